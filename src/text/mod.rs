//! Sentences and tokens.
//!
//! One pass over the characters makes the tokens, a second over the tokens groups them into sentences. Both look a
//! bounded number of characters ahead, so the time is linear whatever the input. What differs by language (which
//! abbreviations keep their dot, which words open a sentence) comes from [`lang::tables`](crate::lang::tables).

mod sentences;
mod tokens;

pub mod find;
pub mod letter;
pub mod pieces;
pub mod skeleton;

use std::ops::Range;

use crate::{
    language::Language,
    span::{Span, Text},
};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Starts with a letter; with inner apostrophes, hyphens and digits: `прем'єр-міністр`, `Су-25`, `C5+1`. The dot
    /// of an initial or abbreviation belongs to it: `А.`, `г.`, `U.S.`, `т.е.`. The English possessive stands alone: `'s`.
    Word,
    /// Starts with a digit; with inner separators and its ending: `1 200,5`, `28.09.2021`, `27th`, `1990-х`.
    Number,
    /// Anything else, a character a token (`...`, `--`, `<...>` and an emoji with its modifiers stay together).
    Punctuation,
}

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where, in bytes of the document's text.
    pub span: Span<Text>,
    /// What it is.
    pub kind: Kind,
}

/// The tokens of one block, and how they group into sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tokens {
    /// Ascending, without overlap; white space belongs to none.
    pub tokens: Vec<Token>,
    /// Ranges of `tokens`, one a sentence, covering all.
    pub sentences: Vec<Range<usize>>,
}

/// Splits one block of `text` into tokens and sentences by the habits of `language`.
///
/// ```
/// use sito::{language::Language, span::Span, text::split};
/// let text = "В 2021 г. А. С. Иванов уехал. Осталась «Заря-2».";
/// let found = split(text, Span::new(0, text.len()), Language::Ru);
/// let words: Vec<_> = found.tokens.iter().map(|t| t.span.of(text)).collect();
/// assert_eq!(words, ["В", "2021", "г.", "А.", "С.", "Иванов", "уехал", ".", "Осталась", "«", "Заря-2", "»", "."]);
/// assert_eq!(found.sentences, [0..8, 8..13]);
/// ```
#[inline(never)]
pub fn split(text: &str, block: Span<Text>, language: Language) -> Tokens {
    let tables = crate::lang::tables(language);
    let tokens = tokens::tokenize(text, block, language, tables);
    let sentences = sentences::group(text, &tokens, language, tables);
    Tokens { tokens, sentences }
}

