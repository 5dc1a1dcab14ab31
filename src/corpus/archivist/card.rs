//! The card of an entity: what is known of it, and its mentions in context.

use std::{collections::HashMap, ops::Range};

use super::{Archivist, cast::name_in, rows::title_of};
use crate::{
    career::Career,
    corpus::folded,
    document::{DateSpan, Document},
    entity::EntityId,
    language::Language,
    link::verdicts::Verdict,
    protocol::{Card, CardNear, CardQuote, CardRole, ContextLine},
    span::{Span, Text},
};

/// Bytes of context on each side of a mention.
const CONTEXT: usize = 160;
/// Roles on a card.
const ROLES: usize = 8;
/// Quotations on a card.
const QUOTES: usize = 12;
/// Readings of a date on a card.
const DATES: usize = 4;
/// Suggestions on a card.
const NEAR: usize = 5;

impl Archivist {
    /// The card of an entity, named in `language`, with so many lines of context; `None` where there is none with this id.
    pub(super) fn card(&mut self, id: &EntityId, lines: usize, language: Option<Language>) -> Option<Card> {
        self.settle();
        let index = *self.entities.get(self.current(id))?;
        let entity = &self.corpus.linked().entities[index];
        let mut found_by: HashMap<&str, u32> = HashMap::new();
        let mut documents: Vec<(String, String, u32)> = Vec::new();
        let (mut kept, mut removed) = (Vec::new(), Vec::new());
        let mut dates: Vec<DateSpan> = Vec::new();
        for &(d, m) in &self.mentions[index] {
            let document = &self.corpus.documents()[d as usize];
            let mention = &document.mentions[m as usize];
            *found_by.entry(&mention.rule).or_default() += 1;
            if let Some(date) = document.date_at(mention.span).filter(|_| dates.len() < DATES)
                && !dates.iter().any(|d| d.value == date.value && d.anchor == date.anchor && d.assumed == date.assumed)
            {
                dates.push(date.clone());
            }
            let block = document.block_of(mention.span);
            let is_kept = block.is_some_and(|b| document.blocks[b].keep);
            if documents.last().is_none_or(|last| last.0 != document.id) {
                documents.push((document.id.clone(), title_of(document), 0));
            }
            if let Some(last) = documents.last_mut() {
                last.2 += u32::from(is_kept);
            }
            let list = if is_kept { &mut kept } else { &mut removed };
            if list.len() < lines {
                let bounds = block.map_or(mention.span, |b| document.blocks[b].span);
                let (before, after) = context(&document.text, bounds.range(), mention.span.range());
                list.push(ContextLine {
                    document: document.id.clone(),
                    mention: m,
                    before,
                    text: mention.span.of(&document.text).to_owned(),
                    after,
                    removed: !is_kept,
                });
            }
        }
        kept.extend(removed);
        kept.truncate(lines);
        let (roles, quotes, quoted) = self.told(index, lines.min(QUOTES));
        let mut found_by: Vec<_> = found_by.into_iter().map(|(rule, n)| (rule.to_owned(), n)).collect();
        found_by.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let mut names = entity.names.clone();
        names.sort_by_key(|(of, _)| Some(*of) != language);
        let is_shown = |alias: &&String| names.iter().any(|(_, names)| names.contains(*alias));
        let aliases = entity.aliases.iter().filter(|alias| !is_shown(alias)).cloned().collect();
        Some(Card {
            entity: entity.id.clone(),
            label: entity.label,
            name: name_in(entity, language).to_owned(),
            own_name: entity.name.clone(),
            names,
            aliases,
            wikidata: entity.wikidata.clone(),
            mentions: entity.mentions,
            removed_mentions: entity.removed_mentions,
            why: entity.why.clone(),
            near: self.near(index, language),
            career: self.career(index),
            dates,
            found_by,
            documents,
            roles,
            quotes,
            quoted,
            lines: kept,
        })
    }

    /// What the tables say of a person, where a page has a name that they know.
    fn career(&self, index: usize) -> Option<Career> {
        let member = |&(d, m): &(u32, u32)| {
            let document = &self.corpus.documents()[d as usize];
            &document.cast[document.mentions[m as usize].entity as usize]
        };
        self.mentions[index].iter().find_map(|at| member(at).career.clone())
    }

