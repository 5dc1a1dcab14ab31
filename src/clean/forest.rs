//! Forests of small decision trees over bytes: how the learned cleaners score a line.
//!
//! Everything is integer arithmetic in a fixed order, so that every machine gives the same score. `training/forest.py`
//! writes a forest, little-endian:
//!
//! ```text
//! trees:u16, and for each tree
//!   nodes:u8, nodes × (feature:u16 threshold:u8 left:u8 right:u8), (nodes + 1) × leaf:i16
//! ```
//!
//! A row goes left where its feature is not above the threshold. A child of 128 or more is the leaf of that number less
//! 128. Leaves are log-odds in units of 1/[`ONE`]. A pack starts with a mark of four letters, the protocol as `u32` and
//! the lengths of the rows it was made for as `u16` each; then come its forests.

mod lanes;

use self::lanes::{Bytes, LANES, Shorts, Sums};
use crate::pack::{self, short, take};

/// Log-odds of one, in the unit of the leaves.
pub const ONE: i32 = 4096;

/// Rows that are scored at once.
pub const BLOCK: usize = LANES;

/// Children from here on are leaves.
const LEAF: u8 = 128;

/// One node of a tree.
#[derive(Debug, Clone, Copy)]
struct Node {
    feature: u16,
    threshold: u8,
    children: [u8; 2],
}

/// Where a tree lies in the lists of its forest.
#[derive(Debug, Clone, Copy)]
struct Tree {
    node: u32,
    leaf: u32,
    /// Its nodes; it has a leaf more.
    nodes: u8,
}

/// A forest: all nodes in one list, all leaves in another.
#[derive(Debug, Default)]
pub struct Forest {
    nodes: Vec<Node>,
    leaves: Vec<i16>,
    trees: Vec<Tree>,
}

impl Forest {
    /// The log-odds, in units of 1/[`ONE`], of each row of `rows`, which are `width` bytes each.
    ///
    /// Every node is asked of [`BLOCK`] rows at once, also those that some of the rows do not come by: a comparison of all
    /// costs less than the way of one row through the tree, which no processor can foresee.
    pub fn scores(&self, rows: &[u8], width: usize) -> Vec<i32> {
        let mut scores = Vec::with_capacity(rows.len() / width);
        let mut columns = Vec::with_capacity(width);
        let mut below = [Shorts::splat(0); LEAF as usize];
        for rows in rows.chunks(BLOCK * width) {
            columns.clear();
            columns.extend((0..width).map(|at| Bytes::gather(|row| rows.get(row * width + at).copied().unwrap_or(0))));
            let mut sums = Sums::new();
            for &tree in &self.trees {
                sums.add(self.leaves_of(tree, &columns, &mut below));
            }
            scores.extend_from_slice(&sums.list()[..rows.len() / width]);
        }
        scores
    }

    /// The leaf of a tree that each row comes to, from a column of bytes for each feature. `below` is room for what is below
    /// each node.
    fn leaves_of(&self, tree: Tree, columns: &[Bytes], below: &mut [Shorts; LEAF as usize]) -> Shorts {
        let (first, count) = (tree.node as usize, usize::from(tree.nodes));
        let leaf = |at: usize| Shorts::splat(self.leaves.get(tree.leaf as usize + at).copied().unwrap_or(0));
        if count == 0 {
            return leaf(0);
        }
        // The last first, since children come after their parent.
        for (at, node) in self.nodes[first..first + count].iter().enumerate().rev() {
            let child = |child: u8| match child.checked_sub(LEAF) {
                Some(at) => leaf(usize::from(at)),
                None => below[usize::from(child)],
            };
            let [no, yes] = node.children.map(child);
            below[at] = columns[usize::from(node.feature)].choose(node.threshold, yes, no);
        }
        below[0]
    }

    fn read(bytes: &mut &[u8], width: usize) -> Option<Forest> {
        let mut forest = Forest::default();
        for _ in 0..short(bytes)? {
            forest.read_tree(bytes, width)?;
        }
        Some(forest)
    }

    fn read_tree(&mut self, bytes: &mut &[u8], width: usize) -> Option<()> {
        let count = take(bytes, 1)?[0];
        if count >= LEAF {
            return None;
        }
        let (node, leaf) = (self.nodes.len() as u32, self.leaves.len() as u32);
        self.trees.push(Tree { node, leaf, nodes: count });
        for at in 0..count {
            let feature = short(bytes)?;
            let &[threshold, left, right] = take(bytes, 3)? else { return None };
            // Children come after their parent, so that no walk is endless.
            let sound = |child: u8| if child >= LEAF { child - LEAF <= count } else { child > at && child < count };
            if usize::from(feature) >= width || !sound(left) || !sound(right) {
                return None;
            }
            self.nodes.push(Node { feature, threshold, children: [left, right] });
        }
        for _ in 0..=count {
            self.leaves.push(short(bytes)? as i16);
        }
        Some(())
    }
}

/// The forests of a pack that starts with `mark`: one for each of `widths`, the lengths of a row as this build makes it.
/// `None` where the bytes are no such pack.
pub fn read<const N: usize>(mut bytes: &[u8], mark: &[u8; 4], widths: [usize; N]) -> Option<[Forest; N]> {
    let bytes = &mut bytes;
    pack::head(bytes, mark)?;
    for width in widths {
        if usize::from(short(bytes)?) != width {
            return None;
        }
    }
    let mut forests = [const { None }; N];
    for (forest, width) in forests.iter_mut().zip(widths) {
        *forest = Some(Forest::read(bytes, width)?);
    }
    bytes.is_empty().then(|| forests.map(Option::unwrap_or_default))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::PROTOCOL;

    /// A pack of rows of three and of five. The first forest is one leaf; the second asks whether feature 4 is above 9.
    fn pack() -> Vec<u8> {
        let mut out = b"TEST".to_vec();
        out.extend(PROTOCOL.to_le_bytes());
        out.extend([3, 0, 5, 0]);
        out.extend([1, 0, 0, 7, 0]);
        out.extend([1, 0, 1, 4, 0, 9, 128, 129]);
        out.extend((-300i16).to_le_bytes());
        out.extend(500i16.to_le_bytes());
        out
    }

    #[test]
    fn trees_are_walked() {
        let [first, second] = read(&pack(), b"TEST", [3, 5]).unwrap();
        assert_eq!(first.scores(&[0, 0, 0], 3), [7]);
        assert_eq!(second.scores(&[0, 0, 0, 0, 9, 0, 0, 0, 0, 10], 5), [-300, 500]);
        let many: Vec<u8> = (0..200).flat_map(|n| [0, 0, 0, 0, n]).collect();
        assert_eq!(second.scores(&many, 5), (0..200).map(|n| if n > 9 { 500 } else { -300 }).collect::<Vec<_>>());
        assert!(second.scores(&[], 5).is_empty());
    }

    #[test]
    fn broken_packs_are_refused() {
        let good = pack();
        assert!(read(&good, b"TEST", [3, 6]).is_none() && read(&good, b"BEST", [3, 5]).is_none());
        for cut in 0..good.len() {
            assert!(read(&good[..cut], b"TEST", [3, 5]).is_none(), "{cut}");
        }
        let node = good.len() - 9;
        for (at, value) in [(4, 99), (node, 5), (node + 3, 0), (node + 4, 130)] {
            let mut bad = good.clone();
            bad[at] = value;
            assert!(read(&bad, b"TEST", [3, 5]).is_none(), "{at} {value}");
        }
        assert!(read(&[&good[..], b"x"].concat(), b"TEST", [3, 5]).is_none());
    }
}
