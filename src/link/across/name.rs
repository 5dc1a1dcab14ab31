//! A name, taken apart for comparing across documents.

use std::collections::HashMap;

use crate::{
    document::Document,
    label::Label,
    lang::particles::{self, Particle},
    link::parts,
    morph::stem,
    text::skeleton::skeleton,
};

/// A member's name, taken apart for comparing.
#[derive(Debug, Default)]
pub(super) struct Name {
    /// Skeletons of the words, joined; folded words where a skeleton would say too little.
    pub(super) whole: String,
    /// For people with two names or more: given name and surname.
    pub(super) full: Option<String>,
    /// Whether `full` is two names of which the text may give the surname first.
    pub(super) turns: bool,
    /// For people with a hyphen in their only name: its first and last part, as a full name.
    pub(super) hyphened: Option<String>,
    /// For people: the surname's skeleton.
    pub(super) surname: String,
    /// For people: whether the surname is a man's, where its suffix says so.
    pub(super) man: Option<bool>,
    /// For people: the skeleton of the first name, as a surname.
    pub(super) first_surname: String,
    /// For people without a written-out given name: the class of the first initial.
    pub(super) initial: Option<String>,
    /// For adjectives of places: the skeleton of the place, `Заречинский` without its suffix.
    pub(super) place: Option<String>,
    /// For institutes called after somebody: the skeleton of the surname, and whether `имени` says so.
    pub(super) institute: Option<(String, bool)>,
}

impl Name {
    pub(super) fn of(name_text: &str, label: Label) -> Name {
        let telling = parts::telling(name_text, label);
        let words: Vec<&str> = telling.iter().flat_map(|w| w.split('.')).filter(|w| !w.is_empty()).collect();
        let skeletons: Vec<String> = words.iter().map(|w| skeleton(w)).filter(|s| !s.is_empty()).collect();
        let joined = skeletons.join(" ");
        // Two consonants or fewer fit too many words: then the letters themselves.
        let whole = if joined.chars().filter(|c| *c != ' ').count() >= 4 && label != Label::Product {
            joined
        } else {
            // Signs and spaces differ by hand: `Boeing-737`, `Поток — 2`.
            let letters = words.iter().flat_map(|w| w.chars()).filter(|c| c.is_alphanumeric());
            format!("={}", letters.collect::<String>())
        };
        let mut name = Name { whole, ..Name::default() };
        if label == Label::Gpe
            && let [only] = words.as_slice()
        {
            let stem = ["ск", "ськ", "цк", "цьк", "зьк"].iter().find_map(|s| stem::stem(only, false).strip_suffix(s));
            name.place = stem.map(place);
        }
        if label == Label::Org {
            let called = parts::institute(name_text);
            name.institute = called.map(|(surname, says)| (skeleton(stem::stem(&surname, false)), says));
        }
        if label == Label::Person {
            let parts: Vec<&str> = words.iter().copied().filter(|w| !particles::is(w, Particle::LEFT_OUT)).collect();
            let mut written: Vec<&str> = parts.iter().copied().filter(|w| !parts::is_initial(w)).collect();
            // "Путин Владимир Владимирович": the surname goes last.
            if written.len() == 3 && parts::is_patronymic(written[2]) {
                written.rotate_left(1);
            }
            let initial = parts.iter().find(|w| parts::is_initial(w));
            name.surname = written.last().map(|w| surname(w)).unwrap_or_default();
            name.man = written.last().and_then(|w| parts::is_mans(w));
            name.first_surname = written.first().map(|w| surname(w)).unwrap_or_default();
            name.turns = written.len() == 2 && parts.len() == 2;
            // `Ли Пэн`: so few consonants that the letters have to say it.
            let full = |first: &str, last: &str| {
                let full = format!("{} {}", skeleton(first), skeleton(last));
                Some(if full.len() > 4 { full } else { format!("={first} {last}") })
            };
            if let [first, .., last] = written.as_slice() {
                name.full = full(first, last);
            } else if let [only] = written.as_slice() {
                name.initial = initial.map(|w| class(w));
                let (first, last) = (only.split('-').next(), only.rsplit('-').next());
                if let (None, true, Some(first), Some(last)) = (initial, only.contains('-'), first, last) {
                    name.hyphened = full(first, last);
                }
            }
        }
        name
    }
}

/// Settles which of two names is the surname where the batch writes both orders, `Лосев Иван` and `Иван Лосев`: the last of
/// the order that more documents have. A name in one word with a hyphen is the full name that others write in two.
pub(super) fn put_surnames_last(documents: &[&Document], names: &mut [Vec<Name>]) {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for (document, names) in documents.iter().zip(&*names) {
        for (local, name) in document.cast.iter().zip(names) {
            if let Some(full) = name.full.as_ref().filter(|_| local.label == Label::Person) {
                *counts.entry(full.clone()).or_default() += 1;
            }
        }
    }
    for name in names.iter_mut().flatten() {
        if let Some(full) = name.hyphened.as_ref().filter(|f| counts.contains_key(*f)) {
            name.full = Some(full.clone());
        }
        let Some((first, last)) = name.full.as_ref().filter(|_| name.turns).and_then(|f| f.split_once(' ')) else {
            continue;
        };
        let turned = format!("{last} {first}");
        let rank = |full: &str| (counts.get(full).copied().unwrap_or(0), std::cmp::Reverse(full.to_owned()));
        if counts.contains_key(&turned) && rank(&turned) > rank(name.full.as_deref().unwrap_or_default()) {
            name.surname = name.first_surname.clone();
            name.full = Some(turned);
        }
    }
}

/// What surnames are compared by: the skeleton; where it has two consonants or fewer, which `Кейт`, `Кита` and `Кати` share,
/// the letters too.
fn surname(word: &str) -> String {
    let skeleton = skeleton(word);
    if skeleton.len() > 2 { skeleton } else { format!("{skeleton}={}", word.to_lowercase()) }
}

/// What a place of one word is found by from its adjective: the skeleton, or the letters of the stem where that is short.
pub(super) fn place(word: &str) -> String {
    let found = skeleton(word);
    if found.len() > 2 { found } else { format!("={}", stem::stem(&word.to_lowercase(), false)) }
}

/// The class of a first letter, equal across scripts: `Дж` and `J` are not told apart from `Д`.
pub(super) fn class(word: &str) -> String {
    skeleton(word).chars().take(1).collect()
}
