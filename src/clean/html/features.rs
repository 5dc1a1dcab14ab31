//! What the model looks at: a row of bytes for every line of the visible page, about the line, the boxes round it, its
//! neighbours and its place. Nothing here knows of a language but the phrases of [`clean::cues`](crate::clean::cues).
//!
//! Values are whole numbers of one byte, counted or divided in integers, so that every machine has the same.

use super::{
    cues::Cues,
    visible::{Tag, Visible},
};
use crate::{clean::cues::cue, document::Reason, text::letter::lower};

/// What the head of the page says of its article.
#[derive(Debug, Clone, Copy, Default)]
pub struct Evidence<'a> {
    /// The title.
    pub title: &'a str,
    /// The description.
    pub description: &'a str,
    /// The body as structured data give it.
    pub body: &'a str,
}

/// Features of a line itself and its boxes.
const OWN: usize = 33;
/// Features of one of the groups around a line.
const GROUP: usize = 7;
/// Groups looked at.
const GROUPS: usize = 4;
/// Places of the neighbours looked at.
const NEAR: [isize; 6] = [-3, -2, -1, 1, 2, 3];
/// Features of a neighbour.
const NEIGHBOUR: usize = 4;
/// Features of the surroundings.
const AROUND: usize = 26;
/// Kinds of box that matter wherever they are above a line.
const INSIDE: usize = 13;
/// Length of a row.
pub const WIDTH: usize = OWN + Cues::ALL.len() + INSIDE + GROUPS * GROUP + NEAR.len() * NEIGHBOUR + AROUND;

/// A page measured.
#[derive(Debug)]
pub struct Page<'a> {
    visible: &'a Visible,
    /// What each line is made of.
    pub lines: Vec<Measure>,
    /// Sums before each line, and of all at the end.
    sums: Vec<Sum>,
    /// Cues of each box and all around it.
    pub cues: Vec<Cues>,
    /// Kinds of box around, itself among them: bits by [`inside`].
    inside: Vec<u16>,
    /// How many siblings look like the box.
    alike: Vec<u16>,
    /// The groups around each line: the boxes that hold more lines than the one before, and the child that leads there.
    groups: Vec<[(u32, u32); GROUPS]>,
    /// The box that holds most of the article, strictly and leniently reckoned.
    pub best: [u32; 2],
    /// Depth at which the way from the root to each box leaves the way to the best box.
    fork: [Vec<u16>; 2],
    /// The line that has the title, by likeness.
    pub title: Option<usize>,
}

/// What a line is made of. Counts are of characters unless said.
#[derive(Debug, Clone, Default)]
pub struct Measure {
    /// Letters, digits and signs, not white space.
    pub chars: u32,
    /// Words; of scripts without spaces, every second character.
    pub words: u32,
    /// 0 to 200: the part inside links.
    pub linked: u8,
    letters: u32,
    upper: u32,
    digits: u32,
    commas: u32,
    stops: u32,
    separators: u32,
    signs: u32,
    /// How it ends: 0 otherwise, 1 a letter or digit, 2 a full stop or the like, 3 a colon, 4 a comma, 5 an ellipsis.
    ending: u8,
    /// How it starts: 0 otherwise, 1 upper case, 2 lower case, 3 digit.
    start: u8,
    /// Running text.
    pub good: bool,
    /// The phrase in it: 0 none, else 1 and up by reason.
    cue: u8,
    /// Whether it heads further furniture.
    header: bool,
    hash: u32,
    /// How often the same text stands on the page.
    copies: u16,
    /// 0 to 200: how many of its words are the title's, and the reverse.
    title: [u8; 2],
    /// 0 no body is given, 1 not part of it, 2 part of it.
    given: u8,
    described: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    chars: u32,
    linked: u32,
    good: u32,
    goods: u32,
    /// Gains of the lines, strictly and leniently reckoned.
    gains: [i64; 2],
}

/// A number on a scale of eight steps an octave.
fn scale(n: usize) -> u8 {
    if n < 16 {
        return n as u8;
    }
    let octave = n.ilog2() as usize;
    (16 + (octave - 4) * 8 + ((n >> (octave - 3)) & 7)).min(255) as u8
}

/// [`scale`] of lines between here and elsewhere: more than these say nothing, so that far down a long article looks like
/// the middle of any.
fn lines(n: usize) -> u8 {
    scale(n.min(128))
}

/// [`scale`] of characters between here and elsewhere, likewise.
fn length(n: u32) -> u8 {
    scale(n.min(8000) as usize)
}

