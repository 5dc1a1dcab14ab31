//! Quotations: what is said, word for word or retold, by whom, and through whom the words came.
//!
//! Direct quotations are found by their marks ([`marks`]) or by the dash that opens a line of dialogue; what stands beside
//! them says who speaks ([`speaker`]). Names and titles in quotation marks are left out. Retold speech is found by its verb
//! ([`indirect`]) or by a noun with "that" ([`claims`]). A subject may be a name ([`speaker`]) or a phrase ([`phrase`]). Speakers
//! that are named are looked for first, over the whole scene; pronouns, roles and "the newspaper" then stand for one of those
//! before them ([`memory`]).
//!
//! Every step looks a bounded number of words ahead, so the time is linear.

mod claims;
mod indirect;
mod kazakh;
mod marks;
mod memory;
mod phrase;
mod speaker;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{
    Context,
    cues::Cue,
    scene::{REACH, Scene},
    verbs::is_verb,
    words::Shape,
};
use crate::{
    document::Role,
    entity::Local,
    facts::{Office, Quote, QuoteKind},
    label::Label,
    lang::telling::Tell,
    morph::Gender,
    text::Kind,
};
use marks::Marked;
use memory::Memory;
use speaker::{Cited, Who};

/// Words that may name a speaker.
const TELLING: Tell = Tell::SAY.or(Tell::SAID).or(Tell::QUOTES).or(Tell::SOURCE).or(Tell::URGE).or(Tell::CITE);

/// A quotation on its way.
#[derive(Debug)]
struct Draft {
    /// Its words.
    words: Range<usize>,
    kind: QuoteKind,
    cited: Option<Cited>,
    /// The word before which the speaker was named, where a pronoun stands for it.
    at: usize,
    /// The words that attribute it, for the relay.
    beside: Range<usize>,
    /// Takes the speaker of the draft before it.
    continues: bool,
}

/// The quotations of a scene, ascending.
pub fn find(context: &Context, scene: &Scene, offices: &[Office], cast: &[Local]) -> Vec<Quote> {
    let marked = marks::pairs(scene);
    let mut drafts = Vec::new();
    let mut speech = Vec::new();
    for (index, m) in marked.iter().enumerate() {
        let next = marked.get(index + 1).map_or(usize::MAX, |n| n.before);
        let behind = speech.last().map_or(0, |p: &Marked| p.after);
        if let Some(draft) = direct(scene, *m, behind, next, drafts.last()) {
            drafts.push(draft);
            speech.push(*m);
        }
    }
    let marked = speech;
    spoken(context, scene, &marked, &mut drafts);
    // A part of a sentence leaves its verb to the rest of it.
    let whole = drafts.iter().filter(|d| scene.words[d.words.start].shape != Shape::Lower);
    let spoken_for: Vec<usize> = whole.filter_map(|d| d.cited.as_ref()).map(|c| c.cue.start).collect();
    indirect::find(scene, &marked, &spoken_for, &mut drafts);
    claims::find(scene, &marked, &mut drafts);
    drafts.sort_by_key(|d| (d.words.start, d.kind, d.words.end));
    drafts.dedup_by(|b, a| a.words == b.words);

    let mut said = Said::new(Memory::new(scene, offices, cast, named(scene, &marked)));
    drafts.into_iter().filter_map(|draft| said.settle(draft)).collect()
}

/// Finds the speakers of drafts one by one.
struct Said<'a> {
    scene: &'a Scene<'a>,
    memory: Memory<'a>,
    /// Whoever spoke last, and the paragraph.
    last: Option<(Option<u32>, usize)>,
    /// Who answers the questions of an interview.
    answers: Option<u32>,
}

