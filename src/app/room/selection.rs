//! Several articles, and files that could not be read, at once: which are selected, and what is done with them.

use leptos::prelude::*;

use super::{Pane, Room};
use crate::{
    app::{library, list::Select},
    corpus::decisions::Decision,
    protocol::{FromArchivist, RowsQuery, ToArchivist, Within, is_failure_key},
    web::dom,
};

impl Room {
    /// Selects rows of the library as it is filtered and sorted now; says whether there was anything to do. What is selected are
    /// the documents and failures themselves and not their places.
    pub(in crate::app) fn select_rows(self, what: Select) -> bool {
        let (offset, limit) = match what {
            Select::One(row) => (row, 1),
            Select::Range(from, to, begins) => {
                let backstage = self.backstage();
                if begins {
                    backstage.before_range.borrow_mut().clone_from(&backstage.selection.borrow());
                }
                (from.min(to), from.abs_diff(to) + 1)
            }
            Select::All => (0, u32::MAX),
            Select::None => return self.select_none(),
        };
        let query = RowsQuery { offset, limit, ..self.query.get_untracked() };
        self.pool().ask(ToArchivist::Ids(query), move |reply, _| {
            let FromArchivist::Ids(ids) = reply else { return };
            let backstage = self.backstage();
            let mut selection = match what {
                Select::Range(..) => backstage.before_range.borrow().clone(),
                _ => backstage.selection.take(),
            };
            if let (Select::One(_), [id]) = (what, &ids[..]) {
                match selection.binary_search(id) {
                    Ok(at) => drop(selection.remove(at)),
                    Err(at) => selection.insert(at, id.clone()),
                }
                backstage.before_range.borrow_mut().clone_from(&selection);
            } else {
                selection.extend(ids);
                selection.sort_unstable();
                selection.dedup();
            }
            self.select(selection);
        });
        true
    }

    /// Shows boxes to tick; a press anywhere on a row ticks it.
    pub(in crate::app) fn begin_selecting(self) {
        self.selecting.set(true);
        self.selected.update(|selected| *selected = selected.or(Some(0)));
    }

    /// Selects nothing any more, and takes the boxes away; says whether there was anything to do.
    pub(in crate::app) fn select_none(self) -> bool {
        let is_on = self.selected.get_untracked().is_some();
        if is_on {
            self.selecting.set(false);
            self.select(Vec::new());
        }
        is_on
    }

    fn select(self, selection: Vec<String>) {
        let w = self.words();
        let count = selection.len() as u32;
        *self.backstage().selection.borrow_mut() = selection;
        self.selected.set(Some(count).filter(|&n| n > 0 || self.selecting.get_untracked()));
        self.spoken.set(w.count(count, &w.selected));
        if self.cast_query.with_untracked(|query| matches!(query.within, Within::These(_))) {
            if count > 0 {
                self.cast_of_selected();
            } else {
                self.cast_of_article();
            }
        }
    }

    /// Whether a row is selected.
    pub(in crate::app) fn is_selected(self, id: &String) -> bool {
        self.backstage().selection.borrow().binary_search(id).is_ok()
    }

    /// The selected documents, for questions about them.
    pub(in crate::app) fn within_selected(self) -> Within {
        let selection = self.backstage();
        let selection = selection.selection.borrow();
        Within::These(selection.iter().filter(|id| !is_failure_key(id)).cloned().collect())
    }

    /// How many documents are selected.
    pub(in crate::app) fn documents_selected(self) -> usize {
        self.selected.track();
        self.backstage().selection.borrow().iter().filter(|id| !is_failure_key(id)).count()
    }

    /// Goes to the names of the selected articles.
    pub(in crate::app) fn show_names_of_selected(self) {
        self.close_card();
        self.cast_of_selected();
        self.pane.set(Pane::Cast);
    }

    /// Takes the selected articles off the list.
    pub(in crate::app) fn take_off(self) {
        let documents = self.backstage().selection.borrow().clone();
        self.decide(ToArchivist::Decide(Decision::TakeOff { documents }));
        dom::focus(library::LIST);
    }

    /// Takes what is open off the list.
    pub(in crate::app) fn take_off_open(self) {
        if let Some(id) = self.open.with_untracked(|open| open.as_ref().map(|open| open.row().to_owned())) {
            self.decide(ToArchivist::Decide(Decision::TakeOff { documents: vec![id] }));
            dom::focus(library::LIST);
        }
    }

    /// What was taken off the list is no longer shown.
    pub(super) fn was_taken_off(self, documents: &[String]) {
        self.select_none();
        let is_off = |id: &str| documents.iter().any(|document| document == id);
        if self.open.with_untracked(|open| open.as_ref().is_some_and(|open| is_off(open.row()))) {
            self.open.set(None);
            self.block.set(None);
        }
        self.refresh_card();
    }
}
