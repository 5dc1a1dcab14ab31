//! Kazakh case endings, by vowel harmony and the last sound.

use super::{Cases, lists, paradigm::Form};

/// Which endings a word takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Harmony {
    Back,
    Front,
}

/// How a word ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Vowel,
    Nasal,
    /// р л й у
    Sonorant,
    /// з ж
    Voiced,
    Voiceless,
}

/// The harmony that the last telling vowel asks for; `и` and `у` tell nothing, so both come back where nothing else does.
fn harmony(word: &str) -> &'static [Harmony] {
    // A back vowel before `к`, `г` is a loan: `банктің`, `Нью-Йоркте`; the native word would have `қ`, `ғ`.
    if word.ends_with(['к', 'г', 'ь']) {
        return &[Harmony::Front, Harmony::Back];
    }
    // Russian suffixes of surnames follow the vowels before them: `Ержаевтың`, `Серікбаевтың`, but `Сергеевтің`.
    if ["ев", "ева", "ёв", "ёва"].iter().any(|e| word.ends_with(e)) {
        return &[Harmony::Back, Harmony::Front];
    }
    for c in word.chars().rev() {
        match c {
            'а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё' => return &[Harmony::Back],
            'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' => return &[Harmony::Front],
            // Loans with a last `и`, `ю` take either in practice.
            'и' | 'ю' => return &[Harmony::Front, Harmony::Back],
            _ => {}
        }
    }
    &[Harmony::Back, Harmony::Front]
}

fn last(word: &str) -> Last {
    match word.trim_end_matches('ь').chars().last() {
        Some('а' | 'о' | 'ұ' | 'ы' | 'я' | 'ё' | 'ә' | 'е' | 'ө' | 'ү' | 'і' | 'э' | 'и' | 'ю') => {
            Last::Vowel
        }
        Some('м' | 'н' | 'ң') => Last::Nasal,
        Some('р' | 'л' | 'й' | 'у') => Last::Sonorant,
        Some('з' | 'ж') => Last::Voiced,
        _ => Last::Voiceless,
    }
}

/// The case forms of a word. Those of a possessed noun come along for words in -ы, -і; `possessed` leaves only them, for the
/// last word of a name of several: `Ақтөбе облысы`.
pub fn decline(word: &str, possessed: bool) -> Vec<Form> {
    let lower = word.to_lowercase();
    let mut out = vec![Form { text: word.to_owned(), cases: Cases::NOM }];
    let mut add = |ending: String, cases: Cases| {
        let text = format!("{word}{ending}");
        match out.iter_mut().find(|f| f.text == text) {
            Some(form) => form.cases = form.cases.or(cases),
            None => out.push(Form { text, cases }),
        }
    };
    let last = last(&lower);
    let may_be_possessed = lower.ends_with(['ы', 'і']);
    let plain = !(possessed && may_be_possessed);
    let voiceless = last == Last::Voiceless;
    for &harmony in harmony(&lower) {
        let back = harmony == Harmony::Back;
        let (y, a) = if back { ('ы', 'а') } else { ('і', 'е') };
        let hard = |soft: &str, hard: &str| if back { hard.to_owned() } else { soft.to_owned() };
        let genitive = match last {
            Last::Vowel | Last::Nasal => 'н',
            Last::Sonorant | Last::Voiced => 'д',
            Last::Voiceless => 'т',
        };
        add(format!("{genitive}{y}ң"), Cases::GEN);
        let accusative = match last {
            Last::Vowel => 'н',
            Last::Voiceless => 'т',
            _ => 'д',
        };
        if plain {
            add(format!("{accusative}{y}"), Cases::ACC);
        }
        if plain {
            add(if voiceless { hard("ке", "қа") } else { hard("ге", "ға") }, Cases::DAT);
        }
        let d = if voiceless { 'т' } else { 'д' };
        if plain {
            add(format!("{d}{a}"), Cases::LOC);
            add(format!("{d}{a}{}{y}", if back { 'ғ' } else { 'г' }), Cases::LOC);
        }
        let ablative = match last {
            Last::Nasal => 'н',
            Last::Voiceless => 'т',
            _ => 'д',
        };
        if plain {
            add(format!("{ablative}{a}н"), Cases::GEN);
        }
        add(
            match last {
                Last::Voiceless => "пен",
                Last::Voiced => "бен",
                _ => "мен",
            }
            .to_owned(),
            Cases::INS,
        );
        if may_be_possessed {
            add(format!("н{a}"), Cases::DAT);
            add("н".to_owned(), Cases::ACC);
            add(format!("нд{a}"), Cases::LOC);
            add(format!("нд{a}{}{y}", if back { 'ғ' } else { 'г' }), Cases::LOC);
            add(format!("н{a}н"), Cases::GEN);
        }
    }
    out
}

