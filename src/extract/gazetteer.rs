//! Names that the tables know, in every case form.
//!
//! A word of a name is kept as a stem and a class of endings, so that the pack stays small and loads at once: looking a
//! word up means hashing its beginnings once and asking, for each stem found, whether its class has the ending left over.
//! The ending says the cases; the words of a name must share one. Names of several words hang in a trie of such words.
//!
//! Ambiguity is settled by cautions that the tables put on a name ([`Caution`]): not at the start of a sentence, only with
//! support elsewhere in the document, only in quotation marks. Capitals are always asked for as the table has them.

mod agencies;
mod believe;
pub mod build;
mod first_names;
mod forms;
mod pack;
mod scan;

pub use self::{believe::find, first_names::people_nominatives};

use std::collections::HashMap;

use crate::{
    career::Career,
    error::Error,
    hash,
    label::Label,
    language::Language,
    morph::{Cases, nominative},
    text::pieces::{Piece, fold},
};
use scan::Match;

/// What a name asks for before it is believed. A bit set, from the column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caution(pub u8);

impl Caution {
    /// Not as the first word of a sentence, where every word has a capital: `Мир`, `Mobile`.
    pub const START: Caution = Caution(1);
    /// Only with support: the entity stands in the document under a safer name, or a word like `город` comes before.
    pub const SUPPORT: Caution = Caution(2);
    /// Only in quotation marks, or with support: «Время».
    pub const QUOTED: Caution = Caution(4);
    /// Not before a word in lower case: `русские` is a noun there only at the end of its group.
    pub const GROUP_END: Caution = Caution(8);
    /// An agency that a country's name may follow and complete: `Минобороны` + `Узбекистана`.
    pub const AGENCY: Caution = Caution(16);
    /// A surname alone.
    pub const SURNAME: Caution = Caution(32);

    const fn has(self, other: Caution) -> bool {
        self.0 & other.0 != 0
    }
}

/// The tables, in the order of their numbers in the pack; the name of the table is the rule of its candidates.
pub const TABLES: &[&str] = &[
    "countries",
    "cities",
    "regions",
    "places",
    "facilities",
    "organisations",
    "agencies",
    "media",
    "people",
    "peoples",
    "products",
    "events",
    "laws",
];

/// A thing with names.
#[derive(Debug, Clone)]
struct Entity {
    id: String,
    label: Label,
    table: u8,
    /// How sure its names are, in hundredths.
    score: u8,
}

/// One name of an entity, in some languages.
#[derive(Debug, Clone, Copy)]
struct Alias {
    entity: u32,
    /// Lexemes in `sequences`.
    words: (u32, u8),
    /// Bit i: no white space before word i.
    glued: u32,
    languages: u8,
    caution: Caution,
}

/// How a word is written in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Lower,
    Capital,
    /// All capitals, so many of them in the part that does not change.
    Capitals(u8),
}

/// A word of a name: its nominative, what stays of it in all forms, and its endings.
#[derive(Debug, Clone, Copy)]
struct Lexeme {
    lemma: (u32, u32),
    stem: (u32, u32),
    class: u32,
    shape: Shape,
    /// The next lexeme with the same stem, or `NONE`.
    next: u32,
    /// The trie node that this word leads to from the root, or `NONE`.
    root: u32,
}

const NONE: u32 = u32::MAX;

/// The bits of a mark that say whose first name it is.
const GENDERS: u8 = 3;

/// The bit of a mark for a head noun.
const HEAD: u8 = 0x80;

/// Endings and their cases.
type Class = Vec<(Box<str>, Cases)>;

/// The tables of names, read from the pack `names`.
pub struct Gazetteer {
    /// SHA-256 of the tables that the pack was built from.
    digest: [u8; 32],
    lemmas: String,
    stems: String,
    classes: Vec<Class>,
    lexemes: Vec<Lexeme>,
    /// Open addressing over hashes of stems; the first lexeme of each.
    heads: Vec<u32>,
    longest_ending: usize,
    entities: Vec<Entity>,
    aliases: Vec<Alias>,
    sequences: Vec<u32>,
    /// For each trie node its range of `aliases`.
    nodes: Vec<(u32, u32)>,
    /// From a node by a lexeme to the next node.
    edges: HashMap<u64, u32, Mixer>,
    /// Lexemes that are first names or head nouns: bit 0 a man's name, bit 1 a woman's, then the languages, bit 7 a head.
    marks: HashMap<u32, u8, Mixer>,
    /// Careers of people, by their place among the entities, ascending.
    careers: Vec<(u32, Career)>,
    /// The entities in the order of their ids.
    by_id: Vec<u32>,
}

impl std::fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gazetteer")
            .field("entities", &self.entities.len())
            .field("names", &self.aliases.len())
            .field("words", &self.lexemes.len())
            .field("first_names", &self.first_names())
            .finish_non_exhaustive()
    }
}

/// A fast fixed hash for integer keys. Order of iteration is never used.
#[derive(Debug, Clone, Copy, Default)]
struct Mixer(u64);

impl std::hash::BuildHasher for Mixer {
    type Hasher = Mixer;
    fn build_hasher(&self) -> Mixer {
        Mixer(0)
    }
}

impl std::hash::Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.write_u64(u64::from(b));
        }
    }
    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = mix(self.0.rotate_left(5) ^ n);
    }
}

