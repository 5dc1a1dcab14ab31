//! Golden pages: `tests/pages/<case>/` holds a page and what a careful reader wants of it (`tests/pages/README.md`).
//!
//! `expected.json` is written by hand and says what must be true; what the program cannot meet yet stands in
//! `tests/pages/known.json` with a reason, which this test prints. `actual.txt` is what the program says today, rewritten by
//! `make golden` and reviewed as a diff.

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;
use sito::{
    document::{Block, Document, Field},
    error::Error,
    ingest,
    pipeline::{self, Models, Options},
};

/// `expected.json`. A key that is absent is not checked; `null` must be absent from the document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    /// What the case is there for.
    about: String,
    /// The page, relative to the case; `source.*` if absent.
    source: Option<String>,
    /// `--field`.
    field: Option<String>,
    #[serde(default)]
    documents: Vec<Page>,
    /// `code name` of each document that cannot be read.
    #[serde(default)]
    errors: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    name: Option<String>,
    media_type: Option<String>,
    encoding: Option<String>,
    language: Option<String>,
    /// One value each: `title`, `published`, `modified`, `publisher`, `source`, `url`.
    #[serde(default)]
    metadata: BTreeMap<String, Option<String>>,
    authors: Option<Vec<String>>,
    /// `keep title | how the line begins`, `drop teaser/related | …`: every line that is kept, and the removed ones.
    #[serde(default)]
    lines: Vec<String>,
    /// `PERSON Ермек Саурбаев`: names of the article, in the nominative.
    #[serde(default)]
    cast: Vec<String>,
    /// Words that no name of the article may hold.
    #[serde(default)]
    not_cast: Vec<String>,
    /// Words of the article and the EDTF date they stand for.
    #[serde(default)]
    dates: BTreeMap<String, String>,
    /// `direct Анна Лосева | how it begins`: who said what; `-` for nobody of the cast.
    #[serde(default)]
    quotes: Vec<String>,
    /// How something begins that is in quotation marks and that nobody said.
    #[serde(default)]
    not_quotes: Vec<String>,
    /// `Анна Лосева | директор | завод «Луч»`: person, role, what it is held in or `-`.
    #[serde(default)]
    roles: Vec<String>,
    /// `meeting | 2021-09-22 | Вантаа | Лосев, Исаев`: kind, date, place, who took part; `-` for none.
    #[serde(default)]
    events: Vec<String>,
    /// Codes.
    notices: Option<Vec<String>>,
}

/// What is wrong with a case: a short name of the check, stable enough for `known.json`, and the sentence to print.
type Failures = BTreeMap<String, String>;

#[test]
fn golden_pages() {
    let folder = common::root().join("tests/pages");
    let known: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_slice(&fs::read(folder.join("known.json")).expect("known.json is there")).expect("known.json");
    let models = common::models();
    let (bless, strict) = (std::env::var_os("SITO_BLESS").is_some(), std::env::var_os("SITO_STRICT").is_some());
    let only = std::env::var("SITO_CASE").ok();
    let (mut count, mut checks) = (0, 0);
    let (mut report, mut excused, mut stale, mut changed) = (String::new(), 0, Vec::new(), Vec::new());

    for case in cases(&folder) {
        let name = case.file_name().expect("a case has a name").to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        count += 1;
        let text = fs::read_to_string(case.join("expected.json")).expect("every case has an expected.json");
        let expected: Expected = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}/expected.json: {e}"));
        let results = read(&case, &expected, &models);
        let (failures, made) = compare(&expected, &results);
        checks += made;
        let excuses = known.get(&name).cloned().unwrap_or_default();
        let mut title = Some(format!("\n{name}: {}\n", expected.about));
        for (check, sentence) in &failures {
            if let Some(reason) = excuses.get(check) {
                excused += 1;
                println!("known: {name}: {check}: {sentence} ({reason})");
            } else {
                let _ = writeln!(report, "{}  {check}\n      {sentence}", title.take().unwrap_or_default());
            }
        }
        stale.extend(excuses.keys().filter(|check| !failures.contains_key(*check)).map(|c| format!("{name}: {c}")));

        let snapshot = case.join("actual.txt");
        let actual = describe(&results);
        if bless {
            fs::write(&snapshot, actual).expect("the snapshot can be written");
        } else if fs::read_to_string(&snapshot).ok().as_ref() != Some(&actual) {
            changed.push(name);
        }
    }
    println!("{count} pages, {checks} checks, {excused} known failures");
    for check in &stale {
        println!("passes now, take it out of known.json: {check}");
    }
    if !changed.is_empty() {
        println!("the output differs from actual.txt (run `make golden` and read the diff): {}", changed.join(" "));
    }
    assert!(report.is_empty(), "what a reader wants and does not get:\n{report}");
    assert!(only.is_some() || count >= 25, "there are only {count} cases");
    assert!(!strict || changed.is_empty(), "snapshots are out of date: run `make golden`");
}