/// Whether a token is initials with their dots: `А.`, `А.С.`, `J.`, `Дж.`; so is `U.S.`, which only the tables can tell apart.
pub fn is_initials(word: &str) -> bool {
    let mut letters = 0;
    let mut dotted = true;
    let mut last = ' ';
    for c in word.chars() {
        match c {
            '.' if !dotted => dotted = true,
            // `Дж.` is how Cyrillic writes `J.`
            'ж' if last == 'Д' => {}
            c if c.is_uppercase() && dotted => {
                letters += 1;
                dotted = false;
            }
            _ => return false,
        }
        last = c;
    }
    dotted && letters > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(text: &str, language: Language) -> Tokens {
        split(text, Span::new(0, text.len()), language)
    }

    fn words(text: &str, language: Language) -> Vec<&str> {
        whole(text, language).tokens.iter().map(|t| t.span.of(text)).collect()
    }

    fn sentences(text: &str, language: Language) -> Vec<&str> {
        let found = whole(text, language);
        found
            .sentences
            .iter()
            .map(|s| &text[found.tokens[s.start].span.start as usize..found.tokens[s.end - 1].span.end as usize])
            .collect()
    }

    #[test]
    fn tokens_over_languages() {
        use Language::*;
        for (language, text, want) in [
            (Uk, "Прем'єр-міністр прем’єр і премʼєр", "Прем'єр-міністр|прем’єр|і|премʼєр"),
            (Ru, "Су-25 и Ми-8МТВ, 201-я база", "Су-25|и|Ми-8МТВ|,|201-я|база"),
            (En, "the C5+1 format, AT&T and F-16s", "the|C5+1|format|,|AT&T|and|F-16s"),
            (En, "Anna's and the states' won't", "Anna|'s|and|the|states|'|won't"),
            (En, "the mayor’s car at 5 a.m. in the U.S.", "the|mayor|’s|car|at|5|a.m.|in|the|U.S."),
            (Ru, "1 200,5 и 1,000.50 и 25.02 и 2021 100", "1 200,5|и|1,000.50|и|25.02|и|2021|100"),
            (Ru, "А.С.Пушкин и А. С. Пушкин", "А.С.|Пушкин|и|А.|С.|Пушкин"),
            (Ru, "г.Омск, ул. Мира, т.е. там, т. е. тут", "г.|Омск|,|ул.|Мира|,|т.е.|там|,|т.|е.|тут"),
            (Ru, "Да... <...> и -- нет… [...]", "Да|...|<...>|и|--|нет|…|[...]"),
            (Ru, "со\u{ad}юз зо\u{200b}на и\u{306}од", "со\u{ad}юз|зо\u{200b}на|и\u{306}од"),
            (Ru, "\u{feff}да \u{200b} нет\u{200b}", "да|нет"),
            (Ru, "«Заря» „так“ “да” \"нет\"", "«|Заря|»|„|так|“|“|да|”|\"|нет|\""),
            (En, "27th, 1990s, 10-15, 2021-09-22", "27th|,|1990s|,|10|-|15|,|2021|-|09|-|22"),
            (Ru, "1990-х, 5%, $3, №7, 25млн, 2021г.", "1990-х|,|5|%|,|$|3|,|№|7|,|25млн|,|2021г."),
            (En, "👩‍👩‍👧 ok 👍🏽!", "👩‍👩‍👧|ok|👍🏽|!"),
            (Fr, "l'Europe d’abord, aujourd'hui", "l'|Europe|d’|abord|,|aujourd'hui"),
            (En, "post -Soviet and full -scale", "post|-|Soviet|and|full|-|scale"),
            (Uk, "5 тис. грн, м. Київ, 2022 р.", "5|тис.|грн|,|м.|Київ|,|2022|р."),
        ] {
            assert_eq!(words(text, language).join("|"), want, "{language} {text}");
        }
    }

    #[test]
    fn sentences_over_languages() {
        use Language::*;
        for (language, text, want) in [
            (Ru, "Он ушел. Она осталась\nКто? Никто.", "Он ушел.#Она осталась#Кто?#Никто."),
            (Ru, "Родился в г. Омск в 2021 г. Потом уехал.", "Родился в г. Омск в 2021 г.#Потом уехал."),
            (
                Ru,
                "Завод им. Петрова дал 5 млн. руб. дохода и т.д. Все рады.",
                "Завод им. Петрова дал 5 млн. руб. дохода и т.д.#Все рады.",
            ),
            (Ru, "«Мы готовы. Мы ждем», — сказал он. Вот.", "«Мы готовы.#Мы ждем», — сказал он.#Вот."),
            (Ru, "«Готовы!» — сказал он.", "«Готовы!» — сказал он."),
            (Ru, "И это <...> Министр знает.", "И это <...>#Министр знает."),
            (Ru, "Слово.Другое слово.", "Слово.#Другое слово."),
            (
                En,
                "Mr. Brown met J. R. Hall in the U.S. capital. It rained.",
                "Mr. Brown met J. R. Hall in the U.S. capital.#It rained.",
            ),
            (En, "He lives in the U.S. The city is big.", "He lives in the U.S.#The city is big."),
            (En, "\"We go.\" Then \"Stop.\" he said.", "\"We go.\"#Then \"Stop.\" he said."),
            (Uk, "У 2022 р. Рада діяла на вул. Миру. Так.", "У 2022 р.#Рада діяла на вул. Миру.#Так."),
            (Kk, "Ол келді. Біз кеттік.", "Ол келді.#Біз кеттік."),
            (En, "1. First point. 2. Second", "1. First point.#2. Second"),
            (En, "care. , - said he", "care. , - said he"),
            (De, "Am 3. Oktober kam er. Sie blieb.", "Am 3. Oktober kam er.#Sie blieb."),
        ] {
            assert_eq!(sentences(text, language).join("#"), want, "{language}");
        }
    }

    #[test]
    fn a_block_inside_a_text_keeps_the_texts_offsets() {
        let text = "первый\nвторой третий\nчетвертый";
        let start = "первый\n".len();
        let end = start + "второй третий".len();
        let found = split(text, Span::new(start, end), Language::Ru);
        let words: Vec<_> = found.tokens.iter().map(|t| t.span.of(text)).collect();
        assert_eq!(words, ["второй", "третий"]);
    }

    #[test]
    fn initials() {
        for (word, want) in [
            ("А.", true),
            ("А.С.", true),
            ("J.", true),
            ("Дж.", true),
            ("Дж.Р.", true),
            ("Дз.", false),
            ("г.", false),
            ("А", false),
            (".", false),
        ] {
            assert_eq!(is_initials(word), want, "{word}");
        }
    }

    /// What holds for every input.
    fn check(text: &str, block: Span<Text>, language: Language) {
        let found = split(text, block, language);
        let mut last = block.start;
        for t in &found.tokens {
            assert!(t.span.start >= last && t.span.end > t.span.start && t.span.end <= block.end);
            assert!(text.is_char_boundary(t.span.start as usize) && text.is_char_boundary(t.span.end as usize));
            last = t.span.end;
        }
        let mut next = 0;
        for s in &found.sentences {
            assert!(s.start == next && s.end > s.start);
            next = s.end;
        }
        assert_eq!(next, found.tokens.len());
        // Nothing visible is lost between the tokens.
        let mut at = block.start as usize;
        for t in
            found.tokens.iter().map(|t| t.span.range()).chain(std::iter::once(block.range().end..block.range().end))
        {
            assert!(!text[at..t.start].chars().any(char::is_alphanumeric), "{:?}", &text[at..t.start]);
            at = t.end;
        }
    }

    fn any_language() -> impl Strategy<Value = Language> {
        proptest::sample::select(Language::ALL)
    }

    proptest! {
        #[test]
        fn any_text(text in "\\PC*", language in any_language()) {
            check(&text, Span::new(0, text.len()), language);
        }

        #[test]
        fn likely_text(text in "([а-яіїєА-ЯA-Za-z]{1,4}|[0-9]{1,4}|[ .,!?…'’\"«»()<>\\-—+&%$\n]|\u{ad}|\u{200b}|\u{301}|👍){0,60}",
                       language in any_language()) {
            check(&text, Span::new(0, text.len()), language);
        }

        #[test]
        fn inner_blocks(before in "\\PC{0,5}", text in "\\PC{0,30}", after in "\\PC{0,5}") {
            let joined = format!("{before}{text}{after}");
            check(&joined, Span::new(before.len(), before.len() + text.len()), Language::Uk);
        }
    }
}
