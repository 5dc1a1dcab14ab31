//! Quotations: what is said, word for word or retold, by whom, and through whom the words came.
//!
//! Direct quotations are found by their marks ([`marks`], [`direct`]) or as lines, by the dash that opens them or the name that
//! leads to them ([`lines`]); what stands beside them says who speaks ([`speaker`]). Names and titles in quotation marks are left
//! out. Retold speech is found by its verb ([`indirect`]), by a noun with "that" ([`claims`]) or by one alone ([`stances`]). A subject may be a name
//! ([`speaker`]) or a phrase ([`phrase`]). Speakers that are named are looked for first, over the whole scene; pronouns, roles and
//! "the newspaper" then stand for one of those before them ([`settle`], [`memory`]).
//!
//! Every step looks a bounded number of words ahead, so the time is linear.

mod claims;
mod direct;
mod indirect;
mod kazakh;
mod lines;
mod marks;
mod memory;
mod phrase;
mod settle;
mod speaker;
mod stances;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{Context, scene::Scene, words::Shape};
use crate::{
    entity::Local,
    facts::{Office, Quote, QuoteKind},
    label::Label,
    lang::telling::Tell,
    text::Kind,
};
use marks::Marked;
use memory::Memory;
use settle::Said;
use speaker::{Cited, Who};

/// Words that may name a speaker.
const TELLING: Tell = Tell::SAY.or(Tell::SAID).or(Tell::QUOTES).or(Tell::SOURCE).or(Tell::URGE).or(Tell::CITE);

/// A quotation on its way.
#[derive(Debug)]
struct Draft {
    /// Its words.
    words: Range<usize>,
    kind: QuoteKind,
    cited: Option<Cited>,
    /// The word before which the speaker was named, where a pronoun stands for it.
    at: usize,
    /// The words that attribute it, for the relay.
    beside: Range<usize>,
    /// Takes the speaker of the draft before it.
    continues: bool,
}

/// The quotations of a scene, ascending.
pub fn find(context: &Context, scene: &Scene, offices: &[Office], cast: &[Local]) -> Vec<Quote> {
    let marked = marks::pairs(scene);
    let mut drafts = Vec::new();
    let mut speech = Vec::new();
    for (index, m) in marked.iter().enumerate() {
        let next = marked.get(index + 1).map_or(usize::MAX, |n| n.before);
        let behind = speech.last().map_or(0, |p: &Marked| p.after);
        if let Some(draft) = direct::find(scene, *m, behind, next, drafts.last()) {
            drafts.push(draft);
            speech.push(*m);
        }
    }
    let marked = speech;
    lines::find(context, scene, &marked, &mut drafts);
    // A part of a sentence leaves its verb to the rest of it.
    let whole = drafts.iter().filter(|d| scene.words[d.words.start].shape != Shape::Lower);
    let spoken_for: Vec<usize> = whole.filter_map(|d| d.cited.as_ref()).map(|c| c.cue.start).collect();
    indirect::find(scene, &marked, &spoken_for, &mut drafts);
    claims::find(scene, &marked, &mut drafts);
    stances::find(scene, &marked, &mut drafts);
    drafts.sort_by_key(|d| (d.words.start, d.kind, d.words.end));
    drafts.dedup_by(|b, a| a.words == b.words);

    let mut said = Said::new(Memory::new(scene, offices, cast, named(scene, &marked)));
    drafts.into_iter().filter_map(|draft| said.settle(draft)).collect()
}

/// Whether a quotation fills its paragraphs, but for marks.
fn alone(scene: &Scene, words: &Range<usize>) -> bool {
    let behind = words.end..scene.paragraph(words.end - 1).end;
    let mut rest = (scene.paragraph(words.start).start..words.start).chain(behind);
    !scene.dash(words.start.saturating_sub(1)) && rest.all(|k| scene.words[k].kind == Kind::Punctuation)
}

/// The clause round word `i` outside of quotations.
fn clause(scene: &Scene, marked: &[Marked], i: usize) -> Range<usize> {
    let next = marked.partition_point(|m| m.before < i);
    let behind = next.checked_sub(1).map_or(0, |p| marked[p].after);
    let upto = marked.get(next).map_or(usize::MAX, |m| m.before);
    scene.sentence_start(i).max(behind.min(i))..scene.sentence_end(i).min(upto).max(i + 1)
}

/// Whether word `i` stands inside a quotation.
fn is_quoted(marked: &[Marked], i: usize) -> bool {
    let next = marked.partition_point(|m| m.before <= i);
    next.checked_sub(1).is_some_and(|p| i < marked[p].after)
}

/// Where which name speaks, is cited, or opens a sentence as its subject: what pronouns may stand for.
fn named(scene: &Scene, marked: &[Marked]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for i in (0..scene.words.len()).filter(|&i| scene.tells(i, TELLING)) {
        if is_quoted(marked, i) || scene.name(i).is_some() {
            continue;
        }
        if scene.tells(i, Tell::CITE) {
            let end = scene.sentence_end(i).min(i + 12);
            let cited = scene.names_in(i..end).find(|n| n.label == Label::Org);
            out.extend(cited.map(|n| (n.start, scene.index(n))));
        } else if (speaker::is_cue(scene, i) || scene.tells(i, Tell::URGE))
            && let Some(Who::Name(name)) = speaker::at(scene, i, clause(scene, marked, i)).who
        {
            out.push((scene.names[name].start.max(i), name));
        }
    }
    for (index, name) in scene.names.iter().enumerate() {
        if name.label == Label::Person && name.nominative && !is_quoted(marked, name.start) {
            let start = scene.sentence_start(name.start);
            let led = scene.names_in(start..name.start).any(|n| n.label == Label::Person);
            let possessed = matches!(scene.text(name.end), "'s" | "’s");
            if name.start - start <= 8
                && !led
                && !possessed
                && !(start..name.start).any(|k| scene.tells(k, Tell::PREPOSITION.or(Tell::THAT)))
            {
                out.push((name.start, index));
            }
        }
    }
    out
}
