//! Which quotation marks belong together, over paragraph breaks and where one of a pair is lost.
//!
//! Marks with a direction pair like brackets; straight ones by the white space round them and by whether one is open.
//! What stays open at the end of a paragraph is, in this order: closed before words that attribute it ("…, - said X"),
//! carried on where the next paragraphs close it or open it anew, or ended with its paragraph. A closing mark without its
//! opening one closes what stands before it in the paragraph, where words behind it attribute that.

use super::super::scene::Scene;
use crate::lang::telling::Tell;

/// The words between two marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// The first word inside.
    pub start: usize,
    /// Behind the last word inside.
    pub end: usize,
    /// Behind the closing mark; `end` where there is none.
    pub after: usize,
    /// Where the sentence before it ends: the opening mark, or `start` where there is none.
    pub before: usize,
    /// A mark is lost.
    pub torn: bool,
}

/// A quotation runs over so many paragraphs at most.
const CARRY: usize = 8;

/// What a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Open,
    Close,
}

/// The outermost quotations of a scene, ascending.
pub fn pairs(scene: &Scene) -> Vec<Marked> {
    let mut out = Vec::new();
    // The opening mark that waits, and its paragraph.
    let mut carried: Option<(usize, usize)> = None;
    for (number, paragraph) in scene.paragraphs.iter().enumerate() {
        let range = paragraph.words.clone();
        if range.is_empty() {
            continue;
        }
        let mut open: Vec<usize> = Vec::new();
        let mut behind = range.start; // behind the last quotation of the paragraph
        let mut inner_close = None;
        let leads = turn(scene, range.start, None);
        for i in range.clone() {
            let Some(turn) = turn(scene, i, open.last().copied().or(carried.map(|c| c.0))) else { continue };
            match turn {
                // A paragraph of a longer quotation opens with a mark of its own.
                Turn::Open if open.is_empty() && carried.is_some() && i == range.start => {}
                Turn::Open => {
                    if let Some((start, from)) = carried.take() {
                        out.push(unclosed(start, scene.paragraphs[from].words.end));
                    }
                    open.push(i);
                }
                Turn::Close => match (open.pop(), carried) {
                    (Some(start), _) if open.is_empty() => {
                        out.extend(closed(start, i));
                        behind = i + 1;
                    }
                    (Some(_), _) => inner_close = Some(i),
                    (None, Some((start, _))) => {
                        out.extend(closed(start, i));
                        carried = None;
                        behind = i + 1;
                    }
                    (None, None) => {
                        if i > behind && attributed(scene, i + 1) {
                            let whole = behind == range.start || leads == Some(Turn::Open);
                            let mut start = if whole { range.start } else { scene.sentence_start(i) };
                            // «Слово» opens the quotation as well: one mark opens two.
                            if whole {
                                out.truncate(out.partition_point(|m| m.before < range.start));
                                behind = range.start;
                            }
                            start += usize::from(scene.dash(start));
                            if start < i && start >= behind {
                                out.push(Marked { start, end: i, after: i + 1, before: start, torn: true });
                            }
                        }
                        behind = i + 1;
                    }
                },
            }
        }
        match open.first().copied() {
            Some(start) => {
                if let Some(end) = cut(scene, start + 1, range.end) {
                    out.push(Marked { start: start + 1, end, after: end, before: start, torn: true });
                } else if let Some(end) = inner_close.filter(|&e| e > start && attributed(scene, e + 1)) {
                    // «Слово «Заря», — сказал он: one mark closes both.
                    out.extend(closed(start, end));
                } else if opens_speech(scene, start) {
                    carried = Some((start, number));
                }
            }
            None => {
                if let Some((start, from)) = carried
                    && number - from >= CARRY
                {
                    out.push(unclosed(start, scene.paragraphs[from].words.end));
                    carried = None;
                }
            }
        }
    }
    if let Some((start, from)) = carried {
        out.push(unclosed(start, scene.paragraphs[from].words.end));
    }
    out.sort_by_key(|m| m.start);
    out.retain(|m| m.start < m.end);
    out
}

fn closed(open: usize, close: usize) -> Option<Marked> {
    (open + 1 < close).then_some(Marked { start: open + 1, end: close, after: close + 1, before: open, torn: false })
}

fn unclosed(open: usize, end: usize) -> Marked {
    Marked { start: open + 1, end: end.max(open + 1), after: end.max(open + 1), before: open, torn: true }
}

