//! The reading room is made once out of sight when the page is ready: a browser compiles a function of the program when it
//! is first called, and the first file that is dropped should not wait for that.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

use super::{article, cast, frame, library, room::Room};
use crate::web::dom;

/// The parts of the room, one a task.
const PARTS: [fn(Room) -> AnyView; 3] = [
    |room| (library::view(room, room.words()), frame::panes(room, room.words())).into_any(),
    |room| article::specimen(room, room.words()).into_any(),
    |room| cast::view(room, room.words()).into_any(),
];

/// Makes each part in an element that is not in the document, and takes it down again.
pub(super) fn up(room: Room) {
    part(room, 0);
}

fn part(room: Room, number: usize) {
    let Some(part) = PARTS.get(number) else { return };
    let Ok(place) = dom::document().create_element("div") else { return };
    let made = mount_to(place.unchecked_into(), move || part(room));
    // Its effects run before the next task.
    dom::after(0, move || {
        drop(made);
        self::part(room, number + 1);
    });
}
