//! Which names are one name, written otherwise: in other cases, in brackets, in the other script, the surname first.

use std::collections::{HashMap, HashSet};

use super::{
    Groups,
    form::{Form, tidy},
};
use crate::{entity::Why, extract::Candidate, label::Label, link::parts, morph::stem};

impl Groups {
    /// "Организация … (ОДКБ)", «Поток» (Stream): brackets after a name hold its acronym, or its spelling in the other script.
    pub(super) fn join_brackets(&mut self, text: &str, candidates: &[Candidate], group_of: &[u32]) {
        for index in 1..candidates.len() {
            let (long, short) = (&candidates[index - 1], &candidates[index]);
            let between = text.get(long.span.end as usize..short.span.start as usize).unwrap_or("");
            let after = text.get(short.span.end as usize..).unwrap_or("");
            let opens = matches!(
                between.trim(),
                "(" | "» (" | "\" (" | "”(" | "” (" | "“ (" | "(«" | "(\"" | "» («" | "\" (\""
            );
            if !opens || long.label != short.label || !long.label.is_name() {
                continue;
            }
            let (long_name, short_name) = (long.span.of(text), short.span.of(text));
            let closes = after.trim_start_matches(['»', '"', '”', ' ']).starts_with([')', ',', ';']);
            let is_place = matches!(long.label, Label::Gpe | Label::Loc | Label::Norp);
            let acronym = short.is_acronym_defined() || is_acronym_of(short_name, long_name);
            let rule = if acronym && begins_like(short_name, long_name) {
                "acronym-defined"
            } else if closes && !is_place && is_cyrillic(long_name) && !is_cyrillic(short_name) {
                "written-in-brackets"
            } else {
                continue;
            };
            let why = Why {
                a: long.name.clone().unwrap_or_else(|| tidy(long_name)),
                b: short_name.to_owned(),
                rule: rule.into(),
                detail: format!("({short_name})"),
            };
            self.join(group_of[index - 1], group_of[index], why);
        }
    }

    /// Names of the same stems as written, though the nominatives that were found differ; a hyphen for a space; people with
    /// the surname first.
    pub(super) fn join_spellings(&mut self, text: &str, candidates: &[Candidate], forms: &[Form], group_of: &[u32]) {
        let mut of_words: HashMap<(Label, String), u32> = HashMap::new();
        let mut joins: Vec<(u32, u32, &'static str, usize)> = Vec::new();
        // One form of each group as written is enough, and all of them would be found again and again.
        let mut seen: HashSet<(u32, &str)> = HashSet::new();
        for (index, candidate) in candidates.iter().enumerate() {
            let group = group_of[index];
            let surface = candidate.span.of(text);
            if !seen.insert((group, surface)) {
                continue;
            }
            let mut words: Vec<String> = parts::telling(surface, candidate.label)
                .iter()
                .flat_map(|word| word.split('-'))
                .map(|word| stem::key(word, false))
                .collect();
            let letters: usize = words.iter().map(|w| w.chars().count()).sum();
            // A surname alone may be a man's in one case and a woman's in another.
            if letters < 4 || candidate.label == Label::Person && (words.len() < 2 || surface.contains('.')) {
                continue;
            }
            let mut rule = "same-spelling";
            if candidate.label == Label::Person && words.len() == 2 {
                let mut turned = words.clone();
                turned.reverse();
                if of_words.contains_key(&(Label::Person, turned.join(" "))) {
                    words = turned;
                    rule = "surname-first";
                }
            }
            let other = *of_words.entry((candidate.label, words.join(" "))).or_insert(group);
            if other != group {
                joins.push((other, group, rule, index));
            }
        }
        for (a, b, rule, index) in joins {
            let why = Why {
                a: forms[self.first[a as usize]].surface.clone(),
                b: forms[index].surface.clone(),
                rule: rule.into(),
                detail: forms[index].keys.join(" "),
            };
            self.join(a, b, why);
        }
    }
}

fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c))
}

/// Whether an acronym begins like the first or the second word of a name. Otherwise it is that of a body inside it: "Совет
/// директоров Союза речных судов (СРС)" is no second name of the council, and "Комитет Союза речных судов (СРС)" neither.
fn begins_like(acronym: &str, long: &str) -> bool {
    let first = |word: &str| word.chars().flat_map(char::to_lowercase).find(|c| c.is_alphanumeric());
    let letter = first(acronym);
    is_cyrillic(acronym) != is_cyrillic(long) || long.split([' ', '-', '\n']).take(2).any(|word| first(word) == letter)
}

/// Whether the letters of `acronym` are initials of words of `long`, in order.
pub(in crate::link) fn is_acronym_of(acronym: &str, long: &str) -> bool {
    let mut letters = acronym.chars().flat_map(char::to_lowercase);
    let mut want = letters.next();
    for word in long.split([' ', '-', '\n']) {
        let first = word.chars().flat_map(char::to_lowercase).next();
        if first.is_some() && first == want {
            want = letters.next();
        }
    }
    want.is_none() && acronym.chars().nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_of_whole_names() {
        for (acronym, long, want) in [
            ("СРС", "Союз речных судов", true),
            ("ЗС", "партия «Заречный союз»", true),
            ("СРС", "Комитет директоров Союза речных судов", false),
            ("PRS", "Союз речных судов", true),
        ] {
            assert_eq!(begins_like(acronym, long), want, "{acronym} {long}");
        }
    }
}