fn mix(n: u64) -> u64 {
    let n = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    n ^ (n >> 29)
}

/// The bit of a language in an alias. Languages without tables of their own read the English bit for Latin script.
const fn language_bit(language: Language) -> u8 {
    match language {
        Language::Ru => 1,
        Language::Uk => 2,
        Language::Kk => 4,
        Language::Be => 16,
        _ => 8,
    }
}

/// A word found in the tables.
#[derive(Debug, Clone, Copy)]
struct Hit {
    lexeme: u32,
    cases: Cases,
}

impl Gazetteer {
    /// The table that an entity of the knowledge base comes from: `countries`, `cities`.
    pub fn table_of(&self, id: &str) -> Option<&'static str> {
        self.entities.iter().find(|entity| entity.id == id).map(|entity| TABLES[usize::from(entity.table)])
    }

    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        pack::read(bytes)
    }

    /// SHA-256 of the tables that the pack was built from.
    pub const fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// How many entities, names of them, words in those, and first names there are.
    pub fn counts(&self) -> [usize; 4] {
        [self.entities.len(), self.aliases.len(), self.lexemes.len(), self.first_names()]
    }

    /// The nouns that head names of organisations, places and events and that `word` is a form of, with the cases it can be.
    pub fn heads(&self, word: &str, language: Language) -> Vec<(String, Cases)> {
        let mut folded = String::with_capacity(word.len());
        fold(word, &mut folded);
        let mut hits = Vec::new();
        self.lookup(&folded, &mut hits);
        let bits = HEAD | language_bit(language) << 2;
        let is_head = |hit: &&Hit| self.marks.get(&hit.lexeme).is_some_and(|m| m & bits == bits);
        hits.iter().filter(is_head).map(|hit| (self.lemma(hit.lexeme).to_owned(), hit.cases)).collect()
    }

    /// The label of an entity of the tables.
    pub fn label(&self, id: &str) -> Option<Label> {
        self.by_id(id).map(|entity| self.entities[entity as usize].label)
    }

    /// What the tables say of a person besides names.
    pub fn career(&self, id: &str) -> Option<&Career> {
        let entity = self.by_id(id)?;
        let at = self.careers.binary_search_by_key(&entity, |(person, _)| *person).ok()?;
        Some(&self.careers[at].1)
    }

    /// The place of an id among the entities.
    fn by_id(&self, id: &str) -> Option<u32> {
        let at = self.by_id.binary_search_by(|&entity| self.entities[entity as usize].id.as_str().cmp(id)).ok()?;
        Some(self.by_id[at])
    }

    fn lemma(&self, lexeme: u32) -> &str {
        let (start, end) = self.lexemes[lexeme as usize].lemma;
        &self.lemmas[start as usize..end as usize]
    }

    /// The nominative of a name. Words come from the table; white space, dashes and quotation marks, and whether `ё` is
    /// written, from the text.
    fn nominative(&self, text: &str, pieces: &[Piece], m: &Match) -> String {
        let (start, count) = self.aliases[m.alias as usize].words;
        let mut out = String::new();
        let words = &self.sequences[start as usize..start as usize + usize::from(count)];
        for (i, (&lexeme, piece)) in words.iter().zip(&pieces[m.first as usize..m.after as usize]).enumerate() {
            if i > 0 && !piece.glued {
                out.push(' ');
            }
            let surface = &text[piece.start as usize..piece.end as usize];
            let lemma = self.lemma(lexeme);
            if !piece.word {
                out.push_str(surface);
            } else if surface.contains('\u{308}') {
                out.push_str(lemma);
            } else {
                out.push_str(&nominative::spelt_like(lemma, surface));
            }
        }
        out
    }

    /// Every lexeme that `folded` is a form of.
    fn lookup(&self, folded: &str, out: &mut Vec<Hit>) {
        if folded.len() > 200 {
            return;
        }
        let bytes = folded.as_bytes();
        let from = bytes.len().saturating_sub(self.longest_ending);
        let mask = self.heads.len() - 1;
        let mut hash = hash::START;
        for end in 1..=bytes.len() {
            hash = hash::byte(hash, bytes[end - 1]);
            if end < from || !folded.is_char_boundary(end) {
                continue;
            }
            let mut slot = mix(hash) as usize & mask;
            loop {
                let head = self.heads[slot];
                if head == NONE {
                    break;
                }
                let (start, stop) = self.lexemes[head as usize].stem;
                if self.stems.as_bytes()[start as usize..stop as usize] == bytes[..end] {
                    let rest = &folded[end..];
                    let mut next = head;
                    while next != NONE {
                        let lexeme = &self.lexemes[next as usize];
                        for (ending, cases) in &self.classes[lexeme.class as usize] {
                            if **ending == *rest {
                                out.push(Hit { lexeme: next, cases: *cases });
                            }
                        }
                        next = lexeme.next;
                    }
                    break;
                }
                slot = (slot + 1) & mask;
            }
        }
    }

    fn known(&self, alias: u32) -> &Entity {
        &self.entities[self.aliases[alias as usize].entity as usize]
    }
}

const fn edge(node: u32, lexeme: u32) -> u64 {
    (node as u64) << 32 | lexeme as u64
}

#[cfg(test)]
mod tests;
