//! A page's text in blocks, each kept or removed with a reason, and what the page says of itself.

pub mod byline;
pub mod cues;
pub mod dom;
pub mod forest;
pub mod html;
pub mod lines;
pub mod metadata;
pub mod repeats;
pub mod site;
mod words;

use crate::{
    document::{Block, Metadata},
    error::Notice,
    ingest::{Content, Page},
    table::Reader,
};

/// Appends the phrases and words by which furniture is known to a pack.
pub fn put(out: &mut Vec<u8>) {
    cues::put(out);
    html::cues::put(out);
    words::put(out);
}

/// Takes them from a pack; `None` where it is none.
pub fn take(from: &mut Reader) -> Option<()> {
    cues::take(from)?;
    html::cues::take(from)?;
    words::take(from)
}

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

/// Cleans one page. `lines` and `blocks` are the learned models for plain text and for HTML, where they are loaded.
pub fn clean(page: &Page, lines: Option<&lines::LineModel>, blocks: Option<&html::BlockModel>) -> Cleaned {
    match &page.content {
        Content::Html(html) => html::clean(html, page, blocks),
        Content::Text(text) => lines::clean(text, page, lines),
    }
}
