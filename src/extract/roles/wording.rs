//! What a role is called: its words in the nominative.

use std::ops::Range;

use super::heads::{abstract_of, is_nominative, is_several, one_of_english, one_of_kazakh};
use crate::{
    extract::{
        adjectives,
        cues::{self, Cue},
        lists,
        scene::{Name, Scene},
        words::{Shape, Word, fold},
    },
    label::Label,
    lang::{self, telling::Tell},
    language::Language,
    morph::{Gender, stem},
    text::Kind,
};

/// The role in the nominative, without the names in it.
pub(super) fn of(scene: &Scene, name: &Name, words: Range<usize>, head: usize, language: Language) -> String {
    let mut out = String::new();
    let mut goes_on = false; // behind the role word
    // "врио губернатора" stays as it is.
    let acting = (words.start..head).any(|k| {
        matches!(
            scene.words[k].lower.as_str(),
            "врио"
                | "обязанности"
                | "обязанностей"
                | "обов'язки"
                | "обов'язків"
                | "в.о."
                | "т.в.о."
                | "в.о"
                | "т.в.о"
                | "тво"
        )
    });
    for k in words.start..words.end {
        let word = scene.words[k];
        // "44-річний": an age is no role.
        if word.text.starts_with(|c: char| c.is_ascii_digit()) && !word.lower.is_ascii() {
            continue;
        }
        // "the top Democrat on the committee": a people may be the role itself.
        // What an office is about belongs to it, unlike whom it is of: "minister for Brexit".
        let led = |k: usize| scene.tells(k, Tell::PREPOSITION) || lists::ABOUT.holds(&scene.words[k].lower);
        let about = |n: &Name| {
            matches!(n.label, Label::Event | Label::Product | Label::Law) && n.start > head && led(n.start - 1)
        };
        if scene.name(k).is_some_and(|n| !about(n)) && k != head {
            if k > head {
                break;
            }
            continue;
        }
        if word.text == "," {
            break;
        }
        let town =
            |k: usize| lists::KAZAKH_TOWNS.begins(&scene.words[k].lower) && scene.name(k.wrapping_sub(1)).is_some();
        if k < head && town(k) {
            continue;
        }
        if word.text.starts_with(['\'', '’']) {
            if out.ends_with("people") {
                out.push_str("'s");
            }
            continue;
        }
        if word.kind == Kind::Punctuation {
            if word.text == "-" && !word.gap {
                out.push('-');
            }
            continue;
        }
        if !out.is_empty() && !out.ends_with('-') {
            out.push(' ');
        }
        // "спорт министрі": with what the office is of it keeps its possessive.
        let owned = language == Language::Kk
            && k == head
            && k > words.start
            && scene.name(k - 1).is_none()
            && !town(k - 1)
            && !scene.tells(k - 1, Tell::BEFORE_ROLE);
        if k == head && (acting || owned) {
            out.push_str(&word.text.to_lowercase());
        } else if k == head {
            out.push_str(&nominative(word, name.gender, !name.nominative, language));
        } else if k < head {
            out.push_str(&adjective_nominative(word, name.gender, language));
        } else {
            out.push_str(word.text);
            goes_on = true;
        }
    }
    // An adjective of the organisation, and small words that led to a name.
    if let Some((_, last)) = out.rsplit_once(' ')
        && adjectives::of_roles(last)
        && goes_on
        && (head + 1..words.end).any(|k| scene.name(k).is_some())
    {
        out.truncate(out.len() - last.len() - 1);
    }
    loop {
        let cut = [
            " of",
            " the",
            " for",
            " in",
            " at",
            " и",
            " та",
            " по",
            " в",
            " у",
            " при",
            " на",
            " and",
            " from",
            " at",
            " with",
            " on",
            " от",
            " від",
            " з",
            " із",
            " зі",
            " из",
            " к",
            " до",
            " щодо",
            " Sir",
            " Lord",
            " Dame",
        ];
        let Some(rest) = cut.iter().find_map(|c| out.strip_suffix(c)) else { break };
        out.truncate(rest.len());
    }
    out
}

/// A role word in the nominative: by its stem in the tables of the language.
fn nominative(word: &Word, gender: Option<Gender>, oblique: bool, language: Language) -> String {
    let lower = if word.shape == Shape::Upper { word.text.to_owned() } else { word.text.to_lowercase() };
    if let Some(stem) = abstract_of(&word.lower) {
        return stem.to_owned();
    }
    if let Some((stem, ending)) = one_of_english(&word.lower) {
        return word.text[..stem.len()].to_owned() + ending;
    }
    if language == Language::Kk {
        let roles = lang::tables(language).roles;
        if let Some(one) = one_of_kazakh(&lower) {
            return one.to_owned();
        }
        let base = ["сы", "сі", "ы", "і"].iter().filter_map(|e| lower.strip_suffix(e)).find(|b| roles.contains(b));
        return base.map_or(lower.clone(), str::to_owned);
    }
    if word.lower.is_ascii() || !matches!(language, Language::Ru | Language::Uk | Language::Be | Language::Bg) {
        return if word.lower.is_ascii() { word.text.to_owned() } else { lower };
    }
    // `президента-республиканца`: both parts; `премьер` of `премьер-министра` has no cases there.
    if let Some((one, other)) = lower.split_once('-')
        && oblique
        && !is_nominative(one)
        && cues::of(one).any(Cue::ROLE)
    {
        let part = |part: &str| of_lower(&fold(part), part.to_owned(), gender, oblique, language);
        return format!("{}-{}", part(one), part(other));
    }
    of_lower(&word.lower, lower, gender, oblique, language)
}

