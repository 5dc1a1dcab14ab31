//! A long list of rows of one height: only those in view are in the document. The list is one stop of the Tab key;
//! arrows move in it, Enter opens, and a screen reader hears the place of each row in the whole.

use leptos::{ev, html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, MouseEvent};

use super::{boxed::boxed, room::Room, window};
use crate::web::dom;

/// A list.
pub(super) struct List {
    /// The id of the element; rows are `{id}-{index}`.
    pub id: &'static str,
    /// What a screen reader calls it.
    pub label: &'static str,
    /// Height of a row in root ems.
    pub row_rem: f64,
    /// How many rows there are.
    pub total: Signal<u32>,
    /// The rows at hand: the index of the first, and how many they are.
    pub here: fn(Room) -> (u32, u32),
    /// What each of them shows, and whether it is selected.
    pub rows: fn(Room) -> Vec<(AnyView, bool)>,
    /// The row under the arrows.
    pub active: RwSignal<Option<u32>>,
    /// Asks for rows: offset and number.
    pub want: fn(Room, u32, u32),
    /// Called when the reader comes to a row.
    pub open: fn(Room, u32, By),
    /// Selects; says whether anything was done. Where it is missing one row is selected, the one under the arrows.
    pub select: Option<fn(Room, Select) -> bool>,
}

/// What is to be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Select {
    /// A row, or no longer.
    One(u32),
    /// The rows from one to another, besides what was selected when the range began; it begins now where that says so.
    Range(u32, u32, bool),
    /// Every row.
    All,
    /// None.
    None,
}

/// How the reader came to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The arrows reached it.
    Arrow,
    /// It was clicked or touched.
    Click,
    /// Enter was struck on it.
    Enter,
}

