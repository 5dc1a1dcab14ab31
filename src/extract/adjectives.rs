//! Adjectives by their endings, as they stand before the heads of names.

/// Case endings of Russian adjectives.
const RUSSIAN: &[&str] = &[
    "ая", "яя", "ый", "ий", "ой", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ых", "их", "ым", "им", "ыми",
    "ими", "ую", "юю", "ом", "ем",
];

/// Case endings of Ukrainian adjectives before the heads of organisations.
const BODIES: &[&str] = &[
    "ський",
    "цький",
    "ська",
    "цька",
    "ське",
    "ської",
    "цької",
    "ській",
    "ську",
    "ською",
    "ські",
    "ських",
    "ний",
    "на",
    "не",
    "ної",
    "ній",
    "ну",
    "ною",
    "ні",
    "них",
    "ова",
    "ової",
    "овий",
    "ша",
    "ше",
    "ої",
    "ій",
];

/// Case endings of Ukrainian adjectives before the heads of places.
const PLACES: &[&str] = &[
    "ська",
    "цька",
    "ське",
    "цьке",
    "ської",
    "цької",
    "ській",
    "цькій",
    "ську",
    "ською",
    "цькою",
    "ського",
    "ському",
    "ським",
    "ський",
    "не",
    "ної",
    "ній",
    "ною",
    "ний",
    "ного",
];

fn ends(lower: &str, ukrainian: &[&str]) -> bool {
    // `решение`, `заседание`: nouns of actions end like adjectives.
    let noun = ["ение", "ание"].iter().any(|e| lower.ends_with(e));
    lower.chars().nth(4).is_some() && !noun && RUSSIAN.iter().chain(ukrainian).any(|e| lower.ends_with(e))
}

/// Adjectives and participles before the head of an organisation: `центральная`, `виборчою`.
pub(super) fn of_bodies(lower: &str) -> bool {
    ends(lower, BODIES)
}

/// Adjectives before the head of a place, and possessives as in `Боровое`.
pub(super) fn of_places(lower: &str) -> bool {
    ends(lower, PLACES)
}

/// `российская`, `Донецької`: adjectives made of the names of places and countries, by the end of their stem.
pub(super) fn is_relational(lower: &str) -> bool {
    let stem = crate::morph::stem::stem(lower, false);
    ["ск", "цк", "ськ", "цьк", "зьк"].iter().any(|s| stem.ends_with(s))
}

/// `Moscow-based`, `Quill-led`: words that say something of what follows, and whose capital is that of another name.
pub(super) fn is_english(lower: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "-led",
        "-based",
        "-backed",
        "-born",
        "-controlled",
        "-linked",
        "-owned",
        "-run",
        "-occupied",
        "-held",
        "-funded",
        "-style",
        "-era",
        "-made",
        "-sponsored",
        "-speaking",
        "-registered",
        "-brokered",
        "-mediated",
        "-trained",
    ];
    lower.is_ascii() && ENDINGS.iter().any(|e| lower.ends_with(e))
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
    }
}
