//! Retold speech: "said that …", "according to X, …", "…, writes X", "X called on Y to …".

use std::ops::Range;

use super::{
    Draft, clause, is_quoted,
    marks::Marked,
    speaker::{self, Cited},
};
use crate::{
    extract::{
        cues::Cue,
        scene::{REACH, Scene},
    },
    facts::QuoteKind,
    lang::telling::Tell,
    text::Kind,
};

/// Appends what cues outside of quotations retell. `taken`: the cues that attribute direct speech.
pub fn find(scene: &Scene, marked: &[Marked], taken: &[usize], out: &mut Vec<Draft>) {
    let mut taken: Vec<usize> = taken.to_vec();
    taken.sort_unstable();
    let told = Tell::SAY.or(Tell::SAID).or(Tell::SOURCE).or(Tell::URGE);
    let mut last = None;
    for cue in (0..scene.words.len()).filter(|&i| scene.tells(i, told)) {
        let urges = scene.tells(cue, Tell::URGE) && scene.name(cue).is_none();
        if !(speaker::is_cue(scene, cue) || urges) || is_quoted(marked, cue) || denied(scene, cue) {
            continue;
        }
        let clause = clause(scene, marked, cue);
        let used = taken.binary_search(&cue).is_ok();
        let Some(words) = retold(scene, marked, cue, clause.clone(), used) else { continue };
        let count = words.clone().filter(|&i| scene.words[i].kind == Kind::Word).count();
        if count < 2 || count < 3 && !scene.tells(words.start.saturating_sub(1), Tell::THAT) {
            continue;
        }
        // "…, writes NAME": what stands in the words themselves is not their speaker.
        let tail = words.end <= cue && !scene.tells(cue, Tell::SOURCE);
        let from = if tail { words.end + 1 } else { clause.start };
        let Cited { cue: cue_words, mut who } = speaker::at(scene, cue, from.min(cue)..clause.end);
        if tail && who.is_none() {
            continue;
        }
        // "…, and added that …": the subject is that of the verb before.
        if let Some((sentence, before)) = last
            && who.is_none()
            && sentence == scene.sentence_start(cue)
            && scene.tells(cue.saturating_sub(1), Tell::AND)
        {
            who = before;
        }
        last = Some((scene.sentence_start(cue), who));
        let beside = clause.start.min(words.start)..clause.end.max(words.end);
        out.push(Draft {
            words,
            kind: QuoteKind::Indirect,
            cited: Some(Cited { cue: cue_words, who }),
            at: cue.min(clause.start.max(cue.saturating_sub(3))),
            beside,
            continues: false,
        });
    }
}

/// "Did not say".
fn denied(scene: &Scene, cue: usize) -> bool {
    (cue.saturating_sub(2)..cue).any(|k| scene.tells(k, Tell::NOT)) || scene.tells(cue + 1, Tell::NOT)
}

