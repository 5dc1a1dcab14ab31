//! Names that the tables know, in every case form.
//!
//! A word of a name is kept as a stem and a class of endings, so that the pack stays small and loads at once: looking a
//! word up means hashing its beginnings once and asking, for each stem found, whether its class has the ending left over.
//! The ending says the cases; the words of a name must share one. Names of several words hang in a trie of such words.
//!
//! Ambiguity is settled by cautions that the tables put on a name ([`Caution`]): not at the start of a sentence, only with
//! support elsewhere in the document, only in quotation marks. Capitals are always asked for as the table has them.

pub mod build;
mod pack;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Candidate, Context};
use crate::{
    entity::By,
    error::Error,
    label::Label,
    language::Language,
    morph::{
        Cases, Gender,
        nominative::{self, Person, Reading},
    },
    span::{Span, Text},
    text::pieces::{Piece, fold, pieces},
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
    by_id: BTreeMap<String, u32>,
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

const HASH_START: u64 = 0xcbf2_9ce4_8422_2325;

fn hash_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
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
        fold(text, &mut folded);
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
                    match out.iter_mut().find(|r| r.nominative == reading.nominative && r.gender == gender) {
                        Some(known) => {
                            known.cases = known.cases.or(reading.cases);
                            known.weight = known.weight.max(reading.weight);
                        }
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

    /// The label of an entity of the tables.
    pub fn label(&self, id: &str) -> Option<Label> {
        self.by_id.get(id).map(|&e| self.entities[e as usize].label)
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
        let mut hash = HASH_START;
        for end in 1..=bytes.len() {
            hash = hash_byte(hash, bytes[end - 1]);
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

/// Proposes every table name that stands in the text.
pub fn find(context: &Context, out: &mut Vec<Candidate>) {
    let Some(gazetteer) = context.gazetteer else { return };
    let mut buffers = Vec::new();
    let scans: Vec<Scan> = (0..context.blocks.len()).map(|i| gazetteer.scan(context, i, &mut buffers)).collect();
    // Entities that stand in the article under a name that needs no support.
    let mut firm: BTreeMap<u32, u32> = BTreeMap::new();
    for scan in &scans {
        for m in &scan.matches {
            let alias = &gazetteer.aliases[m.alias as usize];
            if is_foreign(context, scan, alias, m) {
                continue;
            }
            if alias.caution.0 & (Caution::SUPPORT.0 | Caution::QUOTED.0 | Caution::START.0) == 0 {
                *firm.entry(alias.entity).or_default() += 1;
            }
        }
    }
    let finder = Finder { gazetteer, context, firm };
    let before = out.len();
    for scan in &scans {
        finder.resolve(scan, out);
    }
    complete_agencies(&mut out[before..]);
}

struct Finder<'a> {
    gazetteer: &'a Gazetteer,
    context: &'a Context<'a>,
    firm: BTreeMap<u32, u32>,
}

impl Finder<'_> {
    fn text(&self, piece: &Piece) -> &str {
        &self.context.text[piece.start as usize..piece.end as usize]
    }

    /// The best believed name at each place, from left to right.
    fn resolve(&self, scan: &Scan, out: &mut Vec<Candidate>) {
        let mut next = 0u32;
        let mut i = 0;
        while i < scan.matches.len() {
            let first = scan.matches[i].first;
            let end = i + scan.matches[i..].iter().take_while(|m| m.first == first).count();
            let here = &scan.matches[i..end];
            i = end;
            if first < next {
                continue;
            }
            let Some(best) = self.best(scan, here) else { continue };
            next = best.after;
            let candidate = self.candidate(scan, best);
            next = self.push(scan, best, candidate, out).max(next);
        }
    }

    /// The longest believed name, and of several as long the likeliest.
    fn best<'m>(&self, scan: &Scan, matches: &'m [Match]) -> Option<&'m Match> {
        matches
            .iter()
            .filter(|m| self.believed(scan, m))
            .max_by_key(|m| (m.after, m.end, self.rank(scan, m), std::cmp::Reverse(m.alias)))
    }

    fn rank(&self, scan: &Scan, m: &Match) -> u32 {
        let alias = &self.gazetteer.aliases[m.alias as usize];
        let entity = &self.gazetteer.entities[alias.entity as usize];
        let mut rank = u32::from(entity.score);
        if alias.languages & language_bit(scan.language) != 0 {
            rank += 300;
        } else if alias.languages & language_bit(self.context.language) != 0 {
            rank += 200;
        }
        rank += 40 * self.firm.get(&alias.entity).copied().unwrap_or(0).min(3);
        if alias.caution.has(Caution::SUPPORT) {
            rank = rank.saturating_sub(60);
        }
        rank
    }

    fn believed(&self, scan: &Scan, m: &Match) -> bool {
        let gazetteer = self.gazetteer;
        let alias = &gazetteer.aliases[m.alias as usize];
        let (first, after) = (m.first as usize, m.after as usize);
        let label = gazetteer.entities[alias.entity as usize].label;
        if !self.stands_alone(scan, first, after, m.end, label) {
            return false;
        }
        let supported = self.firm.contains_key(&alias.entity);
        // Names of another language of the same script: its common words are not those that the cautions were made for.
        let foreign = is_foreign(self.context, scan, alias, m);
        if foreign && alias.languages & (language_bit(Language::Ru) | language_bit(Language::Uk)) == 0 {
            return false;
        }
        if alias.caution.has(Caution::GROUP_END)
            && let Some(next) = scan.pieces.get(after)
            && next.word
            && !next.glued
            && self.text(next).starts_with(char::is_lowercase)
            && !is_function_word(self.text(next))
        {
            return false;
        }
        let quoted = self.quoted(scan, first, after);
        if quoted {
            return true;
        }
        if alias.caution.has(Caution::QUOTED) && !supported {
            return false;
        }
        // An agency is asked again once it is known whether a country completes it.
        if alias.caution.has(Caution::SUPPORT)
            && !alias.caution.has(Caution::AGENCY)
            && !supported
            && !self.cue_before(scan, first, label)
        {
            return false;
        }
        if (alias.caution.has(Caution::START) || foreign && after == first + 1)
            && !supported
            && (scan.shouting || scan.title_case || self.at_start(scan, first))
        {
            return false;
        }
        true
    }

    /// Not a part of a web address, nor of a longer hyphenated word that the tables do not know.
    fn stands_alone(&self, scan: &Scan, first: usize, after: usize, end: u32, label: Label) -> bool {
        if let (Some(dot), Some(next)) = (scan.pieces.get(after), scan.pieces.get(after + 1))
            && dot.glued
            && next.glued
            && next.word
            && self.text(dot) == "."
            && self.text(&scan.pieces[after - 1]).is_ascii()
            && matches!(
                &*self.text(next).to_ascii_lowercase(),
                "ru" | "ua"
                    | "com"
                    | "net"
                    | "org"
                    | "kz"
                    | "by"
                    | "uz"
                    | "kg"
                    | "eu"
                    | "tv"
                    | "info"
                    | "media"
                    | "uk"
                    | "de"
                    | "io"
            )
        {
            return false;
        }
        let is_dash = |p: &Piece| matches!(self.text(p), "-" | "‑" | "‐");
        if let (Some(dash), Some(next)) = (scan.pieces.get(after), scan.pieces.get(after + 1))
            && dash.glued
            && next.glued
            && next.word
            && is_dash(dash)
            && dash.start == end
        {
            let next = self.text(next);
            let known = scan.matches.binary_search_by(|m| (m.first as usize).cmp(&(after + 1))).is_ok();
            let latin = next.is_ascii();
            // `США-то`; Kazakh acronyms take their case endings so: `АҚШ-тың`.
            let particle = matches!(next, "то" | "таки" | "ка" | "де")
                || scan.language == Language::Kk && next.starts_with(char::is_lowercase) && next.chars().count() <= 6;
            let broad = matches!(label, Label::Org | Label::Norp | Label::Product | Label::Event);
            if !(known || latin || particle || broad && next.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
            {
                return false;
            }
        }
        if first >= 2 {
            let (dash, before) = (&scan.pieces[first - 1], &scan.pieces[first - 2]);
            if scan.pieces[first].glued && dash.glued && before.word && is_dash(dash) {
                let capital = self.text(before).starts_with(char::is_uppercase);
                let from = scan.matches.partition_point(|m| (m.first as usize) + 12 < first);
                let known = scan.matches[from..]
                    .iter()
                    .take_while(|m| (m.first as usize) < first)
                    .any(|m| m.after as usize == first - 1);
                if capital && !known && !self.text(before).is_ascii() {
                    return false;
                }
            }
        }
        true
    }

    fn at_start(&self, scan: &Scan, first: usize) -> bool {
        let mut at = first;
        loop {
            if at == 0 || scan.starts.binary_search(&scan.pieces[at].start).is_ok() {
                return true;
            }
            at -= 1;
            // Marks before the first word do not make it less the first.
            if scan.pieces[at].word {
                return false;
            }
            if matches!(self.text(&scan.pieces[at]), "." | "!" | "?" | "…" | ":") {
                return true;
            }
        }
    }

    fn quoted(&self, scan: &Scan, first: usize, after: usize) -> bool {
        let mark = |i: Option<usize>| {
            i.and_then(|i| scan.pieces.get(i))
                .is_some_and(|p| matches!(self.text(p), "«" | "»" | "\"" | "“" | "”" | "„" | "‘" | "’" | "‹" | "›"))
        };
        mark(first.checked_sub(1)) && mark(Some(after))
    }

    /// A word before that says what kind of name follows.
    fn cue_before(&self, scan: &Scan, first: usize, label: Label) -> bool {
        let Some(before) = first.checked_sub(1) else { return false };
        let mut piece = &scan.pieces[before];
        if !piece.word && self.text(piece) == "." && before > 0 {
            piece = &scan.pieces[before - 1];
        }
        let word = self.text(piece).to_lowercase();
        let starts = |list: &[&str]| list.iter().any(|w| word.starts_with(w));
        match label {
            Label::Gpe => {
                // A preposition of place, by language: Ukrainian `у` is Russian "at somebody's".
                let place = match scan.language {
                    Language::Ru => matches!(&*word, "в" | "во" | "из"),
                    Language::Uk => matches!(&*word, "в" | "у" | "із" | "до"),
                    Language::En => matches!(&*word, "in" | "near" | "from"),
                    _ => false,
                };
                place
                    || matches!(
                        &*word,
                        "г" | "м"
                            | "город"
                            | "городе"
                            | "города"
                            | "городом"
                            | "городу"
                            | "місто"
                            | "місті"
                            | "міста"
                            | "містом"
                            | "city"
                    )
                    || starts(&["посёл", "посел", "селищ", "столиц", "мэр", "мер"])
            }
            Label::Org => starts(&[
                "газет",
                "журнал",
                "издани",
                "видання",
                "агентств",
                "канал",
                "телеканал",
                "сайт",
                "портал",
                "компани",
                "банк",
                "парти",
            ]),
            _ => false,
        }
    }

    fn candidate(&self, scan: &Scan, m: &Match) -> Candidate {
        let alias = &self.gazetteer.aliases[m.alias as usize];
        let entity = self.gazetteer.known(m.alias);
        let mut score = f32::from(entity.score) / 100.0;
        if alias.caution.has(Caution::SURNAME) && !self.firm.contains_key(&alias.entity) {
            score *= 0.9;
        }
        if alias.languages & (language_bit(scan.language) | language_bit(Language::En)) == 0 {
            score *= 0.97;
        }
        // The hyphenated ending of a Kazakh acronym belongs to the word, as endings without a hyphen do.
        let mut end = m.end;
        if scan.language == Language::Kk
            && let (Some(dash), Some(next)) = (scan.pieces.get(m.after as usize), scan.pieces.get(m.after as usize + 1))
            && dash.glued
            && next.glued
            && self.text(dash) == "-"
            && self.text(next).chars().all(char::is_lowercase)
        {
            end = next.end;
        }
        Candidate {
            span: Span::<Text>::new(scan.pieces[m.first as usize].start as usize, end as usize),
            label: entity.label,
            name: Some(self.gazetteer.nominative(self.context.text, &scan.pieces, m)),
            known: Some(entity.id.clone()),
            score,
            by: By::Gazetteer,
            rule: TABLES[usize::from(entity.table)],
        }
    }

    /// Adds the candidate, joined with a country before or after where it is an agency. Returns the piece to go on from.
    fn push(&self, scan: &Scan, m: &Match, mut candidate: Candidate, out: &mut Vec<Candidate>) -> u32 {
        let gazetteer = self.gazetteer;
        let alias = &gazetteer.aliases[m.alias as usize];
        let entity = gazetteer.known(m.alias);
        if !alias.caution.has(Caution::AGENCY) {
            // `Russian Defense Ministry`, `US Department of State`: the country stands before.
            let country = country_of(entity);
            if let Some(country) = country
                && m.end == scan.pieces[m.after as usize - 1].end
                && let Some(agency) = self.latin_agency_at(scan, m.after)
            {
                let agency_entity = gazetteer.known(agency.alias);
                let start = candidate.span.start as usize;
                let span = Span::new(start, agency.end as usize);
                let country_words = &self.context.text[start..m.end as usize];
                out.push(Candidate {
                    span,
                    label: Label::Org,
                    name: Some(format!(
                        "{country_words} {}",
                        gazetteer.nominative(self.context.text, &scan.pieces, &agency)
                    )),
                    known: Some(format!("{}@{country}", agency_entity.id)),
                    score: 0.93,
                    by: By::Gazetteer,
                    rule: "agencies",
                });
                return agency.after;
            }
            out.push(candidate);
            return m.after;
        }
        // `Генштаб Вооружённых сил России`: agencies in the genitive, then a country in the genitive.
        let mut at = m.after;
        let mut country = None;
        for _ in 0..4 {
            let mut from = at;
            if let Some(piece) = scan.pieces.get(from as usize)
                && matches!(self.text(piece), "of" | "for")
            {
                from += 1;
                if scan.pieces.get(from as usize).is_some_and(|p| self.text(p) == "the") {
                    from += 1;
                }
            }
            let next = scan.matches[scan.matches.partition_point(|x| x.first < from)..]
                .iter()
                .take_while(|x| x.first == from)
                .filter(|x| x.cases.meets(Cases::GEN) && self.believed(scan, x) && !scan.pieces[from as usize].glued)
                .filter(|x| {
                    gazetteer.aliases[x.alias as usize].caution.has(Caution::AGENCY)
                        || country_of(gazetteer.known(x.alias)).is_some()
                            && gazetteer.known(x.alias).label == Label::Gpe
                })
                .max_by_key(|x| (x.after, self.rank(scan, x), std::cmp::Reverse(x.alias)));
            let Some(next) = next else { break };
            at = next.after;
            if let Some(found) = country_of(gazetteer.known(next.alias)) {
                country = Some((found.to_owned(), next.end, next.after));
                break;
            }
        }
        let Some((id, end, after)) = country else {
            if alias.caution.has(Caution::SUPPORT) {
                return m.first + 1;
            }
            out.push(candidate);
            return m.after;
        };
        let tail = &self.context.text[m.end as usize..end as usize];
        candidate.name = candidate.name.map(|n| n + tail);
        candidate.span.end = end;
        candidate.known = Some(format!("{}@{id}", entity.id));
        candidate.score = 0.95;
        out.push(candidate);
        after
    }

    fn latin_agency_at(&self, scan: &Scan, at: u32) -> Option<Match> {
        let piece = scan.pieces.get(at as usize)?;
        if piece.glued || !self.text(piece).is_ascii() {
            return None;
        }
        scan.matches[scan.matches.partition_point(|m| m.first < at)..]
            .iter()
            .take_while(|m| m.first == at)
            .filter(|m| self.gazetteer.aliases[m.alias as usize].caution.has(Caution::AGENCY))
            .max_by_key(|m| (m.after, std::cmp::Reverse(m.alias)))
            .copied()
    }
}

/// Whether a Cyrillic name is of another language than block and document.
fn is_foreign(context: &Context, scan: &Scan, alias: &Alias, m: &Match) -> bool {
    let piece = &scan.pieces[m.first as usize];
    alias.languages & (language_bit(scan.language) | language_bit(context.language)) == 0
        && !context.text[piece.start as usize..piece.end as usize].is_ascii()
}

/// The country that an entity is, or that a people belongs to (`x:russians@Q159`).
fn country_of(entity: &Entity) -> Option<&str> {
    match TABLES[usize::from(entity.table)] {
        "countries" => Some(&entity.id),
        "peoples" => entity.id.split_once('@').map(|(_, country)| country),
        _ => None,
    }
}

/// An agency without a country is the one that the document names with a country, where that is one; else that of the
/// country which the document names most by far.
fn complete_agencies(candidates: &mut [Candidate]) {
    let mut full: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut countries: BTreeMap<String, u32> = BTreeMap::new();
    for c in candidates.iter() {
        let Some(known) = &c.known else { continue };
        match known.split_once('@') {
            Some((agency, _)) if c.rule == "agencies" => {
                full.entry(agency.to_owned()).or_default().insert(known.clone());
            }
            None if c.rule == "countries" => *countries.entry(known.clone()).or_default() += 1,
            _ => {}
        }
    }
    let mut counts: Vec<(u32, String)> = countries.into_iter().map(|(id, n)| (n, id)).collect();
    counts.sort_by(|a, b| b.cmp(a));
    let focus = counts.first().filter(|(n, _)| *n >= 3 && counts.get(1).is_none_or(|(second, _)| *n >= 2 * second));
    for c in candidates.iter_mut().filter(|c| c.rule == "agencies") {
        let Some(bare) = c.known.take_if(|known| !known.contains('@')) else { continue };
        c.known = match full.get(&bare) {
            Some(ids) => ids.first().filter(|_| ids.len() == 1).cloned(),
            None => focus.map(|(_, country)| format!("{bare}@{country}")),
        };
    }
}

/// Words that end a noun group though they are in lower case.
fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "и" | "а"
            | "но"
            | "не"
            | "в"
            | "во"
            | "на"
            | "с"
            | "со"
            | "к"
            | "из"
            | "за"
            | "по"
            | "от"
            | "для"
            | "у"
            | "о"
            | "об"
            | "при"
            | "что"
            | "как"
            | "или"
            | "же"
            | "бы"
            | "это"
            | "уже"
            | "ещё"
            | "еще"
            | "были"
            | "был"
            | "могут"
            | "хотят"
            | "стали"
            | "будут"
            | "і"
            | "й"
            | "та"
            | "але"
            | "з"
            | "до"
            | "від"
            | "що"
            | "як"
            | "або"
            | "це"
            | "є"
            | "вже"
            | "ще"
            | "під"
            | "про"
    )
}

/// The nominative of a person's name in any case form, by the first names of the tables (where loaded) and the endings.
///
/// `words` are the words of the name in order, initials with their full stop; `allowed` the cases that the text allows.
pub fn person_nominative(
    gazetteer: Option<&Gazetteer>,
    words: &[&str],
    allowed: Cases,
    language: Language,
) -> Option<Person> {
    let first = |word: &str| gazetteer.map_or_else(Vec::new, |g| g.first_name(word, language));
    nominative::person(words, &first, allowed, language)
}

#[cfg(test)]
mod tests;
