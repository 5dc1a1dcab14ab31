//! One block read against the tables: its words are looked up one after another along the trie of names.

use super::{Gazetteer, Hit, NONE, Shape, edge};
use crate::{
    extract::Context,
    language::Language,
    morph::Cases,
    text::{
        letter::one_script,
        pieces::{Piece, fold, pieces},
    },
};

/// A run of pieces that is a name of the tables.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    /// First piece.
    pub(super) first: u32,
    /// The piece after the last.
    pub(super) after: u32,
    /// Its end in bytes: before a possessive `'s`.
    pub(super) end: u32,
    pub(super) alias: u32,
    pub(super) cases: Cases,
}

/// One block taken apart.
pub(super) struct Scan {
    pub(super) pieces: Vec<Piece>,
    pub(super) matches: Vec<Match>,
    /// Bytes where sentences start.
    pub(super) starts: Vec<u32>,
    pub(super) language: Language,
    /// Capitals say nothing here: a headline in capitals, or in title case.
    pub(super) shouting: bool,
    pub(super) title_case: bool,
}

/// A word of the text, folded, with its capitals counted.
pub(super) struct Word {
    pub(super) folded: String,
    capitals: u8,
    pub(super) first_capital: bool,
    pub(super) letters: u8,
}

impl Word {
    pub(super) fn of(text: &str) -> Word {
        let mut folded = String::with_capacity(text.len());
        fold(&one_script(text), &mut folded);
        let mut capitals = 0u8;
        let mut letters = 0u8;
        let mut first_capital = false;
        for c in text.chars() {
            let upper = c.is_uppercase();
            if letters == 0 {
                first_capital = upper;
            }
            if c.is_alphabetic() || c.is_numeric() {
                letters = letters.saturating_add(1);
            }
            if upper {
                capitals = capitals.saturating_add(1);
            }
        }
        Word { folded, capitals, first_capital, letters }
    }

    /// Whether the capitals allow the word to be one that the table writes as `shape`.
    fn allows(&self, shape: Shape, shouting: bool) -> bool {
        match shape {
            Shape::Lower => true,
            // `КИМ` in running text is an acronym, `РОССИЯ` is not.
            Shape::Capital => {
                self.first_capital
                    && (shouting || self.letters > 3 || self.capitals < self.letters || self.letters == 1)
            }
            Shape::Capitals(n) => self.capitals >= n,
        }
    }
}

impl Gazetteer {
    /// Every name that starts at piece `at`.
    fn names_at(&self, text: &str, scan: &mut Scan, at: usize, buffers: &mut Vec<Vec<Hit>>) {
        self.step(text, scan, at, at, NONE, Cases::ALL, 0, buffers);
    }

    #[expect(clippy::too_many_arguments, reason = "the state of one walk through the trie")]
    fn step(
        &self,
        text: &str,
        scan: &mut Scan,
        first: usize,
        at: usize,
        node: u32,
        cases: Cases,
        depth: usize,
        buffers: &mut Vec<Vec<Hit>>,
    ) {
        let Some(&piece) = scan.pieces.get(at) else { return };
        if buffers.len() <= depth {
            buffers.push(Vec::new());
        }
        let mut hits = std::mem::take(&mut buffers[depth]);
        let whole = &text[piece.start as usize..piece.end as usize];
        // First as it stands, then without the English possessive.
        for round in 0..2 {
            let (part, end) = if round == 0 {
                (whole, piece.end)
            } else {
                match without_possessive(whole) {
                    Some(part) => (part, piece.start + part.len() as u32),
                    None => break,
                }
            };
            hits.clear();
            let word = Word::of(part);
            self.lookup(&word.folded, &mut hits);
            for &hit in &hits {
                let lexeme = &self.lexemes[hit.lexeme as usize];
                let shared = cases.and(hit.cases);
                if shared.is_empty() || !word.allows(lexeme.shape, scan.shouting) {
                    continue;
                }
                let next = if node == NONE {
                    lexeme.root
                } else {
                    self.edges.get(&edge(node, hit.lexeme)).copied().unwrap_or(NONE)
                };
                if next == NONE {
                    continue;
                }
                let (from, to) = self.nodes[next as usize];
                for alias in from..to {
                    if glue_fits(&scan.pieces[first..=at], self.aliases[alias as usize].glued) {
                        scan.matches.push(Match {
                            first: first as u32,
                            after: at as u32 + 1,
                            end,
                            alias,
                            cases: shared,
                        });
                    }
                }
                if round == 0 && depth < 24 {
                    self.step(text, scan, first, at + 1, next, shared, depth + 1, buffers);
                }
            }
        }
        buffers[depth] = hits;
    }

