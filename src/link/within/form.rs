//! A candidate's name, taken apart for comparing within its document.

use crate::{extract::Candidate, label::Label, link::parts, morph::stem};

/// A candidate's name taken apart.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The words as written, marks and spaces tidied.
    pub(super) surface: String,
    /// Stems of the words, in lower case.
    pub(super) keys: Vec<String>,
    /// For people: the initials, in order, in lower case.
    pub(super) initials: Vec<char>,
    /// For people: stems of the names that are written out, the surname last.
    pub(super) names: Vec<String>,
    /// For people whose nominative was found: whether the first name ends as women's names do.
    pub(super) woman: Option<bool>,
    /// For people whose nominative was found: whether the surname is a man's, where it says so.
    pub(super) man: Option<bool>,
    /// For organisations: the stem of the surname after `имени`.
    pub(super) honoured: Option<String>,
    /// For organisations with a name in quotation marks after an acronym: the acronym, the `СРС` of `СРС «Заря»`.
    pub(super) head: Option<String>,
    /// For organisations: stems of what stands in quotation marks after the head: the `Заря` of `завод «Заря»`.
    pub(super) inner: Vec<String>,
}

impl Form {
    pub(super) fn of(text: &str, candidate: &Candidate) -> Form {
        let surface = tidy(candidate.span.of(text));
        let name = candidate.name.as_deref().unwrap_or(&surface);
        let mut form = Form::default();
        for word in parts::telling(name, candidate.label) {
            if candidate.label == Label::Person && word.contains('.') {
                // `А.С.Пушкин` holds both.
                for part in word.split('.').filter(|p| !p.is_empty()) {
                    if parts::is_initial(part) {
                        form.initials.extend(part.chars().next());
                    } else {
                        form.names.push(stem::key(part, false));
                    }
                }
                form.keys.push(word);
                continue;
            }
            let mut key = stem::key(&word, false);
            if candidate.label == Label::Person {
                // `Виктория` and `Виктор` share a stem.
                if candidate.name.is_some() && (word.ends_with("ия") || word.ends_with("ія")) {
                    key.push('и');
                }
                form.names.push(key.clone());
            }
            form.keys.push(key);
        }
        if candidate.label == Label::Person {
            let nominative = candidate.name.as_deref().and_then(|n| n.split_whitespace().next());
            form.man = candidate.name.as_deref().and_then(|n| parts::is_mans(n.split_whitespace().next_back()?));
            form.woman = nominative.map(|w| w.ends_with(['а', 'я', 'a']));
        }
        if candidate.label == Label::Org {
            let called_after = parts::institute(name).filter(|(_, says)| *says);
            form.honoured = called_after.map(|(surname, _)| stem::key(&surname, false));
            (form.head, form.inner) = inner(candidate.span.of(text));
        }
        form.surface = surface;
        // "Путин Владимир Владимирович": the surname goes last.
        if form.names.len() == 3 && parts::is_patronymic(&form.names[2]) {
            form.names.rotate_left(1);
        }
        form
    }

    /// What makes two candidates of the same label one.
    pub(super) fn key(&self, candidate: &Candidate) -> String {
        match &candidate.known {
            Some(known) => format!("\u{1}{known}\u{1}{}", candidate.label),
            None if candidate.label == Label::Person => {
                format!(
                    "{}\u{1}{}\u{1}{}",
                    candidate.label,
                    self.names.join(" "),
                    self.initials.iter().collect::<String>()
                )
            }
            None => format!("{}\u{1}{}", candidate.label, self.keys.join(" ")),
        }
    }
}

/// The acronym before a name in quotation marks, and the stems of that name: `ГНЦ «Заря»`, `завод «Заря»`.
fn inner(surface: &str) -> (Option<String>, Vec<String>) {
    let Some((head, quoted)) = surface.split_once(['«', '"', '„', '“']) else { return (None, Vec::new()) };
    let acronym = head.trim();
    if !head.ends_with(char::is_whitespace) || acronym.is_empty() {
        return (None, Vec::new());
    }
    let stems = parts::telling(quoted, Label::Org).iter().map(|word| stem::key(word, false)).collect();
    (Some(acronym.to_lowercase()).filter(|_| is_acronym(acronym)), stems)
}

/// White space as single spaces; outer quotation marks gone.
pub(super) fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    let trimmed = joined.trim_matches(|c| matches!(c, '«' | '»' | '"' | '“' | '”' | '„' | '\''));
    if trimmed.contains(['«', '"', '„', '“']) || trimmed.is_empty() { joined } else { trimmed.to_owned() }
}

/// Two to six capitals.
pub(super) fn is_acronym(surface: &str) -> bool {
    (2..=6).contains(&surface.chars().count()) && surface.chars().all(char::is_uppercase)
}
