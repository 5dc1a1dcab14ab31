//! Weapons, vehicles and aircraft by their designators: a family of letters and a number, `Су-25`, `F-16`, `Ми-8МТВ`.

use super::{
    Candidate, lists,
    words::{Block, Word},
};
use crate::{label::Label, span::Span, text::Kind};

/// Words that end in a number and are no equipment.
const NOT: &[&str] = &["covid-19", "s-1", "s-3", "s-8", "b-2b", "c-4", "p-5", "e-3b"];

/// Proposes designators.
pub fn find(blocks: &[Block], out: &mut Vec<Candidate>) {
    for block in blocks {
        let words = &block.words;
        for (at, word) in words.iter().enumerate() {
            if word.kind != Kind::Word || word.known.is_some() {
                continue;
            }
            let next = words.get(at + 1).filter(|w| w.gap && !w.newline && w.kind != Kind::Punctuation);
            let number = next.filter(|n| is_model(n));
            if is_designator(word) {
                out.push(make(word.span, 0.85, "designator"));
            } else if word.capital()
                && lists::EQUIPMENT_MODELS.holds(&word.lower)
                && let Some(number) = number
            {
                out.push(make(Span::new(word.span.start as usize, number.span.end as usize), 0.85, "family-number"));
            } else if word.capital() && lists::EQUIPMENT_NAMES.holds(&word.lower) && word.lower != "storm" {
                out.push(make(word.span, 0.8, "family"));
            } else if word.text == "Storm" && next.is_some_and(|n| n.text == "Shadow") {
                out.push(make(Span::new(word.span.start as usize, words[at + 1].span.end as usize), 0.85, "family"));
            }
        }
    }
}

fn make(span: Span, score: f32, rule: &'static str) -> Candidate {
    Candidate::by_rule(span, Label::Product, score, rule)
}

/// A model after a family: `2`, `2A6`, `TB2`, `737-800`.
fn is_model(word: &Word) -> bool {
    let short = word.text.len() <= 8;
    let digits = word.text.bytes().filter(u8::is_ascii_digit).count();
    short && (1..=6).contains(&digits) && !(word.kind == Kind::Number && digits == 4 && word.text.len() == 4)
}

/// `Су-25`, `Ми-8МТВ`, `F-16C`, `М777`: a family in capitals, an optional hyphen, one to four digits, at most four letters.
fn is_designator(word: &Word) -> bool {
    if !word.text.starts_with(char::is_uppercase) || NOT.contains(&word.lower.as_str()) {
        return false;
    }
    let lower = word.lower.as_str();
    let Some(digit) = lower.find(|c: char| c.is_ascii_digit()) else { return false };
    let (family, rest) = lower.split_at(digit);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let tail = rest[digits..].chars().count();
    let number_fits = digits <= 4 && tail <= 5;
    match family.strip_suffix('-') {
        Some(family) => number_fits && lists::EQUIPMENT_FAMILIES.holds(family),
        // Without a hyphen only where the number is long and the family short: `M777`, `Т72`.
        None => {
            number_fits
                && tail <= 2
                && matches!((family, digits), ("m" | "м" | "т", 2..=4) | ("f" | "mq" | "rq" | "uh" | "ah", 2))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{extract::testing::check, language::Language::*};

    #[test]
    fn by_context() {
        check(&[
            (
                Ru,
                "Там стоят Су-25 и вертолеты Ми-8МТВ, а также С-400.",
                "Су-25/PRODUCT | Ми-8МТВ/PRODUCT | С-400/PRODUCT",
            ),
            (En, "Two F-16s, a Leopard 2 and HIMARS came.", "F-16s/PRODUCT | Leopard 2/PRODUCT | HIMARS/PRODUCT"),
            (Uk, "Збито Ту-95МС і Т-72Б3.", "Ту-95МС/PRODUCT | Т-72Б3/PRODUCT"),
            (En, "An MQ-9 and a T-90 were seen.", "MQ-9/PRODUCT | T-90/PRODUCT"),
            // Negatives.
            (En, "COVID-19 spread in 2020 over 5-7 weeks.", ""),
            (Ru, "Он выпил 5-7 чашек чая.", ""),
        ]);
    }
}
