"""A search says where it looked, what else the library has, what an unknown word may mean, and what is wrong with it."""

import threading
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.acts.hands import current_id
from tests.ui.conftest import Press, send

EARLIER = date(2026, 1, 5)


@pytest.fixture
def window(filled: Path, make_window: Callable[[], MainWindow]) -> MainWindow:
    """The invented day, with one paper on kettles, after an earlier one with three more, of which one was dismissed."""
    titles = ("Kettles on the Moon", "The Matting of Moss", "Kettle or Teapot?", "A Fern")
    papers = [paper(number, title=title) for number, title in enumerate(titles, start=1)]
    with Store(filled, texts_of) as store:
        store.add_listing(listing(papers, EARLIER, "cs.CV"))
        store.dismiss(store.keys([papers[2].id]))
    return make_window()


def said(window: MainWindow) -> tuple[str, str, str]:
    """What stands above the list: heading, sentence and link."""
    line = window.list_pane.search_line
    assert line.isVisible()
    return line.heading.text(), line.sentence.text(), line.link.text() if line.link.isVisible() else ""


def page(window: MainWindow) -> tuple[str, str, list[str]]:
    """What stands in place of the list: heading, sentence and buttons."""
    message = window.list_pane.message
    assert message.isVisible()
    assert not window.list.isVisible()
    assert not window.paper.isVisible()
    buttons = [one.text() for one in message.findChildren(QPushButton) if one.isVisible()]
    return message.accessibleName(), message._sentence.accessibleName(), buttons


def test_a_search_says_where_it_looked_and_how_many_more_the_library_has(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press("/", *"kettle")
    more = ("“kettle” in Today", "1 paper · 2 more in your library", "Search the library")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1 and said(window) == more)
    assert window.list_pane.search_line._key.key == "Ctrl+Enter"
    assert "· “kettle” in Today" in window.windowTitle()
    press("Escape", *"wheelbarrow")
    none = ("“wheelbarrow” in Today", "1 paper · no more in your library", "")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1 and said(window) == none)
    press("Escape", "Escape")
    assert not window.list_pane.search_line.isVisible()
    assert window.list.rows.paper_count == 12


def test_the_title_of_the_window_follows_a_word_that_is_understood_before_its_end(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press("/", *"kettle is:u")
    qtbot.waitUntil(lambda: "“kettle is:u” in Today" in window.windowTitle())
    press(*"ndecided")
    qtbot.waitUntil(lambda: "“kettle is:undecided” in Today" in window.windowTitle())
    assert said(window)[0] == "“kettle”, undecided · in Today"


def test_one_key_widens_it_and_narrows_it_again(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"kettle", "Ctrl+Return")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 3)
    assert said(window) == ("“kettle” in your library", "3 papers", "Only Today")
    assert window.header.search.hasFocus()
    press("s")
    assert window.header.search.text() == "kettles"
    qtbot.waitUntil(lambda: said(window)[0] == "“kettles” in your library")
    press("Ctrl+Return")
    assert window.list.rows.paper_count == 1
    assert said(window)[0] == "“kettles” in Today"
    press("Ctrl+Return", "Escape")
    # The next search looks in the list again.
    assert window.browsing.view.kind == "today"
    assert window.list.rows.paper_count == 12
    press(*"kettle")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1)


def test_a_click_widens_it_too(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"kettle")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1 and said(window)[2] == "Search the library")
    QTest.mouseClick(window.list_pane.search_line.link, Qt.MouseButton.LeftButton)
    assert window.list.rows.paper_count == 3


def test_ctrl_enter_before_anything_is_typed_searches_the_library(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Ctrl+Return")
    assert window.header.search.hasFocus()
    assert window.header.search.placeholderText() == "Search your library"
    press(*"kettle")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 3)
    press("Escape", "Ctrl+Return", "Escape")
    assert window.header.search.placeholderText() == "Search"
    press("/", *"kettle")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1)


def test_where_nothing_is_found_here_the_library_is_one_key_away(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"matting")
    offered = ("No papers match “matting” in Today", "1 paper in your library matches.")
    qtbot.waitUntil(lambda: page(window)[:2] == offered)
    assert page(window)[2] == ["Search the library   Ctrl+Enter", "Clear   Esc"]
    press("Ctrl+Return")
    assert window.list.rows.paper_count == 1
    press("Escape", *"matting")
    qtbot.waitUntil(lambda: page(window)[:2] == offered)
    # Enter does what is offered first.
    press("Return")
    assert said(window)[0] == "“matting” in your library"
    assert window.list.hasFocus()


@pytest.mark.parametrize("click", [False, True])
def test_an_unknown_word_gets_a_suggestion_that_one_key_or_click_takes(
    window: MainWindow, press: Press, qtbot: QtBot, click: bool
) -> None:
    press("/", *"wheelbarow")
    meant = ("No papers match “wheelbarow” in Today", "“wheelbarow”: did you mean “wheelbarrows”?")
    qtbot.waitUntil(lambda: page(window)[:2] == meant)
    assert page(window)[2] == ["Search for “wheelbarrows”   Enter", "Clear   Esc"]
    if click:
        button = next(one for one in window.list_pane.message.findChildren(QPushButton) if "wheelbarrows" in one.text())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        press("Return")
    assert window.header.search.text() == "wheelbarrows"
    assert window.list.rows.paper_count == 1
    assert window.list.hasFocus()


