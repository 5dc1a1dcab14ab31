//! Declension of Russian, Ukrainian and Belarusian names, from the nominative forward.
//!
//! The rows of the tables (`tables.rs`) are tried in order; the first that fits decides.

mod tables;

pub(super) use tables::{put, take};

use std::sync::OnceLock;

use super::{Cases, Gender};
use crate::language::Language;
use tables::{Row, TABLES, gender_bit, kind_bit};

/// What kind of word is declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A place or thing, or the head noun of an organisation.
    Noun,
    /// An adjective in a name: `Саудовская`.
    Adjective,
    /// A first name.
    First,
    /// A patronymic.
    Patronymic,
    /// A surname.
    Surname,
}

/// A case form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Form {
    /// The word as written.
    pub text: String,
    /// The cases it can stand in.
    pub cases: Cases,
}

/// A row of the tables taken apart once, since names are read against all of them.
#[derive(Debug)]
pub(super) struct Ready {
    row: &'static Row,
    ends: Vec<&'static str>,
    /// Endings and their cases, for things and for people.
    endings: [Vec<(&'static str, Cases)>; 2],
    tails: Vec<&'static str>,
}

impl Ready {
    fn new(row: &'static Row) -> Ready {
        let ends: Vec<&'static str> = row.ends.split(' ').collect();
        let mut tails: Vec<&'static str> = Vec::new();
        for end in &ends {
            let end = end.trim_start_matches('^');
            let at = end.char_indices().rev().nth(usize::from(row.strip).wrapping_sub(1)).map_or(end.len(), |(i, _)| i);
            let tail = if row.strip == 0 { "" } else { &end[at.min(end.len())..] };
            if !tails.contains(&tail) {
                tails.push(tail);
            }
        }
        Ready { row, ends, endings: [row.endings(false), row.endings(true)], tails }
    }

    /// The endings and their cases.
    pub(super) fn endings(&self, animate: bool) -> &[(&'static str, Cases)] {
        &self.endings[usize::from(animate)]
    }

    /// The nominative endings that come off, for going backward: one for each distinct stripped part.
    pub(super) fn tails(&self) -> &[&'static str] {
        &self.tails
    }

    /// How many letters come off the nominative.
    pub(super) const fn strip(&self) -> usize {
        self.row.strip as usize
    }

    /// How far the ending alone proves that the row is right when going backward, 0 to 9.
    pub(super) const fn weight(&self) -> u8 {
        self.row.weight
    }

    /// Whether the row's words do not decline.
    pub(super) fn is_fixed(&self) -> bool {
        self.row.forms == "="
    }

    /// Whether the row takes words of this gender.
    pub(super) const fn is_of(&self, gender: Gender) -> bool {
        self.row.genders & gender_bit(gender) != 0
    }

    fn takes(&self, word: &str) -> bool {
        self.ends.iter().any(|end| match end.strip_prefix('^') {
            Some(whole) => word == whole,
            None => word.ends_with(end),
        })
    }
}

/// The rows of a language for a kind of word, in order.
pub(super) fn rows(kind: Kind, language: Language) -> &'static [Ready] {
    const KINDS: [Kind; 5] = [Kind::Noun, Kind::Adjective, Kind::First, Kind::Patronymic, Kind::Surname];
    static ALL: [OnceLock<Vec<Ready>>; 15] = [const { OnceLock::new() }; 15];
    let at = KINDS.iter().position(|k| *k == kind).unwrap_or(0);
    let of = match language {
        Language::Uk => 1,
        Language::Be => 2,
        _ => 0,
    };
    ALL[3 * at + of]
        .get_or_init(|| TABLES[of].get().iter().filter(|row| row.kinds & kind_bit(kind) != 0).map(Ready::new).collect())
}

/// The row that declines `word` (in lower case) of that gender.
pub(super) fn row_for(word: &str, kind: Kind, gender: Gender, language: Language) -> Option<&'static Ready> {
    rows(kind, language).iter().find(|row| row.is_of(gender) && row.takes(word))
}

/// The gender that a place or thing has by its ending, where the ending says.
pub fn noun_gender(word: &str, language: Language) -> Option<Gender> {
    let word = word.to_lowercase();
    let last = word.chars().last()?;
    let uk = language == Language::Uk;
    let doubled = uk && row_for(&word, Kind::Noun, Gender::Neuter, language).is_some_and(|r| r.weight() >= 6);
    Some(match last {
        _ if doubled => Gender::Neuter,
        'а' | 'я' if word.ends_with("мя") && !uk => Gender::Neuter,
        'а' | 'я' => Gender::Feminine,
        'о' | 'е' | 'є' => {
            let declines = if uk {
                &["ово", "ево", "єво", "ино", "їно", "іно", "ство", "цтво", "ське", "цьке", "зьке", "ще"][..]
            } else {
                &["ово", "ево", "ёво", "ино", "ыно", "ство", "ие", "ье", "ое", "ее", "ще"][..]
            };
            return declines.iter().any(|e| word.ends_with(e)).then_some(Gender::Neuter);
        }
        'ы' => Gender::Plural,
        'и' | 'і' | 'ї' | 'у' | 'ю' | 'э' | 'ё' => return None,
        'ь' if word.ends_with("ость") || word.ends_with("асть") || word.ends_with("ість") => {
            Gender::Feminine
        }
        'ь' if word.ends_with("ль") || word.ends_with("ець") => Gender::Masculine,
        'ь' => return None,
        c if c.is_alphabetic() => Gender::Masculine,
        _ => return None,
    })
}

/// All case forms of one word, without repeats, the nominative first. Words in other scripts do not decline.
///
/// `animate` decides the accusative. Capitals are kept as the nominative has them.
pub fn decline(word: &str, kind: Kind, gender: Gender, animate: bool, language: Language) -> Vec<Form> {
    let fixed = || vec![Form { text: word.to_owned(), cases: Cases::ALL }];
    if !matches!(language, Language::Ru | Language::Uk | Language::Be) || !word.chars().any(is_cyrillic) {
        return fixed();
    }
    let lower: String = word.chars().flat_map(char::to_lowercase).map(plain_apostrophe).collect();
    let Some(row) = row_for(&lower, kind, gender, language) else { return fixed() };
    if row.is_fixed() {
        return fixed();
    }
    let count = word.chars().count();
    if count < row.strip() {
        return fixed();
    }
    let cut = word.char_indices().nth(count - row.strip()).map_or(word.len(), |(i, _)| i);
    let capital = word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let mut forms: Vec<Form> = Vec::new();
    for &(ending, cases) in row.endings(animate) {
        let ending = if capital { ending.to_uppercase() } else { ending.to_owned() };
        let mut text = String::with_capacity(cut + ending.len());
        text.push_str(&word[..cut]);
        text.push_str(&ending);
        match forms.iter_mut().find(|f| f.text == text) {
            Some(form) => form.cases = form.cases.or(cases),
            None => forms.push(Form { text, cases }),
        }
    }
    // The nominative stays as written: `Пётр` comes back from a row that writes `етр`.
    if let Some(form) = forms.iter_mut().find(|f| f.cases.meets(Cases::NOM) && f.text != word)
        && form.text.replace('е', "ё").contains('ё')
        && word.contains('ё')
    {
        let cases = form.cases;
        forms.insert(0, Form { text: word.to_owned(), cases });
    }
    forms
}

pub(super) fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// The three apostrophes of Ukrainian texts as one.
pub(super) fn plain_apostrophe(c: char) -> char {
    if matches!(c, '’' | 'ʼ' | '‘' | '`') { '\'' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first form listed for each case, nominative to locative.
    fn six(word: &str, kind: Kind, gender: Gender, animate: bool, language: Language) -> String {
        let forms = decline(word, kind, gender, animate, language);
        Cases::ORDER[..6]
            .iter()
            .map(|&case| forms.iter().find(|f| f.cases.meets(case)).map_or("—", |f| f.text.as_str()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn declensions() {
        use Gender::*;
        use Kind::*;
        use Language::{Be, Ru, Uk};
        let table = [
            (Ru, Surname, Masculine, "Герасимов", "Герасимов Герасимова Герасимову Герасимова Герасимовым Герасимове"),
            (Ru, Surname, Masculine, "Путин", "Путин Путина Путину Путина Путиным Путине"),
            (Ru, Surname, Feminine, "Захарова", "Захарова Захаровой Захаровой Захарову Захаровой Захаровой"),
            (
                Ru,
                Surname,
                Masculine,
                "Лавровский",
                "Лавровский Лавровского Лавровскому Лавровского Лавровским Лавровском",
            ),
            (Ru, Surname, Feminine, "Крупская", "Крупская Крупской Крупской Крупскую Крупской Крупской"),
            (Ru, Surname, Masculine, "Лукашенко", "Лукашенко Лукашенко Лукашенко Лукашенко Лукашенко Лукашенко"),
            (Ru, Surname, Masculine, "Байден", "Байден Байдена Байдену Байдена Байденом Байдене"),
            (Ru, Surname, Feminine, "Меркель", "Меркель Меркель Меркель Меркель Меркель Меркель"),
            (Ru, Surname, Masculine, "Ковальчук", "Ковальчук Ковальчука Ковальчуку Ковальчука Ковальчуком Ковальчуке"),
            (Ru, Surname, Masculine, "Саакашвили", "Саакашвили Саакашвили Саакашвили Саакашвили Саакашвили Саакашвили"),
            (Ru, Surname, Masculine, "Долгих", "Долгих Долгих Долгих Долгих Долгих Долгих"),
            (Ru, First, Masculine, "Дмитрий", "Дмитрий Дмитрия Дмитрию Дмитрия Дмитрием Дмитрии"),
            (Ru, First, Masculine, "Павел", "Павел Павла Павлу Павла Павлом Павле"),
            (Ru, First, Feminine, "Мария", "Мария Марии Марии Марию Марией Марии"),
            (Ru, First, Masculine, "Илья", "Илья Ильи Илье Илью Ильей Илье"),
            (
                Ru,
                Patronymic,
                Masculine,
                "Сергеевич",
                "Сергеевич Сергеевича Сергеевичу Сергеевича Сергеевичем Сергеевиче",
            ),
            (Ru, Patronymic, Feminine, "Петровна", "Петровна Петровны Петровне Петровну Петровной Петровне"),
            (Ru, Noun, Feminine, "Украина", "Украина Украины Украине Украину Украиной Украине"),
            (Ru, Noun, Feminine, "Армения", "Армения Армении Армении Армению Арменией Армении"),
            (Ru, Noun, Feminine, "Казань", "Казань Казани Казани Казань Казанью Казани"),
            (Ru, Noun, Masculine, "Ярославль", "Ярославль Ярославля Ярославлю Ярославль Ярославлем Ярославле"),
            (Ru, Noun, Plural, "Афины", "Афины Афин Афинам Афины Афинами Афинах"),
            (Ru, Noun, Plural, "Химки", "Химки Химок Химкам Химки Химками Химках"),
            (Ru, Noun, Masculine, "Череповец", "Череповец Череповца Череповцу Череповец Череповцом Череповце"),
            (Ru, Noun, Masculine, "День", "День Дня Дню День Днем Дне"),
            (Ru, Noun, Masculine, "Рынок", "Рынок Рынка Рынку Рынок Рынком Рынке"),
            (Ru, Surname, Masculine, "Христос", "Христос Христа Христу Христа Христом Христе"),
            (Uk, Noun, Masculine, "День", "День Дня Дню День Днем Дні"),
            (Uk, Noun, Masculine, "Будинок", "Будинок Будинку Будинку Будинок Будинком Будинку"),
            (Uk, Surname, Masculine, "Шевченко", "Шевченко Шевченка Шевченку Шевченка Шевченком Шевченку"),
            (Uk, Surname, Feminine, "Шевченко", "Шевченко Шевченко Шевченко Шевченко Шевченко Шевченко"),
            (Uk, Surname, Masculine, "Токаєв", "Токаєв Токаєва Токаєву Токаєва Токаєвим Токаєву"),
            (
                Uk,
                Surname,
                Masculine,
                "Зеленський",
                "Зеленський Зеленського Зеленському Зеленського Зеленським Зеленському",
            ),
            (
                Uk,
                Surname,
                Feminine,
                "Тимошенкова",
                "Тимошенкова Тимошенкової Тимошенковій Тимошенкову Тимошенковою Тимошенковій",
            ),
            (Uk, First, Masculine, "Сергій", "Сергій Сергія Сергію Сергія Сергієм Сергію"),
            (Uk, First, Masculine, "Дмитро", "Дмитро Дмитра Дмитру Дмитра Дмитром Дмитру"),
            (Uk, First, Feminine, "Марія", "Марія Марії Марії Марію Марією Марії"),
            (Uk, Noun, Masculine, "Київ", "Київ Києва Києву Київ Києвом Києві"),
            (Uk, Noun, Masculine, "Львів", "Львів Львова Львову Львів Львовом Львові"),
            (Uk, Noun, Feminine, "Прага", "Прага Праги Празі Прагу Прагою Празі"),
            (Uk, Noun, Neuter, "Запоріжжя", "Запоріжжя Запоріжжя Запоріжжю Запоріжжя Запоріжжям Запоріжжю"),
            (Uk, Noun, Plural, "Чернівці", "Чернівці Чернівців Чернівцям Чернівці Чернівцями Чернівцях"),
            (Uk, Adjective, Feminine, "Велика", "Велика Великої Великій Велику Великою Великій"),
            (Be, Noun, Feminine, "Беларусь", "Беларусь Беларусі Беларусі Беларусь Беларуссю Беларусі"),
            (Be, Noun, Feminine, "Расія", "Расія Расіі Расіі Расію Расіяй Расіі"),
            (Be, Noun, Masculine, "Казахстан", "Казахстан Казахстана Казахстану Казахстан Казахстанам Казахстане"),
            (Be, Surname, Masculine, "Заречнаў", "Заречнаў Заречнава Заречнаву Заречнава Заречнавым Заречнаве"),
            (Be, Adjective, Feminine, "Вялікая", "Вялікая Вялікай Вялікай Вялікую Вялікай Вялікай"),
        ];
        for (language, kind, gender, word, expected) in table {
            let animate = matches!(kind, Surname | First | Patronymic);
            let got = six(word, kind, gender, animate, language);
            assert_eq!(got, expected, "{language} {word}");
        }
    }
}
