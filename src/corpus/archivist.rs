//! The owner of the corpus: takes documents in and answers the page's queries, a page of rows at a time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    Corpus,
    decisions::Decision,
    folded,
    pieces::{self, Piece},
};
use crate::{
    document::{Document, Role},
    entity::{Entity, EntityId},
    error::{Cause, Error},
    export::jsonl,
    label::Label,
    language::Language,
    link::verdicts::Verdict,
    protocol::{
        self, Card, CardNear, CardQuote, CardRole, Cast, CastQuery, CastRow, ContextLine, FromArchivist, ItemId, Mark,
        PORTION, Reading, ReadingBlock, Row, Rows, RowsQuery, Segment, Sort, State, ToArchivist, Totals, WHOLE,
    },
    span::{Span, Text},
};

/// Bytes of context on each side of a mention.
const CONTEXT: usize = 160;

/// Roles on a card.
const ROLES: usize = 8;
/// Quotations on a card.
const QUOTES: usize = 12;
/// Suggestions on a card.
const NEAR: usize = 5;

/// The corpus and what was dropped to make it.
#[derive(Debug)]
pub struct Archivist {
    corpus: Corpus,
    /// In drop order.
    items: BTreeMap<ItemId, Item>,
    /// Document id to index, so that the same content is taken once.
    known: HashMap<String, usize>,
    /// For each document the item it came from.
    origin: Vec<ItemId>,
    /// For each entity its mentions: (document, mention).
    mentions: Vec<Vec<(u32, u32)>>,
    /// Entity id to index.
    entities: HashMap<EntityId, usize>,
    /// The pieces of the document that was read last, with its index.
    pieces: Option<(usize, Vec<Piece>)>,
    version: u32,
}

/// A dropped file.
#[derive(Debug)]
struct Item {
    name: String,
    stage: Stage,
    documents: Vec<usize>,
    problems: Vec<Error>,
}

impl Item {
    /// Whether everything in it had been dropped before, so that it has no row of its own.
    fn is_duplicate(&self) -> bool {
        self.stage == Stage::Done && self.documents.is_empty() && self.problems.is_empty()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Queued,
    Reading,
    Done,
}

impl Default for Archivist {
    fn default() -> Self {
        Archivist {
            corpus: Corpus::with_repeats(true),
            items: BTreeMap::new(),
            known: HashMap::new(),
            origin: Vec::new(),
            mentions: Vec::new(),
            entities: HashMap::new(),
            pieces: None,
            version: 0,
        }
    }
}

impl Archivist {
    /// Answers one request. `bytes` are what travelled beside it; the second value travels beside the answer.
    pub fn handle(&mut self, request: ToArchivist, bytes: Option<&[u8]>) -> (FromArchivist, Option<Vec<u8>>) {
        let reply = match request {
            ToArchivist::Enqueue(items) => {
                for (id, name) in items {
                    let item = Item { name, stage: Stage::Queued, documents: Vec::new(), problems: Vec::new() };
                    self.items.entry(id).or_insert(item);
                }
                self.changed()
            }
            ToArchivist::Started(item) => self.with_item(item, |item| item.stage = Stage::Reading),
            ToArchivist::Take(item) | ToArchivist::Retake(item) => match bytes.map(protocol::unpack::<Document>) {
                Some(Ok(document)) => self.take(item, document, matches!(request, ToArchivist::Retake(_))),
                Some(Err(error)) => FromArchivist::Failed(Error::new("document", Cause::Internal(error))),
                None => FromArchivist::Failed(Error::new("document", Cause::Internal("no bytes came with it".into()))),
            },
            ToArchivist::Problem(item, error) => self.with_item(item, |item| item.problems.push(error)),
            ToArchivist::Done(item) => self.with_item(item, |item| item.stage = Stage::Done),
            ToArchivist::CancelQueued => {
                self.items.retain(|_, i| i.stage == Stage::Done || !i.documents.is_empty() || !i.problems.is_empty());
                for item in self.items.values_mut() {
                    item.stage = Stage::Done;
                }
                self.changed()
            }
            ToArchivist::Clear => {
                let version = self.version;
                *self = Archivist { version, ..Archivist::default() };
                self.changed()
            }
            ToArchivist::Rows(query) => FromArchivist::Rows(self.rows(&query)),
            ToArchivist::Open { document, mention } => {
                let reading = self.open(&document, mention);
                return (FromArchivist::Open, reading.and_then(|reading| protocol::pack(&reading).ok()));
            }
            ToArchivist::Pieces { document, pieces } => {
                let blocks = self.some_pieces(&document, &pieces);
                return (FromArchivist::Pieces, blocks.and_then(|blocks| protocol::pack(&blocks).ok()));
            }
            ToArchivist::Cast(query) => FromArchivist::Cast(self.cast(&query)),
            ToArchivist::Card { entity, lines } => {
                FromArchivist::Card(self.card(&entity, lines as usize).map(Box::new))
            }
            ToArchivist::Decide(decision) => self.deciding(|corpus| {
                corpus.decide(decision.clone());
                Some(decision)
            }),
            ToArchivist::Undo => self.deciding(Corpus::undo),
            ToArchivist::Redo => self.deciding(Corpus::redo),
            ToArchivist::ExportJsonLines => {
                self.settle();
                let mut out = Vec::new();
                if let Err(error) = jsonl::write(self.corpus.documents(), self.corpus.linked(), &mut out) {
                    return (FromArchivist::Failed(Error::new("export", Cause::Internal(error.to_string()))), None);
                }
                return (FromArchivist::Export, Some(out));
            }
        };
        (reply, None)
    }

