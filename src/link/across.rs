//! Across documents and languages.

use crate::{document::Document, entity::Entity};

/// The entities of a batch, and for each document the entity of each member of its cast (an index into the entities).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// Sorted by first appearance in the order of the documents.
    pub entities: Vec<Entity>,
    /// `of[document][local]` is an index into `entities`.
    pub of: Vec<Vec<u32>>,
}

/// Links the casts of all documents.
pub fn link<'a>(_documents: impl IntoIterator<Item = &'a Document>) -> Linked {
    Linked::default()
}
