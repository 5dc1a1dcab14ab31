//! A document to read, in pieces, and where words stand in it.

use serde::{Deserialize, Serialize};

use crate::{
    document::{Metadata, Reason, Role},
    entity::EntityId,
    error::Notice,
    label::Label,
    language::Language,
};

/// A document with at most about this much text, in bytes, is given whole; of a longer one a first part, and the rest as it
/// is asked for.
pub const WHOLE: usize = 256 * 1024;

/// At most about this much text, in bytes, is in one answer about a longer document.
pub const PORTION: usize = 48 * 1024;

/// A document to read.
///
/// It is cut into pieces: a block of ordinary length is one, a very long one is several. The outline has them all, the
/// text comes with those that are at hand.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Its id.
    pub id: String,
    /// The file's name.
    pub name: String,
    /// Its encoding.
    pub encoding: String,
    /// Its language.
    pub language: Language,
    /// What the page says of itself.
    pub metadata: Metadata,
    /// The site that it is of, where it names one.
    pub site: Option<String>,
    /// Every piece, in order: its length in code points, doubled, and 1 more where it belongs to the article.
    pub outline: Vec<u32>,
    /// The first pieces, of the article if it has one, and those round the mention that was asked for; ascending.
    pub pieces: Vec<ReadingBlock>,
    /// The piece with the mention that was asked for.
    pub found: Option<u32>,
    /// Blocks.
    pub blocks: u32,
    /// Blocks removed.
    pub removed: u32,
    /// Whether a title is among the blocks of the article.
    pub has_title: bool,
    /// Distinct names that occur only in removed text.
    pub names_only_removed: u32,
    /// Trouble on the way.
    pub notices: Vec<Notice>,
}

impl Reading {
    /// Whether a piece belongs to the article.
    pub fn is_kept(&self, piece: usize) -> bool {
        self.outline.get(piece).is_some_and(|entry| entry % 2 == 1)
    }

    /// The pieces of the article, or with `source` all of them.
    pub fn pieces_of(&self, source: bool) -> impl Iterator<Item = u32> {
        (0..self.outline.len() as u32).filter(move |&piece| source || self.is_kept(piece as usize))
    }

    /// The length of a piece in code points.
    pub fn length(&self, piece: usize) -> usize {
        self.outline.get(piece).map_or(0, |entry| (entry / 2) as usize)
    }
}

/// A block to read, or a piece of a very long one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadingBlock {
    /// Its number among the pieces of the document.
    pub piece: u32,
    /// The index of its block in the document.
    pub index: u32,
    /// Whether it is the first piece of its block.
    pub first: bool,
    /// What it is.
    pub role: Role,
    /// Its language.
    pub language: Language,
    /// Whether it belongs to the article.
    pub keep: bool,
    /// Why it was removed.
    pub reason: Option<Reason>,
    /// How sure of that.
    pub score: f32,
    /// Whether the reader decided so.
    pub by_reader: bool,
    /// Its text, cut at the mentions.
    pub segments: Vec<Segment>,
}

/// A run of text, inside or outside a mention.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// The text.
    pub text: String,
    /// The mention it is, if it is one.
    pub mark: Option<Mark>,
}

/// A mention as shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// Its label.
    pub label: Label,
    /// The entity it stands for.
    pub entity: EntityId,
    /// Its number in the document.
    pub mention: u32,
    /// For a date: its EDTF value.
    pub value: Option<String>,
}

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
