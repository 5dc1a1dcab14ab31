//! The part of CommonMark that pages are saved in, to HTML: headings, paragraphs, lists, quotations, code, tables,
//! footnotes, links, emphasis, HTML in between.
//!
//! Written here because a complete reader, with its tables of entities and of Unicode case, would be a sixteenth of all that
//! the page may download; entities are left to the HTML parser that reads the result. What is not understood stays text.
//! Linear in the input but for nesting, which is bounded.

use std::collections::HashMap;

/// Quotations and lists inside each other; deeper ones are read as text.
const DEPTH: usize = 16;

/// How far a link's text or the end of an emphasis is looked for, in bytes.
const REACH: usize = 2048;

/// Renders `text`.
pub(super) fn to_html(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut notes = Notes::default();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !notes.define(line)).collect();
    let mut html = String::with_capacity(text.len() + text.len() / 4);
    blocks(&lines, &mut notes, 0, &mut html);
    html
}

/// What is defined at one place and used at another.
#[derive(Default)]
struct Notes {
    /// Addresses by folded label.
    links: HashMap<String, String>,
    /// Numbers of footnotes in the order of their first appearance.
    footnotes: HashMap<String, usize>,
}

impl Notes {
    /// Takes a line `[label]: address` in; `false` where it is none.
    fn define(&mut self, line: &str) -> bool {
        let Some((label, rest)) = line.trim_start().strip_prefix('[').and_then(|l| l.split_once("]:")) else {
            return false;
        };
        let address = rest.split_whitespace().next().unwrap_or_default();
        if label.starts_with('^') || label.is_empty() || label.contains(['[', ']']) || address.is_empty() {
            return false;
        }
        self.links.entry(label.to_lowercase()).or_insert_with(|| address.trim_matches(['<', '>']).to_owned());
        true
    }

