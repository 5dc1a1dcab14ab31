//! The contract of `sito analyze` (`docs/FORMAT.md`), tried on the program itself.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

/// A folder of this test's own, empty.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("it has a parent")).expect("the folder can be made");
    fs::write(&path, bytes).expect("the file can be written");
    path
}

fn sito<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sito"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs")
}

/// Runs `sito analyze` and gives its exit status, records and messages.
fn analyze(arguments: &[&str], paths: &[&Path]) -> (i32, Vec<Value>, String) {
    let mut all: Vec<&std::ffi::OsStr> = vec!["analyze".as_ref()];
    all.extend(arguments.iter().map(|a| std::ffi::OsStr::new(*a)));
    all.extend(paths.iter().map(|p| p.as_os_str()));
    let output = sito(all);
    let stdout = String::from_utf8(output.stdout).expect("stdout is UTF-8");
    let records = stdout.lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect();
    (output.status.code().expect("it ends by itself"), records, String::from_utf8_lossy(&output.stderr).into_owned())
}

fn documents(records: &[Value]) -> impl Iterator<Item = &Value> {
    records.iter().filter(|r| r["record"] == "document")
}

fn names(records: &[Value]) -> Vec<&str> {
    documents(records).map(|r| r["name"].as_str().expect("a name")).collect()
}

/// The code points `start..end` of a document's text.
fn slice(document: &Value, span: &Value) -> String {
    let at = |key: &str| usize::try_from(span[key].as_u64().expect("an offset")).expect("it fits");
    document["text"].as_str().expect("text").chars().skip(at("start")).take(at("end") - at("start")).collect()
}

#[test]
fn wrong_usage_is_exit_2_and_says_how() {
    for arguments in [
        &[][..],
        &["analyse", "x.txt"],
        &["analyze"],
        &["analyze", "--threads", "0", "x.txt"],
        &["analyze", "--threads", "many", "x.txt"],
        &["analyze", "--threads"],
        &["analyze", "--field"],
        &["analyze", "--unknown", "x.txt"],
    ] {
        let output = sito(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("usage: sito analyze"), "{arguments:?}");
    }
    assert_eq!(sito(["--help"]).status.code(), Some(0));
}

#[test]
fn a_failed_input_is_exit_1_named_and_the_others_are_written() {
    let folder = folder("failures");
    let good = write(&folder, "good.txt", "Снег шёл весь день.");
    let empty = write(&folder, "empty.txt", "");
    let picture = write(&folder, "picture.txt", b"\x89PNG\r\n\x1a\n\0\0");
    let report = write(&folder, "report.pdf", "%PDF-1.7");
    let batch = write(&folder, "batch.jsonl", "{\"text\":\"раз\"}\n{broken\n{\"text\":\"два\"}\n");
    let list = write(&folder, "list.txt", "https://example.org/1\n");
    let missing = folder.join("missing.txt");

    let (status, records, _) = analyze(&[], &[&good]);
    assert_eq!((status, names(&records)), (0, vec!["good.txt"]));

    let all = [&empty, &good, &picture, &report, &batch, &list, &missing].map(PathBuf::as_path);
    let (status, records, errors) = analyze(&[], &all);
    assert_eq!(status, 1);
    assert_eq!(names(&records), ["good.txt", "batch.jsonl:1", "batch.jsonl:3"]);
    for name in ["empty.txt", "picture.txt", "report.pdf", "batch.jsonl:2", "list.txt", "missing.txt"] {
        assert_eq!(errors.lines().filter(|l| l.contains(name)).count(), 1, "{name} in {errors}");
    }
}

#[test]
fn folders_are_walked_in_name_order() {
    let folder = folder("order");
    for name in ["b.txt", "a/2.txt", "a/1.txt", "c.html", "a.txt", ".hidden.txt", "a/.git/x.txt"] {
        write(&folder, name, format!("<p>Страница {name}.</p><p>Вторая строка.</p>"));
    }
    let (status, records, errors) = analyze(&[], &[&folder]);
    assert_eq!(status, 0, "{errors}");
    assert_eq!(names(&records), ["a/1.txt", "a/2.txt", "a.txt", "b.txt", "c.html"]);
    let kinds: Vec<&str> = records.iter().map(|r| r["record"].as_str().expect("a kind")).collect();
    assert!(kinds.is_sorted(), "documents come before entities");
}

