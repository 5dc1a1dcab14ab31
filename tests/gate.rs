//! The quality gate: what the scorers say of the command line's output must not fall below `tests/gate.json`.
//!
//! The annotated pages are other people's and are not part of this project; where `../shared` is absent, the gate says so
//! and passes. Each suite pins a digest of what it is measured on, so that a figure on other data is not mistaken for
//! progress. `SITO_GATE=raise` writes floors that are higher than before; nothing lowers one but `SITO_GATE=set`.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A new floor lies below the measured value by this much, so that a change elsewhere may cost a single item.
const SLACK: f64 = 0.002;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Suite {
    /// SHA-256 of the files it is measured on, first 16 digits.
    digest: String,
    /// Least value of each metric; for metrics in [`LOWER_IS_BETTER`] the greatest.
    floors: BTreeMap<String, f64>,
}

/// Metrics that must not rise.
const LOWER_IS_BETTER: &[&str] = &["names.leaked_from_boilerplate"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shared() -> PathBuf {
    env::var_os("SITO_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from)
}

fn analyze(arguments: &[&str], inputs: &[PathBuf], out: &Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_sito"))
        .arg("analyze")
        .args(arguments)
        .args(inputs)
        .stdout(fs::File::create(out).expect("the work folder can be written"))
        .output()
        .expect("the command line starts");
    assert!(output.status.success(), "sito analyze failed: {}", String::from_utf8_lossy(&output.stderr));
}

/// Runs a scorer and reads its `metric value` lines.
fn score(scorer: &str, arguments: &[&str], files: &[PathBuf]) -> BTreeMap<String, f64> {
    let output = Command::new("python3")
        .arg(shared().join("eval").join(scorer))
        .args(arguments)
        .args(files)
        .output()
        .expect("python3 starts");
    assert!(output.status.success(), "{scorer}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| {
            let (name, value) = line.split_once(' ')?;
            Some((name.to_owned(), value.parse().ok()?))
        })
        .collect()
}

fn digest(files: &[PathBuf]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display())));
    }
    sito::pack::hex(&hash.finalize())[..16].to_owned()
}

fn folder(path: PathBuf) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(path).expect("the folder is there").map(|e| e.unwrap().path()).collect();
    files.sort();
    files
}

/// Every suite with its digest and figures.
fn measure(work: &Path) -> BTreeMap<String, (String, BTreeMap<String, f64>)> {
    let shared = shared();
    let out = work.join("out.jsonl");
    let mut suites = BTreeMap::new();

    analyze(&[], &[shared.join("seeds")], &out);
    let mut files = folder(shared.join("seeds"));
    files.extend(folder(shared.join("gold/seeds")));
    suites.insert("seeds".into(), (digest(&files), score("score_seeds.py", &[], std::slice::from_ref(&out))));

    let work_text = work.to_string_lossy().into_owned();
    score("score_clean.py", &["unpack", "--work", &work_text], &[]);
    for (name, field) in [("pages", "html"), ("lines", "text")] {
        analyze(&["--field", field], &[work.join(format!("{name}.jsonl"))], &out);
        let figures = score("score_clean.py", &["--work", &work_text, name], std::slice::from_ref(&out));
        suites.insert(name.into(), (digest(&[work.join(format!("{name}.jsonl"))]), figures));
    }

    for name in
        ["slavicner_ru", "slavicner_uk", "nerel_ru", "factrueval_ru", "crossner_politics_en", "ewt_en", "kaznerd_kk"]
    {
        let gold = shared.join(format!("data/ner/{name}.jsonl"));
        analyze(&["--no-clean", "--field", "text"], std::slice::from_ref(&gold), &out);
        let figures = score("score_ner.py", &[], &[out.clone(), gold.clone()]);
        suites.insert(name.into(), (digest(&[gold]), figures));
    }
    suites
}

#[test]
fn figures_stay_above_their_floors() {
    if !shared().is_dir() {
        println!("skipped: the annotated pages are not at {} (set SITO_SHARED to where they are)", shared().display());
        return;
    }
    if cfg!(debug_assertions) {
        println!("skipped: the gate measures thousands of pages; run it with --release");
        return;
    }
    let work = env::temp_dir().join(format!("sito-gate-{}", std::process::id()));
    fs::create_dir_all(&work).expect("a work folder can be made");
    let measured = measure(&work);
    fs::remove_dir_all(&work).expect("the work folder can be removed");

    let path = root().join("tests/gate.json");
    let mut gate: BTreeMap<String, Suite> =
        serde_json::from_slice(&fs::read(&path).expect("gate.json is there")).expect("gate.json is JSON");
    let mode = env::var("SITO_GATE").unwrap_or_default();
    let mut failures = Vec::new();
    for (name, (digest, figures)) in &measured {
        let suite =
            gate.entry(name.clone()).or_insert_with(|| Suite { digest: digest.clone(), floors: BTreeMap::new() });
        if suite.digest != *digest && mode != "set" {
            failures.push(format!("{name}: measured on other data ({digest}) than the floors ({})", suite.digest));
            continue;
        }
        suite.digest.clone_from(digest);
        for (metric, &value) in figures {
            println!("{name} {metric} {value:.3}");
            let lower = LOWER_IS_BETTER.contains(&metric.as_str());
            let floor = suite.floors.get(metric).copied();
            if floor.is_some_and(|floor| if lower { value > floor } else { value < floor }) && mode != "set" {
                failures.push(format!("{name}: {metric} is {value:.3}, the floor is {:.3}", floor.unwrap_or_default()));
            }
            let new = if lower { value } else { ((value - SLACK) * 1000.0).floor().max(0.0) / 1000.0 };
            let better = floor.is_none_or(|floor| if lower { new < floor } else { new > floor });
            if mode == "set" || mode == "raise" && better {
                suite.floors.insert(metric.clone(), new);
            }
        }
    }
    if !mode.is_empty() {
        let text = serde_json::to_string_pretty(&gate).expect("the gate is plain data") + "\n";
        fs::write(&path, text).expect("gate.json can be written");
    }
    assert!(failures.is_empty(), "below the floor:\n{}", failures.join("\n"));
}
