//! Linking stays linear: twice the documents take about twice the time, and 200,000 mentions in 10,000 documents take
//! seconds (`cargo test --release --test linking -- --ignored --nocapture` measures that).

use std::time::{Duration, Instant};

use sito::{
    document::{Block, Document, Role},
    entity::{By, Local, Mention},
    label::Label,
    language::Language,
    link::across,
    span::Span,
};

/// Syllables of invented names.
const SYLLABLES: [&str; 16] =
    ["ба", "ве", "го", "ди", "жу", "ла", "ме", "но", "ри", "са", "те", "фо", "ху", "ци", "ша", "ко"];

/// An invented word of three syllables or four, another for each number.
fn word(mut number: usize) -> String {
    let mut out = String::new();
    for _ in 0..4 {
        out.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
        if number == 0 && out.chars().count() >= 6 {
            break;
        }
    }
    let mut letters = out.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `count` documents of twenty names: people and organisations that recur in other documents, surnames alone among them.
fn documents(count: usize) -> Vec<Document> {
    (0..count)
        .map(|number| {
            let text = "x".repeat(400);
            let mut cast = Vec::new();
            for nth in 0..20usize {
                let person = (number * 7 + nth * 131) % (count * 3 + 1);
                let (label, name) = match nth % 4 {
                    0 | 1 => (Label::Person, format!("{} {}ев", word(person % 97), word(person))),
                    2 => (Label::Person, format!("{}ев", word(person))),
                    _ => (Label::Org, format!("{} {}", word(person), word(person % 53))),
                };
                cast.push(Local { label, name, known: None, career: None, aliases: Vec::new(), why: Vec::new() });
            }
            let mentions = cast
                .iter()
                .enumerate()
                .map(|(nth, local)| Mention {
                    span: Span::new(nth * 20, nth * 20 + 10),
                    label: local.label,
                    entity: nth as u32,
                    name: local.name.clone(),
                    score: 0.9,
                    by: By::Rule,
                    rule: "test".into(),
                })
                .collect();
            let block = Block {
                span: Span::new(0, text.len()),
                role: Role::Paragraph,
                language: Language::Ru,
                keep: true,
                reason: None,
                score: 1.0,
            };
            Document {
                id: format!("d{number}"),
                name: format!("{number}.txt"),
                language: Language::Ru,
                text,
                blocks: vec![block],
                mentions,
                cast,
                ..Document::default()
            }
        })
        .collect()
}

fn time(documents: &[Document]) -> Duration {
    let start = Instant::now();
    let linked = across::link(documents);
    assert!(!linked.entities.is_empty() && !linked.near.is_empty());
    start.elapsed()
}

/// The least of some runs, the two in turns: what else the machine does only adds.
#[test]
fn twice_the_documents_take_twice_the_time() {
    let (small, large) = (documents(600), documents(1200));
    let (mut one, mut two) = (Duration::MAX, Duration::MAX);
    for _ in 0..8 {
        one = one.min(time(&small));
        two = two.min(time(&large));
    }
    let ratio = two.as_secs_f64() / one.as_secs_f64();
    // Quadratic work would give 4.
    assert!(ratio < 3.4, "{ratio}");
}

#[test]
#[ignore = "a measurement of the release build"]
fn two_hundred_thousand_mentions() {
    let documents = documents(10_000);
    let taken = time(&documents);
    println!("200,000 mentions in 10,000 documents: {taken:?}");
    assert!(taken < Duration::from_secs(10), "{taken:?}");
}
