//! Bytes to text: which encoding, and what of the bytes did not fit it.
//!
//! The evidence, in this order:
//!
//! 1. What the page declares (`<meta charset>`, `http-equiv`, the XML declaration), if the bytes bear it out.
//! 2. A byte order mark. It is part of the bytes, so a declaration that contradicts it is one that the bytes do not bear
//!    out: no text in another encoding begins with `п»ї` or `яю`.
//! 3. Detection: valid UTF-8, the zero bytes of UTF-16, the letters of the six Cyrillic encodings, then `chardetng`.
//!
//! A declaration is overruled where the text would be mojibake, since pages that were moved between servers often keep
//! the `<meta>` of their youth; the reader sees a [`Notice`]. The Cyrillic check is our own because `chardetng` does not
//! know MacCyrillic at all and needs long texts to tell KOI8-U and IBM866 from their neighbours.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, Encoding};

use crate::error::Notice;

/// A decoded file.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark. Borrowed where the bytes were valid UTF-8.
    pub text: Cow<'a, str>,
    /// The encoding, lower case.
    pub encoding: String,
    /// Replaced bytes, an overruled declaration.
    pub notices: Vec<Notice>,
}

/// Bytes looked at by detection, from the first byte that is not ASCII.
const SAMPLE: usize = 64 << 10;

/// Decodes `bytes`. `declared` is the label that the page gives its encoding.
pub fn decode<'a>(bytes: &'a [u8], declared: Option<&str>) -> Decoded<'a> {
    let said = declared.and_then(|label| Encoding::for_label(label.as_bytes())).map(|encoding| {
        // A declaration that could be read is not in UTF-16, whatever it says (as in the HTML standard).
        if encoding.is_ascii_compatible() || encoding == encoding_rs::ISO_2022_JP {
            encoding
        } else {
            encoding_rs::UTF_8
        }
    });
    let (encoding, body) = choose(bytes, said);
    let (text, mut bad) = apply(encoding, body);
    let text = without_zeros(text, &mut bad);
    let name = encoding.name().to_ascii_lowercase();

    let mut notices = Vec::new();
    let is_ascii = encoding == encoding_rs::UTF_8 && text.is_ascii();
    match (said, declared) {
        (Some(said), _) if said != encoding && !is_ascii => notices.push(Notice::new(
            "decode",
            "encoding-overruled",
            format!("the page says {}, but its bytes are {name}", said.name().to_ascii_lowercase()),
        )),
        (None, Some(label)) if !is_ascii => notices.push(Notice::new(
            "decode",
            "encoding-unknown",
            format!("the page says {}, which is no known encoding; read as {name}", printable(label)),
        )),
        _ => {}
    }
    if bad > 0 {
        let what = if bad == 1 { "1 byte was".to_owned() } else { format!("{bad} bytes were") };
        notices.push(Notice::new("decode", "replaced-bytes", format!("{what} not valid {name}")));
    }
    Decoded { text, encoding: name, notices }
}

/// The encoding, and the bytes without a byte order mark.
fn choose<'a>(bytes: &'a [u8], said: Option<&'static Encoding>) -> (&'static Encoding, &'a [u8]) {
    let (marked, body) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (None, bytes),
    };
    if let Some(utf16) = marked.filter(|e| *e != encoding_rs::UTF_8) {
        return (utf16, body);
    }
    if let Some(utf16) = utf16_by_shape(body) {
        return (utf16, body);
    }
    if let Some(said) = said.filter(|e| *e == encoding_rs::ISO_2022_JP && body.contains(&0x1b)) {
        return (said, body);
    }
    let promised = marked.or(said) == Some(encoding_rs::UTF_8);
    if is_utf8(body, promised) {
        return (encoding_rs::UTF_8, body);
    }
    let sample = sample(body);
    let (cyrillic, score) = best_cyrillic(sample);
    if let Some(said) = said.filter(|e| *e != encoding_rs::UTF_8) {
        let borne_out = match CYRILLIC.iter().find(|e| **e == said) {
            Some(said) => score < CERTAIN || score - plausibility(said, sample) <= MARGIN,
            None => score < CERTAIN,
        };
        if borne_out {
            return (said, body);
        }
    }
    if score >= CERTAIN {
        return (cyrillic, body);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    (if CYRILLIC.contains(&guess) { cyrillic } else { guess }, body)
}

