//! English.

use super::{
    Forms, Tongue, Words,
    rules::{Note, Rule},
};
use crate::{
    career::Occupation,
    document::{Origin, Reason},
    error::{Cause, Fault, Limit},
    label::Label,
    language::Language,
};

pub(super) const WORDS: Words = Words {
    tongue: Tongue::En,
    headline: "Drop a folder of news pages. Read who is in it.",
    lead: "Each page is cleaned of menus, teasers and adverts; people, organisations, places and dates are marked. \
           What was removed stays in view, says why, and comes back with one key.",
    choose_files: "Choose files",
    choose_folder: "Choose a folder",
    paste_open: "Paste text or HTML",
    try_sample: "Try the sample",
    sample_note: "eight short pages in four languages, written for it",
    let_go: "Let go to read",
    kinds: ".txt  .html  .md  .jsonl  .csv",
    promise: "Nothing you drop leaves this device.",
    here_title: "Read here",
    here_text: "This page reads your files in its own memory. No server takes them; there is no account and no counter.",
    rule_title: "Held to it",
    rule_text: "The page carries a rule by which the browser refuses it any other server. Every request so far is listed.",
    offline_title: "No network needed",
    offline_text: "Once it has loaded, switch the network off and open it again. It works as before.",
    memory_title: "Gone when you close it",
    memory_text: "Articles and decisions are kept until you close this page. Export what you need.",
    see_requests: "See every request",
    add: "Add",
    export_open: "Export JSON",
    settings_open: "Settings",
    keys_open: "Keys",
    requests_pill: "to other servers: {0}",
    tables_loading: "Loading the tables of names; what you drop now is read in a moment",
    tables_waiting: "Ready to read. Still loading: {0}. What is read before is read again then",
    tables_ready: "Tables ready: {0}",
    tables_partly: "Not all tables could be loaded, so fewer names are found. In use: {0}. Trouble: {1}",
    tables_none: "none",
    pack_html: "cleaning of web pages",
    pack_lines: "cleaning of plain text",
    pack_names: "names",
    pack_words: "words",
    pack_tagger: "learned names",
    engine_failed: "The reading part of this page does not start: {0}. Load the page again; if that does not help, try \
                    another browser.",
    engine_stale: "Parts of two versions of Sito met. Load the page again; what you dropped has to be dropped again.",
    archive_lost: "The part of the page that keeps the articles stopped, most likely for want of memory. Drop the files \
                   again, fewer at a time.",
    dismiss: "Dismiss",
    reload: "Load again",
    update_ready: "A new version of Sito is here. It waits until you want it; the articles read so far are lost then.",
    update_now: "Use it now",
    working_offline: "The network is off. Everything works.",
    kept_until: "Kept until you close this page",
    skip_to_article: "To the article",
    main_views: "Parts of the reading room",
    library: "Library",
    filter_articles: "Filter articles",
    all_languages: "All languages",
    language_filter: "Language",
    sort_label: "Order",
    sort_dropped: "As dropped",
    sort_title: "By title",
    sort_date: "By date",
    sort_names: "Most names first",
    sort_language: "By language",
    passed_over: "Passed over, being pictures, styles and scripts of saved pages: {0}",
    sample_missing: "The sample could not be loaded. Is the network off, and was the page never loaded whole?",
    queued: "waiting",
    reading: "being read",
    failed_title: "This file was not read",
    no_match: "No article matches.",
    clear_filter: "Show all",
    pause: "Pause",
    resume: "Go on",
    cancel: "Cancel",
    progress_of: "{0} of {1}",
    rate_files: "{0} a second",
    left_seconds: "{0} s left",
    left_minutes: "{0} min left",
    all_read: "All read",
    paused_state: "Paused",
    same_again: "Dropped twice, shown once: {0}",
    article: "Article",
    article_view: "Article",
    source_view: "Source",
    view_label: "What is shown",
    removed_of: "{0} of {1} removed",
    restored: "restored by you",
    removed_by_you: "removed by you",
    removed_label: "Removed",
    restore: "Restore",
    remove: "Remove",
    scope_same_reason: "all “{0}” on this page",
    scope_same_text_page: "this text on this page",
    scope_same_text_all: "this text on all pages",
    undo: "Undo",
    redo: "Redo",
    nothing_open: "Choose an article",
    nothing_open_text: "The first one opens as soon as it is read.",
    read_from: "Where the details were read",
    read_at: "read off {0}",
    published: "Published",
    modified: "Changed",
    author: "Author",
    publisher: "Site",
    source: "Source",
    url: "Address",
    tags: "Subjects",
    encoding: "Encoding",
    file: "File",
    empty_article: "Nothing of this page was taken for an article. Look at Source, and restore what belongs to it.",
    notices: "Notes on reading this file",
    language_of: "Language",
    sure: "{0} % sure",
    undone: "Taken back.",
    redone: "Done again.",
    decided_blocks: "Changed: {0}.",
    cast: "Cast",
    scope_article: "This article",
    scope_all: "All articles",
    filter_names: "Filter names",
    types_label: "Kinds of names",
    all_names: "All",
    no_names: "No names here.",
    card_close: "Close the card",
    card_why: "Why these are one",
    card_found: "What found it",
    card_lines: "Where it stands",
    card_near: "May be the same",
    same: "Same",
    different: "Different",
    unsure: "Unsure",
    take_apart: "take apart",
    said_same: "Joined into one.",
    said_different: "Kept apart.",
    said_unsure: "Left open.",
    said_parted: "Taken apart: {0}.",
    card_roles: "Roles",
    card_quotes: "Said",
    retold: "retold",
    card_documents: "Articles",
    card_aliases: "Also written",
    card_wikidata: "Wikidata",
    card_career: "The tables, not these pages, say",
    in_removed: "in removed text",
    lines_shown: "the first {0} of {1}",
    close: "Close",
    paste_title: "Paste text or HTML",
    paste_text: "Paste the page here. If you copied it from a browser, its headings and links come along and help.",
    paste_rich: "Formatted text: its HTML ({0}) will be read.",
    paste_read: "Read it",
    paste_name: "Pasted {0}",
    paste_label: "Text or HTML",
    settings_title: "Settings",
    theme: "Colours",
    theme_system: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    interface_language: "Language of the interface",
    single_keys: "Keys of one letter",
    single_keys_text: "j, k, r, s, / and ?. Switch them off if you speak to your device or strike keys by accident.",
    clear_title: "Clear everything",
    clear_text: "Forgets the articles, your decisions and the settings, and deletes the copy of this page kept for use \
                 without network.",
    clear_button: "Clear everything",
    clear_sure: "Yes, forget all of it",
    keys_title: "Keys",
    keys_note: "Keys go by their place on the keyboard, so they work with any layout.",
    requests_title: "Every request since this page opened",
    requests_intro: "Recorded by your browser, in this page and in its workers.",
    requests_before: "While the page loaded",
    requests_since: "Since it was ready",
    requests_none: "None.",
    requests_proves: "What the rule proves",
    requests_proves_text: "The page says connect-src 'self': your browser then refuses whatever the page itself would send \
                           to another server, by whatever means that rule covers: fetch, beacons, sockets. Pictures, \
                           styles, fonts and forms have rules of their own, as strict. Workers, which read your files, \
                           give up the means to send anything once their tables are loaded.",
    requests_not: "What it does not prove",
    requests_not_text: "It allows requests to the server that this page came from, so you trust that server, or you serve \
                        the page yourself, or you switch the network off. It says nothing about your browser's own \
                        traffic, about extensions, or about a link that you open. The list shows what the browser \
                        recorded; the background part that keeps the page for offline use fetches the page's own files, \
                        and these fetches are not in it. To check without trusting the page, open the browser's \
                        developer tools, Network.",
    requests_refused: "refused by the browser",
    request_address: "Address",
    request_kind: "Kind",
    request_size: "Size",
    request_from_cache: "from this device",
    request_worker: "by a worker",
    request_when: "Second",
    print_gaps: "Parts of this long article are missing here. Print it with Ctrl+P on the page, not from the browser’s menu.",
    print_too_long: "This article is too long to print. Export it instead.",
    about_text: "Sito {0}. Free software, MIT or Apache-2.0.",
    key_filter: "filter the library",
    key_next: "next article",
    key_previous: "previous article",
    key_lists: "move in a list",
    key_open: "open what is chosen in a list",
    key_close: "close, or leave the field",
    key_toggle: "remove or restore the block in focus",
    key_toggle_page: "the same for the whole page",
    key_source: "switch between Article and Source",
    key_undo: "undo",
    key_judge: "of the first suggestion on a card: same, different, unsure",
    key_redo: "redo",
    key_print: "print the article",
    key_help: "this list",
    key_blocks: "next and previous block, in the article",
    key_marks: "next and previous name, in the block",
    key_pane: "go round the parts of the page",
    no_year: "{0}, no year",
    range: "{0} – {1}",
    decade: "the {0}s",
    week: "week {1} of {0}",
    files: Forms::two("{0} file", "{0} files"),
    articles: Forms::two("{0} article", "{0} articles"),
    names: Forms::two("{0} name", "{0} names"),
    mentions: Forms::two("{0} mention", "{0} mentions"),
    documents: Forms::two("in {0} article", "in {0} articles"),
    blocks: Forms::two("{0} block", "{0} blocks"),
    requests: Forms::two("{0} request", "{0} requests"),
    problems: Forms::two("{0} not read", "{0} not read"),
    duplicates: Forms::two("{0} file", "{0} files"),
    only_removed: Forms::two("{0} name only in removed text", "{0} names only in removed text"),
    blocks_of: Forms::two("{0} block", "{0} blocks"),
    label,
    labels,
    occupation,
    reason,
    origin,
    language,
    cause,
    notice,
    rule,
    months_of: MONTHS,
    months: MONTHS,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn label(label: Label) -> &'static str {
    match label {
        Label::Person => "Person",
        Label::Org => "Organisation",
        Label::Gpe => "Country or city",
        Label::Loc => "Place",
        Label::Fac => "Facility",
        Label::Event => "Event",
        Label::Product => "Product",
        Label::Norp => "Nationality or group",
        Label::Law => "Law or treaty",
        Label::WorkOfArt => "Work",
        Label::Date => "Date",
        Label::Time => "Time",
        Label::Percent => "Per cent",
        Label::Money => "Money",
        Label::Quantity => "Quantity",
        Label::Email => "E-mail",
        Label::Phone => "Telephone",
        Label::Url => "Web address",
        Label::Id => "Number of an account or paper",
    }
}

