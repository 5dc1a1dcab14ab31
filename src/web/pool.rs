//! The workers: analysts that read files, and the archivist that keeps what they found.
//!
//! The page hands files in and gets totals and answers out. Documents go from analyst to archivist as buffers that the
//! page never looks into. A worker that dies or does not answer is replaced, and only its file is marked as failed.

mod analysts;
mod archivist;
mod dispatch;
mod thread;

pub(crate) use dispatch::beside;

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    rc::{Rc, Weak},
};

use wasm_bindgen::JsValue;
use web_sys::{File, FileSystemFileEntry};

use super::{dom, requests::Seen};
use crate::{
    error::Error,
    protocol::{Fetched, FromArchivist, ItemId, ToArchivist, Totals},
};
use analysts::{Analyst, Stage};
use thread::Thread;

/// Where the bytes of a file are.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// On the reader's disk.
    File(File),
    /// In a dropped folder; opened when its turn comes.
    Entry(FileSystemFileEntry),
    /// Pasted.
    Bytes(Vec<u8>),
    /// Served with the page: the sample.
    Beside(String),
}

/// A file to read.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    /// Its name, or its path in the dropped folder.
    pub name: String,
    /// Its bytes.
    pub source: Source,
}

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

type Answer = Box<dyn FnOnce(FromArchivist, JsValue)>;

/// The workers. Clones are the same pool.
#[derive(Clone)]
pub(crate) struct Pool(Rc<Inner>);

struct Inner {
    state: RefCell<State>,
    notify: Box<dyn Fn(Event)>,
}

#[derive(Default)]
struct State {
    analysts: Vec<Analyst>,
    archivist: Option<Thread>,
    /// Whether the archivist has said hello; until then what is for it waits in `letters`.
    archivist_up: bool,
    letters: Vec<(ToArchivist, u32, Option<JsValue>)>,
    answers: BTreeMap<u32, Answer>,
    asked: u32,
    /// Documents given to the archivist and not yet answered.
    unanswered: usize,
    queue: VecDeque<(ItemId, Input)>,
    /// Files that were read without the late packs, to be read again with them.
    early: VecDeque<(ItemId, Input)>,
    items: ItemId,
    /// Grows with every worker, so that what a replaced one still says is not heard.
    generation: u32,
    failed_starts: u32,
    status: Status,
}

impl Pool {
    /// Starts the workers: as many analysts as there are cores to spare, four at most, and the archivist.
    pub(crate) fn start(notify: impl Fn(Event) + 'static) -> Pool {
        let pool = Pool(Rc::new(Inner { state: RefCell::default(), notify: Box::new(notify) }));
        pool.hire_archivist();
        let cores = dom::window().navigator().hardware_concurrency() as usize;
        for _ in 0..cores.saturating_sub(1).clamp(1, 4) {
            pool.hire_analyst(None);
        }
        let weak = Rc::downgrade(&pool.0);
        dom::every(1000, move || {
            if let Some(pool) = Pool::alive(&weak) {
                pool.watch();
            }
        });
        pool
    }

    fn alive(weak: &Weak<Inner>) -> Option<Pool> {
        weak.upgrade().map(Pool)
    }

    /// Puts files into the batch, in this order. The number of one that came alone.
    pub(crate) fn enqueue(&self, inputs: Vec<Input>) -> Option<ItemId> {
        if inputs.is_empty() {
            return None;
        }
        let mut rows = Vec::with_capacity(inputs.len());
        {
            let mut state = self.0.state.borrow_mut();
            for input in inputs {
                let item = state.items;
                state.items += 1;
                rows.push((item, input.name.clone()));
                state.queue.push_back((item, input));
            }
        }
        let alone = rows.first().filter(|_| rows.len() == 1).map(|row| row.0);
        self.tell(ToArchivist::Enqueue(rows), None);
        self.dispatch();
        alone
    }

    /// Holds the batch, or lets it go on. What is being read is finished.
    pub(crate) fn pause(&self, paused: bool) {
        self.change_status(|status| status.paused = paused);
        self.dispatch();
    }

    /// Forgets what waits and stops what is being read.
    pub(crate) fn cancel(&self) {
        let busy: Vec<usize> = {
            let mut state = self.0.state.borrow_mut();
            state.queue.clear();
            state.early.clear();
            state.status.paused = false;
            let is_busy = |a: &Analyst| matches!(a.stage, Stage::Busy { .. });
            (0..state.analysts.len()).filter(|&i| is_busy(&state.analysts[i])).collect()
        };
        for slot in busy {
            self.hire_analyst(Some(slot));
        }
        self.tell(ToArchivist::CancelQueued, None);
        self.change_status(|_| {});
    }

    /// Forgets everything that was read.
    pub(crate) fn clear(&self) {
        self.cancel();
        self.tell(ToArchivist::Clear, None);
    }

    fn change_status(&self, change: impl FnOnce(&mut Status)) {
        let status = {
            let mut state = self.0.state.borrow_mut();
            change(&mut state.status);
            state.status.clone()
        };
        (self.0.notify)(Event::Status(status));
    }

    fn report(&self, list: Vec<Fetched>) {
        let seen = list.into_iter().map(|f| Seen {
            url: f.url,
            kind: f.kind,
            size: f.size,
            from_cache: f.from_cache,
            by_worker: true,
            refused: false,
            at: f.at,
        });
        (self.0.notify)(Event::Requests(seen.collect()));
    }
}
