//! Dates and times: finds them in the tokens; [`timeline`] says which days they mean.
//!
//! A hit starts at a number or at a word that the tables know (a month, "last", "yesterday"); every other word is passed
//! over with one look-up. Negatives matter as much: a month that stands alone needs a preposition before it or a case
//! ending that says "in", a bare year too, so that `Май` the name, `may` the verb and `2021 человек` stay out.

use super::{
    Candidate, Context,
    calendar::month_length,
    senses::{NOTHING, Sense, Senses},
    timeline,
};
use crate::{
    document::DateSpan,
    entity::By,
    label::Label,
    lang::Unit,
    language::Language,
    span::Span,
    text::{Kind, Token},
};

/// The year of a date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// Not at all.
    None,
    /// As a number.
    Stated(i32),
    /// "Last", "this", "next".
    Shift(i32),
}

/// A date as it is written, before anything is added to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Raw {
    /// 22 September.
    Day { year: Year, month: u8, day: u8 },
    /// May, last May.
    Month { year: Year, month: u8 },
    /// A year alone.
    Year(i32),
    /// 1990s, by its first three digits.
    Decade(i32),
    /// Twentieth century, by its first two digits.
    Century(i32),
    /// 1 winter … 4 autumn.
    Season { year: Year, season: u8 },
    /// 1 to 4.
    Quarter { year: Year, quarter: u8 },
    /// So many units from now.
    Shift { unit: Unit, n: i32 },
    /// So many units from the date told before.
    Offset { unit: Unit, n: i32 },
    /// 1 Monday … 7 Sunday, and "last", "next".
    Weekday { weekday: u8, shift: Option<i32> },
    /// From, to.
    Range(Box<Raw>, Box<Raw>),
    /// A date that no calendar can give: "last two years".
    Vague,
}

/// A date found: which tokens, what it says, which rule.
struct Hit {
    start: usize,
    end: usize,
    raw: Raw,
    rule: &'static str,
}

/// A date of the document, in order.
pub(super) struct Found {
    /// Block index.
    pub block: usize,
    /// Index of the sentence in its block.
    pub sentence: usize,
    /// Where.
    pub span: Span,
    /// What it says.
    pub raw: Raw,
}

/// Proposes every date and time, and says what the dates stand for. Passes over what `out` holds already (addresses
/// and numbers found before).
pub fn find(context: &Context, out: &mut Vec<Candidate>) -> Vec<DateSpan> {
    let mut taken: Vec<Span> = out.iter().filter(|c| !c.label.is_name()).map(|c| c.span).collect();
    taken.sort_unstable();
    let mut found = Vec::new();
    let mut senses = Vec::new();
    for (index, (block, tokens)) in context.blocks.iter().zip(context.tokens).enumerate() {
        let language = if block.language == Language::Und { context.language } else { block.language };
        Senses::of(language).read(context.text, &tokens.tokens, &mut senses);
        let scan = Scan { text: context.text, tokens: &tokens.tokens, senses: &senses, language };
        let mut next_taken = taken.partition_point(|s| s.end <= block.span.start);
        // "The day before yesterday" starts behind the scan, but never inside the date before it.
        let (mut i, mut last) = (0, 0);
        while i < scan.tokens.len() {
            let token = scan.tokens[i];
            while taken.get(next_taken).is_some_and(|s| s.end <= token.span.start) {
                next_taken += 1;
            }
            let starts = match token.kind {
                Kind::Number => true,
                Kind::Word => {
                    senses[i].is_some()
                        || scan.word(i).ends_with(|c: char| c.is_ascii_digit())
                        || scan.sense(i + 1).unit == Some(Unit::Century)
                }
                Kind::Punctuation => false,
            };
            if !starts || taken.get(next_taken).is_some_and(|s| s.overlaps(token.span)) {
                i += 1;
                continue;
            }
            let span = |start: usize, end: usize| {
                Span::new(scan.tokens[start].span.start as usize, scan.tokens[end - 1].span.end as usize)
            };
            if senses[i].is_some_and(|s| s.daytime) {
                out.push(candidate(token.span, Label::Time, "daytime"));
                i += 1;
            } else if let Some(end) = scan.time(i) {
                out.push(candidate(span(i, end), Label::Time, "clock-time"));
                i = end;
            } else if let Some(hit) = scan.date(i) {
                let span = span(hit.start.max(last), hit.end);
                out.push(candidate(span, Label::Date, hit.rule));
                let sentence = tokens.sentences.partition_point(|s| s.end <= hit.start);
                found.push(Found { block: index, sentence, span, raw: hit.raw });
                i = hit.end.max(i + 1);
                last = i;
            } else {
                i += 1;
            }
        }
    }
    timeline::resolve(context, &found)
}

fn candidate(span: Span, label: Label, rule: &'static str) -> Candidate {
    Candidate { span, label, name: None, known: None, score: 0.9, by: By::Rule, rule }
}

/// The tokens of one block and their meanings.
struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    senses: &'a [Option<&'static Sense>],
    language: Language,
}

/// A whole number as it stands in a token.
struct Int<'a> {
    value: i32,
    digits: usize,
    /// What follows the digits: `th`, `-х`.
    ending: &'a str,
}

