//! Dates that a word opens: months, weekdays, "last week", "two years ago", parts and quarters.

use super::{Hit, Raw, Scan, Sense, Senses, Year, ranges::range, valid};
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
        });
        let hit = hit.or_else(|| self.whole(j, j > i + 1))?;
        matches!(
            hit.raw,
            Raw::Month { .. }
                | Raw::Year(_)
                | Raw::Decade(_)
                | Raw::Century(_)
                | Raw::Shift { .. }
                | Raw::Offset { .. }
                | Raw::Season { .. }
        )
        .then_some(Hit { start: i, ..hit })
    }

    /// What only a part of makes a date: "the end of the year", «начале весны». `joined`: "of" stands before it.
    pub(super) fn whole(&self, j: usize, joined: bool) -> Option<Hit> {
        let s = self.sense(j);
        if let Some(season) = s.season {
            let (end, year) = self.year_after(j + 1, false);
            return Some(Hit { start: j, end, raw: Raw::Season { year, season }, rule: "season" });
        }
        let unit = s.unit.filter(|u| matches!(u, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year))?;
        // "The end of the year", but no "half year" and no "late years".
        let plural = self.language == Language::En && (!joined || self.word(j).ends_with('s'));
        (!plural).then_some(Hit { start: j, end: j + 1, raw: Raw::Shift { unit, n: 0 }, rule: "part" })
    }

    /// Words that mean a time together: "day before yesterday", «на днях».
    pub(super) fn phrase(&self, i: usize) -> Option<Hit> {
        if !self.sense(i).opens {
            return None;
        }
        let start = self.tokens[i].span.start as usize;
        (i + 2..=i + 5).rev().find_map(|end| {
            let last = self.tokens.get(end - 1)?.span.end as usize;
            let raw = counted(self.meaning(self.text.get(start..last)?))?;
            Some(Hit { start: i, end, raw, rule: "phrase" })
        })
    }

    /// A time counted from now, with the date that stands behind it: "today, May 23", «торік у травні», «летом 2020 года».
    pub(super) fn with_date(&self, hit: Hit) -> Hit {
        let start = hit.start;
        match hit.raw {
            Raw::Season { season, .. } => {
                let (end, year) = self.year_after(hit.end, false);
                Hit { end, raw: Raw::Season { year, season }, ..hit }
            }
            Raw::Shift { unit: Unit::Day, .. } => self.named(hit),
            Raw::Shift { unit: Unit::Year, n } => {
                let at = hit.end + usize::from(matches!(self.word(hit.end), "в" | "у" | "in"));
                let shift = |year| if year == Year::None { Year::Shift(n) } else { year };
                match self.day_month(at).or_else(|| self.month(at)) {
                    Some(Hit { end, raw: Raw::Day { year, month, day }, rule, .. }) => {
                        Hit { start, end, raw: Raw::Day { year: shift(year), month, day }, rule }
                    }
                    Some(Hit { end, raw: Raw::Month { year, month }, rule, .. }) => {
                        Hit { start, end, raw: Raw::Month { year: shift(year), month }, rule }
                    }
                    _ => match self.sense(at).season {
                        Some(season) => Hit {
                            end: at + 1,
                            raw: Raw::Season { year: Year::Shift(n), season },
                            rule: "season",
                            ..hit
                        },
                        None => hit,
                    },
                }
            }
            _ => hit,
        }
    }

    /// The name of a day with the date that stands behind it, after a comma or in brackets: "Saturday (May 23)".
    fn named(&self, hit: Hit) -> Hit {
        let mut at = hit.end;
        let bracket = self.is(at, "(");
        if bracket || matches!(self.word(at), "," | ".") {
            at += 1;
        }
        let date = if self.tokens.get(at).is_some_and(|t| t.kind == Kind::Number) {
            self.numeric(at).or_else(|| self.hyphened(at)).or_else(|| self.day_month(at))
        } else {
            self.month(at)
        };
        match date {
            Some(Hit { end, raw: day @ Raw::Day { .. }, .. }) => {
                let end = end + usize::from(bracket && self.is(end, ")"));
                let raw = Raw::Named { name: Box::new(hit.raw), day: Box::new(day) };
                Hit { start: hit.start, end, raw, rule: "named-date" }
            }
            _ => hit,
        }
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
            // "Anna May 29 Jan 2019": the day has its month behind it.
            if self.day_month(at).is_some_and(|hit| matches!(hit.raw, Raw::Day { year: Year::Stated(_), .. })) {
                return None;
            }
            let (last, after) = match self.day(at + 2) {
                Some(last) if self.dash(at + 1) && last > day => (last, at + 3),
                // "May 5 to 7", "May 5 and 6"
                Some(last)
                    if last > day
                        && (matches!(self.word(at + 1), "to" | "through")
                            || self.is(at + 1, "and") && last == day + 1)
                        && self.sense(at + 3).month.is_none()
                        && !self.amount(at + 3) =>
                {
                    (last, at + 3)
                }
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
        // `мамырдың 12-сінде`
        if self.language == Language::Kk
            && self.word(i).ends_with(['ң'])
            && let Some(n) = self.int(at).filter(|n| n.ending.starts_with('-'))
        {
            let day = u8::try_from(n.value).ok()?;
            valid(Year::None, month, day)?;
            return Some(Hit {
                start: i,
                end: at + 1,
                raw: Raw::Day { year: Year::None, month, day },
                rule: "month-day",
            });
        }
        let (end, year) = self.year_after(at, self.capitals());
        if year != Year::None {
            return Some(Hit { start: i, end, raw: Raw::Month { year, month }, rule: "month-year" });
        }
        if s.short {
            return None;
        }
        // Alone.
        let word = self.word(i);
        let before = self.before(i);
        let alone = Some(Hit { start: i, end: i + 1, raw: Raw::Month { year: Year::None, month }, rule: "month" });
        if self.language == Language::Kk {
            let ending = ["да", "де", "та", "те", "ғы", "гі"].iter().any(|e| word.ends_with(e));
            // `шілде, тамыз айларында`
            let listed = (i + 1..i + 9).step_by(2).find(|&k| !self.links(k) || self.sense(k + 1).month.is_none());
            let worded = listed.is_some_and(|k| self.sense(k).unit == Some(Unit::Month));
            let bounds = matches!(self.word(i + 1), "бастап" | "бері" | "дейін" | "қарай");
            return if ending || worded || bounds || self.sense(i + 1).part { alone } else { None };
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
            Language::En => {
                let as_early = i > 1 && self.is(i - 1, "as") && matches!(self.word(i - 2), "early" | "late" | "soon");
                before.part || i > 0 && surely(&self.word(i - 1).to_ascii_lowercase()) || as_early
            }
            _ => before.preposition || before.part,
        };
        let led = led
            || i > 1
                && (before.join && self.sense(i - 2).part
                    || i > 2
                        && self.links(i - 1)
                        && self.sense(i - 2).month.is_some()
                        && self.before(i - 2).preposition);
        if telling || led { alone } else { None }
    }

    /// «в мае-июне 2022 года», `қаңтар-наурыз айларында`, "mid-May", "mid-1990s".
    pub(super) fn hyphened_word(&self, i: usize) -> Option<Hit> {
        let (left, right) = self.word(i).split_once('-')?;
        let (end, year) = self.year_after(i + 1, self.capitals());
        let right_month = self.meaning(right).month;
        if left.eq_ignore_ascii_case("mid") {
            let capital = right.starts_with(char::is_uppercase);
            if let Some(month) = right_month.filter(|_| capital) {
                return Some(Hit { start: i, end, raw: Raw::Month { year, month }, rule: "month" });
            }
            let decade = right.strip_suffix('s');
            let y: i32 = decade.unwrap_or(right).parse().ok().filter(|y| (1800..2100).contains(y))?;
            let raw = if decade.is_some() { Raw::Decade(y / 10) } else { Raw::Year(y) };
            return Some(Hit { start: i, end: i + 1, raw, rule: "year" });
        }
        let (a, b) = (self.meaning(left).month?, right_month?);
        let worded = self.sense(i + 1).unit == Some(Unit::Month);
        let telling = year != Year::None || self.before(i).preposition || self.language == Language::Kk;
        let months =
            |year| range(i, end + usize::from(worded), Raw::Month { year, month: a }, Raw::Month { year, month: b });
        if telling && a < b { months(year) } else { None }
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
        let raw = Raw::Weekday { weekday, shift: None, ahead: false };
        let hit = self.named(Hit { start: i, end: i + 1, raw, rule: "weekday" });
        if matches!(hit.raw, Raw::Named { .. }) {
            return Some(hit);
        }
        let word = self.word(i);
        let letters = word.chars().count();
        let alone = match self.language {
            Language::En | Language::De => letters >= 6,
            // A case ending says that it is a time; `Жұма` alone is also a name.
            Language::Kk => {
                let ending = ["де", "да", "нің", "ның", "ден", "дан", "гі", "ғы"].iter().any(|e| word.ends_with(e));
                ending || self.sense(i + 1).unit == Some(Unit::Day)
            }
            // `среда` is also a medium: only its accusative is surely the day.
            _ => {
                let medium = weekday == 3 && !matches!(word, "среду" | "середу" | "сряда");
                letters >= 5 && (self.before(i).preposition || adjective(word)) && !medium
            }
        };
        alone.then_some(hit)
    }

    /// "Yesterday", "last week", "прошлым летом", "two years ago".
    pub(super) fn relative(&self, i: usize) -> Option<Hit> {
        let s = self.sense(i);
        if let Some(raw) = counted(s) {
            return Some(self.with_date(Hit { start: i, end: i + 1, raw, rule: "relative" }));
        }
        if let Some(n) = s.shift {
            let start = i;
            // `этого же года`
            let i = if matches!(self.word(i + 1), "же" | "ж") { i + 1 } else { i };
            let next = self.sense(i + 1);
            let hit = |end, raw, rule| Some(Hit { start, end, raw, rule });
            if let Some(weekday) = next.weekday
                && (!self.capitals() || self.capital(i + 1))
            {
                let raw = Raw::Weekday { weekday, shift: Some(n), ahead: false };
                return Some(self.named(Hit { start, end: i + 2, raw, rule: "shifted-weekday" }));
            }
            if let Some(month) = next.month
                && (!self.capitals() || self.capital(i + 1))
                && !next.short
            {
                let (end, year) = self.year_after(i + 2, false);
                if year == Year::None {
                    let year = if n < 0 { Year::Before } else { year };
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
                Some(Unit::Half) => return None,
                Some(unit) => {
                    let raw = Raw::Shift { unit, n };
                    return Some(self.with_date(Hit { start, end: i + 2, raw, rule: "shifted-unit" }));
                }
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
        // "неделю назад"; of "три с половиной года назад" the count is lost.
        let one = !matches!(
            self.word(i),
            "года"
                | "лет"
                | "дней"
                | "дня"
                | "недель"
                | "недели"
                | "месяцев"
                | "месяца"
                | "роки"
                | "років"
                | "року"
                | "дні"
                | "днів"
                | "тижні"
                | "тижнів"
                | "тижня"
                | "місяці"
                | "місяців"
                | "місяця"
                | "years"
                | "months"
                | "weeks"
                | "days"
        );
        let hit = self.ago(i, i32::from(one), i)?;
        let counted = self.language == Language::Kk || i > 0 && self.tokens[i - 1].kind == Kind::Number;
        (!counted).then_some(hit)
    }

    /// «Спустя два года», «через неделю»: so much later than now or than the date told before.
    pub(super) fn through(&self, i: usize) -> Option<Hit> {
        let word = self.word(i);
        let told = matches!(word, "спустя" | "Спустя");
        if !told && !matches!(word, "через" | "Через") {
            return None;
        }
        let count = self.sense(i + 1).numeral.map(|n| n as i32).or_else(|| Some(self.int(i + 1)?.value));
        let at = i + 1 + usize::from(count.is_some());
        let unit = self.sense(at).unit.filter(|u| !matches!(u, Unit::Half | Unit::Weekend))?;
        // "Через два года после": counted from what follows.
        let n = count.unwrap_or(1);
        let raw = if told && (1..=3000).contains(&n) { Raw::Offset { unit, n } } else { Raw::Vague };
        Some(Hit { start: if told { i } else { i + 1 }, end: at + 1, raw, rule: "through" })
    }

    /// "Third quarter of 2021", "Q3 2021", "first half of May".
    pub(super) fn quarter(&self, i: usize) -> Option<Hit> {
        let quarter = self.sense(i).ordinal?;
        let half = self.sense(i + 1);
        if half.unit == Some(Unit::Half) {
            let mut at = i + 2;
            while self.sense(at).join && at < i + 4 {
                at += 1;
            }
            let hit = |end, year, month| {
                Some(Hit { start: i, end, raw: Raw::Half { year, month, half: quarter.min(2) }, rule: "half" })
            };
            if let Some(month) = self.sense(at).month {
                let (end, year) = self.year_after(at + 1, self.capitals());
                return hit(end, year, month);
            }
            let (end, year) = self.year_after(i + 2, false);
            // "The second half" is one of a match as well.
            return match year {
                Year::None if self.sense(at).unit == Some(Unit::Year) => hit(at + 1, Year::Shift(0), 0),
                Year::None if half.part => None,
                _ => hit(end, year, 0),
            };
        }
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

/// What a word or phrase counts from now or from the date told before.
fn counted(s: &Sense) -> Option<Raw> {
    match (s.relative, s.offset) {
        (Some((Unit::Season, n)), _) => Some(Raw::Season { year: Year::None, season: n as u8 }),
        (Some((unit, n)), _) => Some(Raw::Shift { unit, n }),
        (_, Some((unit, n))) => Some(Raw::Offset { unit, n }),
        _ => s.vague.then_some(Raw::Vague),
    }
}

/// Whether a form of a weekday in Russian or Ukrainian is its adjective: `воскресный`, `суботнього`.
fn adjective(word: &str) -> bool {
    ["ботн", "ничн", "кресн", "ільн"].iter().any(|stem| word.contains(stem))
}
