//! Language identification.
//!
//! Naive Bayes over two kinds of evidence: letters that tell languages apart (`ї є` Ukrainian, `ў` Belarusian, `ә` Kazakh)
//! with their frequencies, and the most frequent words of each language. The script decides first which languages compete.
//! See [`profiles`] for the numbers.

use std::sync::OnceLock;

use super::profiles::{self, Profile};
use crate::{document::Block, hash, language::Language};

/// How much a frequent word of a language speaks for it, in nats: such words are a third of a text in their own
/// language, and one in thirty in others.
const WORD: f32 = 2.3;
/// How much any other word speaks against it.
const NO_WORD: f32 = -0.3;
/// Letters that hardly ever come, of a thousand.
const RARE: f32 = 0.03;
/// The same for plain Latin letters, which foreign names bring everywhere.
const RARE_PLAIN: f32 = 0.4;
/// How much more often the first language of a script comes than any other, in nats.
const FIRST: f32 = 2.0;
/// Enough text for a decision, in bytes: more costs time and changes nothing.
const ENOUGH: usize = 8192;
/// By how much, in nats, another language must beat the document's own before a block is given to it.
const MARGIN: f32 = 6.0;

/// The profiles of one script, made ready for counting.
struct Script {
    profiles: &'static [Profile],
    /// Telling letters, sorted; row `i` of `weights` belongs to letter `i`.
    letters: Vec<char>,
    /// For each character up to [`KNOWN`], its lower case and the place of that in `letters` ([`NONE`]: nowhere).
    lower: Vec<(char, u8)>,
    /// Log frequency of each letter in each profile.
    weights: Vec<Vec<f32>>,
    /// Log frequency of all other letters together, for each profile.
    rest: Vec<f32>,
    /// Hashes of frequent words, sorted, with a bit for each profile.
    words: Vec<(u64, u32)>,
}

impl Script {
    fn new(profiles: &'static [Profile]) -> Script {
        let mut letters: Vec<char> = profiles.iter().flat_map(|p| p.letters.iter().map(|l| l.0)).collect();
        letters.sort_unstable();
        letters.dedup();
        let lower = (0..KNOWN)
            .map(|n| {
                let c = char::from_u32(n).unwrap_or(' ');
                // Letters whose lower case is more than one character tell nothing.
                let lower = c.to_lowercase().next().unwrap_or(c);
                (lower, letters.binary_search(&lower).map_or(NONE, |i| i as u8))
            })
            .collect();
        let frequency = |p: &Profile, c: char| {
            let rare = if c.is_ascii() { RARE_PLAIN } else { RARE };
            p.letters.iter().find(|l| l.0 == c).map_or(rare, |l| l.1.max(rare))
        };
        let weights =
            letters.iter().map(|&c| profiles.iter().map(|p| libm::logf(frequency(p, c) / 1000.0)).collect()).collect();
        let rest = profiles
            .iter()
            .map(|p| libm::logf(1.0 - letters.iter().map(|&c| frequency(p, c)).sum::<f32>() / 1000.0))
            .collect();
        let mut pairs: Vec<(u64, u32)> = profiles
            .iter()
            .enumerate()
            .flat_map(|(i, p)| p.words.split(' ').map(move |w| (w.chars().fold(hash::START, hash::char), 1 << i)))
            .collect();
        pairs.sort_unstable();
        let mut words: Vec<(u64, u32)> = Vec::with_capacity(pairs.len());
        for (hash, bit) in pairs {
            match words.last_mut() {
                Some(last) if last.0 == hash => last.1 |= bit,
                _ => words.push((hash, bit)),
            }
        }
        Script { profiles, letters, lower, weights, rest, words }
    }

    fn mask(&self, hash: u64) -> u32 {
        self.words.binary_search_by_key(&hash, |w| w.0).map_or(0, |i| self.words[i].1)
    }
}

/// Where Latin and Cyrillic letters end.
const KNOWN: u32 = 0x530;
/// No telling letter.
const NONE: u8 = u8::MAX;

fn scripts() -> &'static [Script; 2] {
    static SCRIPTS: OnceLock<[Script; 2]> = OnceLock::new();
    SCRIPTS.get_or_init(|| [Script::new(profiles::cyrillic()), Script::new(profiles::latin())])
}

/// Log likelihoods of one text.
struct Scores {
    script: &'static Script,
    /// For each profile, in nats, up to a common constant.
    scores: Vec<f32>,
    /// Letters of the script.
    letters: usize,
    /// Letters of the other script.
    others: usize,
}

impl Scores {
    /// The best profile's index, its lead over the best other language, or `None` without letters.
    fn best(&self) -> Option<(usize, f32)> {
        let mut best = 0;
        for i in 1..self.scores.len() {
            if self.scores[i] > self.scores[best] {
                best = i;
            }
        }
        let language = self.script.profiles[best].language;
        let second = (self.scores.iter().zip(self.script.profiles))
            .filter(|(_, p)| p.language != language)
            .map(|(s, _)| *s)
            .fold(f32::NEG_INFINITY, f32::max);
        (self.letters > 0).then(|| (best, self.scores[best] - second))
    }
}

