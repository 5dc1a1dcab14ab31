//! The grammatical cases that the words around a name allow: after a preposition, in step with a role, before a verb of
//! speech.

use super::{
    cues::Cue,
    words::{Shape, Word},
};
use crate::{extract::lists, language::Language, morph::Cases, text::Kind};

/// The cases that the words around `words[from..to]` allow; [`Cases::ALL`] where they say nothing.
pub(super) fn allowed(words: &[Word], from: usize, to: usize, language: Language) -> Cases {
    let here = words.get(from).map_or(0, |w| w.sentence);
    let mut at = from;
    // Opening marks stand between a preposition and its name.
    while at > 0 && words[at - 1].is(&["«", "\"", "“", "„"]) {
        at -= 1;
    }
    let before = at.checked_sub(1).map(|b| &words[b]).filter(|b| b.sentence == here);
    if let Some(before) = before.filter(|b| b.kind == Kind::Word) {
        // газеты «Заря»: the head declines, the name in quotation marks does not.
        if at < from && before.shape == Shape::Lower && before.has(QUOTING) {
            return Cases::NOM;
        }
        if let Some(cases) = preposition(&before.lower, language) {
            return cases;
        }
        // в городе Заречинске, в городе Лосевка; not `мэра Заречинской области Анны Лосевой`.
        let named = at > 1 && words[at - 2].capital();
        if before.shape == Shape::Lower && before.has(Cue::TOWN.or(Cue::REGION)) && !named {
            return of_noun(&before.lower).or(Cases::NOM);
        }
        if let Some(role) = role(words, at) {
            return agreeing(role, language);
        }
        if let Some(cases) = adjective(&before.lower).filter(|_| before.shape == Shape::Lower) {
            return cases;
        }
    }
    let verb = |w: &Word| w.shape == Shape::Lower && w.has(Cue::SPEECH) && is_finite(&w.lower);
    // A name that opens its sentence is mostly the subject, unless an ending says object: `Анну Лосеву видели`, or the verb
    // has a subject that is left out: `Александра Лосенко осудили`.
    let object = |at: usize| words.get(at).is_some_and(|w| w.lower.ends_with(['у', 'ю']));
    let behind = words.get(to).filter(|w| w.sentence == here);
    let passive = before.is_none() && behind.is_some_and(|w| w.shape == Shape::Lower && w.lower.ends_with("ли"));
    if passive {
        return Cases::ALL;
    }
    if before.is_none() && !object(from) && !object(to.saturating_sub(1)) {
        return Cases::NOM;
    }
    let after = behind.is_some_and(verb);
    if after || before.is_some_and(verb) { Cases::NOM } else { Cases::ALL }
}

/// Nouns behind which a name stands in quotation marks and in the nominative.
const QUOTING: Cue = Cue::ORG
    .or(Cue::MEDIA)
    .or(Cue::FACILITY)
    .or(Cue::EVENT)
    .or(Cue::COMPANY)
    .or(Cue::GENERIC_ORG)
    .or(Cue::WORK)
    .or(Cue::PRODUCT);

/// The cases that a noun can stand in by its ending.
fn of_noun(lower: &str) -> Cases {
    let ends = |list: &[&str]| list.iter().any(|e| lower.ends_with(e));
    if ends(&["ом", "ем", "єм", "ою", "ею", "єю", "ью"]) {
        Cases::INS
    } else if ends(&["ой", "ей"]) {
        Cases::INS.or(Cases::GEN).or(Cases::DAT).or(Cases::LOC)
    } else if ends(&["а", "я"]) {
        Cases::NOM.or(Cases::GEN)
    } else if ends(&["и", "ы", "і", "ї"]) {
        Cases::GEN.or(Cases::DAT).or(Cases::LOC)
    } else if ends(&["е"]) {
        Cases::LOC.or(Cases::DAT)
    } else if ends(&["у", "ю"]) {
        Cases::DAT.or(Cases::ACC).or(Cases::LOC)
    } else {
        Cases::NOM.or(Cases::ACC)
    }
}

/// The role that a name stands beside, with names of places and bodies between: "президентом США Джо Байденом".
fn role<'a>(words: &'a [Word], from: usize) -> Option<&'a str> {
    // "Адвокат по назначению Анна Лосева", "Міністр у справах ветеранів Олена Барабаш".
    let about =
        words[..from].iter().rev().take(4).position(|w| matches!(w.lower.as_str(), "по" | "справах" | "питань"));
    let about = about.map_or(0, |at| if words[from - at - 1].lower == "по" { at } else { at + 1 });
    for (back, word) in words[..from].iter().rev().take(6).enumerate() {
        if word.sentence != words[from].sentence || word.kind != Kind::Word {
            return None;
        }
        if word.has(Cue::ROLE.or(Cue::HONORIFIC)) {
            return Some(&word.lower);
        }
        if back <= about && about > 0 && !word.has(Cue::SPEECH) {
            continue;
        }
        // "Министр транспорта и связи Анна Лосева"
        let branch = |w: Option<&Word>| w.is_some_and(|w| w.has(Cue::BRANCH));
        let at = from - back - 1;
        if matches!(word.lower.as_str(), "и" | "та" | "і" | "й")
            && branch(words.get(at + 1))
            && branch(words[..at].last())
        {
            continue;
        }
        if word.known.is_none() && !word.has(Cue::BRANCH.or(Cue::ORG)) && word.shape == Shape::Lower {
            return None;
        }
    }
    None
}

/// Verbs of speech in the past or present, which have a subject: not `сказать`, `говорящий`.
fn is_finite(lower: &str) -> bool {
    ["л", "ла", "ли", "в", "ет", "ит", "є", "ує", "ить", "ив", "ют", "ят", "лся", "лась", "вся", "ся", "ть"]
        .iter()
        .any(|e| lower.ends_with(e))
        && !lower.ends_with("ать")
}

