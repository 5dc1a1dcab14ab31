//! The service worker: registered once the page is up; a new version waits until the reader says so.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, ServiceWorker, ServiceWorkerRegistration, ServiceWorkerState};

use super::dom::{listen, window};

/// To the version that waits: take over. To the one that serves: keep every file of this version. (`public/sw.js`)
const UPDATE: &str = "update";
const KEEP: &str = "keep";

/// Registers `sw.js`, calls `waiting` whenever a new version waits, and `kept` when what [`keep`] asked for is done. Browsers without service workers, and pages
/// opened without a secure origin, go on without.
pub(crate) fn register(waiting: impl Fn() + 'static, kept: impl Fn() + 'static) {
    let Some(container) = container() else { return };
    // The worker has nothing else to say of itself.
    listen(&container, "message", move |_: Event| kept());
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
        let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
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
        if let Some(worker) = registration().await.and_then(|r| r.waiting()) {
            tell(&worker, UPDATE);
        }
    });
}

/// Asks for every file of this version to be kept: those loaded before the service worker was there are not yet.
pub(crate) fn keep() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(ready) = container.ready() else { return };
        let Ok(registration) = JsFuture::from(ready).await else { return };
        if let Some(worker) = registration.unchecked_into::<ServiceWorkerRegistration>().active() {
            tell(&worker, KEEP);
        }
    });
}

fn tell(worker: &ServiceWorker, what: &str) {
    let message = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&message, &"type".into(), &what.into());
    let _ = worker.post_message(&message);
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
