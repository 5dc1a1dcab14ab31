//! The page: Leptos views that render the state of a [`Room`] and call its methods. No analysis happens here; that is
//! the workers' part, and [`crate::web::pool`] leads to them.

mod article;
mod badge;
mod boxed;
mod cast;
mod dates;
mod dialogs;
mod empty;
mod frame;
mod icons;
mod keys;
mod library;
mod list;
mod loaded;
mod progress;
mod room;
mod warm;
mod whole;
mod window;
mod words;

use std::{cell::Cell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, ClipboardEvent, DragEvent, Event, HtmlInputElement, KeyboardEvent};

use crate::web::{
    dom, files,
    pool::Engine,
    storage::{self, Theme},
};
use boxed::{boxed, press, when};
use keys::{Act, Stroke};
use room::{Pane, Room};
use whole::IntoWhole;

/// Mounts the page and starts its workers.
pub fn mount() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(App);
    // After the first paint: nothing waits for the typeface.
    dom::next_frame(|| dom::after(0, load_fonts));
}

#[component]
fn App() -> impl IntoView {
    let room = Room::new();
    keep_settings(room);
    listen(room);
    // The whole interface is made anew when its language changes; what it shows is in the room and stays.
    move || {
        let w = room.tongue.get().words();
        view! {
            <div class="app" data-engine=boxed(move || engine_name(room)) class:dragging=boxed(move || room.dragging.get())>
                {when(move || room.totals.with(|t| t.items > 0), move || skip(room, w).whole())}
                {frame::header(room, w)}
                {frame::bars(room, w)}
                {main_view(room, w)}
                {frame::footer(room, w)}
            </div>
            {dialogs::view(room, w)}
            {frame::toast(room, w)}
            {fields(room)}
        }
    }
}

/// The way past the library, for those who come by the Tab key.
fn skip(room: Room, w: &'static words::Words) -> impl IntoView {
    let go = press(move |event| {
        event.prevent_default();
        room.pane.set(Pane::Article);
        dom::next_frame(|| dom::focus("article"));
    });
    view! { <a class="skip" href="#article" on:click=go>{w.skip_to_article}</a> }
}

/// Whether files can be read, in a word, for styles and tests.
fn engine_name(room: Room) -> &'static str {
    room.status.with(|status| match status.engine {
        Engine::Starting => "starting",
        Engine::Ready => "ready",
        Engine::Failed(_) => "failed",
        Engine::Stale => "stale",
    })
}

fn main_view(room: Room, w: &'static words::Words) -> impl IntoView {
    let has_batch = Memo::new(move |_| room.totals.with(|t| t.items > 0));
    let pane = move || match room.pane.get() {
        Pane::Library => "library",
        Pane::Article => "article",
        Pane::Cast => "cast",
    };
    move || {
        if has_batch.get() {
            view! {
                <main class="room" id="main" data-pane=pane data-card=boxed(move || room.card.with(|c| c.is_some().then_some("open")))>
                    {library::view(room, w)}
                    {article::view(room, w)}
                    {cast::view(room, w)}
                </main>
                {frame::panes(room, w)}
            }
            .whole()
        } else {
            empty::view(room, w).whole()
        }
    }
}

/// The two hidden file fields. They stay in the page, so that scripts can put files into them.
fn fields(room: Room) -> impl IntoView {
    let chosen = move |event: Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else { return };
        if let Some(list) = input.files() {
            room.read(files::chosen(&list));
        }
        // So that choosing the same files again is an event again.
        input.set_value("");
    };
    view! {
        <input type="file" id=empty::FILES multiple hidden on:change=chosen />
        <input type="file" id=empty::FOLDER prop:webkitdirectory=true hidden on:change=chosen />
    }
}

