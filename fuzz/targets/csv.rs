//! Bytes read as a table.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sito_fuzz::read("pages.csv", data));
