//! Which language a text is in, and the tables that differ by language.
//!
//! One language is one file: copy [`template`], fill it, name it in `SOURCES` below.

pub mod be;
pub mod bg;
pub mod cs;
pub mod de;
pub mod detect;
pub mod en;
pub mod es;
pub mod fr;
pub mod hr;
pub mod it;
pub mod kk;
pub mod ky;
pub mod nl;
pub mod particles;
pub mod pl;
pub mod profiles;
pub mod pt;
pub mod ru;
pub mod sk;
pub mod sl;
pub mod sr;
pub mod telling;
pub mod template;
pub mod tg;
pub mod tr;
pub mod uk;
pub mod uz;

pub use detect::detect;

use crate::{
    language::Language,
    table::{Packed, Reader, Table, packed},
};

/// What a dot behind an abbreviation says about the end of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dot {
    /// Something always follows: `ул.`, `Mr.`; the sentence goes on.
    Before,
    /// Behind a number it is a unit and may end the sentence (`2021 г.`), else something follows (`г. Омск`).
    Unit,
    /// Stands last in its phrase: `т.д.`, `млн.`; a capital letter opens a new sentence.
    Last,
    /// Stands anywhere: `U.S.`, `Inc.`; only a word of [`Tables::starters`] opens a new sentence.
    Either,
}

packed!(Dot in [Dot::Before, Dot::Unit, Dot::Last, Dot::Either]);

/// On which side of a verb of speech its speaker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// "NAME said", "said NAME".
    Either,
    /// "NAME as saying".
    Before,
    /// "according to NAME", "по словам NAME".
    After,
}

packed!(Side in [Side::Either, Side::Before, Side::After]);

/// A span of the calendar that relative dates count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A day.
    Day,
    /// A week from Monday.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Spring, summer, autumn, winter.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// Six months, or one half of a month.
    Half,
    /// Saturday and Sunday.
    Weekend,
}

packed!(Unit in [
    Unit::Day,
    Unit::Week,
    Unit::Month,
    Unit::Quarter,
    Unit::Season,
    Unit::Year,
    Unit::Decade,
    Unit::Century,
    Unit::Half,
    Unit::Weekend,
]);

