//! Slovak: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Slovak.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &["január", "januára", "januári"],
        &["február", "februára", "februári"],
        &["marec", "marca", "marci"],
        &["apríl", "apríla", "apríli"],
        &["máj", "mája", "máji"],
        &["jún", "júna", "júni"],
        &["júl", "júla", "júli"],
        &["august", "augusta", "auguste"],
        &["september", "septembra", "septembri"],
        &["október", "októbra", "októbri"],
        &["november", "novembra", "novembri"],
        &["december", "decembra", "decembri"],
    ],
    weekdays: [
        &["pondelok", "pondelka"],
        &["utorok", "utorka"],
        &["streda", "stredu"],
        &["štvrtok", "štvrtka"],
        &["piatok", "piatka"],
        &["sobota", "sobotu"],
        &["nedeľa", "nedeľu"],
    ],
    years: &["roku", "rok", "rokom", "rokov", "rokoch", "roky", "r."],
    parts: &["začiatku", "konci", "koncom", "polovici"],
    prepositions: &["v", "vo", "od", "do", "po", "pred", "na"],
    magnitudes: &["tisíc", "milión", "milióna", "milióny", "miliónov", "miliarda", "miliardy", "miliárd"],
    currencies: &["eur", "euro", "eura", "korún", "dolárov", "rubľov"],
    measures: &["km", "m", "kg", "ton", "tony", "kilometrov", "metrov", "litrov", "hektárov", "stupňov"],
    percents: &["percent", "percenta", "percentá"],
    relative: &[
        ("včera", Unit::Day, -1), ("dnes", Unit::Day, 0), ("zajtra", Unit::Day, 1), ("predvčerom", Unit::Day, -2),
        ("vlani", Unit::Year, -1),
    ],
    shifts: &[
        ("minulý", -1), ("minulého", -1), ("minulom", -1), ("minulú", -1), ("minulej", -1), ("tento", 0),
        ("tohto", 0), ("tomto", 0), ("budúci", 1), ("budúceho", 1), ("budúcom", 1),
    ],
    units: &[
        ("týždeň", Unit::Week), ("týždňa", Unit::Week), ("týždni", Unit::Week), ("mesiac", Unit::Month),
        ("mesiaca", Unit::Month), ("mesiaci", Unit::Month), ("rok", Unit::Year), ("roka", Unit::Year),
        ("roku", Unit::Year), ("storočie", Unit::Century), ("storočia", Unit::Century), ("storočí", Unit::Century),
    ],
    ..EMPTY
};
