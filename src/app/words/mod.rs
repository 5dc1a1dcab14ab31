//! What the interface says: one typed catalogue, one file a language.
//!
//! Every phrase is a field of [`Words`], so a language that lacks one does not compile. Phrases with numbers or names hold
//! `{0}`, `{1}`; a test compares the places of every language with those of English.

mod decided;
mod en;
mod ru;
mod rules;
mod uk;

use crate::{
    career::{Career, Occupation},
    document::{Origin, Reason},
    error::Cause,
    label::Label,
    language::Language,
    web::pool::Failure,
};
pub use decided::Step;
use rules::{Note, Rule};

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    #[default]
    En,
    Ru,
    Uk,
}

impl Tongue {
    pub const ALL: [Tongue; 3] = [Tongue::En, Tongue::Ru, Tongue::Uk];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Tongue::En => "en",
            Tongue::Ru => "ru",
            Tongue::Uk => "uk",
        }
    }

    /// The language.
    pub const fn language(self) -> Language {
        match self {
            Tongue::En => Language::En,
            Tongue::Ru => Language::Ru,
            Tongue::Uk => Language::Uk,
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Tongue::En => "English",
            Tongue::Ru => "Русский",
            Tongue::Uk => "Українська",
        }
    }

    /// The language for a tag such as `uk-UA`, if the interface speaks it.
    pub fn from_tag(tag: &str) -> Option<Tongue> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Tongue::ALL.into_iter().find(|t| t.tag() == primary)
    }

    /// The first of the browser's languages that the interface speaks. Readers of Belarusian and Kazakh more often read
    /// Russian than English.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Tongue {
        let near = |tag: &str| match tag.split('-').next() {
            Some("be" | "kk" | "ky" | "tg" | "uz") => Some(Tongue::Ru),
            _ => Tongue::from_tag(tag),
        };
        tags.into_iter().find_map(near).unwrap_or_default()
    }

    /// Its phrases.
    pub const fn words(self) -> &'static Words {
        match self {
            Tongue::En => &en::WORDS,
            Tongue::Ru => &ru::WORDS,
            Tongue::Uk => &uk::WORDS,
        }
    }
}

/// A phrase in the forms that numbers ask for.
#[derive(Debug, Clone, Copy)]
pub struct Forms {
    one: &'static str,
    few: &'static str,
    many: &'static str,
}

impl Forms {
    /// For languages with two forms.
    const fn two(one: &'static str, other: &'static str) -> Self {
        Forms { one, few: other, many: other }
    }

    /// For the Slavic languages: 1 страница, 2 страницы, 5 страниц.
    const fn three(one: &'static str, few: &'static str, many: &'static str) -> Self {
        Forms { one, few, many }
    }
}

