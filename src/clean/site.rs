//! Which pages are of one site.

use crate::{document::Document, hash};

/// The site of a page as it can be shown: the host of its address (`news.example` of `https://www.news.example/a.html`), else
/// the publisher that it names; `None` where it says neither.
pub fn of(document: &Document) -> Option<&str> {
    let metadata = &document.metadata;
    let host = metadata.url.as_ref().map(|url| host(&url.value)).filter(|host| !host.is_empty());
    host.or_else(|| metadata.publisher.as_ref().map(|publisher| publisher.value.trim()).filter(|name| !name.is_empty()))
}

/// What the pages of one site have in common: a hash of its name in lower case. Pages that name no site have `None`.
pub fn key(document: &Document) -> Option<u64> {
    Some(of(document)?.chars().flat_map(char::to_lowercase).fold(hash::START, hash::char))
}

/// `news.example` of `https://www.news.example/2021/03/a.html`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Field, Metadata, Origin};

    #[test]
    fn hosts() {
        assert_eq!(host("https://www.news.example/2021/a.html?b"), "news.example");
        assert_eq!(host("news.example"), "news.example");
    }

    #[test]
    fn a_site_is_a_host_or_else_a_publisher() {
        let field = |value: &str| Some(Field { value: value.into(), span: None, origin: Origin::Given });
        let page = |url: &str, publisher: &str| {
            let (url, publisher) = (field(url).filter(|f| !f.value.is_empty()), field(publisher));
            Document { metadata: Metadata { url, publisher, ..Metadata::default() }, ..Document::default() }
        };
        for (url, publisher, want) in [
            ("https://www.News.example/a", "Вести", Some("News.example")),
            ("", " Вести ", Some("Вести")),
            ("https://", "Вести", Some("Вести")),
            ("", "", None),
        ] {
            assert_eq!(of(&page(url, publisher)), want, "{url} {publisher}");
        }
        assert_eq!(key(&page("http://news.example/1", "")), key(&page("https://www.NEWS.example/2", "Вести")));
        assert_eq!(key(&page("", "Вести")), key(&page("", "вести")));
        assert_ne!(key(&page("", "Вести")), key(&page("", "Новости")));
        assert_eq!(key(&page("", "")), None);
    }
}
