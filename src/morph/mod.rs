//! Case forms and base forms of names.

pub mod paradigm;
pub mod stem;
