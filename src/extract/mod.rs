//! Text to mentions: tables, rules and a learned tagger, settled in one place.

pub mod acronyms;
mod adjectives;
pub mod base_form;
mod bearers;
mod calendar;
mod cues;
pub mod dates;
mod dedications;
mod departments;
pub mod equipment;
pub mod events;
pub mod gazetteer;
mod glosses;
pub mod identifiers;
mod listed;
mod lists;
pub mod merge;
pub mod metonyms;
mod occupations;
pub mod organisations;
pub mod people;
pub mod places;
pub mod quantities;
pub mod quoted;
pub mod quotes;
pub mod roles;
mod rules;
mod scene;
mod sections;
mod senses;
mod surroundings;
pub mod tagger;
mod timeline;
mod verbs;
mod wholes;
mod words;

#[cfg(test)]
mod telling_tests;
#[cfg(test)]
mod testing;

use crate::{
    document::{Block, DateSpan, Metadata},
    entity::{By, Local, Mention},
    facts::{Event, Metonym, Office, Quote},
    label::Label,
    language::Language,
    span::{Span, Text},
    table::Reader,
    text::Tokens,
};

/// Appends the words that tell of names to a pack.
pub fn put(out: &mut Vec<u8>) {
    cues::put(out);
    lists::put(out);
}

/// Takes them from a pack; `None` where it is none.
pub fn take(from: &mut Reader) -> Option<()> {
    cues::take(from)?;
    lists::take(from)
}

/// What extractors see of a document.
#[derive(Debug)]
pub struct Context<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Its blocks.
    pub blocks: &'a [Block],
    /// Tokens of each block, at the block's index.
    pub tokens: &'a [Tokens],
    /// The document's language.
    pub language: Language,
    /// What the page says of itself; the publication date anchors relative dates.
    pub metadata: &'a Metadata,
    /// The tables of names, where loaded.
    pub gazetteer: Option<&'a gazetteer::Gazetteer>,
}

impl Context<'_> {
    /// The language of a block: the document's where its own is not known.
    fn language_of(&self, block: &Block) -> Language {
        if block.language == Language::Und { self.language } else { block.language }
    }
}

/// A mention that an extractor proposes; [`merge::settle`] decides between overlapping ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Where.
    pub span: Span<Text>,
    /// What.
    pub label: Label,
    /// The nominative, where the extractor knows it.
    pub name: Option<String>,
    /// The knowledge-base id, where the extractor knows it.
    pub known: Option<String>,
    /// How sure, 0 to 1.
    pub score: f32,
    /// Table or rule.
    pub by: By,
    /// Which rule, for the reader who asks why.
    pub rule: &'static str,
}

impl Candidate {
    /// What a rule proposes.
    fn by_rule(span: Span<Text>, label: Label, score: f32, rule: &'static str) -> Candidate {
        Candidate { span, label, name: None, known: None, score, by: By::Rule, rule }
    }

    /// What a rule proposes over one or more words.
    fn of_words(words: &[words::Word], label: Label, score: f32, rule: &'static str) -> Candidate {
        let span = Span::new(words[0].span.start as usize, words[words.len() - 1].span.end as usize);
        Candidate::by_rule(span, label, score, rule)
    }
}

/// All that is found in a document.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// Settled: ascending, without overlap, none across a block boundary.
    pub candidates: Vec<Candidate>,
    /// Dates and what they stand for.
    pub dates: Vec<DateSpan>,
    /// The words of each block, for [`tell`].
    pub words: Vec<words::Block<'a>>,
}

/// What the article tells of its cast.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// What is said.
    pub quotes: Vec<Quote>,
    /// Roles of people.
    pub roles: Vec<Office>,
    /// What happened.
    pub events: Vec<Event>,
    /// Places that may stand for a state.
    pub metonyms: Vec<Metonym>,
}

/// Who said, was and did what: over the names that [`extract`] found and that were linked since.
#[inline(never)]
pub fn tell(
    context: &Context,
    words: &[words::Block],
    mentions: &[Mention],
    cast: &[Local],
    dates: &[DateSpan],
) -> Told {
    let mut told = Told::default();
    let title = context.metadata.title.as_ref().and_then(|title| title.span);
    for scene in scene::scenes(context, words, mentions, cast) {
        let roles = roles::find(context, &scene, cast);
        let quotes = quotes::find(context, &scene, &roles, cast);
        told.events.extend(events::find(&scene, cast, &roles, &quotes, dates, title));
        told.metonyms.extend(metonyms::find(&scene, cast, &roles));
        told.quotes.extend(quotes);
        told.roles.extend(roles);
    }
    told.quotes.sort_by_key(|q| (q.span, q.kind));
    told.roles.sort_by_key(|r| r.span);
    told.events.sort_by_key(|e| (e.span, e.kind));
    told.metonyms.sort_by_key(|m| m.span);
    told
}

/// Runs every extractor, and the tagger where its weights are loaded, and settles their candidates.
#[inline(never)]
pub fn extract<'a>(context: &Context<'a>, tagger: Option<&tagger::Network>) -> Found<'a> {
    let mut candidates = Vec::new();
    gazetteer::find(context, &mut candidates);
    let blocks = words::prepare(context, &candidates);
    let vocabulary = words::vocabulary(&blocks);
    let learned = tagger.map(|network| tagger::find(network, context, &blocks, &vocabulary, &candidates));
    people::find(context, &blocks, &vocabulary, learned.as_deref().unwrap_or_default(), &mut candidates);
    organisations::find(context, &blocks, &vocabulary, &mut candidates);
    places::find(&blocks, &vocabulary, &mut candidates);
    dedications::find(&blocks, &mut candidates);
    quoted::find(context, &blocks, &vocabulary, &mut candidates);
    acronyms::find(context, &blocks, &mut candidates);
    equipment::find(&blocks, &mut candidates);
    identifiers::find(context, &mut candidates);
    let mut dates = dates::find(context, &mut candidates);
    quantities::find(context, &mut candidates);
    let mut candidates = merge::settle(context, candidates);
    if let Some(learned) = learned {
        merge::supported(context, &mut candidates, &learned);
        candidates = merge::overlay(context.text, candidates, learned);
    }
    glosses::agree(context, &blocks, &mut candidates);
    wholes::agree(context, &blocks, &mut candidates);
    departments::agree(context, &blocks, &mut candidates);
    listed::agree(&blocks, &mut candidates);
    bearers::agree(context, &blocks, &mut candidates);
    // "Plum Today", "Black April": a word inside the name of a body or event is no day; "Quill Games 2024" has its year.
    dates.retain(|date| {
        let upto = candidates.partition_point(|c| c.span.start <= date.span.start);
        let bare = !date.span.of(context.text).contains(|c: char| c.is_ascii_digit());
        let names = |c: &Candidate| c.label == Label::Org || c.label == Label::Event && bare;
        !candidates[..upto].last().is_some_and(|c| names(c) && c.span.contains(date.span))
    });
    base_form::fill(context, &blocks, &mut candidates);
    Found { candidates, dates, words: blocks }
}

/// Whether the folded word is a first name in some case form, as the tables know it.
fn first_name(context: &Context, lower: &str) -> bool {
    context.gazetteer.is_some_and(|g| g.is_first_name(lower))
}
