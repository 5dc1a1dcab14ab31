//! What the words of a name, and the one before it, say against the network: titles, days and descriptions that it took along, and
//! words that name nothing.

use crate::{
    extract::{
        Context, acronyms, adjectives,
        cues::Cue,
        first_name, lists, people,
        words::{Script, Shape, Word},
    },
    label::Label,
    text::Kind,
};

/// Letters behind the names of people in Britain and beyond that are no part of them.
const POST_NOMINALS: &[&str] = &["QC", "KC", "SC", "MP", "MEP", "MSP", "CBE", "OBE", "MBE", "PhD", "MD", "SAN"];

/// `Отказ …`, `Эксперт: …`: whether a word that opens a sentence has its capital from there, since the document has it in lower case
/// too, or it says what somebody is.
pub(super) fn opens_with_noun(context: &Context, vocabulary: &people::Vocabulary, word: &Word) -> bool {
    word.first
        && word.script == Script::Cyrillic
        && word.known.is_none()
        && (word.has(Cue::ROLE) || people::is_opener(word) || vocabulary.contains(word.lower.as_str()))
        && !first_name(context, &word.lower)
        && people::surname_shape(&word.lower) != Some(true)
}

/// Whether a single word with a capital names nothing: `Вам` as letters write it, `Т-лимфоциты`, `СНИЛС`; and no person, `Отправить`
/// on a button, `III`.
pub(super) fn is_nobody(word: &Word, label: Label) -> bool {
    let lower = word.lower.as_str();
    let cyrillic = word.script == Script::Cyrillic;
    let infinitive = || word.first && word.text.chars().nth(4).is_some() && lists::INFINITIVE_ENDS.ends(lower);
    let letter = || {
        let lower = |part: &str| part.starts_with(char::is_lowercase);
        word.text.split_once('-').is_some_and(|(letter, rest)| letter.chars().nth(1).is_none() && lower(rest))
    };
    let plain = word.known.is_none() && word.has(Cue::PLAIN_ACRONYM);
    match label {
        Label::Person => {
            acronyms::is_roman(word.text) || cyrillic && (lists::POLITE.holds(lower) || infinitive() || letter())
        }
        _ => cyrillic && (lists::POLITE.holds(lower) || letter() || label == Label::Org && plain),
    }
}

/// Whether a body is only described, at the start of a sentence: the adjective of a country or town and common nouns in lower case.
pub(super) fn is_described(words: &[&Word]) -> bool {
    words.len() > 1
        && words[0].first
        && words[0].script == Script::Cyrillic
        && words.iter().all(|w| w.known.is_none())
        && adjectives::is_relational(&words[0].lower)
        && words[1..].iter().all(|w| w.shape == Shape::Lower)
        && lists::COMMON_BODIES.begins(&words[words.len() - 1].lower)
}

