//! Text to lines.

use super::features;

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

/// Joins the lines of paragraphs that were wrapped at some column, so that a paragraph is one line again. `text` is what the
/// lines were split from; a joined line holds the breaks inside it.
///
/// A break is one of wrapping where the first word of the next line would not have fitted into the width, which is that of
/// the longest line with a line right below. Pages that write a paragraph a line have lines far longer than any such width.
/// Where links broke the lines as well, that fits few of them, and the sentences that go on in the next line tell.
pub fn unwrap<'a>(text: &'a str, lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 45..=120;
    let lengths: Vec<usize> = lines.iter().map(|l| l.text.chars().take(WIDTHS.end() + 1).count()).collect();
    let followed = |i: usize| lines.get(i + 1).is_some_and(|next| next.blanks == 0);
    let Some(width) =
        (0..lines.len()).filter(|&i| followed(i)).map(|i| lengths[i]).max().filter(|w| WIDTHS.contains(w))
    else {
        return lines;
    };
    let full = |i: usize| {
        let word = |l: &Line<'_>| l.text.split_whitespace().next().map_or(0, |w| w.chars().count());
        followed(i) && lengths[i] * 3 >= width * 2 && lengths[i] + 1 + word(&lines[i + 1]) > width
    };
    let (wide, wrapped) = (0..lines.len())
        .filter(|&i| followed(i) && lengths[i] * 2 > width)
        .fold((0, 0), |(wide, wrapped), i| (wide + 1, wrapped + usize::from(full(i))));
    if wrapped >= 3 && wrapped * 4 >= wide * 3 {
        return join(text, &lines, full);
    }
    let open = |i: usize| followed(i) && features::ending(lines[i].text) < 8;
    let goes_on = |i: usize| open(i) && lines[i + 1].text.starts_with(char::is_lowercase);
    let inside = (0..lines.len()).filter(|&i| lengths[i] * 2 > width && goes_on(i)).count();
    if inside < 5 || inside * 5 < wide * 2 {
        return lines;
    }
    // Above the first sentence that goes on stand titles, which end in nothing either.
    let prose = (0..lines.len()).find(|&i| goes_on(i)).unwrap_or(0);
    join(text, &lines, |i| goes_on(i) || i > prose && open(i))
}

/// Lines of which each that is `open` is one with the next.
fn join<'a>(text: &'a str, lines: &[Line<'a>], open: impl Fn(usize) -> bool) -> Vec<Line<'a>> {
    let mut out: Vec<Line<'a>> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        match out.last_mut() {
            Some(last) if open(i - 1) => last.text = &text[last.start..line.start + line.text.len()],
            _ => out.push(*line),
        }
    }
    out
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
    fn wrapped_paragraphs_are_joined() {
        let text = "The bridge opens again\n\nThe old bridge over the river opened again on Wednesday, two\nyears after engineers had found cracks in its southern arch and\nclosed it overnight.\n\nThe mayor said that the work had been finished ahead of time by\nthe builders, who came from three countries.\nHome\nNews";
        let lines = unwrap(text, split(text));
        assert_eq!(lines.len(), 5, "{lines:?}");
        assert!(lines[1].text.ends_with("closed it overnight."));
        assert!(lines[2].text.ends_with("three countries."));
        // A link stood at "city engineer" and at "Mayor Adam Quill".
        let text = "Old bridge opens again after two years of repairs\nThe city\nengineer, Anna Quill, told\nreporters that the old bridge over the river had opened again on\nWednesday, two years after she had found cracks in its southern\narch and had closed it overnight. The work, she said, had been\nfinished ahead of time by builders who had come from three countries\nand who had worked through both of the winters.\nMayor Adam Quill\nThanked them in a letter that he read out on the bridge to those who\nhad come to see it open. The\nbuilders said that they would come again when the next bridge needs\nrepairs, which may be soon.";
        let lines = unwrap(text, split(text));
        assert_eq!(lines.len(), 3, "{lines:?}");
        assert!(lines[1].text.starts_with("The city") && lines[1].text.ends_with("both of the winters."));
        let list = "Snow falls in the mountains\nMarkets open with gains after a long week\nRain in the valley and in all of the towns beside it\nSun";
        assert_eq!(unwrap(list, split(list)).len(), 4);
    }

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