/// Scores of every profile of the script that most letters of `text` belong to.
fn score(text: &str) -> Option<Scores> {
    let mut cut = text.len().min(ENOUGH);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    let text = &text[..cut];
    let (mut cyrillic, mut latin, mut other) = (0, 0, 0);
    for c in text.chars() {
        match kind(c) {
            Some(0) => cyrillic += 1,
            Some(_) => latin += 1,
            None => other += usize::from(c.is_alphabetic()),
        }
    }
    if cyrillic.max(latin) < other.max(2) {
        return None;
    }
    let which = usize::from(latin > cyrillic);
    let script = &scripts()[which];
    let mut counts = vec![0_u32; script.letters.len()];
    let mut rest = 0_u32;
    let mut in_words = vec![0_u32; script.profiles.len()];
    let mut words = 0_u32;
    let (mut hash, mut length) = (hash::START, 0);
    let mut end_word = |hash: &mut u64, length: &mut usize| {
        if *length > 0 {
            words += 1;
            let mut mask = script.mask(*hash);
            while mask != 0 {
                in_words[mask.trailing_zeros() as usize] += 1;
                mask &= mask - 1;
            }
        }
        (*hash, *length) = (hash::START, 0);
    };
    for c in text.chars() {
        if kind(c) == Some(which) {
            let (lower, letter) = script.lower.get(c as usize).copied().unwrap_or((c, NONE));
            hash = hash::char(hash, lower);
            length += 1;
            match counts.get_mut(usize::from(letter)) {
                Some(count) => *count += 1,
                None => rest += 1,
            }
        } else if !matches!(c, '\'' | '’' | '\u{ad}' | '\u{300}'..='\u{36f}') {
            end_word(&mut hash, &mut length);
        }
    }
    end_word(&mut hash, &mut length);
    let scores = (0..script.profiles.len())
        .map(|p| {
            let letters: f32 = counts.iter().zip(&script.weights).map(|(&n, w)| n as f32 * w[p]).sum();
            letters
                + if p == 0 { FIRST } else { 0.0 }
                + rest as f32 * script.rest[p]
                + in_words[p] as f32 * WORD
                + (words - in_words[p].min(words)) as f32 * NO_WORD
        })
        .collect();
    Some(Scores { script, scores, letters: cyrillic.max(latin), others: cyrillic.min(latin) })
}

/// The script of a letter: 0 Cyrillic, 1 Latin.
fn kind(c: char) -> Option<usize> {
    match c {
        'a'..='z' | 'A'..='Z' | 'À'..='ɏ' | 'ə' | 'ʻ' | 'ʼ' if !matches!(c, '×' | '÷') => Some(1),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => Some(0),
        _ => None,
    }
}

/// The language of `text` and how sure, 0 to 1; `Und` where there is too little to tell.
///
/// ```
/// use sito::{lang::detect, language::Language};
/// assert_eq!(detect("Уряд ухвалив рішення про нові правила для підприємців.").0, Language::Uk);
/// assert_eq!(detect("12.05, 300").0, Language::Und);
/// ```
pub fn detect(text: &str) -> (Language, f32) {
    let Some(scores) = score(text) else { return (Language::Und, 0.0) };
    let Some((best, lead)) = scores.best() else { return (Language::Und, 0.0) };
    (scores.script.profiles[best].language, lead / (lead + 3.0))
}

/// The language of a document: that of its kept text.
pub fn of_blocks(text: &str, blocks: &[Block]) -> Language {
    let mut kept = String::new();
    for block in blocks.iter().filter(|b| b.keep) {
        kept.push_str(block.span.of(text));
        kept.push('\n');
        if kept.len() > ENOUGH {
            break;
        }
    }
    detect(if kept.is_empty() { text } else { &kept }).0
}

