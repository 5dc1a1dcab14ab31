//! What the reader said of entities: that two are one, that two are not, that a name belongs to somebody else.
//!
//! Verdicts name entities by their ids as they were shown. An id is a hash of the key by which members are joined, so it
//! means the same members whatever else was decided before or after.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{across::Key, groups::Groups};
use crate::{document::Document, entity::EntityId};

/// What the reader says of two entities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// They are one.
    Same,
    /// They are two.
    Different,
    /// Looked at, and left open.
    Unsure,
}

/// All verdicts of a batch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// By pair, the smaller id first; the last word on a pair counts.
    pairs: BTreeMap<(EntityId, EntityId), Verdict>,
    /// Names that do not belong to an entity.
    apart: BTreeSet<(EntityId, String)>,
}

impl Verdicts {
    /// Says something of two entities.
    pub fn say(&mut self, a: EntityId, b: EntityId, verdict: Verdict) {
        self.pairs.insert(if a < b { (a, b) } else { (b, a) }, verdict);
    }

    /// Says that `name`, a form or name in the nominative, is not one of the entity's.
    pub fn part(&mut self, entity: EntityId, name: String) {
        self.apart.insert((entity, name));
    }

    /// What was said of two entities.
    pub fn of(&self, a: &EntityId, b: &EntityId) -> Option<Verdict> {
        let pair = if a < b { (a.clone(), b.clone()) } else { (b.clone(), a.clone()) };
        self.pairs.get(&pair).copied()
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty() && self.apart.is_empty()
    }

    /// Names that do not belong to their entities.
    pub fn parted(&self) -> impl Iterator<Item = (&EntityId, &str)> {
        self.apart.iter().map(|(entity, name)| (entity, name.as_str()))
    }

    /// Gives members the keys that the verdicts want. Says for each id that is no longer there which took its place.
    pub(super) fn settle(&self, documents: &[&Document], keys: &mut [Vec<Key>]) -> BTreeMap<EntityId, EntityId> {
        if self.is_empty() {
            return BTreeMap::new();
        }
        let mut ids: HashMap<Key, EntityId> = HashMap::new();
        for key in keys.iter().flatten() {
            if !ids.contains_key(key) {
                ids.insert(key.clone(), key.id());
            }
        }
        let groups = Groups::of(self.pairs.iter().filter(|(_, v)| **v == Verdict::Same).map(|((a, b), _)| (a, b)));
        // A name that was parted from a group is parted from each of its members.
        let apart: HashSet<(&EntityId, &str)> =
            self.apart.iter().map(|(entity, name)| (groups.root(entity), name.as_str())).collect();
        // The key that stands for a group: one of the tables, else the one with the smallest id.
        let mut chosen: HashMap<&EntityId, &Key> = HashMap::new();
        for (key, id) in &ids {
            let slot = chosen.entry(groups.root(id)).or_insert(key);
            if (!key.is_known(), id) < (!slot.is_known(), &ids[*slot]) {
                *slot = key;
            }
        }
        let mut moved = BTreeMap::new();
        for id in ids.values() {
            let taken = &ids[chosen[groups.root(id)]];
            if taken != id {
                moved.insert(id.clone(), taken.clone());
            }
        }
        for (document, keys) in documents.iter().zip(keys) {
            for (local, key) in document.cast.iter().zip(keys) {
                let root = groups.root(&ids[key]);
                if apart.contains(&(root, local.name.as_str())) {
                    *key = chosen[root].apart(&local.name);
                } else if *chosen[root] != *key {
                    *key = chosen[root].by_reader();
                }
            }
        }
        moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entity::{By, Local, Mention},
        label::Label,
        language::Language,
        link::across::{Linked, link_as},
        span::Span,
    };

