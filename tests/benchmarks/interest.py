"""How well likely interest is told, beside TF-IDF with a linear SVM (scikit-learn), beside chance and beside the plain order.

    python -m tests.benchmarks.interest judge METADATA.jsonl.gz      each of 12 categories in turn is what one stars
    python -m tests.benchmarks.interest update LIBRARY               a star and a row, in a copy of a library (libraries.py)

Judging needs scikit-learn, which readerapp does not: run it with a Python that has both. The papers are JSON objects, one a
line, with title, abstract, authors and categories. Categories are no words here, or the answer would be among them.
"""

import gzip
import json
import math
import random
import shutil
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from readerapp.interest.likeness import Counts, Weights, number, weight
from readerapp.interest.words import words_of

CATEGORIES = 12
"""The most frequent ones, but for math.MP, which is math-ph by another name."""
DECIDED = (200, 1_000, 16_772)
"""Papers that were starred or dismissed, the last number being half of those there are; the other half is judged."""
SHARE = 0.05


class Judged(NamedTuple):
    """Precision among the first 5 %, and normalised discounted cumulative gain over all."""

    precision: float
    gain: float


def judge(is_liked: Sequence[bool], numbers: Sequence[float]) -> Judged:
    """How well `numbers` put those that are liked first; ties stay as they are."""
    order = sorted(range(len(numbers)), key=lambda at: -numbers[at])
    first = order[: round(SHARE * len(order))]
    gain = sum(1 / math.log2(place + 2) for place, at in enumerate(order) if is_liked[at])
    best = sum(1 / math.log2(place + 2) for place in range(sum(is_liked)))
    return Judged(sum(is_liked[at] for at in first) / len(first), gain / best)


def learnt(papers: Sequence[set[str]], is_liked: Sequence[bool]) -> tuple[dict[str, Counts], Counts]:
    """What the library would have counted."""
    liked: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for words, likes in zip(papers, is_liked, strict=True):
        (liked if likes else passed).update(words)
    counts = {word: Counts(liked[word], passed[word]) for word in liked.keys() | passed.keys()}
    return counts, Counts(sum(is_liked), len(is_liked) - sum(is_liked))


def ours(papers: Sequence[set[str]], is_liked: Sequence[bool], others: Sequence[set[str]]) -> list[float]:
    """The numbers of the papers `others`, after `papers` were decided about."""
    counts, of = learnt(papers, is_liked)
    return [number_of(words, counts, of) for words in others]


def number_of(words: set[str], counts: dict[str, Counts], of: Counts) -> float:
    """The number of a paper of these words."""
    return number(words, [weight(counts[word], of) for word in words if word in counts])


