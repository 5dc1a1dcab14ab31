//! The command line: `sito analyze`.

fn main() -> std::process::ExitCode {
    #[cfg(not(target_arch = "wasm32"))]
    return cli::main();
    // Cargo also builds this target for the browser, where there is no command line.
    #[cfg(target_arch = "wasm32")]
    std::process::ExitCode::SUCCESS
}

#[cfg(not(target_arch = "wasm32"))]
mod cli {
    use std::{
        collections::{BTreeMap, BTreeSet},
        fs, io,
        io::{IsTerminal, Write},
        panic::{AssertUnwindSafe, catch_unwind},
        path::{Path, PathBuf},
        process::ExitCode,
        sync::{Mutex, mpsc},
        thread,
    };

    use lexopt::prelude::*;
    use sito::{
        Document, Error,
        corpus::Corpus,
        error::Cause,
        export::jsonl,
        extract::gazetteer::{Gazetteer, build},
        ingest::{
            self, Page,
            folder::{self, Fate},
        },
        pack::{Manifest, PROTOCOL},
        pipeline::{self, Models, Options},
        words,
    };

    const USAGE: &str = "\
sito reads saved news pages: cleans them, marks names and dates, links them.

usage: sito analyze [--no-clean] [--field NAME] [--threads N] [--models DIR] PATH...
       sito pack [--data DIR] [--models DIR] [--forms]
                  builds models/names.pack from data/ and models/words.pack; --forms lists every form of every name of one word

  PATH            a file, or a folder (walked in name order, without what is
                  hidden and without pictures, styles and scripts);
                  .txt .md .html .htm .xhtml .jsonl .csv
  --no-clean      keep every block
  --field NAME    the field of a .jsonl or .csv that holds text or HTML
  --threads N     how many threads (default: one a core); the output is the same
  --models DIR    the folder with MANIFEST.json and the packs
                  (default: $SITO_MODELS, or models/ beside or above the program or the current folder)

JSON Lines on stdout: one document record an input, then one entity record an entity.
Exit 0 all well, 1 some input failed (named on stderr, the others are written), 2 wrong usage.";

    /// What was asked.
    struct Analyze {
        options: Options,
        threads: usize,
        models: Option<PathBuf>,
        paths: Vec<PathBuf>,
    }

