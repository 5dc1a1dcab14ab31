//! Whose words: the subject beside a verb of speech, and the person that a pronoun or a role stands for.

use std::ops::Range;

use super::super::{
    cues::Cue,
    lists,
    scene::{Name, REACH, Scene},
    verbs::{is_past, is_verb},
    words::Shape,
};
use super::phrase;
use crate::{label::Label, lang::telling::Tell, language::Language, morph::Gender, text::Kind};

/// A speaker as the sentence names it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Who {
    /// By name: index into the scene's names.
    Name(usize),
    /// By a pronoun, its word and gender.
    Pronoun(usize, Option<Gender>),
    /// By a role: "the minister"; its word.
    Role(usize),
    /// By a word for a medium or for what it published; its word.
    Medium(usize),
    /// By a role in or of something named: "the head of ORG"; its word and the index of the name.
    Holder(usize, usize),
    /// By what was written: "the statement says"; its word.
    Writing(usize),
    /// By a noun that is no role: "officials", "a neighbour", who have no name, or "the company", which may have one; its word.
    Other(usize),
}

/// A verb or phrase of speech with its speaker.
#[derive(Debug, Clone, PartialEq)]
pub struct Cited {
    /// Words of the cue.
    pub cue: Range<usize>,
    /// Who, if the sentence says.
    pub who: Option<Who>,
}

/// The cue in `range`, the first or the last one, with its speaker. The clause in which the speaker is looked for is
/// `range` too.
pub fn cited(scene: &Scene, range: Range<usize>, last: bool) -> Option<Cited> {
    let range = range.start..range.end.min(range.start + REACH);
    let is_cue = |&i: &usize| is_cue(scene, i);
    let verb = if last { range.clone().rev().find(is_cue) } else { range.clone().find(is_cue) }?;
    Some(at(scene, verb, range))
}

/// Whether word `i` says that something is said.
pub fn is_cue(scene: &Scene, i: usize) -> bool {
    let tell = scene.tell(i);
    if scene.name(i).is_some() {
        return false;
    }
    if tell.any(Tell::SAY.or(Tell::SAID).or(Tell::QUOTES)) {
        if is_infinite(scene, i) || is_english_noun(scene, i) {
            return false;
        }
        // "NAME відзначився голом": what he did, and not what he noted.
        let word = scene.words[i].lower.as_str();
        if ["відзначи", "отличи"].iter().any(|stem| word.starts_with(stem)) && word.ends_with(['я', 'ь'])
        {
            return false;
        }
        // `the called`, `заявившего` are not listed; a capital inside a sentence is a name.
        return !scene.words[i].capital() || scene.words[i].first;
    }
    tell.any(Tell::SOURCE) && is_source(scene, i)
}

/// The word before a verb, in lower case.
fn lower_before<'a>(scene: &Scene<'a>, verb: usize) -> &'a str {
    verb.checked_sub(1).map_or("", |k| scene.words[k].lower.as_str())
}

/// Infinitives, and "commenting on", which stands beside another verb of speech.
fn is_infinite(scene: &Scene, i: usize) -> bool {
    let lower = scene.words[i].lower.as_str();
    // "Следует заметить, что": the author says it.
    if lower == "следует" {
        return scene.words.get(i + 1).is_some_and(|w| w.lower.ends_with("ть"));
    }
    // Ukrainian has `говорить`, `зазначають` for `говорит`, `отмечают`.
    let ukrainian = language_of(scene, i) == Language::Uk;
    let endings: &[&str] = if ukrainian { &["ти", "тися"] } else { &["ть", "ться", "ти", "тись"] };
    endings.iter().any(|e| lower.ends_with(e)) || lower.starts_with("комментируя") || lower.starts_with("коментуючи")
}

