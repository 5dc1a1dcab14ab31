//! Days, weeks and months as numbers, and dates as EDTF (ISO 8601-2, level 1).

/// A date as far as it is known: the year, then the month, then the day may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Partial {
    /// Year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl Partial {
    /// Reads `2021-09-28`, `2021-09`, `2021`, `XXXX-09-28`, and the first of an interval; a time behind it is ignored.
    pub fn parse(edtf: &str) -> Option<Partial> {
        let first = edtf.split('/').next()?;
        let date = first.split(['T', ' ']).next()?;
        let mut parts = date.split('-');
        let year = parts.next()?;
        if year.len() != 4 {
            return None;
        }
        let year = if year == "XXXX" { None } else { Some(year.parse().ok()?) };
        let month = parts.next().and_then(|m| m.parse().ok()).filter(|m| (1..=12).contains(m));
        let day =
            parts.next().and_then(|d| d.parse().ok()).filter(|d| (1..=31).contains(d)).filter(|_| month.is_some());
        Some(Partial { year, month, day })
    }

    /// EDTF, `XXXX` for a year that is not known.
    pub fn edtf(self) -> String {
        let mut out = match self.year {
            Some(y) => format!("{y:04}"),
            None => "XXXX".into(),
        };
        if let Some(m) = self.month {
            out += &format!("-{m:02}");
            if let Some(d) = self.day {
                out += &format!("-{d:02}");
            }
        }
        out
    }

    /// Year, month and day, where all are known.
    pub fn full(self) -> Option<(i32, u8, u8)> {
        Some((self.year?, self.month?, self.day?))
    }
}

/// Days since 1 March of year 0 (proleptic Gregorian calendar).
pub(super) fn to_days(y: i32, m: u8, d: u8) -> i32 {
    let (m, d) = (i32::from(m), i32::from(d));
    let y = if m <= 2 { y - 1 } else { y };
    let month = (m + 9) % 12;
    365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (153 * month + 2) / 5 + d - 1
}

/// The inverse of [`to_days`].
pub(super) fn from_days(days: i32) -> (i32, u8, u8) {
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let m = if month < 10 { month + 3 } else { month - 9 };
    let y = year_of_era + era * 400 + i32::from(m <= 2);
    (y, m as u8, day as u8)
}

/// 1 Monday … 7 Sunday.
pub(super) fn weekday(days: i32) -> u8 {
    // Day 0 was a Wednesday.
    ((days + 2).rem_euclid(7) + 1) as u8
}

/// How many days a month has; February 29 where the year is not known.
pub(super) fn month_length(y: Option<i32>, m: u8) -> u8 {
    match m {
        4 | 6 | 9 | 11 => 30,
        2 if y.is_none_or(|y| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The ISO week of a day, `2023-W38`.
pub(super) fn week(days: i32) -> String {
    // The Thursday of a week says which year the week belongs to.
    let thursday = days - i32::from(weekday(days)) + 4;
    let (year, ..) = from_days(thursday);
    let number = (thursday - to_days(year, 1, 1)) / 7 + 1;
    format!("{year:04}-W{number:02}")
}

/// A month `n` months off.
pub(super) fn add_months(y: i32, m: u8, n: i32) -> (i32, u8) {
    let months = y * 12 + i32::from(m) - 1 + n;
    (months.div_euclid(12), (months.rem_euclid(12) + 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_there_and_back() {
        for days in (-1000..800_000).step_by(37) {
            let (y, m, d) = from_days(days);
            assert_eq!(to_days(y, m, d), days);
            assert!(d <= month_length(Some(y), m));
        }
    }

    #[test]
    fn known_days() {
        for (date, day, iso) in [
            ((2023, 9, 19), 2, "2023-W38"),
            ((2021, 1, 3), 7, "2020-W53"),
            ((2024, 12, 30), 1, "2025-W01"),
            ((2000, 2, 29), 2, "2000-W09"),
        ] {
            let days = to_days(date.0, date.1, date.2);
            assert_eq!((weekday(days), week(days).as_str()), (day, iso), "{date:?}");
        }
    }

    #[test]
    fn partial_dates() {
        for (text, want) in [
            ("2021-09-28", Some("2021-09-28")),
            ("2021-09-28T10:00:00Z", Some("2021-09-28")),
            ("XXXX-09-28", Some("XXXX-09-28")),
            ("2023-09-19/2023-09-24", Some("2023-09-19")),
            ("2021-13", Some("2021")),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(Partial::parse(text).map(Partial::edtf).as_deref(), want, "{text}");
        }
    }
}
