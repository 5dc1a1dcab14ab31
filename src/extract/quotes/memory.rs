//! Who spoke and who was named before: what "he", "the minister", "the newspaper" and "the statement" stand for.
//!
//! Names are known from the start, speakers are added as they are found, in the order of the text; so a pronoun finds whoever
//! spoke last also where that one was called by a role.

use std::{cmp::Reverse, collections::HashMap};

use super::super::{
    cues::Cue,
    lists,
    scene::{Name, REACH, Scene},
    words::fold,
};
use super::speaker::Who;
use crate::{
    entity::Local,
    facts::Office,
    label::Label,
    lang::telling::Tell,
    morph::{Gender, stem},
};

/// Nobody further back than so many paragraphs is meant.
const FAR: u32 = 3;

/// No more than so many names are looked at for one speaker.
const MOST: usize = 40;

/// Who is known at a place of the text.
#[derive(Debug)]
pub struct Memory<'a> {
    /// Where.
    pub scene: &'a Scene<'a>,
    offices: &'a [Office],
    cast: &'a [Local],
    /// Word and name of whoever speaks by name, is cited, or opens a sentence; ascending.
    named: Vec<(usize, usize)>,
    /// Word and entity of the speakers found so far, ascending.
    spoke: Vec<(usize, u32)>,
    /// What the names of each entity show.
    genders: Vec<Option<Gender>>,
}

