//! What the network sees of each token: rows of two tables of vectors.
//!
//! Training reads these numbers from this code (`examples/tagger_features.rs`), so there is one implementation. A slot is a
//! kind of feature; its value is the hash of what the token shows there, cut to the size of the slot's table. Row 0 of both
//! tables is zero: the slot shows nothing.

use std::ops::Range;

use super::super::{
    Candidate, Context,
    gazetteer::TABLES,
    words::{Block, Script, Shape, Word},
};
use crate::{
    document::{self, Role},
    hash,
    text::Kind,
};

/// Rows of the table of words: forms and stems.
pub const WORD_ROWS: usize = 1 << 15;
/// Rows of the table of shapes: all other slots.
pub const SHAPE_ROWS: usize = 1 << 13;
/// Slots that index the table of words: form, form with its capitals, form without its last one, two and three letters.
pub const WORD_SLOTS: usize = 5;
/// Slots that index the table of shapes.
pub const SHAPE_SLOTS: usize = 19;
/// All slots of a token, those of words first.
pub const SLOTS: usize = WORD_SLOTS + SHAPE_SLOTS;
/// Tokens that the network sees at once: whole sentences of a block up to this many; a longer sentence is cut.
pub const SEGMENT: usize = 128;

/// The features of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// [`SLOTS`] rows for each token, block after block.
    pub rows: Vec<u16>,
    /// Ranges of tokens that the network sees at once, covering all; none crosses a block.
    pub segments: Vec<Range<usize>>,
}

/// The features of all tokens of a document. `found` are the candidates of the tables.
pub fn of(context: &Context, blocks: &[Block], found: &[Candidate]) -> Input {
    let mut input = Input::default();
    each(context, blocks, found, |segment, rows| {
        input.rows.extend(rows);
        input.segments.push(segment);
    });
    input
}

/// Calls `take` with each segment and the rows of its tokens: those of a whole document would need more room than all else.
#[inline(never)]
pub fn each(context: &Context, blocks: &[Block], found: &[Candidate], mut take: impl FnMut(Range<usize>, &[u16])) {
    let (mut rows, mut segments) = (Vec::new(), Vec::new());
    let evidence = Evidence::of(blocks);
    let mut base = 0;
    for (index, block) in blocks.iter().enumerate() {
        let (Some(outer), Some(tokens)) = (context.blocks.get(index), context.tokens.get(index)) else { break };
        let place = u8::from(matches!(outer.role, Role::Title | Role::Heading))
            | u8::from(block.shouting) << 1
            | u8::from(block.titled) << 2;
        let mut quoted = false;
        segments.clear();
        cut(&tokens.sentences, base, &mut segments);
        for segment in &segments {
            rows.clear();
            for at in segment.start - base..segment.end - base {
                let word = &block.words[at];
                match word.text {
                    "«" | "“" | "„" => quoted = true,
                    "»" | "”" => quoted = false,
                    _ => {}
                }
                let before = at.checked_sub(1).map(|b| &block.words[b]);
                token(context, &mut rows, Seen { word, before, found, evidence: &evidence, place, quoted, outer });
            }
            take(segment.clone(), &rows);
        }
        base += block.words.len();
    }
}

/// Whole sentences up to [`SEGMENT`] tokens together; longer ones in pieces.
fn cut(sentences: &[Range<usize>], base: usize, out: &mut Vec<Range<usize>>) {
    let mut open: Option<Range<usize>> = None;
    for sentence in sentences {
        let (start, end) = (sentence.start + base, sentence.end + base);
        if let Some(range) = &mut open {
            if end - range.start <= SEGMENT {
                range.end = end;
                continue;
            }
            out.push(range.clone());
        }
        let mut from = start;
        while end - from > SEGMENT {
            out.push(from..from + SEGMENT);
            from += SEGMENT;
        }
        open = Some(from..end);
    }
    out.extend(open);
}

/// One token and what is known around it.
struct Seen<'a> {
    word: &'a Word<'a>,
    before: Option<&'a Word<'a>>,
    found: &'a [Candidate],
    evidence: &'a Evidence,
    /// Bits: a title; a block in capitals; a block in title case.
    place: u8,
    quoted: bool,
    outer: &'a document::Block,
}

