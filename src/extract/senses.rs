//! What words mean in dates and amounts: the tables of a language, made ready for fast look-up.
//!
//! Most words of a text mean nothing here. Each word is hashed once and looked up once; dates and quantities then
//! work on the meanings.

use std::sync::OnceLock;

use super::lists;
use crate::{
    hash,
    lang::{self, Unit},
    language::Language,
    text::{Kind, Token},
};

/// All that one word may mean.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Sense {
    /// 1 January … 12 December.
    pub month: Option<u8>,
    /// An abbreviation of a month, which alone is no date.
    pub short: bool,
    /// 1 Monday … 7 Sunday.
    pub weekday: Option<u8>,
    /// 1 winter, 2 spring, 3 summer, 4 autumn.
    pub season: Option<u8>,
    /// "Year" beside its number.
    pub year: bool,
    /// Opens a phrase that is listed as one.
    pub opens: bool,
    /// A time counted from now.
    pub relative: Option<(Unit, i32)>,
    /// A time counted from the date told before.
    pub offset: Option<(Unit, i32)>,
    /// A time that no calendar gives.
    pub vague: bool,
    /// Last, this, next.
    pub shift: Option<i32>,
    /// A unit of time.
    pub unit: Option<Unit>,
    /// "Will".
    pub ahead: bool,
    /// "Ago".
    pub ago: bool,
    /// "Later", "earlier".
    pub later: Option<i32>,
    /// A part of a month or year.
    pub part: bool,
    /// "From" and "to".
    pub from: bool,
    /// See `from`.
    pub to: bool,
    /// Stands before a month or year.
    pub preposition: bool,
    /// "Of".
    pub join: bool,
    /// 1 first … 4 fourth.
    pub ordinal: Option<u8>,
    /// A number in words.
    pub numeral: Option<u32>,
    /// A day of the month in words: 1 to 31.
    pub day: Option<u8>,
    /// "Hour".
    pub hour: bool,
    /// A time of day by itself.
    pub daytime: bool,
    /// "In the morning".
    pub clock: bool,
    /// Thousand, million.
    pub magnitude: bool,
    /// A currency.
    pub currency: bool,
    /// A currency code, where it is written in capitals.
    pub code: bool,
    /// Goes between number and currency.
    pub currency_kind: bool,
    /// A measure.
    pub measure: bool,
    /// Goes between number and measure.
    pub measure_kind: bool,
    /// "Per cent".
    pub percent: bool,
}

/// What most words mean here.
pub(super) static NOTHING: Sense = Sense {
    month: None,
    short: false,
    weekday: None,
    season: None,
    year: false,
    opens: false,
    relative: None,
    offset: None,
    vague: false,
    shift: None,
    unit: None,
    ahead: false,
    ago: false,
    later: None,
    part: false,
    from: false,
    to: false,
    preposition: false,
    join: false,
    ordinal: None,
    numeral: None,
    day: None,
    hour: false,
    daytime: false,
    clock: false,
    magnitude: false,
    currency: false,
    code: false,
    currency_kind: false,
    measure: false,
    measure_kind: false,
    percent: false,
};

/// What a word comes to mean. Not generic: some forty copies of [`Senses::add`] were two hundredths of the code.
type Set<'a> = &'a dyn Fn(&mut Sense);

/// The senses of one language, by hash of the lower-cased word: open addressing, a power of two in size.
pub(super) struct Senses {
    slots: Vec<(u64, u16)>,
    senses: Vec<Sense>,
    /// Bit `n` is set where a word of `n` bytes is listed.
    lengths: u64,
}

