//! The tables of declension.
//!
//! A row says which words it takes (by their ending), how many letters come off, and what is added in each case. The tables
//! were written from the rules of the school grammars and of the Ukrainian orthography of 2019; no dictionary was copied.
//! Where usage wavers (`Лондона`, `Лондону`), both forms stand, because forms are looked up far more often than they are
//! shown.

use super::Kind;
use crate::{
    morph::{Cases, Gender},
    table::{Reader, Table, packed},
};

// Kinds of words, one bit each: noun, adjective, first name, patronymic, surname.
const N: u8 = 1;
const A: u8 = 2;
const F: u8 = 4;
const P: u8 = 8;
const S: u8 = 16;
/// Any word for a person.
const H: u8 = F | S;
/// Nouns and words for people.
const X: u8 = N | F | S;

// Genders: masculine, feminine, neuter, plural.
const MA: u8 = 1;
const FE: u8 = 2;
const NE: u8 = 4;
const PL: u8 = 8;

/// A row of the tables.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) kinds: u8,
    pub(super) genders: u8,
    /// Endings of the words it takes, separated by spaces; `^` stands for the beginning of the word; empty takes all.
    pub(super) ends: &'static str,
    /// How many letters come off.
    pub(super) strip: u8,
    /// What is added: nominative to vocative, separated by `|`, variants by commas. In the accusative `@` stands for the
    /// genitive of people and the nominative of things. `=` alone: does not decline.
    pub(super) forms: &'static str,
    /// How far the ending alone proves that the row is right when going backward, 0 to 9.
    pub(super) weight: u8,
}

packed!(Row { kinds, genders, ends, strip, forms, weight });

const fn row(kinds: u8, genders: u8, ends: &'static str, strip: u8, forms: &'static str, weight: u8) -> Row {
    Row { kinds, genders, ends, strip, forms, weight }
}

