//! What the line model looks at: shape, place, neighbours and repetition of a line, as small whole numbers.
//!
//! The training command reads these very numbers from this code, so there is no second implementation to keep equal. No
//! feature knows a word of any language but for the [`cues`], which may be switched off.

use std::collections::{HashMap, HashSet};

use super::split::Line;
use crate::{
    clean::{
        byline::{self, Dated},
        cues::{self, Cue},
    },
    document::Reason,
    hash,
    text::letter::{is_letter, is_word, lower},
};

/// Where a row says which share of the line's longer words stands in the running text, in parts of 200.
pub const SHARED: usize = 25;

/// Features of one line by itself and within its document.
const OWN: usize = 52;
/// Of those, the ones looked at in lines near and farther.
const NEAR: [usize; 24] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 19, 20, 24, 25, 26, 33, 36];
const FAR: [usize; 11] = [0, 1, 4, 6, 8, 10, 11, 18, 19, 25, 36];
/// Features of the surroundings.
const AROUND: usize = 34;
/// The length of a row of the first pass.
pub const FIRST: usize = OWN + 4 * NEAR.len() + 4 * FAR.len() + AROUND;
/// What the second pass adds to the row of the first.
pub const SECOND: usize = 30;

/// The [`ending`] of a line that is cut off.
pub const ELLIPSIS: u8 = 6;

/// How a line counts as prose: enough words and a sentence's end, or simply long.
fn is_long(row: &Shape) -> bool {
    row.words >= 15 && row.sentences > 0 || row.words >= 28
}

/// What one reading of a line's characters gives.
#[derive(Debug, Default, Clone)]
struct Shape {
    chars: u32,
    words: u32,
    letters: u32,
    upper: u32,
    digits: u32,
    punctuation: u32,
    symbols: u32,
    commas: u32,
    quotes: u32,
    brackets: u32,
    dashes: u32,
    separators: u32,
    money: u32,
    sentences: u32,
    capitalised: u32,
    lower_words: u32,
    upper_words: u32,
    short_words: u32,
    number_words: u32,
    longest: u32,
    cyrillic: u32,
    latin: u32,
    address: bool,
    first: u8,
    last: u8,
    key: u64,
    stems: Vec<u64>,
}

impl Shape {
    fn of(text: &str) -> Shape {
        let mut s = Shape { key: hash::START, ..Shape::default() };
        let mut word = Word::default();
        let mut previous = ' ';
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            s.chars += 1;
            let next = chars.peek().copied().unwrap_or(' ');
            if is_word(c) {
                // Scripts without spaces: about two characters a word.
                if word.chars >= 2 && matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}') {
                    word.end(&mut s);
                }
                word.push(c, &mut s);
            } else {
                let inside = matches!(c, '\'' | '’' | 'ʼ' | '-' | '\u{301}' | '\u{ad}') && next.is_alphanumeric();
                if !inside {
                    word.end(&mut s);
                }
                match c {
                    ',' | '،' | '、' => s.commas += 1,
                    '«' | '»' | '"' | '„' | '“' | '”' => s.quotes += 1,
                    '(' | ')' | '[' | ']' => s.brackets += 1,
                    '-' | '–' | '—' => s.dashes += 1,
                    '$' | '€' | '£' | '₽' | '₸' | '₴' | '%' | '°' => s.money += 1,
                    _ => {}
                }
                if matches!(c, '|' | '•' | '·' | '›' | '→' | '>' | '#' | '/' | '»' | '▲' | '▼') && previous != '<'
                {
                    s.separators += 1;
                }
                if matches!(c, '。' | '！' | '？')
                    || matches!(c, '.' | '!' | '?' | '…' | '।')
                        && (previous.is_alphanumeric() || matches!(previous, '»' | '"' | '”' | '“' | ')' | '%'))
                        && (next.is_whitespace()
                            || matches!(next, '»' | '"' | '”' | '“' | '[' | ')')
                            || chars.peek().is_none())
                {
                    s.sentences += 1;
                }
                if c.is_ascii_punctuation()
                    || matches!(c, '«' | '»' | '„' | '“' | '”' | '’' | '‘' | '–' | '—' | '…' | '¿' | '¡' | '№')
                {
                    s.punctuation += 1;
                } else if !c.is_whitespace() {
                    s.symbols += 1;
                }
                if c == '@' || c == ':' && next == '/' {
                    s.address = true;
                }
            }
            previous = c;
        }
        word.end(&mut s);
        s.address |=
            text.len() < 400 && ["www.", ".com", ".ru", ".kz", ".ua", ".org", ".net"].iter().any(|w| text.contains(w));
        s.first = text.chars().next().map_or(0, first_class);
        s.last = ending(text);
        s
    }
}