#[test]
fn a_folder_is_walked_as_the_page_walks_it() {
    let folder = folder("saved");
    let page = |name: &str| format!("<p>Страница {name}.</p><p>Вторая строка.</p>");
    for name in ["page.html", "page_files/frame.html", "x.css/inner.html", ".cache/x.html"] {
        write(&folder, name, page(name));
    }
    for name in ["page_files/s.css", "page_files/s.js", "page_files/a.PNG", "Thumbs.db"] {
        write(&folder, name, b"\x89PNG\r\n\x1a\n\0\0");
    }
    let other = self::folder("saved-elsewhere");
    write(&other, "far.html", page("far"));
    let broken = write(&folder, "report.pdf", "%PDF-1.7");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(&folder, folder.join("page_files/again")).expect("a link can be made");
        symlink("page_files", folder.join("a-link")).expect("a link can be made");
        symlink(&other, folder.join("other")).expect("a link can be made");
        symlink(&folder, other.join("back")).expect("a link can be made");
        symlink(&other, other.join("self")).expect("a link can be made");
    }
    let (status, records, errors) = analyze(&[], &[&folder]);
    assert_eq!(status, 1, "{errors}");
    let mut expected = vec!["page.html", "page_files/frame.html", "x.css/inner.html"];
    if cfg!(unix) {
        expected.insert(0, "other/far.html");
    }
    assert_eq!(names(&records), expected);
    assert!(errors.contains("report.pdf: .pdf files are not read"), "{errors}");
    assert!(errors.contains("passed over 3 "), "{errors}");
    assert_eq!(errors.lines().count(), 2, "{errors}");

    fs::remove_file(broken).expect("it can be removed");
    assert_eq!(analyze(&[], &[&folder]).0, 0, "what is passed over is no failure");
    let (status, records, _) = analyze(&[], &[&folder.join(".cache"), &folder.join("page_files/s.css")]);
    assert_eq!((status, names(&records)), (1, vec!["x.html"]), "what is named is read, or said why not");
}

#[test]
fn a_true_copy_is_counted_once_and_another_title_makes_another_document() {
    let folder = folder("copies");
    let text = "Мэр Андрей Колесников открыл мост. Колесников сказал, что дорога готова.\n";
    write(&folder, "a.txt", text);
    let ibm: Vec<u8> = encoding_rs::WINDOWS_1251.encode(text).0.into_owned();
    write(&folder, "b.txt", ibm);
    let row = text.trim();
    let rows = format!("url,title,text\nhttps://example.org/1,Первый,{row:?}\nhttps://example.org/2,Второй,{row:?}\n");
    write(&folder, "c.csv", format!("{rows}https://example.org/2,Второй,{row:?}\n"));
    let (status, records, errors) = analyze(&[], &[&folder]);
    assert_eq!(status, 0, "{errors}");
    assert_eq!(names(&records), ["a.txt", "b.txt", "c.csv:2", "c.csv:3", "c.csv:4"]);
    let all: Vec<&Value> = documents(&records).collect();
    let copies: Vec<&str> = all.iter().filter_map(|d| d["notices"].as_array()?.first()?["message"].as_str()).collect();
    assert_eq!(copies, ["the same as a.txt", "the same as c.csv:3"]);
    assert_eq!((&all[1]["encoding"], &all[1]["id"]), (&Value::from("windows-1251"), &all[0]["id"]));
    assert_eq!(all[3]["id"], all[4]["id"]);
    assert!(all[0]["id"] != all[2]["id"] && all[2]["id"] != all[3]["id"]);
    let person = records.iter().find(|r| r["record"] == "entity" && r["label"] == "PERSON").expect("a person");
    assert_eq!(person["mentions"], 6, "{person}");
    assert_eq!(person["documents"], serde_json::json!(["a.txt", "c.csv:2", "c.csv:3"]));
}

#[test]
fn the_same_bytes_whatever_the_threads() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/sample");
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/jsonl-batch/source.jsonl");
    let run = |threads: &str| {
        let arguments =
            ["analyze".as_ref(), "--threads".as_ref(), threads.as_ref(), sample.as_os_str(), pages.as_os_str()];
        sito(arguments).stdout
    };
    let one = run("1");
    assert!(one.len() > 10_000);
    for threads in ["1", "4", "16"] {
        assert!(run(threads) == one, "{threads} threads write other bytes");
    }
}

