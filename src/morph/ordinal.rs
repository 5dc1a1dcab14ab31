//! Ordinal numbers in figures, which decline by the letters behind the hyphen: `6-й саммит`, `6-го саммита`, `6-я встреча`.

use super::{Cases, Gender, nominative::Reading};
use crate::language::Language;

/// An ending, and the genders and cases that it may be.
type Ending = (&'static str, &'static [(Gender, Cases)]);

const OBLIQUE: Cases = Cases::GEN.or(Cases::DAT).or(Cases::INS).or(Cases::LOC);
const DIRECT: Cases = Cases::NOM.or(Cases::ACC);

static RU: &[Ending] = &[
    ("й", &[(Gender::Masculine, DIRECT), (Gender::Feminine, OBLIQUE)]),
    ("я", &[(Gender::Feminine, Cases::NOM)]),
    ("ю", &[(Gender::Feminine, Cases::ACC)]),
    ("е", &[(Gender::Neuter, DIRECT), (Gender::Plural, DIRECT)]),
    ("го", &[(Gender::Masculine, Cases::GEN), (Gender::Neuter, Cases::GEN)]),
    ("му", &[(Gender::Masculine, Cases::DAT), (Gender::Neuter, Cases::DAT)]),
    ("м", &[(Gender::Masculine, Cases::INS.or(Cases::LOC)), (Gender::Neuter, Cases::INS.or(Cases::LOC))]),
    ("х", &[(Gender::Plural, Cases::GEN.or(Cases::LOC))]),
];

static UK: &[Ending] = &[
    ("й", &[(Gender::Masculine, DIRECT), (Gender::Feminine, Cases::DAT.or(Cases::LOC))]),
    ("а", &[(Gender::Feminine, Cases::NOM)]),
    ("ї", &[(Gender::Feminine, Cases::GEN)]),
    ("у", &[(Gender::Feminine, Cases::ACC)]),
    ("ю", &[(Gender::Feminine, Cases::INS)]),
    ("е", &[(Gender::Neuter, DIRECT)]),
    ("і", &[(Gender::Plural, DIRECT)]),
    ("го", &[(Gender::Masculine, Cases::GEN), (Gender::Neuter, Cases::GEN)]),
    ("му", &[(Gender::Masculine, Cases::DAT.or(Cases::LOC)), (Gender::Neuter, Cases::DAT.or(Cases::LOC))]),
    ("м", &[(Gender::Masculine, Cases::INS), (Gender::Neuter, Cases::INS)]),
    ("х", &[(Gender::Plural, Cases::GEN.or(Cases::LOC))]),
];

/// The readings of an ordinal in figures; none where the word is no such.
pub(super) fn readings(word: &str, language: Language) -> Vec<Reading> {
    let Some((figures, ending)) = word.split_once('-') else { return Vec::new() };
    if figures.is_empty() || !figures.bytes().all(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let table = if language == Language::Uk { UK } else { RU };
    let Some((_, ways)) = table.iter().find(|(e, _)| *e == ending) else { return Vec::new() };
    let reading = |&(gender, cases): &(Gender, Cases)| {
        let nominative = table.iter().find(|(_, ways)| ways.iter().any(|w| w.0 == gender && w.1.meets(Cases::NOM)))?.0;
        Some(Reading { nominative: format!("{figures}-{nominative}"), gender, cases, weight: 5 })
    };
    ways.iter().filter_map(reading).collect()
}
