"""Write the pictures of README.md and docs/guide with `readerapp screenshot`: the sample day as if it had been fetched.

    python packaging/make_pictures.py                 # all of them
    python packaging/make_pictures.py FILE THEME      # one, for software centres

The papers are those of the sample; they, their authors and everything else in the pictures are invented. Nothing is made by
hand: whoever changes how the window looks runs this again.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from readerapp.arxiv.listing import Announcement, Count, Kind, Listing
from readerapp.days.report import DayReport, DayState
from readerapp.jobs.sample import sample_listings
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.storage.store import Store
from readerapp.system import locations

CHECKOUT = Path(__file__).resolve().parent.parent
GUIDE = CHECKOUT / "docs" / "guide" / "pictures"
DAY = date(2026, 6, 30)
CROSS = ("math.DG", "astro-ph.SR", "q-bio.PE", "physics.soc-ph")
NEW, CROSS_LISTS = 16, 5
_COLOURS = 256


class Picture(NamedTuple):
    """What `readerapp screenshot` is asked for."""

    file: Path
    size: str
    theme: str
    view: str = "today"
    """What --open names."""
    library: str = "day"
    """One of LIBRARIES."""


PICTURES = (
    Picture(CHECKOUT / "docs" / "window.png", "1280x800", "light", "2606.28921"),
    Picture(GUIDE / "first-page.png", "860x560", "light", library="empty"),
    Picture(GUIDE / "day.png", "1000x600", "light", "2606.28921"),
    Picture(GUIDE / "incomplete-day.png", "1280x640", "light", "day:2026-06-29"),
    Picture(GUIDE / "starred.png", "1000x600", "dark", "starred"),
    Picture(GUIDE / "rules.png", "1000x600", "light", library="rules"),
)


def main() -> None:
    """Make libraries in a folder of their own and photograph the window on them."""
    given = sys.argv[1:]
    wanted = (Picture(Path(given[0]), "1280x800", given[1], "2606.28921"),) if given else PICTURES
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.toml"
        settings.write_text('language = "en"\n')
        os.environ["READERAPP_SETTINGS"] = str(settings)
        os.environ["READERAPP_NOW"] = "2026-06-30T07:42:00+02:00"
        for picture in wanted:
            path = Path(folder) / f"{picture.library}.sqlite3"
            os.environ["READERAPP_LIBRARY"] = str(path)
            if not path.exists():
                LIBRARIES[picture.library]()
            picture.file.parent.mkdir(exist_ok=True)
            opening = ("--open", picture.view) if picture.library != "empty" else ()
            options = ("--size", picture.size, "--theme", picture.theme, *opening)
            command = (sys.executable, "-m", "readerapp", "screenshot", *options, str(picture.file))
            subprocess.run(command, check=True)  # noqa: S603
            make_small(picture.file)
            print(f"{picture.file.stat().st_size:8,} {picture.file}")  # noqa: T201


def make_small(file: Path) -> None:
    """Keep the 256 most frequent colours: a picture of text and lines is a third as large then, and looks the same."""
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    table = [colour for colour, _ in Counter(pixels.tolist()).most_common(_COLOURS)]
    small = image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)
    small.save(str(file), "PNG", 0)


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


def fill_with_rules() -> None:
    """The same with a rule that mutes and one that highlights."""
    fill()
    with Store(locations.library_file(), texts_of) as store:
        store.save_rule(Rule("No kitchens", "ti:household OR ti:crème OR ti:tea", Does.MUTE))
        store.save_rule(Rule("Shells", "abs:shell", Does.HIGHLIGHT))
        while not store.follow_rules():
            pass


LIBRARIES = {"empty": lambda: None, "day": fill, "rules": fill_with_rules}


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
