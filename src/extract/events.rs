//! What happened: a word that tells of a meeting, visit, attack …, with the names, the place and the date of its clause.
//!
//! [`trigger`] says what a word tells and how surely: a verb, or a noun that some verb or preposition makes an event of; a noun
//! alone is a topic. [`saying`] tells which quotations are statements. [`parts`] finds who took part and when, [`place`] where. What
//! stands in quotation marks is what somebody says, and is left out. The same told again is one event, told first; what the later words add goes to it.

mod parts;
mod place;
mod saying;
mod trigger;

use std::ops::Range;

use self::{parts::Parts, trigger::Trigger};
use super::{lists, scene::Scene};
use crate::{
    document::DateSpan,
    entity::Local,
    facts::{Event, EventKind, Office, Quote, QuoteKind},
    label::Label,
    lang::telling::Tell,
    morph::stem,
    span::{Span, Text},
    text::Kind,
};

/// So many events before one are compared with it.
const RECENT: usize = 40;

/// The events of a scene, ascending.
pub fn find(
    scene: &Scene,
    cast: &[Local],
    offices: &[Office],
    quotes: &[Quote],
    dates: &[DateSpan],
    title: Option<Span<Text>>,
) -> Vec<Event> {
    let mut told = Events { scene, title, out: Vec::new() };
    let direct: Vec<Span<Text>> = quotes.iter().filter(|q| q.kind == QuoteKind::Direct).map(|q| q.span).collect();
    let mut last: Option<(usize, EventKind)> = None;
    for i in (0..scene.words.len()).filter(|&i| scene.tells(i, trigger::ALL)) {
        let word = scene.words[i];
        let at = direct.partition_point(|q| q.end <= word.span.start);
        let said = direct.get(at).is_some_and(|q| q.overlaps(word.span));
        // "Forum" of "Media Forum LLC".
        let named = scene.name(i).is_some_and(|n| n.label != Label::Event);
        if said || named || word.kind != Kind::Word {
            continue;
        }
        if scene.tells(i, trigger::SAYS)
            && let Some((clause, trigger, parts)) = saying::of(scene, i, quotes, (cast, offices, dates))
        {
            told.enter(event(scene.span(clause.start, clause.end), trigger, parts), false);
            continue;
        }
        let (mut clause, quote) = clause(scene, quotes, i);
        let span = scene.span(clause.start, clause.end);
        let Some(trigger) = trigger::of(scene, i, &clause) else { continue };
        // What is stated is no part of the stating.
        if matches!(trigger.kind, EventKind::Statement | EventKind::Proposal) {
            clause.end = (i + 1..clause.end).find(|&k| scene.tells(k, Tell::THAT)).unwrap_or(clause.end);
        }
        // One event of a kind a clause.
        if last == Some((clause.start, trigger.kind)) {
            continue;
        }
        let speaker = quote.and_then(|q| q.speaker);
        let parts = parts::of(scene, i, &clause, &trigger, speaker, (cast, offices, dates));
        if !trigger.is_told(&parts) {
            continue;
        }
        last = Some((clause.start, trigger.kind));
        told.enter(event(span, trigger, parts), trigger.again);
    }
    told.finish()
}

/// The events on the way.
struct Events<'a> {
    scene: &'a Scene<'a>,
    /// The title of the article.
    title: Option<Span<Text>>,
    out: Vec<Event>,
}

impl Events<'_> {
    /// Adds an event to those before it, or what it tells to the one that it is. `again`: "the attack", which was told of.
    fn enter(&mut self, event: Event, again: bool) {
        let titled = |e: &Event| self.title.is_some_and(|title| title.overlaps(e.span));
        let same = |e: &&mut Event| is_same(self.scene, e, &event) || again && e.kind == event.kind && agree(e, &event);
        match self.out.iter_mut().rev().take(RECENT).find(same) {
            // What says when it was tells it best.
            Some(first) if !titled(&event) && (titled(first) || first.date.is_none() && event.date.is_some()) => {
                let earlier = std::mem::replace(first, event);
                add(first, earlier);
            }
            Some(first) => add(first, event),
            None => self.out.push(event),
        }
    }

    /// All events; what the title tells of is told in full below it, or else stays.
    fn finish(self) -> Vec<Event> {
        let Events { title, mut out, .. } = self;
        let titled = |e: &Event| title.is_some_and(|title| title.overlaps(e.span));
        let below: Vec<EventKind> = out.iter().filter(|e| !titled(e)).map(|e| e.kind).collect();
        out.retain(|e| !titled(e) || !below.contains(&e.kind));
        out
    }
}

fn event(span: Span<Text>, trigger: Trigger, parts: Parts) -> Event {
    let Trigger { kind, stance, .. } = trigger;
    let Parts { date, place, who, .. } = parts;
    Event { span, kind, date, place, participants: who, stance }
}

