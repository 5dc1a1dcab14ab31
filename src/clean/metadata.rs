//! What a page says of itself: title, authors, dates, site, source, subjects.
//!
//! Each value is taken from the first source that has it, the structured before the written: JSON-LD, OpenGraph, other
//! `<meta>`, markup, byline, address. A copyright year, the clock of the page or of this machine is never a date.

mod dates;
pub mod linked;
mod people;
mod title;

use html5ever::local_name;

use self::linked::Linked;
use super::{
    dom::{Dom, Element, ROOT},
    html::visible::Visible,
};
use crate::{
    document::{Block, Field, Metadata, Origin, Reason, Role},
    span::Span,
};

/// What stands in the head of a page, and its structured data.
#[derive(Debug, Default)]
pub struct Head {
    /// `<title>`.
    pub title: String,
    /// `name`, `property` or `itemprop` of each `<meta>` in lower case, and its content, in order.
    pub metas: Vec<(String, String)>,
    /// `<link rel="canonical">`.
    pub canonical: Option<String>,
    /// JSON-LD.
    pub linked: Linked,
}

impl Head {
    /// Reads the head. Where it stands in the body, as careless pages have it, it counts too.
    pub fn read(dom: &Dom) -> Head {
        let mut head = Head { linked: Linked::read(dom), ..Head::default() };
        for (id, element) in dom.descendants(ROOT) {
            match element.html() {
                Some(&local_name!("title")) if head.title.is_empty() => {
                    head.title = title::of_element(&dom.text(id));
                }
                Some(&local_name!("meta")) => {
                    let Some(content) = element.attribute(&local_name!("content")).map(str::trim) else { continue };
                    if content.is_empty() {
                        continue;
                    }
                    for name in [local_name!("property"), local_name!("name"), local_name!("itemprop")] {
                        if let Some(name) = element.attribute(&name) {
                            head.metas.push((name.trim().to_ascii_lowercase(), content.to_owned()));
                        }
                    }
                }
                Some(&local_name!("link")) => {
                    let rel = element.attribute(&local_name!("rel")).unwrap_or_default();
                    if head.canonical.is_none() && rel.eq_ignore_ascii_case("canonical") {
                        head.canonical = element.attribute(&local_name!("href")).map(str::to_owned);
                    }
                }
                _ => {}
            }
        }
        head
    }

    /// The content of the first `<meta>` that has one of the names; earlier names go first.
    pub fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.metas.iter().find(|(n, _)| n == name).map(|(_, content)| content.as_str()))
    }

    /// What the page calls its title, to know it by in the text.
    pub fn titled(&self) -> String {
        let title = self.linked.text(&["headline"]).filter(|t| t.len() >= 8);
        title
            .or_else(|| self.meta(&["og:title", "twitter:title"]).map(linked::decode))
            .unwrap_or_else(|| self.title.clone())
    }

    /// What the page says its article is about.
    pub fn description(&self) -> &str {
        self.meta(&["og:description", "description", "twitter:description"]).unwrap_or_default()
    }
}

/// All that the choice of values looks at.
struct Sources<'a> {
    dom: &'a Dom,
    head: &'a Head,
    visible: &'a Visible,
    blocks: &'a [Block],
    /// The block with the title.
    title: Option<usize>,
    /// The blocks near the title, in which the article's own byline and dates stand.
    top: std::ops::Range<usize>,
    /// The address of the page, as far as it is known.
    url: Option<&'a str>,
}

impl<'a> Sources<'a> {
    /// Elements of which something is known to be metadata, with the visible text in them.
    fn marks(&self) -> impl Iterator<Item = (&'a Element, Span, &'a str)> {
        let (dom, visible) = (self.dom, self.visible);
        visible.marks.iter().filter_map(move |&(id, start, end)| {
            let whole = visible.text.get(start as usize..end as usize)?;
            let text = whole.trim_end();
            let start = start as usize + (text.len() - text.trim_start().len());
            let text = text.trim_start();
            Some((dom.element(id)?, Span::new(start, start + text.len()), text))
        })
    }

