//! The analysts' side of the pool: how each stands, and what is done with what it says.

use super::{Engine, Failure, Pool, archivist::TAKE, thread::Thread};
use crate::{
    error::Cause,
    protocol::{FromAnalyst, ItemId, ToAnalyst, ToArchivist},
    web::{dom, wire},
};

pub(super) struct Analyst {
    pub(super) thread: Thread,
    pub(super) stage: Stage,
    /// Whether it waits for no pack any more.
    pub(super) complete: bool,
}

#[derive(Debug, PartialEq)]
pub(super) enum Stage {
    Starting,
    Loading,
    Idle,
    Busy { item: ItemId, name: String, until: f64, again: bool, heavy: bool },
}

impl Pool {
    pub(super) fn hire_analyst(&self, slot: Option<usize>) {
        let thread = self.thread(
            "analyst",
            |pool, generation, data| match wire::unpack::<FromAnalyst>(&data) {
                Some(letter) => pool.hear_analyst(generation, letter),
                None => pool.meet_another_version(),
            },
            |pool, generation, why| pool.lose_analyst(generation, why),
        );
        let Some(thread) = thread else {
            self.change_status(|status| status.engine = Engine::Failed(Failure::NoWorker));
            return;
        };
        let analyst = Analyst { thread, stage: Stage::Starting, complete: false };
        let mut state = self.0.state.borrow_mut();
        match slot {
            Some(slot) => state.analysts[slot] = analyst,
            None => state.analysts.push(analyst),
        }
    }

    pub(super) fn slot_of(&self, generation: u32) -> Option<usize> {
        self.0.state.borrow().analysts.iter().position(|a| a.thread.generation == generation)
    }

    fn hear_analyst(&self, generation: u32, letter: wire::Letter<FromAnalyst>) {
        let Some(slot) = self.slot_of(generation) else { return };
        match letter.message {
            FromAnalyst::Hello(hello) => {
                if self.greet(&hello) {
                    let mut state = self.0.state.borrow_mut();
                    state.analysts[slot].stage = Stage::Loading;
                    let (letter, transfer) = wire::pack(&ToAnalyst::Load, 0, None);
                    let _ = state.analysts[slot].thread.worker.post_message_with_transfer(&letter, &transfer);
                }
            }
            FromAnalyst::Loaded { packs, waiting, problems } => {
                {
                    let mut state = self.0.state.borrow_mut();
                    state.failed_starts = 0;
                    let analyst = &mut state.analysts[slot];
                    analyst.complete = waiting.is_empty();
                    if analyst.stage == Stage::Loading {
                        analyst.stage = Stage::Idle;
                    }
                    if waiting.is_empty() && !problems.is_empty() {
                        // What was waited for did not come: nothing is gained by reading again.
                        state.early.clear();
                    }
                }
                self.change_status(|status| {
                    // One of several may be ahead of the others.
                    if status.engine != Engine::Ready || packs.len() >= status.packs.len() {
                        status.engine = Engine::Ready;
                        status.packs = packs;
                        status.waiting = waiting;
                        status.problems = problems;
                    }
                });
                self.dispatch();
            }
            FromAnalyst::Document { item } => {
                self.0.state.borrow_mut().unanswered += 1;
                let take = if self.is_again(slot) { ToArchivist::Retake(item) } else { ToArchivist::Take(item) };
                self.send(take, TAKE, Some(letter.payload));
            }
            FromAnalyst::Problem { item, error } => {
                // What was read once and cannot be read again stays as it was.
                if !self.is_again(slot) {
                    self.tell(ToArchivist::Problem(item, error), None);
                }
            }
            FromAnalyst::Done { item } => {
                self.finish(item);
                let heavy = {
                    let stage = &mut self.0.state.borrow_mut().analysts[slot].stage;
                    let heavy = matches!(stage, Stage::Busy { heavy: true, .. });
                    *stage = if heavy { Stage::Starting } else { Stage::Idle };
                    heavy
                };
                if heavy {
                    self.renew_later(slot, generation);
                }
                self.dispatch();
            }
            FromAnalyst::Fetched(list) => self.report(list),
            FromAnalyst::Died(why) => self.lose_analyst(generation, Failure::Stopped(why)),
        }
    }

    fn lose_analyst(&self, generation: u32, why: Failure) {
        let Some(slot) = self.slot_of(generation) else { return };
        let stage = {
            let mut state = self.0.state.borrow_mut();
            // From here on this worker is not heard: what it was busy with has failed once.
            state.analysts[slot].thread.worker.set_onmessage(None);
            std::mem::replace(&mut state.analysts[slot].stage, Stage::Starting)
        };
        match stage {
            Stage::Busy { again: true, .. } => {}
            Stage::Busy { item, name, .. } => self.fail(
                item,
                &name,
                match &why {
                    Failure::TooSlow => Cause::TooSlow,
                    Failure::Stopped(why) => Cause::Internal(why.clone()),
                    Failure::NoWorker | Failure::NotLoaded => Cause::Internal("no worker".into()),
                },
            ),
            _ => self.0.state.borrow_mut().failed_starts += 1,
        }
        self.replace_later(why, move |pool| pool.renew(slot, generation));
    }

    /// Puts a new analyst in the place of this one, if it still is there.
    fn renew(&self, slot: usize, generation: u32) {
        if self.slot_of(generation) == Some(slot) {
            self.hire_analyst(Some(slot));
        }
    }

    /// The same, but not at once: we may be inside a call from the old one.
    fn renew_later(&self, slot: usize, generation: u32) {
        let pool = self.clone();
        dom::after(0, move || pool.renew(slot, generation));
    }

    /// Replaces analysts that have not answered in time.
    pub(super) fn watch(&self) {
        let now = dom::now();
        let stuck: Vec<u32> = {
            let state = self.0.state.borrow();
            let is_stuck = |a: &&Analyst| matches!(a.stage, Stage::Busy { until, .. } if until < now);
            state.analysts.iter().filter(is_stuck).map(|a| a.thread.generation).collect()
        };
        for generation in stuck {
            self.lose_analyst(generation, Failure::TooSlow);
        }
    }
}