    /// What may be the same as an entity, the likeliest first; what the reader left open last.
    fn near(&self, index: usize, language: Option<Language>) -> Vec<CardNear> {
        let linked = self.corpus.linked();
        let id = &linked.entities[index].id;
        let mut near: Vec<CardNear> = linked
            .near
            .iter()
            .filter(|near| near.a as usize == index || near.b as usize == index)
            .filter_map(|near| {
                let other = &linked.entities[if near.a as usize == index { near.b } else { near.a } as usize];
                let said = self.corpus.verdicts().of(id, &other.id);
                (said != Some(Verdict::Different) && other.mentions > 0).then(|| CardNear {
                    entity: other.id.clone(),
                    name: name_in(other, language).to_owned(),
                    rule: near.rule.to_owned(),
                    score: near.score,
                    unsure: said == Some(Verdict::Unsure),
                })
            })
            .collect();
        near.sort_by_key(|near| near.unsure);
        near.truncate(NEAR);
        near
    }

    /// The roles of an entity, each once, the first `most` of its quotations, and how many there are.
    fn told(&self, index: usize, most: usize) -> (Vec<CardRole>, Vec<CardQuote>, u32) {
        let linked = self.corpus.linked();
        let entity = &linked.entities[index];
        let (mut roles, mut seen) = (Vec::new(), Vec::new());
        let (mut quotes, mut quoted) = (Vec::new(), 0);
        for &d in &entity.documents {
            let document = &self.corpus.documents()[d as usize];
            let of = &linked.of[d as usize];
            let is_own = |local: u32| of[local as usize] as usize == index;
            for role in document.roles.iter().filter(|r| is_own(r.person) && document.is_told(r.span)) {
                let body = role.of.map(|o| &linked.entities[of[o as usize] as usize]);
                let told = (folded(&role.role), body.map(|b| &b.id));
                if roles.len() < ROLES && !seen.contains(&told) {
                    seen.push(told);
                    roles.push(CardRole {
                        role: role.role.clone(),
                        of: body.map(|b| name_in(b, Some(document.language)).to_owned()),
                        document: document.id.clone(),
                        mention: mention_near(document, role.span),
                    });
                }
            }
            let own = document.quotes.iter().filter(|q| q.speaker.is_some_and(is_own) && document.is_told(q.span));
            for quote in own {
                quoted += 1;
                if quotes.len() < most {
                    let place = quote.speaker_span.unwrap_or(quote.span);
                    quotes.push(CardQuote {
                        document: document.id.clone(),
                        mention: mention_near(document, place).or_else(|| mention_near(document, quote.span)),
                        text: clipped(quote.span.of(&document.text)),
                        kind: quote.kind,
                    });
                }
            }
        }
        (roles, quotes, quoted)
    }
}

/// The mention in or nearest to a span, within its block.
fn mention_near(document: &Document, span: Span<Text>) -> Option<u32> {
    let after = document.mentions.partition_point(|m| m.span.end <= span.start);
    let block = document.block_of(Span::new(span.start as usize, span.start as usize))?;
    let near = [Some(after), after.checked_sub(1)].into_iter().flatten();
    near.filter(|&m| document.mentions.get(m).is_some_and(|m| document.blocks[block].span.contains(m.span)))
        .min_by_key(|&m| document.mentions[m].span.start.abs_diff(span.start))
        .map(|m| m as u32)
}

