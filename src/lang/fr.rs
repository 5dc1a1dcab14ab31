//! French: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of French.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("mm", Dot::Before), ("dr", Dot::Before), ("pr", Dot::Before), ("st", Dot::Before), ("ste", Dot::Before),
        ("av", Dot::Before), ("bd", Dot::Before), ("p.ex", Dot::Before), ("cf", Dot::Before), ("env", Dot::Before),
        ("gén", Dot::Before), ("col", Dot::Before), ("etc", Dot::Last), ("cie", Dot::Either),
    ],
    months: [
        &["janvier", "janv", "janv."],
        &["février", "févr", "févr."],
        &["mars"],
        &["avril", "avr."],
        &["mai"],
        &["juin"],
        &["juillet", "juil."],
        &["août"],
        &["septembre", "sept", "sept."],
        &["octobre", "oct", "oct."],
        &["novembre", "nov", "nov."],
        &["décembre", "déc", "déc."],
    ],
    weekdays: [&["lundi"], &["mardi"], &["mercredi"], &["jeudi"], &["vendredi"], &["samedi"], &["dimanche"]],
    relative: &[
        ("hier", Unit::Day, -1), ("demain", Unit::Day, 1), ("avant-hier", Unit::Day, -2),
        ("après-demain", Unit::Day, 2),
    ],
    shifts: &[("cette", 0), ("ce", 0), ("cet", 0)],
    units: &[("semaine", Unit::Week), ("mois", Unit::Month), ("année", Unit::Year), ("siècle", Unit::Century)],
    parts: &["début", "fin", "mi"],
    from_to: (&["de", "entre", "du"], &["à", "et", "au"]),
    prepositions: &["en", "depuis", "avant", "après", "dès", "fin", "début", "mi"],
    joins: &["de"],
    magnitudes: &["mille", "million", "millions", "milliard", "milliards"],
    currencies: &["euro", "euros", "dollar", "dollars", "roubles", "livres", "francs", "yuans"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "tonnes", "tonne", "kilomètres", "kilomètre", "mètres", "mètre", "litres",
        "hectares", "degrés", "mégawatts", "mw", "gw",
    ],
    ..EMPTY
};
