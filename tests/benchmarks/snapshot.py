"""A made-up snapshot of arXiv's metadata of 1,000,000 lines: read alone, and stored: `python -m tests.benchmarks.snapshot`.

The lines are as long as those of the real one. Storing is measured over the first 100,000; it does not slow down after them.
"""

import gc
import json
import random
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.places import CHECKOUT

LINES, STORED = 1_000_000, 100_000
LEAST, MOST_MEMORY = 20_000, 150


def main() -> None:
    """Print a line for reading and one for storing."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "snapshot.json"
        write(file)
        print(f"{LINES:,} lines, {file.stat().st_size / LINES:,.0f} bytes each")
        print(f"{'what':<44}{'papers a second':>18}{'processor':>12}{'memory':>10}")
        for what in ("read", "store"):
            words = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.snapshot", what, str(file), folder],
                cwd=CHECKOUT, check=True, capture_output=True, text=True,
            ).stdout  # fmt: skip
            print(words, end="")
        print(f"{'bar, for reading':<44}{LEAST:>18,}{'':>12}{MOST_MEMORY:>7} MB")


def write(file: Path) -> None:
    """Write the lines, of a hundred different texts."""
    chance = random.Random(1)  # noqa: S311 - texts, no secrets
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 11))) for _ in range(5_000)]
    tails = []
    for _ in range(100):
        text = " ".join(chance.choices(words, k=chance.randint(100, 210)))
        people = [[chance.choice(words).title(), chance.choice(words).title(), ""] for _ in range(chance.randint(1, 8))]
        record = {
            "submitter": " ".join(people[0][1::-1]),
            "authors": " and ".join(" ".join(one[1::-1]) for one in people),
            "title": " ".join(chance.choices(words, k=10)),
            "comments": "12 pages, 3 figures",
            "journal-ref": None,
            "doi": "10.1000/182",
            "report-no": None,
            "categories": "cs.CV cs.LG",
            "license": "http://arxiv.org/licenses/nonexclusive-distrib/1.0/",
            "abstract": "  " + "\n".join(textwrap.wrap(text + " in $O(n^2)$.", 78)) + "\n",
            "versions": [
                {"version": f"v{number}", "created": f"Sat, {number} Feb 2020 10:00:00 GMT"} for number in range(1, 3)
            ],
            "update_date": "2020-02-05",
            "authors_parsed": people,
        }
        tails.append(json.dumps(record)[1:])
    with file.open("w") as target:
        for number in range(LINES):
            month, place = divmod(number, 90_000)
            target.write(f'{{"id": "20{month + 1:02}.{place + 1:05}", {tails[number % 100]}\n')


def read(file: Path) -> int:
    """Parse every line."""
    from readerapp.sources import snapshot

    with file.open("rb") as lines:
        return sum(len(part.papers) for part in snapshot.parts(lines))


def store(file: Path, folder: Path) -> int:
    """Parse and store the first lines."""
    from readerapp.jobs.importing import import_snapshot
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store

    def first() -> Iterator[bytes]:
        with file.open("rb") as lines:
            yield from islice(lines, STORED)

    with Store(folder / "library.sqlite3", texts_of) as library:
        import_snapshot(library, first(), "snapshot.json")
        return library.counts().papers


if __name__ == "__main__":
    if len(sys.argv) > 1:
        what, source, folder = sys.argv[1:]
        # As the command does, see readerapp/__main__.py.
        gc.set_threshold(100_000)
        begun, processor = time.perf_counter(), time.process_time()
        papers = read(Path(source)) if what == "read" else store(Path(source), Path(folder))
        seconds, processor = time.perf_counter() - begun, time.process_time() - processor
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        name = f"snapshot, {papers:,} papers {'read' if what == 'read' else 'read and stored'}"
        print(f"{name:<44}{papers / seconds:>18,.0f}{papers / processor:>12,.0f}{memory:>7.0f} MB")
    else:
        main()
