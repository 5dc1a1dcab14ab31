//! Across documents and languages.

use crate::{
    document::Document,
    entity::{Entity, EntityId},
};

/// The entities of a batch, and for each document the entity of each member of its cast (an index into the entities).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// Sorted by first appearance in the order of the documents.
    pub entities: Vec<Entity>,
    /// `of[document][local]` is an index into `entities`.
    pub of: Vec<Vec<u32>>,
}

/// Links the casts of all documents.
pub fn link(documents: &[Document]) -> Linked {
    let mut linked = Linked::default();
    for (d, document) in documents.iter().enumerate() {
        let first = linked.entities.len() as u32;
        linked.of.push((0..document.cast.len() as u32).map(|i| first + i).collect());
        for (l, local) in document.cast.iter().enumerate() {
            let mut entity = Entity {
                id: EntityId(format!("e{d}-{l}")),
                label: local.label,
                name: local.name.clone(),
                names: vec![(document.language, vec![local.name.clone()])],
                aliases: local.aliases.clone(),
                wikidata: None,
                mentions: 0,
                removed_mentions: 0,
                documents: Vec::new(),
                why: local.why.clone(),
            };
            for mention in document.mentions.iter().filter(|m| m.entity as usize == l) {
                if document.is_kept(mention.span) {
                    entity.mentions += 1;
                    entity.documents = vec![d as u32];
                } else {
                    entity.removed_mentions += 1;
                }
            }
            linked.entities.push(entity);
        }
    }
    linked
}
