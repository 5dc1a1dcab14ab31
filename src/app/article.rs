//! The middle pane: the article at a reading measure with its names marked, or all of the page with what was removed.

mod block;
mod blocks;
pub(super) mod find;
mod focus;

pub(super) use focus::place;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    badge::badge,
    boxed::{boxed, press, when},
    dates,
    room::{Open, Room, View},
    warm::LETTERS,
    whole::IntoWhole,
    words::{Words, fill},
};
use crate::{
    document::{Field, Role},
    entity::EntityId,
    label::Label,
    language::Language,
    protocol::{Mark, Reading, ReadingBlock, Segment},
};

/// The id of the element that scrolls.
pub(super) const SCROLLER: &str = "article-scroller";

pub(super) fn view(room: Room, w: &'static Words) -> impl IntoView {
    // Another article does not make all of this anew.
    let failed_now = Memo::new(move |_| room.open.with(|open| open.as_ref().map(|o| matches!(o, Open::Failed(..)))));
    view! {
        <section class="pane article" id="article" aria-label=w.article tabindex="-1">
            {boxed(move || match failed_now.get() {
                None => nothing(room, w).whole(),
                Some(true) => failed(room, w).whole(),
                Some(false) => reading(room, w).whole(),
            })}
        </section>
    }
}

fn nothing(room: Room, w: &'static Words) -> impl IntoView {
    let waiting = move || room.totals.with(|t| t.pending > 0);
    let none_read = Memo::new(move |_| room.totals.with(|t| t.pending == 0 && t.documents == 0));
    view! {
        <div class="blank">
            <h1>{boxed(move || if none_read.get() { w.none_read } else { w.nothing_open })}</h1>
            {when(waiting, move || view! {
                <p>{w.nothing_open_text}</p>
            }.whole())}
            {when(move || none_read.get(), move || view! {
                <p>{w.none_read_text}</p>
            }.whole())}
        </div>
    }
}

fn failed(room: Room, w: &'static Words) -> impl IntoView {
    move || {
        let Some(Open::Failed(_, name, error)) = room.open.get() else { return None };
        Some(view! {
            <div class="blank">
                <p class="file">{name}</p>
                <h1>{w.failed_title}</h1>
                <p>{(w.cause)(&error.cause)}</p>
                <p><button class="plain" on:click=press(move |_| room.take_off_open())>{w.take_off}</button></p>
            </div>
        })
    }
}

/// The document that is open, as a signal of its own so that other changes do not touch the article.
fn current(room: Room) -> Memo<Option<Arc<Reading>>> {
    Memo::new(move |_| match room.open.get() {
        Some(Open::Reading(reading)) => Some(reading),
        _ => None,
    })
}

fn reading(room: Room, w: &'static Words) -> impl IntoView {
    let open = current(room);
    let scrolled = Trigger::new();
    view! {
        {bar(room, w, open)}
        {find::bar(room, w)}
        <div
            class="scroller"
            id=SCROLLER
            tabindex="-1"
            on:scroll=move |_| scrolled.notify()
            on:keydown=move |event| focus::move_focus(room, &event)
        >
            <article class="text" lang=boxed(move || open.with(|r| r.as_ref().map(|r| r.language.tag())))>
                {boxed(move || open.get().map(|r| about(&r, w)))}
                {blocks::view(room, w, open, scrolled)}
            </article>
        </div>
    }
}

/// All that an article is made of, once, for `warm`.
pub(super) fn specimen(room: Room, w: &'static Words) -> impl IntoView {
    let mark = Mark { label: Label::Person, entity: EntityId("e".into()), mention: 0, value: None };
    let block = ReadingBlock {
        piece: 0,
        index: 0,
        first: true,
        role: Role::Paragraph,
        language: Language::Und,
        keep: true,
        reason: None,
        score: 1.0,
        by_reader: false,
        segments: vec![
            Segment { text: LETTERS.into(), mark: None },
            Segment { text: LETTERS.into(), mark: Some(mark) },
        ],
    };
    let title = ReadingBlock { role: Role::Title, ..block.clone() };
    let about = about(&Reading { blocks: 1, ..Reading::default() }, w);
    let blocks = [title, block].map(|block| block::view(room, w, &block, Memo::new(|_| Some(0)))).collect_view();
    view! {
        <section class="pane article">
            {reading(room, w)}
            <div class="scroller"><article class="text">{about}{blocks}</article></div>
        </section>
    }
}