    /// The text of a block.
    fn text(&self, block: usize) -> &'a str {
        self.visible.line(block)
    }

    /// Whether a place of the text lies near the title.
    fn is_near_title(&self, span: Span) -> bool {
        let at = self.visible.lines.partition_point(|l| l.end <= span.start);
        self.top.contains(&at)
    }
}

/// Reads the metadata of a page. What was given with it goes first.
pub fn read(dom: &Dom, head: &Head, visible: &Visible, blocks: &[Block], given: &Metadata) -> Metadata {
    let title = blocks.iter().position(|b| b.role == Role::Title);
    let first = blocks.iter().position(|b| b.keep);
    let around = title.or(first).unwrap_or(0);
    let own = first.unwrap_or(around);
    let top = around.min(own).saturating_sub(10)..(around.max(own.min(around + 40)) + 16).min(blocks.len());
    let canonical = head.canonical.as_deref().filter(|u| is_address(u));
    let shared = head.meta(&["og:url", "twitter:url"]).filter(|u| is_address(u));
    let given_url = given.url.as_ref().map(|f| f.value.as_str());
    let sources = Sources { dom, head, visible, blocks, title, top, url: given_url.or(canonical).or(shared) };

    let mut metadata = given.clone();
    metadata.title = metadata.title.or_else(|| title::choose(&sources));
    if metadata.authors.is_empty() {
        metadata.authors = people::authors(&sources);
    }
    metadata.published = metadata.published.or_else(|| dates::published(&sources));
    metadata.modified = metadata.modified.or_else(|| dates::modified(&sources));
    metadata.publisher = metadata.publisher.or_else(|| publisher(head));
    metadata.source = metadata.source.or_else(|| source(&sources));
    metadata.url = metadata.url.or_else(|| {
        let canonical = canonical.map(|u| plain(u, Origin::Markup));
        let linked = || head.linked.text(&["url", "@id"]).filter(|u| is_address(u)).map(|u| plain(&u, Origin::JsonLd));
        canonical.or_else(|| shared.map(|u| plain(u, Origin::OpenGraph))).or_else(linked)
    });
    if metadata.tags.is_empty() {
        metadata.tags = tags(&sources);
    }
    metadata
}

