//! The owner of the corpus: takes documents in and answers the page's queries, a page of rows at a time.

mod card;
mod cast;
mod find;
mod items;
mod reading;
mod rows;

use std::collections::{BTreeMap, HashMap};

use items::{Item, Stage};

use super::{Corpus, decisions::Decision, pieces::Piece};
use crate::{
    document::Document,
    entity::EntityId,
    error::{Cause, Error},
    export::jsonl,
    protocol::{self, FromArchivist, ItemId, ToArchivist, Within},
};

/// The corpus and what was dropped to make it.
#[derive(Debug)]
pub struct Archivist {
    corpus: Corpus,
    /// In drop order.
    items: BTreeMap<ItemId, Item>,
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

impl Default for Archivist {
    fn default() -> Self {
        Archivist {
            corpus: Corpus::with_repeats(true),
            items: BTreeMap::new(),
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
            ToArchivist::Enqueue(files) => self.enqueue(files),
            ToArchivist::Started(item) => self.with_item(item, |item| item.stage = Stage::Reading),
            ToArchivist::Take(item) | ToArchivist::Retake(item) => {
                match protocol::unpack::<Document>(bytes.unwrap_or_default()) {
                    Ok(document) => self.take(item, document, matches!(request, ToArchivist::Retake(_))),
                    Err(error) => FromArchivist::Failed(Error::new("document", Cause::Internal(error))),
                }
            }
            ToArchivist::Problem(item, error) => self.with_item(item, |item| item.problems.push(error)),
            ToArchivist::Done(item) => self.with_item(item, |item| item.stage = Stage::Done),
            ToArchivist::CancelQueued => self.cancel_queued(),
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
            ToArchivist::Find { document, words, source } => {
                FromArchivist::Found(self.find(&document, &words, source).unwrap_or_default())
            }
            ToArchivist::Cast(query) => FromArchivist::Cast(self.cast(&query)),
            ToArchivist::Card { entity, lines, language } => {
                FromArchivist::Card(self.card(&entity, lines as usize, language).map(Box::new))
            }
            ToArchivist::Decide(decision) => self.deciding(|corpus| {
                corpus.decide(decision.clone());
                Some(decision)
            }),
            ToArchivist::Undo => self.deciding(Corpus::undo),
            ToArchivist::Redo => self.deciding(Corpus::redo),
            ToArchivist::Ids(query) => FromArchivist::Ids(self.ids(&query)),
            ToArchivist::ExportJsonLines(within) => return self.export(&within),
        };
        (reply, None)
    }

    fn changed(&mut self) -> FromArchivist {
        self.version += 1;
        FromArchivist::Ok(self.totals())
    }

    /// The documents that a question is about, those that are on the list; `None` for all.
    fn within(&self, within: &Within) -> Option<Vec<usize>> {
        match within {
            Within::All => None,
            Within::Document(id) => Some(self.corpus.index_of(id).into_iter().collect()),
            Within::These(ids) => Some(ids.iter().filter_map(|id| self.corpus.index_of(id)).collect()),
        }
    }

