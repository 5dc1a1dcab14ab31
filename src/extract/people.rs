//! People by what stands around them: a role, a form of address, a first name, initials, a patronymic, a verb of speech, or
//! a full name elsewhere in the document.
//!
//! Runs of capitalised words are cut at roles, places and organisations; each piece then collects evidence, and is
//! proposed where the evidence suffices. Surnames of proposed people are found again in every case form.

mod apart;
mod evidence;
mod forms;
mod repeats;
mod runs;

use std::collections::HashSet;

use super::{
    Candidate, Context, adjectives,
    cues::Cue,
    lists,
    occupations::is_occupation,
    words::{Block, Script, Shape, Word},
};
use crate::{label::Label, language::Language, span::Span, text::Kind};

use self::{
    evidence::{agree, of_age, role_before, speech_beside, who_follows},
    forms::is_regnal,
    repeats::Surnames,
    runs::{continues, cut, joins, opens},
};
pub(super) use apart::{apart, is_opener};
pub(super) use forms::{is_inflected_acronym, is_patronymic, surname_shape};

/// Words of the document in lower case: a capital at the start of a sentence proves nothing for these.
pub type Vocabulary<'a> = HashSet<&'a str>;

/// Below this a piece is not proposed.
const ENOUGH: f32 = 0.5;

/// Proposes people.
pub fn find(context: &Context, blocks: &[Block], vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    let mut surnames = Surnames::of(context);
    for known in out.iter().filter(|c| c.label == Label::Person) {
        let mut words = known.span.of(context.text).rsplit(char::is_whitespace);
        let last = words.next().unwrap_or_default();
        surnames.add(&super::words::fold(last), words.next().is_some());
    }
    let mut proposed = Vec::new();
    for block in blocks {
        // Where everything is in capitals, only what is known from elsewhere can be found.
        if block.shouting {
            shouted(context, block, vocabulary, &mut proposed);
        } else {
            pieces(context, block, vocabulary, &mut proposed, &mut surnames);
        }
    }
    let mut taken: Vec<Span> = proposed.iter().map(|c: &Candidate| c.span).collect();
    taken.sort_unstable();
    for block in blocks {
        repeats::find(context, block, vocabulary, &surnames, &taken, &mut proposed);
    }
    out.append(&mut proposed);
}

/// Whether the word opens names: a first name in any case form.
fn is_first_name(context: &Context, word: &Word) -> bool {
    word.capital() && super::first_name(context, &word.lower)
}

/// Finds the runs of capitalised words in a block and judges their pieces.
fn pieces(
    context: &Context,
    block: &Block,
    vocabulary: &Vocabulary,
    out: &mut Vec<Candidate>,
    surnames: &mut Surnames,
) {
    let words = &block.words;
    let mut person = None; // where the last person ended
    let mut at = 0;
    while at < words.len() {
        if !opens(&words[at]) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < words.len() && continues(words, end) {
            end += 1;
        }
        while end > at + 1 && words[end - 1].shape == Shape::Lower {
            end -= 1; // a particle at the end belongs to what follows
        }
        let mut piece = |from: usize, to: usize| {
            if is_saint(from.checked_sub(1).map(|before| &words[before]), &words[from], to - from) {
                return;
            }
            let listed = person.is_some_and(|end| end <= from && joins(&words[end..from]));
            if let Some(candidate) = judge(context, block, vocabulary, from, to, listed) {
                if candidate.label == Label::Person {
                    person = Some(to);
                }
                let people = words[from..to].iter().filter(|w| w.shape != Shape::Initials).count();
                if candidate.label == Label::Person && (people > 1 || candidate.score >= 0.6) {
                    surnames.remember(&words[from..to]);
                }
                out.push(candidate);
            }
        };
        cut(context, block, vocabulary, at, end, &mut |from, to| {
            // Parts end where the piece ends.
            let run: Vec<&Word> = words[from..to].iter().collect();
            let before = from.checked_sub(1).map(|k| &words[k]);
            let [one, other] = apart(context, before, &run);
            let between = to - other.len();
            piece(between - one.len(), between);
            if !other.is_empty() {
                piece(between, to);
            }
        });
        at = end;
    }
}

