//! Retold speech: "said that …", "according to X, …", "…, writes X", "X called on Y to …".

use std::ops::Range;

use super::{
    Draft, clause, is_quoted, kazakh,
    marks::Marked,
    speaker::{self, Cited, Who},
};
use crate::{
    extract::{
        cues::Cue,
        lists,
        scene::{REACH, Scene},
        verbs::is_predicate,
        words::Shape,
    },
    facts::QuoteKind,
    label::Label,
    lang::telling::Tell,
    language::Language,
    text::Kind,
};

/// Appends what cues outside of quotations retell. `taken`: the cues that attribute direct speech.
pub fn find(scene: &Scene, marked: &[Marked], taken: &[usize], out: &mut Vec<Draft>) {
    let mut taken: Vec<usize> = taken.to_vec();
    taken.sort_unstable();
    let told = Tell::SAY.or(Tell::SAID).or(Tell::SOURCE).or(Tell::URGE);
    let mut last: Option<(usize, Option<Who>)> = None;
    for cue in (0..scene.words.len()).filter(|&i| scene.tells(i, told)) {
        let urges = scene.tells(cue, Tell::URGE) && scene.name(cue).is_none();
        let unsaid = denied(scene, cue) || is_own(scene, cue) || is_asked(scene, cue);
        if !(speaker::is_cue(scene, cue) || urges) || is_quoted(marked, cue) || unsaid {
            continue;
        }
        let mut clause = clause(scene, marked, cue);
        // "…were accused of «…», according to X": the marks belong to the sentence.
        if let Some(m) = marked[..marked.partition_point(|m| m.before < cue)].last()
            && m.after == clause.start
            && scene.paragraph(m.before).contains(&cue)
            && scene.words[m.start].shape == Shape::Lower
            && scene.sentence_start(m.before) + 3 < m.before
            && scene.text(m.before - 1) != ":"
        {
            clause.start = scene.sentence_start(m.before);
        }
        let used = taken.binary_search(&cue).is_ok();
        let mut push = |words: Range<usize>, cue: Range<usize>, who| {
            // What stands in marks is direct speech already.
            if !words.clone().any(|k| scene.words[k].kind == Kind::Word && !is_quoted(marked, k)) {
                return;
            }
            out.push(Draft {
                at: cue.start.min(clause.start.max(cue.start.saturating_sub(3))),
                beside: clause.start.min(words.start)..clause.end.max(words.end),
                words,
                kind: QuoteKind::Indirect,
                cited: Some(Cited { cue, who }),
                continues: false,
            });
        };
        let closes = scene.tells(cue, Tell::CLOSES);
        if !closes && let Some(words) = points_back(scene, marked, cue) {
            let found = speaker::at(scene, cue, clause.clone());
            push(words, found.cue, found.who);
            continue;
        }
        if !used && let Some((words, who)) = kazakh::retold(scene, cue, clause.start) {
            push(words, cue..cue + 1, who.or(Some(Who::Pronoun(cue, None))));
            continue;
        }
        if closes {
            continue;
        }
        let Some(words) = retold(scene, marked, cue, clause.clone(), used) else { continue };
        let count = words.clone().filter(|&i| scene.words[i].kind == Kind::Word).count();
        if count < 2 || count < 3 && !scene.tells(words.start.saturating_sub(1), Tell::THAT) {
            continue;
        }
        // "…, writes NAME": what stands in the words themselves is not their speaker.
        let tail = words.end <= cue && !scene.tells(cue, Tell::SOURCE);
        // «…», said NAME on Monday, writes NAME: who said it, not what.
        if tail && taken.get(taken.partition_point(|&t| t < words.start)).is_some_and(|t| words.contains(t)) {
            continue;
        }
        let from = if tail { words.end + 1 } else { clause.start };
        let Cited { cue: cue_words, mut who } = speaker::at(scene, cue, from.min(cue)..clause.end);
        // "…, сообщили здесь", "…, officials said".
        let bare_tail = cue == words.end + 1 || scene.words[cue].lower.is_ascii() && cue <= words.end + 8;
        if tail && who.is_none() && !bare_tail {
            continue;
        }
        // "…, and added that …", "…, noting that NAME …": the subject is that of the verb before.
        let attached = scene.words[cue].lower.ends_with("ing") && scene.text(cue.saturating_sub(1)) == ",";
        if let Some((sentence, before)) = last
            && (attached || who.is_none() && scene.tells(cue.saturating_sub(1), Tell::AND))
            && sentence == scene.sentence_start(cue)
        {
            who = before.or_else(|| attached.then_some(Who::Other(cue)));
        }
        last = Some((scene.sentence_start(cue), who));
        let subordinate = scene.tells(words.start.saturating_sub(1), Tell::THAT);
        // "It is noted that during a visit, NAME said": no more than when.
        if subordinate
            && scene.words[cue].lower.is_ascii()
            && scene.tells(words.start, Tell::PREPOSITION)
            && scene.text(words.end) == ","
            && !is_clause(scene, &words)
        {
            continue;
        }
        if urges && !subordinate && (who.is_none() || scene.text(cue + 1) == "," || is_passive(scene, cue)) {
            continue;
        }
        push(words, cue_words, who);
    }
}

