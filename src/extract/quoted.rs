//! Names in quotation marks, told by the word before them: газета «Коммерсантъ», авиабаза «Кант», фильм «Солярис».

use std::collections::HashMap;

use super::{
    Candidate, Context,
    cues::Cue,
    lists,
    people::Vocabulary,
    words::{Block, CLOSING, OPENING, Shape, Word},
};
use crate::{label::Label, language::Language, morph::stem, span::Span, text::Kind};

/// A quoted name has at most this many tokens; longer ones are speech.
const LONGEST: usize = 8;

/// Proposes names in quotation marks.
pub fn find(context: &Context, blocks: &[Block], vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    let mut found: Vec<(Candidate, Vec<String>)> = Vec::new();
    for block in blocks {
        let words = &block.words;
        let mut open = false; // a straight mark opens and closes in turn
        let mut at = 0;
        let mut last: Option<(usize, Option<(usize, Cue)>)> = None; // the quotation before: its end and head
        while at < words.len() {
            let word = &words[at];
            if word.text == "\"" {
                open = !open;
            }
            let opens = OPENING.contains(&word.text)
                && (word.text != "\"" || open)
                && (word.text != "“" || word.gap || at == 0);
            if !opens {
                at += 1;
                continue;
            }
            let Some(close) = closing(words, at) else {
                at += 1;
                continue;
            };
            // "фильмы «Заря», «Луна» и «Звезда»": the head of a list holds for all of it.
            let listed =
                last.filter(|(end, _)| at == end + 2 && words[at - 1].is(&[",", "и", "та", "й", "and", "или", "або"]));
            let behind = || if context.language == Language::Kk { head_behind(words, close) } else { None };
            let head = head(words, at).or(listed.and_then(|(_, head)| head)).or_else(behind);
            last = Some((close, head));
            // Kazakh puts heads behind, and quotes far more than names.
            let weak = context.language == Language::Kk && head.is_none();
            let place = named_after_a_place(words, at, close, out);
            if let Some(mut candidate) = judge(block, at, close, head, place).filter(|_| !weak) {
                if place && candidate.label == Label::Org {
                    // In the case in which it stands the tables know the town's name.
                    candidate.name = words[at + 1].known.and_then(|(_, known)| out.get(known as usize)?.name.clone());
                }
                found.push((candidate, key(&words[at + 1..close])));
            }
            if word.text == "\"" {
                open = false;
            }
            at = close + 1;
        }
    }

    // What a head said of a name once holds for it everywhere: "проект «Заря-2»" … "«Заря-2»" … "Заря-2".
    let mut sure: HashMap<&[String], (f32, Label)> = HashMap::new();
    for (candidate, key) in &found {
        let best = sure.entry(key.as_slice()).or_insert((0.0, candidate.label));
        // The surer one; of equals the first label, whatever the order.
        if candidate.score > best.0 || candidate.score == best.0 && candidate.label < best.1 {
            *best = (candidate.score, candidate.label);
        }
    }
    bare(blocks, &sure, vocabulary, out);
    let best: Vec<(f32, Label)> = found.iter().map(|(_, key)| sure[key.as_slice()]).collect();
    for ((mut candidate, _), (score, label)) in found.into_iter().zip(best) {
        let over_tables = score >= OVER_TABLES;
        if candidate.score <= WEAK && (candidate.label != label || over_tables) {
            candidate.label = label;
            candidate.score = if over_tables { score } else { 0.7 };
            candidate.rule = "quoted-elsewhere";
        }
        out.push(candidate);
    }
}

/// A score that another occurrence may overrule.
const WEAK: f32 = 0.7;

/// A score that no place of the tables has.
const OVER_TABLES: f32 = 0.98;

/// What the case forms of a quoted name share.
fn key(inside: &[Word]) -> Vec<String> {
    inside.iter().map(word_key).collect()
}

fn word_key(word: &Word) -> String {
    if word.kind == Kind::Word { stem::key(&word.lower, false) } else { word.text.to_owned() }
}

