use std::{collections::BTreeMap, fs, path::Path};

use super::*;
use crate::{
    extract::{Candidate, testing::Page},
    morph::Gender,
};

fn tables() -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "tsv") {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            if build::is_table(&name) {
                out.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    out
}

fn gazetteer() -> Gazetteer {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/names.pack");
    Gazetteer::from_bytes(&fs::read(path).unwrap()).unwrap()
}

fn find_in(gazetteer: &Gazetteer, text: &str, language: Language) -> Vec<Candidate> {
    let mut out = Vec::new();
    find(&Page::new(language, text).context(Some(gazetteer)), &mut out);
    out
}

#[test]
fn the_committed_pack_is_what_the_tables_build() {
    assert_eq!(gazetteer().digest(), &build::digest(&tables()), "run `sito pack`");
    // The digest knows the tables alone; the bytes also know the paradigms.
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/names.pack");
    assert!(build::build(&tables()).unwrap() == fs::read(path).unwrap(), "run `sito pack`");
}

/// Every name of the tables, with the table, the id of its row and the column.
fn names(tables: &BTreeMap<String, String>) -> Vec<(&str, &str, &str, &str)> {
    let mut out = Vec::new();
    for (table, content) in tables.iter().filter(|(table, _)| TABLES.contains(&table.as_str())) {
        let mut lines = content.lines().filter(|line| !line.starts_with('#'));
        let columns: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            for (column, cell) in
                columns.iter().zip(&cells).filter(|(c, _)| matches!(**c, "ru" | "uk" | "kk" | "be" | "en"))
            {
                let plain = cell.split(';').map(|name| name.split(['~', '^']).next().unwrap_or_default().trim());
                out.extend(plain.filter(|n| !n.is_empty()).map(|n| (table.as_str(), cells[0], *column, n)));
            }
        }
    }
    out
}

#[test]
fn a_word_is_in_one_script() {
    for (table, id, column, name) in names(&tables()) {
        let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
        assert!(column != "en" || !name.contains(cyrillic), "{table} {id}: {name:?} in the English column");
        // The agency spells itself so.
        for word in name.split(|c: char| !c.is_alphabetic()).filter(|w| *w != "АКИpress") {
            let mixed = word.contains(cyrillic) && word.contains(|c: char| c.is_ascii_alphabetic());
            assert!(!mixed, "{table} {id}: {word:?} mixes letters of two scripts that look alike");
        }
    }
}

/// Places share names in the world as it is; what is an agency in general is one of a country too. All else has its own.
#[test]
fn a_name_is_of_one_thing() {
    let tables = tables();
    let mut owners: BTreeMap<(&str, &str, &str), &str> = BTreeMap::new();
    for (table, id, column, name) in names(&tables) {
        let group = match table {
            "countries" | "cities" | "regions" | "agencies" => continue,
            "organisations" | "media" => "bodies",
            own => own,
        };
        let owner = *owners.entry((group, column, name)).or_insert(id);
        assert_eq!(owner, id, "{table}: {name:?} ({column})");
    }
}

#[test]
fn what_the_tables_say_of_people_comes_through_the_pack() {
    let people = |country: &str, roles: &str| {
        let rows = format!(
            "id\tgender\tflags\tcountry\troles\tru\nx:a\tf\t\t{country}\t{roles}\tАнна Лосева\nx:b\tm\t\t\t\tИван Лосев\n"
        );
        build::build(&[("people".to_owned(), rows)].into()).map(|pack| Gazetteer::from_bytes(&pack).unwrap())
    };
    let said = |country: &str, roles: &str| {
        let gazetteer = people(country, roles).ok()?;
        assert_eq!(gazetteer.career("x:b"), None);
        assert_eq!(gazetteer.career("x:c"), None);
        let Some(career) = gazetteer.career("x:a") else { return Some("nothing".to_owned()) };
        assert!(career.woman);
        let posts = career.posts.iter().map(|p| format!("{} {:?} {:?}", p.occupation.code(), p.from, p.to));
        Some(format!("{}: {}", career.country, posts.collect::<Vec<_>>().join(", ")))
    };
    for (country, roles, want) in [
        ("KZ", "pm 1999-2002; president 2019-", Some("KZ: president Some(2019) None, pm Some(1999) Some(2002)")),
        ("EU", "lawyer; mayor 2014", Some("EU: mayor Some(2014) Some(2014), lawyer None None")),
        ("RU", "private-person", Some("nothing")),
        ("", "", Some("nothing")),
        ("", "mayor", None),
        ("Казахстан", "mayor", None),
        ("KZ", "mayor; ", None),
        ("KZ", "wizard", None),
    ] {
        assert_eq!(said(country, roles).as_deref(), want, "{country} {roles}");
    }
}

