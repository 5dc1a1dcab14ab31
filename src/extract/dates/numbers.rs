//! Dates that a number opens: days with their month, years, decades, centuries.

use super::{Hit, Int, Raw, Scan, Year, ranges::range, valid};
use crate::{
    lang::{self, Unit},
    language::Language,
    text::Kind,
};

impl<'a> Scan<'a> {
    /// `28.09.2021`, `2021-09-28`, `28/09/2021`.
    pub(super) fn numeric(&self, i: usize) -> Option<Hit> {
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
    pub(super) fn joiner(&self, i: usize) -> bool {
        matches!(self.word(i), "-" | "/" | "." | "+" | "#" | "№" | "=" | "&" | "?" | "_" | "@" | ":")
    }

    /// `22-сентябрда`, with the year before it: `2021-жылы 22-сентябрда`.
    pub(super) fn hyphened(&self, i: usize) -> Option<Hit> {
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

    /// `22 сентября 2021 года`, `22–24 сентября`, `22 of September`, `2021 жылғы 22 қыркүйек`.
    pub(super) fn day_month(&self, i: usize) -> Option<Hit> {
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
                // `2021 жылғы мамырдың 12-сі`
                if let Some(Hit { end, raw: Raw::Day { day, .. }, rule, .. }) = self.month(i + 2) {
                    return Some(Hit { start: i, end, raw: Raw::Day { year: Year::Stated(year), month, day }, rule });
                }
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

    /// A day whose month stands behind the last of several: "5, 7 и 12 мая". Days in a row are one range.
    pub(super) fn listed_day(&self, i: usize) -> Option<Hit> {
        let first = self.day(i)?;
        if i > 0 && self.glued(i - 1) && self.joiner(i - 1) {
            return None;
        }
        let (mut k, mut last, mut in_row, mut listed) = (i, first, true, false);
        for _ in 0..8 {
            if !self.links(k + 1) {
                return None;
            }
            // A comma alone may part the date from another number.
            listed |= !self.is(k + 1, ",");
            k += 2;
            let next = self.day(k).filter(|&d| d > last)?;
            in_row &= next == last + 1;
            last = next;
            if let Some(Hit { end, raw: Raw::Day { year, month, day }, .. }) = self.day_month(k) {
                let of = |day| Raw::Day { year, month, day };
                return if !listed {
                    None
                } else if in_row {
                    range(i, end, of(first), of(day))
                } else {
                    Some(Hit { start: i, end: i + 1, raw: of(first), rule: "listed-day" })
                };
            }
        }
        None
    }

    /// Whether token `i` links the members of a list.
    pub(super) fn links(&self, i: usize) -> bool {
        matches!(
            self.word(i),
            "," | "и" | "й" | "і" | "та" | "and" | "or" | "или" | "або" | "мен" | "пен" | "бен" | "және" | "да"
        )
    }

    /// Years, decades, centuries, and counts of units that look back.
    pub(super) fn number_led(&self, i: usize) -> Option<Hit> {
        let n = self.int(i)?;
        if i > 0 && self.glued(i - 1) && self.joiner(i - 1) && !self.dash(i - 1) {
            return None;
        }
        // `1939 жылдан кейін` counts nothing.
        if n.digits < 4
            && let Some(hit) = self.ago(i, n.value, i + 1)
        {
            return Some(hit);
        }
        if let Some(hit) = self.decade(i, &n) {
            return Some(hit);
        }
        let century = self.sense(i + 1).unit == Some(Unit::Century) && self.word(i + 1).len() > 6;
        if n.digits <= 2 && century && (1..=22).contains(&n.value) {
            // "In the 21st century" is now, and dates nothing.
            let raw = if n.value == 21 { Raw::Vague } else { Raw::Century(n.value - 1) };
            return Some(Hit { start: i, end: i + 2, raw, rule: "century" });
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
            && let Some(last) = self.year(i + 2).or_else(|| {
                // `1996–98`
                let n = self.int(i + 2).filter(|n| n.digits == 2 && n.ending.is_empty())?;
                Some(first - first % 100 + n.value)
            })
            && first < last
            && (1800..2100).contains(&first)
            && !self.amount(i + 3)
        {
            let worded = self.sense(i + 3).year;
            let enclosed = i > 0 && self.is(i - 1, "(");
            // Alone, with nothing behind it that it could count: "1984–1986: first secretary".
            let round = first % 50 == 0 && last % 50 == 0;
            let alone = first >= 1900 && last < 2060 && !round && !(self.glued(i + 2) && self.joiner(i + 3));
            if worded || enclosed || alone || self.before(i).preposition || self.before(i).from || self.before(i).part {
                let end = if worded { i + 4 } else { i + 3 };
                return range(i, end, Raw::Year(first), Raw::Year(last));
            }
        }
        // The season `2021/22`.
        if self.is(i + 1, "/")
            && self.glued(i)
            && self.glued(i + 1)
            && let Some(last) = self.int(i + 2)
            && (last.digits == 4 && last.value == first + 1 || last.digits == 2 && last.value == (first + 1) % 100)
            && last.ending.is_empty()
        {
            let end = if self.sense(i + 3).year { i + 4 } else { i + 3 };
            return range(i, end, Raw::Year(first), Raw::Year(first + 1));
        }
        // `2021 жылдың күзінде`
        if self.language == Language::Kk
            && self.sense(i + 1).year
            && let Some(season) = self.sense(i + 2).season
        {
            let raw = Raw::Season { year: Year::Stated(first), season };
            return Some(Hit { start: i, end: i + 3, raw, rule: "season" });
        }
        // "The 2021 July riots"
        if self.language == Language::En
            && (1900..2100).contains(&first)
            && self.capital(i + 1)
            && let Some(month) = self.sense(i + 1).month.filter(|_| !self.sense(i + 1).short)
            && self.int(i + 2).is_none()
        {
            let raw = Raw::Month { year: Year::Stated(first), month };
            return Some(Hit { start: i, end: i + 2, raw, rule: "month-year" });
        }
        let hit = |end| Some(Hit { start: i, end, raw: Raw::Year(first), rule: "year" });
        if self.sense(i + 1).year {
            return hit(i + 2);
        }
        if !self.int(i)?.ending.is_empty() {
            return (1900..2100).contains(&first).then(|| hit(i + 1)).flatten();
        }
        // A bare year: behind a preposition that brings years, or alone in brackets. "In 1775."
        let old = (1600..1800).contains(&first) && matches!(self.word(i + 1), "." | ",") && self.before(i).preposition;
        if !old && !(1800..2100).contains(&first)
            || self.amount(i + 1)
            || self.glued(i) && self.joiner(i + 1) && self.glued(i + 1)
        {
            return None;
        }
        // "(1976)", "(born 1976)"
        let closed = self.is(i + 1, ")") && first >= 1900 && (2..4).any(|k| i >= k && self.is(i - k, "("));
        let enclosed = closed || i > 0 && self.is(i - 1, "(") && matches!(self.word(i + 1), ")" | ",");
        let worded =
            self.before(i).year && matches!(self.language, Language::Cs | Language::Sk | Language::Sl | Language::Pl);
        // "the elections of 2020."
        let of = self.language == Language::En && i > 0 && self.is(i - 1, "of") && first >= 1900;
        let ends = self.tokens.get(i + 1).is_none_or(|t| t.kind == Kind::Punctuation && !self.dash(i + 1));
        // "The 2020 protests", "the crisis of 2014 showed": English puts a comma into a count.
        let counts = first % 100 == 0 && !self.capital(i + 1);
        let of = of && (ends || !counts);
        let the = self.language == Language::En
            && i > 0
            && (1900..2060).contains(&first)
            && !counts
            && (self.before(i).join
                || matches!(self.word(i - 1), "The" | "a" | "this" | "its" | "his" | "their" | "'s" | "’s"));
        if enclosed || worded || of || the || self.lists_years(i) || self.before(i).preposition && self.brings_year(i) {
            return hit(i + 1);
        }
        None
    }

    /// Whether the bare number at `i` is one of several years: "в 2008 и 2012 годах", "(1984, 1988)", "«Заря», 2003)".
    pub(super) fn lists_years(&self, i: usize) -> bool {
        let mut k = i;
        for _ in 0..6 {
            if !self.links(k + 1) || self.year(k + 2).is_none() {
                break;
            }
            k += 2;
            if self.sense(k + 1).year {
                return true;
            }
        }
        // "in 1997 and 1998"
        let second = i > 2
            && self.links(i - 1)
            && self.year(i - 2).is_some()
            && self.before(i - 2).preposition
            && self.language == Language::En;
        second || i > 0 && self.is(i - 1, ",") && self.is(k + 1, ")")
    }

    /// Whether the preposition before the bare number at `i` makes a year of it: "in 2021", but not "в 2021 случае".
    pub(super) fn brings_year(&self, i: usize) -> bool {
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
            || lang::tables(self.language).starters.contains(&self.word(i + 1))
    }

    /// `1990-х годов`, `1990s`, `90-е`.
    pub(super) fn decade(&self, i: usize, n: &Int) -> Option<Hit> {
        let plural = matches!(
            n.ending,
            "s" | "-х" | "-е" | "-ые" | "-ых" | "-ті" | "-тих" | "-і" | "-их" | "-м" | "-ми" | "х" | "-шы" | "-ші"
        );
        let apostrophe =
            n.ending.is_empty() && matches!(self.word(i + 1), "'s" | "’s") && self.glued(i) && n.digits == 4;
        // `1990-жылдары`, `2000 жылдардың`
        let kazakh = self.language == Language::Kk
            && (n.ending.starts_with("-жылдар") || n.ending.is_empty() && self.word(i + 1).starts_with("жылдар"));
        if !(plural || apostrophe || kazakh) || n.value % 10 != 0 {
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
            2 if n.value >= 30 && (worded || kazakh || n.ending == "s" || self.before(i).part) => 190 + n.value / 10,
            _ => return None,
        };
        // "-й", "-м" alone are ordinals of one year: `2020-м`.
        if n.ending == "-м" && !worded {
            return None;
        }
        Some(Hit { start: i, end, raw: Raw::Decade(decade), rule: "decade" })
    }

    /// The year behind a date: where it ends and what it says; `at` and no year where there is none.
    pub(super) fn year_after(&self, at: usize, comma: bool) -> (usize, Year) {
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
        // `у квітні цьогоріч`
        if i == at + joins
            && let Some((Unit::Year, n)) = self.sense(i).relative
        {
            return (i + 1, Year::Shift(n));
        }
        // `того же года`
        if i == at + joins
            && let Some(Hit { end, raw: Raw::Offset { unit: Unit::Year, n }, .. }) = self.phrase(i)
        {
            return (end, Year::Told(n));
        }
        (at, Year::None)
    }

    /// Whether token `i` makes an amount of the number before it.
    pub(super) fn amount(&self, i: usize) -> bool {
        let s = self.sense(i);
        s.measure && self.tokens[i].kind == Kind::Word && self.word(i).len() > 2
            || s.currency
            || s.magnitude
            || s.percent
            || matches!(self.word(i), "%" | "$" | "€" | "₴" | "₸" | "₽" | "£" | "°")
            || (s.unit.is_some() && !s.year)
    }

    /// `XX век`.
    pub(super) fn century(&self, i: usize) -> Option<Hit> {
        if self.sense(i + 1).unit != Some(Unit::Century) {
            return None;
        }
        let n = roman(self.word(i).rsplit(['-', '–']).next()?)?;
        Some(Hit { start: i, end: i + 2, raw: Raw::Century(n - 1), rule: "century" })
    }
}

/// A Roman numeral up to 22, in Latin letters or the Cyrillic ones that look like them.
pub(super) fn roman(word: &str) -> Option<i32> {
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
