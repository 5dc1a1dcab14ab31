//! The left pane: every dropped file with its title, source, date, language and state.

use leptos::prelude::*;

use super::{
    badge::badge,
    boxed::{boxed, press, when},
    dates,
    list::{By, List},
    room::Room,
    whole::IntoWhole,
    words::{Words, fill},
};
use crate::{
    language::Language,
    protocol::{Row, RowsQuery, Sort, State},
    web::dom,
};

/// The id of the list.
pub(super) const LIST: &str = "library-list";
/// The id of the filter.
pub(super) const FILTER: &str = "library-filter";

pub(super) fn view(room: Room, w: &'static Words) -> impl IntoView {
    let total = Signal::derive(move || room.rows.with(|rows| rows.total));
    let list = List {
        id: LIST,
        label: w.library,
        row_rem: 5.25,
        total,
        here: |room| room.rows.with(|rows| (rows.offset, rows.rows.len() as u32)),
        rows: |room| {
            room.selected.track();
            let row = |row: &Row| (row_view(row, room.words()), row.id.as_ref().is_some_and(|id| room.is_selected(id)));
            room.rows.with(|rows| rows.rows.iter().map(row).collect())
        },
        active: room.chosen,
        want: |room, offset, limit| {
            let now = room.query.with_untracked(|q| (q.offset, q.limit));
            if now != (offset, limit) {
                room.query.update_untracked(|q| (q.offset, q.limit) = (offset, limit));
                room.fetch_rows();
            }
        },
        open: |room, index, by| {
            if by == By::Enter {
                room.to_read();
            }
            room.open_index(index, by != By::Arrow);
        },
        select: Some(Room::select_rows),
    };
    view! {
        <section class="pane library" id="library" aria-label=w.library>
            <div class="head">
                <input
                    type="search"
                    id=FILTER
                    placeholder=w.filter_articles
                    aria-label=w.filter_articles
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=boxed(move || room.query.with(|q| q.filter.clone()))
                    on:input=move |event| room.filter(|q| q.filter = event_target_value(&event))
                />
                <div class="choices">
                    {languages(room, w)}
                    {order(room, w)}
                </div>
                {progress(room, w)}
            </div>
            {when(move || total.get() == 0 && room.totals.with(|t| t.items > 0), move || view! {
                <p class="none">
                    {w.no_match} " "
                    <button class="link" on:click=press(move |_| room.filter(RowsQuery::widen))>{w.clear_filter}</button>
                </p>
            }.whole())}
            {list.view(room)}
            {when(move || room.selected.get().is_some(), move || selection(room, w).whole())}
        </section>
    }
}

/// How many articles are selected, and what can be done with them.
fn selection(room: Room, w: &'static Words) -> impl IntoView {
    // Only documents have names and an export; what could not be read can be taken off the list.
    let act = move |name: &'static str, of_documents: bool, act: fn(Room)| {
        let disabled = boxed(move || match of_documents {
            true => room.documents_selected() == 0,
            false => room.selected.get() == Some(0),
        });
        view! { <button class="link" disabled=disabled on:click=press(move |_| act(room))>{name}</button> }
    };
    let clear = press(move |_| {
        room.select_none();
        dom::focus(LIST);
    });
    view! {
        <div class="selection" role="group" aria-label=w.scope_selected>
            <b>{boxed(move || w.count(room.selected.get().unwrap_or(0), &w.selected))}</b>
            <button class="link" on:click=clear>{w.clear_selection}</button>
            {act(w.names_of_these, true, Room::show_names_of_selected)}
            {act(w.export_these, true, |room| room.export(room.within_selected()))}
            {act(w.take_off, false, Room::take_off)}
        </div>
    }
}

fn languages(room: Room, w: &'static Words) -> impl IntoView {
    let chosen = Memo::new(move |_| room.query.with(|q| q.language));
    let list = Memo::new(move |_| room.rows.with(|rows| rows.languages.clone()));
    view! {
        <select
            aria-label=w.language_filter
            on:change=move |event| {
                let language = event_target_value(&event).parse::<Language>().ok();
                room.filter(|q| q.language = language);
            }
        >
            {boxed(move || {
                let chosen = chosen.get();
                let option = |tag: &'static str, text: String, on: bool| {
                    view! { <option value=tag selected=on>{text}</option> }
                };
                let all = option("", w.all_languages.to_owned(), chosen.is_none());
                let some = list
                    .get()
                    .into_iter()
                    .map(|(language, n)| {
                        let text = format!("{} {}", (w.language)(language), w.number(u64::from(n)));
                        option(language.tag(), text, chosen == Some(language))
                    })
                    .collect_view();
                (all, some)
            })}
        </select>
    }
}

fn order(room: Room, w: &'static Words) -> impl IntoView {
    const ORDERS: [Sort; 5] = [Sort::Dropped, Sort::Title, Sort::Date, Sort::Names, Sort::Language];
    let name = |sort: Sort| match sort {
        Sort::Dropped => w.sort_dropped,
        Sort::Title => w.sort_title,
        Sort::Date => w.sort_date,
        Sort::Names => w.sort_names,
        Sort::Language => w.sort_language,
    };
    let chosen = room.query.with_untracked(|q| q.sort);
    view! {
        <select
            aria-label=w.sort_label
            on:change=move |event| {
                let sort = event_target_value(&event).parse::<usize>().ok().and_then(|i| ORDERS.get(i).copied());
                room.filter(|q| q.sort = sort.unwrap_or_default());
            }
        >
            {ORDERS
                .into_iter()
                .enumerate()
                .map(|(i, sort)| view! { <option value=i.to_string() selected=sort == chosen>{name(sort)}</option> })
                .collect_view()}
        </select>
    }
}

