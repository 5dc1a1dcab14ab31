//! What a reader sees of a page: its text, one block a line, and the boxes that the blocks stand in.

use html5ever::{LocalName, local_name, ns};

use super::cues::{self, Cues};
use crate::clean::dom::{Dom, Element, Id, Kind, NONE, ROOT};

/// What kind of box a block stands in, as far as it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// `div`, `section` and everything not named here.
    Plain,
    /// `p`.
    Paragraph,
    /// `h1` to `h6`.
    Heading(u8),
    /// `li`, `dt`, `dd`.
    Item,
    /// `ul`, `ol`, `dl`, `menu`.
    List,
    /// `tr` of a table of data.
    Row,
    /// `table` and its parts.
    Table,
    /// `blockquote`.
    Quote,
    /// `pre`.
    Preformatted,
    /// `figcaption`, `caption`.
    Caption,
    /// `figure`.
    Figure,
    /// `article`.
    Article,
    /// `main`.
    Main,
    /// `section`.
    Section,
    /// `nav`.
    Navigation,
    /// `aside`.
    Aside,
    /// `header`.
    Header,
    /// `footer`.
    Footer,
    /// `form`, `fieldset`, `button`, `select`, `textarea`, `label`.
    Form,
    /// `address`, `time`.
    Address,
}

/// A block-level element.
#[derive(Debug, Clone)]
pub struct Box {
    /// The box around it; the first box is its own parent.
    pub parent: u32,
    /// Its element.
    pub node: Id,
    /// What it is.
    pub tag: Tag,
    /// How many boxes are around it.
    pub depth: u16,
    /// Cues of its own class, id and the like.
    pub own: Cues,
    /// A hash of tag and class: boxes that look alike have the same.
    pub look: u32,
    /// The blocks inside, `first..end`.
    pub first: u32,
    /// One past its last block.
    pub end: u32,
    /// Pictures inside.
    pub pictures: u32,
}

/// A line of the text.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where, in bytes of the text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// The innermost box.
    pub parent: u32,
    /// Bytes of it inside links.
    pub linked: u32,
    /// Links in it.
    pub links: u32,
    /// Bytes of it in bold.
    pub bold: u32,
    /// Cues of the inline elements in it.
    pub cues: Cues,
    /// Whether a line break, not a box, parts it from the line before.
    pub broken: bool,
}

/// The visible page.
#[derive(Debug, Default)]
pub struct Visible {
    /// The text, a line a block, each ended by a line feed.
    pub text: String,
    /// The lines, ascending.
    pub lines: Vec<Line>,
    /// The boxes, parents before children, in document order.
    pub boxes: Vec<Box>,
    /// Bytes of text in elements that the page hides.
    pub hidden: usize,
    /// Where each element that may carry metadata has its text: node, span in bytes. Ascending by node's place.
    pub marks: Vec<(Id, u32, u32)>,
}

impl Visible {
    /// The text of a line.
    pub fn line(&self, index: usize) -> &str {
        let line = &self.lines[index];
        &self.text[line.start as usize..line.end as usize]
    }
}

/// How an element is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Show {
    Never,
    Inline,
    Block(Tag),
    Cell,
    Break,
}

/// Reads the visible text off a tree. With `reveal`, elements that the page hides until a script shows them are read too.
pub fn read(dom: &Dom, reveal: bool) -> Visible {
    let mut reader = Reader { dom, reveal, ..Reader::new(dom) };
    reader.run();
    reader.out
}

struct Frame {
    node: Id,
    show: Show,
    /// The box around, to go back to.
    outer: u32,
    cues: Cues,
    linked: bool,
    bold: bool,
    verbatim: bool,
    mark: u32,
}

struct Reader<'a> {
    dom: &'a Dom,
    reveal: bool,
    out: Visible,
    stack: Vec<Frame>,
    parent: u32,
    /// Cues of the open inline elements.
    cues: Cues,
    linked: bool,
    bold: bool,
    verbatim: bool,
    /// The open row of data, whose cells make one line.
    row: Option<u32>,
    line: Line,
    space: bool,
    tab: bool,
}

