//! A document to read: its outline, and the pieces that are asked for.

use std::ops::Range;

use super::Archivist;
use crate::{
    clean::site,
    corpus::pieces::{self, Piece},
    document::{Document, Role},
    protocol::{Mark, PORTION, Reading, ReadingBlock, Segment, WHOLE},
};

impl Archivist {
    /// A document with the pieces that are seen first; `None` where there is none with this id.
    pub(super) fn open(&mut self, id: &str, mention: Option<u32>) -> Option<Reading> {
        self.settle();
        let index = self.corpus.index_of(id)?;
        let layout = self.layout(index);
        let document = &self.corpus.documents()[index];
        let kept = |piece: &Piece| document.blocks[piece.block].keep;
        let outline = layout.iter().map(|piece| piece.chars * 2 + u32::from(kept(piece))).collect();
        let found = mention.and_then(|mention| {
            let start = document.mentions.get(mention as usize)?.span.start as usize;
            layout.partition_point(|piece| piece.range.start <= start).checked_sub(1)
        });
        let whole = layout.iter().map(|piece| piece.range.len()).sum::<usize>() <= WHOLE;
        // Of a longer document what is seen first: the beginning of the article, else of the page, and what is looked for.
        let article = layout.iter().any(kept);
        let (mut seen, mut near) = (0, 0);
        let mut wanted = Vec::new();
        for (number, piece) in layout.iter().enumerate() {
            let begins = (kept(piece) || !article) && seen < PORTION / 2;
            let is_near = found.is_some_and(|at| number + 2 >= at) && near < PORTION / 2;
            if whole || begins || is_near {
                *(if begins { &mut seen } else { &mut near }) += piece.range.len();
                wanted.push(number);
            }
        }
        let pieces = wanted.iter().map(|&number| self.reading_block(index, number, &layout[number])).collect();
        let (mut in_article, mut removed) = (Vec::new(), Vec::new());
        for mention in document.mentions.iter().filter(|m| m.label.is_name()) {
            let set = if document.is_kept(mention.span) { &mut in_article } else { &mut removed };
            set.push(self.corpus.linked().of[index][mention.entity as usize]);
        }
        for set in [&mut in_article, &mut removed] {
            set.sort_unstable();
            set.dedup();
        }
        let only_removed = removed.iter().filter(|entity| in_article.binary_search(entity).is_err()).count();
        let reading = Reading {
            id: document.id.clone(),
            name: document.name.clone(),
            encoding: document.encoding.clone(),
            language: document.language,
            metadata: document.metadata.clone(),
            site: site::of(document).map(str::to_owned),
            outline,
            pieces,
            found: found.map(|at| at as u32),
            blocks: document.blocks.len() as u32,
            removed: document.blocks.iter().filter(|b| !b.keep).count() as u32,
            has_title: has_title(document),
            names_only_removed: only_removed as u32,
            notices: document.notices.clone(),
        };
        self.pieces = Some((index, layout));
        Some(reading)
    }

    /// These pieces of a document, as many as one answer holds.
    pub(super) fn some_pieces(&mut self, id: &str, numbers: &[u32]) -> Option<Vec<ReadingBlock>> {
        self.settle();
        let index = self.corpus.index_of(id)?;
        let layout = self.layout(index);
        let (mut blocks, mut size) = (Vec::new(), 0);
        for &number in numbers {
            let Some(piece) = layout.get(number as usize).filter(|_| size < PORTION) else { break };
            size += piece.range.len();
            blocks.push(self.reading_block(index, number as usize, piece));
        }
        self.pieces = Some((index, layout));
        Some(blocks)
    }

    /// How a document is cut; taken out of the field `pieces` that keeps it, for the caller to put back.
    pub(super) fn layout(&mut self, index: usize) -> Vec<Piece> {
        match self.pieces.take() {
            Some((of, pieces)) if of == index => pieces,
            _ => pieces::cut(&self.corpus.documents()[index]),
        }
    }

