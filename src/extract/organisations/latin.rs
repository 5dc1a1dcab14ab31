//! Organisations in Latin letters, by their head or in Cyrillic text: `University of Oxford`, `Plumtech`.

use super::LONGEST;
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::{self, Cue},
        first_name, lists,
        people::Vocabulary,
        rules::LATIN_NAME,
        sections::is_section,
        words::{Block, Script, Shape, Word, in_prose},
    },
    label::Label,
    text::Kind,
};

/// A run of capitalised Latin words with small words inside. Returns where to go on.
pub(super) fn find(
    context: &Context,
    block: &Block,
    from: usize,
    vocabulary: &Vocabulary,
    out: &mut Vec<Candidate>,
) -> usize {
    let words = &block.words;
    let mut from = from;
    // The opening word of a sentence, when it is a common one, and articles.
    while from < words.len() && is_small(&words[from]) && words[from].capital() {
        from += 1;
        if from >= words.len()
            || !words[from].capital()
            || words[from].newline
            || words[from].sentence != words[from - 1].sentence
        {
            return from;
        }
    }
    let to = reach(context, words, from);
    // Roles cut: "President of the Senate" is no organisation, "Senate" may be.
    let fellow = words[from].is(&["Member", "Fellow"]) && words.get(from + 1).is_some_and(|w| w.lower == "of");
    let role = words[from..to].iter().rposition(is_role).or(fellow.then_some(0));
    if let Some(role) = role {
        from += role + 1;
        // "Member States of the Plum Union".
        from += usize::from(words[from - 1].lower == "member" && from < to && words[from].lower == "states");
        while from < to && !words[from].capital() {
            from += 1;
        }
    }
    if from >= to || is_section(&words[from..to]) {
        return to;
    }
    let run = Run::of(&words[from..to]);
    if let Some(end) = dated_event(words, from, to, &run) {
        out.push(Candidate::of_words(&words[from - 1..end], Label::Event, 0.85, "year-event"));
        return end;
    }
    let first = run.first();
    if run.words.iter().all(|w| w.known.is_some()) && first.known == run.last().known || block.titled {
        // "Eagle Partner 2023": the year completes the name of an event.
        if first.known.is_some_and(|(l, _)| l == Label::Event) && words.get(to).is_some_and(is_recent_year) {
            out.push(Candidate::of_words(&words[from..to + 1], Label::Event, 0.85, "name-year"));
        }
        return to;
    }
    // "Adam Quill of the Plum Party": a person, then an organisation.
    let small = from + run.head;
    if small < to
        && first_name(context, &first.lower)
        && matches!(words[small].lower.as_str(), "of" | "for")
        && !run.last_of_head().has(Cue::ORG)
    {
        let next = small + 1 + usize::from(words[small + 1].lower == "the");
        return find(context, block, next, vocabulary, out);
    }
    // An article with a capital inside a sentence belongs to the name: "The Wall Street Journal".
    let article = from > 0
        && words[from - 1].text == "The"
        && (!words[from - 1].first || context.language.is_cyrillic())
        && words[from].gap;
    // "John Tower", "Veronica Lake".
    let person = first_name(context, &first.lower);
    let after = words.get(to);
    // Cyrillic text, of which the words in lower case are known.
    let ours = context.language.is_cyrillic() && !vocabulary.is_empty();
    let named = told(words, from, &run).or_else(|| body(&run, after, person, vocabulary)).or_else(|| {
        if person && run.words.len() == 2 {
            return None;
        }
        thing(&run, after).or_else(|| ours.then(|| foreign(context, words, from, &run)).flatten())
    });
    if let Some(Named { label, score, rule, dated }) = named {
        let from = from - usize::from(article);
        out.push(Candidate::of_words(&words[from..to + usize::from(dated)], label, score, rule));
        return to;
    }
    // Nothing of the whole run, but perhaps of what follows the small word.
    if small < to { small + 1 } else { to }
}

/// What a run is called, how surely, and by which rule.
struct Named {
    label: Label,
    score: f32,
    rule: &'static str,
    /// Whether the year behind it is a part of the name.
    dated: bool,
}

impl Named {
    fn new(label: Label, score: f32, rule: &'static str) -> Option<Self> {
        Some(Named { label, score, rule, dated: false })
    }
}

/// The words of a run, of which the first has a capital.
struct Run<'a, 'b> {
    words: &'a [Word<'b>],
    /// How many stand before the first small word.
    head: usize,
}

