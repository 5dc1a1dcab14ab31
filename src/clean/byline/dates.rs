//! Dates that stand alone on a page: "5 марта 2021", "Авг11,2024", and the dateline that opens an article.

use std::ops::Range;

use super::{
    calendar::{month, weekday},
    head,
};
use crate::{clean::words, text::letter::is_letter};

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
        let before = tokens[..at].iter().rev().take_while(|t| t.kind != Kind::Number).take(3);
        let weekday = before.filter(|t| t.kind == Kind::Word).find_map(|t| weekday(t.text));
        // The day of the week tells the fifth of December from the twelfth of May.
        let (month, day) = match (year, day, weekday) {
            (Some(y), Some(d), Some(w)) if tokens[at + 1].is('/') && valid(d, month) => {
                if is_on(y, month, d, w) || !is_on(y, d, month, w) { (month, day) } else { (d, Some(month)) }
            }
            _ => (month, day),
        };
        let time = tokens[at + used..].iter().take(8).collect::<Vec<_>>().windows(3).any(is_time);
        found.push(Dated { range, value: edtf(year, month, day), weekday: weekday.is_some(), time });
        at += used;
    }
    found
}

/// The date of a dateline that opens an article: "Алматы. 28 сентября. Агентство - …", "KYIV, Sept 22 (Reuters) - …".
pub fn dateline(lead: &str) -> Option<Dated> {
    let start = head(lead, 160);
    let mut all = dates(start).into_iter();
    let mut found = all.next()?;
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
    // "Минск, 5 марта, 2021, 10:12 — Агентство".
    let timeless = after.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ':' | ' '));
    let after = if after[..after.len() - timeless.len()].contains(':') { timeless } else { after };
    let closes = |rest: &str| {
        let rest = rest.trim_start();
        rest.starts_with(['—', '–', '-', '(', '/', '.', ')', '«', '|', ':'])
    };
    if closes(after) {
        // "5 июля 2014-го — официальная дата": without a place before it the sentence goes on.
        let rest = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        let goes_on =
            words == 0 && !after.trim_start().starts_with(['(', '/', '.']) && rest.starts_with(char::is_lowercase);
        // "KYIV, Sept 22 (Reuters) Sept 22, 2021": the day stands there again, with its year.
        let full =
            all.find(|d| d.has_year() && found.value.strip_prefix("XXXX").is_some_and(|day| d.value.ends_with(day)));
        found = full.unwrap_or(found);
        return (!goes_on).then_some(found);
    }
    // "28 сентября, Минск /Корр. …/": a place may follow instead.
    let rest = after.trim_start().strip_prefix(',')?.trim_start();
    let place: usize =
        rest.split_inclusive(' ').take(3).take_while(|w| w.starts_with(|c: char| c.is_uppercase())).map(str::len).sum();
    let (place, rest) = rest.split_at(place);
    (!place.is_empty() && (closes(rest) || place.trim_end().ends_with(['.', '—', '–']))).then_some(found)
}

/// The full date in figures, or with its time, that opens a line before the text, as some scrapers leave it: "2021-03-05
/// Жители города …", "date 05.03.2021 14:05 Residents …"; behind a word for it also a month, "date 2021-03 Residents …".
pub fn stamp(line: &str) -> Option<Dated> {
    let opening = head(line, 80);
    let found = dates(opening).into_iter().next().filter(Dated::has_year).or_else(|| month_stamp(opening))?;
    let written = &line[found.range.clone()];
    let label = line[..found.range.start].trim_matches(|c: char| !is_letter(c)).to_lowercase();
    let labelled = words::LONE_DATE_LABELS.holds(&label);
    let rest = &line[found.range.end..];
    let text = rest.trim_start_matches(|c: char| !is_letter(c) && !matches!(c, '«' | '"' | '“'));
    let timed = found.time && rest[..rest.len() - text.len()].contains(':');
    let figures = found.value.len() == 10 && !written.contains(is_letter);
    let telling = labelled || label.is_empty() && (figures || timed);
    (telling && text.starts_with(|c: char| !c.is_lowercase())).then_some(found)
}

/// `date 2021-03 …`
fn month_stamp(opening: &str) -> Option<Dated> {
    let start = opening.find(|c: char| c.is_ascii_digit()).filter(|&at| at > 0)?;
    let t = tokens(&opening[start..]);
    let [year, dash, month, rest @ ..] = t.as_slice() else { return None };
    let (y, m) = (full_year(Some(year))?, month.number().filter(|m| (1..=12).contains(m))?);
    let written = dash.is('-') && month.text.len() == 2 && month.start == 5 && rest.first()?.kind == Kind::Word;
    let range = start..start + 7;
    written.then(|| Dated { range, value: edtf(Some(y), m, None), weekday: false, time: false })
}

