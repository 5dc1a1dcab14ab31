//! Direct speech without marks: lines of dialogue, block quotations, "NAME: …", and headings that a name closes.

use std::ops::Range;

use super::{
    Draft,
    direct::pointed_from,
    indirect::is_own,
    marks::Marked,
    speaker::{self, Cited, Who},
};
use crate::{
    document::Role,
    extract::{
        Context,
        cues::Cue,
        scene::{Name, REACH, Scene},
        verbs::is_verb,
        words::Shape,
    },
    facts::QuoteKind,
    label::Label,
    lang::telling::Tell,
    text::Kind,
};

/// Direct speech without marks: lines of dialogue, block quotations, "NAME: …".
pub(super) fn find(context: &Context, scene: &Scene, marked: &[Marked], drafts: &mut Vec<Draft>) {
    for paragraph in &scene.paragraphs {
        let range = paragraph.words.clone();
        if range.len() < 4 {
            continue;
        }
        let role = context.blocks[paragraph.block].role;
        let at = marked.partition_point(|m| m.after <= range.start);
        let quoted = marked.get(at).is_some_and(|m| m.before < range.end && (m.end - m.start) * 3 > range.len());
        let draft = |words: Range<usize>, kind, cited: Option<Cited>| Draft {
            beside: words.end.min(range.end)..range.end,
            at: range.start,
            words,
            kind,
            cited,
            continues: false,
        };
        let heading = matches!(role, Role::Title | Role::Heading | Role::Lead) || range.start == 0;
        if let Some((words, cited)) = signed(scene, range.clone()).filter(|_| heading && !quoted) {
            drafts.push(draft(words, QuoteKind::Indirect, Some(cited)));
        } else if scene.dash(range.start) && scene.words[range.start + 1].gap {
            drafts.extend(dialogue(scene, range.clone()).map(|(words, cited)| draft(words, QuoteKind::Direct, cited)));
        } else if let Some((words, cited)) = closed(scene, range.clone()).filter(|_| !quoted) {
            // Who was named last is named before these words, if in their paragraph.
            drafts.push(Draft { at: words.start, ..draft(words, QuoteKind::Direct, Some(cited)) });
        } else if role == Role::Quote && !quoted {
            let dash = range.clone().rev().take(12).find(|&k| scene.dash(k) && k > range.start + 3);
            let name = dash.and_then(|k| scene.names_in(k..range.end).find(|n| n.label == Label::Person));
            let end = dash.filter(|_| name.is_some()).unwrap_or(range.end);
            let cited = name
                .map(|n| Cited { cue: end..(end + 1).min(scene.words.len()), who: Some(Who::Name(scene.index(n))) });
            let cited = cited.or_else(|| pointed_from(scene, range.end));
            drafts.push(draft(range.start..end, QuoteKind::Direct, cited));
        } else if let Some((words, cited)) = announced(scene, range.clone(), role)
            && !quoted
        {
            let kind = match role {
                Role::Title | Role::Heading | Role::Lead | Role::Boilerplate | Role::List => QuoteKind::Indirect,
                _ => QuoteKind::Direct,
            };
            drafts.push(draft(words, kind, Some(cited)));
        }
    }
}

/// A line that a dash opens, and who speaks: within it ("— Да, — сказал он. — Едем."), or in the line before.
fn dialogue(scene: &Scene, range: Range<usize>) -> Option<(Range<usize>, Option<Cited>)> {
    let start = range.start + 1;
    let cut = (start + 2..range.end.min(start + 4 * REACH)).find(|&k| {
        scene.dash(k)
            && !matches!(scene.text(k - 2), "»" | "”" | "\"" | "“")
            && (matches!(scene.text(k - 1), "," | "!" | "?" | "…") || scene.ends(k - 1))
            && scene.words.get(k + 1).is_some_and(|w| !w.capital())
            && ((k + 1..range.end.min(k + 4)).any(|i| speaker::is_cue(scene, i))
                || scene.text(k - 1) == "," && is_verb(&scene.words[k + 1].lower))
    });
    if let Some(cut) = cut {
        let end = scene.sentence_end(cut);
        let goes_on = (end..range.end.min(end + 2)).any(|k| scene.dash(k))
            || (cut + 1..end).any(|k| scene.dash(k) && scene.text(k - 1) == ",");
        let words = start..if goes_on { range.end } else { cut };
        let cited = speaker::cited(scene, cut + 1..end, false);
        return Some((words, cited.or_else(|| Some(speaker::at(scene, cut + 1, cut + 1..end)))));
    }
    let last = range.start.checked_sub(1).filter(|&l| scene.text(l) == ":");
    let cited = last.and_then(|last| {
        let before = scene.sentence_start(last)..last;
        let named = || speaker::opening(scene, before.clone()).map(|who| Cited { cue: last..last + 1, who: Some(who) });
        speaker::cited(scene, before.clone(), true).or_else(named)
    });
    (cited.is_some() || interviewed(scene, range.clone())).then_some((start..range.end, cited))
}

