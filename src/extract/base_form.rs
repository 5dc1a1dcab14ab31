//! The nominative of the people that were found: words of a full name agree in gender and case, and the forms of a bare
//! surname across the document agree on one nominative.

use std::collections::{BTreeMap, HashMap};

use super::{Candidate, Context, gazetteer, words::fold};
use crate::{label::Label, language::Language, morph::nominative, morph::stem};

/// Fills the names of people that have none yet.
pub fn fill(context: &Context, candidates: &mut [Candidate]) {
    let mut surnames: HashMap<String, Vec<usize>> = HashMap::new();
    // Nominatives of surnames that full names gave, by what their forms share.
    let mut given: HashMap<String, BTreeMap<String, u32>> = HashMap::new();
    for (index, candidate) in candidates.iter_mut().enumerate() {
        if candidate.label != Label::Person {
            continue;
        }
        let surface = candidate.span.of(context.text);
        let language = language_at(context, candidate);
        let words: Vec<&str> = surface.split_whitespace().collect();
        let Some(last) = words.last() else { continue };
        let key = stem::key(&fold(last), false);
        match &candidate.name {
            Some(name) if words.len() > 1 => {
                let surname = name.split_whitespace().next_back().unwrap_or_default().to_owned();
                *given.entry(key).or_default().entry(surname).or_default() += 2;
            }
            Some(_) => {}
            None if words.len() == 1 => surnames.entry(key).or_default().push(index),
            None => {
                if let Some(person) = gazetteer::person_nominative(context.gazetteer, &words, language) {
                    let surname = person.name.split_whitespace().next_back().unwrap_or_default().to_owned();
                    *given.entry(key).or_default().entry(surname).or_default() += if person.sure { 2 } else { 1 };
                    candidate.name = Some(person.name);
                }
            }
        }
    }
    for (key, indices) in &surnames {
        let forms: Vec<&str> = indices.iter().map(|&i| candidates[i].span.of(context.text)).collect();
        let language = language_at(context, &candidates[indices[0]]);
        let name = agreed(&forms, given.get(key), language);
        for &index in indices {
            candidates[index].name.clone_from(&name);
        }
    }
}

/// The language of the block that holds the candidate.
fn language_at(context: &Context, candidate: &Candidate) -> Language {
    let after = context.blocks.partition_point(|b| b.span.start <= candidate.span.start);
    after.checked_sub(1).map_or(context.language, |at| context.blocks[at].language)
}

/// The nominative that most of the forms can stand for: first one that a full name gave, then the likeliest.
fn agreed(forms: &[&str], given: Option<&BTreeMap<String, u32>>, language: Language) -> Option<String> {
    // Nominative, then: forms that have it, sum of weights, how early it stands among the readings.
    let mut votes: BTreeMap<String, (u32, u32, u32)> = BTreeMap::new();
    let mut distinct: Vec<&str> = forms.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    for form in distinct {
        let readings = nominative::surname(form, language);
        if readings.is_empty() {
            let vote = votes.entry(form.to_owned()).or_default();
            vote.0 += 1;
        }
        let mut seen: Vec<&str> = Vec::new();
        for (place, reading) in readings.iter().enumerate() {
            if !seen.contains(&reading.nominative.as_str()) {
                seen.push(&reading.nominative);
                let vote = votes.entry(reading.nominative.clone()).or_default();
                *vote = (vote.0 + 1, vote.1 + u32::from(reading.weight), vote.2 + (20 - place.min(20) as u32));
            }
        }
    }
    let support = |name: &str| given.and_then(|g| g.get(name)).copied().unwrap_or(0);
    votes
        .into_iter()
        .max_by(|(a, x), (b, y)| (support(a), x.0, x.1, x.2).cmp(&(support(b), y.0, y.1, y.2)).then_with(|| b.cmp(a)))
        .map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_agree_on_one_nominative() {
        use Language::{Ru, Uk};
        let woman = BTreeMap::from([("Заречнова".to_owned(), 2)]);
        for (forms, given, language, want) in [
            (&["Токаева", "Токаевым"][..], None, Ru, "Токаев"),
            (&["Токаев"], None, Ru, "Токаев"),
            (&["Заречнова", "Заречновой"], None, Ru, "Заречнова"),
            (&["Заречнова"], Some(&woman), Ru, "Заречнова"),
            (&["Кравця", "Кравцем"], None, Uk, "Кравець"),
            (&["Biden"], None, Language::En, "Biden"),
        ] {
            assert_eq!(agreed(forms, given, language).as_deref(), Some(want), "{forms:?}");
        }
    }
}
