//! The product that takes the tagger's time: a matrix of small whole numbers with many vectors.
//!
//! Whole numbers, so that the order of additions changes nothing and every machine gives the same sums. What costs is loading:
//! so the matrix is cut into tiles of some rows, and a tile is laid over several vectors at once. Each weight that is loaded
//! then meets all of them, and their sums stay in registers.

/// Rows of a tile.
const ROWS: usize = 16;
/// Vectors that a tile is laid over at once: as many as registers hold the sums of.
const VECTORS: usize = if cfg!(target_arch = "wasm32") { 2 } else { 4 };
/// Numbers of a row that are multiplied and added up in one step.
const PAIR: usize = 2;

/// Lengths of rows, and of what is added, are multiples of this.
pub const LANES: usize = 8;

/// The sums of a tile with each of the vectors.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
type Sums = [[i32; ROWS]; VECTORS];

/// A matrix of weights, in the order in which [`products`](Matrix::products) reads it: tile after tile, in each the first
/// two numbers of every row, then the next two. Rows of zeros fill the last tile.
#[derive(Debug)]
pub struct Matrix {
    packed: Vec<i16>,
    length: usize,
    rows: usize,
}

impl Matrix {
    /// Packs rows, given one after the other, each of the same even `length`.
    pub fn new(numbers: &[i8], length: usize) -> Matrix {
        let rows = (numbers.len() / length).next_multiple_of(ROWS);
        let mut packed = Vec::with_capacity(rows * length);
        for tile in (0..rows).step_by(ROWS) {
            for at in (0..length).step_by(PAIR) {
                for row in tile..tile + ROWS {
                    let pair = numbers.get(row * length + at..).unwrap_or_default().first_chunk().unwrap_or(&[0; PAIR]);
                    packed.extend(pair.map(i16::from));
                }
            }
        }
        Matrix { packed, length, rows }
    }

    /// Numbers of a row, and so of a vector.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Its rows and those that fill the last tile: so many sums a vector.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Writes the products with each vector to `out`, [`rows`](Self::rows) sums a vector. A vector begins every `step` numbers
    /// of `vectors`; there are as many as `out` has room for.
    ///
    /// Sums wrap where they pass 32 bits; the reader of the pack refuses layers where they could.
    pub fn products(&self, vectors: &[i16], step: usize, out: &mut [i32]) {
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            #[expect(unsafe_code, reason = "instructions that not every processor of this kind has")]
            // SAFETY: this processor has them.
            return unsafe { self.products_avx2(vectors, step, out) };
        }
        #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
        self.tiles(vectors, step, out, |weights, vectors, outs, at| tile(weights, vectors, outs, at, self.rows));
        #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
        self.tiles(vectors, step, out, |weights, vectors, outs, at| self.put(&tile(weights, vectors), outs, at));
    }

    /// The same with the instructions of processors that multiply sixteen numbers at once.
    #[cfg(target_arch = "x86_64")]
    #[target_feature(enable = "avx2")]
    fn products_avx2(&self, vectors: &[i16], step: usize, out: &mut [i32]) {
        self.tiles(vectors, step, out, |weights, vectors, outs, at| self.put(&tile_avx2(weights, vectors), outs, at));
    }

    /// Lays each tile over some vectors at a time; `tile` gets its weights, the vectors, room for all their sums and where
    /// those of the tile begin.
    #[inline(always)]
    fn tiles(
        &self,
        vectors: &[i16],
        step: usize,
        out: &mut [i32],
        tile: impl Fn(&[i16], [&[i16]; VECTORS], &mut [i32], usize),
    ) {
        let count = out.len() / self.rows;
        for (outs, first) in out.chunks_mut(VECTORS * self.rows).zip((0..count).step_by(VECTORS)) {
            // Where fewer are left, the last stands in for those that lack.
            let these = std::array::from_fn(|n| &vectors[(first + n).min(count - 1) * step..][..self.length]);
            for (weights, at) in self.packed.chunks_exact(ROWS * self.length).zip((0..self.rows).step_by(ROWS)) {
                tile(weights, these, outs, at);
            }
        }
    }

    /// Copies the sums of a tile to those of all.
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline(always)]
    fn put(&self, sums: &Sums, outs: &mut [i32], at: usize) {
        for (out, sums) in outs.chunks_exact_mut(self.rows).zip(sums) {
            out[at..at + ROWS].copy_from_slice(sums);
        }
    }
}

