//! The words of a name that tell it apart: without legal forms, `имени`, initials of whom it is called after, hyphens and
//! letters borrowed from the other script.

use crate::{
    label::Label,
    link::words,
    morph::stem,
    text::pieces::{fold, folded},
};

/// Ends of addresses of sites that are called by them.
const DOMAINS: &[&str] = &[".ru", ".com", ".ua", ".org", ".net", ".kz", ".info", ".by", ".eu", ".рф", ".ру"];

/// Letters that look alike in both scripts, in lower case: Cyrillic, Latin.
const LOOKALIKES: &[(char, char)] = &[
    ('а', 'a'),
    ('в', 'b'),
    ('е', 'e'),
    ('і', 'i'),
    ('к', 'k'),
    ('м', 'm'),
    ('н', 'h'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
];

/// The words of `name`, folded, that tell it apart from other names of that label; in order, at least one unless the name has
/// no letter and no digit.
pub(super) fn telling(name: &str, label: Label) -> Vec<String> {
    let mut folded = String::with_capacity(name.len());
    fold(name, &mut folded);
    let apart = |c: char| c.is_whitespace() || c == '"' || (label != Label::Person && matches!(c, '-' | '/' | ','));
    let words: Vec<String> = folded
        .split(apart)
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric() && (c != '.' || label != Label::Person)))
        .filter(|w| !w.is_empty())
        .map(one_script)
        .collect();
    if label == Label::Gpe {
        return without_form_of_state(words);
    }
    if label != Label::Org {
        return words;
    }
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut honoured = false;
    for word in &words {
        let rest = match word.as_str() {
            "имени" | "им" | "імені" | "ім" if !out.is_empty() => {
                honoured = true;
                continue;
            }
            // `им.Заречного`.
            word => word.strip_prefix("им.").or(word.strip_prefix("ім.")).filter(|_| !out.is_empty()),
        };
        honoured |= rest.is_some();
        let word = rest.unwrap_or(word);
        // `имени А. Б. Заречного`, `имени А.Б.Заречного`: initials are left out at will.
        let word = if honoured { word.rsplit('.').next().unwrap_or(word) } else { word };
        if honoured && word.chars().nth(1).is_none() {
            continue;
        }
        let site = DOMAINS.iter().find_map(|d| word.strip_suffix(d)).filter(|s| s.chars().nth(1).is_some());
        out.push(site.unwrap_or(word).to_owned());
    }
    let mut out = one_state(out);
    // `Б. В.`: two words, one form.
    if let [.., b, v] = out.as_slice()
        && matches!((b.as_str(), v.as_str()), ("б" | "н", "в") | ("b" | "n", "v"))
        && out.len() > 2
    {
        out.truncate(out.len() - 2);
    }
    let is_legal = |word: &String| words::LEGAL.holds(word);
    while out.len() > 1 && out.last().is_some_and(is_legal) {
        out.pop();
    }
    while out.len() > 1 && out.first().is_some_and(|w| is_legal(w) && !w.is_ascii()) {
        out.remove(0);
    }
    out
}

/// `Республика Заречье` as `Заречье`. Where the short name is another state's, or half of a name, the long one stays.
fn without_form_of_state(mut words: Vec<String>) -> Vec<String> {
    const FORMS: &[&str] = &["республик", "республік", "королевств", "королівств", "княжеств", "князівств"];
    const STAY: &[&str] = &["коре", "конго", "кита", "сербск", "сербськ", "науру"];
    if let [form, next, ..] = words.as_slice()
        && FORMS.iter().any(|f| form.starts_with(f))
        && !STAY.iter().any(|s| next.starts_with(s))
    {
        words.remove(0);
    }
    words
}

/// The state at the end of a name in its common wording: `МИД РФ`, `МИД Российской Федерации` as `МИД России`.
fn one_state(mut words: Vec<String>) -> Vec<String> {
    for states in words::STATES.words() {
        for wording in states.split('|') {
            let count = wording.split(' ').count();
            let ends =
                words.len() > count && words[words.len() - count..].iter().map(String::as_str).eq(wording.split(' '));
            if ends {
                words.truncate(words.len() - count);
                words.extend(states.split('|').next().map(str::to_owned));
                return words;
            }
        }
    }
    words
}

