//! A name and, in brackets behind it, the same name in another script: `Эль-Айн (Al Ain)`. Both are of one thing, and reach as far
//! as they sound alike.

use super::{
    Candidate, Context,
    words::{Block, CLOSING, Script, Shape, Word},
};
use crate::{
    entity::By,
    label::Label,
    span::Span,
    text::{Kind, skeleton::skeleton},
};

/// A gloss has at most this many words.
const LONGEST: usize = 8;

/// Gives both names the label of the surer one, and what its words leave out: `Адам [Лосев] (Adam Losev)`. `settled` comes and goes
/// ascending, without overlap.
pub fn agree(context: &Context, blocks: &[Block], settled: &mut Vec<Candidate>) {
    for words in blocks.iter().map(|b| &b.words) {
        for at in 1..words.len() {
            if words[at].text == "("
                && let Some((name, gloss)) = pair(words, at)
            {
                same(settled, name, gloss);
                unbent(context.text, settled, name, gloss);
            }
        }
    }
}

/// The name before a bracket and the one in it, where they sound alike word by word. `at` is the bracket.
fn pair(words: &[Word], at: usize) -> Option<(Span, Span)> {
    let longest = (at + 2 + LONGEST).min(words.len());
    let close = (at + 1..longest).find(|&k| words[k].is(&[")", ",", ";"]))?;
    // `(англ. Adam Losev)`
    let abbreviated = words[at + 1..close].iter().take_while(|w| w.shape == Shape::Lower || w.text == ".").count();
    let gloss = at + 1 + abbreviated.min(2)..close;
    let latin = |w: &Word| w.kind == Kind::Word && w.script == Script::Latin;
    if gloss.is_empty() || !words[gloss.clone()].iter().all(latin) {
        return None;
    }
    let wanted: Vec<String> = words[gloss.clone()].iter().flat_map(sounds).collect();
    let end = at - usize::from(CLOSING.contains(&words[at - 1].text));
    let (mut from, mut heard) = (end, 0);
    while heard < wanted.len() {
        from = from.checked_sub(1)?;
        let word = &words[from];
        if word.kind != Kind::Word || word.script != Script::Cyrillic || word.sentence != words[at].sentence {
            return None;
        }
        heard += sounds(word).count();
    }
    let alike = words[from..end].iter().flat_map(sounds).zip(&wanted).filter(|(a, b)| a == *b).count();
    let fits = heard == wanted.len() && words[from].capital() && alike * 2 > heard;
    let span = |words: &[Word]| Some(Span::new(words.first()?.span.start as usize, words.last()?.span.end as usize));
    fits.then(|| span(&words[from..end]).zip(span(&words[gloss]))).flatten()
}

/// What the parts of a word sound like: one of `Адам`, two of `Эль-Айн`.
fn sounds<'a>(word: &'a Word) -> impl Iterator<Item = String> + 'a {
    word.text.split(['-', '‑']).map(skeleton).filter(|s| !s.is_empty())
}

/// Makes two spans names of one kind, that of the surest name in them. A name that reaches out of its span stands.
fn same(settled: &mut Vec<Candidate>, name: Span, gloss: Span) {
    let inside = |span: Span| move |c: &&Candidate| c.span.overlaps(span);
    let whole = |c: &Candidate| c.span == name || c.span == gloss;
    // What a name has for being in Latin letters alone is weak.
    let strong = |c: &Candidate| c.score > 0.6;
    let rank = |c: &&Candidate| (strong(c), whole(c), c.by == By::Gazetteer, (c.score * 1000.0) as u32, c.span == name);
    let names = settled.iter().filter(|c| c.label.is_name() && (c.span.overlaps(name) || c.span.overlaps(gloss)));
    let Some((label, score)) = names.max_by_key(rank).map(|c| (c.label, c.score)) else { return };
    for span in [name, gloss] {
        let mut others = settled.iter().filter(inside(span));
        let stands = others.clone().any(|c| c.span == span && c.label == label || !span.contains(c.span));
        // A number or a day is never a part of it.
        if stands || others.any(|c| !c.label.is_name()) {
            continue;
        }
        settled.retain(|c| !c.span.overlaps(span));
        let at = settled.partition_point(|c| c.span < span);
        settled.insert(at, Candidate::by_rule(span, label, score, "gloss"));
    }
}

/// Gives a person of whom the tables know nothing the nominative that the gloss shows: `Фабио Панетта (Fabio Panetta)` ends as it does
/// there.
fn unbent(text: &str, settled: &mut [Candidate], name: Span, gloss: Span) {
    let unnamed = |c: &&mut Candidate| c.span == name && c.label == Label::Person && c.name.is_none();
    let Some(candidate) = settled.iter_mut().find(unnamed) else { return };
    let parts = |span: Span| span.of(text).split([' ', '-', '‑']).filter(|part| !part.is_empty());
    let alike = || parts(name).zip(parts(gloss)).all(|(own, latin)| ends_alike(own, latin));
    if parts(name).count() == parts(gloss).count() && alike() {
        candidate.name = Some(name.of(text).to_owned());
    }
}

