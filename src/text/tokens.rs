//! Characters to tokens.

use crate::{
    lang::Tables,
    language::Language,
    span::{Span, Text},
};

use super::{Kind, Token};

/// What a character does in a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// Stays with the letter before it.
    Mark,
    Space,
    /// Invisible: soft hyphens, zero-width characters, direction marks. Inside a word it belongs to it.
    Ignorable,
    Apostrophe,
    Hyphen,
    Other,
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' | 'а'..='я' | 'А'..='Я' => Class::Letter,
        '0'..='9' => Class::Digit,
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' => Class::Space,
        '\'' | '’' | 'ʼ' | '‘' | '`' | '´' => Class::Apostrophe,
        '-' | '\u{2010}' | '\u{2011}' => Class::Hyphen,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
            Class::Ignorable
        }
        '\0'..='\x7f' => {
            if c.is_ascii_whitespace() || c.is_ascii_control() {
                Class::Space
            } else {
                Class::Other
            }
        }
        // Marks that combine with the letter before: of Latin, Cyrillic, Hebrew, Arabic, for symbols, half marks. Those of
        // other scripts that spell words are alphabetic.
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{2de0}'..='\u{2dff}'
        | '\u{a66f}'..='\u{a67d}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' => Class::Mark,
        _ if super::letter::is_letter(c) => Class::Letter,
        _ if c.is_whitespace() || c.is_control() => Class::Space,
        // Digits of other scripts, roman numerals, superscripts: they stand inside words and open none.
        _ if c.is_numeric() => Class::Letter,
        _ => Class::Other,
    }
}

/// Reads characters of one block; positions are bytes of the whole text.
struct Reader<'a> {
    text: &'a str,
    end: usize,
}

impl Reader<'_> {
    fn at(&self, i: usize) -> Option<char> {
        if i >= self.end { None } else { self.text[i..self.end].chars().next() }
    }

    fn class_at(&self, i: usize) -> Option<Class> {
        self.at(i).map(class)
    }

    /// The position after ignorable characters and marks.
    fn skip_ignorable(&self, mut i: usize) -> usize {
        // Bounded, so that a megabyte of zero-width characters is not walked again and again.
        for _ in 0..16 {
            match self.at(i) {
                Some(c) if matches!(class(c), Class::Ignorable | Class::Mark) => i += c.len_utf8(),
                _ => break,
            }
        }
        i
    }

    fn is_letter(&self, i: usize) -> bool {
        self.class_at(i) == Some(Class::Letter)
    }

    fn is_digit(&self, i: usize) -> bool {
        self.class_at(i) == Some(Class::Digit)
    }
}

/// Words longer than this are cut, in bytes: no name is, and later stages may look at each character of a word.
const LONGEST: usize = 4096;

pub(super) fn tokenize(text: &str, block: Span<Text>, language: Language, tables: &Tables) -> Vec<Token> {
    let r = Reader { text, end: block.end as usize };
    // A token is six to seven bytes with its space in every script we read.
    let mut tokens: Vec<Token> = Vec::with_capacity(block.len() / 8 + 4);
    let mut i = block.start as usize;
    while let Some(c) = r.at(i) {
        let (end, kind) = match class(c) {
            Class::Space | Class::Ignorable => {
                i += c.len_utf8();
                continue;
            }
            Class::Letter => {
                let end = word(&r, i, language);
                (dot(&r, i, end, &tokens, tables), Kind::Word)
            }
            Class::Digit => (number(&r, i), Kind::Number),
            Class::Apostrophe => match possessive(&r, i) {
                Some(end) if tokens.last().is_some_and(|t| t.span.end as usize == i && t.kind == Kind::Word) => {
                    (end, Kind::Word)
                }
                _ => (i + c.len_utf8(), Kind::Punctuation),
            },
            Class::Mark | Class::Hyphen | Class::Other => (punctuation(&r, i, c), Kind::Punctuation),
        };
        tokens.push(Token { span: Span::new(i, end), kind });
        i = end;
    }
    tokens
}

/// The end of the word that starts at `start`, without a trailing dot.
fn word(r: &Reader, start: usize, language: Language) -> usize {
    let mut i = start;
    let mut end = start;
    let mut last = ' ';
    while let Some(c) = r.at(i) {
        let next = i + c.len_utf8();
        if next - start > LONGEST {
            return if end == start { next } else { end };
        }
        match class(c) {
            Class::Letter | Class::Digit | Class::Mark => {
                end = next;
                last = c;
            }
            Class::Ignorable => {}
            Class::Apostrophe => {
                let after = r.skip_ignorable(next);
                if !r.is_letter(after) || possessive(r, i).is_some() && splits_possessive(language, last) {
                    break;
                }
                if matches!(language, Language::Fr | Language::It) && !r.text[start..i].ends_with("ujourd") {
                    return next;
                }
            }
            Class::Hyphen => {
                let after = r.skip_ignorable(next);
                if !r.is_letter(after) && !r.is_digit(after) {
                    break;
                }
            }
            Class::Space => break,
            Class::Other => {
                let joins = match c {
                    '+' => last.is_ascii_digit() && r.is_digit(next),
                    '&' => last.is_uppercase() && r.at(next).is_some_and(char::is_uppercase),
                    '_' => r.is_letter(next) || r.is_digit(next),
                    _ => false,
                };
                if !joins {
                    break;
                }
            }
        }
        i = next;
    }
    end
}

/// The possessive is split off in English, and off Latin words inside Cyrillic text.
fn splits_possessive(language: Language, last: char) -> bool {
    match language {
        Language::En | Language::Und => true,
        l if l.is_cyrillic() => last.is_ascii_alphabetic(),
        _ => false,
    }
}

