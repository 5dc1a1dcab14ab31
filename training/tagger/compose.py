"""Sentences of ours with names of the tables in the case that they need, as documents to train on.

The annotated sets hold few topics, and so few kinds of names. `composed/L.patterns.txt` are sentences with slots, one pattern a
line: `голова {ORG:gen} {PER:nom}`. `composed/L.names.tsv` are names that the tables do not hold, many of them made up. Both go
through the builder of the packs, which declines them, and `name_forms` says every name in every case.
"""

import collections
import json
import pathlib
import random
import re
import shutil
import subprocess

LANGUAGES = {"ru": 1, "uk": 2, "en": 8}
COUNT = {"ru": 1500, "uk": 2500, "en": 1500}  # documents
SLOT = re.compile(r"\{([A-Z]+)(?::([a-z]+))?\}")
PLACES = {"GPE": "regions", "LOC": "places", "FAC": "facilities"}
TABLE = {"ORG": "organisations", "EVENT": "events", "PRODUCT": "products", **PLACES}
# The European Union: sets differ in what it is, so the sentences of ours do not say.
SILENT = {"Q458"}
OWN = "t:"  # how ids of names begin that the tables do not hold
OWN_SHARE = 0.6


def write(program, forms_program, tables, patterns, folder):
    """Writes `composed_L.jsonl` for each language with patterns into `folder`, and returns the paths.

    `program` is `sito`, `forms_program` the example `name_forms`, `tables` the folder of the tables of names.
    """
    folder.mkdir(parents=True, exist_ok=True)
    forms = inflected(program, forms_program, tables, patterns, folder)
    women = {id_ for id_, gender, *_ in rows(tables / "people.tsv") if gender == "f"}
    return [document_file(patterns, folder, language, forms, women) for language in LANGUAGES if (patterns / f"{language}.patterns.txt").exists()]


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line and not line.startswith("#")]


def inflected(program, forms_program, tables, patterns, folder):
    """(language, label, case) -> [(id, form)] of the tables and of the names beside the patterns."""
    data, models = folder / "tables", folder / "models"
    for fresh in (data, models):
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(tables, data)
    models.mkdir()
    for language in LANGUAGES:
        path = patterns / f"{language}.names.tsv"
        if not path.exists():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            label, _, name = line.partition("\t")
            if label not in TABLE or not name.strip() or ";" in name:
                continue
            table = data / f"{TABLE[label]}.tsv"
            head = table.read_text(encoding="utf-8").split("\n", 1)[0].split("\t")
            cells = [f"{OWN}{language}-{number}" if c == "id" else name.strip() if c == language else "" for c in head]
            with table.open("a", encoding="utf-8") as out:
                out.write("\t".join(cells) + "\n")
    subprocess.run([program, "pack", "--data", data, "--models", models], check=True, stderr=subprocess.DEVNULL)
    said = subprocess.run([forms_program, models / "names.pack"], check=True, capture_output=True, text=True).stdout
    out = collections.defaultdict(list)
    for line in said.splitlines():
        id_, label, languages, case, form = line.split("\t")
        if id_ in SILENT:
            continue
        for language, bit in LANGUAGES.items():
            if int(languages) & bit and len(form) < 80 and any(c.isupper() for c in form):
                out[language, label, case].append((id_, form))
    return out


