//! The first page is read as quickly as the others: a browser compiles a function of the program when it is first called,
//! and better when it was called often; tables are unfolded when they are first asked. So an analyst reads two short pages a
//! few times before it says that it is ready, and does with them what the archivist will do; code compiled in one worker is
//! there for all.

use crate::{
    corpus::archivist::Archivist,
    pipeline::{self, Models, Options},
    protocol::{self, CastQuery, RowsQuery, ToArchivist, Within},
};

/// The pages are read this often, as long as that takes no more milliseconds.
const ROUNDS: usize = 40;
const AT_MOST: f64 = 400.0;

/// Two pages with something of everything in them: languages, furniture, names, dates, sums, quotes.
const PAGES: [(&str, &str); 2] = [
    (
        "a.txt",
        "Курс валют: USD 448,10\nМинистр Анна Петрова рассказала о мосте\n12 марта 2024, 14:05\nМинистр транспорта Анна \
         Петрова прибыла в Минск и встретилась с мэром. «Мы построим мост за 5 млн долларов», — сказала Петрова в среду.\n\
         Міністерка Олена Коваль повідомила у Києві, що Україна та Польща підпишуть угоду 3 червня.\nЧитайте также:\n\
         В Минске открыли парк\nПоделиться\nОставить комментарий\n",
    ),
    (
        "b.html",
        "<!doctype html><html lang=en><head><title>Town votes for a bridge</title><meta property='og:title' content='Town \
         votes for a bridge'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12\"}\
         </script></head><body><nav><a href=/>Home</a> <a href=/n>News</a></nav><article><h1>Town votes for a bridge</h1>\
         <p>By Ann Carter</p><p>Residents of Gdansk voted on Sunday to build a bridge, said mayor Jan Nowak. \"We will \
         begin in June,\" Nowak told reporters in Warsaw.</p><p>The European Union will pay 20 million euros for it, the \
         Ministry of Finance said on 3 June 2024.</p><ul><li>One</li></ul></article><footer>© 2024</footer></body></html>",
    ),
];

/// Reads the pages and answers a few questions about them; nothing of it is kept.
pub(super) fn up(models: &Models) {
    let began = js_sys::Date::now();
    for _ in 0..ROUNDS {
        round(models);
        if js_sys::Date::now() - began > AT_MOST {
            break;
        }
    }
}

fn round(models: &Models) {
    let mut archivist = Archivist::default();
    for (item, (name, text)) in (0..).zip(PAGES) {
        archivist.handle(ToArchivist::Enqueue(vec![(item, name.to_owned())]), None);
        for document in pipeline::read(name, text.as_bytes(), models, &Options::default()).into_iter().flatten() {
            let packed = protocol::pack(&document).ok();
            archivist.handle(ToArchivist::Take(item), packed.as_deref());
            archivist.handle(ToArchivist::Open { document: document.id.clone(), mention: None }, None);
            let query = CastQuery { within: Within::Document(document.id), limit: 40, ..CastQuery::default() };
            archivist.handle(ToArchivist::Cast(query), None);
        }
        archivist.handle(ToArchivist::Done(item), None);
    }
    archivist.handle(ToArchivist::Rows(RowsQuery { limit: 40, ..RowsQuery::default() }), None);
}