/// The end of `'s` at `i`, where nothing of the word follows.
fn possessive(r: &Reader, i: usize) -> Option<usize> {
    let after = i + r.at(i)?.len_utf8();
    let end = after + 1;
    matches!(r.at(after)?, 's' | 'S')
        .then_some(end)
        .filter(|&e| !matches!(r.class_at(e), Some(Class::Letter | Class::Digit | Class::Mark)))
}

/// The end of the word `start..end` with the dot of an initial or abbreviation.
fn dot(r: &Reader, start: usize, end: usize, before: &[Token], tables: &Tables) -> usize {
    // An ellipsis is no dot of the word.
    if r.at(end) != Some('.') || r.at(end + 1) == Some('.') {
        return end;
    }
    let word = &r.text[start..end];
    if end - start <= 4
        && let Some(first) = single_letter(word)
    {
        let mut dotted = end + 1;
        let mut count = 1;
        // `U.S.`, `т.е.`, `А.С.`: letters with dots and no space between.
        while let Some(c) = r.at(dotted)
            && class(c) == Class::Letter
            && r.at(dotted + c.len_utf8()) == Some('.')
            && count < 8
        {
            dotted += c.len_utf8() + 1;
            count += 1;
        }
        let follows_abbreviation = || {
            before.last().is_some_and(|t| {
                let t = t.span.of(r.text);
                t.ends_with('.') && t.chars().count() == 2 && t.len() > 2
            })
        };
        let at_end = || r.at(end + 1).is_none_or(|c| c == '\n');
        if count > 1 || (first.is_uppercase() && !at_end()) || (first.is_lowercase() && follows_abbreviation()) {
            return dotted;
        }
    }
    if tables.abbreviation(word).is_some() { end + 1 } else { end }
}

/// The letter of a word that has only one (and marks); `Дж` is how Cyrillic writes `J`.
fn single_letter(word: &str) -> Option<char> {
    let mut chars = word.strip_suffix('ж').filter(|rest| *rest == "Д").unwrap_or(word).chars();
    let first = chars.next()?;
    chars.all(|c| class(c) == Class::Mark).then_some(first)
}

/// The end of the number that starts at `start`: digits, inner separators, an ending.
fn number(r: &Reader, start: usize) -> usize {
    let digits = |mut i: usize| {
        while r.text.as_bytes()[..r.end].get(i).is_some_and(u8::is_ascii_digit) {
            i += 1;
        }
        i
    };
    let mut end = digits(start);
    // `1 200 300`: groups of three behind spaces.
    if end - start <= 3 && r.text.as_bytes()[start] != b'0' {
        while let Some(c) = r.at(end)
            && matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
            && digits(end + c.len_utf8()) == end + c.len_utf8() + 3
        {
            end += c.len_utf8() + 3;
        }
    }
    while let Some(c) = r.at(end)
        && matches!(c, '.' | ',')
        && r.is_digit(end + 1)
    {
        end = digits(end + 1);
    }
    // `27th`, `1990-х`, `20-летний`, `25млн`, `2021г.`
    let ending = match r.class_at(end) {
        Some(Class::Letter) => end,
        Some(Class::Hyphen) if r.at(end).is_some_and(|h| r.is_letter(end + h.len_utf8())) => end,
        _ => return end,
    };
    let mut i = ending;
    while let Some(c) = r.at(i) {
        let next = i + c.len_utf8();
        if next - start > LONGEST {
            break;
        }
        match class(c) {
            Class::Letter | Class::Digit | Class::Mark => end = next,
            Class::Ignorable => {}
            Class::Hyphen if r.is_letter(next) || r.is_digit(next) => {}
            _ => break,
        }
        i = next;
    }
    if r.at(end) == Some('.') && r.at(end + 1) != Some('.') && matches!(&r.text[ending..end], "г" | "р" | "гг" | "рр")
    {
        end += 1;
    }
    end
}

/// The end of the punctuation that starts at `i` with `c`.
fn punctuation(r: &Reader, i: usize, c: char) -> usize {
    let mut end = i + c.len_utf8();
    match c {
        '.' | '-' | '!' | '?' | '*' | '=' | '_' | '#' | '~' | '…' => {
            while r.at(end) == Some(c) {
                end += c.len_utf8();
            }
            end
        }
        '<' | '[' | '(' => {
            let close = match c {
                '<' => '>',
                '[' => ']',
                _ => ')',
            };
            for dots in ["...", "…", ".."] {
                if r.text[end..r.end].starts_with(dots) && r.at(end + dots.len()) == Some(close) {
                    return end + dots.len() + 1;
                }
            }
            end
        }
        // Emoji: the base, skin tones and selectors, and what joiners add; flags are pairs of letters.
        '\u{1f1e6}'..='\u{1f1ff}' => match r.at(end) {
            Some(second @ '\u{1f1e6}'..='\u{1f1ff}') => end + second.len_utf8(),
            _ => end,
        },
        _ => {
            let mut joined = false;
            for _ in 0..32 {
                match r.at(end) {
                    Some(m) if class(m) == Class::Mark || ('\u{1f3fb}'..='\u{1f3ff}').contains(&m) => {
                        joined = false;
                        end += m.len_utf8();
                    }
                    Some('\u{200d}') if c > '\u{2000}' && r.class_at(end + 3) == Some(Class::Other) => {
                        joined = true;
                        end += 3;
                    }
                    Some(m) if joined => {
                        joined = false;
                        end += m.len_utf8();
                    }
                    _ => break,
                }
            }
            end
        }
    }
}
