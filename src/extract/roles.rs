//! Roles of people: "председатель комитета Марат Исаев", "Vitaly Kulik, director of the centre", "армянский премьер".
//!
//! From each person's name the rule walks over the words before it that can belong to a role (roles, ranks, branches,
//! adjectives, names of organisations and places, small words between them), then looks for an apposition behind it. The
//! first role word is the head; a rank, or a role word behind a comma, opens a role of its own. What the role is held in
//! is the organisation named in it, else the place, else the country of an adjective.

mod country;
mod wording;

use std::ops::Range;

use super::{
    Context,
    cues::{self, Cue},
    scene::{Name, Scene},
    verbs::is_verb,
    words::{Script, Shape, Word},
};
use crate::{
    entity::Local, facts::Office, label::Label, lang::telling::Tell, language::Language, morph::stem, text::Kind,
};

/// A role is looked for over so many words.
const REACH: usize = 18;

/// What a word tells that cannot be a role.
const NO_ROLE: Tell = Tell::SAY.or(Tell::URGE).or(Tell::CALL).or(Tell::PREPOSITION).or(Tell::KIN).or(Tell::HAPPENED);

/// So many words that tell nothing may stand between a role word and what is sure to belong to it.
const LOOSE: usize = 4;

/// The roles of a scene, ascending.
pub fn find(context: &Context, scene: &Scene, cast: &[Local]) -> Vec<Office> {
    let mut found = Roles { context, scene, cast, out: Vec::new() };
    for name in scene.names.iter().filter(|n| n.label == Label::Person) {
        found.before(name);
        found.behind(name);
    }
    let mut out = found.out;
    out.sort_by_key(|o: &Office| (o.span.start, o.span.end));
    out.dedup_by(|b, a| a.span == b.span && a.person == b.person);
    out
}

/// Whether word `i` is the head of a role.
fn is_role(scene: &Scene, i: usize) -> bool {
    let Some(word) = scene.words.get(i) else { return false };
    let adjective = is_adjective(&word.lower);
    (word.has(Cue::ROLE) || abstract_of(&word.lower).is_some() || is_compound(&word.lower))
        && word.kind == Kind::Word
        // "CEO", "MP", but no shouting.
        && (word.shape != Shape::Upper || word.text.len() <= 3)
        && scene.name(i).is_none_or(|n| n.label != Label::Person)
        && !scene.tells(i, Tell::SAY.or(Tell::PREPOSITION).or(Tell::KIN))
        && (!word.has(Cue::HONORIFIC) || word.lower.is_ascii() && scene.tells(i, Tell::RANK))
        // "народный депутат", "исполняющий обязанности министра".
        && !(adjective && scene.words.get(i + 1).is_some_and(|w| w.has(Cue::ROLE)))
        // "оправданной", "избранный": what was done to somebody.
        && !(adjective && is_participle(&word.lower))
        && !matches!(word.text, "major" | "general" | "Dr" | "Dr." | "dr")
}

/// Whether an adjective tells what was done to somebody; `уполномоченный` is an office.
fn is_participle(lower: &str) -> bool {
    ["анн", "енн", "ован", "юван", "обран"].iter().any(|part| lower.contains(part)) && !lower.starts_with("уполномоч")
}

/// Whether the word is a role with what it is done with before it: `кинорежиссер`, `фотохудожник`, `экс-глава`.
fn is_compound(lower: &str) -> bool {
    const FIRST: &[&str] = &[
        "кино",
        "фото",
        "теле",
        "радио",
        "видео",
        "медиа",
        "кибер",
        "био",
        "агро",
        "авиа",
        "авто",
        "мото",
        "вело",
        "тяжело",
        "легко",
        "арт-",
        "бизнес-",
        "шеф-",
        "веб-",
        "поп-",
        "рок-",
        "рэп-",
        "реп-",
        "экс-",
        "екс-",
        "вице-",
        "віце-",
        "пресс-",
        "прес-",
        "обер-",
        "зам",
        "спец",
        "ген",
        "гос",
        "держ",
        "пол",
        "супер",
    ];
    let role = |part: &str| part.chars().nth(3).is_some() && cues::of(part).any(Cue::ROLE);
    // `президент-женщина`, `пресс-офицер`
    FIRST.iter().find_map(|first| lower.strip_prefix(first)).is_some_and(role)
        || lower.split_once('-').is_some_and(|(a, b)| role(a) || role(b))
}

