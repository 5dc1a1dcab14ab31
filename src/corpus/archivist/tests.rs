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
fn the_same_file_twice_is_one_document() {
    let mut archivist = Archivist::default();
    drop_text(&mut archivist, 0, "a.txt", STORY);
    drop_text(&mut archivist, 1, "copy.txt", STORY);
    assert_eq!(rows(&mut archivist, RowsQuery::default()).total, 1);
    let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
    assert_eq!((totals.items, totals.documents, totals.pending), (2, 1, 0));
}

#[test]
fn the_export_has_a_record_for_each_input_in_their_order_and_counts_copies_once() {
    let export = |order: &[ItemId]| {
        let mut archivist = Archivist::default();
        for &item in order {
            let names = ["a.txt", "b.txt", "c.csv"];
            let table =
                "title,text\nПервый,Мэр Андрей Колесников открыл мост.\nВторой,Мэр Андрей Колесников открыл мост.\n";
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
    assert_eq!(rows(&mut archivist, RowsQuery::default()).rows[0].names, 1);
    let decision = Decision::Keep { document: document.id.clone(), block: 0, keep: false, scope: Scope::Block };
    ok(&mut archivist, ToArchivist::Decide(decision));
    archivist.handle(ToArchivist::Retake(0), Some(&bytes));
    ok(&mut archivist, ToArchivist::Undo);
    assert_eq!(rows(&mut archivist, RowsQuery::default()).rows[0].names, 0);
    assert_eq!(rows(&mut archivist, RowsQuery::default()).rows.len(), 2);
}

/// Three pages, two of which name the mayor; their ids.
fn three(archivist: &mut Archivist) -> Vec<String> {
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

fn ids(archivist: &mut Archivist) -> Vec<String> {
    rows(archivist, RowsQuery::default()).rows.into_iter().flat_map(|row| row.id).collect()
}

/// Names with their mentions.
fn names(archivist: &mut Archivist, within: Within) -> Vec<(String, u32)> {
    let query = CastQuery { within, limit: 10, ..CastQuery::default() };
    let FromArchivist::Cast(cast) = ok(archivist, ToArchivist::Cast(query)) else { panic!() };
    cast.rows.into_iter().map(|row| (row.name, row.mentions)).collect()
}

fn exported(archivist: &mut Archivist, within: Within) -> Vec<serde_json::Value> {
    let bytes = archivist.handle(ToArchivist::ExportJsonLines(within), None).1.unwrap();
    String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn take_off(archivist: &mut Archivist, ids: &[&String]) -> Totals {
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
fn what_is_taken_off_the_list_is_nowhere_until_that_is_undone() {
    let mut archivist = Archivist::default();
    let all = three(&mut archivist);
    let before = (names(&mut archivist, Within::All), exported(&mut archivist, Within::All));
    let totals = take_off(&mut archivist, &[&all[1], &all[2]]);
    assert_eq!((totals.items, totals.documents, totals.undo), (1, 1, 1));
    assert_eq!(ids(&mut archivist), all[..1]);
    assert_eq!(names(&mut archivist, Within::All), [("Андрей Колесников".into(), 1)]);
    assert_eq!(names(&mut archivist, Within::These(all.clone())), [("Андрей Колесников".into(), 1)]);
    assert_eq!(exported(&mut archivist, Within::All).len(), 2);
    let open = ToArchivist::Open { document: all[1].clone(), mention: None };
    assert_eq!(archivist.handle(open, None), (FromArchivist::Open, None));
    let totals = take_off(&mut archivist, &[&all[0]]);
    assert_eq!((totals.items, totals.documents), (0, 0));
    for _ in 0..2 {
        ok(&mut archivist, ToArchivist::Undo);
    }
    assert_eq!(ids(&mut archivist), all);
    assert_eq!((names(&mut archivist, Within::All), exported(&mut archivist, Within::All)), before);
    ok(&mut archivist, ToArchivist::Redo);
    assert_eq!(ids(&mut archivist), all[..1]);
}

#[test]
fn a_file_that_is_dropped_again_is_back_on_the_list() {
    let mut archivist = Archivist::default();
    let all = three(&mut archivist);
    take_off(&mut archivist, &[&all[0], &all[1]]);
    drop_text(&mut archivist, 7, "again.txt", "Мэр Андрей Колесников открыл мост.");
    // It stands where it was dropped now, and is no copy of anything.
    assert_eq!(ids(&mut archivist), [all[2].clone(), all[0].clone()]);
    let names_of = |archivist: &mut Archivist| -> Vec<String> {
        let records = exported(archivist, Within::All);
        let documents = records.iter().filter(|r| r["record"] == "document");
        documents.map(|d| d["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names_of(&mut archivist), ["2.txt", "again.txt"]);
    let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
    assert_eq!((totals.items, totals.documents, totals.duplicates, totals.undo), (2, 2, 0, 1));
    // What is undone is what is still off.
    ok(&mut archivist, ToArchivist::Undo);
    assert_eq!(ids(&mut archivist), [all[1].clone(), all[2].clone(), all[0].clone()]);
    ok(&mut archivist, ToArchivist::Redo);
    assert_eq!(ids(&mut archivist), [all[2].clone(), all[0].clone()]);
    drop_text(&mut archivist, 8, "again too.txt", "Министр Олег Лосев приехал, сообщил Андрей Колесников.");
    let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
    assert_eq!((totals.items, totals.documents, totals.undo), (3, 3, 0), "nothing is off any more");
    // Dropped once more while it is on the list it is a copy.
    drop_text(&mut archivist, 9, "copy.txt", "Мэр Андрей Колесников открыл мост.");
    let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
    assert_eq!((totals.documents, totals.duplicates), (3, 1));
    assert_eq!(names_of(&mut archivist), ["2.txt", "again.txt", "again too.txt", "copy.txt"]);
}

#[test]
fn a_document_off_the_list_that_is_read_again_stays_off() {
    let mut archivist = Archivist::default();
    let all = three(&mut archivist);
    take_off(&mut archivist, &[&all[0]]);
    let text = "Мэр Андрей Колесников открыл мост.";
    let read = pipeline::read("0.txt", text.as_bytes(), &Models::default(), &Options::default());
    let bytes = protocol::pack(read[0].as_ref().unwrap()).unwrap();
    archivist.handle(ToArchivist::Retake(0), Some(&bytes));
    assert_eq!(ids(&mut archivist), all[1..]);
    assert_eq!(names(&mut archivist, Within::All), [("Олег Лосев".into(), 2), ("Андрей Колесников".into(), 1)]);
    ok(&mut archivist, ToArchivist::Undo);
    assert_eq!(names(&mut archivist, Within::All), [("Андрей Колесников".into(), 2), ("Олег Лосев".into(), 2)]);
}

#[test]
fn what_was_decided_for_a_site_holds_where_its_page_is_taken_off() {
    let mut archivist = Archivist::default();
    for (item, n) in [(0, 5), (1, 6)] {
        drop_text(&mut archivist, item, &format!("{n}.txt"), &format!("Мост номер {n} открыт.\n\nПишет Олег Лосев.\n"));
    }
    let all = ids(&mut archivist);
    let keep =
        |document: &String| Decision::Keep { document: document.clone(), block: 1, keep: false, scope: Scope::Site };
    let request = ToArchivist::Decide(keep(&all[0]));
    let FromArchivist::Decided { blocks, pages, .. } = ok(&mut archivist, request) else { panic!() };
    assert_eq!((blocks, pages), (2, 2));
    take_off(&mut archivist, &[&all[0]]);
    assert_eq!(open(&mut archivist, &all[1], None).removed, 1);
}