fn cases(folder: &Path) -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).expect("tests/pages").flatten().map(|e| e.path()).filter(|p| p.is_dir()).collect();
    cases.sort();
    cases
}

fn read(case: &Path, expected: &Expected, models: &Models) -> Vec<Result<Document, Error>> {
    let path = match &expected.source {
        Some(source) => case.join(source),
        None => fs::read_dir(case)
            .expect("the case can be listed")
            .flatten()
            .map(|e| e.path())
            .find(|p| p.file_stem().is_some_and(|s| s == "source"))
            .expect("every case has a source"),
    };
    let name = path.file_name().expect("a source has a name").to_string_lossy().into_owned();
    let bytes = fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let ingest = ingest::Options { field: expected.field.clone(), ..ingest::Options::default() };
    pipeline::read(&name, &bytes, models, &Options { ingest, keep_all: false })
}

/// Failures, and how many checks were made.
fn compare(expected: &Expected, results: &[Result<Document, Error>]) -> (Failures, usize) {
    let mut check = Checks::default();
    let errors: Vec<String> =
        results.iter().filter_map(|r| r.as_ref().err()).map(|e| format!("{} {}", e.code(), e.name)).collect();
    check.equal("", "errors", &expected.errors, &errors);
    let documents: Vec<&Document> = results.iter().filter_map(|r| r.as_ref().ok()).collect();
    check.equal("", "documents", &expected.documents.len(), &documents.len());
    for (index, (page, document)) in expected.documents.iter().zip(documents).enumerate() {
        let prefix = if index == 0 { String::new() } else { format!("{index} ") };
        check.page(&prefix, page, document);
    }
    (check.failures, check.made)
}

#[derive(Default)]
struct Checks {
    failures: Failures,
    made: usize,
}

impl Checks {
    fn that(&mut self, is_right: bool, prefix: &str, id: &str, sentence: impl FnOnce() -> String) {
        self.made += 1;
        if !is_right {
            self.failures.insert(format!("{prefix}{id}"), sentence());
        }
    }

    fn equal<T: PartialEq + std::fmt::Debug>(&mut self, prefix: &str, id: &str, want: &T, got: &T) {
        self.that(want == got, prefix, id, || format!("want {want:?}, got {got:?}"));
    }

    fn page(&mut self, prefix: &str, page: &Page, document: &Document) {
        let metadata = &document.metadata;
        for (id, want, got) in [
            ("name", &page.name, &document.name),
            ("media_type", &page.media_type, &document.media_type),
            ("encoding", &page.encoding, &document.encoding),
            ("language", &page.language, &document.language.tag().to_owned()),
        ] {
            if let Some(want) = want {
                self.equal(prefix, id, want, got);
            }
        }
        for (id, want) in &page.metadata {
            let field = match id.as_str() {
                "title" => &metadata.title,
                "published" => &metadata.published,
                "modified" => &metadata.modified,
                "publisher" => &metadata.publisher,
                "source" => &metadata.source,
                "url" => &metadata.url,
                _ => panic!("there is no metadata called {id}"),
            };
            self.equal(prefix, id, want, &field.as_ref().map(|f| f.value.clone()));
        }
        let values = |fields: &[Field]| fields.iter().map(|f| f.value.clone()).collect::<Vec<_>>();
        if let Some(want) = &page.authors {
            self.equal(prefix, "authors", want, &values(&metadata.authors));
        }
        if let Some(want) = &page.notices {
            let got: Vec<String> = document.notices.iter().map(|n| n.code.clone()).collect();
            self.equal(prefix, "notices", want, &got);
        }
        if !page.lines.is_empty() {
            self.lines(prefix, &page.lines, document);
        }
        self.names(prefix, page, document);
        self.told(prefix, page, document);
        for (words, want) in &page.dates {
            let got: Vec<&str> = document
                .dates
                .iter()
                .filter(|d| document.is_kept(d.span) && d.span.of(&document.text).contains(words.as_str()))
                .map(|d| d.value.as_str())
                .collect();
            self.that(got.contains(&want.as_str()), prefix, &format!("date {words}"), || {
                format!("want {want}, got {got:?}")
            });
        }
    }