/// 0 to 200: `part` of `whole`.
fn ratio(part: u64, whole: u64) -> u8 {
    (part * 200).checked_div(whole).map_or(0, |r| r.min(200) as u8)
}

/// A difference, 128 for none.
fn signed(n: isize) -> u8 {
    (n + 128).clamp(0, 255) as u8
}

fn capped(n: usize) -> u8 {
    n.min(255) as u8
}

/// The bit of a kind of box that matters wherever it stands above a line.
fn inside(tag: Tag) -> u16 {
    match tag {
        Tag::Article => 1,
        Tag::Main => 2,
        Tag::Navigation => 4,
        Tag::Aside => 8,
        Tag::Header => 16,
        Tag::Footer => 32,
        Tag::Form => 64,
        Tag::List => 128,
        Tag::Table | Tag::Row => 256,
        Tag::Figure => 512,
        Tag::Quote => 1024,
        Tag::Section => 2048,
        Tag::Heading(_) => 4096,
        _ => 0,
    }
}

fn code(tag: Tag) -> u8 {
    match tag {
        Tag::Paragraph => 10,
        Tag::Quote => 9,
        Tag::Preformatted => 8,
        Tag::Item => 7,
        Tag::Plain => 6,
        Tag::Row => 5,
        Tag::Caption => 4,
        Tag::Table => 3,
        Tag::Address => 2,
        Tag::Form => 1,
        Tag::Heading(level) => 10 + level,
        _ => 0,
    }
}

impl Measure {
    fn of(text: &str) -> Measure {
        let mut m = Measure { hash: 0x811c_9dc5, ..Measure::default() };
        let mut within = false;
        let mut last = ' ';
        let mut dense = 0;
        for c in text.chars() {
            if c.is_whitespace() {
                within = false;
                continue;
            }
            m.chars += 1;
            if c.is_alphanumeric() {
                let folded = if c.is_ascii() { c.to_ascii_lowercase() } else { c };
                m.hash = (m.hash ^ folded as u32).wrapping_mul(0x0100_0193);
                if c.is_numeric() {
                    m.digits += 1;
                } else {
                    m.letters += 1;
                    m.upper += u32::from(c.is_uppercase());
                }
                // Scripts without spaces: kana, Han, Thai.
                if matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{0e00}'..='\u{0e7f}') {
                    dense += 1;
                } else {
                    m.words += u32::from(!within);
                }
                within = true;
                if m.chars == 1 {
                    m.start = if c.is_numeric() {
                        3
                    } else if c.is_lowercase() {
                        2
                    } else {
                        1
                    };
                }
            } else {
                match c {
                    ',' | ';' | '，' | '、' | '،' => m.commas += 1,
                    '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '։' => m.stops += 1,
                    '|' | '•' | '·' | '›' | '/' | '→' | '▸' | '>' => m.separators += 1,
                    '@' | '©' | '#' | '+' | '*' | '=' | '_' | '{' | '}' => m.signs += 1,
                    _ => {}
                }
                if !matches!(c, '\'' | '’' | '-' | '.') {
                    within = false;
                }
            }
            if !matches!(c, '"' | '”' | '»' | '“' | ')' | '’' | '\'' | ']' | '」') {
                last = c;
            }
        }
        m.words += dense / 2;
        m.ending = match last {
            '.' if text.trim_end().ends_with("...") => 5,
            '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '।' | '։' => 2,
            '…' => 5,
            ':' | '：' => 3,
            ',' | ';' | '，' => 4,
            c if c.is_alphanumeric() => 1,
            _ => 0,
        };
        m
    }
}

impl Measure {
    /// Whether it says no more and no less than the title.
    pub fn is_title_again(&self) -> bool {
        self.title[0] >= 180 && self.title[1] >= 120 && self.words >= 3
    }
}

impl<'a> Page<'a> {
    /// The furniture that a line announces itself to be.
    pub fn phrase(&self, index: usize) -> Option<Reason> {
        self.lines[index].cue.checked_sub(1).map(|at| Reason::ALL[usize::from(at)])
    }

    /// Whether a line announces further furniture.
    pub fn heads_furniture(&self, index: usize) -> bool {
        self.lines[index].header
    }

    /// Whether a header or footer is the page's, not the article's.
    pub fn is_frame(&self, index: usize) -> bool {
        self.inside[index] & (inside(Tag::Article) | inside(Tag::Main)) == 0
    }

