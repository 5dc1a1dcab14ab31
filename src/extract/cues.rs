//! What single words tell of the names beside them: roles, heads of organisations and places, verbs of speech.
//!
//! One table over all languages: words of [`lang::tables`], and the lists below, written by hand for Russian, Ukrainian,
//! English and Kazakh. An entry is a word as it stands, or a stem with `*`, to which any case ending of Russian,
//! Ukrainian or Kazakh may be added.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use crate::{
    lang::{
        self,
        particles::{self, Particle},
    },
    language::Language,
    table::{Reader, Table, packed},
};

/// A set of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cue(u32);

impl Cue {
    /// No cue.
    pub const NONE: Cue = Cue(0);
    /// A role or title that stands before a person: `министр`, `генерал`, `director`.
    pub const ROLE: Cue = Cue(1);
    /// A form of address: `г-н`, `Mr`, `пан`.
    pub const HONORIFIC: Cue = Cue(1 << 1);
    /// A verb of speech or of what people do: `сказал`, `пишет`, `said`.
    pub const SPEECH: Cue = Cue(1 << 2);
    /// The head of an organisation's name: `министерство`, `комитет`, `Committee`.
    pub const ORG: Cue = Cue(1 << 3);
    /// A word that says that a medium's name follows, and that stays outside of it: `газета`, `издание`.
    pub const MEDIA: Cue = Cue(1 << 4);
    /// A word before the name of a settlement: `город`, `село`, `city`.
    pub const TOWN: Cue = Cue(1 << 5);
    /// A unit of a country whose name includes the word: `область`, `район`, `County`.
    pub const REGION: Cue = Cue(1 << 6);
    /// A natural place: `река`, `озеро`, `River`.
    pub const NATURE: Cue = Cue(1 << 7);
    /// A building, base, street: `авиабаза`, `аэропорт`, `Bridge`.
    pub const FACILITY: Cue = Cue(1 << 8);
    /// A named event: `саммит`, `учения`, `Games`.
    pub const EVENT: Cue = Cue(1 << 9);
    /// A law, treaty or document: `закон`, `договор`, `Act`.
    pub const LAW: Cue = Cue(1 << 10);
    /// A small word inside names: `де`, `фон`, `оглы`, `van`.
    pub const PARTICLE: Cue = Cue(1 << 11);
    /// A function word, or a word that often opens a sentence and is no name.
    pub const STOP: Cue = Cue(1 << 12);
    /// A month or a day of the week.
    pub const CALENDAR: Cue = Cue(1 << 13);
    /// A word that continues the name of a ministry, committee, court …: `обороны`, `иностранных`, `дел`.
    pub const BRANCH: Cue = Cue(1 << 14);
    /// An acronym that names no organisation: `ВВП`, `СМИ`, `GDP`.
    pub const PLAIN_ACRONYM: Cue = Cue(1 << 15);
    /// A legal form: `ООО`, `ТОВ`, `Inc`.
    pub const COMPANY: Cue = Cue(1 << 16);
    /// A word before the name of a party, company, group or other body, which stays outside: `компания`, `партия`.
    pub const GENERIC_ORG: Cue = Cue(1 << 17);
    /// A work: film, book, song, programme.
    pub const WORK: Cue = Cue(1 << 18);
    /// A vehicle, weapon or other thing made: `вертолет`, `ракета`, `missile`.
    pub const PRODUCT: Cue = Cue(1 << 19);
    /// A preposition of place: `в`, `у`, `из`, `in`.
    pub const INTO: Cue = Cue(1 << 20);

    /// Whether the two sets share a cue.
    pub const fn any(self, other: Cue) -> bool {
        self.0 & other.0 != 0
    }

    /// The set as bits.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Both sets.
    pub const fn or(self, other: Cue) -> Cue {
        Cue(self.0 | other.0)
    }
}

/// Case endings of Russian and Ukrainian nouns and adjectives, possessives and cases of Kazakh.
static ENDINGS: &[&str] = &[
    "",
    "а",
    "у",
    "ом",
    "е",
    "ы",
    "и",
    "ов",
    "ам",
    "ами",
    "ах",
    "ой",
    "ою",
    "ю",
    "я",
    "ем",
    "ею",
    "ей",
    "й",
    "ь",
    "і",
    "ї",
    "є",
    "ові",
    "еві",
    "єві",
    "ів",
    "їв",
    "ям",
    "ями",
    "ях",
    "ого",
    "ому",
    "им",
    "ым",
    "ий",
    "ый",
    "ая",
    "яя",
    "ую",
    "юю",
    "ее",
    "ое",
    "ые",
    "ие",
    "ых",
    "их",
    "ыми",
    "ими",
    "ої",
    "ій",
    "ьою",
    "ем",
    "єм",
    "єю",
    "о",
    "ева",
    "ью",
    "ию",
    "ия",
    "ии",
    "ией",
    "ий",
    "иям",
    "иями",
    "иях",
    "ія",
    "ії",
    "ію",
    "ією",
    "ій",
    "іям",
    "іями",
    "іях",
    "ья",
    "ье",
    "ьев",
    "ьям",
    "те",
    "та",
    "ы",
    "сы",
    "сі",
    "ын",
    "ін",
    "ының",
    "інің",
    "сының",
    "сінің",
    "ына",
    "іне",
    "сына",
    "сіне",
    "ында",
    "інде",
    "сында",
    "сінде",
    "ынан",
    "інен",
    "сынан",
    "сінен",
    "мен",
    "лар",
    "лер",
    "дар",
    "дер",
    "тар",
    "тер",
    "лары",
    "лері",
    "ның",
    "нің",
    "дың",
    "дің",
    "тың",
    "тің",
    "ға",
    "ге",
    "да",
    "де",
    "нан",
];

/// What the tables say of a word in lower case with `ё` as `е` (see [`super::words::fold`]).
pub fn of(lower: &str) -> Cue {
    let index = &*INDEX;
    let mut cue = index.exact.get(lower).copied().unwrap_or_default();
    // A function word is no form of something else: `после` is not `посл` + `е`.
    if lower.is_ascii() || cue.any(Cue::STOP) {
        return cue;
    }
    // Ukrainian women's occupations in the dative and locative: `депутатці`.
    if let Some(stem) = lower.strip_suffix("ці")
        && let Some(&found) = index.stems.get((stem.to_owned() + "к").as_str())
    {
        cue = cue.or(found);
    }
    // The five last characters at most may be an ending.
    let mut cut = lower.len();
    for step in 0..=5 {
        let (head, tail) = lower.split_at(cut);
        if let Some(&found) = index.stems.get(head)
            && (step == 0 || index.endings.contains(tail))
        {
            cue = cue.or(found);
        }
        match lower[..cut].char_indices().next_back() {
            Some((at, _)) if at > 2 => cut = at,
            _ => break,
        }
    }
    cue
}

packed!(Cue(_));

