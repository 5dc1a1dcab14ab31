//! English names whose parts were told apart, and words that name nothing: what only the words around a name can say.

use super::{
    Candidate, Context,
    cues::Cue,
    first_name, lists,
    words::{Block, CLOSING, OPENING, Shape, Word},
};
use crate::{entity::By, label::Label, language::Language, span::Span, text::Kind};

/// Puts parts together, cuts what stuck to a name, and drops words that name nothing. `settled` comes and goes ascending,
/// without overlap.
#[inline(never)]
pub fn agree(context: &Context, blocks: &[Block], settled: &mut Vec<Candidate>) {
    let text = context.text;
    let english = context.language == Language::En;
    if english {
        settled.retain(|c| !is_nothing(text, c));
        settled.iter_mut().for_each(|c| mend(text, c));
    }
    let full: Vec<Span> = settled.iter().filter(|c| c.label == Label::Person).map(|c| c.span).collect();
    let mut made: Vec<Candidate> = Vec::new();
    for block in blocks {
        let names = Names { context, words: &block.words, settled, full: &full };
        for at in 0..block.words.len() {
            let Some((from, to, label)) =
                names.nickname(at).or_else(|| english.then(|| names.whole(at, block.titled)).flatten())
            else {
                continue;
            };
            let new = Candidate::of_words(&block.words[from..to], label, 0.85, "whole");
            if made.last().is_none_or(|last| last.span.end <= new.span.start) {
                made.push(new);
            }
        }
    }
    if made.is_empty() {
        return;
    }
    settled.retain(|c| {
        let at = made.partition_point(|m| m.span.end <= c.span.start);
        made.get(at).is_none_or(|m| !m.span.overlaps(c.span))
    });
    settled.append(&mut made);
    settled.sort_by_key(|c| c.span);
}

/// `(D-N.J.)`, "Coun", "MORE": no name of anything.
fn is_nothing(text: &str, c: &Candidate) -> bool {
    let word = c.span.of(text);
    let party = matches!(word.as_bytes(), [b'D' | b'R' | b'I', b'-', ..] if word.len() <= 5)
        && text[..c.span.start as usize].ends_with('(');
    party
        || c.by != By::Gazetteer
            && matches!(c.label, Label::Person | Label::Org)
            && lists::NOBODY.holds(&word.to_ascii_lowercase())
}

/// What the name itself or the word beside it says against its label or end.
fn mend(text: &str, c: &mut Candidate) {
    let name = c.span.of(text);
    let single = !name.contains(' ');
    let before = text[..c.span.start as usize].trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
    let after = &text[c.span.end as usize..];
    let system = name.ends_with(" System") || name.ends_with(" Systems");
    let weapon = c.label == Label::Org && system && ["Rocket", "Missile", "Launch"].iter().any(|w| name.contains(w));
    let vessel = matches!(c.label, Label::Person | Label::Org) && c.by != By::Gazetteer && lists::VESSELS.holds(before);
    if weapon || vessel {
        c.label = Label::Product;
    } else if c.label == Label::Person && c.by == By::Tagger && single && after.starts_with(" spokes") {
        c.label = Label::Org;
    } else if c.label == Label::Person && !single {
        // "Adam QuillPlum leader": the next line stuck to the surname. Not "Mac" nor "Fitz".
        let last = name.rfind(' ').map_or(0, |at| at + 1);
        let word = &name[last..];
        let edge =
            word.char_indices().zip(word.chars().skip(1)).find(|((_, a), b)| a.is_lowercase() && b.is_uppercase());
        if let Some(((at, a), _)) = edge
            && at >= 4
            && word[at..].chars().nth(4).is_some()
        {
            c.span = Span::new(c.span.start as usize, c.span.start as usize + last + at + a.len_utf8());
            c.name = None;
            c.known = None;
        }
    }
}

/// The words of a block and the names found so far.
struct Names<'a, 'b> {
    context: &'a Context<'a>,
    words: &'a [Word<'b>],
    settled: &'a [Candidate],
    /// Where people stand.
    full: &'a [Span],
}

/// First word, the one behind the last, and what they name.
type Whole = Option<(usize, usize, Label)>;

impl Names<'_, '_> {
    /// The name that covers the word at `at`.
    fn over(&self, at: usize) -> Option<&Candidate> {
        let span = self.words.get(at)?.span;
        let next = self.settled.partition_point(|c| c.span.end <= span.start);
        self.settled.get(next).filter(|c| c.span.overlaps(span))
    }

