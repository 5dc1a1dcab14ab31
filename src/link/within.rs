//! Within a document: case forms, a full name and its later surname, initials, an acronym and its expansion.
//!
//! Each candidate gets a key: the table id where it is known, else its label and the stems of its words. Equal keys are
//! one entity. Then surnames, initials and acronyms join what they stand for, each with its reason. Candidates of kept
//! blocks are grouped first; those of removed blocks may join them, and name an entity only where no kept one does.

mod form;
mod organisations;
mod people;
mod spellings;

use std::collections::{HashMap, HashSet};

use self::form::Form;
pub(super) use self::spellings::is_acronym_of;
use crate::{
    document::Block,
    entity::{Local, Mention, Why},
    extract::Candidate,
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
    others: HashSet<u32>,
    /// Why a group was joined, by a group of those that became one.
    why: Vec<(u32, Why)>,
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
        self.why.push((a, why));
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
                why: Vec::new(),
            })
            .collect();
        let mut why: Vec<(u32, Why)> =
            self.why.iter().filter_map(|(group, why)| Some((*member.get(&self.root(*group))?, why.clone()))).collect();
        why.sort();
        why.dedup();
        why.into_iter().for_each(|(entity, why)| cast[entity as usize].why.push(why));
        // The name of a member is that of its fullest group in the article.
        let mut chosen: Vec<Option<(bool, usize, usize)>> = vec![None; cast.len()];
        let mut aliases: Vec<Vec<String>> = vec![Vec::new(); cast.len()];
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
            aliases[entity as usize].extend([name.clone(), forms[index].surface.clone()]);
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
            aliases.retain(|alias| *alias != local.name);
            aliases.sort_unstable();
            aliases.dedup();
            local.aliases = aliases;
        }
        (mentions, cast)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Role, entity::By, label::Label, language::Language, span::Span};

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