static LISTS: Table<&[(Cue, &str)]> = Table::new(&WORDS);
static CASES: Table<&[&str]> = Table::new(&ENDINGS);

/// Appends the words to a pack.
pub(super) fn put(out: &mut Vec<u8>) {
    LISTS.put(out);
    CASES.put(out);
}

/// Takes them from a pack.
pub(super) fn take(from: &mut Reader) -> Option<()> {
    LISTS.take(from)?;
    CASES.take(from)
}

struct Index {
    exact: HashMap<&'static str, Cue>,
    stems: HashMap<&'static str, Cue>,
    endings: HashSet<&'static str>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index =
        Index { exact: HashMap::new(), stems: HashMap::new(), endings: CASES.get().iter().copied().collect() };
    for &language in Language::ALL {
        let tables = lang::tables(language);
        let mut add = |cue: Cue, word: &'static str| {
            let entry = index.exact.entry(word).or_default();
            *entry = entry.or(cue);
        };
        tables.starters.iter().for_each(|w| add(Cue::STOP, w));
        tables.months.iter().chain(&tables.weekdays).flat_map(|forms| forms.iter()).for_each(|w| add(Cue::CALENDAR, w));
        tables.speech.iter().filter(|(w, _)| !w.contains(' ')).for_each(|(w, _)| add(Cue::SPEECH, w));
        for stem in tables.roles {
            let entry = if stem.is_ascii() { index.exact.entry(stem) } else { index.stems.entry(stem) }.or_default();
            *entry = entry.or(Cue::ROLE);
        }
    }
    for word in particles::words(Particle::INSIDE) {
        let entry = index.exact.entry(word).or_default();
        *entry = entry.or(Cue::PARTICLE);
    }
    for (cue, words) in *LISTS.get() {
        for word in words.split_whitespace() {
            let (map, key) = match word.strip_suffix('*') {
                Some(stem) => (&mut index.stems, stem),
                None => (&mut index.exact, word),
            };
            let entry = map.entry(key).or_default();
            *entry = entry.or(*cue);
        }
    }
    index
});

