//! Which analyst reads which file, and for how long it may.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{
    Failure, Pool,
    analysts::{Analyst, Stage},
};
use crate::{
    error::Cause,
    protocol::{ItemId, ToAnalyst, ToArchivist},
    web::{
        dom,
        source::{self, Source},
        wire,
    },
};

/// At most this many documents wait for the archivist before the analysts are held back.
const UNANSWERED: usize = 32;

/// A file may take this long, and this much longer for each megabyte, before its worker is taken for stuck.
const PATIENCE: f64 = 60_000.0;
const PATIENCE_PER_MB: f64 = 20_000.0;

/// The memory of a worker grows and never shrinks: after a file of more bytes than this it is replaced.
const HEAVY: f64 = 8e6;

impl Pool {
    /// Gives files to idle analysts: new ones first, then those to be read again.
    pub(super) fn dispatch(&self) {
        loop {
            let (slot, item, input, again, generation) = {
                let mut state = self.0.state.borrow_mut();
                if state.status.paused || state.unanswered > UNANSWERED {
                    return;
                }
                // One that is complete, where there is one, so that less is read twice.
                let idle = || (0..state.analysts.len()).filter(|&i| state.analysts[i].stage == Stage::Idle);
                let complete = idle().find(|&i| state.analysts[i].complete);
                let Some(slot) = complete.or_else(|| idle().next()) else { return };
                let (item, input, again) = match state.queue.pop_front() {
                    Some((item, input)) => (item, input, false),
                    None if complete.is_some() => match state.early.pop_front() {
                        Some((item, input)) => (item, input, true),
                        None => return,
                    },
                    None => return,
                };
                if complete.is_none() {
                    state.early.push_back((item, input.clone()));
                }
                let until = dom::now() + PATIENCE;
                state.analysts[slot].stage = Stage::Busy { item, name: input.name.clone(), until, again, heavy: false };
                (slot, item, input, again, state.analysts[slot].thread.generation)
            };
            if !again {
                self.tell(ToArchivist::Started(item), None);
            }
            let name = input.name.clone();
            match input.source {
                Source::File(file) => self.give(slot, item, name, file.into()),
                Source::Bytes(bytes) => self.give(slot, item, name, Uint8Array::from(bytes.as_slice()).into()),
                source => {
                    let pool = self.clone();
                    spawn_local(async move {
                        let payload = source::fetched(source).await;
                        // The analyst may have been replaced meanwhile, and the item cancelled with it.
                        if pool.slot_of(generation) != Some(slot) {
                            return;
                        }
                        match payload {
                            Ok(payload) => pool.give(slot, item, name, payload),
                            Err(why) => {
                                pool.0.state.borrow_mut().analysts[slot].stage = Stage::Idle;
                                if !again {
                                    pool.fail(item, &name, Cause::Unreadable(why));
                                }
                                pool.dispatch();
                            }
                        }
                    });
                }
            }
        }
    }

    pub(super) fn give(&self, slot: usize, item: ItemId, name: String, payload: JsValue) {
        let size = match (payload.dyn_ref::<File>(), payload.dyn_ref::<Uint8Array>()) {
            (Some(file), _) => file.size(),
            (_, Some(bytes)) => f64::from(bytes.length()),
            _ => 0.0,
        };
        let mut state = self.0.state.borrow_mut();
        if let Stage::Busy { until, heavy, .. } = &mut state.analysts[slot].stage {
            *until = dom::now() + PATIENCE + PATIENCE_PER_MB * size / 1e6;
            *heavy = size > HEAVY;
        }
        let (letter, transfer) = wire::pack(&ToAnalyst::Read { item, name }, 0, Some(&payload));
        let _ = state.analysts[slot].thread.worker.post_message_with_transfer(&letter, &transfer);
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
