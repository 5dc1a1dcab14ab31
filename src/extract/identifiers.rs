//! E-mail addresses, telephone numbers, web addresses, and the numbers of accounts and registers.
//!
//! Hand-written scanners over bytes: each starts at a telling one (`@`, `.`, `:`, a digit, `+`, two capitals) and looks a
//! bounded way to both sides. Where a number has check digits they must be right; where it has none, or few digits, a
//! word before it must say what it is.

mod addresses;
mod checks;
mod iban;
mod numbers;

use super::{Candidate, Context};
use crate::{label::Label, span::Span};

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
            b'@' => addresses::email(text, i),
            b':' if bytes[i..].starts_with(b"://") => addresses::scheme(text, i),
            b'w' | b'W' if bytes[i..].len() > 4 && bytes[i..i + 4].eq_ignore_ascii_case(b"www.") => {
                addresses::www(text, i)
            }
            b'.' => addresses::domain(text, i),
            b'+' | b'(' | b'0'..=b'9' => numbers::number(text, &mut i),
            b'A'..=b'Z' => iban::iban(text, i),
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
