//! HTML: the main content among the furniture.
//!
//! ```text
//! html ─ dom ─► tree ─ visible ─► lines and boxes ─ features ─► bytes ─ model ─► log-odds a line ─ decide ─► blocks
//!                └─ metadata::Head ─► evidence ─┘                                                     └─► metadata
//! ```
//!
//! Where the model is not loaded yet, rules over the same facts stand in for it; all else is the same.

pub mod cues;
mod decide;
pub mod features;
pub mod model;
pub mod visible;

pub use model::BlockModel;

use self::{
    features::{Evidence, Page as Measured},
    visible::Visible,
};
use super::{
    Cleaned,
    dom::{Dom, Syntax},
    metadata::Head,
};
use crate::{error::Notice, ingest::Page, limits::Limits};

/// The syntax of a page, by its name, its XML declaration, its document type or its namespace.
fn syntax(name: &str, html: &str) -> Syntax {
    let head = &html[..html.floor_char_boundary(html.len().min(2048))];
    let is_xhtml = name.to_ascii_lowercase().ends_with(".xhtml")
        || head.trim_start().starts_with("<?xml")
        || head.contains("/xhtml")
        || head.contains("DTD XHTML");
    if is_xhtml { Syntax::Xhtml } else { Syntax::Html }
}

/// The tree, its head and what a reader sees of it.
fn open(html: &str, syntax: Syntax) -> (Dom, Head, Visible, Vec<Notice>) {
    let dom = Dom::parse_as(html, syntax, &Limits::default());
    let mut notices = Vec::new();
    if dom.too_deep {
        notices.push(Notice::new("clean", "too-deep", "elements nested too deep were read as if they were not nested"));
    }
    if dom.too_many {
        notices.push(Notice::new("clean", "too-many-elements", "the page has too many elements; its end was not read"));
    }
    let head = Head::read(&dom);
    let mut visible = visible::read(&dom, false);
    // Nothing is seen where an empty `<title/>` swallowed the page: a piece of XHTML that does not say so.
    if visible.text.is_empty() && syntax == Syntax::Html && html.contains("/>") {
        return open(html, Syntax::Xhtml);
    }
    if visible.hidden > 2 * visible.text.len() + 200 {
        let all = visible::read(&dom, true);
        notices.push(Notice::new(
            "clean",
            "hidden-text",
            "most of the page's text is hidden until a script shows it; it was read",
        ));
        visible = all;
    }
    (dom, head, visible, notices)
}

