"""Write docs/window.png, the picture on the front page: the sample day as if it had been fetched, some of it read.

    python packaging/make_picture.py [FILE THEME]

The papers are those of the sample; they, their authors and everything else in the picture are invented.
"""

import os
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from readerapp.app import screenshot
from readerapp.arxiv.listing import Announcement, Count, Kind, Listing
from readerapp.days.report import DayReport, DayState
from readerapp.jobs.sample import sample_listings
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.system import locations

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURE = CHECKOUT / "docs" / "window.png"
DAY = date(2026, 6, 30)
CROSS = ("math.DG", "astro-ph.SR", "q-bio.PE", "physics.soc-ph")
NEW, CROSS_LISTS = 16, 5


def main() -> None:
    """Make a library in a folder of its own and photograph the window on it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READERAPP_LIBRARY"] = str(Path(folder) / "library.sqlite3")
        os.environ["READERAPP_SETTINGS"] = str(Path(folder) / "settings.toml")
        os.environ["READERAPP_NOW"] = "2026-06-30T07:42:00+02:00"
        fill()
        file, theme = sys.argv[1:] or (str(PICTURE), "light")
        screenshot(file, (1280, 800), theme, "2606.28921")


def fill() -> None:
    """Put the day, its neighbours and some decisions into the library."""
    with Store(locations.library_file(), texts_of) as store:
        store.follow(["cs.CV", "math.AP", "astro-ph.EP"])
        for back, category in ((0, "cs.CV"), (1, "cs.CV"), (4, "math.AP"), (5, "cs.CV")):
            store.add_listing(listing(DAY - timedelta(days=back), category, whole=back == 0))
        counts = {Kind.NEW: Count(NEW, NEW), Kind.CROSS: Count(CROSS_LISTS, CROSS_LISTS), Kind.REPLACE: Count(3, 3)}
        states = {0: DayState.COMPLETE, 1: DayState.PARTIAL, 4: DayState.COMPLETE, 5: DayState.STALE}
        for back, state in states.items():
            wanted = {Kind.NEW: Count(40, 44)} if state is DayState.PARTIAL else counts
            store.keep_report(DayReport(DAY - timedelta(days=back), "cs.CV", state, wanted, "arXiv served an older list."))
        decide(store)


def listing(day: date, category: str, whole: bool) -> Listing:
    """The sample papers as a listing of `category` on `day`, of another day the last few of them."""
    told = sample_listings()[-1].papers
    papers, said = [], []
    for place, paper in enumerate(told if whole else told[18 - day.day % 5 :]):
        kind = Kind.NEW if place < NEW else Kind.CROSS if place < NEW + CROSS_LISTS else Kind.REPLACE
        home = category if kind is not Kind.CROSS else CROSS[place % len(CROSS)]
        more = tuple(one for one in (category, CROSS[place % len(CROSS)]) if one != home and (place % 2 or one == category))
        version = 2 if kind is Kind.REPLACE else 1
        # Under these identifiers they pass for arXiv's, which they must not in the sample itself.
        named = paper.id.replace("2606.99", "2606.28")
        papers.append(paper._replace(id=named, primary_category=home, categories=(home, *more), version=version))
        said.append(Announcement(named, day, category, kind, version, place + 1))
    return Listing(tuple(papers), tuple(said))


def decide(store: Store) -> None:
    """Some of what a person would have done by now."""
    ids = ["2606.28922", "2606.28921", "2606.28919", "2606.28909", "2606.28905", "math/9912999"]
    keys = store.keys(ids)
    store.read(keys[:1])
    store.star([keys[1], keys[2], keys[4]])
    store.tag([keys[1], keys[5]], add=["geometry of laundry"])
    store.tag([keys[2], keys[3]], add=["to read"])
    store.tag([keys[4]], add=["journal club"])
    store.note([keys[1]], "Ask Bo whether this holds for duvet covers.")


if __name__ == "__main__":
    main()
