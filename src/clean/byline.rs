//! Dates and authors as bylines, date lines and datelines write them.
//!
//! Only the forms that stand alone on a page are read here, to date the page itself; dates in running text are the work of
//! the extraction. Values are EDTF (ISO 8601-2): `2024-08-11`, and `XXXX-09-28` where no year is given.

use std::{ops::Range, sync::LazyLock};

use crate::{
    lang::particles::{self, Particle},
    text::letter::is_letter,
};

/// A date and where it stands, in bytes of the line it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Day, month and year; not the time, not the weekday.
    pub range: Range<usize>,
    /// EDTF: `2024-08-11`, `2024-08`, `XXXX-08-11`.
    pub value: String,
    /// Whether a weekday stands right before, as on the clock of a page.
    pub weekday: bool,
    /// Whether a time of day follows.
    pub time: bool,
}

impl Dated {
    /// Whether the year is given.
    pub fn has_year(&self) -> bool {
        !self.value.starts_with('X')
    }
}

/// The first date of a line; lines longer than 400 bytes are read only so far.
///
/// ```
/// let found = sito::clean::byline::date("By Admin Авг11,2024").unwrap();
/// assert_eq!(found.value, "2024-08-11");
/// ```
pub fn date(line: &str) -> Option<Dated> {
    dates(line).into_iter().next()
}

/// Every date of the first 400 bytes of a line, in order.
pub fn dates(line: &str) -> Vec<Dated> {
    let line = head(line, 400);
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens(line);
    let mut found: Vec<Dated> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((used, year, month, day)) = read(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let last = &tokens[at + used - 1];
        let range = tokens[at].start..last.start + last.text.len();
        let weekday = tokens[..at]
            .iter()
            .rev()
            .take_while(|t| t.kind != Kind::Number)
            .take(3)
            .any(|t| t.kind == Kind::Word && is_weekday(t.text));
        let time = tokens[at + used..].iter().take(8).collect::<Vec<_>>().windows(3).any(is_time);
        found.push(Dated { range, value: edtf(year, month, day), weekday, time });
        at += used;
    }
    found
}

/// The date of a dateline that opens an article: "Алматы. 28 сентября. Агентство - …", "KYIV, Sept 22 (Reuters) - …".
pub fn dateline(lead: &str) -> Option<Dated> {
    let start = head(lead, 160);
    let found = dates(start).into_iter().next()?;
    let before = start[..found.range.start].trim_end();
    let after = &start[found.range.end..];
    let place = before.trim_end_matches(['.', ',', '(', '/', ' ']);
    let words = place.split_whitespace().count();
    if words > 4 || place.split_whitespace().any(|w| !w.starts_with(|c: char| c.is_uppercase() || c == '(' || c == '/'))
    {
        return None;
    }
    if words > 0 && before.len() == place.len() {
        return None; // "В 2021 году", "On September 19": no sign between place and date.
    }
    let after = skip_year_word(after);
    let closes = |rest: &str| {
        let rest = rest.trim_start();
        rest.starts_with(['—', '–', '-', '(', '/', '.', ')', '«', '|', ':'])
    };
    if closes(after) {
        return Some(found);
    }
    // "28 сентября, Минск /Корр. …/": a place may follow instead.
    let rest = after.trim_start().strip_prefix(',')?.trim_start();
    let place: usize =
        rest.split_inclusive(' ').take(3).take_while(|w| w.starts_with(|c: char| c.is_uppercase())).map(str::len).sum();
    let (place, rest) = rest.split_at(place);
    (!place.is_empty() && (closes(rest) || place.trim_end().ends_with(['.', '—', '–']))).then_some(found)
}

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
    let Some(mut at) = AUTHOR_WORDS.iter().find_map(|p| lower_start(p)) else {
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
            return if ACCOUNTS.contains(&word) { "" } else { &text[..end] };
        }
        end = at + word.len();
    }
    &text[..end]
}

/// Whether a line says no more than that an author's name follows: "Written by", "Автор:".
pub fn is_label(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    AUTHOR_WORDS.contains(&bare.as_str())
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
            ACCOUNTS.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()))
        })
}

