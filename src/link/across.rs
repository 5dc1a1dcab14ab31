//! Across documents and languages.
//!
//! Every member of a cast gets a key, and members with the same key are one entity:
//! * the table id, where a member has one;
//! * people with a first name and a surname: the skeletons of the two (see [`skeleton`](crate::text::skeleton::skeleton)); where another
//!   document knows that name by its id, the id;
//! * a bare surname, or initials and a surname: the only full name with that surname skeleton in the batch, or the one that
//!   most documents mean by far (others are slips then), else the document's own key, so that namesakes stay apart;
//! * anything else: label and skeletons of its words; where another document knows that name, the id.
//!
//! What may be one and was not joined is suggested by [`near`].
//!
//! Hash joins only: linear in the number of members. Keys do not depend on the order of documents, and neither do ids.

mod gathered;
mod index;
mod key;
mod name;

use std::collections::{BTreeMap, HashMap};

pub(super) use self::key::Key;
use self::{
    gathered::Gathered,
    index::{Index, Rule},
    key::kind,
    name::{Name, put_surnames_last},
};
use super::{
    near::{self, Near, Trait},
    verdicts::Verdicts,
};
use crate::{
    document::Document,
    entity::{Entity, EntityId, Local},
    label::Label,
};

/// The entities of a batch, and for each document the entity of each member of its cast (an index into the entities).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// Sorted by first appearance in the order of the documents.
    pub entities: Vec<Entity>,
    /// `of[document][local]` is an index into `entities`.
    pub of: Vec<Vec<u32>>,
    /// Entities that may be one and were not joined, the likeliest first.
    pub near: Vec<Near>,
    /// For ids that the reader joined to others: the id that stands for both.
    pub moved: BTreeMap<EntityId, EntityId>,
}

/// Links the casts of all documents.
pub fn link<'a>(documents: impl IntoIterator<Item = &'a Document>) -> Linked {
    link_as(documents, &Verdicts::default())
}