def test_enter_takes_no_suggestion_for_a_search_of_before(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a large library a search takes a moment, in which the page speaks of the one before."""
    press("/", *"wheelbarow")
    qtbot.waitUntil(lambda: page(window)[2][:1] == ["Search for “wheelbarrows”   Enter"])
    monkeypatch.setattr(window._store, "looks_long", lambda query: True)
    monkeypatch.setattr(window.browsing.gathering, "_run", lambda read, tell: None)
    press("x")
    window.verbs.finding.found.emit()
    assert "wheelbarowx" not in page(window)[0]
    press("Return")
    assert window.header.search.text() == "wheelbarowx"


def test_a_suggestion_beside_what_was_found(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/")
    QTest.keyClicks(window.header.search, "mattng OR kettle ")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1 and said(window)[1] == "“mattng”: did you mean “matting”?")
    QTest.mouseClick(window.list_pane.search_line.link, Qt.MouseButton.LeftButton)
    assert window.header.search.text() == "matting OR kettle "
    qtbot.waitUntil(lambda: said(window)[1] == "1 paper · 3 more in your library")


def test_what_no_paper_has_is_said(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"zyzzyva")
    qtbot.waitUntil(lambda: page(window)[1] == "No paper in your library has “zyzzyva”.")
    press("Escape", *"kettle fern")
    qtbot.waitUntil(lambda: page(window)[1] == "No paper in your library does.")
    press("Ctrl+Return")
    assert page(window)[:2] == ("No papers match “kettle fern” in your library", "")


@pytest.mark.parametrize(
    ("typed", "marked", "why"),
    [
        ("kettle date:20x", "x", "Not understood after “kettle date:20”. A date looks like 2020-12-15 or 2020-12."),
        ("is:lost kettle", "lost", "Not understood after “is:”. After “is:” comes one of"),
        ("kettle) moss", ")", "Not understood after “kettle”."),
    ],
)
def test_what_is_not_understood_shows_why_and_nothing_else(
    window: MainWindow, press: Press, qtbot: QtBot, typed: str, marked: str, why: str
) -> None:
    press("/", *typed)
    qtbot.waitUntil(lambda: page(window)[0] == "This search was not understood")
    assert page(window)[1].startswith(why)
    assert page(window)[2] == ["Clear   Esc"]
    line = window.list_pane.message._marked
    assert line.isVisible()
    assert line.accessibleName() == typed
    assert f">{marked}</span>" in line.text()
    assert window.list.rows.paper_count == 0
    press("Escape")
    assert window.list.rows.paper_count == 12
    assert not line.isVisible()


def test_a_date_is_understood_at_each_letter(window: MainWindow, press: Press) -> None:
    press("/")
    for letter in "date:2026-01-06..2026-02":
        press(letter)
        window.browsing.searching.now()
        assert window.browsing.searching.error is None, window.header.search.text()
        if "date:" in window.header.search.text():
            assert window.list.rows.paper_count == 12, window.header.search.text()


def test_acts_in_a_search_of_the_library_reach_the_paper_shown_and_leave_the_day_alone(
    window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press("/", *"kettle", "Ctrl+Return")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 3)
    press("Return")
    assert window.list.hasFocus()
    shown = [window.list.rows.paper(row) for row in range(3)]
    earlier = next(row for row, one in enumerate(shown) if one and one.id == "2601.00001")
    for _ in range(2 if window.list.current_row() < earlier else 0):
        if window.list.current_row() != earlier:
            press("J")
    for _ in range(2):
        if window.list.current_row() != earlier:
            press("K")
    assert current_id(window) == "2601.00001"
    press("D")
    assert [one.paper.id for one in window._store.papers(window._store.keys(["2601.00001"])) if one.triage.dismissed]
    assert window.list.rows.paper_count == 3
    assert said(window)[1] == "3 papers"
    press("Escape")
    assert (window.browsing.undecided, window.browsing.total) == (12, 12)


def test_after_a_search_of_the_library_one_is_where_one_was(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("J", "J")
    left = current_id(window)
    press("/", *"teapot", "Ctrl+Return")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1)
    assert current_id(window) == "2601.00003"
    press("Escape")
    assert window.list.rows.paper_count == 12
    assert current_id(window) == left


def test_neither_counting_nor_correcting_keeps_the_window_waiting(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, go_on = Store.unknown_words, threading.Event()

    def slow(store: Store, *arguments: Any) -> dict[str, str | None]:
        go_on.wait(10)
        return original(store, *arguments)

    monkeypatch.setattr(Store, "unknown_words", slow)
    press("/", *"mattng")
    window.browsing.searching.now()
    begun = time.monotonic()
    send(window, "x")
    send(window, "Backspace")
    assert time.monotonic() - begun < 5
    # Whoever presses Enter twice before it is known what to offer loses nothing.
    window.browsing.searching.now()
    press("Return", "Return")
    assert window.header.search.text() == "mattng"
    go_on.set()
    qtbot.waitUntil(lambda: page(window)[1] == "“mattng”: did you mean “matting”?")
