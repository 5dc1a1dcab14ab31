//! HTML: the main content among the furniture.

pub mod cues;
pub mod features;
pub mod model;
pub mod visible;

use html5ever::local_name;

use self::{
    features::{Evidence, Page as Measured},
    visible::Visible,
};
use super::{
    Cleaned,
    dom::{Dom, ROOT},
    lines::LineModel,
};
use crate::{
    document::{Block, Role},
    ingest::Page,
    language::Language,
    limits::Limits,
    span::Span,
};

/// Hands a page, as the model sees it, to `look`: for training.
pub fn with_measured<T>(html: &str, look: impl FnOnce(&Measured<'_>, &Visible) -> T) -> T {
    let dom = Dom::parse(html, &Limits::default());
    let visible = visible::read(&dom, false);
    let title = dom
        .descendants(ROOT)
        .find(|(_, e)| e.name.local == local_name!("title"))
        .map(|(id, _)| dom.text(id))
        .unwrap_or_default();
    let measured = Measured::new(&visible, Evidence { title: &title, ..Evidence::default() });
    look(&measured, &visible)
}

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
