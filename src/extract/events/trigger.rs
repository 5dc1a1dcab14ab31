//! Which word tells of which event, and how surely it tells that the event took place or will.

use std::ops::Range;

use super::{parts::Parts, place::is_kazakh};
use crate::{
    extract::{
        cues::Cue,
        lists,
        scene::{Name, Scene},
        verbs::{is_predicate, is_verb},
    },
    facts::{EventKind, Stance},
    label::Label,
    lang::telling::Tell,
    text::Kind,
};

/// Which word tells of which event. The first that fits counts.
const KINDS: &[(Tell, EventKind)] = &[
    (Tell::CONFERENCE, EventKind::Conference),
    (Tell::SIGN.or(Tell::AGREEMENT), EventKind::Agreement),
    (Tell::MEETING, EventKind::Meeting),
    (Tell::VISIT, EventKind::Visit),
    (Tell::EXERCISE, EventKind::Exercise),
    (Tell::ATTACK, EventKind::Attack),
    (Tell::ELECTION, EventKind::Election),
    (Tell::APPOINTMENT, EventKind::Appointment),
    (Tell::STATED, EventKind::Statement),
];

/// All words that may tell of an event.
pub(super) const ALL: Tell = Tell::CONFERENCE
    .or(Tell::SIGN)
    .or(Tell::AGREEMENT)
    .or(Tell::MEETING)
    .or(Tell::VISIT)
    .or(Tell::EXERCISE)
    .or(Tell::ATTACK)
    .or(Tell::LAUNCH)
    .or(Tell::ELECTION)
    .or(Tell::APPOINTMENT)
    .or(Tell::STATED)
    .or(Tell::TALK)
    .or(Tell::PHONE)
    .or(Tell::URGE)
    .or(Tell::REFUSE)
    .or(Tell::COMMENT)
    .or(Tell::DENY)
    .or(Tell::CONFIRM)
    .or(Tell::SAY);

/// Those that may bring a statement.
pub(super) const SAYS: Tell = Tell::SAY.or(Tell::URGE);

/// A verb or another word is looked for so far from the one that tells of an event.
const NEAR: usize = 12;

/// A word that tells of an event.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trigger {
    /// Of what.
    pub(super) kind: EventKind,
    /// How a statement stands to what is asked.
    pub(super) stance: Option<Stance>,
    /// It is a verb: `встретились`, not `встреча`.
    pub(super) deed: bool,
    /// Its clause says by a verb that it takes place.
    happens: bool,
    /// Something is told of what was done at it: "at the meeting".
    pub(super) at: bool,
    /// It is named as a time: "after the meeting".
    pub(super) during: bool,
    /// It is only spoken of: "о встрече", "to the talks".
    topic: bool,
    /// It is a verb of putting a name to a paper, and no other way of agreeing.
    signs: bool,
    /// Words that its kind asks for stand near: a pact where something is signed, soldiers where somebody exercises.
    pub(super) fits: bool,
    /// It was told of: "the attack".
    pub(super) again: bool,
}

impl Trigger {
    /// A verb of speech that brings what is said.
    pub(super) fn said() -> Trigger {
        Trigger::sure(EventKind::Statement, None)
    }

    fn sure(kind: EventKind, stance: Option<Stance>) -> Trigger {
        Trigger {
            kind,
            stance,
            deed: true,
            happens: true,
            at: false,
            during: false,
            topic: false,
            signs: false,
            fits: true,
            again: false,
        }
    }

    /// Whether enough is told of the event to call it one.
    pub(super) fn is_told(&self, parts: &Parts) -> bool {
        let some = !parts.who.is_empty();
        let told = parts.date.is_some() || parts.place.is_some();
        let real = self.happens || self.at || parts.close || self.during && told;
        if self.stance.is_some() {
            return some;
        }
        if self.topic && !(parts.close && (told || parts.joint || some && self.kind == EventKind::Appointment)) {
            return false;
        }
        match self.kind {
            EventKind::Statement => some && if self.deed { parts.led > 0 } else { self.happens },
            EventKind::Proposal => parts.led > 0,
            EventKind::Meeting if !self.fits => parts.people > 1,
            EventKind::Meeting => {
                parts.who.len() > 1 && !self.during || some && (real || told) || self.happens && parts.place.is_some()
            }
            EventKind::Visit if !self.fits => parts.led > 0 && parts.people > 0 && parts.place.is_some(),
            EventKind::Visit if self.deed => parts.led > 0 && parts.people > 0 || parts.there && some || parts.target,
            EventKind::Visit => parts.goes && (real || told),
            EventKind::Call if !self.fits => self.happens && parts.people > 1,
            EventKind::Call => parts.people > 0 || parts.who.len() > 1,
            EventKind::Agreement if !self.fits => {
                self.deed && parts.led > 0 && (parts.joint || !self.signs && parts.led > 1)
            }
            EventKind::Agreement => self.deed || self.happens && some,
            EventKind::Appointment => parts.people > 0 && real && (self.fits || parts.office),
            EventKind::Exercise => self.fits && (real && some || told),
            EventKind::Attack => (real || parts.there) && (some || told),
            EventKind::Election | EventKind::Conference => real && (some || told) || told && some,
        }
    }
}

