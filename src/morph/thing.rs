//! From a case form of a place's or organisation's name back to the nominative.
//!
//! The adjectives at the front and the head noun decline and agree, what follows the head stays: `Центральною виборчою
//! комісією`, `Министерства обороны`. Heads are looked up among known nouns first; unknown words are read by the endings of
//! [`paradigm`](super::paradigm). Of the readings that agree the likeliest wins, as for people.

use super::{
    Cases, Gender,
    nominative::{self, ALLOWED, Reading, prior},
    ordinal,
    paradigm::{Kind, is_cyrillic, noun_gender},
};
use crate::language::Language;

/// A name in the nominative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The name.
    pub name: String,
    /// How likely, to compare the readings of several forms of one name.
    pub score: u32,
}

/// Adjectives before a head at most.
const LEAD: usize = 5;

/// What a head that the tables know is worth, in halves of a weight.
const KNOWN: u32 = 20;

const GENDERS: [Gender; 4] = [Gender::Masculine, Gender::Feminine, Gender::Neuter, Gender::Plural];

/// The likeliest nominatives of a name of `words`, the best first, no two alike; empty where the name does not decline.
///
/// `noun` gives the nominatives of known nouns and the cases that the form can be; `allowed` are the cases that the words
/// around the name allow, [`Cases::ALL`] where they say nothing.
pub fn things(
    words: &[&str],
    noun: &dyn Fn(&str) -> Vec<(String, Cases)>,
    allowed: Cases,
    language: Language,
) -> Vec<Thing> {
    if !matches!(language, Language::Ru | Language::Uk) {
        return Vec::new();
    }
    let mut found: Vec<Thing> = Vec::new();
    let mut lead: Vec<Vec<Reading>> = Vec::new();
    for (at, word) in words.iter().enumerate().take(LEAD + 1) {
        let ordinals = ordinal::readings(word, language);
        if !ordinals.is_empty() {
            lead.push(ordinals);
            continue;
        }
        if !lead.is_empty() && is_acronym(word) {
            acronym(words, &lead, at, allowed, &mut found);
            break;
        }
        if !declines(word) {
            break;
        }
        heads(words, &lead, at, noun, allowed, language, &mut found);
        let adjectives = adjectives(word, language);
        if adjectives.is_empty() || !noun(word).is_empty() {
            break;
        }
        lead.push(adjectives);
    }
    found.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.name.cmp(&b.name)));
    let mut seen: Vec<String> = Vec::new();
    found.retain(|t| {
        let new = !seen.contains(&t.name);
        if new {
            seen.push(t.name.clone());
        }
        new
    });
    found
}

