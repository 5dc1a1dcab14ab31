//! Which language a text is in, and the tables that differ by language.

pub mod detect;

pub use detect::detect;
