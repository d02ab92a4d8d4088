"""Passes belong to the list in which they were begun, and lead back to it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, ids, listing, paper
from tests.ui.conftest import Press, send
from tests.ui.passes.hands import Make, marks


def add_day(library: Path, day: int) -> None:
    """The day has three papers, of which the numbers begin with its own."""
    with Store(library, texts_of) as store:
        papers = [paper(10 * day + number) for number in (1, 2, 3)]
        store.add_listing(listing(papers, DAY + timedelta(day), kind=Kind.NEW))


@pytest.fixture
def two_days(library: Path, settings: Settings, make_window: Make) -> MainWindow:
    settings.change("fetch_automatically", False)
    add_day(library, 1)
    add_day(library, 2)
    return make_window()


def search(window: MainWindow, qtbot: QtBot, in_library: bool) -> None:
    """Search for what all six papers have: three of them are in the list."""
    window.verbs.panes.search_for("abstract")
    if in_library:
        window.verbs.panes.search_library()
    qtbot.waitUntil(lambda: len(window.browsing.keys()) == (6 if in_library else 3))


def test_to_the_day_of_a_category_although_a_newer_one_came(two_days: MainWindow, library: Path) -> None:
    two_days.browsing.go_to(View("category", "cs.LG"))
    for key in "FSSS":
        send(two_days, key)
    assert two_days.browsing.view == View("kept")
    add_day(library, 3)
    two_days.other_writers.look()
    send(two_days, "Escape")
    listed = ids(two_days._store, two_days.browsing.keys())
    assert sorted(listed) == ["2601.00021", "2601.00022", "2601.00023"]


def test_to_the_search_of_the_whole_library(two_days: MainWindow, qtbot: QtBot) -> None:
    search(two_days, qtbot, in_library=True)
    for key in "FSSSSSS":
        send(two_days, key)
    assert two_days.browsing.view == View("kept")
    send(two_days, "Escape")
    assert len(two_days.browsing.keys()) == 6
    assert two_days.header.search.text() == "abstract"


def test_a_search_of_the_library_has_passes_of_its_own(two_days: MainWindow, qtbot: QtBot) -> None:
    """It resumed those of the same search in the list."""
    search(two_days, qtbot, in_library=False)
    for key in ("F", "S", "Escape"):
        send(two_days, key)
    search(two_days, qtbot, in_library=True)
    send(two_days, "F")
    assert marks(two_days) == "......"


def test_a_window_that_grows_in_the_second_pass_keeps_the_sidebar_hidden(window: MainWindow, press: Press) -> None:
    window.resize(900, 700)
    press("F", *"SSDDDDDDDDDD")
    window.resize(1280, 800)
    QApplication.processEvents()
    assert not window.sidebar.isVisible()
    press("Escape")
    assert window.sidebar.isVisible()
