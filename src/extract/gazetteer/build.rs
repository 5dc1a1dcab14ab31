//! The tables of `data/` to the pack `names`.
//!
//! A table is tab-separated with a header. Columns: `id`, `label` (where the table has more than one), `gender`, `country` and
//! `roles` (people; see [`Post::parse`]), `score`, `flags`, and one column a language with the names, separated by `; `, the first the usual one. After a name may
//! stand `~` and hints how it declines, `^` and cautions: `Орёл~m^s`. `docs` of each letter are at [`hints`] and [`cautions`].
//! A line that begins with `#` is a remark.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{
    Caution, HEAD, TABLES, language_bit,
    pack::{self, Draft, DraftAlias},
};
use crate::{
    career::{Career, Post},
    error::{Cause, Error},
    label::Label,
    language::Language,
    morph::{
        Cases, Gender,
        paradigm::{self, Form, Kind},
        phrase::{self, Part, Treatment},
    },
    text::pieces::folded,
};

/// Label and score of a table's rows where they do not say.
fn defaults(table: &str) -> (Label, u8) {
    match table {
        "countries" => (Label::Gpe, 97),
        "cities" => (Label::Gpe, 90),
        "regions" => (Label::Gpe, 93),
        "places" => (Label::Loc, 93),
        "facilities" => (Label::Fac, 90),
        "organisations" => (Label::Org, 94),
        "agencies" => (Label::Org, 86),
        "media" => (Label::Org, 90),
        "people" => (Label::Person, 95),
        "peoples" => (Label::Norp, 85),
        "products" => (Label::Product, 85),
        "events" => (Label::Event, 88),
        _ => (Label::Law, 85),
    }
}

const LANGUAGES: [(&str, Language); 5] =
    [("ru", Language::Ru), ("uk", Language::Uk), ("kk", Language::Kk), ("be", Language::Be), ("en", Language::En)];

/// Letters after `~`.
#[derive(Debug, Clone, Copy, Default)]
struct Hints {
    /// `0`: does not decline.
    fixed: bool,
    /// `m f n p`: gender of the head; `p` plural only.
    gender: Option<Gender>,
    /// `a`: declines as an adjective.
    adjective: bool,
    /// `l`: only the last word of a person's name declines.
    last: bool,
    /// `d`: an acronym that takes endings: `МИДа`.
    declines: bool,
    /// `h`: a noun for people.
    animate: bool,
}

fn hints(letters: &str) -> Result<Hints, String> {
    let mut h = Hints::default();
    for c in letters.chars() {
        match c {
            '0' => h.fixed = true,
            'm' => h.gender = Some(Gender::Masculine),
            'f' => h.gender = Some(Gender::Feminine),
            'n' => h.gender = Some(Gender::Neuter),
            'p' => h.gender = Some(Gender::Plural),
            'a' => h.adjective = true,
            'l' => h.last = true,
            'd' => h.declines = true,
            'h' => h.animate = true,
            other => return Err(format!("no hint {other:?}")),
        }
    }
    Ok(h)
}

/// Letters after `^`: s [`Caution::START`], c [`Caution::SUPPORT`], q [`Caution::QUOTED`], g [`Caution::GROUP_END`],
/// y [`Caution::AGENCY`].
fn cautions(letters: &str) -> Result<u8, String> {
    letters.chars().try_fold(0, |set, c| {
        Ok(set
            | match c {
                's' => Caution::START.0,
                'c' => Caution::SUPPORT.0,
                'q' => Caution::QUOTED.0,
                'g' => Caution::GROUP_END.0,
                'y' => Caution::AGENCY.0,
                // For people: `k` the surname alone is known, `x` it is not used alone.
                'k' | 'x' => 0,
                other => return Err(format!("no caution {other:?}")),
            })
    })
}

/// A name of a cell, taken apart.
struct Cell<'a> {
    name: &'a str,
    hints: Hints,
    caution: u8,
}

fn cell(text: &str) -> Result<Cell<'_>, String> {
    let (rest, caution) = text.split_once('^').map_or((text, ""), |(a, b)| (a, b));
    let (name, hint) = rest.split_once('~').map_or((rest, ""), |(a, b)| (a, b));
    let name = name.trim();
    if name.is_empty() {
        return Err(format!("an empty name in {text:?}"));
    }
    let mut caution = cautions(caution.trim())?;
    // A name begins at a word, so marks around it are not a part of it: they say where it is believed.
    let inner = name.strip_prefix('«').and_then(|n| n.strip_suffix('»')).filter(|n| !n.contains(['«', '»']));
    if inner.is_some() {
        caution |= Caution::QUOTED.0;
    }
    Ok(Cell { name: inner.unwrap_or(name), hints: hints(hint.trim())?, caution })
}

