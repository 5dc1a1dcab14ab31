//! The learned weights: two forests over what [`features`] measures, read from the pack `lines`.
//!
//! The second forest sees the row of the first and what the scores of the first say of the lines round it. The pack is
//! that of [`forest`], with the mark `SLIN`; `training/lines` writes it.

use super::features::{self, FIRST, SECOND};
use crate::{
    clean::forest::{self, BLOCK, Forest},
    error::{Cause, Error},
};

/// The learned weights.
#[derive(Debug)]
pub struct LineModel {
    passes: [Forest; 2],
}

impl LineModel {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack, or one made for other features.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let passes = forest::read(bytes, b"SLIN", [FIRST, FIRST + SECOND]).ok_or_else(|| {
            Error::new("lines.pack", Cause::Malformed("not a line model of this build; load it again".into()))
        })?;
        Ok(LineModel { passes })
    }

    /// The log-odds, in units of 1/[`ONE`](forest::ONE), that each line belongs to the article, from the rows of
    /// [`features::first`].
    pub fn scores(&self, rows: &[u8]) -> Vec<i32> {
        let first: Vec<u8> = self.passes[0].scores(rows, FIRST).into_iter().map(byte).collect();
        let second = features::second(rows, &first);
        let mut scores = Vec::with_capacity(first.len());
        let mut both = Vec::with_capacity(BLOCK * (FIRST + SECOND));
        for (rows, more) in rows.chunks(BLOCK * FIRST).zip(second.chunks(BLOCK * SECOND)) {
            both.clear();
            for (row, more) in rows.chunks_exact(FIRST).zip(more.chunks_exact(SECOND)) {
                both.extend_from_slice(row);
                both.extend_from_slice(more);
            }
            scores.extend(self.passes[1].scores(&both, FIRST + SECOND));
        }
        scores
    }
}

/// A score of the first pass as the second takes it: 128 undecided, 32 a unit of log-odds.
fn byte(score: i32) -> u8 {
    (128 + (score >> 7)).clamp(0, 255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::PROTOCOL;

    /// The second forest sees the first score: above even odds there, and the line is kept.
    #[test]
    fn the_second_forest_sees_the_first_scores() {
        let mut pack = b"SLIN".to_vec();
        pack.extend(PROTOCOL.to_le_bytes());
        pack.extend((FIRST as u16).to_le_bytes());
        pack.extend(((FIRST + SECOND) as u16).to_le_bytes());
        for (feature, threshold, leaves) in [(0, 9, [-8192i16, 8192]), (FIRST, 128, [-300, 500])] {
            pack.extend([1, 0, 1]);
            pack.extend((feature as u16).to_le_bytes());
            pack.extend([threshold, 128, 129]);
            pack.extend(leaves.map(i16::to_le_bytes).concat());
        }
        let model = LineModel::from_bytes(&pack).unwrap();
        let mut rows = vec![0; 2 * FIRST];
        rows[0] = 9;
        rows[FIRST] = 10;
        assert_eq!(model.scores(&rows), [-300, 500]);
    }
}
