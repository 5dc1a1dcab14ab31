//! What happened: a word that tells of a meeting, visit, attack …, with the names, the place and the date of its clause.
//!
//! A noun alone is a topic, not an event: it needs a verb that makes it happen ("прошла встреча"), or a date or place and
//! somebody who takes part. What stands in quotation marks is what somebody says, and is left out. Clauses that tell the
//! same with the same names, place and date are one event, told first.

use std::ops::Range;

use super::{
    cues::Cue,
    scene::{Name, REACH, Scene},
    verbs::{is_predicate, is_verb_form},
};
use crate::{
    document::DateSpan,
    facts::{Event, EventKind, Office, Quote, QuoteKind, Stance},
    label::Label,
    lang::telling::Tell,
    span::{Span, Text},
    text::Kind,
};

/// Which word tells of which event.
const KINDS: &[(Tell, EventKind)] = &[
    (Tell::CONFERENCE, EventKind::Conference),
    (Tell::AGREEMENT, EventKind::Agreement),
    (Tell::MEETING, EventKind::Meeting),
    (Tell::VISIT, EventKind::Visit),
    (Tell::EXERCISE, EventKind::Exercise),
    (Tell::ATTACK, EventKind::Attack),
    (Tell::ELECTION, EventKind::Election),
    (Tell::APPOINTMENT, EventKind::Appointment),
];

/// All of them.
const TRIGGERS: Tell = Tell::CONFERENCE
    .or(Tell::AGREEMENT)
    .or(Tell::MEETING)
    .or(Tell::VISIT)
    .or(Tell::EXERCISE)
    .or(Tell::ATTACK)
    .or(Tell::ELECTION)
    .or(Tell::APPOINTMENT)
    .or(Tell::TALK)
    .or(Tell::PHONE)
    .or(Tell::URGE)
    .or(Tell::REFUSE)
    .or(Tell::COMMENT)
    .or(Tell::DENY)
    .or(Tell::CONFIRM);

/// Nobody lists more who took part.
const PARTICIPANTS: usize = 16;

/// The events of a scene, ascending.
pub fn find(scene: &Scene, offices: &[Office], quotes: &[Quote], dates: &[DateSpan]) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let direct: Vec<Span<Text>> = quotes.iter().filter(|q| q.kind == QuoteKind::Direct).map(|q| q.span).collect();
    let mut last: Option<(usize, EventKind)> = None;
    for i in (0..scene.words.len()).filter(|&i| scene.tells(i, TRIGGERS)) {
        let word = scene.words[i];
        let at = direct.partition_point(|q| q.end <= word.span.start);
        if direct.get(at).is_some_and(|q| q.overlaps(word.span)) || word.kind != Kind::Word {
            continue;
        }
        let clause = clause(scene, i);
        let Some((kind, stance)) = kind(scene, i, &clause) else { continue };
        // One event of a kind a clause.
        if last == Some((clause.start, kind)) {
            continue;
        }
        let Some(event) = event(scene, i, clause.clone(), kind, stance, offices, dates) else { continue };
        last = Some((clause.start, kind));
        let mut who = event.participants.clone();
        who.sort_unstable();
        let stated = event.date.is_some() || event.place.is_some() || who.len() > 1;
        if seen.insert((event.kind, who, event.place, event.date.clone(), event.stance)) || !stated {
            out.push(event);
        }
    }
    out
}

/// The words that tell of the event at word `i`: its sentence, from "that" on where one stands before.
fn clause(scene: &Scene, i: usize) -> Range<usize> {
    let (mut start, end) = (scene.sentence_start(i), scene.sentence_end(i));
    if let Some(that) = (start..i).rev().find(|&k| scene.tells(k, Tell::THAT)) {
        start = that + 1;
    }
    start..end.max(i + 1)
}

