"""An empty library, and the pages that stand in place of a list."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.settings.file import Settings
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.text import Label
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, send


def test_an_empty_library_shows_how_to_begin(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    assert window.verbs.first_start.isVisible()
    assert window.verbs.first_start.follow.hasFocus()
    send(window, "Down")
    assert window.verbs.first_start.sample.hasFocus()
    send(window, "Return")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 24, timeout=10_000)
    assert not window.verbs.first_start.isVisible()
    assert window.list.hasFocus()


def test_keys_are_taught_as_far_as_they_are_whole(
    make_window: Callable[..., MainWindow], settings: Settings, look: Look
) -> None:
    settings.change("zoom", 200)
    look.refresh()
    window = make_window((800, 570))
    taught = [one for one in window.bar._hints.findChildren(Label) if one.isVisible()]
    assert 2 <= len(taught) < 6
    assert all(one.width() >= one.sizeHint().width() for one in taught)
    window.resize(1500, 570)
    QApplication.processEvents()
    assert len([one for one in window.bar._hints.findChildren(Label) if one.isVisible()]) == 6


def test_the_focus_of_the_first_start_is_where_one_looks(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    for key in ("/", "Q", "Escape", "Ctrl+F", "Escape"):
        send(window, key)
        assert window.verbs.first_start.isAncestorOf(window.focusWidget()), key
    send(window, "F6")
    assert window.sidebar.hasFocus()
    window.other_writers.look()
    window.status.show_list_state(same_list=True)
    assert window.sidebar.hasFocus()
    send(window, "F6")
    assert window.verbs.first_start.follow.hasFocus()


def test_panes_in_turn_with_a_page_in_place_of_the_list(window: MainWindow, press: Press) -> None:
    press("Ctrl+A", "S", "Escape", "N")
    for _ in range(2):
        press("F6")
        assert window.sidebar.hasFocus()
        press("F6")
        assert window.list_pane.message.isAncestorOf(window.focusWidget())
    QTest.mouseClick(window.list_pane.message, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert window.list_pane.message.isAncestorOf(window.focusWidget())
    press("/", "F6")
    assert window.sidebar.hasFocus()


def test_the_quiet_bar_teaches_six_keys_at_first(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    assert window.bar._hints.isVisible()
    assert window.bar._hint_row.count() == 6


def test_all_done(window: MainWindow, press: Press) -> None:
    press("S", "J", *["D"] * 3, "Ctrl+A", "S", "Escape", "N")
    assert window.list_pane.message.isVisible()
    assert window.list_pane.message.accessibleName() == "Done for today"
    assert not window.paper.isVisible()
    press("Escape")
    assert window.list.isVisible()
    assert window.list.hasFocus()


def test_nothing_is_done_to_papers_that_cannot_be_seen(window: MainWindow, press: Press) -> None:
    press("Ctrl+A", "S", "Escape", "N")
    key, acts = window.list.current_key(), len(window._store.history(10))
    press("D", "D", "S", "X", "T", "A", "J", "Shift+P", "Shift+A")
    assert window.list_pane.message.isVisible()
    assert window.list_pane.message.isAncestorOf(window.focusWidget())
    assert window.list.current_key() == key
    assert len(window._store.history(10)) == acts
    assert QApplication.activePopupWidget() is None
    press("Escape", "S")
    assert window.bar.message.startswith("Unstarred")


def test_the_page_that_says_all_is_done_stays_while_it_is_true(window: MainWindow, press: Press) -> None:
    press("Ctrl+A", "S", "Escape", "N")
    with window._store.for_another_thread() as other:
        other.tag(list(window.browsing.keys())[3:4], ["later"])
    window.other_writers.look()
    assert window.list_pane.message.accessibleName() == "Done for today"
    assert window.list_pane.message.isAncestorOf(window.focusWidget())
    with window._store.for_another_thread() as other:
        other.star(list(window.browsing.keys())[5:6], on=False)
    window.other_writers.look()
    assert window.list.isVisible()
    assert window.list.hasFocus()


def test_what_was_done_is_counted_and_what_was_not_is_not_named(window: MainWindow, press: Press) -> None:
    press("Ctrl+A", "S", "Escape", "N")
    assert ">12 starred.</p>" in window.list_pane.message._sentence.text()
    press("Escape", "J", "D", "N")
    assert ">11 starred, 1 dismissed.</p>" in window.list_pane.message._sentence.text()


def test_undo_brings_the_list_back_from_the_page_that_says_all_is_done(window: MainWindow, press: Press) -> None:
    press("Ctrl+A", "S", "Escape", "N", "Z")
    assert window.list.isVisible()
    assert window.list.hasFocus()


def test_what_another_process_writes_does_not_take_the_paper_away(
    make_window: Callable[..., MainWindow], filled: Path
) -> None:
    window = make_window((640, 480))
    send(window, "Space")
    assert window.paper.page.isVisible()
    with window._store.for_another_thread() as other:
        other.star(list(window.browsing.keys())[3:4])
    window.other_writers.look()
    assert window.paper.page.isVisible()


def test_a_list_of_which_all_is_dismissed_says_so_and_undo_brings_it_back(window: MainWindow, press: Press) -> None:
    press(*["D"] * 12)
    assert window.list_pane.message.isVisible()
    press("Z")
    assert window.list.isVisible()
    assert window.list.rows.paper_count == 1
    assert window.paper.isVisible()


def test_the_name_of_the_list_comes_back_when_the_search_is_left(window: MainWindow, press: Press) -> None:
    for leaving in ("Ctrl+4", "Escape"):
        press("Ctrl+1", "/", *"paper", "Return")
        assert not window.header.title.isVisible()
        press(leaving)
        assert window.header.search.text() == ""
        assert window.header.title.isVisible()


def test_the_search_of_an_empty_list_can_be_left(window: MainWindow, press: Press) -> None:
    for key in ("Escape", "Return", "Down"):
        press("Ctrl+5", "/")
        assert window.header.search.hasFocus()
        press(key)
        assert window.list_pane.message.isAncestorOf(window.focusWidget())
        press("G", "T")
        assert window.browsing.view.kind == "today"


def test_the_focus_stays_with_what_stands_in_place_of_the_list(window: MainWindow, press: Press) -> None:
    press("D", "Ctrl+3")
    assert window.list_pane.message.isAncestorOf(window.focusWidget())
    press("Z")
    assert window.list_pane.message.isAncestorOf(window.focusWidget())
    press("Ctrl+1")
    assert window.list.hasFocus()
    press("D", "Ctrl+5", "D")
    assert window.list_pane.message.isAncestorOf(window.focusWidget())
    press("Ctrl+1")
    assert window.list.hasFocus()
