//! Where the focus is in an article: it goes to a name, comes back to a block, moves by the arrows.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};

use super::{SCROLLER, find};
use crate::{
    app::room::{Goto, Room},
    entity::EntityId,
    web::dom,
};

/// Scrolls to a place; a mention or a removed block gets the focus.
pub(super) fn arrive(room: Room, goto: Goto) {
    let Some(scroller) = dom::by_id::<HtmlElement>(SCROLLER) else { return };
    let selector = match goto {
        Goto::Top { focus } => {
            to_top(&scroller);
            if focus {
                dom::focus_quietly(&scroller);
            }
            return;
        }
        Goto::Hit(_) => return find::arrive(room),
        Goto::Piece { piece, above, focus } => {
            if let Some(part) = find::part(Some(piece)) {
                let top = part.get_bounding_client_rect().top() - scroller.get_bounding_client_rect().top();
                scroller.set_scroll_top(scroller.scroll_top() + top as i32 + above);
            }
            if focus {
                dom::focus_quietly(&scroller);
            }
            return;
        }
        Goto::Mention { number, .. } => format!("mark[data-mention=\"{number}\"]"),
        Goto::Removed(piece) => format!("[data-piece=\"{piece}\"]"),
    };
    if let Some(element) = scroller.query_selector(&selector).ok().flatten() {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}

/// The first piece in view, and how much of it is above the window; none where nothing is scrolled.
pub(in crate::app) fn place() -> Option<(u32, i32)> {
    let scroller = dom::by_id::<Element>(SCROLLER).filter(|scroller| scroller.scroll_top() > 0)?;
    let top = scroller.get_bounding_client_rect().top();
    let (piece, part) = find::parts().find(|(_, part)| part.get_bounding_client_rect().bottom() > top)?;
    Some((piece?, (top - part.get_bounding_client_rect().top()) as i32))
}

/// Scrolls to the top and stops there: a browser that scrolls smoothly for a key would go on with it in the next article.
fn to_top(scroller: &HtmlElement) {
    if scroller.scroll_top() == 0 {
        return;
    }
    // What is not laid out does not scroll.
    let style = scroller.style();
    let _ = style.set_property("display", "none");
    scroller.get_bounding_client_rect();
    let _ = style.remove_property("display");
    scroller.set_scroll_top(0);
}

/// Gives the focus back to the block that has it, if it was lost because the block was made anew.
pub(super) fn refocus(room: Room) {
    let lost = dom::document().active_element().is_none_or(|active| active.tag_name() == "BODY");
    let (true, Some(index)) = (lost, room.block.get_untracked()) else { return };
    let Some(blocks) = dom::document().query_selector_all("[data-block]").ok() else { return };
    let number = |block: &Element| block.get_attribute("data-block").and_then(|b| b.parse::<u32>().ok());
    let next = (0..blocks.length())
        .filter_map(|i| blocks.item(i)?.dyn_into::<Element>().ok())
        .find(|block| number(block).is_some_and(|n| n >= index));
    if let Some(block) = next.and_then(|block| block.dyn_into::<HtmlElement>().ok()) {
        dom::focus_quietly(&block);
    }
}

/// Arrows: left and right from name to name, from what is in view on; on a block or name up and down from block to block,
/// elsewhere they scroll. Enter opens the card of a name.
pub(super) fn move_focus(room: Room, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let block = dom::closest(event, "[data-block]");
    let focus = |element: Option<Element>| {
        if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            let _ = element.focus();
        }
    };
    match event.code().as_str() {
        "ArrowDown" => focus(block.and_then(|block| block.next_element_sibling())),
        "ArrowUp" => focus(block.and_then(|block| block.previous_element_sibling())),
        "ArrowRight" => focus(name_beside(event, true)),
        "ArrowLeft" => focus(name_beside(event, false)),
        "Enter" => {
            let mark = dom::closest(event, "mark[data-entity]");
            if let Some(entity) = mark.and_then(|mark| mark.get_attribute("data-entity")) {
                event.prevent_default();
                room.open_card(EntityId(entity), true);
            }
        }
        _ => {}
    }
}

/// The name behind the one in focus or before it; else the first of the block in focus or behind it, or the last before it;
/// else the first in view.
fn name_beside(event: &KeyboardEvent, forward: bool) -> Option<Element> {
    let scroller = dom::by_id::<Element>(SCROLLER)?;
    let marks = scroller.query_selector_all("mark[data-entity]").ok()?;
    let mark = |at: u32| marks.item(at)?.dyn_into::<Element>().ok();
    let behind = |is_behind: &dyn Fn(&Element) -> bool| {
        // They stand in the order of the text.
        let (mut from, mut to) = (0, marks.length());
        while from < to {
            let middle = from.midpoint(to);
            if mark(middle).is_some_and(|mark| is_behind(&mark)) { to = middle } else { from = middle + 1 }
        }
        from
    };
    let place = dom::closest(event, "mark[data-entity]").or_else(|| dom::closest(event, "[data-block]"));
    let Some(place) = place else {
        let top = scroller.get_bounding_client_rect().top();
        return mark(behind(&|mark| mark.get_bounding_client_rect().top() >= top));
    };
    // What is in a block follows it.
    let next = behind(&|mark| place.compare_document_position(mark) & Node::DOCUMENT_POSITION_FOLLOWING != 0);
    match forward {
        true => mark(next),
        false => {
            let is_mark = place.has_attribute("data-entity");
            mark(next.checked_sub(if is_mark { 2 } else { 1 })?)
        }
    }
}
