//! First names of the tables, and the nominatives of people that follow from them.

use super::{GENDERS, Gazetteer, language_bit, scan::Word};
use crate::{
    language::Language,
    morph::{
        Cases, Gender,
        nominative::{self, Person, Reading},
    },
    text::pieces::fold,
};

impl Gazetteer {
    /// The first-name readings of `word` in any case form; empty where it is none.
    ///
    /// Russian, Ukrainian and Latin-script names are in one table, so `language` only orders the readings that differ.
    pub fn first_name(&self, word: &str, language: Language) -> Vec<Reading> {
        let shape = Word::of(word);
        if !shape.first_capital || shape.letters < 2 {
            return Vec::new();
        }
        let mut out: Vec<Reading> = Vec::new();
        let mut hits = Vec::new();
        self.lookup(&shape.folded, &mut hits);
        for hit in hits {
            let Some(&genders) = self.marks.get(&hit.lexeme) else { continue };
            let lemma = self.lemma(hit.lexeme);
            // The language that the name's forms belong to stands in bits 2 and up.
            let own = genders >> 2 & language_bit(language) != 0;
            for (bit, gender) in [(1, Gender::Masculine), (2, Gender::Feminine)] {
                if genders & bit != 0 {
                    let reading = Reading {
                        nominative: lemma.to_owned(),
                        gender,
                        cases: hit.cases,
                        weight: if own { 9 } else { 8 },
                    };
                    // The same name in another language has other forms: `Павло` does not decline in Russian.
                    let same = |r: &&mut Reading| {
                        r.nominative == reading.nominative && r.gender == gender && r.weight == reading.weight
                    };
                    match out.iter_mut().find(same) {
                        Some(known) => known.cases = known.cases.or(reading.cases),
                        None => out.push(reading),
                    }
                }
            }
        }
        if out.iter().any(|r| r.weight == 9) {
            out.retain(|r| r.weight == 9);
        }
        out.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.cmp(b)));
        out
    }

    /// Whether `word` is a first name in some case form; capitals are not looked at.
    pub fn is_first_name(&self, word: &str) -> bool {
        let mut folded = String::with_capacity(word.len());
        fold(word, &mut folded);
        let mut hits = Vec::new();
        self.lookup(&folded, &mut hits);
        hits.iter().any(|hit| self.marks.get(&hit.lexeme).is_some_and(|m| m & GENDERS != 0))
    }

    pub(super) fn first_names(&self) -> usize {
        self.marks.values().filter(|m| *m & GENDERS != 0).count()
    }
}

/// The likeliest nominatives of a person's name in any case form, the best first, by the first names of the tables (where
/// loaded) and the endings.
///
/// `words` are the words of the name in order, initials with their full stop; `allowed` the cases that the text allows.
pub fn people_nominatives(
    gazetteer: Option<&Gazetteer>,
    words: &[&str],
    allowed: Cases,
    language: Language,
) -> Vec<Person> {
    let first = |word: &str| gazetteer.map_or_else(Vec::new, |g| g.first_name(word, language));
    nominative::people(words, &first, allowed, language)
}
