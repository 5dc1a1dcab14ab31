use std::{collections::BTreeMap, fs, path::Path};

use super::*;
use crate::{
    document::{Block, Metadata, Role},
    text,
};

fn tables() -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "tsv") {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            if build::is_table(&name) {
                out.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    out
}

fn gazetteer() -> Gazetteer {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/names.pack");
    Gazetteer::from_bytes(&fs::read(path).unwrap()).unwrap()
}

fn find_in(gazetteer: &Gazetteer, text: &str, language: Language) -> Vec<Candidate> {
    let span = Span::new(0, text.len());
    let blocks = [Block { span, role: Role::Paragraph, language, keep: true, reason: None, score: 1.0 }];
    let tokens = [text::split(text, span, language)];
    let context = Context {
        text,
        blocks: &blocks,
        tokens: &tokens,
        language,
        metadata: &Metadata::default(),
        gazetteer: Some(gazetteer),
    };
    let mut out = Vec::new();
    find(&context, &mut out);
    out
}

#[test]
fn the_committed_pack_is_what_the_tables_build() {
    assert_eq!(gazetteer().digest(), &build::digest(&tables()), "run `sito pack`");
}
