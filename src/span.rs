//! Half-open ranges of text that say in their type which text they index.

use std::{fmt, marker::PhantomData, ops::Range};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Marks spans into the visible text of a document ([`Document::text`](crate::document::Document::text)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Text {}

/// Marks spans into the source as it was decoded (HTML with its tags, say).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {}

/// A half-open range `start..end` of **bytes** into the text that `Of` names.
///
/// Both ends lie on character boundaries of that text. Code points appear only in
/// [`export`](crate::export), UTF-16 units only in the page.
///
/// ```
/// use sito::span::{Span, Text};
/// let text = "в Вантаа, 22 сентября";
/// let span = Span::<Text>::new(3, 15);
/// assert_eq!(span.of(text), "Вантаа");
/// ```
pub struct Span<Of = Text> {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    of: PhantomData<Of>,
}

impl<Of> Span<Of> {
    /// The span of bytes `start..end`.
    ///
    /// # Panics
    /// Where `end < start` or an end lies past 4 GiB: [`Limits`](crate::limits::Limits) keep documents far below.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "span {start}..{end} runs backwards");
        let narrow = |n: usize| u32::try_from(n).expect("documents are smaller than 4 GiB");
        Span { start: narrow(start), end: narrow(end), of: PhantomData }
    }

    /// The same range as `usize`, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The slice of `text` that this span covers.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing is covered.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two ranges share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span moved by `by` bytes towards the end, for pieces analysed apart.
    pub fn shifted(self, by: usize) -> Self {
        Span::new(self.start as usize + by, self.end as usize + by)
    }
}

// Written by hand because a derive would ask the same of the marker `Of`.
impl<Of> Clone for Span<Of> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Of> Copy for Span<Of> {}
impl<Of> PartialEq for Span<Of> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<Of> Eq for Span<Of> {}
impl<Of> PartialOrd for Span<Of> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<Of> Ord for Span<Of> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
impl<Of> std::hash::Hash for Span<Of> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}
impl<Of> fmt::Debug for Span<Of> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}
impl<Of> Serialize for Span<Of> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}
impl<'de, Of> Deserialize<'de> for Span<Of> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (start, end) = <(u32, u32)>::deserialize(deserializer)?;
        if end < start {
            return Err(serde::de::Error::custom("span runs backwards"));
        }
        Ok(Span { start, end, of: PhantomData })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_half_open() {
        let span = |a, b| Span::<Text>::new(a, b);
        for (a, b, want) in [
            (span(0, 3), span(3, 5), false),
            (span(0, 4), span(3, 5), true),
            (span(3, 5), span(0, 9), true),
            (span(2, 2), span(2, 2), false),
        ] {
            assert_eq!(a.overlaps(b), want, "{a:?} {b:?}");
            assert_eq!(b.overlaps(a), want, "{b:?} {a:?}");
        }
    }
}
