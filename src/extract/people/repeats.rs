//! Surnames of people who were found, wherever they stand again.

use std::collections::HashSet;

use super::{Vocabulary, apart, forms::trim_possessive, is_first_name, is_patronymic, surname_shape};
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::Cue,
        words::{Block, Shape, Word},
    },
    label::Label,
    language::Language,
    morph::stem,
    span::Span,
};

/// Surnames of the people of a document, by what their case forms share.
#[derive(Debug, Default)]
pub(super) struct Surnames {
    kazakh: bool,
    all: HashSet<String>,
    /// Those that stood behind a given name.
    full: HashSet<String>,
}

impl Surnames {
    /// None yet, of a document in this language.
    pub(super) fn of(context: &Context) -> Surnames {
        Surnames { kazakh: context.language == Language::Kk, ..Surnames::default() }
    }

    /// Adds a surname in any case, which stood behind a given name or not.
    pub(super) fn add(&mut self, folded: &str, full: bool) {
        let key = self.key(folded);
        if full {
            self.full.insert(key.clone());
        }
        self.all.insert(key);
    }

    /// Adds the surname of a person.
    pub(super) fn remember(&mut self, piece: &[Word]) {
        let names: Vec<&Word> = piece.iter().filter(|w| w.capital()).collect();
        // "Владимир Владимирович" has no surname; "Путин Владимир Владимирович" has it in front.
        let surname = match names.as_slice() {
            [one] => Some(one),
            [_, second] if is_patronymic(&second.lower) && surname_shape(&second.lower) != Some(true) => None,
            [first, _, third] if is_patronymic(&third.lower) => Some(first),
            [.., last] => Some(last),
            [] => None,
        };
        if let Some(word) = surname
            && word.text.chars().nth(2).is_some()
        {
            self.add(&word.lower, names.len() > 1);
        }
    }

    fn key(&self, folded: &str) -> String {
        stem::key(folded, self.kazakh)
    }
}

/// Surnames known from elsewhere in the document.
pub(super) fn find(
    context: &Context,
    block: &Block,
    vocabulary: &Vocabulary,
    surnames: &Surnames,
    taken: &[Span],
    out: &mut Vec<Candidate>,
) {
    if surnames.all.is_empty() {
        return;
    }
    for (index, word) in block.words.iter().enumerate().filter(|(_, w)| w.capital() && w.known.is_none()) {
        let at = taken.partition_point(|s| s.end <= word.span.start);
        if taken.get(at).is_some_and(|s| s.overlaps(word.span)) {
            continue;
        }
        let key = surnames.key(&word.lower);
        if word.has(Cue::ORG.or(Cue::STOP)) && word.first || !surnames.all.contains(&key) {
            continue;
        }
        // A first name that proved nothing where it stood: "Аман Тулеев" at the start of a line. Where the article has
        // another full name for him, what opens a sentence is a noun like any other: "Allies Quill had".
        let named = surnames.full.contains(&key);
        let start = index
            .checked_sub(1)
            .map(|b| &block.words[b])
            .filter(|b| {
                b.shape == Shape::Title
                    && b.script == word.script
                    && word.gap
                    && !word.newline
                    && b.sentence == word.sentence
                    && (b.known.is_none() && b.cue == Cue::NONE && !(b.first && named) || is_first_name(context, b))
                    && !vocabulary.contains(b.lower.as_str())
                    && !adjectives::of_names(&b.lower)
                    && apart(context, None, &[b, word])[0].len() > 1
            })
            .filter(|b| {
                let at = taken.partition_point(|s| s.end <= b.span.start);
                taken.get(at).is_none_or(|s| !s.overlaps(b.span))
            })
            .map_or(word.span.start, |b| b.span.start);
        let span = Span::new(start as usize, trim_possessive(word) as usize);
        out.push(Candidate::by_rule(span, Label::Person, 0.85, "surname-repeats"));
    }
}
