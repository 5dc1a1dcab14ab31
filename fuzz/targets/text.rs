//! Bytes read as scraped text.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sito_fuzz::read("page.txt", data));
