//! What follows the head of an organisation and belongs to its name: `Министерство [обороны России]`.

use super::LONGEST;
use crate::{
    extract::{
        Candidate, Context, adjectives,
        cues::Cue,
        first_name, lists,
        verbs::is_verb,
        words::{Script, Shape, Word},
    },
    label::Label,
    text::Kind,
};

/// Where the name ends whose head is word `head`. `named`: a capital before or on the head has shown that it is a name. `found`
/// begins with the candidates of the tables.
pub(super) fn end(context: &Context, words: &[Word], head: usize, named: bool, found: &[Candidate]) -> usize {
    let mut name = Name { context, words, head, named, found, end: head + 1 };
    let mut at = head + 1;
    while at < words.len() && at - head < LONGEST {
        match name.step(at) {
            Step::Stop => break,
            Step::Pass => at += 1,
            Step::Take(count) => {
                at += count;
                name.end = at;
            }
            Step::Last(count) => {
                name.end = at + count;
                break;
            }
        }
    }
    name.end
}

/// What a word behind the head means for the name.
enum Step {
    /// The name ended before it.
    Stop,
    /// It belongs to the name if what follows does.
    Pass,
    /// So many words belong to the name.
    Take(usize),
    /// So many words belong to the name, and end it.
    Last(usize),
}

/// A name as far as it was followed.
struct Name<'a, 't> {
    context: &'a Context<'t>,
    words: &'a [Word<'t>],
    head: usize,
    named: bool,
    found: &'a [Candidate],
    end: usize,
}

