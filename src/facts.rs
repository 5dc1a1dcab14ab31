//! What an article tells of the names in it: who said what, who holds which office, what happened.

use serde::{Deserialize, Serialize};

use crate::{
    span::{Span, Text},
    written::written,
};

/// Words that somebody said or wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// The words, without quotation marks and end punctuation. May run over several blocks.
    pub span: Span<Text>,
    /// Word for word or retold.
    pub kind: QuoteKind,
    /// Who said it: index into [`Document::cast`](crate::document::Document::cast).
    pub speaker: Option<u32>,
    /// What stands for the speaker in the sentence: the name, a pronoun, a role.
    pub speaker_span: Option<Span<Text>>,
    /// The verb or phrase that says that something is said.
    pub cue: Option<Span<Text>>,
    /// Who else passed the words on, or whom the speaker cites, in the order of the text: indices into the cast.
    pub relay: Vec<u32>,
}

/// How words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Between quotation marks, or as direct speech behind a dash.
    Direct,
    /// Retold: "said that …", "according to …".
    Indirect,
}

/// A role, office, rank or occupation that the text gives a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// From the first word of the role to the last of the person, or the other way round.
    pub span: Span<Text>,
    /// Whose: index into the cast.
    pub person: u32,
    /// The role in the nominative, in the text's language, without the organisation or polity.
    pub role: String,
    /// The organisation or else the polity: index into the cast.
    pub of: Option<u32>,
    /// The polity, where `of` is an organisation and the text names both: index into the cast.
    pub polity: Option<u32>,
}

/// A place that may stand for a state: a capital or seat of government that acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metonym {
    /// The mention.
    pub span: Span<Text>,
    /// The place: index into the cast.
    pub entity: u32,
    /// Wikidata id of the state or union.
    pub state: String,
}

/// Something that happened, as one sentence tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The part of the sentence that tells it.
    pub span: Span<Text>,
    /// What it was.
    pub kind: EventKind,
    /// EDTF, where a date of the text says when.
    pub date: Option<String>,
    /// Where: index into the cast.
    pub place: Option<u32>,
    /// Who took part: indices into the cast, in the order of the text.
    pub participants: Vec<u32>,
    /// How a statement stands to what is asked of it.
    pub stance: Option<Stance>,
}

/// What a statement does with what is said of or asked from the one who makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// "Denied."
    Denial,
    /// "Declined to comment", "neither confirmed nor denied".
    Refusal,
}

written! {
    /// What kind of event.
    pub enum EventKind by name {
        /// Two or more come together.
        Meeting = "meeting",
        /// Somebody goes to see a place or its people.
        Visit = "visit",
        /// A conversation by telephone or video.
        Call = "call",
        /// Somebody declares something.
        Statement = "statement",
        /// Something is signed or agreed.
        Agreement = "agreement",
        /// Military exercises.
        Exercise = "exercise",
        /// An attack, strike, shelling, invasion.
        Attack = "attack",
        /// A vote for an office or a question.
        Election = "election",
        /// Somebody comes into or out of an office.
        Appointment = "appointment",
        /// A conference, summit, forum.
        Conference = "conference",
        /// Somebody proposes something; who calls on others makes a statement.
        Proposal = "proposal",
    }
}
