//! Within a document: case forms, a full name and its later surname, initials, an acronym and its expansion.
//!
//! Each candidate gets a key: the table id where it is known, else its label and the stems of its words. Equal keys are
//! one entity. Then surnames, initials and acronyms join what they stand for, each with its reason. Candidates of kept
//! blocks are grouped first; those of removed blocks may join them, and name an entity only where no kept one does.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    document::Block,
    entity::{Local, Mention, Why},
    extract::Candidate,
    label::Label,
    morph::stem,
};

/// Groups the candidates of one document into its cast. The mentions come in the candidates' order.
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
    groups.join_surnames(&candidates, &forms, &kept);
    groups.join_longer(&candidates, &forms);
    groups.join_acronyms(text, &candidates, &group_of);
    groups.finish(candidates, &forms, &kept, &group_of)
}

fn is_kept(blocks: &[Block], candidate: &Candidate) -> bool {
    let after = blocks.partition_point(|b| b.span.start <= candidate.span.start);
    after.checked_sub(1).is_none_or(|at| blocks[at].keep)
}

/// A candidate's name taken apart.
#[derive(Debug)]
struct Form {
    /// The words as written, marks and spaces tidied.
    surface: String,
    /// Stems of the words, in lower case.
    keys: Vec<String>,
    /// For people: the initials, in order, in lower case.
    initials: Vec<char>,
    /// For people: stems of the names that are written out, the surname last.
    names: Vec<String>,
}

impl Form {
    fn of(text: &str, candidate: &Candidate) -> Form {
        let surface = tidy(candidate.span.of(text));
        let name = candidate.name.as_deref().unwrap_or(&surface);
        let folded = fold(name);
        let mut form = Form { keys: Vec::new(), initials: Vec::new(), names: Vec::new(), surface };
        for word in folded
            .split(|c: char| c.is_whitespace() || matches!(c, '«' | '»' | '"' | '“' | '”' | '„'))
            .filter(|w| !w.is_empty())
        {
            if candidate.label == Label::Person && word.contains('.') {
                // `А.С.Пушкин` holds both.
                for part in word.split('.').filter(|p| !p.is_empty()) {
                    if part.chars().nth(1).is_none() {
                        form.initials.extend(part.chars());
                    } else {
                        form.names.push(stem::key(part, false));
                    }
                }
                form.keys.push(word.to_owned());
                continue;
            }
            let key = stem::key(word, false);
            if candidate.label == Label::Person {
                form.names.push(key.clone());
            }
            form.keys.push(key);
        }
        // "Путин Владимир Владимирович": the surname goes last.
        if form.names.len() == 3 && is_patronymic(&form.names[2]) {
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

/// Patronymics by their stems.
fn is_patronymic(stem: &str) -> bool {
    const SHORT: &[&str] = &["ильич", "лукич", "фомич", "кузьмич", "никитич", "ілліч"];
    const LONG: &[&str] = &["ович", "евич", "йович", "овн", "евн", "івн", "ївн", "ичн"];
    SHORT.contains(&stem) || stem.chars().nth(5).is_some() && LONG.iter().any(|s| stem.ends_with(s))
}

/// White space as single spaces; outer quotation marks gone.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.join(" ");
    let trimmed = joined.trim_matches(|c| matches!(c, '«' | '»' | '"' | '“' | '”' | '„' | '\''));
    if trimmed.contains(['«', '"', '„', '“']) || trimmed.is_empty() { joined } else { trimmed.to_owned() }
}

/// Lower case, with spellings that differ in `ё`, apostrophes and hyphens made alike.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ё' => 'е',
            '’' | 'ʼ' | '`' | '‘' => '\'',
            '‑' | '‐' | '–' => '-',
            _ => c,
        })
        .collect()
}

/// Groups of candidates, joined by union-find.
#[derive(Debug, Default)]
struct Groups {
    of_key: HashMap<String, u32>,
    parent: Vec<u32>,
    /// The first candidate of each group.
    first: Vec<usize>,
    why: BTreeMap<u32, BTreeSet<Why>>,
}

impl Groups {
    fn place(&mut self, form: &Form, candidate: &Candidate, index: usize) -> u32 {
        let next = self.parent.len() as u32;
        let group = *self.of_key.entry(form.key(candidate)).or_insert(next);
        if group == next {
            self.parent.push(next);
            self.first.push(index);
        }
        group
    }

