//! Repetition across the dropped files: lines that stand on several pages of one site are its furniture.
//!
//! A line counts on a page once, and only on pages that are mostly their own: an article that several sites reprint repeats
//! as a whole, and then its lines are no furniture. A sentence in quotation marks may stand in many articles and is never
//! taken. Nothing depends on the order of the documents, and the work grows with their length.

use std::collections::{HashMap, HashSet};

use crate::{
    clean::site,
    document::{Block, Document, Role},
    hash,
};

/// Pages of one site on which a short line has to stand.
const SHORT: u32 = 3;
/// The same for running text, which has to stand at an article's head or foot besides.
const PROSE: u32 = 4;
/// Words from which on a line is running text.
const PROSE_WORDS: usize = 12;
/// Shorter lines say too little: "Introduction" heads many an article.
const FEWEST_WORDS: usize = 4;
/// How many lines of the article's own may follow (or precede) repeated prose.
const EDGE: usize = 1;

/// For each document, the indices of kept blocks that repeat across the batch and should be removed as
/// [`Reason::Repeated`](crate::document::Reason::Repeated). Order of documents changes nothing.
pub fn repeated<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Vec<Vec<usize>> {
    let pages: Vec<Page> = documents.into_iter().map(Page::of).collect();
    let pages_with = |only_own: bool, mostly_own: &[bool]| {
        let mut counts: HashMap<(Option<u64>, u64), u32> = HashMap::new();
        let mut known = HashSet::new();
        for (page, own) in pages.iter().zip(mostly_own) {
            // The same file dropped twice is one page.
            if (only_own && !own) || !known.insert(page.id) {
                continue;
            }
            let keys: HashSet<u64> = page.lines.iter().map(|l| l.key).collect();
            for key in keys {
                *counts.entry((page.site, key)).or_default() += 1;
            }
        }
        counts
    };
    let anywhere = {
        let mut counts: HashMap<u64, u32> = HashMap::new();
        for ((_, key), n) in pages_with(false, &vec![true; pages.len()]) {
            *counts.entry(key).or_default() += n;
        }
        counts
    };
    let mostly_own: Vec<bool> = pages
        .iter()
        .map(|page| {
            let prose = page.lines.iter().filter(|l| l.words >= PROSE_WORDS);
            let (shared, all) = prose.fold((0, 0), |(shared, all), l| {
                (shared + if anywhere[&l.key] > 1 { l.words } else { 0 }, all + l.words)
            });
            shared * 2 < all
        })
        .collect();
    let counts = pages_with(true, &mostly_own);
    pages.iter().map(|page| page.furniture(&|key| counts.get(&(page.site, key)).copied().unwrap_or(0))).collect()
}

/// What of a document is compared.
struct Page {
    id: u64,
    /// Its site, where known; pages without one are taken for one site.
    site: Option<u64>,
    lines: Vec<Line>,
}

struct Line {
    block: usize,
    key: u64,
    words: usize,
    /// Title, lead, heading, quotation or a word or two: never furniture.
    safe: bool,
}

impl Page {
    fn of(document: &Document) -> Page {
        let kept = document.blocks.iter().enumerate().filter(|(_, b)| b.keep);
        let lines = kept.filter_map(|(i, block)| Line::of(i, block, block.span.of(&document.text))).collect();
        let hash = |text: &str| text.chars().fold(hash::START, hash::char);
        Page { id: hash(&document.id), site: site::key(document), lines }
    }

    fn furniture(&self, count: &dyn Fn(u64) -> u32) -> Vec<usize> {
        let own_prose = |l: &Line| l.words >= PROSE_WORDS && (l.safe || count(l.key) < PROSE);
        let total = self.lines.iter().filter(|l| own_prose(l)).count();
        let mut before = 0;
        let mut out = Vec::new();
        for line in &self.lines {
            let after = total - before;
            if own_prose(line) {
                before += 1;
            } else if !line.safe && count(line.key) >= if line.words >= PROSE_WORDS { PROSE } else { SHORT } {
                let at_edge = before <= EDGE || after <= EDGE;
                if line.words < PROSE_WORDS || at_edge {
                    out.push(line.block);
                }
            }
        }
        out
    }
}

