//! Which names of organisations stand for a fuller one: its beginning, its acronym, its kind, what it has in quotation marks.

use std::collections::HashMap;

use super::{
    Groups,
    form::{Form, is_acronym},
};
use crate::{entity::Why, extract::Candidate, label::Label, link::parts, morph::stem, text::pieces::folded};

impl Groups {
    /// "Восточный комитет" after "Восточный комитет немецкой экономики": the only longer name that begins so.
    pub(super) fn join_longer(&mut self, candidates: &[Candidate], forms: &[Form]) {
        let organisations: Vec<u32> = (0..self.first.len() as u32)
            .filter(|&g| candidates[self.first[g as usize]].label == Label::Org)
            .filter(|&g| {
                let form = &forms[self.first[g as usize]];
                form.keys.len() >= 2 || is_body(&form.surface)
            })
            .collect();
        let mut opening: HashMap<&str, Vec<u32>> = HashMap::new();
        for &group in &organisations {
            opening.entry(&forms[self.first[group as usize]].keys[0]).or_default().push(group);
        }
        let mut joins: Vec<(u32, u32)> = Vec::new();
        for &group in &organisations {
            let keys = &forms[self.first[group as usize]].keys;
            // A beginning that so many share joins nothing, and would take quadratic time.
            let Some(options) = opening.get(keys[0].as_str()).filter(|o| o.len() <= 64) else { continue };
            let longer = |&&other: &&u32| {
                let theirs = &forms[self.first[other as usize]].keys;
                // `Поток` and `Поток 2` are two.
                let number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
                theirs.len() > keys.len() && theirs.starts_with(keys) && !number(&theirs[keys.len()])
            };
            let mut fitting = options.iter().filter(longer);
            if let (Some(&only), None) = (fitting.next(), fitting.next()) {
                joins.push((only, group));
            }
        }
        for (a, b) in joins {
            let (long, short) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            let name = |group: u32, form: &Form| {
                candidates[self.first[group as usize]].name.clone().unwrap_or_else(|| form.surface.clone())
            };
            let why =
                Why { a: name(a, long), b: name(b, short), rule: "longer-name".into(), detail: short.keys.join(" ") };
            self.join(a, b, why);
        }
    }

    /// "СРС" beside "Союз речных судов", "Союз" after it: the only organisation of the document whose words have these
    /// initials, or that has the word for its kind.
    pub(super) fn join_heads(&mut self, candidates: &[Candidate], forms: &[Form]) {
        let organisations: Vec<u32> =
            (0..self.first.len() as u32).filter(|&g| candidates[self.first[g as usize]].label == Label::Org).collect();
        let mut named: HashMap<(&'static str, String), Vec<u32>> = HashMap::new();
        for &group in &organisations {
            let form = &forms[self.first[group as usize]];
            if form.keys.len() < 2 || form.keys.len() > 12 {
                continue;
            }
            let root = self.root(group);
            let mut add = |rule, key: String| {
                let all = named.entry((rule, key)).or_default();
                if !all.contains(&root) && all.len() < 2 {
                    all.push(root);
                }
            };
            let small = |key: &&String| key.chars().nth(2).is_some();
            let initials = |keys: &[String]| keys.iter().filter(small).filter_map(|key| key.chars().next()).collect();
            add("acronym-of", initials(&form.keys));
            // `Речная служба судов РФ` goes by РСС too.
            if let [before @ .., state] = form.keys.as_slice()
                && parts::is_state(state)
            {
                add("acronym-of", initials(before));
            }
            // `Речной союз`, `Союз по делам рек`: a noun in lower case, or before words in lower case, says the kind.
            let lower = |word: &str| word.starts_with(char::is_lowercase);
            let words: Vec<&str> = form.surface.split_whitespace().collect();
            for (nth, pair) in words.windows(2).enumerate().filter(|(_, pair)| lower(pair[1])) {
                for kind in [pair[1], pair[0]].into_iter().take(if nth == 0 { 2 } else { 1 }) {
                    add("kind-alone", stem::key(&folded(kind), false));
                }
            }
        }
        let mut joins: Vec<(u32, u32, &'static str)> = Vec::new();
        for &group in &organisations {
            let form = &forms[self.first[group as usize]];
            let [only] = form.keys.as_slice() else { continue };
            let rule = if is_acronym(&form.surface) { "acronym-of" } else { "kind-alone" };
            let key = if rule == "acronym-of" { folded(&form.surface) } else { only.clone() };
            if let Some([long]) = named.get(&(rule, key)).map(Vec::as_slice)
                && self.root(group) != *long
            {
                joins.push((*long, group, rule));
            }
        }
        for (a, b, rule) in joins {
            let (long, short) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            let name = candidates[self.first[a as usize]].name.clone().unwrap_or_else(|| long.surface.clone());
            let why = Why { a: name, b: short.surface.clone(), rule: rule.into(), detail: short.keys.join(" ") };
            self.join(a, b, why);
        }
    }

    /// "Заря" and "завод «Заря»", "Институт Заречного" and "Научный институт рек имени П. Заречного": the only organisation
    /// of the document that has the name in quotation marks, or is called after the same person.
    pub(super) fn join_inner(&mut self, candidates: &[Candidate], forms: &[Form]) {
        let organisations: Vec<u32> =
            (0..self.first.len() as u32).filter(|&g| candidates[self.first[g as usize]].label == Label::Org).collect();
        // What is quoted or honoured, and the groups that it names; a second one is enough to say that it is not alone.
        let mut named: HashMap<(&'static str, String), Vec<u32>> = HashMap::new();
        for &group in &organisations {
            let form = &forms[self.first[group as usize]];
            let quoted = Some(form.inner.join(" ")).filter(|q| !q.is_empty()).map(|q| ("name-in-quotes", q));
            let head = form.head.clone().map(|head| ("acronym-of-quoted", head));
            let honoured = form.honoured.clone().map(|honoured| ("called-after", honoured));
            for key in [quoted, head, honoured].into_iter().flatten() {
                let all = named.entry(key).or_default();
                let root = self.root(group);
                if !all.contains(&root) && all.len() < 2 {
                    all.push(root);
                }
            }
        }
        let mut joins: Vec<(u32, u32, &'static str)> = Vec::new();
        for &group in &organisations {
            let form = &forms[self.first[group as usize]];
            let quoted = form.inner.is_empty().then(|| ("name-in-quotes", form.keys.join(" ")));
            let head = is_acronym(&form.surface).then(|| ("acronym-of-quoted", form.surface.to_lowercase()));
            let after = form.keys.last().filter(|_| form.honoured.is_none() && form.keys.len() > 1);
            let honoured = after.map(|last| ("called-after", last.clone()));
            for key in [quoted, head, honoured].into_iter().flatten() {
                if let Some([only]) = named.get(&key).map(Vec::as_slice)
                    && self.root(group) != *only
                {
                    joins.push((*only, group, key.0));
                }
            }
        }
        for (a, b, rule) in joins {
            let (long, short) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            let why = Why {
                a: long.surface.clone(),
                b: short.surface.clone(),
                rule: rule.into(),
                detail: short.keys.last().cloned().unwrap_or_default(),
            };
            self.join(a, b, why);
        }
    }
}

/// A body that each state has its own of, in one word: `МИД`, `Минздрав`.
fn is_body(surface: &str) -> bool {
    let acronym = is_acronym(surface) && !surface.is_ascii();
    let ministry = surface.chars().nth(5).is_some()
        && ["Мин", "Мін"].iter().any(|m| surface.starts_with(m))
        && !surface.contains(' ');
    acronym || ministry
}