/// What the word at `i` tells of, if its clause does not deny it.
pub(super) fn of(scene: &Scene, i: usize, clause: &Range<usize>) -> Option<Trigger> {
    let tells = |any| scene.tells(i, any);
    let window = i.saturating_sub(NEAR).max(clause.start)..clause.end.min(i + NEAR);
    let any = |tell| window.clone().any(|k| k != i && scene.tells(k, tell));
    let before = |far: usize, tell| (clause.start.max(i.saturating_sub(far))..i).any(|k| scene.tells(k, tell));
    let denied = before(1, Tell::NOT);
    if tells(Tell::REFUSE.or(Tell::COMMENT).or(Tell::CONFIRM).or(Tell::DENY)) {
        let stance = stance(scene, i, clause, denied)?;
        return Some(Trigger::sure(EventKind::Statement, Some(stance)));
    }
    // "did not sign", "отказались от встречи", "would include talks".
    let asked = scene.text(scene.sentence_end(i)) == "?";
    let unreal = Tell::REFUSE.or(Tell::MAYBE).or(Tell::DENY);
    // "предложил, чтобы Лосев возглавил"
    let wanted = matches!(scene.text(clause.start.wrapping_sub(1)), "чтобы" | "щоб");
    if denied || asked || wanted || before(3, Tell::NOT) && tells(Tell::DEED) || before(5, unreal) {
        return None;
    }
    if tells(Tell::URGE) {
        let lower = &scene.words[i].lower;
        let proposes = lists::PROPOSE.begins(lower) && is_predicate(lower) && !is_attribute(scene, i);
        if proposes || !tells(Tell::STATED) {
            return proposes.then_some(Trigger::sure(EventKind::Proposal, None));
        }
    }
    let deed = tells(Tell::DEED);
    // "по подозрению в нападении", "за слова о нападении", "адвокат по назначению"
    let said = (i.saturating_sub(6).max(clause.start)..i).any(|k| lists::ONLY_SAID.holds(&scene.words[k].lower));
    let kind_of_role = i > clause.start + 1 && scene.words[i - 1].lower == "по" && scene.words[i - 2].has(Cue::ROLE);
    if !deed && (said || kind_of_role) {
        return None;
    }
    // "встреча не состоялась", "визит отменён", "elections are held every year"
    let failed = || {
        window.clone().any(|k| {
            scene.tells(k, Tell::HAPPENED) && scene.tells(k.wrapping_sub(1), Tell::NOT)
                || lists::NO_EVENT.holds(&scene.words[k].lower)
        })
    };
    let press = matches!(scene.text(i.wrapping_sub(1)), "press" | "news") && tells(Tell::CONFERENCE);
    // "объявили его в розыск", "в заявлении говорится": no declaration, or one that was told of.
    let other = tells(Tell::STATED) && if deed { scene.tells(i + 1, Tell::HIS.or(Tell::HER)) } else { any(Tell::SAID) };
    // "invited him to visit Omaha", "договорился о встрече", "struck a deal"
    let wish =
        scene.words[i].lower.is_ascii() && i > clause.start && scene.words[i - 1].lower == "to" && !any(Tell::HAPPENED);
    // "killed in the raid": the raid is told of.
    let of_another = deed
        && (i + 1..clause.end.min(i + 5)).any(|k| {
            let noun = || tells(Tell::ATTACK) && !scene.tells(k, Tell::DEED);
            tells(Tell::AGREEMENT) && scene.tells(k, Tell::MEETING.or(Tell::VISIT))
                || scene.tells(k, Tell::AGREEMENT.or(Tell::ATTACK)) && noun()
        });
    if press || other || wish || of_another || is_attribute(scene, i) || !deed && failed() {
        return None;
    }
    let at = stands(scene, i, clause, Tell::IN);
    let during = stands(scene, i, clause, Tell::DURING);
    let concluded = || {
        window.clone().any(|k| {
            let signs = scene.tells(k, Tell::SIGN) && scene.tells(k, Tell::DEED);
            signs || lists::CONCLUDES.begins(&scene.words[k].lower)
        })
    };
    let happens = deed || tells(Tell::LAUNCH) || if tells(Tell::AGREEMENT) { concluded() } else { any(Tell::HAPPENED) };
    let planned = happens && scene.text(i.wrapping_sub(1)) == "to";
    let topic = !deed && !during && !at && !planned && stands(scene, i, clause, Tell::ABOUT);
    let phone = tells(Tell::PHONE)
        || tells(Tell::TALK) && any(Tell::BY_PHONE)
        || tells(Tell::MEETING)
            && i > clause.start
            && (i - 1..clause.end.min(i + 4)).any(|k| scene.tells(k, Tell::BY_PHONE));
    let again = !deed && before(2, Tell::THIS)
        || !deed && i > clause.start && matches!(scene.words[i - 1].lower.as_str(), "the" | "this");
    let kind = match KINDS.iter().find(|(tell, _)| tells(*tell)) {
        _ if phone => EventKind::Call,
        // "fired rockets at": from no office.
        _ if tells(Tell::LAUNCH) && any(Tell::WEAPON) => EventKind::Attack,
        Some((_, kind)) => *kind,
        None if tells(Tell::TALK) && !deed => EventKind::Call,
        None => return None,
    };
    let place = |k| scene.name(k).is_some_and(|n| matches!(n.label, Label::Gpe | Label::Loc));
    let otherwise = |tell| window.clone().any(|k| scene.tells(k, tell) && !place(k));
    let fits = match kind {
        // "signed the law", "agreed to wait".
        EventKind::Agreement => !deed && !tells(Tell::SIGN) || tells(Tell::SIGN) && any(Tell::AGREEMENT),
        // "избрал меру пресечения", "обрала тактику"
        EventKind::Election
            if (i + 1..clause.end.min(i + 4)).any(|k| lists::CHOSEN_THINGS.begins(&scene.words[k].lower)) =>
        {
            return None;
        }
        EventKind::Exercise => {
            (window.start..scene.sentence_end(i).min(i + NEAR)).any(|k| scene.tells(k, Tell::MILITARY))
        }
        // "выехал на встречную полосу"
        EventKind::Visit if tells(Tell::GOES) && otherwise(Tell::OTHERWISE.or(Tell::ACCIDENT)) => return None,
        EventKind::Visit => !tells(Tell::GOES),
        // "стал чемпионом"
        EventKind::Appointment if tells(Tell::BECOMES) && any(Tell::PRIVATE) => return None,
        EventKind::Appointment if tells(Tell::BECOMES) => changes_office(scene, i, clause),
        // "принял Лосева", "принял премьера": and no law.
        EventKind::Meeting if tells(Tell::BECOMES) && !has_guest(scene, i) => return None,
        EventKind::Meeting if tells(Tell::BECOMES) => false,
        // "dismissed the request"
        EventKind::Appointment if deed && scene.words[i].lower.is_ascii() => {
            let person = |k| scene.name(k).is_some_and(|n| n.label == Label::Person);
            before(3, Tell::IS) || lists::LEAVES.holds(scene.text(i)) || (i + 1..clause.end.min(i + 8)).any(person)
        }
        // "struck a deal", "shot down"
        EventKind::Attack
            if matches!(scene.text(i), "struck" | "shot") && (any(Tell::AGREEMENT) || scene.text(i + 1) == "down") =>
        {
            return None;
        }
        EventKind::Meeting if otherwise(Tell::OTHERWISE) => return None,
        // A fire after the shelling is of the shelling.
        EventKind::Attack
            if otherwise(Tell::OTHERWISE.or(Tell::ACCIDENT)) && !tells(Tell::ARMED) && !any(Tell::ARMED) =>
        {
            return None;
        }
        EventKind::Meeting | EventKind::Call => phone || !tells(Tell::TALK),
        _ => true,
    };
    Some(Trigger { kind, stance: None, deed, happens, at, during, topic, signs: tells(Tell::SIGN), fits, again })
}

