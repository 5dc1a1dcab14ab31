//! How fast the batch is read, and how long it will take.

use std::collections::VecDeque;

/// The rate is that of so many last milliseconds.
const SPAN: f64 = 5_000.0;

/// What was done when.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Progress {
    /// Moments in milliseconds and the files done by then, ascending.
    samples: VecDeque<(f64, u32)>,
}

impl Progress {
    /// Notes that `done` files were done at `now`.
    pub(super) fn note(&mut self, now: f64, done: u32) {
        // Fewer than before: the batch was cleared.
        if self.samples.back().is_some_and(|&(_, before)| before > done) {
            self.samples.clear();
        }
        self.samples.push_back((now, done));
        // The last sample that is older than the span stays, as the start of it.
        while self.samples.len() > 2 && self.samples[1].0 < now - SPAN {
            self.samples.pop_front();
        }
    }

    /// Forgets the samples: after a pause the old rate says nothing.
    pub(super) fn restart(&mut self) {
        self.samples.clear();
    }

    /// Files a second; `None` while there is too little to go by.
    pub(super) fn rate(&self) -> Option<f64> {
        let (&(from, before), &(to, after)) = (self.samples.front()?, self.samples.back()?);
        let (seconds, files) = ((to - from) / 1000.0, after.saturating_sub(before));
        (seconds >= 0.4 && files > 0).then(|| f64::from(files) / seconds)
    }

    /// Seconds until `pending` files are done, at least one.
    pub(super) fn left(&self, pending: u32) -> Option<u32> {
        self.rate().map(|rate| (f64::from(pending) / rate).ceil().max(1.0) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_is_that_of_the_last_seconds() {
        let mut progress = Progress::default();
        assert_eq!(progress.rate(), None);
        progress.note(0.0, 0);
        progress.note(100.0, 9);
        assert_eq!(progress.rate(), None, "too early to tell");
        progress.note(1000.0, 10);
        assert_eq!(progress.rate(), Some(10.0));
        assert_eq!(progress.left(95), Some(10));
        for second in 2..20 {
            progress.note(f64::from(second) * 1000.0, 10 + second);
        }
        let rate = progress.rate().unwrap();
        assert!((0.9..1.3).contains(&rate), "the fast start is forgotten: {rate}");
        progress.note(21_000.0, 0);
        assert_eq!(progress.rate(), None, "a cleared batch starts anew");
    }
}