/// Adds the readings with the word at `head` as head, after the adjectives `lead`.
fn heads(
    words: &[&str],
    lead: &[Vec<Reading>],
    head: usize,
    noun: &dyn Fn(&str) -> Vec<(String, Cases)>,
    allowed: Cases,
    language: Language,
    found: &mut Vec<Thing>,
) {
    // `Нью-Йорк`, `центр-музей`: the last part declines, what is before it stays.
    let (before, word) = words[head]
        .rsplit_once('-')
        .map_or(("", words[head]), |(a, b)| if declines(b) { (a, b) } else { ("", words[head]) });
    // `поток-2`: the number stays.
    let (word, number) = match word.rsplit_once('-') {
        Some((main, number)) if is_number(number) => (main, number),
        _ => (word, ""),
    };
    // `в Рижском порту`: the second locative of masculine nouns, where an adjective shows it.
    let second = |gender: Gender, cases: Cases| {
        let is_second = language == Language::Ru
            && gender == Gender::Masculine
            && !lead.is_empty()
            && cases.meets(Cases::DAT)
            && word.ends_with(['у', 'ю']);
        if is_second { cases.or(Cases::LOC) } else { cases }
    };
    let mut nouns: Vec<(Reading, u32)> = Vec::new();
    for (lemma, cases) in noun(word) {
        let neuter = lemma.ends_with(['о', 'е', 'є']).then_some(Gender::Neuter);
        let genders: Vec<Gender> =
            noun_gender(&lemma, language).or(neuter).map_or_else(|| GENDERS.to_vec(), |g| vec![g]);
        // `-ы` and `-и` may also be no plural at all for a lemma that the tables list; agreement sorts it out.
        let plural = lemma.ends_with(['и', 'і', 'ї', 'а', 'я', 'ы']).then_some(Gender::Plural);
        for gender in genders.into_iter().chain(plural) {
            let cases = second(gender, cases);
            let reading = Reading { nominative: like(word, &lemma), gender, cases, weight: 0 };
            nouns.push((reading, KNOWN));
        }
    }
    // Where the table knows the word, the endings alone prove nothing; nor do they in a word as short as `Блю`.
    if nouns.is_empty() && word.chars().nth(3).is_some() {
        nouns.extend(nominative::read(word, Kind::Noun, &GENDERS, false, language).into_iter().map(|r| {
            // `Грозный` is a noun, `Газпрый` is none.
            let odd = !telling(&r.nominative.to_lowercase())
                && ["ый", "ая", "ое", "ий", "ой"].iter().any(|e| r.nominative.ends_with(e));
            let weight = if odd { 2 } else { 2 * u32::from(r.weight) };
            (Reading { cases: second(r.gender, r.cases), ..r }, weight)
        }));
    }
    // An adjective before another word that declines is hardly the head.
    let adjective = words.get(head + 1).is_some_and(|next| declines(next)) && !adjectives(word, language).is_empty();
    for (reading, weight) in nouns {
        for case in Cases::ORDER.into_iter().filter(|&c| c != Cases::VOC && reading.cases.meets(c)) {
            let mut score = weight + prior(case);
            let mut name = String::new();
            let agreed = lead.iter().all(|readings| {
                let fits = |r: &&Reading| r.gender == reading.gender && r.cases.meets(case);
                let Some(best) = readings.iter().filter(fits).max_by_key(|r| (r.weight, r.nominative.as_str())) else {
                    return false;
                };
                score += 2 * u32::from(best.weight);
                name.push_str(&best.nominative);
                name.push(' ');
                true
            });
            if !agreed {
                continue;
            }
            // A lead of adjectives without a known noun is worth less than what the same words prove with one.
            score = score.saturating_sub(6 * lead.len() as u32 + if adjective { 16 } else { 0 });
            if allowed != Cases::ALL && allowed.meets(case) {
                score += ALLOWED;
            }
            if !before.is_empty() {
                name.push_str(before);
                name.push('-');
            }
            name.push_str(&nominative::spelt_like(&reading.nominative, word));
            if !number.is_empty() {
                name.push('-');
                name.push_str(number);
            }
            for rest in &words[head + 1..] {
                name.push(' ');
                name.push_str(rest);
            }
            found.push(Thing { name, score });
        }
    }
}

/// Adds the readings with an acronym as head, which does not decline and is of the gender that its adjectives show: `Одеської ОВА`.
fn acronym(words: &[&str], lead: &[Vec<Reading>], head: usize, allowed: Cases, found: &mut Vec<Thing>) {
    for gender in GENDERS {
        'cases: for case in Cases::ORDER.into_iter().filter(|&c| c != Cases::VOC) {
            let mut score = prior(case) + if allowed != Cases::ALL && allowed.meets(case) { ALLOWED } else { 0 };
            let mut name = String::new();
            for readings in lead {
                // `Московской` is no `Донской`.
                let fits = |r: &&Reading| r.gender == gender && r.cases.meets(case) && !r.nominative.ends_with("ской");
                let Some(best) = readings.iter().filter(fits).max_by_key(|r| (r.weight, r.nominative.as_str())) else {
                    continue 'cases;
                };
                score += 2 * u32::from(best.weight);
                name.push_str(&best.nominative);
                name.push(' ');
            }
            name.push_str(&words[head..].join(" "));
            found.push(Thing { name, score });
        }
    }
}

/// Whether a word is two to six capitals and nothing else.
fn is_acronym(word: &str) -> bool {
    word.chars().all(|c| is_cyrillic(c) && c.is_uppercase()) && (2..=6).contains(&word.chars().count())
}

/// Ends of stems that adjectives have: endings that nouns share prove nothing without one.
const TELLING: &[&str] = &["ск", "цк", "ськ", "цьк", "зьк", "н", "ов", "ев", "єв", "ш", "щ", "ч", "ж"];

/// Whether an adjective in the nominative has the stem of one.
fn telling(lower: &str) -> bool {
    let cut = lower.char_indices().rev().nth(1).map_or(0, |(i, _)| i);
    TELLING.iter().any(|t| lower[..cut].ends_with(t))
}

