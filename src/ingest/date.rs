//! Dates that come with a document, as EDTF.

/// The day, month or year that `value` gives, as EDTF level 0; `None` where it is no date that can be read one way only.
///
/// Read: ISO 8601 with or without a time (`2024-08-11T09:30:00+05:00`), `20240811`, `2024/08/11`, `11.08.2024`, RFC 2822
/// (`Sun, 11 Aug 2024 10:00:00 GMT`), and seconds or milliseconds since 1970 as UTC. The time of day is dropped, and the
/// day stays the one that is written: it is the day for the readers of the site, whatever it was in Greenwich.
pub fn edtf(value: &str) -> Option<String> {
    let value = value.trim();
    let words: Vec<&str> = value.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let first = words.first()?.split('T').next().unwrap_or_default();
    let numbers: Vec<&str> = first.split(['-', '/', '.']).collect();
    match *numbers.as_slice() {
        [one] if one.bytes().all(|b| b.is_ascii_digit()) => match one.len() {
            4 if words.len() == 1 => checked(one, None, None),
            8 if words.len() <= 2 => checked(&one[..4], Some(&one[4..6]), Some(&one[6..])),
            9 | 10 if words.len() == 1 => Some(from_days(one.parse::<i64>().ok()? / 86_400)),
            12 | 13 if words.len() == 1 => Some(from_days(one.parse::<i64>().ok()? / 86_400_000)),
            1 | 2 => rfc2822(&words),
            _ => None,
        },
        [year, month] if year.len() == 4 => checked(year, Some(month), None),
        [year, month, day] if year.len() == 4 => checked(year, Some(month), Some(day)),
        // Days come first with full stops everywhere; with a slash they do not in America.
        [day, month, year] if year.len() == 4 && first.contains('.') => checked(year, Some(month), Some(day)),
        _ => rfc2822(&words),
    }
}

/// `Sun 11 Aug 2024 …`, the weekday optional.
fn rfc2822(words: &[&str]) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let is_weekday = |w: &&str| WEEKDAYS.contains(&w.to_ascii_lowercase().as_str());
    let rest = if words.first().is_some_and(is_weekday) { &words[1..] } else { words };
    let [day, month, year, ..] = *rest else { return None };
    let month = month.get(..3)?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|m| *m == month)? + 1;
    checked(year, Some(&format!("{month}")), Some(day))
}

fn checked(year: &str, month: Option<&str>, day: Option<&str>) -> Option<String> {
    let number = |s: &str, max: u32| {
        let short = !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
        s.parse::<u32>().ok().filter(|n| short && *n >= 1 && *n <= max)
    };
    let year = number(year, 9999).filter(|y| *y >= 1000)?;
    let Some(month) = month else { return Some(format!("{year}")) };
    let month = number(month, 12)?;
    let Some(day) = day else { return Some(format!("{year}-{month:02}")) };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = number(day, days)?;
    Some(format!("{year}-{month:02}-{day:02}"))
}

/// Days since 1970-01-01 as a date (Howard Hinnant's `civil_from_days`).
fn from_days(days: i64) -> String {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_edtf() {
        for (value, expected) in [
            ("2024-08-11", Some("2024-08-11")),
            (" 2024-08-11T23:30:00+05:00 ", Some("2024-08-11")),
            ("2024-08-11 09:30", Some("2024-08-11")),
            ("2024-8-1", Some("2024-08-01")),
            ("2024-08", Some("2024-08")),
            ("2024", Some("2024")),
            ("20240811", Some("2024-08-11")),
            ("20240811T093000Z", Some("2024-08-11")),
            ("2024/08/11", Some("2024-08-11")),
            ("11.08.2024, 09:30", Some("2024-08-11")),
            ("Sun, 11 Aug 2024 10:00:00 GMT", Some("2024-08-11")),
            ("1 September 2023", Some("2023-09-01")),
            ("1723334400", Some("2024-08-11")),
            ("1723334400000", Some("2024-08-11")),
            ("2024-02-29", Some("2024-02-29")),
            ("2023-02-29", None),
            ("08/11/2024", None),
            ("2024-13-01", None),
            ("вчера", None),
            ("11", None),
            ("", None),
            ("٢٠٢٤", None),
        ] {
            assert_eq!(edtf(value).as_deref(), expected, "{value}");
        }
    }
}
