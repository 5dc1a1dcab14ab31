//! One block: its text with the names marked, and what can be done with it.

use leptos::prelude::*;

use crate::{
    app::{
        boxed::{boxed, press},
        dates,
        room::{Open, Room, View},
        whole::IntoWhole,
        words::{Words, fill},
    },
    corpus::decisions::Scope,
    document::{Reason, Role},
    protocol::{ReadingBlock, Segment},
};

/// A block, or a piece of one. `first_piece` is what the Tab key stops at where no block is in focus.
pub(super) fn view(
    room: Room,
    w: &'static Words,
    block: &ReadingBlock,
    first_piece: Memo<Option<u32>>,
) -> impl IntoView + use<> {
    let (index, first, piece) = (block.index, block.first, block.piece);
    let active = Memo::new(move |_| room.block.get() == Some(index));
    // One block is a stop of the Tab key: the one in focus, or else the first.
    let stop = move || {
        let is_stop = room.block.get().map_or(first_piece.get() == Some(piece), |block| block == index && first);
        if is_stop { "0" } else { "-1" }
    };
    let text = block.segments.iter().map(|segment| segment_view(segment, w)).collect_view();
    let lang = block.language.tag();
    let body = match block.role {
        Role::Title => view! { <h1 lang=lang dir="auto">{text}</h1> }.whole(),
        Role::Heading => view! { <h2 lang=lang dir="auto">{text}</h2> }.whole(),
        Role::Quote => view! { <blockquote lang=lang dir="auto">{text}</blockquote> }.whole(),
        role => view! { <p lang=lang dir="auto" class=role.name()>{text}</p> }.whole(),
    };
    let (keep, reason, by_reader, score) = (block.keep, block.reason, block.by_reader, block.score);
    let tools = move || {
        let source = room.view.get() == View::Source;
        let wanted = first && source && (!keep || active.get() || by_reader);
        wanted.then(|| tools(room, w, index, keep, reason, by_reader, score, active.get()))
    };
    let label = reason.filter(|_| !keep).map(|reason| format!("{}: {}", w.removed_label, (w.reason)(reason)));
    view! {
        <div
            class="block"
            class:removed=!keep
            class:follows=!first
            data-piece=piece
            data-block=index
            data-role=block.role.name()
            data-reason=reason.filter(|_| !keep).map(Reason::name)
            role=label.is_some().then_some("group")
            aria-label=label
            tabindex=boxed(stop)
        >
            {body}
            {tools}
        </div>
    }
}

fn segment_view(segment: &Segment, w: &'static Words) -> AnyView {
    let text = segment.text.clone();
    match &segment.mark {
        None => text.into_any(),
        Some(mark) => {
            let kind = (w.label)(mark.label);
            let title = match &mark.value {
                Some(value) => format!("{kind}: {}", dates::say(value, w)),
                None => kind.to_owned(),
            };
            view! {
                <mark
                    data-label=mark.label.name()
                    data-entity=mark.entity.0.clone()
                    data-mention=mark.mention
                    title=title
                    tabindex="-1"
                >{text}</mark>
            }
            .whole()
        }
    }
}

/// Why a block was removed, and the buttons that restore it (or remove it), as far as each reaches.
#[allow(clippy::too_many_arguments, reason = "the fields of one block, taken apart so that closures own them")]
fn tools(
    room: Room,
    w: &'static Words,
    index: u32,
    keep: bool,
    reason: Option<Reason>,
    by_reader: bool,
    score: f32,
    active: bool,
) -> impl IntoView {
    let decide = move |scope: Scope| {
        room.block.set(Some(index));
        room.toggle(scope);
    };
    let why = match (by_reader, keep, reason) {
        (true, true, _) => Some(w.restored),
        (true, false, _) => Some(w.removed_by_you),
        (false, false, Some(reason)) => Some((w.reason)(reason)),
        (false, ..) => None,
    };
    // What the reason means, and how sure that is; to be read where the block has the focus, and elsewhere by pointing at it.
    let because = reason.filter(|_| !by_reader && !keep).map(|reason| {
        let sure = fill(w.sure, &[&((score * 100.0).round() as u32).to_string()]);
        format!("{} ({sure})", (w.because)(reason))
    });
    let account = because.clone().filter(|_| active);
    let verb = if keep { w.remove } else { w.restore };
    let page = match (keep, reason) {
        (false, Some(reason)) => fill(w.scope_same_reason, &[(w.reason)(reason)]),
        _ => w.scope_same_text_page.to_owned(),
    };
    let site = room.open.with_untracked(|open| match open {
        Some(Open::Reading(reading)) => reading.site.clone(),
        _ => None,
    });
    let site = site.map_or_else(|| w.scope_same_text_all.to_owned(), |site| fill(w.scope_same_text_site, &[&site]));
    let wider = [(Scope::Document, "Shift+R", page), (Scope::Site, "Alt+R", site)].map(|(scope, key, reach)| {
        view! {
            <button class="act more" aria-keyshortcuts=key on:click=press(move |_| decide(scope))>
                <span class="unseen">{verb}" "</span>
                {reach}
                <kbd aria-hidden="true">{key}</kbd>
            </button>
        }
    });
    view! {
        <div class="tools" lang=w.tongue.tag()>
            {why.map(|why| view! { <span class="reason" title=because>{why}</span> })}
            <button class="act" aria-keyshortcuts="R" tabindex=if active { "0" } else { "-1" } on:click=press(move |_| decide(Scope::Block))>
                {verb}
                {active.then(|| view! { <kbd aria-hidden="true">"R"</kbd> })}
            </button>
            {active.then(|| wider.into_iter().collect_view())}
            {account.map(|account| view! { <span class="because">{account}</span> })}
        </div>
    }
}