/// Whether a day is that day of the week, 0 Monday (Zeller's congruence).
fn is_on(year: u32, month: u32, day: u32, weekday: u32) -> bool {
    let (y, m) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400 + 5) % 7 == weekday
}

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
    numeric(t).or_else(|| spaced(t)).or_else(|| day_month(t)).or_else(|| month_day(t)).or_else(|| year_first(t))
}

/// `06 12 2011`
fn spaced(t: &[Token<'_>]) -> Option<(usize, Option<u32>, u32, Option<u32>)> {
    let [a, b, c, rest @ ..] = t else { return None };
    let apart = a.start + 3 == b.start && b.start + 3 == c.start && a.text.len() == 2 && b.text.len() == 2;
    let alone = rest.first().is_none_or(|t| t.kind == Kind::Sign) || rest.get(1).is_some_and(|t| t.is(':'));
    let (day, month, year) = (a.number()?, b.number()?, full_year(Some(c))?);
    (apart && alone && valid(month, day)).then_some((3, Some(year), month, Some(day)))
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

/// What follows "2021" in "28 сентября 2021 года".
fn skip_year_word(after: &str) -> &str {
    let trimmed = after.trim_start();
    ["года", "г.", "року", "р.", "жылы", "жыл", "ж.", "г", "год"]
        .iter()
        .find_map(|w| trimmed.strip_prefix(w).filter(|r| !r.starts_with(char::is_alphabetic)))
        .unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_pages_write_them() {
        for (line, want) in [
            ("By Admin Авг11,2024 #Экономика", "2024-08-11"),
            ("Ср. Ноя 27th, 2024", "2024-11-27"),
            ("3 марта 2021, 14:05", "2021-03-03"),
            ("пн, 05/12/2025", "2025-05-12"),
            ("пт, 05/12/2025", "2025-12-05"),
            ("Friday 05/12/2025", "2025-12-05"),
            ("05/12/2025", "2025-12-05"),
            ("06 12 2011", "2011-12-06"),
            ("06 12 2011 09:30", "2011-12-06"),
            ("Тел. 06 12 2011 44", ""),
            ("2016-6-25", "2016-06-25"),
            ("6 июн", "XXXX-06-06"),
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
    fn stamps_stand_before_the_text() {
        for (line, want) in [
            ("date 2021-03-05 Жители города вышли на субботник", "2021-03-05"),
            ("2021-03-05 «Весна» открыла сезон", "2021-03-05"),
            ("05.03.2021 14:05 Мешканці міста вийшли на толоку", "2021-03-05"),
            ("Дата: 05.03.2021 | Қала тұрғындары", "2021-03-05"),
            ("date 2021-03 Жители города вышли", "2021-03"),
            ("5 марта 2021, 14:05 Жители города вышли", "2021-03-05"),
            ("Опубликовано 5 марта 2021 Жители города вышли", "2021-03-05"),
            ("2021-03 Жители города вышли", ""),
            ("05.03.2021 вступил в силу закон", ""),
            ("5 марта 2021 Жители города вышли", ""),
            ("С 05.03.2021 Жители города", ""),
            ("Жители города вышли 05.03.2021", ""),
        ] {
            assert_eq!(stamp(line).map(|d| d.value).unwrap_or_default(), want, "{line}");
        }
    }

    #[test]
    fn datelines_open_an_article() {
        for (lead, want) in [
            ("Тараз. 5 марта. Вестник - Жители города вышли на субботник", "XXXX-03-05"),
            ("Минск, 5 марта, 2021, 10:12 — Вестник. Жители города вышли", "2021-03-05"),
            ("МИНСК, 5 мар — Вестник. Жители города вышли", "XXXX-03-05"),
            ("KYIV, March 5 (Courier) - Residents came out", "XXXX-03-05"),
            ("Kyiv, March 5 (Courier) Mar 05, 2021 Residents came out", "2021-03-05"),
            ("Kyiv, March 5 (Courier) Mar 04, 2021 Residents came out", "XXXX-03-05"),
            ("5 марта, Минск /Корр. Вестник/. Жители города", "XXXX-03-05"),
            ("5 марта 2021 года. Жители города вышли", "2021-03-05"),
            ("АСТАНА. 5 наурыз. ВЕСТНИК – Қала тұрғындары", "XXXX-03-05"),
            ("5 марта в Минске прошел субботник", ""),
            ("5 марта, в пятницу, жители вышли", ""),
            ("On March 5, residents came out", ""),
            ("5 марта 2021-го — день, когда город проснулся", ""),
            ("5 липня 2014 року – дата, яку пам'ятають", ""),
            ("В Минске 5 марта прошел субботник", ""),
        ] {
            assert_eq!(dateline(lead).map(|d| d.value).unwrap_or_default(), want, "{lead}");
        }
    }
}
