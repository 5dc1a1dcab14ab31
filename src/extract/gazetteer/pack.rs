//! The pack `names`: how it lies in bytes.
//!
//! Magic, SHA-256 of the tables, then columns of variable-length integers and strings, so that a general compressor does
//! the rest. All numbers are little-endian base-128. Lemmas are sorted and share the beginning of the one before; so do the
//! word sequences of names, which makes the trie fall out of reading them.

use std::collections::HashMap;

use super::{Alias, Caution, Class, Entity, Gazetteer, Lexeme, Mixer, NONE, Shape, TABLES, edge, mix};
use crate::{
    career::{Career, Occupation, Post},
    error::{Cause, Error},
    hash,
    label::Label,
    morph::Cases,
    text::pieces::fold,
};

const MAGIC: &[u8; 8] = b"SITONAM3";

/// What the builder hands over, in the order of the pack.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub digest: [u8; 32],
    /// How many bytes of the folded lemma come off, and the endings.
    pub classes: Vec<(u8, Vec<(String, Cases)>)>,
    /// Sorted: lemma and class.
    pub lexemes: Vec<(String, u32)>,
    /// Id, label, table, score.
    pub entities: Vec<(String, Label, u8, u8)>,
    /// Sorted by words.
    pub aliases: Vec<DraftAlias>,
    /// Lexeme and what it is, ascending: first name, head noun.
    pub marks: Vec<(u32, u8)>,
    /// People of whom the tables say more than names: the entity, ascending, and what they say.
    pub careers: Vec<(u32, Career)>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DraftAlias {
    pub words: Vec<u32>,
    pub glued: u32,
    pub entity: u32,
    pub languages: u8,
    pub caution: u8,
}

struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.0.push(n as u8 | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    fn string(&mut self, s: &str) {
        self.number(s.len() as u64);
        self.0.extend_from_slice(s.as_bytes());
    }
}

/// The draft as bytes.
pub(super) fn write(draft: &Draft) -> Vec<u8> {
    let mut w = Writer(MAGIC.to_vec());
    w.0.extend_from_slice(&draft.digest);
    w.number(draft.classes.len() as u64);
    for (cut, endings) in &draft.classes {
        w.number(u64::from(*cut));
        w.number(endings.len() as u64);
        for (ending, cases) in endings {
            w.string(ending);
            w.0.push(cases.0);
        }
    }
    w.number(draft.lexemes.len() as u64);
    let mut last = "";
    for (lemma, _) in &draft.lexemes {
        let shared = shared_prefix(last, lemma);
        w.number(shared as u64);
        w.string(&lemma[shared..]);
        last = lemma;
    }
    for (_, class) in &draft.lexemes {
        w.number(u64::from(*class));
    }
    w.number(draft.entities.len() as u64);
    for (id, ..) in &draft.entities {
        w.string(id);
    }
    for (_, label, ..) in &draft.entities {
        w.0.push(Label::ALL.iter().position(|l| l == label).unwrap_or(0) as u8);
    }
    for (.., table, _) in &draft.entities {
        w.0.push(*table);
    }
    for (.., score) in &draft.entities {
        w.0.push(*score);
    }
    w.number(draft.aliases.len() as u64);
    let mut last: &[u32] = &[];
    for alias in &draft.aliases {
        let shared = last.iter().zip(&alias.words).take_while(|(a, b)| a == b).count();
        w.number(shared as u64);
        w.number((alias.words.len() - shared) as u64);
        last = &alias.words;
    }
    let mut last: &[u32] = &[];
    let mut before = 0u32;
    for alias in &draft.aliases {
        let shared = last.iter().zip(&alias.words).take_while(|(a, b)| a == b).count();
        for (i, &word) in alias.words.iter().enumerate().skip(shared) {
            // First words ascend, so their difference is small.
            if i == 0 {
                w.number(u64::from(word - before));
                before = word;
            } else {
                w.number(u64::from(word));
            }
        }
        last = &alias.words;
    }
    for alias in &draft.aliases {
        w.number(u64::from(alias.glued >> 1));
    }
    for alias in &draft.aliases {
        w.number(u64::from(alias.entity));
    }
    for alias in &draft.aliases {
        w.0.push(alias.languages);
    }
    for alias in &draft.aliases {
        w.0.push(alias.caution);
    }
    w.number(draft.marks.len() as u64);
    let mut before = 0;
    for (lexeme, _) in &draft.marks {
        w.number(u64::from(lexeme - before));
        before = *lexeme;
    }
    for (_, genders) in &draft.marks {
        w.0.push(*genders);
    }
    w.number(draft.careers.len() as u64);
    let mut before = 0;
    for (person, career) in &draft.careers {
        w.number(u64::from(person - before));
        before = *person;
        w.string(&career.country);
        w.0.push(u8::from(career.woman));
        w.number(career.posts.len() as u64);
        for post in &career.posts {
            w.0.push(post.occupation.into());
            // No event of the tables is of the year 0.
            w.number(u64::from(post.from.unwrap_or(0)));
            w.number(u64::from(post.to.unwrap_or(0)));
        }
    }
    w.0
}

