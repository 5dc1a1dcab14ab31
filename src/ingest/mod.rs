//! Bytes to pages: what kind of file it is, its encoding, the documents inside.
//!
//! [`pages`] refuses what is no text, decodes the rest, and hands it to one of [`FORMATS`]: the one that the name's
//! extension tells, unless the content is plainly another ([`sniff`]). A format is one file; `template.rs` is one to copy,
//! and `docs/ADD_A_FORMAT.md` says how.

use std::borrow::Cow;

use crate::{
    document::Metadata,
    error::{Cause, Error, Limit, Notice},
    language::Language,
    limits::Limits,
};

mod commonmark;
mod csv;
mod date;
mod decode;
mod fields;
pub mod folder;
mod halves;
mod html;
mod jsonl;
mod magic;
mod markdown;
#[cfg(test)]
mod template;
mod text;

pub use decode::{Decoded, declared, decode};

/// One page before cleaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The file's name, or the id that a batch file gives; where it gives none, `file:line`.
    pub name: String,
    /// `text/plain`, `text/html`, `text/markdown`, `text/csv`.
    pub media_type: &'static str,
    /// The encoding, lower case.
    pub encoding: String,
    /// The decoded content.
    pub content: Content,
    /// What came with it: url, title, date of a batch file or of front matter.
    pub given: Metadata,
    /// The language that came with it.
    pub language: Option<Language>,
    /// Trouble on the way.
    pub notices: Vec<Notice>,
}

/// What a page holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// HTML; Markdown too, once rendered.
    Html(String),
    /// Plain text, often scraped.
    Text(String),
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The field of a batch file that holds text or HTML.
    pub field: Option<String>,
    /// The limits.
    pub limits: Limits,
}

/// The pages of one file in order, made as they are asked for, so that a batch file is never in memory twice.
pub type Pages<'a> = Box<dyn Iterator<Item = Result<Page, Error>> + 'a>;

/// A decoded file on its way to a format.
#[derive(Debug)]
pub struct Input<'a> {
    /// The file's name or path.
    pub name: &'a str,
    /// Its text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// Its encoding, lower case.
    pub encoding: String,
    /// What decoding noticed. For a batch file its first document carries them.
    pub notices: Vec<Notice>,
    /// How to read.
    pub options: &'a Options,
}

/// A kind of file that Sito reads.
#[derive(Debug)]
pub struct Format {
    /// What it is called, for help texts.
    pub name: &'static str,
    /// Extensions without a dot, lower case, the usual one first.
    pub extensions: &'static [&'static str],
    /// Takes a decoded file apart.
    ///
    /// # Errors
    /// Where nothing of the file can be read.
    pub read: for<'a> fn(Input<'a>) -> Result<Pages<'a>, Error>,
}

/// Every format that is read.
pub static FORMATS: &[&Format] = &[&text::FORMAT, &html::FORMAT, &markdown::FORMAT, &jsonl::FORMAT, &csv::FORMAT];

/// Formats that people drop and that are not read yet. Their extension alone decides, so that the message can name it.
const UNSUPPORTED: &[&str] = &[
    "pdf",
    "doc",
    "docx",
    "odt",
    "rtf",
    "pages",
    "epub",
    "fb2",
    "mobi",
    "djvu",
    "ppt",
    "pptx",
    "odp",
    "xls",
    "xlsx",
    "ods",
    "mht",
    "mhtml",
    "webarchive",
    "warc",
    "wacz",
    "har",
    "eml",
    "msg",
    "mbox",
    "json",
    "xml",
    "rss",
    "atom",
    "yaml",
    "yml",
    "zip",
    "gz",
    "bz2",
    "xz",
    "zst",
    "7z",
    "rar",
    "tar",
    "tgz",
    "sito",
];

/// Shortcuts that browsers save instead of a page.
const SHORTCUTS: &[&str] = &["url", "webloc", "website"];

