//! What stands between quotation marks: whether it is said, and which words beside it say by whom.

use super::{
    Draft, alone,
    indirect::denied,
    marks::Marked,
    speaker::{self, Cited, Who},
};
use crate::{
    extract::{
        cues::Cue,
        lists,
        scene::{REACH, Scene},
        verbs::is_verb,
        words::Shape,
    },
    facts::QuoteKind,
    label::Label,
    lang::telling::Tell,
    text::Kind,
};

/// A quotation between marks, unless it is a name or a title.
pub(super) fn find(scene: &Scene, m: Marked, behind: usize, next: usize, last: Option<&Draft>) -> Option<Draft> {
    let after = after(scene, m, next);
    let inside = inside(scene, m);
    let (before, colon) = before(scene, m, behind);
    let led = matches!(scene.text(m.end.saturating_sub(1)), "," | "!" | "?" | "…" | "..." | "—")
        || matches!(scene.text(m.after), "," | "—" | "–" | "-" | "--");
    // «Мост не выдержит»: как живёт берег
    let tells = |k: usize| scene.tells(k, Tell::NOT) || is_verb(&scene.words[k].lower);
    let announces =
        m.before == scene.paragraph(m.before).start && scene.text(m.after) == ":" && (m.start..m.end).any(tells);
    let beside = announces
        || after.is_some() && led
        || inside.is_some()
        || before.is_some() && colon
        || m.torn && after.is_some();
    // A part of a sentence belongs to the verb before it.
    let part =
        before.is_some() && !colon && scene.words[m.start].shape == Shape::Lower && scene.name(m.start).is_none();
    let sentence = last.is_some_and(|l| {
        scene.paragraph_of[l.words.start.min(m.start)] == scene.paragraph_of[m.start] && l.cited.is_some()
    });
    let cue = before.as_ref().or(after.as_ref()).map(|c| c.cue.start);
    if !is_speech(scene, m, beside, cue) || inside.is_none() && !colon && is_term(scene, m, before.as_ref()) {
        return None;
    }
    let cited = if inside.is_some() {
        inside
    } else if led && after.is_some() && !part || !colon && before.is_none() {
        after.or(before)
    } else {
        before.or(after)
    };
    let sentence_from = scene.sentence_start(m.before).max(behind.min(m.before));
    let opening = || speaker::opening(scene, sentence_from..m.before);
    let own = cited.is_some();
    let mut cited = cited.or_else(|| pointed_at(scene, m));
    if cited.is_none() && m.before > sentence_from && scene.text(m.before - 1) == ":" {
        cited = opening().map(|who| Cited { cue: m.before - 1..m.before, who: Some(who) });
    }
    let mut cited = cited.or_else(|| sentence_before(scene, m, behind));
    // Kazakh: "NAME … «…» деп атады".
    if let Some(found) = cited.as_mut().filter(|c| c.who.is_none() && scene.tells(c.cue.start, Tell::CLOSES)) {
        found.who = opening();
    }
    let cue = cited.as_ref().map(|c| c.cue.start);
    // A pronoun behind the quotation looks for its person before it; one that stands in front looks from where it stands.
    let at = cue.map_or(m.before, |c| c.min(m.before));
    let end = scene.sentence_end(m.after.min(scene.words.len() - 1)).min(next).max(m.after);
    Some(Draft {
        words: m.start..m.end,
        kind: QuoteKind::Direct,
        cited,
        at,
        beside: sentence_from..end,
        continues: !own && sentence,
    })
}

/// Words behind a quotation that attribute it.
fn after(scene: &Scene, m: Marked, next: usize) -> Option<Cited> {
    let range = scene.paragraph(m.after.saturating_sub(1));
    let mut start = m.after;
    let mut stop = false;
    let mut tied = scene.text(m.end - 1) == ",";
    while start < range.end && scene.words[start].kind == Kind::Punctuation && !opens(scene.text(start)) {
        stop |= scene.ends(start);
        tied |= scene.dash(start) || scene.text(start) == ",";
        start += 1;
    }
    if stop && !tied || start >= range.end {
        return None;
    }
    let end = scene.sentence_end(start).min(next);
    let led = start > m.after || tied || scene.ends(m.end - 1);
    let reach = start + if led { 14 } else { 5 };
    let dashed = (m.after..start).any(|i| scene.dash(i));
    let known = (start..end.min(reach)).find(|&i| speaker::is_cue(scene, i));
    // Behind a comma and a dash any verb is one of speech: "«…», — улыбнулся он".
    let verb = |k: usize| scene.words.get(k).is_some_and(|w| w.shape == Shape::Lower && is_verb(&w.lower));
    // «…» – NAME
    if known.is_none()
        && dashed
        && let Some(n) = scene.names_in(start..end.min(reach)).next_back()
        && n.end + usize::from(scene.ends(n.end)) >= range.end
    {
        return Some(Cited { cue: start - 1..start, who: Some(Who::Name(scene.index(n))) });
    }
    let first = scene.name(start).map_or(start, |n| n.end);
    let cue = known.or_else(|| (dashed && verb(first)).then_some(first))?;
    // “We are done.” NAME said on Monday the boats were late: a sentence of its own.
    let apart = start == m.after && scene.text(m.end - 1) == "." && scene.words[start].capital();
    let retells = |k: usize| scene.tells(k, Tell::THAT) || k > cue + 2 && lists::FINITE.holds(&scene.words[k].lower);
    if apart && (cue + 1..end).any(retells) {
        return None;
    }
    // "«…», что …" and "«…» и …" go on with the sentence.
    if (start..cue).any(|i| scene.tells(i, Tell::THAT)) || !led && scene.tells(start, Tell::AND) {
        return None;
    }
    Some(speaker::at(scene, cue, start..end))
}