    /// The name that opens with the word at `at`, and the word behind it.
    fn opens(&self, at: usize) -> Option<(&Candidate, usize)> {
        let found = self.over(at).filter(|c| c.span.start == self.words[at].span.start)?;
        let behind = self.words[at..].iter().position(|w| w.span.start >= found.span.end);
        Some((found, behind.map_or(self.words.len(), |n| at + n)))
    }

    fn is(&self, at: usize, text: &str) -> bool {
        self.words.get(at).is_some_and(|w| w.text == text)
    }

    /// Whether the word at `at` goes on with the name before it.
    fn goes_on(&self, at: usize) -> bool {
        self.words
            .get(at)
            .is_some_and(|w| w.capital() && w.gap && !w.newline && w.sentence == self.words[at - 1].sentence)
    }

    /// `Adam "Plum" Quill`.
    fn nickname(&self, at: usize) -> Whole {
        let (first, open) = self.opens(at).filter(|(c, _)| c.label == Label::Person)?;
        let marked = self.words.get(open).is_some_and(|w| w.gap && w.is(OPENING));
        if !marked || first.span.of(self.context.text).contains(' ') {
            return None;
        }
        let close = (open + 2..open + 4).find(|&k| self.words.get(k).is_some_and(|w| w.is(CLOSING)))?;
        let inside = self.words[open + 1].capital() && !self.words[open + 1].gap;
        let (last, end) = self.opens(close + 1).filter(|(c, _)| c.label == Label::Person)?;
        (inside && self.words[close + 1].gap && last.span.len() > 2).then_some((at, end, Label::Person))
    }

    /// The whole English name that has the word at `at` as its sign.
    fn whole(&self, at: usize, titled: bool) -> Whole {
        let word = &self.words[at];
        let number = |k: usize| self.words.get(k).is_some_and(|w| w.kind == Kind::Number && w.gap);
        if word.lower == "executive" && self.is(at + 1, "Order") && number(at + 2) {
            return Some((at, at + 3, Label::Law));
        }
        if word.lower == "people" && word.capital() && matches!(self.words.get(at + 1)?.text, "'s" | "’s") {
            return self.peoples(at);
        }
        if word.capital() && word.has(Cue::LAW) && at > 0 && self.is(at - 1, ")") {
            return self.law_with_brackets(at);
        }
        // "TNQ-PB", "Plumton-Quill Express": parts of one written word.
        if word.text.contains('-') && self.over(at).is_some_and(|c| c.span != word.span && word.span.contains(c.span)) {
            if self.is(at + 1, "Express") && self.words[at + 1].gap {
                return Some((at, at + 2, Label::Product));
            }
            return (word.shape == Shape::Upper && self.over(at)?.label == Label::Org).then_some((
                at,
                at + 1,
                Label::Org,
            ));
        }
        let (found, behind) = self.opens(at)?;
        let name = found.span.of(self.context.text);
        match found.label {
            Label::Person => self.person(at, behind),
            Label::Org => self.body(at, behind, found, name),
            Label::Law if name.starts_with("Treaty of ") && self.is(behind, ",") && self.goes_on(behind + 1) => {
                let and = (behind + 2..behind + 5).find(|&k| !self.goes_on(k))?;
                (self.is(and, "and") && self.goes_on(and + 1)).then_some((at, and + 2, Label::Law))
            }
            Label::Gpe if at > 1 && self.is(at - 1, ",") && !titled => self.town(at - 1),
            _ => None,
        }
    }

    /// "Plumton Intermediate People's Court", "Plum People's party".
    fn peoples(&self, at: usize) -> Whole {
        let mut to = at + 2;
        while self.goes_on(to) && to < at + 6 {
            to += 1;
        }
        let party = to == at + 2 && self.is(to, "party");
        to += usize::from(party);
        let headed = party || to > at + 2 && self.words[to - 1].has(Cue::ORG);
        let part = |k: usize| self.words[k].capital() && !self.words[k].has(Cue::STOP.or(Cue::ROLE));
        let mut from = at;
        while from > 0 && self.goes_on(from) && part(from - 1) {
            from -= 1;
        }
        headed.then_some((from, to, Label::Org))
    }

