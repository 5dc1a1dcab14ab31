//! Where the focus is in an article: it goes to a name, comes back to a block, moves by the arrows.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::SCROLLER;
use crate::{
    app::room::{Goto, Room},
    entity::EntityId,
    web::dom,
};

/// Scrolls to a place and gives it the focus.
pub(super) fn arrive(goto: Goto) {
    let selector = match goto {
        Goto::Top => {
            if let Some(scroller) = dom::by_id::<Element>(SCROLLER) {
                scroller.set_scroll_top(0);
            }
            return;
        }
        Goto::Mention { number, .. } => format!("mark[data-mention=\"{number}\"]"),
    };
    let Some(scroller) = dom::by_id::<Element>(SCROLLER) else { return };
    if let Some(element) = scroller.query_selector(&selector).ok().flatten() {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }
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
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = block.focus_with_options(&options);
    }
}

/// Arrows: up and down from block to block, left and right from name to name; Enter opens the card of a name.
pub(super) fn move_focus(room: Room, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some(block) = dom::closest(event, "[data-block]") else { return };
    let on_mark = dom::closest(event, "mark[data-entity]");
    let focus = |element: Option<Element>| {
        if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            let _ = element.focus();
        }
    };
    match event.code().as_str() {
        "ArrowDown" => focus(block.next_element_sibling()),
        "ArrowUp" => focus(block.previous_element_sibling()),
        "ArrowRight" | "ArrowLeft" => {
            let Ok(marks) = block.query_selector_all("mark[data-entity]") else { return };
            let at = (0..marks.length()).find(|&i| {
                on_mark.as_ref().is_some_and(|mark| marks.item(i).is_some_and(|m| m.is_same_node(Some(mark))))
            });
            let next = match (at, event.code() == "ArrowRight") {
                (None, true) => Some(0),
                (None, false) => marks.length().checked_sub(1),
                (Some(at), true) => Some(at + 1),
                (Some(at), false) => at.checked_sub(1),
            };
            focus(next.and_then(|i| marks.item(i)).and_then(|m| m.dyn_into().ok()));
        }
        "Enter" => {
            if let Some(entity) = on_mark.and_then(|mark| mark.get_attribute("data-entity")) {
                event.prevent_default();
                room.open_card(EntityId(entity), true);
            }
        }
        _ => {}
    }
}
