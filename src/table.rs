//! Tables that are written in Rust, and that the browser loads as a pack.
//!
//! Word lists are easiest to write, check and test as Rust: one file a language, with a template to copy. In the program that a
//! browser downloads they would be a ninth of its bytes. So there a [`Table`] is empty until the pack `words` is loaded, which
//! `sito pack` writes from the very same tables; everywhere else it is the table that was compiled in. A browser test
//! compares what both make of the same pages.
//!
//! The pack is the tables one after the other, without names: [`Packed`] says how each type is written. Numbers are LEB128,
//! floats four bytes, texts and lists begin with their length. It is checked by its hash before it is read, and reading never
//! fails otherwise than with `None`.

use std::sync::OnceLock;

/// A type that tables are made of.
pub trait Packed: Sized {
    /// Appends the value.
    fn put(&self, out: &mut Vec<u8>);

    /// Takes a value off the front; `None` where there is none of this type.
    fn take(from: &mut Reader) -> Option<Self>;
}

/// What is left of a pack.
///
/// Its bytes are never given back: tables live as long as the program, as those compiled in do.
#[derive(Debug)]
pub struct Reader(&'static [u8]);

impl Reader {
    /// A reader of `bytes`.
    pub fn new(bytes: &[u8]) -> Self {
        Reader(Box::leak(bytes.to_vec().into_boxed_slice()))
    }

    /// Whether all was read.
    pub fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn bytes(&mut self, count: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }
}

/// A table: compiled in, or loaded once.
#[derive(Debug)]
pub struct Table<T: 'static> {
    compiled: Option<&'static T>,
    loaded: OnceLock<T>,
}

impl<T: Packed + Default + 'static> Table<T> {
    /// The table that `source` is; in the browser, none yet.
    pub const fn new(source: &'static T) -> Self {
        // A branch that is not taken leaves no trace of its table in the program.
        let compiled = if cfg!(target_arch = "wasm32") { None } else { Some(source) };
        Table { compiled, loaded: OnceLock::new() }
    }

    /// The table; an empty one where it was not loaded.
    pub fn get(&'static self) -> &'static T {
        match self.compiled {
            Some(table) => table,
            None => self.loaded.get_or_init(T::default),
        }
    }

    /// Appends the table to a pack.
    pub fn put(&'static self, out: &mut Vec<u8>) {
        self.get().put(out);
    }

    /// Takes the table from a pack. One that is there already, compiled in or loaded, stays.
    pub fn take(&'static self, from: &mut Reader) -> Option<()> {
        let table = T::take(from)?;
        if self.compiled.is_none() {
            let _ = self.loaded.set(table);
        }
        Some(())
    }
}

impl Packed for u64 {
    fn put(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        out.push(rest as u8);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = from.bytes(1)?[0];
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl Packed for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        u64::from(*self).put(out);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        u32::try_from(u64::take(from)?).ok()
    }
}

impl Packed for i32 {
    fn put(&self, out: &mut Vec<u8>) {
        // The sign last, so that small numbers stay short.
        (((*self << 1) ^ (*self >> 31)) as u32).put(out);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        let folded = u32::take(from)?;
        Some((folded >> 1) as i32 ^ -((folded & 1) as i32))
    }
}

impl Packed for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        Some(from.bytes(1)?[0])
    }
}

impl Packed for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn take(from: &mut Reader) -> Option<Self> {
        Some(from.bytes(1)?[0] != 0)
    }
}

impl Packed for char {
    fn put(&self, out: &mut Vec<u8>) {
        u32::from(*self).put(out);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        char::from_u32(u32::take(from)?)
    }
}

impl Packed for f32 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn take(from: &mut Reader) -> Option<Self> {
        Some(f32::from_le_bytes(from.bytes(4)?.try_into().ok()?))
    }
}

impl Packed for &'static str {
    fn put(&self, out: &mut Vec<u8>) {
        (self.len() as u64).put(out);
        out.extend(self.as_bytes());
    }

    fn take(from: &mut Reader) -> Option<Self> {
        let length = usize::try_from(u64::take(from)?).ok()?;
        std::str::from_utf8(from.bytes(length)?).ok()
    }
}

impl<T: Packed + 'static> Packed for &'static [T] {
    fn put(&self, out: &mut Vec<u8>) {
        (self.len() as u64).put(out);
        self.iter().for_each(|item| item.put(out));
    }

    fn take(from: &mut Reader) -> Option<Self> {
        let count = u64::take(from)?;
        let items: Option<Vec<T>> = (0..count).map(|_| T::take(from)).collect();
        Some(Vec::leak(items?))
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|item| item.put(out));
    }

    fn take(from: &mut Reader) -> Option<Self> {
        let items: Option<Vec<T>> = (0..N).map(|_| T::take(from)).collect();
        items?.try_into().ok()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
}

impl<A: Packed, B: Packed, C: Packed> Packed for (A, B, C) {
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
        self.2.put(out);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?, C::take(from)?))
    }
}

