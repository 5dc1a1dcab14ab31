//! What follows from the rule that proposed a name, for the stages behind it.
//!
//! A rule is a tag for the reader who asks why. Where a later stage treats the names of one rule otherwise, it asks here and
//! does not compare tags.

use super::Candidate;

/// A word that ends in what a body does: `Зареченергобанк`.
pub(super) const CONTRACTION: &str = "contraction";

/// An acronym in brackets and the name before it, of which one defines the other.
pub(super) const ACRONYM_DEFINED: &str = "acronym-defined";

/// A name in Latin letters for which nothing else speaks: `Plumtech`.
pub(super) const LATIN_NAME: &str = "latin-name";

/// A name in quotation marks behind a head: `газета «Заря»`.
const QUOTED: &[&str] =
    &["org-quoted", "facility-quoted", "work-quoted", "product-quoted", "event-quoted", "place-quoted"];

impl Candidate {
    /// Whether the word itself says that it is no place, whatever the tagger takes it for.
    pub(super) fn says_its_kind(&self) -> bool {
        self.rule == CONTRACTION
    }

    /// Whether it is of a name and its acronym, of which one defines the other.
    pub fn is_acronym_defined(&self) -> bool {
        self.rule == ACRONYM_DEFINED
    }

    /// Whether an unsure name is right more often than not though the tagger sees none.
    pub(super) fn needs_no_support(&self) -> bool {
        self.rule == LATIN_NAME
    }

    /// Whether the name stands in the nominative in any case of the sentence, as behind its head in quotation marks.
    pub(super) fn is_nominative(&self) -> bool {
        QUOTED.contains(&self.rule)
    }
}