/// Whether a role word surely means several people: `президентов`, `presidents`, `мергендер`.
fn is_several(lower: &str) -> bool {
    if lower.is_ascii() {
        return lower.strip_suffix('s').is_some_and(|one| cues::of(one).any(Cue::ROLE));
    }
    const ENDINGS: &[&str] = &["телей", "арей", "ов", "ев", "ам", "ям", "ами", "ями", "ах", "ях", "ів", "їв"];
    ENDINGS.iter().any(|e| lower.ends_with(e)) || one_of_kazakh(lower).is_some()
}

/// `мерген` of `мергендер`.
fn one_of_kazakh(lower: &str) -> Option<&str> {
    const PLURAL: &[&str] = &["лары", "лері", "дары", "дері", "тары", "тері", "лар", "лер", "дар", "дер", "тар", "тер"];
    let one = PLURAL.iter().find_map(|e| lower.strip_suffix(e))?;
    cues::of(one).any(Cue::ROLE).then_some(one)
}

/// Whether the word before a person's name says what they do by its ending, though no list has it: `вулканолог`, `pastry
/// baker`, `саятшы`. Nouns of this shape that are no trades are few.
fn is_trade(word: &Word, before_name: bool) -> bool {
    const ENGLISH: &[&str] = &["ist", "er", "or", "ian", "eur", "man", "woman", "ant"];
    const CYRILLIC: &[&str] =
        &["ист", "лог", "граф", "вед", "тел", "щик", "чик", "ник", "тор", "нер", "ант", "ент", "знав", "мен", "смен"];
    const KAZAKH: &[&str] = &["шы", "ші", "шысы", "шісі", "гер", "кер", "гері", "кері", "танушы", "танушысы"];
    const OTHERS: &[&str] = &[
        "after",
        "under",
        "over",
        "later",
        "former",
        "either",
        "neither",
        "other",
        "another",
        "however",
        "never",
        "ever",
        "together",
        "rather",
        "further",
        "whether",
        "quarter",
        "matter",
        "letter",
        "number",
        "order",
        "power",
        "for",
        "or",
        "nor",
        "senior",
        "junior",
        "prior",
        "major",
        "per",
        "her",
        "human",
        "than",
        "woman",
        "remember",
        "consider",
        "offer",
        "enter",
        "cover",
        "honor",
        "river",
        "tower",
        "paper",
        "water",
        "border",
        "want",
        "important",
        "источник",
        "вторник",
        "понедельник",
        "памятник",
        "праздник",
        "родственник",
        "противник",
        "сторонник",
        "соперник",
        "преемник",
        "предшественник",
        "двойник",
        "преступник",
        "виновник",
        "поклонник",
        "союзник",
        "документ",
        "момент",
        "процент",
        "комитент",
        "пациент",
        "претендент",
        "інцидент",
        "инцидент",
        "контракт",
        "вівторок",
        "родич",
        "прихильник",
        "суперник",
        "момент",
        "документ",
        "пацієнт",
    ];
    if !before_name || word.shape != Shape::Lower || word.cue != Cue::NONE || word.known.is_some() {
        return false;
    }
    let ends =
        |stem: &str, endings: &[&str]| stem.chars().nth(4).is_some() && endings.iter().any(|e| stem.ends_with(e));
    let stem = stem::stem(&word.lower, false);
    !OTHERS.contains(&word.lower.as_str())
        && !OTHERS.contains(&stem)
        && if word.lower.is_ascii() {
            ends(&word.lower, ENGLISH)
        } else {
            ends(stem, CYRILLIC) || ends(&word.lower, KAZAKH)
        }
}

/// `президент` of `президентства`.
fn abstract_of(lower: &str) -> Option<&str> {
    let stem = &lower[..lower.rfind("ств")?];
    (lower.len() - stem.len() <= 10 && cues::of(stem).any(Cue::ROLE)).then_some(stem)
}

/// The roles of a scene, and what they are read from.
struct Roles<'a> {
    context: &'a Context<'a>,
    scene: &'a Scene<'a>,
    cast: &'a [Local],
    out: Vec<Office>,
}

/// The words of one role.
struct Part {
    /// From its first word to behind its last.
    words: Range<usize>,
    /// The role word.
    head: usize,
    /// It stands before the name.
    leads: bool,
}