    fn reading_block(&self, index: usize, number: usize, piece: &Piece) -> ReadingBlock {
        let (document, linked) = (&self.corpus.documents()[index], self.corpus.linked());
        let block = &document.blocks[piece.block];
        let mut segments = Vec::new();
        let mut text = |range: Range<usize>, mark: Option<Mark>| {
            if !range.is_empty() {
                segments.push(Segment { text: document.text[range].to_owned(), mark });
            }
        };
        let mut at = piece.range.start;
        for (mention, m) in document.mentions[piece.mentions.clone()].iter().zip(piece.mentions.start..) {
            text(at..mention.span.start as usize, None);
            let entity = linked.of[index][mention.entity as usize] as usize;
            let mark = Mark {
                label: mention.label,
                entity: linked.entities[entity].id.clone(),
                mention: m as u32,
                value: document.date_at(mention.span).map(|date| date.value.clone()),
            };
            text(mention.span.range(), Some(mark));
            at = mention.span.end as usize;
        }
        text(at..piece.range.end, None);
        ReadingBlock {
            piece: number as u32,
            index: piece.block as u32,
            first: piece.range.start == block.span.start as usize,
            role: block.role,
            language: block.language,
            keep: block.keep,
            reason: block.reason,
            score: block.score,
            by_reader: self.corpus.is_by_reader(index, piece.block),
            segments,
        }
    }
}

/// Whether a title is among the blocks of the article.
pub(super) fn has_title(document: &Document) -> bool {
    document.blocks.iter().any(|block| block.keep && block.role == Role::Title)
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{STORY, drop_text, open, rows},
        *,
    };
    use crate::protocol::{FromArchivist, RowsQuery, ToArchivist};

    #[test]
    fn a_short_document_comes_whole_and_a_long_one_as_it_is_asked_for() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "short.txt", STORY);
        drop_text(
            &mut archivist,
            1,
            "long.txt",
            &format!("{STORY}{}", "Совет утвердил мост 12 марта 2024 года. ".repeat(20_000)),
        );
        let ids: Vec<_> = rows(&mut archivist, RowsQuery::default()).rows.into_iter().flat_map(|r| r.id).collect();
        let short = open(&mut archivist, &ids[0], None);
        assert_eq!(short.pieces.len(), short.outline.len());

        let long = open(&mut archivist, &ids[1], None);
        let size =
            |blocks: &[ReadingBlock]| -> usize { blocks.iter().flat_map(|b| &b.segments).map(|s| s.text.len()).sum() };
        assert!(!long.pieces.is_empty() && size(&long.pieces) <= PORTION && long.outline.len() > 300);
        // Asked for again and again, the pieces make the document.
        let (mut text, mut marks, mut next) = (String::new(), Vec::new(), 0);
        while next < long.outline.len() as u32 {
            let wanted: Vec<u32> = (next..long.outline.len() as u32).collect();
            let request = ToArchivist::Pieces { document: ids[1].clone(), pieces: wanted };
            let (FromArchivist::Pieces, Some(bytes)) = archivist.handle(request, None) else { panic!() };
            let blocks: Vec<ReadingBlock> = crate::protocol::unpack(&bytes).unwrap();
            assert!(!blocks.is_empty() && size(&blocks) <= PORTION + 4096);
            for block in &blocks {
                assert_eq!(block.piece, next);
                let said: String = block.segments.iter().map(|s| s.text.as_str()).collect();
                assert_eq!(said.chars().count(), long.length(next as usize));
                assert_eq!(block.keep, long.is_kept(next as usize));
                text.push_str(&said);
                marks.extend(block.segments.iter().filter_map(|s| s.mark.as_ref()).map(|m| m.mention));
                next += 1;
            }
        }
        let document = archivist.corpus.documents().iter().find(|d| d.id == ids[1]).unwrap();
        let blocks: String = document.blocks.iter().map(|b| b.span.of(&document.text)).collect();
        assert!(text == blocks, "the pieces make the text again");
        assert_eq!(marks, (0..document.mentions.len() as u32).collect::<Vec<_>>());

        // A mention far down comes with the document where it is asked for.
        let last = marks.len() as u32 - 1;
        let found = open(&mut archivist, &ids[1], Some(last));
        let holds = |b: &&ReadingBlock| b.segments.iter().filter_map(|s| s.mark.as_ref()).any(|m| m.mention == last);
        assert_eq!(found.pieces.iter().find(holds).map(|b| b.piece), found.found);
        assert!(size(&found.pieces) <= PORTION + 4096);
    }

    #[test]
    fn a_document_that_is_not_there_has_no_bytes() {
        let mut archivist = Archivist::default();
        let request = ToArchivist::Open { document: "none".into(), mention: None };
        assert_eq!(archivist.handle(request, None), (FromArchivist::Open, None));
        let request = ToArchivist::Pieces { document: "none".into(), pieces: vec![0] };
        assert_eq!(archivist.handle(request, None), (FromArchivist::Pieces, None));
    }
}
