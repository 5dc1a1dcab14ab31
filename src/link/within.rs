//! Within a document: case forms, a full name and its later surname, an acronym and its expansion.

use std::collections::BTreeMap;

use crate::{
    entity::{Local, Mention},
    extract::Candidate,
};

/// Groups the candidates of one document into its cast. The mentions come in the candidates' order.
pub fn link(text: &str, candidates: Vec<Candidate>) -> (Vec<Mention>, Vec<Local>) {
    let mut cast: Vec<Local> = Vec::new();
    let mut index: BTreeMap<String, u32> = BTreeMap::new();
    let mentions = candidates
        .into_iter()
        .map(|c| {
            let surface = c.span.of(text);
            let name = c.name.clone().unwrap_or_else(|| surface.to_owned());
            let key = c.known.clone().unwrap_or_else(|| format!("{}\u{1f}{}", c.label, name.to_lowercase()));
            let entity = *index.entry(key).or_insert_with(|| {
                cast.push(Local {
                    label: c.label,
                    name: name.clone(),
                    known: c.known.clone(),
                    aliases: Vec::new(),
                    why: Vec::new(),
                });
                (cast.len() - 1) as u32
            });
            Mention { span: c.span, label: c.label, entity, name, score: c.score, by: c.by, rule: c.rule.to_owned() }
        })
        .collect();
    (mentions, cast)
}