impl Roles<'_> {
    /// The words before a name.
    fn before(&mut self, name: &Name) {
        let scene = self.scene;
        let floor = scene.paragraph(name.start).start.max(name.start.saturating_sub(REACH));
        let shared = self.joined(name);
        let mut heads: Vec<usize> = Vec::new(); // from the right
        let mut k = name.start;
        let mut loose = 0;
        let mut made = None; // "директором стал", "секретарем призначено"
        let (mut apposed, mut owned) = (false, false);
        while k > floor {
            let i = k - 1;
            let word = scene.words[i];
            // "critic of NAME" is somebody else.
            if k == name.start && word.lower.is_ascii() && scene.tells(i, Tell::PREPOSITION.or(Tell::AND)) {
                return;
            }
            let trade = k == name.start && is_trade(word, !scene.tells(i, NO_ROLE));
            if (is_role(scene, i) || trade) && (!shared.is_empty() || !is_several(&word.lower)) {
                heads.push(i);
                loose = 0;
                k = i;
                continue;
            }
            if let Some(other) = scene.name(i) {
                // "пресс-секретарь Путина Песков": whose press secretary.
                let owner =
                    other.label == Label::Person && !other.nominative && name.nominative && other.end == name.start;
                if other.label == Label::Person && !owner || other.label == Label::Event {
                    break;
                }
                owned |= owner;
                k = other.start.max(floor);
                continue;
            }
            match word.kind {
                Kind::Punctuation => {
                    let last = k == name.start;
                    let comma = word.text == "," && heads.last() == Some(&k);
                    let bracket = matches!(word.text, "[" | "]" | "«" | "»" | "\"" | "“" | "”" | "(" | ")");
                    apposed |= last && (scene.dash(i) || word.text == "," && self.stands_in_apposition(name));
                    if !comma && !bracket && !(last && apposed) {
                        break;
                    }
                }
                Kind::Number if word.text.ends_with(|c: char| c.is_ascii_digit()) => break,
                _ if made.is_none_or(|m| m == k)
                    && !word.lower.is_ascii()
                    && scene.tells(i, Tell::IS.or(Tell::MADE)) =>
                {
                    made = Some(i);
                    loose = 0;
                }
                _ => {
                    if !joins(scene, i) {
                        loose += 1;
                        if loose > LOOSE || apposed || !can_stand_inside(scene, i) {
                            break;
                        }
                    }
                }
            }
            k = i;
        }
        let Some(&first) = heads.last() else { return };
        // Groups: the leftmost role word leads, until a comma, an "and", a verb or a rank opens the next.
        let mut starts = vec![first];
        let mut last = first;
        for &head in heads.iter().rev().skip(1) {
            let cut = (last..head).any(|i| scene.text(i) == "," || Some(i) == made);
            let both = !scene.words[head].lower.is_ascii()
                && (last..head).any(|i| scene.tells(i, Tell::AND))
                && is_nominative(&scene.words[last].lower) == is_nominative(&scene.words[head].lower);
            // An attorney general is no soldier.
            let civil = scene.words[head].lower == "general" && head == last + 1;
            let rank = scene.tells(head, Tell::RANK)
                && (!scene.words[head].lower.is_ascii() || head + 1 == name.start)
                && !civil;
            let alike = head == last + 1 && same_case(scene.words[last], scene.words[head]);
            if cut || both || rank || alike {
                starts.push(head);
            }
            last = head;
        }
        for (n, &start) in starts.iter().enumerate() {
            let mut end = starts.get(n + 1).copied().unwrap_or(name.start);
            let lower = &scene.words[start].lower;
            let becomes = made.filter(|&verb| start < verb);
            if let Some(verb) = becomes {
                end = end.min(verb);
                // "виконувачем обов'язків міністра": the first word says it.
                let before = start > floor && scene.tells(start - 1, Tell::BEFORE_ROLE);
                if !is_instrumental(lower) && !before {
                    continue;
                }
            } else if !name.nominative && is_nominative(lower) || owned && !is_nominative(lower) && !lower.is_ascii() {
                // "адвокат Лосева", "президента Лосева Пётр Исаев": somebody else.
                continue;
            }
            while end > start + 1
                && (scene.tells(end - 1, Tell::AND) || matches!(scene.text(end - 1), "," | "—" | "–" | "-"))
            {
                end -= 1;
            }
            let lead = self.lead(start, if n == 0 { floor } else { starts[n - 1] + 1 });
            self.push(name, Part { words: lead..end, head: start, leads: true });
            let several = is_several(lower) || name.nominative && lower.ends_with(['и', 'ы']) && !lower.is_ascii();
            for other in shared.iter().filter(|_| several && becomes.is_none()) {
                self.push(other, Part { words: lead..end, head: start, leads: true });
            }
        }
    }

    /// The people that stand behind a name with "and", in one row: a role in the plural before it is theirs too.
    fn joined(&self, name: &Name) -> Vec<Name> {
        let scene = self.scene;
        let mut out: Vec<Name> = Vec::new();
        let mut end = name.end;
        let mut and = false;
        while scene.text(end) == "," || scene.tells(end, Tell::AND) {
            and |= scene.tells(end, Tell::AND);
            let Some(next) = scene.name(end + 1).filter(|n| n.label == Label::Person && n.start == end + 1) else {
                break;
            };
            out.push(*next);
            end = next.end;
        }
        if and { out } else { Vec::new() }
    }

    /// Whether an English name behind a comma can be in apposition: "its chairman, Adam Quill, said".
    fn stands_in_apposition(&self, name: &Name) -> bool {
        let scene = self.scene;
        let latin = scene.words[name.start].script == Script::Latin;
        let opens = scene.sentence_start(name.start);
        let clause = scene.tells(opens, Tell::PREPOSITION.or(Tell::AS)) || scene.tells(opens, Tell::THAT);
        let said = scene.tells(name.end, Tell::SAY) && !clause;
        latin && (said || matches!(scene.text(name.end), "," | "." | ")" | ";" | ""))
    }

    /// An apposition behind a name: "NAME, director of ORG,", "NAME (director)", "NAME — директор", "NAME is the director".
    fn behind(&mut self, name: &Name) {
        let scene = self.scene;
        let ceiling = scene.paragraph(name.start).end.min(name.end + REACH);
        // "Ali Malek QC".
        if scene.words.get(name.end).is_some_and(|w| w.shape == Shape::Upper) && is_role(scene, name.end) {
            self.push(name, Part { words: name.end..name.end + 1, head: name.end, leads: false });
        }
        let opener = scene.text(name.end);
        // "избрание Лосева президентом", "призначити Барабаша головним тренером".
        let becomes = (name.end..ceiling.min(name.end + 3)).find(|&k| !is_adjective(&scene.words[k].lower));
        let becomes = becomes.is_some_and(|k| is_role(scene, k) && is_instrumental(&scene.words[k].lower));
        let mut made = becomes || scene.tells(name.end, Tell::IS.or(Tell::MADE));
        if !(matches!(opener, "," | "(" | "—" | "–") || made) {
            return;
        }
        let mut from = if becomes { name.end } else { name.end + 1 };
        // "NAME, который на момент сделки был директором".
        if opener == "," && scene.tells(from, Tell::WHO) {
            let verb = (from + 1..ceiling.min(from + 8)).find(|&k| scene.tells(k, Tell::IS.or(Tell::MADE)));
            let Some(verb) = verb.filter(|&v| (from..v).all(|k| scene.words[k].kind == Kind::Word)) else { return };
            made = true;
            from = verb + 1;
        }
        let opened = from;
        let stop = |k: usize| {
            let closes = matches!(scene.text(k), "»" | "\"" | "”")
                && !(opened..k).any(|i| matches!(scene.text(i), "«" | "\"" | "“"))
                && !matches!(scene.text(k), "\"");
            (closes || matches!(scene.text(k), "," | ")" | ";" | ":" | "—" | "–" | "." | "!" | "?"))
                && scene.name(k).is_none_or(|n| n.end == k + 1 || n.start == k)
                || scene.tells(k, Tell::SAY.or(Tell::THAT)) && scene.name(k).is_none()
        };
        // "NAME, 55, a farmer from …": an age may stand between.
        if scene.words.get(from).is_some_and(|w| w.kind == Kind::Number) && scene.text(from + 1) == "," {
            from += 2;
        }
        // "NAME — это директор", "NAME was appointed as director".
        while from < ceiling && scene.tells(from, Tell::THIS.or(Tell::IS).or(Tell::MADE).or(Tell::AS)) {
            made |= scene.tells(from, Tell::IS.or(Tell::MADE));
            from += 1;
        }
        let end = (from..ceiling).find(|&k| stop(k)).unwrap_or(ceiling);
        let mut from = from;
        while let Some(next) = self.apposed(name, from..end, made) {
            from = next;
        }
    }

    /// One role of an apposition, which stands in these words; where the next of the same person may start: "founder of ORG
    /// and director of ORG".
    fn apposed(&mut self, name: &Name, words: Range<usize>, made: bool) -> Option<usize> {
        let scene = self.scene;
        let Range { start: from, end } = words;
        let english = scene.words.get(from).is_some_and(|w| w.lower.is_ascii() && w.kind == Kind::Word);
        // "NAME, a geographer at ORG": what is no role word stands between an article and the place of work.
        let trade = || {
            let article = matches!(scene.text(from), "a" | "an");
            let place =
                (from + 2..end.min(from + 6)).find(|&k| matches!(scene.text(k), "of" | "at" | "for" | "with"))?;
            (english && article && !made && scene.words[place - 1].shape == Shape::Lower).then_some(place - 1)
        };
        let head = (from..end.min(from + 8)).find(|&k| is_role(scene, k)).or_else(trade)?;
        let plain = |k: usize| {
            !scene.tells(k, Tell::SAY.or(Tell::PREPOSITION).or(Tell::THAT)) && !is_verb(&scene.words[k].lower)
        };
        // "NAME, and the director": somebody else. "NAME, founder and director": the same.
        let lead_fits = !scene.tells(from, Tell::AND)
            && (from..head).all(|k| {
                let word = scene.words[k];
                scene.name(k).is_some()
                    || scene.tells(k, Tell::BEFORE_ROLE)
                    || matches!(word.lower.as_str(), "the" | "a" | "an" | "этот" | "цей")
                    || english
                        && (word.shape != Shape::Upper && word.kind != Kind::Punctuation
                            || word.text == "-"
                            || is_genitive(scene, k))
                        && (plain(k) || k == from + 1 && word.lower == "of")
                    || is_adjective(&word.lower)
            });
        // "NAME, president Tom Brown and others": a list.
        let cyrillic = !scene.words[head].lower.is_ascii() && self.language_of(head) != Language::Kk;
        let mut people = scene.names_in(from..end).filter(|n| n.label == Label::Person);
        let person = people.any(|n| n.start <= head + 1 || cyrillic && n.nominative);
        let lower = &scene.words[head].lower;
        let several = !lower.is_ascii() && lower.ends_with(['ы', 'и', 'і']);
        let relation = scene.tells(head + 1, Tell::HIS);
        let verb = head + 1 < end && is_verb(&scene.words[head + 1].lower);
        let case = !made || !cyrillic || is_instrumental(lower) || is_nominative(lower);
        if !lead_fits || person && !made || several || relation || verb || !case {
            return None;
        }
        // The role ends where its words do: "директор завода рассказал".
        let mut last = head + 1;
        let origin = |k: usize| matches!(scene.words[k].lower.as_str(), "from" | "at" | "in" | "with");
        let next = |k: usize| {
            let and = scene.tells(k, Tell::AND);
            let head_of_next = (k + 1..end.min(k + 4)).find(|&h| is_role(scene, h)).filter(|&h| {
                (k + 1..h).all(|i| {
                    scene.tells(i, Tell::BEFORE_ROLE)
                        || is_adjective(&scene.words[i].lower)
                        || matches!(scene.text(i), "a" | "an" | "the")
                })
            });
            // "founder and director of ORG" is one.
            and && head_of_next.is_some_and(|h| !scene.words[h].lower.is_ascii() || k > head + 1)
        };
        while last < end
            && scene.name(last).is_none_or(|n| n.label != Label::Person)
            && !next(last)
            && (origin(last)
                || is_role(scene, last)
                || english && scene.words[last].shape == Shape::Lower && plain(last)
                || joins(scene, last)
                || scene.name(last).is_some()
                || can_stand_inside(scene, last))
        {
            last += 1;
        }
        let further = next(last).then_some(last + 1);
        while last > head + 1
            && scene.name(last - 1).is_none()
            && (scene.tells(last - 1, Tell::PREPOSITION.or(Tell::AND)) || scene.words[last - 1].lower == "the")
        {
            last -= 1;
        }
        let lead = (from..head).find(|&k| !matches!(scene.words[k].lower.as_str(), "the" | "a" | "an")).unwrap_or(head);
        self.push(name, Part { words: lead..last, head, leads: false });
        further
    }

    /// Where the words that belong to a role before its head start: adjectives, "prime", the polity of "US President".
    fn lead(&self, head: usize, floor: usize) -> usize {
        let scene = self.scene;
        let kazakh = self.language_of(head) == Language::Kk;
        let role = |base: &str| cues::of(base).any(Cue::ROLE);
        let owned = |end: &str| scene.words[head].lower.strip_suffix(end).is_some_and(role);
        let possessive = kazakh && ["сы", "сі", "ы", "і"].iter().any(|end| owned(end));
        let mut start = head;
        while start > floor {
            let i = start - 1;
            let word = scene.words[i];
            if let Some(name) = scene.name(i) {
                // "US President", "Armenian Prime Minister", "Kremlin spokesman".
                let fits = matches!(name.label, Label::Gpe | Label::Norp | Label::Org | Label::Fac);
                // "Қазақстан президенті"
                let latin = word.script == Script::Latin && scene.words[head].lower.is_ascii();
                if !fits || !(latin || kazakh && name.end == start) {
                    break;
                }
                start = name.start.max(floor);
                if name.start < floor {
                    break;
                }
                continue;
            }
            let english = word.lower.is_ascii();
            // "Мәдениет және ақпарат министрі": what the office is of stands before it.
            let owner = possessive
                && head - i <= 5
                && (scene.tells(i, Tell::AND)
                    || !word.has(Cue::STOP.or(Cue::SPEECH))
                        && !["ды", "ді", "ты", "ті"].iter().any(|e| word.lower.ends_with(e)));
            let fits = word.kind == Kind::Word
                && (scene.tells(i, Tell::BEFORE_ROLE)
                    || owner
                    || word.has(Cue::ROLE) && english
                    || english && word.shape == Shape::Title && !word.first && !word.has(Cue::STOP)
                    || english && word.has(Cue::BRANCH)
                    || !english
                        && is_adjective(&word.lower)
                        && is_nominative(&word.lower) == is_nominative(&scene.words[head].lower)
                        && !is_verb(&word.lower)
                        && word.shape != Shape::Upper
                        && (word.shape == Shape::Lower || word.first));
            if !fits || scene.tells(i, Tell::PREPOSITION.or(Tell::SAY).or(Tell::NOT)) {
                break;
            }
            start = i;
        }
        start
    }

    /// Adds a role that has words.
    fn push(&mut self, name: &Name, part: Part) {
        let scene = self.scene;
        let Part { words, head, leads } = part;
        let names = || scene.names_in(words.clone());
        let first = |label| names().find(|n| n.label == label).map(|n| n.entity);
        // "посол Казахстана в Москве": of the country, not of the town.
        let place = |n: &&Name| matches!(n.label, Label::Gpe | Label::Norp | Label::Loc);
        let seat = |n: &&Name| n.start > words.start && scene.tells(n.start - 1, Tell::IN);
        let place = names().filter(place).rfind(|n| !seat(n)).or_else(|| names().rfind(place));
        let place = place.map(|n| country::of_people(self.cast, n).unwrap_or(n.entity));
        let polity = place.or_else(|| country::of_adjective(scene, self.cast, words.start..head + 1));
        let of = first(Label::Org).or_else(|| first(Label::Fac)).or(polity);
        let role = wording::of(scene, name, words.clone(), head, self.language_of(head));
        if role.is_empty() {
            return;
        }
        let span = if leads { scene.span(words.start, name.end) } else { scene.span(name.start, words.end) };
        self.out.push(Office { span, person: name.entity, role, of, polity: polity.filter(|p| of != Some(*p)) });
    }

    /// The language of word `i`.
    fn language_of(&self, i: usize) -> Language {
        let block = self.scene.paragraphs[self.scene.paragraph_of[i] as usize].block;
        self.context.language_of(&self.context.blocks[block])
    }
}