    /// A document for each list of names of people, each name mentioned once.
    fn documents(casts: &[&[&str]]) -> Vec<Document> {
        let mention = |(nth, name): (usize, &&str)| Mention {
            span: Span::new(nth, nth + 1),
            label: Label::Person,
            entity: nth as u32,
            name: (*name).into(),
            score: 1.0,
            by: By::Rule,
            rule: "test".into(),
        };
        let member = |name: &&str| Local {
            label: Label::Person,
            name: (*name).into(),
            known: None,
            career: None,
            aliases: Vec::new(),
            why: Vec::new(),
        };
        let document = |(number, names): (usize, &&[&str])| Document {
            id: format!("d{number}"),
            language: Language::Ru,
            mentions: names.iter().enumerate().map(mention).collect(),
            cast: names.iter().map(member).collect(),
            ..Document::default()
        };
        casts.iter().enumerate().map(document).collect()
    }

    fn id(linked: &Linked, name: &str) -> EntityId {
        linked.entities.iter().find(|e| e.name == name).map(|e| e.id.clone()).unwrap()
    }

    fn groups(linked: &Linked) -> Vec<Vec<String>> {
        linked.entities.iter().map(|e| e.names.iter().flat_map(|(_, n)| n.clone()).collect()).collect()
    }

    #[test]
    fn what_is_the_same_is_one_and_its_ids_lead_there() {
        let documents = documents(&[&["Дональд Туск", "Пётр Лосев"], &["Дональт Туск"], &["Дональ Турск"]]);
        let mut verdicts = Verdicts::default();
        let plain = link_as(&documents, &verdicts);
        assert_eq!(plain.entities.len(), 4);
        let ids = ["Дональд Туск", "Дональт Туск", "Дональ Турск"].map(|name| id(&plain, name));
        verdicts.say(ids[1].clone(), ids[0].clone(), Verdict::Same);
        verdicts.say(ids[1].clone(), ids[2].clone(), Verdict::Same);
        let linked = link_as(&documents, &verdicts);
        assert_eq!(linked.entities.len(), 2, "{:?}", groups(&linked));
        let one = &linked.entities[0];
        assert_eq!(one.documents.len(), 0, "no block is kept here");
        assert!(one.why.iter().any(|why| why.rule == "reader"), "{:?}", one.why);
        // Whatever id a decision was taken on, it leads to the one that is left.
        for old in &ids {
            assert_eq!(linked.moved.get(old).unwrap_or(old), &one.id);
        }
        // A pair that is one can be said to be two: the last word counts.
        verdicts.say(ids[0].clone(), ids[1].clone(), Verdict::Different);
        assert_eq!(link_as(&documents, &verdicts).entities.len(), 3);
        assert_eq!(verdicts.of(&ids[1], &ids[0]), Some(Verdict::Different));
    }

    #[test]
    fn a_name_that_is_parted_is_its_own_in_every_document() {
        let documents = documents(&[&["Пётр Лосев"], &["Лосев"], &["Лосев"]]);
        let mut verdicts = Verdicts::default();
        let plain = link_as(&documents, &verdicts);
        assert_eq!(plain.entities.len(), 1);
        verdicts.part(plain.entities[0].id.clone(), "Лосев".into());
        let linked = link_as(&documents, &verdicts);
        assert_eq!(groups(&linked), [["Пётр Лосев"], ["Лосев"]]);
        assert_eq!(linked.of, [[0], [1], [1]]);
        // The one that keeps its other names keeps its id.
        assert_eq!(linked.entities[0].id, plain.entities[0].id);
    }

    #[test]
    fn a_name_is_parted_from_what_the_reader_joined_too() {
        let documents = documents(&[&["Пётр Лосев"], &["Пётр Гусев"]]);
        let mut verdicts = Verdicts::default();
        let plain = link_as(&documents, &verdicts);
        verdicts.say(id(&plain, "Пётр Лосев"), id(&plain, "Пётр Гусев"), Verdict::Same);
        let joined = link_as(&documents, &verdicts);
        assert_eq!(joined.entities.len(), 1);
        let other = if joined.entities[0].name == "Пётр Лосев" {
            "Пётр Гусев"
        } else {
            "Пётр Лосев"
        };
        verdicts.part(joined.entities[0].id.clone(), other.into());
        assert_eq!(link_as(&documents, &verdicts).entities.len(), 2);
    }
}
