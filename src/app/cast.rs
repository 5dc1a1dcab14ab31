//! The right pane: who and what is named, in this article or in all, and the card of the one in focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    badge::badge,
    boxed::{boxed, press, when},
    dates,
    list::{By, List},
    room::{LINES, Room},
    whole::IntoWhole,
    words::{Words, fill},
};
use crate::{
    facts::QuoteKind,
    label::Label,
    language::Language,
    link::verdicts::Verdict,
    protocol::{Card, CastQuery, CastRow, Within},
    web::dom,
};

/// The id of the list.
pub(super) const LIST: &str = "cast-list";
/// The id of the card's heading.
pub(super) const CARD: &str = "card-name";

pub(super) fn view(room: Room, w: &'static Words) -> impl IntoView {
    let total = Signal::derive(move || room.cast.with(|cast| cast.total));
    let list = List {
        id: LIST,
        label: w.cast,
        row_rem: 3.25,
        total,
        here: |room| room.cast.with(|cast| (cast.offset, cast.rows.len() as u32)),
        rows: |room| room.cast.with(|cast| cast.rows.iter().map(|row| (row_view(row, room.words()), false)).collect()),
        active: room.cast_chosen,
        want: |room, offset, limit| {
            if room.cast_query.with_untracked(|q| (q.offset, q.limit)) != (offset, limit) {
                room.cast_query.update_untracked(|q| (q.offset, q.limit) = (offset, limit));
                room.fetch_cast();
            }
        },
        open: |room, index, by| {
            if by != By::Arrow {
                room.open_cast_index(index, by == By::Enter);
            }
        },
        select: None,
    };
    let scope = move |is_on: fn(&Within) -> bool, name: &'static str, show: fn(Room)| {
        let pressed = boxed(move || if room.cast_query.with(|q| is_on(&q.within)) { "true" } else { "false" });
        view! { <button aria-pressed=pressed on:click=press(move |_| show(room))>{name}</button> }
    };
    let selected = move || scope(|within| matches!(within, Within::These(_)), w.scope_selected, Room::cast_of_selected);
    // While nothing is open yet there may well be names.
    let settled = Memo::new(move |_| room.open.with(Option::is_some) || room.totals.with(|totals| totals.pending == 0));
    let narrowed = Memo::new(move |_| room.cast_query.with(CastQuery::is_narrowed));
    view! {
        <section class="pane cast" id="cast" aria-label=w.cast>
            {boxed(move || room.card.get().map(|card| card_view(room, w, &card)))}
            <div class="head">
                <div class="choices">
                    <span class="switch">
                        {scope(|within| matches!(within, Within::Document(_)), w.scope_article, Room::cast_of_article)}
                        {scope(|within| *within == Within::All, w.scope_all, |room| room.cast_within(Within::All))}
                        {when(move || room.selected.get() > Some(0), move || selected().whole())}
                    </span>
                </div>
                {facets(room, w)}
                <input
                    type="search"
                    placeholder=w.filter_names
                    aria-label=w.filter_names
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=boxed(move || room.cast_query.with(|q| q.filter.clone()))
                    on:input=move |event| room.filter_cast(|q| q.filter = event_target_value(&event))
                />
            </div>
            {when(move || total.get() == 0 && settled.get(), move || view! {
                <p class="none">
                    {boxed(move || if narrowed.get() { w.no_match } else { w.no_names })} " "
                    {when(move || narrowed.get(), move || view! {
                        <button class="link" on:click=press(move |_| room.filter_cast(CastQuery::widen))>{w.clear_filter}</button>
                    }.whole())}
                </p>
            }.whole())}
            {list.view(room)}
        </section>
    }
}

fn row_view(row: &CastRow, w: &'static Words) -> AnyView {
    view! {
        <b class="name" data-label=row.label.name() dir="auto">{row.name.clone()}</b>
        <span class="kind">{(w.label)(row.label)}</span>
        <span class="number">{w.number(u64::from(row.mentions))}</span>
        <small>
            {row.others.iter().map(|(language, name)| view! {
                <span lang=language.tag()>
                    {(*language != Language::Und).then(|| view! { <abbr class="lang">{language.tag()}</abbr>" " })}
                    {name.clone()}
                </span>
            }).collect_view()}
        </small>
    }
    .into_any()
}

