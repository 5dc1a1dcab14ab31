//! The state of the page and what can be done with it. Views read the signals and call the methods; nothing else does.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use js_sys::Uint8Array;
use leptos::prelude::*;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::{
    loaded::Loaded,
    progress::Progress,
    words::{Tongue, Words, fill},
};
use crate::{
    corpus::decisions::{Decision, Scope},
    entity::EntityId,
    error::Error,
    label::Label,
    link::verdicts::Verdict,
    protocol::{
        Card, Cast, CastQuery, FromArchivist, Reading, ReadingBlock, Row, Rows, RowsQuery, State, ToArchivist, Totals,
    },
    web::{
        dom,
        files::{self, Dropped, Found},
        install, json,
        pool::{Event, Input, Pool, Source, Status, beside},
        requests::{self, Seen},
        storage::{self, Settings},
        wire,
    },
};

/// What the page shows is refreshed at most this often, in milliseconds.
const REFRESH: f64 = 250.0;

/// The open article is looked at again this often while the batch is read.
const REOPEN: f64 = 2_000.0;

/// A screen reader hears of the progress this often.
const ANNOUNCE: f64 = 5_000.0;

/// So many milliseconds after the page is ready its files are put away for use without a network: not at once, when the reader
/// may have dropped something.
const KEEP_AFTER: i32 = 5_000;

/// An article longer than this many code points, a thousand pages, is not printed.
const MOST_PRINTED: usize = 3_000_000;

/// Lines in context on a card.
pub(super) const LINES: u32 = 50;

/// The parts of the reading room; on a phone one is seen at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pane {
    Library,
    Article,
    Cast,
}

/// How an article is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Without what was removed.
    Article,
    /// All of the page.
    Source,
}

/// A dialog that may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialog {
    Add,
    Paste,
    Settings,
    Keys,
    Requests,
}

/// What stands in the middle.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Open {
    /// An article.
    Reading(Arc<Reading>),
    /// A file that could not be read: its name and why.
    Failed(String, Error),
}

impl Open {
    /// The document's id.
    pub(super) fn id(&self) -> Option<&str> {
        match self {
            Open::Reading(reading) => Some(&reading.id),
            Open::Failed(..) => None,
        }
    }
}

/// A short message over the page, with undo where there is something to take back.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Toast {
    pub text: String,
    pub undo: bool,
    number: u32,
}

/// A mention or block to scroll to once it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goto {
    Top,
    /// A mention, and the piece that it stands in.
    Mention {
        number: u32,
        piece: u32,
    },
}

/// One kind of question at a time: what is asked meanwhile is asked once more after the answer.
#[derive(Debug, Default)]
struct Line {
    busy: Cell<bool>,
    again: Cell<bool>,
}

impl Line {
    /// Whether to ask now.
    fn begin(&self) -> bool {
        self.again.set(self.busy.get());
        !self.busy.replace(true)
    }

    /// Forgets a question that will not be answered.
    fn reset(&self) {
        self.busy.set(false);
        self.again.set(false);
    }

    /// Whether to ask again.
    fn end(&self) -> bool {
        self.busy.set(false);
        self.again.replace(false)
    }
}

/// What is not shown and so is no signal.
#[derive(Default)]
struct Backstage {
    pool: RefCell<Option<Pool>>,
    latest: Cell<Totals>,
    due: Cell<bool>,
    refreshed: Cell<f64>,
    reopened: Cell<f64>,
    announced: Cell<f64>,
    progress: RefCell<Progress>,
    rows: Line,
    cast: Line,
    reading: Line,
    pieces: Line,
    /// Whether an article was asked for and has not come yet.
    opening: Cell<bool>,
    toasts: Cell<u32>,
    pasted: Cell<u32>,
    /// Whether the card takes the focus when it comes, and where the focus returns to when it is closed.
    to_focus: Cell<bool>,
    opener: RefCell<Option<web_sys::HtmlElement>>,
    /// The pane to return to when the card is closed.
    came_from: Cell<Option<Pane>>,
}