/// Whether a stem is that of a state in its common wording.
pub(super) fn is_state(key: &str) -> bool {
    words::STATES
        .words()
        .iter()
        .any(|states| states.split('|').next().is_some_and(|state| stem::key(state, false) == key))
}

/// Whether a part of a person's folded name is an initial: a letter, or `дж` for the Latin `j`.
pub(super) fn is_initial(part: &str) -> bool {
    part.chars().nth(1).is_none() || part == "дж"
}

/// The surname, folded, after which an institute for research is called, and whether `имени` says so: `НИИ им. Заречного` is
/// `Научный центр рек имени П. Заречного`.
pub(super) fn institute(name: &str) -> Option<(String, bool)> {
    const HEADS: &[&str] = &["центр", "институт", "інститут", "нии", "нді", "ндц", "ниц", "фнц", "гнц"];
    let folded = folded(name);
    let is_head = |word: &str| HEADS.iter().any(|h| word.trim_matches('"').starts_with(h));
    let surname = |rest: &str| {
        let word = rest.split(|c: char| c.is_whitespace() || c == '.').find(|w| w.chars().nth(2).is_some())?;
        word.chars().all(char::is_alphabetic).then(|| word.to_owned())
    };
    for by in [" имени ", " им.", " им ", " імені ", " ім.", " ім "] {
        if let Some((head, rest)) = folded.split_once(by) {
            let rest = ["академика ", "академіка "].iter().find_map(|a| rest.strip_prefix(a)).unwrap_or(rest);
            return head.split_whitespace().any(is_head).then(|| surname(rest)).flatten().map(|s| (s, true));
        }
    }
    let (head, rest) = folded.split_once(' ')?;
    let capital = name.split_whitespace().nth(1).is_some_and(|w| w.starts_with(char::is_uppercase));
    (is_head(head) && capital && !rest.contains(' ')).then(|| surname(rest)).flatten().map(|s| (s, false))
}

/// The word in one script, where letters of one are only lookalikes of the other's: `Моcква` typed with a Latin `c`.
fn one_script(word: &str) -> String {
    let is_cyrillic = |c: char| ('\u{400}'..='\u{52f}').contains(&c);
    if word.is_ascii() || !word.chars().any(|c| c.is_ascii_alphabetic()) || !word.chars().any(is_cyrillic) {
        return word.to_owned();
    }
    let to_latin = |c: char| LOOKALIKES.iter().find(|(cyrillic, _)| *cyrillic == c).map(|(_, latin)| *latin);
    let to_cyrillic = |c: char| LOOKALIKES.iter().find(|(_, latin)| *latin == c).map(|(cyrillic, _)| *cyrillic);
    let foreign = |of: &dyn Fn(char) -> Option<char>, is: &dyn Fn(char) -> bool| {
        word.chars().filter(|c| is(*c)).all(|c| of(c).is_some())
    };
    let as_latin = foreign(&to_latin, &is_cyrillic);
    let as_cyrillic = foreign(&to_cyrillic, &|c| c.is_ascii_alphabetic());
    // Where either would do, the script of more letters.
    let cyrillic = word.chars().filter(|c| is_cyrillic(*c)).count();
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    match (as_latin, as_cyrillic) {
        (true, both) if !both || latin > cyrillic => word.chars().map(|c| to_latin(c).unwrap_or(c)).collect(),
        (_, true) => word.chars().map(|c| to_cyrillic(c).unwrap_or(c)).collect(),
        _ => word.to_owned(),
    }
}

/// Whether a word is a patronymic; `word` folded, in the nominative or as a stem.
pub(super) fn is_patronymic(word: &str) -> bool {
    const SHORT: &[&str] = &["ильич", "лукич", "фомич", "кузьмич", "никитич", "ілліч"];
    const LONG: &[&str] =
        &["ович", "евич", "йович", "овн", "евн", "івн", "ївн", "ичн", "овна", "евна", "івна", "ївна", "ична"];
    SHORT.contains(&word) || word.chars().nth(5).is_some() && LONG.iter().any(|s| word.ends_with(s))
}

