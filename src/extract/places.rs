//! Places and buildings by the words that head them: `Чуйская область`, `в городе Вантаа`, `201-я российская военная база`.

use super::{
    Candidate, adjectives,
    cues::Cue,
    lists,
    people::{Vocabulary, surname_shape},
    words::{Block, Script, Shape, Word},
};
use crate::{label::Label, text::Kind};

/// Proposes places, facilities and numbered events in Cyrillic text (Latin runs are cut in [`super::organisations`]).
pub fn find(blocks: &[Block], vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    for block in blocks.iter().filter(|b| !b.shouting) {
        let words = &block.words;
        for at in 0..words.len() {
            let word = &words[at];
            if word.kind != Kind::Word {
                continue;
            }
            if word.has(Cue::REGION.or(Cue::TOWN).or(Cue::NATURE).or(Cue::FACILITY)) && word.script == Script::Cyrillic
            {
                headed(words, at, vocabulary, out);
            }
            if word.capital() && is_foreign_street(&word.lower) {
                out.push(Candidate::of_words(&words[at..at + 1], Label::Fac, 0.75, "street-ending"));
            }
            if word.has(Cue::TOWN) && word.script == Script::Latin && word.shape == Shape::Lower {
                named_after(words, at, out);
            }
            if word.has(Cue::EVENT) && word.script == Script::Cyrillic {
                event(words, at, out);
            }
        }
    }
}

/// What the head of regions in the plural is in the singular.
fn one_of_regions(lower: &str) -> Option<&'static str> {
    const ENDS: &[(&str, &[&str])] = &[
        ("область", &["областей", "областям", "областями", "областях"]),
        ("край", &["краев", "краям", "краями", "краях"]),
        ("район", &["районов", "районів", "районам", "районами", "районах"]),
    ];
    ENDS.iter().find(|(_, forms)| forms.contains(&lower)).map(|(one, _)| *one)
}

/// "Заречинской, Лозовской и Тисовской областях", "и в Заречинской, и в Лозовской областях", "Заречинской и других областей":
/// each adjective before the head at `at` is a region; the last takes the head along, if it stands beside it. `one` is the head
/// in the singular. Whether there are two or more.
fn regions(words: &[Word], at: usize, one: &str, out: &mut Vec<Candidate>) -> bool {
    let sentence = words[at].sentence;
    let adjective = |i: usize| {
        let w = &words[i];
        w.shape == Shape::Title && w.sentence == sentence && adjectives::of_places(&w.lower) && !w.has(Cue::STOP)
    };
    // Where the joint of a list begins that ends at `end`: "," or ", и в".
    let joint = |end: usize| {
        let between = words[..end].iter().rev().take(3);
        let small = between.take_while(|w| w.is(&[",", "и", "і", "й", "та", "в", "у", "из", "з"])).count();
        let joins = words[end - small..end].iter().any(|w| w.is(&[",", "и", "і", "й", "та"]));
        joins.then_some(end - small)
    };
    let others = at > 0 && words[at - 1].is(&["других", "інших"]);
    let mut found: Vec<usize> = Vec::new(); // from the right
    let mut next = if others { joint(at - 1) } else { Some(at) };
    while let Some(i) = next.and_then(|next| next.checked_sub(1)).filter(|&i| adjective(i)) {
        found.push(i);
        next = joint(i);
    }
    if found.len() < 2 && !(others && found.len() == 1) {
        return false;
    }
    for &i in &found {
        let end = if i + 1 == at { at + 1 } else { i + 1 };
        let name = region_name(words[i].text, one);
        out.push(Candidate { name, ..Candidate::of_words(&words[i..end], Label::Gpe, 0.92, "adjective-head") });
    }
    true
}

/// `Заречинская область` of `Заречинской`.
fn region_name(adjective: &str, one: &str) -> Option<String> {
    let stem = ["ой", "ую", "ого", "ому", "ом", "ої", "ій", "ий", "им", "ым", "ый", "ая"]
        .iter()
        .find_map(|ending| adjective.strip_suffix(ending))?;
    let ending = match (one, stem.ends_with("ьк")) {
        ("область", true) => "а",
        ("область", false) => "ая",
        _ => "ий",
    };
    Some(format!("{stem}{ending} {one}"))
}

/// Kazakh puts the head after the name: `Алматы қаласы`.
fn is_kazakh_head(lower: &str) -> bool {
    lists::KAZAKH_PLACES.begins(lower)
}

