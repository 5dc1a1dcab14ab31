//! Runs of capitalised words, and where they are cut into pieces.

use super::{Vocabulary, is_first_name, is_inflected_acronym};
use crate::{
    extract::{
        Context,
        cues::Cue,
        words::{Block, Script, Shape, Word},
    },
    label::Label,
    text::Kind,
};

/// Whether only what joins a list stands between: "A. Quill, B. Plum and C. Reed".
pub(super) fn joins(between: &[Word]) -> bool {
    (1..=2).contains(&between.len())
        && between
            .iter()
            .all(|w| w.is(&[",", "and", "&", "и", "та", "і", "й", "және", "мен", "бен", "пен"]) && !w.newline)
}

pub(super) fn opens(word: &Word) -> bool {
    word.capital() || word.shape == Shape::Initials
}

/// Whether the word at `at` goes on with the run that the word before belongs to.
pub(super) fn continues(words: &[Word], at: usize) -> bool {
    let (word, before) = (&words[at], &words[at - 1]);
    if word.sentence != before.sentence || word.newline || word.kind != Kind::Word {
        return false;
    }
    if !word.gap {
        return before.shape == Shape::Initials && opens(word);
    }
    let next_is_capital = || words.get(at + 1).is_some_and(|n| n.gap && n.capital() && n.sentence == word.sentence);
    match word.shape {
        Shape::Lower => word.has(Cue::PARTICLE) && next_is_capital() && !before.has(Cue::STOP),
        Shape::Letter => word.script == Script::Latin && word.text != "I" && word.text != "A" && next_is_capital(),
        _ => opens(word),
    }
}

/// Whether a word that is all capitals, or an acronym with a case ending, stands among words that are not: no part of the name.
fn is_acronym(words: &[Word], at: usize) -> bool {
    let title = |other: Option<&Word>| other.is_some_and(|o| o.shape == Shape::Title);
    let inflected =
        |word: &Word| word.shape == Shape::Mixed && word.script == Script::Cyrillic && is_inflected_acronym(word.text);
    inflected(&words[at])
        || words[at].shape == Shape::Upper && (title(words.get(at + 1)) || at > 0 && title(words.get(at - 1)))
}

/// Whether the tables call this word something other than a person.
fn is_other(word: &Word) -> bool {
    word.known.is_some_and(|(label, _)| label != Label::Person)
}

/// Cuts a run at roles, known places and organisations, and at words that are no names.
pub(super) fn cut(
    context: &Context,
    block: &Block,
    vocabulary: &Vocabulary,
    from: usize,
    to: usize,
    piece: &mut impl FnMut(usize, usize),
) {
    let words = &block.words;
    let mut start = from;
    for at in from..=to {
        // Another script: the name of a company or a word left as it was, beside a person.
        if at > start
            && at < to
            && words[at].script != words[at - 1].script
            && words[at].capital()
            && words[at - 1].capital()
        {
            piece(start, at);
            start = at;
        }
        let edge = at == to || {
            let word = &words[at];
            let surname = at > start && is_first_name(context, &words[at - 1]) && !word.has(Cue::STOP);
            // `Азамат` is a first name and a citizen.
            let own = word.script == Script::Cyrillic && given(context, words, at, to);
            let opening = word.first
                && !is_first_name(context, word)
                && word.shape != Shape::Initials
                && (word.has(Cue::STOP.or(Cue::SPEECH).or(Cue::INTO)) || vocabulary.contains(word.lower.as_str()));
            opening
                || is_acronym(words, at)
                || (is_other(word) && !((surname || given(context, words, at, to)) && !known_beyond(words, at)))
                || (word.has(Cue::ROLE.or(Cue::HONORIFIC)) && at + 1 < to && !surname && !own)
                || (word.has(Cue::ROLE) && word.script == Script::Cyrillic && !surname && !own)
                || word.lower == "prime" && words.get(at + 1).is_some_and(|next| next.lower == "minister")
                || word.has(Cue::CALENDAR) && !surname && !own && word.script == Script::Cyrillic
                || (word.has(Cue::STOP) && word.shape == Shape::Title && !surname && word.script == Script::Latin)
        };
        if edge {
            if at > start {
                piece(start, at);
            }
            start = at + 1;
        }
    }
}

/// A first name that the tables take for a place, before an unknown surname: `Доминика Рааба`.
fn given(context: &Context, words: &[Word], at: usize, to: usize) -> bool {
    at + 1 < to
        && is_first_name(context, &words[at])
        && words[at + 1].shape == Shape::Title
        && words[at + 1].known.is_none()
        && !is_first_name(context, &words[at + 1])
        && words[at + 1].cue == Cue::NONE
}

/// Whether the table name that covers the word at `at` has more words.
fn known_beyond(words: &[Word], at: usize) -> bool {
    let same = |other: Option<&Word>| other.is_some_and(|o| o.known.is_some() && o.known == words[at].known);
    same(words.get(at + 1)) || same(at.checked_sub(1).and_then(|b| words.get(b)))
}