impl<'a> Memory<'a> {
    /// `named`: word and name of whoever speaks by name, is cited, or opens a sentence.
    pub fn new(
        scene: &'a Scene,
        offices: &'a [Office],
        cast: &'a [Local],
        mut named: Vec<(usize, usize)>,
    ) -> Memory<'a> {
        named.sort_unstable();
        named.dedup();
        let mut genders = vec![None; cast.len()];
        for name in scene.names.iter().filter(|n| n.gender.is_some()) {
            genders[name.entity as usize] = name.gender;
        }
        by_pronouns(scene, &mut genders);
        Memory { scene, offices, cast, named, spoke: Vec::new(), genders }
    }

    /// Remembers that `entity` spoke at word `at`.
    pub fn spoke(&mut self, at: usize, entity: u32) {
        let place = self.spoke.partition_point(|s| s.0 <= at);
        self.spoke.insert(place, (at, entity));
    }

    /// The entity that `who`, standing at or behind word `at`, means. `gender`: what the verb shows.
    pub fn entity(&self, who: Who, at: usize, gender: Option<Gender>) -> Option<u32> {
        match who {
            Who::Name(name) => Some(self.scene.names[name].entity),
            Who::Pronoun(word, gender) => {
                // "По его данным": a medium has data, where no person was heard.
                let found = self.person(at, gender);
                found.or_else(|| self.scene.tells(word, Tell::HIS).then(|| self.medium(at)).flatten())
            }
            Who::Role(word) => self.role(word, at, gender),
            Who::Holder(word, name) => self.holder(word, name, at),
            Who::Medium(word) => self.namesake(word, at).or_else(|| self.medium(at)),
            Who::Writing(_) => {
                let near = |label, far| self.heard(at, label, far);
                // Whoever is only spoken of wrote nothing.
                let spoke = |far| self.last_speaker(at, far);
                near(Some(Label::Org), 1)
                    .or_else(|| self.writer(at))
                    .or_else(|| spoke(1))
                    .or_else(|| near(Some(Label::Org), 4))
            }
            Who::Other(word) => self.namesake(word, at).or_else(|| self.organisation(word, at)),
        }
    }

    /// Who was heard before word `at`, the last first, at most `far` paragraphs ago.
    fn before(&self, at: usize, far: u32) -> impl Iterator<Item = (usize, u32)> {
        let paragraph = self.scene.paragraph_of.get(at).copied().unwrap_or(0);
        let named = &self.named[..self.named.partition_point(|n| n.0 < at)];
        let spoke = &self.spoke[..self.spoke.partition_point(|s| s.0 < at)];
        let mut named = named.iter().rev().map(|&(word, name)| (word, self.scene.names[name].entity)).peekable();
        let mut spoke = spoke.iter().rev().copied().peekable();
        let merged = std::iter::from_fn(move || match (named.peek(), spoke.peek()) {
            (Some(n), Some(s)) if s.0 >= n.0 => spoke.next(),
            (None, _) => spoke.next(),
            _ => named.next(),
        });
        merged.take(MOST).take_while(move |&(word, _)| self.distance(paragraph, word) <= far)
    }

    /// The names before word `at`, the last first, at most `far` paragraphs ago.
    fn names(&self, at: usize, far: u32) -> impl Iterator<Item = &'a Name> {
        let scene = self.scene;
        let paragraph = scene.paragraph_of.get(at).copied().unwrap_or(0);
        let upto = scene.names.partition_point(|n| n.end <= at);
        scene.names[..upto]
            .iter()
            .rev()
            .take(MOST + MOST / 2)
            .take_while(move |n| self.distance(paragraph, n.start) <= far)
    }

    /// Paragraphs from word `word` on to `paragraph`.
    fn distance(&self, paragraph: u32, word: usize) -> u32 {
        paragraph - self.scene.paragraph_of[word].min(paragraph)
    }

    /// Whether an entity is a person, say.
    pub fn is(&self, entity: u32, label: Label) -> bool {
        let of = self.cast.get(entity as usize).map(|c| c.label);
        of == Some(label) || label == Label::Org && of == Some(Label::Url)
    }

    /// The person last heard before `at`, else the last one named. Within the paragraph first, speakers before others.
    pub fn person(&self, at: usize, gender: Option<Gender>) -> Option<u32> {
        if gender == Some(Gender::Plural) {
            return None;
        }
        let fits = |&entity: &u32| self.fits(entity, gender);
        let heard = |far| self.before(at, far).map(|h| h.1).find(fits);
        // "Under questions by NAME, he said": not the one who asked.
        let governed = |n: &&Name| n.start > 0 && self.scene.tells(n.start - 1, Tell::PREPOSITION);
        let near = || self.names(at, 0).filter(|n| !governed(n)).map(|n| n.entity).find(fits);
        let named = || self.names(at, FAR).map(|n| n.entity).find(fits);
        heard(0).or_else(near).or_else(|| heard(FAR)).or_else(named)
    }

    /// Whether an entity is a person of this gender, as far as is known.
    pub fn fits(&self, entity: u32, gender: Option<Gender>) -> bool {
        let of = self.genders.get(entity as usize).copied().flatten();
        self.is(entity, Label::Person) && (of.is_none() || gender.is_none() || of == gender)
    }

    /// Whoever was heard by name last before `at`, at most `far` paragraphs ago.
    pub fn heard(&self, at: usize, label: Option<Label>, far: u32) -> Option<u32> {
        let paragraph = *self.scene.paragraph_of.get(at)?;
        let named = self.named[..self.named.partition_point(|n| n.0 < at)].iter().rev().take(MOST);
        let mut heard = named
            .take_while(|n| self.distance(paragraph, n.0) <= far)
            .map(|&(_, name)| &self.scene.names[name])
            .filter(|n| label.is_none_or(|l| n.label == l));
        let last = heard.next()?;
        // "ORG said it, MEDIUM reports": the first.
        let start = self.scene.sentence_start(last.start);
        // "MEDIUM said it, citing ORG": ORG.
        if (start.max(last.start.saturating_sub(6))..last.start).any(|k| self.scene.tells(k, Tell::CITE)) {
            return Some(last.entity);
        }
        Some(heard.take_while(|n| n.start >= start).last().unwrap_or(last).entity)
    }

    /// The person of whose writing the paragraphs round `at` speak: "the statement of NAME".
    fn writer(&self, at: usize) -> Option<u32> {
        let scene = self.scene;
        let wrote = |n: &&Name| {
            let end = scene.sentence_end(n.start).clamp(n.end, n.end + 3);
            let mut beside = (n.start.saturating_sub(2)..n.start).chain(n.end..end);
            n.label == Label::Person && beside.any(|k| scene.tells(k, Tell::WRITING))
        };
        self.names(at, 1).find(wrote).map(|n| n.entity)
    }

    /// Whoever spoke last before `at`, at most `far` paragraphs ago.
    fn last_speaker(&self, at: usize, far: u32) -> Option<u32> {
        let paragraph = *self.scene.paragraph_of.get(at)?;
        let (word, entity) = *self.spoke[..self.spoke.partition_point(|s| s.0 < at)].last()?;
        (self.distance(paragraph, word) <= far).then_some(entity)
    }

    /// The person that the paragraph behind word `end` opens with.
    pub fn next(&self, end: usize) -> Option<u32> {
        let scene = self.scene;
        let next = scene.paragraphs.get(*scene.paragraph_of.get(end)? as usize + 1)?.words.clone();
        let from = self.named.partition_point(|n| n.0 < next.start);
        let named = self.named[from..].iter().take_while(|n| n.0 < next.end.min(next.start + 16));
        named.map(|&(_, name)| &scene.names[name]).find(|n| n.label == Label::Person).map(|n| n.entity)
    }

    /// The person named most often before word `at`, twice at least; of those called `given`, if that is said.
    pub fn protagonist(&self, at: usize, given: Option<&str>) -> Option<u32> {
        let called = |n: &&Name| {
            given.is_none_or(|g| stem::stem(&fold(self.scene.text(n.start)), false) == stem::stem(&fold(g), false))
        };
        let mut counts: HashMap<u32, (usize, Reverse<usize>)> = HashMap::new();
        let people =
            self.scene.names.iter().take(256).take_while(|n| n.start < at).filter(|n| n.label == Label::Person);
        for (place, name) in people.filter(called).enumerate() {
            counts.entry(name.entity).or_insert((0, Reverse(place))).0 += 1;
        }
        let (entity, (count, _)) = counts.into_iter().max_by_key(|c| c.1)?;
        (count > 1 || given.is_some()).then_some(entity)
    }

    /// The offices told before word `word`, the last first.
    fn offices(&self, word: usize) -> impl Iterator<Item = &'a Office> {
        let here = self.scene.words[word].span.start;
        let upto = self.offices.partition_point(|o| o.span.end <= here);
        self.offices[..upto].iter().rev().take(MOST + MOST / 2)
    }

    /// The person with this role who spoke last, else the last one named with it; else the person last heard.
    fn role(&self, word: usize, at: usize, gender: Option<Gender>) -> Option<u32> {
        let same = Same::new(self.scene, word);
        let holders: Vec<u32> = self.offices(word).filter(|o| same.fits(o)).map(|o| o.person).collect();
        // Of two ministers the one who spoke.
        let woman = gender.filter(|&g| g == Gender::Feminine);
        let last = woman.and_then(|_| self.person(at, woman)).or_else(|| self.person(at, None));
        let heard = || self.before(at, u32::MAX).map(|h| h.1).find(|e| holders.contains(e));
        let known = last.filter(|l| holders.contains(l)).or_else(heard).or(holders.first().copied());
        // The judge of a case, "NAME's adviser": never whoever was heard last.
        let other = lists::OF_A_CASE.begins(&self.scene.words[word].lower) || self.owned(word);
        // "The professor" is nobody whose office is told, and another.
        let office = |p: &u32| self.offices(word).any(|o| o.person == *p);
        let private = self.scene.tells(word, Tell::PRIVATE);
        let last = last.filter(|p| !(other || private && office(p)));
        known.filter(|&p| self.is(p, Label::Person)).or(last).or_else(|| self.later(word, &same))
    }

    /// Whether the role is somebody's: "NAME's adviser", "NAME's press secretary".
    fn owned(&self, word: usize) -> bool {
        let owner = |k: usize| self.scene.name(k).is_some_and(|n| n.label == Label::Person);
        let genitive = |k: usize| matches!(self.scene.text(k), "'s" | "’s");
        (word.saturating_sub(3).max(1)..word).any(|k| genitive(k) && owner(k - 1))
    }

    /// The person with this role who is named in the next paragraphs: a first line may call a person by the role alone.
    fn later(&self, word: usize, same: &Same) -> Option<u32> {
        let here = self.scene.words[word].span.start;
        let from = self.offices.partition_point(|o| o.span.end <= here);
        self.offices[from..].iter().take(4).find(|o| same.fits(o)).map(|o| o.person)
    }

    /// The person with this or any role in what is named; those who speak for others are not told apart from them.
    fn holder(&self, word: usize, name: usize, at: usize) -> Option<u32> {
        let Name { entity, label, .. } = self.scene.names[name];
        let same = Same::new(self.scene, word);
        // "Глава ОВА" of a text that names "Харьковскую ОВА".
        let called = |e: u32| self.cast[e as usize].name.ends_with(&*self.cast[entity as usize].name);
        let of = |o: &&Office| o.of.is_some_and(|e| e == entity || called(e)) || o.polity == Some(entity);
        let near = || self.offices(word).filter(of);
        if lists::SPOKESMEN.begins(&self.scene.words[word].lower) {
            return near().find(|o| same.fits(o)).map(|o| o.person).or(Some(entity));
        }
        let holders: Vec<u32> = near().filter(|o| same.fits(o)).map(|o| o.person).collect();
        let heard = || self.before(at, u32::MAX).map(|h| h.1).find(|e| holders.contains(e));
        let found = heard().or(holders.first().copied()).or_else(|| near().next().map(|o| o.person));
        // "The President of PLACE" of a first line, which the next ones name.
        let here = self.scene.words[word].span.start;
        let from = self.offices.partition_point(|o| o.span.end <= here);
        let later = || self.offices[from..].iter().take(8).find(|o| of(o) && same.fits(o)).map(|o| o.person);
        let found = found.or_else(later);
        if found.is_some() || label != Label::Org {
            return found.or_else(|| self.person(at, None));
        }
        // "Глава МИД" of a text that has its minister.
        let body = &*self.cast[entity as usize].name;
        let minister = self.offices(word).find(|o| is_minister(&o.role, body)).map(|o| o.person);
        if let Some(minister) = minister.filter(|_| same.others.contains(&"head")) {
            return Some(minister);
        }
        // "По словам главы ORG": whoever was heard last and has a role of nobody else.
        let free = |p: &u32| {
            let mut roles = self.offices(word).filter(|o| o.person == *p).peekable();
            roles.peek().is_some()
                && roles.all(|o| o.of.is_none() && o.polity.is_none() && !lists::MINISTERS.begins(&fold(&o.role)))
        };
        let heads = same.others.contains(&"head");
        self.person(at, None).filter(|p| heads && free(p)).or(Some(entity))
    }

    /// "The party" of a text that names "the Plum party".
    fn namesake(&self, word: usize, at: usize) -> Option<u32> {
        let noun = stem::stem(&self.scene.words[word].lower, false);
        let called = |&e: &u32| {
            let name = fold(&self.cast[e as usize].name);
            noun.len() > 2 && self.is(e, Label::Org) && name.split(' ').any(|w| stem::stem(w, false) == noun)
        };
        // "Журнал ORG"
        let beside = |n: &&Name| {
            let before = n.start.checked_sub(1).map(|k| stem::stem(&self.scene.words[k].lower, false));
            n.label == Label::Org && before == Some(noun)
        };
        let named = self.names(at, FAR).find(|n| called(&n.entity) || beside(n)).map(|n| n.entity);
        named.or_else(|| self.before(at, 3 * FAR).map(|h| h.1).find(called))
    }

    /// "The company", where no name has the word: the organisation named last, in this paragraph or the one before.
    fn organisation(&self, word: usize, at: usize) -> Option<u32> {
        let definite = word > 0 && self.scene.words[word - 1].lower == "the";
        let organisation = definite && self.scene.words[word].has(Cue::ORG.or(Cue::GENERIC_ORG));
        let last = || self.names(at, 1).find(|n| n.label == Label::Org);
        organisation.then(last).flatten().map(|n| n.entity)
    }

    /// The organisation last heard or cited before `at`.
    pub fn medium(&self, at: usize) -> Option<u32> {
        self.heard(at, Some(Label::Org), FAR)
            .or_else(|| self.names(at, FAR).find(|n| n.label == Label::Org).map(|n| n.entity))
    }
}

