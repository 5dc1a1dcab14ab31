//! What the fuzz targets share: reading a file as the command line does, and what must hold of every document.

use std::{fs, path::Path, sync::LazyLock};

use sito::{
    pack::Manifest,
    pipeline::{self, Models, Options},
};

static MODELS: LazyLock<Models> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models");
    let manifest = fs::read(folder.join("MANIFEST.json")).expect("models/MANIFEST.json is there");
    let manifest = Manifest::parse(&manifest).expect("the manifest can be read");
    let mut models = Models::default();
    for entry in &manifest.packs {
        let bytes = fs::read(folder.join(&entry.file)).expect("every pack is there");
        models.install(&manifest, &entry.name, &bytes).expect("every pack is as promised");
    }
    models
});

/// Reads `bytes` as the file `name`.
///
/// # Panics
/// Where a document breaks a promise: that is what the fuzzer looks for.
pub fn read(name: &str, bytes: &[u8]) {
    for result in pipeline::read(name, bytes, &MODELS, &Options::default()) {
        let document = match result {
            Ok(document) => document,
            Err(error) => {
                assert!(error.to_string().starts_with(name), "the message does not name the file");
                continue;
            }
        };
        let mut at = 0;
        for block in &document.blocks {
            let range = block.span.range();
            assert!(at <= range.start && !document.text[range.clone()].trim().is_empty(), "blocks are out of order or empty");
            assert_eq!(block.keep, block.reason.is_none());
            at = range.end;
        }
        let mut at = 0;
        for mention in &document.mentions {
            let range = mention.span.range();
            assert!(at <= range.start && !document.text[range.clone()].is_empty(), "mentions are out of order or empty");
            assert!(document.block_of(mention.span).is_some(), "a mention crosses blocks");
            at = range.end;
        }
        for date in &document.dates {
            assert!(!document.text[date.span.range()].is_empty() && !date.value.is_empty());
        }
    }
}
