//! Russian.

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
    tongue: Tongue::Ru,
    headline: "Перетащите папку с новостями. Прочтите, кто в ней.",
    lead: "Страницы очищаются от меню, анонсов и рекламы; люди, организации, места и даты отмечены. \
           Убранное остаётся на виду, говорит, почему убрано, и возвращается одной клавишей.",
    choose_files: "Выбрать файлы",
    choose_folder: "Выбрать папку",
    paste_open: "Вставить текст или HTML",
    try_sample: "Попробовать на примере",
    sample_note: "восемь коротких страниц на четырёх языках, написанных для примера",
    let_go: "Отпустите, чтобы прочесть",
    kinds: ".txt  .html  .md  .jsonl  .csv",
    promise: "Ничто из того, что вы сюда перетащите, не покинет это устройство.",
    here_title: "Читается здесь",
    here_text: "Страница читает файлы в собственной памяти. Сервера, который их принимает, нет; нет ни учётной \
                записи, ни счётчика.",
    rule_title: "Под надзором браузера",
    rule_text: "В странице записано правило, по которому браузер не пускает её к другим серверам. Все её \
                запросы перечислены.",
    offline_title: "Сеть не нужна",
    offline_text: "Когда страница загрузилась, отключите сеть и откройте её снова. Она работает как прежде.",
    memory_title: "Закроете — исчезнет",
    memory_text: "Статьи и решения хранятся, пока страница открыта. Нужное выгрузите.",
    see_requests: "Посмотреть все запросы",
    add: "Добавить",
    export_open: "Выгрузить JSON",
    settings_open: "Настройки",
    keys_open: "Клавиши",
    requests_pill: "к другим серверам: {0}",
    tables_loading: "Загружаются таблицы имён; то, что вы перетащите, будет прочитано через мгновение",
    tables_waiting: "Можно читать. Ещё загружаются: {0}. Прочитанное до того будет перечитано",
    tables_ready: "Таблицы готовы: {0}",
    tables_partly: "Загрузились не все таблицы, поэтому имён найдётся меньше. В деле: {0}. Неполадка: {1}",
    tables_none: "ни одной",
    pack_html: "очистка веб-страниц",
    pack_lines: "очистка простого текста",
    pack_names: "имена",
    pack_words: "слова",
    pack_tagger: "обученная разметка имён",
    engine_failed: "Читающая часть страницы не запускается: {0}. Загрузите страницу заново; если не поможет, \
                    откройте её в другом браузере.",
    engine_stale: "Сошлись части двух версий Sito. Загрузите страницу заново; файлы придётся перетащить ещё раз.",
    archive_lost: "Часть страницы, хранящая статьи, остановилась — вероятно, не хватило памяти. Перетащите файлы \
                   ещё раз, меньшими порциями.",
    dismiss: "Закрыть",
    reload: "Загрузить заново",
    update_ready: "Вышла новая версия Sito. Она подождёт, пока вы не захотите; прочитанные статьи при этом \
                   пропадут.",
    update_now: "Перейти на неё",
    working_offline: "Сети нет. Всё работает.",
    kept_until: "Хранится, пока страница открыта",
    skip_to_article: "К статье",
    main_views: "Части читального зала",
    library: "Библиотека",
    filter_articles: "Отобрать статьи",
    all_languages: "Все языки",
    language_filter: "Язык",
    sort_label: "Порядок",
    sort_dropped: "Как добавлены",
    sort_title: "По заголовку",
    sort_date: "По дате",
    sort_names: "Где больше имён",
    sort_language: "По языку",
    passed_over: "Пропущены картинки, стили и скрипты сохранённых страниц: {0}",
    sample_missing: "Пример не загрузился. Нет сети, а страница ни разу не загружалась целиком?",
    queued: "ждёт",
    reading: "читается",
    failed_title: "Этот файл не прочитан",
    no_match: "Ничего не подходит.",
    clear_filter: "Показать все",
    pause: "Пауза",
    resume: "Продолжить",
    cancel: "Отменить",
    progress_of: "{0} из {1}",
    rate_files: "{0} в секунду",
    left_seconds: "осталось {0} с",
    left_minutes: "осталось {0} мин",
    all_read: "Всё прочитано",
    paused_state: "Пауза",
    same_again: "Добавлено дважды, показано один раз: {0}",
    article: "Статья",
    article_view: "Статья",
    source_view: "Источник",
    view_label: "Что показано",
    removed_of: "Убрано {0} из {1}",
    restored: "возвращено вами",
    removed_by_you: "убрано вами",
    removed_label: "Убрано",
    restore: "Вернуть",
    remove: "Убрать",
    scope_same_reason: "все «{0}» на этой странице",
    scope_same_text_page: "этот текст на этой странице",
    scope_same_text_all: "этот текст на всех страницах",
    undo: "Отменить",
    redo: "Повторить",
    nothing_open: "Выберите статью",
    nothing_open_text: "Первая откроется, как только будет прочитана.",
    read_from: "Откуда взяты сведения",
    read_at: "взято из: {0}",
    published: "Опубликовано",
    modified: "Изменено",
    author: "Автор",
    publisher: "Сайт",
    source: "Источник",
    url: "Адрес",
    tags: "Темы",
    encoding: "Кодировка",
    file: "Файл",
    empty_article: "Ничто на этой странице не принято за статью. Откройте «Источник» и верните то, что к ней \
                    относится.",
    notices: "Замечания о чтении файла",
    language_of: "Язык",
    sure: "уверенность {0} %",
    undone: "Отменено.",
    redone: "Повторено.",
    decided_blocks: "Изменено: {0}.",
    cast: "Имена",
    scope_article: "В этой статье",
    scope_all: "Во всех",
    filter_names: "Отобрать имена",
    types_label: "Виды имён",
    all_names: "Все",
    no_names: "Имён здесь нет.",
    card_close: "Закрыть карточку",
    card_why: "Почему это одно и то же",
    card_found: "Чем найдено",
    card_lines: "Где встречается",
    card_near: "Возможно, то же самое",
    same: "Одно",
    different: "Разные",
    unsure: "Неясно",
    take_apart: "разъединить",
    said_same: "Объединено.",
    said_different: "Оставлены разными.",
    said_unsure: "Оставлено открытым.",
    said_parted: "Отделено: {0}.",
    card_roles: "Роли",
    card_quotes: "Сказано",
    retold: "пересказ",
    card_documents: "Статьи",
    card_aliases: "Ещё пишется",
    card_wikidata: "Викиданные",
    in_removed: "в убранном тексте",
    lines_shown: "первые {0} из {1}",
    close: "Закрыть",
    paste_title: "Вставить текст или HTML",
    paste_text: "Вставьте страницу сюда. Если она скопирована из браузера, заголовки и ссылки придут вместе с \
                 ней и помогут.",
    paste_rich: "Форматированный текст: будет прочитан его HTML ({0}).",
    paste_read: "Прочесть",
    paste_name: "Вставка {0}",
    paste_label: "Текст или HTML",
    settings_title: "Настройки",
    theme: "Цвета",
    theme_system: "Как в системе",
    theme_light: "Светлые",
    theme_dark: "Тёмные",
    interface_language: "Язык интерфейса",
    single_keys: "Клавиши из одной буквы",
    single_keys_text: "j, k, r, s, / и ?. Отключите, если говорите с устройством голосом или задеваете клавиши \
                       случайно.",
    clear_title: "Стереть всё",
    clear_text: "Забывает статьи, ваши решения и настройки и удаляет копию страницы для работы без сети.",
    clear_button: "Стереть всё",
    clear_sure: "Да, забыть всё",
    keys_title: "Клавиши",
    keys_note: "Клавиши определяются по месту на клавиатуре и работают в любой раскладке.",
    requests_title: "Все запросы с открытия страницы",
    requests_intro: "Записаны вашим браузером — на странице и в её рабочих потоках.",
    requests_before: "Пока страница загружалась",
    requests_since: "Когда она была готова",
    requests_none: "Ни одного.",
    requests_proves: "Что доказывает правило",
    requests_proves_text: "На странице записано connect-src 'self': браузер отказывает ей во всём, что она отправила бы на \
                           другой сервер средствами, на которые правило распространяется: fetch, маячки, сокеты. Для \
                           картинок, стилей, шрифтов и форм есть свои правила, столь же строгие. Рабочие потоки, которые \
                           читают ваши файлы, отказываются от средств отправки, как только загрузят таблицы.",
    requests_not: "Чего оно не доказывает",
    requests_not_text: "Оно разрешает запросы к серверу, с которого пришла сама страница: этому серверу вы доверяете, \
                        либо запускаете страницу у себя, либо отключаете сеть. Оно ничего не говорит о собственных \
                        запросах браузера, о расширениях и о ссылке, которую вы откроете. Список показывает то, что \
                        записал браузер; фоновая часть, хранящая страницу для работы без сети, получает её собственные \
                        файлы, и этих запросов в списке нет. Чтобы проверить, не доверяя странице, откройте в браузере \
                        инструменты разработчика, вкладку «Сеть».",
    requests_refused: "браузер отказал",
    request_address: "Адрес",
    request_kind: "Вид",
    request_size: "Размер",
    request_from_cache: "с этого устройства",
    request_worker: "из потока",
    request_when: "Секунда",
    print_gaps: "Здесь недостаёт частей этой длинной статьи. Печатайте её на странице клавишами Ctrl+P, а не из меню браузера.",
    print_too_long: "Статья слишком длинная для печати. Вместо этого экспортируйте её.",
    about_text: "Sito {0}. Свободная программа, MIT или Apache-2.0.",
    key_filter: "отбор в библиотеке",
    key_next: "следующая статья",
    key_previous: "предыдущая статья",
    key_lists: "движение по списку",
    key_open: "открыть выбранное в списке",
    key_close: "закрыть или выйти из поля",
    key_toggle: "убрать или вернуть блок в фокусе",
    key_toggle_page: "то же на всей странице",
    key_source: "переключить «Статья» и «Источник»",
    key_undo: "отменить",
    key_judge: "о первой догадке на карточке: одно, разные, неясно",
    key_redo: "повторить",
    key_print: "напечатать статью",
    key_help: "этот список",
    key_blocks: "следующий и предыдущий блок, в статье",
    key_marks: "следующее и предыдущее имя, в блоке",
    key_pane: "обойти части страницы",
    no_year: "{0}, без года",
    range: "{0} – {1}",
    decade: "{0}-е годы",
    week: "{1}-я неделя {0} года",
    files: Forms::three("{0} файл", "{0} файла", "{0} файлов"),
    articles: Forms::three("{0} статья", "{0} статьи", "{0} статей"),
    names: Forms::three("{0} имя", "{0} имени", "{0} имён"),
    mentions: Forms::three("{0} упоминание", "{0} упоминания", "{0} упоминаний"),
    documents: Forms::three("в {0} статье", "в {0} статьях", "в {0} статьях"),
    blocks: Forms::three("{0} блок", "{0} блока", "{0} блоков"),
    requests: Forms::three("{0} запрос", "{0} запроса", "{0} запросов"),
    problems: Forms::three("{0} не прочитан", "{0} не прочитаны", "{0} не прочитано"),
    duplicates: Forms::three("{0} файл", "{0} файла", "{0} файлов"),
    only_removed: Forms::three(
        "{0} имя только в убранном",
        "{0} имени только в убранном",
        "{0} имён только в убранном",
    ),
    blocks_of: Forms::three("{0} блока", "{0} блоков", "{0} блоков"),
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
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const MONTHS: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