impl<'t> Name<'_, 't> {
    fn step(&self, at: usize) -> Step {
        let (head, word) = (&self.words[self.head], &self.words[at]);
        if word.sentence != head.sentence || word.newline {
            return Step::Stop;
        }
        // The first that knows the word decides.
        let rules: [fn(&Self, usize) -> Option<Step>; 18] = [
            Self::branch,
            Self::country,
            Self::acronym,
            Self::namesake,
            Self::called_after,
            Self::abstract_noun,
            Self::phrase,
            Self::noun_of_phrase,
            Self::stage,
            Self::cause,
            Self::also_for,
            Self::joined,
            Self::body,
            Self::adjective,
            Self::titled,
            Self::titled_adjective,
            Self::place_of_noun,
            Self::comma,
        ];
        rules.iter().find_map(|rule| rule(self, at)).unwrap_or(Step::Stop)
    }

    /// The word at `at`, if it is one.
    fn word(&self, at: usize) -> Option<&Word<'t>> {
        self.words.get(at).filter(|word| word.kind == Kind::Word)
    }

    /// Whether something stands behind the head already.
    fn has_begun(&self) -> bool {
        self.end > self.head + 1
    }

    fn is_next_to_head(&self, at: usize) -> bool {
        at == self.head + 1
    }

    /// `обороны`, of what a body may be.
    fn branch(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        (word.has(Cue::BRANCH) && (word.shape == Shape::Lower || self.named)).then_some(Step::Take(1))
    }

    /// A country or a body of the tables; `Заречного района`, though a town is called Заречный too.
    fn country(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        word.known.filter(|(label, _)| matches!(label, Label::Gpe | Label::Org | Label::Loc))?;
        if is_district(self.words, at, &self.words[self.head]) {
            return Some(Step::Last(2));
        }
        if !word.capital() {
            return None;
        }
        if is_subject(word, self.found) {
            return Some(Step::Stop);
        }
        // It ends the name, unless the next word is a part of the same place.
        let goes_on = self.words.get(at + 1).is_some_and(|next| next.known.is_some() && next.known == word.known);
        Some(if goes_on { Step::Take(1) } else { Step::Last(1) })
    }

    /// `Совета безопасности ООН`.
    fn acronym(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let own = word.shape == Shape::Upper && word.script == Script::Cyrillic && word.known.is_none();
        (self.named && own && !word.has(Cue::PLAIN_ACRONYM)).then_some(Step::Take(1))
    }

    /// `Театр Петра Заречного`, whom the tables know.
    fn namesake(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let person = word.known.is_some_and(|(label, _)| label == Label::Person);
        let called = lists::NAMESAKES.begins(&self.words[self.head].lower);
        (self.named && self.is_next_to_head(at) && person && called && !is_bearer(word, self.found))
            .then(|| Step::Last(self.words[at..].iter().take_while(|w| w.known == word.known).count()))
    }

    /// `Центр имени А. Б. Заречного`.
    fn called_after(&self, at: usize) -> Option<Step> {
        if !self.named || !is_called(self.word(at)?) {
            return None;
        }
        Some(match namesake(self.context, self.words, at) {
            0 => Step::Stop,
            count => Step::Take(count),
        })
    }

    /// Abstract nouns in the genitive: `эпидемиологии и микробиологии`.
    fn abstract_noun(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let noun = word.shape == Shape::Lower && is_abstract(&word.lower);
        (self.named && noun && !word.has(Cue::STOP.or(Cue::SPEECH))).then_some(Step::Take(1))
    }

    /// `биологической безопасности`, `аллергических и инфекционных заболеваний`: adjectives and their noun in the genitive.
    fn phrase(&self, at: usize) -> Option<Step> {
        // A court rules on what follows.
        let court = lists::LOCAL_FORMS.holds(&self.words[self.head].lower);
        let count = self.phrase_at(at);
        (self.named && !court && count > 0).then_some(Step::Take(count))
    }

    /// `Институт проблем биологической безопасности`: a noun that such a phrase follows.
    fn noun_of_phrase(&self, at: usize) -> Option<Step> {
        let noun = self.plain(at)?;
        let genitive = is_plural_genitive(&noun.lower) || is_genitive(&noun.lower);
        let count = self.phrase_at(at + 1);
        let behind = self.is_next_to_head(at) && genitive && !noun.has(Cue::ROLE) && !is_verb(&noun.lower);
        (self.named && behind && count > 0).then_some(Step::Take(1 + count))
    }

    /// The word at `at` if it stands in lower case and may belong to a name.
    fn plain(&self, at: usize) -> Option<&Word<'t>> {
        let here = self.words[self.head].sentence;
        let own = |w: &&Word| w.shape == Shape::Lower && w.sentence == here && !w.newline;
        self.word(at).filter(own).filter(|w| !w.has(Cue::STOP.or(Cue::SPEECH)))
    }

    /// How many words from `at` on are adjectives and their noun in the genitive; 0 where they are none.
    fn phrase_at(&self, at: usize) -> usize {
        let Some(first) = self.plain(at).filter(|w| !w.has(Cue::ROLE)) else { return 0 };
        let Some(ends) = ADJECTIVES.iter().position(|ends| ends.iter().any(|e| first.lower.ends_with(e))) else {
            return 0;
        };
        let mut end = at + 1;
        let adjective =
            |at: usize| self.plain(at).is_some_and(|w| ADJECTIVES[ends].iter().any(|e| w.lower.ends_with(e)));
        while end - at < 4 {
            let and =
                self.word(end).is_some_and(|w| matches!(w.lower.as_str(), "и" | "та" | "й")) && adjective(end + 1);
            if !and && !adjective(end) {
                break;
            }
            end += 1 + usize::from(and);
        }
        // `лондонского района` says where.
        let noun = self.plain(end).filter(|w| !w.has(Cue::REGION.or(Cue::TOWN).or(Cue::ROLE)));
        let agrees = noun.is_some_and(|noun| match ends {
            0 => noun.lower.ends_with(['а', 'я']),
            1 => noun.lower.ends_with(['ы', 'и', 'і', 'ї']),
            _ => is_plural_genitive(&noun.lower),
        });
        let long = |w: &Word| w.text.chars().nth(4).is_some();
        if agrees && long(first) && noun.is_some_and(long) { end + 1 - at } else { 0 }
    }

    /// `по надзору … за качеством`, `по здравоохранению … и социальному обеспечению`, `по делам регионов`: what a body that is
    /// for something is for besides.
    fn also_for(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let so_far = &self.words[self.head + 1..at];
        let first = so_far.iter().position(|w| matches!(w.lower.as_str(), "по" | "з" | "із" | "у"));
        let next = self.plain(at + 1);
        // `глава комитета Госдумы по делам молодёжи`: that is the committee's.
        let known = self.words[self.head].known.is_some_and(|(label, _)| label == Label::Org);
        if !self.named || known {
            return None;
        }
        match word.lower.as_str() {
            "по" | "з" | "із" | "у" if self.is_next_to_head(at) => {
                let matters = ["делам", "вопросам", "справах", "питань"];
                let of = self.plain(at + 2).filter(|w| is_plural_genitive(&w.lower) || is_genitive(&w.lower));
                (next.is_some_and(|n| matters.contains(&n.lower.as_str())) && of.is_some()).then_some(Step::Take(3))
            }
            "за" if first.is_some() && self.has_begun() => {
                let over = ["ством", "ением", "анием", "ціям", "енням", "анням", "істю", "остью", "ами"];
                next.filter(|n| over.iter().any(|e| n.lower.ends_with(e))).map(|_| Step::Take(2))
            }
            "и" | "та" | "й" if first.is_some() && self.has_begun() => {
                let pair = next.zip(self.plain(at + 2)).is_some_and(|(a, n)| is_dative_pair(&a.lower, &n.lower));
                pair.then_some(Step::Take(3))
            }
            _ => None,
        }
    }

    /// `Театр на Зелёной`: houses are called after their street or square.
    fn stage(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let head = &self.words[self.head].lower;
        let plays = ["театр", "цирк"].iter().any(|stem| head.starts_with(stem));
        let title =
            |at: usize| self.words.get(at).filter(|next| next.shape == Shape::Title && next.sentence == word.sentence);
        if word.lower != "на" || !self.is_next_to_head(at) || !plays || title(at + 1).is_none() {
            return None;
        }
        Some(Step::Last(if title(at + 2).is_some_and(|next| next.gap) { 3 } else { 2 }))
    }

    /// `Движение за развитие Заречья`: what a movement fights for.
    fn cause(&self, at: usize) -> Option<Step> {
        let for_it = self.word(at)?.lower == "за" && self.is_next_to_head(at);
        let fights = self.named && lists::FIGHTERS.begins(&self.words[self.head].lower);
        let noun = self.plain(at + 1).is_some_and(|noun| lists::CAUSE_ENDS.ends(&noun.lower));
        (for_it && fights && noun).then_some(Step::Take(2))
    }

    /// A small word only between two that count: `науки и спорта`, `по контролю`, `з лікарських засобів`.
    fn joined(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let and = matches!(word.lower.as_str(), "и" | "та" | "й");
        let by = matches!(word.lower.as_str(), "по" | "з" | "із");
        if !and && !by && !matches!(word.lower.as_str(), "о" | "об" | "про") {
            return None;
        }
        let Some(next) = self.words.get(at + 1) else { return Some(Step::Stop) };
        // `зампред комитета Госдумы по обороне`: the committee has the branch, and not what the tables know.
        if by && self.words[self.head].known.is_some_and(|(label, _)| label == Label::Org) {
            return Some(Step::Stop);
        }
        // `средств и медицинских товаров`
        let phrase = if and && self.named && self.has_begun() { self.phrase_at(at + 1) } else { 0 };
        if phrase > 0 {
            return Some(Step::Take(1 + phrase));
        }
        let of = adjectives::of_bodies(&next.lower);
        let goes_on = next.has(Cue::BRANCH) && (next.shape == Shape::Lower || !and)
            || self.named
                && (and && self.has_begun() || by)
                && next.shape == Shape::Lower
                && (is_abstract(&next.lower) || by && of);
        if !goes_on || and && !self.has_begun() {
            return Some(Step::Stop);
        }
        // An adjective takes its noun along.
        if by && of && !next.has(Cue::BRANCH) {
            let noun =
                self.words.get(at + 2).is_some_and(|n| n.shape == Shape::Lower && !n.has(Cue::STOP.or(Cue::SPEECH)));
            return Some(if noun && !self.has_begun() { Step::Take(3) } else { Step::Stop });
        }
        Some(Step::Pass)
    }

    /// `Центр исследований армии`: another head in the genitive, only where more follows.
    fn body(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let body = word.has(Cue::ORG) && word.shape == Shape::Lower && is_genitive(&word.lower);
        if !self.named || !body || self.has_begun() {
            return None;
        }
        let more = self.words.get(at + 1).is_some_and(|n| n.has(Cue::BRANCH) || n.known.is_some());
        Some(if more { Step::Pass } else { Step::Stop })
    }

    /// An adjective before a word that counts: `комитет государственной безопасности`.
    fn adjective(&self, at: usize) -> Option<Step> {
        let word = self.word(at).filter(|w| w.shape == Shape::Lower && adjectives::of_bodies(&w.lower))?;
        let counts = |n: &Word| n.shape == Shape::Lower && (n.has(Cue::BRANCH) || self.named && is_abstract(&n.lower));
        let before_one = !word.has(Cue::STOP) && self.words.get(at + 1).is_some_and(counts);
        Some(if before_one { Step::Pass } else { Step::Stop })
    }

    /// `Центр Исследований`.
    fn titled(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        (word.shape == Shape::Title && word.has(Cue::ORG.or(Cue::BRANCH))).then_some(Step::Take(1))
    }

    /// `Управление Заречной области`.
    fn titled_adjective(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let before = self.words.get(at + 1).is_some_and(|n| n.has(Cue::ORG.or(Cue::REGION).or(Cue::BRANCH)));
        (word.shape == Shape::Title && adjectives::of_bodies(&word.lower) && before).then_some(Step::Take(2))
    }

    /// `Институт стран Востока`: a noun in the genitive and the place that it belongs to.
    fn place_of_noun(&self, at: usize) -> Option<Step> {
        let word = self.word(at)?;
        let noun = word.shape == Shape::Lower
            && (is_genitive(&word.lower) || matches!(word.lower.as_str(), "стран" | "государств" | "країн"))
            && matches!(word.cue, Cue::NONE | Cue::ROLE);
        let place = |n: &Word| {
            n.shape == Shape::Title
                && n.sentence == word.sentence
                && !n.newline
                && (n.known.is_some_and(|(label, _)| matches!(label, Label::Gpe | Label::Loc)) || is_side(&n.lower))
        };
        (self.named && self.is_next_to_head(at) && noun && self.words.get(at + 1).is_some_and(place))
            .then_some(Step::Last(2))
    }

    /// `Министерство образования, науки и спорта`.
    fn comma(&self, at: usize) -> Option<Step> {
        if self.words[at].kind != Kind::Punctuation || self.words[at].text != "," || !self.has_begun() {
            return None;
        }
        let next = self.words.get(at + 1).is_some_and(|n| n.has(Cue::BRANCH) && n.shape == Shape::Lower);
        let said = self.words.get(at + 2).is_some_and(|n| n.has(Cue::SPEECH));
        let list = || {
            let rest = &self.words[at + 1..(at + 6).min(self.words.len())];
            rest.iter().any(|w| matches!(w.lower.as_str(), "и" | "та"))
        };
        (next && !said && list()).then_some(Step::Pass)
    }
}

