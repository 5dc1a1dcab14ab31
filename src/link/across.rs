//! Across documents and languages.
//!
//! Every member of a cast gets a key, and members with the same key are one entity:
//! * the table id, where a member has one;
//! * people with a first name and a surname: the skeletons of the two (see [`skeleton`](super::skeleton)); where another
//!   document knows that name by its id, the id;
//! * a bare surname, or initials and a surname: the only full name with that surname skeleton in the batch, or the one that
//!   most documents mean by far (others are slips then), else the document's own key, so that namesakes stay apart;
//! * anything else: label and skeletons of its words; where another document knows that name, the id.
//!
//! What may be one and was not joined is suggested by [`near`].
//!
//! Hash joins only: linear in the number of members. Keys do not depend on the order of documents, and neither do ids.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use super::{
    near::{self, Near, Trait},
    parts,
    skeleton::skeleton,
    support,
    verdicts::Verdicts,
    within,
};
use crate::{
    document::Document,
    entity::{Entity, EntityId, Local, Why},
    label::Label,
    lang::particles::{self, Particle},
    language::Language,
    morph::stem,
    pack::hex,
};

/// The entities of a batch, and for each document the entity of each member of its cast (an index into the entities).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// Sorted by first appearance in the order of the documents.
    pub entities: Vec<Entity>,
    /// `of[document][local]` is an index into `entities`.
    pub of: Vec<Vec<u32>>,
    /// Entities that may be one and were not joined, the likeliest first.
    pub near: Vec<Near>,
    /// For ids that the reader joined to others: the id that stands for both.
    pub moved: BTreeMap<EntityId, EntityId>,
}

/// By what members of casts are joined.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    kind: Label,
    /// A word that says what it is made of (`known`, `name`, `alone`, `apart`), then that.
    text: String,
    /// Whether the reader gave it this key.
    by_reader: bool,
}

impl Key {
    /// The id of what the key stands for.
    pub(super) fn id(&self) -> EntityId {
        let mut hash = Sha256::new();
        hash.update(self.kind.name());
        hash.update([0]);
        hash.update(&self.text);
        EntityId(format!("e{}", hex(&hash.finalize()[..6])))
    }

    /// Whether it is an id of the tables.
    pub(super) fn is_known(&self) -> bool {
        self.text.starts_with("known ")
    }

    /// The key of a name that the reader parted from this one.
    pub(super) fn apart(&self, name: &str) -> Key {
        Key { kind: self.kind, text: format!("apart {} {name}", self.text), by_reader: false }
    }

    /// The same key, given by the reader.
    pub(super) fn by_reader(&self) -> Key {
        Key { by_reader: true, ..self.clone() }
    }
}

/// Links the casts of all documents.
pub fn link<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Linked {
    link_as(documents, &Verdicts::default())
}

/// Links the casts of all documents, as far as the reader said nothing else.
pub fn link_as<'a>(documents: impl IntoIterator<Item = &'a Document>, verdicts: &Verdicts) -> Linked {
    let documents: Vec<&Document> = documents.into_iter().collect();
    let mut names: Vec<Vec<Name>> =
        documents.iter().map(|d| d.cast.iter().map(|local| Name::of(&local.name, local.label)).collect()).collect();
    put_surnames_last(&documents, &mut names);
    let mut index = Index::of(&documents, &names);
    let supported = index.supported(&documents, &names);
    let key = |number: usize, at: usize, local: &Local| {
        let (text, rule) = match supported.get(&(number as u32, at as u32)) {
            Some(key) => (key.clone(), Rule::Supported),
            None => index.key(documents[number], local, &names[number][at]),
        };
        // One id is one entity, whatever label a sentence gave it; other names differ by kind.
        let kind = if rule == Rule::Known { Label::Person } else { kind(local.label) };
        Key { kind, text, by_reader: false }
    };
    let mut keys: Vec<Vec<Key>> = (documents.iter().enumerate())
        .map(|(number, d)| d.cast.iter().enumerate().map(|(at, local)| key(number, at, local)).collect())
        .collect();
    let mut linked = Linked { moved: verdicts.settle(&documents, &mut keys), ..Linked::default() };
    let mut entity_of: HashMap<Key, u32> = HashMap::new();
    let mut gathered: Vec<Gathered> = Vec::new();
    for (number, (document, keys)) in documents.iter().zip(keys).enumerate() {
        let mut of = Vec::with_capacity(document.cast.len());
        for ((local, name), key) in document.cast.iter().zip(&names[number]).zip(keys) {
            let by_reader = key.by_reader;
            let entity = *entity_of.entry(Key { by_reader: false, ..key }).or_insert_with_key(|key| {
                gathered.push(Gathered::new(key.clone()));
                (gathered.len() - 1) as u32
            });
            gathered[entity as usize].take(local, name, by_reader);
            of.push(entity);
        }
        let mut seen = BTreeSet::new();
        for mention in &document.mentions {
            let Some(&entity) = of.get(mention.entity as usize) else { continue };
            let kept = document.is_kept(mention.span);
            let gathered = &mut gathered[entity as usize];
            gathered.count(mention.label, kept, document.language, &document.cast[mention.entity as usize].name);
            if kept && seen.insert(entity) {
                gathered.documents.push(number as u32);
            }
        }
        linked.of.push(of);
    }
    let traits: Vec<Trait> = gathered.iter_mut().map(|g| std::mem::take(&mut g.compared)).collect();
    linked.near = near::near(&traits);
    linked.entities = gathered.into_iter().map(Gathered::finish).collect();
    linked
}

