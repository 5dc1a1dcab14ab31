//! Words and signs as names are looked up by: finer than tokens, the same in tables and texts.
//!
//! `C5+1`, `Карши-Ханабад` and `U.S.` come apart at every sign, so that a name is found whatever the sentence splitter
//! makes of it. [`fold`] then takes away what spelling varies in: case, `ё`, accents, the shape of apostrophes and dashes.

use super::letter::is_word;

/// A run of letters and digits, or one sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// Letters and digits, and not a sign.
    pub word: bool,
    /// No white space before it.
    pub glued: bool,
}

/// Combining accents and invisible characters that stand inside words and mean nothing for matching.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`' | '′')
}

/// Splits `text` into pieces, from its first byte on.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::with_capacity(text.len() / 8 + 1);
    let mut chars = text.char_indices().peekable();
    let mut glued = true;
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            glued = false;
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        let mut end = start + c.len_utf8();
        let word = is_word(c);
        if word {
            while let Some(&(at, c)) = chars.peek() {
                let inside = is_word(c)
                    || is_invisible(c)
                    || (is_apostrophe(c) && text[at + c.len_utf8()..].chars().next().is_some_and(char::is_alphabetic));
                if !inside {
                    break;
                }
                end = at + c.len_utf8();
                chars.next();
            }
        }
        out.push(Piece { start: start as u32, end: end as u32, word, glued });
        glued = true;
    }
    out
}

/// Appends `text` to `out` without case, accents and variants of signs.
///
/// Russian `ё` becomes `е`; Ukrainian `ї`, `й` and Kazakh letters stay themselves, composed or not; accented Latin letters
/// lose the accent; every apostrophe becomes `'`, every dash `-`, every quotation mark `"`.
pub fn fold(text: &str, out: &mut String) {
    text.chars().for_each(|c| fold_one(c, out));
}

/// [`fold`] of the next character. One that stands for nothing appends nothing; a combining mark may change the last letter.
pub(super) fn fold_one(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' | 'а'..='я' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        'А'..='Я' => out.push(char::from_u32(c as u32 + 32).unwrap_or(c)),
        'ё' | 'Ё' => out.push('е'),
        '\0'..='\u{7f}' => out.push(if c == '`' { '\'' } else { c }),
        '\u{306}' => replace_last(out, &[('и', 'й'), ('у', 'ў')]),
        '\u{308}' => replace_last(out, &[('і', 'ї')]),
        c if is_invisible(c) => {}
        c if is_apostrophe(c) => out.push('\''),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => out.push('-'),
        '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' => out.push('"'),
        '\u{c0}'..='\u{17f}' => out.push_str(latin(c)),
        'ș' | 'Ș' => out.push('s'),
        'ț' | 'Ț' => out.push('t'),
        'ə' | 'Ə' => out.push('a'),
        c => out.extend(c.to_lowercase()),
    }
}

fn replace_last(out: &mut String, pairs: &[(char, char)]) {
    if let Some(last) = out.chars().last()
        && let Some(&(_, to)) = pairs.iter().find(|(from, _)| *from == last)
    {
        out.pop();
        out.push(to);
    }
}

/// The plain letters of an accented Latin one.
fn latin(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'ß' => "ss",
        'Ś'..='š' | 'ſ' => "s",
        'Ţ'..='ŧ' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        'Þ' | 'þ' => "th",
        '×' => "x",
        _ => "",
    }
}

/// [`fold`] into a new string.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_apart_at_signs() {
        let table = [
            ("C5+1", "C5 + 1"),
            ("Карши-Ханабад", "Карши - Ханабад"),
            ("U.S. Army", "U . S . Army"),
            ("об’єднання «Вагнер»", "об’єднання « Вагнер »"),
            ("Russia's", "Russia's"),
            ("'tis' x", "' tis ' x"),
            ("\u{feff}США\u{a0}и", "США и"),
        ];
        for (input, expected) in table {
            let got: Vec<_> = pieces(input).iter().map(|p| &input[p.start as usize..p.end as usize]).collect();
            assert_eq!(got.join(" "), expected);
        }
    }

    #[test]
    fn folding() {
        let table = [
            ("Орёл", "орел"),
            ("Киі\u{308}в", "київ"),
            ("Украи\u{306}на", "украйна"),
            ("Erdoğan", "erdogan"),
            ("об’єкт", "об'єкт"),
            ("Пу\u{301}тин", "путин"),
            ("Қазақстан", "қазақстан"),
        ];
        for (input, expected) in table {
            assert_eq!(folded(input), expected);
        }
    }
}
