"""What the window does when the library cannot be written at the moment."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.ui.main_window import MainWindow
from tests.ui.conftest import Press


@pytest.fixture
def other(filled: Path) -> Iterator[sqlite3.Connection]:
    """Another process, as it were, that writes to the library."""
    connection = sqlite3.connect(filled, isolation_level=None)
    yield connection
    connection.close()


def test_a_key_press_waits_and_is_kept(window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("S", "J", "D")
    assert window.bar.message == "Another readerapp is writing. Your last key press waits and is kept."
    assert window.list.papers.papers == 12
    other.execute("COMMIT")
    qtbot.waitUntil(lambda: window.list.papers.papers == 11, timeout=5_000)
    assert window.list.papers.paper(0).starred  # type: ignore[union-attr]


def test_a_full_disk_takes_the_act_back_with_a_sentence(window: MainWindow, press: Press) -> None:
    connection = window._store._connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    window.triage.set_note(window.list.current_key(), "long " * 20_000)  # type: ignore[arg-type]
    assert window.bar.message.startswith("The disk is full. Your last act could not be saved and was taken back.")
    connection.execute("PRAGMA max_page_count = 1000000")
    press("S")
    assert window.bar.message == "Starred. 1 star today."


def test_reading_goes_on_while_another_writes(window: MainWindow, press: Press, other: sqlite3.Connection) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("J", "J", "G", "A")
    assert window.list.papers.papers == 12
    other.execute("ROLLBACK")
