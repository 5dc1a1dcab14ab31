//! Writes what the tagger looks at, for its training: `tagger_features MODELS documents.jsonl > rows.bin`.
//!
//! MODELS is the folder of the packs; those of tables are read.
//!
//! For each document of the input (as `sito analyze --no-clean --field text` reads it): the number of tokens and of segments
//! as `u32`; the end of each segment in tokens, `u32`; start and end of each token in code points, `u32`; the rows of each
//! token, `u16`. All little-endian.

use std::{error::Error, io::Write};

use sito::{
    extract::tagger,
    ingest,
    pack::Manifest,
    pipeline::{self, Models, Options},
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(path)) = (arguments.next(), arguments.next()) else {
        return Err("usage: tagger_features MODELS DOCUMENTS.jsonl".into());
    };
    let folder = std::path::Path::new(&folder);
    let manifest = Manifest::parse(&std::fs::read(folder.join("MANIFEST.json"))?)?;
    let mut models = Models::default();
    for entry in manifest.packs.iter().filter(|e| e.name != "tagger") {
        models.install(&manifest, &entry.name, &std::fs::read(folder.join(&entry.file))?)?;
    }
    let mut options = Options { keep_all: true, ..Options::default() };
    options.ingest.field = Some("text".into());
    let bytes = std::fs::read(&path)?;
    let mut out = std::io::BufWriter::with_capacity(1 << 20, std::io::stdout().lock());
    for page in ingest::pages(&path, &bytes, &options.ingest)? {
        let parts = match page {
            Ok(page) => pipeline::split(&page, &models, &options),
            Err(error) => {
                eprintln!("{error}");
                out.write_all(&[0; 8])?;
                continue;
            }
        };
        let input = tagger::input(&parts.context(&models));
        let spans: Vec<_> = parts.tokens.iter().flat_map(|t| &t.tokens).map(|t| t.span).collect();
        let mut numbers = vec![spans.len() as u32, input.segments.len() as u32];
        numbers.extend(input.segments.iter().map(|s| s.end as u32));
        // Bytes to code points, in one pass.
        let mut points = 0u32;
        let mut at = 0usize;
        for span in spans {
            for end in [span.start, span.end] {
                points += parts.text[at..end as usize].chars().count() as u32;
                at = end as usize;
                numbers.push(points);
            }
        }
        for number in numbers {
            out.write_all(&number.to_le_bytes())?;
        }
        for row in &input.rows {
            out.write_all(&row.to_le_bytes())?;
        }
    }
    out.flush()?;
    Ok(())
}
