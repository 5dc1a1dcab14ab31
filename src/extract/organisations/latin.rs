//! Organisations in Latin letters, by their head or in Cyrillic text: `University of Oxford`, `Plumtech`.

use super::LONGEST;
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::{self, Cue},
        first_name, lists,
        people::Vocabulary,
        rules::LATIN_NAME,
        sections::is_section,
        words::{Block, Script, Shape, Word},
    },
    label::Label,
    text::Kind,
};

/// A run of capitalised Latin words with small words inside. Returns where to go on.
pub(super) fn find(
    context: &Context,
    block: &Block,
    from: usize,
    vocabulary: &Vocabulary,
    out: &mut Vec<Candidate>,
) -> usize {
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
            if first_name(context, &word.lower) && word.known.is_none_or(|(l, _)| l == Label::Person) && to > from && of
                || word.has(Cue::STOP) && word.shape == Shape::Title
                // "Plum City Court Judge NAME"
                || !of && to - from > 1 && words[to - 1].has(Cue::ORG) && is_role(word)
            {
                break;
            }
            to += 1;
        } else if matches!(word.lower.as_str(), "of" | "for" | "on" | "de" | "against")
            && opens(to + 1)
            && !(word.lower == "on" && words[to + 1].has(Cue::CALENDAR))
        {
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
    if let Some(role) = words[from..to].iter().rposition(is_role) {
        from += role + 1;
        // "Member States of the Plum Union".
        from += usize::from(words[from - 1].lower == "member" && from < to && words[from].lower == "states");
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
    let person = first_name(context, &run[0].lower);
    if person
        && head_end < run.len()
        && matches!(run[head_end].lower.as_str(), "of" | "for")
        && !run[head_end - 1].has(Cue::ORG)
    {
        let next = from + head_end + 1;
        let next = next + usize::from(words[next].lower == "the");
        return find(context, block, next, vocabulary, out);
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
    // "The Criminal Code of the Plum Republic".
    let law =
        !single && heads(&run[head_end - 1], Cue::LAW) && !run[head_end - 1].has(Cue::ORG) && head_end < run.len();
    // "Leader of Plum party"; not "the Plumist party".
    let adjective = |w: &Word| ["ic", "ist", "ish", "ive", "al"].iter().any(|e| w.lower.ends_with(e));
    let party = words.get(to).is_some_and(|w| w.gap && !w.newline && w.text == "party")
        && !run[0].first
        && head_end == run.len()
        && run.iter().all(|w| w.cue == Cue::NONE && !vocabulary.contains(w.lower.as_str()))
        && run[0].known.is_none()
        && !(single && adjective(&run[0]) || person);
    if law {
        emit(from, to, Label::Law, 0.8, "law-head");
    } else if party {
        emit(from, to, Label::Org, 0.7, "org-head");
    } else if house
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
        emit(from, to, Label::Org, 0.7, LATIN_NAME);
    } else if cyrillic_text
        && run.iter().all(|w| w.known.is_none() && (w.script == Script::Latin || w.kind == Kind::Number))
        && !run.iter().any(|w| first_name(context, &w.lower))
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
            emit(from, to, label, 0.52, LATIN_NAME);
        }
    }
    // Nothing of the whole run, but perhaps of what follows the small word.
    if out.len() == before && head_end < run.len() { from + head_end + 1 } else { end }
}

/// What clubs of many towns are called: "Dynamo Quillton".
fn is_club(lower: &str) -> bool {
    lists::CLUBS.holds(lower)
}

/// Roles, also of those who hold them no more: "Ex-deputy of Parliament".
fn is_role(word: &Word) -> bool {
    let role = word.cue.or(word.lower.strip_prefix("ex-").map_or(Cue::NONE, cues::of));
    role.any(Cue::ROLE.or(Cue::HONORIFIC)) && !word.has(Cue::ORG)
}

/// Function words in title case, but for those that open names: `New`, `First`, `United`.
fn is_small(word: &Word) -> bool {
    const PARTS: &[&str] =
        &["new", "first", "second", "third", "last", "old", "good", "high", "back", "one", "will", "may", "like"];
    word.has(Cue::STOP) && word.shape == Shape::Title && (word.first || !PARTS.contains(&word.lower.as_str()))
}

/// `2023` straight after a name: "Eagle Partner 2023".
fn is_recent_year(word: &Word) -> bool {
    word.gap && is_year(word)
}

fn is_year(word: &Word) -> bool {
    word.kind == Kind::Number && word.text.len() == 4 && (word.text.starts_with("19") || word.text.starts_with("20"))
}