    /// "Plum Trade (Fairness and Order) Act".
    fn law_with_brackets(&self, at: usize) -> Whole {
        let open: usize = (at.saturating_sub(9)..at - 1).rev().find(|&k| self.is(k, "("))?;
        let mut from = open;
        while from > 0 && self.words[from - 1].capital() && !self.words[from - 1].has(Cue::STOP) && open - from < 6 {
            from -= 1;
        }
        (from < open && self.words[open + 1].capital()).then_some((from, at + 1, Label::Law))
    }

    /// The particle before a surname that stands behind a title, or whose whole name has it; a first name before a name.
    fn person(&self, at: usize, behind: usize) -> Whole {
        let particle = |k: usize| {
            let w = &self.words[k];
            w.shape == Shape::Lower && self.words[k + 1].gap && lists::SURNAME_PARTICLES.holds(w.text)
        };
        let mut from = at;
        while from > 0 && at - from < 2 && particle(from - 1) {
            from -= 1;
        }
        let before = from.checked_sub(1).map(|k| &self.words[k]);
        if from < at {
            let text = self.context.text;
            let own: Span = Span::new(self.words[from].span.start as usize, self.words[behind - 1].span.end as usize);
            let own = own.of(text);
            let titled = before.is_some_and(|w| w.has(Cue::HONORIFIC));
            let known =
                || self.full.iter().any(|s| s.of(text).strip_suffix(own).is_some_and(|rest: &str| rest.ends_with(' ')));
            return (titled || known()).then_some((from, behind, Label::Person));
        }
        let before = before.filter(|w| w.shape == Shape::Title && w.known.is_none() && w.cue == Cue::NONE)?;
        let given = first_name(self.context, &before.lower) && self.over(at - 1).is_none() && self.goes_on(at);
        (given && behind - at >= 2).then_some((at - 1, behind, Label::Person))
    }

    /// What goes on with a body's name: "General Staff of Plum's Armed Forces", "PBC Radio Plumton", "TNQ-PB", "QJ Plum".
    fn body(&self, at: usize, behind: usize, found: &Candidate, name: &str) -> Whole {
        let org = |to: usize| Some((at, to, Label::Org));
        if self.words.get(behind).is_some_and(|w| matches!(w.text, "'s" | "’s")) && name.contains(" of ") {
            let (_, end) = self.opens(behind + 1).filter(|(c, _)| c.label == Label::Org)?;
            return org(end);
        }
        let short = !name.contains(|c: char| !c.is_ascii_uppercase());
        if !short || name.len() < 2 {
            return None;
        }
        let next = self.words.get(behind).filter(|_| self.goes_on(behind))?;
        if lists::CHANNELS.holds(&next.lower) {
            let place = self.goes_on(behind + 1) && self.over(behind + 1).is_some_and(|c| c.label == Label::Gpe);
            return org(behind + 1 + usize::from(place));
        }
        let unknown = next.shape == Shape::Title && next.cue == Cue::NONE && next.known.is_none();
        (unknown && name.len() == 2 && found.known.is_none() && self.over(behind).is_none())
            .then(|| (at, behind + 1, Label::Org))
    }

