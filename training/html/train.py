"""Trains the block model and writes the pack: `make html-model`.

    train.py --shared ../shared --features target/release/examples/html_features --pack models/html.pack [--report]

A forest of small trees over what `src/clean/html/features.rs` measures of every line of a page; the numbers come from the
Rust code itself. `--report` first measures by cross-validation over sites: the figures of the card. The same input gives
the same bytes: fixed seeds, sorted input, deterministic trees.
"""
import argparse
import collections
import gzip
import html
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse
import zlib

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import forest  # noqa: E402
import labels  # noqa: E402

FOLDS = 5
TREES = 120
# Of so many pages one is lengthened too.
LONG = 6
OPTIONS = dict(num_leaves=31, learning_rate=.08, min_data_in_leaf=40, feature_fraction=.4, bagging_fraction=.7, bagging_freq=1)


def collect(shared, tool):
    """Pages with their lines, the features and labels of these, and the clean text; first those that are longer than they
    were written."""
    with gzip.open(shared / "data/clean/wcxb_dev_articles.jsonl.gz", "rt") as file:
        gold = [d for d in map(json.loads, file) if d.get("main_content")]
    bodies = collections.defaultdict(list)
    for d in gold:
        d["site"] = urllib.parse.urlsplit(d.get("url") or d["id"]).hostname or d["id"]
        d["inserted"] = []
        bodies[fold_of(d)].append((d["id"], [p for p in d["main_content"].split("\n") if p.strip()]))
    gold = [page for d in gold[::LONG] if (page := lengthen(d, bodies[fold_of(d)]))] + gold
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for d in gold:
            file.write(json.dumps({"id": d["id"], "html": d["html"]}) + "\n")
        file.flush()
        measured = subprocess.run([str(tool), file.name], stdout=subprocess.PIPE, check=True).stdout.decode()
    pages = []
    for d, record in zip(gold, map(json.loads, measured.splitlines())):
        assert d["id"] == record["id"]
        if not record["lines"]:
            continue
        inserted = set(map(squeezed, d["inserted"]))
        own = np.array([squeezed(l) not in inserted for l in record["lines"]])
        part, size = np.ones(len(own)), np.array([len(labels.words(l)) for l in record["lines"]], float)
        part[own] = labels.label([l for l, o in zip(record["lines"], own) if o], d["main_content"])[0]
        whole = size[part >= .5].sum()
        pages.append({
            "site": d["site"], "long": bool(inserted), "inserted": ~own,
            "text": d["main_content"], "lines": record["lines"], "title": record["title"],
            "x": np.frombuffer(bytes.fromhex(record["rows"]), np.uint8).reshape(len(part), -1),
            "y": part >= .5,
            # Every page counts alike, so that a long one does not teach more than a short one.
            "w": (size + 3) / (whole + 200) * 400,
        })
    return pages


def fold_of(page):
    return zlib.crc32(page["site"].encode()) % FOLDS


def squeezed(line):
    return "".join(line.split())


def lengthen(page, bodies):
    """The page with 60 to 600 paragraphs of other pages behind one of its own, in the same box and with the same mark-up;
    none where it has no two paragraphs side by side. `bodies` are lists of paragraphs with their page's id."""
    rng = random.Random(page["id"])
    text = squeezed(page["main_content"])
    places = []
    for found in re.finditer(r"(<p\b[^>]*>)((?:(?!</?p\b).)*)</p>(?=\s*<p\b)", page["html"], re.S | re.I):
        own = squeezed(html.unescape(re.sub(r"<[^>]*>", "", found[2])))
        if len(own) >= 60 and own in text:
            places.append((found.end(), found[1]))
    if not places:
        return None
    at, tag = rng.choice(places)
    tag = re.sub(r"\sid\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", "", tag)
    most, inserted = int(60 * 10 ** rng.random()), []
    for other, body in rng.sample(bodies, len(bodies)):
        if other != page["id"] and len(inserted) < most:
            inserted += body[:most - len(inserted)]
    new = "".join(f"{tag}{html.escape(p)}</p>\n" for p in inserted)
    return {**page, "id": page["id"] + " long", "html": page["html"][:at] + new + page["html"][at:], "inserted": inserted}


def train(pages, seed):
    x, y, w = (np.concatenate([p[k] for p in pages]) for k in "xyw")
    return forest.train(x, y, np.minimum(w, 60), TREES, seed=seed, **OPTIONS)


def shingles(text, n=4):
    words = re.findall(r"\w+", text.casefold())
    return collections.Counter(zip(*(words[i:] for i in range(n)))) if len(words) >= n else collections.Counter([tuple(words)])


def report(pages):
    """Held-out precision, recall and F1 of 4-grams at several limits, the title kept; and how much stays of what was put
    into the long pages."""
    fold = [fold_of(p) for p in pages]
    held = [None] * len(pages)
    for k in range(FOLDS):
        model = train([p for p, f in zip(pages, fold) if f != k], k)
        for n, p in enumerate(pages):
            if fold[n] == k:
                held[n] = model.predict(p["x"], raw_score=True)
    written = [(p, score) for p, score in zip(pages, held) if not p["long"]]
    long = [(p, score) for p, score in zip(pages, held) if p["long"]]
    for limit in (-1.2, -.9, -.6, -.3, 0):
        precision = recall = 0
        for p, score in written:
            keep = score > limit
            if p["title"] is not None and keep.any():
                keep[p["title"]] = True
            want, have = shingles(p["text"]), shingles("\n".join(l for l, k in zip(p["lines"], keep) if k))
            hit = sum((want & have).values())
            precision += hit / max(1, sum(have.values())) / len(written)
            recall += hit / max(1, sum(want.values())) / len(written)
        kept = sum((score > limit)[p["inserted"]].sum() for p, score in long) / sum(p["inserted"].sum() for p, _ in long)
        rest = sum((y == (score > limit))[~p["inserted"]].sum() for p, score in long for y in [p["y"]]) / sum((~p["inserted"]).sum() for p, _ in long)
        print(f"held out, limit {limit:4}: precision {precision:.4f} recall {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}; "
              f"{len(long)} long pages: {kept:.4f} of what was put in, {rest:.4f} of the other lines right", flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", type=pathlib.Path, required=True)
    ap.add_argument("--features", type=pathlib.Path, required=True)
    ap.add_argument("--pack", type=pathlib.Path)
    ap.add_argument("--report", action="store_true")
    a = ap.parse_args()
    pages = collect(a.shared, a.features)
    width = pages[0]["x"].shape[1]
    print(f"{len(pages)} pages, {sum(len(p['y']) for p in pages)} lines, {width} features", flush=True)
    if a.report:
        report(pages)
    if a.pack:
        forest.enter(a.pack, forest.pack(b"SHTM", 1, [width], [train(pages, 7)]), "CC-BY-4.0 (WCXB)")


if __name__ == "__main__":
    main()
