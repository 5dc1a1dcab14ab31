use crate::{
    extract::{
        Told,
        telling_tests::{check, told},
    },
    facts::QuoteKind,
    language::Language::*,
};

/// Quotations as `D1 words`, `I- words`: kind, speaker, and `<2,3` for the relay.
fn quotes(text: &str, told: &Told, kind: QuoteKind) -> String {
    let of = |q: &crate::facts::Quote| {
        let who = q.speaker.map_or("-".to_owned(), |s| s.to_string());
        let relay: Vec<String> = q.relay.iter().map(u32::to_string).collect();
        let relay = if relay.is_empty() { String::new() } else { format!("<{}", relay.join(",")) };
        format!("{who}{relay} {}", q.span.of(text).replace('\n', "/"))
    };
    told.quotes.iter().filter(|q| q.kind == kind).map(of).collect::<Vec<_>>().join(" | ")
}

fn direct(text: &str, told: &Told) -> String {
    quotes(text, told, QuoteKind::Direct)
}

fn indirect(text: &str, told: &Told) -> String {
    quotes(text, told, QuoteKind::Indirect)
}

#[test]
fn marks_and_attribution() {
    check(
        &[
            // Behind.
            (Ru, "«Мы готовы к разговору», — сказал {p1 Лосев}.", "1 Мы готовы к разговору"),
            (Ru, "«Порт откроют весной», - сообщила журналистам директор {p1 Анна Лосева}.", "1 Порт откроют весной"),
            (
                Ru,
                "\"Дорога займёт два дня\", – уточнил министр транспорта {g2 Казахстана} {p1 Марат Исаев}.",
                "1 Дорога займёт два дня",
            ),
            (Ru, "{p1 Лосев} ответил одним словом: «{o2 Заря}».", "1 Заря"),
            // Not the verb that is denied.
            (Ru, "{p1 Лосев} сообщил, что {o2 Заря} не известила его: «Я ждал письма».", "1 Я ждал письма"),
            // Who passes it on.
            (Ru, "«Мы ждём», – сказал {p1 Лосев} журналистам в пятницу, передаёт {o2 Заря}.", "1<2 Мы ждём"),
            // Words that the sentence does not take for its own.
            (Ru, "{p1 Лосева} судят за участие в делах «опасного круга», сообщает {o2 Заря}.", ""),
            (Ru, "По данным {o2 Зари}, меры введут против «тёмного флота».", ""),
            (Ru, "По словам {p1 Лосева}, это «чистая ложь».", "1 чистая ложь"),
            (
                Ru,
                "По словам {p1 Лосева}, это нужно, чтобы все знали «чистую правду», передаёт {o2 Заря}.",
                "1<2 чистую правду",
            ),
            // Whoever speaks for a body, where the text names him.
            (
                Ru,
                "Пресс-секретарь {o2 Порта} {p1 Олег Лосев} приехал. «Мы готовы к зиме», — отметил пресс-секретарь {o2 Порта}.",
                "1 Мы готовы к зиме",
            ),
            // The press secretary, who has no name.
            (Ru, "Пресс-секретарь сообщил, что {p1 Лосев} здоров. «Тревоги нет», — добавил он.", "- Тревоги нет"),
            (Ru, "«Это решение суда», — говорится в сообщении {o1 МИД}.", "1 Это решение суда"),
            (Ru, "«Мы не торопимся», — сообщили в {o1 Минтрансе}.", "1 Мы не торопимся"),
            (Ru, "«Пошлин не будет!» — пообещал {p1 Лосев}.", "1 Пошлин не будет!"),
            (Ru, "«Кто за это заплатит?» — спросила {p1 Лосева}. Ей не ответили.", "1 Кто за это заплатит?"),
            (Ru, "«Мы ждём ответа», — цитирует {p1 Лосева} агентство {o2 ТАСС}.", "1<2 Мы ждём ответа"),
            (Ru, "«Сроки сорваны», — отметил {p1 Лосев} в беседе с {o2 РБК}.", "1 Сроки сорваны"),
            (Uk, "«Ми готові до розмови», — сказав {p1 Барабаш}.", "1 Ми готові до розмови"),
            (
                Uk,
                "\"Порт відкриють навесні\", – повідомила речниця {o2 МЗС} {p1 Олена Барабаш}.",
                "1 Порт відкриють навесні",
            ),
            (Uk, "„Ми не поспішаємо“, — зазначили в {o1 Міноборони}.", "1 Ми не поспішаємо"),
            (En, "“We are ready to talk,” said {p1 Adam Quill}.", "1 We are ready to talk"),
            (En, "\"The port opens in spring,\" {p1 Quill} told reporters on Monday.", "1 The port opens in spring"),
            (
                En,
                "\"We are not in a hurry,\" {p1 Mary Quill}, the head of {o2 Plum Space}, said.",
                "1 We are not in a hurry",
            ),
            (En, "“It will cost more,” a spokesman for {o1 Plum Space} said in a statement.", "1 It will cost more"),
            (En, "‘We have no plan B,’ {p1 Quill} said.", "1 We have no plan B"),
            (Kk, "«Біз дайынбыз», – деді министр {p1 Асқар Жұмағұлов}.", "1 Біз дайынбыз"),
            (Kk, "«Порт көктемде ашылады», – деп мәлімдеді {p1 Жұмағұлов}.", "1 Порт көктемде ашылады"),
            (Kk, "«Порт көктемде ашылады», – делінген {o1 ТЖМ} хабарламасында.", "1 Порт көктемде ашылады"),
            // In front.
            (Ru, "{p1 Лосев} заявил: «Переговоры продолжатся завтра».", "1 Переговоры продолжатся завтра"),
            (Ru, "По словам {p1 Лосева}, «порт не будет ждать».", "1 порт не будет ждать"),
            (Ru, "{p1 Лосев}: «Порт не будет ждать».", "1 Порт не будет ждать"),
            (
                Ru,
                "Посол {g2 Франции} в {g3 Алма-Ате} {p1 Жан Морель} написал в своём канале: \"Мы друзья\".",
                "1 Мы друзья",
            ),
            (Uk, "{p1 Барабаш} наголосив: «Перемовини триватимуть завтра».", "1 Перемовини триватимуть завтра"),
            (Uk, "За словами {p1 Барабаша}, це «велика помилка».", "1 велика помилка"),
            (En, "{p1 Quill} said: \"Talks will go on tomorrow.\"", "1 Talks will go on tomorrow"),
            (En, "{p1 Quill} said, \"Talks will go on tomorrow.\"", "1 Talks will go on tomorrow"),
            (En, "According to {p1 Quill}, the plan is \"a gift to smugglers\".", "1 a gift to smugglers"),
            (En, "{p1 Quill} called the plan \"a gift to smugglers\" and left.", "1 a gift to smugglers"),
            (Kk, "{p1 Асқар Жұмағұлов} былай деді: «Біз дайынбыз».", "1 Біз дайынбыз"),
            // Inside.
            (Ru, "«Мы готовы, — сказал {p1 Лосев}, — но не завтра».", "1 Мы готовы, — сказал Лосев, — но не завтра"),
            (
                Uk,
                "«Ми готові, – сказав {p1 Барабаш}. – Але не завтра».",
                "1 Ми готові, – сказав Барабаш. – Але не завтра",
            ),
            (En, "\"We are ready,\" said {p1 Quill}. \"But not tomorrow.\"", "1 We are ready | 1 But not tomorrow"),
            (En, "\"We,\" {p1 Quill} said, \"are ready for all.\"", "1 We | 1 are ready for all"),
            // Dialogue.
            (Ru, "— Мы готовы, — сказал {p1 Лосев}.", "1 Мы готовы"),
            (Ru, "— Мы готовы, — сказал {p1 Лосев}. — Но не завтра.", "1 Мы готовы, — сказал Лосев. — Но не завтра"),
            (Ru, "Об этом {p1 Лосев} сказал так:\n— Порт не будет ждать никого.", "1 Порт не будет ждать никого"),
        ],
        direct,
    );
}

