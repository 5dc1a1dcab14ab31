//! Croatian: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Croatian.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &["siječnja", "siječanj", "siječnju"],
        &["veljače", "veljača", "veljači"],
        &["ožujka", "ožujak", "ožujku"],
        &["travnja", "travanj", "travnju"],
        &["svibnja", "svibanj", "svibnju"],
        &["lipnja", "lipanj", "lipnju"],
        &["srpnja", "srpanj", "srpnju"],
        &["kolovoza", "kolovoz", "kolovozu"],
        &["rujna", "rujan", "rujnu"],
        &["listopada", "listopad", "listopadu"],
        &["studenoga", "studenog", "studeni", "studenom"],
        &["prosinca", "prosinac", "prosincu"],
    ],
    weekdays: [
        &["ponedjeljak", "ponedjeljka"],
        &["utorak", "utorka"],
        &["srijeda", "srijedu"],
        &["četvrtak", "četvrtka"],
        &["petak", "petka"],
        &["subota", "subotu"],
        &["nedjelja", "nedjelju"],
    ],
    years: &["godine", "godini", "godina", "godinu", "g."],
    parts: &["početkom", "krajem", "sredinom"],
    prepositions: &["u", "od", "do", "po", "prije", "nakon", "na"],
    magnitudes: &["tisuća", "tisuće", "milijun", "milijuna", "milijarda", "milijarde", "milijardi"],
    currencies: &["eura", "euro", "kuna", "kune", "dolara", "rubalja"],
    measures: &["km", "m", "kg", "tona", "tone", "kilometara", "metara", "litara", "hektara", "stupnjeva"],
    percents: &["posto", "postotak", "postotaka"],
    relative: &[
        ("jučer", Unit::Day, -1), ("danas", Unit::Day, 0), ("sutra", Unit::Day, 1), ("prekjučer", Unit::Day, -2),
        ("lani", Unit::Year, -1),
    ],
    shifts: &[
        ("prošli", -1), ("prošle", -1), ("prošlog", -1), ("prošlom", -1), ("prošlu", -1), ("ove", 0), ("ovog", 0),
        ("ovom", 0), ("sljedeće", 1), ("sljedećeg", 1), ("sljedećem", 1), ("iduće", 1), ("idućeg", 1),
    ],
    units: &[
        ("tjedan", Unit::Week), ("tjedna", Unit::Week), ("tjednu", Unit::Week), ("mjesec", Unit::Month),
        ("mjeseca", Unit::Month), ("mjesecu", Unit::Month), ("godina", Unit::Year), ("godine", Unit::Year),
        ("godinu", Unit::Year), ("stoljeće", Unit::Century), ("stoljeća", Unit::Century), ("stoljeću", Unit::Century),
    ],
    ..EMPTY
};
