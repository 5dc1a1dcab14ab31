//! A stretch of text as the rules of quotes, roles and events see it: words in one row over all its paragraphs, what each
//! tells, and which name it belongs to.
//!
//! The article (all kept blocks) is one scene, so that a quotation runs on over paragraphs and a pronoun finds its person;
//! each removed block is a scene of its own, so that a reader who restores it finds its quotes, and they never mix.

use std::ops::Range;

use super::{
    Context,
    words::{self, Word},
};
use crate::{
    entity::{Local, Mention},
    label::Label,
    lang::telling::{Tell, Telling},
    language::Language,
    morph::{Cases, Gender, nominative::Reading},
    span::{Span, Text},
    text::Kind,
};

/// No clause is followed further than so many words.
pub const REACH: usize = 60;

/// A name in a scene.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    /// Index into the document's cast.
    pub entity: u32,
    /// What it is.
    pub label: Label,
    /// First word.
    pub start: usize,
    /// The word behind the last.
    pub end: usize,
    /// For people: the gender that the name shows.
    pub gender: Option<Gender>,
    /// For people: whether the form can be a nominative.
    pub nominative: bool,
    /// For people: whether the form can be a woman's nominative though it was read otherwise: `Лосева`.
    pub feminine: bool,
}

/// A paragraph of a scene.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Its words.
    pub words: Range<usize>,
    /// Its block.
    pub block: usize,
    /// Its language.
    pub language: Language,
}

/// Words in a row.
#[derive(Debug, Default)]
pub struct Scene<'a> {
    /// All words of the paragraphs, in order.
    pub words: Vec<&'a Word<'a>>,
    /// What each tells.
    tells: Vec<Tell>,
    /// Where the paragraphs are.
    pub paragraphs: Vec<Paragraph>,
    /// The paragraph of each word.
    pub paragraph_of: Vec<u32>,
    /// The names, ascending.
    pub names: Vec<Name>,
    /// For each word its name's index in `names` plus one; 0 for none.
    name_of: Vec<u32>,
}

/// The scenes of a document: the article first.
pub fn scenes<'a>(
    context: &Context,
    blocks: &'a [words::Block<'a>],
    mentions: &[Mention],
    cast: &[Local],
) -> Vec<Scene<'a>> {
    let genders = genders(context, mentions, cast);
    let kept = (0..blocks.len()).filter(|&b| context.blocks[b].keep);
    let mut all = vec![Scene::new(context, blocks, kept, mentions, &genders)];
    for block in (0..blocks.len()).filter(|&b| !context.blocks[b].keep && !blocks[b].words.is_empty()) {
        all.push(Scene::new(context, blocks, std::iter::once(block), mentions, &genders));
    }
    all
}

/// Gender and case of each mention of a person.
#[derive(Clone, Copy)]
struct Person {
    gender: Option<Gender>,
    nominative: bool,
    feminine: bool,
}

/// For each mention what its form shows; the gender of an entity is that of its fullest mention.
fn genders(context: &Context, mentions: &[Mention], cast: &[Local]) -> Vec<Person> {
    let mut of_entity: Vec<(usize, Option<Gender>)> = vec![(0, None); cast.len()];
    // Most names of an article stand in it several times.
    let mut read: Vec<Vec<(&str, Person)>> = cast.iter().map(|_| Vec::new()).collect();
    let mut made: Vec<Person> = mentions
        .iter()
        .map(|mention| {
            let surface = mention.span.of(context.text);
            if mention.label != Label::Person {
                return Person { gender: None, nominative: true, feminine: false };
            }
            if let Some((_, person)) = read[mention.entity as usize].iter().find(|(form, _)| *form == surface) {
                return *person;
            }
            let words: Vec<&str> = surface.split_whitespace().collect();
            let language = if surface.is_ascii() { Language::En } else { context.language };
            // The reading by which the entity is called, else the likeliest.
            let entity = &cast[mention.entity as usize].name;
            let mut readings =
                super::gazetteer::people_nominatives(context.gazetteer, &words, crate::morph::Cases::ALL, language);
            let own = readings.iter().position(|person| *entity == person.name).filter(|_| words.len() > 1);
            let found = own.or((!readings.is_empty()).then_some(0)).map(|at| readings.swap_remove(at));
            let known = words.iter().any(|w| super::first_name(context, &words::fold(w)));
            // A surname of another language says nothing of its bearer.
            let alone = words.len() == 1 && surface.ends_with(['а', 'я']);
            let telling = |p: &crate::morph::nominative::Person| known || p.sure && !surface.is_ascii() && !alone;
            let gender = found.as_ref().filter(|p| telling(p)).and_then(|p| p.gender);
            let rank = if known { 10 + words.len() } else { words.len() };
            let best = &mut of_entity[mention.entity as usize];
            if gender.is_some() && rank > best.0 {
                *best = (rank, gender);
            }
            // `Гаджизаде` ends like a dative, but is what the entity is called.
            let called = !surface.is_empty() && entity.ends_with(surface);
            let nominative = called || found.as_ref().is_none_or(|p| p.cases.is_empty() || p.cases.meets(Cases::NOM));
            // `Александра Лосева` is a genitive, and a woman's name too.
            let woman = || {
                let readings = context.gazetteer.map(|g| g.first_name(words[0], context.language));
                let hers = |r: &Reading| r.gender == Gender::Feminine && r.cases.meets(Cases::NOM);
                own.is_none()
                    && words.len() > 1
                    && words.iter().all(|w| w.ends_with(['а', 'я']))
                    && readings.is_some_and(|readings| readings.iter().any(hers))
            };
            let nominative = nominative || woman();
            let feminine = !surface.is_ascii() && surface.ends_with(['а', 'я']) && words.len() == 1;
            let person = Person { gender, nominative, feminine };
            read[mention.entity as usize].push((surface, person));
            person
        })
        .collect();
    for (person, mention) in made.iter_mut().zip(mentions) {
        person.gender = of_entity[mention.entity as usize].1.or(person.gender);
    }
    made
}