    fn changed(&mut self) -> FromArchivist {
        self.version += 1;
        FromArchivist::Ok(self.totals())
    }

    fn with_item(&mut self, id: ItemId, change: impl FnOnce(&mut Item)) -> FromArchivist {
        // A file that was cancelled in the meantime is no longer here; what comes late of it is dropped.
        if let Some(item) = self.items.get_mut(&id) {
            change(item);
        }
        self.changed()
    }

    fn take(&mut self, id: ItemId, document: Document, again: bool) -> FromArchivist {
        let taken = document.id.clone();
        if let Some(item) = self.items.get_mut(&id) {
            match self.known.get(&document.id) {
                None => {
                    let index = self.corpus.documents().len();
                    self.known.insert(document.id.clone(), index);
                    item.documents.push(index);
                    self.origin.push(id);
                    self.corpus.push(document);
                }
                Some(&index) if again && self.origin[index] == id => {
                    self.corpus.replace(index, document);
                    self.pieces = None;
                }
                // The same content again is the same document: it stays where it was first dropped.
                Some(_) => {}
            }
        }
        self.version += 1;
        FromArchivist::Taken(taken, self.totals())
    }

    fn totals(&self) -> Totals {
        let (undo, redo) = self.corpus.decisions().counts();
        Totals {
            items: self.items.len() as u32,
            pending: self.items.values().filter(|i| i.stage != Stage::Done).count() as u32,
            documents: self.corpus.documents().len() as u32,
            problems: self.items.values().map(|i| i.problems.len() as u32).sum(),
            duplicates: self.items.values().filter(|i| i.is_duplicate()).count() as u32,
            undo,
            redo,
            version: self.version,
        }
    }

    /// Brings corpus and index up to date.
    fn settle(&mut self) {
        if self.corpus.settled && self.mentions.len() == self.corpus.linked().entities.len() {
            return;
        }
        self.corpus.settle();
        let linked = self.corpus.linked();
        self.entities = linked.entities.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect();
        self.mentions = vec![Vec::new(); linked.entities.len()];
        for (d, document) in self.corpus.documents().iter().enumerate() {
            for (m, mention) in document.mentions.iter().enumerate() {
                let entity = linked.of[d][mention.entity as usize];
                self.mentions[entity as usize].push((d as u32, m as u32));
            }
        }
    }

    fn deciding(&mut self, decide: impl FnOnce(&mut Corpus) -> Option<Decision>) -> FromArchivist {
        self.settle();
        let keeps = |corpus: &Corpus| -> Vec<bool> {
            corpus.documents().iter().flat_map(|d| d.blocks.iter().map(|b| b.keep)).collect()
        };
        let before = keeps(&self.corpus);
        let decision = decide(&mut self.corpus);
        self.settle();
        let blocks = before.iter().zip(keeps(&self.corpus)).filter(|(a, b)| **a != *b).count() as u32;
        self.version += 1;
        let entity = decision.as_ref().and_then(Decision::entity).map(|id| self.current(id).clone());
        FromArchivist::Decided { decision, entity, blocks, totals: self.totals() }
    }

    fn rows(&mut self, query: &RowsQuery) -> Rows {
        let filter = folded(&query.filter);
        let mut languages: BTreeMap<Language, u32> = BTreeMap::new();
        let mut rows = Vec::new();
        for (&id, item) in &self.items {
            for &index in &item.documents {
                let document = &self.corpus.documents()[index];
                *languages.entry(document.language).or_default() += 1;
                rows.push(document_row(id, document));
            }
            let row = |state: State, name: &str| Row {
                item: id,
                document: None,
                name: name.to_owned(),
                title: String::new(),
                source: None,
                date: None,
                language: Language::Und,
                names: 0,
                state,
            };
            rows.extend(item.problems.iter().map(|e| row(State::Failed(e.clone()), &e.name)));
            match item.stage {
                Stage::Queued => rows.push(row(State::Queued, &item.name)),
                Stage::Reading => rows.push(row(State::Reading, &item.name)),
                // Everything in it was dropped before: it has no row of its own.
                Stage::Done => {}
            }
        }
        rows.retain(|row| {
            query.language.is_none_or(|l| row.document.is_some() && row.language == l)
                && (filter.is_empty()
                    || [Some(&row.title), Some(&row.name), row.source.as_ref()]
                        .into_iter()
                        .flatten()
                        .any(|text| folded(text).contains(&filter)))
        });
        let title =
            |row: &Row| (row.title.is_empty(), folded(if row.title.is_empty() { &row.name } else { &row.title }));
        match query.sort {
            Sort::Dropped => {}
            Sort::Title => rows.sort_by_cached_key(title),
            Sort::Date => rows.sort_by_cached_key(|r| (r.date.is_none(), r.date.clone(), title(r))),
            Sort::Names => rows.sort_by_cached_key(|r| (std::cmp::Reverse(r.names), title(r))),
            Sort::Language => rows.sort_by_cached_key(|r| (r.language == Language::Und, r.language.tag(), title(r))),
        }
        let mut languages: Vec<_> = languages.into_iter().collect();
        languages.sort_by_key(|&(language, n)| (std::cmp::Reverse(n), language));
        Rows {
            total: rows.len() as u32,
            offset: query.offset,
            rows: rows.into_iter().skip(query.offset as usize).take(query.limit as usize).collect(),
            languages,
        }
    }

