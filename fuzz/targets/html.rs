//! Bytes read as a saved web page.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sito_fuzz::read("page.html", data));