/// Whether the author speaks, or is spoken to: "I say", "деп ойлаймын".
pub(super) fn is_own(scene: &Scene, cue: usize) -> bool {
    let lower = |k: usize| scene.words.get(k).map_or("", |w| w.lower.as_str());
    let before = if cue > 0 { lower(cue - 1) } else { "" };
    matches!(before, "i" | "you" | "we" | "i've" | "we've")
        || [lower(cue), lower(cue + 1)].iter().any(|w| {
            ["мын", "мін", "быз", "біз", "мыз", "міз", "едік"].iter().any(|e| w.len() > 8 && w.ends_with(e))
                || *w == "едік"
        })
}

/// "Asked whether …, he said", "NAME, asked about …, said": somebody is asked.
fn is_asked(scene: &Scene, cue: usize) -> bool {
    let opens = cue == scene.sentence_start(cue) || scene.text(cue - 1) == ",";
    scene.words[cue].lower == "asked"
        && opens
        && matches!(scene.text(cue + 1), "whether" | "if" | "about" | "by" | "how" | "why" | "what" | "when" | "who")
}

/// "Was urged".
fn is_passive(scene: &Scene, cue: usize) -> bool {
    cue > 0
        && matches!(
            scene.words[cue - 1].lower.as_str(),
            "was" | "were" | "been" | "be" | "is" | "are" | "being" | "stands" | "stood"
        )
}

/// "…. Об этом сообщил X", "…, про це пише X", "…. This was reported by X": what stands before it.
fn points_back(scene: &Scene, marked: &[Marked], cue: usize) -> Option<Range<usize>> {
    let start = scene.sentence_start(cue);
    let lower = |k: usize| scene.words.get(k).map_or("", |w| w.lower.as_str());
    let about = |k: usize| {
        scene.tells(k, Tell::THIS)
            && (k > start && matches!(lower(k - 1), "об" | "о" | "про")
                // "На этом настаивает X"
                || k > start && lower(k - 1) == "на" && k + 1 == cue
                || matches!(lower(k + 1), "туралы" | "жөнінде" | "жайлы" | "жайында" | "хақында")
                || k == start && (k + 1..k + 4).any(|i| matches!(lower(i), "was" | "is" | "were")))
    };
    let this = (start..scene.sentence_end(cue).min(cue + 4)).find(|&k| about(k))?;
    if (cue + 1..scene.sentence_end(cue)).any(|k| scene.tells(k, Tell::THAT)) {
        return None;
    }
    let comma = (start + 3..this).rev().take(4).find(|&k| scene.text(k) == "," || scene.dash(k));
    if let Some(comma) = comma.filter(|&c| clean(scene, &(start..c)) && scene.tells(c + 1, Tell::PREPOSITION)) {
        return Some(start..comma);
    }
    // The sentence before, if nothing else stands before this one.
    let first = this <= start + 2 || scene.text(this - 2) == "," || (start..this).all(|k| !is_predicate(lower(k)));
    let last = start.checked_sub(1).filter(|&l| first && !is_quoted(marked, l) && l > 0)?;
    let from = scene.sentence_start(last);
    let spoken = marked.get(marked.partition_point(|m| m.after <= from)).is_some_and(|m| m.before <= from);
    (from + 3 <= last && !spoken && !is_quoted(marked, last - 1)).then_some(from..last + 1)
}

