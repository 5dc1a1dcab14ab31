//! Text to lines.

/// A line that is not blank, without the white space round it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its text, trimmed.
    pub text: &'a str,
    /// Where `text` starts, in bytes of the whole.
    pub start: usize,
    /// Blank lines right before it, 255 at most.
    pub blanks: u8,
}

/// The lines of `text` that are not blank. CRLF, a lone CR and Unicode's line separators end a line as LF does.
pub fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut start, mut blanks, mut after_cr) = (0, 0u8, false);
    let mut push = |from: usize, to: usize, blanks: &mut u8| {
        let whole = &text[from..to];
        let inner = whole.trim_matches(is_blank);
        if inner.is_empty() {
            *blanks = blanks.saturating_add(1);
        } else {
            let lead = whole.len() - whole.trim_start_matches(is_blank).len();
            lines.push(Line { text: inner, start: from + lead, blanks: *blanks });
            *blanks = 0;
        }
    };
    for (at, c) in text.char_indices() {
        if matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            if !(c == '\n' && after_cr && start == at) {
                push(start, at, &mut blanks);
            }
            start = at + c.len_utf8();
        }
        after_cr = c == '\r';
    }
    push(start, text.len(), &mut blanks);
    lines
}

/// White space, and what is as invisible: zero-width characters, byte order marks, soft hyphens, fillers.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{3164}' | '\u{202a}'..='\u{202e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        for (text, want) in [
            ("a\nb", vec![("a", 0), ("b", 0)]),
            ("a\r\n\r\nb", vec![("a", 0), ("b", 1)]),
            ("a\rb", vec![("a", 0), ("b", 0)]),
            (" \u{a0}\n\u{feff}a \u{2028} b\u{200b}\n\n", vec![("a", 1), ("b", 0)]),
            ("", vec![]),
            ("\n\r", vec![]),
        ] {
            let lines = split(text);
            let got: Vec<_> = lines.iter().map(|l| (l.text, l.blanks)).collect();
            assert_eq!(got, want, "{text:?}");
            for line in lines {
                assert_eq!(&text[line.start..line.start + line.text.len()], line.text);
            }
        }
    }
}
