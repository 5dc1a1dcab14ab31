//! From log-odds to blocks: what is kept, in which role, and why the rest is not.

use super::{
    cues::Cues,
    features::Page,
    visible::{Tag, Visible},
};
use crate::{
    clean::{byline, cues, forest::ONE},
    document::{Block, Field, Reason, Role},
    language::Language,
    span::Span,
};

/// Log-odds above which a line is kept. Below even odds: a lost paragraph is worse than one too many, and the figure is the
/// one at which precision and recall meet in cross-validation.
const KEEP: i32 = -ONE * 6 / 10;

/// The same for Markdown, which is an article already, most often.
const KEEP_MARKDOWN: i32 = -4 * ONE;

/// Decides on every line of a page. `authors` are those that are known without looking at the text.
pub fn decide(visible: &Visible, page: &Page<'_>, scores: &[i32], markdown: bool, authors: &[Field]) -> Vec<Block> {
    let limit = if markdown { KEEP_MARKDOWN } else { KEEP };
    let mut keep: Vec<bool> = scores.iter().map(|&s| s > limit).collect();
    let mut scores = scores.to_vec();
    second_opinion(visible, page, &mut scores, &mut keep, limit);
    carry_on(visible, page, &mut scores, &mut keep, limit);
    remove_plain_furniture(visible, page, &mut scores, &mut keep, limit, authors);
    save_parts(visible, page, &mut scores, &mut keep, limit);
    if let Some(title) = page.title
        && keep.iter().any(|&k| k)
    {
        keep[title] = true;
        scores[title] = scores[title].max(2 * ONE);
    }
    let mut blocks = Vec::with_capacity(keep.len());
    let mut lead = keep.iter().any(|&k| k);
    // The reason of the heading that announced furniture, while what follows is removed too.
    let mut announced: Option<Reason> = None;
    for (index, &kept) in keep.iter().enumerate() {
        let line = &visible.lines[index];
        let tag = visible.boxes[line.parent as usize].tag;
        let (role, reason) = if kept {
            announced = None;
            (role(visible, page, index, &mut lead), None)
        } else {
            let signed =
                page.lines[index].words <= 8 && authors.iter().any(|a| visible.line(index).starts_with(&a.value));
            let found = if signed { Reason::Byline } else { reason(visible, page, index, announced) };
            if page.heads_furniture(index) {
                announced = Some(found);
            } else if matches!(tag, Tag::Heading(_)) && page.lines[index].linked < 100 {
                announced = None;
            }
            let role = match found {
                Reason::Byline | Reason::SourceCredit | Reason::PhotoCredit => Role::Metadata,
                _ => Role::Boilerplate,
            };
            (role, Some(found))
        };
        let odds = libm::expf(-((scores[index] - limit) as f32) / ONE as f32);
        let sure = 1.0 / (1.0 + odds);
        blocks.push(Block {
            span: Span::new(line.start as usize, line.end as usize),
            role,
            language: Language::Und,
            keep: kept,
            reason,
            score: if kept { sure } else { 1.0 - sure },
        });
    }
    blocks
}

/// Where hardly anything was kept though the page has running text: what the rules say, and failing that every line of
/// running text, and failing that every line that is no link.
fn second_opinion(visible: &Visible, page: &Page<'_>, scores: &mut [i32], keep: &mut [bool], limit: i32) {
    let chars = |keep: &[bool]| -> u32 {
        keep.iter().zip(&page.lines).zip(&visible.lines).filter(|((k, _), _)| **k).map(|((_, m), _)| m.chars).sum()
    };
    let running: u32 = page.lines.iter().filter(|m| m.good).map(|m| m.chars).sum();
    if chars(keep) * 8 >= running.max(1) {
        return;
    }
    let rules = page.by_rules();
    let ways: [&dyn Fn(usize) -> bool; 3] =
        [&|i| rules[i] > 0, &|i| page.lines[i].good, &|i| page.lines[i].linked < 100 && page.lines[i].words >= 2];
    for way in ways {
        let other: Vec<bool> = (0..keep.len()).map(way).collect();
        if chars(&other) > 2 * chars(keep) {
            for (index, &k) in other.iter().enumerate() {
                if k && !keep[index] {
                    keep[index] = true;
                    scores[index] = limit + ONE / 4;
                }
            }
            return;
        }
    }
}

