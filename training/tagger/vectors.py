"""A start for the table of words: the sums of rows are made near what Navec's vectors say of 250,000 Russian words.

Navec (Natasha's vectors of words, counted on a billion words of news; MIT) knows many names and words around names that the
annotated texts do not have. Each word goes through the features of the Rust program, as in a text; its rows are fitted so that
their sum is the vector, cut to as many dimensions as the table has.
"""

import functools
import importlib.util
import json
import pathlib

import jax
import jax.numpy as jnp
import numpy as np
import optax

import data

EPOCHS, BATCH, RATE = 25, 2048, 2e-2
SPREAD = 0.3  # of the sums, where training begins
LINES = 5000  # words in a document given to the program


def read():
    """Navec's words, their vectors and how often each was seen."""
    from navec import Navec

    # The file comes with the package; importing that would load all of Natasha.
    package = pathlib.Path(importlib.util.find_spec("natasha").origin).parent
    navec = Navec.load(next((package / "data/emb").glob("navec_news_*.tar")))
    words = navec.vocab.words
    vectors = np.stack([navec.pq[i] for i in range(len(words))]).astype(np.float32)
    return words, vectors, np.asarray(navec.vocab.counts[: len(words)], float)


def rows_of(words, program, models, cache, slots):
    """The rows of each word that the program takes for one token: (indices of words, rows)."""
    path = pathlib.Path(cache) / "words.jsonl"
    texts = ["\n".join(words[at : at + LINES]) for at in range(0, len(words), LINES)]
    with path.open("w", encoding="utf-8") as out:
        for number, text in enumerate(texts):
            out.write(json.dumps({"id": f"words/{number}", "text": text, "lang": "ru"}, ensure_ascii=False) + "\n")
    place = {word: i for i, word in enumerate(words)}
    index, rows = [], []
    for text, (where, found, _) in zip(texts, data.features(program, models, path, path.with_suffix(".bin")), strict=True):
        for (start, end), row in zip(where, found):
            whole = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
            if whole and (word := place.get(text[start:end])) is not None:
                index.append(word)
                rows.append(row[:slots])
    return np.array(index), np.array(rows, np.int32)


def start(program, models, cache, count, width, slots):
    """Rows of the table of words [count, width]."""
    words, vectors, counts = read()
    index, rows = rows_of(words, program, models, cache, slots)
    # A word that is read more often weighs more, by the root of its count.
    weight = np.sqrt(np.minimum(counts[index], 1e6) + 1)
    weight = np.clip(weight / weight.mean(), 0.2, 20)
    wanted = vectors[index] - np.average(vectors[index], axis=0, weights=weight)
    spread = (wanted * np.minimum(weight, 3)[:, None]).T @ wanted
    wanted = wanted @ np.linalg.eigh(spread)[1][:, ::-1][:, :width]
    wanted /= np.sqrt((wanted**2).mean())
    weight = np.minimum(weight, 5)

    table = 0.02 * jax.random.normal(jax.random.key(0), (count, width))
    steps = len(index) // BATCH
    optimiser = optax.adam(optax.cosine_decay_schedule(RATE, EPOCHS * steps))
    state = optimiser.init(table)

    def loss(table, rows, wanted, weight):
        # Row 0 is zero whatever stands there.
        sums = table[rows].sum(-2) - (rows == 0).sum(-1)[..., None] * table[0]
        return (((sums - wanted) ** 2).mean(-1) * weight).mean()

    @functools.partial(jax.jit, donate_argnums=(0, 1))
    def step(table, state, *batch):
        change, state = optimiser.update(jax.grad(loss)(table, *batch), state)
        return optax.apply_updates(table, change), state

    random = np.random.default_rng(0)
    for _ in range(EPOCHS):
        order = random.permutation(len(index))
        for at in range(0, steps * BATCH, BATCH):
            chosen = order[at : at + BATCH]
            table, state = step(table, state, rows[chosen], wanted[chosen], weight[chosen])
    return SPREAD * np.asarray(table)
