//! The owner of the corpus: takes documents in and answers the page's queries, a page of rows at a time.

mod card;
mod cast;
mod find;
mod reading;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use super::{Corpus, decisions::Decision, pieces::Piece};
use crate::{
    document::Document,
    entity::EntityId,
    error::{Cause, Error},
    export::jsonl,
    protocol::{self, FromArchivist, ItemId, ToArchivist, Totals, Within},
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

/// A dropped file.
#[derive(Debug)]
struct Item {
    name: String,
    stage: Stage,
    documents: Vec<usize>,
    /// How many documents came of it, those that had been dropped before too.
    taken: u32,
    problems: Vec<Error>,
}

impl Item {
    /// Whether everything in it had been dropped before, so that it has no row of its own.
    fn is_duplicate(&self) -> bool {
        self.stage == Stage::Done && self.documents.is_empty() && self.problems.is_empty()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Queued,
    Reading,
    Done,
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
            ToArchivist::Enqueue(items) => {
                for (id, name) in items {
                    let (documents, problems) = (Vec::new(), Vec::new());
                    let item = Item { name, stage: Stage::Queued, documents, taken: 0, problems };
                    self.items.entry(id).or_insert(item);
                }
                self.changed()
            }
            ToArchivist::Started(item) => self.with_item(item, |item| item.stage = Stage::Reading),
            ToArchivist::Take(item) | ToArchivist::Retake(item) => {
                match protocol::unpack::<Document>(bytes.unwrap_or_default()) {
                    Ok(document) => self.take(item, document, matches!(request, ToArchivist::Retake(_))),
                    Err(error) => FromArchivist::Failed(Error::new("document", Cause::Internal(error))),
                }
            }
            ToArchivist::Problem(item, error) => self.with_item(item, |item| item.problems.push(error)),
            ToArchivist::Done(item) => self.with_item(item, |item| item.stage = Stage::Done),
            ToArchivist::CancelQueued => {
                self.items.retain(|_, i| i.stage == Stage::Done || !i.documents.is_empty() || !i.problems.is_empty());
                for item in self.items.values_mut() {
                    item.stage = Stage::Done;
                }
                self.changed()
            }
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
            ToArchivist::ExportJsonLines(within) => {
                self.settle();
                let mut out = Vec::new();
                let documents = self.corpus.documents();
                let mut is_chosen = vec![within == Within::All; documents.len()];
                for index in self.within(&within).into_iter().flatten() {
                    is_chosen[index] = true;
                }
                let inputs = self.corpus.inputs().filter(|input| is_chosen[input.document]);
                if let Err(error) = jsonl::write(inputs, documents, self.corpus.linked(), &mut out) {
                    return (FromArchivist::Failed(Error::new("export", Cause::Internal(error.to_string()))), None);
                }
                return (FromArchivist::Export, Some(out));
            }
        };
        (reply, None)
    }

    fn changed(&mut self) -> FromArchivist {
        self.version += 1;
        FromArchivist::Ok(self.totals())
    }

    fn with_item(&mut self, id: ItemId, change: impl FnOnce(&mut Item)) -> FromArchivist {
        // A file that was cancelled in the meantime is no longer here; what comes late of it is dropped.
        if let Some(item) = self.items.get_mut(&id) {
            change(item);
        }
        self.changed()
    }

    fn take(&mut self, id: ItemId, document: Document, again: bool) -> FromArchivist {
        let taken = document.id.clone();
        if let Some(item) = self.items.get_mut(&id) {
            match self.corpus.find(&document.id).filter(|_| again) {
                Some(index) if self.origin[index] == id => {
                    self.corpus.replace(index, document);
                    self.pieces = None;
                }
                // The same content again is the same document: it stays where it was first dropped.
                Some(_) => {}
                None => {
                    let place = (id, item.taken);
                    item.taken += 1;
                    let (index, is_new) = self.corpus.take(place, document);
                    if is_new {
                        item.documents.push(index);
                        self.set_origin(index, id);
                    }
                }
            }
        }
        self.version += 1;
        FromArchivist::Taken(id, taken, self.totals())
    }

    /// Notes which file a document came from. One that was taken off the list and dropped again leaves the file it was in.
    fn set_origin(&mut self, index: usize, id: ItemId) {
        if index == self.origin.len() {
            return self.origin.push(id);
        }
        self.pieces = None;
        let before = std::mem::replace(&mut self.origin[index], id);
        if before == id {
            return;
        }
        if let Some(item) = self.items.get_mut(&before) {
            item.documents.retain(|&other| other != index);
            if item.is_duplicate() {
                self.items.remove(&before);
            }
        }
    }

    /// The documents that a question is about, those that are on the list; `None` for all.
    fn within(&self, within: &Within) -> Option<Vec<usize>> {
        match within {
            Within::All => None,
            Within::Document(id) => Some(self.corpus.index_of(id).into_iter().collect()),
            Within::These(ids) => Some(ids.iter().filter_map(|id| self.corpus.index_of(id)).collect()),
        }
    }

    /// The numbers and causes of what could not be read of a file and is on the list.
    fn failures<'a>(&'a self, id: ItemId, item: &'a Item) -> impl Iterator<Item = (usize, &'a Error)> {
        let decisions = self.corpus.decisions();
        let is_on = move |&(number, _): &(usize, &Error)| !decisions.has_taken_off(&protocol::failure_key(id, number));
        item.problems.iter().enumerate().filter(is_on)
    }

    fn totals(&self) -> Totals {
        let (undo, redo) = self.corpus.decisions().counts();
        let (mut items, mut problems) = (0, 0);
        for (&id, item) in &self.items {
            let failures = self.failures(id, item).count() as u32;
            problems += failures;
            // A file of which all was taken off the list is off it too.
            let is_empty = item.documents.is_empty() && item.problems.is_empty();
            items +=
                u32::from(is_empty || failures > 0 || item.documents.iter().any(|&index| self.corpus.is_on(index)));
        }
        Totals {
            items,
            pending: self.items.values().filter(|i| i.stage != Stage::Done).count() as u32,
            documents: self.corpus.len() as u32,
            problems,
            duplicates: self.items.values().filter(|i| i.is_duplicate()).count() as u32,
            undo,
            redo,
            version: self.version,
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

/// The title, else the first words of the article, else of the page.
fn title_of(document: &Document) -> String {
    if let Some(title) = &document.metadata.title {
        return title.value.clone();
    }
    let first = document.blocks.iter().find(|b| b.keep).or(document.blocks.first());
    let text = first.map_or("", |b| b.span.of(&document.text));
    match text.char_indices().nth(120) {
        Some((cut, _)) => {
            let cut = text[..cut].rfind(char::is_whitespace).unwrap_or(cut);
            format!("{}…", &text[..cut])
        }
        None => text.to_owned(),
    }
}
