"""While a search is typed, what may be meant is one key away, and typing on is as before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import send


def offered(window: MainWindow) -> list[str]:
    found = window.verbs.completing.list
    return [found.item(row).text() for row in range(found.count())] if found.isVisible() else []


def typed(window: MainWindow, text: str) -> None:
    if not window.header.search.hasFocus():
        send(window, "/")
    QTest.keyClicks(window.header.search, text)


def key(window: MainWindow, which: Qt.Key) -> None:
    QTest.keyClick(window.header.search, which)


def test_tab_takes_the_first(morning: MainWindow) -> None:
    typed(morning, "ca")
    assert offered(morning) == ["cat:"]
    key(morning, Qt.Key.Key_Tab)
    assert morning.header.search.text() == "cat:"
    assert len(offered(morning)) == 8
    typed(morning, "cs.l")
    assert offered(morning) == ["cat:cs.LG", "cat:cs.LO"]
    key(morning, Qt.Key.Key_Escape)
    assert offered(morning) == []
    assert morning.header.search.text() == "cat:cs.l"


def test_down_and_enter_take_another_and_the_search_is_done(morning: MainWindow) -> None:
    morning._store.tag(morning._store.keys(["2601.00002"]), ["to read", "to watch"])
    typed(morning, "moss tag:to")
    assert offered(morning) == ['tag:"to read"', 'tag:"to watch"']
    key(morning, Qt.Key.Key_Down)
    key(morning, Qt.Key.Key_Down)
    key(morning, Qt.Key.Key_Up)
    key(morning, Qt.Key.Key_Return)
    assert morning.header.search.text() == 'moss tag:"to read" '
    assert morning.header.search.hasFocus()
    key(morning, Qt.Key.Key_Return)
    assert morning.list.hasFocus()
    assert morning.list.rows.paper_count == 1
    assert morning.list_pane.search_line.heading.text() == "“moss”, tagged “to read” · in Today"


def test_authors_are_looked_for_beside_the_window(morning: MainWindow, qtbot: QtBot) -> None:
    typed(morning, "au:re")
    qtbot.waitUntil(lambda: offered(morning) == ['au:"Reed, Bo"'])
    key(morning, Qt.Key.Key_Tab)
    assert morning.header.search.text() == 'au:"Reed, Bo" '
    assert offered(morning) == []


def test_a_name_as_it_is_signed_is_completed_too(morning: MainWindow, qtbot: QtBot) -> None:
    typed(morning, 'au:"=bo')
    qtbot.waitUntil(lambda: offered(morning) == ['au:"=Bo Reed"'])
    key(morning, Qt.Key.Key_Tab)
    assert morning.header.search.text() == 'au:"=Bo Reed" '


@pytest.mark.parametrize("which", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_without_offers_keys_mean_what_they_meant(morning: MainWindow, which: Qt.Key) -> None:
    typed(morning, "moss")
    assert offered(morning) == []
    key(morning, which)
    assert morning.list.hasFocus()


def test_enter_searches_where_nothing_was_chosen(morning: MainWindow) -> None:
    typed(morning, "ti:moss is:un")
    assert offered(morning) == ["is:undecided", "is:unread"]
    key(morning, Qt.Key.Key_Return)
    assert morning.list.hasFocus()
    assert offered(morning) == []
    assert morning.list.rows.paper_count == 3


def test_what_is_put_into_the_field_offers_nothing(morning: MainWindow) -> None:
    typed(morning, "ca")
    morning.panes.search_for("is:un")
    assert offered(morning) == []