    fn open(&mut self, id: &str, mention: Option<u32>) -> Option<Reading> {
        self.settle();
        let index = *self.known.get(id)?;
        let layout = self.layout(index);
        let document = &self.corpus.documents()[index];
        let kept = |piece: &Piece| document.blocks[piece.block].keep;
        let outline = layout.iter().map(|piece| piece.chars * 2 + u32::from(kept(piece))).collect();
        let found = mention.and_then(|mention| {
            let start = document.mentions.get(mention as usize)?.span.start as usize;
            layout.partition_point(|piece| piece.range.start <= start).checked_sub(1)
        });
        let whole = layout.iter().map(|piece| piece.range.len()).sum::<usize>() <= WHOLE;
        // Of a longer document what is seen first: the beginning of the article, else of the page, and what is looked for.
        let article = layout.iter().any(kept);
        let (mut seen, mut near) = (0, 0);
        let mut wanted = Vec::new();
        for (number, piece) in layout.iter().enumerate() {
            let begins = (kept(piece) || !article) && seen < PORTION / 2;
            let is_near = found.is_some_and(|at| number + 2 >= at) && near < PORTION / 2;
            if whole || begins || is_near {
                *(if begins { &mut seen } else { &mut near }) += piece.range.len();
                wanted.push(number);
            }
        }
        let pieces = wanted.iter().map(|&number| self.reading_block(index, number, &layout[number])).collect();
        let (mut in_article, mut removed) = (BTreeSet::new(), BTreeSet::new());
        for mention in document.mentions.iter().filter(|m| m.label.is_name()) {
            let set = if document.is_kept(mention.span) { &mut in_article } else { &mut removed };
            set.insert(mention.entity);
        }
        let reading = Reading {
            id: document.id.clone(),
            name: document.name.clone(),
            encoding: document.encoding.clone(),
            language: document.language,
            metadata: document.metadata.clone(),
            outline,
            pieces,
            found: found.map(|at| at as u32),
            blocks: document.blocks.len() as u32,
            removed: document.blocks.iter().filter(|b| !b.keep).count() as u32,
            has_title: document.blocks.iter().any(|b| b.keep && b.role == Role::Title),
            names_only_removed: removed.difference(&in_article).count() as u32,
            notices: document.notices.clone(),
        };
        self.pieces = Some((index, layout));
        Some(reading)
    }

    /// These pieces of a document, as many as one answer holds.
    fn some_pieces(&mut self, id: &str, numbers: &[u32]) -> Option<Vec<ReadingBlock>> {
        self.settle();
        let index = *self.known.get(id)?;
        let layout = self.layout(index);
        let (mut blocks, mut size) = (Vec::new(), 0);
        for &number in numbers {
            let Some(piece) = layout.get(number as usize).filter(|_| size < PORTION) else { break };
            size += piece.range.len();
            blocks.push(self.reading_block(index, number as usize, piece));
        }
        self.pieces = Some((index, layout));
        Some(blocks)
    }

    /// How a document is cut; taken out of the field that keeps it, for the caller to put back.
    fn layout(&mut self, index: usize) -> Vec<Piece> {
        match self.pieces.take() {
            Some((of, pieces)) if of == index => pieces,
            _ => pieces::cut(&self.corpus.documents()[index]),
        }
    }

    fn reading_block(&self, index: usize, number: usize, piece: &Piece) -> ReadingBlock {
        let (document, linked) = (&self.corpus.documents()[index], self.corpus.linked());
        let block = &document.blocks[piece.block];
        let mut segments = Vec::new();
        let mut text = |range: std::ops::Range<usize>, mark: Option<Mark>| {
            if !range.is_empty() {
                segments.push(Segment { text: document.text[range].to_owned(), mark });
            }
        };
        let mut at = piece.range.start;
        for (mention, m) in document.mentions[piece.mentions.clone()].iter().zip(piece.mentions.start..) {
            text(at..mention.span.start as usize, None);
            let date = document.dates.binary_search_by_key(&mention.span, |d| d.span).ok();
            let entity = linked.of[index][mention.entity as usize] as usize;
            let mark = Mark {
                label: mention.label,
                entity: linked.entities[entity].id.clone(),
                mention: m as u32,
                value: date.map(|d| document.dates[d].value.clone()),
            };
            text(mention.span.range(), Some(mark));
            at = mention.span.end as usize;
        }
        text(at..piece.range.end, None);
        ReadingBlock {
            piece: number as u32,
            index: piece.block as u32,
            first: piece.range.start == block.span.start as usize,
            role: block.role,
            language: block.language,
            keep: block.keep,
            reason: block.reason,
            score: block.score,
            by_reader: self.corpus.is_by_reader(index, piece.block),
            segments,
        }
    }

