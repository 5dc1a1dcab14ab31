//! Turkish: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Turkish.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &[
            "ocak", "ocak'ta", "ocak'te", "ocak'da", "ocak'de", "ocak'tan", "ocak'ten", "ocak'dan", "ocak'den",
            "ocakta", "ocakte", "ocakda", "ocakde",
        ],
        &[
            "şubat", "şubat'ta", "şubat'te", "şubat'da", "şubat'de", "şubat'tan", "şubat'ten", "şubat'dan",
            "şubat'den", "şubatta", "şubatte", "şubatda", "şubatde",
        ],
        &[
            "mart", "mart'ta", "mart'te", "mart'da", "mart'de", "mart'tan", "mart'ten", "mart'dan", "mart'den",
            "martta", "martte", "martda", "martde",
        ],
        &[
            "nisan", "nisan'ta", "nisan'te", "nisan'da", "nisan'de", "nisan'tan", "nisan'ten", "nisan'dan",
            "nisan'den", "nisanta", "nisante", "nisanda", "nisande",
        ],
        &[
            "mayıs", "mayıs'ta", "mayıs'te", "mayıs'da", "mayıs'de", "mayıs'tan", "mayıs'ten", "mayıs'dan",
            "mayıs'den", "mayısta", "mayıste", "mayısda", "mayısde",
        ],
        &[
            "haziran", "haziran'ta", "haziran'te", "haziran'da", "haziran'de", "haziran'tan", "haziran'ten",
            "haziran'dan", "haziran'den", "haziranta", "hazirante", "haziranda", "hazirande",
        ],
        &[
            "temmuz", "temmuz'ta", "temmuz'te", "temmuz'da", "temmuz'de", "temmuz'tan", "temmuz'ten", "temmuz'dan",
            "temmuz'den", "temmuzta", "temmuzte", "temmuzda", "temmuzde",
        ],
        &[
            "ağustos", "ağustos'ta", "ağustos'te", "ağustos'da", "ağustos'de", "ağustos'tan", "ağustos'ten",
            "ağustos'dan", "ağustos'den", "ağustosta", "ağustoste", "ağustosda", "ağustosde",
        ],
        &[
            "eylül", "eylül'ta", "eylül'te", "eylül'da", "eylül'de", "eylül'tan", "eylül'ten", "eylül'dan",
            "eylül'den", "eylülta", "eylülte", "eylülda", "eylülde",
        ],
        &[
            "ekim", "ekim'ta", "ekim'te", "ekim'da", "ekim'de", "ekim'tan", "ekim'ten", "ekim'dan", "ekim'den",
            "ekimta", "ekimte", "ekimda", "ekimde",
        ],
        &[
            "kasım", "kasım'ta", "kasım'te", "kasım'da", "kasım'de", "kasım'tan", "kasım'ten", "kasım'dan",
            "kasım'den", "kasımta", "kasımte", "kasımda", "kasımde",
        ],
        &[
            "aralık", "aralık'ta", "aralık'te", "aralık'da", "aralık'de", "aralık'tan", "aralık'ten", "aralık'dan",
            "aralık'den", "aralıkta", "aralıkte", "aralıkda", "aralıkde",
        ],
    ],
    weekdays: [
        &["pazartesi"],
        &["salı"],
        &["çarşamba"],
        &["perşembe"],
        &["cuma"],
        &["cumartesi"],
        &["pazar"],
    ],
    years: &["yılında", "yılı", "yılının", "yıl"],
    ago: &["önce"],
    magnitudes: &["bin", "milyon", "milyar", "trilyon"],
    currencies: &["lira", "liraya", "liralık", "dolar", "dolara", "euro", "avro", "ruble"],
    measures: &["km", "m", "kg", "ton", "kilometre", "metre", "litre", "hektar", "derece"],
    relative: &[("dün", Unit::Day, -1), ("bugün", Unit::Day, 0), ("yarın", Unit::Day, 1)],
    shifts: &[("geçen", -1), ("bu", 0), ("gelecek", 1), ("önümüzdeki", 1)],
    units: &[
        ("hafta", Unit::Week), ("ay", Unit::Month), ("yıl", Unit::Year), ("yılında", Unit::Year),
        ("yüzyıl", Unit::Century), ("yüzyılda", Unit::Century),
    ],
    ..EMPTY
};
