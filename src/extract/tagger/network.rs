//! The network: sums of rows of two tables, a mixing layer, residual convolutions over three tokens, scores of tags.
//!
//! All in whole numbers. A layer multiplies activations (`i16`, 256 is 1.0) with weights (`i8`, kept as `i16`), scales each
//! sum by a fixed-point factor and adds a bias; after every layer but the last what is below zero is cut to zero. The tokens
//! before and after a segment are zeros. `training/tagger/quantise.py` does the same arithmetic; a test compares the two.

use super::{
    decode::{TAGS, knots},
    features::{SHAPE_ROWS, SLOTS, WORD_ROWS, WORD_SLOTS},
    kernel::{self, LANES},
};
use crate::{
    error::{Cause, Error},
    pack::{self, short, take},
};

/// Inputs of a layer at most, so that no sum of products of 32,767 and 127 passes 32 bits.
const WIDEST: usize = 512;

/// Weighted sums, scaled.
struct Layer {
    inputs: usize,
    /// Outputs × inputs.
    weights: Vec<i16>,
    /// Of each output.
    scale: Vec<i32>,
    /// Of each output.
    bias: Vec<i32>,
    /// Bits by which scaled sums are shifted down, rounded.
    shift: u32,
}

impl Layer {
    fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// Output `index` from the sum of its products.
    #[inline(always)]
    fn scaled(&self, index: usize, sum: i32) -> i64 {
        let half = 1i64 << (self.shift - 1);
        ((i64::from(sum) * i64::from(self.scale[index]) + half) >> self.shift) + i64::from(self.bias[index])
    }
}

/// The weights, read from the pack `tagger`.
pub struct Network {
    words: Vec<i8>,
    word_width: usize,
    shapes: Vec<i8>,
    mix: Layer,
    convolutions: Vec<Layer>,
    out: Layer,
    /// What a raw probability is worth: the calibrated one at equal steps from 0 to 1, of 65,535.
    pub(super) knots: Vec<u16>,
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Network")
            .field("width", &self.mix.outputs())
            .field("convolutions", &self.convolutions.len())
            .finish_non_exhaustive()
    }
}

/// What the network works in: kept from segment to segment, so that nothing is allocated for a token.
#[derive(Debug, Default)]
pub struct Scratch {
    entry: Vec<i16>,
    now: Vec<i16>,
    next: Vec<i16>,
    sums: Vec<i32>,
    /// Scores of the last segment: [`TAGS`] a token, 1,024 is one unit of the logarithm of odds.
    pub scores: Vec<i32>,
}

impl Network {
    /// Reads the pack.
    ///
    /// # Errors
    /// Where the bytes are no such pack, or one of other features.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        read(bytes).ok_or_else(|| {
            Error::new("tagger.pack", Cause::Malformed("not a tagger that this build reads; load it again".into()))
        })
    }

    /// Scores the tokens of a segment, whose rows are given ([`SLOTS`] a token), into `scratch.scores`.
    pub fn run(&self, rows: &[u16], scratch: &mut Scratch) {
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            #[expect(unsafe_code, reason = "instructions that not every processor of this kind has")]
            // SAFETY: this processor has them.
            return unsafe { self.run_avx2(rows, scratch) };
        }
        self.run_plain(rows, scratch);
    }

    /// The same code, compiled for processors with wide vectors.
    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn run_avx2(&self, rows: &[u16], scratch: &mut Scratch) {
        self.run_plain(rows, scratch);
    }

    #[inline(always)]
    fn run_plain(&self, rows: &[u16], scratch: &mut Scratch) {
        let width = self.mix.outputs();
        let tokens = rows.len() / SLOTS;
        let Scratch { entry, now, next, sums, scores } = scratch;
        for buffer in [&mut *now, &mut *next] {
            buffer.clear();
            buffer.resize((tokens + 2) * width, 0);
        }
        entry.resize(self.mix.inputs, 0);
        sums.resize(width.max(TAGS), 0);
        for (token, rows) in rows.chunks_exact(SLOTS).enumerate() {
            entry.fill(0);
            let (words, shapes) = entry.split_at_mut(self.word_width);
            for &row in &rows[..WORD_SLOTS] {
                add(words, &self.words, row);
            }
            for &row in &rows[WORD_SLOTS..] {
                add(shapes, &self.shapes, row);
            }
            kernel::products(&self.mix.weights, entry, &mut sums[..width]);
            let out = &mut now[(token + 1) * width..(token + 2) * width];
            for (index, out) in out.iter_mut().enumerate() {
                *out = cut(self.mix.scaled(index, sums[index]));
            }
        }
        for layer in &self.convolutions {
            for token in 0..tokens {
                kernel::products(&layer.weights, &now[token * width..(token + 3) * width], &mut sums[..width]);
                let at = (token + 1) * width;
                for (index, out) in next[at..at + width].iter_mut().enumerate() {
                    let added = cut(layer.scaled(index, sums[index]));
                    *out = now[at + index].saturating_add(added);
                }
            }
            std::mem::swap(now, next);
        }
        scores.clear();
        for token in 1..=tokens {
            kernel::products(&self.out.weights, &now[token * width..(token + 1) * width], &mut sums[..TAGS]);
            scores.extend((0..TAGS).map(|tag| {
                // Far below the limits of Viterbi's sums over a segment.
                self.out.scaled(tag, sums[tag]).clamp(-(1 << 22), 1 << 22) as i32
            }));
        }
    }
}