#[rustfmt::skip]
static RU: &[Row] = &[
    // Adjectives, and surnames and places that decline like them.
    row(A|S|N, MA, "ский цкий", 2, "ий|ого|ому|@|им|ом", 9),
    row(A|S, MA, "кий гий хий", 2, "ий|ого|ому|@|им|ом", 6),
    row(A, MA, "жий ший щий чий ний", 2, "ий|его|ему|@|им|ем", 6),
    row(A, MA, "кой гой хой жой шой чой щой", 2, "ой|ого|ому|@|им|ом", 5),
    row(S, MA, "ской цкой хой", 2, "ой|ого|ому|@|им|ом", 7),
    row(A|S|N, MA, "ый", 2, "ый|ого|ому|@|ым|ом", 7),
    row(A, MA, "ой", 2, "ой|ого|ому|@|ым|ом", 5),
    row(S, MA, "стой ной вой мой лой рой дой", 2, "ой|ого|ому|@|ым|ом", 4),
    row(A, MA, "ий", 2, "ий|его|ему|@|им|ем", 3),
    row(A|S|N, FE, "ская цкая", 2, "ая|ой|ой|ую|ой,ою|ой", 9),
    row(A, FE, "жая шая чая щая", 2, "ая|ей|ей|ую|ей,ею|ей", 5),
    row(A|S|N, FE, "ая", 2, "ая|ой|ой|ую|ой,ою|ой", 6),
    row(A, FE, "яя", 2, "яя|ей|ей|юю|ей,ею|ей", 5),
    row(A, FE, "ья", 1, "я|ей|ей|ю|ей,ею|ей", 2),
    row(A|N, NE, "кое гое хое", 2, "ое|ого|ому|ое|им|ом", 6),
    row(A|N, NE, "ое", 2, "ое|ого|ому|ое|ым|ом", 5),
    row(A, NE, "ее", 2, "ее|его|ему|ее|им|ем", 5),
    row(A|N, PL, "ые", 2, "ые|ых|ым|ые,ых|ыми|ых", 5),
    row(A, PL, "ие", 2, "ие|их|им|ие,их|ими|их", 5),
    row(A, MA|FE|NE|PL, "", 0, "=", 0),

    // Patronymics.
    row(P, MA, "ич", 0, "|а|у|а|ем|е", 9),
    row(P, FE, "на", 1, "а|ы|е|у|ой,ою|е", 9),
    row(P, MA|FE, "", 0, "=", 3),

    // First names that lose a vowel.
    row(F, MA, "^павел", 2, "ел|ла|лу|ла|лом|ле", 9),
    row(F, MA, "^лев", 2, "ев|ьва|ьву|ьва|ьвом|ьве", 9),
    row(F, MA, "^петр ^пётр", 3, "етр|етра|етру|етра|етром|етре", 9),
    row(F, FE, "^любовь ^нинель", 1, "ь|и|и|ь|ью|и", 9),

    // Surnames.
    row(S, MA, "ов ев ёв", 0, "|а|у|а|ым,ом|е", 9),
    row(S, MA, "ин ын", 0, "|а|у|а|ым,ом|е", 8),
    row(S, FE, "ова ева ёва", 1, "а|ой|ой|у|ой,ою|ой", 9),
    row(S, FE, "ина ына", 1, "а|ой|ой|у|ой,ою|ой", 8),
    row(H, MA, "^христос", 2, "ос|а|у|@|ом|е", 9),
    row(S, MA|FE, "ых их", 0, "=", 5),
    row(S, MA|FE, "ко", 0, "=", 8),
    row(S, MA|FE, "дзе швили иани", 0, "=", 8),

    // Nouns and people in -а, -я.
    row(X, MA|FE, "иа уа оа еа", 0, "=", 4),
    row(H, MA|FE, "ия", 1, "я|и|и|ю|ей,ею|и", 5),
    row(N, FE, "ия", 1, "я|и|и|ю|ей,ею|и", 5),
    row(X, MA|FE, "га ка ха", 1, "а|и|е|у|ой,ою|е", 3),
    row(X, MA|FE, "жа ша ча ща", 1, "а|и|е|у|ей,ой|е", 3),
    row(X, MA|FE, "ца", 1, "а|ы|е|у|ей,ой|е", 3),
    row(N, NE, "мя", 1, "я|ени|ени|я|енем|ени", 2),
    row(N, PL, "а", 1, "а||ам|а|ами|ах", 1),
    row(X, MA|FE, "а", 1, "а|ы|е|у|ой,ою|е", 3),
    row(X, MA|FE, "ья", 1, "я|и|е|ю|ей,ею|е", 3),
    row(X, MA|FE, "я", 1, "я|и|е|ю|ей,ею|е", 3),

    // Masculine nouns, and men's names in a consonant; women's do not decline.
    row(H, FE, "б в г д ж з к л м н п р с т ф х ц ч ш щ й", 0, "=", 4),
    row(F, FE, "ь", 0, "ь|,ь|,ь|ь|,ь|,ь", 0),
    row(S, FE, "ь", 0, "=", 4),
    row(N, MA, "гипет", 2, "ет|та|ту|@|том|те", 6),
    row(N, MA, "^день", 3, "ень|ня|ню|@|нем,нём|не", 9),
    row(N, MA, "рынок кубок поселок посёлок участок городок переулок замок", 2, "ок|ка|ку|@|ком|ке", 7),
    row(N, MA, "ец", 2, "ец|ца|цу|@|цом,цем|це", 3),
    row(S, MA, "вец нец лец рец пец тец дец мец сец бец", 2, "ец|ца|цу|@|цом,цем|це", 4),
    row(F, MA, "ий", 2, "ий|ия|ию|@|ием|ии", 4),
    row(N, MA, "ий", 2, "ий|ия|ию|@|ием|ии", 2),
    row(X, MA, "й", 1, "й|я|ю|@|ем|е", 4),
    row(X, MA, "ж ш ч щ ц", 0, "|а|у|@|ем,ом|е", 5),
    row(N, FE, "церковь любовь", 3, "овь|ви|ви|овь|овью|ви", 5),
    row(N, FE, "ь", 1, "ь|и|и|ь|ью|и", 3),
    row(N, MA, "ь", 1, "ь|я|ю|@|ем,ём|е", 3),
    row(H, MA, "ь", 1, "ь|я|ю|@|ем,ём|е", 4),
    row(X, MA, "б в г д з к л м н п р с т ф х", 0, "|а|у|@|ом|е", 5),

    // Neuter nouns.
    row(N, NE, "^бюро ^радио ^метро ^депо ^кино ^евро ^дзюдо", 0, "=", 9),
    row(N, NE, "ово ево ёво ино ыно", 1, "о|а,о|у,о|о|ом,о|е,о", 5),
    row(N, NE, "ко го хо", 1, "о|а|у|о|ом|е", 1),
    row(N, NE, "ие", 1, "е|я|ю|е|ем|и", 4),
    row(N, NE, "ство", 1, "о|а|у|о|ом|е", 7),
    row(N, NE, "ье", 1, "е|я|ю|е|ем|е,и", 4),
    row(N, NE, "ре ле", 1, "е|я|ю|е|ем|е", 1),
    row(N, NE, "це ще", 1, "е|а|у|е|ем|е", 1),

    // Plural nouns.
    row(N, PL, "ане яне", 1, "е||ам|@|ами|ах", 4),
    row(N, PL, "жки шки чки", 2, "ки|ек,ков|кам|@|ками|ках", 3),
    row(N, PL, "бки вки дки зки лки мки нки пки рки ски тки", 2, "ки|ок,ков|кам|@|ками|ках", 3),
    row(N, PL, "ги ки хи", 1, "и|,ов|ам|@|ами|ах", 3),
    row(N, PL, "цы", 2, "цы|цев,ец|цам|@|цами|цах", 3),
    row(N, PL, "ы", 1, "ы|,ов|ам|@|ами|ах", 3),
    row(N, PL, "ии", 1, "и|й|ям|@|ями|ях", 3),
    row(N, PL, "еи аи ои уи", 1, "и|ев|ям|@|ями|ях", 3),
    row(N, PL, "жи чи ши щи", 1, "и|ей|ам|@|ами|ах", 3),
    row(N, PL, "и", 1, "и|ей,ь|ям|@|ями|ях", 3),
    row(N, NE, "о", 1, "о|а|у|о|ом|е", 1),

    // `Глинки` may be a genitive; `Кирби` hardly.
    row(S, MA|FE, "ки ги хи жи ши чи щи", 0, "=", 2),
    row(H, MA|FE, "и о е э", 0, "=", 4),
    row(F, MA|FE, "ию", 0, "=", 1),
    row(F, MA|FE, "у ю", 0, "=", 4),
    row(S, MA|FE, "у ю", 0, "=", 4),
    row(N|F|S, MA|FE|NE|PL, "", 0, "=", 2),
];

