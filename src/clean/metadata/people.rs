//! The authors: names only, without "By", titles, dates, addresses.

use html5ever::local_name;

use super::{Sources, linked};
use crate::{
    clean::{
        byline,
        html::{
            cues::{self, Cues},
            visible::leads_to_author,
        },
    },
    document::{Field, Origin, Reason},
    span::Span,
};

/// Chooses the authors, in order. A body that signs in the structured data gives way to a person in the byline.
pub(super) fn authors(sources: &Sources<'_>) -> Vec<Field> {
    let (linked, is_body) = from_linked_data(sources);
    if !linked.is_empty() && !is_body {
        return linked;
    }
    let ways: [fn(&Sources<'_>) -> Vec<Field>; 7] =
        [from_metas, from_markup, from_boxes, from_bylines, from_labels, from_shared_metas, from_desks];
    let person = |f: &Field| byline::is_person(&f.value) && f.value.contains(' ');
    ways.iter()
        .map(|way| way(sources))
        .find(|found| {
            let repeats = found.iter().any(|f| linked.iter().any(|l| l.value == f.value));
            !found.is_empty() && (linked.is_empty() || found.iter().all(person) && !repeats)
        })
        .unwrap_or(linked)
}

/// The authors of the structured data, and whether they are a body: the publisher, an organisation, an account.
fn from_linked_data(sources: &Sources<'_>) -> (Vec<Field>, bool) {
    let mut names = sources.head.linked.names("author");
    if names.is_empty() {
        names = sources.head.linked.names("creator");
    }
    // Persons before bodies; a body alone signs too, where it is not just the site.
    let persons = names.iter().any(|n| n.person == Some(true));
    let mut fields = Vec::new();
    for named in &names {
        if persons && named.person == Some(false) {
            continue;
        }
        for name in split(&named.name) {
            add(sources, &mut fields, &name, Origin::JsonLd);
        }
    }
    let publisher = sources.head.linked.names("publisher");
    let is_body = names
        .iter()
        .all(|n| n.person == Some(false) || is_handle(&n.name) || publisher.iter().any(|p| p.name == n.name));
    (fields, is_body)
}

fn from_metas(sources: &Sources<'_>) -> Vec<Field> {
    const NAMES: [&str; 12] = [
        "author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "dc.creator.author",
        "citation_author",
        "byl",
        "byline",
        "article:author_name",
        "authors",
        "creator",
    ];
    let mut fields = Vec::new();
    for wanted in NAMES {
        for (_, content) in sources.head.metas.iter().filter(|(name, _)| name == wanted) {
            for name in split(&linked::decode(content)).into_iter().filter(|n| !is_handle(n)) {
                add(sources, &mut fields, &name, Origin::Meta);
            }
        }
        if !fields.is_empty() {
            break;
        }
    }
    fields
}

fn from_shared_metas(sources: &Sources<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    let head = sources.head;
    // What a card shows: "Written by" and the name, in one of two pairs.
    for (label, value) in [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")] {
        let label = head.meta(&[label]).unwrap_or_default().to_lowercase();
        if let Some(value) = head.meta(&[value])
            && ["written", "author", "автор", "autor", "auteur", "verfasst", "escrito", "écrit", "scritto", "napisa"]
                .iter()
                .any(|word| label.starts_with(word))
        {
            for name in split(&linked::decode(value)) {
                add(sources, &mut fields, &name, Origin::Meta);
            }
        }
    }
    for (_, content) in head.metas.iter().filter(|(n, _)| matches!(n.as_str(), "article:author" | "og:author")) {
        for name in split(&linked::decode(content)).into_iter().filter(|n| byline::is_person(n)) {
            add(sources, &mut fields, &name, Origin::OpenGraph);
        }
    }
    fields
}

/// `rel="author"`, `itemprop="author"`, links to an author's page.
fn from_markup(sources: &Sources<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for (element, span, text) in sources.marks() {
        let has = |name, value: &str| {
            element.attribute(&name).is_some_and(|v| v.split_whitespace().any(|w| w.eq_ignore_ascii_case(value)))
        };
        let is_author = has(local_name!("rel"), "author") || has(local_name!("itemprop"), "author");
        if !sources.is_near_title(span) || !is_author && (has_other_story(sources, span) || !leads_to_author(element)) {
            continue;
        }
        let first = text.split(['\n', '\t']).next().unwrap_or_default();
        for name in split(first).into_iter().filter(|n| n.split(' ').count() <= 5) {
            if is_author || byline::is_person(&tidy(&name)) {
                add(sources, &mut fields, &name, Origin::Markup);
            }
        }
    }
    fields
}

/// Whether a place of the text belongs to another story: it stands among teasers or comments.
fn has_other_story(sources: &Sources<'_>, span: Span) -> bool {
    let at = sources.visible.lines.partition_point(|l| l.end <= span.start);
    sources.blocks.get(at).is_some_and(|b| matches!(b.reason, Some(Reason::Teaser | Reason::CommentForm)))
}

/// A name below a line that says no more than "Written by" or "Автор".
fn from_labels(sources: &Sources<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for index in sources.top.clone().skip(1) {
        let label = sources.text(index - 1);
        if label.len() > 40 || sources.text(index).len() > 120 {
            continue;
        }
        if byline::is_label(label) {
            let joined = format!("{}: {}", label.trim_end_matches([':', ' ']), sources.text(index));
            for (_, name) in byline::authors(&joined) {
                add(sources, &mut fields, &name, Origin::Byline);
            }
        }
        if !fields.is_empty() {
            break;
        }
    }
    fields
}

/// A desk that signs where no person does: "Podium Staff" in a box called author, or after "By".
fn from_desks(sources: &Sources<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for index in sources.top.clone() {
        let line = &sources.visible.lines[index];
        let text = sources.text(index);
        let boxed = sources.visible.boxes[line.parent as usize].own | line.cues;
        let name = tidy(text.split(['|', '•', '·']).next().unwrap_or_default());
        if (boxed.any(Cues::BYLINE) || text.len() > name.len() + 2) && text.len() <= 80 && is_desk(&name) {
            add(sources, &mut fields, &name, Origin::Byline);
            break;
        }
    }
    fields
}

/// "The Riverside Team", "Herald Staff".
fn is_desk(name: &str) -> bool {
    const DESKS: [&str; 6] = ["team", "staff", "editors", "newsroom", "desk", "newsdesk"];
    let words: Vec<&str> = name.split(' ').collect();
    (2..=5).contains(&words.len())
        && words.last().is_some_and(|w| DESKS.contains(&w.to_lowercase().as_str()))
        && words.iter().rev().skip(1).all(|w| w.starts_with(char::is_uppercase) && !w.eq_ignore_ascii_case("our"))
}

/// Boxes that are called byline or author, near the title.
fn from_boxes(sources: &Sources<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for (element, span, text) in sources.marks() {
        let own = cues::of_element(element);
        if !own.any(Cues::BYLINE) || own.any(Cues::COMMENT) || !sources.is_near_title(span) || text.len() > 300 {
            continue;
        }
        for line in text.lines().filter(|l| !l.ends_with(':')) {
            let read = byline::authors(line);
            if read.is_empty() {
                let name = tidy(line);
                if byline::is_person(&name) && (2..=4).contains(&name.split(' ').count()) {
                    add(sources, &mut fields, &name, Origin::Byline);
                }
            }
            for (_, name) in read {
                add(sources, &mut fields, &name, Origin::Byline);
            }
        }
        if !fields.is_empty() {
            break;
        }
    }
    fields
}

/// Lines that say "By …", "Автор: …", near the title or at the end of the article.
fn from_bylines(sources: &Sources<'_>) -> Vec<Field> {
    let end = sources.blocks.iter().rposition(|b| b.keep).map_or(0, |i| i + 1);
    let after = end..(end + 8).min(sources.blocks.len());
    let mut fields = Vec::new();
    for index in sources.top.clone().chain(after) {
        let text = sources.text(index);
        let block = &sources.blocks[index];
        if text.len() > 200 || block.keep && text.len() > 60 || block.reason == Some(Reason::CommentForm) {
            continue;
        }
        for (range, name) in byline::authors(text) {
            if name.split(' ').count() >= 2 {
                let start = block.span.start as usize;
                let span = Some(Span::new(start + range.start, start + range.end));
                fields.push(Field { value: name, span, origin: Origin::Byline });
            }
        }
        if !fields.is_empty() {
            break;
        }
    }
    fields
}

/// Adds a name, once, where it can be one.
fn add(sources: &Sources<'_>, fields: &mut Vec<Field>, name: &str, origin: Origin) {
    let name = tidy(name);
    let lower = name.to_lowercase();
    let is_account = matches!(
        lower.as_str(),
        "admin"
            | "administrator"
            | "editor"
            | "redaktion"
            | "user"
            | "root"
            | "author"
            | "guest"
            | "webmaster"
            | "администратор"
            | "админ"
            | "редактор"
            | "адміністратор"
            | "адмін"
            | "unknown"
            | "anonymous"
            | "null"
            | "undefined"
            | "none"
            | "автор"
    );
    if name.is_empty()
        || is_account
        || name.chars().count() > 80
        || name.contains('@')
        || name.contains("://")
        || name.starts_with("www.")
        || !name.contains(char::is_alphabetic)
        || fields.iter().any(|f| f.value.to_lowercase() == lower)
        || fields.len() >= 12
    {
        return;
    }
    let span = sources.top.clone().find_map(|index| {
        let at = sources.text(index).find(&name)?;
        let start = sources.blocks[index].span.start as usize + at;
        Some(Span::new(start, start + name.len()))
    });
    fields.push(Field { value: name, span, origin });
}

/// "anna.lee", "page.author": the name of an account or of a variable, not of a person.
fn is_handle(name: &str) -> bool {
    !name.contains(' ') && !name.contains(char::is_uppercase) && name.contains(['.', '_'])
}

/// A name without what is written around it.
fn tidy(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut name = name.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '-' | '–' | '—' | '•' | '·' | '"')
    });
    for start in [
        "written by",
        "posted by",
        "published by",
        "by",
        "authors",
        "author",
        "авторы",
        "автор",
        "автори",
        "текст",
        "von",
        "par",
        "por",
        "di",
        "autor",
        "autora",
        "autore",
        "auteur",
        "door",
    ] {
        if let Some(head) = name.get(..start.len())
            && head.to_lowercase() == start
            && !name[start.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '.')
        {
            name = name[start.len()..].trim_start_matches([' ', ':', '—', '–', '-']);
        }
    }
    // "Anna Lee (Reuters)", "Anna Lee | editor", "Anna Lee - correspondent".
    for sign in [" (", " | ", " - ", " – ", " — ", " • ", " · ", " / ", " @"] {
        if let Some(at) = name.find(sign)
            && at > 0
        {
            name = &name[..at];
        }
    }
    name.trim().to_owned()
}

