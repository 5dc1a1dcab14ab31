//! Organisations in Cyrillic letters, round a head: `Министерство обороны России`, `Заречинская міська рада`.

use super::{LONGEST, kazakh};
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::Cue,
        lists,
        people::Vocabulary,
        words::{OPENING, Script, Shape, Word},
    },
    label::Label,
    language::Language,
    text::Kind,
};

/// Heads that make a name with a complement though both are in lower case: `министерство обороны`.
fn is_strong(lower: &str) -> bool {
    lists::STRONG_HEADS.begins(lower)
}

/// Heads that name a body together with the place that it belongs to, though in lower case: `посольство Казахстана`,
/// `прокуратура Бишкека`. In Ukrainian news neither `уряд` nor `парламент` or `суд` are: their names are others, `Кабінет
/// Міністрів`, `Верховна Рада`.
fn is_local(lower: &str, language: Language) -> bool {
    if language == Language::Uk && ["суд", "парламент", "адміністраці"].iter().any(|s| lower.starts_with(s))
    {
        return false;
    }
    lists::LOCAL_FORMS.holds(lower) || lists::LOCAL_HEADS.begins(lower)
}

/// Adjectives that say of which kind a court or council is.
fn is_level(lower: &str) -> bool {
    lists::LEVELS.begins(lower) && adjectives::of_bodies(lower)
}

/// Whether a word is a place that the body before may belong to.
fn is_seat(word: &Word, body: &Word, found: &[Candidate]) -> bool {
    word.gap
        && !word.newline
        && word.sentence == body.sentence
        && word.capital()
        && word.known.is_some_and(|(label, _)| matches!(label, Label::Gpe | Label::Loc))
        && !is_subject(word, found)
}

/// Whether a district that an adjective names begins at `at`: `суд Заречного района`.
fn is_district(words: &[Word], at: usize, body: &Word) -> bool {
    let [name, kind, ..] = words.get(at..).unwrap_or_default() else { return false };
    name.gap
        && !kind.newline
        && kind.sentence == body.sentence
        && name.shape == Shape::Title
        && adjectives::of_places(&name.lower)
        && kind.has(Cue::REGION)
}

/// Whether a place of the tables stands in the nominative, and has other forms: `В Стокгольмском суде Россия заявила …`.
/// `found` begins with the candidates of the tables.
fn is_subject(word: &Word, found: &[Candidate]) -> bool {
    let nominative = word.known.and_then(|(_, index)| found.get(index as usize)?.name.as_deref());
    let declines = |name: &str| !name.ends_with(['и', 'і', 'о', 'у', 'е', 'ю', 'э']);
    word.shape == Shape::Title && nominative.is_some_and(|name| name == word.text && declines(name))
}

/// Whether a person that the tables know stands in the nominative, so that nothing is called after them: `Глава Центра Олег
/// Заречный`.
fn is_bearer(word: &Word, found: &[Candidate]) -> bool {
    let name = word.known.and_then(|(_, index)| found.get(index as usize)?.name.as_deref());
    let first = name.and_then(|name| name.split(' ').next());
    first.is_some_and(|first| first == word.text && !first.ends_with(['и', 'і', 'о', 'у', 'е', 'ю', 'э']))
}

/// A name in Cyrillic letters round the head at `head`. Returns where to go on.
pub(super) fn find(
    context: &Context,
    words: &[Word],
    head: usize,
    vocabulary: &Vocabulary,
    out: &mut Vec<Candidate>,
) -> usize {
    let word = &words[head];
    if word.known.is_some_and(|(label, _)| label != Label::Org) {
        return head + 1;
    }
    if kazakh::is_head(&word.lower) {
        return kazakh::find(words, head, out);
    }
    // Leftwards: adjectives; the name starts at the leftmost one with a capital.
    let mut from = head;
    let mut look = head;
    while look > 0 && head - look < 5 {
        let before = &words[look - 1];
        let adjective = before.kind == Kind::Word
            && before.sentence == word.sentence
            && !words[look].newline
            && adjectives::of_bodies(&before.lower)
            && before.known.is_none_or(|(l, _)| l == Label::Norp || l == Label::Org);
        let level = is_level(&before.lower);
        if !adjective || before.has(Cue::STOP.or(Cue::ROLE).or(Cue::SPEECH)) && !level {
            break;
        }
        look -= 1;
        if before.shape == Shape::Title {
            from = look;
        }
    }
    let generic = word.has(Cue::GENERIC_ORG.or(Cue::MEDIA));
    let titled = word.shape == Shape::Title && !(word.first && vocabulary.contains(word.lower.as_str()));
    // Rightwards: branches, capitals in the genitive, countries, a quoted name.
    let (to, complement) = extend(words, head, titled || from < head, out);
    let opening = words[from].first && from < head;
    let capital_adjective =
        from < head && !(opening && vocabulary.contains(words[from].lower.as_str()) && complement == 0);
    let closed = is_strong(&word.lower);
    let seated = is_local(&word.lower, context.language)
        && (words.get(head + 1).is_some_and(|next| is_seat(next, word, out)) || is_district(words, head + 1, word));
    if seated {
        // `федеральный суд Заречья`: what says of which kind it is belongs to it.
        let kind = |w: &&Word| w.shape == Shape::Lower && is_level(&w.lower);
        from = from.min(head - words[look..head].iter().rev().take_while(kind).count());
    }
    // `Зарічанська міська рада` opens a sentence, `Российская полиция` too: of which kind it is makes it a name.
    let levelled = from + 1 < head && words[from + 1..head].iter().any(|w| is_level(&w.lower));
    let (score, rule) = if seated {
        (0.85, "org-head-place")
    } else if closed && (to > head + 1 || word.shape == Shape::Title) {
        (0.85, "org-head")
    } else if word.shape == Shape::Upper && to > head + 1 {
        (0.8, "org-acronym-place")
    } else if capital_adjective
        && (!opening || complement > 0 || levelled || !generic && !adjectives::is_relational(&words[from].lower))
    {
        (0.8, "org-adjective-head")
    } else if titled && complement > 0 && !(generic && word.first) {
        (0.8, "org-head-complement")
    } else if titled && !word.first && !generic {
        (0.55, "org-head")
    } else {
        return head + 1;
    };
    out.push(Candidate::of_words(&words[from..to], Label::Org, score, rule));
    to
}

