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

mod article;
mod card;
mod cast;
mod library;

pub use article::{Found, HITS, Hit, Mark, PORTION, Reading, ReadingBlock, Segment, Spot, WHOLE};
pub use card::{Card, CardNear, CardQuote, CardRole, ContextLine};
pub use cast::{Cast, CastQuery, CastRow};
pub use library::{Row, Rows, RowsQuery, Sort, State, failure_key, is_failure_key};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{corpus::decisions::Decision, entity::EntityId, error::Error, language::Language};

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
