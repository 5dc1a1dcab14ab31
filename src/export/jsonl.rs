//! JSON Lines: the contract of `sito analyze`, version 1 (`docs/FORMAT.md`).
//!
//! One `document` record for each input, in input order, then one `entity` record for each entity. Offsets are Unicode
//! code points. The bytes depend on nothing but the input and its order, so the native command and the page write the same,
//! though in the page documents come as they are done.

use std::{borrow::Cow, collections::BTreeMap, io};

use serde::{Serialize, Serializer};

use crate::{
    document::{Document, Field, Input},
    entity::{By, Entity, EntityId, Why},
    error::Notice,
    facts::{Event, EventKind, Office, Quote, QuoteKind, Stance},
    label::Label,
    link::across::Linked,
    span::{Span, Text},
};

/// The version of the records.
pub const VERSION: u32 = 1;

/// Writes a record for each of `inputs`, which point to `documents`, then every entity of theirs in the order in which they
/// appear, with its mentions in them. A true copy of an earlier input has a notice that names that; entities count it once.
///
/// # Errors
/// What `out` gives.
pub fn write<'a>(
    inputs: impl Iterator<Item = &'a Input>,
    documents: &[Document],
    linked: &Linked,
    out: &mut impl io::Write,
) -> io::Result<()> {
    // For each document its place among the first ones, and the name there.
    let mut first: Vec<Option<(usize, &str)>> = vec![None; documents.len()];
    let mut entities: Vec<u32> = Vec::with_capacity(linked.entities.len());
    let mut seen = vec![false; linked.entities.len()];
    let mut mentions = vec![0; linked.entities.len()];
    for (number, input) in inputs.enumerate() {
        let of = &linked.of[input.document];
        let id = |local: u32| linked.entities[of[local as usize] as usize].id.clone();
        let mut notices = Cow::Borrowed(&input.notices);
        match first[input.document] {
            Some((_, name)) => {
                notices.to_mut().push(Notice::new("ingest", "copy", format!("the same as {name}")));
            }
            None => {
                first[input.document] = Some((number, &input.name));
                entities.extend(of.iter().filter(|&&entity| !std::mem::replace(&mut seen[entity as usize], true)));
                let document = &documents[input.document];
                for mention in document.mentions.iter().filter(|mention| document.is_kept(mention.span)) {
                    mentions[of[mention.entity as usize] as usize] += 1;
                }
            }
        }
        let record = document_record(&documents[input.document], &id);
        line(&DocumentRecord { name: &input.name, encoding: &input.encoding, notices: &notices, ..record }, out)?;
    }
    for entity in entities {
        let entity = entity as usize;
        line(&entity_record(&linked.entities[entity], mentions[entity], &first), out)?;
    }
    Ok(())
}

fn line(record: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

/// Translates byte offsets of one text to code points in constant time.
struct CodePoints<'a> {
    text: &'a [u8],
    /// Code points before each multiple of [`STRIDE`] bytes.
    marks: Vec<u32>,
}

const STRIDE: usize = 128;

impl<'a> CodePoints<'a> {
    fn new(text: &'a str) -> Self {
        let mut seen = 0;
        let marks = text
            .as_bytes()
            .chunks(STRIDE)
            .map(|chunk| {
                let before = seen;
                seen += count(chunk);
                before
            })
            .chain([0])
            .collect();
        CodePoints { text: text.as_bytes(), marks }
    }

    fn at(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let mark = (byte / STRIDE).min(self.marks.len() - 2);
        self.marks[mark] + count(&self.text[mark * STRIDE..byte])
    }

    fn span(&self, span: Span<Text>) -> (u32, u32) {
        if span.is_empty() && self.text.is_empty() { (0, 0) } else { (self.at(span.start), self.at(span.end)) }
    }
}

/// Code points that begin in `bytes`.
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&b| b & 0xC0 != 0x80).count() as u32
}