/// Count, rate and time left, and what can be done about it.
fn progress(room: Room, w: &'static Words) -> impl IntoView {
    let counts =
        Memo::new(move |_| room.totals.with(|t| (t.items - t.pending, t.items, t.pending, t.documents, t.problems)));
    let shown =
        Memo::new(move |_| room.query.with(RowsQuery::is_narrowed).then(|| room.rows.with(|rows| rows.articles)));
    let working = Memo::new(move |_| counts.get().2 > 0);
    let paused = Memo::new(move |_| room.status.with(|s| s.paused));
    let only_failed = move || if room.query.with(|q| q.failed) { "true" } else { "false" };
    let selecting = move || if room.selecting.get() { "true" } else { "false" };
    let switch = move |_| {
        if !room.selecting.get_untracked() {
            room.begin_selecting();
        } else {
            room.select_none();
        }
    };
    let line = move || {
        let (done, items, pending, documents, _) = counts.get();
        let n = |n: u32| w.number(u64::from(n));
        let mut parts = Vec::new();
        if pending > 0 {
            parts.push(fill(w.progress_of, &[&n(done), &n(items)]));
            if paused.get() {
                parts.push(w.paused_state.to_owned());
            } else if let (Some(rate), Some(left)) = room.pace.get() {
                parts.push(fill(w.rate_files, &[&rate_text(rate, w)]));
                parts.push(match left {
                    0..100 => fill(w.left_seconds, &[&n(left)]),
                    _ => fill(w.left_minutes, &[&n(left.div_ceil(60))]),
                });
            }
        } else {
            parts.push(match shown.get() {
                Some(shown) => fill(w.progress_of, &[&n(shown), &w.count(documents, &w.articles_of)]),
                None => w.count(documents, &w.articles),
            });
        }
        parts.into_iter().map(|part| view! { <span>{part}</span> }).collect_view()
    };
    view! {
        <div class="progress" class:working=boxed(move || working.get())>
            {when(move || working.get(), move || view! {
                <progress
                    max=boxed(move || counts.get().1)
                    prop:value=boxed(move || f64::from(counts.get().0))
                    aria-label=boxed(move || fill(w.progress_of, &[&w.number(u64::from(counts.get().0)), &w.number(u64::from(counts.get().1))]))
                ></progress>
            }.whole())}
            <div class="meta">
                {line}
                {when(move || counts.get().4 > 0, move || view! {
                    <button class="link trouble" aria-pressed=boxed(only_failed) on:click=press(move |_| room.filter(|q| q.failed = !q.failed))>
                        {boxed(move || w.count(counts.get().4, &w.problems))}
                    </button>
                }.whole())}
                {when(move || working.get(), move || view! {
                    <span class="push"></span>
                    <button class="link" on:click=press(move |_| room.pause(!paused.get_untracked()))>
                        {boxed(move || if paused.get() { w.resume } else { w.pause })}
                    </button>
                    <button class="link" on:click=press(move |_| room.cancel())>{w.cancel}</button>
                }.whole())}
                {when(move || !working.get() && counts.get().3 + counts.get().4 > 0, move || view! {
                    <button class="link push" aria-pressed=boxed(selecting) on:click=press(switch)>{w.select}</button>
                }.whole())}
            </div>
        </div>
    }
}

/// A rate with a decimal where it is small.
fn rate_text(rate: f64, w: &Words) -> String {
    if rate >= 10.0 {
        return w.number(rate.round() as u64);
    }
    let tenths = (rate * 10.0).round() as u64;
    let point = if w.tongue == super::words::Tongue::En { '.' } else { ',' };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

fn row_view(row: &Row, w: &'static Words) -> AnyView {
    let title = if row.title.is_empty() { row.name.clone() } else { row.title.clone() };
    match &row.state {
        State::Done => {
            let date = row.date.as_deref().map(|date| dates::say(date, w));
            view! {
                <b class="title" lang=row.language.tag() dir="auto">{title}</b>
                <span class="meta">
                    {badge(row.language, w)}
                    {date.map(|date| view! { <span>{date}</span> })}
                    <span class="source">{row.source.clone().unwrap_or_else(|| row.name.clone())}</span>
                    <span class="push number">{w.count(row.names, &w.names)}</span>
                </span>
            }
            .into_any()
        }
        State::Failed(error) => view! {
            <b class="title file">{title}</b>
            <span class="meta trouble">{(w.cause)(&error.cause)}</span>
        }
        .into_any(),
        State::Queued | State::Reading => {
            let reading = row.state == State::Reading;
            view! {
                <b class="title file waiting">{title}</b>
                <span class="meta">{if reading { w.reading } else { w.queued }}</span>
            }
            .into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::words::Tongue;

    #[test]
    fn small_rates_have_a_decimal() {
        for (rate, en, ru) in [(0.25, "0.3", "0,3"), (3.0, "3.0", "3,0"), (41.4, "41", "41"), (1234.0, "1,234", "1234")]
        {
            assert_eq!(rate_text(rate, Tongue::En.words()), en);
            assert_eq!(rate_text(rate, Tongue::Ru.words()), ru);
        }
    }
}
