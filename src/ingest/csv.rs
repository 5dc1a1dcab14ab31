//! CSV: a document a row where a column holds text, else one table.

use std::{borrow::Cow, io::Cursor};

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::{
    Content, Format, Input, Page, Pages,
    fields::{self, Key, Record},
    single,
};
use crate::error::{Cause, Error, Fault, Limit, Notice};

/// `.csv` and its relative with tabs.
pub static FORMAT: Format = Format { name: "Table", extensions: &["csv", "tsv"], read };

/// Names of a column that holds text, beside [`fields::TEXT`].
const TEXT: &[&str] = &["article", "текст", "содержание", "статья", "зміст", "вміст", "стаття", "мәтін", "мақала"];

/// A column without a known name holds text where its cells have this many characters on average.
const PROSE: usize = 120;

fn read(mut input: Input<'_>) -> Result<Pages<'_>, Error> {
    let bytes = match std::mem::take(&mut input.text) {
        Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
    };
    let told = told_delimiter(&bytes);
    let begins = told.map_or(0, |(_, length)| length);
    let delimiter = told.map_or_else(|| delimiter(&bytes), |(delimiter, _)| delimiter);
    let mut reader = reader(&bytes[begins..], delimiter);
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(_) => return Err(Error::new(input.name, malformed(1))),
    };
    let mut has_header = true;
    let mut columns = Columns::of(&header, input.options.field.as_deref());
    if columns.text.is_empty() {
        if let Some(field) = &input.options.field {
            return Err(Error::new(input.name, Cause::NoText(field.clone())));
        }
        match longest_column(reader) {
            Some(column) => {
                let name = header.get(column).unwrap_or_default();
                // A heading as long as prose is none: the table begins with its first row.
                has_header = name.chars().count() < PROSE / 2;
                let shown: String = name.chars().take(40).collect();
                let message = format!("no column is called text; column {} ({shown}) was read as the text", column + 1);
                input.notices.push(Notice::new("ingest", "text-column-guessed", message));
                columns.text.push((column, false));
                columns.others.retain(|(other, _)| *other != column);
            }
            None => return Ok(table(input, &bytes[begins..], delimiter)),
        }
    }
    let mut cursor = Cursor::new(bytes);
    cursor.set_position(begins as u64);
    let reader = build(delimiter).has_headers(has_header).from_reader(cursor);
    let skipped = u64::from(told.is_some());
    Ok(Box::new(Rows { input, reader, columns, skipped, documents: 0, is_empty: true, done: false }))
}

/// Which column means what.
#[derive(Debug)]
struct Columns {
    /// Columns with text, the best name first; whether the name says HTML.
    text: Vec<(usize, bool)>,
    others: Vec<(usize, Key)>,
}

impl Columns {
    fn of(header: &StringRecord, field: Option<&str>) -> Self {
        let names: Vec<String> = header.iter().map(|name| name.trim().to_lowercase()).collect();
        let column = |name: &str| names.iter().position(|n| *n == name.to_lowercase());
        let wanted: Vec<&str> = match field {
            Some(field) => vec![field],
            None => fields::TEXT.iter().chain(TEXT).copied().collect(),
        };
        let text =
            wanted.into_iter().filter_map(|name| Some((column(name)?, name.eq_ignore_ascii_case("html")))).collect();
        let mut others: Vec<(usize, Key)> =
            names.iter().enumerate().filter_map(|(i, name)| Some((i, fields::key(name)?))).collect();
        others.sort_by_key(|(_, key)| *key);
        Columns { text, others }
    }
}

/// The documents, a row at a time. A row that cannot be read is an error, and the rest goes on.
struct Rows<'a> {
    input: Input<'a>,
    reader: Reader<Cursor<Cow<'a, [u8]>>>,
    columns: Columns,
    /// Lines before the table.
    skipped: u64,
    documents: usize,
    /// Whether nothing was said of any row yet.
    is_empty: bool,
    done: bool,
}

