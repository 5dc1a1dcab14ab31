//! Where candidates overlap: one place decides.
//!
//! The policy, in order:
//! 1. A candidate that crosses a block or is empty falls.
//! 2. Of candidates with the same span the one with the highest score stands; what tables know of the span (nominative, id)
//!    passes on to it where the labels agree.
//! 3. Of overlapping candidates the longer stands (nested mentions are not written), unless its score lies more than
//!    [`MARGIN`] below that of a shorter one that the tables know.
//! 4. Equal length: the higher score, then the earlier start, then the order of labels.
//!
//! Then what stands meets the names of the tagger ([`overlay`]), where its weights are loaded:
//! 5. A name of the tagger that is less than likely ([`LIKELY`]) falls.
//! 6. Where tagger and table or rule name the same span, and agree on what it is, the candidate of table or rule stands with
//!    the higher score: it knows nominative, id and reason. Of the kinds of places the tables know which; the tagger need not
//!    agree on that.
//! 7. Where they disagree in span or label, the tagger's name stands, unless one of the others speaks against it ([`objects`]).
//!    Dates, amounts and identifiers yield only to a longer name.
//! 8. What tables and rules found where no name of the tagger stands stays, but for people and organisations of rules that are
//!    wrong more often than right there ([`supported`]).
//!
//! Measured on held-out topics in `training/EXPERIMENTS.md`. All passes run over sorted candidates; the accepted ones never
//! overlap.

use std::cmp::Reverse;

use super::{Candidate, Context};
use crate::{entity::By, label::Label, text::pieces::folded};

/// How much a longer candidate may be less sure than a table name inside it.
pub const MARGIN: f32 = 0.42;

/// The least calibrated probability with which a name of the tagger stands.
pub const LIKELY: f32 = 0.6;
/// From this score on a table or rule is firm: below [`OVER_TABLES`] or [`OVER_RULES`] the tagger does not overrule it.
const FIRM: f32 = 0.85;
/// From this score on a longer name of tables or rules keeps the tagger's inside of it.
const LONGER: f32 = 0.7;
/// What the tagger needs to overrule a firm name of the tables.
const OVER_TABLES: f32 = 0.8;
/// Below this score a rule for people or organisations wants the tagger to see something too.
const UNSURE: f32 = 0.605;
/// What the tagger needs to overrule a firm rule.
const OVER_RULES: f32 = 0.7;

/// Drops people and organisations of rules that are right less than four times in ten where the tagger sees no name, not even
/// an unlikely one: acronyms that stand alone, what media verbs report, surnames by their shape. In Cyrillic text only, where
/// that was measured; a Latin name there is right more often than not. Both come ascending.
pub fn supported(context: &Context, settled: &mut Vec<Candidate>, learned: &[Candidate]) {
    if !context.language.is_cyrillic() {
        return;
    }
    settled.retain(|candidate| {
        let unsure = candidate.by == By::Rule
            && matches!(candidate.label, Label::Person | Label::Org)
            && candidate.score < UNSURE
            && !candidate.needs_no_support();
        let seen = || {
            let at = learned.partition_point(|name| name.span.end <= candidate.span.start);
            learned.get(at).is_some_and(|name| name.span.overlaps(candidate.span))
        };
        !unsure || seen()
    });
}

