//! How a message travels between the page and a worker: `[message, number, payload]`.
//!
//! The message is a small value of JavaScript that the browser copies (a structured clone). What is big is the payload:
//! a `File`, or bytes whose buffer is handed over and not copied. A value costs a call into JavaScript for each of its
//! fields, bytes cost one pass of a parser, so what has many fields (documents, text to read) goes as bytes.

use js_sys::{Array, Uint8Array};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
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
    // Sizes are the only `u64`: far below 2^53, they go as plain numbers. Maps go as objects, whose keys are text.
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    // The messages are plain enums and structs: they always serialise.
    let message = message.serialize(&serializer).unwrap_or_default();
    let letter = Array::of2(&message, &JsValue::from(number));
    let transfer = Array::new();
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
    let message = serde_wasm_bindgen::from_value(letter.get(0)).ok()?;
    let number = letter.get(1).as_f64()? as u32;
    Some(Letter { message, number, payload: letter.get(2) })
}

/// Reads what was packed beside a message; `None` where nothing came.
pub(crate) fn read<T: DeserializeOwned>(payload: &JsValue) -> Option<T> {
    protocol::unpack(&payload.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}
