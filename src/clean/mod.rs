//! A page's text in blocks, each kept or removed with a reason, and what the page says of itself.

pub mod byline;
pub mod cues;
pub mod dom;
pub mod html;
pub mod lines;
pub mod repeats;

use crate::{
    document::{Block, Metadata},
    error::Notice,
    ingest::{Content, Page},
};

/// The outcome of cleaning one page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cleaned {
    /// The visible text ([`Document::text`](crate::document::Document::text)).
    pub text: String,
    /// Its blocks. Their `language` is set later.
    pub blocks: Vec<Block>,
    /// Metadata read off the page.
    pub metadata: Metadata,
    /// Trouble on the way.
    pub notices: Vec<Notice>,
}

/// Cleans one page. `model` is the learned line model, where it is loaded.
pub fn clean(page: &Page, model: Option<&lines::LineModel>) -> Cleaned {
    match &page.content {
        Content::Html(html) => html::clean(html, page, model),
        Content::Text(text) => lines::clean(text, page, model),
    }
}
