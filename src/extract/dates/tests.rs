use super::*;
use crate::{
    document::{Field, Origin},
    extract::testing::Page,
};

/// The dates of a page with a paragraph a line: `words=value`, and times as `words@`.
fn dates(text: &str, language: Language, published: &str) -> String {
    let mut page = Page::new(language, text);
    let field = |value: &str| Field { value: value.into(), span: None, origin: Origin::Meta };
    page.metadata.published = (!published.is_empty()).then(|| field(published));
    let mut out = Vec::new();
    let found = find(&page.context(None), &mut out);
    out.iter()
        .map(|c| match found.iter().find(|d| d.span == c.span) {
            Some(d) => format!("{}={}", c.span.of(text), d.value),
            None if c.label == Label::Time => format!("{}@", c.span.of(text)),
            None => c.span.of(text).to_owned(),
        })
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn stated_dates() {
    use Language::*;
    for (language, text, want) in [
        (Ru, "Он приехал 22 сентября 2021 года в город.", "22 сентября 2021 года=2021-09-22"),
        (Ru, "Это было в 2021 году, а не в 2019-м.", "2021 году=2021; 2019-м=2019"),
        (
            Ru,
            "Шли с 2019 по 2021 год и с 22 по 24 мая 2020 года.",
            "2019 по 2021 год=2019/2021; 22 по 24 мая 2020 года=2020-05-22/2020-05-24",
        ),
        (Ru, "В начале 1990-х годов, в 90-х годах XX века", "начале 1990-х годов=199X; 90-х годах=199X; XX века=19XX"),
        (Ru, "By Admin Авг11,2024 #Рынок", "Авг11,2024=2024-08-11"),
        (Ru, "Ср. Ноя 27th, 2024", "Ср. Ноя 27th, 2024=2024-11-27"),
        (
            Ru,
            "28.09.2021 и 2021-09-22, 1.2.2021г.",
            "28.09.2021=2021-09-28; 2021-09-22=2021-09-22; 1.2.2021г.=2021-02-01",
        ),
        (
            Ru,
            "в мае 2021 года; летом 2020 года; в третьем квартале 2021 года",
            "мае 2021 года=2021-05; летом 2020 года=2020-22; третьем квартале 2021 года=2021-07/2021-09",
        ),
        (
            Ru,
            "действует с 2003 года; в 1941–1945 годах; (1976)",
            "2003 года=2003; 1941–1945 годах=1941/1945; 1976=1976",
        ),
        (
            Uk,
            "у 2025 році, 5 травня 2022 р., з 2014 по 2022 рік, на початку 1990-х років",
            "2025 році=2025; 5 травня 2022 р.=2022-05-05; 2014 по 2022 рік=2014/2022; початку 1990-х років=199X",
        ),
        (
            En,
            "In May 2023, on September 19, 2022 and 5 June 2021.",
            "May 2023=2023-05; September 19, 2022=2022-09-19; 5 June 2021=2021-06-05",
        ),
        (
            En,
            "In the early 1990s and since 2015, from 2019 to 2021.",
            "early 1990s=199X; 2015=2015; 2019 to 2021=2019/2021",
        ),
        (
            En,
            "on Tuesday, Sept. 19, 2023; 09/22/2021; mid-May 2020; in late 2021",
            "Tuesday, Sept. 19, 2023=2023-09-19; 09/22/2021=2021-09-22; mid-May 2020=2020-05; late 2021=2021",
        ),
        (
            En,
            "in the third quarter of 2021 and Q1 2022, September 19-24, 2021",
            "third quarter of 2021=2021-07/2021-09; Q1 2022=2022-01/2022-03; September 19-24, 2021=2021-09-19/2021-09-24",
        ),
        (
            Kk,
            "2021 жылғы 22 қыркүйекте, 2020 жылы, 2019 жылдың мамырында",
            "2021 жылғы 22 қыркүйекте=2021-09-22; 2020 жылы=2020; 2019 жылдың мамырында=2019-05",
        ),
        (Bg, "на 22 септември 2021 г. и през 2020 година", "22 септември 2021 г.=2021-09-22; 2020 година=2020"),
        (
            Pl,
            "22 września 2021 roku, w maju 2020 r., w 2019 roku",
            "22 września 2021 roku=2021-09-22; maju 2020 r.=2020-05; 2019 roku=2019",
        ),
        (Cs, "22. září 2021, v květnu 2020, v roce 2019", "22. září 2021=2021-09-22; květnu 2020=2020-05; 2019=2019"),
        (Sl, "22. septembra 2021, maja 2020, leta 2019", "22. septembra 2021=2021-09-22; maja 2020=2020-05; 2019=2019"),
        (
            De,
            "am 22. September 2021, im Mai 2020, seit 2019",
            "22. September 2021=2021-09-22; Mai 2020=2020-05; 2019=2019",
        ),
        (
            Fr,
            "le 22 septembre 2021, en mai 2020, depuis 2019",
            "22 septembre 2021=2021-09-22; mai 2020=2020-05; 2019=2019",
        ),
        (
            Es,
            "el 22 de septiembre de 2021, en mayo de 2020, en 2019",
            "22 de septiembre de 2021=2021-09-22; mayo de 2020=2020-05; 2019=2019",
        ),
        (
            It,
            "il 22 settembre 2021, nel maggio 2020, nel 2019",
            "22 settembre 2021=2021-09-22; maggio 2020=2020-05; 2019=2019",
        ),
        (
            Be,
            "22 верасня 2021 года, у траўні 2020 года, у 2019 годзе",
            "22 верасня 2021 года=2021-09-22; траўні 2020 года=2020-05; 2019 годзе=2019",
        ),
        (Ky, "2021-жылы 22-сентябрда, 2020-жылдын март айында", "2021-жылы 22-сентябрда=2021-09-22; 2020-жылдын=2020"),
        (Uz, "2021-yil 22-sentabr kuni, 2020-yilda", "2021-yil 22-sentabr=2021-09-22; 2020-yilda=2020"),
        (Uz, "2021 йил 22 сентябрь", "2021 йил 22 сентябрь=2021-09-22"),
        (Pt, "em 22 de setembro de 2021, em maio de 2020", "22 de setembro de 2021=2021-09-22; maio de 2020=2020-05"),
        (
            Nl,
            "op 22 september 2021, in mei 2020, sinds 2019",
            "22 september 2021=2021-09-22; mei 2020=2020-05; 2019=2019",
        ),
        (Tr, "22 Eylül 2021 tarihinde, 2019 yılında", "22 Eylül 2021=2021-09-22; 2019 yılında=2019"),
        (
            Sk,
            "22. septembra 2021, v máji 2020, v roku 2019",
            "22. septembra 2021=2021-09-22; máji 2020=2020-05; 2019=2019",
        ),
        (Hr, "22. rujna 2021., u svibnju 2020.", "22. rujna 2021=2021-09-22; svibnju 2020=2020-05"),
        (Sr, "22. септембра 2021. године, u maju 2020", "22. септембра 2021=2021-09-22; maju 2020=2020-05"),
        (Tg, "22 сентябри соли 2021", "22 сентябри соли 2021=2021-09-22"),
    ] {
        assert_eq!(dates(text, language, ""), want, "{text}");
    }
}

#[test]
fn dates_that_lean_on_the_publication() {
    use Language::*;
    for (language, text, want) in [
        (
            Ru,
            "Встреча прошла 22 сентября, а в мае и в июле ее не было.",
            "22 сентября=2021-09-22; мае=2021-05; июле=2021-07",
        ),
        (Ru, "16 июня, 25 декабря, 15 октября", "16 июня=2021-06-16; 25 декабря=2020-12-25; 15 октября=2021-10-15"),
        (
            Ru,
            "Вчера, сегодня, на прошлой неделе, в прошлом году, в понедельник",
            "Вчера=2021-09-27; сегодня=2021-09-28; прошлой неделе=2021-W38; прошлом году=2020; понедельник=2021-09-27",
        ),
        (
            Ru,
            "в мае прошлого года, два года назад, неделю назад, прошлым летом",
            "мае прошлого года=2020-05; два года назад=2019; неделю назад=2021-W38; прошлым летом",
        ),
        (
            Uk,
            "Минулого року, торік, цього тижня, у середу, наступного місяця, поточного року",
            "Минулого року=2020; торік=2020; цього тижня=2021-W39; середу=2021-09-22; наступного місяця=2021-10; поточного року=2021",
        ),
        (
            En,
            "Last year, this week, on Monday, yesterday, the day before yesterday, in early September",
            "Last year=2020; this week=2021-W39; Monday=2021-09-27; yesterday=2021-09-27; day before yesterday=2021-09-26; early September=2021-09",
        ),
        (
            En,
            "last Tuesday, next Friday, two years ago, over the last two years, last summer",
            "last Tuesday=2021-09-21; next Friday=2021-10-01; two years ago=2019; last two years; last summer",
        ),
        (
            Kk,
            "Кеше, биыл, өткен аптада, былтыр, 22 қыркүйекте, мамырда",
            "Кеше=2021-09-27; биыл=2021; өткен аптада=2021-W38; былтыр=2020; 22 қыркүйекте=2021-09-22; мамырда=2021-05",
        ),
    ] {
        assert_eq!(dates(text, language, "2021-09-28T10:00:00+06:00"), want, "{text}");
    }
    assert_eq!(
        dates("Пришел 3 января. Уйдет 20 декабря.", Ru, "2022-01-02"),
        "3 января=2022-01-03; 20 декабря=2021-12-20"
    );
}

#[test]
fn no_year_is_guessed() {
    use Language::*;
    for (language, text, published, want) in [
        (
            Ru,
            "Встреча прошла 22 сентября. База действует с 2003 года. Вчера, в июле.",
            "XXXX-09-28",
            "22 сентября=XXXX-09-22; 2003 года=2003; Вчера=XXXX-09-27; июле=XXXX-07",
        ),
        (
            En,
            "It was launched in 2015. On September 19 they met. Last year they did not.",
            "",
            "2015=2015; September 19=XXXX-09-19; Last year",
        ),
        // Counted from the date told before.
        (
            En,
            "It began on May 3, 2020. A year earlier, two days later, the next day.",
            "",
            "May 3, 2020=2020-05-03; A year earlier=2019; two days later; next day",
        ),
        (Ru, "Это было в 2019 году. Шли дожди. Годом ранее их не было.", "", "2019 году=2019; Годом ранее"),
        (
            Ru,
            "Это было 30 декабря 2020 года, а на следующий день, 5 дней спустя",
            "",
            "30 декабря 2020 года=2020-12-30; следующий день=2020-12-31; 5 дней спустя=2021-01-05",
        ),
        (
            Ru,
            "Вчера, в прошлом месяце, в прошлом году",
            "XXXX-09-28",
            "Вчера=XXXX-09-27; прошлом месяце=XXXX-08; прошлом году",
        ),
        // A full date in the opening says which year is the last, but not since when ten are counted.
        (
            En,
            "The bridge fell on May 3, 2020. It is the longest this year. Last year it stood. It was built ten years ago.",
            "",
            "May 3, 2020=2020-05-03; this year=2020; Last year=2019; ten years ago",
        ),
        // The year of a month told before goes on.
        (
            En,
            "The rest.\nMore.\nStill more.\nIn May 2023 he left.\nIn early September she came. In March it rained.",
            "",
            "May 2023=2023-05; early September=2023-09; March=XXXX-03",
        ),
        // News that opens with a day and names a month of the same year further down.
        (
            En,
            "On September 19 they met this week.\nLast year they did not.\nIn May 2023 it rained.",
            "",
            "September 19=2023-09-19; this week=2023-W38; Last year=2022; May 2023=2023-05",
        ),
    ] {
        assert_eq!(dates(text, language, published), want, "{text}");
    }
}

#[test]
fn days_that_have_a_name() {
    use Language::*;
    for (language, text, want) in [
        // "Today" with its date dates the document.
        (
            Ru,
            "Он приехал сегодня, 23 мая. Вчерашняя встреча сорвалась.",
            "сегодня, 23 мая=XXXX-05-23; Вчерашняя=XXXX-05-22",
        ),
        (
            En,
            "Tomorrow (May 23, 2021) it opens. Today is rest.",
            "Tomorrow (May 23, 2021)=2021-05-23; Today=2021-05-22",
        ),
        // A weekday keeps the date that it was once told with.
        (
            Ru,
            "В субботу, 14 сентября, мост закрыли. В субботу же его и открыли, а в пятницу он стоял.",
            "субботу, 14 сентября=XXXX-09-14; субботу=XXXX-09-14; пятницу",
        ),
        (
            En,
            "It closed on Friday (Sept. 8). Friday was wet, Monday is not.",
            "Friday (Sept. 8)=XXXX-09-08; Friday=XXXX-09-08; Monday",
        ),
        (
            Kk,
            "Дүйсенбі, 6 ақпан күні көпір жабылды. Дүйсенбі күні жаңбыр жауды.",
            "Дүйсенбі, 6 ақпан күні=XXXX-02-06; Дүйсенбі күні=XXXX-02-06",
        ),
        // Counted on from it, though nobody knows the year.
        (
            Uk,
            "Це сталося 15 лютого. Наступного дня, на наступний день, того ж дня",
            "15 лютого=XXXX-02-15; Наступного дня=XXXX-02-16; наступний день=XXXX-02-17; того ж дня=XXXX-02-17",
        ),
        (
            Ru,
            "Он умер 28 февраля. На следующий день, днем ранее",
            "28 февраля=XXXX-02-28; следующий день; днем ранее=XXXX-02-27",
        ),
        (
            Ru,
            "Он родился в 1976 году, в мае того же года уехал. В том же году вернулся.",
            "1976 году=1976; мае того же года=1976-05; том же году=1976",
        ),
        (En, "It was signed on May 3, 2020. That day it rained.", "May 3, 2020=2020-05-03; That day=2020-05-03"),
    ] {
        assert_eq!(dates(text, language, ""), want, "{text}");
    }
}

#[test]
fn parts_lists_and_loose_ends() {
    use Language::*;
    for (language, text, want) in [
        (
            Ru,
            "в начале года, к концу недели, в конце весны, на днях, в последние месяцы, много лет назад",
            "начале года=2021; концу недели=2021-W39; конце весны=2021-21; на днях; последние месяцы; много лет назад",
        ),
        (
            Ru,
            "в первой половине августа, во второй половине 2020 года, в первом полугодии 2021 года",
            "первой половине августа=2021-08-01/2021-08-15; второй половине 2020 года=2020-07/2020-12; первом полугодии 2021 года=2021-01/2021-06",
        ),
        (
            Ru,
            "Летом мост закроют. В этом году летом сухо, на прошлых выходных дождь; субботний вечер",
            "Летом=2021-22; этом году летом=2021-22; прошлых выходных=2021-09-25/2021-09-26; субботний=2021-09-25",
        ),
        (
            Ru,
            "5, 7 и 12 мая; 12 и 13 мая; 1977—1981 — токарь; в сезоне 2017/18; через неделю, спустя два года",
            "5=2021-05-05; 7=2021-05-07; 12 мая=2021-05-12; 12 и 13 мая=2021-05-12/2021-05-13; 1977—1981=1977/1981; 2017/18=2017/2018; неделю; спустя два года=2020",
        ),
        (Ru, "в мае и июне; в марте этого года", "мае=2021-05; июне=2021-06; марте этого года=2021-03"),
        (
            Uk,
            "на початку року, наприкінці весни, за першу половину серпня, багато років тому",
            "початку року=2021; наприкінці весни=2021-21; першу половину серпня=2021-08-01/2021-08-15; багато років тому",
        ),
        (
            Uk,
            "12, 13 та 14 квітня; торік у травні, торішній звіт, у суботньому номері, влітку, цими днями",
            "12, 13 та 14 квітня=2021-04-12/2021-04-14; торік у травні=2020-05; торішній=2020; суботньому=2021-09-25; влітку=2021-22; цими днями",
        ),
        (
            En,
            "Earlier this year, the end of the month, in the spring, last weekend, the other day, many years ago",
            "Earlier this year=2021; end of the month=2021-09; in the spring=2021-21; last weekend=2021-09-25/2021-09-26; the other day; many years ago",
        ),
        (
            En,
            "in the first half of 2020, the 2016 protests, after the crisis of 2014 began, in 1997 and 1998",
            "first half of 2020=2020-01/2020-06; 2016=2016; 2014=2014; 1997=1997; 1998=1998",
        ),
        (
            Kk,
            "жыл басынан, қазан айының соңында, 2017 жылдың мамыр айында, маусымның 12-сінде, 2018-інші жылы",
            "жыл басынан=2021; қазан айының соңында=2021-10; 2017 жылдың мамыр айында=2017-05; маусымның 12-сінде=2021-06-12; 2018-інші жылы=2018",
        ),
        (
            Kk,
            "биыл 11 қыркүйекте, былтырғы тамызда, бірнеше жыл бұрын, сенбіде келді, 4-інші мамыр күні, қыркүйектен бастап",
            "биыл 11 қыркүйекте=2021-09-11; былтырғы тамызда=2020-08; бірнеше жыл бұрын; сенбіде=2021-09-25; 4-інші мамыр күні=2021-05-04; қыркүйектен=2021-09",
        ),
        (
            Kk,
            "2020 жылдың бірінші жартысында, биыл екінші тоқсанда",
            "2020 жылдың бірінші жартысында=2020-01/2020-06; биыл екінші тоқсанда=2021-04/2021-06",
        ),
        (
            Kk,
            "шілде, тамыз және қазан айларында, жаздың соңына",
            "шілде=2021-07; тамыз=2021-08; қазан айларында=2021-10; жаздың соңына=2021-22",
        ),
        (
            Ru,
            "в мае-июне 2020 года, за январь-сентябрь, за минувшие сутки, в предыдущий день",
            "мае-июне 2020 года=2020-05/2020-06; январь-сентябрь=2021-01/2021-09; минувшие сутки=2021-09-27; предыдущий день=2021-09-26",
        ),
        (
            Uk,
            "у січні-лютому 2020 року, у квітні цьогоріч, протягом минулої доби, у XIX ст. будували",
            "січні-лютому 2020 року=2020-01/2020-02; квітні цьогоріч=2021-04; минулої доби=2021-09-27; XIX ст.=18XX",
        ),
        (
            En,
            "in mid-May, mid-2020 and the mid-1990s, May 5 to 7, May 5 and 6, from May to June; 2014-2016 were wet",
            "mid-May=2021-05; mid-2020=2020; mid-1990s=199X; May 5 to 7=2021-05-05/2021-05-07; May 5 and 6=2021-05-05/2021-05-06; May to June=2021-05/2021-06; 2014-2016=2014/2016",
        ),
        (
            Kk,
            "90-жылдары, 2000 жылдардың басында, 2020 жылдың күзінде, тамыздың ортасында, қаңтар-наурыз айларында",
            "90-жылдары=199X; 2000 жылдардың басында=200X; 2020 жылдың күзінде=2020-23; тамыздың ортасында=2021-08; қаңтар-наурыз айларында=2021-01/2021-03",
        ),
        (
            Ru,
            "в мае – июне 2020 года, лет пятьдесят, три с половиной года назад, неделю назад, полтора года назад",
            "мае – июне 2020 года=2020-05/2020-06; года назад; неделю назад=2021-W38; полтора года назад",
        ),
        (
            Uk,
            "1-ше вересня, у 2020-ому, у 60-і роки, у XVIII–XIX століттях, цією весною",
            "1-ше вересня=2021-09-01; 2020-ому=2020; 60-і роки=196X; XIX століттях=18XX; цією весною=2021-21",
        ),
        (Ru, "В 1983 он уехал, (р. 1993), 1996—98 годы", "1983=1983; 1993=1993; 1996—98 годы=1996/1998"),
        (Kk, "екі жыл бұрын, 2019 жылдан кейін, осы ғасырда", "екі жыл бұрын=2019; 2019 жылдан=2019; осы ғасырда=20XX"),
    ] {
        assert_eq!(dates(text, language, "2021-09-28"), want, "{text}");
    }
}

#[test]
fn what_is_long_past() {
    use Language::*;
    for (language, text, published, want) in [
        // The month was put into a year of its own.
        (
            En,
            "The July 2021 riots. Long before July 8, and on July 9 and 10. On June 3.",
            "2025-11-10",
            "July 2021=2021-07; July 8=2021-07-08; July 9 and 10=2021-07-09/2021-07-10; June 3=2025-06-03",
        ),
        (
            Ru,
            "Пожар был 7 октября 2023 года. После 7 октября ушли.",
            "2025-11-10",
            "7 октября 2023 года=2023-10-07; 7 октября=2023-10-07",
        ),
        // Not where it is this month, or to come.
        (En, "The July 2021 riots. The trial on July 8.", "2025-07-10", "July 2021=2021-07; July 8=2025-07-08"),
        (En, "The July 2021 riots. It will open on July 8.", "2025-06-10", "July 2021=2021-07; July 8=2025-07-08"),
        (
            En,
            "The 2021 July riots, as early as May. Founded in 1775. It cost 1775.",
            "2025-11-10",
            "2021 July=2021-07; May=2025-05; 1775=1775",
        ),
        // The one before this month.
        (
            En,
            "the first since last December, and last November",
            "2016-12-14",
            "last December=2015-12; last November=2016-11",
        ),
    ] {
        assert_eq!(dates(text, language, published), want, "{text}");
    }
}

#[test]
fn what_is_to_come() {
    use Language::*;
    for (language, text, published, want) in [
        (Ru, "Ремонт продлят до мая, а в мае", "2021-02-11", "мая=2021-05; мае=2020-05"),
        (
            Ru,
            "Они встретились в пятницу. Встреча состоится в пятницу.",
            "2021-09-28",
            "пятницу=2021-09-24; пятницу=2021-10-01",
        ),
        (Ru, "Форум пройдет 20 декабря и в марте.", "2021-09-28", "20 декабря=2021-12-20; марте=2022-03"),
        (Ru, "Сдать до 20 декабря, а с 20 декабря", "2021-09-28", "20 декабря=2021-12-20; 20 декабря=2020-12-20"),
        (Uk, "Суд 22 листопада обрав йому адвоката.", "2024-11-14", "22 листопада=2023-11-22"),
        (Uk, "Засідання 22 листопада вирішили провести в Києві.", "2024-11-14", "22 листопада=2024-11-22"),
        (Ru, "Матч перенесли на 22 ноября.", "2024-11-14", "22 ноября=2024-11-22"),
        (Ru, "Он уехал 22 ноября и вернулся 10 ноября.", "2024-11-14", "22 ноября=2023-11-22; 10 ноября=2024-11-10"),
        (Uk, "Прийти треба до п'ятниці.", "2021-09-28", "п'ятниці=2021-10-01"),
        (Uk, "Вибори відбудуться в неділю. У неділю йшов дощ.", "2021-09-28", "неділю=2021-10-03; неділю=2021-09-26"),
        (En, "The drill is to be held in September.", "2021-06-10", "September=2021-09"),
        (En, "They plan to hold it in September.", "2021-06-10", "September=2021-09"),
        (En, "They had a plan and held it in September.", "2021-06-10", "September=2020-09"),
        // Of one day written twice, the one with its year tells that of the other; another day does not.
        (En, "Plumton, Feb 2 (PQR) Feb 02, 2020", "2021-06-10", "Feb 2=2020-02-02; Feb 02, 2020=2020-02-02"),
        (En, "Plumton, Feb 3 (PQR) Feb 02, 2020", "2021-06-10", "Feb 3=2021-02-03; Feb 02, 2020=2020-02-02"),
        (En, "Anna May 29 Jan 2019", "2021-06-10", "29 Jan 2019=2019-01-29"),
        (En, "In the 21st Century, as in the 19th century", "2021-06-10", "21st Century=20XX; 19th century=18XX"),
        (En, "She will speak on Friday. She spoke on Friday.", "2021-09-28", "Friday=2021-10-01; Friday=2021-09-24"),
        (
            En,
            "The vote is scheduled for last Friday, the court will sit in June.",
            "2021-09-28",
            "last Friday=2021-09-24; June=2022-06",
        ),
        (
            En,
            "The trial continues on Tuesday. On Tuesday, it will go on. On Tuesday, it rained.",
            "2021-09-29",
            "Tuesday=2021-10-05; Tuesday=2021-10-05; Tuesday=2021-09-28",
        ),
        (Kk, "Жиын сенбіде өтеді. Сенбіде жаңбыр жауды.", "2021-09-28", "сенбіде=2021-10-02; Сенбіде=2021-09-25"),
    ] {
        assert_eq!(dates(text, language, published), want, "{text}");
    }
}

#[test]
fn days_in_words() {
    use Language::*;
    for (language, text, want) in [
        (
            Ru,
            "Двадцатого апреля приехал, тридцать первого мая уехал.",
            "Двадцатого апреля=2021-04-20; тридцать первого мая=2021-05-31",
        ),
        (
            Ru,
            "Наступило первое сентября 2020 года, в первом квартале",
            "первое сентября 2020 года=2020-09-01; первом квартале=2021-01/2021-03",
        ),
        (
            Uk,
            "Двадцятого квітня приїхав, двадцять першого травня поїхав.",
            "Двадцятого квітня=2021-04-20; двадцять першого травня=2021-05-21",
        ),
        (
            En,
            "On the twentieth of April he came, on the twenty-first of May he left; his second March here",
            "twentieth of April=2021-04-20; twenty-first of May=2021-05-21",
        ),
        (
            Kk,
            "Жиырмасыншы сәуірде келді, он бесінші мамырда кетті.",
            "Жиырмасыншы сәуірде=2021-04-20; он бесінші мамырда=2021-05-15",
        ),
        (Ru, "Первого вице-премьера сняли, второго нет", ""),
    ] {
        assert_eq!(dates(text, language, "2021-09-28"), want, "{text}");
    }
    // The January that comes, and the year of a day that only a day long past states.
    assert_eq!(dates("Вход до конца января.", Ru, "2021-12-05"), "конца января=2022-01");
    assert_eq!(
        dates("Заяву оприлюднили 15 травня. Діяла до 24 лютого 2022 року.", Uk, ""),
        "15 травня=XXXX-05-15; 24 лютого 2022 року=2022-02-24"
    );
}

#[test]
fn what_is_no_date() {
    use Language::*;
    for (language, text) in [
        (Ru, "в 40 км, Су-25, 201-я база, счет 3:2, версия 1.2.3, 25 человек, в 2021 случае"),
        (Ru, "Майя и Май Иванов пришли в среде других, марш, 5 мартов, тел. 8 727 250 00 00"),
        (Ru, "дом 5, а школа № 7; шли три года; ему 25 лет; второй тайм, первая половина матча; 1500—2000 рублей"),
        (Uk, "йшли три роки, йому 25 років, другий тайм, перша половина матчу, будинок 5"),
        (En, "for two years, aged 25, the second half of the match, 1900-2000 people, a 1000 head, the start of it"),
        (Kk, "үш жыл бойы, 25 жаста, ойынның бірінші жартысында, Жұма Қазанға барды"),
        (Ru, "2021 человек и 1990 рублей, 1300 единиц, март и апрель любим мы"),
        (En, "It may march on, C5+1, 3:2, version 10.2.1, 2000 people, the sun sat, a second"),
        (En, "They voted for May and waited by April; a flock of 2000 birds"),
        (En, "Theresa May said May could win; April Jones; he may 5 times"),
        (Uk, "лютий мороз, у 2021 особи, рахунок 2:1, Миг-29"),
        (Kk, "қазан қаласы, маусым, 2021 адам"),
    ] {
        assert_eq!(dates(text, language, "2021-09-28"), "", "{text}");
    }
}

#[test]
fn times() {
    use Language::*;
    for (language, text, want) in [
        (Ru, "в 10:30 утра, в 22.00, в 15 часов дня, 10:30:15", "10:30 утра@; 22.00@; 15 часов дня@; 10:30:15@"),
        (
            En,
            "at 5 p.m., 10:30 a.m., 5pm, 7 o'clock and 18:45 GMT",
            "5 p.m.@; 10:30 a.m.@; 5pm@; 7 o'clock@; 18:45 GMT@",
        ),
        (Uk, "о 10:30 ранку, рахунок 3:2, 25:61", "10:30 ранку@"),
    ] {
        assert_eq!(dates(text, language, ""), want, "{text}");
    }
}

proptest::proptest! {
    /// Spans ascend, lie in the text, and values are EDTF, whatever the words.
    #[test]
    fn any_order_of_telling_words(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "22", "31", "2021", "1990-х", "мая", "May", "февраля", "с", "по", "from", "to", "-", "–", ",", ".", "(", ")", "год",
                "году", "вчера", "last", "next", "day", "before", "yesterday", "назад", "ago", "earlier", "неделю", "week", "начале",
                "Q3", "XX", "века", "10", ":", "30", "p.m.", "среду", "Monday", "в", "29.02.2021", "2021-02-29", "00", "9999",
            ]),
            0..24,
        ),
        english in proptest::bool::ANY,
        published in proptest::sample::select(vec!["", "2021-09-28", "XXXX-03-01", "2020-02-29", "0001-01-01", "2021"]),
    ) {
        let language = if english { Language::En } else { Language::Ru };
        let page = words.join(" ");
        let listed = dates(&page, language, published);
        for value in listed.split("; ").filter_map(|d| d.split_once('=')).map(|d| d.1) {
            for part in value.split('/') {
                let year = &part[..4];
                proptest::prop_assert!(year.bytes().all(|b| b.is_ascii_digit() || b == b'X'), "{}", value);
                proptest::prop_assert!(matches!(part.len(), 4 | 7 | 8 | 10), "{}", value);
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text(text in "\\PC*", language in proptest::sample::select(Language::ALL)) {
        dates(&text, language, "2021-09-28");
    }
}

#[test]
fn no_days_inside_the_names_of_bodies() {
    let text = "The newspaper «Plum Today» closed today.";
    let mut page = Page::new(Language::En, text);
    page.metadata.published = Some(Field { value: "2021-09-28".into(), span: None, origin: Origin::Meta });
    let found = crate::extract::extract(&page.context(None), None);
    let days: Vec<&str> = found.dates.iter().map(|d| d.span.of(text)).collect();
    assert_eq!(days, ["today"]);
}
