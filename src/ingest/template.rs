//! A format to copy: `docs/ADD_A_FORMAT.md` walks through it. It is compiled with the tests, so that it stays true.
//!
//! Say here in one sentence what the format is and where it is described. This one is subtitles (SubRip): numbered cues,
//! each with its times and its lines.

use super::{Content, Format, Input, Pages, is_blank, single};
use crate::error::{Cause, Error};

/// Add this to [`FORMATS`](super::FORMATS); take its extensions out of `UNSUPPORTED` if they are there.
pub static FORMAT: Format = Format { name: "Subtitles", extensions: &["srt"], read };

/// The file is decoded already and is not blank. Give [`Content::Text`] or [`Content::Html`]; use `Html` wherever the format
/// knows what is a heading, a list or a quotation. Never panic, and keep to `input.options.limits`.
fn read(mut input: Input<'_>) -> Result<Pages<'_>, Error> {
    let source = std::mem::take(&mut input.text);
    let spoken: Vec<&str> = source.lines().map(str::trim).filter(|line| !is_mark(line)).collect();
    let text = spoken.join("\n");
    // An error where no document can be made at all; any other trouble is a `Notice` in `input.notices`.
    if is_blank(&text) {
        return Err(Error::new(input.name, Cause::Empty));
    }
    Ok(single(input, "application/x-subrip", Content::Text(text)))
}

/// A cue's number or its times.
fn is_mark(line: &str) -> bool {
    line.contains(" --> ") || (!line.is_empty() && line.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::{Options, Page};
    use super::*;

    fn page(text: &str) -> Result<Page, Error> {
        let options = Options::default();
        let input = Input {
            name: "a.srt",
            text: text.into(),
            encoding: "utf-8".into(),
            notices: Vec::new(),
            options: &options,
        };
        (FORMAT.read)(input)?.next().expect("one page")
    }

    #[test]
    fn cues_become_lines() {
        for (text, expected) in [
            ("1\n00:00:01,000 --> 00:00:02,000\nДобрый день.\n", Ok("Добрый день.")),
            ("1\r\n00:00:01,000 --> 00:00:02,000\r\nДобрий\r\nдень.\r\n\r\n2\r\n", Ok("Добрий\nдень.\n")),
            ("1\n00:00:01,000 --> 00:00:02,000\n\n", Err("empty")),
        ] {
            let got = page(text).map(|p| p.content).map_err(|e| e.code());
            assert_eq!(got, expected.map(|s| Content::Text(s.into())), "{text}");
        }
    }
}
