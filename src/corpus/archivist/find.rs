//! Words in one document, as a reader looks for them.

use std::ops::Range;

use super::{Archivist, reading::has_title};
use crate::{
    corpus::pieces::Piece,
    protocol::{Found, HITS, Hit, Spot},
    text::find::Sought,
};

impl Archivist {
    /// Where words stand in the article, title included, or with `source` in all of the page; `None` where there is no such
    /// document, or no word. No place crosses the bounds of a block.
    pub(super) fn find(&mut self, id: &str, words: &str, source: bool) -> Option<Found> {
        self.settle();
        let sought = Sought::new(words)?;
        let index = self.corpus.index_of(id)?;
        let layout = self.layout(index);
        let document = &self.corpus.documents()[index];
        let mut found = Found::default();
        if let Some(title) = document.metadata.title.as_ref().filter(|_| !has_title(document)) {
            let spot = |unit: usize| Spot { piece: None, unit: units(&title.value[..unit]) };
            let places = sought.places(&title.value, HITS + 1);
            found.hits.extend(places.into_iter().map(|at| Hit { start: spot(at.start), end: spot(at.end) }));
        }
        let mut first = 0;
        for pieces in layout.chunk_by(|a, b| a.block == b.block) {
            let block = &document.blocks[pieces[0].block];
            let of = &document.text[block.span.range()];
            if block.keep || source {
                let places = sought.places(of, (HITS + 1).saturating_sub(found.hits.len()));
                let start = block.span.start as usize;
                let hit = |at: Range<usize>| Hit {
                    start: spot(&document.text, first, pieces, start + at.start, false),
                    end: spot(&document.text, first, pieces, start + at.end, true),
                };
                found.hits.extend(places.into_iter().map(hit));
            } else {
                found.removed += sought.places(of, HITS - found.removed as usize).len() as u32;
            }
            first += pieces.len();
        }
        found.more = found.hits.len() > HITS;
        found.hits.truncate(HITS);
        self.pieces = Some((index, layout));
        Some(found)
    }
}

/// Where a byte of the text is, among these pieces, of which the first is number `first`. Between two pieces it is at the end
/// of the one or the beginning of the other.
fn spot(text: &str, first: usize, pieces: &[Piece], byte: usize, is_end: bool) -> Spot {
    let after = pieces.partition_point(|piece| piece.range.start < byte || !is_end && piece.range.start == byte);
    let at = after.saturating_sub(1);
    Spot { piece: Some((first + at) as u32), unit: units(&text[pieces[at].range.start..byte]) }
}

