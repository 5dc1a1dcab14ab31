//! Bodies that are a part of another or answer for a region, whose name runs on over `по`, `в` or `при`: `УМВД России по Омской
//! области`, `ГУНП в Одеській області`, `Следственный комитет при прокуратуре РФ`.

use super::{
    Candidate, Context,
    cues::Cue,
    lists,
    verbs::is_verb,
    words::{Block, Shape, Word},
};
use crate::{label::Label, language::Language, span::Span};

/// Names and words of one department at most.
const LONGEST: usize = 6;

/// Puts the parts of such names together. `settled` comes and goes ascending, without overlap.
pub fn agree(context: &Context, blocks: &[Block], settled: &mut Vec<Candidate>) {
    if !matches!(context.language, Language::Ru | Language::Uk) {
        return;
    }
    let mut made: Vec<Candidate> = Vec::new();
    for block in blocks {
        let parts = Parts { language: context.language, words: &block.words, settled };
        let mut at = 0;
        while at < block.words.len() {
            let end = parts.department(at).or_else(|| parts.attached(at));
            if let Some(end) = end {
                made.push(Candidate::of_words(&block.words[at..end], Label::Org, 0.86, "whole"));
            }
            at = end.unwrap_or(at + 1);
        }
    }
    if made.is_empty() {
        return;
    }
    let mut spans = made.iter().map(|c| c.span).peekable();
    settled.retain(|c| {
        while spans.next_if(|span: &Span| span.end <= c.span.start).is_some() {}
        spans.peek().is_none_or(|span| !span.overlaps(c.span))
    });
    settled.append(&mut made);
    settled.sort_by_key(|c| c.span);
}

/// The words of a block and the names in it.
struct Parts<'a, 'b> {
    language: Language,
    words: &'a [Word<'b>],
    settled: &'a [Candidate],
}

impl Parts<'_, '_> {
    /// The name that opens with the word at `at`, and the word behind it. A name that reaches over other marks is none.
    fn name(&self, at: usize) -> Option<(Label, usize)> {
        let start = self.words.get(at)?.span.start;
        let found = &self.settled[self.settled.binary_search_by_key(&start, |c| c.span.start).ok()?];
        let behind = self.words[at..].iter().position(|w| w.span.start >= found.span.end);
        Some((found.label, behind.map_or(self.words.len(), |n| at + n)))
    }

