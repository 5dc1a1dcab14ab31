//! The rows of the cast.

use serde::{Deserialize, Serialize};

use super::Within;
use crate::{entity::EntityId, label::Label, language::Language};

/// Which rows of the cast.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CastQuery {
    /// Of which documents.
    pub within: Within,
    /// Only these labels; empty means every name.
    pub labels: Vec<Label>,
    /// Words that a name must contain.
    pub filter: String,
    /// The names that stand only in removed text, in place of those of the article.
    pub removed: bool,
    /// In which language names are to be shown, where the pages have them in it; else as most mentions have them.
    pub language: Option<Language>,
    /// The first row wanted.
    pub offset: u32,
    /// At most this many.
    pub limit: u32,
}

impl CastQuery {
    /// Whether the reader left something out; of which documents is no such choice.
    pub fn is_narrowed(&self) -> bool {
        self.removed || !self.labels.is_empty() || !self.filter.is_empty()
    }

    /// Leaves nothing out any more.
    pub fn widen(&mut self) {
        self.removed = false;
        self.labels.clear();
        self.filter.clear();
    }
}

/// Rows of the cast.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cast {
    /// Rows that pass the filter.
    pub total: u32,
    /// The first row given.
    pub offset: u32,
    /// The rows, most mentions first.
    pub rows: Vec<CastRow>,
    /// How many entities each label has, before the label filter.
    pub counts: Vec<(Label, u32)>,
}

/// One entity in the cast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CastRow {
    /// Which.
    pub entity: EntityId,
    /// Its label.
    pub label: Label,
    /// Its name.
    pub name: String,
    /// What else it is called, a line under the name: its name in other languages, and names of another kind (an acronym)
    /// in its own, none twice.
    pub others: Vec<(Language, String)>,
    /// Mentions within the scope asked for.
    pub mentions: u32,
}