impl<'a> Scan<'a> {
    fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    fn sense(&self, i: usize) -> &'static Sense {
        self.senses.get(i).copied().flatten().unwrap_or(&NOTHING)
    }

    fn before(&self, i: usize) -> &'static Sense {
        i.checked_sub(1).map_or(&NOTHING, |i| self.sense(i))
    }

    fn is(&self, i: usize, mark: &str) -> bool {
        self.word(i) == mark
    }

    fn dash(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "–" | "—" | "−")
    }

    /// Whether nothing stands between token `i` and the next.
    fn glued(&self, i: usize) -> bool {
        match (self.tokens.get(i), self.tokens.get(i + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    fn capital(&self, i: usize) -> bool {
        self.word(i).starts_with(char::is_uppercase)
    }

    /// English writes months and weekdays with a capital letter; of the others only German does with all nouns.
    fn capitals(&self) -> bool {
        matches!(self.language, Language::En | Language::De | Language::Und)
    }

    fn int(&self, i: usize) -> Option<Int<'a>> {
        let token = self.tokens.get(i)?;
        if token.kind != Kind::Number {
            return None;
        }
        let word = self.word(i);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let ending = &word[digits..];
        // Separators make it another number: `25.02`, `1 200`.
        if digits > 4 || ending.starts_with(|c: char| !c.is_alphabetic() && c != '-') {
            return None;
        }
        Some(Int { value: word[..digits].parse().ok()?, digits, ending })
    }

    /// A number that can be a year: four digits, 1000 to 2199.
    fn year(&self, i: usize) -> Option<i32> {
        let n = self.int(i)?;
        let ending = matches!(
            n.ending,
            "-шы"
                | "-ші"
                | "-нші"
                | "-сыншы"
                | ""
                | "г"
                | "г."
                | "р"
                | "р."
                | "гг."
                | "рр."
                | "-го"
                | "-й"
                | "-м"
                | "-му"
                | "го"
                | "й"
                | "-ого"
                | "-ом"
                | "-ый"
        );
        let worded = n.ending.strip_prefix('-').is_some_and(|w| self.meaning(w).year);
        (n.digits == 4 && (1000..2200).contains(&n.value) && (ending || worded)).then_some(n.value)
    }

    /// What a word that is no token means.
    fn meaning(&self, word: &str) -> &'static Sense {
        Senses::of(self.language).get(word).unwrap_or(&NOTHING)
    }

    /// `22-сентябрда`, with the year before it: `2021-жылы 22-сентябрда`.
    fn hyphened(&self, i: usize) -> Option<Hit> {
        let (year, at) = match self.year(i) {
            Some(year) => (Year::Stated(year), i + 1),
            None => (Year::None, i),
        };
        let n = self.int(at)?;
        let month = self.meaning(n.ending.strip_prefix('-')?).month?;
        let day = u8::try_from(n.value).ok()?;
        valid(year, month, day)?;
        Some(Hit { start: i, end: at + 1, raw: Raw::Day { year, month, day }, rule: "day-month" })
    }

    fn day(&self, i: usize) -> Option<u8> {
        let n = self.int(i)?;
        let ending = matches!(
            n.ending,
            "" | "st"
                | "nd"
                | "rd"
                | "th"
                | "-го"
                | "-е"
                | "-й"
                | "-му"
                | "го"
                | "-ое"
                | "-ого"
                | "er"
                | "-ші"
                | "-шы"
                | "º"
        );
        (n.digits <= 2 && (1..=31).contains(&n.value) && ending).then_some(n.value as u8)
    }

    /// The year behind a date: where it ends and what it says; `at` and no year where there is none.
    fn year_after(&self, at: usize, comma: bool) -> (usize, Year) {
        let mut i = at;
        if self.is(i, ",") {
            // "22 сентября, 2021 год", "02 августа 2020, 20:36"; but "22 сентября, 2000 человек".
            let counted = !self.sense(i + 2).year && self.word(i + 2).starts_with(char::is_lowercase);
            if !comma && (counted || self.year(i + 1).is_none()) {
                return (at, Year::None);
            }
            i += 1;
        }
        let mut joins = 0;
        while self.sense(i).join && joins < 2 {
            i += 1;
            joins += 1;
        }
        if let Some(year) = self.year(i) {
            let mut end = i + 1;
            if self.sense(end).year {
                end += 1;
            } else if self.amount(end) {
                return (at, Year::None);
            }
            return (end, Year::Stated(year));
        }
        if i == at + joins
            && let Some(n) = self.sense(i).shift
            && self.sense(i + 1).unit == Some(Unit::Year)
        {
            return (i + 2, Year::Shift(n));
        }
        (at, Year::None)
    }

    /// Whether token `i` makes an amount of the number before it.
    fn amount(&self, i: usize) -> bool {
        let s = self.sense(i);
        s.measure && self.tokens[i].kind == Kind::Word && self.word(i).len() > 2
            || s.currency
            || s.magnitude
            || s.percent
            || matches!(self.word(i), "%" | "$" | "€" | "₴" | "₸" | "₽" | "£" | "°")
            || (s.unit.is_some() && !s.year)
    }

    /// A date that starts at token `i`.
    fn date(&self, i: usize) -> Option<Hit> {
        self.range_words(i).or_else(|| self.part(i)).or_else(|| {
            let left = self.simple(i)?;
            Some(self.dashed(left))
        })
    }

    /// "From 2019 to 2021", "с 22 по 24 сентября".
    fn range_words(&self, i: usize) -> Option<Hit> {
        if !self.sense(i).from {
            return None;
        }
        let start = i + 1;
        let joins = |to: usize| self.sense(to).to;
        // A bare number takes its month or its being a year from the other end.
        if let Some(day) = self.day(start)
            && joins(start + 1)
            && let Some(right) = self.simple(start + 2)
            && let Raw::Day { year, month, day: last } = right.raw
        {
            return range(start, right.end, Raw::Day { year, month, day }, Raw::Day { year, month, day: last });
        }
        if let Some(first) = self.year(start) {
            let to = if self.sense(start + 1).year { start + 2 } else { start + 1 };
            if joins(to)
                && let Some(last) = self.year(to + 1)
                && first <= last
                && !self.amount(to + 2)
            {
                let end = if self.sense(to + 2).year { to + 3 } else { to + 2 };
                return range(start, end, Raw::Year(first), Raw::Year(last));
            }
        }
        let left = self.simple(start)?;
        if !joins(left.end) {
            return None;
        }
        // "from September 19 to 24"
        if let Raw::Day { year: Year::None, month, day } = left.raw
            && let Some(last) = self.day(left.end + 1).filter(|&l| l > day)
            && self.sense(left.end + 2).month.is_none()
            && !self.amount(left.end + 2)
            && self.capitals()
        {
            let (end, year) = self.year_after(left.end + 2, true);
            return range(left.start, end, Raw::Day { year, month, day }, Raw::Day { year, month, day: last });
        }
        let right = self.simple(left.end + 1)?;
        let (start, end) = (left.start, right.end);
        pair(left.raw, right.raw).and_then(|(a, b)| range(start, end, a, b))
    }

    /// "Early September", "в конце 2021 года", "mid-May".
    fn part(&self, i: usize) -> Option<Hit> {
        if !self.sense(i).part {
            return None;
        }
        let mut j = i + 1;
        // "mid-1990s", "mid-2021" with the hyphen as its own token.
        if self.is(j, "-") {
            j += 1;
        }
        while self.sense(j).join && j < i + 3 {
            j += 1;
        }
        let hit = self.simple(j).or_else(|| {
            let year = self.year(j).filter(|y| (1900..2100).contains(y))?;
            (!self.amount(j + 1)).then_some(Hit { start: j, end: j + 1, raw: Raw::Year(year), rule: "year" })
        })?;
        matches!(
            hit.raw,
            Raw::Month { .. }
                | Raw::Year(_)
                | Raw::Decade(_)
                | Raw::Century(_)
                | Raw::Shift { .. }
                | Raw::Season { .. }
        )
        .then_some(Hit { start: i, ..hit })
    }

    /// A simple date with a second one behind a dash.
    fn dashed(&self, left: Hit) -> Hit {
        if !self.dash(left.end) {
            return left;
        }
        let Some(right) = self.simple(left.end + 1) else { return left };
        let (start, end) = (left.start, right.end);
        pair(left.raw.clone(), right.raw).and_then(|(a, b)| range(start, end, a, b)).unwrap_or(left)
    }

    /// One date, not a range of two.
    fn simple(&self, i: usize) -> Option<Hit> {
        if self.tokens.get(i)?.kind == Kind::Number {
            return (self.numeric(i).or_else(|| self.hyphened(i)))
                .or_else(|| self.day_month(i))
                .or_else(|| self.number_led(i));
        }
        let s = self.sense(i);
        if s.weekday.is_some()
            && let Some(hit) = self.weekday(i)
        {
            return Some(hit);
        }
        if s.month.is_some()
            && let Some(hit) = self.month(i)
        {
            return Some(hit);
        }
        if (s.relative.is_some() || s.shift.is_some() || s.unit.is_some() || s.numeral.is_some())
            && let Some(hit) = self.relative(i)
        {
            return Some(hit);
        }
        if s.ordinal.is_some()
            && let Some(hit) = self.quarter(i)
        {
            return Some(hit);
        }
        if let Some(season) = s.season
            && let (end, year @ (Year::Stated(_) | Year::Shift(_))) = self.year_after(i + 1, false)
        {
            return Some(Hit { start: i, end, raw: Raw::Season { year, season }, rule: "season" });
        }
        self.month_glued(i).or_else(|| self.century(i))
    }

    /// `28.09.2021`, `2021-09-28`, `28/09/2021`.
    fn numeric(&self, i: usize) -> Option<Hit> {
        let word = self.word(i).trim_end_matches("г.");
        let (end, a, b, c) = if word.bytes().filter(|&b| b == b'.').count() == 2 {
            let mut parts = word.split('.');
            (i + 1, parts.next()?, parts.next()?, parts.next()?)
        } else {
            let separator = self.word(i + 1);
            let joined = matches!(separator, "-" | "/" | "‑") && self.is(i + 3, separator);
            if !joined || !(i..i + 4).all(|k| self.glued(k)) {
                return None;
            }
            (i + 5, word, self.word(i + 2), self.word(i + 4))
        };
        // A fourth part makes it something else: a version, an address, a phone number.
        if self.glued(end - 1) && matches!(self.word(end), "-" | "/")
            || i > 0 && self.glued(i - 1) && self.joiner(i - 1)
        {
            return None;
        }
        let c = c.trim_end_matches(|ch: char| ch == '.' || ch.is_alphabetic());
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit()) && !s.is_empty();
        if !digits(a) || !digits(b) || !digits(c) || a.len() > 4 || b.len() > 2 || c.len() > 4 {
            return None;
        }
        let (x, y, z): (i32, i32, i32) = (a.parse().ok()?, b.parse().ok()?, c.parse().ok()?);
        let slashes = self.is(i + 1, "/");
        let (year, month, day) = match (a.len(), c.len()) {
            (4, 1..=2) => (x, y, z),
            (1..=2, 4 | 2) => {
                let year = match c.len() {
                    4 => z,
                    // `1.2.34` is as likely a version: two full digits each, please.
                    _ if a.len() == 2 && b.len() == 2 => 2000 + z - if z > 68 { 100 } else { 0 },
                    _ => return None,
                };
                // English dates with slashes put the month first, unless that cannot be.
                if slashes && self.language == Language::En && x <= 12 || y > 12 { (year, x, y) } else { (year, y, x) }
            }
            _ => return None,
        };
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        let end = if self.sense(end).year && end == i + 1 { end + 1 } else { end };
        (1000..2200).contains(&year).then_some(())?;
        valid(Year::Stated(year), month, day)?;
        Some(Hit { start: i, end, raw: Raw::Day { year: Year::Stated(year), month, day }, rule: "numeric-date" })
    }

    /// Whether token `i` ties a number to what stands before it.
    fn joiner(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "/" | "." | "+" | "#" | "№" | "=" | "&" | "?" | "_" | "@" | ":")
    }

    /// `22 сентября 2021 года`, `22–24 сентября`, `22 of September`, `2021 жылғы 22 қыркүйек`.
    fn day_month(&self, i: usize) -> Option<Hit> {
        // Year first, in Kazakh and its neighbours.
        if let Some(year) = self.year(i)
            && self.sense(i + 1).year
        {
            if let (Some(day), Some(month)) = (self.day(i + 2), self.sense(i + 3).month) {
                valid(Year::Stated(year), month, day)?;
                let raw = Raw::Day { year: Year::Stated(year), month, day };
                return Some(Hit { start: i, end: i + 4, raw, rule: "day-month" });
            }
            if self.language == Language::Kk
                && let Some(month) = self.sense(i + 2).month
            {
                let raw = Raw::Month { year: Year::Stated(year), month };
                return Some(Hit { start: i, end: i + 3, raw, rule: "month-year" });
            }
            return None;
        }
        let first = self.day(i)?;
        if i > 0 && self.glued(i - 1) && self.joiner(i - 1) {
            return None;
        }
        let (last, mut at) =
            if self.dash(i + 1) && self.day(i + 2).is_some() { (self.day(i + 2)?, i + 3) } else { (first, i + 1) };
        if self.is(at, ".") && self.glued(at - 1) {
            at += 1;
        }
        while self.sense(at).join && at < i + 6 {
            at += 1;
        }
        let month = self.sense(at).month?;
        // "5 may" the verb, "2 Mar" the planet: English wants the capital, and so does a name that opens with a day.
        if self.capitals() && !self.capital(at) {
            return None;
        }
        let (end, year) = self.year_after(at + 1, self.capitals());
        valid(year, month, last)?;
        let day = |day| Raw::Day { year, month, day };
        if last > first {
            return range(i, end, day(first), day(last));
        }
        (last == first).then_some(Hit { start: i, end, raw: day(first), rule: "day-month" })
    }

    /// Years, decades, centuries, and counts of units that look back.
    fn number_led(&self, i: usize) -> Option<Hit> {
        let n = self.int(i)?;
        if i > 0 && self.glued(i - 1) && self.joiner(i - 1) && !self.dash(i - 1) {
            return None;
        }
        if let Some(hit) = self.ago(i, n.value, i + 1) {
            return Some(hit);
        }
        if let Some(hit) = self.decade(i, &n) {
            return Some(hit);
        }
        if n.digits <= 2 && self.sense(i + 1).unit == Some(Unit::Century) && (1..=22).contains(&n.value) {
            return Some(Hit { start: i, end: i + 2, raw: Raw::Century(n.value - 1), rule: "century" });
        }
        if n.digits <= 1
            && (1..=4).contains(&n.value)
            && self.sense(i + 1).unit == Some(Unit::Quarter)
            && !n.ending.is_empty()
        {
            let (end, year) = self.year_after(i + 2, false);
            return Some(Hit { start: i, end, raw: Raw::Quarter { year, quarter: n.value as u8 }, rule: "quarter" });
        }
        let first = self.year(i)?;
        // `2019–2021 годах`
        if self.dash(i + 1)
            && let Some(last) = self.year(i + 2)
            && first < last
            && (1800..2100).contains(&first)
            && !self.amount(i + 3)
        {
            let worded = self.sense(i + 3).year;
            let enclosed = i > 0 && self.is(i - 1, "(");
            if worded || enclosed || self.before(i).preposition || self.before(i).from || self.before(i).part {
                let end = if worded { i + 4 } else { i + 3 };
                return range(i, end, Raw::Year(first), Raw::Year(last));
            }
        }
        let hit = |end| Some(Hit { start: i, end, raw: Raw::Year(first), rule: "year" });
        if self.sense(i + 1).year {
            return hit(i + 2);
        }
        if !self.int(i)?.ending.is_empty() {
            return (1900..2100).contains(&first).then(|| hit(i + 1)).flatten();
        }
        // A bare year: behind a preposition that brings years, or alone in brackets.
        if !(1800..2100).contains(&first)
            || self.amount(i + 1)
            || self.glued(i) && self.joiner(i + 1) && self.glued(i + 1)
        {
            return None;
        }
        let enclosed = i > 0 && self.is(i - 1, "(") && matches!(self.word(i + 1), ")" | ",");
        let worded =
            self.before(i).year && matches!(self.language, Language::Cs | Language::Sk | Language::Sl | Language::Pl);
        // "the elections of 2020."
        let of = self.language == Language::En && i > 0 && self.is(i - 1, "of") && first >= 1900;
        let ends = self.tokens.get(i + 1).is_none_or(|t| t.kind == Kind::Punctuation && !self.dash(i + 1));
        if enclosed || worded || of && ends || self.lists_years(i) || self.before(i).preposition && self.brings_year(i)
        {
            return hit(i + 1);
        }
        None
    }

    /// Whether the bare number at `i` is one of several years: "в 2008 и 2012 годах", "(1984, 1988)", "«Заря», 2003)".
    fn lists_years(&self, i: usize) -> bool {
        let links = |k: usize| {
            matches!(self.word(k), "," | "и" | "й" | "і" | "та" | "and" | "or" | "или" | "або" | "мен" | "да")
        };
        let mut k = i;
        for _ in 0..6 {
            if !links(k + 1) || self.year(k + 2).is_none() {
                break;
            }
            k += 2;
            if self.sense(k + 1).year {
                return true;
            }
        }
        i > 0 && self.is(i - 1, ",") && self.is(k + 1, ")")
    }

    /// Whether the preposition before the bare number at `i` makes a year of it: "in 2021", but not "в 2021 случае".
    fn brings_year(&self, i: usize) -> bool {
        let before = self.word(i - 1).to_lowercase();
        if matches!(
            before.as_str(),
            "to" | "for" | "and" | "around" | "и" | "й" | "і" | "та" | "за" | "на" | "через" | "около" | "близько"
        ) {
            return false;
        }
        let Some(next) = self.tokens.get(i + 1) else { return true };
        // Slavic languages would say "year": what follows must not be what is counted.
        use Language::{De, En, Es, Fr, It, Nl, Pt};
        matches!(self.language, De | En | Es | Fr | It | Nl | Pt)
            || next.kind == Kind::Punctuation
            || self.sense(i + 1).preposition
            || self.capital(i + 1)
    }

    /// `1990-х годов`, `1990s`, `90-е`.
    fn decade(&self, i: usize, n: &Int) -> Option<Hit> {
        let plural =
            matches!(n.ending, "s" | "-х" | "-е" | "-ые" | "-ых" | "-ті" | "-их" | "-м" | "-ми" | "х" | "-шы" | "-ші");
        let apostrophe =
            n.ending.is_empty() && matches!(self.word(i + 1), "'s" | "’s") && self.glued(i) && n.digits == 4;
        if !(plural || apostrophe) || n.value % 10 != 0 {
            return None;
        }
        let mut end = if apostrophe { i + 2 } else { i + 1 };
        let worded = self.sense(end).year;
        if worded {
            end += 1;
        }
        let decade = match n.digits {
            4 if (1000..2100).contains(&n.value) => n.value / 10,
            // Two digits say no century; 30 to 90 are of the last one.
            2 if n.value >= 30 && (worded || n.ending == "s" || self.before(i).part) => 190 + n.value / 10,
            _ => return None,
        };
        // "-й", "-м" alone are ordinals of one year: `2020-м`.
        if n.ending == "-м" && !worded {
            return None;
        }
        Some(Hit { start: i, end, raw: Raw::Decade(decade), rule: "decade" })
    }

    /// "Two years ago": `count` stands before the unit at `unit`.
    fn ago(&self, i: usize, count: i32, unit: usize) -> Option<Hit> {
        let kind = self.sense(unit).unit?;
        let after = self.sense(unit + 1);
        let countable = count > 0 && count <= 3000;
        let (raw, rule) = match after.later {
            _ if after.ago && countable => (Raw::Shift { unit: kind, n: -count }, "ago"),
            _ if after.ago => (Raw::Vague, "ago"),
            Some(sign) if countable => (Raw::Offset { unit: kind, n: sign * count }, "later"),
            Some(_) => (Raw::Vague, "later"),
            None => return None,
        };
        Some(Hit { start: i, end: unit + 2, raw, rule })
    }

    /// A month, with its day or year behind it, or alone.
    fn month(&self, i: usize) -> Option<Hit> {
        let s = self.sense(i);
        let month = s.month?;
        if self.capitals() && !self.capital(i) {
            return None;
        }
        // `September 19, 2023`, `Sept. 19–24`; in other languages only with the year, as on machine-made pages.
        let mut at = i + 1;
        if self.is(at, ".") && self.glued(i) {
            at += 1;
        }
        if let Some(day) = self.day(at)
            && !(self.glued(at) && matches!(self.word(at + 1), ":" | "/" | "+"))
        {
            let (last, after) = match self.day(at + 2) {
                Some(last) if self.dash(at + 1) && last > day => (last, at + 3),
                _ => (day, at + 1),
            };
            let (end, year) = self.year_after(after, true);
            let stated = matches!(year, Year::Stated(_));
            if (stated || self.capitals() && !self.amount(after)) && valid(year, month, last).is_some() {
                let day = |day| Raw::Day { year, month, day };
                return if last > self.day(at)? {
                    range(i, end, day(self.day(at)?), day(last))
                } else {
                    Some(Hit { start: i, end, raw: day(last), rule: "month-day" })
                };
            }
        }
        let (end, year) = self.year_after(at, self.capitals());
        let hit = |end, year| Some(Hit { start: i, end, raw: Raw::Month { year, month }, rule: "month-year" });
        match year {
            Year::Stated(_) => return hit(end, year),
            Year::Shift(_) => return hit(end, year),
            Year::None => {}
        }
        if s.short {
            return None;
        }
        // Alone.
        let word = self.word(i);
        let alone = Some(Hit { start: i, end: i + 1, raw: Raw::Month { year: Year::None, month }, rule: "month" });
        let before = self.before(i);
        if self.language == Language::Kk {
            let ending = ["да", "де", "та", "те", "ғы", "гі"].iter().any(|e| word.ends_with(e));
            let worded = self.sense(i + 1).unit == Some(Unit::Month);
            return if ending || worded { alone } else { None };
        }
        // A capital inside a sentence makes a name of it where months are written small.
        if !self.capitals() && self.capital(i) {
            return None;
        }
        // What is an ordinary word or a first name too needs its preposition; the others stand alone in English.
        let telling = self.language == Language::En && !matches!(month, 3 | 4 | 5 | 6 | 8);
        // "for May", "by June" may as well name a person.
        let surely =
            |word: &str| matches!(word, "in" | "since" | "until" | "till" | "during" | "throughout" | "through");
        let led = match self.language {
            Language::En => before.part || i > 0 && surely(&self.word(i - 1).to_ascii_lowercase()),
            _ => before.preposition || before.part,
        };
        let led = led || (before.join && i > 1 && self.sense(i - 2).part);
        if telling || led { alone } else { None }
    }

    /// `Авг11,2024`: a page that lost its spaces.
    fn month_glued(&self, i: usize) -> Option<Hit> {
        let word = self.word(i);
        let digits = word.bytes().rev().take_while(u8::is_ascii_digit).count();
        let letters = &word[..word.len() - digits];
        if !(1..=2).contains(&digits) || letters.is_empty() {
            return None;
        }
        let month = Senses::of(self.language).get(letters)?.month?;
        let day: u8 = word[letters.len()..].parse().ok()?;
        let (end, year) = self.year_after(i + 1, true);
        if !matches!(year, Year::Stated(_)) {
            return None;
        }
        valid(year, month, day)?;
        Some(Hit { start: i, end, raw: Raw::Day { year, month, day }, rule: "month-day" })
    }

    /// A weekday, alone or before its date.
    fn weekday(&self, i: usize) -> Option<Hit> {
        let weekday = self.sense(i).weekday?;
        if self.capitals() && !self.capital(i) {
            return None;
        }
        let mut next = i + 1;
        if matches!(self.word(next), "," | ".") {
            next += 1;
        }
        let date = if self.tokens.get(next).is_some_and(|t| t.kind == Kind::Number) {
            self.numeric(next).or_else(|| self.day_month(next))
        } else {
            self.month(next)
        };
        if let Some(hit) = date
            && matches!(hit.raw, Raw::Day { .. })
        {
            return Some(Hit { start: i, rule: "weekday-date", ..hit });
        }
        let word = self.word(i);
        let letters = word.chars().count();
        let alone = match self.language {
            Language::En | Language::De => letters >= 6,
            Language::Kk => self.sense(i + 1).unit == Some(Unit::Day) || word.ends_with("де"),
            // `среда` is also a medium: only its accusative is surely the day.
            _ => {
                let medium = weekday == 3 && !matches!(word, "среду" | "середу" | "сряда");
                letters >= 5 && self.before(i).preposition && !medium
            }
        };
        alone.then_some(Hit { start: i, end: i + 1, raw: Raw::Weekday { weekday, shift: None }, rule: "weekday" })
    }

    /// "Yesterday", "last week", "прошлым летом", "two years ago".
    fn relative(&self, i: usize) -> Option<Hit> {
        let s = self.sense(i);
        if let Some((unit, n)) = s.relative {
            let hit = |start, n| Some(Hit { start, end: i + 1, raw: Raw::Shift { unit, n }, rule: "relative" });
            // "the day before yesterday"
            if n != 0
                && i >= 2
                && self.sense(i - 2).unit == Some(Unit::Day)
                && matches!(self.word(i - 1), "before" | "after")
            {
                return hit(i - 2, 2 * n);
            }
            return hit(i, n);
        }
        if let Some(n) = s.shift {
            let next = self.sense(i + 1);
            let hit = |end, raw, rule| Some(Hit { start: i, end, raw, rule });
            if let Some(weekday) = next.weekday
                && (!self.capitals() || self.capital(i + 1))
            {
                return hit(i + 2, Raw::Weekday { weekday, shift: Some(n) }, "shifted-weekday");
            }
            if let Some(month) = next.month
                && (!self.capitals() || self.capital(i + 1))
                && !next.short
            {
                let (end, year) = self.year_after(i + 2, false);
                if year == Year::None {
                    let raw = if n > 0 { Raw::Vague } else { Raw::Month { year, month } };
                    return hit(end, raw, "shifted-month");
                }
            }
            if let Some(season) = next.season {
                return hit(i + 2, Raw::Season { year: Year::Shift(n), season }, "shifted-season");
            }
            match next.unit {
                // "The next day" is the one behind the day told before.
                Some(Unit::Day) if n == 1 => return hit(i + 2, Raw::Offset { unit: Unit::Day, n }, "later"),
                Some(Unit::Day) => return None,
                // "last weeks": more than one is no span that a calendar gives.
                Some(_) if self.language == Language::En && self.word(i + 1).ends_with('s') => {
                    return hit(i + 2, Raw::Vague, "vague");
                }
                Some(unit) => return hit(i + 2, Raw::Shift { unit, n }, "shifted-unit"),
                None => {}
            }
            let counted = next.numeral.is_some() || self.int(i + 1).is_some_and(|n| n.ending.is_empty());
            if counted && self.sense(i + 2).unit.is_some() && n <= 0 && self.language == Language::En {
                return hit(i + 3, Raw::Vague, "vague");
            }
            return None;
        }
        if let Some(count) = s.numeral {
            return self.ago(i, count as i32, i + 1);
        }
        // "неделю назад"
        let hit = self.ago(i, 1, i)?;
        (i == 0 || self.tokens[i - 1].kind != Kind::Number).then_some(hit)
    }

    /// "Third quarter of 2021", "Q3 2021".
    fn quarter(&self, i: usize) -> Option<Hit> {
        let quarter = self.sense(i).ordinal?;
        let named = self.sense(i + 1).unit == Some(Unit::Quarter);
        let (end, year) = self.year_after(if named { i + 2 } else { i + 1 }, false);
        let short = self.word(i).starts_with(['Q', 'q']) && matches!(year, Year::Stated(_));
        (named || short).then_some(Hit { start: i, end, raw: Raw::Quarter { year, quarter }, rule: "quarter" })
    }

    /// `XX век`.
    fn century(&self, i: usize) -> Option<Hit> {
        if self.sense(i + 1).unit != Some(Unit::Century) {
            return None;
        }
        let n = roman(self.word(i))?;
        Some(Hit { start: i, end: i + 2, raw: Raw::Century(n - 1), rule: "century" })
    }

    /// A time of day that starts at token `i`: where it ends.
    fn time(&self, i: usize) -> Option<usize> {
        let token = self.tokens[i];
        if token.kind != Kind::Number || i > 0 && self.glued(i - 1) && self.joiner(i - 1) {
            return None;
        }
        let word = self.word(i);
        let two = |k: usize| {
            let w = self.word(k);
            (w.len() == 2).then(|| w.parse::<u8>().ok()).flatten().filter(|&n| n < 60)
        };
        let hour = |w: &str| (w.len() <= 2).then(|| w.parse::<u8>().ok()).flatten().filter(|&h| h < 25);
        if hour(word).is_some() && self.is(i + 1, ":") && self.glued(i) && self.glued(i + 1) {
            // `10:30pm`: the minutes bear an ending.
            let minutes = self.word(i + 2);
            let ending = minutes.trim_start_matches(|c: char| c.is_ascii_digit());
            let fits = two(i + 2).is_some() || (minutes.len() - ending.len() == 2 && self.is_clock(ending));
            if fits {
                let mut end = i + 3;
                if self.is(end, ":") && two(end + 1).is_some() {
                    end += 2;
                }
                // Three colons and more are an address; a second number behind is a score table.
                if self.is(end, ":") && self.glued(end - 1) {
                    return None;
                }
                return Some(if self.sense(end).clock { end + 1 } else { end });
            }
            return None;
        }
        let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
        if !ending.is_empty() && hour(&word[..word.len() - ending.len()]).is_some() && self.is_clock(ending) {
            return Some(i + 1);
        }
        let bare = hour(word).is_some();
        // "5 p.m.", but not "5 дня" without an hour word.
        if bare && self.sense(i + 1).clock && self.word(i + 1).is_ascii() && self.word(i + 1).len() <= 4 {
            let lower = self.word(i + 1).to_ascii_lowercase();
            return (lower.starts_with(['a', 'p']) && lower.contains('m')).then_some(i + 2);
        }
        if bare
            && self.sense(i + 1).hour
            && (self.sense(i + 2).clock || matches!(self.word(i + 1), "o'clock" | "o’clock"))
        {
            return Some(if self.sense(i + 2).clock { i + 3 } else { i + 2 });
        }
        // `в 22.00`
        if let Some((h, m)) = word.split_once('.')
            && hour(h).is_some()
            && m.len() == 2
            && m.parse::<u8>().is_ok_and(|m| m < 60 && m % 5 == 0)
            && matches!(self.language, Language::Ru | Language::Uk | Language::Be | Language::Bg)
            && i > 0
            && matches!(self.word(i - 1), "в" | "В" | "о" | "О" | "до" | "с" | "з")
            && !self.amount(i + 1)
            && (m == "00" && h.len() == 2 || self.sense(i + 1).clock)
        {
            return Some(if self.sense(i + 1).clock { i + 2 } else { i + 1 });
        }
        None
    }

    fn is_clock(&self, ending: &str) -> bool {
        matches!(ending, "am" | "pm" | "AM" | "PM" | "a" | "p")
    }
}

