//! Files to read, and where their bytes are.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileSystemFileEntry, Response};

use super::{dom, files};

/// Where the bytes of a file are.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// On the reader's disk.
    File(File),
    /// In a dropped folder; opened when its turn comes.
    Entry(FileSystemFileEntry),
    /// Pasted.
    Bytes(Vec<u8>),
    /// Served with the page: the sample.
    Beside(String),
}

/// A file to read.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    /// Its name, or its path in the dropped folder.
    pub name: String,
    /// Its bytes.
    pub source: Source,
}

/// What to send an analyst for a source that is not at hand.
pub(super) async fn fetched(source: Source) -> Result<JsValue, String> {
    match source {
        Source::File(file) => Ok(file.into()),
        Source::Bytes(bytes) => Ok(Uint8Array::from(bytes.as_slice()).into()),
        Source::Entry(entry) => files::open(&entry).await.map(JsValue::from),
        Source::Beside(path) => beside(&path).await.map(JsValue::from),
    }
}

/// The bytes of a file that is served with the page.
pub(crate) async fn beside(path: &str) -> Result<Uint8Array, String> {
    let said = |e: JsValue| e.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| String::from(e.message()));
    let response: Response = JsFuture::from(dom::window().fetch_with_str(path)).await.map_err(said)?.unchecked_into();
    if !response.ok() {
        return Err(format!("the server answered {}", response.status()));
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(said)?).await.map_err(said)?;
    Ok(Uint8Array::new(&buffer))
}
