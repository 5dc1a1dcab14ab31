//! What languages look like: how often their telling letters come, and the words that come most.
//!
//! The frequencies of Russian, Ukrainian, Bulgarian, Kazakh, Polish, Czech, Slovenian and English are counts over news
//! (`data/SOURCES.md`); the others are written from general knowledge of the orthography, where the order of size is enough.

use crate::{
    language::Language::{self, *},
    table::{Reader, Table, packed},
};

/// How one language looks in one script.
#[derive(Debug)]
pub struct Profile {
    /// Which language.
    pub language: Language,
    /// Telling letters and how many of a thousand letters they are. What is not listed hardly ever comes.
    pub letters: &'static [(char, f32)],
    /// Its most frequent words, with spaces between.
    pub words: &'static str,
}

packed!(Profile { language, letters, words });

static TABLES: [Table<&[Profile]>; 2] = [Table::new(&CYRILLIC), Table::new(&LATIN)];

/// The profiles of Cyrillic languages; the first wins where nothing tells.
pub fn cyrillic() -> &'static [Profile] {
    TABLES[0].get()
}

/// The profiles of Latin languages; the first wins where nothing tells.
pub fn latin() -> &'static [Profile] {
    TABLES[1].get()
}

pub(super) fn put(out: &mut Vec<u8>) {
    TABLES.iter().for_each(|table| table.put(out));
}

pub(super) fn take(from: &mut Reader) -> Option<()> {
    TABLES.iter().try_for_each(|table| table.take(from))
}

const fn profile(language: Language, letters: &'static [(char, f32)], words: &'static str) -> Profile {
    Profile { language, letters, words }
}

