"""Pages for the line model: real ones as plain lines, and composed ones; both with the noise that scrapers make.

A page is `{"id", "group", "family", "lang", "text", "keep": [0 or 1 a line that is not blank], "cues": bool}`. Pages of one
`group` share text and are never split between training and test. Articles are read from the shared data and are not part
of the project; the furniture round them is ours (`furniture.py`).
"""
import gzip
import json
import random
import re

from furniture import ALL

FAMILIES = 12

# What annotated articles still hold of their pages: date lines, credits, copyright.
FURNITURE = re.compile(r"^.{0,60}(\d{1,2}:\d{2}|\b(19|20)\d\d)\W{0,12}$|©|^(Фото|Foto|Читайте|Снимка|Джерело|Источник|Автор|Zdroj|Fot\.?|Image|Источници)\b.{0,120}$|@|https?:|www\.", re.I)


def real(path):
    """The pages of `lines.jsonl.gz`, one list of (text, keep) each."""
    docs = {}
    for row in map(json.loads, gzip.open(path, "rt")):
        text = re.sub("[\n\r\x0b\x0c\x85\u2028\u2029]", " ", row["text"])
        if visible(text):
            docs.setdefault(row["doc"], []).append((text, row["keep"]))
    return docs


def visible(text):
    """Whether a line has more than white space and invisible signs, as the Rust code sees it."""
    return re.search(r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff\u3164\u202a-\u202e]", text)


def articles(folder):
    """{language: [(id, title, paragraphs)]}"""
    out = {}
    for name, lang in [("slavicner_ru", "ru"), ("slavicner_uk", "uk"), ("slavicner_bg", "bg"), ("slavicner_pl", "pl"), ("slavicner_cs", "cs"),
                       ("nerel_ru", "ru"), ("factrueval_ru", "ru"), ("gum_news_en", "en"), ("re3d_en", "en")]:
        for row in map(json.loads, open(folder / f"{name}.jsonl")):
            lines = [re.sub(r"\s+", " ", l).strip() for l in row["text"].split("\n")]
            lines = [l for n, l in enumerate(lines) if l and not (n and FURNITURE.search(l))]
            if name in ("factrueval_ru", "re3d_en"):
                lines = [" ".join(sentences(lines[0])[0].split()[:11]).rstrip(".,:;")] + lines if lines else []
            if len(lines) >= 2 and len(lines[0]) <= 220 and sum(map(len, lines[1:])) > 250:
                out.setdefault(lang, []).append((row["id"], lines[0], lines[1:]))
    loose = [json.loads(l)["text"] for l in open(folder / "kaznerd_kk.jsonl")]
    out["kk"] = list(joined("kk", [s for s in loose if not re.search(r"[a-z]{4}", s)]))
    loose = [json.loads(l)["text"] for l in open(folder / "crossner_politics_en.jsonl")]
    out["en"] += list(joined("en-politics", [re.sub(r" ([.,;:!?)])", r"\1", s).replace("( ", "(") for s in loose]))
    return out


def joined(name, loose):
    """Sentences that came alone, as articles of eight to thirty."""
    rng, at = random.Random(name), 0
    while at + 12 < len(loose):
        n = rng.randint(8, 30)
        part = loose[at:at + n]
        title = min((s for s in part if len(s) > 30), key=lambda s: abs(len(s) - 70), default=part[0])
        yield f"{name}/{at}", title.rstrip(". "), [s for s in part if s is not title]
        at += n


def sentences(paragraph):
    return re.findall(r".+?(?:[.!?…]+[»\"”)]*(?=\s+[«\"„“—–(]?[^\W\d_a-zа-яёіїєґәғқңөұүһі])|$)", paragraph, re.S) or [paragraph]


def finer(rng, body):
    """Paragraphs, cut where they are long."""
    size, out = rng.choice([1, 2, 3, 5, 99]), []
    if size == 99:
        return list(body)
    for paragraph in body:
        parts = sentences(paragraph)
        while parts:
            n = rng.randint(1, size)
            out.append("".join(parts[:n]).strip())
            parts = parts[n:]
    return out


