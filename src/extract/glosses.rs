//! A name and, in brackets behind it, the same name in another script: `Эль-Айн (Al Ain)`. Both are of one thing.

use super::Candidate;
use crate::{entity::By, text::skeleton::skeleton};

/// Gives both the label of the surer one, where they sound alike. `settled` comes ascending, without overlap.
pub fn agree(text: &str, settled: &mut [Candidate]) {
    for at in 1..settled.len() {
        let (name, gloss) = (&settled[at - 1], &settled[at]);
        let (whole, inside) = (name.span.range(), gloss.span.range());
        let between = text.get(whole.end..inside.start).unwrap_or_default();
        let closed = text.get(inside.end..).is_some_and(|rest| rest.starts_with([')', ',', ';']));
        if name.label == gloss.label
            || !name.label.is_name()
            || !gloss.label.is_name()
            || !closed
            || !matches!(between, " (" | "» (" | "\" (" | "” (")
            || !same_sound(&text[whole], &text[inside])
        {
            continue;
        }
        let rank = |c: &Candidate| (c.by == By::Gazetteer, c.score);
        let (surer, other) = if rank(gloss) > rank(name) { (at, at - 1) } else { (at - 1, at) };
        let label = settled[surer].label;
        settled[other] = Candidate { label, known: None, rule: "gloss", ..settled[other].clone() };
    }
}

/// Whether one name is Cyrillic, the other Latin, and most of their words sound alike, one by one.
fn same_sound(a: &str, b: &str) -> bool {
    let cyrillic = |s: &str| s.chars().any(|c| matches!(c, '\u{400}'..='\u{4FF}'));
    if cyrillic(a) == cyrillic(b) {
        return false;
    }
    let words = |s: &str| -> Vec<String> {
        s.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
            .map(skeleton)
            .filter(|s| !s.is_empty())
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let alike = a.iter().zip(&b).filter(|(a, b)| a == b).count();
    !a.is_empty() && a.len() == b.len() && alike * 2 > a.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{label::Label, span::Span};

    #[test]
    fn a_gloss_is_of_the_same_kind() {
        use Label::{Gpe, Org, Person};
        for (text, first, second, want) in [
            ("Эль-Айн (Al Ain) растёт", (Gpe, By::Gazetteer, 0.8), (Org, By::Rule, 0.5), [Gpe, Gpe]),
            ("Сумайла Сиссе (Soumaila Cisse)", (Person, By::Rule, 0.9), (Org, By::Rule, 0.5), [Person, Person]),
            ("«Нимбус» (Nimbus), новый", (Person, By::Rule, 0.5), (Org, By::Rule, 0.9), [Org, Org]),
            // Another name in brackets says where somebody works.
            ("Иван Лозовой (Plumtech)", (Person, By::Rule, 0.9), (Org, By::Rule, 0.5), [Person, Org]),
            ("Иван Лозовой (Ivan Lozov group)", (Person, By::Rule, 0.9), (Org, By::Rule, 0.5), [Person, Org]),
        ] {
            let open = text.find(" (").expect("a bracket");
            let close = text.find(')').expect("a bracket").min(text.find("),").unwrap_or(usize::MAX));
            let from = text.find(char::is_alphabetic).expect("a letter");
            let to = text[..open].trim_end_matches('»').len();
            let candidate = |from, to, (label, by, score)| Candidate {
                by,
                ..Candidate::by_rule(Span::new(from, to), label, score, "test")
            };
            let mut settled = [candidate(from, to, first), candidate(open + 2, close, second)];
            agree(text, &mut settled);
            assert_eq!(settled.map(|c| c.label), want, "{text}");
        }
    }
}
