//! Finding words in the open article.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{Goto, Open, Pane, Room, View};
use crate::{
    protocol::{Found, FromArchivist, Spot, ToArchivist},
    web::dom,
};

/// What was looked for, and where: words in a view of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    document: String,
    source: bool,
    words: String,
}

impl Room {
    /// Opens the find bar, for these words or those of the last time; the first hit is the first from `from` on. `false` where
    /// no article is open.
    pub(in crate::app) fn begin_find(self, words: Option<String>, from: Spot) -> bool {
        let is_reading = self.open.with_untracked(|open| matches!(open, Some(Open::Reading(_))));
        if is_reading {
            let backstage = self.backstage();
            backstage.find_from.set(from);
            if !self.finding.get_untracked() {
                backstage.find_opener.replace(dom::focused());
            }
            self.pane.set(Pane::Article);
            if let Some(words) = words {
                self.words_sought.set(words);
            }
            self.finding.set(true);
        }
        is_reading
    }

    /// Closes the find bar. What had the focus when it was opened is given back.
    pub(in crate::app) fn end_find(self) -> Option<HtmlElement> {
        self.finding.set(false);
        self.forget_found();
        self.backstage().find_opener.take()
    }

    fn forget_found(self) {
        *self.backstage().sought.borrow_mut() = None;
        if self.found.with_untracked(Option::is_some) {
            self.found.set(None);
        }
    }

    /// What is looked for now; nothing where the bar is closed or empty.
    fn sought(self) -> Option<Sought> {
        let words = self.words_sought.get_untracked();
        let source = self.view.get_untracked() == View::Source;
        let document = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned));
        let wanted = self.finding.get_untracked() && !words.is_empty();
        document.filter(|_| wanted).map(|document| Sought { document, source, words })
    }

    /// Asks where the words stand that are looked for.
    pub(in crate::app) fn seek(self) {
        let Some(sought) = self.sought() else { return self.forget_found() };
        let backstage = self.backstage();
        let is_other = |before: &Sought| before.document != sought.document;
        if backstage.sought.borrow().as_ref().is_some_and(is_other) {
            backstage.find_from.set(Spot::default());
            self.forget_found();
        }
        if !backstage.seeking.begin() {
            return;
        }
        let Sought { document, words, source } = sought.clone();
        self.pool().ask(ToArchivist::Find { document, words, source }, move |reply, _| {
            if let FromArchivist::Found(found) = reply {
                self.take_found(sought, found);
            }
            if self.backstage().seeking.end() {
                self.seek();
            }
        });
    }

    fn take_found(self, sought: Sought, found: Found) {
        // Other words may have been typed meanwhile, and are asked for next.
        if self.sought().as_ref() != Some(&sought) {
            return;
        }
        let backstage = self.backstage();
        let before = backstage.sought.replace(Some(sought.clone()));
        let from = backstage.find_from.get();
        let at = found.hits.iter().position(|hit| hit.start >= from).unwrap_or(0);
        self.hit.set(at);
        self.found.set(Some(Arc::new(found)));
        // The same again, of a document that other pages changed: the reader stays where they are.
        if before != Some(sought) {
            self.go_to_hit();
        }
    }

    /// Goes to the next or previous hit, round and round.
    pub(in crate::app) fn step_hit(self, forward: bool) {
        let count = self.found.with_untracked(|found| found.as_ref().map_or(0, |found| found.hits.len()));
        if count > 0 {
            self.hit.update(|at| *at = (*at + if forward { 1 } else { count - 1 }) % count);
            self.go_to_hit();
        }
    }

    fn go_to_hit(self) {
        let at = self.hit.get_untracked();
        if let Some(hit) = self.found.with_untracked(|found| found.as_ref()?.hits.get(at).copied()) {
            self.backstage().find_from.set(hit.start);
            self.goto.set(Some(Goto::Hit(hit.start.piece)));
        }
    }
}
