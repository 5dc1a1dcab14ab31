//! From named fields to a page: the rules that `.jsonl`, `.csv` and front matter share.

use super::{Content, Page, date, html};
use crate::{
    document::{Field, Metadata, Origin},
    error::{Cause, Error, Limit, Notice},
    limits::Limits,
};

/// The fields that hold text or HTML, the first present wins (`docs/FORMAT.md`).
pub const TEXT: &[&str] = &["html", "text", "content", "body"];

/// What a field says of its document, and the names it goes by in English, Russian, Ukrainian and Kazakh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The document's name.
    Id,
    /// Its address.
    Url,
    /// Its title.
    Title,
    /// When it was published.
    Date,
    /// Its language, a BCP 47 tag.
    Lang,
    /// Who wrote it.
    Author,
    /// The site.
    Publisher,
    /// Subjects.
    Tags,
}

const NAMES: &[(Key, &[&str])] = &[
    (Key::Id, &["id", "ид"]),
    (Key::Url, &["url", "link", "canonical", "canonical_url", "адрес", "ссылка", "посилання", "сілтеме"]),
    (Key::Title, &["title", "headline", "заголовок", "название", "назва", "тақырып"]),
    (
        Key::Date,
        &["date", "published", "published_at", "date_published", "datepublished", "pubdate", "дата", "күні", "күн"],
    ),
    (Key::Lang, &["lang", "language", "язык", "мова", "тіл"]),
    (Key::Author, &["author", "authors", "автор", "авторы", "автори"]),
    (Key::Publisher, &["publisher", "site", "source", "издание", "источник", "видання", "джерело", "дереккөз"]),
    (Key::Tags, &["tags", "keywords", "теги", "тегтер"]),
];

/// What a field called `name` says, if anything.
pub fn key(name: &str) -> Option<Key> {
    let name = name.trim().to_lowercase();
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(key, _)| *key)
}

/// A document of a batch file, before it is a page.
#[derive(Debug, Default)]
pub struct Record {
    /// Its text or HTML.
    pub text: String,
    /// Whether the field says that it is HTML.
    pub is_html: bool,
    /// The other fields that mean something, in their order.
    pub fields: Vec<(Key, String)>,
    /// How many halves of characters were replaced in it.
    pub halves: usize,
}

impl Record {
    /// The page. `place` is `file:line`, and `line` that line.
    ///
    /// # Errors
    /// Where there is no text, or more than [`Limits::document_bytes`].
    pub fn into_page(self, place: String, line: u64, encoding: &str, limits: &Limits) -> Result<Page, Error> {
        if super::is_blank(&self.text) {
            return Err(Error::new(place, Cause::EmptyRow(line)));
        }
        if self.text.len() > limits.document_bytes {
            let (limit, seen) = (limits.document_bytes as u64, self.text.len() as u64);
            return Err(Error::new(place, Cause::TooLarge { what: Limit::Bytes, limit, seen }));
        }
        let is_html = if self.is_html { html::has_tag(&self.text) } else { html::is_html(&self.text) };
        let (media_type, content) =
            if is_html { ("text/html", Content::Html(self.text)) } else { ("text/plain", Content::Text(self.text)) };
        let mut page = Page {
            name: place,
            media_type,
            encoding: encoding.to_owned(),
            content,
            given: Metadata::default(),
            language: None,
            notices: Vec::new(),
        };
        if self.halves > 0 {
            // As decoding says it of other encodings; a half is two bytes of UTF-16.
            let message = format!("{} bytes were not valid utf-16", 2 * self.halves);
            page.notices.push(Notice::new("decode", "replaced-bytes", message));
        }
        for (key, value) in &self.fields {
            give(&mut page, *key, value);
        }
        Ok(page)
    }
}

/// Adds to `page` what a field says of it. An empty value says nothing; the first value of a kind stands.
pub fn give(page: &mut Page, key: Key, value: &str) {
    let value = value.trim();
    if value.is_empty() {
        return;
    }
    let field = || Field { value: value.to_owned(), span: None, origin: Origin::Given };
    let first = |slot: &mut Option<Field>| {
        slot.get_or_insert_with(field);
    };
    match key {
        Key::Id => page.name = value.to_owned(),
        Key::Url => first(&mut page.given.url),
        Key::Title => first(&mut page.given.title),
        Key::Publisher => first(&mut page.given.publisher),
        Key::Author => page.given.authors.push(field()),
        Key::Tags => page.given.tags.push(field()),
        Key::Date => match date::edtf(value) {
            Some(edtf) => first_date(page, edtf),
            None => page.notices.push(Notice::new(
                "ingest",
                "date-not-read",
                format!("the given date {:?} is not of a form that is read; write 2024-08-11", shortened(value)),
            )),
        },
        Key::Lang => match value.parse() {
            Ok(language) => page.language = Some(language),
            Err(_) => page.notices.push(Notice::new(
                "ingest",
                "language-not-known",
                format!("the given language {:?} is not known; it was detected", shortened(value)),
            )),
        },
    }
}

fn first_date(page: &mut Page, value: String) {
    page.given.published.get_or_insert(Field { value, span: None, origin: Origin::Given });
}

/// A value for a message.
fn shortened(value: &str) -> String {
    value.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn fields_are_known_in_four_languages() {
        for (name, expected) in [
            ("Title", Some(Key::Title)),
            (" Заголовок ", Some(Key::Title)),
            ("Посилання", Some(Key::Url)),
            ("тіл", Some(Key::Lang)),
            ("text", None),
            ("", None),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    #[test]
    fn what_cannot_be_understood_is_noticed_and_left_out() {
        let record = Record {
            text: "Снег.".into(),
            is_html: false,
            fields: vec![
                (Key::Date, "позавчера".into()),
                (Key::Lang, "xx".into()),
                (Key::Lang, "uk-UA".into()),
                (Key::Title, " Снег ".into()),
                (Key::Title, "Второй".into()),
                (Key::Author, "".into()),
            ],
            halves: 0,
        };
        let page = record.into_page("a.jsonl:1".into(), 1, "utf-8", &Limits::default()).unwrap();
        let codes: Vec<&str> = page.notices.iter().map(|n| n.code.as_str()).collect();
        assert_eq!(codes, ["date-not-read", "language-not-known"]);
        assert_eq!(page.language, Some(Language::Uk));
        assert_eq!(page.given.title.unwrap().value, "Снег");
        assert_eq!(page.given.published, None);
        assert_eq!(page.given.authors, []);
    }
}
