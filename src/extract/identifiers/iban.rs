//! International account numbers.

use super::{Found, at, before, hit};
use crate::label::Label;

/// The international account number that starts at `i`, with or without its spaces.
pub(super) fn iban(text: &str, i: usize) -> Option<Found> {
    let bytes = text.as_bytes();
    let head = bytes.get(i..i + 4)?;
    if !(head[1].is_ascii_uppercase() && head[2].is_ascii_digit() && head[3].is_ascii_digit()) {
        return None;
    }
    if before(text, i).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let length = IBANS.iter().find(|(country, _)| country.as_bytes() == &head[..2])?.1;
    let mut code = Vec::with_capacity(length);
    let mut end = i;
    while code.len() < length {
        let b = *bytes.get(end)?;
        if b.is_ascii_digit() || b.is_ascii_uppercase() {
            code.push(b);
        } else if b != b' ' || code.len() % 4 != 0 {
            return None;
        }
        end += 1;
    }
    if at(text, end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    code.rotate_left(4);
    let check = code.iter().fold(0_u32, |r, &b| match b {
        b'0'..=b'9' => (r * 10 + u32::from(b - b'0')) % 97,
        _ => (r * 100 + u32::from(b - b'A') + 10) % 97,
    });
    (check == 1).then(|| hit(i, end, Label::Id, 0.99, "iban")).flatten()
}

/// Lengths of IBANs by country (SWIFT registry).
const IBANS: &[(&str, usize)] = &[
    ("KZ", 20),
    ("UA", 29),
    ("BY", 28),
    ("RU", 33),
    ("MD", 24),
    ("GE", 22),
    ("AZ", 28),
    ("TR", 26),
    ("PL", 28),
    ("CZ", 24),
    ("SK", 24),
    ("SI", 19),
    ("HR", 21),
    ("RS", 22),
    ("MK", 19),
    ("BG", 22),
    ("RO", 24),
    ("HU", 28),
    ("DE", 22),
    ("AT", 20),
    ("CH", 21),
    ("FR", 27),
    ("ES", 24),
    ("IT", 27),
    ("PT", 25),
    ("NL", 18),
    ("BE", 16),
    ("LU", 20),
    ("GB", 22),
    ("IE", 22),
    ("LT", 20),
    ("LV", 21),
    ("EE", 20),
    ("FI", 18),
    ("SE", 24),
    ("DK", 18),
    ("NO", 15),
    ("GR", 27),
    ("CY", 28),
    ("MT", 31),
    ("IL", 23),
    ("AE", 23),
    ("SA", 24),
    ("LI", 21),
    ("MC", 27),
];