/// [`Packed`] for a struct of packed fields, a newtype `Name(_)`, or an enum without fields: its place in the list.
macro_rules! packed {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::table::Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $($crate::table::Packed::put(&self.$field, out);)+
            }

            fn take(from: &mut $crate::table::Reader) -> Option<Self> {
                Some($name { $($field: $crate::table::Packed::take(from)?),+ })
            }
        }
    };
    ($name:ident(_)) => {
        impl $crate::table::Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                $crate::table::Packed::put(&self.0, out);
            }

            fn take(from: &mut $crate::table::Reader) -> Option<Self> {
                Some($name($crate::table::Packed::take(from)?))
            }
        }
    };
    ($name:ident in $all:expr) => {
        impl $crate::table::Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                // Every value is in its list: tests see to it.
                let place = $all.iter().position(|v| v == self).unwrap_or_default();
                $crate::table::Packed::put(&(place as u32), out);
            }

            fn take(from: &mut $crate::table::Reader) -> Option<Self> {
                $all.get(<u32 as $crate::table::Packed>::take(from)? as usize).copied()
            }
        }
    };
}
pub(crate) use packed;

/// A list in lower case, with `ё` as `е`.
#[derive(Debug)]
pub struct List(Table<&'static [&'static str]>);

impl List {
    /// The list of these words.
    pub const fn new(words: &'static &'static [&'static str]) -> Self {
        List(Table::new(words))
    }

    /// The words.
    pub fn words(&'static self) -> &'static [&'static str] {
        self.0.get()
    }

    /// Appends the list to a pack.
    pub fn put(&'static self, out: &mut Vec<u8>) {
        self.0.put(out);
    }

    /// Takes the list from a pack; `None` where there is none.
    pub fn take(&'static self, from: &mut Reader) -> Option<()> {
        self.0.take(from)
    }

    /// Whether the word is one of the list.
    pub fn holds(&'static self, lower: &str) -> bool {
        self.words().contains(&lower)
    }

    /// Whether the word begins as one of the list says.
    pub fn begins(&'static self, lower: &str) -> bool {
        self.words().iter().any(|word| lower.starts_with(word))
    }

    /// What stands behind `first` in its row, where the words are rows of several, with `|` between.
    pub fn row(&'static self, first: &str) -> Option<&'static str> {
        let mut rows = self.words().iter().filter_map(|row| row.split_once('|'));
        rows.find(|(word, _)| *word == first).map(|(_, rest)| rest)
    }

    /// Whether the word ends as one of the list says.
    pub fn ends(&'static self, lower: &str) -> bool {
        self.words().iter().any(|word| lower.ends_with(word))
    }
}

/// Lists of words, and what puts all of them into a pack and takes them from one.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $words:expr;)*) => {
        $($(#[$doc])* pub(super) static $name: $crate::table::List = $crate::table::List::new({
            static WORDS: &[&str] = $words;
            &WORDS
        });)*

        /// Appends the lists to a pack.
        pub(super) fn put(out: &mut Vec<u8>) {
            $($name.put(out);)*
        }

        /// Takes them from a pack.
        pub(super) fn take(from: &mut $crate::table::Reader) -> Option<()> {
            $($name.take(from)?;)*
            Some(())
        }
    };
}

pub(crate) use lists;

#[cfg(test)]
mod tests {
    use super::*;

    type Row = (&'static str, [i32; 3], &'static [(char, f32)]);

    const ROWS: &[Row] = &[("да", [-1, 0, i32::MIN], &[('ё', 0.5)]), ("", [1, 300, i32::MAX], &[])];

    fn packed() -> Vec<u8> {
        let mut out = Vec::new();
        ROWS.put(&mut out);
        out
    }

    #[test]
    fn what_is_put_is_taken() {
        let mut reader = Reader::new(&packed());
        assert_eq!(<&[Row]>::take(&mut reader), Some(ROWS));
        assert!(reader.is_at_end());
        for number in [0, 1, 127, 128, u64::MAX] {
            let mut out = Vec::new();
            number.put(&mut out);
            assert_eq!(u64::take(&mut Reader::new(&out)), Some(number));
        }
    }

    #[test]
    fn a_cut_pack_is_none() {
        let bytes = packed();
        for cut in 0..bytes.len() {
            assert_eq!(<&[Row]>::take(&mut Reader::new(&bytes[..cut])), None, "{cut}");
        }
        assert_eq!(<&[Row]>::take(&mut Reader::new(&[0xff; 12])), None);
    }

    #[test]
    fn a_table_that_is_compiled_in_stays() {
        static TABLE: Table<&[Row]> = Table::new(&ROWS);
        let mut out = Vec::new();
        (&[] as &[Row]).put(&mut out);
        assert_eq!(TABLE.take(&mut Reader::new(&out)), Some(()));
        assert_eq!(*TABLE.get(), ROWS);
    }
}
