//! What happened: a word that tells of a meeting, visit, attack …, with the names, the place and the date of its clause.
//!
//! [`trigger`] says what a word tells and how surely: a verb, or a noun that some verb or preposition makes an event of; a noun
//! alone is a topic. [`saying`] tells which quotations are statements. [`parts`] finds who took part and when, [`place`] where. What
//! stands in quotation marks is what somebody says, and is left out. The same told again is one event, told first; what the later words add goes to it.

mod parts;
mod place;
mod saying;
mod trigger;

use std::ops::Range;

use self::{parts::Parts, trigger::Trigger};
use super::scene::Scene;
use crate::{
    document::DateSpan,
    entity::Local,
    facts::{Event, EventKind, Office, Quote, QuoteKind},
    label::Label,
    lang::telling::Tell,
    morph::stem,
    span::{Span, Text},
    text::Kind,
};

/// So many events before one are compared with it.
const RECENT: usize = 40;

/// The events of a scene, ascending.
pub fn find(
    scene: &Scene,
    cast: &[Local],
    offices: &[Office],
    quotes: &[Quote],
    dates: &[DateSpan],
    title: Option<Span<Text>>,
) -> Vec<Event> {
    let mut told = Events { scene, title, out: Vec::new() };
    let direct: Vec<Span<Text>> = quotes.iter().filter(|q| q.kind == QuoteKind::Direct).map(|q| q.span).collect();
    let mut last: Option<(usize, EventKind)> = None;
    for i in (0..scene.words.len()).filter(|&i| scene.tells(i, trigger::ALL)) {
        let word = scene.words[i];
        let at = direct.partition_point(|q| q.end <= word.span.start);
        let said = direct.get(at).is_some_and(|q| q.overlaps(word.span));
        // "Forum" of "Media Forum LLC".
        let named = scene.name(i).is_some_and(|n| n.label != Label::Event);
        if said || named || word.kind != Kind::Word {
            continue;
        }
        if scene.tells(i, trigger::SAYS)
            && let Some((clause, trigger, parts)) = saying::of(scene, i, quotes, (cast, offices, dates))
        {
            told.enter(event(scene.span(clause.start, clause.end), trigger, parts), false);
            continue;
        }
        let (clause, quote) = clause(scene, quotes, i);
        let Some(trigger) = trigger::of(scene, i, &clause) else { continue };
        // One event of a kind a clause.
        if last == Some((clause.start, trigger.kind)) {
            continue;
        }
        let speaker = quote.and_then(|q| q.speaker);
        let parts = parts::of(scene, i, &clause, &trigger, speaker, (cast, offices, dates));
        if !trigger.is_told(&parts) {
            continue;
        }
        last = Some((clause.start, trigger.kind));
        told.enter(event(scene.span(clause.start, clause.end), trigger, parts), trigger.again);
    }
    told.finish()
}

/// The events on the way.
struct Events<'a> {
    scene: &'a Scene<'a>,
    /// The title of the article.
    title: Option<Span<Text>>,
    out: Vec<Event>,
}

impl Events<'_> {
    /// Adds an event to those before it, or what it tells to the one that it is. `again`: "the attack", which was told of.
    fn enter(&mut self, event: Event, again: bool) {
        let titled = |e: &Event| self.title.is_some_and(|title| title.overlaps(e.span));
        let same = |e: &&mut Event| is_same(self.scene, e, &event) || again && e.kind == event.kind && agree(e, &event);
        match self.out.iter_mut().rev().take(RECENT).find(same) {
            // What says when it was tells it best.
            Some(first) if !titled(&event) && (titled(first) || first.date.is_none() && event.date.is_some()) => {
                let earlier = std::mem::replace(first, event);
                add(first, earlier);
            }
            Some(first) => add(first, event),
            None => self.out.push(event),
        }
    }

    /// All events; what the title tells of is told in full below it, or else stays.
    fn finish(self) -> Vec<Event> {
        let Events { title, mut out, .. } = self;
        let titled = |e: &Event| title.is_some_and(|title| title.overlaps(e.span));
        let below: Vec<EventKind> = out.iter().filter(|e| !titled(e)).map(|e| e.kind).collect();
        out.retain(|e| !titled(e) || !below.contains(&e.kind));
        out
    }
}

