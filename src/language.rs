//! The languages Sito tells apart, by BCP 47 tag.

use std::{fmt, str::FromStr};

use crate::{table::packed, written::written};

written! {
    /// A language, written as its BCP 47 primary subtag.
    #[derive(Default)]
    pub enum Language by tag {
        /// Russian.
        Ru = "ru",
        /// Ukrainian.
        Uk = "uk",
        /// English.
        En = "en",
        /// Kazakh.
        Kk = "kk",
        /// Belarusian.
        Be = "be",
        /// Bulgarian.
        Bg = "bg",
        /// Kyrgyz.
        Ky = "ky",
        /// Uzbek.
        Uz = "uz",
        /// Tajik.
        Tg = "tg",
        /// Macedonian.
        Mk = "mk",
        /// Serbian.
        Sr = "sr",
        /// German.
        De = "de",
        /// French.
        Fr = "fr",
        /// Spanish.
        Es = "es",
        /// Italian.
        It = "it",
        /// Portuguese.
        Pt = "pt",
        /// Dutch.
        Nl = "nl",
        /// Polish.
        Pl = "pl",
        /// Czech.
        Cs = "cs",
        /// Slovak.
        Sk = "sk",
        /// Slovenian.
        Sl = "sl",
        /// Croatian.
        Hr = "hr",
        /// Romanian.
        Ro = "ro",
        /// Hungarian.
        Hu = "hu",
        /// Turkish.
        Tr = "tr",
        /// Azerbaijani.
        Az = "az",
        /// Swedish.
        Sv = "sv",
        /// Finnish.
        Fi = "fi",
    } else {
        /// Not determined: too little text, or no language of this list.
        #[default]
        Und = "und",
    }
}

packed!(Language in Language::ALL);

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
        Language::written(&primary).ok_or_else(|| format!("no language has the tag {tag:?}"))
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