impl List {
    pub(super) fn view(self, room: Room) -> impl IntoView {
        let List { id, label, row_rem, total, here, rows, active, want, open, select } = self;
        let scroller = NodeRef::<Div>::new();
        // Whole pixels, so that rows meet without seams.
        let height = (row_rem * dom::rem()).round();
        let many = select.is_some();
        let select = move |what| select.is_some_and(|select| select(room, what));
        // The row from which a range goes on.
        let anchor = RwSignal::new(None::<u32>);
        let extend = move |from: u32, to: u32| {
            let begun = anchor.get_untracked().filter(|_| active.get_untracked().is_some());
            anchor.set(Some(begun.unwrap_or(from)));
            select(Select::Range(begun.unwrap_or(from), to, begun.is_none()))
        };

        // Reads the layout; perhaps when all this is gone.
        let look = move || {
            if let (Some(Some(scroller)), Some(total)) = (scroller.try_get_untracked(), total.try_get_untracked()) {
                let (top, seen) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()));
                let range = window::rows(top, seen.max(200.0), height, total.max(1));
                want(room, range.start, range.len() as u32);
            }
        };
        // The number of rows changes what is in view, and so does the size of the pane. Not while the page is being made:
        // the next frame is laid out anyway.
        Effect::new(move |_| {
            total.track();
            dom::next_frame(look);
        });
        let resized = window_event_listener(ev::resize, move |_| look());
        on_cleanup(move || resized.remove());
        // The row under the arrows stays in view.
        Effect::new(move |_| {
            if let (Some(index), Some(scroller)) = (active.get(), scroller.get_untracked()) {
                let (top, seen) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()));
                if let Some(top) = window::reveal(index, top, seen, height) {
                    scroller.set_scroll_top(top as i32);
                }
            }
        });

        let click = move |event: MouseEvent| {
            let row = dom::closest(&event, "[data-index]").and_then(|row| row.get_attribute("data-index"));
            let Some(index) = row.and_then(|index| index.parse().ok()) else { return };
            let anywhere = many && room.selecting.get_untracked();
            let is_one = event.ctrl_key() || event.meta_key() || anywhere || dom::closest(&event, ".box").is_some();
            let selected = if event.shift_key() {
                extend(active.get_untracked().unwrap_or(index), index)
            } else {
                anchor.set(is_one.then_some(index));
                is_one && select(Select::One(index))
            };
            active.set(Some(index));
            open(room, index, if selected { By::Arrow } else { By::Click });
        };
        let key = move |event: KeyboardEvent| {
            let total = total.get_untracked();
            let (code, ctrl) = (event.code(), event.ctrl_key() || event.meta_key());
            let done = match code.as_str() {
                _ if total == 0 || event.alt_key() => return,
                "Escape" => select(Select::None),
                "KeyA" if ctrl => select(Select::All),
                "Space" if !ctrl && many => active.get_untracked().is_some_and(|at| {
                    anchor.set(Some(at));
                    select(Select::One(at))
                }),
                _ => false,
            };
            if done {
                event.prevent_default();
                return event.stop_propagation();
            }
            if ctrl {
                return;
            }
            let at = active.get_untracked();
            let page = scroller.get_untracked().map_or(8, |s| (f64::from(s.client_height()) / height) as u32).max(1);
            let to = match code.as_str() {
                "ArrowDown" => at.map_or(0, |at| at + 1),
                "ArrowUp" => at.map_or(0, |at| at.saturating_sub(1)),
                "PageDown" => at.unwrap_or(0) + page,
                "PageUp" => at.unwrap_or(0).saturating_sub(page),
                "Home" => 0,
                "End" => total - 1,
                "Enter" | "NumpadEnter" | "Space" => {
                    if let Some(at) = at {
                        open(room, at, By::Enter);
                    }
                    event.prevent_default();
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let to = to.min(total - 1);
            if event.shift_key() {
                extend(at.unwrap_or(to), to);
            } else {
                anchor.set(None);
            }
            active.set(Some(to));
            open(room, to, By::Arrow);
        };
        let descendant = move || {
            let (first, count) = here(room);
            active.get().filter(|at| (first..first + count).contains(at)).map(|at| format!("{id}-{at}"))
        };

        view! {
            <div
                class="list"
                id=id
                role="listbox"
                tabindex="0"
                aria-label=label
                aria-multiselectable=many.then_some("true")
                class:boxes=boxed(move || many && room.selected.get().is_some())
                aria-activedescendant=descendant
                node_ref=scroller
                on:scroll=move |_| look()
                on:click=click
                on:keydown=key
            >
                <div class="list-all" role="presentation" style:height=boxed(move || pixels(total.get(), height))>
                    {boxed(move || {
                        let (active, total) = (active.get(), total.get());
                        rows(room)
                            .into_iter()
                            .zip(here(room).0..)
                            .map(|((row, selected), index)| {
                                let at = active == Some(index);
                                let selected = if many { selected } else { at };
                                view! {
                                    <div
                                        class="list-row"
                                        role="option"
                                        id=format!("{id}-{index}")
                                        data-index=index
                                        aria-selected=if selected { "true" } else { "false" }
                                        aria-current=at.then_some("true")
                                        aria-setsize=total
                                        aria-posinset=index + 1
                                        style:transform=format!("translateY({})", pixels(index, height))
                                        style:height=pixels(1, height)
                                    >
                                        {many.then(|| view! { <i class="box" aria-hidden="true"></i> })}
                                        {row}
                                    </div>
                                }
                            })
                            .collect_view()
                    })}
                </div>
            </div>
        }
    }
}

/// The height of so many rows.
fn pixels(rows: u32, height: f64) -> String {
    format!("{}px", i64::from(rows) * height as i64)
}

/// Focuses the list with this id, if it is there.
pub(super) fn focus(id: &str) {
    if let Some(list) = dom::by_id::<web_sys::HtmlElement>(id) {
        let _ = list.unchecked_ref::<web_sys::HtmlElement>().focus();
    }
}
