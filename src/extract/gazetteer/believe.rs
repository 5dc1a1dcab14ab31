//! Which of the table names that stand in a text are believed: cautions, support elsewhere in the document, the words around.

use super::{
    Alias, Caution, Gazetteer, TABLES, agencies, language_bit,
    scan::{Match, Scan},
};
use crate::{
    entity::By,
    extract::{Candidate, Context, lists},
    label::Label,
    language::Language,
    span::{Span, Text},
    text::pieces::Piece,
};

/// Proposes every table name that stands in the text.
pub fn find(context: &Context, out: &mut Vec<Candidate>) {
    let Some(gazetteer) = context.gazetteer else { return };
    let mut buffers = Vec::new();
    let scans: Vec<Scan> = (0..context.blocks.len()).map(|i| gazetteer.scan(context, i, &mut buffers)).collect();
    // Entities that stand in the article under a name that needs no support.
    let mut firm: Vec<u32> = Vec::new();
    for scan in &scans {
        for m in &scan.matches {
            let alias = &gazetteer.aliases[m.alias as usize];
            if is_foreign(context, scan, alias, m) {
                continue;
            }
            if alias.caution.0 & (Caution::SUPPORT.0 | Caution::QUOTED.0 | Caution::START.0) == 0 {
                firm.push(alias.entity);
            }
        }
    }
    firm.sort_unstable();
    let mut finder = Finder { gazetteer, context, firm };
    let told = scans.iter().flat_map(|scan| finder.told_towns(scan)).collect::<Vec<u32>>();
    finder.firm.extend(told);
    finder.firm.sort_unstable();
    let before = out.len();
    for scan in &scans {
        finder.resolve(scan, out);
    }
    agencies::complete(context.text, &mut out[before..]);
}

/// A document's names under judgement.
pub(super) struct Finder<'a> {
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) context: &'a Context<'a>,
    /// Entities that stand under a safe name, each as often as it does, ascending.
    firm: Vec<u32>,
}