fn event(span: Span<Text>, trigger: Trigger, parts: Parts) -> Event {
    let Trigger { kind, stance, .. } = trigger;
    let Parts { date, place, who, .. } = parts;
    Event { span, kind, date, place, participants: who, stance }
}

/// The words that tell of the event at word `i`: its sentence, or what somebody says in it; and that saying.
fn clause<'q>(scene: &Scene, quotes: &'q [Quote], i: usize) -> (Range<usize>, Option<&'q Quote>) {
    let (mut start, mut end) = (scene.sentence_start(i), scene.sentence_end(i).max(i + 1));
    let span = scene.words[i].span;
    let near = quotes.partition_point(|q| q.span.start <= span.start);
    let quote = quotes[near.saturating_sub(4)..near].iter().rev().find(|q| q.span.contains(span));
    if let Some(quote) = quote {
        start = start.max(scene.words.partition_point(|w| w.span.start < quote.span.start)).min(i);
        end = end.min(scene.words.partition_point(|w| w.span.end <= quote.span.end)).max(i + 1);
    }
    if let Some(that) = (start..i).rev().find(|&k| scene.tells(k, Tell::THAT)) {
        start = that + 1;
    }
    (start..end, quote)
}

/// Whether nothing that is told of one speaks against the date and place of the other.
fn agree(a: &Event, b: &Event) -> bool {
    let dates = match (&a.date, &b.date) {
        (Some(x), Some(y)) => x.starts_with(y.as_str()) || y.starts_with(x.as_str()),
        _ => true,
    };
    dates && (a.place == b.place || a.place.is_none() || b.place.is_none())
}

/// Whether two events are one: what both say agrees, and those who take part in one take part in the other.
fn is_same(scene: &Scene, a: &Event, b: &Event) -> bool {
    // "Лосев и Исаев обсудили зерно": by the telephone that was told of.
    let kind = |e: &Event| if e.kind == EventKind::Call { EventKind::Meeting } else { e.kind };
    if kind(a) != kind(b) || a.stance != b.stance || !agree(a, b) || a.place != b.place && a.kind == EventKind::Attack {
        return false;
    }
    let (few, many) = if a.participants.len() < b.participants.len() { (a, b) } else { (b, a) };
    let within = few.participants.iter().all(|p| many.participants.contains(p) || many.place == Some(*p));
    let known = !few.participants.is_empty() || few.place.is_some() && a.place == b.place;
    let many_such = match a.kind {
        EventKind::Proposal => true,
        EventKind::Statement => a.participants.len() != b.participants.len(),
        _ => false,
    };
    within && known && (!many_such || is_alike(scene, a.span, b.span))
}

/// Whether two clauses share most words besides names: somebody may propose many things.
fn is_alike(scene: &Scene, a: Span<Text>, b: Span<Text>) -> bool {
    let stems = |span: Span<Text>| {
        let from = scene.words.partition_point(|w| w.span.start < span.start);
        let to = scene.words.partition_point(|w| w.span.start < span.end);
        let long = |k: &usize| scene.name(*k).is_none() && scene.words[*k].lower.chars().nth(4).is_some();
        (from..to).filter(long).map(|k| stem::stem(&scene.words[k].lower, false)).collect::<Vec<_>>()
    };
    let (a, b) = (stems(a), stems(b));
    let shared = a.iter().filter(|s| b.contains(s)).count();
    shared * 3 >= 2 * a.len().min(b.len())
}