#[test]
fn pronouns_and_roles_stand_for_people() {
    check(
        &[
            (
                Ru,
                "Министр {p1 Олег Лосев} встретил директора {p2 Анну Лосеву}. Позже {p1 Лосев} выступил. «Порт готов», — сказал он.",
                "1 Порт готов",
            ),
            (
                Ru,
                "{p1 Олег Лосев} рассказал, что порт готов. {p2 Анна Громова} возразила, что нет. «Кранов не хватает», — добавила она. «Хватает», — ответил он.",
                "2 Кранов не хватает | 1 Хватает",
            ),
            (
                Ru,
                "Министр транспорта {p1 Олег Лосев} и эксперт {p2 Анна Громова} спорили. «Порт готов», — заявил министр.",
                "1 Порт готов",
            ),
            (Ru, "Газета {o1 «Заря»} узнала о планах. «Порт продан», — утверждает издание.", "1 Порт продан"),
            (
                Ru,
                "По его словам, всё решено. Так говорит {p1 Лосев}. По его словам, порт — «дело пяти лет».",
                "1 дело пяти лет",
            ),
            (
                Uk,
                "{p1 Олег Барабаш} прибув до {g3 Одеси}. Його зустріла {p2 Ольга Громова}. «Порт готовий», — сказала вона.",
                "2 Порт готовий",
            ),
            (
                En,
                "{p1 Mary Quill} runs the port. She met {p2 Adam Brown} on Monday. \"We are ready,\" she said.",
                "1 We are ready",
            ),
            (En, "{p1 Adam Brown} spoke first. \"We are ready,\" he said. \"We wait.\"", "1 We are ready | 1 We wait"),
            (En, "{p1 Adam Brown} said that the port was late. \"It will open,\" the minister said.", "1 It will open"),
            (Kk, "{p1 Асқар Жұмағұлов} портты көрді. «Бәрі дайын», – деді ол.", "1 Бәрі дайын"),
            // A dash alone closes what is said.
            (
                Kk,
                "{p1 Асқар Жұмағұлов} портты көрді. Бәрі дайын. Порт ашылады, – деді ол.",
                "1 Бәрі дайын. Порт ашылады",
            ),
            // Several people are nobody of the cast.
            (En, "{p1 Adam Brown} left. \"It is late,\" officials said.", "- It is late"),
            (Ru, "{p1 Лосев} уехал. «Он не вернётся», — говорят эксперты.", "- Он не вернётся"),
        ],
        direct,
    );
}

#[test]
fn the_head_of_a_state_is_its_president() {
    check(
        &[
            (
                Ru,
                "Президент {p1 Олег Лосев} принял министра {p2 Анну Седову}. {p2 Седова} доложила о порте. «Строим», — сказал глава государства.",
                "1 Строим",
            ),
            (
                Uk,
                "Президент {p1 Олег Барабаш} прийняв міністра {p2 Івана Гая}. {p2 Гай} доповів про порт. «Будуємо», — сказав голова держави.",
                "1 Будуємо",
            ),
            (
                En,
                "President {p1 Mary Smith} met Minister {p2 John Clay}. {p2 Clay} spoke of the port. “We build,” the head of state said.",
                "1 We build",
            ),
        ],
        direct,
    );
}

#[test]
fn over_paragraphs_and_with_marks_lost() {
    check(
        &[
            // One quotation over two paragraphs, closed in the second.
            (
                En,
                "{p1 Quill} said: \"We came early.\nWe stayed late.\" Then he left.",
                "1 We came early./We stayed late",
            ),
            // Each paragraph opens it anew.
            (
                En,
                "{p1 Quill} said: \"We came early.\n\"We stayed late.\" Then he left.",
                "1 We came early./\"We stayed late",
            ),
            (Ru, "«Мы пришли рано.\nМы ушли поздно», — сказал {p1 Лосев}.", "1 Мы пришли рано./Мы ушли поздно"),
            // Furniture between the paragraphs is not part of the article.
            (
                Ru,
                "«Мы пришли рано.\n~Реклама\nМы ушли поздно», — сказал {p1 Лосев}.",
                "1 Мы пришли рано./Реклама/Мы ушли поздно",
            ),
            // The closing mark is lost before the attribution.
            (En, "\"We came early and stayed. , - said {p1 Quill}.\nAll went home.", "1 We came early and stayed"),
            (Ru, "«Мы пришли рано, — сказал {p1 Лосев}.\nВсе ушли.", "1 Мы пришли рано"),
            // The opening one.
            (Ru, "Мы пришли рано и ждали», — сказал {p1 Лосев}.", "1 Мы пришли рано и ждали"),
            // A space strayed before the closing mark.
            (En, "\"We came early and stayed, \"he says. {p1 Quill} left.", "- We came early and stayed"),
            (
                En,
                "{p1 Quill} notes that it rains. \"We came early and stayed, \"he says.",
                "1 We came early and stayed",
            ),
            // Never closed: the paragraph ends it.
            (Ru, "{p1 Лосев} заявил: «Мы пришли рано.\nПотом был дождь.\nИ снег.", "1 Мы пришли рано"),
            // One mark closes two.
            (Ru, "«Мы читаем «Зарю», — сказал {p1 Лосев}.", "1 Мы читаем «Зарю»"),
            (
                Ru,
                "«Мы читаем «Зарю» и „Луч“ каждый день», — сказал {p1 Лосев}.",
                "1 Мы читаем «Зарю» и „Луч“ каждый день",
            ),
            (En, "The 5\" pipe and the 6\" pipe burst, {p1 Quill} said.", ""),
        ],
        direct,
    );
}

