//! The reading room is made once out of sight when the page is ready: a browser compiles a function of the program when it
//! is first called, asks the system for a typeface when a letter of it is first laid out, and loads those of the page when
//! they are first wanted. The first file that is dropped should not wait for that.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{article, cast, frame, library, room::Room, whole::IntoWhole};
use crate::web::dom;

/// Letters and signs of the scripts that are read here.
pub(super) const LETTERS: &str = "AaŁł Яя Її Ққ 12 «» “” — …";

/// The parts of the room, one a task.
const PARTS: [fn(Room) -> AnyView; 3] = [
    |room| (library::view(room, room.words()), frame::panes(room, room.words())).whole(),
    |room| article::specimen(room, room.words()).whole(),
    |room| (cast::view(room, room.words()), letters()).whole(),
];

/// Names as the lists show them.
fn letters() -> impl IntoView {
    view! { <div class="list-row"><b class="name">{LETTERS}</b><span class="number">{LETTERS}</span><small>{LETTERS}</small></div> }
}

/// Makes each part where nobody sees it, and takes it down again.
pub(super) fn up(room: Room) {
    part(room, 0);
}

fn part(room: Room, number: usize) {
    // With files there the room itself is made.
    let wanted = move || room.totals.with(|totals| totals.items == 0);
    let Some(part) = PARTS.get(number).filter(|_| untrack(wanted)) else { return };
    let (Ok(place), Some(body)) = (dom::document().create_element("div"), dom::document().body()) else { return };
    let place: HtmlElement = place.unchecked_into();
    place.set_class_name("rehearsal");
    place.set_inert(true);
    if body.append_child(&place).is_err() {
        return;
    }
    let inner = place.clone();
    let made = mount_to(place.clone(), move || {
        // Nothing is ever in the document twice, not even for a moment.
        Effect::new(move |_| {
            if !wanted() {
                inner.remove();
            }
        });
        view! { <div class="room" data-pane="article" aria-hidden="true">{part(room)}</div> }
    });
    // Its effects run before the next task.
    dom::after(0, move || {
        // What asks for a measure is laid out.
        place.get_bounding_client_rect();
        drop(made);
        place.remove();
        self::part(room, number + 1);
    });
}
