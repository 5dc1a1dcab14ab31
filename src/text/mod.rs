//! Sentences and tokens.

pub mod pieces;

use std::ops::Range;

use crate::{
    language::Language,
    span::{Span, Text},
};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, with inner apostrophes and hyphens: `прем'єр-міністр`.
    Word,
    /// Digits, with inner separators: `1 200,5`.
    Number,
    /// Anything else, a character a token (`...` and `--` stay together).
    Punctuation,
}

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where, in bytes of the document's text.
    pub span: Span<Text>,
    /// What it is.
    pub kind: Kind,
}

/// The tokens of one block, and how they group into sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Ascending, without overlap; white space belongs to none.
    pub tokens: Vec<Token>,
    /// Ranges of `tokens`, one a sentence, covering all.
    pub sentences: Vec<Range<usize>>,
}

/// Splits one block of `text` into tokens and sentences by the habits of `language`.
pub fn split(_text: &str, _block: Span<Text>, _language: Language) -> Tokens {
    Tokens::default()
}