/// Names of places share their names between labels: a city that one sentence takes for a province stays one.
fn kind(label: Label) -> Label {
    match label {
        Label::Loc | Label::Fac => Label::Gpe,
        other => other,
    }
}

/// A member's name, taken apart for comparing.
#[derive(Debug, Default)]
struct Name {
    /// Skeletons of the words, joined; folded words where a skeleton would say too little.
    whole: String,
    /// For people with two names or more: given name and surname.
    full: Option<String>,
    /// Whether `full` is two names of which the text may give the surname first.
    turns: bool,
    /// For people with a hyphen in their only name: its first and last part, as a full name.
    hyphened: Option<String>,
    /// For people: the surname's skeleton.
    surname: String,
    /// For people: whether the surname is a man's, where its suffix says so.
    man: Option<bool>,
    /// For people: the skeleton of the first name, as a surname.
    first_surname: String,
    /// For people without a written-out given name: the class of the first initial.
    initial: Option<String>,
    /// For adjectives of places: the skeleton of the place, `Заречинский` without its suffix.
    place: Option<String>,
    /// For institutes called after somebody: the skeleton of the surname, and whether `имени` says so.
    institute: Option<(String, bool)>,
}

impl Name {
    fn of(name_text: &str, label: Label) -> Name {
        let telling = parts::telling(name_text, label);
        let words: Vec<&str> = telling.iter().flat_map(|w| w.split('.')).filter(|w| !w.is_empty()).collect();
        let skeletons: Vec<String> = words.iter().map(|w| skeleton(w)).filter(|s| !s.is_empty()).collect();
        let joined = skeletons.join(" ");
        // Two consonants or fewer fit too many words: then the letters themselves.
        let whole = if joined.chars().filter(|c| *c != ' ').count() >= 4 && label != Label::Product {
            joined
        } else {
            // Signs and spaces differ by hand: `Boeing-737`, `Поток — 2`.
            let letters = words.iter().flat_map(|w| w.chars()).filter(|c| c.is_alphanumeric());
            format!("={}", letters.collect::<String>())
        };
        let mut name = Name { whole, ..Name::default() };
        if label == Label::Gpe
            && let [only] = words.as_slice()
        {
            let stem = ["ск", "ськ", "цк", "цьк", "зьк"].iter().find_map(|s| stem::stem(only, false).strip_suffix(s));
            name.place = stem.map(place);
        }
        if label == Label::Org {
            let called = parts::institute(name_text);
            name.institute = called.map(|(surname, says)| (skeleton(stem::stem(&surname, false)), says));
        }
        if label == Label::Person {
            let parts: Vec<&str> = words.iter().copied().filter(|w| !particles::is(w, Particle::LEFT_OUT)).collect();
            let mut written: Vec<&str> = parts.iter().copied().filter(|w| w.chars().nth(1).is_some()).collect();
            // "Путин Владимир Владимирович": the surname goes last.
            if written.len() == 3 && parts::is_patronymic(written[2]) {
                written.rotate_left(1);
            }
            let initial = parts.iter().find(|w| w.chars().nth(1).is_none());
            name.surname = written.last().map(|w| surname(w)).unwrap_or_default();
            name.man = written.last().and_then(|w| parts::is_mans(w));
            name.first_surname = written.first().map(|w| surname(w)).unwrap_or_default();
            name.turns = written.len() == 2 && parts.len() == 2;
            // `Ли Пэн`: so few consonants that the letters have to say it.
            let full = |first: &str, last: &str| {
                let full = format!("{} {}", skeleton(first), skeleton(last));
                Some(if full.len() > 4 { full } else { format!("={first} {last}") })
            };
            if let [first, .., last] = written.as_slice() {
                name.full = full(first, last);
            } else if let [only] = written.as_slice() {
                name.initial = initial.map(|w| class(w));
                let (first, last) = (only.split('-').next(), only.rsplit('-').next());
                if let (None, true, Some(first), Some(last)) = (initial, only.contains('-'), first, last) {
                    name.hyphened = full(first, last);
                }
            }
        }
        name
    }
}

