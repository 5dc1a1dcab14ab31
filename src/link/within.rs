//! Within a document: case forms, a full name and its later surname, initials, an acronym and its expansion.
//!
//! Each candidate gets a key: the table id where it is known, else its label and the stems of its words. Equal keys are
//! one entity. Then surnames, initials and acronyms join what they stand for, each with its reason. Candidates of kept
//! blocks are grouped first; those of removed blocks may join them, and name an entity only where no kept one does.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{parts, support};
use crate::{
    document::Block,
    entity::{Local, Mention, Why},
    extract::Candidate,
    label::Label,
    morph::stem,
    text::pieces::folded,
};

/// Groups the candidates of one document into its cast. The mentions come in the candidates' order.
#[inline(never)]
pub fn link(text: &str, blocks: &[Block], candidates: Vec<Candidate>) -> (Vec<Mention>, Vec<Local>) {
    let mut groups = Groups::default();
    let kept: Vec<bool> = candidates.iter().map(|c| is_kept(blocks, c)).collect();
    let forms: Vec<Form> = candidates.iter().map(|c| Form::of(text, c)).collect();
    let mut group_of = vec![u32::MAX; candidates.len()];
    // Article first, so that teasers never shape its entities.
    for pass in [true, false] {
        for index in (0..candidates.len()).filter(|&i| kept[i] == pass) {
            group_of[index] = groups.place(&forms[index], &candidates[index], index);
        }
    }
    groups.join_spellings(text, &candidates, &forms, &group_of);
    groups.join_surnames(&candidates, &forms, &kept);
    groups.join_given_names(text, &candidates, &forms, &kept);
    groups.join_longer(&candidates, &forms);
    groups.join_inner(&candidates, &forms);
    groups.join_brackets(text, &candidates, &group_of);
    groups.join_heads(&candidates, &forms);
    groups.finish(candidates, &forms, &kept, &group_of)
}

fn is_kept(blocks: &[Block], candidate: &Candidate) -> bool {
    let after = blocks.partition_point(|b| b.span.start <= candidate.span.start);
    after.checked_sub(1).is_none_or(|at| blocks[at].keep)
}

/// A candidate's name taken apart.
#[derive(Debug, Default)]
struct Form {
    /// The words as written, marks and spaces tidied.
    surface: String,
    /// Stems of the words, in lower case.
    keys: Vec<String>,
    /// For people: the initials, in order, in lower case.
    initials: Vec<char>,
    /// For people: stems of the names that are written out, the surname last.
    names: Vec<String>,
    /// For people whose nominative was found: whether the first name ends as women's names do.
    woman: Option<bool>,
    /// For people whose nominative was found: whether the surname is a man's, where it says so.
    man: Option<bool>,
    /// For organisations: the stem of the surname after `имени`.
    honoured: Option<String>,
    /// For organisations with a name in quotation marks after an acronym: the acronym, the `СРС` of `СРС «Заря»`.
    head: Option<String>,
    /// For organisations: stems of what stands in quotation marks after the head: the `Заря` of `завод «Заря»`.
    inner: Vec<String>,
}

impl Form {
    fn of(text: &str, candidate: &Candidate) -> Form {
        let surface = tidy(candidate.span.of(text));
        let name = candidate.name.as_deref().unwrap_or(&surface);
        let mut form = Form::default();
        for word in parts::telling(name, candidate.label) {
            if candidate.label == Label::Person && word.contains('.') {
                // `А.С.Пушкин` holds both.
                for part in word.split('.').filter(|p| !p.is_empty()) {
                    if part.chars().nth(1).is_none() {
                        form.initials.extend(part.chars());
                    } else {
                        form.names.push(stem::key(part, false));
                    }
                }
                form.keys.push(word);
                continue;
            }
            let mut key = stem::key(&word, false);
            if candidate.label == Label::Person {
                // `Виктория` and `Виктор` share a stem.
                if candidate.name.is_some() && (word.ends_with("ия") || word.ends_with("ія")) {
                    key.push('и');
                }
                form.names.push(key.clone());
            }
            form.keys.push(key);
        }
        if candidate.label == Label::Person {
            let nominative = candidate.name.as_deref().and_then(|n| n.split_whitespace().next());
            form.man = candidate.name.as_deref().and_then(|n| parts::is_mans(n.split_whitespace().next_back()?));
            form.woman = nominative.map(|w| w.ends_with(['а', 'я', 'a']));
        }
        if candidate.label == Label::Org {
            let called_after = parts::institute(name).filter(|(_, says)| *says);
            form.honoured = called_after.map(|(surname, _)| stem::key(&surname, false));
            (form.head, form.inner) = inner(candidate.span.of(text));
        }
        form.surface = surface;
        // "Путин Владимир Владимирович": the surname goes last.
        if form.names.len() == 3 && parts::is_patronymic(&form.names[2]) {
            form.names.rotate_left(1);
        }
        form
    }