/// The state. Copies are the same room.
#[derive(Clone, Copy)]
pub(super) struct Room {
    backstage: StoredValue<Rc<Backstage>, LocalStorage>,
    pub settings: RwSignal<Settings>,
    pub tongue: Memo<Tongue>,
    pub totals: RwSignal<Totals>,
    pub status: RwSignal<Status>,
    pub requests: RwSignal<Vec<Seen>>,
    /// When the page became ready, in milliseconds since 1970.
    pub ready_at: RwSignal<Option<f64>>,
    /// Files a second, and seconds left.
    pub pace: RwSignal<(Option<f64>, Option<u32>)>,
    pub query: RwSignal<RowsQuery>,
    pub rows: RwSignal<Rows>,
    /// Index of the chosen row in the library.
    pub chosen: RwSignal<Option<u32>>,
    pub open: RwSignal<Option<Open>>,
    /// The pieces of the open document that are at hand.
    pub loaded: RwSignal<Loaded>,
    pub goto: RwSignal<Option<Goto>>,
    pub view: RwSignal<View>,
    /// The block in focus.
    pub block: RwSignal<Option<u32>>,
    pub cast_of_all: RwSignal<bool>,
    pub cast_query: RwSignal<CastQuery>,
    pub cast: RwSignal<Cast>,
    pub cast_chosen: RwSignal<Option<u32>>,
    /// The entity in focus, and its card once it is here.
    pub entity: RwSignal<Option<EntityId>>,
    pub card: RwSignal<Option<Arc<Card>>>,
    pub pane: RwSignal<Pane>,
    pub dialog: RwSignal<Option<Dialog>>,
    pub toast: RwSignal<Option<Toast>>,
    /// What a screen reader is told.
    pub spoken: RwSignal<String>,
    pub update_waits: RwSignal<bool>,
    pub lost: RwSignal<bool>,
    pub offline: RwSignal<bool>,
    /// Whether files are dragged over the page.
    pub dragging: RwSignal<bool>,
    pub printing: RwSignal<bool>,
}

impl Room {
    /// The room as it is when the page opens. Starts the workers.
    pub(super) fn new() -> Room {
        let settings = RwSignal::new(storage::load());
        let spoken = storage::browser_languages();
        let tongue = Memo::new(move |_| {
            let chosen = settings.with(|s| s.language.as_deref().and_then(Tongue::from_tag));
            chosen.unwrap_or_else(|| Tongue::preferred(spoken.iter().map(String::as_str)))
        });
        let room = Room {
            backstage: StoredValue::new_local(Rc::default()),
            settings,
            tongue,
            totals: RwSignal::default(),
            status: RwSignal::default(),
            requests: RwSignal::default(),
            ready_at: RwSignal::new(None),
            pace: RwSignal::new((None, None)),
            query: RwSignal::new(RowsQuery { limit: 40, ..RowsQuery::default() }),
            rows: RwSignal::default(),
            chosen: RwSignal::new(None),
            open: RwSignal::new(None),
            loaded: RwSignal::default(),
            goto: RwSignal::new(None),
            view: RwSignal::new(View::Article),
            block: RwSignal::new(None),
            cast_of_all: RwSignal::new(false),
            cast_query: RwSignal::new(CastQuery { limit: 40, ..CastQuery::default() }),
            cast: RwSignal::default(),
            cast_chosen: RwSignal::new(None),
            entity: RwSignal::new(None),
            card: RwSignal::new(None),
            pane: RwSignal::new(Pane::Library),
            dialog: RwSignal::new(None),
            toast: RwSignal::new(None),
            spoken: RwSignal::default(),
            update_waits: RwSignal::new(false),
            lost: RwSignal::new(false),
            offline: RwSignal::new(!dom::window().navigator().on_line()),
            dragging: RwSignal::new(false),
            printing: RwSignal::new(false),
        };
        *room.backstage().pool.borrow_mut() = Some(Pool::start(move |event| room.hear(event)));
        requests::watch(move |seen| room.note_requests(seen));
        install::register(move || room.update_waits.set(true));
        room
    }

    fn backstage(self) -> Rc<Backstage> {
        self.backstage.get_value()
    }

    fn pool(self) -> Pool {
        let backstage = self.backstage();
        let pool = backstage.pool.borrow();
        pool.clone().expect("the pool starts with the room")
    }

