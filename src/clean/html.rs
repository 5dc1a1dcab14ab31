//! HTML: the main content among the furniture.

pub mod cues;
pub mod visible;

use super::{Cleaned, dom::Dom, lines::LineModel};
use crate::{
    document::{Block, Role},
    ingest::Page,
    language::Language,
    limits::Limits,
    span::Span,
};

/// Cleans an HTML page.
pub fn clean(html: &str, _page: &Page, _model: Option<&LineModel>) -> Cleaned {
    let dom = Dom::parse(html, &Limits::default());
    let visible = visible::read(&dom, false);
    let blocks = visible
        .lines
        .iter()
        .map(|line| Block {
            span: Span::new(line.start as usize, line.end as usize),
            role: Role::Paragraph,
            language: Language::Und,
            keep: true,
            reason: None,
            score: 0.5,
        })
        .collect();
    Cleaned { text: visible.text, blocks, ..Cleaned::default() }
}