/// A score with three decimals: what a reader can use, and the same on every machine.
fn rounded<S: Serializer>(score: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    let thousandths = (f64::from(*score) * 1000.0 + 0.5).floor();
    (thousandths / 1000.0).serialize(serializer)
}

#[derive(Serialize)]
struct DocumentRecord<'a> {
    record: &'static str,
    version: u32,
    id: &'a str,
    name: &'a str,
    media_type: &'a str,
    encoding: &'a str,
    language: &'static str,
    metadata: MetadataRecord<'a>,
    text: &'a str,
    blocks: Vec<BlockRecord>,
    mentions: Vec<MentionRecord<'a>>,
    quotes: Vec<QuoteRecord>,
    dates: Vec<DateRecord<'a>>,
    roles: Vec<RoleRecord<'a>>,
    events: Vec<EventRecord<'a>>,
    notices: &'a [Notice],
}

#[derive(Serialize)]
struct MetadataRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified: Option<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<FieldRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<FieldRecord<'a>>,
}

#[derive(Serialize)]
struct FieldRecord<'a> {
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<u32>,
}

#[derive(Serialize)]
struct BlockRecord {
    start: u32,
    end: u32,
    role: &'static str,
    keep: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(serialize_with = "rounded")]
    score: f32,
}

#[derive(Serialize)]
struct MentionRecord<'a> {
    start: u32,
    end: u32,
    label: Label,
    entity: EntityId,
    name: &'a str,
    #[serde(serialize_with = "rounded")]
    score: f32,
    by: By,
    r#in: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    stands_for: Option<&'a str>,
}

#[derive(Serialize)]
struct DateRecord<'a> {
    start: u32,
    end: u32,
    kind: crate::document::DateKind,
    value: &'a str,
    anchor: crate::document::Anchor,
    assumed: &'a [String],
}

#[derive(Serialize)]
struct QuoteRecord {
    start: u32,
    end: u32,
    kind: QuoteKind,
    speaker: Option<EntityId>,
    speaker_span: Option<(u32, u32)>,
    cue: Option<(u32, u32)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    relay: Vec<EntityId>,
}

#[derive(Serialize)]
struct RoleRecord<'a> {
    person: EntityId,
    role: &'a str,
    of: Option<EntityId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    polity: Option<EntityId>,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct EventRecord<'a> {
    r#type: EventKind,
    date: Option<&'a str>,
    place: Option<EntityId>,
    participants: Vec<EntityId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<Stance>,
    start: u32,
    end: u32,
}