/// Words that surely belong to a role: branches, adjectives of countries, `of`, `по`.
fn joins(scene: &Scene, i: usize) -> bool {
    const SMALL: [&str; 20] = [
        "of", "the", "for", "по", "при", "з", "із", "и", "та", "й", "and", "affairs", "state", "de", "du", "в", "у",
        "от", "від", "from",
    ];
    let word = scene.words[i];
    // "head of the regional police".
    let of = || {
        let from = (i.saturating_sub(6)..i).rev().find(|&k| scene.words[k].lower == "of")?;
        let inside =
            |k: usize| scene.words[k].shape == Shape::Lower || scene.name(k).is_some() || is_genitive(scene, k);
        (from > 0 && is_role(scene, from - 1) && (from + 1..i).all(inside)).then_some(())
    };
    if word.shape == Shape::Lower
        && word.lower.is_ascii()
        && !word.has(Cue::STOP)
        && !is_verb(&word.lower)
        && of().is_some()
    {
        return true;
    }
    word.has(Cue::BRANCH.or(Cue::ORG).or(Cue::HONORIFIC))
        || scene.tells(i, Tell::BEFORE_ROLE)
        || SMALL.contains(&word.lower.as_str()) && !scene.tells(i, Tell::SAY)
        || word.lower.is_ascii() && word.shape == Shape::Title && !word.first
}

