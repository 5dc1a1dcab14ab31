//! The product that takes the tagger's time: rows of small whole numbers with one vector.
//!
//! Whole numbers, so that the order of additions changes nothing and every machine gives the same sums.

/// Lengths of vectors and rows are multiples of this.
pub const LANES: usize = 8;

/// Writes to `out` the product of each row of `rows` (as long as `vector`) with `vector`.
///
/// Sums wrap where they pass 32 bits; the reader of the pack refuses layers where they could.
pub fn products(rows: &[i16], vector: &[i16], out: &mut [i32]) {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        #[expect(unsafe_code, reason = "instructions that not every processor of this kind has")]
        // SAFETY: this processor has them.
        return unsafe { products_avx2(rows, vector, out) };
    }
    products_plain(rows, vector, out);
}

/// The same with the instructions of processors that multiply sixteen numbers at once.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn products_avx2(rows: &[i16], vector: &[i16], out: &mut [i32]) {
    by_fours(rows, vector, out, |four| four_products_avx2(four, vector));
}

fn products_plain(rows: &[i16], vector: &[i16], out: &mut [i32]) {
    by_fours(rows, vector, out, |four| four_products(four, vector));
}

#[inline(always)]
fn by_fours(rows: &[i16], vector: &[i16], out: &mut [i32], products: impl Fn(&[i16]) -> [i32; 4]) {
    if vector.is_empty() {
        return out.fill(0);
    }
    let mut fours = rows.chunks_exact(4 * vector.len());
    let mut outs = out.chunks_exact_mut(4);
    for (four, out) in (&mut fours).zip(&mut outs) {
        out.copy_from_slice(&products(four));
    }
    for (row, out) in fours.remainder().chunks_exact(vector.len()).zip(outs.into_remainder()) {
        *out = product(row, vector);
    }
}

/// Four rows at once, so that each part of the vector is loaded once.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
fn four_products(rows: &[i16], vector: &[i16]) -> [i32; 4] {
    let mut out = [0; 4];
    for (row, out) in rows.chunks_exact(vector.len()).zip(&mut out) {
        *out = product(row, vector);
    }
    out
}

#[inline(always)]
fn product(row: &[i16], vector: &[i16]) -> i32 {
    row.iter().zip(vector).fold(0i32, |sum, (a, b)| sum.wrapping_add(i32::from(*a) * i32::from(*b)))
}

/// The same with the instructions of processors that multiply sixteen numbers at once.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[expect(unsafe_code, reason = "loads of sixteen numbers at once; the block says why it is sound")]
fn four_products_avx2(rows: &[i16], vector: &[i16]) -> [i32; 4] {
    use std::arch::x86_64::{
        __m256i, _mm_add_epi32, _mm_extract_epi32, _mm256_add_epi32, _mm256_castsi256_si128, _mm256_extracti128_si256,
        _mm256_hadd_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_setzero_si256,
    };

    const WIDE: usize = 16;
    let length = vector.len();
    // Cut to four rows, so that the bound of every load below is plain.
    let rows = &rows[..4 * length];
    let whole = length - length % WIDE;
    let mut sums = [_mm256_setzero_si256(); 4];
    let mut at = 0;
    while at < whole {
        // SAFETY: `at + WIDE <= whole <= length`, `vector` has `length` numbers and `rows` four times as many, so each of the
        // five loads of 32 bytes lies inside its slice. The loads ask for no alignment.
        let (part, parts): (__m256i, [__m256i; 4]) = unsafe {
            let row = rows.as_ptr().add(at);
            (
                _mm256_loadu_si256(vector.as_ptr().add(at).cast()),
                [
                    _mm256_loadu_si256(row.cast()),
                    _mm256_loadu_si256(row.add(length).cast()),
                    _mm256_loadu_si256(row.add(2 * length).cast()),
                    _mm256_loadu_si256(row.add(3 * length).cast()),
                ],
            )
        };
        for (sum, row) in sums.iter_mut().zip(parts) {
            *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(row, part));
        }
        at += WIDE;
    }
    // Neighbours are added until each of the four has one number in either half.
    let [a, b, c, d] = sums;
    let halves = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
    let sums = _mm_add_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256::<1>(halves));
    let mut out = [
        _mm_extract_epi32::<0>(sums),
        _mm_extract_epi32::<1>(sums),
        _mm_extract_epi32::<2>(sums),
        _mm_extract_epi32::<3>(sums),
    ];
    if whole < length {
        for (out, row) in out.iter_mut().zip(rows.chunks_exact(length)) {
            *out = out.wrapping_add(product(&row[whole..], &vector[whole..]));
        }
    }
    out
}

/// The same with the instructions of WebAssembly, which the compiler does not find by itself when it builds for size.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[expect(unsafe_code, reason = "loads of eight numbers at once; each block says why it is sound")]
fn four_products(rows: &[i16], vector: &[i16]) -> [i32; 4] {
    use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128_load};

    let length = vector.len();
    // Cut to four rows, so that the bound of every load below is plain.
    let rows = &rows[..4 * length];
    let whole = length - length % LANES;
    let (mut a, mut b, mut c, mut d) = (i32x4_splat(0), i32x4_splat(0), i32x4_splat(0), i32x4_splat(0));
    let mut at = 0;
    while at < whole {
        // SAFETY: `at + LANES <= whole <= length`, `vector` has `length` numbers and `rows` four times as many, so each of the
        // five loads of sixteen bytes lies inside its slice. `v128_load` asks for no alignment.
        let (part, first, second, third, fourth) = unsafe {
            let row = rows.as_ptr().add(at);
            (
                v128_load(vector.as_ptr().add(at).cast()),
                v128_load(row.cast()),
                v128_load(row.add(length).cast()),
                v128_load(row.add(2 * length).cast()),
                v128_load(row.add(3 * length).cast()),
            )
        };
        a = i32x4_add(a, i32x4_dot_i16x8(first, part));
        b = i32x4_add(b, i32x4_dot_i16x8(second, part));
        c = i32x4_add(c, i32x4_dot_i16x8(third, part));
        d = i32x4_add(d, i32x4_dot_i16x8(fourth, part));
        at += LANES;
    }
    let mut out = [a, b, c, d].map(|sum| {
        i32x4_extract_lane::<0>(sum)
            .wrapping_add(i32x4_extract_lane::<1>(sum))
            .wrapping_add(i32x4_extract_lane::<2>(sum))
            .wrapping_add(i32x4_extract_lane::<3>(sum))
    });
    if whole < length {
        for (out, row) in out.iter_mut().zip(rows.chunks_exact(length)) {
            *out = out.wrapping_add(product(&row[whole..], &vector[whole..]));
        }
    }
    out
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
    fn products_of_all_lengths() {
        for length in [0, 1, 7, 8, 9, 96, 288] {
            for rows in [0, 1, 3, 4, 5, 41] {
                let number = |i: usize| (i as i32 * 7919 % 65_536 - 32_768) as i16;
                let table: Vec<i16> = (0..rows * length).map(|i| number(i) % 128).collect();
                let vector: Vec<i16> = (0..length).map(|i| number(i + 3)).collect();
                let mut out = vec![1; rows];
                products(&table, &vector, &mut out);
                for (row, out) in out.iter().enumerate() {
                    let want: i64 =
                        (0..length).map(|i| i64::from(table[row * length + i]) * i64::from(vector[i])).sum();
                    assert_eq!(i64::from(*out), want, "{length} {rows}");
                }
            }
        }
    }
}