fn shared_prefix(a: &str, b: &str) -> usize {
    let mut n = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    while !b.is_char_boundary(n) {
        n -= 1;
    }
    n
}

/// Reads on, with a readable reason where the bytes end or make no sense.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

fn broken(why: &str) -> Error {
    Error::new("names.pack", Cause::Malformed(why.into()))
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Result<&'a [u8], Error> {
        let end =
            self.at.checked_add(n).filter(|&e| e <= self.bytes.len()).ok_or_else(|| broken("it ends too early"))?;
        let out = &self.bytes[self.at..end];
        self.at = end;
        Ok(out)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        Ok(self.take(1)?[0])
    }

    fn number(&mut self) -> Result<u32, Error> {
        let mut n = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(n).map_err(|_| broken("a number is too large"));
            }
        }
        Err(broken("a number is too long"))
    }

    /// A year; 0 is none.
    fn year(&mut self) -> Result<Option<u16>, Error> {
        Ok(u16::try_from(self.number()?).ok().filter(|year| *year > 0))
    }

    /// How many items follow: no more than bytes are left, so that a broken pack cannot ask for all memory.
    fn count(&mut self) -> Result<usize, Error> {
        let n = self.number()? as usize;
        if n > self.bytes.len() - self.at {
            return Err(broken("a count is larger than the rest"));
        }
        Ok(n)
    }

    fn string(&mut self) -> Result<&'a str, Error> {
        let n = self.number()? as usize;
        std::str::from_utf8(self.take(n)?).map_err(|_| broken("a string is no UTF-8"))
    }
}

