"""Trains the line model and writes the pack: `make lines-model`.

    train.py --shared ../shared --features target/release/examples/line_features --pack models/lines.pack [--report FILE]
    train.py … --families       only measures: trains without some families of composed pages and tests on them

Two forests of small trees: the first looks at a line and its neighbours, the second also at the scores that the first gave
them. The second is trained on scores of lines that the first had not seen. Numbers come from the Rust code itself. The same
input gives the same bytes: one thread, fixed seeds, sorted input.
"""
import argparse
import hashlib
import json
import pathlib
import re
import struct
import subprocess
import tempfile
import zlib

import lightgbm
import numpy as np

import pages

FOLDS = 4
TREES = (150, 150)
LEAVES = 40
UNIT = 4096
COMPOSED = dict(ru=520, uk=380, kk=320, en=200, bg=120, pl=140, cs=140)
FIXED = dict(objective="binary", num_leaves=LEAVES, learning_rate=.09, min_data_in_leaf=60, feature_fraction=.5, bagging_fraction=.8, bagging_freq=1,
             lambda_l2=5, max_bin=255, min_data_in_bin=1, deterministic=True, force_row_wise=True, num_threads=2, seed=7, verbosity=-1)


def collect(shared, small=False):
    """Every page, those to train on with noise, and for each real one the page as it is, to test on."""
    out = []
    for n, (doc, lines) in enumerate(sorted(pages.real(shared / "data/clean/lines.jsonl.gz").items())):
        page = {"id": doc, "group": doc, "family": -1, "lang": "real", "lines": lines}
        out.append({**pages.noise(page, doc, 0), "test": True})
        if n % (4 if small else 2) == 0:
            out.append({**pages.noise(page, doc + " a", 1), "test": False})
    pools = pages.articles(shared / "data/ner")
    families = [pages.Family(n) for n in range(pages.FAMILIES)]
    for lang, count in COMPOSED.items():
        for n in range(count // (3 if small else 1)):
            page = pages.compose(f"{lang} {n}", pools, families[n % len(families)], lang)
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


def train(x, y, w, trees, seed):
    data = lightgbm.Dataset(x, y, weight=w, free_raw_data=False)
    return lightgbm.train({**FIXED, "seed": seed}, data, trees)


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


def pack(models, first, second):
    """The pack that `src/clean/lines/forest.rs` describes."""
    out = b"SLIN" + struct.pack("<IHH", 1, first, second)
    for model in models:
        trees = model.dump_model()["tree_info"]
        out += struct.pack("<H", len(trees))
        for tree in trees:
            nodes, leaves = {}, {}

            def walk(node):
                if "leaf_index" in node or "split_index" not in node:
                    leaves[node.get("leaf_index", 0)] = node["leaf_value"]
                    return 128 + node.get("leaf_index", 0)
                assert node["decision_type"] == "<="
                number = node["split_index"]
                nodes[number] = None
                nodes[number] = (node["split_feature"], int(np.clip(np.floor(node["threshold"]), 0, 255)), walk(node["left_child"]), walk(node["right_child"]))
                return number

            walk(tree["tree_structure"])
            out += struct.pack("<B", len(nodes))
            for n in range(len(nodes)):
                out += struct.pack("<HBBB", *nodes[n])
            for n in range(len(nodes) + 1):
                out += struct.pack("<h", int(np.clip(round(leaves[n] * UNIT), -32768, 32767)))
    return out


def enter(path, raw):
    """Writes the pack and enters it into the manifest beside it."""
    path.write_bytes(raw)
    manifest = path.parent / "MANIFEST.json"
    old = json.loads(manifest.read_text("utf-8")) if manifest.exists() else {"protocol": 1, "packs": []}
    entry = {"name": path.stem, "file": path.name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest(), "licence": "MIT OR Apache-2.0"}
    old["packs"] = sorted([p for p in old["packs"] if p["name"] != path.stem] + [entry], key=lambda p: p["name"])
    manifest.write_text(json.dumps(old, indent=2, ensure_ascii=False) + "\n", "utf-8")


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
    y = np.concatenate([np.array(d["keep"], bool) for d in docs])
    words = np.array([len(re.findall(r"\w+", l)) or 1 for d in docs for l, _ in d["lines"]], float)
    by_line = lambda f: np.repeat([f(d) for d in docs], sizes)
    real = by_line(lambda d: d["family"] < 0)
    # A long line counts more than a short one, though not by its words; composed pages count more than their number.
    w = np.sqrt(np.minimum(words, 120)) * np.where(real, 1.0, 1.5)
    group = by_line(lambda d: zlib.crc32((f"family {d['family']}" if a.families and d["family"] >= 0 else d["group"]).encode()) % FOLDS)
    m1, first_models = out_of_fold(x, y, w, group, TREES[0])
    x2 = rows(a.features, docs, as_byte(m1))
    if a.pack:
        models = [train(x, y, w, TREES[0], 7), train(x2, y, w, TREES[1], 7)]
        raw = pack(models, first, x2.shape[1] - first)
        a.pack.parent.mkdir(parents=True, exist_ok=True)
        enter(a.pack, raw)
        print(f"{a.pack}: {len(raw)} bytes, {len(zlib.compress(raw, 9))} compressed")
    if not (a.report or a.folds):
        return
    m2, second_models = out_of_fold(x2, y, w, group, TREES[1])
    test, lang = by_line(lambda d: d["test"]), by_line(lambda d: d["lang"])
    lines = [f"{len(docs)} pages, {len(y)} lines, {first} + {x2.shape[1] - first} features"]
    for name in ["real", *COMPOSED]:
        part = test & (lang == name)
        for label, m in (("first", m1), ("both", m2)):
            lines.append(f"held out {name:5} {label:6} token F1 {f1(y[part], m[part] > 0, words[part]):.4f} line F1 {f1(y[part], m[part] > 0, np.ones(part.sum())):.4f} "
                         f"line accuracy {(y[part] == (m[part] > 0)).mean():.4f}")
    print("\n".join(lines), flush=True)
    if a.report:
        a.report.write_text("\n".join(lines) + "\n")
    if a.folds:
        heads = np.cumsum([0, *sizes[:-1]])
        for k, both in enumerate(zip(first_models, second_models)):
            folder = a.folds / str(k)
            folder.mkdir(parents=True, exist_ok=True)
            enter(folder / "lines.pack", pack(both, first, x2.shape[1] - first))
            (folder / "ids.txt").write_text("".join(d["id"] + "\n" for d, at in zip(docs, heads) if d["family"] < 0 and d["test"] and group[at] == k))


if __name__ == "__main__":
    main()
