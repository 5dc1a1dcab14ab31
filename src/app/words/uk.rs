//! Ukrainian.

use super::{
    Forms, Tongue, Words,
    rules::{Note, Rule},
};
use crate::{
    document::{Origin, Reason},
    error::Cause,
    label::Label,
    language::Language,
};

pub(super) const WORDS: Words = Words {
    tongue: Tongue::Uk,
    headline: "Перетягніть теку з новинами. Прочитайте, хто в ній.",
    lead: "Сторінки очищуються від меню, анонсів і реклами; людей, організації, місця й дати позначено. \
           Прибране лишається на виду, каже, чому прибране, і повертається однією клавішею.",
    choose_files: "Вибрати файли",
    choose_folder: "Вибрати теку",
    paste_open: "Вставити текст або HTML",
    try_sample: "Спробувати на прикладі",
    sample_note: "вісім коротких сторінок чотирма мовами, написаних для прикладу",
    let_go: "Відпустіть, щоб прочитати",
    kinds: ".txt  .html  .md  .jsonl  .csv",
    promise: "Ніщо з того, що ви сюди перетягнете, не залишить цей пристрій.",
    here_title: "Читається тут",
    here_text: "Сторінка читає файли у власній пам’яті. Сервера, який їх приймає, немає; немає ні облікового \
                запису, ні лічильника.",
    rule_title: "Під наглядом браузера",
    rule_text: "У сторінці записано правило, за яким браузер не пускає її до інших серверів. Усі її запити \
                перелічено.",
    offline_title: "Мережа не потрібна",
    offline_text: "Коли сторінка завантажилася, вимкніть мережу й відкрийте її знову. Вона працює, як і раніше.",
    memory_title: "Закриєте — зникне",
    memory_text: "Статті й рішення зберігаються, доки сторінка відкрита. Потрібне вивантажте.",
    see_requests: "Переглянути всі запити",
    add: "Додати",
    export_open: "Вивантажити JSON",
    settings_open: "Налаштування",
    keys_open: "Клавіші",
    requests_pill: "до інших серверів: {0}",
    tables_loading: "Завантажуються таблиці імен; те, що ви перетягнете, буде прочитано за мить",
    tables_waiting: "Можна читати. Ще завантажуються: {0}. Прочитане до того буде перечитано",
    tables_ready: "Таблиці готові: {0}",
    tables_partly: "Завантажилися не всі таблиці, тому імен знайдеться менше. У роботі: {0}. Негаразд: {1}",
    tables_none: "жодної",
    pack_html: "очищення вебсторінок",
    pack_lines: "очищення простого тексту",
    pack_names: "імена",
    pack_words: "слова",
    pack_tagger: "навчена розмітка імен",
    engine_failed: "Частина сторінки, що читає, не запускається: {0}. Завантажте сторінку знову; якщо не допоможе, \
                    відкрийте її в іншому браузері.",
    engine_stale: "Зійшлися частини двох версій Sito. Завантажте сторінку знову; файли доведеться перетягнути ще \
                   раз.",
    archive_lost: "Частина сторінки, що зберігає статті, зупинилася — імовірно, забракло пам’яті. Перетягніть \
                   файли ще раз, меншими порціями.",
    dismiss: "Закрити",
    reload: "Завантажити знову",
    update_ready: "Вийшла нова версія Sito. Вона зачекає, доки ви не захочете; прочитані статті тоді зникнуть.",
    update_now: "Перейти на неї",
    working_offline: "Мережі немає. Усе працює.",
    kept_until: "Зберігається, доки сторінка відкрита",
    skip_to_article: "До статті",
    main_views: "Частини читальної зали",
    library: "Бібліотека",
    filter_articles: "Відібрати статті",
    all_languages: "Усі мови",
    language_filter: "Мова",
    sort_label: "Порядок",
    sort_dropped: "Як додано",
    sort_title: "За заголовком",
    sort_date: "За датою",
    sort_names: "Де більше імен",
    sort_language: "За мовою",
    passed_over: "Пропущено зображення, стилі та скрипти збережених сторінок: {0}",
    sample_missing: "Приклад не завантажився. Немає мережі, а сторінка жодного разу не завантажувалася цілком?",
    queued: "чекає",
    reading: "читається",
    failed_title: "Цей файл не прочитано",
    no_match: "Нічого не підходить.",
    clear_filter: "Показати все",
    pause: "Пауза",
    resume: "Продовжити",
    cancel: "Скасувати",
    progress_of: "{0} з {1}",
    rate_files: "{0} за секунду",
    left_seconds: "лишилося {0} с",
    left_minutes: "лишилося {0} хв",
    all_read: "Усе прочитано",
    paused_state: "Пауза",
    same_again: "Додано двічі, показано один раз: {0}",
    article: "Стаття",
    article_view: "Стаття",
    source_view: "Джерело",
    view_label: "Що показано",
    removed_of: "Прибрано {0} з {1}",
    restored: "повернено вами",
    removed_by_you: "прибрано вами",
    removed_label: "Прибрано",
    restore: "Повернути",
    remove: "Прибрати",
    scope_same_reason: "усі «{0}» на цій сторінці",
    scope_same_text_page: "цей текст на цій сторінці",
    scope_same_text_all: "цей текст на всіх сторінках",
    undo: "Скасувати",
    redo: "Повторити",
    nothing_open: "Виберіть статтю",
    nothing_open_text: "Перша відкриється, щойно її буде прочитано.",
    read_from: "Звідки взято відомості",
    read_at: "узято з: {0}",
    published: "Опубліковано",
    modified: "Змінено",
    author: "Автор",
    publisher: "Сайт",
    source: "Джерело",
    url: "Адреса",
    tags: "Теми",
    encoding: "Кодування",
    file: "Файл",
    empty_article: "Ніщо на цій сторінці не прийнято за статтю. Відкрийте «Джерело» й поверніть те, що до неї \
                    належить.",
    notices: "Зауваги про читання файлу",
    language_of: "Мова",
    sure: "певність {0} %",
    undone: "Скасовано.",
    redone: "Повторено.",
    decided_blocks: "Змінено: {0}.",
    cast: "Імена",
    scope_article: "У цій статті",
    scope_all: "В усіх",
    filter_names: "Відібрати імена",
    types_label: "Види імен",
    all_names: "Усі",
    no_names: "Імен тут немає.",
    card_close: "Закрити картку",
    card_why: "Чому це те саме",
    card_found: "Чим знайдено",
    card_lines: "Де трапляється",
    card_roles: "Ролі",
    card_quotes: "Сказано",
    retold: "переказ",
    card_documents: "Статті",
    card_aliases: "Ще пишеться",
    card_wikidata: "Вікідані",
    in_removed: "у прибраному тексті",
    lines_shown: "перші {0} з {1}",
    close: "Закрити",
    paste_title: "Вставити текст або HTML",
    paste_text: "Вставте сторінку сюди. Якщо її скопійовано з браузера, заголовки й посилання прийдуть разом із \
                 нею й допоможуть.",
    paste_rich: "Форматований текст: буде прочитано його HTML ({0}).",
    paste_read: "Прочитати",
    paste_name: "Вставлення {0}",
    paste_label: "Текст або HTML",
    settings_title: "Налаштування",
    theme: "Кольори",
    theme_system: "Як у системі",
    theme_light: "Світлі",
    theme_dark: "Темні",
    interface_language: "Мова інтерфейсу",
    single_keys: "Клавіші з однієї літери",
    single_keys_text: "j, k, r, s, / та ?. Вимкніть, якщо керуєте пристроєм голосом або зачіпаєте клавіші випадково.",
    clear_title: "Стерти все",
    clear_text: "Забуває статті, ваші рішення й налаштування та видаляє копію сторінки для роботи без мережі.",
    clear_button: "Стерти все",
    clear_sure: "Так, забути все",
    keys_title: "Клавіші",
    keys_note: "Клавіші визначаються за місцем на клавіатурі й працюють у будь-якій розкладці.",
    requests_title: "Усі запити від відкриття сторінки",
    requests_intro: "Записані вашим браузером — на сторінці та в її робочих потоках.",
    requests_before: "Поки сторінка завантажувалася",
    requests_since: "Коли вона була готова",
    requests_none: "Жодного.",
    requests_proves: "Що доводить правило",
    requests_proves_text: "На сторінці записано connect-src 'self': браузер відмовляє їй в усьому, що вона надіслала б на \
                           інший сервер засобами, на які правило поширюється: fetch, маячки, сокети. Для зображень, \
                           стилів, шрифтів і форм є свої правила, такі ж суворі. Робочі потоки, що читають ваші файли, \
                           відмовляються від засобів надсилання, щойно завантажать таблиці.",
    requests_not: "Чого воно не доводить",
    requests_not_text: "Воно дозволяє запити до сервера, з якого прийшла сама сторінка: цьому серверу ви довіряєте, або \
                        запускаєте сторінку в себе, або вимикаєте мережу. Воно нічого не каже про власні запити \
                        браузера, про розширення та про посилання, яке ви відкриєте. Список показує те, що записав \
                        браузер; фонова частина, яка зберігає сторінку для роботи без мережі, отримує її власні файли, \
                        і цих запитів у списку немає. Щоб перевірити, не довіряючи сторінці, відкрийте в браузері \
                        інструменти розробника, вкладку «Мережа».",
    requests_refused: "браузер відмовив",
    request_address: "Адреса",
    request_kind: "Вид",
    request_size: "Розмір",
    request_from_cache: "із цього пристрою",
    request_worker: "з потоку",
    request_when: "Секунда",
    about_text: "Sito {0}. Вільна програма, MIT або Apache-2.0.",
    key_filter: "відбір у бібліотеці",
    key_next: "наступна стаття",
    key_previous: "попередня стаття",
    key_lists: "рух списком",
    key_open: "відкрити вибране у списку",
    key_close: "закрити або вийти з поля",
    key_toggle: "прибрати або повернути блок у фокусі",
    key_toggle_page: "те саме на всій сторінці",
    key_source: "перемкнути «Стаття» і «Джерело»",
    key_undo: "скасувати",
    key_redo: "повторити",
    key_help: "цей список",
    key_blocks: "наступний і попередній блок, у статті",
    key_marks: "наступне й попереднє ім’я, у блоці",
    key_pane: "обійти частини сторінки",
    no_year: "{0}, без року",
    range: "{0} – {1}",
    decade: "{0}-ті роки",
    week: "{1}-й тиждень {0} року",
    files: Forms::three("{0} файл", "{0} файли", "{0} файлів"),
    articles: Forms::three("{0} стаття", "{0} статті", "{0} статей"),
    names: Forms::three("{0} ім’я", "{0} імені", "{0} імен"),
    mentions: Forms::three("{0} згадка", "{0} згадки", "{0} згадок"),
    documents: Forms::three("у {0} статті", "у {0} статтях", "у {0} статтях"),
    blocks: Forms::three("{0} блок", "{0} блоки", "{0} блоків"),
    requests: Forms::three("{0} запит", "{0} запити", "{0} запитів"),
    problems: Forms::three("{0} не прочитано", "{0} не прочитано", "{0} не прочитано"),
    duplicates: Forms::three("{0} файл", "{0} файли", "{0} файлів"),
    only_removed: Forms::three(
        "{0} ім’я лише в прибраному",
        "{0} імені лише в прибраному",
        "{0} імен лише в прибраному",
    ),
    blocks_of: Forms::three("{0} блоку", "{0} блоків", "{0} блоків"),
    label,
    labels,
    reason,
    origin,
    language,
    cause,
    notice,
    rule,
    months_of: MONTHS_OF,
    months: MONTHS,
};

