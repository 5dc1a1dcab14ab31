//! Dutch: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Dutch.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &["januari", "jan."],
        &["februari", "feb."],
        &["maart"],
        &["april"],
        &["mei"],
        &["juni"],
        &["juli"],
        &["augustus", "aug."],
        &["september", "sept."],
        &["oktober", "okt."],
        &["november", "nov."],
        &["december", "dec."],
    ],
    weekdays: [
        &["maandag"],
        &["dinsdag"],
        &["woensdag"],
        &["donderdag"],
        &["vrijdag"],
        &["zaterdag"],
        &["zondag"],
    ],
    ago: &["geleden"],
    prepositions: &["in", "sinds", "tot", "vanaf", "begin", "eind", "medio"],
    magnitudes: &["duizend", "miljoen", "miljard", "mln", "mld"],
    currencies: &["euro", "dollar", "roebel", "pond"],
    measures: &["km", "m", "kg", "ton", "kilometer", "meter", "liter", "hectare", "graden"],
    percents: &["procent"],
    relative: &[
        ("gisteren", Unit::Day, -1), ("vandaag", Unit::Day, 0), ("morgen", Unit::Day, 1),
        ("eergisteren", Unit::Day, -2),
    ],
    shifts: &[
        ("vorige", -1), ("afgelopen", -1), ("deze", 0), ("dit", 0), ("volgende", 1), ("komende", 1), ("volgend", 1),
        ("komend", 1),
    ],
    units: &[("week", Unit::Week), ("maand", Unit::Month), ("jaar", Unit::Year), ("eeuw", Unit::Century)],
    ..EMPTY
};
