//! Which names of people stand for a fuller one: a surname, initials, a given name.

use std::collections::{HashMap, HashSet};

use super::{Groups, form::Form};
use crate::{
    entity::Why,
    extract::Candidate,
    label::Label,
    link::{parts, support},
};

impl Groups {
    /// A bare surname, or initials and a surname, joins the full name with that surname: the only one, or the last one
    /// named before.
    pub(super) fn join_surnames(&mut self, candidates: &[Candidate], forms: &[Form], kept: &[bool]) {
        // Full names by surname, in order of first mention; kept ones first because groups are made in that order.
        let mut full: HashMap<&str, Vec<u32>> = HashMap::new();
        let groups: Vec<u32> = (0..self.first.len() as u32).collect();
        let is_person = |g: u32| candidates[self.first[g as usize]].label == Label::Person;
        for &group in groups.iter().filter(|&&g| is_person(g)) {
            let form = &forms[self.first[group as usize]];
            if form.names.len() >= 2 {
                let surname = form.names.last().map_or("", String::as_str);
                full.entry(surname).or_default().push(group);
            }
        }
        let mut joins: Vec<(u32, u32, &'static str)> = Vec::new();
        for &group in groups.iter().filter(|&&g| is_person(g)) {
            let first = self.first[group as usize];
            let form = &forms[first];
            let Some(surname) = form.names.last() else { continue };
            // A surname that so many share joins nothing, and would take quadratic time.
            let Some(options) = full.get(surname.as_str()).filter(|o| o.len() <= 64) else { continue };
            let here = kept[first];
            let fits = |&&other: &&u32| {
                if other == group {
                    return false;
                }
                let full = &forms[self.first[other as usize]];
                // `Лосев` is not Анна Лосева; `Лосева` may be a man in the genitive.
                if form.man == Some(true) && full.man == Some(false) {
                    return false;
                }
                let names = &full.names;
                let theirs = names.len();
                match form.names.len() {
                    1 if form.initials.is_empty() => theirs > 1,
                    1 => names.first().and_then(|n| n.chars().next()) == form.initials.first().copied(),
                    // "Иван Петров" and "Иван Сергеевич Петров".
                    2 => theirs == 3 && names[0] == form.names[0],
                    _ => false,
                }
            };
            // A known person takes a bare surname only from the same side of the cleaning.
            let mut fitting = options.iter().filter(fits).filter(|&&o| !here || kept[self.first[o as usize]]);
            let chosen = match (fitting.next(), fitting.next()) {
                (Some(&only), None) => Some(only),
                (Some(_), Some(_)) => {
                    let before = options
                        .iter()
                        .filter(fits)
                        .filter(|&&o| self.first[o as usize] < first)
                        .max_by_key(|&&o| self.first[o as usize]);
                    before.copied()
                }
                _ => None,
            };
            if let Some(other) = chosen {
                let rule = match (form.names.len(), form.initials.is_empty()) {
                    (1, true) => "same-surname",
                    (1, false) => "initials-surname",
                    _ => "patronymic-left-out",
                };
                joins.push((other, group, rule));
            }
        }
        for (a, b, rule) in joins {
            let (fa, fb) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            // Whom the tables know by this surname, they know by the full name too: this is a namesake.
            if rule == "same-surname" && self.known[b as usize].is_some() && self.known[self.root(a) as usize].is_none()
            {
                self.known[b as usize] = None;
                self.others.insert(b);
            }
            let detail = fb.names.last().cloned().unwrap_or_default();
            self.join(a, b, Why { a: fa.surface.clone(), b: fb.surface.clone(), rule: rule.into(), detail });
        }
    }

    /// "Анна" after "Анна Лосева": the only person of the document with that given name, unless it is a surname too.
    pub(super) fn join_given_names(&mut self, text: &str, candidates: &[Candidate], forms: &[Form], kept: &[bool]) {
        let people: Vec<u32> = (0..self.first.len() as u32)
            .filter(|&g| candidates[self.first[g as usize]].label == Label::Person)
            .collect();
        let mut bearers: HashMap<&str, Vec<u32>> = HashMap::new();
        let mut surnames: HashSet<&str> = HashSet::new();
        for &group in &people {
            let names = &forms[self.first[group as usize]].names;
            if let [given, .., surname] = names.as_slice()
                && !parts::is_patronymic(surname)
            {
                let all = bearers.entry(given).or_default();
                let root = self.root(group);
                if !all.contains(&root) && all.len() < 3 {
                    all.push(root);
                }
                surnames.insert(surname);
            }
        }
        let mut joins: Vec<(u32, u32)> = Vec::new();
        for &group in &people {
            let first = self.first[group as usize];
            let form = &forms[first];
            let alone = match form.names.as_slice() {
                [given] => form.initials.is_empty() && !surnames.contains(given.as_str()),
                // "Анна Ильинична".
                [_, patronymic] => parts::is_patronymic(patronymic),
                _ => false,
            };
            // The prophet of that name is somebody else.
            let titled = support::title(&text[..candidates[first].span.range().start]).is_some();
            if !alone || titled || candidates[first].known.is_some() {
                continue;
            }
            if let Some([only]) = bearers.get(form.names[0].as_str()).map(Vec::as_slice)
                && kept[first] == kept[self.first[*only as usize]]
                && form.woman.is_none_or(|w| forms[self.first[*only as usize]].woman.is_none_or(|x| w == x))
                && self.root(group) != *only
            {
                joins.push((*only, group));
            }
        }
        for (a, b) in joins {
            let (full, given) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            let why = Why {
                a: full.surface.clone(),
                b: given.surface.clone(),
                rule: "given-name".into(),
                detail: given.names[0].clone(),
            };
            self.join(a, b, why);
        }
    }
}