/// Full names where everything is in capitals: a first name of the tables, and a word that looks like a surname.
fn shouted(context: &Context, block: &Block, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
    for pair in block.words.windows(2) {
        let [given, surname] = pair else { continue };
        let beside = surname.gap && !surname.newline && surname.sentence == given.sentence;
        let plain = |word: &Word| {
            word.shape == Shape::Upper
                && word.script == Script::Cyrillic
                && word.text.chars().nth(3).is_some()
                && word.known.is_none_or(|(label, _)| label == Label::Person)
                && word.cue == Cue::NONE
                && !vocabulary.contains(word.lower.as_str())
        };
        if beside
            && plain(given)
            && plain(surname)
            && is_first_name(context, given)
            && surname_shape(&surname.lower) == Some(true)
        {
            out.push(Candidate::of_words(pair, Label::Person, 0.75, "first-name"));
        }
    }
}

/// Whether `count` words from `first` on are one name behind `St`, which may be the first of them or stand before: in English
/// news that is a place or a house, `St Pancras`, and no person.
pub(super) fn is_saint(before: Option<&Word>, first: &Word, count: usize) -> bool {
    let saint = |word: &Word| word.is(&["St", "St."]);
    count <= 2 && saint(first) || count == 1 && before.is_some_and(saint)
}

