//! The one error type, and notices: trouble that still leaves a document.

use std::fmt;

use serde::{Deserialize, Serialize};

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
    /// Not text: a picture, an archive, a program. The field says what it looks like, `PNG picture` say, or is empty.
    Binary(String),
    /// A kind of file that is not read (yet); the extension.
    Unsupported(String),
    /// Over a limit: which, the limit, what was seen.
    TooLarge {
        /// Which limit: `bytes`, `depth`, `elements`.
        what: String,
        /// The limit.
        limit: u64,
        /// What the input has, or where reading stopped.
        seen: u64,
    },
    /// A line of a `.jsonl`, or a row of a `.csv`, that cannot be read; the parser's words.
    Malformed(String),
    /// None of the fields holds text; the field names looked for.
    NoText(String),
    /// A list of web addresses: Sito does not use the network.
    UrlList,
    /// The file could not be read from disk; the system's words.
    Unreadable(String),
    /// Sito itself failed on this input (a defect); what is known of it.
    Internal(String),
}

impl Error {
    /// An error about the input called `name`.
    pub fn new(name: impl Into<String>, cause: Cause) -> Self {
        Error { name: name.into(), cause }
    }

    /// A stable word for the cause, `too-large` say.
    pub fn code(&self) -> &'static str {
        match self.cause {
            Cause::Empty => "empty",
            Cause::Binary(_) => "binary",
            Cause::Unsupported(_) => "unsupported",
            Cause::TooLarge { .. } => "too-large",
            Cause::Malformed(_) => "malformed",
            Cause::NoText(_) => "no-text",
            Cause::UrlList => "url-list",
            Cause::Unreadable(_) => "unreadable",
            Cause::Internal(_) => "internal",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name)?;
        match &self.cause {
            Cause::Empty => write!(f, "the file has no text; choose another"),
            Cause::Binary(what) if what.is_empty() => {
                write!(f, "this is not a text file; save the page as text or HTML")
            }
            Cause::Binary(what) => write!(f, "this is a {what}, not a text file; save the page as text or HTML"),
            Cause::Unsupported(kind) => {
                write!(f, ".{kind} files are not read; save the page as .txt, .html, .md, .jsonl or .csv")
            }
            Cause::TooLarge { what, limit, seen } => {
                write!(f, "too large: {seen} {what}, the limit is {limit}; split the file")
            }
            Cause::Malformed(why) => write!(f, "cannot be read: {why}"),
            Cause::NoText(fields) => write!(f, "no field with text; looked for {fields}; name it with --field"),
            Cause::UrlList => {
                write!(
                    f,
                    "this is a list of web addresses; Sito never uses the network, so save the pages and drop the files"
                )
            }
            Cause::Unreadable(why) => write!(f, "cannot be opened: {why}"),
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
