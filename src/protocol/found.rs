//! Where words stand in a document.

use serde::{Deserialize, Serialize};

/// Words are found in so many places of a document at most.
pub const HITS: usize = 1000;

/// Where words stand in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The first places, at most [`HITS`], ascending.
    pub hits: Vec<Hit>,
    /// Whether there are more.
    pub more: bool,
    /// In how many places of removed text they stand that are not among these, at most [`HITS`].
    pub removed: u32,
}

/// A place where words stand. It may begin in one piece of a long block and end in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The first character.
    pub start: Spot,
    /// The one behind the last.
    pub end: Spot,
}

/// A place in a piece of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// The piece; none for the title of the metadata, which stands above them where no block is the title.
    pub piece: Option<u32>,
    /// UTF-16 units from its beginning, which is what a browser counts text in.
    pub unit: u32,
}