/// The tables.
#[rustfmt::skip]
static WORDS: &[(Cue, &str)] = &[
    (Cue::ROLE, "
        президент* экс-президент* вице-президент* премьер* премьер-министр* вице-премьер* экс-премьер* министр* экс-министр* замминистр* глав* лидер* руководител* начальник*
        председател* зампред* заместител* секретар* госсекретар* генсек* генсекретар* пресс-секретар* директор* гендиректор* замдиректор* депутат* сенатор* конгрессмен*
        посол посла послу послом после посланник* спецпредставител* спецпосланник* представител* уполномоченн* губернатор* мэр мэра мэру мэром мэре мэры мэров мэрам вице-мэр* аким* хоким* градоначальник* полпред* спикер* вице-спикер*
        генерал* генерал-майор* генерал-лейтенант* генерал-полковник* полковник* подполковник* майор* капитан* лейтенант* адмирал* вице-адмирал* контр-адмирал* маршал* сержант*
        командующ* командир* главнокомандующ* главком* замкомандующ* прокурор* генпрокурор* судь* адвокат* юрист* следовател* омбудсмен*
        эксперт* аналитик* политолог* экономист* социолог* историк* востоковед* журналист* корреспондент* обозревател* редактор* главред* блогер* писател* поэт* публицист*
        профессор* доктор* академик* ученый ученого ученым доцент* научн* философ* врач* хирург* вирусолог* эпидемиолог* инфекционист* биолог* физик* химик* исследовател*
        бизнесмен* предпринимател* миллиардер* миллионер* олигарх* основател* сооснователь соучредител* учредител* владел* совладел* акционер* менеджер* топ-менеджер* банкир*
        актер* актрис* певец певца певцом певцу певиц* режиссер* музыкант* композитор* художник* телеведущ* ведущ* спортсмен* футболист* тренер* боксер* чемпион* чемпионк* шахматист* пианист* дирижер* продюсер* сценарист* танцор* балерин* космонавт* астронавт*
        король короля королю королем королев* принц* принцесс* император* императриц* царь царя царю царем цариц* князь князя князю князем султан* шейх* эмир* хан папа папы папе папой патриарх* митрополит* архиепископ* епископ* священник* муфти* имам* аятолл* кардинал* монарх*
        активист* активистк* правозащитник* оппозиционер* диссидент* террорист* боевик* диктатор* канцлер* экс-канцлер* советник* помощник* координатор* атташе консул* дипломат дипломата дипломату дипломатом дипломате дипломаты дипломатов дипломатам дипломатами дипломатах дипломатові дипломати дипломатів экс-глав* экс-депутат*
        кандидат* политик* экс-мэр* чиновник* сотрудник* специалист* пилот* летчик* водител* гражданин* гражданк* житель жителя жителем жительниц* россиянин* россиянк* украинец украинк* пенсионер* студент* студентк* школьник* учител* христианк* христианин* пастор* проповедник*
        жена жены жену жене женой муж мужа мужу мужем сын сына сыну сыном дочь дочери дочерью брат брата брату братом сестра сестры сестру сестре сестрой отец отца отцу отцом мать матери матерью супруг* супруга супругу супругой вдов* племянник* внук* внучк* дядя друг друга коллега коллеги коллегу однофамил* основоположник* автор* соавтор* член члена членом члены главврач* замглав* пресс-атташе шеф* представительниц*
        прем'єр* прем'єр-міністр* міністр* міністерк* віцепрем'єр* віце-прем'єр* голов* лідер* лідерк* керівник* очільник* очільниц* заступник* заступниц* радник* речник* речниц* пресекретар* прес-секретар* держсекретар* генсек* спецпредставник* спецпосланець спецпосланця спецпосланцем представник* представниц* народн* нардеп* посадовец*
        мер мера меру мером мери міськ* спікер* головнокомандувач* командувач* полковник* підполковник* судд* слідч* експерт* експертк* аналітик* політолог* економіст* історик* журналіст* журналістк* оглядач* редакторк* письменник* письменниц* учений ученого лікар* лікарк* вірусолог* епідеміолог* інфекціоніст* дослідник* дослідниц*
        бізнесмен* підприємець підприємця мільярдер* засновник* засновниц* власник* власниц* співвласник* актор* співак* співачк* музикант* художник* ведуч* спортсмен* футболіст* тренер* король принц* імператор* патріарх* митрополит* єпископ* активіст* активістк* правозахисник* диктатор* радниц* помічник* чиновник* співробітник* фахівець фахівця мешкан* громадянин* громадянк* водій водія пілот* льотчик* дружин* чоловік* син* дочк* доньк* батьк* мати матір* друг* колег*
        presidents ministers senators generals judges governors ambassadors lawmakers prosecutors lawyers
        president vice-president premier minister chancellor secretary chairman chairwoman chairperson chair chief head leader director commissioner governor mayor senator congressman congresswoman representative rep. sen. gov. ambassador envoy spokesman spokeswoman spokesperson
        general colonel major captain lieutenant admiral marshal sergeant commander judge justice prosecutor attorney lawyer sheriff officer detective inspector
        professor prof dr doctor analyst expert economist historian scientist researcher scholar journalist reporter correspondent editor writer author poet novelist columnist blogger activist dissident
        ceo cfo founder co-founder cofounder owner entrepreneur businessman businesswoman investor manager banker executive tycoon billionaire
        actor actress singer musician composer director filmmaker producer artist painter player coach footballer boxer champion astronaut cosmonaut presenter
        king queen prince princess emperor tsar sultan sheikh emir pope patriarch archbishop bishop cardinal priest rabbi imam ayatollah reverend rev pastor saint st
        speaker lawmaker deputy mp politician candidate incumbent nominee dictator opponent rival successor predecessor aide adviser advisor counsel diplomat consul attache delegate colleague
        wife husband son daughter brother sister father mother uncle cousin nephew friend coun coun. cllr cllr. ald. supt supt. insp. det. dci sgt hon. rev. capt maj brig brig. gen. col. maj. capt. lt. adm. sgt. hon
        патрон патрона патрону патроном партнер* компаньон* инспектор* ревизор* аудитор* бухгалтер* казначе* консультант* лоббист* пиарщик* маркетолог* логист* брокер* трейдер* риелтор* инвестор инвестора меценат* филантроп* спонсор спонсора рекламодател* промоутер* импресарио
        нападающ* защитник защитника защитнику защитником полузащитник* вратар* голкипер* форвард* хавбек* капитанш* легионер* арбитр арбитра арбитру арбитром рефери судья-инспектор* биатлонист* лыжник* лыжниц* пловец пловца пловцом пловчих* гимнаст* фигурист* борец борца борцом борцу дзюдоист* самбист* каратист* теннисист* баскетболист* волейболист* гандболист* регбист* велосипедист* гонщик* штангист* тяжелоатлет* легкоатлет* атлет* бегун* прыгун* метател* стрелок стрелка стрелком фехтовальщик* шпажист* конькобежец конькобежца саночник* бобслеист* альпинист* боец бойца бойцу бойцом форварда игрок игрока игроку игроком полузащитника наставник* олимпиец олимпийца паралимпиец рекордсмен* экс-чемпион* физрук* болельщик*
        генпродюсер* худрук* режиссерк* оператор* фотограф* фотокорреспондент* видеограф* иллюстратор* дизайнер* архитектор* скульптор* модельер* стилист* визажист* модель модели модельера хореограф* балетмейстер* солист* солистк* вокалист* гитарист* барабанщик* скрипач* виолончелист* рэпер* рокер* бард барда диджей диджея комик* юморист* шоумен* клоун* фокусник* куратор* галерист* коллекционер* искусствовед* литературовед* филолог* лингвист* переводчик* издател* драматург* прозаик* критик* эссеист* сатирик* радиоведущ* репортер* колумнист* публицистк* фоторепортер* телеоператор* инфлюенсер* тиктокер* ютубер* стример*
        астроном* астрофизик* математик* географ* геолог* геофизик* эколог* метеоролог* синоптик* климатолог* сейсмолог* ботаник* зоолог* генетик* микробиолог* иммунолог* онколог* кардиолог* педиатр* терапевт* психиатр* психолог* психотерапевт* невролог* нарколог* стоматолог* ветеринар* фармацевт* медик* медсестр* акушер* анестезиолог* патологоанатом* археолог* антрополог* этнограф* культуролог* религиовед* богослов* теолог* американист* китаист* арабист* кавказовед* филантроп* педагог* преподавател* ректор* проректор* декан* завуч* воспитател* лектор* магистр* аспирант* инженер инженера инженеру инженером конструктор* изобретател* программист* разработчик* айтишник* хакер* агроном* фермер* аграри* животновод* рыбак рыбака охотник* егер* лесник* шахтер шахтера металлург* нефтяник строитель строителя токар* сварщик* электрик* слесар* дальнобойщик* таксист* машинист* стюардесс* бортпроводни* штурман* моряк моряка моряком матрос* боцман* летчик-* радист*
        губернаторш* полпредств* вице-президентш* врио и.о. парламентари* оппозиционерк* либерал* консерватор* социалист* коммунист* демократ демократа республиканец республиканца лейборист* националист* монархист* сепаратист* реформатор* диссидентк* политзаключенн* политзаключённ* эмигрант* беженец беженца перебежчик* шпион* разведчик* агент агента агенту агентом резидент резидента военкор* военкомисс* военком* военнослужащ* солдат солдата солдату солдатом рядов* ефрейтор* старшина старшины старшину прапорщик* мичман* офицер* штурмовик штурмовика снайпер* сапер* танкист* артиллерист* десантник* доброволец добровольца ополченец ополченца комбат* комбриг* комдив* командарм* атаман* наемник* ветеран ветерана герой героя герою героем орденоносец кавалер* оперативник* криминалист* эксперт-* таможенник* пограничник* спасател* надзирател* охранник* телохранител* детектив* сыщик* дознавател* пристав пристава нотариус* арбитр* медиатор* правовед* законодател* староста старосты старосту
        священнослужител* иеромонах* монах монаха настоятел* игумен* архимандрит* дьякон* диакон* протодьякон* пресвитер* ксендз* викари* кардинал* шаман* лама ламы гуру ахун ахуна хазрат хазрата имам-хатиб*
        президентк* прем'єрк* віцепрем'єрк* директорк* тренерк* керівниц* депутатк* нардепк* сенаторк* міністр* замміністр* заступниц* секретарк* очільниц* головуюч* речник* співголов* партнер* півзахисник* захисник захисника захисниц* нападник* нападниц* воротар* голкіпер* форвард* гравець гравця гравцем арбітр* суддя біатлоніст* лижник* лижниц* плавець плавця плавчин* гімнаст* фігурист* борець борця дзюдоїст* тенісист* баскетболіст* волейболіст* велогонщик* важкоатлет* легкоатлет* бігун* стрілець стрільця веслувальник* рекордсмен* чемпіон* чемпіонк* наставник* капітан* лейтенант* сержант* майор* генерал* підполковник* адмірал* матрос* солдат* старшин* прапорщик* офіцер* боєць бійця військовослужбов* військовик* воїн* снайпер* сапер* танкіст* артилерист* десантник* доброволець добровольця комбат* комбриг* ветеран ветерана герой* рятувальник* пожежник* прикордонник* митник* прокурор* прокурорк* адвокат* адвокатк* нотаріус* юрист* юристк* правник* правниц* омбудсман* омбудсмен* уповноважен* інспектор* ревізор* аудитор* радник* консультант* експерт* фахівчин* спеціаліст* спеціалістк* науковець науковця науковиц* вчений вченого професорк* викладач* вчитель* вчительк* учитель* учительк* директорат* ректор* декан* інженер* конструктор* програміст* розробник* винахідник* агроном* фермер* аграрі* шахтар* металург* будівельник* механік* електрик* водійк* моряк* льотчиц* геолог* еколог* метеоролог* синоптик* хімік* біолог* генетик* онколог* кардіолог* хірург* педіатр* психолог* психотерапевт* терапевт* медик* медичк* медсестр* стоматолог* ветеринар* археолог* соціолог* філософ* філолог* мовознав* перекладач* перекладачк* літературознав* мистецтвознав* мистец* митець митця режисер* режисерк* актрис* акторк* продюсер* продюсерк* оператор* фотограф* фотографк* дизайнер* дизайнерк* архітектор* скульптор* композитор* диригент* піаніст* скрипал* соліст* солістк* співавтор* поет* поетес* прозаїк* критик* журналістк* кореспондент* кореспондентк* репортер* редактор* блогер* блогерк* телеведуч* волонтер* волонтерк* правозахисниц* опозиціонер* дисидент* політик* політикин* політв'яз* євродепутат* кандидатк* меценат* інвестор* банкір* підприємниц* мільйонер* олігарх* менеджер* менеджерк* бухгалтер* фінансист* секретар* секретарк* комендант* мандрівник* мандрівниц* священник* священнослужител* архієпископ* архімандрит* протоієре* ксьондз* муфті* рабин* пастор* прем'єр* канцлер* канцлерк* президент* посол посла послом посолк* консул* аташе міністерка прессекретар* прессекретарк* начальник* начальниц* староста старости ватажок ватажка отаман*
        financier financiers landlord landlady mogul magnate
        mep qc kc coo cto cio mla mps winner winners laureate finalist medallist medalist striker midfielder defender goalkeeper winger captain manager referee umpire batsman bowler quarterback pitcher gymnast swimmer sprinter cyclist jockey wrestler skater skier climber golfer athlete olympian
        resident nurse surgeon physician psychologist psychiatrist epidemiologist virologist physicist chemist biologist geologist astronomer mathematician geographer anthropologist archaeologist sociologist philosopher theologian linguist engineer architect designer programmer developer hacker farmer fisherman teacher lecturer rector chancellor vice-chancellor headteacher headmaster librarian historian translator interpreter publisher photographer photojournalist cameraman screenwriter playwright comedian rapper guitarist drummer pianist violinist dancer choreographer influencer youtuber presenter broadcaster commentator
        accountant auditor treasurer trustee shareholder chairlady ombudsman whistleblower lobbyist strategist pollster campaigner organiser organizer veteran soldier corporal pilot airman sailor warlord militant separatist terrorist spy magistrate barrister solicitor paralegal bailiff constable superintendent policeman policewoman firefighter paramedic councillor councilor councilman councilwoman alderman commissioner assemblyman assemblywoman legislator parliamentarian premier vice-premier vice-president undersecretary under-secretary ambassador-at-large rapporteur coordinator superintendent administrator supervisor vicar bishop nun mufti chaplain evangelist
        ойыншы ойыншысы қақпашы қақпашысы қорғаушы қорғаушысы шабуылшы шабуылшысы капитан капитаны төреші төрешісі бапкер бапкері жаттықтырушы жаттықтырушысы дзюдошы дзюдошысы балуан балуаны мерген мергені мергендер жүлдегер жүлдегері чемпион шахматшы футболшы футболшысы спортшысы гимнаст жүзуші кинорежиссер режиссері белсенді белсендісі құқыққорғаушы заңгер заңгері адвокат адвокаты прокурор прокуроры судья судьясы тергеуші тілші тілшісі редакторы блогер саясаттанушы экономист экономисті тарихшы тарихшысы философ психолог мұғалім ұстаз ұстазы оқытушы оқытушысы ректор ректоры декан деканы инженер инженері архитектор мүсінші суретші суретшісі сазгер сазгері продюсер жүргізуші жүргізушісі аудармашы баспагер шаруа фермер кәсіпкері банкир инвестор миллиардер құрылтайшысы негізін иесі мүшесі кеңесші кеңесшісі көмекшісі уәкілі омбудсмен елші консул бас-редактор жетекші әкімінің вице-министр вице-министрі вице-президент вице-президенті премьері лидері канцлері патриарх имам имамы мүфтиі қазылар сардар сарбаз офицер майор капитаны лейтенант сержант полковнигі қолбасшы ардагер ардагері батыры
        президенті министрі министр төрағасы төраға басшысы басшы директоры депутат депутаты сенатор сенаторы әкімі әкім хатшысы хатшы жетекшісі елшісі елші өкілі төрайымы премьер-министр премьер-министрі ғалым профессор академик жазушы ақын әнші актер журналист сарапшы сарапшысы маман маманы бастығы қолбасшысы генерал полковник батыр хан сұлтан композитор күйші режиссер спикері баспасөз-хатшысы орынбасары елбасы көшбасшысы ақсақал марқұм меңгерушісі қызметкері мұғалімі дәрігер дәрігері тұрғыны азамат азаматы кәсіпкер спортшы боксшы чемпионы ұлы қызы
        римский римского римскому римским римском римський римського римському римським
        заведующ* управляющ* администратор* комиссар* наместник* вожд* вождь шериф* капеллан* раввин* протоиере* нунци* механик* советниц* помощниц* посланниц* сопредседател* сопредседательниц* библиотекар* фельдшер* милиционер* организатор* лауреат* призер* медалист* торага* шеф-повар* постановщик* методист*
        завідувач* завідувачк* керуюч* адміністратор* комісар* скарбник* послин* помічниц* віцегубернатор* віцепрезидент* віцеспікер* співзасновник* співзасновниц* бібліотекар* фельдшер* психіатр* лауреат* призер* медаліст* членкин* організатор* законодавець законодавця
        secretary-general director-general attorney-general governor-general inspector-general consul-general major-general lieutenant-general
        provost registrar curator comptroller ombudswoman coroner therapist oncologist pediatrician veterinarian meteorologist seismologist instructor tutor baroness countess viscount dame warden co-chair co-chairman cochair co-director vice-chair vice-chairman taoiseach president-elect chieftain abbot organizer organiser
        начальник* начмед* главбух* учительниц* воспитательниц* писательниц* основательниц* руководительниц* предпринимательниц* преподавательниц* председательниц* правозащитниц* чиновниц* художниц* наставниц* защитниц* теннисистк* фигуристк* журналистк* телеведущ* экс-директор* экс-начальник* экс-аким* экс-хоким* экс-тренер* экс-губернатор* экс-сенатор* экс-спикер* экс-посол экс-секретар* экс-советник* экс-прокурор* экс-судь* экс-руководител* зампредседател* замруководител* замначальник* замгубернатор* замгенсек* замкомандир* замректор* замакима* замхокима* пресс-офицер* вице-губернатор* вице-канцлер* вице-консул* вице-чемпион* вице-ректор* экзарх* предстоятел* экзорцист* протоиер* викарий главтренер* спортдиректор* капитанш* гендиректорш* бортинженер* бортмеханик* сотрудниц* дзюдоистк* биатлонистк* гимнастк* баскетболистк* волейболистк* легкоатлетк* пловчих* лыжниц* велогонщиц* спортсменк* чемпионк*
        посадовиц* речниц* очільниц* начальниц* членкин* парамедик* парамедикин* начмед* хормейстер* хормейстерк* доцентк* ректорк* деканк*  спікерк* прем'єрк* міністерк* віцемер* віцеспікерк* ексміністр* ексміністерк* ексголов* екснардеп* ексдепутат* екскерівник* ексочільник* ексмер* експрезидент* експрем'єр* екстренер* екссекретар* екскомандувач* ексрадник* заступник-начальник* тенісистк* гімнастк* дзюдоїстк* біатлоністк* баскетболістк* волейболістк* легкоатлетк* лижниц* плавчин* спортсменк* чемпіонк* шахістк* шахіст* співробітниц* чиновниц* дипломатк* суддів* аналітикин* економістк* психологин* філологин* істориц* історикин* соціологин* біологин* хімікин* фізикин* науковиц* академікин* лікарк* хірургин* медикин* педагогин* режисерк* композиторк* диригентк* художниц* мисткин* кураторк* скульпторк* архітекторк* дизайнерк* поетк* авторк* письменниц* видавчин* перекладачк* сценаристк* операторк* драматургин* військовослужбовиц* захисниц* офіцерк* сержантк* капітанк* майорк* лейтенантк* полковниц* рятувальниц* детективк* адвокаток* інспекторк* координаторк* менеджерк* координатор* партнерк* директорк* бізнесвумен інвесторк* фінансистк* предстоятел* екзарх*
        chef chefs skipper frontman frontwoman drummer vocalist bassist conductor sculptor curator archivist paediatrician cardiologist neurologist radiologist midwife pharmacist dentist microbiologist immunologist ecologist climatologist botanist zoologist statistician criminologist economist sociologist archdeacon deacon cleric preacher imam goalie hurdler sprinter triathlete snowboarder skateboarder surfer rower fencer weightlifter judoka karateka marathoner organist violist cellist baritone showrunner animator cartoonist illustrator ballerina podcaster anchorwoman anchorman newsreader ex-president ex-minister ex-chief premier-designate president-designate minister-designate lieutenant-governor paratrooper gunner commandant commodore brigadier adjutant quartermaster
        төрайым* орынбасар* көмекші* үміткер* құрылтайшы* құтқарушы* бастығы
    "),
    (Cue::HONORIFIC, "г-н г-на г-ну г-ном г-жа г-жи г-же г-жу г-жой господин господина господину господином госпожа госпожи госпоже госпожу госпожой товарищ товарища тов пан пана панові паном пані сэр сэра сэром лорд лорда лордом леди мистер мистера мистером миссис мсье месье герр сеньор сир
        mr mrs ms miss mister sir lord lady dame madam madame monsieur herr mr. mrs. ms. dr. prof. lords justices messrs. messrs мырза ханым"),
    (Cue::SPEECH, "
        сказал сказала сказали заявил заявила заявили отметил отметила отметили сообщил сообщила сообщили пояснил пояснила пояснили подчеркнул подчеркнула подчеркнули добавил добавила добавили рассказал рассказала рассказали объяснил объяснила указал указала считает полагает думает уверен уверена напомнил напомнила говорит пишет писал писала писали написал написала написали передает передаёт утверждает утверждают утверждал признался призналась признал признала ответил ответила спросил спросила предупредил предупредила пообещал пообещала призвал призвала предложил предложила прокомментировал прокомментировала поблагодарил обвинил обвинила потребовал потребовала назвал назвала выразил выразила констатировал констатировала резюмировал уточнил уточнила цитирует опроверг опровергла подтвердил подтвердила посетил встретился встретилась провел провела подписал подписала поручил объявил объявила решил решила отказался отказалась согласился согласилась выступил выступила прибыл прибыла прилетел отправился считал считала обсудил обсудила отметившая поздравил поздравила обратился обратилась возглавил возглавила родился родилась скончался скончалась умер умерла приказал одобрил попросил попросила намекнул раскритиковал раскритиковала осудил осудила заверил заверила сравнил заметил заметила подытожил вспоминает вспомнил рассказывает сообщает сообщал сообщают отмечает подчеркивает добавляет объясняет поясняет говорил говорила
        заявив заявила заявили заявляє сказав сказала сказали зазначив зазначила зазначили наголосив наголосила наголосили повідомив повідомила повідомили повідомляє повідомляють розповів розповіла додав додала додали пояснив пояснила підкреслив підкреслила вважає каже говорить пише писав писала написав написала написали передає стверджує стверджують визнав визнала відповів відповіла запитав попередив попередила пообіцяв закликав закликала запропонував запропонувала прокоментував прокоментувала подякував звинуватив звинуватила назвав назвала висловив висловила уточнив спростував спростувала підтвердив підтвердила відвідав зустрівся зустрілася провів підписав доручив оголосив оголосила вирішив відмовився відмовилася погодився виступив прибув обговорив привітав звернувся очолив народився помер схвалив попросив розкритикував засудив запевнив порівняв помітив зауважив зауважила нагадав нагадала констатував розповідає
        said says say told tells stated states noted notes added adds announced announces explained explains claimed claims argued argues insisted warned warns urged urges tweeted wrote writes reported reports replied asked asks admitted acknowledged confirmed denied denies believes thinks thought promised pledged called criticized condemned praised thanked accused met visited signed declared refused agreed resigned won lost spoke vowed proposed recalls recalled concluded commented stressed emphasized underlined pointed continued insists
        деді дейді айтты мәлімдеді хабарлады атап жазды жазады хабарлайды түсіндірді қосты"),
    (Cue::ORG, "
        министерств* минобороны минфин* минздрав* минэкономразвити* минюст* минтранс* минэнерго минкультуры минпромторг* минобразовани* минобрнауки минцифры мид мвд миноборон* генштаб* госдеп* госдепартамент* генпрокуратур* центробанк* нацбанк* госдум* совбез* генассамбле* евросовет* еврокомисси* европарламент*
        комитет* комисси* парти* агентств* университет* институт* академи* банк* суд суда суду судом суде суды судов арбитраж* прокуратур* служб* департамент* управлени* совет* ассамбле* парламент* дум* сенат* конгресс* палат* федераци* ассоциаци* союз* альянс* организаци* фонд* центр* корпораци* концерн* холдинг* компани* групп* движени* фронт* лиг* клуб* общество общества обществом обществу обществе бюро штаб* войск* флот* гвард* арми* театр* школ* колледж* лицей лицея музей музея библиотек* больниц* клиник* лаборатори* завод* комбинат* редакци* издательств* церков* церкв* епархи* патриархат* посольств* консульств* миссия миссии полици* инспекци* казначейств* администраци* правительств* кабинет* госкомитет* госкорпораци* роспотребнадзор* роскомнадзор* росстат* минобр* кнессет* бундестаг* бундесрат* рад* сейм* меджлис* мажилис* маслихат* хурал* акимат* талибан* хезболл* хамас* синод* бригад* батальон* полк* дивизи* силы сил силам силами силах сили силами суді судів судові съезд* сборная сборной сборную сборные сборных мэрия мэрии мэрию мэрией генконсульств* горсуд* облсуд* райсуд* горсовет* облсовет* горадминистраци* горисполком* хокимият*
        міністерств* міноборони мінфін* моз мінекономіки мін'юст* комітет* комісі* парті* агентств* університет* інститут* академі* арбітраж* прокуратур* служб* департамент* управлінн* асамбле* сенат* палат* федераці* асоціаці* спілк* союз* альянс* організаці* фонд* центр* корпораці* концерн* холдинг* компані* рух* ліг* товариств* бюро штаб* військ* флот* гварді* армі* театр* школ* коледж* музе* бібліотек* лікарн* клінік* лабораторі* завод* церкв* посольств* консульств* поліці* інспекці* казначейств* кабінет* кабмін* держдум* офіс* рад* ради європарламент* єврокомісі* євросоюз* збірна збірної збірній збірну збірною мерія мерії мерію мерією генконсульств* міськсуд* міськрад* облрад* адміністраці*
        ministry department committee commission party agency university institute academy bank court council assembly parliament congress senate chamber federation association union alliance organization organisation foundation center centre corporation company group movement front league club society bureau service services office authority board college school museum library hospital laboratory army navy force forces guard corps police ministry’s inc ltd llc llp plc corp gmbh jsc limited incorporated church times post news press journal tribune herald gazette network television radio institute fund trust coalition bloc caucus procuratorate conservatives democrats republicans labour knesset bundestag duma rada politburo treasury directorate division brigade battalion regiment fleet command squadron airlines airways motors motorsports industries systems technologies partners holdings enterprises studios pictures  records entertainment media broadcasting publishing publishers administration trading investments investment insurance pharmaceuticals petroleum logistics shipping securities consulting newspapers
        министрлігі комитеті партиясы агенттігі университеті институты академиясы банкі соты прокуратурасы қызметі департаменті басқармасы кеңесі ассамблеясы парламенті сенаты мәжілісі палатасы федерациясы қауымдастығы одағы альянсы ұйымы қоры орталығы корпорациясы тобы қозғалысы лигасы клубы қоғамы бюросы штабы әкімдігі театры мектебі колледжі музейі кітапханасы ауруханасы зауыты фабрикасы"),
    (Cue::MEDIA, "газет* издани* журнал* телеканал* канал* радиостанц* агентств* информагентств* портал* сайт* интернет-издани* интернет-портал* таблоид* еженедельник* редакци* телекомпани* радио видани* інтернет-видання журнал* радіостанці* інформагентств* агенці* телекомпані* новин* newspaper magazine daily weekly broadcaster outlet channel tabloid website газеті журналы телеарнасы агенттігі порталы сайты"),
    (Cue::GENERIC_ORG, "сборная сборной сборную сборные сборных мэрия мэрии мэрию мэрией збірна збірної збірній збірну збірною мерія мерії мерію мерією компани* парти* корпораци* холдинг* концерн* группировк* групп* банк* фирм* предприяти* организаци* движени* объединени* ассоциаци* фонд* клуб* театр* университет* завод* фабрик* издательств* агентств* оператор* авиакомпани* застройщик* сет* платформ* соцсет* мессенджер* сервис* бренд* стартап* ритейлер* производител* нпо фракци* блок* альянс* институт* центр* школ* гимнази* лице* музе* комбинат* колхоз* шахт* трест* ресторан* кафе отель отеля магазин* гипермаркет* супермаркет* команд* хк фк пфк скк колледж* академи* библиотек* общество общества
        компані* парті* корпораці* угрупованн* організаці* рух* об'єднанн* асоціаці* підприємств* видавництв* оператор* авіакомпані* фракці* мереж* соцмереж* месенджер* виробник* політсил* університет* клуб* театр* завод* спілк* громадськ*
        company firm startup group platform network band messenger airline supplier manufacturer retailer компаниясы партиясы банкі"),
    (Cue::TOWN, "город* городок городке сел* поселок поселка поселке поселку пгт деревн* станиц* хутор* аул* кишлак* столиц* райцентр* г г. с. пос. мегаполис* пригород* городах населенн* міст* село села селі селище селища селищі смт столиц* city town village municipality settlement suburb capital қаласы қаласында қаласының қаласынан қаласына ауылы ауылында ауылының кенті ауданы"),
    (Cue::REGION, "окрузі област* край края краю крае крайом округ* район* губерни* провинци* уезд* автономи* республик* штат* графств* кантон* департамент* воеводств* эмират* префектур* област* район* провінці* громад* воєводств* county province state region district oblast krai raion republic emirate prefecture governorate municipality territory облысы облысында облысының облысынан облысына ауданы ауданында ауданының өңірі"),
    (Cue::NATURE, "рек* озер* море моря морю морем мор* океан* залив* пролив* остров* архипелаг* полуостров* гор* вулкан* пустын* долин* ущель* перевал* хреб* водохранилищ* бухт* мыс* лес* степь степи плато равнин* ледник* побережь* ріка ріки річк* озер* затоки затока протока острів острова острові півострів півострова гори пустеля долин* sea ocean river lake mountain mountains island islands peninsula gulf bay strait desert valley cape hills coast basin plateau canyon falls creek glacier forest shoal reef atoll lagoon gorge ridge көлі теңізі өзені тауы шөлі бұғазы"),
    (Cue::FACILITY, "авиабаз* военно-морск* база базы базу базе базой базам аэродром* аэропорт* вокзал* порт* мост* тюрьм* колони* сизо стадион* арен* дворец дворца дворце дворцу площад* площадь улиц* проспект* бульвар* шоссе переул* провул* набережн* собор* храм* мечет* монастыр* церков* кладбищ* кинотеатр* трасс* парк* метро аэс тэц грэс гэс тэс электростанц* космодром* полигон* лагер* лагерь станци* станция отель отеля отеле гостиниц* замок замке крепост* башн* шахт* плотин* туннел* тоннел* канал* рынок рынке бизнес-центр* торгов* музе* ст. ул. вул. пр. просп. пер. бул. наб. пл. мемориал* памятник*
        авіабаз* аеродром* аеропорт* вокзал* порт* міст мосту мосту в'язниц* колоні* стадіон* палац* площ* вулиц* проспект* бульвар* майдан* собор* храм* мечет* монастир* лавр* космодром* полігон* табор* станці* готел* замок замку фортец* веж* 
        airport airbase base airfield aerodrome station port harbor harbour bridge prison jail stadium arena palace square street avenue road boulevard highway cathedral mosque monastery temple cemetery park plant reactor cosmodrome camp hotel castle fortress tower tunnel dam pipeline canal building hall house garden theatre theater memorial monument embassy
        әуежайы әуежай көшесі көшесінде даңғылы алаңы стадионы саябағы мешіті көпірі вокзалы стансасы"),
    (Cue::EVENT, "саммит* форум* конференц* учени* олимпиад* фестивал* чемпионат* турнир* выставк* конгресс* съезд* игры игр играх встреч* самміт* форум* конференці* навчанн* олімпіад* фестивал* чемпіонат* турнір* виставк* з'їзд* ігри ігор іграх summit forum conference olympics championship cup festival tournament exhibition expo convention games referendum election elections war battle revolution uprising treaty operation exercise exercises саммиті форумы конференциясы фестивалі чемпионаты турнирі көрмесі"),
    (Cue::LAW, "закон* договор* соглашени* конституц* пакт* конвенц* деклараци* кодекс* указ* хартия хартии меморандум* протокол* постановлени* резолюци* законопро* законом договір договору угод* конституці* конвенці* деклараці* кодекс* указ* хартія хартії меморандум* резолюці* act treaty agreement constitution convention declaration code charter protocol accord accords pact bill amendment resolution directive"),
    (Cue::CALENDAR, "январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре декабрь декабря декабре понедельник* вторник* сред* четверг* пятниц* суббот* воскресень* січень січня січні лютий лютого лютому березень березня березні квітень квітня квітні травень травня травні червень червня червні липень липня липні серпень серпня серпні вересень вересня вересні жовтень жовтня жовтні листопад листопада листопаді грудень грудня грудні понеділок понеділка вівторок вівторка серед* четвер четверга п'ятниц* субот* неділ*
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі"),
    (Cue::BRANCH, "
        обороны иностранных внутренних дел финансов экономики экономическ* развития здравоохранени* юстиции образования науки культуры транспорта энергетики сельского хозяйства промышленности торговли труда социальной социального защиты населения природных ресурсов окружающей среды чрезвычайных чрезвычайным ситуаций ситуациям спорта туризма информации информатизации связи коммуникаций строительства цифрового безопасности национальной государственной федеральной внешней внешних внутренней разведки контрразведки расследований охраны здоровья печати туризму молодежи культуре образованию здравоохранению закупкам регионов правам прав человека делам науки высшего начальников штабов штаба генерального вооруженных сил военно-воздушных военно-морск* морских сухопутных космических воздушно-космических войск нацбезопасности международных международного отношений международным отношениям стратегических исследований политических экономических гражданского общества мировой экономики управления анализа прогнозирования статистики конкуренции антимонопольн* налогов* таможенн* пограничн* миграционн* госбезопасности обороне бюджету вопросам сотрудничества коллективной безопасности ядерной атомной энергии продовольствия торговой беженцев контролю лекарственных наркотиков надзору качеством пищевых продуктов медикаментов профилактике предотвращению заболеваний конституционного верховного суда народных представителей лордов общин депутатов промышленников предпринимателей журналистов писателей художников адвокатов министров стран государств регионов юрисдикции инстанции кинематографистов композиторов архитекторов судей прокуроров ветеранов
        оборони закордонних внутрішніх справ фінансів економіки економічного розвитку охорони здоров'я юстиції освіти науки культури транспорту інфраструктури енергетики сільського господарства промисловості торгівлі праці соціальної політики захисту довкілля природних ресурсів надзвичайних ситуацій спорту молоді інформаційної цифрової трансформації безпеки національної державної зовнішньої розвідки розслідувань прав людини генерального штабу збройних сил військово-морськ* повітряних сухопутних міжнародних відносин стратегічних досліджень громадського суспільства статистики податков* митн* прикордонн* міграційн* колективну безпеку народних депутатів міністрів лордів громад юрисдикції інстанції художників письменників журналістів композиторів архітекторів кінематографістів адвокатів прокурорів суддів ветеранів роботодавців підприємців"),
    (Cue::PLAIN_ACRONYM, "цнс жкт зож окс онмк хибс віл швл гв тб фап фапы фапах фапов пцр-тест пцр-тесты пцр-теста пцр-тестов пцр-тесту іпсо ипсо ткп осаго каско тбо тко фэс эпв мсфо рсбу агзс igg igm mrna ipo eet cet esc e-mail eua vpn dvd gmo сизо опг реб рлс змі бақ ақ ғзи sms gsm gps gmt utc мск led lng covax грві гріп дтп азс тец гес пдв пдфо фото відео снилс спг зпг огрн инн кпп эл фс омс дмс егэ зно mp mps mep meps gop phd md ba ma llb jd qc kc obe cbe орви орз хобл ибс ковид бцж акдс мрнк мрт кт узи орит эцп фио бад пцр тц трц бц нии вуз мфо ао сп чм че гтс  смс гост снип ввп сми зми чп дтп ндс нпз аэс тэц гэс тэс аес бпла бла пво ппо рсзо рсзв всу зсу вс вмс ввс вдв втб днк рнк вич впч пцр озз ип оао ооо зао ао пао тоо тов пат зат жк жкх жкг бтр бмп дрг соэ эко ии ші пк тв it pr hr тс од ок нло ссср гулаг азс мрот ипо ндфл ивл сивл gdp tv ceo cfo cto hiv aids dna rna pcr it ai pr hr usd eur gbp rub uah kzt pm am ok pdf html url vip suv lgbt icbm pow dna ngo faq diy id tnt ps aka rip vs rsvp fyi asap omg lol btw re fw fwd cc bcc etc дн лнр днр cовид covid covid-19 sars-cov-2 xx xxi xix xviii xvii xvi xv xiv xiii xii xi ix viii vii vi iv iii ii"),
    (Cue::COMPANY, "llp lp jsc pjsc ojsc cjsc limited incorporated kft pte pty doo d.o.o. s.r.o. s.a. нак нек аб ооо оао зао ао пао тоо ип нао гуп фгуп муп кгп гкп нпо нпп нпк гк ук хк фк тк тд тов пат прат зат ат дп жшс ақ inc inc. ltd ltd. llc plc corp corp. co. gmbh ag sa spa oy ab nv bv"),
    (Cue::WORK, "преми* наград* конкурс* приз* орден* медал* нагород* award awards prize фильм* кинофильм* сериал* роман* книг* песн* песня альбом* спектакл* картин* мультфильм* передач* программ* ток-шоу опер* балет* поэм* повест* пьес* рассказ* трек* хит* клип* фільм* серіал* книг* пісн* альбом* вистав* передач* програм* film movie book novel song album series show play opera poem комеди* телекомеди* мелодрам* трагикомеди* драма драмы драму драме драмой триллер* мини-сериал* минисериал* телесериал* мультсериал* ситком* трилоги* телешоу шоу подкаст* кинолент* кинокартин* киноэпопе* блокбастер* мюзикл* пластинк* сингл* бестселлер* мемуар* триптих* инсталляци* комеді* мелодрам* трилер* стрічк* кінострічк* мінісеріал* телесеріал* мюзикл* платівк* трилогі* інсталяці* sitcom comedy drama thriller documentary podcast musical memoir trilogy bestseller"),
    (Cue::PRODUCT, "проект* газопровод* нефтепровод* трубопровод* газопровід* газопровод* нафтопровід* нафтопровод* ракет* вертолет* самолет* истребител* бомбардировщик* штурмовик* танк* беспилотник* дрон* комплекс* систем* зрк рсзо бпла бтр бмп гаубиц* снаряд* автомобил* смартфон* вакцин* препарат* корабл* крейсер* эсминц* теплоход* ледокол* танкер* сухогруз* фрегат* подлодк* субмарин* эсминец эсминца авианос* судно судна катер катера катере катеру катером яхт* паром парома пароме паромом лайнер* корвет* линкор* траулер* баржа барже баржи баржу баржей шхун* шаттл* модуль модуля модуле модулю модулем спутник* телескоп* зонд зонда зонде зонду зондом марсоход* луноход* космолет* літак* шатл* супутник* пором* підводн* корабл* субмарин* криголам* винищувач* гелікоптер* безпілотник* вакцин* корабель корабля missile missiles helicopter helicopters jet jets aircraft fighter fighters tank tanks drone drones rocket rockets vaccine vaccines howitzer howitzers launcher launchers ship ships vessel destroyer frigate corvette carrier submarine cruiser yacht ferry tanker trawler liner barge shuttle spacecraft spaceship satellite satellites telescope rover bomber bombers авианосец авианосца авианосцу авианосцем авіанос* авіаносець авіаносця судне судну судном антидепрессант* антибиотик* лекарств* таблетк* антидепресант* антибіотик* криптовалют* смартфон* планшет* ноутбук* мессенджер* вертолетоносец вертолетоносца минтральщик* тральщик* буксир* ледокол* баркас* миноносец миноносца броненосец броненосца"),
    (Cue::INTO, "в во из под у до біля із зі к ко на з in near from at into toward towards"),
    (Cue::STOP, "
        а б в во и к ко о об обо с со у на за из от до по при под над для без про через после перед между среди около из-за но или да не ни же бы ли что чтобы как так то это этот эта эти этого этой этих этому этим тот та те того той тех тому тем он она оно они его ее их ему ей им мы вы я ты нас вас нам вам наш ваш свой своя свои все всё весь вся всего всех всем кто где когда куда откуда почему зачем если хотя пока уже еще ещё только также тоже более менее самый один одна одно два две три четыре пять шесть семь восемь девять десять первый первая первое второй вторая третий сегодня вчера завтра сейчас теперь потом затем здесь там тут однако поэтому потому кроме согласно вместе впрочем итак например напомним ранее раньше позже позднее далее тогда впоследствии вскоре сначала накануне недавно можно нужно надо нет есть был была было были будет будут быть стало стал стала который которая которые которых многие некоторые другие другой другая каждый каждая любой сам сама сами никто ничто много мало очень даже лишь именно ведь вот либо будто словно благодаря несмотря вместо против ради вокруг внутри кстати наконец впервые снова опять всегда никогда иногда часто обычно вероятно возможно конечно действительно фактически новый новая новые новое новости фото видео источник реклама читать подробнее следует стоит при по данные данным словам мнению информации такой такая такие таким затем кто-то что-то
        совсем днем вечером утром ночью главный главная главное отметим заметим добавим уточним подчеркнем узнавай узнай смотрите
        между тем тем временем в частности зачастую отныне доныне поныне дескать мол якобы помимо наряду вслед вопреки
        й та але або чи що щоб як якщо коли де хто це цей ця ці того тієї тих тому тим він вона воно вони його її їх йому їй їм ми ви нас вас нам наш ваш свій своя свої усі всі весь вся всього вже ще лише також теж більше менше один одна два дві три чотири п'ять сьогодні вчора завтра зараз тепер потім тут там однак тому крім згідно разом наприклад нагадаємо раніше пізніше напередодні нещодавно можна потрібно треба немає є був була було були буде будуть бути який яка які яких багато деякі інші інший кожен кожна сам сама самі ніхто дуже навіть саме адже ось завдяки незважаючи замість проти навколо нарешті вперше знову завжди ніколи часто звичайно за із зі від при під над без про через після перед між серед біля щодо для до на нова новий нові новини фото відео джерело
        водночас наразі натомість отже втім проте зокрема нині щоправда щойно невдовзі відтак відтоді згодом зазначимо додамо
        вдень увечері ввечері вранці вночі поки доки позаяк бо мовляв нібито начебто окрім попри всупереч услід дорогі шановні
        the a an and or but if in on at by for of to from with without as is are was were be been being has have had do does did will would can could should may might must shall not no nor so than then that this these those there here he she it they we you i his her its their our your my me him them us who whom whose which what when where why how all any some many much more most less few each every other another such only also just even still yet already now today yesterday tomorrow after before during since until while because although though however therefore moreover furthermore meanwhile according despite about above below under over between among through against within along across behind beyond both either neither one two three four five six seven eight nine ten first second third last next new old more read see watch photo video source share please thank thanks dear hi hello re fw yes ok well let let's got get make made like back up down out off again once another same own too very admin
        және мен бен пен да де та те ол бұл сол осы оның олар біз сіз бір екі үш бірақ немесе үшін туралы кейін дейін бойынша арқылы сондай-ақ сонымен қазір бүгін кеше ертең барлық көп аз өз әр ең тек ғана егер себебі деп еді екен болды болады бар жоқ ал алайда енді жуырда биыл былтыр сонда онда мұнда бүгінде мысалы мәселен алдымен осылайша сондықтан"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_are_found() {
        for (word, cue, want) in [
            ("президентом", Cue::ROLE, true),
            ("президенті", Cue::ROLE, true),
            ("министерству", Cue::ORG, true),
            ("комітетові", Cue::ORG, true),
            ("университеті", Cue::ORG, true),
            ("област", Cue::REGION, true),
            ("чуйской", Cue::REGION, false),
            ("облысында", Cue::REGION, true),
            ("president", Cue::ROLE, true),
            ("сказал", Cue::SPEECH, true),
            ("в", Cue::INTO.or(Cue::STOP), true),
            ("стол", Cue::ORG, false),
            ("", Cue::ORG, false),
        ] {
            assert_eq!(of(word).any(cue), want, "{word}");
        }
    }
}
