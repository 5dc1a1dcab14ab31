//! Who takes part in an event, and when it was: the names and dates of its clause.

use std::ops::Range;

use super::{place, trigger::Trigger};
use crate::{
    document::DateSpan,
    entity::Local,
    extract::{
        cues::Cue,
        lists,
        roles::country,
        scene::{Name, REACH, Scene},
        verbs::is_verb,
        words::Word,
    },
    facts::{EventKind, Office},
    label::Label,
    lang::telling::Tell,
    span::{Span, Text},
    text::Kind,
};

/// Nobody lists more who took part.
const MOST: usize = 16;

/// What belongs to a noun stands so near behind it.
pub(super) const CLOSE: usize = 7;

/// What is known of the article: its cast, offices and dates.
pub(super) type Told<'a> = (&'a [Local], &'a [Office], &'a [DateSpan]);

/// What a clause tells of an event.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// EDTF.
    pub(super) date: Option<String>,
    /// Where: index into the cast.
    pub(super) place: Option<u32>,
    /// Who, in the order of the text.
    pub(super) who: Vec<u32>,
    /// So many of them are people.
    pub(super) people: usize,
    /// Somebody of them can go somewhere.
    pub(super) goes: bool,
    /// So many of them can be the subject.
    pub(super) led: usize,
    /// The place is what the verb is done to: "visited Omaha".
    pub(super) target: bool,
    /// The place stands beside the word.
    pub(super) there: bool,
    /// Somebody takes part with somebody: "с Лосевым", "between".
    pub(super) joint: bool,
    /// The word stands within what gives somebody an office: "министром стал Лосев".
    pub(super) office: bool,
    /// A name belongs to the noun: "встреча с Лосевым", "Quill visit".
    pub(super) close: bool,
}

/// The parts of the event that word `i` tells of. `speaker` is who says the clause.
pub(super) fn of(
    scene: &Scene,
    i: usize,
    clause: &Range<usize>,
    trigger: &Trigger,
    speaker: Option<u32>,
    (cast, offices, dates): Told,
) -> Parts {
    let mut parts = Parts { date: date(scene, i, clause, trigger, dates), ..Parts::default() };
    // "В мае стало известно, что Лосев назначен"; but not when he who says so said it.
    let before = scene.sentence_start(i).min(clause.start)..clause.start;
    let told = Tell::SAY.or(Tell::URGE).or(Tell::SOURCE).or(Tell::CLAIM);
    if parts.date.is_none() && trigger.kind != EventKind::Statement && !before.clone().any(|k| scene.tells(k, told)) {
        parts.date = date(scene, i, &(before.start..clause.end), trigger, dates);
    }
    parts.office = !trigger.fits && offices.iter().any(|o| o.span.contains(scene.words[i].span));
    let place = place::of(scene, i, clause, trigger);
    let before = scene.words[clause.start.max(i.saturating_sub(4))..i].iter().map(|w| w.lower.as_str());
    let adjective = before.rev().find_map(|lower| country::of_adjective(cast, lower));
    parts.place = place.map(|n| n.entity);
    parts.target = place.is_some_and(|n| place::is_object(scene, n, i, trigger));
    parts.there = place.is_some_and(|n| n.start < i + CLOSE && (i < n.end + 4 || place::is_kazakh(scene, n)));
    if parts.place.is_none() {
        // "на Вильнюсском саммите"; "назначен губернатором Омской области".
        parts.place = match trigger.kind {
            EventKind::Conference | EventKind::Election => adjective,
            EventKind::Appointment => place::of_office(scene, clause, offices),
            _ => None,
        };
    }
    let of_time = trigger.kind == EventKind::Election
        && (trigger.at || trigger.during)
        && !clause.clone().any(|k| lists::WINS.begins(&scene.words[k].lower));
    for name in scene.names_in(clause.clone()) {
        let here = parts.place == Some(name.entity);
        parts.close |= is_close(scene, name, i)
            && (here || matches!(name.label, Label::Loc | Label::Norp) || takes_part(scene, name, i, trigger, offices));
        if here || place::is_located(scene, name, clause.start) || !takes_part(scene, name, i, trigger, offices) {
            continue;
        }
        // "после выборов Лосев уехал": in an election are those who belong to the noun or win.
        if of_time && (!is_close(scene, name, i) || (i + 1..name.start).any(|k| scene.name(k).is_some())) {
            continue;
        }
        // "мэра Омска": where the office is.
        if trigger.kind == EventKind::Appointment && name.label == Label::Gpe && name.start > i {
            let of = !scene.words[i].lower.is_ascii() || scene.text(name.start - 1) == "of";
            parts.place = parts.place.or(Some(name.entity).filter(|_| of));
            continue;
        }
        let person = name.label == Label::Person;
        parts.joint |= name.start > 0 && scene.tells(name.start - 1, Tell::WITH);
        parts.goes |= person || name.label == Label::Org;
        let english = scene.words[i].lower.is_ascii();
        if !parts.who.contains(&name.entity) && parts.who.len() < MOST {
            parts.who.push(name.entity);
            parts.people += usize::from(person);
            let led = name.nominative && (person || trigger.kind != EventKind::Visit) && (!english || name.start < i);
            parts.led += usize::from(led);
        }
    }
    // "российские войска обстреляли", "after the Israeli strikes".
    if matches!(trigger.kind, EventKind::Attack | EventKind::Exercise)
        && let Some(state) = adjective.filter(|s| parts.place != Some(*s))
        && !parts.who.contains(&state)
    {
        parts.who.insert(0, state);
        parts.close = true;
    }
    // "Quill said that he had met Brown".
    let he = |k| scene.tells(k, Tell::HE.or(Tell::SHE));
    if let Some(speaker) = speaker.filter(|s| !parts.who.contains(s))
        && clause.clone().any(he)
    {
        parts.who.insert(0, speaker);
        parts.people += 1;
        parts.led += 1;
        parts.goes = true;
    }
    parts
}