fn label(label: Label) -> &'static str {
    match label {
        Label::Person => "Человек",
        Label::Org => "Организация",
        Label::Gpe => "Страна или город",
        Label::Loc => "Место",
        Label::Fac => "Сооружение",
        Label::Event => "Событие",
        Label::Product => "Изделие",
        Label::Norp => "Народ или группа",
        Label::Law => "Закон или договор",
        Label::WorkOfArt => "Произведение",
        Label::Date => "Дата",
        Label::Time => "Время",
        Label::Percent => "Процент",
        Label::Money => "Деньги",
        Label::Quantity => "Количество",
        Label::Email => "Электронная почта",
        Label::Phone => "Телефон",
        Label::Url => "Веб-адрес",
        Label::Id => "Номер счёта или документа",
    }
}

fn labels(label: Label) -> &'static str {
    match label {
        Label::Person => "Люди",
        Label::Org => "Организации",
        Label::Gpe => "Страны, города",
        Label::Loc => "Места",
        Label::Fac => "Сооружения",
        Label::Event => "События",
        Label::Product => "Изделия",
        Label::Norp => "Народы, группы",
        Label::Law => "Законы, договоры",
        Label::WorkOfArt => "Произведения",
        Label::Date => "Даты",
        Label::Time => "Время",
        Label::Percent => "Проценты",
        Label::Money => "Деньги",
        Label::Quantity => "Количества",
        Label::Email => "Электронная почта",
        Label::Phone => "Телефоны",
        Label::Url => "Веб-адреса",
        Label::Id => "Счета, документы",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Ticker => "курсы и погода",
        Reason::Navigation => "навигация",
        Reason::Related => "по теме",
        Reason::Teaser => "анонс",
        Reason::Advertisement => "реклама",
        Reason::Byline => "подпись",
        Reason::CommentForm => "комментарии",
        Reason::Share => "кнопки «Поделиться»",
        Reason::Rating => "оценка",
        Reason::SourceCredit => "указание источника",
        Reason::PhotoCredit => "подпись к фото",
        Reason::DuplicateTitle => "повтор заголовка",
        Reason::Cookie => "уведомление о cookie",
        Reason::Copyright => "авторские права",
        Reason::Repeated => "повторяется на сайте",
        Reason::Other => "не статья",
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Given => "файла подборки",
        Origin::JsonLd => "JSON-LD",
        Origin::OpenGraph => "OpenGraph",
        Origin::Meta => "тега meta",
        Origin::Markup => "разметки",
        Origin::Url => "адреса",
        Origin::Byline => "подписи",
        Origin::Dateline => "строки с датой",
        Origin::Text => "текста",
    }
}

