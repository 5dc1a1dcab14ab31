//! The learned weights: one forest over what [`features`](super::features) measures, read from the pack `html`.
//!
//! The pack is that of [`forest`], with the mark `SHTM`; `training/html` writes it.

use super::features::{Page, WIDTH};
use crate::{
    clean::forest::{self, Forest},
    error::{Cause, Error},
};

/// The learned weights.
#[derive(Debug)]
pub struct BlockModel(Forest);

impl BlockModel {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack, or one made for other features.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        match forest::read(bytes, b"SHTM", [WIDTH]) {
            Some([forest]) => Ok(BlockModel(forest)),
            None => {
                Err(Error::new("html.pack", Cause::Malformed("not a block model of this build; load it again".into())))
            }
        }
    }

    /// The log-odds, in units of 1/[`ONE`](forest::ONE), that each line of a page belongs to the article.
    pub fn scores(&self, page: &Page<'_>) -> Vec<i32> {
        self.0.scores(&page.rows(), WIDTH)
    }
}
