//! JSON Lines: one document a line, an object (`docs/FORMAT.md`).

use std::borrow::Cow;

use serde_json::{Map, Value, error::Category};

use super::{
    Format, Input, Page, Pages,
    fields::{self, Record},
    halves,
};
use crate::error::{Cause, Error, Fault, Limit};

/// `.jsonl`, one document a line.
pub static FORMAT: Format = Format { name: "JSON Lines", extensions: &["jsonl", "ndjson"], read };

fn read(input: Input<'_>) -> Result<Pages<'_>, Error> {
    Ok(Box::new(Lines { input, at: 0, line: 0, documents: 0, done: false }))
}

/// Whether the first line that is not blank is an object with text in it.
pub fn is_jsonl(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    first.starts_with('{')
        && serde_json::from_str::<Map<String, Value>>(first)
            .is_ok_and(|object| fields::TEXT.iter().any(|name| object.get(*name).is_some_and(Value::is_string)))
}

/// The documents of a file, a line at a time. A line that cannot be read is an error, and the rest goes on.
struct Lines<'a> {
    input: Input<'a>,
    /// The byte where the next line starts.
    at: usize,
    /// The number of the last line, from 1.
    line: u64,
    documents: usize,
    done: bool,
}

impl Iterator for Lines<'_> {
    type Item = Result<Page, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done && self.at < self.input.text.len() {
            let rest = &self.input.text[self.at..];
            // A carriage return is no part of a JSON string either, and some files end their lines with it alone.
            let length = memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
            let line = rest[..length].trim();
            self.at += length + if rest[length..].starts_with("\r\n") { 2 } else { 1 };
            self.line += 1;
            if line.is_empty() {
                continue;
            }
            let place = format!("{}:{}", self.input.name, self.line);
            let limits = &self.input.options.limits;
            if self.documents == limits.documents {
                self.done = true;
                let limit = limits.documents as u64;
                let cause = Cause::TooLarge { what: Limit::Documents, limit, seen: limit + 1 };
                return Some(Err(Error::new(place, cause)));
            }
            self.documents += 1;
            let result = whole_record(line, self.line, self.input.options.field.as_deref())
                .map_err(|cause| Error::new(&place, cause))
                .and_then(|record| record.into_page(place, self.line, &self.input.encoding, limits))
                .map(|mut page| {
                    page.notices.splice(0..0, std::mem::take(&mut self.input.notices));
                    page
                });
            return Some(result);
        }
        None
    }
}

/// The record of a line, with halves of characters replaced where there are any.
fn whole_record(text: &str, line: u64, field: Option<&str>) -> Result<Record, Cause> {
    let failure = match record(text, line, field) {
        Err(failure @ Cause::BadLine { .. }) => failure,
        other => return other,
    };
    match halves::replace(text) {
        (_, 0) => Err(failure),
        (text, halves) => {
            let mut record = record(&text, line, field)?;
            record.halves = halves;
            Ok(record)
        }
    }
}

fn record(text: &str, line: u64, field: Option<&str>) -> Result<Record, Cause> {
    let object: Map<String, Value> = serde_json::from_str(text).map_err(|e| malformed(text, line, &e))?;
    let names = field.map_or(fields::TEXT, |_| &[]);
    let mut record = Record::default();
    let mut is_present = false;
    for name in field.iter().chain(names) {
        let Some(text) = lookup(&object, name).and_then(prose) else { continue };
        is_present = true;
        if !super::is_blank(&text) {
            record.text = text.into_owned();
            record.is_html = name.eq_ignore_ascii_case("html");
            break;
        }
    }
    if !is_present {
        return Err(Cause::NoText(field.map_or_else(|| names.join(", "), str::to_owned)));
    }
    for (name, value) in &object {
        let Some(key) = fields::key(name) else { continue };
        match value {
            // Authors and tags come as lists.
            Value::Array(values) => record.fields.extend(values.iter().filter_map(|v| Some((key, scalar(v)?)))),
            value => record.fields.extend(scalar(value).map(|v| (key, v))),
        }
    }
    // The contract's own names win over their relatives, whatever the order of the line.
    record.fields.sort_by_key(|(key, _)| *key);
    Ok(record)
}