/// A name beside the head at `at`.
fn headed(words: &[Word], at: usize, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    let word = &words[at];
    let label = match () {
        _ if word.has(Cue::REGION) && !word.has(Cue::FACILITY) => Label::Gpe,
        _ if word.has(Cue::TOWN) => Label::Gpe,
        _ if word.has(Cue::NATURE) && !word.has(Cue::FACILITY) => Label::Loc,
        _ => Label::Fac,
    };
    let before = at
        .checked_sub(1)
        .map(|b| &words[b])
        .filter(|b| b.sentence == word.sentence && !word.newline && b.kind == Kind::Word);
    if is_kazakh_head(&word.lower) {
        if before.is_some_and(|b| b.capital() && !b.has(Cue::ROLE)) {
            let direction = at >= 2
                && words[at - 2].sentence == word.sentence
                && matches!(
                    words[at - 2].lower.as_str(),
                    "батыс" | "шығыс" | "солтүстік" | "оңтүстік" | "орталық" | "үлкен" | "кіші"
                );
            let from = if direction { at - 2 } else { at - 1 };
            // Only the head of a province or street belongs to its name, as in other languages.
            let to = if word.lower.starts_with("облыс") || label == Label::Fac { at + 1 } else { at };
            out.push(Candidate::of_words(&words[from..to], label, 0.8, "place-head-after"));
        }
        return;
    }
    if one_of_regions(&word.lower).is_some_and(|one| regions(words, at, one, out)) {
        return;
    }
    // "Чуйская область", "Красная площадь", "Балтийское море": an adjective with a capital and the head.
    if let Some(b) = before
        && b.shape == Shape::Title
        && adjectives::of_places(&b.lower)
        && !word.has(Cue::TOWN)
        // `Государственный департамент` is no part of a country.
        && !(word.has(Cue::ORG) && word.has(Cue::REGION))
        && !b.has(Cue::STOP)
        && !(b.first && vocabulary.contains(b.lower.as_str()))
        && b.known.is_none_or(|(l, _)| !matches!(l, Label::Person | Label::Norp))
    {
        let country = b.first && !word.has(Cue::REGION) && label == Label::Fac;
        if !country {
            let from = if at >= 2
                && words[at - 2].shape == Shape::Title
                && adjectives::of_places(&words[at - 2].lower)
                && !words[at - 2].first
                // "в посёлке Дальний Заречинской области": a name of its own.
                && !(at >= 3 && words[at - 3].has(Cue::TOWN))
            {
                at - 2
            } else {
                at - 1
            };
            out.push(Candidate::of_words(&words[from..at + 1], label, 0.85, "adjective-head"));
            return;
        }
    }
    // "Заречинский городской округ", "Зарічанська сільська громада": an adjective of the kind stands between.
    if word.has(Cue::REGION)
        && let Some(b) = before
        && is_municipal(&b.lower)
        && let Some(name) = at.checked_sub(2).map(|n| &words[n])
        && name.shape == Shape::Title
        && name.sentence == word.sentence
        && !b.newline
        && adjectives::of_places(&name.lower)
        && !name.has(Cue::STOP)
    {
        out.push(Candidate::of_words(&words[at - 2..at + 1], Label::Gpe, 0.85, "adjective-head"));
        return;
    }
    // "201-я военная база": an ordinal, then adjectives.
    if word.has(Cue::FACILITY) {
        let mut from = at;
        while from > 0
            && at - from < 4
            && words[from - 1].shape == Shape::Lower
            && adjectives::of_places(&words[from - 1].lower)
            && words[from - 1].sentence == word.sentence
        {
            from -= 1;
        }
        if from > 0 && from < at && is_ordinal(&words[from - 1]) {
            out.push(Candidate::of_words(&words[from - 1..at + 1], Label::Fac, 0.8, "numbered-base"));
            return;
        }
    }
    named_after(words, at, out);
}

