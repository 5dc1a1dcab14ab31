//! Agencies and their countries: `Минобороны` + `Узбекистана`, `Russian Defense Ministry`, and a bare `МИД` that the document
//! completes.

use super::{
    Caution, Entity, TABLES,
    believe::Finder,
    scan::{Match, Scan},
};
use crate::{
    entity::By,
    extract::{Candidate, roles::country},
    label::Label,
    morph::Cases,
    span::Span,
};

/// The country that an adjective means is looked for among so many names, from the first.
const REACH: usize = 2000;

impl Finder<'_> {
    /// Adds the candidate, joined with a country before or after where it is an agency. Returns the piece to go on from.
    pub(super) fn push(&self, scan: &Scan, m: &Match, mut candidate: Candidate, out: &mut Vec<Candidate>) -> u32 {
        let gazetteer = self.gazetteer;
        let alias = &gazetteer.aliases[m.alias as usize];
        let entity = gazetteer.known(m.alias);
        if !alias.caution.has(Caution::AGENCY) {
            // `Russian Defense Ministry`, `US Department of State`: the country stands before.
            let country = country_of(entity);
            if let Some(country) = country
                && m.end == scan.pieces[m.after as usize - 1].end
                && let Some(agency) = self.latin_agency_at(scan, m.after)
            {
                let agency_entity = gazetteer.known(agency.alias);
                let start = candidate.span.start as usize;
                let span = Span::new(start, agency.end as usize);
                let country_words = &self.context.text[start..m.end as usize];
                out.push(Candidate {
                    span,
                    label: Label::Org,
                    name: Some(format!(
                        "{country_words} {}",
                        gazetteer.nominative(self.context.text, &scan.pieces, &agency)
                    )),
                    known: Some(format!("{}@{country}", agency_entity.id)),
                    score: 0.93,
                    by: By::Gazetteer,
                    rule: "agencies",
                });
                return agency.after;
            }
            out.push(candidate);
            return m.after;
        }
        // `Генштаб Вооружённых сил России`: agencies in the genitive, then a country in the genitive.
        let mut at = m.after;
        let mut country = None;
        for _ in 0..4 {
            let mut from = at;
            if let Some(piece) = scan.pieces.get(from as usize)
                && matches!(self.text(piece), "of" | "for")
            {
                from += 1;
                if scan.pieces.get(from as usize).is_some_and(|p| self.text(p) == "the") {
                    from += 1;
                }
            }
            let next = scan.matches[scan.matches.partition_point(|x| x.first < from)..]
                .iter()
                .take_while(|x| x.first == from)
                .filter(|x| x.cases.meets(Cases::GEN) && self.believed(scan, x) && !scan.pieces[from as usize].glued)
                .filter(|x| {
                    gazetteer.aliases[x.alias as usize].caution.has(Caution::AGENCY)
                        || country_of(gazetteer.known(x.alias)).is_some()
                            && gazetteer.known(x.alias).label == Label::Gpe
                })
                .max_by_key(|x| (x.after, self.rank(scan, x), std::cmp::Reverse(x.alias)));
            let Some(next) = next else { break };
            at = next.after;
            if let Some(found) = country_of(gazetteer.known(next.alias)) {
                country = Some((found.to_owned(), next.end, next.after));
                break;
            }
        }
        let Some((id, end, after)) = country else {
            if alias.caution.has(Caution::SUPPORT) {
                return m.first + 1;
            }
            out.push(candidate);
            return m.after;
        };
        let tail = &self.context.text[m.end as usize..end as usize];
        candidate.name = candidate.name.map(|n| n + tail);
        candidate.span.end = end;
        candidate.known = Some(format!("{}@{id}", entity.id));
        candidate.score = 0.95;
        out.push(candidate);
        after
    }

    fn latin_agency_at(&self, scan: &Scan, at: u32) -> Option<Match> {
        let piece = scan.pieces.get(at as usize)?;
        if piece.glued || !self.text(piece).is_ascii() {
            return None;
        }
        scan.matches[scan.matches.partition_point(|m| m.first < at)..]
            .iter()
            .take_while(|m| m.first == at)
            .filter(|m| self.gazetteer.aliases[m.alias as usize].caution.has(Caution::AGENCY))
            .max_by_key(|m| (m.after, std::cmp::Reverse(m.alias)))
            .copied()
    }
}

/// The country that an entity is, or that a people belongs to (`x:russians@Q159`).
fn country_of(entity: &Entity) -> Option<&str> {
    match TABLES[usize::from(entity.table)] {
        "countries" => Some(&entity.id),
        "peoples" => entity.id.split_once('@').map(|(_, country)| country),
        _ => None,
    }
}

/// An agency without a country is the one that the document names with a country, where that is one; else that of the
/// country which the document names most by far. One behind an adjective is that country's, `французский МИД`, or nobody's that we
/// know, `областной Минздрав`.
pub(super) fn complete(text: &str, candidates: &mut [Candidate]) {
    // Agencies, and the same with a country.
    let mut full: Vec<(String, String)> = Vec::new();
    let mut countries: Vec<&str> = Vec::new();
    for c in candidates.iter() {
        let Some(known) = &c.known else { continue };
        match known.split_once('@') {
            Some((agency, _)) if c.rule == "agencies" => {
                full.push((agency.to_owned(), known.clone()));
            }
            None if c.rule == "countries" => countries.push(known),
            _ => {}
        }
    }
    full.sort_unstable();
    full.dedup();
    countries.sort_unstable();
    let mut counts: Vec<(u32, String)> =
        countries.chunk_by(|a, b| a == b).map(|same| (same.len() as u32, same[0].to_owned())).collect();
    counts.sort_by(|a, b| b.cmp(a));
    let focus = counts.first().filter(|(n, _)| *n >= 3 && counts.get(1).is_none_or(|(second, _)| *n >= 2 * second));
    for at in 0..candidates.len() {
        let c = &candidates[at];
        let bare = c.known.as_ref().is_some_and(|known| !known.contains('@'));
        if c.rule != "agencies" || !bare {
            continue;
        }
        if let Some(adjective) = adjective_before(text, c.span) {
            let stem = country::adjective_stem(adjective);
            let named = |c: &&Candidate| {
                c.rule == "countries"
                    && c.name.as_deref().zip(stem).is_some_and(|(name, s)| country::same_country(s, name))
            };
            let own = candidates.iter().take(REACH).find(named).and_then(|c| c.known.clone());
            let whose = &mut candidates[at].known;
            *whose = whose.take().zip(own).map(|(bare, country)| bare + "@" + &country);
            continue;
        }
        let c = &mut candidates[at];
        let Some(bare) = c.known.take() else { continue };
        let from = full.partition_point(|(agency, _)| *agency < bare);
        c.known = match full[from..].chunk_by(|a, b| a.0 == b.0).next().filter(|same| same[0].0 == bare) {
            Some(same) => (same.len() == 1).then(|| same[0].1.clone()),
            None => focus.map(|(_, country)| format!("{bare}@{country}")),
        };
    }
}

/// The adjective in lower case that stands before an agency, where it tells whose: `французского`, `областного`.
fn adjective_before(text: &str, span: Span) -> Option<&str> {
    let before = text.get(..span.start as usize)?.strip_suffix(' ')?;
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    (lower && (country::adjective_stem(word).is_some() || word.starts_with("областн") || word.starts_with("обласн")))
        .then_some(word)
}
