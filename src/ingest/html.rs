//! HTML: handed on as it is, once recognised.

use super::{Content, Format, Input, Pages, single};
use crate::error::Error;

/// `.html` and its relatives.
pub static FORMAT: Format = Format { name: "Web page", extensions: &["html", "htm", "xhtml", "shtml"], read };

fn read(mut input: Input<'_>) -> Result<Pages<'_>, Error> {
    let content = Content::Html(std::mem::take(&mut input.text).into_owned());
    Ok(single(input, "text/html", content))
}

/// How far [`is_html`] looks: 16 KB hold the head of any page.
const WINDOW: usize = 16 << 10;

/// Tags that pages are made of. Two of them make a text HTML.
const TAGS: &[&str] = &[
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "script",
    "style",
    "div",
    "p",
    "span",
    "a",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "img",
    "article",
    "section",
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "blockquote",
    "em",
    "strong",
    "b",
    "i",
    "figure",
    "time",
    "iframe",
    "form",
    "font",
    "center",
];

/// Whether the bytes open as an HTML page does: after white space, comments and an XML declaration comes `<!doctype html`,
/// `<html`, `<head` or `<body`.
pub fn opens_like_html(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    loop {
        rest = rest.trim_ascii_start();
        let end: &[u8] = if rest.starts_with(b"<!--") {
            b"-->"
        } else if rest.starts_with(b"<?") {
            b"?>"
        } else {
            break;
        };
        let window = &rest[..rest.len().min(WINDOW)];
        match memchr::memmem::find(window, end) {
            Some(at) => rest = &rest[at + end.len()..],
            None => return false,
        }
    }
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body"]
        .iter()
        .any(|start| rest.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start)))
}

/// Whether a text is HTML, a page or a piece of one: it opens like a page, or has two tags that pages are made of and either
/// begins with a tag or has as many as lines. Scraped text with a stray `<br>` stays text, whose line ends count.
pub fn is_html(text: &str) -> bool {
    if opens_like_html(text.as_bytes()) {
        return true;
    }
    let known = tags(text).filter(|tag| TAGS.contains(&tag.to_ascii_lowercase().as_str())).count();
    known >= 2 && (text.trim_start().starts_with('<') || known >= lines(text))
}

/// Whether there is any tag at all.
pub fn has_tag(text: &str) -> bool {
    tags(text).next().is_some() || opens_like_html(text.as_bytes())
}

/// Lines in the first [`WINDOW`] bytes that are not blank.
fn lines(text: &str) -> usize {
    window(text).lines().filter(|line| !line.trim().is_empty()).count()
}

fn window(text: &str) -> &str {
    &text[..text.floor_char_boundary(WINDOW.min(text.len()))]
}

/// The names of the tags in the first [`WINDOW`] bytes, opening and closing.
fn tags(text: &str) -> impl Iterator<Item = &str> {
    let window = window(text);
    // An unclosed tag is none: there must be a `>` after it.
    let last = window.rfind('>').unwrap_or(0);
    memchr::memchr_iter(b'<', window.as_bytes()).filter_map(move |at| {
        let tag = &window[at + 1..];
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let length = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let after = &name[length..];
        let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && (after.starts_with(['>', '/']) || after.starts_with(|c: char| c.is_ascii_whitespace()))
            && at < last;
        is_tag.then(|| &name[..length])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_told_from_text() {
        for (text, expected) in [
            ("<!DOCTYPE html>", true),
            ("\u{feff}\n<?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML lang=ru>", true),
            ("Заголовок <br> и <BR/> строки", true),
            ("<p>Абзац.</p>", true),
            ("Формула a<b и c>d верна", false),
            ("Пишите на <redaktor@example.org> или <info@example.org>", false),
            ("Один тег <b выделен, но не закрыт", false),
            ("Первая строка.<br>\nВторая <b>строка.\nТретья.\n\nЧетвёртая.", false),
            ("<p>\nДлинный абзац,\nнабранный в столбик\nбез лишних знаков.\n</p>", true),
            ("<rss><channel><item>", false),
            ("", false),
        ] {
            assert_eq!(is_html(text), expected, "{text}");
        }
    }

    #[test]
    fn looking_for_tags_is_linear() {
        assert!(!is_html(&"<a ".repeat(1 << 20)));
    }
}