#[rustfmt::skip]
static CYRILLIC: &[Profile] = &[
    profile(Ru, &[('ц', 7.4), ('и', 85.), ('й', 12.), ('щ', 3.3), ('ъ', 0.4), ('ы', 16.4), ('ь', 13.1), ('э', 3.7), ('ю', 6.2), ('я', 17.), ('ё', 0.5)],
        "в и на с что не по из от за к о как для это после но до также будет ее её ес его то года если он или против об у этом уже может через при которые которая который был была было были они мы так же этого со все она чтобы году еще ещё более только во него сообщает заявил да нет сказал сказала когда где сейчас можно время лет под себя тоже здесь очень два дня человек были есть без кто там тут мне нас нам вас"),
    profile(Uk, &[('ц', 11.2), ('и', 57.), ('й', 11.3), ('щ', 5.3), ('ь', 15.6), ('ю', 7.9), ('я', 21.3), ('і', 60.), ('ї', 9.4), ('є', 7.2), ('ґ', 0.2)],
        "у з в на що і та до не від про за це для як а через щодо року які після також вже я але він може якщо ще є її із зі який й його було були буде був яка що під час ми вони цього так того чи проти має мають разом років тому своїх сказав заявив коли де зараз можна час себе теж дуже два людей є без хто там тут мені нас нам вас був ні"),
    profile(Be, &[('ц', 12.0), ('й', 12.), ('ы', 33.), ('ь', 13.), ('э', 14.), ('ю', 7.), ('я', 38.), ('ё', 7.), ('і', 62.), ('ў', 15.)],
        "і ў у на з што не да па як ад за для пра гэта але каб яго яе які якая якія быў была было былі будзе таксама пасля ён яна яны мы так таму або ці ужо ўжо года годзе толькі больш гэтага гэты паведамляе сказаў беларусі яшчэ калі"),
    profile(Bg, &[('ц', 5.9), ('и', 92.), ('й', 6.2), ('щ', 6.8), ('ъ', 16.3), ('ь', 0.2), ('ю', 2.2), ('я', 20.2)],
        "на да за и в от се е че ще по с не са след това си като до през които бъде трябва но може той има заяви който няма а към ако най която във което при от или само беше бе още между те тя го му сред също как"),
    profile(Mk, &[('ц', 6.0), ('и', 88.), ('ј', 20.), ('љ', 1.), ('њ', 4.), ('ќ', 4.), ('ѓ', 2.), ('џ', 0.5), ('ѕ', 0.4)],
        "на и во да се од за е со што не ќе го ја по до тоа како дека кој која кои беше ги или но му ние тие сите само има бил биде година според нема меѓу треба денес исто така претседателот изјави"),
    profile(Sr, &[('ц', 7.0), ('и', 92.), ('ј', 45.), ('љ', 5.), ('њ', 6.), ('ћ', 7.), ('ђ', 3.), ('џ', 0.5)],
        "је и у да се на за од са су не као што би ће о који која које из до али то није или после само био била године више може због који према ће како који већ још рекао председник изјавио такође"),
    profile(Kk, &[('ц', 1.4), ('ы', 79.), ('і', 56.), ('қ', 31.4), ('й', 14.7), ('ғ', 16.6), ('ң', 14.6), ('и', 13.3), ('ө', 9.3), ('ұ', 9.2), ('ү', 8.9), ('ә', 6.7), ('я', 3.2),
        ('э', 0.9), ('ь', 0.5), ('ю', 0.4), ('һ', 0.1), ('ё', 0.1), ('щ', 0.1), ('ъ', 0.05)],
        "бұл да мен екі осы бір және бар ал жүз үшін де он мың қазір ол бойынша енді бес үш дейін жыл отыр біз деп жатыр адам керек сол жұмыс жылы болады жалпы оның төрт ғана астам деген жоқ емес болып болды тағы бүгін туралы кейін өз бұрын деді еді ретінде"),
    profile(Ky, &[('ц', 1.0), ('ы', 75.), ('и', 35.), ('й', 16.), ('ү', 20.), ('ө', 18.), ('ң', 12.), ('э', 9.), ('я', 3.), ('ь', 1.), ('ю', 1.), ('ё', 0.5), ('ъ', 0.1), ('щ', 0.1)],
        "жана бул менен үчүн деп бир эле да ал болгон боюнча кыргыз анын экенин эмес эми ошол кийин алар ар бар жок көп ушул болуп жаңы жылы жылдын керек айтты билдирди эң мен дагы тууралуу чейин"),
    profile(Uz, &[('ц', 0.3), ('и', 105.), ('й', 18.), ('ў', 14.), ('қ', 17.), ('ғ', 7.), ('ҳ', 11.), ('я', 12.), ('э', 5.), ('ю', 4.), ('ё', 5.), ('ъ', 2.), ('ь', 3.)],
        "ва билан учун бу ҳам бўлган бир деб эса ўз билан қилиш шу эди керак бўйича ҳар унинг лекин йил йилда томонидан ўзбекистон мумкин бўлади улар ушбу деди каби сўнг ҳақида"),
    profile(Tg, &[('ц', 0.2), ('и', 80.), ('ӣ', 12.), ('ӯ', 6.), ('қ', 9.), ('ғ', 4.), ('ҳ', 18.), ('ҷ', 8.), ('й', 8.), ('я', 9.), ('ё', 6.), ('ъ', 4.), ('э', 2.), ('ю', 3.)],
        "ва дар ба аз ки бо барои ин аст то он ҳам шуд буд мекунад тоҷикистон соли бар низ як худ ва мардум кард дорад карда шуда онҳо вай ҷумҳурии яке аммо"),
];

