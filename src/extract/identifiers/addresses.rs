//! Addresses: of e-mail, and of the web with a scheme, with `www.`, or by their domain of the highest level alone.

use super::{Found, at, before, hit, run, run_back};
use crate::{extract::lists, label::Label};

/// The address round the `@` at `i`.
pub(super) fn email(text: &str, i: usize) -> Option<Found> {
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
pub(super) fn scheme(text: &str, i: usize) -> Option<Found> {
    let start = run_back(text, i, 6, |c| c.is_ascii_alphabetic());
    let scheme = text[start..i].to_ascii_lowercase();
    // `смотриhttp://…`: what the page glued to the scheme is no part of it.
    let scheme = ["https", "http", "ftp"].into_iter().find(|s| scheme.ends_with(s))?;
    let end = url_end(text, i + 3);
    (end > i + 3).then(|| hit(i - scheme.len(), end, Label::Url, 0.99, "url")).flatten()
}

pub(super) fn www(text: &str, i: usize) -> Option<Found> {
    if before(text, i).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '@')) {
        return None;
    }
    let end = url_end(text, i + 4);
    text[i + 4..end].contains('.').then(|| hit(i, end, Label::Url, 0.97, "url")).flatten()
}

fn is_host(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '.'
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
pub(super) fn domain(text: &str, i: usize) -> Option<Found> {
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
