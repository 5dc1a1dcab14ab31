//! Whether a piece of a run of capitalised words is a person: what is cut off it, what speaks against it, and how much for it.

use super::{
    ENOUGH, Vocabulary,
    evidence::{RoleBefore, Speech, agree, of_age, role_before, speech_beside, who_follows},
    forms::{is_inflected_acronym, is_patronymic, is_regnal, surname_shape, trim_possessive},
    is_first_name,
};
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::Cue,
        lists,
        occupations::is_occupation,
        words::{Block, CLOSING, OPENING, Script, Shape, Word},
    },
    label::Label,
    language::Language,
    span::Span,
    text::Kind,
};

/// Roles in Latin letters before a single word that mostly belong to something else.
const LOOSE_ROLES: &[&str] = &["major", "general", "chief", "head", "private", "lead", "fellow", "member"];

/// Collects the evidence for the words `from..to` of a block. `listed` says that a person stands before them in a list.
pub(super) fn judge(
    context: &Context,
    block: &Block,
    vocabulary: &Vocabulary,
    from: usize,
    to: usize,
    listed: bool,
) -> Option<Candidate> {
    let words = &block.words;
    let (from, to, opened) = trim(context, words, vocabulary, from, to)?;
    let piece = &words[from..to];
    let names: Vec<&Word> = piece.iter().filter(|w| w.capital()).collect();
    let (first, last) = (*names.first()?, *names.last()?);
    if names.len() > 4 || piece.iter().all(|w| w.known.is_some()) && piece[0].known == piece[piece.len() - 1].known {
        return None;
    }
    let named = names.iter().take(2).any(|w| is_first_name(context, w)) || is_first_name(context, last);
    let before = from.checked_sub(1).map(|b| &words[b]).filter(|b| b.sentence == first.sentence);
    if belongs_elsewhere(words, to, before, &names, named)
        || mixed(context, &names, named)
        || !named && within_marks(words, from, to)
    {
        return None;
    }
    let initials = piece[0].shape == Shape::Initials || piece[piece.len() - 1].shape == Shape::Initials;
    let upper = names.iter().filter(|w| w.shape == Shape::Upper).count();
    if upper > 0 && !initials && if upper == names.len() { upper == 1 } else { !named } {
        return None;
    }
    // "Елизавета II".
    let numeral =
        words.get(to).is_some_and(|w| w.gap && !w.newline && w.sentence == first.sentence && is_regnal(w.text));
    let evidence = Evidence {
        context,
        words,
        from,
        to,
        first,
        last,
        count: names.len(),
        named,
        initials,
        numeral,
        shouted: upper == names.len(),
        titled: block.titled,
        listed,
        common: names.iter().any(|w| vocabulary.contains(w.lower.as_str())),
        patronymic: names[1..].iter().any(|w| is_patronymic(&w.lower)),
        surname: surname_shape(&last.lower) == Some(true),
        role: role_before(words, from),
        occupied: opened || before.is_some_and(|b| b.shape == Shape::Lower && is_occupation(b)),
        spoke: speech_beside(words, from, to),
        before,
    };
    let (label, score, rule) = if names.len() == 1 { evidence.one() } else { evidence.several() }?;
    if label != Label::Person {
        return Some(Candidate::of_words(piece, label, score, rule));
    }
    let end = if numeral && (named || names.len() == 1) {
        words[to].span.end
    } else {
        trim_possessive(&piece[piece.len() - 1])
    };
    let span = Span::new(piece[0].span.start as usize, end as usize);
    (score >= ENOUGH).then(|| Candidate::by_rule(span, label, score, rule))
}

/// What a piece is, how surely, and by which rule.
type Verdict = Option<(Label, f32, &'static str)>;

/// What is seen of a piece and around it.
struct Evidence<'a, 'b> {
    context: &'a Context<'a>,
    words: &'a [Word<'b>],
    from: usize,
    to: usize,
    /// The word before it in its sentence.
    before: Option<&'a Word<'b>>,
    /// The first and the last of its words with a capital.
    first: &'a Word<'b>,
    last: &'a Word<'b>,
    /// How many of its words have a capital.
    count: usize,
    /// A first name stands among them where one should.
    named: bool,
    initials: bool,
    patronymic: bool,
    /// The last word looks like a surname.
    surname: bool,
    /// A number of a ruler follows: `Елизавета II`.
    numeral: bool,
    /// All words are in capitals.
    shouted: bool,
    /// The block has its words in capitals, as English titles do.
    titled: bool,
    /// A person stands before it in a list.
    listed: bool,
    /// The document has one of its words in lower case too.
    common: bool,
    /// An occupation stands before it.
    occupied: bool,
    role: Option<RoleBefore<'a>>,
    spoke: Speech,
}

impl Evidence<'_, '_> {
    fn cyrillic(&self) -> bool {
        self.first.script == Script::Cyrillic
    }

    /// Latin letters in Cyrillic text.
    fn foreign(&self) -> bool {
        !self.cyrillic() && self.context.language.is_cyrillic()
    }