#[test]
fn what_is_not_speech() {
    check(
        &[
            (Ru, "Об этом пишет газета {o1 «Заря»}.", ""),
            (Ru, "Газета «Коммунар» закрылась. Компания «Луч» тоже.", ""),
            (Ru, "На авиабазе «Кант» стоят самолёты.", ""),
            (Ru, "Конференция называлась «Мир и дружба народов Азии».", ""),
            (Ru, "Фильм «Кто виноват?» вышел в мае.", ""),
            (Ru, "Он получил орден «За заслуги перед городом».", ""),
            (Ru, "Закон «О связи и почте» принят.", ""),
            (Uk, "Вистава «Тіні забутих предків» триває.", ""),
            (Uk, "У газеті «День» про це не писали.", ""),
            (En, "The film \"Gone Too Soon\" opens in May.", ""),
            (En, "They discussed the bill \"On ports and long bridges,\" {o1 Plum News} reports.", ""),
            (En, "{p1 Adam Quill} was tried under the {l2 Criminal Code}: \"Theft of a boat.\"", ""),
            (En, "Her song, titled \"Gone Too Soon\", is out.", ""),
            (En, "They signed the so-called \"green\" pact.", ""),
            (Ru, "Так называемые «зелёные» вышли на улицу.", ""),
            (Kk, "«Қазпошта» компаниясы жабылды.", ""),
        ],
        direct,
    );
}

#[test]
fn quotations_without_a_speaker() {
    check(
        &[
            (Ru, "{p1 Лосев} уехал. Жители рассказали журналистам: «Мы ждём».", "- Мы ждём"),
            (Ru, "«Вернётся ли порт?»: как живёт берег", "- Вернётся ли порт?"),
            (Ru, "Возникает вопрос: «Кому это нужно?».", "- Кому это нужно?"),
            (
                En,
                "\"Never again will we sail there without a pilot.\"",
                "- Never again will we sail there without a pilot",
            ),
        ],
        direct,
    );
}

