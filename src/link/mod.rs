//! Mentions to entities: within a document, then across documents.

pub mod across;
mod groups;
pub mod near;
mod parts;
mod support;
pub mod verdicts;
pub mod within;
