//! Phrases by which pages label their furniture: "Читайте также", "Інші новини", "Реклама", "Leave a comment".
//!
//! What they are stands in [`phrases`]; here a line is looked at for them.

mod phrases;

use std::sync::OnceLock;

use phrases::Group;

use crate::{
    document::Reason,
    hash,
    table::{Reader, Table},
    text::letter::{is_letter, is_word, lower},
};

/// What a phrase says of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cue {
    /// Why the line is no part of the article.
    pub reason: Reason,
    /// Whether the lines that follow are announced as well ("Related posts", "Comments").
    pub header: bool,
}

/// Lines longer than this many code points are never read for phrases: they are prose.
pub const LONGEST: usize = 320;

/// The furniture that a line announces itself to be.
///
/// ```
/// use sito::{clean::cues, document::Reason};
/// assert_eq!(cues::reason("Читайте также: Снег выпал"), Some(Reason::Related));
/// assert_eq!(cues::reason("Снег выпал"), None);
/// ```
pub fn reason(line: &str) -> Option<Reason> {
    cue(line).map(|c| c.reason)
}

/// Like [`reason`], and whether it heads further furniture.
pub fn cue(line: &str) -> Option<Cue> {
    let line = line.trim();
    if line.is_empty() || line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let folded = fold(line);
    let index = index();
    let bare = folded.trim_end_matches(|c: char| !is_letter(c));
    if let Some(cue) = index.whole.get(bare) {
        return Some(cue);
    }
    if let Some(cue) = index.start.prefix_of(&folded) {
        // "By Anna", but not "By the end of the year".
        let names = !matches!(first_word(&folded), "by" | "von") || before_name(line);
        return names.then_some(cue);
    }
    if SOURCE_WORDS.contains(&first_word(&folded))
        && line.split_whitespace().count() <= 7
        && before_name(line)
        && !line.ends_with('.')
    {
        return Some(Cue { reason: Reason::SourceCredit, header: false });
    }
    let mut inside = false;
    for (at, c) in folded.char_indices() {
        let starts = is_word(c);
        if starts != inside
            && !c.is_whitespace()
            && let Some(cue) = index.within.prefix_of(&folded[at..])
        {
            return Some(cue);
        }
        inside = starts;
    }
    None
}

fn first_word(folded: &str) -> &str {
    folded.split(|c: char| !is_letter(c)).next().unwrap_or("")
}

/// Whether the second word of `line` looks like a name, or is the account of a site.
fn before_name(line: &str) -> bool {
    let second = line.split_whitespace().nth(1).unwrap_or("");
    let second = second.trim_start_matches(|c: char| !c.is_alphanumeric());
    second.starts_with(char::is_uppercase) || second.eq_ignore_ascii_case("admin")
}

/// Words that credit a source without a colon where a name follows: "Источник Вестник".
const SOURCE_WORDS: [&str; 8] = ["источник", "джерело", "дереккөз", "source", "източник", "źródło", "zdroj", "quelle"];

