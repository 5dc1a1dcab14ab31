//! Tokens to sentences.

use std::ops::Range;

use crate::{
    lang::{Dot, Tables},
    language::Language,
};

use super::{Kind, Token};

/// What the tokens read so far say about an end here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// Nothing ends.
    No,
    /// A full stop, question or exclamation mark, an ellipsis.
    Stop,
    /// The same, then a closing quotation mark.
    StopQuoted,
    /// The dot of an abbreviation that may stand last: only a word that opens sentences ends it.
    Abbreviation,
    /// The dot of "год" behind its number, or the like: any capital letter ends it.
    Unit,
}

pub(super) fn group(text: &str, tokens: &[Token], language: Language, tables: &Tables) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut first = 0;
    let mut end = End::No;
    for i in 0..tokens.len() {
        end = step(text, tokens, i, first, end, language, tables);
        let Some(next) = tokens.get(i + 1) else { break };
        let gap = &text[tokens[i].span.end as usize..next.span.start as usize];
        let ends = gap.bytes().any(|b| b == b'\n')
            || match end {
                End::No => false,
                _ if gap.is_empty() => end == End::Stop && glued(text, tokens, i),
                End::Stop => opens(text, tokens, i + 1, false),
                End::StopQuoted => opens(text, tokens, i + 1, true),
                // "В 2021 г. А. С. Иванов": initials more often go on than open.
                End::Unit => {
                    opens(text, tokens, i + 1, true)
                        && next.kind != Kind::Number
                        && !super::is_initials(next.span.of(text))
                }
                End::Abbreviation => tables.starters.iter().any(|s| {
                    let word = next.span.of(text);
                    word.starts_with(char::is_uppercase) && crate::lang::same_lower(word, s)
                }),
            };
        if ends {
            sentences.push(first..i + 1);
            first = i + 1;
            end = End::No;
        }
    }
    if first < tokens.len() {
        sentences.push(first..tokens.len());
    }
    sentences
}

/// The state after token `i`.
fn step(text: &str, tokens: &[Token], i: usize, first: usize, end: End, language: Language, tables: &Tables) -> End {
    let token = tokens[i];
    let word = token.span.of(text);
    match token.kind {
        Kind::Punctuation => {
            let adjacent = i > 0 && tokens[i - 1].span.end == token.span.start;
            match word.chars().next() {
                Some('.') if word.len() == 1 => {
                    let after_number = i > 0 && adjacent && tokens[i - 1].kind == Kind::Number;
                    // "1. First": a number and a dot that open a sentence count a list.
                    let lists = after_number && i - 1 == first && tokens[i - 1].span.len() <= 3;
                    let ordinal = after_number && language == Language::De && tokens[i - 1].span.len() <= 2;
                    if lists || ordinal { End::No } else { End::Stop }
                }
                Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔') => End::Stop,
                // `<...>`: something was left out.
                Some('<' | '[' | '(') if word.len() > 1 => End::Stop,
                Some('»' | '”' | '“' | '"' | '\'' | '’' | '›') if adjacent && end != End::No => {
                    if end == End::Stop { End::StopQuoted } else { end }
                }
                Some(')' | ']' | '}') if adjacent => end,
                _ => End::No,
            }
        }
        Kind::Word if word.ends_with('.') => match tables.abbreviation(&word[..word.len() - 1]) {
            Some(Dot::Before) => End::No,
            Some(Dot::Unit) if i > 0 && tokens[i - 1].kind == Kind::Number => End::Unit,
            Some(Dot::Unit) => End::No,
            Some(Dot::Last) => End::Unit,
            // Initials, `U.S.`
            Some(Dot::Either) | None => End::Abbreviation,
        },
        Kind::Number if word.ends_with('.') => End::Unit,
        _ => End::No,
    }
}

/// Whether a sentence can open at token `i`.
fn opens(text: &str, tokens: &[Token], i: usize, after_quote: bool) -> bool {
    for (ahead, token) in tokens[i..].iter().take(4).enumerate() {
        let word = token.span.of(text);
        let first = word.chars().next().unwrap_or(' ');
        match token.kind {
            Kind::Word => return !first.is_lowercase() && first != '\'' && first != '’',
            Kind::Number => return true,
            Kind::Punctuation => match first {
                '«' | '“' | '„' | '"' | '‘' | '\'' | '‹' | '(' | '[' | '<' | '…' | '#' | '@' | '•' | '*' | '¿'
                | '¡' | '№' | '$' | '€' | '₴' | '₸' | '£' => {}
                '.' if word.len() > 1 => {}
                // After a closing quotation mark a dash brings the speaker, not the next sentence.
                '—' | '–' | '-' | '―' if ahead == 0 && !after_quote => {}
                c if c > '\u{2190}' => {}
                _ => return false,
            },
        }
    }
    false
}

/// A full stop with no space behind it, as pages that lost their line breaks have: `слово.Другое`.
fn glued(text: &str, tokens: &[Token], i: usize) -> bool {
    let (Some(before), Some(next)) = (i.checked_sub(1).map(|b| tokens[b]), tokens.get(i + 1)) else { return false };
    let cyrillic = |c: char| ('\u{400}'..='\u{52f}').contains(&c);
    let (a, b) = (before.span.of(text), next.span.of(text));
    before.kind == Kind::Word
        && next.kind == Kind::Word
        && a.chars().count() > 2
        && a.chars().next_back().is_some_and(|c| cyrillic(c) && c.is_lowercase())
        && b.chars().next().is_some_and(|c| cyrillic(c) && c.is_uppercase())
        && b.chars().nth(1).is_none_or(char::is_lowercase)
}
