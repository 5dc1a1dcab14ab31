//! Who signs a page: "By Anna Petrova", "Автор: Анна Петрова", a name beside a date or alone on its line.

use std::ops::Range;

use super::{calendar::is_weekday, dates::date, head};
use crate::{
    clean::words,
    lang::particles::{self, Particle},
};

/// The authors that a byline names, with their places. Accounts such as "Admin" are no authors.
pub fn authors(line: &str) -> Vec<(Range<usize>, String)> {
    let line = head(line, 300);
    let lower_start = |phrase: &str| {
        let mut rest = line.char_indices();
        for p in phrase.chars() {
            match rest.next() {
                Some((_, c)) if c.to_lowercase().eq(std::iter::once(p)) => {}
                _ => return None,
            }
        }
        let at = rest.next().map_or(line.len(), |(at, _)| at);
        let tail = &line[at..];
        tail.starts_with(|c: char| !c.is_alphanumeric()).then_some(at)
    };
    let Some(mut at) = words::AUTHOR_WORDS.words().iter().find_map(|p| lower_start(p)) else {
        if let Some(at) = by_within(line) {
            let found = authors(&line[at..]);
            return found.into_iter().map(|(range, name)| (at + range.start..at + range.end, name)).collect();
        }
        return author_beside_date(line).into_iter().collect();
    };
    let skip = |at: usize| {
        at + (line[at..].len() - line[at..].trim_start_matches([' ', ':', '\u{a0}', '—', '–', '-', '|']).len())
    };
    at = skip(at);
    // "Written By By Name", "Автор текста: Имя".
    for second in ["by ", "статьи", "текста", "материала", "тексту", "статті", "матеріалу"]
    {
        if line[at..].to_lowercase().starts_with(second) && line.is_char_boundary(at + second.len()) {
            at = skip(at + second.len());
        }
    }
    let end = date(&line[at..]).map_or(line.len(), |d| at + d.range.start);
    let names = &line[at..end];
    let stop = names
        .char_indices()
        .find(|&(_, c)| {
            c.is_ascii_digit()
                || matches!(c, '|' | '•' | '·' | '⋅' | '∙' | '#' | '(' | '/' | '—' | '–' | '@' | '<' | '[' | ':' | ';')
        })
        .map_or(names.len(), |(i, _)| i);
    let names = &names[..stop];
    let names = names.find(" - ").map_or(names, |at| &names[..at]);
    let mut out: Vec<(Range<usize>, String)> = Vec::new();
    let mut from = 0;
    let mut push = |piece: Range<usize>| {
        let text = &names[piece.clone()];
        let trimmed = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '"' | '«' | '»'));
        let start = at + piece.start + text.find(trimmed).unwrap_or(0);
        if let Some((range, name)) = out.last_mut()
            && is_degree(trimmed)
        {
            range.end = start + trimmed.len();
            line[range.clone()].clone_into(name);
            return;
        }
        // "Posted by Anna Lee in Cities": the name ends where lower case begins.
        let trimmed = name_of(trimmed);
        if is_person(trimmed) {
            out.push((start..start + trimmed.len(), trimmed.to_owned()));
        }
    };
    for (i, word) in names.split_inclusive([' ', ',', '&']).scan(0, |i, w| {
        let start = *i;
        *i += w.len();
        Some((start, w))
    }) {
        let bare = word.trim_end_matches([' ', ',', '&']);
        if AND.contains(&bare.to_lowercase().as_str()) {
            push(from..i);
            from = i + word.len();
        } else if word.ends_with([',', '&']) {
            push(from..i + word.len() - 1);
            from = i + word.len();
        }
    }
    push(from..names.len());
    out
}

/// The capitalised words that `text` starts with; nothing where they are part of the name of a desk: "Herald editors".
fn name_of(text: &str) -> &str {
    let mut end = 0;
    for (at, word) in words(text) {
        if particles::is(word, Particle::INSIDE) {
            continue;
        }
        if !word.starts_with(char::is_uppercase) {
            return if words::ACCOUNTS.holds(word) { "" } else { &text[..end] };
        }
        end = at + word.len();
    }
    &text[..end]
}

/// Whether a line says no more than that an author's name follows: "Written by", "Автор:".
pub fn is_label(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    words::AUTHOR_WORDS.holds(&bare)
}

/// The words of `text` with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(char::is_whitespace).scan(0, |next, word| {
        let at = *next;
        *next += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        Some((at, word))
    })
}

/// Letters after a name that belong to it: "Anna Lee, MD, PhD".
pub fn is_degree(text: &str) -> bool {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    matches!(
        letters.as_str(),
        "PhD" | "Jr" | "Sr" | "MSc" | "BSc" | "DrPH" | "PharmD" | "PsyD" | "EdD" | "Esq" | "MEd" | "BA" | "MA"
    ) || (2..=6).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase()) && !text.contains(' ')
}

