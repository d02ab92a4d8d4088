"""The sidebar by key and mouse, while its rows change."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.sidebar.items import EARLIER, SidebarItem
from readerapp.ui.sidebar.sidebar import Sidebar
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, listing, paper
from tests.ui.conftest import Press, send


@pytest.fixture
def window(library: Path, make_window: Callable[[], MainWindow], settings: Settings) -> MainWindow:
    """Twelve days, a tag, and three saved searches."""
    settings.change("fetch_automatically", False)
    with Store(library, texts_of) as store:
        for number in range(12):
            store.add_listing(listing([paper(10 + number)], DAY + timedelta(number), kind=Kind.NEW))
        store.tag(store.keys(["2601.00010"]), ["gloves"])
        for words in ("moss", "lamps", "rain"):
            store.save_search(words, words)
    window = make_window()
    window.counting.now()
    return window


@pytest.fixture
def press(window: MainWindow) -> Press:
    """Presses keys, one after the other."""

    def do(*keys: str) -> None:
        for key in keys:
            send(window, key)

    return do


def point_at(window: MainWindow, view: View) -> int:
    """Give the keyboard to the row of `view`, as the arrows would; returns the row."""
    window.sidebar.setFocus()
    row = window.sidebar._row_of(view)
    window.sidebar.setCurrentIndex(window.sidebar._items.index(row))
    return row


def test_enter_in_the_sidebar_over_the_list_chooses_its_row_and_no_other(window: MainWindow, press: Press) -> None:
    """The sidebar closed, which left no row current, and the last row was chosen as if an arrow had led there."""
    window.resize(900, 700)
    window.arrangement.toggle_sidebar()
    point_at(window, View("starred"))
    press("Return")
    assert window.browsing.view == View("starred")
    assert not window.sidebar.isVisible()


def test_enter_on_earlier_days_stays_there_and_leaves_the_search(window: MainWindow, press: Press) -> None:
    """The keyboard returned to the row shown, whose list was opened anew, without its search."""
    window.header.search.setText("abstract")
    window.browsing.searching.now()
    row = point_at(window, EARLIER)
    press("Return")
    assert window.browsing.searching.text == "abstract"
    # The first of the days that came, where the row to press was.
    assert window.sidebar.currentIndex().row() == row
    assert window.sidebar.items[row].view == View("day", (DAY + timedelta(4)).isoformat())


def test_counting_leaves_the_keyboard_where_it_is(window: MainWindow) -> None:
    row = point_at(window, EARLIER)
    window.counting.now()
    assert window.sidebar.currentIndex().row() == row
    window._store.tag(list(window.browsing.keys()), ["a tag before the others"])
    point_at(window, View("tag", "gloves"))
    window.counting.now()
    assert window.sidebar.items[window.sidebar.currentIndex().row()].view == View("tag", "gloves")


def test_home_and_end_lead_to_the_first_and_the_last_row(window: MainWindow, press: Press) -> None:
    """Home did nothing: Qt would go to the space above the first row."""
    window.sidebar.setFocus()
    press("End")
    assert window.browsing.view == window.sidebar.items[-1].view
    press("Home")
    assert window.browsing.view == View("today")
    assert window.sidebar.items[window.sidebar.currentIndex().row()].view == View("today")
    assert window.sidebar.hasFocus()


def test_a_search_is_dropped_where_the_line_was_although_rows_came_above(window: MainWindow) -> None:
    sidebar = window.sidebar
    rows = sidebar._searches()
    moved: list[tuple[str, int]] = []
    sidebar.search_moved.connect(lambda text, place: moved.append((text, place)))
    sidebar.scrollToBottom()
    start, end = (sidebar.visualRect(sidebar._items.index(row)) for row in (rows.start, rows.start + 1))
    QTest.mousePress(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=start.center())
    QTest.mouseMove(sidebar.viewport(), end.bottomLeft())
    window._store.tag(list(window.browsing.keys()), ["mittens", "scarves"])
    window.counting.now()
    QTest.mouseRelease(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=end.bottomLeft())
    assert moved == [("moss", 1)]
    assert [search.text for search in window._store.saved_searches()] == ["lamps", "moss", "rain"]


def test_numbers_are_written_as_the_language_writes_them(
    look: Look, in_language: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_language("de")
    drawn: list[str] = []
    monkeypatch.setattr(look, "draw_text", lambda *given: drawn.append(given[3]) or 0.0)
    sidebar = Sidebar(look)
    sidebar.show_items([SidebarItem("Unentschieden", View("undecided"), waiting=1204)])
    sidebar.grab()
    assert "1.204" in drawn
