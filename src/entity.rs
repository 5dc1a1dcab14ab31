//! Mentions, the entities they stand for, and why.

use serde::{Deserialize, Serialize};

use crate::{
    career::Career,
    label::Label,
    language::Language,
    span::{Span, Text},
};

/// What made a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The learned tagger.
    Tagger,
    /// A form found in the tables of names.
    Gazetteer,
    /// A rule over the words around.
    Rule,
    /// The reader.
    User,
}

/// An occurrence of a name, date, amount or identifier in a document's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands, in bytes of the document's text. Never crosses a block boundary.
    pub span: Span<Text>,
    /// What it is.
    pub label: Label,
    /// Index into [`Document::cast`](crate::document::Document::cast).
    pub entity: u32,
    /// The nominative, in the document's language and script.
    pub name: String,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What made it.
    pub by: By,
    /// The rule or table row that made it, for the reader who asks why: `surname-repeats`, `role-before`.
    pub rule: String,
}

/// One person, organisation, place … of one document: the mentions that [`link::within`](crate::link::within) joined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Local {
    /// What it is.
    pub label: Label,
    /// The fullest nominative.
    pub name: String,
    /// The knowledge-base id where the tables know it: `Q232` or `x:some-slug`, unique across kinds.
    pub known: Option<String>,
    /// What the tables say of a person whom they know.
    pub career: Option<Career>,
    /// Other nominatives and surface forms in this document, sorted.
    pub aliases: Vec<String>,
    /// Why mentions of different form were joined.
    pub why: Vec<Why>,
}

/// One reason why two forms are taken for the same entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Why {
    /// One form.
    pub a: String,
    /// The other.
    pub b: String,
    /// The rule, `same-surname` say.
    pub rule: String,
    /// What the rule saw.
    pub detail: String,
}

/// The id of an entity across documents: `e` and a hash of what makes it itself, so that the order of
/// documents does not change it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntityId(pub String);

/// What mentions stand for, across all documents: one row of the cast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Stable id.
    pub id: EntityId,
    /// What it is.
    pub label: Label,
    /// The name shown: the most frequent full nominative.
    pub name: String,
    /// Nominatives by language, sorted by frequency, then alphabet.
    pub names: Vec<(Language, Vec<String>)>,
    /// Other forms.
    pub aliases: Vec<String>,
    /// Wikidata id, where certain.
    pub wikidata: Option<String>,
    /// Mentions in article text, over all documents.
    pub mentions: u32,
    /// Mentions that stand in removed text only count here.
    pub removed_mentions: u32,
    /// Indices of the documents whose article names it, ascending.
    pub documents: Vec<u32>,
    /// Why forms were joined, sorted, without repeats.
    pub why: Vec<Why>,
}
