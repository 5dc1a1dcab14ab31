//! Sums of money, per cents and measured quantities.
//!
//! An amount is a number (digits, a range, or words), perhaps thousands or millions of it, and a unit that says what it
//! is. Without a unit a number is no mention: people, pieces and scores stay plain text.

use super::{
    Candidate, Context,
    senses::{NOTHING, Sense, Senses},
};
use crate::{
    label::Label,
    span::Span,
    text::{Kind, Token},
};

/// Proposes every amount. Passes over what `out` holds already (dates, numbers of registers).
pub fn find(context: &Context, out: &mut Vec<Candidate>) {
    let mut taken: Vec<Span> = out.iter().filter(|c| !c.label.is_name()).map(|c| c.span).collect();
    taken.sort_unstable();
    let mut senses = Vec::new();
    for (block, tokens) in context.blocks.iter().zip(context.tokens) {
        let language = context.language_of(block);
        let dictionary = Senses::of(language);
        dictionary.read(context.text, &tokens.tokens, &mut senses);
        let scan = Scan { text: context.text, tokens: &tokens.tokens, senses: &senses, dictionary };
        let mut next_taken = taken.partition_point(|s| s.end <= block.span.start);
        let mut i = 0;
        while i < scan.tokens.len() {
            let token = scan.tokens[i];
            while taken.get(next_taken).is_some_and(|s| s.end <= token.span.start) {
                next_taken += 1;
            }
            let sense = scan.sense(i);
            let starts = match token.kind {
                Kind::Number => true,
                Kind::Word => {
                    sense.numeral.is_some() || sense.magnitude || sense.code || matches!(scan.word(i), "US" | "A" | "C")
                }
                Kind::Punctuation => symbol(scan.word(i)),
            };
            let free = |span: Span| !taken.get(next_taken).is_some_and(|s| s.overlaps(span));
            if starts
                && free(token.span)
                && let Some((end, label)) = scan.amount(i)
            {
                let span = Span::new(token.span.start as usize, scan.tokens[end - 1].span.end as usize);
                if free(span) {
                    let rule = match label {
                        Label::Money => "money",
                        Label::Percent => "per-cent",
                        _ => "measure",
                    };
                    out.push(Candidate::by_rule(span, label, 0.9, rule));
                    i = end;
                    continue;
                }
            }
            i += 1;
        }
    }
}

/// Signs of currencies.
fn symbol(word: &str) -> bool {
    matches!(word, "$" | "€" | "£" | "¥" | "₽" | "₴" | "₸" | "₹" | "₺" | "₩" | "₼" | "₾" | "₿" | "zł")
}

struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    senses: &'a [Option<&'static Sense>],
    dictionary: &'static Senses,
}

/// What the ending of a number token says: `25млн`, `40км`, `5%`.
#[derive(Clone, Copy, PartialEq)]
enum Ending {
    None,
    Magnitude,
    Measure,
    Currency,
}

