//! The state of the page and what can be done with it. Views read the signals and call the methods; nothing else does.
//!
//! Here is the state; what can be done is beside it, by what it is done to: [`files`], [`library`], [`article`],
//! [`find`], [`decisions`], [`cast`], [`selection`]. What the pool says comes in by [`news`].

mod article;
mod cast;
mod decisions;
mod files;
mod find;
mod library;
mod line;
mod news;
mod selection;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
    sync::Arc,
};

use leptos::prelude::*;

use self::{find::Sought, line::Line};
use super::{
    loaded::Loaded,
    progress::Progress,
    words::{Tongue, Words},
};
use crate::{
    entity::EntityId,
    error::Error,
    protocol::{Card, Cast, CastQuery, Found, ItemId, Reading, Rows, RowsQuery, Spot, Totals},
    web::{
        dom, install,
        pool::{Pool, Status},
        requests::{self, Seen},
        storage::{self, Settings},
    },
};

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
    /// What could not be read: its key, its name and why.
    Failed(String, String, Error),
}

impl Open {
    /// The document's id.
    pub(super) fn id(&self) -> Option<&str> {
        match self {
            Open::Reading(reading) => Some(&reading.id),
            Open::Failed(..) => None,
        }
    }

    /// The id of its row.
    pub(super) fn row(&self) -> &str {
        match self {
            Open::Reading(reading) => &reading.id,
            Open::Failed(key, ..) => key,
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

/// A mention or block to scroll to once it is shown. Mentions and removed blocks get the focus; at the top and at a piece
/// the article itself does where `focus` is set, so that the keys that scroll move in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goto {
    Top {
        focus: bool,
    },
    /// A mention, and the piece that it stands in.
    Mention {
        number: u32,
        piece: u32,
    },
    /// A piece, of which so many pixels are above the window.
    Piece {
        piece: u32,
        above: i32,
        focus: bool,
    },
    /// A removed block.
    Removed(u32),
    /// The hit that the reader is at, and the piece that it begins in; none for the title above them.
    Hit(Option<u32>),
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
    seeking: Line,
    /// What the hits at hand are of, and the place from which on one is the next.
    sought: RefCell<Option<Sought>>,
    find_from: Cell<Spot>,
    find_opener: RefCell<Option<web_sys::HtmlElement>>,
    /// Whether the article that is opened next takes the focus.
    to_read: Cell<bool>,
    /// How far articles were read that are not open now: the piece, and how much of it is above the window, in pixels.
    places: RefCell<BTreeMap<String, (u32, i32)>>,
    /// Whether an article was asked for and has not come yet.
    opening: Cell<bool>,
    /// The file that was dropped or pasted alone, until it is open; then whether its row is to be found.
    alone: Cell<Option<ItemId>>,
    to_reveal: Cell<bool>,
    /// Whether the reader cancelled the batch, and of how many files dropped twice was told.
    cancelled: Cell<bool>,
    duplicates: Cell<u32>,
    /// The ids of the selected rows, ascending, and of those that were when the range that now grows or shrinks began.
    selection: RefCell<Vec<String>>,
    before_range: RefCell<Vec<String>>,
    toasts: Cell<u32>,
    pasted: Cell<u32>,
    /// Whether rows of the cast may have changed places under the reader, so that the chosen one is looked for.
    cast_moved: Cell<bool>,
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
    /// How many rows are selected; none where they show no boxes to tick.
    pub selected: RwSignal<Option<u32>>,
    /// Whether a press anywhere on a row ticks it.
    pub selecting: RwSignal<bool>,
    pub open: RwSignal<Option<Open>>,
    /// The pieces of the open document that are at hand.
    pub loaded: RwSignal<Loaded>,
    pub goto: RwSignal<Option<Goto>>,
    pub view: RwSignal<View>,
    /// Whether the find bar is open, the words in it, where they stand, and the hit that the reader is at.
    pub finding: RwSignal<bool>,
    pub words_sought: RwSignal<String>,
    pub found: RwSignal<Option<Arc<Found>>>,
    pub hit: RwSignal<usize>,
    /// The block in focus.
    pub block: RwSignal<Option<u32>>,
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
    /// Whether the copy of the page for use without a network is complete.
    pub kept: RwSignal<bool>,
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
            selected: RwSignal::new(None),
            selecting: RwSignal::new(false),
            open: RwSignal::new(None),
            loaded: RwSignal::default(),
            goto: RwSignal::new(None),
            view: RwSignal::new(View::Article),
            finding: RwSignal::new(false),
            words_sought: RwSignal::default(),
            found: RwSignal::new(None),
            hit: RwSignal::new(0),
            block: RwSignal::new(None),
            cast_query: RwSignal::new(cast::first_query()),
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
            kept: RwSignal::new(false),
            dragging: RwSignal::new(false),
            printing: RwSignal::new(false),
        };
        *room.backstage().pool.borrow_mut() = Some(Pool::start(move |event| room.hear(event)));
        requests::watch(move |seen| room.note_requests(seen));
        install::register(move || room.update_waits.set(true), move || room.kept.set(true));
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

    /// Whether the document with this id stands in the middle.
    fn is_open(self, id: &str) -> bool {
        self.open.with_untracked(|open| open.as_ref().and_then(Open::id) == Some(id))
    }

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

    /// Shows a message beside the one that is still shown, where that one has nothing to undo.
    fn say_also(self, text: String) {
        let before = self.toast.with_untracked(|toast| toast.as_ref().filter(|t| !t.undo).map(|t| t.text.clone()));
        self.say(before.map_or(text.clone(), |before| format!("{before} · {text}")), false);
    }

    /// Closes the nearest thing that can be closed: the toast, the find bar, the card, the selection.
    pub(super) fn close(self) {
        if self.toast.with_untracked(Option::is_some) {
            self.toast.set(None);
        } else if self.finding.get_untracked() && !cast::has_focus() {
            self.end_find();
        } else if self.entity.with_untracked(Option::is_some) {
            self.close_card();
        } else {
            self.select_none();
        }
    }
}