    fn honorific(&self) -> bool {
        self.role.is_some_and(|role| role.honorific)
    }

    fn after(&self) -> Option<&Word<'_>> {
        self.words.get(self.to).filter(|a| a.sentence == self.first.sentence && a.kind == Kind::Word)
    }

    /// "сообщает Заря": behind such a verb stands a medium.
    fn reported(&self) -> bool {
        self.before.is_some_and(|b| lists::MEDIA_VERBS.holds(&b.lower))
            && !self.named
            && self.role.is_none()
            && !self.patronymic
            && !self.initials
            && !self.last.has(Cue::STOP)
    }

    /// "Газовую директиву", "Донецької ОВА": an adjective of what follows.
    fn qualifies(&self) -> bool {
        self.cyrillic()
            && adjectives::of_names(&self.last.lower)
            && self.after().is_some_and(|after| match after.shape {
                Shape::Upper if after.gap => true,
                Shape::Lower if !after.has(Cue::SPEECH.or(Cue::STOP)) => true,
                _ => after.gap && after.known.is_some(),
            })
    }

    /// Of a single name.
    fn one(&self) -> Verdict {
        let Evidence { context, last, spoke, common, .. } = *self;
        let cyrillic = self.cyrillic();
        // "Deputy Secretary of State": a role is no surname behind another.
        if !cyrillic && last.has(Cue::ROLE) && !self.honorific() {
            return None;
        }
        if self.numeral && is_first_name(context, last) {
            return person(0.85, "regnal-number");
        }
        if self.initials {
            return if self.foreign() { None } else { person(0.9, "initials") };
        }
        let role_behind = self.after().is_some_and(|a| a.shape == Shape::Lower && a.has(Cue::ROLE));
        if role_behind && context.language == Language::Kk || self.qualifies() && !self.honorific() {
            return None;
        }
        if self.reported() {
            return Some((Label::Org, 0.6, "medium-reports"));
        }
        match self.role {
            Some(role) if role.honorific => return person(0.85, "honorific"),
            Some(role) if !cyrillic && LOOSE_ROLES.contains(&role.word) => return None,
            Some(role)
                if role.near && !common && !self.foreign() && (self.surname || agree(role.word, &last.lower)) =>
            {
                return person(0.72, "role-before");
            }
            _ => {}
        }
        // "Лосенко сказал": a surname that no noun looks like may open the sentence.
        let opens = last.first && !spoke.strong && !(spoke.weak && lists::SURE_SURNAMES.ends(&last.lower));
        if is_first_name(context, last) || common || opens || self.foreign() {
            None
        } else if spoke.strong {
            person(if cyrillic { 0.62 } else { 0.55 }, "speech")
        } else if spoke.weak && self.surname {
            person(0.6, "speech")
        } else if self.surname && cyrillic && !last.first {
            person(0.52, "surname-shape")
        } else {
            None
        }
    }

    /// Of two to four names.
    fn several(&self) -> Verdict {
        if self.reported() {
            return Some((Label::Org, 0.6, "medium-reports"));
        }
        let Evidence { context, words, from, to, first, count, common, spoke, named, surname, .. } = *self;
        let (cyrillic, foreign) = (self.cyrillic(), self.foreign());
        let adjective = !named && cyrillic && adjectives::of_names(&first.lower) && !surname;
        if (adjective || self.shouted && !named) && !self.initials {
            return None;
        }
        if self.patronymic {
            return person(0.95, "patronymic");
        }
        if self.initials {
            return person(0.92, "initials");
        }
        if self.honorific() {
            return person(0.9, "honorific");
        }
        // "Carter Centre", "Felicity Party"
        let body = !cyrillic && lists::NO_SURNAMES.holds(&self.last.lower);
        if body {
            return None;
        }
        if is_first_name(context, first) {
            return person(if common && self.titled { 0.6 } else { 0.9 }, "first-name");
        }
        if foreign && !named || common {
            return None;
        }
        if count > 3 {
            return None;
        }
        let place = self.before.is_some_and(|b| matches!(b.lower.as_str(), "в" | "во" | "у" | "in"));
        // What needs more than that the words stand there: not in a title that has all words in capitals.
        let running = !self.titled;
        if self.role.is_some() {
            person(0.85, "role-before")
        } else if spoke.strong || spoke.any() && !first.first {
            person(0.75, "speech")
        } else if count == 2 && self.occupied && running {
            person(0.75, "occupation-before")
        } else if running && of_age(words, from, to) {
            person(0.8, "age")
        } else if named && !foreign {
            person(0.65, "first-name")
        } else if surname && running {
            person(if first.first { 0.55 } else { 0.7 }, "surname-shape")
        } else if self.listed && running && !foreign {
            person(0.6, "list-of-people")
        } else if running && who_follows(words, to) {
            person(0.75, "who")
        } else if count == 2 && cyrillic && !first.first && running && !place {
            person(0.5, "two-capitals")
        } else {
            None
        }
    }
}

fn person(score: f32, rule: &'static str) -> Verdict {
    Some((Label::Person, score, rule))
}

