//! What single words tell of who says and does what: one list a language, made ready for fast look-up.
//!
//! An entry is a word as it stands, or the beginning of words with `*`: `призва*`. All are in lower case with `ё` as `е`.
//! Verbs of speech come from [`Tables::speech_past`](super::Tables::speech_past) and [`Tables::speech`](super::Tables::speech).

use std::sync::OnceLock;

use super::{Side, en, kk, ru, tables, uk};
use crate::{
    hash,
    language::Language,
    table::{Reader, Table, packed},
};

/// The words of a language: what they tell, and they themselves with white space between.
type Lists = &'static [(Tell, &'static str)];

/// The words of the languages that have lists.
static SOURCES: &[(Language, Lists)] = &[
    (Language::Ru, ru::TELLING),
    (Language::Uk, uk::TELLING),
    (Language::En, en::TELLING),
    (Language::Kk, kk::TELLING),
];

static LISTS: Table<&[(Language, Lists)]> = Table::new(&SOURCES);

pub(super) fn put(out: &mut Vec<u8>) {
    LISTS.put(out);
}

pub(super) fn take(from: &mut Reader) -> Option<()> {
    LISTS.take(from)
}

/// A set of things that a word may tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tell(u64);

impl Tell {
    /// Nothing.
    pub const NONE: Tell = Tell(0);
    /// A verb of speech: `сказал`, `says`.
    pub const SAY: Tell = Tell(1);
    /// A verb of speech without a speaker of its own: `говорится`, `йдеться`.
    pub const SAID: Tell = Tell(1 << 1);
    /// A verb that gives things a name or description: `назвал`, `described`.
    pub const CALL: Tell = Tell(1 << 2);
    /// A verb that asks for or offers something: `призвал`, `proposed`.
    pub const URGE: Tell = Tell(1 << 3);
    /// Opens what is said: `что`, `that`.
    pub const THAT: Tell = Tell(1 << 4);
    /// `он`, `he`.
    pub const HE: Tell = Tell(1 << 5);
    /// `она`, `she`.
    pub const SHE: Tell = Tell(1 << 6);
    /// `они`, `they`.
    pub const THEY: Tell = Tell(1 << 7);
    /// A noun whose owner says something: `словам` of `по словам`, `according`.
    pub const SOURCE: Tell = Tell(1 << 8);
    /// Somebody else is cited: `ссылкой`, `citing`.
    pub const CITE: Tell = Tell(1 << 9);
    /// A noun that stands for a medium: `издание`, `newspaper`.
    pub const MEDIUM: Tell = Tell(1 << 10);
    /// A noun for something written: `публикации`, `statement`.
    pub const WRITING: Tell = Tell(1 << 11);
    /// A name follows: `называется`, `titled`.
    pub const NAMED: Tell = Tell(1 << 12);
    /// `не`, `not`.
    pub const NOT: Tell = Tell(1 << 13);
    /// `отказался`, `declined`.
    pub const REFUSE: Tell = Tell(1 << 14);
    /// `комментировать`, `comment`.
    pub const COMMENT: Tell = Tell(1 << 15);
    /// `опроверг`, `denied`.
    pub const DENY: Tell = Tell(1 << 16);
    /// `подтвердил`, `confirmed`.
    pub const CONFIRM: Tell = Tell(1 << 17);
    /// A preposition: what follows is no subject.
    pub const PREPOSITION: Tell = Tell(1 << 18);
    /// `как`, `as`.
    pub const AS: Tell = Tell(1 << 19);
    /// Of those, the prepositions of the place: `в`, `in`.
    pub const IN: Tell = Tell(1 << 20);
    /// A rank or title that stands beside an office: `генерал`, `professor`.
    pub const RANK: Tell = Tell(1 << 21);
    /// Goes before a role and belongs to it: `бывший`, `prime`.
    pub const BEFORE_ROLE: Tell = Tell(1 << 22);
    /// A meeting, and so on for each kind of event.
    pub const MEETING: Tell = Tell(1 << 23);
    /// See [`MEETING`](Self::MEETING).
    pub const VISIT: Tell = Tell(1 << 24);
    /// See [`MEETING`](Self::MEETING).
    pub const PHONE: Tell = Tell(1 << 25);
    /// See [`MEETING`](Self::MEETING).
    pub const AGREEMENT: Tell = Tell(1 << 26);
    /// See [`MEETING`](Self::MEETING).
    pub const EXERCISE: Tell = Tell(1 << 27);
    /// See [`MEETING`](Self::MEETING).
    pub const ATTACK: Tell = Tell(1 << 28);
    /// See [`MEETING`](Self::MEETING).
    pub const ELECTION: Tell = Tell(1 << 29);
    /// See [`MEETING`](Self::MEETING).
    pub const APPOINTMENT: Tell = Tell(1 << 30);
    /// See [`MEETING`](Self::MEETING).
    pub const CONFERENCE: Tell = Tell(1 << 31);
    /// Makes an event of a noun: `прошел`, `took`, `held`.
    pub const HAPPENED: Tell = Tell(1 << 32);
    /// A conversation, which `телефон` makes a call.
    pub const TALK: Tell = Tell(1 << 33);
    /// `по телефону`, `by phone`.
    pub const BY_PHONE: Tell = Tell(1 << 34);
    /// `и`, `and`.
    pub const AND: Tell = Tell(1 << 35);
    /// Owns what follows or stands before: `его`, `his`, `him`.
    pub const HIS: Tell = Tell(1 << 36);
    /// `ее`, `her`.
    pub const HER: Tell = Tell(1 << 37);
    /// `это`, `this`: points back at what was said.
    pub const THIS: Tell = Tell(1 << 38);
    /// The verb of speech has its listener behind it: `told`.
    pub const TELLS: Tell = Tell(1 << 39);
    /// A form of "to be" that gives a person a role: `является`, `is`.
    pub const IS: Tell = Tell(1 << 40);
    /// Brings the words of its object: `цитирует`, `quoted`.
    pub const QUOTES: Tell = Tell(1 << 41);
    /// Kazakh `деп`: closes what is said, the verb follows.
    pub const CLOSES: Tell = Tell(1 << 42);
    /// Somebody who is not named: `собеседник`, `witness`.
    pub const NOBODY: Tell = Tell(1 << 43);
    /// A relative, which is no role in public: `жена`, `son`.
    pub const KIN: Tell = Tell(1 << 44);
    /// Makes somebody something, behind the name or before: `назначен`, `served`.
    pub const MADE: Tell = Tell(1 << 45);
    /// Opens a clause about the one before it: `который`, `who`.
    pub const WHO: Tell = Tell(1 << 46);
    /// Of the words of events, the verbs: `встретил`, `met`.
    pub const DEED: Tell = Tell(1 << 47);
    /// What an event is named behind (in Kazakh: before) as a time: `во время`, `after`.
    pub const DURING: Tell = Tell(1 << 48);
    /// What an event is only spoken of behind: `о`, `about`, `к`.
    pub const ABOUT: Tell = Tell(1 << 49);
    /// What follows may never come: `бы`, `if`.
    pub const MAYBE: Tell = Tell(1 << 50);
    /// Beside it words of events mean another thing, a match or a hearing: `судебное`, `рахунком`.
    pub const OTHERWISE: Tell = Tell(1 << 51);
    /// `ракеты`, `drones`.
    pub const WEAPON: Tell = Tell(1 << 52);
    /// Is done with weapons, among other things: `выпустил`, `fired`.
    pub const LAUNCH: Tell = Tell(1 << 53);
    /// What is done with agreements, and other papers: `подписал`.
    pub const SIGN: Tell = Tell(1 << 54);
    /// Declares something in due form: `объявил`, `statement`.
    pub const STATED: Tell = Tell(1 << 55);
    /// `военный`, `joint`: of soldiers.
    pub const MILITARY: Tell = Tell(1 << 56);
    /// A noun that brings what is said with "that": `слова`, `concerns`.
    pub const CLAIM: Tell = Tell(1 << 57);
    /// Where or to whom people speak in public: `интервью`, `reporters`.
    pub const STAGE: Tell = Tell(1 << 58);
    /// Somebody who speaks for himself and for no office: `эксперт`, `coach`.
    pub const PRIVATE: Tell = Tell(1 << 59);
    /// Goes somewhere, which a named place makes a visit: `отправился`, `headed`.
    pub const GOES: Tell = Tell(1 << 60);
    /// Comes into an office that is told beside it: `стал`, `became`.
    pub const BECOMES: Tell = Tell(1 << 61);
    /// Fire, weather, illness, prices: nobody attacks: `молния`, `derailed`.
    pub const ACCIDENT: Tell = Tell(1 << 63);
    /// Before a name: it takes part with others: `с`, `between`.
    pub const WITH: Tell = Tell(1 << 62);