/// Gives an event what else is told of it: who, the place and the date.
fn add(first: &mut Event, later: Event) {
    if first.participants.iter().all(|p| later.participants.contains(p)) {
        first.participants = later.participants;
    }
    first.date = first.date.take().or(later.date);
    first.place = first.place.or(later.place.filter(|p| !first.participants.contains(p)));
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{Told, telling_tests::check},
        language::Language::*,
    };

    /// Events as `meeting 2021-09-22 @3 1,2 refusal`.
    fn events(_: &str, told: &Told) -> String {
        let of = |e: &crate::facts::Event| {
            let who: Vec<String> = e.participants.iter().map(u32::to_string).collect();
            let date = e.date.as_ref().map_or(String::new(), |d| format!(" {d}"));
            let place = e.place.map_or(String::new(), |p| format!(" @{p}"));
            let stance = e.stance.map_or(String::new(), |s| format!(" {s:?}").to_lowercase());
            format!("{}{date}{place} {}{stance}", e.kind.name(), who.join(","))
        };
        told.events.iter().map(of).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn over_languages() {
        check(
            &[
                (
                    Ru,
                    "{p1 Лосев} и {p2 Исаев} встретились в городе {g3 Вантаа} 22 сентября.",
                    "meeting 2021-09-22 @3 1,2",
                ),
                (
                    Ru,
                    "Президент {g4 России} {p1 Олег Лосев} посетил {g3 Астану} в мае 2021 года.",
                    "visit 2021-05 @3 1",
                ),
                (Ru, "{p1 Лосев} и {p2 Исаев} поговорили по телефону.", "call 1,2"),
                (Ru, "{p1 Лосев} задержан по подозрению в нападении на {p2 Исаева} в {g3 Вантаа}.", ""),
                (Ru, "Правительство уволило {p1 Лосева}, возглавлявшего {o2 фонд} с 2020 года.", "appointment 1,2"),
                (
                    Ru,
                    "{p1 Лосев} начал переговоры, состоявшиеся 5 марта 2021 года, с {p2 Исаевым}.",
                    "meeting 2021-03-05 1,2",
                ),
                (
                    Ru,
                    "{o2 ЗАРЯ} - Участники конференции в {g3 Вантаа} избрали президентом {p1 Лосева}.",
                    "election @3 1 | conference @3 1",
                ),
                (Ru, "Суд избрал {p1 Лосеву} меру пресечения в {g3 Вантаа}.", ""),
                (Uk, "ВАКС обрав {p1 Барабашу} запобіжний захід у {g3 Києві}.", ""),
                (En, "A driver was killed after crashing into a truck in {g3 Ohio}.", ""),
                (Ru, "Адвокат по назначению {p1 Анна Лосева} в {g3 Вантаа} не приехала.", ""),
                (Ru, "{g1 Казахстан} и {g2 Узбекистан} подписали соглашение о воде в {g3 Бухаре}.", "agreement @3 1,2"),
                (
                    Ru,
                    "В сентябре в {g3 Армении} прошли военные учения {g1 США} и {g3 Армении}.",
                    "exercise 2021-09 @3 1",
                ),
                (Ru, "{g1 Россия} нанесла удар по {g2 Одессе}.", "attack @2 1"),
                (Ru, "Президентские выборы в {g3 Казахстане} прошли 9 июня 2019 года.", "election 2019-06-09 @3 "),
                (Ru, "{p1 Исаев} назначил {p2 Лосева} министром.", "appointment 1,2"),
                (Ru, "{g1 Пакистан} провёл в {g3 Исламабаде} конференцию начальников штабов.", "conference @3 1"),
                (Ru, "{p1 Исаев} предложил {p2 Лосеву} открыть границы.", "proposal 1,2"),
                (Ru, "{f1 Кремль} не подтвердил и не опроверг эту информацию.", "statement 1 refusal"),
                (Ru, "Представитель {f1 Кремля} отказался комментировать эту информацию.", "statement 1 refusal"),
                (Ru, "{o1 МИД} опроверг эти сведения.", "statement 1 denial"),
                (Uk, "{p1 Барабаш} і {p2 Громова} зустрілися у {g3 Львові} 5 травня.", "meeting 2021-05-05 @3 1,2"),
                (Uk, "{p1 Барабаш} підписав угоду з {g2 Францією}.", "agreement 1,2"),
                (Uk, "{o1 МЗС} відмовилося коментувати ці дані.", "statement 1 refusal"),
                (
                    En,
                    "On September 19, {p1 Adam Quill} met with {p2 Tom Brown} in {g3 Omaha}.",
                    "meeting 2021-09-19 @3 1,2",
                ),
                (En, "In May 2021 {p1 Quill} visited {g3 Omaha}.", "visit 2021-05 @3 1"),
                (En, "{o1 Plum Space} declined to comment.", "statement 1 refusal"),
                (En, "{p1 Quill} proposed to open the border.", "proposal 1"),
                (Kk, "{p1 Жұмағұлов} пен {p2 Исаев} Астанада кездесті.", "meeting 1,2"),
                // Nouns that a verb, a preposition or what belongs to them makes events; the speaker is no part of what he says.
                (Ru, "Об этом {p1 Лосев} заявил на встрече с {p2 Исаевым}.", "meeting 1,2 | statement 1,2"),
                (Ru, "Накануне визита {p1 Лосева} в {g3 Астану} закрыли дороги.", "visit @3 1"),
                (Ru, "{p1 Лосев} сообщил об атаке дронов на {g3 Омск}.", "attack @3 "),
                (Ru, "О встрече сообщил {p1 Лосев}.", ""),
                (Ru, "{p1 Лосев} готов к переговорам с {p2 Исаевым}.", ""),
                (Ru, "Встреча {p1 Лосева} и {p2 Исаева} не состоялась.", ""),
                (Ru, "{p1 Лосев} отказался от встречи с {p2 Исаевым}.", ""),
                (Ru, "Встретятся ли {p1 Лосев} и {p2 Исаев} на саммите в {g3 Омске}?", ""),
                (Ru, "{o1 МИД} выступил с заявлением.", "statement 1"),
                (Ru, "{p1 Лосев} подписал закон.", ""),
                (Ru, "{p1 Лосев} и {p2 Исаев} договорились возить зерно.", "agreement 1,2"),
                (Kk, "Кездесуге {g2 Украина} өкілі {p1 Исаев} мен {p3 Лосев} қатысты.", "meeting 1,3"),
                (Ru, "Судебное заседание по делу {p1 Лосева} прошло в {g3 Омске}.", ""),
                (Uk, "Зустріч {o1 «Луча»} і {o2 «Зорі»} завершилася з рахунком 2:1.", ""),
                (Uk, "Головою комітету призначено {p1 Олену Барабаш}.", "appointment 1"),
                (Uk, "Кількість виборців у {g3 Львові} зросла.", ""),
                (Uk, "{p1 Барабаш} провів розмову з {p2 Громовою}.", "call 1,2"),
                (En, "{o1 Plum Space} said in a statement that it will close.", "statement 1"),
                (En, "{p1 Quill} spoke about the proposed law.", ""),
                (En, "Protesters in {g3 Omaha} read the resolution.", ""),
                (En, "{g1 Norway} fired 20 missiles at {g3 Omaha}.", "attack @3 1"),
                (En, "The 3rd assault brigade of {g1 Norway} rested.", ""),
                (En, "If {p1 Quill} met {p2 Brown}, we would know.", ""),
                (Kk, "{p1 Исаев} {g3 Астанада} кездесу барысында сөз сөйледі.", "meeting @3 1"),
                (
                    Ru,
                    "{p1 Лосев} перед началом встречи глав государств {g2 Азии} призвал мириться.",
                    "meeting 1,2 | statement 1,2",
                ),
                // Places: of what suffers, beside the noun, of the office, of the sentence.
                (Ru, "{g3 Омск} подвергся атаке дронов.", "attack @3 "),
                (Ru, "{p1 Лосев} назначен губернатором {g3 Омской области}.", "appointment @3 1"),
                (En, "{p1 Quill} spoke at an {g3 Omaha} conference.", "conference @3 1"),
                // Statements: what is quoted, of somebody in office, on a stage or on a day.
                (Ru, "Министр {p1 Олег Лосев} сообщил, что дорогу откроют.", "statement 1"),
                (Ru, "{p1 Лосев} сказал, что дорогу откроют.", ""),
                (Ru, "Эксперт {p1 Олег Лосев} сказал, что дорогу откроют.", ""),
                (Ru, "«Дорогу откроют», — сказал {p1 Лосев} журналистам 5 мая.", "statement 2021-05-05 1"),
                (Uk, "Про це заявив {p1 Барабаш} на брифінгу у {g3 Львові}.", "statement @3 1"),
                (En, "Mayor {p1 Adam Quill} told reporters that the road would open.", "statement 1"),
                (En, "{o1 CNN} reported on Monday that the road would open.", ""),
                // Violence, offices that are taken, journeys.
                (Uk, "У {g3 Львові} 5 травня пролунав вибух.", "attack 2021-05-05 @3 "),
                (En, "Gunmen abducted {p1 Adam Quill} in {g3 Omaha}.", "attack @3 1"),
                (Ru, "Министром связи стал {p1 Олег Лосев}.", "appointment 1"),
                (Ru, "{p1 Лосев} стал чемпионкой сердец.", ""),
                (En, "{p1 Quill} dismissed the request.", ""),
                (Ru, "{p1 Лосев} отправился в {g3 Омск}.", "visit @3 1"),
                (Ru, "{p1 Лосев} отправился спать.", ""),
                (Uk, "{p1 Барабаш} домовився про зустріч із {p2 Громовою}.", "meeting 1,2"),
                (En, "{p1 Quill} invited {p2 Brown} to visit {g3 Omaha}.", ""),
                (En, "{p1 Quill} met {p2 Brown} in the {n4 Norwegian} city of {g3 Oslo}.", "meeting @3 1,2,4"),
                (Uk, "{g3 Львів} мовчав. {p1 Барабаш} прибув до {g3 Львова}.", "visit @3 1"),
                (Ru, "{g1 Израиль} молчал. Израильские войска обстреляли {g3 Газу}.", "attack @3 1"),
                // Topics, plans that were refused, and what people say are no events.
                (Ru, "Соглашение нужно всем. Он не подписал ничего.", ""),
                (Ru, "«{g1 Россия} атаковала {g2 Одессу}», — сказал он.", ""),
                (En, "The agreement matters. A visit would help.", ""),
                // Guests, offices, weapons, and what only goes with them; cancelled and habitual ones are none.
                (Ru, "{p1 Лосев} принял премьер-министра {g3 Норвегии} {p2 Исаева}.", "meeting 1,2"),
                (Ru, "{p1 Лосев} принял закон {p2 Исаева}.", ""),
                (Uk, "{p1 Барабаш} прийняла {p2 Громову} у {g3 Львові}.", "meeting @3 1,2"),
                (Kk, "{p1 Исаев} {p2 Лосевті} қабылдады.", "meeting 1,2"),
                (En, "{p1 Quill} hosted {p2 Brown} in {g3 Omaha}.", "meeting @3 1,2"),
                (Ru, "{p1 Лосев} занял пост министра.", "appointment 1"),
                (Ru, "{p1 Лосев} занял место у окна.", ""),
                (Uk, "{p1 Барабаш} обійняв посаду міністра.", "appointment 1"),
                (En, "{p1 Quill} stepped down on Monday.", "appointment 2021-09-27 1"),
                (En, "{p1 Quill} took the train.", ""),
                (En, "{p1 Quill} was named chancellor.", "appointment 1"),
                (En, "{g1 Norway} launched drones at {g3 Omaha}.", "attack @3 1"),
                (En, "Missiles hit {g3 Omaha}.", "attack @3 "),
                (En, "{g1 Norway} struck a deal with {g2 Sweden}.", "agreement 1,2"),
                (Kk, "{g1 Норвегия} {g3 Омскіге} зымыранмен соққы берді.", "attack @3 1"),
                (Ru, "{p1 Лосев} не стал комментировать эту информацию.", "statement 1 refusal"),
                (Ru, "Визит {p1 Лосева} в {g3 Астану} отменён.", ""),
                (Uk, "Зустріч {p1 Барабаша} і {p2 Громової} скасовано.", ""),
                (En, "Elections are held in {g3 Norway} every four years.", ""),
                (En, "{g1 Norway} denied the attack on {g3 Omaha}.", "statement 1,3 denial"),
                // "killed in the raid" tells of the raid; what says when it was stands for the event.
                (
                    En,
                    "A raid hit {g3 Omaha}. {p1 Quill} was killed in the raid in {g3 Omaha} on Monday.",
                    "attack 2021-09-27 @3 1",
                ),
                // The same, told again.
                (
                    Ru,
                    "{p1 Лосев} и {p2 Исаев} встретились 22 сентября. Встреча {p1 Лосева} и {p2 Исаева} прошла 22 сентября.",
                    "meeting 2021-09-22 1,2",
                ),
            ],
            events,
        );
    }
}