    /// Measures a page.
    pub fn new(visible: &'a Visible, evidence: Evidence<'_>) -> Page<'a> {
        let mut page = Page {
            visible,
            lines: measure(visible, evidence),
            sums: Vec::new(),
            cues: Vec::new(),
            inside: Vec::new(),
            alike: alike(visible),
            groups: Vec::new(),
            best: [0; 2],
            fork: [Vec::new(), Vec::new()],
            title: None,
        };
        page.title = page.find_title();
        page.sum_texts();
        page.inherit();
        page.sum_gains();
        page.find_best();
        page.find_groups();
        page
    }

    /// The heading most like the title, or the first of the highest level.
    fn find_title(&self) -> Option<usize> {
        let mut found: Option<(u32, usize)> = None;
        for (index, m) in self.lines.iter().enumerate() {
            let tag = self.visible.boxes[self.visible.lines[index].parent as usize].tag;
            let level = match tag {
                Tag::Heading(level) => 7 - u32::from(level),
                _ => 0,
            };
            let alike = u32::from(m.title[0].min(m.title[1]));
            if alike < 80 && level < 6 {
                continue;
            }
            let linked = u32::from(m.linked > 150 && level < 6) * 60;
            let value = (alike + 12 * level + 20 * u32::from(level == 6)).saturating_sub(linked);
            if found.is_none_or(|(best, _)| value > best) {
                found = Some((value, index));
            }
        }
        found.map(|f| f.1)
    }

    fn sum_texts(&mut self) {
        let mut sum = Sum::default();
        self.sums.push(sum);
        for m in &self.lines {
            sum.chars += m.chars;
            sum.linked += (u64::from(m.chars) * u64::from(m.linked) / 200) as u32;
            sum.good += if m.good { m.chars } else { 0 };
            sum.goods += u32::from(m.good);
            self.sums.push(sum);
        }
    }

    /// The sum over a box.
    fn of(&self, index: u32) -> Sum {
        let b = &self.visible.boxes[index as usize];
        let (from, to) = (&self.sums[b.first as usize], &self.sums[b.end as usize]);
        Sum {
            chars: to.chars - from.chars,
            linked: to.linked - from.linked,
            good: to.good - from.good,
            goods: to.goods - from.goods,
            gains: [to.gains[0] - from.gains[0], to.gains[1] - from.gains[1]],
        }
    }

    fn total(&self) -> Sum {
        self.of(0)
    }

    /// Hands cues and kinds of box down. A box round most of the page says nothing against what is in it: `<body
    /// class="has-sidebar">`, a form round everything.
    fn inherit(&mut self) {
        let total = self.total();
        let boxes = &self.visible.boxes;
        for (index, b) in boxes.iter().enumerate() {
            let sum = self.of(index as u32);
            let most = 10 * u64::from(sum.chars) > 6 * u64::from(total.chars)
                || 10 * u64::from(sum.good) > 7 * u64::from(total.good);
            let mut own = b.own;
            let mut kind = inside(b.tag);
            if most {
                own = own & Cues::ARTICLE.or(Cues::CONTENT).or(Cues::BODY);
                kind &= inside(Tag::Article) | inside(Tag::Main);
            }
            let (outer, around) = if index == 0 {
                (Cues::NONE, 0)
            } else {
                (self.cues[b.parent as usize], self.inside[b.parent as usize])
            };
            self.cues.push(outer | own);
            self.inside.push(around | kind);
        }
    }

    fn sum_gains(&mut self) {
        let mut gains = [0i64; 2];
        for (index, m) in self.lines.iter().enumerate() {
            let parent = self.visible.lines[index].parent as usize;
            let against = self.cues[parent].any(Cues::AGAINST)
                || self.inside[parent]
                    & (inside(Tag::Navigation) | inside(Tag::Aside) | inside(Tag::Footer) | inside(Tag::Form))
                    != 0;
            let chars = i64::from(m.chars);
            let gain = if m.good && !against {
                [chars, chars]
            } else if m.good {
                [-chars / 2, chars / 4]
            } else if m.linked > 100 || against {
                [-2 * chars - 30, -chars / 2 - 10]
            } else {
                [-10, 0]
            };
            gains = [gains[0] + gain[0], gains[1] + gain[1]];
            self.sums[index + 1].gains = gains;
        }
    }

    fn find_best(&mut self) {
        for way in 0..2 {
            let mut best = (i64::MIN, 0u32);
            for index in 0..self.visible.boxes.len() as u32 {
                let gain = self.of(index).gains[way];
                // The innermost of equals: children come after parents.
                if gain >= best.0 {
                    best = (gain, index);
                }
            }
            self.best[way] = best.1;
            let boxes = &self.visible.boxes;
            let mut on_way = vec![false; boxes.len()];
            let mut at = best.1;
            on_way[at as usize] = true;
            while at != 0 {
                at = boxes[at as usize].parent;
                on_way[at as usize] = true;
            }
            let mut fork = Vec::with_capacity(boxes.len());
            for (index, b) in boxes.iter().enumerate() {
                let depth = if on_way[index] { b.depth } else { fork[b.parent as usize] };
                fork.push(depth);
            }
            self.fork[way] = fork;
        }
    }

    fn find_groups(&mut self) {
        let boxes = &self.visible.boxes;
        let size = |i: u32| boxes[i as usize].end - boxes[i as usize].first;
        // Of each box, the nearest box around that holds more lines, and the child of that which leads to it.
        let mut wider: Vec<(u32, u32)> = Vec::with_capacity(boxes.len());
        for (index, b) in boxes.iter().enumerate() {
            let index = index as u32;
            wider.push(if index == 0 {
                (0, 0)
            } else if size(b.parent) > size(index) {
                (b.parent, index)
            } else {
                wider[b.parent as usize]
            });
        }
        self.groups = self
            .visible
            .lines
            .iter()
            .map(|line| {
                let mut groups = [(0, 0); GROUPS];
                let mut at = line.parent;
                for (level, group) in groups.iter_mut().enumerate() {
                    *group = if level == 0 && size(at) > 1 { (at, at) } else { wider[at as usize] };
                    at = group.0;
                }
                groups
            })
            .collect();
    }

    /// The rows, [`WIDTH`] bytes a line.
    pub fn rows(&self) -> Vec<u8> {
        let mut rows = Vec::with_capacity(self.lines.len() * WIDTH);
        let around = self.around();
        for (index, around) in around.iter().enumerate() {
            self.own(index, &mut rows);
            self.boxed(index, &mut rows);
            self.grouped(index, &mut rows);
            for offset in NEAR {
                self.neighbour(index.checked_add_signed(offset), &mut rows);
            }
            rows.extend(around);
            debug_assert_eq!(rows.len(), (index + 1) * WIDTH);
        }
        rows
    }

    fn own(&self, index: usize, row: &mut Vec<u8>) {
        let m = &self.lines[index];
        let line = &self.visible.lines[index];
        let parent = &self.visible.boxes[line.parent as usize];
        let bytes = u64::from(line.end - line.start);
        let chars = u64::from(m.chars);
        let total = self.total();
        let title = self.title.map_or(0, |t| t as isize);
        let before = &self.sums[index];
        row.extend([
            scale(m.chars as usize),
            scale(m.words as usize),
            m.linked,
            capped(line.links as usize),
            ratio(line.bold.into(), bytes),
            m.ending,
            m.start,
            scale(m.stops as usize),
            scale(m.commas as usize),
            ratio(m.digits.into(), chars),
            ratio(m.upper.into(), m.letters.into()),
            ratio(m.letters.into(), chars),
            capped(m.separators as usize),
            capped(m.signs as usize),
            u8::from(m.good),
            m.cue,
            u8::from(m.header),
            capped(m.copies as usize),
            m.title[0],
            m.title[1],
            m.given,
            u8::from(m.described),
            code(parent.tag),
            u8::from(line.broken),
            capped(parent.depth as usize),
            lines(index),
            lines(self.lines.len() - index),
            ratio(before.chars.into(), total.chars.into()),
            ratio(before.good.into(), total.good.into()),
            if self.title.is_some() { signed((index as isize - title).clamp(-64, 64)) } else { 0 },
            self.title.map_or(0, |t| length(before.good.saturating_sub(self.sums[t].good))),
            length(before.good),
            length(total.good - before.good),
        ]);
    }

    fn boxed(&self, index: usize, row: &mut Vec<u8>) {
        let line = &self.visible.lines[index];
        let parent = line.parent as usize;
        let boxes = &self.visible.boxes;
        let all = self.cues[parent] | line.cues;
        let up = boxes[parent].parent as usize;
        let own = line.cues | (boxes[parent].own & self.cues[parent]);
        let near = own | (boxes[up].own & self.cues[up]) | (boxes[boxes[up].parent as usize].own & self.cues[up]);
        row.extend(Cues::ALL.iter().map(|&cue| match () {
            () if own.any(cue) => 3,
            () if near.any(cue) => 2,
            () if all.any(cue) => 1,
            () => 0,
        }));
        let inside = self.inside[parent];
        row.extend((0..INSIDE).map(|bit| u8::from(inside >> bit & 1 == 1)));
    }

    fn grouped(&self, index: usize, row: &mut Vec<u8>) {
        let total = self.total();
        for (group, child) in self.groups[index] {
            let sum = self.of(group);
            let b = &self.visible.boxes[group as usize];
            row.extend([
                length(sum.chars),
                ratio(sum.linked.into(), sum.chars.into()),
                lines((b.end - b.first) as usize),
                ratio(sum.good.into(), sum.chars.into()),
                ratio(sum.good.into(), total.good.into()),
                self.alike[child as usize].min(40) as u8,
                capped(self.visible.boxes[child as usize].pictures as usize),
            ]);
        }
    }

    fn neighbour(&self, index: Option<usize>, row: &mut Vec<u8>) {
        let Some((index, m)) = index.and_then(|i| Some((i, self.lines.get(i)?))) else {
            row.extend([0; NEIGHBOUR]);
            return;
        };
        let tag = self.visible.boxes[self.visible.lines[index].parent as usize].tag;
        row.extend([scale(m.chars as usize), m.linked, code(tag), m.cue + 20 * u8::from(m.good)]);
    }

    /// What depends on the lines before and after.
    fn around(&self) -> Vec<[u8; AROUND]> {
        let n = self.lines.len();
        let total = self.total();
        let [strict, lenient] = self.best.map(|b| &self.visible.boxes[b as usize]);
        let share = ratio(self.of(self.best[0]).good.into(), total.good.into());
        let mut rows = Vec::with_capacity(n);
        // The heading that a line stands under, and the last phrase that heads furniture.
        let mut heading: Option<usize> = None;
        let mut header: Option<usize> = None;
        for index in 0..n {
            let line = &self.visible.lines[index];
            let parent = line.parent as usize;
            let depth = isize::from(self.visible.boxes[parent].depth as i16);
            let mut row = [0; AROUND];
            let best = [strict, lenient];
            for way in 0..2 {
                let up = isize::from(best[way].depth as i16) - isize::from(self.fork[way][parent] as i16);
                row[3 * way] = capped(up.max(0) as usize);
                row[3 * way + 1] = if up == 0 { signed(depth - isize::from(best[way].depth as i16)) } else { 0 };
                let at = index as u32;
                row[3 * way + 2] = if at < best[way].first {
                    1
                } else if at >= best[way].end {
                    3
                } else {
                    2
                };
            }
            row[6] = share;
            row[7] = lines(n);
            row[8] = length(total.good);
            row[9] = ratio(total.good.into(), total.chars.into());
            if let Some(h) = heading {
                let m = &self.lines[h];
                row[10] = lines(index - h);
                row[11] = m.cue;
                row[12] = u8::from(m.header);
                row[13] = code(self.visible.boxes[self.visible.lines[h].parent as usize].tag);
                row[14] = m.linked;
                row[15] = length(self.sums[index].chars - self.sums[h].chars);
                row[16] = m.title[0].min(m.title[1]);
            }
            if let Some(h) = header {
                row[17] = lines(index - h).max(1);
                row[18] = length(self.sums[index].good - self.sums[h].good);
                // Whether both stand in the same small group.
                let holds = |group: u32| {
                    let b = &self.visible.boxes[group as usize];
                    (b.first..b.end).contains(&(h as u32))
                };
                row[19] = (0..GROUPS).find(|&g| holds(self.groups[index][g].0)).map_or(9, |g| g as u8 + 1);
                row[20] = self.lines[h].cue;
            }
            let window = |from: usize, to: usize| {
                let (a, b) = (&self.sums[from], &self.sums[to]);
                (b.good - a.good, b.chars - a.chars, b.linked - a.linked)
            };
            let (good, chars, linked) = window(index.saturating_sub(5), index);
            row[21] = scale(good as usize);
            row[22] = ratio(linked.into(), chars.into());
            let (good, chars, linked) = window(index + 1, (index + 6).min(n));
            row[23] = scale(good as usize);
            row[24] = ratio(linked.into(), chars.into());
            // How far the next running text is.
            row[25] = 0;
            rows.push(row);
            if matches!(self.visible.boxes[parent].tag, Tag::Heading(_)) {
                heading = Some(index);
            }
            if self.lines[index].header {
                header = Some(index);
            }
        }
        let mut next: Option<usize> = None;
        for index in (0..n).rev() {
            rows[index][25] = next.map_or(255, |at| capped(at - index));
            if self.lines[index].good {
                next = Some(index);
            }
        }
        rows
    }

    /// Where there is no model: log-odds of each line, in 1/4096, by rules over the same facts.
    pub fn by_rules(&self) -> Vec<i32> {
        let best = self.best[0] as usize;
        let b = &self.visible.boxes[best];
        let mut scores = Vec::with_capacity(self.lines.len());
        for (index, m) in self.lines.iter().enumerate() {
            let line = &self.visible.lines[index];
            let parent = line.parent as usize;
            let tag = self.visible.boxes[parent].tag;
            let within = (b.first..b.end).contains(&(index as u32));
            let cues = self.cues[parent] | line.cues;
            let mut score = if within { 1 } else { -4 };
            score += if m.good { 2 } else { 0 };
            score -= if m.linked > 120 { 3 } else { 0 };
            score -= if cues.any(Cues::AGAINST) { 4 } else { 0 };
            score -= if m.cue > 0 { 3 } else { 0 };
            score -= if self.inside[parent]
                & (inside(Tag::Navigation) | inside(Tag::Aside) | inside(Tag::Footer) | inside(Tag::Form))
                != 0
            {
                4
            } else {
                0
            };
            score += if m.given == 2 { 4 } else { 0 };
            score += if matches!(tag, Tag::Heading(_)) && within && m.linked < 100 { 1 } else { 0 };
            scores.push(score * 4096);
        }
        scores
    }
}