/// The pages of one file, each a page or the reason why there is none.
///
/// # Errors
/// Where nothing of the file can be read.
pub fn pages<'a>(name: &'a str, bytes: &'a [u8], options: &'a Options) -> Result<Pages<'a>, Error> {
    let fail = |cause| Err(Error::new(name, cause));
    let extension = extension(name);
    if bytes.len() > options.limits.bytes {
        let (limit, seen) = (options.limits.bytes as u64, bytes.len() as u64);
        return fail(Cause::TooLarge { what: Limit::Bytes, limit, seen });
    }
    if bytes.is_empty() {
        return fail(Cause::Empty);
    }
    if UNSUPPORTED.contains(&extension.as_str()) {
        return fail(Cause::Unsupported(extension));
    }
    if SHORTCUTS.contains(&extension.as_str()) {
        return fail(Cause::UrlList);
    }
    match magic::look(bytes) {
        Some(magic::Found::Binary(what)) => {
            return fail(Cause::Binary(what.map(|(kind, format)| (kind, format.to_owned()))));
        }
        Some(magic::Found::Unsupported(kind)) => return fail(Cause::Unsupported(kind.into())),
        None => {}
    }

    let declares = html::FORMAT.extensions.contains(&extension.as_str()) || html::opens_like_html(bytes);
    let label = if declares { decode::declared(bytes) } else { None };
    let Decoded { text, encoding, notices } = decode::decode(bytes, label);
    if is_blank(&text) {
        return fail(Cause::Empty);
    }
    let format = sniff(&extension, &text);
    if !std::ptr::eq(format, &jsonl::FORMAT) && !std::ptr::eq(format, &html::FORMAT) && text::is_url_list(&text) {
        return fail(Cause::UrlList);
    }
    (format.read)(Input { name, text, encoding, notices, options })
}

/// The format of a decoded file: what its extension tells, unless the content is plainly another.
///
/// Pages are saved as `.txt` with their tags and as `.html` without any; names without an extension come from scrapers.
pub fn sniff(extension: &str, text: &str) -> &'static Format {
    let told = FORMATS.iter().find(|f| f.extensions.contains(&extension)).copied();
    match told {
        Some(format) if std::ptr::eq(format, &html::FORMAT) => {
            if html::has_tag(text) {
                &html::FORMAT
            } else {
                &text::FORMAT
            }
        }
        Some(format) if std::ptr::eq(format, &text::FORMAT) => {
            if html::is_html(text) {
                &html::FORMAT
            } else {
                &text::FORMAT
            }
        }
        Some(format) if std::ptr::eq(format, &jsonl::FORMAT) => format,
        Some(format) => {
            if html::opens_like_html(text.as_bytes()) {
                &html::FORMAT
            } else {
                format
            }
        }
        None if jsonl::is_jsonl(text) => &jsonl::FORMAT,
        None if html::is_html(text) => &html::FORMAT,
        None => &text::FORMAT,
    }
}

/// The extension of a file name or path, lower case; of an address saved with its query (`page.html?id=1`) that of the
/// page. Empty where there is none.
fn extension(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let file = file.split('?').next().unwrap_or(file);
    match file.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && extension.len() <= 10 => extension.to_ascii_lowercase(),
        _ => String::new(),
    }
}

/// Whether nothing is there to read: white space, zero-width characters, padding.
fn is_blank(text: &str) -> bool {
    let is_nothing = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    };
    text.chars().all(is_nothing)
}

