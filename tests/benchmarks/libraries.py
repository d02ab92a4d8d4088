"""Libraries of invented papers, as large as a benchmark wants, kept between runs outside the checkout.

    python -m tests.benchmarks.libraries FILE PAPERS

makes one the way a person does: 2,500 listing days of 20 categories, each stored as a listing, two papers in five dismissed,
one in five read, one in a hundred starred, a report for each listing; then it is indexed. Prints how fast that went. Of more
than 100,000 papers, the first 100,000 are made so, and the others are their likenesses with identifiers of their own.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readerapp.arxiv.listing import Listing
    from readerapp.storage.store import Store

FOLDER = Path(tempfile.gettempdir()) / "readerapp-benchmarks"
LAST_DAY = date(2026, 6, 30)
NOW = "2026-06-30T12:00:00-04:00"
"""What READERAPP_NOW is to be set to: noon of the last day, in US Eastern."""
DAYS = 2_500
CATEGORIES = [
    "cs.LG",
    "cs.CV",
    "cs.CL",
    "cs.AI",
    "cs.RO",
    "cs.CR",
    "stat.ML",
    "eess.IV",
    "quant-ph",
    "gr-qc",
    "hep-ph",
    "hep-th",
    "astro-ph.GA",
    "astro-ph.CO",
    "cond-mat.mtrl-sci",
    "math.AG",
    "math.CO",
    "math.NT",
    "math.PR",
    "physics.optics",
]
_COMMON = (
    "the of and a in to we is for that with on by as are this an from our be which can it or at these models model using data"
    " method results learning show based between have not two new has deep also network neural paper such propose been state"
    " more than different one problem approach its their quantum time both however field high performance large study graph"
    " present analysis functions energy training theory systems algorithm image first learned learns art light lead compute"
    " computation composed constant construct considered contains convergence"
)
_SYLLABLES = (
    "ba co de fi gu ha jo ka le mi no pa qui ra se ti vo wa xe zy bro cla dre flo gri plu sta tre mon lan ver tor con pro"
)
_INDEXED_AT_ONCE = 200
_STORED_ONE_BY_ONE = 100_000
_LIKENESSES = """
    INSERT INTO papers SELECT key + ?1, substr(id, 1, 5) || printf('%05d', substr(id, 6) + ?1), {columns}
        FROM papers WHERE (key & 0xFFFFFFFF) < 1000;
    INSERT INTO announcements SELECT date, category, paper + ?1, kind, version, position + ?1
        FROM announcements WHERE (paper & 0xFFFFFFFF) < 1000;
    INSERT INTO triage SELECT paper + ?1, starred, read, dismissed, note FROM triage WHERE (paper & 0xFFFFFFFF) < 1000;
    INSERT INTO quiet SELECT paper + ?1 FROM quiet WHERE (paper & 0xFFFFFFFF) < 1000;
    INSERT INTO act_papers SELECT act, paper + ?1, before, after FROM act_papers WHERE (paper & 0xFFFFFFFF) < 1000