    /// The phrases of the interface.
    pub(super) fn words(self) -> &'static Words {
        self.tongue.get_untracked().words()
    }

    // What the pool says.

    fn hear(self, event: Event) {
        match event {
            Event::Totals(totals) => {
                self.backstage().latest.set(totals);
                if totals.pending == 0 {
                    // The end of a batch, often of one file, is shown at once.
                    dom::after(0, move || self.refresh());
                } else {
                    self.refresh_soon();
                }
            }
            // Of a file that was dropped alone the article is shown at once, before its row.
            Event::Taken(document) => {
                if self.backstage().latest.get().items == 1 && self.open.with_untracked(Option::is_none) {
                    self.pane.set(Pane::Article);
                    self.open_document(document, None);
                }
            }
            Event::Status(status) => {
                if status.engine == crate::web::pool::Engine::Ready && self.ready_at.get_untracked().is_none() {
                    self.ready_at.set(Some(js_sys::Date::now()));
                    dom::after(KEEP_AFTER, install::keep);
                    if self.totals.with_untracked(|totals| totals.items == 0) {
                        dom::after(0, move || super::warm::up(self));
                    }
                }
                if self.status.get_untracked() != status {
                    self.status.set(status);
                }
            }
            Event::Requests(seen) => self.note_requests(seen),
            Event::Lost => {
                let backstage = self.backstage();
                for line in [&backstage.rows, &backstage.cast, &backstage.reading, &backstage.pieces] {
                    line.reset();
                }
                backstage.opening.set(false);
                self.forget_views();
                self.lost.set(true);
            }
        }
    }

    fn note_requests(self, seen: Vec<Seen>) {
        self.requests.update(|all| {
            for one in seen {
                // In order but for the reports of workers, which come a little later.
                let at = all.partition_point(|before| before.at <= one.at);
                all.insert(at, one);
            }
        });
    }

    fn refresh_soon(self) {
        let backstage = self.backstage();
        if backstage.due.replace(true) {
            return;
        }
        let wait = (backstage.refreshed.get() + REFRESH - dom::now()).max(0.0);
        dom::after(wait as i32, move || self.refresh());
    }

    fn refresh(self) {
        let backstage = self.backstage();
        let now = dom::now();
        backstage.due.set(false);
        backstage.refreshed.set(now);
        let (before, totals) = (self.totals.get_untracked(), backstage.latest.get());
        if before == totals {
            return;
        }
        {
            let mut progress = backstage.progress.borrow_mut();
            progress.note(now, totals.items - totals.pending);
            let pace = (progress.rate(), progress.left(totals.pending));
            self.pace.set(pace);
        }
        self.totals.set(totals);
        self.announce(before, totals, now);
        self.fetch_rows();
        self.fetch_cast();
        if totals.pending == 0 || now - backstage.reopened.get() > REOPEN {
            backstage.reopened.set(now);
            self.reopen();
        }
    }

    fn announce(self, before: Totals, totals: Totals, now: f64) {
        let w = self.words();
        let backstage = self.backstage();
        if totals.pending > 0 && now - backstage.announced.get() > ANNOUNCE {
            backstage.announced.set(now);
            let done = w.number(u64::from(totals.items - totals.pending));
            self.spoken.set(fill(w.progress_of, &[&done, &w.number(u64::from(totals.items))]));
        }
        if totals.pending == 0 && before.pending > 0 {
            let mut said = format!("{}: {}", w.all_read, w.count(totals.documents, &w.articles));
            if totals.problems > 0 {
                said.push_str(&format!(", {}", w.count(totals.problems, &w.problems)));
            }
            self.spoken.set(said);
            backstage.progress.borrow_mut().restart();
        }
        if totals.duplicates > before.duplicates {
            let again = w.count(totals.duplicates - before.duplicates, &w.duplicates);
            self.say(fill(w.same_again, &[&again]), false);
        }
    }

    // Files.

    /// Reads what was dropped or pasted.
    pub(super) fn take(self, dropped: Dropped) {
        match dropped {
            Dropped::Entries(entries) => spawn_local(async move { self.read(files::walk(entries).await) }),
            Dropped::Files(list) => self.read(files::plain(list)),
            Dropped::Html(html) => self.paste(html, true),
            Dropped::Text(text) => self.paste(text, false),
            Dropped::Nothing => {}
        }
    }

    /// Reads pasted text.
    pub(super) fn paste(self, text: String, html: bool) {
        let backstage = self.backstage();
        let number = backstage.pasted.get() + 1;
        backstage.pasted.set(number);
        let kind = if html || text.trim_start().starts_with('<') { "html" } else { "txt" };
        let name = format!("{}.{kind}", fill(self.words().paste_name, &[&number.to_string()]));
        let inputs = vec![Input { name, source: Source::Bytes(text.into_bytes()) }];
        self.read(Found { inputs, passed_over: 0 });
    }

    /// Reads files.
    pub(super) fn read(self, found: Found) {
        self.dialog.set(None);
        self.lost.set(false);
        if found.passed_over > 0 {
            let w = self.words();
            self.say(fill(w.passed_over, &[&w.count(found.passed_over, &w.files)]), false);
        }
        self.pool().enqueue(found.inputs);
    }

    /// Reads the sample pages that come with the page.
    pub(super) fn read_sample(self) {
        spawn_local(async move {
            let index = beside("sample/index.json").await;
            let text = index.ok().and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
            match text.and_then(|text| json::parse::<Sample>(&text)) {
                Some(sample) => {
                    let input = |page: SamplePage| Input {
                        source: Source::Beside(format!("sample/{}", page.file)),
                        name: page.file,
                    };
                    self.read(Found { inputs: sample.pages.into_iter().map(input).collect(), passed_over: 0 });
                }
                None => self.say(self.words().sample_missing.into(), false),
            }
        });
    }

    /// Holds the batch or lets it go on.
    pub(super) fn pause(self, paused: bool) {
        self.backstage().progress.borrow_mut().restart();
        self.pool().pause(paused);
    }

    /// Forgets what is not read yet.
    pub(super) fn cancel(self) {
        self.pool().cancel();
    }

    /// Forgets the articles, the settings and the copy of the page.
    pub(super) fn clear_everything(self) {
        self.pool().clear();
        self.forget_views();
        self.settings.set(Settings::default());
        self.dialog.set(None);
        spawn_local(async {
            let _ = storage::forget().await;
        });
    }

    fn forget_views(self) {
        self.totals.set(Totals::default());
        self.rows.set(Rows::default());
        self.query.set(RowsQuery { limit: 40, ..RowsQuery::default() });
        self.cast.set(Cast::default());
        self.cast_query.set(CastQuery { limit: 40, ..CastQuery::default() });
        self.chosen.set(None);
        self.open.set(None);
        self.close_card();
        self.pane.set(Pane::Library);
    }

    /// Downloads the batch as JSON Lines.
    pub(super) fn export(self) {
        self.pool().ask(ToArchivist::ExportJsonLines, |reply, payload| {
            if let (FromArchivist::Export, Some(bytes)) = (reply, payload.dyn_ref::<Uint8Array>()) {
                let _: Result<(), JsValue> = dom::download("sito.jsonl", "application/jsonl", bytes);
            }
        });
    }

    // The library.

    /// Asks for the rows in view.
    pub(super) fn fetch_rows(self) {
        if !self.backstage().rows.begin() {
            return;
        }
        self.pool().ask(ToArchivist::Rows(self.query.get_untracked()), move |reply, _| {
            if let FromArchivist::Rows(rows) = reply {
                self.take_rows(rows);
            }
            if self.backstage().rows.end() {
                self.fetch_rows();
            }
        });
    }

    fn take_rows(self, rows: Rows) {
        // The open article may have moved: files before it turned out to hold none, or several.
        let open = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned));
        if let Some(id) = &open {
            let at = rows.rows.iter().position(|row| row.document.as_ref() == Some(id));
            if let Some(at) = at {
                let index = rows.offset + at as u32;
                if self.chosen.get_untracked() != Some(index) {
                    self.chosen.set(Some(index));
                }
            }
        }
        let first = rows.rows.iter().position(|row| row.document.is_some());
        let nothing_open = self.open.with_untracked(Option::is_none) && !self.backstage().opening.get();
        let to_open = first.filter(|_| nothing_open).map(|at| (rows.offset + at as u32, rows.rows[at].clone()));
        if self.rows.with_untracked(|old| *old != rows) {
            self.rows.set(rows);
        }
        if let Some((index, row)) = to_open {
            let alone = self.totals.with_untracked(|t| t.items) == 1;
            self.open_row(index, &row, alone);
        } else if nothing_open {
            self.fetch_cast();
        }
    }

    /// Changes the filter, language or order, and shows the list from its top.
    pub(super) fn filter(self, change: impl FnOnce(&mut RowsQuery)) {
        self.query.update(|query| {
            change(query);
            query.offset = 0;
        });
        self.chosen.set(None);
        dom::scroll_up(super::library::LIST);
        self.fetch_rows();
    }

    /// Opens row `index` of the library, wherever it is.
    pub(super) fn open_index(self, index: u32, show: bool) {
        let here = self.rows.with_untracked(|rows| {
            let at = index.checked_sub(rows.offset)?;
            rows.rows.get(at as usize).cloned()
        });
        match here {
            Some(row) => self.open_row(index, &row, show),
            None => {
                let query = RowsQuery { offset: index, limit: 1, ..self.query.get_untracked() };
                self.pool().ask(ToArchivist::Rows(query), move |reply, _| {
                    if let FromArchivist::Rows(Rows { rows, .. }) = reply
                        && let Some(row) = rows.first()
                    {
                        self.open_row(index, row, show);
                    }
                });
            }
        }
    }

    fn open_row(self, index: u32, row: &Row, show: bool) {
        self.chosen.set(Some(index));
        match (&row.document, &row.state) {
            (Some(id), _) => self.open_document(id.clone(), None),
            (None, State::Failed(error)) => {
                self.open.set(Some(Open::Failed(row.name.clone(), error.clone())));
                self.follow_article();
            }
            (None, _) => return,
        }
        if show {
            self.pane.set(Pane::Article);
        }
    }

    /// Opens the next or previous article.
    pub(super) fn step(self, forward: bool) {
        let total = self.rows.with_untracked(|rows| rows.total);
        let next = match (self.chosen.get_untracked(), forward) {
            (None, _) => 0,
            (Some(at), true) => at + 1,
            (Some(at), false) => at.saturating_sub(1),
        };
        if next < total && Some(next) != self.chosen.get_untracked() {
            self.open_index(next, true);
        }
    }

    // The article.

    /// Opens a document and goes to a mention in it, or to its top.
    pub(super) fn open_document(self, id: String, mention: Option<u32>) {
        let is_open = self.open.with_untracked(|open| open.as_ref().and_then(Open::id) == Some(id.as_str()));
        match mention {
            None if is_open => return self.goto.set(Some(Goto::Top)),
            Some(number) if is_open => {
                let at = self.loaded.with_untracked(|l| l.holding(number).map(|block| (block.piece, block.keep)));
                if let Some((piece, keep)) = at {
                    return self.arrive(Goto::Mention { number, piece }, keep);
                }
            }
            _ => {}
        }
        self.backstage().opening.set(true);
        self.pool().ask(ToArchivist::Open { document: id, mention }, move |_, payload| {
            self.backstage().opening.set(false);
            let Some(reading) = wire::read::<Reading>(&payload) else { return };
            let goto = match (mention, reading.found) {
                (Some(number), Some(piece)) => (Goto::Mention { number, piece }, reading.is_kept(piece as usize)),
                _ => (Goto::Top, true),
            };
            self.block.set(None);
            self.show(reading);
            self.arrive(goto.0, goto.1);
            self.follow_article();
        });
    }

    /// Goes to a place in the open document; to what was removed in the view that shows it.
    fn arrive(self, goto: Goto, kept: bool) {
        if !kept {
            self.view.set(View::Source);
        }
        self.goto.set(Some(goto));
    }

    fn show(self, mut reading: Reading) {
        let pieces = std::mem::take(&mut reading.pieces);
        // Where it was looked for is no part of what is shown.
        reading.found = None;
        self.loaded.update(|loaded| loaded.begin(&reading.id, pieces));
        let same = self.open.with_untracked(|open| matches!(open, Some(Open::Reading(old)) if **old == reading));
        if !same {
            self.open.set(Some(Open::Reading(Arc::new(reading))));
        }
    }

    /// Asks for those of these pieces of the open document that are not at hand. What comes changes `loaded`, so that the
    /// view asks again where something is still missing.
    pub(super) fn want(self, pieces: impl Iterator<Item = u32>) {
        let (document, pieces) = self.loaded.with_untracked(|l| (l.document().to_owned(), l.missing(pieces)));
        if pieces.is_empty() || !self.backstage().pieces.begin() {
            return;
        }
        self.pool().ask(ToArchivist::Pieces { document: document.clone(), pieces }, move |_, payload| {
            self.backstage().pieces.end();
            if let Some(blocks) = wire::read::<Vec<ReadingBlock>>(&payload) {
                self.loaded.update(|loaded| loaded.add(&document, blocks));
            }
        });
    }

    /// Prints the open article, once all of it is at hand: printing itself waits for nothing.
    pub(super) fn print(self) {
        let print = || drop(dom::window().print());
        let source = self.view.get_untracked() == View::Source;
        let wanted = self.open.with_untracked(|open| {
            let Some(Open::Reading(reading)) = open else { return None };
            let pieces = || reading.pieces_of(source);
            let text: usize = pieces().map(|piece| reading.length(piece as usize)).sum();
            let missing = self.loaded.with_untracked(|loaded| loaded.missing(pieces()));
            Some((reading.id.clone(), text, missing))
        });
        let Some((document, text, pieces)) = wanted.filter(|(_, _, missing)| !missing.is_empty()) else {
            return print();
        };
        if text > MOST_PRINTED {
            return self.say(self.words().print_too_long.into(), false);
        }
        self.pool().ask(ToArchivist::Pieces { document: document.clone(), pieces }, move |_, payload| {
            // As many as one answer holds; then the rest.
            match wire::read::<Vec<ReadingBlock>>(&payload) {
                Some(blocks) if !blocks.is_empty() => {
                    self.loaded.update(|loaded| loaded.add(&document, blocks));
                    dom::next_frame(move || self.print());
                }
                _ => print(),
            }
        });
    }

    /// Looks at the open document again: other pages may have changed it.
    fn reopen(self) {
        let Some(id) = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned)) else {
            return;
        };
        if !self.backstage().reading.begin() {
            return;
        }
        self.pool().ask(ToArchivist::Open { document: id.clone(), mention: None }, move |_, payload| {
            let still = self.open.with_untracked(|open| open.as_ref().and_then(Open::id) == Some(id.as_str()));
            if let (Some(reading), true) = (wire::read::<Reading>(&payload), still) {
                self.show(reading);
            }
            if self.backstage().reading.end() {
                self.reopen();
            }
        });
        self.refresh_card();
    }

    /// Switches between the article and all of the page.
    pub(super) fn switch_view(self) {
        self.view.update(|view| *view = if *view == View::Article { View::Source } else { View::Article });
    }

    /// Restores or removes the block in focus.
    pub(super) fn toggle(self, scope: Scope) {
        let Some(index) = self.block.get_untracked() else { return };
        let decision = self.open.with_untracked(|open| {
            let Some(Open::Reading(reading)) = open else { return None };
            let keep = self.loaded.with_untracked(|loaded| loaded.keeps(index))?;
            Some(Decision::Keep { document: reading.id.clone(), block: index, keep: !keep, scope })
        });
        if let Some(decision) = decision {
            self.decide(ToArchivist::Decide(decision));
        }
    }

    /// Says whether the entity on the card and another are one.
    pub(super) fn judge(self, other: EntityId, verdict: Verdict) {
        if let Some(entity) = self.entity.get_untracked() {
            self.decide(ToArchivist::Decide(Decision::Judge { a: entity, b: other, verdict }));
        }
    }

    /// The same of the first suggestion on the card that is not looked at yet, else of the first.
    pub(super) fn judge_first(self, verdict: Verdict) {
        let first = |card: &Arc<Card>| {
            let near = card.near.iter().find(|near| !near.unsure).or(card.near.first());
            near.map(|near| near.entity.clone())
        };
        if let Some(other) = self.card.with_untracked(|card| card.as_ref().and_then(first)) {
            self.judge(other, verdict);
        }
    }

    /// Says that a name is not of the entity on the card.
    pub(super) fn part(self, name: String) {
        if let Some(entity) = self.entity.get_untracked() {
            self.decide(ToArchivist::Decide(Decision::Part { entity, name }));
        }
    }

    /// Takes the last decision back.
    pub(super) fn undo(self) {
        if self.totals.with_untracked(|t| t.undo) > 0 {
            self.decide(ToArchivist::Undo);
        }
    }

    /// Does it again.
    pub(super) fn redo(self) {
        if self.totals.with_untracked(|t| t.redo) > 0 {
            self.decide(ToArchivist::Redo);
        }
    }

    fn decide(self, request: ToArchivist) {
        let w = self.words();
        let first = match request {
            ToArchivist::Undo => format!("{} ", w.undone),
            ToArchivist::Redo => format!("{} ", w.redone),
            _ => String::new(),
        };
        let can_undo = !matches!(request, ToArchivist::Undo);
        self.pool().ask(request, move |reply, _| {
            let FromArchivist::Decided { decision, entity, blocks, totals } = reply else { return };
            let backstage = self.backstage();
            backstage.latest.set(totals);
            self.totals.set(totals);
            let changed = match &decision {
                Some(Decision::Judge { verdict: Verdict::Same, .. }) => w.said_same.to_owned(),
                Some(Decision::Judge { verdict: Verdict::Different, .. }) => w.said_different.to_owned(),
                Some(Decision::Judge { verdict: Verdict::Unsure, .. }) => w.said_unsure.to_owned(),
                Some(Decision::Part { name, .. }) => fill(w.said_parted, &[name]),
                _ => fill(w.decided_blocks, &[&w.count(blocks, &w.blocks)]),
            };
            self.say(format!("{first}{changed}"), can_undo);
            let document = decision.as_ref().and_then(Decision::document);
            let elsewhere = self.open.with_untracked(|open| open.as_ref().and_then(Open::id) != document);
            match document {
                Some(id) if elsewhere => self.open_document(id.to_owned(), None),
                _ => {
                    // The card may be of an entity that is another now.
                    if entity.is_some() {
                        self.entity.set(entity);
                    }
                    self.reopen();
                }
            }
            self.fetch_rows();
            self.fetch_cast();
        });
    }

    // The cast.

    /// The cast follows the open article.
    fn follow_article(self) {
        self.cast_chosen.set(None);
        self.cast_query.update(|query| query.offset = 0);
        dom::scroll_up(super::cast::LIST);
        self.fetch_cast();
    }

    /// Changes what of the cast is shown.
    pub(super) fn filter_cast(self, change: impl FnOnce(&mut CastQuery)) {
        self.cast_query.update(|query| {
            change(query);
            query.offset = 0;
        });
        self.cast_chosen.set(None);
        dom::scroll_up(super::cast::LIST);
        self.fetch_cast();
    }

    /// Shows the cast of this article or of all.
    pub(super) fn cast_scope(self, of_all: bool) {
        self.cast_of_all.set(of_all);
        self.filter_cast(|query| query.labels.clear());
    }

    /// Shows names of one kind, or of every kind.
    pub(super) fn cast_label(self, label: Option<Label>) {
        self.filter_cast(|query| query.labels = label.into_iter().collect());
    }

    /// Asks for the rows of the cast in view.
    pub(super) fn fetch_cast(self) {
        let backstage = self.backstage();
        // The first article is about to be opened, and its cast will be asked for then.
        let soon = backstage.opening.get() || backstage.latest.get().pending > 0;
        if soon && self.open.with_untracked(Option::is_none) {
            return;
        }
        if !backstage.cast.begin() {
            return;
        }
        let document = self.open.with_untracked(|open| open.as_ref().and_then(Open::id).map(str::to_owned));
        let of_all = self.cast_of_all.get_untracked();
        // A file that was not read has no cast.
        if !of_all && self.open.with_untracked(|open| matches!(open, Some(Open::Failed(..)))) {
            backstage.cast.end();
            return self.cast.set(Cast::default());
        }
        let query = CastQuery { document: document.filter(|_| !of_all), ..self.cast_query.get_untracked() };
        self.pool().ask(ToArchivist::Cast(query), move |reply, _| {
            if let FromArchivist::Cast(cast) = reply
                && self.cast.with_untracked(|old| *old != cast)
            {
                self.cast.set(cast);
            }
            if self.backstage().cast.end() {
                self.fetch_cast();
            }
        });
    }

    /// Opens the card of an entity and brings it into view; a reader at the keys is taken there.
    pub(super) fn open_card(self, entity: EntityId, keys: bool) {
        let backstage = self.backstage();
        backstage.to_focus.set(keys);
        if keys {
            *backstage.opener.borrow_mut() = dom::document().active_element().and_then(|e| e.dyn_into().ok());
        }
        if self.entity.with_untracked(Option::is_none) {
            backstage.came_from.set(Some(self.pane.get_untracked()));
        }
        self.entity.set(Some(entity));
        self.refresh_card();
        self.pane.set(Pane::Cast);
    }

    fn refresh_card(self) {
        let Some(entity) = self.entity.get_untracked() else { return };
        self.pool().ask(ToArchivist::Card { entity: entity.clone(), lines: LINES }, move |reply, _| {
            let wanted = self.entity.with_untracked(|now| now.as_ref() == Some(&entity));
            if let (FromArchivist::Card(card), true) = (reply, wanted) {
                match card {
                    Some(card) => {
                        if self.card.with_untracked(|old| old.as_deref() != Some(&*card)) {
                            self.card.set(Some(Arc::from(card)));
                        }
                        if self.backstage().to_focus.take() {
                            dom::next_frame(|| dom::focus(super::cast::CARD));
                        }
                    }
                    None => self.close_card(),
                }
            }
        });
    }

    /// Opens the card of the chosen row of the cast.
    pub(super) fn open_cast_index(self, index: u32, keys: bool) {
        let entity = self.cast.with_untracked(|cast| {
            let at = index.checked_sub(cast.offset)?;
            cast.rows.get(at as usize).map(|row| row.entity.clone())
        });
        self.cast_chosen.set(Some(index));
        if let Some(entity) = entity {
            self.open_card(entity, keys);
        }
    }

    /// Closes the card and returns to where the reader came from.
    pub(super) fn close_card(self) {
        if self.entity.with_untracked(Option::is_none) {
            return;
        }
        let inside = dom::document().active_element().is_some_and(|e| e.closest(".card").ok().flatten().is_some());
        self.entity.set(None);
        self.card.set(None);
        let opener = self.backstage().opener.borrow_mut().take();
        if let (true, Some(opener)) = (inside, opener) {
            dom::next_frame(move || {
                let _ = opener.focus();
            });
        }
        if let Some(pane) = self.backstage().came_from.take() {
            self.pane.set(pane);
        }
    }

    /// Goes to a mention, in whatever document.
    pub(super) fn go_to(self, document: String, mention: Option<u32>) {
        self.pane.set(Pane::Article);
        self.open_document(document, mention);
    }

    // Words over the page.

    /// Shows a message for some seconds.
    pub(super) fn say(self, text: String, undo: bool) {
        let backstage = self.backstage();
        let number = backstage.toasts.get() + 1;
        backstage.toasts.set(number);
        self.toast.set(Some(Toast { text, undo, number }));
        dom::after(8_000, move || {
            if self.toast.with_untracked(|toast| toast.as_ref().is_some_and(|t| t.number == number)) {
                self.toast.set(None);
            }
        });
    }

    /// Closes the nearest thing that can be closed: the toast, the card.
    pub(super) fn close(self) {
        if self.toast.with_untracked(Option::is_some) {
            self.toast.set(None);
        } else {
            self.close_card();
        }
    }
}

/// `sample/index.json`.
#[derive(Deserialize)]
struct Sample {
    pages: Vec<SamplePage>,
}

/// A page of the sample.
#[derive(Deserialize)]
struct SamplePage {
    file: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_of_a_kind_at_a_time() {
        let line = Line::default();
        assert!(line.begin());
        assert!(!line.begin());
        assert!(!line.begin());
        assert!(line.end(), "what was asked meanwhile is asked once");
        assert!(line.begin());
        assert!(!line.end());
    }

    #[test]
    fn the_list_of_the_sample() {
        let sample: Sample = serde_json::from_str(include_str!("../../public/sample/index.json")).unwrap();
        for page in sample.pages {
            let path = format!("{}/public/sample/{}", env!("CARGO_MANIFEST_DIR"), page.file);
            assert!(std::path::Path::new(&path).is_file(), "{path}");
        }
    }
}
