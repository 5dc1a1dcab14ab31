//! Rows of the cast: the entities of a document or of all, under the names that the reader knows them by.

use std::collections::HashMap;

use super::Archivist;
use crate::{
    corpus::folded,
    entity::Entity,
    label::Label,
    language::Language,
    protocol::{Cast, CastQuery, CastRow},
    tally::Tally,
};

impl Archivist {
    /// Entities that pass the filter, the most mentioned first, and how many there are of each label.
    pub(super) fn cast(&mut self, query: &CastQuery) -> Cast {
        self.settle();
        let linked = self.corpus.linked();
        // Mentions of each entity in article text and in removed text, within the scope.
        let counts: Vec<(usize, [u32; 2])> = match self.within(&query.within) {
            None => linked.entities.iter().enumerate().map(|(i, e)| (i, [e.mentions, e.removed_mentions])).collect(),
            Some(chosen) => {
                let mut counts: HashMap<usize, [u32; 2]> = HashMap::new();
                for index in chosen {
                    let document = &self.corpus.documents()[index];
                    for mention in &document.mentions {
                        let entity = linked.of[index][mention.entity as usize] as usize;
                        counts.entry(entity).or_default()[usize::from(!document.is_kept(mention.span))] += 1;
                    }
                }
                let mut counts: Vec<_> = counts.into_iter().collect();
                counts.sort_unstable();
                counts
            }
        };
        let language = query.language;
        let filter = folded(&query.filter);
        let mut by_label = Tally::default();
        let mut rows: Vec<(u32, usize)> = Vec::new();
        for (index, [kept, removed]) in counts {
            let entity = &linked.entities[index];
            let mentions = match query.removed {
                false => kept,
                true if kept == 0 => removed,
                true => 0,
            };
            if mentions == 0 || !entity.label.is_name() {
                continue;
            }
            let all_names = || entity.names.iter().flat_map(|(_, names)| names).chain(&entity.aliases);
            if !filter.is_empty()
                && !folded(&entity.name).contains(&filter)
                && !all_names().any(|name| folded(name).contains(&filter))
            {
                continue;
            }
            by_label.add(entity.label);
            if query.labels.is_empty() || query.labels.contains(&entity.label) {
                rows.push((mentions, index));
            }
        }
        rows.sort_by(|a, b| {
            let name = |i: usize| name_in(&linked.entities[i], language);
            b.0.cmp(&a.0).then_with(|| name(a.1).cmp(name(b.1))).then(a.1.cmp(&b.1))
        });
        Cast {
            total: rows.len() as u32,
            offset: query.offset,
            rows: rows
                .iter()
                .skip(query.offset as usize)
                .take(query.limit as usize)
                .map(|&(mentions, index)| {
                    let entity = &linked.entities[index];
                    let shown = name_in(entity, language);
                    CastRow {
                        entity: entity.id.clone(),
                        label: entity.label,
                        name: shown.to_owned(),
                        others: others(entity, shown, language),
                        mentions,
                    }
                })
                .collect(),
            counts: by_label.sorted(),
        }
    }
}

/// The name of an entity in a language, a full one for people; where no page names it in that language, the name that most
/// mentions have.
pub(super) fn name_in(entity: &Entity, language: Option<Language>) -> &str {
    let names = entity.names.iter().find(|(l, _)| Some(*l) == language).map_or(&[][..], |(_, names)| names);
    let full = names.iter().find(|name| entity.label == Label::Person && name.contains(' '));
    full.or(names.first()).unwrap_or(&entity.name)
}

/// What else an entity is called than `shown`: names of another kind in its own `language` (an acronym say), its names in
/// the other languages of the batch, and aliases, whose language is not known. No parts and forms of one name; at most three.
fn others(entity: &Entity, shown: &str, language: Option<Language>) -> Vec<(Language, String)> {
    let mut others: Vec<(Language, String)> = Vec::new();
    let other_kind = |others: &[(Language, String)], name: &str| {
        !alike(name, shown) && others.iter().all(|(_, other)| !alike(name, other))
    };
    let (own, foreign): (Vec<_>, Vec<_>) = entity.names.iter().partition(|(of, _)| Some(*of) == language);
    for (of, name) in own.iter().flat_map(|(of, names)| names.iter().map(|name| (*of, name))) {
        if other_kind(&others, name) {
            others.push((of, name.clone()));
        }
    }
    for (of, _) in foreign {
        let name = name_in(entity, Some(*of));
        if name != shown && others.iter().all(|(_, other)| other != name) {
            others.push((*of, name.to_owned()));
        }
    }
    for alias in &entity.aliases {
        if other_kind(&others, alias) {
            others.push((Language::Und, alias.clone()));
        }
    }
    others.truncate(3);
    others
}

/// Whether two names share a word, be it in another form: the first four letters are the same, or their consonants, as
/// vowels change in Ukrainian (Київ, у Києві; Львів, у Львові).
fn alike(a: &str, b: &str) -> bool {
    let letters = |word: &str| folded(word).chars().take(4).collect::<String>();
    let of_b: Vec<_> = b.split([' ', '-']).map(letters).collect();
    a.split([' ', '-']).map(letters).any(|a| {
        let consonants = consonants(&a);
        of_b.iter().any(|b| a == *b || consonants.is_some() && consonants == self::consonants(b))
    })
}

