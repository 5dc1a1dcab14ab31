//! E-mail addresses, telephone numbers, web addresses, and the numbers of accounts and registers.
//!
//! Hand-written scanners over bytes: each starts at a telling one (`@`, `.`, `:`, a digit, `+`, two capitals) and looks a
//! bounded way to both sides. Where a number has check digits they must be right; where it has none, or few digits, a
//! word before it must say what it is.

use super::{Candidate, Context};
use crate::{extract::lists, label::Label, span::Span};

/// Proposes every identifier. Runs before dates and quantities, which pass over what it found.
pub fn find(context: &Context, out: &mut Vec<Candidate>) {
    let mut found = Vec::new();
    for block in context.blocks {
        let text = block.span.of(context.text);
        found.clear();
        scan(text, &mut found);
        // The earliest and longest stand.
        found.sort_by_key(|f: &Found| (f.start, std::cmp::Reverse(f.end)));
        let mut end = 0;
        for f in found.iter().filter(|f| {
            let stands = f.start >= end;
            end = if stands { f.end } else { end };
            stands
        }) {
            let span = Span::new(f.start, f.end).shifted(block.span.start as usize);
            out.push(Candidate::by_rule(span, f.label, f.score, f.rule));
        }
    }
}

/// An identifier in bytes of its block.
#[derive(Debug, PartialEq)]
struct Found {
    start: usize,
    end: usize,
    label: Label,
    score: f32,
    rule: &'static str,
}

fn scan(text: &str, found: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        let next = match bytes[i] {
            b'@' => email(text, i),
            b':' if bytes[i..].starts_with(b"://") => scheme(text, i),
            b'w' | b'W' if bytes[i..].len() > 4 && bytes[i..i + 4].eq_ignore_ascii_case(b"www.") => www(text, i),
            b'.' => domain(text, i),
            b'+' | b'(' | b'0'..=b'9' => number(text, &mut i),
            b'A'..=b'Z' => iban(text, i),
            _ => None,
        };
        if let Some(hit) = next {
            i = hit.end.max(i + 1);
            found.push(hit);
        } else {
            i += 1;
        }
    }
}

fn hit(start: usize, end: usize, label: Label, score: f32, rule: &'static str) -> Option<Found> {
    (start < end).then_some(Found { start, end, label, score, rule })
}

/// The character before byte `i`.
fn before(text: &str, i: usize) -> Option<char> {
    text[..i].chars().next_back()
}

/// The character at byte `i`.
fn at(text: &str, i: usize) -> Option<char> {
    text[i..].chars().next()
}

fn is_host(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '.'
}

/// Where the run of characters that `fits` ends, at most `most` characters on.
fn run(text: &str, from: usize, most: usize, fits: impl Fn(char) -> bool) -> usize {
    let mut end = from;
    for c in text[from..].chars().take(most) {
        if !fits(c) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Where the run of characters that `fits` begins, at most `most` characters back.
fn run_back(text: &str, from: usize, most: usize, fits: impl Fn(char) -> bool) -> usize {
    let mut start = from;
    for c in text[..from].chars().rev().take(most) {
        if !fits(c) {
            break;
        }
        start -= c.len_utf8();
    }
    start
}

/// The address round the `@` at `i`.
fn email(text: &str, i: usize) -> Option<Found> {
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let mut start = run_back(text, i, 64, local);
    start += text[start..i].len() - text[start..i].trim_start_matches(['.', '-', '%', '+']).len();
    let end = run(text, i + 1, 253, is_host);
    let host = text[i + 1..end].trim_end_matches(['.', '-']);
    let end = i + 1 + host.len();
    let top = host.rsplit('.').next()?;
    let whole = host.contains('.') && !host.starts_with(['.', '-']) && !host.contains("..");
    let top_fits = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    if start == i || !whole || !top_fits {
        return None;
    }
    hit(start, end, Label::Email, 0.99, "email")
}

/// The address whose `://` stands at `i`.
fn scheme(text: &str, i: usize) -> Option<Found> {
    let start = run_back(text, i, 6, |c| c.is_ascii_alphabetic());
    let scheme = text[start..i].to_ascii_lowercase();
    // `смотриhttp://…`: what the page glued to the scheme is no part of it.
    let scheme = ["https", "http", "ftp"].into_iter().find(|s| scheme.ends_with(s))?;
    let end = url_end(text, i + 3);
    (end > i + 3).then(|| hit(i - scheme.len(), end, Label::Url, 0.99, "url")).flatten()
}

fn www(text: &str, i: usize) -> Option<Found> {
    if before(text, i).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '@')) {
        return None;
    }
    let end = url_end(text, i + 4);
    text[i + 4..end].contains('.').then(|| hit(i, end, Label::Url, 0.97, "url")).flatten()
}