/// What is found, as `surface=name/LABEL`.
fn found(gazetteer: &Gazetteer, text: &str, language: Language) -> Vec<String> {
    find_in(gazetteer, text, language)
        .iter()
        .map(|c| format!("{}={}/{}", c.span.of(text), c.name.as_deref().unwrap_or_default(), c.label))
        .collect()
}

#[test]
fn names_are_found_in_every_case_form() {
    use Language::{En, Kk, Ru, Uk};
    let gazetteer = gazetteer();
    let table: &[(Language, &str, &[&str])] = &[
        (
            Ru,
            "Об этом Касым-Жомарту Токаеву рассказали в Саудовской Аравии.",
            &["Касым-Жомарту Токаеву=Касым-Жомарт Токаев/PERSON", "Саудовской Аравии=Саудовская Аравия/GPE"],
        ),
        (Ru, "Делегация вернулась из Ростова-на-Дону.", &["Ростова-на-Дону=Ростов-на-Дону/GPE"]),
        (Ru, "Встреча с С. Лавровым прошла в ООН.", &["С. Лавровым=С. Лавров/PERSON", "ООН=ООН/ORG"]),
        (Ru, "Страны Средней Азии и США", &["Средней Азии=Средняя Азия/LOC", "США=США/GPE"]),
        (
            Ru,
            "Минобороны Узбекистана ответило Генштабу Вооруженных сил России.",
            &[
                "Минобороны Узбекистана=Минобороны Узбекистана/ORG",
                "Генштабу Вооруженных сил России=Генштаб Вооруженных сил России/ORG",
            ],
        ),
        (Ru, "Рейс в Орёл задержан, орёл улетел.", &["Орёл=Орёл/GPE"]),
        (Ru, "По данным «Ведомостей», ставка не изменится.", &["Ведомостей=Ведомости/ORG"]),
        (Ru, "Играют «Бавария» и «Реал».", &["Бавария=Бавария/ORG", "Реал=Реал/ORG"]),
        (Ru, "Земля Бавария за.", &["Бавария=Бавария/GPE"]),
        (
            Uk,
            "Зустріч із Володимиром Зеленським у Києві.",
            &["Володимиром Зеленським=Володимир Зеленський/PERSON", "Києві=Київ/GPE"],
        ),
        (
            Uk,
            "Вона живе у Кривому Розі, а він на Харківщині.",
            &["Кривому Розі=Кривий Ріг/GPE", "Харківщині=Харківщина/GPE"],
        ),
        (
            Uk,
            "Заява Верховної Ради України про НАТО",
            &["Верховної Ради України=Верховна Рада України/ORG", "НАТО=НАТО/ORG"],
        ),
        (
            Kk,
            "Қасым-Жомарт Тоқаев Ресейге барды.",
            &["Қасым-Жомарт Тоқаев=Қасым-Жомарт Тоқаев/PERSON", "Ресейге=Ресей/GPE"],
        ),
        (Kk, "Ол Ақтөбе облысында тұрады.", &["Ақтөбе облысында=Ақтөбе облысы/GPE"]),
        (
            En,
            "Russia's Sergei Lavrov met US envoys in Central Asia.",
            &["Russia=Russia/GPE", "Sergei Lavrov=Sergei Lavrov/PERSON", "US=US/GPE", "Central Asia=Central Asia/LOC"],
        ),
        (En, "Markus Soder wrote in El Pais.", &["Markus Soder=Markus Söder/PERSON", "El Pais=El País/ORG"]),
        (
            En,
            "The Russian Defense Ministry and the Kazakh Foreign Ministry agreed.",
            &[
                "Russian Defense Ministry=Russian Defense Ministry/ORG",
                "Kazakh Foreign Ministry=Kazakh Foreign Ministry/ORG",
            ],
        ),
    ];
    for (language, text, expected) in table {
        assert_eq!(found(&gazetteer, text, *language), *expected, "{text}");
    }
}

