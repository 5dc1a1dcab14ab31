//! The owner of the corpus: takes documents in and answers the page's queries, a page of rows at a time.

mod card;
mod cast;
mod find;
mod items;
mod reading;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use items::{Item, Stage};

use super::{Corpus, decisions::Decision, pieces::Piece};
use crate::{
    document::Document,
    entity::EntityId,
    error::{Cause, Error},
    export::jsonl,
    protocol::{self, FromArchivist, ItemId, ToArchivist, Within},
};

/// The corpus and what was dropped to make it.
#[derive(Debug)]
pub struct Archivist {
    corpus: Corpus,
    /// In drop order.
    items: BTreeMap<ItemId, Item>,
    /// For each document the item it came from.
    origin: Vec<ItemId>,
    /// For each entity its mentions: (document, mention).
    mentions: Vec<Vec<(u32, u32)>>,
    /// Entity id to index.
    entities: HashMap<EntityId, usize>,
    /// The pieces of the document that was read last, with its index.
    pieces: Option<(usize, Vec<Piece>)>,
    version: u32,
}

impl Default for Archivist {
    fn default() -> Self {
        Archivist {
            corpus: Corpus::with_repeats(true),
            items: BTreeMap::new(),
            origin: Vec::new(),
            mentions: Vec::new(),
            entities: HashMap::new(),
            pieces: None,
            version: 0,
        }
    }
}

impl Archivist {
    /// Answers one request. `bytes` are what travelled beside it; the second value travels beside the answer.
    pub fn handle(&mut self, request: ToArchivist, bytes: Option<&[u8]>) -> (FromArchivist, Option<Vec<u8>>) {
        let reply = match request {
            ToArchivist::Enqueue(files) => self.enqueue(files),
            ToArchivist::Started(item) => self.with_item(item, |item| item.stage = Stage::Reading),
            ToArchivist::Take(item) | ToArchivist::Retake(item) => {
                match protocol::unpack::<Document>(bytes.unwrap_or_default()) {
                    Ok(document) => self.take(item, document, matches!(request, ToArchivist::Retake(_))),
                    Err(error) => FromArchivist::Failed(Error::new("document", Cause::Internal(error))),
                }
            }
            ToArchivist::Problem(item, error) => self.with_item(item, |item| item.problems.push(error)),
            ToArchivist::Done(item) => self.with_item(item, |item| item.stage = Stage::Done),
            ToArchivist::CancelQueued => self.cancel_queued(),
            ToArchivist::Clear => {
                let version = self.version;
                *self = Archivist { version, ..Archivist::default() };
                self.changed()
            }
            ToArchivist::Rows(query) => FromArchivist::Rows(self.rows(&query)),
            ToArchivist::Open { document, mention } => {
                let reading = self.open(&document, mention);
                return (FromArchivist::Open, reading.and_then(|reading| protocol::pack(&reading).ok()));
            }
            ToArchivist::Pieces { document, pieces } => {
                let blocks = self.some_pieces(&document, &pieces);
                return (FromArchivist::Pieces, blocks.and_then(|blocks| protocol::pack(&blocks).ok()));
            }
            ToArchivist::Find { document, words, source } => {
                FromArchivist::Found(self.find(&document, &words, source).unwrap_or_default())
            }
            ToArchivist::Cast(query) => FromArchivist::Cast(self.cast(&query)),
            ToArchivist::Card { entity, lines, language } => {
                FromArchivist::Card(self.card(&entity, lines as usize, language).map(Box::new))
            }
            ToArchivist::Decide(decision) => self.deciding(|corpus| {
                corpus.decide(decision.clone());
                Some(decision)
            }),
            ToArchivist::Undo => self.deciding(Corpus::undo),
            ToArchivist::Redo => self.deciding(Corpus::redo),
            ToArchivist::Ids(query) => FromArchivist::Ids(self.ids(&query)),
            ToArchivist::ExportJsonLines(within) => return self.export(&within),
        };
        (reply, None)
    }

    fn changed(&mut self) -> FromArchivist {
        self.version += 1;
        FromArchivist::Ok(self.totals())
    }

    /// The documents that a question is about, those that are on the list; `None` for all.
    fn within(&self, within: &Within) -> Option<Vec<usize>> {
        match within {
            Within::All => None,
            Within::Document(id) => Some(self.corpus.index_of(id).into_iter().collect()),
            Within::These(ids) => Some(ids.iter().filter_map(|id| self.corpus.index_of(id)).collect()),
        }
    }

    /// Documents as JSON Lines, with the entities that they name.
    fn export(&mut self, within: &Within) -> (FromArchivist, Option<Vec<u8>>) {
        self.settle();
        let mut out = Vec::new();
        let documents = self.corpus.documents();
        let mut is_chosen = vec![*within == Within::All; documents.len()];
        for index in self.within(within).into_iter().flatten() {
            is_chosen[index] = true;
        }
        let inputs = self.corpus.inputs().filter(|input| is_chosen[input.document]);
        match jsonl::write(inputs, documents, self.corpus.linked(), &mut out) {
            Ok(()) => (FromArchivist::Export, Some(out)),
            Err(error) => (FromArchivist::Failed(Error::new("export", Cause::Internal(error.to_string()))), None),
        }
    }

    /// Brings corpus and index up to date.
    fn settle(&mut self) {
        if self.corpus.settled && self.mentions.len() == self.corpus.linked().entities.len() {
            return;
        }
        self.corpus.settle();
        let linked = self.corpus.linked();
        self.entities = linked.entities.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect();
        self.mentions = vec![Vec::new(); linked.entities.len()];
        for (d, document) in self.corpus.documents().iter().enumerate() {
            for (m, mention) in document.mentions.iter().enumerate() {
                let entity = linked.of[d][mention.entity as usize];
                self.mentions[entity as usize].push((d as u32, m as u32));
            }
        }
    }

    fn deciding(&mut self, decide: impl FnOnce(&mut Corpus) -> Option<Decision>) -> FromArchivist {
        self.settle();
        let keeps = |corpus: &Corpus| -> Vec<Vec<bool>> {
            corpus.documents().iter().map(|d| d.blocks.iter().map(|b| b.keep).collect()).collect()
        };
        let before = keeps(&self.corpus);
        let decision = decide(&mut self.corpus);
        self.settle();
        let (mut blocks, mut pages) = (0, 0);
        for (before, now) in before.iter().zip(keeps(&self.corpus)) {
            let changed = before.iter().zip(now).filter(|(a, b)| **a != *b).count() as u32;
            blocks += changed;
            pages += u32::from(changed > 0);
        }
        self.version += 1;
        let entity = decision.as_ref().and_then(Decision::entity).map(|id| self.current(id).clone());
        FromArchivist::Decided { decision, entity, blocks, pages, totals: self.totals() }
    }

    /// The id under which an entity is found now: the reader may have joined it to another.
    fn current<'a>(&'a self, id: &'a EntityId) -> &'a EntityId {
        self.corpus.linked().moved.get(id).unwrap_or(id)
    }
}
