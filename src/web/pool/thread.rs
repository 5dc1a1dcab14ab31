//! A worker as the page holds it: started, greeted, listened to, and replaced when it stops.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::{Engine, Failure, Pool};
use crate::{
    protocol::{BUILD, Hello, PROTOCOL},
    web::dom,
};

/// The module that starts a worker, beside the page.
const SCRIPT: &str = "worker_loader.js";

/// A worker that dies so often in a row before it says anything will not come up at all.
const STARTS: u32 = 3;

/// A worker with what listens to it; dropped, it is terminated.
pub(super) struct Thread {
    pub(super) worker: Worker,
    pub(super) generation: u32,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Pool {
    /// A new worker called `name`.
    pub(super) fn thread(
        &self,
        name: &str,
        mut heard: impl FnMut(&Pool, u32, JsValue) + 'static,
        mut died: impl FnMut(&Pool, u32, Failure) + 'static,
    ) -> Option<Thread> {
        let generation = {
            let mut state = self.0.state.borrow_mut();
            state.generation += 1;
            state.generation
        };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(name);
        let worker = Worker::new_with_options(SCRIPT, &options).ok()?;
        let weak = Rc::downgrade(&self.0);
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(pool) = Pool::alive(&weak) {
                heard(&pool, generation, event.data());
            }
        });
        let weak = Rc::downgrade(&self.0);
        let error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            if let Some(pool) = Pool::alive(&weak) {
                let said = js_sys::Reflect::get(&event, &"message".into()).ok().and_then(|m| m.as_string());
                died(&pool, generation, said.map_or(Failure::NotLoaded, Failure::Stopped));
            }
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Thread { worker, generation, _message: message, _error: error })
    }

    /// Whether the other side speaks our language; says so if not.
    pub(super) fn greet(&self, hello: &Hello) -> bool {
        let same = hello.protocol == PROTOCOL && hello.build == BUILD;
        if !same {
            self.meet_another_version();
        }
        same
    }

    /// A worker that is not understood is of another version.
    pub(super) fn meet_another_version(&self) {
        self.change_status(|status| status.engine = Engine::Stale);
    }

    /// Replaces a worker, unless workers do not come up at all. Not at once: we may be inside a call from the old one.
    pub(super) fn replace_later(&self, why: Failure, hire: impl FnOnce(&Pool) + 'static) {
        if self.0.state.borrow().failed_starts >= STARTS {
            self.change_status(|status| status.engine = Engine::Failed(why));
            return;
        }
        let pool = self.clone();
        dom::after(0, move || hire(&pool));
    }
}
