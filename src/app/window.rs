//! Which part of a long list or article is in the document: pure arithmetic, tested natively.

use std::ops::Range;

/// The rows of a list with rows of one height that are seen, and some more on each side.
pub(super) fn rows(top: f64, height: f64, row: f64, total: u32) -> Range<u32> {
    const MORE: f64 = 8.0;
    if row <= 0.0 || total == 0 {
        return 0..0;
    }
    let first = (top / row).floor() - MORE;
    let last = ((top + height) / row).ceil() + MORE;
    let clamp = |n: f64| n.clamp(0.0, f64::from(total)) as u32;
    clamp(first)..clamp(last)
}

/// Where to scroll so that row `index` is seen; `None` where it is.
pub(super) fn reveal(index: u32, top: f64, height: f64, row: f64) -> Option<f64> {
    let (start, end) = (f64::from(index) * row, f64::from(index + 1) * row);
    if start < top {
        Some(start)
    } else if end > top + height {
        Some((end - height).max(0.0))
    } else {
        None
    }
}

/// The heights of an article's blocks: guessed at first, measured once they were shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Heights(Vec<f64>);

impl Heights {
    /// Guesses from the number of characters, for a column of `columns` characters and lines of `line` pixels.
    pub(super) fn guess(lengths: impl Iterator<Item = usize>, columns: f64, line: f64) -> Self {
        let lines = |n: usize| (n as f64 / columns.max(1.0)).ceil().max(1.0);
        Heights(lengths.map(|n| lines(n) * line + line).collect())
    }

    /// Takes a measured height in; says whether it was news.
    pub(super) fn measure(&mut self, index: usize, height: f64) -> bool {
        match self.0.get_mut(index) {
            Some(known) if (*known - height).abs() > 0.5 => {
                *known = height;
                true
            }
            _ => false,
        }
    }

    /// Pixels above block `index`.
    pub(super) fn above(&self, index: usize) -> f64 {
        self.0[..index.min(self.0.len())].iter().sum()
    }

    /// Pixels from block `index` on.
    pub(super) fn from(&self, index: usize) -> f64 {
        self.0[index.min(self.0.len())..].iter().sum()
    }

    /// The blocks that are seen between `top` and `top + height`, and those within `more` pixels on each side.
    pub(super) fn seen(&self, top: f64, height: f64, more: f64) -> Range<usize> {
        let (from, to) = (top - more, top + height + more);
        let (mut y, mut start, mut end) = (0.0, self.0.len(), self.0.len());
        for (index, block) in self.0.iter().enumerate() {
            if y + block > from && start == self.0.len() {
                start = index;
            }
            if y > to {
                end = index;
                break;
            }
            y += block;
        }
        start.min(end)..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_seen_and_some_more() {
        for (top, height, total, want) in [
            (0.0, 500.0, 1000, 0..13),
            (50_000.0, 500.0, 1000, 492..513),
            (99_500.0, 500.0, 1000, 987..1000),
            (0.0, 500.0, 3, 0..3),
            (0.0, 500.0, 0, 0..0),
            (900.0, 500.0, 3, 1..3),
        ] {
            assert_eq!(rows(top, height, 100.0, total), want, "{top} {height} {total}");
        }
    }

    #[test]
    fn a_row_is_revealed_at_the_nearer_edge() {
        assert_eq!(reveal(2, 0.0, 500.0, 100.0), None);
        assert_eq!(reveal(5, 0.0, 500.0, 100.0), Some(100.0));
        assert_eq!(reveal(1, 300.0, 500.0, 100.0), Some(100.0));
    }

    #[test]
    fn blocks_seen_follow_measured_heights() {
        let mut heights = Heights::guess([100, 10, 10, 10].into_iter(), 50.0, 20.0);
        assert_eq!(heights.above(2), 60.0 + 40.0);
        assert!(heights.measure(1, 500.0));
        assert!(!heights.measure(1, 500.2), "half a pixel is no news");
        assert!(!heights.measure(9, 1.0));
        assert_eq!(heights.above(2), 560.0);
        assert_eq!(heights.from(2), 80.0);
        assert_eq!(heights.seen(0.0, 50.0, 0.0), 0..1);
        assert_eq!(heights.seen(100.0, 100.0, 0.0), 1..2);
        assert_eq!(heights.seen(570.0, 1000.0, 0.0), 2..4);
        assert_eq!(heights.seen(5000.0, 100.0, 0.0), 4..4);
        assert_eq!(heights.seen(0.0, 50.0, 1e9), 0..4);
    }
}
