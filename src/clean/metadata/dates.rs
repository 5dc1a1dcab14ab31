//! Publication and change: EDTF, as precise as the page is.

use html5ever::local_name;

use super::{Sources, plain};
use crate::{
    clean::{
        byline,
        html::cues::{self, Cues},
        words,
    },
    document::{Field, Origin, Reason},
    span::Span,
};

/// Chooses the date of publication: the one that the reader sees beside the title, else what the head says, else what can
/// be found. Structured data often give the day in another time zone, or that of an older version.
pub(super) fn published(sources: &Sources<'_>) -> Option<Field> {
    let head = sources.head;
    let linked = || head.linked.text(&["datePublished", "dateCreated", "uploadDate"]);
    beside_title(sources)
        .or_else(|| linked().as_deref().and_then(edtf).map(|date| plain(&date, Origin::JsonLd)))
        .or_else(|| from_metas(sources, words::PUBLISHED.words()))
        .or_else(|| from_markup(sources))
        .or_else(|| head.linked.any("datePublished").as_deref().and_then(edtf).map(|d| plain(&d, Origin::JsonLd)))
        .or_else(|| from_url(sources))
        .or_else(|| from_lines(sources))
        .or_else(|| from_dateline(sources))
        .or_else(|| from_label(sources))
        .map(|field| placed(sources, field))
}

/// Whether the words right before a date say one of `words`.
fn says(before: &str, words: &[&str]) -> bool {
    let from = before.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let lower = before[from..].to_lowercase();
    words.iter().any(|w| lower.contains(w))
}

/// A full date in a short line right beside the title, which does not say that it is one of a change.
fn beside_title(sources: &Sources<'_>) -> Option<Field> {
    let title = sources.title?;
    let range = title.saturating_sub(2)..(title + 7).min(sources.blocks.len());
    let mut best: Option<(i32, Field)> = None;
    for index in range {
        let text = sources.text(index);
        let block = &sources.blocks[index];
        let line = &sources.visible.lines[index];
        let unfit = matches!(block.reason, Some(Reason::Copyright | Reason::Ticker)) || index == title;
        if unfit || text.chars().count() > 140 {
            continue;
        }
        let boxed = sources.visible.boxes[line.parent as usize].own | line.cues;
        let said = boxed.any(Cues::DATE.or(Cues::BYLINE).or(Cues::META));
        let above = if index == title + 1 { "" } else { label_above(sources, index) };
        let mut from = 0;
        for date in byline::dates(text) {
            let before = if date.range.start == 0 { above } else { &text[from..date.range.start] };
            from = date.range.end;
            let labelled = says(before, words::DATE_LABELS.words());
            let rest = text.chars().count() - text[date.range.clone()].chars().count();
            // Day and month of "05/12/2021" can be told apart only by what the head says.
            let unsure = text[date.range.clone()].contains('/');
            // A weekday and a date alone: the clock of the page.
            let clock = date.weekday && !labelled && !date.time;
            if date.value.len() != 10
                || !date.has_year()
                || !is_plausible(&date.value)
                || unsure
                || clock
                || says(before, words::UPDATED.words())
                || !(labelled || said || rest <= 40 && !block.keep || rest <= 2)
                || index < title && !(said || labelled)
            {
                continue;
            }
            let mut points = 30 - 3 * index.abs_diff(title) as i32;
            points += if labelled { 20 } else { 0 };
            points += if said { 8 } else { 0 };
            points -= if index < title { 6 } else { 0 };
            if best.as_ref().is_none_or(|(most, _)| points > *most) {
                let start = block.span.start as usize;
                let span = Span::new(start + date.range.start, start + date.range.end);
                best = Some((points, Field { value: date.value, span: Some(span), origin: Origin::Byline }));
            }
        }
    }
    best.map(|b| b.1)
}

/// The line above a block where that can be the label of a date: "Published".
fn label_above<'a>(sources: &Sources<'a>, index: usize) -> &'a str {
    let above = index.checked_sub(1).map_or("", |i| sources.text(i));
    if above.len() <= 40 && byline::date(above).is_none() { above } else { "" }
}

/// "Published: …" anywhere; failing that the date of a change.
fn from_label(sources: &Sources<'_>) -> Option<Field> {
    [words::DATE_LABELS.words(), words::UPDATED.words()].into_iter().find_map(|words| {
        (0..sources.blocks.len()).find_map(|index| {
            let text = sources.text(index);
            let block = &sources.blocks[index];
            if text.len() > 160
                || matches!(block.reason, Some(Reason::CommentForm | Reason::Copyright | Reason::Teaser))
            {
                return None;
            }
            let date = byline::date(text).filter(|d| d.has_year() && is_plausible(&d.value))?;
            let before = if date.range.start == 0 { label_above(sources, index) } else { &text[..date.range.start] };
            says(before, words).then(|| {
                let start = block.span.start as usize;
                let span = Span::new(start + date.range.start, start + date.range.end);
                Field { value: date.value, span: Some(span), origin: Origin::Byline }
            })
        })
    })
}