const MARK_NONE: u32 = u32::MAX;

impl<'a> Reader<'a> {
    fn new(dom: &'a Dom) -> Self {
        let root = Box {
            parent: 0,
            node: ROOT,
            tag: Tag::Plain,
            depth: 0,
            own: Cues::NONE,
            look: 0,
            first: 0,
            end: 0,
            pictures: 0,
        };
        Reader {
            dom,
            reveal: false,
            out: Visible { boxes: vec![root], ..Visible::default() },
            stack: Vec::new(),
            parent: 0,
            cues: Cues::NONE,
            linked: false,
            bold: false,
            verbatim: false,
            row: None,
            line: Line { start: 0, end: 0, parent: 0, linked: 0, links: 0, bold: 0, cues: Cues::NONE, broken: false },
            space: false,
            tab: false,
        }
    }

    fn run(&mut self) {
        let mut at = self.dom.first(ROOT);
        while at != NONE {
            let entered = self.enter(at);
            let child = self.dom.first(at);
            if entered && child != NONE {
                at = child;
                continue;
            }
            if entered {
                self.leave(at);
            }
            loop {
                let next = self.dom.next(at);
                if next != NONE {
                    at = next;
                    break;
                }
                at = self.dom.parent(at);
                if at == NONE || at == ROOT {
                    self.flush(false);
                    self.out.boxes[0].end = self.out.lines.len() as u32;
                    return;
                }
                self.leave(at);
            }
        }
    }

    /// Whether the children of the node are to be read (then [`Reader::leave`] follows).
    fn enter(&mut self, id: Id) -> bool {
        let element = match self.dom.kind(id) {
            Kind::Fragment => return true,
            Kind::Text(text) => {
                self.push(text);
                return false;
            }
            Kind::Element(element) => element,
        };
        let mut show = show(element);
        if show == Show::Never {
            if element.name.local == local_name!("img") {
                self.out.boxes[self.parent as usize].pictures += 1;
            }
            return false;
        }
        if show == Show::Break {
            if self.row.is_some() {
                self.space = true;
            } else {
                self.flush(true);
            }
            return false;
        }
        if is_hidden(element) && !self.reveal {
            self.out.hidden += self.dom.text(id).len();
            return false;
        }
        if self.row.is_some() {
            // A row of data is one line, whatever its cells are made of.
            match show {
                Show::Cell => self.tab = self.line.start < self.out.text.len() as u32,
                Show::Block(_) => self.space = true,
                _ => {}
            }
            if show != Show::Cell {
                show = Show::Inline;
            }
        } else if show == Show::Cell {
            show = Show::Block(Tag::Table);
        }
        if show == Show::Block(Tag::Row) && !is_data(self.dom, id) {
            show = Show::Block(Tag::Table);
        }
        let own = cues::of_element(element);
        let frame = Frame {
            node: id,
            show,
            outer: self.parent,
            cues: self.cues,
            linked: self.linked,
            bold: self.bold,
            verbatim: self.verbatim,
            mark: if is_marked(element, own) { self.out.text.len() as u32 } else { MARK_NONE },
        };
        match show {
            Show::Block(tag) => {
                self.flush(false);
                let index = self.out.boxes.len() as u32;
                let depth = self.out.boxes[self.parent as usize].depth.saturating_add(1);
                self.out.boxes.push(Box {
                    parent: self.parent,
                    node: id,
                    tag,
                    depth,
                    own,
                    look: look(element),
                    first: self.out.lines.len() as u32,
                    end: 0,
                    pictures: 0,
                });
                self.parent = index;
                self.line.parent = index;
                if tag == Tag::Row {
                    self.row = Some(id);
                }
                if tag == Tag::Preformatted {
                    self.verbatim = true;
                }
            }
            _ => {
                self.cues = self.cues | own;
                if element.name.local == local_name!("a") && element.attribute(&local_name!("href")).is_some() {
                    self.linked = true;
                    self.line.links += 1;
                }
                if matches!(element.name.local, local_name!("b") | local_name!("strong")) {
                    self.bold = true;
                }
            }
        }
        self.stack.push(frame);
        true
    }

