//! All forms of all names, for checking the tables and for training.

use super::{Gazetteer, Shape};
use crate::{label::Label, morph::Cases};

impl Gazetteer {
    /// Every form of every name of one word, with its entity's id and the bits of its [`Caution`](super::Caution): for checking which forms
    /// are common words too.
    pub fn single_words(&self) -> Vec<(String, &str, u8)> {
        let mut out = Vec::new();
        for alias in self.aliases.iter().filter(|a| a.words.1 == 1) {
            let lexeme = &self.lexemes[self.sequences[alias.words.0 as usize] as usize];
            let stem = &self.stems[lexeme.stem.0 as usize..lexeme.stem.1 as usize];
            let id = self.entities[alias.entity as usize].id.as_str();
            for (ending, _) in &self.classes[lexeme.class as usize] {
                out.push((format!("{stem}{ending}"), id, alias.caution.0));
            }
        }
        out
    }

    /// Every name in each case that all its words have: its entity's id and label, its languages as bits (1 Russian,
    /// 2 Ukrainian, 4 Kazakh, 8 English, 16 Belarusian), the case, and the form with its capitals. For training, which composes
    /// sentences of them. Accents, `ё` and the kind of apostrophes and quotation marks are lost, as in the tables.
    pub fn inflected(&self) -> Vec<(&str, Label, u8, Cases, String)> {
        let mut out = Vec::new();
        for alias in &self.aliases {
            let entity = &self.entities[alias.entity as usize];
            let words = &self.sequences[alias.words.0 as usize..][..usize::from(alias.words.1)];
            for case in Cases::ORDER {
                let mut form = String::new();
                let whole = words.iter().enumerate().all(|(i, &word)| {
                    if i > 0 && alias.glued >> i & 1 == 0 {
                        form.push(' ');
                    }
                    self.inflect(word, case, &mut form)
                });
                if whole {
                    out.push((entity.id.as_str(), entity.label, alias.languages, case, form));
                }
            }
        }
        out
    }

    /// Appends the word in a case; `false` where it has none.
    fn inflect(&self, lexeme: u32, case: Cases, out: &mut String) -> bool {
        let lexeme = &self.lexemes[lexeme as usize];
        let ending = self.classes[lexeme.class as usize].iter().find(|(_, cases)| cases.meets(case));
        let Some((ending, _)) = ending else { return false };
        let stem = &self.stems[lexeme.stem.0 as usize..lexeme.stem.1 as usize];
        let capitals = match lexeme.shape {
            Shape::Lower => 0,
            Shape::Capital => 1,
            Shape::Capitals(count) => usize::from(count),
        };
        for (at, c) in stem.chars().chain(ending.chars()).enumerate() {
            if at < capitals { out.extend(c.to_uppercase()) } else { out.push(c) }
        }
        true
    }
}
