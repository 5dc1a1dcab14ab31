//! Italian: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of Italian.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("sig", Dot::Before), ("dott", Dot::Before), ("prof", Dot::Before), ("avv", Dot::Before),
        ("ing", Dot::Before), ("on", Dot::Before), ("gen", Dot::Before), ("art", Dot::Before), ("pag", Dot::Before),
        ("n", Dot::Before), ("ecc", Dot::Last),
    ],
    months: [
        &["gennaio"],
        &["febbraio"],
        &["marzo"],
        &["aprile"],
        &["maggio"],
        &["giugno"],
        &["luglio"],
        &["agosto"],
        &["settembre"],
        &["ottobre"],
        &["novembre"],
        &["dicembre"],
    ],
    weekdays: [&["lunedì"], &["martedì"], &["mercoledì"], &["giovedì"], &["venerdì"], &["sabato"], &["domenica"]],
    relative: &[("ieri", Unit::Day, -1), ("oggi", Unit::Day, 0), ("domani", Unit::Day, 1)],
    shifts: &[("scorso", -1), ("scorsa", -1), ("questa", 0), ("questo", 0), ("prossimo", 1), ("prossima", 1)],
    units: &[("settimana", Unit::Week), ("mese", Unit::Month), ("anno", Unit::Year), ("secolo", Unit::Century)],
    ago: &["fa"],
    parts: &["inizio", "fine", "metà"],
    from_to: (&["da", "dal", "tra", "fra"], &["a", "al", "e"]),
    prepositions: &["a", "in", "nel", "dal", "fino", "ad", "da"],
    joins: &["di", "del"],
    magnitudes: &["mila", "mille", "milione", "milioni", "miliardo", "miliardi"],
    currencies: &["euro", "dollaro", "dollari", "rubli", "sterline", "yuan"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "tonnellate", "chilometri", "chilometro", "metri", "metro", "litri", "ettari",
        "gradi", "megawatt", "mw",
    ],
    ..EMPTY
};