fn document_record<'a>(document: &'a Document, entity: &dyn Fn(u32) -> EntityId) -> DocumentRecord<'a> {
    let points = CodePoints::new(&document.text);
    let field = |field: &'a Field| {
        let span = field.span.map(|s| points.span(s));
        FieldRecord { value: &field.value, start: span.map(|s| s.0), end: span.map(|s| s.1) }
    };
    let quote = |quote: &Quote| {
        let (start, end) = points.span(quote.span);
        QuoteRecord {
            start,
            end,
            kind: quote.kind,
            speaker: quote.speaker.map(entity),
            speaker_span: quote.speaker_span.map(|s| points.span(s)),
            cue: quote.cue.map(|s| points.span(s)),
            relay: quote.relay.iter().map(|&e| entity(e)).collect(),
        }
    };
    let role = |role: &'a Office| {
        let (start, end) = points.span(role.span);
        let (of, polity) = (role.of.map(entity), role.polity.map(entity));
        RoleRecord { person: entity(role.person), role: &role.role, of, polity, start, end }
    };
    let event = |event: &'a Event| {
        let (start, end) = points.span(event.span);
        EventRecord {
            r#type: event.kind,
            date: event.date.as_deref(),
            place: event.place.map(entity),
            participants: event.participants.iter().map(|&e| entity(e)).collect(),
            stance: event.stance,
            start,
            end,
        }
    };
    let metadata = &document.metadata;
    DocumentRecord {
        record: "document",
        version: VERSION,
        id: &document.id,
        name: &document.name,
        media_type: &document.media_type,
        encoding: &document.encoding,
        language: document.language.tag(),
        metadata: MetadataRecord {
            title: metadata.title.as_ref().map(field),
            authors: metadata.authors.iter().map(field).collect(),
            published: metadata.published.as_ref().map(field),
            modified: metadata.modified.as_ref().map(field),
            publisher: metadata.publisher.as_ref().map(field),
            source: metadata.source.as_ref().map(field),
            url: metadata.url.as_ref().map(field),
            tags: metadata.tags.iter().map(field).collect(),
        },
        text: &document.text,
        blocks: document
            .blocks
            .iter()
            .map(|b| {
                let (start, end) = points.span(b.span);
                let reason = b.reason.filter(|_| !b.keep).map(|r| r.name());
                BlockRecord { start, end, role: b.role.name(), keep: b.keep, reason, score: b.score }
            })
            .collect(),
        mentions: document
            .mentions
            .iter()
            .map(|m| {
                let (start, end) = points.span(m.span);
                MentionRecord {
                    start,
                    end,
                    label: m.label,
                    entity: entity(m.entity),
                    name: &m.name,
                    score: m.score,
                    by: m.by,
                    r#in: if document.is_kept(m.span) { "article" } else { "removed" },
                    stands_for: document.state_of(m.span),
                }
            })
            .collect(),
        quotes: document.quotes.iter().filter(|q| document.is_told(q.span)).map(quote).collect(),
        dates: document
            .dates
            .iter()
            .map(|d| {
                let (start, end) = points.span(d.span);
                DateRecord { start, end, kind: d.kind, value: &d.value, anchor: d.anchor, assumed: &d.assumed }
            })
            .collect(),
        roles: document.roles.iter().filter(|r| document.is_told(r.span)).map(role).collect(),
        events: document.events.iter().filter(|e| document.is_told(e.span)).map(event).collect(),
        notices: &document.notices,
    }
}

#[derive(Serialize)]
struct EntityRecord<'a> {
    record: &'static str,
    id: &'a EntityId,
    label: Label,
    name: &'a str,
    names: BTreeMap<&'static str, &'a [String]>,
    aliases: &'a [String],
    wikidata: Option<&'a str>,
    mentions: u32,
    documents: Vec<&'a str>,
    why: &'a [Why],
}

fn entity_record<'a>(entity: &'a Entity, mentions: u32, first: &[Option<(usize, &'a str)>]) -> EntityRecord<'a> {
    let mut documents: Vec<_> = entity.documents.iter().filter_map(|&d| first[d as usize]).collect();
    documents.sort_unstable();
    EntityRecord {
        record: "entity",
        id: &entity.id,
        label: entity.label,
        name: &entity.name,
        names: entity.names.iter().map(|(l, n)| (l.tag(), n.as_slice())).collect(),
        aliases: &entity.aliases,
        wikidata: entity.wikidata.as_deref(),
        mentions,
        documents: documents.into_iter().map(|(_, name)| name).collect(),
        why: &entity.why,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_code_points() {
        let text = format!("{}🙂е\u{301}ж{}", "я".repeat(200), "x".repeat(300));
        let points = CodePoints::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(byte as u32) as usize, n);
        }
        assert_eq!(points.at(text.len() as u32) as usize, text.chars().count());
        assert_eq!(CodePoints::new("").span(Span::new(0, 0)), (0, 0));
        let even = "x".repeat(2 * STRIDE);
        assert_eq!(CodePoints::new(&even).at(2 * STRIDE as u32), 2 * STRIDE as u32);
    }

    #[test]
    fn scores_have_three_decimals() {
        #[derive(Serialize)]
        struct Score(#[serde(serialize_with = "rounded")] f32);
        assert_eq!(serde_json::to_string(&Score(0.98)).unwrap(), "0.98");
        assert_eq!(serde_json::to_string(&Score(1.0 / 3.0)).unwrap(), "0.333");
    }
}