/// "News reports about …", "the reported leak": forms that are verbs elsewhere.
fn is_english_noun(scene: &Scene, i: usize) -> bool {
    let word = scene.words[i];
    let lower = |k: usize| scene.words.get(k).map_or("", |w| w.lower.as_str());
    let before = if word.first || i == 0 { "" } else { lower(i - 1) };
    let plural = word.lower.ends_with('s')
        && (matches!(lower(i + 1), "of" | "about" | "from" | "by" | "have" | "had" | "are" | "were")
            || !before.is_empty() && scene.tells(i - 1, Tell::PREPOSITION.or(Tell::HIS).or(Tell::HER))
            // "Plum News reports": a name that ends so.
            || matches!(before, "news" | "media") && scene.name(i - 1).is_none());
    // "Local outlets report that", but "a report that".
    let report = word.lower == "report" && !(lower(i + 1) == "that" && (before.ends_with('s') || before == "media"));
    word.lower.is_ascii() && (plural || report || matches!(before, "the" | "a" | "these" | "those" | "their" | "its"))
}

/// `словам` of "по словам", `words` of "in the words of", `according` of "according to".
fn is_source(scene: &Scene, i: usize) -> bool {
    if !scene.tells(i, Tell::SOURCE) {
        return false;
    }
    match scene.words[i].lower.as_str() {
        "according" => scene.words.get(i + 1).is_some_and(|w| w.lower == "to"),
        // "in his opinion"
        "opinion" | "view" => i > 1 && scene.words[i - 2].lower == "in" && scene.tells(i - 1, Tell::HIS.or(Tell::HER)),
        "words" => i > 1 && scene.words[i - 2].lower == "in" && scene.words.get(i + 1).is_some_and(|w| w.lower == "of"),
        // "мәліметке сәйкес": the noun tells.
        "сәйкес" | "қарағанда" | "сүйенсек" | "жүгінсек" | "бойынша" => {
            i > 0 && scene.tells(i - 1, Tell::WRITING)
        }
        word if is_kazakh_source(word) => true,
        _ => {
            // "по его словам", "за словами".
            let preposition = |k: usize| {
                matches!(
                    scene.words[k].lower.as_str(),
                    "по" | "за" | "с" | "со" | "з" | "зі" | "на" | "із" | "согласно" | "згідно"
                )
            };
            let floor = scene.paragraph(i).start;
            (floor..i).rev().take(2).any(preposition)
        }
    }
}

/// `айтуынша`, `пікірінше`: the owner stands before it, the words behind.
pub fn is_kazakh_source(lower: &str) -> bool {
    lists::KAZAKH_SOURCES.ends(lower)
}

