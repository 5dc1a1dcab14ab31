//! The service worker: registered once the page is up; a new version waits until the reader says so.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, ServiceWorker, ServiceWorkerRegistration, ServiceWorkerState};

use super::dom::{listen, window};

/// The message by which the waiting version is told to take over.
const TAKE_OVER: &str = "take-over";

/// Registers `sw.js` and calls `waiting` whenever a new version waits. Browsers without service workers, and pages
/// opened without a secure origin, go on without.
pub(crate) fn register(waiting: impl Fn() + 'static) {
    let Some(container) = container() else { return };
    let waiting = Rc::new(waiting);
    // Set when a page that an older version controls changes hands: only then is a reload due.
    if container.controller().is_some() {
        let mut reloaded = false;
        listen(&container, "controllerchange", move |_: Event| {
            if !std::mem::replace(&mut reloaded, true) {
                let _ = window().location().reload();
            }
        });
    }
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.register("sw.js")).await else { return };
        let registration: ServiceWorkerRegistration = registration.unchecked_into();
        if registration.waiting().is_some() && container.controller().is_some() {
            waiting();
        }
        let found = registration.clone();
        listen(&registration, "updatefound", move |_: Event| {
            let Some(installing) = found.installing() else { return };
            let (waiting, worker) = (Rc::clone(&waiting), installing.clone());
            let closure = Closure::<dyn FnMut()>::new(move || {
                let replaces = container_has_controller();
                if worker.state() == ServiceWorkerState::Installed && replaces {
                    waiting();
                }
            });
            let _ = installing.add_event_listener_with_callback("statechange", closure.as_ref().unchecked_ref());
            closure.forget();
        });
    });
}

/// Lets the waiting version take over; the page loads again when it has.
pub(crate) fn take_over() {
    spawn_local(async {
        if let Some(registration) = registration().await {
            if let Some(worker) = registration.waiting() {
                let _: &ServiceWorker = &worker;
                let _ = worker.post_message(&JsValue::from_str(TAKE_OVER));
            }
        }
    });
}

/// Takes the service worker out of the browser.
pub(crate) async fn unregister() -> Result<(), JsValue> {
    if let Some(registration) = registration().await {
        JsFuture::from(registration.unregister()?).await?;
    }
    Ok(())
}

async fn registration() -> Option<ServiceWorkerRegistration> {
    let found = JsFuture::from(container()?.get_registration()).await.ok()?;
    found.dyn_into().ok()
}

fn container_has_controller() -> bool {
    container().is_some_and(|c| c.controller().is_some())
}

/// `navigator.serviceWorker`, which is missing on insecure origins.
fn container() -> Option<web_sys::ServiceWorkerContainer> {
    let navigator = window().navigator();
    let there = js_sys::Reflect::has(&navigator, &JsValue::from_str("serviceWorker")).unwrap_or(false);
    there.then(|| navigator.service_worker())
}