/// How a word reads: without accents, where its capitals are, and its class.
type Read = (String, Vec<bool>, u32);

type Endings = (u8, Vec<(String, Cases)>);

#[derive(Default)]
struct Builder {
    classes: BTreeMap<Endings, u32>,
    lexemes: BTreeMap<(String, u32), u32>,
    entities: Vec<(String, Label, u8, u8)>,
    ids: BTreeMap<String, u32>,
    /// Words, glue and entity to languages and caution.
    aliases: BTreeMap<(Vec<u32>, u32, u32), (u8, u8)>,
    /// Entity, language and how each word reads, to the words of the first name that reads so.
    first_written: BTreeMap<(u32, u8, Vec<Read>), Vec<u32>>,
    marks: BTreeMap<u32, u8>,
    careers: BTreeMap<u32, Career>,
}

impl Builder {
    /// The class of a word: how its forms are made.
    fn class(&mut self, part: &Part) -> u32 {
        let lemma = folded(&part.lemma);
        let mut forms: BTreeMap<String, Cases> = BTreeMap::new();
        for Form { text, cases } in &part.forms {
            let slot = forms.entry(folded(text)).or_default();
            *slot = slot.or(*cases);
        }
        let mut stem: &str = &lemma;
        for form in forms.keys() {
            let shared = stem.char_indices().zip(form.chars()).find(|((_, a), b)| a != b).map(|((i, _), _)| i);
            stem = &stem[..shared.unwrap_or(stem.len().min(form.len()))];
        }
        let cut = (lemma.len() - stem.len()).min(255) as u8;
        let endings: Endings = (cut, forms.iter().map(|(f, &c)| (f[stem.len()..].to_owned(), c)).collect());
        let next = self.classes.len() as u32;
        *self.classes.entry(endings).or_insert(next)
    }

    fn lexeme(&mut self, part: &Part) -> u32 {
        let class = self.class(part);
        let next = self.lexemes.len() as u32;
        *self.lexemes.entry((part.lemma.clone(), class)).or_insert(next)
    }

    fn entity(&mut self, id: &str, label: Label, table: u8, score: u8) -> u32 {
        if let Some(&known) = self.ids.get(id) {
            return known;
        }
        let index = self.entities.len() as u32;
        self.entities.push((id.to_owned(), label, table, score));
        self.ids.insert(id.to_owned(), index);
        index
    }

    fn alias(&mut self, parts: &[Part], entity: u32, language: Language, caution: u8) -> Result<(), String> {
        if parts.is_empty() || parts.len() > 24 {
            return Err("a name has no words, or too many".into());
        }
        // A text is read without accents, so "Soder" finds "Söder" too, which stands first in the table.
        let capitals = |word: &str| word.chars().map(char::is_uppercase).collect();
        let reads = parts.iter().map(|p| (folded(&p.lemma), capitals(&p.lemma), self.class(p))).collect();
        let read = (entity, language_bit(language), reads);
        let words = match self.first_written.get(&read) {
            Some(words) => words.clone(),
            None => {
                let words: Vec<u32> = parts.iter().map(|p| self.lexeme(p)).collect();
                self.first_written.insert(read, words.clone());
                words
            }
        };
        let glued = parts.iter().enumerate().skip(1).fold(0, |set, (i, p)| set | u32::from(p.glued) << i);
        let slot = self.aliases.entry((words, glued, entity)).or_insert((0, caution));
        slot.0 |= language_bit(language);
        // Of two ways to the same name the less cautious counts.
        slot.1 &= caution;
        Ok(())
    }

