//! Short lists of words, beginnings and endings that the rules ask for. What single words tell of the names beside them stands in
//! [`cues`](super::cues); these are narrower, one list a question.
//!
//! They are part of the pack `words`: see [`table`](crate::table).

use crate::table::lists;

#[rustfmt::skip]
lists! {
    /// Letters that open a designator when a number follows behind a hyphen: Soviet, Russian, Ukrainian, American, European, Iranian, Chinese.
    EQUIPMENT_FAMILIES = &[
        "су", "миг", "ту", "ил", "ан", "як", "ми", "ка", "бе", "а", "т", "бмп", "бтр", "брдм", "бмд", "мт", "с",
        "х", "рс", "р", "рсм", "ак", "акм", "рпг", "рпк", "офаб", "фаб", "каб", "упаб", "одаб", "зсу", "зу", "пм",
        "тос", "бм", "м", "герань", "гербера", "шахед", "шахід", "орлан", "элерон", "zala", "форпост", "мохаджер",
        "спг", "міг", "мі", "іл", "нептун", "вільха", "к", "мс", "ссж", "f", "b", "a", "c", "kc", "ec", "rc", "e",
        "p", "mq", "rq", "u", "ah", "uh", "ch", "mh", "sr", "su", "mig", "tu", "il", "an", "mi", "ka", "t", "s",
        "kh", "ak", "rpg", "bmp", "btr", "h", "y", "j", "jf", "df", "m", "agm", "aim", "gbu", "sm", "pac", "mgm",
        "rim", "cv", "shahed", "geran", "mohajer", "orlan", "switchblade", "boeing", "airbus", "ssj",
    ];
    /// Families whose name stands before a number or model, with a space: `Leopard 2`, `Boeing 737`.
    EQUIPMENT_MODELS = &[
        "leopard", "bayraktar", "байрактар", "boeing", "боинг", "airbus", "abrams", "challenger", "merkava",
        "patriot", "gepard", "marder", "phantom", "mavic", "switchblade", "caesar", "raptor", "hercules",
        "леопард", "мавик", "starlink", "mirage", "gripen", "rafale",
    ];
    /// Names of kinds of equipment that need no number.
    EQUIPMENT_NAMES = &[
        "himars", "atacms", "nasams", "javelin", "stinger", "nlaw", "bayraktar", "байрактар", "iskander",
        "tomahawk", "storm", "scalp", "gmlrs", "mlrs", "abrams", "bradley", "stryker", "starstreak", "iris-t",
        "mim-104", "хаймарс", "байрактаров", "байрактары",
    ];
    /// Forms of address that letters write with a capital: `Вам`, `Вашої`.
    POLITE = &[
        "вы", "вас", "вам", "вами", "ваш", "ваша", "ваше", "ваши", "вашего", "вашей", "вашему", "вашим", "вашу", "ваших", "ви",
        "ваші", "вашого", "вашої", "вашій", "вашою",
    ];
    /// Titles before the adjective of what somebody is the head of, by their beginnings: `патриарх Московский`.
    SEES = &["патриарх", "патріарх", "митрополит", "архиепископ", "архієпископ", "епископ", "єпископ", "герцог", "папа", "папы", "папе", "папу", "папой", "папи", "папі", "папою"];
    /// Words before the name of a part of a page in quotation marks, by their beginnings: `раздел «Мнения»`.
    PARTS_OF_A_PAGE = &["раздел", "розділ", "рубрик", "рубриц", "блок", "пометк", "позначк", "плашк", "кнопк", "вкладк", "тег"];
    /// An outbreak that opens a sentence may be called by a common word, by their beginnings: `Коронавирус наступает`.
    OUTBREAKS = &["коронав", "ковид", "ковід", "пандем", "корона", "грип"];
    /// Words before what an office is about: `міністр із питань Brexit`.
    ABOUT = &["питань", "питанням", "вопросам", "вопросах", "питаннях", "делам", "справах", "щодо", "по", "for"];
    /// What is no body's name behind an adjective alone, `Пакистанские власти`, by their beginnings.
    COMMON_BODIES = &[
        "власт", "влад", "полици", "поліці", "компани", "компані", "авиакомпани", "авіакомпані", "организаци", "організаці",
        "политик", "політик", "лоукостер", "перевозчик", "перевізник", "профсоюз", "профспілк", "спецслужб", "сми", "змі",
        "силовик", "военн", "військов", "эксперт", "експерт", "ученые", "вчені", "издани", "видання", "газет", "фирм", "фірм",
    ];
    /// Ends of Russian and Ukrainian infinitives, which names do not have.
    INFINITIVE_ENDS = &[
        "ать", "ять", "еть", "ить", "ыть", "уть", "ться", "тись", "тися", "ати", "яти", "іти", "ити", "їти",
    ];
    /// Prepositions of the genitive, in Russian and Ukrainian.
    GENITIVE_PREPOSITIONS = &[
        "от", "из", "у", "для", "без", "до", "после", "против", "около", "вокруг", "среди", "кроме", "вместо",
        "ради", "возле", "из-за", "из-под", "со", "мимо", "вне", "насчет", "имени", "им.", "від", "од", "із-за",
        "після", "проти", "біля", "навколо", "серед", "крім", "замість", "заради", "щодо", "стосовно", "зі",
        "імені",
    ];
    /// Ends of nominatives that name what somebody does and that surnames do not have: `орнитолог`, `рятувальниця`.
    OCCUPATION_ENDS = &[
        "олог", "ологиня", "ограф", "вед", "ниця", "ница", "тель", "тельница", "телька", "ист", "истка", "іст", "істка",
        "щик", "щица", "чик", "чица", "ачка", "ерка", "орка", "арка", "евод", "атор", "аторка", "ктор", "кторка",
        "женер", "женерка", "ент", "ентка", "ант", "антка", "івець", "овець", "новник", "ботник", "дник", "авник",
    ];
    /// Such ends of stems that surnames may have too, or other words: `Мельник`, `Шпильман`.
    OCCUPATION_STEMS = &[
        "лог", "граф", "тел", "ник", "тор", "нер", "знав", "мен",
    ];
    /// Ends of English words for what people do.
    OCCUPATION_ENDS_ENGLISH = &[
        "ist", "er", "or", "ian", "eur", "man", "woman", "ant",
    ];
    /// The same in Kazakh, with the possessive.
    OCCUPATION_ENDS_KAZAKH = &[
        "шы", "ші", "шысы", "шісі", "гер", "кер", "гері", "кері",
    ];
    /// Words, and stems of words, that end so and name no occupation; kin and followers are not what somebody is by trade.
    NO_OCCUPATIONS = &[
        "after", "under", "over", "later", "former", "either", "neither", "other", "another", "however", "never",
        "together", "rather", "further", "whether", "quarter", "matter", "letter", "number", "order", "power", "senior",
        "junior", "prior", "major", "human", "remember", "consider", "offer", "enter", "cover", "honor", "river",
        "tower", "paper", "water", "border", "important", "источник", "вторник", "понедельник", "памятник", "праздник",
        "родственник", "противник", "сторонник", "соперник", "преемник", "предшественник", "двойник", "преступник",
        "виновник", "поклонник", "союзник", "документ", "момент", "процент", "пациент", "претендент", "инцидент",
        "пам'ятник", "вівторок", "прихильник", "суперник", "пацієнт", "злочинник", "рынок", "двигатель", "показатель",
        "фронт", "гарант", "ресторатор", "котор", "сектор", "фактор", "вектор", "мотор", "монитор", "монітор", "трактор",
        "реактор", "простор", "контейнер", "баннер", "лайнер", "аргумент", "инструмент", "інструмент", "элемент",
        "елемент", "эксперимент", "експеримент", "континент", "контент", "акцент", "контингент", "комплимент",
        "монумент", "парламент", "департамент", "регламент", "сегмент", "фрагмент", "темперамент", "прецедент",
        "патент", "ассортимент", "асортимент", "медикамент", "вариант", "варіант", "гигант", "гігант", "талант",
        "десант", "грант", "инцидент", "інцидент", "обител", "метел", "отел", "мотел", "картел", "артел", "постел",
        "указател", "двигател", "показател", "ящик", "датчик", "мальчик", "хлопчик", "полдник", "родник", "ледник",
        "рудник", "телеграф", "параграф", "автограф", "полиграф", "поліграф", "диалог", "діалог", "каталог", "пролог",
        "эпилог", "епілог", "залог", "налог", "аналог", "некролог", "монолог", "обмен", "размен", "феномен",
        "крестник", "крестниц", "племянник", "племянниц", "наследник", "наследниц", "родственниц", "противниц",
        "сторонниц", "соперниц", "преемниц", "предшественниц", "преступниц", "поклонниц", "союзниц", "больниц",
        "границ", "станиц", "пятниц", "гостиниц", "страниц", "единиц", "пшениц", "лестниц", "гробниц", "темниц",
        "разниц", "похресник", "похресниц", "племінник", "племінниц", "спадкоємниц", "прихильниц", "суперниц",
        "злочинниц", "в'язниц", "п'ятниц", "різниц", "крамниц", "скарбниц",
    ];
    /// Ends of adjectives that open names of places and organisations, without those of surnames in a case: `Северная`, `Ближнего`.
    ADJECTIVE_NAMES = &[
        "ая", "яя", "ый", "ий", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ых", "их", "ыми", "ими", "ую", "юю",
        "ської", "ьої", "ної", "ній", "ській", "ські", "ський", "ське", "ську",
    ];
    /// Ends of adjectives beside roles, which stand in the singular: `бывшая`, `старшим`.
    ADJECTIVE_ROLES = &[
        "ый", "ий", "ой", "ая", "яя", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ої", "ій", "ою",
    ];
    /// Ends of stems that surnames have and words seldom.
    SURNAME_STEMS = &[
        "ов", "ев", "єв", "ёв", "енк", "чук", "щук", "нюк", "рюк", "дюк", "сюк", "тюк", "лук", "дзе", "швил",
        "швіл", "нян", "рян", "лян", "сян", "оян", "аян", "иян", "нко", "овськ", "евськ", "овск", "евск", "инск",
        "цьк", "цк", "ович", "евич", "ейк", "зян", "ишин", "ицин", "ухин", "нкин", "шкин", "чкин", "юшин", "ягин",
        "опин", "утин",
    ];
    /// Domains of the highest level that addresses without a scheme are believed by.
    TOP_DOMAINS = &[
        "com", "org", "net", "info", "biz", "edu", "gov", "mil", "int", "io", "eu", "ru", "ua", "kz", "by", "kg",
        "uz", "tj", "tm", "az", "am", "ge", "md", "pl", "cz", "sk", "bg", "ro", "hu", "si", "hr", "rs", "mk", "lt",
        "lv", "ee", "fi", "se", "no", "dk", "de", "fr", "es", "it", "pt", "nl", "be", "ch", "at", "uk", "ie", "us",
        "ca", "au", "nz", "cn", "jp", "kr", "in", "tr", "il", "ae", "tv", "me", "su", "рф", "укр", "қаз", "бел",
        "online", "news", "media", "press", "today", "site", "app", "dev", "ai", "co", "live", "life", "world",
    ];
    /// Domains of the highest level that are words too.
    DOMAIN_WORDS = &[
        "in", "it", "be", "me", "us", "am", "no", "at", "so", "co", "is", "press", "today", "news", "media",
        "site", "live", "life", "world", "es", "de", "int", "se", "si", "app", "online", "by",
    ];
    /// What goes before a role in one word: `кинорежиссер`, `экс-глава`.
    ROLE_BEGINNINGS = &[
        "кино", "фото", "теле", "радио", "видео", "медиа", "кибер", "био", "агро", "авиа", "авто", "мото", "вело", "тяжело",
        "легко", "арт-", "бизнес-", "шеф-", "веб-", "поп-", "рок-", "рэп-", "реп-", "экс-", "екс-", "вице-", "віце-", "пресс-",
        "прес-", "обер-", "зам", "спец", "ген", "гос", "держ", "пол", "супер",
        "порно", "кіно", "радіо", "відео", "медіа", "кібер", "біо", "авіа",
        "сан",
    ];
    /// Ends of Kazakh words that stand in a case or are verbs, so that no office is of them: `қаласының`, `газетіне`, `берген`.
    KAZAKH_NOT_BARE = &[
        "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "ына", "іне", "ында", "інде", "да", "де", "та", "те",
        "нан", "нен", "дан", "ден", "тан", "тен", "ған", "ген", "қан", "кен", "ды", "ді", "ты", "ті",
    ];
    /// Latin words that Cyrillic pages hold and that name nothing.
    NO_NAMES = &[
        "ctrl", "enter", "shift", "alt", "cookie", "cookies", "online", "promoted", "related", "recent",
        "latest", "breaking", "popular", "trending", "categories", "copyright", "home", "top", "live", "news",
        "rss", "android", "ios", "windows", "covid-19", "covid", "read", "more", "share", "email", "photo",
        "getty", "image", "images", "caption", "video",
    ];
    /// Small words that belong to the surname behind them: "Mr van Plum".
    SURNAME_PARTICLES = &[
        "van", "von", "de", "der", "den", "di", "da", "del", "della", "la", "le", "bin", "al", "el", "ter", "ten",
    ];
    /// Warships and other vessels, whose names stand behind them in English.
    VESSELS = &["destroyer", "frigate", "tanker", "corvette", "cruiser", "warship", "submarine", "trawler"];
    /// What follows the acronym of a broadcaster in the names of its channels.
    CHANNELS = &["radio", "news", "world", "television", "sport", "sports"];
    /// English words in capitals that stand for nobody and nothing.
    NOBODY = &["coun", "cllr", "designate", "order", "supt", "more", "applause", "laughter", "enough"];
    /// Ends of English adjectives of lands and sides: "Iraqi", "Danish", "Western".
    ADJECTIVE_OF_PEOPLE = &["ish", "ese", "ian", "ean", "ern", "qi", "eli", "tani", "dutch", "french", "arab"];
    /// English heads of bodies that hardly anybody has for a surname: "Carter Centre".
    NO_SURNAMES = &[
        "party", "center", "centre", "committee", "commission", "council", "association", "league", "institute", "university",
        "college", "foundation", "federation", "alliance", "movement", "coalition", "agency", "ministry", "department",
        "organization", "organisation", "society", "parliament", "corporation", "airlines", "airways", "hospital", "academy",
        "museum", "theatre", "theater", "trust", "fund", "group", "holdings", "network", "bureau",
    ];
    /// Services whose name stands for the service and not for its owner.
    PLATFORMS = &[
        "twitter", "facebook", "telegram", "instagram", "youtube", "tiktok", "whatsapp", "viber", "linkedin",
        "zoom",
    ];
    /// Heads that make a name with a complement though both are in lower case, by their beginnings.
    STRONG_HEADS = &[
        "министерств", "міністерств", "минобороны", "генштаб", "міноборони", "госдеп", "генпрокуратур",
        "центробанк", "нацбанк", "минфин", "мінфін", "минздрав", "минюст", "мін'юст", "бундестаг",
        "бундесрат", "кнессет", "еврокомисси", "єврокомісі", "европарламент", "європарламент", "госдум",
        "держдум", "евросовет", "роспотребнадзор", "роскомнадзор", "росстат", "минэкономразвити", "минтранс",
        "минпромторг", "минобрнауки", "минкультуры", "минэнерго", "минцифры", "совбез", "генассамбле",
    ];
    /// Heads of bodies that belong to a place, by their beginnings.
    LOCAL_HEADS = &[
        "посольств", "консульств", "генконсульств", "прокуратур", "парламент", "правительств", "горсовет",
        "облсовет", "ландтаг", "горсуд", "облсуд", "райсуд", "міськсуд", "міськрад", "облрад", "горадминистраци",
        "администраци", "адміністраці", "горисполком", "хокимият", "акимат", "полици", "поліці",
    ];
    /// The same, every form.
    LOCAL_FORMS = &[
        "суд", "суда", "суду", "судом", "суде", "суді", "мэрия", "мэрии", "мэрию", "мэрией", "мерія", "мерії",
        "мерію", "мерією", "сборная", "сборной", "сборную", "збірна", "збірної", "збірній", "збірну",
        "збірною",
    ];
    /// Adjectives that say of which kind a court or council is, by their beginnings.
    LEVELS = &[
        "городск", "областн", "районн", "краев", "окружн", "федеральн", "верховн", "высш", "арбитражн",
        "административн", "генеральн", "апелляционн", "кассационн", "конституционн", "национальн",
        "региональн", "місько", "міськ", "обласн", "окружн", "вищ", "апеляційн", "генеральн", "господарськ",
        "адміністративн", "національн", "народн",
    ];
    /// Heads with the Kazakh possessive, by their beginnings.
    KAZAKH_HEADS = &[
        "министрлігі", "комитеті", "партиясы", "агенттігі", "университеті", "институты", "академиясы",
        "банкі", "банкін", "соты", "прокуратурасы", "департаменті", "басқармасы", "кеңесі", "ассамблеясы",
        "парламенті", "сенаты", "мәжілісі", "палатасы", "федерациясы", "қауымдастығы", "одағы", "ұйымы",
        "қоры", "орталығы", "корпорациясы", "қозғалысы", "әкімдігі", "театры", "колледжі", "кітапханасы",
        "ауруханасы", "зауыты", "фабрикасы", "қызметі",
    ];
    /// Ends of abstract nouns in oblique cases.
    ABSTRACT_ENDS = &[
        "ии", "ения", "ания", "ению", "анию", "ства", "ству", "ости", "ики", "ике", "ций", "ений", "аний",
        "ств", "ії", "ення", "ання", "енню", "анню", "ості", "ству", "тва", "ології", "ики", "іки", "логий",
        "графии", "ёжи", "ежи", "нской",
    ];
    /// First words of headings of lists on news pages.
    SECTION_FIRST = &[
        "related", "recent", "latest", "breaking", "popular", "trending", "top", "more", "other", "featured",
        "local", "all",
    ];
    /// Last words of such headings.
    SECTION_LAST = &[
        "news", "posts", "articles", "stories", "comments", "videos", "headlines", "topics",
    ];
    /// First parts of contractions that name ministries and services.
    CONTRACTION_FIRST = &[
        "мин", "мін", "рос", "гос", "держ", "укр", "нац", "каз", "глав",
    ];
    /// What their second parts begin with.
    CONTRACTION_SECOND = &[
        "авиа", "авіа", "архив", "архів", "атом", "банк", "безпек", "буд", "вод", "газ", "гвард", "дум",
        "здоров", "здрав", "имуществ", "инфраструктур", "інфраструктур", "залізниц", "комнадзор", "космос",
        "культ", "лес", "майн", "молод", "надзор", "нагляд", "науки", "нафт", "нефт", "обор", "образ",
        "освіт", "патент", "печат", "потреб", "природ", "пром", "реестр", "реєстр", "резерв", "рыб", "связ",
        "сельхоз", "соц", "спорт", "стандарт", "стат", "строй", "телеком", "технадзор", "торг", "транс",
        "труд", "туризм", "финмон", "фин", "фін", "цифр", "экономразвит", "економ", "энерго", "енерго", "юст",
    ];
    /// What names of companies in one word end in.
    COMPANY_ENDS = &[
        "банк", "газ", "нефть", "нефт", "нафта", "нафт", "энерго", "енерго", "строй", "транс", "телеком",
        "пром", "экспорт", "експорт", "инвест", "інвест", "торг", "фарм", "мультфильм", "мультфільм",
        "водоканал", "автодор",
    ];
    /// Common nouns that end so.
    COMPANY_COMMON = &[
        "агропром", "автопром", "реэкспорт", "реекспорт", "биогаз", "біогаз", "автотранс", "фотобанк",
        "павербанк", "повербанк",
    ];
    /// Case endings behind such ends.
    COMPANY_CASES = &[
        "", "а", "у", "ом", "е", "і", "ові", "и", "ы", "ю", "ью",
    ];
    /// Case endings of Russian adjectives.
    ADJECTIVE_RU = &[
        "ая", "яя", "ый", "ий", "ой", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ых", "их", "ым",
        "им", "ыми", "ими", "ую", "юю", "ом", "ем",
    ];
    /// Case endings of Ukrainian adjectives before the heads of organisations.
    ADJECTIVE_BODIES = &[
        "ський", "цький", "ська", "цька", "ське", "ської", "цької", "ській", "ську", "ською", "ські", "ських",
        "ний", "на", "не", "ної", "ній", "ну", "ною", "ні", "них", "ова", "ової", "овий", "ша", "ше", "ої",
        "ій",
    ];
    /// Case endings of Ukrainian adjectives before the heads of places.
    ADJECTIVE_PLACES = &[
        "ська", "цька", "ське", "цьке", "ської", "цької", "ській", "цькій", "ську", "ською", "цькою",
        "ського", "ському", "ським", "ський", "не", "ної", "ній", "ною", "ний", "ного",
    ];
    /// What English joins to a name to describe another.
    ADJECTIVE_EN = &[
        "-led", "-based", "-backed", "-born", "-controlled", "-linked", "-owned", "-run", "-occupied",
        "-held", "-funded", "-style", "-era", "-made", "-sponsored", "-speaking", "-registered", "-brokered",
        "-mediated", "-trained",
    ];
    /// Nouns that open sentences before a person in the genitive.
    OPENERS = &[
        "адвокат", "адвокаты", "акция", "акція", "альбом", "арест", "арешт", "атака", "бабуся", "бабушка", "батько",
        "биография", "болезнь", "брат", "брата", "братья", "будинок", "біографія", "вбивця", "вдова", "взрыв",
        "вибух", "визит", "вирок", "вихід", "влада", "власти", "внук", "вопрос", "вопросов", "вопросы", "встреча",
        "вулиця", "выступая", "выход", "відповідь", "відставка", "візит", "гибель", "город", "гости", "гості",
        "група", "группа", "дедушка", "дело", "деревня", "дети", "дзвінок", "доклад", "дом", "донька", "допит",
        "доповідь", "допрос", "дочери", "дочь", "друг", "дружина", "друзья", "думка", "дядько", "дядя", "дідусь",
        "діти", "жена", "жены", "жертва", "жизнь", "життя", "забастовка", "загалом", "загибель", "задача", "задачи",
        "захисник", "захист", "защита", "защитник", "звонок", "звіт", "здоров'я", "здоровье", "зміна", "зустріч",
        "зять", "идея", "имя", "интервью", "инцидент", "история", "кар'єра", "карьера", "квартира", "книга", "колега",
        "колеги", "коллега", "коллеги", "команда", "концерт", "країна", "лист", "лозунг", "лоукостер", "мама", "мать",
        "место", "мета", "митинг", "могила", "молодежь", "молодь", "муж", "місто", "місце", "мітинг", "обстрел",
        "обшук", "обыск", "ответ", "ответы", "отец", "отставка", "отчет", "офис", "офіс", "охорона", "охрана",
        "пам'ятник", "памятник", "переговори", "перемовини", "перемога", "персонал", "песня", "письмо", "питання",
        "план", "племянник", "племянница", "племінник", "победа", "подпись", "поездка", "пожар", "пожежа", "позиция",
        "поклонники", "помощник", "помічник", "поразка", "портрет", "похорон", "похороны", "поїздка", "преса",
        "пресса", "приговор", "приезд", "приказ", "приход", "прихід", "програма", "программа", "проект", "промова",
        "протест", "протести", "протесты", "проєкт", "підпис", "пісня", "радник", "реакция", "режим", "речь",
        "родители", "ролик", "роль", "село", "семья", "сестра", "сестры", "син", "слова", "слово", "смена", "смерть",
        "снимок", "советник", "сосед", "соседи", "справа", "станом", "стаття", "статья", "страйк", "страна",
        "сумнівно", "супруг", "супруга", "сусід", "суть", "сын", "сыновья", "тато", "твит", "тело", "тетя", "теща",
        "тренер", "тіло", "тітка", "убийца", "указ", "улица", "уход", "фильм", "хвороба", "цель", "частка", "чоловік",
        "школа", "юристы", "історія",
    ];
    /// Ends of nouns of actions, qualities and bodies, which surnames and given names do not have.
    OPENER_ENDS = &[
        "ение", "ание", "ению", "анию", "ением", "анием", "ость", "ости", "остью", "ство", "ству", "ством",
        "ция", "ции", "цию", "цией", "ники", "ников", "тели", "телей", "ення", "ання", "енням", "анням",
        "ість", "істю", "ція", "ції", "цією",
    ];
    /// Such ends of long words.
    OPENER_LONG_ENDS = &[
        "ения", "ания",
    ];
    /// Bodies of a state that have departments in its regions, as their acronyms and names open.
    TERRITORIAL = &[
        "мвд", "умвд", "омвд", "гумвд", "увд", "гувд", "гу", "су", "суск", "скр", "ск", "фсб", "уфсб", "мчс", "уфсин", "гуфсин",
        "фсин", "уфас", "фас", "уфнс", "фнс", "гибдд", "угибдд", "уфссп", "фссп", "росгвардия", "росгвардии", "роспотребнадзор",
        "роспотребнадзора", "росреестр", "росреестра", "ростехнадзор", "ростехнадзора", "россельхознадзор",
        "россельхознадзора", "росприроднадзор", "росприроднадзора", "гсу", "угсу", "вссу", "гунп", "нп", "усбу", "упп", "дснс",
    ];
    /// What the names of such departments begin with, in lower case too.
    DEPARTMENTS = &["управлени", "управлінн", "главн", "головн", "следственн", "слідч"];
    /// How departments in Ukrainian begin, behind which `в` says of which region they are.
    TERRITORIAL_UK = &["гу", "усбу", "упп", "управлінн", "головн", "слідч"];
    /// Words between `по` and a town.
    BEFORE_TOWNS_AT = &["город", "респуб", "міст", "г."];
    /// What regions end in.
    REGION_HEADS = &["област", "краю", "район", "республик", "округ"];
    /// What offices begin with that are held in what the next one is held in: `основатель и директор Telegram`.
    SHARED_OFFICES = &[
        "основател", "сооснова", "учредит", "засновни", "співзасн", "владел", "власни", "совладел", "президент", "председ",
        "глав", "директор", "гендиректор", "руковод", "керівни", "founder", "co-founder", "owner", "chair", "president",
    ];
    /// What houses of prayer and of the sick begin with, which are called after saints.
    HOLY_HOUSES = &[
        "церков", "церкв", "храм", "собор", "монастыр", "монастир", "часовн", "каплиц", "костел", "больниц", "госпитал",
        "лікарн", "шпитал",
    ];
    /// What memorials begin with, which are put up to somebody.
    MEMORIALS = &["памятник", "пам'ятник", "пам’ятник", "монумент", "бюст"];
    /// What says before a name that it is a saint's.
    SAINTS = &["свят", "св.", "преподобн", "великомучен", "пророк", "апостол", "архангел", "богоматер", "богородиц"];
    /// What stands behind the name of a saint.
    EPITHETS = &[
        "чудотвор", "спасител", "победонос", "переможц", "богородиц", "богоматер", "предтеч", "богослов", "крестител",
        "хрестител", "христов", "господн", "первозванн", "великомучен", "невск", "радонежск", "саровск",
        "печерськ", "печерск",
    ];
    /// What bodies begin with that fight for something.
    FIGHTERS = &["движени", "рух", "фронт", "коалици", "коаліці", "союз", "парти", "парті", "конвенци", "объединени"];
    /// What nouns end in that somebody fights for.
    CAUSE_ENDS = &["ение", "ание", "тие", "ття", "ость", "цию", "ство", "права", "ення", "ання", "ість", "мир", "свободу"];
    /// What councils of towns and provinces begin with.
    COUNCILS = &["совет", "дум", "рад", "администрац", "адміністрац"];
    /// What adjectives begin with that say that a council is a town's or a province's.
    TOWN_LEVELS = &["городск", "областн", "районн", "краев", "окружн", "обласн", "міськ"];
    /// What adjectives begin with that describe a body and are no part of its name: `Соответствующим министерствам`.
    DESCRIBES = &[
        "сильн", "слаб", "соответствующ", "відповідн", "нынешн", "нинішн", "будущ", "майбутн", "прежн", "попередн", "предыдущ",
        "бывш", "колишн", "последн", "останн", "следующ", "наступн", "указанн", "зазначен", "отдельн", "окрем", "различн",
        "різн", "крупн", "найбільш", "ведущ", "провідн", "правящ", "правляч", "местн", "місцев", "ответственн",
        "відповідальн", "иностранн", "іноземн", "зарубежн", "зарубіжн", "аналогичн", "аналогічн",
        "подобн", "подібн", "компетентн", "действующ", "чинн", "существующ", "собственн", "власн", "остальн",
    ];
    /// What Cyrillic words begin with that say that a Latin name behind them is a body's.
    BEFORE_LATIN_BODIES = &[
        "команд", "клуб", "групп", "гурт", "бренд", "компан", "фирм", "фірм", "корпорац", "холдинг", "стартап", 
        "издательств", "видавництв", "авиакомпан", "авіакомпан",
    ];
    /// Words before a place in quotation marks that leave it a place: where somebody is, what somebody speaks of, a new clause.
    LEAVES_A_PLACE = &[
        "в", "во", "на", "у", "до", "о", "об", "про", "и", "і", "й", "та", "а", "але", "но", "или", "або", "чи", "что", "що",
        "как", "як", "где", "де", "называемый", "называемая", "называемой", "называемую", "званий", "звана", "званої", "звану",
        "названием", "назвою",
    ];
    /// What clubs of many towns are called.
    CLUBS = &[
        "dynamo", "dinamo", "spartak", "lokomotiv", "torpedo", "zenit", "rubin", "shakhtar", "shakhtyor",
        "metalist", "partizan", "maccabi", "hapoel", "olympique", "atletico", "sporting", "borussia",
        "eintracht",
    ];
    /// Houses and bodies that are called after people, by their beginnings.
    NAMESAKES = &[
        "театр", "фонд", "центр", "институт", "інститут", "университет", "університет", "академи", "академі",
        "клиник", "клінік", "школ", "библиотек", "бібліотек",
    ];
    /// What verbs begin with that propose something and do not only ask, warn or demand.
    PROPOSE = &[
        "предл", "запроп", "пропон", "propos", "offered", "ұсын",
    ];
    /// Ends of Kazakh words that say where or whither.
    KAZAKH_WHERE = &[
        "да", "де", "та", "те", "дағы", "дегі", "тағы", "тегі", "ға", "ге", "қа", "ке", "ына", "іне",
    ];
    /// Behind English nouns of events: what the noun only describes.
    BEHIND_ATTRIBUTES = &[
        "brigade", "battalion", "helicopter", "helicopters", "aircraft", "drone", "drones", "year", "campaign", "commission",
        "official", "officials", "observers", "law", "laws", "room", "hall", "table", "process", "season", "day", "rifle",
    ];
    /// Before English participles: they describe a noun.
    BEFORE_ATTRIBUTES = &["the", "a", "an", "'s", "’s", "which", "newly", "recently"];
    /// Beside the noun of an event they say that it was called off, or that it comes again and again.
    NO_EVENT = &[
        "отменен", "отменена", "отменено", "отменены", "отменил", "отменила", "отменили", "отменить", "скасовано",
        "скасував", "скасувала", "скасували", "скасувати", "скасований", "скасована", "скасовані", "cancelled", "canceled",
        "cancels", "cancelling", "cancellation", "scrapped", "every", "ежегодно", "ежемесячно", "еженедельно", "щороку", "щорічно",
        "щомісяця", "щотижня", "сайын", "annually",
    ];
    /// Beginnings of verbs that make an agreement of parties.
    CONCLUDES = &["заключ", "достиг", "уклал", "укладен", "досяг", "подпис", "підпис", "reach", "conclud", "approv", "ratif", "struck", "sign", "жасас"];
    /// Ends of Russian and Ukrainian participles of what lasts.
    PARTICIPLES = &["щего", "щей", "щему", "щим", "щих", "щий", "щая", "щие", "щимся", "щегося", "щейся", "щихся", "нного", "нной", "нных", "нному", "нным"];
    /// Beginnings of nouns of attacks whose genitive is the place.
    SHELLING = &["обстр", "бомбард"];
    /// Beginnings of what is done to win an election, or to try.
    WINS = &["побед", "выигр", "одерж", "баллот", "перем", "вигра", "здобу", "балот", "won", "win", "lost", "defeat", "beat", "run"];
    /// Nouns of offices that somebody takes or leaves.
    OFFICES = &[
        "должность", "должности", "должностью", "пост", "поста", "посту", "постом", "посте", "кресло", "кресла", "кресле",
        "посада", "посаду", "посади", "посаді", "посадою", "крісло", "крісла", "кріслі", "полномочия", "повноваження",
        "обязанности", "обязанностей", "обов'язки", "обов'язків", "обов’язки", "обов’язків",
    ];
    /// Beginnings of what courts and people choose, which is no election.
    CHOSEN_THINGS = &[
        "пресечен", "запобіжн", "захід", "тактик", "стратег", "вариант", "варіант", "тему", "путь", "шлях",
        "место", "місце", "формат", "назван", "назв",
    ];
    /// English verbs by which people leave or take an office by themselves.
    LEAVES = &["resigned", "resigns", "quit", "quits", "sworn", "inaugurated"];
    /// Kazakh words behind the name of a place, by their beginnings.
    KAZAKH_TOWNS = &["аудан", "қала", "облыс", "ауыл", "өңір", "кент"];
    /// What those that are attacked do.
    SUFFERS = &["подверг", "попал", "потрап", "зазна", "ұшыра", "came"];
    /// Ends of adjectives before names of places.
    PLACE_ADJECTIVES = &[
        "ern", "ой", "ом", "ый", "ий", "ую", "ая", "ого", "ій", "ої", "ому", "ські", "ську",
    ];
    /// Those who speak for a body, by their beginnings.
    SPOKESMEN = &[
        "представ", "речни", "пресс", "прес-", "spokes", "өкіл",
    ];
    /// Who has a part in a case that somebody else is the subject of, by their beginnings.
    OF_A_CASE = &["judge", "magistrate", "prosecutor", "investigator", "судь", "судд", "прокурор", "следовател", "слідч", "представител", "представник", "корреспондент", "кореспондент", "собеседник", "співрозмовник"];
    /// Behind "according to": what is known, and nobody's words.
    DATA = &["данным", "информации", "даними", "інформацією", "даних"];
    /// Words behind which a deed is only spoken of.
    ONLY_SAID = &["подозрению", "подозрении", "слова", "словах", "підозрою", "підозрі"];
    /// Roles that are called by several words, by their beginnings: a line is one role.
    ROLES_ALIKE = &[
        "глав руковод голов керівн очільн head chief boss басшы",
        "депутат нардеп парламентар обранц lawmaker mp legislator",
        "дипломат посол ambassador diplomat",
        "министр міністр minister",
        "адвокат защитник захисник lawyer attorney",
        "суд judge justice",
        "генпрокурор прокурор prosecutor",
        "тренер наставник coach manager",
        "бизнесмен предприним бізнесмен підприєм businessman tycoon oligarch олигарх",
        "режиссер режисер постановщик",
        "мэр градонач мер міськ mayor",
        "президент president",
    ];
    /// Nouns by which somebody says what he holds of something, by their beginnings.
    STANCES = &[
        "важност", "необходимост", "значимост", "значени", "готовност", "недопустимост", "приверженност",
        "актуальност", "невозможност", "неизбежност", "целесообразност", "заинтересованност", "стремлени",
        "намерени", "решимост", "важлив", "необхідн", "значущ", "значенн", "готовн", "неприпустим", "прихильн",
        "актуальн", "неможлив", "неминуч", "доцільн", "зацікавлен", "прагненн", "намір", "рішуч", "importance",
        "necessity", "need", "readiness", "willingness", "commitment", "inadmissibility", "significance",
        "determination", "intention", "urgency", "impossibility", "inevitability", "наличи", "отсутстви", "возможност",
        "желани", "наявн", "відсутн", "можлив", "бажанн", "absence", "possibility", "desire",
    ];
    /// Words that bring what somebody says with "that", some of them behind "is", "made it", "дал".
    AVOWALS = &[
        "clear", "categorical", "adamant", "confident", "convinced", "certain", "hopeful", "optimistic", "sure",
        "unequivocal", "found", "finds", "ruled", "rules", "agreed", "agrees", "понять", "зрозуміти", "знать", "знати",
    ];
    /// What the head of something is called as well: the word beside "head", and how the words of the office begin.
    HEADS_OF = &[
        "государства держави мемлекет state | президент president",
        "правительства уряду кабмина кабміну үкімет government | премьер прем'єр prime канцлер chancellor",
        "оборонного қорғаныс | оборон қорғаныс",
        "внешнеполитического дипломатического зовнішньополітичного дипломатичного дипломатии дипломатії | иностранн закордонн держсекретар госсекретар",
    ];
    /// Who heads a ministry, by the beginnings of the word.
    MINISTERS = &["министр", "міністр", "minister"];
    /// Nouns that are a role beside a name only, and elsewhere too much else.
    ROLE_NOUNS = &[
        "pm", "boss", "official", "counterpart", "recorder", "ex-mp", "ex-pm", "democrat", "republican", "backbencher", "aldermen",
        "officials", "democrats", "republicans",
    ];
    /// English words behind a role that are no part of it: "tycoon known as the king", "minister since 2020".
    ROLE_ENDS = &[
        "known", "dubbed", "nicknamed", "accused", "convicted", "charged", "wanted", "born", "living", "since", "until", "between",
        "during", "before", "after", "when", "while", "facing", "seeking", "running", "sir", "sentenced", "suspected", "killed", "next", "last", "this", "yesterday", "today",
        "tomorrow", "later", "earlier", "now", "again", "alongside", "amid", "following",
    ];
    /// English words before the "as" of what somebody is: "won a second term as president", "will join ORG as chairman".
    TERMS = &[
        "term", "terms", "served", "serves", "serving", "worked", "works", "working", "acted", "acts", "acting", "stint", "job",
        "role", "tenure", "post", "sworn", "inaugurated", "join", "joins", "joined", "resigned", "resigns", "retired", "retires",
        "returns", "returned", "stepped", "continues",
    ];
    /// Beginnings of verbs whose subject is a thing as often as a person: "проверка показала".
    SHOWS = &["показа", "показы", "показу", "свидетельств", "свідч", "засвідч", "выявил", "виявил"];
    /// Ends of Russian and Ukrainian surnames that hardly any noun has.
    SURE_SURNAMES = &[
        "енко", "чук", "щук", "єв", "аев", "еев", "иев", "ьев", "ский", "ський", "ская", "ська", "цький", "цкий", "цкая", "цька",
        "швили", "швілі", "идзе", "адзе",
    ];
    /// Common nouns at the end of a role that stand for what the text named before, and the table that has it.
    RELATED = &[
        "страны|countries", "республики|countries", "государства|countries", "країни|countries", "держави|countries",
        "республіки|countries", "региона|regions", "области|regions", "края|regions", "регіону|regions", "області|regions",
        "города|cities", "міста|cities", "столицы|cities", "столиці|cities", "организации|organisations",
        "організації|organisations", "альянса|organisations", "альянсу|organisations", "ведомства|organisations",
        "відомства|organisations", "министерства|organisations", "міністерства|organisations",
    ];
    /// English verbs that with "to say" tell that nothing was said.
    DECLINES = &["declined", "declines", "refused", "refuses", "refusing", "declining", "unwilling", "unable", "failed"];
    /// English words that open a time without a preposition: "said last month that".
    TIMES = &[
        "this", "last", "yesterday", "today", "earlier", "later", "tonight", "recently", "afterwards", "late", "early",
    ];
    /// English words between a comma and a verb of speech that are no subject.
    BEFORE_SAYING = &["had", "has", "have", "also", "then", "later", "previously", "reportedly", "earlier", "again", "since"];
    /// English verbs before somebody who comes into an office that is told behind the name: "hired NAME as manager".
    HIRES = &[
        "hire", "hires", "hired", "hiring", "appoint", "appoints", "appointed", "appointing", "name", "names", "named", "naming",
        "nominate", "nominates", "nominated", "nominating", "promote", "promotes", "promoted", "promoting", "elect", "elects",
        "elected", "electing", "confirm", "confirms", "confirmed", "pick", "picks", "picked", "tap", "taps", "tapped", "select",
        "selects", "selected", "install", "installed", "replace", "replaced",
    ];
    /// English nouns behind an article that say nothing of what somebody does: "a person of influence".
    NOT_TRADES = &[
        "person", "man", "woman", "friend", "native", "victim", "survivor", "supporter", "opponent", "critic", "fan", "resident",
        "son", "daughter", "kind", "sort", "symbol", "part", "regular", "descendant", "graduate", "veteran", "suspect", "lot",
        "couple", "number", "group",
    ];
    /// English verbs that with a day behind them tell of one to come: "the trial continues on Tuesday".
    COMES = &[
        "continues", "continue", "resumes", "resume", "reopens", "reopen", "begins", "starts", "opens", "reconvenes", "convenes",
        "expires", "closes", "kicks",
    ];
    /// Nouns that stand for somebody who was heard, by their beginnings.
    RESUMED = &["собеседни", "співрозмовни", "мужчин", "женщин", "чоловік", "жінка"];
    /// Where organisations speak, by their beginnings.
    STAGES = &[
        "facebook", "telegram", "twitter", "фейсбу", "телегра", "твит", "твіт", "соцсет", "соцмер", "эфире",
        "ефірі",
    ];
    /// English verbs of speech that need no "that".
    BARE = &[
        "said", "says", "say", "told", "tells", "added", "adds", "believes", "believe", "thinks", "claimed", "claims",
        "insisted", "insists", "hopes", "hoped", "warned", "noted", "announced", "argue", "argued", "argues", "suggest",
        "suggests", "indicate", "indicated", "confirmed", "fear", "fears", "feared", "alleges", "allege",
        "denies", "predicts", "predicted", "expects", "vowed", "reported", "reports", "joked", "promised", "saying",
        "denied", "arguing", "claiming", "insisting", "warning", "alleging", "adding", "stating", "believing", "denying",
        "fearing", "maintained", "maintains", "stressed",
        "estimates", "estimated", "thought", "suspects", "suggested",
    ];
    /// Where people speak, in Kazakh, by their beginnings.
    KAZAKH_SETTINGS = &[
        "сұхбат", "үндеу", "брифинг", "отырыс", "жиын", "кездесу", "конференция", "сөзін", "жолдау", "парақша", "форум",
        "хабарлама", "мәлімдеме",
    ];
    /// Such verbs before a pronoun or name only.
    BARE_BEFORE_NAMES = &[
        "alleged", "telling", "complained", "tell", "acknowledged", "conceded", "concedes", "admitted", "admits",
    ];
    /// English words that are finite verbs and do not end like one.
    FINITE = &[
        "are", "were", "has", "have", "had", "will", "would", "could", "should", "can", "may", "might", "must", "do",
        "does", "did", "'s", "’s", "n't", "won't", "can't", "became", "began", "bore", "broke", "brought", "built", "came",
        "caught", "chose", "dealt", "drew", "drove", "fell", "felt", "fled", "flew", "forgot", "fought", "found", "froze", "gave",
        "got", "grew", "heard", "held", "hid", "hit", "kept", "knew", "laid", "led", "left", "lost", "made", "meant", "met",
        "paid", "quit", "ran", "rang", "rode", "rose", "sang", "sank", "sat", "saw", "sent", "set", "shook", "shot", "slept",
        "sold", "sought", "spent", "spoke", "sprang", "stole", "stood", "struck", "swam", "swept", "swore", "taught", "thought",
        "threw", "told", "took", "tore", "understood", "went", "wept", "withdrew", "woke", "won", "wore", "wrote",
    ];
    /// Beginnings of verbs that say something where they are denied: `не исключил, что`.
    SAID_BY_NOT = &["исключ", "виключ", "скрыва", "приховує", "приховува"];
    /// What says when somebody held an office: "(ныне губернатор)".
    NOW = &["ныне", "нині", "сейчас", "зараз", "тогда", "тоді", "теперь", "тепер", "now", "then", "currently", "қазір"];
    /// English words between a subject and its verb.
    AUXILIARIES = &[
        "have", "has", "had", "also", "then", "later", "earlier", "still", "again", "often", "is", "are", "was", "were",
        "been", "be", "being", "will", "would", "both", "all", "did", "further", "now", "once", "even",
    ];
    /// English words that open the phrase of a subject.
    DETERMINERS = &[
        "the", "a", "an", "his", "her", "its", "their", "some", "many", "several", "these", "those", "other", "most",
    ];
    /// Roles that end like the genitives of others.
    ROLES_IN_A = &[
        "глава", "голова", "судья", "суддя", "старшина", "ка", "ица", "иця", "ница", "ниця", "ша", "иня", "инка",
    ];
    /// Ends of what is no nominative of a man's role.
    ROLE_CASES = &[
        "а", "я", "у", "ю", "ом", "ем", "єм", "ым", "им", "ою", "ею", "ой", "ей", "е", "ові", "еві", "єві", "ого", "ому",
        "ов", "ев", "ів", "їв", "ах", "ях", "ам", "ям", "ами", "ями", "ы", "и", "і", "ї",
    ];
    /// Ends of Kazakh adjectives of places.
    KAZAKH_OF = &["лық", "лік", "дық", "дік", "тық", "тік"];
    /// Before the name of a place that something is done to or by.
    DONE_TO = &["по", "against", "on", "of", "by"];
    /// Before the name of a place that acts like a state: "с Москвой", "against Moscow".
    STATES_BEHIND = &[
        "с", "со", "з", "із", "зі", "между", "між", "против", "проти", "к", "with", "between", "against", "by",
    ];
    /// Prepositions of the dative, in Russian and Ukrainian.
    DATIVE_PREPOSITIONS = &["к", "ко", "благодаря", "согласно", "вопреки", "навстречу", "завдяки", "всупереч"];
    /// Prepositions of the instrumental, in Russian and Ukrainian.
    INSTRUMENTAL_PREPOSITIONS = &["над", "между", "перед", "під", "між", "поміж"];
    /// Years of age, by their beginnings.
    YEARS_OF_AGE = &["лет", "год", "года", "рок", "рік", "year", "жаст", "жас"];
    /// Verbs by which media report: what stands behind them is a medium unless it looks like a person.
    MEDIA_VERBS = &[
        "пишет", "передает", "сообщает", "информирует", "пише", "передає", "повідомляє", "інформує", "хабарлайды", "жазады",
        "reports",
    ];
    /// Kazakh heads behind the name of a place, by their beginnings.
    KAZAKH_PLACES = &[
        "қала", "ауыл", "кенті", "аудан", "облыс", "өзені", "көлі", "тауы", "теңізі", "әуежай", "көше", "даңғыл", "алаң",
    ];
    /// Heads of regions that a name in the nominative follows, by their beginnings.
    REGIONS_BEFORE = &["штат", "провинци", "провінці", "графств", "кантон", "земл", "эмират", "департамент", "округе", "окрузі"];
    /// Streets of other countries, by their ends: `Даунинг-стрит`.
    FOREIGN_STREETS = &["-стрит", "-стріт", "-авеню", "-роуд", "-сквер", "штрассе"];
    /// Streets, by their beginnings.
    STREETS = &[
        "улиц", "вулиц", "проспект", "бульвар", "площад", "площ", "шоссе", "набережн", "переул", "провул",
    ];
    /// Streets, cut short.
    STREETS_SHORT = &["ул.", "вул.", "пр.", "пл.", "просп.", "пер.", "бул.", "наб."];
    /// Adjectives that say of which kind a district is, by their beginnings.
    MUNICIPAL = &[
        "городск", "муниципальн", "сельск", "автономн", "избирательн", "міськ", "сільськ", "селищн", "територіальн", "виборч",
    ];
    /// Small words inside of roles: "head of the police", "министр по делам".
    ROLE_JOINS = &[
        "of", "the", "for", "по", "при", "з", "із", "и", "та", "й", "and", "affairs", "state", "de", "du", "в", "у", "от",
        "від", "from",
    ];
    /// Beginnings of verbs for taking, holding and leaving an office.
    OFFICE_VERBS = &[
        "занима", "занял", "займет", "займёт", "покин", "остав", "сохран", "получ", "лиши", "потеря", "назнач", "избр",
        "утвержд", "увол", "снят", "освобо", "отстран", "обійм", "обійня", "посіда", "посів", "посіла", "посяде", "залиш",
        "отрима", "втрат", "признач", "обра", "затвердж", "звільн", "зберег", "appoint",
    ];
    /// What opens a relative clause or a question, by its beginning.
    RELATIVES = &["who", "which", "where", "when", "котор", "яки", "яка", "яку", "яко", "які", "кто", "хто"];
    /// Ends of Kazakh words for a source: `айтуынша`, `пікірінше`.
    KAZAKH_SOURCES = &["нша", "нше", "дай", "дей", "сәйкес", "қарағанда", "сүйенсек", "жүгінсек"];
    /// Ends of Kazakh plurals, with the possessive first.
    KAZAKH_PLURALS = &[
        "лары", "лері", "дары", "дері", "тары", "тері", "лар", "лер", "дар", "дер", "тар", "тер",
    ];
    /// Knowledge-base ids of capitals and seats, and the Wikidata id of the state (or union) that each may stand for. Facts.
    SEATS = &[
        "Q649|Q159", "Q133274|Q159", "Q61|Q30", "Q35525|Q30", "Q11208|Q30", "x:capitol|Q30", "x:oval-office|Q30",
        "Q956|Q148", "Q1899|Q212", "x:bankova|Q212", "Q2280|Q184", "Q84|Q145", "x:downing-street|Q145", "Q90|Q142",
        "x:elysee-palace|Q142", "Q64|Q183", "Q239|Q458", "Q3640|Q43", "Q1520|Q232", "x:akorda|Q232", "Q269|Q265",
        "Q9361|Q813", "Q9365|Q863", "Q23438|Q874", "Q9248|Q227", "Q1953|Q399", "Q994|Q230", "Q3616|Q794",
        "Q1218|Q801", "x:geonames-293397|Q801", "Q1490|Q17", "Q8684|Q884", "Q18808|Q423", "Q1353|Q668", "Q987|Q668",
        "x:geonames-1176615|Q843", "Q5838|Q889", "Q270|Q36", "Q3766|Q858", "Q1530|Q796", "x:geonames-108410|Q851",
        "x:geonames-290030|Q846", "Q85|Q79", "x:geonames-3553478|Q241", "x:geonames-3646738|Q717",
        "x:geonames-6094817|Q16", "Q220|Q38", "Q2807|Q29", "Q1741|Q40", "Q1085|Q213", "Q1781|Q28",
        "x:geonames-792680|Q403", "Q21197|Q217", "x:geonames-683506|Q218", "Q1757|Q33", "Q1754|Q34", "Q585|Q20",
    ];
    /// Stems of adjectives of countries whose names begin otherwise, and these names.
    COUNTRIES_OF = &[
        "американ|сша|соединенные штаты|сполучені штати", "британ|великобритания|великобританія|велика британія",
        "герман|германия", "немец|германия", "німец|німеччина", "німе|німеччина", "француз|франция|франція",
        "франц|франція", "францу|франція", "росій|росія|рф", "россий|россия|рф|российская федерация",
        "китай|китай|кнр", "турец|турция", "туре|турция|туреччина", "грузин|грузия|грузія", "поль|польша|польща",
        "армян|армения", "вірмен|вірменія", "белорус|беларусь|белоруссия|белоруссія", "швед|швеция|швеція", "литов|литва", "фін|фінляндія", "фин|финляндия", "дан|данія|дания", "дат|дания", "чес|чехія",
        "чеш|чехия", "гре|греція|греция", "норвеж|норвегия|норвегія", "голланд|нидерланды|нідерланди", "саудов|саудовская аравия",
        "саудів|саудівська аравія",
        "кыргыз|кыргызстан|киргизия", "киргиз|кыргызстан|киргизия|киргизстан",
        "american|united states|us|u.s.|usa", "british|united kingdom|uk|britain|great britain", "scottish|scotland",
        "danish|denmark", "dutch|netherlands|the netherlands", "french|france", "spanish|spain", "greek|greece",
        "polish|poland", "turkish|turkey|türkiye", "swiss|switzerland", "welsh|wales", "irish|ireland", "english|england",
        "swedish|sweden", "finnish|finland", "norwegian|norway", "portuguese|portugal", "filipino|philippines", "thai|thailand",
        "czech|czech republic|czechia", "burmese|myanmar|burma", "emirati|united arab emirates|uae", "slovak|slovakia",
        "kuwaiti|kuwait", "cuban|cuba", "iraqi|iraq", "irani|iran", "afghan|afghanistan", "german|germany",
    ];
    /// What Russian and Ukrainian verbs end in, participles of the past among them.
    VERB_ENDS = &[
        "л", "ла", "ли", "ло", "лся", "лась", "лись", "лися", "ть", "ться", "ти", "тися", "ємо", "уємо", "аем", "яем", "ет",
        "ит", "ют", "ят", "ут", "ат", "ется", "ится", "ются", "ятся", "утся", "атся", "ив", "ав", "ув", "вся",
        // `депутатів` is a noun, so of those in -ів by their roots.
        "хотів", "умів", "вмів", "летів", "сидів", "володів", "горів", "повів", "привів", "провів", "довів", "увів", "ввів",
        "вивів", "навів", "завів", "звів", "перевів", "терпів", "лася", "ає", "яє", "ує", "ює", "ють",
        "ять", "вши", "вший", "вшая",
    ];
    /// Nouns some of whose forms end like verbs.
    NOUNS_LIKE_VERBS = &[
        "журнал", "канал", "портал", "филиал", "квартал", "персонал", "капитал", "генерал", "адмирал", "трибунал", "материал",
        "сериал", "финал", "потенциал", "арсенал", "вокзал", "криминал", "металл", "протокол", "футбол", "престол", "обстрел",
        "отдел", "раздел", "передел", "филіал", "капітал", "матеріал", "серіал", "фінал", "потенціал", "кримінал", "комитет",
        "комітет", "совет", "бюджет", "кабинет", "кабінет", "университет", "університет", "факультет", "приоритет", "пріоритет",
        "авторитет", "суверенитет", "суверенітет", "интернет", "інтернет", "предмет", "портрет", "проспект", "кредит", "аудит",
        "дефицит", "дефіцит", "транзит", "визит", "візит", "лимит", "ліміт", "кандидат", "сенат", "аппарат", "апарат", "депутат",
        "результат", "крыл", "комиссариат", "комісаріат", "секретариат", "секретаріат", "мандат", "формат", "чемпионат", "чемпіонат",
        "адвокат", "солдат", "дипломат", "демократ", "аристократ", "халифат", "магистрат", "институт", "інститут", "маршрут",
        "статут", "атрибут", "област", "власт", "част", "торговл", "земл", "недел", "модел", "цел",
    ];
    /// Words that end a noun group though they are in lower case.
    FUNCTION_WORDS = &[
        "и", "а", "но", "не", "в", "во", "на", "с", "со", "к", "из", "за", "по", "от", "для", "у", "о", "об", "при", "что",
        "как", "или", "же", "бы", "это", "уже", "ещё", "еще", "были", "был", "могут", "хотят", "стали", "будут", "і", "й",
        "та", "але", "з", "до", "від", "що", "як", "або", "це", "є", "вже", "ще", "під", "про",
    ];
    /// Words before the name of a town.
    BEFORE_TOWNS = &[
        "г", "м", "город", "городе", "города", "городом", "городу", "місто", "місті", "міста", "містом", "city",
    ];
    /// Their beginnings.
    BEFORE_TOWNS_BEGIN = &[
        "посёл", "посел", "селищ", "столиц", "мэр", "мер", "губернатор", "сенатор", "штат",
    ];
    /// What words before the name of a medium, company or party begin with.
    BEFORE_BODIES_BEGIN = &[
        "газет", "журнал", "издани", "видання", "агентств", "канал", "телеканал", "сайт", "портал", "компани", "банк",
        "парти",
    ];
    /// Codes of currencies (ISO 4217) that news write beside amounts, which mean them in capitals.
    CURRENCY_CODES = &[
        "usd", "eur", "rub", "rur", "kzt", "uah", "gbp", "cny", "jpy", "chf", "try", "pln", "byn", "uzs", "kgs", "tjs",
        "azn", "amd", "gel", "czk", "huf", "ron", "bgn", "inr", "krw", "aed", "ils", "cad", "aud",
    ];
}