fn labels(label: Label) -> &'static str {
    match label {
        Label::Person => "People",
        Label::Org => "Organisations",
        Label::Gpe => "Countries, cities",
        Label::Loc => "Places",
        Label::Fac => "Facilities",
        Label::Event => "Events",
        Label::Product => "Products",
        Label::Norp => "Nationalities, groups",
        Label::Law => "Laws, treaties",
        Label::WorkOfArt => "Works",
        Label::Date => "Dates",
        Label::Time => "Times",
        Label::Percent => "Per cents",
        Label::Money => "Money",
        Label::Quantity => "Quantities",
        Label::Email => "E-mail",
        Label::Phone => "Telephones",
        Label::Url => "Web addresses",
        Label::Id => "Accounts, papers",
    }
}

fn occupation(occupation: Occupation) -> &'static str {
    match occupation {
        Occupation::President => "President",
        Occupation::VicePresident => "Vice-president",
        Occupation::Pm => "Prime minister",
        Occupation::VicePm => "Deputy prime minister",
        Occupation::Chancellor => "Chancellor",
        Occupation::Monarch => "Monarch",
        Occupation::CrownPrince => "Crown prince",
        Occupation::Royal => "Member of a royal family",
        Occupation::FirstLady => "First lady",
        Occupation::Leader => "Leader",
        Occupation::ForeignMinister => "Foreign minister",
        Occupation::DefenceMinister => "Defence minister",
        Occupation::InteriorMinister => "Interior minister",
        Occupation::FinanceMinister => "Finance minister",
        Occupation::Minister => "Minister",
        Occupation::Speaker => "Speaker of parliament",
        Occupation::Senator => "Senator",
        Occupation::Mp => "Member of parliament",
        Occupation::ChiefOfStaff => "Chief of staff",
        Occupation::Secretary => "Security council secretary",
        Occupation::SecurityHead => "Head of a security service",
        Occupation::Director => "Head of an agency",
        Occupation::CentralBanker => "Head of the central bank",
        Occupation::Adviser => "Adviser",
        Occupation::Spokesperson => "Spokesman/Spokeswoman",
        Occupation::Ambassador => "Ambassador",
        Occupation::Envoy => "Special envoy",
        Occupation::Diplomat => "Diplomat",
        Occupation::Ombudsman => "Ombudsman",
        Occupation::Judge => "Judge",
        Occupation::Prosecutor => "Prosecutor",
        Occupation::Governor => "Head of a region",
        Occupation::Mayor => "Mayor",
        Occupation::Official => "Official",
        Occupation::Politician => "Politician",
        Occupation::Commander => "Commander-in-chief",
        Occupation::ChiefOfGeneralStaff => "Chief of the general staff",
        Occupation::General => "General",
        Occupation::Officer => "Military officer",
        Occupation::SecretaryGeneral => "Secretary-general",
        Occupation::CouncilPresident => "President of the European Council",
        Occupation::CommissionPresident => "President of the European Commission",
        Occupation::Commissioner => "European commissioner",
        Occupation::Head => "Head of an organisation",
        Occupation::Businessman => "Businessman/Businesswoman",
        Occupation::Pope => "Pope",
        Occupation::Cleric => "Cleric",
        Occupation::Activist => "Activist",
        Occupation::Lawyer => "Lawyer",
        Occupation::Journalist => "Journalist",
        Occupation::Blogger => "Blogger",
        Occupation::Analyst => "Analyst",
        Occupation::Scholar => "Scholar",
        Occupation::Writer => "Writer",
        Occupation::Artist => "Artist",
        Occupation::Athlete => "Athlete",
        Occupation::Coach => "Coach",
        Occupation::Astronaut => "Astronaut",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Ticker => "ticker",
        Reason::Navigation => "navigation",
        Reason::Related => "related",
        Reason::Teaser => "teaser",
        Reason::Advertisement => "advertisement",
        Reason::Byline => "byline",
        Reason::CommentForm => "comments",
        Reason::Share => "share buttons",
        Reason::Rating => "rating",
        Reason::SourceCredit => "source credit",
        Reason::PhotoCredit => "photo credit",
        Reason::DuplicateTitle => "title again",
        Reason::Cookie => "cookie notice",
        Reason::Copyright => "copyright",
        Reason::Repeated => "repeated on the site",
        Reason::Other => "not the article",
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Given => "the batch file",
        Origin::JsonLd => "JSON-LD",
        Origin::OpenGraph => "OpenGraph",
        Origin::Meta => "a meta tag",
        Origin::Markup => "the markup",
        Origin::Url => "the address",
        Origin::Byline => "the byline",
        Origin::Dateline => "the dateline",
        Origin::Text => "the text",
    }
}