class Family:
    """One kind of site: which furniture it has, in which words and order."""

    def __init__(self, number):
        rng = random.Random(f"family {number}")
        self.number = number
        self.words = {lang: {k: rng.sample(v, max(1, len(v) * 3 // 5)) if isinstance(v, list) and k not in ("months", "short", "days") else v
                             for k, v in table.items()} for lang, table in ALL.items()}
        self.p = {name: rng.choice(levels) for name, levels in dict(
            ticker=(0, .2, .8), menu=(.2, .6, .9), menu_glued=(0, .3, .8), crumbs=(0, .5, 1), clock=(0, .4), duplicate=(0, .4, .9),
            title=(.85, 1), deck=(0, 0, .4), byline_above=(0, .3, .8), byline=(.3, .8, 1), photo=(0, .3, .7), advert=(0, .3, .6), share_top=(0, .3), inline=(0, .15, .4),
            heads=(.1, .3, .7), caption=(0, .15), source=(0, .4), tags=(0, .5, .9), share=(.2, .7), notice=(.1, .5), bio=(0, .15), related=(.6, .95),
            nohead=(0, .2, .5), teasers=(0, .5, 1), cut=(.3, .7, 1), dates=(0, .3, .8), prefix=(0, 0, .5), lists=(1, 2, 3), comments=(0, .4, .8), chat=(0, .2),
            footer=(.3, .7, 1), long=(4, 10, 30), closing=(0, .3)).items()}
        self.date = rng.randrange(9)
        self.related_first = rng.random() < .4


class Page:
    def __init__(self, rng, family, lang, pool, article):
        self.rng, self.family, self.lang, self.words, self.pool = rng, family, lang, family.words[lang], pool
        self.id, self.title, self.body = article
        self.lines = []
        self.site = rng.choice(self.words["sites"])

    def has(self, name):
        return self.rng.random() < self.family.p[name]

    def add(self, text, keep=0):
        text = re.sub(r"[\s\x85]+", " ", text).strip()
        if visible(text):
            self.lines.append((text, keep))

    def date(self):
        rng, w = self.rng, self.words
        d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2014, 2026)
        long, short = w["months"][m - 1], w["short"][m - 1]
        full = f"{long} {d}, {y}" if self.lang == "en" else f"{d} {long} {y}"
        return [full, f"{d:02}.{m:02}.{y}", f"{d} {short} {y}", f"{short}{d},{y}", f"{y}-{m:02}-{d:02}", f"{d} {long}", full, f"{short} {d}, {y}", f"{d:02}/{m:02}/{y}"][
            self.family.date if rng.random() < .8 else rng.randrange(9)]

    def time(self):
        return f"{self.rng.randint(0, 23):02}:{self.rng.randint(0, 59):02}"

    def fill(self, text):
        rng = self.rng
        text = re.sub(r"\{n\}", lambda _: str(rng.randint(1, rng.choice([9, 99, 999, 9999]))), text)
        text = re.sub(r"\{s\}", lambda _: rng.choice(self.words["sections"]), text)
        text = re.sub(r"\{h\}", lambda _: self.headline(), text)
        text = re.sub(r"\{d\}", lambda _: self.date(), text)
        return text.replace("{a}", rng.choice(self.words["names"])).replace("{t}", self.time()).replace("{site}", self.site)

    def pick(self, name):
        return self.fill(self.rng.choice(self.words[name]))

    def other(self):
        """Another article of the same language."""
        while True:
            article = self.rng.choice(self.pool)
            if article[0] != self.id:
                return article

    def headline(self):
        words = self.other()[1].split()
        if self.rng.random() < .25:
            words = words[:self.rng.randint(5, 11)]
        return " ".join(words)

    def teaser(self):
        text = self.rng.choice(self.other()[2][:2])
        if self.rng.random() < self.family.p["cut"]:
            words = text.split()
            return " ".join(words[:self.rng.randint(10, 32)]).rstrip(".") + self.rng.choice(["...", "…", " ...", "....", " […]"])
        return " ".join(sentences(text)[:self.rng.randint(1, 2)])

    def header(self):
        rng = self.rng
        tickers = self.has("ticker")
        if tickers:
            for _ in range(rng.randint(2, 9)):
                self.add(self.pick("ticker"))
        if self.has("menu"):
            if self.has("menu_glued"):
                self.add(rng.choice([" ", " | ", "  ", " • "]).join(rng.sample(self.words["menu"] + self.words["sections"], rng.randint(5, 12) if len(self.words["menu"]) > 4 else 4)))
            else:
                for w in rng.sample(self.words["menu"] + self.words["sections"], rng.randint(3, 14)):
                    self.add(w if rng.random() < .8 else w.upper())
        if self.has("clock"):
            self.add(rng.choice(["{day}. {d}", "{day}, {d}", "{day}, {d}, {t}", "{d}"]).replace("{day}", rng.choice(self.words["days"])).replace("{d}", self.date()).replace("{t}", self.time()))
        if rng.random() < .15:
            for _ in range(rng.randint(1, 5)):
                self.add((self.time() + " " if rng.random() < .5 else "") + self.headline())
        if self.has("crumbs"):
            self.add(rng.choice([" » ", " / ", " > ", " › ", " "]).join([self.words["menu"][0], rng.choice(self.words["sections"])] + ([self.title] if rng.random() < .4 else [])))
        if self.has("duplicate"):
            self.add(self.copy())
        if rng.random() < .25:
            self.add(rng.choice(self.words["sections"]))

    def copy(self):
        rng, words = self.rng, self.title.split()
        cut = " ".join(words[:max(3, int(len(words) * rng.uniform(.5, .95)))])
        return rng.choice([self.title + " | " + self.site, self.title + " - " + self.site, rng.choice(self.words["sections"]) + cut + "...", cut + "...", cut + "…", self.title,
                           " ".join(self.body[0].split()[:12]) + "...", self.site])

    def top(self):
        rng = self.rng
        if self.has("byline_above"):
            self.add(self.pick("byline"))
        if self.has("title"):
            title = self.title.upper() if rng.random() < .03 else self.title
            self.add(title, 1)
        if self.has("deck"):
            words = sentences(self.rng.choice(self.body))[0].split()
            self.add(" ".join(words[:rng.randint(6, 22)]).rstrip(".,:;—-") + rng.choice(["", "", "."]), 1)
        for name, phrase in [("byline", "byline"), ("share_top", "share"), ("photo", "photo"), ("advert", "inline")]:
            if self.has(name):
                for _ in range(1 if rng.random() < .7 else 2):
                    self.add(self.pick(phrase))

    def paragraphs(self):
        """The article's paragraphs, few where the page is short."""
        out = finer(self.rng, self.body)
        if self.rng.random() < .2:
            out = out[:self.rng.randint(1, 4)]
        return out[:60]

    def article(self):
        rng = self.rng
        for i, paragraph in enumerate(self.paragraphs()):
            if i and self.has("heads") and len(paragraph) > 80 and rng.random() < .6:
                words = sentences(paragraph)[0].split()
                self.add(rng.choice(self.words["heads"]) if rng.random() < .4 else " ".join(words[:rng.randint(3, 7)]).rstrip(",.:;—-") + rng.choice(["", "", "?", ":"]), 1)
            if i > 1 and rng.random() < .012:
                for s in sentences(paragraph)[:6]:
                    self.add(rng.choice(["• ", "- ", "— "]) + s.rstrip(".") + rng.choice([";", ".", ""]), 1)
                continue
            self.add(paragraph, 1)
            if self.has("inline") and rng.random() < .5:
                self.inline()
            if self.has("caption") and rng.random() < .3:
                self.add(" ".join(sentences(paragraph)[0].split()[:8]) + ". " + self.pick("photo"))
        if self.has("closing"):
            self.add(self.pick("photo"))

    def inline(self):
        if self.rng.random() < .6:
            self.add(self.pick("inline"))
        else:
            self.add(self.pick("related"))
            for _ in range(self.rng.randint(1, 3)):
                self.add(self.headline())

    def related(self):
        rng = self.rng
        for _ in range(rng.randint(1, self.family.p["lists"])):
            if not self.has("nohead"):
                self.add(self.pick("related"))
            mark = rng.choice(self.words["prefix"]) + " " if self.has("prefix") else rng.choice(["", "", "", "• ", "- ", "» "])
            teasers, dates, first = self.has("teasers"), self.has("dates"), rng.random() < .5
            numbered = rng.random() < .1
            for k in range(rng.randint(1, self.family.p["long"])):
                if dates and first:
                    self.add(self.date() if rng.random() < .7 else self.time())
                self.add((f"{k + 1}. " if numbered else mark) + self.headline())
                if dates and not first:
                    self.add(self.date() if rng.random() < .7 else self.pick("byline"))
                if teasers:
                    self.add(self.teaser())
                if rng.random() < .06:
                    self.add(rng.choice(self.words["sections"]))

    def bottom(self):
        rng = self.rng
        blocks = []
        for name, phrase, most in [("source", "source", 1), ("byline", "byline", 1), ("tags", "tags", 2), ("share", "share", 6), ("notice", "notice", 3), ("advert", "inline", 1)]:
            if self.has(name) and (name != "byline" or rng.random() < .3):
                blocks.append([self.pick(phrase) for _ in range(rng.randint(1, most))])
        rng.shuffle(blocks)
        for block in blocks:
            for text in block:
                self.add(text)
        if self.has("bio"):
            self.add(rng.choice(self.words["names"]))
            self.add(self.teaser())
        order = [self.related] if self.has("related") else []
        if self.has("comments"):
            order.insert(rng.randint(0, len(order)), self.comment_form)
        for part in order:
            part()
        if self.has("footer"):
            for _ in range(rng.randint(1, 8)):
                self.add(self.pick(rng.choice(["footer", "footer", "footer", "menu", "sections", "share"])))

    def comment_form(self):
        if self.has("chat"):
            self.add(self.rng.choice(self.words["comments"][:3]))
            for _ in range(self.rng.randint(1, 6)):
                self.add(self.rng.choice(self.words["names"]) + self.rng.choice(["", " " + self.date()]))
                self.add(self.rng.choice(self.words["chat"]))
        for _ in range(self.rng.randint(1, 7)):
            self.add(self.pick("comments"))


def compose(seed, pools, family, lang):
    rng = random.Random(seed)
    pool = pools[lang]
    page = Page(rng, family, lang, pool, rng.choice(pool))
    shape = rng.random()
    if shape < .05:
        page.add(page.title, 1)
        page.article()
    elif shape < .15:
        page.article()
        page.bottom()
    elif shape < .2:
        page.header()
        page.top()
        page.article()
    else:
        page.header()
        page.top()
        page.article()
        page.bottom()
    if not any(k for _, k in page.lines):
        page.add(page.title, 1)
    return {"id": f"{lang}/{family.number}/{seed}", "group": page.id, "family": family.number, "lang": lang, "lines": page.lines,
            "long": False}


def lengthen(page, donors, seed):
    """The page with 80 to 600 lines of other articles behind a paragraph of its own: with their titles as headings, or
    without, or each line from another article; `donors` are articles as `articles` gives them."""
    rng = random.Random(f"long {seed}")
    most, heads, mixed = int(80 * 7.5 ** rng.random()), rng.random() < .3, rng.random() < .5
    inserted = []
    for _, title, body in rng.sample(donors, len(donors)):
        inserted += [(line, 1) for line in ([title] if heads else []) + finer(rng, body) if visible(line)]
        if len(inserted) >= most * (1 if heads or not mixed else 3):
            break
    if mixed and not heads:
        rng.shuffle(inserted)
    kept = [n for n, (line, keep) in enumerate(page["lines"]) if keep]
    at = 1 + rng.choice(kept[1:] or kept)
    return {**page, "id": page["id"] + " long", "long": True, "lines": page["lines"][:at] + inserted[:most] + page["lines"][at:]}


def noise(page, seed, level):
    """Adds what scrapers do; `level` 0 leaves all but the line ends."""
    rng = random.Random(f"noise {seed}")
    lines = list(page["lines"])
    if level:
        out = []
        for text, keep in lines:
            u = rng.random()
            if out and u < .012 and out[-1][1] == keep:
                out[-1] = (out[-1][0] + rng.choice(["", "", " "]) + text, keep)
                continue
            if u < .03 and len(text) > 60:
                text = " ".join(text.split()[:max(5, int(len(text.split()) * rng.uniform(.4, .9)))]) + rng.choice(["...", "…", "", ""]) if not keep else text
            elif u < .035:
                text = text.upper()
            elif u < .04:
                text = text.lower()
            elif u < .05 and keep and len(text) > 120:
                text = text.rstrip(".!?")
            out.append((text, keep))
        lines = out
        if page["lang"] in ("real", "en") and rng.random() < .08:
            # As German writes its nouns.
            lines = [(re.sub(r"\b[a-z](?=[a-z]{4})", lambda m: m[0].upper() if rng.random() < .45 else m[0], text), keep) for text, keep in lines]
    habit = rng.choice(["none", "none", "all", "all", "mixed", "blocks"]) if level else "none"
    text, previous = "", None
    for line, keep in lines:
        if text:
            text += "\n"
            if habit == "all" or habit == "mixed" and rng.random() < .4 or habit == "blocks" and (len(line) > 90 or keep != previous):
                text += "\n" * rng.choice([1, 1, 1, 1, 2, 3])
        text += (rng.choice(["", "    ", "\u00a0"]) if rng.random() < .02 else "") + line
        previous = keep
    return {**page, "lines": lines, "text": text, "keep": [k for _, k in lines], "cues": not level or rng.random() > .3}