/// Settles which of two names is the surname where the batch writes both orders, `Лосев Иван` and `Иван Лосев`: the last of
/// the order that more documents have. A name in one word with a hyphen is the full name that others write in two.
fn put_surnames_last(documents: &[&Document], names: &mut [Vec<Name>]) {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for (document, names) in documents.iter().zip(&*names) {
        for (local, name) in document.cast.iter().zip(names) {
            if let Some(full) = name.full.as_ref().filter(|_| local.label == Label::Person) {
                *counts.entry(full.clone()).or_default() += 1;
            }
        }
    }
    for name in names.iter_mut().flatten() {
        if let Some(full) = name.hyphened.as_ref().filter(|f| counts.contains_key(*f)) {
            name.full = Some(full.clone());
        }
        let Some((first, last)) = name.full.as_ref().filter(|_| name.turns).and_then(|f| f.split_once(' ')) else {
            continue;
        };
        let turned = format!("{last} {first}");
        let rank = |full: &str| (counts.get(full).copied().unwrap_or(0), std::cmp::Reverse(full.to_owned()));
        if counts.contains_key(&turned) && rank(&turned) > rank(name.full.as_deref().unwrap_or_default()) {
            name.surname = name.first_surname.clone();
            name.full = Some(turned);
        }
    }
}

/// What surnames are compared by: the skeleton; where it has two consonants or fewer, which `Кейт`, `Кита` and `Кати` share,
/// the letters too.
fn surname(word: &str) -> String {
    let skeleton = skeleton(word);
    if skeleton.len() > 2 { skeleton } else { format!("{skeleton}={}", word.to_lowercase()) }
}

/// What a place of one word is found by from its adjective: the skeleton, or the letters of the stem where that is short.
fn place(word: &str) -> String {
    let found = skeleton(word);
    if found.len() > 2 { found } else { format!("={}", stem::stem(&word.to_lowercase(), false)) }
}

/// The class of a first letter, equal across scripts: `Дж` and `J` are not told apart from `Д`.
fn class(word: &str) -> String {
    skeleton(word).chars().take(1).collect()
}

/// Bearers of a surname at most; beyond, it tells nobody apart.
const CROWD: usize = 16;

/// Somebody with a full name, by the surname.
#[derive(Debug, Default)]
struct Bearer {
    key: String,
    /// The class of the first name.
    given: String,
    /// How many documents have the full name.
    documents: u32,
    /// Whether some document writes the surname as a man's, and as a woman's.
    man: bool,
    woman: bool,
}

/// Why a member got its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Known,
    Name,
    Supported,
    Alone,
}

/// What the batch knows of names.
#[derive(Debug, Default)]
struct Index {
    /// The id behind a full name of a person; `None` where two ids share it.
    known_people: HashMap<String, Option<String>>,
    /// The id behind another name.
    known_names: HashMap<(Label, String), Option<String>>,
    /// Skeletons of the surnames after which an institute for research is called.
    institutes: BTreeSet<String>,
    /// Keys of things that documents say are one, by acronyms and other names in brackets.
    same: Same,
    /// The key of a place by the skeleton of its name of one word; `None` where two share it.
    places: HashMap<String, Option<String>>,
    /// Full-named people by surname.
    surnames: HashMap<String, Vec<Bearer>>,
}

impl Index {
    fn of(documents: &[&Document], names: &[Vec<Name>]) -> Index {
        let mut index = Index::default();
        let members = || documents.iter().zip(names).flat_map(|(d, n)| d.cast.iter().zip(n));
        for (local, name) in members() {
            let Some(known) = &local.known else { continue };
            let slot = match (&name.full, local.label) {
                (Some(full), Label::Person) => index.known_people.entry(full.clone()),
                (None, Label::Person) => continue,
                _ => {
                    let entry = index.known_names.entry((kind(local.label), name.whole.clone()));
                    entry.and_modify(|k| unless_other(k, known)).or_insert_with(|| Some(known.clone()));
                    continue;
                }
            };
            slot.and_modify(|k| unless_other(k, known)).or_insert_with(|| Some(known.clone()));
        }
        for name in names.iter().flatten() {
            index
                .institutes
                .extend(name.institute.iter().filter(|(_, says)| *says).map(|(surname, _)| surname.clone()));
        }
        index.same = index.said_to_be_one(documents, names);
        for (local, name) in members().filter(|(l, n)| kind(l.label) == Label::Gpe && n.place.is_none()) {
            if !local.name.contains(' ') {
                let key = index.thing_key(local, name).0;
                let slot = index.places.entry(place(&local.name)).or_insert_with(|| Some(key.clone()));
                unless_other(slot, &key);
            }
        }
        for (local, name) in members() {
            let Some(full) = name.full.as_ref().filter(|_| local.label == Label::Person) else { continue };
            let key = index.full_key(local, full).0;
            let given = full.strip_prefix('=').map_or_else(|| full.chars().take(1).collect(), class);
            let bearers = index.surnames.entry(name.surname.clone()).or_default();
            let at = match bearers.iter().position(|b| b.key == key) {
                Some(at) => at,
                // So many share the surname that it tells nothing; the list ends here, and so does the work.
                None if bearers.len() >= CROWD => continue,
                None => {
                    bearers.push(Bearer { key, given, ..Bearer::default() });
                    bearers.len() - 1
                }
            };
            bearers[at].documents += 1;
            bearers[at].man |= name.man == Some(true);
            bearers[at].woman |= name.man == Some(false);
        }
        index
    }

