//! What stands round the reading room: header, bars, footer, the phone's switch of panes, the toast.

use leptos::prelude::*;

use super::{
    boxed::{boxed, press, when},
    dialogs, icons,
    room::{Dialog, Pane, Room},
    whole::IntoWhole,
    words::{Words, fill},
};
use crate::{
    error::{Cause, Error},
    protocol::Within,
    web::{dom, install, pool::Engine},
};

pub(super) fn header(room: Room, w: &'static Words) -> impl IntoView {
    let open = move |dialog: Dialog| move |_| room.dialog.set(Some(dialog));
    let has_batch = Memo::new(move |_| room.totals.with(|t| t.items > 0));
    let foreign = Memo::new(move |_| {
        let home = dialogs::home();
        room.requests.with(|all| all.iter().filter(|seen| seen.is_foreign(&home)).count() as u32)
    });
    let made = Memo::new(move |_| room.requests.with(|all| all.len() as u32));
    view! {
        <header class="top">
            <span class="word">{icons::sieve()}"Sito"</span>
            {when(move || has_batch.get(), move || view! {
                <button class="tool labelled" aria-label=w.add on:click=open(Dialog::Add)>{icons::plus()}<span>{w.add}</span></button>
                <button
                    class="tool labelled"
                    aria-label=w.export_open
                    disabled=boxed(move || room.totals.with(|t| t.documents == 0))
                    on:click=press(move |_| room.export(Within::All))
                >{icons::export()}<span>{w.export_open}</span></button>
            }.whole())}
            <span class="push"></span>
            <button class="pill" class:bad=boxed(move || foreign.get() != 0) on:click=open(Dialog::Requests)>
                <i class="dot" aria-hidden="true"></i>
                <span>{boxed(move || w.count(made.get(), &w.requests))}</span>
                <span class="wide">{boxed(move || fill(w.requests_pill, &[&w.number(u64::from(foreign.get()))]))}</span>
            </button>
            <button class="tool" title=w.settings_open aria-label=w.settings_open on:click=open(Dialog::Settings)>
                {icons::settings()}
            </button>
            <button class="tool key" title=w.keys_open aria-label=w.keys_open on:click=open(Dialog::Keys)>"?"</button>
        </header>
    }
}

/// What needs to be known at once: a new version, the reading part that does not start, a corpus that is lost.
pub(super) fn bars(room: Room, w: &'static Words) -> impl IntoView {
    let reload = move |_| {
        let _ = dom::window().location().reload();
    };
    let engine = Memo::new(move |_| room.status.with(|s| s.engine.clone()));
    view! {
        {when(move || room.update_waits.get(), move || view! {
            <div class="notice" role="status">
                <span>{w.update_ready}</span>
                <button class="plain" on:click=press(move |_| install::take_over())>{w.update_now}</button>
                <button class="link" on:click=press(move |_| room.update_waits.set(false))>{w.dismiss}</button>
            </div>
        }.whole())}
        {boxed(move || match engine.get() {
            Engine::Failed(failure) => Some(fill(w.engine_failed, &[&w.say_failure(&failure)])),
            Engine::Stale => Some(w.engine_stale.to_owned()),
            Engine::Starting | Engine::Ready => None,
        }.map(|said| view! {
            <div class="notice bad" role="alert">
                <span>{said}</span>
                <button class="plain" on:click=reload>{w.reload}</button>
            </div>
        }))}
        {when(move || room.lost.get(), move || view! {
            <div class="notice bad" role="alert">
                <span>{w.archive_lost}</span>
                <button class="link" on:click=press(move |_| room.lost.set(false))>{w.dismiss}</button>
            </div>
        }.whole())}
    }
}

pub(super) fn footer(room: Room, w: &'static Words) -> impl IntoView {
    view! { <footer class="bottom">{standing(room, w)}</footer> }
}

/// How things stand: tables, network, the copy for use without it, and how long articles are kept.
pub(super) fn standing(room: Room, w: &'static Words) -> impl IntoView {
    let tables = move || {
        room.status.with(|s| match s.engine {
            Engine::Ready if !s.waiting.is_empty() => {
                let names: Vec<_> = s.waiting.iter().map(|pack| pack_name(pack, w)).collect();
                fill(w.tables_waiting, &[&names.join(", ")])
            }
            Engine::Ready if s.problems.is_empty() => {
                let names: Vec<_> = s.packs.iter().map(|pack| pack_name(pack, w)).collect();
                fill(w.tables_ready, &[&names.join(", ")])
            }
            Engine::Ready => {
                let names: Vec<_> = s.packs.iter().map(|pack| pack_name(pack, w)).collect();
                let used = if names.is_empty() { w.tables_none.to_owned() } else { names.join(", ") };
                let lost: Vec<_> = s.problems.iter().map(|problem| lost_pack(problem, w)).collect();
                fill(w.tables_partly, &[&used, &lost.join(", ")])
            }
            _ => w.tables_loading.to_owned(),
        })
    };
    view! {
        <span class="tables">{tables}</span>
        {when(move || room.offline.get(), move || view! {<span>{w.working_offline}</span>}.whole())}
        {when(move || room.kept.get(), move || view! {<span class="copy">{w.copy_kept}</span>}.whole())}
        <span class="push">{w.kept_until}</span>
    }
}

/// A pack in words; a name of a later version as it is.
fn pack_name<'a>(pack: &'a str, w: &'static Words) -> &'a str {
    match pack {
        "html" => w.pack_html,
        "lines" => w.pack_lines,
        "names" => w.pack_names,
        "words" => w.pack_words,
        "tagger" => w.pack_tagger,
        "MANIFEST" => w.pack_list,
        other => other,
    }
}

/// A pack that is not used, and why, in words.
fn lost_pack(problem: &Error, w: &'static Words) -> String {
    let file = problem.name.rsplit('/').next().unwrap_or_default();
    let why = if matches!(problem.cause, Cause::Unreadable(_)) { w.pack_lost } else { w.pack_damaged };
    format!("{} ({why})", pack_name(file.split('.').next().unwrap_or_default(), w))
}

/// The switch between the panes, where they do not fit beside each other.
pub(super) fn panes(room: Room, w: &'static Words) -> impl IntoView {
    let pane = move |pane: Pane, name: &'static str| {
        view! {
            <button
                aria-current=boxed(move || (room.pane.get() == pane).then_some("true"))
                on:click=press(move |_| room.pane.set(pane))
            >{name}</button>
        }
    };
    view! {
        <nav class="panes" aria-label=w.main_views>
            {pane(Pane::Library, w.library)}
            {pane(Pane::Article, w.article)}
            {pane(Pane::Cast, w.cast)}
        </nav>
    }
}

/// A short message, with undo; and what only a screen reader is told.
pub(super) fn toast(room: Room, w: &'static Words) -> impl IntoView {
    view! {
        <div class="toasts" role="status">
            {boxed(move || room.toast.get().map(|toast| view! {
                <div class="toast">
                    <span>{toast.text}</span>
                    {toast.undo.then(|| view! { <button class="link" on:click=press(move |_| room.undo())>{w.undo}</button> })}
                    <button class="tool" title=w.dismiss aria-label=w.dismiss on:click=press(move |_| room.toast.set(None))>
                        {icons::cross()}
                    </button>
                </div>
            }))}
        </div>
        <div class="unseen" role="status">{boxed(move || room.spoken.get())}</div>
    }
}