fn bar(room: Room, w: &'static Words, open: Memo<Option<Arc<Reading>>>) -> impl IntoView {
    let pressed = move |view: View| if room.view.get() == view { "true" } else { "false" };
    let counts = move || {
        open.with(|reading| {
            let Some(r) = reading else { return String::new() };
            fill(w.removed_of, &[&w.number(u64::from(r.removed)), &w.count(r.blocks, &w.blocks_of)])
        })
    };
    let none_removed = Memo::new(move |_| open.with(|reading| reading.as_ref().is_none_or(|r| r.removed == 0)));
    view! {
        <div class="bar" role="toolbar" aria-label=w.view_label>
            <span class="switch">
                <button aria-pressed=boxed(move || pressed(View::Article)) on:click=press(move |_| room.view.set(View::Article))>
                    {w.article_view}
                </button>
                <button
                    aria-pressed=boxed(move || pressed(View::Source))
                    aria-keyshortcuts="s"
                    on:click=press(move |_| room.view.set(View::Source))
                >
                    {w.source_view}
                </button>
            </span>
            <span class="counts">
                <button class="link" title=w.next_removed aria-keyshortcuts="b" disabled=boxed(move || none_removed.get()) on:click=press(move |_| room.next_removed())>
                    {boxed(counts)}
                </button>
            </span>
            <span class="push tools">
                <button class="tool" title=w.find aria-label=w.find aria-keyshortcuts="Control+F" on:click=press(move |_| _ = find::start(room))>
                    {super::icons::magnifier()}
                </button>
                <button
                    class="tool"
                    title=w.undo
                    aria-label=w.undo
                    aria-keyshortcuts="Control+Z"
                    disabled=boxed(move || room.totals.with(|t| t.undo == 0))
                    on:click=press(move |_| room.undo())
                >
                    {super::icons::undo()}
                </button>
                <button
                    class="tool"
                    title=w.redo
                    aria-label=w.redo
                    aria-keyshortcuts="Control+Shift+Z"
                    disabled=boxed(move || room.totals.with(|t| t.redo == 0))
                    on:click=press(move |_| room.redo())
                >
                    {super::icons::redo()}
                </button>
                <button class="tool" title=w.key_previous aria-label=w.key_previous aria-keyshortcuts="k" on:click=press(move |_| room.step(false))>
                    {super::icons::up()}
                </button>
                <button class="tool" title=w.key_next aria-label=w.key_next aria-keyshortcuts="j" on:click=press(move |_| room.step(true))>
                    {super::icons::down()}
                </button>
            </span>
        </div>
    }
}

/// What the page says of itself, and where it was read.
fn about(reading: &Reading, w: &'static Words) -> impl IntoView + use<> {
    let metadata = &reading.metadata;
    let said = |field: &Field, date: bool| {
        let value = if date { dates::say(&field.value, w) } else { field.value.clone() };
        (value, fill(w.read_at, &[(w.origin)(field.origin)]))
    };
    let short = |field: Option<&Field>, date: bool| {
        field.map(|field| {
            let (value, origin) = said(field, date);
            view! { <span class="fact" >{value}<small>{origin}</small></span> }
        })
    };
    let mut rows: Vec<(&'static str, String, String)> = Vec::new();
    let mut add = |name: &'static str, fields: &[Field], date: bool| {
        for field in fields {
            let (value, origin) = said(field, date);
            rows.push((name, value, origin));
        }
    };
    add(w.publisher, metadata.publisher.as_slice(), false);
    add(w.source, metadata.source.as_slice(), false);
    add(w.author, &metadata.authors, false);
    add(w.published, metadata.published.as_slice(), true);
    add(w.modified, metadata.modified.as_slice(), true);
    add(w.url, metadata.url.as_slice(), false);
    add(w.tags, &metadata.tags, false);
    let authors = metadata.authors.iter().map(|author| short(Some(author), false)).collect_view();
    let site = metadata.publisher.as_ref().or(metadata.source.as_ref());
    let title = metadata.title.as_ref().filter(|_| !reading.has_title).map(|field| {
        view! { <h1 data-title="" dir="auto">{field.value.clone()}</h1> }
    });
    let notices = reading
        .notices
        .iter()
        .map(|notice| {
            let said = w.say_notice(&notice.code, &notice.message);
            view! { <li>{said}</li> }
        })
        .collect_view();
    let empty = reading.removed == reading.blocks;
    let is_other = !matches!(reading.language, Language::Ru | Language::Uk | Language::En | Language::Kk);
    let has_notices = !reading.notices.is_empty();
    view! {
        <div class="about" lang=w.tongue.tag()>
            <div class="facts">
                {short(site, false)}
                {authors}
                {short(metadata.published.as_ref(), true)}
                {badge(reading.language, w)}
            </div>
            <details>
                <summary>{w.read_from}</summary>
                <dl>
                    {rows
                        .into_iter()
                        .map(|(name, value, origin)| view! { <dt>{name}</dt><dd>{value}" "<small>{origin}</small></dd> })
                        .collect_view()}
                    <dt>{w.language_of}</dt>
                    <dd>{(w.language)(reading.language)}</dd>
                    <dt>{w.file}</dt>
                    <dd>{reading.name.clone()}</dd>
                    <dt>{w.encoding}</dt>
                    <dd>{reading.encoding.clone()}</dd>
                </dl>
            </details>
            {has_notices.then(|| view! { <ul class="notices" aria-label=w.notices>{notices}</ul> })}
            {is_other.then(|| view! { <p class="notices">{w.other_language}</p> })}
            {empty.then(|| view! { <p class="notices">{w.empty_article}</p> })}
        </div>
        {title}
    }
}
