//! Roles of people: "председатель комитета Марат Исаев", "Vitaly Kulik, director of the centre", "армянский премьер".
//!
//! From each person's name the rule walks over the words before it that can belong to a role (roles, ranks, branches,
//! adjectives, names of organisations and places, small words between them), then looks for an apposition behind it. The
//! first role word is the head; a rank, or a role word behind a comma, opens a role of its own. What the role is held in
//! is the organisation named in it, else the place, else the country of an adjective.
//!
//! [`heads`] says which words are roles, [`before`] and [`behind`] where theirs start and end, [`wording`] what they are called.

mod before;
mod behind;
pub(super) mod country;
mod heads;
mod wording;

use std::{collections::BTreeMap, ops::Range};

use self::heads::{is_nominative, is_role};
use super::{
    Context, adjectives,
    cues::Cue,
    lists,
    scene::{Name, Scene},
    verbs::is_verb,
    words::{Script, Shape},
};
use crate::{entity::Local, facts::Office, label::Label, lang::telling::Tell, language::Language, text::Kind};

/// A role is looked for over so many words.
const REACH: usize = 18;

/// The roles of a scene, ascending.
pub fn find(context: &Context, scene: &Scene, cast: &[Local]) -> Vec<Office> {
    let mut found = Roles { context, scene, cast, out: Vec::new() };
    for name in scene.names.iter().filter(|n| n.label == Label::Person) {
        found.before(name);
        found.behind(name);
    }
    let mut out = found.out;
    out.sort_by_key(|o: &Office| (o.span.start, o.span.end));
    out.dedup_by(|b, a| a.span == b.span && a.person == b.person);
    told_elsewhere(&mut out);
    out
}

/// "Глава МИДа Лосев", later "глава Лосев": what a role is held in holds where the text gives the same person the same role.
fn told_elsewhere(offices: &mut [Office]) {
    let mut known: BTreeMap<(u32, String), (Option<u32>, Option<u32>)> = BTreeMap::new();
    for office in offices.iter().filter(|o| o.of.is_some()) {
        known.entry((office.person, office.role.to_lowercase())).or_insert((office.of, office.polity));
    }
    for office in offices.iter_mut().filter(|o| o.of.is_none()) {
        if let Some((of, polity)) = known.get(&(office.person, office.role.to_lowercase())) {
            (office.of, office.polity) = (*of, *polity);
        }
    }
}

/// The roles of a scene, and what they are read from.
struct Roles<'a> {
    context: &'a Context<'a>,
    scene: &'a Scene<'a>,
    cast: &'a [Local],
    out: Vec<Office>,
}

/// The words of one role.
struct Part {
    /// From its first word to behind its last.
    words: Range<usize>,
    /// The role word.
    head: usize,
    /// It stands before the name.
    leads: bool,
}