/// So many paragraphs side by side are a long article.
const LONG: usize = 60;

/// A long article goes on: the model has seen few of hundreds of paragraphs, and its odds fall with the distance from the title.
/// Running text straight behind many kept paragraphs of the same box is kept, unless the model is sure against it.
fn carry_on(visible: &Visible, page: &Page<'_>, scores: &mut [i32], keep: &mut [bool], limit: i32) {
    let around = |index: usize| visible.boxes[visible.lines[index].parent as usize].parent;
    let mut run = 0;
    for index in 1..keep.len() {
        let m = &page.lines[index];
        let beside = m.good && around(index) == around(index - 1);
        if beside && !keep[index] && run >= LONG && m.linked < 40 && scores[index] > limit - 3 * ONE {
            keep[index] = true;
            scores[index] = limit + ONE / 4;
        }
        run = if beside && keep[index] { run + 1 } else { 0 };
    }
}

/// What a reader knows for furniture on a page that is too short for the model to be sure of: dates and signatures on lines
/// of their own, buttons in a box called share, links below a heading that announces other stories.
fn remove_plain_furniture(
    visible: &Visible,
    page: &Page<'_>,
    scores: &mut [i32],
    keep: &mut [bool],
    limit: i32,
    authors: &[Field],
) {
    let start = page.title.unwrap_or(0);
    let body = (start..keep.len()).find(|&i| keep[i] && page.lines[i].good).unwrap_or(start);
    let end = keep.iter().zip(&page.lines).rposition(|(&k, m)| k && m.good).map_or(keep.len(), |i| i + 1);
    let mut announced = false;
    for index in 0..keep.len() {
        let (line, m, text) = (&visible.lines[index], &page.lines[index], visible.line(index));
        let linked = m.linked >= 190;
        if page.heads_furniture(index) {
            announced = true;
        } else if !linked {
            announced = false;
        }
        if !keep[index] || page.title == Some(index) {
            continue;
        }
        let share = (page.cues[line.parent as usize] | line.cues).any(Cues::SHARE);
        let furniture = announced && linked && m.words >= 3
            || scores[index] < limit + 5 * ONE && says_furniture(visible, page, index)
            || share && m.words <= 8 && !m.good
            || (start..body).contains(&index) && is_dated(text)
            || index >= end && m.words <= 8 && authors.iter().any(|a| text.starts_with(&a.value));
        if furniture {
            keep[index] = false;
            scores[index] = scores[index].min(limit - ONE);
        }
    }
}

/// Whether a line of the article says itself that it is none: "Читайте также: …", "Источник: …", "Реклама".
fn says_furniture(visible: &Visible, page: &Page<'_>, index: usize) -> bool {
    let (m, text) = (&page.lines[index], visible.line(index));
    let tag = visible.boxes[visible.lines[index].parent as usize].tag;
    match page.phrase(index) {
        // Links, the words alone, or a headline behind a colon: a sentence may begin so as well.
        Some(Reason::Related) => m.linked > 60 || m.words <= 4 || !m.good && !text.ends_with('.') && text.contains(':'),
        Some(Reason::Advertisement) => m.words <= 24,
        Some(Reason::Byline) => !m.good && text.contains(':') && !byline::authors(text).is_empty(),
        // In a list such words are its subject: "Video: 4K", "1. Facebook".
        Some(Reason::SourceCredit | Reason::PhotoCredit | Reason::Share) => {
            tag != Tag::Item && !m.good && (2..=24).contains(&m.words)
        }
        _ => false,
    }
}