"""
"""A month of the first 100,000 papers has fewer than 1,000 of them, and so many numbers are between two likenesses."""


class Invented(NamedTuple):
    """A paper that nobody wrote."""

    title: str
    abstract: str
    authors: tuple[str, ...]


def invented() -> Iterator[Invented]:
    """Papers without end: words as often as a language has them, each paper with a few of its own."""
    chance = random.Random(20260630)  # noqa: S311
    syllables = _SYLLABLES.split()
    words = [*_COMMON.split(), *("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(60_000))]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    sentences = [" ".join(chance.choices(words, cum_weights=weights, k=24)) + "." for _ in range(20_000)]
    families = ["quill", "peters", "peter", "wang", "wallace", *words[-20_000:]]
    family_weights = list(accumulate(1 / (rank + 20) for rank in range(len(families))))
    number = 0
    while True:
        own = " ".join("".join(chance.choices(syllables, k=4)) for _ in range(3))
        names = chance.choices(families, cum_weights=family_weights, k=chance.randint(1, 7))
        authors = tuple(f"{chance.choice(words[100:2000]).title()} {name.title()}" for name in names)
        abstract = f"{' '.join(chance.choices(sentences, k=6))} {own}."
        if number % 3 == 0:
            abstract += " It has $H_0$ and $\\alpha$-RuCl$_3$, as we show."
        yield Invented(f"{own.split()[0].title()} {chance.choice(sentences)[:50]}", abstract, authors)
        number += 1


def library(papers: int, checkout: Path, folder: Path = FOLDER) -> Path:
    """The library of so many papers, made by the readerapp of `checkout`; if it has to be, a line says how that went."""
    path = folder / f"{papers}-{checkout.name}.sqlite3"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        command = [sys.executable, str(Path(__file__).resolve()), str(path), str(papers)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env={"PYTHONPATH": str(checkout)})
        print(f"{checkout}: {papers:,} papers made, {done.stdout.strip()}", flush=True)
    return path


def make(path: Path, papers: int) -> dict[str, float]:
    """Fill a library and index it."""
    from readerapp.rendering.text import texts_of
    from readerapp.storage.store import Store

    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with Store(part, texts_of) as store:
        start = time.perf_counter()
        storing = fill(store, min(papers, _STORED_ONE_BY_ONE))
        triaging = time.perf_counter() - start - storing
        multiply(store, papers // _STORED_ONE_BY_ONE)
        found = {
            "stored a second": round(min(papers, _STORED_ONE_BY_ONE) / storing),
            "s of acts and reports": round(triaging, 1),
        } | index(store)
    part.replace(path)
    return found | {"file, MB": round(path.stat().st_size / 1e6, 1)}


def fill(store: "Store", papers: int) -> float:
    """Store so many papers and what was done with them. Returns the seconds that storing took."""
    from readerapp.arxiv.listing import Count, Kind
    from readerapp.days.report import DayReport, DayState

    store.follow(CATEGORIES)
    took = 0.0
    for day, listing in days(papers):
        os.environ["READERAPP_NOW"] = f"{day.isoformat()}T12:00:00-04:00"
        start = time.perf_counter()
        store.add_listing(listing)
        took += time.perf_counter() - start
        keys = store.keys([one.id for one in listing.papers])
        store.dismiss([key for place, key in enumerate(keys) if place % 5 < 2])
        store.read([key for place, key in enumerate(keys) if place % 5 == 2])
        if starred := [key for key in keys if key % 100 == 7]:
            store.star(starred)
        for category in CATEGORIES:
            shown = sum(one.category == category for one in listing.announcements)
            store.keep_report(DayReport(day, category, DayState.COMPLETE, {Kind.NEW: Count(shown, shown)}))
    return took


def multiply(store: "Store", times: int) -> None:
    """Add likenesses of all papers, with what was done with them, until there are `times` as many."""
    connection = store.connection
    columns = [row[1] for row in connection.execute("PRAGMA table_info(papers)")][2:]
    for likeness in range(1, times):
        connection.execute("BEGIN")
        for statement in _LIKENESSES.format(columns=", ".join(columns)).split(";\n"):
            connection.execute(statement, (likeness * 1_000,))
        connection.execute(
            "INSERT INTO unindexed (paper) SELECT key FROM papers WHERE (key & 0xFFFFFFFF) / 1000 = ?", (likeness,)
        )
        connection.execute("COMMIT")


def days(papers: int) -> Iterator[tuple[date, "Listing"]]:
    from readerapp.arxiv.listing import Announcement, Kind, Listing
    from readerapp.arxiv.paper import Paper

    some = invented()
    a_day, more = divmod(papers, DAYS)
    month, number = "", 0
    for place, day in enumerate(_weekdays()):
        if f"{day:%y%m}" != month:
            month, number = f"{day:%y%m}", 0
        many, announcements = [], []
        for one in islice(some, a_day + (place < more)):
            number += 1
            primary, other = CATEGORIES[number % 20], CATEGORIES[number * 7 % 20]
            paper_id = f"{month}.{number:05}"
            # One in eight was met as a replacement first.
            replaced = number % 8 == 0
            categories = (primary, other) if number % 3 == 0 and other != primary else (primary,)
            many.append(
                Paper(
                    paper_id,
                    one.title,
                    one.abstract,
                    one.authors,
                    2 if replaced else 1,
                    primary,
                    categories,
                    doi=f"10.5555/{paper_id}" if number % 3 else None,
                )
            )
            kinds = (Kind.REPLACE, Kind.REPLACE_CROSS) if replaced else (Kind.NEW, Kind.CROSS)
            announcements += [
                Announcement(paper_id, day, category, kind, 2 if replaced else 1, number)
                for category, kind in zip(categories, kinds, strict=False)
            ]
        yield day, Listing(tuple(many), tuple(announcements))


def _weekdays() -> list[date]:
    """The last days on which arXiv may have announced papers, oldest first."""
    every = (LAST_DAY - timedelta(back) for back in range(DAYS * 2))
    return list(islice((day for day in every if day.weekday() < 5), DAYS))[::-1]


def index(store: "Store") -> dict[str, float]:
    """Index all that is missing, and tell how fast that went."""
    papers, steps, start = store.unindexed(), [], time.perf_counter()
    more = True
    while more:
        begin = time.perf_counter()
        more = store.index(_INDEXED_AT_ONCE)
        steps.append((time.perf_counter() - begin) * 1000)
    return {
        "indexed a second": round(papers / (time.perf_counter() - start)),
        "index step, median ms": round(statistics.median(steps), 1),
        "longest index step, ms": round(max(steps), 1),
    }


if __name__ == "__main__":
    print(json.dumps(make(Path(sys.argv[1]), int(sys.argv[2]))))
