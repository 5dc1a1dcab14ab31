//! The library: the rows in view, and which of them is open.

use leptos::prelude::*;

use super::{Open, Pane, Room};
use crate::{
    app::library,
    protocol::{FromArchivist, ItemId, Row, Rows, RowsQuery, State, ToArchivist},
    web::dom,
};

impl Room {
    /// Asks for the rows in view.
    pub(in crate::app) fn fetch_rows(self) {
        if !self.backstage().rows.begin() {
            return;
        }
        self.pool().ask(ToArchivist::Rows(self.query.get_untracked()), move |reply, _| {
            if let FromArchivist::Rows(rows) = reply {
                self.take_rows(rows);
            }
            if self.backstage().rows.end() {
                self.fetch_rows();
            }
        });
    }

    fn take_rows(self, rows: Rows) {
        // The open article may have moved: files before it turned out to hold none, or several.
        let open = self.open.with_untracked(|open| open.as_ref().map(|open| open.row().to_owned()));
        if let Some(id) = &open {
            let at = rows.rows.iter().position(|row| row.id.as_ref() == Some(id));
            if let Some(at) = at {
                let index = rows.offset + at as u32;
                if self.chosen.get_untracked() != Some(index) {
                    self.chosen.set(Some(index));
                }
            } else if self.totals.with_untracked(|t| t.pending == 0)
                && self.backstage().to_reveal.take()
                && self.query.with_untracked(RowsQuery::is_all_as_dropped)
            {
                // What was dropped last stands last.
                self.chosen.set(rows.total.checked_sub(1));
            }
        }
        let has_document = |&at: &usize| rows.rows.get(at).is_some_and(|row| row.document().is_some());
        // What stands where the open article stood, else the first.
        let there = self.chosen.get_untracked().and_then(|at| at.checked_sub(rows.offset)).map(|at| at as usize);
        let first = there.filter(has_document).or_else(|| (0..rows.rows.len()).find(has_document));
        let nothing_open = self.open.with_untracked(Option::is_none) && !self.backstage().opening.get();
        let to_open = first.filter(|_| nothing_open).map(|at| (rows.offset + at as u32, rows.rows[at].clone()));
        if self.rows.with_untracked(|old| *old != rows) {
            self.rows.set(rows);
        }
        if let Some((index, row)) = to_open {
            // Not where others were taken off the list.
            let alone = self.totals.with_untracked(|t| t.items == 1 && t.undo == 0);
            self.open_row(index, &row, alone);
        } else if nothing_open {
            self.fetch_cast();
        }
    }

    /// Changes the filter, language or order, and shows the list from its top.
    pub(in crate::app) fn filter(self, change: impl FnOnce(&mut RowsQuery)) {
        self.query.update(|query| {
            change(query);
            query.offset = 0;
        });
        self.chosen.set(None);
        dom::scroll_up(library::LIST);
        self.fetch_rows();
    }

    /// Opens row `index` of the library, wherever it is.
    pub(in crate::app) fn open_index(self, index: u32, show: bool) {
        let here = self.rows.with_untracked(|rows| {
            let at = index.checked_sub(rows.offset)?;
            rows.rows.get(at as usize).cloned()
        });
        match here {
            Some(row) => self.open_row(index, &row, show),
            None => {
                let query = RowsQuery { offset: index, limit: 1, ..self.query.get_untracked() };
                self.pool().ask(ToArchivist::Rows(query), move |reply, _| {
                    if let FromArchivist::Rows(Rows { rows, .. }) = reply
                        && let Some(row) = rows.first()
                    {
                        self.open_row(index, row, show);
                    }
                });
            }
        }
    }

    fn open_row(self, index: u32, row: &Row, show: bool) {
        self.chosen.set(Some(index));
        match (&row.id, &row.state) {
            (Some(id), State::Done) => self.open_document(id.clone(), None),
            (Some(key), State::Failed(error)) => {
                self.backstage().to_read.set(false);
                self.open.set(Some(Open::Failed(key.clone(), row.name.clone(), error.clone())));
                self.follow_article();
            }
            _ => return,
        }
        if show {
            self.pane.set(Pane::Article);
        }
    }

    /// Opens the file that was dropped last, alone, where nothing could be read of it.
    pub(super) fn open_failed(self, item: ItemId) {
        let all = RowsQuery::default();
        self.pool().ask(ToArchivist::Rows(all.clone()), move |reply, _| {
            let FromArchivist::Rows(Rows { total, .. }) = reply else { return };
            // What was read of it came before this answer, and was opened.
            if total == 0 || self.backstage().alone.get() != Some(item) {
                return;
            }
            self.backstage().alone.set(None);
            let last = RowsQuery { offset: total - 1, limit: 1, ..all };
            self.pool().ask(ToArchivist::Rows(last), move |reply, _| {
                if let FromArchivist::Rows(Rows { rows, .. }) = reply
                    && let Some(row) = rows.first()
                {
                    self.open_row(total - 1, row, true);
                    if !self.query.with_untracked(RowsQuery::is_all_as_dropped) {
                        self.chosen.set(None);
                    }
                }
            });
        });
    }

    /// Opens the next or previous article.
    pub(in crate::app) fn step(self, forward: bool) {
        let total = self.rows.with_untracked(|rows| rows.total);
        let next = match (self.chosen.get_untracked(), forward) {
            (None, _) => 0,
            (Some(at), true) => at + 1,
            (Some(at), false) => at.saturating_sub(1),
        };
        if next < total && Some(next) != self.chosen.get_untracked() {
            self.to_read();
            self.open_index(next, true);
        }
    }
}
