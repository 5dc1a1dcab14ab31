//! The workers: analysts that read files, and the archivist that keeps what they found.
//!
//! The page hands files in and gets totals and answers out. Documents go from analyst to archivist as buffers that the
//! page never looks into. A worker that dies or does not answer is replaced, and only its file is marked as failed.

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    rc::{Rc, Weak},
};

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ErrorEvent, File, FileSystemFileEntry, MessageEvent, Response, Worker, WorkerOptions, WorkerType};

use super::{dom, requests::Seen, wire, worker::ARCHIVIST};
use crate::{
    error::{Cause, Error},
    protocol::{BUILD, Fetched, FromAnalyst, FromArchivist, Hello, ItemId, PROTOCOL, ToAnalyst, ToArchivist, Totals},
};

/// The module that starts a worker, beside the page.
const SCRIPT: &str = "worker_loader.js";

/// At most this many documents wait for the archivist before the analysts are held back.
const UNANSWERED: usize = 32;

/// A file may take this long, and this much longer for each megabyte, before its worker is taken for stuck.
const PATIENCE: f64 = 60_000.0;
const PATIENCE_PER_MB: f64 = 20_000.0;

/// The memory of a worker grows and never shrinks: after a file of more bytes than this it is replaced.
const HEAVY: f64 = 8e6;

/// A worker that dies so often in a row before it says anything will not come up at all.
const STARTS: u32 = 3;

/// Numbers of messages to the archivist: what is told without a question, a document to take, and the first question.
const TOLD: u32 = 0;
const TAKE: u32 = 1;
const ASKED: u32 = 2;

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

struct Analyst {
    thread: Thread,
    stage: Stage,
    /// Whether it waits for no pack any more.
    complete: bool,
}

#[derive(Debug, PartialEq)]
enum Stage {
    Starting,
    Loading,
    Idle,
    Busy { item: ItemId, name: String, until: f64, again: bool, heavy: bool },
}

/// A worker with what listens to it; dropped, it is terminated.
struct Thread {
    worker: Worker,
    generation: u32,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
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

    /// Asks the archivist; `answer` gets the reply and what travelled beside it.
    pub(crate) fn ask(&self, request: ToArchivist, answer: impl FnOnce(FromArchivist, JsValue) + 'static) {
        let number = {
            let mut state = self.0.state.borrow_mut();
            let number = ASKED + state.asked;
            state.asked += 1;
            state.answers.insert(number, Box::new(answer));
            number
        };
        self.send(request, number, None);
    }

    /// Tells the archivist something whose only answer is how the batch stands.
    fn tell(&self, request: ToArchivist, payload: Option<JsValue>) {
        self.send(request, TOLD, payload);
    }

    fn send(&self, request: ToArchivist, number: u32, payload: Option<JsValue>) {
        let mut state = self.0.state.borrow_mut();
        if !state.archivist_up {
            state.letters.push((request, number, payload));
            return;
        }
        if let Some(archivist) = &state.archivist {
            let (letter, transfer) = wire::pack(&request, number, payload.as_ref());
            let _ = archivist.worker.post_message_with_transfer(&letter, &transfer);
        }
    }

    fn change_status(&self, change: impl FnOnce(&mut Status)) {
        let status = {
            let mut state = self.0.state.borrow_mut();
            change(&mut state.status);
            state.status.clone()
        };
        (self.0.notify)(Event::Status(status));
    }

