//! Verbs by their endings, in Russian, Ukrainian and English; of Kazakh the past.
//!
//! Endings alone do not tell verbs from nouns. Each question here is asked where the words around it make the answer worth
//! having: between a role and its person, behind a place, of a word that tells of an event.

use super::lists;

/// Whether a word looks like a verb, be it finite or not: `сказал`, `сказать`, `visited`.
#[inline(never)]
pub(super) fn is_verb(lower: &str) -> bool {
    if lower.is_ascii() {
        return lower.ends_with("ed") || matches!(lower, "met" | "told" | "said" | "was" | "is" | "has" | "had");
    }
    let long = lower.chars().nth(3).is_some();
    // `администрации`, `совета`: genitives look like none of these, but for `сил`, `прав`.
    long && lists::VERB_ENDS.ends(lower) && !is_noun(lower)
}

/// Whether a Russian or Ukrainian word looks like a verb in the past: `избрали`, `обрав`.
pub(super) fn is_past(lower: &str) -> bool {
    const PAST: &[&str] =
        &["л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "лися", "лася", "лося", "ав", "ив", "ув", "вся"];
    is_verb(lower) && PAST.iter().any(|end| lower.ends_with(end))
}

/// Whether a Russian or Ukrainian word looks like an infinitive: `избрать`, `обрати`.
pub(super) fn is_infinitive(lower: &str) -> bool {
    is_verb(lower) && ["ть", "ться", "ти", "тися"].iter().any(|end| lower.ends_with(end))
}

/// Whether a word that ends like a verb is a noun: `журнала`, `института`, `безопасности`.
#[inline(never)]
fn is_noun(lower: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "", "а", "у", "е", "ом", "и", "ы", "і", "ов", "ів", "ам", "ами", "ах", "ь", "ью", "ей", "я", "ю", "ям", "ями",
        "ях",
    ];
    let form_of = |noun: &str| lower.rfind(noun).is_some_and(|at| ENDINGS.contains(&&lower[at + noun.len()..]));
    ["ость", "ости", "ності"].iter().any(|end| lower.ends_with(end))
        || lists::NOUNS_LIKE_VERBS.words().iter().any(|noun| form_of(noun))
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
            ("журнала", false, false),
            ("телеканал", false, false),
            ("безопасности", false, false),
            ("сенат", false, false),
            ("послал", true, true),
            ("делает", true, true),
            ("visit", false, false),
            ("and", false, false),
            ("", false, false),
        ] {
            assert_eq!((is_verb(word), is_predicate(word)), (verb, predicate), "{word}");
        }
    }
}
