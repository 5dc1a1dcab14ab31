//! The rows of the library.

use serde::{Deserialize, Serialize};

use super::ItemId;
use crate::{error::Error, language::Language};

/// Which rows of the library.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsQuery {
    /// Words that title, name or source must contain, in any case.
    pub filter: String,
    /// Only this language.
    pub language: Option<Language>,
    /// Only what could not be read.
    pub failed: bool,
    /// The order.
    pub sort: Sort,
    /// The first row wanted.
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

impl RowsQuery {
    /// Whether rows are left out.
    pub fn is_narrowed(&self) -> bool {
        !self.filter.is_empty() || self.language.is_some() || self.failed
    }

    /// Leaves nothing out any more.
    pub fn widen(&mut self) {
        self.filter.clear();
        self.language = None;
        self.failed = false;
    }

    /// Whether all rows are asked for, in the order in which files were dropped.
    pub fn is_all_as_dropped(&self) -> bool {
        !self.is_narrowed() && self.sort == Sort::Dropped
    }
}

/// The order of the library.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sort {
    /// As dropped.
    #[default]
    Dropped,
    /// By title.
    Title,
    /// By publication date, unknown last.
    Date,
    /// By number of names, most first.
    Names,
    /// By language, then title.
    Language,
}

/// Rows of the library.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Rows {
    /// Rows that pass the filter.
    pub total: u32,
    /// Those of them that are articles.
    pub articles: u32,
    /// The first row given.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<Row>,
    /// Languages of the batch with their counts, most first, for the filter.
    pub languages: Vec<(Language, u32)>,
}

/// One row of the library: a document, or a file that is not one yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// By what it is selected and taken off the list: the document's id, or a key of what could not be read; none while it
    /// waits.
    pub id: Option<String>,
    /// The file's name.
    pub name: String,
    /// The title, or the first kept words.
    pub title: String,
    /// Publisher or source.
    pub source: Option<String>,
    /// Publication date, EDTF.
    pub date: Option<String>,
    /// The language.
    pub language: Language,
    /// Distinct names in the article.
    pub names: u32,
    /// How far it is.
    pub state: State,
}

impl Row {
    /// The document's id, where it is one.
    pub fn document(&self) -> Option<&String> {
        self.id.as_ref().filter(|_| self.state == State::Done)
    }
}

/// How far a file is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum State {
    /// Waiting.
    Queued,
    /// Being read.
    Reading,
    /// Read.
    Done,
    /// Not read, and why.
    Failed(Error),
}

/// The key of the `number`th thing that could not be read of a file. No document has such an id.
pub fn failure_key(item: ItemId, number: usize) -> String {
    format!("{item}/{number}")
}

/// Whether this is the key of something that could not be read.
pub fn is_failure_key(id: &str) -> bool {
    id.contains('/')
}