    fn name(
        &mut self,
        cell: &Cell,
        gender: Option<Gender>,
        table: &str,
        entity: u32,
        language: Language,
        flags: &str,
    ) -> Result<(), String> {
        let h = cell.hints;
        if table != "people" {
            let treatment = if h.fixed {
                Treatment::Fixed
            } else {
                Treatment::Thing { gender: h.gender, adjective: h.adjective, animate: h.animate || table == "peoples" }
            };
            let mut parts = phrase::decline(cell.name, treatment, language);
            if h.declines
                && let Some(part) = parts.first_mut()
                && matches!(language, Language::Ru | Language::Uk)
            {
                part.forms = acronym(&part.lemma, language);
            }
            return self.alias(&parts, entity, language, cell.caution);
        }
        let Some(gender) = gender else { return Err("a person without gender".into()) };
        let treatment = if h.fixed { Treatment::Fixed } else { Treatment::Person { gender, last_only: h.last } };
        let parts = phrase::decline(cell.name, treatment, language);
        self.alias(&parts, entity, language, cell.caution)?;
        let words = cell.name.split(' ').count();
        if h.last || words < 2 || flags.contains('x') {
            return Ok(());
        }
        // The surname: the last word, with the particles before it (`фон дер Ляйен`).
        let from = parts
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, p)| !p.glued)
            .map(|(i, _)| i)
            .find(|&i| parts[i].lemma.starts_with(char::is_lowercase))
            .or_else(|| parts.iter().rposition(|p| !p.glued))
            .unwrap_or(0);
        let mut surname = parts[from..].to_vec();
        if surname.len() == 1 && surname[0].lemma.chars().count() < 2 {
            return Ok(());
        }
        surname[0].glued = false;
        let sure = flags.contains('k');
        let caution = cell.caution | Caution::SURNAME.0 | if sure { 0 } else { Caution::SUPPORT.0 };
        self.alias(&surname, entity, language, caution)?;
        if let Some(initial) = parts[0].lemma.chars().next().filter(|c| c.is_alphabetic()) {
            let fixed = |text: &str, glued| Part {
                lemma: text.to_owned(),
                glued,
                forms: vec![Form { text: text.to_owned(), cases: Cases::ALL }],
            };
            let mut short = vec![fixed(&initial.to_string(), false), fixed(".", true)];
            short.extend(surname);
            let caution = cell.caution | if sure { 0 } else { Caution::SUPPORT.0 };
            self.alias(&short, entity, language, caution)?;
        }
        Ok(())
    }

    fn table(&mut self, table: &str, content: &str) -> Result<(), String> {
        let index = TABLES.iter().position(|t| *t == table).ok_or("no such table")? as u8;
        let (default_label, default_score) = defaults(table);
        for_rows(content, |row| {
            let label = match row("label") {
                "" => default_label,
                name => name.parse()?,
            };
            let score = match row("score") {
                "" => default_score,
                n => n.parse().map_err(|_| format!("score {n:?} is no number"))?,
            };
            let gender = match row("gender") {
                "m" => Some(Gender::Masculine),
                "f" => Some(Gender::Feminine),
                _ => None,
            };
            if row("id").is_empty() {
                return Err("a row without id".into());
            }
            let entity = self.entity(row("id"), label, index, score);
            if let Some(career) = career(row("country"), row("roles"), gender)? {
                self.careers.entry(entity).or_insert(career);
            }
            let flags = row("flags");
            let all = cautions(flags)?;
            for (column, language) in LANGUAGES {
                for text in row(column).split(';').map(str::trim).filter(|t| !t.is_empty()) {
                    let mut cell = cell(text)?;
                    cell.caution |= all;
                    self.name(&cell, gender, table, entity, language, flags)?;
                }
            }
            Ok(())
        })
    }

    fn first_names(&mut self, content: &str) -> Result<(), String> {
        for_rows(content, |row| {
            let genders: Vec<Gender> = row("gender")
                .chars()
                .filter_map(|c| match c {
                    'm' => Some(Gender::Masculine),
                    'f' => Some(Gender::Feminine),
                    _ => None,
                })
                .collect();
            for (column, language) in LANGUAGES {
                for name in row(column).split(';').map(str::trim).filter(|t| !t.is_empty()) {
                    for &gender in &genders {
                        let forms = match language {
                            Language::Ru | Language::Uk => paradigm::decline(name, Kind::First, gender, true, language),
                            Language::Kk => crate::morph::kazakh::decline(name, false),
                            _ => vec![Form { text: name.to_owned(), cases: Cases::ALL }],
                        };
                        let lexeme = self.lexeme(&Part { lemma: name.to_owned(), glued: false, forms });
                        let bit = if gender == Gender::Masculine { 1 } else { 2 };
                        *self.marks.entry(lexeme).or_default() |= bit | language_bit(language) << 2;
                    }
                }
            }
            Ok(())
        })
    }

    /// Nouns that head names; they are no names themselves.
    fn heads(&mut self, content: &str) -> Result<(), String> {
        for_rows(content, |row| {
            for (column, language) in LANGUAGES {
                for text in row(column).split(';').map(str::trim).filter(|t| !t.is_empty()) {
                    let Cell { name, hints: h, .. } = cell(text)?;
                    let treatment = if h.fixed {
                        Treatment::Fixed
                    } else {
                        Treatment::Thing { gender: h.gender, adjective: h.adjective, animate: false }
                    };
                    for part in phrase::decline(name, treatment, language) {
                        let lexeme = self.lexeme(&part);
                        *self.marks.entry(lexeme).or_default() |= HEAD | language_bit(language) << 2;
                    }
                }
            }
            Ok(())
        })
    }

    /// Renumbers everything into sorted order, so that the bytes do not depend on the order of insertion.
    fn draft(self, digest: [u8; 32]) -> Draft {
        let mut order: Vec<(&(String, u32), u32)> = self.lexemes.iter().map(|(k, &v)| (k, v)).collect();
        order.sort();
        let mut renumbered = vec![0u32; order.len()];
        for (new, (_, old)) in order.iter().enumerate() {
            renumbered[*old as usize] = new as u32;
        }
        let mut classes: Vec<Endings> = vec![(0, Vec::new()); self.classes.len()];
        for (endings, &index) in &self.classes {
            classes[index as usize] = endings.clone();
        }
        let lexemes = order.iter().map(|(k, _)| (*k).clone()).collect();
        let mut aliases: Vec<DraftAlias> = self
            .aliases
            .into_iter()
            .map(|((words, glued, entity), (languages, caution))| DraftAlias {
                words: words.into_iter().map(|w| renumbered[w as usize]).collect(),
                glued,
                entity,
                languages,
                caution,
            })
            .collect();
        aliases.sort();
        let mut marks: Vec<(u32, u8)> = self.marks.into_iter().map(|(l, m)| (renumbered[l as usize], m)).collect();
        marks.sort_unstable();
        let careers = self.careers.into_iter().collect();
        Draft { digest, classes, lexemes, entities: self.entities, aliases, marks, careers }
    }
}

