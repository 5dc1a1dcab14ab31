//! The worker's side of the messages. One program in two roles, told by the name that the page gives the worker:
//! `analyst` reads files, `archivist` owns the corpus.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent, Response};

use super::{requests, warm, wire};
use crate::{
    corpus::archivist::Archivist,
    error::{Cause, Error},
    pack::Manifest,
    pipeline::{self, Models, Options},
    protocol::{self, BUILD, Fetched, FromAnalyst, FromArchivist, Hello, ItemId, PROTOCOL, ToAnalyst, ToArchivist},
};

/// The name of a worker that owns the corpus; any other name is an analyst.
pub(super) const ARCHIVIST: &str = "archivist";

/// Starts the worker in the role that its name tells.
pub fn run() {
    let archivist = scope().name() == ARCHIVIST;
    std::panic::set_hook(Box::new(move |info| {
        let why = info.to_string();
        if archivist {
            post(&FromArchivist::Died(why), 0, None);
        } else {
            post(&FromAnalyst::Died(why), 0, None);
        }
        console_error_panic_hook::hook(info);
    }));
    if archivist { keep() } else { analyse() }
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn hello() -> Hello {
    Hello { protocol: PROTOCOL, build: BUILD.into() }
}

/// Posts a message; a payload is transferred.
fn post<T: serde::Serialize>(message: &T, number: u32, payload: Option<Vec<u8>>) {
    let payload = payload.map(|bytes| JsValue::from(Uint8Array::from(bytes.as_slice())));
    let (letter, transfer) = wire::pack(message, number, payload.as_ref());
    // Fails only where the page is gone.
    let _ = scope().post_message_with_transfer(&letter, &transfer);
}

/// Handles messages for as long as the worker lives.
fn on_message(handle: impl FnMut(MessageEvent) + 'static) {
    let closure = Closure::<dyn FnMut(MessageEvent)>::new(handle);
    scope().set_onmessage(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
}

/// The role of the archivist.
fn keep() {
    requests::observe(&["resource"], |seen| {
        post(&FromArchivist::Fetched(seen.into_iter().map(fetched).collect()), 0, None)
    });
    seal();
    let mut archivist = Archivist::default();
    on_message(move |event| {
        let Some(letter) = wire::unpack::<ToArchivist>(&event.data()) else { return };
        let bytes = letter.payload.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let (reply, payload) = archivist.handle(letter.message, bytes.as_deref());
        post(&reply, letter.number, payload);
    });
    post(&FromArchivist::Hello(hello()), 0, None);
}

/// The role of an analyst.
fn analyse() {
    requests::observe(&["resource"], |seen| {
        post(&FromAnalyst::Fetched(seen.into_iter().map(fetched).collect()), 0, None)
    });
    let models = Rc::new(RefCell::new(Models::default()));
    on_message(move |event| {
        let Some(letter) = wire::unpack::<ToAnalyst>(&event.data()) else { return };
        match letter.message {
            ToAnalyst::Load => {
                let models = Rc::clone(&models);
                spawn_local(load(models));
            }
            ToAnalyst::Read { item, name } => read(item, &name, &letter.payload, &models.borrow()),
        }
    });
    post(&FromAnalyst::Hello(hello()), 0, None);
}

fn read(item: ItemId, name: &str, payload: &JsValue, models: &Models) {
    match contents(payload) {
        Ok(bytes) => {
            for result in pipeline::read(name, &bytes, models, &Options::default()) {
                match result.map(|document| protocol::pack(&document)) {
                    Ok(Ok(packed)) => post(&FromAnalyst::Document { item }, 0, Some(packed)),
                    Ok(Err(why)) => {
                        let error = Error::new(name, Cause::Internal(why));
                        post(&FromAnalyst::Problem { item, error }, 0, None);
                    }
                    Err(error) => post(&FromAnalyst::Problem { item, error }, 0, None),
                }
            }
        }
        Err(why) => {
            let error = Error::new(name, Cause::Unreadable(why));
            post(&FromAnalyst::Problem { item, error }, 0, None);
        }
    }
    post(&FromAnalyst::Done { item }, 0, None);
}

/// The bytes of a `File`, or of what was pasted.
fn contents(payload: &JsValue) -> Result<Vec<u8>, String> {
    if let Some(bytes) = payload.dyn_ref::<Uint8Array>() {
        return Ok(bytes.to_vec());
    }
    let file = payload.dyn_ref::<File>().ok_or("no file came with the message")?;
    let limit = Options::default().ingest.limits.bytes as f64;
    let buffer = FileReaderSync::new()
        // One byte over the limit is enough for the reader of bytes to see that the file is too large.
        .and_then(|reader| reader.read_as_array_buffer(&file.slice_with_f64_and_f64(0.0, limit + 1.0)?))
        .map_err(|why| said(&why))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Fetches manifest and packs, all packs at once, and says when reading can begin and when the late ones are there too.
/// What fails is named, and reading goes on without.
async fn load(models: Rc<RefCell<Models>>) {
    let (mut packs, mut problems) = (Vec::new(), Vec::new());
    let manifest = match fetch("models/MANIFEST.json").await.and_then(|bytes| Manifest::parse(&bytes)) {
        Ok(manifest) => manifest,
        Err(error) => {
            problems.push(error);
            Manifest::default()
        }
    };
    let asked = manifest.packs.iter().map(|p| (p, start(&format!("models/{}", p.file))));
    let (late, first): (Vec<_>, Vec<_>) = asked.partition(|(pack, _)| Models::LATE.contains(&pack.name.as_str()));
    // Everything is asked for.
    seal();
    let mut waiting: Vec<String> = late.iter().map(|(pack, _)| pack.name.clone()).collect();
    for part in [first, late] {
        if part.is_empty() {
            continue;
        }
        for (pack, promise) in part {
            let bytes = finish(&pack.file, promise).await;
            match bytes.and_then(|bytes| models.borrow_mut().install(&manifest, &pack.name, &bytes)) {
                Ok(()) => packs.push(pack.name.clone()),
                Err(error) => problems.push(error),
            }
            waiting.retain(|name| *name != pack.name);
        }
        warm::up(&models.borrow());
        post(
            &FromAnalyst::Loaded { packs: packs.clone(), waiting: waiting.clone(), problems: problems.clone() },
            0,
            None,
        );
    }
}

async fn fetch(path: &str) -> Result<Vec<u8>, Error> {
    finish(path, start(path)).await
}

/// Asks for a file beside the worker.
fn start(path: &str) -> js_sys::Promise {
    scope().fetch_with_str(path)
}

async fn finish(path: &str, promise: js_sys::Promise) -> Result<Vec<u8>, Error> {
    let unreadable = |why: String| Error::new(path, Cause::Unreadable(why));
    let response: Response = JsFuture::from(promise).await.map_err(|e| unreadable(said(&e)))?.unchecked_into();
    if !response.ok() {
        return Err(unreadable(format!("the server answered {}", response.status())));
    }
    let body = response.array_buffer().map_err(|e| unreadable(said(&e)))?;
    let buffer = JsFuture::from(body).await.map_err(|e| unreadable(said(&e)))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What an exception says.
fn said(why: &JsValue) -> String {
    why.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{why:?}"), |e| String::from(e.message()))
}

fn fetched(seen: requests::Seen) -> Fetched {
    Fetched { url: seen.url, kind: seen.kind, size: seen.size, from_cache: seen.from_cache, at: seen.at }
}

/// Puts the means of the network away: the page's policy does not reach a worker, and from here on none is needed.
/// Each name is taken off whatever prototype it comes from, then held by an empty property.
fn seal() {
    const MEANS: [&str; 8] = [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "WebSocketStream",
        "WebTransport",
        "EventSource",
        "importScripts",
        "Worker",
    ];
    let global = js_sys::global();
    let empty = Object::new();
    let _ = Reflect::set(&empty, &"value".into(), &JsValue::UNDEFINED);
    for name in MEANS.map(JsValue::from) {
        let mut holder = global.clone();
        while !holder.is_null() {
            let _ = Reflect::delete_property(&holder, &name);
            holder = Object::get_prototype_of(&holder);
        }
        // Frozen by default: neither writable nor configurable.
        let define = Reflect::get(&global, &"Object".into()).and_then(|o| Reflect::get(&o, &"defineProperty".into()));
        if let Some(define) = define.ok().and_then(|f| f.dyn_into::<Function>().ok()) {
            let _ = define.call3(&JsValue::UNDEFINED, &global, &name, &empty);
        }
    }
}
