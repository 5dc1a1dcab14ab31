//! The pack `words`: every table of words that the program of the browser leaves out (see [`table`](crate::table)).

use crate::{
    clean,
    error::{Cause, Error},
    extract, lang, link, morph,
    table::Reader,
};

/// The first bytes of the pack.
const MAGIC: &[u8] = b"sito words 1\n";

/// Under what licence the pack may be passed on.
pub const LICENCE: &str = "MIT OR Apache-2.0";

/// The pack, from the tables that are compiled in.
pub fn pack() -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    lang::put(&mut out);
    morph::put(&mut out);
    clean::put(&mut out);
    extract::put(&mut out);
    link::put(&mut out);
    out
}

/// Fills the tables that are not compiled in. Before the first page is read, or it is read without.
///
/// # Errors
/// Where the bytes are no such pack.
pub fn install(bytes: &[u8]) -> Result<(), Error> {
    let broken = || Error::new("words.pack", Cause::Malformed("it is no pack of words of this version".into()));
    let mut reader = Reader::new(bytes.strip_prefix(MAGIC).ok_or_else(broken)?);
    let taken = lang::take(&mut reader)
        .and_then(|()| morph::take(&mut reader))
        .and_then(|()| clean::take(&mut reader))
        .and_then(|()| extract::take(&mut reader))
        .and_then(|()| link::take(&mut reader));
    taken.filter(|()| reader.is_at_end()).ok_or_else(broken)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    #[test]
    fn the_pack_of_models_is_made_of_these_tables() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/words.pack");
        let kept = fs::read(path).expect("models/words.pack is there");
        assert!(kept == pack(), "the tables were changed: make packs");
    }

    #[test]
    fn a_pack_is_read_to_its_end_and_no_further() {
        let bytes = pack();
        assert!(install(&bytes).is_ok());
        for wrong in [&bytes[..bytes.len() - 1], &bytes[1..], &[&bytes[..], b"?"].concat(), b""] {
            assert!(install(wrong).is_err());
        }
    }
}
