//! How many there are of each of a few kinds.

/// Counts of a few kinds, labels or languages, in the order in which each came first. A list and not a map: there are so few
/// that looking through is as quick, and maps weigh much in the worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<T>(Vec<(T, u32)>);

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Tally(Vec::new())
    }
}

impl<T: Copy + Ord> Tally<T> {
    /// Counts one more.
    pub fn add(&mut self, kind: T) {
        match self.0.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, n)) => *n += 1,
            None => self.0.push((kind, 1)),
        }
    }

    /// The counts in the order of the kinds.
    pub fn sorted(mut self) -> Vec<(T, u32)> {
        self.0.sort_unstable();
        self.0
    }

    /// The kind that there are most of; the first in their order where several are.
    pub fn most(&self) -> Option<T> {
        self.0.iter().max_by_key(|(kind, n)| (*n, std::cmp::Reverse(*kind))).map(|(kind, _)| *kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_counted() {
        let mut tally = Tally::default();
        assert_eq!(tally.most(), None);
        ['c', 'b', 'a', 'b', 'c'].into_iter().for_each(|kind| tally.add(kind));
        assert_eq!(tally.most(), Some('b'));
        assert_eq!(tally.sorted(), [('a', 1), ('b', 2), ('c', 2)]);
    }
}