/// Decodes, and counts the bytes that were replaced.
fn apply<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> (Cow<'a, str>, usize) {
    if encoding == encoding_rs::UTF_8 {
        return match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), 0),
            Err(_) => {
                let bad = bytes.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
                (Cow::Owned(String::from_utf8_lossy(bytes).into_owned()), bad)
            }
        };
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let (mut at, mut bad) = (0, 0);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&bytes[at..], &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve((bytes.len() - at).max(64) * 3 / 2),
            DecoderResult::Malformed(length, _) => {
                bad += usize::from(length);
                text.reserve(3);
                text.push('\u{fffd}');
            }
        }
    }
    // The Encoding Standard gives the holes of single-byte encodings (0x98 in windows-1251) C1 controls, which no page means.
    if encoding.is_single_byte() {
        let is_hole = |c: char| ('\u{80}'..='\u{9f}').contains(&c);
        let mut hole_bytes = [false; 256];
        for (byte, hole) in (0x80..=0xffu8).zip(&mut hole_bytes[0x80..]) {
            *hole = encoding.decode_without_bom_handling(&[byte]).0.chars().all(is_hole);
        }
        let holes = bytes.iter().filter(|byte| hole_bytes[usize::from(**byte)]).count();
        if holes > 0 {
            bad += holes;
            text = text.chars().map(|c| if is_hole(c) { '\u{fffd}' } else { c }).collect();
        }
    }
    (Cow::Owned(text), bad)
}

/// The text without the zeros that pad the end of a file after a crash, and with U+FFFD for each among the words.
fn without_zeros<'a>(mut text: Cow<'a, str>, bad: &mut usize) -> Cow<'a, str> {
    if !text.contains('\0') {
        return text;
    }
    let end = text.trim_end_matches('\0').len();
    match &mut text {
        Cow::Borrowed(text) => *text = &text[..end],
        Cow::Owned(text) => text.truncate(end),
    }
    let zeros = text.bytes().filter(|b| *b == 0).count();
    *bad += zeros;
    if zeros > 0 { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { text }
}

/// Whether the bytes are UTF-8, if not without fault. `promised`: a mark or a declaration says so.
fn is_utf8(bytes: &[u8], promised: bool) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        good += chunk.valid().bytes().filter(|b| *b >= 0xc0).count();
        // A character cut off by the end of the file says nothing against it.
        let is_cut =
            chunks.peek().is_none() && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        if !chunk.invalid().is_empty() && !is_cut {
            bad += 1;
        }
        if bad >= 64 && good < bad {
            return false;
        }
    }
    // Cyrillic in an old encoding has almost no valid sequence; real UTF-8 few invalid ones.
    good > 0 && if promised { good >= bad } else { good >= 4 * bad }
}

/// UTF-16 without a mark: the high byte of nearly every unit is one of few (0 for ASCII, 4 for Cyrillic), at one parity.
pub(super) fn utf16_by_shape(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 {
        return None;
    }
    let window = &bytes[..bytes.len().min(4096) & !1];
    let (mut even, mut odd) = (0usize, 0usize);
    for pair in window.chunks_exact(2) {
        even += usize::from(is_high_byte(pair[0]));
        odd += usize::from(is_high_byte(pair[1]));
    }
    let enough = (window.len() / 2 * 4).div_ceil(5);
    // The low bytes are spread over all values, so few of them look like high ones.
    match (even >= enough && odd < enough / 2, odd >= enough && even < enough / 2) {
        (true, false) => Some(encoding_rs::UTF_16BE),
        (false, true) => Some(encoding_rs::UTF_16LE),
        _ => None,
    }
}

/// Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic. General punctuation (0x20) stays out: "1 2 3" has spaces at one parity.
fn is_high_byte(byte: u8) -> bool {
    byte <= 6
}

/// The part that detection looks at.
fn sample(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0).saturating_sub(32);
    &bytes[first..bytes.len().min(first + SAMPLE)]
}

/// The encodings told apart by their letters. The first wins where two read the same: windows-1251 is the most frequent, and
/// Russian is the same in both KOI8.
static CYRILLIC: [&Encoding; 6] = [
    encoding_rs::WINDOWS_1251,
    encoding_rs::KOI8_R,
    encoding_rs::KOI8_U,
    encoding_rs::ISO_8859_5,
    encoding_rs::IBM866,
    encoding_rs::X_MAC_CYRILLIC,
];

/// Hundredths of a point a character: above this a text is Cyrillic in this encoding and nothing else. Over 40 letters
/// 99 % of Russian, Ukrainian and Bulgarian news score more; Greek, Hebrew, Arabic and East Asian text score less.
const CERTAIN: i64 = 10;

/// How much better another encoding must be before a Cyrillic declaration is overruled.
const MARGIN: i64 = 60;

/// The plausibility of bytes that make no words.
const NO_WORDS: i64 = -1000;

