"""Papers that are marked read because they were shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.acts import shown
from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import line
from tests.ui.conftest import Press, send


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two seconds are two tenths of one here."""
    monkeypatch.setattr(shown, "_SECONDS", {"after-2-s": 0.2, "after-5-s": 0.5})


def read(window: MainWindow) -> list[int]:
    return [row for row in range(window.list.rows.rowCount()) if line(window, row).read]


@pytest.mark.parametrize("policy", ["after-2-s", "after-5-s"])
def test_a_paper_that_was_shown_for_a_while_is_read(
    soon: None, window: MainWindow, press: Press, settings: Settings, qtbot: QtBot, policy: str
) -> None:
    settings.change("mark_read", policy)
    press("J", "J", "J")
    qtbot.waitUntil(lambda: 3 in read(window))
    # The papers that flew by are unread.
    marks = [entry.triage.read for entry in window._store.papers(list(window.browsing.keys()))]
    assert marks[1:5] == [False, False, True, False]


def test_going_on_marks_read(window: MainWindow, press: Press, settings: Settings, qtbot: QtBot) -> None:
    settings.change("mark_read", "moving-on")
    press("J", "J", "Shift+S")
    qtbot.waitUntil(lambda: read(window) == [0, 1, 2])
    assert window.browsing.undecided == 11


def test_never_is_never(
    soon: None, filled: Path, settings: Settings, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    settings.change("mark_read", "never")
    window = make_window()
    send(window, "J")
    qtbot.wait(700)
    assert read(window) == []


@pytest.mark.parametrize("policy", ["after-2-s", "moving-on"])
def test_it_is_no_act(soon: None, window: MainWindow, press: Press, settings: Settings, qtbot: QtBot, policy: str) -> None:
    settings.change("mark_read", policy)
    press("S", "Z", "J", "K")
    qtbot.waitUntil(lambda: 0 in read(window))
    assert len(window._store.history(9)) == 2
    # Undo and Redo know nothing of it.
    press("Shift+Z")
    assert line(window, 0).starred
    press("Z", "Z")
    assert window.bar.message == "Nothing to undo."
    assert 0 in read(window)


@pytest.mark.parametrize("policy", ["after-2-s", "moving-on"])
def test_a_mark_of_the_users_own_stays(
    soon: None, window: MainWindow, press: Press, settings: Settings, qtbot: QtBot, policy: str
) -> None:
    settings.change("mark_read", policy)
    press("M", "U")
    qtbot.wait(500)
    assert read(window) == []
    press("J")
    qtbot.wait(500)
    assert 0 not in read(window)
    # Shown once more it is a paper like any other.
    press("K", "J")
    press("K")
    qtbot.waitUntil(lambda: 0 in read(window))


def test_behind_another_program_nothing_is_read(soon: None, window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    settings.change("mark_read", "after-2-s")
    other = QWidget()
    qtbot.addWidget(other)
    send(window, "J")
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.wait(500)
    assert 1 not in read(window)
    other.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: 1 in read(window))


def test_what_was_passed_last_is_written_when_the_window_closes(
    window: MainWindow, press: Press, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    settings.change("mark_read", "moving-on")
    press("J")
    window.close()
    with Store(window._store.path, texts_of) as store:
        assert len(store.find(window.browsing.view.query())) == 12
        assert [entry.triage.read for entry in store.papers(list(window.browsing.keys()))[:2]] == [True, False]


def test_a_mark_waits_for_another_writer(window: MainWindow, press: Press, settings: Settings, qtbot: QtBot) -> None:
    settings.change("mark_read", "moving-on")
    with Store(window._store.path, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        press("J")
        qtbot.wait(500)
        assert read(window) == []
        assert "saving" not in window.bar.message
        other.connection.execute("ROLLBACK")
    qtbot.waitUntil(lambda: read(window) == [0])


def test_a_mark_set_by_hand_is_not_overtaken_by_one_of_before(
    window: MainWindow, press: Press, settings: Settings, qtbot: QtBot
) -> None:
    settings.change("mark_read", "moving-on")
    first = window.list.current_key()
    assert first is not None
    press("J", "K", "M", "M")
    qtbot.wait(600)
    assert not window._store.paper(first).triage.read
