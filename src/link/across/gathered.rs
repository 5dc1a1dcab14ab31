//! An entity in the making: what its members say is gathered, then its names and reasons are put in order.

use std::collections::{HashMap, HashSet};

use super::{key::Key, name::Name};
use crate::{
    entity::{Entity, Local, Why},
    label::Label,
    language::Language,
    link::{near::Trait, within},
    tally::Tally,
};

/// How often a name stands in articles and in removed text.
type Forms = HashMap<String, (u32, u32)>;

/// An entity in the making.
#[derive(Debug)]
pub(super) struct Gathered {
    key: Key,
    labels: Tally<Label>,
    mentions: u32,
    removed: u32,
    /// Names by language, ascending.
    names: Vec<(Language, Forms)>,
    aliases: Vec<String>,
    pub(super) documents: Vec<u32>,
    why: HashSet<Why>,
    /// Names that were joined, with the rule and what it saw.
    joined: HashMap<String, (&'static str, String)>,
    /// What near-misses are found by.
    pub(super) compared: Trait,
}

impl Gathered {
    pub(super) fn new(key: Key) -> Self {
        let known = key.text.strip_prefix("known ").map(str::to_owned);
        let alone = key.text.starts_with("alone ");
        let compared = Trait { kind: Some(key.kind), known, alone, ..Trait::default() };
        Gathered {
            compared,
            key,
            labels: Tally::default(),
            mentions: 0,
            removed: 0,
            names: Vec::new(),
            aliases: Vec::new(),
            documents: Vec::new(),
            why: HashSet::new(),
            joined: HashMap::new(),
        }
    }

    pub(super) fn take(&mut self, local: &Local, name: &Name, by_reader: bool) {
        let compared = if local.label == Label::Person { name.full.as_ref() } else { Some(&name.whole) };
        if let Some(compared) = compared.filter(|c| self.compared.names.len() < 4 && !self.compared.names.contains(c)) {
            self.compared.names.push(compared.clone());
        }
        if self.compared.surname.is_empty() {
            self.compared.surname.clone_from(&name.surname);
        }
        self.aliases.extend(local.aliases.iter().cloned());
        self.aliases.push(local.name.clone());
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

    pub(super) fn count(&mut self, label: Label, kept: bool, language: Language, name: &str) {
        let at = self.names.partition_point(|(other, _)| *other < language);
        if self.names.get(at).is_none_or(|(other, _)| *other != language) {
            self.names.insert(at, (language, HashMap::new()));
        }
        let by_name = self.names[at].1.entry(name.to_owned()).or_default();
        if kept {
            self.mentions += 1;
            by_name.0 += 1;
        } else {
            self.removed += 1;
            by_name.1 += 1;
        }
        self.labels.add(label);
    }

    pub(super) fn finish(self) -> Entity {
        let label = self.labels.most().unwrap_or(self.key.kind);
        // The name of most mentions in articles; among people one of two words or more, where there is one.
        let counts = self.names.iter().flat_map(|(_, forms)| forms).map(|(name, counts)| (name.as_str(), *counts));
        let mut totals: Vec<(&str, (u32, u32))> = counts.collect();
        totals.sort_unstable();
        totals.dedup_by(|(name, counts), (first, total)| {
            let is_same = name == first;
            if is_same {
                *total = (total.0 + counts.0, total.1 + counts.1);
            }
            is_same
        });
        let name = totals
            .iter()
            .max_by_key(|(name, counts)| {
                let full = label == Label::Person && name.contains(' ');
                (counts.0 > 0, full, *counts, std::cmp::Reverse(*name))
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
        let mut why: Vec<Why> = why.into_iter().collect();
        why.sort();
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
        aliases.retain(|alias| *alias != name);
        aliases.sort_unstable();
        aliases.dedup();
        let wikidata = self.key.text.strip_prefix("known ").filter(|k| is_qid(k)).map(str::to_owned);
        Entity {
            id: self.key.id(),
            label,
            name,
            names,
            aliases,
            wikidata,
            mentions: self.mentions,
            removed_mentions: self.removed,
            documents: self.documents,
            why,
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