#[test]
fn retold() {
    check(
        &[
            (Uk, "У заяві послів {o1 МЗС} йдеться, що рішення взяли до уваги.", "1 рішення взяли до уваги"),
            (Ru, "{p1 Лосев} не исключил, что порт закроют.", "1 порт закроют"),
            (Ru, "Порт на реке закроют до весны. На этом настаивает {p1 Лосев}.", "1 Порт на реке закроют до весны"),
            (En, "{p1 Quill} says the truck caught fire in the night.", "1 the truck caught fire in the night"),
            (En, "Islanders confident of success, says {p1 Quill}.", "1 Islanders confident of success"),
            (En, "Asked whether he would run, {p1 Quill} left.", ""),
            (En, "{p1 Quill} declined to say whether the port would open.", ""),
            (En, "{p1 Quill} announced last month that the port would open.", "1 the port would open"),
            (
                En,
                "Four boats were lost in the storm, the port's director, {p1 Ann Quill}, said on Friday.",
                "1 Four boats were lost in the storm",
            ),
            (En, "{p1 Adam Quill}, the town's most senior judge, said the port had closed.", "1 the port had closed"),
            (En, "{p1 Adam Quill}, 48, of Plum Road, had admitted four counts.", ""),
            (En, "The fund is nearly empty, the {o1 Plum Times} wrote last year.", "1 The fund is nearly empty"),
            (
                En,
                "The court closed the port for two years, {o1 Plum News} reported, citing a statement from the court.",
                "1 The court closed the port for two years",
            ),
            (En, "{p1 Quill} told the {o2 Plum News} the train was late.", "1 the train was late"),
            (
                En,
                "{p1 Quill} left. The court added that the port was closed, noting that {p2 Ann Reed} had agreed.",
                "- the port was closed | - Ann Reed had agreed",
            ),
            (
                En,
                "{p1 Quill} met {p2 Tom Brown}. The statement says the port will open soon.",
                "- the port will open soon",
            ),
            (En, "{p1 Quill} spoke. In his opinion, the port was closed too soon.", "1 the port was closed too soon"),
            (Ru, "Следует заметить, что порт на реке закрыт.", ""),
            (
                Ru,
                "{p1 Анна Лосева} заявила, что порт закрыт. Проверка показала, что краны стары.",
                "1 порт закрыт | - краны стары",
            ),
            // Nouns that are nobody's name.
            (
                Ru,
                "{p1 Анна Лосева} заявила, что порт закрыт. Обвинение продолжило настаивать на том, что краны стары.",
                "1 порт закрыт | - краны стары",
            ),
            (
                Ru,
                "{p1 Анна Лосева} заявила, что порт закрыт. Также добавила, что краны стары.",
                "1 порт закрыт | 1 краны стары",
            ),
            (Uk, "Боротьба розгорнулася між героями статті — {p1 Олегом Барабашем} і {p2 Олегом Громовим}", ""),
            (Ru, "{p1 Лосев} подчеркнул важность порта для города.", "1 важность порта для города"),
            (Uk, "{p1 Барабаш} наголосив на необхідності нового порту.", "1 необхідності нового порту"),
            (En, "{p1 Smith} stressed the need for a new port.", "1 the need for a new port"),
            (Ru, "{p1 Лосев} подчеркнул строку карандашом.", ""),
            (Ru, "{p1 Лосев} заявил, что порт откроют весной.", "1 порт откроют весной"),
            (Ru, "Министр {p1 Лосев}, отвечая на вопрос, сказал, что порт готов.", "1 порт готов"),
            (Ru, "По словам {p1 Лосева}, порт откроют весной.", "1 порт откроют весной"),
            (Ru, "Порт откроют весной, сообщает {o1 ТАСС}.", "1 Порт откроют весной"),
            (Ru, "Как сообщает {o1 РБК} со ссылкой на {o2 WSJ}, порт откроют весной.", "1<2 порт откроют весной"),
            (
                Ru,
                "Порт, по мнению {p1 Лосева}, откроют очень поздно.",
                "1 Порт, по мнению Лосева, откроют очень поздно",
            ),
            (
                Ru,
                "В {o1 Минтрансе} сообщили, что порт готов, и добавили, что краны работают.",
                "1 порт готов | 1 краны работают",
            ),
            (Ru, "{p1 Лосев} призвал соседей открыть границы.", "1 соседей открыть границы"),
            (Ru, "{p1 Лосев} обещал соседям открыть границы.", "1 соседям открыть границы"),
            (Uk, "{p1 Барабаш} обіцяв відкрити порт навесні.", "1 відкрити порт навесні"),
            (En, "{p1 Quill} pledged to open the port in spring.", "1 to open the port in spring"),
            (En, "{p1 Quill} promised to carriers of the port a new road.", ""),
            (En, "{p1 Quill} promised a trip to the port.", ""),
            (En, "{p1 Quill} told the crew to wait for the train.", "1 to wait for the train"),
            (En, "The crew was told to wait for the train.", ""),
            (Kk, "{p1 Асқар Жұмағұлов} портты жабуды тапсырды.", "1 портты жабуды"),
            (Kk, "{p1 Асқар Жұмағұлов} көршілерді портты ашуға шақырды.", "1 көршілерді портты ашуға"),
            // A comma that is lost, an aside, who passes it on.
            (Ru, "{p1 Лосев} заявил что порт откроют весной.", "1 порт откроют весной"),
            (Ru, "{p1 Лосев} сказал, отвечая на вопросы о ценах, что порт готов.", "1 порт готов"),
            (
                Uk,
                "Порт відкриють уже навесні – про це {p1 Барабаш} заявив у понеділок.",
                "1 Порт відкриють уже навесні",
            ),
            (
                En,
                "The old port closed, {p1 Quill} said, saying the cranes were not safe.",
                "1 The old port closed | 1 the cranes were not safe",
            ),
            (En, "{p1 Quill} said: “It is over.” The {o2 CPS} said there was no delay.", "2 there was no delay"),
            (En, "{p1 Quill} called it “utterly bad”.\nThe {o2 CPS} said there was no delay.", "2 there was no delay"),
            (
                En,
                "{p1 Quill} was clear that the port would close and demanded that they leave.",
                "1 the port would close | 1 they leave",
            ),
            (En, "{p1 Quill} pointed out that the port was full.", "1 the port was full"),
            (En, "{p1 Quill} denied it was late.", "1 it was late"),
            // Who listens stands beside who speaks.
            (Uk, "Як повідомили {o1 Зорі} у пресслужбі {o2 МЗС}, порт відкриють навесні.", "2 порт відкриють навесні"),
            (Ru, "Как сообщили {o1 ТАСС} в {o2 МЧС}, порт откроют весной.", "2 порт откроют весной"),
            // Kazakh: "емес" is said, not the negation of the verb; the noun behind a name has its case.
            (Kk, "{p1 Асқар Жұмағұлов} порт дайын емес деп санайды.", "1 порт дайын емес"),
            (Kk, "{p1 Жұмағұлов} атап өткендей, порт көктемде ашылады.", "1 порт көктемде ашылады"),
            (Kk, "{p1 Асқар Жұмағұлов} келді. Сонымен қатар ол порт дайын екенін айтты.", "1 порт дайын екенін"),
            (Kk, "Кеше сотта, жиында, {p1 Асқар Жұмағұлов} соңғы сөзін айтты.", ""),
            (Ru, "{p1 Лосев} не сказал, что порт готов.", ""),
            (Uk, "{p1 Барабаш} повідомив, що порт відкриють навесні.", "1 порт відкриють навесні"),
            (Uk, "За словами {p1 Барабаша}, порт відкриють навесні.", "1 порт відкриють навесні"),
            (Uk, "Порт відкриють навесні, пише {o1 Зоря}.", "1 Порт відкриють навесні"),
            (En, "{p1 Quill} said that the port would open in spring.", "1 the port would open in spring"),
            (En, "{p1 Quill} told {o2 Reuters} that the port would open.", "1 the port would open"),
            (En, "According to {p1 Quill}, the port will open in spring.", "1 the port will open in spring"),
            (En, "The port will open in spring, according to {o1 Plum Space}.", "1 The port will open in spring"),
            (En, "The port will open in spring, {p1 Quill} said.", "1 The port will open in spring"),
            (En, "{p1 Quill} said the port would open in spring.", "1 the port would open in spring"),
            (En, "{p1 Quill} urged neighbours to open the border.", "1 neighbours to open the border"),
            (Kk, "{p1 Жұмағұловтың} айтуынша, порт көктемде ашылады.", "1 порт көктемде ашылады"),
            // The verb is last.
            (Kk, "Порт көктемде ашылады, деп хабарлады {o1 Көлік министрлігі}.", "1 Порт көктемде ашылады"),
            (Kk, "Министр {p1 Асқар Жұмағұлов} порт көктемде ашылатынын айтты.", "1 порт көктемде ашылатынын"),
            (Kk, "{o1 Министрлік} таратқан мәліметке сәйкес порт көктемде ашылады.", "1 порт көктемде ашылады"),
            (Kk, "{p1 Асқар Жұмағұлов} порт көктемде ашылады деп мәлімдеді.", "1 порт көктемде ашылады"),
            // In the middle.
            (En, "The port, {p1 Quill} said, would open in spring.", "1 The port, Quill said, would open in spring"),
            (Ru, "Кран, как сообщил {p1 Лосев}, сломался ещё зимой.", "1 Кран, как сообщил Лосев, сломался ещё зимой"),
            // The subject is not named beside the verb.
            (Ru, "{p1 Лосев} вышел к людям. Сообщил, что порт готов.", "1 порт готов"),
            (Ru, "Порт откроют весной, сообщили в полиции.", "- Порт откроют весной"),
            (Uk, "Українські капітани зазначають, що порт готовий.", "- порт готовий"),
            (Uk, "{p1 Барабаш} скаржиться, що порт не готовий.", "1 порт не готовий"),
            // A clause goes over the words in marks.
            (
                En,
                "{p1 Quill} said the plan was “a gift to smugglers” and left.",
                "1 the plan was “a gift to smugglers” and left",
            ),
            // What is called so is not said.
            (En, "The reported leak in the hull, which {p1 Quill} saw, was small.", ""),
            (En, "News reports about the port angered {p1 Quill}.", ""),
            (En, "{p1 Quill} was invited to open the port.", ""),
            (En, "{p1 Quill}, a pilot from the north, expects the first ship in May.", ""),
            (
                Ru,
                "Порт закрыли для того, чтобы построить кран, заявил {p1 Лосев}.",
                "1 Порт закрыли для того, чтобы построить кран",
            ),
            (Ru, "По словам врачей, {p1 Лосев} пришёл в себя.", "- Лосев пришёл в себя"),
            (Kk, "Порт көктемде ашылады деп ойлаймын.", ""),
            (En, "{p1 Quill} announced a plan that would close the port.", ""),
        ],
        indirect,
    );
}