/// "в городе Вантаа", "река Чу", "аэропорт Манас": the name after the head.
fn named_after(words: &[Word], at: usize, out: &mut Vec<Candidate>) {
    let word = &words[at];
    let Some(name) = words.get(at + 1) else { return };
    let of = word.script == Script::Latin && name.lower == "of";
    let at_name = if of { at + 2 } else { at + 1 };
    let Some(name) = words.get(at_name) else { return };
    if !name.capital() || name.sentence != word.sentence || name.newline {
        return;
    }
    // "улица Маршала Заречного"
    let ranked = is_street(&word.lower) && !name.has(Cue::ORG.or(Cue::STOP));
    if name.has(Cue::ORG.or(Cue::STOP).or(Cue::ROLE)) && !ranked || word.script == Script::Latin && !of {
        return;
    }
    let title = word.shape == Shape::Title && !word.first;
    let mut to = at_name + 1;
    while to < words.len()
        && to - at_name < 3
        && words[to].gap
        && !words[to].newline
        && words[to].shape == Shape::Title
        && words[to].known.is_none()
        && words[to].sentence == word.sentence
        && adjectives::of_places(&words[to - 1].lower)
        && !words.get(to + 1).is_some_and(|next| next.has(Cue::REGION))
    {
        to += 1;
    }
    let street = is_street(&word.lower);
    if street {
        // "улица Маршала Заречного": more words in the genitive, or a surname that has no cases.
        let fits = |w: &Word| looks_genitive(&w.lower) || adjectives::of_places(&w.lower) || w.lower.ends_with("ко");
        while to < words.len()
            && to - at_name < 3
            && words[to].gap
            && !words[to].newline
            && words[to].shape == Shape::Title
            && words[to].sentence == word.sentence
            && fits(&words[to - 1])
            && fits(&words[to])
        {
            to += 1;
        }
    }
    let abbreviation = word.text.ends_with('.');
    if word.has(Cue::TOWN) {
        // A bare "г." may be a year or a gram: the name must not be known as something else.
        if !name.known.is_some_and(|(l, _)| matches!(l, Label::Person | Label::Org)) {
            out.push(Candidate::of_words(
                &words[at_name..to],
                Label::Gpe,
                if abbreviation { 0.7 } else { 0.75 },
                "town-before",
            ));
        }
    } else if word.has(Cue::FACILITY)
        && !word.has(Cue::GENERIC_ORG)
        && (title || name.known.is_none_or(|(l, _)| l != Label::Gpe))
    {
        if street {
            // `на улицах Зареченска` are many streets, and the town's name is no part of theirs.
            let many = ["ах", "ами", "ям", "ях", "цы", "ты"].iter().any(|e| word.lower.ends_with(e));
            if !many {
                out.push(Candidate::of_words(&words[at..to], Label::Fac, 0.8, "street-head"));
            }
        } else if !looks_genitive(&name.lower) || title || abbreviation {
            let from = if title { at } else { at_name };
            out.push(Candidate::of_words(&words[from..to], Label::Fac, 0.6, "facility-before"));
        }
    } else if word.has(Cue::NATURE) && !word.has(Cue::FACILITY) && name.known.is_none() {
        let (from, score) = if title { (at, 0.7) } else { (at_name, 0.65) };
        out.push(Candidate::of_words(&words[from..to], Label::Loc, score, "nature-before"));
    } else if word.has(Cue::REGION) && name.known.is_none_or(|(l, _)| matches!(l, Label::Gpe | Label::Loc)) {
        // "В округе Лосева" somebody stands for election.
        let whose = word.lower.starts_with("окру")
            && (surname_shape(&name.lower) == Some(true) || adjectives::of_places(&name.lower));
        let lower_head = lists::REGIONS_BEFORE.begins(&word.lower) && !whose;
        if title && word.lower.starts_with("республик") {
            out.push(Candidate::of_words(&words[at..to], Label::Gpe, 0.8, "region-before"));
        } else if lower_head && name.known.is_none() {
            out.push(Candidate::of_words(&words[at_name..to], Label::Gpe, 0.7, "region-before"));
        }
    }
}

/// `Даунинг-стрит`, `Пенсильвания-авеню`.
fn is_foreign_street(lower: &str) -> bool {
    lists::FOREIGN_STREETS.ends(lower) && !lists::FOREIGN_STREETS.holds(lower)
}

fn is_street(lower: &str) -> bool {
    lists::STREETS.begins(lower) || lists::STREETS_SHORT.holds(lower)
}

/// Adjectives that say of which kind a district is.
fn is_municipal(lower: &str) -> bool {
    lists::MUNICIPAL.begins(lower) && adjectives::of_places(lower)
}

fn looks_genitive(lower: &str) -> bool {
    lower.ends_with(['ы', 'и', 'а', 'я']) && lower.chars().count() > 5
}

