//! Times of day: `10:30`, `5 p.m.`, `15 часов дня`.

use super::Scan;
use crate::{language::Language, text::Kind};

impl<'a> Scan<'a> {
    /// A time of day that starts at token `i`: where it ends.
    pub(super) fn time(&self, i: usize) -> Option<usize> {
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

    pub(super) fn is_clock(&self, ending: &str) -> bool {
        matches!(ending, "am" | "pm" | "AM" | "PM" | "a" | "p")
    }
}
