//! How fast the tagger loads and reads, alone and within the whole of the analysis: `cargo bench --bench tagger`.

#[path = "../tests/common/mod.rs"]
mod common;

use divan::{Bencher, counter::ItemsCount};
use sito::{
    extract::tagger::{Network, decode::Decoder, features::SLOTS, input, network::Scratch},
    ingest::{Content, Page},
    pipeline::{self, Options},
};

fn main() {
    divan::main();
}

/// Sentences of ours, over and over.
const SENTENCES: [&str; 4] = [
    "Министр обороны Лидия Заречная прибыла в Вантаа, где её встретил глава компании «Северный лёд» Пётр Лосев. ",
    "По словам источника, переговоры продолжались больше трёх часов и закончились без подписания документов. ",
    "Верховная рада Украины в Киеве рассмотрела закон, который поддержали не все депутаты правящей партии. ",
    "The delegation left New York for Geneva, where Senator Adam Quill of Northern Grain was to speak on Monday. ",
];

fn page() -> Page {
    let text: String = (0..40).map(|_| SENTENCES.concat()).collect::<Vec<_>>().join("\n");
    Page {
        name: "page".into(),
        media_type: "text/plain",
        encoding: "utf-8".into(),
        content: Content::Text(text),
        given: Default::default(),
        language: None,
        notices: Vec::new(),
    }
}

#[divan::bench]
fn load(bencher: Bencher) {
    let bytes = std::fs::read(common::root().join("models/tagger.pack")).expect("the pack is there");
    bencher.bench(|| Network::from_bytes(&bytes).expect("the pack can be read"));
}

/// Tokens a second through network and decoder, one thread.
#[divan::bench]
fn tag(bencher: Bencher) {
    let models = common::models();
    let network = models.tagger.as_ref().expect("the tagger is there");
    let parts = pipeline::split(&page(), &models, &Options { keep_all: true, ..Options::default() });
    let input = input(&parts.context(&models));
    let (mut scratch, mut decoder) = (Scratch::default(), Decoder::default());
    bencher.counter(ItemsCount::new(input.rows.len() / SLOTS)).bench_local(|| {
        let mut names = 0;
        for segment in &input.segments {
            network.run(&input.rows[segment.start * SLOTS..segment.end * SLOTS], &mut scratch);
            decoder.names(&scratch.scores, |_| names += 1);
        }
        names
    });
}

/// Tokens a second through everything that `sito analyze --no-clean` does with a document, one thread.
#[divan::bench]
fn analyze(bencher: Bencher) {
    let models = common::models();
    let options = Options { keep_all: true, ..Options::default() };
    let parts = pipeline::split(&page(), &models, &options);
    let tokens: usize = parts.tokens.iter().map(|t| t.tokens.len()).sum();
    bencher
        .counter(ItemsCount::new(tokens))
        .with_inputs(page)
        .bench_values(|page| pipeline::analyze(page, &models, &options));
}