/// The language of one block, which leans on the document's where the block is short.
pub fn of_block(block: &str, document: Language) -> Language {
    let Some(scores) = score(block) else { return document };
    let Some((best, lead)) = scores.best() else { return document };
    let found = scores.script.profiles[best].language;
    if found == document {
        return document;
    }
    let own = (scores.scores.iter().zip(scores.script.profiles))
        .filter(|(_, p)| p.language == document)
        .map(|(s, _)| *s)
        .fold(None, |a: Option<f32>, s| Some(a.map_or(s, |a| a.max(s))));
    match own {
        Some(own) if scores.scores[best] - own > MARGIN => found,
        Some(_) => document,
        // The other script: names and addresses alone are not yet another language.
        None if document == Language::Und => found,
        None if lead > 1.0 && scores.letters >= 24 && scores.letters > 3 * scores.others => found,
        None => document,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_every_language() {
        for (want, text) in [
            (
                "ru",
                "Правительство объявило о новых правилах для предпринимателей, которые вступят в силу в следующем году.",
            ),
            ("ru", "22 мая 2021 года Иван сказал: «Да»."),
            ("ru", "Когда мы там были, он сказал, что да."),
            ("uk", "Уряд оголосив про нові правила для підприємців, які набудуть чинності наступного року."),
            ("en", "The government announced new rules for businesses, which will come into force next year."),
            ("kk", "Үкімет келесі жылы күшіне енетін кәсіпкерлерге арналған жаңа ережелерді жариялады."),
            ("be", "Урад абвясціў пра новыя правілы для прадпрымальнікаў, якія ўступяць у сілу ў наступным годзе."),
            (
                "bg",
                "Правителството обяви нови правила за предприемачите, които ще влязат в сила през следващата година.",
            ),
            ("ky", "Өкмөт кийинки жылы күчүнө кире турган ишкерлер үчүн жаңы эрежелерди жарыялады."),
            ("uz", "Ҳукумат келаси йилдан кучга кирадиган тадбиркорлар учун янги қоидаларни эълон қилди."),
            (
                "uz",
                "Hukumat kelasi yildan kuchga kiradigan tadbirkorlar uchun yangi qoidalarni eʼlon qildi va bu haqda xabar berdi.",
            ),
            ("tg", "Ҳукумат қоидаҳои навро барои соҳибкорон эълон кард, ки соли оянда эътибор пайдо мекунанд."),
            ("mk", "Владата објави нови правила за претприемачите, кои ќе стапат на сила во следната година."),
            ("sr", "Влада је објавила нова правила за предузетнике, која ће ступити на снагу следеће године."),
            (
                "sr",
                "Vlada je saopštila da će posle izbora u Srbiji pre sledeće nedelje biti nova pravila, rekao je predsednik.",
            ),
            (
                "hr",
                "Vlada je objavila da će nakon izbora prije sljedećeg tjedna biti nova pravila, rekao je predsjednik.",
            ),
            ("sl", "Vlada je objavila nova pravila za podjetnike, ki bodo začela veljati v naslednjem letu."),
            ("pl", "Rząd ogłosił nowe zasady dla przedsiębiorców, które zaczną obowiązywać w przyszłym roku."),
            ("cs", "Vláda oznámila nová pravidla pro podnikatele, která vstoupí v platnost v příštím roce."),
            ("sk", "Vláda oznámila nové pravidlá pre podnikateľov, ktoré nadobudnú účinnosť budúci rok."),
            ("de", "Die Regierung hat neue Regeln für Unternehmer angekündigt, die im nächsten Jahr in Kraft treten."),
            (
                "fr",
                "Le gouvernement a annoncé de nouvelles règles pour les entrepreneurs, qui entreront en vigueur l'année prochaine.",
            ),
            ("es", "El gobierno anunció nuevas reglas para los empresarios, que entrarán en vigor el próximo año."),
            (
                "it",
                "Il governo ha annunciato nuove regole per gli imprenditori, che entreranno in vigore il prossimo anno.",
            ),
            ("pt", "O governo anunciou novas regras para os empresários, que não entrarão em vigor no próximo ano."),
            (
                "nl",
                "De regering heeft nieuwe regels voor ondernemers aangekondigd, die volgend jaar van kracht worden.",
            ),
            ("ro", "Guvernul a anunțat reguli noi pentru antreprenori, care vor intra în vigoare anul viitor."),
            ("hu", "A kormány új szabályokat jelentett be a vállalkozók számára, amelyek jövőre lépnek hatályba."),
            ("tr", "Hükümet, gelecek yıl yürürlüğe girecek girişimciler için yeni kurallar açıkladı."),
            ("az", "Hökumət gələn il qüvvəyə minəcək sahibkarlar üçün yeni qaydalar elan edib."),
            ("sv", "Regeringen har meddelat nya regler för företagare, som träder i kraft nästa år."),
            ("fi", "Hallitus ilmoitti uusista säännöistä yrittäjille, jotka tulevat voimaan ensi vuonna."),
        ] {
            assert_eq!(detect(text).0.tag(), want, "{text}");
        }
    }

    #[test]
    fn short_blocks_lean_on_the_document() {
        use Language::*;
        for (block, document, want) in [
            ("Реклама", Uk, Uk),
            ("By Admin", Ru, Ru),
            ("Москва", Kk, Kk),
            ("The talks will be held in the capital on Friday, the ministry said.", Ru, En),
            ("Переговори відбудуться у столиці в п'ятницю, повідомило міністерство.", Ru, Uk),
            ("Переговоры пройдут в столице в пятницу, сообщило министерство.", Uk, Ru),
            ("Келіссөздер астанада жұма күні өтеді, деп хабарлады министрлік.", Ru, Kk),
            ("«Українська» выпустила новую монету", Ru, Ru),
            ("Альбом вышел под названием «The Silent River and Other Songs of the North»", Ru, Ru),
            ("???", Ru, Ru),
            ("", En, En),
        ] {
            assert_eq!(of_block(block, document), want, "{block}");
        }
    }

    #[test]
    fn nothing_to_tell() {
        for text in ["", "12 345", "!!!", "a", "你好，世界"] {
            assert_eq!(detect(text), (Language::Und, 0.0), "{text}");
        }
    }
}