    /// "for Plumton, Quilland" and "EL PLUM, Quilland -": an unknown town before the land it lies in, up to the comma at `comma`.
    fn town(&self, comma: usize) -> Whole {
        let mut from = comma;
        while from > 0 && comma - from < 3 && self.words[from - 1].capital() && self.over(from - 1).is_none() {
            from -= 1;
            if from == 0 || !self.goes_on(from) {
                break;
            }
        }
        if from == comma {
            return None;
        }
        let line = from == 0 && self.words[..comma].iter().all(|w| w.shape == Shape::Upper);
        let led = from > 0 && self.words[from - 1].is(&["in", "at", "for", "from", "near", "outside", "to"]);
        let plain = self.words[from..comma].iter().all(|w| w.cue == Cue::NONE);
        (line || led && plain).then_some((from, comma, Label::Gpe))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{testing, words};

    /// What becomes of names, marked `{P name}` by the first letter of their label.
    fn told(language: Language, marked: &str) -> String {
        let mut text = String::new();
        let mut settled = Vec::new();
        for part in marked.split('{') {
            let Some((name, rest)) = part.split_once('}') else {
                text.push_str(part);
                continue;
            };
            let label = match &name[..1] {
                "P" => Label::Person,
                "O" => Label::Org,
                "G" => Label::Gpe,
                "L" => Label::Law,
                _ => Label::Event,
            };
            let span = Span::new(text.len(), text.len() + name.len() - 2);
            settled.push(Candidate { by: By::Tagger, ..Candidate::by_rule(span, label, 0.9, "learned") });
            text.push_str(&name[2..]);
            text.push_str(rest);
        }
        let page = testing::Page::new(language, &text);
        let context = page.context(Some(testing::tables()));
        let blocks = words::prepare(&context, &[]);
        agree(&context, &blocks, &mut settled);
        settled.iter().map(|c| format!("{}/{}", c.span.of(&text), c.label)).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn parts_of_one_name_are_put_together() {
        use Language::{En, Ru};
        let cases = [
            (En, "He signed Executive {P Order} 99123.", "Executive Order 99123/LAW"),
            (En, "He gave an {P Adam} Order 12.", "Adam/PERSON"),
            (En, "Old {P Adam} \"{O PQ}\" {P Quill} spoke", "Adam \"PQ\" Quill/PERSON"),
            (Ru, "Старый {P Иван} \"{O Ваня}\" {P Лозовой} ушёл", "Иван \"Ваня\" Лозовой/PERSON"),
            (En, "{P Adam Quill} \"Plum\" {P Reed} spoke", "Adam Quill/PERSON | Reed/PERSON"),
            (En, "The {G Plumton} Intermediate People's Court ruled", "Plumton Intermediate People's Court/ORG"),
            (En, "The {O Plum} People's party won", "Plum People's party/ORG"),
            (En, "The People's Hope was lost", ""),
            (En, "The {O Plum Trade} ({O Fairness and Order}) Act", "Plum Trade (Fairness and Order) Act/LAW"),
            (En, "The {L Treaty of Plums}, Good Pears and Apples", "Treaty of Plums, Good Pears and Apples/LAW"),
            (En, "The {L Treaty of Plums}, Quill and others", "Treaty of Plums/LAW"),
            (
                En,
                "the {O General Staff of Plumland}'s {O Armed Forces}",
                "General Staff of Plumland's Armed Forces/ORG",
            ),
            (En, "the {O Plums}'s {O Armed Forces}", "Plums/ORG | Armed Forces/ORG"),
            (En, "on {O PBC} Radio {G Plumton} today", "PBC Radio Plumton/ORG"),
            (En, "on {O PBC} Chairman Reed", "PBC/ORG"),
            (En, "as TNQ-{O PB} rose", "TNQ-PB/ORG"),
            (En, "as anti-{O PB} men rose", "PB/ORG"),
            (En, "the Plumton-{G Quilland} Express", "Plumton-Quilland Express/PRODUCT"),
            (En, "Mr van {P Beuk} left", "van Beuk/PERSON"),
            (En, "{P Ben de Beuk} left. Then de {P Beuk} said", "Ben de Beuk/PERSON | de Beuk/PERSON"),
            (En, "the casa de {P Beuk} said", "Beuk/PERSON"),
            (En, "headed for Plumville, {G Quilland}, today", "Plumville/GPE | Quilland/GPE"),
            (En, "EL PLUM, {G Quilland} - It rains here", "EL PLUM/GPE | Quilland/GPE"),
            (En, "He met Reed, {G Quilland} and others", "Quilland/GPE"),
        ];
        for (language, text, want) in cases {
            assert_eq!(told(language, text), want, "{text}");
        }
    }

    #[test]
    fn words_around_say_what_a_name_is() {
        for (text, want) in [
            ("{P Coun}. {P Quill} said", "Quill/PERSON"),
            ("Sen. {P Adam Quill} ({O D-Q}.J.) said", "Adam Quill/PERSON"),
            ("Sen. {P Adam Quill} ({O D-Quilland})", "Adam Quill/PERSON | D-Quilland/ORG"),
            ("the destroyer {P Plum III} came", "Plum III/PRODUCT"),
            ("the commander {P Plum III} came", "Plum III/PERSON"),
            ("{O High Plum Rocket Systems} came", "High Plum Rocket Systems/PRODUCT"),
            ("{O Plum Software Systems} came", "Plum Software Systems/ORG"),
            ("then {P Plumrail} spokesman {P Jim Reed}", "Plumrail/ORG | Jim Reed/PERSON"),
            ("{P Adam QuillinLabour} leader", "Adam Quillin/PERSON"),
            ("{P Adam MacQuillin} left", "Adam MacQuillin/PERSON"),
        ] {
            assert_eq!(told(Language::En, text), want, "{text}");
        }
    }
}