/// Several names in one value.
fn split(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in text.split([',', ';', '\n', '\t', '|']) {
        let part = part.trim();
        if let Some(last) = names.last_mut()
            && byline::is_degree(part)
        {
            last.push_str(", ");
            last.push_str(part);
            continue;
        }
        let mut rest = part;
        loop {
            let cut = [" and ", " & ", " и ", " та ", " і ", " және ", " und ", " et ", " with ", " oraz "]
                .iter()
                .filter_map(|and| Some((rest.find(and)?, and.len())))
                .min();
            let Some((at, length)) = cut else { break };
            let (left, right) = (&rest[..at], &rest[at + length..]);
            // "Food and Drink Desk" is one author; "Anna Lee and Tom Roe" are two.
            if !byline::is_person(&tidy(left)) || left.trim().split(' ').count() < 2 {
                break;
            }
            names.push(left.trim().to_owned());
            rest = right;
        }
        let rest = rest.trim().trim_start_matches("and ").trim_start_matches("и ");
        if !rest.is_empty() {
            names.push(rest.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_names() {
        for (text, expected) in [
            ("Anna Lee", "Anna Lee"),
            ("Anna Lee, MD, PhD", "Anna Lee, MD, PhD"),
            ("Anna Lee and Tom Roe", "Anna Lee|Tom Roe"),
            ("Анна Ли, Том Ро и Ева Ким", "Анна Ли|Том Ро|Ева Ким"),
            ("Food and Drink Desk", "Food and Drink Desk"),
            ("Карл Вайс та Олена Гай", "Карл Вайс|Олена Гай"),
        ] {
            assert_eq!(split(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn names_are_tidied() {
        for (text, expected) in [
            ("By Anna Lee", "Anna Lee"),
            ("Автор: Анна Ли", "Анна Ли"),
            ("Anna Lee (Reuters)", "Anna Lee"),
            ("  Anna   Lee |", "Anna Lee"),
            ("Byron Lee", "Byron Lee"),
            ("Written By: Anna Lee", "Anna Lee"),
            ("Written By", ""),
        ] {
            assert_eq!(tidy(text), expected, "{text}");
        }
    }
}