fn language(language: Language) -> &'static str {
    match language {
        Language::Ru => "русский",
        Language::Uk => "украинский",
        Language::En => "английский",
        Language::Kk => "казахский",
        Language::Be => "белорусский",
        Language::Bg => "болгарский",
        Language::Ky => "киргизский",
        Language::Uz => "узбекский",
        Language::Tg => "таджикский",
        Language::Mk => "македонский",
        Language::Sr => "сербский",
        Language::De => "немецкий",
        Language::Fr => "французский",
        Language::Es => "испанский",
        Language::It => "итальянский",
        Language::Pt => "португальский",
        Language::Nl => "нидерландский",
        Language::Pl => "польский",
        Language::Cs => "чешский",
        Language::Sk => "словацкий",
        Language::Sl => "словенский",
        Language::Hr => "хорватский",
        Language::Ro => "румынский",
        Language::Hu => "венгерский",
        Language::Tr => "турецкий",
        Language::Az => "азербайджанский",
        Language::Sv => "шведский",
        Language::Fi => "финский",
        Language::Und => "не определён",
    }
}

fn cause(cause: &Cause) -> String {
    match cause {
        Cause::Empty => "В файле нет текста. Выберите другой.".into(),
        Cause::Binary(what) if what.is_empty() => {
            "Это не текстовый файл. Сохраните страницу как текст или HTML.".into()
        }
        Cause::Binary(what) => {
            format!("Это не текстовый файл (похоже на {what}). Сохраните страницу как текст или HTML.")
        }
        Cause::Unsupported(kind) => {
            format!("Файлы .{kind} не читаются. Сохраните страницу как .txt, .html, .md, .jsonl или .csv.")
        }
        Cause::TooLarge { what, limit, seen } => {
            format!("Слишком велик: {seen} {what}, а предел — {limit}. Разделите файл.")
        }
        Cause::Malformed(why) => format!("Прочесть не удаётся: {why}."),
        Cause::NoText(fields) => format!("Нет поля с текстом. Искались: {fields}."),
        Cause::UrlList => {
            "Это список адресов. Sito не обращается к сети: сохраните страницы и перетащите файлы.".into()
        }
        Cause::Unreadable(why) => {
            format!("Файл не открывается ({why}). Не перемещён ли он и не изменён ли с тех пор, как вы его выбрали?")
        }
        Cause::Internal(why) => format!("На этом файле Sito не справился, и это ошибка самого Sito: {why}."),
    }
}

