//! The open article: its text as it is wanted, what is gone to in it, and printing.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Goto, Open, Room, View};
use crate::{
    app::article,
    protocol::{Reading, ReadingBlock, ToArchivist},
    web::{dom, wire},
};

/// An article longer than this many code points, a thousand pages, is not printed.
const MOST_PRINTED: usize = 3_000_000;

impl Room {
    /// Opens a document and goes to a mention in it, or to its top.
    pub(in crate::app) fn open_document(self, id: String, mention: Option<u32>) {
        let is_open = self.is_open(&id);
        // Of this article: what is on its way for another must not take it.
        let focus = self.backstage().to_read.take();
        match mention {
            None if is_open => return self.goto.set(Some(Goto::Top { focus })),
            Some(number) if is_open => {
                let at = self.loaded.with_untracked(|l| l.holding(number).map(|block| (block.piece, block.keep)));
                if let Some((piece, keep)) = at {
                    return self.arrive(Goto::Mention { number, piece }, keep);
                }
            }
            _ => {}
        }
        if !is_open {
            self.keep_place();
        }
        self.backstage().opening.set(true);
        self.pool().ask(ToArchivist::Open { document: id, mention }, move |_, payload| {
            self.backstage().opening.set(false);
            let Some(reading) = wire::read::<Reading>(&payload) else { return };
            let goto = match (mention, reading.found) {
                (Some(number), Some(piece)) => (Goto::Mention { number, piece }, reading.is_kept(piece as usize)),
                _ => match self.kept_place(&reading) {
                    Some((piece, above)) => (Goto::Piece { piece, above, focus }, true),
                    None => (Goto::Top { focus }, true),
                },
            };
            self.block.set(None);
            self.show(reading);
            self.arrive(goto.0, goto.1);
            self.follow_article();
        });
    }

    /// Keeps how far the open article is read, for when the reader comes back to it.
    fn keep_place(self) {
        let Some(id) = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned)) else {
            return;
        };
        let backstage = self.backstage();
        let mut places = backstage.places.borrow_mut();
        match article::place() {
            Some(place) => drop(places.insert(id, place)),
            None => drop(places.remove(&id)),
        }
    }

    /// How far an article was read, the piece and how much of it is above the window, if that is shown in this view.
    fn kept_place(self, reading: &Reading) -> Option<(u32, i32)> {
        let (piece, above) = *self.backstage().places.borrow().get(&reading.id)?;
        let is_shown = self.view.get_untracked() == View::Source || reading.is_kept(piece as usize);
        is_shown.then_some((piece, above))
    }

    /// The article that is opened next takes the focus, so that the keys that scroll move in it.
    pub(in crate::app) fn to_read(self) {
        self.backstage().to_read.set(true);
    }

    /// Goes to a place in the open document; to what was removed in the view that shows it.
    fn arrive(self, goto: Goto, kept: bool) {
        if !kept {
            self.view.set(View::Source);
        }
        self.goto.set(Some(goto));
    }

    fn show(self, mut reading: Reading) {
        let pieces = std::mem::take(&mut reading.pieces);
        // Where it was looked for is no part of what is shown.
        reading.found = None;
        self.loaded.update(|loaded| loaded.begin(&reading.id, pieces));
        let same = self.open.with_untracked(|open| matches!(open, Some(Open::Reading(old)) if **old == reading));
        if !same {
            self.open.set(Some(Open::Reading(Arc::new(reading))));
        }
    }

    /// Asks for those of these pieces of the open document that are not at hand. What comes changes `loaded`, so that the
    /// view asks again where something is still missing.
    pub(in crate::app) fn want(self, pieces: impl Iterator<Item = u32>) {
        let (document, pieces) = self.loaded.with_untracked(|l| (l.document().to_owned(), l.missing(pieces)));
        if pieces.is_empty() || !self.backstage().pieces.begin() {
            return;
        }
        self.pool().ask(ToArchivist::Pieces { document: document.clone(), pieces }, move |_, payload| {
            self.backstage().pieces.end();
            if let Some(blocks) = wire::read::<Vec<ReadingBlock>>(&payload) {
                self.loaded.update(|loaded| loaded.add(&document, blocks));
            }
        });
    }

    /// Prints the open article, once all of it is at hand: printing itself waits for nothing.
    pub(in crate::app) fn print(self) {
        let print = || drop(dom::window().print());
        let source = self.view.get_untracked() == View::Source;
        let wanted = self.open.with_untracked(|open| {
            let Some(Open::Reading(reading)) = open else { return None };
            let pieces = || reading.pieces_of(source);
            let text: usize = pieces().map(|piece| reading.length(piece as usize)).sum();
            let missing = self.loaded.with_untracked(|loaded| loaded.missing(pieces()));
            Some((reading.id.clone(), text, missing))
        });
        let Some((document, text, pieces)) = wanted.filter(|(_, _, missing)| !missing.is_empty()) else {
            return print();
        };
        if text > MOST_PRINTED {
            return self.say(self.words().print_too_long.into(), false);
        }
        self.pool().ask(ToArchivist::Pieces { document: document.clone(), pieces }, move |_, payload| {
            let blocks = wire::read::<Vec<ReadingBlock>>(&payload).unwrap_or_default();
            let is_end = blocks.is_empty();
            self.loaded.update(|loaded| loaded.add(&document, blocks));
            dom::next_frame(move || {
                // A reader who went on to another article meanwhile did not ask for that one on paper.
                if !self.is_open(&document) {
                    return;
                }
                // As many came as one answer holds: then the rest.
                if is_end { print() } else { self.print() }
            });
        });
    }

    /// Looks at the open document again: other pages may have changed it.
    pub(super) fn reopen(self) {
        let Some(id) = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned)) else {
            return;
        };
        if !self.backstage().reading.begin() {
            return;
        }
        self.pool().ask(ToArchivist::Open { document: id.clone(), mention: None }, move |_, payload| {
            if let (Some(reading), true) = (wire::read::<Reading>(&payload), self.is_open(&id)) {
                self.show(reading);
            }
            if self.backstage().reading.end() {
                self.reopen();
            }
        });
        self.refresh_card();
    }

    /// Shows all of the page and goes to the next removed block: behind the one in focus, and from the last to the first.
    pub(in crate::app) fn next_removed(self) {
        let here = self.block.get_untracked().and_then(|block| self.loaded.with_untracked(|l| l.piece_of(block)));
        let next = self.open.with_untracked(|open| {
            let Some(Open::Reading(reading)) = open else { return None };
            // Of a block in several pieces the first.
            let is_first = |&piece: &u32| !reading.is_kept(piece as usize) && self.begins(piece);
            let removed = || reading.pieces_of(true).filter(is_first);
            removed().find(|&piece| here.is_none_or(|here| piece > here)).or_else(|| removed().next())
        });
        if let Some(piece) = next {
            self.arrive(Goto::Removed(piece), false);
        }
    }

    /// Whether a block begins with this piece, as far as that is known.
    fn begins(self, piece: u32) -> bool {
        self.loaded.with_untracked(|loaded| loaded.get(piece).is_none_or(|(_, block)| block.first))
    }

    /// Switches between the article and all of the page.
    pub(in crate::app) fn switch_view(self) {
        self.view.update(|view| *view = if *view == View::Article { View::Source } else { View::Article });
    }
}
