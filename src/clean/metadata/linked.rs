//! JSON-LD: what a page says of its article in structured data, however carelessly written.

use serde_json::{Map, Value};

use crate::clean::dom::{Dom, Element, Kind, NONE, ROOT};
use html5ever::local_name;

/// The structured data of a page.
#[derive(Debug, Default)]
pub struct Linked {
    /// Every object at the top, in a list or in a `@graph`, in order.
    objects: Vec<Map<String, Value>>,
    /// Where the article stands among them.
    article: Option<usize>,
}

impl Linked {
    /// Reads the `application/ld+json` scripts of a page.
    pub fn read(dom: &Dom) -> Linked {
        let mut linked = Linked::default();
        for (id, element) in dom.descendants(ROOT) {
            if !is_linked_data(element) {
                continue;
            }
            let first = dom.first(id);
            if first == NONE {
                continue;
            }
            let Kind::Text(text) = dom.kind(first) else { continue };
            if let Some(value) = parse(text) {
                linked.take(value);
            }
        }
        linked.article = linked
            .objects
            .iter()
            .enumerate()
            .map(|(index, object)| (rank(object), index))
            .filter(|&(rank, _)| rank > 0)
            .max_by_key(|&(rank, index)| (rank, std::cmp::Reverse(index)))
            .map(|(_, index)| index);
        linked
    }