    /// The number of the footnote; as `[1]`, because a raised digit would be glued to the word before it.
    fn footnote(&mut self, label: &str) -> usize {
        let next = self.footnotes.len() + 1;
        *self.footnotes.entry(label.to_owned()).or_insert(next)
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// Level and text of `## Heading ##`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|b| *b == b'#').count();
    let rest = &line[level..];
    let opens = (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\t']));
    opens.then(|| (level, rest.trim().trim_end_matches('#').trim_end()))
}

/// `---`, `* * *`.
fn is_rule(line: &str) -> bool {
    let marks: Vec<u8> = line.bytes().filter(|b| !b.is_ascii_whitespace()).take(256).collect();
    marks.len() >= 3 && matches!(marks[0], b'-' | b'*' | b'_') && marks.iter().all(|b| *b == marks[0])
}

/// The fence of a code block.
fn fence(line: &str) -> Option<&str> {
    let mark = ['`', '~'].into_iter().find(|m| line.starts_with(*m))?;
    let length = line.bytes().take_while(|b| *b == mark as u8).count();
    (length >= 3).then(|| &line[..length])
}

/// Length of the marker of a list item and whether the list is numbered.
fn item(line: &str) -> Option<(usize, bool)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (marker, numbered) = match line.as_bytes().get(digits) {
        Some(b'-' | b'*' | b'+') if digits == 0 => (1, false),
        Some(b'.' | b')') if (1..=9).contains(&digits) => (digits + 1, true),
        _ => return None,
    };
    let rest = &line[marker..];
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some((marker, numbered))
}

/// `-|:-:|-`: the line under a table's head.
fn is_delimiter(line: &str) -> bool {
    line.contains('-') && line.contains('|') && line.bytes().all(|b| matches!(b, b'-' | b'|' | b':' | b' ' | b'\t'))
}

/// Whether the line opens something else than a paragraph.
fn interrupts(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty()
        || heading(line).is_some()
        || is_rule(line)
        || fence(line).is_some()
        || line.starts_with('>')
        || item(line).is_some_and(|(marker, numbered)| !numbered && marker < line.len() || line.starts_with("1. "))
        || footnote_definition(line).is_some()
}

fn footnote_definition(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("[^")?.split_once("]:").filter(|(label, _)| !label.contains(['[', ']']))
}

fn blocks(lines: &[&str], notes: &mut Notes, depth: usize, html: &mut String) {
    let mut i = 0;
    while i < lines.len() {
        let line = lines[i].trim_start();
        if line.is_empty() {
            i += 1;
        } else if let Some(mark) = fence(line) {
            let end = (i + 1..lines.len()).find(|&n| lines[n].trim().starts_with(mark)).unwrap_or(lines.len());
            html.push_str("<pre><code>");
            for line in &lines[i + 1..end] {
                escape(line, html);
                html.push('\n');
            }
            html.push_str("</code></pre>\n");
            i = end + 1;
        } else if let Some((level, text)) = heading(line) {
            wrapped(&format!("h{level}"), text, notes, html);
            i += 1;
        } else if is_rule(line) {
            html.push_str("<hr />\n");
            i += 1;
        } else if line.starts_with('>') && depth < DEPTH {
            // Lines without the mark go on a paragraph of the quotation.
            let end = (i..lines.len())
                .find(|&n| !lines[n].trim_start().starts_with('>') && interrupts(lines[n]))
                .unwrap_or(lines.len());
            let inner: Vec<&str> = lines[i..end]
                .iter()
                .map(|l| l.trim_start())
                .map(|l| l.strip_prefix('>').map_or(l, |l| l.strip_prefix(' ').unwrap_or(l)))
                .collect();
            html.push_str("<blockquote>\n");
            blocks(&inner, notes, depth + 1, html);
            html.push_str("</blockquote>\n");
            i = end;
        } else if let Some((_, numbered)) = item(line).filter(|_| depth < DEPTH) {
            i = list(lines, i, numbered, notes, depth, html);
        } else if line.contains('|') && lines.get(i + 1).is_some_and(|l| is_delimiter(l)) {
            i = table(lines, i, notes, html);
        } else if let Some((label, text)) = footnote_definition(line) {
            let end = (i + 1..lines.len()).find(|&n| interrupts(lines[n])).unwrap_or(lines.len());
            html.push_str(&format!("<p>[{}] ", notes.footnote(label)));
            let text = [text.trim()].into_iter().chain(lines[i + 1..end].iter().map(|l| l.trim())).collect::<Vec<_>>();
            inline(&text.join("\n"), notes, html);
            html.push_str("</p>\n");
            i = end;
        } else if is_html_block(line) {
            let end = (i..lines.len()).find(|&n| lines[n].trim().is_empty()).unwrap_or(lines.len());
            for line in &lines[i..end] {
                html.push_str(line);
                html.push('\n');
            }
            i = end;
        } else {
            i = paragraph(lines, i, notes, html);
        }
    }
}

/// Whether the line begins with a tag or comment of HTML.
fn is_html_block(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('<') else { return false };
    rest.starts_with("!--")
        || rest.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) && tag_end(line).is_some()
}

/// A paragraph, or a heading that a line of `=` or `-` underlines.
fn paragraph(lines: &[&str], from: usize, notes: &mut Notes, html: &mut String) -> usize {
    let mut text = String::new();
    let mut i = from;
    while i < lines.len() {
        let line = lines[i];
        let trimmed = line.trim();
        let underline = i > from && !trimmed.is_empty() && ['=', '-'].iter().any(|m| trimmed.chars().all(|c| c == *m));
        if underline {
            wrapped(if trimmed.starts_with('=') { "h1" } else { "h2" }, &text, notes, html);
            return i + 1;
        }
        if i > from && interrupts(line) {
            break;
        }
        if i > from {
            text.push('\n');
        }
        text.push_str(line.trim_start().trim_end_matches('\r'));
        i += 1;
    }
    wrapped("p", text.trim_end(), notes, html);
    i
}

fn wrapped(tag: &str, text: &str, notes: &mut Notes, html: &mut String) {
    html.push_str(&format!("<{tag}>"));
    inline(text, notes, html);
    html.push_str(&format!("</{tag}>\n"));
}