/// A range hit, where the ends run forwards.
fn range(start: usize, end: usize, a: Raw, b: Raw) -> Option<Hit> {
    Some(Hit { start, end, raw: Raw::Range(Box::new(a), Box::new(b)), rule: "range" })
}

/// The two ends of a range, of one kind; the first takes its year from the second.
fn pair(a: Raw, b: Raw) -> Option<(Raw, Raw)> {
    let fill = |first: Year, second: Year| if first == Year::None { second } else { first };
    match (a, b) {
        (Raw::Day { year, month, day }, b @ Raw::Day { year: last, .. }) => {
            Some((Raw::Day { year: fill(year, last), month, day }, b))
        }
        (Raw::Month { year, month }, b @ Raw::Month { year: last, .. }) => {
            Some((Raw::Month { year: fill(year, last), month }, b))
        }
        (Raw::Year(a), Raw::Year(b)) if a < b => Some((Raw::Year(a), Raw::Year(b))),
        (Raw::Decade(a), Raw::Decade(b)) if a < b => Some((Raw::Decade(a), Raw::Decade(b))),
        _ => None,
    }
}

fn valid(year: Year, month: u8, day: u8) -> Option<()> {
    let year = if let Year::Stated(y) = year { Some(y) } else { None };
    ((1..=12).contains(&month) && (1..=month_length(year, month)).contains(&day)).then_some(())
}