/// The first letter of four and the consonants after it; of less no word is told by.
fn consonants(letters: &str) -> Option<String> {
    let is_consonant = |c: char| !"аеиіїоуюяєыэьйё".contains(c);
    let kept = letters.char_indices().filter(|&(at, c)| at == 0 || is_consonant(c));
    let consonants: String = kept.map(|(_, c)| c).collect();
    (letters.chars().count() == 4 && consonants.chars().count() > 1).then_some(consonants)
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{drop_text, ok, open, rows},
        *,
    };
    use crate::{
        corpus::decisions::{Decision, Scope},
        entity::EntityId,
        protocol::{FromArchivist, RowsQuery, ToArchivist, Within},
    };

    #[test]
    fn names_that_stand_only_in_removed_text_are_asked_for() {
        let mut archivist = Archivist::default();
        drop_text(
            &mut archivist,
            0,
            "a.txt",
            "Мэр Андрей Колесников открыл мост.\n\nМинистр Олег Лосев рассказал о мосте, сообщил Андрей Колесников.\n",
        );
        let id = rows(&mut archivist, RowsQuery::default()).rows[0].id.clone().unwrap();
        let cast = |archivist: &mut Archivist, removed, of_all: bool| {
            let within = if of_all { Within::All } else { Within::Document(id.clone()) };
            let query = CastQuery { within, removed, limit: 10, ..CastQuery::default() };
            let FromArchivist::Cast(cast) = ok(archivist, ToArchivist::Cast(query)) else { panic!() };
            cast.rows.into_iter().map(|row| (row.name, row.mentions)).collect::<Vec<_>>()
        };
        assert_eq!(cast(&mut archivist, true, false), []);
        let decision = Decision::Keep { document: id.clone(), block: 1, keep: false, scope: Scope::Block };
        ok(&mut archivist, ToArchivist::Decide(decision));
        for of_all in [false, true] {
            assert_eq!(cast(&mut archivist, false, of_all), [("Андрей Колесников".into(), 1)]);
            assert_eq!(cast(&mut archivist, true, of_all), [("Олег Лосев".into(), 1)]);
        }
        assert_eq!(open(&mut archivist, &id, None).names_only_removed, 1);
    }

    #[test]
    fn a_name_is_shown_in_the_language_of_the_page() {
        let entity = Entity {
            id: EntityId("e1".into()),
            label: Label::Person,
            name: "Joe Biden".into(),
            names: vec![
                (Language::Ru, vec!["Байден".into(), "Джо Байден".into()]),
                (Language::En, vec!["Joe Biden".into()]),
            ],
            aliases: Vec::new(),
            wikidata: None,
            mentions: 3,
            removed_mentions: 0,
            documents: vec![0],
            why: Vec::new(),
        };
        for (language, want) in
            [(Some(Language::Ru), "Джо Байден"), (Some(Language::Uk), "Joe Biden"), (None, "Joe Biden")]
        {
            assert_eq!(name_in(&entity, language), want);
        }
    }

    #[test]
    fn forms_of_a_name_are_alike_and_other_names_are_not() {
        for (a, b, want) in [
            ("Київ", "Києві", true),
            ("Львів", "Львову", true),
            ("Сатпаев", "Каныш Сатпаевым", true),
            ("Джо Байден", "Байдена", true),
            ("Київ", "Киргизстан", false),
            ("ООН", "ОАН", false),
            ("РНБО", "СНБО", false),
            ("Аахен", "Аоста", false),
        ] {
            assert_eq!((alike(a, b), alike(b, a)), (want, want), "{a} {b}");
        }
    }

    #[test]
    fn other_names_are_of_other_languages_or_of_another_kind() {
        let entity = |names: &[(Language, &[&str])], aliases: &[&str]| Entity {
            id: EntityId("e1".into()),
            label: Label::Org,
            name: names[0].1[0].into(),
            names: names.iter().map(|(l, n)| (*l, n.iter().map(|n| (*n).to_owned()).collect())).collect(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            wikidata: None,
            mentions: 3,
            removed_mentions: 0,
            documents: vec![0],
            why: Vec::new(),
        };
        let treaty: &[(Language, &[&str])] = &[
            (Language::Ru, &["Организация Договора", "Организации Договора", "ОДКБ"]),
            (Language::En, &["CSTO"]),
            (Language::Uk, &["ОДКБ"]),
        ];
        let acronym: &[(Language, &[&str])] = &[(Language::Ru, &["ОДКБ"])];
        let biden: &[(Language, &[&str])] =
            &[(Language::Ru, &["Джо Байден", "Байден", "Байдена"]), (Language::Uk, &["Джо Байден"])];
        for (names, shown, language, want) in [
            (treaty, "Организация Договора", Some(Language::Ru), &[(Language::Ru, "ОДКБ"), (Language::En, "CSTO")][..]),
            (treaty, "CSTO", Some(Language::En), &[(Language::Ru, "Организация Договора"), (Language::Uk, "ОДКБ")]),
            (acronym, "ОДКБ", Some(Language::Ru), &[(Language::Und, "Организации Договора")]),
            (biden, "Джо Байден", Some(Language::Ru), &[]),
            (biden, "Джо Байден", None, &[]),
        ] {
            let aliases: &[&str] = if names.len() == biden.len() {
                &["Байдена", "Джо Байденом"]
            } else {
                &["Организации Договора", "ОДКБ"]
            };
            let others = others(&entity(names, aliases), shown, language);
            assert_eq!(others.iter().map(|(l, n)| (*l, n.as_str())).collect::<Vec<_>>(), want, "{shown} {language:?}");
        }
    }
}
