//! Rows of the library: documents, and files that wait or failed.

use super::{Archivist, items::Stage};
use crate::{
    corpus::folded,
    document::Document,
    language::Language,
    protocol::{Row, Rows, RowsQuery, Sort, State, failure_key},
    tally::Tally,
};

impl Archivist {
    /// Rows that pass the filter, sorted, and how many there are of each language.
    pub(super) fn rows(&mut self, query: &RowsQuery) -> Rows {
        // What only the batch can tell is waited for until it is read.
        if self.items.values().all(|item| item.stage == Stage::Done) {
            self.settle();
        }
        let filter = folded(&query.filter);
        let mut languages = Tally::default();
        let mut rows = Vec::new();
        for (&id, item) in &self.items {
            for index in item.documents.iter().copied().filter(|&index| self.corpus.is_on(index)) {
                let document = &self.corpus.documents()[index];
                languages.add(document.language);
                rows.push(document_row(document));
            }
            let row = |state: State, name: &str| Row {
                id: None,
                name: name.to_owned(),
                title: String::new(),
                source: None,
                date: None,
                language: Language::Und,
                names: 0,
                state,
            };
            for (number, error) in self.failures(id, item) {
                let id = Some(failure_key(id, number));
                rows.push(Row { id, ..row(State::Failed(error.clone()), &error.name) });
            }
            match item.stage {
                Stage::Queued => rows.push(row(State::Queued, &item.name)),
                Stage::Reading => rows.push(row(State::Reading, &item.name)),
                // Everything in it was dropped before: it has no row of its own.
                Stage::Done => {}
            }
        }
        rows.retain(|row| {
            query.language.is_none_or(|l| row.document().is_some() && row.language == l)
                && (!query.failed || matches!(row.state, State::Failed(_)))
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
        let mut languages = languages.sorted();
        languages.sort_by_key(|&(language, n)| (std::cmp::Reverse(n), language));
        Rows {
            total: rows.len() as u32,
            articles: rows.iter().filter(|row| row.document().is_some()).count() as u32,
            offset: query.offset,
            rows: rows.into_iter().skip(query.offset as usize).take(query.limit as usize).collect(),
            languages,
        }
    }

    /// The ids of some rows, but for those that wait.
    pub(super) fn ids(&mut self, query: &RowsQuery) -> Vec<String> {
        self.rows(query).rows.into_iter().filter_map(|row| row.id).collect()
    }
}

fn document_row(document: &Document) -> Row {
    let kept = document.mentions.iter().filter(|m| m.label.is_name() && document.is_kept(m.span));
    let mut names: Vec<u32> = kept.map(|mention| mention.entity).collect();
    names.sort_unstable();
    names.dedup();
    let metadata = &document.metadata;
    Row {
        id: Some(document.id.clone()),
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
pub(super) fn title_of(document: &Document) -> String {
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

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{STORY, drop_text, ok, rows},
        *,
    };
    use crate::{
        corpus::decisions::Decision,
        error::{Cause, Error},
        protocol::{FromArchivist, ToArchivist},
    };

    #[test]
    fn rows_follow_filter_and_sort_and_show_failures() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "b.txt", STORY);
        drop_text(&mut archivist, 1, "a.txt", &STORY.replace("Совет обсудил", "Аким осмотрел"));
        ok(&mut archivist, ToArchivist::Enqueue(vec![(2, "c.bin".into()), (3, "d.txt".into())]));
        ok(&mut archivist, ToArchivist::Problem(2, Error::new("c.bin", Cause::Binary(None))));
        ok(&mut archivist, ToArchivist::Done(2));
        let names = |rows: &Rows| rows.rows.iter().map(|r| r.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&rows(&mut archivist, RowsQuery::default())), ["b.txt", "a.txt", "c.bin", "d.txt"]);
        let by_title = RowsQuery { sort: Sort::Title, ..RowsQuery::default() };
        assert_eq!(names(&rows(&mut archivist, by_title))[..2], ["a.txt", "b.txt"]);
        let filtered = RowsQuery { filter: "АКИМ".into(), ..RowsQuery::default() };
        assert_eq!(names(&rows(&mut archivist, filtered)), ["a.txt"]);
        // The filter finds files that were not read, too; they are no articles.
        let both = rows(&mut archivist, RowsQuery { filter: ".".into(), ..RowsQuery::default() });
        assert_eq!((both.total, both.articles), (4, 2));
        let FromArchivist::Ok(totals) = ok(&mut archivist, ToArchivist::CancelQueued) else { panic!() };
        assert_eq!((totals.items, totals.pending, totals.problems), (3, 0, 1));
    }

