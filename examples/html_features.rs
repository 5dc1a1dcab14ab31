//! What `training/html` learns from: the lines of pages and their features, as the library sees them.
//!
//! `html_features PAGES.jsonl` reads `{"id", "html"}` a line and writes `{"id", "lines": [text], "title": index, "rows": hex}`.

use std::{
    env,
    error::Error,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
};

use serde_json::{Value, json};
use sito::{clean::html, pack::hex};

fn main() -> Result<(), Box<dyn Error>> {
    let pages = env::args().nth(1).ok_or("html_features PAGES.jsonl")?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in BufReader::new(File::open(pages)?).lines() {
        let page: Value = serde_json::from_str(&line?)?;
        let record = html::with_measured(page["html"].as_str().unwrap_or_default(), |visible, measured| {
            let lines: Vec<&str> = (0..visible.lines.len()).map(|i| visible.line(i)).collect();
            json!({"id": page["id"], "lines": lines, "title": measured.title, "rows": hex(&measured.rows())})
        });
        writeln!(out, "{record}")?;
    }
    Ok(())
}