/// What differs by language. All words are lower case; lists are short, and looked through in order.
#[derive(Debug)]
pub struct Tables {
    /// Abbreviations that are written with a dot, without their last dot.
    pub abbreviations: &'static [(&'static str, Dot)],
    /// Words that open sentences and no names: pronouns, articles, prepositions, conjunctions.
    pub starters: &'static [&'static str],
    /// The twelve months, January first: every case form and abbreviation.
    pub months: [&'static [&'static str]; 12],
    /// The seven days, Monday first: every case form and abbreviation.
    pub weekdays: [&'static [&'static str]; 7],
    /// Winter, spring, summer, autumn: forms that mean the time.
    pub seasons: [&'static [&'static str]; 4],
    /// Words for "year" that may follow (or precede) its number, in every form and abbreviation.
    pub years: &'static [&'static str],
    /// Words, and phrases of up to four, for a time relative to now and how far off it is: `вчера` is a day back. With
    /// [`Unit::Season`] the number is that of the season, for forms that mean "in" it: `летом`.
    pub relative: &'static [(&'static str, Unit, i32)],
    /// The same, counted from the date told before: `в тот же день`, `that year`.
    pub offsets: &'static [(&'static str, Unit, i32)],
    /// Words and phrases for a time that no calendar gives: `на днях`, `the other day`.
    pub vague: &'static [&'static str],
    /// Words for "last", "this", "next" in every form.
    pub shifts: &'static [(&'static str, i32)],
    /// Words for units of time in every form.
    pub units: &'static [(&'static str, Unit)],
    /// Words that put what a sentence tells ahead of now: `will`, `состоится`.
    pub ahead: &'static [&'static str],
    /// Words behind a count of units that look back: `назад`, `ago`.
    pub ago: &'static [&'static str],
    /// Words behind a count of units that count from the date told before: `позже`, `earlier`; forwards 1, backwards -1.
    pub later: &'static [(&'static str, i32)],
    /// Words for a part of a month, year or decade: `начале`, `early`.
    pub parts: &'static [&'static str],
    /// Words for "from" and for "to" in a range.
    pub from_to: (&'static [&'static str], &'static [&'static str]),
    /// Numbers in words, for counts of units: `два`, `three`.
    pub numerals: &'static [(&'static str, u32)],
    /// Words before a month or year that stands alone: `в`, `since`. Empty where the case ending says it.
    pub prepositions: &'static [&'static str],
    /// Words between a day, month and year: `of`, `de`.
    pub joins: &'static [&'static str],
    /// First to fourth, in every form, for quarters.
    pub ordinals: [&'static [&'static str]; 4],
    /// Days of the month as ordinals: stems of 1 to 31 with white space between, `-` for those that are none or several
    /// words, and the endings that they take in dates.
    pub month_days: (&'static str, &'static [&'static str]),
    /// Words for "hour" that make a time of a number.
    pub hours: &'static [&'static str],
    /// Words behind a time: `утра`, `p.m.`.
    pub clock: &'static [&'static str],
    /// Words for thousand, million and so on, in every form and abbreviation.
    pub magnitudes: &'static [&'static str],
    /// Words for currencies, in every form and abbreviation.
    pub currencies: &'static [&'static str],
    /// Words between a number and its currency: `американских`.
    pub currency_kinds: &'static [&'static str],
    /// Units of measure, in every form and abbreviation.
    pub measures: &'static [&'static str],
    /// Words between a number and its measure: `square`.
    pub measure_kinds: &'static [&'static str],
    /// Words for "per cent".
    pub percents: &'static [&'static str],
    /// Times of day in a word: `утром`, `noon`.
    pub daytimes: &'static [&'static str],
    /// Endings that nouns of [`Tables::currencies`], [`Tables::measures`] and [`Tables::percents`] take besides the
    /// forms listed, for languages with too many to list.
    pub suffixes: &'static [&'static str],
    /// Verbs of speech in the past tense, without [`Tables::past_endings`].
    pub speech_past: &'static [&'static str],
    /// The endings of a past tense.
    pub past_endings: &'static [&'static str],
    /// Other words and phrases that bring a speaker, as they are written.
    pub speech: &'static [(&'static str, Side)],
    /// Words for roles and titles of people, without [`Tables::noun_endings`]: `министр`, `глав`.
    pub roles: &'static [&'static str],
    /// Case endings that a stem of [`Tables::roles`] takes.
    pub noun_endings: &'static [&'static str],
}

packed!(Tables {
    abbreviations,
    starters,
    months,
    weekdays,
    seasons,
    years,
    relative,
    offsets,
    vague,
    ahead,
    shifts,
    units,
    ago,
    later,
    parts,
    from_to,
    numerals,
    prepositions,
    joins,
    ordinals,
    month_days,
    hours,
    clock,
    magnitudes,
    currencies,
    currency_kinds,
    measures,
    measure_kinds,
    percents,
    daytimes,
    suffixes,
    speech_past,
    past_endings,
    speech,
    roles,
    noun_endings,
});

impl Packed for &'static Tables {
    fn put(&self, out: &mut Vec<u8>) {
        (*self).put(out);
    }

    fn take(from: &mut Reader) -> Option<Self> {
        Some(Box::leak(Box::new(Tables::take(from)?)))
    }
}

/// Tables without a word, for the fields a language leaves out.
pub const EMPTY: Tables = Tables {
    abbreviations: &[],
    starters: &[],
    months: [&[]; 12],
    weekdays: [&[]; 7],
    seasons: [&[]; 4],
    years: &[],
    relative: &[],
    offsets: &[],
    vague: &[],
    ahead: &[],
    shifts: &[],
    units: &[],
    ago: &[],
    later: &[],
    parts: &[],
    from_to: (&[], &[]),
    numerals: &[],
    prepositions: &[],
    joins: &[],
    ordinals: [&[]; 4],
    month_days: ("", &[]),
    hours: &[],
    clock: &[],
    magnitudes: &[],
    currencies: &[],
    currency_kinds: &[],
    measures: &[],
    measure_kinds: &[],
    percents: &[],
    daytimes: &[],
    suffixes: &[],
    speech_past: &[],
    past_endings: &[],
    speech: &[],
    roles: &[],
    noun_endings: &[],
};

