//! What a batch knows of names: who bears a surname, what has an id, what documents say is one. It gives each member its key.

use std::collections::HashMap;

use super::{
    key::kind,
    name::{Name, class, place},
};
use crate::{
    document::Document,
    entity::{Local, Why},
    label::Label,
    link::support,
};

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
pub(super) enum Rule {
    Known,
    Name,
    Supported,
    Alone,
}

/// What the batch knows of names.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The id behind a full name of a person; `None` where two ids share it.
    known_people: HashMap<String, Option<String>>,
    /// The id behind another name.
    known_names: HashMap<(Label, String), Option<String>>,
    /// Skeletons of the surnames after which an institute for research is called, ascending.
    institutes: Vec<String>,
    /// Keys of things that documents say are one, by acronyms and other names in brackets.
    same: Same,
    /// The key of a place by the skeleton of its name of one word; `None` where two share it.
    places: HashMap<String, Option<String>>,
    /// Full-named people by surname.
    surnames: HashMap<String, Vec<Bearer>>,
}

impl Index {
    pub(super) fn of(documents: &[&Document], names: &[Vec<Name>]) -> Index {
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
        index.institutes.sort_unstable();
        index.institutes.dedup();
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
            Some((surname, _)) if self.institutes.binary_search_by(|i| i.as_str().cmp(surname)).is_ok() => {
                format!("name institute of {surname}")
            }
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
        // The kind, another name's key and the key, once for each time that it is said.
        let mut said: Vec<(Label, String, String)> = Vec::new();
        for (document, names) in documents.iter().zip(names) {
            for (local, name) in document.cast.iter().zip(names).filter(|(local, _)| local.label != Label::Person) {
                let kind = kind(local.label);
                let key = self.plain_key(local.known.as_deref(), kind, name);
                let says = |w: &&Why| SAID.contains(&w.rule.as_str()) || w.rule == "longer-name" && is_proper(&w.b);
                for why in local.why.iter().filter(says) {
                    for other in [&why.a, &why.b] {
                        let other = self.plain_key(None, kind, &Name::of(other, local.label));
                        if other != key {
                            said.push((kind, other, key.clone()));
                        }
                    }
                }
            }
        }
        let mut same = Same::default();
        said.sort_unstable();
        for said in said.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1)) {
            let (kind, other, total) = (said[0].0, &said[0].1, said.len());
            let keys: Vec<(&str, usize)> =
                said.chunk_by(|a, b| a.2 == b.2).map(|same| (same[0].2.as_str(), same.len())).collect();
            let Some(most) = keys.iter().max_by_key(|(key, n)| (*n, std::cmp::Reverse(*key))) else { continue };
            let begins = |key: &str| key.split(' ').nth(1).filter(|w| w.len() > 2).map(str::to_owned);
            let first = begins(most.0).filter(|_| keys.iter().all(|(k, _)| k.matches(' ').count() > 1));
            if first.is_some() && keys.iter().all(|(k, _)| begins(k) == first) {
                keys.iter().for_each(|(key, _)| same.join(kind, other, key));
            } else if most.1 * 3 >= total * 2 {
                same.join(kind, other, most.0);
            }
        }
        same
    }

    /// People of whom a document gives one name only, and whom what it says of them joins across documents: the keys by
    /// document and member.
    pub(super) fn supported(&mut self, documents: &[&Document], names: &[Vec<Name>]) -> HashMap<(u32, u32), String> {
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

    pub(super) fn key(&self, document: &Document, local: &Local, name: &Name) -> (String, Rule) {
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
    parent: HashMap<(Label, String), String>,
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