    /// Weapons or those who bear them: what stands beside them is no accident.
    pub const ARMED: Tell = Tell::WEAPON.or(Tell::MILITARY);

    /// Whether the two sets share anything.
    pub const fn any(self, other: Tell) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets.
    pub const fn or(self, other: Tell) -> Tell {
        Tell(self.0 | other.0)
    }
}

packed!(Tell(_));

/// The words of one language.
#[derive(Debug)]
pub struct Telling {
    /// By the hash of the word: open addressing, a power of two in size; 0 for none.
    whole: Vec<(u64, Tell)>,
    /// By the first two letters; of one pair the longest first.
    begins: Vec<(u64, &'static str, Tell)>,
}

impl Telling {
    /// The words of a language, made at first use.
    pub fn of(language: Language) -> &'static Telling {
        static ALL: [OnceLock<Telling>; Language::ALL.len() + 1] = [const { OnceLock::new() }; Language::ALL.len() + 1];
        ALL[language as usize].get_or_init(|| Telling::new(language))
    }

    fn new(language: Language) -> Telling {
        let mut made = Telling { whole: vec![(0, Tell::NONE); 8192], begins: Vec::new() };
        let t = tables(language);
        for stem in t.speech_past {
            t.past_endings.iter().for_each(|ending| made.add(&format!("{stem}{ending}"), Tell::SAY));
        }
        let verbs = t.speech.iter().filter(|(word, side)| *side != Side::After && !word.contains(' '));
        verbs.for_each(|(word, _)| made.add(word, Tell::SAY));
        let listed = match language {
            Language::Be | Language::Bg => Language::Ru,
            Language::Ky => Language::Kk,
            other => other,
        };
        let lists = LISTS.get().iter().find(|(l, _)| *l == listed).map_or(&[][..], |(_, lists)| lists);
        for (tell, words) in lists {
            for word in words.split_whitespace() {
                match word.strip_suffix('*') {
                    Some(stem) => made.begins.push((pair(stem), stem, *tell)),
                    None => made.add(word, *tell),
                }
            }
        }
        made.begins.sort_by_key(|&(pair, stem, _)| (pair, std::cmp::Reverse(stem.len()), stem));
        made.begins.dedup_by(|next, kept| {
            let same = next.1 == kept.1;
            if same {
                kept.2 = kept.2.or(next.2);
            }
            same
        });
        made
    }