/// Where "by" stands after a date or another label: "March 3, 2021 by Anna Lee", "5 min read · By Anna Lee".
fn by_within(line: &str) -> Option<usize> {
    if line.len() > 160 {
        return None;
    }
    let before = |at: usize| {
        let head = line[..at].trim_end();
        head.ends_with(['|', '•', '·', '⋅', '∙', '—', '–', '/'])
            || date(head).is_some_and(|d| head[d.range.end..].chars().count() <= 12)
    };
    words(line)
        .filter(|(_, word)| ["by", "автор", "текст"].contains(&word.trim_end_matches(':').to_lowercase().as_str()))
        .map(|(at, _)| at)
        .find(|&at| {
            at > 0 && before(at) && words(&line[at..]).nth(1).is_some_and(|(_, w)| w.starts_with(char::is_uppercase))
        })
}

/// "Name Surname, 12.08.2024 14:30": a name and a date, and nothing else in words.
fn author_beside_date(line: &str) -> Option<(Range<usize>, String)> {
    if line.len() > 120 {
        return None;
    }
    let found = date(line)?;
    let signs = [' ', ',', '|', '•', '·', '—', '–', '-', '\u{a0}'];
    let before = line[..found.range.start].trim_matches(signs);
    // "Олена Зарічна — П'ятниця, 5 квітня 2024".
    let (first, last) = before.rsplit_once(' ').unwrap_or(("", before));
    let name = if is_weekday(last) { first.trim_matches(signs) } else { before };
    if !is_person(name) || name.split_whitespace().count() < 2 || is_weekday(name.split_whitespace().next()?) {
        return None;
    }
    let start = line.find(name)?;
    Some((start..start + name.len(), name.to_owned()))
}

/// The name on a line that signs: nothing but a name, or a name and where its bearer writes from, "Adam Quill in Bishkek and
/// agencies".
pub fn signature(line: &str) -> Option<&str> {
    let name = line.split_once(" in ").map_or(line, |(name, place)| {
        let plain = place.split(' ').all(|w| w.starts_with(char::is_uppercase) || matches!(w, "and" | "agencies"));
        if plain && place.split(' ').count() <= 4 { name } else { line }
    });
    (is_person(name) && (2..=3).contains(&name.split_whitespace().count())).then_some(name)
}

/// Whether `text` can be the name of a person who signs: two to five words (or one), each capitalised, none of them an
/// account's.
pub fn is_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() || words.len() > 5 || text.len() > 120 {
        return false;
    }
    let shouts = |w: &&str| {
        w.chars().filter(|c| c.is_alphabetic()).count() > 1 && !w.contains('.') && !w.chars().any(char::is_lowercase)
    };
    // "ARD Moskau" is a desk; "ANNA PETERS" is a person.
    let loud = words.iter().filter(|w| shouts(w)).count();
    if loud > 0 && loud < words.len() {
        return false;
    }
    words.iter().all(|w| {
        particles::is(w, Particle::INSIDE)
            || w.starts_with(char::is_uppercase) && !w.chars().any(|c| c.is_ascii_digit())
    }) && words.iter().any(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1)
        && !words.iter().any(|w| {
            let lower = w.to_lowercase();
            words::ACCOUNTS.holds(lower.trim_matches(|c: char| !c.is_alphanumeric()))
        })
}

/// Words between two names.
const AND: &[&str] = &["and", "и", "та", "і", "й", "және", "und", "et", "y", "e", "i", "a", "en", "ve", "with"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors_of_bylines() {
        for (line, want) in [
            ("By Anna Petrova", &["Anna Petrova"][..]),
            ("By Anna Petrova and Ivan de Vries | March 5, 2021", &["Anna Petrova", "Ivan de Vries"]),
            ("By Admin Авг11,2024 #Экономика", &[]),
            ("Автор: Анна Петрова, Иван Сидоров", &["Анна Петрова", "Иван Сидоров"]),
            ("Автор статьи: Анна Петрова", &["Анна Петрова"]),
            ("Анна Петрова, 03.03.2021 14:05", &["Анна Петрова"]),
            ("Автор: редакция", &[]),
            ("By Salome Kviriki and Agencies", &["Salome Kviriki"]),
            ("By the end of the year prices rose", &[]),
            ("Published March 5, 2021 by Anna Petrova", &["Anna Petrova"]),
            ("5 min read · By Anna Petrova", &["Anna Petrova"]),
            ("12 мая 2021, Автор: Анна Петрова", &["Анна Петрова"]),
            ("Posted by Anna Petrova in Cities on March 5, 2021", &["Anna Petrova"]),
            ("By Anna Petrova, MD ⋅ Editor", &["Anna Petrova, MD"]),
            ("By Herald editors", &[]),
            ("The bridge was built in 1921 by Roman engineers", &[]),
            ("Среда, 03.03.2021", &[]),
            ("Von Petra Lindner, NRK Oslo", &["Petra Lindner"]),
            ("Reporting by John Falcon; Editing by Anna Peters", &["John Falcon"]),
        ] {
            let got: Vec<_> = authors(line)
                .into_iter()
                .map(|(range, name)| {
                    assert_eq!(line[range], name);
                    name
                })
                .collect();
            assert_eq!(got, want, "{line}");
        }
    }
}
