"""Stored cases: what the network says of sentences of ours, for the tests of the Rust code."""

import json
import pathlib
import subprocess

import numpy as np

from data import SLOTS


def write(network, program, models, sentences, out):
    """For each sentence its features and the scores that the arithmetic of quantise.py gives its tokens."""
    bytes_ = np.frombuffer(subprocess.run([program, models, sentences], capture_output=True, check=True).stdout, np.uint8)
    at, cases = 0, []

    def take(count, kind):
        nonlocal at
        size = count * np.dtype(kind).itemsize
        at += size
        return bytes_[at - size : at].view(kind)

    for _ in pathlib.Path(sentences).read_text(encoding="utf-8").splitlines():
        tokens, cuts = (int(n) for n in take(2, "<u4"))
        assert cuts == 1, "a sentence is one segment"
        take(cuts + 2 * tokens, "<u4")
        rows = take(tokens * SLOTS, "<u2").reshape(-1, SLOTS)
        cases.append({"rows": rows.ravel().tolist(), "scores": network.scores(rows, [0]).ravel().tolist()})
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    pathlib.Path(out).write_text(f"[\n{lines}\n]\n")
