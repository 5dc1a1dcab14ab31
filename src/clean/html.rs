//! HTML: the main content among the furniture.

use super::{Cleaned, lines::LineModel};
use crate::ingest::Page;

/// Cleans an HTML page.
pub fn clean(html: &str, page: &Page, model: Option<&LineModel>) -> Cleaned {
    super::lines::clean(html, page, model)
}