/// The gender of people whose names do not show it, by two pronouns at least that stand in a sentence behind nobody else.
fn by_pronouns(scene: &Scene, genders: &mut [Option<Gender>]) {
    const WOMAN: Tell = Tell::SHE.or(Tell::HER);
    let mut votes = vec![0_i32; genders.len()];
    for k in (0..scene.words.len()).filter(|&k| scene.tells(k, WOMAN.or(Tell::HE).or(Tell::HIS))) {
        let near = scene.sentence_start(k).max(k.saturating_sub(REACH))..k;
        let mut people = scene.names_in(near).filter(|n| n.label == Label::Person);
        if let Some(first) = people.next()
            && people.all(|n| n.entity == first.entity)
        {
            votes[first.entity as usize] += if scene.tells(k, WOMAN) { 1 } else { -1 };
        }
    }
    for (gender, votes) in genders.iter_mut().zip(votes).filter(|(gender, votes)| gender.is_none() && votes.abs() > 1) {
        *gender = Some(if votes > 0 { Gender::Feminine } else { Gender::Masculine });
    }
}

/// Whether a role is that of the minister whose ministry a name is: "министр иностранных дел" and "МИД РФ", "Минобороны".
fn is_minister(role: &str, body: &str) -> bool {
    let mut words = role.split(' ');
    if !words.by_ref().any(|w| lists::MINISTERS.begins(&fold(w))) {
        return false;
    }
    let field: Vec<String> = words.map(fold).collect();
    let Some(first) = field.first().filter(|f| f.chars().nth(3).is_some()) else { return false };
    let initials: String = field.iter().take(2).filter_map(|w| w.chars().next()).collect();
    let same = |a: &str, b: &str| stem::stem(a, false) == stem::stem(b, false);
    body.split(' ').map(fold).any(|w| {
        let short = ["мин", "мін"].iter().find_map(|m| w.strip_prefix(m)).filter(|rest| rest.len() > 5);
        same(&w, first)
            || field.len() > 1 && w.strip_prefix('м') == Some(&*initials)
            || short.is_some_and(|rest| first.starts_with(rest) || same(rest, first))
    })
}

