//! Polish: enough for sentences, dates and amounts.

use super::{Dot, EMPTY, Tables, Unit};

/// The tables of Polish.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    abbreviations: &[
        ("r", Dot::Unit), ("w", Dot::Unit), ("itd", Dot::Last), ("itp", Dot::Last), ("m.in", Dot::Last),
        ("tys", Dot::Last), ("mln", Dot::Last), ("mld", Dot::Last), ("zł", Dot::Last), ("proc", Dot::Last),
        ("godz", Dot::Last), ("ul", Dot::Before), ("al", Dot::Before), ("pl", Dot::Before), ("św", Dot::Before),
        ("ks", Dot::Before), ("prof", Dot::Before), ("dr", Dot::Before), ("hab", Dot::Before), ("gen", Dot::Before),
        ("płk", Dot::Before), ("mjr", Dot::Before), ("kpt", Dot::Before), ("por", Dot::Before), ("im", Dot::Before),
        ("np", Dot::Before), ("tzw", Dot::Before), ("tzn", Dot::Before), ("tj", Dot::Before), ("ok", Dot::Before),
        ("nr", Dot::Before), ("str", Dot::Before), ("woj", Dot::Before), ("pow", Dot::Before), ("gm", Dot::Before),
        ("inż", Dot::Before), ("mgr", Dot::Before), ("os", Dot::Before), ("pt", Dot::Before), ("wg", Dot::Before),
        ("ww", Dot::Before), ("art", Dot::Before), ("ust", Dot::Before),
    ],
    months: [
        &["stycznia", "styczeń", "styczniu", "styczniem"],
        &["lutego", "luty", "lutym"],
        &["marca", "marzec", "marcu", "marcem"],
        &["kwietnia", "kwiecień", "kwietniu", "kwietniem"],
        &["maja", "maj", "maju", "majem"],
        &["czerwca", "czerwiec", "czerwcu", "czerwcem"],
        &["lipca", "lipiec", "lipcu", "lipcem"],
        &["sierpnia", "sierpień", "sierpniu", "sierpniem"],
        &["września", "wrzesień", "wrześniu", "wrześniem"],
        &["października", "październik", "październiku", "październikiem"],
        &["listopada", "listopad", "listopadzie", "listopadem"],
        &["grudnia", "grudzień", "grudniu", "grudniem"],
    ],
    weekdays: [
        &["poniedziałek", "poniedziałku", "poniedziałkiem"],
        &["wtorek", "wtorku", "wtorkiem"],
        &["środa", "środę", "środy", "środzie"],
        &["czwartek", "czwartku", "czwartkiem"],
        &["piątek", "piątku", "piątkiem"],
        &["sobota", "sobotę", "soboty", "sobocie"],
        &["niedziela", "niedzielę", "niedzieli"],
    ],
    seasons: [&["zimą"], &["wiosną"], &["latem"], &["jesienią"]],
    years: &["roku", "rok", "r.", "rokiem", "lata", "latach", "lat", "roki"],
    relative: &[
        ("wczoraj", Unit::Day, -1), ("dzisiaj", Unit::Day, 0), ("dziś", Unit::Day, 0), ("jutro", Unit::Day, 1),
        ("przedwczoraj", Unit::Day, -2), ("pojutrze", Unit::Day, 2),
    ],
    shifts: &[
        ("zeszły", -1), ("zeszłego", -1), ("zeszłym", -1), ("zeszłej", -1), ("ubiegły", -1), ("ubiegłego", -1),
        ("ubiegłym", -1), ("ubiegłej", -1), ("poprzedni", -1), ("poprzedniego", -1), ("poprzednim", -1),
        ("minionego", -1), ("ten", 0), ("tego", 0), ("tym", 0), ("tej", 0), ("bieżący", 0), ("bieżącego", 0),
        ("bieżącym", 0), ("obecnego", 0), ("przyszły", 1), ("przyszłego", 1), ("przyszłym", 1), ("przyszłej", 1),
        ("następny", 1), ("następnego", 1), ("następnym", 1),
    ],
    units: &[
        ("dzień", Unit::Day), ("dni", Unit::Day), ("dnia", Unit::Day), ("tydzień", Unit::Week),
        ("tygodnia", Unit::Week), ("tygodniu", Unit::Week), ("tygodnie", Unit::Week), ("tygodni", Unit::Week),
        ("miesiąc", Unit::Month), ("miesiąca", Unit::Month), ("miesiącu", Unit::Month), ("miesiące", Unit::Month),
        ("miesięcy", Unit::Month), ("kwartał", Unit::Quarter), ("kwartału", Unit::Quarter),
        ("kwartale", Unit::Quarter), ("rok", Unit::Year), ("roku", Unit::Year), ("lata", Unit::Year),
        ("lat", Unit::Year), ("wiek", Unit::Century), ("wieku", Unit::Century),
    ],
    ago: &["temu"],
    parts: &["początku", "początek", "końcu", "koniec", "końca", "połowie", "połowy"],
    from_to: (&["od", "między"], &["do", "a"]),
    prepositions: &["w", "we", "od", "do", "z", "po", "przed", "na", "ku"],
    magnitudes: &[
        "tys.", "tys", "tysiące", "tysięcy", "tysiąc", "mln", "milion", "miliona", "miliony", "milionów", "mld",
        "miliard", "miliarda", "miliardy", "miliardów", "bln",
    ],
    currencies: &[
        "zł", "złotych", "złote", "złoty", "złotego", "euro", "dolarów", "dolary", "dolara", "dolar", "funtów",
        "rubli", "franków", "hrywien",
    ],
    currency_kinds: &["amerykańskich"],
    measures: &[
        "km", "m", "cm", "mm", "kg", "g", "ton", "tony", "tona", "kilometrów", "kilometry", "kilometra", "metrów",
        "metry", "metra", "litrów", "hektarów", "stopni", "mw", "gw", "mil",
    ],
    percents: &["proc.", "proc", "procent", "procenta"],
    ..EMPTY
};