/// The word being read.
#[derive(Default)]
struct Word {
    chars: u32,
    upper: u32,
    digits: u32,
    starts_upper: bool,
    starts_lower: bool,
    stem: u64,
}

impl Word {
    fn push(&mut self, c: char, s: &mut Shape) {
        if self.chars == 0 {
            self.starts_upper = c.is_uppercase();
            self.starts_lower = c.is_lowercase();
            self.stem = hash::START;
        }
        self.chars += 1;
        if c.is_numeric() {
            s.digits += 1;
            self.digits += 1;
        } else {
            s.letters += 1;
        }
        if c.is_uppercase() {
            s.upper += 1;
            self.upper += 1;
        }
        match c {
            '\u{400}'..='\u{52f}' => s.cyrillic += 1,
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => s.latin += 1,
            _ => {}
        }
        s.key = hash::char(s.key, lower(c));
        if self.chars <= 5 {
            self.stem = hash::char(self.stem, lower(c));
        }
    }

    fn end(&mut self, s: &mut Shape) {
        let w = std::mem::take(self);
        if w.chars == 0 {
            return;
        }
        s.words += 1;
        s.capitalised += u32::from(w.starts_upper);
        s.lower_words += u32::from(w.starts_lower);
        s.upper_words += u32::from(w.chars > 1 && w.upper == w.chars);
        s.short_words += u32::from(w.chars <= 3 && w.starts_lower);
        s.number_words += u32::from(w.digits == w.chars);
        s.longest = s.longest.max(w.chars);
        // Enough to compare subjects; a line of megabytes needs no list of all its words.
        if w.chars >= 4 && w.digits < w.chars && s.stems.len() < 400 {
            s.stems.push(w.stem);
        }
    }
}

fn first_class(c: char) -> u8 {
    match c {
        _ if c.is_lowercase() => 0,
        _ if c.is_uppercase() => 1,
        _ if is_letter(c) => 2,
        _ if c.is_numeric() => 3,
        '"' | '«' | '„' | '“' | '”' | '\'' | '‘' | '(' | '[' => 4,
        '-' | '–' | '—' => 5,
        '•' | '·' | '*' | '▪' | '●' | '◦' | '■' | '►' | '›' | '»' | '→' | '+' => 6,
        '#' | '@' | '©' => 7,
        _ => 8,
    }
}

/// How a line ends, from a letter (0) to a full stop (10); 8 and above end a sentence, [`ELLIPSIS`] breaks one off.
pub fn ending(text: &str) -> u8 {
    if text.ends_with("...")
        || text.ends_with('…')
        || text.ends_with("[…]")
        || text.ends_with("[...]")
        || text.ends_with(".. .")
    {
        return ELLIPSIS;
    }
    let mut back = text.chars().rev();
    let last = back.next().unwrap_or(' ');
    let before = back.next().unwrap_or(' ');
    match last {
        '.' | '。' | '।' => 10,
        '!' | '！' => 9,
        '?' | '？' => 8,
        '"' | '»' | '”' | '“' | '’' | ')' | ']' if matches!(before, '.' | '!' | '?' | '…' | ',') => 10,
        '"' | '»' | '”' | '“' | '’' => 7,
        ':' => 5,
        ';' | ',' | '-' | '–' | '—' => 4,
        ')' | ']' => 3,
        _ if is_letter(last) => 0,
        _ if last.is_numeric() => 1,
        _ => 2,
    }
}

