//! Bytes to pages: what kind of file it is, its encoding, the documents inside.

use crate::{
    document::Metadata,
    error::{Error, Notice},
    language::Language,
    limits::Limits,
};

/// One page before cleaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The file's name, or the id that a batch file gives.
    pub name: String,
    /// `text/plain`, `text/html`, `text/markdown`.
    pub media_type: &'static str,
    /// The encoding, lower case.
    pub encoding: String,
    /// The decoded content.
    pub content: Content,
    /// What came with it: url, title, date of a batch file.
    pub given: Metadata,
    /// The language that came with it.
    pub language: Option<Language>,
    /// Trouble on the way.
    pub notices: Vec<Notice>,
}

/// What a page holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// HTML; Markdown too, once rendered.
    Html(String),
    /// Plain text, often scraped.
    Text(String),
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The field of a batch file that holds text or HTML.
    pub field: Option<String>,
    /// The limits.
    pub limits: Limits,
}

/// The pages of one file, each a page or the reason why there is none.
///
/// # Errors
/// Where nothing of the file can be read.
pub fn pages(name: &str, bytes: &[u8], options: &Options) -> Result<Vec<Result<Page, Error>>, Error> {
    let _ = options;
    Ok(vec![Ok(Page {
        name: name.to_owned(),
        media_type: "text/plain",
        encoding: "utf-8".into(),
        content: Content::Text(String::from_utf8_lossy(bytes).into_owned()),
        given: Metadata::default(),
        language: None,
        notices: Vec::new(),
    })])
}
