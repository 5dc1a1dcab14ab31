"""Speed beside Natasha with normal forms, on the same machine and texts: beside_natasha.py SITO TEXT.txt ...

Both read the same bytes again and again, on one thread; what counts is processor time. Loading is left out on both sides:
Natasha's by not being timed, Sito's by the difference between many repeats and one. Prints tokens a second, as Natasha's own
segmenter counts tokens, the best of three rounds.
"""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

os.environ.update({name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})

from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

REPEATS, ROUNDS = 100, 3


def natasha(texts):
    segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
    morphology, syntax, names = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text):
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)
        for span in doc.spans:
            span.normalize(vocabulary)
        return len(doc.tokens)

    read(texts[0])
    seconds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        tokens = sum(read(text) for text in texts * 3)
        seconds.append(time.process_time() - began)
    return tokens / 3, min(seconds) / 3


def sito(program, texts, repeats):
    with tempfile.TemporaryDirectory() as folder:
        for number in range(repeats):
            for nth, text in enumerate(texts):
                # Each a text of its own: the same text twice would be one document.
                (pathlib.Path(folder) / f"{number:03}-{nth:03}.txt").write_text(f"{text}\n{number}\n", "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "analyze", "--no-clean", "--threads", "1", folder], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    program, *paths = sys.argv[1:]
    texts = [pathlib.Path(path).read_text("utf-8") for path in paths]
    tokens, seconds = natasha(texts)
    theirs = tokens / seconds
    many, one = (min(sito(program, texts, repeats) for _ in range(ROUNDS)) for repeats in (REPEATS, 1))
    ours = tokens * (REPEATS - 1) / (many - one)
    print("\n| tokens a second of processor time | | × Natasha |\n|---|---|---|")
    print(f"| Natasha with normal forms | {theirs:,.0f} | 1.0 |")
    print(f"| Sito, the whole of `sito analyze --no-clean` | {ours:,.0f} | {ours / theirs:.1f} |")


if __name__ == "__main__":
    main()
