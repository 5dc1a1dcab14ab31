//! Declension of names of several words: leading adjectives and the head noun decline, the tail stays.

use super::{
    Cases, Gender, kazakh, lists,
    paradigm::{self, Form, Kind, decline as word_forms},
};
use crate::{
    language::Language,
    text::pieces::{Piece, pieces},
};

/// One word or sign of a name and its case forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As in the nominative.
    pub lemma: String,
    /// No white space before it.
    pub glued: bool,
    /// Its case forms, the nominative first.
    pub forms: Vec<Form>,
}

/// How a name declines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// Not at all.
    Fixed,
    /// As a person: every word, or only the last (`Ким Чен Ын`).
    Person {
        /// The bearer's gender.
        gender: Gender,
        /// Only the last word declines.
        last_only: bool,
    },
    /// As a place, organisation or other thing.
    Thing {
        /// The head's gender, where its ending does not say.
        gender: Option<Gender>,
        /// The head declines as an adjective: `Рівне`.
        adjective: bool,
        /// A noun for people: the accusative is the genitive.
        animate: bool,
    },
}

/// The parts of `name` with their case forms in `language`.
pub fn decline(name: &str, treatment: Treatment, language: Language) -> Vec<Part> {
    let pieces = pieces(name);
    let text = |p: &Piece| &name[p.start as usize..p.end as usize];
    let mut parts: Vec<Part> = pieces
        .iter()
        .map(|p| Part {
            lemma: text(p).to_owned(),
            glued: p.glued,
            forms: vec![Form { text: text(p).to_owned(), cases: Cases::ALL }],
        })
        .collect();
    match (language, treatment) {
        (_, Treatment::Fixed) => {}
        (Language::Kk, _) => {
            let several = parts.iter().filter(|p| is_word(&p.lemma)).count() > 1;
            if let Some(part) = parts.iter_mut().rev().find(|p| is_word(&p.lemma)) {
                part.forms = kazakh::decline(&part.lemma, several);
            }
        }
        (Language::Ru | Language::Uk | Language::Be, Treatment::Person { gender, last_only }) => {
            person(&mut parts, gender, last_only, language);
        }
        (Language::Ru | Language::Uk | Language::Be, Treatment::Thing { gender, adjective, animate }) => {
            thing(&mut parts, gender, adjective, animate, language);
        }
        _ => {}
    }
    parts
}

/// Letters, at least two, not all of them capitals.
fn is_word(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && text.chars().any(char::is_lowercase)
        && text.chars().any(paradigm::is_cyrillic)
}

/// Ranges of parts between white space: `Нью-Йорк` is one of three parts.
fn words(parts: &[Part]) -> Vec<std::ops::Range<usize>> {
    let mut out: Vec<std::ops::Range<usize>> = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        match out.last_mut() {
            Some(range) if part.glued => range.end = i + 1,
            _ => out.push(i..i + 1),
        }
    }
    out
}

fn person(parts: &mut [Part], gender: Gender, last_only: bool, language: Language) {
    let words = words(parts);
    let count = words.len();
    for (i, range) in words.into_iter().enumerate() {
        if last_only && i + 1 < count {
            continue;
        }
        let kind = if last_only || (i == 0 && count > 1) {
            Kind::First
        } else if i == 1 && count == 3 && is_patronymic(&parts[range.start].lemma) {
            Kind::Patronymic
        } else {
            Kind::Surname
        };
        let (start, end) = (range.start, range.end);
        for j in range {
            let lemma = parts[j].lemma.clone();
            if !is_word(&lemma) || lemma.starts_with(char::is_lowercase) {
                continue;
            }
            let mut forms = word_forms(&lemma, kind, gender, true, language);
            if end - start > 1 && parts[start..end].iter().skip(j - start + 1).any(|p| is_word(&p.lemma)) {
                stay_too(&mut forms);
            }
            parts[j].forms = forms;
        }
    }
}