    fn lines(&mut self, prefix: &str, lines: &[String], document: &Document) {
        let mut at = 0;
        let mut wanted = BTreeSet::new();
        for line in lines {
            let (rule, text) = line.split_once(" | ").unwrap_or_else(|| panic!("{line:?} has no bar"));
            let (verdict, kinds) = rule.split_once(' ').unwrap_or((rule, "*"));
            let keep = verdict == "keep";
            assert!(keep || verdict == "drop", "{line:?} says neither keep nor drop");
            let id = format!("line {}", text.chars().take(40).collect::<String>());
            let found = document.text[at..].find(text).map(|n| n + at).or_else(|| document.text.find(text));
            let Some(start) = found else {
                self.that(false, prefix, &id, || "the text does not hold this line".into());
                continue;
            };
            at = start + text.len();
            let index = document.blocks.iter().position(|b| b.span.range().contains(&start));
            let block = index.map(|i| &document.blocks[i]);
            if keep {
                wanted.extend(index);
            }
            self.that(block.is_some_and(|b| b.keep) == keep, prefix, &id, || {
                format!("want {rule}, got {}", block.map_or("no block".into(), verdict_of))
            });
            if let Some(block) = block.filter(|b| b.keep == keep && kinds != "*") {
                let got = block.reason.map_or(block.role.name(), |reason| reason.name());
                self.that(kinds.split('/').any(|kind| kind == got), prefix, &id.replacen("line", "kind", 1), || {
                    format!("want {kinds}, got {got}")
                });
            }
        }
        for (index, block) in document.blocks.iter().enumerate().filter(|(_, b)| b.keep) {
            let text = block.span.of(&document.text);
            let id = format!("extra {}", text.chars().take(40).collect::<String>());
            self.that(wanted.contains(&index), prefix, &id, || format!("kept, and no line wants it: {}", clip(text)));
        }
    }

    fn names(&mut self, prefix: &str, page: &Page, document: &Document) {
        let mut cast = BTreeSet::new();
        let mut surfaces = BTreeSet::new();
        for mention in document.mentions.iter().filter(|m| m.label.is_name() && document.is_kept(m.span)) {
            let local = &document.cast[mention.entity as usize];
            cast.insert(format!("{} {}", local.label, local.name));
            surfaces.insert(mention.span.of(&document.text).to_owned());
        }
        for want in &page.cast {
            self.that(cast.contains(want), prefix, &format!("cast {want}"), || {
                let (_, name) = want.split_once(' ').unwrap_or_default();
                let start: String = name.chars().take(4).collect();
                let near: Vec<&String> = cast.iter().filter(|c| c.contains(&start)).collect();
                format!("not in the cast; near it: {near:?}")
            });
        }
        for never in &page.not_cast {
            let got = cast.iter().chain(&surfaces).find(|name| name.contains(never.as_str()));
            self.that(got.is_none(), prefix, &format!("not_cast {never}"), || format!("the cast has {got:?}"));
        }
    }
}

impl Checks {
    fn told(&mut self, prefix: &str, page: &Page, document: &Document) {
        let (quotes, roles, events) = told(document);
        for (what, wanted, got) in
            [("quote", &page.quotes, &quotes), ("role", &page.roles, &roles), ("event", &page.events, &events)]
        {
            for want in wanted {
                let found = got.iter().any(|g| if what == "quote" { g.starts_with(want.as_str()) } else { g == want });
                self.that(found, prefix, &format!("{what} {want}"), || format!("not among {got:#?}"));
            }
        }
        for never in &page.not_quotes {
            let found = quotes.iter().find(|q| q.split_once(" | ").is_some_and(|(_, words)| words.starts_with(never)));
            self.that(found.is_none(), prefix, &format!("not_quotes {never}"), || format!("there is {found:?}"));
        }
    }
}