/// Links the casts of all documents, as far as the reader said nothing else.
pub fn link_as<'a>(documents: impl IntoIterator<Item = &'a Document>, verdicts: &Verdicts) -> Linked {
    let documents: Vec<&Document> = documents.into_iter().collect();
    let mut names: Vec<Vec<Name>> =
        documents.iter().map(|d| d.cast.iter().map(|local| Name::of(&local.name, local.label)).collect()).collect();
    put_surnames_last(&documents, &mut names);
    let mut index = Index::of(&documents, &names);
    let supported = index.supported(&documents, &names);
    let key = |number: usize, at: usize, local: &Local| {
        let (text, rule) = match supported.get(&(number as u32, at as u32)) {
            Some(key) => (key.clone(), Rule::Supported),
            None => index.key(documents[number], local, &names[number][at]),
        };
        // One id is one entity, whatever label a sentence gave it; other names differ by kind.
        let kind = if rule == Rule::Known { Label::Person } else { kind(local.label) };
        Key { kind, text, by_reader: false }
    };
    let mut keys: Vec<Vec<Key>> = (documents.iter().enumerate())
        .map(|(number, d)| d.cast.iter().enumerate().map(|(at, local)| key(number, at, local)).collect())
        .collect();
    let mut linked = Linked { moved: verdicts.settle(&documents, &mut keys), ..Linked::default() };
    let mut entity_of: HashMap<Key, u32> = HashMap::new();
    let mut gathered: Vec<Gathered> = Vec::new();
    for (number, (document, keys)) in documents.iter().zip(keys).enumerate() {
        let mut of = Vec::with_capacity(document.cast.len());
        for ((local, name), key) in document.cast.iter().zip(&names[number]).zip(keys) {
            let by_reader = key.by_reader;
            let entity = *entity_of.entry(Key { by_reader: false, ..key }).or_insert_with_key(|key| {
                gathered.push(Gathered::new(key.clone()));
                (gathered.len() - 1) as u32
            });
            gathered[entity as usize].take(local, name, by_reader);
            of.push(entity);
        }
        for mention in &document.mentions {
            let Some(&entity) = of.get(mention.entity as usize) else { continue };
            let kept = document.is_kept(mention.span);
            let gathered = &mut gathered[entity as usize];
            gathered.count(mention.label, kept, document.language, &document.cast[mention.entity as usize].name);
            if kept && gathered.documents.last() != Some(&(number as u32)) {
                gathered.documents.push(number as u32);
            }
        }
        linked.of.push(of);
    }
    let traits: Vec<Trait> = gathered.iter_mut().map(|g| std::mem::take(&mut g.compared)).collect();
    linked.near = near::near(&traits);
    linked.entities = gathered.into_iter().map(Gathered::finish).collect();
    linked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block, Metadata, Role},
        entity::{By, Mention, Why},
        language::Language,
        span::Span,
    };

    /// A document whose cast is `names`, each mentioned once.
    fn document(id: &str, language: Language, names: &[(&str, Label, Option<&str>)]) -> Document {
        let text = "x".repeat(10 * names.len().max(1));
        let cast = names
            .iter()
            .map(|(name, label, known)| Local {
                label: *label,
                name: (*name).into(),
                known: known.map(Into::into),
                career: None,
                aliases: Vec::new(),
                why: Vec::new(),
            })
            .collect();
        let mentions = names
            .iter()
            .enumerate()
            .map(|(index, (name, label, _))| Mention {
                span: Span::new(index * 10, index * 10 + 5),
                label: *label,
                entity: index as u32,
                name: (*name).into(),
                score: 0.9,
                by: By::Rule,
                rule: "test".into(),
            })
            .collect();
        let block = Block {
            span: Span::new(0, text.len()),
            role: Role::Paragraph,
            language,
            keep: true,
            reason: None,
            score: 1.0,
        };
        Document {
            id: id.into(),
            name: id.into(),
            media_type: "text/plain".into(),
            encoding: "utf-8".into(),
            language,
            metadata: Metadata::default(),
            text,
            blocks: vec![block],
            mentions,
            cast,
            dates: Vec::new(),
            quotes: Vec::new(),
            roles: Vec::new(),
            events: Vec::new(),
            metonyms: Vec::new(),
            notices: Vec::new(),
        }
    }

    fn ids(linked: &Linked) -> Vec<Vec<&str>> {
        linked.of.iter().map(|of| of.iter().map(|&e| linked.entities[e as usize].id.0.as_str()).collect()).collect()
    }

    fn batch() -> Vec<Document> {
        use Label::{Gpe, Org, Person};
        use Language::{En, Ru, Uk};
        vec![
            document(
                "1",
                Ru,
                &[("Иван Жаворонков", Person, None), ("Россия", Gpe, Some("Q159")), ("Заречинск", Gpe, None)],
            ),
            document(
                "2",
                Uk,
                &[("Іван Жаворонков", Person, None), ("Росія", Gpe, Some("Q159")), ("Кравець", Person, None)],
            ),
            document(
                "3",
                En,
                &[("Ivan Zhavoronkov", Person, None), ("Zarechinsk", Gpe, None), ("Kravets", Person, None)],
            ),
            document("4", Ru, &[("Жаворонков", Person, None), ("П. Жаворонков", Person, None), ("Заря", Org, None)]),
        ]
    }

    #[test]
    fn full_names_join_across_languages_and_namesakes_stay_apart() {
        let documents = batch();
        let linked = link(&documents);
        let ids = ids(&linked);
        assert_eq!(ids[0][0], ids[1][0]);
        assert_eq!(ids[0][0], ids[2][0]);
        assert_eq!(ids[0][0], ids[3][0], "a bare surname joins the only full name");
        assert_ne!(ids[0][0], ids[3][1], "another initial is another person");
        assert_eq!(ids[0][1], ids[1][1]);
        assert_eq!(ids[0][2], ids[2][1], "a place joins by its skeleton");
        assert_ne!(ids[1][2], ids[2][2], "a bare surname alone stays in its document");
        let person = linked.entities.iter().find(|e| e.id.0 == ids[0][0]).unwrap();
        assert_eq!((person.mentions, person.documents.as_slice()), (4, &[0, 1, 2, 3][..]));
        assert_eq!(person.names[0], (Language::Ru, vec!["Жаворонков".to_owned(), "Иван Жаворонков".to_owned()]));
        assert!(person.why.iter().any(|w| w.rule == "same-skeleton"));
        let russia = linked.entities.iter().find(|e| e.id.0 == ids[0][1]).unwrap();
        assert_eq!(russia.wikidata.as_deref(), Some("Q159"));
    }

    #[test]
    fn the_order_of_documents_changes_no_id() {
        let documents = batch();
        let forward = link(&documents);
        let backward = link(documents.iter().rev());
        let mut reversed = ids(&backward);
        reversed.reverse();
        assert_eq!(ids(&forward), reversed);
    }

    #[test]
    fn a_mans_surname_means_no_woman() {
        use Label::Person;
        let documents = [
            document("1", Language::Ru, &[("Пётр Лосев", Person, None)]),
            document("2", Language::Ru, &[("Анна Лосева", Person, None)]),
            document("3", Language::Ru, &[("Лосев", Person, None)]),
            document("4", Language::Ru, &[("Лосева", Person, None)]),
        ];
        let linked = link(&documents);
        assert_eq!(linked.of[2], linked.of[0]);
        assert!(linked.of[3] != linked.of[0] && linked.of[3] != linked.of[1]);
    }

    #[test]
    fn a_surname_means_whom_three_documents_of_four_mean() {
        use Label::Person;
        let mut documents: Vec<Document> =
            (0..10).map(|n| document(&n.to_string(), Language::Ru, &[("Пётр Заречный", Person, None)])).collect();
        documents.push(document("a", Language::Ru, &[("Анна Заречный", Person, None)]));
        documents.push(document("b", Language::Ru, &[("Заречный", Person, None)]));
        let linked = link(&documents);
        assert_eq!(linked.of[11], linked.of[0]);
        assert_ne!(linked.of[10], linked.of[0]);
        // With as many documents for one as for the other it stays apart, and is suggested to both.
        let few: Vec<&Document> = documents[9..].iter().collect();
        let linked = link(few);
        assert_eq!(linked.entities.len(), 3);
        assert_eq!(linked.near.iter().filter(|n| n.rule == "surname-alone").count(), 2);
    }

    #[test]
    fn an_acronym_that_one_document_defines_holds_in_others() {
        let mut defining = document("1", Language::Ru, &[("Союз речных судов", Label::Org, None)]);
        defining.cast[0].why.push(Why {
            a: "Союз речных судов".into(),
            b: "СРС".into(),
            rule: "acronym-defined".into(),
            detail: "(СРС)".into(),
        });
        let documents =
            [defining, document("2", Language::Ru, &[("СРС", Label::Org, None), ("СРК", Label::Org, None)])];
        let linked = link(&documents);
        assert_eq!(linked.of[0][0], linked.of[1][0]);
        assert_ne!(linked.of[1][0], linked.of[1][1]);
    }

    /// Whether two names of two documents are one entity.
    fn are_one(a: (&str, Label, Option<&str>), b: (&str, Label, Option<&str>)) -> bool {
        link(&[document("1", Language::Ru, &[a]), document("2", Language::Uk, &[b])]).entities.len() == 1
    }

    #[test]
    fn names_in_other_words() {
        use Label::{Gpe, Org, Person, Product};
        for (label, a, b, want) in [
            (Person, "Лосев Иван Петрович", "Иван Лосев", true),
            (Person, "Лосев Иван", "Иван Лосев", true),
            (Person, "Абу-Лосев", "Абу Лосев", true),
            (Person, "Кейт", "Анна Кейт", true),
            // Two consonants say too little.
            (Person, "Кати", "Анна Кейт", false),
            (Org, "River Boats Inc.", "River Boats", true),
            (Org, "МИД РФ", "МИД Российской Федерации", true),
            (Org, "НИИ имени П. Заречного", "Центр Заречного", true),
            (Org, "Школа имени П. Заречного", "Центр Заречного", false),
            (Org, "Пoток", "Поток", true),
            (Person, "Ли Пэн", "Ли Пэн", true),
            (Person, "Ли Пэн", "Ли Пин", false),
            (Product, "Поток — 2", "Поток-2", true),
            (Product, "Поток-1", "Поток-2", false),
            (Gpe, "Заречинский", "Заречинск", true),
            (Gpe, "Бостонский", "Бостон", true),
            (Gpe, "Римский", "Рим", true),
        ] {
            assert_eq!(are_one((a, label, None), (b, label, None)), want, "{a} ~ {b}");
        }
    }

    #[test]
    fn a_title_or_office_joins_people_of_one_name() {
        use Label::{Org, Person};
        let named = |id: &str, text: &str, office: Option<&str>| {
            let mut document =
                document(id, Language::Ru, &[("Лосев", Person, None), ("Речной союз", Org, Some("x:river"))]);
            document.text = format!("{text} Лосев");
            document.mentions[0].span = Span::new(text.len() + 1, document.text.len());
            document.roles.extend(office.map(|role| crate::facts::Office {
                span: document.mentions[0].span,
                person: 0,
                role: role.into(),
                of: Some(1),
                polity: None,
            }));
            document
        };
        for (a, b, want) in [
            (("король", None), ("короля", None), true),
            (("король", None), ("принц", None), false),
            (("пришел", None), ("ушел", None), false),
            (("а", Some("глава")), ("и", Some("глава")), true),
            (("а", Some("глава")), ("и", Some("сторож")), false),
        ] {
            let linked = link(&[named("1", a.0, a.1), named("2", b.0, b.1)]);
            assert_eq!(linked.of[0][0] == linked.of[1][0], want, "{a:?} {b:?}");
        }
    }

    #[test]
    fn wordings_of_one_acronym_are_one() {
        let defining = |id: &str, name: &str| {
            let mut document = document(id, Language::Ru, &[(name, Label::Org, None)]);
            document.cast[0].why.push(Why {
                a: name.into(),
                b: "RDA".into(),
                rule: "written-in-brackets".into(),
                detail: "(RDA)".into(),
            });
            document
        };
        let entities = |names: &[&str]| {
            let documents: Vec<Document> =
                names.iter().enumerate().map(|(n, name)| defining(&n.to_string(), name)).collect();
            link(&documents).entities.len()
        };
        assert_eq!(entities(&["Речное управление лодок", "Речное управление судов и лодок"]), 1);
        assert_eq!(entities(&["Речное управление лодок", "Совет пчеловодов"]), 2);
    }

    #[test]
    fn slips_are_suggested_and_not_joined() {
        let documents = [
            document("1", Language::Ru, &[("Дональд Тусков", Label::Person, None)]),
            document("2", Language::Ru, &[("Дональт Тусков", Label::Person, None)]),
        ];
        let linked = link(&documents);
        assert_eq!(linked.entities.len(), 2);
        assert_eq!((linked.near[0].a, linked.near[0].b, linked.near[0].rule), (0, 1, "one-letter"));
        assert!(linked.near[0].score >= 0.6);
    }

    #[test]
    fn a_name_that_another_document_knows_takes_its_id() {
        let documents = [
            document("1", Language::Ru, &[("Иван Жаворонков", Label::Person, Some("x:ivan"))]),
            document("2", Language::En, &[("Ivan Zhavoronkov", Label::Person, None)]),
        ];
        let linked = link(&documents);
        assert_eq!(linked.entities.len(), 1);
        assert_eq!(linked.entities[0].wikidata, None);
    }
}
