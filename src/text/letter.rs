//! Classes of characters, quick for the scripts that most pages are written in.
//!
//! The standard library answers the same, by a search through tables for every letter that is not ASCII.

use std::borrow::Cow;

/// [`char::is_alphabetic`].
pub fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        '\0'..='\u{7f}' | '\u{2000}'..='\u{2070}' => false,
        _ => c.is_alphabetic(),
    }
}

/// [`char::is_alphanumeric`].
pub fn is_word(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c) || c > '\u{7f}' && c.is_numeric()
}

/// The first character of [`char::to_lowercase`], which is all of it but for a few Turkish and Greek letters.
pub fn lower(c: char) -> char {
    match c {
        '\0'..='\u{7f}' => c.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(c as u32 + 32).unwrap_or(c),
        'Ѐ'..='Џ' => char::from_u32(c as u32 + 80).unwrap_or(c),
        'а'..='џ' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Latin letters and the Cyrillic ones that look the same.
const ALIKE: &[(char, char)] = &[
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// A word in one script, where it mixes Latin and Cyrillic letters and those of one look like letters of the other, as slips
/// of the keyboard and tricks against filters leave them: `Cейм` with a Latin letter. Parts between hyphens are looked at by
/// themselves: `IT-отдел` stays.
pub fn one_script(word: &str) -> Cow<'_, str> {
    let latin = |part: &str| part.bytes().any(|b| b.is_ascii_alphabetic());
    let cyrillic = |part: &str| part.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    if !latin(word) || !word.split('-').any(|part| latin(part) && cyrillic(part)) {
        return Cow::Borrowed(word);
    }
    let to_cyrillic = |c: char| match ALIKE.iter().find(|(latin, _)| *latin == c) {
        Some(&(_, other)) => Some(other),
        None => (!c.is_ascii_alphabetic()).then_some(c),
    };
    let to_latin = |c: char| match ALIKE.iter().find(|(_, cyrillic)| *cyrillic == c) {
        Some(&(other, _)) => Some(other),
        None => (!matches!(c, '\u{400}'..='\u{52f}')).then_some(c),
    };
    let part = |part: &str| {
        if !(latin(part) && cyrillic(part)) {
            return part.to_owned();
        }
        let whole = |to: &dyn Fn(char) -> Option<char>| part.chars().map(to).collect::<Option<String>>();
        whole(&to_cyrillic).or_else(|| whole(&to_latin)).unwrap_or_else(|| part.to_owned())
    };
    Cow::Owned(word.split('-').map(part).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_two_scripts() {
        for (word, want) in [
            ("C\u{435}йм", "Сейм"),
            ("ДНIПРО", "ДНІПРО"),
            ("R\u{43e}sneft", "Rosneft"),
            ("Сейм", "Сейм"),
            ("Seim", "Seim"),
            ("IT-отдел", "IT-отдел"),
            ("Xерсон-1", "Херсон-1"),
            ("Zакон", "Zакон"),
            ("«Cу", "«Су"),
        ] {
            assert_eq!(one_script(word), want, "{word}");
        }
    }

    #[test]
    fn every_character_is_what_the_standard_library_says() {
        for c in (0..=0x2_ffff).filter_map(char::from_u32) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_word(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(Some(lower(c)), c.to_lowercase().next(), "{c:?}");
        }
    }
}