/// Whether the word is the English `'s`.
fn is_genitive(scene: &Scene, i: usize) -> bool {
    matches!(scene.text(i), "'s" | "’s")
}

/// Whether an unknown word may stand between a role and its person: nouns and adjectives, never a verb.
fn can_stand_inside(scene: &Scene, i: usize) -> bool {
    const OTHERS: Tell = Tell::SAY
        .or(Tell::URGE)
        .or(Tell::CALL)
        .or(Tell::THAT)
        .or(Tell::NOT)
        .or(Tell::HE)
        .or(Tell::SHE)
        .or(Tell::THEY)
        .or(Tell::PREPOSITION)
        .or(Tell::AS)
        .or(Tell::HAPPENED);
    let word = scene.words[i];
    match word.kind {
        Kind::Number => true,
        // "задержан", "избрано" end it too.
        Kind::Word => {
            let done = ["ан", "ен", "ано", "ено"].iter().any(|e| word.lower.ends_with(e));
            let long = word.lower.chars().nth(5).is_some();
            !word.lower.is_ascii() && !scene.tells(i, OTHERS) && !is_verb(&word.lower) && !(done && long)
        }
        Kind::Punctuation => false,
    }
}

/// Whether a role or an adjective stands in the nominative, as far as the ending shows it: `министр`, `глава`, `новый`.
fn is_nominative(lower: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    if ends(&["ый", "ий", "ая", "яя"]) {
        return true;
    }
    if is_several(lower) {
        return false;
    }
    !ends(&["ого", "его", "ому", "ему", "ым", "им", "ої", "ій", "ою", "ой", "ей", "ую", "ом", "ем", "єм"])
        && lower.chars().next_back().is_some_and(|c| !"аеиоуыэюяіїє".contains(c) && c.is_alphabetic())
        || ["глава", "голова", "судья", "суддя"].contains(&lower)
}