/// A value that does not stand in the text.
fn plain(value: &str, origin: Origin) -> Field {
    Field { value: value.to_owned(), span: None, origin }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

fn publisher(head: &Head) -> Option<Field> {
    let linked = head.linked.names("publisher").into_iter().next().map(|n| plain(&n.name, Origin::JsonLd));
    let shared = head.meta(&["og:site_name"]).map(|v| plain(&linked::decode(v), Origin::OpenGraph));
    let other =
        || head.meta(&["publisher", "dc.publisher", "dcterms.publisher", "citation_publisher", "application-name"]);
    let field = linked.or(shared).or_else(|| other().map(|v| plain(v, Origin::Meta)))?;
    (!field.value.trim().is_empty()).then_some(field)
}

/// Whom the page credits: "Источник: …".
fn source(sources: &Sources<'_>) -> Option<Field> {
    sources.blocks.iter().enumerate().filter(|(_, b)| b.reason == Some(Reason::SourceCredit)).find_map(
        |(index, block)| {
            let text = sources.text(index);
            let (_, rest) = text.split_once([':', '—', '–'])?;
            let value = rest.trim().trim_end_matches(['.', ',']);
            let start = block.span.start as usize + (text.len() - rest.trim_start().len());
            (!value.is_empty() && value.chars().count() <= 80 && !value.contains('\t')).then(|| Field {
                value: value.to_owned(),
                span: Some(Span::new(start, start + value.len())),
                origin: Origin::Text,
            })
        },
    )
}

fn tags(sources: &Sources<'_>) -> Vec<Field> {
    let head = sources.head;
    let mut tags: Vec<Field> = Vec::new();
    let mut add = |value: &str, span: Option<Span>, origin: Origin| {
        let value = value.trim().trim_start_matches('#').trim();
        let new = !tags.iter().any(|t| t.value.eq_ignore_ascii_case(value));
        if new && !value.is_empty() && value.chars().count() <= 60 && tags.len() < 30 {
            tags.push(Field { value: value.to_owned(), span, origin });
        }
    };
    for (name, content) in &head.metas {
        if matches!(name.as_str(), "article:tag" | "og:article:tag" | "video:tag") {
            linked::decode(content).split(',').for_each(|t| add(t, None, Origin::OpenGraph));
        }
    }
    for keyword in head.linked.list("keywords") {
        keyword.split([',', ';']).for_each(|t| add(t, None, Origin::JsonLd));
    }
    if let Some(keywords) = head.meta(&["news_keywords", "parsely-tags", "sailthru.tags", "keywords"]) {
        linked::decode(keywords).split([',', ';']).for_each(|t| add(t, None, Origin::Meta));
    }
    for (element, span, text) in sources.marks() {
        let rel = element.attribute(&local_name!("rel")).unwrap_or_default();
        if rel.split_whitespace().any(|r| r == "tag") && !text.contains('\n') {
            add(text, Some(span), Origin::Markup);
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use crate::{
        clean::html,
        document::{Field, Metadata, Origin},
        ingest::{Content, Page},
    };

    fn read(source: &str) -> (String, Metadata) {
        let page = Page {
            name: "page".into(),
            media_type: "text/html",
            encoding: "utf-8".into(),
            content: Content::Html(source.into()),
            given: Metadata::default(),
            language: None,
            notices: Vec::new(),
        };
        let cleaned = html::clean(source, &page, None);
        for field in [&cleaned.metadata.title, &cleaned.metadata.published].into_iter().flatten() {
            assert!(field.span.is_none_or(|s| s.end as usize <= cleaned.text.len()));
        }
        (cleaned.text, cleaned.metadata)
    }

    fn value(field: Option<&Field>) -> (&str, Option<Origin>) {
        field.map_or(("", None), |f| (f.value.as_str(), Some(f.origin)))
    }

    const BODY: &str = "<p>Первый абзац статьи рассказывает о том, что мост открыли после долгого ремонта, и движение пошло.</p>\
        <p>Второй абзац добавляет, что работы заняли два года, а подрядчик обещает гарантию на десять лет.</p>";

    #[test]
    fn titles() {
        for (head, body, expected) in [
            (
                "<title>Мост открыли — Речная газета</title><meta property=og:site_name content='Речная газета'>",
                "",
                "Мост открыли",
            ),
            ("<title>Мост открыли | Речная</title>", "<h1>Мост открыли</h1>", "Мост открыли"),
            ("<meta property=og:title content='Міст відкрили'><title>Головна</title>", "", "Міст відкрили"),
            (
                "<title>Brücke eröffnet - Flussblatt</title><meta property=og:site_name content=Flussblatt>",
                "",
                "Brücke eröffnet",
            ),
            ("<title>The bridge - open again</title>", "<h1>The bridge - open again</h1>", "The bridge - open again"),
            ("<title>Көпір ашылды | Өзен</title>", "<h1>Өзен</h1><h2>Көпір ашылды</h2>", "Көпір ашылды"),
        ] {
            let (_, metadata) = read(&format!("<head>{head}</head><body>{body}{BODY}</body>"));
            assert_eq!(value(metadata.title.as_ref()).0, expected, "{head}{body}");
        }
    }

    #[test]
    fn authors() {
        for (head, body, expected, origin) in [
            ("<meta name=author content='By Anna Lee'>", "", "Anna Lee", Origin::Meta),
            ("", "<h1>Мост</h1><p class=byline>Автор: Анна Ли, 12 мая 2021", "Анна Ли", Origin::Byline),
            ("", "<h1>Міст</h1><div class=author>Автор: Олена Гай</div>", "Олена Гай", Origin::Byline),
            (
                "",
                "<h1>Brücke</h1><div class=autor>Von Karl Weiss und Eva Braun-Lang</div>",
                "Karl Weiss|Eva Braun-Lang",
                Origin::Byline,
            ),
            ("", "<h1>Мост</h1><a rel=author href=/a>Анна Ли</a>", "Анна Ли", Origin::Markup),
            ("", "<h1>Мост</h1><p>12 мая 2021</p><a href=/avtory/12>Анна Ли</a>", "Анна Ли", Origin::Markup),
            ("", "<h1>Bridge</h1><div><p>Written by</p><p>Anna Lee</p></div>", "Anna Lee", Origin::Byline),
            (
                "<meta name=twitter:label1 content='Автор'><meta name=twitter:data1 content='Анна Ли'>",
                "<h1>Мост</h1>",
                "Анна Ли",
                Origin::Meta,
            ),
            (
                "<meta name=author content='anna.lee'>",
                "<h1>Bridge</h1><p class=author>Anna Lee",
                "Anna Lee",
                Origin::Byline,
            ),
            ("", "<h1>Bridge</h1><p class=author>The Herald Team</p>", "The Herald Team", Origin::Byline),
            ("<meta property=article:author content='https://example.org/anna'>", "", "", Origin::Meta),
            ("<meta name=author content='anna@example.org'>", "", "", Origin::Meta),
        ] {
            let (_, metadata) = read(&format!("<head>{head}</head><body>{body}{BODY}</body>"));
            let names: Vec<&str> = metadata.authors.iter().map(|a| a.value.as_str()).collect();
            assert_eq!(names.join("|"), expected, "{head}{body}");
            assert!(metadata.authors.iter().all(|a| a.origin == origin), "{:?}", metadata.authors);
        }
    }

    #[test]
    fn dates() {
        for (head, body, expected, origin) in [
            (
                "<meta property=article:published_time content='2021-05-12T23:10:00+06:00'>",
                "",
                "2021-05-12",
                Some(Origin::OpenGraph),
            ),
            ("<meta name=date content='12.05.2021'>", "", "2021-05-12", Some(Origin::Meta)),
            ("", "<h1>Мост</h1><time datetime=2021-05-12>вчера</time>", "2021-05-12", Some(Origin::Markup)),
            ("", "<h1>Мост</h1><div class=date>12 мая 2021, 10:30</div>", "2021-05-12", Some(Origin::Byline)),
            ("", "<h1>Міст</h1><div class=date>12 травня</div>", "XXXX-05-12", Some(Origin::Byline)),
            (
                "",
                "<h1>Bridge</h1><p>Anna Lee</p><p>Published</p><p>May 12, 2021</p>",
                "2021-05-12",
                Some(Origin::Byline),
            ),
            ("<link rel=canonical href=https://example.org/2021/05/12/most>", "", "2021-05-12", Some(Origin::Url)),
            ("", "<footer>© 1999–2021 Газета</footer>", "", None),
        ] {
            let (_, metadata) = read(&format!("<head>{head}</head><body>{body}{BODY}</body>"));
            assert_eq!(value(metadata.published.as_ref()), (expected, origin), "{head}{body}");
        }
    }

    #[test]
    fn the_rest() {
        let (_, metadata) = read(&format!(
            "<head><meta property=og:site_name content='Речная газета'><link rel=canonical href=https://example.org/most>\
             <meta property=article:tag content=мост><meta name=keywords content='ремонт, мост'>\
             <meta property=article:modified_time content=2021-06-01T00:00:00Z></head>\
             <body><h1>Мост открыли</h1>{BODY}<p class=source>Источник: Степной вестник</p></body>"
        ));
        assert_eq!(value(metadata.publisher.as_ref()).0, "Речная газета");
        assert_eq!(value(metadata.url.as_ref()).0, "https://example.org/most");
        assert_eq!(value(metadata.modified.as_ref()).0, "2021-06-01");
        assert_eq!(metadata.tags.iter().map(|t| t.value.as_str()).collect::<Vec<_>>(), ["мост", "ремонт"]);
        assert_eq!(value(metadata.source.as_ref()).0, "Степной вестник");
    }
}
