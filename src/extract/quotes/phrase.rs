//! The phrase that is the subject of a verb and no mere name: "the head of ORG", "канцлер", "officials", "the party".

use std::ops::Range;

use super::{
    super::{cues::Cue, lists, scene::Scene, words::Shape},
    speaker::{Who, body, common, is_plural, possessed, preposition_before},
};
use crate::{label::Label, lang::telling::Tell, text::Kind};

/// English: the phrase that ends right before a verb. `None` where a name ends it, or its head is a word that tells nothing.
pub fn english(scene: &Scene, near: Range<usize>) -> Option<Who> {
    let between = |k: usize| {
        let lower = &scene.words[k].lower;
        lists::AUXILIARIES.holds(lower) || lower.ends_with("ly")
    };
    let end = (near.start..near.end).rev().find(|&k| !between(k))? + 1;
    if scene.tells(end - 1, Tell::AND) {
        return None; // "NAME left and said"
    }
    // "After the company said": a clause.
    let clause = |k: usize| matches!(scene.words[k].lower.as_str(), "after" | "before" | "since" | "until");
    let governed = |k: usize| k > near.start && scene.tells(k - 1, Tell::PREPOSITION) && !clause(k - 1);
    let start = (near.start..end).rev().find(|&k| lists::DETERMINERS.holds(&scene.words[k].lower) && !governed(k));
    let start = start.unwrap_or(near.start);
    if scene.tells(start, Tell::PREPOSITION) {
        return None; // "In recent years"
    }
    // "… in the war as ORG said": what stands right before the verb, unless something governs it.
    let last = scene.name(end - 1).filter(|n| matches!(n.label, Label::Org | Label::Gpe) && n.end == end);
    if let Some(name) = last.filter(|n| preposition_before(scene, n.start, near.start).is_none()) {
        return named(scene, name.start..end, near.end);
    }
    let preposition =
        (start + 1..end).find(|&k| scene.tells(k, Tell::PREPOSITION) && scene.words[k].shape == Shape::Lower);
    if preposition.is_none() && scene.name(end - 1).is_some_and(|n| n.label != Label::Norp) {
        return named(scene, start..end, near.end);
    }
    let head = preposition.unwrap_or(end) - 1;
    let word = scene.words[head];
    if word.kind != Kind::Word
        || word.has(Cue::CALENDAR)
        || scene.name(head).is_some()
        || word.shape != Shape::Lower && head > start
    {
        return None;
    }
    // "The head of ORG NAME": the person.
    if scene.names_in(start..end).any(|n| n.label == Label::Person && !possessed(scene, n) && !governed(n.start)) {
        return None;
    }
    let org = scene.names_in(start..end).find(|n| n.label == Label::Org && !possessed(scene, n));
    let org = org.map(|n| scene.index(n));
    let plural = is_plural(&word.lower) && !scene.tells(head, Tell::THIS.or(Tell::HIS).or(Tell::HER));
    let any = matches!(scene.words[start].lower.as_str(), "a" | "an") || scene.tells(head, Tell::NOBODY);
    if word.has(Cue::ROLE) && !plural {
        // "NAME, secretary of ORG said": the comma behind it is forgotten.
        if start == near.start
            && start > 1
            && scene.text(start - 1) == ","
            && !lists::DETERMINERS.holds(scene.text(start))
            && let Some(name) = scene.name(start - 2).filter(|n| n.label == Label::Person)
        {
            return Some(Who::Name(scene.index(name)));
        }
        return Some(match org {
            Some(name) => Who::Holder(head, name),
            None if any => Who::Other(head),
            None => Who::Role(head),
        });
    }
    if scene.tells(head, Tell::WRITING.or(Tell::MEDIUM)) && org.is_none() {
        return common(scene, head).or(Some(Who::Writing(head)));
    }
    // "The commission said": whatever it is, it is the subject.
    let whole = preposition.is_none_or(|k| scene.text(k) == "of" && scene.names_in(k..end).next().is_none());
    let definite = scene.words[start].lower == "the" && whole && start + 4 > head;
    // "The president's press service", "NAME's press service".
    let genitive = (start..head).rev().take(3).find(|&k| matches!(scene.text(k), "'s" | "’s")).filter(|_| whole);
    let genitive = genitive.filter(|&k| !(k..head).any(|k| scene.tells(k, Tell::IS)));
    let owner = genitive.and_then(|k| scene.name(k - 1)).filter(|n| n.label == Label::Org).map(|n| scene.index(n));
    (plural || any || definite || genitive.is_some()).then(|| org.or(owner).map_or(Who::Other(head), Who::Name))
}