/// The value of a field; `a.b` looks inside an object.
fn lookup<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    if let Some(value) = object.get(name) {
        return Some(value);
    }
    let (outer, inner) = name.split_once('.')?;
    lookup(object.get(outer)?.as_object()?, inner)
}

/// A text, or a list of paragraphs.
fn prose(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Array(values) => {
            let paragraphs: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
            Some(Cow::Owned(paragraphs?.join("\n\n")))
        }
        _ => None,
    }
}

/// A string or number as it is written; of an object (an author, say) its name.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => object.get("name")?.as_str().map(str::to_owned),
        _ => None,
    }
}

/// What is wrong with a line, and at which of its characters: the parser counts bytes.
fn malformed(text: &str, line: u64, error: &serde_json::Error) -> Cause {
    let fault = match error.classify() {
        Category::Eof => Fault::Cut,
        Category::Data => Fault::NoObject,
        Category::Syntax | Category::Io => Fault::Json,
    };
    let before = &text[..text.floor_char_boundary(error.column().saturating_sub(1).min(text.len()))];
    Cause::BadLine { fault, line, column: before.chars().count() as u64 + 1 }
}

#[cfg(test)]
mod tests {
    use super::super::{Content, Options, pages};
    use super::*;
    use crate::{language::Language, limits::Limits};

    fn read(text: &str, options: &Options) -> Vec<Result<Page, Error>> {
        pages("batch.jsonl", text.as_bytes(), options).unwrap().collect()
    }