    fn cast(&mut self, query: &CastQuery) -> Cast {
        self.settle();
        let linked = self.corpus.linked();
        // Mentions of each entity in article text, within the scope.
        let counts: Vec<(usize, u32)> = match &query.document {
            None => linked.entities.iter().enumerate().map(|(i, e)| (i, e.mentions)).collect(),
            Some(id) => {
                let Some(&index) = self.known.get(id) else { return Cast::default() };
                let document = &self.corpus.documents()[index];
                let mut counts = BTreeMap::new();
                for mention in document.mentions.iter().filter(|m| document.is_kept(m.span)) {
                    *counts.entry(linked.of[index][mention.entity as usize] as usize).or_default() += 1;
                }
                counts.into_iter().collect()
            }
        };
        // Within a document its own language names the entity.
        let language = query.document.as_ref().and_then(|id| self.known.get(id)).map(|&d| &self.corpus.documents()[d]);
        let language = language.map(|document| document.language);
        let filter = folded(&query.filter);
        let mut by_label: BTreeMap<Label, u32> = BTreeMap::new();
        let mut rows: Vec<(u32, usize)> = Vec::new();
        for (index, mentions) in counts {
            let entity = &linked.entities[index];
            if mentions == 0 || !entity.label.is_name() {
                continue;
            }
            let all_names = || entity.names.iter().flat_map(|(_, names)| names).chain(&entity.aliases);
            if !filter.is_empty()
                && !folded(&entity.name).contains(&filter)
                && !all_names().any(|name| folded(name).contains(&filter))
            {
                continue;
            }
            *by_label.entry(entity.label).or_default() += 1;
            if query.labels.is_empty() || query.labels.contains(&entity.label) {
                rows.push((mentions, index));
            }
        }
        rows.sort_by(|a, b| {
            let name = |i: usize| name_in(&linked.entities[i], language);
            b.0.cmp(&a.0).then_with(|| name(a.1).cmp(name(b.1))).then(a.1.cmp(&b.1))
        });
        Cast {
            total: rows.len() as u32,
            offset: query.offset,
            rows: rows
                .iter()
                .skip(query.offset as usize)
                .take(query.limit as usize)
                .map(|&(mentions, index)| {
                    let entity = &linked.entities[index];
                    let shown = name_in(entity, language);
                    CastRow {
                        entity: entity.id.clone(),
                        label: entity.label,
                        name: shown.to_owned(),
                        others: others(entity, shown, language),
                        mentions,
                        documents: entity.documents.len() as u32,
                    }
                })
                .collect(),
            counts: by_label.into_iter().collect(),
        }
    }

    fn card(&mut self, id: &EntityId, lines: usize) -> Option<Card> {
        self.settle();
        let index = *self.entities.get(self.current(id))?;
        let entity = &self.corpus.linked().entities[index];
        let mut found_by: BTreeMap<&str, u32> = BTreeMap::new();
        let mut documents: Vec<(String, String, u32)> = Vec::new();
        let (mut kept, mut removed) = (Vec::new(), Vec::new());
        for &(d, m) in &self.mentions[index] {
            let document = &self.corpus.documents()[d as usize];
            let mention = &document.mentions[m as usize];
            *found_by.entry(&mention.rule).or_default() += 1;
            let block = document.block_of(mention.span);
            let is_kept = block.is_some_and(|b| document.blocks[b].keep);
            if is_kept {
                match documents.last_mut() {
                    Some(last) if last.0 == document.id => last.2 += 1,
                    _ => documents.push((document.id.clone(), title_of(document), 1)),
                }
            }
            let list = if is_kept { &mut kept } else { &mut removed };
            if list.len() < lines {
                let bounds = block.map_or(mention.span, |b| document.blocks[b].span);
                let (before, after) = context(&document.text, bounds.range(), mention.span.range());
                list.push(ContextLine {
                    document: document.id.clone(),
                    mention: m,
                    before,
                    text: mention.span.of(&document.text).to_owned(),
                    after,
                    removed: !is_kept,
                });
            }
        }
        kept.extend(removed);
        kept.truncate(lines);
        let (roles, quotes, quoted) = self.told(index, lines.min(QUOTES));
        let mut found_by: Vec<_> = found_by.into_iter().map(|(rule, n)| (rule.to_owned(), n)).collect();
        found_by.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Some(Card {
            entity: entity.id.clone(),
            label: entity.label,
            name: entity.name.clone(),
            names: entity.names.clone(),
            aliases: entity.aliases.clone(),
            wikidata: entity.wikidata.clone(),
            mentions: entity.mentions,
            removed_mentions: entity.removed_mentions,
            why: entity.why.clone(),
            near: self.near(index),
            found_by,
            documents,
            roles,
            quotes,
            quoted,
            lines: kept,
        })
    }

    /// The id under which an entity is found now: the reader may have joined it to another.
    fn current<'a>(&'a self, id: &'a EntityId) -> &'a EntityId {
        self.corpus.linked().moved.get(id).unwrap_or(id)
    }

    /// What may be the same as an entity, the likeliest first; what the reader left open last.
    fn near(&self, index: usize) -> Vec<CardNear> {
        let linked = self.corpus.linked();
        let id = &linked.entities[index].id;
        let mut near: Vec<CardNear> = linked
            .near
            .iter()
            .filter(|near| near.a as usize == index || near.b as usize == index)
            .filter_map(|near| {
                let other = &linked.entities[if near.a as usize == index { near.b } else { near.a } as usize];
                let said = self.corpus.verdicts().of(id, &other.id);
                (said != Some(Verdict::Different) && other.mentions > 0).then(|| CardNear {
                    entity: other.id.clone(),
                    name: other.name.clone(),
                    rule: near.rule.to_owned(),
                    score: near.score,
                    unsure: said == Some(Verdict::Unsure),
                })
            })
            .collect();
        near.sort_by_key(|near| near.unsure);
        near.truncate(NEAR);
        near
    }

