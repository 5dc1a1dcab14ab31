//! Small words inside people's names: `де`, `фон`, `оглы`, `van`, `bin`.
//!
//! They are compiled in, and no part of the pack `words`: the archivist compares names by them and loads no words.

/// What is true of a word inside names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Particle(u8);

impl Particle {
    /// Written small it goes on with a name: `Урсула фон дер Ляйен`.
    pub const INSIDE: Particle = Particle(1);
    /// It stays as it is in every case: `Урсулы фон дер Ляйен`.
    pub const FIXED: Particle = Particle(1 << 1);
    /// Two names are the same with it and without: `Ван Бастен`, `Бастен`.
    pub const LEFT_OUT: Particle = Particle(1 << 2);

    const fn or(self, other: Particle) -> Particle {
        Particle(self.0 | other.0)
    }

    const fn has(self, other: Particle) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What is true, and the words of which it is; in lower case, with `ё` as `е`.
const WORDS: &[(Particle, &str)] = &[
    (
        Particle::INSIDE.or(Particle::FIXED).or(Particle::LEFT_OUT),
        "де да ди фон ван дер эль аль бин бен ибн de da di du la le von van der den el al bin ibn",
    ),
    // Behind the name of the father, or also a syllable of names of their own: these tell people apart.
    (
        Particle::INSIDE.or(Particle::FIXED),
        "оглы оглу огли угли улы ұлы кызы кизи қызы тегі заде \
         ду дю дель делла ден ла ле ас аш бін ібн цу цур ben bint dos des del della st ter",
    ),
    // Titles, which decline.
    (Particle::INSIDE, "хан паша бей"),
    // In small letters words of their own: `Ортега-и-Гассет`, but `Лосев и Громов`.
    (Particle::FIXED, "и ап тер абу ель аль-"),
];

/// Whether this is true of a word in lower case.
pub fn is(lower: &str, what: Particle) -> bool {
    words(what).any(|word| word == lower)
}

/// The words of which it is true.
pub fn words(what: Particle) -> impl Iterator<Item = &'static str> {
    WORDS.iter().filter(move |(is, _)| is.has(what)).flat_map(|(_, words)| words.split_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_true_of_a_word() {
        for (word, inside, fixed, left_out) in [
            ("фон", true, true, true),
            ("van", true, true, true),
            ("оглы", true, true, false),
            ("паша", true, false, false),
            ("и", false, true, false),
            ("Фон", false, false, false),
            ("анна", false, false, false),
            ("", false, false, false),
        ] {
            let found = [Particle::INSIDE, Particle::FIXED, Particle::LEFT_OUT].map(|what| is(word, what));
            assert_eq!(found, [inside, fixed, left_out], "{word}");
        }
    }

    #[test]
    fn a_word_stands_once() {
        let mut all: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split_ascii_whitespace()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