/// The same names without quotation marks.
fn bare(blocks: &[Block], sure: &HashMap<&[String], (f32, Label)>, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    let mut by_first: HashMap<&str, Vec<(&[String], Label)>> = HashMap::new();
    for (&key, &(score, label)) in sure {
        let telling = key.len() > 1 || key[0].contains(|c: char| c.is_ascii_digit());
        let long = telling || key[0].chars().nth(4).is_some();
        if (score > WEAK && long || telling) && label != Label::Fac && label != Label::Law {
            by_first.entry(key[0].as_str()).or_default().push((key, label));
        }
    }
    if by_first.is_empty() {
        return;
    }
    for keys in by_first.values_mut() {
        keys.sort_by(|a, b| (b.0.len(), a.0).cmp(&(a.0.len(), b.0)));
    }
    for words in blocks.iter().map(|b| &b.words) {
        for at in 0..words.len() {
            let word = &words[at];
            if !word.capital() || word.first && vocabulary.contains(word.lower.as_str()) {
                continue;
            }
            let Some(keys) = by_first.get(word_key(&words[at]).as_str()) else { continue };
            let fits = |key: &[String]| {
                words.len() - at >= key.len()
                    && key
                        .iter()
                        .zip(&words[at..])
                        .all(|(k, w)| *k == word_key(w) && !(w.newline && w.span != words[at].span))
            };
            if let Some((key, label)) = keys.iter().take(8).find(|(key, _)| fits(key)) {
                out.push(Candidate::of_words(&words[at..at + key.len()], *label, 0.75, "quoted-elsewhere"));
            }
        }
    }
}

/// The closing mark of the quotation that opens at `open`, if it is near.
fn closing(words: &[Word], open: usize) -> Option<usize> {
    let to = (open + LONGEST + 2).min(words.len());
    (open + 1..to).find(|&at| words[at].is(CLOSING) && at > open + 1 && !words[at].newline)
}

/// `форвард «Франкфурта»`, `выступал за «Сибирь»`: a club, a ship or a shop that is called after a town, a river or a region, for
/// the place itself wants no marks. Not where the word before says that somebody or something is there, nor where it opens a
/// clause: states that others do not recognise stand in marks too. The tables' candidates are in `known`.
fn named_after_a_place(words: &[Word], open: usize, close: usize, known: &[Candidate]) -> bool {
    let table = |word: &Word| word.known.and_then(|(_, at)| known.get(at as usize)).map(|c| c.rule);
    let place = close == open + 2 && matches!(table(&words[open + 1]), Some("cities" | "places"));
    let before = open.checked_sub(1).map(|at| &words[at]).filter(|w| w.sentence == words[open].sentence);
    place
        && !words[open + 1].text.is_ascii()
        && before.is_some_and(|w| w.shape == Shape::Lower && !lists::LEAVES_A_PLACE.holds(&w.lower))
        && !part_of_a_page(words, open)
}

