//! Plain text that was scraped: every line kept or removed by a small learned model, cues and block logic.
//!
//! ```text
//! text ─ split ─► lines ─ features ─► numbers ─ forest ─► log-odds a line ─ decide ─► blocks, metadata
//! ```
//!
//! Where the model is not loaded yet, a rule stands in for its log-odds; all else is the same.

mod decide;
mod facts;
pub mod features;
mod model;
pub mod split;
mod title;

pub use model::LineModel;

use super::Cleaned;
use crate::ingest::Page;

/// Cleans scraped plain text. `text` comes back unchanged; every line that is not blank is one block,
/// every paragraph where the text is wrapped at some column.
#[inline(never)]
pub fn clean(text: &str, page: &Page, model: Option<&LineModel>) -> Cleaned {
    let lines = split::unwrap(text, split::split(text));
    let said = features::said(&lines);
    let rows = features::first(&lines, &said);
    let scores = match model {
        Some(model) => model.scores(&rows),
        None => features::without_model(&rows),
    };
    let (blocks, metadata) = decide::decide(&lines, said, &rows, &scores, &page.given);
    Cleaned { text: text.to_owned(), blocks, metadata, notices: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Metadata, Reason},
        ingest::Content,
    };

    /// The shipped weights.
    fn model() -> LineModel {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/lines.pack");
        LineModel::from_bytes(&std::fs::read(path).unwrap()).unwrap()
    }

    fn page(text: &str) -> Page {
        Page {
            name: "page.txt".into(),
            media_type: "text/plain",
            encoding: "utf-8".into(),
            content: Content::Text(text.into()),
            given: Metadata::default(),
            language: None,
            notices: Vec::new(),
        }
    }

    /// A page as scraped. Each line says at its start what should become of it: a role, or a reason.
    struct Case {
        lines: &'static [(&'static str, &'static str)],
        published: &'static str,
        modified: &'static str,
        authors: &'static [&'static str],
        source: &'static str,
    }

    const CASES: &[Case] = &[
        // The first line names the page; a link with its story on the line ends no article.
        Case {
            lines: &[
                ("duplicate-title", "Ferry returns to Plum Lake | The Quill Herald"),
                ("navigation", "Home"),
                ("navigation", "Sport"),
                ("title", "Ferry returns to Plum Lake"),
                ("byline", "Adam Quill in Omaha and agencies"),
                ("byline", "Thu 29 Apr 2021 18.27 BST"),
                ("share", "Share on Facebook"),
                (
                    "lead",
                    "The ferry that was taken out of service two winters ago will cross Plum Lake again from the first week of May, its owners said on Thursday.",
                ),
                (
                    "paragraph",
                    "Repairs to the hull took longer than the yard had promised, and the town paid for a bus round the lake in the meantime.",
                ),
                ("related", "Read also: The bus that nobody wanted"),
                (
                    "paragraph",
                    "Background: The crossing opened in 1954 and carried some forty thousand people in its best summer, most of them on their way to the orchards.",
                ),
                ("navigation", "About us"),
            ],
            published: "2021-04-29",
            modified: "",
            authors: &["Adam Quill"],
            source: "",
        },
        Case {
            lines: &[
                ("navigation", "Актуально"),
                ("byline", "Пт. Мар 5th, 2021"),
                ("title", "В Заречном открыли мост, который чинили почти два года"),
                ("byline", "By Admin Мар3,2021 #Общество"),
                ("advertisement", "Реклама"),
                (
                    "lead",
                    "Движение по мосту через реку Быструю возобновили утром в среду, 3 марта. Ремонт продолжался почти два года и обошелся городу дешевле, чем ожидали в мэрии.",
                ),
                (
                    "paragraph",
                    "Глава администрации Иван Полевой рассказал журналистам, что подрядчик закончил работы раньше срока. Следующим летом рабочие возьмутся за набережную и площадь перед вокзалом.",
                ),
                ("advertisement", "Реклама"),
                (
                    "paragraph",
                    "По словам жителей, без моста дорога на другой берег занимала больше часа. Теперь автобусы пойдут по прежнему расписанию, а через неделю запустят еще один маршрут.",
                ),
                ("source-credit", "Источник Заречный вестник"),
                ("byline", "By Admin"),
                ("related", "Related Post"),
                ("comment-form", "Добавить комментарий"),
                ("comment-form", "Ваш адрес email не будет опубликован. Обязательные поля помечены *"),
            ],
            modified: "",
            published: "2021-03-03",
            authors: &[],
            source: "Заречный вестник",
        },
        Case {
            lines: &[
                (
                    "lead",
                    "Президент Словенії має намір відвідати країни Балтії наступного місяця, серед яких Литва, Латвія та Естонія. Про це йдеться у повідомленні його канцелярії.",
                ),
                (
                    "paragraph",
                    "Під час поїздки сторони обговорять співпрацю в енергетиці, обмін студентами та спільні навчання рятувальників. У складі делегації будуть міністри та представники бізнесу.",
                ),
                (
                    "paragraph",
                    "\"Ми давно готували цей візит і сподіваємося, що він дасть поштовх новим проєктам\", – сказала речниця президента.",
                ),
                ("related", "Вас також можуть зацікавити наші новини:"),
                ("related", "Інші Новини"),
                ("teaser", "У Львові відкрили виставку старовинних годинників з усієї Європи"),
                (
                    "teaser",
                    "Експозиція розмістилася у трьох залах музею, а найстаршому годиннику вже понад чотириста років, розповіли...",
                ),
                ("teaser", "Одеський порт прийняв перше цього року круїзне судно"),
                ("teaser", "Лайнер простояв у порту добу, за цей час туристи встигли оглянути місто та..."),
                ("rating", "Average Rating"),
            ],
            modified: "",
            published: "",
            authors: &[],
            source: "",
        },
        Case {
            lines: &[
                ("ticker", "USD/KZT"),
                ("ticker", "449.3"),
                ("ticker", "EUR/KZT"),
                ("ticker", "488.1"),
                ("title", "Ауыл мектебінде жаңа кітапхана ашылды"),
                ("photo-credit", "Фото: мектептің баспасөз қызметі"),
                (
                    "lead",
                    "Тараз. 5 наурыз. Өңір үні - Ауыл мектебінде жаңа кітапхана ашылды, онда үш мыңға жуық кітап жиналған. Ашылу рәсіміне мұғалімдер, оқушылар және ата-аналар қатысты.",
                ),
                (
                    "paragraph",
                    "Мектеп директоры Айгүл Серікқызының айтуынша, кітаптардың көбін ауыл тұрғындары сыйға тартқан. Енді балалар сабақтан кейін де кітап оқи алады.",
                ),
                (
                    "paragraph",
                    "Кітапхана демалыс күндері де жұмыс істейді. Жаз айларында мұнда үлкендерге арналған оқу үйірмесі ашылады деп жоспарланып отыр.",
                ),
                ("source-credit", "Дереккөз: Өңір үні"),
                ("teaser", "kz Астанада жаңа саябақ салынып жатыр"),
                ("teaser", "kz Шымкентте оқушылар арасында шахмат турнирі өтті"),
                ("teaser", "kz Қостанайда егін жинау науқаны басталды деп хабарлады"),
                ("teaser", "kz Атырауда балық шаруашылығына қолдау көрсетіледі"),
            ],
            modified: "",
            published: "XXXX-03-05",
            authors: &[],
            source: "Өңір үні",
        },
        Case {
            lines: &[
                ("navigation", "Home"),
                ("navigation", "News"),
                ("navigation", "Contact us"),
                ("duplicate-title", "Riverside reopens its old bridge after two years of... "),
                ("title", "Riverside reopens its old bridge after two years of repairs"),
                ("byline", "By Anna Peters | March 3, 2021 | Updated March 5, 2021"),
                (
                    "lead",
                    "The old bridge over the Swift reopened to traffic on Wednesday morning, two years after engineers found cracks in its southern arch and closed it overnight.",
                ),
                (
                    "paragraph",
                    "Mayor John Falcon said that the contractor had finished ahead of time and under budget. Work on the embankment and the station square will start next summer, he added.",
                ),
                ("related", "Read also: Schoolchildren plant a hundred apple trees"),
                (
                    "paragraph",
                    "Residents of the left bank told this newspaper that the way to work had taken them more than an hour. Buses return to their usual timetable today.",
                ),
                ("share", "Share this:"),
                ("share", "Facebook"),
                ("related", "Related Posts"),
                ("teaser", "Library lends garden tools from April"),
                ("teaser", "Ferry timetable changes for the summer season"),
                ("copyright", "© 2021 Riverside Herald. All rights reserved."),
            ],
            modified: "2021-03-05",
            published: "2021-03-03",
            authors: &["Anna Peters"],
            source: "",
        },
        // Below the title its picture, byline, date and buttons, then a summary that is a sentence.
        Case {
            lines: &[
                ("navigation", "Programmes"),
                ("navigation", "World"),
                ("title", "Harbour of Plum Lake to close for winter as ice thickens"),
                ("teaser", "Boats at a pier"),
                ("copyright", "Copyright Adam Quill/QH"),
                ("byline", "By The Quill Herald with Agencies"),
                ("byline", "Published on 29/11/2021 - 16:38"),
                ("share", "Share this article"),
                ("share", "Facebook"),
                ("lead", "Plum Lake has had a surge of early ice in recent years as winters come sooner."),
                ("advertisement", "ADVERTISEMENT"),
                (
                    "paragraph",
                    "The harbour of Plum Lake will close for winter on Wednesday, three weeks sooner than last year, its owners said on Monday.",
                ),
                (
                    "paragraph",
                    "Ice on the northern shore was measured at eleven centimetres, and the ferry had been turned back twice in a week before the owners gave in.",
                ),
                (
                    "paragraph",
                    "Residents told this newspaper that the bus round the lake takes them more than an hour, and that they expect the ferry again in April.",
                ),
            ],
            modified: "",
            published: "2021-11-29",
            authors: &["The Quill Herald"],
            source: "",
        },
    ];

    #[test]
    fn a_line_of_place_time_date_and_desk_is_a_byline() {
        let text = "Курорт\nНад озером построят канатную дорогу длиной в три километра\nКара-Суу, 14:32, 5 марта 2021, Вестник, Нина Полевая\nНад озером построят канатную дорогу, которая свяжет два берега и старую пристань. Об этом сообщили в управлении туризма области.\nПервые вагоны привезут осенью, а пассажиров начнут возить через год, когда закончат испытания и обучат работников станций.\n";
        let cleaned = clean(text, &page(text), Some(&model()));
        assert_eq!(cleaned.metadata.published.map(|f| f.value).as_deref(), Some("2021-03-05"));
    }

    #[test]
    fn a_stamp_above_the_title_is_the_date_though_a_list_ends_there() {
        let text = "Самое читаемое\nОбласть\nПриложение для телефона\nСледующая страница\nМир\n14.05.2021, 20:28\nЛедоход\nКак река пошла раньше срока\nСмотритель моста через реку Быструю рассказал, что лёд пошёл на три недели раньше, чем в прошлом году, и что баржи уже ждут.\nПо его словам, первые суда пройдут под мостом в субботу, если вода не поднимется выше отметки, которую поставили ещё в прошлом веке.\nЖители ждут парома, потому что дорога в объезд занимает больше часа, а автобус ходит два раза в день.\n";
        let cleaned = clean(text, &page(text), Some(&model()));
        assert_eq!(cleaned.metadata.published.map(|f| f.value).as_deref(), Some("2021-05-14"));
    }

    /// Parts of sentences that fit together whatever is chosen: who, what, how.
    const PARTS: [[[&str; 12]; 3]; 3] = [
        [
            [
                "Смотритель маяка",
                "Хор железнодорожников",
                "Ветеринар из Тулы",
                "Завод сухих смесей",
                "Бывший чемпион по гребле",
                "Областной суд",
                "Учительница химии",
                "Экипаж буксира",
                "Совет директоров банка",
                "Музей радио",
                "Пчеловод Карп Лыков",
                "Метеостанция на перевале",
            ],
            [
                "получил письмо из Аргентины",
                "отложил поездку на север",
                "проверил счета за прошлый год",
                "вырастил редкую орхидею",
                "согласился на новые условия",
                "нашёл ошибку в старой карте",
                "продал последний грузовик",
                "выступил против застройки",
                "объявил конкурс рисунков",
                "записал пластинку колыбельных",
                "вернул долг соседям",
                "построил печь без трубы",
            ],
            [
                "и никому об этом не сказал",
                "хотя срок истекал в пятницу",
                "чтобы успеть до снега",
                "вопреки прогнозам экономистов",
                "как обещал ещё весной",
                "после долгого разговора с инженером",
                "на глазах у всей площади",
                "при температуре минус тридцать",
                "за сорок семь минут",
                "под звуки духового оркестра",
                "с третьей попытки",
                "не дожидаясь разрешения",
            ],
        ],
        [
            [
                "The harbour pilot",
                "A retired conductor",
                "The county archive",
                "Two beekeepers from Elm Hill",
                "The night train to Corran",
                "A maker of brass clocks",
                "The women's chess club",
                "The weather station",
                "An appeals judge",
                "The glass factory",
                "A translator of poems",
                "The village swimming pool",
            ],
            [
                "turned down a generous offer",
                "lost a case of instruments",
                "opened its doors to visitors",
                "found a letter behind the stove",
                "changed the rules overnight",
                "paid for the new roof",
                "won a prize nobody had heard of",
                "missed the last ferry",
                "sold the orchard by auction",
                "repaired the bells of Saint Anne",
                "asked for another hearing",
                "measured the deepest snow since 1963",
            ],
            [
                "although the budget had been spent",
                "in front of a silent crowd",
                "with the help of a neighbour",
                "before the markets closed",
                "after eleven years of waiting",
                "to the surprise of the mayor",
                "without telling the press",
                "on the coldest day of March",
                "at a price that shocked dealers",
                "because the road was flooded",
                "as the old charter demands",
                "while the choir was rehearsing",
            ],
        ],
        [
            [
                "Капітан порому",
                "Сільський фельдшер",
                "Хор пенсіонерів із Бучача",
                "Майстер скрипок",
                "Апеляційний суд",
                "Цукровий завод",
                "Знавець старих мап",
                "Клуб шахістів",
                "Метеоролог із Ворохти",
                "Пекар Данило Гук",
                "Музей телеграфу",
                "Рада старшокласників",
            ],
            [
                "відмовився від нової посади",
                "знайшов лист за піччю",
                "полагодив годинник на вежі",
                "програв справу сусідам",
                "виростив найбільший гарбуз",
                "продав стару баржу",
                "перевірив рахунки за рік",
                "провів зиму без світла",
                "змінив правила за одну ніч",
                "купив дві тонни вугілля",
                "записав голоси птахів",
                "оголосив збір підписів",
            ],
            [
                "хоча грошей уже не лишилося",
                "на очах у всього базару",
                "після одинадцяти років чекання",
                "бо дорогу залила вода",
                "щоб устигнути до свят",
                "всупереч порадам лікаря",
                "з четвертої спроби",
                "за тридцять дві хвилини",
                "і не шкодує про це",
                "під вечірній дзвін",
                "у найхолодніший день лютого",
                "не питаючи дозволу",
            ],
        ],
    ];

    /// Hundreds of paragraphs that have nothing to do with each other, of one to five sentences.
    fn unrelated(parts: &[[&str; 12]; 3], paragraphs: usize) -> Vec<String> {
        let mut state = 12_345_u32;
        let mut any = |n: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) as usize % n
        };
        (0..paragraphs)
            .map(|_| {
                let sentences: Vec<String> = (0..1 + any(5))
                    .map(|_| format!("{} {}, {}.", parts[0][any(12)], parts[1][any(12)], parts[2][any(12)]))
                    .collect();
                sentences.join(" ")
            })
            .collect()
    }

    #[test]
    fn a_long_text_does_not_end_early() {
        let model = model();
        for (parts, paragraphs) in PARTS.iter().zip([800, 300, 500]) {
            let body = unrelated(parts, paragraphs);
            let text = format!("Home\nNews\nSport\n{}\nShare this:\nFacebook\n", body.join("\n\n"));
            let cleaned = clean(&text, &page(&text), Some(&model));
            let of = |b: &crate::document::Block| b.span.of(&cleaned.text).len() > 30;
            let (all, kept) =
                cleaned.blocks.iter().filter(|b| of(b)).fold((0, 0), |(a, k), b| (a + 1, k + usize::from(b.keep)));
            assert_eq!(all, paragraphs);
            // Single ones are lost where they happen to look like teasers; a lost end would be a fifth or more.
            assert!(kept * 100 >= all * 97, "{kept} of {all}: {}", &body[0]);
            assert!(!cleaned.blocks[cleaned.blocks.len() - 1].keep, "what follows is furniture");
        }
    }

    #[test]
    fn the_title_stands_between_equal_lines_of_furniture() {
        let model = model();
        for (banner, title, body) in [
            (
                "Все новости края каждый день",
                "На маяке сменился смотритель",
                "Смотритель маяка на мысе Долгом сдал вахту во вторник, и на маяке его сменила дочь, которая выросла среди этих скал.\nСмену смотрителя на маяке отметили чаем, сообщила гидрографическая служба. Сменившийся смотритель останется жить на мысе.",
            ),
            (
                "Your local paper since 1871",
                "Lighthouse keeper hands over to his daughter",
                "The keeper of the lighthouse at Cape Long handed his keys to his daughter on Tuesday, after forty years among the rocks.\nThe daughter, who grew up at the lighthouse, said that the keeper would stay and look after the garden.",
            ),
        ] {
            let text = format!("{banner}\n{title}\n{banner}\n{body}\n");
            let cleaned = clean(&text, &page(&text), Some(&model));
            assert_eq!(cleaned.metadata.title.map(|f| f.value).as_deref(), Some(title));
        }
    }

    #[test]
    fn pages_in_four_languages() {
        let model = model();
        for case in CASES {
            for gap in ["\n", "\n\n", "\r\n"] {
                let text = case.lines.iter().map(|(_, l)| *l).collect::<Vec<_>>().join(gap);
                let cleaned = clean(&text, &page(&text), Some(&model));
                assert_eq!(cleaned.text, text);
                assert_eq!(cleaned.blocks.len(), case.lines.len());
                for (block, (want, line)) in cleaned.blocks.iter().zip(case.lines) {
                    let got = block.reason.map_or(block.role.name(), Reason::name);
                    // Whether a headline among others is called related or teaser is a matter of taste.
                    let same =
                        got == *want || [got, want].iter().all(|w| ["related", "teaser", "navigation"].contains(w));
                    assert!(same, "{got} instead of {want}: {line}");
                }
                let metadata = &cleaned.metadata;
                let value = |f: &Option<crate::document::Field>| f.as_ref().map_or(String::new(), |f| f.value.clone());
                assert_eq!(value(&metadata.published), case.published);
                assert_eq!(value(&metadata.modified), case.modified);
                assert_eq!(value(&metadata.source), case.source);
                assert_eq!(metadata.authors.iter().map(|a| a.value.as_str()).collect::<Vec<_>>(), case.authors);
                let title = case.lines.iter().find(|(what, _)| *what == "title").map_or("", |(_, l)| *l);
                assert_eq!(value(&metadata.title), title);
            }
        }
    }

    #[test]
    fn a_line_of_megabytes_and_a_million_lines_end_soon() {
        let model = model();
        for text in ["слово ".repeat(500_000), "a\n".repeat(30_000), "Слово и дело.\n\n".repeat(20_000)]
        {
            let cleaned = clean(&text, &page(&text), Some(&model));
            assert!(cleaned.blocks.iter().all(|b| (0.0..=1.0).contains(&b.score)));
        }
    }
}
