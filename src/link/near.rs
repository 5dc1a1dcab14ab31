//! Near-misses: entities that may be one and were not joined, each with a reason and a score, for the reader to decide.
//!
//! Only names can be near: two dates or amounts a letter apart are two.
//!
//! Spelling slips and machine translation change a letter (`Baiden`, `Дональт Туск`); a surname alone may be one of several
//! people; a short name may be a longer one cut off. Skeletons one letter apart are found by leaving out each letter in turn
//! and sorting the hashes of what remains, so the work is n log n in the number of names.

use std::collections::HashMap;

use crate::label::Label;

/// Two entities that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// Index of one in the entities.
    pub a: u32,
    /// Index of the other; greater than `a`.
    pub b: u32,
    /// `one-letter`, `surname-alone`, `longer-name`.
    pub rule: &'static str,
    /// The skeletons that the rule compared.
    pub detail: String,
    /// How likely, 0 to 1.
    pub score: f32,
}

/// What the rules compare of an entity.
#[derive(Debug, Clone, Default)]
pub(super) struct Trait {
    /// Its kind.
    pub kind: Option<Label>,
    /// The knowledge-base id behind it, where there is one: two ids are never near.
    pub known: Option<String>,
    /// Skeletons of full names of people, and of whole names of other things, words apart.
    pub names: Vec<String>,
    /// For people: the surname's skeleton.
    pub surname: String,
    /// A person of whom the batch knows only a surname.
    pub alone: bool,
}

/// Skeletons shorter than this are one letter apart from too much.
const SHORTEST: usize = 5;

/// Names that share a key at most; more are no evidence.
const CROWD: usize = 8;

/// Suggestions at most, the likeliest first.
const MOST: usize = 2000;

