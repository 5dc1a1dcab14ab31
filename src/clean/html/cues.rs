//! Cues in the names that authors of pages give their elements: words of class, id, role, `itemprop` and the like, in
//! English and, transliterated, in the other languages that sites are built in.

use std::ops::{BitAnd, BitOr};

use html5ever::local_name;

use crate::{
    clean::dom::Element,
    table::{Reader, Table, packed},
};

/// A set of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cues(u64);

macro_rules! cues {
    ($($(#[$doc:meta])* $name:ident: $($word:literal)*;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u8)]
        enum Bit { $($name,)+ }

        impl Cues {
            $($(#[$doc])* pub const $name: Cues = Cues(1 << Bit::$name as u8);)+

            /// Every cue, in the order of the learned model's inputs.
            pub const ALL: &'static [Cues] = &[$(Cues::$name),+];
        }

        /// Words and what they are cues of. One that ends in `*` stands for all words that begin so.
        static WORDS: &[(&str, Cues)] = &[$($(($word, Cues::$name),)*)+];
    };
}

cues! {
    /// The article.
    ARTICLE: "article*" "story*" "post" "posts" "entry" "hentry" "artikel*" "articulo*" "statya" "statia" "stati" "stattya"
        "newstext*" "newsitem" "blog" "blogpost" "single" "beitrag*" "nota" "noticia" "articolo*" "artigo" "artykul*" "clanek*"
        "cikk*" "maqola" "makala" "maqala" "material*" "publication*" "publikac*" "detail" "fulltext" "reportage";
    /// Where the text is.
    CONTENT: "content*" "body*" "text" "texts" "txt" "prose" "richtext*" "rte" "main" "maincontent" "tekst*" "inhalt*" "contenido*"
        "contenu*" "conteudo*" "contenuto" "corpo" "cuerpo" "corps" "tresc" "obsah*" "soderzh*" "zmist" "wysiwyg" "markdown*" "paragraph*"
        "description" "copy" "editor" "longform" "matin";
    /// A title.
    TITLE: "title*" "headline*" "heading*" "zagolov*" "titel*" "titulo*" "titre*" "titolo*" "tytul*" "nadpis*" "uberschrift*"
        "baslik*" "cim";
    /// A lead paragraph.
    LEAD: "lead" "lede" "intro*" "dek" "deck" "standfirst" "subtitle*" "subhead*" "subtitul*" "anons*" "excerpt*" "summary*" "abstract"
        "kicker" "vorspann*" "teasertext" "entradilla*" "chapo*" "sottotitolo" "perex*" "lid" "anounce*" "abstrakt";
    /// An author.
    BYLINE: "author*" "byline*" "avtor*" "autor*" "auteur*" "autore" "vcard" "writer*" "redaktor*" "verfasser*" "contributor*"
        "journalist*" "firma" "yazar*" "szerzo*" "posted" "postedby" "staff" "creator";
    /// Who an author is.
    BIO: "bio" "biography" "authorbox" "profile*" "avatar*" "about*" "aboutauthor";
    /// A date.
    DATE: "date*" "time*" "timestamp*" "datum*" "fecha*" "publish*" "published*" "pubdate*" "updated*" "dateline*" "vremya" "chas" "tarih"
        "modified";
    /// Facts about the article.
    META: "meta*" "info*" "infos" "details" "eyebrow" "category" "categories" "kategor*" "rubrik*" "rubric*" "categor*" "taxonomy*"
        "readtime" "duration" "minutes";
    /// Subjects.
    TAGS: "tag" "tags" "taglist" "tagcloud" "topics" "keywords" "tegi" "temy" "metki" "etiquetas" "schlagw*" "labels" "hashtag*";
    /// A caption.
    CAPTION: "caption*" "figcaption*" "credit*" "photocredit*" "legend" "podpis" "bildunter*" "pieddephoto" "imgdesc*" "imagecaption*"
        "attribution" "photographer";
    /// A source.
    SOURCE: "source" "sources" "istochnik*" "dzherelo*" "quelle*" "fuente*" "footnote*" "references" "citation*" "bibliograph*";
    /// Menus, breadcrumbs, paging.
    NAVIGATION: "nav" "navi" "navs" "navbar*" "navigation*" "menu*" "megamenu*" "submenu*" "breadcrumb*" "crumb*" "pagination*" "pager*" "paging"
        "toolbar*" "tabs" "tablist" "hamburger*" "burger*" "skip" "skiplink*" "sitemap*" "drawer*" "offcanvas*" "topbar*" "subnav*"
        "dropdown*" "prevnext*" "previous" "prev" "next" "kroshk*" "razdel*" "nawig*" "navega*" "langswitch*" "language*" "switcher*"
        "mainmenu*" "hlavicka" "migas" "chleb*" "drobeck*";
    /// The head of the page.
    HEADER: "header*" "masthead*" "branding*" "logo*" "shapka*" "hdr" "kopf*" "cabecera*" "entete*" "testata" "siteheader*" "tophead*";
    /// The foot of the page.
    FOOTER: "footer*" "foot" "colophon*" "podval*" "bottombar*" "fuss*" "pie" "pied" "rodape" "stopka" "paticka" "siteinfo*" "bottom";
    /// The side of the page.
    SIDEBAR: "sidebar*" "aside*" "rail" "rightrail*" "leftrail*" "sidecol*" "sidepanel*" "rightcol*" "leftcol*" "secondary" "tertiary"
        "complementary" "seitenl*" "lateral*" "sbar" "bokovaya" "sajdbar";
    /// Share buttons.
    SHARE: "share*" "sharing*" "social*" "socials" "addthis*" "addtoany*" "sharedaddy*" "podelit*" "soc" "socseti*" "facebook*" "twitter*" "whatsapp*"
        "telegram*" "linkedin*" "pinterest*" "vk" "vkontakte*" "odnoklassniki*" "follow*" "teilen" "compartir*" "partager*" "condivid*" "udostepn*"
        "bookmark*" "print" "email" "likely" "pluso*" "instagram*" "youtube" "tiktok*" "reddit*" "copylink*";
    /// Comments.
    COMMENT: "comment*" "respond*" "reply*" "replies" "disqus*" "komment*" "koment*" "kommenty" "otzyv*" "obsuzhd*" "discussion*" "discuss*"
        "coment*" "comentario*" "commentaire*" "kommentar*" "forum*" "feedback*" "hozzaszol*" "yorum*" "pikir*" "spotim*" "hypercomments*" "akismet*"
        "livefyre*" "guestbook" "opinie" "diskus*" "commenti";
    /// Cookie notices.
    COOKIE: "cookie*" "consent*" "gdpr*" "onetrust*" "cmp" "ccpa*" "didomi*" "usercentrics*" "cookiebot*" "rodo" "zgoda";
    /// Other articles.
    RELATED: "related*" "recommend*" "readmore*" "readalso*" "readnext*" "popular*" "latest*" "trending*" "similar*" "outbrain*" "taboola*" "upnext*"
        "recirc*" "moreon*" "morenews*" "morestor*" "mostread*" "mostpop*" "recent*" "featured*" "novosti*" "chitayte*" "chitat*" "chitajte*" "chitayut"
        "pohozh*" "pokhozh*" "svyaz*" "rekomend*" "eshche" "eshe" "lenta*" "newsfeed*" "newslist*" "feed" "teaser*" "tizer*" "anonsy*" "weitere*"
        "verwandt*" "relacionad*" "relat*" "correlat*" "lire" "alire*" "lireaussi*" "populyar*" "glavnoe*" "novyny*" "zhanaly*" "jazylar*" "schoolofthought"
        "leesook" "zobacz*" "podobn*" "powiaz*" "souvisej*" "suggested*" "suggestion*" "alsoread*" "youmaylike*" "more" "readers" "mgid*"
        "adnow*" "relap*" "giraff*" "infox*" "nativeroll*" "marketgid*" "redtram*" "lentainform*" "kapcsolodo*" "ilgili*" "benzer*";
    /// A teaser, one of a set.
    CARD: "card*" "tile*" "promo*" "grid" "loop" "listing*" "thumbnail*" "thumb" "carousel*" "slider*" "swiper*" "slide" "slick*" "item" "items"
        "collection*" "repeater*" "archive*" "results";
    /// Advertisements.
    ADVERTISEMENT: "ad" "ads" "adv" "advert*" "adbox*" "adslot*" "adunit*" "adsbygoogle*" "adcontainer*" "adwrapper*" "sponsor*" "reklam*" "banner*"
        "werbung*" "anzeige*" "publicidad*" "publicite*" "pubblicita*" "publicidade*" "dfp*" "gpt" "googlead*" "partner*" "affiliate*" "commercial*"
        "promotion*" "pub" "hirdetes*" "jarnama*" "leaderboard*" "mpu" "skyscraper*" "native" "sponsored*";
    /// Letters, subscriptions, appeals.
    NEWSLETTER: "newsletter*" "subscri*" "signup*" "podpisk*" "podpisat*" "rassylk*" "optin*" "mailchimp*" "mailing*" "abo" "abonn*" "suscri*" "cta"
        "ctas" "donate*" "donation*" "membership*" "paywall*" "calltoaction*" "leadmagnet*" "hubspot*" "convertkit*" "register*" "trial"
        "registration*" "upsell*" "pidpys*" "newslet" "iscriviti" "inscri*" "assin*";
    /// Log-in and shop.
    ACCOUNT: "login*" "logout*" "signin*" "account*" "cart*" "basket*" "checkout*" "wishlist*" "auth" "user" "korzina" "vhod" "lichnyj*" "anmelden"
        "product*" "price*" "pricing*" "shop*" "store*" "sku" "addtocart*" "customer*";
    /// Search.
    SEARCH: "search*" "poisk*" "poshuk*" "suche*" "buscar*" "buscador*" "recherche*" "ricerca" "szukaj*" "hledat*" "izdeu" "searchform*" "filter*";
    /// What lies over the page.
    OVERLAY: "modal*" "popup*" "overlay*" "dialog*" "lightbox*" "tooltip*" "toast*" "notification*" "alert*" "notice*" "announcement*" "sticky*"
        "popover*" "snackbar*" "interstitial*" "fancybox*" "floating*" "announce" "flyout*" "okno" "vsplyv*";
    /// Stars, votes.
    RATING: "rating*" "rate" "stars" "star" "vote*" "voting*" "poll" "golosov*" "rejting*" "reyting*" "ocenk*" "otsenk*" "likes" "like" "dislike*" "bewertung*"
        "review" "reviews" "kkstar*" "reaction*" "upvote*" "claps" "helpful*" "emoji*" "testimonial*";
    /// Legal lines.
    LEGAL: "copyright*" "legal*" "disclaimer*" "disclosure*" "terms" "privacy*" "impressum*" "imprint*" "license*" "licence*" "disclos*" "rechtlich*"
        "avisolegal*" "policy*" "kopirajt*";
    /// Rates, weather.
    TICKER: "ticker*" "weather*" "pogoda*" "kurs" "kursy*" "valut*" "currency*" "exchange*" "marquee*" "stock" "stocks" "quotes" "breaking*" "counter*" "tsitaty"
        "wetter*" "tiempo" "clima" "meteo*" "horoscop*" "goroskop*" "liveinternet*" "counters" "informer*" "quotation";
    /// A table of contents.
    CONTENTS: "toc*" "tableofcontents*" "contents" "ez" "oglavlen*" "inhaltsverz*" "sommaire*" "indice*" "spis" "jumplinks*" "jump" "onthispage*";
    /// Pictures in a row.
    GALLERY: "gallery*" "galerie*" "galeria*" "galereya*" "fotogal*" "photoswipe*" "slideshow*" "video*" "player*" "audio*" "podcast*" "embed*" "media"
        "photo" "photos" "foto" "image" "images" "bild*" "figure*";
    /// Said not to be seen, or only by screen readers.
    UNSEEN: "hidden*" "hide" "invisible*" "sronly*" "sr" "visually*" "screenreader*" "screen" "offscreen*" "noprint*" "noindex*" "closed" "collapsed"
        "collapse" "expanded" "mobile" "tablet";
    /// A part that a builder of pages put in.
    WIDGET: "widget*" "module*" "plugin*" "block" "gadget*" "component*" "portlet*" "sidebox*" "infobox*" "accordion*" "faq*" "tab" "callout*" "box"
        "boxed" "panel*" "form" "forms" "field*" "input*" "button*" "btn*" "wpforms*" "gform*" "select*";
    /// `itemprop="articleBody"` and class names that say the same.
    BODY: "articlebody*" "articlecontent*" "articletext*" "entrycontent*" "postcontent*" "postbody*" "storybody*" "storycontent*" "newsbody*" "bodytext*"
        "bodycopy*" "articlebodytext*" "artbody*" "maintext*" "fullstory*" "textcontent*" "blogcontent*" "newscontent*" "contentbody*" "cuerponoticia*"
        "singlecontent*" "pagecontent*" "articulocuerpo*" "textoarticulo*" "artikeltext*" "articlewrap*";
}

impl Cues {
    /// No cue.
    pub const NONE: Cues = Cues(0);
    /// What the page's frame is made of.
    pub const FRAME: Cues =
        Cues(Self::NAVIGATION.0 | Self::HEADER.0 | Self::FOOTER.0 | Self::SIDEBAR.0 | Self::COOKIE.0 | Self::SEARCH.0);
    /// What speaks against the article, wherever it stands.
    pub const AGAINST: Cues = Cues(
        Self::NAVIGATION.0
            | Self::FOOTER.0
            | Self::SIDEBAR.0
            | Self::SHARE.0
            | Self::COMMENT.0
            | Self::COOKIE.0
            | Self::RELATED.0
            | Self::ADVERTISEMENT.0
            | Self::NEWSLETTER.0
            | Self::SEARCH.0
            | Self::OVERLAY.0
            | Self::RATING.0
            | Self::LEGAL.0
            | Self::TICKER.0
            | Self::BIO.0,
    );

    /// Whether any of `others` is among them.
    pub const fn any(self, others: Cues) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether all of `others` are among them.
    pub const fn all(self, others: Cues) -> bool {
        self.0 & others.0 == others.0
    }

    /// The union, also in constants.
    pub const fn or(self, others: Cues) -> Cues {
        Cues(self.0 | others.0)
    }

    /// These without `others`.
    pub const fn without(self, others: Cues) -> Cues {
        Cues(self.0 & !others.0)
    }
}

impl BitOr for Cues {
    type Output = Cues;
    fn bitor(self, other: Cues) -> Cues {
        Cues(self.0 | other.0)
    }
}

impl BitAnd for Cues {
    type Output = Cues;
    fn bitand(self, other: Cues) -> Cues {
        Cues(self.0 & other.0)
    }
}

packed!(Cues(_));

static LISTS: Table<&[(&str, Cues)]> = Table::new(&WORDS);

/// Appends the words to a pack.
pub(in crate::clean) fn put(out: &mut Vec<u8>) {
    LISTS.put(out);
}

/// Takes them from a pack.
pub(in crate::clean) fn take(from: &mut Reader) -> Option<()> {
    LISTS.take(from)
}

/// The words sorted, and where those begin that share their first two letters: pages have ten thousand words in their
/// classes, and most share them with none of ours.
struct Index {
    words: Vec<Entry>,
    from: Vec<u16>,
}

/// A word of the table.
struct Entry {
    /// The word, or the beginning of one.
    begin: &'static [u8],
    /// Whether more may follow.
    is_open: bool,
    cue: Cues,
}

/// The place of two letters, `a` to `z`, in the index.
fn pair(word: &[u8]) -> Option<usize> {
    let letter = |at: usize| Some(usize::from(word.get(at)?.checked_sub(b'a')?)).filter(|n| *n < 26);
    Some(letter(0)? * 26 + letter(1)?)
}

fn index() -> &'static Index {
    static INDEX: std::sync::OnceLock<Index> = std::sync::OnceLock::new();
    INDEX.get_or_init(|| {
        let mut words = LISTS.get().to_vec();
        words.sort_unstable_by_key(|w| w.0);
        let mut from = vec![0u16; 26 * 26 + 1];
        let words: Vec<Entry> = words
            .into_iter()
            .map(|(word, cue)| {
                let begin = word.trim_end_matches('*').as_bytes();
                Entry { begin, is_open: begin.len() < word.len(), cue }
            })
            .collect();
        for word in &words {
            if let Some(pair) = pair(word.begin) {
                from[pair + 1] += 1;
            }
        }
        for at in 1..from.len() {
            from[at] += from[at - 1];
        }
        Index { words, from }
    })
}

/// The cues of one word, in lower case: of itself, else of the longest beginning that fits.
fn of_word(word: &[u8]) -> Cues {
    let index = index();
    let Some(pair) = pair(word) else { return Cues::NONE };
    let (from, to) = (usize::from(index.from[pair]), usize::from(index.from[pair + 1]));
    let mut found = (0, Cues::NONE);
    for entry in index.words[from..to].iter().filter(|entry| word.starts_with(entry.begin)) {
        let length = entry.begin.len();
        match entry.is_open {
            true if length > found.0 => found = (length, entry.cue),
            false if length == word.len() => return entry.cue,
            _ => {}
        }
    }
    found.1
}

/// The cues of a value such as `b-article__text newsItem`: of its words, and of two neighbours written together.
pub fn of_names(value: &str) -> Cues {
    let mut cues = Cues::NONE;
    // Utility classes run to kilobytes and say nothing.
    let value = &value.as_bytes()[..value.len().min(400)];
    let mut word = [0u8; 24];
    let mut length = 0;
    let mut previous = Cues::NONE;
    let mut end = |word: &[u8], joined: bool| {
        if word.len() < 2 {
            return;
        }
        let found = of_word(word);
        // "article-body", "entryContent", "post_text".
        if joined && previous.any(Cues::ARTICLE) && found.any(Cues::CONTENT) {
            cues = cues | Cues::BODY;
        }
        cues = cues | found;
        previous = found;
    };
    let mut joined = false;
    for (at, &byte) in value.iter().enumerate() {
        let upper = byte.is_ascii_uppercase();
        let hump = upper && at > 0 && value[at - 1].is_ascii_lowercase();
        if !byte.is_ascii_alphabetic() || hump {
            end(&word[..length], joined);
            joined =
                length > 0 && !byte.is_ascii_whitespace() || (length == 0 && joined && !byte.is_ascii_whitespace());
            length = 0;
        }
        if byte.is_ascii_alphabetic() && length < word.len() {
            word[length] = byte.to_ascii_lowercase();
            length += 1;
        }
    }
    end(&word[..length], joined);
    cues
}

/// The cues of an element.
pub fn of_element(element: &Element) -> Cues {
    let mut cues = Cues::NONE;
    for attribute in &element.attributes {
        match attribute.name.local {
            local_name!("class") | local_name!("id") => cues = cues | of_names(&attribute.value),
            local_name!("aria-label") => {
                cues = cues | of_names(&attribute.value).without(Cues::ARTICLE.or(Cues::CONTENT))
            }
            local_name!("role") => {
                cues = cues
                    | match attribute.value.trim() {
                        "navigation" | "menu" | "menubar" | "tablist" | "toolbar" => Cues::NAVIGATION,
                        "banner" => Cues::HEADER,
                        "contentinfo" => Cues::FOOTER,
                        "complementary" => Cues::SIDEBAR,
                        "search" => Cues::SEARCH,
                        "dialog" | "alertdialog" | "alert" => Cues::OVERLAY,
                        "article" => Cues::ARTICLE,
                        "main" => Cues::CONTENT,
                        _ => Cues::NONE,
                    };
            }
            local_name!("itemprop") => {
                cues = cues
                    | match attribute.value.trim() {
                        "articleBody" | "reviewBody" => Cues::BODY,
                        "author" | "creator" => Cues::BYLINE,
                        "datePublished" | "dateModified" | "dateCreated" => Cues::DATE,
                        "headline" => Cues::TITLE,
                        "description" | "alternativeHeadline" => Cues::LEAD,
                        "keywords" => Cues::TAGS,
                        "comment" => Cues::COMMENT,
                        "caption" => Cues::CAPTION,
                        "aggregateRating" | "ratingValue" => Cues::RATING,
                        _ => Cues::NONE,
                    };
            }
            local_name!("rel") if attribute.value.contains("author") => cues = cues | Cues::BYLINE,
            local_name!("name") | local_name!("content") | local_name!("property") => {}
            _ if attribute.name.local.starts_with("data-") => cues = cues | of_names(&attribute.value),
            _ => {}
        }
    }
    match element.name.local {
        local_name!("time") => cues = cues | Cues::DATE,
        local_name!("address") => cues = cues | Cues::BYLINE,
        _ => {}
    }
    cues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (value, yes, no) in [
            ("b-article__text", Cues::ARTICLE | Cues::CONTENT, Cues::NAVIGATION),
            ("entry-content", Cues::BODY, Cues::FOOTER),
            ("postContent", Cues::BODY, Cues::COMMENT),
            ("post content", Cues::ARTICLE, Cues::BODY),
            ("articleBody", Cues::BODY, Cues::NONE),
            ("podelitsya-v-socsetyah", Cues::SHARE, Cues::NONE),
            ("chitayte-takzhe", Cues::RELATED, Cues::NONE),
            ("block-reklama", Cues::ADVERTISEMENT, Cues::NONE),
            ("kommentarii", Cues::COMMENT, Cues::NONE),
            ("nav-links", Cues::NAVIGATION, Cues::NONE),
            ("mw-headline", Cues::TITLE, Cues::NONE),
            ("header", Cues::HEADER, Cues::ADVERTISEMENT),
            ("gradient shadow added", Cues::NONE, Cues::ADVERTISEMENT),
            ("Werbung", Cues::ADVERTISEMENT, Cues::NONE),
        ] {
            let cues = of_names(value);
            assert!(cues.all(yes), "{value}: {cues:?}");
            assert!(!cues.any(no), "{value}: {cues:?}");
        }
    }

    #[test]
    fn words_are_letters_and_are_found() {
        for &(word, cue) in WORDS {
            let bare = word.trim_end_matches('*');
            // Anything but letters would part the word, and shift the index.
            assert!(bare.bytes().all(|b| b.is_ascii_lowercase()) && bare.len() >= 2, "{word}");
            assert!(of_word(bare.as_bytes()) == cue, "{word}");
        }
        assert_eq!(of_word(b"zzz"), Cues::NONE);
    }

    #[test]
    fn no_word_is_listed_twice() {
        let mut words: Vec<_> = WORDS.iter().map(|w| w.0).collect();
        words.sort_unstable();
        let twice: Vec<_> = words.windows(2).filter(|w| w[0] == w[1]).map(|w| w[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