impl Line {
    fn of(index: usize, block: &Block, text: &str) -> Option<Line> {
        let words = text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
        let quoted = words >= 4 && text.contains(['«', '»', '"', '“', '”', '„']) || text.starts_with(['—', '–']);
        (words > 0).then(|| Line {
            block: index,
            key: key(text),
            words,
            safe: matches!(block.role, Role::Title | Role::Lead | Role::Heading) || quoted || words < FEWEST_WORDS,
        })
    }
}

/// By what two lines are the same: letters and digits in lower case. Lines without any (`* * *`) are compared by their signs.
pub fn key(text: &str) -> u64 {
    let hash = |wanted: fn(&char) -> bool| {
        text.chars().filter(wanted).flat_map(char::to_lowercase).fold(hash::START, hash::char)
    };
    match hash(|c| c.is_alphanumeric()) {
        hash::START => hash(|c| !c.is_whitespace()),
        key => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language::Language, span::Span};

    fn document(id: &str, lines: &[&str]) -> Document {
        let text = lines.join("\n");
        let mut at = 0;
        let blocks = lines
            .iter()
            .map(|l| {
                let span = Span::new(at, at + l.len());
                at += l.len() + 1;
                Block { span, role: Role::Paragraph, language: Language::Und, keep: true, reason: None, score: 1.0 }
            })
            .collect();
        Document { id: id.into(), name: id.into(), text, blocks, ..Document::default() }
    }

    /// A paragraph of its own for each page.
    fn body(n: usize, part: usize) -> String {
        format!(
            "Paragraph {part} of article {n} tells at some length what happened in town number {n} on that {part} day of the week"
        )
    }

    const CALL: &str = "Follow us in the channel";
    const NOTE: &str =
        "The editors answer letters on weekdays only and do not return the manuscripts that readers send them";
    const SAID: &str =
        "\"We shall finish the bridge before the winter and open it for everybody who wants to cross the river\"";

    fn batch() -> Vec<Document> {
        let mut all: Vec<Document> = (0..6)
            .map(|n| {
                let own: Vec<String> = (0..4).map(|p| body(n, p)).collect();
                document(&format!("own {n}"), &[&own[0], CALL, &own[1], SAID, &own[2], &own[3], NOTE])
            })
            .collect();
        // An article that five sites reprint.
        let own: Vec<String> = (0..3).map(|p| body(99, p)).collect();
        all.extend((0..5).map(|n| document(&format!("reprint {n}"), &["Bridge opens", &own[0], &own[1], &own[2]])));
        all
    }

    #[test]
    fn furniture_goes_and_reprints_and_quotations_stay() {
        let found = repeated(&batch());
        for page in &found[..6] {
            assert_eq!(page, &[1, 6]);
        }
        for page in &found[6..] {
            assert!(page.is_empty(), "{page:?}");
        }
    }

    #[test]
    fn order_changes_nothing() {
        let batch = batch();
        let mut backwards = repeated(batch.iter().rev());
        backwards.reverse();
        assert_eq!(backwards, repeated(&batch));
    }

    #[test]
    fn the_same_file_again_is_no_repetition() {
        let one = document("same", &[CALL, &body(1, 1), &body(1, 2)]);
        assert!(repeated([&one, &one, &one, &one]).iter().all(Vec::is_empty));
    }

    #[test]
    fn lines_are_the_same_by_their_letters_and_digits() {
        for (a, b, same) in [
            ("Read  also:", "READ ALSO", true),
            ("Подпишись на канал!", "подпишись на «Канал»", true),
            ("Page 1", "Page 2", false),
            ("* * *", "***", true),
            ("* * *", "—", false),
        ] {
            assert_eq!(key(a) == key(b), same, "{a} {b}");
        }
    }
}