def judge_all(path: Path) -> None:
    """Print a table for each number of decisions."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    with gzip.open(path, "rt", encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    chance = random.Random(16)  # noqa: S311 - the same each time
    chance.shuffle(told)
    words = [words_of(one["title"], one["abstract"] or "", one.get("authors") or (), ()) for one in told]
    texts = [f"{one['title']} {one['abstract']} {' '.join(f'@{name}' for name in one.get('authors') or ())}" for one in told]
    common = Counter(category for one in told for category in one["categories"] if category != "math.MP")
    half = len(told) // 2
    for decided in (min(count, half) for count in DECIDED):
        start = time.perf_counter()
        vectors = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2))
        known, unknown = vectors.fit_transform(texts[:decided]), vectors.transform(texts[half:])
        prepared = time.perf_counter() - start
        print(f"\n{decided:,} decided, {len(told) - half:,} judged\n")
        print("| category | stars | readerapp: first 5 %, gain | SVM | chance | listing order |")
        print("| --- | --- | --- | --- | --- | --- |")
        sums: dict[str, list[Judged]] = {}
        took: Counter[str] = Counter()
        for category, _ in common.most_common(CATEGORIES):
            likes = [category in one["categories"] for one in told]
            rows: dict[str, Callable[[], Sequence[float]]] = {
                "readerapp": partial(ours, words[:decided], likes[:decided], words[half:]),
                "SVM": partial(_svm, known, likes[:decided], unknown),
                "chance": lambda: [chance.random() for _ in told[half:]],
                "order": lambda: [_number_of(one["id"]) for one in told[half:]],
            }
            found = []
            for name, numbers in rows.items():
                start = time.perf_counter()
                one = judge(likes[half:], list(numbers()))
                took[name] += time.perf_counter() - start
                sums.setdefault(name, []).append(one)
                found.append(f"{one.precision:.3f}, {one.gain:.3f}")
            print(f"| {category} | {sum(likes[:decided]):,} | {' | '.join(found)} |", flush=True)
        means = {name: Judged(*map(statistics.mean, zip(*some, strict=True))) for name, some in sums.items()}
        print(f"| mean | | {' | '.join(f'{one.precision:.3f}, {one.gain:.3f}' for one in means.values())} |")
        part = means["readerapp"].precision / means["SVM"].precision, means["readerapp"].gain / means["SVM"].gain
        print(f"\nof the SVM: {part[0]:.1%} of its precision, {part[1]:.1%} of its gain")
        print(f"seconds for all: readerapp {took['readerapp']:.1f}, SVM {took['SVM'] + prepared:.1f}")
        _weigh(words, told, texts, decided)


def _svm(known: Any, is_liked: Sequence[bool], unknown: Any) -> Sequence[float]:
    from sklearn.svm import LinearSVC

    found: Sequence[float] = LinearSVC().fit(known, is_liked).decision_function(unknown)
    return found


def _number_of(name: str) -> float:
    digits = "".join(char for char in name if char.isdigit())
    return float(digits or 0)


def _weigh(words: Sequence[set[str]], told: Sequence[dict[str, list[str]]], texts: Sequence[str], decided: int) -> None:
    """Print what each needs in memory to tell of one paper: the words of that paper, or the vocabulary and the weights."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    likes = ["cs.CV" in one["categories"] for one in told[:decided]]
    counts, of = learnt(words[:decided], likes)
    tracemalloc.start()
    number_of(words[-1], counts, of)
    own = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    tracemalloc.start()
    vectors = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2))
    LinearSVC().fit(vectors.fit_transform(texts[:decided]), likes)
    kept, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"memory: readerapp {own / 1024:.0f} kB for a paper, of {len(counts):,} words in the library; ", end="")
    print(f"SVM {kept / 1e6:.0f} MB kept, {most / 1e6:.0f} MB while it learns")


def update(path: Path) -> None:
    """Print how long it takes to count a starred paper, to star one, and to tell of the papers of a screen."""
    from readerapp.rendering.text import texts_of
    from readerapp.search.query import Is
    from readerapp.storage.sql.lessons import interest
    from readerapp.storage.store import Store

    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(folder) / "library.sqlite3"
        shutil.copy(path, copy)
        with Store(copy, texts_of) as store:
            start = time.perf_counter()
            undecided = list(store.first(Is("undecided"), 3_000))
            off = _times(lambda key: store.star([key]), undecided[:200])
            while store.learn(200):
                pass
            learning = time.perf_counter() - start
            words = store.connection.execute("SELECT count(*) FROM interest").fetchone()[0]
            print(f"{store.counts().papers:,} papers, {words:,} words of {interest.papers_counted(store.connection)}")
            print(f"learnt in {learning:.1f} s")
            print(f"a star, off        {_said(off)}")
            print(f"a star, learning   {_said(_times(lambda key: store.star([key]), undecided[400:600]))}")
            print(f"counting a star    {_said(_times(lambda key: store.learn(1), undecided[400:600]))}")
            print(f"a row's number     {_said(_times(lambda key: store.likely([key], Weights()), undecided[600:1000]))}")
            print(f"why, for the page  {_said(_times(lambda key: store.why_likely(key, Weights()), undecided[600:1000]))}")


def _times(do: Callable[[int], object], keys: Sequence[int]) -> list[float]:
    found = []
    for key in keys:
        start = time.perf_counter()
        do(key)
        found.append(time.perf_counter() - start)
    return found


def _said(times: Sequence[float]) -> str:
    ordered = sorted(times)
    return f"median {statistics.median(ordered) * 1e3:.2f} ms, p95 {ordered[int(0.95 * len(ordered))] * 1e3:.2f} ms"


if __name__ == "__main__":
    {"judge": judge_all, "update": update}[sys.argv[1]](Path(sys.argv[2]))