    /// The key of a person with a full name.
    fn full_key(&self, local: &Local, full: &str) -> (String, Rule) {
        if let Some(known) = &local.known {
            return (format!("known {known}"), Rule::Known);
        }
        match self.known_people.get(full) {
            Some(Some(known)) => (format!("known {known}"), Rule::Known),
            _ => (format!("name {full}"), Rule::Name),
        }
    }

    /// The full-named person whom a surname, with or without initials, means in this batch: the only one whom it fits, or
    /// the one in three documents of four.
    fn bearer(&self, name: &Name) -> Option<&str> {
        let all = self.surnames.get(&name.surname).filter(|_| !name.surname.is_empty())?;
        if all.len() >= CROWD {
            return None;
        }
        // `Лосев` is not Анна Лосева; `Лосева` may be a man in the genitive.
        let gender = |b: &&Bearer| !(name.man == Some(true) && b.woman && !b.man);
        let fitting = || all.iter().filter(gender).filter(|b| name.initial.as_ref().is_none_or(|i| *i == b.given));
        let total: u32 = fitting().map(|b| b.documents).sum();
        let most = fitting().max_by(|x, y| x.documents.cmp(&y.documents).then_with(|| y.key.cmp(&x.key)))?;
        let sure = most.documents == total || most.documents >= 3 && most.documents * 4 >= total * 3;
        sure.then_some(most.key.as_str())
    }

    /// The key of an organisation, place or other thing by its name alone.
    fn plain_key(&self, known: Option<&str>, kind: Label, name: &Name) -> String {
        if let Some(known) = known {
            return format!("known {known}");
        }
        if let Some(Some(known)) = self.known_names.get(&(kind, name.whole.clone())) {
            return format!("known {known}");
        }
        match &name.institute {
            Some((surname, _)) if self.institutes.contains(surname) => format!("name institute of {surname}"),
            _ => format!("name {}", name.whole),
        }
    }

    /// The key of an organisation, place or other thing.
    fn thing_key(&self, local: &Local, name: &Name) -> (String, Rule) {
        let kind = kind(local.label);
        let plain = self.plain_key(local.known.as_deref(), kind, name);
        let place = name.place.as_ref().filter(|_| !plain.starts_with("known ")).and_then(|p| self.places.get(p));
        let key = match place {
            Some(Some(place)) => place.clone(),
            _ => self.same.key(kind, plain),
        };
        let rule = if key.starts_with("known ") { Rule::Known } else { Rule::Name };
        (key, rule)
    }

    /// What documents say is one: an acronym in brackets after a name, or its spelling in the other script. An acronym that
    /// stands for two things means the one that two documents of three mean, unless both begin with the same word and so are
    /// two wordings of one name.
    fn said_to_be_one(&self, documents: &[&Document], names: &[Vec<Name>]) -> Same {
        let mut said: BTreeMap<(Label, String), BTreeMap<String, u32>> = BTreeMap::new();
        for (document, names) in documents.iter().zip(names) {
            for (local, name) in document.cast.iter().zip(names).filter(|(local, _)| local.label != Label::Person) {
                let kind = kind(local.label);
                let key = self.plain_key(local.known.as_deref(), kind, name);
                let says = |w: &&Why| SAID.contains(&w.rule.as_str()) || w.rule == "longer-name" && is_proper(&w.b);
                for why in local.why.iter().filter(says) {
                    for other in [&why.a, &why.b] {
                        let other = self.plain_key(None, kind, &Name::of(other, local.label));
                        if other != key {
                            *said.entry((kind, other)).or_default().entry(key.clone()).or_default() += 1;
                        }
                    }
                }
            }
        }
        let mut same = Same::default();
        for ((kind, other), keys) in said {
            let total: u32 = keys.values().sum();
            let Some(most) = keys.iter().max_by_key(|(key, n)| (**n, std::cmp::Reverse(*key))) else { continue };
            let begins = |key: &str| key.split(' ').nth(1).filter(|w| w.len() > 2).map(str::to_owned);
            let first = begins(most.0).filter(|_| keys.keys().all(|k| k.matches(' ').count() > 1));
            if first.is_some() && keys.keys().all(|k| begins(k) == first) {
                keys.keys().for_each(|key| same.join(kind, &other, key));
            } else if most.1 * 3 >= total * 2 {
                same.join(kind, &other, most.0);
            }
        }
        same
    }

