//! Dates in words. The library writes EDTF; a reader wants "28 September, no year".

use super::words::{Tongue, Words, fill};
use crate::document::{Anchor, DateSpan};

/// What a date stands for, as it is written too, and which parts of it were assumed after what.
pub(super) fn account(date: &DateSpan, w: &Words) -> String {
    let mut said = say(&date.value, w);
    if said != date.value {
        said.push_str(&format!(" ({})", date.value));
    }
    let from = match date.anchor {
        Anchor::Stated => return said,
        Anchor::Document => w.from_page,
        Anchor::Previous => w.from_previous,
    };
    let part = |part: &String| match part.as_str() {
        "year" => w.year,
        "month" => w.month,
        _ => w.day,
    };
    let assumed: Vec<_> = date.assumed.iter().map(part).collect();
    format!("{said}; {}", fill(from, &[&assumed.join(", ")]))
}

/// An EDTF date in the reader's language; what is no date stays as it is.
pub(super) fn say(edtf: &str, w: &Words) -> String {
    if let Some((from, to)) = edtf.split_once('/') {
        return fill(w.range, &[&say(from, w), &say(to, w)]);
    }
    // The time of day is not shown.
    let day = edtf.split('T').next().unwrap_or(edtf);
    let parts: Vec<&str> = day.split('-').collect();
    let known_year = |year: &str| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let unknown_year = |year: &str| year == "XXXX";
    let month = |part: &str, names: &[&'static str; 12]| {
        let number = part.parse::<usize>().ok().filter(|_| part.len() == 2)?;
        names.get(number.checked_sub(1)?).copied()
    };
    let said = match parts.as_slice() {
        [year] if known_year(year) => Some((*year).to_owned()),
        [decade] if decade.len() == 4 && decade.ends_with('X') && known_year(&decade.replace('X', "0")) => {
            Some(fill(w.decade, &[&decade.replace('X', "0")]))
        }
        [year, week] if known_year(year) && week.starts_with('W') => {
            week[1..].parse::<u32>().ok().map(|week| fill(w.week, &[year, &week.to_string()]))
        }
        [year, m] => month(m, &w.months).and_then(|name| match () {
            () if known_year(year) => Some(format!("{} {year}", lowered(name, w))),
            () if unknown_year(year) => Some(fill(w.no_year, &[&lowered(name, w)])),
            () => None,
        }),
        [year, m, d] => month(m, &w.months_of).zip(d.parse::<u32>().ok()).and_then(|(name, day)| match () {
            () if known_year(year) => Some(format!("{day}\u{a0}{name} {year}")),
            () if unknown_year(year) => Some(fill(w.no_year, &[&format!("{day}\u{a0}{name}")])),
            () => None,
        }),
        _ => None,
    };
    said.unwrap_or_else(|| edtf.to_owned())
}

/// Months are written small in Russian and Ukrainian; the catalogue has them so, and English as it must be.
fn lowered(name: &str, w: &Words) -> String {
    if w.tongue == Tongue::En { name.to_owned() } else { name.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::DateKind, span::Span};

    #[test]
    fn an_account_says_what_was_assumed() {
        let date = |value: &str, anchor, assumed: &[&str]| DateSpan {
            span: Span::new(0, 1),
            kind: DateKind::Date,
            value: value.to_owned(),
            anchor,
            assumed: assumed.iter().map(|&part| part.to_owned()).collect(),
        };
        for (date, en, ru) in [
            (date("2021", Anchor::Stated, &[]), "2021", "2021"),
            (
                date("2021-09-28", Anchor::Document, &["year"]),
                "28 September 2021 (2021-09-28); taken from the date of the page: year",
                "28 сентября 2021 (2021-09-28); по дате страницы: год",
            ),
            (
                date("2021-09", Anchor::Previous, &["year", "month"]),
                "September 2021 (2021-09); taken from the date before it: year, month",
                "сентябрь 2021 (2021-09); по предыдущей дате: год, месяц",
            ),
        ] {
            for (tongue, want) in [(Tongue::En, en), (Tongue::Ru, ru)] {
                assert_eq!(account(&date, tongue.words()).replace('\u{a0}', " "), want);
            }
        }
    }

    #[test]
    fn dates_in_three_languages() {
        for (edtf, en, ru, uk) in [
            ("2021-09-22", "22 September 2021", "22 сентября 2021", "22 вересня 2021"),
            ("XXXX-09-28", "28 September, no year", "28 сентября, без года", "28 вересня, без року"),
            ("2021-09", "September 2021", "сентябрь 2021", "вересень 2021"),
            ("2021", "2021", "2021", "2021"),
            ("199X", "the 1990s", "1990-е годы", "1990-ті роки"),
            ("2023-W38", "week 38 of 2023", "38-я неделя 2023 года", "38-й тиждень 2023 року"),
            ("2019/2021", "2019 – 2021", "2019 – 2021", "2019 – 2021"),
            ("2024-04-15T10:00", "15 April 2024", "15 апреля 2024", "15 квітня 2024"),
            ("2021-13-01", "2021-13-01", "2021-13-01", "2021-13-01"),
            ("not a date", "not a date", "not a date", "not a date"),
            ("", "", "", ""),
        ] {
            for (tongue, want) in [(Tongue::En, en), (Tongue::Ru, ru), (Tongue::Uk, uk)] {
                assert_eq!(say(edtf, tongue.words()).replace('\u{a0}', " "), want);
            }
        }
    }
}
