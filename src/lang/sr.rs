//! Serbian, in both scripts: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Serbian.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &["јануара", "јануар", "јануару", "januara", "januar", "januaru"],
        &["фебруара", "фебруар", "фебруару", "februara", "februar", "februaru"],
        &["марта", "март", "марту", "marta", "mart", "martu"],
        &["априла", "април", "априлу", "aprila", "april", "aprilu"],
        &["маја", "мај", "мају", "maja", "maj", "maju"],
        &["јуна", "јун", "јуну", "juna", "jun", "junu"],
        &["јула", "јул", "јулу", "jula", "jul", "julu"],
        &["августа", "август", "августу", "avgusta", "avgust", "avgustu"],
        &["септембра", "септембар", "септембру", "septembra", "septembar", "septembru"],
        &["октобра", "октобар", "октобру", "oktobra", "oktobar", "oktobru"],
        &["новембра", "новембар", "новембру", "novembra", "novembar", "novembru"],
        &["децембра", "децембар", "децембру", "decembra", "decembar", "decembru"],
    ],
    weekdays: [
        &["понедељак", "понедељка", "ponedeljak"],
        &["уторак", "уторка", "utorak"],
        &["среда", "среду", "sreda", "sredu"],
        &["четвртак", "četvrtak"],
        &["петак", "petak"],
        &["субота", "суботу", "subota", "subotu"],
        &["недеља", "недељу", "nedelja", "nedelju"],
    ],
    years: &["године", "години", "година", "годину", "godine", "godini", "godina", "godinu"],
    parts: &["почетком", "крајем", "средином", "početkom", "krajem", "sredinom"],
    prepositions: &["у", "од", "до", "после", "пре", "на", "u", "od", "do", "posle", "pre", "na"],
    magnitudes: &[
        "хиљада", "хиљаде", "милион", "милиона", "милијарди", "милијарде", "hiljada", "hiljade", "milion", "miliona",
        "milijardi", "milijarde",
    ],
    currencies: &["динара", "евра", "долара", "рубаља", "dinara", "evra", "dolara", "rubalja"],
    measures: &[
        "km", "m", "kg", "км", "м", "кг", "тона", "километара", "метара", "литара", "tona", "kilometara", "metara",
        "litara",
    ],
    percents: &["одсто", "процената", "посто", "odsto", "procenata", "posto"],
    relative: &[
        ("јуче", Unit::Day, -1), ("данас", Unit::Day, 0), ("сутра", Unit::Day, 1), ("juče", Unit::Day, -1),
        ("danas", Unit::Day, 0), ("sutra", Unit::Day, 1),
    ],
    shifts: &[
        ("прошле", -1), ("прошлог", -1), ("прошлу", -1), ("prošle", -1), ("prošlog", -1), ("prošlu", -1), ("ове", 0),
        ("овог", 0), ("ove", 0), ("ovog", 0), ("следеће", 1), ("следећег", 1), ("sledeće", 1), ("sledećeg", 1),
    ],
    units: &[
        ("недеље", Unit::Week), ("недељу", Unit::Week), ("nedelje", Unit::Week), ("nedelju", Unit::Week),
        ("месец", Unit::Month), ("месеца", Unit::Month), ("mesec", Unit::Month), ("meseca", Unit::Month),
        ("године", Unit::Year), ("години", Unit::Year), ("година", Unit::Year), ("godine", Unit::Year),
        ("godina", Unit::Year), ("век", Unit::Century), ("века", Unit::Century), ("vek", Unit::Century),
        ("veka", Unit::Century),
    ],
    ..EMPTY
};