/// The words that the cue retells.
fn retold(scene: &Scene, marked: &[Marked], cue: usize, clause: Range<usize>, used: bool) -> Option<Range<usize>> {
    let comma = |k: usize| matches!(scene.text(k), "," | "—" | "–" | "-") && scene.name(k).is_none();
    if scene.tells(cue, Tell::SOURCE) {
        return by_source(scene, marked, cue, clause);
    }
    // "…, что": the first one behind the cue, with no other cue between.
    let reach = (cue + 1)..scene.sentence_end(cue).min(cue + 24);
    let that = reach.clone().find(|&k| scene.tells(k, Tell::THAT));
    if let Some(that) = that
        && !(cue + 1..that).any(|k| scene.tells(k, Tell::SAY) && scene.name(k).is_none() || scene.text(k) == ":")
        && (scene.text(that - 1) == "," || scene.words[that].lower.is_ascii())
        && !(cue + 1..that).any(|k| is_quoted(marked, k))
    {
        return Some(that + 1..end(scene, marked, that + 1));
    }
    let start = clause.start;
    // "Как сообщает X, …"
    if scene.tells(start, Tell::AS) && cue <= start + 3 {
        let first = (cue + 1..scene.sentence_end(cue)).find(|&k| comma(k) && depth(scene, start, k) == 0)?;
        return Some(first + 1..end(scene, marked, first + 1));
    }
    if scene.tells(cue, Tell::URGE) {
        let stop = end(scene, marked, cue + 1);
        let infinitive = (cue + 1..stop.min(cue + 12)).any(|k| {
            let lower = scene.words[k].lower.as_str();
            let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
            lower == "to"
                || ends(&["ать", "ять", "ить", "еть", "уть", "ыть", "оть", "ться", "тися", "чь", "йти", "ести", "езти"])
                || ends(&["ати", "яти", "ити", "іти", "ути", "їти", "оти"])
        });
        return (infinitive && !used).then_some(cue + 1..stop);
    }
    if used {
        return None;
    }
    // "…, пишет X" at the end of the sentence, or "…, как писал X, …" inside.
    let tail = (start..cue).rev().take(12).find(|&k| comma(k));
    if let Some(tail) = tail
        && !(tail + 1..cue).any(|k| scene.tells(k, Tell::THAT))
        && tail > start
        && !is_quoted(marked, tail - 1)
    {
        let sentence_end = scene.sentence_end(cue);
        let next = (cue + 1..sentence_end).find(|&k| comma(k));
        let as_said = scene.tells(tail + 1, Tell::AS);
        let whole = start..tail;
        return match next {
            Some(next) if as_said => {
                let rest = next + 1..end(scene, marked, next + 1);
                Some(if rest.len() >= whole.len() / 2 { rest } else { whole })
            }
            None if sentence_end - cue <= 16
                && clean(scene, &whole)
                && !scene.words[cue].lower.ends_with("ing")
                && (cue <= tail + 2 && scene.name(tail + 1).is_none() || ends_in_place(scene, cue, sentence_end)) =>
            {
                Some(whole)
            }
            _ => bare(scene, marked, cue),
        };
    }
    bare(scene, marked, cue)
}

/// Whether nothing follows a verb but where, when and to whom: "X said on Monday", "X told reporters".
fn ends_in_place(scene: &Scene, cue: usize, end: usize) -> bool {
    let next = cue + 1;
    next >= end
        || scene.tells(next, Tell::PREPOSITION) && scene.words[next].lower != "to"
        || scene.tells(cue, Tell::TELLS)
        || scene.name(next).is_some()
}

/// Whether a stretch before a cue is a clause of its own: it holds no other cue.
fn clean(scene: &Scene, words: &Range<usize>) -> bool {
    words.len() >= 3 && !words.clone().any(|k| speaker::is_cue(scene, k))
}

/// Open brackets between two words.
fn depth(scene: &Scene, from: usize, to: usize) -> i32 {
    (from..to)
        .map(|k| match scene.text(k) {
            "(" => 1,
            ")" => -1,
            _ => 0,
        })
        .sum()
}

/// "По словам X, …", "…, according to X".
fn by_source(scene: &Scene, marked: &[Marked], cue: usize, clause: Range<usize>) -> Option<Range<usize>> {
    let comma = |k: &usize| matches!(scene.text(*k), "," | "—" | "–") && scene.name(*k).is_none();
    let first = cue <= clause.start + 4 && !(clause.start..cue).any(|k| comma(&k));
    let kazakh = speaker::is_kazakh_source(&scene.words[cue].lower);
    let sentence_end = scene.sentence_end(cue);
    let next = (cue + 1..sentence_end.min(cue + REACH)).find(|k| comma(k) && depth(scene, cue, *k) == 0);
    if first || kazakh {
        return next.map(|n| n + 1..end(scene, marked, n + 1));
    }
    let before = (clause.start..cue).rev().take(4).find(comma)?;
    match next {
        Some(next) if before < clause.start + 4 => Some(next + 1..end(scene, marked, next + 1)),
        _ if clean(scene, &(clause.start..before)) => Some(clause.start..before),
        next => next.map(|n| n + 1..end(scene, marked, n + 1)),
    }
}

