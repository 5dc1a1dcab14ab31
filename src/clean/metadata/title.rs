//! The title: the heading, what the head says, and `<title>` without the name of the site.

use super::{Sources, linked, plain};
use crate::{
    document::{Field, Origin},
    span::Span,
};

/// Characters that a title has at most: what is longer was never closed, or is no title.
const LONGEST: usize = 300;

/// What `<title>` says. Where it is never closed, the parser takes the page for its text: the first line of that.
pub(super) fn of_element(text: &str) -> String {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains('<') { tidy(linked::decode(text).lines().next().unwrap_or_default()) } else { tidy(text) }
}

/// A title that is not too long, cut behind a word.
fn cut(title: &str) -> &str {
    let Some((end, _)) = title.char_indices().nth(LONGEST) else { return title };
    title[..end].rsplit_once(' ').map_or(&title[..end], |(before, _)| before)
}

/// Chooses the title.
pub(super) fn choose(sources: &Sources<'_>) -> Option<Field> {
    let head = sources.head;
    let site = head.meta(&["og:site_name", "application-name"]).map(linked::decode).unwrap_or_default();
    let bare = |text: &str| without_site(cut(text), &site, sources.url.unwrap_or_default());
    let heading = sources.title.map(|index| (index, sources.text(index)));
    let data = head.linked.text(&["headline"]).filter(|t| !t.contains('\n')).map(|t| (bare(&t), Origin::JsonLd));
    let shared = head.meta(&["og:title"]).map(|t| (bare(&linked::decode(t)), Origin::OpenGraph));
    let other = head
        .meta(&["twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title"])
        .map(|t| (bare(&linked::decode(t)), Origin::Meta));
    let tag = (!head.title.is_empty()).then(|| (bare(&head.title), Origin::Markup));
    let said: Vec<(String, Origin)> =
        [data, shared, other, tag].into_iter().flatten().filter(|(t, _)| !t.is_empty()).collect();
    if let Some((index, text)) = heading {
        // What the reader sees is the title, where the head does not speak of something else.
        if said.is_empty() || said.iter().any(|(t, _)| alike(text, t)) {
            return Some(Field {
                value: text.to_owned(),
                span: Some(sources.blocks[index].span),
                origin: Origin::Markup,
            });
        }
    }
    if let Some((value, origin)) = said.into_iter().next() {
        let span = place(sources, &value);
        return Some(Field { span, ..plain(&value, origin) });
    }
    None
}

/// Where the title stands in the text, where it stands there letter by letter.
fn place(sources: &Sources<'_>, value: &str) -> Option<Span> {
    let at = memchr::memmem::find(sources.visible.text.as_bytes(), value.as_bytes())?;
    Some(Span::new(at, at + value.len()))
}

/// The signs that part a title from the name of the site.
const PARTS: [&str; 13] = [" | ", " - ", " — ", " – ", " · ", " :: ", " » ", " « ", " • ", " / ", " ~ ", " \\ ", " ⋆ "];

/// A title without the name of the site before or after it.
fn without_site(title: &str, site: &str, url: &str) -> String {
    let mut title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let host = url.split("//").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let host = squeeze(host.trim_start_matches("www."));
    let squeezed = squeeze(site);
    let names_site = |part: &str| {
        let part = squeeze(part);
        part.len() >= 2
            && (!squeezed.is_empty() && (part.contains(&squeezed) || squeezed.contains(&part))
                || part.len() >= 3 && !host.is_empty() && (host.contains(&part) || part.contains(&host)))
    };
    // At most a section and a site.
    for _ in 0..3 {
        let Some((at, sign)) = PARTS.iter().filter_map(|s| Some((title.rfind(s)?, *s))).max() else { break };
        let (left, right) = (title[..at].trim(), title[at + sign.len()..].trim());
        let (words_left, words_right) = (left.split(' ').count(), right.split(' ').count());
        let bar = !matches!(sign, " - " | " – " | " — " | " / ");
        let short = bar && words_right <= 4 && words_left >= 3 && words_left > words_right
            || sign == " — " && words_right <= 3 && words_left >= 5 && right.starts_with(char::is_uppercase);
        if !left.is_empty() && (names_site(right) || short) {
            title = left.to_owned();
        } else if names_site(left) && words_left <= 4 && !right.is_empty() {
            title = right.to_owned();
        } else {
            break;
        }
    }
    title
}

/// Letters and digits in lower case.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two titles share most of their words, in either's reckoning.
fn alike(a: &str, b: &str) -> bool {
    let words = |t: &str| -> Vec<String> {
        let mut words: Vec<String> =
            t.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
        words.sort_unstable();
        words.dedup();
        words
    };
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|w| b.binary_search(w).is_ok()).count();
    shared > 0 && 2 * shared >= a.len().min(b.len()) && 3 * shared >= a.len().max(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sites_are_left_out() {
        for (title, site, url, expected) in [
            ("Мост открыли — Речная газета", "Речная газета", "", "Мост открыли"),
            ("Мост открыли - Новости - Reka.ru", "", "https://www.reka.ru/1", "Мост открыли - Новости"),
            ("Flussblatt: Brücke offen | Flussblatt", "Flussblatt", "", "Flussblatt: Brücke offen"),
            ("River Times | The bridge is open again", "River Times", "", "The bridge is open again"),
            ("Win - lose - draw: how it ended", "", "", "Win - lose - draw: how it ended"),
            ("The bridge is open again | World | RT", "", "", "The bridge is open again"),
        ] {
            assert_eq!(without_site(title, site, url), expected, "{title}");
        }
    }
}