/// Where an address ends: at white space, quotation marks or angle brackets, without the punctuation of the sentence.
fn url_end(text: &str, from: usize) -> usize {
    let inside = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"«»“”„{}|\\^`".contains(c);
    let mut end = run(text, from, 2048, inside);
    // A bounded number of times: brackets are counted anew at each.
    for _ in 0..16 {
        let Some(last) = before(text, end).filter(|_| end > from) else { break };
        let body = &text[from..end];
        let loose = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…' | '’' | '—' | '–' | '*' => true,
            ')' => body.matches('(').count() < body.matches(')').count(),
            ']' => !body.contains('['),
            _ => false,
        };
        if !loose {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

/// The address without a scheme whose last dot before the top-level domain stands at `i`.
fn domain(text: &str, i: usize) -> Option<Found> {
    let letters = run(text, i + 1, 8, char::is_alphabetic);
    let top = &text[i + 1..letters];
    if top.len() < 2 || !lists::TOP_DOMAINS.holds(top) {
        return None;
    }
    let next = at(text, letters);
    // `golos.dp.ua`: the scan comes to the last dot by itself.
    if next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '@' | '_')) {
        return None;
    }
    if next == Some('.') && text[letters + 1..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let start = run_back(text, i, 253, |c| {
        c.is_ascii_alphanumeric() || c == '-' || c == '.' || (!top.is_ascii() && c.is_alphanumeric())
    });
    let start = start + (text[start..i].len() - text[start..i].trim_start_matches(['.', '-']).len());
    let host = &text[start..i];
    let glued = before(text, start).is_some_and(|c| c.is_alphanumeric() || matches!(c, '@' | '/' | '_' | ':'));
    if glued || host.contains("..") || !host.contains(char::is_alphabetic) {
        return None;
    }
    let path = next == Some('/')
        && text[letters + 1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '@' || c == '+');
    // `end.in`: a word behind a full stop.
    if lists::DOMAIN_WORDS.holds(top) && !path && host.chars().filter(|&c| c == '.').count() == 0 {
        return None;
    }
    let end = if next == Some('/') { url_end(text, letters) } else { letters };
    hit(start, end, Label::Url, 0.95, "domain")
}

/// What stands at a digit, `+` or `(`: a telephone number, a card, a register number. Moves `i` behind the digits where
/// nothing does.
fn number(text: &str, i: &mut usize) -> Option<Found> {
    let start = *i;
    let bytes = text.as_bytes();
    let fresh = !before(text, start).is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '+'));
    let digits = Digits::read(text, start);
    let result = if fresh && digits.count >= 5 { identify(text, start, &digits) } else { None };
    if result.is_none() {
        while bytes.get(*i + 1).is_some_and(u8::is_ascii_digit) {
            *i += 1;
        }
    }
    result
}

/// A run of digits with separators.
struct Digits {
    /// The digits alone, at most twenty.
    all: [u8; 20],
    count: usize,
    /// Lengths of the groups.
    groups: [u8; 8],
    group_count: usize,
    end: usize,
    /// Whether brackets stand round one group.
    brackets: bool,
    plus: bool,
}

