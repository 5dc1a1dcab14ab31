//! Ranges of text that the style sheet paints, without a change to the document: the CSS Custom Highlight API. By name and
//! not by bindings of their own, which `web-sys` has only as unstable ones.

use js_sys::{Array, Function, Map, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Paints these ranges as `::highlight(name)` says, and no others. A browser without the API paints nothing.
pub(crate) fn paint(name: &str, ranges: &Array) {
    let global: JsValue = js_sys::global().into();
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(|found| !found.is_undefined());
    let Some(registry) = get(&global, "CSS").and_then(|css| get(&css, "highlights")) else { return };
    // What it can do is what a map can.
    let registry: &Map = registry.unchecked_ref();
    let made = get(&global, "Highlight").and_then(|class| class.dyn_into::<Function>().ok());
    if let Some(highlight) = made.and_then(|class| Reflect::construct(&class, ranges).ok()) {
        registry.set(&name.into(), &highlight);
    }
}
