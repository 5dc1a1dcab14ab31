//! Which words are roles, and in which number and case they stand.

use crate::{
    extract::{
        adjectives,
        cues::{self, Cue},
        lists,
        scene::Scene,
        surroundings,
        words::{Shape, Word},
    },
    label::Label,
    lang::telling::Tell,
    morph::stem,
    text::Kind,
};

/// Whether word `i` is the head of a role.
pub(super) fn is_role(scene: &Scene, i: usize) -> bool {
    let Some(word) = scene.words.get(i) else { return false };
    let adjective = adjectives::of_roles(&word.lower);
    (word.has(Cue::ROLE)
        || abstract_of(&word.lower).is_some()
        || is_compound(&word.lower)
        || lists::ROLE_NOUNS.holds(&word.lower) && !word.text.starts_with("pm"))
        && word.kind == Kind::Word
        // "CEO", "MP", but no shouting.
        && (word.shape != Shape::Upper || word.text.len() <= 3)
        && scene.name(i).is_none_or(|n| n.label != Label::Person)
        && !scene.tells(i, Tell::SAY.or(Tell::PREPOSITION).or(Tell::KIN))
        && (!word.has(Cue::HONORIFIC) || word.lower.is_ascii() && scene.tells(i, Tell::RANK))
        // "народный депутат", "исполняющий обязанности министра".
        && !((adjective || !word.lower.is_ascii() && scene.tells(i, Tell::BEFORE_ROLE)) && scene.words.get(i + 1).is_some_and(|w| w.has(Cue::ROLE)))
        // "оправданной", "избранный": what was done to somebody.
        && !(adjective && is_participle(&word.lower))
        && !matches!(word.text, "major" | "general" | "Dr" | "Dr." | "dr")
        && !(i > 0 && is_policy(&scene.words[i - 1].lower, &word.lower))
}

/// Whether a form of `политика` behind an adjective of a woman is what is done, not who does it: `социальной политике`.
fn is_policy(adjective: &str, lower: &str) -> bool {
    (lower.starts_with("политик") || lower.starts_with("політик") || lower == "політиці")
        && ["ой", "ей", "ую", "юю", "ої", "ій", "ою", "ею"].iter().any(|end| adjective.ends_with(end))
}

/// Whether an adjective tells what was done to somebody; `уполномоченный`, `поверенный` are offices.
fn is_participle(lower: &str) -> bool {
    ["анн", "енн", "ован", "юван", "обран"].iter().any(|part| lower.contains(part))
        && !["уполномоч", "поверен", "військовослуж", "военнослуж"].iter().any(|office| lower.starts_with(office))
}

/// Whether the word is a role with what it is done with before it, or with another word at a hyphen: `кинорежиссер`,
/// `фотохудожник`, `президент-женщина`.
fn is_compound(lower: &str) -> bool {
    let role = |part: &str| part.chars().nth(3).is_some() && cues::of(part).any(Cue::ROLE);
    let rest = lists::ROLE_BEGINNINGS.words().iter().find_map(|first| lower.strip_prefix(first));
    rest.is_some_and(role) || lower.split_once('-').is_some_and(|(a, b)| role(a) || role(b))
}

/// Whether a role word surely means several people: `президентов`, `presidents`, `мергендер`.
pub(super) fn is_several(lower: &str) -> bool {
    if lower.is_ascii() {
        return one_of_english(lower).is_some();
    }
    const ENDINGS: &[&str] = &["телей", "арей", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ів", "їв"];
    // One man, though he ends like several.
    let one = matches!(lower, "зам" | "имам" | "імам" | "монах");
    !one && ENDINGS.iter().any(|e| lower.ends_with(e)) || one_of_kazakh(lower).is_some()
}

/// What is left of an English role in the plural, and what it takes in the singular: `activist`, `deput` and `y`, `ex-deput` and `y`.
pub(super) fn one_of_english(lower: &str) -> Option<(&str, &'static str)> {
    let role = |one: &str| cues::of(one.strip_prefix("ex-").unwrap_or(one)).any(Cue::ROLE);
    let one = lower.strip_suffix('s')?;
    match one.strip_suffix("ie") {
        Some(stem) if matches!(stem.trim_start_matches("ex-"), "deput" | "secretar") => Some((stem, "y")),
        _ => role(one).then_some((one, "")),
    }
}

/// `мерген` of `мергендер`.
pub(super) fn one_of_kazakh(lower: &str) -> Option<&str> {
    let one = lists::KAZAKH_PLURALS.words().iter().find_map(|e| lower.strip_suffix(e))?;
    cues::of(one).any(Cue::ROLE).then_some(one)
}

/// `президент` of `президентства`.
pub(super) fn abstract_of(lower: &str) -> Option<&str> {
    let stem = &lower[..lower.rfind("ств")?];
    // `строительство`, `представництво`, `агентство` are things and bodies.
    if !stem.ends_with("председатель") && ["тель", "ниц", "агент", "партнер"].iter().any(|end| stem.ends_with(end))
    {
        return None;
    }
    (lower.len() - stem.len() <= 10 && cues::of(stem).any(Cue::ROLE)).then_some(stem)
}

/// Whether a role or an adjective stands in the nominative, as far as the ending shows it: `министр`, `глава`, `новый`.
#[inline(never)]
pub(super) fn is_nominative(lower: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    if ends(&["ый", "ий", "ая", "яя"]) || surroundings::is_of_woman(lower) {
        return true;
    }
    if is_several(lower) {
        return false;
    }
    !ends(&["ого", "его", "ому", "ему", "ым", "им", "ої", "ій", "ою", "ой", "ей", "ую", "ом", "ем", "єм"])
        && lower.chars().next_back().is_some_and(|c| !"аеиоуыэюяіїє".contains(c) && c.is_alphabetic())
        || ["глава", "голова", "судья", "суддя"].contains(&lower)
}

/// Whether a role stands for several men and surely in the nominative: `защитники`, `депутати`, which no woman's genitive ends in.
pub(super) fn are_nominative(lower: &str) -> bool {
    ["ник", "ист", "іст", "ор", "ер", "ат", "лог", "тел", "нт", "вец", "вц", "член"]
        .iter()
        .any(|stem| lower.strip_suffix(['и', 'ы', 'і']).is_some_and(|rest| rest.ends_with(stem)))
}

/// Whether a role stands in the instrumental, which says what somebody becomes: `директором`, `головою`.
pub(super) fn is_instrumental(lower: &str) -> bool {
    ["ом", "ем", "єм", "ым", "им", "ой", "ою", "ей", "ею"].iter().any(|e| lower.ends_with(e))
}

/// What the stem of a word leaves over.
fn ending<'a>(word: &'a Word) -> &'a str {
    &word.lower[stem::stem(&word.lower, false).len()..]
}

/// Whether two role words side by side stand in the same case: "министр генерал", not "заместитель министра".
pub(super) fn same_case(a: &Word, b: &Word) -> bool {
    if a.lower.is_ascii() {
        return false;
    }
    ending(a) == ending(b) && !a.lower.ends_with(['а', 'я'])
}