macro_rules! catalogue {
    (texts { $($text:ident)+ } counted { $($counted:ident)+ }) => {
        /// The phrases of one language. The fields are named after what they say; `en.rs` is their documentation.
        pub struct Words {
            pub tongue: Tongue,
            $(pub $text: &'static str,)+
            $(pub $counted: Forms,)+
            /// A label of one thing: Person.
            pub label: fn(Label) -> &'static str,
            /// A label of a list: People.
            pub labels: fn(Label) -> &'static str,
            /// What somebody is, as a capitalised word or two; behind a slash what a woman is.
            occupation: fn(Occupation) -> &'static str,
            /// Why a block was removed.
            pub reason: fn(Reason) -> &'static str,
            /// What that reason means, in a sentence.
            pub because: fn(Reason) -> &'static str,
            /// Where a metadata value was read.
            pub origin: fn(Origin) -> &'static str,
            /// The name of a language.
            pub language: fn(Language) -> &'static str,
            /// Why a file was not read, and what to do.
            pub cause: fn(&Cause) -> String,
            /// A notice.
            notice: fn(Note) -> String,
            /// What found a mention or joined two forms.
            rule: fn(Rule) -> &'static str,
            /// January … December as they stand after a day.
            pub months_of: [&'static str; 12],
            /// January … December on their own.
            pub months: [&'static str; 12],
        }

        #[cfg(test)]
        impl Words {
            /// Every phrase with its name, for tests.
            fn phrases(&self) -> Vec<(&'static str, &'static str)> {
                vec![
                    $((stringify!($text), self.$text),)+
                    $((stringify!($counted), self.$counted.one),
                      (stringify!($counted), self.$counted.few),
                      (stringify!($counted), self.$counted.many),)+
                ]
            }
        }
    };
}

catalogue! {
    texts {
        // The empty page.
        headline lead choose_files choose_folder paste_open try_sample sample_note let_go kinds
        promise here_title here_text rule_title rule_text offline_title offline_text memory_title memory_text see_requests
        // Header, footer, bars.
        add export_open settings_open keys_open requests_pill tables_loading tables_waiting tables_ready tables_partly tables_none
        pack_html pack_lines pack_names pack_words pack_tagger pack_list pack_lost pack_damaged
        engine_failed engine_none engine_lost engine_stopped engine_stale archive_lost dismiss reload update_ready update_now copy_kept working_offline kept_until
        skip_to_article main_views
        // Library.
        library filter_articles all_languages language_filter sort_label sort_dropped sort_title sort_date sort_names
        sort_language passed_over no_files sample_missing queued reading failed_title no_match clear_filter select names_of_these export_these take_off clear_selection said_taken_off put_back pause resume cancel cancelled progress_of rate_files
        left_seconds left_minutes all_read paused_state same_again
        // Article.
        article article_view source_view view_label removed_of restored removed_by_you removed_label restore remove
        scope_same_reason scope_same_text_page scope_same_text_site scope_same_text_all undo redo nothing_open nothing_open_text none_read none_read_text read_from read_at
        published modified author publisher source url tags encoding file empty_article notices language_of sure
        undone redone decided_blocks find find_previous find_next find_none next_removed other_language
        // Cast and card.
        cast scope_article scope_all scope_selected filter_names types_label all_names no_names card_close card_why card_found card_lines
        card_near same different unsure take_apart said_same said_different said_unsure said_parted unsaid_same
        unsaid_different unsaid_unsure unsaid_parted card_roles card_quotes
        retold
        card_documents card_aliases card_wikidata card_career card_date from_page from_previous in_removed cast_removed lines_shown
        // Dialogs.
        close paste_title paste_text paste_rich paste_read paste_name paste_label settings_title theme theme_system
        theme_light theme_dark interface_language single_keys single_keys_text clear_title clear_text clear_button
        clear_sure keys_title keys_everywhere keys_note requests_title requests_intro requests_before requests_since requests_none
        requests_proves requests_proves_text requests_not requests_not_text requests_refused request_address request_kind
        request_size request_from_cache request_worker request_when about_text
        print_gaps print_too_long
        // Keys.
        key_filter key_next key_previous key_lists key_open key_select key_select_on key_select_all key_close key_toggle
        key_toggle_page key_toggle_site key_source key_removed key_judge key_undo key_redo
        key_find key_hits key_print key_help key_blocks key_marks key_pane
        // Dates.
        year month day no_year range decade week
    }
    counted {
        files articles articles_of names mentions documents blocks requests problems duplicates
        blocks_of selected on_pages
    }
}

impl Words {
    /// `forms` with `n` in its place: `5 страниц`.
    pub fn count(&self, n: u32, forms: &Forms) -> String {
        fill(self.form(n, forms), &[&self.number(u64::from(n))])
    }

    /// The form that `n` asks for.
    pub fn form(&self, n: u32, forms: &Forms) -> &'static str {
        match self.tongue {
            Tongue::En if n == 1 => forms.one,
            Tongue::En => forms.many,
            Tongue::Ru | Tongue::Uk => match (n % 10, n % 100) {
                (1, tens) if tens != 11 => forms.one,
                (2..=4, tens) if !(12..=14).contains(&tens) => forms.few,
                _ => forms.many,
            },
        }
    }

    /// A notice in this language, or as the library wrote it where it is of a later version.
    pub fn say_notice(&self, code: &str, message: &str) -> String {
        Note::of(code, message).map_or_else(|| message.to_owned(), self.notice)
    }

    /// The tag of a rule in words, or as it is where it is of a later version.
    pub fn say_rule(&self, tag: &str) -> String {
        Rule::of(tag).map_or_else(|| tag.to_owned(), |rule| (self.rule)(rule).to_owned())
    }

    /// Why no file can be read.
    pub fn say_failure(&self, failure: &Failure) -> String {
        match failure {
            Failure::NoWorker => self.engine_none.to_owned(),
            Failure::NotLoaded => self.engine_lost.to_owned(),
            Failure::TooSlow => self.engine_stopped.to_owned(),
            Failure::Stopped(why) => format!("{} ({why})", self.engine_stopped),
        }
    }

    /// What the tables say of a person, in a line: `President (Kazakhstan), 2019–; Prime minister, 1999–2002`. `country` is
    /// the name of the country in this language.
    pub fn say_career(&self, career: &Career, country: &str) -> String {
        let mut out = String::new();
        let mut country = Some(country);
        for post in &career.posts {
            if !out.is_empty() {
                out.push_str("; ");
            }
            let said = (self.occupation)(post.occupation);
            let (man, woman) = said.split_once('/').unwrap_or((said, said));
            out.push_str(if career.woman { woman } else { man });
            if post.occupation.is_of_country()
                && let Some(country) = country.take()
            {
                out.push_str(" (");
                out.push_str(country);
                out.push(')');
            }
            if let Some(from) = post.from {
                out.push_str(", ");
                out.push_str(&from.to_string());
                if post.to != post.from {
                    out.push('–');
                    out.push_str(&post.to.map_or(String::new(), |to| to.to_string()));
                }
            }
        }
        out
    }

    /// A number with its thousands apart.
    pub fn number(&self, n: u64) -> String {
        let digits = n.to_string();
        // Four digits stand together in Russian and Ukrainian typography.
        let (gap, least) = match self.tongue {
            Tongue::En => (',', 4),
            Tongue::Ru | Tongue::Uk => ('\u{a0}', 5),
        };
        if digits.len() < least {
            return digits;
        }
        let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(gap);
            }
            out.push(digit);
        }
        out
    }

    /// A size in bytes, in words.
    pub fn bytes(&self, n: u64) -> String {
        let (kb, mb, point) = match self.tongue {
            Tongue::En => ("KB", "MB", '.'),
            Tongue::Ru => ("КБ", "МБ", ','),
            Tongue::Uk => ("КБ", "МБ", ','),
        };
        match n {
            0..1024 => format!("{n}\u{a0}{}", if self.tongue == Tongue::En { "B" } else { "Б" }),
            1024..1_048_576 => format!("{}\u{a0}{kb}", n.div_ceil(1024)),
            _ => format!("{}{point}{}\u{a0}{mb}", n / 1_048_576, n % 1_048_576 * 10 / 1_048_576),
        }
    }
}