/// A count on a scale of about half octaves: exact to 12, then coarser, 63 at most.
fn log(n: u32) -> u8 {
    if n <= 12 {
        return n as u8;
    }
    let octave = n.ilog2();
    let part = (n >> (octave - 2)) & 3;
    (12 + (octave - 3) * 4 + part - 2).min(63) as u8
}

/// Lines of a page beyond which more say nothing: far down a long article looks like the middle of any.
const MOST_LINES: u32 = 64;
/// The same of words in long lines.
const MOST_WORDS: u32 = 3000;

/// [`log`] of lines between here and elsewhere.
fn log_lines(n: u32) -> u8 {
    log(n.min(MOST_LINES))
}

/// [`log`] of words between here and elsewhere.
fn log_words(n: u32) -> u8 {
    log(n.min(MOST_WORDS))
}

/// A share, 0 to 200; 255 of nothing.
fn share(part: u32, whole: u32) -> u8 {
    if whole == 0 {
        return 255;
    }
    (u64::from(part.min(whole)) * 200 / u64::from(whole)) as u8
}

fn cap(n: impl TryInto<u8>) -> u8 {
    n.try_into().unwrap_or(255)
}

/// A cue as a number; headers are the odd ones.
fn cue_code(cue: Option<cues::Cue>) -> u8 {
    let Some(cue) = cue else { return 0 };
    let code = match cue.reason {
        Reason::SourceCredit => 1,
        Reason::PhotoCredit => 2,
        Reason::Byline => 3,
        Reason::Ticker => 4,
        Reason::Navigation => 5,
        Reason::Advertisement => 6,
        Reason::Share => 7,
        Reason::Rating => 8,
        Reason::Cookie => 9,
        Reason::Copyright => 10,
        Reason::Related => 11,
        _ => 12,
    };
    code * 2 + u8::from(cue.header)
}

/// What a line says in words.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The furniture that it announces itself to be.
    pub cue: Option<Cue>,
    /// Its first date, where the line is shorter than 200 bytes.
    pub date: Option<Dated>,
}

