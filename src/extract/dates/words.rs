//! Dates that a word opens: months, weekdays, "last week", "two years ago", parts and quarters.

use super::{Hit, Raw, Scan, Senses, Year, ranges::range, valid};
use crate::{lang::Unit, language::Language, text::Kind};

impl<'a> Scan<'a> {
    /// "Early September", "в конце 2021 года", "mid-May".
    pub(super) fn part(&self, i: usize) -> Option<Hit> {
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

    /// "Двадцатого апреля", "тридцать первое мая", "the twentieth of April".
    pub(super) fn worded_day(&self, i: usize) -> Option<Hit> {
        let s = self.sense(i);
        let (day, mut at) = match (s.day, s.numeral, self.sense(i + 1).day) {
            (_, Some(tens @ (10 | 20 | 30)), Some(day @ 1..=9)) => (tens as u8 + day, i + 2),
            (Some(day), ..) => (day, i + 1),
            _ => return None,
        };
        // English says "of"; "the second March" is something else.
        if self.sense(at).join {
            at += 1;
        } else if self.capitals() {
            return None;
        }
        let month = self.sense(at).month.filter(|_| !self.sense(at).short)?;
        if self.capitals() && !self.capital(at) {
            return None;
        }
        let (end, year) = self.year_after(at + 1, self.capitals());
        valid(year, month, day)?;
        Some(Hit { start: i, end, raw: Raw::Day { year, month, day }, rule: "worded-day" })
    }

    /// A month, with its day or year behind it, or alone.
    pub(super) fn month(&self, i: usize) -> Option<Hit> {
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
    pub(super) fn month_glued(&self, i: usize) -> Option<Hit> {
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
    pub(super) fn weekday(&self, i: usize) -> Option<Hit> {
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
    pub(super) fn relative(&self, i: usize) -> Option<Hit> {
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
    pub(super) fn quarter(&self, i: usize) -> Option<Hit> {
        let quarter = self.sense(i).ordinal?;
        let named = self.sense(i + 1).unit == Some(Unit::Quarter);
        let (end, year) = self.year_after(if named { i + 2 } else { i + 1 }, false);
        let short = self.word(i).starts_with(['Q', 'q']) && matches!(year, Year::Stated(_));
        (named || short).then_some(Hit { start: i, end, raw: Raw::Quarter { year, quarter }, rule: "quarter" })
    }

    /// "Two years ago": `count` stands before the unit at `unit`.
    pub(super) fn ago(&self, i: usize, count: i32, unit: usize) -> Option<Hit> {
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
}