/// The speaker of the cue at `verb`, looked for in `clause`.
pub fn at(scene: &Scene, verb: usize, clause: Range<usize>) -> Cited {
    let tell = scene.tell(verb);
    let said = tell.any(Tell::SAY.or(Tell::SAID).or(Tell::QUOTES).or(Tell::CALL).or(Tell::URGE));
    if tell.any(Tell::SOURCE) && !said {
        return Cited { cue: source_words(scene, verb), who: owner(scene, verb, clause) };
    }
    // "деп мәлімдеді": two verbs in one.
    let first_behind = (verb + 1..clause.end).find(|&k| !scene.tells(k, Tell::SAY)).unwrap_or(verb + 1).min(verb + 3);
    let behind = end_of_subject(scene, first_behind, clause.end);
    let before = segments(scene, clause.start, verb);
    let mut who = None;
    // A pronoun close to the verb is its subject.
    let near = |i: &usize| scene.tells(*i, Tell::HE.or(Tell::SHE).or(Tell::THEY));
    let close_before = verb.saturating_sub(3).max(clause.start)..verb;
    // "…, writes NAME": the comma belongs to what is said.
    let detached = verb > clause.start && matches!(scene.text(verb - 1), "," | "—" | "–" | "-" | "»" | "”" | "\"");
    let english = scene.words[verb].lower.is_ascii();
    let listener = tell.any(Tell::TELLS);
    let follows = !listener && (!english || detached || verb == clause.start);
    let close_behind = first_behind..if follows { (first_behind + 2).min(behind) } else { first_behind };
    if let Some(i) = close_before.rev().find(near).or_else(|| close_behind.clone().find(near))
        && !(i.min(verb)..i.max(verb)).any(|k| scene.name(k).is_some_and(|n| n.label == Label::Person))
        // "Lavrov, he said": a pronoun far behind the verb belongs to the next one.
        && i <= verb + 2
    {
        return Cited { cue: verb..verb + 1, who: pronoun(scene, i) };
    }
    // "The ministry is ready, it said."
    if matches!(lower_before(scene, verb), "it")
        && matches!(scene.text(verb), "said" | "says" | "added" | "noted" | "stated")
    {
        return Cited { cue: verb..verb + 1, who: Some(Who::Medium(verb - 1)) };
    }
    if let Some(found) = whose_words(scene, first_behind..behind).or_else(|| relative(scene, clause.start, verb)) {
        return Cited { cue: verb..verb + 1, who: Some(found) };
    }
    if tell.any(Tell::QUOTES) {
        // "the agency quotes NAME", "the agency quotes the minister"
        let role = |k| common(scene, k).filter(|w| matches!(w, Who::Role(_)));
        who = object(scene, verb + 1..behind).or_else(|| (verb + 1..behind).find_map(role));
    }
    if tell.any(Tell::SAID) && !tell.any(Tell::SAY) {
        // "сообщается на сайте ORG", "говорится в обращении NAME", "йдеться в документі"
        let all = before.iter().cloned().chain(std::iter::once(first_behind..behind));
        let found = all.clone().find_map(|s| body(scene, s, verb)).or_else(|| {
            let names = all.clone().flat_map(|s| scene.names_in(s));
            let mut writers = names.filter(|n| {
                let floor = n.start.saturating_sub(2);
                n.label == Label::Person && (floor..n.start).any(|k| scene.tells(k, Tell::WRITING))
            });
            writers.next().map(|n| Who::Name(scene.index(n)))
        });
        let who = found.or_else(|| all.clone().find_map(|s| noun(scene, s, verb, tell)));
        return Cited { cue: verb..verb + 1, who };
    }
    // "The minister said", "ORG назвала NAME …": what stands right before the verb is its subject.
    let near = before.first().filter(|s| s.end == verb && !detached);
    let lower = &scene.words[verb].lower;
    // "Officials, including NAME, said": before the first comma.
    let apart =
        || before.first().filter(|s| s.end < verb && s.start == clause.start && english && !lower.ends_with("ing"));
    // "The head of the group, MP NAME, said": the person between the commas.
    let named = || {
        let [first, .., last] = before.as_slice() else { return None };
        let name =
            scene.names_in(last.clone()).next_back().filter(|n| n.label == Label::Person && n.end == last.end)?;
        let titled = name.start == last.start || scene.words[name.start - 1].has(Cue::ROLE.or(Cue::HONORIFIC));
        let plain = !last.clone().any(|k| scene.tells(k, Tell::PREPOSITION) || scene.words[k].lower.ends_with("ing"));
        let free = before.len() == 2 && !scene.names_in(first.clone()).any(|n| n.label == Label::Person);
        (last.end + 1 == verb && titled && plain && free).then(|| Who::Name(scene.index(name)))
    };
    who = who.or_else(|| apart().and_then(|_| named()));
    who = who.or_else(|| {
        let near = near.or_else(apart)?.clone();
        if english { phrase::english(scene, near) } else { phrase::before(scene, near, verb) }
    });
    let behind_range = first_behind..behind;
    let woman = gender(scene, verb) == Some(Gender::Feminine);
    // English puts the subject before its verb where there is one; the other languages behind a quotation after it.
    let goes_on = tell.any(Tell::URGE) || (behind..clause.end).any(|k| scene.tells(k, Tell::THAT));
    let after = || {
        let role = (!english).then(|| phrase::behind(scene, behind_range.clone())).flatten();
        role.or_else(|| person(scene, behind_range.clone(), woman))
    };
    if detached && !listener && !goes_on {
        who = who.or_else(after).or_else(|| body(scene, behind_range.clone(), verb));
    }
    // "The statement said", "the businessman denies".
    if english
        && let Some(near) = before.first().filter(|s| s.end == verb && scene.names_in((*s).clone()).next().is_none())
    {
        who = who.or_else(|| noun(scene, near.clone(), verb, tell));
    }
    who = who
        .or_else(|| before.iter().find_map(|s| person(scene, s.clone(), woman)))
        .or_else(|| (!listener).then(after).flatten())
        .or_else(|| before.iter().find_map(|s| body(scene, s.clone(), verb)))
        .or_else(|| (!listener).then(|| body(scene, behind_range.clone(), verb)).flatten())
        .or_else(|| before.iter().find_map(|s| noun(scene, s.clone(), verb, tell)))
        .or_else(|| noun(scene, behind_range, verb, tell))
        .or_else(|| opening_word(scene, clause.start..verb))
        .or_else(|| people(scene, clause.start.max(verb.saturating_sub(3))..behind.min(verb + 4)));
    Cited { cue: verb..verb + 1, who }
}

