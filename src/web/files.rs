//! What the reader drops, chooses or pastes, as files for the pool.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

use super::pool::{Input, Source};
use crate::ingest::folder::{self, Fate};

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Files to read, in name order within each dropped folder.
    pub inputs: Vec<Input>,
    /// Pictures, styles and scripts of saved pages that were passed over.
    pub passed_over: u32,
}

/// What lies in a transfer, taken out at once: the browser empties it when the event is over.
pub(crate) enum Dropped {
    /// Files and folders.
    Entries(Vec<FileSystemEntry>),
    /// Files only, where the browser knows no entries.
    Files(Vec<File>),
    /// Formatted text: its HTML.
    Html(String),
    /// Text.
    Text(String),
    /// Nothing of use.
    Nothing,
}

/// Takes a transfer (of a drop or a paste) apart.
pub(crate) fn take(transfer: &DataTransfer) -> Dropped {
    let items = transfer.items();
    let entries: Vec<_> = (0..items.length())
        .filter_map(|i| items.get(i))
        .filter(|item| item.kind() == "file")
        .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
        .collect();
    if !entries.is_empty() {
        return Dropped::Entries(entries);
    }
    let files: Vec<_> = transfer.files().map(|list| files_of(&list)).unwrap_or_default();
    if !files.is_empty() {
        return Dropped::Files(files);
    }
    let data = |kind| transfer.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    match (data("text/html"), data("text/plain")) {
        (Some(html), _) => Dropped::Html(html),
        (None, Some(text)) => Dropped::Text(text),
        (None, None) => Dropped::Nothing,
    }
}

/// Whether a transfer holds anything that [`take`] would use: asked while the reader still drags.
pub(crate) fn is_welcome(transfer: &DataTransfer) -> bool {
    transfer
        .types()
        .iter()
        .any(|kind| kind.as_string().is_some_and(|kind| matches!(kind.as_str(), "Files" | "text/html" | "text/plain")))
}

/// The files of an input field. Those of a chosen folder are passed over where they only furnish a saved page.
pub(crate) fn chosen(list: &FileList) -> Found {
    let mut found = Found::default();
    for file in files_of(list) {
        let path = js_sys::Reflect::get(&file, &"webkitRelativePath".into()).ok().and_then(|p| p.as_string());
        match path.filter(|path| !path.is_empty()) {
            Some(path) => add(&mut found, &path, Source::File(file)),
            None => found.inputs.push(Input { name: file.name(), source: Source::File(file) }),
        }
    }
    found.inputs.sort_by(|a, b| folder::order(&a.name, &b.name));
    found
}

/// Files as they are, in the order given.
pub(crate) fn plain(files: Vec<File>) -> Found {
    let inputs = files.into_iter().map(|file| Input { name: file.name(), source: Source::File(file) }).collect();
    Found { inputs, passed_over: 0 }
}

/// Walks dropped files and folders.
pub(crate) async fn walk(entries: Vec<FileSystemEntry>) -> Found {
    let mut found = Found::default();
    for entry in entries {
        if entry.is_file() {
            // A file that was dropped by itself is read whatever it is: if it cannot be, its row says why.
            found.inputs.push(Input { name: entry.name(), source: Source::Entry(entry.unchecked_into()) });
            continue;
        }
        let first = found.inputs.len();
        let mut folders: Vec<FileSystemDirectoryEntry> = vec![entry.unchecked_into()];
        while let Some(folder) = folders.pop() {
            let reader = folder.create_reader();
            // The browser gives a part at a time, and an empty part at the end.
            while let Ok(part) = entries_of(&reader).await {
                if part.length() == 0 {
                    break;
                }
                for entry in part.iter().map(|e| e.unchecked_into::<FileSystemEntry>()) {
                    let path = entry.full_path().trim_start_matches('/').to_owned();
                    if !entry.is_directory() {
                        add(&mut found, &path, Source::Entry(entry.unchecked_into()));
                    } else if folder::fate(inside(&path)) != Fate::Hidden {
                        folders.push(entry.unchecked_into());
                    }
                }
            }
        }
        found.inputs[first..].sort_by(|a, b| folder::order(&a.name, &b.name));
    }
    found
}

/// The file of an entry.
pub(super) async fn open(entry: &FileSystemFileEntry) -> Result<File, String> {
    let promise = Promise::new(&mut |resolve, reject| {
        entry.file_with_callback_and_callback(&resolve, &reject);
    });
    match JsFuture::from(promise).await {
        Ok(file) => Ok(file.unchecked_into()),
        Err(why) => {
            let message = js_sys::Reflect::get(&why, &"message".into()).ok().and_then(|m| m.as_string());
            Err(message.unwrap_or_default())
        }
    }
}

async fn entries_of(reader: &FileSystemDirectoryReader) -> Result<Array, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let _ = reader.read_entries_with_callback_and_callback(&resolve, &reject);
    });
    JsFuture::from(promise).await.map(JsValue::unchecked_into)
}

fn files_of(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|i| list.get(i)).collect()
}

/// A path as the browser gives it, without the name of the folder that was dropped or chosen.
fn inside(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, inside)| inside)
}

fn add(found: &mut Found, path: &str, source: Source) {
    let path = inside(path);
    match folder::fate(path) {
        Fate::Read => found.inputs.push(Input { name: path.to_owned(), source }),
        Fate::PassedOver => found.passed_over += 1,
        Fate::Hidden => {}
    }
}
