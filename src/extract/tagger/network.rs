//! The network: sums of rows of two tables, a mixing layer, residual convolutions over three tokens, scores of tags.
//!
//! All in whole numbers. A layer multiplies activations (`i16`, 256 is 1.0) with weights (`i8`, kept as `i16`), scales each
//! sum by a fixed-point factor and adds a bias; after every layer but the last what is below zero is cut to zero. The tokens
//! before and after a segment are zeros. `training/tagger/quantise.py` does the same arithmetic; a test compares the two.

use super::{
    decode::{TAGS, knots},
    features::{SHAPE_ROWS, SLOTS, WORD_ROWS, WORD_SLOTS},
    kernel::{self, LANES, Matrix, Scale},
};
use crate::{
    error::{Cause, Error},
    pack::{self, short, take},
};

/// Inputs of a layer at most, so that no sum of products of 32,767 and 127 passes 32 bits.
const WIDEST: usize = 512;

/// Vectors that go through a layer together: enough for the kernel, and few enough that their sums stay near the processor.
const BATCH: usize = 8;

/// Weighted sums, scaled.
struct Layer {
    /// Outputs × inputs.
    weights: Matrix,
    scale: Scale,
}

impl Layer {
    fn inputs(&self) -> usize {
        self.weights.length()
    }

    fn outputs(&self) -> usize {
        self.scale.len()
    }

    /// Multiplies vectors, which begin every `step` numbers, with the weights; `take` gets the scale, the sums of each vector
    /// and its part of `out`. There are as many vectors as `out` has room for.
    #[inline(always)]
    fn run<T>(
        &self,
        vectors: &[i16],
        step: usize,
        sums: &mut Vec<i32>,
        out: &mut [T],
        take: impl Fn(&Scale, &[i32], &mut [T]),
    ) {
        let rows = self.weights.rows();
        sums.resize(BATCH * rows, 0);
        for (batch, out) in out.chunks_mut(BATCH * self.outputs()).enumerate() {
            let sums = &mut sums[..out.len() / self.outputs() * rows];
            self.weights.products(&vectors[batch * BATCH * step..], step, sums);
            for (out, sums) in out.chunks_exact_mut(self.outputs()).zip(sums.chunks_exact(rows)) {
                take(&self.scale, sums, out);
            }
        }
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
        entry.clear();
        entry.resize(tokens * self.mix.inputs(), 0);
        for (entry, rows) in entry.chunks_exact_mut(self.mix.inputs()).zip(rows.chunks_exact(SLOTS)) {
            let (words, shapes) = entry.split_at_mut(self.word_width);
            for &row in &rows[..WORD_SLOTS] {
                add(words, &self.words, row);
            }
            for &row in &rows[WORD_SLOTS..] {
                add(shapes, &self.shapes, row);
            }
        }
        // Zeros stand for the tokens before and after.
        now.clear();
        now.resize((tokens + 2) * width, 0);
        let inside = width..(tokens + 1) * width;
        self.mix.run(entry, self.mix.inputs(), sums, &mut now[inside.clone()], Scale::activate);
        for layer in &self.convolutions {
            next.clone_from(now);
            layer.run(now, width, sums, &mut next[inside.clone()], Scale::activate);
            std::mem::swap(now, next);
        }
        scores.clear();
        scores.resize(tokens * TAGS, 0);
        self.out.run(&now[inside], width, sums, scores, |scale, sums, scores| {
            for (score, value) in scores.iter_mut().zip(scale.of(sums)) {
                // Far below the limits of Viterbi's sums over a segment.
                *score = value.clamp(-(1 << 22), 1 << 22);
            }
        });
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
    let fits = mix.inputs() == word_width + shape_width
        && mix.inputs() % LANES == 0
        && width % LANES == 0
        && width > 0
        && convolutions.iter().all(|c| c.inputs() == 3 * width && c.outputs() == width)
        && (out.inputs(), out.outputs()) == (width, TAGS);
    (fits && bytes.is_empty()).then_some(Network { words, word_width, shapes, mix, convolutions, out, knots })
}

fn layer(bytes: &mut &[u8]) -> Option<Layer> {
    let (outputs, inputs) = (size(bytes)?, size(bytes)?);
    let shift = u32::from(take(bytes, 1)?[0]);
    if inputs == 0 || inputs > WIDEST || inputs % 2 != 0 || outputs == 0 {
        return None;
    }
    let scale = longs(bytes, outputs)?;
    let bias = longs(bytes, outputs)?;
    let weights: Vec<i8> = take(bytes, outputs * inputs)?.iter().map(|&b| b as i8).collect();
    // -128 would reach further than the sums are made for.
    let scale = Scale::new(scale, bias, shift)?;
    weights.iter().all(|&w| w >= -127).then(|| Layer { weights: Matrix::new(&weights, inputs), scale })
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
