//! The order of the stages: the only module that knows it.

use sha2::{Digest, Sha256};

use crate::{
    clean::{self, html::BlockModel, lines::LineModel},
    document::{Block, Document, Metadata},
    error::{Error, Notice},
    extract::{self, gazetteer::Gazetteer, tagger::Network},
    ingest::{self, Content, Page},
    lang,
    language::Language,
    link,
    pack::{Manifest, hex},
    protocol,
    text::{self, Tokens},
    words,
};

/// The tables and weights, each there or not yet: every stage works without, less well.
#[derive(Debug, Default)]
pub struct Models {
    /// The line model of [`clean::lines`].
    pub lines: Option<LineModel>,
    /// The block model of [`clean::html`].
    pub html: Option<BlockModel>,
    /// The tables of [`extract::gazetteer`].
    pub names: Option<Gazetteer>,
    /// The weights of [`extract::tagger`].
    pub tagger: Option<Network>,
}

impl Models {
    /// Packs that come later than the others, being larger: reading begins without them.
    pub const LATE: &[&str] = &["tagger"];

    /// Checks one pack against the manifest and takes it in. Unknown names are ignored, so that a newer manifest may list more.
    ///
    /// # Errors
    /// Where the bytes are not what the manifest promises.
    pub fn install(&mut self, manifest: &Manifest, name: &str, bytes: &[u8]) -> Result<(), Error> {
        manifest.check(name, bytes)?;
        match name {
            "lines" => self.lines = Some(LineModel::from_bytes(bytes)?),
            "html" => self.html = Some(BlockModel::from_bytes(bytes)?),
            "words" => words::install(bytes)?,
            "names" => self.names = Some(Gazetteer::from_bytes(bytes)?),
            "tagger" => self.tagger = Some(Network::from_bytes(bytes)?),
            _ => {}
        }
        Ok(())
    }
}

/// How to read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How to take files apart.
    pub ingest: ingest::Options,
    /// Keep every block.
    pub keep_all: bool,
}

/// Reads one file: each document inside, or why there is none.
pub fn read(name: &str, bytes: &[u8], models: &Models, options: &Options) -> Vec<Result<Document, Error>> {
    match ingest::pages(name, bytes, &options.ingest) {
        Ok(pages) => pages.into_iter().map(|p| p.map(|page| analyze(page, models, options))).collect(),
        Err(error) => vec![Err(error)],
    }
}

/// Cleaning alone, the first stage of [`analyze`].
pub fn clean(page: &Page, models: &Models) -> clean::Cleaned {
    clean::clean(page, models.lines.as_ref(), models.html.as_ref())
}

/// A cleaned page in blocks and tokens, before anything is looked for in it.
#[derive(Debug)]
pub struct Parts {
    /// Visible text.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// The tokens of each block.
    pub tokens: Vec<Tokens>,
    /// The document's language.
    pub language: Language,
    /// What the page says of itself.
    pub metadata: Metadata,
    /// What cleaning noticed.
    pub notices: Vec<Notice>,
}

impl Parts {
    /// What the extractors see of it.
    pub fn context<'a>(&'a self, models: &'a Models) -> extract::Context<'a> {
        extract::Context {
            text: &self.text,
            blocks: &self.blocks,
            tokens: &self.tokens,
            language: self.language,
            metadata: &self.metadata,
            gazetteer: models.names.as_ref(),
        }
    }
}

/// Cleans a page and takes it apart, the first stages of [`analyze`].
pub fn split(page: &Page, models: &Models, options: &Options) -> Parts {
    let mut cleaned = clean(page, models);
    if options.keep_all {
        for block in &mut cleaned.blocks {
            block.keep = true;
            block.reason = None;
        }
    }
    let clean::Cleaned { text, mut blocks, metadata, notices } = cleaned;
    let language = page.language.unwrap_or_else(|| lang::detect::of_blocks(&text, &blocks));
    for block in &mut blocks {
        block.language = lang::detect::of_block(block.span.of(&text), language);
    }
    let tokens = blocks.iter().map(|b| text::split(&text, b.span, b.language)).collect();
    Parts { text, blocks, tokens, language, metadata, notices }
}

/// Takes one page through every stage that looks at a single document.
pub fn analyze(page: Page, models: &Models, options: &Options) -> Document {
    let id = content_id(&page);
    let parts = split(&page, models, options);
    let context = parts.context(models);
    let extract::Found { candidates, dates, words } = extract::extract(&context, models.tagger.as_ref());
    let (mentions, mut cast) = link::within::link(&parts.text, &parts.blocks, candidates);
    if let Some(names) = &models.names {
        for local in &mut cast {
            local.career = local.known.as_deref().and_then(|id| names.career(id)).cloned();
        }
    }
    let told = extract::tell(&context, &words, &mentions, &cast, &dates);
    drop(words);
    let Parts { text, blocks, language, metadata, notices, .. } = parts;
    let mut all_notices = page.notices;
    all_notices.extend(notices);
    Document {
        id,
        name: page.name,
        media_type: page.media_type.to_owned(),
        encoding: page.encoding,
        language,
        metadata,
        text,
        blocks,
        mentions,
        cast,
        dates,
        quotes: told.quotes,
        roles: told.roles,
        events: told.events,
        metonyms: told.metonyms,
        notices: all_notices,
    }
}

/// The document's id: a hash of what it holds and of what came with it, not of what it is called.
fn content_id(page: &Page) -> String {
    let mut hash = Sha256::new();
    hash.update(page.media_type);
    hash.update([0]);
    hash.update(match &page.content {
        Content::Html(s) | Content::Text(s) => s.as_bytes(),
    });
    // All zeros where nothing came with it.
    let given = protocol::pack(&(&page.given, page.language)).unwrap_or_default();
    if given.iter().any(|byte| *byte != 0) {
        hash.update([0]);
        hash.update(given);
    }
    hex(&hash.finalize()[..8])
}
