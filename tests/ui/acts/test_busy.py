"""What the window does when the library cannot be written at the moment."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.storage.restoring import prepare
from readerapp.storage.store import Store
from readerapp.ui.window import main_window
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press


@pytest.fixture
def other(filled: Path) -> Iterator[sqlite3.Connection]:
    """Another process, as it were, that writes to the library."""
    connection = sqlite3.connect(filled, isolation_level=None, check_same_thread=False)
    yield connection
    connection.close()


def test_a_key_press_waits_and_is_kept(window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("S", "J", "D")
    assert window.bar.message == "The library is being written; your key press will be applied right after."
    assert window.list.rows.paper_count == 12
    other.execute("COMMIT")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 11, timeout=5_000)
    assert window.list.rows.paper(0).starred  # type: ignore[union-attr]


def verbs(window: MainWindow) -> list[str]:
    """What was done, oldest first."""
    return [str(act.verb) for act in reversed(window._store.history(20))]


def settled(window: MainWindow, other: sqlite3.Connection, qtbot: QtBot) -> None:
    other.execute("COMMIT")
    qtbot.waitUntil(lambda: not window.triage._waiting, timeout=5_000)


def test_dismissals_that_wait_are_of_one_paper_each(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    first = list(window.browsing.keys())
    press("J")
    other.execute("BEGIN IMMEDIATE")
    press("D", "D", "D")
    assert window.list.rows.paper_count == 12
    assert window.list.current_key() == first[4]
    settled(window, other, qtbot)
    assert list(window.browsing.keys()) == [first[0], *first[4:]]
    assert window.list.current_key() == first[4]
    assert verbs(window) == ["dismiss"] * 3


def test_the_last_paper_is_not_taken_back_by_a_key_that_waits(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    keys = list(window.browsing.keys())
    press("End")
    other.execute("BEGIN IMMEDIATE")
    press("D", "D", "J", "D")
    settled(window, other, qtbot)
    assert list(window.browsing.keys()) == keys[:10]
    assert window.list.current_key() == keys[9]


def test_dimmed_dismissals_that_wait_are_of_one_paper_each(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    window._settings.change("dismissed_papers", "dim")
    keys = list(window.browsing.keys())
    press("J", *["S", "J"] * 10)
    assert window.list.current_key() == keys[11]
    other.execute("BEGIN IMMEDIATE")
    press("D", "D", "D")
    settled(window, other, qtbot)
    assert [window._store.paper(key).triage.dismissed for key in (keys[0], keys[11])] == [True, True]
    assert window.list.current_key() is None


def test_selected_papers_that_wait_to_be_dismissed_are_selected_no_more(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    keys = list(window.browsing.keys())
    press("X", "J", "J", "X")
    other.execute("BEGIN IMMEDIATE")
    press("D", "D")
    settled(window, other, qtbot)
    assert list(window.browsing.keys()) == [keys[1], *keys[4:]]


def test_acts_that_wait_see_what_those_before_them_did(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("S", "S", "M", "M")
    settled(window, other, qtbot)
    assert verbs(window) == ["star", "unstar", "read", "unread"]


def test_an_undo_that_waits_takes_back_what_waited_last(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    keys = list(window.browsing.keys())
    other.execute("BEGIN IMMEDIATE")
    press("D", "D", "D", "Z")
    settled(window, other, qtbot)
    assert list(window.browsing.keys()) == keys[2:]
    assert window.list.current_key() == keys[2]


def test_dismissed_papers_that_are_taken_back_wait_in_turn(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    press("D", "D", "D", "Ctrl+5")
    keys = list(window.browsing.keys())
    other.execute("BEGIN IMMEDIATE")
    press("D", "D")
    settled(window, other, qtbot)
    assert list(window.browsing.keys()) == keys[2:]


def test_a_full_disk_takes_the_act_back_with_a_sentence(window: MainWindow, press: Press) -> None:
    connection = window._store.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    window.triage.set_note(window.list.current_key(), "long " * 20_000, before="")  # type: ignore[arg-type]
    assert window.bar.message.startswith("The disk is full, and the last change was not saved.")
    connection.execute("PRAGMA max_page_count = 1000000")
    press("S")
    assert window.bar.message == "Starred. 1 star today."


def test_reading_goes_on_while_another_writes(window: MainWindow, press: Press, other: sqlite3.Connection) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("J", "J", "G", "A")
    assert window.list.rows.paper_count == 12
    other.execute("ROLLBACK")


def test_a_closing_window_finishes_what_waits(
    window: MainWindow, press: Press, other: sqlite3.Connection, filled: Path
) -> None:
    other.execute("BEGIN IMMEDIATE")
    press("S")
    closing = threading.Timer(0.5, other.execute, ("COMMIT",))
    closing.start()
    assert window.close()
    closing.join()
    with Store(filled, texts_of) as store:
        assert store.counts().starred == 1


def test_a_window_that_would_lose_acts_does_not_close_at_once(
    window: MainWindow, press: Press, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "_CLOSE_TIMEOUT", 0.2)
    other.execute("BEGIN IMMEDIATE")
    press("S")
    assert not window.close()
    assert window.bar.message.startswith("Another readerapp is still saving, and your last actions wait for it.")
    assert window.close()
    other.execute("ROLLBACK")


def test_a_library_to_be_restored_does_not_wait_for_a_window_that_refuses_to_close(
    window: MainWindow, press: Press, other: sqlite3.Connection, filled: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would take the place of what is done until the window closes at last."""
    monkeypatch.setattr(main_window, "_CLOSE_TIMEOUT", 0.2)
    saved = filled.with_name("saved.sqlite3")
    window._store.save_copy(saved)
    prepared = prepare(saved, filled)
    other.execute("BEGIN IMMEDIATE")
    press("S")
    window.verbs.backups.close_for(prepared)
    assert window.isVisible()
    assert window.verbs.backups.prepared is None
    assert not prepared.part.exists()
    settled(window, other, qtbot)


