//! Acronyms: defined in brackets after the full name, or standing alone.

use super::{
    Candidate, Context, adjectives,
    cues::Cue,
    lists,
    organisations::namesake,
    people,
    rules::{ACRONYM_DEFINED, CONTRACTION},
    words::{Block, Script, Shape, Word, in_prose},
};
use crate::{label::Label, span::Span, text::Kind};

/// Whether words in lower case that name no body are what an acronym stands for: "liquefied petroleum gas (LPG)".
fn is_common(words: &[Word], acronym: &Word) -> bool {
    let body = |w: Option<&Word>| w.is_none_or(|w| w.has(Cue::ORG.or(Cue::GENERIC_ORG)));
    !(body(words.first()) || body(words.last()))
        && words.iter().all(|w| w.shape == Shape::Lower)
        && words.iter().map(|w| w.lower.chars().next()).eq(acronym.lower.chars().map(Some))
}

/// Proposes the full name and its acronym where one defines the other, and acronyms that stand alone.
pub fn find(context: &Context, blocks: &[Block], out: &mut Vec<Candidate>) {
    let mut common = Vec::new();
    for block in blocks.iter().filter(|b| !b.shouting) {
        let words = &block.words;
        let block_latin = words.iter().filter(|w| w.script == Script::Latin).count() * 2 > words.len();
        for at in 0..words.len() {
            let word = &words[at];
            if is_format(word.text) && word.known.is_none() {
                out.push(Candidate::by_rule(word.span, Label::Org, 0.75, "format"));
                continue;
            }
            let unknown = word.capital() && word.script == Script::Cyrillic && word.known.is_none();
            if unknown && (is_contraction(&word.lower) || is_joined(&word.lower)) {
                out.push(Candidate::by_rule(word.span, Label::Org, 0.86, CONTRACTION));
                continue;
            }
            let inflected = word.shape == Shape::Mixed
                && word.script == Script::Cyrillic
                && people::is_inflected_acronym(word.text);
            if inflected && word.known.is_none() {
                let stem: String =
                    word.text.chars().take_while(|c| c.is_uppercase()).flat_map(char::to_lowercase).collect();
                if !super::cues::of(&stem).any(Cue::PLAIN_ACRONYM) {
                    let end =
                        if words.get(at + 1).is_some_and(is_country) { words[at + 1].span.end } else { word.span.end };
                    out.push(Candidate::by_rule(
                        Span::new(word.span.start as usize, end as usize),
                        Label::Org,
                        0.55,
                        "acronym",
                    ));
                }
                continue;
            }
            // `НИИ им. А. Б. Заречного`: whatever the acronym is else, with somebody's name it is a body's.
            let called = namesake(context, words, at + 1);
            if called > 0 && word.shape == Shape::Upper && word.script == Script::Cyrillic {
                out.push(Candidate::of_words(&words[at..=at + called], Label::Org, 0.8, "acronym"));
                continue;
            }
            if word.shape != Shape::Upper || word.has(Cue::PLAIN_ACRONYM.or(Cue::COMPANY)) || word.text.contains('.') {
                continue;
            }
            let letters = word.text.chars().filter(|c| c.is_alphabetic()).count();
            let bracketed =
                at > 1 && words[at - 1].text == "(" && words.get(at + 1).is_some_and(|w| w.is(&[")", ",", ";"]));
            if bracketed && let Some(from) = expansion(words, at) {
                let span = Span::new(words[from].span.start as usize, words[at - 2].span.end as usize);
                let label = label_of(&words[from..at - 1]);
                out.push(Candidate::by_rule(span, label, 0.93, ACRONYM_DEFINED));
                out.push(Candidate::by_rule(word.span, label, 0.9, ACRONYM_DEFINED));
                continue;
            }
            if bracketed && at > letters && is_common(&words[at - 1 - letters..at - 1], word) {
                common.push(word.text);
            }
            if common.contains(&word.text) {
                continue;
            }
            let glued = |w: Option<&Word>| w.is_some_and(|w| !w.gap && w.is(&[".", "/", "@", "№", "+"]));
            let inside_address = !word.gap && at > 0 && words[at - 1].is(&[".", "/", "@"])
                || glued(words.get(at + 1)) && words.get(at + 2).is_some_and(|w| !w.gap && w.kind == Kind::Word);
            let kind_before = at > 0 && words[at - 1].has(Cue::PRODUCT);
            if inside_address || kind_before || word.text.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let neighbours = [at.checked_sub(1), Some(at + 1)];
            let shouted = neighbours.iter().any(|n| {
                n.and_then(|n| words.get(n)).is_some_and(|w| w.shape == Shape::Upper && w.text.chars().count() > 4)
            });
            // A Latin word in capitals may be a shout: believed where it cannot be read as a word, or with an article.
            let readable =
                word.script == Script::Latin && letters >= 3 && word.text.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
            let article = at > 0 && matches!(words[at - 1].lower.as_str(), "the" | "by" | "from" | "with" | "of");
            let prose = context.language.is_cyrillic() && word.script == Script::Latin && in_prose(words, at, at + 1);
            let shout = prose || block_latin && (word.has(Cue::STOP) || readable && !article);
            if shout {
                continue;
            }
            if word.known.is_none() && (2..=6).contains(&letters) && !shouted && !is_roman(word.text) {
                let score = if word.script == Script::Cyrillic { 0.55 } else { 0.5 };
                // "РИА Новости", "ИА Казинформ": an agency's acronym takes its name along.
                let agency = matches!(word.text, "РИА" | "ИА" | "МИА" | "ИТАР" | "НИА" | "ТРК" | "НАК" | "ГК" | "НК");
                let national =
                    word.script == Script::Cyrillic && letters >= 3 && words.get(at + 1).is_some_and(is_country);
                let end = if national || agency && words.get(at + 1).is_some_and(|n| n.gap && n.shape == Shape::Title) {
                    words[at + 1].span.end
                } else {
                    word.span.end
                };
                if agency && end == word.span.end {
                    continue;
                }
                // "Донецька ОВА": the adjective of its place belongs to it.
                let placed = word.script == Script::Cyrillic
                    && at.checked_sub(1).map(|b| &words[b]).is_some_and(|b| {
                        b.shape == Shape::Title
                            && word.gap
                            && !word.newline
                            && b.sentence == word.sentence
                            && (!b.first || b.known.is_none())
                            && adjectives::of_places(&b.lower)
                            && adjectives::is_relational(&b.lower)
                    });
                let (from, score) = if placed { (at - 1, 0.75) } else { (at, score) };
                let span = Span::new(words[from].span.start as usize, end as usize);
                out.push(Candidate::by_rule(span, Label::Org, score, "acronym"));
            }
        }
    }
}

