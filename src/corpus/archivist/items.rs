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

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{STORY, drop_text, exported, ids, names, ok, rows, take_off, three},
        *,
    };
    use crate::{
        corpus::decisions::{Decision, Scope},
        pipeline::{self, Models, Options},
        protocol::{RowsQuery, ToArchivist, Within},
    };

    #[test]
    fn the_same_file_twice_is_one_document() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        drop_text(&mut archivist, 1, "copy.txt", STORY);
        assert_eq!(rows(&mut archivist, RowsQuery::default()).total, 1);
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.items, totals.documents, totals.pending), (2, 1, 0));
    }

    #[test]
    fn what_is_read_again_takes_the_place_of_what_was_read() {
        let mut archivist = Archivist::default();
        let text = "Мэр Андрей Колесников открыл мост.";
        drop_text(&mut archivist, 0, "a.txt", text);
        let mut document =
            pipeline::read("a.txt", text.as_bytes(), &Models::default(), &Options::default()).remove(0).unwrap();
        document.mentions.clear();
        let bytes = protocol::pack(&document).unwrap();
        // Of another file it is the same content again, which is no news.
        ok(&mut archivist, ToArchivist::Enqueue(vec![(1, "b.txt".into())]));
        archivist.handle(ToArchivist::Retake(1), Some(&bytes));
        assert_eq!(rows(&mut archivist, RowsQuery::default()).rows[0].names, 1);
        let decision = Decision::Keep { document: document.id.clone(), block: 0, keep: false, scope: Scope::Block };
        ok(&mut archivist, ToArchivist::Decide(decision));
        archivist.handle(ToArchivist::Retake(0), Some(&bytes));
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(rows(&mut archivist, RowsQuery::default()).rows[0].names, 0);
        assert_eq!(rows(&mut archivist, RowsQuery::default()).rows.len(), 2);
    }

    #[test]
    fn what_is_taken_off_the_list_is_nowhere_until_that_is_undone() {
        let mut archivist = Archivist::default();
        let all = three(&mut archivist);
        let before = (names(&mut archivist, Within::All), exported(&mut archivist, Within::All));
        let totals = take_off(&mut archivist, &[&all[1], &all[2]]);
        assert_eq!((totals.items, totals.documents, totals.undo), (1, 1, 1));
        assert_eq!(ids(&mut archivist), all[..1]);
        assert_eq!(names(&mut archivist, Within::All), [("Андрей Колесников".into(), 1)]);
        assert_eq!(names(&mut archivist, Within::These(all.clone())), [("Андрей Колесников".into(), 1)]);
        assert_eq!(exported(&mut archivist, Within::All).len(), 2);
        let open = ToArchivist::Open { document: all[1].clone(), mention: None };
        assert_eq!(archivist.handle(open, None), (FromArchivist::Open, None));
        let totals = take_off(&mut archivist, &[&all[0]]);
        assert_eq!((totals.items, totals.documents), (0, 0));
        for _ in 0..2 {
            ok(&mut archivist, ToArchivist::Undo);
        }
        assert_eq!(ids(&mut archivist), all);
        assert_eq!((names(&mut archivist, Within::All), exported(&mut archivist, Within::All)), before);
        ok(&mut archivist, ToArchivist::Redo);
        assert_eq!(ids(&mut archivist), all[..1]);
    }

    #[test]
    fn a_file_that_is_dropped_again_is_back_on_the_list() {
        let mut archivist = Archivist::default();
        let all = three(&mut archivist);
        take_off(&mut archivist, &[&all[0], &all[1]]);
        drop_text(&mut archivist, 7, "again.txt", "Мэр Андрей Колесников открыл мост.");
        // It stands where it was dropped now, and is no copy of anything.
        assert_eq!(ids(&mut archivist), [all[2].clone(), all[0].clone()]);
        let names_of = |archivist: &mut Archivist| -> Vec<String> {
            let records = exported(archivist, Within::All);
            let documents = records.iter().filter(|r| r["record"] == "document");
            documents.map(|d| d["name"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(names_of(&mut archivist), ["2.txt", "again.txt"]);
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.items, totals.documents, totals.duplicates, totals.undo), (2, 2, 0, 1));
        // What is undone is what is still off.
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(ids(&mut archivist), [all[1].clone(), all[2].clone(), all[0].clone()]);
        ok(&mut archivist, ToArchivist::Redo);
        assert_eq!(ids(&mut archivist), [all[2].clone(), all[0].clone()]);
        drop_text(&mut archivist, 8, "again too.txt", "Министр Олег Лосев приехал, сообщил Андрей Колесников.");
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.items, totals.documents, totals.undo), (3, 3, 0), "nothing is off any more");
        // Dropped once more while it is on the list it is a copy.
        drop_text(&mut archivist, 9, "copy.txt", "Мэр Андрей Колесников открыл мост.");
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.documents, totals.duplicates), (3, 1));
        assert_eq!(names_of(&mut archivist), ["2.txt", "again.txt", "again too.txt", "copy.txt"]);
    }

    #[test]
    fn a_document_off_the_list_that_is_read_again_stays_off() {
        let mut archivist = Archivist::default();
        let all = three(&mut archivist);
        take_off(&mut archivist, &[&all[0]]);
        let text = "Мэр Андрей Колесников открыл мост.";
        let read = pipeline::read("0.txt", text.as_bytes(), &Models::default(), &Options::default());
        let bytes = protocol::pack(read[0].as_ref().unwrap()).unwrap();
        archivist.handle(ToArchivist::Retake(0), Some(&bytes));
        assert_eq!(ids(&mut archivist), all[1..]);
        assert_eq!(names(&mut archivist, Within::All), [("Олег Лосев".into(), 2), ("Андрей Колесников".into(), 1)]);
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(names(&mut archivist, Within::All), [("Андрей Колесников".into(), 2), ("Олег Лосев".into(), 2)]);
    }
}
