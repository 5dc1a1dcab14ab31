//! Retold speech in Kazakh. The verb stands last, what is said before it: "… деп хабарлады NAME", "NAME … -ғанын айтты";
//! only "NAME айтуынша, …" has its words behind.

use std::ops::Range;

use super::speaker::{self, Who};
use crate::{
    extract::{
        lists,
        scene::{Name, Scene},
        words::Shape,
    },
    label::Label,
    lang::telling::Tell,
    text::Kind,
};

/// What the verb at word `cue` retells, and who says it; `start` begins its clause.
pub fn retold(scene: &Scene, cue: usize, start: usize) -> Option<(Range<usize>, Option<Who>)> {
    let sentence_end = scene.sentence_end(cue);
    // "… мәлімдеп, … айтты": the verb before has said its part.
    let said =
        |&k: &usize| scene.text(k) == "," && scene.tells(k - 1, Tell::SAY) && scene.words[k - 1].lower.ends_with('п');
    let whole = start;
    let start = (start + 1..cue).rev().find(said).map_or(start, |k| k + 1);
    if !is_verb(&scene.words[cue].lower) {
        return None;
    }
    // The verb behind `деп` is the cue where it is one of speech; `деп аталатын` names things. `деген пікір`: an opinion.
    if scene.tells(cue, Tell::CLOSES) {
        let starts = |k: usize, any: &[&str]| any.iter().any(|b| scene.words[k].lower.starts_with(b));
        let other = |k: usize| scene.tells(k, Tell::SAY) || starts(k, &["атал", "атай", "атад"]);
        let opinion = cue + 1 < sentence_end
            && (scene.tells(cue + 1, Tell::WRITING) || starts(cue + 1, &["пікір", "ойда", "хабар", "сенім"]));
        // A verb unknown here must look like one: `деп сендірді`, `деп отыр`, not `деп жоспарланған`.
        let verb = scene.words.get(cue + 1).is_some_and(|w| {
            const ENDINGS: &[&str] = &["ды", "ді", "ты", "ті", "отыр", "жүр", "тұр"];
            const PASSIVE: &[&str] = &["лды", "лді", "нды", "нді", "лады", "леді", "болады", "нады", "неді"];
            ENDINGS.iter().any(|e| w.lower.ends_with(e)) && !PASSIVE.iter().any(|e| w.lower.ends_with(e))
        });
        if (cue + 1..sentence_end.min(cue + 9)).any(other)
            || !verb && !opinion
            || scene.words[cue].lower != "деп" && !opinion
        {
            return None;
        }
    }
    // `деді`, `делінген` close what is said themselves.
    let closes = Some(cue).filter(|&c| scene.words[c].lower.starts_with("де") && c > start);
    let closes = closes.or_else(|| (start..cue).rev().take(8).find(|&k| scene.tells(k, Tell::CLOSES)));
    let end = closes.or_else(|| fact(scene, start, cue))?;
    // "… деп хабарлады министр NAME", "… деп NAME хабарлады", "NAME … деп хабарлады".
    let behind = closes.is_some().then_some(cue + 1..sentence_end.min(cue + 16));
    let between = end.min(cue)..cue;
    let near = behind.into_iter().chain([between]).find_map(|range| subject(scene, range.clone(), range.end));
    if let Some((who, _)) = near {
        return (end >= start + 3).then_some((start..end, Some(who)));
    }
    let opening = subject(scene, whole..end.min(whole + 12), end);
    let opening = opening.or_else(|| several(scene, whole..end.min(whole + 8)));
    let from = opening.map_or(start, |(_, behind)| behind).max(start);
    let from = from + usize::from(scene.text(from) == ",");
    let from = (from..end.min(from + 10)).find(|&k| is_setting(&scene.words[k].lower)).map_or(from, |k| k + 1);
    (end >= from + 2).then_some((from..end, opening.map(|o| o.0)))
}

/// Whether a word tells where somebody speaks: `сұхбатында`, `брифингте`.
fn is_setting(lower: &str) -> bool {
    ["да", "де", "та", "те"].iter().any(|e| lower.ends_with(e)) && lists::KAZAKH_SETTINGS.begins(lower)
}