const MONTHS_OF: [&str; 12] = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];

const MONTHS: [&str; 12] = [
    "січень",
    "лютий",
    "березень",
    "квітень",
    "травень",
    "червень",
    "липень",
    "серпень",
    "вересень",
    "жовтень",
    "листопад",
    "грудень",
];

fn label(label: Label) -> &'static str {
    match label {
        Label::Person => "Людина",
        Label::Org => "Організація",
        Label::Gpe => "Країна або місто",
        Label::Loc => "Місце",
        Label::Fac => "Споруда",
        Label::Event => "Подія",
        Label::Product => "Виріб",
        Label::Norp => "Народ або група",
        Label::Law => "Закон або договір",
        Label::WorkOfArt => "Твір",
        Label::Date => "Дата",
        Label::Time => "Час",
        Label::Percent => "Відсоток",
        Label::Money => "Гроші",
        Label::Quantity => "Кількість",
        Label::Email => "Електронна пошта",
        Label::Phone => "Телефон",
        Label::Url => "Вебадреса",
        Label::Id => "Номер рахунку або документа",
    }
}

fn labels(label: Label) -> &'static str {
    match label {
        Label::Person => "Люди",
        Label::Org => "Організації",
        Label::Gpe => "Країни, міста",
        Label::Loc => "Місця",
        Label::Fac => "Споруди",
        Label::Event => "Події",
        Label::Product => "Вироби",
        Label::Norp => "Народи, групи",
        Label::Law => "Закони, договори",
        Label::WorkOfArt => "Твори",
        Label::Date => "Дати",
        Label::Time => "Час",
        Label::Percent => "Відсотки",
        Label::Money => "Гроші",
        Label::Quantity => "Кількості",
        Label::Email => "Електронна пошта",
        Label::Phone => "Телефони",
        Label::Url => "Вебадреси",
        Label::Id => "Рахунки, документи",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Ticker => "курси та погода",
        Reason::Navigation => "навігація",
        Reason::Related => "до теми",
        Reason::Teaser => "анонс",
        Reason::Advertisement => "реклама",
        Reason::Byline => "підпис",
        Reason::CommentForm => "коментарі",
        Reason::Share => "кнопки «Поділитися»",
        Reason::Rating => "оцінка",
        Reason::SourceCredit => "зазначення джерела",
        Reason::PhotoCredit => "підпис до фото",
        Reason::DuplicateTitle => "повтор заголовка",
        Reason::Cookie => "сповіщення про cookie",
        Reason::Copyright => "авторські права",
        Reason::Repeated => "повторюється на сайті",
        Reason::Other => "не стаття",
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Given => "файлу добірки",
        Origin::JsonLd => "JSON-LD",
        Origin::OpenGraph => "OpenGraph",
        Origin::Meta => "тегу meta",
        Origin::Markup => "розмітки",
        Origin::Url => "адреси",
        Origin::Byline => "підпису",
        Origin::Dateline => "рядка з датою",
        Origin::Text => "тексту",
    }
}