/// Contractions that name ministries and services: `Минсвязи`, `Росприроднадзор`, `Укренерго`, in any case form.
pub(super) fn is_contraction(lower: &str) -> bool {
    let second = lists::CONTRACTION_FIRST.words().iter().find_map(|first| lower.strip_prefix(first));
    second.is_some_and(|rest| lists::CONTRACTION_SECOND.begins(rest)) && people::surname_shape(lower) != Some(true)
}

/// Names of companies that are one word with what they do at its end, in any case form: `Зареченергобанк`, `Заречтрансгаз`.
fn is_joined(lower: &str) -> bool {
    lists::COMPANY_ENDS.words().iter().any(|end| {
        let Some(at) = lower.rfind(end) else { return false };
        let (head, tail) = (&lower[..at], &lower[at + end.len()..]);
        let long = head.chars().count() >= 3 || head.ends_with('-');
        long && lists::COMPANY_CASES.holds(tail) && !lists::COMPANY_COMMON.holds(&lower[..at + end.len()])
    })
}

/// Whether the tables know the word as a country or other place with a government.
fn is_country(word: &Word) -> bool {
    word.gap && word.known.is_some_and(|(label, _)| label == Label::Gpe)
}

/// What a defined acronym stands for, by the words of its full name.
fn label_of(words: &[Word]) -> Label {
    let has = |cue| words.iter().any(|w| w.has(cue));
    if has(Cue::ORG) || has(Cue::GENERIC_ORG) {
        Label::Org
    } else if has(Cue::LAW) {
        Label::Law
    } else if has(Cue::FACILITY) {
        Label::Fac
    } else {
        Label::Org
    }
}

