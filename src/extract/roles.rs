//! Roles of people: "председатель комитета Марат Исаев", "Vitaly Kulik, director of the centre", "армянский премьер".
//!
//! From each person's name the rule walks over the words before it that can belong to a role (roles, ranks, branches,
//! adjectives, names of organisations and places, small words between them), then looks for an apposition behind it. The
//! first role word is the head; a rank, or a role word behind a comma, opens a role of its own. What the role is held in
//! is the organisation named in it, else the place, else the country of an adjective.

use super::{
    Context,
    cues::Cue,
    scene::{Name, Scene},
    words::{Shape, Word, fold},
};
use crate::{
    entity::Local,
    facts::Office,
    label::Label,
    lang::{self, telling::Tell},
    language::Language,
    morph::{Gender, stem},
    text::Kind,
};

/// A role is looked for over so many words.
const REACH: usize = 18;

/// The roles of a scene, ascending.
pub fn find(context: &Context, scene: &Scene, cast: &[Local]) -> Vec<Office> {
    let mut out = Vec::new();
    for name in scene.names.iter().filter(|n| n.label == Label::Person) {
        before(context, scene, cast, name, &mut out);
        behind(context, scene, cast, name, &mut out);
    }
    out.sort_by_key(|o: &Office| (o.span.start, o.span.end));
    out.dedup_by(|b, a| a.span == b.span && a.person == b.person);
    out
}

/// Whether word `i` is the head of a role.
fn is_role(scene: &Scene, i: usize) -> bool {
    let Some(word) = scene.words.get(i) else { return false };
    (word.has(Cue::ROLE) || abstract_of(&word.lower).is_some())
        && word.kind == Kind::Word
        && word.shape != Shape::Upper
        && scene.name(i).is_none_or(|n| n.label != Label::Person)
        && !scene.tells(i, Tell::SAY.or(Tell::PREPOSITION))
        && (!word.has(Cue::HONORIFIC) || word.lower.is_ascii() && scene.tells(i, Tell::RANK))
        // "представителей", "президентов": several people.
        && !["телей", "ов", "ев"].iter().any(|e| word.lower.ends_with(e))
        // "народный депутат", "исполняющий обязанности министра".
        && !(is_adjective(&word.lower) && scene.words.get(i + 1).is_some_and(|w| w.has(Cue::ROLE)))
        // "оправданной", "избранный": what was done to somebody.
        && (word.lower.starts_with("уполномоч") || !["анн", "енн"].iter().any(|p| word.lower.contains(p) && is_adjective(&word.lower)))
        && !matches!(word.text, "major" | "general")
}

/// `президент` of `президентства`.
fn abstract_of(lower: &str) -> Option<&str> {
    let stem = &lower[..lower.rfind("ств")?];
    (lower.len() - stem.len() <= 10 && super::cues::of(stem).any(Cue::ROLE)).then_some(stem)
}

/// The words before a name.
fn before(context: &Context, scene: &Scene, cast: &[Local], name: &Name, out: &mut Vec<Office>) {
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
            let owner = other.label == Label::Person && !other.nominative && name.nominative && other.end == name.start;
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
        let rank = scene.tells(head, Tell::RANK) && !scene.words[head].lower.is_ascii()
            || scene.tells(head, Tell::RANK) && head + 1 == name.start;
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
        let lead = lead(context, scene, start, if n == 0 { floor } else { starts[n - 1] + 1 });
        push(context, scene, cast, name, Part { words: lead..end, head: start, leads: true }, out);
    }
}