impl<'a> Said<'a> {
    fn new(memory: Memory<'a>) -> Said<'a> {
        Said { scene: memory.scene, memory, last: None, answers: None }
    }

    /// The quotation with its speaker; `None` where no word is left of it.
    fn settle(&mut self, draft: Draft) -> Option<Quote> {
        let scene = self.scene;
        let words = trimmed(scene, draft.words.clone())?;
        let paragraph = scene.paragraph_of[words.start] as usize;
        let speaker = self.speaker(&draft, &words, paragraph);
        let who = draft.cited.as_ref().and_then(|c| c.who);
        if let Some(speaker) = speaker {
            self.memory.spoke(draft.cited.as_ref().map_or(words.start, |c| c.cue.start), speaker);
        }
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

/// Whether a quotation fills its paragraphs, but for marks.
fn alone(scene: &Scene, words: &Range<usize>) -> bool {
    let behind = words.end..scene.paragraph(words.end - 1).end;
    let mut rest = (scene.paragraph(words.start).start..words.start).chain(behind);
    !scene.dash(words.start.saturating_sub(1)) && rest.all(|k| scene.words[k].kind == Kind::Punctuation)
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

/// A quotation between marks, unless it is a name or a title.
fn direct(scene: &Scene, m: Marked, behind: usize, next: usize, last: Option<&Draft>) -> Option<Draft> {
    let after = after(scene, m, next);
    let inside = inside(scene, m);
    let (before, colon) = before(scene, m, behind);
    let led = matches!(scene.text(m.end.saturating_sub(1)), "," | "!" | "?" | "…" | "..." | "—")
        || matches!(scene.text(m.after), "," | "—" | "–" | "-" | "--");
    // «Мост не выдержит»: как живёт берег
    let tells = |k: usize| scene.tells(k, Tell::NOT) || is_verb(&scene.words[k].lower);
    let announces =
        m.before == scene.paragraph(m.before).start && scene.text(m.after) == ":" && (m.start..m.end).any(tells);
    let beside = announces
        || after.is_some() && led
        || inside.is_some()
        || before.is_some() && colon
        || m.torn && after.is_some();
    // A part of a sentence belongs to the verb before it.
    let part =
        before.is_some() && !colon && scene.words[m.start].shape == Shape::Lower && scene.name(m.start).is_none();
    let sentence = last.is_some_and(|l| {
        scene.paragraph_of[l.words.start.min(m.start)] == scene.paragraph_of[m.start] && l.cited.is_some()
    });
    let cue = before.as_ref().or(after.as_ref()).map(|c| c.cue.start);
    if !is_speech(scene, m, beside, cue) {
        return None;
    }
    let cited = if inside.is_some() {
        inside
    } else if led && after.is_some() && !part || !colon && before.is_none() {
        after.or(before)
    } else {
        before.or(after)
    };
    let sentence_from = scene.sentence_start(m.before).max(behind.min(m.before));
    let opening = || speaker::opening(scene, sentence_from..m.before);
    let own = cited.is_some();
    let mut cited = cited.or_else(|| pointed_at(scene, m));
    if cited.is_none() && m.before > sentence_from && scene.text(m.before - 1) == ":" {
        cited = opening().map(|who| Cited { cue: m.before - 1..m.before, who: Some(who) });
    }
    let mut cited = cited.or_else(|| sentence_before(scene, m, behind));
    // Kazakh: "NAME … «…» деп атады".
    if let Some(found) = cited.as_mut().filter(|c| c.who.is_none() && scene.tells(c.cue.start, Tell::CLOSES)) {
        found.who = opening();
    }
    let cue = cited.as_ref().map(|c| c.cue.start);
    // A pronoun behind the quotation looks for its person before it; one that stands in front looks from where it stands.
    let at = cue.map_or(m.before, |c| c.min(m.before));
    let end = scene.sentence_end(m.after.min(scene.words.len() - 1)).min(next).max(m.after);
    Some(Draft {
        words: m.start..m.end,
        kind: QuoteKind::Direct,
        cited,
        at,
        beside: sentence_from..end,
        continues: !own && sentence,
    })
}

/// Words behind a quotation that attribute it.
fn after(scene: &Scene, m: Marked, next: usize) -> Option<Cited> {
    let range = scene.paragraph(m.after.saturating_sub(1));
    let mut start = m.after;
    let mut stop = false;
    let mut tied = scene.text(m.end - 1) == ",";
    while start < range.end && scene.words[start].kind == Kind::Punctuation && !opens(scene.text(start)) {
        stop |= scene.ends(start);
        tied |= scene.dash(start) || scene.text(start) == ",";
        start += 1;
    }
    if stop && !tied || start >= range.end {
        return None;
    }
    let end = scene.sentence_end(start).min(next);
    let led = start > m.after || tied || scene.ends(m.end - 1);
    let reach = start + if led { 14 } else { 5 };
    let dashed = (m.after..start).any(|i| scene.dash(i));
    let known = (start..end.min(reach)).find(|&i| speaker::is_cue(scene, i));
    // Behind a comma and a dash any verb is one of speech: "«…», — улыбнулся он".
    let verb = |k: usize| scene.words.get(k).is_some_and(|w| w.shape == Shape::Lower && is_verb(&w.lower));
    // «…» – NAME
    if known.is_none()
        && dashed
        && let Some(n) = scene.names_in(start..end.min(reach)).next_back()
        && n.end + usize::from(scene.ends(n.end)) >= range.end
    {
        return Some(Cited { cue: start - 1..start, who: Some(Who::Name(scene.index(n))) });
    }
    let first = scene.name(start).map_or(start, |n| n.end);
    let cue = known.or_else(|| (dashed && verb(first)).then_some(first))?;
    // "«…», что …" and "«…» и …" go on with the sentence.
    if (start..cue).any(|i| scene.tells(i, Tell::THAT)) || !led && scene.tells(start, Tell::AND) {
        return None;
    }
    Some(speaker::at(scene, cue, start..end))
}

fn opens(text: &str) -> bool {
    matches!(text, "«" | "„" | "“" | "\"" | "‘")
}

/// Words inside the marks that attribute it: «Да, — сказал он, — мы едем».
fn inside(scene: &Scene, m: Marked) -> Option<Cited> {
    let from = (m.start + 1..m.end.min(m.start + 4 * REACH)).find(|&k| {
        scene.dash(k)
            && (matches!(scene.text(k - 1), "," | "!" | "?" | "…" | "...") || scene.ends(k - 1))
            && (k + 1..m.end.min(k + 4)).any(|i| speaker::is_cue(scene, i) && !scene.words[k + 1].capital())
    })?;
    let end = (from + 1..m.end).find(|&k| scene.dash(k) || scene.ends(k)).unwrap_or(m.end);
    speaker::cited(scene, from + 1..end, false)
}

/// Words before a quotation that attribute it, and whether a colon leads to it.
fn before(scene: &Scene, m: Marked, behind: usize) -> (Option<Cited>, bool) {
    let range = scene.paragraph(m.before.min(scene.words.len() - 1));
    if m.before == range.start {
        // The paragraph before may lead to it.
        let Some(last) = m.before.checked_sub(1).filter(|&l| scene.text(l) == ":") else { return (None, false) };
        let start = scene.sentence_start(last).max(behind.min(last));
        return (speaker::cited(scene, start..last, true), true);
    }
    let last = m.before - 1;
    if scene.ends(last) {
        return (None, false);
    }
    let colon = scene.text(last) == ":";
    let start = scene.sentence_start(m.before).max(behind.min(m.before));
    let cue = (start..m.before)
        .rev()
        .find(|&i| speaker::is_cue(scene, i) || scene.tells(i, Tell::CALL.or(Tell::URGE)) && scene.name(i).is_none());
    if let Some(cue) = cue {
        return (Some(speaker::at(scene, cue, start..m.before)), colon);
    }
    // «Лавров: "…"»
    // "NAME в эфире ORG: «…»"
    let last_free = scene
        .names_in(start..m.before)
        .rfind(|n| n.start == start || n.end == last && speaker::preposition_before(scene, n.start, start).is_none());
    let name = last_free.filter(|n| {
        let speaks = n.label == Label::Person || n.end == last && (n.label == Label::Org || n.start == start);
        colon && speaks
    });
    let cited = name.map(|n| Cited { cue: last..last + 1, who: Some(Who::Name(scene.index(n))) });
    (cited, colon)
}

/// "Об этом заявил X" behind a quotation.
fn pointed_at(scene: &Scene, m: Marked) -> Option<Cited> {
    let range = scene.paragraph(m.after.saturating_sub(1));
    let mut start = m.after;
    while start < range.end && scene.words[start].kind == Kind::Punctuation && !opens(scene.text(start)) {
        start += 1;
    }
    if start < range.end { pointed_from(scene, start) } else { None }
}

/// "Так объяснил X": the sentence at word `start` points back at what stands before it.
fn pointed_from(scene: &Scene, start: usize) -> Option<Cited> {
    let range = scene.paragraph(start);
    let points = (start..range.end.min(start + 3)).any(|i| scene.tells(i, Tell::THIS));
    let end = scene.sentence_end(start.min(scene.words.len().checked_sub(1)?));
    if points && start < end { speaker::cited(scene, start..end, false) } else { None }
}

/// The sentence before a quotation tells what its speaker said: "X stated that …. «…»".
fn sentence_before(scene: &Scene, m: Marked, behind: usize) -> Option<Cited> {
    let range = scene.paragraph(m.before.min(scene.words.len() - 1));
    let last = m.before.checked_sub(1).filter(|&l| l > range.start && scene.ends(l) && l >= behind)?;
    let start = scene.sentence_start(last).max(behind);
    let found = speaker::cited(scene, start..last, false)?;
    found.who.is_some().then_some(found)
}

/// Whether what stands between marks is said, and no name or title. `beside`: words attribute it; `cue`: its sentence has
/// a verb of speech.
fn is_speech(scene: &Scene, m: Marked, beside: bool, cue: Option<usize>) -> bool {
    let words = (m.start..m.end).filter(|&i| scene.words[i].kind == Kind::Word).count();
    if words == 0 {
        return false;
    }
    let last = m.end - 1;
    let ended = scene.ends(last) || scene.text(last) == ",";
    let floor = scene.paragraph(m.before.min(scene.words.len() - 1)).start;
    let colon = m.before > floor && scene.text(m.before - 1) == ":";
    // A name fills it; behind a verb of speech and a colon it is said.
    let named = scene.name(m.start).is_some_and(|n| n.end + usize::from(ended) >= m.end);
    // The party of somebody, in brackets.
    if m.before > floor && scene.text(m.before - 1) == "(" && scene.text(m.after) == ")" && !scene.ends(last) {
        return false;
    }
    if named && !(beside && (ended || colon)) {
        return false;
    }
    let first = scene.words[m.start];
    let capital = first.shape != Shape::Lower && first.kind == Kind::Word;
    // A word for things that have names stands before it.
    const KINDS: Cue = Cue::MEDIA
        .or(Cue::GENERIC_ORG)
        .or(Cue::COMPANY)
        .or(Cue::FACILITY)
        .or(Cue::WORK)
        .or(Cue::PRODUCT)
        .or(Cue::EVENT)
        .or(Cue::ORG)
        .or(Cue::LAW)
        .or(Cue::TOWN);
    // "Картина NAME «…»"
    let person = m.before.checked_sub(1).and_then(|k| scene.name(k)).filter(|n| n.label == Label::Person && !colon);
    let front = person.map_or(m.before, |n| n.start.max(floor));
    let near = (floor..front).rev().take(2).take_while(|&i| scene.words[i].kind == Kind::Word);
    let titled = near.into_iter().any(|i| scene.tells(i, Tell::NAMED) || scene.words[i].has(KINDS))
        || m.before > floor && scene.words[m.before - 1].has(KINDS);
    if titled && (capital || words <= 3) && !colon && !(beside && ended && scene.text(m.after) != ".") {
        return false;
    }
    if beside {
        return words > 1 || ended || cue.is_some();
    }
    let lower = (m.start + 1..m.end).filter(|&i| scene.words[i].shape == Shape::Lower).count();
    if let Some(cue) = cue {
        // One word is quoted where it names or describes something.
        let described = words > 1 || scene.tells(cue, Tell::CALL);
        return !capital && described || scene.ends(last) && words > 1 || words >= 4 && lower * 2 >= words;
    }
    // A paragraph of its own.
    words >= 4 && lower * 2 >= words && alone(scene, &(m.start..m.end))
        || scene.ends(last) && words >= 2 && lower > 0
        || !capital && words >= 4
        || words >= 6 && lower * 2 >= words
        || scene.text(last) == "," && words >= 3
}

/// Direct speech without marks: lines of dialogue, block quotations, "NAME: …".
fn spoken(context: &Context, scene: &Scene, marked: &[Marked], drafts: &mut Vec<Draft>) {
    for paragraph in &scene.paragraphs {
        let range = paragraph.words.clone();
        if range.len() < 4 {
            continue;
        }
        let role = context.blocks[paragraph.block].role;
        let at = marked.partition_point(|m| m.after <= range.start);
        let quoted = marked.get(at).is_some_and(|m| m.before < range.end && (m.end - m.start) * 3 > range.len());
        let draft = |words: Range<usize>, kind, cited: Option<Cited>| Draft {
            beside: words.end.min(range.end)..range.end,
            at: range.start,
            words,
            kind,
            cited,
            continues: false,
        };
        let heading = matches!(role, Role::Title | Role::Heading | Role::Lead) || range.start == 0;
        if let Some((words, cited)) = signed(scene, range.clone()).filter(|_| heading && !quoted) {
            drafts.push(draft(words, QuoteKind::Indirect, Some(cited)));
        } else if scene.dash(range.start) && scene.words[range.start + 1].gap {
            drafts.extend(dialogue(scene, range.clone()).map(|(words, cited)| draft(words, QuoteKind::Direct, cited)));
        } else if role == Role::Quote && !quoted {
            let dash = range.clone().rev().take(12).find(|&k| scene.dash(k) && k > range.start + 3);
            let name = dash.and_then(|k| scene.names_in(k..range.end).find(|n| n.label == Label::Person));
            let end = dash.filter(|_| name.is_some()).unwrap_or(range.end);
            let cited = name
                .map(|n| Cited { cue: end..(end + 1).min(scene.words.len()), who: Some(Who::Name(scene.index(n))) });
            let cited = cited.or_else(|| pointed_from(scene, range.end));
            drafts.push(draft(range.start..end, QuoteKind::Direct, cited));
        } else if let Some((words, cited)) = announced(scene, range.clone(), role)
            && !quoted
        {
            let kind = match role {
                Role::Title | Role::Heading | Role::Lead | Role::Boilerplate | Role::List => QuoteKind::Indirect,
                _ => QuoteKind::Direct,
            };
            drafts.push(draft(words, kind, Some(cited)));
        }
    }
}

/// A line that a dash opens, and who speaks: within it ("— Да, — сказал он. — Едем."), or in the line before.
fn dialogue(scene: &Scene, range: Range<usize>) -> Option<(Range<usize>, Option<Cited>)> {
    let start = range.start + 1;
    let cut = (start + 2..range.end.min(start + 4 * REACH)).find(|&k| {
        scene.dash(k)
            && !matches!(scene.text(k - 2), "»" | "”" | "\"" | "“")
            && (matches!(scene.text(k - 1), "," | "!" | "?" | "…") || scene.ends(k - 1))
            && scene.words.get(k + 1).is_some_and(|w| !w.capital())
            && ((k + 1..range.end.min(k + 4)).any(|i| speaker::is_cue(scene, i))
                || scene.text(k - 1) == "," && is_verb(&scene.words[k + 1].lower))
    });
    if let Some(cut) = cut {
        let end = scene.sentence_end(cut);
        let goes_on = (end..range.end.min(end + 2)).any(|k| scene.dash(k))
            || (cut + 1..end).any(|k| scene.dash(k) && scene.text(k - 1) == ",");
        let words = start..if goes_on { range.end } else { cut };
        let cited = speaker::cited(scene, cut + 1..end, false);
        return Some((words, cited.or_else(|| Some(speaker::at(scene, cut + 1, cut + 1..end)))));
    }
    let last = range.start.checked_sub(1).filter(|&l| scene.text(l) == ":");
    let cited = last.and_then(|last| speaker::cited(scene, scene.sentence_start(last)..last, true));
    (cited.is_some() || interviewed(scene, range.clone())).then_some((start..range.end, cited))
}

/// Whether a line that a dash opens is a question, an answer to one, or several sentences: no item of a list.
fn interviewed(scene: &Scene, range: Range<usize>) -> bool {
    let dashed = |r: &Range<usize>| r.len() > 3 && scene.dash(r.start) && scene.words[r.start + 1].gap;
    let asks = |r: Range<usize>| dashed(&r) && r.clone().any(|k| scene.text(k) == "?");
    let ends = range.clone().filter(|&k| scene.ends(k) && k > range.start + 3).count();
    let word = scene.words[range.start + 1];
    let before = range.start.checked_sub(1).map_or(0..0, |k| scene.paragraph(k));
    word.capital()
        && !word.lower.is_ascii()
        && scene.ends(range.end - 1)
        && (ends > 1 || asks(range.clone()) || asks(before) || asks(scene.paragraph(range.end)))
}

/// "What NAME says – NAME", as headings have it.
fn signed(scene: &Scene, range: Range<usize>) -> Option<(Range<usize>, Cited)> {
    let dash = range.clone().rev().take(9).find(|&k| scene.dash(k) && scene.words[k].gap)?;
    if scene.dash(range.start) {
        return None;
    }
    // "… — СМИ"
    if dash + 2 >= range.end && scene.tells(dash + 1, Tell::NOBODY.or(Tell::MEDIUM)) && dash > range.start + 3 {
        return Some((range.start..dash, Cited { cue: dash..dash + 1, who: Some(Who::Other(dash + 1)) }));
    }
    let name = scene.names_in(dash..range.end).next_back()?;
    let closes = name.end + usize::from(scene.ends(name.end)) >= range.end;
    let speaks = matches!(name.label, Label::Person | Label::Org)
        && !(range.start..dash).any(|k| scene.ends(k) || scene.text(k) == ";");
    let other = (dash + 1..name.start).any(|k| scene.words[k].kind != Kind::Word || is_verb(&scene.words[k].lower));
    (closes && speaks && !other && dash > range.start + 3)
        .then(|| (range.start..dash, Cited { cue: dash..dash + 1, who: Some(Who::Name(scene.index(name))) }))
}

/// "NAME: what NAME says", with a role before the name at most.
fn announced(scene: &Scene, range: Range<usize>, role: Role) -> Option<(Range<usize>, Cited)> {
    let colon = range.clone().take(9).find(|&k| scene.text(k) == ":")?;
    let heading = matches!(role, Role::Title | Role::Heading | Role::Lead);
    // "СМИ: …"
    if heading && colon == range.start + 1 && scene.tells(range.start, Tell::NOBODY.or(Tell::MEDIUM)) {
        return Some((colon + 1..range.end, Cited { cue: colon..colon + 1, who: None }));
    }
    let name = scene.names_in(range.start..colon).find(|n| n.end == colon)?;
    let other = (range.start..name.start).any(|k| {
        let word = scene.words[k];
        !(word.has(Cue::ROLE.or(Cue::HONORIFIC)) || scene.name(k).is_some() || word.shape == Shape::Lower)
            || scene.tells(k, Tell::PREPOSITION.or(Tell::SAY))
    });
    let told = (colon + 1..range.end.min(colon + 8)).any(|k| speaker::is_cue(scene, k));
    let speaks = name.label == Label::Person || name.label == Label::Org && heading;
    if !speaks || other || told || range.end < colon + 4 {
        return None;
    }
    let who = Some(Who::Name(scene.index(name)));
    Some((colon + 1..range.end, Cited { cue: colon..colon + 1, who }))
}

/// The clause round word `i` outside of quotations.
fn clause(scene: &Scene, marked: &[Marked], i: usize) -> Range<usize> {
    let next = marked.partition_point(|m| m.before < i);
    let behind = next.checked_sub(1).map_or(0, |p| marked[p].after);
    let upto = marked.get(next).map_or(usize::MAX, |m| m.before);
    scene.sentence_start(i).max(behind.min(i))..scene.sentence_end(i).min(upto).max(i + 1)
}

/// Whether word `i` stands inside a quotation.
fn is_quoted(marked: &[Marked], i: usize) -> bool {
    let next = marked.partition_point(|m| m.before <= i);
    next.checked_sub(1).is_some_and(|p| i < marked[p].after)
}

/// Where which name speaks, is cited, or opens a sentence as its subject: what pronouns may stand for.
fn named(scene: &Scene, marked: &[Marked]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for i in (0..scene.words.len()).filter(|&i| scene.tells(i, TELLING)) {
        if is_quoted(marked, i) || scene.name(i).is_some() {
            continue;
        }
        if scene.tells(i, Tell::CITE) {
            let end = scene.sentence_end(i).min(i + 12);
            let cited = scene.names_in(i..end).find(|n| n.label == Label::Org);
            out.extend(cited.map(|n| (n.start, scene.index(n))));
        } else if (speaker::is_cue(scene, i) || scene.tells(i, Tell::URGE))
            && let Some(Who::Name(name)) = speaker::at(scene, i, clause(scene, marked, i)).who
        {
            out.push((scene.names[name].start.max(i), name));
        }
    }
    for (index, name) in scene.names.iter().enumerate() {
        if name.label == Label::Person && name.nominative && !is_quoted(marked, name.start) {
            let start = scene.sentence_start(name.start);
            let led = scene.names_in(start..name.start).any(|n| n.label == Label::Person);
            let possessed = matches!(scene.text(name.end), "'s" | "’s");
            if name.start - start <= 8
                && !led
                && !possessed
                && !(start..name.start).any(|k| scene.tells(k, Tell::PREPOSITION.or(Tell::THAT)))
            {
                out.push((name.start, index));
            }
        }
    }
    out
}

/// Who else is named as passing the words on: "reports TASS, citing Reuters".
fn relay(scene: &Scene, beside: Range<usize>, speaker: Option<u32>) -> Vec<u32> {
    let mut out = Vec::new();
    let end = beside.end.min(beside.start + 4 * REACH);
    for i in (beside.start..end).filter(|&i| scene.tells(i, TELLING) && scene.name(i).is_none()) {
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
