//! Questions to the archivist that wait in line.

use std::cell::Cell;

/// One kind of question at a time: what is asked meanwhile is asked once more after the answer.
#[derive(Debug, Default)]
pub(super) struct Line {
    busy: Cell<bool>,
    again: Cell<bool>,
}

impl Line {
    /// Whether to ask now.
    pub(super) fn begin(&self) -> bool {
        self.again.set(self.busy.get());
        !self.busy.replace(true)
    }

    /// Forgets a question that will not be answered.
    pub(super) fn reset(&self) {
        self.busy.set(false);
        self.again.set(false);
    }

    /// Whether to ask again.
    pub(super) fn end(&self) -> bool {
        self.busy.set(false);
        self.again.replace(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_of_a_kind_at_a_time() {
        let line = Line::default();
        assert!(line.begin());
        assert!(!line.begin());
        assert!(!line.begin());
        assert!(line.end(), "what was asked meanwhile is asked once");
        assert!(line.begin());
        assert!(!line.end());
    }
}