    /// Documents as JSON Lines, with the entities that they name.
    fn export(&mut self, within: &Within) -> (FromArchivist, Option<Vec<u8>>) {
        self.settle();
        let mut out = Vec::new();
        let documents = self.corpus.documents();
        let mut is_chosen = vec![*within == Within::All; documents.len()];
        for index in self.within(within).into_iter().flatten() {
            is_chosen[index] = true;
        }
        let inputs = self.corpus.inputs().filter(|input| is_chosen[input.document]);
        match jsonl::write(inputs, documents, self.corpus.linked(), &mut out) {
            Ok(()) => (FromArchivist::Export, Some(out)),
            Err(error) => (FromArchivist::Failed(Error::new("export", Cause::Internal(error.to_string()))), None),
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
        let keeps = |corpus: &Corpus| -> Vec<Vec<bool>> {
            corpus.documents().iter().map(|d| d.blocks.iter().map(|b| b.keep).collect()).collect()
        };
        let before = keeps(&self.corpus);
        let decision = decide(&mut self.corpus);
        self.settle();
        let (mut blocks, mut pages) = (0, 0);
        for (before, now) in before.iter().zip(keeps(&self.corpus)) {
            let changed = before.iter().zip(now).filter(|(a, b)| **a != *b).count() as u32;
            blocks += changed;
            pages += u32::from(changed > 0);
        }
        self.version += 1;
        let entity = decision.as_ref().and_then(Decision::entity).map(|id| self.current(id).clone());
        FromArchivist::Decided { decision, entity, blocks, pages, totals: self.totals() }
    }

    /// The id under which an entity is found now: the reader may have joined it to another.
    fn current<'a>(&'a self, id: &'a EntityId) -> &'a EntityId {
        self.corpus.linked().moved.get(id).unwrap_or(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        corpus::decisions::Scope,
        pipeline::{self, Models, Options},
        protocol::{CastQuery, Reading, Rows, RowsQuery, Totals},
    };

    pub(super) fn ok(archivist: &mut Archivist, request: ToArchivist) -> FromArchivist {
        archivist.handle(request, None).0
    }

    pub(super) fn drop_text(archivist: &mut Archivist, item: ItemId, name: &str, text: &str) {
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

    pub(super) fn open(archivist: &mut Archivist, id: &str, mention: Option<u32>) -> Reading {
        let request = ToArchivist::Open { document: id.to_owned(), mention };
        match archivist.handle(request, None) {
            (FromArchivist::Open, Some(bytes)) => protocol::unpack(&bytes).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn rows(archivist: &mut Archivist, query: RowsQuery) -> Rows {
        match ok(archivist, ToArchivist::Rows(RowsQuery { limit: 100, ..query })) {
            FromArchivist::Rows(rows) => rows,
            other => panic!("{other:?}"),
        }
    }

    pub(super) const STORY: &str = "Совет обсудил новый мост через реку\n\nВ городе прошло заседание совета, на котором обсудили \
                         строительство моста. Решение примут осенью, сообщил председатель.\n";

    #[test]
    fn the_export_has_a_record_for_each_input_in_their_order_and_counts_copies_once() {
        let export = |order: &[ItemId]| {
            let mut archivist = Archivist::default();
            for &item in order {
                let names = ["a.txt", "b.txt", "c.csv"];
                let table = "title,text\nПервый,Мэр Андрей Колесников открыл мост.\nВторой,Мэр Андрей Колесников открыл мост.\n";
                let text =
                    if item == 2 { table } else { "Мэр Андрей Колесников открыл мост." };
                drop_text(&mut archivist, item, names[item as usize], text);
            }
            String::from_utf8(archivist.handle(ToArchivist::ExportJsonLines(Within::All), None).1.unwrap()).unwrap()
        };
        let straight = export(&[0, 1, 2]);
        let records: Vec<serde_json::Value> = straight.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
        let of = |kind: &str| records.iter().filter(|r| r["record"] == kind).collect::<Vec<_>>();
        let names: Vec<_> = of("document").iter().map(|d| d["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["a.txt", "b.txt", "c.csv:2", "c.csv:3"]);
        let notices = |at: usize| of("document")[at]["notices"].as_array().unwrap().clone();
        assert_eq!(notices(1)[0]["code"], "copy");
        assert_eq!(notices(1)[0]["message"], "the same as a.txt");
        assert!(notices(0).is_empty() && notices(2).is_empty() && notices(3).is_empty());
        let mut ids: Vec<_> = of("document").iter().map(|d| d["id"].as_str().unwrap()).collect();
        ids.dedup();
        assert_eq!(ids.len(), 3, "another title is another document");
        let person = of("entity").into_iter().find(|e| e["label"] == "PERSON").unwrap();
        assert_eq!(person["mentions"], 3);
        assert_eq!(person["documents"], serde_json::json!(["a.txt", "c.csv:2", "c.csv:3"]));
        assert_eq!(export(&[2, 1, 0]), straight, "the order in which they were done does not matter");
    }

    #[test]
    fn a_decision_is_shown_undone_and_redone() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        let id = rows(&mut archivist, RowsQuery::default()).rows[0].id.clone().unwrap();
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

    /// Three pages, two of which name the mayor; their ids.
    pub(super) fn three(archivist: &mut Archivist) -> Vec<String> {
        let texts = [
            "Мэр Андрей Колесников открыл мост.",
            "Министр Олег Лосев приехал, сообщил Андрей Колесников.",
            "Министр Олег Лосев уехал.",
        ];
        for (item, text) in texts.into_iter().enumerate() {
            drop_text(archivist, item as ItemId, &format!("{item}.txt"), text);
        }
        ids(archivist)
    }

    pub(super) fn ids(archivist: &mut Archivist) -> Vec<String> {
        rows(archivist, RowsQuery::default()).rows.into_iter().flat_map(|row| row.id).collect()
    }

    /// Names with their mentions.
    pub(super) fn names(archivist: &mut Archivist, within: Within) -> Vec<(String, u32)> {
        let query = CastQuery { within, limit: 10, ..CastQuery::default() };
        let FromArchivist::Cast(cast) = ok(archivist, ToArchivist::Cast(query)) else { panic!() };
        cast.rows.into_iter().map(|row| (row.name, row.mentions)).collect()
    }

    pub(super) fn exported(archivist: &mut Archivist, within: Within) -> Vec<serde_json::Value> {
        let bytes = archivist.handle(ToArchivist::ExportJsonLines(within), None).1.unwrap();
        String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    pub(super) fn take_off(archivist: &mut Archivist, ids: &[&String]) -> Totals {
        let mut documents: Vec<String> = ids.iter().map(|id| (*id).clone()).collect();
        documents.sort();
        let request = ToArchivist::Decide(Decision::TakeOff { documents });
        let FromArchivist::Decided { totals, .. } = ok(archivist, request) else { panic!() };
        totals
    }

    #[test]
    fn rows_of_a_range_give_their_documents() {
        let mut archivist = Archivist::default();
        let all = three(&mut archivist);
        let ids = |archivist: &mut Archivist, query| {
            let FromArchivist::Ids(ids) = ok(archivist, ToArchivist::Ids(query)) else { panic!() };
            ids
        };
        assert_eq!(ids(&mut archivist, RowsQuery { limit: u32::MAX, ..RowsQuery::default() }), all);
        assert_eq!(ids(&mut archivist, RowsQuery { offset: 1, limit: 1, ..RowsQuery::default() }), all[1..2]);
        let filtered = RowsQuery { filter: "лосев".into(), limit: u32::MAX, ..RowsQuery::default() };
        assert_eq!(ids(&mut archivist, filtered), all[1..]);
    }

    #[test]
    fn the_names_and_the_export_of_some_documents_are_of_these_alone() {
        let mut archivist = Archivist::default();
        let all = three(&mut archivist);
        let (mayor, minister) = ("Андрей Колесников", "Олег Лосев");
        for (chosen, want) in [
            (&all[..1], vec![(mayor, 1)]),
            (&all[..2], vec![(mayor, 2), (minister, 1)]),
            (&all[1..], vec![(minister, 2), (mayor, 1)]),
            (&[], vec![]),
        ] {
            let want: Vec<_> = want.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
            let within = Within::These(chosen.to_vec());
            assert_eq!(names(&mut archivist, within.clone()), want);
            let records = exported(&mut archivist, within);
            let of = |kind: &str| records.iter().filter(|r| r["record"] == kind).collect::<Vec<_>>();
            let documents: Vec<_> = of("document").iter().map(|d| d["id"].as_str().unwrap()).collect();
            assert_eq!(documents, chosen);
            for (name, mentions) in &want {
                let entity = of("entity").into_iter().find(|e| e["name"] == **name).unwrap();
                assert_eq!(entity["mentions"], *mentions);
                let named = entity["documents"].as_array().unwrap();
                assert!(!named.is_empty() && named.iter().all(|n| of("document").iter().any(|d| d["name"] == *n)));
            }
            assert_eq!(of("entity").len(), want.len());
        }
        let whole = exported(&mut archivist, Within::All);
        assert_eq!(exported(&mut archivist, Within::These(all)), whole, "all selected are all");
    }

    #[test]
    fn what_was_decided_for_a_site_holds_where_its_page_is_taken_off() {
        let mut archivist = Archivist::default();
        for (item, n) in [(0, 5), (1, 6)] {
            drop_text(
                &mut archivist,
                item,
                &format!("{n}.txt"),
                &format!("Мост номер {n} открыт.\n\nПишет Олег Лосев.\n"),
            );
        }
        let all = ids(&mut archivist);
        let keep = |document: &String| Decision::Keep {
            document: document.clone(),
            block: 1,
            keep: false,
            scope: Scope::Site,
        };
        let request = ToArchivist::Decide(keep(&all[0]));
        let FromArchivist::Decided { blocks, pages, .. } = ok(&mut archivist, request) else { panic!() };
        assert_eq!((blocks, pages), (2, 2));
        take_off(&mut archivist, &[&all[0]]);
        assert_eq!(open(&mut archivist, &all[1], None).removed, 1);
    }
}
