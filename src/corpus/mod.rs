//! Many documents: what repeats among them, who is in them, what the reader decided.
//!
//! The documents are what analysis made of each page alone; [`Corpus::settle`] lays over them what only the batch can
//! tell (furniture that repeats), then the reader's decisions, then links the casts. All three are computed anew from what
//! analysis gave, so that the order of documents and the way to a state change nothing.

mod apart;
pub mod archivist;
pub mod decisions;
mod pieces;

use std::collections::{BTreeMap, HashMap};

use crate::{
    clean::{repeats, site},
    document::{Block, Document, Input, Place, Reason, Role},
    link::{
        across::{self, Linked},
        verdicts::Verdicts,
    },
};
use decisions::{Decision, Decisions, Scope};

/// The batch.
#[derive(Debug, Default)]
pub struct Corpus {
    documents: Vec<Document>,
    /// Each document by its id.
    known: HashMap<String, usize>,
    /// Everything that was read, true copies too, in the order of input.
    inputs: BTreeMap<Place, Input>,
    /// The blocks of each document as analysis left them.
    analysed: Vec<Vec<Block>>,
    /// Which blocks the reader decided on.
    by_reader: Vec<Vec<bool>>,
    /// By what texts and sites are compared, of each document.
    keys: Vec<Keys>,
    decisions: Decisions,
    verdicts: Verdicts,
    /// For each document whether it is off the list.
    off: Vec<bool>,
    /// For each document that was dropped again after it had been taken off, where: what was read of it before counts no more.
    back: Vec<Option<Place>>,
    /// Documents as they were before they were taken off the list, or names in them apart, by index.
    whole: HashMap<usize, Document>,
    linked: Linked,
    use_repeats: bool,
    settled: bool,
}

/// By what a document is compared with others where a decision reaches further than its block.
#[derive(Debug)]
struct Keys {
    site: Option<u64>,
    /// [`repeats::key`] of each block.
    blocks: Vec<u64>,
}

/// A site and a text of its pages; without a site, the text on all pages.
type TextOfSite = (Option<u64>, u64);

impl Keys {
    fn of(document: &Document) -> Keys {
        let blocks = document.blocks.iter().map(|block| repeats::key(block.span.of(&document.text))).collect();
        Keys { site: site::key(document), blocks }
    }
}

impl Corpus {
    /// An empty batch; `use_repeats` says whether lines that repeat among documents are removed.
    pub fn with_repeats(use_repeats: bool) -> Self {
        Corpus { use_repeats, settled: true, ..Corpus::default() }
    }

    /// Adds what was read after all that was read before it.
    pub fn push(&mut self, document: Document) {
        let last = self.inputs.last_key_value().map_or(0, |(place, _)| place.0 + 1);
        self.take((last, 0), document);
    }

    /// Adds what was read at `place` of the input, and says which document that is and whether it is new on the list. A true
    /// copy, which has the id of another, is one with it, and only its name, encoding and notices are kept. One that was
    /// taken off the list is back on it, as if it had been dropped here first.
    pub fn take(&mut self, place: Place, document: Document) -> (usize, bool) {
        let next = self.documents.len();
        let index = *self.known.entry(document.id.clone()).or_insert(next);
        let is_back = self.off.get_mut(index).is_some_and(std::mem::take);
        let (name, encoding) = (document.name.clone(), document.encoding.clone());
        self.inputs.insert(place, Input { document: index, name, encoding, notices: document.notices.clone() });
        if is_back {
            self.decisions.put_back(&document.id);
            self.back[index] = Some(place);
            self.replace(index, document);
            return (index, true);
        }
        if index < next {
            return (index, false);
        }
        self.analysed.push(document.blocks.clone());
        self.by_reader.push(vec![false; document.blocks.len()]);
        self.keys.push(Keys::of(&document));
        self.off.push(false);
        self.back.push(None);
        self.documents.push(document);
        self.settled = false;
        (index, true)
    }

