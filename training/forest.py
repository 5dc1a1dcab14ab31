"""Forests of small trees for the learned cleaners: how they are trained, written and entered into the manifest."""
import hashlib
import json
import os
import struct
import time
import zlib

import lightgbm
import numpy as np

# Log-odds of one, in the unit of the leaves.
UNIT = 4096

# The same input gives the same bytes, whatever the number of threads. On a busy machine one thread is quicker than two that
# wait for each other: `OMP_NUM_THREADS=2` where it is idle.
FIXED = dict(objective="binary", lambda_l2=5, max_bin=255, min_data_in_bin=1, deterministic=True, force_row_wise=True, seed=7, verbosity=-1,
             num_threads=int(os.environ.get("OMP_NUM_THREADS", 1)))


def train(x, y, w, trees, **options):
    """A forest that tells `y` from the rows `x`, which count by `w`."""
    start = time.process_time()
    model = lightgbm.train({**FIXED, **options}, lightgbm.Dataset(x, y, weight=w), trees)
    print(f"{len(y)} rows, {trees} trees: {time.process_time() - start:.0f} s of CPU time", flush=True)
    return model


def pack(mark, protocol, widths, models):
    """The pack that `src/clean/forest.rs` describes."""
    out = mark + struct.pack("<I", protocol) + b"".join(struct.pack("<H", width) for width in widths)
    for model in models:
        trees = model.dump_model()["tree_info"]
        out += struct.pack("<H", len(trees)) + b"".join(map(tree, trees))
    return out


def tree(described):
    nodes, leaves = {}, {}

    def walk(node):
        if "split_index" not in node:
            leaves[node.get("leaf_index", 0)] = node["leaf_value"]
            return 128 + node.get("leaf_index", 0)
        assert node["decision_type"] == "<="
        number = node["split_index"]
        nodes[number] = (node["split_feature"], int(np.clip(np.floor(node["threshold"]), 0, 255)), walk(node["left_child"]), walk(node["right_child"]))
        return number

    walk(described["tree_structure"])
    out = struct.pack("<B", len(nodes)) + b"".join(struct.pack("<HBBB", *nodes[n]) for n in range(len(nodes)))
    return out + b"".join(struct.pack("<h", int(np.clip(round(leaves[n] * UNIT), -32768, 32767))) for n in range(len(nodes) + 1))


def enter(path, raw, licence):
    """Writes the pack and enters it into the manifest beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    manifest = path.parent / "MANIFEST.json"
    old = json.loads(manifest.read_text("utf-8")) if manifest.exists() else {"protocol": 1, "packs": []}
    entry = {"name": path.stem, "file": path.name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest(), "licence": licence}
    old["packs"] = sorted([p for p in old["packs"] if p["name"] != path.stem] + [entry], key=lambda p: p["name"])
    manifest.write_text(json.dumps(old, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{path}: {len(raw)} bytes, {len(zlib.compress(raw, 9))} compressed", flush=True)
