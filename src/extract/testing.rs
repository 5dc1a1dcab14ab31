//! What the tests of the extractors share.

use super::{Context, extract};
use crate::{
    document::{Block, Metadata, Role},
    label::Label,
    language::Language,
    span::Span,
    text,
};

/// The names found in `text` without tables, each as `words/LABEL`, in order; a line is a block.
pub fn names(language: Language, text: &str) -> String {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let span = Span::new(start, start + line.len());
        blocks.push(Block { span, role: Role::Paragraph, language, keep: true, reason: None, score: 1.0 });
        start += line.len() + 1;
    }
    let tokens: Vec<_> = blocks.iter().map(|b| text::split(text, b.span, language)).collect();
    let metadata = Metadata::default();
    let context = Context { text, blocks: &blocks, tokens: &tokens, language, metadata: &metadata, gazetteer: None };
    extract(&context)
        .candidates
        .iter()
        .filter(|c| c.label <= Label::WorkOfArt)
        .map(|c| format!("{}/{}", c.span.of(text), c.label))
        .collect::<Vec<_>>()
        .join(" | ")
}

/// Runs a table of `(language, text, names)` and reports every failure at once.
pub fn check(table: &[(Language, &str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .filter_map(|(language, text, want)| {
            let got = names(*language, text);
            (got != *want).then(|| format!("{text}\n  want {want}\n  got  {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