    /// Whether the word at `at` goes on in the sentence of the one before.
    fn goes_on(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.gap && !w.newline && w.sentence == self.words[at - 1].sentence)
    }

    /// Where the body that opens with the word at `at` ends, with the bodies and the country behind it: `ГУ | МВД | России`.
    fn body(&self, at: usize) -> Option<usize> {
        let heads = self.words[at..].iter().take_while(|w| lists::DEPARTMENTS.begins(&w.lower)).count();
        let mut end = match self.name(at) {
            Some((Label::Org, end)) => end,
            None if heads > 0 => at + heads,
            _ => return None,
        };
        for _ in 0..LONGEST {
            match self.name(end).filter(|_| self.goes_on(end)) {
                Some((Label::Org | Label::Gpe, behind)) => end = behind,
                _ => break,
            }
        }
        Some(end)
    }

    /// `УФСБ по Приморскому краю`, `ГУНП в Одеській області`: where the name that opens at `at` ends.
    fn department(&self, at: usize) -> Option<usize> {
        let head = &self.words[at].lower;
        let territorial = lists::TERRITORIAL.holds(head) || lists::DEPARTMENTS.begins(head);
        let end = self.body(at).filter(|&end| territorial && self.goes_on(end))?;
        let joint = match self.language {
            Language::Uk => self.words[end].is(&["в", "у"]) && lists::TERRITORIAL_UK.begins(head),
            _ => self.words[end].is(&["по"]),
        };
        // `управление по Омской области`, of which body it is nobody says.
        let alone = self.words[at..end].iter().all(|w| lists::DEPARTMENTS.begins(&w.lower));
        if !joint || alone {
            return None;
        }
        // `по городу Москве`, `по г. Москве`
        let place =
            end + 1 + usize::from(self.words.get(end + 1).is_some_and(|w| lists::BEFORE_TOWNS_AT.begins(&w.lower)));
        let place = place + usize::from(self.words.get(place).is_some_and(|w| w.text == "."));
        let (_, mut close) = self.place(place)?;
        // `по Санкт-Петербургу и Ленинградской области`
        let and = self.words.get(close).is_some_and(|w| w.is(&["и", "та", "і"]));
        if let Some((text, behind)) = self.place(close + 1).filter(|_| and)
            && lists::REGION_HEADS.begins(text)
        {
            close = behind;
        }
        Some(close)
    }

    /// The last word of the place that opens at `at`, and the word behind it.
    fn place(&self, at: usize) -> Option<(&str, usize)> {
        let (_, behind) = self.name(at).filter(|(label, _)| matches!(label, Label::Gpe | Label::Loc))?;
        self.goes_on(at).then(|| (self.words[behind - 1].lower.as_str(), behind))
    }

    /// `Следственный комитет при прокуратуре РФ`, `Совет при президенте РФ по правам человека`: where it ends.
    fn attached(&self, at: usize) -> Option<usize> {
        let head = &self.words[at];
        let named = self.name(at).filter(|(label, _)| *label == Label::Org).map(|(_, end)| end);
        let title = head.shape == Shape::Title && head.has(Cue::ORG) && self.name(at).is_none();
        let mut end = named.or(title.then_some(at + 1))?;
        // An acronym is a name without more.
        let acronym = head.shape == Shape::Upper && end == at + 1;
        if acronym || !self.goes_on(end) || self.words[end].lower != "при" || !self.goes_on(end + 1) {
            return None;
        }
        end += 1;
        if let Some(end) = self.department(end) {
            return Some(end);
        }
        end = match self.name(end) {
            Some((Label::Org, behind)) => behind,
            None if self.words[end].has(Cue::ROLE.or(Cue::ORG)) => end + 1,
            _ => return None,
        };
        let country = self.name(end).filter(|(label, _)| *label == Label::Gpe && self.goes_on(end));
        // `суд при участии`, `банк при правительстве`: what is attached names whose it is.
        let owned = self.words[end - 1].capital() || country.is_some();
        end = country.map_or(end, |(_, behind)| behind);
        (owned && end - at > 2).then(|| self.matters(end))
    }

    /// `по правам человека` behind a council, of which the name ends at `end`.
    fn matters(&self, end: usize) -> usize {
        let plain = |at: usize| {
            self.words.get(at).filter(|w| {
                self.goes_on(at) && w.shape == Shape::Lower && !w.has(Cue::STOP.or(Cue::SPEECH)) && !is_verb(&w.lower)
            })
        };
        let dative = |w: &Word| ["ам", "ям", "у", "ю"].iter().any(|e| w.lower.ends_with(e));
        let genitive =
            |w: &Word| ["а", "я", "и", "ы", "ов", "ей", "ого", "ой", "ых"].iter().any(|e| w.lower.ends_with(e));
        if !self.goes_on(end) || self.words[end].lower != "по" || !plain(end + 1).is_some_and(dative) {
            return end;
        }
        let behind = (end + 2..end + 4).take_while(|&at| plain(at).is_some_and(genitive)).count();
        end + 2 + behind
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::testing::{compare, names_with_tables},
        language::Language::*,
    };

    #[test]
    fn parts_of_other_bodies_and_of_regions() {
        let table = [
            (Ru, "Об этом сообщили в УМВД России по Омской области.", "УМВД России по Омской области/ORG"),
            (
                Ru,
                "Это начало ГУ МВД РФ по Санкт-Петербургу и Ленинградской области.",
                "ГУ МВД РФ по Санкт-Петербургу и Ленинградской области/ORG",
            ),
            (Ru, "Об этом пишет МВД по городу Москве.", "МВД по городу Москве/ORG"),
            (
                Ru,
                "Там управление Роспотребнадзора по Омской области.",
                "управление Роспотребнадзора по Омской области/ORG",
            ),
            (Uk, "Це повідомляє Управління СБУ в Одеській області.", "Управління СБУ в Одеській області/ORG"),
            (
                Ru,
                "Вчера Следственный комитет при прокуратуре РФ молчал.",
                "Следственный комитет при прокуратуре РФ/ORG",
            ),
            (
                Ru,
                "Вчера Совет при президенте РФ по правам человека собрался.",
                "Совет при президенте РФ по правам человека/ORG",
            ),
            (
                Ru,
                "Вчера Общественный совет при ГУ МВД России по Москве молчал.",
                "Общественный совет при ГУ МВД России по Москве/ORG",
            ),
            // Where something happened, and who was there.
            (Ru, "По данным МВД, по Омску ехал автобус.", "МВД/ORG | Омску/GPE"),
            (Uk, "Про це СБУ в Одесі не каже.", "СБУ/ORG | Одесі/GPE"),
            (Ru, "Это решил Верховный суд при участии прокурора.", "Верховный суд/ORG"),
        ];
        compare(&table, names_with_tables);
    }
}