/// "Did not say".
pub(super) fn denied(scene: &Scene, cue: usize) -> bool {
    // Kazakh negates the verb itself; "емес" before it belongs to what is said.
    let before = speaker::language_of(scene, cue) != Language::Kk;
    // "не исключил, что", "не скрывает, что" say it all the same.
    if lists::SAID_BY_NOT.begins(&scene.words[cue].lower) {
        return false;
    }
    // "declined to say whether"
    let unsaid = cue > 1 && scene.text(cue - 1) == "to" && lists::DECLINES.holds(&scene.words[cue - 2].lower);
    unsaid
        || before && (cue.saturating_sub(2)..cue).any(|k| scene.tells(k, Tell::NOT))
        || scene.tells(cue + 1, Tell::NOT)
}

/// The words that the cue retells.
fn retold(scene: &Scene, marked: &[Marked], cue: usize, clause: Range<usize>, used: bool) -> Option<Range<usize>> {
    let comma = |k: usize| matches!(scene.text(k), "," | "—" | "–" | "-") && scene.name(k).is_none();
    // "…, posted by": no verb of its own.
    if scene.words[cue].lower.is_ascii() && scene.words.get(cue + 1).is_some_and(|w| w.lower == "by") {
        return None;
    }
    if scene.tells(cue, Tell::SOURCE) {
        return by_source(scene, marked, cue, clause);
    }
    // "…, что": the first one behind the cue, with no other cue between.
    let reach = (cue + 1)..scene.sentence_end(cue).min(cue + 24);
    let asks = |k: usize| k == cue + 1 && matches!(scene.words[k].lower.as_str(), "if" | "whether");
    let that = reach.clone().find(|&k| scene.tells(k, Tell::THAT) || asks(k));
    if let Some(that) = that
        && !(cue + 1..that).any(|k| scene.tells(k, Tell::SAY) && scene.name(k).is_none() || scene.text(k) == ":")
        // "заявил что": the comma is forgotten.
        && (scene.text(that - 1) == ","
            || that == cue + 1
            || scene.words[that].lower.is_ascii() && leads(scene, cue, that))
        && !(cue + 1..that).any(|k| is_quoted(marked, k))
        && !is_relative(scene, cue, that)
        // "призвал, чтобы"; not "для того, чтобы"
        && scene.words[that.saturating_sub(2)].lower != "того"
        && (!matches!(scene.words[that].lower.as_str(), "чтобы" | "щоб") || scene.tells(cue, Tell::URGE))
    {
        return Some(that + 1..end(scene, marked, that + 1));
    }
    // "Он сказал: …"
    if let Some(colon) = (cue + 1..cue + 3).find(|&k| scene.text(k) == ":")
        && colon + 3 < scene.sentence_end(cue)
        && scene.tells(cue, Tell::SAY)
        && !(cue..colon + 2).any(|k| scene.dash(k) || scene.text(k) == "," || is_quoted(marked, k))
        && !used
    {
        return Some(colon + 1..end(scene, marked, colon + 1));
    }
    let start = clause.start;
    // "Как сообщает X, …"
    let comma_before = (start..cue).any(comma);
    if scene.tells(start, Tell::AS) && cue <= start + 8 && (cue <= start + 3 || !comma_before) {
        let first = (cue + 1..scene.sentence_end(cue)).find(|&k| comma(k) && depth(scene, start, k) == 0)?;
        if scene.tells(first + 2, Tell::THIS) {
            return None;
        }
        return Some(first + 1..end(scene, marked, first + 1));
    }
    if scene.tells(cue, Tell::URGE) {
        let stop = end(scene, marked, cue + 1);
        let infinitive = (cue + 1..stop.min(cue + 12)).any(|k| {
            let lower = scene.words[k].lower.as_str();
            let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
            infinitive_follows(scene, k)
                || ends(&["ать", "ять", "ить", "еть", "уть", "ыть", "оть", "ться", "тися", "чь", "йти", "ести", "езти"])
                || ends(&["ати", "яти", "ити", "іти", "ути", "їти", "оти"])
        });
        let known = infinitive && !used;
        if known || !scene.tells(cue, Tell::SAY) {
            return known.then_some(cue + 1..stop);
        }
    }
    if used {
        return None;
    }
    // "told officials to wait"
    let to = (cue + 2..reach.end.min(cue + 9)).find(|&k| infinitive_follows(scene, k));
    if let Some(to) = to.filter(|&t| scene.tells(cue, Tell::TELLS) && !(cue..t).any(comma) && !is_passive(scene, cue)) {
        return Some(to..end(scene, marked, to));
    }
    // "…, пишет X" at the end of the sentence, or "…, как писал X, …" inside.
    let tail = (start..cue).rev().take(30).find(|&k| comma(k)).map(|tail| before_apposition(scene, start, tail, cue));
    if let Some(tail) = tail
        && speaker::language_of(scene, cue) != Language::Kk
        // "…, and NAME was informed": whoever hears it does not say it.
        && !(is_passive(scene, cue) && scene.words[cue].lower.is_ascii() && !scene.tells(cue, Tell::QUOTES))
        && !(tail + 1..cue).any(|k| scene.tells(k, Tell::THAT))
        && tail > start
        && !is_quoted(marked, tail - 1)
    {
        let sentence_end = scene.sentence_end(cue);
        let next = (cue + 1..sentence_end).find(|&k| comma(k));
        let after = matches!(scene.words[tail - 1].lower.as_str(), "того" | "так" | "тем" | "такой" | "такий");
        let as_said = scene.tells(tail + 1, Tell::AS) && !after;
        // "О том, что мост закрыт, заявила NAME"
        let of_that = matches!(scene.words[start].lower.as_str(), "о" | "про") && scene.tells(start + 3, Tell::THAT);
        let whole = start + if of_that { 4 } else { 0 }..tail;
        let rest = next.map_or(0..0, |n| n + 1..sentence_end);
        // "NAME, a minister, expects the best": no clause before the comma, or one with the subject of the verb.
        // "As X reports, …, Y passes on."
        if scene.tells(start, Tell::AS)
            && (start..tail.min(start + 5)).any(|k| speaker::is_cue(scene, k))
            && next.is_none()
        {
            return None;
        }
        let english = scene.words[cue].lower.is_ascii();
        // "In a speech at sea, NAME spoke": where, and nothing that was said.
        if english && scene.tells(start, Tell::PREPOSITION) && !is_clause(scene, &whole) {
            return bare(scene, marked, cue);
        }
        // "NAME, a painter, had admitted": nothing but small words before the verb.
        let straight = (tail + 1..cue).all(|k| lists::BEFORE_SAYING.holds(&scene.words[k].lower));
        let broken = english
            && straight
            && (!(is_clause(scene, &whole) || is_headline(scene, &whole, cue))
                || !opens_subject(scene, cue + 1)
                || bare(scene, marked, cue).is_some() && scene.name(cue + 1).is_none());
        let said = rest.clone().any(|k| speaker::is_cue(scene, k));
        let goes_on = rest.clone().any(|k| is_predicate(&scene.words[k].lower))
            || scene.words[cue].lower.is_ascii() && rest.len() > 2;
        let relative = after || lists::RELATIVES.begins(&scene.words[tail + 1].lower);
        let brief = next.is_some_and(|n| n - tail <= 9) && !relative;
        return match next {
            // "X, he said, Y".
            // "Впрочем, как сообщает X, …"
            Some(_) if as_said && whole.len() < 2 && rest.len() > 2 => Some(start..end(scene, marked, rest.start)),
            // "…, MEDIUM reported, citing ORG"
            Some(n) if english && !relative && scene.tells(n + 1, Tell::CITE) && is_clause(scene, &whole) => {
                Some(whole)
            }
            Some(_) if (as_said || brief) && goes_on && (!said || rest.len() > 8) => Some(start..rest.end),
            Some(_) if as_said => Some(whole),
            // "…, the statement said, “…”"
            Some(n) if brief && cue <= tail + 4 && is_quoted(marked, n + 1) && clean(scene, &whole) => Some(whole),
            Some(_) if brief && (cue == tail + 1 || said) && whole.len() >= 4 => Some(whole),
            // "…, the minister NAME said during a visit to the town, MEDIUM reports"
            Some(n)
                if english
                    && !relative
                    && (tail + 2..tail + 10).contains(&cue)
                    && clean(scene, &whole)
                    && is_clause(scene, &whole)
                    && speaker_follows(scene, n + 1, sentence_end) =>
            {
                Some(whole)
            }
            None if sentence_end - cue <= 16
                && !broken
                && !relative
                && (clean(scene, &whole) || cue <= tail + 4 && whole.len() >= 4)
                && !scene.words[cue].lower.ends_with("ing")
                && (cue <= tail + 2 && scene.name(tail + 1).is_none() || ends_in_place(scene, cue, sentence_end)) =>
            {
                Some(whole)
            }
            _ => bare(scene, marked, cue),
        };
    }
    bare(scene, marked, cue)
}