/// Lays the names of the tagger over the candidates that stand without it. Both come, and what stands goes, ascending and
/// without overlap.
#[inline(never)]
pub fn overlay(text: &str, settled: Vec<Candidate>, learned: Vec<Candidate>) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::with_capacity(settled.len() + learned.len() / 2);
    let mut settled = settled.into_iter().peekable();
    for mut learned in learned.into_iter().filter(|c| c.score >= LIKELY && !is_description(text, c)) {
        while let Some(before) = settled.next_if(|c| c.span.end <= learned.span.start) {
            out.push(before);
        }
        // The last that was kept may reach into this one.
        let mut stands = out.last().is_none_or(|last| last.span.end <= learned.span.start);
        let mut others = Vec::new();
        while let Some(other) = settled.next_if(|c| c.span.start < learned.span.end) {
            if other.span == learned.span && agree(other.label, learned.label) {
                learned = Candidate { score: other.score.max(learned.score), ..other };
            } else {
                stands &= !objects(text, &other, &learned);
                // `ЄС`, a place for the tagger and an organisation for the tables: it is the same thing.
                let body = |l| is_place(l) || l == Label::Org;
                if other.span == learned.span && body(other.label) && body(learned.label) {
                    learned.name.clone_from(&other.name);
                    learned.known.clone_from(&other.known);
                }
                others.push(other);
            }
        }
        if stands && !joins_places(text, &learned, &others) {
            out.push(learned);
        } else {
            out.extend(others);
        }
    }
    out.extend(settled);
    out
}

/// Whether a name of the tagger is nothing but a place of the tables and another word with `and` between: `Гданську й Києві`.
fn joins_places(text: &str, learned: &Candidate, others: &[Candidate]) -> bool {
    let place = |c: &&Candidate| c.by == By::Gazetteer && is_place(c.label) && learned.span.contains(c.span);
    let mut at = learned.span.range().start;
    let mut places = 0;
    let mut between = String::new();
    for other in others.iter().filter(place) {
        between.push_str(text.get(at..other.span.range().start).unwrap_or("?"));
        at = other.span.range().end;
        places += 1;
    }
    between.push_str(text.get(at..learned.span.range().end).unwrap_or("?"));
    let joint = |word: &str| matches!(word, "и" | "й" | "і" | "та" | "and" | "және" | "мен" | "пен" | "бен" | ",");
    // A second place may be one that the tables do not know.
    let between = folded(&between);
    let (joints, unknown): (Vec<_>, Vec<_>) = between.split_whitespace().partition(|word| joint(word));
    !joints.is_empty() && unknown.len() <= 1 && places + unknown.len() > 1
}

/// Whether a candidate of tables or rules outweighs an overlapping name of the tagger that it does not agree with.
fn objects(text: &str, other: &Candidate, learned: &Candidate) -> bool {
    if !other.label.is_name() {
        return other.span.len() >= learned.span.len();
    }
    let listed = other.by == By::Gazetteer;
    if other.span == learned.span {
        // `Кремль` is a place that may stand for a state, which a later stage says.
        let metonym = listed && is_place(other.label) && learned.label == Label::Org;
        if metonym || other.score >= learned.score {
            return true;
        }
    }
    // `танкер «Евгений Приходько»`, `фильм «Друзья»`: so does the head of a quoted name.
    // What the tables know as such a thing is at least no person and no place.
    let made = matches!(other.label, Label::Product | Label::WorkOfArt | Label::Event | Label::Law);
    let work = matches!(other.label, Label::WorkOfArt | Label::Event | Label::Law);
    let nobody = learned.label == Label::Person || is_place(learned.label);
    let headed = other.is_nominative() && (work || learned.label == Label::Person);
    if other.span == learned.span && (headed || listed && made && nobody) {
        return true;
    }
    // `Гурьина`, of whom the article has the whole name, is no place.
    if other.span == learned.span && other.rule == "surname-repeats" && is_place(learned.label) {
        return true;
    }
    // `Зареченергобанк`: the word says what it is.
    if other.span == learned.span && other.says_its_kind() && is_place(learned.label) {
        return true;
    }
    // `Зарічна рада з другої спроби`: a body of the tables takes no phrase along.
    let phrase = || {
        let tail = text.get(other.span.range().end..learned.span.range().end).unwrap_or_default();
        let lower = !tail.contains(char::is_uppercase);
        let first = tail.split_whitespace().next().unwrap_or_default();
        lower
            && matches!(
                first,
                "з" | "із"
                    | "с"
                    | "со"
                    | "в"
                    | "у"
                    | "на"
                    | "за"
                    | "від"
                    | "от"
                    | "для"
                    | "до"
                    | "про"
                    | "after"
                    | "with"
            )
    };
    if listed && other.label == Label::Org && other.span.start == learned.span.start && phrase() {
        return true;
    }
    // `Форум глав государств Центральной Азии`: the longer name stands, the more so of a kind that the tagger seldom sees.
    let seldom = matches!(other.label, Label::Event | Label::Law | Label::WorkOfArt);
    if other.span != learned.span && other.span.contains(learned.span) && (seldom || other.score >= LONGER) {
        return true;
    }
    // `правительство Страны`: the name is what has the capital.
    let described = learned.span.start < other.span.start && learned.span.of(text).starts_with(char::is_lowercase);
    // `Вчера в Актау море ушло`: a place of the tables takes no word in lower case along, but for the heads that follow it in
    // Kazakh, `Ақтау қаласы`.
    let around = || {
        let (name, whole) = (other.span.range(), learned.span.range());
        let outside = [text.get(whole.start..name.start), text.get(name.end..whole.end)];
        let plain = |part: &str| !part.contains(char::is_uppercase) && !part.contains(['ы', 'і', 'ң', 'қ', 'ғ']);
        outside.into_iter().flatten().all(plain)
    };
    if listed
        && other.label == Label::Gpe
        && learned.label == Label::Gpe
        && other.span != learned.span
        && learned.span.contains(other.span)
        && around()
    {
        return true;
    }
    let needed = if listed { OVER_TABLES } else { OVER_RULES };
    described || (other.score >= FIRM && learned.score < needed)
}