/// What is the article's by its element, where it stands between lines that are: a caption that goes on to credit its picture,
/// a quotation, the head of a table.
fn save_parts(visible: &Visible, page: &Page<'_>, scores: &mut [i32], keep: &mut [bool], limit: i32) {
    let start = page.title.map_or(0, |title| title + 1);
    let end = keep.iter().zip(&page.lines).rposition(|(&k, m)| k && m.good).unwrap_or(0);
    for index in start..end {
        let m = &page.lines[index];
        if keep[index] || m.linked >= 60 || page.phrase(index).is_some() {
            continue;
        }
        let inner = &visible.boxes[visible.lines[index].parent as usize];
        let outer = &visible.boxes[inner.parent as usize];
        let within = |tag: Tag| inner.tag == tag || outer.tag == tag;
        let row = |index: usize| {
            let row = &visible.boxes[visible.lines[index].parent as usize];
            (row.tag == Tag::Row).then_some(row.parent)
        };
        let head = || row(index).is_some() && row(index) == row(index + 1) && row(index - 1) != row(index);
        let least = match () {
            () if within(Tag::Caption) && credits_behind(visible.line(index)) => 4,
            () if within(Tag::Quote) && m.words >= 4 => 2,
            () if index > 0 && keep[index + 1] && head() => 4,
            () => continue,
        };
        if scores[index] > limit - least * ONE {
            keep[index] = true;
            scores[index] = limit + ONE / 4;
        }
    }
}

/// Whether words of a caption stand before the credit of its picture: "Мост после ремонта. Фото: …".
fn credits_behind(text: &str) -> bool {
    text.match_indices(['.', '/', '(', '|', '—', '–'])
        .any(|(at, sign)| at > 0 && cues::reason(&text[at + sign.len()..]) == Some(Reason::PhotoCredit))
}

/// A date and little else.
fn is_dated(text: &str) -> bool {
    text.len() < 120 && byline::date(text).is_some_and(|d| text.chars().count() <= text[d.range].chars().count() + 12)
}

fn role(visible: &Visible, page: &Page<'_>, index: usize, lead: &mut bool) -> Role {
    if page.title == Some(index) {
        return Role::Title;
    }
    let line = &visible.lines[index];
    let mut at = line.parent as usize;
    let mut role = Role::Paragraph;
    // A paragraph in a list item is one of the list, in a quotation one of it, and so on outwards.
    for _ in 0..4 {
        let b = &visible.boxes[at];
        match b.tag {
            Tag::Heading(_) => return Role::Heading,
            Tag::Row => return Role::Table,
            Tag::Caption => return Role::Caption,
            Tag::Quote => return Role::Quote,
            Tag::Item => role = Role::List,
            Tag::Figure if role == Role::Paragraph => role = Role::Caption,
            Tag::Article | Tag::Main | Tag::Section => break,
            _ => {}
        }
        // A box of many lines is no longer the line's own.
        if b.end - b.first > 12 && !matches!(b.tag, Tag::Item) {
            break;
        }
        at = b.parent as usize;
    }
    let m = &page.lines[index];
    if role == Role::Paragraph && *lead && m.words >= 6 {
        *lead = false;
        return Role::Lead;
    }
    role
}

