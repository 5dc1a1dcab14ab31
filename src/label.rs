//! What a mention is: the OntoNotes 5 labels, and four for identifiers.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

macro_rules! labels {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)+) => {
        /// The kind of thing a mention names. The written form is the OntoNotes 5 name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Label {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)+
        }

        impl Label {
            /// Every label, in the order in which the interface lists them.
            pub const ALL: &'static [Label] = &[$(Label::$variant),+];

            /// The written form, `PERSON` say.
            pub const fn name(self) -> &'static str {
                match self { $(Label::$variant => $name),+ }
            }
        }
    };
}

labels! {
    /// People, real and fictional.
    Person = "PERSON",
    /// Companies, agencies, ministries, alliances, parties, media.
    Org = "ORG",
    /// Countries, cities, provinces: places with a government.
    Gpe = "GPE",
    /// Other places: regions, seas, mountains.
    Loc = "LOC",
    /// Buildings, bases, airports, bridges.
    Fac = "FAC",
    /// Named wars, summits, exercises, elections.
    Event = "EVENT",
    /// Vehicles, weapons, other things that are made.
    Product = "PRODUCT",
    /// Nationalities, religious and political groups.
    Norp = "NORP",
    /// Laws, treaties, named documents.
    Law = "LAW",
    /// Titles of books, films, songs.
    WorkOfArt = "WORK_OF_ART",
    /// Dates and periods of a day or longer.
    Date = "DATE",
    /// Times shorter than a day.
    Time = "TIME",
    /// Percentages.
    Percent = "PERCENT",
    /// Sums of money.
    Money = "MONEY",
    /// Measurements.
    Quantity = "QUANTITY",
    /// E-mail addresses.
    Email = "EMAIL",
    /// Telephone numbers.
    Phone = "PHONE",
    /// Web addresses.
    Url = "URL",
    /// Account, registration and document numbers.
    Id = "ID",
}

impl Label {
    /// Whether this is a name that the cast lists, and not a date, amount or identifier.
    pub const fn is_name(self) -> bool {
        use Label::*;
        matches!(self, Person | Org | Gpe | Loc | Fac | Event | Product | Norp | Law | WorkOfArt)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Label {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Label::ALL.iter().copied().find(|l| l.name() == name).ok_or_else(|| format!("no label is called {name:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for &label in Label::ALL {
            assert_eq!(label.name().parse(), Ok(label));
            assert_eq!(serde_json::to_string(&label).unwrap(), format!("{:?}", label.name()));
        }
    }
}