impl Finder<'_> {
    pub(super) fn text(&self, piece: &Piece) -> &str {
        &self.context.text[piece.start as usize..piece.end as usize]
    }

    /// How often an entity stands in the article under a name that needs no support.
    fn firm_names(&self, entity: u32) -> u32 {
        let from = self.firm.partition_point(|&e| e < entity);
        self.firm[from..].iter().take(3).take_while(|&&e| e == entity).count() as u32
    }

    /// Towns whose names want support and have it where the text says that they are towns: `властям города Кембриджа`.
    fn told_towns<'s>(&'s self, scan: &'s Scan) -> impl Iterator<Item = u32> + 's {
        scan.matches.iter().filter_map(|m| {
            let alias = &self.gazetteer.aliases[m.alias as usize];
            let town = self.gazetteer.entities[alias.entity as usize].label == Label::Gpe;
            let before = (m.first as usize).checked_sub(1).map(|at| self.text(&scan.pieces[at]).to_lowercase());
            let told = before.is_some_and(|word| word.chars().nth(3).is_some() && lists::BEFORE_TOWNS.holds(&word));
            (town && told && alias.caution.has(Caution::SUPPORT) && self.believed(scan, m)).then_some(alias.entity)
        })
    }

    /// The best believed name at each place, from left to right.
    fn resolve(&self, scan: &Scan, out: &mut Vec<Candidate>) {
        let mut next = 0u32;
        let mut i = 0;
        while i < scan.matches.len() {
            let first = scan.matches[i].first;
            let end = i + scan.matches[i..].iter().take_while(|m| m.first == first).count();
            let here = &scan.matches[i..end];
            i = end;
            if first < next {
                continue;
            }
            let Some(best) = self.best(scan, here) else { continue };
            next = best.after;
            let candidate = self.candidate(scan, best);
            next = self.push(scan, best, candidate, out).max(next);
        }
    }

    /// The longest believed name, and of several as long the likeliest.
    fn best<'m>(&self, scan: &Scan, matches: &'m [Match]) -> Option<&'m Match> {
        matches
            .iter()
            .filter(|m| self.believed(scan, m))
            .max_by_key(|m| (m.after, m.end, self.rank(scan, m), std::cmp::Reverse(m.alias)))
    }

    pub(super) fn rank(&self, scan: &Scan, m: &Match) -> u32 {
        let alias = &self.gazetteer.aliases[m.alias as usize];
        let entity = &self.gazetteer.entities[alias.entity as usize];
        let mut rank = u32::from(entity.score);
        if alias.languages & language_bit(scan.language) != 0 {
            rank += 300;
        } else if alias.languages & language_bit(self.context.language) != 0 {
            rank += 200;
        }
        rank += 40 * self.firm_names(alias.entity).min(3);
        if alias.caution.has(Caution::SUPPORT) {
            rank = rank.saturating_sub(60);
        }
        // In quotation marks a club or a paper is likelier than the place that it is named after.
        if alias.caution.has(Caution::QUOTED) && self.quoted(scan, m.first as usize, m.after as usize) {
            rank += 200;
        }
        rank
    }

    pub(super) fn believed(&self, scan: &Scan, m: &Match) -> bool {
        let gazetteer = self.gazetteer;
        let alias = &gazetteer.aliases[m.alias as usize];
        let (first, after) = (m.first as usize, m.after as usize);
        let label = gazetteer.entities[alias.entity as usize].label;
        if !self.stands_alone(scan, first, after, m.end, label) {
            return false;
        }
        let supported = self.firm_names(alias.entity) > 0;
        // Names of another language of the same script: its common words are not those that the cautions were made for.
        let foreign = is_foreign(self.context, scan, alias, m);
        if foreign && alias.languages & (language_bit(Language::Ru) | language_bit(Language::Uk)) == 0 {
            return false;
        }
        if alias.caution.has(Caution::GROUP_END)
            && let Some(next) = scan.pieces.get(after)
            && next.word
            && !next.glued
            && self.text(next).starts_with(char::is_lowercase)
            && !lists::FUNCTION_WORDS.holds(self.text(next))
        {
            return false;
        }
        let quoted = self.quoted(scan, first, after);
        if quoted {
            return true;
        }
        if alias.caution.has(Caution::QUOTED) && !supported {
            return false;
        }
        // An agency is asked again once it is known whether a country completes it.
        if alias.caution.has(Caution::SUPPORT) && !alias.caution.has(Caution::AGENCY) {
            let among_places = || label == Label::Gpe && self.among_places(scan, m);
            if !(supported || self.cue_before(scan, first, label) || among_places()) {
                return false;
            }
        }
        if (alias.caution.has(Caution::START) || foreign && after == first + 1)
            && !supported
            && (scan.shouting || scan.title_case || self.at_start(scan, first))
        {
            return false;
        }
        true
    }

    /// Not a part of a web address, nor of a longer hyphenated word that the tables do not know.
    fn stands_alone(&self, scan: &Scan, first: usize, after: usize, end: u32, label: Label) -> bool {
        if let (Some(dot), Some(next)) = (scan.pieces.get(after), scan.pieces.get(after + 1))
            && dot.glued
            && next.glued
            && next.word
            && self.text(dot) == "."
            && self.text(&scan.pieces[after - 1]).is_ascii()
            && matches!(
                &*self.text(next).to_ascii_lowercase(),
                "ru" | "ua"
                    | "com"
                    | "net"
                    | "org"
                    | "kz"
                    | "by"
                    | "uz"
                    | "kg"
                    | "eu"
                    | "tv"
                    | "info"
                    | "media"
                    | "uk"
                    | "de"
                    | "io"
            )
        {
            return false;
        }
        let is_dash = |p: &Piece| matches!(self.text(p), "-" | "‑" | "‐");
        if let (Some(dash), Some(next)) = (scan.pieces.get(after), scan.pieces.get(after + 1))
            && dash.glued
            && next.glued
            && next.word
            && is_dash(dash)
            && dash.start == end
        {
            let next = self.text(next);
            let known = scan.matches.binary_search_by(|m| (m.first as usize).cmp(&(after + 1))).is_ok();
            let latin = next.is_ascii();
            // `США-то`; Kazakh acronyms take their case endings so: `АҚШ-тың`.
            let particle = matches!(next, "то" | "таки" | "ка" | "де")
                || scan.language == Language::Kk && next.starts_with(char::is_lowercase) && next.chars().count() <= 6;
            let broad = matches!(label, Label::Org | Label::Norp | Label::Product | Label::Event);
            if !(known || latin || particle || broad && next.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
            {
                return false;
            }
        }
        if first >= 2 {
            let (dash, before) = (&scan.pieces[first - 1], &scan.pieces[first - 2]);
            if scan.pieces[first].glued && dash.glued && before.word && is_dash(dash) {
                let capital = self.text(before).starts_with(char::is_uppercase);
                let from = scan.matches.partition_point(|m| (m.first as usize) + 12 < first);
                let known = scan.matches[from..]
                    .iter()
                    .take_while(|m| (m.first as usize) < first)
                    .any(|m| m.after as usize == first - 1);
                if capital && !known && !self.text(before).is_ascii() {
                    return false;
                }
            }
        }
        true
    }

    fn at_start(&self, scan: &Scan, first: usize) -> bool {
        let mut at = first;
        loop {
            if at == 0 || scan.starts.binary_search(&scan.pieces[at].start).is_ok() {
                return true;
            }
            at -= 1;
            // Marks before the first word do not make it less the first.
            if scan.pieces[at].word {
                return false;
            }
            if matches!(self.text(&scan.pieces[at]), "." | "!" | "?" | "…" | ":") {
                return true;
            }
        }
    }

    fn quoted(&self, scan: &Scan, first: usize, after: usize) -> bool {
        let mark = |i: Option<usize>| {
            i.and_then(|i| scan.pieces.get(i))
                .is_some_and(|p| matches!(self.text(p), "«" | "»" | "\"" | "“" | "”" | "„" | "‘" | "’" | "‹" | "›"))
        };
        mark(first.checked_sub(1)) && mark(Some(after))
    }

    /// A word before that says what kind of name follows.
    fn cue_before(&self, scan: &Scan, first: usize, label: Label) -> bool {
        let Some(before) = first.checked_sub(1) else { return false };
        let mut piece = &scan.pieces[before];
        if !piece.word && self.text(piece) == "." && before > 0 {
            piece = &scan.pieces[before - 1];
        }
        let word = self.text(piece).to_lowercase();
        match label {
            Label::Gpe => {
                // A preposition of place, by language: Ukrainian `у` is Russian "at somebody's".
                let place = match scan.language {
                    Language::Ru => matches!(&*word, "в" | "во" | "из"),
                    Language::Uk => matches!(&*word, "в" | "у" | "із" | "до"),
                    Language::En => matches!(&*word, "in" | "near" | "from"),
                    _ => false,
                };
                place || lists::BEFORE_TOWNS.holds(&word) || lists::BEFORE_TOWNS_BEGIN.begins(&word)
            }
            Label::Org => lists::BEFORE_BODIES_BEGIN.begins(&word),
            _ => false,
        }
    }

    /// Whether the name stands in a list of places: with one that needs no support, `London, Cork and Galway`, or with two that may
    /// be nobody's surname.
    fn among_places(&self, scan: &Scan, m: &Match) -> bool {
        const REACH: usize = 6;
        let label = |m: &Match| self.gazetteer.entities[self.gazetteer.aliases[m.alias as usize].entity as usize].label;
        let place = |m: &&Match| matches!(label(m), Label::Gpe | Label::Loc);
        let joins = |at: usize| {
            let joint = |p: &Piece| matches!(self.text(p), "," | "and" | "и" | "та" | "і" | "й" | "және");
            scan.pieces.get(at).is_some_and(joint)
        };
        let from = |first: usize| &scan.matches[scan.matches.partition_point(|m| (m.first as usize) < first)..];
        // `the Duchy of Lancaster, Lancashire`, `Del Norte, San Joaquin`: only a part of a name.
        let part = |p: &Piece| p.word && !p.glued && self.text(p).starts_with(char::is_uppercase);
        let of = |p: &Piece| self.text(p) == "of";
        if scan.pieces.get(m.after as usize).is_some_and(part)
            || (m.first as usize).checked_sub(1).and_then(|before| scan.pieces.get(before)).is_some_and(of)
        {
            return false;
        }
        let mut list = vec![m];
        while list.len() <= REACH {
            let first = list[list.len() - 1].first as usize;
            let signs = (1..=2).take_while(|n| first.checked_sub(*n).is_some_and(joins)).count();
            let end = first - signs;
            let before = from(end.saturating_sub(8)).iter().take_while(|m| (m.first as usize) < end);
            let Some(next) = before.filter(|m| signs > 0 && m.after as usize == end).find(place) else { break };
            list.push(next);
        }
        let mut last = m;
        while list.len() <= 2 * REACH {
            let after = last.after as usize;
            let signs = (0..2).take_while(|n| joins(after + n)).count();
            let behind = from(after + signs).iter().take_while(|m| m.first as usize == after + signs);
            let Some(next) = behind.filter(|_| signs > 0).find(place) else { break };
            list.push(next);
            last = next;
        }
        let person = |m: &Match| {
            let here = from(m.first as usize).iter().take_while(|other| other.first == m.first);
            here.into_iter().any(|other| label(other) == Label::Person)
        };
        let sure = |m: &&Match| !self.gazetteer.aliases[m.alias as usize].caution.has(Caution::SUPPORT) && !person(m);
        let wanted = if person(m) { 2 } else { 1 };
        list.iter().filter(|m| sure(m)).count() >= wanted || list.len() > 2 && !list.iter().any(|m| person(m))
    }

    fn candidate(&self, scan: &Scan, m: &Match) -> Candidate {
        let alias = &self.gazetteer.aliases[m.alias as usize];
        let entity = self.gazetteer.known(m.alias);
        let mut score = f32::from(entity.score) / 100.0;
        if alias.caution.has(Caution::SURNAME) && self.firm_names(alias.entity) == 0 {
            score *= 0.9;
        }
        if alias.languages & (language_bit(scan.language) | language_bit(Language::En)) == 0 {
            score *= 0.97;
        }
        // The hyphenated ending of a Kazakh acronym belongs to the word, as endings without a hyphen do.
        let mut end = m.end;
        if scan.language == Language::Kk
            && let (Some(dash), Some(next)) = (scan.pieces.get(m.after as usize), scan.pieces.get(m.after as usize + 1))
            && dash.glued
            && next.glued
            && self.text(dash) == "-"
            && self.text(next).chars().all(char::is_lowercase)
        {
            end = next.end;
        }
        Candidate {
            span: Span::<Text>::new(scan.pieces[m.first as usize].start as usize, end as usize),
            label: entity.label,
            name: Some(self.gazetteer.nominative(self.context.text, &scan.pieces, m)),
            known: Some(entity.id.clone()),
            score,
            by: By::Gazetteer,
            rule: TABLES[usize::from(entity.table)],
        }
    }
}

/// Whether a Cyrillic name is of another language than block and document.
fn is_foreign(context: &Context, scan: &Scan, alias: &Alias, m: &Match) -> bool {
    let piece = &scan.pieces[m.first as usize];
    alias.languages & (language_bit(scan.language) | language_bit(context.language)) == 0
        && !context.text[piece.start as usize..piece.end as usize].is_ascii()
}
