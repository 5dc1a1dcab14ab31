//! The learned tagger: a small network over hashed features of each token, and the best legal way through its scores.
//!
//! It reads a document in segments of whole sentences, in whole numbers, so that every machine gives the same answer.
//! [`features`] says what it sees, [`network`] how it scores, [`decode`] how scores become names; `training/tagger/` makes the weights, `models/tagger.md` says from what, and how good they are.

pub mod decode;
pub mod features;
mod kernel;
pub mod network;

pub use network::Network;

use super::{
    Candidate, Context, acronyms, adjectives, cues::Cue, gazetteer, lists, occupations::is_occupation, people,
    sections::is_section, verbs::is_verb, words,
};
use crate::{entity::By, label::Label, language::Language, span::Span};

/// What the candidates of the tagger say made them.
pub const RULE: &str = "learned";

/// Letters behind the names of people in Britain and beyond that are no part of them.
const POST_NOMINALS: &[&str] = &["QC", "KC", "SC", "MP", "MEP", "MSP", "CBE", "OBE", "MBE", "PhD", "MD", "SAN"];

/// The features of a document, as training asks for them: with the candidates of the tables, before any rule.
pub fn input(context: &Context) -> features::Input {
    let mut found = Vec::new();
    gazetteer::find(context, &mut found);
    features::of(context, &words::prepare(context, &found), &found)
}

/// The names that the network sees. `found` are the candidates of the tables.
#[inline(never)]
pub(super) fn find(
    network: &Network,
    context: &Context,
    blocks: &[words::Block],
    vocabulary: &people::Vocabulary,
    found: &[Candidate],
) -> Vec<Candidate> {
    let words: Vec<&words::Word> = blocks.iter().flat_map(|b| &b.words).collect();
    let mut scratch = network::Scratch::default();
    let mut decoder = decode::Decoder::default();
    let mut out = Vec::new();
    let capitals = matches!(context.language, Language::Ru | Language::Uk | Language::En);
    features::each(context, blocks, found, |segment, rows| {
        network.run(rows, &mut scratch);
        decoder.names(&scratch.scores, |name| {
            let (first, after) = (segment.start + name.first, segment.start + name.after);
            let before = first.checked_sub(1).map(|at| words[at]);
            let office = first.checked_sub(2).is_some_and(|at| words[at].is(&["Minister", "Ministers", "Secretary"]))
                && before.is_some_and(|of| of.text == "of");
            let words = &words[first..after];
            // A name has a capital; Kazakh alone was learned with others.
            if capitals && words.iter().all(|w| w.shape == words::Shape::Lower) {
                return;
            }
            // "Minister of Transport of Kazakhstan": what the office is for is no body.
            if office && name.label == Label::Org && words[0].shape == words::Shape::Title && words[0].known.is_none() {
                return;
            }
            let score = decode::calibrated(&network.knots, name.raw);
            if name.label != Label::Person {
                let (body, person) = body_and_person(context, undated(undescribed(words)), name.label);
                let label = if body.len() == 1 && is_model(body[0]) { Label::Product } else { name.label };
                propose(context, before, body, label, score, &mut out);
                propose(context, None, person, Label::Person, score, &mut out);
                return;
            }
            let own = untitled(words);
            // The word before what is left.
            let beside = words.len().checked_sub(own.len() + 1).map_or(before, |k| Some(words[k]));
            for words in people::apart(context, beside, own) {
                if matches!(words, [word] if opens_with_noun(context, vocabulary, word)) {
                    continue;
                }
                let body = is_body(context, words) || is_called(words, before);
                let label = if body { Label::Org } else { Label::Person };
                propose(context, before, words, label, score, &mut out);
            }
        });
    });
    out
}

/// Appends a name, unless the words around it tell that it is none. `before` is the word before what the network took.
fn propose(
    context: &Context,
    before: Option<&words::Word>,
    words: &[&words::Word],
    label: Label,
    score: f32,
    out: &mut Vec<Candidate>,
) {
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return };
    // `We` at the start of a sentence, `I` anywhere.
    let stop = words.len() == 1 && first.has(Cue::STOP) && (first.first || first.text == "I");
    let title = label == Label::Org && is_title(words);
    let saint = label == Label::Person && people::is_saint(before, first, words.len());
    // `Копали яму`: a verb opens the sentence.
    let verb = context.language != Language::Kk
        && words.len() == 1
        && first.first
        && first.known.is_none()
        && label != Label::Person
        && is_verb(&first.lower);
    // `Встреча прошла в столице`: a sentence opens with what happened, which is no name.
    let common = label == Label::Event
        && words.len() == 1
        && first.first
        && (first.has(Cue::EVENT) || first.script == words::Script::Cyrillic && first.known.is_none());
    // `українського кінорежисера` is no event.
    let somebody = label == Label::Event
        && last.shape == words::Shape::Lower
        && (last.has(Cue::ROLE) || is_occupation(last))
        && !words.iter().any(|w| w.has(Cue::EVENT));
    let nobody = words.len() == 1 && is_nobody(first, label);
    // `Пакистанские власти`, `Ирландская авиакомпания`: the capital is that of the sentence.
    let described = label == Label::Org && is_described(words);
    if stop || title || saint || verb || common || somebody || nobody || described || is_section(words) {
        return;
    }
    let span = Span::new(first.span.start as usize, last.span.end as usize);
    out.push(Candidate { span, label, name: None, known: None, score, by: By::Tagger, rule: RULE });
}