fn list(lines: &[&str], from: usize, numbered: bool, notes: &mut Notes, depth: usize, html: &mut String) -> usize {
    let tag = if numbered { "ol" } else { "ul" };
    html.push_str(&format!("<{tag}>\n"));
    let mut i = from;
    while let Some(line) = lines.get(i) {
        let inset = indent(line);
        let Some((marker, _)) = item(line.trim_start()).filter(|(_, n)| *n == numbered) else { break };
        if is_rule(line) {
            break;
        }
        // The item goes on over lines that are indented, and over the lines of its last paragraph.
        let mut inner = vec![line.trim_start()[marker..].trim_start()];
        let mut end = i + 1;
        while let Some(next) = lines.get(end) {
            if next.trim().is_empty() {
                let more = lines.get(end + 1).is_some_and(|l| !l.trim().is_empty() && indent(l) > inset);
                if !more {
                    break;
                }
            } else if indent(next) <= inset && (interrupts(next) || item(next.trim_start()).is_some()) {
                break;
            }
            let cut = indent(next).min(inset + marker + 1);
            inner.push(&next[cut..]);
            end += 1;
        }
        html.push_str("<li>");
        match inner.as_slice() {
            [only] => inline(only, notes, html),
            _ => blocks(&inner, notes, depth + 1, html),
        }
        html.push_str("</li>\n");
        i = end;
        let blank = lines.get(i).is_some_and(|l| l.trim().is_empty());
        if blank && lines.get(i + 1).is_some_and(|l| indent(l) == inset && item(l.trim_start()).is_some()) {
            i += 1;
        }
    }
    html.push_str(&format!("</{tag}>\n"));
    i.max(from + 1)
}

fn table(lines: &[&str], from: usize, notes: &mut Notes, html: &mut String) -> usize {
    let cells = |line: &str, tag: &str, notes: &mut Notes, html: &mut String| {
        html.push_str("<tr>");
        let line = line.trim();
        for cell in line.strip_prefix('|').unwrap_or(line).trim_end_matches('|').split('|') {
            html.push_str(&format!("<{tag}>"));
            inline(cell.trim(), notes, html);
            html.push_str(&format!("</{tag}>"));
        }
        html.push_str("</tr>");
    };
    html.push_str("<table><thead>");
    cells(lines[from], "th", notes, html);
    html.push_str("</thead><tbody>\n");
    let mut i = from + 2;
    while i < lines.len() && lines[i].contains('|') {
        cells(lines[i], "td", notes, html);
        html.push('\n');
        i += 1;
    }
    html.push_str("</tbody></table>\n");
    i
}

/// Text with its markup.
fn inline(text: &str, notes: &mut Notes, html: &mut String) {
    // Tags that are open: the mark, and how it is closed.
    let mut open: Vec<(&str, &str)> = Vec::new();
    let mut i = 0;
    while i < text.len() {
        let rest = &text[i..];
        let c = rest.chars().next().unwrap_or(' ');
        let step = match c {
            '\\' => match rest[1..].chars().next() {
                Some('\n') => {
                    html.push_str("<br />\n");
                    2
                }
                Some(next) if next.is_ascii_punctuation() => {
                    escape(next.encode_utf8(&mut [0; 4]), html);
                    1 + next.len_utf8()
                }
                _ => plain(c, html),
            },
            '`' => code(rest, html).unwrap_or_else(|| {
                html.push('`');
                1
            }),
            '!' if rest.starts_with("![") => {
                link(&rest[1..], notes, html, true).map_or_else(|| plain(c, html), |n| n + 1)
            }
            '[' => link(rest, notes, html, false).unwrap_or_else(|| plain(c, html)),
            '<' => match tag_end(rest) {
                Some(end) => {
                    let inner = &rest[1..end - 1];
                    if inner.contains("://") && !inner.contains(' ')
                        || inner.contains('@') && !inner.contains([' ', '='])
                    {
                        escape(inner, html); // an address in angle brackets
                    } else {
                        html.push_str(&rest[..end]);
                    }
                    end
                }
                None => plain(c, html),
            },
            '*' | '_' | '~' => emphasis(text, i, &mut open, html),
            ' ' if rest.starts_with("  ") && rest.trim_start_matches(' ').starts_with('\n') => {
                html.push_str("<br />");
                rest.len() - rest.trim_start_matches(' ').len()
            }
            _ => plain(c, html),
        };
        i += step;
    }
    for (_, close) in open.into_iter().rev() {
        html.push_str(close);
    }
}

