//! The tree of an HTML page: html5ever's parser over a flat arena.
//!
//! Nodes are numbered in the order in which they were made and linked by number, so that the tree is dropped at once and
//! nothing here, nor in what reads it, recurses. Text is html5ever's shared slices of the page, not copied.

use std::{
    borrow::Cow,
    cell::{Cell, RefCell},
};

use html5ever::{
    Attribute, LocalName, Namespace, QualName, TokenizerResult, local_name, ns,
    tendril::StrTendril,
    tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
    tree_builder::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink},
};

use crate::limits::Limits;

/// The number of a node.
pub type Id = u32;

/// No node.
pub const NONE: Id = Id::MAX;

/// The document node.
pub const ROOT: Id = 0;

/// Attributes of one tag that are read; the tokenizer compares each with all before it.
const ATTRIBUTES: usize = 512;

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    /// The document, or the contents of a template or shadow root.
    Fragment,
    /// An element.
    Element(Element),
    /// Text.
    Text(StrTendril),
}

/// An element.
#[derive(Debug)]
pub struct Element {
    /// Its name and namespace.
    pub name: QualName,
    /// Those of its attributes that cleaning looks at.
    pub attributes: Vec<Attribute>,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &LocalName) -> Option<&str> {
        self.attributes.iter().find(|a| a.name.local == *name).map(|a| &*a.value)
    }

    /// The name, where it is an element of HTML (not of SVG or MathML).
    pub fn html(&self) -> Option<&LocalName> {
        (self.name.ns == ns!(html)).then_some(&self.name.local)
    }
}

#[derive(Debug)]
struct Node {
    parent: Id,
    first: Id,
    last: Id,
    previous: Id,
    next: Id,
    depth: u32,
    kind: Kind,
}

/// The tree of a page.
#[derive(Debug)]
pub struct Dom {
    nodes: Vec<Node>,
    /// Whether elements nested deeper than the limit were read as children of the last allowed one.
    pub too_deep: bool,
    /// Whether reading stopped at the limit of nodes.
    pub too_many: bool,
}

impl Dom {
    /// Parses a page. Any input gives a tree.
    pub fn parse(html: &str, limits: &Limits) -> Dom {
        Self::parse_as(html, false, limits)
    }

    /// Parses a page that may be XHTML: there `<script/>` is closed and CDATA is text, while to HTML the one swallows what
    /// follows and the other is a comment.
    pub fn parse_as(html: &str, is_xhtml: bool, limits: &Limits) -> Dom {
        let queue = BufferQueue::default();
        let calm = calm(html);
        // Tendrils count in 32 bits.
        for piece in pieces(&calm, 1 << 30) {
            queue.push_back(StrTendril::from_slice(piece));
        }
        let arena = Arena {
            nodes: RefCell::new(vec![Node::new(Kind::Fragment)]),
            depth: Cell::new(0),
            templates: RefCell::new(Vec::new()),
        };
        let builder = TreeBuilder::new(
            arena,
            TreeBuilderOpts { scripting_enabled: true, drop_doctype: true, ..TreeBuilderOpts::default() },
        );
        let gate = Gate {
            builder,
            queue: &queue,
            limits,
            is_xhtml,
            swallowed: Cell::new(0),
            too_deep: Cell::new(false),
            too_many: Cell::new(false),
        };
        let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        tokenizer.end();
        let Gate { builder, too_deep, too_many, .. } = tokenizer.sink;
        Dom { nodes: builder.sink.nodes.into_inner(), too_deep: too_deep.get(), too_many: too_many.get() }
    }

    /// What a node is.
    pub fn kind(&self, id: Id) -> &Kind {
        &self.nodes[id as usize].kind
    }