/// What the word at `i` tells of, if its clause says that it happened.
fn kind(scene: &Scene, i: usize, clause: &Range<usize>) -> Option<(EventKind, Option<Stance>)> {
    let tells = |any| scene.tells(i, any);
    let lower = scene.words[i].lower.as_str();
    let denied = i > clause.start && scene.tells(i - 1, Tell::NOT);
    if tells(Tell::REFUSE) {
        let near = i.saturating_sub(5).max(clause.start)..clause.end.min(i + 6);
        let comment = near.into_iter().any(|k| scene.tells(k, Tell::COMMENT));
        return (comment && !denied).then_some((EventKind::Statement, Some(Stance::Refusal)));
    }
    if tells(Tell::COMMENT) && denied && !tells(Tell::CONFIRM) {
        return is_verb_form(lower).then_some((EventKind::Statement, Some(Stance::Refusal)));
    }
    if tells(Tell::CONFIRM.or(Tell::DENY)) && denied {
        // "не подтвердил и не опроверг"
        let both = (i + 1..clause.end.min(i + 4)).any(|k| scene.tells(k, Tell::DENY) && scene.tells(k - 1, Tell::NOT));
        return both.then_some((EventKind::Statement, Some(Stance::Refusal)));
    }
    if tells(Tell::DENY) {
        return is_predicate(lower).then_some((EventKind::Statement, Some(Stance::Denial)));
    }
    if denied {
        return None;
    }
    if tells(Tell::URGE) {
        let proposes =
            ["предл", "призв", "призы", "запроп", "пропон", "заклик", "propos", "urged", "offered", "ұсын", "шақыр"];
        return (is_predicate(lower) && proposes.iter().any(|p| lower.starts_with(p)))
            .then_some((EventKind::Proposal, None));
    }
    if tells(Tell::PHONE) || tells(Tell::TALK) {
        let phone = tells(Tell::PHONE) || clause.clone().any(|k| scene.tells(k, Tell::BY_PHONE));
        return phone.then_some((EventKind::Call, None));
    }
    // "перед встречей": not told of itself.
    let aside = (clause.start.max(i.saturating_sub(3))..i).any(|k| {
        matches!(
            scene.words[k].lower.as_str(),
            "before" | "after" | "перед" | "после" | "напередодні" | "накануне" | "після"
        )
    });
    if aside && !is_verb_form(lower) {
        return None;
    }
    let (_, kind) = KINDS.iter().find(|(tell, _)| tells(*tell))?;
    Some((*kind, None))
}

fn event(
    scene: &Scene,
    i: usize,
    clause: Range<usize>,
    kind: EventKind,
    stance: Option<Stance>,
    offices: &[Office],
    dates: &[DateSpan],
) -> Option<Event> {
    let span = scene.span(clause.start, clause.end);
    let date = date(scene, i, span, dates);
    let mut place = None;
    let mut participants: Vec<u32> = Vec::new();
    for name in scene.names_in(clause.clone()) {
        if is_place(scene, name, clause.start) {
            // The one nearest behind the word that tells of it, else the last before.
            let better = place.is_none_or(|(start, _)| start < i && name.start > i);
            if better {
                place = Some((name.start, name.entity));
            }
        } else if takes_part(scene, name, i, offices)
            && !participants.contains(&name.entity)
            && participants.len() < PARTICIPANTS
        {
            participants.push(name.entity);
        }
    }
    let place = place.map(|(_, entity)| entity);
    participants.retain(|p| Some(*p) != place);
    let happened = clause.clone().any(|k| k != i && scene.tells(k, Tell::HAPPENED))
        || is_predicate(&scene.words[i].lower) && is_verb_form(&scene.words[i].lower);
    let told = date.is_some() || place.is_some();
    let enough = match kind {
        EventKind::Statement | EventKind::Proposal => !participants.is_empty(),
        EventKind::Meeting => {
            participants.len() >= 2 || (happened || told) && !participants.is_empty() || happened && place.is_some()
        }
        EventKind::Visit => goes(scene, &clause, &participants) && (happened || told),
        EventKind::Call => goes(scene, &clause, &participants),
        EventKind::Agreement => happened && !participants.is_empty(),
        EventKind::Appointment => participants.iter().any(|&p| is_person(scene, &clause, p)) && happened,
        EventKind::Exercise | EventKind::Election | EventKind::Attack | EventKind::Conference => {
            happened && (told || !participants.is_empty()) || told && !participants.is_empty()
        }
    };
    enough.then_some(Event { span, kind, date, place, participants, stance })
}

