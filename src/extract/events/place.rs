//! Where an event takes place: names of places behind "in", what is visited or attacked, whose office it is.

use std::ops::Range;

use super::{opens_place, parts::CLOSE, trigger::Trigger};
use crate::{
    extract::{
        cues::Cue,
        lists,
        scene::{Name, Scene},
    },
    facts::{EventKind, Office},
    label::Label,
    lang::telling::Tell,
    language::Language,
    text::Kind,
};

/// What a name of a place is made of besides itself.
const TOWNS: Cue = Cue::TOWN.or(Cue::REGION).or(Cue::FACILITY);

/// The place of the event that word `i` tells of: what bears an attack; else the nearest that is said to be one, behind the word
/// or before.
pub(super) fn of<'s>(scene: &'s Scene, i: usize, clause: &Range<usize>, trigger: &Trigger) -> Option<&'s Name> {
    let all = || scene.names_in(clause.clone()).filter(|n| is_site(n));
    let before = || all().filter(|n| n.end <= i);
    // "Омск подвергся атаке"
    let suffers = (clause.start..clause.end.min(i + 3)).rev().find(|&k| lists::SUFFERS.begins(&scene.words[k].lower));
    let victim = suffers.filter(|_| trigger.kind == EventKind::Attack);
    let victim = victim.and_then(|verb| before().rfind(|n| n.end <= verb && !is_object_of_preposition(scene, n)));
    // "the Cairo conference"
    let english = scene.words[i].lower.is_ascii();
    let named = matches!(trigger.kind, EventKind::Conference | EventKind::Election);
    let beside =
        || before().find(|n| n.end + 2 >= i && !is_object_of_preposition(scene, n)).filter(|_| english && named);
    let says = |n: &&Name| is_located(scene, n, clause.start) || is_object(scene, n, i, trigger);
    let behind = || all().filter(|n| n.start > i).find(says);
    // "выборы президента Грузии"
    let owner = || all().find(|n| n.start > i && n.start < i + CLOSE).filter(|_| trigger.kind == EventKind::Election);
    // "приехал в Омск, где встретился с Лосевым"
    let there = (clause.start..i).rev().find(|&k| opens_place(scene, k)).filter(|_| trigger.kind != EventKind::Attack);
    let there = there.and_then(|k| before().rfind(|n| n.end < k && n.end + 2 > k));
    victim.or_else(beside).or_else(behind).or(there).or_else(|| before().rfind(says)).or_else(owner)
}

/// The place of an office that somebody comes into.
pub(super) fn of_office(scene: &Scene, clause: &Range<usize>, offices: &[Office]) -> Option<u32> {
    let span = scene.span(clause.start, clause.end);
    let from = offices.partition_point(|o| o.span.start < span.start);
    let within = offices[from..].iter().take_while(|o| o.span.end <= span.end);
    let site = |entity: &u32| scene.names_in(clause.clone()).any(|n| n.entity == *entity && is_site(n));
    within.filter_map(|o| o.polity.or(o.of)).find(site)
}

/// Whether the name stands in a paragraph in Kazakh.
pub(super) fn is_kazakh(scene: &Scene, name: &Name) -> bool {
    scene.paragraphs[scene.paragraph_of[name.start] as usize].language == Language::Kk
}

/// Whether a name can be a place.
fn is_site(name: &Name) -> bool {
    matches!(name.label, Label::Gpe | Label::Loc | Label::Fac)
}

fn is_object_of_preposition(scene: &Scene, name: &Name) -> bool {
    name.start > 0 && scene.tells(name.start - 1, Tell::PREPOSITION)
}

/// Whether a name says where: a place behind "in", with "the city of" between; a Kazakh one in the locative.
pub(super) fn is_located(scene: &Scene, name: &Name, floor: usize) -> bool {
    if !is_site(name) {
        return false;
    }
    if is_kazakh(scene, name) {
        let town = scene.words.get(name.end).filter(|w| w.has(TOWNS) || lists::KAZAKH_TOWNS.begins(&w.lower));
        return lists::KAZAKH_WHERE.ends(&town.unwrap_or(&scene.words[name.end - 1]).lower);
    }
    let inside = |k: usize| {
        let word = scene.words[k];
        word.has(TOWNS)
            || matches!(word.lower.as_str(), "the" | "central" | "capital" | "«" | "\"" | "“")
            // "in the Norwegian capital, Oslo"
            || word.lower == "," && scene.text(k.wrapping_sub(1)) == "capital"
            || lists::PLACE_ADJECTIVES.ends(&word.lower)
            || word.lower == "of" && scene.words[k - 1].has(TOWNS)
            || scene.name(k).is_some_and(|n| n.label == Label::Norp)
    };
    // "правящего в Кабуле": of somebody who is there; but "прошедшей в Омске встрече".
    let of_another = |k: usize| {
        lists::PARTICIPLES.ends(&scene.words[k].lower) && !scene.tells(k, super::trigger::ALL.or(Tell::HAPPENED))
    };
    let opens = (floor.max(name.start.saturating_sub(6))..name.start).rev().find(|&k| k == 0 || !inside(k));
    // "at the US Capitol"
    let whole = name.label == Label::Fac || scene.name(name.end).is_none_or(|n| n.label != Label::Fac);
    whole && opens.is_some_and(|k| scene.tells(k, Tell::IN) && (k == 0 || !of_another(k - 1)))
}

/// Whether a place is what the event is done to: "visited Omaha", "удары по Одессе".
pub(super) fn is_object(scene: &Scene, name: &Name, i: usize, trigger: &Trigger) -> bool {
    let done = matches!(trigger.kind, EventKind::Visit | EventKind::Attack);
    if !done || !is_site(name) || name.start <= i || name.start > i + 4 {
        return false;
    }
    let toward = |k: usize| matches!(scene.text(k), "по" | "to" | "into" | "на" | "against" | "on" | "at" | "до" | "в");
    let plain = |k: usize| scene.words[k].kind == Kind::Word && !scene.tells(k, Tell::PREPOSITION) && !toward(k);
    match (i + 1..name.start).find(|&k| !plain(k)) {
        Some(k) => toward(k) && (k + 1..name.start).all(plain),
        // "обстрел Омска"
        None => trigger.deed || name.start == i + 1 && lists::SHELLING.begins(&scene.words[i].lower),
    }
}
