//! The one error type, and notices: trouble that still leaves a document.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::written::written;

/// Why no document could be made of an input.
///
/// One public type round a private list of causes, so that a new cause is no breaking change. `Display` names the input
/// and says what to do; [`Error::code`] is stable, for the interface's translations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Error {
    /// The file, or `file:line` within a batch file.
    pub name: String,
    /// What happened.
    pub cause: Cause,
}

/// What happened. The interface translates by [`Error::code`]; numbers are in the fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Cause {
    /// No bytes, or nothing but white space.
    Empty,
    /// A document of a batch file without text: the line where its row or object begins, from 1.
    EmptyRow(u64),
    /// Not text: what it looks like, and the name of the format, which may be empty; `None` where nothing is known.
    Binary(Option<(Kind, String)>),
    /// A kind of file that is not read (yet); the extension.
    Unsupported(String),
    /// Over a limit: which, the limit, what was seen.
    TooLarge {
        /// Which limit.
        what: Limit,
        /// The limit.
        limit: u64,
        /// What the input has, or where reading stopped.
        seen: u64,
    },
    /// A file of Sito's own that is not what this build reads; why.
    Malformed(String),
    /// A line of a `.jsonl`, or a row of a `.csv`, that cannot be read.
    BadLine {
        /// What is wrong.
        fault: Fault,
        /// The line, from 1.
        line: u64,
        /// The character of the line at which reading stopped, from 1; 0 where that is not known.
        column: u64,
    },
    /// None of the fields holds text; the field names looked for.
    NoText(String),
    /// A list of web addresses: Sito does not use the network.
    UrlList,
    /// The file could not be read from disk; the system's words.
    Unreadable(String),
    /// It was being read for longer than any page should take, and was stopped.
    TooSlow,
    /// Sito itself failed on this input (a defect); what is known of it.
    Internal(String),
}

written! {
    /// What a file is that is no text.
    pub enum Kind by name {
        /// A picture.
        Picture = "picture",
        /// A document of an office or print program.
        Document = "document",
        /// An archive, or a compressed file.
        Archive = "archive",
        /// Sound.
        Recording = "recording",
        /// A film.
        Video = "video",
        /// A database.
        Database = "database",
        /// A program.
        Program = "program",
        /// A font.
        Font = "font",
    }
}

impl Kind {
    /// In English, with the name of the format, which may be empty: `an MP3 recording`.
    pub fn of(self, format: &str) -> String {
        // By the sound of the name.
        let article = if matches!(format, "AVI" | "AVIF" | "ICO" | "MP3" | "MP4" | "xz") { "an" } else { "a" };
        let gap = if format.is_empty() { "" } else { " " };
        let kind = self.name();
        format!("{article} {format}{gap}{kind}")
    }
}

written! {
    /// What there is too much of.
    pub enum Limit by name {
        /// Bytes of a file or document.
        Bytes = "bytes",
        /// Documents in a batch file.
        Documents = "documents",
    }
}

written! {
    /// What is wrong with a line of a batch file.
    pub enum Fault by name {
        /// It is no JSON.
        Json = "this is not JSON",
        /// It ends within its JSON.
        Cut = "the JSON ends too early",
        /// It is JSON, but no object.
        NoObject = "this is JSON, but not an object",
        /// It is no row of a table.
        Row = "this is not a row of the table",
    }
}

impl Error {
    /// An error about the input called `name`.
    pub fn new(name: impl Into<String>, cause: Cause) -> Self {
        Error { name: name.into(), cause }
    }

    /// A stable word for the cause, `too-large` say.
    pub fn code(&self) -> &'static str {
        match self.cause {
            Cause::Empty | Cause::EmptyRow(_) => "empty",
            Cause::Binary(_) => "binary",
            Cause::Unsupported(_) => "unsupported",
            Cause::TooLarge { .. } => "too-large",
            Cause::Malformed(_) | Cause::BadLine { .. } => "malformed",
            Cause::NoText(_) => "no-text",
            Cause::UrlList => "url-list",
            Cause::Unreadable(_) => "unreadable",
            Cause::TooSlow | Cause::Internal(_) => "internal",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name)?;
        match &self.cause {
            Cause::Empty => write!(f, "the file has no text; choose another"),
            Cause::EmptyRow(line) => write!(f, "line {line} has no text; it was left out"),
            Cause::Binary(None) => write!(f, "this is not a text file; save the page as text or HTML"),
            Cause::Binary(Some((kind, format))) => {
                write!(f, "this is {}, not a text file; save the page as text or HTML", kind.of(format))
            }
            Cause::Unsupported(kind) => {
                write!(f, ".{kind} files are not read; save the page as .txt, .html, .md, .jsonl or .csv")
            }
            Cause::TooLarge { what, limit, seen } => {
                write!(f, "too large: {seen} {}, the limit is {limit}; split the file", what.name())
            }
            Cause::Malformed(why) => write!(f, "cannot be read: {why}"),
            Cause::BadLine { fault, column: 0, .. } => write!(f, "cannot be read: {}", fault.name()),
            Cause::BadLine { fault, column, .. } => {
                write!(f, "cannot be read: {} (at character {column} of the line)", fault.name())
            }
            Cause::NoText(fields) => write!(f, "no field with text; looked for {fields}; name it with --field"),
            Cause::UrlList => {
                write!(
                    f,
                    "this is a list of web addresses; Sito never uses the network, so save the pages and drop the files"
                )
            }
            Cause::Unreadable(why) => write!(f, "cannot be opened: {why}"),
            Cause::TooSlow => write!(f, "it took longer than any page should and was stopped; split the file"),
            Cause::Internal(why) => write!(f, "Sito failed on this file, which is a defect of Sito: {why}"),
        }
    }
}

impl std::error::Error for Error {}

/// Trouble that the reader should know of, though a document was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The stage: `decode`, `ingest`, `clean`, `extract`.
    pub stage: String,
    /// A stable word, `replaced-bytes` say.
    pub code: String,
    /// One sentence in English.
    pub message: String,
}

impl Notice {
    /// A notice of `stage`.
    pub fn new(stage: &str, code: &str, message: impl Into<String>) -> Self {
        Notice { stage: stage.into(), code: code.into(), message: message.into() }
    }
}
