"""Trains the block model and writes the pack: `make html-model`.

    train.py --shared ../shared --features target/release/examples/html_features --pack models/html.pack [--report]

A forest of small trees over what `src/clean/html/features.rs` measures of every line of a page; the numbers come from the
Rust code itself. `--report` first measures by cross-validation over sites: the figures of the card. The same input gives
the same bytes: fixed seeds, sorted input, deterministic trees.
"""
import argparse
import collections
import gzip
import json
import pathlib
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
OPTIONS = dict(num_leaves=31, learning_rate=.08, min_data_in_leaf=40, feature_fraction=.4, bagging_fraction=.7, bagging_freq=1)


def collect(shared, tool):
    """Pages with their lines, the features and labels of these, and the clean text."""
    with gzip.open(shared / "data/clean/wcxb_dev_articles.jsonl.gz", "rt") as file:
        gold = [d for d in map(json.loads, file) if d.get("main_content")]
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
        part, size = labels.label(record["lines"], d["main_content"])
        part, size = np.array(part), np.array(size, float)
        whole = size[part >= .5].sum()
        pages.append({
            "site": urllib.parse.urlsplit(d.get("url") or d["id"]).hostname or d["id"],
            "text": d["main_content"], "lines": record["lines"], "title": record["title"],
            "x": np.frombuffer(bytes.fromhex(record["rows"]), np.uint8).reshape(len(part), -1),
            "y": part >= .5,
            # Every page counts alike, so that a long one does not teach more than a short one.
            "w": (size + 3) / (whole + 200) * 400,
        })
    return pages


def train(pages, seed):
    x, y, w = (np.concatenate([p[k] for p in pages]) for k in "xyw")
    return forest.train(x, y, np.minimum(w, 60), TREES, seed=seed, **OPTIONS)


def shingles(text, n=4):
    words = re.findall(r"\w+", text.casefold())
    return collections.Counter(zip(*(words[i:] for i in range(n)))) if len(words) >= n else collections.Counter([tuple(words)])


def report(pages):
    """Held-out precision, recall and F1 of 4-grams at several limits, the title kept."""
    fold = [zlib.crc32(p["site"].encode()) % FOLDS for p in pages]
    held = [None] * len(pages)
    for k in range(FOLDS):
        model = train([p for p, f in zip(pages, fold) if f != k], k)
        for n, p in enumerate(pages):
            if fold[n] == k:
                held[n] = model.predict(p["x"], raw_score=True)
    for limit in (-1.2, -.9, -.6, -.3, 0):
        precision = recall = 0
        for p, score in zip(pages, held):
            keep = score > limit
            if p["title"] is not None and keep.any():
                keep[p["title"]] = True
            want, have = shingles(p["text"]), shingles("\n".join(l for l, k in zip(p["lines"], keep) if k))
            hit = sum((want & have).values())
            precision += hit / max(1, sum(have.values())) / len(pages)
            recall += hit / max(1, sum(want.values())) / len(pages)
        print(f"held out, limit {limit:4}: precision {precision:.4f} recall {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}", flush=True)


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