    fn leave(&mut self, id: Id) {
        if self.stack.last().is_none_or(|f| f.node != id) {
            return;
        }
        let Some(frame) = self.stack.pop() else { return };
        if frame.mark != MARK_NONE {
            let end = self.out.text.len() as u32;
            if frame.mark < end {
                self.out.marks.push((id, frame.mark, end));
            }
        }
        if let Show::Block(_) = frame.show {
            self.flush(false);
            let lines = self.out.lines.len() as u32;
            let closed = &mut self.out.boxes[self.parent as usize];
            closed.end = lines;
            let pictures = closed.pictures;
            self.out.boxes[frame.outer as usize].pictures += pictures;
            self.parent = frame.outer;
            self.line.parent = frame.outer;
            if self.row == Some(id) {
                self.row = None;
            }
        }
        (self.cues, self.linked, self.bold, self.verbatim) = (frame.cues, frame.linked, frame.bold, frame.verbatim);
    }

    fn push(&mut self, text: &str) {
        if !self.verbatim {
            return self.words(text);
        }
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.flush(true);
            }
            self.words(line);
        }
    }

    fn words(&mut self, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.space = true;
        }
        let mut first = true;
        for word in text.split_whitespace() {
            if !first {
                self.space = true;
            }
            first = false;
            let before = self.out.text.len();
            let is_empty = before as u32 == self.line.start;
            if self.tab && !is_empty {
                self.out.text.push('\t');
            } else if self.space && !is_empty {
                self.out.text.push(' ');
            }
            if word.is_ascii() {
                self.out.text.push_str(word);
            } else {
                // Soft hyphens, zero-width spaces, byte-order marks: nothing that a reader sees.
                self.out
                    .text
                    .extend(word.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{2060}')));
            }
            if is_empty && self.out.text.len() == before {
                continue;
            }
            (self.space, self.tab) = (false, false);
            let added = (self.out.text.len() - before) as u32;
            if self.linked {
                self.line.linked += added;
            }
            if self.bold {
                self.line.bold += added;
            }
            self.line.cues = self.line.cues | self.cues;
        }
        if !first && text.ends_with(char::is_whitespace) {
            self.space = true;
        }
    }

    /// Ends the line. `broken`: by a line break.
    fn flush(&mut self, broken: bool) {
        let end = self.out.text.len() as u32;
        if self.line.start < end {
            let line = Line { end, ..self.line.clone() };
            self.out.lines.push(line);
            self.out.text.push('\n');
        }
        (self.space, self.tab) = (false, false);
        self.line = Line {
            start: self.out.text.len() as u32,
            end: 0,
            parent: self.parent,
            linked: 0,
            links: u32::from(self.linked),
            bold: 0,
            cues: Cues::NONE,
            broken,
        };
    }
}