fn language(language: Language) -> &'static str {
    match language {
        Language::Ru => "російська",
        Language::Uk => "українська",
        Language::En => "англійська",
        Language::Kk => "казахська",
        Language::Be => "білоруська",
        Language::Bg => "болгарська",
        Language::Ky => "киргизька",
        Language::Uz => "узбецька",
        Language::Tg => "таджицька",
        Language::Mk => "македонська",
        Language::Sr => "сербська",
        Language::De => "німецька",
        Language::Fr => "французька",
        Language::Es => "іспанська",
        Language::It => "італійська",
        Language::Pt => "португальська",
        Language::Nl => "нідерландська",
        Language::Pl => "польська",
        Language::Cs => "чеська",
        Language::Sk => "словацька",
        Language::Sl => "словенська",
        Language::Hr => "хорватська",
        Language::Ro => "румунська",
        Language::Hu => "угорська",
        Language::Tr => "турецька",
        Language::Az => "азербайджанська",
        Language::Sv => "шведська",
        Language::Fi => "фінська",
        Language::Und => "не визначено",
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Empty => "У файлі немає тексту. Виберіть інший.".into(),
        Cause::Binary(what) if what.is_empty() => "Це не текстовий файл. Збережіть сторінку як текст або HTML.".into(),
        Cause::Binary(what) => {
            format!("Це не текстовий файл (схоже на {what}). Збережіть сторінку як текст або HTML.")
        }
        Cause::Unsupported(kind) => {
            format!("Файли .{kind} не читаються. Збережіть сторінку як .txt, .html, .md, .jsonl або .csv.")
        }
        Cause::TooLarge { what, limit, seen } => {
            format!("Завеликий: {seen} {what}, а межа — {limit}. Розділіть файл.")
        }
        Cause::Malformed(why) => format!("Прочитати не вдається: {why}."),
        Cause::NoText(fields) => format!("Немає поля з текстом. Шукалися: {fields}."),
        Cause::UrlList => {
            "Це список адрес. Sito не звертається до мережі: збережіть сторінки й перетягніть файли.".into()
        }
        Cause::Unreadable(why) => {
            format!("Файл не відкривається ({why}). Чи не переміщено або змінено його відтоді, як ви його вибрали?")
        }
        Cause::Internal(why) => format!("На цьому файлі Sito не впорався, і це помилка самого Sito: {why}."),
    }
}

