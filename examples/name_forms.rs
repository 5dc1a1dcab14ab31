//! Writes every name of the tables in every case, for the sentences that training composes: `name_forms names.pack > forms.tsv`.
//!
//! A line is: id, label, languages as bits (1 Russian, 2 Ukrainian, 4 Kazakh, 8 English, 16 Belarusian), case, form.

use std::{error::Error, io::Write};

use sito::{extract::gazetteer::Gazetteer, morph::Cases};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: name_forms NAMES.pack")?;
    let gazetteer = Gazetteer::from_bytes(&std::fs::read(path)?)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let names = ["nom", "gen", "dat", "acc", "ins", "loc", "voc"];
    for (id, label, languages, case, form) in gazetteer.inflected() {
        let at = Cases::ORDER.iter().position(|&other| other == case).unwrap_or_default();
        writeln!(out, "{id}\t{label}\t{languages}\t{}\t{form}", names[at])?;
    }
    Ok(())
}