/// An apposition behind a name: "NAME, director of ORG,", "NAME (director)", "NAME — директор", "NAME is the director".
fn behind(context: &Context, scene: &Scene, cast: &[Local], name: &Name, out: &mut Vec<Office>) {
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
        let place = (from + 2..end.min(from + 6)).find(|&k| matches!(scene.text(k), "of" | "at" | "for" | "with"))?;
        (english && article && scene.words[place - 1].shape == Shape::Lower).then_some(place - 1)
    };
    let Some(head) = (from..end.min(from + 5)).find(|&k| is_role(scene, k)).or_else(trade) else { return };
    let plain =
        |k: usize| !scene.tells(k, Tell::SAY.or(Tell::PREPOSITION).or(Tell::THAT)) && !is_verb(&scene.words[k].lower);
    let lead_fits = (from..head).all(|k| {
        scene.name(k).is_some()
            || scene.tells(k, Tell::BEFORE_ROLE)
            || matches!(scene.words[k].lower.as_str(), "the" | "a" | "an" | "этот" | "цей")
            || english && (scene.words[k].shape == Shape::Lower || matches!(scene.text(k), "'s" | "’s")) && plain(k)
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
    push(context, scene, cast, name, Part { words: lead..last, head, leads: false }, out);
}

/// Where the words that belong to a role before its head start: adjectives, "prime", the polity of "US President".
fn lead(context: &Context, scene: &Scene, head: usize, floor: usize) -> usize {
    let kazakh = language_of(context, scene, head) == Language::Kk;
    let mut start = head;
    while start > floor {
        let i = start - 1;
        let word = scene.words[i];
        if let Some(name) = scene.name(i) {
            // "US President", "Armenian Prime Minister", "Kremlin spokesman".
            let fits = matches!(name.label, Label::Gpe | Label::Norp | Label::Org | Label::Fac);
            // "Қазақстан президенті"
            let latin = word.script == super::words::Script::Latin && scene.words[head].lower.is_ascii();
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

/// The words of one role.
struct Part {
    /// From its first word to behind its last.
    words: std::ops::Range<usize>,
    /// The role word.
    head: usize,
    /// It stands before the name.
    leads: bool,
}

fn push(context: &Context, scene: &Scene, cast: &[Local], name: &Name, part: Part, out: &mut Vec<Office>) {
    let Part { words, head, leads } = part;
    let inside = words.clone();
    let bodies = || scene.names_in(inside.clone()).filter(|n| n.label == Label::Org);
    let places = || scene.names_in(inside.clone()).filter(|n| matches!(n.label, Label::Gpe | Label::Norp | Label::Loc));
    let facility = || scene.names_in(inside.clone()).find(|n| n.label == Label::Fac).map(|n| n.entity);
    let own = bodies().next().map(|n| n.entity);
    let polity = places().next_back().map(|n| n.entity).or_else(|| adjective_of(scene, cast, words.start..head + 1));
    let of = own.or_else(facility).or(polity);
    let role = role_text(context, scene, name, words.clone(), head);
    if role.is_empty() {
        return;
    }
    let span = if leads { scene.span(words.start, name.end) } else { scene.span(name.start, words.end) };
    out.push(Office { span, person: name.entity, role, of, polity: polity.filter(|p| of != Some(*p)) });
}

/// The country of an adjective before the head, if the cast has it: `армянского` and `Армения`.
fn adjective_of(scene: &Scene, cast: &[Local], words: std::ops::Range<usize>) -> Option<u32> {
    for k in words {
        let lower = &scene.words[k].lower;
        let Some(base) = adjective_stem(lower) else { continue };
        let found = cast.iter().take(400).position(|local| {
            local.label == Label::Gpe
                && (same_country(base, &local.name) || local.aliases.iter().any(|a| same_country(base, a)))
        });
        if let Some(found) = found {
            return Some(found as u32);
        }
    }
    None
}

/// `армян` of `армянского`, `казах` of `казахский`, `україн` of `українським`.
fn adjective_stem(lower: &str) -> Option<&str> {
    let at = lower
        .rfind("ск")
        .or_else(|| lower.rfind("ськ"))
        .or_else(|| lower.rfind("цьк"))
        .or_else(|| lower.rfind("цк"))?;
    let stem = &lower[..at];
    (stem.chars().nth(3).is_some() && lower[at..].chars().count() <= 6).then_some(stem)
}

/// Whether an adjective's stem and a country's name share their first letters.
fn same_country(stem: &str, name: &str) -> bool {
    // `российск` and `Россия`, `американск` has its own word.
    const OWN: &[(&str, &[&str])] = &[
        ("американ", &["сша", "соединенные штаты", "сполучені штати"]),
        ("британ", &["великобритания", "великобританія", "велика британія"]),
        ("герман", &["германия"]),
        ("немец", &["германия"]),
        ("німец", &["німеччина"]),
        ("німе", &["німеччина"]),
        ("француз", &["франция"]),
        ("франц", &["франція"]),
        ("росій", &["росія", "рф"]),
        ("россий", &["россия", "рф", "российская федерация"]),
        ("китай", &["китай", "кнр"]),
        ("турец", &["турция"]),
        ("туре", &["турция", "туреччина"]),
        ("грузин", &["грузия", "грузія"]),
        ("поль", &["польша", "польща"]),
        ("армян", &["армения"]),
        ("вірмен", &["вірменія"]),
        ("белорус", &["беларусь", "белоруссия", "белоруссія"]),
        ("швед", &["швеция"]),
        ("кыргыз", &["кыргызстан", "киргизия"]),
        ("киргиз", &["кыргызстан", "киргизия", "киргизстан"]),
    ];
    let name = fold(name);
    if let Some((_, names)) = OWN.iter().find(|(s, _)| *s == stem) {
        return names.contains(&name.as_str());
    }
    let shared = stem.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let least = stem.chars().count().min(5);
    shared >= least.max(4)
}

/// The language of word `i`.
fn language_of(context: &Context, scene: &Scene, i: usize) -> Language {
    let block = scene.paragraphs[scene.paragraph_of[i] as usize].block;
    context.language_of(&context.blocks[block])
}

/// The role in the nominative, without the names in it.
fn role_text(context: &Context, scene: &Scene, name: &Name, words: std::ops::Range<usize>, head: usize) -> String {
    let language = language_of(context, scene, head);
    let mut out = String::new();
    for k in words.start..words.end {
        let word = scene.words[k];
        if scene.name(k).is_some() {
            if k > head {
                break;
            }
            continue;
        }
        if word.text == "," {
            break;
        }
        if word.text.starts_with(['\'', '’']) {
            continue;
        }
        if word.kind == Kind::Punctuation {
            if word.text == "-" && !word.gap {
                out.push('-');
            }
            continue;
        }
        if !out.is_empty() && !out.ends_with('-') {
            out.push(' ');
        }
        if k == head {
            out.push_str(&nominative(word, name.gender, !name.nominative, language));
        } else if k < head {
            out.push_str(&adjective_nominative(word, name.gender, language));
        } else {
            out.push_str(word.text);
        }
    }
    // An adjective of the organisation, and small words that led to a name.
    if let Some((_, last)) = out.rsplit_once(' ')
        && is_adjective(last)
        && scene.words[head].lower != fold(last)
        && (head + 1..words.end).any(|k| scene.name(k).is_some())
    {
        out.truncate(out.len() - last.len() - 1);
    }
    loop {
        let cut = [
            " of", " the", " for", " in", " at", " и", " та", " по", " в", " у", " при", " на", " and", " from", " at",
            " with",
        ];
        let Some(rest) = cut.iter().find_map(|c| out.strip_suffix(c)) else { break };
        out.truncate(rest.len());
    }
    out
}

/// A role word in the nominative: by its stem in the tables of the language.
fn nominative(word: &Word, gender: Option<Gender>, oblique: bool, language: Language) -> String {
    let lower = if word.shape == Shape::Upper { word.text.to_owned() } else { word.text.to_lowercase() };
    if let Some(stem) = abstract_of(&word.lower) {
        return stem.to_owned();
    }
    if language == Language::Kk {
        let roles = lang::tables(language).roles;
        let base = ["сы", "сі", "ы", "і"].iter().filter_map(|e| lower.strip_suffix(e)).find(|b| roles.contains(b));
        return base.map_or(lower.clone(), str::to_owned);
    }
    if word.lower.is_ascii() || !matches!(language, Language::Ru | Language::Uk | Language::Be | Language::Bg) {
        return if word.lower.is_ascii() { word.text.to_owned() } else { lower };
    }
    let tables = lang::tables(language);
    let folded = fold(&lower);
    let stem = tables
        .noun_endings
        .iter()
        .filter_map(|e| folded.strip_suffix(e))
        .filter(|s| tables.roles.contains(s))
        .max_by_key(|s| s.len());
    let Some(stem) = stem else {
        // A word that the tables do not know: by the endings of its gender.
        let ends = |endings: &[&str]| endings.iter().find_map(|e| lower.strip_suffix(e));
        if let Some(s) = ends(&["ки", "ке", "ку", "кой", "кою"]).filter(|_| gender == Some(Gender::Feminine))
        {
            return format!("{s}ка");
        }
        return match stem::stem(&folded, false) {
            s if oblique && gender == Some(Gender::Masculine) && s.ends_with("тел") => format!("{s}ь"),
            s if oblique && gender == Some(Gender::Masculine) => s.to_owned(),
            _ => lower,
        };
    };
    let feminine = gender == Some(Gender::Feminine);
    let ending = match stem {
        "глав" | "голов" | "замглав" | "экс-глав" => "а",
        "посл" => return "посол".to_owned(),
        "певц" => return "певец".to_owned(),
        "владельц" => return "владелец".to_owned(),
        "отц" => return "отец".to_owned(),
        "підприємц" => return "підприємець".to_owned(),
        "спецпосланц" => return "спецпосланець".to_owned(),
        "судь" => "я",
        "судд" => "я",
        "муфті" | "муфти" => "й",
        s if s.ends_with("тел") || s == "корол" => "ь",
        s if s.ends_with("секретар") && language == Language::Ru => "ь",
        s if s.ends_with('щ') || s == "слідч" || s == "міськ" => {
            if feminine {
                if language == Language::Uk { "а" } else { "ая" }
            } else {
                "ий"
            }
        }
        s if s.ends_with("нн") || s.ends_with("льн") || s.ends_with("чен") || s.ends_with("вн") => {
            match (feminine, language) {
                (true, Language::Uk) => "а",
                (true, _) => "ая",
                (_, Language::Uk) => "ий",
                _ => "ый",
            }
        }
        s if s.ends_with("ниц") || s.ends_with("ивиц") || s.ends_with("евиц") => {
            if language == Language::Uk { "я" } else { "а" }
        }
        s if feminine && s.ends_with('к') && folded.len() > s.len() => "а",
        s if ["сестр", "жен", "вдов", "королев", "принцесс", "актрис", "госпож"].contains(&s) => {
            "а"
        }
        _ => "",
    };
    format!("{stem}{ending}")
}

/// An adjective before a role in the nominative.
fn adjective_nominative(word: &Word, gender: Option<Gender>, language: Language) -> String {
    let lower = if word.shape == Shape::Upper || word.lower.is_ascii() {
        return word.text.to_owned();
    } else {
        word.text.to_lowercase()
    };
    let Some(stem) = ["ого", "его", "ому", "ему", "ыми", "ими", "ым", "им", "ої", "ій", "ою", "ую"]
        .iter()
        .find_map(|e| lower.strip_suffix(e))
    else {
        return lower;
    };
    let soft = stem.ends_with(['к', 'г', 'х', 'ж', 'ш', 'щ', 'ч']);
    let ending = match (gender == Some(Gender::Feminine), language) {
        (true, Language::Uk) => "а",
        (true, _) => "ая",
        (_, Language::Uk) => "ий",
        _ if soft => "ий",
        _ if lower.ends_with("его") || lower.ends_with("ему") || lower.ends_with("им") && stem.ends_with('н') => {
            "ий"
        }
        _ => "ый",
    };
    format!("{stem}{ending}")
}

/// Words that surely belong to a role: branches, adjectives of countries, `of`, `по`.
fn joins(scene: &Scene, i: usize) -> bool {
    let word = scene.words[i];
    word.has(Cue::BRANCH.or(Cue::ORG).or(Cue::HONORIFIC))
        || scene.tells(i, Tell::BEFORE_ROLE)
        || matches!(
            word.lower.as_str(),
            "of" | "the"
                | "for"
                | "по"
                | "при"
                | "з"
                | "із"
                | "и"
                | "та"
                | "й"
                | "and"
                | "affairs"
                | "state"
                | "de"
                | "du"
                | "в"
                | "у"
        ) && !scene.tells(i, Tell::SAY)
        || word.lower.is_ascii() && word.shape == Shape::Title && !word.first
}

/// Whether an unknown word may stand between a role and its person: nouns and adjectives, never a verb.
fn can_stand_inside(scene: &Scene, i: usize) -> bool {
    let word = scene.words[i];
    if word.kind == Kind::Number {
        return true;
    }
    if word.kind != Kind::Word
        || scene.tells(
            i,
            Tell::SAY
                .or(Tell::URGE)
                .or(Tell::CALL)
                .or(Tell::THAT)
                .or(Tell::NOT)
                .or(Tell::HE)
                .or(Tell::SHE)
                .or(Tell::THEY),
        )
    {
        return false;
    }
    if word.lower.is_ascii() {
        return false;
    }
    !scene.tells(i, Tell::PREPOSITION.or(Tell::AS).or(Tell::HAPPENED)) && !is_verb(&word.lower)
}

/// Russian and Ukrainian verbs by their endings.
pub(super) fn is_verb(lower: &str) -> bool {
    if lower.is_ascii() {
        return lower.ends_with("ed")
            || matches!(lower, "met" | "told" | "said" | "was" | "is" | "has" | "had" | "and");
    }
    const ENDINGS: &[&str] = &[
        "л", "ла", "ли", "ло", "лся", "лась", "лись", "лися", "ть", "ться", "ти", "тися", "ет", "ит", "ют", "ят", "ут",
        "ат", "ется", "ится", "ив", "ав", "ув", "ів", "вся", "лася", "ає", "ує", "ють", "ять", "вши", "вший", "вшая",
    ];
    let long = lower.chars().nth(3).is_some();
    // `администрации`, `совета`: genitives look like none of these, but for `сил`, `прав`.
    long && ENDINGS.iter().any(|e| lower.ends_with(e))
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
        && ["ый", "ий", "ой", "ая", "яя", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ої", "ій", "ою", "ою"]
            .iter()
            .any(|e| lower.ends_with(e))
        && lower.chars().nth(4).is_some()
}

/// Whether two role words side by side stand in the same case: "министр генерал", not "заместитель министра".
fn same_case(a: &Word, b: &Word) -> bool {
    if a.lower.is_ascii() {
        return false;
    }
    let class = |w: &Word| {
        let s = stem::stem(&w.lower, false);
        w.lower[s.len()..].to_owned()
    };
    class(a) == class(b) && !a.lower.ends_with(['а', 'я'])
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
                (En, "{p1 Adam Quill}, 55, a writer from {g2 Omaha}, spoke.", "1 writer @2"),
                (En, "Prime Minister {p1 Adam Quill} met Gen. {p2 Tom Brown}.", "1 Prime Minister | 2 Gen."),
                (En, "The president met {p1 Adam Quill}.", ""),
                (Kk, "{g2 Қазақстан} президенті {p1 Асқар Жұмағұлов} келді.", "1 президент @2"),
                (Kk, "Министр {p1 Асқар Жұмағұлов} келді.", "1 министр"),
            ],
            roles,
        );
    }
}