/// Ukrainian `що` opens a clause about the noun before it, too: "вимагає енергії, що загрожує …". Then its verb comes first, and
/// the noun stands apart from the verb of speech.
fn is_relative(scene: &Scene, cue: usize, that: usize) -> bool {
    let verb = scene.words.get(that + 1).map_or("", |w| w.lower.as_str());
    let alone = is_predicate(verb) && ["ла", "ло", "є", "ить", "їть"].iter().any(|end| verb.ends_with(end));
    scene.text(that) == "що"
        && scene.text(that - 1) == ","
        && that > cue + 2
        && scene.name(that - 2).is_none_or(|n| n.label != Label::Person)
        && alone
}

/// "…, the minister, NAME, said on Friday": the comma before the role, where the name stands between commas before the verb.
fn before_apposition(scene: &Scene, start: usize, tail: usize, cue: usize) -> usize {
    let comma = |k: &usize| scene.text(*k) == "," && scene.name(*k).is_none();
    let named = || {
        let name = scene.name(tail.checked_sub(1)?).filter(|n| n.label == Label::Person && n.start > start)?;
        let opens = name.start - 1;
        let role = (start..opens).rev().take(12).find(comma)?;
        let plain = !(role..opens).any(|k| is_finite(scene, k)) && (role..opens).any(|k| scene.words[k].has(Cue::ROLE));
        (comma(&opens) && plain).then_some(role)
    };
    let english = scene.words[cue].lower.is_ascii();
    if english && cue == tail + 1 { named().unwrap_or(tail) } else { tail }
}

