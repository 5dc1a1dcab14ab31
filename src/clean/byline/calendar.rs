//! The words of the calendar on pages: months and days of the week, in more languages than have tables.

use std::sync::LazyLock;

use crate::clean::words;

/// Whether a word is a day of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
}

/// The day of the week that `word` names, 0 Monday … 6 Sunday.
pub(super) fn weekday(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    (0..)
        .zip(words::WEEKDAYS.words())
        .find_map(|(day, forms)| forms.split(' ').any(|form| form == lower).then_some(day))
}

/// The number of the month that `word` names, in the languages of the table.
pub(super) fn month(word: &str) -> Option<u32> {
    if word.len() > 24 {
        return None;
    }
    // Every word of every line comes here: the forms are sorted once.
    static FORMS: LazyLock<Vec<(&str, u32)>> = LazyLock::new(|| {
        let months = (1..).zip(words::MONTHS.words());
        let mut forms: Vec<_> = months.flat_map(|(n, forms)| forms.split(' ').map(move |f| (f, n))).collect();
        forms.sort_unstable();
        forms
    });
    let lower = word.to_lowercase();
    let (form, number) = *FORMS.get(FORMS.partition_point(|(form, _)| *form < lower.as_str()))?;
    (form == lower).then_some(number)
}