/// Why a line is not of the article: what it says, else what the nearest box round it is called, else where it stands.
fn reason(visible: &Visible, page: &Page<'_>, index: usize, announced: Option<Reason>) -> Reason {
    let m = &page.lines[index];
    let line = &visible.lines[index];
    let cues = page.cues[line.parent as usize] | line.cues;
    match page.phrase(index) {
        // "Send" is a word of both; the box knows.
        Some(Reason::Share) if cues.any(Cues::COMMENT) && !cues.any(Cues::SHARE) => return Reason::CommentForm,
        // So is "Subscribe".
        Some(Reason::Share) if cues.any(Cues::NEWSLETTER) && !cues.any(Cues::SHARE) => return Reason::Advertisement,
        Some(reason) => return reason,
        None => {}
    }
    if page.title.is_some_and(|t| t != index) && m.is_title_again() {
        return Reason::DuplicateTitle;
    }
    if let Some(reason) = named(line.cues, m.linked, m.words) {
        return reason;
    }
    let mut at = line.parent as usize;
    for _ in 0..10 {
        let b = &visible.boxes[at];
        if let Some(reason) = named(b.own & page.cues[at], m.linked, m.words) {
            return reason;
        }
        let by_tag = match b.tag {
            Tag::Navigation => Some(Reason::Navigation),
            Tag::Footer | Tag::Header if page.is_frame(at) => Some(Reason::Navigation),
            Tag::Aside if m.linked > 60 => Some(Reason::Related),
            _ => None,
        };
        if let Some(reason) = by_tag {
            return reason;
        }
        if at == 0 {
            break;
        }
        at = b.parent as usize;
    }
    if let Some(reason) = announced {
        return reason;
    }
    let text = visible.line(index);
    if m.linked > 150 {
        // Above the title, words that each begin large are a menu in one line.
        let large = text.split_whitespace().filter(|w| w.starts_with(char::is_uppercase)).count() as u32;
        let menu = m.words < 5 || page.title.is_some_and(|t| index < t) && large * 3 >= m.words * 2;
        return if menu { Reason::Navigation } else { Reason::Teaser };
    }
    if ["(c) ", "(C) "].iter().any(|sign| text.starts_with(sign)) {
        return Reason::Copyright;
    }
    let near = page.title.is_some_and(|t| index.abs_diff(t) <= 4);
    if near && (is_dated(text) || !byline::authors(text).is_empty()) {
        return Reason::Byline;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if digits > 0 && letters <= 2 * digits && m.words <= 6 {
        return Reason::Ticker;
    }
    Reason::Other
}

/// What the name of a box says.
fn named(cues: Cues, linked: u8, words: u32) -> Option<Reason> {
    const TABLE: &[(Cues, Reason)] = &[
        (Cues::COOKIE, Reason::Cookie),
        (Cues::ADVERTISEMENT, Reason::Advertisement),
        (Cues::COMMENT, Reason::CommentForm),
        (Cues::SHARE, Reason::Share),
        (Cues::RATING, Reason::Rating),
        (Cues::LEGAL, Reason::Copyright),
        (Cues::TICKER, Reason::Ticker),
        (Cues::NAVIGATION, Reason::Navigation),
        (Cues::CONTENTS, Reason::Navigation),
        (Cues::TAGS, Reason::Navigation),
        (Cues::SEARCH, Reason::Navigation),
        (Cues::BYLINE, Reason::Byline),
        (Cues::BIO, Reason::Byline),
        (Cues::DATE, Reason::Byline),
        (Cues::SOURCE, Reason::SourceCredit),
        (Cues::NEWSLETTER, Reason::Advertisement),
        (Cues::CAPTION, Reason::PhotoCredit),
    ];
    if let Some(&(_, reason)) = TABLE.iter().find(|(cue, _)| cues.any(*cue)) {
        return Some(reason);
    }
    if cues.any(Cues::RELATED.or(Cues::CARD)) {
        return match () {
            () if cues.any(Cues::RELATED) && linked < 100 && words < 6 => Some(Reason::Related),
            () if words >= 4 => Some(Reason::Teaser),
            () if cues.any(Cues::RELATED) => Some(Reason::Related),
            () => None,
        };
    }
    cues.any(Cues::HEADER.or(Cues::FOOTER)).then_some(Reason::Navigation)
}

/// Text to put after a page's own, and its blocks.
#[derive(Debug)]
pub struct Added {
    /// The text, a line a block.
    pub text: String,
    /// Its blocks, their spans reckoned from the start of the page's text.
    pub blocks: Vec<Block>,
}

/// The article that a page has only in its structured data, where the page shows next to nothing of it.
pub fn from_linked_data(visible: &Visible, blocks: &[Block], body: &str) -> Option<Added> {
    let kept: usize = blocks.iter().filter(|b| b.keep && b.role != Role::Title).map(|b| b.span.len()).sum();
    if body.len() < 400 || kept * 3 > body.len() {
        return None;
    }
    let mut added = Added { text: String::new(), blocks: Vec::new() };
    let mut lead = true;
    for line in body.split('\n').map(str::trim).filter(|l| !l.is_empty()) {
        let start = visible.text.len() + added.text.len();
        added.text.push_str(line);
        added.text.push('\n');
        added.blocks.push(Block {
            span: Span::new(start, start + line.len()),
            role: if lead { Role::Lead } else { Role::Paragraph },
            language: Language::Und,
            keep: true,
            reason: None,
            score: 0.9,
        });
        lead = false;
    }
    Some(added)
}
