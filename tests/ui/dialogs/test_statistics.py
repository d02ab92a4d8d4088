"""The statistics dialog: a picture that is a table, lists, and a file."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.days.statistics import Statistics
from readerapp.storage.sql.lessons import statistics
from readerapp.storage.store import Store
from readerapp.ui.dialogs.statistics.dialog import StatisticsDialog
from readerapp.ui.look.look import Look
from readerapp.ui.window.main_window import MainWindow
from tests.invented import filled
from tests.ui.conftest import in_modal

TODAY = date(2026, 1, 8)


@pytest.fixture
def dialog(store: Store, look: Look, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[StatisticsDialog]:
    """The dialog on the Thursday after a day on which one of three papers was starred."""
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T12:00:00+00:00")
    store.star(filled(store)[:1])

    def save(path: Path, told: Statistics) -> None:
        path.write_text(told.sentence, encoding="utf-8")

    found = StatisticsDialog(look, store, TODAY, save, None)
    qtbot.addWidget(found)
    found.show()
    qtbot.waitUntil(lambda: found.day.text() != "")
    yield found
    found.accept()


def test_each_day_is_read_aloud_and_reached_by_the_arrow_keys(dialog: StatisticsDialog, qtbot: QtBot) -> None:
    calendar = dialog.calendar
    assert dialog.day.text() == "Thu 8 January 2026: nothing"
    calendar.setFocus()
    qtbot.keyClick(calendar, Qt.Key.Key_Up)
    qtbot.keyClick(calendar, Qt.Key.Key_Up)
    assert dialog.day.text() == "Tue 6 January 2026: 3 fetched, 1 decided, 1 starred"
    spoken = calendar.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == dialog.day.text()
    qtbot.keyClick(calendar, Qt.Key.Key_Left)
    assert dialog.day.text() == "Tue 30 December 2025: nothing"


def test_days_to_come_are_no_days(dialog: StatisticsDialog) -> None:
    year = dialog.calendar.year
    assert year.day(year.index(4, 52)) is None
    assert year.words(year.index(4, 52)) == ""
    assert year.day(year.index(3, 52)) == TODAY


def test_squares_show_another_measure(dialog: StatisticsDialog) -> None:
    year = dialog.calendar.year
    tuesday = year.place(date(2026, 1, 6))
    assert year.level(tuesday) == 4
    year.show_measure("minutes")
    assert year.level(tuesday) == 0
    year.show_measure("fetched")
    assert year.level(tuesday) == 4


def test_categories_and_authors_are_listed(dialog: StatisticsDialog) -> None:
    assert dialog.categories.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "cs.LG: 1 decided, 1 starred"
    # One paper is starred: "nothing" would not be true.
    assert dialog.authors.item(0).text() == "No author of several starred papers yet"


def test_it_is_saved_and_a_place_that_cannot_be_written_is_told(dialog: StatisticsDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "done.csv")
    assert dialog.words.text() == "Saved as done.csv."
    assert (tmp_path / "done.csv").read_text(encoding="utf-8").startswith("3 papers fetched")
    dialog.save(tmp_path / "missing" / "done.csv")
    assert dialog.words.text() == "done.csv could not be written: No such file or directory."


def test_the_menu_opens_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    seen = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StatisticsDialog)
        qtbot.waitUntil(lambda: dialog._save.isEnabled())
        dialog.save(tmp_path / "statistics.csv")
        seen.append((tmp_path / "statistics.csv").read_text(encoding="utf-8"))
        dialog.reject()

    in_modal(window._actions["view.statistics"].trigger, look)
    assert seen
    assert seen[0].startswith("what,name,fetched")


def test_closing_does_not_wait_until_all_is_counted(
    store: Store, look: Look, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = threading.Event()

    def long(connection: sqlite3.Connection, first: date) -> Statistics:
        begun.set()
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000000) SELECT max(i) FROM n"
        ).fetchone()
        return Statistics()

    monkeypatch.setattr(statistics, "since", long)
    found = StatisticsDialog(look, store, TODAY, lambda path, told: None, None)
    qtbot.addWidget(found)
    found.show()
    assert begun.wait(10)
    began = time.monotonic()
    found.accept()
    assert time.monotonic() - began < 2
