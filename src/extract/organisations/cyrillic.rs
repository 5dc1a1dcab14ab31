//! Organisations in Cyrillic letters, round a head: `Министерство обороны России`, `Заречинская міська рада`.

use super::{
    complement::{self, is_district, is_subject},
    kazakh,
};
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::Cue,
        lists,
        people::Vocabulary,
        words::{Shape, Word},
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

/// `Приказом Министерства`, `Решением Совета`: a noun that ends like an adjective in the locative, before what is in no such case.
fn is_act(lower: &str, next: &str) -> bool {
    (lower.ends_with("ом") || lower.ends_with("ем")) && !next.ends_with(['е', 'и', 'м', 'х'])
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
        if !adjective
            || before.has(Cue::STOP.or(Cue::ROLE).or(Cue::SPEECH)) && !level
            || lists::DESCRIBES.begins(&before.lower)
            || is_act(&before.lower, &words[look].lower)
        {
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
    let to = complement::end(context, words, head, titled || from < head, out);
    let complemented = to > head + 1;
    let opening = words[from].first && from < head;
    let capital_adjective =
        from < head && !(opening && vocabulary.contains(words[from].lower.as_str()) && !complemented);
    let closed = is_strong(&word.lower);
    // `городской совет Заречья`
    let council =
        |w: &Word| lists::COUNCILS.begins(&word.lower) && lists::TOWN_LEVELS.begins(&w.lower) && is_level(&w.lower);
    let of_town = head > look && council(&words[head - 1]);
    let seated = (is_local(&word.lower, context.language) || of_town)
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
    } else if closed && (complemented || word.shape == Shape::Title) {
        (0.85, "org-head")
    } else if word.shape == Shape::Upper && complemented {
        (0.8, "org-acronym-place")
    } else if capital_adjective
        && (!opening || complemented || levelled || !generic && !adjectives::is_relational(&words[from].lower))
    {
        (0.8, "org-adjective-head")
    } else if titled && complemented && !(generic && word.first && words[head + 1].lower != "за") {
        (0.8, "org-head-complement")
    } else if titled && !word.first && !generic {
        (0.55, "org-head")
    } else {
        return head + 1;
    };
    out.push(Candidate::of_words(&words[from..to], Label::Org, score, rule));
    to
}