fn judge(
    block: &Block,
    open: usize,
    close: usize,
    head: Option<(usize, Cue)>,
    named_after_a_place: bool,
) -> Option<Candidate> {
    let words = &block.words;
    let inside = &words[open + 1..close];
    let first = inside.first()?;
    if !(first.text.starts_with(char::is_uppercase) || first.kind == Kind::Number)
        || inside.iter().any(|w| w.is(&[".", ",", "!", "?", "...", "…", ":", ";"]))
    {
        return None;
    }
    // The tables know the whole; but a film, a ship, a theatre may be called after somebody: `фильм «Ленин»`.
    let after_somebody = |label| {
        label == Label::Person && head.is_some_and(|(_, cue)| cue.any(Cue::WORK.or(Cue::PRODUCT).or(Cue::FACILITY)))
    };
    if first.known.is_some_and(|(label, _)| !matches!(label, Label::Gpe | Label::Loc) && !after_somebody(label))
        && first.known == inside[inside.len() - 1].known
    {
        return None;
    }
    let capitals = inside.iter().filter(|w| w.capital() || w.kind == Kind::Number).count();
    let name = inside.len() <= 3 || capitals * 2 > inside.len();
    // ООО «ТД «Заря»: one mark closes both.
    let last = if inside.iter().any(|w| w.text == "«") { close } else { close - 1 };
    let inner = || (first.span.start as usize, words[last].span.end as usize);
    let make = |(start, end): (usize, usize), label, score: f32, rule| {
        // "судно «Сан-Хуан»": what the head says stands against the tables, which know a town of that name.
        let other = |label| matches!(label, Label::Gpe | Label::Loc) || after_somebody(label);
        let score = if head.is_some() && first.known.is_some_and(|(label, _)| other(label)) {
            score.max(OVER_TABLES)
        } else {
            score
        };
        Some(Candidate::by_rule(Span::new(start, end), label, score, rule))
    };
    let last_digit = inside[inside.len() - 1].text.ends_with(|c: char| c.is_ascii_digit());
    match head {
        Some((at, cue)) if cue.any(Cue::FACILITY) && !cue.any(Cue::GENERIC_ORG.or(Cue::MEDIA)) && name => {
            // A head in lower case is a common noun and stays outside.
            let whole = words[at].shape == Shape::Title && !words[at].first;
            let extent = if whole { (words[at].span.start as usize, words[close].span.end as usize) } else { inner() };
            make(extent, Label::Fac, 0.85, "facility-quoted")
        }
        Some((_, cue)) if cue.any(Cue::MEDIA.or(Cue::COMPANY)) => make(inner(), Label::Org, 0.9, "org-quoted"),
        Some((_, cue)) if cue.any(Cue::WORK) => make(inner(), Label::WorkOfArt, 0.85, "work-quoted"),
        Some((_, cue)) if cue.any(Cue::PRODUCT) => make(inner(), Label::Product, 0.8, "product-quoted"),
        Some((_, cue)) if cue.any(Cue::EVENT) && !cue.any(Cue::ORG) => make(inner(), Label::Event, 0.8, "event-quoted"),
        Some((at, cue)) if cue.any(Cue::LAW) => {
            make((words[at].span.start as usize, words[close].span.end as usize), Label::Law, 0.8, "law-quoted")
        }
        Some((_, cue)) if cue.any(Cue::GENERIC_ORG.or(Cue::ORG)) && name => {
            make(inner(), Label::Org, 0.85, "org-quoted")
        }
        Some((_, cue)) if cue.any(Cue::TOWN.or(Cue::NATURE)) && name => make(inner(), Label::Loc, 0.6, "place-quoted"),
        _ if !name || block.shouting => None,
        _ if named_after_a_place => make(inner(), Label::Org, OVER_TABLES, "quoted"),
        // "«Заря» сообщила", "пишет «Заря»": who speaks is an organisation.
        _ if beside_speech(words, open, close) => make(inner(), Label::Org, 0.7, "quoted-speaks"),
        _ if capitals < inside.len() || part_of_a_page(words, open) => None,
        _ if last_digit && inside.len() <= 2 => make(inner(), Label::Product, 0.5, "quoted-number"),
        _ if open > 0 && !speech_opens(words, open) && first.shape != Shape::Lower => {
            make(inner(), Label::Org, 0.5, "quoted")
        }
        _ => None,
    }
}

/// The word that heads the quotation: the one before, or before an adjective or another quotation.
fn head(words: &[Word], open: usize) -> Option<(usize, Cue)> {
    let heads = Cue::MEDIA
        .or(Cue::COMPANY)
        .or(Cue::GENERIC_ORG)
        .or(Cue::ORG)
        .or(Cue::FACILITY)
        .or(Cue::WORK)
        .or(Cue::PRODUCT)
        .or(Cue::EVENT)
        .or(Cue::LAW)
        .or(Cue::TOWN)
        .or(Cue::NATURE);
    let at = open.checked_sub(1)?;
    let word = &words[at];
    (word.kind == Kind::Word && word.sentence == words[open].sentence && word.has(heads)).then_some((at, word.cue))
}

/// The word that heads the quotation in Kazakh, where it stands behind: «Заря» газеті.
fn head_behind(words: &[Word], close: usize) -> Option<(usize, Cue)> {
    let heads = Cue::MEDIA.or(Cue::COMPANY).or(Cue::GENERIC_ORG).or(Cue::ORG);
    let word = words.get(close + 1)?;
    (word.shape == Shape::Lower && word.sentence == words[close].sentence && word.has(heads))
        .then_some((close + 1, word.cue))
}

