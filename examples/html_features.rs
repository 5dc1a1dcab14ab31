//! What `training/html` learns from: the lines of pages and their features, as the library sees them.
//!
//! ```text
//! html_features first PAGES.jsonl   a line a page: {"id", "lines":[text], "rows":hex}
//! html_features second PAGES.jsonl SCORES.jsonl   the same with the second pass's features; SCORES has {"id", "scores":hex}
//! ```
//!
//! PAGES has `{"id", "html"}` a line.

use std::{
    env,
    error::Error,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
};

use serde_json::{Value, json};
use sito::{
    clean::html::{self, features::Page},
    pack::hex,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    let [_, pass, pages, rest @ ..] = arguments.as_slice() else { return Err("first|second PAGES [SCORES]".into()) };
    let mut scores = match (pass.as_str(), rest) {
        ("first", []) => None,
        ("second", [scores]) => Some(BufReader::new(File::open(scores)?).lines()),
        _ => return Err("first PAGES, or second PAGES SCORES".into()),
    };
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in BufReader::new(File::open(pages)?).lines() {
        let page: Value = serde_json::from_str(&line?)?;
        let source = page["html"].as_str().unwrap_or_default();
        html::with_measured(source, |measured: &Page<'_>, visible| -> Result<(), Box<dyn Error>> {
            let record = match &mut scores {
                None => {
                    let lines: Vec<&str> = (0..visible.lines.len()).map(|i| visible.line(i)).collect();
                    json!({"id": page["id"], "lines": lines, "title": measured.title, "rows": hex(&measured.rows())})
                }
                Some(scores) => {
                    let given: Value = serde_json::from_str(&scores.next().ok_or("fewer scores than pages")??)?;
                    if given["id"] != page["id"] {
                        return Err("scores in another order than pages".into());
                    }
                    let given = unhex(given["scores"].as_str().unwrap_or_default());
                    json!({"id": page["id"], "rows": hex(&measured.second(&given))})
                }
            };
            writeln!(out, "{record}")?;
            Ok(())
        })?;
    }
    Ok(())
}

fn unhex(digits: &str) -> Vec<u8> {
    let digit = |c: u8| (c as char).to_digit(16).unwrap_or(0) as u8;
    digits.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}
