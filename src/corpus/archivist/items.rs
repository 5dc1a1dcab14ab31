//! What was dropped: how far each file is, the documents that came of it, and what of them is on the list.

use super::Archivist;
use crate::{
    document::Document,
    error::Error,
    protocol::{self, FromArchivist, ItemId, Totals},
};

/// A dropped file.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) stage: Stage,
    pub(super) documents: Vec<usize>,
    /// How many documents came of it, those that had been dropped before too.
    taken: u32,
    pub(super) problems: Vec<Error>,
}

impl Item {
    /// Whether everything in it had been dropped before, so that it has no row of its own.
    fn is_duplicate(&self) -> bool {
        self.stage == Stage::Done && self.documents.is_empty() && self.problems.is_empty()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Queued,
    Reading,
    Done,
}

impl Archivist {
    /// Files were dropped. One that is known already is left as it is.
    pub(super) fn enqueue(&mut self, files: Vec<(ItemId, String)>) -> FromArchivist {
        for (id, name) in files {
            let (documents, problems) = (Vec::new(), Vec::new());
            let item = Item { name, stage: Stage::Queued, documents, taken: 0, problems };
            self.items.entry(id).or_insert(item);
        }
        self.changed()
    }

    /// Forgets files of which nothing was read; of the others no more is to come.
    pub(super) fn cancel_queued(&mut self) -> FromArchivist {
        self.items.retain(|_, i| i.stage == Stage::Done || !i.documents.is_empty() || !i.problems.is_empty());
        for item in self.items.values_mut() {
            item.stage = Stage::Done;
        }
        self.changed()
    }

    /// Changes one file.
    pub(super) fn with_item(&mut self, id: ItemId, change: impl FnOnce(&mut Item)) -> FromArchivist {
        // A file that was cancelled in the meantime is no longer here; what comes late of it is dropped.
        if let Some(item) = self.items.get_mut(&id) {
            change(item);
        }
        self.changed()
    }

    /// Takes a document in; `again` says that it was read before and is better now.
    pub(super) fn take(&mut self, id: ItemId, document: Document, again: bool) -> FromArchivist {
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

    /// The numbers and causes of what could not be read of a file and is on the list.
    pub(super) fn failures<'a>(&'a self, id: ItemId, item: &'a Item) -> impl Iterator<Item = (usize, &'a Error)> {
        let decisions = self.corpus.decisions();
        let is_on = move |&(number, _): &(usize, &Error)| !decisions.has_taken_off(&protocol::failure_key(id, number));
        item.problems.iter().enumerate().filter(is_on)
    }

    /// How the batch stands.
    pub(super) fn totals(&self) -> Totals {
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
}
