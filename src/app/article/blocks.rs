//! The blocks of an article that are in the document: all, a step a frame, or those round the window.

use std::{ops::Range, sync::Arc};

use leptos::{html::Div, prelude::*};
use web_sys::{Element, MouseEvent};

use super::{
    SCROLLER, block, find,
    focus::{arrive, refocus},
};
use crate::{
    app::{
        boxed::{boxed, when},
        room::{Goto, Room, View},
        whole::IntoWhole,
        window::Heights,
        words::Words,
    },
    entity::EntityId,
    protocol::{Reading, ReadingBlock},
    web::dom,
};

/// Articles of at most this many pieces and characters are in the document as a whole: the browser's own search finds
/// all of them, and nothing moves. Longer ones are shown by the window.
const WHOLE_PIECES: usize = 300;
const WHOLE_TEXT: usize = 200_000;

/// An article comes into the document by so many characters a frame, the first of them at once, so that no frame is late.
const STEP: usize = 6_000;

/// So many pixels on each side of the window are in the document too.
const MORE: f64 = 1500.0;

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

/// The blocks between two spacers.
pub(super) fn view(
    room: Room,
    w: &'static Words,
    open: Memo<Option<Arc<Reading>>>,
    scrolled: Trigger,
) -> impl IntoView {
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

    // The hits are painted anew where the text was made anew.
    Effect::new(move |painted: Option<bool>| {
        shown.track();
        room.loaded.track();
        room.hit.track();
        let wanted = room.found.with(Option::is_some);
        if wanted || painted == Some(true) {
            dom::next_frame(move || find::paint(room));
        }
        wanted
    });

    // Goes to a mention or hit once it can be there.
    Effect::new(move |_| {
        let Some(goto) = room.goto.get() else { return };
        let piece = match goto {
            Goto::Top { .. } => None,
            Goto::Mention { piece, .. } | Goto::Piece { piece, .. } | Goto::Removed(piece) => Some(piece),
            Goto::Hit(piece) => piece,
        };
        if let Some(piece) = piece {
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
            // It is asked for.
            if room.loaded.with(|loaded| loaded.get(piece).is_none()) {
                return;
            }
        }
        dom::next_frame(move || {
            arrive(room, goto);
            // Another may have come meanwhile that cannot be there yet.
            if room.goto.get_untracked() == Some(goto) {
                room.goto.set(None);
            }
        });
    });

    let click = move |event: MouseEvent| {
        let mark = dom::closest(&event, "mark[data-entity]");
        if let Some(entity) = mark.and_then(|mark| mark.get_attribute("data-entity")) {
            room.open_card(EntityId(entity), false);
        }
    };
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
        <div class="blocks" node_ref=container on:click=click on:focusin=focused>
            <For each=each key=|item| (item.piece, item.stamp) let:item>
                {match item.shown {
                    Ok(block) => block::view(room, w, &block, first).whole(),
                    Err(height) => view! { <div class="spacer" style:height=format!("{}px", height.round() as i64)></div> }.whole(),
                }}
            </For>
        </div>
        <div class="spacer" style:height=boxed(move || spacer(false))></div>
        {when(gaps, move || view! { <p class="gaps">{w.print_gaps}</p> }.whole())}
    }
}

/// A piece among those shown: its block, or the height of the gap that it leaves until it is at hand.
#[derive(Clone)]
struct Item {
    piece: u32,
    stamp: u32,
    shown: Result<Arc<ReadingBlock>, f64>,
}