fn measure(visible: &Visible, evidence: Evidence<'_>) -> Vec<Measure> {
    let title = words(evidence.title);
    let body = letters(evidence.body);
    let finder = |needle: &str| memchr::memmem::find(body.as_bytes(), needle.as_bytes()).is_some();
    let description = letters(evidence.description);
    let mut lines: Vec<Measure> = (0..visible.lines.len())
        .map(|index| {
            let text = visible.line(index);
            let line = &visible.lines[index];
            let mut m = Measure::of(text);
            m.linked = ratio(line.linked.into(), (line.end - line.start).into());
            m.good = m.linked < 80
                && (m.words >= 10 && m.ending == 2 || m.words >= 25 || m.words >= 6 && m.stops >= 2 && m.ending == 2);
            if m.words <= 40
                && let Some(cue) = cue(text)
            {
                m.cue = 1 + cue.reason as u8;
                m.header = cue.header;
            }
            if m.words <= 40 && !title.is_empty() {
                let own = words(text);
                let shared = own.iter().filter(|w| title.binary_search(w).is_ok()).count() as u64;
                m.title = [ratio(shared, own.len() as u64), ratio(shared, title.len() as u64)];
            }
            if body.len() >= 200 || (m.words >= 8 && !description.is_empty()) {
                let needle = letters(&text[..text.floor_char_boundary(200)]);
                if body.len() >= 200 {
                    m.given = 1 + u8::from(!needle.is_empty() && finder(&needle));
                }
                let start = &needle[..needle.floor_char_boundary(60)];
                m.described = m.words >= 8 && description.len() >= 30 && description.contains(start);
            }
            m
        })
        .collect();
    let mut hashes: Vec<(u32, usize)> = lines.iter().enumerate().map(|(i, m)| (m.hash, i)).collect();
    hashes.sort_unstable();
    for same in hashes.chunk_by(|a, b| a.0 == b.0) {
        for &(_, index) in same {
            lines[index].copies = same.len().min(usize::from(u16::MAX)) as u16;
        }
    }
    lines
}

/// Letters and digits alone, in lower case where that is simple.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| if c.is_ascii() { c.to_ascii_lowercase() } else { c })
        .collect()
}

/// Hashes of the words, sorted, each once.
fn words(text: &str) -> Vec<u32> {
    let mut hashes: Vec<u32> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| w.chars().map(lower).fold(0x811c_9dc5, |h: u32, c| (h ^ c as u32).wrapping_mul(0x0100_0193)))
        .collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// How many siblings of each box look like it, itself among them.
fn alike(visible: &Visible) -> Vec<u16> {
    let boxes = &visible.boxes;
    let mut order: Vec<(u32, u32, u32)> =
        boxes.iter().enumerate().map(|(index, b)| (b.parent, b.look, index as u32)).collect();
    order.sort_unstable();
    let mut alike = vec![0u16; boxes.len()];
    for same in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        for &(_, _, index) in same {
            alike[index as usize] = same.len().min(usize::from(u16::MAX)) as u16;
        }
    }
    alike
}