/// `Казахский язык …`: a sentence opens with an adjective of a place or people before what it describes, which the tagger
/// takes for the place.
fn is_description(text: &str, learned: &Candidate) -> bool {
    const ENDINGS: &[&str] =
        &["ий", "ая", "ие", "ого", "ой", "ую", "ому", "им", "их", "ими", "а", "і", "ої", "ій", "у", "ою"];
    let word = learned.span.of(text).to_lowercase();
    let is_adjective = || {
        let stem = ENDINGS.iter().find_map(|e| word.strip_suffix(e));
        stem.is_some_and(|s| ["ск", "цк", "ськ", "цьк", "зьк"].iter().any(|e| s.ends_with(e)))
    };
    // Inside a sentence its capital says that it is part of a name.
    let opens = || {
        let before = text[..learned.span.range().start].trim_end_matches([' ', '«', '"', '“', '—', '–']);
        before.is_empty() || before.ends_with(['.', '!', '?', '…', ':', '\n', '\r'])
    };
    let after = &text[learned.span.range().end..];
    is_place(learned.label)
        && word.chars().all(char::is_alphabetic)
        && after.strip_prefix(' ').is_some_and(|s| s.starts_with(char::is_lowercase))
        && is_adjective()
        && opens()
}

const fn is_place(label: Label) -> bool {
    matches!(label, Label::Gpe | Label::Loc | Label::Fac)
}

/// Whether two labels say the same, kinds of places apart.
fn agree(a: Label, b: Label) -> bool {
    a == b || (is_place(a) && is_place(b))
}