    pub fn main() -> ExitCode {
        let mut arguments = std::env::args_os().skip(1);
        if arguments.next().is_some_and(|verb| verb == "pack") {
            return match pack(lexopt::Parser::from_args(arguments)) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("sito: {error}");
                    ExitCode::from(1)
                }
            };
        }
        match parse() {
            Ok(Some(command)) => match analyze(&command) {
                Ok(true) => ExitCode::SUCCESS,
                Ok(false) => ExitCode::from(1),
                // A reader that closed the pipe (`| head`) is no failure of ours.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("sito: {error}");
                    ExitCode::from(1)
                }
            },
            Ok(None) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("sito: {error}\n\n{USAGE}");
                ExitCode::from(2)
            }
        }
    }

    /// `None` where help or the version was asked for and given.
    fn parse() -> Result<Option<Analyze>, lexopt::Error> {
        let mut parser = lexopt::Parser::from_env();
        let mut command = Analyze {
            options: Options::default(),
            threads: thread::available_parallelism().map_or(1, usize::from),
            models: None,
            paths: Vec::new(),
        };
        let mut verb = None;
        while let Some(arg) = parser.next()? {
            match arg {
                Short('h') | Long("help") => {
                    println!("{USAGE}");
                    return Ok(None);
                }
                Short('V') | Long("version") => {
                    println!("sito {}", env!("CARGO_PKG_VERSION"));
                    return Ok(None);
                }
                Value(name) if verb.is_none() => {
                    if name != "analyze" {
                        return Err(format!("no command is called {:?}", name.to_string_lossy()).into());
                    }
                    verb = Some(name);
                }
                Long("no-clean") => command.options.keep_all = true,
                Long("field") => command.options.ingest.field = Some(parser.value()?.string()?),
                Long("threads") => {
                    command.threads = parser.value()?.parse()?;
                    if command.threads == 0 {
                        return Err("--threads must be at least 1".into());
                    }
                }
                Long("models") => command.models = Some(parser.value()?.into()),
                Value(path) => command.paths.push(path.into()),
                other => return Err(other.unexpected()),
            }
        }
        if verb.is_none() {
            return Err("no command; try: sito analyze FILE".into());
        }
        if command.paths.is_empty() {
            return Err("no file or folder given".into());
        }
        Ok(Some(command))
    }

    /// Builds the packs of names and of words and enters them into the manifest.
    fn pack(mut parser: lexopt::Parser) -> Result<(), Box<dyn std::error::Error>> {
        let (mut data, mut models) = (PathBuf::from("data"), PathBuf::from("models"));
        let mut forms = false;
        while let Some(arg) = parser.next()? {
            match arg {
                Long("data") => data = parser.value()?.into(),
                Long("models") => models = parser.value()?.into(),
                Long("forms") => forms = true,
                other => return Err(other.unexpected().into()),
            }
        }
        let mut tables = BTreeMap::new();
        for entry in fs::read_dir(&data).map_err(|e| unreadable(&data, &e))? {
            let path = entry?.path();
            let name = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_owned();
            if path.extension().is_some_and(|e| e == "tsv") && build::is_table(&name) {
                tables.insert(name, fs::read_to_string(&path).map_err(|e| unreadable(&path, &e))?);
            }
        }
        let bytes = build::build(&tables)?;
        let path = models.join("MANIFEST.json");
        let mut manifest = match fs::read(&path) {
            Ok(old) => Manifest::parse(&old)?,
            Err(_) => Manifest { protocol: PROTOCOL, packs: Vec::new() },
        };
        let lists = words::pack();
        manifest.put("names", "names.pack", &bytes, build::LICENCE);
        manifest.put("words", "words.pack", &lists, words::LICENCE);
        fs::write(models.join("names.pack"), &bytes)?;
        fs::write(models.join("words.pack"), &lists)?;
        fs::write(&path, manifest.to_json())?;
        let gazetteer = Gazetteer::from_bytes(&bytes)?;
        if forms {
            for (form, id, caution) in gazetteer.single_words() {
                println!("{form}\t{id}\t{caution}");
            }
        }
        let [entities, names, words, first] = gazetteer.counts();
        eprintln!(
            "sito: names.pack: {} bytes, {entities} entities, {names} names, {words} words, {first} first names",
            bytes.len()
        );
        Ok(())
    }

    /// Reads everything, links it, writes it. `false` where some input failed.
    fn analyze(command: &Analyze) -> io::Result<bool> {
        let models = load_models(command.models.as_deref());
        let mut all_well = true;
        let (documents, problems) = read_all(command, &models);
        for problem in &problems {
            eprintln!("sito: {problem}");
            all_well = false;
        }
        let mut corpus = Corpus::with_repeats(!command.options.keep_all);
        for document in documents {
            corpus.push(document);
        }
        corpus.settle();
        let mut out = io::BufWriter::with_capacity(1 << 20, io::stdout().lock());
        jsonl::write(corpus.inputs(), corpus.documents(), corpus.linked(), &mut out)?;
        out.flush()?;
        Ok(all_well)
    }

    /// The packs that can be loaded; what is missing is said once, and reading goes on with rules alone.
    fn load_models(given: Option<&Path>) -> Models {
        let mut models = Models::default();
        let Some(folder) = given.map(Path::to_owned).or_else(find_models) else {
            eprintln!("sito: no models/MANIFEST.json found; reading with rules alone (see --models)");
            return models;
        };
        let manifest = fs::read(folder.join("MANIFEST.json"))
            .map_err(|e| unreadable(&folder.join("MANIFEST.json"), &e))
            .and_then(|bytes| Manifest::parse(&bytes));
        match manifest {
            Err(error) => eprintln!("sito: {error}"),
            Ok(manifest) => {
                for entry in &manifest.packs {
                    let path = folder.join(&entry.file);
                    let installed = fs::read(&path)
                        .map_err(|e| unreadable(&path, &e))
                        .and_then(|bytes| models.install(&manifest, &entry.name, &bytes));
                    if let Err(error) = installed {
                        eprintln!("sito: {error}");
                    }
                }
            }
        }
        models
    }

    /// `$SITO_MODELS`, else the nearest `models/` with a manifest above the program or the current folder.
    fn find_models() -> Option<PathBuf> {
        if let Some(folder) = std::env::var_os("SITO_MODELS") {
            return Some(folder.into());
        }
        let starts = [std::env::current_exe().ok(), std::env::current_dir().ok()];
        starts
            .iter()
            .flatten()
            .flat_map(|start| start.ancestors())
            .map(|above| above.join("models"))
            .find(|folder| folder.join("MANIFEST.json").is_file())
    }

    fn unreadable(path: &Path, error: &io::Error) -> Error {
        Error::new(path.to_string_lossy(), Cause::Unreadable(error.to_string()))
    }

    /// Every document in input order, and what failed. One thread reads files, the others analyse pages.
    fn read_all(command: &Analyze, models: &Models) -> (Vec<Document>, Vec<Error>) {
        let (to_analyze, pages) = mpsc::sync_channel::<(usize, Page)>(4 * command.threads);
        let pages = Mutex::new(pages);
        let (done, results) = mpsc::channel::<(usize, Result<Document, Error>)>();
        let mut results = thread::scope(|scope| {
            for _ in 0..command.threads {
                let (pages, done) = (&pages, done.clone());
                scope.spawn(move || {
                    loop {
                        let next = pages.lock().expect("no thread panics while it waits").recv();
                        let Ok((index, page)) = next else { break };
                        if done.send((index, analyze_page(page, models, &command.options))).is_err() {
                            break;
                        }
                    }
                });
            }
            let mut index = 0;
            let mut passed_over = 0;
            for path in &command.paths {
                let walked = files_of(path);
                passed_over += walked.passed_over;
                for file in walked.files {
                    let file = file.and_then(|(name, file)| {
                        let bytes = fs::read(&file).map_err(|e| unreadable(&file, &e))?;
                        Ok((name, bytes))
                    });
                    let mut take = |page| {
                        let _ = match page {
                            Ok(page) => to_analyze.send((index, page)).map_err(|_| ()),
                            Err(error) => done.send((index, Err(error))).map_err(|_| ()),
                        };
                        index += 1;
                    };
                    match file {
                        Ok((name, bytes)) => match ingest::pages(&name, &bytes, &command.options.ingest) {
                            Ok(pages) => pages.for_each(&mut take),
                            Err(error) => take(Err(error)),
                        },
                        Err(error) => take(Err(error)),
                    }
                }
            }
            drop((to_analyze, done));
            if passed_over > 0 {
                eprintln!("sito: passed over {passed_over} pictures, styles and scripts of saved pages");
            }
            let progress = io::stderr().is_terminal();
            let mut all = Vec::with_capacity(index);
            for result in results {
                all.push(result);
                if progress && all.len() % 64 == 0 {
                    eprint!("\r{} of {index} read", all.len());
                }
            }
            if progress && all.len() >= 64 {
                eprintln!("\r{} of {index} read", all.len());
            }
            all
        });
        results.sort_by_key(|(index, _)| *index);
        let (mut documents, mut problems) = (Vec::new(), Vec::new());
        for (_, result) in results {
            match result {
                Ok(document) => documents.push(document),
                Err(error) => problems.push(error),
            }
        }
        (documents, problems)
    }

    /// A page that makes the library panic is a defect, but not the end of the batch.
    fn analyze_page(page: Page, models: &Models, options: &Options) -> Result<Document, Error> {
        let name = page.name.clone();
        catch_unwind(AssertUnwindSafe(|| pipeline::analyze(page, models, options))).map_err(|panic| {
            let why = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            Error::new(name, Cause::Internal(why.unwrap_or("panic").to_owned()))
        })
    }

    /// What a path of the command line stands for.
    #[derive(Default)]
    struct Walked {
        /// Each file with its name: its path inside the folder, or its own name where it was given by itself.
        files: Vec<Result<(String, PathBuf), Error>>,
        /// What only furnishes saved pages.
        passed_over: usize,
    }

    /// The file itself, whatever it is; or the files of the folder in name order, as far as [`folder::fate`] lets them pass.
    fn files_of(path: &Path) -> Walked {
        let mut walked = Walked::default();
        if path.is_dir() {
            let root = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
            walk(path, "", &mut BTreeSet::from([root]), &mut walked);
        } else {
            let name = path.file_name().map_or(path.to_string_lossy(), |name| name.to_string_lossy());
            walked.files.push(Ok((name.into_owned(), path.to_owned())));
        }
        walked
    }

    /// Walks a folder; `inside` is its path within the first, with a slash at its end. A link to a folder is followed unless
    /// that lies in one of `roots`, the folders that are walked anyhow, or holds one of them.
    fn walk(at: &Path, inside: &str, roots: &mut BTreeSet<PathBuf>, walked: &mut Walked) {
        let entries = match fs::read_dir(at) {
            Ok(entries) => entries,
            Err(error) => return walked.files.push(Err(unreadable(at, &error))),
        };
        let mut found = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => found.push((entry.file_name().to_string_lossy().into_owned(), entry.path())),
                Err(error) => walked.files.push(Err(unreadable(at, &error))),
            }
        }
        found.sort_by(|a, b| folder::order(&a.0, &b.0));
        for (name, path) in found {
            let name = format!("{inside}{name}");
            let fate = folder::fate(&name);
            if !path.is_dir() {
                match fate {
                    // A pipe would be waited for without end.
                    Fate::Read if fs::metadata(&path).is_ok_and(|about| !about.is_file()) => {}
                    Fate::Read => walked.files.push(Ok((name, path))),
                    Fate::PassedOver => walked.passed_over += 1,
                    Fate::Hidden => {}
                }
            } else if fate != Fate::Hidden {
                if path.is_symlink() {
                    let Ok(target) = fs::canonicalize(&path) else { continue };
                    if roots.iter().any(|root| target.starts_with(root) || root.starts_with(&target)) {
                        continue;
                    }
                    roots.insert(target);
                }
                walk(&path, &format!("{name}/"), roots, walked);
            }
        }
    }
}
