//! What a mention is: the OntoNotes 5 labels, and four for identifiers.

use std::{fmt, str::FromStr};

use crate::written::written;

written! {
    /// The kind of thing a mention names. The written form is the OntoNotes 5 name; the order is that of the interface.
    pub enum Label by name {
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
        Label::written(name).ok_or_else(|| format!("no label is called {name:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for &label in Label::ALL {
            assert_eq!(label.name().parse(), Ok(label));
        }
    }
}