/// Whether a line that a dash opens is a question, an answer to one, or several sentences: no item of a list.
fn interviewed(scene: &Scene, range: Range<usize>) -> bool {
    let dashed = |r: &Range<usize>| r.len() > 3 && scene.dash(r.start) && scene.words[r.start + 1].gap;
    let asks = |r: Range<usize>| dashed(&r) && r.clone().any(|k| scene.text(k) == "?");
    let ends = range.clone().filter(|&k| scene.ends(k) && k > range.start + 3).count();
    let word = scene.words[range.start + 1];
    let before = range.start.checked_sub(1).map_or(0..0, |k| scene.paragraph(k));
    word.capital()
        && !word.lower.is_ascii()
        && scene.ends(range.end - 1)
        && (ends > 1 || asks(range.clone()) || asks(before) || asks(scene.paragraph(range.end)))
}

/// "Жол дайын. Ол ашылады, – деді NAME": in Kazakh a dash before the verb is enough, and closes all sentences before it that
/// tell of nobody and name no other speaker.
fn closed(scene: &Scene, range: Range<usize>) -> Option<(Range<usize>, Cited)> {
    let says = |k: usize| {
        scene.dash(k)
            && scene.text(k - 1) == ","
            && !matches!(scene.text(k - 2), "»" | "”" | "\"" | "“")
            && matches!(scene.words[k + 1].lower.as_str(), "деді" | "дейді" | "деп")
    };
    let dash = (range.start + 3..range.end - 1).rev().find(|&k| says(k))?;
    let verb = |k: usize| speaker::is_cue(scene, k) && !scene.tells(k, Tell::CLOSES);
    let tells = |k: usize| verb(k) && !is_own(scene, k) || scene.name(k).is_some_and(|n| n.label == Label::Person);
    let mut start = scene.sentence_start(dash);
    while start > range.start && scene.ends(start - 1) {
        let before = scene.sentence_start(start - 1);
        if (before..start).any(tells) {
            break;
        }
        start = before;
    }
    let behind = dash + 1..scene.sentence_end(dash);
    // Of "деп атап өтті" the verb of speech.
    let verb = behind.clone().find(|&k| verb(k)).unwrap_or(dash + 1);
    Some((start..dash - 1, speaker::at(scene, verb, behind)))
}

/// "What NAME says – NAME", as headings have it.
fn signed(scene: &Scene, range: Range<usize>) -> Option<(Range<usize>, Cited)> {
    let dash = range.clone().rev().take(9).find(|&k| scene.dash(k) && scene.words[k].gap)?;
    if scene.dash(range.start) {
        return None;
    }
    // "… — СМИ"
    if dash + 2 >= range.end && scene.tells(dash + 1, Tell::NOBODY.or(Tell::MEDIUM)) && dash > range.start + 3 {
        return Some((range.start..dash, Cited { cue: dash..dash + 1, who: Some(Who::Other(dash + 1)) }));
    }
    let name = scene.names_in(dash..range.end).next_back()?;
    let closes = name.end + usize::from(scene.ends(name.end)) >= range.end;
    let speaks = matches!(name.label, Label::Person | Label::Org)
        && !(range.start..dash).any(|k| scene.ends(k) || scene.text(k) == ";");
    // "between two people — NAME and NAME", "one voice against – from NAME"
    let governed = name.label == Label::Person && !name.nominative
        || (range.start..range.end).any(|k| scene.text(k) == "?")
        || (dash + 1..name.start).any(|k| scene.tells(k, Tell::AND.or(Tell::PREPOSITION)));
    let other = governed
        || (dash + 1..name.start)
            .any(|k| scene.words[k].kind != Kind::Word || is_verb(&scene.words[k].lower) || speaker::is_cue(scene, k));
    (closes && speaks && !other && dash > range.start + 3)
        .then(|| (range.start..dash, Cited { cue: dash..dash + 1, who: Some(Who::Name(scene.index(name))) }))
}

/// "NAME: what NAME says", with a role before the name at most.
fn announced(scene: &Scene, range: Range<usize>, role: Role) -> Option<(Range<usize>, Cited)> {
    let colon = range.clone().take(9).find(|&k| scene.text(k) == ":")?;
    let heading = matches!(role, Role::Title | Role::Heading | Role::Lead);
    // "СМИ: …"
    if heading && colon == range.start + 1 && scene.tells(range.start, Tell::NOBODY.or(Tell::MEDIUM)) {
        return Some((colon + 1..range.end, Cited { cue: colon..colon + 1, who: None }));
    }
    // "NAME о выборах: …"
    let topic = |n: &&Name| heading && matches!(scene.words[n.end].lower.as_str(), "on" | "о" | "об" | "про");
    let name = scene.names_in(range.start..colon).find(|n| n.end == colon || topic(n))?;
    let other = (range.start..name.start).any(|k| {
        let word = scene.words[k];
        !(word.has(Cue::ROLE.or(Cue::HONORIFIC)) || scene.name(k).is_some() || word.shape == Shape::Lower)
            || scene.tells(k, Tell::PREPOSITION.or(Tell::SAY))
    });
    let told = (colon + 1..range.end.min(colon + 8)).any(|k| speaker::is_cue(scene, k));
    let speaks = match name.label {
        Label::Person => true,
        Label::Org => heading,
        Label::Fac | Label::Gpe => heading && name.end < colon,
        _ => false,
    };
    // "NAME: «…»" has its marks.
    let marks = matches!(scene.text(colon + 1), "«" | "\"" | "“" | "„");
    if !speaks || other || told || marks || range.end < colon + 4 {
        return None;
    }
    let who = Some(Who::Name(scene.index(name)));
    Some((colon + 1..range.end, Cited { cue: colon..colon + 1, who }))
}
