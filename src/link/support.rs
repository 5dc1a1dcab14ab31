//! What joins people of whom documents give one name only: a surname alone says too little, but one office with one surname,
//! or one title of a monarch or saint with one name, is one person.

use std::collections::HashMap;

use super::{groups::Groups, words};
use crate::{
    document::Document,
    text::{pieces::folded, skeleton::skeleton},
};

/// The longest word that is a title in some form, in bytes.
const LONGEST: usize = 40;

/// People by what is said of them, gathered document by document.
#[derive(Debug, Default)]
pub(super) struct Support {
    /// For each person, by document and member, what is said of them: name and role, as one string.
    said: HashMap<(u32, u32), Vec<String>>,
}

impl Support {
    /// Adds the people of a document who go by one name, with the name's skeleton; `key` gives the key of any member.
    pub(super) fn add(
        &mut self,
        number: u32,
        document: &Document,
        alone: &[(u32, &str)],
        key: &dyn Fn(u32) -> Option<String>,
    ) {
        if alone.is_empty() {
            return;
        }
        let name_of: HashMap<u32, &str> = alone.iter().copied().collect();
        for office in &document.roles {
            let Some(name) = name_of.get(&office.person) else { continue };
            // "Министр Лосев" may be anybody's; "министр обороны Заречья Лосев" is one.
            let Some(of) = office.of.or(office.polity).and_then(key) else { continue };
            let role: Vec<String> = office.role.split_whitespace().map(skeleton).collect();
            self.said.entry((number, office.person)).or_default().push(format!("{name}, {} of {of}", role.join(" ")));
        }
        for mention in &document.mentions {
            let Some(name) = name_of.get(&mention.entity) else { continue };
            let before = document.text.get(..mention.span.start as usize).unwrap_or("");
            let Some(title) = title(before) else { continue };
            let said = self.said.entry((number, mention.entity)).or_default();
            let all = format!("{name}, {title}");
            if !said.contains(&all) {
                said.push(all);
            }
        }
    }

    /// The key of each person of whom something is said: equal for those who share something.
    pub(super) fn keys(self) -> HashMap<(u32, u32), String> {
        let pairs =
            self.said.values().flat_map(|said| said.windows(2)).map(|pair| (pair[0].as_str(), pair[1].as_str()));
        let groups = Groups::of(pairs);
        let key = |said: &Vec<String>| format!("same {}", groups.root(&said[0]));
        self.said.iter().filter(|(_, said)| !said.is_empty()).map(|(at, said)| (*at, key(said))).collect()
    }
}

/// The title that the text before a name ends with.
pub(super) fn title(before: &str) -> Option<&'static str> {
    let before = before.strip_suffix(' ')?;
    let mut from = before.len().saturating_sub(LONGEST);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let word = folded(before[from..].rsplit(|c: char| !c.is_alphabetic()).next()?);
    let ending = |rest: &str| rest.chars().nth(3).is_none() && rest.chars().all(|c| "аеиійоуюыяємхв".contains(c));
    let mut titles = words::TITLES.words().iter().filter_map(|row| row.split_once('|'));
    titles.find(|(stem, _)| word.strip_prefix(stem).is_some_and(ending)).map(|(_, title)| title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_before_names() {
        for (before, want) in [
            ("о пророке ", Some("prophet")),
            ("жизнь пророка ", Some("prophet")),
            ("с королевой ", Some("queen")),
            ("королю ", Some("king")),
            ("Папа ", Some("pope")),
            ("принцессе ", Some("princess")),
            ("to Prince ", Some("prince")),
            ("до патріарха ", Some("patriarch")),
            ("papa ", None),
            ("в Королевце ", None),
            ("пророк. ", None),
            ("", None),
        ] {
            assert_eq!(title(before), want, "{before}");
        }
    }
}