def test_a_selection_leaves_out_what_waits_to_be_dismissed(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    [gone, *rest] = window.browsing.keys()
    other.execute("BEGIN IMMEDIATE")
    press("D", "Ctrl+A", "S")
    settled(window, other, qtbot)
    assert not window._store.paper(gone).triage.starred
    assert all(window._store.paper(key).triage.starred for key in rest)


def test_each_time_it_is_busy_closing_asks_once_more(
    window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "_CLOSE_TIMEOUT", 0.1)
    for key in ("S", "D"):
        other.execute("BEGIN IMMEDIATE")
        press(key)
        assert not window.close()
        settled(window, other, qtbot)


def test_a_list_that_is_read_again_stays_and_shows_what_others_wrote(window: MainWindow, press: Press, filled: Path) -> None:
    """Its rows do not come anew: a screen reader would say the current one once more."""
    press("J", "X", "J")
    before, resets = window.list.current_key(), []
    window.list.rows.modelReset.connect(lambda: resets.append(1))
    assert before is not None
    with Store(filled, texts_of) as store:
        store.note([before], "Seen elsewhere.")
        store.tag([before], ["elsewhere"])
    window.other_writers.look()
    assert (window.list.current_key(), resets) == (before, [])
    assert "Seen elsewhere." in window.paper.page.toPlainText()
    row = window.list.rows.paper(window.list.current_row())
    assert row
    assert row.has_note
    assert len(window.list.rows.checked) == 1
    with Store(filled, texts_of) as store:
        store.dismiss([before])
    window.other_writers.look()
    assert resets == [1]
    assert window.list.current_key() != before


@pytest.mark.parametrize("last", ["D", "Shift+S"])
def test_a_day_whose_last_decision_waited_is_done(
    last: str, window: MainWindow, press: Press, other: sqlite3.Connection, qtbot: QtBot
) -> None:
    press("Shift+S", *["D"] * 10)
    other.execute("BEGIN IMMEDIATE")
    press(last)
    assert window.list_pane.shows_list
    settled(window, other, qtbot)
    assert window.list_pane.message.accessibleName() == "Done for today"
