//! What the tests of the extractors share.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{
    Candidate, Context, extract,
    gazetteer::Gazetteer,
    tagger::Network,
    words::{self, Word},
};
use crate::{
    document::{Block, Metadata, Role},
    label::Label,
    language::Language,
    span::Span,
    text::{self, Tokens},
};

/// Pieces of text that the rules look at, and some that break rules.
const PIECES: &[&str] = &[
    "министрлігі",
    "Верховный",
    "суд",
    "имени",
    "им.",
    "Пётр",
    "Лосев",
    "Ильич",
    "президент",
    "США",
    "МИДа",
    "«",
    "»",
    "\"",
    "“",
    "„",
    "(",
    ")",
    ",",
    ".",
    " ",
    "  ",
    "\n",
    "-",
    "—",
    "Су-25",
    "F-16",
    "Leopard",
    "2",
    "2024",
    "6-й",
    "встречи",
    "область",
    "город",
    "The",
    "of",
    "the",
    "and",
    "House",
    "Party",
    "Adam",
    "Quill",
    "said",
    "сказал",
    "пишет",
    "А.",
    "Б.В.",
    "II",
    "C5+1",
    "G7",
    "AT&T",
    "қаласы",
    "Қарағаш",
    "авиабаза",
    "проект",
    "закон",
    "в",
    "и",
    "по",
    "з",
    "о",
    "де",
    "фон",
    "'s",
    "’s",
    "Mr",
    "г-н",
    "Nord",
    "Stream",
    "AG",
    "election",
    "in",
    "Даунинг-стрит",
    "\u{301}",
    "\u{200b}",
    "👍",
    "北京",
    "İ",
    "ß",
    "А",
    "I",
    "МИД",
    "ОДКБ",
    "Организация",
    "договора",
    "УМВД",
    "ГУ",
    "управление",
    "при",
    "прокуратуре",
    "Омской",
    "области",
    "Омск",
    "памятник",
    "церковь",
    "Святого",
    "Чудотворца",
    "команда",
    "Charlotte",
    "Движение",
    "за",
    "развитие",
];

proptest! {
    #[test]
    fn nothing_panics_and_spans_hold(pieces in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..40)) {
        let mut text = String::new();
        for (piece, space) in pieces {
            text.push_str(PIECES[piece]);
            if space {
                text.push(' ');
            }
        }
        let tables = Some(tables());
        for (language, tables) in [Language::Ru, Language::Uk, Language::En, Language::Kk].into_iter().flat_map(|l| [(l, None), (l, tables)]) {
            let found = extract(&Page::new(language, &text).context(tables), None).candidates;
            for pair in found.windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start);
            }
            for candidate in &found {
                prop_assert!(!candidate.span.of(&text).is_empty() && !candidate.span.of(&text).contains('\n'));
            }
        }
    }
}

/// The names found in `text` without tables, each as `words/LABEL`, in order; a line is a block.
pub fn names(language: Language, text: &str) -> String {
    said(text, &found(language, text, None))
}

/// Names as `words/LABEL`.
fn said(text: &str, found: &[Candidate]) -> String {
    found
        .iter()
        .filter(|c| c.label <= Label::WorkOfArt)
        .map(|c| format!("{}/{}", c.span.of(text), c.label))
        .collect::<Vec<_>>()
        .join(" | ")
}

/// The nominatives of what is found in `text` without tables, in order.
pub fn nominatives(language: Language, text: &str) -> Vec<String> {
    found(language, text, None).into_iter().filter_map(|c| c.name).collect()
}

/// The same with the tables that ship.
pub fn nominatives_with_tables(language: Language, text: &str) -> Vec<String> {
    let page = Page::new(language, text);
    let candidates = extract(&page.context(Some(tables())), None).candidates;
    candidates.into_iter().filter_map(|c| c.name).collect()
}

/// What stands of the candidates in `text`, without tables.
pub fn found(language: Language, text: &str, tagger: Option<&Network>) -> Vec<Candidate> {
    extract(&Page::new(language, text).context(None), tagger).candidates
}

/// The names found in `text` with the tables that ship, as [`names`] gives them.
pub fn names_with_tables(language: Language, text: &str) -> String {
    let page = Page::new(language, text);
    said(text, &extract(&page.context(Some(tables())), None).candidates)
}

/// The tables of names that ship.
pub fn tables() -> &'static Gazetteer {
    static TABLES: LazyLock<Gazetteer> = LazyLock::new(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/names.pack");
        Gazetteer::from_bytes(&std::fs::read(path).expect("the pack is there")).expect("the pack is whole")
    });
    &TABLES
}

/// What `seen` makes of the words of a text of one block, with the tables of names that ship.
pub fn with_words<T>(language: Language, text: &str, seen: impl FnOnce(&Context, &[Word]) -> T) -> T {
    let page = Page::new(language, text);
    let context = page.context(Some(tables()));
    let mut found = Vec::new();
    super::gazetteer::find(&context, &mut found);
    seen(&context, &words::prepare(&context, &found)[0].words)
}

/// A page with a kept paragraph a line, all in one language.
pub struct Page<'a> {
    text: &'a str,
    language: Language,
    pub blocks: Vec<Block>,
    tokens: Vec<Tokens>,
    pub metadata: Metadata,
}

impl<'a> Page<'a> {
    pub fn new(language: Language, text: &'a str) -> Page<'a> {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            let span = Span::new(start, start + line.len());
            blocks.push(Block { span, role: Role::Paragraph, language, keep: true, reason: None, score: 1.0 });
            start += line.len() + 1;
        }
        let tokens = blocks.iter().map(|b| text::split(text, b.span, language)).collect();
        Page { text, language, blocks, tokens, metadata: Metadata::default() }
    }

    /// The page as extractors see it.
    pub fn context<'b>(&'b self, gazetteer: Option<&'b Gazetteer>) -> Context<'b> {
        Context {
            text: self.text,
            blocks: &self.blocks,
            tokens: &self.tokens,
            language: self.language,
            metadata: &self.metadata,
            gazetteer,
        }
    }
}

/// Runs a table of `(language, text, names)` and reports every failure at once.
pub fn check(table: &[(Language, &str, &str)]) {
    compare(table, names);
}

/// Fails where what `made` gives for a language and text is not what the table wants, and reports every failure at once.
pub fn compare(table: &[(Language, &str, &str)], made: impl Fn(Language, &str) -> String) {
    let wrong: Vec<_> = table
        .iter()
        .filter_map(|&(language, text, want)| {
            let got = made(language, text);
            (got != want).then(|| format!("{text}\n  want {want}\n  got  {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), table.len(), wrong.join("\n"));
}
