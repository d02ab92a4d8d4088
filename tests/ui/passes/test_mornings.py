"""The main job in both ways, counted: 212 papers of a recorded day in four categories, 24 of them to be read, 9 starred.

Also in two sittings, of which the first ends by kill -9.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.search.query import And, Is, Not
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.places import CHECKOUT
from tests.ui.conftest import send

PAPERS, READ, STARS = 212, 24, 9
MOST = 1.15
"""Keys a paper."""
DAY = date(2026, 6, 30)
DOCUMENTS = (
    ("cs.GT", 14, "list_pages/list_cs.GT_new_2026-06-30.html"),
    ("eess", 18, "rss/days/rss_eess_2026-06-30.xml"),
    ("cs.AI", 90, "rss/days/rss_cs.AI_2026-06-30.xml"),
    ("cs.CV", 120, "rss/days/rss_cs.CV_2026-06-30.xml"),
)
"""The categories, how many papers are taken of each at most, and their recorded listings."""


class Morning(NamedTuple):
    """What is to come out: the keys of the papers to be read, and of those to be starred."""

    papers: list[int]
    read: set[int]
    stars: set[int]


@pytest.fixture
def four(library: Path, recorded: Path) -> Path:
    """A library with 212 papers of one day, from four categories."""
    missing = [name for _, _, name in DOCUMENTS if not (recorded / name).is_file()]
    if missing:
        pytest.skip(f"recorded listings are missing: {', '.join(missing)}")
    with Store(library, texts_of) as store:
        kept: list[int] = []
        for category, most, name in DOCUMENTS:
            import_document(store, (recorded / name).read_bytes(), Path(name).name)
            listed = [key for section in store.day_sections(DAY, None, category) for key in section.keys]
            kept += [key for key in listed if key not in kept][:most]
        kept = kept[:PAPERS]
        rest = [key for section in store.day_sections(DAY) for key in section.keys if key not in kept]
        store.remove([entry.paper.id for entry in store.papers(rest)])
        assert store.day_summary(DAY).undecided == PAPERS
    return library


def plan(window: MainWindow) -> Morning:
    papers = list(window.browsing.keys())
    assert len(papers) == PAPERS
    read = papers[3::9][:READ]
    return Morning(papers, set(read), set(read[1::2][:STARS]))


def check(window: MainWindow, morning: Morning) -> None:
    store = window._store
    assert set(store.find(Is("starred"))) == morning.stars
    dismissed = set(store.find(And((Is("dismissed"), Not(Is("starred"))))))
    assert dismissed == set(morning.papers) - morning.stars


class Hands:
    """Presses keys, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.presses = window, 0

    def press(self, key: str) -> None:
        self.presses += 1
        send(self.window, key)

    def titles(self, morning: Morning, most: int = PAPERS) -> None:
        """The first pass, or its first `most` titles: what is to be read is kept."""
        passes = self.window.verbs.passes
        for _ in range(most):
            if not passes.shows_titles:
                break
            self.press("S" if passes._now.at in morning.read else "D")

    def abstracts(self, morning: Morning) -> None:
        """The second pass."""
        while self.window.browsing.view == View("kept") and (key := self.window.list.current_key()) is not None:
            self.press("Shift+S" if key in morning.stars else "D")


def test_in_the_list(four: Path, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    morning, hands = plan(window), Hands(window)
    while (key := window.list.current_key()) is not None:
        hands.press("Shift+S" if key in morning.stars else "D")
    check(window, morning)
    assert hands.presses == PAPERS


def test_in_two_passes(four: Path, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    morning, hands = plan(window), Hands(window)
    hands.press("F")
    hands.titles(morning)
    assert set(window.browsing.kept) == morning.read
    hands.abstracts(morning)
    check(window, morning)
    said = window.verbs.passes._pane.message._sentence.text()
    assert f"{PAPERS} papers: {READ} kept after the titles, {STARS} starred, {PAPERS - STARS} dismissed." in said
    assert hands.presses == 1 + PAPERS + READ
    assert hands.presses <= MOST * PAPERS
    hands.press("Z")
    assert window._store.day_summary(DAY).undecided == PAPERS
    assert window._store.connection.execute("SELECT count(*) FROM triage").fetchone() == (0,)


KILLED = """
import os, signal, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from readerapp import app
from PySide6.QtCore import QSettings
from readerapp.settings.file import Settings
from readerapp.system import locations
from tests.ui.conftest import send
application = app._application()
settings = Settings(locations.settings_file())
settings.change("fetch_automatically", False)
window = app._window(settings, QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.open()
window.show()
window.activateWindow()
while not window.isActiveWindow():
    application.processEvents()
for key in ("F", *sys.argv[2]):
    send(window, key)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_after_a_kill_it_goes_on_at_the_same_title(four: Path, make_window: Callable[[], MainWindow], tmp_path: Path) -> None:
    window = make_window()
    morning = plan(window)
    window.close()
    first = "".join("S" if key in morning.read else "D" for key in morning.papers[:40])
    command = [sys.executable, "-c", KILLED, str(tmp_path / "killed.ini"), first]
    done = subprocess.run(command, cwd=CHECKOUT, timeout=120, capture_output=True, check=False)
    assert done.returncode == -9, done.stderr
    window = make_window()
    hands = Hands(window)
    hands.press("F")
    passes = window.verbs.passes
    assert passes._now.at == morning.papers[40]
    assert passes._now.kept == morning.read & set(morning.papers[:40])
    assert len(passes._now.acts) == first.count("D")
    hands.titles(morning)
    hands.abstracts(morning)
    check(window, morning)
    hands.press("Z")
    assert window._store.day_summary(DAY).undecided == PAPERS
