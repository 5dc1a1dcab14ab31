//! What a scraped page says of itself: title, authors, date, source, subjects.

use super::decide::{Parts, Verdict};
use crate::{
    clean::byline,
    document::{Field, Metadata, Origin, Reason},
    span::Span,
};

/// Lines after the article in which its credits still stand.
const TAIL: usize = 12;

/// Reads the metadata. What was given with the page goes first; what the text says fills the rest.
pub(super) fn read(all: &[Verdict<'_>], parts: Parts, given: &Metadata) -> Metadata {
    let mut metadata = given.clone();
    if metadata.title.is_none()
        && let Some(v) = parts.title.map(|i| &all[i])
    {
        metadata.title = Some(field(v, 0..v.line.text.len(), Origin::Text));
    }
    let start = parts.title.or(parts.lead).unwrap_or(0);
    // Where the article's own credits can stand: some lines above it, and below it until other stories begin.
    let zone = start.saturating_sub(6)..(parts.end + TAIL).min(all.len());
    let own = |v: &&Verdict<'_>| {
        !v.keep && !matches!(v.reason, Some(Reason::Teaser | Reason::Related | Reason::DuplicateTitle))
    };
    let credits: Vec<&Verdict<'_>> = {
        let cut = (parts.end..zone.end)
            .find(|&i| matches!(all[i].reason, Some(Reason::Related | Reason::Teaser | Reason::CommentForm)))
            .unwrap_or(zone.end);
        all[zone.start.min(cut)..cut].iter().filter(own).collect()
    };
    if metadata.authors.is_empty() {
        for v in credits.iter().filter(|v| v.reason == Some(Reason::Byline)) {
            let mut found = byline::authors(v.line.text);
            if found.is_empty() && v.date.is_none() && v.cue.is_none() {
                let name = byline::signature(v.line.text).or(Some(v.line.text).filter(|t| byline::is_person(t)));
                found.extend(name.map(|name| (0..name.len(), name.to_owned())));
            }
            for (range, _) in found {
                let found = field(v, range, Origin::Byline);
                if metadata.authors.iter().all(|a| a.value != found.value) {
                    metadata.authors.push(found);
                }
            }
        }
    }
    if metadata.source.is_none() {
        let late = all[parts.end.min(all.len())..].iter().filter(|v| v.reason == Some(Reason::SourceCredit));
        metadata.source =
            credits.iter().copied().chain(late).filter(|v| v.reason == Some(Reason::SourceCredit)).find_map(source);
    }
    if metadata.tags.is_empty() {
        metadata.tags = credits.iter().flat_map(|v| tags(v)).collect();
    }
    if metadata.modified.is_none() {
        metadata.modified = credits.iter().find_map(|v| {
            let at = update_word(v.line.text)?;
            let found = byline::date(&v.line.text[at..])?;
            let range = at + found.range.start..at + found.range.end;
            Some(Field { value: found.value, ..field(v, range, Origin::Byline) })
        });
    }
    if metadata.published.is_none() {
        metadata.published = published(all, parts, &credits).or_else(|| {
            let url = &given.url.as_ref()?.value;
            let found = byline::date(&url.replace('_', "/")).filter(byline::Dated::has_year)?;
            Some(Field { value: found.value, span: None, origin: Origin::Url })
        });
    }
    metadata
}