fn show(element: &Element) -> Show {
    use Tag::*;
    if element.name.ns != ns!(html) {
        // Of a drawing only its words are text; of a formula everything but its notes.
        return match element.name.local {
            local_name!("svg")
            | local_name!("g")
            | local_name!("a")
            | local_name!("switch")
            | local_name!("text")
            | local_name!("tspan")
            | local_name!("foreignObject") => Show::Inline,
            local_name!("annotation") | local_name!("annotation-xml") => Show::Never,
            _ if element.name.ns == ns!(mathml) => Show::Inline,
            _ => Show::Never,
        };
    }
    match element.name.local {
        local_name!("head")
        | local_name!("script")
        | local_name!("style")
        | local_name!("noscript")
        | local_name!("template")
        | local_name!("title")
        | local_name!("iframe")
        | local_name!("noframes")
        | local_name!("object")
        | local_name!("embed")
        | local_name!("video")
        | local_name!("audio")
        | local_name!("canvas")
        | local_name!("datalist")
        | local_name!("img")
        | local_name!("input")
        | local_name!("meta")
        | local_name!("link")
        | local_name!("rp") => Show::Never,
        local_name!("br") => Show::Break,
        local_name!("p") => Show::Block(Paragraph),
        local_name!("h1") => Show::Block(Heading(1)),
        local_name!("h2") => Show::Block(Heading(2)),
        local_name!("h3") => Show::Block(Heading(3)),
        local_name!("h4") => Show::Block(Heading(4)),
        local_name!("h5") => Show::Block(Heading(5)),
        local_name!("h6") => Show::Block(Heading(6)),
        local_name!("li") | local_name!("dt") | local_name!("dd") => Show::Block(Item),
        local_name!("ul") | local_name!("ol") | local_name!("dl") | local_name!("menu") => Show::Block(List),
        local_name!("tr") => Show::Block(Row),
        local_name!("td") | local_name!("th") => Show::Cell,
        local_name!("table") | local_name!("tbody") | local_name!("thead") | local_name!("tfoot") => Show::Block(Table),
        local_name!("blockquote") => Show::Block(Quote),
        local_name!("pre") | local_name!("listing") | local_name!("xmp") | local_name!("plaintext") => {
            Show::Block(Preformatted)
        }
        local_name!("figcaption") | local_name!("caption") | local_name!("legend") => Show::Block(Caption),
        local_name!("figure") => Show::Block(Figure),
        local_name!("article") => Show::Block(Article),
        local_name!("main") => Show::Block(Main),
        local_name!("section") => Show::Block(Section),
        local_name!("nav") => Show::Block(Navigation),
        local_name!("aside") => Show::Block(Aside),
        local_name!("header") | local_name!("hgroup") => Show::Block(Header),
        local_name!("footer") => Show::Block(Footer),
        local_name!("form")
        | local_name!("fieldset")
        | local_name!("button")
        | local_name!("select")
        | local_name!("option")
        | local_name!("optgroup")
        | local_name!("textarea") => Show::Block(Form),
        local_name!("address") => Show::Block(Address),
        local_name!("html")
        | local_name!("body")
        | local_name!("div")
        | local_name!("center")
        | local_name!("details")
        | local_name!("summary")
        | local_name!("dialog")
        | local_name!("hr")
        | local_name!("frameset")
        | local_name!("search")
        | local_name!("marquee") => Show::Block(Plain),
        _ => Show::Inline,
    }
}

/// Whether the element itself says that it is not shown.
fn is_hidden(element: &Element) -> bool {
    if let Some(value) = element.attribute(&local_name!("hidden"))
        && !value.eq_ignore_ascii_case("until-found")
    {
        // Pages that are sent piece by piece (React) bring their late pieces hidden and move them into place.
        return !element.attribute(&local_name!("id")).is_some_and(|id| id.starts_with("S:"));
    }
    if element.name.local == local_name!("dialog") && element.attribute(&local_name!("open")).is_none() {
        return true;
    }
    element.attribute(&local_name!("style")).is_some_and(|style| {
        style.split(';').any(|rule| {
            let Some((name, value)) = rule.split_once(':') else { return false };
            let value = value.trim().trim_end_matches("!important").trim_end();
            match name.trim() {
                n if n.eq_ignore_ascii_case("display") => value.eq_ignore_ascii_case("none"),
                n if n.eq_ignore_ascii_case("visibility") => value.eq_ignore_ascii_case("hidden"),
                _ => false,
            }
        })
    })
}

/// Whether a table row holds data, so that it reads as one line: two cells or more, nothing large in them.
fn is_data(dom: &Dom, row: Id) -> bool {
    let (mut cells, mut blocks) = (0, 0);
    for (seen, (_, element)) in dom.descendants(row).enumerate() {
        match element.name.local {
            local_name!("td") | local_name!("th") => cells += 1,
            local_name!("p") | local_name!("div") | local_name!("br") => blocks += 1,
            local_name!("table")
            | local_name!("form")
            | local_name!("article")
            | local_name!("section")
            | local_name!("blockquote")
            | local_name!("pre")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3") => return false,
            _ => {}
        }
        if seen > 400 {
            return false;
        }
    }
    cells >= 2 && blocks <= 3 * cells
}