/// Collects the evidence for one piece.
fn judge(
    context: &Context,
    block: &Block,
    vocabulary: &Vocabulary,
    from: usize,
    to: usize,
    listed: bool,
) -> Option<Candidate> {
    let words = &block.words;
    let (mut from, mut to) = (from, to);
    let mut occupied = false;
    while from < to && (words[from].shape == Shape::Lower || words[from].shape == Shape::Letter) {
        from += 1;
    }
    while to > from && matches!(words[to - 1].shape, Shape::Lower | Shape::Letter) {
        to -= 1;
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
    let piece = &words[from..to];
    let names: Vec<&Word> = piece.iter().filter(|w| w.capital()).collect();
    let (first, last) = (names.first()?, names.last()?);
    if names.len() > 4 || piece.iter().all(|w| w.known.is_some()) && piece[0].known == piece[piece.len() - 1].known {
        return None;
    }
    let bars = Cue::ORG.or(Cue::REGION).or(Cue::FACILITY).or(Cue::EVENT).or(Cue::NATURE).or(Cue::LAW).or(Cue::COMPANY);
    let first_name = names.iter().take(2).any(|w| is_first_name(context, w)) || is_first_name(context, last);
    let barred = names.iter().any(|w| w.has(bars));
    let before = from.checked_sub(1).map(|b| &words[b]).filter(|b| b.sentence == first.sentence);
    let after = words.get(to).filter(|a| a.sentence == first.sentence && a.kind == Kind::Word);
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
    let closing_initials =
        piece[piece.len() - 1].shape == Shape::Initials && words.get(to).is_some_and(|w| w.is(super::words::CLOSING));
    if named_after
        || closing_initials
        || other_head && !first_name
        || names.iter().any(|w| w.has(Cue::STOP) && w.script == Script::Cyrillic)
        || names.len() == 1 && is_inflected_acronym(first.text)
    {
        return None;
    }
    if names.iter().any(|w| w.text.contains(|c: char| c.is_ascii_digit() || c == '&' || c == '+'))
        || names.iter().any(|w| w.script != first.script)
        || (barred && !(first_name && names.len() == 2 && is_first_name(context, first)))
    {
        return None;
    }
    let initials = piece[0].shape == Shape::Initials || piece[piece.len() - 1].shape == Shape::Initials;
    let upper = names.iter().filter(|w| w.shape == Shape::Upper).count();
    if upper == names.len() && names.len() == 1 && !initials
        || upper > 0 && upper < names.len() && !initials && !first_name
    {
        return None;
    }
    let common = names.iter().any(|w| vocabulary.contains(w.lower.as_str()));
    let patronymic = names.len() >= 2 && names[1..].iter().any(|w| is_patronymic(&w.lower));
    let surname = surname_shape(&last.lower);
    let role = role_before(words, from);
    let occupied = occupied || before.is_some_and(|b| b.shape == Shape::Lower && is_occupation(b));
    let spoke = speech_beside(words, from, to);
    let cyrillic = first.script == Script::Cyrillic;
    // "Елизавета II".
    let numeral =
        words.get(to).is_some_and(|w| w.gap && !w.newline && w.sentence == first.sentence && is_regnal(w.text));
    let end = if numeral && (first_name || names.len() == 1) {
        words[to].span.end
    } else {
        trim_possessive(&piece[piece.len() - 1])
    };
    // "Газовую директиву", "Донецької ОВА": an adjective of what follows.
    let qualifies = cyrillic
        && adjectives::of_names(&last.lower)
        && (after.is_some_and(|a| a.shape == Shape::Upper && a.gap)
            || after.is_some_and(|a| a.shape == Shape::Lower && !a.has(Cue::SPEECH.or(Cue::STOP)))
            || after.is_some_and(|a| a.gap && a.known.is_some()));
    let place = before.is_some_and(|b| matches!(b.lower.as_str(), "в" | "во" | "у" | "in"));
    let reported = before.is_some_and(|b| lists::MEDIA_VERBS.holds(&b.lower))
        && !first_name
        && role.is_none()
        && !patronymic
        && !initials;
    let foreign = !cyrillic && context.language.is_cyrillic();
    let quoted = from > 0
        && to < words.len()
        && words[from - 1].is(super::words::OPENING)
        && words[to].is(super::words::CLOSING);

    let (score, rule) = match names.len() {
        _ if quoted && !first_name => return None,
        // "Deputy Secretary of State": a role is no surname behind another.
        1 if !cyrillic && last.has(Cue::ROLE) && !role.is_some_and(|r| r.honorific) => return None,
        1 if numeral && is_first_name(context, last) => (0.85, "regnal-number"),
        1 if initials && foreign => return None,
        1 if initials => (0.9, "initials"),
        1 if after.is_some_and(|a| a.shape == Shape::Lower && a.has(Cue::ROLE)) && context.language == Language::Kk => {
            return None;
        }
        1 if qualifies && !role.is_some_and(|r| r.honorific) => return None,
        _ if reported && !last.has(Cue::STOP) => {
            return Some(Candidate::of_words(piece, Label::Org, 0.6, "medium-reports"));
        }
        1 => {
            let agrees = role.is_some_and(|r| agree(r.word, &last.lower) || surname == Some(true));
            match role {
                Some(r) if r.honorific => (0.85, "honorific"),
                Some(r)
                    if !cyrillic
                        && matches!(
                            r.word,
                            "major" | "general" | "chief" | "head" | "private" | "lead" | "fellow" | "member"
                        ) =>
                {
                    return None;
                }
                Some(r) if r.near && agrees && !common && !foreign => (0.72, "role-before"),
                _ if is_first_name(context, last) => return None,
                _ if common || last.first && !spoke.strong || foreign => return None,
                _ if spoke.strong && cyrillic => (0.62, "speech"),
                _ if spoke.strong => (0.55, "speech"),
                _ if spoke.weak && surname == Some(true) => (0.6, "speech"),
                _ if surname == Some(true) && cyrillic && !last.first => (0.52, "surname-shape"),
                _ => return None,
            }
        }
        count => {
            let adjective = !first_name && cyrillic && adjectives::of_names(&first.lower) && surname != Some(true);
            if adjective && !initials || upper == names.len() && !first_name && !initials {
                return None;
            }
            if patronymic {
                (0.95, "patronymic")
            } else if initials {
                (0.92, "initials")
            } else if role.is_some_and(|r| r.honorific) {
                (0.9, "honorific")
            } else if is_first_name(context, first) && count <= 4 {
                (if common && block.titled { 0.6 } else { 0.9 }, "first-name")
            } else if foreign && !first_name {
                return None;
            } else if role.is_some() && count <= 3 && !common {
                (0.85, "role-before")
            } else if count <= 3 && (spoke.strong || spoke.any() && !first.first) && !common {
                (0.75, "speech")
            } else if count == 2 && occupied && !common && !block.titled {
                (0.75, "occupation-before")
            } else if (2..=3).contains(&count) && !common && !block.titled && of_age(words, from, to) {
                (0.8, "age")
            } else if first_name && count <= 3 && !common && !foreign {
                (0.65, "first-name")
            } else if count <= 3 && surname == Some(true) && !common && !block.titled {
                (if first.first { 0.55 } else { 0.7 }, "surname-shape")
            } else if count <= 3 && listed && !common && !block.titled && !foreign {
                (0.6, "list-of-people")
            } else if count <= 3 && !common && !block.titled && who_follows(words, to) {
                (0.75, "who")
            } else if count == 2 && cyrillic && !common && !first.first && !block.titled && !place {
                (0.5, "two-capitals")
            } else {
                return None;
            }
        }
    };
    let span = Span::new(piece[0].span.start as usize, end as usize);
    (score >= ENOUGH).then(|| Candidate::by_rule(span, Label::Person, score, rule))
}

/// The end of a word without the English possessive, where the tokens left it on.
fn trim_possessive(word: &Word) -> u32 {
    let cut = ["'s", "’s"].iter().find_map(|s| word.text.strip_suffix(s)).map_or(word.text.len(), str::len);
    word.span.start + cut as u32
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::testing::{check, compare, names_with_tables},
        language::Language::*,
    };

    #[test]
    fn in_capitals() {
        compare(
            &[(Ru, "ПИСАТЕЛЬ АННА ЗАРЕЧЕНКО ПРИЕХАЛА", "АННА ЗАРЕЧЕНКО/PERSON"), (Ru, "НОВАЯ АННА ПРИЕХАЛА ВЧЕРА", "")],
            names_with_tables,
        );
    }

    #[test]
    fn behind_a_region() {
        compare(
            &[(
                En,
                "The governor of Jalal-Abad region Bekzur Plumanov left.",
                "Jalal-Abad region/GPE | Bekzur Plumanov/PERSON",
            )],
            names_with_tables,
        );
    }

    #[test]
    fn by_context() {
        check(&[
            (Ru, "Вчера министр Ковалюк прибыл на завод.", "Ковалюк/PERSON"),
            (Ru, "Об этом рассказал генерал Пётр Заречный.", "Пётр Заречный/PERSON"),
            (Ru, "Встречу провела А. В. Соколова.", "А. В. Соколова/PERSON"),
            (Ru, "Книгу написал Соколов А.В., живущий здесь.", "Соколов А.В./PERSON"),
            (Ru, "«Мы ждём», — сказал Дубравин.", "Дубравин/PERSON"),
            (Ru, "Вышла Мария Петровна Лосева.", "Мария Петровна Лосева/PERSON"),
            (
                Ru,
                "Приехал губернатор Олег Лосев. Позже Лосев выступил. Лосеву ответили.",
                "Олег Лосев/PERSON | Лосев/PERSON | Лосеву/PERSON",
            ),
            (Kk, "Министр Ерболат Дошаев келді. Кеше Дошаевпен кездесті.", "Ерболат Дошаев/PERSON | Дошаевпен/PERSON"),
            (
                Kk,
                "Судья Айгүл Ажарқұлова келді. Кеше Ажарқұлованың сөзін күтті.",
                "Айгүл Ажарқұлова/PERSON | Ажарқұлованың/PERSON",
            ),
            (Uk, "Голова Заріченської ОВА Петро Барабаш приїхав.", "Заріченської ОВА/ORG | Петро Барабаш/PERSON"),
            (Uk, "Голова НЗРу А. Барабаш пішов.", "НЗРу/ORG | А. Барабаш/PERSON"),
            (Ru, "Господин Вежливцев промолчал.", "Вежливцев/PERSON"),
            (En, "Deputy Prime Minister Adam Quill left.", "Adam Quill/PERSON"),
            (En, "The Deputy Secretary of State left.", ""),
            // A role of something else.
            (En, "Yesterday the secretary of the Quillovsk branch left.", ""),
            (En, "They asked Member States for help.", ""),
            // Words that no table knows, by an occupation, an age, a verb of speech.
            (Ru, "Орнитолог Казимерт Дольнич снял птицу.", "Казимерт Дольнич/PERSON"),
            (Uk, "Рятувальниця Евланна Хвилич просить чекати.", "Евланна Хвилич/PERSON"),
            (Ru, "Её нашёл 45-летний Дарат Пихлич утром.", "Дарат Пихлич/PERSON"),
            (En, "\"We wait here,\" Veacil Muntean told reporters.", "Veacil Muntean/PERSON"),
            (Uk, "«Так», — зазначив Барабаш. Міністр Олесь Барабаш пішов.", "Барабаш/PERSON | Олесь Барабаш/PERSON"),
            (Uk, "Зустріч із прем'єром Остапом Вишнівським тривала годину.", "Остапом Вишнівським/PERSON"),
            (En, "Professor Adam Quill left. Allies Quill had left too.", "Adam Quill/PERSON | Quill/PERSON"),
            (Uk, "Голова Олег Барабаш пішов. Ферму Барабаша спалили.", "Олег Барабаш/PERSON | Барабаша/PERSON"),
            (En, "Professor Adam Quill spoke first, and Quill left.", "Adam Quill/PERSON | Quill/PERSON"),
            (En, "\"It works,\" says Mrs. Plum, who came late.", "Plum/PERSON"),
            (Kk, "Министр Асқар Ерболұлы Жұмағұлов келді.", "Асқар Ерболұлы Жұмағұлов/PERSON"),
            // Negatives.
            (Ru, "Вчера мэр города уехал. Он вернулся в среду.", ""),
            (Ru, "Северный ветер дул весь день. Потом Ветер стих.", ""),
            (En, "The president left early. He said nothing on Monday.", ""),
            (Uk, "Так міністр сказав у понеділок.", ""),
        ]);
    }
}
