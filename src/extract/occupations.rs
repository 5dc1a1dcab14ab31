//! What somebody does, told by the ending of a word: no list holds all occupations.

use super::{
    lists,
    words::{Shape, Word},
};
use crate::morph::stem;

/// Whether the word says by its ending what somebody does: `вулканолог`, `baker`, `садақшы`.
///
/// With a capital it may be a surname. Then only the nominative counts, by endings that surnames do not have. Asked beside a
/// name: few nouns of this shape are no occupations there.
pub(super) fn is_occupation(word: &Word) -> bool {
    let lower = word.lower.as_str();
    let stem = stem::stem(lower, false);
    let ends = is_long(lower) && lists::OCCUPATION_ENDS.ends(lower);
    (ends || word.shape == Shape::Lower && is_likely(lower, stem))
        && !lists::NO_OCCUPATIONS.holds(lower)
        && !lists::NO_OCCUPATIONS.holds(stem)
}

/// Whether a word that is surely no surname has one of the broader endings, in any case.
fn is_likely(lower: &str, stem: &str) -> bool {
    if lower.is_ascii() {
        return is_long(lower) && lists::OCCUPATION_ENDS_ENGLISH.ends(lower);
    }
    is_long(stem) && (lists::OCCUPATION_ENDS.ends(stem) || lists::OCCUPATION_STEMS.ends(stem))
        || is_long(lower) && lists::OCCUPATION_ENDS_KAZAKH.ends(lower)
}

/// Whether enough stands before an ending to be a word of its own.
fn is_long(word: &str) -> bool {
    word.chars().nth(4).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing, language::Language};

    #[test]
    fn occupations_by_their_endings() {
        for (text, want) in [
            ("орнитолог", true),
            ("орнитолога", true),
            ("рятувальниця", true),
            ("журналистка", true),
            ("мельник", true),
            ("baker", true),
            ("садақшы", true),
            ("Орнитолог", true),
            ("Мельник", false),
            ("Baker", false),
            ("документ", false),
            ("документа", false),
            ("источник", false),
            ("water", false),
            ("порт", false),
            ("котором", false),
            ("фактором", false),
        ] {
            let found = testing::with_words(Language::Ru, text, |_, words| is_occupation(&words[0]));
            assert_eq!(found, want, "{text}");
        }
    }
}