/// The first word of the full name that the bracketed acronym at `at` abbreviates: its letters are the initials of the
/// words before, small words skipped.
fn expansion(words: &[Word], at: usize) -> Option<usize> {
    let letters: Vec<char> =
        words[at].text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let mut left = letters.len();
    let mut skipped = 0;
    let mut from = at - 1; // the bracket
    while left > 0 {
        from = from.checked_sub(1)?;
        let word = &words[from];
        if word.sentence != words[at].sentence || word.kind == Kind::Number {
            return None;
        }
        if word.kind == Kind::Punctuation {
            if word.is(&["«", "»", "\"", "“", "”", "-", "–", "&"]) {
                continue;
            }
            return None;
        }
        // A hyphenated word may give two letters: "военно-морской".
        let initials: Vec<char> = word.lower.split('-').filter_map(|p| p.chars().next()).collect();
        let taken =
            initials.iter().rev().take(left).zip(letters[..left].iter().rev()).take_while(|(a, b)| a == b).count();
        if taken == initials.len() {
            left -= taken;
        } else if initials.first() == Some(&letters[left - 1]) {
            left -= 1;
        } else {
            skipped += 1;
            if skipped > 3 || !(word.has(Cue::STOP) || word.shape == Shape::Lower) {
                return None;
            }
        }
    }
    (words[from].capital() && letters.len() >= 2).then_some(from)
}

/// Formats of states: `G7`, `G20`, `C5+1`, `P5+1`.
fn is_format(text: &str) -> bool {
    let Some((letter, rest)) = text.split_at_checked(1) else { return false };
    let small = |n: &str| (1..=2).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
    match rest.split_once('+') {
        Some((many, more)) => letter.bytes().all(|b| b.is_ascii_uppercase()) && small(many) && small(more),
        None => letter == "G" && small(rest.trim_start_matches('-')),
    }
}

/// Roman numerals are no acronyms.
pub(super) fn is_roman(text: &str) -> bool {
    text.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'M' | 'Х' | 'І')) && text != "CIC" && text != "MI"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing::check, language::Language::*};

    #[test]
    fn contractions() {
        for (word, is) in [
            ("минсвязи", true),
            ("росприроднадзору", true),
            ("укрэнерго", true),
            ("мінкультури", true),
            ("росляков", false),
            ("росторгуев", false),
            ("минина", false),
        ] {
            assert_eq!(is_contraction(word), is, "{word}");
        }
    }

    #[test]
    fn by_context() {
        check(&[
            (Ru, "Союз речных судов (СРС) молчит. В СРС ждут.", "Союз речных судов/ORG | СРС/ORG | СРС/ORG"),
            (En, "The River Study Group (RSG) met; RSG left.", "River Study Group/ORG | RSG/ORG | RSG/ORG"),
            (Uk, "Спілка вільних садівників (СВС) чекає.", "Спілка вільних садівників/ORG | СВС/ORG"),
            (Uk, "Зарічгазбанк і К-банк чекають на Зарічтелеком.", "Зарічгазбанк/ORG | К-банк/ORG | Зарічтелеком/ORG"),
            (Ru, "Об этом Заречэнерго узнало от Минзаречэнерго.", "Заречэнерго/ORG | Минзаречэнерго/ORG"),
            (En, "The G7 and C5+1 formats differ.", "G7/ORG | C5+1/ORG"),
            (En, "Prices of liquefied petroleum gas (LPG) rose; LPG is dear.", ""),
            (Ru, "Цены на речной топливный торф (РТТ) растут, РТТ дорог.", ""),
            // Negatives: roman numerals, plain words in capitals, what names no organisation.
            (Ru, "В XIX веке рос ВВП, писали СМИ.", ""),
            (Ru, "СРОЧНО: ЗАВТРА БУДЕТ ДОЖДЬ И ВЕТЕР", ""),
        ]);
    }
}