/// `201-я`, `6-й`, `XXII`.
fn is_ordinal(word: &Word) -> bool {
    let bytes = word.text.as_bytes();
    word.kind == Kind::Number
        && bytes.first().is_some_and(u8::is_ascii_digit)
        && word.text.contains('-')
        && word.text.chars().any(char::is_alphabetic)
        || word.kind == Kind::Word && word.text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// "6-й Консультативной встречи глав государств Центральной Азии": an ordinal or capital before an event's adjective.
fn event(words: &[Word], at: usize, out: &mut Vec<Candidate>) {
    let word = &words[at];
    let mut from = at;
    while from > 0 && at - from < 4 {
        let before = &words[from - 1];
        let fits = before.sentence == word.sentence
            && before.kind == Kind::Word
            && adjectives::of_places(&before.lower)
            && before.known.is_none();
        if !fits {
            break;
        }
        from -= 1;
    }
    while from < at && words[from].shape != Shape::Title {
        from += 1;
    }
    let capital = from < at && !words[from].first;
    let ordinal = from > 0 && is_ordinal(&words[from - 1]) && words[from - 1].sentence == word.sentence;
    if !(capital || ordinal && word.shape == Shape::Title) {
        return;
    }
    let from = if ordinal { from - 1 } else { from };
    // What follows in the genitive: "глав государств Центральной Азии".
    let mut to = at + 1;
    while to < words.len() && to - at < 8 {
        let next = &words[to];
        let known = next.known.is_some_and(|(l, _)| matches!(l, Label::Gpe | Label::Loc | Label::Org));
        let plural = next.shape == Shape::Lower && (next.has(Cue::BRANCH.or(Cue::ROLE)) && !next.has(Cue::SPEECH));
        if next.sentence != word.sentence || !(known || plural) {
            break;
        }
        to += 1;
    }
    out.push(Candidate::of_words(&words[from..to], Label::Event, 0.8, "event-head"));
}

#[cfg(test)]
mod tests {
    use crate::{extract::testing::check, language::Language::*};

    #[test]
    fn by_context() {
        check(&[
            (Ru, "В Заречинской области прошел дождь.", "Заречинской области/GPE"),
            (
                Ru,
                "Дождь в Заречинской, Лозовской и Тисовской областях.",
                "Заречинской/GPE | Лозовской/GPE | Тисовской областях/GPE",
            ),
            (
                Ru,
                "Дождь и в Заречинской, и в Тисовской областях, и в Лозовском и других районах.",
                "Заречинской/GPE | Тисовской областях/GPE | Лозовском/GPE",
            ),
            (Ru, "Дождь в посёлке Дальний Заречинской области.", "Дальний/GPE | Заречинской области/GPE"),
            (Uk, "Дощ у Зарічанському та Тисовському районах.", "Зарічанському/GPE | Тисовському районах/GPE"),
            (Ru, "Поезд стоял в городе Лесогорье.", "Лесогорье/GPE"),
            (Ru, "Там стоит 117-я учебная авиабаза.", "117-я учебная авиабаза/FAC"),
            (Ru, "В Заречинском городском округе дождь.", "Заречинском городском округе/GPE"),
            (Uk, "Дощ у Зарічанській сільській громаді.", "Зарічанській сільській громаді/GPE"),
            (Ru, "Дом на улице Маршала Заречного сгорел.", "улице Маршала Заречного/FAC"),
            (Ru, "Митинг на площади Тараса Шевченко окончен.", "площади Тараса Шевченко/FAC"),
            (Uk, "Вогонь на вулиці Зарічного згас.", "вулиці Зарічного/FAC"),
            (Ru, "Они вышли на Каменную площадь.", "Каменную площадь/FAC"),
            (Ru, "Лодка пересекла озеро Тихое.", "Тихое/LOC"),
            (Uk, "Село Вербівка лежить у Зарічанському районі.", "Вербівка/GPE | Зарічанському районі/GPE"),
            (Ru, "Итог 4-й Лесной конференции известен.", "4-й Лесной конференции/EVENT"),
            (En, "He came from the city of Plumford.", "Plumford/GPE"),
            (Kk, "Ол Қарағаш ауылында тұрады.", "Қарағаш/GPE"),
            (Ru, "В округе Марипоса снова считают.", "Марипоса/GPE"),
            (Uk, "В окрузі Марипоса знову рахують.", "Марипоса/GPE"),
            // Negatives.
            (Ru, "В округе Заречного снова считают.", ""),
            (Ru, "В этой области он новичок. Новая область знаний.", ""),
            (Ru, "Военная база далеко от города.", ""),
        ]);
    }
}
