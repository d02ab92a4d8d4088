"""The main job, counted: a recorded day of 115 papers, 15 of them starred, by keys alone and by the mouse alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.search.query import And, Is, Not
from readerapp.storage.store import Store
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.window.main_window import MainWindow
from tests.ui.walks.walker import Walker

PAPERS, STARS = 115, 15


@pytest.fixture
def morning(library: Path, recorded_day: bytes, make_window: Callable[..., MainWindow]) -> MainWindow:
    """A window on the recorded day, undecided."""
    with Store(library, texts_of) as store:
        import_document(store, recorded_day, "cs.CV_2020-12-15.md")
    return make_window()


def wanted(window: MainWindow) -> set[int]:
    """The papers to be starred: every seventh, the first among them."""
    keys = list(window.browsing.keys())
    assert len(keys) == PAPERS
    return set(keys[: 7 * STARS : 7])


def check_what_was_done(window: MainWindow, stars: set[int]) -> None:
    assert set(window._store.find(Is("starred"))) == stars
    assert len(window._store.find(And((Is("dismissed"), Not(Is("starred")))))) == PAPERS - STARS
    assert window.list_pane.message.accessibleName() == "Done for today"
    assert f"{STARS} starred, {PAPERS - STARS} dismissed." in window.list_pane.message._sentence.text()
    assert window.bar._progress_words.text() == "Done"


def test_by_keys(morning: MainWindow) -> None:
    """One press a paper: Shift+S stars and goes on, D dismisses and goes on."""
    stars, walker = wanted(morning), Walker(morning, seed=0)
    while (key := morning.list.current_key()) is not None:
        walker.press("Shift+S" if key in stars else "D")
    check_what_was_done(morning, stars)
    assert walker.presses == PAPERS <= 117


def test_by_the_mouse(morning: MainWindow) -> None:
    """One click dismisses; a star takes two, one on the star and one on the next row."""
    stars, clicks = wanted(morning), 0
    buttons = {one.action.objectName(): one for one in morning.paper.findChildren(ActionButton)}
    while (key := morning.list.current_key()) is not None and morning.list_pane.shows_list:
        clicks += 1
        if key not in stars:
            QTest.mouseClick(buttons["act.dismiss"], Qt.MouseButton.LeftButton)
        else:
            QTest.mouseClick(buttons["act.star"], Qt.MouseButton.LeftButton)
            row = morning.list.current_row() + 1
            clicks += 1
            place = morning.list.visualRect(morning.list.rows.index(row, 0)).center()
            assert morning.list.viewport().rect().contains(place)
            QTest.mouseClick(morning.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, place.y()))
        QApplication.processEvents()
    check_what_was_done(morning, stars)
    assert clicks == PAPERS + STARS