fn opens(text: &str) -> bool {
    matches!(text, "«" | "„" | "“" | "\"" | "‘")
}

/// Words inside the marks that attribute it: «Да, — сказал он, — мы едем».
fn inside(scene: &Scene, m: Marked) -> Option<Cited> {
    let from = (m.start + 1..m.end.min(m.start + 4 * REACH)).find(|&k| {
        scene.dash(k)
            && (matches!(scene.text(k - 1), "," | "!" | "?" | "…" | "...") || scene.ends(k - 1))
            && (k + 1..m.end.min(k + 4)).any(|i| speaker::is_cue(scene, i) && !scene.words[k + 1].capital())
    })?;
    let end = (from + 1..m.end).find(|&k| scene.dash(k) || scene.ends(k)).unwrap_or(m.end);
    speaker::cited(scene, from + 1..end, false)
}

/// Words before a quotation that attribute it, and whether a colon leads to it.
fn before(scene: &Scene, m: Marked, behind: usize) -> (Option<Cited>, bool) {
    let range = scene.paragraph(m.before.min(scene.words.len() - 1));
    if m.before == range.start {
        // The paragraph before may lead to it.
        let Some(last) = m.before.checked_sub(1).filter(|&l| scene.text(l) == ":") else { return (None, false) };
        let start = scene.sentence_start(last).max(behind.min(last));
        return (speaker::cited(scene, start..last, true), true);
    }
    let last = m.before - 1;
    if scene.ends(last) {
        return (None, false);
    }
    let colon = scene.text(last) == ":";
    let start = scene.sentence_start(m.before).max(behind.min(m.before));
    let cue = (start..m.before)
        .rev()
        .filter(|&i| !denied(scene, i))
        .find(|&i| speaker::is_cue(scene, i) || scene.tells(i, Tell::CALL.or(Tell::URGE)) && scene.name(i).is_none());
    if let Some(cue) = cue {
        return (Some(speaker::at(scene, cue, start..m.before)), colon);
    }
    // «Лавров: "…"»
    // "NAME в эфире ORG: «…»"
    let last_free = scene
        .names_in(start..m.before)
        .rfind(|n| n.start == start || n.end == last && speaker::preposition_before(scene, n.start, start).is_none());
    let name = last_free.filter(|n| {
        let speaks = n.label == Label::Person || n.end == last && (n.label == Label::Org || n.start == start);
        colon && speaks
    });
    let cited = name.map(|n| Cited { cue: last..last + 1, who: Some(Who::Name(scene.index(n))) });
    (cited, colon)
}

/// "Об этом заявил X" behind a quotation.
fn pointed_at(scene: &Scene, m: Marked) -> Option<Cited> {
    let range = scene.paragraph(m.after.saturating_sub(1));
    let mut start = m.after;
    while start < range.end && scene.words[start].kind == Kind::Punctuation && !opens(scene.text(start)) {
        start += 1;
    }
    if start < range.end { pointed_from(scene, start) } else { None }
}

/// "Так объяснил X": the sentence at word `start` points back at what stands before it.
pub(super) fn pointed_from(scene: &Scene, start: usize) -> Option<Cited> {
    let range = scene.paragraph(start);
    let points = (start..range.end.min(start + 3)).any(|i| scene.tells(i, Tell::THIS));
    let end = scene.sentence_end(start.min(scene.words.len().checked_sub(1)?));
    if points && start < end { speaker::cited(scene, start..end, false) } else { None }
}

