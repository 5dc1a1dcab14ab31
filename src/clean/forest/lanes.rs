//! Sixteen small numbers at once: what a tree needs to be asked of sixteen rows.
//!
//! In WebAssembly each is an instruction or two. Elsewhere lists stand for the registers, and the compiler finds the
//! instructions itself; built for size, as the page is, it would not.

pub use with::{Bytes, Shorts, Sums};

/// Numbers in a register of bytes.
pub const LANES: usize = 16;

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod with {
    use std::arch::wasm32::{
        i16x8_extend_high_i8x16, i16x8_extend_low_i8x16, i16x8_splat, i32x4_add, i32x4_extend_high_i16x8,
        i32x4_extend_low_i16x8, i32x4_extract_lane, i32x4_splat, u8x16, u8x16_gt, u8x16_splat, v128, v128_bitselect,
    };

    use super::LANES;

    /// A byte of each row.
    #[derive(Clone, Copy)]
    pub struct Bytes(v128);

    impl Bytes {
        /// The byte that `of` gives for each row.
        #[inline(always)]
        pub fn gather(of: impl Fn(usize) -> u8) -> Bytes {
            #[rustfmt::skip]
            let all = u8x16(
                of(0), of(1), of(2), of(3), of(4), of(5), of(6), of(7),
                of(8), of(9), of(10), of(11), of(12), of(13), of(14), of(15),
            );
            Bytes(all)
        }

        /// Of each row `yes` where its byte is above `threshold`, else `no`.
        #[inline(always)]
        pub fn choose(self, threshold: u8, yes: Shorts, no: Shorts) -> Shorts {
            let above = u8x16_gt(self.0, u8x16_splat(threshold));
            let (low, high) = (i16x8_extend_low_i8x16(above), i16x8_extend_high_i8x16(above));
            Shorts { low: v128_bitselect(yes.low, no.low, low), high: v128_bitselect(yes.high, no.high, high) }
        }
    }

    /// A number of two bytes of each row.
    #[derive(Clone, Copy)]
    pub struct Shorts {
        low: v128,
        high: v128,
    }

    impl Shorts {
        /// The same of all.
        #[inline(always)]
        pub fn splat(value: i16) -> Shorts {
            let all = i16x8_splat(value);
            Shorts { low: all, high: all }
        }
    }

    /// A sum of each row.
    pub struct Sums(v128, v128, v128, v128);

    impl Sums {
        /// None yet.
        pub fn new() -> Sums {
            let none = i32x4_splat(0);
            Sums(none, none, none, none)
        }

        /// Adds a number to each.
        #[inline(always)]
        pub fn add(&mut self, values: Shorts) {
            self.0 = i32x4_add(self.0, i32x4_extend_low_i16x8(values.low));
            self.1 = i32x4_add(self.1, i32x4_extend_high_i16x8(values.low));
            self.2 = i32x4_add(self.2, i32x4_extend_low_i16x8(values.high));
            self.3 = i32x4_add(self.3, i32x4_extend_high_i16x8(values.high));
        }

        /// The sums, one a row.
        pub fn list(&self) -> [i32; LANES] {
            let four = |sums: v128| {
                [
                    i32x4_extract_lane::<0>(sums),
                    i32x4_extract_lane::<1>(sums),
                    i32x4_extract_lane::<2>(sums),
                    i32x4_extract_lane::<3>(sums),
                ]
            };
            let mut out = [0; LANES];
            for (out, sums) in out.as_chunks_mut::<4>().0.iter_mut().zip([self.0, self.1, self.2, self.3]) {
                *out = four(sums);
            }
            out
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod with {
    use super::LANES;

    /// A byte of each row.
    #[derive(Clone, Copy)]
    pub struct Bytes([u8; LANES]);

    impl Bytes {
        /// The byte that `of` gives for each row.
        #[inline(always)]
        pub fn gather(of: impl Fn(usize) -> u8) -> Bytes {
            Bytes(std::array::from_fn(of))
        }

        /// Of each row `yes` where its byte is above `threshold`, else `no`.
        #[inline(always)]
        pub fn choose(self, threshold: u8, yes: Shorts, no: Shorts) -> Shorts {
            let mut out = no;
            for ((out, yes), byte) in out.0.iter_mut().zip(yes.0).zip(self.0) {
                // A mask, not a branch, so that the compiler takes many at once.
                let above = -i16::from(byte > threshold);
                *out = yes & above | *out & !above;
            }
            out
        }
    }

    /// A number of two bytes of each row.
    #[derive(Clone, Copy)]
    pub struct Shorts([i16; LANES]);

    impl Shorts {
        /// The same of all.
        #[inline(always)]
        pub fn splat(value: i16) -> Shorts {
            Shorts([value; LANES])
        }
    }

    /// A sum of each row.
    pub struct Sums([i32; LANES]);

    impl Sums {
        /// None yet.
        pub fn new() -> Sums {
            Sums([0; LANES])
        }

        /// Adds a number to each.
        #[inline(always)]
        pub fn add(&mut self, values: Shorts) {
            for (sum, value) in self.0.iter_mut().zip(values.0) {
                *sum += i32::from(value);
            }
        }

        /// The sums, one a row.
        pub fn list(&self) -> [i32; LANES] {
            self.0
        }
    }
}