impl Digits {
    fn read(text: &str, start: usize) -> Digits {
        let bytes = text.as_bytes();
        let mut d =
            Digits { all: [0; 20], count: 0, groups: [0; 8], group_count: 0, end: start, brackets: false, plus: false };
        let mut i = start;
        if bytes[i] == b'+' {
            d.plus = true;
            i += 1;
        }
        loop {
            let from = i;
            while i < bytes.len() && bytes[i].is_ascii_digit() && d.count < 20 {
                d.all[d.count] = bytes[i] - b'0';
                d.count += 1;
                i += 1;
            }
            if i > from {
                if d.group_count == d.groups.len() {
                    break;
                }
                d.groups[d.group_count] = (i - from) as u8;
                d.group_count += 1;
                d.end = i;
            }
            // One separator, or a bracket with a space: ` (`, `) `, `)-`.
            let mut width = 0;
            for c in text[i..].chars().take(2) {
                match c {
                    // A bracket behind a whole number opens the next one.
                    '(' if d.count >= 7 => return d,
                    '(' | ')' => d.brackets = true,
                    ' ' | '\u{a0}' | '-' | '‑' | '–' | '\u{2009}' | '\u{202f}' => {}
                    _ => break,
                }
                width += c.len_utf8();
                if bytes.get(i + width).is_some_and(u8::is_ascii_digit) {
                    break;
                }
            }
            i += width;
            if width == 0 || !bytes.get(i).is_some_and(u8::is_ascii_digit) || d.count >= 20 {
                return d;
            }
        }
        d
    }

    fn digits(&self) -> &[u8] {
        &self.all[..self.count]
    }

    fn groups(&self) -> &[u8] {
        &self.groups[..self.group_count]
    }
}

fn identify(text: &str, start: usize, d: &Digits) -> Option<Found> {
    let after = at(text, d.end);
    if after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | '$' | '€' | '₸' | '₴' | '_'))
        || matches!(after, Some('.' | ',')) && text[d.end + 1..].starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let digits = d.digits();
    let whole = !d.plus && d.group_count == 1 && text.as_bytes()[start] != b'(';
    let cue = cue(text, start);
    if whole || matches!(cue, Some(Cue::Snils)) {
        let register = match (cue, d.count) {
            (Some(Cue::Inn), 10) => inn(digits),
            (Some(Cue::Inn), 12) => inn(digits) || iin(digits),
            (Some(Cue::Iin), 12) => iin(digits),
            (Some(Cue::Ogrn), 13) => remainder(&digits[..12], 11) % 10 == u64::from(digits[12]),
            (Some(Cue::Ogrn), 15) => remainder(&digits[..14], 13) % 10 == u64::from(digits[14]),
            (Some(Cue::Edrpou), 8) => edrpou(digits),
            (Some(Cue::Rnokpp), 10) => rnokpp(digits),
            (Some(Cue::Snils), 11) => snils(digits),
            _ => false,
        };
        if register {
            return hit(start, d.end, Label::Id, 0.98, "register-number");
        }
    }
    if !d.plus && !d.brackets && card(digits) && (d.group_count == 1 || matches!(d.groups(), [4, 4, 4, 4] | [4, 6, 5]))
    {
        return hit(start, d.end, Label::Id, 0.9, "card-number");
    }
    phone(d, matches!(cue, Some(Cue::Phone))).then(|| hit(start, d.end, Label::Phone, 0.93, "phone")).flatten()
}

