//! Many documents: what repeats among them, who is in them, what the reader decided.

pub mod decisions;
