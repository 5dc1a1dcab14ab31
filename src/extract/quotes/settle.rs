//! What becomes of a draft: its speaker, found in the order of the text, the words that stand for him, and who passes his
//! words on.

use std::ops::Range;

use super::{
    Draft, TELLING, alone,
    indirect::denied,
    memory::Memory,
    speaker::{self, Who},
};
use crate::{
    extract::{
        lists,
        scene::{REACH, Scene},
    },
    facts::{Quote, QuoteKind},
    label::Label,
    lang::telling::Tell,
    morph::Gender,
    text::Kind,
};

/// Finds the speakers of drafts one by one.
pub(super) struct Said<'a> {
    scene: &'a Scene<'a>,
    memory: Memory<'a>,
    /// Whoever spoke last, and the paragraph.
    last: Option<(Option<u32>, usize)>,
    /// The paragraph of the last statement, if a role without a name made it.
    nameless: Option<usize>,
    /// Who answers the questions of an interview.
    answers: Option<u32>,
    /// The words of the last retold speech, and who spoke.
    retold: Option<(Range<usize>, u32)>,
}

impl<'a> Said<'a> {
    pub(super) fn new(memory: Memory<'a>) -> Said<'a> {
        Said { scene: memory.scene, memory, last: None, nameless: None, answers: None, retold: None }
    }

    /// The quotation with its speaker; `None` where no word is left of it.
    pub(super) fn settle(&mut self, draft: Draft) -> Option<Quote> {
        let scene = self.scene;
        let words = trimmed(scene, draft.words.clone())?;
        let paragraph = scene.paragraph_of[words.start] as usize;
        let speaker = self.speaker(&draft, &words, paragraph);
        let who = draft.cited.as_ref().and_then(|c| c.who);
        if let Some(speaker) = speaker {
            self.memory.spoke(draft.cited.as_ref().map_or(words.start, |c| c.cue.start), speaker);
        }
        if draft.kind == QuoteKind::Indirect {
            self.retold = speaker.map(|s| (words.clone(), s));
        }
        let role = matches!(who, Some(Who::Role(_) | Who::Holder(..) | Who::Other(_)));
        let goes_on = self.nameless == Some(paragraph) && matches!(who, Some(Who::Pronoun(..)));
        self.nameless = (speaker.is_none() && (role || goes_on)).then_some(paragraph);
        if draft.kind == QuoteKind::Direct || speaker.is_some() {
            self.last = Some((speaker, scene.paragraph_of[words.end - 1] as usize));
        }
        Some(Quote {
            span: scene.span(words.start, words.end),
            kind: draft.kind,
            speaker,
            speaker_span: who.map(|w| {
                let range = spoken_of(scene, w);
                scene.span(range.start, range.end)
            }),
            cue: draft.cited.map(|c| scene.span(c.cue.start, c.cue.end)),
            relay: relay(scene, draft.beside, speaker),
        })
    }

    /// Who answers in the line of dialogue at word `start`: whom the question before it addresses, or who answered last.
    fn answers(&mut self, start: usize) -> Option<u32> {
        let scene = self.scene;
        let asks = |r: &Range<usize>| r.clone().rev().take(2).any(|k| scene.text(k) == "?");
        let question = scene.paragraph(scene.paragraph(start).start.checked_sub(1)?);
        if !asks(&question) || asks(&scene.paragraph(start)) {
            return None;
        }
        let first = scene.names_in(question.start..question.start + 3).next();
        let addressed = first.filter(|n| n.label == Label::Person && matches!(scene.text(n.end), "," | "!"));
        let found = match (addressed, self.answers) {
            (None, Some(before)) => Some(before),
            (addressed, _) => self.memory.protagonist(question.start, addressed.map(|n| scene.text(n.start))),
        };
        self.answers = found;
        found
    }

    fn speaker(&mut self, draft: &Draft, words: &Range<usize>, paragraph: usize) -> Option<u32> {
        let scene = self.scene;
        let memory = &self.memory;
        // Whoever spoke last, for pronouns far from the name.
        let before = self.last.filter(|l| paragraph.saturating_sub(l.1) <= 2).and_then(|l| l.0);
        let before = before.filter(|&e| memory.is(e, Label::Person));
        // "NAME expressed hope that “…”, MEDIUM reports": words of what is retold, unless that tells who else said them.
        if let Some((retold, speaker)) = &self.retold
            && draft.kind == QuoteKind::Direct
            && words.end <= retold.end
            && draft.cited.as_ref().is_none_or(|c| !retold.contains(&c.cue.start))
        {
            return Some(*speaker);
        }
        let Some(cited) = &draft.cited else {
            if draft.continues {
                return self.last.filter(|l| l.1 == paragraph).and_then(|l| l.0);
            }
            if scene.dash(scene.paragraph(words.start).start) {
                return self.answers(words.start);
            }
            if !alone(scene, words) || after_dialogue(scene, words.start) {
                return None;
            }
            // A paragraph of its own goes on with the one before, or the next tells whose it is.
            let near = self.last.is_some_and(|l| paragraph - l.1 <= 1);
            let person = before.filter(|_| near).or_else(|| memory.heard(words.start, Some(Label::Person), 1));
            let anybody = || self.last.filter(|_| near).and_then(|l| l.0);
            return person.or_else(|| memory.next(words.end - 1)).or_else(anybody);
        };
        let gender = speaker::gender(scene, cited.cue.start);
        let found = match cited.who {
            // "A prosecutor said that NAME … «…», he added."
            Some(Who::Pronoun(_, g)) if self.nameless == Some(paragraph) && g != Some(Gender::Plural) => None,
            // "Тбилисец NAME уехал. «…», – подчеркнул мужчина": whoever spoke right before, or the paragraph tells of.
            Some(Who::Other(word)) if resumes(scene, word) => {
                let gender = gender_of(&scene.words[word].lower);
                let near = before.filter(|&e| memory.fits(e, gender));
                let far = u32::from(gender.is_none());
                near.or_else(|| memory.heard(draft.at, Some(Label::Person), far).filter(|&e| memory.fits(e, gender)))
            }
            Some(who) => {
                let one = matches!(who, Who::Pronoun(_, g) if g != Some(Gender::Plural));
                memory.entity(who, draft.at, gender).or_else(|| one.then_some(before).flatten())
            }
            None if speaker::impersonal(scene, cited.cue.start) => self
                .last
                .filter(|l| paragraph.saturating_sub(l.1) <= 1)
                .and_then(|l| l.0)
                .filter(|&e| memory.is(e, Label::Org)),
            None => speaker::unnamed(scene, cited.cue.start).and_then(|gender| memory.person(draft.at, gender)),
        };
        found.or_else(|| self.last.filter(|l| draft.continues && l.1 == paragraph).and_then(|l| l.0))
    }
}

/// Whether a noun stands for whoever was heard, and for nobody of the newspaper's: "отмечает собеседник".
fn resumes(scene: &Scene, word: usize) -> bool {
    let closes = scene.words.get(word + 1).is_none_or(|w| w.kind == Kind::Punctuation);
    closes && lists::RESUMED.begins(&scene.words[word].lower)
}

/// The gender of such a noun.
fn gender_of(noun: &str) -> Option<Gender> {
    match noun {
        _ if noun.starts_with("мужчин") || noun.starts_with("чолов") => Some(Gender::Masculine),
        _ if noun.starts_with("женщин") || noun.starts_with("жін") => Some(Gender::Feminine),
        _ => None,
    }
}

/// The words that stand for the speaker.
fn spoken_of(scene: &Scene, who: Who) -> Range<usize> {
    match who {
        Who::Name(n) => scene.names[n].start..scene.names[n].end,
        Who::Pronoun(i, _) | Who::Role(i) | Who::Medium(i) | Who::Writing(i) | Who::Holder(i, _) | Who::Other(i) => {
            i..i + 1
        }
    }
}

/// Whether the paragraph before word `i` is a line of dialogue.
fn after_dialogue(scene: &Scene, i: usize) -> bool {
    scene.paragraph(i).start.checked_sub(1).is_some_and(|k| scene.dash(scene.paragraph(k).start))
}

/// A quotation without white space, commas and full stops round it; `None` where no word is left.
fn trimmed(scene: &Scene, mut words: Range<usize>) -> Option<Range<usize>> {
    let trim = |i: usize| {
        matches!(
            scene.text(i),
            "," | "." | ";" | ":" | "—" | "–" | "-" | "\"" | "«" | "»" | "“" | "”" | "„" | "‘" | "’"
        )
    };
    let closes = |i: usize| matches!(scene.text(i), "»" | "”" | "\"" | "“" | "’");
    while words.start < words.end && trim(words.end - 1) && !closes(words.end - 1) {
        words.end -= 1;
    }
    while words.start < words.end && trim(words.start) && scene.words[words.start].kind == Kind::Punctuation {
        if matches!(scene.text(words.start), "«" | "“" | "„" | "\"" | "‘") {
            break;
        }
        words.start += 1;
    }
    words.clone().any(|i| scene.words[i].kind != Kind::Punctuation).then_some(words)
}

/// Who else is named as passing the words on: "reports TASS, citing Reuters".
fn relay(scene: &Scene, beside: Range<usize>, speaker: Option<u32>) -> Vec<u32> {
    let mut out = Vec::new();
    let end = beside.end.min(beside.start + 4 * REACH);
    for i in (beside.start..end).filter(|&i| scene.tells(i, TELLING) && scene.name(i).is_none() && !denied(scene, i)) {
        let stop = scene.sentence_end(i).min(i + 12).min(end);
        let brings = || scene.tells(i, Tell::SAY) && speaker::whose_words(scene, i + 1..stop).is_some();
        let found = if scene.tells(i, Tell::CITE.or(Tell::QUOTES)) || brings() {
            scene.names_in(i..stop).find(|n| n.label == Label::Org).map(|n| n.entity)
        } else if speaker::is_cue(scene, i) {
            match speaker::at(scene, i, beside.start..end).who {
                Some(Who::Name(n)) if scene.names[n].label == Label::Org => Some(scene.names[n].entity),
                _ => None,
            }
        } else {
            None
        };
        if let Some(found) = found
            && Some(found) != speaker
            && !out.contains(&found)
            && out.len() < 8
        {
            out.push(found);
        }
    }
    out
}
