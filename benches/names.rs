//! How fast the tables of names load and how fast a text is searched: `cargo bench --bench names`.

use std::{fs, path::Path, sync::LazyLock};

use divan::{Bencher, counter::BytesCount};
use sito::{
    Language,
    document::{Block, Metadata, Role},
    extract::{
        Context,
        gazetteer::{self, Gazetteer},
    },
    span::Span,
    text,
};

fn main() {
    divan::main();
}

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("models/names.pack")).expect("the pack is there")
});

/// News-like sentences of ours, over and over: one name in about six words.
const SENTENCES: [&str; 4] = [
    "Президент Казахстана Касым-Жомарт Токаев обсудил в Астане с министром обороны соседней страны совместные учения. ",
    "По словам источника, переговоры продолжались больше трёх часов и закончились без подписания документов. ",
    "Верховная рада Украины в Киеве рассмотрела закон, который поддержали не все депутаты правящей партии. ",
    "The delegation left New York for Geneva, where talks with Russia and the European Union were to go on. ",
];

#[divan::bench]
fn load(bencher: Bencher) {
    bencher.bench(|| Gazetteer::from_bytes(&PACK).expect("the pack can be read"));
}

#[divan::bench]
fn find(bencher: Bencher) {
    let gazetteer = Gazetteer::from_bytes(&PACK).expect("the pack can be read");
    let text: String = SENTENCES.iter().cycle().take(4000).copied().collect();
    let span = Span::new(0, text.len());
    let blocks = [Block { span, role: Role::Paragraph, language: Language::Ru, keep: true, reason: None, score: 1.0 }];
    let tokens = [text::split(&text, span, Language::Ru)];
    let metadata = Metadata::default();
    let context = Context {
        text: &text,
        blocks: &blocks,
        tokens: &tokens,
        language: Language::Ru,
        metadata: &metadata,
        gazetteer: Some(&gazetteer),
    };
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut out = Vec::new();
        gazetteer::find(&context, &mut out);
        out
    });
}