/// Whether the word before the mark says that a part of a page is named: `раздел «Мнения»`.
fn part_of_a_page(words: &[Word], open: usize) -> bool {
    open.checked_sub(1).is_some_and(|at| lists::PARTS_OF_A_PAGE.begins(&words[at].lower))
}

/// Whether a verb of speech, or "as … cites", stands just before or shortly after.
fn beside_speech(words: &[Word], open: usize, close: usize) -> bool {
    let before = open.checked_sub(1).map(|at| &words[at]);
    let cited = |w: &Word| {
        matches!(w.lower.as_str(), "ссылкой" | "посиланням" | "данным" | "даними" | "информации" | "інформацією")
    };
    if before.is_some_and(|w| w.has(Cue::SPEECH) || cited(w)) {
        return true;
    }
    words[close + 1..]
        .iter()
        .take(5)
        .take_while(|w| w.kind != Kind::Punctuation)
        .any(|w| w.has(Cue::SPEECH) || cited(w))
}

/// Whether the mark opens speech: after a colon, a dash or a verb.
fn speech_opens(words: &[Word], open: usize) -> bool {
    open.checked_sub(1).is_none_or(|at| {
        words[at].is(&[":", "—", "–", "-", ".", "!", "?"]) || words[at].has(Cue::SPEECH) || words[open].newline
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::testing::{check, compare, names_with_tables},
        language::Language::*,
    };

    #[test]
    fn by_context() {
        check(&[
            (Ru, "Он читает газету «Заречье» утром.", "Заречье/ORG"),
            (Ru, "Суд признал ООО «ТД «Заречье» банкротом.", "ТД «Заречье»/ORG"),
            (Ru, "Рядом авиабаза «Сокол», она закрыта.", "Сокол/FAC"),
            (Ru, "Сняли фильм «Долгая зима».", "Долгая зима/WORK_OF_ART"),
            (Ru, "Как писал «Вечерний листок», дело закрыто.", "Вечерний листок/ORG"),
            (Uk, "Партія «Наша Хвиля» перемогла.", "Наша Хвиля/ORG"),
            (Kk, "Жүйені «Толқын Порт Сервис» компаниясы салды.", "Толқын Порт Сервис/ORG"),
            (Ru, "Учения «Север-2024» окончены.", "Север-2024/EVENT"),
            (Ru, "В порт зашло судно «Одесса».", "Одесса/PRODUCT"),
            (Uk, "Він дивився серіал «Київ» щодня.", "Київ/WORK_OF_ART"),
            (Ru, "Сняли телекомедию «Друзья».", "Друзья/WORK_OF_ART"),
            (Ru, "В море вышел авианосец «Заря».", "Заря/PRODUCT"),
            (Ru, "Принят закон «О садах».", "закон «О садах»/LAW"),
            (Ru, "Тогда придёт «Заречье» снова.", "Заречье/ORG"),
            // Negatives: speech, parts of the page, and words in quotation marks.
            (Ru, "Это новости с пометками «Заречье» снова.", ""),
            (Ru, "Он сказал: «Приходите завтра».", ""),
            (Ru, "Это был «хороший» день.", ""),
        ]);
    }

    #[test]
    fn called_after_a_place() {
        let table = [
            (Ru, "Играл форвард «Одессы», но «Одесса» закрылась.", "Одессы/ORG | Одесса/ORG"),
            (Uk, "Матч проти «Ворскли» виграли.", "Ворскли/ORG"),
            (Ru, "Играет футбольный клуб «Сибирь» снова.", "Сибирь/ORG"),
            (Ru, "Автобус сошёл с трассы «Байкал» снова.", "Байкал/FAC"),
            // Still places.
            (Ru, "Рейс прибыл в «Одессу» вчера.", "Одессу/GPE"),
            (Uk, "Він заявив, що «Одеса» вільна.", "Одеса/GPE"),
        ];
        compare(&table, names_with_tables);
    }
}
