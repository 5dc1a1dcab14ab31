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
}