/// The candidates that stand, ascending and without overlap.
#[inline(never)]
pub fn settle(context: &Context, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> =
        candidates.into_iter().filter(|c| !c.span.is_empty() && in_one_block(context, c)).collect();
    candidates.sort_by(|a, b| {
        let place = |c: &Candidate| (c.span.start, Reverse(c.span.end));
        place(a)
            .cmp(&place(b))
            .then_with(|| b.score.total_cmp(&a.score))
            .then_with(|| (a.label, a.rule).cmp(&(b.label, b.rule)))
    });
    // One a span.
    let mut unique: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        match unique.last_mut() {
            // `танкер «Евгений Приходько»`: what its head says of a quoted name outweighs that it has the shape of a person's.
            Some(best) if best.span == candidate.span && best.label == Label::Person && candidate.is_nominative() => {
                *best = candidate;
            }
            Some(best) if best.span == candidate.span => {
                if best.label == candidate.label {
                    best.name = best.name.take().or(candidate.name);
                    best.known = best.known.take().or(candidate.known);
                }
            }
            _ => unique.push(candidate),
        }
    }
    // The longest first; a place in the text is taken once.
    let mut order: Vec<usize> = (0..unique.len()).collect();
    let weight = |c: &Candidate| (Reverse(c.span.len()), Reverse((c.score * 1000.0) as i32), c.span, c.label);
    order.sort_by_key(|&i| weight(&unique[i]));
    let doubted = doubted(&unique);
    let mut taken = vec![false; unique.iter().map(|c| c.span.end as usize).max().unwrap_or(0)];
    let mut stands = vec![false; unique.len()];
    for index in order {
        let span = unique[index].span.range();
        // What stands already is as long or longer, so that it covers an end of whatever it meets.
        let clash = !span.is_empty() && (taken[span.start] || taken[span.end - 1]);
        if !clash && !doubted[index] {
            taken[span].fill(true);
            stands[index] = true;
        }
    }
    unique.into_iter().zip(stands).filter_map(|(c, stands)| stands.then_some(c)).collect()
}

/// Whether the candidate lies in one block.
fn in_one_block(context: &Context, candidate: &Candidate) -> bool {
    let after = context.blocks.partition_point(|b| b.span.start <= candidate.span.start);
    after.checked_sub(1).is_some_and(|at| context.blocks[at].span.contains(candidate.span))
}

/// Longer candidates that a surer table name inside speaks against. `sorted` by start, longest first.
fn doubted(sorted: &[Candidate]) -> Vec<bool> {
    let mut doubted = vec![false; sorted.len()];
    let mut open: Vec<usize> = Vec::new(); // candidates that may reach the present one; few at any time
    for (index, candidate) in sorted.iter().enumerate() {
        open.retain(|&o| sorted[o].span.end > candidate.span.start);
        if candidate.by == By::Gazetteer && is_name(candidate.label) {
            for &o in &open {
                let longer = &sorted[o];
                if longer.span.len() > candidate.span.len()
                    && longer.by == By::Rule
                    && longer.score + MARGIN < candidate.score
                {
                    doubted[o] = true;
                }
            }
        }
        if open.len() < 32 {
            open.push(index);
        }
    }
    doubted
}

