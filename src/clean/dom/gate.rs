//! What the parser of HTML gets to see: the attributes and elements that matter, within the limits.

use std::{borrow::Cow, cell::Cell};

use html5ever::{
    LocalName, local_name,
    tendril::StrTendril,
    tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult},
    tree_builder::{TreeBuilder, TreeBuilderOpts},
};

use super::{Dom, Id, Syntax, arena::Arena};
use crate::limits::Limits;

/// Attributes of one tag that are read; the tokenizer compares each with all before it.
const ATTRIBUTES: usize = 512;

/// The page with the attributes past the first [`ATTRIBUTES`] of any tag left out: the tokenizer's time is quadratic in
/// their number. Almost every page comes back as it is.
pub(super) fn calm(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut out = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'<', &bytes[at..]) {
        at += open + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let mut spaces = 0;
        let mut cut = None;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'>' => break,
                // A tag that was never closed: the next one begins.
                b'<' => break,
                b'"' | b'\'' if bytes[at - 1] == b'=' || (spaces > 0 && bytes[at - 1].is_ascii_whitespace()) => {
                    match memchr::memchr(byte, &bytes[at + 1..]) {
                        Some(end) => at += end + 1,
                        None => break,
                    }
                }
                b'=' | b'/' | b' ' | b'\n' | b'\t' | b'\r' => {
                    spaces += 1;
                    if spaces == 4 * ATTRIBUTES {
                        cut = Some(at);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        if let Some(cut) = cut {
            out.push_str(&html[copied..cut]);
            copied = at;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

/// Stands between tokenizer and tree builder: passes over what no reader sees, and keeps to the limits.
pub(super) struct Gate<'a> {
    builder: TreeBuilder<Id, Arena>,
    queue: &'a BufferQueue,
    limits: &'a Limits,
    syntax: Syntax,
    /// Start tags that were too deep and whose end tags are still to come.
    swallowed: Cell<usize>,
    too_deep: Cell<bool>,
    too_many: Cell<bool>,
}

impl<'a> Gate<'a> {
    /// A gate before an empty tree; scripts and styles are taken off `queue`.
    pub(super) fn new(queue: &'a BufferQueue, syntax: Syntax, limits: &'a Limits) -> Self {
        let options = TreeBuilderOpts { scripting_enabled: true, drop_doctype: true, ..TreeBuilderOpts::default() };
        Gate {
            builder: TreeBuilder::new(Arena::new(), options),
            queue,
            limits,
            syntax,
            swallowed: Cell::new(0),
            too_deep: Cell::new(false),
            too_many: Cell::new(false),
        }
    }

    /// The tree that was built.
    pub(super) fn into_dom(self) -> Dom {
        Dom { nodes: self.builder.sink.into_nodes(), too_deep: self.too_deep.get(), too_many: self.too_many.get() }
    }

    /// Takes the body of a script or style off the queue, up to its end tag, in one sweep: it is most of many a page.
    fn skip(&self, end: &str) {
        let Some(mut body) = self.queue.pop_front() else { return };
        let mut from = 0;
        let bytes = body.as_bytes();
        let stop = loop {
            let Some(found) = memchr::memchr(b'<', &bytes[from..]) else { break None };
            let rest = &bytes[from + found..];
            // In a script, "<!--" may hide an end tag: the tokenizer knows the rules.
            if rest.starts_with(b"<!--") {
                break None;
            }
            if rest.get(..end.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(end.as_bytes())) {
                break Some(from + found);
            }
            from += found + 1;
        };
        if let Some(stop) = stop {
            body.pop_front(stop as u32);
        }
        self.queue.push_front(body);
    }
}

impl TokenSink for Gate<'_> {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        let mut end = None;
        // The end tag that XHTML spares an empty element. What is not of HTML, `<path/>` say, the builder closes itself.
        let mut spared = None;
        let token = match token {
            Token::TagToken(mut tag) => {
                if self.too_many.get() {
                    return TokenSinkResult::Continue;
                }
                if self.builder.sink.count() >= self.limits.elements {
                    self.too_many.set(true);
                    return TokenSinkResult::Continue;
                }
                match tag.kind {
                    TagKind::StartTag => {
                        end = unread(&tag);
                        let too_deep = end.is_none()
                            && self.builder.sink.depth() >= self.limits.depth
                            && tag.name != local_name!("br");
                        if too_deep {
                            self.too_deep.set(true);
                            if !tag.self_closing && !is_void(&tag.name) {
                                self.swallowed.set(self.swallowed.get() + 1);
                            }
                        }
                        if too_deep && !breaks_line(&tag.name) {
                            return TokenSinkResult::Continue;
                        }
                        if too_deep {
                            tag = line_break(tag);
                        } else {
                            tag.attrs.retain(|a| is_read(&a.name.local));
                            if (self.syntax == Syntax::Xhtml)
                                && tag.self_closing
                                && !is_void(&tag.name)
                                && !self.builder.adjusted_current_node_present_but_not_in_html_namespace()
                            {
                                tag.self_closing = false;
                                spared = Some(Tag { kind: TagKind::EndTag, attrs: Vec::new(), ..tag.clone() });
                            }
                        }
                    }
                    TagKind::EndTag if self.swallowed.get() > 0 => {
                        self.swallowed.set(self.swallowed.get() - 1);
                        if !breaks_line(&tag.name) {
                            return TokenSinkResult::Continue;
                        }
                        tag = line_break(tag);
                    }
                    TagKind::EndTag => {}
                }
                Token::TagToken(tag)
            }
            Token::CommentToken(_) => Token::CommentToken(StrTendril::new()),
            Token::CharacterTokens(_) if self.too_many.get() => return TokenSinkResult::Continue,
            token => token,
        };
        let result = self.builder.process_token(token, line);
        if let Some(tag) = spared {
            // Whatever the builder wants of the text to come, there is none.
            let _ = self.builder.process_token(Token::TagToken(tag), line);
            return TokenSinkResult::Continue;
        }
        if let (TokenSinkResult::RawData(_), Some(end)) = (&result, end) {
            self.skip(end);
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        // Asked only where CDATA begins.
        (self.syntax == Syntax::Xhtml) || self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// How the end tag begins, for an element whose raw text nobody reads.
fn unread(tag: &Tag) -> Option<&'static str> {
    match tag.name {
        local_name!("script") => {
            let linked_data =
                tag.attrs.iter().any(|a| a.name.local == local_name!("type") && a.value.contains("ld+json"));
            (!linked_data).then_some("</script")
        }
        local_name!("style") => Some("</style"),
        local_name!("noscript") => Some("</noscript"),
        local_name!("iframe") => Some("</iframe"),
        _ => None,
    }
}

/// Whether a tag that is too deep to be an element still ends a line.
fn breaks_line(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("p")
            | local_name!("div")
            | local_name!("li")
            | local_name!("tr")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("article")
            | local_name!("section")
            | local_name!("blockquote")
    )
}

/// `<br>` in place of a tag.
fn line_break(tag: Tag) -> Tag {
    Tag { kind: TagKind::StartTag, name: local_name!("br"), self_closing: false, attrs: Vec::new(), ..tag }
}

pub(super) fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
}

/// Whether cleaning looks at an attribute. The others are dropped at once: open formatting elements are copied with theirs.
fn is_read(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("class")
            | local_name!("id")
            | local_name!("href")
            | local_name!("rel")
            | local_name!("role")
            | local_name!("style")
            | local_name!("hidden")
            | local_name!("type")
            | local_name!("name")
            | local_name!("content")
            | local_name!("property")
            | local_name!("itemprop")
            | local_name!("itemtype")
            | local_name!("datetime")
            | local_name!("title")
            | local_name!("lang")
            | local_name!("open")
            | local_name!("shadowrootmode")
            | local_name!("aria-hidden")
            | local_name!("aria-label")
    ) || matches!(&**name, "data-testid" | "data-component" | "data-type" | "data-module")
}
