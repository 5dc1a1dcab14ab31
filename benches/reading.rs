//! How fast pages are read, natively: `cargo bench` (or `make bench`, which also measures the browser).
//!
//! Measured on the annotated pages beside the project where they are, else on the project's own golden pages. Figures are
//! of one thread; divan prints bytes and pages a second.

#[path = "../tests/common/mod.rs"]
mod common;

use std::{env, fs, path::PathBuf, process::Command, sync::LazyLock};

use divan::{Bencher, counter::BytesCount, counter::ItemsCount};
use sito::{
    ingest::{self, Content, Page},
    lang,
    pipeline::{self, Models, Options},
};

fn main() {
    divan::main();
}

static MODELS: LazyLock<Models> = LazyLock::new(common::models);

/// Real pages where they are, as `(name, bytes)`.
static HTML: LazyLock<Vec<Page>> = LazyLock::new(|| pages("pages.jsonl", "html", &["html", "htm"]));
static TEXT: LazyLock<Vec<Page>> = LazyLock::new(|| pages("lines.jsonl", "text", &["txt"]));

fn pages(batch: &str, field: &str, extensions: &[&str]) -> Vec<Page> {
    let root = common::root();
    let shared = env::var_os("SITO_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    let options = ingest::Options { field: Some(field.into()), ..Default::default() };
    let mut files = Vec::new();
    if shared.is_dir() {
        let work = root.join("target/bench-pages");
        if !work.join(batch).exists() {
            let status = Command::new("python3")
                .arg(shared.join("eval/score_clean.py"))
                .args(["unpack", "--work"])
                .arg(&work)
                .status();
            assert!(status.is_ok_and(|s| s.success()), "the annotated pages cannot be unpacked");
        }
        files.push(work.join(batch));
    } else {
        let cases = fs::read_dir(root.join("tests/pages")).expect("the golden pages are there");
        for case in cases.flatten() {
            files.extend(fs::read_dir(case.path()).into_iter().flatten().flatten().map(|f| f.path()));
        }
        files.retain(|f| f.extension().is_some_and(|e| extensions.iter().any(|x| e == *x)));
        files.sort();
    }
    files
        .iter()
        .flat_map(|file| {
            let bytes = fs::read(file).expect("the page can be read");
            let name = file.to_string_lossy();
            let pages = ingest::pages(&name, &bytes, &options);
            pages.into_iter().flatten().flatten().collect::<Vec<_>>()
        })
        .collect()
}

fn size(page: &Page) -> usize {
    match &page.content {
        Content::Html(text) | Content::Text(text) => text.len(),
    }
}

/// Goes through the pages again and again, one an iteration; the figures are of the average page.
fn each_page<T>(bencher: Bencher, pages: &[Page], work: impl Fn(&Page) -> T + Sync) {
    let bytes = pages.iter().map(size).sum::<usize>() / pages.len().max(1);
    let mut next = 0;
    bencher
        .counter(BytesCount::new(bytes))
        .counter(ItemsCount::new(1usize))
        .with_inputs(move || {
            next = (next + 1) % pages.len();
            &pages[next]
        })
        .bench_local_values(|page| divan::black_box(work(page)));
}

/// Bytes to text: five megabytes of Russian, by encoding. KOI8 and UTF-16 are found, not told.
#[divan::bench(args = ["utf-8", "utf-8 with a fault", "windows-1251", "koi8-r", "utf-16le"])]
fn decode(bencher: Bencher, encoding: &str) {
    let text = "Порт Актау с 1 июня начнёт принимать документы на контейнеры через одно окно.\n".repeat(35_000);
    let bytes: Vec<u8> = match encoding {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-8 with a fault" => [text.as_bytes(), b"\xff."].concat(),
        label => {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a known encoding");
            encoding.encode(&text).0.into_owned()
        }
    };
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| {
        ingest::pages("page.txt", divan::black_box(&bytes), &ingest::Options::default()).map(Iterator::count)
    });
}

#[divan::bench(sample_count = 400)]
fn clean_html(bencher: Bencher) {
    each_page(bencher, &HTML, |page| pipeline::clean(page, &MODELS));
}

#[divan::bench(sample_count = 400)]
fn clean_text(bencher: Bencher) {
    each_page(bencher, &TEXT, |page| pipeline::clean(page, &MODELS));
}

/// Everything but cleaning, on plain text.
#[divan::bench(sample_count = 400)]
fn extract(bencher: Bencher) {
    let options = Options { keep_all: true, ..Options::default() };
    each_page(bencher, &TEXT, |page| pipeline::analyze(page.clone(), &MODELS, &options));
}

#[divan::bench(sample_count = 400)]
fn detect_language(bencher: Bencher) {
    each_page(bencher, &TEXT, |page| match &page.content {
        Content::Html(text) | Content::Text(text) => lang::detect(text),
    });
}

/// Ten kilobytes of text, from bytes to names: what a reader waits for after a drop.
#[divan::bench(sample_count = 400)]
fn ten_kilobytes(bencher: Bencher) {
    let mut text = String::new();
    for page in TEXT.iter() {
        let (Content::Text(more) | Content::Html(more)) = &page.content;
        text.push_str(more);
        if text.len() > 10_240 {
            break;
        }
    }
    let cut = (0..=10_240.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let bytes = &text.as_bytes()[..cut];
    bencher
        .counter(BytesCount::new(bytes.len()))
        .bench_local(|| pipeline::read("page.txt", divan::black_box(bytes), &MODELS, &Options::default()));
}
