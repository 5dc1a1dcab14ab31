//! What is said with a noun alone: "подчеркнул важность …", "наголосив на необхідності …", "stressed the need for …".

use super::{
    Draft, clause,
    indirect::{denied, end},
    is_quoted,
    marks::Marked,
    speaker,
};
use crate::{
    extract::{lists, scene::Scene},
    facts::QuoteKind,
    lang::telling::Tell,
    text::Kind,
};

/// Words between the verb and the noun at most.
const BETWEEN: usize = 3;

/// Appends what verbs of speech say with such nouns, but for what is retold already.
pub fn find(scene: &Scene, marked: &[Marked], out: &mut Vec<Draft>) {
    let mut taken: Vec<usize> = out.iter().filter_map(|d| d.cited.as_ref()).map(|c| c.cue.start).collect();
    taken.sort_unstable();
    for cue in (0..scene.words.len()).filter(|&i| scene.tells(i, Tell::SAY)) {
        if !speaker::is_cue(scene, cue)
            || is_quoted(marked, cue)
            || denied(scene, cue)
            || taken.binary_search(&cue).is_ok()
            || stance(scene, cue).is_none()
        {
            continue;
        }
        let clause = clause(scene, marked, cue);
        // "наголосив на необхідності": the preposition belongs to the verb.
        let from = cue + 1 + usize::from(scene.tells(cue + 1, Tell::PREPOSITION));
        let words = from..end(scene, marked, from);
        if words.len() < 2 {
            continue;
        }
        out.push(Draft {
            at: cue,
            beside: clause.start..words.end,
            words,
            kind: QuoteKind::Indirect,
            cited: Some(speaker::at(scene, cue, clause)),
            continues: false,
        });
    }
}

/// The noun behind a verb that says what its speaker holds of something; nothing but adjectives and the like between.
fn stance(scene: &Scene, cue: usize) -> Option<usize> {
    let reach = cue + 1..scene.sentence_end(cue).min(cue + 2 + BETWEEN);
    let plain =
        |k: &usize| scene.words[*k].kind == Kind::Word && scene.name(*k).is_none() && !scene.tells(*k, Tell::THAT);
    reach.take_while(plain).find(|&k| lists::STANCES.begins(&scene.words[k].lower))
}