/// A Roman numeral up to 22, in Latin letters or the Cyrillic ones that look like them.
fn roman(word: &str) -> Option<i32> {
    let latin: String = word
        .chars()
        .map(|c| {
            if c == 'Х' {
                'X'
            } else if c == 'І' {
                'I'
            } else {
                c
            }
        })
        .collect();
    const NUMERALS: [&str; 22] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX", "XXI", "XXII",
    ];
    NUMERALS.iter().position(|n| *n == latin).map(|i| i as i32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block, Field, Metadata, Origin, Role},
        text,
    };

    /// The dates of a page with a paragraph a line: `words=value`, and times as `words@`.
    fn dates(page: &str, language: Language, published: &str) -> String {
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in page.split('\n') {
            blocks.push(Block {
                span: Span::new(at, at + line.len()),
                role: Role::Paragraph,
                language,
                keep: true,
                reason: None,
                score: 1.0,
            });
            at += line.len() + 1;
        }
        let tokens: Vec<_> = blocks.iter().map(|b| text::split(page, b.span, language)).collect();
        let field = |value: &str| Field { value: value.into(), span: None, origin: Origin::Meta };
        let metadata = Metadata { published: (!published.is_empty()).then(|| field(published)), ..Metadata::default() };
        let context =
            Context { text: page, blocks: &blocks, tokens: &tokens, language, metadata: &metadata, gazetteer: None };
        let mut out = Vec::new();
        let found = find(&context, &mut out);
        out.iter()
            .map(|c| match found.iter().find(|d| d.span == c.span) {
                Some(d) => format!("{}={}", c.span.of(page), d.value),
                None if c.label == Label::Time => format!("{}@", c.span.of(page)),
                None => c.span.of(page).to_owned(),
            })
            .collect::<Vec<_>>()
            .join("; ")
    }

    #[test]
    fn stated_dates() {
        use Language::*;
        for (language, text, want) in [
            (Ru, "Он приехал 22 сентября 2021 года в город.", "22 сентября 2021 года=2021-09-22"),
            (Ru, "Это было в 2021 году, а не в 2019-м.", "2021 году=2021; 2019-м=2019"),
            (
                Ru,
                "Шли с 2019 по 2021 год и с 22 по 24 мая 2020 года.",
                "2019 по 2021 год=2019/2021; 22 по 24 мая 2020 года=2020-05-22/2020-05-24",
            ),
            (
                Ru,
                "В начале 1990-х годов, в 90-х годах XX века",
                "начале 1990-х годов=199X; 90-х годах=199X; XX века=19XX",
            ),
            (Ru, "By Admin Авг11,2024 #Рынок", "Авг11,2024=2024-08-11"),
            (Ru, "Ср. Ноя 27th, 2024", "Ср. Ноя 27th, 2024=2024-11-27"),
            (
                Ru,
                "28.09.2021 и 2021-09-22, 1.2.2021г.",
                "28.09.2021=2021-09-28; 2021-09-22=2021-09-22; 1.2.2021г.=2021-02-01",
            ),
            (
                Ru,
                "в мае 2021 года; летом 2020 года; в третьем квартале 2021 года",
                "мае 2021 года=2021-05; летом 2020 года=2020-22; третьем квартале 2021 года=2021-07/2021-09",
            ),
            (
                Ru,
                "действует с 2003 года; в 1941–1945 годах; (1976)",
                "2003 года=2003; 1941–1945 годах=1941/1945; 1976=1976",
            ),
            (
                Uk,
                "у 2025 році, 5 травня 2022 р., з 2014 по 2022 рік, на початку 1990-х років",
                "2025 році=2025; 5 травня 2022 р.=2022-05-05; 2014 по 2022 рік=2014/2022; початку 1990-х років=199X",
            ),
            (
                En,
                "In May 2023, on September 19, 2022 and 5 June 2021.",
                "May 2023=2023-05; September 19, 2022=2022-09-19; 5 June 2021=2021-06-05",
            ),
            (
                En,
                "In the early 1990s and since 2015, from 2019 to 2021.",
                "early 1990s=199X; 2015=2015; 2019 to 2021=2019/2021",
            ),
            (
                En,
                "on Tuesday, Sept. 19, 2023; 09/22/2021; mid-May 2020; in late 2021",
                "Tuesday, Sept. 19, 2023=2023-09-19; 09/22/2021=2021-09-22; late 2021=2021",
            ),
            (
                En,
                "in the third quarter of 2021 and Q1 2022, September 19-24, 2021",
                "third quarter of 2021=2021-07/2021-09; Q1 2022=2022-01/2022-03; September 19-24, 2021=2021-09-19/2021-09-24",
            ),
            (
                Kk,
                "2021 жылғы 22 қыркүйекте, 2020 жылы, 2019 жылдың мамырында",
                "2021 жылғы 22 қыркүйекте=2021-09-22; 2020 жылы=2020; 2019 жылдың мамырында=2019-05",
            ),
            (Bg, "на 22 септември 2021 г. и през 2020 година", "22 септември 2021 г.=2021-09-22; 2020 година=2020"),
            (
                Pl,
                "22 września 2021 roku, w maju 2020 r., w 2019 roku",
                "22 września 2021 roku=2021-09-22; maju 2020 r.=2020-05; 2019 roku=2019",
            ),
            (
                Cs,
                "22. září 2021, v květnu 2020, v roce 2019",
                "22. září 2021=2021-09-22; květnu 2020=2020-05; 2019=2019",
            ),
            (
                Sl,
                "22. septembra 2021, maja 2020, leta 2019",
                "22. septembra 2021=2021-09-22; maja 2020=2020-05; 2019=2019",
            ),
            (
                De,
                "am 22. September 2021, im Mai 2020, seit 2019",
                "22. September 2021=2021-09-22; Mai 2020=2020-05; 2019=2019",
            ),
            (
                Fr,
                "le 22 septembre 2021, en mai 2020, depuis 2019",
                "22 septembre 2021=2021-09-22; mai 2020=2020-05; 2019=2019",
            ),
            (
                Es,
                "el 22 de septiembre de 2021, en mayo de 2020, en 2019",
                "22 de septiembre de 2021=2021-09-22; mayo de 2020=2020-05; 2019=2019",
            ),
            (
                It,
                "il 22 settembre 2021, nel maggio 2020, nel 2019",
                "22 settembre 2021=2021-09-22; maggio 2020=2020-05; 2019=2019",
            ),
            (
                Be,
                "22 верасня 2021 года, у траўні 2020 года, у 2019 годзе",
                "22 верасня 2021 года=2021-09-22; траўні 2020 года=2020-05; 2019 годзе=2019",
            ),
            (
                Ky,
                "2021-жылы 22-сентябрда, 2020-жылдын март айында",
                "2021-жылы 22-сентябрда=2021-09-22; 2020-жылдын=2020",
            ),
            (Uz, "2021-yil 22-sentabr kuni, 2020-yilda", "2021-yil 22-sentabr=2021-09-22; 2020-yilda=2020"),
            (Uz, "2021 йил 22 сентябрь", "2021 йил 22 сентябрь=2021-09-22"),
            (
                Pt,
                "em 22 de setembro de 2021, em maio de 2020",
                "22 de setembro de 2021=2021-09-22; maio de 2020=2020-05",
            ),
            (
                Nl,
                "op 22 september 2021, in mei 2020, sinds 2019",
                "22 september 2021=2021-09-22; mei 2020=2020-05; 2019=2019",
            ),
            (Tr, "22 Eylül 2021 tarihinde, 2019 yılında", "22 Eylül 2021=2021-09-22; 2019 yılında=2019"),
            (
                Sk,
                "22. septembra 2021, v máji 2020, v roku 2019",
                "22. septembra 2021=2021-09-22; máji 2020=2020-05; 2019=2019",
            ),
            (Hr, "22. rujna 2021., u svibnju 2020.", "22. rujna 2021=2021-09-22; svibnju 2020=2020-05"),
            (Sr, "22. септембра 2021. године, u maju 2020", "22. септембра 2021=2021-09-22; maju 2020=2020-05"),
            (Tg, "22 сентябри соли 2021", "22 сентябри соли 2021=2021-09-22"),
        ] {
            assert_eq!(dates(text, language, ""), want, "{text}");
        }
    }

    #[test]
    fn dates_that_lean_on_the_publication() {
        use Language::*;
        for (language, text, want) in [
            (
                Ru,
                "Встреча прошла 22 сентября, а в мае и в июле ее не было.",
                "22 сентября=2021-09-22; мае=2021-05; июле=2021-07",
            ),
            (Ru, "16 июня, 25 декабря, 15 октября", "16 июня=2021-06-16; 25 декабря=2020-12-25; 15 октября=2021-10-15"),
            (
                Ru,
                "Вчера, сегодня, на прошлой неделе, в прошлом году, в понедельник",
                "Вчера=2021-09-27; сегодня=2021-09-28; прошлой неделе=2021-W38; прошлом году=2020; понедельник=2021-09-27",
            ),
            (
                Ru,
                "в мае прошлого года, два года назад, неделю назад, прошлым летом",
                "мае прошлого года=2020-05; два года назад=2019; неделю назад=2021-W38; прошлым летом",
            ),
            (
                Uk,
                "Минулого року, торік, цього тижня, у середу, наступного місяця, поточного року",
                "Минулого року=2020; торік=2020; цього тижня=2021-W39; середу=2021-09-22; наступного місяця=2021-10; поточного року=2021",
            ),
            (
                En,
                "Last year, this week, on Monday, yesterday, the day before yesterday, in early September",
                "Last year=2020; this week=2021-W39; Monday=2021-09-27; yesterday=2021-09-27; day before yesterday=2021-09-26; early September=2021-09",
            ),
            (
                En,
                "last Tuesday, next Friday, two years ago, over the last two years, last summer",
                "last Tuesday=2021-09-21; next Friday=2021-10-01; two years ago=2019; last two years; last summer",
            ),
            (
                Kk,
                "Кеше, биыл, өткен аптада, былтыр, 22 қыркүйекте, мамырда",
                "Кеше=2021-09-27; биыл=2021; өткен аптада=2021-W38; былтыр=2020; 22 қыркүйекте=2021-09-22; мамырда=2021-05",
            ),
        ] {
            assert_eq!(dates(text, language, "2021-09-28T10:00:00+06:00"), want, "{text}");
        }
        assert_eq!(
            dates("Пришел 3 января. Уйдет 20 декабря.", Ru, "2022-01-02"),
            "3 января=2022-01-03; 20 декабря=2021-12-20"
        );
    }

    #[test]
    fn no_year_is_guessed() {
        use Language::*;
        for (language, text, published, want) in [
            (
                Ru,
                "Встреча прошла 22 сентября. База действует с 2003 года. Вчера, в июле.",
                "XXXX-09-28",
                "22 сентября=XXXX-09-22; 2003 года=2003; Вчера=XXXX-09-27; июле=XXXX-07",
            ),
            (
                En,
                "It was launched in 2015. On September 19 they met. Last year they did not.",
                "",
                "2015=2015; September 19=XXXX-09-19; Last year",
            ),
            // Counted from the date told before.
            (
                En,
                "It began on May 3, 2020. A year earlier, two days later, the next day.",
                "",
                "May 3, 2020=2020-05-03; A year earlier=2019; two days later; next day",
            ),
            (Ru, "Это было в 2019 году. Шли дожди. Годом ранее их не было.", "", "2019 году=2019; Годом ранее"),
            (
                Ru,
                "Это было 30 декабря 2020 года, а на следующий день, 5 дней спустя",
                "",
                "30 декабря 2020 года=2020-12-30; следующий день=2020-12-31; 5 дней спустя=2021-01-05",
            ),
            (
                Ru,
                "Вчера, в прошлом месяце, в прошлом году",
                "XXXX-09-28",
                "Вчера=XXXX-09-27; прошлом месяце=XXXX-08; прошлом году",
            ),
            // The year of a month told before goes on.
            (
                En,
                "The rest.\nMore.\nStill more.\nIn May 2023 he left.\nIn early September she came. In March it rained.",
                "",
                "May 2023=2023-05; early September=2023-09; March=XXXX-03",
            ),
            // News that opens with a day and names a month of the same year further down.
            (
                En,
                "On September 19 they met this week.\nLast year they did not.\nIn May 2023 it rained.",
                "",
                "September 19=2023-09-19; this week=2023-W38; Last year=2022; May 2023=2023-05",
            ),
        ] {
            assert_eq!(dates(text, language, published), want, "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        use Language::*;
        for (language, text) in [
            (Ru, "в 40 км, Су-25, 201-я база, счет 3:2, версия 1.2.3, 25 человек, в 2021 случае"),
            (Ru, "Майя и Май Иванов пришли в среде других, марш, 5 мартов, тел. 8 727 250 00 00"),
            (Ru, "2021 человек и 1990 рублей, 1300 единиц, март и апрель любим мы"),
            (En, "It may march on, C5+1, 3:2, version 10.2.1, 2000 people, the sun sat, a second"),
            (En, "They voted for May and waited by April; a flock of 2000 birds"),
            (En, "Theresa May said May could win; April Jones; he may 5 times"),
            (Uk, "лютий мороз, у 2021 особи, рахунок 2:1, Миг-29"),
            (Kk, "қазан қаласы, маусым, 2021 адам"),
        ] {
            assert_eq!(dates(text, language, "2021-09-28"), "", "{text}");
        }
    }

    #[test]
    fn times() {
        use Language::*;
        for (language, text, want) in [
            (Ru, "в 10:30 утра, в 22.00, в 15 часов дня, 10:30:15", "10:30 утра@; 22.00@; 15 часов дня@; 10:30:15@"),
            (
                En,
                "at 5 p.m., 10:30 a.m., 5pm, 7 o'clock and 18:45 GMT",
                "5 p.m.@; 10:30 a.m.@; 5pm@; 7 o'clock@; 18:45 GMT@",
            ),
            (Uk, "о 10:30 ранку, рахунок 3:2, 25:61", "10:30 ранку@"),
        ] {
            assert_eq!(dates(text, language, ""), want, "{text}");
        }
    }

    proptest::proptest! {
        /// Spans ascend, lie in the text, and values are EDTF, whatever the words.
        #[test]
        fn any_order_of_telling_words(
            words in proptest::collection::vec(
                proptest::sample::select(vec![
                    "22", "31", "2021", "1990-х", "мая", "May", "февраля", "с", "по", "from", "to", "-", "–", ",", ".", "(", ")", "год",
                    "году", "вчера", "last", "next", "day", "before", "yesterday", "назад", "ago", "earlier", "неделю", "week", "начале",
                    "Q3", "XX", "века", "10", ":", "30", "p.m.", "среду", "Monday", "в", "29.02.2021", "2021-02-29", "00", "9999",
                ]),
                0..24,
            ),
            english in proptest::bool::ANY,
            published in proptest::sample::select(vec!["", "2021-09-28", "XXXX-03-01", "2020-02-29", "0001-01-01", "2021"]),
        ) {
            let language = if english { Language::En } else { Language::Ru };
            let page = words.join(" ");
            let listed = dates(&page, language, published);
            for value in listed.split("; ").filter_map(|d| d.split_once('=')).map(|d| d.1) {
                for part in value.split('/') {
                    let year = &part[..4];
                    proptest::prop_assert!(year.bytes().all(|b| b.is_ascii_digit() || b == b'X'), "{}", value);
                    proptest::prop_assert!(matches!(part.len(), 4 | 7 | 8 | 10), "{}", value);
                }
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text(text in "\\PC*", language in proptest::sample::select(Language::ALL)) {
            dates(&text, language, "2021-09-28");
        }
    }
}
