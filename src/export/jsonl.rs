//! JSON Lines: the contract of `sito analyze`, version 1 (`docs/FORMAT.md`).
