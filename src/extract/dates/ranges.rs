//! Dates from one to another: "from 2019 to 2021", "22–24 сентября".

use super::{Hit, Raw, Scan, Year};
use crate::{lang::Unit, language::Language};

impl<'a> Scan<'a> {
    /// A date that starts at token `i`.
    pub(super) fn date(&self, i: usize) -> Option<Hit> {
        let hit = self.range_words(i).or_else(|| self.through(i)).or_else(|| self.part(i)).or_else(|| {
            // "Earlier this month"
            let at = i + usize::from(self.sense(i).later.is_some() && self.sense(i + 1).shift.is_some());
            let left = self.simple(at)?;
            Some(Hit { start: left.start.min(i), ..self.dashed(left) })
        })?;
        Some(if self.language == Language::Kk { self.tail(hit) } else { hit })
    }

    /// Takes the words along that follow a date in Kazakh: `22 мамыр күні`, `мамыр айының соңында`.
    fn tail(&self, mut hit: Hit) -> Hit {
        // `2020 жылдың бірінші жартысында`
        if let Some(n) = self.sense(hit.end).ordinal
            && let Some(unit @ (Unit::Half | Unit::Quarter)) = self.sense(hit.end + 1).unit
        {
            let (year, month) = match hit.raw {
                Raw::Year(year) => (Year::Stated(year), 0),
                Raw::Shift { unit: Unit::Year, n } => (Year::Shift(n), 0),
                Raw::Month { year, month } => (year, month),
                _ => return hit,
            };
            let half = unit == Unit::Half;
            let raw = if half { Raw::Half { year, month, half: n } } else { Raw::Quarter { year, quarter: n } };
            return Hit { end: hit.end + 2, raw, ..hit };
        }
        let unit = match hit.raw {
            Raw::Day { .. } | Raw::Weekday { .. } | Raw::Named { .. } => Some(Unit::Day),
            Raw::Month { .. } => Some(Unit::Month),
            _ => None,
        };
        for _ in 0..2 {
            let s = self.sense(hit.end);
            if unit.is_some() && s.unit == unit || s.part && unit != Some(Unit::Day) {
                hit.end += 1;
            }
        }
        hit
    }

    /// "From 2019 to 2021", "с 22 по 24 сентября".
    pub(super) fn range_words(&self, i: usize) -> Option<Hit> {
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
        // "from May to June"
        if let (Some(a), Some(b)) = (self.sense(start).month, self.sense(start + 2).month)
            && joins(start + 1)
            && (!self.capitals() || self.capital(start) && self.capital(start + 2))
        {
            let (end, year) = self.year_after(start + 3, self.capitals());
            return range(start, end, Raw::Month { year, month: a }, Raw::Month { year, month: b });
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

    /// A simple date with a second one behind a dash.
    pub(super) fn dashed(&self, left: Hit) -> Hit {
        if !self.dash(left.end) {
            return left;
        }
        // «в мае – июне»
        if let Raw::Month { year: Year::None, month } = left.raw
            && let Some(b) = self.sense(left.end + 1).month.filter(|&b| b > month && !self.capitals())
        {
            let (end, year) = self.year_after(left.end + 2, false);
            let (a, b) = (Raw::Month { year, month }, Raw::Month { year, month: b });
            return range(left.start, end, a, b).unwrap_or(left);
        }
        let Some(right) = self.simple(left.end + 1) else { return left };
        let (start, end) = (left.start, right.end);
        pair(left.raw.clone(), right.raw).and_then(|(a, b)| range(start, end, a, b)).unwrap_or(left)
    }
}

/// A range hit, where the ends run forwards.
pub(super) fn range(start: usize, end: usize, a: Raw, b: Raw) -> Option<Hit> {
    Some(Hit { start, end, raw: Raw::Range(Box::new(a), Box::new(b)), rule: "range" })
}

/// The two ends of a range, of one kind; the first takes its year from the second.
pub(super) fn pair(a: Raw, b: Raw) -> Option<(Raw, Raw)> {
    let fill = |first: Year, second: Year| if first == Year::None { second } else { first };
    let day = |raw| if let Raw::Named { day, .. } = raw { *day } else { raw };
    match (day(a), day(b)) {
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