#[rustfmt::skip]
static UK: &[Row] = &[
    // Adjectives, and surnames that decline like them.
    row(A|S|N, MA, "ський цький зький", 2, "ий|ого|ому|@|им|ому,ім|ий", 9),
    row(A|S|N, MA, "ий", 2, "ий|ого|ому|@|им|ому,ім|ий", 6),
    row(A, MA, "ій", 2, "ій|ього|ьому|@|ім|ьому,ім|ій", 4),
    row(A|S, FE, "ська цька зька", 1, "а|ої|ій|у|ою|ій|а", 9),
    row(A, FE, "а", 1, "а|ої|ій|у|ою|ій|а", 4),
    row(A, FE, "я", 1, "я|ьої|ій|ю|ьою|ій|я", 4),
    row(A|N, NE, "ське цьке зьке", 1, "е|ого|ому|е|им|ому,ім|е", 6),
    row(A, NE, "е", 1, "е|ого|ому|е|им|ому,ім|е", 4),
    row(A, NE, "є", 1, "є|ього|ьому|є|ім|ьому,ім|є", 4),
    row(A, PL, "ні", 1, "і|их,іх|им,ім|і,их,іх|ими,іми|их,іх|і", 4),
    row(A, PL, "і", 1, "і|их|им|і,их|ими|их|і", 4),
    row(A, MA|FE|NE|PL, "", 0, "=", 0),

    // Patronymics.
    row(P, MA, "ич", 0, "|а|у,еві|а|ем|у,еві,і|у", 9),
    row(P, FE, "на", 1, "а|и|і|у|ою|і|о", 9),
    row(P, MA|FE, "", 0, "=", 3),

    // First names that go their own way.
    row(F, MA, "^ігор ^лазар", 0, "|я|ю,еві|я|ем|еві,ю,і|ю", 9),
    row(F, MA, "^лев", 0, "|а|у,ові|а|ом|ові,і,у|е", 9),
    row(F, FE, "^любов", 0, "|і|і||'ю|і|е", 9),
    row(F, MA, "о", 1, "о|а|у,ові|а|ом|ові,і,у|е", 4),
    row(F, MA, "ій", 1, "й|я|ю,єві|я|єм|ї,ю,єві|ю", 4),

    // Surnames.
    row(S, MA, "ов ев єв", 0, "|а|у,ові|а|им,ом|і,ові,у|е", 9),
    row(S, MA, "ін їн ин", 0, "|а|у,ові|а|им,ом|і,ові,у|е", 8),
    row(S, FE, "ова ева єва", 1, "а|ої|ій|у|ою|ій|о", 9),
    row(S, FE, "іна їна ина", 1, "а|ої|ій|у|ою|ій|о", 8),
    row(S, MA, "ів", 2, "ів|іва,ова,ева|іву,ову,еву,івові|іва,ова,ева|івом,овом,евом|іві,ові,еві|ове", 6),
    row(S, MA, "їв", 2, "їв|їва,єва|їву,єву|їва,єва|ївом,євом|їві,єві|єве", 6),
    row(S, MA, "нко ько йко шко чко жко", 1, "о|а|у,ові|а|ом|у,ові|у", 8),
    row(S, MA, "ко", 1, "о|а|у,ові|а|ом|у,ові|у", 4),
    row(S, FE, "ко", 0, "=", 8),
    row(S, MA|FE, "дзе швілі іані", 0, "=", 8),
    row(S, MA, "іо ео", 0, "=", 4),
    row(S, MA, "ло", 1, "о|а|у,ові|а|ом|і,ові,у|о", 3),
    row(S, MA|FE, "их", 0, "=", 5),

    // Nouns and people in -а, -я.
    row(N, NE, "ння лля ття ддя ззя сся цця жжя ччя шшя", 1, "я|я|ю|я|ям|і,ю|я", 8),
    row(N, NE, "'я", 1, "я|я|ю|я|ям|ї,ю|я", 6),
    row(X, MA|FE, "іа уа оа еа", 0, "=", 4),
    row(N, PL, "а", 1, "а||ам|а|ами|ах|а", 1),
    row(X, MA|FE, "га", 2, "га|ги|зі|гу|гою|зі|го", 3),
    row(X, MA|FE, "ка", 2, "ка|ки|ці|ку|кою|ці|ко", 3),
    row(X, MA|FE, "ха", 2, "ха|хи|сі|ху|хою|сі|хо", 3),
    row(X, MA|FE, "жа ша ча ща", 1, "а|і|і|у|ею|і|е", 3),
    row(H, MA|FE, "ія", 1, "я|ї|ї|ю|єю|ї|є", 5),
    row(N, FE, "ія", 1, "я|ї|ї|ю|єю|ї|є", 5),
    row(X, MA|FE, "ая оя ея уя їя 'я", 1, "я|ї|ї|ю|єю|ї|є", 4),
    row(X, MA|FE, "я", 1, "я|і|і|ю|ею|і|е", 3),
    row(X, MA|FE, "а", 1, "а|и|і|у|ою|і|о", 3),

    // Women's names in a consonant do not decline; feminine nouns do.
    row(F, FE, "ль", 1, "ь|і,ь|і,ь|ь|лю,ь|і,ь|ь", 1),
    row(H, FE, "б в г ґ д ж з к л м н п р с т ф х ц ч ш щ й ь", 0, "=", 4),
    row(N, FE, "сть", 1, "ь|і,и|і|ь|ю|і|е", 4),
    row(N, FE, "нь", 1, "ь|і|і|ь|ню|і|е", 3),
    row(N, FE, "ть", 1, "ь|і|і|ь|тю|і|е", 3),
    row(N, FE, "ль", 1, "ь|і|і|ь|лю|і|е", 3),
    row(N, FE, "дь", 1, "ь|і|і|ь|дю|і|е", 3),
    row(N, FE, "зь", 1, "ь|і|і|ь|зю|і|е", 3),
    row(N, FE, "сь", 1, "ь|і|і|ь|сю|і|е", 3),
    row(N, FE, "ць", 1, "ь|і|і|ь|цю|і|е", 3),
    row(N, FE, "ч", 0, "|і|і||чю,ю|і|е", 1),
    row(N, FE, "р в б м п", 0, "|і|і||'ю|і|е", 1),

    // Masculine nouns, and men's names in a consonant.
    row(X, MA, "ець", 3, "ець|ця|цю,цеві|@|цем|ці,цеві,цю|че,цю", 5),
    row(N, MA, "^день", 3, "ень|ня|ню,неві|@|нем|ні|ню", 9),
    row(N, MA, "ринок кубок будинок", 2, "ок|ку,ка|ку,кові|@|ком|ку|ку", 7),
    row(N, MA, "їв", 2, "їв|єва|єву,євові|їв|євом|єві|єве", 5),
    row(N, MA, "ів", 2, "ів|ова,ева|ову,овові,еву|ів|овом,евом|ові,еві|ове", 4),
    row(N, MA, "піль", 3, "іль|оля|олю,олеві|іль|олем|олі,олю|оле", 5),
    row(N, MA, "хід ^лід", 2, "ід|оду|оду,одові|ід|одом|оді,оду|оде", 4),
    row(N, MA, "^дім", 2, "ім|ому,ома|ому,омові|ім|омом|омі,ому|оме", 4),
    row(N, MA, "^міст", 3, "іст|осту,оста|осту,остові|іст|остом|ості,осту|осте", 4),
    row(N, MA, "говір", 2, "ір|ору|ору,орові|ір|ором|орі,ору|оре", 6),
    row(N, MA, "гипет", 2, "ет|ту|ту,тові|ет|том|ті,ту|те", 6),
    row(N, MA, "двір", 2, "ір|ору,ора|ору,орові|ір|ором|орі,ору|оре", 3),
    row(N, MA, "^рік", 2, "ік|оку|оку,окові|ік|оком|оці,оку|оке", 3),
    row(N, MA, "потік", 2, "ік|оку|оку,окові|ік|оком|оці,оку|оче", 5),
    row(N, MA, "ріг", 2, "іг|огу,ога|огу,огові|іг|огом|озі,огу|оже", 3),
    row(N, MA, "тік", 2, "ік|оку|оку,окові|ік|оком|оці,оку|оче", 2),
    row(X, MA, "й", 1, "й|я,ю|ю,єві|@|єм|ї,ю,єві|ю", 4),
    row(X, MA, "ь", 1, "ь|я,ю|ю,еві|@|ем|і,ю,еві|ю", 4),
    row(N, MA, "ж ш ч щ ц", 0, "|а,у|у,еві|@|ем|і,у,еві|е,у", 5),
    row(H, MA, "ж ш ч щ ц", 0, "|а|у,еві|@|ем,ом|і,у,еві|е,у", 5),
    row(N, MA, "бург берг", 1, "г|га,гу|гу,гові|@|гом|зі,гу,гові|гу,зі", 6),
    row(N, MA, "г ґ к х", 0, "|а,у|у,ові|@|ом|у,ові,і|у,е", 5),
    row(H, MA, "г ґ к х", 0, "|а|у,ові|@|ом|у,ові,і|у,е", 5),
    row(N, MA, "б в д з л м н п р с т ф", 0, "|а,у|у,ові|@|ом|і,у,ові|е,у", 5),
    row(H, MA, "б в д з л м н п р с т ф", 0, "|а|у,ові|@|ом|і,у,ові|е,у", 5),

    // Neuter nouns.
    row(N, NE, "^бюро ^радіо ^метро ^депо ^кіно ^євро ^дзюдо", 0, "=", 9),
    row(N, NE, "ово ево єво ино їно іно", 1, "о|а,о|у,о|о|ом,о|і,у,о|о", 5),
    row(N, NE, "ство цтво", 1, "о|а|у,ові|о|ом|і,у,ові|о", 7),
    row(N, NE|MA, "о", 1, "о|а|у,ові|о|ом|і,у,ові|о", 1),
    row(N, NE, "ще", 1, "е|а|у|е|ем|і,у|е", 1),
    row(N, NE, "ре це ле", 1, "е|я|ю|е|ем|і,ю|е", 1),

    // Plural nouns.
    row(N, PL, "бки вки дки зки лки мки нки пки рки ски тки жки шки чки", 2, "ки|ок,ків|кам|@|ками|ках|ки", 3),
    row(N, PL, "и", 1, "и|,ів|ам|@|ами|ах|и", 3),
    row(N, PL, "ці", 1, "і|ів,ь|ям|@|ями|ях|і", 3),
    row(N, PL, "жі чі ші щі", 1, "і|ей,ів|ам|@|ами|ах|і", 3),
    row(N, PL, "і", 1, "і|ей,ів,ь|ям,ам|@|ями,ами|ях,ах|і", 3),
    row(N, PL, "ї", 1, "ї|їв,й|ям|@|ями|ях|ї", 3),

    row(S, MA|FE, "жі ші щі ці зі сі", 0, "=", 2),
    row(H, MA|FE, "і ї о е є", 0, "=", 4),
    row(S, MA|FE, "у ю", 0, "=", 4),
    row(N|F|S, MA|FE|NE|PL, "", 0, "=", 2),
];