/// "Приводит её слова ORG", "передаёт слова NAME": whose words.
pub fn whose_words(scene: &Scene, range: Range<usize>) -> Option<Who> {
    let is_words = |&k: &usize| matches!(scene.words[k].lower.as_str(), "слова" | "сөзін");
    let words = range.clone().take(4).filter(|&k| k < scene.words.len()).find(is_words)?;
    let own = (range.start..range.end.min(words + 3)).find(|&k| scene.tells(k, Tell::HIS.or(Tell::HER)));
    let named = || object(scene, words + 1..range.end.min(words + 12));
    own.and_then(|k| possessive(scene, k)).or_else(named)
}

/// "NAME, a pilot from ORG who says": whom the clause of the verb is about.
fn relative(scene: &Scene, floor: usize, verb: usize) -> Option<Who> {
    let who = (floor..verb).rev().take(3).find(|&k| scene.tells(k, Tell::WHO))?;
    if (who + 1..verb).any(|k| scene.name(k).is_some()) {
        return None;
    }
    let before = scene.names_in(floor.max(who.saturating_sub(12))..who);
    before.rev().find(|n| n.label == Label::Person).map(|n| Who::Name(scene.index(n)))
}

/// People or media that have no name, close to the verb: "сообщили местные СМИ", "Аналитики считают".
fn people(scene: &Scene, mut range: Range<usize>) -> Option<Who> {
    let several = |k: usize| scene.words[k].has(Cue::ROLE) && is_plural(&scene.words[k].lower);
    let nobody = |k: usize| {
        let lower = &scene.words[k].lower;
        scene.tells(k, Tell::NOBODY) && (is_plural(lower) || !lists::ROLE_CASES.ends(lower))
    };
    let fits = |k: usize| scene.name(k).is_none() && (nobody(k) || several(k));
    range.find(|&k| fits(k)).map(Who::Other)
}

/// "He greeted the guests and noted", "Агентство не уточняет, но сообщает": the word that opens the clause, where no other
/// subject was found.
fn opening_word(scene: &Scene, range: Range<usize>) -> Option<Who> {
    let end = range.end.min(range.start + 3);
    let by_pronoun = (range.start..end).find(|&k| scene.tells(k, Tell::HE.or(Tell::SHE)));
    let noun = || common(scene, range.start).filter(|w| matches!(w, Who::Medium(_)));
    by_pronoun.and_then(|k| pronoun(scene, k)).or_else(noun)
}

/// The gender that a verb in the past shows, in Russian and Ukrainian.
pub fn gender(scene: &Scene, verb: usize) -> Option<Gender> {
    let lower = scene.words.get(verb)?.lower.as_str();
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    if ends(&["ла", "лась", "лася"]) {
        return Some(Gender::Feminine);
    }
    ends(&["л", "лся", "в", "вся"]).then_some(Gender::Masculine)
}

