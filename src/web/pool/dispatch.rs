//! Which analyst reads which file, and how long it may take.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Response};

use super::{Event, Pool, Source, analysts::Stage};
use crate::{
    error::{Cause, Error},
    protocol::{ItemId, ToAnalyst, ToArchivist},
    web::{dom, files, wire},
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
                        let payload = fetched(source).await;
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

    fn give(&self, slot: usize, item: ItemId, name: String, payload: JsValue) {
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

    /// Whether an analyst reads a file for the second time.
    pub(super) fn is_again(&self, slot: usize) -> bool {
        matches!(self.0.state.borrow().analysts[slot].stage, Stage::Busy { again: true, .. })
    }

    pub(super) fn fail(&self, item: ItemId, name: &str, cause: Cause) {
        self.tell(ToArchivist::Problem(item, Error::new(name, cause)), None);
        self.finish(item);
    }

    pub(super) fn finish(&self, item: ItemId) {
        self.tell(ToArchivist::Done(item), None);
        (self.0.notify)(Event::Done(item));
    }
}

/// What to send an analyst for a source that is not at hand.
async fn fetched(source: Source) -> Result<JsValue, String> {
    match source {
        Source::File(file) => Ok(file.into()),
        Source::Bytes(bytes) => Ok(Uint8Array::from(bytes.as_slice()).into()),
        Source::Entry(entry) => files::open(&entry).await.map(JsValue::from),
        Source::Beside(path) => beside(&path).await.map(JsValue::from),
    }
}

/// The bytes of a file that is served with the page.
pub(crate) async fn beside(path: &str) -> Result<Uint8Array, String> {
    let said = |e: JsValue| e.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| String::from(e.message()));
    let response: Response = JsFuture::from(dom::window().fetch_with_str(path)).await.map_err(said)?.unchecked_into();
    if !response.ok() {
        return Err(format!("the server answered {}", response.status()));
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(said)?).await.map_err(said)?;
    Ok(Uint8Array::new(&buffer))
}