/// Adds a row of a table; row 0 is zero and not kept.
#[inline(always)]
fn add(sums: &mut [i16], table: &[i8], row: u16) {
    let width = sums.len();
    if let Some(start) = usize::from(row).checked_sub(1).map(|r| r * width)
        && let Some(row) = table.get(start..start + width)
    {
        kernel::add(sums, row);
    }
}

/// Nothing below zero, nothing above an activation's range.
#[inline(always)]
fn cut(value: i64) -> i16 {
    value.clamp(0, i64::from(i16::MAX)) as i16
}

fn read(mut bytes: &[u8]) -> Option<Network> {
    let bytes = &mut bytes;
    pack::head(bytes, b"STAG")?;
    let (word_rows, word_width) = (size(bytes)?, size(bytes)?);
    let (shape_rows, shape_width) = (size(bytes)?, size(bytes)?);
    let &[depth, tags] = take(bytes, 2)? else { return None };
    if word_rows + 1 != WORD_ROWS || shape_rows + 1 != SHAPE_ROWS || usize::from(tags) != TAGS || depth > 16 {
        return None;
    }
    let words = take(bytes, word_rows * word_width)?.iter().map(|&b| b as i8).collect();
    let shapes = take(bytes, shape_rows * shape_width)?.iter().map(|&b| b as i8).collect();
    let mix = layer(bytes)?;
    let convolutions = (0..depth).map(|_| layer(bytes)).collect::<Option<Vec<_>>>()?;
    let out = layer(bytes)?;
    let width = mix.outputs();
    let count = usize::from(take(bytes, 1)?[0]);
    let knots = knots((0..count).map(|_| short(bytes)).collect::<Option<_>>()?)?;
    let fits = mix.inputs == word_width + shape_width
        && mix.inputs % LANES == 0
        && width % LANES == 0
        && width > 0
        && convolutions.iter().all(|c| c.inputs == 3 * width && c.outputs() == width)
        && (out.inputs, out.outputs()) == (width, TAGS);
    (fits && bytes.is_empty()).then_some(Network { words, word_width, shapes, mix, convolutions, out, knots })
}

fn layer(bytes: &mut &[u8]) -> Option<Layer> {
    let (outputs, inputs) = (size(bytes)?, size(bytes)?);
    let shift = u32::from(take(bytes, 1)?[0]);
    if inputs == 0 || inputs > WIDEST || !(1..=62).contains(&shift) {
        return None;
    }
    let scale = longs(bytes, outputs)?;
    let bias = longs(bytes, outputs)?;
    let weights: Vec<i16> = take(bytes, outputs * inputs)?.iter().map(|&b| i16::from(b as i8)).collect();
    // -128 would reach further than the sums are made for.
    weights.iter().all(|&w| w >= -127).then_some(Layer { inputs, weights, scale, bias, shift })
}

fn size(bytes: &mut &[u8]) -> Option<usize> {
    short(bytes).map(usize::from)
}

fn longs(bytes: &mut &[u8], count: usize) -> Option<Vec<i32>> {
    let raw = take(bytes, 4 * count)?;
    Some(raw.as_chunks::<4>().0.iter().map(|b| i32::from_le_bytes(*b)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights() -> Vec<u8> {
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/tagger.pack")).expect("models/tagger.pack is there")
    }

    #[derive(serde::Deserialize)]
    struct Case {
        rows: Vec<u16>,
        scores: Vec<i32>,
    }

    /// The training code's own arithmetic gave these scores: they are equal, not near.
    #[test]
    fn scores_are_those_of_the_training_code() {
        let network = Network::from_bytes(&weights()).unwrap();
        let cases: Vec<Case> = serde_json::from_str(include_str!("../../../tests/tagger/cases.json")).unwrap();
        assert!(cases.len() >= 4);
        let mut scratch = Scratch::default();
        for case in cases {
            network.run(&case.rows, &mut scratch);
            assert_eq!(scratch.scores, case.scores);
        }
    }

    #[test]
    fn broken_packs_are_refused() {
        let good = weights();
        for cut in [0, 3, 7, 15, 17, 18, 100_000, good.len() - 1] {
            assert!(Network::from_bytes(&good[..cut]).is_err(), "{cut}");
        }
        for (at, value) in [(0, b'X'), (4, 9), (8, 1), (16, 200), (17, 40)] {
            let mut bad = good.clone();
            bad[at] = value;
            assert!(Network::from_bytes(&bad).is_err(), "{at} {value}");
        }
        let mut long = good;
        long.push(0);
        assert!(Network::from_bytes(&long).is_err());
    }

    #[test]
    fn no_row_runs_out_of_a_table() {
        let network = Network::from_bytes(&weights()).unwrap();
        let mut scratch = Scratch::default();
        network.run(&[u16::MAX; SLOTS * 3], &mut scratch);
        assert_eq!(scratch.scores.len(), 3 * TAGS);
        network.run(&[], &mut scratch);
        assert!(scratch.scores.is_empty());
    }
}