#[test]
fn the_next_sentence_attributes() {
    check(
        &[
            (Ru, "Порт откроют весной. Об этом сообщает {o1 ТАСС}.", "1 Порт откроют весной"),
            (Uk, "Порт відкриють навесні. Про це повідомив {p1 Барабаш}.", "1 Порт відкриють навесні"),
            (Uk, "Порт відкриють навесні, про це повідомив {p1 Барабаш}.", "1 Порт відкриють навесні"),
            (Kk, "Порт көктемде ашылады. Бұл туралы {p1 Асқар Жұмағұлов} мәлімдеді.", "1 Порт көктемде ашылады"),
            (En, "The port opens in spring. This was reported by {o1 Plum Space}.", "1 The port opens in spring"),
            // Two sentences before it are not.
            (Ru, "Порт готов. Дождь шёл всю ночь. Об этом сообщает {o1 ТАСС}.", "1 Дождь шёл всю ночь"),
        ],
        indirect,
    );
}

#[test]
fn headings() {
    check(
        &[
            (Ru, "Порт откроют уже весной – {p1 Лосев}", "1 Порт откроют уже весной"),
            (Kk, "Порт көктемде ашылуы керек – {p1 Жұмағұлов}", "1 Порт көктемде ашылуы керек"),
            // Direct speech already.
            (Kk, "«Порт ашылады», – дейді {p1 Асқар Жұмағұлов}.", ""),
            (Ru, "Путь из города в порт – {g1 Омск}", ""),
            (En, "#{f1 Kremlin} on the new port: Such news is not true", "1 Such news is not true"),
            (Ru, "#{p1 Лосев} о новом порте: кранов хватит на всех", "1 кранов хватит на всех"),
            (Uk, "#{p1 Барабаш} про новий порт: кранів вистачить усім", "1 кранів вистачить усім"),
        ],
        indirect,
    );
    check(
        &[
            (Ru, "«Порт откроют весной» – {p1 Лосев}", "1 Порт откроют весной"),
            (Uk, "\"Порт не чекає\": як живе берег після зими", "- Порт не чекає"),
        ],
        direct,
    );
}

#[test]
fn speakers_from_the_paragraphs_round() {
    check(
        &[
            (
                Ru,
                "{p1 Лосев} выступил первым.\n«Порт откроют весной, и это решено».",
                "1 Порт откроют весной, и это решено",
            ),
            (
                Uk,
                "«Порт відкриють навесні, це вирішено».\n{p1 Барабаш} виступив першим.",
                "1 Порт відкриють навесні, це вирішено",
            ),
            (Ru, "{o1 ТАСС} сообщает, что порт закрыт.\n«Кранов нет», – говорится в сообщении.", "1 Кранов нет"),
            (
                En,
                "{o1 Plum Space} said that the port was shut.\n\"No cranes are left,\" the statement reads.",
                "1 No cranes are left",
            ),
            (Ru, "{p1 Лосев} вышел к людям.\n«Кранов нет», – вздохнул чиновник.", "1 Кранов нет"),
            (Ru, "{p1 Лосев} вышел к людям.\n«Кранов нет», – сказал местный житель.", "- Кранов нет"),
            (
                Ru,
                "{p1 Лосев} был краток: «Кранов больше нет и до весны не будет».",
                "1 Кранов больше нет и до весны не будет",
            ),
            (
                Ru,
                "Президент {g2 Омска} {p1 Лосев} прибыл. По словам президента {g2 Омска}, «кранов больше нет».",
                "1 кранов больше нет",
            ),
            (Kk, "{p1 Жұмағұлов} оны «ең ауыр қыс» деп атады.", "1 ең ауыр қыс"),
            (
                Kk,
                "«{o2 Заря}» порты ашылды, біз дайынбыз», – деді {p1 Жұмағұлов}.",
                "1 «Заря» порты ашылды, біз дайынбыз",
            ),
            // A role in what is named.
            (
                Uk,
                "Керівник {o1 Зорі} {p2 Олег Барабаш} прибув. {p3 Ольга Громова} теж. «Порт готовий», – каже керівник {o1 Зорі}.",
                "2 Порт готовий",
            ),
            (Ru, "«Порт готов», – сообщил представитель {o1 Зари}.", "1 Порт готов"),
            (
                En,
                "{p1 Quill} left early. The statement of {p1 Quill} was short.\n\"We wait for the spring,\" {p1 Quill}'s statement reads.",
                "1 We wait for the spring",
            ),
            // Questions and answers.
            (Ru, "— Кто откроет порт?\n— Мы сами и откроем.", "- Кто откроет порт? | - Мы сами и откроем"),
            (Uk, "– Порт закрили, – уточнює зимові плани {p1 Барабаш}.", "1 Порт закрили"),
            (Ru, "— открыть порт;\n— построить кран.", ""),
        ],
        direct,
    );
}

