//! Where candidates overlap: one place decides.

use super::{Candidate, Context};

/// The candidates that stand, ascending and without overlap.
pub fn settle(_context: &Context, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|c| (c.span.start, std::cmp::Reverse(c.span.end)));
    candidates
}