impl Roles<'_> {
    /// Where the words that belong to a role before its head start: adjectives, "prime", the polity of "US President".
    fn lead(&self, head: usize, floor: usize) -> usize {
        let scene = self.scene;
        let kazakh = self.language_of(head) == Language::Kk;
        let role = |base: &str| super::cues::of(base).any(Cue::ROLE);
        let owned = |end: &str| scene.words[head].lower.strip_suffix(end).is_some_and(role);
        let possessive = kazakh && ["сы", "сі", "ы", "і"].iter().any(|end| owned(end));
        let mut start = head;
        while start > floor {
            let i = start - 1;
            let word = scene.words[i];
            if let Some(name) = scene.name(i) {
                // "US President", "Armenian Prime Minister", "Kremlin spokesman".
                let fits = matches!(name.label, Label::Gpe | Label::Loc | Label::Norp | Label::Org | Label::Fac);
                // "Қазақстан президенті"
                let latin = word.script == Script::Latin && scene.words[head].lower.is_ascii();
                if !fits || !(latin || kazakh && name.end == start) {
                    break;
                }
                start = name.start.max(floor);
                if name.start < floor {
                    break;
                }
                continue;
            }
            if word.text == "'s" && i > floor && scene.text(i - 1).eq_ignore_ascii_case("people") {
                start = i - 1;
                continue;
            }
            // "Sweden's Minister of Justice", "the Cougars' coach"
            if matches!(word.text, "'s" | "’s" | "'" | "’")
                && let Some(name) = (i > floor).then(|| scene.name(i - 1)).flatten()
                && matches!(name.label, Label::Gpe | Label::Org)
            {
                start = name.start.max(floor);
                break;
            }
            let english = word.lower.is_ascii();
            // "Мәдениет және ақпарат министрі": what the office is of stands before it.
            let owner = possessive
                && head - i <= 5
                && (start..head).all(|k| scene.name(k).is_none())
                && (scene.tells(i, Tell::AND)
                    || !word.has(Cue::STOP.or(Cue::SPEECH).or(Cue::TOWN).or(Cue::REGION))
                        && !lists::KAZAKH_NOT_BARE.ends(&word.lower));
            // "Омбы қаласының әкімі"
            let town = kazakh && i > floor && scene.name(i - 1).is_some() && lists::KAZAKH_TOWNS.begins(&word.lower);
            let fits = word.kind == Kind::Word
                && (scene.tells(i, Tell::BEFORE_ROLE)
                    || town
                    || owner
                    || word.has(Cue::ROLE) && english
                    || english && word.shape == Shape::Title && !word.first && !word.has(Cue::STOP)
                    || english && word.has(Cue::BRANCH)
                    || !english
                        && adjectives::of_roles(&word.lower)
                        && is_nominative(&word.lower) == is_nominative(&scene.words[head].lower)
                        && !is_verb(&word.lower)
                        && word.shape != Shape::Upper
                        && (word.shape == Shape::Lower || word.first));
            if !fits || scene.tells(i, Tell::PREPOSITION.or(Tell::SAY).or(Tell::NOT)) {
                break;
            }
            start = i;
        }
        start + (start..head).take_while(|&k| kazakh && scene.tells(k, Tell::AND)).count()
    }

    /// Adds a role that has words.
    fn push(&mut self, name: &Name, part: Part) {
        let scene = self.scene;
        let Part { words, head, leads } = part;
        // "the top Democrat": the role is no place.
        let names = || scene.names_in(words.clone()).filter(|n| !(n.start..n.end).contains(&head));
        let first = |label| names().find(|n| n.label == label).map(|n| n.entity);
        // "посол Казахстана в Москве": of the country, not of the town.
        let place = |n: &&Name| matches!(n.label, Label::Gpe | Label::Norp | Label::Loc);
        let seat = |n: &&Name| n.start > words.start && scene.tells(n.start - 1, Tell::IN);
        let place = names().filter(place).rfind(|n| !seat(n)).or_else(|| names().rfind(place));
        let place = place.map(|n| country::of_people(self.cast, n).unwrap_or(n.entity));
        // "французька політикиня", "сербиялық дзюдошы": the first word may stay out of the role.
        let described = &scene.words[words.start.saturating_sub(1)..words.end];
        let country = || described.iter().rev().find_map(|w| country::of_adjective(self.cast, &w.lower));
        let polity = place.or_else(country);
        let of = first(Label::Org)
            .or_else(|| first(Label::Fac))
            .or(polity)
            .or_else(|| self.bracketed(name))
            .or_else(|| self.related(&words));
        let role = wording::of(scene, name, words.clone(), head, self.language_of(head));
        if role.is_empty() {
            return;
        }
        let span = if leads { scene.span(words.start, name.end) } else { scene.span(name.start, words.end) };
        self.out.push(Office { span, person: name.entity, role, of, polity: polity.filter(|p| of != Some(*p)) });
    }

    /// What stands behind a name with a role: "Sen. Adam Quill (R-Ohio)", "Justice Adam Quill of the High Court", "Inspector Adam
    /// Quill, of Plum Police".
    fn bracketed(&self, name: &Name) -> Option<u32> {
        let scene = self.scene;
        let end = name.end + usize::from(scene.text(name.end) == ",");
        if scene.text(end) == "of" {
            let at = end + 1 + usize::from(scene.text(end + 1) == "the");
            let of = scene.name(at).filter(|n| matches!(n.label, Label::Gpe | Label::Org | Label::Fac | Label::Loc));
            return of.map(|n| n.entity);
        }
        let inside = (name.end + 1..name.end + 5).take_while(|&k| scene.text(k) != ")");
        let mut names = inside.filter(|_| scene.text(name.end) == "(").filter_map(|k| scene.name(k));
        names.find(|n| n.label == Label::Gpe).map(|n| n.entity)
    }

    /// What a common noun at the end of a role stands for: "министр обороны страны" of a text that is about one. The nearest
    /// before it, in this paragraph or the two before.
    fn related(&self, words: &Range<usize>) -> Option<u32> {
        let scene = self.scene;
        let table = lists::RELATED.row(&scene.words[words.end - 1].lower)?;
        let known = |name: &&Name| {
            let local = &self.cast[name.entity as usize];
            let of = |id: &String, table| self.context.gazetteer.is_some_and(|g| g.table_of(id) == Some(table));
            if table == "organisations" {
                // Not the agency that reports it.
                return name.label == Label::Org && !local.known.as_ref().is_some_and(|id| of(id, "media"));
            }
            let of_table = |id: &String| of(id, table);
            name.label == Label::Gpe && local.known.as_ref().is_some_and(of_table)
        };
        let here = scene.paragraph_of[words.start];
        let upto = scene.names.partition_point(|n| n.end <= words.start);
        let near = scene.names[..upto].iter().rev().take_while(|n| scene.paragraph_of[n.start] + 2 >= here);
        near.take(40).find(known).map(|n| n.entity)
    }

    /// The language of word `i`.
    fn language_of(&self, i: usize) -> Language {
        let block = self.scene.paragraphs[self.scene.paragraph_of[i] as usize].block;
        self.context.language_of(&self.context.blocks[block])
    }
}

