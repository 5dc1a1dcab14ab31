//! Countries by their adjectives: "армянский премьер" holds his office in Armenia.

use crate::{
    entity::Local,
    extract::{lists, scene::Name, words::fold},
    label::Label,
};

/// The country of an adjective, if the cast has it: `армянского` and `Армения`.
pub(in crate::extract) fn of_adjective(cast: &[Local], lower: &str) -> Option<u32> {
    let base = adjective_stem(lower)?;
    let named = |l: &Local| same_country(base, &l.name) || l.aliases.iter().any(|a| same_country(base, a));
    cast.iter().take(400).position(|local| local.label == Label::Gpe && named(local)).map(|at| at as u32)
}

/// The country of a nationality, if the cast has it: `Armenia` of "the Armenian president".
pub(super) fn of_people(cast: &[Local], name: &Name) -> Option<u32> {
    let people = (name.label == Label::Norp).then(|| cast.get(name.entity as usize)).flatten()?;
    let people = fold(&people.name);
    let same = |country: &str| {
        let country = fold(country);
        if let Some(names) = lists::COUNTRIES_OF.row(&people) {
            return names.split('|').any(|own| own == country);
        }
        let shared = people.chars().zip(country.chars()).take_while(|(a, b)| a == b).count();
        shared >= 4 && shared + 2 >= country.chars().count().min(people.chars().count()).min(7)
    };
    let is_country = |l: &Local| l.label == Label::Gpe && (same(&l.name) || l.aliases.iter().any(|a| same(a)));
    cast.iter().take(400).position(is_country).map(|at| at as u32)
}

/// `армян` of `армянского`, `казах` of `казахский`, `україн` of `українським`, `сербия` of `сербиялық`.
pub(in crate::extract) fn adjective_stem(lower: &str) -> Option<&str> {
    if let Some(stem) = lists::KAZAKH_OF.words().iter().find_map(|end| lower.strip_suffix(end)) {
        return stem.chars().nth(3).map(|_| stem);
    }
    let at = lower
        .rfind("ск")
        .or_else(|| lower.rfind("ськ"))
        .or_else(|| lower.rfind("цьк"))
        .or_else(|| lower.rfind("зьк"))
        .or_else(|| lower.rfind("цк"))?;
    let stem = &lower[..at];
    let long = stem.chars().nth(3).is_some() || lists::COUNTRIES_OF.row(stem).is_some();
    (long && lower[at..].chars().count() <= 6).then_some(stem)
}

/// Whether an adjective's stem and a country's name share their first letters.
pub(in crate::extract) fn same_country(stem: &str, name: &str) -> bool {
    // `российск` shares its beginning with `Россия`, `американск` with no name.
    let name = fold(name);
    if let Some(names) = lists::COUNTRIES_OF.row(stem) {
        return names.split('|').any(|own| own == name);
    }
    let shared = stem.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let least = stem.chars().count().min(5);
    shared >= least.max(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_and_their_countries() {
        for (adjective, country, want) in [
            ("армянского", "Армения", true),
            ("казахский", "Казахстан", true),
            ("українським", "Україна", true),
            ("американский", "США", true),
            ("турецкого", "Турция", true),
            ("сербиялық", "Сербия", true),
            ("литовський", "Литва", true),
            ("фінським", "Фінляндія", true),
            ("омбылық", "Астана", false),
            ("американский", "Армения", false),
            ("городского", "Грузия", false),
        ] {
            let same = adjective_stem(adjective).is_some_and(|stem| same_country(stem, country));
            assert_eq!(same, want, "{adjective} {country}");
        }
        for word in ["", "ск", "министр", "красный", "скоростной"] {
            assert_eq!(adjective_stem(word), None, "{word}");
        }
    }
}
