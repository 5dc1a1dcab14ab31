//! Rules, tables and notices in kinds that a reader can be told of. Each language names every kind.

use crate::extract::{gazetteer, tagger};

/// What found a mention, or joined two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// A table of names; which, as its file is called.
    Table,
    /// A head word: ministry, air base, agreement.
    Head,
    /// A word before it says what it is: the city of …
    Before,
    /// A name in quotation marks.
    Quoted,
    /// A known first name, a patronymic or initials.
    FirstName,
    /// A role or title before it: president …
    Role,
    /// The shape of a surname.
    Surname,
    /// A surname whose full name stands elsewhere.
    SurnameAgain,
    /// An acronym that the text explains.
    Acronym,
    /// How dates, times and amounts are written.
    Number,
    /// How addresses, telephones and identifiers are written.
    Identifier,
    /// The same name in other letters.
    Sounds,
    /// The same entry of the knowledge base.
    Known,
    /// Only one full name fits.
    OnlyOne,
    /// The learned tagger.
    Learned,
    /// One letter apart.
    OneLetter,
    /// A surname alone, and people who have it.
    SurnameAlone,
    /// The reader.
    Reader,
    /// The words around it: a verb of speech, a list of people, a form of address.
    Beside,
    /// A number, year or ending that such names have.
    Pattern,
}

impl Rule {
    /// The kind of a rule's tag; `None` for tags of a later version.
    pub fn of(tag: &str) -> Option<Rule> {
        const NUMBERS: [&str; 12] = [
            "clock-time",
            "per-cent",
            "money",
            "quantity",
            "range",
            "century",
            "quarter",
            "relative",
            "weekday",
            "month",
            "year",
            "season",
        ];
        Some(match tag {
            tag if gazetteer::TABLES.contains(&tag) => Rule::Table,
            "same-skeleton" | "same-spelling" | "gloss" => Rule::Sounds,
            "same-id" => Rule::Known,
            "only-full-name" | "longer-name" | "name-in-quotes" | "acronym-of-quoted" | "called-after"
            | "kind-alone" => Rule::OnlyOne,
            tagger::RULE => Rule::Learned,
            "one-letter" => Rule::OneLetter,
            "surname-alone" => Rule::SurnameAlone,
            "reader" => Rule::Reader,
            "speech" | "medium-reports" | "list-of-people" | "list-of-places" | "honorific" | "age" | "who"
            | "whole" => Rule::Beside,
            "regnal-number" | "numbered-base" | "year-event" | "family-number" | "name-year" | "street-ending"
            | "designator" | "family" | "format" | "contraction" => Rule::Pattern,
            "same-surname" | "surname-repeats" => Rule::SurnameAgain,
            "acronym" | "acronym-defined" | "acronym-of" | "org-acronym-place" | "written-in-brackets" => Rule::Acronym,
            "role-before" | "same-role" => Rule::Role,
            "first-name"
            | "initials"
            | "given-name"
            | "surname-first"
            | "initials-surname"
            | "patronymic"
            | "patronymic-left-out" => Rule::FirstName,
            "surname-shape" | "two-capitals" | "latin-name" => Rule::Surname,
            "card-number" | "register-number" | "email" | "phone" | "url" | "iban" | "domain" => Rule::Identifier,
            "half" | "listed-day" | "named-date" | "part" | "phrase" | "through" | "decade" | "ago" | "worded-day"
            | "day-month" | "month-day" | "month-year" | "numeric-date" | "weekday-date" => Rule::Number,
            tag if NUMBERS.contains(&tag) || tag.starts_with("shifted-") => Rule::Number,
            tag if tag.contains("quoted") => Rule::Quoted,
            tag if tag.contains("-head") => Rule::Head,
            tag if tag.ends_with("-before") => Rule::Before,
            _ => return None,
        })
    }
}

/// A notice that every language can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// So many bytes could not be decoded.
    ReplacedBytes(u32),
    /// The page names an encoding, and its bytes are of another.
    EncodingOverruled,
    /// The page names an encoding that is none.
    EncodingUnknown,
    /// A table of documents has no column of text.
    NoTextColumn,
    /// The column with the text was guessed.
    TextColumnGuessed,
    /// A date that came with the document could not be read.
    DateNotRead,
    /// A language that came with the document is not known.
    LanguageNotKnown,
    /// The page shows no text.
    NoVisibleText,
}

impl Note {
    /// The notice of a code; `message` is the library's sentence and holds the numbers.
    pub fn of(code: &str, message: &str) -> Option<Note> {
        Some(match code {
            "replaced-bytes" => {
                let digits: String = message.chars().take_while(char::is_ascii_digit).collect();
                Note::ReplacedBytes(digits.parse().ok()?)
            }
            "encoding-overruled" => Note::EncodingOverruled,
            "encoding-unknown" => Note::EncodingUnknown,
            "no-text-column" => Note::NoTextColumn,
            "text-column-guessed" => Note::TextColumnGuessed,
            "date-not-read" => Note::DateNotRead,
            "language-not-known" => Note::LanguageNotKnown,
            "no-visible-text" => Note::NoVisibleText,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_kinds() {
        for (tag, want) in [
            ("cities", Some(Rule::Table)),
            ("org-head-branch", Some(Rule::Head)),
            ("town-before", Some(Rule::Before)),
            ("role-before", Some(Rule::Role)),
            ("event-quoted", Some(Rule::Quoted)),
            ("quoted-speaks", Some(Rule::Quoted)),
            ("shifted-month", Some(Rule::Number)),
            ("same-skeleton", Some(Rule::Sounds)),
            ("learned", Some(Rule::Learned)),
            ("speech", Some(Rule::Beside)),
            ("regnal-number", Some(Rule::Pattern)),
            ("of-tomorrow", None),
        ] {
            assert_eq!(Rule::of(tag), want, "{tag}");
        }
    }

    /// Every tag that the sources of extraction and linking write beside a score or into a reason.
    #[test]
    fn every_rule_has_a_kind() {
        let tag = regex::Regex::new(r#"0\.\d+,\s*"([a-z0-9-]+)",?\s*\)|rule:\s*"([a-z0-9-]+)""#).unwrap();
        let mut folders =
            ["extract", "link"].map(|f| format!("{}/src/{f}", env!("CARGO_MANIFEST_DIR")).into()).to_vec();
        let mut tags = std::collections::BTreeSet::new();
        while let Some(folder) = folders.pop() {
            let folder: std::path::PathBuf = folder;
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = std::fs::read_to_string(&path).unwrap();
                let source = source.split("#[cfg(test)]").next().unwrap();
                tags.extend(tag.captures_iter(source).map(|c| c.get(1).or(c.get(2)).unwrap().as_str().to_owned()));
            }
        }
        // `agencies` and the like are tables.
        assert!(tags.len() > 60, "{tags:?}");
        let unknown: Vec<_> = tags.iter().filter(|tag| Rule::of(tag).is_none()).collect();
        assert!(unknown.is_empty(), "no kind for {unknown:?}");
    }

    #[test]
    fn notices_keep_their_numbers() {
        assert_eq!(Note::of("replaced-bytes", "3 bytes were not valid utf-8"), Some(Note::ReplacedBytes(3)));
        assert_eq!(Note::of("replaced-bytes", "some"), None);
        assert_eq!(Note::of("of-tomorrow", ""), None);
    }
}
