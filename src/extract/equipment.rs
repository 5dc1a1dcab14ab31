//! Weapons, vehicles and aircraft by their designators: a family of letters and a number, `Су-25`, `F-16`, `Ми-8МТВ`.

use super::{
    Candidate,
    words::{Block, Word},
};
use crate::{entity::By, label::Label, span::Span, text::Kind};

/// Letters that open a designator when a number follows after a hyphen.
const HYPHENATED: &[&str] = &[
    "су",
    "миг",
    "ту",
    "ил",
    "ан",
    "як",
    "ми",
    "ка",
    "бе",
    "т",
    "бмп",
    "бтр",
    "брдм",
    "бмд",
    "мт",
    "с",
    "х",
    "рс",
    "р",
    "рсм",
    "ак",
    "акм",
    "рпг",
    "рпк",
    "птур",
    "оф",
    "офаб",
    "фаб",
    "каб",
    "упаб",
    "одаб",
    "зсу",
    "зу",
    "бук-м",
    "тор-м",
    "гп",
    "пм",
    "пк",
    "свд",
    "тос",
    "бм",
    "мста-с",
    "м",
    "герань",
    "гербера",
    "шахед",
    "орлан",
    "элерон",
    "зала",
    "ланцет",
    "форпост",
    "иноходец",
    "мохаджер",
    "шахід",
    "спг",
    "су-",
    "міг",
    "мі",
    "іл",
    "орлан-",
    "союз",
    "прогресс",
    "протон",
    "ангара",
    "нептун",
    "гром",
    "вільха",
    "стугна",
    "скиф",
    "кн",
    "к",
    "f",
    "b",
    "a",
    "c",
    "kc",
    "ec",
    "rc",
    "e",
    "p",
    "mq",
    "rq",
    "u",
    "ah",
    "uh",
    "ch",
    "mh",
    "sr",
    "su",
    "mig",
    "tu",
    "il",
    "an",
    "mi",
    "ka",
    "t",
    "s",
    "kh",
    "ak",
    "rpg",
    "bmp",
    "btr",
    "km",
    "h",
    "y",
    "j",
    "jf",
    "wz",
    "df",
    "m",
    "agm",
    "aim",
    "gbu",
    "sm",
    "pac",
    "mgm",
    "rim",
    "cv",
    "dh",
    "ch",
    "shahed",
    "geran",
    "mohajer",
    "orlan",
    "zala",
    "switchblade",
    "is",
    "iris",
    "eurofighter",
    "boeing",
    "airbus",
    "bo",
    "ссj",
    "ssj",
    "мс",
    "sj",
    "ssn",
    "as",
    "ss",
    "x",
];

/// Families whose name stands before a number or model, with a space: `Leopard 2`, `Bayraktar TB2`, `Boeing 737`.
const SPACED: &[&str] = &[
    "leopard",
    "bayraktar",
    "байрактар",
    "boeing",
    "боинг",
    "airbus",
    "abrams",
    "challenger",
    "merkava",
    "patriot",
    "gepard",
    "marder",
    "phantom",
    "mavic",
    "switchblade",
    "caesar",
    "raptor",
    "hercules",
    "леопард",
    "мавик",
    "starlink",
    "mirage",
    "gripen",
    "rafale",
];

/// Names of kinds that need no number.
const NAMES: &[&str] = &[
    "himars",
    "atacms",
    "nasams",
    "javelin",
    "stinger",
    "nlaw",
    "bayraktar",
    "байрактар",
    "iskander",
    "tomahawk",
    "storm",
    "scalp",
    "gmlrs",
    "mlrs",
    "abrams",
    "bradley",
    "stryker",
    "starstreak",
    "iris-t",
    "mim-104",
    "хаймарс",
    "байрактаров",
    "байрактары",
];

/// Words that end in a number and are no equipment.
const NOT: &[&str] = &["covid-19", "g-7", "g-8", "g-20", "s-1", "s-3", "s-8", "b-2b", "т-34-85х", "c-4", "p-5", "e-3b"];

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
                && SPACED.contains(&word.lower.as_str())
                && let Some(number) = number
            {
                out.push(make(Span::new(word.span.start as usize, number.span.end as usize), 0.85, "family-number"));
            } else if word.capital() && NAMES.contains(&word.lower.as_str()) && word.lower != "storm" {
                out.push(make(word.span, 0.8, "family"));
            } else if word.text == "Storm" && next.is_some_and(|n| n.text == "Shadow") {
                out.push(make(Span::new(word.span.start as usize, words[at + 1].span.end as usize), 0.85, "family"));
            }
        }
    }
}

fn make(span: Span, score: f32, rule: &'static str) -> Candidate {
    Candidate { span, label: Label::Product, name: None, known: None, score, by: By::Rule, rule }
}

/// A model after a family: `2`, `2A6`, `TB2`, `737-800`.
fn is_model(word: &Word) -> bool {
    let short = word.text.len() <= 8;
    let digits = word.text.bytes().filter(u8::is_ascii_digit).count();
    short && (1..=6).contains(&digits) && !(word.kind == Kind::Number && digits == 4 && word.text.len() == 4)
}

/// `Су-25`, `Ми-8МТВ`, `F-16C`, `М777`: a family in capitals, an optional hyphen, one to four digits, at most four letters.
fn is_designator(word: &Word) -> bool {
    if !word.capital() || NOT.contains(&word.lower.as_str()) {
        return false;
    }
    let lower = word.lower.as_str();
    let Some(digit) = lower.find(|c: char| c.is_ascii_digit()) else { return false };
    let (family, rest) = lower.split_at(digit);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let tail = rest[digits..].chars().count();
    let number_fits = digits <= 4 && tail <= 5;
    match family.strip_suffix('-') {
        Some(family) => number_fits && HYPHENATED.contains(&family),
        // Without a hyphen only where the number is long and the family short: `M777`, `Т72`.
        None => {
            number_fits
                && tail <= 2
                && matches!((family, digits), ("m" | "м" | "т", 2..=4) | ("f" | "mq" | "rq" | "uh" | "ah", 2))
        }
    }
}