class Names:
    """Names to fill slots with."""

    def __init__(self, language, forms, women, chance):
        self.language, self.forms, self.chance = language, forms, chance
        self.own = {}
        self.given, self.surnames = collections.defaultdict(list), collections.defaultdict(list)
        for case in ("nom", "gen", "dat", "acc", "ins", "loc"):
            for id_, form in forms[language, "PERSON", case]:
                words = form.split(" ")
                if len(words) != 2 or "." in form or not all(w[:1].isupper() for w in words):
                    continue
                female = id_ in women
                self.given[case, female].append(words[0])
                self.surnames[case, female].append(words[1])

    def fill(self, slot, case):
        case = case or "nom"
        if slot[:3] in ("PER", "SUR", "INI"):
            female = slot.endswith("F") or slot == "INI" and self.chance.random() < 0.3
            return "PERSON", self.person(slot[:3], case, female)
        listed = self.forms[self.language, slot, case]
        if (slot, case) not in self.own:
            self.own[slot, case] = [x for x in listed if x[0].startswith(OWN)]
        own = self.own[slot, case]
        chosen = own if own and self.chance.random() < OWN_SHARE else listed
        return slot, self.quoted(self.chance.choice(chosen)[1]) if chosen else None

    def person(self, slot, case, female):
        given, surname = self.given[case, female], self.surnames[case, female]
        if not given:
            return None
        surname = self.chance.choice(surname)
        if slot == "SUR":
            return surname
        if slot == "INI":
            initials = self.chance.choice(self.given["nom", female])[0] + "."
            if self.chance.random() < 0.4 and self.language != "en":
                initials += self.chance.choice(["", " "]) + self.chance.choice(self.given["nom", False])[0] + "."
            return f"{surname} {initials}" if self.chance.random() < 0.2 and self.language != "en" else f"{initials} {surname}"
        return f"{self.chance.choice(given)} {surname}"

    def quoted(self, form):
        if self.language != "en" and self.chance.random() < 0.6:
            return re.sub(r'"([^"]*)"', r"«\1»", form)
        return form


def document_file(patterns, folder, language, forms, women):
    """Writes the documents of a language."""
    chance = random.Random(f"composed {language}")
    lines = [l for l in (patterns / f"{language}.patterns.txt").read_text(encoding="utf-8").splitlines() if l.strip()]
    names = Names(language, forms, women, chance)
    path = folder / f"composed_{language}.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(COUNT[language]):
            document = {"id": f"composed/{language}/{number}", "lang": language, "text": "", "entities": []}
            while len(document["text"]) < 700:
                filled(document, chance.choice(lines), names)
            out.write(json.dumps(document, ensure_ascii=False) + "\n")
    return path


STREETS = ("ул", "вул", "просп", "площ", "бульв", "пер", "пров", "шоссе", "наб")
# Heads that stay outside of a name though the tables write them with it: `партия «Заря»`, `село Заречье`.
GENERIC = (
    "парт", "компан", "фирм", "фірм", "газет", "журнал", "телеканал", "канал", "сайт", "издан", "видан", "портал", "агентств",
    "агенці", "концерн", "холдинг", "групп", "груп", "движен", "рух", "полк", "батальон", "батальйон", "издательств", "видавн",
    "бренд", "сеть", "мереж", "оператор", "магазин", "клуб", "медиа", "медіа", "радио", "радіо", "фонд", "завод", "the", "newspaper",
)


def inside(label, name):
    """Where in a name of the tables the mention begins and ends."""
    if name[:1].isupper() or label not in ("GPE", "LOC", "FAC", "ORG") or label == "FAC" and name.startswith(STREETS):
        return 0, len(name)
    if label == "ORG" and not name.startswith(GENERIC):
        return 0, len(name)
    if quoted := re.search(r'[«"]([^»"]+)[»"]$', name):
        return quoted.span(1)
    capital = re.search(r"(?<![\w-])[A-ZА-ЯЁІЇЄҐ]", name)
    return (capital.start() if capital else 0), len(name)


def filled(document, pattern, names):
    """Appends a pattern with its slots filled as a paragraph, or nothing where a slot has no name."""
    text, entities, at = document["text"], [], 0
    for slot in SLOT.finditer(pattern):
        text += pattern[at : slot.start()]
        label, name = names.fill(*slot.groups())
        if name is None:
            return
        if text.endswith(("«", '"', "“")):
            name = re.sub('["«»]', "", name)
        first, after = inside(label, name)
        opens = not text.strip() or text.rstrip(" «\"\u201c\u2014\u2013").endswith((".", "!", "?", "\n", ":"))
        if opens:
            name = name[0].upper() + name[1:]
        start, end = len(text) + first, len(text) + after
        text, at = text + name, slot.end()
        entities.append({"start": start, "end": end, "type": label})
    document["text"] = text + pattern[at:] + "\n"
    document["entities"] += entities