/// `Отказ …`, `Эксперт: …`: whether a word that opens a sentence has its capital from there, since the document has it in lower case
/// too, or it says what somebody is.
fn opens_with_noun(context: &Context, vocabulary: &people::Vocabulary, word: &words::Word) -> bool {
    word.first
        && word.script == words::Script::Cyrillic
        && word.known.is_none()
        && (word.has(Cue::ROLE) || people::is_opener(word) || vocabulary.contains(word.lower.as_str()))
        && !super::first_name(context, &word.lower)
        && people::surname_shape(&word.lower) != Some(true)
}

/// Whether a single word with a capital names nothing: `Вам` as letters write it, `Т-лимфоциты`, `СНИЛС`; and no person, `Отправить`
/// on a button, `III`.
fn is_nobody(word: &words::Word, label: Label) -> bool {
    let lower = word.lower.as_str();
    let cyrillic = word.script == words::Script::Cyrillic;
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
fn is_described(words: &[&words::Word]) -> bool {
    words.len() > 1
        && words[0].first
        && words[0].script == words::Script::Cyrillic
        && words.iter().all(|w| w.known.is_none())
        && adjectives::is_relational(&words[0].lower)
        && words[1..].iter().all(|w| w.shape == words::Shape::Lower)
        && lists::COMMON_BODIES.begins(&words[words.len() - 1].lower)
}

/// A name without the day behind it: `Parliament on Monday`, `Quill Station Oct. 14`.
fn undated<'a, 'b>(words: &'a [&'b words::Word<'b>]) -> &'a [&'b words::Word<'b>] {
    match words {
        [name @ .., on, day] if !name.is_empty() && on.is(&["on", "in", "since"]) && day.has(Cue::CALENDAR) => name,
        [name @ .., month, day]
            if !name.is_empty() && month.has(Cue::CALENDAR) && day.kind == crate::text::Kind::Number =>
        {
            name
        }
        _ => words,
    }
}

/// A name without the adjective before it that English joins by a hyphen: `Quill-led Plum Union`.
fn undescribed<'a, 'b>(words: &'a [&'b words::Word<'b>]) -> &'a [&'b words::Word<'b>] {
    let described = words.iter().rposition(|word| adjectives::is_english(&word.lower));
    &words[described.filter(|at| at + 1 < words.len()).map_or(0, |at| at + 1)..]
}

/// An acronym, contraction or known body, and the person of whom it is said without any sign: `Нацбанку | Пётр Лосев`. Behind
/// a common noun the person belongs to the name: `Фонд Петра Лосева`.
fn body_and_person<'a, 'b>(
    context: &Context,
    words: &'a [&'b words::Word<'b>],
    label: Label,
) -> (&'a [&'b words::Word<'b>], &'a [&'b words::Word<'b>]) {
    let cut = match words {
        [body, given, surname] if label == Label::Org => {
            let names = given.shape == words::Shape::Title && surname.shape == words::Shape::Title;
            let known = body.known.is_some_and(|(label, _)| label == Label::Org) && !body.has(Cue::ORG);
            let short = acronyms::is_contraction(&body.lower) || people::is_inflected_acronym(body.text);
            names && (known || short) && super::first_name(context, &given.lower) && surname.known.is_none()
        }
        _ => false,
    };
    words.split_at(if cut { 1 } else { words.len() })
}

/// Whether words name a body, which the network sometimes takes for a surname: an acronym, a contraction, a head word that is
/// nobody's first name, the kind of a company. `ДПНИ`, `Росприроднадзор`, `Центру Заречного`, `Adam Quill Motors`.
fn is_body(context: &Context, words: &[&words::Word]) -> bool {
    let Some((first, others)) = words.split_first() else { return false };
    if others.last().is_some_and(|last| last.has(Cue::COMPANY) && last.script == words::Script::Latin) {
        return true;
    }
    first.script == words::Script::Cyrillic
        && if others.is_empty() {
            first.shape == words::Shape::Upper && (3..=5).contains(&first.text.chars().count())
                || acronyms::is_contraction(&first.lower)
        } else {
            first.has(Cue::ORG) && !super::first_name(context, &first.lower)
        }
}

/// Whether the word before a Latin name in Cyrillic text says that it is a body's: `газета Asharq Alawsat`.
fn is_called(name: &[&words::Word], before: Option<&words::Word>) -> bool {
    let latin = |w: &&words::Word| w.script == words::Script::Latin;
    let heads = Cue::MEDIA.or(Cue::COMPANY).or(Cue::GENERIC_ORG);
    name.iter().all(latin)
        && before.is_some_and(|w| w.script == words::Script::Cyrillic && w.shape == words::Shape::Lower && w.has(heads))
}

/// Whether a word that no table knows is the model of a thing or the number of a flight, which the network sometimes takes for a
/// body or a place: `STS-124`, `SM-2A`. A lone digit is the second of many things: `NS-2` may be a company as well as its pipe.
fn is_model(word: &words::Word) -> bool {
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
fn untitled<'a, 'b>(words: &'a [&'b words::Word<'b>]) -> &'a [&'b words::Word<'b>] {
    let titles = words.iter().take_while(|w| w.has(Cue::HONORIFIC.or(Cue::ROLE))).count();
    let body =
        |w: &words::Word| w.known.is_some_and(|(label, _)| label == Label::Org) && w.script == words::Script::Latin;
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
fn is_title(words: &[&words::Word]) -> bool {
    let role = |word: &words::Word| word.script == words::Script::Latin && word.has(Cue::ROLE) && !word.has(Cue::ORG);
    words.len() > 1 && words.last().is_some_and(|last| role(last)) && words.iter().all(|word| word.capital())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing, language::Language};

    /// What is left of a name, as the words of the text.
    fn text<'a>(words: &'a [&words::Word<'a>]) -> String {
        words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_are_trimmed() {
        let described: fn(&[&words::Word]) -> String = |words| text(undescribed(words));
        let dated: fn(&[&words::Word]) -> String = |words| text(undated(words));
        let titled: fn(&[&words::Word]) -> String = |words| text(untitled(words));
        for (trim, name, want) in [
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
                let words: Vec<&words::Word> = words.iter().collect();
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
        let nobody =
            |text, label| testing::with_words(Language::Ru, text, |_, words| is_nobody(&words[0], label));
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
            let described = testing::with_words(Language::Ru, text, |_, words| {
                is_described(&words.iter().collect::<Vec<&words::Word>>())
            });
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
            let called = testing::with_words(Language::Ru, text, |_, words| {
                is_called(&[&words[1], &words[2]], Some(&words[0]))
            });
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
                let words: Vec<&words::Word> = words.iter().collect();
                let (one, other) = body_and_person(context, &words, Label::Org);
                assert_eq!((text(one), text(other)), (body.to_owned(), person.to_owned()), "{name}");
            });
        }
    }

    /// Names in sentences of ours, without any table.
    #[test]
    fn unknown_names_are_found() {
        let bytes =
            std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/tagger.pack")).expect("the pack is there");
        let network = Network::from_bytes(&bytes).unwrap();
        for (language, text, want) in [
            (Language::Ru, "В среду Заречная рассказала об этом журналистам в Зеленограде.", "Заречная/PERSON"),
            (Language::Uk, "У середу Остап Заречний розповів про це журналістам.", "Остап Заречний/PERSON"),
            (Language::En, "On Monday Mr Quillworth spoke to reporters in Helsinki.", "Quillworth/PERSON"),
        ] {
            let found: Vec<_> = testing::found(language, text, Some(&network))
                .iter()
                .map(|c| format!("{}/{}", c.span.of(text), c.label))
                .collect();
            assert!(found.iter().any(|name| name == want), "{text}\n  want {want}\n  got {found:?}");
        }
        // A title in capitals is no body.
        let text = "Adam Quill, US Foreign Policy Specialist, declined to comment.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| !c.span.of(text).ends_with("Specialist")), "{found:?}");
        // What an office is for is none either.
        let text = "The Minister of Transport of Kazakhstan declined to comment.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| c.span.of(text) == "Kazakhstan"), "{found:?}");
        // Whoever tells it in the first person has no name.
        let text = "And then the talks ended, because I knew the story. When I was quite young, I wrote.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| c.span.of(text) != "I"), "{found:?}");
        // What happened opens a sentence, and is no name.
        let text = "Встреча прошла в резиденции президента. Стороны обсудили торговлю.";
        let found = testing::found(Language::Ru, text, Some(&network));
        assert!(found.iter().all(|c| c.label != Label::Event), "{found:?}");
        // Behind `St` stands a place.
        let text = "Trains leave from St Quillan at noon. Residents of St. Quillan were told in time.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| c.label != Label::Person), "{found:?}");
    }
}
