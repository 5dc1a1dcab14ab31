//! The tree of an HTML page: html5ever's parser over a flat arena.
//!
//! Nodes are numbered in the order in which they were made and linked by number, so that the tree is dropped at once and
//! nothing here, nor in what reads it, recurses. Text is html5ever's shared slices of the page, not copied.

mod arena;
mod gate;

use html5ever::{
    Attribute, LocalName, QualName, TokenizerResult, ns,
    tendril::StrTendril,
    tokenizer::{BufferQueue, Token, TokenSink, Tokenizer, TokenizerOpts},
};

use self::gate::{Gate, calm};
use crate::limits::Limits;

/// The number of a node.
pub type Id = u32;

/// No node.
pub const NONE: Id = Id::MAX;

/// The document node.
pub const ROOT: Id = 0;

/// By which rules a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// `<script/>` swallows what follows, and CDATA is a comment.
    Html,
    /// `<script/>` is closed, and CDATA is text.
    Xhtml,
}

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

/// A node and its neighbours.
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
        Self::parse_as(html, Syntax::Html, limits)
    }

    /// Parses a page of the given syntax. Any input gives a tree.
    pub fn parse_as(html: &str, syntax: Syntax, limits: &Limits) -> Dom {
        let queue = BufferQueue::default();
        let calm = calm(html);
        // Tendrils count in 32 bits.
        for piece in pieces(&calm, 1 << 30) {
            queue.push_back(StrTendril::from_slice(piece));
        }
        // `Tokenizer::end` would bring html5ever's profiler into the program, with all that prints it. A line break instead closes
        // what may still be text, a character reference or a `<`; the end of the page then goes to the tree directly.
        if calm.rfind(['&', '<']).is_some_and(|at| !calm[at..].contains([';', '>', ' ', '\n'])) {
            queue.push_back(StrTendril::from_slice("\n"));
        }
        let gate = Gate::new(&queue, syntax, limits);
        let tokenizer = Tokenizer::new(gate, TokenizerOpts::default());
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        let _ = tokenizer.sink.process_token(Token::EOFToken, 0);
        tokenizer.sink.end();
        tokenizer.sink.into_dom()
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
            let dom = Dom::parse_as(html, Syntax::Xhtml, &Limits::default());
            assert_eq!(dom.descendants(ROOT).map(|(_, e)| &*e.name.local).collect::<Vec<_>>().join(" "), expected);
            assert!(dom.text(ROOT).contains('ж'), "{html}");
        }
        let dom = Dom::parse_as("<p>a <![CDATA[b < c]]></p>", Syntax::Xhtml, &Limits::default());
        assert_eq!(dom.text(ROOT), "a b < c");
    }

    #[test]
    fn text_is_joined_and_decoded() {
        let dom = Dom::parse("<p>Ак &laquo;Жайык&raquo; &#8212; газета<script>no()</script>", &Limits::default());
        assert_eq!(dom.text(ROOT), "Ак «Жайык» — газета");
        // Pages that end in the middle of something lose no text.
        for (html, text) in [
            ("<p>Ак &laquo", "Ак «"),
            ("<p>Ак & Жайык &am", "Ак & Жайык &am"),
            ("<title>Ак <", "Ак <"),
            ("<p>Ак <b class='a", "Ак "),
            ("<p>Ак <!-- Жайык", "Ак "),
            ("<textarea>Ак", "Ак"),
        ] {
            assert_eq!(Dom::parse(html, &Limits::default()).text(ROOT).trim_end_matches('\n'), text, "{html}");
        }
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