/// English: whether "that" behind a verb opens what is said: "said that", "told X that", "said in a statement that". A noun
/// between makes it a relative clause.
fn leads(scene: &Scene, cue: usize, that: usize) -> bool {
    let next = scene.words[cue + 1];
    that == cue + 1
        || scene.tells(cue, Tell::TELLS)
        || scene.tells(cue + 1, Tell::PREPOSITION) && next.lower != "to"
        || next.has(Cue::CALENDAR)
        // "said last month that"
        || lists::TIMES.holds(&next.lower) && that <= cue + 4
        // "stated MEDIUM that"
        || scene.name(cue + 1).is_some_and(|n| n.end == that)
        || next.lower == "out"
        || next.lower.ends_with("ly")
        || next.text == ","
}

/// English: whether word `k` is the "to" of an infinitive.
fn infinitive_follows(scene: &Scene, k: usize) -> bool {
    scene.words[k].lower == "to"
        && scene.words.get(k + 1).is_some_and(|w| {
            w.shape == Shape::Lower && !lists::DETERMINERS.holds(&w.lower) && !speaker::is_plural(&w.lower)
        })
}

/// English: whether a stretch has a verb of its own outside of a relative clause.
fn is_clause(scene: &Scene, words: &Range<usize>) -> bool {
    let relative = words.clone().any(|k| matches!(scene.words[k].lower.as_str(), "which" | "who" | "whose" | "where"));
    !relative && words.clone().any(|k| is_finite(scene, k))
}