/// The products of a tile's rows with each of the vectors.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn tile(weights: &[i16], vectors: [&[i16]; VECTORS]) -> Sums {
    let mut sums = [[0i32; ROWS]; VECTORS];
    for (at, weights) in weights.as_chunks::<{ ROWS * PAIR }>().0.iter().enumerate() {
        for (vector, sums) in vectors.iter().zip(&mut sums) {
            let (a, b) = (i32::from(vector[PAIR * at]), i32::from(vector[PAIR * at + 1]));
            for (&[first, second], sum) in weights.as_chunks::<PAIR>().0.iter().zip(sums) {
                *sum = sum.wrapping_add(a * i32::from(first) + b * i32::from(second));
            }
        }
    }
    sums
}

/// The same with the instructions of processors that multiply sixteen numbers at once.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[expect(unsafe_code, reason = "loads and stores of many numbers at once; each block says why it is sound")]
fn tile_avx2(weights: &[i16], vectors: [&[i16]; VECTORS]) -> Sums {
    use std::arch::x86_64::{
        _mm256_add_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_set1_epi32, _mm256_setzero_si256,
        _mm256_storeu_si256,
    };

    /// Sums in a register.
    const WIDE: usize = 8;
    let mut sums = [[_mm256_setzero_si256(); ROWS / WIDE]; VECTORS];
    let vectors = vectors.map(|vector| vector.as_chunks::<PAIR>().0);
    for (at, weights) in weights.as_chunks::<{ ROWS * PAIR }>().0.iter().enumerate() {
        // SAFETY: both loads of 32 bytes lie inside the 64 bytes of `weights`, and ask for no alignment.
        let halves = unsafe {
            let start = weights.as_ptr();
            [_mm256_loadu_si256(start.cast()), _mm256_loadu_si256(start.add(WIDE * PAIR).cast())]
        };
        for (vector, sums) in vectors.iter().zip(&mut sums) {
            // One load, of both numbers.
            let [first, second] = vector[at];
            let pair = _mm256_set1_epi32(i32::from(second) << 16 | i32::from(first as u16));
            for (sum, half) in sums.iter_mut().zip(halves) {
                *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(half, pair));
            }
        }
    }
    let mut out = [[0; ROWS]; VECTORS];
    for (out, sum) in out.as_flattened_mut().as_chunks_mut::<WIDE>().0.iter_mut().zip(sums.as_flattened()) {
        // SAFETY: `out` has room for the 32 bytes, and the store asks for no alignment.
        unsafe { _mm256_storeu_si256(out.as_mut_ptr().cast(), *sum) };
    }
    out
}

/// The same with the instructions of WebAssembly, its sums written to `outs`: those of the first vector from `at` on, those of
/// the second `rows` later. Each sum has a name and is stored where it belongs: built for size, the compiler keeps lists in
/// memory, and copies them by a call.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[expect(unsafe_code, reason = "loads and stores of many numbers at once; each block says why it is sound")]
#[inline(always)]
fn tile(weights: &[i16], [first, second]: [&[i16]; VECTORS], outs: &mut [i32], at: usize, rows: usize) {
    use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat, v128, v128_load, v128_load32_splat, v128_store};

    /// Sums in a register.
    const WIDE: usize = 4;
    let add = |sum: &mut v128, part: v128, pair: v128| *sum = i32x4_add(*sum, i32x4_dot_i16x8(part, pair));
    let none = i32x4_splat(0);
    let (mut a, mut b, mut c, mut d) = (none, none, none, none);
    let (mut e, mut f, mut g, mut h) = (none, none, none, none);
    let pairs = first.as_chunks::<PAIR>().0.iter().zip(second.as_chunks::<PAIR>().0);
    for (weights, (one, other)) in weights.as_chunks::<{ ROWS * PAIR }>().0.iter().zip(pairs) {
        // SAFETY: the four loads of sixteen bytes lie inside the 64 bytes of `weights`, the other two are the four bytes of a
        // pair each. None asks for an alignment.
        let (p, q, r, s, one, other) = unsafe {
            let start = weights.as_ptr();
            (
                v128_load(start.cast()),
                v128_load(start.add(WIDE * PAIR).cast()),
                v128_load(start.add(2 * WIDE * PAIR).cast()),
                v128_load(start.add(3 * WIDE * PAIR).cast()),
                v128_load32_splat(one.as_ptr().cast()),
                v128_load32_splat(other.as_ptr().cast()),
            )
        };
        add(&mut a, p, one);
        add(&mut b, q, one);
        add(&mut c, r, one);
        add(&mut d, s, one);
        add(&mut e, p, other);
        add(&mut f, q, other);
        add(&mut g, r, other);
        add(&mut h, s, other);
    }
    let put = |outs: &mut [i32], at: usize, [a, b, c, d]: [v128; ROWS / WIDE]| {
        let out = outs.get_mut(at..at + ROWS).unwrap_or_default();
        let [p, q, r, s] = out.as_chunks_mut::<WIDE>().0 else { return };
        // SAFETY: each has room for the sixteen bytes, and the store asks for no alignment.
        unsafe {
            v128_store(p.as_mut_ptr().cast(), a);
            v128_store(q.as_mut_ptr().cast(), b);
            v128_store(r.as_mut_ptr().cast(), c);
            v128_store(s.as_mut_ptr().cast(), d);
        }
    };
    put(outs, at, [a, b, c, d]);
    // Where only one vector was left there is no room for the second.
    put(outs, rows + at, [e, f, g, h]);
}