#[test]
fn common_words_and_parts_of_words_are_not_names() {
    use Language::{En, Ru, Uk};
    let gazetteer = gazetteer();
    let table = [
        (Ru, "Об этом сообщили позже. Того, что было, не вернуть. Мир хрупок."),
        (Ru, "Ровно в полдень. Какой день! Реже бывает. Время идёт, известия приходят."),
        (Ru, "Обе стороны и оба автора согласны. Самое важное впереди."),
        (Uk, "Вона прийшла. Досі нічого. Решта чекає. Мали намір піти."),
        (En, "Tell us who won. It was nice, and the total reading was high."),
        (En, "Nice work was done. Most men agree. Mobile phones ring."),
    ];
    for (language, text) in table {
        assert_eq!(found(&gazetteer, text, language), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn one_thing_has_one_id_in_every_language() {
    let gazetteer = gazetteer();
    let known = |text: &str, language| find_in(&gazetteer, text, language)[0].known.clone();
    let russian = known("в США", Language::Ru);
    assert_eq!(russian.as_deref(), Some("Q30"));
    for (text, language) in
        [("у Сполучених Штатах", Language::Uk), ("in the U.S. today", Language::En), ("АҚШ-та", Language::Kk)]
    {
        assert_eq!(known(text, language), russian, "{text}");
    }
    assert_eq!(known("от МИД Казахстана", Language::Ru).as_deref(), Some("x:mfa@Q232"));
    assert_eq!(known("МИД Чехии", Language::Ru).as_deref(), Some("x:mfa@Q213"));
    // An adjective says whose it is, whatever the document names most.
    let whose = |text: &str| {
        let found = find_in(&gazetteer, text, Language::Ru);
        found.iter().find(|c| c.rule == "agencies").map(|c| c.known.clone())
    };
    let russian = "В России. Из России. Для России.";
    assert_eq!(whose(&format!("МИД ответил. {russian}")), Some(Some("x:mfa@Q159".into())));
    assert_eq!(whose(&format!("Глава французского МИД во Франции. {russian}")), Some(Some("x:mfa@Q142".into())));
    assert_eq!(whose(&format!("Глава французского МИД. {russian}")), Some(None));
}

#[test]
fn a_surname_needs_its_bearer_where_it_is_not_famous() {
    let gazetteer = gazetteer();
    assert!(found(&gazetteer, "Так считает Остин.", Language::Ru).is_empty());
    assert_eq!(
        found(&gazetteer, "Приехал Ллойд Остин. Так считает Остин.", Language::Ru),
        ["Ллойд Остин=Ллойд Остин/PERSON", "Остин=Остин/PERSON"]
    );
}

#[test]
fn a_town_of_a_common_name_is_one_among_places() {
    let gazetteer = gazetteer();
    let towns = |text: &str, language| {
        let found = find_in(&gazetteer, text, language);
        found.iter().map(|c| format!("{}/{}", c.span.of(text), c.label)).collect::<Vec<_>>()
    };
    assert!(towns("She left Cork early.", Language::En).is_empty());
    assert_eq!(
        towns("They flew to Galway, Cork and Limerick.", Language::En),
        ["Galway/GPE", "Cork/GPE", "Limerick/GPE"]
    );
    assert_eq!(towns("Рейсы в Дублин и Корк отменили.", Language::Ru), ["Дублин/GPE", "Корк/GPE"]);
    assert!(towns("Приехали Остин и Корк.", Language::Ru).is_empty());
}

#[test]
fn first_names_in_case_forms() {
    let gazetteer = gazetteer();
    let nominative =
        |form, language| gazetteer.first_name(form, language).first().map(|r| (r.nominative.clone(), r.gender));
    assert_eq!(nominative("Валерием", Language::Ru), Some(("Валерий".into(), Gender::Masculine)));
    assert_eq!(nominative("Айгуль", Language::Ru), Some(("Айгуль".into(), Gender::Feminine)));
    assert_eq!(nominative("Олексієві", Language::Uk), Some(("Олексій".into(), Gender::Masculine)));
    assert_eq!(nominative("Lloyd", Language::En), Some(("Lloyd".into(), Gender::Masculine)));
    assert_eq!(nominative("стол", Language::Ru), None);
    assert!(gazetteer.is_first_name("сергеем"));
    let of = |text: &str, language| {
        let words: Vec<&str> = text.split(' ').collect();
        people_nominatives(Some(&gazetteer), &words, Cases::ALL, language).remove(0).name
    };
    let person = |text: &str| of(text, Language::Ru);
    // In Russian the given name would not decline, and the surname might be anybody's.
    assert_eq!(of("Дмитро Сова", Language::Uk), "Дмитро Сова");
    assert_eq!(of("Павла Чуби", Language::Uk), "Павло Чуба");
    assert_eq!(person("Ллойдом Остином"), "Ллойд Остин");
    assert_eq!(person("Джона Кирби"), "Джон Кирби");
    assert_eq!(person("Касымом-Жомартом Токаевым"), "Касым-Жомарт Токаев");
}

#[test]
fn broken_packs_are_refused_and_nothing_panics() {
    let bytes = pack::write(&pack::Draft::default());
    assert!(Gazetteer::from_bytes(&bytes).is_ok());
    let tables = BTreeMap::from([("countries".to_owned(), "id\tru\nQ1\tУкраина; ДР Конго\n".to_owned())]);
    let bytes = build::build(&tables).unwrap();
    for cut in 0..bytes.len() {
        assert!(Gazetteer::from_bytes(&bytes[..cut]).is_err());
    }
    for at in 0..bytes.len() {
        let mut broken = bytes.clone();
        broken[at] ^= 0xff;
        if let Ok(gazetteer) = Gazetteer::from_bytes(&broken) {
            let _ = find_in(&gazetteer, "В ДР Конго и в Украине.", Language::Ru);
        }
    }
    assert!(build::build(&BTreeMap::from([("nonsense".to_owned(), String::new())])).is_err());
}
