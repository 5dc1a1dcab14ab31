//! What the reader decides: which blocks belong to the article, which names are one.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Open, Room};
use crate::{
    app::words::fill,
    corpus::decisions::{Decision, Scope},
    entity::EntityId,
    link::verdicts::Verdict,
    protocol::{Card, FromArchivist, ToArchivist, is_failure_key},
};

impl Room {
    /// Restores or removes the block in focus, and what else the scope reaches.
    pub(in crate::app) fn toggle(self, scope: Scope) {
        let Some(index) = self.block.get_untracked() else { return };
        let decision = self.open.with_untracked(|open| {
            let Some(Open::Reading(reading)) = open else { return None };
            let keep = self.loaded.with_untracked(|loaded| loaded.keeps(index))?;
            Some(Decision::Keep { document: reading.id.clone(), block: index, keep: !keep, scope })
        });
        if let Some(decision) = decision {
            self.decide(ToArchivist::Decide(decision));
        }
    }

    /// Says whether the entity on the card and another are one.
    pub(in crate::app) fn judge(self, other: EntityId, verdict: Verdict) {
        if let Some(entity) = self.entity.get_untracked() {
            self.stay_on_card();
            self.decide(ToArchivist::Decide(Decision::Judge { a: entity, b: other, verdict }));
        }
    }

    /// The same of the first suggestion on the card that is not looked at yet, else of the first.
    pub(in crate::app) fn judge_first(self, verdict: Verdict) {
        let first = |card: &Arc<Card>| {
            let near = card.near.iter().find(|near| !near.unsure).or(card.near.first());
            near.map(|near| near.entity.clone())
        };
        if let Some(other) = self.card.with_untracked(|card| card.as_ref().and_then(first)) {
            self.judge(other, verdict);
        }
    }

    /// Says that a name is not of the entity on the card.
    pub(in crate::app) fn part(self, name: String) {
        if let Some(entity) = self.entity.get_untracked() {
            self.stay_on_card();
            self.decide(ToArchivist::Decide(Decision::Part { entity, name }));
        }
    }

    /// Takes the last decision back.
    pub(in crate::app) fn undo(self) {
        if self.totals.with_untracked(|t| t.undo) > 0 {
            self.decide(ToArchivist::Undo);
        }
    }

    /// Does it again.
    pub(in crate::app) fn redo(self) {
        if self.totals.with_untracked(|t| t.redo) > 0 {
            self.decide(ToArchivist::Redo);
        }
    }

    pub(super) fn decide(self, request: ToArchivist) {
        let w = self.words();
        let first = match request {
            ToArchivist::Undo => format!("{} ", w.undone),
            ToArchivist::Redo => format!("{} ", w.redone),
            _ => String::new(),
        };
        let can_undo = !matches!(request, ToArchivist::Undo);
        self.pool().ask(request, move |reply, _| {
            let FromArchivist::Decided { decision, entity, blocks, pages, totals } = reply else { return };
            let backstage = self.backstage();
            backstage.latest.set(totals);
            self.totals.set(totals);
            if totals.problems == 0 && self.query.with_untracked(|query| query.failed) {
                self.filter(|query| query.failed = false);
            }
            let changed = match &decision {
                Some(Decision::Judge { verdict: Verdict::Same, .. }) => w.said_same.to_owned(),
                Some(Decision::Judge { verdict: Verdict::Different, .. }) => w.said_different.to_owned(),
                Some(Decision::Judge { verdict: Verdict::Unsure, .. }) => w.said_unsure.to_owned(),
                Some(Decision::Part { name, .. }) => fill(w.said_parted, &[name]),
                Some(Decision::TakeOff { documents }) => {
                    let failures = documents.iter().filter(|id| is_failure_key(id)).count() as u32;
                    let articles = documents.len() as u32 - failures;
                    let counts = [(articles, &w.articles), (failures, &w.problems)];
                    let said = counts.iter().filter(|(n, _)| *n > 0).map(|(n, forms)| w.count(*n, forms));
                    fill(w.said_taken_off, &[&said.collect::<Vec<_>>().join(", ")])
                }
                _ => fill(w.decided_blocks, &[&w.count(blocks, &w.blocks), &w.count(pages, &w.on_pages)]),
            };
            if let (Some(Decision::TakeOff { documents }), true) = (&decision, can_undo) {
                self.was_taken_off(documents);
            }
            self.say(format!("{first}{changed}"), can_undo);
            let document = decision.as_ref().and_then(Decision::document);
            let elsewhere = self.open.with_untracked(|open| open.as_ref().and_then(Open::id) != document);
            match document {
                Some(id) if elsewhere => self.open_document(id.to_owned(), None),
                _ => {
                    // The card may be of an entity that is another now.
                    if entity.is_some() {
                        self.entity.set(entity);
                    }
                    self.reopen();
                }
            }
            self.fetch_rows();
            backstage.cast_moved.set(true);
            self.fetch_cast();
        });
    }
}
