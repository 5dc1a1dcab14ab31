//! A page that was read: its text, what of it is kept, what it names.

use serde::{Deserialize, Serialize};

use crate::{
    entity::{Local, Mention},
    error::Notice,
    facts::{Event, Metonym, Office, Quote},
    language::Language,
    span::{Span, Text},
    table::packed,
    written::written,
};

/// One page. `text` never changes once made; stages only add to the lists.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// A hash (hex, 16 digits) of the text and of what came with it, address, title and date say, but not of the name: the
    /// same page twice is one document.
    pub id: String,
    /// The file's name or path as dropped, or the id that a batch file gives.
    pub name: String,
    /// `text/plain`, `text/html` …
    pub media_type: String,
    /// The encoding it was decoded from, lower case: `utf-8`, `windows-1251` …
    pub encoding: String,
    /// The language of the kept text.
    pub language: Language,
    /// Title, authors, dates …
    pub metadata: Metadata,
    /// For plain text the decoded file unchanged; else the visible text, one block a line.
    pub text: String,
    /// Ascending, without overlap; blank lines belong to none.
    pub blocks: Vec<Block>,
    /// Ascending, without overlap.
    pub mentions: Vec<Mention>,
    /// The entities of this document that mentions point to.
    pub cast: Vec<Local>,
    /// Ascending by start.
    pub dates: Vec<DateSpan>,
    /// What is said, ascending by start; of removed blocks too, see [`Document::is_told`].
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// Roles of people, ascending by start; of removed blocks too.
    #[serde(default)]
    pub roles: Vec<Office>,
    /// What happened, ascending by start; of removed blocks too.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Mentions of places that may stand for a state, ascending.
    #[serde(default)]
    pub metonyms: Vec<Metonym>,
    /// Trouble on the way.
    pub notices: Vec<Notice>,
}

impl Document {
    /// The block that holds `span`, by binary search.
    pub fn block_of(&self, span: Span<Text>) -> Option<usize> {
        let after = self.blocks.partition_point(|b| b.span.start <= span.start);
        let index = after.checked_sub(1)?;
        self.blocks[index].span.contains(span).then_some(index)
    }

    /// The Wikidata id of the state that the place at `span` may stand for.
    pub fn state_of(&self, span: Span<Text>) -> Option<&str> {
        let found = self.metonyms.binary_search_by_key(&span, |m| m.span).ok()?;
        Some(&self.metonyms[found].state)
    }

    /// Whether what begins `span` stands in the article: a quotation may run on over removed blocks.
    pub fn is_told(&self, span: Span<Text>) -> bool {
        self.is_kept(Span::new(span.start as usize, span.start as usize))
    }

    /// Whether `span` lies in a kept block.
    pub fn is_kept(&self, span: Span<Text>) -> bool {
        self.block_of(span).is_some_and(|b| self.blocks[b].keep)
    }

    /// What the date at `span` stands for.
    pub fn date_at(&self, span: Span<Text>) -> Option<&DateSpan> {
        self.dates.binary_search_by_key(&span, |date| date.span).ok().map(|at| &self.dates[at])
    }
}

/// Where in the input something was read: the number of the file, and its own within the file.
pub type Place = (u32, u32);

/// What was read at one place of the input: a document, and what is its own where that was read elsewhere too.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The index of the document.
    pub document: usize,
    /// [`Document::name`].
    pub name: String,
    /// [`Document::encoding`].
    pub encoding: String,
    /// [`Document::notices`].
    pub notices: Vec<Notice>,
}

/// A paragraph, heading, list item … or a line of plain text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Where, in bytes of the text; without the line break.
    pub span: Span<Text>,
    /// What it is.
    pub role: Role,
    /// The language of this block, where it differs it is marked so.
    pub language: Language,
    /// Whether it belongs to the article.
    pub keep: bool,
    /// Why it was removed; `None` where kept.
    pub reason: Option<Reason>,
    /// How sure of `keep`, 0 to 1.
    pub score: f32,
}