    /// The element that a node is.
    pub fn element(&self, id: Id) -> Option<&Element> {
        match self.kind(id) {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The parent, or [`NONE`].
    pub fn parent(&self, id: Id) -> Id {
        self.nodes[id as usize].parent
    }

    /// The first child, or [`NONE`].
    pub fn first(&self, id: Id) -> Id {
        self.nodes[id as usize].first
    }

    /// The next sibling, or [`NONE`].
    pub fn next(&self, id: Id) -> Id {
        self.nodes[id as usize].next
    }

    /// Every element below `top`, in document order.
    pub fn descendants(&self, top: Id) -> impl Iterator<Item = (Id, &Element)> {
        let mut at = self.first(top);
        std::iter::from_fn(move || {
            while at != NONE {
                let id = at;
                at = self.after(id, top);
                if let Some(element) = self.element(id) {
                    return Some((id, element));
                }
            }
            None
        })
    }

    /// The text below `top`, as it stands.
    pub fn text(&self, top: Id) -> String {
        let mut out = String::new();
        let mut at = self.first(top);
        while at != NONE {
            if let Kind::Text(text) = self.kind(at) {
                out.push_str(text);
            }
            at = self.after(at, top);
        }
        out
    }

    /// The node after `id` in document order, within `top`.
    fn after(&self, id: Id, top: Id) -> Id {
        if self.first(id) != NONE {
            return self.first(id);
        }
        let mut up = id;
        while up != top && up != NONE {
            if self.next(up) != NONE {
                return self.next(up);
            }
            up = self.parent(up);
        }
        NONE
    }
}

impl Node {
    fn new(kind: Kind) -> Node {
        Node { parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, depth: 0, kind }
    }
}

/// Cuts `text` at character boundaries into pieces of at most `most` bytes.
fn pieces(text: &str, most: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = rest.split_at(rest.floor_char_boundary(most));
        rest = after;
        Some(piece)
    })
}

/// The page with the attributes past the first [`ATTRIBUTES`] of any tag left out: the tokenizer's time is quadratic in
/// their number. Almost every page comes back as it is.
fn calm(html: &str) -> Cow<'_, str> {
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
struct Gate<'a> {
    builder: TreeBuilder<Id, Arena>,
    queue: &'a BufferQueue,
    limits: &'a Limits,
    is_xhtml: bool,
    /// Start tags that were too deep and whose end tags are still to come.
    swallowed: Cell<usize>,
    too_deep: Cell<bool>,
    too_many: Cell<bool>,
}