/// What becomes of sums of products: each is scaled in fixed point, rounded, and a bias added.
#[derive(Debug)]
pub struct Scale {
    factors: Vec<i32>,
    biases: Vec<i32>,
    /// Bits by which the scaled sums are shifted down, less the 32 of a word.
    shift: u32,
}

impl Scale {
    /// A factor and a bias for each sum; `shift` are the bits of the fixed point. `None` where results could pass 32 bits.
    pub fn new(factors: Vec<i32>, biases: Vec<i32>, shift: u32) -> Option<Scale> {
        let fits = (33..=62).contains(&shift) && biases.iter().all(|bias| bias.unsigned_abs() < 1 << 30);
        (fits && factors.len() == biases.len()).then(|| Scale { factors, biases, shift: shift - 32 })
    }

    /// How many sums it is for.
    pub fn len(&self) -> usize {
        self.biases.len()
    }

    /// The results.
    #[inline(always)]
    pub fn of(&self, sums: &[i32]) -> impl Iterator<Item = i32> {
        let half = 1i64 << (self.shift + 31);
        let each = sums.iter().zip(&self.factors).zip(&self.biases);
        each.map(move |((&sum, &factor), &bias)| {
            let high = ((i64::from(sum) * i64::from(factor) + half) >> 32) as i32;
            (high >> self.shift) + bias
        })
    }

    /// Adds the results, where they are above zero, to activations; what passes their range is cut.
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline(always)]
    pub fn activate(&self, sums: &[i32], out: &mut [i16]) {
        for (out, value) in out.iter_mut().zip(self.of(sums)) {
            *out = out.saturating_add(value.clamp(0, i32::from(i16::MAX)) as i16);
        }
    }

    /// The same with the instructions of WebAssembly.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    #[expect(unsafe_code, reason = "loads and stores of many numbers at once; each block says why it is sound")]
    pub fn activate(&self, sums: &[i32], out: &mut [i16]) {
        use std::arch::wasm32::{
            i16x8_add_sat, i16x8_max, i16x8_narrow_i32x4, i16x8_splat, i32x4_add, i32x4_shr, i32x4_shuffle, i64x2_add,
            i64x2_extmul_high_i32x4, i64x2_extmul_low_i32x4, i64x2_splat, v128, v128_load, v128_store,
        };

        let half = i64x2_splat(1i64 << (self.shift + 31));
        // SAFETY: it is given sixteen bytes, and asks for no alignment.
        let load = |four: &[i32; 4]| unsafe { v128_load(four.as_ptr().cast()) };
        let scaled = |sums: &[i32; 4], factors: &[i32; 4], biases: &[i32; 4]| -> v128 {
            let (sums, factors) = (load(sums), load(factors));
            let low = i64x2_add(i64x2_extmul_low_i32x4(sums, factors), half);
            let high = i64x2_add(i64x2_extmul_high_i32x4(sums, factors), half);
            // The upper word of each.
            let words = i32x4_shuffle::<1, 3, 5, 7>(low, high);
            i32x4_add(i32x4_shr(words, self.shift), load(biases))
        };
        fn twice_four(numbers: &[i32]) -> &[[[i32; 4]; 2]] {
            numbers.as_chunks().0.as_chunks().0
        }
        let (outs, rest) = out.as_chunks_mut::<LANES>();
        let whole = outs.len() * LANES;
        let factors = twice_four(&self.factors).iter().zip(twice_four(&self.biases));
        for ((out, [s, t]), ([f, g], [b, c])) in outs.iter_mut().zip(twice_four(sums)).zip(factors) {
            let eight = i16x8_max(i16x8_narrow_i32x4(scaled(s, f, b), scaled(t, g, c)), i16x8_splat(0));
            // SAFETY: `out` is sixteen bytes, and neither load nor store asks for an alignment.
            unsafe {
                let to: *mut v128 = out.as_mut_ptr().cast();
                v128_store(to, i16x8_add_sat(v128_load(to), eight));
            }
        }
        for (out, value) in rest.iter_mut().zip(self.of(sums).skip(whole)) {
            *out = out.saturating_add(value.clamp(0, i32::from(i16::MAX)) as i16);
        }
    }
}

