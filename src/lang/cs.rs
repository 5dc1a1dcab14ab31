//! Czech: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of Czech.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("atd", Dot::Last), ("apod", Dot::Last), ("tis", Dot::Last), ("mil", Dot::Last), ("mld", Dot::Last),
        ("např", Dot::Last), ("ul", Dot::Before), ("tř", Dot::Before), ("nám", Dot::Before), ("sv", Dot::Before),
        ("prof", Dot::Before), ("dr", Dot::Before), ("ing", Dot::Before), ("mgr", Dot::Before), ("gen", Dot::Before),
        ("plk", Dot::Before), ("mjr", Dot::Before), ("kpt", Dot::Before), ("por", Dot::Before), ("tzv", Dot::Before),
        ("tj", Dot::Before), ("resp", Dot::Before), ("str", Dot::Before), ("č", Dot::Before), ("čl", Dot::Before),
        ("odst", Dot::Before), ("r", Dot::Before), ("cca", Dot::Before),
    ],
    months: [
        &["ledna", "leden", "lednu", "lednem"],
        &["února", "únor", "únoru", "únorem"],
        &["března", "březen", "březnu", "březnem"],
        &["dubna", "duben", "dubnu", "dubnem"],
        &["května", "květen", "květnu", "květnem"],
        &["června", "červen", "červnu", "červnem"],
        &["července", "červenec", "červenci", "červencem"],
        &["srpna", "srpen", "srpnu", "srpnem"],
        &["září"],
        &["října", "říjen", "říjnu", "říjnem"],
        &["listopadu", "listopad", "listopadem"],
        &["prosince", "prosinec", "prosinci", "prosincem"],
    ],
    weekdays: [
        &["pondělí"],
        &["úterý", "úterek"],
        &["středa", "středu", "středy", "středě"],
        &["čtvrtek", "čtvrtka", "čtvrtku"],
        &["pátek", "pátku", "pátkem"],
        &["sobota", "sobotu", "soboty", "sobotě"],
        &["neděle", "neděli"],
    ],
    years: &["roku", "roce", "rok", "rokem", "let", "letech", "léta"],
    relative: &[
        ("včera", Unit::Day, -1), ("dnes", Unit::Day, 0), ("zítra", Unit::Day, 1), ("předevčírem", Unit::Day, -2),
        ("loni", Unit::Year, -1), ("letos", Unit::Year, 0), ("vloni", Unit::Year, -1),
    ],
    shifts: &[
        ("minulý", -1), ("minulého", -1), ("minulém", -1), ("minulou", -1), ("minulé", -1), ("loňského", -1),
        ("loňském", -1), ("uplynulý", -1), ("tento", 0), ("tohoto", 0), ("tomto", 0), ("tuto", 0), ("letošního", 0),
        ("letošním", 0), ("příští", 1), ("příštího", 1), ("příštím", 1), ("následující", 1),
    ],
    units: &[
        ("den", Unit::Day), ("dny", Unit::Day), ("dní", Unit::Day), ("týden", Unit::Week), ("týdne", Unit::Week),
        ("týdnu", Unit::Week), ("týdny", Unit::Week), ("týdnů", Unit::Week), ("měsíc", Unit::Month),
        ("měsíce", Unit::Month), ("měsíci", Unit::Month), ("měsíců", Unit::Month), ("čtvrtletí", Unit::Quarter),
        ("kvartál", Unit::Quarter), ("rok", Unit::Year), ("roku", Unit::Year), ("roce", Unit::Year),
        ("roky", Unit::Year), ("let", Unit::Year), ("století", Unit::Century),
    ],
    parts: &["začátku", "začátkem", "konci", "koncem", "polovině", "počátku"],
    from_to: (&["od", "mezi"], &["do", "a"]),
    prepositions: &["v", "ve", "od", "do", "z", "po", "před", "na", "ke", "k"],
    magnitudes: &[
        "tis.", "tisíc", "tisíce", "tisíců", "milion", "milionu", "miliony", "milionů", "mil.", "mld.", "miliard",
        "miliardy", "miliarda", "miliardu",
    ],
    currencies: &[
        "korun", "koruny", "koruna", "kč", "eur", "eura", "euro", "dolarů", "dolary", "dolaru", "liber", "rublů",
    ],
    currency_kinds: &["amerických"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "tun", "tuny", "tuna", "kilometrů", "kilometry", "kilometru", "metrů", "metry",
        "metru", "litrů", "hektarů", "stupňů", "mw", "gw", "mil",
    ],
    percents: &["procent", "procenta", "procento"],
    ..EMPTY
};