fn is_patronymic(word: &str) -> bool {
    ["ович", "евич", "йович", "ьич", "овна", "евна", "ична", "івна", "ївна"].iter().any(|e| word.ends_with(e))
}

/// The first part of a double name often stays in the nominative.
fn stay_too(forms: &mut [Form]) {
    if let Some(first) = forms.iter_mut().find(|f| f.cases.meets(Cases::NOM)) {
        first.cases = Cases::ALL;
    }
}

fn thing(parts: &mut [Part], gender: Option<Gender>, adjective: bool, animate: bool, language: Language) {
    let words: Vec<_> =
        words(parts).into_iter().filter(|r| parts[r.clone()].iter().any(|p| is_word(&p.lemma))).collect();
    let mut head = 0;
    let last_word = |range: &std::ops::Range<usize>| {
        range.clone().rev().find(|&i| is_word(&parts[i].lemma)).map(|i| parts[i].lemma.clone())
    };
    let mut lead: Vec<(usize, Gender)> = Vec::new();
    while head + 1 < words.len() {
        let Some(word) = last_word(&words[head]) else { break };
        let Some(found) = adjective_gender(&word, language) else { break };
        lead.push((head, found));
        head += 1;
    }
    let possessive = match words.as_slice() {
        [first, second] if head == 0 => last_word(first)
            .zip(last_word(second))
            .and_then(|(word, noun)| Some((first.end - 1, possessive(&word, &noun, language)?))),
        _ => None,
    };
    if let Some((at, forms)) = possessive {
        parts[at].forms = forms;
        head = 1;
    }
    for &(at, gender) in &lead {
        for i in words[at].clone() {
            if is_word(&parts[i].lemma) && i + 1 == words[at].end {
                parts[i].forms = word_forms(&parts[i].lemma, Kind::Adjective, gender, animate, language);
            }
        }
    }
    let Some(range) = words.get(head).cloned() else { return };
    // Two adjectives without a noun (`Новый Южный` …) do not happen; an agreeing lead tells the head's gender.
    let gender = gender.or(lead.last().map(|l| l.1));
    let preposition = range.clone().find(|&i| lists::FIXED_BEHIND.holds(&parts[i].lemma));
    let end = preposition.unwrap_or(range.end);
    let Some(main) = (range.start..end).rev().find(|&i| is_word(&parts[i].lemma)) else { return };
    let start = range.start;
    for (offset, part) in parts[start..=main].iter_mut().enumerate() {
        if !is_word(&part.lemma) {
            continue;
        }
        let last = start + offset == main;
        let mut forms = if adjective && last {
            let gender = gender.or_else(|| adjective_ending(&part.lemma, language)).unwrap_or(Gender::Masculine);
            word_forms(&part.lemma, Kind::Adjective, gender, animate, language)
        } else {
            noun(&part.lemma, if last { gender } else { None }, animate, language)
        };
        if !last {
            stay_too(&mut forms);
        }
        part.forms = forms;
    }
}

