//! Writes what the line model looks at, for its training: `line_features < documents.jsonl > rows.bin`.
//!
//! Each line of the input is `{"text": …, "cues": true}`. Each document gives the number of its lines as `u32` and then its
//! rows, one byte a feature, all little-endian. With `--scores FILE` (one byte a line, in order) the rows of the second pass
//! are appended to those of the first.

use std::{
    error::Error,
    io::{BufRead, Read, Write},
};

use sito::clean::lines::{features, split};

#[derive(serde::Deserialize)]
struct Input {
    text: String,
    cues: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut scores = match (arguments.next().as_deref(), arguments.next()) {
        (Some("--scores"), Some(path)) => Some(std::fs::File::open(path).map(std::io::BufReader::new)?),
        _ => None,
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let input: Input = serde_json::from_str(&line?)?;
        let lines = split::split(&input.text);
        let mut said = features::said(&lines);
        if !input.cues {
            said.iter_mut().for_each(|s| s.cue = None);
        }
        let first = features::first(&lines, &said);
        out.write_all(&(lines.len() as u32).to_le_bytes())?;
        let Some(scores) = &mut scores else {
            out.write_all(&first)?;
            continue;
        };
        let mut own = vec![0; lines.len()];
        scores.read_exact(&mut own)?;
        let second = features::second(&first, &own);
        for (a, b) in first.chunks(features::FIRST).zip(second.chunks(features::SECOND)) {
            out.write_all(a)?;
            out.write_all(b)?;
        }
    }
    out.flush()?;
    Ok(())
}
