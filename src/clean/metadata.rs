//! What a page says of itself: title, authors, dates, site, source, subjects.

pub mod linked;

use html5ever::local_name;

use self::linked::Linked;
use super::{
    dom::{Dom, ROOT},
    html::visible::Visible,
};
use crate::document::{Block, Metadata};

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
                    head.title = dom.text(id).split_whitespace().collect::<Vec<_>>().join(" ");
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

/// Reads the metadata of a page. What was given with it goes first.
pub fn read(_dom: &Dom, _head: &Head, _visible: &Visible, _blocks: &[Block], given: &Metadata) -> Metadata {
    given.clone()
}
