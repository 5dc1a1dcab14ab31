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
    ];

    #[test]
    fn a_line_of_place_time_date_and_desk_is_a_byline() {
        let text = "Курорт\nНад озером построят канатную дорогу длиной в три километра\nКара-Суу, 14:32, 5 марта 2021, Вестник, Нина Полевая\nНад озером построят канатную дорогу, которая свяжет два берега и старую пристань. Об этом сообщили в управлении туризма области.\nПервые вагоны привезут осенью, а пассажиров начнут возить через год, когда закончат испытания и обучат работников станций.\n";
        let cleaned = clean(text, &page(text), Some(&model()));
        assert_eq!(cleaned.metadata.published.map(|f| f.value).as_deref(), Some("2021-03-05"));
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