/// Whether the verb at `i` tells with the words beside it that somebody comes into an office or out of it: "занял пост",
/// "stepped down"; alone it tells other things too.
fn changes_office(scene: &Scene, i: usize, clause: &Range<usize>) -> bool {
    let lower = scene.words[i].lower.as_str();
    if lower.is_ascii() {
        let wanted: &[&str] = if lower.starts_with("step") { &["down", "aside"] } else { &["office"] };
        return wanted.contains(&scene.text(i + 1));
    }
    let mut near = i.saturating_sub(6).max(clause.start)..clause.end.min(i + 4);
    near.any(|k| lists::OFFICES.holds(&scene.words[k].lower))
}

/// Whether somebody stands beside a verb as the one who is received.
fn has_guest(scene: &Scene, i: usize) -> bool {
    let person = |k: usize| scene.name(k).is_some_and(|n| n.label == Label::Person);
    let Some(next) = scene.words.get(i + 1) else { return false };
    let object = |n: &Name| !n.nominative || is_kazakh(scene, n);
    let before = i > 0 && person(i - 1) && scene.name(i - 1).is_some_and(object);
    before || person(i + 1) || next.has(Cue::ROLE) && (i + 2..i + 9).any(person)
}

/// What is done with a question or a claim: it is denied, or nothing is said of it.
fn stance(scene: &Scene, i: usize, clause: &Range<usize>, denied: bool) -> Option<Stance> {
    let tells = |any| scene.tells(i, any);
    let lower = scene.words[i].lower.as_str();
    if tells(Tell::REFUSE) {
        let mut near = i.saturating_sub(5).max(clause.start)..clause.end.min(i + 6);
        return (!denied && near.any(|k| scene.tells(k, Tell::COMMENT))).then_some(Stance::Refusal);
    }
    if tells(Tell::COMMENT) && !tells(Tell::CONFIRM) {
        // "не стал комментировать"
        let never = denied || i > clause.start + 1 && scene.tells(i - 2, Tell::NOT);
        return (never && is_verb(lower)).then_some(Stance::Refusal);
    }
    if denied {
        // "не подтвердил и не опроверг"
        let both = |k| scene.tells(k, Tell::DENY) && scene.tells(k - 1, Tell::NOT);
        return (i + 1..clause.end.min(i + 4)).any(both).then_some(Stance::Refusal);
    }
    (tells(Tell::DENY) && is_predicate(lower)).then_some(Stance::Denial)
}

