//! Roles behind a name: "Марат Исаев, председатель комитета", "Adam Quill QC", "Лосев был назначен директором".

use std::ops::Range;

use super::{Part, REACH, Roles, can_stand_inside, heads::*, is_genitive, joins};
use crate::{
    extract::{adjectives, lists, occupations::is_occupation, scene::Name, verbs::is_verb, words::Shape},
    label::Label,
    lang::telling::Tell,
    language::Language,
    text::Kind,
};

impl Roles<'_> {
    /// An apposition behind a name: "NAME, director of ORG,", "NAME (director)", "NAME — директор", "NAME is the director".
    pub(super) fn behind(&mut self, name: &Name) {
        let scene = self.scene;
        let ceiling = scene.paragraph(name.start).end.min(name.end + REACH);
        // "Ali Malek QC".
        if scene.words.get(name.end).is_some_and(|w| w.shape == Shape::Upper) && is_role(scene, name.end) {
            self.push(name, Part { words: name.end..name.end + 1, head: name.end, leads: false });
        }
        self.of_office(name, ceiling);
        self.of_term(name, ceiling);
        let opener = scene.text(name.end);
        // "избрание Лосева президентом", "призначити Барабаша головним тренером".
        let becomes = (name.end..ceiling.min(name.end + 3))
            .find(|&k| is_role(scene, k) || !adjectives::of_roles(&scene.words[k].lower));
        let becomes = becomes.is_some_and(|k| is_role(scene, k) && is_instrumental(&scene.words[k].lower));
        // "appointed NAME as deputy minister", "promoted its manager NAME to become its director"
        let comes = match opener {
            "as" => 1,
            "to" if scene.text(name.end + 1) == "become" => 2,
            // "NAME had been the director"
            "had" | "has" if scene.text(name.end + 1) == "been" => 2,
            _ => 0,
        };
        let hires = |k: usize| lists::HIRES.holds(&scene.words[k].lower);
        let hired = || (name.start.saturating_sub(8).max(scene.sentence_start(name.start))..name.start).any(hires);
        let named = comes > 0 && (opener.starts_with("ha") || hired());
        let mut made = becomes || named || scene.tells(name.end, Tell::IS.or(Tell::MADE));
        if !(matches!(opener, "," | "(") || scene.dash(name.end) || made) {
            return;
        }
        let mut from = name.end + if becomes { 0 } else { comes.max(1) };
        // "NAME (D-Ohio), the top Democrat on the committee": the party and the state.
        if opener == "("
            && let Some(close) = (from..ceiling.min(from + 7)).find(|&k| scene.text(k) == ")")
            && scene.text(close + 1) == ","
            && !(from..close).any(|k| is_role(scene, k))
        {
            from = close + 2;
        }
        // "NAME, который на момент сделки был директором".
        if opener == "," && scene.tells(from, Tell::WHO) {
            let verb = (from + 1..ceiling.min(from + 8)).find(|&k| scene.tells(k, Tell::IS.or(Tell::MADE)));
            let Some(verb) = verb.filter(|&v| (from..v).all(|k| scene.words[k].kind == Kind::Word)) else { return };
            made = true;
            from = verb + 1;
        }
        let opened = from;
        let stop = |k: usize| {
            let closes = matches!(scene.text(k), "»" | "\"" | "”")
                && !(opened..k).any(|i| matches!(scene.text(i), "«" | "\"" | "“"))
                && !matches!(scene.text(k), "\"");
            (closes
                || scene.dash(k) && scene.words[k].gap
                || matches!(scene.text(k), "," | ")" | ";" | ":" | "." | "!" | "?"))
                && scene.name(k).is_none_or(|n| n.end == k + 1 || n.start == k)
                || scene.tells(k, Tell::SAY.or(Tell::THAT)) && scene.name(k).is_none()
        };
        // "NAME, 55, a farmer from …": an age may stand between.
        if scene.words.get(from).is_some_and(|w| w.kind == Kind::Number) && scene.text(from + 1) == "," {
            from += 2;
        }
        // "NAME — это директор", "NAME was appointed as director".
        let now = |k: usize| lists::NOW.holds(&scene.words[k].lower);
        while from < ceiling && (scene.tells(from, Tell::THIS.or(Tell::IS).or(Tell::MADE).or(Tell::AS)) || now(from)) {
            made |= scene.tells(from, Tell::IS.or(Tell::MADE));
            from += 1;
        }
        let end = (from..ceiling).find(|&k| stop(k)).unwrap_or(ceiling);
        while let Some(next) = self.apposed(name, from..end, made) {
            from = next;
        }
    }

    /// "NAME занял пост министра", "NAME, назначенный на должность директора".
    fn of_office(&mut self, name: &Name, ceiling: usize) {
        let scene = self.scene;
        let office = (name.end..ceiling.min(name.end + 7)).find(|&k| lists::OFFICES.holds(&scene.words[k].lower));
        let Some(office) = office.filter(|&o| (name.end + 1..o).all(|k| scene.words[k].kind == Kind::Word)) else {
            return;
        };
        // "звільнив NAME від посади голови"
        let before = name.start.saturating_sub(3).max(scene.sentence_start(name.start))..name.start;
        let mut around = (name.end..office).chain(before.filter(|_| office <= name.end + 2));
        let taken = around.any(|k| lists::OFFICE_VERBS.begins(&scene.words[k].lower));
        let end = (office..ceiling).find(|&k| scene.words[k].kind == Kind::Punctuation && scene.name(k).is_none());
        if taken {
            self.apposed(name, office + 1..end.unwrap_or(ceiling), false);
        }
    }

    /// "NAME won a second term as president", "NAME will join ORG as chairman".
    fn of_term(&mut self, name: &Name, ceiling: usize) {
        let scene = self.scene;
        let clause = (name.end..ceiling).take_while(|&k| scene.words[k].kind == Kind::Word);
        let mut told = false;
        for k in clause.take(9) {
            told |= lists::TERMS.holds(&scene.words[k].lower);
            if told && scene.text(k) == "as" {
                let end = (k..ceiling).find(|&k| scene.words[k].kind == Kind::Punctuation && scene.name(k).is_none());
                self.apposed(name, k + 1..end.unwrap_or(ceiling), true);
                return;
            }
        }
    }

    /// One role of an apposition, which stands in these words; where the next of the same person may start: "founder of ORG
    /// and director of ORG".
    fn apposed(&mut self, name: &Name, words: Range<usize>, made: bool) -> Option<usize> {
        let scene = self.scene;
        let Range { start: from, end } = words;
        let english = scene.words.get(from).is_some_and(|w| w.lower.is_ascii() && w.kind == Kind::Word);
        // "NAME, a geographer at ORG": what is no role word stands between an article and the place of work.
        let trade = || {
            let article = matches!(scene.text(from), "a" | "an");
            let place =
                (from + 2..end.min(from + 6)).find(|&k| matches!(scene.text(k), "of" | "at" | "for" | "with"))?;
            let noun = scene.words[place - 1];
            let trade = noun.shape == Shape::Lower && !lists::NOT_TRADES.holds(&noun.lower);
            (english && article && !made && trade).then_some(place - 1)
        };
        // "NAME, орнитолог, сказал"
        let alone = || (end == from + 1 && !english && is_occupation(scene.words[from])).then_some(from);
        let head = (from..end.min(from + 8)).find(|&k| is_role(scene, k)).or_else(trade).or_else(alone)?;
        let plain = |k: usize| {
            !scene.tells(k, Tell::SAY.or(Tell::PREPOSITION).or(Tell::THAT).or(Tell::WHO))
                && !is_verb(&scene.words[k].lower)
        };
        // "NAME, and the director": somebody else. "NAME, founder and director": the same.
        let lead_fits = !scene.tells(from, Tell::AND)
            && (from..head).all(|k| {
                let word = scene.words[k];
                scene.name(k).is_some()
                    || scene.tells(k, Tell::BEFORE_ROLE)
                    || matches!(word.lower.as_str(), "the" | "a" | "an" | "этот" | "цей")
                    || english
                        && (word.shape != Shape::Upper && word.kind != Kind::Punctuation
                            || word.text == "-"
                            || is_genitive(scene, k))
                        && (plain(k) || k == from + 1 && word.lower == "of")
                    || adjectives::of_roles(&word.lower)
            });
        // "NAME, president Tom Brown and others": a list.
        let cyrillic = !scene.words[head].lower.is_ascii() && self.language_of(head) != Language::Kk;
        let mut people = scene.names_in(from..end).filter(|n| n.label == Label::Person);
        // "NAME, Minister of Energy Tom Brown", "NAME, member of ORG Tom Brown"
        let titled =
            |k: usize| scene.words[k].shape == Shape::Title || matches!(scene.text(k), "of" | "and" | "for" | "the");
        let body = |k: usize| scene.name(k).is_some_and(|n| n.label != Label::Norp) || scene.text(k) == "party";
        let next = |n: &Name| {
            english
                && n.start > head + 1
                && !is_role(scene, n.start - 1)
                && (body(n.start - 1) || (head..n.start).all(titled) && scene.words[n.start - 1].shape == Shape::Title)
        };
        let person = people.any(|n| n.start <= head + 1 || cyrillic && n.nominative || next(n));
        let lower = &scene.words[head].lower;
        // "пост главы" is of one.
        let of_office = from > 0 && lists::OFFICES.holds(&scene.words[from - 1].lower);
        let several = !lower.is_ascii() && lower.ends_with(['ы', 'и', 'і']) && !of_office;
        let relation = scene.tells(head + 1, Tell::HIS);
        let verb =
            head + 1 < end && (is_verb(&scene.words[head + 1].lower) || cyrillic && scene.tells(head + 1, Tell::IS));
        let case = !made || !cyrillic || is_instrumental(lower) || is_nominative(lower);
        // "по словам NAME, директор ушёл": the next clause.
        let clause =
            cyrillic && !made && !name.nominative && is_nominative(lower) && scene.text(from.wrapping_sub(1)) == ",";
        if clause || !lead_fits || person && !made || several || relation || verb || !case {
            return None;
        }
        // The role ends where its words do: "директор завода рассказал".
        let mut last = head + 1;
        let year = |k: usize| scene.words.get(k).is_some_and(|w| w.kind == Kind::Number && w.text.len() == 4);
        let ends = |k: usize| lists::ROLE_ENDS.holds(&scene.words[k].lower) || year(k + 1);
        // "the top Democrat on the ORG"
        let on = |k: usize| {
            scene.text(k) == "on" && (k + 1..k + 3).any(|i| scene.name(i).is_some_and(|n| n.label == Label::Org))
        };
        let origin = |k: usize| matches!(scene.words[k].lower.as_str(), "from" | "at" | "in" | "with") || on(k);
        let next = |k: usize| {
            let and = scene.tells(k, Tell::AND);
            let head_of_next = (k + 1..end.min(k + 4)).find(|&h| is_role(scene, h)).filter(|&h| {
                (k + 1..h).all(|i| {
                    scene.tells(i, Tell::BEFORE_ROLE)
                        || adjectives::of_roles(&scene.words[i].lower)
                        || matches!(scene.text(i), "a" | "an" | "the")
                })
            });
            // "founder and director of ORG" is one, "a liberal and the current director" are two.
            and && head_of_next.is_some_and(|h| !scene.words[h].lower.is_ascii() || k > head + 1 || h > k + 1)
        };
        while last < end
            && scene.name(last).is_none_or(|n| n.label != Label::Person)
            && !next(last)
            && !(english && ends(last))
            && (origin(last)
                || is_role(scene, last)
                || english && scene.words[last].shape == Shape::Lower && plain(last)
                || joins(scene, last)
                || scene.name(last).is_some()
                || can_stand_inside(scene, last))
        {
            last += 1;
        }
        let further = next(last).then_some(last + 1);
        // "candidate of the party of former President NAME": what NAME is does not belong to it.
        if english && is_role(scene, last - 1) && scene.name(last).is_some_and(|n| n.label == Label::Person) {
            let of = (head + 1..last).rev().find(|&k| scene.tells(k, Tell::PREPOSITION));
            last = of.unwrap_or(last);
        }
        while last > head + 1
            && scene.name(last - 1).is_none()
            && (scene.tells(last - 1, Tell::PREPOSITION.or(Tell::AND)) || scene.words[last - 1].lower == "the")
        {
            last -= 1;
        }
        let small =
            |k: &usize| matches!(scene.text(*k), "the" | "a" | "an" | "its" | "his" | "her" | "their" | "next" | "new");
        // "a painter and former mayor": not "foreign and defence minister".
        let and = (from + 1..head).rev().find(|&k| {
            scene.tells(k, Tell::AND)
                && !scene.tells(k - 1, Tell::BEFORE_ROLE)
                && (scene.tells(k + 1, Tell::BEFORE_ROLE) || lists::DETERMINERS.holds(scene.text(k + 1)))
        });
        let from = and.filter(|_| english).map_or(from, |and| and + 1);
        let lead = (from..head).find(|k| !small(k)).unwrap_or(head);
        self.push(name, Part { words: lead..last, head, leads: false });
        further
    }
}
