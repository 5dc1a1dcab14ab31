//! Nouns that bring what is said: "слова NAME о том, что …", "дійшла висновку, що …", "raised concerns that …".

use std::ops::Range;

use super::{
    Draft, clause,
    indirect::end,
    is_quoted,
    marks::Marked,
    speaker::{self, Cited, Who},
};
use crate::{
    extract::{lists, scene::Scene, verbs::is_predicate},
    facts::QuoteKind,
    label::Label,
    lang::telling::Tell,
    text::Kind,
};

/// Words between the noun and "that" at most.
const BETWEEN: usize = 9;

/// Appends what such nouns bring, but for what is retold already.
pub fn find(scene: &Scene, marked: &[Marked], out: &mut Vec<Draft>) {
    let mut found: Vec<usize> = out.iter().map(|d| d.words.start).collect();
    found.sort_unstable();
    for noun in (0..scene.words.len()).filter(|&i| scene.tells(i, Tell::CLAIM) || avows(scene, i)) {
        let Some(that) = that(scene, noun).filter(|t| found.binary_search(&(t + 1)).is_err()) else { continue };
        if is_quoted(marked, noun) || scene.name(noun).is_some() {
            continue;
        }
        let clause = clause(scene, marked, noun);
        let cited = cited(scene, noun, that, clause.clone());
        // "… and demanded that …" is retold by itself.
        let stop = end(scene, marked, that + 1);
        let verb = |k: &usize| scene.tells(*k, Tell::AND) && scene.tells(k + 1, Tell::SAY.or(Tell::URGE));
        let again = |k: &usize| verb(k) && found.iter().any(|f| (k + 2..k + 5).contains(f));
        let words = that + 1..(that + 2..stop).find(again).unwrap_or(stop);
        // "It is clear that": nobody's.
        if words.len() < 2 || cited.who.is_none() && avows(scene, noun) {
            continue;
        }
        out.push(Draft {
            at: cited.cue.start,
            beside: clause.start..words.end,
            words,
            kind: QuoteKind::Indirect,
            cited: Some(cited),
            continues: false,
        });
    }
}

/// Whether word `i` says how sure somebody is, or ends "made it clear", "дал понять".
fn avows(scene: &Scene, i: usize) -> bool {
    lists::AVOWALS.holds(&scene.words[i].lower)
}

/// The "that" which belongs to a noun: right behind it, or behind whose it is and "о том,".
fn that(scene: &Scene, noun: usize) -> Option<usize> {
    let reach = noun + 1..scene.sentence_end(noun).min(noun + BETWEEN);
    let that = reach.clone().find(|&k| scene.tells(k, Tell::THAT))?;
    if scene.words[that].lower.is_ascii() {
        return (that == noun + 1).then_some(that);
    }
    let plain =
        |k: usize| scene.name(k).is_some() || scene.words[k].kind == Kind::Word && !is_predicate(&scene.words[k].lower);
    (scene.text(that - 1) == "," && (noun + 1..that - 1).all(plain)).then_some(that)
}

/// Whose it is: the names behind the noun, or the subject of the verb before it.
fn cited(scene: &Scene, noun: usize, that: usize, clause: Range<usize>) -> Cited {
    let owner = scene.names_in(noun + 1..that).find(|n| n.label == Label::Person);
    let owner = owner.or_else(|| scene.names_in(noun + 1..that).find(|n| n.label == Label::Org));
    let cue = noun..noun + 1;
    if let Some(owner) = owner {
        return Cited { cue, who: Some(Who::Name(scene.index(owner))) };
    }
    // "Found that": the word is the verb.
    let own = avows(scene, noun) && is_predicate(&scene.words[noun].lower);
    let before =
        || (clause.start..noun).rev().take(5).find(|&k| is_predicate(&scene.words[k].lower) && scene.name(k).is_none());
    let verb = if own { Some(noun) } else { before() }.or_else(|| avows(scene, noun).then_some(noun));
    verb.map_or(Cited { cue, who: None }, |verb| Cited {
        cue: verb..noun + 1,
        who: speaker::at(scene, verb, clause.start..noun).who,
    })
}