    fn take(&mut self, value: Value) {
        match value {
            Value::Array(list) => list.into_iter().for_each(|v| self.take(v)),
            Value::Object(mut object) => {
                for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
                    if object.get(key).is_some_and(|v| v.is_array() || v.is_object())
                        && let Some(inner) = object.remove(key)
                        && key != "itemListElement"
                    {
                        self.take(inner);
                    }
                }
                self.objects.push(object);
            }
            _ => {}
        }
    }

    /// The article.
    pub fn article(&self) -> Option<&Map<String, Value>> {
        self.article.map(|index| &self.objects[index])
    }

    /// The first text under one of the names, of the article.
    pub fn text(&self, names: &[&str]) -> Option<String> {
        let article = self.article()?;
        names.iter().find_map(|name| text(article.get(*name)?))
    }

    /// Every text under a name of the article, which may be a list.
    pub fn list(&self, name: &str) -> Vec<String> {
        match self.article().and_then(|a| a.get(name)) {
            Some(Value::Array(list)) => list.iter().filter_map(text).collect(),
            Some(value) => text(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// The article's text as the structured data give it: as text, or as HTML.
    pub fn body(&self) -> Option<String> {
        self.objects
            .iter()
            .filter_map(|o| text(o.get("articleBody").or_else(|| o.get("reviewBody"))?))
            .max_by_key(String::len)
    }

    /// The first value of the name on any page-like object: what a `WebPage` says where there is no article.
    pub fn any(&self, name: &str) -> Option<String> {
        self.objects
            .iter()
            .filter(|o| rank(o) > 0 || kinds(o).any(|k| k.ends_with("Page")))
            .find_map(|o| text(o.get(name)?))
    }

    /// The names of the persons or bodies under `key` of the article; references are followed.
    pub fn names(&self, key: &str) -> Vec<Named> {
        let mut names = Vec::new();
        if let Some(value) = self.article().and_then(|a| a.get(key)) {
            self.collect(value, &mut names, 0);
        }
        names
    }

    fn collect(&self, value: &Value, names: &mut Vec<Named>, depth: usize) {
        match value {
            Value::String(name) => names.push(Named { name: decode(name), person: None }),
            Value::Array(list) => list.iter().for_each(|v| self.collect(v, names, depth)),
            Value::Object(object) => match object.get("name").and_then(text) {
                Some(name) => {
                    let kind = kinds(object).next();
                    names.push(Named { name, person: kind.map(|k| k == "Person") });
                }
                None if depth < 3 => {
                    let Some(Value::String(id)) = object.get("@id") else { return };
                    let target = self
                        .objects
                        .iter()
                        .find(|o| o.contains_key("name") && o.get("@id").and_then(Value::as_str) == Some(id));
                    if let Some(target) = target
                        && let Some(name) = target.get("name").and_then(text)
                    {
                        names.push(Named {
                            name,
                            person: kinds(target).next().map(|_| kinds(target).any(|k| k == "Person")),
                        });
                    }
                }
                None => {}
            },
            _ => {}
        }
    }
}

/// A name in structured data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Whether it is said to be a person's; `None` where nothing is said.
    pub person: Option<bool>,
}

fn is_linked_data(element: &Element) -> bool {
    element.name.local == local_name!("script")
        && element.attribute(&local_name!("type")).is_some_and(|t| t.contains("ld+json"))
}

fn kinds(object: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let list = match object.get("@type") {
        Some(Value::Array(list)) => list.as_slice(),
        Some(value) => std::slice::from_ref(value),
        None => &[],
    };
    list.iter().filter_map(Value::as_str).map(|k| k.rsplit(['/', ':', '#']).next().unwrap_or(k))
}

/// How much an object looks like the article of the page; 0 not at all.
fn rank(object: &Map<String, Value>) -> u8 {
    let by_kind = kinds(object)
        .map(|kind| match kind {
            "NewsArticle"
            | "ReportageNewsArticle"
            | "AnalysisNewsArticle"
            | "OpinionNewsArticle"
            | "LiveBlogPosting"
            | "BackgroundNewsArticle"
            | "ReviewNewsArticle" => 5,
            "Article"
            | "BlogPosting"
            | "ScholarlyArticle"
            | "TechArticle"
            | "Report"
            | "AdvertiserContentArticle"
            | "SocialMediaPosting"
            | "DiscussionForumPosting"
            | "SatiricalArticle"
            | "MedicalScholarlyArticle" => 4,
            "Recipe" | "HowTo" | "CreativeWork" | "Blog" | "Review" | "Guide" => 2,
            "WebPage" | "ItemPage" | "AboutPage" | "MedicalWebPage" | "VideoObject" => 1,
            kind if kind.ends_with("Article") || kind.ends_with("Posting") => 4,
            _ => 0,
        })
        .max()
        .unwrap_or(0);
    if by_kind == 0 && object.contains_key("headline") && object.contains_key("datePublished") { 3 } else { by_kind }
}

/// A value's text: a string, the first of a list, the `@value` or `name` of an object.
fn text(value: &Value) -> Option<String> {
    let found = match value {
        Value::String(text) => decode(text),
        Value::Array(list) => return list.iter().find_map(text),
        Value::Object(object) => return ["@value", "name"].iter().find_map(|k| text(object.get(*k)?)),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!found.is_empty()).then_some(found)
}

/// Plain text of what may hold entities or tags, as many a generator writes them.
pub fn decode(text: &str) -> String {
    let tidy = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.contains(['&', '<']) {
        return if text.contains('\n') { text.trim().to_owned() } else { tidy(text) };
    }
    let dom = Dom::parse(text, &crate::limits::Limits::default());
    let visible = crate::clean::html::visible::read(&dom, true);
    visible.text.trim_end().to_owned()
}

/// Parses JSON that may have stray commas, raw line breaks, comments or rubbish around it.
fn parse(text: &str) -> Option<Value> {
    let text = text.trim().trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    let start = text.find(['{', '['])?;
    let mended = mend(&text[start..]);
    let mut values = serde_json::Deserializer::from_str(&mended).into_iter::<Value>();
    match values.next()? {
        Ok(value) => Some(value),
        Err(_) => salvage(&text[start..]),
    }
}

/// Escapes raw control characters inside strings, drops bad escapes, comments and commas before a closing bracket.
fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => match chars.next() {
                Some(e @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => out.extend(['\\', e]),
                Some(other) => out.push(other),
                None => {}
            },
            '"' => {
                quoted = !quoted;
                out.push(c);
            }
            c if quoted && c < ' ' => out.push(' '),
            '/' if !quoted && chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            ']' | '}' if !quoted => {
                while out.ends_with(|c: char| c.is_whitespace() || c == ',') {
                    out.pop();
                }
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// The plain fields of what cannot be read as JSON at all, cut off in the middle for example.
fn salvage(text: &str) -> Option<Value> {
    let mut object = Map::new();
    for key in ["headline", "datePublished", "dateModified", "articleBody", "description"] {
        let Some(at) = text.find(&format!("\"{key}\"")) else { continue };
        let rest = text[at + key.len() + 2..].trim_start().strip_prefix(':').unwrap_or_default().trim_start();
        if let Some(Ok(value)) = serde_json::Deserializer::from_str(&mend(rest)).into_iter::<Value>().next()
            && value.is_string()
        {
            object.insert(key.into(), value);
        }
    }
    for key in ["author", "publisher"] {
        let Some(at) = text.find(&format!("\"{key}\"")) else { continue };
        let Some(name) = text[at..].find("\"name\"") else { continue };
        let rest = text[at + name + 6..].trim_start().strip_prefix(':').unwrap_or_default().trim_start();
        if name < 300
            && let Some(Ok(value)) = serde_json::Deserializer::from_str(&mend(rest)).into_iter::<Value>().next()
            && value.is_string()
        {
            object.insert(key.into(), value);
        }
    }
    if object.is_empty() {
        return None;
    }
    object.insert("@type".into(), "Article".into());
    Some(Value::Object(object))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    fn linked(json: &str) -> Linked {
        Linked::read(&Dom::parse(&format!("<script type=application/ld+json>{json}</script>"), &Limits::default()))
    }

    #[test]
    fn articles_are_found() {
        for (json, headline, author) in [
            (
                r#"{"@type":"NewsArticle","headline":"Мост","author":{"@type":"Person","name":"Анна Ли"}}"#,
                "Мост",
                "Анна Ли",
            ),
            (
                r#"[{"@type":"WebSite","name":"x"},{"@type":["Article"],"headline":"Міст","author":["Олег Гай"]}]"#,
                "Міст",
                "Олег Гай",
            ),
            (
                r##"{"@graph":[{"@type":"WebPage"},{"@type":"Article","headline":"A","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Eve Roe"}]}"##,
                "A",
                "Eve Roe",
            ),
            ("{\"@type\":\"Article\",\"headline\":\"two\nlines\",\"author\":\"B\",}", "two lines", "B"),
            (r#"/* x */{"@type":"BlogPosting","headline":"Tom &amp; Co","author":[{"name":"C"},]}"#, "Tom & Co", "C"),
            (
                r#"{"@type":"Article","headline":"cut","author":{"@type":"Person","name":"D"},"articleBody":"abc"#,
                "cut",
                "D",
            ),
        ] {
            let found = linked(json);
            assert_eq!(found.text(&["headline"]).as_deref(), Some(headline), "{json}");
            assert_eq!(found.names("author").first().map(|n| n.name.as_str()), Some(author), "{json}");
        }
    }

    #[test]
    fn rubbish_is_no_article() {
        for json in ["", "{", "nonsense", "[1,2]", r#"{"@type":"Organization","name":"x"}"#, &"[".repeat(100_000)] {
            assert!(linked(json).article().is_none());
        }
    }
}