/// The sentence before a quotation tells what its speaker said: "X stated that …. «…»".
fn sentence_before(scene: &Scene, m: Marked, behind: usize) -> Option<Cited> {
    let range = scene.paragraph(m.before.min(scene.words.len() - 1));
    let last = m.before.checked_sub(1).filter(|&l| l > range.start && scene.ends(l) && l >= behind)?;
    let start = scene.sentence_start(last).max(behind);
    let found = speaker::cited(scene, start..last, false)?;
    found.who.is_some().then_some(found)
}

/// Whether one or two words inside a sentence are in marks because it does not take them for its own: "the work of an
/// «extremist society», reports NAME". No verb before them brings them, but data at most.
fn is_term(scene: &Scene, m: Marked, before: Option<&Cited>) -> bool {
    let brought = before.is_some_and(|c| !lists::DATA.holds(&scene.words[c.cue.end - 1].lower));
    let opens = scene.sentence_start(m.before) + 2 >= m.before;
    let plain = |k: usize| scene.words[k].kind == Kind::Word && scene.words[k].shape == Shape::Lower;
    !brought && !opens && m.end - m.start <= 2 && plain(m.before - 1) && (m.start..m.end).all(plain)
}

/// Whether what stands between marks is said, and no name or title. `beside`: words attribute it; `cue`: its sentence has
/// a verb of speech.
fn is_speech(scene: &Scene, m: Marked, beside: bool, cue: Option<usize>) -> bool {
    let words = (m.start..m.end).filter(|&i| scene.words[i].kind == Kind::Word).count();
    if words == 0 {
        return false;
    }
    let last = m.end - 1;
    let ended = scene.ends(last) || scene.text(last) == ",";
    let floor = scene.paragraph(m.before.min(scene.words.len() - 1)).start;
    let colon = m.before > floor && scene.text(m.before - 1) == ":";
    // A name fills it; behind a verb of speech and a colon it is said.
    let named = scene.name(m.start).is_some_and(|n| n.end + usize::from(ended) >= m.end);
    // The party of somebody, in brackets.
    if m.before > floor && scene.text(m.before - 1) == "(" && scene.text(m.after) == ")" && !scene.ends(last) {
        return false;
    }
    if named && !(beside && (ended || colon)) {
        return false;
    }
    let first = scene.words[m.start];
    let capital = first.shape != Shape::Lower && first.kind == Kind::Word;
    // A word for things that have names stands before it.
    const KINDS: Cue = Cue::MEDIA
        .or(Cue::GENERIC_ORG)
        .or(Cue::COMPANY)
        .or(Cue::FACILITY)
        .or(Cue::WORK)
        .or(Cue::PRODUCT)
        .or(Cue::EVENT)
        .or(Cue::ORG)
        .or(Cue::LAW)
        .or(Cue::TOWN);
    // "Картина NAME «…»"
    let person = m.before.checked_sub(1).and_then(|k| scene.name(k)).filter(|n| n.label == Label::Person && !colon);
    let front = person.map_or(m.before, |n| n.start.max(floor));
    let near = (floor..front).rev().take(2).take_while(|&i| scene.words[i].kind == Kind::Word);
    let titled = near.into_iter().any(|i| scene.tells(i, Tell::NAMED) || scene.words[i].has(KINDS))
        || m.before > floor && scene.words[m.before - 1].has(KINDS);
    // «…the bill "On the ports," MEDIUM reports»: a title has no verb.
    let kind = Cue::LAW.or(Cue::WORK).or(Cue::EVENT);
    let finite = |k: usize| is_verb(&scene.words[k].lower) || lists::FINITE.holds(&scene.words[k].lower);
    let title = capital && m.before > floor && scene.words[m.before - 1].has(kind) && !(m.start..m.end).any(finite);
    if titled && (capital || words <= 3) && !colon && (title || !(beside && ended && scene.text(m.after) != ".")) {
        return false;
    }
    // "Article 5 of the Criminal Code: “…”"
    if colon && m.before > floor + 1 && scene.name(m.before - 2).is_some_and(|n| n.label == Label::Law) {
        return false;
    }
    if beside {
        return words > 1 || ended || cue.is_some();
    }
    let lower = (m.start + 1..m.end).filter(|&i| scene.words[i].shape == Shape::Lower).count();
    if let Some(cue) = cue {
        // One word is quoted where it names or describes something.
        let described = words > 1 || scene.tells(cue, Tell::CALL);
        return !capital && described || scene.ends(last) && words > 1 || words >= 4 && lower * 2 >= words;
    }
    // A paragraph of its own.
    words >= 4 && lower * 2 >= words && alone(scene, &(m.start..m.end))
        || scene.ends(last) && words >= 2 && lower > 0
        || !capital && words >= 4
        || words >= 6 && lower * 2 >= words
        || scene.text(last) == "," && words >= 3
}
