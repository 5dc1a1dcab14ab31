//! The owner of the corpus: takes documents in and answers the page's queries, a page of rows at a time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Corpus, folded};
use crate::{
    document::Document,
    entity::{Entity, EntityId},
    error::{Cause, Error},
    export::jsonl,
    label::Label,
    language::Language,
    protocol::{
        Card, Cast, CastQuery, CastRow, ContextLine, FromArchivist, ItemId, Mark, Reading, ReadingBlock, Row, Rows,
        RowsQuery, Segment, Sort, State, ToArchivist, Totals,
    },
};

/// A piece of a very long block has at most about this many bytes, so that no element of the page is huge.
const PIECE: usize = 4096;

/// Bytes of context on each side of a mention.
const CONTEXT: usize = 160;

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
            ToArchivist::Take(item) => match bytes.map(serde_json::from_slice::<Document>) {
                Some(Ok(document)) => self.take(item, document),
                Some(Err(error)) => FromArchivist::Failed(Error::new("document", Cause::Internal(error.to_string()))),
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
            ToArchivist::Open(id) => FromArchivist::Open(self.open(&id).map(Box::new)),
            ToArchivist::Cast(query) => FromArchivist::Cast(self.cast(&query)),
            ToArchivist::Card { entity, lines } => {
                FromArchivist::Card(self.card(&entity, lines as usize).map(Box::new))
            }
            ToArchivist::Decide(decision) => {
                let document = decision.document().to_owned();
                self.deciding(|corpus| {
                    corpus.decide(decision);
                    Some(document)
                })
            }
            ToArchivist::Undo => self.deciding(|corpus| corpus.undo().map(|d| d.document().to_owned())),
            ToArchivist::Redo => self.deciding(|corpus| corpus.redo().map(|d| d.document().to_owned())),
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

    fn take(&mut self, id: ItemId, document: Document) -> FromArchivist {
        if let Some(item) = self.items.get_mut(&id) {
            // The same content again is the same document: it stays where it was first dropped.
            if !self.known.contains_key(&document.id) {
                let index = self.corpus.documents().len();
                self.known.insert(document.id.clone(), index);
                item.documents.push(index);
                self.origin.push(id);
                self.corpus.push(document);
            }
        }
        self.changed()
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

    fn deciding(&mut self, decide: impl FnOnce(&mut Corpus) -> Option<String>) -> FromArchivist {
        self.settle();
        let keeps = |corpus: &Corpus| -> Vec<bool> {
            corpus.documents().iter().flat_map(|d| d.blocks.iter().map(|b| b.keep)).collect()
        };
        let before = keeps(&self.corpus);
        let document = decide(&mut self.corpus);
        self.settle();
        let blocks = before.iter().zip(keeps(&self.corpus)).filter(|(a, b)| **a != *b).count() as u32;
        self.version += 1;
        FromArchivist::Decided { document, blocks, totals: self.totals() }
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

    fn open(&mut self, id: &str) -> Option<Reading> {
        self.settle();
        let index = *self.known.get(id)?;
        let document = &self.corpus.documents()[index];
        let entity = |local: u32| {
            let linked = self.corpus.linked();
            linked.entities[linked.of[index][local as usize] as usize].id.clone()
        };
        let mut next = 0;
        let mut blocks = Vec::with_capacity(document.blocks.len());
        for (b, block) in document.blocks.iter().enumerate() {
            let by_reader = self.corpus.is_by_reader(index, b);
            let mut pieces = Pieces::default();
            let mut at = block.span.start as usize;
            while next < document.mentions.len() && document.mentions[next].span.start < block.span.end {
                let mention = &document.mentions[next];
                pieces.text(&document.text[at..mention.span.start as usize]);
                let date = document.dates.binary_search_by_key(&mention.span, |d| d.span).ok();
                let mark = Mark {
                    label: mention.label,
                    entity: entity(mention.entity),
                    mention: next as u32,
                    value: date.map(|d| document.dates[d].value.clone()),
                };
                pieces.mark(mention.span.of(&document.text), mark);
                at = mention.span.end as usize;
                next += 1;
            }
            pieces.text(&document.text[at..block.span.end as usize]);
            blocks.extend(pieces.finish().into_iter().enumerate().map(|(piece, segments)| ReadingBlock {
                index: b as u32,
                piece: piece as u32,
                role: block.role,
                language: block.language,
                keep: block.keep,
                reason: block.reason,
                score: block.score,
                by_reader,
                segments,
            }));
        }
        let (mut kept, mut removed) = (BTreeSet::new(), BTreeSet::new());
        for mention in document.mentions.iter().filter(|m| m.label.is_name()) {
            let set = if document.is_kept(mention.span) { &mut kept } else { &mut removed };
            set.insert(mention.entity);
        }
        Some(Reading {
            id: document.id.clone(),
            name: document.name.clone(),
            encoding: document.encoding.clone(),
            language: document.language,
            metadata: document.metadata.clone(),
            blocks,
            removed: document.blocks.iter().filter(|b| !b.keep).count() as u32,
            names_only_removed: removed.difference(&kept).count() as u32,
            notices: document.notices.clone(),
        })
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
                    let mut others: Vec<String> = Vec::new();
                    for name in entity.names.iter().filter_map(|(_, names)| names.first()).chain(&entity.aliases) {
                        if name != shown && !others.contains(name) && others.len() < 3 {
                            others.push(name.clone());
                        }
                    }
                    CastRow {
                        entity: entity.id.clone(),
                        label: entity.label,
                        name: shown.to_owned(),
                        others,
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
        let index = *self.entities.get(id)?;
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
            found_by,
            documents,
            lines: kept,
        })
    }
}

/// The name of an entity in a language, a full one for people; its own name where that language has none.
fn name_in(entity: &Entity, language: Option<Language>) -> &str {
    let names = entity.names.iter().find(|(l, _)| Some(*l) == language).map_or(&[][..], |(_, names)| names);
    let full = names.iter().find(|name| entity.label == Label::Person && name.contains(' '));
    full.or(names.first()).unwrap_or(&entity.name)
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

/// Cuts a block into pieces of bounded size, at white space and never inside a mention.
#[derive(Default)]
struct Pieces {
    done: Vec<Vec<Segment>>,
    current: Vec<Segment>,
    size: usize,
}

impl Pieces {
    fn text(&mut self, mut text: &str) {
        while self.size + text.len() > PIECE {
            let mut room = PIECE.saturating_sub(self.size).max(1).min(text.len());
            while !text.is_char_boundary(room) {
                room += 1;
            }
            // Behind the last white space that fits; within the piece where there is none.
            let cut =
                text[..room].rfind(char::is_whitespace).map(|i| i + text[i..].chars().next().map_or(1, char::len_utf8));
            let cut = cut.unwrap_or(if self.size == 0 { room } else { 0 });
            self.push(&text[..cut], None);
            self.flush();
            text = &text[cut..];
        }
        self.push(text, None);
    }

    fn mark(&mut self, text: &str, mark: Mark) {
        self.push(text, Some(mark));
    }

    fn push(&mut self, text: &str, mark: Option<Mark>) {
        if !text.is_empty() {
            self.size += text.len();
            self.current.push(Segment { text: text.to_owned(), mark });
        }
    }

    fn flush(&mut self) {
        if !self.current.is_empty() {
            self.done.push(std::mem::take(&mut self.current));
        }
        self.size = 0;
    }

    fn finish(mut self) -> Vec<Vec<Segment>> {
        self.flush();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        corpus::decisions::{Decision, Scope},
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
                    let bytes = serde_json::to_vec(&document).unwrap();
                    archivist.handle(ToArchivist::Take(item), Some(&bytes));
                }
                Err(error) => {
                    ok(archivist, ToArchivist::Problem(item, error));
                }
            }
        }
        ok(archivist, ToArchivist::Done(item));
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
    fn a_decision_is_shown_undone_and_redone() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        let id = rows(&mut archivist, RowsQuery::default()).rows[0].document.clone().unwrap();
        let keeps = |archivist: &mut Archivist| match ok(archivist, ToArchivist::Open(id.clone())) {
            FromArchivist::Open(Some(reading)) => reading.blocks.iter().map(|b| b.keep).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let before = keeps(&mut archivist);
        let decision = Decision::Keep { document: id.clone(), block: 1, keep: !before[1], scope: Scope::Block };
        let FromArchivist::Decided { document, blocks, totals } = ok(&mut archivist, ToArchivist::Decide(decision))
        else {
            panic!()
        };
        assert_eq!((document.as_ref(), blocks, totals.undo), (Some(&id), 1, 1));
        assert_eq!(keeps(&mut archivist)[1], !before[1]);
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(keeps(&mut archivist), before);
        ok(&mut archivist, ToArchivist::Redo);
        assert_eq!(keeps(&mut archivist)[1], !before[1]);
    }

    #[test]
    fn a_huge_block_comes_in_pieces_that_make_it_again() {
        let mut archivist = Archivist::default();
        let text = format!("{}{}", "слово ".repeat(5000), "б".repeat(20_000));
        drop_text(&mut archivist, 0, "a.txt", &text);
        let id = rows(&mut archivist, RowsQuery::default()).rows[0].document.clone().unwrap();
        let FromArchivist::Open(Some(reading)) = ok(&mut archivist, ToArchivist::Open(id)) else { panic!() };
        assert!(reading.blocks.len() > 10);
        let joined: String = reading.blocks.iter().flat_map(|b| &b.segments).map(|s| s.text.as_str()).collect();
        assert_eq!(joined, text);
        for block in &reading.blocks {
            assert!(block.segments.iter().map(|s| s.text.len()).sum::<usize>() <= PIECE + 4);
        }
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
    fn context_is_cut_at_words_within_the_block() {
        let text = format!("{} Вантаа {}", "слово ".repeat(60), "слово ".repeat(60));
        let at = text.find("Вантаа").unwrap();
        let (before, after) = context(&text, 0..text.len(), at..at + "Вантаа".len());
        assert!(before.starts_with("… слово") && after.ends_with("слово …"), "{before:?} {after:?}");
        assert_eq!(context("а Вантаа б", 0..18, 3..15), ("а ".into(), " б".into()));
    }
}