#[rustfmt::skip]
static BE: &[Row] = &[
    // Adjectives, and surnames that decline like them.
    row(A|S|N, MA, "скі цкі", 1, "і|ага|аму|@|ім|ім", 9),
    row(A, MA, "кі гі хі", 1, "і|ага|аму|@|ім|ім", 5),
    row(A|N, MA, "ы", 1, "ы|ага|аму|@|ым|ым", 4),
    row(A|S, FE, "ская цкая", 2, "ая|ай|ай|ую|ай,аю|ай", 9),
    row(A, FE, "ая", 2, "ая|ай|ай|ую|ай,аю|ай", 5),
    row(A, FE, "яя", 2, "яя|яй|яй|юю|яй,яю|яй", 4),
    row(A, NE, "ае", 2, "ае|ага|аму|ае|ым|ым", 5),
    row(A, NE, "ое", 2, "ое|ога|ому|ое|ым|ым", 4),
    row(A, PL, "ія", 2, "ія|іх|ім|ія,іх|імі|іх", 5),
    row(A, PL, "ыя", 2, "ыя|ых|ым|ыя,ых|ымі|ых", 5),
    row(A, MA|FE|NE|PL, "", 0, "=", 0),

    // Patronymics.
    row(P, MA, "іч", 0, "|а|у|а|ам|у", 9),
    row(P, FE, "на", 1, "а|ы|е|у|ай,аю|е", 9),
    row(P, MA|FE, "", 0, "=", 3),

    // Surnames.
    row(S, MA, "аў еў ёў оў", 1, "ў|ва|ву|ва|вым|ве", 9),
    row(S, MA, "ін ын", 0, "|а|у|а|ым|е", 8),
    row(S, FE, "ава ева ёва ова", 1, "а|ай|ай|у|ай,аю|ай", 9),
    row(S, FE, "іна ына", 1, "а|ай|ай|у|ай,аю|ай", 8),
    row(S, MA|FE, "дзэ швілі", 0, "=", 8),

    // Nouns and people in -а, -я.
    row(X, MA|FE, "іа уа оа", 0, "=", 4),
    row(X, MA|FE, "ка", 2, "ка|кі|цы|ку|кай,каю|цы", 4),
    row(X, MA|FE, "га", 2, "га|гі|зе|гу|гай,гаю|зе", 3),
    row(X, MA|FE, "ха", 2, "ха|хі|се|ху|хай,хаю|се", 3),
    row(X, MA|FE, "да", 2, "да|ды|дзе|ду|дай,даю|дзе", 3),
    row(X, MA|FE, "та", 2, "та|ты|це|ту|тай,таю|це", 3),
    row(X, MA|FE, "ра жа ша ча ца", 1, "а|ы|ы|у|ай,аю|ы", 3),
    row(X, MA|FE, "а", 1, "а|ы|е|у|ай,аю|е", 3),
    row(X, MA|FE, "я", 1, "я|і|і|ю|яй,яю|і", 4),

    // Masculine nouns, and men's names in a consonant; women's do not decline.
    row(H, FE, "б в г д ж з к л м н п р с т ф х ц ч ш й ў ь", 0, "=", 4),
    row(N|F, MA, "ій", 1, "й|я|ю|@|ем|і", 4),
    row(X, MA, "й", 1, "й|я,ю|ю|@|ем|і", 4),
    row(N, FE, "ць", 2, "ць|ці|ці|ць|ццю|ці", 3),
    row(N, FE, "сь", 1, "ь|і|і|ь|сю|і", 2),
    row(N, FE, "нь", 1, "ь|і|і|ь|ню|і", 2),
    row(N, FE, "ль", 1, "ь|і|і|ь|лю|і", 2),
    row(N, FE, "зь", 1, "ь|і|і|ь|зю|і", 2),
    row(N, FE, "ь", 1, "ь|і|і|ь|ю|і", 2),
    row(X, MA, "ь", 1, "ь|я,ю|ю|@|ем|і", 4),
    row(X, MA, "к г х", 0, "|а,у|у|@|ам|у", 5),
    row(X, MA, "д", 1, "д|да,ду|ду|@|дам|дзе", 5),
    row(X, MA, "т", 1, "т|та,ту|ту|@|там|це", 5),
    row(X, MA, "ж ш ч ц р", 0, "|а,у|у|@|ам|ы", 5),
    row(X, MA, "ў", 1, "ў|ва|ву|@|вам|ве", 3),
    row(X, MA, "б в з л м н п с ф", 0, "|а,у|у|@|ам|е", 5),

    // Neuter and plural nouns.
    row(N, NE, "ва", 1, "а|а|у|а|ам|е", 2),
    row(N, NE, "о", 1, "о|а|у|о|ом|е", 1),
    row(N, NE, "е", 1, "е|я|ю|е|ем|і", 1),
    row(N, PL, "ы", 1, "ы|аў,|ам|@|амі|ах", 3),
    row(N, PL, "кі", 1, "і|аў,|ам|@|амі|ах", 3),
    row(N, PL, "і", 1, "і|яў,|ям|@|ямі|ях", 3),

    row(S, MA|FE, "і у ю о е э", 0, "=", 4),
    row(N|F|S, MA|FE|NE|PL, "", 0, "=", 2),
];