/// What is left of the words `from..to` without what cannot belong to a name, and whether an occupation was cut off.
fn trim(
    context: &Context,
    words: &[Word],
    vocabulary: &Vocabulary,
    mut from: usize,
    mut to: usize,
) -> Option<(usize, usize, bool)> {
    let mut occupied = false;
    while from < to && (words[from].shape == Shape::Lower || words[from].shape == Shape::Letter) {
        from += 1;
    }
    while to > from && matches!(words[to - 1].shape, Shape::Lower | Shape::Letter) {
        to -= 1;
    }
    // "патриарх Московский и всея Руси Пётр": what somebody is the head of.
    if let Some(before) = from.checked_sub(1).map(|at| words[at].lower.as_str()).filter(|_| from < to) {
        let see = lists::SEES.begins(before) && adjectives::is_relational(&words[from].lower);
        from += usize::from(see || matches!(before, "всея" | "всієї") && words[from].lower == "руси");
    }
    // A patronymic says where the first name stands: "Вышла Мария Петровна Лосева".
    if let Some(at) =
        (from + 2..to).find(|&at| words[at].capital() && is_patronymic(&words[at].lower) && words[from].first)
    {
        let surname_first = at + 1 == to && at > from + 2;
        from = if surname_first { at - 2 } else { at - 1 };
    }
    // "Орнитолог Казимир Вольский": an occupation opens the sentence.
    if to - from >= 2
        && words[from].first
        && words[from].shape == Shape::Title
        && is_occupation(&words[from])
        && !is_first_name(context, &words[from])
    {
        from += 1;
        occupied = true;
    }
    // "Дорогая Тереза": a word that is no name opens the sentence before a first name alone.
    if to - from == 2
        && words[from].first
        && words[from].shape == Shape::Title
        && words[from].script == Script::Cyrillic
        && !is_first_name(context, &words[from])
        && surname_shape(&words[from].lower) != Some(true)
        && is_first_name(context, &words[from + 1])
        && (adjectives::of_names(&words[from].lower) || vocabulary.contains(words[from].lower.as_str()))
    {
        return None;
    }
    // A place or body in the genitive, then the person: "губернатор Заречья Пётр Лосев".
    if to - from >= 3
        && !is_first_name(context, &words[from])
        && let Some(at) = (from + 1..to - 1).find(|&at| is_first_name(context, &words[at]))
        // "Chief of Staff Mark Brown"
        && (words[from].first || from > 0 && words[from - 1].lower == "of" || role_before(words, from).is_some())
        && !words[from + 1..to].iter().any(|w| is_patronymic(&w.lower))
    {
        from = at;
    }
    (from < to).then_some((from, to, occupied))
}

/// Whether the words around say that the piece belongs to the name of something else, or is none.
fn belongs_elsewhere(words: &[Word], to: usize, before: Option<&Word>, names: &[&Word], named: bool) -> bool {
    // "имени Лосева" belongs to the name of a place or body.
    let named_after = before
        .is_some_and(|b| matches!(b.lower.as_str(), "имени" | "им." | "им" | "імені" | "ім." | "ім" | "атындағы"));
    // "вакцина", "газета", "в деревне": something else follows.
    let others = Cue::PRODUCT
        .or(Cue::MEDIA)
        .or(Cue::TOWN)
        .or(Cue::REGION)
        .or(Cue::NATURE)
        .or(Cue::FACILITY)
        .or(Cue::WORK)
        .or(Cue::COMPANY);
    // "governor of Plum region NAME": that noun has its name already.
    let other_head =
        before.is_some_and(|b| b.shape == Shape::Lower && b.has(others) && !b.has(Cue::ROLE) && b.known.is_none());
    let closing_initials = words[to - 1].shape == Shape::Initials && words.get(to).is_some_and(|w| w.is(CLOSING));
    let function_word = names.iter().any(|w| w.has(Cue::STOP) && w.script == Script::Cyrillic);
    let acronym = names.len() == 1 && is_inflected_acronym(names[0].text);
    named_after || closing_initials || other_head && !named || function_word || acronym
}

/// Whether the words do not make one name: signs and digits, two scripts, the head of a body or place.
fn mixed(context: &Context, names: &[&Word], named: bool) -> bool {
    let bars = Cue::ORG.or(Cue::REGION).or(Cue::FACILITY).or(Cue::EVENT).or(Cue::NATURE).or(Cue::LAW).or(Cue::COMPANY);
    let barred = names.iter().any(|w| w.has(bars));
    names.iter().any(|w| w.text.contains(|c: char| c.is_ascii_digit() || c == '&' || c == '+'))
        || names.iter().any(|w| w.script != names[0].script)
        || barred && !(named && names.len() == 2 && is_first_name(context, names[0]))
}

/// Whether quotation marks stand around the words.
fn within_marks(words: &[Word], from: usize, to: usize) -> bool {
    from > 0 && to < words.len() && words[from - 1].is(OPENING) && words[to].is(CLOSING)
}
