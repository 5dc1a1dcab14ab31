//! Small helpers over the DOM that every view needs.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, EventTarget, HtmlElement, Window};

/// The window. The page's code runs nowhere else.
pub(crate) fn window() -> Window {
    web_sys::window().expect("the page has a window")
}

/// The document.
pub(crate) fn document() -> Document {
    window().document().expect("the window has a document")
}

/// The element with this id.
pub(crate) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses the element with this id, if it is there.
pub(crate) fn focus(id: &str) {
    if let Some(element) = by_id::<HtmlElement>(id) {
        let _ = element.focus();
    }
}

/// Focuses an element and scrolls nothing.
pub(crate) fn focus_quietly(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// What has the focus.
pub(crate) fn focused() -> Option<HtmlElement> {
    document().active_element().and_then(|element| element.dyn_into().ok())
}

/// Listens for as long as the page lives.
pub(crate) fn listen<E: JsCast + 'static>(target: &EventTarget, name: &str, mut handle: impl FnMut(E) + 'static) {
    let closure = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| handle(event.unchecked_into()));
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Runs `then` once, after `ms` milliseconds.
pub(crate) fn after(ms: i32, then: impl FnOnce() + 'static) {
    let callback: Function = Closure::once_into_js(then).unchecked_into();
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&callback, ms);
}

/// Runs `tick` every `ms` milliseconds for as long as the page lives.
pub(crate) fn every(ms: i32, tick: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(tick);
    let _ = window().set_interval_with_callback_and_timeout_and_arguments_0(closure.as_ref().unchecked_ref(), ms);
    closure.forget();
}

/// Runs `then` before the next frame is painted.
pub(crate) fn next_frame(then: impl FnOnce() + 'static) {
    let callback: Function = Closure::once_into_js(move |_: JsValue| then()).unchecked_into();
    let _ = window().request_animation_frame(&callback);
}

/// Milliseconds since the page opened.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}

/// One root em in CSS pixels.
pub(crate) fn rem() -> f64 {
    let root = document().document_element();
    root.and_then(|r| window().get_computed_style(&r).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(16.0)
}

/// The nearest ancestor (or itself) of the event's target that matches `selector`.
pub(crate) fn closest(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Whether the reader types into a field here, so that single letters are text and not commands.
pub(crate) fn is_typing(event: &web_sys::Event) -> bool {
    closest(event, "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]").is_some()
}

/// Scrolls the element with this id to its top, if it is there.
pub(crate) fn scroll_up(id: &str) {
    if let Some(element) = by_id::<Element>(id) {
        element.set_scroll_top(0);
    }
}

/// Offers `bytes` as a download called `name`.
pub(crate) fn download(name: &str, media_type: &str, bytes: &js_sys::Uint8Array) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has taken its own hold of the blob by then.
    after(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Ok(())
}

/// What a country is called, by its code of two letters, in a language of the interface: the browser knows.
pub(crate) fn country(code: &str, language: &str) -> String {
    let options = js_sys::JSON::parse(r#"{"type":"region","style":"short"}"#).unwrap_or_default();
    let names = js_sys::Intl::DisplayNames::new(&js_sys::Array::of1(&language.into()), options.unchecked_ref());
    names.of(code).map_or_else(|| code.to_owned(), String::from)
}
