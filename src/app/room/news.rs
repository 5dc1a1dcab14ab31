//! What the pool says, and how often the page shows it.

use leptos::prelude::*;

use super::{Backstage, Pane, Room};
use crate::{
    app::{warm, words::fill},
    protocol::Totals,
    web::{
        dom, install,
        pool::{Engine, Event},
        requests::Seen,
    },
};

/// What the page shows is refreshed at most this often, in milliseconds.
const REFRESH: f64 = 250.0;

/// The open article is looked at again this often while the batch is read.
const REOPEN: f64 = 2_000.0;

/// A screen reader hears of the progress this often.
const ANNOUNCE: f64 = 5_000.0;

/// So many milliseconds after the page is ready its files are put away for use without a network: not at once, when the reader
/// may have dropped something.
const KEEP_AFTER: i32 = 5_000;

impl Room {
    pub(super) fn hear(self, event: Event) {
        match event {
            Event::Totals(totals) => {
                self.backstage().latest.set(totals);
                if totals.pending == 0 {
                    // The end of a batch, often of one file, is shown at once.
                    dom::after(0, move || self.refresh());
                } else {
                    self.refresh_soon();
                }
            }
            // Of a file that was dropped alone the article is shown at once, before its row.
            Event::Taken(item, document) => {
                let backstage = self.backstage();
                if backstage.alone.get() == Some(item) {
                    backstage.alone.set(None);
                    backstage.to_reveal.set(true);
                    self.pane.set(Pane::Article);
                    self.open_document(document, None);
                }
            }
            Event::Done(item) => {
                if self.backstage().alone.get() == Some(item) {
                    self.open_failed(item);
                }
            }
            Event::Status(status) => {
                if status.engine == Engine::Ready && self.ready_at.get_untracked().is_none() {
                    self.ready_at.set(Some(js_sys::Date::now()));
                    dom::after(KEEP_AFTER, install::keep);
                    if self.totals.with_untracked(|totals| totals.items == 0) {
                        dom::after(0, move || warm::up(self));
                    }
                }
                if self.status.get_untracked() != status {
                    self.status.set(status);
                }
            }
            Event::Requests(seen) => self.note_requests(seen),
            Event::Lost => {
                let backstage = self.backstage();
                let Backstage { rows, cast, reading, pieces, seeking, .. } = &*backstage;
                for line in [rows, cast, reading, pieces, seeking] {
                    line.reset();
                }
                backstage.opening.set(false);
                self.forget_views();
                self.lost.set(true);
            }
        }
    }

    pub(super) fn note_requests(self, seen: Vec<Seen>) {
        self.requests.update(|all| {
            for one in seen {
                // In order but for the reports of workers, which come a little later.
                let at = all.partition_point(|before| before.at <= one.at);
                all.insert(at, one);
            }
        });
    }

    fn refresh_soon(self) {
        let backstage = self.backstage();
        if backstage.due.replace(true) {
            return;
        }
        let wait = (backstage.refreshed.get() + REFRESH - dom::now()).max(0.0);
        dom::after(wait as i32, move || self.refresh());
    }

    fn refresh(self) {
        let backstage = self.backstage();
        let now = dom::now();
        backstage.due.set(false);
        backstage.refreshed.set(now);
        let (before, totals) = (self.totals.get_untracked(), backstage.latest.get());
        if before == totals {
            return;
        }
        {
            let mut progress = backstage.progress.borrow_mut();
            progress.note(now, totals.items - totals.pending);
            let pace = (progress.rate(), progress.left(totals.pending));
            self.pace.set(pace);
        }
        self.totals.set(totals);
        self.announce(before, totals, now);
        self.fetch_rows();
        self.fetch_cast();
        if totals.pending == 0 || now - backstage.reopened.get() > REOPEN {
            backstage.reopened.set(now);
            self.reopen();
        }
    }

    fn announce(self, before: Totals, totals: Totals, now: f64) {
        let w = self.words();
        let backstage = self.backstage();
        let n = |n: u32| w.number(u64::from(n));
        if totals.pending > 0 {
            if now - backstage.announced.get() > ANNOUNCE {
                backstage.announced.set(now);
                self.spoken.set(fill(w.progress_of, &[&n(totals.items - totals.pending), &n(totals.items)]));
            }
            return;
        }
        if before.pending > 0 {
            if backstage.cancelled.take() {
                // A file that was being read may keep what was read of it; it is not read for all that.
                let left = before.items.saturating_sub(totals.items).max(1);
                self.say_also(fill(w.cancelled, &[&n(before.items - left), &n(left)]));
            } else {
                let mut said = format!("{}: {}", w.all_read, w.count(totals.documents, &w.articles));
                if totals.problems > 0 {
                    said.push_str(&format!(", {}", w.count(totals.problems, &w.problems)));
                }
                self.spoken.set(said);
            }
            backstage.progress.borrow_mut().restart();
        }
        // Counted over all that was dropped, and told once.
        let again = totals.duplicates.saturating_sub(backstage.duplicates.replace(totals.duplicates));
        if again > 0 {
            backstage.to_reveal.set(false);
            self.say_also(fill(w.same_again, &[&w.count(again, &w.duplicates)]));
        }
    }
}