/// The gender that a verb shows whose subject is left out or unknown: it goes on with the person heard last. `None` where
/// it has a subject that is nobody of the cast: several people, "a neighbour", "a source".
pub fn unnamed(scene: &Scene, verb: usize) -> Option<Option<Gender>> {
    let lower = scene.words[verb].lower.as_str();
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    let ascii = lower.is_ascii();
    let end = scene.sentence_end(verb).min(verb + 6);
    let end = (verb..end).find(|&k| scene.tells(k, Tell::THAT)).unwrap_or(end);
    let near = scene.sentence_start(verb).max(verb.saturating_sub(5))..end;
    let nobody = |k: usize| {
        let word = scene.words[k].lower.as_str();
        scene.tells(k, Tell::NOBODY.or(Tell::THEY).or(Tell::WRITING))
            || ascii && (matches!(word, "a" | "an") || k < verb && word.len() > 4 && is_plural(word))
    };
    // "Проверка показала": what shows something need not be somebody.
    if lists::SHOWS.begins(lower) {
        return None;
    }
    let several =
        ends(&["ось", "ося", "ться", "тся", "ли", "лись", "лися", "ют", "ят", "ут", "ать", "ють", "ять", "уть"]);
    if !scene.tells(verb, Tell::SAY.or(Tell::URGE)) || several || near.into_iter().any(|k| k != verb && nobody(k)) {
        return None;
    }
    if opens_with_subject(scene, verb) {
        return None;
    }
    Some(gender(scene, verb))
}

/// "Совместный центр уточнил", "Обвинение продолжило настаивать", "Quillson прогнозирует": whether a noun that is nobody's name opens
/// the sentence of a Russian or Ukrainian verb and agrees with it.
fn opens_with_subject(scene: &Scene, verb: usize) -> bool {
    let start = scene.sentence_start(verb);
    let word = scene.words[start];
    let lower = word.lower.as_str();
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    let clause = start..verb;
    if clause.is_empty()
        || clause.len() > 12
        || lower.is_ascii()
        || word.has(Cue::STOP)
        || scene.tells(start, Tell::PREPOSITION.or(Tell::HE).or(Tell::SHE).or(Tell::SAY))
        || clause.clone().any(|k| scene.name(k).is_some_and(|n| n.label == Label::Person) || scene.text(k) == ",")
        || is_verb(lower)
    {
        return false;
    }
    let of = if ends(&["ый", "ий"]) {
        Gender::Masculine
    } else if ends(&["ая", "яя", "ция", "ость", "ція", "ість"]) {
        Gender::Feminine
    } else if ends(&["ое", "ее", "ение", "ание", "ство", "ення", "ання"]) {
        Gender::Neuter
    } else if clause.len() == 1 && lower.chars().next_back().is_some_and(|c| !"аеиоуыэюяіїєйь".contains(c))
    {
        Gender::Masculine
    } else {
        return false;
    };
    // What the verb beside it shows, be it that of speech or "продолжило".
    let told = |k: usize| (is_past(&scene.words[k].lower) && scene.name(k).is_none()).then_some(k);
    let Some(past) = (start + 1..verb + 1).find_map(told) else { return true };
    let shown = scene.words[past].lower.as_str();
    let neuter = ["ло", "лось"].iter().any(|e| shown.ends_with(e));
    if neuter { of == Gender::Neuter } else { gender(scene, past) == Some(of) }
}

/// "Зазначається, що …", "Отмечают, что …": the verb opens its sentence and has no subject; whoever was cited goes on.
pub fn impersonal(scene: &Scene, verb: usize) -> bool {
    const ENDINGS: &[&str] = &["тся", "ться", "ют", "ят", "ють", "ять", "ують"];
    let opens = scene.sentence_start(verb) + 1 >= verb && scene.text(verb + 1) == ",";
    opens && ENDINGS.iter().any(|e| scene.words[verb].lower.ends_with(e))
}

/// Who opens the stretch before a quotation: "Он был осторожен: «…»".
pub fn opening(scene: &Scene, range: Range<usize>) -> Option<Who> {
    let by_pronoun = |i: usize| scene.tells(i, Tell::HE.or(Tell::SHE)).then(|| pronoun(scene, i)).flatten();
    person(scene, range.clone(), false).or_else(|| range.clone().rev().find_map(by_pronoun))
}

fn pronoun(scene: &Scene, i: usize) -> Option<Who> {
    let tell = scene.tell(i);
    let gender = if tell.any(Tell::HE) {
        // Kazakh has one word for both.
        (scene.words[i].lower != "ол").then_some(Gender::Masculine)
    } else if tell.any(Tell::SHE) {
        Some(Gender::Feminine)
    } else {
        Some(Gender::Plural)
    };
    Some(Who::Pronoun(i, gender))
}