#[test]
fn speakers_called_otherwise() {
    check(
        &[
            // Another word for the role that a person has.
            (
                Ru,
                "Депутат {p1 Анна Лосева} вышла к {p2 Олегу Громову}. «Порт готов», — написала парламентарий.",
                "1 Порт готов",
            ),
            // The head of what is named, some words from its name.
            (
                Uk,
                "Голова комітету {o1 Зорі} {p2 Олег Барабаш} прибув. «Порт готовий», – запевняє голова комітету міських справ {o1 Зорі}.",
                "2 Порт готовий",
            ),
            (
                Ru,
                "Глава {o1 Зари} {p2 Олег Лосев} прибыл. Глава столичной {o1 Зари} указал: «Порт готов».",
                "2 Порт готов",
            ),
            (
                En,
                "{p2 Adam Quill} is the head of {o1 Plum Space}. {p3 Mary Brown} left. The head of {o1 Plum Space} said: \"We wait.\"",
                "2 We wait",
            ),
            (En, "The head of {o1 Plum Space} {p2 Adam Quill} said: \"We wait.\"", "2 We wait"),
            // Whoever listens or prints does not speak.
            (
                Uk,
                "Канцлер {p1 Олег Барабаш} прибув. «Порт готовий», – заявив канцлер в інтерв'ю {o2 Зорі}.",
                "1 Порт готовий",
            ),
            (Ru, "{p1 Лосев} в эфире {o2 Зари}: «Порт готов»", "1 Порт готов"),
            // Her words, that somebody brings.
            (
                Ru,
                "Порт закрыт, сообщила {p1 Анна Лосева}. «Кранов больше нет», — приводит её слова {o2 ТАСС}.",
                "1<2 Кранов больше нет",
            ),
            // What the subject of a clause about somebody says.
            (En, "{p2 Adam Brown} met {p1 Mary Quill}, a pilot who says: \"We wait.\"", "1 We wait"),
            // An ellipsis inside a sentence.
            (
                Ru,
                "Соболезнования выразил… чиновник {p1 Лосев}. «Он был нашим другом много лет».",
                "1 Он был нашим другом много лет",
            ),
            // Which company: the one named last, whatever its name. A clause behind "after" has a subject of its own.
            (En, "{o1 Plum Inc.} grew. Shares fell a day after the company said: \"We wait.\"", "1 We wait"),
            (
                En,
                "Adviser {p1 Adam Quill} left. {p2 Mary Brown} arrived. The adviser further said: \"We wait.\"",
                "1 We wait",
            ),
            // The judge of a case and somebody's adviser are not whoever was heard last.
            (En, "{p1 Adam Quill} spoke. The judge said: \"We wait.\"", "- We wait"),
            (Ru, "{p1 Лосев} выступил. Судья сказал: «Мы ждём ответа».", "- Мы ждём ответа"),
            (En, "{p1 Adam Quill} spoke. {p2 Tom Brown} left. {p1 Quill}'s adviser said: \"We wait.\"", "- We wait"),
            (En, "{p1 Adam Quill} spoke. The president's press service said: \"We wait.\"", "- We wait"),
            // Named between commas behind a role.
            (
                En,
                "{p3 Tom Brown}, head of {o2 Plum Space}, left. The head of the group, MP {p1 Adam Quill}, said: \"We wait.\"",
                "1 We wait",
            ),
            (En, "{p2 Tom Brown} left. The {o1 Plum Party}'s press service said: \"We wait.\"", "1 We wait"),
            (En, "{o1 Plum Ministry} opened the port. \"We wait,\" it said.", "1 We wait"),
            (
                En,
                "{o1 Plum Ministry} opened it.\nIt was late.\nThe ministry said: \"We go.\"\nIt was dark.\nIt was cold.\nThe ministry said: \"We wait.\"",
                "1 We go | 1 We wait",
            ),
            // Whose words a medium gives.
            (
                En,
                "Prime Minister {p1 Adam Quill} came. {o2 Plum News} wrote about it. \"We wait here\", the publication quotes the minister.",
                "1 We wait here",
            ),
            // What stands right before the verb, though a name stands before a preposition.
            (En, "A long talk went on in the {o1 Plum Party} house as {o2 Reed Party} said: \"We wait.\"", "2 We wait"),
            // "The party" of those that are named.
            (
                En,
                "{o1 Plum Party} lost. {o2 Reuters} reported that it rained. \"We wait,\" the party said.",
                "1 We wait",
            ),
        ],
        direct,
    );
    check(
        &[
            // The subject stands at the start of the sentence.
            (Ru, "{p1 Олег Лосев} приехал.\nОн поздравил жителей и отметил, что порт готов.", "1 порт готов"),
            // People who have no name.
            (En, "{p1 Adam Brown} left. Officers from other ports say that it is late.", "- it is late"),
            (
                En,
                "{p1 Adam Brown} met {p2 Mary Quill}. {p1 Brown}'s allies said the port was late.",
                "- the port was late",
            ),
            (En, "{p1 Adam Brown} left. An unknown port official said the port was late.", "- the port was late"),
            // A pronoun behind a role finds whoever the role meant.
            (
                En,
                "{p1 Adam Quill}, the head of {o2 Plum Space}, met {p3 Mark Brown}. The head of {o2 Plum Space} said that it rained. He added that the port was late.",
                "1 it rained | 1 the port was late",
            ),
        ],
        indirect,
    );
}

#[test]
fn retold_without_a_verb_of_speech() {
    check(
        &[
            (Ru, "Появилась информация о том, что порт закроют весной.", "- порт закроют весной"),
            (Ru, "Многих удивили слова {p1 Лосева} о том, что порт готов.", "1 порт готов"),
            (Uk, "{o1 Комісія Зорі} дійшла висновку, що порт не готовий.", "1 порт не готовий"),
            (En, "{p1 Quill} raised concerns that the port would close.", "1 the port would close"),
            (Ru, "{p1 Лосев} уехал. По его подсчетам погибли все краны порта.", "1 погибли все краны порта"),
            (Ru, "По сообщению источника порт закрыли ещё вчера.", "- порт закрыли ещё вчера"),
            (En, "{p1 Quill} has made it clear that the port will close.", "1 the port will close"),
            (En, "{p1 Quill} was also adamant that he would not close the port.", "1 he would not close the port"),
            (En, "{o1 Plum Space} found that the port was not safe.", "1 the port was not safe"),
            (En, "It is clear that the port will close.", ""),
            (Ru, "{p1 Лосев} дал понять, что порт закроют.", "1 порт закроют"),
            (Uk, "{p1 Барабаш} дав зрозуміти, що порт закриють.", "1 порт закриють"),
            (Uk, "{p1 Барабаш} прибув. З його слів, порт уже готовий.", "1 порт уже готовий"),
            (Uk, "Порт, згідно з даними {o1 Зорі}, закрився.", "1 Порт, згідно з даними Зорі, закрився"),
            (Ru, "Порт закроют уже этой весной – СМИ", "- Порт закроют уже этой весной"),
        ],
        indirect,
    );
}