/// What the mark at word `i` does, if it is one; `open` is the innermost open mark.
fn turn(scene: &Scene, i: usize, open: Option<usize>) -> Option<Turn> {
    let text = scene.text(i);
    let opened_by = open.map(|o| scene.text(o));
    match text {
        "«" | "„" | "‹" | "‟" => return Some(Turn::Open),
        // Turned the wrong way: `hardware.”The mission …,” NAME said`.
        "”" if open.is_none() && turned(scene, i) => return Some(Turn::Open),
        "»" | "›" | "”" => return Some(Turn::Close),
        "“" | "\"" | "‘" | "’" | "'" | "″" => {}
        _ => return None,
    }
    let word = scene.words[i];
    let range = scene.paragraph(i);
    let gap_after = i + 1 >= range.end || scene.words[i + 1].gap;
    let at_start = i == range.start;
    let before = if at_start { "" } else { scene.text(i - 1) };
    let leads = at_start || word.gap || matches!(before, "(" | "[" | "—" | "–" | "-" | "«" | "„");
    let single = matches!(text, "‘" | "’" | "'");
    if single {
        // Only as English papers use them; anything else is an apostrophe.
        let inner = opened_by.is_some_and(|o| matches!(o, "‘" | "'"));
        return match text {
            "‘" | "'" if !inner && leads && !gap_after => Some(Turn::Open),
            "’" | "'"
                if inner
                    && (gap_after || !scene.words[i + 1].text.starts_with(char::is_alphanumeric))
                    && !before.ends_with('s') =>
            {
                Some(Turn::Close)
            }
            _ => None,
        };
    }
    let same = match text {
        "“" => opened_by == Some("„"),
        _ => opened_by == Some("\"") || opened_by == Some("″"),
    };
    // `5" pipes`: inches.
    if text != "“" && !same && !word.gap && before.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // Texts cut into words leave white space on both sides; a comma behind still tells.
    let stopped =
        i + 1 < range.end && !gap_after && matches!(scene.text(i + 1), "," | "." | ";" | ":" | "!" | "?" | ")");
    let opens = leads && !gap_after && !stopped;
    let closes = stopped || !leads && (gap_after || !scene.words[i + 1].text.starts_with(char::is_alphanumeric));
    Some(match (opens, closes) {
        // A space strayed before it: `…, "he says`.
        (true, _) if same && !at_start && attributed(scene, i + 1) && ends_clause(before) => Turn::Close,
        (true, _) => Turn::Open,
        (_, true) => Turn::Close,
        _ if same => Turn::Close,
        _ => Turn::Open,
    })
}

/// Whether a closing mark with none open stands where a sentence opens, glued to its first word.
fn turned(scene: &Scene, i: usize) -> bool {
    let range = scene.paragraph(i);
    let opens = i == range.start || scene.ends(i - 1) || matches!(scene.text(i - 1), ":" | ",");
    let glued = i + 1 < range.end && !scene.words[i + 1].gap && scene.words[i + 1].capital();
    opens && glued && !attributed(scene, i + 1)
}

fn ends_clause(before: &str) -> bool {
    matches!(before, "," | "." | "!" | "?" | "…" | "..." | "-" | "—" | "–")
}

/// Whether a quotation may begin at the mark `i`: at the start of a sentence or behind a colon.
fn opens_speech(scene: &Scene, i: usize) -> bool {
    let range = scene.paragraph(i);
    i == range.start
        || scene.ends(i - 1)
        || scene.dash(i - 1)
        || matches!(scene.text(i - 1), ":" | "," | "»" | "”" | "\"")
}

/// Whether words at `i` attribute what stands before them: a dash or comma and a verb of speech, or subject and verb.
fn attributed(scene: &Scene, i: usize) -> bool {
    let end = scene.paragraph(i.saturating_sub(1)).end.min(i + 8);
    let mut words = 0;
    let mut k = i;
    while k < end {
        if scene.tells(k, Tell::SAY.or(Tell::SAID).or(Tell::QUOTES).or(Tell::SOURCE)) {
            return true;
        }
        if scene.tells(k, Tell::THAT) {
            return false;
        }
        match scene.text(k) {
            "," | "—" | "–" | "-" | "." | "!" | "?" if words == 0 => {}
            "," | "." | "!" | "?" | ":" | ";" | "«" | "“" | "„" | "\"" => return false,
            _ => words += 1,
        }
        k += 1;
    }
    false
}

/// Where an open quotation ends before the words that attribute it: the mark was lost.
fn cut(scene: &Scene, start: usize, end: usize) -> Option<usize> {
    (start + 2..end).find(|&k| {
        if !ends_clause(scene.text(k)) && !scene.ends(k) {
            return false;
        }
        let mut next = k + 1;
        let mut dashed = scene.dash(k);
        while next < end && (matches!(scene.text(next), ",") || scene.dash(next)) {
            dashed |= scene.dash(next);
            next += 1;
        }
        dashed && scene.tells(next, Tell::SAY.or(Tell::SAID)) && !scene.words[next].capital()
    })
}
