//! Finding words in the article: the bar, and the hits in the text.
//!
//! The archivist looks through the whole article; here the hits in what is in the document are painted, and gone to. The
//! text itself is not touched.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent, Node, Range, Text};

use super::{SCROLLER, focus};
use crate::{
    app::{
        boxed::{boxed, press, when},
        icons,
        room::{Room, View},
        whole::IntoWhole,
        words::{Words, fill},
    },
    protocol::{HITS, Hit, Spot},
    web::{dom, highlight},
};

/// The id of the field.
const FIELD: &str = "find-field";
/// At most so many characters are looked for.
const LONGEST: usize = 200;
/// What the style sheet calls the hits: the one that the reader is at, and the others.
const NOW: &str = "found-now";
const OTHERS: &str = "found";

/// Opens the bar, or goes back to its field; `false` where no article is open or the field has the focus already: then the
/// browser's own search is asked for.
pub(in crate::app) fn start(room: Room) -> bool {
    if has_focus() {
        return false;
    }
    let (words, from) = selected().unzip();
    if !room.begin_find(words, from.unwrap_or_else(first_in_view)) {
        return false;
    }
    // The bar may be about to be made.
    dom::next_frame(|| {
        if let Some(field) = dom::by_id::<HtmlInputElement>(FIELD) {
            let _ = field.focus();
            field.select();
        }
    });
    true
}

fn has_focus() -> bool {
    dom::document().active_element().is_some_and(|active| active.id() == FIELD)
}

