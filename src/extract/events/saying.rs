//! Statements that quotations are: what somebody in office says, or anybody on a stage or on a day that is told.

use std::ops::Range;

use super::{
    parts::{self, Parts, Told},
    trigger::{self, Trigger},
};
use crate::{
    extract::{cues::Cue, scene::Scene},
    facts::{Office, Quote},
    label::Label,
    lang::telling::Tell,
    span::{Span, Text},
};

/// Where and how people speak: "на встрече", "in a statement".
const STAGE: Tell = Tell::CONFERENCE.or(Tell::MEETING).or(Tell::TALK);

/// The same, with no preposition to be looked for: "рассказал журналистам", "in a statement".
const PUBLIC: Tell = Tell::STATED.or(Tell::WRITING).or(Tell::BY_PHONE).or(Tell::STAGE);

/// The statement that the verb of speech at word `i` tells of: its clause without what is said, and its parts.
pub(super) fn of(scene: &Scene, i: usize, quotes: &[Quote], told: Told) -> Option<(Range<usize>, Trigger, Parts)> {
    let (cast, offices, _) = told;
    let word = scene.words[i].span;
    let near = quotes.partition_point(|q| q.span.start <= word.start);
    let mut near = quotes[near.saturating_sub(4)..].iter().take(8);
    let quote = near.find(|q| q.cue.is_some_and(|cue| cue.contains(word)))?;
    let speaker = quote.speaker?;
    let clause = beside(scene, i, quote.span);
    let trigger = Trigger::said();
    let mut parts = parts::of(scene, i, &clause, &trigger, None, told);
    parts.who = vec![speaker];
    let any = |tell| clause.clone().any(|k| k != i && scene.tells(k, tell));
    let listens = |k: usize| scene.name(k).is_some_and(|n| n.label == Label::Org && n.entity != speaker);
    let stage = any(PUBLIC)
        || clause
            .clone()
            .any(|k| k != i && scene.tells(k, STAGE) && trigger::stands(scene, k, &clause, Tell::IN.or(Tell::DURING)))
        || (i + 1..clause.end.min(i + 4)).any(listens);
    let body = || scene.names_in(clause.clone()).any(|n| n.entity == speaker && scene.words[n.start].has(Cue::ORG));
    // "comments of the spokeswoman Ann Reed, who said": on the way to something else.
    let aside = i > clause.start && scene.tells(i - 1, Tell::WHO);
    let marked = stage || parts.date.is_some();
    let told = match cast[speaker as usize].label {
        Label::Person => marked || any(Tell::THIS) || !aside && is_office(scene, &clause, speaker, offices),
        // A medium reports; a body declares.
        _ => scene.tells(i, Tell::STATED) || any(Tell::STATED) && !any(Tell::CITE) || marked && !aside && body(),
    };
    told.then_some((clause, trigger, parts))
}

/// The words of the sentence of word `i` beside what is said.
fn beside(scene: &Scene, i: usize, said: Span<Text>) -> Range<usize> {
    let first = scene.words.partition_point(|w| w.span.end <= said.start);
    let last = scene.words.partition_point(|w| w.span.start < said.end);
    let (start, end) = (scene.sentence_start(i), scene.sentence_end(i).max(i + 1));
    if i < first { start..end.min(first) } else { start.max(last.min(i))..end }
}

/// Whether somebody is named in a clause with an office that he speaks for.
fn is_office(scene: &Scene, clause: &Range<usize>, speaker: u32, offices: &[Office]) -> bool {
    let span = scene.span(clause.start, clause.end);
    let from = offices.partition_point(|o| o.span.start < span.start);
    let mut within = offices[from..].iter().take_while(|o| o.span.end <= span.end);
    let private = |o: &Office| {
        let words = clause.clone().filter(|&k| o.span.contains(scene.words[k].span));
        words.into_iter().any(|k| scene.tells(k, Tell::PRIVATE))
    };
    within.any(|o| o.person == speaker && !private(o))
}
