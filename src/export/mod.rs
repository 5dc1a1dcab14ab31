//! One file a format. Offsets leave as Unicode code points unless a format says otherwise.

pub mod jsonl;
