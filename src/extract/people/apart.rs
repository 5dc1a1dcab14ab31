//! Where words in a row that look like one person are two, or a word that opens the sentence and a person.
//!
//! Russian and Ukrainian put names beside each other without any sign: `адвокат Анны Заречной Пётр Лосев`. Given names tell:
//! words of one name agree in gender and case.

use super::{
    super::{
        Context,
        cues::Cue,
        lists,
        occupations::is_occupation,
        words::{Script, Shape, Word},
    },
    is_patronymic, surname_shape,
};
use crate::{
    label::Label,
    lang::telling::{Tell, Telling},
    morph::{
        Cases, Gender,
        nominative::{self, Reading},
    },
};

/// The people in `words`, which look like one, with the word before them: one or two parts, where there is one the second is empty.
#[inline(never)]
pub(in crate::extract) fn apart<'a, 'b>(
    context: &Context,
    before: Option<&Word>,
    words: &'a [&'b Word<'b>],
) -> [&'a [&'b Word<'b>]; 2] {
    let together = [words, &[]];
    let word = |at: usize| words[at];
    let cyrillic = |w: &&Word| w.script == Script::Cyrillic && w.shape == Shape::Title;
    let given = |word: &Word| context.gazetteer.map_or_else(Vec::new, |g| g.first_name(word.text, context.language));
    // `А. Лосева | Пётр`: behind initials and a surname a given name is somebody else's.
    let initials = words.iter().take_while(|w| w.shape == Shape::Initials).count();
    if let (1.., [surname, next, ..]) = (initials, &words[initials..]) {
        let other = cyrillic(surname) && given(surname).is_empty() && !given(next).is_empty();
        return if other { words.split_at(initials + 1).into() } else { together };
    }
    if words.len() < 2 || !words.iter().all(cyrillic) {
        return together;
    }
    let opening = given(word(0));
    if word(0).first && opening.is_empty() && is_opener(word(0)) {
        return [&words[1..], &[]];
    }
    // `Адам Лосев Совсем`: the next sentence, where the full stop was lost.
    let (last, others) = (word(words.len() - 1), &words[..words.len() - 1]);
    if last.has(Cue::STOP) && last.text.chars().nth(3).is_some() && given(last).is_empty() {
        return [others, &[]];
    }
    if words.len() < 3 {
        // `Сын Лосева Пётр`: whose son, and his name.
        let kin = before.is_some_and(|b| Telling::of(context.language).tell(&b.lower).any(Tell::KIN));
        if kin && opening.is_empty() && !given(word(1)).is_empty() {
            // `Лукашенко` has no cases.
            let open = word(0).lower.ends_with('о');
            let owner = |r: &Reading| r.cases.meets(Cases::GEN) && (open || r.nominative != word(0).text);
            let person = word(0).known.is_some_and(|(label, _)| label == Label::Person);
            let owned = (person || surname_shape(&word(0).lower) == Some(true))
                && nominative::surname(word(0).text, context.language).iter().any(owner);
            return if owned { words.split_at(1).into() } else { together };
        }
        let known = |at: usize| word(at).known.filter(|(label, _)| *label == Label::Person);
        if !opening.is_empty() || known(1).is_none() && !given(word(1)).is_empty() {
            return together;
        }
        // `Лосев Заречному`: two surnames that the tables know, or that no case has in common.
        let both = known(0).is_some() && known(1).is_some() && known(0) != known(1);
        let surname = |at: usize| {
            let mut readings = nominative::surname(word(at).text, context.language);
            // Surnames of this shape decline, women's end in a vowel.
            let own = |r: &Reading| (r.gender == Gender::Feminine) == r.nominative.ends_with(['а', 'я']);
            readings.retain(|r| own(r) && r.cases != Cases::ALL);
            readings
        };
        let shaped = |at: usize| surname_shape(&word(at).lower) == Some(true);
        let apart = both || shaped(0) && shaped(1) && !agree(&surname(0), &surname(1));
        return if apart { words.split_at(1).into() } else { together };
    }
    let place = |w: &Word| w.known.is_some_and(|(label, _)| matches!(label, Label::Gpe | Label::Loc | Label::Org));
    if opening.is_empty() {
        // `Заречья Пётр Лосев`, `Лосева Адам Куилл`.
        let second = given(word(1));
        if second.is_empty() || is_patronymic(&word(2).lower) {
            return together;
        }
        if place(word(0)) {
            return [&words[1..], &[]];
        }
        let mut own = nominative::surname(word(0).text, context.language);
        own.extend(nominative::first_name(word(0).text, context.language));
        // Men's given names in -а are few, and the tables have them.
        own.retain(|r| r.gender != Gender::Masculine || !r.nominative.ends_with(['а', 'я']));
        // `Лосева | Мария Барабашкина`: nobody has a surname on either side of the given name.
        let surname = |at: usize| surname_shape(&word(at).lower) == Some(true);
        let between = surname(0) && surname(2) && given(word(2)).is_empty();
        return if agree(&own, &second) && !between { together } else { words.split_at(1).into() };
    }
    // `Губернатор Джорджии Адам Куилл`: a place whose name is a given name too, before somebody's.
    let second = given(word(1));
    let named = |r: &Reading| r.cases.meets(Cases::NOM);
    let whole = word(1).known.filter(|(label, _)| *label == Label::Person);
    let somebody = whole.is_some() && word(2).known == whole && word(0).known != whole
        || second.iter().any(named)
            && !agree(&opening, &second)
            && agree(&second, &nominative::surname(word(2).text, context.language));
    if somebody && !opening.iter().any(named) {
        return [&words[1..], &[]];
    }
    // `Анны Заречной | Пётр Лосев`, `Джо Байдена | Хантер` where the tables know the first two.
    let known = |at: usize| {
        let whole = word(0).known.filter(|(label, _)| *label == Label::Person);
        at == 2 && whole.is_some() && word(1).known == whole && word(2).known != whole
    };
    let other = |at: usize| {
        let next = given(word(at));
        if next.is_empty() && !known(at) || is_patronymic(&word(at).lower) {
            return false;
        }
        if at == 2 && is_patronymic(&word(1).lower) {
            // `Анны Петровны | Пётр Лосев`; a surname behind a patronymic may look like a given name.
            let full = words.len() > 3 && !is_patronymic(&word(3).lower);
            return full && !agree(&opening, &next);
        }
        // `Олега Лосева | Марине`: a given name behind a surname is somebody else's, whatever its case.
        let surname = |word: &Word| surname_shape(&word.lower) == Some(true);
        if at == 2 && !next.is_empty() && surname(word(1)) && given(word(1)).is_empty() && !surname(word(2)) {
            return true;
        }
        let mut next = if next.is_empty() { nominative::first_name(word(at).text, context.language) } else { next };
        // `Алексея Заречного | Юлия Заречная`: only a woman's surname ends so.
        if words.get(at + 1).is_some_and(|after| after.lower.ends_with("ая")) {
            next.retain(|r| r.gender == Gender::Feminine);
        }
        let mut surname = nominative::surname(word(at - 1).text, context.language);
        let likeliest = surname.iter().map(|r| r.weight).max();
        surname.retain(|r| {
            let unlikely = known(at) && Some(r.weight) < likeliest;
            !unlikely && opening.iter().any(|o| o.gender == r.gender)
        });
        if agree(&opening, &next) && agree(&surname, &next) {
            return false;
        }
        // `Кейта` is a form of `Кейт`, and a surname.
        let closes = at + 1 == words.len();
        !closes || known(at) || !agree(&opening, &nominative::surname(word(at).text, context.language))
    };
    (2..words.len()).find(|&at| other(at)).map_or(together, |at| words.split_at(at).into())
}

