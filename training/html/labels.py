"""Which lines of a page belong to its article: by the longest common subsequence of the words of page and clean text."""
import re

from rapidfuzz.distance import LCSseq

WORD = re.compile(r"\w+")


def words(text):
    return WORD.findall(text.casefold())


def label(lines, clean):
    """For each line the part of its words, 0 to 1, that stand in the clean text at the same place of the reading order."""
    gold = words(clean)
    page, owner = [], []
    for index, line in enumerate(lines):
        for word in words(line):
            page.append(word)
            owner.append(index)
    hit = [0.0] * len(lines)
    size = [0] * len(lines)
    for index in owner:
        size[index] += 1
    runs = [(op.src_start, op.src_end, op.dest_start, op.dest_end)
            for op in LCSseq.opcodes(gold, page) if op.tag == "equal"]
    for g0, g1, p0, p1 in runs:
        whole = {}
        for at in range(p0, p1):
            whole[owner[at]] = whole.get(owner[at], 0) + 1
        for index, count in whole.items():
            # A word or two alone meet by chance, unless they are the line.
            if p1 - p0 >= 3 or count == size[index]:
                hit[index] += count
    return [h / s if s else 0.0 for h, s in zip(hit, size)], size