/// The other languages: a role right before a verb, with what it is of; or the name of a body that stands there.
pub fn before(scene: &Scene, near: Range<usize>, verb: usize) -> Option<Who> {
    let role = near.clone().rev().take(12).find(|&k| is_subject(scene, k, near.start));
    if let Some(k) = role
        && !scene.names_in(near.start..k).any(|n| n.label == Label::Person && n.nominative)
        && let Some((who, end)) = of(scene, k, near.end)
        && end + 1 >= near.end
    {
        return Some(who);
    }
    named(scene, near, verb)
}

/// The body whose name ends a stretch right before a verb.
fn named(scene: &Scene, near: Range<usize>, verb: usize) -> Option<Who> {
    let name = scene.names_in(near.clone()).next_back().filter(|n| n.end + 1 >= near.end)?;
    let free = matches!(name.label, Label::Org | Label::Fac | Label::Gpe)
        && preposition_before(scene, name.start, near.start).is_none()
        && !scene.words[name.start.saturating_sub(1)].has(Cue::ROLE);
    free.then(|| body(scene, name.start..near.end, verb)).flatten()
}

/// A role right behind a verb: "заявил канцлер в беседе с ORG", "заверил глава комитета ORG".
pub fn behind(scene: &Scene, range: Range<usize>) -> Option<Who> {
    let k = (range.start..range.end.min(range.start + 3))
        .find(|&k| scene.name(k).is_some() || is_subject(scene, k, range.start))?;
    if scene.name(k).is_some() {
        return None;
    }
    of(scene, k, range.end).map(|o| o.0)
}

/// Whether word `k` is a role in the nominative that no preposition governs.
fn is_subject(scene: &Scene, k: usize, floor: usize) -> bool {
    let lower = &scene.words[k].lower;
    matches!(common(scene, k), Some(Who::Role(_)))
        && (lists::ROLES_IN_A.ends(lower) || !lists::ROLE_CASES.ends(lower))
        && !(k > floor && scene.tells(k - 1, Tell::PREPOSITION))
}

/// Who the role at word `k` is, by the names behind it up to a preposition; and the word behind the phrase.
fn of(scene: &Scene, k: usize, end: usize) -> Option<(Who, usize)> {
    let mut who = Who::Role(k);
    let mut i = k + 1;
    let end = end.min(k + 12);
    while i < end {
        if let Some(name) = scene.name(i) {
            match name.label {
                Label::Person if name.nominative => return Some((Who::Name(scene.index(name)), name.end)),
                Label::Org | Label::Gpe | Label::Fac if who == Who::Role(k) => who = Who::Holder(k, scene.index(name)),
                _ => {}
            }
            i = name.end;
        } else if scene.tells(i, Tell::PREPOSITION.or(Tell::SAY)) {
            // "начальник управления в Омске NAME": the person still.
            let place = scene.name(i + 1).filter(|n| n.label != Label::Person);
            let person = place.and_then(|p| scene.name(p.end)).filter(|n| n.label == Label::Person && n.nominative);
            return Some(person.map_or((who, i), |n| (Who::Name(scene.index(n)), n.end)));
        } else {
            i += 1;
        }
    }
    Some((who, i))
}