/// Whether a surname in the nominative is a man's, and not a woman's, by its suffix; `None` where it does not say.
pub(super) fn is_mans(surname: &str) -> Option<bool> {
    const WOMEN: &[&str] = &["ова", "ева", "ёва", "єва", "ина", "іна", "ына", "ская", "цкая", "ська", "цька"];
    const MEN: &[&str] = &["ов", "ев", "ёв", "єв", "ин", "ін", "ын", "ский", "цкий", "ський", "цький"];
    let ends = |list: &[&str]| surname.chars().nth(3).is_some() && list.iter().any(|e| surname.ends_with(e));
    if ends(WOMEN) { Some(false) } else { ends(MEN).then_some(true) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_names_apart() {
        use Label::{Gpe, Org, Person, Product};
        for (label, name, want) in [
            (Org, "ПАО «Заречье»", "заречье"),
            (Org, "АКБ ЗАРЕЧЬЕ АО", "заречье"),
            (Org, "River Boats Inc.", "river boats"),
            (Org, "Ривер Боутс Б. В.", "ривер боутс"),
            (Org, "Ривер Боутс Б.В.", "ривер боутс"),
            (Org, "АО", "ао"),
            (Org, "Институт имени П. С. Заречного", "институт заречного"),
            (Org, "Институт им.Заречного", "институт заречного"),
            (Org, "Институт им. П.С.Заречного", "институт заречного"),
            (Org, "ZARYA.RU", "zarya"),
            (Org, "Форум стран - соседей реки", "форум стран соседей реки"),
            (Org, "Форум стран-соседей реки", "форум стран соседей реки"),
            (Person, "Анна-Мария Лосева", "анна-мария лосева"),
            (Gpe, "Моcква", "москва"),
            (Gpe, "Республика Заречье", "заречье"),
            (Gpe, "Республика Конго", "республика конго"),
            (Gpe, "Заречинская Республика", "заречинская республика"),
            (Product, "СOVID-19", "covid 19"),
            (Product, "Поток — 2", "поток 2"),
            (Product, "Поток-2", "поток 2"),
            (Gpe, "…", ""),
        ] {
            assert_eq!(telling(name, label).join(" "), want, "{name}");
        }
    }

    #[test]
    fn states_have_one_wording() {
        for (name, want) in [
            ("МИД РФ", "мид россии"),
            ("МИД Российской Федерации", "мид россии"),
            ("Рада рибалок Великої Британії", "рада рибалок великобритании"),
            ("РФ", "рф"),
        ] {
            assert_eq!(telling(name, Label::Org).join(" "), want, "{name}");
        }
    }

    #[test]
    fn institutes_are_called_after_people() {
        for (name, want) in [
            ("НИИ им. Заречного", Some(("заречного", true))),
            ("Научный центр рек имени П. С. Заречного", Some(("заречного", true))),
            ("Центр Заречного", Some(("заречного", false))),
            ("Центр рек", None),
            ("Школа имени Заречного", None),
            ("Институт", None),
        ] {
            let want = want.map(|(surname, by)| (surname.to_owned(), by));
            assert_eq!(institute(name), want, "{name}");
        }
    }

    #[test]
    fn suffixes_of_surnames_say_whose_they_are() {
        for (surname, want) in [
            ("Лосев", Some(true)),
            ("Лосева", Some(false)),
            ("Заречная", None),
            ("Речинская", Some(false)),
            ("Ким", None),
        ] {
            assert_eq!(is_mans(surname), want, "{surname}");
        }
    }

    #[test]
    fn patronymics_by_their_ends() {
        for (word, want) in
            [("сергеевич", true), ("ильич", true), ("іванівна", true), ("милошевич", true), ("лосев", false)]
        {
            assert_eq!(is_patronymic(word), want, "{word}");
        }
    }
}
