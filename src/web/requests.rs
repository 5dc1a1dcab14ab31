//! The record of every request, as the browser keeps it: for the panel by which a reader checks the promise.

use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Performance, PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit, PerformanceResourceTiming,
    SecurityPolicyViolationEvent,
};

use super::dom;

/// One request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Seen {
    /// The whole address.
    pub url: String,
    /// What asked for it: `fetch`, `script`, `css`, `navigation` …
    pub kind: String,
    /// Bytes of the body.
    pub size: u64,
    /// Whether the network was not needed.
    pub from_cache: bool,
    /// Whether a worker made it.
    pub by_worker: bool,
    /// Whether the browser refused it because of the page's policy.
    pub refused: bool,
    /// When, in milliseconds since 1970.
    pub at: f64,
}

impl Seen {
    /// Whether it went to another server than `origin`; what has no server (`blob:`, `inline`) goes nowhere.
    pub(crate) fn is_foreign(&self, origin: &str) -> bool {
        let rest = self.url.strip_prefix(origin);
        let home = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']));
        let inside = ["blob:", "data:"].iter().any(|scheme| self.url.starts_with(scheme));
        !home && !inside && self.url.contains("://")
    }
}

/// Hands over requests of these kinds as the browser records them, those made before included. Works in the page and in
/// a worker, which knows no `navigation`.
pub(super) fn observe(kinds: &[&str], hand: impl Fn(Vec<Seen>) + 'static) {
    let Some(origin) = performance().map(|p| p.time_origin()) else { return };
    let closure = Closure::<dyn Fn(PerformanceObserverEntryList)>::new(move |list: PerformanceObserverEntryList| {
        let entries = list.get_entries();
        let seen: Vec<_> = entries
            .iter()
            .map(|entry| {
                let entry: PerformanceResourceTiming = entry.unchecked_into();
                Seen {
                    url: entry.name(),
                    kind: entry.initiator_type(),
                    size: entry.encoded_body_size() as u64,
                    from_cache: entry.transfer_size() == 0.0,
                    by_worker: false,
                    refused: false,
                    at: origin + entry.start_time(),
                }
            })
            .collect();
        if !seen.is_empty() {
            hand(seen);
        }
    });
    if let Ok(observer) = PerformanceObserver::new(closure.as_ref().unchecked_ref()) {
        for &kind in kinds {
            let options = js_sys::Object::new();
            // `type` with `buffered`, which the bindings do not know together.
            let _ = Reflect::set(&options, &"type".into(), &kind.into());
            let _ = Reflect::set(&options, &"buffered".into(), &JsValue::TRUE);
            observer.observe(options.unchecked_ref::<PerformanceObserverInit>());
        }
    }
    closure.forget();
}

/// Watches the page: its requests, and those that the browser refused it.
pub(crate) fn watch(hand: impl Fn(Vec<Seen>) + 'static) {
    // The buffer for what came before the observer holds 250 entries unless told.
    if let Some(performance) = performance() {
        performance.set_resource_timing_buffer_size(10_000);
    }
    let hand = Rc::new(hand);
    let refused = Rc::clone(&hand);
    observe(&["navigation", "resource"], move |seen| hand(seen));
    dom::listen(&dom::document(), "securitypolicyviolation", move |event: SecurityPolicyViolationEvent| {
        refused(vec![Seen {
            url: event.blocked_uri(),
            kind: event.effective_directive(),
            size: 0,
            from_cache: false,
            by_worker: false,
            refused: true,
            at: js_sys::Date::now(),
        }]);
    });
}

/// The clock of this page or worker.
fn performance() -> Option<Performance> {
    Reflect::get(&js_sys::global(), &JsValue::from_str("performance")).ok()?.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_foreign() {
        for (url, want) in [
            ("https://sito.example/app.js", false),
            ("https://sito.example", false),
            ("https://sito.example.org/", true),
            ("https://other.example/https://sito.example/", true),
            ("blob:https://sito.example/1", false),
            ("inline", false),
        ] {
            let seen = Seen {
                url: url.into(),
                kind: String::new(),
                size: 0,
                from_cache: false,
                by_worker: false,
                refused: false,
                at: 0.0,
            };
            assert_eq!(seen.is_foreign("https://sito.example"), want, "{url}");
        }
    }
}