    /// What makes two candidates of the same label one.
    fn key(&self, candidate: &Candidate) -> String {
        match &candidate.known {
            Some(known) => format!("\u{1}{known}\u{1}{}", candidate.label),
            None if candidate.label == Label::Person => {
                format!(
                    "{}\u{1}{}\u{1}{}",
                    candidate.label,
                    self.names.join(" "),
                    self.initials.iter().collect::<String>()
                )
            }
            None => format!("{}\u{1}{}", candidate.label, self.keys.join(" ")),
        }
    }
}

/// The acronym before a name in quotation marks, and the stems of that name: `ГНЦ «Заря»`, `завод «Заря»`.
fn inner(surface: &str) -> (Option<String>, Vec<String>) {
    let Some((head, quoted)) = surface.split_once(['«', '"', '„', '“']) else { return (None, Vec::new()) };
    let acronym = head.trim();
    if !head.ends_with(char::is_whitespace) || acronym.is_empty() {
        return (None, Vec::new());
    }
    let stems = parts::telling(quoted, Label::Org).iter().map(|word| stem::key(word, false)).collect();
    (Some(acronym.to_lowercase()).filter(|_| is_acronym(acronym)), stems)
}

/// White space as single spaces; outer quotation marks gone.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    let trimmed = joined.trim_matches(|c| matches!(c, '«' | '»' | '"' | '“' | '”' | '„' | '\''));
    if trimmed.contains(['«', '"', '„', '“']) || trimmed.is_empty() { joined } else { trimmed.to_owned() }
}

/// Groups of candidates, joined by union-find.
#[derive(Debug, Default)]
struct Groups {
    of_key: HashMap<String, u32>,
    parent: Vec<u32>,
    /// The first candidate of each group.
    first: Vec<usize>,
    /// The id that the tables know each group by.
    known: Vec<Option<String>>,
    /// Groups of a surname that the tables know, and that in this document is somebody else's.
    others: BTreeSet<u32>,
    why: BTreeMap<u32, BTreeSet<Why>>,
}

impl Groups {
    fn place(&mut self, form: &Form, candidate: &Candidate, index: usize) -> u32 {
        let next = self.parent.len() as u32;
        let group = *self.of_key.entry(form.key(candidate)).or_insert(next);
        if group == next {
            self.parent.push(next);
            self.first.push(index);
            self.known.push(candidate.known.clone());
        }
        group
    }

    fn root(&self, mut group: u32) -> u32 {
        while self.parent[group as usize] != group {
            group = self.parent[group as usize];
        }
        group
    }

    /// Makes one of two groups, unless the tables know them as two things.
    fn join(&mut self, a: u32, b: u32, why: Why) {
        let (a, b) = (self.root(a), self.root(b));
        let (known_a, known_b) = (&self.known[a as usize], &self.known[b as usize]);
        if a == b || known_a.is_some() && known_b.is_some() && known_a != known_b {
            return;
        }
        // The one that the tables know keeps its identity.
        let (a, b) = if known_a.is_none() && known_b.is_some() { (b, a) } else { (a, b) };
        self.parent[b as usize] = a;
        let moved = self.why.remove(&b).unwrap_or_default();
        let reasons = self.why.entry(a).or_default();
        reasons.extend(moved);
        reasons.insert(why);
    }

