//! Headings of lists on news pages, which look like names: "Related News", "Recent Posts".

use std::borrow::Borrow;

use super::{lists, words::Word};

/// Whether the words are such a heading and nothing else.
pub(super) fn is_section<'a, W: Borrow<Word<'a>>>(words: &[W]) -> bool {
    let [first, .., last] = words else { return false };
    words.len() <= 3
        && lists::SECTION_FIRST.holds(&first.borrow().lower)
        && lists::SECTION_LAST.holds(&last.borrow().lower)
}
