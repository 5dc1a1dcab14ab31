//! What the form of a single word says of it: a surname, a patronymic, an acronym.

use crate::{
    extract::{lists, words::Word},
    morph::stem,
};

/// Roman numerals of monarchs and popes.
pub(super) fn is_regnal(text: &str) -> bool {
    !text.is_empty() && text.len() <= 5 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && text != "I"
}

/// `МИДа`, `МВФом`: capitals with a case ending.
pub(in crate::extract) fn is_inflected_acronym(text: &str) -> bool {
    let upper = text.chars().take_while(|c| c.is_uppercase()).count();
    upper >= 2 && (1..=3).contains(&(text.chars().count() - upper)) && text.chars().skip(upper).all(char::is_lowercase)
}

/// Patronymics in any case form: `Ивановича`, `Петровной`, `Володимирівна`.
pub(in crate::extract) fn is_patronymic(lower: &str) -> bool {
    let stem = stem::stem(lower, false);
    let long = stem.chars().nth(5).is_some();
    const SHORT: &[&str] = &["ильич", "лукич", "фомич", "кузьмич", "никитич", "ілліч"];
    SHORT.contains(&stem)
        || long
            && (["ович", "евич", "йович", "овн", "евн", "івн", "ївн", "ичн", "улы", "ұлы", "қыз"]
                .iter()
                .any(|s| stem.ends_with(s))
                || ["оглы", "кызы", "ұлы", "қызы", "уулу"].iter().any(|s| lower.ends_with(s)))
}

/// Whether a word is shaped like a surname of our languages; `None` where nothing speaks for or against.
pub(in crate::extract) fn surname_shape(lower: &str) -> Option<bool> {
    if lower.is_ascii() {
        let suffixes = [
            "enko", "chuk", "shvili", "adze", "idze", "nyan", "ukov", "anov", "enov", "inov", "inski", "ovsky",
            "ovych", "ovich",
        ];
        return suffixes.iter().any(|s| lower.ends_with(s)).then_some(true);
    }
    let stem = stem::stem(lower, false);
    (stem.chars().nth(3).is_some() && lists::SURNAME_STEMS.ends(stem)).then_some(true)
}

/// The end of a word without the English possessive, where the tokens left it on.
pub(super) fn trim_possessive(word: &Word) -> u32 {
    let cut = ["'s", "’s"].iter().find_map(|s| word.text.strip_suffix(s)).map_or(word.text.len(), str::len);
    word.span.start + cut as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_words() {
        for (is, yes, no) in [
            (is_regnal as fn(&str) -> bool, &["II", "XVI"][..], &["I", "", "МИД"][..]),
            (is_inflected_acronym, &["МИДа", "МВФом"], &["МИД", "Мида", "АКадемия"]),
            (is_patronymic, &["ивановича", "петровной", "володимирівна", "ильич"], &["лосев", "ович"]),
        ] {
            for word in yes {
                assert!(is(word), "{word}");
            }
            for word in no {
                assert!(!is(word), "{word}");
            }
        }
        for (word, want) in [
            ("лосева", Some(true)),
            ("заречного", None),
            ("барабашенко", Some(true)),
            ("ivanenko", Some(true)),
            ("quill", None),
        ] {
            assert_eq!(surname_shape(word), want, "{word}");
        }
    }
}