/// The Cyrillic encoding under which the bytes read best, and its plausibility.
fn best_cyrillic(bytes: &[u8]) -> (&'static Encoding, i64) {
    let mut best = (CYRILLIC[0], i64::MIN);
    for encoding in CYRILLIC {
        let score = plausibility(encoding, bytes);
        if score > best.1 {
            best = (encoding, score);
        }
    }
    best
}

/// What a byte is under a single-byte encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// ASCII that is no letter, and neutral signs: quotation marks, dashes.
    Neutral,
    /// An ASCII letter.
    Latin,
    /// A Cyrillic letter, and how frequent it is.
    Small(i8),
    /// The same, capital.
    Capital(i8),
    /// A currency sign, which does not touch letters.
    Currency,
    /// A quotation mark other than the apostrophe: it does not stand inside a word.
    Quote,
    /// Box drawing, mathematics, letters of languages whose pages never use this encoding.
    Odd,
}

/// How much like Cyrillic prose `bytes` read in `encoding`: hundredths of a point, a character outside ASCII.
///
/// Letters count by their frequency; a capital after a small letter, Latin and Cyrillic letters in one word, and signs that
/// prose lacks count against. Case alone tells most pairs apart: KOI8 has small letters where windows-1251 has capitals.
fn plausibility(encoding: &'static Encoding, bytes: &[u8]) -> i64 {
    let mut classes = [Class::Neutral; 256];
    for (byte, class) in (0..=255u8).zip(&mut classes) {
        let one = [byte];
        let (text, _) = encoding.decode_without_bom_handling(&one);
        *class = text.chars().next().map_or(Class::Odd, classify);
    }
    let (mut sum, mut count, mut pairs) = (0i64, 0i64, 0i64);
    let mut before = Class::Neutral;
    let mut is_quote_in_word = false;
    for &byte in bytes {
        let class = classes[usize::from(byte)];
        let is_letter = matches!(before, Class::Small(_) | Class::Capital(_));
        if is_quote_in_word && matches!(class, Class::Small(_)) {
            sum -= 6;
        }
        is_quote_in_word = class == Class::Quote && is_letter;
        pairs += i64::from(is_letter && matches!(class, Class::Small(_) | Class::Capital(_)));
        sum += match (class, before) {
            (Class::Small(_) | Class::Capital(_), Class::Latin | Class::Currency) => -6,
            (Class::Capital(_), Class::Small(_)) => -6,
            (Class::Capital(_), Class::Neutral | Class::Quote) => 1,
            (Class::Latin | Class::Currency, _) if is_letter => -6,
            _ => 0,
        };
        sum += match class {
            Class::Small(weight) | Class::Capital(weight) => i64::from(weight),
            Class::Odd => -6,
            _ => 0,
        };
        count += i64::from(!byte.is_ascii());
        before = if class == Class::Odd { Class::Neutral } else { class };
    }
    // Words have several letters. A lone one, as in "voilà à", says nothing.
    if pairs * 2 < count || count == 0 { NO_WORDS } else { sum * 100 / count }
}

/// The frequency of а…я in news, as the binary logarithm of 35 times the mean of their shares in Russian, Ukrainian and
/// Bulgarian, rounded: counted over the articles of `slavicner` (`data/SOURCES.md`).
const WEIGHTS: [i8; 32] =
    [2, -1, 1, -1, 0, 1, -2, 0, 1, -2, 0, 0, 0, 1, 2, 0, 1, 1, 1, 0, -3, -2, -2, -1, -3, -2, -2, -2, -2, -4, -2, -1];

fn classify(c: char) -> Class {
    let small = match c {
        'А'..='Я' => char::from_u32(c as u32 + 32).unwrap_or(c),
        'Ё' => 'ё',
        'Є' => 'є',
        'І' => 'і',
        'Ї' => 'ї',
        'Ґ' => 'ґ',
        'Ў' => 'ў',
        _ => c,
    };
    let weight = match small {
        'а'..='я' => Some(WEIGHTS[small as usize - 'а' as usize]),
        'і' => Some(0),
        'ї' => Some(-3),
        'ё' | 'є' | 'ґ' | 'ў' => Some(-4),
        _ => None,
    };
    match (weight, c) {
        (Some(weight), _) if small == c => Class::Small(weight),
        (Some(weight), _) => Class::Capital(weight),
        (None, 'a'..='z' | 'A'..='Z') => Class::Latin,
        (None, '€' | '¤' | '£') => Class::Currency,
        (None, c) if c.is_ascii() => Class::Neutral,
        (None, '«' | '»' | '„' | '“' | '”' | '‹' | '›') => Class::Quote,
        (None, '‘' | '’' | '‚' | '—' | '–' | '…' | '№' | '§' | '©' | '®') => Class::Neutral,
        (None, '™' | '°' | '·' | '•' | '±' | '\u{a0}' | '\u{ad}') => Class::Neutral,
        (None, _) => Class::Odd,
    }
}

