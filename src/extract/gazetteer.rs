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
mod pack;

pub use self::believe::find;

use std::collections::HashMap;

use super::Context;
use crate::{
    career::Career,
    error::Error,
    hash,
    label::Label,
    language::Language,
    morph::{
        Cases, Gender,
        nominative::{self, Person, Reading},
    },
    text::{
        letter::one_script,
        pieces::{Piece, fold, pieces},
    },
};

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
    /// What the tables say of people, by entity.
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

/// A word of the text, folded, with its capitals counted.
struct Word {
    folded: String,
    capitals: u8,
    first_capital: bool,
    letters: u8,
}

impl Word {
    fn of(text: &str) -> Word {
        let mut folded = String::with_capacity(text.len());
        fold(&one_script(text), &mut folded);
        let mut capitals = 0u8;
        let mut letters = 0u8;
        let mut first_capital = false;
        for c in text.chars() {
            let upper = c.is_uppercase();
            if letters == 0 {
                first_capital = upper;
            }
            if c.is_alphabetic() || c.is_numeric() {
                letters = letters.saturating_add(1);
            }
            if upper {
                capitals = capitals.saturating_add(1);
            }
        }
        Word { folded, capitals, first_capital, letters }
    }

    /// Whether the capitals allow the word to be one that the table writes as `shape`.
    fn allows(&self, shape: Shape, shouting: bool) -> bool {
        match shape {
            Shape::Lower => true,
            // `КИМ` in running text is an acronym, `РОССИЯ` is not.
            Shape::Capital => {
                self.first_capital
                    && (shouting || self.letters > 3 || self.capitals < self.letters || self.letters == 1)
            }
            Shape::Capitals(n) => self.capitals >= n,
        }
    }
}

/// A word found in the tables.
#[derive(Debug, Clone, Copy)]
struct Hit {
    lexeme: u32,
    cases: Cases,
}

/// A run of pieces that is a name of the tables.
#[derive(Debug, Clone, Copy)]
struct Match {
    /// First piece.
    first: u32,
    /// The piece after the last.
    after: u32,
    /// Its end in bytes: before a possessive `'s`.
    end: u32,
    alias: u32,
    cases: Cases,
}

/// One block taken apart.
struct Scan {
    pieces: Vec<Piece>,
    matches: Vec<Match>,
    /// Bytes where sentences start.
    starts: Vec<u32>,
    language: Language,
    /// Capitals say nothing here: a headline in capitals, or in title case.
    shouting: bool,
    title_case: bool,
}

impl Gazetteer {
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

    fn first_names(&self) -> usize {
        self.marks.values().filter(|m| *m & GENDERS != 0).count()
    }

    /// Every form of every name of one word, with its entity's id and the bits of its [`Caution`]: for checking which forms
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

    /// Every name that starts at piece `at`.
    fn names_at(&self, text: &str, scan: &mut Scan, at: usize, buffers: &mut Vec<Vec<Hit>>) {
        self.step(text, scan, at, at, NONE, Cases::ALL, 0, buffers);
    }

    #[expect(clippy::too_many_arguments, reason = "the state of one walk through the trie")]
    fn step(
        &self,
        text: &str,
        scan: &mut Scan,
        first: usize,
        at: usize,
        node: u32,
        cases: Cases,
        depth: usize,
        buffers: &mut Vec<Vec<Hit>>,
    ) {
        let Some(&piece) = scan.pieces.get(at) else { return };
        if buffers.len() <= depth {
            buffers.push(Vec::new());
        }
        let mut hits = std::mem::take(&mut buffers[depth]);
        let whole = &text[piece.start as usize..piece.end as usize];
        // First as it stands, then without the English possessive.
        for round in 0..2 {
            let (part, end) = if round == 0 {
                (whole, piece.end)
            } else {
                match without_possessive(whole) {
                    Some(part) => (part, piece.start + part.len() as u32),
                    None => break,
                }
            };
            hits.clear();
            let word = Word::of(part);
            self.lookup(&word.folded, &mut hits);
            for &hit in &hits {
                let lexeme = &self.lexemes[hit.lexeme as usize];
                let shared = cases.and(hit.cases);
                if shared.is_empty() || !word.allows(lexeme.shape, scan.shouting) {
                    continue;
                }
                let next = if node == NONE {
                    lexeme.root
                } else {
                    self.edges.get(&edge(node, hit.lexeme)).copied().unwrap_or(NONE)
                };
                if next == NONE {
                    continue;
                }
                let (from, to) = self.nodes[next as usize];
                for alias in from..to {
                    if glue_fits(&scan.pieces[first..=at], self.aliases[alias as usize].glued) {
                        scan.matches.push(Match {
                            first: first as u32,
                            after: at as u32 + 1,
                            end,
                            alias,
                            cases: shared,
                        });
                    }
                }
                if round == 0 && depth < 24 {
                    self.step(text, scan, first, at + 1, next, shared, depth + 1, buffers);
                }
            }
        }
        buffers[depth] = hits;
    }

