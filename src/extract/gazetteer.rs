//! Names that the tables know, in every case form.

use super::{Candidate, Context};
use crate::error::Error;

/// The tables of names, read from the pack `names`.
#[derive(Debug)]
pub struct Gazetteer {}

impl Gazetteer {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack.
    pub fn from_bytes(_bytes: &[u8]) -> Result<Self, Error> {
        Ok(Gazetteer {})
    }
}

/// Proposes every table name that stands in the text.
pub fn find(_context: &Context, _out: &mut Vec<Candidate>) {}
