//! The words of a document as the rules look at them: tokens with their shape, script, cues and neighbours.

use std::{borrow::Cow, collections::HashSet};

use super::{
    Candidate, Context,
    cues::{self, Cue},
};
use crate::{
    label::Label,
    span::{Span, Text},
    text::{Kind, is_initials, letter::one_script},
};

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No letters at all.
    None,
    /// `слово`
    Lower,
    /// `Слово`, also `Касым-Жомарт` and `О'Нил`.
    Title,
    /// `США`: two letters or more, all upper case.
    Upper,
    /// One upper-case letter: a preposition, an article, `I`.
    Letter,
    /// Initials with their dots: `В.`, `А.С.`.
    Initials,
    /// `МиГ`, `iPhone`, `МакКейн`.
    Mixed,
}

/// The script of a word's letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Cyrillic letters only.
    Cyrillic,
    /// Latin letters only.
    Latin,
    /// No letters, another script, or several.
    Other,
}

/// A token with what the rules ask of it.
#[derive(Debug)]
pub struct Word<'a> {
    /// The token as it stands.
    pub text: &'a str,
    /// In lower case, `ё` as `е`.
    pub lower: String,
    /// Where.
    pub span: Span<Text>,
    /// What kind of token.
    pub kind: Kind,
    /// Its capitals.
    pub shape: Shape,
    /// Its script.
    pub script: Script,
    /// What the tables say of it.
    pub cue: Cue,
    /// White space (or the start of the block) stands before it.
    pub gap: bool,
    /// A line break stands before it.
    pub newline: bool,
    /// The first word of a sentence or of a quotation, where a capital proves nothing.
    pub first: bool,
    /// Index of its sentence in the block.
    pub sentence: u32,
    /// The label that the tables gave, and the index of that candidate.
    pub known: Option<(Label, u32)>,
}

impl Word<'_> {
    /// Whether it is a word of two letters or more with a capital.
    pub fn capital(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper | Shape::Mixed) && self.kind == Kind::Word
    }

    /// Whether it is one of these marks or words.
    #[inline(never)]
    pub fn is(&self, options: &[&str]) -> bool {
        options.contains(&self.text)
    }

    /// Whether the tables give it any of these cues.
    pub fn has(&self, cue: Cue) -> bool {
        self.cue.any(cue)
    }
}

/// The words of one block.
#[derive(Debug, Default)]
pub struct Block<'a> {
    /// In order.
    pub words: Vec<Word<'a>>,
    /// Most words are in capitals, so that capitals prove nothing.
    pub shouting: bool,
    /// Most words start with a capital, as in English headlines.
    pub titled: bool,
}

/// Opening quotation marks (`"` is both).
pub const OPENING: &[&str] = &["«", "“", "„", "\"", "‘", "‹"];
/// Closing quotation marks.
pub const CLOSING: &[&str] = &["»", "”", "“", "\"", "’", "›"];

/// Whether the Latin words from `from` to `to` stand in foreign prose: the next word on a side, over a mark or two, is a Latin one in
/// lower case. A capital there proves nothing to those who read Cyrillic.
pub fn in_prose(words: &[Word], from: usize, to: usize) -> bool {
    let prose = |w: Option<&Word>| w.is_some_and(|w| w.script == Script::Latin && w.shape == Shape::Lower);
    let word = |w: &&Word| w.kind == Kind::Word;
    prose(words[..from].iter().rev().take(3).find(word)) || prose(words[to..].iter().take(3).find(word))
}

/// Prepares all blocks of a document. `found` are the candidates of the tables.
#[inline(never)]
pub fn prepare<'a>(context: &Context<'a>, found: &[Candidate]) -> Vec<Block<'a>> {
    let mut blocks = Vec::with_capacity(context.blocks.len());
    for tokens in context.tokens {
        let mut block = Block::default();
        block.words.reserve(tokens.tokens.len());
        let mut counts = [0usize; 3]; // words of four letters or more: all, in capitals, with a capital
        let mut sentence = 0u32;
        let mut sentences = tokens.sentences.iter().enumerate().peekable();
        let mut first = true;
        let mut end = usize::MAX;
        for (index, token) in tokens.tokens.iter().enumerate() {
            while let Some((number, range)) = sentences.peek() {
                if range.start > index {
                    break;
                }
                sentence = *number as u32;
                first = true;
                sentences.next();
            }
            let text = token.span.of(context.text);
            let before = context.text.get(end.min(token.span.start as usize)..token.span.start as usize).unwrap_or("");
            let (shape, script) = if token.kind == Kind::Word { shape_of(text) } else { (Shape::None, Script::Other) };
            let lower = if token.kind == Kind::Word { fold(text) } else { String::new() };
            let cue = if token.kind == Kind::Word { cues::of(&lower) } else { Cue::NONE };
            if token.kind == Kind::Word && text.chars().nth(3).is_some() {
                counts[0] += 1;
                counts[1] += usize::from(shape == Shape::Upper);
                counts[2] += usize::from(shape != Shape::Lower);
            }
            block.words.push(Word {
                text,
                lower,
                span: token.span,
                kind: token.kind,
                shape,
                script,
                cue,
                gap: end == usize::MAX || !before.is_empty(),
                newline: end == usize::MAX || before.contains('\n'),
                first,
                sentence,
                known: None,
            });
            end = token.span.end as usize;
            match token.kind {
                Kind::Word | Kind::Number => first = false,
                // After an opening quotation mark, a colon or a dash that opens a line, the next capital proves nothing.
                Kind::Punctuation => {
                    first = first
                        || matches!(text, ":" | "«" | "“" | "„" | "•")
                        || (text == "\"" && !block.words.is_empty());
                }
            }
        }
        // Sentences end in a full stop, headlines do not.
        let sentence = block.words.last().is_some_and(|w| w.is(&[".", ":", ";", ","]));
        block.shouting = counts[0] >= 3 && counts[1] * 10 > counts[0] * 6;
        block.titled = counts[0] >= 4 && counts[2] * 10 > counts[0] * 8 && !sentence;
        blocks.push(block);
    }
    mark(&mut blocks, context, found);
    blocks
}

