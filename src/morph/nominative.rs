//! From a case form of a person's name back to the nominative, by the tables of [`paradigm`] read backward.
//!
//! One form has many readings: `Захарова` is a woman in the nominative or a man in the genitive. [`surname`] lists them,
//! [`person`] takes the set on which all words of a name agree in gender and case; where several agree, the cases that the
//! words around the name allow, and then how common the cases are, decide. [`thing`](super::thing) does the same for places
//! and organisations.

use super::{
    Cases, Gender, lists,
    paradigm::{self, Kind},
};
use crate::{
    lang::particles::{self, Particle},
    language::Language,
};

/// A nominative that a form may stand for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading {
    /// The nominative, with the capitals of the form.
    pub nominative: String,
    /// The gender of the bearer.
    pub gender: Gender,
    /// The cases that the form can be.
    pub cases: Cases,
    /// How far the ending proves it, 0 to 9; 9 also for names from a table.
    pub weight: u8,
}

/// A person's name in the nominative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The gender, where the words decide it.
    pub gender: Option<Gender>,
    /// The cases that the form can be.
    pub cases: Cases,
    /// Whether no other reading is as good.
    pub sure: bool,
    /// How likely, to compare the readings of several forms of one name.
    pub score: u32,
}

/// The readings of a surname, the likeliest first.
///
/// Outside Russian and Ukrainian, and for other scripts, the form itself is the one reading.
pub fn surname(form: &str, language: Language) -> Vec<Reading> {
    readings(form, Kind::Surname, language)
}

/// The readings of a first name that no table knows, the likeliest first.
pub fn first_name(form: &str, language: Language) -> Vec<Reading> {
    readings(form, Kind::First, language)
}

/// The readings of a patronymic; empty where the ending is none.
///
/// Only patronymics in -ович, -йович, -ич after a vowel-less stem and -вна, -чна count, so that `Милошевич` as a surname is
/// for the caller to tell apart by its place.
pub fn patronymic(form: &str, language: Language) -> Vec<Reading> {
    let mut out = readings(form, Kind::Patronymic, language);
    out.retain(|r| {
        let n = r.nominative.to_lowercase();
        let ends = |list: &[&str]| list.iter().any(|e| n.ends_with(e));
        match r.gender {
            Gender::Masculine => {
                ends(&["ович", "евич", "йович", "ьич"])
                    || matches!(&*n, "ильич" | "кузьмич" | "фомич" | "лукич" | "ілліч")
            }
            Gender::Feminine => ends(&["овна", "евна", "ична", "івна", "ївна"]),
            _ => false,
        }
    });
    out
}

fn readings(form: &str, kind: Kind, language: Language) -> Vec<Reading> {
    let mut out = read(form, kind, &[Gender::Masculine, Gender::Feminine], true, language);
    for reading in &mut out {
        let adjective = reading.nominative.ends_with("ая");
        let relational = reading.nominative.ends_with("ская") || reading.nominative.ends_with("цкая");
        match kind {
            // `Эльза`, `Зіта` are women, though a man's name may have that genitive.
            Kind::First
                if reading.gender == Gender::Feminine
                    && reading.nominative == form
                    && form.ends_with(['а', 'я'])
                    && reading.weight < 8 =>
            {
                reading.weight += 1;
            }
            // Alone, `Путина` is rather a man in the genitive.
            Kind::Surname
                if reading.gender == Gender::Feminine
                    && reading.nominative == form
                    && reading.weight > 7
                    && form.ends_with('а') =>
            {
                reading.weight -= 1;
            }
            // `Соботкой` is rather of a Соботка than of a Соботкая.
            Kind::Surname if adjective && !relational && language == Language::Ru => reading.weight = 3,
            _ => {}
        }
    }
    out.sort_by(likeliest);
    out
}