/// Lower case, `ё` as `е`, one kind of apostrophe and space, no signs or digits in front; a colon where a label lost its end
/// of line: "Читайте такожСніг випав". Latin names have capitals inside.
fn fold(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut behind_small = false;
    for c in line.chars() {
        let small = lower(c);
        let is_cyrillic = matches!(c, '\u{400}'..='\u{52f}');
        if behind_small && is_cyrillic && c != small {
            out.push_str(": ");
        }
        behind_small = is_cyrillic && c == small;
        let c = match small {
            'ё' => 'е',
            '’' | 'ʼ' | '`' | '‘' => '\'',
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => continue,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        let wanted = is_letter(c) || matches!(c, '©' | '@');
        if out.is_empty() && !wanted || c == ' ' && out.ends_with(' ') {
            continue;
        }
        out.push(c);
    }
    out
}

/// Phrases, for look-up by binary search, and a sieve before it.
struct Phrases {
    /// In order.
    sorted: Vec<(&'static str, Cue)>,
    heads: Heads,
}

/// The hashes of how phrases begin, a bit each: hardly any place in a page begins like one.
struct Heads([u64; 128]);

impl Heads {
    /// Bytes that are looked at; a shorter phrase is looked at whole.
    const LONGEST: usize = 4;

    fn of(phrases: &[(&'static str, Cue)]) -> Heads {
        let mut heads = Heads([0; 128]);
        for (phrase, _) in phrases {
            let hash = phrase.bytes().take(Self::LONGEST).fold(hash::START, hash::byte);
            let (word, bit) = Self::place(hash);
            heads.0[word] |= bit;
        }
        heads
    }

    /// The word that a hash has its bit in, and the bit.
    fn place(hash: u64) -> (usize, u64) {
        (hash as usize >> 6 & 127, 1 << (hash & 63))
    }

    /// False where no phrase begins as `line` does.
    fn may_begin(&self, line: &str) -> bool {
        let mut hash = hash::START;
        line.bytes().take(Self::LONGEST).any(|byte| {
            hash = hash::byte(hash, byte);
            let (word, bit) = Self::place(hash);
            self.0[word] & bit != 0
        })
    }
}

impl Phrases {
    fn of(mut phrases: Vec<(&'static str, Cue)>) -> Phrases {
        phrases.sort_by_key(|&(p, _)| p);
        Phrases { heads: Heads::of(&phrases), sorted: phrases }
    }

    fn get(&self, phrase: &str) -> Option<Cue> {
        self.sorted.binary_search_by(|(p, _)| (*p).cmp(phrase)).ok().map(|i| self.sorted[i].1)
    }

    /// The longest phrase that `line` starts with, up to the end of a word.
    fn prefix_of(&self, line: &str) -> Option<Cue> {
        if !self.heads.may_begin(line) {
            return None;
        }
        let mut ends = [0; 10];
        let mut count = 0;
        let mut chars = line.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let end = at + c.len_utf8();
            let next = chars.peek().map_or(' ', |&(_, n)| n);
            if c != ' ' && !(is_word(c) && is_word(next)) {
                // Every phrase that fits begins with the first word: most lines have none such.
                if count == 0 {
                    let first = &line[..end];
                    let at = self.sorted.partition_point(|(p, _)| *p < first);
                    if !self.sorted.get(at).is_some_and(|(p, _)| p.starts_with(first)) {
                        return None;
                    }
                }
                ends[count] = end;
                count += 1;
                if count == ends.len() {
                    break;
                }
            }
        }
        ends[..count].iter().rev().find_map(|&end| self.get(&line[..end]))
    }
}

struct Index {
    whole: Phrases,
    start: Phrases,
    within: Phrases,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let (mut whole, mut start, mut within) = (Vec::new(), Vec::new(), Vec::new());
        for &(reason, header, phrases) in LISTS.get().iter() {
            for &phrase in phrases {
                let cue = Cue { reason, header };
                if let Some(phrase) = phrase.strip_prefix('*') {
                    within.push((phrase, cue));
                } else if let Some(phrase) = phrase.strip_suffix('*') {
                    start.push((phrase, cue));
                } else {
                    whole.push((phrase, cue));
                }
            }
        }
        Index { whole: Phrases::of(whole), start: Phrases::of(start), within: Phrases::of(within) }
    })
}

static LISTS: Table<&[Group]> = Table::new(&phrases::PHRASES);

/// Appends the phrases to a pack.
pub(super) fn put(out: &mut Vec<u8>) {
    LISTS.put(out);
}

/// Takes them from a pack.
pub(super) fn take(from: &mut Reader) -> Option<()> {
    LISTS.take(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_in_many_languages() {
        for (line, want) in [
            ("Читать также:", Some(Reason::Related)),
            ("➤ Читайте также: Снег выпал в горах", Some(Reason::Related)),
            ("Інші Новини", Some(Reason::Related)),
            ("Вам также может понравитьсяПОХОЖЕЕ", Some(Reason::Related)),
            ("Читайте такожСніг випав у горах", Some(Reason::Related)),
            ("ФотоПресс-служба ведомства", Some(Reason::PhotoCredit)),
            ("ЧитайтеТакож", None),
            ("Мы в Telegram", Some(Reason::Share)),
            ("Мы в Telegram не пишем", None),
            ("Сіздің реакцияңыз?", Some(Reason::Rating)),
            ("Related Post", Some(Reason::Related)),
            ("Тағы оқыңыз:", Some(Reason::Related)),
            ("РЕКЛАМА", Some(Reason::Advertisement)),
            ("Реклама на щите упала на дорогу", None),
            ("Добавить комментарий", Some(Reason::CommentForm)),
            ("Комментарии (12)", Some(Reason::CommentForm)),
            ("Ваш адрес email не будет опубликован. Обязательные поля помечены *", Some(Reason::CommentForm)),
            ("Поделиться: 14", Some(Reason::Share)),
            ("Average Rating", Some(Reason::Rating)),
            ("Источник: Вечерняя Заря", Some(Reason::SourceCredit)),
            ("Источник шума не установлен", None),
            ("Источник Вечерняя Заря", Some(Reason::SourceCredit)),
            ("By Anna Peters", Some(Reason::Byline)),
            ("By the end of the year prices rose", None),
            ("Фото: пресс-служба ведомства", Some(Reason::PhotoCredit)),
            ("By Admin Мар3,2021", Some(Reason::Byline)),
            ("© 2024 Вечерняя Заря", Some(Reason::Copyright)),
            ("2011–2024 © Вечерняя Заря. Все права защищены.", Some(Reason::Copyright)),
            ("Мы используем файлы cookie", Some(Reason::Cookie)),
            ("Головна » Політика", Some(Reason::Navigation)),
            ("USD/KZT", Some(Reason::Ticker)),
            ("", None),
            ("* * *", None),
        ] {
            assert_eq!(reason(line), want, "{line}");
        }
    }

    #[test]
    fn prose_is_not_searched() {
        let long = "Комиссия сообщила, что cookie здесь ни при чем. ".repeat(20);
        assert_eq!(reason(&long), None);
    }

    #[test]
    fn every_phrase_is_folded_and_found() {
        for &(_, _, phrases) in phrases::PHRASES {
            for &phrase in phrases {
                let bare = phrase.trim_matches('*');
                assert_eq!(fold(bare), bare, "{phrase}");
                let line = if phrase.ends_with('*') { format!("{bare} Anna") } else { bare.to_owned() };
                assert!(cue(&line).is_some(), "{phrase}");
            }
        }
    }
}
