"""What the annotated sets mean: the one table from their types to the names of OntoNotes, and which part is held out.

A type that covers several of ours (the LOC of SlavicNER) allows each of them: training sums their probabilities. What a set
does not annotate (`silent`) is allowed, not demanded, on its words with a capital.
"""

import dataclasses
import json
import pathlib

LABELS = ["PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "NORP", "LAW", "WORK_OF_ART"]  # order of src/label.rs
TAGS = ["O"] + [f"{p}-{label}" for label in LABELS for p in "BIES"]
TAG = {tag: i for i, tag in enumerate(TAGS)}

PLACE = ("GPE", "LOC", "FAC")
THING = ("PRODUCT", "LAW", "WORK_OF_ART")


@dataclasses.dataclass
class Set:
    types: dict
    silent: tuple
    hold: str  # "topic", "document", "run": a run of sentences at the end of the file's own order; or "none"
    weight: float = 1.0  # of its tokens in the loss
    lower: bool = False  # names without a capital are names too
    named: bool = False  # mentions without an id may be names or not


SLAVIC = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACE, "EVT": ("EVENT",), "PRO": THING}
# Polish, Czech and Slovenian write peoples with a capital, and SlavicNER calls them persons.
LATIN_SLAVIC = SLAVIC | {"PER": ("PERSON", "NORP")}
TWEETS = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACE}

SETS = {
    "slavicner_ru": Set(SLAVIC, ("NORP",), "topic"),
    "slavicner_uk": Set(SLAVIC, ("NORP",), "topic", weight=1.5),
    "slavicner_bg": Set(SLAVIC, ("NORP",), "topic", weight=0.7),
    "slavicner_pl": Set(LATIN_SLAVIC, ("NORP",), "topic", weight=0.5),
    "slavicner_cs": Set(LATIN_SLAVIC, ("NORP",), "topic", weight=0.5),
    "slavicner_sl": Set(LATIN_SLAVIC, ("NORP",), "topic", weight=0.5),
    # Nested: of PERSON, ORGANIZATION and places the outermost; then the others where they cover none of these.
    "nerel_ru": Set(
        {
            "PERSON": ("PERSON",), "ORGANIZATION": ("ORG",), "COUNTRY": ("GPE",), "CITY": ("GPE",),
            "STATE_OR_PROVINCE": ("GPE",), "DISTRICT": ("GPE", "LOC"), "LOCATION": ("LOC", "GPE"), "FACILITY": ("FAC",),
            "EVENT": ("EVENT",), "PRODUCT": ("PRODUCT",), "LAW": ("LAW",), "WORK_OF_ART": ("WORK_OF_ART",),
            "NATIONALITY": ("NORP",), "RELIGION": ("NORP",), "IDEOLOGY": ("NORP",),
        },
        (), "document",
    ),
    "factrueval_ru": Set(
        {"Person": ("PERSON",), "Org": ("ORG",), "LocOrg": ("GPE",), "Location": PLACE},
        ("NORP", "EVENT", *THING), "document", weight=1.5,
    ),
    "crossner_politics_en": Set(
        {
            "politician": ("PERSON",), "person": ("PERSON",), "politicalparty": ("ORG",), "organisation": ("ORG",),
            "country": ("GPE",), "location": PLACE, "election": ("EVENT",), "event": ("EVENT",),
            "misc": ("NORP", *THING, "O"),
        },
        ("NORP",), "run", weight=2.0,
    ),
    "ewt_en": Set(TWEETS, ("NORP", "EVENT", *THING), "run", weight=2.0),
    "gum_news_en": Set(
        {
            "person": ("PERSON", "NORP"), "organization": ("ORG",), "place": PLACE, "event": ("EVENT",),
            "object": THING, "abstract": (*THING, "EVENT", "O"), "time": ("O",), "substance": ("O",), "animal": ("O",),
            "plant": ("O",),
        },
        ("NORP",), "document", named=True, weight=2.0,
    ),
    "re3d_en": Set(
        {
            "Organisation": ("ORG",), "Person": ("PERSON",), "Location": PLACE, "Nationality": ("NORP",),
            "Weapon": ("PRODUCT",), "Vehicle": ("PRODUCT",), "MilitaryPlatform": ("PRODUCT",),
            "DocumentReference": ("LAW", "WORK_OF_ART"),
        },
        ("NORP", "EVENT"), "document",
    ),
    "wnut17_en": Set(
        {
            "person": ("PERSON",), "location": PLACE, "corporation": ("ORG",), "group": ("ORG",),
            "creative-work": ("WORK_OF_ART",), "product": ("PRODUCT",),
        },
        ("NORP", "EVENT", "LAW"), "run", weight=0.3,
    ),
    "broad_twitter_en": Set(TWEETS, ("NORP", "EVENT", *THING), "run", weight=0.3),
    "kaznerd_kk": Set(
        {
            "PERSON": ("PERSON",), "ORGANISATION": ("ORG",), "GPE": ("GPE",), "LOCATION": ("LOC",), "FACILITY": ("FAC",),
            "NORP": ("NORP",), "EVENT": ("EVENT",), "LAW": ("LAW",), "PRODUCT": ("PRODUCT",), "ART": ("WORK_OF_ART",),
            "PROJECT": ("EVENT", *THING, "O"), "MISCELLANEOUS": (*THING, "O"), "NON_HUMAN": ("PERSON", "O"),
        },
        (), "run", lower=True,
    ),
    # Sentences of ours, from compose.py.
    **{f"composed_{language}": Set({label: (label,) for label in LABELS}, (), "none") for language in ("ru", "uk", "en")},
}

