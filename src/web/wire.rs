//! How a message travels between the page and a worker: `[JSON bytes, number, payload]`, the buffers transferred.
//!
//! JSON in a transferred buffer costs one pass of a parser on each side and no copy between them; a structured clone of
//! an object would cost a call into JavaScript for every field.

use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

/// A message as it arrives.
pub(super) struct Letter<T> {
    /// What it says.
    pub message: T,
    /// The number of the request that it makes or answers.
    pub number: u32,
    /// What travels beside: a `File`, a `Uint8Array` or `undefined`.
    pub payload: JsValue,
}

/// Packs a message. The second value lists what is transferred and not copied.
pub(super) fn pack<T: Serialize>(message: &T, number: u32, payload: Option<&JsValue>) -> (Array, Array) {
    // The messages are plain enums and structs with text keys: they always serialise.
    let json = serde_json::to_vec(message).unwrap_or_default();
    let json = Uint8Array::from(json.as_slice());
    let transfer = Array::of1(&json.buffer());
    let letter = Array::of2(&json, &JsValue::from(number));
    if let Some(payload) = payload {
        letter.push(payload);
        if let Some(bytes) = payload.dyn_ref::<Uint8Array>() {
            transfer.push(&bytes.buffer());
        }
    }
    (letter, transfer)
}

/// Unpacks a message; `None` where it is none of ours or of another protocol.
pub(super) fn unpack<T: DeserializeOwned>(data: &JsValue) -> Option<Letter<T>> {
    let letter = data.dyn_ref::<Array>()?;
    let json = letter.get(0).dyn_into::<Uint8Array>().ok()?;
    let message = serde_json::from_slice(&json.to_vec()).ok()?;
    let number = letter.get(1).as_f64()? as u32;
    Some(Letter { message, number, payload: letter.get(2) })
}
