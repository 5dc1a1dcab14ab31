//! What the page and its workers say to each other.
//!
//! A worker plays one of two roles, said in its first message: an *analyst* reads files, one at a time, and keeps nothing;
//! the *archivist* owns the corpus and answers queries a page of rows at a time. The worker says [`Hello`] before
//! anything is sent to it. Every request to the archivist has a number and every answer repeats it.
//!
//! Messages travel [packed](pack). What may be big travels beside them, as bytes of its own: files, exports (JSON Lines),
//! documents and what is read of an article ([`Reading`] and [`ReadingBlock`]s).
//!
//! Offsets do not cross this border: the archivist cuts text into [`Segment`]s, so the page never counts bytes. What is found
//! by the reader's words is told in the units of the page's own ranges ([`Spot`]).

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    career::Career,
    corpus::decisions::Decision,
    document::{DateSpan, Metadata, Reason, Role},
    entity::{EntityId, Why},
    error::{Error, Notice},
    facts::QuoteKind,
    label::Label,
    language::Language,
};

/// The version of these messages. A worker left over from another version is not used.
pub const PROTOCOL: u32 = 7;

/// The build, so that page and worker of different versions notice each other.
pub const BUILD: &str = env!("CARGO_PKG_VERSION");

/// A value as bytes (Postcard: fields in their order, without names). Both sides are of one [`BUILD`], so nothing more is
/// needed, and the code that reads it is a fraction of a JSON parser's.
///
/// # Errors
/// Never for the types of this module and [`Document`](crate::Document); a type that counts its fields while it is written
/// would fail.
pub fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(value).map_err(|e| e.to_string())
}

/// The value that [`pack`] was given.
///
/// # Errors
/// Where the bytes are none of that type.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|e| e.to_string())
}

/// The number of a dropped file, given by the page, ascending in drop order.
pub type ItemId = u32;

/// A request over the network that a worker made, as its browser recorded it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fetched {
    /// The whole address.
    pub url: String,
    /// What asked for it: `fetch`, `script` …
    pub kind: String,
    /// Bytes of the body.
    pub size: u64,
    /// Whether it came out of the browser's cache or the service worker, without the network.
    pub from_cache: bool,
    /// When, in milliseconds since 1970: page and worker count from different moments.
    pub at: f64,
}

/// The first message of a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// [`PROTOCOL`] of the worker.
    pub protocol: u32,
    /// [`BUILD`] of the worker.
    pub build: String,
}

/// Page to analyst.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToAnalyst {
    /// Fetch the packs; without this, rules alone.
    Load,
    /// Read one file. The file (a `File` or `Uint8Array`) travels beside.
    Read {
        /// Its number.
        item: ItemId,
        /// Its name or path in the dropped folder.
        name: String,
    },
}

/// Analyst to page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromAnalyst {
    /// The worker is up.
    Hello(Hello),
    /// The packs that are there now, and what went wrong with others. Said twice: when reading can begin, and when
    /// nothing is waited for any more.
    Loaded {
        /// Names of packs in use.
        packs: Vec<String>,
        /// Names of packs on their way; what is read before they are there can be read again, better.
        waiting: Vec<String>,
        /// What failed; reading goes on without.
        problems: Vec<Error>,
    },
    /// One document of the file; the [`Document`](crate::Document) travels beside, [packed](pack), for the archivist.
    Document {
        /// The file.
        item: ItemId,
    },
    /// One document of the file could not be read.
    Problem {
        /// The file.
        item: ItemId,
        /// Why.
        error: Error,
    },
    /// The file is done.
    Done {
        /// The file.
        item: ItemId,
    },
    /// Requests over the network since the last such message.
    Fetched(Vec<Fetched>),
    /// The worker is about to stop, for this reason: a defect.
    Died(String),
}