#[rustfmt::skip]
static LATIN: &[Profile] = &[
    profile(En, &[('w', 20.), ('y', 18.), ('k', 7.5), ('q', 1.), ('x', 2.)],
        "the of and to in a that is it for on was with as have are at they from be by this has an will what but he or not all which said its his had were been their would who she her we you about more when up than there can also after one into our no new"),
    profile(De, &[('ä', 5.5), ('ö', 3.), ('ü', 6.5), ('ß', 2.5), ('w', 18.), ('y', 0.6), ('k', 13.), ('q', 0.3), ('x', 0.5)],
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei"),
    profile(Fr, &[('é', 19.), ('è', 3.), ('ê', 2.2), ('à', 5.), ('ç', 1.), ('ù', 0.6), ('â', 0.5), ('î', 0.5), ('ô', 0.6), ('û', 0.4), ('œ', 0.2), ('ë', 0.1), ('w', 0.8), ('y', 2.8), ('k', 0.7), ('q', 12.), ('x', 4.)],
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont ont aux avec cette ses ou son mais comme été nous leur elle ces sa être fait aussi après même avait"),
    profile(Es, &[('á', 5.), ('é', 4.3), ('í', 7.), ('ó', 8.3), ('ú', 1.7), ('ñ', 3.1), ('ü', 0.1), ('w', 0.7), ('y', 10.), ('k', 0.7), ('q', 9.), ('x', 2.)],
        "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde han"),
    profile(It, &[('à', 6.), ('è', 3.), ('ì', 0.6), ('ò', 1.5), ('ù', 1.7), ('é', 0.6), ('w', 0.8), ('y', 0.6), ('k', 0.7), ('q', 5.), ('x', 0.4)],
        "di e il che la in a per un del non è le i una si con della al da sono più lo dei come anche nel alla ha ma gli dalla delle su o se suo questo ai stato nella dal sua essere tra ci dopo anni"),
    profile(Pt, &[('ã', 7.), ('á', 3.), ('â', 0.6), ('à', 0.8), ('ç', 5.), ('é', 3.4), ('ê', 2.), ('í', 2.2), ('ó', 3.), ('ô', 0.6), ('õ', 1.6), ('ú', 1.8), ('w', 0.7), ('y', 0.6), ('k', 0.7), ('q', 11.), ('x', 2.5)],
        "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo são"),
    profile(Nl, &[('é', 0.6), ('ë', 1.), ('ï', 0.2), ('w', 15.), ('y', 0.8), ('k', 24.), ('q', 0.3), ('x', 0.5)],
        "de en van het een in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog naar worden door heeft hij over ze werd zich wordt meer geen tot deze kan zo hebben was wel tegen na jaar al"),
    profile(Pl, &[('ł', 13.8), ('ą', 10.5), ('ę', 9.), ('ó', 8.5), ('ż', 8.3), ('ś', 5.7), ('ć', 4.1), ('ń', 1.8), ('ź', 0.6), ('w', 46.), ('y', 37.), ('k', 31.), ('q', 0.2), ('x', 0.5)],
        "w z i na że się do nie to o jest a przez po dla jak od tym roku za będzie ale są co może które tego być czy jednak też już ze oraz które który która także przed był była pod jego jej ich przy tylko podczas został"),
    profile(Cs, &[('í', 29.4), ('á', 22.2), ('ě', 13.), ('é', 11.8), ('ř', 10.8), ('ž', 9.2), ('č', 8.3), ('ý', 8.2), ('š', 6.8), ('ů', 5.7), ('ú', 1.1), ('ň', 0.5), ('ť', 0.4), ('ď', 0.2), ('ó', 0.2), ('w', 1.), ('y', 19.), ('k', 37.), ('q', 0.2), ('x', 0.6)],
        "v a se na že o z je s do to by podle i pro ve ale k po za bude které od aby který má jsou proti tak jako než kvůli také už mezi byla která před ze jsem bylo byl nebo při až jeho však jen po roce řekl uvedl"),
    profile(Sk, &[('á', 21.), ('í', 10.), ('č', 11.), ('š', 8.5), ('ž', 9.), ('ľ', 3.8), ('ť', 7.), ('ý', 10.), ('é', 9.), ('ú', 9.), ('ň', 2.), ('ô', 2.), ('ď', 2.), ('ä', 0.5), ('ó', 0.9), ('ĺ', 0.1), ('ŕ', 0.1), ('w', 0.8), ('y', 18.), ('k', 38.), ('q', 0.2), ('x', 0.5)],
        "a v sa na je že o s z do to by podľa i pre vo ale k po za bude ktoré od aby ktorý má sú proti tak ako než už medzi bola ktorá pred zo som bolo bol alebo pri až jeho však len v roku aj ktorí povedal čo sme"),
    profile(Sl, &[('č', 12.1), ('š', 8.4), ('ž', 5.9), ('ć', 0.2), ('đ', 0.1), ('w', 0.6), ('y', 1.2), ('k', 36.), ('q', 0.2), ('x', 0.4)],
        "je v in na da za so se ki pa z tudi bo bi po ne s kot še o pri to do iz lahko ni bodo od že med tem ali več zaradi tako ko naj če pred jih ob proti zda ga kar sicer leta vse ter bilo bil bila sta smo nad glede dejal"),
    profile(Hr, &[('č', 10.), ('ć', 5.5), ('š', 9.), ('ž', 5.5), ('đ', 2.3), ('w', 0.6), ('y', 0.9), ('k', 36.), ('q', 0.2), ('x', 0.4)],
        "je i u da se na za od s su ne kao što će o koji koja koje iz do ali to nije ili nakon samo bio bila godine više može zbog prema kako već još rekao predsjednik također sa bi tijekom tko vrijeme gdje prije dvije svijet uz svoje koje te tjedan tisuća europske vlade mjesto"),
    profile(Sr, &[('č', 9.), ('ć', 5.5), ('š', 9.), ('ž', 5.5), ('đ', 2.3), ('w', 0.5), ('y', 0.7), ('k', 36.), ('q', 0.2), ('x', 0.3)],
        "je i u da se na za od s su ne kao što će o koji koja koje iz do ali to nije ili posle samo bio bila godine više može zbog prema kako već još rekao predsednik takođe sa bi tokom ko vreme gde pre dve svet uz svoje nedelja hiljada evropske vlade mesto srbije ovde"),
    profile(Ro, &[('ă', 24.), ('â', 6.), ('î', 12.), ('ș', 10.), ('ț', 9.), ('ş', 4.), ('ţ', 4.), ('w', 0.6), ('y', 0.8), ('k', 1.2), ('q', 0.2), ('x', 2.)],
        "de și în a la cu pe o că din nu să este un care pentru mai au al sau ce fost fi prin după dar are lui ca i-a o într până anul fost sunt ar lor acest această s-a spus cel"),
    profile(Hu, &[('á', 34.), ('é', 36.), ('í', 5.), ('ó', 10.), ('ö', 9.6), ('ő', 8.6), ('ú', 2.5), ('ü', 6.), ('ű', 1.5), ('w', 0.6), ('y', 22.), ('k', 46.), ('q', 0.2), ('x', 0.4)],
        "a az és hogy nem is egy volt meg de van már még ez csak el azt mint lesz ha ki szerint után azonban pedig között ezt ami kell amely lehet minden magyar majd mert nagy ki be fel több két ezt"),
    profile(Tr, &[('ı', 51.), ('ş', 18.), ('ğ', 11.), ('ç', 12.), ('ö', 8.), ('ü', 19.), ('â', 0.3), ('î', 0.1), ('w', 0.5), ('y', 33.), ('k', 46.), ('q', 0.1), ('x', 0.2)],
        "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne var ama ya o ise her olduğu türkiye göre yeni büyük iki değil oldu olduğunu diye tarafından etti dedi ki başkanı"),
    profile(Az, &[('ə', 95.), ('ı', 40.), ('ş', 13.), ('ğ', 8.), ('ç', 10.), ('ö', 9.), ('ü', 20.), ('w', 0.3), ('y', 16.), ('k', 20.), ('q', 13.), ('x', 6.)],
        "və bir bu da də üçün ilə olan azərbaycan edib olub daha ki o çox sonra var onun isə görə bildirib kimi qədər tərəfindən prezidenti haqqında edir olaraq yeni deyib il hər"),
    profile(Uz, &[('ʻ', 8.), ('ʼ', 2.), ('w', 0.4), ('y', 18.), ('k', 30.), ('q', 17.), ('x', 9.)],
        "va bilan uchun bu ham bir deb esa shu edi kerak boyicha har uning lekin yil yilda tomonidan mumkin ular ushbu dedi kabi song haqida bolgan ozbekiston qilish bo o katta keyin yangi"),
    profile(Sv, &[('å', 13.), ('ä', 18.), ('ö', 13.), ('é', 0.4), ('w', 1.), ('y', 7.), ('k', 31.), ('q', 0.2), ('x', 1.5)],
        "och i att det som på är av en för med den till inte har de ett om han men var jag sig från vi så kan hade när år under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hon alla"),
    profile(Fi, &[('ä', 36.), ('ö', 4.4), ('å', 0.1), ('w', 0.5), ('y', 18.), ('k', 49.), ('q', 0.1), ('x', 0.2)],
        "ja on ei että se hän oli ovat mutta joka myös kun mukaan kuin sen ole tai vuoden jo niin sekä hänen jos vain nyt jotka ovat sitä mitä ennen olisi vielä suomen noin siitä tämä kanssa jälkeen voi"),
];
