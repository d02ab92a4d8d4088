"""Saved searches stand in the sidebar with what is undecided, in the user's order."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from readerapp.search.view import View
from readerapp.ui.dialogs.name_search import NamePopover
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import send, wait_for_rest
from tests.ui.window.menus import choose, on_row


def rows(window: MainWindow) -> list[tuple[str, int | None]]:
    items = window.sidebar._items.items
    return [(item.label, item.waiting) for item in items if item.view and item.view.kind == "search"]


@pytest.fixture
def three(morning: MainWindow, qtbot: QtBot) -> MainWindow:
    for text in ("moss", "kettles", "fern"):
        morning._store.save_search(text.title(), text)
    morning.counting.now()
    qtbot.waitUntil(lambda: rows(morning) == [("Moss", 3), ("Kettles", 3), ("Fern", 0)])
    return morning


def name_it(name: str) -> None:
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, NamePopover)
    popover.field.setText(name)
    QTest.keyClick(popover.field, Qt.Key.Key_Return)


def test_a_search_is_saved_under_a_name_and_opened(morning: MainWindow, qtbot: QtBot) -> None:
    morning.panes.search_for(" ti:moss ")
    send(morning, "Ctrl+S")
    name_it("Everything moss")
    assert morning.bar.message == "Saved as “Everything moss” in the sidebar."
    qtbot.waitUntil(lambda: rows(morning) == [("Everything moss", 3)])
    morning.browsing.go_to(View("search", "ti:moss"))
    assert morning.header.title.text() == "Everything moss"
    assert morning.list.rows.paper_count == 3


def test_there_must_be_a_search_to_save(morning: MainWindow) -> None:
    send(morning, "Ctrl+S")
    assert morning.bar.message == "There is no search to save. Type one first."
    morning.panes.search_for("is:great")
    send(morning, "Ctrl+S")
    assert "After “is:” comes one of" in morning.bar.message
    assert morning._store.saved_searches() == []


def test_numbers_follow_what_is_decided(three: MainWindow, qtbot: QtBot) -> None:
    three.browsing.go_to(View("search", "moss"))
    send(three, "D")
    qtbot.waitUntil(lambda: rows(three)[0] == ("Moss", 2))
    assert three.list.rows.paper_count == 2
    send(three, "Z")
    qtbot.waitUntil(lambda: rows(three)[0] == ("Moss", 3))


def test_they_are_moved_and_removed_by_their_menu_and_undo_brings_them_back(three: MainWindow, qtbot: QtBot) -> None:
    choose(on_row(three, View("search", "fern")), "Move up")
    assert [name for name, _ in rows(three)] == ["Moss", "Fern", "Kettles"]
    choose(on_row(three, View("search", "moss")), "Remove search")
    assert [name for name, _ in rows(three)] == ["Fern", "Kettles"]
    assert three.bar.message == "Removed the search “Moss”. Its papers stay."
    three.bar._action.click()
    assert [name for name, _ in rows(three)] == ["Moss", "Fern", "Kettles"]


def test_one_is_renamed_where_it_stands(three: MainWindow) -> None:
    choose(on_row(three, View("search", "fern")), "Rename…")
    name_it("Ferns")
    wait_for_rest(three)
    assert [name for name, _ in rows(three)] == ["Moss", "Kettles", "Ferns"]


def test_one_is_dragged_to_its_place(three: MainWindow) -> None:
    sidebar = three.sidebar
    where = {
        item.label: sidebar.visualRect(sidebar._items.index(row)).center()
        for row, item in enumerate(sidebar._items.items)
        if item.view and item.view.kind == "search"
    }
    # Above the first one, and far below the last one, which is now the second of the others.
    for start, target, order in (
        ("Fern", where["Moss"] - QPoint(0, 6), ["Fern", "Moss", "Kettles"]),
        ("Moss", where["Fern"] + QPoint(0, 300), ["Fern", "Kettles", "Moss"]),
    ):
        port, here = sidebar.viewport(), where["Kettles"] if start == "Moss" else where[start]
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
        for step in (20, 40):
            QTest.mouseMove(port, here - QPoint(0, step))
        QTest.mouseMove(port, target)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
        assert [name for name, _ in rows(three)] == order
        # Nothing was opened by it.
        assert three.browsing.view == View("today")


def test_a_search_that_is_not_understood_says_so_and_can_be_corrected(morning: MainWindow) -> None:
    morning._store.save_search("From tomorrow", "(moss colour:blue")
    morning.browsing.go_to(View("search", "(moss colour:blue"))
    page = morning.list_pane.message
    assert page.accessibleName() == "This search is not understood"
    page.findChild(QAbstractButton).click()
    assert morning.browsing.view.kind == "all"
    assert morning.header.search.text() == "(moss colour:blue"
    assert page.accessibleName() == "This search was not understood"