    /// The roles of an entity, each once, the first `most` of its quotations, and how many there are.
    fn told(&self, index: usize, most: usize) -> (Vec<CardRole>, Vec<CardQuote>, u32) {
        let linked = self.corpus.linked();
        let entity = &linked.entities[index];
        let (mut roles, mut seen) = (Vec::new(), BTreeSet::new());
        let (mut quotes, mut quoted) = (Vec::new(), 0);
        for &d in &entity.documents {
            let document = &self.corpus.documents()[d as usize];
            let of = &linked.of[d as usize];
            let is_own = |local: u32| of[local as usize] as usize == index;
            for role in document.roles.iter().filter(|r| is_own(r.person) && document.is_told(r.span)) {
                let body = role.of.map(|o| &linked.entities[of[o as usize] as usize]);
                if roles.len() < ROLES && seen.insert((folded(&role.role), body.map(|b| &b.id))) {
                    roles.push(CardRole {
                        role: role.role.clone(),
                        of: body.map(|b| name_in(b, Some(document.language)).to_owned()),
                        document: document.id.clone(),
                        mention: mention_near(document, role.span),
                    });
                }
            }
            let own = document.quotes.iter().filter(|q| q.speaker.is_some_and(is_own) && document.is_told(q.span));
            for quote in own {
                quoted += 1;
                if quotes.len() < most {
                    let place = quote.speaker_span.unwrap_or(quote.span);
                    quotes.push(CardQuote {
                        document: document.id.clone(),
                        mention: mention_near(document, place).or_else(|| mention_near(document, quote.span)),
                        text: clipped(quote.span.of(&document.text)),
                        kind: quote.kind,
                    });
                }
            }
        }
        (roles, quotes, quoted)
    }
}

/// The mention in or nearest to a span, within its block.
fn mention_near(document: &Document, span: Span<Text>) -> Option<u32> {
    let after = document.mentions.partition_point(|m| m.span.end <= span.start);
    let block = document.block_of(Span::new(span.start as usize, span.start as usize))?;
    let near = [Some(after), after.checked_sub(1)].into_iter().flatten();
    near.filter(|&m| document.mentions.get(m).is_some_and(|m| document.blocks[block].span.contains(m.span)))
        .min_by_key(|&m| document.mentions[m].span.start.abs_diff(span.start))
        .map(|m| m as u32)
}

/// Words for a card: white space as single spaces, a long text cut at a word.
fn clipped(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.len() + word.len() > 2 * CONTEXT {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The name of an entity in a language, a full one for people; its own name where that language has none.
fn name_in(entity: &Entity, language: Option<Language>) -> &str {
    let names = entity.names.iter().find(|(l, _)| Some(*l) == language).map_or(&[][..], |(_, names)| names);
    let full = names.iter().find(|name| entity.label == Label::Person && name.contains(' '));
    full.or(names.first()).unwrap_or(&entity.name)
}

/// What else an entity is called than `shown`: names of another kind in its own `language` (an acronym say), its names in
/// the other languages of the batch, and aliases, whose language is not known. No parts and forms of one name; at most three.
fn others(entity: &Entity, shown: &str, language: Option<Language>) -> Vec<(Language, String)> {
    let mut others: Vec<(Language, String)> = Vec::new();
    let other_kind = |others: &[(Language, String)], name: &str| {
        !alike(name, shown) && others.iter().all(|(_, other)| !alike(name, other))
    };
    let (own, foreign): (Vec<_>, Vec<_>) = entity.names.iter().partition(|(of, _)| Some(*of) == language);
    for (of, name) in own.iter().flat_map(|(of, names)| names.iter().map(|name| (*of, name))) {
        if other_kind(&others, name) {
            others.push((of, name.clone()));
        }
    }
    for (of, _) in foreign {
        let name = name_in(entity, Some(*of));
        if name != shown && others.iter().all(|(_, other)| other != name) {
            others.push((*of, name.to_owned()));
        }
    }
    for alias in &entity.aliases {
        if other_kind(&others, alias) {
            others.push((Language::Und, alias.clone()));
        }
    }
    others.truncate(3);
    others
}

/// Whether two names share a word, be it in another form: the first four letters are the same.
fn alike(a: &str, b: &str) -> bool {
    let begins = |word: &str| folded(word).chars().take(4).collect::<String>();
    let of_b: Vec<_> = b.split([' ', '-']).map(begins).collect();
    a.split([' ', '-']).any(|word| of_b.contains(&begins(word)))
}

fn document_row(item: ItemId, document: &Document) -> Row {
    let mut names = BTreeSet::new();
    for mention in document.mentions.iter().filter(|m| m.label.is_name() && document.is_kept(m.span)) {
        names.insert(mention.entity);
    }
    let metadata = &document.metadata;
    Row {
        item,
        document: Some(document.id.clone()),
        name: document.name.clone(),
        title: title_of(document),
        source: metadata.publisher.as_ref().or(metadata.source.as_ref()).map(|f| f.value.clone()),
        date: metadata.published.as_ref().map(|f| f.value.clone()),
        language: document.language,
        names: names.len() as u32,
        state: State::Done,
    }
}

/// The title, else the first words of the article, else of the page.
fn title_of(document: &Document) -> String {
    if let Some(title) = &document.metadata.title {
        return title.value.clone();
    }
    let first = document.blocks.iter().find(|b| b.keep).or(document.blocks.first());
    let text = first.map_or("", |b| b.span.of(&document.text));
    match text.char_indices().nth(120) {
        Some((cut, _)) => {
            let cut = text[..cut].rfind(char::is_whitespace).unwrap_or(cut);
            format!("{}…", &text[..cut])
        }
        None => text.to_owned(),
    }
}

/// The text around a mention within its block, cut at words.
fn context(text: &str, block: std::ops::Range<usize>, mention: std::ops::Range<usize>) -> (String, String) {
    let mut from = mention.start.saturating_sub(CONTEXT).max(block.start);
    let mut to = (mention.end + CONTEXT).min(block.end);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let (mut before, mut after) = (&text[from..mention.start], &text[mention.end..to]);
    let (cut_before, cut_after) = (from > block.start, to < block.end);
    if cut_before {
        before = before.find(char::is_whitespace).map_or(before, |i| before[i..].trim_start());
    }
    if cut_after {
        after = after.rfind(char::is_whitespace).map_or(after, |i| &after[..i]);
    }
    let ellipsis = |cut: bool| if cut { "… " } else { "" };
    (format!("{}{before}", ellipsis(cut_before)), format!("{after}{}", if cut_after { " …" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        corpus::decisions::{Decision, Scope},
        facts::QuoteKind,
        pipeline::{self, Models, Options},
    };

    fn ok(archivist: &mut Archivist, request: ToArchivist) -> FromArchivist {
        archivist.handle(request, None).0
    }

    fn drop_text(archivist: &mut Archivist, item: ItemId, name: &str, text: &str) {
        ok(archivist, ToArchivist::Enqueue(vec![(item, name.into())]));
        ok(archivist, ToArchivist::Started(item));
        for document in pipeline::read(name, text.as_bytes(), &Models::default(), &Options::default()) {
            match document {
                Ok(document) => {
                    let bytes = protocol::pack(&document).unwrap();
                    archivist.handle(ToArchivist::Take(item), Some(&bytes));
                }
                Err(error) => {
                    ok(archivist, ToArchivist::Problem(item, error));
                }
            }
        }
        ok(archivist, ToArchivist::Done(item));
    }

    fn open(archivist: &mut Archivist, id: &str, mention: Option<u32>) -> Reading {
        let request = ToArchivist::Open { document: id.to_owned(), mention };
        match archivist.handle(request, None) {
            (FromArchivist::Open, Some(bytes)) => protocol::unpack(&bytes).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    fn rows(archivist: &mut Archivist, query: RowsQuery) -> Rows {
        match ok(archivist, ToArchivist::Rows(RowsQuery { limit: 100, ..query })) {
            FromArchivist::Rows(rows) => rows,
            other => panic!("{other:?}"),
        }
    }

    const STORY: &str = "Совет обсудил новый мост через реку\n\nВ городе прошло заседание совета, на котором обсудили \
                         строительство моста. Решение примут осенью, сообщил председатель.\n";

    #[test]
    fn the_same_file_twice_is_one_document() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        drop_text(&mut archivist, 1, "copy.txt", STORY);
        assert_eq!(rows(&mut archivist, RowsQuery::default()).total, 1);
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.items, totals.documents, totals.pending), (2, 1, 0));
    }

    #[test]
    fn rows_follow_filter_and_sort_and_show_failures() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "b.txt", STORY);
        drop_text(&mut archivist, 1, "a.txt", &STORY.replace("Совет обсудил", "Аким осмотрел"));
        ok(&mut archivist, ToArchivist::Enqueue(vec![(2, "c.bin".into()), (3, "d.txt".into())]));
        ok(&mut archivist, ToArchivist::Problem(2, Error::new("c.bin", Cause::Binary(String::new()))));
        ok(&mut archivist, ToArchivist::Done(2));
        let names = |rows: &Rows| rows.rows.iter().map(|r| r.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&rows(&mut archivist, RowsQuery::default())), ["b.txt", "a.txt", "c.bin", "d.txt"]);
        let by_title = RowsQuery { sort: Sort::Title, ..RowsQuery::default() };
        assert_eq!(names(&rows(&mut archivist, by_title))[..2], ["a.txt", "b.txt"]);
        let filtered = RowsQuery { filter: "АКИМ".into(), ..RowsQuery::default() };
        assert_eq!(names(&rows(&mut archivist, filtered)), ["a.txt"]);
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.items, totals.pending, totals.problems), (3, 0, 1));
    }

    #[test]
    fn a_card_shows_roles_and_quotations_and_where_they_stand() {
        let mut archivist = Archivist::default();
        let text = "Мост через реку откроют весной\n\nМинистр транспорта Олег Лосев приехал на стройку и осмотрел \
                    опоры. «Мост откроют весной, и мы успеем», — сказал Лосев на встрече с рабочими завода.\n";
        drop_text(&mut archivist, 0, "a.txt", text);
        let query = CastQuery { labels: vec![Label::Person], limit: 10, ..CastQuery::default() };
        let FromArchivist::Cast(cast) = ok(&mut archivist, ToArchivist::Cast(query)) else { panic!() };
        let request = ToArchivist::Card { entity: cast.rows[0].entity.clone(), lines: 5 };
        let FromArchivist::Card(Some(card)) = ok(&mut archivist, request) else { panic!() };
        let roles: Vec<_> = card.roles.iter().map(|r| (r.role.as_str(), r.mention)).collect();
        assert_eq!(roles, [("министр транспорта", Some(0))]);
        assert_eq!((card.quotes.len(), card.quoted), (1, 1));
        let quote = &card.quotes[0];
        assert_eq!((quote.text.as_str(), quote.mention), ("Мост откроют весной, и мы успеем", Some(1)));
        assert_eq!(quote.kind, QuoteKind::Direct);
        assert_eq!(clipped(&"слово ".repeat(200)).chars().last(), Some('…'));
    }

    #[test]
    fn a_decision_is_shown_undone_and_redone() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        let id = rows(&mut archivist, RowsQuery::default()).rows[0].document.clone().unwrap();
        let keeps = |archivist: &mut Archivist| {
            let reading = open(archivist, &id, None);
            let of_outline: Vec<bool> = (0..reading.outline.len()).map(|piece| reading.is_kept(piece)).collect();
            assert_eq!(reading.pieces.iter().map(|b| b.keep).collect::<Vec<_>>(), of_outline);
            of_outline
        };
        let before = keeps(&mut archivist);
        let decision = Decision::Keep { document: id.clone(), block: 1, keep: !before[1], scope: Scope::Block };
        let FromArchivist::Decided { decision, blocks, totals, .. } = ok(&mut archivist, ToArchivist::Decide(decision))
        else {
            panic!()
        };
        assert_eq!((decision.as_ref().and_then(Decision::document), blocks, totals.undo), (Some(id.as_str()), 1, 1));
        assert_eq!(keeps(&mut archivist)[1], !before[1]);
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(keeps(&mut archivist), before);
        ok(&mut archivist, ToArchivist::Redo);
        assert_eq!(keeps(&mut archivist)[1], !before[1]);
    }

    #[test]
    fn a_short_document_comes_whole_and_a_long_one_as_it_is_asked_for() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "short.txt", STORY);
        drop_text(
            &mut archivist,
            1,
            "long.txt",
            &format!("{STORY}{}", "Совет утвердил мост 12 марта 2024 года. ".repeat(20_000)),
        );
        let ids: Vec<_> =
            rows(&mut archivist, RowsQuery::default()).rows.into_iter().flat_map(|r| r.document).collect();
        let short = open(&mut archivist, &ids[0], None);
        assert_eq!(short.pieces.len(), short.outline.len());

        let long = open(&mut archivist, &ids[1], None);
        let size =
            |blocks: &[ReadingBlock]| -> usize { blocks.iter().flat_map(|b| &b.segments).map(|s| s.text.len()).sum() };
        assert!(!long.pieces.is_empty() && size(&long.pieces) <= PORTION && long.outline.len() > 300);
        // Asked for again and again, the pieces make the document.
        let (mut text, mut marks, mut next) = (String::new(), Vec::new(), 0);
        while next < long.outline.len() as u32 {
            let wanted: Vec<u32> = (next..long.outline.len() as u32).collect();
            let request = ToArchivist::Pieces { document: ids[1].clone(), pieces: wanted };
            let (FromArchivist::Pieces, Some(bytes)) = archivist.handle(request, None) else { panic!() };
            let blocks: Vec<ReadingBlock> = protocol::unpack(&bytes).unwrap();
            assert!(!blocks.is_empty() && size(&blocks) <= PORTION + 4096);
            for block in &blocks {
                assert_eq!(block.piece, next);
                let said: String = block.segments.iter().map(|s| s.text.as_str()).collect();
                assert_eq!(said.chars().count(), long.length(next as usize));
                assert_eq!(block.keep, long.is_kept(next as usize));
                text.push_str(&said);
                marks.extend(block.segments.iter().filter_map(|s| s.mark.as_ref()).map(|m| m.mention));
                next += 1;
            }
        }
        let document = archivist.corpus.documents().iter().find(|d| d.id == ids[1]).unwrap();
        let blocks: String = document.blocks.iter().map(|b| b.span.of(&document.text)).collect();
        assert!(text == blocks, "the pieces make the text again");
        assert_eq!(marks, (0..document.mentions.len() as u32).collect::<Vec<_>>());

        // A mention far down comes with the document where it is asked for.
        let last = marks.len() as u32 - 1;
        let found = open(&mut archivist, &ids[1], Some(last));
        let holds = |b: &&ReadingBlock| b.segments.iter().filter_map(|s| s.mark.as_ref()).any(|m| m.mention == last);
        assert_eq!(found.pieces.iter().find(holds).map(|b| b.piece), found.found);
        assert!(size(&found.pieces) <= PORTION + 4096);
    }

    #[test]
    fn a_document_that_is_not_there_has_no_bytes() {
        let mut archivist = Archivist::default();
        let request = ToArchivist::Open { document: "none".into(), mention: None };
        assert_eq!(archivist.handle(request, None), (FromArchivist::Open, None));
        let request = ToArchivist::Pieces { document: "none".into(), pieces: vec![0] };
        assert_eq!(archivist.handle(request, None), (FromArchivist::Pieces, None));
    }

    #[test]
    fn a_name_is_shown_in_the_language_of_the_page() {
        let entity = Entity {
            id: EntityId("e1".into()),
            label: Label::Person,
            name: "Joe Biden".into(),
            names: vec![
                (Language::Ru, vec!["Байден".into(), "Джо Байден".into()]),
                (Language::En, vec!["Joe Biden".into()]),
            ],
            aliases: Vec::new(),
            wikidata: None,
            mentions: 3,
            removed_mentions: 0,
            documents: vec![0],
            why: Vec::new(),
        };
        for (language, want) in
            [(Some(Language::Ru), "Джо Байден"), (Some(Language::Uk), "Joe Biden"), (None, "Joe Biden")]
        {
            assert_eq!(name_in(&entity, language), want);
        }
    }

    #[test]
    fn other_names_are_of_other_languages_or_of_another_kind() {
        let entity = |names: &[(Language, &[&str])], aliases: &[&str]| Entity {
            id: EntityId("e1".into()),
            label: Label::Org,
            name: names[0].1[0].into(),
            names: names.iter().map(|(l, n)| (*l, n.iter().map(|n| (*n).to_owned()).collect())).collect(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            wikidata: None,
            mentions: 3,
            removed_mentions: 0,
            documents: vec![0],
            why: Vec::new(),
        };
        let treaty: &[(Language, &[&str])] = &[
            (Language::Ru, &["Организация Договора", "Организации Договора", "ОДКБ"]),
            (Language::En, &["CSTO"]),
            (Language::Uk, &["ОДКБ"]),
        ];
        let acronym: &[(Language, &[&str])] = &[(Language::Ru, &["ОДКБ"])];
        let biden: &[(Language, &[&str])] =
            &[(Language::Ru, &["Джо Байден", "Байден", "Байдена"]), (Language::Uk, &["Джо Байден"])];
        for (names, shown, language, want) in [
            (treaty, "Организация Договора", Some(Language::Ru), &[(Language::Ru, "ОДКБ"), (Language::En, "CSTO")][..]),
            (treaty, "CSTO", Some(Language::En), &[(Language::Ru, "Организация Договора"), (Language::Uk, "ОДКБ")]),
            (acronym, "ОДКБ", Some(Language::Ru), &[(Language::Und, "Организации Договора")]),
            (biden, "Джо Байден", Some(Language::Ru), &[]),
            (biden, "Джо Байден", None, &[]),
        ] {
            let aliases: &[&str] = if names.len() == biden.len() {
                &["Байдена", "Джо Байденом"]
            } else {
                &["Организации Договора", "ОДКБ"]
            };
            let others = others(&entity(names, aliases), shown, language);
            assert_eq!(others.iter().map(|(l, n)| (*l, n.as_str())).collect::<Vec<_>>(), want, "{shown} {language:?}");
        }
    }

    #[test]
    fn context_is_cut_at_words_within_the_block() {
        let text = format!("{} Вантаа {}", "слово ".repeat(60), "слово ".repeat(60));
        let at = text.find("Вантаа").unwrap();
        let (before, after) = context(&text, 0..text.len(), at..at + "Вантаа".len());
        assert!(before.starts_with("… слово") && after.ends_with("слово …"), "{before:?} {after:?}");
        assert_eq!(context("а Вантаа б", 0..18, 3..15), ("а ".into(), " б".into()));
    }

    fn card(archivist: &mut Archivist, entity: &EntityId) -> Card {
        match ok(archivist, ToArchivist::Card { entity: entity.clone(), lines: 10 }) {
            FromArchivist::Card(Some(card)) => *card,
            other => panic!("{other:?}"),
        }
    }

    fn people(archivist: &mut Archivist) -> Vec<(String, EntityId)> {
        let query = CastQuery { labels: vec![Label::Person], limit: 100, ..CastQuery::default() };
        match ok(archivist, ToArchivist::Cast(query)) {
            FromArchivist::Cast(cast) => cast.rows.into_iter().map(|row| (row.name, row.entity)).collect(),
            other => panic!("{other:?}"),
        }
    }

    fn names(archivist: &mut Archivist) -> Vec<String> {
        people(archivist).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn the_reader_says_what_is_the_same() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", "Мэр Андрей Колесников открыл мост. Колесников рад мосту.");
        drop_text(&mut archivist, 1, "b.txt", "Мэр Андрей Колесникоф рассказал о мосте.");
        let [(_, right), (_, slip)] = people(&mut archivist).try_into().unwrap();
        let near = card(&mut archivist, &right).near;
        assert_eq!(near.iter().map(|n| (&n.entity, n.unsure)).collect::<Vec<_>>(), [(&slip, false)]);
        let judge = |verdict| ToArchivist::Decide(Decision::Judge { a: right.clone(), b: slip.clone(), verdict });
        ok(&mut archivist, judge(Verdict::Unsure));
        assert!(card(&mut archivist, &slip).near[0].unsure);
        ok(&mut archivist, judge(Verdict::Different));
        assert_eq!(card(&mut archivist, &right).near, []);
        match ok(&mut archivist, judge(Verdict::Same)) {
            FromArchivist::Decided { entity: Some(entity), blocks: 0, .. } => {
                assert_eq!(card(&mut archivist, &entity).mentions, 3);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(names(&mut archivist), ["Андрей Колесников"]);
        // Both ids lead to the card, as a page that still shows the old ones expects.
        assert_eq!(card(&mut archivist, &right), card(&mut archivist, &slip));
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(names(&mut archivist), ["Андрей Колесников", "Андрей Колесникоф"]);
    }

    #[test]
    fn a_name_joined_within_a_page_is_taken_apart_and_back() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", "Мэр Андрей Колесников открыл мост. Колесников рад мосту.");
        let [(name, entity)] = people(&mut archivist).try_into().unwrap();
        assert_eq!((name.as_str(), card(&mut archivist, &entity).mentions), ("Андрей Колесников", 2));
        let part = Decision::Part { entity: entity.clone(), name: "Колесников".into() };
        ok(&mut archivist, ToArchivist::Decide(part));
        assert_eq!(names(&mut archivist), ["Андрей Колесников", "Колесников"]);
        assert_eq!(card(&mut archivist, &entity).mentions, 1);
        assert_eq!(card(&mut archivist, &entity).why, []);
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(names(&mut archivist), ["Андрей Колесников"]);
        assert_eq!(card(&mut archivist, &entity).mentions, 2);
    }

    #[test]
    fn what_is_read_again_takes_the_place_of_what_was_read() {
        let mut archivist = Archivist::default();
        let text = "Мэр Андрей Колесников открыл мост.";
        drop_text(&mut archivist, 0, "a.txt", text);
        let mut document =
            pipeline::read("a.txt", text.as_bytes(), &Models::default(), &Options::default()).remove(0).unwrap();
        document.mentions.clear();
        let bytes = protocol::pack(&document).unwrap();
        // Of another file it is the same content again, which is no news.
        ok(&mut archivist, ToArchivist::Enqueue(vec![(1, "b.txt".into())]));
        archivist.handle(ToArchivist::Retake(1), Some(&bytes));
        assert_eq!(names(&mut archivist), ["Андрей Колесников"]);
        let decision = Decision::Keep { document: document.id.clone(), block: 0, keep: false, scope: Scope::Block };
        ok(&mut archivist, ToArchivist::Decide(decision));
        archivist.handle(ToArchivist::Retake(0), Some(&bytes));
        ok(&mut archivist, ToArchivist::Undo);
        assert!(names(&mut archivist).is_empty());
        assert_eq!(rows(&mut archivist, RowsQuery::default()).rows.len(), 2);
    }
}
