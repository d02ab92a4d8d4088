"""An act on very many papers is carried out beside the window, and those that follow wait for it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.storage.sql import transaction
from readerapp.ui.acts.lists import wanted
from readerapp.ui.acts.several import beside
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press


@pytest.fixture(autouse=True)
def _many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five papers are very many."""
    monkeypatch.setattr(beside, "MANY", 4)
    monkeypatch.setattr(beside, "_SAID_AFTER", 10)


@pytest.fixture
def other(filled: Path) -> Iterator[sqlite3.Connection]:
    """Another process, which keeps an act from being done too soon for these tests."""
    connection = sqlite3.connect(filled, isolation_level=None, check_same_thread=False)
    yield connection
    connection.close()


def done(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.triage._waiting, timeout=10_000)


def starred(window: MainWindow) -> int:
    return window._store.counts().starred


def test_the_window_goes_on_while_many_papers_are_starred(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("Ctrl+A", "S")
    assert window.triage.is_busy_beside
    qtbot.waitUntil(lambda: window.bar.message == "Changing 12 papers. What you do next follows in its turn.")
    row = window.list.current_row()
    press("J", "J")
    assert window.list.current_row() == row + 2
    other.execute("COMMIT")
    done(window, qtbot)
    assert window.bar.message == "Starred 12 papers."
    assert starred(window) == 12
    assert all(window.list.rows.paper(at).starred for at in range(12))  # type: ignore[union-attr]


def test_what_it_changed_is_not_taken_for_the_work_of_others(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    told: list[bool] = []
    window.other_writers.wrote.connect(lambda: told.append(True))
    for keys in (("Ctrl+A", "S"), ("Z",)):
        press(*keys)
        done(window, qtbot)
        window.other_writers.look()
    assert not told
    # What others wrote before is shown all the same.
    other.execute("INSERT INTO properties (name, value) VALUES ('x', 'y')")
    press("S")
    done(window, qtbot)
    assert told


def test_what_follows_is_done_in_its_turn(window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot) -> None:
    keys = list(window.browsing.keys())
    other.execute("BEGIN IMMEDIATE")
    press("Ctrl+A", "S", "Escape", "J", "D", "Z", "Z", "Shift+Z")
    assert len(window._store.history(10)) == 0
    other.execute("COMMIT")
    done(window, qtbot)
    assert [str(act.verb) for act in reversed(window._store.history(10))] == ["star", "dismiss", "undo", "undo", "redo"]
    assert list(window.browsing.keys()) == keys
    assert starred(window) == 12


def test_many_dismissed_papers_leave_and_come_back(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    keys = list(window.browsing.keys())
    press("Ctrl+A", "Home", "X")
    other.execute("BEGIN IMMEDIATE")
    press("D")
    # They are not dismissed yet, but no further key press is meant for them.
    assert window.list.rows.paper_count == 12
    assert not window.list.rows.checked
    assert not window.paper.strip.isVisible()
    press("End", "S")
    other.execute("COMMIT")
    done(window, qtbot)
    assert list(window.browsing.keys()) == keys[:1]
    assert starred(window) == 0
    press("Z")
    done(window, qtbot)
    assert list(window.browsing.keys()) == keys
    assert window._store.counts().undecided == 12


def test_the_last_of_a_day_ends_it(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    ended: list[bool] = []
    window.browsing.done.connect(lambda: ended.append(True))
    press("Ctrl+A", "D")
    done(window, qtbot)
    assert ended
    assert window.browsing.undecided == 0


def test_a_cancelled_act_changes_nothing(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Twelve papers are few instructions of SQLite's.
    monkeypatch.setattr(transaction, "_STEPS_BETWEEN", 50)
    other.execute("BEGIN IMMEDIATE")
    press("Ctrl+A", "S", "Z")
    window.triage._beside.cancel()
    other.execute("COMMIT")
    done(window, qtbot)
    # Nor is what was to follow it done: the undo would have been of another act.
    assert window.bar.message == "Cancelled. Nothing was changed."
    assert (starred(window), window._store.history(9)) == (0, [])
    press("S")
    done(window, qtbot)
    assert starred(window) == 12


def test_a_closing_window_finishes_the_act(window: MainWindow, press: Press, other: sqlite3.Connection) -> None:
    press("Ctrl+A", "S", "Escape", "D")
    assert window.triage.settle(10)
    assert [str(act.verb) for act in reversed(window._store.history(10))] == ["star", "dismiss"]


def test_an_act_that_is_discarded_with_its_window_changes_nothing(
    window: MainWindow, press: Press, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transaction, "_STEPS_BETWEEN", 50)
    other.execute("BEGIN IMMEDIATE")
    press("Ctrl+A", "S")
    assert not window.triage.settle(0.1)
    window.triage._beside.cancel()
    other.execute("COMMIT")
    window.triage.stop()
    assert other.execute("SELECT count(*) FROM acts").fetchone() == (0,)


def test_a_library_that_stays_busy_is_asked_again(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("Ctrl+A", "S")
    # Longer than any thread waits for another process.
    qtbot.waitUntil(lambda: window.bar.message.startswith("The library is being written"), timeout=10_000)
    other.execute("COMMIT")
    done(window, qtbot)
    assert starred(window) == 12


def test_what_was_selected_below_the_beginning_of_a_list_stays_selected(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wanted, "BEGINNING", 4)
    rows = window.list.rows
    window.browsing.show("undecided")
    qtbot.waitUntil(lambda: rows.is_whole)
    chosen = {rows.keys()[place] for place in (1, 9, 11)}
    rows.check(chosen, on=True)
    gone = rows.keys()[11]
    with window._store.for_another_thread() as elsewhere:
        elsewhere.dismiss([gone])
    window.browsing.reload()
    qtbot.waitUntil(lambda: rows.is_whole)
    assert rows.checked == chosen - {gone}
