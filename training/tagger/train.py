"""Trains the tagger and writes its pack.

train.py --shared DIR --features PROGRAM --models DIR --cache DIR --pack FILE [--all] [--experiment NAME] ...

Without --all the held-out part of labels.py is not trained on and is measured at the end, with the integer arithmetic that the
Rust code does. The same input gives the same bytes on one kind of processor.
"""

import argparse
import functools
import hashlib
import json
import os
import pathlib
import time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=true intra_op_parallelism_threads=2")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import jax
import jax.numpy as jnp
import numpy as np
import optax

import cases
import compose
import data
import decode
import labels
import quantise
import vectors

HERE = pathlib.Path(__file__).parent
WORD_ROWS, SHAPE_ROWS = 1 << 15, 1 << 13
WORD_SLOTS = 5
LETTER_SLOTS = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 22, 23]  # what names of the same case differ in
ENDING_SLOT, LANGUAGE_SLOT = 9, 19
TABLE_SLOT = 17  # what the tables of names say
ROW = 256  # tokens of a row of a batch


def start(seed, width, depth, word_width, shape_width):
    key = jax.random.split(jax.random.key(seed), 4 + depth)
    normal = lambda k, shape, scale: scale * jax.random.normal(k, shape, jnp.float32)
    entry = word_width + shape_width
    weights = {
        "words": normal(key[0], (WORD_ROWS, word_width), 0.1),
        "shapes": normal(key[1], (SHAPE_ROWS, shape_width), 0.1),
        "mix": normal(key[2], (entry, width), (2 / entry) ** 0.5),
        "mix_bias": jnp.zeros(width),
        "out": normal(key[3], (width, len(labels.TAGS)), (1 / width) ** 0.5),
        "out_bias": jnp.zeros(len(labels.TAGS)),
    }
    for i in range(depth):
        weights[f"conv{i}"] = normal(key[4 + i], (3 * width, width), (1 / (3 * width)) ** 0.5)
        weights[f"conv{i}_bias"] = jnp.zeros(width)
    return weights


def embed(table, rows):
    """The sum of the rows, row 0 being zero whatever stands there."""
    return table[rows].sum(-2) - (rows == 0).sum(-1)[..., None] * table[0]


def forward(weights, rows, mask, key=None, dropout=0.0):
    words = embed(weights["words"], rows[..., :WORD_SLOTS])
    shapes = embed(weights["shapes"], rows[..., WORD_SLOTS:])
    h = jnp.concatenate([words, shapes], -1) @ weights["mix"] + weights["mix_bias"]
    h = jax.nn.relu(h) * mask
    depth = sum(name.startswith("conv") and name.endswith("bias") for name in weights)
    for i in range(depth):
        if key is not None and dropout:
            key, use = jax.random.split(key)
            seen = h * jax.random.bernoulli(use, 1 - dropout, (*h.shape[:1], 1, h.shape[2])) / (1 - dropout)
        else:
            seen = h
        pad = jnp.pad(seen, ((0, 0), (1, 1), (0, 0)))
        window = jnp.concatenate([pad[:, :-2], pad[:, 1:-1], pad[:, 2:]], -1)
        h = (h + jax.nn.relu(window @ weights[f"conv{i}"] + weights[f"conv{i}_bias"])) * mask
    return h @ weights["out"] + weights["out_bias"]


def loss(weights, batch, key, options):
    rows, allowed, weight, mask = batch
    drop, table, word = jax.random.split(key, 3)
    shape = rows.shape[:2]
    word_gone = jax.random.bernoulli(word, options["word_dropout"], shape)
    table_gone = jax.random.bernoulli(table, options["table_dropout"], shape)
    slot = jnp.arange(rows.shape[2])
    gone = (word_gone[..., None] & (slot < WORD_SLOTS)) | (table_gone[..., None] & (slot == TABLE_SLOT))
    rows = jnp.where(gone, 0, rows)
    scores = forward(weights, rows, mask[..., None], drop, options["dropout"])
    free = jax.nn.logsumexp(scores, -1)
    held = jax.nn.logsumexp(jnp.where(allowed, scores, -1e9), -1)
    return ((free - held) * weight).sum() / jnp.maximum(weight.sum(), 1)


