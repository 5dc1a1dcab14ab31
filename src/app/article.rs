//! The middle pane: the article at a reading measure with its names marked, or all of the page with what was removed.

use std::{ops::Range, sync::Arc};

use leptos::{html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

use super::{
    boxed::{boxed, press, when},
    dates,
    room::{Goto, Open, Room, View},
    warm::LETTERS,
    window::Heights,
    words::{Words, fill},
};
use crate::{
    corpus::decisions::Scope,
    document::{Field, Reason, Role},
    entity::EntityId,
    label::Label,
    language::Language,
    protocol::{Mark, Reading, ReadingBlock, Segment},
    web::dom,
};

/// The id of the element that scrolls.
pub(super) const SCROLLER: &str = "article-scroller";

/// Articles of at most this many pieces and characters are in the document as a whole: the browser's own search finds
/// all of them, and nothing moves. Longer ones are shown by the window.
const WHOLE_PIECES: usize = 300;
const WHOLE_TEXT: usize = 200_000;

/// An article comes into the document by so many characters a frame, the first of them at once, so that no frame is late.
const STEP: usize = 6_000;

/// So many pixels on each side of the window are in the document too.
const MORE: f64 = 1500.0;

pub(super) fn view(room: Room, w: &'static Words) -> impl IntoView {
    view! {
        <section class="pane article" id="article" aria-label=w.article tabindex="-1">
            {boxed(move || match room.open.with(|open| open.as_ref().map(|o| matches!(o, Open::Failed(..)))) {
                None => nothing(room, w).into_any(),
                Some(true) => failed(room, w).into_any(),
                Some(false) => reading(room, w).into_any(),
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
            }.into_any())}
            {when(move || none_read.get(), move || view! {
                <p>{w.none_read_text}</p>
            }.into_any())}
        </div>
    }
}

fn failed(room: Room, w: &'static Words) -> impl IntoView {
    move || {
        let Some(Open::Failed(name, error)) = room.open.get() else { return None };
        Some(view! {
            <div class="blank">
                <p class="file">{name}</p>
                <h1>{w.failed_title}</h1>
                <p>{(w.cause)(&error.cause)}</p>
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
        <div class="scroller" id=SCROLLER tabindex="-1" on:scroll=move |_| scrolled.notify()>
            <article class="text" lang=boxed(move || open.with(|r| r.as_ref().map(|r| r.language.tag())))>
                {boxed(move || open.get().map(|r| about(&r, w)))}
                {blocks(room, w, open, scrolled)}
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
    let blocks = [title, block].map(|block| block_view(room, w, &block, Memo::new(|_| Some(0)))).collect_view();
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
    let only_removed = Memo::new(move |_| open.with(|reading| reading.as_ref().map_or(0, |r| r.names_only_removed)));
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
                {boxed(counts)}
                {when(move || only_removed.get() > 0, move || view! {
                    " · "
                    <button class="link" on:click=press(move |_| room.cast_removed())>
                        {boxed(move || w.count(only_removed.get(), &w.only_removed))}
                    </button>
                }.into_any())}
            </span>
            <span class="push tools">
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
        view! { <h1>{field.value.clone()}</h1> }
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
    let has_notices = !reading.notices.is_empty();
    view! {
        <div class="about" lang=w.tongue.tag()>
            <div class="facts">
                {short(site, false)}
                {authors}
                {short(metadata.published.as_ref(), true)}
                <abbr class="lang" title=(w.language)(reading.language)>{reading.language.tag()}</abbr>
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
            {empty.then(|| view! { <p class="notices">{w.empty_article}</p> })}
        </div>
        {title}
    }
}

/// What of the pieces is in the document.
#[derive(Debug, Clone, PartialEq, Default)]
struct Shown {
    /// The pieces of this view, of which only some are in the document.
    pieces: Arc<Vec<u32>>,
    /// Which of these are.
    range: Range<usize>,
    /// Whether what is not shown has its place kept by the spacers.
    windowed: bool,
}

impl Shown {
    fn pieces(&self) -> &[u32] {
        self.pieces.get(self.range.clone()).unwrap_or_default()
    }
}

/// How many of these pieces make another step, `from` on.
fn step(reading: &Reading, pieces: &[u32], from: usize) -> usize {
    let mut text = 0;
    let more = pieces.iter().skip(from).take_while(|&&piece| {
        let fits = text < STEP;
        text += reading.length(piece as usize) + 1;
        fits
    });
    from + more.count()
}

fn blocks(room: Room, w: &'static Words, open: Memo<Option<Arc<Reading>>>, scrolled: Trigger) -> impl IntoView {
    let pieces: Memo<Arc<Vec<u32>>> = Memo::new(move |_| {
        let source = room.view.get() == View::Source;
        open.with(|reading| {
            let Some(reading) = reading else { return Arc::default() };
            Arc::new(reading.pieces_of(source).collect())
        })
    });
    let document = Memo::new(move |_| open.with(|reading| reading.as_ref().map(|r| r.id.clone())));
    let heights = StoredValue::new_local(Heights::default());
    let range = RwSignal::new(0..0_usize);
    // How far an article that comes as a whole has come, and which article that is.
    let grown: RwSignal<(Option<String>, usize)> = RwSignal::new((None, 0));
    let container = NodeRef::<Div>::new();

    let lengths = move |reading: &Option<Arc<Reading>>, pieces: &[u32]| -> Vec<usize> {
        pieces.iter().map(|&piece| reading.as_ref().map_or(0, |r| r.length(piece as usize))).collect()
    };
    let windowed = Memo::new(move |_| {
        let pieces = pieces.get();
        let text: usize = open.with(|reading| lengths(reading, &pieces).iter().sum());
        !room.printing.get() && (pieces.len() > WHOLE_PIECES || text > WHOLE_TEXT)
    });
    let shown = Memo::new(move |_| {
        let pieces = pieces.get();
        let (all, windowed) = (pieces.len(), windowed.get());
        let range = if windowed {
            let wanted = range.get();
            let end = wanted.end.min(all);
            wanted.start.min(end)..end
        } else if room.printing.get() {
            0..all
        } else {
            let (of, count) = grown.get();
            let first = || open.with(|r| r.as_ref().map_or(0, |r| step(r, &pieces, 0)));
            0..(if of == document.get() { count.min(all) } else { first() })
        };
        Shown { pieces, range, windowed }
    });

    // Which part is in view. Reads the layout, so it runs on scroll and not while rendering; perhaps when all this is gone.
    let look = move || {
        if windowed.try_get_untracked() != Some(true) {
            return;
        }
        let (Some(container), Some(scroller)) = (container.get_untracked(), dom::by_id::<Element>(SCROLLER)) else {
            return;
        };
        let above = container.get_bounding_client_rect().top() - scroller.get_bounding_client_rect().top();
        // The container begins where the window does, so what is above it is added.
        let start = range.get_untracked().start;
        let height = f64::from(scroller.client_height());
        let seen = heights.with_value(|h| h.seen(h.above(start) - above, height, MORE));
        if range.get_untracked() != seen {
            range.set(seen);
        }
    };
    // Blocks that were shown are measured, so that the guesses for what is above do not let the text jump.
    let measure = move || {
        let Some(container) = container.try_get_untracked().flatten() else { return };
        let places = pieces.get_untracked();
        let children = container.children();
        let mut news = false;
        heights.update_value(|heights| {
            for child in (0..children.length()).filter_map(|i| children.item(i)) {
                let piece = child.get_attribute("data-piece").and_then(|piece| piece.parse::<u32>().ok());
                if let Some(at) = piece.and_then(|piece| places.binary_search(&piece).ok()) {
                    news |= heights.measure(at, child.get_bounding_client_rect().height());
                }
            }
        });
        if news {
            look();
        }
    };
    Effect::new(move |before: Option<Option<String>>| {
        let pieces = pieces.get();
        let document = document.get();
        if windowed.get() {
            let lengths = open.with_untracked(|reading| lengths(reading, &pieces));
            let guess = Heights::guess(lengths.into_iter(), 68.0, 1.65 * 1.125 * dom::rem());
            // Another document begins at its top; this one stays where it is.
            let scroller = dom::by_id::<Element>(SCROLLER).filter(|_| before.as_ref() == Some(&document));
            let top = scroller.map_or(0.0, |scroller| f64::from(scroller.scroll_top()));
            range.set(guess.seen(top, MORE, MORE));
            heights.set_value(guess);
            dom::next_frame(look);
        }
        document
    });
    Effect::new(move |_| {
        let pieces = pieces.get();
        let document = document.get();
        let (of, count) = grown.get();
        let from = if of == document { count } else { 0 };
        if windowed.get() || from >= pieces.len() {
            return;
        }
        let to = open.with(|reading| reading.as_ref().map_or(0, |r| step(r, &pieces, from)));
        if from == 0 {
            grown.set((document, to));
        } else {
            // One step a frame, behind its painting.
            dom::next_frame(move || {
                dom::after(0, move || {
                    grown.try_maybe_update(|now| {
                        let goes_on = *now == (of, count);
                        if goes_on {
                            *now = (document, to);
                        }
                        (goes_on, ())
                    });
                });
            });
        }
    });
    Effect::new(move |_| {
        shown.track();
        room.loaded.track();
        if windowed.get() {
            dom::next_frame(measure);
        }
    });
    Effect::new(move |_| {
        room.loaded.track();
        shown.with(|shown| room.want(shown.pieces().iter().copied()));
    });
    Effect::new(move |_| {
        scrolled.track();
        look();
    });
    // A block that changed was made anew: the focus that was in it goes back, or on to the next where it is gone.
    Effect::new(move |_| {
        pieces.track();
        open.track();
        dom::next_frame(move || refocus(room));
    });

    // Goes to a mention once it can be there.
    Effect::new(move |_| {
        let Some(goto) = room.goto.get() else { return };
        if let Goto::Mention { piece, .. } = goto {
            let shown = shown.get();
            // Not yet in this view: it is about to change, or to grow.
            let Ok(at) = shown.pieces.binary_search(&piece) else { return };
            if !shown.range.contains(&at) {
                if shown.windowed {
                    let near = heights.with_value(|h| h.seen(h.above(at) - MORE / 2.0, MORE, MORE));
                    range.set(near.start.min(at)..near.end.max(at + 1));
                }
                return;
            }
        }
        dom::next_frame(move || {
            arrive(goto);
            room.goto.set(None);
        });
    });

    let click = move |event: MouseEvent| {
        let mark = dom::closest(&event, "mark[data-entity]");
        if let Some(entity) = mark.and_then(|mark| mark.get_attribute("data-entity")) {
            room.open_card(EntityId(entity), false);
        }
    };
    let keys = move |event: KeyboardEvent| move_focus(room, &event);
    let focused = move |event: web_sys::FocusEvent| {
        if let Some(block) = dom::closest(&event, "[data-block]").and_then(|b| b.get_attribute("data-block")) {
            let block = block.parse().ok();
            if room.block.get_untracked() != block {
                room.block.set(block);
            }
        }
    };

    let spacer = move |before: bool| {
        let shown = shown.get();
        // What was measured meanwhile changes it too.
        let height = match (shown.windowed, before) {
            (false, _) => 0.0,
            (true, true) => heights.with_value(|h| h.above(shown.range.start)),
            (true, false) => heights.with_value(|h| h.from(shown.range.end)),
        };
        format!("{}px", height.round() as i64)
    };
    let each = move || {
        let shown = shown.get();
        room.loaded.with(|loaded| {
            let of_piece = |(&piece, at): (&u32, usize)| match loaded.get(piece) {
                Some((stamp, block)) => Item { piece, stamp, shown: Ok(Arc::clone(block)) },
                None => {
                    let height =
                        if shown.windowed { heights.with_value(|h| h.above(at + 1) - h.above(at)) } else { 0.0 };
                    Item { piece, stamp: 0, shown: Err(height) }
                }
            };
            shown.pieces().iter().zip(shown.range.start..).map(of_piece).collect::<Vec<_>>()
        })
    };
    let first = Memo::new(move |_| pieces.with(|pieces| pieces.first().copied()));
    // Paper cannot wait for what is not at hand, so it says that something is missing.
    let gaps = move || {
        let is_missing = |&piece: &u32| room.loaded.with(|loaded| loaded.get(piece).is_none());
        room.printing.get() && shown.with(|shown| shown.pieces().iter().any(is_missing))
    };
    view! {
        <div class="spacer" style:height=boxed(move || spacer(true))></div>
        <div class="blocks" node_ref=container on:click=click on:keydown=keys on:focusin=focused>
            <For each=each key=|item| (item.piece, item.stamp) let:item>
                {match item.shown {
                    Ok(block) => block_view(room, w, &block, first).into_any(),
                    Err(height) => view! { <div class="spacer" style:height=format!("{}px", height.round() as i64)></div> }.into_any(),
                }}
            </For>
        </div>
        <div class="spacer" style:height=boxed(move || spacer(false))></div>
        {when(gaps, move || view! { <p class="gaps">{w.print_gaps}</p> }.into_any())}
    }
}

/// A piece among those shown: its block, or the height of the gap that it leaves until it is at hand.
#[derive(Clone)]
struct Item {
    piece: u32,
    stamp: u32,
    shown: Result<Arc<ReadingBlock>, f64>,
}

fn block_view(
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
        Role::Title => view! { <h1 lang=lang>{text}</h1> }.into_any(),
        Role::Heading => view! { <h2 lang=lang>{text}</h2> }.into_any(),
        Role::Quote => view! { <blockquote lang=lang>{text}</blockquote> }.into_any(),
        role => view! { <p lang=lang class=role.name()>{text}</p> }.into_any(),
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
            .into_any()
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
    let sure = (!by_reader && !keep).then(|| fill(w.sure, &[&((score * 100.0).round() as u32).to_string()]));
    let page = match (keep, reason) {
        (false, Some(reason)) => fill(w.scope_same_reason, &[(w.reason)(reason)]),
        _ => w.scope_same_text_page.to_owned(),
    };
    view! {
        <div class="tools" lang=w.tongue.tag()>
            {why.map(|why| view! { <span class="reason" title=sure>{why}</span> })}
            <button class="act" aria-keyshortcuts="r" tabindex=if active { "0" } else { "-1" } on:click=press(move |_| decide(Scope::Block))>
                {if keep { w.remove } else { w.restore }}
                {active.then(|| view! { <kbd aria-hidden="true">"r"</kbd> })}
            </button>
            {active.then(|| view! {
                <button class="act more" aria-keyshortcuts="Shift+R" on:click=press(move |_| decide(Scope::Document))>{page}</button>
                <button class="act more" on:click=press(move |_| decide(Scope::Batch))>{w.scope_same_text_all}</button>
            })}
        </div>
    }
}

/// Scrolls to a place and gives it the focus.
fn arrive(goto: Goto) {
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
fn refocus(room: Room) {
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
fn move_focus(room: Room, event: &KeyboardEvent) {
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