/// English: "Islanders confident of success, says NAME", with nothing behind the name.
fn is_headline(scene: &Scene, whole: &Range<usize>, cue: usize) -> bool {
    let closes = |end: usize| end >= scene.sentence_end(cue) || end + 1 == scene.sentence_end(cue) && scene.ends(end);
    matches!(scene.text(cue), "says" | "say") && whole.len() >= 4 && scene.name(cue + 1).is_some_and(|n| closes(n.end))
}

/// English: whether a subject can stand at word `k`.
fn opens_subject(scene: &Scene, k: usize) -> bool {
    scene.name(k).is_some()
        || scene.tells(k, Tell::HE.or(Tell::SHE).or(Tell::THEY))
        || scene
            .words
            .get(k)
            .is_some_and(|w| w.capital() || w.has(Cue::ROLE) || matches!(w.lower.as_str(), "the" | "a" | "an"))
}

/// English: whether word `k` looks like a finite verb.
fn is_finite(scene: &Scene, k: usize) -> bool {
    let lower = scene.words[k].lower.as_str();
    if scene.words[k].shape != Shape::Lower {
        return false; // "in May"
    }
    // "It's late"; "the town's most senior judge" has no verb.
    if matches!(lower, "'s" | "’s") {
        let before = k.checked_sub(1).map_or("", |b| scene.words[b].lower.as_str());
        return matches!(before, "it" | "he" | "she" | "that" | "there" | "what" | "who" | "here");
    }
    lower.ends_with("ed") || scene.tells(k, Tell::SAY.or(Tell::IS)) || lists::FINITE.holds(lower)
}

/// Whether nothing follows a verb but where, when and to whom: "X said on Monday", "X told reporters".
fn ends_in_place(scene: &Scene, cue: usize, end: usize) -> bool {
    let next = cue + 1;
    next >= end
        || scene.tells(next, Tell::CITE)
        || lists::TIMES.holds(&scene.words[next].lower)
        // "reports with reference to ORG"
        || scene.text(next) == "with" && matches!(scene.text(next + 1), "reference" | "a")
        || scene.tells(next, Tell::PREPOSITION)
            && !matches!(scene.words[next].lower.as_str(), "to" | "with" | "for" | "by")
        || scene.tells(cue, Tell::TELLS)
        || scene.name(next).is_some()
}

/// Whether a stretch before a cue is a clause of its own: it holds no other cue.
fn clean(scene: &Scene, words: &Range<usize>) -> bool {
    words.len() >= 3 && !words.clone().any(|k| speaker::is_cue(scene, k))
}

/// Open brackets between two words.
fn depth(scene: &Scene, from: usize, to: usize) -> i32 {
    (from..to)
        .map(|k| match scene.text(k) {
            "(" => 1,
            ")" => -1,
            _ => 0,
        })
        .sum()
}