/// Whether one person may have both words in the same case.
fn agree(one: &[Reading], other: &[Reading]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.gender == b.gender && a.cases.meets(b.cases)))
}

/// Whether a word that no table of given names has opens a sentence before somebody's name: `Заявление Лосева`, `Вместо Лосева`.
pub(in crate::extract) fn is_opener(word: &Word) -> bool {
    word.has(Cue::STOP) || lists::OPENERS.holds(&word.lower) || is_abstract(&word.lower) || is_occupation(word)
}

/// Nouns of actions, qualities and bodies, whose endings surnames and given names do not have.
fn is_abstract(lower: &str) -> bool {
    let letters = lower.chars().count();
    letters > 5 && lists::OPENER_ENDS.ends(lower) || letters > 8 && lists::OPENER_LONG_ENDS.ends(lower)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing, language::Language};

    #[test]
    fn names_beside_each_other() {
        for (language, text, want) in [
            (Language::Ru, "Марины Заречной Алексей Лосев", vec!["Марины Заречной", "Алексей Лосев"]),
            (Language::Uk, "Оксани Зарічної Петро Лосєв", vec!["Оксани Зарічної", "Петро Лосєв"]),
            (Language::Ru, "Марины Петровны Алексей Лосев", vec!["Марины Петровны", "Алексей Лосев"]),
            (Language::Ru, "Романа Абрамовича Александр Лосев", vec!["Романа Абрамовича", "Александр Лосев"]),
            (Language::Ru, "Марине Петровне Ивановне Заречной", vec!["Марине Петровне Ивановне Заречной"]),
            (Language::Ru, "Куилла Роберт Хилл", vec!["Куилла", "Роберт Хилл"]),
            (Language::Ru, "Лосева Мария Барабашкина", vec!["Лосева", "Мария Барабашкина"]),
            (Language::Ru, "Алексея Навального Юлия Навальная", vec!["Алексея Навального", "Юлия Навальная"]),
            (Language::Ru, "Столкновения Лосева", vec!["Лосева"]),
            (Language::Ru, "Брат Лосева", vec!["Лосева"]),
            (Language::Ru, "Географ Глеб Лосев", vec!["Глеб Лосев"]),
            (Language::Ru, "Джо Байдена Хантер", vec!["Джо Байдена", "Хантер"]),
            (Language::Ru, "Олега Лосева Марине", vec!["Олега Лосева", "Марине"]),
            (Language::Ru, "Глеба Лосева Александра", vec!["Глеба Лосева", "Александра"]),
            (Language::Ru, "А. Лосева Пётр", vec!["А. Лосева", "Пётр"]),
            (Language::Ru, "Лосев Барабашкину", vec!["Лосев", "Барабашкину"]),
            (Language::Ru, "Вместо Лосева", vec!["Лосева"]),
            (Language::Ru, "Джорджии Роберт Хилл", vec!["Роберт Хилл"]),
            (Language::Uk, "Джорджії Браян Кемп", vec!["Браян Кемп"]),
            (Language::Ru, "Джорджия Роберта Хилла", vec!["Джорджия Роберта Хилла"]),
            (Language::Uk, "Водночас Лосєв", vec!["Лосєв"]),
            (Language::Ru, "Адам Лосев Совсем", vec!["Адам Лосев"]),
            (Language::Ru, "сын Лосева Пётр", vec!["Лосева", "Пётр"]),
            (Language::Ru, "сын Байдена Хантер", vec!["Байдена", "Хантер"]),
            (Language::Uk, "дочка Лосєва Олена", vec!["Лосєва", "Олена"]),
            // One person.
            (Language::Ru, "сын Пётр Лосев", vec!["Пётр Лосев"]),
            (Language::Ru, "сын Азии Марине", vec!["Азии Марине"]),
            (Language::Ru, "сын Лосев Пётр", vec!["Лосев Пётр"]),
            (Language::Ru, "Джо Байдена Младшего", vec!["Джо Байдена Младшего"]),
            (Language::Ru, "Лосевым Барабашкиным", vec!["Лосевым Барабашкиным"]),
            (Language::Ru, "А. Б. Лосев", vec!["А. Б. Лосев"]),
            (Language::Ru, "Марина Петровна Заречная", vec!["Марина Петровна Заречная"]),
            (Language::Ru, "Заречная Марина Петровна", vec!["Заречная Марина Петровна"]),
            (Language::Ru, "Фёдора Михайловича Марина", vec!["Фёдора Михайловича Марина"]),
            (Language::Ru, "Ибрагим Заречный Кейта", vec!["Ибрагим Заречный Кейта"]),
            (Language::Ru, "Эверитт Адам Куилл", vec!["Эверитт Адам Куилл"]),
            (Language::Ru, "Жвания Зураб", vec!["Жвания Зураб"]),
            (Language::Ru, "Мария Лосева", vec!["Мария Лосева"]),
        ] {
            let got = testing::with_words(language, text, |context, words| {
                let words: Vec<&Word> = words.iter().collect();
                let kin = words.first().filter(|w| w.lower == "сын" || w.lower == "дочка").copied();
                apart(context, kin, &words[usize::from(kin.is_some())..])
                    .iter()
                    .filter(|name| !name.is_empty())
                    .map(|name| text[name[0].span.start as usize..name[name.len() - 1].span.end as usize].to_owned())
                    .collect::<Vec<_>>()
            });
            assert_eq!(got, want, "{text}");
        }
    }
}
