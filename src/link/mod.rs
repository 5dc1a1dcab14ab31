//! Mentions to entities: within a document, then across documents.

pub mod across;
pub mod near;
pub mod skeleton;
pub mod verdicts;
pub mod within;
