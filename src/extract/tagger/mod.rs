//! The learned tagger: a small network over hashed features of each token, and the best legal way through its scores.
//!
//! It reads a document in segments of whole sentences, in whole numbers, so that every machine gives the same answer.
//! [`features`] says what it sees, [`network`] how it scores, [`decode`] how scores become names; `training/tagger/` makes the
//! weights, `models/tagger.md` says from what, and how good they are.

pub mod decode;
pub mod features;
mod kernel;
pub mod network;

pub use network::Network;

use super::{Candidate, Context, gazetteer, words};
use crate::{entity::By, span::Span};

/// What the candidates of the tagger say made them.
pub const RULE: &str = "learned";

/// The features of a document, as training asks for them: with the candidates of the tables, before any rule.
pub fn input(context: &Context) -> features::Input {
    let mut found = Vec::new();
    gazetteer::find(context, &mut found);
    features::of(context, &words::prepare(context, &found), &found)
}

/// The names that the network sees. `found` are the candidates of the tables.
pub(super) fn find(
    network: &Network,
    context: &Context,
    blocks: &[words::Block],
    found: &[Candidate],
) -> Vec<Candidate> {
    let input = features::of(context, blocks, found);
    let words: Vec<&words::Word> = blocks.iter().flat_map(|b| &b.words).collect();
    let mut scratch = network::Scratch::default();
    let mut decoder = decode::Decoder::default();
    let mut out = Vec::new();
    for segment in input.segments {
        network.run(&input.rows[segment.start * features::SLOTS..segment.end * features::SLOTS], &mut scratch);
        decoder.names(&scratch.scores, |name| {
            let (first, last) = (words[segment.start + name.first].span, words[segment.start + name.after - 1].span);
            out.push(Candidate {
                span: Span::new(first.start as usize, last.end as usize),
                label: name.label,
                name: None,
                known: None,
                score: decode::calibrated(&network.knots, name.raw),
                by: By::Tagger,
                rule: RULE,
            });
        });
    }
    out
}