    pub(super) fn scan(&self, context: &Context, index: usize, buffers: &mut Vec<Vec<Hit>>) -> Scan {
        let block = &context.blocks[index];
        let offset = block.span.start;
        let inside = block.span.of(context.text);
        let mut pieces = pieces(inside);
        for piece in &mut pieces {
            piece.start += offset;
            piece.end += offset;
        }
        let starts = context.tokens.get(index).map_or_else(Vec::new, |tokens| {
            tokens.sentences.iter().filter_map(|range| tokens.tokens.get(range.start)).map(|t| t.span.start).collect()
        });
        let (mut capitalised, mut capitals, mut words) = (0usize, 0usize, 0usize);
        for piece in pieces.iter().filter(|p| p.word && p.end - p.start > 3).take(60) {
            let word = &context.text[piece.start as usize..piece.end as usize];
            words += 1;
            if word.starts_with(char::is_uppercase) {
                capitalised += 1;
                if !word.chars().any(char::is_lowercase) {
                    capitals += 1;
                }
            }
        }
        let mut scan = Scan {
            pieces,
            matches: Vec::new(),
            starts,
            language: block.language,
            shouting: words >= 2 && capitals * 10 >= words * 7,
            title_case: words >= 4 && capitalised * 10 >= words * 7,
        };
        for at in 0..scan.pieces.len() {
            let piece = scan.pieces[at];
            if piece.word && !inside_word(&scan.pieces, at, context.text) {
                self.names_at(context.text, &mut scan, at, buffers);
            }
        }
        scan
    }
}

/// `Russia` of `Russia's`; `None` for other words.
fn without_possessive(word: &str) -> Option<&str> {
    let apostrophe = |s: &str| ["'", "’", "ʼ", "`", "‘"].iter().any(|a| s.ends_with(a));
    let rest = word.strip_suffix(['s', 'S'])?;
    if !apostrophe(rest) {
        return None;
    }
    let mut chars = rest.chars();
    chars.next_back();
    let rest = chars.as_str();
    rest.ends_with(|c: char| c.is_ascii_alphabetic() || c.is_alphabetic()).then_some(rest)
}

/// Whether white space stands where the name has it. After a full stop it is free (`В. Путин`, `В.Путин`).
fn glue_fits(pieces: &[Piece], glued: u32) -> bool {
    pieces.iter().enumerate().skip(1).all(|(i, piece)| {
        let want = glued >> i & 1 == 1;
        let before = &pieces[i - 1];
        piece.glued == want || (!before.word && before.glued && before.end - before.start == 1)
    })
}

/// Whether the piece continues a word across an apostrophe or a joined letter, so that no name can start there.
fn inside_word(pieces: &[Piece], at: usize, text: &str) -> bool {
    if at == 0 || !pieces[at].glued {
        return false;
    }
    let before = &pieces[at - 1];
    let sign = &text[before.start as usize..before.end as usize];
    // `user@Russia`, `site.Moscow`, `#Україна` is a tag and fine.
    matches!(sign, "@" | "_" | "\\")
        || (sign == "."
            && at >= 2
            && before.glued
            && pieces[at - 2].word
            && pieces[at - 2].end - pieces[at - 2].start > 6)
}
