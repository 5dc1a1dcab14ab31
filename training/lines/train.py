"""Trains the line model and writes the pack: `make lines-model`.

    train.py --shared ../shared --features target/release/examples/line_features --pack models/lines.pack [--report FILE]
    train.py … --families       only measures: trains without some families of composed pages and tests on them

Two forests of small trees: the first looks at a line and its neighbours, the second also at the scores that the first gave
them. The second is trained on scores of lines that the first had not seen. Numbers come from the Rust code itself. The same
input gives the same bytes: one thread, fixed seeds, sorted input.
"""
import argparse
import collections
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import zlib

import numpy as np

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
import forest  # noqa: E402
import pages  # noqa: E402

LICENCE = "MIT OR Apache-2.0"
FOLDS = 4
TREES = (160, 160)
OPTIONS = dict(num_leaves=40, learning_rate=.09, min_data_in_leaf=60, feature_fraction=.5, bagging_fraction=.8, bagging_freq=1)
# Of so many pages one is lengthened too.
LONG = 12
COMPOSED = dict(ru=173, uk=126, kk=106, en=66, bg=40, pl=46, cs=46)


def fold_of(group):
    return zlib.crc32(group.encode()) % FOLDS


def collect(shared, small=False):
    """Every page, those to train on with noise, and for each real one the page as it is, to test on. Some are long: what
    is put into them comes from pages of their own fold."""
    out, long = [], []
    donors = collections.defaultdict(list)
    for n, (doc, lines) in enumerate(sorted(pages.real(shared / "data/clean/lines.jsonl.gz").items())):
        page = {"id": doc, "group": doc, "family": -1, "lang": "real", "lines": lines, "long": False}
        out.append({**pages.noise(page, doc, 0), "test": True})
        if n % (8 if small else 4) == 0:
            out.append({**pages.noise(page, doc + " a", 1), "test": False})
        if n % LONG == 0:
            long.append(page)
        title, *body = [line for line, keep in lines if keep] or [""]
        donors["real", fold_of(doc)].append((doc, title, body))
    pools = pages.articles(shared / "data/ner")
    for lang, articles in pools.items():
        for article in articles:
            donors[lang, fold_of(article[0])].append(article)
    families = [pages.Family(n) for n in range(pages.FAMILIES)]
    for lang, count in COMPOSED.items():
        for n in range(count // (3 if small else 1)):
            page = pages.compose(f"{lang} {n}", pools, families[n % len(families)], lang)
            out.append({**pages.noise(page, page["id"], 1), "test": True})
            if n % LONG == 0:
                long.append(page)
    for page in long:
        others = [d for d in donors[page["lang"], fold_of(page["group"])] if d[0] != page["group"]]
        page = pages.lengthen(page, others, page["id"])
        out.append({**pages.noise(page, page["id"], 1), "test": True})
    return out


def rows(tool, docs, scores=None):
    """The features of every line, from the Rust code."""
    lines = "".join(json.dumps({"text": d["text"], "cues": d["cues"]}, ensure_ascii=False) + "\n" for d in docs)
    command = [str(tool)]
    with tempfile.NamedTemporaryFile() as file:
        if scores is not None:
            file.write(scores.tobytes())
            file.flush()
            command += ["--scores", file.name]
        raw = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    total = sum(len(d["keep"]) for d in docs)
    width = (len(raw) - 4 * len(docs)) // total
    out, at = [], 0
    for d in docs:
        n = struct.unpack_from("<I", raw, at)[0]
        assert n == len(d["keep"]), (d["id"], n, len(d["keep"]))
        out.append(np.frombuffer(raw, np.uint8, n * width, at + 4).reshape(n, width))
        at += 4 + n * width
    assert at == len(raw)
    return np.concatenate(out)


def taught(docs):
    """How much each line counts in training: a long line more than a short one, though not by its words; the line of a
    composed page more than that of a real one; the line of a lengthened page less, so that it counts as a whole like others."""
    words = lambda line: min(len(re.findall(r"\w+", line)) or 1, 120)
    page = lambda d: (1.0 if d["family"] < 0 else 1.5) * (min(1, 150 / len(d["lines"])) if d["long"] else 1)
    return np.array([words(line) ** .5 * page(d) for d in docs for line, _ in d["lines"]])


def train(x, y, w, trees, seed):
    return forest.train(x, y, w, trees, seed=seed, **OPTIONS)


def as_byte(margin):
    return np.clip(128 + np.floor(margin * 32), 0, 255).astype(np.uint8)


def out_of_fold(x, y, w, fold, trees):
    """Scores of each fold by a model that did not see it, and those models."""
    margin, models = np.zeros(len(y)), []
    for k in range(FOLDS):
        use = fold != k
        models.append(train(x[use], y[use], w[use], trees, k))
        margin[~use] = models[k].predict(x[~use], raw_score=True)
    return margin, models


def f1(y, keep, w):
    tp, fp, fn = ((w * a).sum() for a in (y & keep, ~y & keep, y & ~keep))
    return 2 * tp / max(1, 2 * tp + fp + fn)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", type=pathlib.Path, required=True)
    ap.add_argument("--features", type=pathlib.Path, required=True)
    ap.add_argument("--pack", type=pathlib.Path)
    ap.add_argument("--report", type=pathlib.Path)
    ap.add_argument("--folds", type=pathlib.Path, help="write here each fold's pack and the pages it did not see (see folds.sh)")
    ap.add_argument("--families", action="store_true")
    ap.add_argument("--small", action="store_true", help="fewer pages, to try things")
    a = ap.parse_args()
    docs = collect(a.shared, a.small)
    x = rows(a.features, docs)
    first = x.shape[1]
    sizes = [len(d["keep"]) for d in docs]
    y, w = np.concatenate([np.array(d["keep"], bool) for d in docs]), taught(docs)
    print(f"{len(docs)} pages, {len(y)} lines", flush=True)
    by_line = lambda f: np.repeat([f(d) for d in docs], sizes)
    group = by_line(lambda d: fold_of(f"family {d['family']}" if a.families and d["family"] >= 0 else d["group"]))
    m1, first_models = out_of_fold(x, y, w, group, TREES[0])
    x2 = rows(a.features, docs, as_byte(m1))
    widths = [first, x2.shape[1]]
    if a.pack:
        models = [train(x, y, w, TREES[0], 7), train(x2, y, w, TREES[1], 7)]
        forest.enter(a.pack, forest.pack(b"SLIN", 1, widths, models), LICENCE)
    if not (a.report or a.folds):
        return
    m2, second_models = out_of_fold(x2, y, w, group, TREES[1])
    if a.report:
        lines = report(docs, y, [("first", m1), ("both", m2)], by_line)
        a.report.write_text("\n".join(lines) + "\n")
        print("\n".join(lines), flush=True)
    if a.folds:
        heads = np.cumsum([0, *sizes[:-1]])
        for k, both in enumerate(zip(first_models, second_models)):
            forest.enter(a.folds / str(k) / "lines.pack", forest.pack(b"SLIN", 1, widths, both), LICENCE)
            ids = [d["id"] for d, at in zip(docs, heads) if d["family"] < 0 and d["test"] and not d["long"] and group[at] == k]
            (a.folds / str(k) / "ids.txt").write_text("".join(f"{i}\n" for i in ids))


def report(docs, y, margins, by_line):
    """Held-out figures of each part; a short page has six lines of its article or fewer."""
    words = np.array([len(re.findall(r"\w+", l)) or 1 for d in docs for l, _ in d["lines"]], float)
    part = by_line(lambda d: "long " * d["long"] + ("composed" if d["long"] and d["family"] >= 0 else d["lang"]))
    test = by_line(lambda d: d["test"])
    short = by_line(lambda d: sum(d["keep"]) <= 6 and not d["long"])
    out = []
    for name, which in [*((n, test & (part == n)) for n in ["real", *COMPOSED, "long real", "long composed"]), ("short real", test & short & (part == "real")),
                        ("short composed", test & short & (part != "real"))]:
        for label, m in margins:
            figures = [f1(y[which], m[which] > 0, words[which]), f1(y[which], m[which] > 0, np.ones(which.sum())), (y[which] == (m[which] > 0)).mean()]
            out.append("held out {:14} {:5} token F1 {:.4f} line F1 {:.4f} line accuracy {:.4f}".format(name, label, *figures))
    return out


if __name__ == "__main__":
    main()
