//! The learned tagger: a small network over hashed features of each token, and the best legal way through its scores.
//!
//! It reads a document in segments of whole sentences, in whole numbers, so that every machine gives the same answer.
//! [`features`] says what it sees, [`network`] how it scores, [`decode`] how scores become names; `training/tagger/` makes the weights, `models/tagger.md` says from what, and how good they are.

pub mod decode;
mod doubts;
pub mod features;
mod kernel;
pub mod network;

pub use network::Network;

use doubts::{
    body_and_person, is_body, is_called, is_described, is_model, is_nobody, is_title, is_where, opens_with_noun,
    undated, undescribed, untitled, without_people,
};

use super::{
    Candidate, Context, cues::Cue, gazetteer, lists, occupations::is_occupation, people, sections::is_section,
    verbs::is_verb, words,
};
use crate::{entity::By, label::Label, language::Language, span::Span};

/// What the candidates of the tagger say made them.
pub const RULE: &str = "learned";

/// The features of a document, as training asks for them: with the candidates of the tables, before any rule.
pub fn input(context: &Context) -> features::Input {
    let mut found = Vec::new();
    gazetteer::find(context, &mut found);
    features::of(context, &words::prepare(context, &found), &found)
}

/// The names that the network sees. `found` are the candidates of the tables.
#[inline(never)]
pub(super) fn find(
    network: &Network,
    context: &Context,
    blocks: &[words::Block],
    vocabulary: &people::Vocabulary,
    found: &[Candidate],
) -> Vec<Candidate> {
    let words: Vec<&words::Word> = blocks.iter().flat_map(|b| &b.words).collect();
    let mut scratch = network::Scratch::default();
    let mut decoder = decode::Decoder::default();
    let mut out = Vec::new();
    let capitals = matches!(context.language, Language::Ru | Language::Uk | Language::En);
    features::each(context, blocks, found, |segment, rows| {
        network.run(rows, &mut scratch);
        decoder.names(&scratch.scores, |name| {
            let (first, after) = (segment.start + name.first, segment.start + name.after);
            let before = first.checked_sub(1).map(|at| words[at]);
            let office = first.checked_sub(2).is_some_and(|at| words[at].is(&["Minister", "Ministers", "Secretary"]))
                && before.is_some_and(|of| of.text == "of");
            let words = &words[first..after];
            // A name has a capital; Kazakh alone was learned with others.
            if capitals && words.iter().all(|w| w.shape == words::Shape::Lower) {
                return;
            }
            // "Minister of Transport of Kazakhstan": what the office is for is no body.
            if office && name.label == Label::Org && words[0].shape == words::Shape::Title && words[0].known.is_none() {
                return;
            }
            let score = decode::calibrated(&network.knots, name.raw);
            if name.label != Label::Person {
                let english = context.language == Language::En && name.label == Label::Org;
                let words = if english { without_people(words) } else { words };
                if words.is_empty() {
                    return;
                }
                let (body, person) = body_and_person(context, undated(undescribed(words)), name.label);
                let label = if body.len() == 1 && is_model(body[0]) { Label::Product } else { name.label };
                propose(context, before, body, label, score, &mut out);
                propose(context, None, person, Label::Person, score, &mut out);
                return;
            }
            let own = untitled(words);
            // The word before what is left.
            let beside = words.len().checked_sub(own.len() + 1).map_or(before, |k| Some(words[k]));
            for words in people::apart(context, beside, own) {
                if matches!(words, [word] if opens_with_noun(context, vocabulary, word)) {
                    continue;
                }
                let body = is_body(context, words) || is_called(words, before);
                let label = match () {
                    _ if body => Label::Org,
                    _ if is_where(context, words, beside) => Label::Gpe,
                    _ => Label::Person,
                };
                propose(context, before, words, label, score, &mut out);
            }
        });
    });
    out
}

/// Appends a name, unless the words around it tell that it is none. `before` is the word before what the network took.
fn propose(
    context: &Context,
    before: Option<&words::Word>,
    words: &[&words::Word],
    label: Label,
    score: f32,
    out: &mut Vec<Candidate>,
) {
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return };
    // `We` at the start of a sentence, `I` anywhere.
    let stop = words.len() == 1 && first.has(Cue::STOP) && (first.first || first.text == "I");
    let title = label == Label::Org && is_title(words);
    let saint = label == Label::Person && people::is_saint(before, first, words.len());
    // `Копали яму`: a verb opens the sentence.
    let verb = context.language != Language::Kk
        && words.len() == 1
        && first.first
        && first.known.is_none()
        && label != Label::Person
        && is_verb(&first.lower);
    // `Встреча прошла в столице`: a sentence opens with what happened, which is no name.
    let common = label == Label::Event
        && words.len() == 1
        && first.first
        && (first.has(Cue::EVENT)
            || first.script == words::Script::Cyrillic
                && first.known.is_none()
                && !lists::OUTBREAKS.begins(&first.lower));
    // `українського кінорежисера` is no event.
    let somebody = label == Label::Event
        && last.shape == words::Shape::Lower
        && (last.has(Cue::ROLE) || is_occupation(last))
        && !words.iter().any(|w| w.has(Cue::EVENT));
    let nobody = words.len() == 1 && is_nobody(first, label);
    // `Пакистанские власти`, `Ирландская авиакомпания`: the capital is that of the sentence.
    let described = label == Label::Org && is_described(words);
    if stop || title || saint || verb || common || somebody || nobody || described || is_section(words) {
        return;
    }
    let span = Span::new(first.span.start as usize, last.span.end as usize);
    out.push(Candidate { span, label, name: None, known: None, score, by: By::Tagger, rule: RULE });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing, language::Language};

    /// Names in sentences of ours, without any table.
    #[test]
    fn unknown_names_are_found() {
        let bytes =
            std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/tagger.pack")).expect("the pack is there");
        let network = Network::from_bytes(&bytes).unwrap();
        for (language, text, want) in [
            (Language::Ru, "В среду Заречная рассказала об этом журналистам в Зеленограде.", "Заречная/PERSON"),
            (Language::Uk, "У середу Остап Заречний розповів про це журналістам.", "Остап Заречний/PERSON"),
            (Language::En, "On Monday Mr Quillworth spoke to reporters in Helsinki.", "Quillworth/PERSON"),
        ] {
            let found: Vec<_> = testing::found(language, text, Some(&network))
                .iter()
                .map(|c| format!("{}/{}", c.span.of(text), c.label))
                .collect();
            assert!(found.iter().any(|name| name == want), "{text}\n  want {want}\n  got {found:?}");
        }
        // A title in capitals is no body.
        let text = "Adam Quill, US Foreign Policy Specialist, declined to comment.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| !c.span.of(text).ends_with("Specialist")), "{found:?}");
        // What an office is for is none either.
        let text = "The Minister of Transport of Kazakhstan declined to comment.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| c.span.of(text) == "Kazakhstan"), "{found:?}");
        // Whoever tells it in the first person has no name.
        let text = "And then the talks ended, because I knew the story. When I was quite young, I wrote.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| c.span.of(text) != "I"), "{found:?}");
        // What happened opens a sentence, and is no name.
        let text = "Встреча прошла в резиденции президента. Стороны обсудили торговлю.";
        let found = testing::found(Language::Ru, text, Some(&network));
        assert!(found.iter().all(|c| c.label != Label::Event), "{found:?}");
        // Behind `St` stands a place.
        let text = "Trains leave from St Quillan at noon. Residents of St. Quillan were told in time.";
        let found = testing::found(Language::En, text, Some(&network));
        assert!(found.iter().all(|c| c.label != Label::Person), "{found:?}");
    }
}