/// Chooses the date of the last change.
pub(super) fn modified(sources: &Sources<'_>) -> Option<Field> {
    let linked = sources.head.linked.text(&["dateModified"]).or_else(|| sources.head.linked.any("dateModified"));
    linked
        .as_deref()
        .and_then(edtf)
        .map(|date| plain(&date, Origin::JsonLd))
        .or_else(|| from_metas(sources, words::MODIFIED.words()))
        .or_else(|| {
            sources.marks().find_map(|(element, span, text)| {
                let is = element.attribute(&local_name!("itemprop")).is_some_and(|p| p == "dateModified");
                let said = element.attribute(&local_name!("datetime")).or(element.attribute(&local_name!("content")));
                let value = said.and_then(edtf).or_else(|| Some(byline::date(text)?.value))?;
                is.then(|| Field { span: Some(span), ..plain(&value, Origin::Markup) })
            })
        })
}

/// The date of a machine-written or free value.
fn edtf(value: &str) -> Option<String> {
    let value = value.trim();
    let found = iso(value).or_else(|| byline::date(value).map(|d| d.value))?;
    is_plausible(&found).then_some(found)
}

/// `2021-05-12`, `2021-05-12T10:00`, `20210512`, `2021-05`, `2021/05/12`.
fn iso(value: &str) -> Option<String> {
    let digits = |from: usize, to: usize| -> Option<u32> {
        let piece = value.get(from..to)?;
        piece.bytes().all(|b| b.is_ascii_digit()).then(|| piece.parse().ok()).flatten()
    };
    let year = digits(0, 4)?;
    let sign = value.as_bytes().get(4).copied();
    let (month, day) = match sign {
        Some(b'-' | b'/' | b'.') => {
            let month = digits(5, 7)?;
            match value.as_bytes().get(7) {
                Some(&b) if Some(b) == sign => (month, digits(8, 10)),
                None => (month, None),
                _ => return None,
            }
        }
        Some(b'0'..=b'1') if value.len() == 8 || value.as_bytes().get(8) == Some(&b'T') => {
            (digits(4, 6)?, digits(6, 8))
        }
        _ => return None,
    };
    if !(1..=12).contains(&month) || !day.is_none_or(|d| (1..=31).contains(&d)) {
        return None;
    }
    Some(match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    })
}

/// Zero dates and the epoch are nobody's.
fn is_plausible(date: &str) -> bool {
    date.starts_with("XXXX") || ("1800".."2100").contains(&date) && date != "1970-01-01"
}

fn from_metas(sources: &Sources<'_>, names: &[&str]) -> Option<Field> {
    names.iter().find_map(|name| {
        let origin =
            if name.starts_with("article:") || name.starts_with("og:") { Origin::OpenGraph } else { Origin::Meta };
        Some(plain(&edtf(sources.head.meta(&[name])?)?, origin))
    })
}

/// `itemprop="datePublished"`, `<time>`: said to be the publication before others, near the title before others.
fn from_markup(sources: &Sources<'_>) -> Option<Field> {
    let mut best: Option<(i32, Field)> = None;
    for (element, span, text) in sources.marks() {
        let said =
            element.attribute(&local_name!("datetime")).or(element.attribute(&local_name!("content"))).and_then(edtf);
        let is_time = element.name.local == local_name!("time");
        let own = cues::of_element(element);
        let property = element.attribute(&local_name!("itemprop")).unwrap_or_default();
        if !(is_time || property == "datePublished") {
            continue;
        }
        let written =
            if text.len() <= 60 { byline::date(text).map(|d| d.value).filter(|d| is_plausible(d)) } else { None };
        let Some(value) = said.or(written) else { continue };
        let class = element.attribute(&local_name!("class")).unwrap_or_default();
        let mut points = 0;
        points += if property == "datePublished" { 40 } else { 0 };
        points += if sources.is_near_title(span) { 20 } else { 0 };
        points += if class.contains("publish") || class.contains("entry-date") { 8 } else { 0 };
        points -=
            if class.contains("update") || class.contains("modif") || property == "dateModified" { 15 } else { 0 };
        points -= if own.any(Cues::COMMENT.or(Cues::RELATED)) { 30 } else { 0 };
        if points >= 0 && best.as_ref().is_none_or(|(most, _)| points > *most) {
            best = Some((points, Field { value, span: Some(span), origin: Origin::Markup }));
        }
    }
    best.map(|b| b.1)
}