fn language(language: Language) -> &'static str {
    match language {
        Language::Ru => "Russian",
        Language::Uk => "Ukrainian",
        Language::En => "English",
        Language::Kk => "Kazakh",
        Language::Be => "Belarusian",
        Language::Bg => "Bulgarian",
        Language::Ky => "Kyrgyz",
        Language::Uz => "Uzbek",
        Language::Tg => "Tajik",
        Language::Mk => "Macedonian",
        Language::Sr => "Serbian",
        Language::De => "German",
        Language::Fr => "French",
        Language::Es => "Spanish",
        Language::It => "Italian",
        Language::Pt => "Portuguese",
        Language::Nl => "Dutch",
        Language::Pl => "Polish",
        Language::Cs => "Czech",
        Language::Sk => "Slovak",
        Language::Sl => "Slovenian",
        Language::Hr => "Croatian",
        Language::Ro => "Romanian",
        Language::Hu => "Hungarian",
        Language::Tr => "Turkish",
        Language::Az => "Azerbaijani",
        Language::Sv => "Swedish",
        Language::Fi => "Finnish",
        Language::Und => "not determined",
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Empty => "The file has no text. Choose another.".into(),
        Cause::EmptyRow(line) => format!("Line {line} has no text and was left out."),
        Cause::Binary(None) => "This is not a text file. Save the page as text or HTML.".into(),
        Cause::Binary(Some((kind, format))) => {
            // By their sound.
            let article = match format.as_str() {
                "AVI" | "AVIF" | "ICO" | "MP3" | "MP4" | "xz" => "an",
                _ => "a",
            };
            let gap = if format.is_empty() { "" } else { " " };
            format!(
                "This looks like {article} {format}{gap}{}, not like a text file. Save the page as text or HTML.",
                kind.name()
            )
        }
        Cause::Unsupported(kind) => {
            format!(".{kind} files are not read. Save the page as .txt, .html, .md, .jsonl or .csv.")
        }
        Cause::TooLarge { what: Limit::Bytes, limit, seen } => {
            format!(
                "Too large: {} bytes, and the limit is {}. Split the file.",
                WORDS.number(*seen),
                WORDS.number(*limit)
            )
        }
        Cause::TooLarge { what: Limit::Documents, limit, .. } => {
            format!(
                "The file holds more than {} documents; the rest was not read. Split the file.",
                WORDS.number(*limit)
            )
        }
        Cause::Malformed(why) => format!("It cannot be read: {why}."),
        Cause::BadLine { fault, line, column } => {
            let what = match fault {
                Fault::Json => "this is not JSON",
                Fault::Cut => "the JSON ends too early",
                Fault::NoObject => "this is JSON, but not an object",
                Fault::Row => "this is not a row of the table",
            };
            match column {
                0 => format!("Line {line}: {what}."),
                _ => format!("Line {line}, character {column}: {what}."),
            }
        }
        Cause::NoText(fields) => format!("No field with text was found. Looked for: {fields}."),
        Cause::UrlList => {
            "This is a list of web addresses. Sito never uses the network: save the pages and drop the files.".into()
        }
        Cause::Unreadable(why) => {
            format!("The file cannot be opened ({why}). Has it been moved or changed since you chose it?")
        }
        Cause::Internal(why) => format!("Sito failed on this file, which is a defect of Sito: {why}."),
    }
}

