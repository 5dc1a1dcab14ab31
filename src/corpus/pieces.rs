//! How a document is cut for reading: blocks are pieces, and very long ones are several, so that no element of the page is
//! huge. Only bounds are computed; the text is copied once a piece is asked for.

use std::ops::Range;

use crate::{document::Document, entity::Mention};

/// A piece has at most about this many bytes.
pub(super) const PIECE: usize = 4096;

/// A block, or a part of a very long one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The index of its block.
    pub block: usize,
    /// Its bytes in the document's text.
    pub range: Range<usize>,
    /// Its length in code points.
    pub chars: u32,
    /// The indices of its mentions.
    pub mentions: Range<usize>,
}

/// All pieces of a document, in order. Blocks without text are left out.
pub(super) fn cut(document: &Document) -> Vec<Piece> {
    let (text, mentions) = (&document.text, &document.mentions);
    let mut pieces = Vec::with_capacity(document.blocks.len());
    let mut next = 0;
    for (block, span) in document.blocks.iter().map(|block| block.span).enumerate() {
        let (mut at, end) = (span.start as usize, span.end as usize);
        while at < end {
            let to = if end - at <= PIECE { end } else { bound(text, mentions, at, at + PIECE).min(end) };
            let first = next + mentions[next..].partition_point(|m| (m.span.start as usize) < at);
            next = first + mentions[first..].partition_point(|m| (m.span.start as usize) < to);
            let chars = text[at..to].chars().count() as u32;
            pieces.push(Piece { block, range: at..to, chars, mentions: first..next });
            at = to;
        }
    }
    pieces
}

/// Where the piece from `at` to about `limit` ends: behind its last white space, never inside a mention, and further than
/// `at`.
fn bound(text: &str, mentions: &[Mention], at: usize, limit: usize) -> usize {
    let mut limit = limit.min(text.len());
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let after = mentions.partition_point(|m| (m.span.start as usize) < limit);
    let Some(last) = after.checked_sub(1).map(|i| mentions[i].span.range()).filter(|last| last.end > at) else {
        return behind_space(text, at, limit).unwrap_or(limit);
    };
    // In the gap behind the last mention, else before it; a mention longer than a piece is one.
    let gap = (last.end < limit).then(|| behind_space(text, last.end, limit)).flatten();
    match gap {
        Some(to) => to,
        None if last.end + PIECE / 2 < limit => limit,
        None if last.start > at => last.start,
        None => last.end,
    }
}

/// The place behind the last white space of a range.
fn behind_space(text: &str, from: usize, to: usize) -> Option<usize> {
    let (at, space) = text[from..to].char_indices().rev().find(|(_, c)| c.is_whitespace())?;
    Some(from + at + space.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::{self, Models, Options};

    fn document(text: &str) -> Document {
        let read = pipeline::read("a.txt", text.as_bytes(), &Models::default(), &Options::default());
        read.into_iter().next().expect("a document").expect("that was read")
    }

    #[test]
    fn pieces_make_the_text_again_and_never_cut_a_mention() {
        for text in [
            "слово ".repeat(5000),
            format!("{}{}", "слово ".repeat(500), "б".repeat(20_000)),
            "12.03.2024,".repeat(3000),
            format!("Первый абзац\n\n{}\n\nПоследний", "Президент Касым-Жомарт Токаев прибыл в Бишкек. ".repeat(900)),
        ] {
            let document = document(&text);
            let pieces = cut(&document);
            let mut at = 0;
            for piece in &pieces {
                let block = document.blocks[piece.block].span.range();
                assert!(piece.range.start >= at && !piece.range.is_empty() && piece.range.len() <= PIECE);
                assert!(block.start <= piece.range.start && piece.range.end <= block.end);
                assert_eq!(piece.chars as usize, document.text[piece.range.clone()].chars().count());
                for mention in &document.mentions[piece.mentions.clone()] {
                    let span = mention.span.range();
                    assert!(piece.range.start <= span.start && span.end <= piece.range.end, "a mention is cut");
                }
                at = piece.range.end;
            }
            let of_pieces: usize = pieces.iter().map(|p| p.range.len()).sum();
            assert_eq!(of_pieces, document.blocks.iter().map(|b| b.span.len()).sum::<usize>());
            let marked: usize = pieces.iter().map(|p| p.mentions.len()).sum();
            assert_eq!(marked, document.mentions.len());
        }
    }

    #[test]
    fn a_piece_ends_behind_white_space_where_there_is_some() {
        let document = document(&"слово ".repeat(5000));
        let pieces = cut(&document);
        assert!(pieces.len() > 10);
        for piece in &pieces[..pieces.len() - 1] {
            assert!(document.text[piece.range.clone()].ends_with(' '));
        }
    }
}
