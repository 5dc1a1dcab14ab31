//! A single word that the tagger took for a body or a place, where the document has somebody of that surname in full.

use super::{Candidate, Context, words::fold};
use crate::{entity::By, label::Label, language::Language, morph::stem, span::Span};

/// Makes such words the person's: `Adam Quill … Quill said`. `settled` comes ascending, without overlap.
pub fn agree(context: &Context, settled: &mut [Candidate]) {
    let text = context.text;
    let kazakh = context.language == Language::Kk;
    let key = |word: &str| stem::key(&fold(word), kazakh);
    let full = |c: &&Candidate| c.label == Label::Person && c.span.of(text).contains(' ');
    let mut bearers: Vec<String> =
        settled.iter().filter(full).filter_map(|c| c.span.of(text).rsplit(' ').next()).map(key).collect();
    bearers.sort_unstable();
    for c in settled {
        let word = c.span.of(text);
        let taken = matches!(c.label, Label::Org | Label::Gpe | Label::Loc | Label::Fac | Label::Product);
        let alone = c.by == By::Tagger && c.known.is_none() && word.chars().nth(3).is_some() && !word.contains(' ');
        if taken && alone && !is_quoted(text, c.span) && bearers.binary_search(&key(word)).is_ok() {
            c.label = Label::Person;
            c.rule = "surname-repeats";
        }
    }
}

/// Whether quotation marks stand before a name: what is called after somebody.
fn is_quoted(text: &str, span: Span) -> bool {
    text[..span.start as usize].ends_with(['«', '"', '“', '„', '”'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::testing;

    #[test]
    fn a_surname_alone_is_its_bearers() {
        use Label::{Gpe, Org, Person};
        for (language, text, label, want) in [
            (Language::En, "Adam Quill left. Quill said", Org, Person),
            (Language::Ru, "Адама Лозового ждали. Лозовой ушёл", Gpe, Person),
            (Language::En, "Adam Quill left “Quill” early", Org, Org),
            (Language::En, "Adam Brown left. Quill said", Org, Org),
        ] {
            let got = testing::with_words(language, text, |context, words| {
                let candidate = |first: usize, last: usize, label| {
                    let span = Span::new(words[first].span.start as usize, words[last].span.end as usize);
                    Candidate { span, label, name: None, known: None, score: 0.9, by: By::Tagger, rule: "learned" }
                };
                let again = words.iter().skip(3).position(|w| w.capital() && w.text != "said").map_or(0, |at| at + 3);
                let mut settled = vec![candidate(0, 1, Person), candidate(again, again, label)];
                agree(context, &mut settled);
                settled[1].label
            });
            assert_eq!(got, want, "{text}");
        }
    }
}