/// Writes one character, escaped, and gives its length. `&` stays: the HTML parser knows entities.
fn plain(c: char, html: &mut String) -> usize {
    match c {
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        c => html.push(c),
    }
    c.len_utf8()
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            c => {
                plain(c, html);
            }
        }
    }
}

/// Opens or closes emphasis at `i`; a mark that does neither is text.
fn emphasis<'a>(text: &'a str, i: usize, open: &mut Vec<(&'a str, &'static str)>, html: &mut String) -> usize {
    let mark = text.as_bytes()[i];
    let run = text[i..].bytes().take_while(|b| *b == mark).count();
    let before = text[..i].chars().next_back();
    let after = text[i + run..].chars().next();
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let in_word = |c: Option<char>| mark == b'_' && c.is_some_and(char::is_alphanumeric);
    let length = if mark == b'~' { 2 } else { run.min(2) };
    let known = run <= 3 && length <= run;
    let here = &text[i..i + length.min(run)];
    if known && !is_space(before) && !in_word(after) && open.last().is_some_and(|(m, _)| *m == here) {
        html.push_str(open.pop().map_or("", |(_, close)| close));
        return length;
    }
    // It opens only what is closed within reach.
    let reach =
        (i + run..=text.len().min(i + run + REACH)).rev().find(|&n| text.is_char_boundary(n)).unwrap_or(i + run);
    let closes = || {
        let ahead = &text[i + run..reach];
        ahead.match_indices(here).any(|(at, _)| !is_space(ahead[..at].chars().next_back()))
    };
    if known && !is_space(after) && !in_word(before) && open.len() < DEPTH && closes() {
        let (tag, close) = match (mark, length) {
            (b'~', _) => ("<del>", "</del>"),
            (_, 2) => ("<strong>", "</strong>"),
            _ => ("<em>", "</em>"),
        };
        html.push_str(tag);
        open.push((here, close));
        return length;
    }
    html.push_str(&text[i..i + run]);
    run
}

/// A code span that begins here: its length.
fn code(rest: &str, html: &mut String) -> Option<usize> {
    let run = rest.bytes().take_while(|b| *b == b'`').count();
    let within = &rest[run..floor(rest, run + REACH)];
    let end = within.find(&rest[..run])?;
    html.push_str("<code>");
    escape(within[..end].trim(), html);
    html.push_str("</code>");
    Some(2 * run + end)
}

/// A link, picture or footnote that begins here with `[`: its length.
fn link(rest: &str, notes: &mut Notes, html: &mut String, picture: bool) -> Option<usize> {
    let mut depth = 0;
    let close = rest[..floor(rest, REACH)].char_indices().find_map(|(at, c)| {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })?;
    let (label, after) = (&rest[1..close], &rest[close + 1..]);
    if let Some(note) = label.strip_prefix('^').filter(|n| !n.is_empty() && !picture) {
        html.push_str(&format!("[{}]", notes.footnote(note)));
        return Some(close + 1);
    }
    let (address, length) = if let Some(inner) = after.strip_prefix('(') {
        let mut depth = 1;
        let end = inner[..floor(inner, REACH)].char_indices().find_map(|(at, c)| {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(at)
        })?;
        let address = inner[..end].split_whitespace().next().unwrap_or_default();
        (address.trim_matches(['<', '>']).to_owned(), close + 3 + end)
    } else {
        let named = after.strip_prefix('[').and_then(|a| a[..floor(a, REACH)].split_once(']')).map(|(name, _)| name);
        let key = named.filter(|n| !n.is_empty()).unwrap_or(label).to_lowercase();
        (notes.links.get(&key)?.clone(), close + 1 + named.map_or(0, |n| n.len() + 2))
    };
    if picture {
        html.push_str("<img src=\"");
        escape(&address, html);
        html.push_str("\" alt=\"");
        escape(label, html);
        html.push_str("\" />");
    } else {
        html.push_str("<a href=\"");
        escape(&address, html);
        html.push_str("\">");
        // A link holds no other link: what looks like one inside it is text, but for pictures.
        inline_label(label, notes, html);
        html.push_str("</a>");
    }
    Some(length)
}