fn units(text: &str) -> u32 {
    text.chars().map(char::len_utf16).sum::<usize>() as u32
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{STORY, drop_text, ok, open, rows},
        *,
    };
    use crate::{
        corpus::decisions::{Decision, Scope},
        protocol::{FromArchivist, Reading, RowsQuery, ToArchivist},
    };

    fn only(archivist: &mut Archivist) -> String {
        rows(archivist, RowsQuery::default()).rows[0].id.clone().unwrap()
    }

    fn find(archivist: &mut Archivist, document: &str, words: &str, source: bool) -> Found {
        let request = ToArchivist::Find { document: document.into(), words: words.into(), source };
        match ok(archivist, request) {
            FromArchivist::Found(found) => found,
            other => panic!("{other:?}"),
        }
    }

    /// What stands at these places, as the page cuts it out of its text: by units of UTF-16.
    fn said(reading: &Reading, found: &Found) -> Vec<String> {
        let of = |piece: Option<u32>| -> Vec<u16> {
            let Some(piece) = piece else {
                return reading.metadata.title.as_ref().unwrap().value.encode_utf16().collect();
            };
            let block = reading.pieces.iter().find(|p| p.piece == piece).unwrap();
            block.segments.iter().flat_map(|s| s.text.encode_utf16().collect::<Vec<_>>()).collect()
        };
        let text = |hit: &Hit| {
            let (start, end) = (hit.start.unit as usize, hit.end.unit as usize);
            if hit.start.piece == hit.end.piece {
                return of(hit.start.piece)[start..end].to_vec();
            }
            let between = hit.start.piece.unwrap() + 1..hit.end.piece.unwrap();
            let mut text = of(hit.start.piece)[start..].to_vec();
            between.for_each(|piece| text.extend(of(Some(piece))));
            text.extend(&of(hit.end.piece)[..end]);
            text
        };
        found.hits.iter().map(|hit| String::from_utf16(&text(hit)).unwrap()).collect()
    }

    #[test]
    fn words_are_found_where_they_stand_and_across_names() {
        let mut archivist = Archivist::default();
        let text = "Мост 👍 через реку откроют весной\n\nНа ме\u{301}сто 👩‍👧 приехал Олег Лосев. Место ему нравится, сказал \
                    Лосев журналистам. Это место у реки.\n";
        drop_text(&mut archivist, 0, "a.txt", text);
        let id = only(&mut archivist);
        let reading = open(&mut archivist, &id, None);
        for (words, want) in [
            ("место", &["ме\u{301}сто", "Место", "место"][..]),
            ("приехал олег лосев. место", &["приехал Олег Лосев. Место"]),
            ("лосев", &["Лосев", "Лосев"]),
            ("через", &["через"]),
            ("весной на", &[]),
            ("", &[]),
        ] {
            let found = find(&mut archivist, &id, words, false);
            assert_eq!(said(&reading, &found), want, "{words}");
            assert!(!found.more && found.removed == 0);
        }
        assert_eq!(find(&mut archivist, "none", "место", false), Found::default());
    }

    #[test]
    fn the_article_counts_what_stands_in_removed_text_and_the_page_shows_it() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", STORY);
        let id = only(&mut archivist);
        let all = find(&mut archivist, &id, "мост", true);
        let (before, count) = (find(&mut archivist, &id, "мост", false), all.hits.len());
        assert_eq!((before.hits.len(), before.removed, count), (2, 0, 2));
        let decision = Decision::Keep { document: id.clone(), block: 1, keep: false, scope: Scope::Block };
        ok(&mut archivist, ToArchivist::Decide(decision));
        let after = find(&mut archivist, &id, "мост", false);
        assert_eq!((after.hits.len(), after.removed), (1, 1));
        assert_eq!(find(&mut archivist, &id, "мост", true), all);
    }

    #[test]
    fn a_title_that_no_block_is_is_looked_through_too() {
        let mut archivist = Archivist::default();
        let line = r#"{"title": "Мост у 👍 реки", "text": "Реку перешли весной. Мост же откроют осенью."}"#;
        drop_text(&mut archivist, 0, "a.jsonl", line);
        let id = only(&mut archivist);
        let reading = open(&mut archivist, &id, None);
        assert!(!reading.has_title);
        let found = find(&mut archivist, &id, "рек", false);
        assert_eq!(said(&reading, &found), ["рек", "Рек"]);
        assert_eq!(found.hits[0].start, Spot { piece: None, unit: 10 });
        assert!(found.hits[0].start < found.hits[1].start);
    }

    #[test]
    fn places_in_a_long_block_may_begin_in_one_piece_and_end_in_another() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "long.txt", &"Слово за словом. ".repeat(1_500));
        let id = only(&mut archivist);
        let reading = open(&mut archivist, &id, None);
        let found = find(&mut archivist, &id, "за словом. слово за", true);
        assert!(reading.outline.len() > 5);
        assert!(found.hits.iter().any(|hit| hit.start.piece != hit.end.piece));
        let said = said(&reading, &found);
        assert_eq!(said.len(), 750);
        assert!(said.iter().all(|text| text == "за словом. Слово за"));
        let many = find(&mut archivist, &id, "слово", true);
        assert_eq!((many.hits.len(), many.more), (HITS, true));
    }
}
