"""What the tests of this folder are given."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.days.report import DayReport, DayState
from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv.papers import Batch, invented_papers
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import listing, paper
from tests.storage.test_interest import GLOVES, HATS
from tests.ui.acts.hands import BEFORE, MONDAY, NOW, TUESDAY, Make, wait_for
from tests.ui.conftest import send


@pytest.fixture
def arxiv(library: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeArxiv]:
    """An arXiv with 30 papers of cs.LG on Tuesday and 20 on Monday, asked on Tuesday morning."""
    batches = [Batch(day, invented_papers(n, "cs.LG", day, seed=day.day)) for day, n in ((MONDAY, 20), (TUESDAY, 30))]
    with FakeArxiv(batches) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
        monkeypatch.setenv("READERAPP_NOW", NOW)
        monkeypatch.setattr(locations, "turn_file", lambda: tmp_path / "turn.json")
        server.today = TUESDAY
        yield server


@pytest.fixture
def quiet(settings: Settings) -> None:
    """Nothing is fetched by itself."""
    settings.change("fetch_automatically", False)


@pytest.fixture
def following(library: Path, arxiv: FakeArxiv) -> Path:
    with Store(library, texts_of) as store:
        store.follow(["cs.LG"])
    return library


@pytest.fixture
def fetched(quiet: None, following: Path, make_window: Make, qtbot: QtBot) -> MainWindow:
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "30 new papers (")
    return window


@pytest.fixture
def been_away(following: Path) -> Path:
    """A library that has missed two listings."""
    with Store(following, texts_of) as store:
        store.connection.execute("UPDATE follows SET since = '2026-06-25'")
        store.keep_report(DayReport(date(2026, 6, 25), "cs.LG", DayState.COMPLETE))
    return following


@pytest.fixture
def busy(been_away: Path, day: bytes, make_window: Make, qtbot: QtBot) -> MainWindow:
    """A window with papers that has not asked yet about the listings that were missed."""
    with Store(been_away, texts_of) as store:
        import_document(store, day, "day.md")
    return make_window()


@pytest.fixture
def wardrobe(library: Path, quiet: None) -> Path:
    """A day of twenty papers on hats and three on gloves among them, and what was decided the day before."""
    with Store(library, texts_of) as store:
        old = [paper(number, title=GLOVES[0], abstract=GLOVES[1]) for number in range(1, BEFORE + 1)]
        old += [paper(100 + number, title=HATS[0], abstract=HATS[1], authors=("Bo Reed",)) for number in range(1, BEFORE + 1)]
        store.add_listing(listing(old, None))
        today = [
            paper(
                200 + number, title=f"{(GLOVES if number % 8 == 7 else HATS)[0]} {number}", authors=("Cy Ash",), comment=None
            )
            for number in range(1, 24)
        ]
        store.add_listing(listing(today))
    return library


@pytest.fixture
def starred(wardrobe: Path) -> Path:
    """The same with stars and dismissals."""
    with Store(wardrobe, texts_of) as store:
        store.star(store.keys([f"2601.{number:05}" for number in range(1, BEFORE + 1)]))
        store.dismiss(store.keys([f"2601.{100 + number:05}" for number in range(1, BEFORE + 1)]))
    return wardrobe


@pytest.fixture
def knowing(starred: Path, make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    """A window that has learnt what is liked."""
    window = make_window()
    window.verbs.interest.begin()
    qtbot.waitUntil(lambda: window.verbs.interest.is_on)
    return window