/// The nominative of a case form, where the ending is long enough to prove it or a Russian or Kazakh suffix of surnames stands
/// before it: `Ержановтың`, `Жұмағұлұлына`. `possessed` for the last word of a name of several. `None` where the word may
/// as well be a nominative.
pub fn nominative(form: &str, possessed: bool) -> Option<String> {
    // Names that end as if in the instrumental.
    if ["Сүлеймен", "Бейбен"].contains(&form) {
        return None;
    }
    let mut found: Option<String> = None;
    for ending in lists::KAZAKH_CASES.words() {
        let Some(stem) = form.strip_suffix(ending) else { continue };
        // The endings of a possessed word begin with its own last letter.
        let stem = if matches!(*ending, "ына" | "іне") { &form[..form.len() - "на".len()] } else { stem };
        let long = ending.chars().count() >= 3 && stem.chars().count() >= 4;
        let sure = lists::KAZAKH_STEMS.ends(stem);
        if stem.chars().count() < 3 || !(long || sure) || !decline(stem, possessed).iter().any(|f| f.text == form) {
            continue;
        }
        if found.as_ref().is_none_or(|best| stem.len() < best.len()) {
            found = Some(stem.to_owned());
        }
    }
    found
}

/// The nominative of a case form of a surname behind a given name, where short endings too are endings: few surnames end so.
/// `None` where there is none to take off.
pub fn surname(form: &str) -> Option<String> {
    nominative(form, false).or_else(|| {
        let short = |ending: &&str| {
            let stem = form.strip_suffix(*ending)?;
            // `Фарида`: a name, and short ones prove nothing.
            let ends = stem.ends_with(|c: char| !"аәеиоөұүыіуюя".contains(c)) || matches!(*ending, "ны" | "ні");
            (stem.chars().nth(3).is_some() && ends && decline(stem, false).iter().any(|f| f.text == form))
                .then(|| stem.to_owned())
        };
        ["ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті", "ны", "ні"].iter().find_map(short)
    })
}

/// The nominative of a case form of a place, where the ending of the dative stands: few places end so.
pub fn place(form: &str) -> Option<String> {
    nominative(form, false).or_else(|| {
        let dative = |ending: &&str| {
            let stem = form.strip_suffix(*ending)?;
            (stem.chars().nth(3).is_some() && decline(stem, false).iter().any(|f| f.text == form))
                .then(|| stem.to_owned())
        };
        ["ға", "ге", "қа", "ке"].iter().find_map(dative)
    })
}

/// Whether `form` is a case form of `name`.
pub fn is_form_of(form: &str, name: &str) -> bool {
    form == name || form.starts_with(name) && decline(name, false).iter().any(|f| f.text == form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_come_off() {
        for (form, want) in [
            ("Ержановтың", Some("Ержанов")),
            ("Ержановқа", Some("Ержанов")),
            ("Ержаевтың", Some("Ержаев")),
            ("Сергеевтің", Some("Сергеев")),
            ("Сүлеймен", None),
            ("Әзербайжанның", Some("Әзербайжан")),
            ("Өзбекстанда", Some("Өзбекстан")),
            ("Алтынтау", None),
            ("Қарағанды", None),
        ] {
            assert_eq!(nominative(form, false).as_deref(), want, "{form}");
        }
        assert_eq!(nominative("облысының", true).as_deref(), Some("облысы"));
        assert_eq!(nominative("Аралдарда", false).as_deref(), Some("Аралдар"));
        for (form, want) in [
            ("Ержановтан", Some("Ержанов")),
            ("Сайранбекке", Some("Сайранбек")),
            ("Орманованы", Some("Орманова")),
            ("Орманов", None),
            ("Фарида", None),
        ] {
            assert_eq!(surname(form).as_deref(), want, "{form}");
        }
        for (form, want) in [("Көктерекке", Some("Көктерек")), ("Көлтауға", Some("Көлтау")), ("Сарыарқа", None)]
        {
            assert_eq!(place(form).as_deref(), want, "{form}");
        }
        assert!(is_form_of("Ержановқа", "Ержанов") && !is_form_of("Ержанова", "Ержанов"));
    }

    #[test]
    fn endings_follow_harmony_and_the_last_sound() {
        let table = [
            (
                "Қазақстан",
                &["Қазақстанның", "Қазақстанды", "Қазақстанға", "Қазақстанда", "Қазақстаннан", "Қазақстанмен"][..],
            ),
            ("Ресей", &["Ресейдің", "Ресейді", "Ресейге", "Ресейде", "Ресейден", "Ресеймен", "Ресейдегі"]),
            ("Бішкек", &["Бішкектің", "Бішкекті", "Бішкекке", "Бішкекте", "Бішкектен", "Бішкекпен"]),
            ("Алматы", &["Алматының", "Алматыны", "Алматыға", "Алматыда", "Алматыдан", "Алматыдағы"]),
            ("облысы", &["облысының", "облысын", "облысына", "облысында", "облысынан", "облысындағы"]),
            ("банк", &["банктің", "банкке"]),
            ("Беларусь", &["Беларусьтің", "Беларусьте"]),
            ("Өзбекстан", &["Өзбекстанның", "Өзбекстанға"]),
        ];
        for (word, expected) in table {
            let forms = decline(word, false);
            for form in expected {
                assert!(forms.iter().any(|f| f.text == *form), "{form}");
            }
        }
    }
}