/// Whether a name belongs to the noun at `i`: nothing but words that tell nothing stands between.
fn is_close(scene: &Scene, name: &Name, i: usize) -> bool {
    let between = match () {
        _ if name.start > i => i + 1..name.start,
        _ if scene.words[i].lower.is_ascii() => name.end..i,
        _ => return false,
    };
    let joins = |k: usize| {
        let word = scene.words[k];
        let tells = scene.tells(k, Tell::SAY.or(Tell::HAPPENED).or(Tell::THAT));
        matches!(word.text, "'s" | "’s")
            || word.kind != Kind::Punctuation && !tells && (!is_verb(&word.lower) || word.has(Cue::ROLE.or(Cue::ORG)))
    };
    between.len() < if name.start > i { CLOSE } else { 3 }
        && between.into_iter().all(|k| joins(k) || scene.name(k).is_some())
}

/// Whether a name can take part: a person, a body or a state; not as part of somebody's role, nor a medium that reports.
fn takes_part(scene: &Scene, name: &Name, i: usize, trigger: &Trigger, offices: &[Office]) -> bool {
    if !matches!(name.label, Label::Person | Label::Org | Label::Gpe | Label::Norp | Label::Fac) {
        return false;
    }
    let span = scene.span(name.start, name.end);
    let at = offices.partition_point(|o| o.span.end <= span.start);
    let inside = offices[at..].iter().take(3).any(|o| o.span.contains(span) && o.person != name.entity);
    // "сообщает ТАСС", "пишет РБК", "WSJ reported".
    let says =
        |k: usize| k != i && scene.tells(k, Tell::SAY.or(Tell::CITE).or(Tell::SOURCE)) && scene.name(k).is_none();
    // "сообщил о взрыве": was not in it.
    let tells = trigger.kind == EventKind::Attack && name.end < i && says(name.end);
    // "AGENCY - In Omaha …"
    let opens = || name.start == scene.sentence_start(i) && scene.dash(name.end);
    let reports = name.label == Label::Org
        && trigger.kind != EventKind::Statement
        && (opens() || (name.start.saturating_sub(3)..name.start).any(says) || says(name.end));
    // "в 40 км от Хельсинки", "из Омска": where, not who; but "с Казахстаном", "по Одессе".
    let off = name.label != Label::Person
        && name.start.checked_sub(1).map(|k| (k, scene.words[k].lower.as_str())).is_some_and(|(k, word)| {
            scene.tells(k, Tell::PREPOSITION) && !lists::DONE_TO.holds(word) && !scene.tells(k, Tell::WITH)
        });
    // "the Norwegian capital" is no Norwegian.
    let describes =
        name.label == Label::Norp && scene.words[i].lower.is_ascii() && !scene.text(name.end - 1).ends_with('s');
    // "находится с визитом в Омске, встретился с Исаевым": of the meeting.
    let other = Tell::MEETING.or(Tell::TALK).or(Tell::SIGN);
    let of_another = trigger.kind == EventKind::Visit && (i + 1..name.start).any(|k| scene.tells(k, other));
    !inside
        && !tells
        && !reports
        && !of_another
        && (!off || name.label == Label::Org && trigger.kind != EventKind::Visit)
        && (!describes || matches!(trigger.kind, EventKind::Attack | EventKind::Exercise))
}

/// The date nearest to the word within the clause; not the "eve" of "on the eve of the visit".
fn date(scene: &Scene, i: usize, clause: &Range<usize>, trigger: &Trigger, dates: &[DateSpan]) -> Option<String> {
    let here = scene.words[i].span.start;
    let eve = |d: &&DateSpan| {
        let first = scene.words.partition_point(|w| w.span.start < d.span.start);
        trigger.during && first < i && i - first < 4 && scene.tells(first, Tell::DURING)
    };
    // "уволили Лосева, возглавлявшего фонд с 2020 года": of another deed; not "встреча, состоявшаяся 5 марта".
    let aside = |d: &&DateSpan| {
        let first = scene.words.partition_point(|w| w.span.start < d.span.start);
        let deed = |w: &Word| w.text == "," || w.lower.contains("вш") && !w.lower.starts_with("бывш");
        // "after the vote in May"
        let of_another = |k| k != i && scene.tells(k, Tell::DURING) && scene.tells(k, Tell::PREPOSITION);
        first > i + 2 && scene.words[i + 2..first].windows(2).any(|pair| pair.iter().all(|w| deed(w)))
            || (i + 1..first).any(of_another)
            // "a 2018 dispute"
            || first > 0 && first + 1 != i && matches!(scene.text(first - 1), "a" | "'s" | "’s") && d.value.len() == 4
    };
    let span: Span<Text> = scene.span(clause.start, clause.end);
    let from = dates.partition_point(|d| d.span.start < span.start);
    let within = dates[from..].iter().take(REACH).take_while(|d| d.span.end <= span.end);
    within.filter(|d| !eve(d) && !aside(d)).min_by_key(|d| d.span.start.abs_diff(here)).map(|d| d.value.clone())
}
