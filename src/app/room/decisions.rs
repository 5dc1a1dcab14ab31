//! What the reader decides: which blocks belong to the article, which names are one.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Open, Room};
use crate::{
    app::words::Step,
    corpus::decisions::{Decision, Scope},
    entity::EntityId,
    link::verdicts::Verdict,
    protocol::{Card, FromArchivist, ToArchivist},
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
        let step = match request {
            ToArchivist::Undo => Step::Undone,
            ToArchivist::Redo => Step::Redone,
            _ => Step::Done,
        };
        self.pool().ask(request, move |reply, _| {
            let FromArchivist::Decided { decision, entity, blocks, pages, totals } = reply else { return };
            let backstage = self.backstage();
            backstage.latest.set(totals);
            self.totals.set(totals);
            if totals.problems == 0 && self.query.with_untracked(|query| query.failed) {
                self.filter(|query| query.failed = false);
            }
            let can_undo = step != Step::Undone;
            if let (Some(Decision::TakeOff { documents }), true) = (&decision, can_undo) {
                self.was_taken_off(documents);
            }
            self.say(self.words().say_decision(step, decision.as_ref(), blocks, pages), can_undo);
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
