//! Roles before a name: "председатель комитета Марат Исаев", "депутаты Лосев и Исаев", "директором стал Лосев".

use std::ops::Range;

use super::{Part, REACH, Roles, can_stand_inside, heads::*, joins};
use crate::{
    extract::{
        adjectives,
        cues::Cue,
        lists,
        occupations::is_occupation,
        scene::Name,
        words::{Script, Shape, Word},
    },
    label::Label,
    lang::telling::Tell,
    language::Language,
    text::Kind,
};

/// So many words that tell nothing may stand between a role word and what is sure to belong to it.
const LOOSE: usize = 7;

/// What a word tells that cannot be a role.
const NO_ROLE: Tell = Tell::SAY.or(Tell::URGE).or(Tell::CALL).or(Tell::PREPOSITION).or(Tell::KIN).or(Tell::HAPPENED);

/// Whether no list and no table says anything of a word in lower case, or with the capital of its sentence.
fn is_plain(word: &Word) -> bool {
    let lower = word.shape == Shape::Lower || word.first && word.shape == Shape::Title;
    lower && word.cue == Cue::NONE && word.known.is_none()
}

/// What stands before a name, as far as it can belong to roles.
#[derive(Default)]
struct Walk {
    /// The role words, from the right.
    heads: Vec<usize>,
    /// The verb that makes the person what stands before it: "директором стал".
    made: Option<usize>,
    /// Another person stands between, whose the last role words are: "пресс-секретарь Путина Песков".
    owned: bool,
}

