//! What comes into the room and goes out of it: files, pasted text, the sample, the export.

use js_sys::Uint8Array;
use leptos::prelude::*;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::{Pane, Room, cast::first_query};
use crate::{
    app::words::fill,
    protocol::{Cast, FromArchivist, Rows, RowsQuery, ToArchivist, Totals, Within},
    web::{
        dom,
        files::{self, Dropped, Found},
        json,
        pool::{Input, Source, beside},
        storage::{self, Settings},
    },
};

impl Room {
    /// Reads what was dropped or pasted.
    pub(in crate::app) fn take(self, dropped: Dropped) {
        match dropped {
            Dropped::Entries(entries) => spawn_local(async move { self.read(files::walk(entries).await) }),
            Dropped::Files(list) => self.read(files::plain(list)),
            Dropped::Html(html) => self.paste(html, true),
            Dropped::Text(text) => self.paste(text, false),
            Dropped::Nothing => {}
        }
    }

    /// Reads pasted text.
    pub(in crate::app) fn paste(self, text: String, html: bool) {
        let backstage = self.backstage();
        let number = backstage.pasted.get() + 1;
        backstage.pasted.set(number);
        let kind = if html || text.trim_start().starts_with('<') { "html" } else { "txt" };
        let name = format!("{}.{kind}", fill(self.words().paste_name, &[&number.to_string()]));
        let inputs = vec![Input { name, source: Source::Bytes(text.into_bytes()) }];
        self.read(Found { inputs, passed_over: 0 });
    }

    /// Reads files.
    pub(in crate::app) fn read(self, found: Found) {
        self.dialog.set(None);
        self.lost.set(false);
        let w = self.words();
        if found.passed_over > 0 {
            self.say(fill(w.passed_over, &[&w.count(found.passed_over, &w.files)]), false);
        } else if found.inputs.is_empty() {
            self.say(w.no_files.into(), false);
        }
        self.backstage().alone.set(self.pool().enqueue(found.inputs));
    }

    /// Reads the sample pages that come with the page.
    pub(in crate::app) fn read_sample(self) {
        spawn_local(async move {
            let index = beside("sample/index.json").await;
            let text = index.ok().and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
            match text.and_then(|text| json::parse::<Sample>(&text)) {
                Some(sample) => {
                    let input = |page: SamplePage| Input {
                        source: Source::Beside(format!("sample/{}", page.file)),
                        name: page.file,
                    };
                    self.read(Found { inputs: sample.pages.into_iter().map(input).collect(), passed_over: 0 });
                }
                None => self.say(self.words().sample_missing.into(), false),
            }
        });
    }

    /// Holds the batch or lets it go on.
    pub(in crate::app) fn pause(self, paused: bool) {
        self.backstage().progress.borrow_mut().restart();
        self.pool().pause(paused);
    }

    /// Forgets what is not read yet.
    pub(in crate::app) fn cancel(self) {
        self.backstage().cancelled.set(true);
        self.pool().cancel();
    }

    /// Forgets the articles, the settings and the copy of the page.
    pub(in crate::app) fn clear_everything(self) {
        self.pool().clear();
        self.forget_views();
        self.settings.set(Settings::default());
        self.dialog.set(None);
        spawn_local(async {
            let _ = storage::forget().await;
        });
    }

    pub(super) fn forget_views(self) {
        self.totals.set(Totals::default());
        self.rows.set(Rows::default());
        self.query.set(RowsQuery { limit: 40, ..RowsQuery::default() });
        self.cast.set(Cast::default());
        self.cast_query.set(first_query());
        self.chosen.set(None);
        self.select_none();
        self.open.set(None);
        self.backstage().places.borrow_mut().clear();
        self.end_find();
        self.close_card();
        self.pane.set(Pane::Library);
    }

    /// Downloads documents as JSON Lines.
    pub(in crate::app) fn export(self, within: Within) {
        self.pool().ask(ToArchivist::ExportJsonLines(within), |reply, payload| {
            if let (FromArchivist::Export, Some(bytes)) = (reply, payload.dyn_ref::<Uint8Array>()) {
                let _: Result<(), JsValue> = dom::download("sito.jsonl", "application/jsonl", bytes);
            }
        });
    }
}

/// `sample/index.json`.
#[derive(Deserialize)]
struct Sample {
    pages: Vec<SamplePage>,
}

/// A page of the sample.
#[derive(Deserialize)]
struct SamplePage {
    file: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_the_sample() {
        let sample: Sample = serde_json::from_str(include_str!("../../../public/sample/index.json")).unwrap();
        for page in sample.pages {
            let path = format!("{}/public/sample/{}", env!("CARGO_MANIFEST_DIR"), page.file);
            assert!(std::path::Path::new(&path).is_file(), "{path}");
        }
    }
}