    fn root(&self, mut group: u32) -> u32 {
        while self.parent[group as usize] != group {
            group = self.parent[group as usize];
        }
        group
    }

    /// Joins `b` into `a`.
    fn join(&mut self, a: u32, b: u32, why: Why) {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return;
        }
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
                let names = &forms[self.first[other as usize]].names;
                let theirs = forms[self.first[other as usize]].names.len();
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
                // Never two different known people.
                let known = |g: u32| candidates[self.first[g as usize]].known.as_deref();
                if known(group).is_none() || known(other).is_none() || known(group) == known(other) {
                    joins.push((other, group, rule));
                }
            }
        }
        for (a, b, rule) in joins {
            let (fa, fb) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            let detail = fb.names.last().cloned().unwrap_or_default();
            self.join(a, b, Why { a: fa.surface.clone(), b: fb.surface.clone(), rule: rule.into(), detail });
        }
    }

    /// "Восточный комитет" after "Восточный комитет немецкой экономики": the only longer name that begins so.
    fn join_longer(&mut self, candidates: &[Candidate], forms: &[Form]) {
        let organisations: Vec<u32> = (0..self.first.len() as u32)
            .filter(|&g| candidates[self.first[g as usize]].label == Label::Org)
            .filter(|&g| forms[self.first[g as usize]].keys.len() >= 2)
            .collect();
        let mut opening: HashMap<&str, Vec<u32>> = HashMap::new();
        for &group in &organisations {
            opening.entry(&forms[self.first[group as usize]].keys[0]).or_default().push(group);
        }
        let known = |g: u32, first: &[usize]| candidates[first[g as usize]].known.clone();
        let mut joins: Vec<(u32, u32)> = Vec::new();
        for &group in &organisations {
            let keys = &forms[self.first[group as usize]].keys;
            // A beginning that so many share joins nothing, and would take quadratic time.
            let Some(options) = opening.get(keys[0].as_str()).filter(|o| o.len() <= 64) else { continue };
            let longer = |&&other: &&u32| {
                let theirs = &forms[self.first[other as usize]].keys;
                theirs.len() > keys.len() && theirs.starts_with(keys)
            };
            let mut fitting = options.iter().filter(longer);
            if let (Some(&only), None) = (fitting.next(), fitting.next())
                && (known(group, &self.first).is_none() || known(only, &self.first).is_none())
            {
                joins.push((only, group));
            }
        }
        for (a, b) in joins {
            let (long, short) = (&forms[self.first[a as usize]], &forms[self.first[b as usize]]);
            let why = Why {
                a: long.surface.clone(),
                b: short.surface.clone(),
                rule: "longer-name".into(),
                detail: short.keys.join(" "),
            };
            // The one that the tables know keeps its identity.
            if known(b, &self.first).is_some() { self.join(b, a, why) } else { self.join(a, b, why) }
        }
    }

    /// "Организация … (ОДКБ)": the rule that found both put the acronym behind the full name.
    fn join_acronyms(&mut self, text: &str, candidates: &[Candidate], group_of: &[u32]) {
        for index in 1..candidates.len() {
            let (long, short) = (&candidates[index - 1], &candidates[index]);
            let between = text.get(long.span.end as usize..short.span.start as usize).unwrap_or("");
            let brackets = matches!(between.trim(), "(" | "» (" | "\" (" | "”(" | "” (");
            let acronym = short.span.of(text);
            let defined = short.rule == "acronym-defined" || brackets && is_acronym_of(acronym, long.span.of(text));
            if brackets
                && defined
                && long.label == short.label
                && (long.known.is_none() || short.known.is_none() || long.known == short.known)
            {
                let why = Why {
                    a: tidy(long.span.of(text)),
                    b: acronym.to_owned(),
                    rule: "acronym-defined".into(),
                    detail: format!("({acronym})"),
                };
                let (a, b) = (self.root(group_of[index - 1]), self.root(group_of[index]));
                // The one that the tables know keeps its identity.
                if short.known.is_some() { self.join(b, a, why) } else { self.join(a, b, why) }
            }
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
            if local.known.is_none() {
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
    fn a_name_cut_short_joins_the_longer_one() {
        let (of, cast) = linked(Label::Org, &["Речной комитет северных земель", "Речной комитет", "Речной союз"]);
        assert_eq!(of, [0, 0, 1]);
        assert!(cast[0].why.iter().any(|w| w.rule == "longer-name"));
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
