//! Houses of prayer, hospitals and memorials that are called after somebody: `церковь Николая Чудотворца`, `больница Святой
//! Марии`, `памятник Тарасу Шевченко`. Whom they are called after takes no part in the article.

use super::{
    Candidate,
    cues::Cue,
    lists,
    words::{Block, Shape, Word},
};
use crate::label::Label;

/// Words after a head that may name whom it is called after.
const LONGEST: usize = 4;

/// Proposes facilities with the words that say after whom they are called.
pub(super) fn find(blocks: &[Block], out: &mut Vec<Candidate>) {
    for words in blocks.iter().filter(|b| !b.shouting).map(|b| &b.words) {
        for (at, head) in words.iter().enumerate() {
            let end = match () {
                _ if lists::HOLY_HOUSES.begins(&head.lower) => called_after_saint(words, at),
                _ if lists::MEMORIALS.begins(&head.lower) => put_up_to(words, at),
                _ => None,
            };
            if let Some(end) = end {
                out.push(Candidate::of_words(&words[at..end], Label::Fac, 0.86, "facility-before"));
            }
        }
    }
}

/// The words with a capital behind the head at `at`, of its sentence.
fn name<'a, 'b>(words: &'a [Word<'b>], at: usize) -> &'a [Word<'b>] {
    let rest = &words[at + 1..];
    let part = |w: &&Word| {
        matches!(w.shape, Shape::Title | Shape::Initials) && w.gap && !w.newline && w.sentence == words[at].sentence
    };
    &rest[..rest.iter().take(LONGEST).take_while(part).count()]
}

/// Where `Святого Георгия`, `Николая Чудотворца` ends behind a church, a monastery or a hospital.
fn called_after_saint(words: &[Word], at: usize) -> Option<usize> {
    let name = name(words, at);
    let saint = name.first().is_some_and(|w| lists::SAINTS.begins(&w.lower)) && name.len() > 1;
    let epithet = name.iter().position(|w| lists::EPITHETS.begins(&w.lower));
    match epithet {
        Some(last) => Some(at + 1 + last + 1),
        // A second name behind is somebody else's: `больницы Святой Марии Лосев`.
        None if saint => Some(at + 3),
        None => None,
    }
}

/// Where the name in the dative ends behind a memorial.
fn put_up_to(words: &[Word], at: usize) -> Option<usize> {
    const DATIVE: &[&str] = &["у", "ю", "е", "ому", "ему", "ой", "ей", "и", "ові", "еві", "ію", "ко", "ій", "ого"];
    let dative = |w: &&Word| {
        w.shape == Shape::Initials || DATIVE.iter().any(|e| w.lower.ends_with(e)) && !w.has(Cue::ROLE.or(Cue::ORG))
    };
    let count = name(words, at).iter().take_while(dative).count();
    let ends_in_initials = count > 0 && words[at + count].shape == Shape::Initials;
    (count > 0 && !ends_in_initials).then_some(at + 1 + count)
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::testing::{compare, names_with_tables},
        language::Language::*,
    };

    #[test]
    fn called_after_somebody() {
        let table = [
            (Ru, "Отпевание прошло в церкви Николая Чудотворца.", "церкви Николая Чудотворца/FAC"),
            (Ru, "Он лежал в больнице Святой Марии.", "больнице Святой Марии/FAC"),
            (Uk, "Служба йде в церкві Святого Миколая.", "церкві Святого Миколая/FAC"),
            (Ru, "У памятника Габдулле Тукаю митинговали.", "памятника Габдулле Тукаю/FAC"),
            (Uk, "Пам'ятник Тарасові Шевченку відкрили.", "Пам'ятник Тарасові Шевченку/FAC"),
            // The priest of a church, and the sculptor of a memorial.
            (Ru, "Настоятель храма Пётр Лосев приехал.", "Пётр Лосев/PERSON"),
            (Ru, "Автор памятника Пётр Лосев приехал.", "Пётр Лосев/PERSON"),
        ];
        compare(&table, names_with_tables);
    }
}
