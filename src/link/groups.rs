//! What is one, joined pair by pair.

use std::{collections::HashMap, hash::Hash};

/// Groups of things, each known by the smallest of its members.
#[derive(Debug)]
pub(super) struct Groups<'a, T: Ord + Hash + ?Sized>(HashMap<&'a T, &'a T>);

impl<'a, T: Ord + Hash + ?Sized> Groups<'a, T> {
    /// The groups that the pairs make.
    pub(super) fn of(pairs: impl Iterator<Item = (&'a T, &'a T)>) -> Self {
        let mut groups = Groups(HashMap::new());
        for (a, b) in pairs {
            let (a, b) = (groups.root(a), groups.root(b));
            if a != b {
                groups.0.insert(a.max(b), a.min(b));
            }
        }
        groups
    }

    /// The smallest of the group that `of` is in; itself where it is in none.
    pub(super) fn root<'b>(&self, mut of: &'b T) -> &'b T
    where
        'a: 'b,
    {
        while let Some(&up) = self.0.get(of) {
            of = up;
        }
        of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_in_any_order_make_the_same_groups() {
        for pairs in [[("b", "a"), ("d", "c"), ("c", "b")], [("c", "b"), ("b", "a"), ("c", "d")]] {
            let groups = Groups::of(pairs.into_iter());
            assert_eq!(["a", "b", "c", "d", "e"].map(|of| groups.root(of)), ["a", "a", "a", "a", "e"]);
        }
    }
}