/// "по его словам": two or three words.
fn source_words(scene: &Scene, i: usize) -> Range<usize> {
    if scene.words[i].lower == "according" {
        return i..i + 2;
    }
    let floor = scene.paragraph(i).start;
    let start = if i > floor && scene.tells(i - 1, Tell::HIS.or(Tell::HER)) {
        i.saturating_sub(2)
    } else {
        i.saturating_sub(1)
    };
    start.max(floor).min(i)..i + 1
}

/// Whose words, opinion, data: "according to NAME", "по словам NAME", "NAME айтуынша".
fn owner(scene: &Scene, i: usize, clause: Range<usize>) -> Option<Who> {
    let own = Tell::HIS.or(Tell::HER);
    let floor = scene.paragraph(i).start;
    if i > floor && scene.tells(i - 1, own) {
        return possessive(scene, i - 1);
    }
    if is_kazakh_source(&scene.words[i].lower) {
        let mut range = clause.start.max(i.saturating_sub(12))..i;
        let name = range.clone().rev().find_map(|k| scene.name(k)).map(|n| Who::Name(scene.index(n)));
        return name.or_else(|| range.find_map(|k| common(scene, k)));
    }
    let start = if scene.words[i].lower == "according" || scene.words[i].lower == "words" { i + 2 } else { i + 1 };
    let end =
        (start..clause.end).find(|&k| matches!(scene.text(k), "," | ":" | ";" | "—" | "–" | "(")).unwrap_or(clause.end);
    let end = end.min(start + 24);
    if scene.tells(start, own) && (end <= start + 2 || scene.name(start + 1).is_none()) {
        return possessive(scene, start);
    }
    let names = || scene.names_in(start..end).filter(|n| can_speak(n.label));
    // "по словам президента Франции": a role is whose it is.
    // "по словам врачей": several.
    let one = |k: &usize| !["ов", "ев", "ей", "ів", "їв"].iter().any(|e| scene.words[*k].lower.ends_with(e));
    let owns = |k: usize| {
        let word = scene.words[k];
        // "По словам главы": this genitive looks like a plural.
        let genitive = !word.lower.is_ascii() && word.has(Cue::ROLE) && !scene.tells(k, Tell::NOBODY);
        (genitive && scene.name(k).is_none()).then_some(Who::Role(k)).or_else(|| common(scene, k))
    };
    let role = (start..end.min(start + 3)).filter(one).find_map(owns);
    let role = role.filter(|w| matches!(w, Who::Role(_)));
    names()
        .find(|n| n.label == Label::Person && !possessed(scene, n))
        .map(|n| Who::Name(scene.index(n)))
        .or_else(|| {
            let index = names().find(|n| n.label != Label::Norp).map(|n| scene.index(n));
            match (role, index) {
                (Some(Who::Role(k)), Some(n)) => Some(Who::Holder(k, n)),
                (role, n) => role.or(n.map(Who::Name)),
            }
        })
        .or_else(|| (start..end.min(start + 4)).filter(one).find_map(|k| common(scene, k)))
}

fn possessive(scene: &Scene, i: usize) -> Option<Who> {
    let her = scene.tells(i, Tell::HER);
    Some(Who::Pronoun(i, Some(if her { Gender::Feminine } else { Gender::Masculine })))
}

fn can_speak(label: Label) -> bool {
    matches!(label, Label::Person | Label::Org | Label::Gpe | Label::Fac | Label::Norp)
}

/// Where the words that can hold a subject behind a verb end.
fn end_of_subject(scene: &Scene, from: usize, to: usize) -> usize {
    let to = to.min(from + 24);
    (from..to)
        .find(|&k| {
            matches!(scene.text(k), "," | ":" | ";" | "—" | "–" | "." | "!" | "?" | "«" | "„" | "(")
                && scene.name(k).is_none()
                && !(matches!(scene.text(k), "«" | "„") && scene.name(k + 1).is_some())
                || scene.tells(k, Tell::THAT)
                || scene.tells(k, Tell::SAY) && scene.name(k).is_none()
        })
        .unwrap_or(to)
}