    /// People of whom a document gives one name only, and whom what it says of them joins across documents: the keys by
    /// document and member.
    fn supported(&mut self, documents: &[&Document], names: &[Vec<Name>]) -> HashMap<(u32, u32), String> {
        let mut found = support::Support::default();
        for (number, (document, names)) in documents.iter().zip(names).enumerate() {
            let is_alone = |(_, (local, name)): &(usize, (&Local, &Name))| {
                local.label == Label::Person && self.key(document, local, name).1 == Rule::Alone
            };
            let alone: Vec<(u32, &str)> = document
                .cast
                .iter()
                .zip(names)
                .enumerate()
                .filter(is_alone)
                .map(|(at, (_, name))| (at as u32, name.whole.as_str()))
                .collect();
            let key = |at: u32| {
                let (local, name) = (document.cast.get(at as usize)?, names.get(at as usize)?);
                Some(self.key(document, local, name).0)
            };
            found.add(number as u32, document, &alone, &key);
        }
        found.keys()
    }

    fn key(&self, document: &Document, local: &Local, name: &Name) -> (String, Rule) {
        if let Some(known) = &local.known {
            return (format!("known {known}"), Rule::Known);
        }
        if local.label != Label::Person {
            return self.thing_key(local, name);
        }
        if let Some(full) = &name.full {
            return self.full_key(local, full);
        }
        match self.bearer(name) {
            Some(key) => (key.to_owned(), if key.starts_with("known ") { Rule::Known } else { Rule::Name }),
            None => (format!("alone {} {}", document.id, name.whole), Rule::Alone),
        }
    }
}

/// Rules within a document by which it says that two names are of one thing.
const SAID: [&str; 4] = ["acronym-defined", "acronym-of", "written-in-brackets", "called-after"];

/// Whether a short name says whose it is wherever it stands: two words or more, all with capitals, no `Верховный суд`.
fn is_proper(name: &str) -> bool {
    let words = || name.split_whitespace();
    words().count() > 1 && words().all(|w| w.starts_with(char::is_uppercase))
}

/// Keys that are one.
#[derive(Debug, Default)]
struct Same {
    parent: BTreeMap<(Label, String), String>,
}

impl Same {
    fn key(&self, kind: Label, key: String) -> String {
        let mut key = (kind, key);
        while let Some(parent) = self.parent.get(&key) {
            key.1.clone_from(parent);
        }
        key.1
    }

    /// Makes two keys one: what the tables know stands for it, else the first in the order of the alphabet. Two that the
    /// tables know stay two.
    fn join(&mut self, kind: Label, a: &str, b: &str) {
        let (a, b) = (self.key(kind, a.to_owned()), self.key(kind, b.to_owned()));
        let known = |key: &str| key.starts_with("known ");
        if a == b || known(&a) && known(&b) {
            return;
        }
        let (stays, goes) = if (!known(&a), &a) < (!known(&b), &b) { (a, b) } else { (b, a) };
        self.parent.insert((kind, goes), stays);
    }
}

/// Keeps `slot` where it agrees with `known`, else clears it: two ids behind one name decide nothing.
fn unless_other(slot: &mut Option<String>, known: &str) {
    if slot.as_deref() != Some(known) {
        *slot = None;
    }
}

/// An entity in the making.
#[derive(Debug)]
struct Gathered {
    key: Key,
    labels: BTreeMap<Label, u32>,
    mentions: u32,
    removed: u32,
    /// Names by language: mentions in articles, then in removed text.
    names: BTreeMap<Language, BTreeMap<String, (u32, u32)>>,
    aliases: BTreeSet<String>,
    documents: Vec<u32>,
    why: BTreeSet<Why>,
    /// Names that were joined, with the rule and what it saw.
    joined: BTreeMap<String, (&'static str, String)>,
    /// What near-misses are found by.
    compared: Trait,
}

impl Gathered {
    fn new(key: Key) -> Self {
        let known = key.text.strip_prefix("known ").map(str::to_owned);
        let alone = key.text.starts_with("alone ");
        let compared = Trait { kind: Some(key.kind), known, alone, ..Trait::default() };
        Gathered {
            compared,
            key,
            labels: BTreeMap::new(),
            mentions: 0,
            removed: 0,
            names: BTreeMap::new(),
            aliases: BTreeSet::new(),
            documents: Vec::new(),
            why: BTreeSet::new(),
            joined: BTreeMap::new(),
        }
    }

    fn take(&mut self, local: &Local, name: &Name, by_reader: bool) {
        let compared = if local.label == Label::Person { name.full.as_ref() } else { Some(&name.whole) };
        if let Some(compared) = compared.filter(|c| self.compared.names.len() < 4 && !self.compared.names.contains(c)) {
            self.compared.names.push(compared.clone());
        }
        if self.compared.surname.is_empty() {
            self.compared.surname.clone_from(&name.surname);
        }
        self.aliases.extend(local.aliases.iter().cloned());
        self.aliases.insert(local.name.clone());
        self.why.extend(local.why.iter().cloned());
        let (rule, detail) = match self.key.text.split_once(' ') {
            _ if by_reader => ("reader", ""),
            Some(("known", id)) => ("same-id", id),
            Some(("same", detail)) => ("same-role", detail),
            _ if name.full.is_none() && local.label == Label::Person => ("only-full-name", name.surname.as_str()),
            _ => ("same-skeleton", name.full.as_deref().unwrap_or(&name.whole)),
        };
        self.joined.entry(local.name.clone()).or_insert_with(|| (rule, detail.to_owned()));
    }

