//! Every limit in one place.

/// Limits that each parser keeps to; going over one is [`Cause::TooLarge`](crate::error::Cause::TooLarge) or a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one input file.
    pub bytes: usize,
    /// Bytes of one document inside a batch file (`.jsonl`, `.csv`).
    pub document_bytes: usize,
    /// Depth of nested elements; deeper ones are read as children of the last allowed one, with a notice.
    pub depth: usize,
    /// Nodes of one page.
    pub elements: usize,
    /// Documents in one batch file.
    pub documents: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 256 << 20, document_bytes: 64 << 20, depth: 512, elements: 2_000_000, documents: 200_000 }
    }
}