/// Whether somebody who can go somewhere takes part.
fn goes(scene: &Scene, clause: &Range<usize>, participants: &[u32]) -> bool {
    let mobile = |n: &&Name| matches!(n.label, Label::Person | Label::Org) && participants.contains(&n.entity);
    scene.names_in(clause.clone()).any(|n| mobile(&n))
}

fn is_person(scene: &Scene, clause: &Range<usize>, entity: u32) -> bool {
    scene.names_in(clause.clone()).any(|n| n.entity == entity && n.label == Label::Person)
}

/// Whether a name says where: a place behind "in", with "the city of" between.
fn is_place(scene: &Scene, name: &Name, floor: usize) -> bool {
    if !matches!(name.label, Label::Gpe | Label::Loc | Label::Fac) {
        return false;
    }
    let mut k = name.start;
    for _ in 0..3 {
        let Some(i) = k.checked_sub(1).filter(|&i| i >= floor) else { return false };
        let word = scene.words[i];
        if scene.tells(i, Tell::IN) {
            return true;
        }
        if word.kind != Kind::Word || !(word.has(Cue::TOWN.or(Cue::REGION).or(Cue::FACILITY)) || word.lower == "the") {
            return false;
        }
        k = i;
    }
    false
}

/// Whether a name can take part: a person, a body or a state; not as part of somebody's role, nor a medium that reports.
fn takes_part(scene: &Scene, name: &Name, trigger: usize, offices: &[Office]) -> bool {
    if !matches!(name.label, Label::Person | Label::Org | Label::Gpe | Label::Norp | Label::Fac) {
        return false;
    }
    let span = scene.span(name.start, name.end);
    let at = offices.partition_point(|o| o.span.end <= span.start);
    let inside = offices[at..].iter().take(3).any(|o| o.span.contains(span) && o.person != name.entity);
    // "сообщает ТАСС", "пишет РБК", "WSJ reported".
    let says =
        |k: usize| k != trigger && scene.tells(k, Tell::SAY.or(Tell::CITE).or(Tell::SOURCE)) && scene.name(k).is_none();
    let reports = name.label == Label::Org && ((name.start.saturating_sub(2)..name.start).any(says) || says(name.end));
    // "в 40 км от Хельсинки", "из Омска": where, not who; but "с Казахстаном", "по Одессе".
    const SIDES: &[&str] = &["с", "со", "з", "із", "зі", "между", "між", "по", "with", "between", "against", "on"];
    let off = name.label != Label::Person
        && name
            .start
            .checked_sub(1)
            .is_some_and(|k| scene.tells(k, Tell::PREPOSITION) && !SIDES.contains(&scene.words[k].lower.as_str()));
    !inside && !reports && (!off || name.label == Label::Org)
}

