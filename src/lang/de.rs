//! German: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of German.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("dr", Dot::Before), ("prof", Dot::Before), ("hr", Dot::Before), ("fr", Dot::Before), ("nr", Dot::Before),
        ("str", Dot::Before), ("st", Dot::Before), ("bzw", Dot::Before), ("ca", Dot::Before), ("z.b", Dot::Before),
        ("d.h", Dot::Before), ("u.a", Dot::Before), ("gen", Dot::Before), ("co", Dot::Before), ("abs", Dot::Before),
        ("bspw", Dot::Before), ("ggf", Dot::Before), ("inkl", Dot::Before), ("vgl", Dot::Before),
        ("sog", Dot::Before), ("evtl", Dot::Before), ("usw", Dot::Last), ("etc", Dot::Last), ("mio", Dot::Last),
        ("mrd", Dot::Last), ("tsd", Dot::Last),
    ],
    months: [
        &["januar", "jan", "jan."],
        &["februar", "feb", "feb."],
        &["märz"],
        &["april", "apr", "apr."],
        &["mai"],
        &["juni"],
        &["juli"],
        &["august", "aug", "aug."],
        &["september", "sept", "sep", "sept.", "sep."],
        &["oktober", "okt", "okt."],
        &["november", "nov", "nov."],
        &["dezember", "dez", "dez."],
    ],
    weekdays: [
        &["montag"],
        &["dienstag"],
        &["mittwoch"],
        &["donnerstag"],
        &["freitag"],
        &["samstag", "sonnabend"],
        &["sonntag"],
    ],
    seasons: [&["winter"], &["frühjahr", "frühling"], &["sommer"], &["herbst"]],
    years: &["jahr", "jahre", "jahres", "jahren"],
    relative: &[
        ("gestern", Unit::Day, -1), ("heute", Unit::Day, 0), ("vorgestern", Unit::Day, -2),
        ("übermorgen", Unit::Day, 2),
    ],
    shifts: &[
        ("letzten", -1), ("letzte", -1), ("letztes", -1), ("letzter", -1), ("vergangenen", -1), ("vergangene", -1),
        ("vergangenes", -1), ("vorigen", -1), ("vorige", -1), ("diesen", 0), ("diese", 0), ("dieses", 0),
        ("dieser", 0), ("diesem", 0), ("nächsten", 1), ("nächste", 1), ("nächstes", 1), ("nächster", 1),
        ("kommenden", 1), ("kommende", 1), ("kommendes", 1),
    ],
    units: &[
        ("tag", Unit::Day), ("tage", Unit::Day), ("tagen", Unit::Day), ("woche", Unit::Week), ("wochen", Unit::Week),
        ("monat", Unit::Month), ("monats", Unit::Month), ("monate", Unit::Month), ("monaten", Unit::Month),
        ("quartal", Unit::Quarter), ("quartals", Unit::Quarter), ("jahr", Unit::Year), ("jahres", Unit::Year),
        ("jahre", Unit::Year), ("jahren", Unit::Year), ("jahrzehnt", Unit::Decade), ("jahrhundert", Unit::Century),
        ("jahrhunderts", Unit::Century),
    ],
    parts: &["anfang", "ende", "mitte"],
    from_to: (&["von", "zwischen"], &["bis", "und"]),
    prepositions: &["im", "in", "seit", "ab", "bis", "vom", "zum", "nach", "vor", "anfang", "ende", "mitte"],
    magnitudes: &[
        "tausend", "million", "millionen", "milliarde", "milliarden", "mio", "mio.", "mrd", "mrd.", "billionen", "tsd",
    ],
    currencies: &["euro", "dollar", "rubel", "pfund", "franken", "cent", "yuan", "yen"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "t", "tonnen", "tonne", "kilometer", "kilometern", "meter", "metern",
        "zentimeter", "liter", "hektar", "grad", "megawatt", "gigawatt", "mw", "gw", "kwh", "meilen",
    ],
    percents: &["prozent"],
    ..EMPTY
};