/// A subject that has no name: several people, a state.
fn several(scene: &Scene, range: Range<usize>) -> Option<(Who, usize)> {
    if let Some(name) = scene.name(range.start).filter(|n| n.label == Label::Gpe && n.end < range.end) {
        return Some((Who::Name(scene.index(name)), name.end));
    }
    let plural = |&k: &usize| lists::KAZAKH_PLURALS.ends(&scene.words[k].lower) && scene.name(k).is_none();
    range.clone().find(plural).map(|k| (Who::Other(k), k + 1))
}

/// Whether a verb of speech is one of Kazakh: `айтты`, `хабарлайды`, `бағалаған`.
fn is_verb(lower: &str) -> bool {
    const ENDINGS: &[&str] =
        &["ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен", "п", "айта", "мәлім", "хабардар", "талап"];
    ENDINGS.iter().any(|e| lower.ends_with(e))
}

/// Where a clause made a noun ends, right before the verb: "порт дайын екенін айтты", "екені туралы хабарлады".
fn fact(scene: &Scene, start: usize, cue: usize) -> Option<usize> {
    const FACTS: &[&str] = &[
        "анын",
        "енін",
        "тынын",
        "тінін",
        "дығын",
        "дігін",
        "тығын",
        "тігін",
        "уын",
        "уін",
        "андарын",
        "ендерін",
        "тындарын",
        "тіндерін",
    ];
    const TOPICS: &[&str] = &["ғаны", "гені", "қаны", "кені", "тыны", "тіні", "тынына", "тініне", "анына", "еніне"];
    const WISHES: &[&str] = &["уды", "уді", "уға", "уге"];
    // "Жұмысты тездетуді тапсырды", "күшейтуге шақырды"
    let wishes = if scene.tells(cue, Tell::URGE) { WISHES } else { &[] };
    for k in (start..cue).rev().take(4) {
        let lower = scene.words[k].lower.as_str();
        if FACTS.iter().chain(TOPICS).chain(wishes).any(|e| lower.ends_with(e)) && scene.name(k).is_none() {
            return Some(k + 1);
        }
        if scene.words[k].kind != Kind::Word {
            return None;
        }
    }
    None
}

/// The subject in a stretch, a name in the nominative, a role or a pronoun; and the word behind it.
fn subject(scene: &Scene, range: Range<usize>, to: usize) -> Option<(Who, usize)> {
    let fits = |n: &&Name| {
        let last = scene.words[n.end - 1].lower.as_str();
        const CASES: &[&str] = &[
            "ның", "нің", "дың", "дің", "тың", "тің", "ды", "ді", "ты", "ті", "ны", "ні", "мен", "бен", "пен", "ға",
            "ге", "қа", "ке", "дан", "ден", "тан", "тен", "нан", "нен", "да", "де", "та", "те", "на", "не",
        ];
        // «NAME» газетіне: the noun behind the name has the case.
        let noun = scene.words.get(n.end + 1).filter(|w| w.shape == Shape::Lower && scene.text(n.end) == "»");
        n.end <= to
            && n.nominative
            && !noun.is_some_and(|w| CASES.iter().any(|e| w.lower.ends_with(e)))
            && !(n.label != Label::Person && CASES.iter().any(|e| last.ends_with(e)))
            && !["ның", "нің", "дың", "дің", "тың", "тің"].iter().any(|e| last.ends_with(e))
    };
    let first = |label: Label| scene.names_in(range.clone()).filter(|n| n.label == label).find(fits);
    let (person, body) = (first(Label::Person), first(Label::Org));
    let word = |any: fn(&Scene, usize) -> Option<Who>| range.clone().find_map(|k| any(scene, k).map(|w| (w, k + 1)));
    let noun = word(speaker::common);
    // "Сонымен қатар ол"
    let pronoun =
        word(|scene, k| scene.tells(k, Tell::HE).then_some(Who::Pronoun(k, None))).filter(|p| p.1 <= range.start + 4);
    // "министр NAME", "ORG басшысы NAME": the person; "ORG NAME …": the body.
    let role = noun.filter(|n| matches!(n.0, Who::Role(_)));
    let person = person.filter(|p| {
        let floor = body.map_or(range.start, |b| b.end).min(p.start);
        p.start <= floor + 1 || role.is_some_and(|(_, behind)| behind <= p.start) && p.start <= range.start + 10
    });
    let name = person.or(body.filter(|b| role.is_none_or(|(_, behind)| behind > b.end + 3)));
    name.map(|n| (Who::Name(scene.index(n)), n.end)).or(pronoun).or(noun)
}