/// The words that tell of the event at word `i`: its sentence, or what somebody says in it; and that saying.
fn clause<'q>(scene: &Scene, quotes: &'q [Quote], i: usize) -> (Range<usize>, Option<&'q Quote>) {
    let (mut start, mut end) = (scene.sentence_start(i), scene.sentence_end(i).max(i + 1));
    let span = scene.words[i].span;
    let near = quotes.partition_point(|q| q.span.start <= span.start);
    let quote = quotes[near.saturating_sub(4)..near].iter().rev().find(|q| q.span.contains(span));
    if let Some(quote) = quote {
        start = start.max(scene.words.partition_point(|w| w.span.start < quote.span.start)).min(i);
        end = end.min(scene.words.partition_point(|w| w.span.end <= quote.span.end)).max(i + 1);
    }
    // What is quoted before the clause or behind it is no part of it.
    for quote in quotes[near.saturating_sub(4)..].iter().take(8).filter(|q| q.kind == QuoteKind::Direct) {
        let [from, to] = [quote.span.start, quote.span.end].map(|x| scene.words.partition_point(|w| w.span.start < x));
        if from <= start + 1 && to <= i {
            start = start.max(to);
        } else if from > i && to + 2 >= end {
            end = end.min(from);
        }
    }
    if let Some(that) = (start..i).rev().find(|&k| scene.tells(k, Tell::THAT)) {
        start = that + 1;
    }
    start = behind_dateline(scene, start).min(i);
    end = (i + 1..end).find(|&k| opens_another(scene, i, k, end)).unwrap_or(end);
    (start..end, quote)
}

/// Behind "OMAHA, May 5 (AGENCY) -", if the words at `start` open so.
fn behind_dateline(scene: &Scene, start: usize) -> usize {
    let Some(name) = scene.name(start).filter(|n| n.label != Label::Person) else { return start };
    let first = scene.text(start);
    let capitals = first.chars().nth(3).is_some() && !first.contains(char::is_lowercase);
    let mut inside = false;
    for k in name.end..scene.words.len().min(start + 14) {
        match scene.text(k) {
            "(" => inside = true,
            ")" if scene.dash(k + 1) => return k + 2,
            ")" => return if capitals { k + 1 } else { start },
            _ if !inside && scene.dash(k) => return if capitals || k > name.end { k + 1 } else { start },
            text if text.starts_with(char::is_lowercase) => break,
            _ => {}
        }
    }
    start
}

/// Whether another clause opens with the comma at word `k`: "…, where he met Brown", "…, Brown told reporters".
fn opens_another(scene: &Scene, i: usize, k: usize, end: usize) -> bool {
    let relative =
        |k: usize| scene.words.get(k).is_some_and(|w| lists::RELATIVES.begins(&w.lower)) || opens_place(scene, k);
    let reports = || {
        let mut rest = k + 1..end.min(k + 9);
        // Not "on a visit to Omaha, Quill said".
        let told = (i.saturating_sub(8)..k).any(|k| scene.tells(k, Tell::DEED.or(Tell::HAPPENED)));
        told && end <= k + 14 && rest.any(|k| scene.tells(k, Tell::SAY) && scene.name(k).is_none())
    };
    scene.text(k) == "," && (relative(k + 1) || scene.tells(k + 1, Tell::PREPOSITION) && relative(k + 2) || reports())
}

/// Whether the word says more of a place that was just named.
pub(super) fn opens_place(scene: &Scene, k: usize) -> bool {
    matches!(scene.text(k), "где" | "де" | "where")
}

/// Whether nothing that is told of one speaks against the date and place of the other.
fn agree(a: &Event, b: &Event) -> bool {
    let dates = match (&a.date, &b.date) {
        (Some(x), Some(y)) => x.starts_with(y.as_str()) || y.starts_with(x.as_str()),
        _ => true,
    };
    dates && (a.place == b.place || a.place.is_none() || b.place.is_none())
}

/// Whether two events are one: what both say agrees, and those who take part in one take part in the other.
fn is_same(scene: &Scene, a: &Event, b: &Event) -> bool {
    // "Лосев и Исаев обсудили зерно": by the telephone that was told of.
    let kind = |e: &Event| if e.kind == EventKind::Call { EventKind::Meeting } else { e.kind };
    if kind(a) != kind(b) || a.stance != b.stance || !agree(a, b) || a.place != b.place && a.kind == EventKind::Attack {
        return false;
    }
    let (few, many) = if a.participants.len() < b.participants.len() { (a, b) } else { (b, a) };
    let within = few.participants.iter().all(|p| many.participants.contains(p) || many.place == Some(*p));
    let known = !few.participants.is_empty() || few.place.is_some() && a.place == b.place;
    let many_such = match a.kind {
        EventKind::Proposal => true,
        EventKind::Statement => a.participants.len() != b.participants.len(),
        _ => false,
    };
    within && known && (!many_such || is_alike(scene, a.span, b.span))
}

/// Whether two clauses share most words besides names: somebody may propose many things.
fn is_alike(scene: &Scene, a: Span<Text>, b: Span<Text>) -> bool {
    let stems = |span: Span<Text>| {
        let from = scene.words.partition_point(|w| w.span.start < span.start);
        let to = scene.words.partition_point(|w| w.span.start < span.end);
        let long = |k: &usize| scene.name(*k).is_none() && scene.words[*k].lower.chars().nth(4).is_some();
        (from..to).filter(long).map(|k| stem::stem(&scene.words[k].lower, false)).collect::<Vec<_>>()
    };
    let (a, b) = (stems(a), stems(b));
    let shared = a.iter().filter(|s| b.contains(s)).count();
    shared * 3 >= 2 * a.len().min(b.len())
}

/// Gives an event what else is told of it: who, the place and the date.
fn add(first: &mut Event, later: Event) {
    if first.participants.iter().all(|p| later.participants.contains(p)) {
        first.participants = later.participants;
    } else if first.kind == EventKind::Agreement {
        // "Norway and Sweden agreed. The deal was signed by Quill."
        let others = later.participants.into_iter().filter(|p| !first.participants.contains(p));
        let others: Vec<u32> = others.filter(|p| first.place != Some(*p)).collect();
        first.participants.extend(others);
    }
    first.date = first.date.take().or(later.date);
    first.place = first.place.or(later.place.filter(|p| !first.participants.contains(p)));
}

#[cfg(test)]
mod tests;