/// Whether metadata may want to know where the element's text stands.
fn is_marked(element: &Element, own: Cues) -> bool {
    element.attribute(&local_name!("itemprop")).is_some()
        || element.attribute(&local_name!("rel")).is_some_and(|rel| rel.contains("author") || rel.contains("tag"))
        || leads_to_author(element)
        || matches!(element.name.local, local_name!("time") | local_name!("h1") | local_name!("address"))
        || own.any(Cues::BYLINE | Cues::DATE | Cues::TITLE | Cues::TAGS | Cues::SOURCE)
}

/// Whether a link leads to the page of one who writes: `/author/anna-lee`, `/avtory/12`.
pub fn leads_to_author(element: &Element) -> bool {
    const FOLDERS: [&str; 14] = [
        "author",
        "authors",
        "avtor",
        "avtory",
        "autor",
        "autoren",
        "autores",
        "auteur",
        "auteurs",
        "autore",
        "contributor",
        "contributors",
        "journalist",
        "reporters",
    ];
    if element.name.local != local_name!("a") {
        return false;
    }
    let Some(address) = element.attribute(&local_name!("href")) else { return false };
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    // The folder, not the last part: "/authors" is the list of all.
    path.rsplit('/').skip(1).take(4).any(|part| FOLDERS.contains(&part))
}

/// A hash of an element's name and class (FNV-1a).
fn look(element: &Element) -> u32 {
    let class = element.attribute(&local_name!("class")).unwrap_or_default();
    let name: &LocalName = &element.name.local;
    name.bytes().chain([0]).chain(class.bytes()).fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    fn text(html: &str) -> String {
        read(&Dom::parse(html, &Limits::default()), false).text
    }

    #[test]
    fn one_block_a_line() {
        for (html, expected) in [
            ("<p>Один<p>Два &nbsp; и <b>три</b>.", "Один\nДва и три.\n"),
            ("a<br>b<br><br>c", "a\nb\nc\n"),
            ("<div>Текст <span>рядом</span><div>внутри</div>после</div>", "Текст рядом\nвнутри\nпосле\n"),
            ("<ul><li>раз<li>два</ul>", "раз\nдва\n"),
            ("<table><tr><th>Год<th>Сумма<tr><td><p>2021</p><td>5<br>млн</table>", "Год\tСумма\n2021\t5 млн\n"),
            (
                "<table><tr><td><table><tr><td>меню</table><td><h1>Заголовок</h1><p>Текст</table>",
                "меню\nЗаголовок\nТекст\n",
            ),
            ("<pre>a\n  b\n</pre>", "a\nb\n"),
            ("пере\u{ad}нос и\u{200b} пробел", "перенос и пробел\n"),
            ("<p hidden>no<p style='color:red; DISPLAY : none'>no<p>yes<template>no</template>", "yes\n"),
            ("<script>no</script><style>no</style><noscript>no</noscript>yes<dialog>no</dialog>", "yes\n"),
            ("<svg><title>no</title><text>yes</text></svg>", "yes\n"),
            ("<span>При</span><span>вет</span> <i>всем</i>", "Привет всем\n"),
            ("<frameset><frame></frameset>", ""),
            ("", ""),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }

    #[test]
    fn lines_know_links_and_boxes() {
        let visible = read(
            &Dom::parse("<nav><a href=/>Басты бет</a> | <a href=/x>Жаңалықтар</a></nav><p>Мәтін.", &Limits::default()),
            false,
        );
        assert_eq!(visible.lines.len(), 2);
        assert_eq!(visible.lines[0].links, 2);
        assert!(visible.lines[0].linked as usize > visible.line(0).len() * 9 / 10);
        assert_eq!(visible.boxes[visible.lines[0].parent as usize].tag, Tag::Navigation);
        assert_eq!(visible.boxes[visible.lines[1].parent as usize].tag, Tag::Paragraph);
    }
}
