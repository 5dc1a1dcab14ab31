//! Case forms and base forms of names.
//!
//! [`paradigm`] goes from a nominative to its case forms, [`nominative`] (people) and [`thing`] back, over the same tables;
//! [`phrase`] declines names of several words; [`kazakh`] builds the Kazakh endings by vowel harmony.

pub mod kazakh;
mod lists;
pub mod nominative;
mod ordinal;
pub mod paradigm;
pub mod phrase;
pub mod stem;
pub mod thing;

use crate::table::Reader;

/// Appends the tables and lists of endings to a pack.
pub fn put(out: &mut Vec<u8>) {
    paradigm::put(out);
    lists::put(out);
}

/// Takes them from a pack; `None` where it is none.
pub fn take(from: &mut Reader) -> Option<()> {
    paradigm::take(from)?;
    lists::take(from)
}

/// A set of cases, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cases(pub u8);

impl Cases {
    /// No case.
    pub const NONE: Cases = Cases(0);
    /// Nominative.
    pub const NOM: Cases = Cases(1);
    /// Genitive.
    pub const GEN: Cases = Cases(2);
    /// Dative.
    pub const DAT: Cases = Cases(4);
    /// Accusative.
    pub const ACC: Cases = Cases(8);
    /// Instrumental.
    pub const INS: Cases = Cases(16);
    /// Locative (prepositional).
    pub const LOC: Cases = Cases(32);
    /// Vocative.
    pub const VOC: Cases = Cases(64);
    /// Every case: words that do not decline.
    pub const ALL: Cases = Cases(127);

    /// The cases in the order of the ending tables.
    pub const ORDER: [Cases; 7] = [Cases::NOM, Cases::GEN, Cases::DAT, Cases::ACC, Cases::INS, Cases::LOC, Cases::VOC];

    /// Cases in both.
    pub const fn and(self, other: Cases) -> Cases {
        Cases(self.0 & other.0)
    }

    /// Cases in either.
    pub const fn or(self, other: Cases) -> Cases {
        Cases(self.0 | other.0)
    }

    /// Whether no case is left.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `other` shares a case.
    pub const fn meets(self, other: Cases) -> bool {
        self.0 & other.0 != 0
    }
}

/// Grammatical gender of a person's name, or of a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
    /// Neuter; nouns only.
    Neuter,
    /// Plural only: `Афины`, `Карпати`.
    Plural,
}
