//! Halves of characters in JSON.
//!
//! JSON writes a character beyond the first 65,536 (an emoji, say) as two escapes, `\ud83d\ude00`. A program that cuts texts
//! by such units leaves one of them, and no parser takes that line.

use std::borrow::Cow;

/// The text with U+FFFD for every escape that is half a character, and how many there were.
pub fn replace(json: &str) -> (Cow<'_, str>, usize) {
    let mut whole = String::new();
    let (mut copied, mut at, mut halves) = (0, 0, 0);
    while let Some(found) = memchr::memchr(b'\\', &json.as_bytes()[at..]) {
        at += found;
        at += match (unit(json, at), unit(json, at + ESCAPE)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 2 * ESCAPE,
            (Some(0xd800..=0xdfff), _) => {
                whole.push_str(&json[copied..at]);
                whole.push_str("\\ufffd");
                copied = at + ESCAPE;
                halves += 1;
                ESCAPE
            }
            // An escaped backslash begins no escape with its second.
            _ => 2,
        };
        at = at.min(json.len());
    }
    if halves == 0 {
        return (Cow::Borrowed(json), 0);
    }
    whole.push_str(&json[copied..]);
    (Cow::Owned(whole), halves)
}

/// The length of `\uXXXX`.
const ESCAPE: usize = 6;

/// The number of the escape that begins at a byte, if one does.
fn unit(json: &str, at: usize) -> Option<u32> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn halves_are_replaced_and_whole_characters_are_not() {
        for (json, want, halves) in [
            (r#""Снег""#, r#""Снег""#, 0),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#, 0),
            (r#""\ud83d""#, r#""\ufffd""#, 1),
            (r#""\uDE00 снег \ud83d\ud83d\ude00""#, r#""\ufffd снег \ufffd\ud83d\ude00""#, 2),
            (r#""\\ud83d \n \u0421""#, r#""\\ud83d \n \u0421""#, 0),
            (r#""\\\ud83d""#, r#""\\\ufffd""#, 1),
            (r#""\ud8"#, r#""\ud8"#, 0),
            (r#""\"#, r#""\"#, 0),
            (r#""\ж\ud83d""#, r#""\ж\ufffd""#, 1),
        ] {
            let (got, n) = replace(json);
            assert_eq!((&*got, n), (want, halves), "{json}");
        }
    }
}