/// The case forms of a possessive adjective before a man's noun, as towns have it: `Сергиев Посад`, `Часів Яр`.
fn possessive(word: &str, noun: &str, language: Language) -> Option<Vec<Form>> {
    const RU: [(&str, Cases); 5] = [
        ("ов", Cases::NOM.or(Cases::ACC)),
        ("ова", Cases::GEN),
        ("ову", Cases::DAT),
        ("овым", Cases::INS),
        ("овом", Cases::LOC),
    ];
    const UK: [(&str, Cases); 4] =
        [("ового", Cases::GEN), ("овому", Cases::DAT.or(Cases::LOC)), ("овим", Cases::INS), ("овім", Cases::LOC)];
    let masculine = noun.starts_with(char::is_uppercase)
        && noun.ends_with(|c: char| c.is_alphabetic() && !"аеиоуыэюяіїєй".contains(c));
    if !masculine || language == Language::Be {
        return None;
    }
    let own = || Form { text: word.to_owned(), cases: Cases::NOM.or(Cases::ACC) };
    if language == Language::Uk {
        let (stem, vowel) =
            [("ів", "о"), ("їв", "є"), ("єв", "є")].iter().find_map(|(e, v)| Some((word.strip_suffix(e)?, v)))?;
        let form =
            |(ending, cases): (&str, Cases)| Form { text: format!("{stem}{vowel}{}", &ending["о".len()..]), cases };
        return Some(std::iter::once(own()).chain(UK.into_iter().map(form)).collect());
    }
    let (stem, vowel) = ["ов", "ев", "ёв"].iter().find_map(|e| Some((word.strip_suffix(e)?, &e[.."о".len()])))?;
    let form = |(ending, cases): (&str, Cases)| Form { text: format!("{stem}{vowel}{}", &ending["о".len()..]), cases };
    Some(RU.into_iter().map(form).collect())
}

/// A noun's forms; where the ending leaves the gender open, those of both.
fn noun(word: &str, gender: Option<Gender>, animate: bool, language: Language) -> Vec<Form> {
    let by_ending = || paradigm::noun_gender(word, language);
    if let Some(gender) = gender.or_else(by_ending) {
        return word_forms(word, Kind::Noun, gender, animate, language);
    }
    if !word.ends_with(['ь', 'Ь']) {
        return vec![Form { text: word.to_owned(), cases: Cases::ALL }];
    }
    let mut forms = word_forms(word, Kind::Noun, Gender::Feminine, animate, language);
    for form in word_forms(word, Kind::Noun, Gender::Masculine, animate, language) {
        match forms.iter_mut().find(|f| f.text == form.text) {
            Some(known) => known.cases = known.cases.or(form.cases),
            None => forms.push(form),
        }
    }
    forms
}

/// The gender of an adjective by its ending alone.
fn adjective_ending(word: &str, language: Language) -> Option<Gender> {
    let lower = word.to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|e| lower.ends_with(e));
    if language == Language::Ru {
        return match () {
            () if ends(&["ый", "ий", "ой"]) => Some(Gender::Masculine),
            () if ends(&["ая", "яя", "ья"]) => Some(Gender::Feminine),
            () if ends(&["ое", "ее"]) => Some(Gender::Neuter),
            () if ends(&["ые", "ие"]) => Some(Gender::Plural),
            () => None,
        };
    }
    if language == Language::Be {
        return match () {
            () if ends(&["ая", "яя"]) => Some(Gender::Feminine),
            () if ends(&["ыя", "ія"]) => Some(Gender::Plural),
            () if ends(&["ае", "ое", "яе"]) => Some(Gender::Neuter),
            () if ends(&["ы", "і"]) => Some(Gender::Masculine),
            () => None,
        };
    }
    match lower.chars().last()? {
        'й' => Some(Gender::Masculine),
        'а' | 'я' => Some(Gender::Feminine),
        'е' | 'є' => Some(Gender::Neuter),
        'і' | 'ї' => Some(Gender::Plural),
        _ => None,
    }
}