/// `имени`, behind which stands after whom a body is called.
fn is_called(word: &Word) -> bool {
    matches!(word.lower.as_str(), "имени" | "им." | "им" | "імені" | "ім." | "ім")
}

/// How many words from `at` on say after whom a body is called: `им. А. Б. Заречного`, `имени академика Заречного`; 0 where none
/// does.
pub(in crate::extract) fn namesake(context: &Context, words: &[Word], at: usize) -> usize {
    if !words.get(at).is_some_and(is_called) {
        return 0;
    }
    let given = |word: &Word| first_name(context, &word.lower);
    let title = words.get(at + 1).filter(|w| w.shape == Shape::Lower && w.has(Cue::ROLE)).map_or(1, |_| 2);
    let mut end = at + title;
    while let Some(part) = words.get(end).filter(|_| end - at < 6) {
        if !matches!(part.shape, Shape::Initials | Shape::Title)
            || part.has(Cue::ORG)
            || part.sentence != words[at].sentence
        {
            break;
        }
        let after_initials = words[end - 1].shape == Shape::Initials;
        let next = words.get(end + 1).filter(|w| w.gap && w.shape == Shape::Title && !after_initials);
        end += 1;
        // `директор Центра имени Заречного Пётр Лосев`: a given name behind a surname is another person's.
        let another = next.is_some_and(|next| given(next) && !given(part));
        if part.shape == Shape::Title && (next.is_none() || another) {
            break;
        }
    }
    if end == at + title { 0 } else { end - at }
}