/// Whether a role stands in the instrumental, which says what somebody becomes: `директором`, `головою`.
fn is_instrumental(lower: &str) -> bool {
    ["ом", "ем", "єм", "ым", "им", "ой", "ою", "ей", "ею"].iter().any(|e| lower.ends_with(e))
}

/// Adjectives of Russian and Ukrainian.
fn is_adjective(lower: &str) -> bool {
    !lower.is_ascii()
        && ["ый", "ий", "ой", "ая", "яя", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ої", "ій", "ою"]
            .iter()
            .any(|e| lower.ends_with(e))
        && lower.chars().nth(4).is_some()
}

/// What the stem of a word leaves over.
fn ending<'a>(word: &'a Word) -> &'a str {
    &word.lower[stem::stem(&word.lower, false).len()..]
}

/// Whether two role words side by side stand in the same case: "министр генерал", not "заместитель министра".
fn same_case(a: &Word, b: &Word) -> bool {
    if a.lower.is_ascii() {
        return false;
    }
    ending(a) == ending(b) && !a.lower.ends_with(['а', 'я'])
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{Told, telling_tests::check},
        language::Language::*,
    };

    /// Roles as `1 role @2 (3)`: person, role, what it is held in, polity.
    fn roles(text: &str, told: &Told) -> String {
        let of = |r: &crate::facts::Office| {
            assert!(!r.span.of(text).is_empty());
            let of = r.of.map_or(String::new(), |o| format!(" @{o}"));
            let polity = r.polity.map_or(String::new(), |p| format!(" ({p})"));
            format!("{} {}{of}{polity}", r.person, r.role)
        };
        told.roles.iter().map(of).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn over_languages() {
        check(
            &[
                (Ru, "Президент {g2 Казахстана} {p1 Марат Исаев} прибыл.", "1 президент @2"),
                (
                    Ru,
                    "Председатель {o2 Объединённого комитета} {g3 Омска}, генерал {p1 Пётр Лосев} уехал.",
                    "1 председатель @2 (3) | 1 генерал",
                ),
                (Ru, "Встречу с министром обороны {g2 Франции} {p1 Жаном Морелем} отменили.", "1 министр обороны @2"),
                (
                    Ru,
                    "Заявление официального представителя {o2 МИДа} {p1 Олега Лосева} прочли.",
                    "1 официальный представитель @2",
                ),
                (
                    Ru,
                    "Заместитель председателя правительства {p1 Олег Лосев} ушёл.",
                    "1 заместитель председателя правительства",
                ),
                (Ru, "{p1 Олег Лосев}, директор {o2 завода «Луч»}, рассказал о планах.", "1 директор @2"),
                (Ru, "{p1 Олег Лосев} (глава {o2 МИДа}) ушёл.", "1 глава @2"),
                (Ru, "Пресс-секретарь {p2 Исаева} {p1 Олег Лосев} ушёл.", "1 пресс-секретарь"),
                (Ru, "Адвокат {p1 Олега Лосева} не доволен.", ""),
                (Ru, "Вчера министр встретил {p1 Олега Лосева}.", ""),
                (
                    Ru,
                    "Экс-глава {o2 МИДа} {p1 Анна Громова} и эксперт {p3 Олег Лосев} спорили.",
                    "1 экс-глава @2 | 3 эксперт",
                ),
                (Ru, "После {p1 Олега Лосева} никто не пришёл.", ""),
                (Ru, "Народный депутат {g2 Украины} {p1 Олег Лосев} пришёл.", "1 народный депутат @2"),
                (Uk, "Прем'єр-міністр {g2 України} {p1 Олег Барабаш} прибув.", "1 прем'єр-міністр @2"),
                (Uk, "Зустріч із головою {o2 МЗС} {p1 Оленою Барабаш} скасували.", "1 голова @2"),
                (Uk, "{p1 Олена Барабаш}, речниця {o2 МЗС}, не прийшла.", "1 речниця @2"),
                (En, "{g2 US} President {p1 Adam Quill} spoke.", "1 President @2"),
                (
                    En,
                    "The Minister of Foreign Affairs of {g2 France} {p1 Adam Quill} spoke.",
                    "1 Minister of Foreign Affairs @2",
                ),
                (En, "{p1 Adam Quill}, director of the {o2 Plum Centre}, spoke.", "1 director @2"),
                (En, "{p1 Adam Quill}, oboist and director of exhibits, spoke.", "1 oboist and director of exhibits"),
                (En, "{p1 Adam Quill}, and the director of the {o2 Plum Centre}, left.", ""),
                (
                    En,
                    "{p1 Adam Quill}, founder and director of the {o2 Plum Centre}, spoke.",
                    "1 founder and director @2",
                ),
                (En, "{p1 Adam Quill}, 55, a writer from {g2 Omaha}, spoke.", "1 writer @2"),
                (En, "Prime Minister {p1 Adam Quill} met Gen. {p2 Tom Brown}.", "1 Prime Minister | 2 Gen."),
                (
                    En,
                    "Attorney General {p1 Ann Reed} met Major General {p2 Tom Brown}.",
                    "1 Attorney General | 2 Major General",
                ),
                (En, "Energy Minister {p1 Adam Quill} spoke.", "1 Energy Minister"),
                (En, "{g2 Norwegian} Deputy Prime Minister {p1 Adam Quill} spoke.", "1 Deputy Prime Minister @2"),
                (En, "The president met {p1 Adam Quill}.", ""),
                // Several people share a role in the plural; one in the singular is of the first.
                (Ru, "Суд освободил активистов {p1 Олега Лосева} и {p2 Анну Громову}.", "1 активист | 2 активист"),
                (Uk, "Прийшли депутати {p1 Олег Барабаш} та {p2 Ірина Гай}.", "1 депутат | 2 депутат"),
                (En, "Presidents {p1 Adam Quill} and {p2 Tom Brown} met.", "1 President | 2 President"),
                (En, "The chairman {p1 Adam Quill} and {p2 Tom Brown} met.", "1 chairman"),
                // What somebody became, behind the name and before it.
                (Ru, "{p1 Олег Лосев} был назначен директором {o2 завода «Луч»}.", "1 директор @2"),
                (Ru, "Директором {o2 завода «Луч»} стал {p1 Олег Лосев}.", "1 директор @2"),
                (Ru, "Избрание {p1 Анны Громовой} президентом {g2 Грузии} оспорено.", "1 президент @2"),
                (Uk, "Головою {o2 комітету} призначено {p1 Олену Барабаш}.", "1 голова @2"),
                (
                    Ru,
                    "{p1 Олег Лосев} – это бывший министр культуры и бывший глава {o2 МИДа}.",
                    "1 бывший министр культуры | 1 бывший глава @2",
                ),
                (Ru, "{p1 Олег Лосев}, который тогда был послом, молчал.", "1 посол"),
                (En, "{p1 Adam Quill} served as mayor of {g2 Omaha} for years.", "1 mayor @2"),
                // A comma before the name.
                (En, "The head of the {o2 Plum Centre}, {p1 Adam Quill}, spoke.", "1 head @2"),
                (En, "Critics of {p1 Adam Quill} spoke.", ""),
                // What no list has.
                (Ru, "Рядом стоял вулканолог {p1 Олег Лосев}.", "1 вулканолог"),
                (Ru, "Пришёл кинорежиссёр {p1 Олег Лосев}.", "1 кинорежиссёр"),
                (Kk, "Жарыста садақшы {p1 Асқар Жұмағұлов} жеңді.", "1 садақшы"),
                // Not: relatives, another's office, what was done.
                (Ru, "Пришла жена {p1 Олега Лосева}.", ""),
                (Ru, "Сотрудниками задержан {p1 Олег Лосев}.", ""),
                (Ru, "Посол {g2 Армении} в {g3 Омске} {p1 Олег Лосев} ушёл.", "1 посол @2"),
                (Kk, "{g2 Қазақстан} президенті {p1 Асқар Жұмағұлов} келді.", "1 президент @2"),
                (Kk, "Мәдениет және спорт министрі {p1 Асқар Жұмағұлов} келді.", "1 мәдениет және спорт министр"),
                (Kk, "Министр {p1 Асқар Жұмағұлов} келді.", "1 министр"),
            ],
            roles,
        );
    }
}