    fn count(&mut self, label: Label, kept: bool, language: Language, name: &str) {
        let by_name = self.names.entry(language).or_default().entry(name.to_owned()).or_default();
        if kept {
            self.mentions += 1;
            by_name.0 += 1;
        } else {
            self.removed += 1;
            by_name.1 += 1;
        }
        *self.labels.entry(label).or_default() += 1;
    }

    fn finish(self) -> Entity {
        let label = self
            .labels
            .iter()
            .max_by_key(|(label, n)| (**n, std::cmp::Reverse(**label)))
            .map_or(self.key.kind, |(l, _)| *l);
        // The name of most mentions in articles; among people one of two words or more, where there is one.
        let mut totals: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for (name, counts) in self.names.values().flatten() {
            let total = totals.entry(name).or_default();
            *total = (total.0 + counts.0, total.1 + counts.1);
        }
        let name = totals
            .iter()
            .max_by_key(|(name, counts)| {
                let full = label == Label::Person && name.contains(' ');
                (counts.0 > 0, full, **counts, std::cmp::Reverse(**name))
            })
            .map(|(name, _)| (*name).to_owned())
            .unwrap_or_default();
        let in_article = totals.iter().filter(|(_, counts)| counts.0 > 0).map(|(name, _)| *name);
        let name = full_name(label, &name, in_article).map_or(name.clone(), str::to_owned);
        let mut why = self.why;
        for (other, (rule, detail)) in self.joined {
            if other != name {
                why.insert(Why { a: name.clone(), b: other, rule: rule.into(), detail });
            }
        }
        let names = self
            .names
            .into_iter()
            .map(|(language, forms)| {
                // A name of removed text stands only where the article has none.
                let in_article = forms.values().any(|c| c.0 > 0);
                let mut forms: Vec<_> = forms.into_iter().filter(|(_, c)| c.0 > 0 || !in_article).collect();
                forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
                let full = forms.first().and_then(|(first, _)| {
                    let names = forms.iter().map(|(name, _)| name.as_str());
                    full_name(label, first, names).map(str::to_owned)
                });
                if let Some(at) = full.and_then(|full| forms.iter().position(|(name, _)| *name == full)) {
                    forms[..=at].rotate_right(1);
                }
                (language, forms.into_iter().map(|(name, _)| name).collect())
            })
            .collect();
        let mut aliases = self.aliases;
        aliases.remove(&name);
        let wikidata = self.key.text.strip_prefix("known ").filter(|k| is_qid(k)).map(str::to_owned);
        Entity {
            id: self.key.id(),
            label,
            name,
            names,
            aliases: aliases.into_iter().collect(),
            wikidata,
            mentions: self.mentions,
            removed_mentions: self.removed,
            documents: self.documents,
            why: why.into_iter().collect(),
        }
    }
}

/// The name that an organisation's acronym stands for, where it is among `names`: the first in the order of the alphabet.
fn full_name<'n>(label: Label, acronym: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if label != Label::Org || !is_acronym(acronym) {
        return None;
    }
    names.filter(|name| name.contains(' ') && within::is_acronym_of(acronym, name)).min()
}

/// Two to eight capitals.
fn is_acronym(name: &str) -> bool {
    (2..=8).contains(&name.chars().count()) && name.chars().all(char::is_uppercase)
}