/// The readings of a form of a word of that kind, over these genders, the likeliest first. `animate` decides the accusative.
pub(super) fn read(form: &str, kind: Kind, genders: &[Gender], animate: bool, language: Language) -> Vec<Reading> {
    let as_is = |weight| {
        let reading = |&gender| Reading { nominative: form.to_owned(), gender, cases: Cases::ALL, weight };
        genders.iter().map(reading).collect::<Vec<_>>()
    };
    if !matches!(language, Language::Ru | Language::Uk | Language::Be) || !form.chars().any(paradigm::is_cyrillic) {
        return as_is(5);
    }
    let lower: String = form.chars().flat_map(char::to_lowercase).map(paradigm::plain_apostrophe).collect();
    let count = lower.chars().count();
    if count != form.chars().count() || count > 60 {
        return as_is(1);
    }
    // An acronym takes no endings in capitals: `СПбПУ`.
    if form.ends_with(char::is_uppercase) && form.chars().any(char::is_lowercase) {
        return as_is(5);
    }
    let capitals = form.chars().nth(1).is_some_and(char::is_uppercase) && !form.chars().any(char::is_lowercase);
    let mut out: Vec<Reading> = Vec::new();
    for row in paradigm::rows(kind, language) {
        for &(ending, cases) in row.endings(animate) {
            let Some(stem) = lower.strip_suffix(ending) else { continue };
            let letters = stem.chars().count();
            if letters < 2 && !row.is_fixed() {
                continue;
            }
            for &tail in row.tails() {
                let lemma = format!("{stem}{tail}");
                if !is_sayable(&lemma) || language == Language::Uk && !is_sayable_in_ukrainian(&lemma) {
                    continue;
                }
                for &gender in genders.iter().filter(|&&g| row.is_of(g)) {
                    let chosen = paradigm::row_for(&lemma, kind, gender, language);
                    if !chosen.is_some_and(|r| std::ptr::eq(r, row)) {
                        continue;
                    }
                    let cut = form.char_indices().nth(letters).map_or(form.len(), |(i, _)| i);
                    let end = if capitals { tail.to_uppercase() } else { tail.to_owned() };
                    let nominative = format!("{}{end}", &form[..cut]);
                    let mut weight = row.weight();
                    if looks_oblique(&lower) && lemma == lower
                        || gender == Gender::Plural && ending.is_empty() && lower.ends_with(['в', 'й', 'х', 'м'])
                    {
                        // Companies are called `Газпром`, people hardly.
                        let many = lower.ends_with('х') || kind != Kind::Noun;
                        weight = weight.saturating_sub(if many { 4 } else { 1 });
                    }
                    match out.iter_mut().find(|r| r.nominative == nominative && r.gender == gender) {
                        Some(reading) => {
                            reading.cases = reading.cases.or(cases);
                            reading.weight = reading.weight.max(weight);
                        }
                        None => out.push(Reading { nominative, gender, cases, weight }),
                    }
                }
            }
        }
    }
    out.sort_by(likeliest);
    out
}

/// By weight; a declined man's name in a consonant is commoner than a woman's that happens to end in -а.
fn likeliest(a: &Reading, b: &Reading) -> std::cmp::Ordering {
    b.weight.cmp(&a.weight).then_with(|| a.gender.cmp(&b.gender)).then_with(|| a.cmp(b))
}

/// Endings that few nominatives have: `Маасом`, `Нидерландах`.
fn looks_oblique(lower: &str) -> bool {
    ["ом", "ем", "єм", "ами", "ями", "ах", "ях", "ого", "ому", "ему", "ові"].iter().any(|e| lower.ends_with(e))
        && lower.chars().count() > 4
}

/// `й` follows a vowel: `Скрипаля` is no form of a `Скрипалй`; and `морского` none of `морскый`.
fn is_sayable(lemma: &str) -> bool {
    let vowels = |end: char| lemma.strip_suffix(end).is_some_and(|rest| rest.ends_with(is_vowel));
    if lists::UNSAYABLE.ends(lemma) || vowels('ы') || vowels('ь') {
        return false;
    }
    let before = lemma.strip_suffix('й').map(|rest| rest.chars().next_back());
    before.is_none_or(|last| last.is_none_or(|c| is_vowel(c) || c == '\''))
}

/// After a vowel or a soft sign Ukrainian writes `ї`; and it says `договір`.
fn is_sayable_in_ukrainian(lemma: &str) -> bool {
    !lemma.ends_with("говор")
        && !lemma.strip_suffix(['и', 'і']).is_some_and(|rest| rest.ends_with(is_vowel) || rest.ends_with('ь'))
}

fn is_vowel(c: char) -> bool {
    "аеёиоуыэюяіїєў".contains(c)
}

