//! Sito reads saved news pages: cleans them of their furniture, marks people, organisations, places and dates, and
//! finds the same entity across languages, scripts and cases. It knows nothing of browsers; the page, its worker and the
//! command line are shells round this library.
//!
//! ```text
//! bytes ─ ingest ─► Page ─ clean ─► blocks ─ lang, text ─► tokens ─ extract ─► mentions ─ link::within ─► Document
//! Document … Document ─ corpus: clean::repeats, link::across, decisions ─► entities, rows, exports
//! ```
//!
//! [`pipeline`] is the only module that knows this order. Modules depend downwards only: shells, `pipeline` and `corpus`,
//! stages, and at the bottom [`span`], [`document`], [`entity`], [`career`], [`label`], [`language`], [`error`], [`facts`],
//! [`hash`], [`limits`], [`pack`], [`table`], `written`.

pub mod career;
pub mod document;
pub mod entity;
pub mod error;
pub mod facts;
pub mod hash;
pub mod label;
pub mod language;
pub mod limits;
pub mod pack;
pub mod span;
pub mod table;
pub mod tally;
mod written;

pub mod clean;
pub mod extract;
pub mod ingest;
pub mod lang;
pub mod link;
pub mod morph;
pub mod text;

pub mod corpus;
pub mod export;
pub mod pipeline;
pub mod protocol;
pub mod words;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod web;

pub use document::Document;
pub use entity::{Entity, Mention};
pub use error::Error;
pub use label::Label;
pub use language::Language;