/// Whether a Cyrillic word ends in the sound in which the Latin one does.
fn ends_alike(own: &str, latin: &str) -> bool {
    let latin_ends = |ends: &[&str]| {
        let lower = latin.to_lowercase();
        ends.iter().any(|end| lower.ends_with(end))
    };
    match own.chars().next_back() {
        Some('а' | 'я') => latin_ends(&["a", "á", "ah"]),
        Some('о') => latin_ends(&["o", "ó", "oh", "eau", "aw"]),
        Some('е' | 'э' | 'є') => latin_ends(&["e", "é", "è", "eh", "ai", "ae"]),
        Some('и' | 'й' | 'ы' | 'і' | 'ї') => latin_ends(&["i", "í", "y", "j", "ee", "ie", "ey"]),
        Some('у' | 'ю') => latin_ends(&["u", "ú", "oo", "ew", "ou"]),
        _ => skeleton(own) == skeleton(latin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        extract::{testing, words},
        language::Language,
    };

    #[test]
    fn the_gloss_shows_the_nominative() {
        for (own, latin, want) in [
            ("Панетта", "Panetta", true),
            ("Сиссе", "Cissé", true),
            ("Куилл", "Quill", true),
            ("Куилла", "Quill", false),
            ("Куиллом", "Quill", false),
            ("Анны", "Anna", false),
            ("Анне", "Anna", false),
            ("Анной", "Anna", false),
        ] {
            assert_eq!(ends_alike(own, latin), want, "{own} {latin}");
        }
        let text = "Пришла Айссата Панетта (Aissata Panetta). С Айссатой Панеттой спорят.";
        assert_eq!(testing::nominatives(Language::Ru, text), ["Айссата Панетта", "Aissata Panetta", "Айссата Панетта"]);
    }

    /// What is found of a text whose names stand in braces behind a letter for their label, a capital one for names of the tables.
    fn found(marked: &str) -> String {
        let (mut text, mut settled) = (String::new(), Vec::new());
        for (at, part) in marked.split(['{', '}']).enumerate() {
            let (kind, name) = if at % 2 == 1 { part.split_once(' ').expect("a label") } else { ("", part) };
            let span = Span::new(text.len(), text.len() + name.len());
            text.push_str(name);
            let label = match kind {
                "p" => Label::Person,
                "o" => Label::Org,
                "G" => Label::Gpe,
                _ => continue,
            };
            let (by, score) = if kind == "G" { (By::Gazetteer, 0.8) } else { (By::Rule, 0.9) };
            let score = if label == Label::Org { 0.5 } else { score };
            settled.push(Candidate { by, ..Candidate::by_rule(span, label, score, "test") });
        }
        let page = testing::Page::new(Language::Ru, &text);
        let context = page.context(Some(testing::tables()));
        agree(&context, &words::prepare(&context, &[]), &mut settled);
        settled.iter().map(|c| format!("{}/{}", c.span.of(&text), c.label)).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_gloss_is_of_the_same_kind() {
        for (text, want) in [
            ("Город {G Эль-Айн} ({o Al Ain}) растёт.", "Эль-Айн/GPE | Al Ain/GPE"),
            ("Пел {p Сумайла Сиссе} ({o Soumaila Cisse}).", "Сумайла Сиссе/PERSON | Soumaila Cisse/PERSON"),
            ("Новый «{o Нимбус}» ({p Nimbus}), новый.", "Нимбус/PERSON | Nimbus/PERSON"),
            // What one of them leaves out.
            ("Пел Адам {p Лосев} ({o Adam Losev}).", "Адам Лосев/PERSON | Adam Losev/PERSON"),
            ("Пел {p Адам Лосев} (англ. Adam {o Losev}).", "Адам Лосев/PERSON | Adam Losev/PERSON"),
            // What reaches further stands.
            ("Пел {o Хор Адама Лосева} (Adama Loseva).", "Хор Адама Лосева/ORG | Adama Loseva/ORG"),
            // Another name in brackets says where somebody works.
            ("Пел {p Иван Лозовой} ({o Plumtech}).", "Иван Лозовой/PERSON | Plumtech/ORG"),
            ("Пел {p Иван Лозовой} ({o Ivan Lozov Group}).", "Иван Лозовой/PERSON | Ivan Lozov Group/ORG"),
            // Nothing was a name.
            ("Пел Адам Лосев (Adam Losev).", ""),
        ] {
            assert_eq!(found(text), want, "{text}");
        }
    }
}