/// Words that surely belong to a role: branches, adjectives of countries, `of`, `по`.
fn joins(scene: &Scene, i: usize) -> bool {
    let word = scene.words[i];
    // "head of the regional police".
    let of = || {
        let from = (i.saturating_sub(6)..i).rev().find(|&k| scene.words[k].lower == "of")?;
        let inside =
            |k: usize| scene.words[k].shape == Shape::Lower || scene.name(k).is_some() || is_genitive(scene, k);
        (from > 0 && is_role(scene, from - 1) && (from + 1..i).all(inside)).then_some(())
    };
    if word.shape == Shape::Lower
        && word.lower.is_ascii()
        && !word.has(Cue::STOP)
        && !is_verb(&word.lower)
        && of().is_some()
    {
        return true;
    }
    word.has(Cue::BRANCH.or(Cue::ORG).or(Cue::HONORIFIC))
        || scene.tells(i, Tell::BEFORE_ROLE)
        || lists::ROLE_JOINS.holds(&word.lower) && !scene.tells(i, Tell::SAY)
        || word.lower.is_ascii() && word.shape == Shape::Title && !word.first
}

/// Whether the word is the English `'s`.
fn is_genitive(scene: &Scene, i: usize) -> bool {
    matches!(scene.text(i), "'s" | "’s")
}