fn notice(note: Note) -> String {
    match note {
        Note::ReplacedBytes(n) => WORDS.count(
            n,
            &Forms::three(
                "{0} байт не прочитан и заменён знаком �.",
                "{0} байта не прочитаны и заменены знаком �.",
                "{0} байт не прочитаны и заменены знаком �.",
            ),
        ),
        Note::EncodingOverruled => {
            "На странице указана одна кодировка, а байты — в другой; она прочитана по байтам.".into()
        }
        Note::EncodingUnknown => "На странице указана несуществующая кодировка; она определена по байтам.".into(),
        Note::NoTextColumn => "Ни один столбец таблицы не принят за текст, поэтому показана сама таблица.".into(),
        Note::TextColumnGuessed => "Столбец с текстом угадан.".into(),
        Note::DateNotRead => "Дата, указанная при документе, не читается; пишите её так: 2024-08-11.".into(),
        Note::LanguageNotKnown => "Язык, указанный при документе, неизвестен; он определён по тексту.".into(),
    }
}

fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Table => "таблица имён",
        Rule::Head => "главное слово",
        Rule::Before => "слово перед ним",
        Rule::Quoted => "название в кавычках",
        Rule::FirstName => "имя, отчество или инициалы",
        Rule::Role => "должность перед ним",
        Rule::Surname => "вид фамилии",
        Rule::SurnameAgain => "фамилия из полного имени",
        Rule::Acronym => "сокращение, раскрытое в тексте",
        Rule::Number => "запись дат и величин",
        Rule::Identifier => "запись адресов и номеров",
        Rule::Sounds => "то же имя другими буквами",
        Rule::Known => "та же запись в таблицах",
        Rule::OnlyOne => "единственное подходящее полное имя",
        Rule::Learned => "выучено на размеченных новостях",
        Rule::OneLetter => "отличие в одной букве",
        Rule::SurnameAlone => "фамилия без имени",
        Rule::Reader => "объединили вы",
        Rule::Beside => "слова вокруг",
        Rule::Pattern => "так пишут такие имена",
    }
}
