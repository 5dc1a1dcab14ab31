//! HTML: the main content among the furniture.
//!
//! ```text
//! html ─ dom ─► tree ─ visible ─► lines and boxes ─ features ─► bytes ─ model ─► log-odds a line ─ decide ─► blocks
//!                └─ metadata::Head ─► evidence ─┘                                                     └─► metadata
//! ```
//!
//! Where the model is not loaded yet, rules over the same facts stand in for it; all else is the same.

pub mod cues;
mod decide;
pub mod features;
pub mod model;
pub mod visible;

pub use model::BlockModel;

use self::{
    features::{Evidence, Page as Measured},
    visible::Visible,
};
use super::{Cleaned, dom::Dom, metadata::Head};
use crate::{error::Notice, ingest::Page, limits::Limits};

/// The tree, its head and what a reader sees of it.
fn open(html: &str) -> (Dom, Head, Visible, Vec<Notice>) {
    let dom = Dom::parse(html, &Limits::default());
    let mut notices = Vec::new();
    if dom.too_deep {
        notices.push(Notice::new("clean", "too-deep", "elements nested too deep were read as if they were not nested"));
    }
    if dom.too_many {
        notices.push(Notice::new("clean", "too-many-elements", "the page has too many elements; its end was not read"));
    }
    let head = Head::read(&dom);
    let mut visible = visible::read(&dom, false);
    if visible.hidden > 2 * visible.text.len() + 200 {
        let all = visible::read(&dom, true);
        notices.push(Notice::new(
            "clean",
            "hidden-text",
            "most of the page's text is hidden until a script shows it; it was read",
        ));
        visible = all;
    }
    (dom, head, visible, notices)
}

/// Hands a page, as the model sees it, to `look`: for training.
pub fn with_measured<T>(html: &str, look: impl FnOnce(&Visible, &Measured<'_>) -> T) -> T {
    let (_, head, visible, _) = open(html);
    let (title, body) = (head.titled(), head.linked.body().unwrap_or_default());
    look(&visible, &Measured::new(&visible, Evidence { title: &title, description: head.description(), body: &body }))
}

/// Cleans an HTML page: every visible block is in the text, kept or removed.
pub fn clean(html: &str, page: &Page, model: Option<&BlockModel>) -> Cleaned {
    let (dom, head, mut visible, mut notices) = open(html);
    let (title, body) = (head.titled(), head.linked.body().unwrap_or_default());
    let evidence = Evidence { title: &title, description: head.description(), body: &body };
    let measured = Measured::new(&visible, evidence);
    let scores = match model {
        Some(model) => model.scores(&measured),
        None => measured.by_rules(),
    };
    let mut blocks = decide::decide(&visible, &measured, &scores, page.media_type == "text/markdown");
    let metadata = super::metadata::read(&dom, &head, &visible, &blocks, &page.given);
    if let Some(added) = decide::from_linked_data(&visible, &blocks, &body) {
        notices.push(Notice::new(
            "clean",
            "text-from-data",
            "the page shows its article only by script; the text was taken from its structured data",
        ));
        visible.text.push_str(&added.text);
        blocks.extend(added.blocks);
    }
    Cleaned { text: visible.text, blocks, metadata, notices }
}
