//! The work grows with the length of the input: twice the page takes at most about twice the time, whatever its shape.
//!
//! Only ratios are held, so that the test says the same on any machine. On Linux the time is that of the processor, which
//! a busy machine does not change.

mod common;

use std::{fs, time::Instant};

use sito::pipeline::{self, Models, Options};

/// Twice the input may take this many times as long. What is quadratic takes four times.
const MOST: f64 = 3.0;

/// Seconds of work that are measured together.
const ENOUGH: f64 = 0.25;

/// Seconds that this thread has worked.
fn now() -> f64 {
    let worked = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = worked.as_deref().and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    thread_local!(static START: Instant = Instant::now());
    nanoseconds.map_or_else(|| START.with(|start| start.elapsed().as_secs_f64()), |n| n / 1e9)
}

/// Seconds that one reading of `page` takes: of as many in a row as are long beside the ticks by which the system counts
/// (up to ten milliseconds, which is as long as one word takes).
fn seconds(name: &str, page: &str, models: &Models) -> f64 {
    let start = now();
    for readings in 1.. {
        let documents = pipeline::read(name, page.as_bytes(), models, &Options::default());
        assert!(documents.iter().all(Result::is_ok), "{name}");
        let worked = now() - start;
        if worked >= ENOUGH {
            return worked / f64::from(readings);
        }
    }
    unreachable!("time goes on")
}

/// `piece` with its number, again and again, up to a length in bytes.
fn repeat(bytes: usize, piece: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for n in 0.. {
        if out.len() >= bytes {
            break;
        }
        out.push_str(&piece(n));
    }
    out
}

/// Words that differ, so that nothing is found to be a repetition.
fn word(n: usize) -> String {
    const PARTS: [&str; 12] = ["мо", "ре", "ка", "то", "ви", "лен", "дар", "сук", "пол", "ями", "гор", "бей"];
    let mut n = n.wrapping_mul(2_654_435_761) % 20_736;
    (0..4)
        .map(|_| {
            let part = PARTS[n % 12];
            n /= 12;
            part
        })
        .collect()
}

fn sentence(n: usize) -> String {
    let words: Vec<String> = (0..12).map(|k| word(n * 12 + k)).collect();
    format!("Глава города Иван Петров 5 марта сказал: «{}». ", words.join(" "))
}

#[test]
fn twice_the_page_takes_twice_the_time() {
    let models = common::models();
    type Shape = (&'static str, &'static str, fn(usize) -> String);
    let shapes: &[Shape] = &[
        ("short lines", "page.txt", |n| repeat(n, |k| format!("{} {}\n", word(k), word(k + 7)))),
        ("equal lines", "page.txt", |n| repeat(n, |_| "Читайте также\n".into())),
        ("paragraphs", "page.txt", |n| repeat(n, |k| format!("{}{}\n\n", sentence(2 * k), sentence(2 * k + 1)))),
        ("one line", "page.txt", |n| repeat(n, sentence)),
        ("one word", "page.txt", |n| repeat(n, word)),
        ("numbers", "page.txt", |n| repeat(n, |k| format!("{} {k}.{} ", k % 31, k % 97))),
        ("capitals", "page.txt", |n| {
            repeat(n, |k| format!("{}{} ", if k % 9 == 0 { "\n" } else { "" }, word(k).to_uppercase()))
        }),
        ("open quotes", "page.txt", |n| repeat(n, |k| format!("«{} \"{} ", word(k), word(k + 1)))),
        ("names", "page.txt", |n| {
            repeat(n, |k| format!("Министр Анна {0}ова и Пётр {0}ский прибыли в Киев. ", word(k).replace("мо", "Мо")))
        }),
        ("html of paragraphs", "page.html", |n| {
            format!("<body><article>{}</article>", repeat(n, |k| format!("<p class=c{}>{}</p>", k % 7, sentence(k))))
        }),
        ("html of links", "page.html", |n| repeat(n, |k| format!("<li><a href=/{k}>{} {}</a>", word(k), word(k + 3)))),
        ("html without ends", "page.html", |n| repeat(n, |k| format!("<div><b>{} ", word(k)))),
        ("html table", "page.html", |n| format!("<table>{}", repeat(n, |k| format!("<tr><td>{}<td>{k}", word(k))))),
        ("markdown", "page.md", |n| {
            repeat(n, |k| format!("* [{}](/{k}) _{}\n> {}\n\n", word(k), word(k), sentence(k)))
        }),
    ];
    let (small, large) = if cfg!(debug_assertions) { (60_000, 120_000) } else { (300_000, 600_000) };
    let mut wrong = Vec::new();
    for (shape, name, make) in shapes {
        let (one, two) = (make(small), make(large));
        // What else the machine does shows even in the time of the processor; what is quadratic is so every time.
        let mut ratio = f64::MAX;
        for _ in 0..3 {
            let least = |page: &str| (0..3).map(|_| seconds(name, page, &models)).fold(f64::MAX, f64::min);
            let (a, b) = (least(&one), least(&two));
            println!(
                "{shape}: {:.1} MB/s, twice the page takes {:.2} times as long",
                two.len() as f64 / b / 1e6,
                b / a
            );
            ratio = ratio.min(b / a);
            if ratio <= MOST {
                break;
            }
        }
        if ratio > MOST {
            wrong.push(*shape);
        }
    }
    assert!(wrong.is_empty(), "more than linear: {wrong:?}");
}
