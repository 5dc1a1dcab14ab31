//! People by what stands around them: a role, a form of address, a first name, initials, a patronymic, a verb of speech, or
//! a full name elsewhere in the document.
//!
//! Runs of capitalised words are cut at roles, places and organisations; each piece then collects evidence, and is
//! proposed where the evidence suffices. Surnames of proposed people are found again in every case form.

mod apart;
mod evidence;
mod forms;
mod judge;
mod repeats;
mod runs;

use std::collections::HashSet;

use super::{
    Candidate, Context,
    cues::Cue,
    words::{Block, Script, Shape, Word},
};
use crate::{label::Label, span::Span};

use self::{
    judge::judge,
    repeats::Surnames,
    runs::{continues, cut, joins, opens},
};
pub(super) use apart::{apart, is_opener};
pub(super) use forms::{is_inflected_acronym, is_patronymic, surname_shape};

/// Words of the document in lower case: a capital at the start of a sentence proves nothing for these.
pub type Vocabulary<'a> = HashSet<&'a str>;

/// Below this a piece is not proposed.
const ENOUGH: f32 = 0.5;

/// From this score on a full name of the tagger gives its surname to the rest of the document.
const SURE: f32 = 0.9;

/// Proposes people. `learned` are the names of the tagger, whose surnames may stand alone elsewhere.
pub fn find(
    context: &Context,
    blocks: &[Block],
    vocabulary: &Vocabulary,
    learned: &[Candidate],
    out: &mut Vec<Candidate>,
) {
    let mut surnames = Surnames::of(context);
    let full = |c: &&Candidate| c.score >= SURE && c.span.of(context.text).contains(' ');
    for known in out.iter().chain(learned.iter().filter(full)).filter(|c| c.label == Label::Person) {
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
    // Of `Ким Чен Ын` the last word alone is no name.
    proposed.retain(|c| {
        let at = learned.partition_point(|name| name.span.end <= c.span.start);
        let longer = |name: &&Candidate| {
            name.label == Label::Person
                && name.score >= super::merge::LIKELY
                && name.span != c.span
                && name.span.contains(c.span)
        };
        c.rule != "surname-repeats" || !learned.get(at).is_some_and(|name| longer(&name))
    });
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
            // `управляющий Заречья Роберт Хилл`: what he is in charge of.
            let charge = |before: &Word| match one {
                [only] if !other.is_empty() && before.has(Cue::ROLE) => {
                    let person = only.known.is_some_and(|(label, _)| label == Label::Person);
                    !person && !is_first_name(context, only) && surname_shape(&only.lower) != Some(true)
                }
                _ => false,
            };
            if !before.is_some_and(charge) {
                piece(between - one.len(), between);
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        extract::{
            testing::{Page, check, compare, names_with_tables, tables},
            words,
        },
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
    fn surnames_of_whom_the_tagger_found() {
        let text = "Пришёл Кхем Плумос. Вчера там был Плумос.";
        let page = Page::new(Ru, text);
        let context = page.context(Some(tables()));
        let blocks = words::prepare(&context, &[]);
        let name = "Кхем Плумос";
        let at = text.find(name).unwrap();
        let learned = Candidate::by_rule(Span::new(at, at + name.len()), Label::Person, 0.95, "tagger");
        for (learned, want) in [(&[][..], &[][..]), (&[learned][..], &[name, "Плумос"][..])] {
            let mut out = Vec::new();
            find(&context, &blocks, &words::vocabulary(&blocks), learned, &mut out);
            assert_eq!(out.iter().map(|c| c.span.of(text)).collect::<Vec<_>>(), want);
        }
    }

    #[test]
    fn behind_what_they_are_in_charge_of() {
        let table = [
            (
                En,
                "The governor of Jalal-Abad region Bekzur Plumanov left.",
                "Jalal-Abad region/GPE | Bekzur Plumanov/PERSON",
            ),
            (Ru, "Это сказал директор Плумбриджа Роберт Хилл. Жители Плумбриджа ждут.", "Роберт Хилл/PERSON"),
            (
                Ru,
                "Это сказал адвокат Лосева Роберт Хилл. Слова Лосева верны.",
                "Лосева/PERSON | Роберт Хилл/PERSON | Лосева/PERSON",
            ),
        ];
        compare(&table, names_with_tables);
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
            // What somebody is the head of.
            (Ru, "Это сказал патриарх Заречинский и всея Руси Пётр Лосев.", "Пётр Лосев/PERSON"),
            (Ru, "Это сказал патриарх Заречинский вчера.", ""),
            // A surname that no noun looks like may open a sentence.
            (Ru, "Дубравенко сказал это вчера.", "Дубравенко/PERSON"),
            (Ru, "Дубравин сказал это вчера.", ""),
            // Negatives.
            (Ru, "Вчера мэр города уехал. Он вернулся в среду.", ""),
            (Ru, "Северный ветер дул весь день. Потом Ветер стих.", ""),
            (En, "The president left early. He said nothing on Monday.", ""),
            (Uk, "Так міністр сказав у понеділок.", ""),
        ]);
    }
}
