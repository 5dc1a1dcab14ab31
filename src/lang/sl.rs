//! Slovenian: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of Slovenian.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("itd", Dot::Last), ("ipd", Dot::Last), ("tisoč", Dot::Last), ("mio", Dot::Last), ("mrd", Dot::Last),
        ("ul", Dot::Before), ("sv", Dot::Before), ("prof", Dot::Before), ("dr", Dot::Before), ("mag", Dot::Before),
        ("gen", Dot::Before), ("npr", Dot::Before), ("t.i", Dot::Before), ("oz", Dot::Before), ("str", Dot::Before),
        ("št", Dot::Before), ("čl", Dot::Before),
    ],
    months: [
        &["januarja", "januar", "januarju"],
        &["februarja", "februar", "februarju"],
        &["marca", "marec", "marcu"],
        &["aprila", "april", "aprilu"],
        &["maja", "maj", "maju"],
        &["junija", "junij", "juniju"],
        &["julija", "julij", "juliju"],
        &["avgusta", "avgust", "avgustu"],
        &["septembra", "september", "septembru"],
        &["oktobra", "oktober", "oktobru"],
        &["novembra", "november", "novembru"],
        &["decembra", "december", "decembru"],
    ],
    weekdays: [
        &["ponedeljek", "ponedeljka", "ponedeljku"],
        &["torek", "torka", "torku"],
        &["sreda", "sredo", "srede", "sredi"],
        &["četrtek", "četrtka", "četrtku"],
        &["petek", "petka", "petku"],
        &["sobota", "soboto", "sobote"],
        &["nedelja", "nedeljo", "nedelje"],
    ],
    years: &["leta", "letu", "leto", "let", "letih"],
    relative: &[
        ("včeraj", Unit::Day, -1), ("danes", Unit::Day, 0), ("jutri", Unit::Day, 1),
        ("predvčerajšnjim", Unit::Day, -2), ("lani", Unit::Year, -1), ("letos", Unit::Year, 0),
    ],
    shifts: &[
        ("prejšnji", -1), ("prejšnjega", -1), ("prejšnjem", -1), ("lanskega", -1), ("lanskem", -1), ("minuli", -1),
        ("minulega", -1), ("preteklega", -1), ("ta", 0), ("tega", 0), ("tem", 0), ("letošnjega", 0), ("letošnjem", 0),
        ("prihodnji", 1), ("prihodnjega", 1), ("prihodnjem", 1), ("naslednji", 1), ("naslednjega", 1),
    ],
    units: &[
        ("dan", Unit::Day), ("dni", Unit::Day), ("teden", Unit::Week), ("tedna", Unit::Week), ("tednu", Unit::Week),
        ("tednov", Unit::Week), ("mesec", Unit::Month), ("meseca", Unit::Month), ("mesecu", Unit::Month),
        ("mesecev", Unit::Month), ("četrtletje", Unit::Quarter), ("četrtletju", Unit::Quarter), ("leto", Unit::Year),
        ("leta", Unit::Year), ("letu", Unit::Year), ("let", Unit::Year), ("stoletje", Unit::Century),
        ("stoletju", Unit::Century), ("stoletja", Unit::Century),
    ],
    parts: &["začetku", "koncu", "konec", "sredini", "začetka", "konca"],
    from_to: (&["od", "med"], &["do", "in"]),
    prepositions: &["v", "od", "do", "po", "pred", "za"],
    magnitudes: &[
        "tisoč", "milijon", "milijona", "milijoni", "milijonov", "milijarda", "milijarde", "milijard", "mio", "mrd",
    ],
    currencies: &["evrov", "evra", "evro", "evri", "dolarjev", "dolarja", "funtov", "rubljev"],
    currency_kinds: &["ameriških"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "ton", "tone", "kilometrov", "kilometre", "metrov", "litrov", "hektarov",
        "stopinj", "mw",
    ],
    percents: &["odstotkov", "odstotka", "odstotek", "odstotke", "odstotki"],
    ..EMPTY
};