written! {
    /// What a block is on its page.
    pub enum Role by name {
        /// The title of the article.
        Title = "title",
        /// Its lead paragraph.
        Lead = "lead",
        /// A heading inside.
        Heading = "heading",
        /// Body text.
        Paragraph = "paragraph",
        /// A list item.
        List = "list",
        /// A row of a table, cells separated by tabs.
        Table = "table",
        /// A block quotation.
        Quote = "quote",
        /// The caption of a picture or table.
        Caption = "caption",
        /// Byline, date, credit, source: feeds the metadata.
        Metadata = "metadata",
        /// Furniture of the page.
        Boilerplate = "boilerplate",
    }
}

written! {
    /// Why a block was removed.
    pub enum Reason by name {
        /// Exchange rates, weather, counters.
        Ticker = "ticker",
        /// Menus, breadcrumbs, section labels, paging.
        Navigation = "navigation",
        /// "Read also" and what follows it.
        Related = "related",
        /// The headline or first lines of another article.
        Teaser = "teaser",
        /// An advertisement or its label.
        Advertisement = "advertisement",
        /// Author and date line.
        Byline = "byline",
        /// A form for comments, or comments.
        CommentForm = "comment-form",
        /// Share buttons and their counters.
        Share = "share",
        /// Stars, votes.
        Rating = "rating",
        /// "Source: …".
        SourceCredit = "source-credit",
        /// "Photo: …".
        PhotoCredit = "photo-credit",
        /// The title once more, often cut off.
        DuplicateTitle = "duplicate-title",
        /// Cookie and consent notices.
        Cookie = "cookie",
        /// Copyright lines, terms.
        Copyright = "copyright",
        /// Stands on several pages of the batch.
        Repeated = "repeated",
        /// None of these, but not the article.
        Other = "other",
    }
}

packed!(Reason in Reason::ALL);

/// What the page says of itself. Values read off the text have their span.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Metadata {
    /// Title of the article.
    pub title: Option<Field>,
    /// Authors, in order.
    pub authors: Vec<Field>,
    /// Publication date, EDTF.
    pub published: Option<Field>,
    /// Date of the last change, EDTF.
    pub modified: Option<Field>,
    /// The site.
    pub publisher: Option<Field>,
    /// Whom the page names as its source.
    pub source: Option<Field>,
    /// Address of the page.
    pub url: Option<Field>,
    /// Subjects.
    pub tags: Vec<Field>,
}

/// A metadata value and where it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The value.
    pub value: String,
    /// Where in the text, if there.
    pub span: Option<Span<Text>>,
    /// Where on the page.
    pub origin: Origin,
}

/// Where a metadata value was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Given with the document (a field of the batch file, a file name).
    Given,
    /// JSON-LD.
    JsonLd,
    /// OpenGraph.
    OpenGraph,
    /// Another `<meta>`.
    Meta,
    /// `<title>`, `<time>`, `rel="author"` and the like.
    Markup,
    /// The address of the page.
    Url,
    /// A byline, credit or date line.
    Byline,
    /// The dateline that opens the article.
    Dateline,
    /// The text itself.
    Text,
}

/// A date in the text and what it stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DateSpan {
    /// Where.
    pub span: Span<Text>,
    /// How it is written.
    pub kind: DateKind,
    /// EDTF level 1.
    pub value: String,
    /// Where the missing parts come from.
    pub anchor: Anchor,
    /// Which parts came from the anchor: `year`, `month`, `day`.
    pub assumed: Vec<String>,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    /// A day.
    Date,
    /// A month.
    Month,
    /// A year or decade.
    Year,
    /// From … to.
    Range,
    /// "Yesterday", "in May", "last week".
    Relative,
}

/// Where the missing parts of a date come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// Nothing is missing.
    Stated,
    /// The document's publication date.
    Document,
    /// A date before it in the text.
    Previous,
}
