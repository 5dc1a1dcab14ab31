//! What the tests of quotes, roles and events share: texts with their names marked, so that they test one thing.
//!
//! `{p1 Пётр Лосев}` is a person, entity 1; `o` marks an organisation, `g` a place with a government, `n` a nationality,
//! `f` a building, `e` an event. A line is a block; one that starts with `~` is removed from the article.

use std::sync::LazyLock;

use crate::{
    document::{Block, DateSpan, Field, Metadata, Origin, Role},
    entity::{By, Local, Mention},
    extract::{Context, Told, dates, gazetteer::Gazetteer, tell, words},
    label::Label,
    language::Language,
    span::Span,
    text,
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
    let mut removed = Vec::new();
    for (n, line) in marked.split('\n').enumerate() {
        if n > 0 {
            text.push('\n');
        }
        removed.push(line.starts_with('~'));
        let mut rest = line.strip_prefix('~').unwrap_or(line);
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
                other => panic!("no label {other}"),
            };
            let entity: u32 = mark[1..].parse().expect("an entity is a number");
            while cast.len() <= entity as usize {
                let name = String::new();
                cast.push(Local { label, name, known: None, aliases: Vec::new(), why: Vec::new() });
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
    let mut blocks = Vec::new();
    let mut start = 0;
    for (line, removed) in text.split('\n').zip(removed) {
        let span = Span::new(start, start + line.len());
        blocks.push(Block { span, role: Role::Paragraph, language, keep: !removed, reason: None, score: 1.0 });
        start += line.len() + 1;
    }
    let published = Field { value: "2021-09-28".into(), span: None, origin: Origin::Meta };
    let metadata = Metadata { published: Some(published), ..Metadata::default() };
    for (entity, id) in known {
        if let Some(local) = cast.get_mut(*entity as usize) {
            local.known = Some((*id).to_owned());
        }
    }
    let tokens: Vec<_> = blocks.iter().map(|b| text::split(&text, b.span, language)).collect();
    let context = Context {
        text: &text,
        blocks: &blocks,
        tokens: &tokens,
        language,
        metadata: &metadata,
        gazetteer: NAMES.as_ref(),
    };
    let dates: Vec<DateSpan> = dates::find(&context, &mut Vec::new());
    let words = words::prepare(&context, &[]);
    let told = tell(&context, &words, &mentions, &cast, &dates);
    (text, told)
}

/// Runs a table of `(language, marked text, what is wanted)`, and reports every failure at once.
pub fn check(table: &[(Language, &str, &str)], describe: impl Fn(&str, &Told) -> String) {
    let mut wrong = Vec::new();
    for (language, marked, want) in table {
        let (text, told) = told(*language, marked);
        let got = describe(&text, &told);
        if got != *want {
            wrong.push(format!("{marked}\n  want {want}\n  got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), table.len(), wrong.join("\n"));
}
