//! Bytes read as a file whose kind only its content tells.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sito_fuzz::read("saved", data));