# The share of a set's documents that each epoch reads, where it is not all of them.
RATES = {
    "slavicner_bg": 0.5, "slavicner_pl": 0.3, "slavicner_cs": 0.4, "slavicner_sl": 0.3,
    "broad_twitter_en": 0.15, "wnut17_en": 0.3,
    "composed_ru": 0.6, "composed_uk": 0.6, "composed_en": 0.6,
}

# Topics of SlavicNER that experiments hold out, in all its languages, unless `--hold` names others.
HELD_TOPICS = ("nord_stream", "asia_bibi")


def path(shared, cache, name):
    """Where the documents of a set are: those that were composed in `cache`, all others in `shared`."""
    folder = pathlib.Path(cache) if name.startswith("composed_") else pathlib.Path(shared) / "data" / "ner"
    return folder / f"{name}.jsonl"


def documents(path, name, topics=HELD_TOPICS):
    """The documents of a set, each with `held`: whether an experiment that holds out these topics of SlavicNER holds it out."""
    found = [json.loads(line) for line in path.open(encoding="utf-8")]
    kind = SETS[name].hold
    if kind == "run":
        # Neighbouring sentences come from one text: the held-out ones are a run, not a sample.
        order = sorted(range(len(found)), key=lambda i: (found[i]["split"], int(found[i]["id"].rsplit("/", 1)[-1])))
        held = set(order[-(len(found) // 5) :])
    for i, document in enumerate(found):
        if kind == "topic":
            document["held"] = document["topic"] in topics
        elif kind == "document":
            document["held"] = i % 6 == 5
        elif kind == "none":
            document["held"] = False
        else:
            document["held"] = i in held
    return found


def names(name, document):
    """The wanted mentions of a document without overlap: (start, end, labels)."""
    table = SETS[name]
    spans = []
    for entity in document["entities"]:
        labels = table.types.get(entity["type"])
        if labels is None:
            continue
        if table.named and "id" not in entity:
            labels = (*labels, "O")
        start, end = entity["start"], entity["end"]
        words = document["text"][start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if words.strip().lower().startswith("the ") and document["lang"] == "en":
            start += 4
        if start >= end or end - start > 200:
            continue
        if not table.lower and not any(c.isupper() for c in words):
            if name == "nerel_ru" and labels == ("EVENT",):
                continue
            labels = (*labels, "O")
        # Persons, organisations and places first, then the longest, then the first.
        core = entity["type"] in {"PERSON", "ORGANIZATION"} or bool(set(labels) & {*PLACE, "PERSON", "ORG"})
        spans.append((not core if name == "nerel_ru" else "O" in labels, start - end, start, end, labels))
    taken, out = set(), []
    for *_, start, end, labels in sorted(spans):
        if not taken.intersection(range(start, end)):
            taken.update(range(start, end))
            out.append((start, end, labels))
    return sorted(out)