fn is_qid(known: &str) -> bool {
    known.strip_prefix('Q').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block, Metadata, Role},
        entity::{By, Mention},
        span::Span,
    };

    /// A document whose cast is `names`, each mentioned once.
    fn document(id: &str, language: Language, names: &[(&str, Label, Option<&str>)]) -> Document {
        let text = "x".repeat(10 * names.len().max(1));
        let cast = names
            .iter()
            .map(|(name, label, known)| Local {
                label: *label,
                name: (*name).into(),
                known: known.map(Into::into),
                career: None,
                aliases: Vec::new(),
                why: Vec::new(),
            })
            .collect();
        let mentions = names
            .iter()
            .enumerate()
            .map(|(index, (name, label, _))| Mention {
                span: Span::new(index * 10, index * 10 + 5),
                label: *label,
                entity: index as u32,
                name: (*name).into(),
                score: 0.9,
                by: By::Rule,
                rule: "test".into(),
            })
            .collect();
        let block = Block {
            span: Span::new(0, text.len()),
            role: Role::Paragraph,
            language,
            keep: true,
            reason: None,
            score: 1.0,
        };
        Document {
            id: id.into(),
            name: id.into(),
            media_type: "text/plain".into(),
            encoding: "utf-8".into(),
            language,
            metadata: Metadata::default(),
            text,
            blocks: vec![block],
            mentions,
            cast,
            dates: Vec::new(),
            quotes: Vec::new(),
            roles: Vec::new(),
            events: Vec::new(),
            metonyms: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn ids(linked: &Linked) -> Vec<Vec<&str>> {
        linked.of.iter().map(|of| of.iter().map(|&e| linked.entities[e as usize].id.0.as_str()).collect()).collect()
    }

    fn batch() -> Vec<Document> {
        use Label::{Gpe, Org, Person};
        use Language::{En, Ru, Uk};
        vec![
            document(
                "1",
                Ru,
                &[("Иван Жаворонков", Person, None), ("Россия", Gpe, Some("Q159")), ("Заречинск", Gpe, None)],
            ),
            document(
                "2",
                Uk,
                &[("Іван Жаворонков", Person, None), ("Росія", Gpe, Some("Q159")), ("Кравець", Person, None)],
            ),
            document(
                "3",
                En,
                &[("Ivan Zhavoronkov", Person, None), ("Zarechinsk", Gpe, None), ("Kravets", Person, None)],
            ),
            document("4", Ru, &[("Жаворонков", Person, None), ("П. Жаворонков", Person, None), ("Заря", Org, None)]),
        ]
    }

    #[test]
    fn full_names_join_across_languages_and_namesakes_stay_apart() {
        let documents = batch();
        let linked = link(&documents);
        let ids = ids(&linked);
        assert_eq!(ids[0][0], ids[1][0]);
        assert_eq!(ids[0][0], ids[2][0]);
        assert_eq!(ids[0][0], ids[3][0], "a bare surname joins the only full name");
        assert_ne!(ids[0][0], ids[3][1], "another initial is another person");
        assert_eq!(ids[0][1], ids[1][1]);
        assert_eq!(ids[0][2], ids[2][1], "a place joins by its skeleton");
        assert_ne!(ids[1][2], ids[2][2], "a bare surname alone stays in its document");
        let person = linked.entities.iter().find(|e| e.id.0 == ids[0][0]).unwrap();
        assert_eq!((person.mentions, person.documents.as_slice()), (4, &[0, 1, 2, 3][..]));
        assert_eq!(person.names[0], (Language::Ru, vec!["Жаворонков".to_owned(), "Иван Жаворонков".to_owned()]));
        assert!(person.why.iter().any(|w| w.rule == "same-skeleton"));
        let russia = linked.entities.iter().find(|e| e.id.0 == ids[0][1]).unwrap();
        assert_eq!(russia.wikidata.as_deref(), Some("Q159"));
    }

    #[test]
    fn the_order_of_documents_changes_no_id() {
        let documents = batch();
        let forward = link(&documents);
        let backward = link(documents.iter().rev());
        let mut reversed = ids(&backward);
        reversed.reverse();
        assert_eq!(ids(&forward), reversed);
    }

    #[test]
    fn a_mans_surname_means_no_woman() {
        use Label::Person;
        let documents = [
            document("1", Language::Ru, &[("Пётр Лосев", Person, None)]),
            document("2", Language::Ru, &[("Анна Лосева", Person, None)]),
            document("3", Language::Ru, &[("Лосев", Person, None)]),
            document("4", Language::Ru, &[("Лосева", Person, None)]),
        ];
        let linked = link(&documents);
        assert_eq!(linked.of[2], linked.of[0]);
        assert!(linked.of[3] != linked.of[0] && linked.of[3] != linked.of[1]);
    }

    #[test]
    fn a_surname_means_whom_three_documents_of_four_mean() {
        use Label::Person;
        let mut documents: Vec<Document> =
            (0..10).map(|n| document(&n.to_string(), Language::Ru, &[("Пётр Заречный", Person, None)])).collect();
        documents.push(document("a", Language::Ru, &[("Анна Заречный", Person, None)]));
        documents.push(document("b", Language::Ru, &[("Заречный", Person, None)]));
        let linked = link(&documents);
        assert_eq!(linked.of[11], linked.of[0]);
        assert_ne!(linked.of[10], linked.of[0]);
        // With as many documents for one as for the other it stays apart, and is suggested to both.
        let few: Vec<&Document> = documents[9..].iter().collect();
        let linked = link(few);
        assert_eq!(linked.entities.len(), 3);
        assert_eq!(linked.near.iter().filter(|n| n.rule == "surname-alone").count(), 2);
    }

    #[test]
    fn an_acronym_that_one_document_defines_holds_in_others() {
        let mut defining = document("1", Language::Ru, &[("Союз речных судов", Label::Org, None)]);
        defining.cast[0].why.push(Why {
            a: "Союз речных судов".into(),
            b: "СРС".into(),
            rule: "acronym-defined".into(),
            detail: "(СРС)".into(),
        });
        let documents =
            [defining, document("2", Language::Ru, &[("СРС", Label::Org, None), ("СРК", Label::Org, None)])];
        let linked = link(&documents);
        assert_eq!(linked.of[0][0], linked.of[1][0]);
        assert_ne!(linked.of[1][0], linked.of[1][1]);
    }

    /// Whether two names of two documents are one entity.
    fn are_one(a: (&str, Label, Option<&str>), b: (&str, Label, Option<&str>)) -> bool {
        link(&[document("1", Language::Ru, &[a]), document("2", Language::Uk, &[b])]).entities.len() == 1
    }

    #[test]
    fn names_in_other_words() {
        use Label::{Gpe, Org, Person, Product};
        for (label, a, b, want) in [
            (Person, "Лосев Иван Петрович", "Иван Лосев", true),
            (Person, "Лосев Иван", "Иван Лосев", true),
            (Person, "Абу-Лосев", "Абу Лосев", true),
            (Person, "Кейт", "Анна Кейт", true),
            // Two consonants say too little.
            (Person, "Кати", "Анна Кейт", false),
            (Org, "River Boats Inc.", "River Boats", true),
            (Org, "МИД РФ", "МИД Российской Федерации", true),
            (Org, "НИИ имени П. Заречного", "Центр Заречного", true),
            (Org, "Школа имени П. Заречного", "Центр Заречного", false),
            (Org, "Пoток", "Поток", true),
            (Person, "Ли Пэн", "Ли Пэн", true),
            (Person, "Ли Пэн", "Ли Пин", false),
            (Product, "Поток — 2", "Поток-2", true),
            (Product, "Поток-1", "Поток-2", false),
            (Gpe, "Заречинский", "Заречинск", true),
            (Gpe, "Бостонский", "Бостон", true),
            (Gpe, "Римский", "Рим", true),
        ] {
            assert_eq!(are_one((a, label, None), (b, label, None)), want, "{a} ~ {b}");
        }
    }

    #[test]
    fn a_title_or_office_joins_people_of_one_name() {
        use Label::{Org, Person};
        let named = |id: &str, text: &str, office: Option<&str>| {
            let mut document =
                document(id, Language::Ru, &[("Лосев", Person, None), ("Речной союз", Org, Some("x:river"))]);
            document.text = format!("{text} Лосев");
            document.mentions[0].span = Span::new(text.len() + 1, document.text.len());
            document.roles.extend(office.map(|role| crate::facts::Office {
                span: document.mentions[0].span,
                person: 0,
                role: role.into(),
                of: Some(1),
                polity: None,
            }));
            document
        };
        for (a, b, want) in [
            (("король", None), ("короля", None), true),
            (("король", None), ("принц", None), false),
            (("пришел", None), ("ушел", None), false),
            (("а", Some("глава")), ("и", Some("глава")), true),
            (("а", Some("глава")), ("и", Some("сторож")), false),
        ] {
            let linked = link(&[named("1", a.0, a.1), named("2", b.0, b.1)]);
            assert_eq!(linked.of[0][0] == linked.of[1][0], want, "{a:?} {b:?}");
        }
    }

    #[test]
    fn wordings_of_one_acronym_are_one() {
        let defining = |id: &str, name: &str| {
            let mut document = document(id, Language::Ru, &[(name, Label::Org, None)]);
            document.cast[0].why.push(Why {
                a: name.into(),
                b: "RDA".into(),
                rule: "written-in-brackets".into(),
                detail: "(RDA)".into(),
            });
            document
        };
        let entities = |names: &[&str]| {
            let documents: Vec<Document> =
                names.iter().enumerate().map(|(n, name)| defining(&n.to_string(), name)).collect();
            link(&documents).entities.len()
        };
        assert_eq!(entities(&["Речное управление лодок", "Речное управление судов и лодок"]), 1);
        assert_eq!(entities(&["Речное управление лодок", "Совет пчеловодов"]), 2);
    }

    #[test]
    fn slips_are_suggested_and_not_joined() {
        let documents = [
            document("1", Language::Ru, &[("Дональд Тусков", Label::Person, None)]),
            document("2", Language::Ru, &[("Дональт Тусков", Label::Person, None)]),
        ];
        let linked = link(&documents);
        assert_eq!(linked.entities.len(), 2);
        assert_eq!((linked.near[0].a, linked.near[0].b, linked.near[0].rule), (0, 1, "one-letter"));
        assert!(linked.near[0].score >= 0.6);
    }

    #[test]
    fn a_name_that_another_document_knows_takes_its_id() {
        let documents = [
            document("1", Language::Ru, &[("Иван Жаворонков", Label::Person, Some("x:ivan"))]),
            document("2", Language::En, &[("Ivan Zhavoronkov", Label::Person, None)]),
        ];
        let linked = link(&documents);
        assert_eq!(linked.entities.len(), 1);
        assert_eq!(linked.entities[0].wikidata, None);
    }
}