/// Adds a row of bytes, as long as `sums`, to `sums`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
pub fn add(sums: &mut [i16], row: &[i8]) {
    for (sum, n) in sums.iter_mut().zip(row) {
        *sum = sum.wrapping_add(i16::from(*n));
    }
}

/// The same with the instructions of WebAssembly.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[expect(unsafe_code, reason = "loads and stores of eight numbers at once; the block says why it is sound")]
pub fn add(sums: &mut [i16], row: &[i8]) {
    use std::arch::wasm32::{i16x8_add, i16x8_load_extend_i8x8, v128_load, v128_store};

    let length = sums.len().min(row.len());
    let whole = length - length % LANES;
    let mut at = 0;
    while at < whole {
        // SAFETY: `at + LANES <= whole`, which neither slice is shorter than; no alignment is asked for, and the two slices
        // cannot overlap, one being borrowed mutably.
        unsafe {
            let to = sums.as_mut_ptr().add(at);
            let sum = i16x8_add(v128_load(to.cast()), i16x8_load_extend_i8x8(row.as_ptr().add(at)));
            v128_store(to.cast(), sum);
        }
        at += LANES;
    }
    for (sum, n) in sums[whole..length].iter_mut().zip(&row[whole..]) {
        *sum = sum.wrapping_add(i16::from(*n));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added() {
        for length in [0usize, 1, 8, 13, 64] {
            let mut sums: Vec<i16> = (0..length).map(|i| i as i16 * 100 - 50).collect();
            let row: Vec<i8> = (0..length).map(|i| (i as i32 * 37 % 255 - 127) as i8).collect();
            let want: Vec<i16> = sums.iter().zip(&row).map(|(s, r)| s + i16::from(*r)).collect();
            add(&mut sums, &row);
            assert_eq!(sums, want);
        }
    }

    #[test]
    fn results_are_scaled_rounded_and_cut() {
        let sums = [0, 1, -1, 1 << 20, -(1 << 20), i32::MAX, i32::MIN, 12_345, 99, 3 << 29];
        let count = sums.len();
        let factors: Vec<i32> = (0..count as i32).map(|i| (1 << 29) - i * 977).collect();
        let biases: Vec<i32> = (0..count as i32).map(|i| i * 300 - 1000).collect();
        let scale = Scale::new(factors.clone(), biases.clone(), 35).unwrap();
        let want: Vec<i64> = (0..count)
            .map(|i| ((i64::from(sums[i]) * i64::from(factors[i]) + (1 << 34)) >> 35) + i64::from(biases[i]))
            .collect();
        assert!(scale.of(&sums).map(i64::from).eq(want.iter().copied()));
        let mut out: Vec<i16> = (0..count as i16).map(|i| i * 3000).collect();
        let before = out.clone();
        scale.activate(&sums, &mut out);
        for i in 0..count {
            assert_eq!(i64::from(out[i]), (i64::from(before[i]) + want[i].max(0)).min(32_767), "{i}");
        }
        for (biases, shift) in [(vec![1 << 30], 35), (vec![0], 32), (vec![0], 63), (vec![], 35)] {
            assert!(Scale::new(vec![1], biases, shift).is_none());
        }
    }

    #[test]
    fn products_of_all_sizes() {
        for length in [2, 8, 30, 96, 384] {
            for (rows, count) in [(1, 1), (15, 2), (16, 3), (17, 4), (41, 5), (128, 9), (3, 0)] {
                let number = |i: usize| (i as i32 * 7919 % 65_536 - 32_768) as i16;
                let weights: Vec<i8> = (0..rows * length).map(|i| (number(i) % 128) as i8).collect();
                // Vectors that overlap.
                let step = length / 2;
                let vectors: Vec<i16> = (0..count * step + length).map(|i| number(i + 3)).collect();
                let matrix = Matrix::new(&weights, length);
                let mut out = vec![1; count * matrix.rows()];
                matrix.products(&vectors, step, &mut out);
                for (vector, out) in out.chunks_exact(matrix.rows()).enumerate() {
                    for (row, out) in out.iter().enumerate() {
                        let row = weights.get(row * length..(row + 1) * length).unwrap_or_default();
                        let vector = &vectors[vector * step..];
                        let want: i64 = row.iter().zip(vector).map(|(a, b)| i64::from(*a) * i64::from(*b)).sum();
                        assert_eq!(i64::from(*out), want, "{length} {rows} {count}");
                    }
                }
            }
        }
    }
}
