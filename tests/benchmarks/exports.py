"""How long an export takes, beside reading the same papers and joining them as plain strings.

    python -m tests.benchmarks.exports [PAPERS]

The recorded papers are stored in a library, with categories and dates that this file invents. Each format and the plain
strings take turns (A B A B); what counts is the ratio of their medians, of wall time and of the processor's. The bar is 1.5.
Citation keys are given before: a paper is given its key once. What the first export takes, with 10,000 keys to give, is the
last line.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readerapp.arxiv.listing import Listing
from readerapp.arxiv.paper import Paper
from readerapp.jobs.exporting import written
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything
from readerapp.storage.store import Store
from tests.benchmarks.finding.names import recorded
from tests.places import RECORDED

ROUNDS = 7
FORMS = ("bibtex", "biblatex", "ris", "csl-json", "csv", "jsonl")


def main() -> None:
    """Print a line a format: seconds, and how many times as long as the plain strings."""
    count = int(sys.argv[1]) if sys.argv[1:] else 10_000
    begin = datetime(2020, 1, 6, 18, tzinfo=UTC)
    papers = [
        paper._replace(
            primary_category="cs.LG", categories=("cs.LG",), version=1, submitted=begin + timedelta(minutes=number)
        )
        for number, paper in enumerate(recorded(RECORDED, count))
    ]
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "library.sqlite3", texts_of) as store:
        store.add_listing(Listing(tuple(papers)))
        keys = list(store.find(Everything()))
        print(f"{len(keys):,} papers; medians of {ROUNDS} rounds in turn")
        first = timed(lambda: written(store, keys, "bibtex"))
        for form in FORMS:
            plain, ours = [], []
            for _ in range(ROUNDS):
                plain.append(timed(lambda: joined(store, keys)))
                ours.append(timed(lambda form=form: written(store, keys, form)))
            wall, cpu = (median(ours, of) / median(plain, of) for of in (0, 1))
            print(f"{form:<10}{median(ours, 0):>7.3f} s to {median(plain, 0):.3f} s: {wall:.2f} x (processor {cpu:.2f} x)")
        print(f"first BibTeX, with keys to give: {first[0]:.3f} s")


def joined(store: Store, keys: list[int]) -> str:
    """The papers read and joined as plain strings."""
    return "\n\n".join(map(plain_text, (entry.paper for entry in store.papers(keys))))


def plain_text(paper: Paper) -> str:
    """The fields of an entry, a line each, as they are."""
    return "\n".join([paper.title, " and ".join(paper.authors), str(paper.submitted), paper.id, *paper.categories])


def timed(do: Callable[[], object]) -> tuple[float, float]:
    """The seconds that `do` takes: by the clock, and of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    do()
    return time.perf_counter() - wall, time.process_time() - cpu


def median(times: list[tuple[float, float]], of: int) -> float:
    """The median of one of the two."""
    return statistics.median(one[of] for one in times)


if __name__ == "__main__":
    main()