/// Quotes, roles and events of the article, as `expected.json` writes them.
fn told(document: &Document) -> (Vec<String>, Vec<String>, Vec<String>) {
    let name = |entity: Option<u32>| entity.map_or("-", |e| document.cast[e as usize].name.as_str()).to_owned();
    let quotes = document.quotes.iter().filter(|q| document.is_told(q.span)).map(|q| {
        let kind = format!("{:?}", q.kind).to_lowercase();
        format!("{kind} {} | {}", name(q.speaker), q.span.of(&document.text).replace('\n', " "))
    });
    let roles = document.roles.iter().filter(|r| document.is_told(r.span));
    let roles = roles.map(|r| format!("{} | {} | {}", name(Some(r.person)), r.role, name(r.of)));
    let events = document.events.iter().filter(|e| document.is_told(e.span)).map(|e| {
        let who: Vec<String> = e.participants.iter().map(|&p| name(Some(p))).collect();
        let date = e.date.as_deref().unwrap_or("-");
        format!("{} | {date} | {} | {}", e.kind.name(), name(e.place), who.join(", "))
    });
    (quotes.collect(), roles.collect(), events.collect())
}

fn verdict_of(block: &Block) -> String {
    let kind = block.reason.map_or(block.role.name(), |reason| reason.name());
    format!("{} {kind} ({:.2})", if block.keep { "keep" } else { "drop" }, block.score)
}

fn clip(text: &str) -> String {
    let clipped: String = text.chars().take(100).collect();
    clipped.replace(['\n', '\r'], " ")
}

/// What the program says of a page, for people: no scores to three places, which would change with every training.
fn describe(results: &[Result<Document, Error>]) -> String {
    let mut out = String::new();
    for result in results {
        let document = match result {
            Ok(document) => document,
            Err(error) => {
                let _ = writeln!(out, "error {error}\n");
                continue;
            }
        };
        let _ = writeln!(out, "{} {} {} {}", document.name, document.media_type, document.encoding, document.language);
        let metadata = &document.metadata;
        for (name, field) in [
            ("title", &metadata.title),
            ("published", &metadata.published),
            ("modified", &metadata.modified),
            ("publisher", &metadata.publisher),
            ("source", &metadata.source),
            ("url", &metadata.url),
        ] {
            if let Some(field) = field {
                let _ = writeln!(out, "{name}: {} ({:?})", field.value, field.origin);
            }
        }
        for author in &metadata.authors {
            let _ = writeln!(out, "author: {} ({:?})", author.value, author.origin);
        }
        for tag in &metadata.tags {
            let _ = writeln!(out, "tag: {}", tag.value);
        }
        for notice in &document.notices {
            let _ = writeln!(out, "notice: {} {}: {}", notice.stage, notice.code, notice.message);
        }
        out.push('\n');
        for block in &document.blocks {
            let kind = block.reason.map_or(block.role.name(), |reason| reason.name());
            let text = clip(block.span.of(&document.text));
            let _ = writeln!(out, "{} {kind:<15} {text}", if block.keep { '+' } else { '-' });
        }
        out.push('\n');
        let mut names: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for mention in document.mentions.iter().filter(|m| document.is_kept(m.span)) {
            let local = &document.cast[mention.entity as usize];
            let forms = names.entry(format!("{} {}", local.label, local.name)).or_default();
            forms.insert(mention.span.of(&document.text));
        }
        for (name, forms) in names {
            let forms: Vec<&str> = forms.into_iter().collect();
            let _ = writeln!(out, "{name} < {}", clip(&forms.join("; ")));
        }
        for date in document.dates.iter().filter(|d| document.is_kept(d.span)) {
            let _ = writeln!(out, "date {} < {}", date.value, clip(date.span.of(&document.text)));
        }
        let (quotes, roles, events) = told(document);
        for (what, lines) in [("quote", quotes), ("role", roles), ("event", events)] {
            for line in lines {
                let _ = writeln!(out, "{what} {}", clip(&line));
            }
        }
        out.push('\n');
    }
    out
}
