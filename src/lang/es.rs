//! Spanish: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of Spanish.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("sr", Dot::Before), ("sra", Dot::Before), ("srta", Dot::Before), ("dr", Dot::Before), ("dra", Dot::Before),
        ("d", Dot::Before), ("prof", Dot::Before), ("gral", Dot::Before), ("av", Dot::Before), ("avda", Dot::Before),
        ("núm", Dot::Before), ("pág", Dot::Before), ("p.ej", Dot::Before), ("etc", Dot::Last), ("ee.uu", Dot::Either),
    ],
    months: [
        &["enero"],
        &["febrero"],
        &["marzo"],
        &["abril"],
        &["mayo"],
        &["junio"],
        &["julio"],
        &["agosto"],
        &["septiembre", "setiembre"],
        &["octubre"],
        &["noviembre"],
        &["diciembre"],
    ],
    weekdays: [&["lunes"], &["martes"], &["miércoles"], &["jueves"], &["viernes"], &["sábado"], &["domingo"]],
    relative: &[("ayer", Unit::Day, -1), ("hoy", Unit::Day, 0), ("anteayer", Unit::Day, -2)],
    shifts: &[("este", 0), ("esta", 0), ("próximo", 1), ("próxima", 1), ("pasado", -1), ("pasada", -1)],
    units: &[
        ("semana", Unit::Week), ("mes", Unit::Month), ("año", Unit::Year), ("década", Unit::Decade),
        ("siglo", Unit::Century),
    ],
    parts: &["principios", "finales", "mediados"],
    from_to: (&["de", "entre", "desde"], &["a", "y", "hasta"]),
    prepositions: &["en", "desde", "hasta", "de"],
    joins: &["de", "del"],
    magnitudes: &["mil", "millón", "millones", "billón", "billones"],
    currencies: &["euro", "euros", "dólar", "dólares", "rublos", "pesos", "libras", "yuanes"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "toneladas", "tonelada", "kilómetros", "kilómetro", "metros", "metro", "litros",
        "hectáreas", "grados", "megavatios", "mw", "gw",
    ],
    ..EMPTY
};