    #[test]
    fn a_line_is_a_document_with_what_it_says_of_itself() {
        let line = r#"{"id":"n-7","url":"https://example.org/7","title":"Снег","date":"2024-01-09T08:00:00+05:00",
            "lang":"kk","authors":["А. Ким",{"name":"Б. Ли"}],"text":"Қар жауды."}"#
            .replace('\n', " ");
        let page = read(&line, &Options::default()).remove(0).unwrap();
        assert_eq!(page.name, "n-7");
        assert_eq!(page.media_type, "text/plain");
        assert_eq!(page.content, Content::Text("Қар жауды.".into()));
        assert_eq!(page.language, Some(Language::Kk));
        assert_eq!(page.given.url.unwrap().value, "https://example.org/7");
        assert_eq!(page.given.published.unwrap().value, "2024-01-09");
        let authors: Vec<String> = page.given.authors.into_iter().map(|a| a.value).collect();
        assert_eq!(authors, ["А. Ким", "Б. Ли"]);
    }

    #[test]
    fn half_a_character_is_replaced_counted_and_noticed() {
        let lines = "{\"text\":\"Снег \\ud83d\\ude00 \\ud83d шёл\"}\n{\"text\":\"Снег \\ud83d\" и\"}\n";
        let pages = read(lines, &Options::default());
        let page = pages[0].as_ref().unwrap();
        assert_eq!(page.content, Content::Text("Снег \u{1f600} \u{fffd} шёл".into()));
        let message = "2 bytes were not valid utf-16";
        assert_eq!(page.notices, [crate::error::Notice::new("decode", "replaced-bytes", message)]);
        assert!(pages[1].is_err(), "what is wrong besides stays wrong");
    }

    #[test]
    fn the_field_is_the_first_present_or_the_one_named() {
        let both = r#"{"text":"из text","html":"<p>из html</p>","body":"из body","x":{"y":"из x.y"},"n":5}"#;
        for (line, field, expected) in [
            (both, None, Ok("<p>из html</p>")),
            (both, Some("body"), Ok("из body")),
            (both, Some("x.y"), Ok("из x.y")),
            (both, Some("n"), Err("no-text")),
            (both, Some("missing"), Err("no-text")),
            (r#"{"html":"","text":"из text"}"#, None, Ok("из text")),
            (r#"{"html":null,"content":["Один.","Два."]}"#, None, Ok("Один.\n\nДва.")),
            (r#"{"text":" "}"#, None, Err("empty")),
            (r#"{"title":"без текста"}"#, None, Err("no-text")),
            (r#"["список"]"#, None, Err("malformed")),
        ] {
            let options = Options { field: field.map(str::to_owned), ..Options::default() };
            let result = read(line, &options).remove(0);
            let got = match &result {
                Ok(page) => Ok(match &page.content {
                    Content::Html(s) | Content::Text(s) => s.as_str(),
                }),
                Err(error) => Err(error.code()),
            };
            assert_eq!(got, expected, "{line} {field:?}");
        }
    }

    #[test]
    fn html_is_told_by_the_field_or_by_its_looks() {
        for (line, media_type) in [
            (r#"{"html":"<b>Снег</b> шёл"}"#, "text/html"),
            (r#"{"html":"Снег шёл"}"#, "text/plain"),
            (r#"{"content":"<p>Снег</p><p>шёл</p>"}"#, "text/html"),
            (r#"{"text":"Снег <шёл> весь день"}"#, "text/plain"),
        ] {
            assert_eq!(read(line, &Options::default()).remove(0).unwrap().media_type, media_type, "{line}");
        }
    }

    #[test]
    fn a_bad_line_is_named_and_the_rest_goes_on() {
        let text =
            "\u{feff}{\"text\":\"раз\"}\r\n\r\n{\"text\":\r\n{\"text\":\"два\", \"id\": 2}\r\n{\"text\":\"три\"}";
        let got: Vec<String> = read(text, &Options::default())
            .into_iter()
            .map(|r| match r {
                Ok(page) => page.name,
                Err(error) => error.to_string(),
            })
            .collect();
        assert_eq!(
            got,
            [
                "batch.jsonl:1",
                "batch.jsonl:3: cannot be read: the JSON ends too early (at character 8 of the line)",
                "2",
                "batch.jsonl:5"
            ]
        );
    }

    #[test]
    fn every_line_end_counts_once() {
        let lines = ["{\"text\":\"раз\"}", "", "{\"text\":\"два\"}"];
        for end in ["\n", "\r\n", "\r"] {
            let names: Vec<String> =
                read(&lines.join(end), &Options::default()).into_iter().map(|r| r.unwrap().name).collect();
            assert_eq!(names, ["batch.jsonl:1", "batch.jsonl:3"]);
        }
    }

    #[test]
    fn limits_and_depth_are_errors_of_their_line() {
        let limits = Limits { documents: 2, document_bytes: 20, ..Limits::default() };
        let options = Options { limits, field: None };
        let text =
            format!("{{\"text\":\"{}\"}}\n{{\"text\":\"b\"}}\n{{\"text\":\"c\"}}\n{{\"text\":\"d\"}}", "a".repeat(21));
        let got: Vec<Result<String, String>> = read(&text, &options)
            .into_iter()
            .map(|r| r.map(|p| p.name).map_err(|e| format!("{} {}", e.name, e.code())))
            .collect();
        assert_eq!(
            got,
            [Err("batch.jsonl:1 too-large".into()), Ok("batch.jsonl:2".into()), Err("batch.jsonl:3 too-large".into())]
        );
        let deep = format!("{{\"text\":{}", "[".repeat(100_000));
        assert_eq!(read(&deep, &Options::default()).remove(0).unwrap_err().code(), "malformed");
    }

    #[test]
    fn the_first_document_carries_what_decoding_noticed() {
        let bytes = [b"{\"text\":\"".as_slice(), "снег идёт".as_bytes(), b"\xff\"}\n{\"text\":\"b\"}"].concat();
        let options = Options::default();
        let got: Vec<usize> = pages("a.jsonl", &bytes, &options).unwrap().map(|p| p.unwrap().notices.len()).collect();
        assert_eq!(got, [1, 0]);
    }
}