/// The near-misses among entities, the likeliest first.
pub(super) fn near(traits: &[Trait]) -> Vec<Near> {
    let mut found: HashMap<(u32, u32), (u32, &'static str, String)> = HashMap::new();
    let mut add = |a: u32, b: u32, score: u32, rule: &'static str, detail: String| {
        let (x, y) = (&traits[a as usize], &traits[b as usize]);
        let differ = x.known.is_some() && y.known.is_some();
        if a == b || x.kind != y.kind || differ || !x.kind.is_some_and(Label::is_name) {
            return;
        }
        let slot = found.entry((a.min(b), a.max(b))).or_insert((0, rule, String::new()));
        if score > slot.0 {
            *slot = (score, rule, detail);
        }
    };
    one_letter(traits, &mut add);
    surnames(traits, &mut add);
    longer(traits, &mut add);
    let mut out: Vec<Near> = found
        .into_iter()
        .map(|((a, b), (score, rule, detail))| Near { a, b, rule, detail, score: score as f32 / 100.0 })
        .collect();
    out.sort_by(|x, y| y.score.total_cmp(&x.score).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
    out.truncate(MOST);
    out
}

/// Skeletons that differ in one letter.
fn one_letter(traits: &[Trait], add: &mut impl FnMut(u32, u32, u32, &'static str, String)) {
    let mut keys: Vec<(u64, u32, u32)> = Vec::new();
    for (entity, one) in traits.iter().enumerate() {
        for (nth, name) in one.names.iter().enumerate().take(4) {
            let letters: Vec<char> = name.chars().collect();
            if letters.len() < SHORTEST || letters.len() > 40 || name.starts_with('=') {
                continue;
            }
            for left_out in 0..=letters.len() {
                let rest = letters.iter().enumerate().filter(|(i, _)| *i != left_out).map(|(_, c)| *c);
                let hash = rest.fold(one.kind.map_or(0, |k| k as u64), |h, c| {
                    (h ^ u64::from(c)).wrapping_mul(0x100_0000_01b3).rotate_left(7)
                });
                keys.push((hash, entity as u32, nth as u32));
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    for group in keys.chunk_by(|x, y| x.0 == y.0).filter(|g| g.len() > 1 && g.len() <= CROWD) {
        for (i, x) in group.iter().enumerate() {
            for y in &group[i + 1..] {
                let a = &traits[x.1 as usize].names[x.2 as usize];
                let b = &traits[y.1 as usize].names[y.2 as usize];
                if apart_by_one(a, b) {
                    let long = a.chars().count().min(b.chars().count());
                    let score = 60 + (long as u32).saturating_sub(SHORTEST as u32).min(5) * 5;
                    add(x.1, y.1, score, "one-letter", format!("{a} ~ {b}"));
                }
            }
        }
    }
}

/// Whether one letter put in, left out or exchanged makes one of the other. Equal names count too.
fn apart_by_one(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let longest = a.len().max(b.len());
    a.len().abs_diff(b.len()) <= 1 && same + back + 1 >= longest
}

/// A surname alone, and the people who have it.
fn surnames(traits: &[Trait], add: &mut impl FnMut(u32, u32, u32, &'static str, String)) {
    let mut full: HashMap<&str, Vec<u32>> = HashMap::new();
    let people = || traits.iter().enumerate().filter(|(_, t)| t.kind == Some(Label::Person) && !t.surname.is_empty());
    for (entity, one) in people().filter(|(_, t)| !t.alone) {
        full.entry(&one.surname).or_default().push(entity as u32);
    }
    for (entity, one) in people().filter(|(_, t)| t.alone) {
        let Some(bearers) = full.get(one.surname.as_str()).filter(|b| b.len() <= CROWD) else { continue };
        for &bearer in bearers {
            let score = 50 / bearers.len() as u32 + 10;
            add(entity as u32, bearer, score, "surname-alone", one.surname.clone());
        }
    }
}

/// A name of two words or more, and the only longer one that begins with it.
fn longer(traits: &[Trait], add: &mut impl FnMut(u32, u32, u32, &'static str, String)) {
    let things = || traits.iter().enumerate().filter(|(_, t)| t.kind != Some(Label::Person));
    let mut of_name: HashMap<(Option<Label>, &str), u32> = HashMap::new();
    for (entity, one) in things() {
        for name in one.names.iter().filter(|n| n.contains(' ')) {
            of_name.entry((one.kind, name)).or_insert(entity as u32);
        }
    }
    // Entities, each with one that has a longer name.
    let mut cut: Vec<(u32, u32, &str)> = Vec::new();
    for (entity, one) in things() {
        for name in &one.names {
            let mut beginning = name.as_str();
            while let Some((head, _)) = beginning.rsplit_once(' ') {
                beginning = head;
                if let Some(&short) = of_name.get(&(one.kind, beginning)).filter(|&&s| s != entity as u32) {
                    cut.push((short, entity as u32, name));
                    break;
                }
            }
        }
    }
    cut.sort_by_key(|&(short, ..)| short);
    for longer in cut.chunk_by(|a, b| a.0 == b.0) {
        let (short, entity, name) = longer[0];
        if longer.iter().all(|other| other.1 == entity) {
            add(short, entity, 55, "longer-name", name.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str) -> Trait {
        let surname = name.rsplit(' ').next().unwrap_or_default().to_owned();
        let alone = !name.contains(' ');
        let names = if alone { Vec::new() } else { vec![name.to_owned()] };
        Trait { kind: Some(Label::Person), known: None, names, surname, alone }
    }

    fn thing(name: &str, known: Option<&str>) -> Trait {
        let known = known.map(str::to_owned);
        Trait { kind: Some(Label::Org), known, names: vec![name.to_owned()], ..Trait::default() }
    }

    fn rules(traits: &[Trait]) -> Vec<(u32, u32, &'static str)> {
        near(traits).into_iter().map(|n| (n.a, n.b, n.rule)).collect()
    }

    #[test]
    fn what_may_be_one() {
        assert_eq!(rules(&[person("dnld tsk"), person("dnlt tsk")]), [(0, 1, "one-letter")]);
        assert_eq!(rules(&[person("dnld tsk"), person("ptr lsv")]), []);
        assert_eq!(
            rules(&[person("ptr lsv"), person("an lsv"), person("lsv")]),
            [(0, 2, "surname-alone"), (1, 2, "surname-alone")]
        );
        assert_eq!(rules(&[thing("vstsn kmtt", None), thing("vstsn kmtt nmsk aknmk", None)]), [(0, 1, "longer-name")]);
        // Two dates or numbers are two.
        for kind in [Label::Date, Label::Time, Label::Percent, Label::Money, Label::Quantity, Label::Phone, Label::Id] {
            let fact = |text: &str| Trait { kind: Some(kind), ..thing(text, None) };
            assert_eq!(rules(&[fact("28 sntbr"), fact("22 sntbr"), fact("28 sntbr 2021")]), [], "{kind}");
        }
        // Two that the tables know are two.
        assert_eq!(rules(&[thing("vstsn kmtt", Some("x:a")), thing("vstsn kmt", Some("x:b"))]), []);
    }

    #[test]
    fn the_surer_come_first() {
        let traits = [person("dnld tsk"), person("dnlt tsk"), person("tsk")];
        let scores: Vec<f32> = near(&traits).iter().map(|n| n.score).collect();
        assert!(scores.windows(2).all(|w| w[0] >= w[1]) && scores.len() == 3, "{scores:?}");
    }
}