/// Reads the words of each line.
pub fn said(lines: &[Line<'_>]) -> Vec<Said> {
    let date = |text: &str| if text.len() < 200 { byline::date(text) } else { None };
    lines.iter().map(|l| Said { cue: cues::cue(l.text), date: date(l.text) }).collect()
}

/// The rows of the first pass, [`FIRST`] numbers a line. Training empties the cues of `said` for some documents so that
/// the model does not lean on them.
pub fn first(lines: &[Line<'_>], said: &[Said]) -> Vec<u8> {
    let shapes: Vec<Shape> = lines.iter().map(|l| Shape::of(l.text)).collect();
    let own = own(lines, &shapes, said);
    let around = around(&shapes, &own);
    let mut rows = Vec::with_capacity(lines.len() * FIRST);
    let at = |i: usize, step: isize| i.checked_add_signed(step).filter(|&j| j < lines.len());
    for i in 0..lines.len() {
        rows.extend_from_slice(&own[i]);
        for (steps, list) in [(&[-1, 1, -2, 2], &NEAR[..]), (&[-3, 3, -4, 4], &FAR[..])] {
            for &step in steps {
                match at(i, step) {
                    Some(j) => rows.extend(list.iter().map(|&f| own[j][f])),
                    None => rows.extend(list.iter().map(|_| 255)),
                }
            }
        }
        rows.extend_from_slice(&around[i]);
    }
    debug_assert_eq!(rows.len(), lines.len() * FIRST);
    rows
}

fn own(lines: &[Line<'_>], shapes: &[Shape], said: &[Said]) -> Vec<[u8; OWN]> {
    let mut same: HashMap<u64, u32> = HashMap::new();
    let mut stems: HashMap<u64, (usize, u32)> = HashMap::new();
    for (i, s) in shapes.iter().enumerate() {
        *same.entry(s.key).or_default() += 1;
        if is_long(s) {
            for &stem in &s.stems {
                let (last, count) = stems.entry(stem).or_insert((usize::MAX, 0));
                if *last != i {
                    (*last, *count) = (i, *count + 1);
                }
            }
        }
    }
    let long_lines = shapes.iter().filter(|s| is_long(s)).count() as u32;
    let (cyrillic, latin) =
        shapes.iter().fold((0u64, 0u64), |(c, l), s| (c + u64::from(s.cyrillic), l + u64::from(s.latin)));
    let beginnings = beginnings(lines);
    let mut seen: HashMap<u64, u32> = HashMap::new();
    let first_stems: HashSet<u64> = shapes.first().map(|s| s.stems.iter().copied().collect()).unwrap_or_default();
    let mut out = Vec::with_capacity(lines.len());
    for (i, (line, s)) in lines.iter().zip(shapes).enumerate() {
        let cue = said[i].cue;
        let dated = said[i].date.as_ref().filter(|_| line.text.len() < 160);
        let order = seen.entry(s.key).or_default();
        *order += 1;
        let own_long = u32::from(is_long(s));
        let (mut shared, mut frequent) = (0, 0);
        for stem in &s.stems {
            let elsewhere = stems.get(stem).map_or(0, |&(_, n)| n - own_long);
            shared += u32::from(elsewhere > 0);
            frequent += u32::from(elsewhere > 2);
        }
        let with_first = s.stems.iter().filter(|x| first_stems.contains(x)).count() as u32;
        let foreign = if cyrillic > latin { s.latin } else { s.cyrillic };
        let after = lines.get(i + 1).map_or(255, |l| l.blanks);
        out.push([
            log(s.chars),
            log(s.words),
            cap(s.letters * 8 / s.words.max(1)),
            share(s.letters, s.chars),
            share(s.digits, s.chars),
            share(s.upper, s.letters),
            share(s.capitalised, s.words),
            share(s.lower_words, s.words),
            cap(s.sentences.min(40)),
            s.first,
            s.last,
            cue_code(cue),
            share(s.punctuation, s.chars),
            share(s.symbols, s.chars),
            cap(s.commas.min(60)),
            share(s.commas, s.words),
            share(s.short_words, s.words),
            cap(s.quotes.min(60)),
            line.blanks.min(4),
            after.min(5),
            log(same[&s.key]),
            cap((*order).min(60)),
            cap(s.separators.min(60)),
            cap(s.dashes.min(60)),
            cap(s.brackets.min(60)),
            share(shared, s.stems.len() as u32),
            share(frequent, s.stems.len() as u32),
            u8::from(s.address),
            share(s.upper_words, s.words),
            share(s.number_words, s.words),
            log(s.longest),
            cap(s.money.min(60)),
            share(foreign, s.letters),
            dated.map_or(0, |d| 1 + u8::from(d.range.len() * 2 > line.text.len()) + 2 * u8::from(d.has_year())),
            dated.map_or(0, |d| u8::from(d.time) + 2 * u8::from(d.weekday)),
            u8::from(has_time(line.text)),
            u8::from(is_long(s)),
            beginnings[i],
            share(with_first, s.stems.len() as u32),
            log_lines(long_lines),
            log(s.words / s.sentences.max(1)),
            u8::from(s.words > 0 && s.capitalised == s.words),
            u8::from(line.text.ends_with(':')),
            share(s.words.min(s.stems.len() as u32), s.words),
            u8::from(cue.is_some_and(|c| c.header)),
            u8::from(s.letters == 0),
            u8::from(starts_with_number(line.text)),
            u8::from(s.cyrillic > 0 && s.latin > 0),
            share(s.quotes, s.words),
            u8::from(s.words <= 5 && s.last < 5),
            share(s.longest, s.letters),
            log(s.stems.len() as u32),
        ]);
    }
    out
}

/// For each line: 1 where it begins another, longer line (a copy cut off), 2 where it continues a shorter one.
fn beginnings(lines: &[Line<'_>]) -> Vec<u8> {
    let mut keys: Vec<(String, usize)> = lines
        .iter()
        .enumerate()
        .map(|(i, l)| (l.text.chars().filter(|&c| is_word(c)).take(300).map(lower).collect(), i))
        .filter(|(key, _): &(String, usize)| key.len() >= 16)
        .collect();
    keys.sort_unstable();
    let mut out = vec![0; lines.len()];
    for pair in keys.windows(2) {
        let [(short, i), (long, j)] = pair else { continue };
        if long.len() > short.len() && long.starts_with(short.as_str()) {
            out[*i] = 1;
            out[*j] = 2;
        }
    }
    out
}

fn has_time(text: &str) -> bool {
    text.len() < 160
        && text.as_bytes().windows(5).any(|w| {
            w[0].is_ascii_digit()
                && w[1].is_ascii_digit()
                && w[2] == b':'
                && w[3].is_ascii_digit()
                && w[4].is_ascii_digit()
        })
}

/// Whether a line starts as an item of a list does: a bullet, or a number with its sign.
pub fn starts_like_list(text: &str) -> bool {
    text.chars().next().is_some_and(|c| first_class(c) == 6) || starts_with_number(text)
}

fn starts_with_number(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < text.len() && text.len() - rest.len() <= 3 && rest.starts_with(['.', ')', ':'])
}

fn around(shapes: &[Shape], own: &[[u8; OWN]]) -> Vec<[u8; AROUND]> {
    let n = shapes.len();
    let long: Vec<bool> = shapes.iter().map(is_long).collect();
    let words: Vec<u64> = shapes.iter().map(|s| u64::from(s.words.min(200))).collect();
    let sum = |f: &dyn Fn(usize) -> u64| -> Vec<u64> {
        let mut total = 0;
        std::iter::once(0)
            .chain((0..n).map(|i| {
                total += f(i);
                total
            }))
            .collect()
    };
    let all_words = sum(&|i| words[i]);
    let long_count = sum(&|i| u64::from(long[i]));
    let long_words = sum(&|i| if long[i] { words[i] } else { 0 });
    let cued = sum(&|i| u64::from(own[i][11] != 0));
    let capitals = sum(&|i| u64::from(shapes[i].capitalised.min(200)));
    let ellipses = sum(&|i| u64::from(shapes[i].last == 6));
    let bare = sum(&|i| u64::from(shapes[i].last < 5));
    let within = |prefix: &[u64], i: usize, by: usize| -> u32 {
        let (from, to) = (i.saturating_sub(by), (i + by + 1).min(n));
        (prefix[to] - prefix[from]) as u32
    };
    let total_words = all_words[n] as u32;
    let total_long = long_words[n] as u32;
    let before = distances((0..n).map(|i| long[i]));
    let mut after = distances((0..n).rev().map(|i| long[i]));
    after.reverse();
    let header_before = distances((0..n).map(|i| own[i][44] == 1));
    let mut header_after = distances((0..n).rev().map(|i| own[i][44] == 1));
    header_after.reverse();
    let (run_before, run_after) = runs(shapes);
    let (from, to) = heaviest(shapes.iter().map(weight));
    let longest = shapes.iter().map(|s| s.words).max().unwrap_or(0);
    let uniform = runs_of_blanks(own);
    (0..n)
        .map(|i| {
            let near = within(&all_words, i, 2);
            [
                share(i as u32, n as u32),
                log_lines(n as u32),
                log_lines(i as u32),
                log_lines((n - 1 - i) as u32),
                share(all_words[i] as u32, total_words),
                share(long_words[i] as u32, total_long),
                log_words(long_words[i] as u32),
                log_words(total_long - long_words[i + 1] as u32),
                before[i],
                after[i],
                long_count[i].min(MOST_LINES.into()) as u8,
                (long_count[n] - long_count[i + 1]).min(MOST_LINES.into()) as u8,
                cap(within(&long_count, i, 3)),
                cap(within(&long_count, i, 6)),
                cap(within(&long_count, i, 12)),
                log(near),
                log(within(&all_words, i, 5)),
                log(within(&all_words, i, 12)),
                share(within(&capitals, i, 2), near),
                share(within(&capitals, i, 6), within(&all_words, i, 6)),
                cap(within(&cued, i, 3)),
                cap(within(&cued, i, 8)),
                header_before[i],
                header_after[i],
                run_before[i],
                run_after[i],
                place(i, from, to),
                log_lines((to - from) as u32),
                log(longest),
                share(total_long, total_words),
                cap(within(&ellipses, i, 4)),
                share(within(&bare, i, 3), 7),
                share(within(&bare, i, 8), 17),
                uniform[i],
            ]
        })
        .collect()
}

/// How many lines back the last `true` is, on the scale of [`log`]; 255 where there was none.
fn distances(flags: impl Iterator<Item = bool>) -> Vec<u8> {
    let mut since = None;
    flags
        .map(|flag| {
            let out = since.map_or(255, log);
            since = if flag { Some(1) } else { since.map(|n: u32| n.saturating_add(1)) };
            out
        })
        .collect()
}

/// Short lines without a sentence's end in a row, before and after each line.
fn runs(shapes: &[Shape]) -> (Vec<u8>, Vec<u8>) {
    let short = |s: &Shape| s.words < 15 && s.last < 8;
    let count = |iter: &mut dyn Iterator<Item = &Shape>| -> Vec<u8> {
        let mut run = 0;
        iter.map(|s| {
            let out = log(run);
            run = if short(s) { run + 1 } else { 0 };
            out
        })
        .collect()
    };
    let before = count(&mut shapes.iter());
    let mut after = count(&mut shapes.iter().rev());
    after.reverse();
    (before, after)
}

/// How many lines before this one have the same blank lines between them, which tells the habit of the page.
fn runs_of_blanks(own: &[[u8; OWN]]) -> Vec<u8> {
    let mut run = 0;
    (0..own.len())
        .map(|i| {
            run = if i > 0 && own[i][18] == own[i - 1][18] { run + 1 } else { 0 };
            log_lines(run)
        })
        .collect()
}

/// How much a line speaks for the article: its words where it is prose, less where it is not.
fn weight(s: &Shape) -> i64 {
    if is_long(s) { i64::from(s.words.min(120)) } else { -12 }
}

/// The stretch of lines with the greatest sum of weights (Kadane): half-open.
fn heaviest(weights: impl Iterator<Item = i64>) -> (usize, usize) {
    let (mut best, mut from, mut to) = (0, 0, 0);
    let (mut sum, mut start) = (0i64, 0);
    for (i, w) in weights.enumerate() {
        if sum <= 0 {
            (sum, start) = (0, i);
        }
        sum += w;
        if sum > best {
            (best, from, to) = (sum, start, i + 1);
        }
    }
    (from, to)
}

/// Where `i` lies to the stretch: 100 inside, below before it, above after it, by distance.
fn place(i: usize, from: usize, to: usize) -> u8 {
    if i < from {
        100 - log((from - i) as u32)
    } else if i >= to {
        100 + log((i + 1 - to) as u32)
    } else {
        100
    }
}

/// Log-odds by rule, where no model is loaded, in the unit of the forest: prose is kept, and so is a short line that
/// prose surrounds and no cue names.
pub fn without_model(first_rows: &[u8]) -> Vec<i32> {
    first_rows
        .chunks_exact(FIRST)
        .map(|row| {
            let around = &row[FIRST - AROUND..];
            let (long, cue, ending, prose_before, prose_after) = (row[36] == 1, row[11], row[10], around[8], around[9]);
            let sentence = row[1] >= 6 && ending >= 8;
            let score = match () {
                _ if cue != 0 && !long => -3,
                _ if ending == ELLIPSIS && !long => -2,
                _ if long => 3,
                _ if prose_before <= 2 && prose_after <= 2 => 2,
                _ if sentence && prose_before.min(prose_after) <= 3 => 1,
                _ if prose_before == 255 && prose_after <= 3 && row[1] >= 4 => 1,
                _ => -2,
            };
            score * crate::clean::forest::ONE
        })
        .collect()
}

/// What the second pass adds, [`SECOND`] numbers a line, from the scores of the first: 128 undecided, above it kept.
pub fn second(first_rows: &[u8], scores: &[u8]) -> Vec<u8> {
    let n = scores.len();
    let words = |i: usize| u64::from(first_rows[i * FIRST + 1]);
    let sum = |f: &dyn Fn(usize) -> u64| -> Vec<u64> {
        let mut total = 0;
        std::iter::once(0)
            .chain((0..n).map(|i| {
                total += f(i);
                total
            }))
            .collect()
    };
    let all = sum(&|i| u64::from(scores[i]));
    let kept = sum(&|i| u64::from(scores[i] > 128));
    let weighted = sum(&|i| u64::from(scores[i]) * words(i));
    let weights = sum(&|i| words(i));
    let mean = |i: usize, back: usize, ahead: usize| -> u8 {
        let (from, to) = (i.saturating_sub(back), (i + ahead + 1).min(n));
        ((all[to] - all[from]) / (to - from).max(1) as u64) as u8
    };
    let (from, to) = heaviest((0..n).map(|i| (i64::from(scores[i]) - 128) * words(i) as i64));
    let before = distances((0..n).map(|i| scores[i] > 160));
    let mut after = distances((0..n).rev().map(|i| scores[i] > 160));
    after.reverse();
    let low_before = distances((0..n).map(|i| scores[i] < 70));
    let mut low_after = distances((0..n).rev().map(|i| scores[i] < 70));
    low_after.reverse();
    let mut rows = Vec::with_capacity(n * SECOND);
    for i in 0..n {
        let near = |step: isize| i.checked_add_signed(step).and_then(|j| scores.get(j)).copied().unwrap_or(0);
        let heavy = |by: usize| {
            let (from, to) = (i.saturating_sub(by), (i + by + 1).min(n));
            ((weighted[to] - weighted[from]) / (weights[to] - weights[from]).max(1)) as u8
        };
        rows.extend_from_slice(&[
            scores[i],
            near(-1),
            near(1),
            near(-2),
            near(2),
            near(-3),
            near(3),
            near(-4),
            near(4),
            near(-5),
            near(5),
            near(-6),
            near(6),
            mean(i, 3, 0),
            mean(i, 0, 3),
            mean(i, 4, 4),
            mean(i, 10, 0),
            mean(i, 0, 10),
            mean(i, 20, 20),
            heavy(3),
            heavy(8),
            place(i, from, to),
            log_lines((to - from) as u32),
            share(kept[i] as u32, kept[n] as u32),
            share(kept[n] as u32, n as u32),
            log_lines(kept[i] as u32),
            before[i],
            after[i],
            low_before[i],
            low_after[i],
        ]);
    }
    debug_assert_eq!(rows.len(), n * SECOND);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::split::split;

    #[test]
    fn rows_have_their_length() {
        for text in ["", "One line.", "a\nb\n\nc", "Заголовок\n\nПервый абзац, в котором есть слова.\n"]
        {
            let lines = split(text);
            let rows = first(&lines, &said(&lines));
            assert_eq!(rows.len(), lines.len() * FIRST);
            assert_eq!(second(&rows, &vec![128; lines.len()]).len(), lines.len() * SECOND);
        }
    }

    #[test]
    fn counts_grow_slowly_and_never_fall() {
        let mut last = 0;
        for n in 0..100_000 {
            let l = log(n);
            assert!(l == last || l == last + 1, "{n}");
            last = l;
        }
        assert_eq!(log(u32::MAX), 63);
    }

    #[test]
    fn a_copy_cut_off_begins_another_line() {
        let lines = split(
            "The council met on Monday and...\nsomething else here, longer\nThe council met on Monday and voted.",
        );
        assert_eq!(beginnings(&lines), [1, 0, 2]);
    }

    #[test]
    fn the_heaviest_stretch() {
        assert_eq!(heaviest([-5, 3, 4, -1, 6, -20, 5].into_iter()), (1, 5));
        assert_eq!(heaviest([-1, -2].into_iter()), (0, 0));
    }
}