/// The languages that have tables.
static SOURCES: &[(Language, &Tables)] = &[
    (Language::Ru, &ru::TABLES),
    (Language::Uk, &uk::TABLES),
    (Language::En, &en::TABLES),
    (Language::Kk, &kk::TABLES),
    (Language::Bg, &bg::TABLES),
    (Language::Pl, &pl::TABLES),
    (Language::Cs, &cs::TABLES),
    (Language::Sl, &sl::TABLES),
    (Language::De, &de::TABLES),
    (Language::Fr, &fr::TABLES),
    (Language::Es, &es::TABLES),
    (Language::It, &it::TABLES),
    (Language::Be, &be::TABLES),
    (Language::Ky, &ky::TABLES),
    (Language::Uz, &uz::TABLES),
    (Language::Tg, &tg::TABLES),
    (Language::Pt, &pt::TABLES),
    (Language::Nl, &nl::TABLES),
    (Language::Tr, &tr::TABLES),
    (Language::Sk, &sk::TABLES),
    (Language::Hr, &hr::TABLES),
    (Language::Sr, &sr::TABLES),
];

static ALL: Table<&[(Language, &Tables)]> = Table::new(&SOURCES);

/// The tables of a language; empty ones where nobody has written them yet.
pub fn tables(language: Language) -> &'static Tables {
    ALL.get().iter().find(|(l, _)| *l == language).map_or(&EMPTY, |(_, tables)| tables)
}

/// Appends the tables of all languages to a pack.
pub fn put(out: &mut Vec<u8>) {
    ALL.put(out);
    profiles::put(out);
    telling::put(out);
}

/// Takes the tables of all languages from a pack; `None` where it is none.
pub fn take(from: &mut Reader) -> Option<()> {
    ALL.take(from)?;
    profiles::take(from)?;
    telling::take(from)
}

impl Tables {
    /// What the dot behind `word` says, where `word` is an abbreviation (in any case, without its dot).
    pub fn abbreviation(&self, word: &str) -> Option<Dot> {
        // The longest is sixteen bytes; the length in bytes differs between cases for no letter of these tables.
        if word.len() > 16 {
            return None;
        }
        let found = |(form, dot): &(&str, Dot)| (form.len() == word.len() && same_lower(word, form)).then_some(*dot);
        self.abbreviations.iter().find_map(found)
    }

    /// Where the speaker stands, if `word` (in any case) is a verb of speech or a one-word cue.
    pub fn speech(&self, word: &str) -> Option<Side> {
        let word = word.to_lowercase();
        if let Some(&(_, side)) = self.speech.iter().find(|(w, _)| *w == word) {
            return Some(side);
        }
        let past = self.past_endings.iter().filter_map(|e| word.strip_suffix(e)).any(|s| self.speech_past.contains(&s));
        past.then_some(Side::Either)
    }

    /// Whether `word` (in any case) is a form of a word for a role.
    pub fn is_role(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.noun_endings.iter().filter_map(|e| word.strip_suffix(e)).any(|stem| self.roles.contains(&stem))
    }
}

/// Whether `word`, lower-cased, is `lower`, without making a string.
pub(crate) fn same_lower(word: &str, lower: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_lower_case() {
        for &language in Language::ALL {
            let t = tables(language);
            let words = (t.abbreviations.iter().map(|a| a.0))
                .chain(t.months.iter().copied().flatten().copied())
                .chain(t.weekdays.iter().copied().flatten().copied())
                .chain(t.speech_past.iter().copied())
                .chain(t.roles.iter().copied())
                .chain(t.starters.iter().copied());
            for word in words {
                assert_eq!(word, word.to_lowercase(), "{language}");
            }
        }
    }

    #[test]
    fn case_forms_of_roles_and_verbs() {
        use Language::*;
        for (language, word, role, speech) in [
            (Ru, "Президентом", true, None),
            (Ru, "президентский", false, None),
            (Ru, "главе", true, None),
            (Ru, "секретаря", true, None),
            (Ru, "заявила", false, Some(Side::Either)),
            (Ru, "сказал", false, Some(Side::Either)),
            (Ru, "заявка", false, None),
            (Uk, "повідомив", false, Some(Side::Either)),
            (Uk, "міністру", true, None),
            (En, "said", false, Some(Side::Either)),
            (En, "ministers", true, None),
            (Kk, "президенті", true, None),
        ] {
            assert_eq!(tables(language).is_role(word), role, "{word}");
            assert_eq!(tables(language).speech(word), speech, "{word}");
        }
    }
}
