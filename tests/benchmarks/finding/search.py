"""Searching and indexing, in libraries of invented papers; migration.py measures bringing an old one up to date.

    python -m tests.benchmarks.finding.search [--papers 10000,100000] [--against CHECKOUT] [--folder FOLDER]

Prints the milliseconds from a typed text to the keys of all that match, newest first, as the window asks for them (dismissed
papers left out), those that it takes beside the window to count the matches and to correct an unknown word, the size of the
index and how many papers it takes in a second. `--against` names another checkout of readerapp, which is measured in turn
with this one (A B A B). The libraries are kept in FOLDER between two runs.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

if __name__ == "__main__" and __package__ is None:
    # As the program of another checkout, whose own `tests` comes first on the path: see `run`.
    import libraries
else:
    from tests.benchmarks import libraries

CHECKOUT = Path(__file__).resolve().parents[3]
ROUNDS = 5
TYPED = (
    "l", "le", "lea", "learni", "learning", "con", "comp", "deep learning", "deep learning con", "the", "\"deep learning\"",
    "state-of-the-art", "ti:learning", "au:wa", "au:peters", "au:peters OR au:quill", "zyg", "learning -deep", "1501.00009",
)  # fmt: skip
UNKNOWN = ("performnace", "netwrok", "zzkernel", "constelations")
_PAPERS = """
    INSERT INTO papers (key, id, version, title, abstract, authors, primary_category, categories, doi)
    VALUES (?, ?, 1, ?, ?, ?, 'cs.LG', 'cs.LG stat.ML', ?)
"""


def main() -> None:
    """Measure, in processes of their own, and print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", default="10000,100000")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--folder", type=Path, default=libraries.FOLDER)
    asked = parser.parse_args()
    asked.folder.mkdir(exist_ok=True)
    for papers in map(int, asked.papers.split(",")):
        print_table(papers, [asked.against, CHECKOUT] if asked.against else [CHECKOUT], asked.folder)


def print_table(papers: int, checkouts: list[Path], folder: Path) -> None:
    """Measure each checkout in a library of `papers`, in turn."""
    libraries = [library(papers, checkout, folder) for checkout in checkouts]
    print(f"\n{papers:,} papers" + "".join(f" | {checkout}" for checkout in checkouts))
    rounds: list[list[dict[str, float]]] = [[] for _ in checkouts]
    for _ in range(ROUNDS):
        for number, checkout in enumerate(checkouts):
            rounds[number].append(run(checkout, "search", str(libraries[number])))
    for typed in TYPED:
        cells = [f"{statistics.median(one[typed] for one in times):.2f}" for times in rounds]
        print(f"{typed} | {int(rounds[-1][0]['found ' + typed]):,} found | {' | '.join(cells)} ms", flush=True)
    for what in (name for name in rounds[-1][0] if name.endswith((": corrected", ": counted"))):
        print(f"{what} | {statistics.median(one[what] for one in rounds[-1]):.0f} ms", flush=True)


def library(papers: int, checkout: Path, folder: Path) -> Path:
    """A library of invented papers, made and indexed by `checkout`; its speed and its size are printed when it is made."""
    path = folder / f"search-{papers}-{checkout.name}.sqlite3"
    if not path.exists():
        print(f"{checkout}: {papers:,} papers, {json.dumps(run(checkout, 'make', str(path), str(papers)))}", flush=True)
    return path


def run(checkout: Path, *arguments: str) -> dict[str, float]:
    """What this file measures in a process with the readerapp of `checkout`."""
    # The checkout that is measured may lack libraries.py.
    places = str(checkout), str(Path(libraries.__file__).parent)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(places)}
    command = [sys.executable, str(Path(__file__).resolve()), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=checkout)
    found: dict[str, float] = json.loads(done.stdout)
    return found


# --- in the process that is measured --------------------------------------------------------------------------------------


def make(path: Path, papers: int) -> dict[str, float]:
    """Fill a library and index it."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store

    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with Store(part, texts_of) as store:
        connection = store.connection
        connection.execute("BEGIN")
        connection.executemany(_PAPERS, rows(papers))
        connection.execute("INSERT INTO unindexed (paper) SELECT key FROM papers")
        connection.execute("INSERT INTO triage (paper, read, dismissed) SELECT key, 1, 1 FROM papers WHERE key % 5 < 2")
        connection.execute("COMMIT")
        found = indexed(store, papers)
    part.replace(path)
    return found | {"file, MB": round(path.stat().st_size / 1e6, 1)}


def indexed(store: object, papers: int) -> dict[str, float]:
    """Index all that is missing, and tell how fast that went."""
    steps, start = [], time.perf_counter()
    more = True
    while more:
        begin = time.perf_counter()
        more = store.index()  # type: ignore[attr-defined]
        steps.append((time.perf_counter() - begin) * 1000)
    took = time.perf_counter() - start
    sql = "SELECT sum(length(block)) FROM paper_search_data"
    size = store.connection.execute(sql).fetchone()[0]  # type: ignore[attr-defined]
    return {
        "papers a second": round(papers / took),
        "seconds": round(took, 1),
        "step, median ms": round(statistics.median(steps), 1),
        "longest step, ms": round(max(steps), 1),
        "index, bytes a paper": round(size / papers),
    }


def search(path: Path) -> dict[str, float]:
    """The milliseconds of each search, the best of three, and how much it found."""
    from readerapp.rendering.text import texts_of
    from readerapp.search.language import parse
    from readerapp.search.query import And, Is, Not
    from readerapp.storage.store import Store

    found: dict[str, float] = {}
    with Store(path, texts_of) as store:
        for typed in TYPED:
            times = []
            for _ in range(3):
                start = time.perf_counter()
                keys = store.find(And((parse(typed, unfinished=True), Not(Is("dismissed")))))
                times.append((time.perf_counter() - start) * 1000)
            found[typed], found["found " + typed] = min(times), len(keys)
        if hasattr(store, "unknown_words"):
            found |= {f"{word}: corrected": _milliseconds(partial(store.unknown_words, {word: False})) for word in UNKNOWN}
            found |= {f"{typed}: counted": _milliseconds(partial(store.count, parse(typed))) for typed in ("the", "learning")}
    return found


def _milliseconds(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def rows(papers: int) -> Iterator[tuple[object, ...]]:
    """Invented papers as rows of the library, 14,000 a month."""
    for number, one in enumerate(islice(libraries.invented(), papers)):
        month, place = divmod(number, 14_000)
        year, month = divmod(month + 12 * 2015, 12)
        key = ((year - 1991) * 12 + month) << 32 | place + 1
        doi = f"10.5555/{key}" if number % 3 else None
        paper_id = f"{year % 100:02}{month + 1:02}.{place + 1:05}"
        yield key, paper_id, one.title, one.abstract, "\n".join(one.authors), doi


if __name__ == "__main__":
    if sys.argv[1:2] == ["make"]:
        print(json.dumps(make(Path(sys.argv[2]), int(sys.argv[3]))))
    elif sys.argv[1:2] == ["search"]:
        print(json.dumps(search(Path(sys.argv[2]))))
    else:
        main()
