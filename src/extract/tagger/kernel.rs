//! The product that takes the tagger's time: rows of small whole numbers with one vector.
//!
//! Whole numbers, so that the order of additions changes nothing and every machine gives the same sums.

/// Lengths of vectors and rows are multiples of this.
pub const LANES: usize = 8;

/// Writes to `out` the product of each row of `rows` (as long as `vector`) with `vector`.
///
/// Sums wrap where they pass 32 bits; the reader of the pack refuses layers where they could.
pub fn products(rows: &[i16], vector: &[i16], out: &mut [i32]) {
    if vector.is_empty() {
        return out.fill(0);
    }
    let mut fours = rows.chunks_exact(4 * vector.len());
    let mut outs = out.chunks_exact_mut(4);
    for (four, out) in (&mut fours).zip(&mut outs) {
        out.copy_from_slice(&four_products(four, vector));
    }
    for (row, out) in fours.remainder().chunks_exact(vector.len()).zip(outs.into_remainder()) {
        *out = product(row, vector);
    }
}

/// Four rows at once, so that each part of the vector is loaded once.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn four_products(rows: &[i16], vector: &[i16]) -> [i32; 4] {
    let mut out = [0; 4];
    for (row, out) in rows.chunks_exact(vector.len()).zip(&mut out) {
        *out = product(row, vector);
    }
    out
}

fn product(row: &[i16], vector: &[i16]) -> i32 {
    row.iter().zip(vector).fold(0i32, |sum, (a, b)| sum.wrapping_add(i32::from(*a) * i32::from(*b)))
}

/// The same with the instructions of WebAssembly, which the compiler does not find by itself when it builds for size.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[expect(unsafe_code, reason = "loads of eight numbers at once; each block says why it is sound")]
fn four_products(rows: &[i16], vector: &[i16]) -> [i32; 4] {
    use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128, v128_load};

    let length = vector.len();
    let (first, rest) = rows.split_at(length);
    let (second, rest) = rest.split_at(length);
    let (third, rest) = rest.split_at(length);
    let fourth = &rest[..length];
    let mut sums = [i32x4_splat(0); 4];
    let whole = length - length % LANES;
    let mut at = 0;
    while at < whole {
        let load = |from: &[i16]| -> v128 {
            // SAFETY: all five slices are `length` long (the splits above would have panicked), and `at + LANES <= whole
            // <= length`, so the sixteen bytes read lie inside. `v128_load` asks for no alignment.
            unsafe { v128_load(from.as_ptr().add(at).cast()) }
        };
        let part = load(vector);
        for (sum, row) in sums.iter_mut().zip([first, second, third, fourth]) {
            *sum = i32x4_add(*sum, i32x4_dot_i16x8(load(row), part));
        }
        at += LANES;
    }
    let mut out = [0; 4];
    for ((out, sum), row) in out.iter_mut().zip(sums).zip([first, second, third, fourth]) {
        *out = i32x4_extract_lane::<0>(sum)
            .wrapping_add(i32x4_extract_lane::<1>(sum))
            .wrapping_add(i32x4_extract_lane::<2>(sum))
            .wrapping_add(i32x4_extract_lane::<3>(sum))
            .wrapping_add(product(&row[whole..], &vector[whole..]));
    }
    out
}

/// Adds a row of bytes to `sums`.
pub fn add(sums: &mut [i16], row: &[i8]) {
    for (sum, n) in sums.iter_mut().zip(row) {
        *sum = sum.wrapping_add(i16::from(*n));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