#[test]
fn where_retold_speech_ends() {
    check(
        &[
            (Ru, "{p1 Лосев} сказал, что порт готов, и уехал домой.", "1 порт готов"),
            (En, "{p1 Quill} has said the port was open, but {p2 Mary Brown} denied it.", "1 the port was open"),
            (
                En,
                "{p1 Quill} warned that the port could close, accusing {o2 Plum Space} of theft.",
                "1 the port could close",
            ),
            (En, "{p1 Quill} inquired if the port could be closed.", "1 the port could be closed"),
            // Things are reported too; who is informed does not speak; when is not what.
            (En, "{p1 Adam Quill} reported his neighbour's boat stolen.", ""),
            (En, "{p1 Adam Quill}, who reported on the port and shipyard, left as it was open.", ""),
            (En, "The port was shut on that day, and {p1 Adam Quill} was informed.", ""),
            (En, "{p1 Adam Quill} stands accused of trying to close the port.", ""),
            (
                En,
                "{p1 Quill} told the judge that he saw the port, the {o2 Plum Daily} reported.",
                "2 Quill told the judge that he saw the port | 1<2 he saw the port",
            ),
            (En, "It is noted that during a visit, {p1 Quill} said the port was open.", "1 the port was open"),
            (
                En,
                "The port was shut this year, {p1 Quill} said during the flag raising ceremony, {o2 Plum News} reports.",
                "1<2 The port was shut this year | 2 The port was shut this year, Quill said during the flag raising ceremony",
            ),
            (
                En,
                "{p1 Quill}, secretary of the {o2 Plum Party} stated {o3 Plum News} that the port was open.",
                "1 the port was open",
            ),
            (En, "{p1 Quill} left, telling {o2 Reuters} he would not come back.", "1 he would not come back"),
            (En, "The wife of an alleged pilot came late with two friends.", ""),
            (En, "The port was shut, said deputy {p1 Adam Quill}.", "1 The port was shut"),
            (En, "As the {o1 Plum News} agency earlier reported, the port was shut.", "1 the port was shut"),
            (
                Uk,
                "Утім, як зазначають у {o1 Зорі}, порт має бути відкритий.",
                "1 Утім, як зазначають у Зорі, порт має бути відкритий",
            ),
            // Who passes it on does not say it once more.
            (Uk, "Як повідомляє {o1 Зоря}, порт уже готовий, передає {o2 УНН}.", "1<2 порт уже готовий"),
            // Nobody is said to have told it.
            (
                Uk,
                "{p1 Лосев} зазначив, що закон готовий.\nПовідомлялося, що прибув потяг.",
                "1 закон готовий | - прибув потяг",
            ),
            (Ru, "{p1 Лосев} говорил: порт откроют этой весной.", "1 порт откроют этой весной"),
            // In Kazakh the place of the speech and another verb stand before it.
            (Kk, "{p1 Асқар Жұмағұлов} теледидарға берген сұхбатында порт ашылатынын айтты.", "1 порт ашылатынын"),
            (Kk, "Мұнай компаниялары порт көктемде ашылады деп бағалаған.", "- порт көктемде ашылады"),
        ],
        indirect,
    );
}

#[test]
fn who_was_cited_goes_on() {
    check(
        &[
            (
                Uk,
                "Порт уже закрито, повідомляє {o1 Зоря}.\nНаголошують, що кранів немає.",
                "1 Порт уже закрито | 1 кранів немає",
            ),
            (Ru, "{o1 Заря} не уточняет сроков, но, ссылаясь на моряков, сообщает, что порт закрыт.", "1 порт закрыт"),
            (Ru, "Порт уже закрыт, сообщили местные СМИ.", "- Порт уже закрыт"),
            (En, "Port officials, including {p2 Adam Quill}, say that the port is shut.", "- the port is shut"),
            (En, "{p1 Quill} left. According to the minister’s office, the port is shut.", "- the port is shut"),
            (En, "{p1 Quill} left. The commission of the port said that it was late.", "- it was late"),
            (En, "{o1 Plum Commission} met {p2 Quill}. The commission said that it was late.", "1 it was late"),
            (En, "{g1 Kyiv} rejected the claim and said that it was late.", "1 it was late"),
            (
                Ru,
                "{p1 Олег Лосев} — глава {o2 Зари}. {p3 Пётр Громов} уехал. По словам главы {o2 Зари}, порт уже готов.",
                "1 порт уже готов",
            ),
            (
                Ru,
                "Как сообщает {o1 РБК} со ссылкой на {o2 WSJ}, порт откроют весной. Издание утверждает, что краны готовы.",
                "1<2 порт откроют весной | 2 краны готовы",
            ),
            // A first line may call a person by the role alone.
            (
                En,
                "The head of the port says that it is late.\n{p1 Adam Quill}, the head of {o2 Plum Space}, left.",
                "1 it is late",
            ),
        ],
        indirect,
    );
}

#[test]
fn interviews() {
    check(
        &[
            (
                Ru,
                "{p1 Олег Лосев} встретил {p2 Анну Громову}.\n— {p1 Олег Иванович}, кто откроет порт?\n— Мы сами и откроем.\n— Когда это будет?\n— Весной, как обещали.",
                "- Олег Иванович, кто откроет порт? | 1 Мы сами и откроем | - Когда это будет? | 1 Весной, как обещали",
            ),
            // Called by given name and patronymic, which nothing links with the surname.
            (
                Kk,
                "{p1 Марат Лосев} келді. {p1 Лосев} күтті.\n– {p2 Марат Омарұлы}, порт қашан ашылады?\n– Көктемде ашамыз. Бәрі дайын.",
                "- Марат Омарұлы, порт қашан ашылады? | 1 Көктемде ашамыз. Бәрі дайын",
            ),
        ],
        direct,
    );
}

