//! Words as a reader looks for them: without regard to case, accents, and what else cannot be seen or is written in several
//! ways.
//!
//! What is compared is [`fold`](super::pieces::fold)ed, and beyond that runs of white space (no-break spaces and line ends
//! too) are one space, and the marks of writing direction are nothing. `й`, `ї` and `ў` are letters of their own, composed
//! or not; stress marks and soft hyphens are nothing.

use std::ops::Range;

use memchr::memmem;

use super::pieces::fold_one;

/// Words to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought(String);

impl Sought {
    /// `None` where nothing would be left to look for.
    pub fn new(words: &str) -> Option<Sought> {
        let mut folded = String::with_capacity(words.len());
        fold_each(words, &mut folded, |_, _| {});
        (!folded.trim().is_empty()).then_some(Sought(folded))
    }

    /// Where they stand in `text`, in bytes: the first `most` places, ascending, none within another. A letter is found with
    /// its combining marks.
    ///
    /// ```
    /// use sito::text::find::Sought;
    /// let text = "Ме\u{301}сто «Ёлки»";
    /// let places = |words| Sought::new(words).unwrap().places(text, 9).into_iter().map(|at| &text[at]).collect::<Vec<_>>();
    /// assert_eq!(places("МЕСТО \"елк"), ["Ме\u{301}сто «Ёлк"]);
    /// assert_eq!(places("е"), ["е\u{301}", "Ё"]);
    /// ```
    pub fn places(&self, text: &str, most: usize) -> Vec<Range<usize>> {
        let mut folded = String::with_capacity(text.len());
        fold_each(text, &mut folded, |_, _| {});
        let found: Vec<usize> = memmem::find_iter(folded.as_bytes(), &self.0).take(most).collect();
        if found.is_empty() {
            return Vec::new();
        }
        // Where in the text that is: folding once more costs less than to remember where each letter came from.
        let mut found = found.into_iter().map(|at| at..at + self.0.len()).peekable();
        let mut places: Vec<Range<usize>> = Vec::new();
        let (mut start, mut letter) = (None, 0);
        folded.clear();
        fold_each(text, &mut folded, |at, folded_at| {
            while let Some(hit) = found.peek().filter(|hit| hit.start < folded_at) {
                let from = *start.get_or_insert(letter);
                if hit.end > folded_at {
                    break;
                }
                // A ligature may hold several.
                if places.last().is_none_or(|last| last.end <= from) {
                    places.push(from..at);
                }
                start = None;
                found.next();
            }
            letter = at;
        });
        places
    }
}

/// Folds `text` onto an empty `out`. Tells where each letter that is left begins, in the text and in what is made of it, and
/// at last where both end.
fn fold_each(text: &str, out: &mut String, mut begins: impl FnMut(usize, usize)) {
    for (at, c) in text.char_indices() {
        let before = out.len();
        match c {
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            // Embeddings and isolates of writing direction, and the choice between forms of a sign.
            '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' => {}
            '´' => out.push('\''),
            '″' => out.push('"'),
            '…' => out.push_str("..."),
            c => fold_one(c, out),
        }
        if out.len() > before {
            begins(at, before);
        }
    }
    begins(text.len(), out.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(words: &str, text: &'t str) -> Vec<&'t str> {
        Sought::new(words).map_or(Vec::new(), |s| s.places(text, 100).into_iter().map(|at| &text[at]).collect())
    }

    #[test]
    fn what_is_written_in_several_ways_is_found() {
        let table: &[(&str, &str, &[&str])] = &[
            // Case, in all scripts.
            ("МОСТ", "мост Мост МОСТ", &["мост", "Мост", "МОСТ"]),
            ("қазақ", "ҚАЗАҚСТАН", &["ҚАЗАҚ"]),
            ("istanbul", "İstanbul", &["İstanbul"]),
            // Letters with a mark of their own, composed or not; the letter without it is another.
            ("мой", "мо\u{438}\u{306} мои мой", &["мо\u{438}\u{306}", "мой"]),
            ("мо\u{438}\u{306}", "мой", &["мой"]),
            ("бои", "бой", &[]),
            ("київ", "Ки\u{456}\u{308}в", &["Ки\u{456}\u{308}в"]),
            // `ё`, stress marks, accents.
            ("еще", "Ещё щё", &["Ещё"]),
            ("ещё", "еще е\u{308}", &["еще"]),
            ("замок", "за\u{301}мок замо\u{301}к", &["за\u{301}мок", "замо\u{301}к"]),
            ("за\u{301}мок", "замок", &["замок"]),
            ("Erdogan", "Erdoğan", &["Erdoğan"]),
            ("Erdoğan", "Erdogan", &["Erdogan"]),
            // What cannot be seen.
            ("переговоры", "пере\u{ad}го\u{ad}во\u{ad}ры", &["пере\u{ad}го\u{ad}во\u{ad}ры"]),
            ("мост", "\u{202b}мо\u{200b}ст\u{202c}", &["мо\u{200b}ст\u{202c}"]),
            // Spaces and line ends.
            ("12 марта", "12\u{a0}марта, 12\n\tмарта", &["12\u{a0}марта", "12\n\tмарта"]),
            ("12\u{202f}марта", "12 марта", &["12 марта"]),
            // Signs.
            ("об'єкт", "об’єкт обʼєкт об`єкт", &["об’єкт", "обʼєкт", "об`єкт"]),
            ("\"Заря\"", "«Заря» “Заря”", &["«Заря»", "“Заря”"]),
            ("«Заря»", "\"Заря\"", &["\"Заря\""]),
            ("Алма-Ата", "Алма‑Ата", &["Алма‑Ата"]),
            ("...", "да…", &["…"]),
            // One letter that is two.
            ("s", "Straße", &["S", "ß"]),
            ("strasse", "Straße", &["Straße"]),
            // Signs beyond the first plane, and places that would overlap.
            ("да", "👩‍👧 да 👍да", &["да", "да"]),
            ("ана", "анана", &["ана"]),
            ("нет", "да", &[]),
        ];
        for (words, text, want) in table {
            assert_eq!(found(words, text), *want, "{words:?} in {text:?}");
        }
    }

    #[test]
    fn nothing_is_looked_for_where_nothing_is_left() {
        for words in ["", " ", "\u{a0}\n", "\u{ad}", "\u{301}"] {
            assert_eq!(Sought::new(words), None, "{words:?}");
        }
    }

    #[test]
    fn no_more_than_wanted_and_a_long_text_at_once() {
        let sought = Sought::new("мост").unwrap();
        let text = "Мост через реку. ".repeat(100_000);
        let places = sought.places(&text, 1000);
        assert_eq!(places.len(), 1000);
        assert!(places.iter().all(|at| &text[at.clone()] == "Мост"));
        assert_eq!(sought.places(&text, usize::MAX).len(), 100_000);
    }
}
