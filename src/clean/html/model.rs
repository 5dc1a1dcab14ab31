//! The learned weights: a forest of small decision trees over bytes, read from the pack `html`.
//!
//! Everything is integer arithmetic in a fixed order, so that every machine gives the same score. `training/html` writes
//! the pack, little-endian:
//!
//! ```text
//! "SHTM" protocol:u32 width:u16                         the length of a row
//! trees:u16, and for each tree
//!   nodes:u8, nodes × (feature:u16 threshold:u8 left:u8 right:u8), (nodes + 1) × leaf:i16
//! ```
//!
//! A row goes left where its feature is not above the threshold. A child of 128 or more is the leaf of that number less
//! 128. Leaves are log-odds in units of 1/4096.

use super::features::{Page, WIDTH};
use crate::{
    error::{Cause, Error},
    pack::PROTOCOL,
};

/// Log-odds of one, in the unit of the leaves.
pub const ONE: i32 = 4096;

/// Children from here on are leaves.
const LEAF: u8 = 128;

/// One node of a tree, laid out so that a walk touches one list.
#[derive(Debug, Clone, Copy)]
struct Node {
    feature: u16,
    threshold: u8,
    children: [u8; 2],
}

/// A forest: all nodes in one list, all leaves in another, and where each tree begins.
#[derive(Debug, Default)]
struct Forest {
    nodes: Vec<Node>,
    leaves: Vec<i16>,
    trees: Vec<(u32, u32)>,
}

impl Forest {
    fn score(&self, row: &[u8]) -> i32 {
        let mut sum = 0;
        for &(node, leaf) in &self.trees {
            let mut at = 0u8;
            // A tree of one leaf has no node; a sound tree never walks off its end.
            while let Some(n) = self.nodes.get(node as usize + usize::from(at)) {
                let above = row.get(usize::from(n.feature)).is_some_and(|&value| value > n.threshold);
                at = n.children[usize::from(above)];
                if at >= LEAF {
                    sum += self.leaves.get(leaf as usize + usize::from(at - LEAF)).map_or(0, |&l| i32::from(l));
                    break;
                }
            }
        }
        sum
    }

    fn read(bytes: &mut &[u8]) -> Option<Forest> {
        let mut forest = Forest::default();
        for _ in 0..short(bytes)? {
            let count = take(bytes, 1)?[0];
            if count >= LEAF || count == 0 {
                return None;
            }
            forest.trees.push((forest.nodes.len() as u32, forest.leaves.len() as u32));
            for at in 0..count {
                let feature = short(bytes)?;
                let &[threshold, left, right] = take(bytes, 3)? else { return None };
                // Children come after their parent, so that no walk is endless.
                let sound = |child: u8| if child >= LEAF { child - LEAF <= count } else { child > at && child < count };
                if usize::from(feature) >= WIDTH || !sound(left) || !sound(right) {
                    return None;
                }
                forest.nodes.push(Node { feature, threshold, children: [left, right] });
            }
            for _ in 0..=count {
                forest.leaves.push(short(bytes)? as i16);
            }
        }
        Some(forest)
    }
}

/// The learned weights.
#[derive(Debug)]
pub struct BlockModel(Forest);

impl BlockModel {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack, or one made for other features.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        read(bytes).ok_or_else(|| {
            Error::new("html.pack", Cause::Malformed("not a block model of this build; load it again".into()))
        })
    }

    /// The log-odds, in units of 1/[`ONE`], that each line of a page belongs to the article.
    pub fn scores(&self, page: &Page<'_>) -> Vec<i32> {
        page.rows().chunks_exact(WIDTH).map(|row| self.0.score(row)).collect()
    }
}

fn read(mut bytes: &[u8]) -> Option<BlockModel> {
    let bytes = &mut bytes;
    if take(bytes, 4)? != b"SHTM" || u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?) != PROTOCOL {
        return None;
    }
    if usize::from(short(bytes)?) != WIDTH {
        return None;
    }
    let forest = Forest::read(bytes)?;
    bytes.is_empty().then_some(BlockModel(forest))
}

fn take<'a>(bytes: &mut &'a [u8], n: usize) -> Option<&'a [u8]> {
    let (head, tail) = bytes.split_at_checked(n)?;
    *bytes = tail;
    Some(head)
}

fn short(bytes: &mut &[u8]) -> Option<u16> {
    Some(u16::from_le_bytes(take(bytes, 2)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pack of one tree: is feature 0 above 9?
    fn pack() -> Vec<u8> {
        let mut out = b"SHTM".to_vec();
        out.extend(PROTOCOL.to_le_bytes());
        out.extend((WIDTH as u16).to_le_bytes());
        out.extend(1u16.to_le_bytes());
        out.extend([1, 0, 0, 9, 128, 129]);
        out.extend((-300i16).to_le_bytes());
        out.extend(500i16.to_le_bytes());
        out
    }

    #[test]
    fn a_tree_is_walked() {
        let model = BlockModel::from_bytes(&pack()).unwrap();
        let mut row = [0; WIDTH];
        row[0] = 9;
        assert_eq!(model.0.score(&row), -300);
        row[0] = 10;
        assert_eq!(model.0.score(&row), 500);
    }

    #[test]
    fn broken_packs_are_refused() {
        let good = pack();
        for cut in 0..good.len() {
            assert!(BlockModel::from_bytes(&good[..cut]).is_err(), "{cut}");
        }
        let tree = good.len() - 9;
        for (at, value) in [(0, b'X'), (4, 99), (tree + 1, 255), (tree + 4, 0), (tree + 3, 130)] {
            let mut bad = good.clone();
            bad[at] = value;
            assert!(BlockModel::from_bytes(&bad).is_err(), "{at} {value}");
        }
    }
}