impl<'a, 'b> Run<'a, 'b> {
    fn of(words: &'a [Word<'b>]) -> Self {
        Run { words, head: words.iter().position(|w| w.shape == Shape::Lower).unwrap_or(words.len()) }
    }

    fn first(&self) -> &'a Word<'b> {
        &self.words[0]
    }

    fn last(&self) -> &'a Word<'b> {
        &self.words[self.words.len() - 1]
    }

    /// The last word before the first small one: "University" of "Quill University of Plums".
    fn last_of_head(&self) -> &'a Word<'b> {
        &self.words[self.head - 1]
    }

    fn single(&self) -> bool {
        self.words.len() == 1
    }

    /// Whether no small word is inside.
    fn plain(&self) -> bool {
        self.head == self.words.len()
    }

    /// Whether a small word follows the first, and something that.
    fn opens_with_one(&self) -> bool {
        self.head == 1 && self.words.len() > 2
    }

    /// Whether it ends, whole or before the first small word, in a head word of that kind.
    fn ends_in(&self, cue: Cue) -> bool {
        heads(self.last_of_head(), cue) || heads(self.last(), cue)
    }
}

/// Whether a word is a head of that kind. A known place heads nothing: "Russian Federation" is no federation of firms.
fn heads(word: &Word, cue: Cue) -> bool {
    word.has(cue) && !word.known.is_some_and(|(l, _)| matches!(l, Label::Gpe | Label::Loc | Label::Person))
}

/// Where the run that opens at `from` ends: capitalised words, small words between them, and what a company adds.
fn reach(context: &Context, words: &[Word], from: usize) -> usize {
    let mut to = from + 1;
    let mut of = false; // inside "of …", where "and" may join
    while to < words.len() && to - from < LONGEST {
        let word = &words[to];
        if word.sentence != words[from].sentence
            || word.newline
            || !word.gap && word.text != "&" && word.text != "," && words[to - 1].text != "&"
            || adjectives::is_english(&words[to - 1].lower)
        {
            break;
        }
        let opens = |at: usize| {
            words
                .get(at)
                .is_some_and(|w| w.gap && !w.newline && w.capital() && !is_small(w) && w.sentence == word.sentence)
        };
        let model = context.language.is_cyrillic()
            && word.kind == Kind::Number
            && word.gap
            && word.text.len() == 1
            && (to - from >= 2 || opens(to + 1) && words[to + 1].script == Script::Latin);
        if model {
            // "Nord Stream 2 AG" in Cyrillic text.
            to += 1;
        } else if word.kind == Kind::Word && word.capital() && word.script != Script::Cyrillic {
            if first_name(context, &word.lower) && word.known.is_none_or(|(l, _)| l == Label::Person) && to > from && of
                || word.has(Cue::STOP) && word.shape == Shape::Title
                // "Plum City Court Judge NAME"
                || !of && to - from > 1 && words[to - 1].has(Cue::ORG) && is_role(word)
            {
                break;
            }
            to += 1;
        } else if matches!(word.lower.as_str(), "of" | "for" | "on" | "de" | "against")
            && opens(to + 1)
            // "Member of Parliament for Plum"
            && !(word.lower == "for" && words[to - 1].lower == "parliament")
            && !(word.lower == "on" && words[to + 1].has(Cue::CALENDAR))
        {
            of |= word.lower == "of" || word.lower == "for" || word.lower == "on";
            to += 2;
        } else if matches!(word.lower.as_str(), "of" | "for")
            && words.get(to + 1).is_some_and(|w| w.lower == "the")
            && opens(to + 2)
            // "President of the United States for the Plum Party"
            && !(word.lower == "for" && words[to - 1].known.is_some_and(|(label, _)| label == Label::Gpe))
        {
            of = true;
            to += 3;
        } else if (word.lower == "and" && of || word.text == "&")
            && opens(to + 1)
            && words[to + 1].known.is_none()
            // "the Plum Party of Ohio and Plum Party of Utah"
            && words[to + 1].text != words[from].text
        {
            to += 2;
        } else if word.text == "," && words.get(to + 1).is_some_and(|w| w.capital() && w.has(Cue::COMPANY)) {
            // "Quill Broadcasting, Inc."
            to += 2;
            break;
        } else {
            break;
        }
    }
    to
}

