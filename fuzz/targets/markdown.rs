//! Bytes read as Markdown.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sito_fuzz::read("page.md", data));