    /// A bare surname, or initials and a surname, joins the full name with that surname: the only one, or the last one
    /// named before.
    fn join_surnames(&mut self, candidates: &[Candidate], forms: &[Form], kept: &[bool]) {
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

    /// "Восточный комитет" after "Восточный комитет немецкой экономики": the only longer name that begins so.
    fn join_longer(&mut self, candidates: &[Candidate], forms: &[Form]) {
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
    fn join_heads(&mut self, candidates: &[Candidate], forms: &[Form]) {
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

    /// "Организация … (ОДКБ)", «Поток» (Stream): brackets after a name hold its acronym, or its spelling in the other script.
    fn join_brackets(&mut self, text: &str, candidates: &[Candidate], group_of: &[u32]) {
        for index in 1..candidates.len() {
            let (long, short) = (&candidates[index - 1], &candidates[index]);
            let between = text.get(long.span.end as usize..short.span.start as usize).unwrap_or("");
            let after = text.get(short.span.end as usize..).unwrap_or("");
            let opens = matches!(
                between.trim(),
                "(" | "» (" | "\" (" | "”(" | "” (" | "“ (" | "(«" | "(\"" | "» («" | "\" (\""
            );
            if !opens || long.label != short.label || !long.label.is_name() {
                continue;
            }
            let (long_name, short_name) = (long.span.of(text), short.span.of(text));
            let closes = after.trim_start_matches(['»', '"', '”', ' ']).starts_with([')', ',', ';']);
            let is_place = matches!(long.label, Label::Gpe | Label::Loc | Label::Norp);
            let rule = if short.rule == "acronym-defined" || is_acronym_of(short_name, long_name) {
                "acronym-defined"
            } else if closes && !is_place && is_cyrillic(long_name) && !is_cyrillic(short_name) {
                "written-in-brackets"
            } else {
                continue;
            };
            let why = Why {
                a: long.name.clone().unwrap_or_else(|| tidy(long_name)),
                b: short_name.to_owned(),
                rule: rule.into(),
                detail: format!("({short_name})"),
            };
            self.join(group_of[index - 1], group_of[index], why);
        }
    }

    /// Names of the same stems as written, though the nominatives that were found differ; a hyphen for a space; people with
    /// the surname first.
    fn join_spellings(&mut self, text: &str, candidates: &[Candidate], forms: &[Form], group_of: &[u32]) {
        let mut of_words: HashMap<(Label, String), u32> = HashMap::new();
        let mut joins: Vec<(u32, u32, &'static str, usize)> = Vec::new();
        // One form of each group as written is enough, and all of them would be found again and again.
        let mut seen: BTreeSet<(u32, &str)> = BTreeSet::new();
        for (index, candidate) in candidates.iter().enumerate() {
            let group = group_of[index];
            let surface = candidate.span.of(text);
            if !seen.insert((group, surface)) {
                continue;
            }
            let mut words: Vec<String> = parts::telling(surface, candidate.label)
                .iter()
                .flat_map(|word| word.split('-'))
                .map(|word| stem::key(word, false))
                .collect();
            let letters: usize = words.iter().map(|w| w.chars().count()).sum();
            // A surname alone may be a man's in one case and a woman's in another.
            if letters < 4 || candidate.label == Label::Person && (words.len() < 2 || surface.contains('.')) {
                continue;
            }
            let mut rule = "same-spelling";
            if candidate.label == Label::Person && words.len() == 2 {
                let mut turned = words.clone();
                turned.reverse();
                if of_words.contains_key(&(Label::Person, turned.join(" "))) {
                    words = turned;
                    rule = "surname-first";
                }
            }
            let other = *of_words.entry((candidate.label, words.join(" "))).or_insert(group);
            if other != group {
                joins.push((other, group, rule, index));
            }
        }
        for (a, b, rule, index) in joins {
            let why = Why {
                a: forms[self.first[a as usize]].surface.clone(),
                b: forms[index].surface.clone(),
                rule: rule.into(),
                detail: forms[index].keys.join(" "),
            };
            self.join(a, b, why);
        }
    }

    /// "Анна" after "Анна Лосева": the only person of the document with that given name, unless it is a surname too.
    fn join_given_names(&mut self, text: &str, candidates: &[Candidate], forms: &[Form], kept: &[bool]) {
        let people: Vec<u32> = (0..self.first.len() as u32)
            .filter(|&g| candidates[self.first[g as usize]].label == Label::Person)
            .collect();
        let mut bearers: HashMap<&str, Vec<u32>> = HashMap::new();
        let mut surnames: BTreeSet<&str> = BTreeSet::new();
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

    /// "Заря" and "завод «Заря»", "Институт Заречного" and "Научный институт рек имени П. Заречного": the only organisation
    /// of the document that has the name in quotation marks, or is called after the same person.
    fn join_inner(&mut self, candidates: &[Candidate], forms: &[Form]) {
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

    fn finish(
        self,
        candidates: Vec<Candidate>,
        forms: &[Form],
        kept: &[bool],
        group_of: &[u32],
    ) -> (Vec<Mention>, Vec<Local>) {
        // The nominative of each group of equal stems: what an extractor knew, else the shortest form, which in our
        // languages is most often the nominative.
        let mut best: Vec<Option<(bool, bool, usize, String)>> = vec![None; self.parent.len()];
        for (index, candidate) in candidates.iter().enumerate() {
            let name = candidate.name.as_deref().unwrap_or(&forms[index].surface);
            let rank = (!kept[index], candidate.name.is_none(), name.chars().count(), name);
            let slot = &mut best[group_of[index] as usize];
            if slot.as_ref().is_none_or(|s| rank < (s.0, s.1, s.2, s.3.as_str())) {
                *slot = Some((rank.0, rank.1, rank.2, name.to_owned()));
            }
        }
        // Cast members in order of first appearance.
        let mut member: HashMap<u32, u32> = HashMap::new();
        let mut members: Vec<u32> = Vec::new();
        for &group in group_of {
            let root = self.root(group);
            member.entry(root).or_insert_with(|| {
                members.push(root);
                (members.len() - 1) as u32
            });
        }
        let mut cast: Vec<Local> = members
            .iter()
            .map(|&root| Local {
                label: candidates[self.first[root as usize]].label,
                name: String::new(),
                known: None,
                career: None,
                aliases: Vec::new(),
                why: self.why.get(&root).map(|w| w.iter().cloned().collect()).unwrap_or_default(),
            })
            .collect();
        // The name of a member is that of its fullest group in the article.
        let mut chosen: Vec<Option<(bool, usize, usize)>> = vec![None; cast.len()];
        let mut aliases: Vec<BTreeSet<String>> = vec![BTreeSet::new(); cast.len()];
        let mut mentions = Vec::with_capacity(candidates.len());
        for (index, candidate) in candidates.into_iter().enumerate() {
            let group = group_of[index];
            let entity = member[&self.root(group)];
            let local = &mut cast[entity as usize];
            let name = best[group as usize].as_ref().map_or("", |b| b.3.as_str()).to_owned();
            let rank = (
                kept[index],
                forms[index].names.len() + forms[index].initials.len().min(1) + forms[index].keys.len(),
                usize::MAX - index,
            );
            if chosen[entity as usize].is_none_or(|c| rank > c) {
                chosen[entity as usize] = Some(rank);
                local.name.clone_from(candidate.name.as_ref().unwrap_or(&name));
                local.label = candidate.label;
            }
            if local.known.is_none() && !self.others.contains(&group) {
                local.known.clone_from(&candidate.known);
            }
            aliases[entity as usize].insert(name.clone());
            aliases[entity as usize].insert(forms[index].surface.clone());
            mentions.push(Mention {
                span: candidate.span,
                label: candidate.label,
                entity,
                name: candidate.name.unwrap_or(name),
                score: candidate.score,
                by: candidate.by,
                rule: candidate.rule.to_owned(),
            });
        }
        for (local, mut aliases) in cast.iter_mut().zip(aliases) {
            aliases.remove(&local.name);
            local.aliases = aliases.into_iter().collect();
        }
        (mentions, cast)
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

/// Two to six capitals.
fn is_acronym(surface: &str) -> bool {
    (2..=6).contains(&surface.chars().count()) && surface.chars().all(char::is_uppercase)
}

fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c))
}

/// Whether the letters of `acronym` are initials of words of `long`, in order.
pub(super) fn is_acronym_of(acronym: &str, long: &str) -> bool {
    let mut letters = acronym.chars().flat_map(char::to_lowercase);
    let mut want = letters.next();
    for word in long.split([' ', '-', '\n']) {
        let first = word.chars().flat_map(char::to_lowercase).next();
        if first.is_some() && first == want {
            want = letters.next();
        }
    }
    want.is_none() && acronym.chars().nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Role, entity::By, language::Language, span::Span};

    /// Links the names in a text of one name a line; a line is `name`, `name = nominative`, `name # id`, and starts with
    /// `-` in a removed block. Returns for each line its entity, and the cast.
    fn linked(label: Label, lines: &[&str]) -> (Vec<u32>, Vec<Local>) {
        let mut text = String::new();
        let (mut blocks, mut candidates) = (Vec::new(), Vec::new());
        for line in lines {
            let keep = !line.starts_with('-');
            let line = line.trim_start_matches('-');
            let (line, known) = line.split_once(" # ").map_or((line, None), |(l, k)| (l, Some(k.to_owned())));
            let (surface, name) = line.split_once(" = ").map_or((line, None), |(s, n)| (s, Some(n.to_owned())));
            let span = Span::new(text.len(), text.len() + surface.len());
            text.push_str(surface);
            text.push('\n');
            blocks.push(Block { span, role: Role::Paragraph, language: Language::Ru, keep, reason: None, score: 1.0 });
            candidates.push(Candidate { span, label, name, known, score: 0.9, by: By::Rule, rule: "test" });
        }
        let (mentions, cast) = link(&text, &blocks, candidates);
        (mentions.iter().map(|m| m.entity).collect(), cast)
    }

    #[test]
    fn people() {
        for (lines, want) in [
            (&["Пётр Заречный", "Заречному", "Заречный", "Петром Заречным"][..], vec![0, 0, 0, 0]),
            (&["П. В. Заречный", "Пётр Заречный", "Заречный П.В."], vec![0, 0, 0]),
            (&["А. Заречный", "Пётр Заречный"], vec![0, 1]),
            (&["Пётр Заречный", "Анна Лосева", "Лосеву"], vec![0, 1, 1]),
            // Two with one surname: the last named before.
            (&["Пётр Лосев", "Анна Лосева", "Лосева"], vec![0, 1, 1]),
            (&["Заречный Пётр Ильич", "Пётр Ильич Заречный"], vec![0, 0]),
            (&["Джо Байден # Q6279", "Байден # Q6279", "Joe Biden # Q6279"], vec![0, 0, 0]),
            (&["Іван Кравець", "Кравця", "Кравцем"], vec![0, 0, 0]),
            // The given name alone: of the only one who has it, and no other gender's.
            (&["Анна Лосева", "Анну", "Анны"], vec![0, 0, 0]),
            (&["Анна Лосева", "Анна Заречная", "Анна"], vec![0, 1, 2]),
            (&["Виктор Лосев = Виктор Лосев", "Виктория = Виктория", "Виктор = Виктор"], vec![0, 1, 0]),
            (&["Марина Ильинична Лосева", "Марина Ильинична"], vec![0, 0]),
            // The surname first, a hyphen for a space.
            (&["Иван Лосев", "Лосев Иван"], vec![0, 0]),
            (&["Абу Лосев", "Абу-Лосев"], vec![0, 0]),
            // A namesake of somebody whom the tables know by the surname.
            (&["Лосева # Q1", "Анна Лосева", "Пётр Заречный"], vec![0, 0, 1]),
            // A man's surname is no woman's.
            (&["Пётр Лосев = Пётр Лосев", "Анна Лосева = Анна Лосева", "Лосев = Лосев"], vec![0, 1, 0]),
        ] {
            assert_eq!(linked(Label::Person, lines).0, want, "{lines:?}");
        }
    }

    #[test]
    fn the_name_is_the_fullest_of_the_article() {
        let (_, cast) = linked(
            Label::Person,
            &["-Заречного Петра Ильича", "Заречному = Заречный", "Петром Заречным = Пётр Заречный"],
        );
        let names: Vec<_> = cast.iter().map(|l| l.name.as_str()).collect();
        assert!(names.contains(&"Пётр Заречный"), "{names:?}");
        let member = cast.iter().find(|l| l.name == "Пётр Заречный").unwrap();
        assert!(member.why.iter().any(|w| w.rule == "same-surname"), "{member:?}");
        assert!(member.aliases.contains(&"Заречному".to_owned()));
    }

    #[test]
    fn organisations_fold_case_and_marks() {
        let (of, _) =
            linked(Label::Org, &["«Заря»", "Заря", "ЗАРЯ", "Министерство обороны", "министерством обороны", "Луна"]);
        assert_eq!(of, [0, 0, 0, 1, 1, 2]);
    }

    #[test]
    fn a_namesake_is_not_whom_the_tables_know() {
        let (of, cast) = linked(Label::Person, &["Лосева # Q1", "Анна Лосева"]);
        assert_eq!((of, cast[0].known.as_deref()), (vec![0, 0], None));
        let (_, cast) = linked(Label::Person, &["Лосева # Q1", "Анна Лосева # Q1"]);
        assert_eq!(cast[0].known.as_deref(), Some("Q1"));
    }

    #[test]
    fn organisations_in_other_words() {
        for (lines, want) in [
            (&["ПАО «Заря»", "Заря", "«Заря»"][..], vec![0, 0, 0]),
            (&["Научный центр \"Заря", "Заря", "Луна"], vec![0, 0, 1]),
            (&["Завод «Заря»", "Газета «Заря»", "Заря"], vec![0, 1, 2]),
            (&["СРС «Речные лодки»", "СРС", "СРК"], vec![0, 0, 1]),
            (&["Союз речных судов", "СРС", "СРК"], vec![0, 0, 1]),
            (&["Союз речных судов", "Совет рыбаков Суры", "СРС"], vec![0, 1, 2]),
            (&["Речная служба судов РФ", "РСС"], vec![0, 0]),
            (&["Союз речных судов", "Союз"], vec![0, 0]),
            (&["Речной союз", "Союз"], vec![0, 0]),
            (&["Речной союз", "Лодочный союз", "Союз"], vec![0, 1, 2]),
            (&["Лесопром Рыба", "Рыба"], vec![0, 1]),
            (&["НИИ рек имени П. С. Заречного", "Институт Заречного"], vec![0, 0]),
            (&["МИД Заречья", "МИД"], vec![0, 0]),
            (&["МИД Заречья", "МИД Лосевки", "МИД"], vec![0, 1, 2]),
            (&["МИД РФ", "МИД России"], vec![0, 0]),
            (&["Форум стран-соседей", "Форум стран - соседей"], vec![0, 0]),
            // The same stems, though the nominatives that were found differ.
            (&["Речного дела = Речное дело", "Речное дел"], vec![0, 0]),
        ] {
            assert_eq!(linked(Label::Org, lines).0, want, "{lines:?}");
        }
    }

    #[test]
    fn brackets_hold_the_spelling_of_the_other_script() {
        for (label, text, want) in [
            (Label::Org, "«Ривертех» (RiverTech) ждет", vec![0, 0]),
            (Label::Org, "Управление рек (RDA) ждет", vec![0, 0]),
            (Label::Person, "Лосева (Loseva) ждет", vec![0, 0]),
            // A place in brackets says where.
            (Label::Gpe, "Заречье (Land) ждет", vec![0, 1]),
            // More than the name.
            (Label::Org, "Ривертех (RiverTech и другие) ждет", vec![0, 1]),
            (Label::Org, "RiverTech (Ривертех) ждет", vec![0, 1]),
        ] {
            let open = text.find('(').unwrap();
            let first = text[..open].trim_end_matches([' ', '»']);
            let from = first.find('«').map_or(0, |at| at + '«'.len_utf8());
            let close = text[open..].find([' ', ')']).unwrap() + open;
            let candidate = |start, end| Candidate {
                span: Span::new(start, end),
                label,
                name: None,
                known: None,
                score: 0.9,
                by: By::Rule,
                rule: "test",
            };
            let (mentions, _) = link(text, &[], vec![candidate(from, first.len()), candidate(open + 1, close)]);
            assert_eq!(mentions.iter().map(|m| m.entity).collect::<Vec<_>>(), want, "{text}");
        }
    }

    #[test]
    fn a_name_cut_short_joins_the_longer_one() {
        let (of, cast) = linked(Label::Org, &["Речной комитет северных земель", "Речной комитет", "Речной союз"]);
        assert_eq!(of, [0, 0, 1]);
        assert!(cast[0].why.iter().any(|w| w.rule == "longer-name"));
        // A number makes it another.
        let (of, _) = linked(Label::Org, &["Речной поток 2", "Речной поток"]);
        assert_eq!(of, [0, 1]);
        // Two that begin so: neither.
        let (of, _) = linked(Label::Org, &["Речной комитет севера", "Речной комитет юга", "Речной комитет"]);
        assert_eq!(of, [0, 1, 2]);
    }

    #[test]
    fn acronyms_join_what_defines_them() {
        let text = "Союз речных судов (СРС) ждет. СРС молчит.";
        let span = |from: &str, nth: usize| {
            let at = text.match_indices(from).nth(nth).unwrap().0;
            Span::new(at, at + from.len())
        };
        let candidate =
            |span, rule| Candidate { span, label: Label::Org, name: None, known: None, score: 0.9, by: By::Rule, rule };
        let candidates = vec![
            candidate(span("Союз речных судов", 0), "acronym-defined"),
            candidate(span("СРС", 0), "acronym-defined"),
            candidate(span("СРС", 1), "acronym"),
        ];
        let block = Block {
            span: Span::new(0, text.len()),
            role: Role::Paragraph,
            language: Language::Ru,
            keep: true,
            reason: None,
            score: 1.0,
        };
        let (mentions, cast) = link(text, &[block], candidates);
        assert_eq!(mentions.iter().map(|m| m.entity).collect::<Vec<_>>(), [0, 0, 0]);
        assert_eq!(cast[0].name, "Союз речных судов");
        assert_eq!(cast[0].why[0].rule, "acronym-defined");
    }
}