/// The only page of a file.
fn single<'a>(input: Input<'a>, media_type: &'static str, content: Content) -> Pages<'a> {
    Box::new(std::iter::once(Ok(Page {
        name: input.name.to_owned(),
        media_type,
        encoding: input.encoding,
        content,
        given: Metadata::default(),
        language: None,
        notices: input.notices,
    })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    fn read(name: &str, bytes: &[u8]) -> Result<Vec<Result<Page, Error>>, Error> {
        pages(name, bytes, &Options::default()).map(|pages| pages.collect())
    }

    fn cause(name: &str, bytes: &[u8]) -> Cause {
        let error = read(name, bytes).expect_err(name);
        assert_eq!(error.name, name);
        error.cause
    }

    #[test]
    fn the_content_overrules_a_wrong_extension() {
        let page = "<!DOCTYPE html><html><body><p>Снег шёл весь день.</p></body></html>";
        let piece = "<div><p>Снег шёл весь день.</p><p>Дороги закрыты.</p></div>";
        for (name, content, media_type) in [
            ("a.txt", "Снег шёл весь день.", "text/plain"),
            ("a.txt", page, "text/html"),
            ("a.txt", piece, "text/html"),
            ("a.md", page, "text/html"),
            ("a.csv", page, "text/html"),
            ("a.html", piece, "text/html"),
            ("a.HTM", page, "text/html"),
            ("a.xhtml", page, "text/html"),
            ("a.html", "Снег шёл весь день, 5 < 7.", "text/plain"),
            ("a.txt", "Знак < и знак > в формуле a<b и c>d.", "text/plain"),
            ("news/2024/page.html?id=1", page, "text/html"),
            ("0001", page, "text/html"),
            ("0001", "Снег шёл весь день.", "text/plain"),
            ("0001", "{\"text\":\"Снег шёл весь день.\"}", "text/plain"),
            ("page.aspx", piece, "text/html"),
            ("a.md", "# Снег\n\nШёл *весь* день.", "text/markdown"),
        ] {
            let pages = read(name, content.as_bytes()).expect(name);
            let page = pages[0].as_ref().expect(name);
            assert_eq!(page.media_type, media_type, "{name}: {content}");
        }
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        assert_eq!(cause("a.txt", b""), Cause::Empty);
        assert_eq!(cause("a.html", " \r\n\t\u{a0}\u{200b}\u{feff}".as_bytes()), Cause::Empty);
        assert_eq!(cause("a.txt", b"\xef\xbb\xbf\n"), Cause::Empty);
        assert_eq!(cause("a.txt", b"\x89PNG\r\n\x1a\n0000"), Cause::Binary(Some((Kind::Picture, "PNG".into()))));
        assert_eq!(cause("photo.jpg", b"\xff\xd8\xff\xe0 JFIF"), Cause::Binary(Some((Kind::Picture, "JPEG".into()))));
        assert_eq!(cause("a.txt", &[b'a', 0, 1, 2, 3, b'b', 0, 0, 7].repeat(40)), Cause::Binary(None));
        assert_eq!(cause("Report.PDF", b"%PDF-1.7"), Cause::Unsupported("pdf".into()));
        assert_eq!(cause("a.docx", b"PK\x03\x04"), Cause::Unsupported("docx".into()));
        assert_eq!(cause("a.mht", b"MIME-Version: 1.0"), Cause::Unsupported("mht".into()));
        assert_eq!(cause("a.txt", b"{\\rtf1\\ansi hello}"), Cause::Unsupported("rtf".into()));
        assert_eq!(cause("a.txt", b"https://example.org/a\n\n  http://example.org/b \n"), Cause::UrlList);
        assert_eq!(cause("a.csv", b"url\nhttps://example.org/a\nhttps://example.org/b\n"), Cause::UrlList);
        assert_eq!(cause("Page.url", b"[InternetShortcut]\r\nURL=https://example.org/"), Cause::UrlList);
    }

    #[test]
    fn limits_hold() {
        let options = Options { limits: Limits { bytes: 10, ..Limits::default() }, field: None };
        let error = pages("a.txt", b"eleven byte", &options).map(|_| ()).unwrap_err();
        assert_eq!(error.cause, Cause::TooLarge { what: Limit::Bytes, limit: 10, seen: 11 });
    }

    #[test]
    fn the_declaration_of_a_page_is_used_whatever_its_extension() {
        let head = b"<html><head><meta charset=windows-1251></head><body><p>".to_vec();
        let bytes = [head, vec![0xdf, 0xeb, 0xf2, 0xe0], b"</p></body></html>".to_vec()].concat();
        for name in ["a.html", "a.txt", "a"] {
            let page = read(name, &bytes).unwrap().remove(0).unwrap();
            assert_eq!(page.encoding, "windows-1251");
            assert!(matches!(page.content, Content::Html(html) if html.contains("Ялта")));
        }
    }

    #[test]
    fn a_zero_or_two_among_words_are_replaced_and_counted() {
        for (bytes, text, notice) in [
            (&b"one\0 two\0 three"[..], "one\u{fffd} two\u{fffd} three", Some("2 bytes were not valid utf-8")),
            ("Снег\0 шёл.\0\0\0\0".as_bytes(), "Снег\u{fffd} шёл.", Some("1 byte was not valid utf-8")),
            (b"padded\n\0\0\0\0\0\0\0\0\0\0\0\0", "padded\n", None),
            (b"\xd1\xed\xe5\xe3 \xf8\xb8\xeb\0.", "Снег шёл\u{fffd}.", Some("1 byte was not valid windows-1251")),
        ] {
            let page = read("a.txt", bytes).unwrap().remove(0).unwrap();
            assert_eq!(page.content, Content::Text(text.into()));
            assert_eq!(page.notices.first().map(|n| n.message.as_str()), notice);
        }
    }

    #[test]
    fn text_is_left_as_it_is() {
        let text = "Первая\r\nвторая\rтре\u{ad}тья\u{a0}и\u{306}\u{200b} \n\n";
        let page = read("a.txt", text.as_bytes()).unwrap().remove(0).unwrap();
        assert_eq!(page.content, Content::Text(text.into()));
    }

    #[test]
    fn every_extension_belongs_to_one_format() {
        let mut all: Vec<&str> = FORMATS.iter().flat_map(|f| f.extensions).copied().collect();
        all.extend(UNSUPPORTED);
        all.extend(SHORTCUTS);
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
