//! Dates and times: finds them in the tokens; [`timeline`] says which days they mean.
//!
//! A hit starts at a number or at a word that the tables know (a month, "last", "yesterday"); every other word is passed
//! over with one look-up. Negatives matter as much: a month that stands alone needs a preposition before it or a case
//! ending that says "in", a bare year too, so that `Май` the name, `may` the verb and `2021 человек` stay out.

mod clock;
mod numbers;
mod ranges;
mod words;

use super::{
    Candidate, Context,
    calendar::month_length,
    lists,
    senses::{NOTHING, Sense, Senses},
    timeline,
    verbs::{is_infinitive, is_past},
};
use crate::{
    document::DateSpan,
    label::Label,
    lang::Unit,
    language::Language,
    span::Span,
    text::{Kind, Token},
};

/// How sure a date is.
const SCORE: f32 = 0.9;

/// The year of a date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// Not at all.
    None,
    /// As a number.
    Stated(i32),
    /// "Last", "this", "next".
    Shift(i32),
    /// That of the date told before, or so many years off.
    Told(i32),
    /// Not at all, and one to come is meant: "will meet in May".
    Ahead,
    /// Not at all, and one to come is meant if it is not long past: "until May".
    Until,
    /// Not at all, and one gone by is meant: "on May 22 they elected".
    Gone,
    /// Not at all, and the last one gone by is meant, not this month: "last May".
    Before,
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
    /// The first (1) or second half of a year or, where `month` is not 0, of a month.
    Half { year: Year, month: u8, half: u8 },
    /// 1 to 4.
    Quarter { year: Year, quarter: u8 },
    /// So many units from now.
    Shift { unit: Unit, n: i32 },
    /// So many units from the date told before.
    Offset { unit: Unit, n: i32 },
    /// 1 Monday … 7 Sunday, and "last", "next"; `ahead`: the sentence tells of what is to come.
    Weekday { weekday: u8, shift: Option<i32>, ahead: bool },
    /// From, to.
    Range(Box<Raw>, Box<Raw>),
    /// A day with what it is called: "today, May 23", "Saturday (May 23)".
    Named { name: Box<Raw>, day: Box<Raw> },
    /// A date that no calendar can give: "last two years".
    Vague,
}

impl Raw {
    /// Makes the weekday, or the day or month without a year, one to come or gone by.
    fn put(&mut self, when: Year) {
        match self {
            Raw::Day { year, .. } | Raw::Month { year, .. } if *year == Year::None => *year = when,
            Raw::Weekday { ahead, .. } => *ahead = when != Year::Gone,
            Raw::Range(a, b) | Raw::Named { name: a, day: b } => {
                a.put(when);
                b.put(when);
            }
            _ => {}
        }
    }
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
        let language = context.language_of(block);
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
                        || scan.word(i).contains('-')
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
                out.push(Candidate::by_rule(token.span, Label::Time, SCORE, "daytime"));
                i += 1;
            } else if let Some(end) = scan.time(i) {
                out.push(Candidate::by_rule(span(i, end), Label::Time, SCORE, "clock-time"));
                i = end;
            } else if let Some(mut hit) = scan.date(i) {
                if scan.ahead(hit.start, hit.end) {
                    hit.raw.put(Year::Ahead);
                } else if scan.until(hit.start, hit.end) {
                    hit.raw.put(Year::Until);
                } else if scan.gone(hit.start, hit.end) {
                    hit.raw.put(Year::Gone);
                }
                let span = span(hit.start.max(last), hit.end);
                out.push(Candidate::by_rule(span, Label::Date, SCORE, hit.rule));
                let sentence = tokens.sentences.partition_point(|s| s.end <= hit.start);
                found.push(Found { block: index, sentence, span, raw: hit.raw });
                i = hit.end.max(i + 1);
                last = i;
            } else {
                i += 1;
            }
        }
    }
    share_years(context.text, &mut found);
    timeline::resolve(context, &found)
}