/// Puts the settings into effect and keeps them.
fn keep_settings(room: Room) {
    Effect::new(move |before: Option<storage::Settings>| {
        let settings = room.settings.get();
        let root = dom::document().document_element();
        if let Some(root) = &root {
            let _ = match settings.theme {
                Theme::System => root.remove_attribute("data-theme"),
                Theme::Light => root.set_attribute("data-theme", "light"),
                Theme::Dark => root.set_attribute("data-theme", "dark"),
            };
        }
        if before.is_some_and(|before| before != settings) {
            storage::save(&settings);
        }
        settings
    });
    Effect::new(move |_| {
        let tongue = room.tongue.get();
        // What was said in another language.
        room.toast.set(None);
        room.name_anew();
        if let Some(root) = dom::document().document_element() {
            let _ = root.set_attribute("lang", tongue.tag());
        }
    });
    // The marks of the entity in focus stand out: one rule, so that no mark needs to be touched.
    Effect::new(move |before: Option<bool>| {
        let entity = room.entity.get();
        let sheet = dom::document().style_sheets().item(0).and_then(|s| s.dyn_into::<web_sys::CssStyleSheet>().ok());
        if let Some(sheet) = sheet {
            if before == Some(true) {
                let _ = sheet.delete_rule(0);
            }
            let plain = entity.filter(|e| e.0.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
            if let Some(entity) = plain {
                let rule = format!("mark[data-entity=\"{}\"] {{ --strength: 34%; }}", entity.0);
                return sheet.insert_rule_with_index(&rule, 0).is_ok();
            }
        }
        false
    });
}

/// Listens to what concerns the whole page.
fn listen(room: Room) {
    let (window, document) = (dom::window(), dom::document());

    dom::listen(&document, "keydown", move |event: KeyboardEvent| strike(room, &event));

    // What is dragged out of the page itself is no offer.
    let inside = Rc::new(Cell::new(false));
    for (name, begins) in [("dragstart", true), ("dragend", false)] {
        let inside = Rc::clone(&inside);
        dom::listen(&document, name, move |_: DragEvent| inside.set(begins));
    }
    // A file dropped beside the zone must not open in the tab, so the whole window is the zone.
    for name in ["dragenter", "dragover"] {
        let inside = Rc::clone(&inside);
        dom::listen(&window, name, move |event: DragEvent| {
            if !inside.get() && event.data_transfer().is_some_and(|t| files::is_welcome(&t)) {
                event.prevent_default();
                if !room.dragging.get_untracked() {
                    room.dragging.set(true);
                }
            }
        });
    }
    dom::listen(&window, "dragleave", move |event: DragEvent| {
        // Leaving the window, and not one element of it for another.
        if event.related_target().is_none() {
            room.dragging.set(false);
        }
    });
    dom::listen(&window, "drop", move |event: DragEvent| {
        event.prevent_default();
        room.dragging.set(false);
        if let (Some(transfer), false) = (event.data_transfer(), inside.get()) {
            room.take(files::take(&transfer));
        }
    });
    dom::listen(&document, "paste", move |event: ClipboardEvent| {
        if let (Some(transfer), false) = (event.clipboard_data(), dom::is_typing(&event)) {
            event.prevent_default();
            room.take(files::take(&transfer));
        }
    });

    // Decisions are lost with the page: the browser asks first.
    dom::listen(&window, "beforeunload", move |event: BeforeUnloadEvent| {
        if room.totals.with_untracked(|t| t.undo > 0) {
            event.prevent_default();
        }
    });
    for (name, printing) in [("beforeprint", true), ("afterprint", false)] {
        dom::listen(&window, name, move |_: Event| room.printing.set(printing));
    }
    for (name, offline) in [("online", false), ("offline", true)] {
        dom::listen(&window, name, move |_: Event| room.offline.set(offline));
    }
}

/// Does what a key asks for.
fn strike(room: Room, event: &KeyboardEvent) {
    let stroke = Stroke {
        code: &event.code(),
        key: &event.key(),
        shift: event.shift_key(),
        ctrl: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        typing: dom::is_typing(event),
    };
    let Some(act) = keys::act(stroke, room.settings.with_untracked(|s| s.single_keys)) else { return };
    // A dialog has the keys to itself. The document knows first that it was closed.
    if matches!(dom::document().query_selector("dialog[open]"), Ok(Some(_))) {
        return;
    }
    if act == Act::Close {
        if stroke.typing {
            // Out of a field and into its list.
            match dom::closest(event, "section").map(|section| section.id()).as_deref() {
                Some("library") => list::focus(library::LIST),
                Some("cast") => list::focus(cast::LIST),
                _ => {}
            }
        } else {
            room.close();
        }
        return;
    }
    // The browser's own search is there where ours is not.
    if act == Act::Find && !article::find::start(room) {
        return;
    }
    event.prevent_default();
    match act {
        Act::Filter => {
            room.pane.set(Pane::Library);
            dom::focus(library::FILTER);
            // Where the library was not in view it can take the focus only once it is.
            dom::next_frame(|| dom::focus(library::FILTER));
        }
        Act::Next => room.step(true),
        Act::Previous => room.step(false),
        Act::Toggle(scope) => room.toggle(scope),
        Act::SwitchView => room.switch_view(),
        Act::NextRemoved => {
            room.pane.set(Pane::Article);
            room.next_removed();
        }
        Act::Undo => room.undo(),
        Act::Redo => room.redo(),
        Act::Print => room.print(),
        Act::Judge(verdict) => room.judge_first(verdict),
        Act::Help => room.dialog.set(Some(room::Dialog::Keys)),
        Act::Find | Act::Close => {}
    }
}

/// Asks for the typeface, which comes with the page.
fn load_fonts() {
    let document = dom::document();
    if let (Ok(link), Some(head)) = (document.create_element("link"), document.head()) {
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", "fonts/fonts.css");
        let _ = head.append_child(&link);
    }
}