    #[test]
    fn what_was_not_read_is_listed_alone_and_taken_off_the_list() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        ok(&mut archivist, ToArchivist::Enqueue(vec![(1, "b.bin".into()), (2, "c.jsonl".into()), (3, "d.txt".into())]));
        ok(&mut archivist, ToArchivist::Problem(1, Error::new("b.bin", Cause::Binary(None))));
        ok(&mut archivist, ToArchivist::Done(1));
        for line in ["c.jsonl:1", "c.jsonl:2"] {
            ok(&mut archivist, ToArchivist::Problem(2, Error::new(line, Cause::Empty)));
        }
        ok(&mut archivist, ToArchivist::Done(2));
        let failed = RowsQuery { failed: true, ..RowsQuery::default() };
        let names = |archivist: &mut Archivist, query: &RowsQuery| -> Vec<String> {
            rows(archivist, query.clone()).rows.into_iter().map(|row| row.name).collect()
        };
        assert_eq!(names(&mut archivist, &failed), ["b.bin", "c.jsonl:1", "c.jsonl:2"]);
        // What waits has no id, so it cannot be selected.
        let all = ToArchivist::Ids(RowsQuery { limit: 10, ..RowsQuery::default() });
        let FromArchivist::Ids(ids) = ok(&mut archivist, all) else { panic!() };
        assert_eq!(ids.len(), 4);
        let decide = |archivist: &mut Archivist, request: ToArchivist| match ok(archivist, request) {
            FromArchivist::Decided { totals, .. } => (totals.items, totals.documents, totals.problems),
            other => panic!("{other:?}"),
        };
        // A file is off the list with the last of what it holds.
        let documents = vec!["1/0".to_owned(), "2/1".to_owned()];
        let take_off = ToArchivist::Decide(Decision::TakeOff { documents });
        assert_eq!(decide(&mut archivist, take_off), (3, 1, 1));
        assert_eq!(names(&mut archivist, &RowsQuery::default()), ["a.txt", "c.jsonl:1", "d.txt"]);
        let article = ToArchivist::Decide(Decision::TakeOff { documents: vec![ids[0].clone(), "2/0".to_owned()] });
        assert_eq!(decide(&mut archivist, article), (1, 0, 0));
        assert_eq!(names(&mut archivist, &RowsQuery::default()), ["d.txt"]);
        assert_eq!(decide(&mut archivist, ToArchivist::Undo), (3, 1, 1));
        assert_eq!(decide(&mut archivist, ToArchivist::Undo), (4, 1, 3));
        assert_eq!(names(&mut archivist, &failed), ["b.bin", "c.jsonl:1", "c.jsonl:2"]);
    }

    #[test]
    fn rows_know_what_the_batch_tells_once_it_is_read() {
        let mut archivist = Archivist::default();
        for n in 0..3 {
            let text = format!(
                "Мост номер {n}\n\nВ городе номер {n} в среду построили мост через реку, и жители пришли посмотреть на \
                 него, сообщил мэр Андрей Колесников.\n\nПишет нам Олег Лосев из Оша\n"
            );
            drop_text(&mut archivist, n, &format!("{n}.txt"), &text);
        }
        // The line that stands on all of them is removed, and the names in it with it.
        let names: Vec<u32> = rows(&mut archivist, RowsQuery::default()).rows.iter().map(|row| row.names).collect();
        assert_eq!(names, [1, 1, 1]);
    }
}
