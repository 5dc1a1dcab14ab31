// Pages written for the browser tests: short news in four languages, inside the furniture that real sites wrap it in.

/** Scraped plain text: a ticker, a byline, teasers and a comment form around three paragraphs. */
export const RU_TXT = `Курс валют: USD 448,10 EUR 487,25 RUB 4,92
Президент Касым-Жомарт Токаев обсудил в Бишкеке поставки зерна
12 марта 2024, 14:05
Президент Казахстана Касым-Жомарт Токаев прибыл в Бишкек с рабочим визитом и провёл переговоры с главой Кыргызстана Садыром Жапаровым.
По словам Токаева, стороны договорились до конца года увеличить поставки зерна и открыть новый пункт пропуска на границе двух стран.
Министерство сельского хозяйства сообщило, что первые эшелоны отправятся в апреле. «Мы готовы к этому», — заявил Жапаров журналистам.
Читайте также:
В Алматы открыли мост через реку Большая Алматинка
Сборная выиграла второй матч подряд
Поделиться в Facebook
Оставить комментарий
Ваше имя
`;

export const UK_HTML = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>У Києві відкрили нову лікарню — Приклад</title>
<meta property="og:title" content="У Києві відкрили нову лікарню"><meta property="article:published_time" content="2024-03-12T10:00:00+02:00"></head>
<body><nav><a href="/">Головна</a> <a href="/p">Політика</a> <a href="/s">Спорт</a></nav>
<article><h1>У Києві відкрили нову лікарню</h1>
<p>У вівторок у Києві відкрили лікарню на двісті ліжок, повідомив міський голова Віталій Кличко. На відкритті були лікарі з Польщі та Німеччини.</p>
<p>Будівництво тривало три роки й коштувало 480 млн гривень. За словами Кличка, перших пацієнтів тут приймуть уже наступного тижня.</p>
<p>Міністерство охорони здоров'я України обіцяє надати лікарні ще вісім машин швидкої допомоги та нове обладнання до кінця року.</p>
</article><aside><h3>Читайте також</h3><ul><li><a href="/1">Курс гривні на завтра</a></li><li><a href="/2">Збірна зіграє у Львові</a></li></ul></aside>
<footer>© 2024 Приклад. Усі права захищено.</footer></body></html>`;

export const EN_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour town votes for a new bridge</title></head>
<body><div class="cookie-banner">We use cookies to improve your experience. Accept all</div>
<main><h1>Harbour town votes for a new bridge</h1><p class="byline">By Ann Carter</p>
<p>Residents of Gdansk voted on Sunday to build a bridge across the old harbour, said mayor Aleksandra Dulkiewicz, who had campaigned for it.</p>
<p>The European Union will pay for two thirds of the work. Construction begins on 3 June 2024 and is to take two years, the city said.</p>
<p>Opponents in Poland had argued that a ferry would be cheaper. "We will look at every zloty," Dulkiewicz told reporters in Warsaw on Monday.</p>
</main><div class="related"><h2>Related stories</h2><a href="/a">Ferry fares rise again</a><a href="/b">Ten beaches to see</a></div></body></html>`;

export const KK_TXT = `Астанада жаңа кітапхана ашылды
2024 жылғы 12 наурыз
Астанада бүгін жаңа кітапхана ашылды. Ашылу салтанатына Қазақстан Президенті Қасым-Жомарт Тоқаев қатысты.
Тоқаев кітапхана қорында бір миллионнан астам кітап бар екенін айтты. Кітапхана Қазақстан халқына жұма күнінен бастап қызмет көрсетеді.
`;

export const FOUR = [
  { name: "bishkek.txt", text: RU_TXT },
  { name: "kyiv.html", mimeType: "text/html", text: UK_HTML },
  { name: "gdansk.html", mimeType: "text/html", text: EN_HTML },
  { name: "astana.txt", text: KK_TXT },
];

/** Many pages, each different: the four with a number in their text. */
export const many = (count) =>
  Array.from({ length: count }, (_, i) => {
    const { name, mimeType, text } = FOUR[i % FOUR.length];
    const differently = text.replaceAll("12", `${(i % 28) + 1}`).replace(/(\p{L}+)(<\/p>|\n)/u, `$1 ${i}$2`);
    return { name: `${String(i).padStart(4, "0")}-${name}`, mimeType, text: differently + `\n<!-- ${i} -->` };
  });

/** A page that tries whatever a saved page may try. `other` is a server that must never be asked. */
export const hostile = (other) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Council <script>window.pwned = "title"</script>meets</title>
<base href="${other}base/"><link rel="stylesheet" href="${other}style.css"><style>@import url("${other}import.css"); body { display: none }</style>
<meta http-equiv="refresh" content="0; url=${other}refresh"><script src="${other}script.js"></script>
<meta property="og:title" content="&lt;img src=x onerror=&quot;window.pwned='og'&quot;&gt;Council meets">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src=${other}ld.png onerror=window.pwned='ld'>","author":"<svg onload=window.pwned='author'>"}</script></head>
<body onload="window.pwned='body'"><h1 onclick="window.pwned='click'">Council meets in Vienna</h1>
<p>The council of Vienna met on Monday to vote on a new tram line, said mayor Michael Ludwig, who leads the city of Austria.</p>
<p>&lt;script&gt;window.pwned = "escaped"&lt;/script&gt; &lt;img src="${other}escaped.png" onerror="window.pwned='escaped img'"&gt; was written on the wall of the hall in Vienna on Monday.</p>
<script>window.pwned = "script"; fetch("${other}fetch")</script><img src="x" onerror="window.pwned='onerror'"><img src="${other}pixel.gif" width="1" height="1">
<svg onload="window.pwned='svg'"><image href="${other}svg.png"/></svg><a href="javascript:window.pwned='link'">Read the whole report of the council of Vienna here</a>
<iframe src="${other}frame"></iframe><object data="${other}object"></object><video src="${other}video" poster="${other}poster"></video>
<p style="background: url(${other}background.png)">Ludwig told reporters in Vienna that the line would open in June, and that Austria would pay for half of it.</p>
<form action="${other}form"><input name="q" autofocus onfocus="window.pwned='focus'"></form><math><mtext><img src=x onerror="window.pwned='math'"></mtext></math>
<noscript><p title="</noscript><img src=x onerror=window.pwned='noscript'>">x</p></noscript><template><img src="${other}template.png"></template>
</body></html>`;