pub(super) static TABLES: [Table<&[Row]>; 3] = [Table::new(&RU), Table::new(&UK), Table::new(&BE)];

impl Row {
    /// The endings and their cases, read from the table's short hand.
    pub(super) fn endings(&self, animate: bool) -> Vec<(&'static str, Cases)> {
        if self.forms == "=" {
            return vec![("", Cases::ALL)];
        }
        let fields: Vec<&'static str> = self.forms.split('|').collect();
        let mut out: Vec<(&'static str, Cases)> = Vec::with_capacity(12);
        for (i, &case) in Cases::ORDER.iter().enumerate() {
            // Russian has no vocative column: its vocative is the nominative.
            let field = *fields.get(i).unwrap_or(&fields[0]);
            let field = match field {
                "@" if animate => fields[1],
                "@" => fields[0],
                other => other,
            };
            for ending in field.split(',') {
                match out.iter_mut().find(|(e, _)| *e == ending) {
                    Some((_, cases)) => *cases = cases.or(case),
                    None => out.push((ending, case)),
                }
            }
        }
        out
    }
}

pub(super) const fn kind_bit(kind: Kind) -> u8 {
    match kind {
        Kind::Noun => N,
        Kind::Adjective => A,
        Kind::First => F,
        Kind::Patronymic => P,
        Kind::Surname => S,
    }
}

pub(super) const fn gender_bit(gender: Gender) -> u8 {
    match gender {
        Gender::Masculine => MA,
        Gender::Feminine => FE,
        Gender::Neuter => NE,
        Gender::Plural => PL,
    }
}

/// Appends the rows to a pack.
pub(in crate::morph) fn put(out: &mut Vec<u8>) {
    TABLES.iter().for_each(|table| table.put(out));
}

/// Takes them from a pack.
pub(in crate::morph) fn take(from: &mut Reader) -> Option<()> {
    TABLES.iter().try_for_each(|table| table.take(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_of_a_row_agree_in_what_comes_off() {
        for row in RU.iter().chain(UK).chain(BE) {
            assert!(row.forms == "=" || row.forms.split('|').count() >= 6, "{row:?}");
            for end in row.ends.split(' ') {
                let letters = end.trim_start_matches('^').chars().count();
                assert!(usize::from(row.strip) <= letters, "{row:?}");
            }
        }
    }
}
