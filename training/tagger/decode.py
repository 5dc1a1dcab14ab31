"""Scores to names, as src/extract/tagger/decode.rs does it, and what is right of them."""

import collections

import numpy as np

import labels
import quantise

FOLD = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "EVENT": "EVT", "PRODUCT": "PRO", "LAW": "PRO", "WORK_OF_ART": "PRO"}


def follows():
    """[tag before, tag]: whether it may follow."""
    out = np.zeros((len(labels.TAGS),) * 2, bool)
    for a, before in enumerate(labels.TAGS):
        for b, after in enumerate(labels.TAGS):
            inside = before[0] in "BI"
            out[a, b] = (after[0] in "IE" and after[2:] == before[2:]) if inside else after[0] in "OBS"
    return out


FOLLOWS = follows()
OPENS = np.array([t[0] in "OBS" for t in labels.TAGS])
CLOSES = np.array([t[0] in "OES" for t in labels.TAGS])
NEVER = np.int64(-(2**40))


def best(scores):
    """The best legal tags of one segment."""
    count = len(scores)
    back = np.zeros((count, scores.shape[1]), np.int16)
    at = np.where(OPENS, scores[0], NEVER)
    for i in range(1, count):
        ways = np.where(FOLLOWS, at[:, None], NEVER)
        back[i] = ways.argmax(0)
        at = ways.max(0) + scores[i]
    at = np.where(CLOSES, at, NEVER)
    tags = [int(at.argmax())]
    for i in range(count - 1, 0, -1):
        tags.append(int(back[i, tags[-1]]))
    return tags[::-1]


def found(network, corpus, held):
    """For each held-out document its names: (start, end, label, raw probability), in code points."""
    out = {}
    segments = corpus.segments[held[corpus.segments[:, 2]]]
    chunk, chunks, size = [], [], 0
    for segment in segments:
        chunk.append(segment)
        size += segment[1] - segment[0]
        if size > 20000:
            chunks.append(chunk)
            chunk, size = [], 0
    if chunk:
        chunks.append(chunk)
    for chunk in chunks:
        index = np.concatenate([np.arange(a, b) for a, b, _ in chunk])
        lengths = np.array([b - a for a, b, _ in chunk])
        breaks = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        scores = network.scores(corpus.rows[index], breaks)
        chances = np.exp((scores - scores.max(1, keepdims=True)) / quantise.SCORE)
        chances /= chances.sum(1, keepdims=True)
        plain = scores.argmax(1)
        for (a, b, document), at in zip(chunk, breaks):
            names = out.setdefault(int(document), [])
            if not plain[at : at + b - a].any():
                continue
            tags = best(scores[at : at + b - a])
            first = 0
            for i, tag in enumerate(tags):
                kind = labels.TAGS[tag][0]
                if kind in "BS":
                    first = i
                if kind in "ES":
                    raw = np.mean([chances[at + k, tags[k]] for k in range(first, i + 1)])
                    start, end = corpus.spans[a + first, 0], corpus.spans[a + i, 1]
                    names.append((int(start), int(end), labels.TAGS[tag][2:], float(raw)))
    return out


def strip(text, s, e):
    while s < e and not text[s].isalnum():
        s += 1
    while e > s and not text[e - 1].isalnum():
        e -= 1
    if text[s:e].lower().startswith("the "):
        s += 4
    if text[s:e].lower().endswith(("'s", "’s")):
        e -= 2
    return s, e


def measure(shared, corpus, found):
    """Scores by set, label and the tagger alone, as score_ner.py counts; the calibration; the reliability."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    sure = []
    read = {}
    for document, names in found.items():
        name, index, _ = corpus.documents[document]
        if name not in read:
            read[name] = labels.documents(labels.path(shared, None, name), name)
        gold_document = read[name][index]
        text = gold_document["text"]
        gold = {}
        for start, end, allowed in labels.names(name, gold_document):
            if "O" in allowed:
                continue
            gold[strip(text, start, end)] = {FOLD.get(label, label) for label in allowed}
        annotated = {FOLD.get(label, label) for types in labels.SETS[name].types.values() for label in types if label != "O"}
        annotated -= {FOLD.get(label, label) for label in labels.SETS[name].silent}
        masked = [(s, e) for s, e, allowed in labels.names(name, gold_document) if "O" in allowed]
        for span, kinds in gold.items():
            counts[name, sorted(kinds)[0]][2] += 1
        for start, end, label, raw in names:
            kind = FOLD.get(label, label)
            if kind not in annotated or any(s < end and start < e for s, e in masked):
                continue
            right = kind in gold.get(strip(text, start, end), ())
            # Counted under the gold's first kind, so that a name allowed two kinds is one.
            counts[name, sorted(gold[strip(text, start, end)])[0] if right else kind][1] += 1
            if right:
                counts[name, sorted(gold[strip(text, start, end)])[0]][0] += 1
            if name.startswith(("slavic", "nerel", "fact", "cross", "gum", "kaz")):
                sure.append((raw, right))
    lines = []
    for name in dict.fromkeys(n for n, _ in counts):
        total = np.zeros(3, int)
        for (n, kind), count in sorted(counts.items()):
            if n == name:
                lines.append(f"{name} {kind} f1 {2 * count[0] / max(sum(count[1:]), 1):.3f} of {count[2]}")
                if kind in ("PER", "ORG", "LOC"):
                    total += count
        lines.append(
            f"{name} f1 {2 * total[0] / max(total[1] + total[2], 1):.3f} precision {total[0] / max(total[1], 1):.3f} recall {total[0] / max(total[2], 1):.3f}"
        )
    knots, reliability = calibrate(sure)
    return knots, {"lines": lines, "reliability": reliability, "knots": knots}


def finer(raw):
    """Where a raw probability stands among the knots: they are closer near 1."""
    return 1 - np.sqrt(1 - np.minimum(raw, 1))


def calibrate(sure):
    """Rising knots over the raw probability (isotonic regression), and what they promise against what came."""
    if len(sure) < 100:
        return quantise.EVEN, []
    raw, right = (np.array(x, float) for x in zip(*sorted(sure)))
    # Pools of neighbours until they rise.
    pools = []
    for value in right:
        pools.append([value, 1.0])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            value, count = pools.pop()
            pools[-1] = [(pools[-1][0] * pools[-1][1] + value * count) / (pools[-1][1] + count), pools[-1][1] + count]
    level = np.concatenate([np.full(int(count), value) for value, count in pools])
    steps = np.linspace(0, 1, 17)
    knots = np.maximum.accumulate(np.clip(np.interp(steps, finer(raw), level), 0.02, 0.995))
    promised = np.interp(finer(raw), steps, knots)
    reliability = []
    for low in (0.0, 0.5, 0.7, 0.8, 0.9, 0.95):
        high = {0.0: 0.5, 0.5: 0.7, 0.7: 0.8, 0.8: 0.9, 0.9: 0.95, 0.95: 1.01}[low]
        here = (promised >= low) & (promised < high)
        if here.any():
            reliability.append([low, int(here.sum()), round(float(promised[here].mean()), 3), round(float(right[here].mean()), 3)])
    return [int(round(65535 * k)) for k in knots], reliability