/// Whether the digits have the form of a telephone number.
fn phone(d: &Digits, cue: bool) -> bool {
    let (digits, groups) = (d.digits(), d.groups());
    if d.plus {
        return (8..=15).contains(&d.count) && digits[0] != 0;
    }
    let short_groups = groups.iter().all(|&g| g <= 4);
    let local = match (d.count, digits[0]) {
        // 8 (727) 250-00-00, 8 800 555 35 35, 7 701 …
        (11, 7 | 8) => {
            groups.len() >= 3 && groups[0] == 1 && groups[1] >= 3 && short_groups
                || groups.len() >= 3 && d.brackets && short_groups
        }
        // (044) 123-45-67, 067 123 45 67, 0 800 500 500
        (10, 0) => groups.len() >= 3 && short_groups,
        // (212) 555-1234, 212-555-1234
        (10, 2..=9) => groups == [3, 3, 4] || (groups == [3, 3, 2, 2] && d.brackets),
        (11, 1) => groups == [1, 3, 3, 4],
        _ => false,
    };
    local || cue && (6..=15).contains(&d.count) || cue && d.count == 5 && groups.len() > 1
}

/// What a word before a number says it is.
#[derive(Clone, Copy)]
enum Cue {
    Phone,
    Inn,
    Iin,
    Ogrn,
    Edrpou,
    Rnokpp,
    Snils,
}

/// The cue in the two words before `start`.
fn cue(text: &str, start: usize) -> Option<Cue> {
    let window = &text[run_back(text, start, 28, |c| c != '\n')..start];
    window.split(|c: char| !c.is_alphabetic() && c != '-').filter(|w| !w.is_empty()).rev().take(3).find_map(|word| {
        Some(match word.to_lowercase().as_str() {
            "тел" | "телефон" | "телефону" | "телефона" | "телефоны" | "телефони" | "моб" | "факс" | "phone"
            | "tel" | "call" | "mobile" | "fax" | "whatsapp" | "viber" | "hotline" | "номеру" | "номером"
            | "нөмірі" | "нөміріне" | "т" => Cue::Phone,
            "инн" | "inn" | "іпн" => Cue::Inn,
            "бин" | "иин" | "жсн" | "бсн" | "bin" | "iin" => Cue::Iin,
            "огрн" | "огрнип" | "ogrn" => Cue::Ogrn,
            "єдрпоу" | "едрпоу" | "егрпоу" | "edrpou" => Cue::Edrpou,
            "рнокпп" | "rnokpp" => Cue::Rnokpp,
            "снилс" | "snils" => Cue::Snils,
            _ => return None,
        })
    })
}

/// The number of the digits, modulo `m`.
fn remainder(digits: &[u8], m: u64) -> u64 {
    digits.iter().fold(0, |r, &d| (r * 10 + u64::from(d)) % m)
}

fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(&d, &w)| u32::from(d) * w).sum()
}

/// Russian taxpayer numbers, of organisations (10 digits) and people (12).
fn inn(d: &[u8]) -> bool {
    const WEIGHTS: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    let check = |n: usize| weighted(&d[..n], &WEIGHTS[11 - n..]) % 11 % 10 == u32::from(d[n]);
    match d.len() {
        10 => check(9),
        12 => check(10) && check(11),
        _ => false,
    }
}

