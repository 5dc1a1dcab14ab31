//! Which line is the title, and which lines are copies of it.

use std::collections::HashSet;

use super::{
    decide::{Verdict, key_of},
    features::{FIRST, SHARED},
};
use crate::{
    clean::forest::ONE,
    document::{Metadata, Reason},
    text::letter::{is_word, lower},
};

/// The line above the lead that looks most like the title of what follows.
pub(super) fn find(all: &[Verdict<'_>], lead: usize, rows: &[u8], given: &Metadata) -> Option<usize> {
    if let Some(given) = &given.title {
        let key = key_of(&given.value);
        if let Some(i) = all[..lead].iter().rposition(|v| v.key == key) {
            return Some(i);
        }
    }
    let head = stems(all[0].line.text);
    let mut best: Option<(i32, usize)> = None;
    let mut distance = 0;
    for i in (0..lead).rev() {
        let v = &all[i];
        let furniture = v.cue.is_some() || v.is_dated();
        // A line that goes on in lower case right below is the first of a wrapped paragraph.
        let goes_on = !v.sentence
            && all[i + 1].words > 1
            && all[i + 1].line.blanks == 0
            && all[i + 1].line.text.starts_with(char::is_lowercase);
        if !furniture && !goes_on && (2..=40).contains(&v.words) && v.key.len() >= 8 && !(v.sentence && v.words > 25) {
            let shared = i32::from(rows[i * FIRST + SHARED]).min(200);
            // Furniture stands on a page twice as well, but the story does not speak of it.
            let echoed = shared >= 40;
            // Two words that come again are a person's name as well.
            let shared = shared * v.words.min(5) as i32 / 5;
            let copies = all[..lead].iter().filter(|o| copy_of(o, &v.key)).take(3).count() as i32 - 1;
            // The first line of a page is its own title more often than not, with the site's name behind it.
            let named = i > 0 && copy_of(&all[0], &v.key) && (v.words >= 4 || all[0].key.starts_with(&v.key));
            // What the model thinks counts little: it learned of many pages whose titles were not part of the text.
            let mut points = v.score.clamp(-4 * ONE, 4 * ONE) / 200 - 6 * distance;
            points += 3 * shared / 4;
            points += match named {
                _ if !echoed => 0,
                true => 200 + 60 * copies.max(0),
                false => alike(&head, i, v) + 60 * copies.max(0),
            };
            points += if (4..=25).contains(&v.words) { 80 } else { 0 };
            points -= if v.ellipsis { 150 } else { 0 };
            // What ends with a full stop is rather the summary below the title.
            points -= if v.line.text.ends_with('.') && !v.ellipsis { 100 } else { 0 };
            if v.words >= 4 {
                points += if is_credit(all.get(i + 1)) { 70 } else { 0 };
                points += if i > 0 && is_credit(all.get(i - 1)) { 40 } else { 0 };
                points += if i == 0 { 80 } else { 0 };
            }
            points -= if starts_inside(v.line.text) { 150 } else { 0 };
            // What is so short and credited right below is in the picture.
            let credited = all.get(i + 1).and_then(|below| below.cue).is_some_and(|c| c.reason == Reason::PhotoCredit);
            points -= if v.words <= 5 && copies <= 0 && credited { 100 } else { 0 };
            if best.is_none_or(|(most, _)| points > most) {
                best = Some((points, i));
            }
        }
        // Credits, dates and labels between title and lead do not put them apart.
        distance += if furniture { 0 } else { 1 };
        if distance > 25 {
            break;
        }
    }
    let (points, i) = best?;
    (points > 0).then_some(i)
}

/// Whether a line is the byline or the date that stand beside a title.
fn is_credit(v: Option<&Verdict<'_>>) -> bool {
    v.is_some_and(|v| v.is_dated() || v.cue.is_some_and(|c| c.reason == Reason::Byline))
}

/// Whether `v` is the text behind `key` again: equal, cut off, with a section's label before it or the site's name after it.
pub(super) fn copy_of(v: &Verdict<'_>, key: &str) -> bool {
    let own = v.key.as_str();
    if own == key {
        return true;
    }
    let enough = 24.min(key.len());
    if own.len() < enough || key.len() < 12 {
        return false;
    }
    if key.starts_with(own) {
        return v.ellipsis || own.len() * 3 > key.len() * 2;
    }
    let mut probe = enough;
    while !key.is_char_boundary(probe) {
        probe += 1;
    }
    let Some(at) = own.find(&key[..probe]) else { return false };
    let (label, rest) = own.split_at(at);
    if label.len() > 80 {
        return false;
    }
    match rest.strip_prefix(key) {
        Some(site) => site.len() <= 80,
        None => {
            // A scraper may cut inside a word and mend it wrongly, so a little of the end may differ.
            let common: usize =
                key.chars().zip(rest.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
            v.ellipsis && common * 5 >= rest.len() * 4
        }
    }
}

/// Points for a line that says in other words what the page's first line says, which is often the page's own title: "Best presses
/// under $500 (2025)" below "Presses under $500, the buyer's guide | Quill".
fn alike(head: &HashSet<String>, i: usize, v: &Verdict<'_>) -> i32 {
    let own = stems(v.line.text);
    let common = own.intersection(head).count();
    if i > 0 && common >= 3 && common * 3 >= own.len() * 2 { 100 } else { 0 }
}

/// The beginnings of the longer words of a line.
fn stems(text: &str) -> HashSet<String> {
    text.split(|c: char| !is_word(c))
        .take(60)
        .filter(|word| word.chars().nth(3).is_some())
        .map(|word| word.chars().take(5).map(lower).collect())
        .collect()
}

/// Whether a line begins as the middle of a sentence does: in lower case, but for `iPhone`, or with a bracket.
fn starts_inside(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next();
    first == Some('(') || first.is_some_and(char::is_lowercase) && !chars.next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::{decide::verdict, features, split::split};

    /// The title of a page whose last line is the lead.
    fn title_of(text: &str) -> Option<&str> {
        let lines = split(text);
        let said = features::said(&lines);
        let rows = features::first(&lines, &said);
        let all: Vec<Verdict<'_>> = lines.iter().zip(said).map(|(&line, said)| verdict(line, said, 0)).collect();
        find(&all, all.len() - 1, &rows, &Metadata::default()).map(|i| all[i].line.text)
    }

    #[test]
    fn a_title_stands_beside_its_credits() {
        let title = "Harbour of Plum Lake to close for winter";
        let lead = "The harbour will close on Wednesday, three weeks sooner than last year, its owners said on Monday.";
        let summary = "The harbour will close three weeks sooner than last year, its owners said.";
        let other = "Ferry owners ask for a bus";
        for page in [
            format!(
                "World\n{title}\nCopyright Adam Quill/QH\nPublished on 29/11/2021 - 16:38\nShare\n{summary}\n{lead}"
            ),
            format!("World\n{title}\n{summary}\n{lead}"),
            format!("{title}\nPublished on 29/11/2021 - 16:38\n{other}\n{lead}"),
            format!("World\nFacts\n29/11/2021 - 16:38\n{title}\n{other}\n{lead}"),
        ] {
            assert_eq!(title_of(&page), Some(title), "{page}");
        }
    }
}