    /// The index of the document with this id, on the list or off it.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.known.get(id).copied()
    }

    /// The index of the document with this id, if it is on the list.
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.find(id).filter(|&index| self.is_on(index))
    }

    /// Whether a document is on the list: the reader did not take it off.
    pub fn is_on(&self, index: usize) -> bool {
        !self.off[index]
    }

    /// How many documents are on the list.
    pub fn len(&self) -> usize {
        self.off.iter().filter(|off| !**off).count()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Everything that was read and is on the list, true copies too, in the order of input.
    pub fn inputs(&self) -> impl Iterator<Item = &Input> {
        let counts = |(place, input): &(&Place, &Input)| {
            self.is_on(input.document) && self.back[input.document].is_none_or(|from| **place >= from)
        };
        self.inputs.iter().filter(counts).map(|(_, input)| input)
    }

    /// Puts what analysis made of a document at another time in its place. What the reader decided stays.
    pub fn replace(&mut self, index: usize, document: Document) {
        self.whole.remove(&index);
        self.by_reader[index] = vec![false; document.blocks.len()];
        self.analysed[index].clone_from(&document.blocks);
        self.keys[index] = Keys::of(&document);
        self.documents[index] = document;
        self.settled = false;
    }

    /// The documents in the order in which they came, each once. Of those that are off the list nothing but the id is left.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The entities, as of the last [`settle`](Self::settle).
    pub fn linked(&self) -> &Linked {
        &self.linked
    }

    /// What the reader said of entities, as of the last [`settle`](Self::settle).
    pub fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }

    /// The reader's decisions.
    pub fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// Whether the reader decided on this block.
    pub fn is_by_reader(&self, document: usize, block: usize) -> bool {
        self.by_reader[document][block]
    }

    /// Takes a decision.
    pub fn decide(&mut self, decision: Decision) {
        self.decisions.push(decision.clone());
        self.decided(Some(decision));
    }

    /// Takes the last decision back and says which it was.
    pub fn undo(&mut self) -> Option<Decision> {
        let undone = self.decisions.undo().cloned();
        self.decided(undone)
    }

    /// Does the last undone decision again and says which it was.
    pub fn redo(&mut self) -> Option<Decision> {
        let redone = self.decisions.redo().cloned();
        self.decided(redone)
    }

    /// Notes that a decision was taken, undone or redone, if one was.
    fn decided(&mut self, decision: Option<Decision>) -> Option<Decision> {
        if decision.is_some() {
            self.off.fill(false);
            for &index in self.decisions.taken_off().filter_map(|id| self.known.get(id)) {
                self.off[index] = true;
            }
            self.settled = false;
        }
        decision
    }

    /// Computes repeats, replays decisions and links, if anything changed since.
    pub fn settle(&mut self) {
        if self.settled {
            return;
        }
        for (index, document) in std::mem::take(&mut self.whole) {
            self.documents[index] = document;
        }
        for (document, analysed) in self.documents.iter_mut().zip(&self.analysed) {
            document.blocks.clone_from(analysed);
        }
        for index in (0..self.off.len()).filter(|&index| self.off[index]) {
            let id = self.documents[index].id.clone();
            let nothing = Document { id, ..Document::default() };
            self.whole.insert(index, std::mem::replace(&mut self.documents[index], nothing));
        }
        if self.use_repeats {
            let repeated = repeats::repeated(&self.documents);
            for (document, blocks) in self.documents.iter_mut().zip(repeated) {
                for block in blocks {
                    let block = &mut document.blocks[block];
                    (block.keep, block.reason, block.role) = (false, Some(Reason::Repeated), Role::Boilerplate);
                }
            }
        }
        self.replay();
        self.link();
        self.settled = true;
    }

    /// Links the casts as the verdicts want. Where a name has to leave an entity that analysis joined it to within a page,
    /// the page is taken apart first.
    fn link(&mut self) {
        self.verdicts = self.decisions.verdicts();
        self.linked = across::link_as(&self.documents, &self.verdicts);
        let mut changed = false;
        for (entity, name) in self.verdicts.parted() {
            let entity = self.linked.moved.get(entity).unwrap_or(entity);
            let Some(at) = self.linked.entities.iter().position(|e| e.id == *entity) else { continue };
            for (index, of) in self.linked.of.iter().enumerate() {
                for local in (0..of.len()).filter(|&local| of[local] as usize == at) {
                    if let Some(taken) = apart::taken(&self.documents[index], local as u32, name) {
                        let before = std::mem::replace(&mut self.documents[index], taken);
                        self.whole.entry(index).or_insert(before);
                        changed = true;
                    }
                }
            }
        }
        if changed {
            self.linked = across::link_as(&self.documents, &self.verdicts);
        }
    }

    fn replay(&mut self) {
        for flags in &mut self.by_reader {
            flags.fill(false);
        }
        if self.decisions.counts().0 == 0 {
            return;
        }
        let of_sites = self.of_sites();
        for decision in self.decisions.iter() {
            let Some((document, block, keep, scope)) = self.kept_by(decision) else { continue };
            let reach = match scope {
                Scope::Block => &[(document, block)][..],
                Scope::Document => &self.like(document, block, keep),
                Scope::Site => &of_sites[&self.text_of_site(document, block)],
            };
            for &(document, block) in reach {
                // A document that is off the list shows no blocks.
                let Some(state) = self.documents[document].blocks.get_mut(block) else { continue };
                let analysed = &self.analysed[document][block];
                state.keep = keep;
                // Restored furniture is body text from now on; a kept block that is removed names no better reason.
                state.role = match (keep, analysed.role) {
                    (true, Role::Boilerplate | Role::Metadata) => Role::Paragraph,
                    (true, role) => role,
                    (false, Role::Metadata) => Role::Metadata,
                    (false, _) => Role::Boilerplate,
                };
                state.reason = (!keep).then(|| analysed.reason.unwrap_or(Reason::Other));
                self.by_reader[document][block] = true;
            }
        }
    }

    /// What a decision says of which block, if that is here: document, block, whether to keep it, how far that reaches.
    fn kept_by(&self, decision: &Decision) -> Option<(usize, usize, bool, Scope)> {
        let Decision::Keep { document, block, keep, scope } = decision else { return None };
        let (document, block) = (*self.known.get(document)?, *block as usize);
        (block < self.analysed[document].len()).then_some((document, block, *keep, *scope))
    }

    /// Blocks of one document that a decision for the whole page reaches: when restoring, those removed for the same
    /// reason; when removing, those with the same text.
    fn like(&self, document: usize, block: usize, keep: bool) -> Vec<(usize, usize)> {
        let (blocks, keys) = (&self.documents[document].blocks, &self.keys[document].blocks);
        let Some(chosen) = blocks.get(block) else { return Vec::new() };
        let like = |at: usize| match keep {
            true => at == block || !blocks[at].keep && blocks[at].reason == chosen.reason,
            false => keys[at] == keys[block],
        };
        (0..blocks.len()).filter(|&at| like(at)).map(|at| (document, at)).collect()
    }

    /// By what a decision for a whole site finds the blocks it reaches.
    fn text_of_site(&self, document: usize, block: usize) -> TextOfSite {
        let keys = &self.keys[document];
        (keys.site, keys.blocks[block])
    }

    /// Where the texts stand that were decided on for whole sites. One pass over all blocks, however many decisions there are.
    fn of_sites(&self) -> HashMap<TextOfSite, Vec<(usize, usize)>> {
        let of_site = |decision| match self.kept_by(decision)? {
            (document, block, _, Scope::Site) => Some((self.text_of_site(document, block), Vec::new())),
            _ => None,
        };
        let mut places: HashMap<_, Vec<_>> = self.decisions.iter().filter_map(of_site).collect();
        if places.is_empty() {
            return places;
        }
        for (document, keys) in self.keys.iter().enumerate() {
            let sites = [None, keys.site];
            for (block, &text) in keys.blocks.iter().enumerate() {
                for &site in &sites[usize::from(keys.site.is_none())..] {
                    if let Some(places) = places.get_mut(&(site, text)) {
                        places.push((document, block));
                    }
                }
            }
        }
        places
    }
}

