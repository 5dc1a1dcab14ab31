//! The card of an entity.

use serde::{Deserialize, Serialize};

use crate::{
    career::Career,
    document::DateSpan,
    entity::{EntityId, Why},
    facts::QuoteKind,
    label::Label,
    language::Language,
};

/// The card of an entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Which.
    pub entity: EntityId,
    /// Its label.
    pub label: Label,
    /// Its name in the language that was asked for, else as most mentions have it.
    pub name: String,
    /// Its name as most mentions have it: what the reasons in `why` are told of.
    pub own_name: String,
    /// Names by language, that of `name` first.
    pub names: Vec<(Language, Vec<String>)>,
    /// Other forms, none of them among the names.
    pub aliases: Vec<String>,
    /// Wikidata id.
    pub wikidata: Option<String>,
    /// Mentions in articles.
    pub mentions: u32,
    /// Mentions in removed text.
    pub removed_mentions: u32,
    /// Why forms were joined.
    pub why: Vec<Why>,
    /// What may be the same and was not joined, the likeliest first.
    pub near: Vec<CardNear>,
    /// What the tables say of a person whom they know; none of it is from the pages.
    pub career: Option<Career>,
    /// Of a date: what its mentions stand for, each reading once; the first ones.
    pub dates: Vec<DateSpan>,
    /// What found its mentions: rule or table, with a count.
    pub found_by: Vec<(String, u32)>,
    /// The documents that name it: id, title, mentions in the article; none where only removed text names it.
    pub documents: Vec<(String, String, u32)>,
    /// What articles call the person: each role once.
    pub roles: Vec<CardRole>,
    /// What the entity said in articles, in their order; the first ones.
    pub quotes: Vec<CardQuote>,
    /// How many quotations there are in all.
    pub quoted: u32,
    /// Lines in context.
    pub lines: Vec<ContextLine>,
}

/// An entity that may be the same as the one on the card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CardNear {
    /// Which.
    pub entity: EntityId,
    /// Its name.
    pub name: String,
    /// Why it may be.
    pub rule: String,
    /// How likely, 0 to 1.
    pub score: f32,
    /// Whether the reader looked at it and left it open.
    pub unsure: bool,
}

/// A role on a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CardRole {
    /// The role, in the nominative.
    pub role: String,
    /// The name of the organisation or polity.
    pub of: Option<String>,
    /// The document that says so first.
    pub document: String,
    /// The mention to go to.
    pub mention: Option<u32>,
}

/// A quotation on a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CardQuote {
    /// The document.
    pub document: String,
    /// The mention to go to: the speaker's name, else the one nearest to the words.
    pub mention: Option<u32>,
    /// The words, a long one cut.
    pub text: String,
    /// Word for word or retold.
    pub kind: QuoteKind,
}

/// A mention in its context.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContextLine {
    /// The document.
    pub document: String,
    /// Its number in the document.
    pub mention: u32,
    /// What stands before.
    pub before: String,
    /// The mention.
    pub text: String,
    /// What stands after.
    pub after: String,
    /// Whether it stands in removed text.
    pub removed: bool,
}