impl<'a> Scan<'a> {
    fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    fn sense(&self, i: usize) -> &'static Sense {
        self.senses.get(i).copied().flatten().unwrap_or(&NOTHING)
    }

    fn glued(&self, i: usize) -> bool {
        matches!((self.tokens.get(i), self.tokens.get(i + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// The amount that starts at token `i`: where it ends and what it is.
    fn amount(&self, i: usize) -> Option<(usize, Label)> {
        // `$3.5 billion`, `US$5`, `USD 40 million`, `€10–15 млн`
        let sign = if symbol(self.word(i)) || self.code(i) {
            Some(i + 1)
        } else if self.tokens[i].kind == Kind::Word && symbol(self.word(i + 1)) && self.glued(i) {
            Some(i + 2)
        } else {
            None
        };
        if let Some(number) = sign {
            // The sign belongs to the number before it: `5 $ 3`.
            if i > 0 && self.tokens[i - 1].kind == Kind::Number {
                return None;
            }
            let (end, ending) = self.number(number)?;
            return matches!(ending, Ending::None | Ending::Magnitude).then_some((end, Label::Money));
        }
        // The middle of a word, a version, a score.
        if i > 0 && self.glued(i - 1) && matches!(self.word(i - 1), "/" | "#" | "№" | "_" | ":" | "=") {
            return None;
        }
        let (end, ending) = match self.number(i) {
            Some(found) => found,
            // "миллиард долларов"
            None if self.sense(i).magnitude && self.sense(i).numeral.is_none() => (i + 1, Ending::Magnitude),
            None => return None,
        };
        match ending {
            Ending::Measure => return Some((self.measured(end), Label::Quantity)),
            Ending::Currency => return Some((end, Label::Money)),
            Ending::None | Ending::Magnitude => {}
        }
        self.unit(i, end)
    }

    /// The unit at token `at`, behind the number that starts at `from`.
    fn unit(&self, from: usize, at: usize) -> Option<(usize, Label)> {
        let word = self.word(at);
        let sense = self.sense(at);
        if word == "%" || word == "٪" || sense.percent {
            return Some((at + 1, Label::Percent));
        }
        if word.eq_ignore_ascii_case("per") && self.word(at + 1).eq_ignore_ascii_case("cent") {
            return Some((at + 2, Label::Percent));
        }
        if symbol(word) {
            // `5 $3`: the sign looks forward where it is glued to the next number.
            let forward = self.glued(at)
                && self.tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number)
                && !self.glued(at - 1);
            return (!forward).then_some((at + 1, Label::Money));
        }
        let mut unit = at;
        while unit < at + 2 && self.sense(unit).currency_kind {
            unit += 1;
        }
        if self.sense(unit).currency && !self.ordinary(from, unit) || self.code(unit) {
            let mut end = unit + 1;
            // "фунтов стерлингов"
            if self.sense(end).currency_kind && self.word(end).starts_with(['с', 's']) && self.word(end).len() > 6 {
                end += 1;
            }
            return Some((end, Label::Money));
        }
        if matches!(word, "°" | "º" | "℃") {
            let end = at + 1;
            let scale = matches!(self.word(end).trim_end_matches('.'), "C" | "F" | "С");
            return Some((if scale { end + 1 } else { end }, Label::Quantity));
        }
        let mut unit = at;
        while unit < at + 2 && self.sense(unit).measure_kind {
            unit += 1;
        }
        if self.sense(unit).measure && !self.ordinary(from, unit) {
            return Some((self.measured(unit + 1), Label::Quantity));
        }
        None
    }

    /// Whether a unit of this number is more likely another word: `2021 г`, the verb `won`, a letter in a list.
    fn ordinary(&self, from: usize, unit: usize) -> bool {
        let word = self.word(unit);
        let number = self.word(from);
        let year = number.len() == 4 && number.starts_with(['1', '2']) && number.bytes().all(|b| b.is_ascii_digit());
        let single = word.trim_end_matches('.').chars().count() == 1;
        match word {
            "won" => unit == from + 1,
            "foot" | "feet" | "m" | "t" | "g" | "l" => {
                single && (year || !number.starts_with(|c: char| c.is_ascii_digit()))
            }
            _ => single && (year || word.starts_with(char::is_uppercase)),
        }
    }

    fn code(&self, i: usize) -> bool {
        self.sense(i).code && self.word(i).bytes().all(|b| b.is_ascii_uppercase())
    }

    /// What follows a measure: `/ч`, `в час`, `per day`.
    fn measured(&self, at: usize) -> usize {
        if self.word(at) == "/" && self.glued(at) && at > 0 && self.glued(at - 1) {
            return if self.tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Word) { at + 2 } else { at };
        }
        let per = matches!(self.word(at), "в" | "на" | "per" | "an" | "a" | "за");
        let unit = matches!(
            self.word(at + 1),
            "час" | "секунду" | "сутки" | "день" | "hour" | "second" | "day" | "year" | "годину" | "добу"
        );
        if per && unit { at + 2 } else { at }
    }

    /// A number at token `i`, with its range and magnitude: where it ends, and what its ending says.
    fn number(&self, i: usize) -> Option<(usize, Ending)> {
        let mut end;
        let mut ending = Ending::None;
        if self.tokens.get(i)?.kind == Kind::Number {
            (end, ending) = (i + 1, self.ending(i)?);
            // `10-15`, `5 – 7`
            if ending == Ending::None
                && matches!(self.word(end), "-" | "–" | "—" | "−" | "‑")
                && let Some(second) =
                    self.tokens.get(end + 1).filter(|t| t.kind == Kind::Number).and_then(|_| self.ending(end + 1))
                && self.glued(end - 1) == self.glued(end)
            {
                (end, ending) = (end + 2, second);
            }
        } else {
            end = i;
            while end < i + 4 && self.sense(end).numeral.is_some_and(|n| n > 0) {
                end += 1;
            }
            // An article before a unit says no number: "a dollar" does, "a percent" does not.
            if end == i {
                return None;
            }
        }
        let mut magnitudes = 0;
        while ending != Ending::Measure && ending != Ending::Currency && magnitudes < 2 && self.sense(end).magnitude {
            // "5 m" is as well a length: the letter is a million only glued.
            if self.word(end).len() == 1 {
                break;
            }
            end += 1;
            magnitudes += 1;
            ending = Ending::Magnitude;
        }
        Some((end, ending))
    }

    /// The ending of the number token `i`; `None` where the token is no amount (`27th`, `1990-х`, `28.09.2021`).
    fn ending(&self, i: usize) -> Option<Ending> {
        let word = self.word(i);
        let digits = word
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')));
        let Some(split) = digits else { return Some(Ending::None) };
        let sense = self.dictionary.get(&word[split..]).unwrap_or(&NOTHING);
        if sense.magnitude {
            Some(Ending::Magnitude)
        } else if sense.measure && word[split..].chars().count() > 1 {
            Some(Ending::Measure)
        } else if sense.currency {
            Some(Ending::Currency)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract::testing::Page, language::Language};

    fn amounts(text: &str, language: Language) -> String {
        let mut out = Vec::new();
        find(&Page::new(language, text).context(None), &mut out);
        out.iter().map(|c| format!("{} {}", c.label, c.span.of(text))).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn amounts_over_languages() {
        use Language::*;
        for (language, text, want) in [
            (Ru, "Украли на 25 млн тенге и 69 млрд рублей.", "MONEY 25 млн тенге; MONEY 69 млрд рублей"),
            (
                Ru,
                "миллиард долларов, 1 200,5 евро, 5 тыс. руб., 25млн рублей",
                "MONEY миллиард долларов; MONEY 1 200,5 евро; MONEY 5 тыс. руб.; MONEY 25млн рублей",
            ),
            (
                Ru,
                "10-15 млн американских долларов, €3 млрд, 41.45 UAH, 300 ₸",
                "MONEY 10-15 млн американских долларов; MONEY €3 млрд; MONEY 41.45 UAH; MONEY 300 ₸",
            ),
            (
                Ru,
                "на 72%, 5 процентов, 3,5 %, от 10% до 20%",
                "PERCENT 72%; PERCENT 5 процентов; PERCENT 3,5 %; PERCENT 10%; PERCENT 20%",
            ),
            (
                Ru,
                "в 40 км от города, 6 километров, 120 км/ч, 5 тысяч тонн, 30 кв. м",
                "QUANTITY 40 км; QUANTITY 6 километров; QUANTITY 120 км/ч; QUANTITY 5 тысяч тонн; QUANTITY 30 кв. м",
            ),
            (
                Ru,
                "более трех миллионов кубометров снега, минус 20 градусов, +5°C",
                "QUANTITY трех миллионов кубометров; QUANTITY 20 градусов; QUANTITY 5°C",
            ),
            (
                Uk,
                "5 тис. грн, 10 відсотків, два мільйони гривень, 15 кілометрів",
                "MONEY 5 тис. грн; PERCENT 10 відсотків; MONEY два мільйони гривень; QUANTITY 15 кілометрів",
            ),
            (
                En,
                "$3.5 billion, US$40m, 20 percent, 5 per cent, 12 miles, €7",
                "MONEY $3.5 billion; MONEY US$40m; PERCENT 20 percent; PERCENT 5 per cent; QUANTITY 12 miles; MONEY €7",
            ),
            (
                En,
                "two million dollars, USD 40 million, 5,000 barrels per day, 10 square kilometers",
                "MONEY two million dollars; MONEY USD 40 million; QUANTITY 5,000 barrels per day; QUANTITY 10 square kilometers",
            ),
            (Kk, "25 млн теңге, 10 пайыз, 40 шақырым", "MONEY 25 млн теңге; PERCENT 10 пайыз; QUANTITY 40 шақырым"),
        ] {
            assert_eq!(amounts(text, language), want, "{text}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        use Language::*;
        for (language, text) in [
            (Ru, "1300 единиц, 207 тыс. казахстанцев, 23 человека, 2021 г, Су-25, 201-я, C5+1, счет 3:2, №5"),
            (En, "Team 5 won, 27th, the 1990s, 2021, version 3.5, 5 try, page 7, a second"),
            (Uk, "у 2022 р., 30 осіб, МіГ-29"),
        ] {
            assert_eq!(amounts(text, language), "", "{text}");
        }
    }
}