/// Whether an unknown word may stand between a role and its person: nouns and adjectives, never a verb.
fn can_stand_inside(scene: &Scene, i: usize) -> bool {
    const OTHERS: Tell = Tell::SAY
        .or(Tell::URGE)
        .or(Tell::CALL)
        .or(Tell::THAT)
        .or(Tell::NOT)
        .or(Tell::HE)
        .or(Tell::SHE)
        .or(Tell::THEY)
        .or(Tell::PREPOSITION)
        .or(Tell::AS)
        .or(Tell::HAPPENED);
    let word = scene.words[i];
    match word.kind {
        Kind::Number => true,
        // "задержан", "избрано" end it too.
        Kind::Word => {
            let done = ["ан", "ен", "ано", "ено"].iter().any(|e| word.lower.ends_with(e))
                && word.lower.chars().nth(5).is_some();
            !(done || word.lower.is_ascii() || scene.tells(i, OTHERS) || is_verb(&word.lower))
        }
        Kind::Punctuation => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{
            Told,
            telling_tests::{check, told_as},
        },
        language::Language::*,
    };

    /// Roles as `1 role @2 (3)`: person, role, what it is held in, polity.
    fn roles(text: &str, told: &Told) -> String {
        let of = |r: &crate::facts::Office| {
            assert!(!r.span.of(text).is_empty());
            let of = r.of.map_or(String::new(), |o| format!(" @{o}"));
            let polity = r.polity.map_or(String::new(), |p| format!(" ({p})"));
            format!("{} {}{of}{polity}", r.person, r.role)
        };
        told.roles.iter().map(of).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn over_languages() {
        check(
            &[
                (Ru, "Президент {g2 Казахстана} {p1 Марат Исаев} прибыл.", "1 президент @2"),
                (
                    Ru,
                    "Председатель {o2 Объединённого комитета} {g3 Омска}, генерал {p1 Пётр Лосев} уехал.",
                    "1 председатель @2 (3) | 1 генерал",
                ),
                (Ru, "Встречу с министром обороны {g2 Франции} {p1 Жаном Морелем} отменили.", "1 министр обороны @2"),
                (
                    Ru,
                    "Заявление официального представителя {o2 МИДа} {p1 Олега Лосева} прочли.",
                    "1 официальный представитель @2",
                ),
                (
                    Ru,
                    "Заместитель председателя правительства {p1 Олег Лосев} ушёл.",
                    "1 заместитель председателя правительства",
                ),
                (Ru, "{p1 Олег Лосев}, директор {o2 завода «Луч»}, рассказал о планах.", "1 директор @2"),
                (Ru, "{p1 Олег Лосев} (глава {o2 МИДа}) ушёл.", "1 глава @2"),
                (Ru, "Пресс-секретарь {p2 Исаева} {p1 Олег Лосев} ушёл.", "1 пресс-секретарь"),
                (Ru, "Адвокат {p1 Олега Лосева} не доволен.", ""),
                (Ru, "Вчера министр встретил {p1 Олега Лосева}.", ""),
                (
                    Ru,
                    "{p1 Олег Лосев} (глава {o2 МИДа}) и {p3 Пётр Исаев} (глава {o4 завода «Луч»}) ушли.",
                    "1 глава @2 | 3 глава @4",
                ),
                (
                    Ru,
                    "Президенты {g2 Франции} и {g3 Сербии} {p1 Жан Морель} и {p4 Олег Лосев} ушли.",
                    "1 президент @2 | 4 президент @3",
                ),
                (Ru, "Глава европейской дипломатии {p1 Олег Лосев} ушёл.", "1 глава европейской дипломатии"),
                (
                    Ru,
                    "Основатель и генеральный директор {o2 Луча} {p1 Олег Лосев} ушёл.",
                    "1 основатель @2 | 1 генеральный директор @2",
                ),
                (Ru, "Журналист и директор {o2 Луча} {p1 Олег Лосев} ушёл.", "1 журналист | 1 директор @2"),
                (Ru, "Член политического крыла {o2 Луча} {p1 Олег Лосев} ушёл.", "1 член политического крыла @2"),
                (Uk, "Уповноважена з прав людини {p1 Ганна Лосєва} пішла.", "1 уповноважена з прав людини"),
                (
                    Ru,
                    "Говорили с автором {p1 Анной Лосевой} и начальником {p2 Анной Громовой}.",
                    "1 автор | 2 начальник",
                ),
                (Ru, "Новым хокимом {g2 Ферганы} стал {p1 Олег Лосев}.", "1 новый хоким @2"),
                (Ru, "{p1 Олега Лосева} - заместителем директора;", "1 заместитель директора"),
                (Ru, "Новым губернатором области стал {p1 Олег Лосев}.", "1 новый губернатор области"),
                (Ru, "Должность министра финансов займёт {p1 Олег Лосев}.", "1 министр финансов"),
                (Ru, "На пост спикера назначен {p1 Олег Лосев}.", "1 спикер"),
                (Ru, "{p1 Олег Лосев} покинул пост директора {o2 завода}.", "1 директор @2"),
                (Ru, "{p1 Олег Лосев} прочёл пост директора.", ""),
                (Uk, "Посаду міністра обійме {p1 Олег Барабаш}.", "1 міністр"),
                (Uk, "Ветеран {e2 Зимової війни} {p1 Олег Барабаш} пішов.", "1 ветеран"),
                (Uk, "Захисники {p1 Олега Барабаша} пішли.", ""),
                (Uk, "{p1 Олену Барабаш} (нині суддя {o2 ВАКС}) запросили.", "1 суддя @2"),
                (Ru, "По словам {p1 Олега Лосева}, водитель был пьян.", ""),
                (
                    Ru,
                    "Глава комитета по труду, социальной политике и делам ветеранов {p1 Олег Лосев} ушёл.",
                    "1 глава комитета по труду",
                ),
                (Ru, "Редактор журнала {o2 «Луч»} {p1 Олег Лосев} ушёл.", "1 редактор журнала @2"),
                (Ru, "Государственному строительству мешал {p1 Олег Лосев}.", ""),
                (
                    Uk,
                    "Начальник відділу розслідування злочинів у сфері транспорту {o2 ГУНП} {p1 Олег Барабаш} пішов.",
                    "1 начальник відділу розслідування злочинів у сфері транспорту @2",
                ),
                (Uk, "Адвокатка {p2 Олени Барабаш} {p1 Олег Громов} пішла.", "1 адвокатка"),
                (Uk, "Дали слово депутатці {p1 Олені Барабаш}.", "1 депутатка"),
                (
                    Uk,
                    "Народні депутати {p1 Олег Барабаш} та {p2 Олена Барабаш} пішли.",
                    "1 народний депутат | 2 народна депутат",
                ),
                (Uk, "Виконувач обов'язків міністра {p1 Олег Барабаш} пішов.", "1 виконувач обов'язків міністра"),
                (En, "Lt. Gen. {p1 Adam Quill} spoke.", "1 Lt. Gen."),
                // What stands before an English role: a portfolio, a chamber, a people; "Sir" does not belong to it.
                (En, "Business Secretary {p1 Adam Quill} spoke.", "1 Business Secretary"),
                (En, "The people's deputy {p1 Adam Quill} spoke.", "1 people's deputy"),
                (En, "Yesterday backbencher Sir {p1 Adam Quill} left.", "1 backbencher"),
                (En, "{n3 Danish} PM {p1 Ann Reed} left {g2 Denmark}.", "1 PM @2"),
                (
                    En,
                    "Presidents {p1 Adam Quill} of {g2 France}, {p3 Tom Brown} of {g4 Serbia} and {p5 Ann Reed} of {g6 Omaha} met.",
                    "1 President @2 | 3 President @4 | 5 President @6",
                ),
                (En, "Inspector {p1 Adam Quill}, of {o2 Plum Police}, left.", "1 Inspector @2"),
                (En, "A spokesman for President {p1 Adam Quill} left.", "1 President"),
                (En, "His partner {p1 Ann Reed} left.", ""),
                // Where it starts and ends behind the name.
                (
                    En,
                    "{p1 Adam Quill}, the jailed former chairman of the {o2 Plum Bank}, left.",
                    "1 jailed former chairman @2",
                ),
                (
                    En,
                    "Sen. {p1 Adam Quill} (F-P), the top Democrat on the {o2 Plum Committee}, left.",
                    "1 Sen. | 1 top Democrat @2",
                ),
                (En, "{p1 Adam Quill}, a tycoon known as the king of plums, left.", "1 tycoon"),
                (En, "{p1 Adam Quill} was justice minister from 2020.", "1 justice minister"),
                (
                    En,
                    "{p1 Adam Quill}, a painter and former prime minister, left.",
                    "1 painter | 1 former prime minister",
                ),
                (En, "{p1 Adam Quill}, a socialist and former prime minister, left.", "1 former prime minister"),
                (
                    En,
                    "{p1 Adam Quill} was the candidate of the party of former President {p2 Tom Brown}.",
                    "1 candidate of the party | 2 former President",
                ),
                (En, "{p1 Adam Quill} won a second term as President of {g2 France}.", "1 President @2"),
                (En, "{p1 Adam Quill} is to join {o2 Plum Oil} as chairman next year.", "1 chairman"),
                (En, "{p1 Adam Quill} won as voters of the mayor stayed away.", ""),
                (En, "They appointed {p1 Adam Quill} as deputy minister.", "1 deputy minister"),
                (En, "{o2 Plum Town} hires {p1 Adam Quill} as head coach.", "1 head coach"),
                (
                    En,
                    "The club promoted its offensive coordinator {p1 Adam Quill} to become its next head coach.",
                    "1 offensive coordinator | 1 head coach",
                ),
                (En, "She hired a friend of {p1 Adam Quill} as a guard.", ""),
                (En, "{p1 Adam Quill} had been the manager.", "1 manager"),
                (En, "{g2 Sweden}'s Minister of Justice, {p1 Adam Quill}, will come.", "1 Minister of Justice @2"),
                (En, "{g2 Omaha} high court judge {p1 Adam Quill} heard it.", "1 high court judge @2"),
                (En, "{p1 Adam Quill}, a person of influence, left.", ""),
                (En, "Her advocate {p1 Adam Quill} left.", "1 advocate"),
                // Given and taken.
                (Uk, "Указ про призначення {p1 Олега Барабаша} головою {o2 МЗС} є.", "1 голова @2"),
                (Uk, "Президент звільнив {p1 Олену Барабаш} від посади голови {o2 МЗС}.", "1 голова @2"),
                (Uk, "{p1 Олег Барабаш} звільнений з посади голови {o2 МЗС}.", "1 голова @2"),
                (Uk, "{p1 Олег Барабаш}, політтехнолог, пішов.", "1 політтехнолог"),
                // What the text named before.
                (
                    Ru,
                    "{o2 Завод «Луч»} открыт. Директор организации {p1 Олег Лосев} пришёл.",
                    "1 директор организации @2",
                ),
                (Ru, "Открыто. Директор организации {p1 Олег Лосев} пришёл.", "1 директор организации"),
                // Two of one person, and what he does beside what he is.
                (
                    Ru,
                    "Заявил госсекретарь штата республиканец {p1 Олег Лосев}.",
                    "1 госсекретарь штата | 1 республиканец",
                ),
                (Ru, "Под председательством главы {o2 МИДа} {p1 Олега Лосева} спорили.", "1 глава @2"),
                (Ru, "Назвали президента-республиканца {p1 Олега Лосева}.", "1 президент-республиканец"),
                (Uk, "Назвали екс-бійця {p1 Олега Барабаша}.", "1 екс-бієць"),
                (Ru, "Назначили экс-посла {g2 Сербии} {p1 Олега Лосева}.", "1 экс-посол @2"),
                (
                    Ru,
                    "Экс-глава {o2 МИДа} {p1 Анна Громова} и эксперт {p3 Олег Лосев} спорили.",
                    "1 экс-глава @2 | 3 эксперт",
                ),
                (Ru, "После {p1 Олега Лосева} никто не пришёл.", ""),
                (Uk, "Народна депутатка від {o2 «Луча»} {p1 Олена Барабаш} пришла.", "1 народна депутатка @2"),
                (Ru, "Заведующий отделом {o2 музея «Луч»} {p1 Олег Лосев} ушёл.", "1 заведующий отделом @2"),
                (En, "The Commissioner of Police, Mr. {p1 Adam Quill}, left.", "1 Commissioner of Police"),
                (En, "Justice {p1 Adam Quill} of the {o2 Plum Court} left.", "1 Justice @2"),
                (En, "Rep. {p1 Adam Quill} of {g2 Ohio} left.", "1 Rep. @2"),
                (
                    En,
                    "{p1 Adam Quill}, Minister of Energy and Water {p2 Tom Brown}, and others came.",
                    "2 Minister of Energy and Water",
                ),
                (Kk, "{o2 Кеңес} төрайымы {p1 Исаева} келді.", "1 төрайымы @2"),
                (Ru, "Народный депутат {g2 Украины} {p1 Олег Лосев} пришёл.", "1 народный депутат @2"),
                (Uk, "Прем'єр-міністр {g2 України} {p1 Олег Барабаш} прибув.", "1 прем'єр-міністр @2"),
                (Uk, "Зустріч із головою {o2 МЗС} {p1 Оленою Барабаш} скасували.", "1 голова @2"),
                (Uk, "{p1 Олена Барабаш}, речниця {o2 МЗС}, не прийшла.", "1 речниця @2"),
                (En, "{g2 US} President {p1 Adam Quill} spoke.", "1 President @2"),
                (
                    En,
                    "The Minister of Foreign Affairs of {g2 France} {p1 Adam Quill} spoke.",
                    "1 Minister of Foreign Affairs @2",
                ),
                (En, "{p1 Adam Quill}, director of the {o2 Plum Centre}, spoke.", "1 director @2"),
                (En, "{p1 Adam Quill}, oboist and director of exhibits, spoke.", "1 oboist and director of exhibits"),
                (En, "{p1 Adam Quill}, and the director of the {o2 Plum Centre}, left.", ""),
                (
                    En,
                    "{p1 Adam Quill}, founder and director of the {o2 Plum Centre}, spoke.",
                    "1 founder and director @2",
                ),
                (En, "{p1 Adam Quill}, 55, a writer from {g2 Omaha}, spoke.", "1 writer @2"),
                (En, "Prime Minister {p1 Adam Quill} met Gen. {p2 Tom Brown}.", "1 Prime Minister | 2 Gen."),
                (
                    En,
                    "Attorney General {p1 Ann Reed} met Major General {p2 Tom Brown}.",
                    "1 Attorney General | 2 Major General",
                ),
                (En, "Energy Minister {p1 Adam Quill} spoke.", "1 Energy Minister"),
                (En, "{g2 Norwegian} Deputy Prime Minister {p1 Adam Quill} spoke.", "1 Deputy Prime Minister @2"),
                (En, "The president met {p1 Adam Quill}.", ""),
                // A list: what stands before the next person is that one's.
                (
                    En,
                    "They held {p1 Adam Quill}, ex-head of the {o2 Plum Council} {p3 Tom Brown}, leader of Fig party {p4 Mary Reed}, and others.",
                    "3 ex-head @2 | 4 leader of Fig party",
                ),
                (En, "Later activists {p1 Adam Quill} and {p2 Tom Brown} met.", "1 activist | 2 activist"),
                (
                    En,
                    "Then ex-deputies {p1 Adam Quill}, {p2 Tom Brown} and {p3 Mary Reed} met.",
                    "1 ex-deputy | 2 ex-deputy | 3 ex-deputy",
                ),
                (En, "{p1 Adam Quill} is a former ferry owner who left.", "1 former ferry owner"),
                // Several people share a role in the plural; one in the singular is of the first.
                (Ru, "Суд освободил активистов {p1 Олега Лосева} и {p2 Анну Громову}.", "1 активист | 2 активист"),
                (Uk, "Прийшли депутати {p1 Олег Барабаш} та {p2 Ірина Гай}.", "1 депутат | 2 депутат"),
                (En, "Presidents {p1 Adam Quill} and {p2 Tom Brown} met.", "1 President | 2 President"),
                (En, "The chairman {p1 Adam Quill} and {p2 Tom Brown} met.", "1 chairman"),
                // What somebody became, behind the name and before it.
                (Ru, "{p1 Олег Лосев} был назначен директором {o2 завода «Луч»}.", "1 директор @2"),
                (Ru, "Директором {o2 завода «Луч»} стал {p1 Олег Лосев}.", "1 директор @2"),
                (Ru, "Избрание {p1 Анны Громовой} президентом {g2 Грузии} оспорено.", "1 президент @2"),
                (Uk, "Головою {o2 комітету} призначено {p1 Олену Барабаш}.", "1 голова @2"),
                (
                    Ru,
                    "{p1 Олег Лосев} – это бывший министр культуры и бывший глава {o2 МИДа}.",
                    "1 бывший министр культуры | 1 бывший глава @2",
                ),
                (Ru, "{p1 Олег Лосев}, который тогда был послом, молчал.", "1 посол"),
                (En, "{p1 Adam Quill} served as mayor of {g2 Omaha} for years.", "1 mayor @2"),
                // A comma before the name.
                (En, "The head of the {o2 Plum Centre}, {p1 Adam Quill}, spoke.", "1 head @2"),
                (En, "Critics of {p1 Adam Quill} spoke.", ""),
                // What no list has.
                (Ru, "Рядом стоял вулканолог {p1 Олег Лосев}.", "1 вулканолог"),
                (Ru, "Пришёл кинорежиссёр {p1 Олег Лосев}.", "1 кинорежиссёр"),
                (Ru, "Вулканолог {p1 Олег Лосев} пришёл.", "1 вулканолог"),
                (Ru, "Понедельник {p1 Олега Лосева} начался рано.", ""),
                (Uk, "Парамедикиня {p1 Олена Барабаш} пішла.", "1 парамедикиня"),
                (Uk, "Посадовиця мерії {p1 Олена Барабаш} пішла.", "1 посадовиця мерії"),
                (En, "Chef {p1 Adam Quill} left.", "1 Chef"),
                (Kk, "Жарыста садақшы {p1 Асқар Жұмағұлов} жеңді.", "1 садақшы"),
                // Not: relatives, another's office, what was done.
                (Ru, "Пришла жена {p1 Олега Лосева}.", ""),
                (Ru, "В штате, в котором {p1 Олег Лосев} победил, тихо.", ""),
                (Uk, "Хто став президентом {g2 Франції} — {p1 Олег Барабаш} чи {p3 Олег Громов}?", ""),
                (Ru, "Сотрудниками задержан {p1 Олег Лосев}.", ""),
                (Ru, "Посол {g2 Армении} в {g3 Омске} {p1 Олег Лосев} ушёл.", "1 посол @2"),
                (Ru, "Экс-посол в {g2 Армении}, {g3 Италии} и {g4 Сербии} {p1 Олег Лосев} ушёл.", "1 экс-посол @4"),
                (
                    Ru,
                    "{p3 Анна Заречная} стала послом, глава {g2 Омска} {p1 Олег Лосев} — министром.",
                    "3 посол | 1 глава @2 | 1 министр",
                ),
                (
                    Ru,
                    "{p1 Олег Лосев}, временный поверенный в делах {g2 Армении}, ушёл.",
                    "1 временный поверенный в делах @2",
                ),
                (Ru, "Первый зам губернатора {p1 Олег Лосев} ушёл.", "1 первый зам губернатора"),
                (Uk, "Прийшли члени команди {p1 Гай}.", ""),
                (Uk, "Міністр із питань {e2 Слизексіту} {p1 Олег Барабаш} пішов.", "1 міністр із питань Слизексіту"),
                (Uk, "Міністр із виходу з {o2 Спілки Полів} {p1 Олег Барабаш} пішов.", "1 міністр із виходу @2"),
                (Ru, "Постами торгуют, являются министр {p1 Олег Лосев} и вор.", "1 министр"),
                (Kk, "{g2 Қазақстан} президенті {p1 Асқар Жұмағұлов} келді.", "1 президент @2"),
                (Kk, "Мәдениет және спорт министрі {p1 Асқар Жұмағұлов} келді.", "1 мәдениет және спорт министрі"),
                (Kk, "Министр {p1 Асқар Жұмағұлов} келді.", "1 министр"),
                // What it is held in: by an adjective, in brackets, told elsewhere; names in a row.
                (Kk, "{g2 Омбы} қаласының әкімі {p1 Асқар Жұмағұлов} келді.", "1 әкім @2"),
                (Kk, "{g2 Сербия} жеңді. Сербиялық дзюдошы {p1 Марк Исаев} келді.", "1 дзюдошы @2"),
                (Uk, "{g2 Франція} мовчить. Французька політикиня {p1 Анна Морель} пішла.", "1 політикиня @2"),
                (Ru, "Шеф латвийской разведки {p1 Ян Калныш} ушёл из {g2 Латвии}.", "1 шеф латвийской разведки @2"),
                (En, "Sen. {p1 Adam Quill} (R-{g2 Ohio}) spoke.", "1 Sen. @2"),
                (
                    Ru,
                    "Министр {g2 Франции} {p1 Жан Морель} ушёл. Позже министр {p1 Жан Морель} вернулся.",
                    "1 министр @2 | 1 министр @2",
                ),
                (
                    Ru,
                    "Вышли депутаты: {p1 Олег Лосев}, {p2 Пётр Исаев}, {p3 Марк Громов}.",
                    "1 депутат | 2 депутат | 3 депутат",
                ),
            ],
            roles,
        );
    }
    #[test]
    fn of_a_place_named_before() {
        let read = |text: &str| {
            let (text, told) = told_as(Ru, text, &[(2, "Q142"), (3, "Q90")]);
            roles(&text, &told)
        };
        let role = "Министр обороны страны {p1 Жан Морель} прибыл.";
        assert_eq!(read(&format!("Ждали во {{g2 Франции}} и {{g3 Париже}}. {role}")), "1 министр обороны страны @2");
        assert_eq!(read(&format!("Ждали в {{g3 Париже}}. {role}")), "1 министр обороны страны");
    }
}