fn notice(note: Note) -> String {
    match note {
        Note::ReplacedBytes(n) => WORDS.count(
            n,
            &Forms::three(
                "{0} байт не прочитано й замінено знаком �.",
                "{0} байти не прочитано й замінено знаком �.",
                "{0} байтів не прочитано й замінено знаком �.",
            ),
        ),
        Note::EncodingOverruled => {
            "На сторінці вказано одне кодування, а байти — в іншому; її прочитано за байтами.".into()
        }
        Note::EncodingUnknown => "На сторінці вказано кодування, якого не існує; його визначено за байтами.".into(),
        Note::NoTextColumn => "Жоден стовпець таблиці не прийнято за текст, тому показано саму таблицю.".into(),
        Note::TextColumnGuessed => "Стовпець із текстом угадано.".into(),
        Note::DateNotRead => "Дата, вказана при документі, не читається; пишіть її так: 2024-08-11.".into(),
        Note::LanguageNotKnown => "Мова, вказана при документі, невідома; її визначено за текстом.".into(),
    }
}

fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Table => "таблиця імен",
        Rule::Head => "головне слово",
        Rule::Before => "слово перед ним",
        Rule::Quoted => "назва в лапках",
        Rule::FirstName => "ім’я, по батькові або ініціали",
        Rule::Role => "посада перед ним",
        Rule::Surname => "вигляд прізвища",
        Rule::SurnameAgain => "прізвище з повного імені",
        Rule::Acronym => "скорочення, розкрите в тексті",
        Rule::Number => "запис дат і величин",
        Rule::Identifier => "запис адрес і номерів",
        Rule::Sounds => "те саме ім’я іншими літерами",
        Rule::Known => "той самий запис у таблицях",
        Rule::OnlyOne => "єдине повне ім’я, що підходить",
        Rule::Learned => "вивчено на розмічених новинах",
    }
}