/// Roles that are the same, or other words for it: "глава" and "руководитель", "глава государства" and "президент".
struct Same<'a> {
    /// None where the word alone says less than those beside it.
    stem: Option<&'a str>,
    /// The beginnings of its other names.
    others: Vec<&'static str>,
}

impl<'a> Same<'a> {
    /// The role whose noun is word `word`.
    fn new(scene: &'a Scene, word: usize) -> Same<'a> {
        let lower = scene.words[word].lower.as_str();
        let group = lists::ROLES_ALIKE.words().iter().find(|g| g.split(' ').any(|w| lower.starts_with(w)));
        let others: Vec<_> = group.map_or(Vec::new(), |g| g.split(' ').collect());
        if others.contains(&"head")
            && let Some(office) = head_of(scene, word)
        {
            return Same { stem: None, others: office.split(' ').collect() };
        }
        Same { stem: Some(stem::stem(lower, false)), others }
    }

    fn fits(&self, office: &Office) -> bool {
        office
            .role
            .split(' ')
            .map(fold)
            .any(|w| self.stem == Some(stem::stem(&w, false)) || self.others.iter().any(|o| w.starts_with(o)))
    }
}

/// The office of "глава государства", "head of state", "мемлекет басшысы", whose noun for the head is word `word`.
fn head_of(scene: &Scene, word: usize) -> Option<&'static str> {
    let beside = match scene.text(word + 1) {
        "of" if scene.text(word + 2) == "the" => word + 3,
        "of" => word + 2,
        _ => word + 1,
    };
    let is = |k: usize, of: &str| scene.words.get(k).is_some_and(|w| of.split(' ').any(|o| o == w.lower));
    let rows = lists::HEADS_OF.words().iter().filter_map(|row| row.split_once(" | "));
    rows.filter(|(of, _)| is(beside, of) || word > 0 && is(word - 1, of)).map(|(_, office)| office).next()
}
