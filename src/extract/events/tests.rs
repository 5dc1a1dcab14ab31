//! What sentences of our own tell.

use crate::{
    extract::{Told, telling_tests::check},
    language::Language::*,
};

/// Events as `meeting 2021-09-22 @3 1,2 refusal`.
fn events(_: &str, told: &Told) -> String {
    let of = |e: &crate::facts::Event| {
        let who: Vec<String> = e.participants.iter().map(u32::to_string).collect();
        let date = e.date.as_ref().map_or(String::new(), |d| format!(" {d}"));
        let place = e.place.map_or(String::new(), |p| format!(" @{p}"));
        let stance = e.stance.map_or(String::new(), |s| format!(" {s:?}").to_lowercase());
        format!("{}{date}{place} {}{stance}", e.kind.name(), who.join(","))
    };
    told.events.iter().map(of).collect::<Vec<_>>().join(" | ")
}

#[test]
fn over_languages() {
    check(
        &[
            (Ru, "{p1 Лосев} и {p2 Исаев} встретились в городе {g3 Вантаа} 22 сентября.", "meeting 2021-09-22 @3 1,2"),
            (Ru, "Президент {g4 России} {p1 Олег Лосев} посетил {g3 Астану} в мае 2021 года.", "visit 2021-05 @3 1"),
            (Ru, "{p1 Лосев} и {p2 Исаев} поговорили по телефону.", "call 1,2"),
            (Ru, "{p1 Лосев} задержан по подозрению в нападении на {p2 Исаева} в {g3 Вантаа}.", ""),
            (Ru, "Правительство уволило {p1 Лосева}, возглавлявшего {o2 фонд} с 2020 года.", "appointment 1,2"),
            (
                Ru,
                "{p1 Лосев} начал переговоры, состоявшиеся 5 марта 2021 года, с {p2 Исаевым}.",
                "meeting 2021-03-05 1,2",
            ),
            (
                Ru,
                "{o2 ЗАРЯ} - Участники конференции в {g3 Вантаа} избрали президентом {p1 Лосева}.",
                "election @3 1 | conference @3 1",
            ),
            (Ru, "Суд избрал {p1 Лосеву} меру пресечения в {g3 Вантаа}.", ""),
            (Uk, "ВАКС обрав {p1 Барабашу} запобіжний захід у {g3 Києві}.", ""),
            (En, "A driver was killed after crashing into a truck in {g3 Ohio}.", ""),
            (Ru, "Адвокат по назначению {p1 Анна Лосева} в {g3 Вантаа} не приехала.", ""),
            (Ru, "{g1 Казахстан} и {g2 Узбекистан} подписали соглашение о воде в {g3 Бухаре}.", "agreement @3 1,2"),
            (Ru, "В сентябре в {g3 Армении} прошли военные учения {g1 США} и {g3 Армении}.", "exercise 2021-09 @3 1"),
            (Ru, "{g1 Россия} нанесла удар по {g2 Одессе}.", "attack @2 1"),
            (Ru, "Президентские выборы в {g3 Казахстане} прошли 9 июня 2019 года.", "election 2019-06-09 @3 "),
            (Ru, "{p1 Исаев} назначил {p2 Лосева} министром.", "appointment 1,2"),
            (Ru, "{g1 Пакистан} провёл в {g3 Исламабаде} конференцию начальников штабов.", "conference @3 1"),
            (Ru, "{p1 Исаев} предложил {p2 Лосеву} открыть границы.", "proposal 1,2"),
            (Ru, "{f1 Кремль} не подтвердил и не опроверг эту информацию.", "statement 1 refusal"),
            (Ru, "Представитель {f1 Кремля} отказался комментировать эту информацию.", "statement 1 refusal"),
            (Ru, "{o1 МИД} опроверг эти сведения.", "statement 1 denial"),
            (Uk, "{p1 Барабаш} і {p2 Громова} зустрілися у {g3 Львові} 5 травня.", "meeting 2021-05-05 @3 1,2"),
            (Uk, "{p1 Барабаш} підписав угоду з {g2 Францією}.", "agreement 1,2"),
            (Uk, "{o1 МЗС} відмовилося коментувати ці дані.", "statement 1 refusal"),
            (
                En,
                "On September 19, {p1 Adam Quill} met with {p2 Tom Brown} in {g3 Omaha}.",
                "meeting 2021-09-19 @3 1,2",
            ),
            (En, "In May 2021 {p1 Quill} visited {g3 Omaha}.", "visit 2021-05 @3 1"),
            (En, "{o1 Plum Space} declined to comment.", "statement 1 refusal"),
            (En, "{p1 Quill} proposed to open the border.", "proposal 1"),
            (Kk, "{p1 Жұмағұлов} пен {p2 Исаев} Астанада кездесті.", "meeting 1,2"),
            // Nouns that a verb, a preposition or what belongs to them makes events; the speaker is no part of what he says.
            (Ru, "Об этом {p1 Лосев} заявил на встрече с {p2 Исаевым}.", "meeting 1,2 | statement 1,2"),
            (Ru, "Накануне визита {p1 Лосева} в {g3 Астану} закрыли дороги.", "visit @3 1"),
            (Ru, "{p1 Лосев} сообщил об атаке дронов на {g3 Омск}.", "attack @3 "),
            (Ru, "О встрече сообщил {p1 Лосев}.", ""),
            (Ru, "{p1 Лосев} готов к переговорам с {p2 Исаевым}.", ""),
            (Ru, "Встреча {p1 Лосева} и {p2 Исаева} не состоялась.", ""),
            (Ru, "{p1 Лосев} отказался от встречи с {p2 Исаевым}.", ""),
            (Ru, "Встретятся ли {p1 Лосев} и {p2 Исаев} на саммите в {g3 Омске}?", ""),
            (Ru, "{o1 МИД} выступил с заявлением.", "statement 1"),
            (Ru, "{p1 Лосев} подписал закон.", ""),
            (Ru, "{p1 Лосев} и {p2 Исаев} договорились возить зерно.", "agreement 1,2"),
            (Kk, "Кездесуге {g2 Украина} өкілі {p1 Исаев} мен {p3 Лосев} қатысты.", "meeting 1,3"),
            (Ru, "Судебное заседание по делу {p1 Лосева} прошло в {g3 Омске}.", ""),
            (Uk, "Зустріч {o1 «Луча»} і {o2 «Зорі»} завершилася з рахунком 2:1.", ""),
            (Uk, "Головою комітету призначено {p1 Олену Барабаш}.", "appointment 1"),
            (Uk, "Кількість виборців у {g3 Львові} зросла.", ""),
            (Uk, "{p1 Барабаш} провів розмову з {p2 Громовою}.", "call 1,2"),
            (En, "{o1 Plum Space} said in a statement that it will close.", "statement 1"),
            (En, "{p1 Quill} spoke about the proposed law.", ""),
            (En, "Protesters in {g3 Omaha} read the resolution.", ""),
            (En, "{g1 Norway} fired 20 missiles at {g3 Omaha}.", "attack @3 1"),
            (En, "The 3rd assault brigade of {g1 Norway} rested.", ""),
            (En, "If {p1 Quill} met {p2 Brown}, we would know.", ""),
            (Kk, "{p1 Исаев} {g3 Астанада} кездесу барысында сөз сөйледі.", "meeting @3 1"),
            (
                Ru,
                "{p1 Лосев} перед началом встречи глав государств {g2 Азии} призвал мириться.",
                "meeting 1,2 | statement 1,2",
            ),
            // Places: of what suffers, beside the noun, of the office, of the sentence.
            (Ru, "{g3 Омск} подвергся атаке дронов.", "attack @3 "),
            (Ru, "{p1 Лосев} назначен губернатором {g3 Омской области}.", "appointment @3 1"),
            (En, "{p1 Quill} spoke at an {g3 Omaha} conference.", "conference @3 1"),
            // Statements: what is quoted, of somebody in office, on a stage or on a day.
            (Ru, "Министр {p1 Олег Лосев} сообщил, что дорогу откроют.", "statement 1"),
            (Ru, "{p1 Лосев} сказал, что дорогу откроют.", ""),
            (Ru, "Эксперт {p1 Олег Лосев} сказал, что дорогу откроют.", ""),
            (Ru, "«Дорогу откроют», — сказал {p1 Лосев} журналистам 5 мая.", "statement 2021-05-05 1"),
            (Uk, "Про це заявив {p1 Барабаш} на брифінгу у {g3 Львові}.", "statement @3 1"),
            (En, "Mayor {p1 Adam Quill} told reporters that the road would open.", "statement 1"),
            (En, "{o1 CNN} reported on Monday that the road would open.", ""),
            // Violence, offices that are taken, journeys.
            (Uk, "У {g3 Львові} 5 травня пролунав вибух.", "attack 2021-05-05 @3 "),
            (En, "Gunmen abducted {p1 Adam Quill} in {g3 Omaha}.", "attack @3 1"),
            (Ru, "Министром связи стал {p1 Олег Лосев}.", "appointment 1"),
            (Ru, "{p1 Лосев} стал чемпионкой сердец.", ""),
            (En, "{p1 Quill} dismissed the request.", ""),
            (Ru, "{p1 Лосев} отправился в {g3 Омск}.", "visit @3 1"),
            (Ru, "{p1 Лосев} отправился спать.", ""),
            (Uk, "{p1 Барабаш} домовився про зустріч із {p2 Громовою}.", "meeting 1,2"),
            (En, "{p1 Quill} invited {p2 Brown} to visit {g3 Omaha}.", ""),
            (En, "{p1 Quill} met {p2 Brown} in the {n4 Norwegian} city of {g3 Oslo}.", "meeting @3 1,2"),
            (Uk, "{g3 Львів} мовчав. {p1 Барабаш} прибув до {g3 Львова}.", "visit @3 1"),
            (Ru, "{g1 Израиль} молчал. Израильские войска обстреляли {g3 Газу}.", "attack @3 1"),
            // Topics, plans that were refused, and what people say are no events.
            (Ru, "Соглашение нужно всем. Он не подписал ничего.", ""),
            (Ru, "«{g1 Россия} атаковала {g2 Одессу}», — сказал он.", ""),
            (En, "The agreement matters. A visit would help.", ""),
            // Guests, offices, weapons, and what only goes with them; cancelled and habitual ones are none.
            (Ru, "{p1 Лосев} принял премьер-министра {g3 Норвегии} {p2 Исаева}.", "meeting 1,2"),
            (Ru, "{p1 Лосев} принял закон {p2 Исаева}.", ""),
            (Uk, "{p1 Барабаш} прийняла {p2 Громову} у {g3 Львові}.", "meeting @3 1,2"),
            (Kk, "{p1 Исаев} {p2 Лосевті} қабылдады.", "meeting 1,2"),
            (En, "{p1 Quill} hosted {p2 Brown} in {g3 Omaha}.", "meeting @3 1,2"),
            (Ru, "{p1 Лосев} занял пост министра.", "appointment 1"),
            (Ru, "{p1 Лосев} занял место у окна.", ""),
            (Uk, "{p1 Барабаш} обійняв посаду міністра.", "appointment 1"),
            (En, "{p1 Quill} stepped down on Monday.", "appointment 2021-09-27 1"),
            (En, "{p1 Quill} took the train.", ""),
            (En, "{p1 Quill} was named chancellor.", "appointment 1"),
            (En, "{g1 Norway} launched drones at {g3 Omaha}.", "attack @3 1"),
            (En, "Missiles hit {g3 Omaha}.", "attack @3 "),
            (En, "{g1 Norway} struck a deal with {g2 Sweden}.", "agreement 1,2"),
            (Kk, "{g1 Норвегия} {g3 Омскіге} зымыранмен соққы берді.", "attack @3 1"),
            (Ru, "{p1 Лосев} не стал комментировать эту информацию.", "statement 1 refusal"),
            (Ru, "Визит {p1 Лосева} в {g3 Астану} отменён.", ""),
            (Uk, "Зустріч {p1 Барабаша} і {p2 Громової} скасовано.", ""),
            (En, "Elections are held in {g3 Norway} every four years.", ""),
            (En, "{g1 Norway} denied the attack on {g3 Omaha}.", "statement 1,3 denial"),
            // "killed in the raid" tells of the raid; what says when it was stands for the event.
            (
                En,
                "A raid hit {g3 Omaha}. {p1 Quill} was killed in the raid in {g3 Omaha} on Monday.",
                "attack 2021-09-27 @3 1",
            ),
            // What is feared, wanted, denied or remembered, and what nobody did, is no event.
            (Ru, "{p1 Лосев} предложил, чтобы {p2 Исаев} возглавил {o3 фонд}.", "proposal 1"),
            (Ru, "{p1 Лосева} прочат в министры, его назначение ждут в {g3 Омске}.", ""),
            (Ru, "В годовщину теракта в {g3 Омске} зазвонили колокола.", ""),
            (Uk, "У роковини теракту в {g3 Львові} задзвонили дзвони.", ""),
            (En, "{g3 Omaha} marked the anniversary of the attack on {g2 Oslo}.", ""),
            (Ru, "Удар молнии убил рыбака в {g3 Омске}.", ""),
            (Ru, "Рост цен ударил по жителям {g3 Омска}.", ""),
            (Uk, "Вибух газу стався у {g3 Львові}.", ""),
            (En, "A fire killed two people in {g3 Omaha}.", ""),
            (En, "A truck struck a bridge in {g3 Omaha}.", ""),
            (Ru, "После обстрела {g3 Омска} начался пожар.", "attack @3 "),
            (En, "{p1 Quill} agreed to sing in {g3 Omaha} with friends of {p2 Brown}.", ""),
            (En, "{g1 Norway} saved money on {o2 Army} contracts when spring came.", ""),
            (En, "The deal {p1 Quill} had struck with {o2 Plum} failed.", "agreement 1,2"),
            (En, "The drones were shot down over {g3 Omaha}.", ""),
            (Ru, "Автобус {o1 «Заря»} выехал на встречную полосу в {g3 Омске}.", ""),
            // Each clause has its own date, place and people.
            (Ru, "{p1 Лосев} заявил, что с 4 ноября вырастет налог в {g3 Омске}.", "statement 1"),
            (
                Ru,
                "Президент {p1 Лосев} 5 мая сообщил, что {p2 Исаев} прибыл в {g3 Омск}.",
                "statement 2021-05-05 1 | visit @3 2",
            ),
            (Ru, "5 мая стало известно, что {p1 Лосев} назначен министром.", "appointment 2021-05-05 1"),
            (Ru, "{p1 Лосев} прибыл в {g3 Омск}, где встретился с {p2 Исаевым}.", "visit @3 1 | meeting @3 1,2"),
            (Ru, "{p1 Лосев} позвонил {p2 Исаеву}, который 5 мая уехал в {g3 Омск}.", "call 1,2"),
            (En, "{p1 Quill} flew to {g3 Omaha}, where on May 9 he will see {p2 Brown}.", "visit @3 1"),
            (En, "{g3 OSLO} ({o2 Plum News}) - {p1 Quill} visited {g4 Omaha}.", "visit @4 1"),
            (En, "{p1 Quill} and {p2 Brown} agreed on Monday to end a 2018 dispute.", "agreement 2021-09-27 1,2"),
            (En, "{p1 Quill} met {p2 Brown} after the vote on May 9.", "meeting 1,2"),
            (Ru, "В {g3 Омске} прошла встреча {p1 Лосева} с вождём правящего в {g2 Кабуле} движения.", "meeting @3 1"),
            (Ru, "После выборов в {g3 Омске} {p1 Лосев} запел.", "election @3 "),
            (Ru, "{p1 Лосев} победил на выборах мэра {g3 Омска}.", "election @3 1"),
            // Usual forms.
            (Ru, "{p1 Лосев} и {p2 Исаев} провели переговоры по телефону.", "call 1,2"),
            (Ru, "{p1 Лосев} снят с должности.", "appointment 1"),
            (Ru, "{p1 Лосев} вступил в должность мэра {g3 Омска}.", "appointment @3 1"),
            (Ru, "{p1 Лосев} совершает визит в {g3 Омск}.", "visit @3 1"),
            // The same, told again.
            (En, "{g1 Norway} and {g2 Sweden} agreed on grain. The deal was signed by {p3 Quill}.", "agreement 1,2,3"),
            (
                Ru,
                "{p1 Лосев} и {p2 Исаев} встретились 22 сентября. Встреча {p1 Лосева} и {p2 Исаева} прошла 22 сентября.",
                "meeting 2021-09-22 1,2",
            ),
        ],
        events,
    );
}