/// Where an event that opens with its year ends: "2014 Plum County election in Quill", "1998 Winter Games", "2018 G20 summit".
fn dated_event(words: &[Word], from: usize, to: usize, run: &Run) -> Option<usize> {
    let year = words[..from].last()?;
    if !is_year(year) || year.sentence != run.first().sentence {
        return None;
    }
    let ending =
        (to..(to + 4).min(words.len())).find(|&at| words[at].has(Cue::EVENT) && words[at].shape == Shape::Lower);
    let ending = ending.filter(|&e| words[to..e].iter().all(|w| w.shape == Shape::Lower && !w.has(Cue::STOP)));
    let Some(ending) = ending else { return (!run.single() && run.ends_in(Cue::EVENT)).then_some(to) };
    let place = |at: usize| words.get(at).is_some_and(|w| w.capital() && w.known.is_some_and(|(l, _)| l == Label::Gpe));
    let mut end = ending + 1;
    if words.get(end).is_some_and(|w| w.lower == "in") && place(end + 1) {
        let known = words[end + 1].known;
        end += 2;
        while words.get(end).is_some_and(|w| w.known == known) {
            end += 1;
        }
    }
    Some(end)
}

/// `команды Orlando Hawks`: the Cyrillic word before says that it is a body, though a given name may open it.
fn told(words: &[Word], from: usize, run: &Run) -> Option<Named> {
    let before = words[..from].last()?;
    let body = |w: &Word| w.known.is_some_and(|(label, _)| label == Label::Org);
    let says = (before.shape == Shape::Lower || before.first)
        && !run.words.iter().any(body)
        && before.sentence == run.first().sentence
        && lists::BEFORE_LATIN_BODIES.begins(&before.lower);
    (says && run.plain() && !run.first().newline).then(|| Named::new(Label::Org, 0.95, "org-head")).flatten()
}

/// A law that names its land, a party, an organisation by its head. `after` is the word behind the run; `person` says that a first name
/// opens it.
fn body(run: &Run, after: Option<&Word>, person: bool, vocabulary: &Vocabulary) -> Option<Named> {
    let Run { words, .. } = run;
    // "The Criminal Code of the Plum Republic".
    if !run.single() && !run.plain() && heads(run.last_of_head(), Cue::LAW) && !run.last_of_head().has(Cue::ORG) {
        return Named::new(Label::Law, 0.8, "law-head");
    }
    // "Leader of Plum party"; not "the Plumist party".
    let adjective = |w: &Word| ["ic", "ist", "ish", "ive", "al"].iter().any(|e| w.lower.ends_with(e));
    if after.is_some_and(|w| w.gap && !w.newline && w.text == "party")
        && !run.first().first
        && run.plain()
        && words.iter().all(|w| w.cue == Cue::NONE && !vocabulary.contains(w.lower.as_str()))
        && run.first().known.is_none()
        && !(run.single() && adjective(run.first()) || person)
    {
        return Named::new(Label::Org, 0.7, "org-head");
    }
    let house = run.opens_with_one() && run.first().lower == "house";
    let company = !run.single() && run.ends_in(Cue::COMPANY);
    let headed = !run.single() && run.ends_in(Cue::ORG) || run.opens_with_one() && run.first().has(Cue::ORG);
    if house || company || headed {
        return Named::new(Label::Org, 0.8, "org-head");
    }
    // What clubs of many towns are called: "Dynamo Quillton".
    let place = |word: &Word| word.known.is_some_and(|(label, _)| label == Label::Gpe);
    if words.len() == 2 && lists::CLUBS.holds(&run.first().lower) && place(run.last()) {
        return Named::new(Label::Org, 0.86, "club-head");
    }
    None
}

/// A building, a region, a mountain, an event or a law by its head.
fn thing(run: &Run, after: Option<&Word>) -> Option<Named> {
    if run.single() {
        return None;
    }
    let closes = |cue: Cue| run.plain() && run.ends_in(cue);
    let opens = |cue: Cue| run.head == 1 && run.first().has(cue);
    if closes(Cue::FACILITY) {
        Named::new(Label::Fac, 0.75, "facility-head")
    } else if closes(Cue::REGION) {
        Named::new(Label::Gpe, 0.75, "region-head")
    } else if closes(Cue::NATURE) || opens(Cue::NATURE) {
        Named::new(Label::Loc, 0.75, "nature-head")
    } else if run.ends_in(Cue::EVENT) {
        Named::new(Label::Event, 0.7, "event-head")
    } else if closes(Cue::LAW) || opens(Cue::LAW) {
        Named::new(Label::Law, 0.7, "law-head")
    } else if after.is_some_and(is_recent_year)
        && run.plain()
        && run.words.iter().all(|w| w.known.is_none() && !w.has(Cue::CALENDAR))
    {
        Some(Named { label: Label::Event, score: 0.65, rule: "name-year", dated: true })
    } else {
        None
    }
}