/// The date nearest to the word, within the clause.
fn date(scene: &Scene, i: usize, clause: Span<Text>, dates: &[DateSpan]) -> Option<String> {
    let from = dates.partition_point(|d| d.span.start < clause.start);
    let here = scene.words[i].span.start;
    let within = dates[from..].iter().take(REACH).take_while(|d| d.span.end <= clause.end);
    within.min_by_key(|d| d.span.start.abs_diff(here)).map(|d| d.value.clone())
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{Told, telling_tests::check},
        language::Language::*,
    };

    /// Events as `meeting 2021-09-22 @3 1,2 refusal`.
    fn events(_: &str, told: &Told) -> String {
        let of = |e: &crate::facts::Event| {
            let who: Vec<String> = e.participants.iter().map(u32::to_string).collect();
            let date = e.date.as_ref().map_or(String::new(), |d| format!(" {d}"));
            let place = e.place.map_or(String::new(), |p| format!(" @{p}"));
            let stance = e.stance.map_or(String::new(), |s| format!(" {s:?}").to_lowercase());
            format!("{}{date}{place} {}{stance}", e.kind.name(), who.join(","))
        };
        told.events.iter().map(of).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn over_languages() {
        check(
            &[
                (
                    Ru,
                    "{p1 Лосев} и {p2 Исаев} встретились в городе {g3 Вантаа} 22 сентября.",
                    "meeting 2021-09-22 @3 1,2",
                ),
                (Ru, "Президент {g4 России} {p1 Олег Лосев} посетил {g3 Астану} в мае 2021 года.", "visit 2021-05 1,3"),
                (Ru, "{p1 Лосев} и {p2 Исаев} поговорили по телефону.", "call 1,2"),
                (Ru, "{g1 Казахстан} и {g2 Узбекистан} подписали соглашение о воде в {g3 Бухаре}.", "agreement @3 1,2"),
                (Ru, "В сентябре в {g3 Армении} прошли учения {g1 США} и {g3 Армении}.", "exercise 2021-09 @3 1"),
                (Ru, "{g1 Россия} нанесла удар по {g2 Одессе}.", "attack 1,2"),
                (Ru, "Президентские выборы в {g3 Казахстане} прошли 9 июня 2019 года.", "election 2019-06-09 @3 "),
                (Ru, "{p1 Исаев} назначил {p2 Лосева} министром.", "appointment 1,2"),
                (Ru, "{g1 Пакистан} провёл в {g3 Исламабаде} конференцию начальников штабов.", "conference @3 1"),
                (Ru, "{p1 Исаев} предложил {p2 Лосеву} открыть границы.", "proposal 1,2"),
                (Ru, "{f1 Кремль} не подтвердил и не опроверг эту информацию.", "statement 1 refusal"),
                (Ru, "Представитель {f1 Кремля} отказался комментировать эту информацию.", "statement 1 refusal"),
                (Ru, "{o1 МИД} опроверг эти сведения.", "statement 1 denial"),
                (Uk, "{p1 Барабаш} і {p2 Громова} зустрілися у {g3 Львові} 5 травня.", "meeting 2021-05-05 @3 1,2"),
                (Uk, "{p1 Барабаш} підписав угоду з {g2 Францією}.", "agreement 1,2"),
                (Uk, "{o1 МЗС} відмовилося коментувати ці дані.", "statement 1 refusal"),
                (
                    En,
                    "On September 19, {p1 Adam Quill} met with {p2 Tom Brown} in {g3 Omaha}.",
                    "meeting 2021-09-19 @3 1,2",
                ),
                (En, "In May 2021 {p1 Quill} visited {g3 Omaha}.", "visit 2021-05 1,3"),
                (En, "{o1 Plum Space} declined to comment.", "statement 1 refusal"),
                (En, "{p1 Quill} proposed to open the border.", "proposal 1"),
                (Kk, "{p1 Жұмағұлов} пен {p2 Исаев} Астанада кездесті.", "meeting 1,2"),
                // Topics, plans that were refused, and what people say are no events.
                (Ru, "Соглашение нужно всем. Он не подписал ничего.", ""),
                (Ru, "«{g1 Россия} атаковала {g2 Одессу}», — сказал он.", ""),
                (En, "The agreement matters. A visit would help.", ""),
                // The same, told again.
                (
                    Ru,
                    "{p1 Лосев} и {p2 Исаев} встретились 22 сентября. Встреча {p1 Лосева} и {p2 Исаева} прошла 22 сентября.",
                    "meeting 2021-09-22 1,2",
                ),
            ],
            events,
        );
    }
}