/// Kazakh identification numbers of people and businesses.
fn iin(d: &[u8]) -> bool {
    let first = weighted(&d[..11], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    let check = if first < 10 { first } else { weighted(&d[..11], &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 };
    check < 10 && check == u32::from(d[11])
}

/// Ukrainian codes of enterprises.
fn edrpou(d: &[u8]) -> bool {
    let middle = (30_000_000..=60_000_000).contains(&d.iter().fold(0_u32, |n, &x| n * 10 + u32::from(x)));
    let (first, second): ([u32; 7], [u32; 7]) = if middle {
        ([7, 1, 2, 3, 4, 5, 6], [9, 3, 4, 5, 6, 7, 8])
    } else {
        ([1, 2, 3, 4, 5, 6, 7], [3, 4, 5, 6, 7, 8, 9])
    };
    let check = weighted(&d[..7], &first) % 11;
    let check = if check < 10 { check } else { weighted(&d[..7], &second) % 11 % 10 };
    check == u32::from(d[7])
}

/// Ukrainian taxpayer numbers of people.
fn rnokpp(d: &[u8]) -> bool {
    let sum: i32 = d[..9].iter().zip([-1, 5, 7, 9, 4, 6, 10, 5, 7]).map(|(&d, w)| i32::from(d) * w).sum();
    sum.rem_euclid(11) % 10 == i32::from(d[9])
}

/// Russian insurance numbers.
fn snils(d: &[u8]) -> bool {
    let sum = weighted(&d[..9], &[9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100;
    sum == u32::from(d[9]) * 10 + u32::from(d[10])
}

/// Payment cards: the ranges of the large systems and Luhn's check digit.
fn card(d: &[u8]) -> bool {
    let system = match d.len() {
        16 => matches!(d[..2], [4, _] | [5, 1..=5] | [2, 2..=7] | [6, 0..=9]),
        15 => matches!(d[..2], [3, 4 | 7]),
        _ => false,
    };
    let luhn = d.iter().rev().enumerate().map(|(i, &x)| {
        let x = u32::from(x);
        if i % 2 == 0 {
            x
        } else if x > 4 {
            2 * x - 9
        } else {
            2 * x
        }
    });
    system && luhn.sum::<u32>() % 10 == 0
}

/// Lengths of IBANs by country (SWIFT registry).
const IBANS: &[(&str, usize)] = &[
    ("KZ", 20),
    ("UA", 29),
    ("BY", 28),
    ("RU", 33),
    ("MD", 24),
    ("GE", 22),
    ("AZ", 28),
    ("TR", 26),
    ("PL", 28),
    ("CZ", 24),
    ("SK", 24),
    ("SI", 19),
    ("HR", 21),
    ("RS", 22),
    ("MK", 19),
    ("BG", 22),
    ("RO", 24),
    ("HU", 28),
    ("DE", 22),
    ("AT", 20),
    ("CH", 21),
    ("FR", 27),
    ("ES", 24),
    ("IT", 27),
    ("PT", 25),
    ("NL", 18),
    ("BE", 16),
    ("LU", 20),
    ("GB", 22),
    ("IE", 22),
    ("LT", 20),
    ("LV", 21),
    ("EE", 20),
    ("FI", 18),
    ("SE", 24),
    ("DK", 18),
    ("NO", 15),
    ("GR", 27),
    ("CY", 28),
    ("MT", 31),
    ("IL", 23),
    ("AE", 23),
    ("SA", 24),
    ("LI", 21),
    ("MC", 27),
];

/// The international account number that starts at `i`, with or without its spaces.
fn iban(text: &str, i: usize) -> Option<Found> {
    let bytes = text.as_bytes();
    let head = bytes.get(i..i + 4)?;
    if !(head[1].is_ascii_uppercase() && head[2].is_ascii_digit() && head[3].is_ascii_digit()) {
        return None;
    }
    if before(text, i).is_some_and(char::is_alphanumeric) {
        return None;
    }
    let length = IBANS.iter().find(|(country, _)| country.as_bytes() == &head[..2])?.1;
    let mut code = Vec::with_capacity(length);
    let mut end = i;
    while code.len() < length {
        let b = *bytes.get(end)?;
        if b.is_ascii_digit() || b.is_ascii_uppercase() {
            code.push(b);
        } else if b != b' ' || code.len() % 4 != 0 {
            return None;
        }
        end += 1;
    }
    if at(text, end).is_some_and(char::is_alphanumeric) {
        return None;
    }
    code.rotate_left(4);
    let check = code.iter().fold(0_u32, |r, &b| match b {
        b'0'..=b'9' => (r * 10 + u32::from(b - b'0')) % 97,
        _ => (r * 100 + u32::from(b - b'A') + 10) % 97,
    });
    (check == 1).then(|| hit(i, end, Label::Id, 0.99, "iban")).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> String {
        let mut found = Vec::new();
        scan(text, &mut found);
        found.iter().map(|f| format!("{} {}", f.label, &text[f.start..f.end])).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn identifiers() {
        for (text, want) in [
            ("Пишите на info@zarya-news.example.com, звоните.", "EMAIL info@zarya-news.example.com"),
            ("(first.last+tag@mail.kz)", "EMAIL first.last+tag@mail.kz"),
            ("см. https://example.com/a_(b)?q=1, и", "URL https://example.com/a_(b)?q=1"),
            ("читайте (http://пример.рф/новости).", "URL http://пример.рф/новости"),
            (
                "сайт www.example.kz и golos.example.ua/2023/09/22/ и t.me/kanal",
                "URL www.example.kz; URL golos.example.ua/2023/09/22/; URL t.me/kanal",
            ),
            ("на портале Gov.kz и zakon.kz.", "URL Gov.kz; URL zakon.kz"),
            ("тел. +7 (727) 250-00-00, 8 800 555 35 35", "PHONE +7 (727) 250-00-00; PHONE 8 800 555 35 35"),
            (
                "+380 44 123 45 67; (044) 123-45-67; 067 123 45 67",
                "PHONE +380 44 123 45 67; PHONE (044) 123-45-67; PHONE 067 123 45 67",
            ),
            ("call 212-555-0134 or (212) 555-0134", "PHONE 212-555-0134; PHONE (212) 555-0134"),
            ("телефон: 25-30-40", "PHONE 25-30-40"),
            ("(499) 555-01-23 (929)555-01-24", "PHONE (499) 555-01-23; PHONE (929)555-01-24"),
            (
                "IBAN GB82 WEST 1234 5698 7654 32 и DE89370400440532013000.",
                "ID GB82 WEST 1234 5698 7654 32; ID DE89370400440532013000",
            ),
            ("карта 4111 1111 1111 1111", "ID 4111 1111 1111 1111"),
            ("ИНН 7707083893, ОГРН 1027700132195", "ID 7707083893; ID 1027700132195"),
            ("код ЄДРПОУ 14360570", "ID 14360570"),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_none() {
        for text in [
            "28.09.2021 и 2021-09-22, 1 200 300 400 тенге, 10:30",
            "GB82 WEST 1234 5698 7654 33, 4111 1111 1111 1112, ИНН 7707083894, без слов и кода 7707083893",
            "конец.Он пришел, the end.In the city, т.е. так, U.S. и 5.6.7",
            "@handle, user@, @, a@b, ://, http://, www., +, (, +7",
            "201-я, Су-25, 3:2, 1990-1995, 2019-2021, 12 345 678 901",
            "более 608 млрд тенге, 100 000 000, 5 000 000 000 долларов",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn check_digits() {
        assert!(iin(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 1]) || !iin(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]));
        // Each number has exactly one right check digit, or none.
        let right = |last: &dyn Fn(u8) -> bool| (0..10).filter(|&d| last(d)).count();
        assert!(right(&|d| iin(&[9, 0, 0, 1, 0, 1, 3, 0, 0, 1, 2, d])) <= 1);
        assert_eq!(right(&|d| inn(&[7, 7, 0, 7, 0, 8, 3, 8, 9, d])), 1);
        assert_eq!(right(&|d| edrpou(&[1, 4, 3, 6, 0, 5, 7, d])), 1);
        assert_eq!(right(&|d| rnokpp(&[3, 1, 8, 4, 7, 1, 0, 6, 9, d])), 1);
        assert!(snils(&[1, 1, 2, 2, 3, 3, 4, 4, 5, 9, 5]));
    }

    proptest! {
        #[test]
        fn never_panics(text in "\\PC*") {
            let mut found = Vec::new();
            scan(&text, &mut found);
            for f in found {
                prop_assert!(text.get(f.start..f.end).is_some_and(|s| !s.is_empty()));
            }
        }

        #[test]
        fn never_panics_on_likely_text(text in "([0-9]{1,5}|[+()@./: -]|www|http://|[a-zа-я]{1,3}|com|ИНН|«|»){0,40}") {
            let mut found = Vec::new();
            scan(&text, &mut found);
            for f in found {
                prop_assert!(text.get(f.start..f.end).is_some_and(|s| !s.is_empty()));
            }
        }
    }
}
