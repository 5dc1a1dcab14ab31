//! Adjectives by their endings, as they stand before the heads of names.

use super::lists;
use crate::table::List;

fn ends(lower: &str, ukrainian: &'static List) -> bool {
    // `решение`, `заседание`: nouns of actions end like adjectives.
    let noun = ["ение", "ание"].iter().any(|e| lower.ends_with(e));
    lower.chars().nth(4).is_some() && !noun && (lists::ADJECTIVE_RU.ends(lower) || ukrainian.ends(lower))
}

/// Adjectives and participles before the head of an organisation: `центральная`, `виборчою`.
pub(super) fn of_bodies(lower: &str) -> bool {
    ends(lower, &lists::ADJECTIVE_BODIES)
}

/// Adjectives before the head of a place, and possessives as in `Боровое`.
pub(super) fn of_places(lower: &str) -> bool {
    ends(lower, &lists::ADJECTIVE_PLACES)
}

/// Adjectives that open names, of which surnames in a case are told apart: `Северная`, `Ближнего`, not `Ближним`.
pub(super) fn of_names(lower: &str) -> bool {
    lists::ADJECTIVE_NAMES.ends(lower)
}

/// Adjectives in the singular beside roles: `бывшая`, `старшим`.
pub(super) fn of_roles(lower: &str) -> bool {
    !lower.is_ascii() && lists::ADJECTIVE_ROLES.ends(lower) && lower.chars().nth(4).is_some()
}

/// `российская`, `Донецької`: adjectives made of the names of places and countries, by the end of their stem.
pub(super) fn is_relational(lower: &str) -> bool {
    let stem = crate::morph::stem::stem(lower, false);
    ["ск", "цк", "ськ", "цьк", "зьк"].iter().any(|s| stem.ends_with(s))
}

/// `Moscow-based`, `Quill-led`: words that say something of what follows, and whose capital is that of another name.
pub(super) fn is_english(lower: &str) -> bool {
    lower.is_ascii() && lists::ADJECTIVE_EN.ends(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_by_their_endings() {
        for (word, bodies, places) in [
            ("избирательной", true, true),
            ("виборчої", true, false),
            ("чуйская", true, true),
            ("верховна", true, false),
            ("банк", false, false),
            ("решение", false, false),
            ("ой", false, false),
        ] {
            assert_eq!((of_bodies(word), of_places(word)), (bodies, places), "{word}");
        }
        for (word, names, roles) in [
            ("северная", true, true),
            ("ближнего", true, true),
            ("старшим", false, true),
            ("нові", false, false),
            ("северные", true, false),
            ("мой", false, false),
            ("порт", false, false),
        ] {
            assert_eq!((of_names(word), of_roles(word)), (names, roles), "{word}");
        }
    }
}
