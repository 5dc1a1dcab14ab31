//! What stands around a name and says that it is a person: an age, a role before it, a verb of speech beside it.

use crate::{
    extract::{
        cues::Cue,
        lists,
        words::{Shape, Word},
    },
    text::Kind,
};

/// "45-летняя Анна Лосева", "Анна Лосева, 45 лет", "Adam Quill, 45,".
pub(super) fn of_age(words: &[Word], from: usize, to: usize) -> bool {
    let aged = |lower: &str| {
        lower.starts_with(|c: char| c.is_ascii_digit())
            && lower.split_once('-').is_some_and(|(_, unit)| {
                lists::YEARS_OF_AGE.begins(unit) || ["річн", "літн"].iter().any(|y| unit.starts_with(y))
            })
    };
    let before = from.checked_sub(1).is_some_and(|b| aged(&words[b].text.to_lowercase()));
    let comma = words.get(to).is_some_and(|w| w.text == "," || w.text == "(");
    let number = words
        .get(to + 1)
        .filter(|w| comma && w.kind == Kind::Number && w.text.len() == 2 && w.text.bytes().all(|b| b.is_ascii_digit()));
    let unit = words.get(to + 2).is_some_and(|w| {
        w.is(&[",", ")"]) && !w.gap || w.shape == Shape::Lower && lists::YEARS_OF_AGE.begins(&w.lower)
    });
    before || number.is_some() && unit
}

/// "Adam Quill, who …".
pub(super) fn who_follows(words: &[Word], at: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |w| w.lower.as_str());
    word(at) == "who" || words.get(at).is_some_and(|w| w.text == ",") && matches!(word(at + 1), "who" | "whose")
}

/// A role or form of address before a name.
#[derive(Clone, Copy)]
pub(super) struct RoleBefore<'a> {
    pub(super) word: &'a str,
    pub(super) honorific: bool,
    /// Nothing but names of places and organisations stands between.
    pub(super) near: bool,
}

/// Looks back from a name over the words that a role may have between itself and the name.
pub(super) fn role_before<'a>(words: &'a [Word], from: usize) -> Option<RoleBefore<'a>> {
    // "vice-president of Plum Space", "secretary of the Quill branch": what follows is no person.
    if from.checked_sub(1).is_some_and(|b| matches!(words[b].lower.as_str(), "of" | "for" | "at" | "in" | "to" | "the"))
    {
        return None;
    }
    let mut near = true;
    let mut loose = 0;
    for back in 1..=9 {
        let word = words.get(from.checked_sub(back)?)?;
        if word.sentence != words[from].sentence {
            return None;
        }
        if word.has(Cue::HONORIFIC) && back <= 2 {
            return Some(RoleBefore { word: &word.lower, honorific: back == 1, near: true });
        }
        if word.has(Cue::ROLE) && word.kind == Kind::Word {
            return Some(RoleBefore { word: &word.lower, honorific: false, near });
        }
        match word.kind {
            Kind::Number => return None,
            Kind::Punctuation if back == 1 && word.text == "." => {}
            Kind::Punctuation if word.is(&["«", "»", "\"", "“", "”", "(", ")", "-"]) && back > 1 => {}
            Kind::Punctuation => return None,
            Kind::Word
                if word.known.is_some() || word.has(Cue::BRANCH) || word.lower == "of" || word.lower == "the" => {}
            Kind::Word if word.has(Cue::ORG) => {}
            Kind::Word => {
                // "и" and verbs end a role; a few other words may stand inside: "по связям с общественностью".
                if matches!(word.lower.as_str(), "и" | "та" | "й" | "and" | "что" | "що") || word.has(Cue::SPEECH)
                {
                    return None;
                }
                loose += 1;
                near = false;
                if loose > 4 {
                    return None;
                }
            }
        }
    }
    None
}

/// A verb of speech beside a name.
#[derive(Clone, Copy)]
pub(super) struct Speech {
    /// After a dash or closing quotation mark: "», — сказал Иванов".
    pub(super) strong: bool,
    /// Anywhere beside.
    pub(super) weak: bool,
}

impl Speech {
    pub(super) fn any(self) -> bool {
        self.strong || self.weak
    }
}

pub(super) fn speech_beside(words: &[Word], from: usize, to: usize) -> Speech {
    let verb = |at: Option<usize>| {
        at.and_then(|a| words.get(a)).is_some_and(|w| w.shape == Shape::Lower && w.has(Cue::SPEECH))
    };
    let before = verb(from.checked_sub(1));
    let after = verb(Some(to));
    let opened =
        from.checked_sub(2).and_then(|a| words.get(a)).is_some_and(|w| w.is(&["—", "–", "-", "»", "\"", "”", ","]));
    let quote_before = from
        .checked_sub(1)
        .and_then(|a| words.get(a))
        .is_some_and(|w| w.is(&["—", "–", "»", "\"", "”", ","]) || w.lower == "как" || w.lower == "як");
    Speech { strong: (before && opened) || (after && quote_before), weak: before || after }
}

/// Whether a role and a surname can stand in the same case: a role in the nominative and a name with an oblique ending
/// are "the mayor of", not "mayor So-and-so".
pub(super) fn agree(role: &str, name: &str) -> bool {
    let consonant = |w: &str| w.chars().next_back().is_some_and(|c| !"аеиоуыэюяіїєьй".contains(c));
    if role.is_ascii() || !consonant(role) {
        return true;
    }
    let instrumental = |w: &str| ["ом", "ем", "єм", "ым", "им", "їм"].iter().any(|e| w.ends_with(e));
    if instrumental(role) {
        return instrumental(name) || name.ends_with(['о', 'е', 'и', 'і', 'у', 'й', 'ю']);
    }
    // Nominative: the name must not look like a genitive.
    !name.ends_with(['а', 'я', 'ы', 'у', 'ю', 'е']) || name.ends_with("ова") || name.ends_with("ева")
}
