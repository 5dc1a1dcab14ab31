//! The learned weights: two forests of small decision trees over whole numbers, read from the pack `lines`.
//!
//! Everything is integer arithmetic in a fixed order, so that every machine gives the same score. `training/lines` writes
//! the pack, little-endian:
//!
//! ```text
//! "SLIN" protocol:u32 first:u16 second:u16              the lengths of a row in the two passes
//! twice: trees:u16, and for each tree
//!   nodes:u8, nodes × (feature:u16 threshold:u8 left:u8 right:u8), (nodes + 1) × leaf:i16
//! ```
//!
//! A row goes left where its feature is not above the threshold. A child of 128 or more is the leaf of that number less
//! 128. Leaves are log-odds in units of 1/4096.

use super::features;
use crate::{
    error::{Cause, Error},
    pack::PROTOCOL,
};

/// Log-odds of one, in the unit of the leaves.
pub const ONE: i32 = 4096;

#[derive(Debug)]
struct Node {
    feature: u16,
    threshold: u8,
    children: [u8; 2],
}

#[derive(Debug)]
struct Tree {
    nodes: Vec<Node>,
    leaves: Vec<i16>,
}

impl Tree {
    fn score(&self, row: &[&[u8]; 2]) -> i32 {
        let mut at = 0;
        while let Some(node) = self.nodes.get(at) {
            let feature = usize::from(node.feature);
            let value = if feature < features::FIRST { row[0][feature] } else { row[1][feature - features::FIRST] };
            let child = node.children[usize::from(value > node.threshold)];
            if child >= LEAF {
                return i32::from(self.leaves[usize::from(child - LEAF)]);
            }
            at = usize::from(child);
        }
        i32::from(self.leaves[0])
    }
}

const LEAF: u8 = 128;

/// The learned weights.
#[derive(Debug)]
pub struct LineModel {
    passes: [Vec<Tree>; 2],
}

impl LineModel {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack, or one made for other features.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        read(bytes).ok_or_else(|| {
            Error::new("lines.pack", Cause::Malformed("not a line model of this build; load it again".into()))
        })
    }

    /// The log-odds, in units of 1/[`ONE`], that each line belongs to the article, from the rows of [`features::first`].
    pub fn scores(&self, rows: &[u8]) -> Vec<i32> {
        let rows: Vec<&[u8]> = rows.chunks_exact(features::FIRST).collect();
        let flat = rows.concat();
        let first: Vec<u8> = rows.iter().map(|row| byte(sum(&self.passes[0], &[row, &[]]))).collect();
        let second = features::second(&flat, &first);
        rows.iter().zip(second.chunks_exact(features::SECOND)).map(|(a, b)| sum(&self.passes[1], &[a, b])).collect()
    }
}

fn sum(trees: &[Tree], row: &[&[u8]; 2]) -> i32 {
    trees.iter().map(|t| t.score(row)).sum()
}

/// A score of the first pass as the second takes it: 128 undecided, 32 a unit of log-odds.
fn byte(score: i32) -> u8 {
    (128 + (score >> 7)).clamp(0, 255) as u8
}

fn read(mut bytes: &[u8]) -> Option<LineModel> {
    let bytes = &mut bytes;
    if take(bytes, 4)? != b"SLIN" || u32::from_le_bytes(take(bytes, 4)?.try_into().ok()?) != PROTOCOL {
        return None;
    }
    if usize::from(short(bytes)?) != features::FIRST || usize::from(short(bytes)?) != features::SECOND {
        return None;
    }
    let passes = [forest(bytes, features::FIRST)?, forest(bytes, features::FIRST + features::SECOND)?];
    bytes.is_empty().then_some(LineModel { passes })
}

fn forest(bytes: &mut &[u8], width: usize) -> Option<Vec<Tree>> {
    let count = short(bytes)?;
    (0..count).map(|_| tree(bytes, width)).collect()
}

fn tree(bytes: &mut &[u8], width: usize) -> Option<Tree> {
    let count = take(bytes, 1)?[0];
    if count >= LEAF {
        return None;
    }
    let mut nodes = Vec::with_capacity(usize::from(count));
    for at in 0..count {
        let feature = short(bytes)?;
        let &[threshold, left, right] = take(bytes, 3)? else { return None };
        // Children come after their parent, so that no walk is endless.
        let sound = |child: u8| if child >= LEAF { child - LEAF <= count } else { child > at && child < count };
        if usize::from(feature) >= width || !sound(left) || !sound(right) {
            return None;
        }
        nodes.push(Node { feature, threshold, children: [left, right] });
    }
    let leaves = (0..=count).map(|_| short(bytes).map(|n| n as i16)).collect::<Option<_>>()?;
    Some(Tree { nodes, leaves })
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

    /// A pack whose first pass is empty and whose second is one tree: is feature 0 above 9?
    fn pack() -> Vec<u8> {
        let mut out = b"SLIN".to_vec();
        out.extend(PROTOCOL.to_le_bytes());
        out.extend((features::FIRST as u16).to_le_bytes());
        out.extend((features::SECOND as u16).to_le_bytes());
        out.extend(0u16.to_le_bytes());
        out.extend(1u16.to_le_bytes());
        out.extend([1, 0, 0, 9, 128, 129]);
        out.extend((-300i16).to_le_bytes());
        out.extend(500i16.to_le_bytes());
        out
    }

    #[test]
    fn a_tree_is_walked() {
        let model = LineModel::from_bytes(&pack()).unwrap();
        let mut rows = vec![0; 2 * features::FIRST];
        rows[0] = 9;
        rows[features::FIRST] = 10;
        assert_eq!(model.scores(&rows), [-300, 500]);
    }

    #[test]
    fn broken_packs_are_refused() {
        let good = pack();
        for cut in 0..good.len() {
            assert!(LineModel::from_bytes(&good[..cut]).is_err(), "{cut}");
        }
        let tree = good.len() - 10;
        for (at, value) in [(0, b'X'), (4, 99), (tree + 2, 255), (tree + 4, 0), (tree + 5, 130)] {
            let mut bad = good.clone();
            bad[at] = value;
            assert!(LineModel::from_bytes(&bad).is_err(), "{at} {value}");
        }
    }
}