    fn scan(&self, context: &Context, index: usize, buffers: &mut Vec<Vec<Hit>>) -> Scan {
        let block = &context.blocks[index];
        let offset = block.span.start;
        let inside = block.span.of(context.text);
        let mut pieces = pieces(inside);
        for piece in &mut pieces {
            piece.start += offset;
            piece.end += offset;
        }
        let starts = context.tokens.get(index).map_or_else(Vec::new, |tokens| {
            tokens.sentences.iter().filter_map(|range| tokens.tokens.get(range.start)).map(|t| t.span.start).collect()
        });
        let (mut capitalised, mut capitals, mut words) = (0usize, 0usize, 0usize);
        for piece in pieces.iter().filter(|p| p.word && p.end - p.start > 3).take(60) {
            let word = &context.text[piece.start as usize..piece.end as usize];
            words += 1;
            if word.starts_with(char::is_uppercase) {
                capitalised += 1;
                if !word.chars().any(char::is_lowercase) {
                    capitals += 1;
                }
            }
        }
        let mut scan = Scan {
            pieces,
            matches: Vec::new(),
            starts,
            language: block.language,
            shouting: words >= 2 && capitals * 10 >= words * 7,
            title_case: words >= 4 && capitalised * 10 >= words * 7,
        };
        for at in 0..scan.pieces.len() {
            let piece = scan.pieces[at];
            if piece.word && !inside_word(&scan.pieces, at, context.text) {
                self.names_at(context.text, &mut scan, at, buffers);
            }
        }
        scan
    }

    fn known(&self, alias: u32) -> &Entity {
        &self.entities[self.aliases[alias as usize].entity as usize]
    }
}

const fn edge(node: u32, lexeme: u32) -> u64 {
    (node as u64) << 32 | lexeme as u64
}

/// `Russia` of `Russia's`; `None` for other words.
fn without_possessive(word: &str) -> Option<&str> {
    let apostrophe = |s: &str| ["'", "’", "ʼ", "`", "‘"].iter().any(|a| s.ends_with(a));
    let rest = word.strip_suffix(['s', 'S'])?;
    if !apostrophe(rest) {
        return None;
    }
    let mut chars = rest.chars();
    chars.next_back();
    let rest = chars.as_str();
    rest.ends_with(|c: char| c.is_ascii_alphabetic() || c.is_alphabetic()).then_some(rest)
}

/// Whether white space stands where the name has it. After a full stop it is free (`В. Путин`, `В.Путин`).
fn glue_fits(pieces: &[Piece], glued: u32) -> bool {
    pieces.iter().enumerate().skip(1).all(|(i, piece)| {
        let want = glued >> i & 1 == 1;
        let before = &pieces[i - 1];
        piece.glued == want || (!before.word && before.glued && before.end - before.start == 1)
    })
}

/// Whether the piece continues a word across an apostrophe or a joined letter, so that no name can start there.
fn inside_word(pieces: &[Piece], at: usize, text: &str) -> bool {
    if at == 0 || !pieces[at].glued {
        return false;
    }
    let before = &pieces[at - 1];
    let sign = &text[before.start as usize..before.end as usize];
    // `user@Russia`, `site.Moscow`, `#Україна` is a tag and fine.
    matches!(sign, "@" | "_" | "\\")
        || (sign == "."
            && at >= 2
            && before.glued
            && pieces[at - 2].word
            && pieces[at - 2].end - pieces[at - 2].start > 6)
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

/// The first of [`people_nominatives`].
pub fn person_nominative(
    gazetteer: Option<&Gazetteer>,
    words: &[&str],
    allowed: Cases,
    language: Language,
) -> Option<Person> {
    people_nominatives(gazetteer, words, allowed, language).into_iter().next()
}

#[cfg(test)]
mod tests;