/// Writes the label of each table candidate on its words.
fn mark(blocks: &mut [Block], context: &Context, found: &[Candidate]) {
    for (index, candidate) in found.iter().enumerate() {
        let at = context.blocks.partition_point(|b| b.span.start <= candidate.span.start);
        let Some(block) = at.checked_sub(1).and_then(|b| blocks.get_mut(b)) else { continue };
        let from = block.words.partition_point(|w| w.span.start < candidate.span.start);
        for word in block.words[from..].iter_mut().take_while(|w| w.span.end <= candidate.span.end) {
            let longer = word
                .known
                .is_none_or(|(_, other)| found.get(other as usize).is_none_or(|o| o.span.len() < candidate.span.len()));
            if longer {
                word.known = Some((candidate.label, index as u32));
            }
        }
    }
}

/// The words that the document writes in lower case.
pub fn vocabulary<'a>(blocks: &'a [Block]) -> HashSet<&'a str> {
    blocks.iter().flat_map(|b| &b.words).filter(|w| w.shape == Shape::Lower).map(|w| w.lower.as_str()).collect()
}

/// Lower case, in one script, with `ё` as `е` and apostrophes alike, so that spellings meet.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_script(text).chars() {
        match c {
            'ё' | 'Ё' => out.push('е'),
            '’' | 'ʼ' | '`' | '‘' => out.push('\''),
            '‑' | '‐' => out.push('-'),
            _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            'а'..='я' => out.push(c),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// Whether a character is a letter, and then whether it is upper case. Latin and Russian ones without the tables of
/// Unicode, which cost a quarter of the time of a document.
fn letter(c: char) -> Option<bool> {
    match c {
        'a'..='z' | 'а'..='џ' => Some(false),
        'A'..='Z' | 'Ѐ'..='Я' => Some(true),
        _ if c.is_ascii() => None,
        _ => c.is_alphabetic().then(|| c.is_uppercase()),
    }
}

/// Capitals and script of a word.
pub fn shape_of(text: &str) -> (Shape, Script) {
    let (mut upper, mut lower, mut cyrillic, mut latin, mut other) = (0, 0, 0, 0, 0);
    let mut first_upper = None;
    let mut inner_upper = false;
    let mut start = true; // of the word or of a part after a hyphen or apostrophe
    for c in text.chars() {
        let Some(up) = letter(c) else {
            start = true;
            continue;
        };
        first_upper.get_or_insert(up);
        inner_upper |= up && !start;
        start = false;
        if up {
            upper += 1;
        } else {
            lower += 1;
        }
        match c {
            '\u{400}'..='\u{52f}' => cyrillic += 1,
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => latin += 1,
            _ => other += 1,
        }
    }
    let shape = match (upper, lower, first_upper) {
        (0, 0, _) | (_, _, None) => Shape::None,
        (1.., _, Some(true)) if text.ends_with('.') && is_initials(text) => Shape::Initials,
        (1, 0, _) => Shape::Letter,
        (_, 0, _) => Shape::Upper,
        (0, _, _) => Shape::Lower,
        (_, _, Some(true)) if !inner_upper => Shape::Title,
        _ => Shape::Mixed,
    };
    let script = match (cyrillic, latin, other) {
        (1.., 0, 0) => Script::Cyrillic,
        (0, 1.., 0) => Script::Latin,
        (1.., 1.., 0) => match one_script(text) {
            Cow::Owned(whole) if whole != text => shape_of(&whole).1,
            _ => Script::Other,
        },
        _ => Script::Other,
    };
    (shape, script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (text, shape, script) in [
            ("слово", Shape::Lower, Script::Cyrillic),
            ("Касым-Жомарт", Shape::Title, Script::Cyrillic),
            ("США", Shape::Upper, Script::Cyrillic),
            ("В", Shape::Letter, Script::Cyrillic),
            ("А.С.", Shape::Initials, Script::Cyrillic),
            ("Дж.", Shape::Initials, Script::Cyrillic),
            ("МиГ", Shape::Mixed, Script::Cyrillic),
            ("iPhone", Shape::Mixed, Script::Latin),
            ("O'Neill", Shape::Title, Script::Latin),
            ("北京", Shape::Lower, Script::Other),
            ("Cтол", Shape::Title, Script::Cyrillic),
            ("Zов", Shape::Title, Script::Other),
        ] {
            assert_eq!(shape_of(text), (shape, script), "{text}");
        }
    }

    #[test]
    fn fold_joins_spellings() {
        assert_eq!(fold("Прем’єр"), "прем'єр");
        assert_eq!(fold("Королёв"), "королев");
    }
}
