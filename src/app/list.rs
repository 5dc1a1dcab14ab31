//! A long list of rows of one height: only those in view are in the document. The list is one stop of the Tab key;
//! arrows move in it, Enter opens, and a screen reader hears the place of each row in the whole.

use leptos::{ev, html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, MouseEvent};

use super::{boxed::boxed, window};
use crate::web::dom;

/// A list. `T` is what a row shows.
pub(super) struct List<T: Send + Sync + 'static> {
    /// The id of the element; rows are `{id}-{index}`.
    pub id: &'static str,
    /// What a screen reader calls it.
    pub label: &'static str,
    /// Height of a row in root ems.
    pub row_rem: f64,
    /// How many rows there are, and those at hand with the index of the first.
    pub total: Signal<u32>,
    pub rows: Signal<(u32, Vec<T>)>,
    /// The row under the arrows.
    pub active: RwSignal<Option<u32>>,
    /// What a row shows.
    pub row: fn(&T) -> AnyView,
    /// Asks for rows: offset and number.
    pub want: Box<dyn Fn(u32, u32) + Send>,
    /// Called when the reader comes to a row.
    pub open: Box<dyn Fn(u32, By) + Send>,
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

impl<T: Clone + PartialEq + Send + Sync> List<T> {
    pub(super) fn view(self) -> impl IntoView {
        let List { id, label, row_rem, total, rows, active, row, want, open } = self;
        let scroller = NodeRef::<Div>::new();
        // Whole pixels, so that rows meet without seams.
        let height = (row_rem * dom::rem()).round();
        let (want, open) = (StoredValue::new_local(want), StoredValue::new_local(open));

        // Reads the layout; perhaps when all this is gone.
        let look = move || {
            if let (Some(Some(scroller)), Some(total)) = (scroller.try_get_untracked(), total.try_get_untracked()) {
                let (top, seen) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()));
                let range = window::rows(top, seen.max(200.0), height, total.max(1));
                want.try_with_value(|want| want(range.start, range.len() as u32));
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
            if let Some(index) = row.and_then(|index| index.parse().ok()) {
                active.set(Some(index));
                open.with_value(|open| open(index, By::Click));
            }
        };
        let key = move |event: KeyboardEvent| {
            let total = total.get_untracked();
            if total == 0 || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let at = active.get_untracked();
            let page = scroller.get_untracked().map_or(8, |s| (f64::from(s.client_height()) / height) as u32).max(1);
            let to = match event.code().as_str() {
                "ArrowDown" => at.map_or(0, |at| at + 1),
                "ArrowUp" => at.map_or(0, |at| at.saturating_sub(1)),
                "PageDown" => at.unwrap_or(0) + page,
                "PageUp" => at.unwrap_or(0).saturating_sub(page),
                "Home" => 0,
                "End" => total - 1,
                "Enter" | "NumpadEnter" | "Space" => {
                    if let Some(at) = at {
                        open.with_value(|open| open(at, By::Enter));
                    }
                    event.prevent_default();
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            let to = to.min(total - 1);
            active.set(Some(to));
            open.with_value(|open| open(to, By::Arrow));
        };
        let descendant = move || {
            let (first, here) = rows.with(|(first, rows)| (*first, rows.len() as u32));
            active.get().filter(|at| (first..first + here).contains(at)).map(|at| format!("{id}-{at}"))
        };

        view! {
            <div
                class="list"
                id=id
                role="listbox"
                tabindex="0"
                aria-label=label
                aria-activedescendant=descendant
                node_ref=scroller
                on:scroll=move |_| look()
                on:click=click
                on:keydown=key
            >
                <div class="list-all" role="presentation" style:height=boxed(move || pixels(total.get(), height))>
                    {boxed(move || {
                        let (first, list) = rows.get();
                        let (active, total) = (active.get(), total.get());
                        list.iter()
                            .zip(first..)
                            .map(|(item, index)| {
                                view! {
                                    <div
                                        class="list-row"
                                        role="option"
                                        id=format!("{id}-{index}")
                                        data-index=index
                                        aria-selected=if active == Some(index) { "true" } else { "false" }
                                        aria-setsize=total
                                        aria-posinset=index + 1
                                        style:transform=format!("translateY({})", pixels(index, height))
                                        style:height=pixels(1, height)
                                    >
                                        {row(item)}
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
