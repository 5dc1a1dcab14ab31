//! Copy me: the tables of a language that nobody has written yet.
//!
//! 1. Copy this file to `src/lang/<tag>.rs`, name the language in the first line.
//! 2. Fill what you know; what you leave to [`EMPTY`] is simply not found. All words are lower case.
//! 3. Add the module and its line in `SOURCES` of `src/lang/mod.rs`, and where you have filled in [`TELLING`] its line in
//!    `SOURCES` of `src/lang/telling.rs`.
//! 4. Add rows to the tests of `text` and `extract::dates`, and run `make packs`.

use super::{Dot, EMPTY, Side, Tables, Unit, telling::Tell};

/// The tables of a language, made up here to show each field.
pub static TABLES: Tables = Tables {
    // What keeps its dot, and what the dot says about the end of a sentence.
    abbreviations: &[("mr", Dot::Before), ("etc", Dot::Last)],
    // Twelve lists; every form that stands in a date.
    months: [&["january", "jan."], &[], &[], &[], &[], &[], &[], &[], &[], &[], &[], &[]],
    // What is counted from today.
    relative: &[("yesterday", Unit::Day, -1)],
    shifts: &[("last", -1), ("this", 0), ("next", 1)],
    units: &[("week", Unit::Week)],
    // Days of the month as ordinals, 1 to 31, and their endings in dates.
    month_days: ("first second third", &[""]),
    // Who speaks, and on which side of the word.
    speech_past: &["said"],
    past_endings: &[""],
    speech: &[("according to", Side::After)],
    roles: &["president"],
    noun_endings: &["", "s"],
    ..EMPTY
};

/// What words tell of who says and does what: a word as it stands, or the beginning of words with `*`.
pub static TELLING: &[(Tell, &str)] =
    &[(Tell::URGE, "urged propos*"), (Tell::THAT, "that"), (Tell::HE, "he"), (Tell::MEDIUM, "newspaper*")];