def pack_rows(corpus, chosen, random):
    """Segments of the chosen documents in rows of ROW tokens, a gap between them; -1 is a gap."""
    segments = corpus.segments[chosen[corpus.segments[:, 2]]]
    out = np.full((len(segments) + 1, ROW), -1, np.int64)
    row = at = 0
    for first, after, _ in random.permutation(segments):
        if at + (after - first) > ROW:
            row, at = row + 1, 0
        out[row, at : at + after - first] = np.arange(first, after)
        at += after - first + 1
    return random.permutation(out[: row + 1])


def donors(corpus, everything, random):
    """For each token of a name another of the same tag, ending, language and shape, whose letters it may borrow; else itself."""
    out = np.arange(len(corpus.rows))
    sure = corpus.masks.sum(1) <= 3
    named = sure[corpus.allowed] & ~corpus.masks[corpus.allowed, 0]
    if not everything:
        held = np.array([d[2] for d in corpus.documents])
        token_held = np.zeros(len(out), bool)
        for first, after, document in corpus.segments:
            token_held[first:after] = held[document]
        named &= ~token_held
    index = np.flatnonzero(named)
    key = np.stack([corpus.allowed[index], corpus.rows[index, ENDING_SLOT], corpus.rows[index, LANGUAGE_SLOT]], 1)
    # Shuffle, then sort by key: each group is a run in random order, and each token borrows from the next of its run.
    index = index[(order := random.permutation(len(index)))]
    key = key[order]
    order = np.lexsort(key.T)
    index, key = index[order], key[order]
    same = np.append((key[1:] == key[:-1]).all(1), False)
    following = np.append(index[1:], index[:1])
    out[index[same]] = following[same]
    return out


def chosen_documents(corpus, everything, random, rates):
    """Which documents an epoch reads: all of the training part, of some sets a share only."""
    out = np.zeros(len(corpus.documents), bool)
    for i, (name, _, held) in enumerate(corpus.documents):
        out[i] = (everything or not held) and random.random() < rates.get(name, 1.0)
    return out


