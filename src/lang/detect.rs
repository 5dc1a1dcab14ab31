//! Language identification.

use crate::language::Language;

/// The language of `text` and how sure, 0 to 1; `Und` where there is too little to tell.
pub fn detect(text: &str) -> (Language, f32) {
    if text.chars().any(|c| ('\u{400}'..'\u{500}').contains(&c)) { (Language::Ru, 0.5) } else { (Language::En, 0.5) }
}

/// The language of a document: that of its kept text.
pub fn of_blocks(text: &str, blocks: &[crate::document::Block]) -> Language {
    let mut kept = String::new();
    for block in blocks.iter().filter(|b| b.keep) {
        kept.push_str(block.span.of(text));
        kept.push('\n');
        if kept.len() > 16_384 {
            break;
        }
    }
    detect(if kept.is_empty() { text } else { &kept }).0
}

/// The language of one block, which leans on the document's where the block is short.
pub fn of_block(_block: &str, document: Language) -> Language {
    document
}