/// Reads a pack.
pub(super) fn read(bytes: &[u8]) -> Result<Gazetteer, Error> {
    let mut r = Reader { bytes, at: 0 };
    if r.take(8)? != MAGIC {
        return Err(broken("it does not begin as a pack of names"));
    }
    let mut digest = [0; 32];
    digest.copy_from_slice(r.take(32)?);

    let count = r.count()?;
    let mut classes: Vec<Class> = Vec::with_capacity(count);
    let mut cuts = Vec::with_capacity(count);
    let mut longest_ending = 0;
    for _ in 0..count {
        cuts.push(r.number()? as usize);
        let n = r.count()?;
        let mut class = Vec::with_capacity(n);
        for _ in 0..n {
            let ending = r.string()?;
            longest_ending = longest_ending.max(ending.len());
            class.push((ending.into(), Cases(r.byte()?)));
        }
        classes.push(class);
    }

    let count = r.count()?;
    let mut lemmas = String::with_capacity(count * 12);
    let mut spans = Vec::with_capacity(count);
    let mut last = (0, 0);
    for _ in 0..count {
        let shared = r.number()? as usize;
        let rest = r.string()?;
        let end = last.0 + shared;
        if end > last.1 || !lemmas.is_char_boundary(end) {
            return Err(broken("a lemma shares more than there is"));
        }
        let start = lemmas.len();
        lemmas.extend_from_within(last.0..end);
        lemmas.push_str(rest);
        last = (start, lemmas.len());
        spans.push(last);
    }
    let mut stems = String::with_capacity(lemmas.len());
    let mut lexemes = Vec::with_capacity(count);
    for &(start, end) in &spans {
        let class = r.number()?;
        let cut = *cuts.get(class as usize).ok_or_else(|| broken("a word has no class"))?;
        let lemma = &lemmas[start..end];
        let from = stems.len();
        fold(lemma, &mut stems);
        let to = stems.len().checked_sub(cut).filter(|&to| to >= from && stems.is_char_boundary(to));
        let to = to.ok_or_else(|| broken("a word is shorter than its ending"))?;
        stems.truncate(to);
        lexemes.push(Lexeme {
            lemma: (start as u32, end as u32),
            stem: (from as u32, to as u32),
            class,
            shape: shape(lemma, stems[from..to].chars().count()),
            next: NONE,
            root: NONE,
        });
    }

    let count = r.count()?;
    let mut entities = Vec::with_capacity(count);
    for _ in 0..count {
        entities.push(Entity { id: r.string()?.to_owned(), label: Label::Org, table: 0, score: 0 });
    }
    for entity in &mut entities {
        entity.label = *Label::ALL.get(usize::from(r.byte()?)).ok_or_else(|| broken("an unknown label"))?;
    }
    for entity in &mut entities {
        entity.table = r.byte()?;
        if usize::from(entity.table) >= TABLES.len() {
            return Err(broken("an unknown table"));
        }
    }
    for entity in &mut entities {
        entity.score = r.byte()?;
    }

    let count = r.count()?;
    let mut shapes = Vec::with_capacity(count);
    for _ in 0..count {
        shapes.push((r.number()? as usize, r.number()? as usize));
    }
    let mut sequences: Vec<u32> = Vec::with_capacity(count * 2);
    let mut aliases: Vec<Alias> = Vec::with_capacity(count);
    let mut nodes: Vec<(u32, u32)> = Vec::new();
    let mut edges: HashMap<u64, u32, Mixer> = HashMap::with_capacity_and_hasher(count, Mixer::default());
    let mut path: Vec<u32> = Vec::new();
    let mut last = 0..0;
    let mut before = 0u32;
    for (index, &(shared, more)) in shapes.iter().enumerate() {
        if shared > last.len() || shared + more == 0 || shared + more > 32 {
            return Err(broken("a name has no words"));
        }
        let start = sequences.len();
        sequences.extend_from_within(last.start..last.start + shared);
        path.truncate(shared);
        for i in shared..shared + more {
            let mut word = r.number()?;
            if i == 0 {
                word = before.checked_add(word).ok_or_else(|| broken("a word is not in the list"))?;
                before = word;
            }
            let lexeme = lexemes.get_mut(word as usize).ok_or_else(|| broken("a word is not in the list"))?;
            let node = nodes.len() as u32;
            nodes.push((index as u32, index as u32));
            match path.last() {
                None => lexeme.root = node,
                Some(&parent) => {
                    edges.insert(edge(parent, word), node);
                }
            }
            path.push(node);
            sequences.push(word);
        }
        // Equal sequences lie side by side, so each node's names are a range.
        let node = path[path.len() - 1] as usize;
        if nodes[node].0 == nodes[node].1 {
            nodes[node] = (index as u32, index as u32 + 1);
        } else {
            nodes[node].1 = index as u32 + 1;
        }
        last = start..sequences.len();
        aliases.push(Alias {
            entity: 0,
            words: (start as u32, (shared + more) as u8),
            glued: 0,
            languages: 0,
            caution: Caution(0),
        });
    }
    for alias in &mut aliases {
        alias.glued = r.number()? << 1;
    }
    for alias in &mut aliases {
        alias.entity = r.number()?;
        if alias.entity as usize >= entities.len() {
            return Err(broken("a name of nothing"));
        }
    }
    for alias in &mut aliases {
        alias.languages = r.byte()?;
    }
    for alias in &mut aliases {
        alias.caution = Caution(r.byte()?);
    }

    let count = r.count()?;
    let mut marked = Vec::with_capacity(count);
    let mut before = 0u32;
    for _ in 0..count {
        before = before.checked_add(r.number()?).ok_or_else(|| broken("a word is not in the list"))?;
        if before as usize >= lexemes.len() {
            return Err(broken("a word is not in the list"));
        }
        marked.push(before);
    }
    let mut marks: HashMap<u32, u8, Mixer> = HashMap::with_capacity_and_hasher(count, Mixer::default());
    for lexeme in marked {
        marks.insert(lexeme, r.byte()?);
    }
    let count = r.count()?;
    let mut careers = Vec::with_capacity(count);
    let mut person = 0u32;
    for _ in 0..count {
        person = person.checked_add(r.number()?).ok_or_else(|| broken("a career of nobody"))?;
        let mut career = Career { country: r.string()?.to_owned(), woman: r.byte()? != 0, posts: Vec::new() };
        for _ in 0..r.count()? {
            let occupation = Occupation::try_from(r.byte()?).map_err(broken)?;
            career.posts.push(Post { occupation, from: r.year()?, to: r.year()? });
        }
        careers.push((person, career));
    }
    if r.at != bytes.len() {
        return Err(broken("bytes are left over"));
    }

    let heads = heads(&mut lexemes, &stems);
    let mut by_id: Vec<u32> = (0..entities.len() as u32).collect();
    by_id.sort_by(|a, b| entities[*a as usize].id.cmp(&entities[*b as usize].id));
    Ok(Gazetteer {
        digest,
        lemmas,
        stems,
        classes,
        lexemes,
        heads,
        longest_ending,
        entities,
        aliases,
        sequences,
        nodes,
        edges,
        marks,
        careers,
        by_id,
    })
}

/// The hash table over stems; lexemes with the same stem are chained.
fn heads(lexemes: &mut [Lexeme], stems: &str) -> Vec<u32> {
    let size = (lexemes.len() * 2).next_power_of_two().max(2);
    let mut heads = vec![NONE; size];
    for i in 0..lexemes.len() {
        let stem = |l: &Lexeme| &stems.as_bytes()[l.stem.0 as usize..l.stem.1 as usize];
        let own = stem(&lexemes[i]);
        let hash = own.iter().fold(hash::START, |h, &b| hash::byte(h, b));
        let mut slot = mix(hash) as usize & (size - 1);
        while heads[slot] != NONE && stem(&lexemes[heads[slot] as usize]) != own {
            slot = (slot + 1) & (size - 1);
        }
        lexemes[i].next = heads[slot];
        heads[slot] = i as u32;
    }
    heads
}

/// How the word's capitals are asked for; `stem` letters never change.
fn shape(lemma: &str, stem: usize) -> Shape {
    let letters = lemma.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = lemma.chars().filter(|c| c.is_uppercase()).count();
    if capitals == letters && letters >= 2 {
        Shape::Capitals(lemma.chars().take(stem).filter(|c| c.is_uppercase()).count().min(255) as u8)
    } else if lemma.starts_with(char::is_uppercase) {
        Shape::Capital
    } else {
        Shape::Lower
    }
}
