//! Bytes read as JSON Lines.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sito_fuzz::read("pages.jsonl", data));
