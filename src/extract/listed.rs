//! Places in a list: what stands among towns is one too, though no table has it: "Leeds, Quillby, York and Bradford".

use super::{
    Candidate, adjectives,
    cues::Cue,
    words::{Block, Shape, Word},
};
use crate::{entity::By, label::Label, text::Kind};

/// Words before the last of a list.
const LAST: &[&str] = &["and", "or", "и", "или", "і", "й", "та", "або", "және"];

/// Gives the label of a place to the unknown names of lists of places. `settled` comes and goes ascending, without overlap.
pub fn agree(blocks: &[Block], settled: &mut Vec<Candidate>) {
    let mut made = Vec::new();
    for words in blocks.iter().map(|b| &b.words) {
        let mut at = 0;
        while at < words.len() {
            let list = list(words, at);
            at = list.items.last().map_or(at + 1, |last| last.1);
            if list.items.len() >= if list.ends { 3 } else { 5 } {
                unknown_of(words, &list.items, settled, &mut made);
            }
        }
    }
    for place in made {
        settled.retain(|c| c.span != place.span);
        let at = settled.partition_point(|c| c.span < place.span);
        settled.insert(at, place);
    }
}

/// Names that commas divide, as places among the words.
struct List {
    items: Vec<(usize, usize)>,
    /// The last one stands behind an "and", so that it is no apposition.
    ends: bool,
}

/// The list that begins at a word.
fn list(words: &[Word], from: usize) -> List {
    let mut list = List { items: Vec::new(), ends: false };
    let mut at = from;
    while let Some(after) = item(words, at) {
        list.items.push((at, after));
        let comma = words.get(after).is_some_and(|w| w.text == ",");
        let next = after + usize::from(comma);
        let last = words.get(next).is_some_and(|w| w.is(LAST));
        if list.ends || !(comma || last) {
            break;
        }
        list.ends = last;
        at = next + usize::from(last);
    }
    // Nothing stands behind the "and", or no name.
    list.ends &= list.items.last().is_some_and(|&(start, _)| start == at);
    list
}

/// The end of one to three capitalised words in a row that open no sentence and are no role or day.
fn item(words: &[Word], from: usize) -> Option<usize> {
    let part = |at: usize| {
        words.get(at).is_some_and(|w| {
            w.kind == Kind::Word
                && w.capital()
                && w.shape != Shape::Upper
                && w.sentence == words[from].sentence
                && (at == from || w.gap && !w.newline)
                && !w.has(Cue::CALENDAR.or(Cue::ROLE).or(Cue::STOP).or(Cue::HONORIFIC))
        })
    };
    let after = (from..from + 4).find(|&at| !part(at))?;
    (after > from).then_some(after)
}

/// Appends what no table knows among the items, where two of them and a half of all are places, and none is anything else.
fn unknown_of(words: &[Word], items: &[(usize, usize)], settled: &[Candidate], made: &mut Vec<Candidate>) {
    let adjective = |lower: &str| adjectives::of_names(lower) || adjectives::of_places(lower);
    let (mut places, mut unknown) = (0, Vec::new());
    for &(from, after) in items {
        let item = Candidate::of_words(&words[from..after], Label::Gpe, 0.6, "list-of-places");
        let at = settled.partition_point(|c| c.span.end <= item.span.start);
        match settled.get(at).filter(|c| c.span.overlaps(item.span)) {
            Some(c) if c.span == item.span && matches!(c.label, Label::Gpe | Label::Loc) => places += 1,
            // What the network alone takes for a person or body.
            Some(c) if c.span == item.span && c.by == By::Tagger && after == from + 1 => unknown.push(item),
            None if !adjective(&words[from].lower) => unknown.push(item),
            None => {}
            Some(_) => return,
        }
    }
    if places >= 2 && places * 2 >= items.len() {
        made.append(&mut unknown);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        extract::{testing, words},
        language::Language,
        span::Span,
    };

    /// What is found of a text whose names stand in braces behind a letter for their label: `G` of a place of the tables, `p` of a
    /// person of the network, `P` of one by a rule.
    fn found(marked: &str) -> String {
        let (mut text, mut settled) = (String::new(), Vec::new());
        for (at, part) in marked.split(['{', '}']).enumerate() {
            let (kind, name) = if at % 2 == 1 { part.split_once(' ').expect("a label") } else { ("", part) };
            let span = Span::new(text.len(), text.len() + name.len());
            text.push_str(name);
            let (label, by) = match kind {
                "G" => (Label::Gpe, By::Gazetteer),
                "p" => (Label::Person, By::Tagger),
                "P" => (Label::Person, By::Rule),
                _ => continue,
            };
            settled.push(Candidate { by, ..Candidate::by_rule(span, label, 0.9, "test") });
        }
        let page = testing::Page::new(Language::En, &text);
        let context = page.context(Some(testing::tables()));
        agree(&words::prepare(&context, &[]), &mut settled);
        settled.iter().map(|c| format!("{}/{}", c.span.of(&text), c.label)).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn places_in_a_list() {
        for (text, want) in [
            (
                "They saw {G Leeds}, Quillby, {G York} and {p Plumton}.",
                "Leeds/GPE | Quillby/GPE | York/GPE | Plumton/GPE",
            ),
            ("Он был в {G Лидсе}, {G Йорке} и Лосевграде.", "Лидсе/GPE | Йорке/GPE | Лосевграде/GPE"),
            ("Він був у {G Лідсі}, Лосевграді та {G Йорку}.", "Лідсі/GPE | Лосевграді/GPE | Йорку/GPE"),
            // Somebody whom a rule or the tables know is no town, and then the list is none of towns.
            ("They met {G Leeds}, {P Adam Quill}, {G York} and Plumton.", "Leeds/GPE | Adam Quill/PERSON | York/GPE"),
            // An apposition is no list.
            ("In {G Leeds}, {G England}, {p Quill} spoke.", "Leeds/GPE | England/GPE | Quill/PERSON"),
            // Too few of them are places.
            ("They saw {G Leeds}, Quill, Plum and Reed.", "Leeds/GPE"),
            ("Он был в {G Лидсе}, {G Йорке} и Лосевской области.", "Лидсе/GPE | Йорке/GPE"),
            ("They came on {G Leeds}, {G York} and Monday.", "Leeds/GPE | York/GPE"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