impl Senses {
    /// The senses of a language, made at first use.
    pub fn of(language: Language) -> &'static Senses {
        static ALL: [OnceLock<Senses>; Language::ALL.len() + 1] = [const { OnceLock::new() }; Language::ALL.len() + 1];
        ALL[language as usize].get_or_init(|| Senses::new(language))
    }

    fn new(language: Language) -> Senses {
        let t = lang::tables(language);
        let mut made = Senses {
            slots: vec![(0, 0); if t.suffixes.is_empty() { 4096 } else { 16_384 }],
            senses: vec![Sense::default()],
            lengths: 0,
        };
        for (i, forms) in t.months.iter().enumerate() {
            for (n, form) in forms.iter().enumerate() {
                // Abbreviations are the short ones; `may`, `май`, `mai` are whole.
                let short = form.ends_with('.') || (n > 0 && form.chars().count() <= 4 && forms[0].chars().count() > 4);
                made.add(form, &|s| (s.month, s.short) = (Some(i as u8 + 1), short));
            }
        }
        for (i, forms) in t.weekdays.iter().enumerate() {
            made.add_all(forms, &|s| s.weekday = Some(i as u8 + 1));
        }
        for (i, forms) in t.seasons.iter().enumerate() {
            made.add_all(forms, &|s| s.season = Some(i as u8 + 1));
        }
        for (i, forms) in t.ordinals.iter().enumerate() {
            made.add_all(forms, &|s| s.ordinal = Some(i as u8 + 1));
        }
        made.add_all(t.years, &|s| s.year = true);
        for (words, unit, n) in t.relative {
            made.add_phrase(words, &|s| s.relative = Some((*unit, *n)));
        }
        for (words, unit, n) in t.offsets {
            made.add_phrase(words, &|s| s.offset = Some((*unit, *n)));
        }
        for words in t.vague {
            made.add_phrase(words, &|s| s.vague = true);
        }
        for (word, n) in t.shifts {
            made.add(word, &|s| s.shift = Some(*n));
        }
        for (word, unit) in t.units {
            made.add(word, &|s| s.unit = Some(*unit));
        }
        for (word, n) in t.numerals {
            made.add(word, &|s| s.numeral = Some(*n));
        }
        let (stems, endings) = t.month_days;
        for (stem, day) in stems.split_whitespace().zip(1..).filter(|(stem, _)| *stem != "-") {
            endings.iter().for_each(|ending| made.add(&format!("{stem}{ending}"), &|s| s.day = Some(day)));
        }
        made.add_all(t.ahead, &|s| s.ahead = true);
        made.add_all(t.ago, &|s| s.ago = true);
        for (word, n) in t.later {
            made.add(word, &|s| s.later = Some(*n));
        }
        made.add_all(t.parts, &|s| s.part = true);
        made.add_all(t.from_to.0, &|s| s.from = true);
        made.add_all(t.from_to.1, &|s| s.to = true);
        made.add_all(t.prepositions, &|s| s.preposition = true);
        made.add_all(t.joins, &|s| s.join = true);
        made.add_all(t.hours, &|s| s.hour = true);
        made.add_all(t.clock, &|s| s.clock = true);
        made.add_all(t.daytimes, &|s| s.daytime = true);
        made.add_all(t.magnitudes, &|s| s.magnitude = true);
        made.add_all(t.currencies, &|s| s.currency = true);
        made.add_all(t.currency_kinds, &|s| s.currency_kind = true);
        made.add_all(t.measures, &|s| s.measure = true);
        made.add_all(t.measure_kinds, &|s| s.measure_kind = true);
        made.add_all(t.percents, &|s| s.percent = true);
        for suffix in t.suffixes {
            // Short ones are symbols, which take no ending.
            let with = |words: &[&str]| -> Vec<String> {
                words.iter().filter(|w| w.chars().count() > 2).map(|w| format!("{w}{suffix}")).collect()
            };
            with(t.currencies).iter().for_each(|w| made.add(w, &|s| s.currency = true));
            with(t.measures).iter().for_each(|w| made.add(w, &|s| s.measure = true));
            with(t.percents).iter().for_each(|w| made.add(w, &|s| s.percent = true));
        }
        made.add_all(lists::CURRENCY_CODES.words(), &|s| s.code = true);
        made
    }

    fn add_all(&mut self, words: &[&str], set: Set) {
        for word in words {
            self.add(word, set);
        }
    }

    /// Adds a word, or several with single spaces between, which the first then opens.
    fn add_phrase(&mut self, words: &str, set: Set) {
        if let Some((first, _)) = words.split_once(' ') {
            self.add(first, &|s| s.opens = true);
        }
        self.add(words, set);
    }

    fn add(&mut self, word: &str, set: Set) {
        self.lengths |= 1 << word.len().min(63);
        let hash = hash_of(word);
        let mut i = hash as usize % self.slots.len();
        while self.slots[i].1 != 0 && self.slots[i].0 != hash {
            i = (i + 1) % self.slots.len();
        }
        if self.slots[i].1 == 0 {
            self.slots[i] = (hash, self.senses.len() as u16);
            self.senses.push(Sense::default());
        }
        set(&mut self.senses[self.slots[i].1 as usize]);
    }

    /// What a word means, in any case.
    pub fn get(&self, word: &str) -> Option<&Sense> {
        // Letters of these languages keep their length in bytes when lower-cased, but for a few that no table holds.
        if word.len() > 62 || self.lengths >> word.len() & 1 == 0 {
            return None;
        }
        let hash = hash_of(word);
        let mut i = hash as usize % self.slots.len();
        while self.slots[i].1 != 0 {
            if self.slots[i].0 == hash {
                return Some(&self.senses[self.slots[i].1 as usize]);
            }
            i = (i + 1) % self.slots.len();
        }
        None
    }

    /// What each token means, into `out`.
    pub fn read(&'static self, text: &str, tokens: &[Token], out: &mut Vec<Option<&'static Sense>>) {
        out.clear();
        out.extend(tokens.iter().map(|t| if t.kind == Kind::Word { self.get(t.span.of(text)) } else { None }));
    }
}

/// A hash of the lower-cased code points.
fn hash_of(word: &str) -> u64 {
    let mut h = hash::START;
    for c in word.chars() {
        h = match c {
            'a'..='z' | 'а'..='я' => hash::char(h, c),
            'A'..='Z' => hash::char(h, c.to_ascii_lowercase()),
            'А'..='Я' => hash::char(h, char::from_u32(u32::from(c) + 32).unwrap_or(c)),
            'ʼ' | '’' => hash::char(h, '\''),
            _ => c.to_lowercase().fold(h, hash::char),
        };
    }
    h ^ h >> 29
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_senses_in_any_case() {
        let ru = Senses::of(Language::Ru);
        assert_eq!(ru.get("Сентября").unwrap().month, Some(9));
        assert_eq!(ru.get("НЕДЕЛЕ").unwrap().unit, Some(Unit::Week));
        assert!(ru.get("авг").unwrap().short && !ru.get("май").unwrap().short);
        assert!(ru.get("стол").is_none());
        assert_eq!(Senses::of(Language::Uk).get("п’ятницю").unwrap().weekday, Some(5));
        assert!(Senses::of(Language::En).get("May").unwrap().month == Some(5));
    }
}