/// Whether an English word only describes a noun: "the proposed law", "the verdict announced by the court", "election year".
fn is_attribute(scene: &Scene, i: usize) -> bool {
    let deed = scene.tells(i, Tell::DEED.or(Tell::URGE));
    let before = i.checked_sub(1);
    let described =
        || before.is_some_and(|k| lists::BEFORE_ATTRIBUTES.holds(&scene.words[k].lower) || scene.tells(k, Tell::HIS));
    let passive = scene.tells(i, Tell::STATED) && scene.text(i + 1) == "by";
    scene.words[i].lower.is_ascii()
        && if deed {
            described() || passive
        } else {
            // "launched drones"
            !scene.tells(i, Tell::LAUNCH) && lists::BEHIND_ATTRIBUTES.holds(scene.text(i + 1))
        }
}

/// Whether a noun stands behind a word that tells this, with nothing but what belongs to the noun between: "в ходе рабочей
/// встречи", "after the tripartite talks"; in Kazakh before it: "кездесу барысында".
pub(super) fn stands(scene: &Scene, i: usize, clause: &Range<usize>, tell: Tell) -> bool {
    let kazakh = tell.any(Tell::DURING) && (i + 1..clause.end.min(i + 3)).any(|k| scene.tells(k, Tell::DURING));
    let between = |k: usize| {
        let word = scene.words[k];
        let genitive = matches!(word.text, "'s" | "’s");
        genitive
            || word.kind != Kind::Punctuation
                && !is_verb(&word.lower)
                && !scene.tells(k, Tell::PREPOSITION.or(Tell::SAY))
    };
    let mut left = (clause.start.max(i.saturating_sub(5))..i).rev();
    let opens = left.find(|&k| scene.tells(k, tell) || !between(k));
    kazakh || opens.is_some_and(|k| scene.tells(k, tell))
}
