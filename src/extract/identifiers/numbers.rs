//! Runs of digits: telephone numbers by their form, register numbers and cards by their check digits.

use super::{
    Found, at, before,
    checks::{card, edrpou, iin, inn, remainder, rnokpp, snils},
    hit, run_back,
};
use crate::label::Label;

/// What stands at a digit, `+` or `(`: a telephone number, a card, a register number. Moves `i` behind the digits where
/// nothing does.
pub(super) fn number(text: &str, i: &mut usize) -> Option<Found> {
    let start = *i;
    let bytes = text.as_bytes();
    let fresh = !before(text, start).is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '+'));
    let digits = Digits::read(text, start);
    let result = if fresh && digits.count >= 5 { identify(text, start, &digits) } else { None };
    if result.is_none() {
        while bytes.get(*i + 1).is_some_and(u8::is_ascii_digit) {
            *i += 1;
        }
    }
    result
}

/// A run of digits with separators.
struct Digits {
    /// The digits alone, at most twenty.
    all: [u8; 20],
    count: usize,
    /// Lengths of the groups.
    groups: [u8; 8],
    group_count: usize,
    end: usize,
    /// Whether brackets stand round one group.
    brackets: bool,
    plus: bool,
}

impl Digits {
    fn read(text: &str, start: usize) -> Digits {
        let bytes = text.as_bytes();
        let mut d =
            Digits { all: [0; 20], count: 0, groups: [0; 8], group_count: 0, end: start, brackets: false, plus: false };
        let mut i = start;
        if bytes[i] == b'+' {
            d.plus = true;
            i += 1;
        }
        loop {
            let from = i;
            while i < bytes.len() && bytes[i].is_ascii_digit() && d.count < 20 {
                d.all[d.count] = bytes[i] - b'0';
                d.count += 1;
                i += 1;
            }
            if i > from {
                if d.group_count == d.groups.len() {
                    break;
                }
                d.groups[d.group_count] = (i - from) as u8;
                d.group_count += 1;
                d.end = i;
            }
            // One separator, or a bracket with a space: ` (`, `) `, `)-`.
            let mut width = 0;
            for c in text[i..].chars().take(2) {
                match c {
                    // A bracket behind a whole number opens the next one.
                    '(' if d.count >= 7 => return d,
                    '(' | ')' => d.brackets = true,
                    ' ' | '\u{a0}' | '-' | '‑' | '–' | '\u{2009}' | '\u{202f}' => {}
                    _ => break,
                }
                width += c.len_utf8();
                if bytes.get(i + width).is_some_and(u8::is_ascii_digit) {
                    break;
                }
            }
            i += width;
            if width == 0 || !bytes.get(i).is_some_and(u8::is_ascii_digit) || d.count >= 20 {
                return d;
            }
        }
        d
    }

    fn digits(&self) -> &[u8] {
        &self.all[..self.count]
    }

    fn groups(&self) -> &[u8] {
        &self.groups[..self.group_count]
    }
}

fn identify(text: &str, start: usize, d: &Digits) -> Option<Found> {
    let after = at(text, d.end);
    if after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | '$' | '€' | '₸' | '₴' | '_'))
        || matches!(after, Some('.' | ',')) && text[d.end + 1..].starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let digits = d.digits();
    let whole = !d.plus && d.group_count == 1 && text.as_bytes()[start] != b'(';
    let cue = cue(text, start);
    if whole || matches!(cue, Some(Cue::Snils)) {
        let register = match (cue, d.count) {
            (Some(Cue::Inn), 10) => inn(digits),
            (Some(Cue::Inn), 12) => inn(digits) || iin(digits),
            (Some(Cue::Iin), 12) => iin(digits),
            (Some(Cue::Ogrn), 13) => remainder(&digits[..12], 11) % 10 == u64::from(digits[12]),
            (Some(Cue::Ogrn), 15) => remainder(&digits[..14], 13) % 10 == u64::from(digits[14]),
            (Some(Cue::Edrpou), 8) => edrpou(digits),
            (Some(Cue::Rnokpp), 10) => rnokpp(digits),
            (Some(Cue::Snils), 11) => snils(digits),
            _ => false,
        };
        if register {
            return hit(start, d.end, Label::Id, 0.98, "register-number");
        }
    }
    if !d.plus && !d.brackets && card(digits) && (d.group_count == 1 || matches!(d.groups(), [4, 4, 4, 4] | [4, 6, 5]))
    {
        return hit(start, d.end, Label::Id, 0.9, "card-number");
    }
    phone(d, matches!(cue, Some(Cue::Phone))).then(|| hit(start, d.end, Label::Phone, 0.93, "phone")).flatten()
}

/// Whether the digits have the form of a telephone number.
fn phone(d: &Digits, cue: bool) -> bool {
    let (digits, groups) = (d.digits(), d.groups());
    if d.plus {
        return (8..=15).contains(&d.count) && digits[0] != 0;
    }
    let short_groups = groups.iter().all(|&g| g <= 4);
    let local = match (d.count, digits[0]) {
        // 8 (727) 250-00-00, 8 800 555 35 35, 7 701 …
        (11, 7 | 8) => {
            groups.len() >= 3 && groups[0] == 1 && groups[1] >= 3 && short_groups
                || groups.len() >= 3 && d.brackets && short_groups
        }
        // (044) 123-45-67, 067 123 45 67, 0 800 500 500
        (10, 0) => groups.len() >= 3 && short_groups,
        // (212) 555-1234, 212-555-1234
        (10, 2..=9) => groups == [3, 3, 4] || (groups == [3, 3, 2, 2] && d.brackets),
        (11, 1) => groups == [1, 3, 3, 4],
        _ => false,
    };
    local || cue && (6..=15).contains(&d.count) || cue && d.count == 5 && groups.len() > 1
}

/// What a word before a number says it is.
#[derive(Clone, Copy)]
enum Cue {
    Phone,
    Inn,
    Iin,
    Ogrn,
    Edrpou,
    Rnokpp,
    Snils,
}

/// The cue in the two words before `start`.
fn cue(text: &str, start: usize) -> Option<Cue> {
    let window = &text[run_back(text, start, 28, |c| c != '\n')..start];
    window.split(|c: char| !c.is_alphabetic() && c != '-').filter(|w| !w.is_empty()).rev().take(3).find_map(|word| {
        Some(match word.to_lowercase().as_str() {
            "тел" | "телефон" | "телефону" | "телефона" | "телефоны" | "телефони" | "моб" | "факс" | "phone"
            | "tel" | "call" | "mobile" | "fax" | "whatsapp" | "viber" | "hotline" | "номеру" | "номером"
            | "нөмірі" | "нөміріне" | "т" => Cue::Phone,
            "инн" | "inn" | "іпн" => Cue::Inn,
            "бин" | "иин" | "жсн" | "бсн" | "bin" | "iin" => Cue::Iin,
            "огрн" | "огрнип" | "ogrn" => Cue::Ogrn,
            "єдрпоу" | "едрпоу" | "егрпоу" | "edrpou" => Cue::Edrpou,
            "рнокпп" | "rnokpp" => Cue::Rnokpp,
            "снилс" | "snils" => Cue::Snils,
            _ => return None,
        })
    })
}