impl Roles<'_> {
    /// The roles in the words before a name.
    pub(super) fn before(&mut self, name: &Name) {
        let scene = self.scene;
        let floor = scene.paragraph(name.start).start.max(name.start.saturating_sub(REACH));
        let shared = self.joined(name);
        let walk = self.walk(name, floor, !shared.is_empty());
        if self.by_office(name, floor) {
            return;
        }
        let starts = self.groups(name, &walk);
        // Where the role before ends, and which it is.
        let mut last: Option<(usize, usize)> = None;
        for (n, &start) in starts.iter().enumerate() {
            let mut end = starts.get(n + 1).copied().unwrap_or(name.start);
            let lower = &scene.words[start].lower;
            let becomes = walk.made.filter(|&verb| start < verb);
            if let Some(verb) = becomes {
                end = end.min(verb);
                // "виконувачем обов'язків міністра": the first word says it.
                let before = start > floor && scene.tells(start - 1, Tell::BEFORE_ROLE);
                if !is_instrumental(lower) && !before {
                    continue;
                }
            } else if !lower.is_ascii()
                && (!name.nominative && is_nominative(lower)
                    || shared.is_empty() && self.language_of(start) != Language::Kk && are_nominative(lower))
                || walk.owned && !is_nominative(lower) && !lower.is_ascii()
            {
                // "адвокат Лосева", "президента Лосева Пётр Исаев": somebody else.
                continue;
            }
            // "Она стала министром, мэр города NAME — послом": what somebody else became.
            let next = starts.get(n + 1).map(|&next| &scene.words[next].lower);
            let other = becomes.is_none()
                && name.nominative
                && !lower.is_ascii()
                && is_instrumental(lower)
                && next.is_some_and(|next| is_nominative(next));
            if other {
                continue;
            }
            // "Кто стал президентом США — NAME или NAME?"
            let asked = becomes.is_none()
                && name.nominative
                && is_instrumental(lower)
                && !lower.is_ascii()
                && (start..name.start).any(|k| scene.dash(k));
            if asked {
                continue;
            }
            let joint = |k: usize| scene.tells(k, Tell::AND) || matches!(scene.text(k), "," | ":") || scene.dash(k);
            // "основатель и генеральный директор": the adjective is of the next role.
            let adjective = |k: &usize| adjectives::of_roles(&scene.words[*k].lower);
            let next = end - (start + 1..end).rev().take_while(adjective).count();
            if joint(next - 1) {
                end = next;
            }
            while end > start + 1 && joint(end - 1) {
                end -= 1;
            }
            // "Chairman of the ORG Gen. NAME": the body is the chairman's.
            let taken = n > 0 && (starts[n - 1]..start).any(|k| scene.words[k].lower == "of");
            let lead = if taken { start } else { self.lead(start, if n == 0 { floor } else { starts[n - 1] + 1 }) };
            let index = self.out.len();
            self.push(name, Part { words: lead..end, head: start, leads: true });
            // "основатель и директор Telegram": of one and the same.
            if let Some((end, before)) = last
                && scene.tells(end, Tell::AND)
                && lists::SHARED_OFFICES.begins(&scene.words[starts[n - 1]].lower)
                && let [.., one, other] = &mut self.out[before..]
                && one.of.is_none()
            {
                (one.of, one.polity) = (other.of, other.polity);
            }
            last = (self.out.len() > index).then_some((end, index));
            let plural = is_several(lower) || name.nominative && lower.ends_with(['и', 'ы']) && !lower.is_ascii();
            if !plural || becomes.is_some() {
                continue;
            }
            for other in &shared {
                self.push(other, Part { words: lead..end, head: start, leads: true });
            }
            self.one_each(start..end, shared.len() + 1);
        }
    }

    /// "Должность министра займёт NAME", "На пост министра назначен NAME"; whether it is told so.
    fn by_office(&mut self, name: &Name, floor: usize) -> bool {
        let scene = self.scene;
        let office = |k: &usize| lists::OFFICES.holds(&scene.words[*k].lower);
        if name.start <= floor || !name.nominative {
            return false;
        }
        let verb = name.start - 1;
        if !lists::OFFICE_VERBS.begins(&scene.words[verb].lower) {
            return false;
        }
        let Some(office) = (floor..verb).rev().find(office) else { return false };
        let Some(head) = (office + 1..verb.min(office + 5)).find(|&k| is_role(scene, k)) else { return false };
        let adjective = |k| scene.tells(k, Tell::BEFORE_ROLE) || adjectives::of_roles(&scene.words[k].lower);
        let words = (office + 1..verb).all(|k| scene.words[k].kind == Kind::Word);
        let fits = words && (office + 1..head).all(adjective);
        if fits {
            self.push(name, Part { words: office + 1..verb, head, leads: true });
        }
        fits
    }

    /// Goes left from a name over all that can belong to its roles. `shared`: other people stand with it in a row.
    fn walk(&self, name: &Name, floor: usize, shared: bool) -> Walk {
        let scene = self.scene;
        let mut walk = Walk::default();
        let mut k = name.start;
        let mut loose = 0;
        let mut apposed = false;
        while k > floor {
            let i = k - 1;
            let word = scene.words[i];
            // "the Commissioner of Police, Mr. NAME"
            let beside = (k..name.start).all(|h| scene.words[h].has(Cue::HONORIFIC) || scene.text(h) == ".");
            // "critic of NAME" is somebody else.
            if beside && word.lower.is_ascii() && scene.tells(i, Tell::PREPOSITION.or(Tell::AND)) {
                break;
            }
            // "spokesman of former President NAME": the office of another.
            let held = matches!(word.lower.as_str(), "of" | "for" | "to")
                && matches!(walk.heads[..], [head] if head + 1 == name.start && !scene.tells(head, Tell::RANK)
                    && (k..head).all(|b| scene.tells(b, Tell::BEFORE_ROLE) || scene.text(b) == "the"));
            if held {
                break;
            }
            let trade = || beside && !scene.tells(i, NO_ROLE) && is_plain(word) && is_occupation(word);
            let several = is_several(&word.lower);
            // "activists NAME and NAME"
            let english = several && word.lower.is_ascii() && scene.name(i).is_none();
            if (is_role(scene, i) || english || trade()) && (shared || !several) {
                walk.heads.push(i);
                loose = 0;
                k = i;
                continue;
            }
            if let Some(other) = scene.name(i) {
                let owner =
                    other.label == Label::Person && !other.nominative && name.nominative && other.end == name.start;
                if other.label == Label::Person && !owner {
                    break;
                }
                walk.owned |= owner;
                k = other.start.max(floor);
                continue;
            }
            match word.kind {
                Kind::Punctuation => {
                    let comma = word.text == "," && walk.heads.last() == Some(&k);
                    // "NAME (глава ORG) и NAME": the bracket is of the name before it.
                    if word.text == ")" && (scene.tells(k, Tell::AND) || scene.text(k) == ",") {
                        break;
                    }
                    let bracket = matches!(word.text, "[" | "]" | "«" | "»" | "\"" | "“" | "”" | "(" | ")")
                        || word.text == ":" && shared && beside;
                    apposed |= beside && (scene.dash(i) || word.text == "," && self.stands_in_apposition(name));
                    // "посол в Италии, Греции и Сербии NAME"
                    let place = |name: Option<&Name>| name.is_some_and(|n| n.label == Label::Gpe);
                    let places = i > floor && place(scene.name(i - 1)) && place(scene.name(k));
                    let row = word.text == "," && (places || self.in_row(i, name.start));
                    if !(comma || bracket || row || beside && apposed) {
                        break;
                    }
                }
                Kind::Number if word.text.ends_with(|c: char| c.is_ascii_digit()) => break,
                // "назначен", "была назначена"
                _ if walk.made.is_none_or(|verb| verb == k)
                    && !word.lower.is_ascii()
                    && scene.tells(i, Tell::IS.or(Tell::MADE)) =>
                {
                    walk.made = Some(i);
                    loose = 0;
                }
                _ if joins(scene, i) => {}
                _ => {
                    loose += 1;
                    if loose > LOOSE
                        || k == name.start && lists::OFFICE_VERBS.begins(&word.lower)
                        || apposed
                        || !can_stand_inside(scene, i)
                    {
                        break;
                    }
                }
            }
            k = i;
        }
        walk
    }

    /// Whether the comma stands in a row that goes on to an "and" before the name: "глава комитета по труду, политике и делам".
    fn in_row(&self, comma: usize, end: usize) -> bool {
        let scene = self.scene;
        let plain = |k: usize| {
            let word = scene.words[k];
            word.kind == Kind::Word && word.shape == Shape::Lower && !word.lower.is_ascii() && !is_role(scene, k)
        };
        let near = |k: usize| can_stand_inside(scene, k) || joins(scene, k);
        let and = (comma + 1..end.min(comma + 5)).find(|&k| scene.tells(k, Tell::AND));
        and.is_some_and(|and| {
            comma > 0
                && and > comma + 1
                && (and + 1 < end)
                && plain(comma - 1)
                && (comma + 1..and).chain(and + 1..end.min(and + 4)).all(|k| plain(k) && near(k))
        })
    }

    /// The first role word of each role, from the left: a comma, an "and", a verb or a rank opens the next.
    fn groups(&self, name: &Name, walk: &Walk) -> Vec<usize> {
        let scene = self.scene;
        let mut starts = Vec::new();
        let mut last: Option<usize> = None;
        for &head in walk.heads.iter().rev() {
            let opens = last.is_none_or(|last| {
                let (before, word) = (scene.words[last], scene.words[head]);
                let cut = (last..head).any(|i| scene.text(i) == "," || Some(i) == walk.made);
                let both = !word.lower.is_ascii()
                    && (last..head).any(|i| scene.tells(i, Tell::AND))
                    && is_nominative(&before.lower) == is_nominative(&word.lower);
                // An attorney general is no soldier.
                let civil = word.lower == "general" && head == last + 1;
                let latin = word.lower.is_ascii() && head + 1 != name.start;
                let rank = scene.tells(head, Tell::RANK) && !latin && !civil;
                // "Lt. Gen." is one.
                let rank = rank && !(word.lower.is_ascii() && head <= last + 2 && scene.tells(last, Tell::RANK));
                let alike = head == last + 1 && same_case(before, word);
                // "госсекретарь штата республиканец NAME"
                let named = |word: &Word| !word.lower.is_ascii() && is_nominative(&word.lower);
                let besides = head + 1 == name.start && head > last + 1 && named(before) && named(word);
                cut || both || rank || alike || besides
            });
            // "под председательством главы ORG NAME": what he does there, and who he is.
            if !opens && last.is_some_and(|last| abstract_of(&scene.words[last].lower).is_some()) {
                starts.pop();
                starts.push(head);
            }
            if opens {
                starts.push(head);
            }
            last = Some(head);
        }
        starts
    }

    /// "Президенты Франции и Сербии Жан Морель и Пётр Лосев": as many places in a row as people, to each the one in his turn. The
    /// last `people` roles were read from `words`.
    fn one_each(&mut self, words: Range<usize>, people: usize) {
        let scene = self.scene;
        let places: Vec<&Name> = scene.names_in(words).filter(|n| n.label == Label::Gpe).collect();
        let row = places.windows(2).all(|pair| {
            pair[0].end + 1 == pair[1].start && (scene.tells(pair[0].end, Tell::AND) || scene.text(pair[0].end) == ",")
        });
        let Some(from) = self.out.len().checked_sub(people).filter(|_| row && places.len() == people) else { return };
        for (office, place) in self.out[from..].iter_mut().zip(places) {
            (office.of, office.polity) = (Some(place.entity), None);
        }
    }

    /// The people that stand behind a name in one row, with "and" or three at least: a role in the plural before it is theirs too.
    fn joined(&self, name: &Name) -> Vec<Name> {
        let scene = self.scene;
        let mut out: Vec<Name> = Vec::new();
        let mut end = name.end;
        let mut and = false;
        // "Presidents NAME of France, NAME of Serbia": each with his place.
        let placed = |end: usize| match scene.name(end + 1) {
            Some(place) if scene.text(end) == "of" && place.label == Label::Gpe => place.end,
            _ => end,
        };
        end = placed(end);
        while scene.text(end) == "," || scene.tells(end, Tell::AND) {
            let skipped = scene.text(end) == "," && scene.tells(end + 1, Tell::AND);
            end += usize::from(skipped);
            and |= scene.tells(end, Tell::AND);
            let Some(next) = scene.name(end + 1).filter(|n| n.label == Label::Person && n.start == end + 1) else {
                break;
            };
            out.push(*next);
            end = placed(next.end);
        }
        if and || out.len() > 1 { out } else { Vec::new() }
    }

    /// Whether an English name behind a comma can be in apposition: "its chairman, Adam Quill, said".
    fn stands_in_apposition(&self, name: &Name) -> bool {
        let scene = self.scene;
        let latin = scene.words[name.start].script == Script::Latin;
        let opens = scene.sentence_start(name.start);
        let clause = scene.tells(opens, Tell::PREPOSITION.or(Tell::AS)) || scene.tells(opens, Tell::THAT);
        let said = scene.tells(name.end, Tell::SAY) && !clause;
        latin && (said || matches!(scene.text(name.end), "," | "." | ")" | ";" | ""))
    }
}