impl<'a> Scene<'a> {
    fn new(
        context: &Context,
        blocks: &'a [words::Block<'a>],
        chosen: impl Iterator<Item = usize>,
        mentions: &[Mention],
        people: &[Person],
    ) -> Scene<'a> {
        let mut scene = Scene::default();
        for block in chosen {
            let start = scene.words.len();
            let span = context.blocks[block].span;
            let language = context.language_of(&context.blocks[block]);
            let telling = Telling::of(language);
            for word in &blocks[block].words {
                let tell = if word.kind == Kind::Word { telling.tell(&word.lower) } else { Tell::NONE };
                scene.words.push(word);
                scene.tells.push(tell);
                scene.paragraph_of.push(scene.paragraphs.len() as u32);
                scene.name_of.push(0);
            }
            scene.paragraphs.push(Paragraph { words: start..scene.words.len(), block, language });
            let from = mentions.partition_point(|m| m.span.start < span.start);
            for (index, mention) in mentions.iter().enumerate().skip(from).take_while(|(_, m)| m.span.end <= span.end) {
                // A site speaks like an organisation.
                let site = mention.label == Label::Url && !mention.span.of(context.text).contains('/');
                if mention.label.is_name() || site {
                    scene.enter(mention, &people[index], start);
                }
            }
        }
        scene
    }

    fn enter(&mut self, mention: &Mention, person: &Person, from: usize) {
        let words = &self.words[from..];
        let start = from + words.partition_point(|w| w.span.end <= mention.span.start);
        let end = from + words.partition_point(|w| w.span.start < mention.span.end);
        if start >= end {
            return;
        }
        self.names.push(Name {
            entity: mention.entity,
            label: if mention.label == Label::Url { Label::Org } else { mention.label },
            start,
            end,
            gender: person.gender,
            nominative: person.nominative,
            feminine: person.feminine,
        });
        self.name_of[start..end].fill(self.names.len() as u32);
    }

    /// The name that word `i` belongs to.
    pub fn name(&self, i: usize) -> Option<&Name> {
        let index = (*self.name_of.get(i)? as usize).checked_sub(1)?;
        self.names.get(index)
    }

    /// The index of a name of this scene in [`names`](Self::names).
    pub fn index(&self, name: &Name) -> usize {
        self.names.partition_point(|n| n.start < name.start)
    }

    /// The names that start in `range`, in order.
    pub fn names_in(&self, range: Range<usize>) -> std::slice::Iter<'_, Name> {
        let from = self.names.partition_point(|n| n.start < range.start);
        let to = self.names.partition_point(|n| n.start < range.end).max(from);
        self.names[from..to].iter()
    }

    /// What word `i` tells.
    pub fn tell(&self, i: usize) -> Tell {
        self.tells.get(i).copied().unwrap_or_default()
    }

    /// Whether word `i` tells any of these.
    // Asked at hundreds of places: in line it would make the worker larger by kilobytes.
    #[inline(never)]
    pub fn tells(&self, i: usize, any: Tell) -> bool {
        self.tell(i).any(any)
    }

    /// The text of word `i`; empty behind the last.
    #[inline(never)]
    pub fn text(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |w| w.text)
    }

    /// The bytes from word `start` to before word `end`.
    pub fn span(&self, start: usize, end: usize) -> Span<Text> {
        let most = self.words.len().saturating_sub(1);
        let (first, last) =
            (self.words.get(start.min(most)), self.words.get(end.saturating_sub(1).clamp(start.min(most), most)));
        match (first, last) {
            (Some(first), Some(last)) => Span::new(first.span.start as usize, last.span.end as usize),
            _ => Span::new(0, 0),
        }
    }

    /// The words of the paragraph of word `i`.
    pub fn paragraph(&self, i: usize) -> Range<usize> {
        self.paragraph_of.get(i).map_or(0..0, |&p| self.paragraphs[p as usize].words.clone())
    }

    /// The first word of the clause or sentence that word `i` stands in: behind a full stop or at the paragraph's start.
    pub fn sentence_start(&self, i: usize) -> usize {
        let floor = self.paragraph(i).start.max(i.saturating_sub(REACH));
        (floor..i).rev().find(|&k| self.ends(k)).map_or(floor, |k| k + 1)
    }

    /// Behind the last word of the sentence that word `i` stands in, its full stop left out.
    pub fn sentence_end(&self, i: usize) -> usize {
        let ceiling = self.paragraph(i).end.min(i + REACH);
        (i..ceiling).find(|&k| self.ends(k)).unwrap_or(ceiling)
    }

    /// Whether word `i` is a mark that ends sentences.
    pub fn ends(&self, i: usize) -> bool {
        match self.text(i) {
            // `news.example.kz`
            "." => self.words.get(i + 1).is_none_or(|w| w.gap || w.kind != Kind::Word || !w.lower.is_ascii()),
            // "выразил… лидер"
            "…" | "..." => self.words.get(i + 1).is_none_or(|w| w.shape != words::Shape::Lower),
            mark => matches!(mark, "!" | "?" | "?!" | "!?"),
        }
    }

    /// Whether word `i` is a dash.
    pub fn dash(&self, i: usize) -> bool {
        matches!(self.text(i), "—" | "–" | "-" | "−" | "--")
    }
}
