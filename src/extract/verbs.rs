//! Verbs by their endings, in Russian, Ukrainian and English; of Kazakh the past.
//!
//! Endings alone do not tell verbs from nouns. Each question here is asked where the words around it make the answer worth
//! having: between a role and its person, behind a place, of a word that tells of an event.

use super::lists;

/// Whether a word looks like a verb, be it finite or not: `сказал`, `сказать`, `visited`.
pub(super) fn is_verb(lower: &str) -> bool {
    if lower.is_ascii() {
        return lower.ends_with("ed") || matches!(lower, "met" | "told" | "said" | "was" | "is" | "has" | "had");
    }
    let long = lower.chars().nth(3).is_some();
    // `администрации`, `совета`: genitives look like none of these, but for `сил`, `прав`.
    long && lists::VERB_ENDS.ends(lower)
}

/// Whether a word looks like a finite verb.
pub(super) fn is_predicate(lower: &str) -> bool {
    is_verb(lower) && !["ть", "ться", "ти", "тися"].iter().any(|e| lower.ends_with(e))
        || lower.is_ascii() && lower.ends_with(['d', 's']) && lower != "and"
        || ["рг", "ргла", "ргли", "в"].iter().any(|e| lower.ends_with(e))
        || ["ды", "ді", "ты", "ті"].iter().any(|e| lower.ends_with(e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_by_their_endings() {
        for (word, verb, predicate) in [
            ("встретились", true, true),
            ("заявив", true, true),
            ("опроверг", false, true),
            ("открыть", true, false),
            ("кездесті", false, true),
            ("visited", true, true),
            ("met", true, true),
            ("declines", false, true),
            ("встреча", false, false),
            ("министр", false, false),
            ("visit", false, false),
            ("and", false, false),
            ("", false, false),
        ] {
            assert_eq!((is_verb(word), is_predicate(word)), (verb, predicate), "{word}");
        }
    }
}