/// Page to archivist, with a number beside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToArchivist {
    /// Files were dropped. Rows appear in this order.
    Enqueue(Vec<(ItemId, String)>),
    /// An analyst began one.
    Started(ItemId),
    /// A document of it; the bytes travel beside.
    Take(ItemId),
    /// A document of it that was read again, better; it takes the place of the one that was taken.
    Retake(ItemId),
    /// It, or a document of it, could not be read.
    Problem(ItemId, Error),
    /// It is done.
    Done(ItemId),
    /// Forget files that are queued or being read; those read stay.
    CancelQueued,
    /// Forget everything.
    Clear,
    /// Rows of the library.
    Rows(RowsQuery),
    /// A document to read, with the pieces that are seen first.
    Open {
        /// Its id.
        document: String,
        /// A mention that is to be seen, by its number in the document.
        mention: Option<u32>,
    },
    /// More of a long document.
    Pieces {
        /// Its id.
        document: String,
        /// Which pieces, as [`Reading::outline`] counts them; as many of the first as [`PORTION`] holds are given.
        pieces: Vec<u32>,
    },
    /// Where words stand in a document.
    Find {
        /// Its id.
        document: String,
        /// The words.
        words: String,
        /// Whether in all of the page; else in the article.
        source: bool,
    },
    /// The cast of a document or of all.
    Cast(CastQuery),
    /// One entity.
    Card {
        /// Which.
        entity: EntityId,
        /// At most this many lines in context.
        lines: u32,
        /// In which language it is to be named, where the pages have a name in it.
        language: Option<Language>,
    },
    /// Do something that can be undone.
    Decide(Decision),
    /// Take the last decision back.
    Undo,
    /// Do it again.
    Redo,
    /// The ids of these rows.
    Ids(RowsQuery),
    /// Documents as JSON Lines (the contract of the command line); the bytes travel beside the answer.
    ExportJsonLines(Within),
}

/// Archivist to page, with the request's number beside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromArchivist {
    /// The worker is up.
    Hello(Hello),
    /// Done; how the batch stands now.
    Ok(Totals),
    /// A document of a file was taken in, or had been before; its id, and how the batch stands now.
    Taken(ItemId, String, Totals),
    /// Rows of the library.
    Rows(Rows),
    /// A document: the bytes beside are a [packed](pack) [`Reading`]; none where there is no document with this id.
    Open,
    /// Pieces of a document: the bytes beside are a [packed](pack) list of [`ReadingBlock`]s.
    Pieces,
    /// Where words stand.
    Found(Found),
    /// Rows of the cast.
    Cast(Cast),
    /// One entity.
    Card(Option<Box<Card>>),
    /// What was decided, undone or redone, and where: the page goes there.
    Decided {
        /// The decision; none where there was nothing to undo or redo.
        decision: Option<Decision>,
        /// The entity that it is about, by the id that it has now.
        entity: Option<EntityId>,
        /// Blocks whose state changed, over all documents.
        blocks: u32,
        /// Documents in which blocks changed.
        pages: u32,
        /// How the batch stands now.
        totals: Totals,
    },
    /// The ids of the rows asked for, in their order, but for those that wait.
    Ids(Vec<String>),
    /// The bytes travel beside.
    Export,
    /// The request failed.
    Failed(Error),
    /// Requests over the network since the last such message.
    Fetched(Vec<Fetched>),
    /// The worker is about to stop, for this reason: a defect.
    Died(String),
}

/// How the batch stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Files dropped.
    pub items: u32,
    /// Files waiting or being read.
    pub pending: u32,
    /// Documents read.
    pub documents: u32,
    /// Files or documents that could not be read.
    pub problems: u32,
    /// Files whose every document had been dropped before.
    pub duplicates: u32,
    /// Decisions that can be undone.
    pub undo: u32,
    /// Decisions that can be redone.
    pub redo: u32,
    /// Grows with every change, so that the page knows what it shows is old.
    pub version: u32,
}

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

/// The key of the `number`th thing that could not be read of a file. No document has such an id.
pub fn failure_key(item: ItemId, number: usize) -> String {
    format!("{item}/{number}")
}

/// Whether this is the key of something that could not be read.
pub fn is_failure_key(id: &str) -> bool {
    id.contains('/')
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

/// Which documents a question is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Within {
    /// All.
    #[default]
    All,
    /// One, by its id.
    Document(String),
    /// These, by their ids, ascending.
    These(Vec<String>),
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
