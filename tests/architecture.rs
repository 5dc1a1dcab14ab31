//! The shape of the project: which module may use which, and that the library knows nothing of browsers.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The layers, lowest first. A module may use those of lower layers, and those of its own layer where that says so.
const LAYERS: &[Layer] = &[
    Layer {
        name: "bottom",
        among: true,
        modules: &[
            "career", "document", "entity", "error", "facts", "hash", "label", "language", "limits", "pack", "span",
            "table", "tally", "written",
        ],
    },
    Layer { name: "stages", among: true, modules: &["clean", "extract", "ingest", "lang", "link", "morph", "text"] },
    Layer {
        name: "above the stages",
        among: true,
        modules: &["corpus", "export", "pipeline", "protocol", "project", "words"],
    },
    Layer { name: "browser", among: false, modules: &["web"] },
    Layer { name: "page", among: false, modules: &["app"] },
    Layer { name: "binaries", among: false, modules: &["bin"] },
];

struct Layer {
    name: &'static str,
    /// Whether its modules may use each other.
    among: bool,
    modules: &'static [&'static str],
}

/// Modules of the stages, in the order of the pipeline: a stage may use those before it, never those after.
const STAGES: &[&str] = &["lang", "text", "ingest", "clean", "morph", "extract", "link"];

#[test]
fn dependencies_point_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for file in sources(&root) {
        let path = file.strip_prefix(&root).unwrap();
        let from = module_of(path);
        if from == "lib" {
            continue;
        }
        let Some(layer) = layer_of(&from) else {
            wrong.push(format!("src/{}: module `{from}` is in no layer of this test", path.display()));
            continue;
        };
        seen.insert(from.clone());
        for to in used(&fs::read_to_string(&file).unwrap()) {
            let Some(below) = layer_of(&to) else { continue };
            let allowed = to == from
                || below < layer
                || (below == layer
                    && LAYERS[layer].among
                    && !(LAYERS[layer].name == "stages" && order(&to) > order(&from)));
            if !allowed {
                wrong.push(format!("src/{}: `{from}` uses `{to}`", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "dependencies must point down:\n{}", wrong.join("\n"));
    assert!(seen.contains("pipeline") && seen.contains("span"), "the sources were not found");
}

#[test]
fn the_library_knows_nothing_of_browsers() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["tree", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(["--no-default-features"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo tree runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let browser: BTreeSet<_> = tree
        .lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| ["leptos", "wasm-bindgen", "web-sys", "js-sys", "gloo"].iter().any(|b| name.starts_with(b)))
        .collect();
    assert!(tree.contains("serde"), "cargo tree printed no dependencies");
    assert!(browser.is_empty(), "without the feature `web` the library depends on {browser:?}");
}

/// Every `.rs` file below a folder, in order.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files
}

/// The first part of a path below `src`: `clean/html.rs` is of module `clean`.
fn module_of(path: &Path) -> String {
    let first = path.iter().next().unwrap().to_string_lossy();
    first.strip_suffix(".rs").unwrap_or(&first).to_owned()
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|l| l.modules.contains(&module))
}

fn order(module: &str) -> Option<usize> {
    STAGES.iter().position(|s| *s == module)
}

/// The modules of ours that a source names after `crate::` or `sito::`, outside of comments and of its tests.
fn used(source: &str) -> BTreeSet<String> {
    let code: String = source
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let reexports: BTreeMap<&str, &str> = [
        ("Document", "document"),
        ("Entity", "entity"),
        ("Mention", "entity"),
        ("Error", "error"),
        ("Label", "label"),
        ("Language", "language"),
    ]
    .into();
    let mut names = BTreeSet::new();
    for root in ["crate::", "sito::"] {
        for (at, _) in code.match_indices(root) {
            let rest = &code[at + root.len()..];
            if let Some(group) = rest.strip_prefix('{') {
                names.extend(first_names(group));
            } else {
                names.insert(word(rest));
            }
        }
    }
    names.into_iter().map(|n| reexports.get(n.as_str()).map_or(n, |m| (*m).to_owned())).collect()
}

/// The first word of each item of a `{…}` list, up to its closing brace.
fn first_names(group: &str) -> Vec<String> {
    let (mut names, mut depth, mut fresh) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            c if fresh && depth == 0 && !c.is_whitespace() => {
                names.push(word(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn the_uses_of_a_source_are_found() {
    let source = "use crate::{clean::{self, lines::Model}, document::Document, Label};\n// crate::app\nfn f() { crate::text::split() }";
    let found: Vec<_> = used(source).into_iter().collect();
    assert_eq!(found, ["clean", "document", "label", "text"]);
}