/// The encoding that an HTML or XML page declares: the label as written.
///
/// Reads `<meta charset=…>`, `<meta http-equiv=… content="…; charset=…">` and `<?xml … encoding=…?>` up to `<body>`, at most
/// 64 KB; pages put scripts first. Comments are skipped.
pub fn declared(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(64 << 10)];
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'<', &head[at..]) {
        let tag = &head[at + found..];
        if tag.starts_with(b"<!--") {
            at += found + 4 + memchr::memmem::find(&tag[4..], b"-->")?;
            continue;
        }
        at += found + 1;
        let end = memchr::memchr(b'>', tag).unwrap_or(tag.len());
        let label = match tag {
            _ if starts_with(tag, b"<body") => return None,
            _ if starts_with(tag, b"<meta") => value_of(&tag[..end], b"charset"),
            _ if starts_with(tag, b"<?xml") => value_of(&tag[..end], b"encoding"),
            _ => None,
        };
        if label.is_some() {
            return label;
        }
    }
    None
}

fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// The value after `name=` inside a tag, whether an attribute or part of `content="text/html; charset=…"`.
fn value_of<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a str> {
    let start = tag.windows(name.len()).position(|w| w.eq_ignore_ascii_case(name))? + name.len();
    let rest = tag[start..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let is_label = |b: &u8| b.is_ascii_alphanumeric() || b"-_:.()+".contains(b);
    let length = rest.iter().position(|b| !is_label(b)).unwrap_or(rest.len());
    std::str::from_utf8(&rest[..length]).ok().filter(|label| !label.is_empty())
}

/// A label for a message: short.
fn printable(label: &str) -> String {
    label.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RU: &str =
        "Министр транспорта Игорь Лапшин прибыл в Астану 14 мая. «Переговоры начнутся завтра», — сказал он.";
    const UK: &str = "Речниця міністерства Оксана Гнатюк повідомила, що її колеги з Києва з'їздять до Ґданська. «Усе готово», — каже вона.";

    fn encoded(text: &str, encoding: &'static Encoding) -> Vec<u8> {
        match encoding.name() {
            "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => {
                let (bytes, _, lossy) = encoding.encode(text);
                assert!(!lossy, "{} lacks a character of {text}", encoding.name());
                bytes.into_owned()
            }
        }
    }

    #[test]
    fn every_encoding_is_found_without_help() {
        let plain_ru = RU.replace(['«', '»'], "\"").replace('—', "-");
        let plain_uk = UK.replace(['«', '»'], "\"").replace('—', "-");
        for (text, encoding) in [
            (RU, encoding_rs::UTF_8),
            (RU, encoding_rs::UTF_16LE),
            (UK, encoding_rs::UTF_16BE),
            (RU, encoding_rs::WINDOWS_1251),
            (UK, encoding_rs::WINDOWS_1251),
            (&plain_ru, encoding_rs::KOI8_R),
            (&plain_uk, encoding_rs::KOI8_U),
            (&plain_ru, encoding_rs::ISO_8859_5),
            (&plain_ru, encoding_rs::IBM866),
            (RU, encoding_rs::X_MAC_CYRILLIC),
        ] {
            let bytes = encoded(text, encoding);
            let decoded = decode(&bytes, None);
            assert_eq!(decoded.encoding, encoding.name().to_ascii_lowercase());
            assert_eq!(decoded.text, text);
            assert_eq!(decoded.notices, []);
        }
    }

    #[test]
    fn other_scripts_are_left_to_the_general_detector() {
        for (text, encoding) in [
            (
                "Ο υπουργός συναντήθηκε χθες στην Αθήνα με τον πρόεδρο της εταιρείας και συζήτησαν για την ενέργεια.",
                encoding_rs::WINDOWS_1253,
            ),
            (
                "Le ministre a été reçu à l'Élysée, où il a évoqué la sécurité énergétique de l'Europe.",
                encoding_rs::WINDOWS_1252,
            ),
            (
                "Premier spotkał się wczoraj w Łodzi z ministrem; omówili też bezpieczeństwo żeglugi.",
                encoding_rs::WINDOWS_1250,
            ),
            ("部长昨天在北京会见了代表团，双方讨论了地区的安全和能源问题。", encoding_rs::GBK),
        ] {
            let bytes = encoded(text, encoding);
            assert_eq!(decode(&bytes, None).text, text, "{}", encoding.name());
        }
    }

    #[test]
    fn a_declaration_holds_where_the_bytes_bear_it_out() {
        let cases: &[(&str, &'static Encoding, &str, &str, bool)] = &[
            // text, its encoding, declared, read as, noticed
            (RU, encoding_rs::WINDOWS_1251, "windows-1251", "windows-1251", false),
            (RU, encoding_rs::WINDOWS_1251, "cp1251", "windows-1251", false),
            (RU, encoding_rs::WINDOWS_1251, "utf-8", "windows-1251", true),
            (RU, encoding_rs::WINDOWS_1251, "iso-8859-1", "windows-1251", true),
            (RU, encoding_rs::WINDOWS_1251, "koi8-r", "windows-1251", true),
            (RU, encoding_rs::UTF_8, "windows-1251", "utf-8", true),
            (RU, encoding_rs::UTF_8, "utf-16", "utf-8", false),
            (RU, encoding_rs::UTF_8, "no-such-thing", "utf-8", true),
            ("Plain ASCII.", encoding_rs::UTF_8, "windows-1251", "utf-8", false),
            ("Élysée, où", encoding_rs::WINDOWS_1252, "iso-8859-1", "windows-1252", false),
            ("1 2 3 4 5", encoding_rs::UTF_8, "utf-8", "utf-8", false),
            ("à à à", encoding_rs::WINDOWS_1252, "iso-8859-1", "windows-1252", false),
            ("Ё", encoding_rs::KOI8_R, "koi8-r", "koi8-r", false),
        ];
        for (text, encoding, declared, read_as, noticed) in cases {
            let bytes = encoded(text, encoding);
            let decoded = decode(&bytes, Some(declared));
            assert_eq!(decoded.encoding, *read_as, "{text} declared {declared}");
            assert_eq!(decoded.text, *text);
            assert_eq!(!decoded.notices.is_empty(), *noticed, "{text} declared {declared}: {:?}", decoded.notices);
        }
    }

    #[test]
    fn a_mark_beats_a_declaration_and_is_not_part_of_the_text() {
        let utf8 = [b"\xef\xbb\xbf".as_slice(), RU.as_bytes()].concat();
        assert_eq!(decode(&utf8, None).text, RU);
        let decoded = decode(&utf8, Some("windows-1251"));
        assert_eq!((decoded.text.as_ref(), decoded.notices.len()), (RU, 1));
        for (mark, encoding) in [(b"\xff\xfe", encoding_rs::UTF_16LE), (b"\xfe\xff", encoding_rs::UTF_16BE)] {
            let bytes = [mark.as_slice(), &encoded(UK, encoding)].concat();
            assert_eq!(decode(&bytes, None).text, UK);
        }
    }

    #[test]
    fn bytes_that_do_not_fit_are_replaced_and_counted() {
        let mut old = encoded(RU, encoding_rs::WINDOWS_1251);
        old[5] = 0x98;
        old.extend([0x98, 0x98]);
        let broken = [RU.as_bytes(), b"\xff\xfe."].concat();
        let cut = &RU.as_bytes()[..22];
        for (bytes, message, replaced) in [
            (old.as_slice(), "3 bytes were not valid windows-1251", 3),
            (&broken, "2 bytes were not valid utf-8", 2),
            (cut, "1 byte was not valid utf-8", 1),
        ] {
            let decoded = decode(bytes, None);
            assert_eq!(decoded.notices, [Notice::new("decode", "replaced-bytes", message)]);
            assert_eq!(decoded.text.chars().filter(|c| *c == '\u{fffd}').count(), replaced);
        }
    }

    #[test]
    fn declarations_are_read_wherever_pages_put_them() {
        for (head, label) in [
            ("<meta charset=utf-8>", Some("utf-8")),
            ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>", Some("windows-1251")),
            ("<?xml version='1.0' encoding=\"koi8-u\"?><html>", Some("koi8-u")),
            ("<!-- <meta charset=koi8-r> --><meta charset = \"cp866\" />", Some("cp866")),
            ("<script>var a = 1 < 2;</script><meta name=x content=y><meta charset=utf-8", Some("utf-8")),
            ("<body><meta charset=utf-8>", None),
            ("<meta charset=''>", None),
            ("no tags <", None),
            ("<!-- never closed <meta charset=utf-8>", None),
        ] {
            assert_eq!(declared(head.as_bytes()), label, "{head}");
        }
    }
}