/// The same of a Russian or Ukrainian word, which is `folded` without `ё`.
fn of_lower(folded: &str, lower: String, gender: Option<Gender>, oblique: bool, language: Language) -> String {
    if !oblique && (is_nominative(&lower) || lower.ends_with("ка")) && !is_several(&lower) {
        return lower;
    }
    let tables = lang::tables(language);
    if let Some(stem) =
        lower.strip_suffix("ці").filter(|_| language == Language::Uk && gender != Some(Gender::Masculine))
        && !stem.ends_with('и')
    {
        return format!("{stem}ка");
    }
    let stem = tables
        .noun_endings
        .iter()
        .filter_map(|e| folded.strip_suffix(e))
        .filter(|s| tables.roles.contains(s))
        .max_by_key(|s| s.len());
    let Some(stem) = stem else {
        // A word that the tables do not know: by the endings of its gender.
        let ends = |endings: &[&str]| endings.iter().find_map(|e| lower.strip_suffix(e));
        if let Some(s) = ends(&["ки", "ке", "ку", "кой", "кою"]).filter(|_| gender == Some(Gender::Feminine))
        {
            return format!("{s}ка");
        }
        if is_several(&lower) || lower.ends_with('ы') {
            return of_stem(stem::stem(folded, false), language);
        }
        // "начальнику Анне Лосевой": women are called so too.
        let men = || ["ор", "ер", "ник", "ист", "лог"].iter().any(|e| stem::stem(folded, false).ends_with(e));
        if oblique && (gender == Some(Gender::Masculine) || men()) {
            return of_stem(stem::stem(folded, false), language);
        }
        return lower;
    };
    if let Some(full) = fleeting(stem, language) {
        return full;
    }
    let feminine = gender == Some(Gender::Feminine);
    let ending = match stem {
        "глав" | "голов" | "замглав" | "экс-глав" => "а",
        "посл" => return "посол".to_owned(),
        "судь" => "я",
        "судд" => "я",
        "муфті" | "муфти" => "й",
        s if s.ends_with("тел") || s == "корол" => "ь",
        s if s.ends_with("секретар") && language == Language::Ru => "ь",
        s if s.ends_with('щ') || s == "слідч" || s == "міськ" => {
            if feminine {
                if language == Language::Uk { "а" } else { "ая" }
            } else {
                "ий"
            }
        }
        s if s.ends_with("нн")
            || s.ends_with("льн")
            || s.ends_with("чен")
            || s.ends_with("ажен")
            || s.ends_with("вн") =>
        {
            match (feminine, language) {
                (true, Language::Uk) => "а",
                (true, _) => "ая",
                (_, Language::Uk) => "ий",
                _ => "ый",
            }
        }
        s if s.ends_with("ниц") || s.ends_with("ивиц") || s.ends_with("евиц") => {
            if language == Language::Uk { "я" } else { "а" }
        }
        s if feminine && s.ends_with('к') && !s.ends_with("ик") && folded.len() > s.len() => "а",
        s if ["сестр", "жен", "вдов", "королев", "принцесс", "актрис", "госпож", "дружин", "монархин", "героин"]
            .contains(&s) =>
        {
            "а"
        }
        _ => "",
    };
    format!("{stem}{ending}")
}

/// The nominative of a stem that loses its last vowel in other cases: `республиканец` of `республиканц`, `боец` of `бойц`.
fn fleeting(stem: &str, language: Language) -> Option<String> {
    let before =
        stem.strip_suffix('ц').filter(|rest| !rest.ends_with(['а', 'е', 'и', 'о', 'у', 'ы', 'ю', 'я', 'і']))?;
    Some(match language {
        Language::Uk => match before.strip_suffix('й') {
            Some(rest) => format!("{rest}єць"),
            None => format!("{before}ець"),
        },
        _ => format!("{}ец", before.strip_suffix(['ь', 'й']).unwrap_or(before)),
    })
}

/// The nominative of one whose role no table has, by the end of its stem: `заместитель`, `заместительница`, `фигуристка`.
fn of_stem(stem: &str, language: Language) -> String {
    if let Some(before) = stem.strip_suffix("посл") {
        return format!("{before}посол");
    }
    if let Some(full) = fleeting(stem, language) {
        return full;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| stem.ends_with(e));
    let ending = match () {
        () if ends(&["тел"]) => "ь",
        () if ends(&["ниц", "щиц", "чиц"]) && language == Language::Uk => "я",
        () if ends(&["ниц", "щиц", "чиц", "тк"]) => "а",
        () => "",
    };
    format!("{stem}{ending}")
}

/// An adjective before a role in the nominative.
fn adjective_nominative(word: &Word, gender: Option<Gender>, language: Language) -> String {
    let lower = if word.shape == Shape::Upper || word.lower.is_ascii() {
        return word.text.to_owned();
    } else {
        word.text.to_lowercase()
    };
    let Some(stem) = ["ого", "его", "ому", "ему", "ыми", "ими", "ые", "ие", "ым", "им", "ої", "ій", "ою", "ую"]
        .iter()
        .find_map(|e| lower.strip_suffix(e))
        // "народні"
        .or_else(|| lower.strip_suffix('і').filter(|s| language == Language::Uk && s.ends_with(['н', 'к', 'ш'])))
    else {
        return lower;
    };
    let soft = stem.ends_with(['к', 'г', 'х', 'ж', 'ш', 'щ', 'ч']);
    let ending = match (gender == Some(Gender::Feminine), language) {
        (true, Language::Uk) => "а",
        (true, _) => "ая",
        (_, Language::Uk) => "ий",
        _ if soft => "ий",
        _ if lower.ends_with("его") || lower.ends_with("ему") || lower.ends_with("им") && stem.ends_with('н') => {
            "ий"
        }
        _ => "ый",
    };
    format!("{stem}{ending}")
}