#[test]
fn who_is_meant_by_nouns_and_pronouns() {
    check(
        &[
            // The gender that pronouns gave somebody.
            (
                En,
                "{p1 Duma Quill} came by boat, her lawyer beside her. {p2 Adam Brown} spoke. {p1 Quill} waited.\nHe said the boats were late: “We saw them go.”",
                "2 We saw them go",
            ),
            (Ru, "{p1 Адам Лосев} ждёт льда. «Баржи уже готовы», – подчеркнул собеседник.", "1 Баржи уже готовы"),
            (
                Ru,
                "{p1 Адам Лосев} ждёт льда. «Баржи уже готовы», – подчеркнул собеседник газеты.",
                "- Баржи уже готовы",
            ),
            (Ru, "{p1 Анна Лосева} ждёт льда. «Баржи уже готовы», – подчеркнул мужчина.", "- Баржи уже готовы"),
            (Ru, "{p1 Адам Лосев} ждёт льда. «Баржи уже готовы», – сказал инсайдер.", "- Баржи уже готовы"),
            // Whoever's office is told is not "the professor".
            (Ru, "Министр обороны {p1 Адам Лосев} прибыл. «Мы ждём», – сказал профессор.", "- Мы ждём"),
            (
                Ru,
                "Министр иностранных дел {g2 Чехии} {p1 Адам Лосев} прибыл.\n«Мы ждём ответа», – сказал глава {o3 МИД Чехии}.",
                "1 Мы ждём ответа",
            ),
            (
                Ru,
                "Министр обороны {p1 Адам Лосев} прибыл.\n«Мы ждём ответа», – сказал глава {o3 Минобороны}.",
                "1 Мы ждём ответа",
            ),
            (
                Ru,
                "Министр обороны {p1 Адам Лосев} прибыл.\n«Мы ждём ответа», – сказал глава {o3 Минтранса}.",
                "3 Мы ждём ответа",
            ),
            (
                En,
                "“We wait,” the President of {g2 Plumland} said.\n{g2 Plumland} President {p1 Adam Quill} arrived.",
                "1 We wait",
            ),
            // A full stop inside the marks, a sentence behind them.
            (
                En,
                "“It is done,” {p1 Quill} told the town. “In two days we will go.” Mayor {p2 Adam Brown} on Monday said the boats were late.",
                "1 It is done | 1 In two days we will go",
            ),
            // A mark that is turned the wrong way.
            (En, "They saw the boats.”The boats are ours,” {p1 Quill} said.", "1 The boats are ours"),
            // Words of what is retold.
            (En, "{p1 Quill} expressed hope that “common sense will prevail”.", "1 common sense will prevail"),
            (En, "{p1 Quill} likened the plan to “a boat without a captain”.", "1 a boat without a captain"),
        ],
        direct,
    );
    check(
        &[
            (
                Ru,
                "По данным {o3 ФБР}, это было делом банды. Журнал {o1 Forbes} написал о нём. В письмах нет ничего нового, пишет журнал.",
                "3 это было делом банды | 1 В письмах нет ничего нового",
            ),
            (Ru, "О том, что мост закрыт до весны, заявила {p1 Лосева}.", "1 мост закрыт до весны"),
            (Ru, "{p1 Адам Лосев} и {p2 Пётр Громов} заявили, что мост закрыт.", "1 мост закрыт"),
            // A clause about the noun before it, and what only looks like a verb of speech.
            (Uk, "{g1 Литва} вимагає дешевої енергії, що загрожує високими цінами.", ""),
            (Uk, "{p1 Олег Барабаш} відзначився голом, що дозволило йому виграти.", ""),
            // Not the one who asked.
            (
                En,
                "{p1 Adam Quill} said the boats were late.\nUnder questions by {p2 John Brown}, he said the boats were lost.",
                "1 the boats were late | 1 the boats were lost",
            ),
            // Where, and nothing that was said.
            (En, "In a speech at sea, {p1 Quill} spoke of late boats.", ""),
        ],
        indirect,
    );
}

#[test]
fn removed_blocks_keep_to_themselves() {
    let (text, told) = told(Ru, "{p1 Лосев} выступил.\n~«Скидки весь год», — сказал он.\n«Порт готов», — сказал он.");
    assert_eq!(direct(&text, &told), "- Скидки весь год | 1 Порт готов");
}

/// Words that tell something, names and marks.
#[rustfmt::skip]
const TELLING_WORDS: &[&str] = &[
    "«", "»", "\"", "“", "”", "„", "‘", "’", "'", ",", ".", "!", "—", "-", ":", "(", ")", "\n", "сказал", "что",
    "он", "{p1 Лосев}", "{o2 ТАСС}", "{g3 Омск}", "по", "словам", "его", "как", "со", "ссылкой", "на", "said",
    "that", "he", "told", "according", "to", "министр", "the", "minister", "не", "призвал", "ждать", "и", "газета",
    "айтуынша", "according", "words", "цитирует", "called", "so-called", "директор", "генерал", "Пресс-секретарь",
    "president", "a", "is", "является", "55", "из", "в", "посетил", "подписал", "соглашение", "отказался",
    "комментировать", "опроверг", "телефону", "поговорили", "{p4 Анна}", "{f5 Кремль}", "{e6 Игры}", "of", "at", "[",
    "]", ")", "--", "об", "этом", "туралы", "бұл", "хабарлады", "екенін", "мәліметке", "сәйкес", "?", "того", "чтобы", "деп", "деді", "ол", "Порт", "готов", "22", "мая", "встреча",
];

proptest::proptest! {
    /// Spans lie in the text, whatever the words and marks.
    #[test]
    fn any_order_of_telling_words(
        words in proptest::collection::vec(proptest::sample::select(TELLING_WORDS), 0..40),
        english in proptest::bool::ANY,
    ) {
        let language = if english { En } else { Ru };
        let (text, told) = told(language, &words.join(" "));
        for quote in &told.quotes {
            proptest::prop_assert!(!quote.span.of(&text).trim().is_empty());
        }
        for role in &told.roles {
            proptest::prop_assert!(!role.span.of(&text).is_empty());
        }
        for event in &told.events {
            proptest::prop_assert!(!event.span.of(&text).is_empty());
        }
    }
}
