//! Capitals and seats of government that stand for a state: "Вашингтон рассматривает", "Moscow said".
//!
//! A place counts where it acts or is dealt with like a state: beside a verb, or behind "between", "with", "against". Behind
//! "in", "from", "the city of" and inside a role ("мэр Москвы") it stays a place. The label stays that of the place.

use super::{
    cues::Cue,
    lists,
    scene::{Name, Scene},
    verbs::is_verb,
};
use crate::{
    entity::Local,
    facts::{Metonym, Office},
    label::Label,
    lang::telling::Tell,
    text::Kind,
};

/// The metonyms of a scene, ascending.
pub fn find(scene: &Scene, cast: &[Local], offices: &[Office]) -> Vec<Metonym> {
    let mut out = Vec::new();
    for name in scene.names.iter().filter(|n| matches!(n.label, Label::Gpe | Label::Fac | Label::Org)) {
        let Some(known) = cast.get(name.entity as usize).and_then(|c| c.known.as_deref()) else { continue };
        let Some(state) = lists::SEATS.row(known) else { continue };
        let span = scene.span(name.start, name.end);
        let at = offices.partition_point(|o| o.span.end <= span.start);
        let office = offices[at..].iter().take(2).any(|o| o.span.overlaps(span) && o.person != name.entity);
        if !office && acts(scene, name) {
            out.push(Metonym { span, entity: name.entity, state: state.to_owned() });
        }
    }
    out
}

/// Whether a place acts like a state in its sentence.
fn acts(scene: &Scene, name: &Name) -> bool {
    let floor = scene.paragraph(name.start).start;
    let before = (floor..name.start).next_back();
    if let Some(i) = before {
        let word = scene.words[i];
        if scene.tells(i, Tell::IN)
            || word.has(Cue::TOWN)
            || matches!(word.lower.as_str(), "of" | "near" | "from" | "до" | "от" | "из")
        {
            return false;
        }
        // "с Москвой", "между Пекином и Вашингтоном", "against Moscow".
        let listed = matches!(word.lower.as_str(), "и" | "та" | "і" | "й" | "and" | "или");
        let back = if listed { scene.name(i.saturating_sub(1)).and_then(|n| n.start.checked_sub(1)) } else { Some(i) };
        if back.is_some_and(|b| b >= floor && lists::STATES_BEHIND.holds(&scene.words[b].lower)) {
            return true;
        }
    }
    // A verb right behind, or behind an adverb; a comma ends the search.
    let paragraph = scene.paragraph(name.start).end;
    // "Moscow and Kyiv agreed": both of them.
    let other = scene.name(name.end + 1).filter(|other| other.label == name.label);
    let end = other.filter(|_| scene.tells(name.end, Tell::AND)).map_or(name.end, |other| other.end);
    for i in end..paragraph.min(end + 3) {
        let word = scene.words[i];
        if word.kind != Kind::Word || scene.name(i).is_some() {
            return false;
        }
        if scene.tells(i, Tell::SAY.or(Tell::URGE).or(Tell::DENY).or(Tell::REFUSE)) || is_verb(&word.lower) {
            return true;
        }
        if scene.tells(i, Tell::PREPOSITION) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::{extract::telling_tests::told_as, language::Language::*};

    #[test]
    fn places_that_act() {
        let known = [(1, "Q649"), (2, "Q61"), (3, "Q133274"), (4, "Q1085")];
        for (language, text, want) in [
            (Ru, "{g2 Вашингтон} также рассматривал этот план.", "Вашингтон=Q30"),
            (Ru, "{f3 Кремль} не подтвердил это.", "Кремль=Q159"),
            (Ru, "Связи с {g1 Москвой} и {g2 Вашингтоном} слабеют.", "Москвой=Q159 Вашингтоном=Q30"),
            (Ru, "В {g1 Москве} прошёл дождь. Он уехал из {g1 Москвы}.", ""),
            (Ru, "Мэр {g1 Москвы} {p5 Олег Лосев} сказал это.", ""),
            (Uk, "{g1 Москва} відкинула пропозицію.", "Москва=Q159"),
            (En, "{g1 Moscow} and {g2 Washington} accepted it.", "Moscow=Q159 Washington=Q30"),
            (En, "{g1 Moscow} and {g2 Washington} are far away.", ""),
            (En, "{g2 Washington} regarded it as a gift; he lives in {g2 Washington}.", "Washington=Q30"),
        ] {
            let (text, told) = told_as(language, text, &known);
            let got: Vec<String> = told.metonyms.iter().map(|m| format!("{}={}", m.span.of(&text), m.state)).collect();
            assert_eq!(got.join(" "), want, "{text}");
        }
    }
}
