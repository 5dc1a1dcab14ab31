//! Organisations in Kazakh, which end with their head: `Ішкі істер министрлігі`.

use crate::{
    extract::{
        Candidate,
        cues::Cue,
        lists,
        words::{Shape, Word},
    },
    label::Label,
    text::Kind,
};

/// Heads with the Kazakh possessive, which close a name: `министрлігі`, `университетінің`.
pub(super) fn is_head(lower: &str) -> bool {
    lists::KAZAKH_HEADS.begins(lower)
}

/// A Kazakh name ends with its head: a capital, then at most three words in lower case, then the head.
pub(super) fn find(words: &[Word], head: usize, out: &mut Vec<Candidate>) -> usize {
    let mut from = head;
    let mut look = head;
    while look > 0 && head - look < 6 {
        let before = &words[look - 1];
        if before.kind != Kind::Word
            || before.sentence != words[head].sentence
            || words[look].newline
            || before.has(Cue::ROLE)
            // "Астанадағы": where it stands, no part of its name.
            || ["дағы", "дегі", "тағы", "тегі"].iter().any(|e| before.lower.ends_with(e))
        {
            break;
        }
        if before.shape == Shape::Lower
            && (head - look >= 3 || before.has(Cue::STOP.or(Cue::SPEECH)) && before.lower != "және")
        {
            break;
        }
        look -= 1;
        // `Ал Қарағаш университеті`: the word that opens the sentence is none of the name.
        if before.capital() && !(before.first && before.has(Cue::STOP)) {
            from = look;
        }
    }
    let opening =
        |from: usize| words[from].first && words[from].shape == Shape::Title && words[from + 1].shape == Shape::Lower;
    if from < head && !opening(from) {
        out.push(Candidate::of_words(&words[from..head + 1], Label::Org, 0.75, "org-head-last"));
    }
    head + 1
}
