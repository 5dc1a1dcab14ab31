//! The languages Sito tells apart, by BCP 47 tag.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::table::packed;

macro_rules! languages {
    ($($variant:ident = $tag:literal $english:literal,)+) => {
        /// A language, written as its BCP 47 primary subtag.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
        pub enum Language {
            $(#[doc = $english] #[serde(rename = $tag)] $variant,)+
            /// Not determined: too little text, or no language of this list.
            #[default]
            #[serde(rename = "und")]
            Und,
        }

        impl Language {
            /// Every language that has a name here, without [`Language::Und`].
            pub const ALL: &'static [Language] = &[$(Language::$variant),+];

            /// The tag, `uk` say; `und` where not determined.
            pub const fn tag(self) -> &'static str {
                match self { $(Language::$variant => $tag,)+ Language::Und => "und" }
            }
        }
    };
}

packed!(Language in Language::ALL);

languages! {
    Ru = "ru" "Russian",
    Uk = "uk" "Ukrainian",
    En = "en" "English",
    Kk = "kk" "Kazakh",
    Be = "be" "Belarusian",
    Bg = "bg" "Bulgarian",
    Ky = "ky" "Kyrgyz",
    Uz = "uz" "Uzbek",
    Tg = "tg" "Tajik",
    Mk = "mk" "Macedonian",
    Sr = "sr" "Serbian",
    De = "de" "German",
    Fr = "fr" "French",
    Es = "es" "Spanish",
    It = "it" "Italian",
    Pt = "pt" "Portuguese",
    Nl = "nl" "Dutch",
    Pl = "pl" "Polish",
    Cs = "cs" "Czech",
    Sk = "sk" "Slovak",
    Sl = "sl" "Slovenian",
    Hr = "hr" "Croatian",
    Ro = "ro" "Romanian",
    Hu = "hu" "Hungarian",
    Tr = "tr" "Turkish",
    Az = "az" "Azerbaijani",
    Sv = "sv" "Swedish",
    Fi = "fi" "Finnish",
}

impl Language {
    /// Whether its news is written in Cyrillic first of all.
    pub const fn is_cyrillic(self) -> bool {
        use Language::*;
        matches!(self, Ru | Uk | Kk | Be | Bg | Ky | Tg | Mk | Sr)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = String;

    /// Reads a tag and ignores its region and script: `uk-UA` is Ukrainian.
    fn from_str(tag: &str) -> Result<Self, String> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Language::ALL
            .iter()
            .copied()
            .find(|l| l.tag() == primary)
            .ok_or_else(|| format!("no language has the tag {tag:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_ignore_region() {
        assert_eq!("uk-UA".parse(), Ok(Language::Uk));
        assert_eq!("RU_ru".parse(), Ok(Language::Ru));
        assert!("xx".parse::<Language>().is_err());
    }
}
