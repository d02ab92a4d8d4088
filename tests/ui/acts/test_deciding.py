"""Deciding by key: star, dismiss, read, undo."""

from collections.abc import Callable

import pytest

from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import current, current_id, line
from tests.ui.conftest import Press


def test_star_and_unstar(window: MainWindow, press: Press) -> None:
    press("S")
    assert line(window).starred
    assert window.bar.message == "Starred. 1 star today."
    press("S")
    assert not line(window).starred


@pytest.mark.parametrize("key", ["D", "E", "Delete"])
def test_a_dismissed_paper_leaves_and_the_next_takes_its_place(window: MainWindow, press: Press, key: str) -> None:
    second = line(window, 1).id
    press(key)
    assert window.list.rows.paper_count == 11
    assert current(window) == 0
    assert current_id(window) == second
    assert window.bar.message.startswith("Dismissed “")


def test_undo_brings_a_dismissed_paper_back_to_its_place(window: MainWindow, press: Press) -> None:
    press("J", "J")
    paper = current_id(window)
    press("D", "Z")
    assert current(window) == 2
    assert current_id(window) == paper
    assert window.bar.message.startswith("Undone: dismissed “")


def test_redo_does_it_again(window: MainWindow, press: Press) -> None:
    press("S", "Z")
    assert not line(window).starred
    press("Shift+Z")
    assert line(window).starred


def test_undo_and_redo_bring_rows_back_in_every_view(window: MainWindow, press: Press) -> None:
    press("D", "D", "Ctrl+5")
    second = window._store.paper(window.browsing.keys()[1]).paper.id
    press("J", "D")
    assert window.bar.message.startswith("Restored “")
    assert window.list.rows.paper_count == 1
    press("Z")
    assert window.bar.message.startswith("Undone: restored “")
    assert window.list.rows.paper_count == 2
    assert current_id(window) == second
    press("Z", "Z", "Shift+Z", "Shift+Z")
    assert window.list.rows.paper_count == 2
    press("Ctrl+1", "S", "Z", "Ctrl+3")
    assert window.list.rows.paper_count == 0
    press("Shift+Z")
    assert window.list.rows.paper_count == 1
    assert window.list.isVisible()


def test_a_reverted_dismissal_is_in_the_list_again(window: MainWindow, press: Press) -> None:
    paper = current_id(window)
    press("D", "S")
    window.triage.revert(window._store.history(2)[1].id)
    assert window.list.rows.paper_count == 12
    assert current_id(window) == paper
    press("Ctrl+5", "Z")
    assert window.list.rows.paper_count == 1


def test_undo_works_after_a_restart(window: MainWindow, press: Press, make_window: Callable[[], MainWindow]) -> None:
    press("S", "J", "D")
    window.close()
    again = make_window()
    again._actions["act.undo"].trigger()
    again._actions["act.undo"].trigger()
    assert again.list.rows.paper_count == 12
    assert not again.list.rows.paper(0).starred  # type: ignore[union-attr]


def test_undo_of_nothing_changes_nothing(window: MainWindow, press: Press) -> None:
    press("Z", "Shift+Z")
    assert window._store.history(1) == []


def test_read_and_unread(window: MainWindow, press: Press) -> None:
    press("M")
    assert line(window).read
    press("U")
    assert not line(window).read
    press("M", "M")
    assert not line(window).read
