//! What the pool tells the page.

use crate::{
    error::Error,
    protocol::{ItemId, Totals},
    web::requests::Seen,
};

/// What the pool tells the page.
#[derive(Debug)]
pub(crate) enum Event {
    /// The corpus changed.
    Totals(Totals),
    /// A document of a file was read; its id.
    Taken(ItemId, String),
    /// A file is done; what was read of it may be on its way yet.
    Done(ItemId),
    /// The workers changed.
    Status(Status),
    /// Requests that workers made.
    Requests(Vec<Seen>),
    /// The archivist stopped, and the corpus with it.
    Lost,
}

/// How the workers stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Status {
    /// Whether files can be read.
    pub engine: Engine,
    /// The packs in use.
    pub packs: Vec<String>,
    /// The packs on their way.
    pub waiting: Vec<String>,
    /// What went wrong with the others.
    pub problems: Vec<Error>,
    /// Whether the reader holds the batch.
    pub paused: bool,
}

/// Whether files can be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Engine {
    /// Not yet.
    #[default]
    Starting,
    /// Yes.
    Ready,
    /// No, and will not be; why.
    Failed(Failure),
    /// The worker is of another version than the page.
    Stale,
}

/// Why a worker is no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The browser starts none.
    NoWorker,
    /// Its program did not come.
    NotLoaded,
    /// It took too long.
    TooSlow,
    /// It stopped; what the program or the browser said of it.
    Stopped(String),
}