/// "По словам X, …", "…, according to X".
fn by_source(scene: &Scene, marked: &[Marked], cue: usize, clause: Range<usize>) -> Option<Range<usize>> {
    let comma = |k: &usize| matches!(scene.text(*k), "," | "—" | "–") && scene.name(*k).is_none();
    let first = cue <= clause.start + 4 && !(clause.start..cue).any(|k| comma(&k));
    let kazakh = speaker::is_kazakh_source(&scene.words[cue].lower);
    let sentence_end = scene.sentence_end(cue);
    let next = (cue + 1..sentence_end.min(cue + REACH)).find(|k| comma(k) && depth(scene, cue, *k) == 0);
    if kazakh {
        return Some(cue + 1..end(scene, marked, cue + 1));
    }
    if first {
        // "По данным NAME в порту …": no comma.
        let named = || scene.names_in(cue + 1..sentence_end.min(cue + 5)).next().map(|n| n.end);
        // "По его данным в порту …", "по сообщению источника порт …"
        let own = scene.tells(cue.wrapping_sub(1), Tell::HIS.or(Tell::HER)) && scene.text(cue + 1) != ",";
        let nobody = scene.tells(cue + 1, Tell::NOBODY) && scene.text(cue + 2) != ",";
        let straight = if own { Some(cue + 1) } else { nobody.then_some(cue + 2) };
        let from = straight.or_else(|| next.map(|n| n + 1)).or_else(named)?;
        return Some(from..end(scene, marked, from));
    }
    let before = (clause.start..cue).rev().take(4).find(comma)?;
    // "X said that A, in his opinion, B"
    let cut = |&k: &usize| scene.tells(k, Tell::THAT) || scene.text(k) == ":";
    let that = (clause.start..before).rev().find(cut).map_or(clause.start, |t| t + 1);
    match next {
        Some(next) if next + 1 < sentence_end && !(next + 1..sentence_end).any(|k| speaker::is_cue(scene, k)) => {
            Some(that..end(scene, marked, next + 1))
        }
        _ if clean(scene, &(clause.start..before)) => Some(clause.start..before),
        next => next.map(|n| n + 1..end(scene, marked, n + 1)),
    }
}

/// English: "said the talks had failed", "told reporters it was late".
fn bare(scene: &Scene, marked: &[Marked], cue: usize) -> Option<Range<usize>> {
    let lower = &scene.words[cue].lower;
    let before_names = !lists::BARE.holds(lower);
    if before_names && !lists::BARE_BEFORE_NAMES.holds(lower) || is_passive(scene, cue) {
        return None;
    }
    let stop = scene.sentence_end(cue);
    let mut k = cue + 1;
    if scene.tells(cue, Tell::TELLS) {
        let article = usize::from(scene.text(k) == "the" && scene.name(k + 1).is_some());
        k = scene.name(k + article).map_or(k + 1, |n| n.end);
    }
    // "Reported a theft", "reported on the works": what is reported is a thing.
    let thing = lists::DETERMINERS.holds(scene.text(k)) && scene.text(k) != "the";
    let about = scene.text(k) == "on" && !scene.words.get(k + 1).is_some_and(|w| w.has(Cue::CALENDAR));
    if lower.starts_with("report") && (thing || about) {
        return None;
    }
    // "on Monday", "in a statement"
    if scene.tells(k, Tell::PREPOSITION) {
        k += if matches!(scene.text(k + 1), "a" | "an" | "the" | "his" | "her" | "its") { 3 } else { 2 };
    }
    if k + 3 > stop
        || scene.words[cue + 1].lower == "to"
        || scene.text(k).starts_with(['\'', '’'])
        || scene.tells(cue, Tell::QUOTES.or(Tell::CALL))
    {
        return None;
    }
    let name = scene.name(k).filter(|n| n.label != Label::Norp);
    if before_names && name.is_none() && !scene.tells(k, Tell::HE.or(Tell::SHE).or(Tell::THEY)) {
        return None;
    }
    let word = scene.words[k];
    let opens = word.kind == Kind::Word
        && !scene.tells(k, Tell::PREPOSITION.or(Tell::AND).or(Tell::SAY).or(Tell::CITE))
        && word.lower != "to";
    // A clause has a verb of its own.
    // Up to a comma or a relative clause; what "said" brings is always a clause.
    let said = matches!(scene.words[cue].lower.as_str(), "said" | "says" | "say");
    let cut = (k + 2..stop).find(|&i| {
        let lower = scene.words[i].lower.as_str();
        matches!(lower, "that" | "which" | "who")
            || lower == "," && !said && !matches!(word.lower.as_str(), "if" | "when" | "as")
    });
    let clause = (k + 1..cut.unwrap_or(stop).min(k + REACH).min(end(scene, marked, k))).any(|i| {
        let third = i <= k + 3 && scene.words[i].lower.ends_with('s') && scene.words[i].shape == Shape::Lower;
        third && word.capital() || is_finite(scene, i)
    });
    // "said the minister": the subject, not what is said.
    let subject = word.lower == "the"
        && (k + 1..stop.min(k + 8)).any(|i| scene.words[i].has(Cue::ROLE))
        && scene.name(cue.wrapping_sub(1)).is_none()
        && !scene.tells(cue.wrapping_sub(1), Tell::HE.or(Tell::SHE).or(Tell::THEY));
    let after_quote = marked.partition_point(|m| m.after <= cue).checked_sub(1).is_some_and(|p| {
        let m = &marked[p];
        let apart = scene.sentence_start(cue) > m.after || scene.ends(m.end - 1) && scene.words[m.after].capital();
        m.after + 4 > cue && !apart
    });
    (opens && clause && !subject && !after_quote).then(|| k..end(scene, marked, k))
}