/// A Latin name in Cyrillic text, which is a company or medium more often than not.
fn foreign(context: &Context, words: &[Word], from: usize, run: &Run) -> Option<Named> {
    let to = from + run.words.len();
    // `mRNA-7` is no name, `iPhone` may be one.
    let symbol = run.first().text.starts_with(|c: char| c.is_ascii_lowercase())
        && run.first().text.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_uppercase));
    if symbol || in_prose(words, from, to) {
        return None;
    }
    // `Quillton Hawks`: a team or medium keeps the place in its name.
    if !run.single()
        && run.first().known.is_some_and(|(label, _)| label == Label::Gpe)
        && run.last().known.is_none()
        && run.words.iter().all(|w| w.script == Script::Latin && w.shape == Shape::Title)
    {
        return Named::new(Label::Org, 0.7, LATIN_NAME);
    }
    let unknown = |w: &Word| w.known.is_none() && (w.script == Script::Latin || w.kind == Kind::Number);
    if !run.words.iter().all(unknown) || run.words.iter().any(|w| first_name(context, &w.lower)) {
        return None;
    }
    let glued = |at: usize| words.get(at).is_some_and(|w| !w.gap);
    let url = glued(to) && words[to].is(&[".", "/", "@"]) && glued(to + 1) && words[to + 1].kind == Kind::Word
        || from > 0 && words[from - 1].is(&["/", "@", ".", "+"]) && !words[from].gap
        || glued(to) && words[to].text == "+";
    let letters = run.words.iter().map(|w| w.text.len()).sum::<usize>();
    let plain = run.words.iter().any(|w| w.has(Cue::PLAIN_ACRONYM)) || lists::NO_NAMES.holds(&run.first().lower);
    let model = run.single() && run.first().text.bytes().any(|b| b.is_ascii_digit());
    if url || plain || model || letters <= 2 {
        return None;
    }
    let before = words[..from].last().filter(|w| w.sentence == run.first().sentence && !run.first().newline);
    let says =
        |cue: Cue| before.is_some_and(|w| w.shape == Shape::Lower && w.has(cue) && !w.has(Cue::ORG.or(Cue::MEDIA)));
    // `проект Plumcheck` is what people do together.
    let project = before.is_some_and(|w| w.lower.starts_with("проект") || w.lower.starts_with("проєкт"));
    let service =
        run.single() && before.is_some_and(|w| w.has(Cue::INTO)) && lists::PLATFORMS.holds(&run.first().lower);
    // `автомобиля Quilla`, `фильм Plum Noir`
    let label = match () {
        _ if service || says(Cue::PRODUCT) && !project => Label::Product,
        _ if says(Cue::WORK) => Label::WorkOfArt,
        _ if says(Cue::EVENT) => Label::Event,
        _ => Label::Org,
    };
    Named::new(label, 0.52, LATIN_NAME)
}

/// Roles, also of those who hold them no more: "Ex-deputy of Parliament".
fn is_role(word: &Word) -> bool {
    let role = word.cue.or(word.lower.strip_prefix("ex-").map_or(Cue::NONE, cues::of));
    role.any(Cue::ROLE.or(Cue::HONORIFIC)) && !word.has(Cue::ORG)
}

/// Function words in title case, but for those that open names: `New`, `First`, `United`.
fn is_small(word: &Word) -> bool {
    const PARTS: &[&str] =
        &["new", "first", "second", "third", "last", "old", "good", "high", "back", "one", "will", "may", "like"];
    word.has(Cue::STOP) && word.shape == Shape::Title && (word.first || !PARTS.contains(&word.lower.as_str()))
}

/// `2023` straight after a name: "Eagle Partner 2023".
fn is_recent_year(word: &Word) -> bool {
    word.gap && is_year(word)
}

fn is_year(word: &Word) -> bool {
    word.kind == Kind::Number && word.text.len() == 4 && (word.text.starts_with("19") || word.text.starts_with("20"))
}
