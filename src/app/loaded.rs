//! The pieces of the open document that are at hand. Of a short document all are; of a long one those that were seen.

use std::{collections::BTreeMap, sync::Arc};

use crate::protocol::ReadingBlock;

/// The pieces at hand.
#[derive(Debug, Clone, Default)]
pub(super) struct Loaded {
    document: String,
    /// Grows when the document is looked at again. Pieces of an earlier look are shown until they came anew.
    look: u32,
    /// Grows with every piece that is new or changed.
    stamp: u32,
    pieces: BTreeMap<u32, Piece>,
}

/// A piece at hand.
#[derive(Debug, Clone)]
struct Piece {
    /// The look that it is from.
    look: u32,
    /// Another one for each content: a piece that came again as it was keeps its stamp.
    stamp: u32,
    block: Arc<ReadingBlock>,
}

impl Loaded {
    /// Takes in what came with a look at a document. Pieces of another document are forgotten.
    pub(super) fn begin(&mut self, document: &str, pieces: Vec<ReadingBlock>) {
        if self.document != document {
            self.document = document.to_owned();
            self.pieces.clear();
        }
        self.look += 1;
        self.add(document, pieces);
    }

    /// Takes in more pieces; those of another document came too late.
    pub(super) fn add(&mut self, document: &str, pieces: Vec<ReadingBlock>) {
        if self.document != document {
            return;
        }
        for block in pieces {
            match self.pieces.get_mut(&block.piece) {
                Some(known) if *known.block == block => known.look = self.look,
                _ => {
                    self.stamp += 1;
                    let piece = Piece { look: self.look, stamp: self.stamp, block: Arc::new(block) };
                    self.pieces.insert(piece.block.piece, piece);
                }
            }
        }
    }

    /// The document that they belong to.
    pub(super) fn document(&self) -> &str {
        &self.document
    }

    /// A piece, if it is at hand, with a number that no other content has.
    pub(super) fn get(&self, piece: u32) -> Option<(u32, &Arc<ReadingBlock>)> {
        self.pieces.get(&piece).map(|piece| (piece.stamp, &piece.block))
    }

    /// Which of these are not at hand, or from an earlier look.
    pub(super) fn missing(&self, wanted: impl Iterator<Item = u32>) -> Vec<u32> {
        wanted.filter(|number| self.pieces.get(number).is_none_or(|piece| piece.look != self.look)).collect()
    }

    /// The piece with a mention, if it is at hand.
    pub(super) fn holding(&self, mention: u32) -> Option<&ReadingBlock> {
        let holds = |block: &ReadingBlock| {
            block.segments.iter().filter_map(|s| s.mark.as_ref()).any(|mark| mark.mention == mention)
        };
        self.pieces.values().map(|piece| &*piece.block).find(|block| holds(block))
    }

    /// The first piece at hand of a block.
    pub(super) fn piece_of(&self, block: u32) -> Option<u32> {
        self.pieces.iter().find(|(_, piece)| piece.block.index == block).map(|(&number, _)| number)
    }

    /// Whether a block belongs to the article; `None` where no piece of it is at hand.
    pub(super) fn keeps(&self, block: u32) -> Option<bool> {
        self.pieces.values().find(|piece| piece.block.index == block).map(|piece| piece.block.keep)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Role, language::Language, protocol::Segment};

    fn piece(number: u32, keep: bool) -> ReadingBlock {
        ReadingBlock {
            piece: number,
            index: number / 2,
            first: number.is_multiple_of(2),
            role: Role::Paragraph,
            language: Language::En,
            keep,
            reason: None,
            score: 1.0,
            by_reader: false,
            segments: vec![Segment { text: number.to_string(), mark: None }],
        }
    }

    #[test]
    fn a_later_look_asks_again_and_shows_the_old_meanwhile() {
        let mut loaded = Loaded::default();
        loaded.begin("a", vec![piece(0, true), piece(1, true)]);
        assert_eq!(loaded.missing(0..4), [2, 3]);
        loaded.add("a", vec![piece(2, true)]);
        loaded.add("b", vec![piece(3, true)]);
        assert_eq!(loaded.missing(0..4), [3]);
        let stamps = |loaded: &Loaded| (0..3).map(|n| loaded.get(n).map(|(stamp, _)| stamp)).collect::<Vec<_>>();
        let before = stamps(&loaded);
        loaded.begin("a", vec![piece(0, false)]);
        assert!(stamps(&loaded)[0] != before[0] && stamps(&loaded)[1..] == before[1..]);
        assert_eq!(loaded.missing(0..3), [1, 2]);
        assert_eq!((loaded.keeps(0), loaded.keeps(1), loaded.keeps(7)), (Some(false), Some(true), None));
        assert_eq!((loaded.piece_of(0), loaded.piece_of(1), loaded.piece_of(7)), (Some(0), Some(2), None));
        loaded.add("a", vec![piece(2, true)]);
        assert_eq!(stamps(&loaded)[2], before[2], "it came again as it was");
        loaded.begin("b", vec![]);
        assert!(loaded.get(2).is_none());
        assert_eq!(loaded.document(), "b");
    }
}
