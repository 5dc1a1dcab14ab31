//! Markdown, rendered to HTML; front matter is what the document says of itself.

use super::{
    Content, Format, Input, Pages, commonmark,
    fields::{self, Key},
    single,
};
use crate::error::Error;

/// `.md`.
pub static FORMAT: Format = Format { name: "Markdown", extensions: &["md", "markdown", "mdown"], read };

fn read(mut input: Input<'_>) -> Result<Pages<'_>, Error> {
    let text = std::mem::take(&mut input.text);
    let (given, body) = front_matter(&text);
    let html = commonmark::to_html(body);
    let pages = single(input, "text/markdown", Content::Html(html)).map(move |page| {
        page.map(|mut page| {
            for (key, value) in &given {
                fields::give(&mut page, *key, value);
            }
            page
        })
    });
    let pages: Vec<_> = pages.collect();
    Ok(Box::new(pages.into_iter()))
}

/// The fields of the block between `---` lines (YAML) or `+++` lines (TOML) that opens the file, and what follows it.
///
/// Reads the part of YAML and TOML that front matter is written in: `key: value`, `key = "value"`, `[a, b]`, and lists of
/// lines that begin with a hyphen. A file that opens with a rule and no closing one has no front matter.
fn front_matter(text: &str) -> (Vec<(Key, String)>, &str) {
    let none = (Vec::new(), text);
    let Some(fence) = ["---", "+++"].into_iter().find(|f| text.lines().next().is_some_and(|l| l.trim_end() == *f))
    else {
        return none;
    };
    let mut fields = Vec::new();
    let mut list: Option<Key> = None;
    let mut at = text.find('\n').map_or(text.len(), |n| n + 1);
    for line in text[at..].split_inclusive('\n') {
        at += line.len();
        let line = line.trim_end();
        if line == fence || (fence == "---" && line == "...") {
            return (fields, &text[at..]);
        }
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            fields.extend(list.map(|key| (key, unquoted(item))));
            continue;
        }
        let separator = if fence == "---" { ':' } else { '=' };
        let Some((name, value)) = line.split_once(separator) else {
            if line.trim().is_empty() || line.starts_with([' ', '\t', '#', '[']) {
                continue;
            }
            // Not a field: this is an article that opens with a rule.
            return none;
        };
        let key = fields::key(name);
        let value = value.trim();
        list = if value.is_empty() { key } else { None };
        let Some(key) = key.filter(|_| !name.starts_with([' ', '\t'])) else { continue };
        match value.strip_prefix('[').and_then(|v| v.strip_suffix(']')) {
            Some(values) => fields.extend(values.split(',').map(|v| (key, unquoted(v)))),
            None => fields.push((key, unquoted(value))),
        }
    }
    none
}

fn unquoted(value: &str) -> String {
    let value = value.trim();
    ['"', '\''].into_iter().find_map(|mark| value.strip_prefix(mark)?.strip_suffix(mark)).unwrap_or(value).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{Options, Page, pages};
    use super::*;
    use crate::language::Language;

    fn read(text: &str) -> Page {
        let options = Options::default();
        pages("a.md", text.as_bytes(), &options).unwrap().next().unwrap().unwrap()
    }

    #[test]
    fn markdown_becomes_html() {
        for (text, expected) in [
            ("# Снег\n\nШёл *весь* день.", "<h1>Снег</h1>\n<p>Шёл <em>весь</em> день.</p>\n"),
            ("> Мы ждём.", "<blockquote>\n<p>Мы ждём.</p>\n</blockquote>\n"),
            (
                "a|b\n-|-\n1|2",
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody></table>\n",
            ),
            ("Отчёт ООН[^a] вышел.\n\n[^a]: В марте.", "<p>Отчёт ООН[1] вышел.</p>\n<p>[1] В марте.</p>\n"),
            ("---\n\nСтатья после черты.", "<hr />\n<p>Статья после черты.</p>\n"),
            ("---\nСтатья без полей\n---\n", "<hr />\n<h2>Статья без полей</h2>\n"),
        ] {
            assert_eq!(read(text).content, Content::Html(expected.into()), "{text}");
        }
    }

    #[test]
    fn front_matter_is_read() {
        let yaml = "---\r\ntitle: \"Снег: весь день\"\r\ndate: 2024-01-09 08:00\r\nlang: ru-KZ\r\nauthors:\r\n  - А. Ким\r\n  - 'Б. Ли'\r\n\
                    tags: [погода, дороги]\r\nlayout: post\r\n---\r\nТекст.";
        let toml = "+++\ntitle = \"Снег: весь день\"\ndate = 2024-01-09\nlanguage = \"ru\"\nauthors = [\"А. Ким\", \"Б. Ли\"]\n\
                    tags = ['погода', 'дороги']\n+++\nТекст.";
        for text in [yaml, toml] {
            let page = read(text);
            assert_eq!(page.content, Content::Html("<p>Текст.</p>\n".into()));
            assert_eq!(page.language, Some(Language::Ru));
            assert_eq!(page.given.title.unwrap().value, "Снег: весь день");
            assert_eq!(page.given.published.unwrap().value, "2024-01-09");
            let values = |fields: Vec<crate::document::Field>| fields.into_iter().map(|f| f.value).collect::<Vec<_>>();
            assert_eq!(values(page.given.authors), ["А. Ким", "Б. Ли"]);
            assert_eq!(values(page.given.tags), ["погода", "дороги"]);
        }
    }

    #[test]
    fn deep_nesting_is_no_trouble() {
        for text in [">".repeat(20_000), "[".repeat(20_000), "* ".repeat(5_000), "<div>".repeat(20_000)] {
            read(&format!("{text} слово"));
        }
    }
}