/// Whether the label is one of names, not of dates and amounts.
fn is_name(label: Label) -> bool {
    label <= Label::WorkOfArt
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Block, Metadata, Role},
        language::Language,
        span::Span,
    };

    fn candidate(start: usize, end: usize, label: Label, score: f32, by: By) -> Candidate {
        Candidate { span: Span::new(start, end), label, name: None, known: None, score, by, rule: "test" }
    }

    fn settled(candidates: Vec<Candidate>) -> Vec<(usize, usize, Label)> {
        let block = |start, end| Block {
            span: Span::new(start, end),
            role: Role::Paragraph,
            language: Language::En,
            keep: true,
            reason: None,
            score: 1.0,
        };
        let metadata = Metadata::default();
        let context = Context {
            text: &"x".repeat(100),
            blocks: &[block(0, 50), block(51, 100)],
            tokens: &[],
            language: Language::En,
            metadata: &metadata,
            gazetteer: None,
        };
        settle(&context, candidates).iter().map(|c| (c.span.range().start, c.span.range().end, c.label)).collect()
    }

    #[test]
    fn tables_and_sure_words_stand_against_the_tagger() {
        let text = "Рада з другої спроби";
        let whole = text.len();
        let listed = candidate(0, 8, Label::Org, 0.7, By::Gazetteer);
        let got = overlay(text, vec![listed], vec![candidate(0, whole, Label::Org, 0.99, By::Tagger)]);
        assert_eq!(got[0].span.of(text), "Рада");
        let bank = Candidate { rule: "contraction", ..candidate(0, 8, Label::Org, 0.6, By::Rule) };
        let got = overlay(text, vec![bank], vec![candidate(0, 8, Label::Gpe, 0.99, By::Tagger)]);
        assert_eq!(got[0].label, Label::Org);
    }

    #[test]
    fn places_side_by_side_are_no_body() {
        let place = |start, end| candidate(start, end, Label::Gpe, 0.9, By::Gazetteer);
        let learned = |end| vec![candidate(0, end, Label::Org, 0.97, By::Tagger)];
        for (text, settled, end, want) in [
            ("Aaa and Bbb", vec![place(0, 3), place(8, 11)], 11, 2),
            ("Aaa and Bbb", vec![place(0, 3)], 11, 1),
            ("Aaa Bbb and Ccc", vec![place(0, 3)], 15, 1),
            ("Aaa Bbb", vec![place(0, 3)], 7, 1),
        ] {
            let got = overlay(text, settled, learned(end));
            let body = got[0].label == Label::Org;
            assert_eq!((got.len(), body), (want, !text.starts_with("Aaa and")), "{text}");
        }
    }

    #[test]
    fn a_surname_of_the_article_is_no_place() {
        let rule = |rule| Candidate { rule, ..candidate(0, 3, Label::Person, 0.85, By::Rule) };
        let learned = |label| vec![candidate(0, 3, label, 0.9, By::Tagger)];
        for (name, label, want) in [
            ("surname-repeats", Label::Gpe, Label::Person),
            ("surname-repeats", Label::Org, Label::Org),
            ("test", Label::Gpe, Label::Gpe),
        ] {
            assert_eq!(overlay("Aaa", vec![rule(name)], learned(label))[0].label, want, "{name}");
        }
    }

    #[test]
    fn unsure_rules_want_support() {
        let rule = |start, score, rule| Candidate { rule, ..candidate(start, start + 2, Label::Org, score, By::Rule) };
        let kept = |language| {
            let metadata = Metadata::default();
            let context =
                Context { text: "", blocks: &[], tokens: &[], language, metadata: &metadata, gazetteer: None };
            let mut settled = vec![
                rule(0, 0.55, "acronym"),
                rule(3, 0.55, "acronym"),
                rule(6, 0.8, "org-head"),
                rule(9, 0.52, "latin-name"),
            ];
            supported(&context, &mut settled, &[candidate(4, 8, Label::Person, 0.2, By::Tagger)]);
            settled.iter().map(|c| c.span.start).collect::<Vec<_>>()
        };
        assert_eq!(kept(Language::Uk), [3, 6, 9]);
        assert_eq!(kept(Language::En), [0, 3, 6, 9]);
    }

    #[test]
    fn the_tagger_is_laid_over() {
        use By::{Gazetteer, Rule, Tagger};
        use Label::{Date, Event, Fac, Gpe, Loc, Org, Person};
        let learned = |start, end, label, score| candidate(start, end, label, score, Tagger);
        let text = "XxxxxxxxxxXxxxxxxxxx";
        for (settled, learned, want) in [
            // Alone each stands; in doubt the tagger is silent.
            (
                vec![candidate(0, 5, Gpe, 0.9, Gazetteer)],
                vec![learned(7, 9, Org, 0.9)],
                vec![(0, Gpe, Gazetteer), (7, Org, Tagger)],
            ),
            (vec![candidate(0, 5, Gpe, 0.9, Gazetteer)], vec![learned(0, 9, Org, 0.4)], vec![(0, Gpe, Gazetteer)]),
            // Agreed: the table's, which knows more.
            (vec![candidate(0, 5, Loc, 0.6, Gazetteer)], vec![learned(0, 5, Gpe, 0.9)], vec![(0, Loc, Gazetteer)]),
            // Not agreed: the surer one, but a place of the tables stays one.
            (vec![candidate(0, 5, Gpe, 0.7, Rule)], vec![learned(0, 5, Person, 0.8)], vec![(0, Person, Tagger)]),
            (vec![candidate(0, 5, Gpe, 0.7, Rule)], vec![learned(0, 5, Person, 0.6)], vec![(0, Gpe, Rule)]),
            (vec![candidate(0, 5, Fac, 0.9, Gazetteer)], vec![learned(0, 5, Org, 0.99)], vec![(0, Fac, Gazetteer)]),
            (
                vec![
                    candidate(0, 5, Gpe, 0.8, Rule),
                    candidate(6, 9, Org, 0.9, Rule),
                    candidate(10, 12, Org, 0.9, Rule),
                ],
                vec![learned(0, 8, Person, 0.8)],
                vec![(0, Person, Tagger), (10, Org, Rule)],
            ),
            // Firm tables want a surer tagger than firm rules.
            (
                vec![candidate(10, 15, Gpe, 0.9, Gazetteer)],
                vec![learned(10, 18, Org, 0.75)],
                vec![(10, Gpe, Gazetteer)],
            ),
            (vec![candidate(10, 15, Gpe, 0.9, Rule)], vec![learned(10, 18, Org, 0.75)], vec![(10, Org, Tagger)]),
            (vec![candidate(10, 15, Gpe, 0.9, Gazetteer)], vec![learned(10, 18, Org, 0.95)], vec![(10, Org, Tagger)]),
            // The longer name of an event holds the place.
            (vec![candidate(0, 15, Event, 0.8, Rule)], vec![learned(10, 15, Gpe, 0.95)], vec![(0, Event, Rule)]),
            // A description before a name is none.
            (vec![candidate(10, 15, Gpe, 0.6, Rule)], vec![learned(4, 15, Org, 0.95)], vec![(10, Gpe, Rule)]),
            // A date stays but inside of a longer name.
            (vec![candidate(4, 9, Date, 0.9, Rule)], vec![learned(0, 9, Event, 0.8)], vec![(0, Event, Tagger)]),
            (vec![candidate(0, 9, Date, 0.9, Rule)], vec![learned(4, 9, Event, 0.8)], vec![(0, Date, Rule)]),
            (
                vec![candidate(0, 9, Date, 0.9, Rule)],
                vec![learned(0, 3, Org, 0.8), learned(5, 8, Org, 0.8)],
                vec![(0, Date, Rule)],
            ),
        ] {
            let got: Vec<_> =
                overlay(text, settled, learned).iter().map(|c| (c.span.range().start, c.label, c.by)).collect();
            assert_eq!(got, want);
        }
    }

    #[test]
    fn the_longest_stands() {
        use By::{Gazetteer, Rule};
        use Label::{Gpe, Org, Person};
        for (candidates, want) in [
            (vec![candidate(0, 5, Gpe, 0.9, Gazetteer), candidate(0, 9, Org, 0.8, Rule)], vec![(0, 9, Org)]),
            // A weak guess does not swallow a table name.
            (vec![candidate(0, 5, Gpe, 0.97, Gazetteer), candidate(0, 9, Person, 0.5, Rule)], vec![(0, 5, Gpe)]),
            // The same span: the surer label.
            (vec![candidate(0, 5, Gpe, 0.6, Gazetteer), candidate(0, 5, Person, 0.9, Rule)], vec![(0, 5, Person)]),
            // Crossing chains leave no overlap.
            (
                vec![
                    candidate(0, 5, Gpe, 0.9, Rule),
                    candidate(4, 9, Org, 0.9, Rule),
                    candidate(8, 20, Person, 0.9, Rule),
                ],
                vec![(0, 5, Gpe), (8, 20, Person)],
            ),
            // Across a block boundary nothing stands.
            (vec![candidate(45, 55, Org, 0.9, Rule), candidate(60, 60, Org, 0.9, Rule)], vec![]),
        ] {
            assert_eq!(settled(candidates), want);
        }
    }
}