/// Words that open a byline, longest first where one begins another.
const AUTHOR_WORDS: &[&str] = &[
    "this article was written by",
    "this post was written by",
    "article by",
    "recipe by",
    "review by",
    "post by",
    "contributed by",
    "contributors",
    "contributor",
    "written by",
    "posted by",
    "published by",
    "reviewed by",
    "edited by",
    "reported by",
    "reporting by",
    "story by",
    "words by",
    "text by",
    "by",
    "authors",
    "author",
    "авторы",
    "автори",
    "автор",
    "авторлар",
    "подготовила",
    "подготовил",
    "підготувала",
    "підготував",
    "текст",
    "корреспондент",
    "кореспондент",
    "журналист",
    "беседовала",
    "беседовал",
    "autorin",
    "autoren",
    "autor",
    "autora",
    "autorka",
    "autore",
    "auteur",
    "par",
    "por",
    "von",
    "di",
    "przez",
    "napsal",
    "napisal",
    "door",
    "yazan",
    "мәтін",
    "журналист",
];

/// Words between two names.
const AND: &[&str] = &["and", "и", "та", "і", "й", "және", "und", "et", "y", "e", "i", "a", "en", "ve", "with"];

/// Words that no person's name has: accounts and desks.
const ACCOUNTS: &[&str] = &[
    "admin",
    "administrator",
    "editor",
    "editors",
    "editorial",
    "staff",
    "team",
    "desk",
    "newsroom",
    "news",
    "webmaster",
    "user",
    "guest",
    "moderator",
    "root",
    "redaction",
    "redactor",
    "reporter",
    "correspondent",
    "contributor",
    "wordpress",
    "support",
    "author",
    "админ",
    "администратор",
    "редакция",
    "редактор",
    "редакції",
    "редакція",
    "модератор",
    "адміністратор",
    "адмін",
    "гость",
    "новости",
    "новини",
    "жаңалықтар",
    "әкімші",
    "сайт",
    "служба",
    "пресс-служба",
    "корр",
    "корреспондент",
    "redaktion",
    "redaction",
    "redacción",
    "redazione",
    "redação",
    "redakcja",
    "redakce",
    "rédaction",
    "redactie",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Word,
    Sign,
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    kind: Kind,
    start: usize,
    text: &'a str,
}

impl Token<'_> {
    fn number(&self) -> Option<u32> {
        (self.kind == Kind::Number && self.text.len() <= 4).then(|| self.text.parse().ok()).flatten()
    }
    fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign && self.text.starts_with(sign)
    }
}

/// Numbers, words and signs; white space only separates.
fn tokens(line: &str) -> Vec<Token<'_>> {
    let kind = |c: char| match c {
        _ if c.is_ascii_digit() => Some(Kind::Number),
        _ if is_letter(c) => Some(Kind::Word),
        _ if c.is_whitespace() => None,
        _ => Some(Kind::Sign),
    };
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut previous: Option<Kind> = None;
    for (at, c) in line.char_indices() {
        let this = kind(c);
        match (this, out.last_mut()) {
            (Some(k), Some(last)) if k != Kind::Sign && previous == Some(k) => {
                last.text = &line[last.start..at + c.len_utf8()];
            }
            (Some(kind), _) => out.push(Token { kind, start: at, text: &line[at..at + c.len_utf8()] }),
            (None, _) => {}
        }
        previous = this;
    }
    out
}