/// Writes `ё` and the apostrophe as the form writes them: tables and rules know every spelling.
pub fn spelt_like(nominative: &str, form: &str) -> String {
    let mut letters = form.chars();
    let mut out = String::with_capacity(nominative.len());
    let mut same = true;
    for c in nominative.chars() {
        let other = letters.next().filter(|_| same);
        out.push(match (c, other) {
            ('е', Some('ё')) => 'ё',
            ('Е', Some('Ё')) => 'Ё',
            ('ё', Some('е')) => 'е',
            ('Ё', Some('Е')) => 'Е',
            ('\'' | '’' | 'ʼ', Some(mark @ ('\'' | '’' | 'ʼ'))) => mark,
            _ => {
                same &= other == Some(c);
                c
            }
        });
    }
    out
}

/// What it is worth that the words around the name allow the case.
pub(crate) const ALLOWED: u32 = 8;

/// How common names in a case are, in halves of a weight.
pub(super) const fn prior(case: Cases) -> u32 {
    match case {
        Cases::NOM => 5,
        Cases::GEN => 4,
        Cases::INS => 4,
        Cases::ACC | Cases::DAT => 3,
        Cases::LOC => 1,
        _ => 0,
    }
}

/// The nominative of a person's name of several words: the reading on which gender and case of all words agree.
///
/// `first` looks a word up among first names (in any case form); words that it does not know are read as patronymics where
/// they look so and stand after the first, else as surnames. Initials and particles stay. `allowed` are the cases that the
/// words around the name allow, [`Cases::ALL`] where they say nothing. `None` without words.
pub fn person(
    words: &[&str],
    first: &dyn Fn(&str) -> Vec<Reading>,
    allowed: Cases,
    language: Language,
) -> Option<Person> {
    people(words, first, allowed, language).into_iter().next()
}

/// The likeliest nominatives of a person's name of several words, the best first; see [`person`]. Empty without words.
pub fn people(words: &[&str], first: &dyn Fn(&str) -> Vec<Reading>, allowed: Cases, language: Language) -> Vec<Person> {
    if words.is_empty() || words.len() > 8 {
        return Vec::new();
    }
    let fixed = |word: &str| {
        vec![Reading { nominative: word.to_owned(), gender: Gender::Masculine, cases: Cases::ALL, weight: 0 }]
    };
    // For each word its hyphenated parts, for each part its readings; `free` words agree with either gender.
    let mut parts: Vec<(Vec<Reading>, bool, &str)> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let separator = if i == 0 { "" } else { " " };
        if word.ends_with('.') || particles::is(&lower, Particle::FIXED) || lower.chars().count() < 2 {
            parts.push((fixed(word), true, separator));
            continue;
        }
        let mut whole = first(word);
        if !whole.is_empty() {
            // `Анны Франк`, `Иштван Барта`: at the end a form of a given name may be a surname as well.
            if i > 0 && i + 1 == words.len() {
                whole.extend(surname(word, language));
            }
            parts.push((whole, false, separator));
            continue;
        }
        let pieces: Vec<&str> = word.split('-').filter(|p| !p.is_empty()).collect();
        for (j, piece) in pieces.iter().enumerate() {
            let separator = if j > 0 { "-" } else { separator };
            let mut readings = first(piece);
            if readings.is_empty() && i > 0 && pieces.len() == 1 {
                readings = patronymic(piece, language);
                if !readings.is_empty() && i + 1 == words.len() && words.len() == 2 {
                    // `Слободан Милошевич`: as good a surname.
                    readings.extend(surname(piece, language));
                }
            }
            if readings.is_empty() && i == 0 && words.len() > 1 {
                readings = first_name(piece, language);
            }
            if readings.is_empty() {
                readings = surname(piece, language);
            }
            if j + 1 < pieces.len() {
                // The first part of a double name often stays: `Касым-Жомарта`.
                for gender in [Gender::Masculine, Gender::Feminine] {
                    readings.push(Reading { nominative: (*piece).to_owned(), gender, cases: Cases::ALL, weight: 4 });
                }
            }
            parts.push((readings, false, separator));
        }
    }
    let mut best: Vec<(u32, String, Gender, Cases)> = Vec::new();
    for gender in [Gender::Masculine, Gender::Feminine] {
        for case in Cases::ORDER {
            let mut score = 0u32;
            let mut name = String::new();
            let [before @ .., last] = parts.as_slice() else { continue };
            let agreed = before.iter().all(|(readings, free, separator)| {
                let Some(reading) = readings
                    .iter()
                    .filter(|r| (*free || r.gender == gender) && r.cases.meets(case))
                    .max_by(|a, b| a.weight.cmp(&b.weight).then_with(|| b.nominative.cmp(&a.nominative)))
                else {
                    return false;
                };
                score += u32::from(reading.weight);
                name.push_str(separator);
                name.push_str(&reading.nominative);
                true
            });
            if !agreed {
                continue;
            }
            // Other forms of the name may ask for a reading of the surname that is not the likeliest here.
            let (readings, free, separator) = last;
            let mut fitting: Vec<&Reading> =
                readings.iter().filter(|r| (*free || r.gender == gender) && r.cases.meets(case)).collect();
            fitting.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.nominative.cmp(&b.nominative)));
            for reading in fitting.into_iter().take(3) {
                let mut score = 2 * (score + u32::from(reading.weight)) + prior(case);
                if allowed != Cases::ALL && allowed.meets(case) {
                    score += ALLOWED;
                }
                let name = format!("{name}{separator}{}", reading.nominative);
                match best.iter_mut().find(|(_, n, g, _)| *n == name && *g == gender) {
                    Some((s, _, _, cases)) => {
                        *s = (*s).max(score);
                        *cases = cases.or(case);
                    }
                    None => best.push((score, name, gender, case)),
                }
            }
        }
    }
    // Scored nothing, it stands where the words agree on nothing, or where other forms of the name ask for it.
    best.push(last_alone(words, &parts, allowed));
    best.sort_by_key(|b| std::cmp::Reverse(b.0));
    let top = best[0].0;
    let even = best.iter().take_while(|b| b.0 == top).count();
    let one_gender = best[..even].iter().all(|b| b.2 == best[0].2);
    let one_name = best[..even].iter().all(|b| b.1 == best[0].1);
    let mut out: Vec<Person> = Vec::new();
    for (nth, (score, name, gender, cases)) in best.into_iter().enumerate() {
        if !out.iter().any(|p| p.name == name) {
            let gender = (nth >= even || one_gender).then_some(gender);
            out.push(Person { name, gender, cases, sure: nth == 0 && one_name, score });
        }
    }
    out
}