/// Hands a page, as the model sees it, to `look`: for training.
pub fn with_measured<T>(html: &str, look: impl FnOnce(&Visible, &Measured<'_>) -> T) -> T {
    let (_, head, visible, _) = open(html, syntax("", html));
    let (title, body) = (head.titled(), head.linked.body().unwrap_or_default());
    look(&visible, &Measured::new(&visible, Evidence { title: &title, description: head.description(), body: &body }))
}

/// Cleans an HTML page: every visible block is in the text, kept or removed.
#[inline(never)]
pub fn clean(html: &str, page: &Page, model: Option<&BlockModel>) -> Cleaned {
    let (dom, head, mut visible, mut notices) = open(html, syntax(&page.name, html));
    let (title, body) = (head.titled(), head.linked.body().unwrap_or_default());
    let evidence = Evidence { title: &title, description: head.description(), body: &body };
    let measured = Measured::new(&visible, evidence);
    let scores = match model {
        Some(model) => model.scores(&measured),
        None => measured.by_rules(),
    };
    let mut blocks =
        decide::decide(&visible, &measured, &scores, page.media_type == "text/markdown", &page.given.authors);
    let metadata = super::metadata::read(&dom, &head, &visible, &blocks, &page.given);
    if let Some(added) = decide::from_linked_data(&visible, &blocks, &body) {
        notices.push(Notice::new(
            "clean",
            "text-from-data",
            "the page shows its article only by script; the text was taken from its structured data",
        ));
        visible.text.push_str(&added.text);
        blocks.extend(added.blocks);
    }
    if visible.text.is_empty() {
        notices.push(Notice::new("clean", "no-visible-text", "the page shows no text; it may have been cut off"));
    }
    Cleaned { text: visible.text, blocks, metadata, notices }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Metadata, Reason, Role},
        ingest::Content,
    };

    fn model() -> BlockModel {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/models/html.pack");
        BlockModel::from_bytes(&std::fs::read(path).expect("models/html.pack is there")).expect("it is of this build")
    }

    fn page(media_type: &'static str) -> Page {
        Page {
            name: "page".into(),
            media_type,
            encoding: "utf-8".into(),
            content: Content::Html(String::new()),
            given: Metadata::default(),
            language: None,
            notices: Vec::new(),
        }
    }

    /// Lines as `+role text` or `-reason text`.
    fn outline(cleaned: &Cleaned) -> Vec<String> {
        let line = |b: &crate::document::Block| {
            let text = b.span.of(&cleaned.text);
            b.reason.map_or_else(|| format!("+{} {text}", b.role.name()), |r| format!("-{} {text}", r.name()))
        };
        cleaned.blocks.iter().map(line).collect()
    }

    const RU: &str = "<html><head><title>В посёлке Верхнем открыли мост — Речная газета</title></head><body>
        <div class=shapka><a href=/>Речная газета</a><span class=pogoda>Погода: +12</span></div>
        <ul class=menu><li><a href=/n>Новости</a><li><a href=/e>Экономика</a><li><a href=/s>Спорт</a></ul>
        <div class=novost-tekst><h1>В посёлке Верхнем открыли мост</h1>
        <div class=avtor>Автор: Анна Ли, 12 мая 2021</div>
        <p>Мост через реку Тихую открыли во вторник после двух лет ремонта, сообщила администрация посёлка Верхнего. Первыми по нему проехали автобусы.</p>
        <p>«Мы ждали этого дня очень долго, — сказала глава посёлка Мария Седова. — Теперь дорога в школу занимает десять минут, а не час».</p>
        <h2>Что изменилось</h2>
        <p>Подрядчик заменил опоры, уложил новый асфальт и поставил освещение. Гарантия на работы, по словам инженера, составляет десять лет.</p>
        <ul><li>длина моста выросла до двухсот метров, что вдвое больше прежнего;<li>полос для машин теперь четыре вместо двух, и есть тротуары.</ul></div>
        <div class=podelitsya><a href=#>Поделиться</a> <a href=#>ВКонтакте</a></div>
        <div class=chitayte-takzhe><h3>Читайте также</h3><a href=/1>Паром сломался в третий раз за неделю</a><br><a href=/2>Цены на лодки снова растут</a></div>
        <div class=kommentarii><h3>Комментарии</h3><form><textarea></textarea><button>Отправить</button></form></div>
        <div class=podval>© 2021 Речная газета. Все права защищены.</div></body></html>";

    #[test]
    fn a_long_article_does_not_end_early() {
        let paragraph = |n: usize| {
            let (boats, weeks) = (n * 7 % 90 + 3, n * 11 % 50 + 2);
            format!(
                "<p>Глава {n}. Через {weeks} недель по реке пришли {boats} лодок, и жители посёлка встретили их у моста с хлебом.</p>"
            )
        };
        let many: String = (1..=600).map(paragraph).collect();
        let html = RU.replacen("<h2>", &format!("{many}<h2>"), 1);
        let cleaned = clean(&html, &page("text/html"), Some(&model()));
        let lines = outline(&cleaned);
        let kept = |n: usize| lines.iter().any(|l| l.starts_with(&format!("+paragraph Глава {n}.")));
        let lost: Vec<usize> = (1..=600).filter(|&n| !kept(n)).collect();
        assert!(lost.is_empty(), "{lost:?}");
        assert!(lines.iter().any(|l| l.starts_with("-related Читайте также")), "what follows is furniture");
    }

    #[test]
    fn a_russian_page_with_and_without_the_model() {
        let model = model();
        for model in [None, Some(&model)] {
            let cleaned = clean(RU, &page("text/html"), model);
            let lines = outline(&cleaned);
            for expected in [
                "+title В посёлке Верхнем открыли мост",
                "+lead Мост через реку Тихую",
                "+paragraph «Мы ждали",
                "+heading Что изменилось",
                "+paragraph Подрядчик",
                "-byline Автор: Анна Ли",
                "-share Поделиться",
                "-related Читайте также",
                "-comment-form Отправить",
                "-copyright © 2021",
            ] {
                assert!(lines.iter().any(|l| l.starts_with(expected)), "{expected}: {lines:#?}");
            }
            assert!(lines.iter().all(|l| !l.starts_with('+') || !l.contains("Паром")), "{lines:#?}");
            assert_eq!(cleaned.metadata.title.map(|t| t.value).as_deref(), Some("В посёлке Верхнем открыли мост"));
            assert_eq!(cleaned.metadata.published.map(|t| t.value).as_deref(), Some("2021-05-12"));
        }
    }

    #[test]
    fn pages_in_other_languages() {
        let furniture = |nav: &str, more: &str, legal: &str, article: &str| {
            format!(
                "<nav><a href=/>{nav}</a></nav><main><article>{article}</article></main><aside><h3>{more}</h3>\
                 <a href=/1>{nav}</a></aside><footer>{legal}</footer>"
            )
        };
        let model = model();
        for (source, kept, removed) in [
            (
                furniture(
                    "Головна",
                    "Читайте також",
                    "© Річкова газета",
                    "<h1>Міст відкрили</h1><p>Міст через річку Тиху відкрили у вівторок після дворічного ремонту, повідомила громада.</p>\
                     <p>За словами інженера Олега Гая, підрядник замінив опори, а гарантія на роботи становить десять років.</p>",
                ),
                "За словами",
                "Читайте також",
            ),
            (
                furniture(
                    "Басты бет",
                    "Тағы оқыңыз",
                    "© Өзен газеті",
                    "<h1>Көпір ашылды</h1><p>Тыныш өзені арқылы өтетін көпір екі жылдық жөндеуден кейін сейсенбіде ашылды, деп хабарлады әкімдік.</p>\
                     <p>Инженердің айтуынша, тіректер ауыстырылып, жаңа асфальт төселді, ал жұмыстарға он жылға кепілдік берілді.</p>",
                ),
                "Инженердің",
                "Тағы оқыңыз",
            ),
            (
                furniture(
                    "Startseite",
                    "Lesen Sie auch",
                    "© Flussblatt, Impressum",
                    "<h1>Brücke eröffnet</h1><p>Die Brücke über den Stillen Fluss ist am Dienstag nach zwei Jahren Bauzeit eröffnet worden, teilte die Gemeinde mit.</p>\
                     <p>Nach Angaben des Ingenieurs wurden die Pfeiler erneuert, und die Gewährleistung läuft über zehn Jahre.</p>",
                ),
                "Nach Angaben",
                "Lesen Sie auch",
            ),
            (
                furniture(
                    "Home",
                    "Related stories",
                    "© River Times. All rights reserved.",
                    "<h1>Bridge opens</h1><p>The bridge over the Quiet River opened on Tuesday after two years of repairs, the village council said.</p>\
                     <p>The contractor replaced the piers and laid new asphalt, and the work comes with a guarantee of ten years.</p>",
                ),
                "The contractor",
                "Related stories",
            ),
        ] {
            for model in [None, Some(&model)] {
                let cleaned = clean(&source, &page("text/html"), model);
                for block in &cleaned.blocks {
                    let text = block.span.of(&cleaned.text);
                    if text.starts_with(kept) || block.role == Role::Title {
                        assert!(block.keep, "{text}");
                    }
                    if text.starts_with(removed) || text.starts_with('©') {
                        assert!(!block.keep, "{text}");
                    }
                }
                assert!(cleaned.blocks.iter().any(|b| b.keep && b.role == Role::Title));
            }
        }
    }

    #[test]
    fn xhtml_is_read_and_a_page_without_text_says_so() {
        let xml = "<?xml version='1.0'?>";
        let space = "<html xmlns='http://www.w3.org/1999/xhtml'>";
        let piece = "<head><title>Мост</title><script src='a.js'/></head><body><p>Мост открыли.</p></body>";
        for (html, text, title) in [
            (format!("{xml}<html>{piece}"), "Мост открыли.\n", Some("Мост")),
            (format!("{space}{piece}"), "Мост открыли.\n", Some("Мост")),
            (piece.into(), "Мост открыли.\n", Some("Мост")),
            (format!("{xml}<html><head><title/></head><body><p>Мост открыли.</p>"), "Мост открыли.\n", None),
            ("<html><head><title>Мост</title><style>p{".into(), "", Some("Мост")),
            ("<html><head><title>Мост</head><body><p>Мост <b>открыли</b>.".into(), "", Some("Мост")),
            (
                format!("<title>{}</title><p>Мост открыли.", "Мост &lt;b>через реку&lt;/b> ".repeat(100)),
                "Мост открыли.\n",
                Some("Мост через реку"),
            ),
        ] {
            let cleaned = clean(&html, &page("text/html"), None);
            assert_eq!(cleaned.text, text, "{html}");
            assert_eq!(cleaned.notices.iter().any(|n| n.code == "no-visible-text"), text.is_empty(), "{html}");
            let found = cleaned.metadata.title.map(|t| t.value);
            assert_eq!(found.is_some(), title.is_some(), "{found:?} {html}");
            let found = found.unwrap_or_default();
            assert!(found.starts_with(title.unwrap_or_default()) && found.chars().count() <= 300, "{found}");
            assert!(!found.contains(['<', '>']), "{found}");
        }
    }

    #[test]
    fn markdown_keeps_its_body() {
        let html = "<h1>Заметка</h1>\n<p>Короткая строка.</p>\n<ul>\n<li>раз</li>\n<li>два</li>\n</ul>\n<p>Ещё одна строка о мосте и реке.</p>";
        let cleaned = clean(html, &page("text/markdown"), Some(&model()));
        assert!(cleaned.blocks.iter().all(|b| b.keep), "{:#?}", outline(&cleaned));
    }

    #[test]
    fn nothing_that_runs_or_is_hidden_is_text() {
        let html = "<h1>Заголовок</h1><script>alert(1)</script><style>p{}</style><noscript>no</noscript><template>no</template>\
            <p hidden>no</p><div style='display:none'>no</div><p onclick=no()>Текст <img src=x onerror=no()> и <svg onload=no()></svg>всё.</p>";
        let cleaned = clean(html, &page("text/html"), None);
        assert_eq!(cleaned.text, "Заголовок\nТекст и всё.\n");
    }

    #[test]
    fn an_article_only_in_structured_data_is_read_with_a_notice() {
        let body = "Мост открыли после долгого ремонта, и движение по нему началось утром. ".repeat(8);
        let html = format!(
            "<title>Мост</title><script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Мост\",\
             \"articleBody\":\"{body}\"}}</script><div id=app></div>"
        );
        let cleaned = clean(&html, &page("text/html"), None);
        assert!(cleaned.text.contains("Мост открыли"));
        assert!(cleaned.blocks.iter().any(|b| b.keep && b.span.len() > 300));
        assert_eq!(cleaned.notices[0].code, "text-from-data");
    }

    #[test]
    fn any_input_gives_sound_blocks() {
        for html in [
            "",
            "<",
            "<p",
            "<!--",
            "<![CDATA[x]]>",
            "<table><tr><td>",
            "\0\0<p>\0x",
            "<frameset><frame src=x></frameset>",
            "<html amp><body><p>x",
            "<a><b><i><p>x</a>y</b>z",
            &"<ul><li>".repeat(3000),
            &"слово ".repeat(200_000),
            &RU[..RU.floor_char_boundary(RU.len() / 2)],
        ] {
            let cleaned = clean(html, &page("text/html"), None);
            let mut end = 0;
            for block in &cleaned.blocks {
                assert!(block.span.start as usize >= end && !block.span.is_empty());
                assert!(!block.span.of(&cleaned.text).contains('\n'));
                assert_eq!(block.keep, block.reason.is_none());
                assert!((0.0..=1.0).contains(&block.score));
                end = block.span.end as usize;
            }
        }
    }

    #[test]
    fn double_breaks_and_layout_tables_make_paragraphs() {
        let html = "<table><tr><td><a href=/>Новости</a><br><a href=/s>Спорт</a></td><td><h1>Мост открыли</h1>\
            Мост через реку Тихую открыли во вторник после двух лет ремонта, сообщила администрация.<br><br>\
            Подрядчик заменил опоры и уложил асфальт. Гарантия на работы составляет десять лет, сказал инженер.</td></tr></table>";
        let model = model();
        for model in [None, Some(&model)] {
            let cleaned = clean(html, &page("text/html"), model);
            let kept: Vec<&str> = cleaned.blocks.iter().filter(|b| b.keep).map(|b| b.span.of(&cleaned.text)).collect();
            assert_eq!(kept.len(), 3, "{:#?}", outline(&cleaned));
            assert!(
                cleaned.blocks.iter().any(|b| b.reason == Some(Reason::Navigation) || b.reason == Some(Reason::Other))
            );
        }
    }
}
