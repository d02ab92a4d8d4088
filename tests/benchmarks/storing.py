"""How many papers a second are stored and indexed, and what a change of what is known takes.

    python -m tests.benchmarks.storing [--papers 10000] [--a-day 40,400] [--against CHECKOUT] [--rounds 5]

Days of 20 categories, each stored as a listing into a library that is there, then all again as they are, then indexed.
`--against` names another checkout of readerapp, which is measured in turn with this one (A B A B). Prints medians: papers a
second of wall time, and of processor time in brackets.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

if __name__ == "__main__" and __package__ is None:
    # As the program of another checkout: its own `tests` comes first on the path, and may lack this file.
    import libraries
else:
    from tests.benchmarks import libraries

CHECKOUT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Measure in processes of their own, and print a table for each size of a day."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=10_000)
    parser.add_argument("--a-day", default="40,400")
    parser.add_argument("--against", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    checkouts = [asked.against.resolve(), CHECKOUT] if asked.against else [CHECKOUT]
    for a_day in map(int, asked.a_day.split(",")):
        rounds: list[list[dict[str, list[float]]]] = [[] for _ in checkouts]
        for _ in range(asked.rounds):
            for number, checkout in enumerate(checkouts):
                rounds[number].append(measured(checkout, asked.papers, a_day))
        print_table(asked.papers, a_day, checkouts, rounds)


def print_table(papers: int, a_day: int, checkouts: list[Path], rounds: list[list[dict[str, list[float]]]]) -> None:
    """Print the medians of each thing, and the ratio of the last checkout to the first."""
    print(
        f"\n{papers:,} papers, {a_day} a day"
        + "".join(f" | {checkout.name}" for checkout in checkouts)
        + " | ratio (wall, CPU)"
    )
    for name in rounds[0][0]:
        cells = [[statistics.median(found[name][clock] for found in times) for clock in (0, 1)] for times in rounds]
        ratios = ", ".join(f"{last / first:.2f} x" for first, last in zip(cells[0], cells[-1], strict=True))
        print(name + "".join(f" | {wall:,.0f} ({cpu:,.0f})" for wall, cpu in cells) + f" | {ratios}", flush=True)


def measured(checkout: Path, papers: int, a_day: int) -> dict[str, list[float]]:
    """Papers a second of wall time and of processor time, for each thing, with the readerapp of `checkout`."""
    environment = os.environ | {"PYTHONPATH": str(checkout), "READERAPP_NOW": libraries.NOW}
    command = [sys.executable, str(Path(__file__).resolve()), str(papers), str(a_day)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment, cwd=checkout)
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


# --- in the process that is measured --------------------------------------------------------------------------------------


def store_and_index(papers: int, a_day: int) -> dict[str, list[float]]:
    """Papers a second of wall time and of processor time, for each thing."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store

    listings = list(days(papers, a_day))
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "library.sqlite3", texts_of) as store:
        for listing in listings[:2]:
            store.add_listing(listing)
        store.index()
        del listings[:2]
        many = sum(len(one.papers) for one in listings)
        found = {"stored a second": timed(many, lambda: [store.add_listing(one) for one in listings])}
        found["indexed a second"] = timed(many, lambda: [None for _ in iter(store.index, False)])
        found["stored as known"] = timed(many, lambda: [store.add_listing(one) for one in listings])
    return found


def timed(papers: int, do: Callable[[], object]) -> list[float]:
    """Papers a second of wall time, and of processor time, that `do` manages."""
    wall, cpu = time.perf_counter(), time.process_time()
    do()
    return [papers / (time.perf_counter() - wall), papers / (time.process_time() - cpu)]


def days(papers: int, a_day: int, by_category: bool = False) -> Iterator["libraries.Listing"]:
    """Listings of invented papers."""
    made = libraries.days(a_day * libraries.DAYS)
    for _, listing in islice(made, papers // a_day):
        if not by_category:
            yield listing
            continue
        known = {one.id: one for one in listing.papers}
        for category in libraries.CATEGORIES:
            said = tuple(one for one in listing.announcements if one.category == category)
            yield listing._replace(papers=tuple(known[one.paper_id] for one in said), announcements=said)


if __name__ == "__main__":
    if __package__ is None:
        print(json.dumps(store_and_index(*map(int, sys.argv[1:]))))
    else:
        main()