/// Appends the rows of one token.
#[inline(never)]
fn token(context: &Context, rows: &mut Vec<u16>, seen: Seen) {
    let Seen { word, before, found, evidence, place, quoted, outer } = seen;
    let start = rows.len();
    rows.resize(start + SLOTS, 0);
    let slots = &mut rows[start..];
    let shape = word.shape as u8;
    let is_word = word.kind == Kind::Word;
    let letters = if is_word { word.lower.as_str() } else { word.text };
    // A word of a thousand letters is no name; what is beyond is not looked at.
    let letters = beginning(letters, 64);
    let count = letters.chars().count();
    let mut set = |slot: usize, parts: &[&[u8]]| slots[slot] = row(slot, parts);

    if word.kind == Kind::Number {
        set(0, &[&digits(letters)]);
    } else {
        set(0, &[letters.as_bytes()]);
    }
    if is_word {
        if shape != Shape::Lower as u8 {
            set(1, &[beginning(word.text, 64).as_bytes()]);
        }
        for (slot, (cut, least)) in [(2, (1, 4)), (3, (2, 5)), (4, (3, 6))] {
            if count >= least {
                set(slot, &[&[cut as u8], without(letters, cut).as_bytes()]);
            }
        }
        for (slot, n) in [(5, 2), (6, 3), (7, 4)] {
            if count > n {
                set(slot, &[beginning(letters, n).as_bytes()]);
            }
        }
        for (slot, n) in [(8, 1), (9, 2), (10, 3), (11, 4)] {
            if count > n {
                set(slot, &[&[shape], ending(letters, n).as_bytes()]);
            }
        }
        // Cues, the first three.
        let mut bits = word.cue.bits();
        for slot in 12..15 {
            if bits != 0 {
                set(slot, &[&[bits.trailing_zeros() as u8]]);
                bits &= bits - 1;
            }
        }
    }
    set(15, &[&pattern(beginning(word.text, 24)), &[word.script as u8, count.min(12) as u8]]);
    let context_bits = u8::from(word.gap)
        | u8::from(word.newline) << 1
        | u8::from(word.first) << 2
        | u8::from(quoted) << 3
        | u8::from(before.is_some_and(|b| b.kind == Kind::Word)) << 4;
    set(16, &[&[context_bits, place, shape], outer.language.tag().as_bytes()]);
    if let Some((label, candidate)) = word.known.and_then(|(l, i)| Some((l, found.get(i as usize)?))) {
        let position =
            u8::from(candidate.span.start == word.span.start) | u8::from(candidate.span.end <= word.span.end) << 1;
        let table = TABLES.iter().position(|t| *t == candidate.rule).map_or(u8::MAX, |t| t as u8);
        let sure = (candidate.score * 10.0) as u8;
        set(17, &[&[label as u8, table, position, sure, shape]]);
    } else if word.capital() {
        let first = super::super::first_name(context, &word.lower);
        set(17, &[&[u8::MAX, u8::from(first), shape]]);
    }
    if is_word && word.script != Script::Other {
        set(18, &[&[shape, u8::from(word.first)], &evidence.at(word)]);
    }
    set(19, &[outer.language.tag().as_bytes(), &[word.script as u8, shape]]);
    // The word before with this one's shape: `в Xxxx`, `« Xxxx`.
    if let Some(before) = before {
        let kind = if before.kind == Kind::Word { before.lower.as_str() } else { before.text };
        if before.shape == Shape::Lower || before.kind == Kind::Punctuation {
            set(20, &[&[shape], beginning(kind, 8).as_bytes()]);
        } else {
            set(20, &[&[shape, before.shape as u8]]);
        }
    }
    // A folded word with its signs and digits named alike: `Xx-00`, for equipment, acronyms and dates.
    if word.kind != Kind::Punctuation && letters.bytes().any(|b| b.is_ascii_digit()) {
        set(21, &[&digits(letters)]);
    }
    if is_word && count >= 3 && shape != Shape::Lower as u8 {
        // The middle of the word: stems of compounds.
        let middle = ending(beginning(letters, count.div_ceil(2) + 2), 4);
        set(22, &[middle.as_bytes()]);
    }
    if is_word && count >= 7 {
        set(23, &[&[shape], ending(letters, 6).as_bytes()]);
    }
}

