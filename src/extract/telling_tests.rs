//! What the tests of quotes, roles and events share: texts with their names marked, so that they test one thing.
//!
//! `{p1 Пётр Лосев}` is a person, entity 1; `o` marks an organisation, `g` a place with a government, `n` a nationality,
//! `f` a building, `e` an event. A line is a block; one that starts with `~` is removed
//! from the article, one that starts with `#` is a heading.

use std::sync::LazyLock;

use crate::{
    document::{Field, Origin, Role},
    entity::{By, Local, Mention},
    extract::{
        Told, dates,
        gazetteer::Gazetteer,
        tell,
        testing::{Page, compare},
        words,
    },
    label::Label,
    language::Language,
    span::Span,
};

static NAMES: LazyLock<Option<Gazetteer>> = LazyLock::new(|| {
    let pack = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("models/names.pack");
    Gazetteer::from_bytes(&std::fs::read(pack).ok()?).ok()
});

/// A text without its marks, and what it tells.
pub fn told(language: Language, marked: &str) -> (String, Told) {
    told_as(language, marked, &[])
}

/// As [`told`]; some entities are known to the tables.
pub fn told_as(language: Language, marked: &str, known: &[(u32, &str)]) -> (String, Told) {
    let mut text = String::new();
    let mut mentions: Vec<Mention> = Vec::new();
    let mut cast: Vec<Local> = Vec::new();
    let mut lines = Vec::new();
    for (n, line) in marked.split('\n').enumerate() {
        if n > 0 {
            text.push('\n');
        }
        lines.push((line.starts_with('~'), line.starts_with('#')));
        let mut rest = line.trim_start_matches(['~', '#']);
        while let Some(open) = rest.find('{') {
            text.push_str(&rest[..open]);
            let close = open + rest[open..].find('}').expect("a mark is closed");
            let (mark, surface) = rest[open + 1..close].split_once(' ').expect("a mark has a name");
            let label = match &mark[..1] {
                "p" => Label::Person,
                "o" => Label::Org,
                "g" => Label::Gpe,
                "n" => Label::Norp,
                "f" => Label::Fac,
                "e" => Label::Event,
                "l" => Label::Law,
                other => panic!("no label {other}"),
            };
            let entity: u32 = mark[1..].parse().expect("an entity is a number");
            while cast.len() <= entity as usize {
                let name = String::new();
                cast.push(Local { label, name, known: None, career: None, aliases: Vec::new(), why: Vec::new() });
            }
            let local = &mut cast[entity as usize];
            local.label = label;
            if local.name.is_empty() && label != Label::Person {
                local.name = surface.to_owned();
            }
            let start = text.len();
            text.push_str(surface);
            mentions.push(Mention {
                span: Span::new(start, text.len()),
                label,
                entity,
                name: surface.to_owned(),
                score: 1.0,
                by: By::User,
                rule: String::new(),
            });
            rest = &rest[close + 1..];
        }
        text.push_str(rest);
    }
    let published = Field { value: "2021-09-28".into(), span: None, origin: Origin::Meta };
    for (entity, id) in known {
        if let Some(local) = cast.get_mut(*entity as usize) {
            local.known = Some((*id).to_owned());
        }
    }
    let mut page = Page::new(language, &text);
    page.metadata.published = Some(published);
    for (block, (removed, heading)) in page.blocks.iter_mut().zip(lines) {
        block.keep = !removed;
        if heading {
            block.role = Role::Heading;
        }
    }
    let context = page.context(NAMES.as_ref());
    let dates = dates::find(&context, &mut Vec::new());
    let words = words::prepare(&context, &[]);
    let told = tell(&context, &words, &mentions, &cast, &dates);
    (text, told)
}

/// Runs a table of `(language, marked text, what is wanted)`, and reports every failure at once.
pub fn check(table: &[(Language, &str, &str)], describe: impl Fn(&str, &Told) -> String) {
    compare(table, |language, marked| {
        let (text, told) = told(language, marked);
        describe(&text, &told)
    });
}
