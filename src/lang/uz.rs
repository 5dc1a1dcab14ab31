//! Uzbek, in both scripts: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Uzbek.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &["yanvar", "январь", "yanvarda", "yanvardan", "yanvarga", "yanvarning", "yanvargacha", "yanvardagi"],
        &["fevral", "февраль", "fevralda", "fevraldan", "fevralga", "fevralning", "fevralgacha", "fevraldagi"],
        &["mart", "март", "martda", "martdan", "martga", "martning", "martgacha", "martdagi"],
        &["aprel", "апрель", "aprelda", "apreldan", "aprelga", "aprelning", "aprelgacha", "apreldagi"],
        &["may", "май", "mayda", "maydan", "mayga", "mayning", "maygacha", "maydagi"],
        &["iyun", "июнь", "iyunda", "iyundan", "iyunga", "iyunning", "iyungacha", "iyundagi"],
        &["iyul", "июль", "iyulda", "iyuldan", "iyulga", "iyulning", "iyulgacha", "iyuldagi"],
        &["avgust", "август", "avgustda", "avgustdan", "avgustga", "avgustning", "avgustgacha", "avgustdagi"],
        &[
            "sentabr", "sentyabr", "сентябрь", "sentabrda", "sentabrdan", "sentabrga", "sentabrning",
            "sentabrgacha", "sentabrdagi",
        ],
        &[
            "oktabr", "oktyabr", "октябрь", "oktabrda", "oktabrdan", "oktabrga", "oktabrning", "oktabrgacha",
            "oktabrdagi",
        ],
        &["noyabr", "ноябрь", "noyabrda", "noyabrdan", "noyabrga", "noyabrning", "noyabrgacha", "noyabrdagi"],
        &["dekabr", "декабрь", "dekabrda", "dekabrdan", "dekabrga", "dekabrning", "dekabrgacha", "dekabrdagi"],
    ],
    weekdays: [
        &["dushanba", "душанба"],
        &["seshanba", "сешанба"],
        &["chorshanba", "чоршанба"],
        &["payshanba", "пайшанба"],
        &["juma", "жума"],
        &["shanba", "шанба"],
        &["yakshanba", "якшанба"],
    ],
    years: &[
        "yil", "yilda", "yilning", "yildan", "yilgi", "yillarda", "йил", "йилда", "йилнинг", "йилдан", "йилги",
        "йилларда",
    ],
    ago: &["avval", "oldin", "аввал", "олдин"],
    magnitudes: &[
        "ming", "million", "mln", "mln.", "milliard", "mlrd", "mlrd.", "trillion", "минг", "миллион", "млн", "млн.",
        "миллиард", "млрд", "млрд.", "триллион",
    ],
    currencies: &[
        "so'm", "so‘m", "soʻm", "so'mga", "dollar", "dollarga", "yevro", "rubl", "сўм", "сўмга", "доллар", "долларга",
        "евро", "рубль",
    ],
    measures: &[
        "km", "m", "kg", "ga", "tonna", "kilometr", "metr", "litr", "gektar", "daraja", "км", "м", "кг", "га",
        "тонна", "километр", "метр", "литр", "гектар",
    ],
    percents: &["foiz", "foizga", "foizi", "фоиз", "фоизга", "фоизи"],
    relative: &[
        ("kecha", Unit::Day, -1), ("bugun", Unit::Day, 0), ("ertaga", Unit::Day, 1), ("кеча", Unit::Day, -1),
        ("бугун", Unit::Day, 0), ("эртага", Unit::Day, 1),
    ],
    shifts: &[
        ("o'tgan", -1), ("oʻtgan", -1), ("o‘tgan", -1), ("ўтган", -1), ("joriy", 0), ("жорий", 0), ("ushbu", 0),
        ("ушбу", 0), ("kelgusi", 1), ("kelasi", 1), ("келгуси", 1), ("келаси", 1),
    ],
    units: &[
        ("hafta", Unit::Week), ("haftada", Unit::Week), ("ҳафта", Unit::Week), ("ҳафтада", Unit::Week),
        ("oy", Unit::Month), ("oyda", Unit::Month), ("ой", Unit::Month), ("ойда", Unit::Month), ("yil", Unit::Year),
        ("yilda", Unit::Year), ("йил", Unit::Year), ("йилда", Unit::Year), ("asr", Unit::Century),
        ("asrda", Unit::Century), ("аср", Unit::Century), ("асрда", Unit::Century),
    ],
    ..EMPTY
};
