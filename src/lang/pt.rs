//! Portuguese: enough for dates and amounts.

use super::{EMPTY, Tables, Unit};

/// The tables of Portuguese.
#[rustfmt::skip]
pub static TABLES: Tables = Tables {
    months: [
        &["janeiro"],
        &["fevereiro"],
        &["março"],
        &["abril"],
        &["maio"],
        &["junho"],
        &["julho"],
        &["agosto"],
        &["setembro"],
        &["outubro"],
        &["novembro"],
        &["dezembro"],
    ],
    weekdays: [
        &["segunda-feira"],
        &["terça-feira"],
        &["quarta-feira"],
        &["quinta-feira"],
        &["sexta-feira"],
        &["sábado"],
        &["domingo"],
    ],
    ago: &["atrás"],
    prepositions: &["em", "desde", "até", "de"],
    joins: &["de", "do"],
    magnitudes: &["mil", "milhão", "milhões", "bilhão", "bilhões"],
    currencies: &["euro", "euros", "dólar", "dólares", "reais", "real", "libras", "rublos"],
    measures: &["km", "m", "kg", "toneladas", "quilômetros", "quilómetros", "metros", "litros", "hectares", "graus"],
    relative: &[
        ("ontem", Unit::Day, -1), ("hoje", Unit::Day, 0), ("amanhã", Unit::Day, 1), ("anteontem", Unit::Day, -2),
    ],
    shifts: &[("este", 0), ("esta", 0), ("próximo", 1), ("próxima", 1)],
    units: &[("semana", Unit::Week), ("mês", Unit::Month), ("ano", Unit::Year), ("século", Unit::Century)],
    ..EMPTY
};