/// Whether a word before the head is an adjective, and of which gender.
fn adjective_gender(word: &str, language: Language) -> Option<Gender> {
    let lower = word.to_lowercase();
    if lower.chars().count() < 4 {
        return None;
    }
    let looks = match language {
        Language::Be => lists::ADJECTIVES_BELARUSIAN.ends(&lower),
        Language::Ru => lists::ADJECTIVES_RUSSIAN.ends(&lower) && !matches!(&*lower, "герой" | "покой" | "рабочие"),
        _ => {
            !lists::NO_ADJECTIVES_UKRAINIAN.holds(&lower)
                && (lists::ADJECTIVES_UKRAINIAN.ends(&lower) || lists::SHORT_ADJECTIVES_UKRAINIAN.holds(&lower))
        }
    };
    if looks { adjective_ending(&lower, language) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_case(name: &str, treatment: Treatment, case: Cases, language: Language) -> String {
        let mut out = String::new();
        for part in decline(name, treatment, language) {
            if !part.glued && !out.is_empty() {
                out.push(' ');
            }
            let form = part.forms.iter().find(|f| f.cases.meets(case)).map_or("—", |f| &f.text);
            out.push_str(form);
        }
        out
    }

    #[test]
    fn heads_decline_and_tails_stay() {
        use Language::{Ru, Uk};
        let thing = Treatment::Thing { gender: None, adjective: false, animate: false };
        let plural = Treatment::Thing { gender: Some(Gender::Plural), adjective: false, animate: false };
        let man = Treatment::Person { gender: Gender::Masculine, last_only: false };
        let woman = Treatment::Person { gender: Gender::Feminine, last_only: false };
        let last = Treatment::Person { gender: Gender::Masculine, last_only: true };
        let table = [
            (Ru, thing, Cases::INS, "Центральная избирательная комиссия", "Центральной избирательной комиссией"),
            (Uk, thing, Cases::INS, "Центральна виборча комісія", "Центральною виборчою комісією"),
            (Uk, thing, Cases::INS, "Верховна Рада України", "Верховною Радою України"),
            (
                Ru,
                thing,
                Cases::GEN,
                "Министерство обороны Российской Федерации",
                "Министерства обороны Российской Федерации",
            ),
            (Ru, thing, Cases::LOC, "Саудовская Аравия", "Саудовской Аравии"),
            (Ru, thing, Cases::LOC, "Токио", "Токио"),
            (Ru, thing, Cases::LOC, "Ростов-на-Дону", "Ростове-на-Дону"),
            (Ru, thing, Cases::LOC, "Санкт-Петербург", "Санкт-Петербурге"),
            (Ru, plural, Cases::LOC, "Соединённые Штаты Америки", "Соединённых Штатах Америки"),
            (Ru, thing, Cases::GEN, "Управление Верховного комиссара ООН", "Управления Верховного комиссара ООН"),
            (Ru, thing, Cases::GEN, "Ближний Восток", "Ближнего Востока"),
            (Ru, thing, Cases::GEN, "Азовское море", "Азовского моря"),
            (Uk, thing, Cases::LOC, "Біла Церква", "Білій Церкві"),
            (Uk, thing, Cases::GEN, "Кривий Ріг", "Кривого Рогу"),
            (Uk, thing, Cases::LOC, "Часів Яр", "Часовому Яру"),
            (Ru, thing, Cases::LOC, "Часов Яр", "Часовом Яре"),
            (Ru, thing, Cases::GEN, "Сергиев Посад", "Сергиева Посада"),
            (Uk, thing, Cases::GEN, "Велика Британія", "Великої Британії"),
            (Ru, man, Cases::DAT, "Касым-Жомарт Токаев", "Касым-Жомарту Токаеву"),
            (Uk, man, Cases::INS, "Касим-Жомарт Токаєв", "Касим-Жомартом Токаєвим"),
            (Ru, woman, Cases::GEN, "Урсула фон дер Ляйен", "Урсулы фон дер Ляйен"),
            (Ru, last, Cases::GEN, "Си Цзиньпин", "Си Цзиньпина"),
            (Language::Kk, thing, Cases::LOC, "Ақтөбе облысы", "Ақтөбе облысында"),
            (Language::Be, plural, Cases::GEN, "Бермудскія астравы", "Бермудскіх астраваў"),
            (Language::Be, thing, Cases::LOC, "Цэнтральна-Афрыканская Рэспубліка", "Цэнтральна-Афрыканскай Рэспубліцы"),
        ];
        for (language, treatment, case, name, expected) in table {
            assert_eq!(in_case(name, treatment, case, language), expected);
        }
    }
}