impl Iterator for Rows<'_> {
    type Item = Result<Page, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let mut row = StringRecord::new();
            let outcome = self.reader.read_record(&mut row);
            // The position after reading: csv says where a record starts only once it is read.
            let line = row.position().map_or_else(|| self.reader.position().line(), |p| p.line()) + self.skipped;
            let place = format!("{}:{line}", self.input.name);
            match outcome {
                Ok(false) => {
                    self.done = true;
                    // A header alone: a file of which nothing is said would seem to be lost.
                    return self.is_empty.then(|| Err(Error::new(self.input.name, Cause::Empty)));
                }
                Ok(true) if row.iter().all(super::is_blank) => continue,
                Ok(true) => self.is_empty = false,
                Err(error) => {
                    self.is_empty = false;
                    self.done = error.is_io_error();
                    return Some(Err(Error::new(place, malformed(line))));
                }
            }
            let limits = &self.input.options.limits;
            if self.documents == limits.documents {
                self.done = true;
                let limit = limits.documents as u64;
                let cause = Cause::TooLarge { what: Limit::Documents, limit, seen: limit + 1 };
                return Some(Err(Error::new(place, cause)));
            }
            self.documents += 1;
            let text = self.columns.text.iter().find_map(|(column, is_html)| {
                row.get(*column).filter(|cell| !super::is_blank(cell)).map(|cell| (cell.to_owned(), *is_html))
            });
            let (text, is_html) = text.unwrap_or_default();
            let cell = |&(column, key): &(usize, Key)| Some((key, row.get(column)?.to_owned()));
            let fields = self.columns.others.iter().filter_map(cell).collect();
            let record = Record { text, is_html, fields, halves: 0 };
            let page = record.into_page(place, line, &self.input.encoding, limits).map(|mut page| {
                page.notices.splice(0..0, std::mem::take(&mut self.input.notices));
                page
            });
            return Some(page);
        }
        None
    }
}

fn build(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).flexible(true);
    builder
}

fn reader(bytes: &[u8], delimiter: u8) -> Reader<&[u8]> {
    build(delimiter).from_reader(bytes)
}

/// The delimiter that the first line tells, as spreadsheets write it (`sep=;`), and the length of that line.
fn told_delimiter(bytes: &[u8]) -> Option<(u8, usize)> {
    let end = memchr::memchr2(b'\n', b'\r', bytes)?;
    let line = bytes[..end].strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(&bytes[..end]);
    let (name, delimiter) = line.split_at_checked(4)?;
    let &[delimiter] = delimiter else { return None };
    let is_told = name.eq_ignore_ascii_case(b"sep=") && delimiter.is_ascii();
    is_told.then(|| (delimiter, end + if bytes[end..].starts_with(b"\r\n") { 2 } else { 1 }))
}

/// The delimiter that cuts the header, outside quotation marks, into most pieces. Where none does there is one column, and
/// a comma in a row is part of its text.
fn delimiter(bytes: &[u8]) -> u8 {
    const NONE: u8 = 0x1f;
    let mut counts = [(0usize, b','), (0, b';'), (0, b'\t'), (0, b'|')];
    let mut quoted = false;
    for &byte in bytes.iter().take(64 << 10) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(_, d)| *d == byte).for_each(|(n, _)| *n += 1),
            _ => {}
        }
    }
    let mut best = (0, NONE);
    for candidate in counts {
        if candidate.0 > best.0 {
            best = candidate;
        }
    }
    best.1
}

/// The column with the longest cells, where they are prose. Looks at the first thousand rows.
fn longest_column(mut reader: Reader<&[u8]>) -> Option<usize> {
    let mut lengths: Vec<usize> = Vec::new();
    let mut rows = 0;
    for row in reader.records().take(1000).flatten() {
        rows += 1;
        lengths.resize(lengths.len().max(row.len()), 0);
        for (length, cell) in lengths.iter_mut().zip(&row) {
            *length += cell.chars().count();
        }
    }
    let (column, length) = lengths.iter().enumerate().max_by_key(|(column, length)| (**length, usize::MAX - column))?;
    (*length >= PROSE * rows.max(1)).then_some(column)
}

/// The whole file as one document: a row a line, its cells separated by tabs.
fn table<'a>(mut input: Input<'a>, bytes: &[u8], delimiter: u8) -> Pages<'a> {
    let mut text = String::with_capacity(bytes.len());
    let mut reader = build(delimiter).has_headers(false).from_reader(bytes);
    for row in reader.records().flatten() {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            text.extend(cell.trim().chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
        }
        text.push('\n');
    }
    let message = "no column holds text, so the table was read as one document; name the column with --field";
    input.notices.push(Notice::new("ingest", "no-text-column", message));
    single(input, "text/csv", Content::Text(text))
}

/// A row that the parser does not take; where in it, it does not say.
fn malformed(line: u64) -> Cause {
    Cause::BadLine { fault: Fault::Row, line, column: 0 }
}

#[cfg(test)]
mod tests {
    use super::super::{Options, pages};
    use super::*;

    fn read(text: &str, field: Option<&str>) -> Vec<Result<Page, Error>> {
        let options = Options { field: field.map(str::to_owned), ..Options::default() };
        pages("t.csv", text.as_bytes(), &options).unwrap().collect()
    }

