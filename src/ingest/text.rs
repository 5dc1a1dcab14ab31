//! Plain text: left as it is. Its lines are the cleaner's business.

use super::{Content, Format, Input, Pages, single};
use crate::error::Error;

/// `.txt`, and every text that nothing else claims.
pub static FORMAT: Format = Format { name: "Plain text", extensions: &["txt", "text"], read };

fn read(mut input: Input<'_>) -> Result<Pages<'_>, Error> {
    let content = Content::Text(std::mem::take(&mut input.text).into_owned());
    Ok(single(input, "text/plain", content))
}

/// Whether every line that is not blank is a web address. The first may be the heading of such a column, and list marks,
/// quotation marks and commas round an address are allowed.
pub fn is_url_list(text: &str) -> bool {
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let mut addresses = 0usize;
    for (index, line) in lines.enumerate() {
        if is_address(line) {
            addresses += 1;
        } else if index > 0 || !is_heading(line) {
            return false;
        }
    }
    addresses > 0
}

fn is_address(line: &str) -> bool {
    let mark = |c: char| c.is_ascii_digit() || matches!(c, '-' | '*' | '.' | ')' | '#' | ' ' | '\t' | '•');
    let bare = line.trim_start_matches(mark).trim_matches(['"', '\'', '<', '>', ',', ';', ' ']);
    let has_scheme = ["http://", "https://", "ftp://", "www."]
        .iter()
        .any(|s| bare.get(..s.len()).is_some_and(|start| start.eq_ignore_ascii_case(s)));
    has_scheme && bare.len() > 8 && !bare.contains(char::is_whitespace)
}

fn is_heading(line: &str) -> bool {
    matches!(
        line.trim_matches(['"', '#', ' ', ':']).to_lowercase().as_str(),
        "url"
            | "urls"
            | "link"
            | "links"
            | "address"
            | "адрес"
            | "адреса"
            | "ссылка"
            | "ссылки"
            | "посилання"
            | "сілтеме"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_addresses_is_told_from_an_article_with_one() {
        for (text, expected) in [
            ("https://example.org/a", true),
            ("https://example.org/a\r\n\r\nHTTP://example.org/b\r\n", true),
            ("https://example.org/a\rhttps://example.org/b\r", true),
            ("1. https://example.org/a\n2. www.example.org/b", true),
            ("- <https://example.org/a>,\n* \"https://example.org/b\"", true),
            ("Ссылки:\nhttps://example.org/новости", true),
            ("Снег шёл весь день.\nhttps://example.org/a", false),
            ("https://example.org/a сообщает о снеге", false),
            ("https://example.org/a\nСнег шёл весь день.", false),
            ("url", false),
            ("", false),
        ] {
            assert_eq!(is_url_list(text), expected, "{text}");
        }
    }
}
