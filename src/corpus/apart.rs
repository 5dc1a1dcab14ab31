//! A name that analysis joined to another within a page, taken apart again.

use crate::{document::Document, entity::Local};

/// The document with the mentions that are called `name` and stand for the member `local` of its cast given to a member of
/// their own, and the quotations whose speaker stands there. `None` where there are none, or the member itself has that name.
pub(super) fn taken(document: &Document, local: u32, name: &str) -> Option<Document> {
    let member = document.cast.get(local as usize).filter(|member| member.name != name)?;
    let named =
        |m: &&crate::entity::Mention| m.entity == local && (m.name == name || m.span.of(&document.text) == name);
    document.mentions.iter().find(named)?;
    let own = document.cast.len() as u32;
    let mut out = document.clone();
    out.cast.push(Local {
        label: member.label,
        name: name.to_owned(),
        known: None,
        career: None,
        aliases: Vec::new(),
        why: Vec::new(),
    });
    let member = &mut out.cast[local as usize];
    member.aliases.retain(|alias| alias != name);
    member.why.retain(|why| why.a != name && why.b != name);
    for (mention, _) in out.mentions.iter_mut().zip(&document.mentions).filter(|(_, m)| named(m)) {
        mention.entity = own;
        for quote in out.quotes.iter_mut().filter(|q| q.speaker == Some(local)) {
            if quote.speaker_span.is_some_and(|place| place.contains(mention.span)) {
                quote.speaker = Some(own);
            }
        }
    }
    Some(out)
}
