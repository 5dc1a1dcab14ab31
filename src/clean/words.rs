//! Short lists of words that cleaning asks for: of the calendar, bylines and metadata. They are part of the pack `words`: see
//! [`table`](crate::table). The phrases of furniture stand in [`cues`](super::cues).

use crate::table::lists;

#[rustfmt::skip]
lists! {
    /// Names of the days, Monday first, as pages write them: ru, uk, kk, en, de, fr, es, pl, cs, bg, it, pt.
    WEEKDAYS = &[
        "понедельник пн понеділок дүйсенбі дс monday mon montag lundi lunes poniedziałek pondělí понеделник lunedì segunda-feira",
        "вторник вт вівторок сейсенбі сс tuesday tue tues dienstag mardi martes wtorek úterý martedì terça-feira",
        "среда ср середа сәрсенбі wednesday wed mittwoch mercredi miércoles środa středa сряда mercoledì quarta-feira",
        "четверг чт четвер бейсенбі бс thursday thu thur thurs donnerstag jeudi jueves czwartek čtvrtek четвъртък giovedì quinta-feira",
        "пятница пт п'ятниця п’ятниця ятниця жұма жм friday fri freitag vendredi viernes piątek pátek петък venerdì sexta-feira",
        "суббота сб субота сенбі сн saturday sat samstag samedi sábado sobota събота sabato",
        "воскресенье вс неділя нд жексенбі жк sunday sun sonntag dimanche domingo niedziela neděle неделя domenica",
    ];
    /// Names of the months as dates write them: ru, uk, kk, be, bg, en, de, fr, es, it, pt, pl, cs, sl, nl, tr.
    MONTHS = &[
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
    /// Words that open a byline, longest first where one begins another.
    AUTHOR_WORDS = &[
        "this article was written by", "this post was written by", "article by", "recipe by", "review by",
        "post by", "contributed by", "contributors", "contributor", "written by", "posted by", "published by",
        "reviewed by", "edited by", "reported by", "reporting by", "story by", "words by", "text by", "by",
        "authors", "author", "авторы", "автори", "автор", "авторлар", "подготовила", "подготовил", "підготувала",
        "підготував", "текст", "корреспондент", "кореспондент", "журналист", "беседовала", "беседовал", "autorin",
        "autoren", "autor", "autora", "autorka", "autore", "auteur", "par", "por", "von", "di", "przez", "napsal",
        "napisal", "door", "yazan", "мәтін", "журналист",
    ];
    /// Words of accounts and desks, which are no authors.
    ACCOUNTS = &[
        "admin", "agencies", "agency", "administrator", "editor", "editors", "editorial", "staff", "team", "desk",
        "newsroom", "news", "webmaster", "user", "guest", "moderator", "root", "redaction", "redactor", "reporter",
        "correspondent", "contributor", "wordpress", "support", "author", "админ", "администратор", "редакция",
        "редактор", "редакції", "редакція", "модератор", "адміністратор", "адмін", "гость", "новости", "новини",
        "жаңалықтар", "әкімші", "сайт", "служба", "пресс-служба", "корр", "корреспондент", "redaktion",
        "redaction", "redacción", "redazione", "redação", "redakcja", "redakce", "rédaction", "redactie",
    ];
    /// Names of `<meta>` that hold the date of publication, the surest first.
    PUBLISHED = &[
        "article:published_time", "og:article:published_time", "og:published_time", "article:published",
        "og:pubdate", "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "publication_date", "publish-date", "publish_date", "published_date",
        "published-date", "pubdate", "citation_publication_date", "citation_date", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date",
        "originalpublicationdate", "published", "publishdate", "w-published-date", "date_published", "pub_date",
        "article.published", "article:create_time", "rnews:datepublished",
    ];
    /// Names of `<meta>` that hold the date of a change.
    MODIFIED = &[
        "article:modified_time", "og:article:modified_time", "og:modified_time", "og:updated_time", "datemodified",
        "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised",
    ];
    /// Words before the date of a change.
    UPDATED = &[
        "updat", "modif", "revis", "review", "edited", "обновл", "измен", "оновл", "змін", "жаңарт", "өзгер",
        "aktualis", "aktualiz", "geändert", "actualiz", "jour", "aggiorn", "atualiz", "zaktual", "güncel",
    ];
    /// Words before a date of publication.
    DATE_LABELS = &[
        "publish", "posted", "опубликов", "опубліков", "дата", "жариялан", "жарыялан", "veröffentlicht",
        "publicad", "publié", "pubblicat", "opublikow", "publikov", "gepubliceerd", "yayın", "date:", "created",
        "добавлен",
    ];
    /// Such words, whole, that make a line of a date alone.
    LONE_DATE_LABELS = &[
        "date", "дата", "published", "posted", "опубликовано", "опубліковано", "дата публикации", "дата публікації",
        "жарияланды", "жарияланған",
    ];
}