/// A name without the day behind it: `Parliament on Monday`, `Quill Station Oct. 14`.
pub(super) fn undated<'a, 'b>(words: &'a [&'b Word<'b>]) -> &'a [&'b Word<'b>] {
    match words {
        [name @ .., on, day] if !name.is_empty() && on.is(&["on", "in", "since"]) && day.has(Cue::CALENDAR) => name,
        [name @ .., month, day] if !name.is_empty() && month.has(Cue::CALENDAR) && day.kind == Kind::Number => name,
        _ => words,
    }
}

/// A body's English name without those who belong to it: `Plum officials`, `several Plum citizens`; of `Danish forces` nothing is left.
/// `Plum party` and `University of Plum` stand.
pub(super) fn without_people<'a, 'b>(words: &'a [&'b Word<'b>]) -> &'a [&'b Word<'b>] {
    let capital = |w: &&Word| w.shape != Shape::Lower || w.kind != Kind::Word;
    let (Some(mut from), Some(to)) = (words.iter().position(capital), words.iter().rposition(capital)) else {
        return words;
    };
    let last = words[words.len() - 1];
    let people = last.lower.ends_with('s') || last.is(&["people", "police", "group"]);
    if !last.lower.is_ascii() || to + 1 < words.len() && (!people || to + 3 < words.len()) {
        return words;
    }
    // `al - Plum`, `de Plum`
    if words[0].lower.len() < 4 || words[0].text.contains('-') {
        from = 0;
    }
    let name = &words[from..=to];
    let adjective = |w: &Word| w.first || lists::ADJECTIVE_OF_PEOPLE.ends(&w.lower);
    if name.len() < words.len() && matches!(name, [word] if adjective(word)) { &[] } else { name }
}

/// A name without the adjective before it that English joins by a hyphen: `Quill-led Plum Union`.
pub(super) fn undescribed<'a, 'b>(words: &'a [&'b Word<'b>]) -> &'a [&'b Word<'b>] {
    let described = words.iter().rposition(|word| adjectives::is_english(&word.lower));
    &words[described.filter(|at| at + 1 < words.len()).map_or(0, |at| at + 1)..]
}

/// An acronym, contraction or known body, and the person of whom it is said without any sign: `Нацбанку | Пётр Лосев`. Behind
/// a common noun the person belongs to the name: `Фонд Петра Лосева`.
pub(super) fn body_and_person<'a, 'b>(
    context: &Context,
    words: &'a [&'b Word<'b>],
    label: Label,
) -> (&'a [&'b Word<'b>], &'a [&'b Word<'b>]) {
    let cut = match words {
        [body, given, surname] if label == Label::Org => {
            let names = given.shape == Shape::Title && surname.shape == Shape::Title;
            let known = body.known.is_some_and(|(label, _)| label == Label::Org) && !body.has(Cue::ORG);
            let short = acronyms::is_contraction(&body.lower) || people::is_inflected_acronym(body.text);
            names && (known || short) && first_name(context, &given.lower) && surname.known.is_none()
        }
        _ => false,
    };
    words.split_at(if cut { 1 } else { words.len() })
}

/// Whether words name a body, which the network sometimes takes for a surname: an acronym, a contraction, a head word that is
/// nobody's first name, the kind of a company. `ДПНИ`, `Росприроднадзор`, `Центру Заречного`, `Adam Quill Motors`.
pub(super) fn is_body(context: &Context, words: &[&Word]) -> bool {
    let Some((first, others)) = words.split_first() else { return false };
    if others.last().is_some_and(|last| last.has(Cue::COMPANY) && last.script == Script::Latin) {
        return true;
    }
    first.script == Script::Cyrillic
        && if others.is_empty() {
            first.shape == Shape::Upper && (3..=5).contains(&first.text.chars().count())
                || acronyms::is_contraction(&first.lower)
        } else {
            first.has(Cue::ORG) && !first_name(context, &first.lower)
        }
}

/// Whether the words before a name say that somebody is there, `в Путраджае`, and it has nothing of a person's.
pub(super) fn is_where(context: &Context, words: &[&Word], before: Option<&Word>) -> bool {
    let [word] = words else { return false };
    let ends = word.lower.ends_with(['е', 'и', 'і', 'ї', 'у']) && word.script == Script::Cyrillic;
    before.is_some_and(|w| matches!(w.lower.as_str(), "в" | "во"))
        && ends
        && word.known.is_none()
        && !first_name(context, &word.lower)
        && people::surname_shape(&word.lower) != Some(true)
}

/// Whether the word before a Latin name in Cyrillic text says that it is a body's: `газета Asharq Alawsat`.
pub(super) fn is_called(name: &[&Word], before: Option<&Word>) -> bool {
    let latin = |w: &&Word| w.script == Script::Latin;
    let heads = Cue::MEDIA.or(Cue::COMPANY).or(Cue::GENERIC_ORG);
    name.iter().all(latin)
        && before.is_some_and(|w| w.script == Script::Cyrillic && w.shape == Shape::Lower && w.has(heads))
}

/// Whether a word that no table knows is the model of a thing or the number of a flight, which the network sometimes takes for a
/// body or a place: `STS-124`, `SM-2A`. A lone digit is the second of many things: `NS-2` may be a company as well as its pipe.
pub(super) fn is_model(word: &Word) -> bool {
    let Some((letters, number)) = word.text.split_once('-') else { return false };
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    word.known.is_none()
        && (2..=4).contains(&letters.len())
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && (2..=4).contains(&number.len())
        && digits + 1 >= number.len()
}

/// A person's name without the forms of address and roles before it, as English writes them with capitals: `Mr`, `President`,
/// and without a company that the tables know behind it.
pub(super) fn untitled<'a, 'b>(words: &'a [&'b Word<'b>]) -> &'a [&'b Word<'b>] {
    let titles = words.iter().take_while(|w| w.has(Cue::HONORIFIC.or(Cue::ROLE))).count();
    let body = |w: &Word| w.known.is_some_and(|(label, _)| label == Label::Org) && w.script == Script::Latin;
    let after = match words {
        // "Adam B. Quill Accenture", as signatures run on.
        [_, _, .., last] if body(last) => words.len() - 1,
        _ => words.len(),
    };
    // "Adam Quill QC".
    let letters = words[titles.min(after)..after].iter().rev().take_while(|w| w.is(POST_NOMINALS)).count();
    let name = &words[titles.min(after)..after - letters];
    if name.iter().any(|w| w.capital()) { name } else { words }
}

/// Whether words are somebody's title in the capitals of English, which the tagger takes for a body: `US Policy Specialist`.
/// `Council of Ministers` is none.
pub(super) fn is_title(words: &[&Word]) -> bool {
    let role = |word: &Word| word.script == Script::Latin && word.has(Cue::ROLE) && !word.has(Cue::ORG);
    words.len() > 1 && words.last().is_some_and(|last| role(last)) && words.iter().all(|word| word.capital())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing, language::Language};

    /// What is left of a name, as the words of the text.
    fn text<'a>(words: &'a [&Word<'a>]) -> String {
        words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_are_trimmed() {
        let people: fn(&[&Word]) -> String = |words| text(without_people(words));
        let described: fn(&[&Word]) -> String = |words| text(undescribed(words));
        let dated: fn(&[&Word]) -> String = |words| text(undated(words));
        let titled: fn(&[&Word]) -> String = |words| text(untitled(words));
        for (trim, name, want) in [
            (people, "several Plum officials", "Plum"),
            (people, "University of Plum", "University of Plum"),
            (people, "the Plum family", "the Plum family"),
            (people, "Plum party", "Plum party"),
            (people, "al-Plum", "al-Plum"),
            (people, "many Danish forces", ""),
            (described, "Adam Quill-led Plum Union", "Plum Union"),
            (described, "Plum Union", "Plum Union"),
            (described, "Plum-based", "Plum-based"),
            (dated, "Parliament on Monday", "Parliament"),
            (dated, "Quill Station Oct. 14", "Quill Station"),
            (dated, "Party of Monday", "Party of Monday"),
            (titled, "Mr Adam Quill QC", "Adam Quill"),
            (titled, "Adam Quill", "Adam Quill"),
        ] {
            testing::with_words(Language::En, name, |_, words| {
                let words: Vec<&Word> = words.iter().collect();
                assert_eq!(trim(&words), want, "{name}");
            });
        }
    }

    #[test]
    fn words_that_are_nobody() {
        let opens = |text: &str, lower: &[&str]| {
            let vocabulary = lower.iter().copied().collect();
            testing::with_words(Language::Uk, text, |context, words| opens_with_noun(context, &vocabulary, &words[0]))
        };
        assert!(opens("Уявлення про це змінилося", &[]));
        assert!(opens("Вірусолог припустив", &[]));
        assert!(opens("Теза нова", &["теза"]));
        assert!(!opens("Теза нова", &[]));
        assert!(!opens("Барабашенко прийшов", &["барабашенко"]));
        let nobody = |text, label| testing::with_words(Language::Ru, text, |_, words| is_nobody(&words[0], label));
        for (word, label, want) in [
            ("Отправить", Label::Person, true),
            ("Вам", Label::Person, true),
            ("Вам", Label::Gpe, true),
            ("III", Label::Person, true),
            ("Т-лимфоцитов", Label::Person, true),
            ("Т-лимфоцитов", Label::Org, true),
            ("СНИЛС", Label::Org, true),
            ("СНИЛС", Label::Product, false),
            ("Лосев", Label::Person, false),
            ("Лебедь", Label::Person, false),
            ("Жан-Поль", Label::Person, false),
        ] {
            assert_eq!(nobody(word, label), want, "{word}");
        }
    }

    #[test]
    fn bodies_that_are_only_described() {
        for (text, want) in [
            ("Лосевские власти", true),
            ("Лосевская частная компания", true),
            ("Лосевская", false),
            ("Лосевский суд", false),
            ("Лосевская Компания", false),
            ("Лосевский музей", false),
            ("Первая компания", false),
        ] {
            let described =
                testing::with_words(Language::Ru, text, |_, words| is_described(&words.iter().collect::<Vec<&Word>>()));
            assert_eq!(described, want, "{text}");
        }
    }

    #[test]
    fn a_head_makes_a_latin_name_a_body() {
        for (text, want) in [
            ("газета Adam Quill", true),
            ("компании Adam Quill", true),
            ("судья Adam Quill", false),
            ("газета Адам Лосев", false),
        ] {
            let called =
                testing::with_words(Language::Ru, text, |_, words| is_called(&[&words[1], &words[2]], Some(&words[0])));
            assert_eq!(called, want, "{text}");
        }
    }

    #[test]
    fn models_of_things() {
        for (word, want) in [
            ("STS-124", true),
            ("NS-2", false),
            ("SM-2A", true),
            ("STS", false),
            ("Plum-124", false),
            ("STS-124th", false),
            ("A-Z", false),
        ] {
            assert_eq!(testing::with_words(Language::En, word, |_, words| is_model(&words[0])), want, "{word}");
        }
    }

    #[test]
    fn a_body_and_the_person_behind_it() {
        for (name, body, person) in [
            ("Нацбанку Сергій Зарічний", "Нацбанку", "Сергій Зарічний"),
            ("НЗРу Сергій Зарічний", "НЗРу", "Сергій Зарічний"),
            ("Фонд Сергія Зарічного", "Фонд Сергія Зарічного", ""),
            ("Нацбанку України", "Нацбанку України", ""),
        ] {
            testing::with_words(Language::Uk, name, |context, words| {
                let words: Vec<&Word> = words.iter().collect();
                let (one, other) = body_and_person(context, &words, Label::Org);
                assert_eq!((text(one), text(other)), (body.to_owned(), person.to_owned()), "{name}");
            });
        }
    }
}
