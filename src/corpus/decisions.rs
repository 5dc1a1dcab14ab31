//! What the reader decided, as events that can be replayed, undone and redone.

use serde::{Deserialize, Serialize};

/// How far a decision about a block reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// This block.
    Block,
    /// Every block of this document that was removed for the same reason (or kept, when removing: this block's text).
    Document,
    /// The same text in every document of the batch.
    Batch,
}

/// Something the reader decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// Keep or remove a block.
    Keep {
        /// The document's id.
        document: String,
        /// The block's index.
        block: u32,
        /// Keep, or remove.
        keep: bool,
        /// How far it reaches.
        scope: Scope,
    },
}

impl Decision {
    /// The id of the document on which it was taken.
    pub fn document(&self) -> &str {
        let Decision::Keep { document, .. } = self;
        document
    }
}

/// Decisions in order, and those that were undone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    done: Vec<Decision>,
    undone: Vec<Decision>,
}

impl Decisions {
    /// Adds a decision; what was undone can no longer be redone.
    pub fn push(&mut self, decision: Decision) {
        self.done.push(decision);
        self.undone.clear();
    }

    /// Takes the last one back and says which it was.
    pub fn undo(&mut self) -> Option<&Decision> {
        let decision = self.done.pop()?;
        self.undone.push(decision);
        self.undone.last()
    }

    /// Does the last undone one again and says which it was.
    pub fn redo(&mut self) -> Option<&Decision> {
        let decision = self.undone.pop()?;
        self.done.push(decision);
        self.done.last()
    }

    /// In the order in which they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Decision> {
        self.done.iter()
    }

    /// How many can be undone and redone.
    pub fn counts(&self) -> (u32, u32) {
        (self.done.len() as u32, self.undone.len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(block: u32) -> Decision {
        Decision::Keep { document: "d".into(), block, keep: true, scope: Scope::Block }
    }

    #[test]
    fn undo_and_redo_walk_the_same_road() {
        let mut decisions = Decisions::default();
        decisions.push(keep(1));
        decisions.push(keep(2));
        assert_eq!(decisions.undo(), Some(&keep(2)));
        assert_eq!(decisions.counts(), (1, 1));
        assert_eq!(decisions.redo(), Some(&keep(2)));
        decisions.undo();
        decisions.push(keep(3));
        assert_eq!(decisions.redo(), None, "a new decision ends the redo");
        assert_eq!(decisions.iter().cloned().collect::<Vec<_>>(), [keep(1), keep(3)]);
    }
}
