//! A single word that was taken for a body or a place, where the document has somebody of that surname in full.

use super::{
    Candidate, Context,
    cues::Cue,
    words::{Block, Word, fold},
};
use crate::{entity::By, label::Label, language::Language, morph::stem, span::Span};

/// Makes such words the person's: `Adam Quill … Quill said`; those that the tables know as a body too, but only behind the full
/// name, and where no noun before them says what body: `Майкл Блумберг … Блумберг заявил`. `settled` comes ascending, without
/// overlap.
pub fn agree(context: &Context, blocks: &[Block], settled: &mut [Candidate]) {
    let text = context.text;
    let kazakh = context.language == Language::Kk;
    let key = |word: &str| stem::key(&fold(word), kazakh);
    let full = |c: &&Candidate| c.label == Label::Person && c.span.of(text).contains(' ');
    let surname = |c: &Candidate| Some((key(c.span.of(text).rsplit(' ').next()?), c.span.start));
    let mut bearers: Vec<(String, u32)> = settled.iter().filter(full).filter_map(surname).collect();
    // English stories name people by the given name too: "Adam has led". That tells less than a surname, so that only
    // what the tagger took for a body is theirs.
    if context.language == Language::En {
        let given = |c: &Candidate| Some((key(c.span.of(text).split(' ').next()?), u32::MAX));
        bearers.extend(settled.iter().filter(full).filter_map(given));
    }
    bearers.sort_unstable();
    bearers.dedup_by(|b, a| a.0 == b.0);
    let mut blocks = blocks.iter().peekable();
    for c in settled {
        while blocks.next_if(|b| b.words.last().is_none_or(|w| w.span.end <= c.span.start)).is_some() {}
        let word = c.span.of(text);
        let body = c.label == Label::Org;
        let taken = body || matches!(c.label, Label::Gpe | Label::Loc | Label::Fac | Label::Product);
        let told = c.by == By::Tagger && c.known.is_none();
        let alone = word.chars().nth(3).is_some() && !word.contains(' ');
        if !taken || !alone || !(told || body) || is_quoted(text, c.span) {
            continue;
        }
        let own = key(word);
        let Ok(at) = bearers.binary_search_by(|b| b.0.as_str().cmp(&own)) else { continue };
        let words = blocks.peek().map_or(&[][..], |b| &b.words);
        if told || bearers[at].1 < c.span.start && !is_called(words, c.span) {
            c.label = Label::Person;
            c.known = None;
            c.rule = "surname-repeats";
        }
    }
}

/// Whether the words beside a name say that it is a body: `агентство Блумберг`, `Bloomberg reported`.
fn is_called(words: &[Word], span: Span) -> bool {
    const KINDS: Cue = Cue::MEDIA.or(Cue::GENERIC_ORG).or(Cue::COMPANY).or(Cue::ORG);
    let at = words.partition_point(|w| w.span.start < span.start);
    let beside = [at.checked_sub(1), Some(at + 1)];
    let mut beside = beside.into_iter().flatten().filter_map(|k| words.get(k));
    beside.any(|w| w.has(KINDS) || w.lower.starts_with("report"))
}

/// Whether quotation marks stand before a name: what is called after somebody.
fn is_quoted(text: &str, span: Span) -> bool {
    text[..span.start as usize].ends_with(['«', '"', '“', '„', '”'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{testing, words};

    /// What becomes of the capitalised word after the third, which `by` took for `label`, behind a person of two words.
    fn told(language: Language, text: &str, label: Label, by: By) -> Label {
        let page = testing::Page::new(language, text);
        let context = page.context(Some(testing::tables()));
        let blocks = words::prepare(&context, &[]);
        let words = &blocks[0].words;
        let candidate = |first: usize, last: usize, label, by| {
            let span = Span::new(words[first].span.start as usize, words[last].span.end as usize);
            Candidate { span, label, name: None, known: None, score: 0.9, by, rule: "learned" }
        };
        let again = (3..words.len()).find(|&k| words[k].capital()).unwrap();
        let mut settled = vec![candidate(0, 1, Label::Person, By::Tagger), candidate(again, again, label, by)];
        agree(&context, &blocks, &mut settled);
        settled[1].label
    }

    #[test]
    fn a_surname_alone_is_its_bearers() {
        use Label::{Gpe, Org, Person};
        for (language, text, label, by, want) in [
            (Language::En, "Adam Quill left. Quill said", Org, By::Tagger, Person),
            (Language::Ru, "Адама Лозового ждали. Лозовой ушёл", Gpe, By::Tagger, Person),
            (Language::En, "Adam Quill left “Quill” early", Org, By::Tagger, Org),
            (Language::En, "Adam Brown left. Quill said", Org, By::Tagger, Org),
            (Language::En, "Orla Brown left. Orla has led", Org, By::Tagger, Person),
            (Language::En, "Orla Brown left. Orla has led", Org, By::Gazetteer, Org),
            // What the tables know: a body of that name, but no place.
            (Language::Ru, "Адам Блумберг ушёл. Блумберг заявил", Org, By::Gazetteer, Person),
            (Language::Ru, "Адам Блумберг ушёл, пишет агентство Блумберг", Org, By::Gazetteer, Org),
            (Language::En, "Adam Bloomberg left, Bloomberg reported", Org, By::Gazetteer, Org),
            (Language::En, "Adam Paris left. Paris said", Gpe, By::Gazetteer, Gpe),
        ] {
            assert_eq!(told(language, text, label, by), want, "{text}");
        }
    }
}