/// Puts `values` into the places `{0}`, `{1}` … of a phrase.
pub fn fill(phrase: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(phrase.len() + values.iter().map(|v| v.len()).sum::<usize>());
    let mut rest = phrase;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        out.push_str(before);
        let place = after.get(1..2).and_then(|d| d.parse::<usize>().ok()).filter(|_| after[2..].starts_with('}'));
        match place.and_then(|i| values.get(i)) {
            Some(value) => {
                out.push_str(value);
                rest = &after[3..];
            }
            None => {
                out.push('{');
                rest = &after[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        career::Post,
        error::{Fault, Kind, Limit},
    };

    #[test]
    fn forms_follow_the_number() {
        let pages = Forms::three("{0} страница", "{0} страницы", "{0} страниц");
        let ru = Tongue::Ru.words();
        for (n, want) in [
            (0, "0 страниц"),
            (1, "1 страница"),
            (2, "2 страницы"),
            (4, "4 страницы"),
            (5, "5 страниц"),
            (11, "11 страниц"),
            (12, "12 страниц"),
            (21, "21 страница"),
            (22, "22 страницы"),
            (111, "111 страниц"),
            (1001, "1001 страница"),
            (12_345, "12\u{a0}345 страниц"),
        ] {
            assert_eq!(ru.count(n, &pages), want);
        }
        let en = Tongue::En.words();
        assert_eq!(en.count(1, &Forms::two("{0} page", "{0} pages")), "1 page");
        assert_eq!(en.count(21, &Forms::two("{0} page", "{0} pages")), "21 pages");
        assert_eq!(en.number(1_234_567), "1,234,567");
    }

    #[test]
    fn every_language_has_the_places_of_english() {
        let places = |phrase: &str| {
            let mut found: Vec<_> = (0..10).filter(|i| phrase.contains(&format!("{{{i}}}"))).collect();
            found.sort_unstable();
            found
        };
        for tongue in [Tongue::Ru, Tongue::Uk] {
            for ((name, english), (_, other)) in Tongue::En.words().phrases().into_iter().zip(tongue.words().phrases())
            {
                assert_eq!(places(english), places(other), "{name} in {}: {english:?} and {other:?}", tongue.tag());
                assert!(!other.trim().is_empty(), "{name} in {} is empty", tongue.tag());
            }
        }
    }

    #[test]
    fn translations_differ_from_english() {
        for tongue in [Tongue::Ru, Tongue::Uk] {
            for ((name, english), (_, other)) in Tongue::En.words().phrases().into_iter().zip(tongue.words().phrases())
            {
                let letters = english.chars().filter(|c| c.is_alphabetic()).count();
                let same_everywhere = ["range", "url", "card_wikidata"].contains(&name);
                assert!(letters < 4 || same_everywhere || english != other, "{name} in {} is English", tongue.tag());
            }
        }
    }

    #[test]
    fn places_are_filled_once() {
        assert_eq!(fill("{0} of {1}", &["1", "{0}"]), "1 of {0}");
        assert_eq!(fill("a {b} {7} {", &["x"]), "a {b} {7} {");
    }

    #[test]
    fn careers_in_words() {
        use Tongue::{En, Ru, Uk};
        let table: &[(Tongue, &str, bool, &[&str], &str)] = &[
            (En, "Freedonia", false, &["president 2019-"], "President (Freedonia), 2019–"),
            (
                Ru,
                "Фридония",
                false,
                &["pm 2019-", "speaker 2014"],
                "Премьер-министр (Фридония), 2019–; Председатель палаты парламента, 2014",
            ),
            (Uk, "Фрідонія", true, &["president 2019-2023"], "Президентка (Фрідонія), 2019–2023"),
            (Uk, "Фрідонія", false, &["president"], "Президент (Фрідонія)"),
            (
                En,
                "Freedonia",
                true,
                &["head 2020-", "businessman"],
                "Head of an organisation, 2020–; Businesswoman (Freedonia)",
            ),
        ];
        for (tongue, country, woman, posts, want) in table {
            let posts = posts.iter().map(|p| Post::parse(p).unwrap()).collect();
            let career = Career { country: "FR".into(), woman: *woman, posts };
            assert_eq!(tongue.words().say_career(&career, country), *want);
        }
    }

    #[test]
    fn every_occupation_has_a_word_in_every_language() {
        for tongue in Tongue::ALL {
            let said = |o: &Occupation| (tongue.words().occupation)(*o);
            for occupation in Occupation::ALL {
                let words = said(occupation);
                let forms = words.split('/').filter(|form| form.starts_with(char::is_uppercase)).count();
                assert_eq!(forms, words.matches('/').count() + 1, "{words:?}");
                let latin = words.contains(|c: char| c.is_ascii_alphabetic());
                assert_eq!(latin, tongue == Tongue::En, "{words:?}");
                assert_eq!(Occupation::ALL.iter().filter(|o| said(o) == words).count(), 1, "{words:?} twice");
            }
        }
    }

    #[test]
    fn errors_are_said_in_the_language_of_the_reader() {
        let malformed = |fault| Cause::BadLine { fault, line: 3, column: 14 };
        let mut causes: Vec<Cause> = Fault::ALL.iter().map(|fault| malformed(*fault)).collect();
        causes.extend(Kind::ALL.iter().map(|kind| Cause::Binary(Some((*kind, "PNG".into())))));
        causes.extend(Limit::ALL.iter().map(|what| Cause::TooLarge { what: *what, limit: 7, seen: 8 }));
        causes.extend([Cause::Empty, Cause::EmptyRow(4), Cause::Binary(None), Cause::UrlList, Cause::TooSlow]);
        // Names are the same everywhere.
        let names = ["Sito", "HTML", "JSON", "PNG"];
        for cause in &causes {
            for tongue in [Tongue::Ru, Tongue::Uk] {
                let mut said = (tongue.words().cause)(cause);
                names.iter().for_each(|name| said = said.replace(name, ""));
                assert!(!said.contains(|c: char| c.is_ascii_alphabetic()), "{said}");
            }
        }
        let said = |tongue: Tongue, cause: &Cause| (tongue.words().cause)(cause);
        for (tongue, cause, start) in [
            (Tongue::En, &causes[4], "This looks like a PNG picture,"),
            (Tongue::En, &Cause::Binary(Some((Kind::Program, String::new()))), "This looks like a program,"),
            (Tongue::Ru, &causes[4], "Это не текстовый файл (похоже на картинку PNG)."),
            (Tongue::Uk, &malformed(Fault::Cut), "Рядок 3, знак 14: JSON уривається."),
            (Tongue::En, &Cause::EmptyRow(4), "Line 4 has no text"),
        ] {
            assert!(said(tongue, cause).starts_with(start), "{}", said(tongue, cause));
        }
    }

    #[test]
    fn sizes_in_words() {
        let en = Tongue::En.words();
        assert_eq!(en.bytes(17), "17\u{a0}B");
        assert_eq!(en.bytes(1025), "2\u{a0}KB");
        assert_eq!(en.bytes(1_572_864), "1.5\u{a0}MB");
        assert_eq!(Tongue::Uk.words().bytes(1_572_864), "1,5\u{a0}МБ");
    }

    #[test]
    fn the_browser_chooses_the_language() {
        for (tags, want) in [
            (&["uk-UA", "en"][..], Tongue::Uk),
            (&["de", "ru"], Tongue::Ru),
            (&["kk-KZ"], Tongue::Ru),
            (&["fr"], Tongue::En),
            (&[], Tongue::En),
        ] {
            assert_eq!(Tongue::preferred(tags.iter().copied()), want, "{tags:?}");
        }
    }
}
