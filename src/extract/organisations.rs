//! Organisations by their head word: `Министерство обороны России`, `University of Oxford`, and foreign names in Cyrillic text.

use super::{
    Candidate, Context, adjectives,
    cues::Cue,
    lists,
    people::Vocabulary,
    words::{Block, OPENING, Script, Shape, Word},
};
use crate::{label::Label, language::Language, text::Kind};

/// Words of a name at most, so that work stays linear.
const LONGEST: usize = 14;

/// Proposes organisations.
pub fn find(context: &Context, blocks: &[Block], vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    for block in blocks.iter().filter(|b| !b.shouting) {
        let words = &block.words;
        let mut at = 0;
        while at < words.len() {
            let word = &words[at];
            let next = match word.script {
                Script::Cyrillic if word.has(Cue::ORG) && !is_sake(context.language, &word.lower) => {
                    cyrillic(context, words, at, vocabulary, out)
                }
                Script::Latin if word.capital() => latin(context, block, at, vocabulary, out),
                _ => at + 1,
            };
            at = next.max(at + 1);
        }
    }
}

/// `ради` is a form of the Ukrainian `рада`, and in Russian a preposition.
fn is_sake(language: Language, lower: &str) -> bool {
    lower == "ради" && language != Language::Uk
}

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

/// A name in Cyrillic letters round the head at `head`. Returns where to go on.
fn cyrillic(
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
    if is_kazakh_head(&word.lower) {
        return kazakh(words, head, out);
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

/// Heads with the Kazakh possessive, which close a name: `министрлігі`, `университетінің`.
fn is_kazakh_head(lower: &str) -> bool {
    lists::KAZAKH_HEADS.begins(lower)
}

/// A Kazakh name ends with its head: a capital, then at most three words in lower case, then the head.
fn kazakh(words: &[Word], head: usize, out: &mut Vec<Candidate>) -> usize {
    let mut from = head;
    let mut look = head;
    while look > 0 && head - look < 6 {
        let before = &words[look - 1];
        if before.kind != Kind::Word
            || before.sentence != words[head].sentence
            || words[look].newline
            || before.has(Cue::ROLE)
            // "Астанадағы": where it stands, no part of its name.
            || ["дағы", "дегі", "тағы", "тегі"].iter().any(|e| before.lower.ends_with(e))
        {
            break;
        }
        if before.shape == Shape::Lower
            && (head - look >= 3 || before.has(Cue::STOP.or(Cue::SPEECH)) && before.lower != "және")
        {
            break;
        }
        look -= 1;
        if before.capital() {
            from = look;
        }
    }
    let opening =
        |from: usize| words[from].first && words[from].shape == Shape::Title && words[from + 1].shape == Shape::Lower;
    if from < head && !opening(from) {
        out.push(Candidate::of_words(&words[from..head + 1], Label::Org, 0.75, "org-head-last"));
    }
    head + 1
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
                    && is_namesake(&words[head].lower) =>
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
                    && word.cue == Cue::NONE
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

/// A run of capitalised Latin words with small words inside. Returns where to go on.
fn latin(context: &Context, block: &Block, from: usize, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) -> usize {
    let words = &block.words;
    let mut from = from;
    // The opening word of a sentence, when it is a common one, and articles.
    while from < words.len() && is_small(&words[from]) && words[from].capital() {
        from += 1;
        if from >= words.len()
            || !words[from].capital()
            || words[from].newline
            || words[from].sentence != words[from - 1].sentence
        {
            return from;
        }
    }
    let mut to = from + 1;
    let mut of = false; // inside "of …", where "and" may join
    while to < words.len() && to - from < LONGEST {
        let word = &words[to];
        if word.sentence != words[from].sentence
            || word.newline
            || !word.gap && word.text != "&" && word.text != "," && words[to - 1].text != "&"
            || adjectives::is_english(&words[to - 1].lower)
        {
            break;
        }
        let opens = |at: usize| {
            words
                .get(at)
                .is_some_and(|w| w.gap && !w.newline && w.capital() && !is_small(w) && w.sentence == word.sentence)
        };
        let model = context.language.is_cyrillic()
            && word.kind == Kind::Number
            && word.gap
            && word.text.len() == 1
            && (to - from >= 2 || opens(to + 1) && words[to + 1].script == Script::Latin);
        if model {
            // "Nord Stream 2 AG" in Cyrillic text.
            to += 1;
        } else if word.kind == Kind::Word && word.capital() && word.script != Script::Cyrillic {
            if super::first_name(context, &word.lower)
                && word.known.is_none_or(|(l, _)| l == Label::Person)
                && to > from
                && of
                || word.has(Cue::STOP) && word.shape == Shape::Title
            {
                break;
            }
            to += 1;
        } else if matches!(word.lower.as_str(), "of" | "for" | "on" | "de" | "against") && opens(to + 1) {
            of |= word.lower == "of" || word.lower == "for" || word.lower == "on";
            to += 2;
        } else if matches!(word.lower.as_str(), "of" | "for")
            && words.get(to + 1).is_some_and(|w| w.lower == "the")
            && opens(to + 2)
        {
            of = true;
            to += 3;
        } else if (word.lower == "and" && of || word.text == "&") && opens(to + 1) && words[to + 1].known.is_none() {
            to += 2;
        } else if word.text == "," && words.get(to + 1).is_some_and(|w| w.capital() && w.has(Cue::COMPANY)) {
            // "Quill Broadcasting, Inc."
            to += 2;
            break;
        } else {
            break;
        }
    }
    let end = to;
    // Roles cut: "President of the Senate" is no organisation, "Senate" may be.
    if let Some(role) = words[from..to].iter().rposition(|w| w.has(Cue::ROLE.or(Cue::HONORIFIC)) && !w.has(Cue::ORG)) {
        from += role + 1;
        while from < to && !words[from].capital() {
            from += 1;
        }
    }
    if from >= to || is_section(&words[from..to]) {
        return end;
    }
    let run = &words[from..to];
    let head_end = run.iter().position(|w| w.shape == Shape::Lower).map_or(run.len(), |p| p);
    // A known place heads nothing: "Russian Federation" is no federation of firms.
    let heads = |w: &Word, cue: Cue| {
        w.has(cue) && !w.known.is_some_and(|(l, _)| matches!(l, Label::Gpe | Label::Loc | Label::Person))
    };
    let last = |cue: Cue| heads(&run[head_end - 1], cue) || heads(&run[run.len() - 1], cue);
    // "2014 Plum County election in Quill", "1998 Winter Games", "2018 G20 summit".
    let year = from > 0 && is_year(&words[from - 1]) && words[from - 1].sentence == words[from].sentence;
    let ending =
        (to..(to + 4).min(words.len())).find(|&at| words[at].has(Cue::EVENT) && words[at].shape == Shape::Lower);
    let ending = ending.filter(|&e| words[to..e].iter().all(|w| w.shape == Shape::Lower && !w.has(Cue::STOP)));
    if year && (ending.is_some() || run.len() > 1 && last(Cue::EVENT)) {
        let mut end = ending.map_or(to, |e| e + 1);
        let place =
            |at: usize| words.get(at).is_some_and(|w| w.capital() && w.known.is_some_and(|(l, _)| l == Label::Gpe));
        if words.get(end).is_some_and(|w| w.lower == "in") && place(end + 1) && ending.is_some() {
            let known = words[end + 1].known;
            end += 2;
            while words.get(end).is_some_and(|w| w.known == known) {
                end += 1;
            }
        }
        out.push(Candidate::of_words(&words[from - 1..end], Label::Event, 0.85, "year-event"));
        return end;
    }
    if run.iter().all(|w| w.known.is_some()) && run[0].known == run[run.len() - 1].known || block.titled {
        // "Eagle Partner 2023": the year completes the name of an event.
        if run[0].known.is_some_and(|(l, _)| l == Label::Event) && words.get(to).is_some_and(is_recent_year) {
            out.push(Candidate::of_words(&words[from..to + 1], Label::Event, 0.85, "name-year"));
        }
        return end;
    }
    // "Adam Quill of the Plum Party": a person, then an organisation.
    let person = super::first_name(context, &run[0].lower);
    if person
        && head_end < run.len()
        && matches!(run[head_end].lower.as_str(), "of" | "for")
        && !run[head_end - 1].has(Cue::ORG)
    {
        let next = from + head_end + 1;
        let next = next + usize::from(words[next].lower == "the");
        return latin(context, block, next, vocabulary, out);
    }
    let cyrillic_text = context.language.is_cyrillic() && !vocabulary.is_empty();
    let single = run.len() == 1;
    // An article with a capital inside a sentence belongs to the name: "The Wall Street Journal".
    let article =
        from > 0 && words[from - 1].text == "The" && (!words[from - 1].first || context.language.is_cyrillic());
    let from = from - usize::from(article && words[from].gap);
    let house = head_end == 1 && run.len() > 2 && run[0].lower == "house";
    let before = out.len();
    let mut emit = |from: usize, to: usize, label, score, rule| {
        out.push(Candidate::of_words(&words[from..to], label, score, rule))
    };
    if house
        || !single && last(Cue::COMPANY)
        || !single && heads(&run[head_end - 1], Cue::ORG)
        || head_end == 1 && run.len() > 2 && run[0].has(Cue::ORG)
        || !single && heads(&run[run.len() - 1], Cue::ORG)
    {
        emit(from, to, Label::Org, 0.8, "org-head");
    } else if run.len() == 2 && is_club(&run[0].lower) && run[1].known.is_some_and(|(label, _)| label == Label::Gpe) {
        emit(from, to, Label::Org, 0.86, "club-head");
    } else if person && run.len() == 2 {
        // "John Tower", "Veronica Lake".
    } else if !single && last(Cue::FACILITY) && head_end == run.len() {
        emit(from, to, Label::Fac, 0.75, "facility-head");
    } else if !single && last(Cue::REGION) && head_end == run.len() {
        emit(from, to, Label::Gpe, 0.75, "region-head");
    } else if !single && (last(Cue::NATURE) && head_end == run.len() || head_end == 1 && run[0].has(Cue::NATURE)) {
        emit(from, to, Label::Loc, 0.75, "nature-head");
    } else if !single && last(Cue::EVENT) {
        emit(from, to, Label::Event, 0.7, "event-head");
    } else if !single && (last(Cue::LAW) && head_end == run.len() || head_end == 1 && run[0].has(Cue::LAW)) {
        emit(from, to, Label::Law, 0.7, "law-head");
    } else if run.len() >= 2
        && words.get(to).is_some_and(is_recent_year)
        && head_end == run.len()
        && run.iter().all(|w| w.known.is_none() && !w.has(Cue::CALENDAR))
    {
        emit(from, to + 1, Label::Event, 0.65, "name-year");
    } else if cyrillic_text
        && run.len() > 1
        && run[0].known.is_some_and(|(label, _)| label == Label::Gpe)
        && run[run.len() - 1].known.is_none()
        && run.iter().all(|w| w.script == Script::Latin && w.shape == Shape::Title)
    {
        // `Quillton Hawks`: a team or medium keeps the place in its name.
        emit(from, to, Label::Org, 0.7, "latin-name");
    } else if cyrillic_text
        && run.iter().all(|w| w.known.is_none() && (w.script == Script::Latin || w.kind == Kind::Number))
        && !run.iter().any(|w| super::first_name(context, &w.lower))
    {
        // A Latin name in Cyrillic text is a company or medium more often than not.
        let glued = |at: usize| words.get(at).is_some_and(|w| !w.gap);
        let url = glued(to) && words[to].is(&[".", "/", "@"]) && glued(to + 1) && words[to + 1].kind == Kind::Word
            || from > 0 && words[from - 1].is(&["/", "@", ".", "+"]) && !words[from].gap
            || glued(to) && words[to].text == "+";
        let letters = run.iter().map(|w| w.text.len()).sum::<usize>();
        let plain = run.iter().any(|w| w.has(Cue::PLAIN_ACRONYM)) || lists::NO_NAMES.holds(&run[0].lower);
        let model = single && run[0].text.bytes().any(|b| b.is_ascii_digit());
        if !(url || plain || model) && letters > 2 {
            let service = single && from > 0 && words[from - 1].has(Cue::INTO) && lists::PLATFORMS.holds(&run[0].lower);
            let label = if service { Label::Product } else { Label::Org };
            emit(from, to, label, 0.52, "latin-name");
        }
    }
    // Nothing of the whole run, but perhaps of what follows the small word.
    if out.len() == before && head_end < run.len() { from + head_end + 1 } else { end }
}

/// What clubs of many towns are called: "Dynamo Quillton".
fn is_club(lower: &str) -> bool {
    lists::CLUBS.holds(lower)
}

/// Function words in title case, but for those that open names: `New`, `First`, `United`.
fn is_small(word: &Word) -> bool {
    const PARTS: &[&str] =
        &["new", "first", "second", "third", "last", "old", "good", "high", "back", "one", "will", "may", "like"];
    word.has(Cue::STOP) && word.shape == Shape::Title && (word.first || !PARTS.contains(&word.lower.as_str()))
}

/// Headings of lists on news pages: "Related News", "Recent Posts".
pub(super) fn is_section<'a, W: std::borrow::Borrow<Word<'a>>>(words: &[W]) -> bool {
    let [first, .., last] = words else { return false };
    words.len() <= 3
        && lists::SECTION_FIRST.holds(&first.borrow().lower)
        && lists::SECTION_LAST.holds(&last.borrow().lower)
}

/// `2023` straight after a name: "Eagle Partner 2023".
fn is_recent_year(word: &Word) -> bool {
    word.gap && is_year(word)
}

fn is_year(word: &Word) -> bool {
    word.kind == Kind::Number && word.text.len() == 4 && (word.text.starts_with("19") || word.text.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::testing::{check, compare, names_with_tables},
        language::Language::*,
    };

    #[test]
    fn bodies_of_places() {
        compare(
            &[
                (Ru, "Об этом сообщило посольство Казахстана.", "посольство Казахстана/ORG"),
                (Ru, "Дело передали в городской суд Бишкека.", "городской суд Бишкека/ORG"),
                (Ru, "За сборную России он не играл.", "сборную России/ORG"),
                (Uk, "Заяву зробила прокуратура Одеси.", "прокуратура Одеси/ORG"),
                (Ru, "Приговор вынес суд Заречного района.", "суд Заречного района/ORG"),
                (Uk, "Зарічанська міська рада голосує.", "Зарічанська міська рада/ORG"),
                (Uk, "Рішення Зарічанської міської ради чинне.", "Зарічанської міської ради/ORG"),
                (Ru, "Это сделано ради Казахстана.", "Казахстана/GPE"),
                (Uk, "Прем'єру дає Театр Лесі Українки.", "Театр Лесі Українки/ORG"),
                // A Latin name keeps its place.
                (Ru, "Вчера клуб Detroit Hawks уступил.", "Detroit Hawks/ORG"),
                (En, "Fans of Dynamo Kyiv sang.", "Dynamo Kyiv/ORG"),
                // The place acts for itself.
                (Ru, "В суде Россия промолчала.", "Россия/GPE"),
                (Ru, "Власти Казахстана молчат, посольство закрыто.", "Казахстана/GPE"),
                (Uk, "Тоді уряд України промовчав.", "України/GPE"),
            ],
            names_with_tables,
        );
    }

    #[test]
    fn by_context() {
        check(&[
            (Ru, "Об этом сообщило министерство обороны.", "министерство обороны/ORG"),
            (Ru, "Он служит в Национальной гвардии.", "Национальной гвардии/ORG"),
            (Ru, "Ответил Комитет по правам человека.", "Комитет по правам человека/ORG"),
            (Ru, "Её принял Заречинский государственный университет.", "Заречинский государственный университет/ORG"),
            (Uk, "Про це пише Міністерство закордонних справ.", "Міністерство закордонних справ/ORG"),
            (En, "She runs the Institute of River Studies and left.", "Institute of River Studies/ORG"),
            (En, "They asked Quill Motors, Inc. and Plum & Reed LLP.", "Quill Motors, Inc./ORG | Plum & Reed LLP/ORG"),
            (En, "The Quill-led Plum Growers Union met.", "Plum Growers Union/ORG"),
            (En, "The Plum Growers Union met on Tuesday.", "Plum Growers Union/ORG"),
            (En, "It crossed Quill Bridge near Adder Lake.", "Quill Bridge/FAC | Adder Lake/LOC"),
            (En, "They held Bold Heron 2024 in May.", "Bold Heron 2024/EVENT"),
            (Ru, "Заказ получила фирма Plumtech, писали потом.", "Plumtech/ORG"),
            (Ru, "Пьесу поставят в Театре на Зелёной.", "Театре на Зелёной/ORG"),
            // Negatives.
            (Ru, "Российская компания молчит. Комитет решил подождать.", ""),
            (Ru, "Наш университет открыл новый центр.", ""),
            (En, "The committee met the company in a park.", ""),
        ]);
    }
}