def train(corpus, arguments):
    options = {"word_dropout": arguments.word_dropout, "table_dropout": arguments.table_dropout, "dropout": arguments.dropout}
    random = np.random.default_rng(arguments.seed)
    weights = start(arguments.seed, arguments.width, arguments.depth, arguments.word_width, arguments.shape_width)
    if arguments.vectors:
        known = vectors.start(
            arguments.features, arguments.models, arguments.cache, WORD_ROWS, arguments.word_width, WORD_SLOTS
        )
        weights["words"] = jnp.asarray(known, jnp.float32)
    epochs = [
        pack_rows(corpus, chosen_documents(corpus, arguments.all, random, arguments.rates), random)
        for _ in range(arguments.epochs)
    ]
    steps = sum(len(e) // arguments.batch for e in epochs)
    schedule = optax.warmup_cosine_decay_schedule(0, arguments.rate, max(steps // 20, 1), steps, arguments.rate / 30)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=arguments.decay))
    state = optimiser.init(weights)
    masks = jnp.asarray(corpus.masks)

    @functools.partial(jax.jit, donate_argnums=(0, 1, 2))
    def step(weights, state, average, rows, allowed, weight, mask, key, share):
        value, slope = jax.value_and_grad(loss)(weights, (rows, masks[allowed], weight, mask), key, options)
        change, state = optimiser.update(slope, state, weights)
        weights = optax.apply_updates(weights, change)
        average = jax.tree.map(lambda a, w: a + share * (w - a), average, weights)
        return weights, state, average, value

    average = jax.tree.map(jnp.copy, weights)
    key = jax.random.key(arguments.seed + 1)
    number, losses, began = 0, [], time.time()
    for epoch, rows in enumerate(epochs):
        donor = donors(corpus, arguments.all, random)
        for at in range(0, len(rows) - arguments.batch + 1, arguments.batch):
            index = rows[at : at + arguments.batch]
            mask = (index >= 0).astype(np.float32)
            index = np.maximum(index, 0)
            key, use = jax.random.split(key)
            number += 1
            seen_rows = corpus.rows[index].astype(np.int32)
            if arguments.swap:
                other = np.where(random.random(index.shape) < arguments.swap, donor[index], index)
                seen_rows[..., LETTER_SLOTS] = corpus.rows[other][..., LETTER_SLOTS]
            # The last quarter of the steps is averaged.
            into = number - 3 * steps // 4
            share = 1.0 if into <= 1 else 1.0 / into
            weights, state, average, value = step(
                weights, state, average, seen_rows, corpus.allowed[index],
                corpus.weight[index] * mask, mask, use, share,
            )
            losses.append(value)
            if number % 50 == 0:
                now = float(np.mean(jax.device_get(losses[-50:])))
                print(f"epoch {epoch} step {number}/{steps} loss {now:.4f} {time.time() - began:.0f} s", flush=True)
    return jax.device_get(average)


LICENCE = "MIT OR Apache-2.0; learned from CC-BY-SA-4.0 and CC-BY-4.0 texts, see tagger.md"


def enter(path, raw):
    """Writes the pack, and enters it into a manifest beside it where there is one."""
    path.write_bytes(raw)
    manifest = path.parent / "MANIFEST.json"
    if not manifest.exists():
        return
    old = json.loads(manifest.read_text("utf-8"))
    entry = {"name": path.stem, "file": path.name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest(), "licence": LICENCE}
    old["packs"] = sorted([p for p in old["packs"] if p["name"] != path.stem] + [entry], key=lambda p: p["name"])
    manifest.write_text(json.dumps(old, indent=2, ensure_ascii=False) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser()
    for name in ("--shared", "--features", "--models", "--cache"):
        parser.add_argument(name, required=True)
    parser.add_argument("--pack", help="where to write the pack")
    parser.add_argument("--sentences", help="sentences of ours, for --cases")
    parser.add_argument("--cases", help="where to write what the network says of them")
    parser.add_argument("--calibration", help="a report of a run that held out: its calibration goes into the pack")
    parser.add_argument("--floats", help="the weights before rounding: written after training, read with --load")
    parser.add_argument("--load", action="store_true")
    parser.add_argument("--all", action="store_true", help="train on the held-out part too")
    parser.add_argument("--vectors", action="store_true", help="begin with what Navec knows of words")
    parser.add_argument("--report", help="a JSON file for the held-out figures")
    parser.add_argument("--compose", nargs=3, help="sito, name_forms and the folder of tables: sentences of ours are composed into the cache")
    parser.add_argument("--hold", nargs="+", default=labels.HELD_TOPICS, help="topics of SlavicNER to hold out")
    parser.add_argument("--sets", nargs="*", default=list(labels.SETS))
    parser.add_argument("--rates", type=json.loads, default=labels.RATES, help="the share of each set's documents in an epoch")
    for name, value in (("seed", 1), ("width", 128), ("depth", 4), ("word-width", 64), ("shape-width", 64), ("epochs", 6), ("batch", 8)):
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in (("rate", 2e-3), ("decay", 0.01), ("dropout", 0.1), ("word-dropout", 0.35), ("table-dropout", 0.25), ("swap", 0.3)):
        parser.add_argument(f"--{name}", type=float, default=value)
    arguments = parser.parse_args()
    if arguments.compose:
        *programs, tables = arguments.compose
        compose.write(*programs, pathlib.Path(tables), HERE / "composed", pathlib.Path(arguments.cache))
    corpus = data.load(arguments.shared, arguments.features, arguments.models, arguments.cache, arguments.sets, arguments.hold)
    held = np.array([d[2] for d in corpus.documents])
    print(f"{len(corpus.documents)} documents, {held.sum()} held out, {len(corpus.rows)} tokens, {len(corpus.masks)} masks", flush=True)
    if arguments.load:
        weights = dict(np.load(arguments.floats))
    else:
        weights = {k: np.asarray(v) for k, v in train(corpus, arguments).items()}
        if arguments.floats:
            np.savez(arguments.floats, **weights)
    network = quantise.Network.of(weights)
    knots = json.loads(pathlib.Path(arguments.calibration).read_text())["knots"] if arguments.calibration else quantise.EVEN
    if not arguments.all:
        found = decode.found(network, corpus, held)
        knots, report = decode.measure(arguments.shared, corpus, found)
        for line in report["lines"]:
            print(line)
        if arguments.report:
            pathlib.Path(arguments.report).write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    if arguments.pack:
        enter(pathlib.Path(arguments.pack), network.pack(knots))
    if arguments.cases:
        cases.write(network, arguments.features, arguments.models, arguments.sentences, arguments.cases)


if __name__ == "__main__":
    main()
