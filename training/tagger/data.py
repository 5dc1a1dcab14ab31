"""Annotated documents as arrays: features from the Rust program, allowed tags from labels.py."""

import dataclasses
import pathlib
import subprocess

import numpy as np

import labels

SLOTS = 24  # of src/extract/tagger/features.rs


@dataclasses.dataclass
class Corpus:
    rows: np.ndarray  # [tokens, SLOTS]
    allowed: np.ndarray  # [tokens]: index into masks
    weight: np.ndarray  # [tokens]
    segments: np.ndarray  # [segments, 3]: first token, token after the last, document
    documents: list  # (set, index in the set, held)
    spans: np.ndarray  # [tokens, 2]: code points
    masks: np.ndarray  # [masks, tags]: whether a tag is allowed


def load(shared, program, models, cache, sets=labels.SETS, topics=labels.HELD_TOPICS):
    """Every document of the sets. `cache` holds what the program wrote for each set."""
    cache = pathlib.Path(cache)
    cache.mkdir(parents=True, exist_ok=True)
    masks = {}

    def mask(tags):
        return masks.setdefault(frozenset(tags), len(masks))

    everything = mask(labels.TAGS)
    assert everything == 0
    rows, allowed, weight, segments, documents, spans = [], [], [], [], [], []
    base = 0
    for name in sets:
        table = labels.SETS[name]
        path = labels.path(shared, cache, name)
        found = features(program, models, path, cache / f"{name}.bin")
        for index, (document, (where, seen, ends)) in enumerate(zip(labels.documents(path, name, topics), found, strict=True)):
            tokens = len(where)
            rows.append(seen)
            spans.append(where)
            allowed.append(tags_of(name, table, document, where, mask))
            weight.append(np.full(tokens, table.weight, np.float32))
            starts = np.concatenate([[0], ends[:-1]]) if len(ends) else ends
            number = len(documents)
            segments.extend((base + int(a), base + int(b), number) for a, b in zip(starts, ends))
            documents.append((name, index, document["held"]))
            base += tokens
    table = np.zeros((len(masks), len(labels.TAGS)), bool)
    for tags, i in masks.items():
        for tag in tags:
            table[i, labels.TAG[tag]] = True
    join = np.concatenate
    return Corpus(join(rows), join(allowed), join(weight), np.array(segments), documents, join(spans), table)


def features(program, models, path, written):
    """For each document of a file: its tokens' places [tokens, 2], their rows [tokens, SLOTS], the ends of its segments.

    `written` keeps what the program wrote.
    """
    tables = [p for p in pathlib.Path(models).glob("*.pack") if p.name != "tagger.pack"]
    newest = max(pathlib.Path(p).stat().st_mtime for p in (program, path, *tables))
    if not written.exists() or written.stat().st_mtime < newest:
        with written.open("wb") as out:
            subprocess.run([program, models, path], stdout=out, check=True)
    bytes_ = np.memmap(written, dtype=np.uint8, mode="r")
    at = 0

    def take(count, kind):
        nonlocal at
        size = count * np.dtype(kind).itemsize
        part = bytes_[at : at + size].view(kind)
        at += size
        return part

    while at < len(bytes_):
        tokens, cuts = take(2, "<u4")
        ends = take(cuts, "<u4")
        where = take(2 * tokens, "<u4").reshape(-1, 2)
        yield where, take(tokens * SLOTS, "<u2").reshape(-1, SLOTS), ends


def tags_of(name, table, document, where, mask):
    """The index of the mask of each token."""
    text = document["text"]
    silent = {f"{p}-{label}" for label in table.silent for p in "BIES"}
    outside, capital = mask({"O"}), mask({"O"} | silent)
    out = np.full(len(where), outside, np.int32)
    if silent:
        for i, (start, end) in enumerate(where):
            if text[start].isupper():
                out[i] = capital
    starts, ends = where[:, 0], where[:, 1]
    for start, end, names in labels.names(name, document):
        first = int(np.searchsorted(ends, start, side="right"))
        last = int(np.searchsorted(starts, end, side="left"))  # after the last token
        if first >= last:
            continue
        # A name that is only part of a token (`Киев-Москва`) says nothing of the token.
        whole = starts[first] >= start and ends[last - 1] <= end
        for i in range(first, last):
            if not whole and (starts[i] < start or ends[i] > end):
                out[i] = 0
                continue
            place = "S" if last - first == 1 else "B" if i == first else "E" if i == last - 1 else "I"
            out[i] = mask({tag if tag == "O" else f"{place}-{tag}" for tag in names}) if whole else 0
    return out