/// What the column `roles` says of a person, the latest first; `None` where it is empty or says `private-person`.
fn career(country: &str, roles: &str, gender: Option<Gender>) -> Result<Option<Career>, String> {
    if roles.is_empty() || roles == "private-person" {
        return Ok(None);
    }
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        return Err(format!("{country:?} is no code of a country"));
    }
    let mut posts = roles.split(';').map(Post::parse).collect::<Result<Vec<Post>, String>>()?;
    posts.sort_by_key(|post| std::cmp::Reverse(post.from));
    Ok(Some(Career { country: country.to_owned(), woman: gender == Some(Gender::Feminine), posts }))
}

/// The forms of an acronym that takes endings like a noun: `МИД`, `МИДа`.
fn acronym(lemma: &str, language: Language) -> Vec<Form> {
    let mut forms = vec![Form { text: lemma.to_owned(), cases: Cases::ALL }];
    let lower: String = lemma.to_lowercase();
    for form in paradigm::decline(&lower, Kind::Noun, Gender::Masculine, false, language) {
        if let Some(ending) = form.text.strip_prefix(&lower).filter(|e| !e.is_empty()) {
            forms.push(Form { text: format!("{lemma}{ending}"), cases: form.cases });
        }
    }
    forms
}

/// Calls `f` with each row, as a look-up by column; errors name the line.
fn for_rows<'a>(
    content: &'a str,
    mut f: impl FnMut(&dyn Fn(&str) -> &'a str) -> Result<(), String>,
) -> Result<(), String> {
    let mut header: Option<Vec<&str>> = None;
    for (number, line) in content.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let fields: Vec<&'a str> = line.split('\t').map(str::trim).collect();
        let Some(columns) = &header else {
            header = Some(fields);
            continue;
        };
        if fields.len() > columns.len() {
            return Err(format!("line {}: more fields than columns", number + 1));
        }
        let look = |name: &str| {
            columns.iter().position(|c| *c == name).and_then(|i| fields.get(i).copied()).unwrap_or_default()
        };
        f(&look).map_err(|why| format!("line {}: {why}", number + 1))?;
    }
    Ok(())
}

/// Under what licence the pack may be passed on: the union of those of its sources in `data/SOURCES.md`.
pub const LICENCE: &str = "CC-BY-4.0 (GeoNames) AND Unicode-3.0 (CLDR) AND MIT";

/// Whether a file of `data/` with this name belongs into the pack.
pub fn is_table(name: &str) -> bool {
    name == "first_names" || name == "heads" || TABLES.contains(&name)
}

/// SHA-256 over names and contents of the tables.
pub fn digest(tables: &BTreeMap<String, String>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for (name, content) in tables {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(content.as_bytes());
        hash.update([0]);
    }
    hash.finalize().into()
}

/// Builds the pack from tables by name (`countries`, …, `first_names`, `heads`). The same tables give the same bytes.
///
/// # Errors
/// Where a table is not known or a row cannot be read; table and line are named.
pub fn build(tables: &BTreeMap<String, String>) -> Result<Vec<u8>, Error> {
    let mut builder = Builder::default();
    // In the order of TABLES: of two rows with one id the first table decides label and score.
    let mut names: Vec<&String> = tables.keys().collect();
    names.sort_by_key(|n| TABLES.iter().position(|t| t == n).unwrap_or(usize::MAX));
    for name in names {
        let content = &tables[name];
        let done = match name.as_str() {
            "first_names" => builder.first_names(content),
            "heads" => builder.heads(content),
            _ => builder.table(name, content),
        };
        done.map_err(|why| Error::new(format!("data/{name}.tsv"), Cause::Malformed(why)))?;
    }
    Ok(pack::write(&builder.draft(digest(tables))))
}