/// The stretches between commas before a verb, in the order in which its subject is looked for: the one beside the verb,
/// and where a comma stands right before the verb ("NAME, director of ORG, says") those before it from the left.
fn segments(scene: &Scene, from: usize, verb: usize) -> Vec<Range<usize>> {
    let from = from.max(verb.saturating_sub(40));
    let mut cuts = vec![];
    let mut start = from;
    for k in from..verb {
        let comma = matches!(scene.text(k), "," | ";" | "—" | "–" | ":" | "(" | ")") && scene.name(k).is_none();
        if comma || scene.tells(k, Tell::THAT) {
            cuts.push(start..k);
            start = k + 1;
        }
    }
    if start < verb {
        // "said that X and Y said": the clause beside the verb first, then those before it.
        let mut all = cuts;
        all.push(start..verb);
        all.reverse();
        all
    } else {
        cuts
    }
}

/// The last person of a stretch that can be a subject.
fn person(scene: &Scene, range: Range<usize>, of_woman: bool) -> Option<Who> {
    let fits = |n: &&Name| {
        let governed = n.start > range.start && scene.tells(n.start - 1, Tell::PREPOSITION);
        let subject = n.nominative || n.feminine && of_woman && n.gender != Some(Gender::Masculine);
        let owner = possessed(scene, n) && !(n.end + 1..n.end + 3).any(|k| scene.tells(k, Tell::WRITING));
        n.label == Label::Person && subject && !owner && !governed
    };
    let mut found = scene.names_in(range.clone()).rfind(fits)?;
    // "NAME and NAME said": the first.
    while found.start > range.start + 1
        && scene.tells(found.start - 1, Tell::AND)
        && let Some(before) = scene.name(found.start - 2).filter(fits)
    {
        found = before;
    }
    Some(Who::Name(scene.index(found)))
}

/// A person in whatever case: the object of "quotes".
fn object(scene: &Scene, range: Range<usize>) -> Option<Who> {
    scene.names_in(range).find(|n| n.label == Label::Person).map(|n| Who::Name(scene.index(n)))
}

/// An organisation or place that speaks: not behind a preposition, but for "в МИД сообщили".
pub(super) fn body(scene: &Scene, range: Range<usize>, verb: usize) -> Option<Who> {
    let plural = ["ли", "ют", "ят", "ать", "ють", "ять", "уть"].iter().any(|e| scene.words[verb].lower.ends_with(e));
    let fits = |n: &&Name| {
        if !matches!(n.label, Label::Org | Label::Gpe | Label::Fac) {
            return false;
        }
        if possessed(scene, n) {
            return (n.end + 1..n.end + 4).any(|k| scene.tells(k, Tell::WRITING));
        }
        let Some(back) = preposition_before(scene, n.start, range.start) else {
            // "Решением суда осуждённый, как сообщается, …": nobody. "ORG хабарламасында": Kazakh nouns need no genitive.
            // "У заяві послів ORG йдеться"
            let mut before = n.start.saturating_sub(3).max(range.start)..n.start;
            let written =
                n.end < range.end && scene.tells(n.end, Tell::WRITING) || before.any(|k| scene.tells(k, Tell::WRITING));
            return !scene.tells(verb, Tell::SAID) || scene.tells(verb, Tell::SAY) || written;
        };
        let preposition = scene.words[back].lower.as_str();
        plural && matches!(preposition, "в" | "во" | "у" | "на")
            // "it was stated by ORG", "reported on the website of ORG"
            // "повідомляє у фейсбуці NAME"
            || back + 2 == n.start && lists::STAGES.begins(&scene.words[back + 1].lower)
            || verb > 0 && scene.tells(verb - 1, Tell::IS) && matches!(preposition, "by" | "on" | "in")
            || scene.tells(verb, Tell::SAID) && scene.tells(back + 1, Tell::WRITING)
            // "a spokesman for ORG"
            || back > range.start && scene.words[back - 1].has(Cue::ROLE)
    };
    // "Сообщили ORG в пресс-службе ORG": of several names the one that has the preposition; the other listens.
    let inside = |n: &&Name| {
        plural && n.label == Label::Org && fits(n) && preposition_before(scene, n.start, range.start).is_some()
    };
    let found = scene.names_in(range.clone()).find(inside).or_else(|| scene.names_in(range.clone()).find(fits))?;
    let holder = (range.start..found.start).rev().take(2).find(|&k| matches!(common(scene, k), Some(Who::Role(_))));
    let index = scene.index(found);
    // What is written speaks, for the body.
    let written = scene.tells(verb, Tell::SAID) && !scene.tells(verb, Tell::SAY);
    Some(holder.filter(|_| !written && !possessed(scene, found)).map_or(Who::Name(index), |k| Who::Holder(k, index)))
}