/// Where a slot shows `parts`: 1 to the last row of its table.
fn row(slot: usize, parts: &[&[u8]]) -> u16 {
    let seed = hash::START ^ (slot as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut hash = parts.iter().copied().flatten().fold(seed, |h, &b| hash::byte(h, b));
    hash ^= hash >> 29;
    hash = hash.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^= hash >> 32;
    let rows = if slot < WORD_SLOTS { WORD_ROWS } else { SHAPE_ROWS };
    (hash % (rows as u64 - 1)) as u16 + 1
}

/// The first `n` characters.
fn beginning(word: &str, n: usize) -> &str {
    word.char_indices().nth(n).map_or(word, |(at, _)| &word[..at])
}

/// The last `n` characters.
fn ending(word: &str, n: usize) -> &str {
    match n.checked_sub(1) {
        None => "",
        Some(n) => word.char_indices().nth_back(n).map_or(word, |(at, _)| &word[at..]),
    }
}

/// Without the last `n` characters.
fn without(word: &str, n: usize) -> &str {
    &word[..word.len() - ending(word, n).len()]
}

/// Every digit as `0`, runs cut to four.
fn digits(word: &str) -> [u8; 12] {
    let mut out = [0; 12];
    let mut run = 0;
    let mut at = 0;
    for byte in word.bytes() {
        let byte = if byte.is_ascii_digit() { b'0' } else { byte };
        run = if byte == b'0' { run + 1 } else { 0 };
        if run <= 4 && at < out.len() {
            out[at] = byte;
            at += 1;
        }
    }
    out
}

/// The word with its letters as `X` and `x`, digits as `0`, runs cut to two.
fn pattern(word: &str) -> [u8; 12] {
    let mut out = [0; 12];
    let (mut at, mut last, mut run) = (0, 0, 0);
    for c in word.chars() {
        let class = match c {
            '0'..='9' => b'0',
            _ if c.is_ascii_punctuation() => c as u8,
            _ if c.is_uppercase() => b'X',
            _ if c.is_alphabetic() => b'x',
            _ => b'.',
        };
        run = if class == last { run + 1 } else { 1 };
        last = class;
        if run <= 2 && at < out.len() {
            out[at] = class;
            at += 1;
        }
    }
    out
}

/// What the rest of the document shows of a word: whether it stands in lower case, and how often with a capital where a
/// capital proves something.
struct Evidence {
    /// Hashes of stems, ascending, with what was seen of each.
    stems: Vec<(u64, u8)>,
}

/// Seen in lower case.
const LOWER: u8 = 1;
/// Seen with a capital inside a sentence, in twos: once, twice or oftener.
const INSIDE: u8 = 2;
/// Seen in all capitals.
const UPPER: u8 = 8;

impl Evidence {
    fn of(blocks: &[Block]) -> Evidence {
        let mut seen: Vec<(u64, u8)> = Vec::new();
        for block in blocks {
            for word in &block.words {
                let bits = match word.shape {
                    Shape::Lower => LOWER,
                    Shape::Title | Shape::Mixed if !word.first && !block.titled => INSIDE,
                    Shape::Upper if !block.shouting => UPPER,
                    _ => continue,
                };
                seen.push((stem(word), bits));
            }
        }
        seen.sort_unstable();
        let mut stems: Vec<(u64, u8)> = Vec::with_capacity(seen.len() / 2);
        for (hash, bits) in seen {
            match stems.last_mut() {
                Some((last, all)) if *last == hash => {
                    *all = match bits {
                        INSIDE => (*all & !(3 * INSIDE)) | ((((*all / INSIDE) & 3) + 1).min(3) * INSIDE),
                        bit => *all | bit,
                    };
                }
                _ => stems.push((hash, bits)),
            }
        }
        Evidence { stems }
    }

    fn at(&self, word: &Word) -> [u8; 1] {
        let hash = stem(word);
        let at = self.stems.partition_point(|(other, _)| *other < hash);
        [self.stems.get(at).filter(|(other, _)| *other == hash).map_or(0, |(_, bits)| *bits)]
    }
}

/// A hash of the word without its last letters, which are its case ending more often than not.
fn stem(word: &Word) -> u64 {
    let letters = beginning(&word.lower, 64);
    let count = letters.chars().count();
    let cut = if count > 6 { 2 } else { usize::from(count > 4) };
    without(letters, cut).bytes().fold(hash::START, hash::byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_words() {
        for (word, n, first, last, rest) in [
            ("Астана", 2, "Ас", "на", "Аста"),
            ("да", 3, "да", "да", ""),
            ("", 1, "", "", ""),
            ("naïve", 3, "naï", "ïve", "na"),
        ] {
            assert_eq!((beginning(word, n), ending(word, n), without(word, n)), (first, last, rest), "{word}");
        }
        assert_eq!((ending("Астана", 0), without("Астана", 0)), ("", "Астана"));
    }

    #[test]
    fn patterns() {
        for (word, want) in [("МиГ-29", "XxX-00"), ("Астана", "Xxx"), ("C5+1", "X0+0"), ("27th", "00xx")] {
            assert_eq!(std::str::from_utf8(&pattern(word)).unwrap().trim_end_matches('\0'), want, "{word}");
        }
    }

    #[test]
    fn segments_cover_every_token() {
        for sentences in [vec![0..5, 5..100, 100..140], vec![0..300, 300..301], vec![], vec![0..128, 128..256]] {
            let mut out = Vec::new();
            cut(&sentences, 7, &mut out);
            let mut next = 7;
            for range in &out {
                assert!(range.start == next && range.end > range.start && range.end - range.start <= SEGMENT);
                next = range.end;
            }
            assert_eq!(next, 7 + sentences.last().map_or(0, |s| s.end));
        }
    }

    #[test]
    fn rows_stay_in_their_tables() {
        for slot in 0..SLOTS {
            let rows = if slot < WORD_SLOTS { WORD_ROWS } else { SHAPE_ROWS };
            for n in 0..2000u32 {
                let row = usize::from(row(slot, &[&n.to_le_bytes()]));
                assert!(row > 0 && row < rows);
            }
        }
    }
}
