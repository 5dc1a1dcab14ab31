//! What `scripts/bench.mjs` times in the browser: the same work as the worker's, one call a page.

use sito::{
    ingest,
    pack::Manifest,
    pipeline::{self, Models, Options},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A reader with its packs.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reader {
    models: Models,
}

#[wasm_bindgen]
impl Reader {
    /// A reader without packs.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Reader {
        Reader::default()
    }

    /// Takes a pack in; whether it was what the manifest promises.
    pub fn install(&mut self, manifest: &[u8], name: &str, bytes: &[u8]) -> bool {
        Manifest::parse(manifest).is_ok_and(|manifest| self.models.install(&manifest, name, bytes).is_ok())
    }

    /// Decodes and cleans a file; how many bytes of text were kept.
    pub fn clean(&self, name: &str, bytes: &[u8]) -> usize {
        let options = ingest::Options::default();
        let pages = ingest::pages(name, bytes, &options).into_iter().flatten().flatten();
        pages.map(|page| kept(&pipeline::clean(&page, &self.models).blocks)).sum()
    }

    /// Reads a file as the worker does, cleaning and names; how many names were found.
    pub fn read(&self, name: &str, bytes: &[u8]) -> usize {
        let documents = pipeline::read(name, bytes, &self.models, &Options::default());
        documents.iter().flatten().map(|document| document.mentions.len()).sum()
    }
}

fn kept(blocks: &[sito::document::Block]) -> usize {
    blocks.iter().filter(|block| block.keep).map(|block| block.span.len()).sum()
}

fn main() {}