#[test]
fn offsets_are_code_points_and_the_text_is_the_file() {
    let folder = folder("offsets");
    let text = "😀😀 Заголовок об одной реке\r\n\r\nПишите на 😀 info@example.org до вечера, ответит Иван Петрович Лапшин.\r\n\r\n\
                е\u{301} — буква с ударением; https://example.org/a 😀 конец.\r\n";
    let path = write(&folder, "emoji.txt", text);
    let (status, records, _) = analyze(&["--no-clean"], &[&path]);
    assert_eq!(status, 0);
    let document = documents(&records).next().expect("a document");
    assert_eq!(document["text"], text);
    let lines: Vec<&str> = text.lines().filter(|l| !l.is_empty()).collect();
    let blocks: Vec<String> =
        document["blocks"].as_array().expect("blocks").iter().map(|b| slice(document, b)).collect();
    assert_eq!(blocks, lines);
    let mentions = document["mentions"].as_array().expect("mentions");
    for (label, expected) in
        [("PERSON", "Иван Петрович Лапшин"), ("EMAIL", "info@example.org"), ("URL", "https://example.org/a")]
    {
        let found: Vec<String> = mentions.iter().filter(|m| m["label"] == label).map(|m| slice(document, m)).collect();
        assert_eq!(found, [expected]);
    }
}

#[test]
fn records_are_as_the_contract_says() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/sample");
    let (status, records, errors) = analyze(&[], &[&sample.join("01-aktau.txt"), &sample.join("07-ledger.html")]);
    assert_eq!(status, 0, "{errors}");
    let entities: Vec<&Value> = records.iter().filter(|r| r["record"] == "entity").collect();
    for document in documents(&records) {
        for key in ["id", "name", "media_type", "encoding", "language", "text"] {
            assert!(document[key].is_string(), "{key}");
        }
        for key in ["blocks", "mentions", "quotes", "dates", "roles", "events", "notices"] {
            assert!(document[key].is_array(), "{key}");
        }
        assert_eq!(document["version"], 1);
        let blocks = document["blocks"].as_array().expect("blocks");
        for block in blocks {
            assert_eq!(block["keep"] == false, block["reason"].is_string(), "{block}");
        }
        for mention in document["mentions"].as_array().expect("mentions") {
            let entity = entities.iter().find(|e| e["id"] == mention["entity"]).expect("its entity is written");
            assert_eq!(entity["label"], mention["label"]);
            let inside = |b: &&Value| {
                b["start"].as_u64() <= mention["start"].as_u64() && mention["end"].as_u64() <= b["end"].as_u64()
            };
            let block = blocks.iter().find(inside).expect("a mention lies in one block");
            assert_eq!(mention["in"] == "article", block["keep"] == true, "{mention}");
        }
    }
    for entity in entities {
        for key in ["id", "label", "name"] {
            assert!(entity[key].is_string(), "{key}");
        }
        assert!(entity["mentions"].is_u64() && entity["documents"].is_array());
    }
}

#[test]
fn options_do_what_they_say() {
    let folder = folder("options");
    let batch = write(&folder, "b.jsonl", "{\"text\":\"из text\",\"lead\":\"Снег шёл весь день.\"}\n");
    let (status, records, _) = analyze(&["--field", "lead"], &[&batch]);
    assert_eq!((status, &records[0]["text"]), (0, &Value::from("Снег шёл весь день.")));
    let (status, _, errors) = analyze(&["--field", "none"], &[&batch]);
    assert_eq!(status, 1);
    assert!(errors.contains("b.jsonl:1") && errors.contains("none"), "{errors}");

    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/sample/01-aktau.txt");
    let (_, cleaned, _) = analyze(&[], &[&sample]);
    let (_, whole, _) = analyze(&["--no-clean"], &[&sample]);
    let removed = |records: &[Value]| {
        documents(records)
            .flat_map(|d| d["blocks"].as_array().expect("blocks").clone())
            .filter(|b| b["keep"] == false)
            .count()
    };
    assert!(removed(&cleaned) > 0);
    assert_eq!(removed(&whole), 0);
    assert!(
        documents(&whole).all(|d| d["mentions"].as_array().expect("mentions").iter().all(|m| m["in"] == "article"))
    );
}