/// Lower case with single spaces: how texts and names are compared here.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == 'ё' { 'е' } else { c }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Field, Metadata, Origin},
        language::Language,
        span::Span,
    };

    /// A document whose lines are kept, but for those that start with `-`.
    fn document(id: &str, lines: &[&str]) -> Document {
        let mut text = String::new();
        let mut blocks = Vec::new();
        for line in lines {
            let keep = !line.starts_with('-');
            let start = text.len();
            text.push_str(line);
            let (role, reason) = if keep { (Role::Paragraph, None) } else { (Role::Boilerplate, Some(Reason::Teaser)) };
            let span = Span::new(start, text.len());
            blocks.push(Block { span, role, language: Language::Ru, keep, reason, score: 0.9 });
            text.push('\n');
        }
        Document { id: id.into(), name: id.into(), language: Language::Ru, text, blocks, ..Document::default() }
    }

    fn kept(corpus: &Corpus) -> Vec<Vec<bool>> {
        corpus.documents().iter().map(|d| d.blocks.iter().map(|b| b.keep).collect()).collect()
    }

    #[test]
    fn a_decision_reaches_as_far_as_its_scope_and_undo_takes_it_back() {
        for (keep, block, scope, want) in [
            (true, 1, Scope::Block, [[true, true, false], [true, false, true]]),
            (true, 1, Scope::Document, [[true, true, true], [true, false, true]]),
            (true, 1, Scope::Site, [[true, true, false], [true, true, true]]),
            (false, 0, Scope::Site, [[false, false, false], [true, false, false]]),
        ] {
            let mut corpus = Corpus::with_repeats(false);
            corpus.push(document("a", &["Тело", "-Анонс  дня", "-Другой"]));
            corpus.push(document("b", &["Иное", "-анонс дня", "тело"]));
            corpus.settle();
            let before = kept(&corpus);
            corpus.decide(Decision::Keep { document: "a".into(), block, keep, scope });
            corpus.settle();
            assert_eq!(kept(&corpus), want, "{keep} {block} {scope:?}");
            assert!(corpus.is_by_reader(0, block as usize));
            assert!(corpus.undo().is_some());
            corpus.settle();
            assert_eq!(kept(&corpus), before);
            assert!(!corpus.is_by_reader(0, block as usize));
            assert!(corpus.redo().is_some());
            corpus.settle();
            assert_eq!(kept(&corpus), want);
        }
    }

    /// A page of a site, by its address or else its publisher.
    fn page(id: &str, address: &str, publisher: &str, lines: &[&str]) -> Document {
        let field =
            |value: &str| (!value.is_empty()).then(|| Field { value: value.into(), span: None, origin: Origin::Given });
        let metadata = Metadata { url: field(address), publisher: field(publisher), ..Metadata::default() };
        Document { metadata, ..document(id, lines) }
    }

    #[test]
    fn a_decision_for_a_site_reaches_its_pages_and_those_that_come_later() {
        // Which of the pages below, from second to last, the decision on the first one reaches.
        for (address, publisher, want) in [
            ("https://www.one.example/1", "", [true, false, false, false, true]),
            ("", "Вести", [false, false, true, false, false]),
            // Of no site: all pages.
            ("", "", [true, true, true, true, true]),
        ] {
            let lines = ["Тело", "Подпишись на канал"];
            let mut corpus = Corpus::with_repeats(false);
            corpus.push(page("chosen", address, publisher, &lines));
            corpus.push(page("a", "https://one.example/2?a", "Вести", &["подпишись на КАНАЛ!", "Иное"]));
            corpus.push(page("b", "https://two.example/1", "", &["Подпишись на канал", "Иное"]));
            corpus.push(page("c", "", "вести", &["Подпишись на канал", "Иное"]));
            corpus.push(page("d", "", "", &["Подпишись на канал", "Иное"]));
            corpus.settle();
            let before = kept(&corpus);
            corpus.decide(Decision::Keep { document: "chosen".into(), block: 1, keep: false, scope: Scope::Site });
            corpus.settle();
            corpus.push(page("late", "http://ONE.example/3", "", &["Подпишись на канал", "Иное"]));
            corpus.settle();
            let removed: Vec<bool> = kept(&corpus)[1..].iter().map(|keeps| !keeps[0]).collect();
            assert_eq!(removed, want, "{address} {publisher}");
            assert!(kept(&corpus)[1..].iter().all(|keeps| keeps[1]), "other text stays");
            corpus.undo();
            corpus.settle();
            assert_eq!(kept(&corpus)[..5], before);
            assert!(kept(&corpus)[5][0]);
        }
    }

    #[test]
    fn the_last_word_on_a_block_counts_whatever_its_scope() {
        let mut corpus = Corpus::with_repeats(false);
        for (id, lines) in [("a", ["Тело", "-Анонс"]), ("b", ["Иное", "-Анонс"])] {
            corpus.push(page(id, "https://one.example/", "", &lines));
        }
        for (document, keep, scope) in [("a", true, Scope::Site), ("b", false, Scope::Block)] {
            corpus.decide(Decision::Keep { document: document.into(), block: 1, keep, scope });
        }
        corpus.settle();
        assert_eq!(kept(&corpus), [[true, true], [true, false]]);
        corpus.decide(Decision::Keep { document: "b".into(), block: 1, keep: true, scope: Scope::Site });
        corpus.settle();
        assert_eq!(kept(&corpus), [[true, true], [true, true]]);
    }

    #[test]
    fn a_removed_block_says_why_and_a_restored_one_is_body() {
        let mut corpus = Corpus::with_repeats(false);
        corpus.push(document("a", &["Тело", "-Анонс"]));
        for (block, keep) in [(0, false), (1, true)] {
            corpus.decide(Decision::Keep { document: "a".into(), block, keep, scope: Scope::Block });
        }
        corpus.settle();
        let blocks = &corpus.documents()[0].blocks;
        assert_eq!((blocks[0].role, blocks[0].reason), (Role::Boilerplate, Some(Reason::Other)));
        assert_eq!((blocks[1].role, blocks[1].reason), (Role::Paragraph, None));
    }
}
