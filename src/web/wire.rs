//! How a message travels between the page and a worker: `[message, number, payload]`.
//!
//! The message is [packed](protocol::pack) into bytes, and the payload is a `File` or bytes; buffers are handed over and not
//! copied. A value of JavaScript would cost a call for each of its fields, and twenty times the code.

use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};

use crate::protocol;

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
    // The messages are plain enums and structs: they are always packed.
    let message = Uint8Array::from(protocol::pack(message).unwrap_or_default().as_slice());
    let letter = Array::of2(&message, &JsValue::from(number));
    let transfer = Array::of1(&message.buffer());
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
    let message = read(&letter.get(0))?;
    let number = letter.get(1).as_f64()? as u32;
    Some(Letter { message, number, payload: letter.get(2) })
}

/// Reads what was packed; `None` where nothing came, or something else.
pub(crate) fn read<T: DeserializeOwned>(payload: &JsValue) -> Option<T> {
    protocol::unpack(&payload.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}