/// `/2021/05/12/`, `2021-05-12`, `/20210512/` in the address.
fn from_url(sources: &Sources<'_>) -> Option<Field> {
    let url = sources.url?;
    let path = url.split_once("//").map_or(url, |(_, rest)| rest);
    let bytes = path.as_bytes();
    for at in 0..bytes.len() {
        let starts = at == 0 || !bytes[at - 1].is_ascii_digit();
        if !starts || !matches!(bytes.get(at..at + 2), Some(b"19" | b"20")) {
            continue;
        }
        let rest = &path[at..];
        let ends = |n: usize| !bytes.get(at + n).is_some_and(u8::is_ascii_digit);
        if let Some(date) = iso(rest.get(..10).unwrap_or_default())
            && date.len() == 10
            && ends(10)
        {
            return Some(plain(&date, Origin::Url));
        }
        if let Some(date) = iso(rest.get(..8).unwrap_or_default())
            && date.len() == 10
            && ends(8)
        {
            return Some(plain(&date, Origin::Url));
        }
    }
    None
}

/// Short lines with a date near the title, those in boxes called date or byline first; then "Published: …" anywhere.
fn from_lines(sources: &Sources<'_>) -> Option<Field> {
    let title = sources.title.unwrap_or(sources.top.start);
    let mut best: Option<(i32, Field)> = None;
    for index in sources.top.clone() {
        let text = sources.text(index);
        if text.chars().count() > 160 {
            continue;
        }
        let Some(date) = byline::date(text).filter(|d| is_plausible(&d.value)) else { continue };
        let block = &sources.blocks[index];
        let line = &sources.visible.lines[index];
        let boxed = sources.visible.boxes[line.parent as usize].own | line.cues;
        // What else the line says: a date alone is surer than a date in a sentence.
        let rest = text.chars().count() - text[date.range.clone()].chars().count();
        let mut points = 0;
        points += if boxed.any(Cues::DATE.or(Cues::BYLINE).or(Cues::META)) { 25 } else { 0 };
        points += if date.has_year() { 20 } else { 0 };
        points += if date.time { 8 } else { 0 };
        points += if rest < 30 { 12 } else { 0 };
        points += if rest < 3 { 12 } else { 0 };
        points += if index.abs_diff(title) <= 4 { 12 } else { 0 };
        points += if block.reason == Some(Reason::Byline) { 10 } else { 0 };
        points -= if block.keep { 25 } else { 0 };
        points -= if matches!(
            block.reason,
            Some(Reason::Related | Reason::Teaser | Reason::CommentForm | Reason::Copyright | Reason::Ticker)
        ) {
            25
        } else {
            0
        };
        points -= if line.linked * 2 > line.end - line.start { 10 } else { 0 };
        // A weekday and a date above the title: the clock of the page.
        points -= if index < title && date.weekday { 30 } else { 0 };
        points -= (index.abs_diff(title) as i32).min(30) / 3;
        if points >= 15 && best.as_ref().is_none_or(|(most, _)| points > *most) {
            let start = block.span.start as usize;
            let span = Span::new(start + date.range.start, start + date.range.end);
            best = Some((points, Field { value: date.value, span: Some(span), origin: Origin::Byline }));
        }
    }
    best.map(|b| b.1)
}

fn from_dateline(sources: &Sources<'_>) -> Option<Field> {
    let index = sources.blocks.iter().enumerate().find(|(i, b)| b.keep && sources.text(*i).len() > 80)?.0;
    let found = byline::dateline(sources.text(index))?;
    let start = sources.blocks[index].span.start as usize;
    let span = Span::new(start + found.range.start, start + found.range.end);
    if !is_plausible(&found.value) {
        return None;
    }
    Some(Field { value: found.value, span: Some(span), origin: Origin::Dateline })
}

/// The field with the place near the title where the same date is written out.
fn placed(sources: &Sources<'_>, field: Field) -> Field {
    if field.span.is_some() {
        return field;
    }
    let span = sources.top.clone().find_map(|index| {
        let text = sources.text(index);
        if text.len() > 200 {
            return None;
        }
        let date = byline::dates(text).into_iter().find(|d| d.value == field.value)?;
        let start = sources.blocks[index].span.start as usize;
        Some(Span::new(start + date.range.start, start + date.range.end))
    });
    Field { span, ..field }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machine_dates() {
        for (value, expected) in [
            ("2021-05-12T10:00:00Z", Some("2021-05-12")),
            ("2021-05-12", Some("2021-05-12")),
            ("2021-05", Some("2021-05")),
            ("20210512", Some("2021-05-12")),
            ("2021/05/12 10:00", Some("2021-05-12")),
            ("12.05.2021", Some("2021-05-12")),
            ("May 12, 2021", Some("2021-05-12")),
            ("12 травня 2021", Some("2021-05-12")),
            ("1970-01-01T00:00:00Z", None),
            ("0000-00-00", None),
            ("soon", None),
        ] {
            assert_eq!(edtf(value).as_deref(), expected, "{value}");
        }
    }
}