/// Whether a district that an adjective names begins at `at`: `суд Заречного района`.
pub(super) fn is_district(words: &[Word], at: usize, body: &Word) -> bool {
    let [name, kind, ..] = words.get(at..).unwrap_or_default() else { return false };
    name.gap
        && !kind.newline
        && kind.sentence == body.sentence
        && name.shape == Shape::Title
        && adjectives::of_places(&name.lower)
        && kind.has(Cue::REGION)
}

/// Whether a place of the tables stands in the nominative, and has other forms: `В Стокгольмском суде Россия заявила …`.
/// `found` begins with the candidates of the tables.
pub(super) fn is_subject(word: &Word, found: &[Candidate]) -> bool {
    let nominative = word.known.and_then(|(_, index)| found.get(index as usize)?.name.as_deref());
    let declines = |name: &str| !name.ends_with(['и', 'і', 'о', 'у', 'е', 'ю', 'э']);
    word.shape == Shape::Title && nominative.is_some_and(|name| name == word.text && declines(name))
}

/// Whether a person that the tables know stands in the nominative, so that nothing is called after them: `Глава Центра Олег
/// Заречный`.
fn is_bearer(word: &Word, found: &[Candidate]) -> bool {
    let name = word.known.and_then(|(_, index)| found.get(index as usize)?.name.as_deref());
    let first = name.and_then(|name| name.split(' ').next());
    first.is_some_and(|first| first == word.text && !first.ends_with(['и', 'і', 'о', 'у', 'е', 'ю', 'э']))
}

