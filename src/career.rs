//! What the tables know of a person: a country, and offices and occupations with their years.

use serde::{Deserialize, Serialize};

use crate::written::written;

written! {
    /// What somebody is or was, as the column `roles` of `data/people.tsv` says it. In packs and messages it is its place in
    /// [`Occupation::ALL`].
    #[serde(into = "u8", try_from = "u8")]
    pub enum Occupation by code {
        /// President of a state.
        President = "president",
        /// Their deputy.
        VicePresident = "vice-president",
        /// Head of a government.
        Pm = "pm",
        /// Their deputy.
        VicePm = "vice-pm",
        /// Head of the government of Germany or Austria.
        Chancellor = "chancellor",
        /// King, queen, emperor, emir.
        Monarch = "monarch",
        /// Heir of a monarch.
        CrownPrince = "crown-prince",
        /// Of a monarch's family.
        Royal = "royal",
        /// A president's wife.
        FirstLady = "first-lady",
        /// Of a party, movement or state without one of the titles above.
        Leader = "leader",
        /// Minister of foreign affairs.
        ForeignMinister = "foreign-minister",
        /// Minister of defence.
        DefenceMinister = "defence-minister",
        /// Minister of the interior.
        InteriorMinister = "interior-minister",
        /// Minister of finance.
        FinanceMinister = "finance-minister",
        /// Another minister.
        Minister = "minister",
        /// Speaker of a parliament or of one of its houses.
        Speaker = "speaker",
        /// Of an upper house.
        Senator = "senator",
        /// Another member of parliament.
        Mp = "mp",
        /// Who leads the staff of a head of state.
        ChiefOfStaff = "chief-of-staff",
        /// Secretary of a security council.
        Secretary = "secretary",
        /// Head of an intelligence or security service.
        SecurityHead = "security-head",
        /// Head of another agency of a state.
        Director = "director",
        /// Head of a central bank.
        CentralBanker = "central-banker",
        /// To a head of state or government.
        Adviser = "adviser",
        /// Who speaks for a state, ministry or body.
        Spokesperson = "spokesperson",
        /// An ambassador.
        Ambassador = "ambassador",
        /// A special envoy.
        Envoy = "envoy",
        /// Another diplomat.
        Diplomat = "diplomat",
        /// A commissioner for human rights.
        Ombudsman = "ombudsman",
        /// Of a court.
        Judge = "judge",
        /// Of a state or court.
        Prosecutor = "prosecutor",
        /// Head of a province, region or state of a federation.
        Governor = "governor",
        /// Head of a city.
        Mayor = "mayor",
        /// Another servant of a state.
        Official = "official",
        /// In politics, without an office named here.
        Politician = "politician",
        /// Commander-in-chief.
        Commander = "commander",
        /// Chief of a general staff.
        ChiefOfGeneralStaff = "chief-of-general-staff",
        /// A general or admiral.
        General = "general",
        /// A soldier of another rank.
        Officer = "officer",
        /// Secretary-general of an organisation of states.
        SecretaryGeneral = "secretary-general",
        /// President of the European Council.
        CouncilPresident = "council-president",
        /// President of the European Commission.
        CommissionPresident = "commission-president",
        /// European commissioner.
        Commissioner = "commissioner",
        /// Head of a company or organisation.
        Head = "head",
        /// In business.
        Businessman = "businessman",
        /// A pope.
        Pope = "pope",
        /// Of a church or faith.
        Cleric = "cleric",
        /// For rights or a cause.
        Activist = "activist",
        /// A lawyer.
        Lawyer = "lawyer",
        /// A journalist.
        Journalist = "journalist",
        /// A blogger.
        Blogger = "blogger",
        /// Who explains politics or war to the press.
        Analyst = "analyst",
        /// A scholar or scientist.
        Scholar = "scholar",
        /// A writer.
        Writer = "writer",
        /// A musician, actor, director, painter.
        Artist = "artist",
        /// An athlete.
        Athlete = "athlete",
        /// Who trains athletes.
        Coach = "coach",
        /// Who went to space.
        Astronaut = "astronaut",
    }
}

impl Occupation {
    /// Whether it says something together with the country of the person: not so what is held in a body of several states,
    /// in a movement or a church.
    pub const fn is_of_country(self) -> bool {
        use Occupation::*;
        !matches!(
            self,
            Leader
                | Envoy
                | Judge
                | Prosecutor
                | SecretaryGeneral
                | CouncilPresident
                | CommissionPresident
                | Commissioner
                | Head
                | Pope
                | Cleric
        )
    }
}

impl From<Occupation> for u8 {
    fn from(occupation: Occupation) -> u8 {
        occupation as u8
    }
}

impl TryFrom<u8> for Occupation {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Occupation::ALL.get(usize::from(number)).copied().ok_or("no such occupation")
    }
}

/// An occupation and when. Years are those of the tables: what is not certain is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// What.
    pub occupation: Occupation,
    /// The first year.
    pub from: Option<u16>,
    /// The last year; `None` beside a first year: it lasted when the tables were written.
    pub to: Option<u16>,
}

/// What the tables know of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Career {
    /// ISO 3166-1, two letters, or `EU`.
    pub country: String,
    /// Whether words for women say it.
    pub woman: bool,
    /// In the order of the table.
    pub posts: Vec<Post>,
}

impl Post {
    /// Reads `president 2019-`, `pm 1999-2002`, `speaker 2014`, `analyst`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Post, String> {
        let (code, years) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        let occupation = Occupation::written(code).ok_or_else(|| format!("no occupation is called {code:?}"))?;
        let year = |digits: &str| match digits.parse::<u16>() {
            Ok(year) if digits.len() == 4 => Ok(Some(year)),
            _ => Err(format!("{digits:?} is no year")),
        };
        let (from, to) = match years.trim().split_once('-') {
            _ if years.trim().is_empty() => (None, None),
            None => (year(years.trim())?, year(years.trim())?),
            Some((from, "")) => (year(from)?, None),
            Some((from, to)) => (year(from)?, year(to)?),
        };
        if to.is_some_and(|to| Some(to) < from) {
            return Err(format!("{text:?} ends before it begins"));
        }
        Ok(Post { occupation, from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_read() {
        use Occupation::*;
        for (text, want) in [
            ("president 2019-", Some((President, [2019, 0]))),
            (" pm 1999-2002 ", Some((Pm, [1999, 2002]))),
            ("speaker 2014", Some((Speaker, [2014, 2014]))),
            ("chief-of-general-staff", Some((ChiefOfGeneralStaff, [0, 0]))),
            ("president 2019-2018", None),
            ("president 19", None),
            ("president -2019", None),
            ("wizard 2019-", None),
            ("", None),
        ] {
            let years = |p: Post| [p.from, p.to].map(Option::unwrap_or_default);
            assert_eq!(Post::parse(text).ok().map(|p| (p.occupation, years(p))), want, "{text:?}");
        }
    }

    #[test]
    fn occupations_are_their_numbers() {
        for (number, &occupation) in Occupation::ALL.iter().enumerate() {
            assert_eq!(u8::from(occupation) as usize, number);
            assert_eq!(Occupation::try_from(number as u8), Ok(occupation));
            assert_eq!(Post::parse(occupation.code()).map(|p| p.occupation), Ok(occupation));
        }
        assert!(Occupation::try_from(Occupation::ALL.len() as u8).is_err());
    }
}