/// English: "said the talks had failed", "told reporters it was late".
fn bare(scene: &Scene, marked: &[Marked], cue: usize) -> Option<Range<usize>> {
    const BARE: &[&str] = &[
        "said",
        "says",
        "say",
        "told",
        "tells",
        "added",
        "adds",
        "believes",
        "believe",
        "thinks",
        "claimed",
        "claims",
        "insisted",
        "insists",
        "hopes",
        "hoped",
        "warned",
        "noted",
        "announced",
    ];
    if !BARE.contains(&scene.words[cue].lower.as_str()) {
        return None;
    }
    let stop = scene.sentence_end(cue);
    let mut k = cue + 1;
    if scene.tells(cue, Tell::TELLS) {
        k = scene.name(k).map_or(k + 1, |n| n.end);
    }
    // "on Monday", "in a statement"
    if scene.tells(k, Tell::PREPOSITION) {
        k += if matches!(scene.text(k + 1), "a" | "an" | "the" | "his" | "her" | "its") { 3 } else { 2 };
    }
    if k + 4 > stop || scene.text(k).starts_with(['\'', '’']) || scene.tells(cue, Tell::QUOTES.or(Tell::CALL)) {
        return None;
    }
    let word = scene.words[k];
    let opens = word.capital()
        || matches!(
            word.lower.as_str(),
            "the"
                | "a"
                | "an"
                | "he"
                | "she"
                | "it"
                | "they"
                | "we"
                | "there"
                | "his"
                | "her"
                | "its"
                | "their"
                | "this"
                | "these"
                | "all"
                | "no"
                | "some"
                | "any"
                | "both"
                | "more"
        );
    // "said the minister": the subject, not what is said.
    let subject = word.lower == "the"
        && (k + 1..stop.min(k + 8)).any(|i| scene.words[i].has(Cue::ROLE))
        && scene.name(cue.wrapping_sub(1)).is_none()
        && !scene.tells(cue.wrapping_sub(1), Tell::HE.or(Tell::SHE).or(Tell::THEY));
    let after_quote =
        marked.partition_point(|m| m.after <= cue).checked_sub(1).is_some_and(|p| marked[p].after + 4 > cue);
    (opens && !subject && !after_quote).then(|| k..end(scene, marked, k))
}

/// Where retold speech that starts at word `from` ends: with its sentence, before the next verb of speech that retells
/// more ("…, and added that …"), or before words that attribute it.
fn end(scene: &Scene, marked: &[Marked], from: usize) -> usize {
    let ceiling = scene.paragraph(from.min(scene.words.len().saturating_sub(1))).end.min(from + 2 * REACH);
    let mut k = from;
    while k < ceiling {
        // Full stops inside quotation marks end nothing.
        if let Some(p) = marked.partition_point(|m| m.before <= k).checked_sub(1)
            && k < marked[p].after
            && marked[p].before >= from
        {
            k = marked[p].after.max(k + 1);
            continue;
        }
        if scene.ends(k) {
            return k;
        }
        if scene.text(k) == "," {
            let next = k + 1 + usize::from(scene.tells(k + 1, Tell::AND));
            let said = speaker_follows(scene, next, ceiling);
            if said {
                return k;
            }
        }
        k += 1;
    }
    ceiling.max(from)
}

/// Whether a verb of speech stands at word `k`, or right behind a subject there.
fn speaker_follows(scene: &Scene, k: usize, ceiling: usize) -> bool {
    let verb = |i: usize| i < ceiling && scene.tells(i, Tell::SAY.or(Tell::SAID)) && speaker::is_cue(scene, i);
    let behind = scene.name(k).map_or(k + 1, |n| n.end);
    verb(k) || (scene.tells(k, Tell::HE.or(Tell::SHE).or(Tell::THEY)) || scene.name(k).is_some()) && verb(behind)
}