/// A date at the start of `t`: tokens used, year, month, day.
fn read(t: &[Token<'_>]) -> Option<(usize, Option<u32>, u32, Option<u32>)> {
    numeric(t).or_else(|| day_month(t)).or_else(|| month_day(t)).or_else(|| year_first(t))
}

fn full_year(t: Option<&Token<'_>>) -> Option<u32> {
    t.filter(|t| t.text.len() == 4)?.number().filter(|y| (1900..=2099).contains(y))
}

fn valid(month: u32, day: u32) -> bool {
    (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && !(day == 31 && matches!(month, 2 | 4 | 6 | 9 | 11))
        && (month, day) != (2, 30)
}

/// `2024-08-11`, `11.08.2024`, `11/08/24`; month first where only that fits.
fn numeric(t: &[Token<'_>]) -> Option<(usize, Option<u32>, u32, Option<u32>)> {
    let [a, s, b, z, c, ..] = t else { return None };
    let joined = a.start + a.text.len() == s.start && s.start + 1 == b.start && b.start + b.text.len() == z.start;
    if !joined || s.text != z.text || !(s.is('.') || s.is('-') || s.is('/')) || b.text.len() > 2 {
        return None;
    }
    if let Some(year) = full_year(Some(a)) {
        let (month, day) = (b.number()?, c.number()?);
        return (c.text.len() <= 2 && valid(month, day)).then_some((5, Some(year), month, Some(day)));
    }
    let year = full_year(Some(c)).or_else(|| {
        let short = c.number().filter(|y| c.text.len() == 2 && (0..=49).contains(y))?;
        (a.text.len() == 2 && b.text.len() == 2 && z.start + 1 == c.start).then_some(2000 + short)
    })?;
    let (first, second) = (a.number()?, b.number()?);
    if a.text.len() > 2 {
        return None;
    }
    if valid(second, first) {
        Some((5, Some(year), second, Some(first)))
    } else if valid(first, second) && s.is('/') {
        Some((5, Some(year), first, Some(second)))
    } else {
        None
    }
}

/// "11 августа 2024", "11th of August, 2024", "11. August", "11 de agosto de 2024".
fn day_month(t: &[Token<'_>]) -> Option<(usize, Option<u32>, u32, Option<u32>)> {
    let day = t.first()?.number().filter(|d| (1..=31).contains(d) && t[0].text.len() <= 2)?;
    let mut i = 1;
    let skip = |t: &[Token<'_>], i: &mut usize, what: fn(&Token<'_>) -> bool| {
        if t.get(*i).is_some_and(what) {
            *i += 1;
        }
    };
    skip(t, &mut i, |t| t.is('.') || t.is('-'));
    skip(t, &mut i, |t| matches!(t.text, "st" | "nd" | "rd" | "th" | "го" | "го." | "шы" | "ші" | "de" | "º"));
    skip(t, &mut i, |t| t.text == "of");
    let month = t.get(i).filter(|t| t.kind == Kind::Word).and_then(|t| month(t.text))?;
    if !valid(month, day) {
        return None;
    }
    i += 1;
    let bare = i;
    skip(t, &mut i, |t| t.is('.'));
    skip(t, &mut i, |t| t.is(',') || t.is('-') || t.is('\''));
    skip(t, &mut i, |t| matches!(t.text, "de" | "del"));
    match full_year(t.get(i)) {
        Some(year) => Some((i + 1, Some(year), month, Some(day))),
        None => Some((bare, None, month, Some(day))),
    }
}

/// "August 11, 2024", "Авг11,2024", "Ноя 27th, 2024", "August 2024".
fn month_day(t: &[Token<'_>]) -> Option<(usize, Option<u32>, u32, Option<u32>)> {
    let month = t.first().filter(|t| t.kind == Kind::Word).and_then(|t| month(t.text))?;
    let mut i = 1;
    if t.get(i).is_some_and(|t| t.is('.') || t.is(',')) {
        i += 1;
    }
    if let Some(year) = full_year(t.get(i)) {
        return Some((i + 1, Some(year), month, None));
    }
    let day = t.get(i).filter(|t| t.text.len() <= 2)?.number().filter(|&d| valid(month, d))?;
    i += 1;
    let bare = i;
    if t.get(i).is_some_and(|t| matches!(t.text, "st" | "nd" | "rd" | "th")) {
        i += 1;
    }
    if t.get(i).is_some_and(|t| t.is(',') || t.is('.')) {
        i += 1;
    }
    match full_year(t.get(i)) {
        Some(year) => Some((i + 1, Some(year), month, Some(day))),
        // A word form that is a name as well ("May 5", "Mar 3") needs its year or a full name of the month.
        None => Some((bare, None, month, Some(day))),
    }
}

/// "2024 жылғы 11 тамыз", "2024. augusztus 11.", "2024 August 11".
fn year_first(t: &[Token<'_>]) -> Option<(usize, Option<u32>, u32, Option<u32>)> {
    let year = full_year(t.first())?;
    let mut i = 1;
    for _ in 0..2 {
        if t.get(i).is_some_and(|t| {
            t.is('.') || t.is(',') || matches!(t.text, "жылғы" | "жылы" | "ж" | "жылдын" | "жылдың" | "год")
        }) {
            i += 1;
        }
    }
    let (a, b) = (t.get(i)?, t.get(i + 1)?);
    let (month, day) = match (a.number(), b.number()) {
        (Some(day), None) => (month(b.text)?, day),
        (None, Some(day)) => (month(a.text)?, day),
        _ => return None,
    };
    valid(month, day).then_some((i + 2, Some(year), month, Some(day)))
}

fn is_time(t: &[&Token<'_>]) -> bool {
    t[1].is(':')
        && t[0].number().is_some_and(|h| h < 24)
        && t[2].text.len() == 2
        && t[2].number().is_some_and(|m| m < 60)
}

fn edtf(year: Option<u32>, month: u32, day: Option<u32>) -> String {
    let year = year.map_or("XXXX".to_owned(), |y| format!("{y:04}"));
    match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    }
}

fn head(line: &str, bytes: usize) -> &str {
    let mut end = line.len().min(bytes);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    &line[..end]
}

/// What follows "2021" in "28 сентября 2021 года".
fn skip_year_word(after: &str) -> &str {
    let trimmed = after.trim_start();
    ["года", "г.", "року", "р.", "жылы", "жыл", "ж.", "г", "год"]
        .iter()
        .find_map(|w| trimmed.strip_prefix(w).filter(|r| !r.starts_with(char::is_alphabetic)))
        .unwrap_or(after)
}

fn is_weekday(word: &str) -> bool {
    let lower = word.to_lowercase();
    WEEKDAYS.contains(&lower.as_str())
}

const WEEKDAYS: &[&str] = &[
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "пн",
    "вт",
    "ср",
    "чт",
    "пт",
    "сб",
    "вс",
    "понеділок",
    "вівторок",
    "середа",
    "четвер",
    "п'ятниця",
    "п’ятниця",
    "ятниця",
    "субота",
    "неділя",
    "нд",
    "дүйсенбі",
    "сейсенбі",
    "сәрсенбі",
    "бейсенбі",
    "жұма",
    "сенбі",
    "жексенбі",
    "дс",
    "сс",
    "бс",
    "жм",
    "сн",
    "жк",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "poniedziałek",
    "wtorek",
    "środa",
    "czwartek",
    "piątek",
    "sobota",
    "niedziela",
    "pondělí",
    "úterý",
    "středa",
    "čtvrtek",
    "pátek",
    "neděle",
    "понеделник",
    "вторник",
    "сряда",
    "четвъртък",
    "петък",
    "събота",
    "неделя",
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
    "segunda-feira",
    "terça-feira",
    "quarta-feira",
    "quinta-feira",
    "sexta-feira",
];

/// The number of the month that `word` names, in the languages of the table.
pub fn month(word: &str) -> Option<u32> {
    if word.len() > 24 {
        return None;
    }
    // Every word of every line comes here: the forms are sorted once.
    static FORMS: LazyLock<Vec<(&str, u32)>> = LazyLock::new(|| {
        let months = (1..).zip(MONTHS);
        let mut forms: Vec<_> = months.flat_map(|(n, forms)| forms.split(' ').map(move |f| (f, n))).collect();
        forms.sort_unstable();
        forms
    });
    let lower = word.to_lowercase();
    let (form, number) = *FORMS.get(FORMS.partition_point(|(form, _)| *form < lower.as_str()))?;
    (form == lower).then_some(number)
}

/// Names of the months as dates write them: ru, uk, kk, be, bg, en, de, fr, es, it, pt, pl, cs, sl, nl, tr.
const MONTHS: [&str; 12] = [
    "января янв январь січня січ січень қаңтар қаңтардың қаң қаңтарда студзеня януари january jan januar jänner janvier janv enero ene gennaio gen janeiro stycznia styczeń sty ledna leden januarja januari ocak",
    "февраля фев февр февраль лютого лют лютий ақпан ақпанда лютага февруари february feb febr februar février févr febrero febbraio fevereiro fev lutego luty února únor februarja februari şubat",
    "марта мар март березня бер березень наурыз наурызда сакавіка march mar märz mrz mars marzo março marca marzec března březen maart mrt mart",
    "апреля апр апрель квітня кві квіт квітень сәуір сәуірде красавіка април april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben aprila nisan",
    "мая май травня тра трав травень мамыр мамырда may mai mayo maggio mag maio maja maj května květen mei mayıs",
    "июня июн июнь червня чер черв червень маусым маусымда чэрвеня юни june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen junija haziran",
    "июля июл июль липня лип липень шілде шілдеде ліпеня юли july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec julija temmuz",
    "августа авг август серпня сер серп серпень тамыз тамызда жніўня august aug août agosto ago sierpnia sierpień sie srpna srpen avgusta augustus ağustos",
    "сентября сен сент сентябрь вересня вер верес вересень қыркүйек қыркүйекте верасня септември september sept sep septembre septiembre settembre set setembro września wrzesień wrz září septembra eylül",
    "октября окт октябрь жовтня жов жовт жовтень қазан қазанда кастрычніка октомври october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen oktobra ekim",
    "ноября ноя нояб ноябрь листопада лис лист листопад қараша қарашада лістапада ноември november nov novembre noviembre novembro listopada listopad lis listopadu novembra kasım",
    "декабря дек декабрь грудня гру груд грудень желтоқсан желтоқсанда снежня декември december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień gru prosince prosinec decembra aralık",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_pages_write_them() {
        for (line, want) in [
            ("By Admin Авг11,2024 #Экономика", "2024-08-11"),
            ("Ср. Ноя 27th, 2024", "2024-11-27"),
            ("3 марта 2021, 14:05", "2021-03-03"),
            ("Опубликовано: 03.03.2021 14:05", "2021-03-03"),
            ("2021-03-03T14:05:00+05:00", "2021-03-03"),
            ("03/25/2021", "2021-03-25"),
            ("25/03/2021", "2021-03-25"),
            ("Четвер, 25 березня 2021, 09:00", "2021-03-25"),
            ("2021 жылғы 25 наурыз", "2021-03-25"),
            ("25 Наурыз, 2021", "2021-03-25"),
            ("March 25th, 2021", "2021-03-25"),
            ("25. März 2021", "2021-03-25"),
            ("25 de marzo de 2021", "2021-03-25"),
            ("Updated Sep. 5, 2022 at 5:10 pm", "2022-09-05"),
            ("25 marca 2021 r.", "2021-03-25"),
            ("28 сентября", "XXXX-09-28"),
            ("August 2024", "2024-08"),
            ("Версия 1.2.3", ""),
            ("31.02.2021", ""),
            ("Тел. 12-34-56", ""),
            ("192.168.10.12", ""),
        ] {
            assert_eq!(date(line).map(|d| d.value).unwrap_or_default(), want, "{line}");
        }
        assert!(date("Ср. Ноя 27th, 2024").unwrap().weekday);
        assert!(date("3 марта 2021, 14:05").unwrap().time);
    }

    #[test]
    fn datelines_open_an_article() {
        for (lead, want) in [
            ("Тараз. 5 марта. Вестник - Жители города вышли на субботник", "XXXX-03-05"),
            ("МИНСК, 5 мар — Вестник. Жители города вышли", "XXXX-03-05"),
            ("KYIV, March 5 (Courier) - Residents came out", "XXXX-03-05"),
            ("5 марта, Минск /Корр. Вестник/. Жители города", "XXXX-03-05"),
            ("5 марта 2021 года. Жители города вышли", "2021-03-05"),
            ("АСТАНА. 5 наурыз. ВЕСТНИК – Қала тұрғындары", "XXXX-03-05"),
            ("5 марта в Минске прошел субботник", ""),
            ("5 марта, в пятницу, жители вышли", ""),
            ("On March 5, residents came out", ""),
            ("В Минске 5 марта прошел субботник", ""),
        ] {
            assert_eq!(dateline(lead).map(|d| d.value).unwrap_or_default(), want, "{lead}");
        }
    }

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