/// The cases that a preposition governs.
pub(super) fn preposition(lower: &str, language: Language) -> Option<Cases> {
    let uk = language == Language::Uk;
    Some(match lower {
        "с" if !uk => Cases::INS.or(Cases::GEN),
        "з" | "із" if uk => Cases::INS.or(Cases::GEN),
        "в" | "во" if !uk => Cases::LOC.or(Cases::ACC),
        "у" | "в" if uk => Cases::LOC.or(Cases::ACC).or(Cases::GEN),
        "на" => Cases::LOC.or(Cases::ACC),
        "о" | "об" | "обо" | "при" if !uk => Cases::LOC,
        "по" if !uk => Cases::DAT.or(Cases::LOC),
        "по" | "о" | "при" if uk => Cases::LOC,
        "за" | "под" => Cases::INS.or(Cases::ACC),
        "про" | "через" | "сквозь" | "крізь" => Cases::ACC,
        _ if lists::GENITIVE_PREPOSITIONS.holds(lower) => Cases::GEN,
        _ if lists::DATIVE_PREPOSITIONS.holds(lower) => Cases::DAT,
        _ if lists::INSTRUMENTAL_PREPOSITIONS.holds(lower) => Cases::INS,
        _ => return None,
    })
}

/// The cases of an adjective that stands before a name: "30-летнего", "бывшему".
pub(super) fn adjective(lower: &str) -> Option<Cases> {
    let ends = |list: &[&str]| lower.chars().count() > 5 && list.iter().any(|e| lower.ends_with(e));
    if ends(&["ого", "его", "ього"]) {
        Some(Cases::GEN.or(Cases::ACC))
    } else if ends(&["ому", "ему"]) {
        Some(Cases::DAT.or(Cases::LOC))
    } else if ends(&["ным", "ним", "ским", "ським"]) {
        Some(Cases::INS)
    } else if ends(&["ный", "ний", "ский", "ський", "вший", "ная", "ская", "ська", "вшая"])
    {
        Some(Cases::NOM)
    } else {
        None
    }
}

/// Whether a role ends as a woman's does in the nominative, and a man's in no case: `керівниця`, `адвокатка`, not `советника`.
#[inline(never)]
pub(super) fn is_of_woman(role: &str) -> bool {
    let ends = |list: &[&str]| list.iter().any(|e| role.ends_with(e));
    let consonant = |stem: &str| stem.ends_with(|c: char| !"аеиоуыэюяіїєь".contains(c));
    ends(&["ица", "иця", "иня", "ыня", "есса", "еса", "исса", "ша"])
        || role.strip_suffix("ка").is_some_and(consonant) && !ends(&["ростка", "томка"])
}

/// The cases that a role word can stand in by its ending, and a name in apposition with it.
pub(super) fn agreeing(role: &str, language: Language) -> Cases {
    let ends = |list: &[&str]| list.iter().any(|e| role.ends_with(e));
    let uk = language == Language::Uk;
    if ends(&["ого", "его", "ього"]) {
        Cases::GEN.or(Cases::ACC)
    } else if ends(&["ому", "ему", "ові", "еві", "єві"]) {
        Cases::DAT.or(Cases::LOC)
    } else if ends(&["ом", "ем", "ым", "єм", "ою", "ею", "єю"]) || uk && ends(&["им"]) {
        Cases::INS
    } else if !uk && ends(&["ой", "ей"]) {
        Cases::INS.or(Cases::GEN).or(Cases::DAT).or(Cases::LOC)
    } else if ["глава", "голова", "судья", "суддя"].contains(&role) || is_of_woman(role) {
        Cases::NOM
    } else if ends(&["а", "я", "ы", "и", "ї", "і"]) && !ends(&["ка", "ия", "ія"]) {
        Cases::GEN.or(Cases::ACC)
    } else if ends(&["ка", "ия", "ія"]) {
        Cases::ALL
    } else if ends(&["у", "ю"]) {
        Cases::DAT.or(Cases::ACC)
    } else if ends(&["е"]) {
        Cases::LOC.or(Cases::DAT)
    } else {
        Cases::NOM
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prepositions_and_roles() {
        use Language::{Ru, Uk};
        for (language, word, cases) in [
            (Ru, "от", Cases::GEN),
            (Ru, "к", Cases::DAT),
            (Uk, "від", Cases::GEN),
            (Uk, "між", Cases::INS),
            (Ru, "с", Cases::INS.or(Cases::GEN)),
        ] {
            assert_eq!(preposition(word, language), Some(cases), "{word}");
        }
        assert_eq!(preposition("дом", Ru), None);
        for (word, cases) in [
            ("городе", Cases::LOC.or(Cases::DAT)),
            ("городом", Cases::INS),
            ("город", Cases::NOM.or(Cases::ACC)),
            ("провинции", Cases::GEN.or(Cases::DAT).or(Cases::LOC)),
        ] {
            assert_eq!(of_noun(word), cases, "{word}");
        }
        for (language, word, cases) in [
            (Ru, "президентом", Cases::INS),
            (Ru, "министр", Cases::NOM),
            (Ru, "министра", Cases::GEN.or(Cases::ACC)),
            (Uk, "очільник", Cases::NOM),
            (Uk, "прем'єром", Cases::INS),
            (Ru, "глава", Cases::NOM),
            (Ru, "поэтесса", Cases::NOM),
            (Uk, "фахівчиня", Cases::NOM),
            (Uk, "міністерка", Cases::NOM),
            (Ru, "советника", Cases::ALL),
            (Ru, "подростка", Cases::ALL),
        ] {
            assert_eq!(agreeing(word, language), cases, "{word}");
        }
    }
}