    /// A new worker called `name`.
    fn thread(
        &self,
        name: &str,
        mut heard: impl FnMut(&Pool, u32, JsValue) + 'static,
        mut died: impl FnMut(&Pool, u32, Failure) + 'static,
    ) -> Option<Thread> {
        let generation = {
            let mut state = self.0.state.borrow_mut();
            state.generation += 1;
            state.generation
        };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(name);
        let worker = Worker::new_with_options(SCRIPT, &options).ok()?;
        let weak = Rc::downgrade(&self.0);
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(pool) = Pool::alive(&weak) {
                heard(&pool, generation, event.data());
            }
        });
        let weak = Rc::downgrade(&self.0);
        let error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            if let Some(pool) = Pool::alive(&weak) {
                let said = js_sys::Reflect::get(&event, &"message".into()).ok().and_then(|m| m.as_string());
                died(&pool, generation, said.map_or(Failure::NotLoaded, Failure::Stopped));
            }
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Thread { worker, generation, _message: message, _error: error })
    }

    /// Whether the other side speaks our language; says so if not.
    fn greet(&self, hello: &Hello) -> bool {
        let same = hello.protocol == PROTOCOL && hello.build == BUILD;
        if !same {
            self.meet_another_version();
        }
        same
    }

    /// A worker that is not understood is of another version.
    fn meet_another_version(&self) {
        self.change_status(|status| status.engine = Engine::Stale);
    }

    // The archivist.

    fn hire_archivist(&self) {
        let thread = self.thread(
            ARCHIVIST,
            |pool, generation, data| match wire::unpack::<FromArchivist>(&data) {
                Some(letter) => pool.hear_archivist(generation, letter),
                None => pool.meet_another_version(),
            },
            |pool, generation, why| pool.lose_archivist(generation, why),
        );
        let mut state = self.0.state.borrow_mut();
        state.archivist_up = false;
        state.archivist = thread;
    }

    fn hear_archivist(&self, generation: u32, letter: wire::Letter<FromArchivist>) {
        if self.0.state.borrow().archivist.as_ref().is_none_or(|a| a.generation != generation) {
            return;
        }
        match letter.message {
            FromArchivist::Hello(hello) => {
                if self.greet(&hello) {
                    let letters = {
                        let mut state = self.0.state.borrow_mut();
                        state.archivist_up = true;
                        std::mem::take(&mut state.letters)
                    };
                    for (request, number, payload) in letters {
                        self.send(request, number, payload);
                    }
                }
            }
            FromArchivist::Fetched(list) => self.report(list),
            FromArchivist::Died(why) => self.lose_archivist(generation, Failure::Stopped(why)),
            message if letter.number < ASKED => {
                match message {
                    FromArchivist::Ok(totals) => (self.0.notify)(Event::Totals(totals)),
                    FromArchivist::Taken(item, document, totals) => {
                        (self.0.notify)(Event::Totals(totals));
                        (self.0.notify)(Event::Taken(item, document));
                    }
                    _ => {}
                }
                if letter.number == TAKE {
                    let mut state = self.0.state.borrow_mut();
                    state.unanswered = state.unanswered.saturating_sub(1);
                    drop(state);
                    self.dispatch();
                }
            }
            message => {
                let answer = self.0.state.borrow_mut().answers.remove(&letter.number);
                if let Some(answer) = answer {
                    answer(message, letter.payload);
                }
            }
        }
    }

    fn lose_archivist(&self, generation: u32, why: Failure) {
        {
            let mut state = self.0.state.borrow_mut();
            if state.archivist.as_ref().is_none_or(|a| a.generation != generation) {
                return;
            }
            state.queue.clear();
            state.early.clear();
            state.answers.clear();
            state.letters.clear();
            state.unanswered = 0;
            if !state.archivist_up {
                state.failed_starts += 1;
            }
        }
        (self.0.notify)(Event::Lost);
        self.replace_later(why, Pool::hire_archivist);
    }

    // The analysts.

    fn hire_analyst(&self, slot: Option<usize>) {
        let thread = self.thread(
            "analyst",
            |pool, generation, data| match wire::unpack::<FromAnalyst>(&data) {
                Some(letter) => pool.hear_analyst(generation, letter),
                None => pool.meet_another_version(),
            },
            |pool, generation, why| pool.lose_analyst(generation, why),
        );
        let Some(thread) = thread else {
            self.change_status(|status| status.engine = Engine::Failed(Failure::NoWorker));
            return;
        };
        let analyst = Analyst { thread, stage: Stage::Starting, complete: false };
        let mut state = self.0.state.borrow_mut();
        match slot {
            Some(slot) => state.analysts[slot] = analyst,
            None => state.analysts.push(analyst),
        }
    }

    fn slot_of(&self, generation: u32) -> Option<usize> {
        self.0.state.borrow().analysts.iter().position(|a| a.thread.generation == generation)
    }

    fn hear_analyst(&self, generation: u32, letter: wire::Letter<FromAnalyst>) {
        let Some(slot) = self.slot_of(generation) else { return };
        match letter.message {
            FromAnalyst::Hello(hello) => {
                if self.greet(&hello) {
                    let mut state = self.0.state.borrow_mut();
                    state.analysts[slot].stage = Stage::Loading;
                    let (letter, transfer) = wire::pack(&ToAnalyst::Load, 0, None);
                    let _ = state.analysts[slot].thread.worker.post_message_with_transfer(&letter, &transfer);
                }
            }
            FromAnalyst::Loaded { packs, waiting, problems } => {
                {
                    let mut state = self.0.state.borrow_mut();
                    state.failed_starts = 0;
                    let analyst = &mut state.analysts[slot];
                    analyst.complete = waiting.is_empty();
                    if analyst.stage == Stage::Loading {
                        analyst.stage = Stage::Idle;
                    }
                    if waiting.is_empty() && !problems.is_empty() {
                        // What was waited for did not come: nothing is gained by reading again.
                        state.early.clear();
                    }
                }
                self.change_status(|status| {
                    // One of several may be ahead of the others.
                    if status.engine != Engine::Ready || packs.len() >= status.packs.len() {
                        status.engine = Engine::Ready;
                        status.packs = packs;
                        status.waiting = waiting;
                        status.problems = problems;
                    }
                });
                self.dispatch();
            }
            FromAnalyst::Document { item } => {
                self.0.state.borrow_mut().unanswered += 1;
                let take = if self.is_again(slot) { ToArchivist::Retake(item) } else { ToArchivist::Take(item) };
                self.send(take, TAKE, Some(letter.payload));
            }
            FromAnalyst::Problem { item, error } => {
                // What was read once and cannot be read again stays as it was.
                if !self.is_again(slot) {
                    self.tell(ToArchivist::Problem(item, error), None);
                }
            }
            FromAnalyst::Done { item } => {
                self.finish(item);
                let heavy = {
                    let stage = &mut self.0.state.borrow_mut().analysts[slot].stage;
                    let heavy = matches!(stage, Stage::Busy { heavy: true, .. });
                    *stage = if heavy { Stage::Starting } else { Stage::Idle };
                    heavy
                };
                if heavy {
                    self.renew_later(slot, generation);
                }
                self.dispatch();
            }
            FromAnalyst::Fetched(list) => self.report(list),
            FromAnalyst::Died(why) => self.lose_analyst(generation, Failure::Stopped(why)),
        }
    }

    fn lose_analyst(&self, generation: u32, why: Failure) {
        let Some(slot) = self.slot_of(generation) else { return };
        let stage = {
            let mut state = self.0.state.borrow_mut();
            // From here on this worker is not heard: what it was busy with has failed once.
            state.analysts[slot].thread.worker.set_onmessage(None);
            std::mem::replace(&mut state.analysts[slot].stage, Stage::Starting)
        };
        match stage {
            Stage::Busy { again: true, .. } => {}
            Stage::Busy { item, name, .. } => self.fail(
                item,
                &name,
                match &why {
                    Failure::TooSlow => Cause::TooSlow,
                    Failure::Stopped(why) => Cause::Internal(why.clone()),
                    Failure::NoWorker | Failure::NotLoaded => Cause::Internal("no worker".into()),
                },
            ),
            _ => self.0.state.borrow_mut().failed_starts += 1,
        }
        self.replace_later(why, move |pool| pool.renew(slot, generation));
    }

    /// Puts a new analyst in the place of this one, if it still is there.
    fn renew(&self, slot: usize, generation: u32) {
        if self.slot_of(generation) == Some(slot) {
            self.hire_analyst(Some(slot));
        }
    }

    /// The same, but not at once: we may be inside a call from the old one.
    fn renew_later(&self, slot: usize, generation: u32) {
        let pool = self.clone();
        dom::after(0, move || pool.renew(slot, generation));
    }

    /// Replaces a worker, unless workers do not come up at all. Not at once: we may be inside a call from the old one.
    fn replace_later(&self, why: Failure, hire: impl FnOnce(&Pool) + 'static) {
        if self.0.state.borrow().failed_starts >= STARTS {
            self.change_status(|status| status.engine = Engine::Failed(why));
            return;
        }
        let pool = self.clone();
        dom::after(0, move || hire(&pool));
    }

    /// Whether an analyst reads a file for the second time.
    fn is_again(&self, slot: usize) -> bool {
        matches!(self.0.state.borrow().analysts[slot].stage, Stage::Busy { again: true, .. })
    }

    fn fail(&self, item: ItemId, name: &str, cause: Cause) {
        self.tell(ToArchivist::Problem(item, Error::new(name, cause)), None);
        self.finish(item);
    }

    fn finish(&self, item: ItemId) {
        self.tell(ToArchivist::Done(item), None);
        (self.0.notify)(Event::Done(item));
    }

    /// Gives files to idle analysts: new ones first, then those to be read again.
    fn dispatch(&self) {
        loop {
            let (slot, item, input, again, generation) = {
                let mut state = self.0.state.borrow_mut();
                if state.status.paused || state.unanswered > UNANSWERED {
                    return;
                }
                // One that is complete, where there is one, so that less is read twice.
                let idle = || (0..state.analysts.len()).filter(|&i| state.analysts[i].stage == Stage::Idle);
                let complete = idle().find(|&i| state.analysts[i].complete);
                let Some(slot) = complete.or_else(|| idle().next()) else { return };
                let (item, input, again) = match state.queue.pop_front() {
                    Some((item, input)) => (item, input, false),
                    None if complete.is_some() => match state.early.pop_front() {
                        Some((item, input)) => (item, input, true),
                        None => return,
                    },
                    None => return,
                };
                if complete.is_none() {
                    state.early.push_back((item, input.clone()));
                }
                let until = dom::now() + PATIENCE;
                state.analysts[slot].stage = Stage::Busy { item, name: input.name.clone(), until, again, heavy: false };
                (slot, item, input, again, state.analysts[slot].thread.generation)
            };
            if !again {
                self.tell(ToArchivist::Started(item), None);
            }
            let name = input.name.clone();
            match input.source {
                Source::File(file) => self.give(slot, item, name, file.into()),
                Source::Bytes(bytes) => self.give(slot, item, name, Uint8Array::from(bytes.as_slice()).into()),
                source => {
                    let pool = self.clone();
                    spawn_local(async move {
                        let payload = fetched(source).await;
                        // The analyst may have been replaced meanwhile, and the item cancelled with it.
                        if pool.slot_of(generation) != Some(slot) {
                            return;
                        }
                        match payload {
                            Ok(payload) => pool.give(slot, item, name, payload),
                            Err(why) => {
                                pool.0.state.borrow_mut().analysts[slot].stage = Stage::Idle;
                                if !again {
                                    pool.fail(item, &name, Cause::Unreadable(why));
                                }
                                pool.dispatch();
                            }
                        }
                    });
                }
            }
        }
    }

    fn give(&self, slot: usize, item: ItemId, name: String, payload: JsValue) {
        let size = match (payload.dyn_ref::<File>(), payload.dyn_ref::<Uint8Array>()) {
            (Some(file), _) => file.size(),
            (_, Some(bytes)) => f64::from(bytes.length()),
            _ => 0.0,
        };
        let mut state = self.0.state.borrow_mut();
        if let Stage::Busy { until, heavy, .. } = &mut state.analysts[slot].stage {
            *until = dom::now() + PATIENCE + PATIENCE_PER_MB * size / 1e6;
            *heavy = size > HEAVY;
        }
        let (letter, transfer) = wire::pack(&ToAnalyst::Read { item, name }, 0, Some(&payload));
        let _ = state.analysts[slot].thread.worker.post_message_with_transfer(&letter, &transfer);
    }

    /// Replaces analysts that have not answered in time.
    fn watch(&self) {
        let now = dom::now();
        let stuck: Vec<u32> = {
            let state = self.0.state.borrow();
            let is_stuck = |a: &&Analyst| matches!(a.stage, Stage::Busy { until, .. } if until < now);
            state.analysts.iter().filter(is_stuck).map(|a| a.thread.generation).collect()
        };
        for generation in stuck {
            self.lose_analyst(generation, Failure::TooSlow);
        }
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

/// What to send an analyst for a source that is not at hand.
async fn fetched(source: Source) -> Result<JsValue, String> {
    match source {
        Source::File(file) => Ok(file.into()),
        Source::Bytes(bytes) => Ok(Uint8Array::from(bytes.as_slice()).into()),
        Source::Entry(entry) => super::files::open(&entry).await.map(JsValue::from),
        Source::Beside(path) => beside(&path).await.map(JsValue::from),
    }
}

/// The bytes of a file that is served with the page.
pub(crate) async fn beside(path: &str) -> Result<Uint8Array, String> {
    let said = |e: JsValue| e.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| String::from(e.message()));
    let response: Response = JsFuture::from(dom::window().fetch_with_str(path)).await.map_err(said)?.unchecked_into();
    if !response.ok() {
        return Err(format!("the server answered {}", response.status()));
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(said)?).await.map_err(said)?;
    Ok(Uint8Array::new(&buffer))
}
