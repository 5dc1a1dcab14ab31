//! The words of the calendar on pages: months and days of the week, in more languages than have tables.

use std::sync::LazyLock;

/// Whether a word is a day of the week.
pub(super) fn is_weekday(word: &str) -> bool {
    weekday(word).is_some()
}

/// The day of the week that `word` names, 0 Monday … 6 Sunday.
pub(super) fn weekday(word: &str) -> Option<u32> {
    let lower = word.to_lowercase();
    (0..).zip(WEEKDAYS).find_map(|(day, forms)| forms.split(' ').any(|form| form == lower).then_some(day))
}

/// Names of the days as pages write them: ru, uk, kk, en, de, fr, es, pl, cs, bg, it, pt.
const WEEKDAYS: [&str; 7] = [
    "понедельник пн понеділок дүйсенбі дс monday mon montag lundi lunes poniedziałek pondělí понеделник lunedì segunda-feira",
    "вторник вт вівторок сейсенбі сс tuesday tue tues dienstag mardi martes wtorek úterý martedì terça-feira",
    "среда ср середа сәрсенбі wednesday wed mittwoch mercredi miércoles środa středa сряда mercoledì quarta-feira",
    "четверг чт четвер бейсенбі бс thursday thu thur thurs donnerstag jeudi jueves czwartek čtvrtek четвъртък giovedì quinta-feira",
    "пятница пт п'ятниця п’ятниця ятниця жұма жм friday fri freitag vendredi viernes piątek pátek петък venerdì sexta-feira",
    "суббота сб субота сенбі сн saturday sat samstag samedi sábado sobota събота sabato",
    "воскресенье вс неділя нд жексенбі жк sunday sun sonntag dimanche domingo niedziela neděle неделя domenica",
];

/// The number of the month that `word` names, in the languages of the table.
pub(super) fn month(word: &str) -> Option<u32> {
    if word.len() > 24 {
        return None;
    }
    // Every word of every line comes here: the forms are sorted once.
    static FORMS: LazyLock<Vec<(&str, u32)>> = LazyLock::new(|| {
        let months = (1..).zip(MONTHS);
        let mut forms: Vec<_> = months.flat_map(|(n, forms)| forms.split(' ').map(move |f| (f, n))).collect();
        forms.sort_unstable();
        forms
    });
    let lower = word.to_lowercase();
    let (form, number) = *FORMS.get(FORMS.partition_point(|(form, _)| *form < lower.as_str()))?;
    (form == lower).then_some(number)
}

/// Names of the months as dates write them: ru, uk, kk, be, bg, en, de, fr, es, it, pt, pl, cs, sl, nl, tr.
const MONTHS: [&str; 12] = [
    "января янв январь січня січ січень қаңтар қаңтардың қаң қаңтарда студзеня януари january jan januar jänner janvier janv enero ene gennaio gen janeiro stycznia styczeń sty ledna leden januarja januari ocak",
    "февраля фев февр февраль лютого лют лютий ақпан ақпанда лютага февруари february feb febr februar février févr febrero febbraio fevereiro fev lutego luty února únor februarja februari şubat",
    "марта мар март березня бер березень наурыз наурызда сакавіка march mar märz mrz mars marzo março marca marzec března březen maart mrt mart",
    "апреля апр апрель квітня кві квіт квітень сәуір сәуірде красавіка април april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben aprila nisan",
    "мая май травня тра трав травень мамыр мамырда may mai mayo maggio mag maio maja maj května květen mei mayıs",
    "июня июн июнь червня чер черв червень маусым маусымда чэрвеня юни june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen junija haziran",
    "июля июл июль липня лип липень шілде шілдеде ліпеня юли july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec julija temmuz",
    "августа авг август серпня сер серп серпень тамыз тамызда жніўня august aug août agosto ago sierpnia sierpień sie srpna srpen avgusta augustus ağustos",
    "сентября сен сент сентябрь вересня вер верес вересень қыркүйек қыркүйекте верасня септември september sept sep septembre septiembre settembre set setembro września wrzesień wrz září septembra eylül",
    "октября окт октябрь жовтня жов жовт жовтень қазан қазанда кастрычніка октомври october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen oktobra ekim",
    "ноября ноя нояб ноябрь листопада лис лист листопад қараша қарашада лістапада ноември november nov novembre noviembre novembro listopada listopad lis listopadu novembra kasım",
    "декабря дек декабрь грудня гру груд грудень желтоқсан желтоқсанда снежня декември december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień gru prosince prosinec decembra aralık",
];