/// Where retold speech that starts at word `from` ends: with its sentence, before the next verb of speech that retells
/// more ("…, and added that …"), or before words that attribute it.
pub fn end(scene: &Scene, marked: &[Marked], from: usize) -> usize {
    let ceiling = scene.paragraph(from.min(scene.words.len().saturating_sub(1))).end.min(from + 2 * REACH);
    let mut k = from;
    while k < ceiling {
        // Full stops inside quotation marks end nothing.
        if let Some(p) = marked.partition_point(|m| m.before <= k).checked_sub(1)
            && k < marked[p].after
            && marked[p].before >= from
        {
            k = marked[p].after.max(k + 1);
            continue;
        }
        if scene.ends(k) {
            return k;
        }
        if scene.text(k) == "," {
            let next = k + 1 + usize::from(scene.tells(k + 1, Tell::AND));
            let said = speaker_follows(scene, next, ceiling);
            if said || turns(scene, k + 1) {
                return k;
            }
        }
        k += 1;
    }
    ceiling.max(from)
}

/// Whether the words behind a comma leave what is said: "…, but NAME denied it", "…, accusing NAME of it", "…, и отверг".
fn turns(scene: &Scene, k: usize) -> bool {
    let Some(word) = scene.words.get(k) else { return false };
    let next = scene.words.get(k + 1).map_or("", |w| w.lower.as_str());
    match word.lower.as_str() {
        "but" => scene.name(k + 1).is_some(),
        "и" | "та" | "і" | "й" => {
            ["л", "ла", "ли", "в", "г", "к"].iter().any(|e| next.ends_with(e)) && is_predicate(next)
        }
        lower => {
            lower.ends_with("ing") && scene.tells(k, Tell::SAY.or(Tell::CALL).or(Tell::CITE).or(Tell::URGE))
                || lower == "accusing"
        }
    }
}

/// Whether a verb of speech stands at word `k`, or right behind a subject there.
fn speaker_follows(scene: &Scene, k: usize, ceiling: usize) -> bool {
    let verb = |i: usize| i < ceiling && scene.tells(i, Tell::SAY.or(Tell::SAID)) && speaker::is_cue(scene, i);
    // ", the MEDIUM reported"
    let k = k + usize::from(scene.text(k) == "the" && scene.name(k + 1).is_some());
    let behind = scene.name(k).map_or(k + 1, |n| n.end);
    verb(k) || (scene.tells(k, Tell::HE.or(Tell::SHE).or(Tell::THEY)) || scene.name(k).is_some()) && verb(behind)
}