/// The name where its words do not agree and only the last declines, as in `Ким Чен Ира`.
fn last_alone(words: &[&str], parts: &[(Vec<Reading>, bool, &str)], allowed: Cases) -> (u32, String, Gender, Cases) {
    let unchanged = (0, words.join(" "), Gender::Masculine, Cases::ALL);
    let [before @ .., last] = words else { return unchanged };
    let stays = before.iter().all(|w| w.ends_with(|c: char| !is_vowel(c) && c != '.'));
    let Some((readings, _, " ")) = parts.last() else { return unchanged };
    let is_adjective = |name: &str| ["ый", "ий", "ой"].iter().any(|e| name.ends_with(e));
    let fits = |r: &&Reading| {
        r.gender == Gender::Masculine
            && r.cases != Cases::ALL
            && !r.cases.meets(Cases::NOM)
            && !is_adjective(&r.nominative)
    };
    let weight = |r: &&Reading| u32::from(r.weight) + if r.cases.meets(allowed) { ALLOWED / 2 } else { 0 };
    let best = readings.iter().filter(fits).max_by_key(|r| (weight(r), std::cmp::Reverse(r.nominative.as_str())));
    // Korean and Chinese names in one syllable each have no other reading that is as good.
    let syllable = |word: &&str| word.to_lowercase().chars().filter(|c| is_vowel(*c)).count() == 1;
    let sure = before.len() > 1 && before.iter().all(syllable);
    match best {
        Some(reading) if stays && reading.nominative != *last => {
            let score = if sure { 2 * (4 * before.len() as u32 + weight(&reading)) + prior(reading.cases) } else { 0 };
            (score, format!("{} {}", before.join(" "), reading.nominative), Gender::Masculine, reading.cases)
        }
        _ => unchanged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none(_: &str) -> Vec<Reading> {
        Vec::new()
    }

    /// A handful of first names declined forward, as the table does it.
    fn some(language: Language) -> impl Fn(&str) -> Vec<Reading> {
        move |word| {
            let names = [
                ("Марк", Gender::Masculine),
                ("Валерий", Gender::Masculine),
                ("Сергей", Gender::Masculine),
                ("Мария", Gender::Feminine),
                ("Володимир", Gender::Masculine),
                ("Марія", Gender::Feminine),
                ("Ганна", Gender::Feminine),
            ];
            let mut out = Vec::new();
            for (name, gender) in names {
                for form in paradigm::decline(name, Kind::First, gender, true, language) {
                    if form.text == word {
                        out.push(Reading { nominative: name.into(), gender, cases: form.cases, weight: 9 });
                    }
                }
            }
            out
        }
    }

    #[test]
    fn people_come_out_in_the_nominative() {
        use Language::{Ru, Uk};
        let table = [
            (Ru, "Валерию Герасимову", "Валерий Герасимов"),
            (Ru, "Валерия Герасимова", "Валерий Герасимов"),
            (Ru, "Марком Милли", "Марк Милли"),
            (Ru, "Марии Захаровой", "Мария Захарова"),
            (Ru, "Мария Захарова", "Мария Захарова"),
            (Ru, "Сергея Викторовича Лаврова", "Сергей Викторович Лавров"),
            (Ru, "Марии Петровны Ковальчук", "Мария Петровна Ковальчук"),
            (Ru, "Сергеем Ковальчуком", "Сергей Ковальчук"),
            (Ru, "Сергею Островскому", "Сергей Островский"),
            (Ru, "В. Герасимовым", "В. Герасимов"),
            (Uk, "Володимиром Зеленським", "Володимир Зеленський"),
            (Uk, "Володимиру Шевченку", "Володимир Шевченко"),
            (Uk, "Ганною Маляр", "Ганна Маляр"),
            (Uk, "Марією Іванівною Петренко", "Марія Іванівна Петренко"),
            (Uk, "Володимира Кравця", "Володимир Кравець"),
            // Only the last word declines; a woman with a man's name for a surname.
            (Ru, "Ким Чен Иром", "Ким Чен Ир"),
            (Ru, "Марии Марк", "Мария Марк"),
            // First names that no table knows.
            (Ru, "Сергея Скрипаля", "Сергей Скрипаль"),
            (Ru, "Невиллом Чемберленом", "Невилл Чемберлен"),
        ];
        for (language, form, expected) in table {
            let words: Vec<&str> = form.split(' ').collect();
            let got = person(&words, &some(language), Cases::ALL, language).unwrap();
            assert_eq!(got.name, expected, "{form}");
        }
    }

    #[test]
    fn a_surname_alone_has_readings() {
        let has = |form, language, expected: &str| surname(form, language).iter().any(|r| r.nominative == expected);
        assert!(has("Токаева", Language::Ru, "Токаев"));
        assert!(has("Токаева", Language::Ru, "Токаева"));
        assert!(has("Байденом", Language::Ru, "Байден"));
        assert!(has("Рахмоном", Language::Uk, "Рахмон"));
        assert!(has("Порошенка", Language::Uk, "Порошенко"));
        assert_eq!(surname("Захаровой", Language::Ru)[0].nominative, "Захарова");
        assert_eq!(surname("Biden", Language::En)[0].nominative, "Biden");
        assert!(surname("СПбПУ", Language::Ru).iter().all(|r| r.nominative == "СПбПУ"));
    }

    #[test]
    fn the_words_around_decide() {
        for (form, allowed, want) in [
            ("Эльда Байбурина", Cases::GEN.or(Cases::ACC), "Эльд Байбурин"),
            ("Эльда Байбурина", Cases::NOM, "Эльда Байбурина"),
        ] {
            let words: Vec<&str> = form.split(' ').collect();
            assert_eq!(person(&words, &none, allowed, Language::Ru).unwrap().name, want);
        }
    }

    #[test]
    fn yo_stands_where_the_form_has_it() {
        for (nominative, form, want) in [
            ("Петр", "Пётр", "Пётр"),
            ("Пётр", "Петра", "Петр"),
            ("Шредер", "Шрёдера", "Шрёдер"),
            ("Павел", "Павла", "Павел"),
        ] {
            assert_eq!(spelt_like(nominative, form), want);
        }
    }

    #[test]
    fn a_form_of_a_given_name_may_be_a_surname() {
        let first = some(Language::Ru);
        for (words, want) in [(["Валерий", "Марка"], "Валерий Марка"), (["Валерия", "Марка"], "Валерий Марк")]
        {
            assert_eq!(person(&words, &first, Cases::ALL, Language::Ru).unwrap().name, want);
        }
    }

    #[test]
    fn nothing_panics() {
        for form in ["", "-", "а", "ß", "İ", "ЙЙ", "ого", "\u{306}"] {
            for language in [Language::Ru, Language::Uk, Language::Kk] {
                let _ = surname(form, language);
                let _ = person(&[form], &none, Cases::ALL, language);
            }
        }
    }
}