impl Gate<'_> {
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
                if self.builder.sink.nodes.borrow().len() >= self.limits.elements {
                    self.too_many.set(true);
                    return TokenSinkResult::Continue;
                }
                match tag.kind {
                    TagKind::StartTag => {
                        end = unread(&tag);
                        if end.is_none()
                            && self.builder.sink.depth.get() as usize >= self.limits.depth
                            && tag.name != local_name!("br")
                        {
                            self.too_deep.set(true);
                            if !tag.self_closing && !is_void(&tag.name) {
                                self.swallowed.set(self.swallowed.get() + 1);
                            }
                            return TokenSinkResult::Continue;
                        }
                        tag.attrs.retain(|a| is_read(&a.name.local));
                        if self.is_xhtml
                            && tag.self_closing
                            && !is_void(&tag.name)
                            && !self.builder.adjusted_current_node_present_but_not_in_html_namespace()
                        {
                            tag.self_closing = false;
                            spared = Some(Tag { kind: TagKind::EndTag, attrs: Vec::new(), ..tag.clone() });
                        }
                    }
                    TagKind::EndTag if self.swallowed.get() > 0 => {
                        self.swallowed.set(self.swallowed.get() - 1);
                        return TokenSinkResult::Continue;
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
        self.is_xhtml || self.builder.adjusted_current_node_present_but_not_in_html_namespace()
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

fn is_void(name: &LocalName) -> bool {
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

/// html5ever's view of the tree while it grows.
struct Arena {
    nodes: RefCell<Vec<Node>>,
    /// Depth of the innermost open element, near enough.
    depth: Cell<u32>,
    /// Template and its contents.
    templates: RefCell<Vec<(Id, Id)>>,
}

/// Comments and the like are never made; the tree builder holds this in their place.
const UNMADE: Id = NONE - 1;

impl Arena {
    fn make(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::new(kind));
        (nodes.len() - 1) as Id
    }

    fn detach(nodes: &mut [Node], id: Id) {
        let Node { parent, previous, next, .. } = nodes[id as usize];
        if parent == NONE {
            return;
        }
        match previous {
            NONE => nodes[parent as usize].first = next,
            id => nodes[id as usize].next = next,
        }
        match next {
            NONE => nodes[parent as usize].last = previous,
            id => nodes[id as usize].previous = previous,
        }
        let node = &mut nodes[id as usize];
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// Puts `id` under `parent`, before `sibling`, or last where that is [`NONE`].
    fn attach(nodes: &mut [Node], parent: Id, sibling: Id, id: Id) {
        Self::detach(nodes, id);
        let previous = match sibling {
            NONE => nodes[parent as usize].last,
            sibling => nodes[sibling as usize].previous,
        };
        let depth = nodes[parent as usize].depth + 1;
        let node = &mut nodes[id as usize];
        (node.parent, node.previous, node.next, node.depth) = (parent, previous, sibling, depth);
        match previous {
            NONE => nodes[parent as usize].first = id,
            previous => nodes[previous as usize].next = id,
        }
        match sibling {
            NONE => nodes[parent as usize].last = id,
            sibling => nodes[sibling as usize].previous = id,
        }
    }

    fn insert(&self, parent: Id, sibling: Id, child: NodeOrText<Id>) {
        if parent >= UNMADE {
            return;
        }
        match child {
            NodeOrText::AppendNode(UNMADE) => {}
            NodeOrText::AppendNode(id) => {
                let mut nodes = self.nodes.borrow_mut();
                Self::attach(&mut nodes, parent, sibling, id);
                let node = &nodes[id as usize];
                let void = matches!(&node.kind, Kind::Element(e) if is_void(&e.name.local));
                if !void {
                    self.depth.set(node.depth);
                }
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let previous = match sibling {
                    NONE => nodes[parent as usize].last,
                    sibling => nodes[sibling as usize].previous,
                };
                if previous != NONE
                    && let Kind::Text(before) = &mut nodes[previous as usize].kind
                {
                    before.push_tendril(&text);
                    return;
                }
                drop(nodes);
                let id = self.make(Kind::Text(text));
                Self::attach(&mut self.nodes.borrow_mut(), parent, sibling, id);
            }
        }
    }
}

/// An element's name, copied: names are interned.
#[derive(Debug)]
struct Name(Namespace, LocalName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0
    }

    fn local_name(&self) -> &LocalName {
        &self.1
    }
}

impl TreeSink for Arena {
    type Handle = Id;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name(&self, target: &Id) -> Name {
        match self.nodes.borrow().get(*target as usize).map(|n| &n.kind) {
            Some(Kind::Element(e)) => Name(e.name.ns.clone(), e.name.local.clone()),
            _ => Name(ns!(), local_name!("")),
        }
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let id = self.make(Kind::Element(Element { name, attributes }));
        if flags.template {
            let contents = self.make(Kind::Fragment);
            self.templates.borrow_mut().push((id, contents));
        }
        id
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        UNMADE
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        UNMADE
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        self.insert(*parent, NONE, child);
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let Some(parent) = self.nodes.borrow().get(*sibling as usize).map(|n| n.parent) else { return };
        self.insert(parent, *sibling, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.nodes.borrow().get(*element as usize).is_some_and(|n| n.parent != NONE);
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &Id) {
        let nodes = self.nodes.borrow();
        if let Some(node) = nodes.get(*node as usize) {
            self.depth.set(node.depth.saturating_sub(1));
        }
    }

    fn get_template_contents(&self, target: &Id) -> Id {
        let templates = self.templates.borrow();
        // Made in ascending order of the template's number.
        match templates.binary_search_by_key(target, |&(template, _)| template) {
            Ok(found) => templates[found].1,
            Err(_) => *target,
        }
    }

    /// A declarative shadow root is what the reader sees of its host.
    fn attach_declarative_shadow(&self, host: &Id, template: &Id, _: &[Attribute]) -> bool {
        let contents = self.get_template_contents(template);
        let mut nodes = self.nodes.borrow_mut();
        if contents == *template || nodes.get(*host as usize).is_none() {
            return false;
        }
        let first = nodes[*host as usize].first;
        Self::attach(&mut nodes, *host, first, contents);
        true
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        if let Some(Node { kind: Kind::Element(element), .. }) = self.nodes.borrow_mut().get_mut(*target as usize) {
            for attribute in attributes {
                if !element.attributes.iter().any(|a| a.name == attribute.name) {
                    element.attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        if *target < UNMADE {
            Self::detach(&mut self.nodes.borrow_mut(), *target);
        }
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut nodes = self.nodes.borrow_mut();
        loop {
            let child = nodes[*node as usize].first;
            if child == NONE {
                break;
            }
            Self::attach(&mut nodes, *new_parent, NONE, child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(html: &str) -> String {
        let dom = Dom::parse(html, &Limits::default());
        dom.descendants(ROOT).map(|(_, e)| e.name.local.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn trees() {
        for (html, expected) in [
            ("", "html head body"),
            ("<p>a<p>b", "html head body p p"),
            ("<table><p>x</table>", "html head body p table"),
            ("<p><b>a<i>b</b>c</i>", "html head body p b i i"),
            ("<style>p{} </p></style><p>x", "html head style body p"),
            ("<script>if(a<b)'</p>'</script><p>x", "html head script body p"),
            ("<script><!-- <script> </script> --></script><p>x", "html head script body p"),
            ("<frameset><frame></frameset>", "html head frameset frame"),
            ("<noscript><p>x</noscript><p>y", "html head noscript body p"),
            ("<template><p>x</template><p>y", "html head template body p"),
            ("<div><template shadowrootmode=open><p>x</p></template></div>", "html head body div p"),
        ] {
            assert_eq!(outline(html), expected, "{html}");
        }
    }

    #[test]
    fn empty_elements_of_xhtml_are_closed() {
        for (html, expected) in [
            ("<title/><script src='a.js'/><style/><p>ж", "html head title script style body p"),
            (
                "<div/><p><a name='b'/>x</p><iframe/><textarea/><p>ж<br/>я",
                "html head body div p a iframe textarea p br",
            ),
            ("<svg><path/><g/></svg><svg/><p>ж", "html head body svg path g svg p"),
            ("<table><tr><td/><td>x</td></tr></table><select/><p>ж", "html head body table tbody tr td td select p"),
        ] {
            let dom = Dom::parse_as(html, true, &Limits::default());
            assert_eq!(dom.descendants(ROOT).map(|(_, e)| &*e.name.local).collect::<Vec<_>>().join(" "), expected);
            assert!(dom.text(ROOT).contains('ж'), "{html}");
        }
        let dom = Dom::parse_as("<p>a <![CDATA[b < c]]></p>", true, &Limits::default());
        assert_eq!(dom.text(ROOT), "a b < c");
    }

    #[test]
    fn text_is_joined_and_decoded() {
        let dom = Dom::parse("<p>Ак &laquo;Жайык&raquo; &#8212; газета<script>no()</script>", &Limits::default());
        assert_eq!(dom.text(ROOT), "Ак «Жайык» — газета");
    }

    #[test]
    fn hostile_pages_end_soon() {
        let limits = Limits { elements: 50_000, ..Limits::default() };
        let many = |piece: &str, n: usize| piece.repeat(n);
        let attributes: String = (0..200_000).map(|i| format!(" a{i}=1")).collect();
        for html in [
            many("<div>", 100_000),
            many("<b><p>", 50_000),
            many("<table><tr><td>", 30_000),
            (0..30_000).map(|i| format!("<b id=x{i}>")).collect::<String>() + &many("<p>x", 30_000),
            many("</p>", 100_000),
            many("<a><table>", 10_000),
            format!("<p{attributes}>x"),
            many("<svg><foreignObject>", 20_000),
            many("<template>", 20_000),
            many("<select><option>", 20_000),
        ] {
            let dom = Dom::parse(&html, &limits);
            assert!(dom.descendants(ROOT).count() > 2);
        }
        assert!(Dom::parse(&many("<div>", 1000), &limits).too_deep);
        assert!(Dom::parse(&many("<br>", 60_000), &limits).too_many);
    }
}
