//! Lists of words that linking asks for, part of the pack `words`: see [`table`](crate::table).

use crate::table::lists;

#[rustfmt::skip]
lists! {
    /// Legal forms of companies, as they stand before or after a name in Cyrillic letters, and after one in Latin letters.
    LEGAL = &[
        "ооо", "оао", "пао", "зао", "ао", "нао", "тоо", "тов", "ат", "пат", "прат", "нак", "акб", "фгуп", "фгбу",
        "фгбну", "гуп", "муп", "гбу", "б.в", "н.в", "аг", "гмбх", "лтд", "inc", "ltd", "llc", "plc", "ag", "se",
        "sa", "s.a", "gmbh", "corp", "co", "company", "corporation", "limited", "b.v", "bv", "n.v", "nv", "s.p.a",
        "spa", "oyj", "kg", "srl",
    ];
    /// States that organisations name in several ways, as folded words in the case that follows a head; first the common one.
    STATES = &[
        "россии|российской федерации|рф|росії|російської федерації",
        "германии|фрг|німеччини|фрн",
        "великобритании|великой британии|британии|соединенного королевства|великобританії|великої британії|британії|сполученого королівства",
        "сша|соединенных штатов америки|соединенных штатов|сполучених штатів америки|сполучених штатів",
        "китая|кнр|китайской народной республики|китаю",
        "казахстана|республики казахстан|рк|казахстану",
        "беларуси|белоруссии|республики беларусь|рб|білорусі",
        "эмиратов|оаэ|объединенных арабских эмиратов|еміратів|оае",
    ];
    /// Titles with which people go by one name, in any case form: the beginning of the word, and what it stands for.
    TITLES = &[
        "пророк|prophet", "prophet|prophet", "пайғамбар|prophet", "принцесс|princess", "princess|princess",
        "принц|prince", "prince|prince", "королев|queen", "queen|queen", "король|king", "корол|king", "king|king",
        "император|emperor", "імператор|emperor", "emperor|emperor", "папа|pope", "папы|pope", "папе|pope",
        "папой|pope", "папу|pope", "папи|pope", "папі|pope", "папою|pope", "pope|pope", "патриарх|patriarch",
        "патріарх|patriarch", "patriarch|patriarch", "апостол|apostle", "святой|saint", "святого|saint",
        "святая|saint", "святий|saint", "святої|saint",
    ];
}