/// The text of a link: no links inside, so that brackets in brackets end.
fn inline_label(label: &str, notes: &mut Notes, html: &mut String) {
    match label.strip_prefix("![") {
        Some(_) => {
            let length = link(&label[1..], notes, html, true).map_or(0, |n| n + 1);
            escape(&label[length..], html);
        }
        None if label.contains('[') => escape(label, html),
        None => inline(label, notes, html),
    }
}

/// The greatest character boundary of `text` at or below `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&n| text.is_char_boundary(n)).unwrap_or(0)
}

/// The end of the tag, comment or address in angle brackets that begins here.
fn tag_end(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        return comment.find("-->").map(|at| at + "<!---->".len());
    }
    let first = inner.trim_start_matches('/').chars().next()?;
    let end = inner[..floor(inner, REACH)].find(['>', '<'])?;
    (first.is_ascii_alphabetic() && inner.as_bytes()[end] == b'>').then_some(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_are_written_in() {
        for (text, expected) in [
            (
                "Слово **важно**, и _это_ тоже, а snake_case нет.",
                "<p>Слово <strong>важно</strong>, и <em>это</em> тоже, а snake_case нет.</p>\n",
            ),
            ("2 * 3 * 4 и * звезда", "<p>2 * 3 * 4 и * звезда</p>\n"),
            ("Итог\n====\n\nТекст.", "<h1>Итог</h1>\n<p>Текст.</p>\n"),
            ("- раз\n- два\n\nПосле.", "<ul>\n<li>раз</li>\n<li>два</li>\n</ul>\n<p>После.</p>\n"),
            (
                "1. раз\n   - внутри\n2. два",
                "<ol>\n<li><p>раз</p>\n<ul>\n<li>внутри</li>\n</ul>\n</li>\n<li>два</li>\n</ol>\n",
            ),
            (
                "[Сайт](https://example.org \"т\") и [иной][a]\n\n[a]: https://example.com",
                "<p><a href=\"https://example.org\">Сайт</a> и <a href=\"https://example.com\">иной</a></p>\n",
            ),
            ("![Мост](m.jpg)", "<p><img src=\"m.jpg\" alt=\"Мост\" /></p>\n"),
            ("```\na < b\n```\nИтак", "<pre><code>a &lt; b\n</code></pre>\n<p>Итак</p>\n"),
            ("a < b & c \\*нет\\* `x*y*`", "<p>a &lt; b & c *нет* <code>x*y*</code></p>\n"),
            ("<div>\nтег\n</div>\n\nТекст с <b>тегом</b>", "<div>\nтег\n</div>\n<p>Текст с <b>тегом</b></p>\n"),
            ("конец  \nстроки", "<p>конец<br />\nстроки</p>\n"),
            ("> раз\nдва\n\nтри", "<blockquote>\n<p>раз\nдва</p>\n</blockquote>\n<p>три</p>\n"),
        ] {
            assert_eq!(to_html(text), expected, "{text}");
        }
    }

    #[test]
    fn hostile_text_ends() {
        for piece in ["*", "[", "![", "> ", "`", "<", "- ", "**a ", "[^", "|-", "\\", "(", "*a_"] {
            assert!(to_html(&piece.repeat(5_000)).len() < 5_000_000);
        }
    }
}
