//! What the reader decided, as events that can be replayed, undone and redone.

use serde::{Deserialize, Serialize};

use crate::{
    entity::EntityId,
    link::verdicts::{Verdict, Verdicts},
};

/// How far a decision about a block reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// This block.
    Block,
    /// When restoring, every block of this document that was removed for the same reason; when removing, every block of it
    /// with the same text.
    Document,
    /// Every block with the same text on every page of the same site, pages that come later too. What a site is, and when two
    /// texts are the same, is as for [repetition](crate::clean::repeats); a page that names no site stands for all pages.
    Site,
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
    /// Whether two entities are one.
    Judge {
        /// One.
        a: EntityId,
        /// The other.
        b: EntityId,
        /// What they are.
        verdict: Verdict,
    },
    /// A name is not the entity's.
    Part {
        /// The entity.
        entity: EntityId,
        /// The name, as its card lists it.
        name: String,
    },
    /// Documents, and what could not be read, are taken off the list.
    TakeOff {
        /// Their ids, ascending; of the others [their keys](crate::protocol::failure_key).
        documents: Vec<String>,
    },
}

impl Decision {
    /// The id of the document on which it was taken, if it belongs to one.
    pub fn document(&self) -> Option<&str> {
        match self {
            Decision::Keep { document, .. } => Some(document),
            Decision::Judge { .. } | Decision::Part { .. } | Decision::TakeOff { .. } => None,
        }
    }

    /// The entity on whose card it was taken, if it was on one.
    pub fn entity(&self) -> Option<&EntityId> {
        match self {
            Decision::Judge { a: entity, .. } | Decision::Part { entity, .. } => Some(entity),
            Decision::Keep { .. } | Decision::TakeOff { .. } => None,
        }
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

    /// The ids of the documents that are off the list.
    pub fn taken_off(&self) -> impl Iterator<Item = &str> {
        fn of(decision: &Decision) -> &[String] {
            match decision {
                Decision::TakeOff { documents } => documents,
                _ => &[],
            }
        }
        self.done.iter().flat_map(of).map(String::as_str)
    }

    /// Whether a document, or what could not be read, is off the list.
    pub fn has_taken_off(&self, id: &str) -> bool {
        self.done.iter().any(|decision| match decision {
            Decision::TakeOff { documents } => documents.binary_search_by(|document| document.as_str().cmp(id)).is_ok(),
            _ => false,
        })
    }

    /// A document that was dropped again is back on the list, as if it had never been taken off. A decision that took off no
    /// other is none any more.
    pub fn put_back(&mut self, id: &str) {
        let mut is_void = false;
        for decision in &mut self.done {
            if let Decision::TakeOff { documents } = decision
                && let Ok(at) = documents.binary_search_by(|document| document.as_str().cmp(id))
            {
                documents.remove(at);
                is_void |= documents.is_empty();
            }
        }
        if is_void {
            self.done.retain(|decision| !matches!(decision, Decision::TakeOff { documents } if documents.is_empty()));
        }
    }

    /// What was said of entities.
    pub fn verdicts(&self) -> Verdicts {
        let mut verdicts = Verdicts::default();
        for decision in &self.done {
            match decision {
                Decision::Judge { a, b, verdict } => verdicts.say(a.clone(), b.clone(), *verdict),
                Decision::Part { entity, name } => verdicts.part(entity.clone(), name.clone()),
                Decision::Keep { .. } | Decision::TakeOff { .. } => {}
            }
        }
        verdicts
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

    #[test]
    fn what_is_put_back_was_never_taken_off() {
        let off = |ids: &[&str]| Decision::TakeOff { documents: ids.iter().map(|id| (*id).to_owned()).collect() };
        let mut decisions = Decisions::default();
        decisions.push(off(&["a", "b"]));
        decisions.push(keep(1));
        decisions.push(off(&["c"]));
        assert_eq!(decisions.taken_off().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert!(decisions.has_taken_off("b") && !decisions.has_taken_off("d"));
        decisions.put_back("b");
        decisions.put_back("c");
        assert_eq!(decisions.iter().cloned().collect::<Vec<_>>(), [off(&["a"]), keep(1)]);
    }
}