/// "Feb 2 (XYZ) Feb 02, 2026": of a day written twice side by side, one gives the other its year.
fn share_years(text: &str, found: &mut [Found]) {
    for at in 1..found.len() {
        let [.., a, b] = &mut found[..=at] else { continue };
        let near =
            text.get(a.span.range().end..b.span.range().start).is_some_and(|t| t.len() < 20 && !t.contains(". "));
        if let (Raw::Day { year: x, month: m, day: d }, Raw::Day { year: y, month, day }) = (&mut a.raw, &mut b.raw)
            && near
            && (*m, *d) == (*month, *day)
        {
            match (&x, &y) {
                (Year::Stated(_), Year::Stated(_)) => {}
                (Year::Stated(n), _) => *y = Year::Stated(*n),
                (_, Year::Stated(n)) => *x = Year::Stated(*n),
                _ => {}
            }
        }
    }
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

    /// Whether the clause around the tokens `start..end` tells of what is to come; looks no further than a dozen words.
    fn ahead(&self, start: usize, end: usize) -> bool {
        let inside = |i: &usize| self.tokens[*i].kind != Kind::Punctuation || matches!(self.word(*i), "-" | "'" | "’");
        let before = (0..start).rev().take(12).take_while(inside);
        // "On Tuesday, it will call …"
        let opens = matches!(start.checked_sub(2).map_or(".", |k| self.word(k)), "." | "!" | "?" | "”" | "»");
        let end = end + usize::from(opens && self.is(end, ","));
        let behind = (end..self.tokens.len()).take(8).take_while(inside);
        // "The trial continues on Tuesday"
        let verb = start.checked_sub(if start > 0 && self.is(start - 1, "on") { 2 } else { 1 });
        let comes = verb.is_some_and(|k| lists::COMES.holds(self.word(k)));
        // "To be held in", "they plan to", "it is due"
        let two = |i: usize| {
            matches!((self.word(i), self.word(i + 1)), ("be", "held") | ("plan", "to") | ("is" | "are", "due"))
        };
        comes || before.chain(behind).any(|i| self.sense(i).ahead || two(i))
    }

    /// Whether the date at the tokens `start..end` says until when.
    fn until(&self, start: usize, end: usize) -> bool {
        let before = start.checked_sub(1).map_or("", |i| self.word(i));
        matches!(before, "до" | "До" | "к" | "К" | "by" | "By" | "until" | "till" | "through")
            || matches!(self.word(end), "дейін" | "қарай")
    }

    /// Whether a verb beside the date at the tokens `start..end` tells of what is past: "22 мая они избрали", not "назначили на
    /// 22 мая" nor "решил 22 мая уйти".
    fn gone(&self, start: usize, end: usize) -> bool {
        let planned = start.checked_sub(1).is_some_and(|i| matches!(self.word(i), "на" | "к" | "под"));
        let mut past = false;
        for i in (start.saturating_sub(2)..start).chain(end..self.tokens.len().min(end + 4)) {
            if self.tokens[i].kind != Kind::Word {
                if i < start {
                    past = false;
                    continue;
                }
                break;
            }
            let lower = self.word(i).to_lowercase();
            past |= is_past(&lower);
            if i >= end && is_infinitive(&lower) {
                return false;
            }
        }
        matches!(self.language, Language::Ru | Language::Uk) && !planned && past
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
            "" | "г"
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
                | "-ому"
                | "-ый"
        );
        let worded = n.ending.strip_prefix('-').is_some_and(|w| self.meaning(w).year) || self.kazakh_ordinal(n.ending);
        (n.digits == 4 && (1000..2200).contains(&n.value) && (ending || worded)).then_some(n.value)
    }

    /// The ending of an ordinal in Kazakh, `-шы` to `-ыншы`.
    fn kazakh_ordinal(&self, ending: &str) -> bool {
        self.language == Language::Kk
            && ending.strip_prefix('-').is_some_and(|w| w.ends_with("шы") || w.ends_with("ші"))
    }

    /// What a word that is no token means.
    fn meaning(&self, word: &str) -> &'static Sense {
        Senses::of(self.language).get(word).unwrap_or(&NOTHING)
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
                | "-ше"
                | "-ге"
                | "-тє"
                | "-те"
                | "-ме"
                | "er"
                | "º"
        ) || self.kazakh_ordinal(n.ending);
        (n.digits <= 2 && (1..=31).contains(&n.value) && ending).then_some(n.value as u8)
    }

    /// One date, not a range of two.
    fn simple(&self, i: usize) -> Option<Hit> {
        if self.tokens.get(i)?.kind == Kind::Number {
            return (self.numeric(i).or_else(|| self.hyphened(i)))
                .or_else(|| self.day_month(i))
                .or_else(|| self.listed_day(i))
                .or_else(|| self.number_led(i));
        }
        let s = self.sense(i);
        if let Some(hit) = self.phrase(i).map(|hit| self.with_date(hit)).or_else(|| self.worded_day(i)) {
            return Some(hit);
        }
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
        // `жыл басында`
        if self.language == Language::Kk && self.sense(i + 1).part && (s.unit.is_some() || s.season.is_some()) {
            return self.whole(i, true);
        }
        if (s.relative.is_some() || s.offset.is_some() || s.shift.is_some() || s.unit.is_some() || s.numeral.is_some())
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
        self.month_glued(i).or_else(|| self.hyphened_word(i)).or_else(|| self.century(i))
    }
}

fn valid(year: Year, month: u8, day: u8) -> Option<()> {
    let year = if let Year::Stated(y) = year { Some(y) } else { None };
    ((1..=12).contains(&month) && (1..=month_length(year, month)).contains(&day)).then_some(())
}

#[cfg(test)]
mod tests;