    fn text(page: &Page) -> &str {
        match &page.content {
            Content::Html(s) | Content::Text(s) => s,
        }
    }

    #[test]
    fn a_row_is_a_document_whatever_the_delimiter_and_language_of_the_header() {
        for table in [
            "id,title,text\n7,Снег,\"Снег шёл, и долго.\n\nВесь день.\"\n",
            "ид;Заголовок;Текст\r\n7;Снег;\"Снег шёл, и долго.\n\nВесь день.\"\r\n\r\n",
            "id\tНазва\tЗміст\n7\tСнег\t\"Снег шёл, и долго.\n\nВесь день.\"",
            "\u{feff}id|тақырып|мәтін\n7|Снег|\"Снег шёл, и долго.\n\nВесь день.\"",
        ] {
            let pages = read(table, None);
            assert_eq!(pages.len(), 1, "{table}");
            let page = pages[0].as_ref().unwrap();
            assert_eq!(page.name, "7");
            assert_eq!(page.given.title.as_ref().unwrap().value, "Снег");
            assert_eq!(text(page), "Снег шёл, и долго.\n\nВесь день.");
        }
    }

    #[test]
    fn rows_without_text_are_named_by_their_line() {
        let names: Vec<String> = read("text,url\n\"a\nb\",\n,https://example.org/2\nc", None)
            .into_iter()
            .map(|r| r.map_or_else(|e| e.to_string(), |p| p.name))
            .collect();
        assert_eq!(names, ["t.csv:2", "t.csv:4: line 4 has no text; it was left out", "t.csv:5"]);
    }

    #[test]
    fn the_line_of_a_spreadsheet_tells_the_delimiter_and_is_no_row() {
        for (line, cut) in
            [("sep=;\r\n", ";"), ("\"SEP=^\"\n", "^"), ("sep=\t\n", "\t"), ("sep=,\r", ","), ("\u{feff}sep=|\n", "|")]
        {
            let pages = read(&format!("{line}id{cut}text\n7{cut}Снег шёл.\n"), None);
            let page = pages[0].as_ref().unwrap();
            assert_eq!((page.name.as_str(), text(page)), ("7", "Снег шёл."), "{line:?}");
        }
        let lines: Vec<String> = read("sep=;\ntext;url\nа;\n;b\n", None)
            .into_iter()
            .map(|r| r.map_or_else(|e| e.to_string(), |p| p.name))
            .collect();
        assert_eq!(lines, ["t.csv:3", "t.csv:4: line 4 has no text; it was left out"], "lines are those of the file");
        assert_eq!(text(read("sep=\n", None)[0].as_ref().unwrap()).trim(), "sep=", "no delimiter is told");
    }

    #[test]
    fn a_header_alone_is_said_to_hold_no_text() {
        for table in ["id,text\n", "id,text", "text\n\n\n"] {
            let said: Vec<_> = read(table, None).into_iter().map(|r| r.unwrap_err().cause).collect();
            assert_eq!(said, [Cause::Empty], "{table:?}");
        }
    }

    #[test]
    fn the_text_column_is_named_guessed_or_missing() {
        let long = "Снег шёл весь день. ".repeat(8);
        let table = format!("n,post\n1,{long}\n2,{long}\n");
        let guessed = read(&table, None);
        assert_eq!(guessed.len(), 2);
        assert_eq!(guessed[0].as_ref().unwrap().notices[0].code, "text-column-guessed");
        let headless = read(&format!("1,{long}\n2,{long}\n"), None);
        let names: Vec<&str> = headless.iter().map(|p| p.as_ref().unwrap().name.as_str()).collect();
        assert_eq!(names, ["t.csv:1", "t.csv:2"]);
        assert_eq!(text(read("text\nСнег, дождь, ветер\n", None)[0].as_ref().unwrap()), "Снег, дождь, ветер");
        assert_eq!(text(read("a,post\n1,Снег\n", Some("post"))[0].as_ref().unwrap()), "Снег");
        let options = Options { field: Some("none".into()), ..Options::default() };
        assert_eq!(pages("t.csv", b"a,b\n1,2\n", &options).map(|_| ()).unwrap_err().code(), "no-text");

        let page = read("Город;Жителей\nАлматы;2 200 000\n\"Тараз\nгород\";430 000\n", None).remove(0).unwrap();
        assert_eq!(page.media_type, "text/csv");
        assert_eq!(text(&page), "Город\tЖителей\nАлматы\t2 200 000\nТараз город\t430 000\n");
        assert_eq!(page.notices[0].code, "no-text-column");
    }
}
