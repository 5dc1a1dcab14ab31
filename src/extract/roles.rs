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
    (word.has(Cue::ROLE) || abstract_of(&word.lower).is_some())
        && word.kind == Kind::Word
        && word.shape != Shape::Upper
        && scene.name(i).is_none_or(|n| n.label != Label::Person)
        && !scene.tells(i, Tell::SAY.or(Tell::PREPOSITION))
        && (!word.has(Cue::HONORIFIC) || word.lower.is_ascii() && scene.tells(i, Tell::RANK))
        // "представителей", "президентов": several people.
        && !["телей", "ов", "ев"].iter().any(|e| word.lower.ends_with(e))
        // "народный депутат", "исполняющий обязанности министра".
        && !(adjective && scene.words.get(i + 1).is_some_and(|w| w.has(Cue::ROLE)))
        // "оправданной", "избранный": what was done to somebody.
        && !(adjective && is_participle(&word.lower))
        && !matches!(word.text, "major" | "general")
}

/// Whether an adjective tells what was done to somebody; `уполномоченный` is an office.
fn is_participle(lower: &str) -> bool {
    ["анн", "енн"].iter().any(|part| lower.contains(part)) && !lower.starts_with("уполномоч")
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
        let mut heads: Vec<usize> = Vec::new(); // from the right
        let mut k = name.start;
        let mut loose = 0;
        while k > floor {
            let i = k - 1;
            let word = scene.words[i];
            if is_role(scene, i) {
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
                k = other.start.max(floor);
                continue;
            }
            match word.kind {
                Kind::Punctuation => {
                    let comma = word.text == "," && heads.last() == Some(&k);
                    let bracket = matches!(word.text, "[" | "]" | "«" | "»" | "\"" | "“" | "”" | "(" | ")");
                    if !comma && !bracket {
                        break;
                    }
                }
                Kind::Number if word.text.ends_with(|c: char| c.is_ascii_digit()) => break,
                _ => {
                    if !joins(scene, i) {
                        loose += 1;
                        if loose > 2 || !can_stand_inside(scene, i) {
                            break;
                        }
                    }
                }
            }
            k = i;
        }
        let Some(&first) = heads.last() else { return };
        // Groups: the leftmost role word leads, until a comma or rank opens the next.
        let mut starts = vec![first];
        let mut last = first;
        for &head in heads.iter().rev().skip(1) {
            let comma = (last..head).any(|i| scene.text(i) == ",");
            // An attorney general is no soldier.
            let civil = scene.words[head].lower == "general" && head == last + 1;
            let rank = scene.tells(head, Tell::RANK)
                && (!scene.words[head].lower.is_ascii() || head + 1 == name.start)
                && !civil;
            let alike = head == last + 1 && same_case(scene.words[last], scene.words[head]);
            if comma || rank || alike {
                starts.push(head);
            }
            last = head;
        }
        for (n, &start) in starts.iter().enumerate() {
            let end = starts.get(n + 1).copied().unwrap_or(name.start);
            // "адвокат Лосева" is somebody else.
            if !name.nominative && is_nominative(&scene.words[start].lower) {
                continue;
            }
            let lead = self.lead(start, if n == 0 { floor } else { starts[n - 1] + 1 });
            self.push(name, Part { words: lead..end, head: start, leads: true });
        }
    }

    /// An apposition behind a name: "NAME, director of ORG,", "NAME (director)", "NAME — директор", "NAME is the director".
    fn behind(&mut self, name: &Name) {
        let scene = self.scene;
        let ceiling = scene.paragraph(name.start).end.min(name.end + REACH);
        let opener = scene.text(name.end);
        let named = scene.tells(name.end, Tell::IS);
        if !(matches!(opener, "," | "(" | "—" | "–") || named) {
            return;
        }
        let from = name.end + 1;
        let stop = |k: usize| {
            matches!(scene.text(k), "," | ")" | ";" | ":" | "—" | "–" | "." | "!" | "?" | "»" | "\"" | "”")
                && scene.name(k).is_none_or(|n| n.end == k + 1 || n.start == k)
                || scene.tells(k, Tell::SAY.or(Tell::THAT)) && scene.name(k).is_none()
        };
        // "NAME, 55, a farmer from …": an age may stand between.
        let from = if scene.words.get(from).is_some_and(|w| w.kind == Kind::Number) && scene.text(from + 1) == "," {
            from + 2
        } else {
            from
        };
        let end = (from..ceiling).find(|&k| stop(k)).unwrap_or(ceiling);
        let english = scene.words.get(from).is_some_and(|w| w.lower.is_ascii() && w.kind == Kind::Word);
        // "NAME, a geographer at ORG": what is no role word stands between an article and the place of work.
        let trade = || {
            let article = matches!(scene.text(from), "a" | "an");
            let place =
                (from + 2..end.min(from + 6)).find(|&k| matches!(scene.text(k), "of" | "at" | "for" | "with"))?;
            (english && article && scene.words[place - 1].shape == Shape::Lower).then_some(place - 1)
        };
        let Some(head) = (from..end.min(from + 5)).find(|&k| is_role(scene, k)).or_else(trade) else { return };
        let plain = |k: usize| {
            !scene.tells(k, Tell::SAY.or(Tell::PREPOSITION).or(Tell::THAT)) && !is_verb(&scene.words[k].lower)
        };
        // "NAME, and the director": somebody else. "NAME, founder and director": the same.
        let lead_fits = !scene.tells(from, Tell::AND)
            && (from..head).all(|k| {
                scene.name(k).is_some()
                    || scene.tells(k, Tell::BEFORE_ROLE)
                    || matches!(scene.words[k].lower.as_str(), "the" | "a" | "an" | "этот" | "цей")
                    || english
                        && (scene.words[k].shape == Shape::Lower || matches!(scene.text(k), "'s" | "’s"))
                        && plain(k)
                    || is_adjective(&scene.words[k].lower)
            });
        let person = scene.names_in(from..end).any(|n| n.label == Label::Person);
        let several = !scene.words[head].lower.is_ascii() && scene.words[head].lower.ends_with(['ы', 'и', 'і']);
        let relation = scene.tells(head + 1, Tell::HIS);
        if !lead_fits || person || several || relation || head + 1 < end && is_verb(&scene.words[head + 1].lower) {
            return;
        }
        // The role ends where its words do: "директор завода рассказал".
        let mut last = head + 1;
        let origin = |k: usize| matches!(scene.words[k].lower.as_str(), "from" | "at" | "in" | "with");
        while last < end
            && (origin(last)
                || is_role(scene, last)
                || english && scene.words[last].shape == Shape::Lower && plain(last)
                || joins(scene, last)
                || scene.name(last).is_some()
                || can_stand_inside(scene, last))
        {
            last += 1;
        }
        while last > head + 1
            && scene.name(last - 1).is_none()
            && (scene.tells(last - 1, Tell::PREPOSITION.or(Tell::AND)) || scene.words[last - 1].lower == "the")
        {
            last -= 1;
        }
        let lead = (from..head).find(|&k| !matches!(scene.words[k].lower.as_str(), "the" | "a" | "an")).unwrap_or(head);
        self.push(name, Part { words: lead..last, head, leads: false });
    }

    /// Where the words that belong to a role before its head start: adjectives, "prime", the polity of "US President".
    fn lead(&self, head: usize, floor: usize) -> usize {
        let scene = self.scene;
        let kazakh = self.language_of(head) == Language::Kk;
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
            let fits = word.kind == Kind::Word
                && (scene.tells(i, Tell::BEFORE_ROLE)
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
        let place = names().rfind(|n| matches!(n.label, Label::Gpe | Label::Norp | Label::Loc)).map(|n| n.entity);
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
    const SMALL: [&str; 17] =
        ["of", "the", "for", "по", "при", "з", "із", "и", "та", "й", "and", "affairs", "state", "de", "du", "в", "у"];
    let word = scene.words[i];
    word.has(Cue::BRANCH.or(Cue::ORG).or(Cue::HONORIFIC))
        || scene.tells(i, Tell::BEFORE_ROLE)
        || SMALL.contains(&word.lower.as_str()) && !scene.tells(i, Tell::SAY)
        || word.lower.is_ascii() && word.shape == Shape::Title && !word.first
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
        Kind::Word => !word.lower.is_ascii() && !scene.tells(i, OTHERS) && !is_verb(&word.lower),
        Kind::Punctuation => false,
    }
}

/// Whether a role or an adjective stands in the nominative, as far as the ending shows it: `министр`, `глава`, `новый`.
fn is_nominative(lower: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|e| lower.ends_with(e));
    if ends(&["ый", "ий", "ая", "яя"]) {
        return true;
    }
    !ends(&["ого", "его", "ому", "ему", "ым", "им", "ої", "ій", "ою", "ой", "ей", "ую", "ом", "ем", "єм"])
        && lower.chars().next_back().is_some_and(|c| !"аеиоуыэюяіїє".contains(c) && c.is_alphabetic())
        || ["глава", "голова", "судья", "суддя"].contains(&lower)
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
                (Kk, "{g2 Қазақстан} президенті {p1 Асқар Жұмағұлов} келді.", "1 президент @2"),
                (Kk, "Министр {p1 Асқар Жұмағұлов} келді.", "1 министр"),
            ],
            roles,
        );
    }
}