/// A role, medium or text that speaks.
fn noun(scene: &Scene, range: Range<usize>, verb: usize, tell: Tell) -> Option<Who> {
    let near = range.start.max(verb.saturating_sub(8))..range.end.min(verb + 8);
    let written = || near.clone().find(|&k| scene.tells(k, Tell::WRITING)).map(Who::Writing);
    if tell.any(Tell::SAID) {
        return near.clone().find(|&k| scene.tells(k, Tell::MEDIUM)).map(Who::Medium).or_else(written);
    }
    let role = near.clone().filter_map(|k| common(scene, k)).find(|w| matches!(w, Who::Role(_)));
    role.or_else(|| near.clone().find_map(|k| common(scene, k)))
        .or_else(|| scene.words[verb].lower.is_ascii().then(written)?)
}

/// A noun for a person's role or a medium at word `k`.
pub fn common(scene: &Scene, k: usize) -> Option<Who> {
    let word = scene.words.get(k)?;
    // "The prosecutor's office": not the prosecutor.
    let owns = matches!(scene.text(k + 1), "'s" | "’s");
    if word.kind != Kind::Word || owns || scene.name(k).is_some() || scene.tells(k, Tell::NOBODY) {
        return None;
    }
    if scene.tells(k, Tell::MEDIUM) {
        return Some(Who::Medium(k));
    }
    let kazakh = language_of(scene, k) == Language::Kk;
    let several = if kazakh { lists::KAZAKH_PLURALS.ends(&word.lower) } else { is_plural(&word.lower) };
    (word.has(Cue::ROLE) && !several && word.shape != Shape::Upper).then_some(Who::Role(k))
}

/// The language of the paragraph of word `i`.
pub(super) fn language_of(scene: &Scene, i: usize) -> Language {
    scene.paragraphs[scene.paragraph_of[i] as usize].language
}

/// Plural nouns: "officials", "президенты", "журналистам"; the genitive is not told from other cases of one.
pub(super) fn is_plural(lower: &str) -> bool {
    const ENDINGS: &[&str] = &["ы", "и", "і", "ам", "ям", "ах", "ях"];
    if lower.is_ascii() {
        lower.ends_with('s') && !lower.ends_with("ss")
    } else {
        ENDINGS.iter().any(|e| lower.ends_with(e))
    }
}

/// Whether `'s` follows.
pub(super) fn possessed(scene: &Scene, name: &Name) -> bool {
    matches!(scene.text(name.end), "'s" | "’s" | "'" | "’")
}

/// The preposition in the words right before a name; other names, roles and verbs end the search.
pub(super) fn preposition_before(scene: &Scene, start: usize, floor: usize) -> Option<usize> {
    let mut k = start;
    for _ in 0..3 {
        k = k.checked_sub(1).filter(|&k| k >= floor)?;
        if scene.tells(k, Tell::PREPOSITION) {
            return Some(k);
        }
        let word = scene.words[k];
        if matches!(word.text, "«" | "\"" | "“" | "„") {
            continue;
        }
        // "В мае WSJ писала".
        if word.kind != Kind::Word
            || word.has(Cue::CALENDAR)
            || scene.name(k).is_some()
            || word.has(Cue::ROLE)
            || scene.tells(k, Tell::SAY.or(Tell::SAID).or(Tell::AND))
            || word.shape != Shape::Lower
        {
            return None;
        }
    }
    None
}
