//! Plain text that was scraped: every line kept or removed by a small learned model, cues and block logic.
//!
//! ```text
//! text ─ split ─► lines ─ features ─► numbers ─ forest ─► log-odds a line ─ decide ─► blocks, metadata
//! ```
//!
//! Where the model is not loaded yet, a rule stands in for its log-odds; all else is the same.

mod decide;
mod facts;
pub mod features;
pub mod forest;
pub mod split;

pub use forest::LineModel;

use super::Cleaned;
use crate::ingest::Page;

/// Cleans scraped plain text. `text` comes back unchanged; every line that is not blank is one block.
pub fn clean(text: &str, page: &Page, model: Option<&LineModel>) -> Cleaned {
    let lines = split::split(text);
    let rows = features::first(&lines, true);
    let scores = match model {
        Some(model) => model.scores(&rows),
        None => features::without_model(&rows),
    };
    let (blocks, metadata) = decide::decide(&lines, &rows, &scores, &page.given);
    Cleaned { text: text.to_owned(), blocks, metadata, notices: Vec::new() }
}