fn facets(room: Room, w: &'static Words) -> impl IntoView {
    let chosen = Memo::new(move |_| room.cast_query.with(|q| q.labels.first().copied()));
    let counts = Memo::new(move |_| room.cast.with(|cast| cast.counts.clone()));
    let only_removed = Memo::new(move |_| room.only_removed());
    let pressed = move || if room.cast_query.with(|q| q.removed) { "true" } else { "false" };
    let facet = move |label: Option<Label>, name: &'static str, n: u32| {
        view! {
            <button
                data-label=label.map(Label::name)
                aria-pressed=if chosen.get() == label { "true" } else { "false" }
                on:click=press(move |_| room.cast_label(label.filter(|_| chosen.get_untracked() != label)))
            >
                {name}" "<span class="number">{w.number(u64::from(n))}</span>
            </button>
        }
    };
    view! {
        <div class="facets" role="group" aria-label=w.types_label>
            {boxed(move || {
                let mut counts = counts.get();
                let all = counts.iter().map(|&(_, n)| n).sum();
                // The one that is chosen is shown where there are none of it, too.
                if let Some(label) = chosen.get().filter(|label| counts.iter().all(|(of, _)| of != label)) {
                    counts.push((label, 0));
                }
                (counts.len() > 1 || chosen.get().is_some())
                    .then(|| {
                        (
                            facet(None, w.all_names, all),
                            counts
                                .into_iter()
                                .map(|(label, n)| facet(Some(label), (w.labels)(label), n))
                                .collect_view(),
                        )
                    })
            })}
            {when(move || only_removed.get().is_some(), move || view! {
                <button class="only" aria-pressed=boxed(pressed) on:click=press(move |_| room.filter_cast(|q| q.removed = !q.removed))>
                    {w.cast_removed}" "<span class="number">{boxed(move || w.number(u64::from(only_removed.get().unwrap_or(0))))}</span>
                </button>
            }.whole())}
        </div>
    }
}