/// Cyrillic, with a letter in lower case, and no mark.
fn declines(word: &str) -> bool {
    let word = word.rsplit_once('-').filter(|(_, number)| is_number(number)).map_or(word, |(main, _)| main);
    word.chars().any(char::is_lowercase)
        && word.chars().all(|c| is_cyrillic(c) || matches!(c, '-' | '\'' | '’' | 'ʼ'))
        && word.chars().nth(1).is_some()
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
}

/// The readings of an adjective, or none where the word hardly is one.
fn adjectives(word: &str, language: Language) -> Vec<Reading> {
    let (sure, broad): (&[&str], &[&str]) = if language == Language::Uk {
        (
            &["ий", "ого", "ьому", "ього", "их", "ими", "ої", "ьої", "ьою"],
            &["ому", "а", "е", "і", "ій", "у", "ою", "им", "я", "є"],
        )
    } else {
        (
            &[
                "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ую", "юю", "ых", "их",
                "ыми",
            ],
            &["ой", "ей", "ым", "им", "ом", "ем", "ими", "ою", "ею"],
        )
    };
    let lower = word.to_lowercase();
    let stem = |ends: &[&'static str]| ends.iter().filter(|e| lower.ends_with(**e)).map(|e| e.len()).max();
    // Ukrainian adjectives that their endings do not tell from nouns.
    const SHORT: &[&str] = &["велик", "мал", "біл", "стар", "друг", "золот", "близьк", "далек", "гаряч", "об'єднан"];
    const SOFT: &[&str] =
        &["верхн", "нижн", "середн", "крайн", "трет", "син", "внутрішн", "всесвітн", "задн", "передн"];
    let fits = stem(sure).is_some()
        || stem(broad).is_some_and(|cut| TELLING.iter().any(|t| lower[..lower.len() - cut].ends_with(t)))
        || language == Language::Uk && SHORT.iter().any(|s| lower.starts_with(s));
    if !fits || lower.chars().count() < 4 {
        return Vec::new();
    }
    let mut out = nominative::read(word, Kind::Adjective, &GENDERS, false, language);
    let soft = SOFT.iter().any(|s| lower.ends_with(s) || lower.contains(s));
    out.retain(|r| r.cases != Cases::ALL && (soft || language != Language::Uk || !r.nominative.ends_with(['я', 'є'])));
    out
}

/// The lemma with the capitals of the form.
fn like(form: &str, lemma: &str) -> String {
    let capitals = form.chars().all(|c| !c.is_lowercase());
    if capitals {
        return lemma.to_uppercase();
    }
    let mut letters = form.chars();
    lemma
        .chars()
        .map(|c| match letters.next() {
            Some(f) if f.is_uppercase() => c.to_uppercase().next().unwrap_or(c),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morph::{paradigm, phrase};

    /// A handful of heads declined forward, as the table does it.
    fn some(word: &str, language: Language) -> Vec<(String, Cases)> {
        let names: &[(&str, Gender)] = match language {
            Language::Uk => &[
                ("комісія", Gender::Feminine),
                ("агентство", Gender::Neuter),
                ("рада", Gender::Feminine),
                ("суд", Gender::Masculine),
            ],
            _ => &[
                ("комиссия", Gender::Feminine),
                ("агентство", Gender::Neuter),
                ("банк", Gender::Masculine),
                ("лига", Gender::Feminine),
                ("острова", Gender::Plural),
            ],
        };
        let lower = word.to_lowercase();
        let mut out = Vec::new();
        for &(name, gender) in names {
            for form in paradigm::decline(name, Kind::Noun, gender, false, language) {
                if form.text == lower {
                    out.push((name.to_owned(), form.cases));
                }
            }
        }
        out
    }

    #[test]
    fn heads_and_their_adjectives() {
        use Language::{Ru, Uk};
        for (language, allowed, form, want) in [
            (Uk, Cases::ALL, "Центральною виборчою комісією", "Центральна виборча комісія"),
            (Uk, Cases::ALL, "Верховної Ради України", "Верховна Рада України"),
            (Uk, Cases::ALL, "Європейського суду", "Європейський суд"),
            (Uk, Cases::ALL, "Дарницькому районі", "Дарницький район"),
            (Uk, Cases::ALL, "Зарічної ОВА", "Зарічна ОВА"),
            (Uk, Cases::LOC, "Зарічанській ОДА", "Зарічанська ОДА"),
            (Ru, Cases::ALL, "Московской РЭК", "Московская РЭК"),
            (Ru, Cases::ALL, "Азербайджанского морского агентства", "Азербайджанское морское агентство"),
            (Ru, Cases::ALL, "Азербайджанское морское агентство", "Азербайджанское морское агентство"),
            (Ru, Cases::ALL, "Банком России", "Банк России"),
            (Ru, Cases::ALL, "Лиги чемпионов", "Лига чемпионов"),
            (Ru, Cases::ALL, "Пекинским институтом биотехнологий", "Пекинский институт биотехнологий"),
            (Ru, Cases::ALL, "Восточного комитета немецкой экономики", "Восточный комитет немецкой экономики"),
            (Ru, Cases::ALL, "Британских островах", "Британские острова"),
            (Ru, Cases::ALL, "Заречинской области", "Заречинская область"),
            (Ru, Cases::ALL, "Института имени Роберта Коха", "Институт имени Роберта Коха"),
            (Ru, Cases::ALL, "Консервативной партии", "Консервативная партия"),
            (Ru, Cases::ALL, "Восточного потока-2", "Восточный поток-2"),
            (Ru, Cases::ALL, "Рижском порту", "Рижский порт"),
            (Ru, Cases::ALL, "Заречного воеводства", "Заречное воеводство"),
            (Ru, Cases::ALL, "Заречного перемирия", "Заречное перемирие"),
            (Ru, Cases::ALL, "Центрального вещания", "Центральное вещание"),
            (Uk, Cases::LOC, "Лісбурзі", "Лісбург"),
            (Uk, Cases::ALL, "пандемію", "пандемія"),
            (Uk, Cases::ALL, "Всесвітньою організацією", "Всесвітня організація"),
            (Ru, Cases::ALL, "Авиакомпании", "Авиакомпания"),
            (Ru, Cases::LOC, "Заречном здании", "Заречное здание"),
            (Uk, Cases::ALL, "Договорі до Лісової хартії", "Договір до Лісової хартії"),
            (Ru, Cases::ALL, "Лесопром", "Лесопром"),
            (Ru, Cases::ALL, "Лесопрома", "Лесопром"),
            (Ru, Cases::LOC, "Лесогорье", "Лесогорье"),
            (Ru, Cases::LOC.or(Cases::ACC), "Лесогорске", "Лесогорск"),
            (Ru, Cases::NOM, "Нарва", "Нарва"),
            (Ru, Cases::ALL, "6-й Консультативной комиссии", "6-я Консультативная комиссия"),
            (Ru, Cases::ALL, "17-го заседания", "17-е заседание"),
            (Ru, Cases::ALL, "4-м Северном банке", "4-й Северный банк"),
            (Uk, Cases::ALL, "3-ї виборчої комісії", "3-а виборча комісія"),
        ] {
            let words: Vec<&str> = form.split(' ').collect();
            let got = things(&words, &|w| some(w, language), allowed, language);
            assert_eq!(got.first().map(|t| t.name.as_str()), Some(want), "{form}: {got:?}");
        }
    }

    #[test]
    fn forward_and_back() {
        // What declines forward comes back, in every case.
        let thing = phrase::Treatment::Thing { gender: None, adjective: false, animate: false };
        for (language, name) in [
            (Language::Ru, "Заречинская избирательная комиссия"),
            (Language::Ru, "Северное агентство развития"),
            (Language::Uk, "Зарічанська виборча комісія"),
            (Language::Uk, "Північне агентство розвитку"),
        ] {
            let parts = phrase::decline(name, thing, language);
            for case in &Cases::ORDER[..6] {
                let form: Vec<&str> = parts
                    .iter()
                    .map(|p| p.forms.iter().find(|f| f.cases.meets(*case)).map_or("", |f| f.text.as_str()))
                    .collect();
                let got = things(&form, &|w| some(w, language), Cases::ALL, language);
                assert_eq!(got.first().map(|t| t.name.as_str()), Some(name), "{form:?}");
            }
        }
    }

    #[test]
    fn nothing_panics() {
        for form in ["", "-", "а", "АО", "İ", "ого", "Нью-", "-ский", "\u{306}й", "Ёё-ёё"] {
            for language in [Language::Ru, Language::Uk, Language::Kk] {
                let _ = things(&[form], &|_| Vec::new(), Cases::ALL, language);
            }
        }
    }
}