    fn add(&mut self, word: &str, tell: Tell) {
        let hash = hash_of(word);
        let slot = self.slot(hash);
        self.whole[slot].0 = hash;
        self.whole[slot].1 = self.whole[slot].1.or(tell);
    }

    /// Where the word of a hash is, or would be; a quarter of the slots is taken at most.
    fn slot(&self, hash: u64) -> usize {
        let mut at = hash as usize % self.whole.len();
        while self.whole[at].0 != 0 && self.whole[at].0 != hash {
            at = (at + 1) % self.whole.len();
        }
        at
    }

    /// What a word (in lower case, `ё` as `е`) tells.
    pub fn tell(&self, lower: &str) -> Tell {
        let tell = self.whole[self.slot(hash_of(lower))].1;
        let pair = pair(lower);
        let from = self.begins.partition_point(|b| b.0 < pair);
        let found = self.begins[from..].iter().take_while(|b| b.0 == pair).find(|b| lower.starts_with(b.1));
        found.map_or(tell, |b| tell.or(b.2))
    }
}

/// The first two letters as a number.
fn pair(word: &str) -> u64 {
    word.chars().take(2).fold(0, |pair, c| pair << 32 | u64::from(c))
}

/// A hash that is never 0.
fn hash_of(word: &str) -> u64 {
    word.bytes().fold(hash::START, hash::byte) | 1 << 63
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::*;

    #[test]
    fn words_and_beginnings() {
        for (language, word, tell, want) in [
            (Ru, "заявила", Tell::SAY, true),
            (Ru, "призвали", Tell::URGE, true),
            (Ru, "писатель", Tell::SAY, false),
            (Ru, "сообщество", Tell::SAY, false),
            (Uk, "повідомив", Tell::SAY, true),
            (Uk, "назвав", Tell::CALL, true),
            (En, "proposed", Tell::URGE, true),
            (En, "according", Tell::SOURCE, true),
            (Kk, "деді", Tell::SAY, true),
            (Ru, "", Tell::SAY, false),
            (En, "北京", Tell::SAY, false),
        ] {
            assert_eq!(Telling::of(language).tell(word).any(tell), want, "{word}");
        }
    }

    #[test]
    fn lists_are_in_lower_case() {
        for list in [ru::TELLING, uk::TELLING, en::TELLING, kk::TELLING] {
            for (_, words) in list {
                assert_eq!(*words, words.to_lowercase());
                assert!(!words.contains('ё'));
            }
        }
    }
}