/// The date of publication: of a byline or a line of its own beside the title, else of the dateline, else of the figures that
/// open the page's text. A weekday and date
/// above the title is the clock of the page, not the article's date.
fn published(all: &[Verdict<'_>], parts: Parts, credits: &[&Verdict<'_>]) -> Option<Field> {
    let start = parts.title.or(parts.lead).unwrap_or(0);
    let title_at = all.get(start).map_or(0, |v| v.line.start);
    let lead = parts.lead.unwrap_or(start);
    let mut best: Option<(i32, &Verdict<'_>)> = None;
    for &v in credits {
        let Some(date) = v.date.as_ref().filter(|_| v.reason == Some(Reason::Byline) && !is_update(v.line.text)) else {
            continue;
        };
        let above = v.line.start < title_at;
        let place = all.partition_point(|o| o.line.start < v.line.start);
        // With the time, right above the title, it is no clock.
        let clock = date.weekday && !(date.time && date.has_year() && place + 1 == start && place > 0);
        if above && (clock || place + 3 < start) && v.cue.is_none() {
            continue;
        }
        let mut points = 0;
        points += if v.cue.is_some() { 30 } else { 0 };
        points += if date.time { 10 } else { 0 };
        points += if date.has_year() { 20 } else { 0 };
        points += match () {
            () if above && place + 1 == start => 20,
            () if above => 0,
            () if place <= lead => 25,
            () if place >= parts.end => 8,
            () => 4,
        };
        if best.is_none_or(|(most, _)| points > most) {
            best = Some((points, v));
        }
    }
    if let Some((_, v)) = best {
        return dated(v, Origin::Byline);
    }
    let dateline = |v: &Verdict<'_>, found: byline::Dated| {
        Some(Field { value: found.value, ..field(v, found.range, Origin::Dateline) })
    };
    // "Views: 115 | 5 March 2021": whatever the line is removed for.
    let below = &all[(start + 1).min(lead)..lead.min(all.len())];
    if let Some(v) =
        below.iter().find(|v| !v.keep && v.date.as_ref().is_some_and(|d| d.has_year() && d.value.len() == 10))
    {
        return dated(v, Origin::Byline);
    }
    // A date and time alone on a line above it, though it passed for the end of a list of other stories.
    let above = &all[start.saturating_sub(8)..start.min(all.len())];
    let stamp = |v: &&Verdict<'_>| {
        v.is_dated() && v.date.as_ref().is_some_and(|d| d.has_year() && d.time && !d.weekday) && !is_update(v.line.text)
    };
    if let Some(v) = above.iter().rev().find(stamp) {
        return dated(v, Origin::Byline);
    }
    let opening = &all[..(lead + 1).min(all.len())];
    if let Some((v, found)) = parts.lead.and_then(|i| Some((&all[i], byline::dateline(all[i].line.text)?))) {
        return dateline(v, found);
    }
    let (v, found) = opening.iter().filter(|v| v.keep).find_map(|v| Some((v, byline::stamp(v.line.text)?)))?;
    dateline(v, found)
}

fn dated(v: &Verdict<'_>, origin: Origin) -> Option<Field> {
    let date = v.date.as_ref()?;
    Some(Field { value: date.value.clone(), ..field(v, date.range.clone(), origin) })
}

/// Whether the first date of a line is that of a change: "Обновлено: 3 марта".
fn is_update(text: &str) -> bool {
    update_word(text) == Some(0)
}

/// Where a line of no great length says "updated".
fn update_word(text: &str) -> Option<usize> {
    const WORDS: [&str; 13] = [
        "обновлен",
        "изменен",
        "оновлен",
        "змінен",
        "жаңартыл",
        "updated",
        "last updated",
        "last modified",
        "modified",
        "aktualis",
        "aktualizac",
        "actualizado",
        "aggiornato",
    ];
    if text.len() > 300 {
        return None;
    }
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        if c.is_alphabetic() && !previous.is_alphanumeric() {
            let lower: String = text[at..].chars().take(16).flat_map(char::to_lowercase).collect();
            if WORDS.iter().any(|w| lower.starts_with(w)) {
                return Some(at);
            }
        }
        previous = c;
    }
    None
}

/// "Источник: Вестник", "Источник Вестник".
fn source(v: &Verdict<'_>) -> Option<Field> {
    let text = v.line.text;
    let word = text.find(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—'))?;
    let rest = &text[word..];
    let from =
        text.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—')).len();
    let value = text[from..].trim_end_matches(['.', ',', ' ']);
    (!value.is_empty() && value.len() <= 160).then(|| field(v, from..from + value.len(), Origin::Text))
}

/// "Теги: мост, ремонт", "#Экономика".
fn tags(v: &Verdict<'_>) -> Vec<Field> {
    const HEADS: [&str; 16] = [
        "теги",
        "тэги",
        "метки",
        "ключевые слова",
        "темы",
        "мітки",
        "позначки",
        "ключові слова",
        "тегтер",
        "тэгтер",
        "tags",
        "tag",
        "topics",
        "keywords",
        "tagged",
        "filed under",
    ];
    let text = v.line.text;
    let mut out = Vec::new();
    if let Some((head, list)) = text.split_once(':')
        && HEADS.contains(&head.trim().to_lowercase().as_str())
    {
        let mut at = head.len() + 1;
        for piece in list.split_inclusive([',', ';', '|', '#']) {
            let tag = piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '#' | '.'));
            if !tag.is_empty() && tag.len() <= 80 {
                let start = at + piece.find(tag).unwrap_or(0);
                out.push(field(v, start..start + tag.len(), Origin::Text));
            }
            at += piece.len();
        }
    } else {
        for (at, _) in text.match_indices('#') {
            let tag: &str = text[at + 1..].split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
            if tag.chars().any(char::is_alphabetic) {
                out.push(field(v, at + 1..at + 1 + tag.len(), Origin::Text));
            }
        }
    }
    out.truncate(30);
    out
}

fn field(v: &Verdict<'_>, range: std::ops::Range<usize>, origin: Origin) -> Field {
    Field {
        value: v.line.text[range.clone()].to_owned(),
        span: Some(Span::new(v.line.start + range.start, v.line.start + range.end)),
        origin,
    }
}
