//! Mentions to entities: within a document, then across documents.

pub mod across;
mod groups;
pub mod near;
mod parts;
mod support;
pub mod verdicts;
pub mod within;
mod words;

use crate::table::Reader;

/// Appends the words that linking asks for to a pack.
pub fn put(out: &mut Vec<u8>) {
    words::put(out);
}

/// Takes them from a pack; `None` where it is none.
pub fn take(from: &mut Reader) -> Option<()> {
    words::take(from)
}
