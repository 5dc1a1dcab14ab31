//! What `scripts/bench.mjs` times in the browser: the same work as the worker's, one call a page; and the tagger alone.

use sito::{
    extract::tagger::{
        self,
        decode::Decoder,
        features::{Input, SLOTS},
        network::Scratch,
    },
    ingest,
    pack::Manifest,
    pipeline::{self, Models, Options, Parts},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// A reader with its packs.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reader {
    models: Models,
    /// Documents taken apart, for the tagger.
    parts: Vec<Parts>,
    scratch: Scratch,
    decoder: Decoder,
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

    /// Decodes, cleans and cuts a file, and keeps its documents for the tagger.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) {
        let options = Options::default();
        let pages = ingest::pages(name, bytes, &options.ingest).into_iter().flatten().flatten();
        let parts = pages.map(|page| pipeline::split(&page, &self.models, &options));
        self.parts.extend(parts);
    }

    /// What the tagger's network sees of all that is kept: rows of its tables, [`SLOTS`] a token.
    pub fn rows(&self) -> Vec<u16> {
        self.inputs().flat_map(|input| input.rows).collect()
    }

    /// How many tokens the network sees at once: each segment of all that is kept, in the order of [`rows`](Self::rows).
    pub fn segments(&self) -> Vec<u32> {
        self.inputs().flat_map(|input| input.segments).map(|segment| segment.len() as u32).collect()
    }

    /// The network alone: scores of the tokens of a segment from its rows, 1,024 for one unit of the logarithm of odds.
    pub fn score(&mut self, rows: &[u16]) -> Vec<i32> {
        let Some(network) = &self.models.tagger else { return Vec::new() };
        network.run(rows, &mut self.scratch);
        std::mem::take(&mut self.scratch.scores)
    }

    /// The tagger with all before and behind its network: the tables of names, words, their hashes, and names from scores;
    /// how many names there are in all that is kept.
    pub fn tag(&mut self) -> usize {
        let Some(network) = &self.models.tagger else { return 0 };
        let mut names = 0;
        for parts in &self.parts {
            let input = tagger::input(&parts.context(&self.models));
            for segment in &input.segments {
                network.run(&input.rows[segment.start * SLOTS..segment.end * SLOTS], &mut self.scratch);
                self.decoder.names(&self.scratch.scores, |_| names += 1);
            }
        }
        names
    }

    fn inputs(&self) -> impl Iterator<Item = Input> {
        self.parts.iter().map(|parts| tagger::input(&parts.context(&self.models)))
    }
}

fn kept(blocks: &[sito::document::Block]) -> usize {
    blocks.iter().filter(|block| block.keep).map(|block| block.span.len()).sum()
}

fn main() {}