/// How far a name goes on after its head: the end, and how many words that count were taken. `found` begins with the candidates
/// of the tables.
fn extend(words: &[Word], head: usize, named: bool, found: &[Candidate]) -> (usize, usize) {
    let mut to = head + 1;
    let mut taken = 0;
    let mut look = head + 1;
    while look < words.len() && look - head < LONGEST {
        let word = &words[look];
        if word.sentence != words[head].sentence || word.newline {
            break;
        }
        let country = word.known.is_some_and(|(l, _)| matches!(l, Label::Gpe | Label::Org | Label::Loc));
        match word.kind {
            Kind::Word if word.has(Cue::BRANCH) && (word.shape == Shape::Lower || named) => {
                to = look + 1;
                taken += 1;
            }
            // "Заречного района", though a town is called Заречный too.
            Kind::Word if country && is_district(words, look, &words[head]) => {
                to = look + 2;
                taken += 2;
                break;
            }
            Kind::Word if country && word.capital() && is_subject(word, found) => break,
            Kind::Word if country && word.capital() => {
                to = look + 1;
                taken += 1;
                // A country ends the name, unless the next word is a part of the same place.
                if !words.get(look + 1).is_some_and(|n| n.known.is_some() && n.known == word.known) {
                    break;
                }
            }
            // "Совета безопасности ООН".
            Kind::Word
                if named
                    && word.shape == Shape::Upper
                    && word.script == Script::Cyrillic
                    && word.known.is_none()
                    && !word.has(Cue::PLAIN_ACRONYM) =>
            {
                to = look + 1;
                taken += 1;
            }
            // "Театр Петра Заречного", whom the tables know.
            Kind::Word
                if named
                    && look == head + 1
                    && word.known.is_some_and(|(label, _)| label == Label::Person)
                    && is_namesake(&words[head].lower)
                    && !is_bearer(word, found) =>
            {
                to = look + words[look..].iter().take_while(|w| w.known == word.known).count();
                taken += 1;
                break;
            }
            // "Центр имени А. Б. Заречного".
            Kind::Word if named && matches!(word.lower.as_str(), "имени" | "им." | "им" | "імені" | "ім." | "ім") =>
            {
                let mut end = look + 1;
                while end < words.len()
                    && end - look < 5
                    && matches!(words[end].shape, Shape::Initials | Shape::Title)
                    && !words[end].has(Cue::ORG)
                {
                    end += 1;
                    if words[end - 1].shape == Shape::Title
                        && !words.get(end).is_some_and(|w| {
                            w.gap && w.shape == Shape::Title && words[end - 2].shape != Shape::Initials
                        })
                    {
                        break;
                    }
                }
                if end == look + 1 {
                    break;
                }
                to = end;
                taken += 1;
                look = end - 1;
            }
            // Abstract nouns in the genitive: "эпидемиологии и микробиологии".
            Kind::Word
                if named
                    && word.shape == Shape::Lower
                    && is_abstract(&word.lower)
                    && !word.has(Cue::STOP.or(Cue::SPEECH)) =>
            {
                to = look + 1;
                taken += 1;
            }
            // "Театр на Зелёной": houses are called after their street or square.
            Kind::Word
                if taken == 0
                    && look == head + 1
                    && word.lower == "на"
                    && is_stage(&words[head].lower)
                    && words.get(look + 1).is_some_and(|n| n.shape == Shape::Title && n.sentence == word.sentence) =>
            {
                to = look + 2;
                taken += 1;
                if words.get(to).is_some_and(|n| n.gap && n.shape == Shape::Title && n.sentence == word.sentence) {
                    to += 1;
                }
                break;
            }
            // A small word only between two that count.
            Kind::Word if matches!(word.lower.as_str(), "и" | "та" | "по" | "з" | "із" | "о" | "об" | "про" | "й") =>
            {
                let next = words.get(look + 1);
                let and = matches!(word.lower.as_str(), "и" | "та" | "й");
                let by = matches!(word.lower.as_str(), "по" | "з" | "із");
                let goes_on = next.is_some_and(|n| {
                    n.has(Cue::BRANCH) && (n.shape == Shape::Lower || !and)
                        || named
                            && (and && taken > 0 || by)
                            && n.shape == Shape::Lower
                            && (is_abstract(&n.lower) || by && adjectives::of_bodies(&n.lower))
                });
                if !goes_on || (taken == 0 && and) {
                    break;
                }
                // "по контролю", "з лікарських засобів": an adjective takes its noun along.
                if by && next.is_some_and(|n| adjectives::of_bodies(&n.lower) && !n.has(Cue::BRANCH)) {
                    let noun = words
                        .get(look + 2)
                        .is_some_and(|n| n.shape == Shape::Lower && !n.has(Cue::STOP.or(Cue::SPEECH)));
                    if taken > 0 || !noun {
                        break;
                    }
                    to = look + 3;
                    taken += 1;
                    look += 2;
                }
            }
            Kind::Word
                if named
                    && word.has(Cue::ORG)
                    && word.shape == Shape::Lower
                    && is_genitive(&word.lower)
                    && taken == 0 =>
            {
                // "Центр исследований армии": only where more follows.
                if !words.get(look + 1).is_some_and(|n| n.has(Cue::BRANCH) || n.known.is_some()) {
                    break;
                }
            }
            Kind::Word if word.shape == Shape::Lower && adjectives::of_bodies(&word.lower) => {
                // An adjective before a word that counts: "комитет государственной безопасности".
                let counts =
                    |n: &Word| n.shape == Shape::Lower && (n.has(Cue::BRANCH) || named && is_abstract(&n.lower));
                if word.has(Cue::STOP) || !words.get(look + 1).is_some_and(counts) {
                    break;
                }
            }
            Kind::Word if word.shape == Shape::Title && word.has(Cue::ORG.or(Cue::BRANCH)) => {
                to = look + 1;
                taken += 1;
            }
            Kind::Word
                if word.shape == Shape::Title
                    && adjectives::of_bodies(&word.lower)
                    && words.get(look + 1).is_some_and(|n| n.has(Cue::ORG.or(Cue::REGION).or(Cue::BRANCH))) =>
            {
                to = look + 2;
                taken += 2;
                look += 1;
            }
            // "Институт стран Востока": a noun in the genitive and the place that it belongs to.
            Kind::Word
                if named
                    && taken == 0
                    && look == head + 1
                    && word.shape == Shape::Lower
                    && (is_genitive(&word.lower)
                        || matches!(word.lower.as_str(), "стран" | "государств" | "країн"))
                    && matches!(word.cue, Cue::NONE | Cue::ROLE)
                    && words.get(look + 1).is_some_and(|n| {
                        n.shape == Shape::Title
                            && n.sentence == word.sentence
                            && !n.newline
                            && (n.known.is_some_and(|(l, _)| matches!(l, Label::Gpe | Label::Loc)) || is_side(&n.lower))
                    }) =>
            {
                to = look + 2;
                taken += 1;
                break;
            }
            Kind::Punctuation if word.text == "," => {
                // "Министерство образования, науки и спорта".
                if !(taken > 0 && words.get(look + 1).is_some_and(|n| n.has(Cue::BRANCH) && n.shape == Shape::Lower))
                    || words.get(look + 2).is_some_and(|n| n.has(Cue::SPEECH))
                {
                    break;
                }
                let list =
                    words[look + 1..(look + 6).min(words.len())].iter().any(|w| matches!(w.lower.as_str(), "и" | "та"));
                if !list {
                    break;
                }
            }
            Kind::Punctuation if word.is(OPENING) && named && taken == 0 && look == head + 1 => break,
            _ => break,
        }
        look += 1;
    }
    (to, taken)
}

/// Houses and bodies that are called after people.
fn is_namesake(lower: &str) -> bool {
    lists::NAMESAKES.begins(lower)
}

/// Houses that play, which many towns call after where they stand.
fn is_stage(lower: &str) -> bool {
    ["театр", "цирк"].iter().any(|s| lower.starts_with(s))
}

/// Abstract nouns in oblique cases, which continue names and are no verbs.
fn is_abstract(lower: &str) -> bool {
    lower.chars().count() > 5 && lists::ABSTRACT_ENDS.ends(lower)
}

fn is_genitive(lower: &str) -> bool {
    lower.ends_with(['и', 'ы', 'а', 'я', 'і', 'ї', 'в'])
}

/// A side of the world in the genitive: "Институт стран Востока".
fn is_side(lower: &str) -> bool {
    matches!(lower, "востока" | "запада" | "севера" | "юга" | "сходу" | "заходу" | "півночі" | "півдня")
}
