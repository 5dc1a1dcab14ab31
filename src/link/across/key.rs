//! By what members of casts are joined.

use sha2::{Digest, Sha256};

use crate::{entity::EntityId, label::Label, pack::hex};

/// By what members of casts are joined.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::link) struct Key {
    pub(super) kind: Label,
    /// A word that says what it is made of (`known`, `name`, `alone`, `apart`), then that.
    pub(super) text: String,
    /// Whether the reader gave it this key.
    pub(super) by_reader: bool,
}

impl Key {
    /// The id of what the key stands for.
    pub(in crate::link) fn id(&self) -> EntityId {
        let mut hash = Sha256::new();
        hash.update(self.kind.name());
        hash.update([0]);
        hash.update(&self.text);
        EntityId(format!("e{}", hex(&hash.finalize()[..6])))
    }

    /// Whether it is an id of the tables.
    pub(in crate::link) fn is_known(&self) -> bool {
        self.text.starts_with("known ")
    }

    /// The key of a name that the reader parted from this one.
    pub(in crate::link) fn apart(&self, name: &str) -> Key {
        Key { kind: self.kind, text: format!("apart {} {name}", self.text), by_reader: false }
    }

    /// The same key, given by the reader.
    pub(in crate::link) fn by_reader(&self) -> Key {
        Key { by_reader: true, ..self.clone() }
    }
}

/// Names of places share their names between labels: a city that one sentence takes for a province stays one.
pub(super) fn kind(label: Label) -> Label {
    match label {
        Label::Loc | Label::Fac => Label::Gpe,
        other => other,
    }
}