fn notice(note: Note) -> String {
    match note {
        Note::ReplacedBytes(n) => WORDS.count(
            n,
            &Forms::two(
                "{0} byte could not be decoded and stands as �.",
                "{0} bytes could not be decoded and stand as �.",
            ),
        ),
        Note::EncodingOverruled => {
            "The page names one encoding, but its bytes are of another; they were read as what they are.".into()
        }
        Note::EncodingUnknown => {
            "The page names an encoding that does not exist; it was found out from the bytes.".into()
        }
        Note::NoTextColumn => "No column of this table was taken for text, so the table itself is shown.".into(),
        Note::TextColumnGuessed => "Which column holds the text was guessed.".into(),
        Note::DateNotRead => "The date that came with the document could not be read; write it as 2024-08-11.".into(),
        Note::LanguageNotKnown => "The language that came with the document is not known; it was detected.".into(),
        Note::NoVisibleText => "The page shows no text; it may have been cut off when it was saved.".into(),
    }
}

fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Table => "table of names",
        Rule::Head => "head word",
        Rule::Before => "the word before it",
        Rule::Quoted => "name in quotation marks",
        Rule::FirstName => "first name, patronymic or initials",
        Rule::Role => "role before it",
        Rule::Surname => "shape of a surname",
        Rule::SurnameAgain => "surname of a full name",
        Rule::Acronym => "acronym explained in the text",
        Rule::Number => "way of writing dates and amounts",
        Rule::Identifier => "way of writing addresses and numbers",
        Rule::Sounds => "same name in other letters",
        Rule::Known => "same entry of the tables",
        Rule::OnlyOne => "only full name that fits",
        Rule::Learned => "learned from annotated news",
        Rule::OneLetter => "one letter apart",
        Rule::SurnameAlone => "surname without a first name",
        Rule::Reader => "joined by you",
        Rule::Beside => "the words around it",
        Rule::Pattern => "the way such names are written",
    }
}