/// Closes the bar. The hit that the reader was at is selected and its block has the focus, so that reading goes on from
/// there; without one the focus returns to where it was.
fn shut(room: Room) {
    let hit = now(room).and_then(|hit| Some((part(hit.start.piece)?, range_of(&hit)?)));
    let opener = room.end_find();
    let Some((part, range)) = hit else {
        if let Some(opener) = opener {
            let _ = opener.focus();
        }
        return;
    };
    let block = part.dyn_into::<HtmlElement>().ok().filter(|part| part.has_attribute("data-block"));
    if let Some(focus) = block.or_else(|| dom::by_id(SCROLLER)) {
        dom::focus_quietly(&focus);
    }
    if let Ok(Some(selection)) = dom::window().get_selection() {
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}

/// The bar, while it is open.
pub(super) fn bar(room: Room, w: &'static Words) -> impl IntoView {
    Effect::new(move |_| {
        room.open.track();
        room.view.track();
        room.words_sought.track();
        room.finding.track();
        room.seek();
    });
    when(move || room.finding.get(), move || open_bar(room, w).whole())
}

fn open_bar(room: Room, w: &'static Words) -> impl IntoView {
    let plus = |most: bool| if most { "+" } else { "" };
    let counts = move || {
        room.found.with(|found| {
            let Some(found) = found else { return String::new() };
            match found.hits.len() as u64 {
                0 => w.find_none.to_owned(),
                all => {
                    let all = w.number(all) + plus(found.more);
                    fill(w.progress_of, &[&w.number(room.hit.get() as u64 + 1), &all])
                }
            }
        })
    };
    let removed = Memo::new(move |_| room.found.with(|found| found.as_ref().map_or(0, |found| found.removed)));
    let nothing = Memo::new(move |_| room.found.with(|found| found.as_ref().is_none_or(|found| found.hits.is_empty())));
    let keys = move |event: KeyboardEvent| {
        let on_field = dom::closest(&event, "input").is_some();
        match event.code().as_str() {
            "Escape" => shut(room),
            // Enter may only confirm what an input method proposes.
            "Enter" | "NumpadEnter" if on_field && !event.is_composing() => room.step_hit(!event.shift_key()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let step = move |forward: bool, name: &'static str, key: &'static str| {
        view! {
            <button
                class="tool"
                title=name
                aria-label=name
                aria-keyshortcuts=key
                disabled=boxed(move || nothing.get())
                on:click=press(move |_| room.step_hit(forward))
            >
                {if forward { icons::down().whole() } else { icons::up().whole() }}
            </button>
        }
    };
    view! {
        <div class="find" role="search" aria-label=w.find on:keydown=keys>
            <input
                type="search"
                id=FIELD
                placeholder=w.find
                aria-label=w.find
                maxlength=LONGEST
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=boxed(move || room.words_sought.get())
                on:input=move |event| room.words_sought.set(event_target_value(&event))
            />
            <span class="hits number" class:none=boxed(move || nothing.get()) role="status">{boxed(counts)}</span>
            {when(move || removed.get() > 0, move || view! {
                <button class="link" on:click=press(move |_| room.view.set(View::Source))>
                    {boxed(move || format!("{}{} {}", w.number(u64::from(removed.get())), plus(removed.get() as usize == HITS), w.in_removed))}
                </button>
            }.whole())}
            <span class="push tools">
                {step(false, w.find_previous, "Shift+Enter")}
                {step(true, w.find_next, "Enter")}
                <button class="tool" title=w.close aria-label=w.close aria-keyshortcuts="Escape" on:click=press(move |_| shut(room))>
                    {icons::cross()}
                </button>
            </span>
        </div>
    }
}

/// Paints the hits in what is in the document.
pub(super) fn paint(room: Room) {
    let (others, now) = (Array::new(), Array::new());
    if let (Some(Some(found)), Some(at)) = (room.found.try_get_untracked(), room.hit.try_get_untracked()) {
        let hits = &found.hits;
        for (piece, part) in parts() {
            // Those that begin, end or are in it.
            let first = hits.partition_point(|hit| hit.end.piece < piece);
            let behind = hits.partition_point(|hit| hit.start.piece <= piece);
            if first >= behind {
                continue;
            }
            let texts = texts(&part);
            for (hit, number) in hits[first..behind].iter().zip(first..) {
                let from = if hit.start.piece == piece { hit.start.unit } else { 0 };
                let to = if hit.end.piece == piece { hit.end.unit } else { u32::MAX };
                if let Some(range) = range(&texts, from, to) {
                    (if number == at { &now } else { &others }).push(&range);
                }
            }
        }
    }
    highlight::paint(OTHERS, &others);
    highlight::paint(NOW, &now);
}

/// Scrolls to the hit that the reader is at, and looks again when what is above it was measured.
pub(super) fn arrive(room: Room) {
    reveal(room);
    dom::next_frame(move || dom::next_frame(move || reveal(room)));
}

/// Scrolls where the hit that the reader is at is not in view.
fn reveal(room: Room) {
    let Some(place) = now(room).and_then(|hit| range_of(&hit)).map(|range| range.get_bounding_client_rect()) else {
        return;
    };
    let Some(scroller) = dom::by_id::<Element>(SCROLLER) else { return };
    let window = scroller.get_bounding_client_rect();
    // The keyboard of a phone lies over the page.
    let free = dom::window().visual_viewport().map_or(f64::MAX, |seen| seen.offset_top() + seen.height());
    let (top, bottom) = (window.top(), window.bottom().min(free));
    let margin = place.height();
    if place.top() < top + margin || place.bottom() > bottom - margin {
        let to = place.top() - top - (bottom - top) / 3.0;
        scroller.set_scroll_top(scroller.scroll_top() + to as i32);
    }
}

/// The hit that the reader is at.
fn now(room: Room) -> Option<Hit> {
    let at = room.hit.try_get_untracked()?;
    room.found.try_get_untracked()??.hits.get(at).copied()
}

/// The text of a hit, as far as it is in the piece in which it begins; `None` where that is not in the document.
fn range_of(hit: &Hit) -> Option<Range> {
    let to = if hit.end.piece == hit.start.piece { hit.end.unit } else { u32::MAX };
    range(&texts(&part(hit.start.piece)?), hit.start.unit, to)
}

/// The element of a piece, or of the title above them.
pub(super) fn part(piece: Option<u32>) -> Option<Element> {
    let selector = piece.map_or("[data-title]".to_owned(), |piece| format!("[data-piece=\"{piece}\"]"));
    dom::by_id::<Element>(SCROLLER)?.query_selector(&selector).ok().flatten()
}

/// What of the article is in the document: the title above its pieces, and pieces.
pub(super) fn parts() -> impl Iterator<Item = (Option<u32>, Element)> {
    let all = dom::by_id::<Element>(SCROLLER).and_then(|s| s.query_selector_all("[data-title], [data-piece]").ok());
    let count = all.as_ref().map_or(0, |all| all.length());
    (0..count).filter_map(move |at| {
        let element = all.as_ref()?.item(at)?.dyn_into::<Element>().ok()?;
        Some((element.get_attribute("data-piece").and_then(|piece| piece.parse().ok()), element))
    })
}

/// The text nodes of a piece or title, each with the units before it. What stands beside the text, buttons say, is left out.
fn texts(part: &Element) -> Vec<(u32, Text)> {
    fn gather(node: &Node, units: &mut u32, texts: &mut Vec<(u32, Text)>) {
        let children = node.child_nodes();
        for child in (0..children.length()).filter_map(|at| children.item(at)) {
            match child.dyn_into::<Text>() {
                Ok(text) => {
                    let before = *units;
                    *units += text.length();
                    texts.push((before, text));
                }
                Err(child) => gather(&child, units, texts),
            }
        }
    }
    let is_block = part.has_attribute("data-piece");
    let of = part.first_element_child().filter(|_| is_block);
    let mut texts = Vec::new();
    gather(of.as_ref().unwrap_or(part), &mut 0, &mut texts);
    texts
}

/// The range between two places among these nodes; its end may lie behind them.
fn range(texts: &[(u32, Text)], from: u32, to: u32) -> Option<Range> {
    let (before, start) = &texts[texts.partition_point(|(before, _)| *before <= from).checked_sub(1)?];
    let (before_end, end) = &texts[texts.partition_point(|(before, _)| *before < to).checked_sub(1)?];
    let range = dom::document().create_range().ok()?;
    range.set_start(start, from - before).ok()?;
    range.set_end(end, (to - before_end).min(end.length())).ok()?;
    Some(range)
}

/// What is selected in the article, and where it begins.
fn selected() -> Option<(String, Spot)> {
    let selection = dom::window().get_selection().ok()??;
    let range = selection.get_range_at(0).ok().filter(|range| !range.collapsed())?;
    let node = range.start_container().ok()?;
    let part = node.parent_element()?.closest("[data-title], [data-piece]").ok()??;
    let text = String::from(range.to_string());
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = words.join(" ");
    let piece = part.get_attribute("data-piece").and_then(|piece| piece.parse().ok());
    let before = texts(&part).iter().find(|(_, text)| text.is_same_node(Some(&node))).map_or(0, |(before, _)| *before);
    let spot = Spot { piece, unit: before + range.start_offset().unwrap_or(0) };
    (!words.is_empty() && words.chars().count() <= LONGEST).then_some((words, spot))
}

/// Where what is in view begins; the very beginning where nothing is scrolled.
fn first_in_view() -> Spot {
    Spot { piece: focus::place().map(|(piece, _)| piece), unit: 0 }
}