/// Words for a card: white space as single spaces, a long text cut at a word.
fn clipped(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.len() + word.len() > 2 * CONTEXT {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The text around a mention within its block, cut at words.
fn context(text: &str, block: Range<usize>, mention: Range<usize>) -> (String, String) {
    let mut from = mention.start.saturating_sub(CONTEXT).max(block.start);
    let mut to = (mention.end + CONTEXT).min(block.end);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let (mut before, mut after) = (&text[from..mention.start], &text[mention.end..to]);
    let (cut_before, cut_after) = (from > block.start, to < block.end);
    if cut_before {
        before = before.find(char::is_whitespace).map_or(before, |i| before[i..].trim_start());
    }
    if cut_after {
        after = after.rfind(char::is_whitespace).map_or(after, |i| &after[..i]);
    }
    let ellipsis = |cut: bool| if cut { "… " } else { "" };
    (format!("{}{before}", ellipsis(cut_before)), format!("{after}{}", if cut_after { " …" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{drop_text, ok, open, rows},
        *,
    };
    use crate::{
        career::Post,
        corpus::decisions::Decision,
        document::Anchor,
        facts::QuoteKind,
        label::Label,
        pipeline::{self, Models, Options},
        protocol::{self, CastQuery, FromArchivist, RowsQuery, ToArchivist},
    };

    #[test]
    fn a_card_shows_roles_and_quotations_and_where_they_stand() {
        let mut archivist = Archivist::default();
        let text = "Мост через реку откроют вовремя\n\nМинистр транспорта Олег Лосев приехал на стройку и осмотрел \
                    опоры. «Мост откроют вовремя, и мы успеем», — сказал Лосев на встрече с рабочими завода.\n";
        drop_text(&mut archivist, 0, "a.txt", text);
        let query = CastQuery { labels: vec![Label::Person], limit: 10, ..CastQuery::default() };
        let FromArchivist::Cast(cast) = ok(&mut archivist, ToArchivist::Cast(query)) else { panic!() };
        let request = ToArchivist::Card { entity: cast.rows[0].entity.clone(), lines: 5, language: None };
        let FromArchivist::Card(Some(card)) = ok(&mut archivist, request) else { panic!() };
        let roles: Vec<_> = card.roles.iter().map(|r| (r.role.as_str(), r.mention)).collect();
        assert_eq!(roles, [("министр транспорта", Some(0))]);
        assert_eq!((card.quotes.len(), card.quoted), (1, 1));
        let quote = &card.quotes[0];
        assert_eq!((quote.text.as_str(), quote.mention), ("Мост откроют вовремя, и мы успеем", Some(1)));
        assert_eq!(quote.kind, QuoteKind::Direct);
        assert_eq!(clipped(&"слово ".repeat(200)).chars().last(), Some('…'));
    }

    #[test]
    fn a_card_shows_what_the_tables_say_whatever_page_knows_the_person() {
        let post = Post::parse("mayor 2014-").unwrap();
        let career = Career { country: "KZ".into(), woman: false, posts: vec![post] };
        let mut archivist = Archivist::default();
        for (number, text) in
            ["Олег Лосев открыл мост.", "О мосте рассказал Олег Лосев. Приехал и Пётр Громов."].iter().enumerate()
        {
            let (item, name) = (number as u32, format!("{number}.txt"));
            ok(&mut archivist, ToArchivist::Enqueue(vec![(item, name.clone())]));
            let read = pipeline::read(&name, text.as_bytes(), &Models::default(), &Options::default());
            let mut document = read.into_iter().next().unwrap().unwrap();
            for local in document.cast.iter_mut().filter(|local| number == 1 && local.name == "Олег Лосев") {
                (local.known, local.career) = (Some("x:losev".into()), Some(career.clone()));
            }
            let bytes = protocol::pack(&document).unwrap();
            archivist.handle(ToArchivist::Take(item), Some(&bytes));
        }
        let people = people(&mut archivist);
        let careers: Vec<_> =
            people.iter().map(|(name, entity)| (name.as_str(), card(&mut archivist, entity).career)).collect();
        assert_eq!(careers, [("Олег Лосев", Some(career)), ("Пётр Громов", None)]);
    }

    #[test]
    fn the_card_of_a_date_says_what_it_stands_for_and_what_was_assumed() {
        let mut archivist = Archivist::default();
        let line = r#"{"text": "Мост открыли 28 сентября. Рабочие строили его три года.", "date": "2021-10-05"}"#;
        drop_text(&mut archivist, 0, "a.jsonl", line);
        let id = rows(&mut archivist, RowsQuery::default()).rows[0].id.clone().unwrap();
        let reading = open(&mut archivist, &id, None);
        let marks = reading.pieces.iter().flat_map(|piece| &piece.segments).filter_map(|segment| segment.mark.as_ref());
        let date = marks.filter(|mark| mark.label == Label::Date).find(|mark| mark.value.is_some()).unwrap();
        let [read] = card(&mut archivist, &date.entity).dates.try_into().unwrap();
        assert_eq!(
            (read.value.as_str(), read.anchor, read.assumed.join(" ")),
            ("2021-09-28", Anchor::Document, "year".into())
        );
        assert_eq!(date.value, Some(read.value));
    }

    #[test]
    fn context_is_cut_at_words_within_the_block() {
        let text = format!("{} Вантаа {}", "слово ".repeat(60), "слово ".repeat(60));
        let at = text.find("Вантаа").unwrap();
        let (before, after) = context(&text, 0..text.len(), at..at + "Вантаа".len());
        assert!(before.starts_with("… слово") && after.ends_with("слово …"), "{before:?} {after:?}");
        assert_eq!(context("а Вантаа б", 0..18, 3..15), ("а ".into(), " б".into()));
    }

    fn card(archivist: &mut Archivist, entity: &EntityId) -> Card {
        card_in(archivist, entity, None)
    }

    fn card_in(archivist: &mut Archivist, entity: &EntityId, language: Option<Language>) -> Card {
        match ok(archivist, ToArchivist::Card { entity: entity.clone(), lines: 10, language }) {
            FromArchivist::Card(Some(card)) => *card,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_card_is_named_in_the_language_asked_for_and_repeats_no_name() {
        use Language::{En, Kk, Ru, Uk};
        let mut archivist = Archivist::default();
        for (number, text) in [
            "Мэр Андрей Колесников открыл мост. Андрей Колесников рад мосту. С Андреем Колесниковым приехали гости.",
            "On Monday the bridge was opened by President Andrey Kolesnikov, who said that the people of the town were glad.",
        ]
        .iter()
        .enumerate()
        {
            drop_text(&mut archivist, number as u32, &format!("{number}.txt"), text);
        }
        let [(name, entity)] = people(&mut archivist).try_into().unwrap();
        assert_eq!(name, "Андрей Колесников", "what most mentions have");
        for (language, want, first) in [
            (None, "Андрей Колесников", Ru),
            (Some(Ru), "Андрей Колесников", Ru),
            (Some(En), "Andrey Kolesnikov", En),
            (Some(Uk), "Андрей Колесников", Ru),
            (Some(Kk), "Андрей Колесников", Ru),
        ] {
            let card = card_in(&mut archivist, &entity, language);
            assert_eq!((card.name.as_str(), card.names[0].0), (want, first), "{language:?}");
            assert_eq!(card.own_name, "Андрей Колесников");
            assert_eq!(card.names.len(), 2);
            let names: Vec<_> = card.names.iter().flat_map(|(_, names)| names).collect();
            assert!(card.aliases.iter().all(|alias| !names.contains(&alias)), "{:?} and {names:?}", card.aliases);
            assert!(card.aliases.iter().any(|alias| alias == "Андреем Колесниковым"), "{:?}", card.aliases);
            let query = CastQuery { labels: vec![Label::Person], limit: 9, language, ..CastQuery::default() };
            let FromArchivist::Cast(cast) = ok(&mut archivist, ToArchivist::Cast(query)) else { panic!() };
            assert_eq!(cast.rows[0].name, want, "the cast of all");
        }
    }

    fn people(archivist: &mut Archivist) -> Vec<(String, EntityId)> {
        let query = CastQuery { labels: vec![Label::Person], limit: 100, ..CastQuery::default() };
        match ok(archivist, ToArchivist::Cast(query)) {
            FromArchivist::Cast(cast) => cast.rows.into_iter().map(|row| (row.name, row.entity)).collect(),
            other => panic!("{other:?}"),
        }
    }

    fn names(archivist: &mut Archivist) -> Vec<String> {
        people(archivist).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn the_reader_says_what_is_the_same() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", "Мэр Андрей Колесников открыл мост. Колесников рад мосту.");
        drop_text(&mut archivist, 1, "b.txt", "Мэр Андрей Колесникоф рассказал о мосте.");
        let [(_, right), (_, slip)] = people(&mut archivist).try_into().unwrap();
        let near = card(&mut archivist, &right).near;
        assert_eq!(near.iter().map(|n| (&n.entity, n.unsure)).collect::<Vec<_>>(), [(&slip, false)]);
        let judge = |verdict| ToArchivist::Decide(Decision::Judge { a: right.clone(), b: slip.clone(), verdict });
        ok(&mut archivist, judge(Verdict::Unsure));
        assert!(card(&mut archivist, &slip).near[0].unsure);
        ok(&mut archivist, judge(Verdict::Different));
        assert_eq!(card(&mut archivist, &right).near, []);
        match ok(&mut archivist, judge(Verdict::Same)) {
            FromArchivist::Decided { entity: Some(entity), blocks: 0, .. } => {
                assert_eq!(card(&mut archivist, &entity).mentions, 3);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(names(&mut archivist), ["Андрей Колесников"]);
        // Both ids lead to the card, as a page that still shows the old ones expects.
        assert_eq!(card(&mut archivist, &right), card(&mut archivist, &slip));
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(names(&mut archivist), ["Андрей Колесников", "Андрей Колесникоф"]);
    }

    #[test]
    fn a_name_joined_within_a_page_is_taken_apart_and_back() {
        let mut archivist = Archivist::default();
        drop_text(&mut archivist, 0, "a.txt", "Мэр Андрей Колесников открыл мост. Колесников рад мосту.");
        let [(name, entity)] = people(&mut archivist).try_into().unwrap();
        assert_eq!((name.as_str(), card(&mut archivist, &entity).mentions), ("Андрей Колесников", 2));
        let part = Decision::Part { entity: entity.clone(), name: "Колесников".into() };
        ok(&mut archivist, ToArchivist::Decide(part));
        assert_eq!(names(&mut archivist), ["Андрей Колесников", "Колесников"]);
        assert_eq!(card(&mut archivist, &entity).mentions, 1);
        assert_eq!(card(&mut archivist, &entity).why, []);
        ok(&mut archivist, ToArchivist::Undo);
        assert_eq!(names(&mut archivist), ["Андрей Колесников"]);
        assert_eq!(card(&mut archivist, &entity).mentions, 2);
    }
}