fn card_view(room: Room, w: &'static Words, card: &Arc<Card>) -> impl IntoView + use<> {
    // Where only removed text names it, no article does.
    let articles: Vec<_> = card.documents.iter().filter(|(_, _, mentions)| *mentions > 0).collect();
    let mut about = format!(
        "{} · {} {}",
        (w.label)(card.label),
        w.count(card.mentions, &w.mentions),
        w.count(articles.len() as u32, &w.documents)
    );
    if card.removed_mentions > 0 {
        about.push_str(&format!(" · {} {}", w.number(u64::from(card.removed_mentions)), w.in_removed));
    }
    let names = card
        .names
        .iter()
        .map(|(language, names)| {
            view! {
                <dt>{badge(*language, w)}</dt>
                <dd lang=language.tag()>{names.join(", ")}</dd>
            }
        })
        .collect_view();
    let aliases = (!card.aliases.is_empty()).then(|| {
        view! { <p class="why">{w.card_aliases}": "<b>{card.aliases.join(", ")}</b></p> }
    });
    let career = card.career.as_ref().map(|career| {
        let said = w.say_career(career, &dom::country(&career.country, w.tongue.tag()));
        view! { <p class="why">{w.card_career}": "<b>{said}</b></p> }
    });
    let wikidata = card.wikidata.clone().map(|id| view! { <dt>{w.card_wikidata}</dt><dd>{id}</dd> });
    let dates = card.dates.iter().map(|date| view! { <p class="why">{w.card_date}": "{dates::account(date, w)}</p> });
    let dates = dates.collect_view();
    let why = (!card.why.is_empty()).then(|| {
        let reasons = card
            .why
            .iter()
            .map(|why| {
                let rule = w.say_rule(&why.rule);
                let detail = if why.detail.is_empty() { String::new() } else { format!(" ({})", why.detail) };
                let name = if why.b == card.own_name { why.a.clone() } else { why.b.clone() };
                view! {
                    <li>
                        <b>{why.a.clone()}</b>" = "<b>{why.b.clone()}</b>": "{rule}<i>{detail}</i>" "
                        <button class="link" on:click=press(move |_| room.part(name.clone()))>{w.take_apart}</button>
                    </li>
                }
            })
            .collect_view();
        view! { <details><summary>{w.card_why}" "<span class="number">{w.number(card.why.len() as u64)}</span></summary><ul>{reasons}</ul></details> }
    });
    let near = (!card.near.is_empty()).then(|| {
        let list = card
            .near
            .iter()
            .map(|near| {
                let open = near.entity.clone();
                let ways = [(Verdict::Same, w.same), (Verdict::Different, w.different), (Verdict::Unsure, w.unsure)]
                    .map(|(verdict, name)| {
                        let other = near.entity.clone();
                        let pressed = (near.unsure && verdict == Verdict::Unsure).then_some("true");
                        view! {
                            <button class="plain" aria-pressed=pressed on:click=press(move |_| room.judge(other.clone(), verdict))>
                                {name}
                            </button>
                        }
                    })
                    .into_iter()
                    .collect_view();
                view! {
                    <li>
                        <button class="line" on:click=press(move |_| room.open_card(open.clone(), false))>
                            <b>{near.name.clone()}</b>
                            <span class="number">{format!("{:.0}\u{a0}%", near.score * 100.0)}</span>
                        </button>
                        <small>{w.say_rule(&near.rule)}</small>
                        <span class="ways start" role="group" aria-label=near.name.clone()>{ways}</span>
                    </li>
                }
            })
            .collect_view();
        view! { <h3>{w.card_near}</h3><ul class="near">{list}</ul> }
    });
    // Several rules may be of one kind: they are counted together, in the order of the first.
    let mut kinds: Vec<(String, u32)> = Vec::new();
    for (rule, n) in &card.found_by {
        let said = w.say_rule(rule);
        match kinds.iter_mut().find(|(kind, _)| *kind == said) {
            Some((_, count)) => *count += n,
            None => kinds.push((said, *n)),
        }
    }
    let found: Vec<_> = kinds.into_iter().map(|(kind, n)| format!("{kind} {}", w.number(u64::from(n)))).collect();
    let found = found.join(" · ");
    let documents = (articles.len() > 1).then(|| {
        let list = articles
            .iter()
            .take(LINES as usize)
            .map(|(id, title, n)| {
                let id = id.clone();
                view! {
                    <li>
                        <button class="line" on:click=press(move |_| room.go_to(id.clone(), None))>
                            <span dir="auto">{title.clone()}</span>
                            <span class="number">{w.number(u64::from(*n))}</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! { <details><summary>{w.card_documents}" "<span class="number">{w.number(articles.len() as u64)}</span></summary><ul>{list}</ul></details> }
    });
    let roles = (!card.roles.is_empty()).then(|| {
        let list = card
            .roles
            .iter()
            .map(|role| {
                let (document, mention) = (role.document.clone(), role.mention);
                let of = role.of.clone().map(|of| view! { <span class="number">{of}</span> });
                view! {
                    <li>
                        <button class="line" on:click=press(move |_| room.go_to(document.clone(), mention))>
                            <span>{role.role.clone()}</span>
                            {of}
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! { <h3>{w.card_roles}</h3><ul class="roles">{list}</ul> }
    });
    let quotes = (!card.quotes.is_empty()).then(|| {
        let mut above = String::new();
        let list = card
            .quotes
            .iter()
            .map(|quote| {
                let title = title_above(card, &quote.document, &mut above);
                let (document, mention) = (quote.document.clone(), quote.mention);
                let retold = quote.kind == QuoteKind::Indirect;
                view! {
                    {title}
                    <li dir="auto">
                        <button class="line kwic" on:click=press(move |_| room.go_to(document.clone(), mention))>
                            {(!retold).then(|| view! { <q>{quote.text.clone()}</q> })}
                            {retold.then(|| view! { {quote.text.clone()}" "<small>{w.retold}</small> })}
                        </button>
                    </li>
                }
            })
            .collect_view();
        let partly = (card.quoted > card.quotes.len() as u32).then(|| {
            let shown = fill(w.lines_shown, &[&w.number(card.quotes.len() as u64), &w.number(u64::from(card.quoted))]);
            view! { " "<small>{shown}</small> }
        });
        view! { <h3>{w.card_quotes}{partly}</h3><ul class="quotes">{list}</ul> }
    });
    let all = card.mentions + card.removed_mentions;
    let partly = (all > card.lines.len() as u32).then(|| {
        let shown = fill(w.lines_shown, &[&w.number(card.lines.len() as u64), &w.number(u64::from(all))]);
        view! { " "<small>{shown}</small> }
    });
    let mut above = String::new();
    let lines = card
        .lines
        .iter()
        .map(|line| {
            let title = title_above(card, &line.document, &mut above);
            let (document, mention) = (line.document.clone(), line.mention);
            view! {
                {title}
                <li dir="auto">
                    <button class="line kwic" class:gone=line.removed on:click=press(move |_| room.go_to(document.clone(), Some(mention)))>
                        {line.before.clone()}<b>{line.text.clone()}</b>{line.after.clone()}
                        {line.removed.then(|| view! { " "<small>{w.in_removed}</small> })}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card" data-label=card.label.name() data-entity=card.entity.0.clone() aria-labelledby=CARD>
            <header>
                <h2 id=CARD tabindex="-1">{card.name.clone()}</h2>
                <button class="tool" title=w.card_close aria-label=w.card_close on:click=press(move |_| room.close_card())>
                    {super::icons::cross()}
                </button>
            </header>
            <p class="why">{about}</p>
            <dl>{names}{wikidata}</dl>
            {aliases}
            {dates}
            {career}
            {why}
            {roles}
            {near}
            {documents}
            {quotes}
            <h3>{w.card_lines}{partly}</h3>
            <ul class="lines">{lines}</ul>
            <p class="why">{w.card_found}": "{found}</p>
        </section>
    }
}

/// The title of the article that a line is from, where the one above it is from another; none where all are from one.
fn title_above(card: &Card, document: &str, above: &mut String) -> Option<impl IntoView + use<>> {
    if card.documents.len() < 2 || above == document {
        return None;
    }
    above.replace_range(.., document);
    let title = card.documents.iter().find(|(id, ..)| id == document).map(|(_, title, _)| title.clone())?;
    Some(view! { <li class="of" dir="auto">{title}</li> })
}
