//! The page before anything was dropped: one sentence, a place to drop, what else can be done, and the promise.

use leptos::prelude::*;

use super::{
    boxed::{boxed, press},
    icons,
    room::{Dialog, Room},
    words::{Words, fill},
};
use crate::web::dom;

/// The ids of the two file fields, which stay in the page.
pub(super) const FILES: &str = "files";
pub(super) const FOLDER: &str = "folder";

pub(super) fn view(room: Room, w: &'static Words) -> impl IntoView {
    view! {
        <main class="empty" id="main" tabindex="-1">
            <div class="drop" class:over=boxed(move || room.dragging.get())>
                <h1>{w.headline}</h1>
                <p class="lead">{w.lead}</p>
                {choices(room, w)}
                <p class="kinds">{w.kinds}</p>
                <p class="let-go" aria-hidden="true">{w.let_go}</p>
            </div>
            <section class="promise" aria-labelledby="promise">
                <h2 id="promise">{w.promise}</h2>
                <ul>
                    <li>{icons::here()}<h3>{w.here_title}</h3><p>{w.here_text}</p></li>
                    <li>
                        {icons::shield()}<h3>{w.rule_title}</h3>
                        <p>{w.rule_text}" "
                            <button class="link" on:click=press(move |_| room.dialog.set(Some(Dialog::Requests)))>{w.see_requests}</button>
                        </p>
                    </li>
                    <li>{icons::offline()}<h3>{w.offline_title}</h3><p>{fill(w.offline_text, &[w.copy_kept])}</p></li>
                    <li>{icons::hours()}<h3>{w.memory_title}</h3><p>{w.memory_text}</p></li>
                </ul>
            </section>
        </main>
    }
}

/// The ways in: files, a folder, the clipboard, the sample.
pub(super) fn choices(room: Room, w: &'static Words) -> impl IntoView {
    let choose = |id: &'static str| {
        move |_| {
            if let Some(input) = dom::by_id::<web_sys::HtmlInputElement>(id) {
                input.click();
            }
        }
    };
    view! {
        <div class="ways">
            <button class="primary" on:click=choose(FILES)>{w.choose_files}</button>
            <button class="plain" on:click=choose(FOLDER)>{w.choose_folder}</button>
            <button class="plain" on:click=press(move |_| room.dialog.set(Some(Dialog::Paste)))>{w.paste_open}</button>
        </div>
        <p class="sample">
            <button class="link" on:click=press(move |_| room.read_sample())>{w.try_sample}</button>
            <span>": "{w.sample_note}</span>
        </p>
    }
}