/// Abstract nouns in oblique cases, which continue names and are no verbs.
fn is_abstract(lower: &str) -> bool {
    lower.chars().count() > 5 && lists::ABSTRACT_ENDS.ends(lower)
}

fn is_genitive(lower: &str) -> bool {
    lower.ends_with(['и', 'ы', 'а', 'я', 'і', 'ї', 'в'])
}

/// Ends of adjectives in the genitive: masculine and neuter, feminine, plural.
const ADJECTIVES: [&[&str]; 3] = [&["ого", "его"], &["ой", "ей", "ої"], &["ых", "их"]];

/// Whether an adjective and a noun agree in the dative: `социальному обеспечению`.
fn is_dative_pair(adjective: &str, noun: &str) -> bool {
    let ends = |word: &str, ends: &[&str]| ends.iter().any(|e| word.ends_with(e));
    ends(adjective, &["ому", "ему"]) && ends(noun, &["у", "ю"])
        || ends(adjective, &["ой", "ей"]) && ends(noun, &["е", "и"])
        || ends(adjective, &["ым", "им"]) && ends(noun, &["ам", "ям"])
}

/// Nouns in the genitive plural: `товаров`, `средств`, `болезней`.
fn is_plural_genitive(lower: &str) -> bool {
    ["ов", "ев", "ей", "ий", "ів", "їв", "ень", "ань"].iter().any(|e| lower.ends_with(e))
        || !lower.ends_with(|c| "аеёиоуыэюяйьіїє".contains(c))
}

/// A side of the world in the genitive: "Институт стран Востока".
fn is_side(lower: &str) -> bool {
    matches!(lower, "востока" | "запада" | "севера" | "юга" | "сходу" | "заходу" | "півночі" | "півдня")
}
