"""A list longer than the screen: its beginning comes at once, its rest from another thread, and no act reads it again."""

import threading
from array import array
from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.errors import LibraryDamagedError
from readerapp.search.language import parse
from readerapp.search.query import Everything, Query
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage import library_search
from readerapp.storage.store import Store
from readerapp.ui.acts import browsing
from readerapp.ui.acts.lists import gathering, undecided, wanted
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.acts.hands import current
from tests.ui.conftest import Press


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve papers are a long list."""
    monkeypatch.setattr(wanted, "BEGINNING", 4)


def all_of(window: MainWindow) -> list[int]:
    """What All is to show."""
    return list(window._store.find(Everything()))


def search(window: MainWindow, text: str) -> None:
    """Search for `text` at once."""
    QTest.keyClicks(window.header.search, text)
    window.browsing.searching.now()


@pytest.mark.usefixtures("small_screen")
def test_the_beginning_is_there_at_once_with_the_number_of_all(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    rows = window.list.rows
    expected = all_of(window)
    window.browsing.show("all")
    assert (rows.rowCount(), rows.paper_count, rows.is_whole) == (4, 12, False)
    assert window.header.subtitle.text() == "12 papers"
    qtbot.waitUntil(lambda: rows.is_whole)
    assert (rows.rowCount(), rows.paper_count, list(rows.keys())) == (12, 12, expected)


@pytest.mark.usefixtures("small_screen")
@pytest.mark.parametrize("key", ["Shift+G", "End"])
def test_its_end_is_reached_before_the_rest_has_come(key: str, window: MainWindow, press: Press) -> None:
    expected = all_of(window)
    window.browsing.show("all")
    press(key)
    assert window.list.current_key() == expected[-1]
    assert list(window.browsing.keys()) == expected


@pytest.mark.usefixtures("small_screen")
def test_what_is_scrolled_to_stays_when_the_list_is_read_again(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    window.browsing.show("all")
    press("End", "K", "K")
    key = window.list.current_key()
    window.browsing.reload()
    assert window.list.current_key() == key
    qtbot.waitUntil(lambda: window.list.rows.is_whole)
    assert (window.list.current_key(), window.list.rows.rowCount()) == (key, 12)


@pytest.mark.usefixtures("small_screen")
def test_the_undecided_paper_beyond_what_was_read_is_found(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undecided, "SMALL_LIST", 2)
    monkeypatch.setattr(undecided, "_NEAR", 2)
    keys = all_of(window)
    window._store.star(keys[1:10])
    window.browsing.show("all")
    press("N")
    assert window.list.current_key() == keys[10]


def test_undo_puts_papers_back_without_reading_the_list(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    press("Ctrl+2", "J", "J", "Space")
    before = list(window.browsing.keys())
    monkeypatch.setattr(Store, "find", lambda store, query: pytest.fail("the library was searched"))
    monkeypatch.setattr(Store, "first", lambda store, query, limit: pytest.fail("the list was read again"))
    window.list.go_to(2)
    press("D")
    window.list.go_to(5)
    press("D")
    assert list(window.browsing.keys()) == [key for key in before if key not in (before[2], before[6])]
    press("Z")
    assert (list(window.browsing.keys()), window.list.current_key()) == (before[:2] + before[3:], before[6])
    press("Z")
    assert (list(window.browsing.keys()), window.list.current_key()) == (before, before[2])
    # Undoing what another list did is no reason to show its paper here.
    press("Shift+U")
    assert list(window.browsing.keys()) == before


def test_very_many_papers_come_back_in_their_places(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readerapp.ui.paper_list.rows.FEW", 3)
    press("Ctrl+2")
    before = list(window.browsing.keys())
    press("Ctrl+A", "D")
    assert not window.browsing.keys()
    press("Z")
    assert (list(window.browsing.keys()), window.list_pane.shows_list) == (before, True)


@pytest.mark.parametrize("by_the_index", [False, True])
def test_a_slow_search_leaves_the_list_until_it_is_done(
    by_the_index: bool, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(window.browsing.keys())
    expected = set(window._store.find(parse("lamp", unfinished=True)))
    assert 0 < len(expected) < len(whole)
    if by_the_index:
        monkeypatch.setattr("readerapp.storage.library_search._MANY", 3)
    else:
        monkeypatch.setattr("readerapp.storage.sql.transaction._STEPS_BETWEEN", 1)
        monkeypatch.setattr(gathering, "_PATIENCE", -1)
    search(window, "lamp")
    assert list(window.browsing.keys()) == whole
    qtbot.waitUntil(lambda: set(window.browsing.keys()) == expected)
    # A letter more, and then none: what was still looked for is not shown.
    search(window, " zyzzyva")
    window.header.search.clear()
    qtbot.waitUntil(lambda: list(window.browsing.keys()) == whole)
    qtbot.wait(100)
    assert list(window.browsing.keys()) == whole


@pytest.mark.usefixtures("small_screen")
def test_a_search_does_not_wait_for_the_rest_of_the_list_before(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index cannot be interrupted while it gathers a prefix: "learn" took 150 ms, most of them for the rest of "lear"."""
    expected = set(window._store.find(parse("lamp", unfinished=True)))
    asked, answers, find = threading.Event(), threading.Event(), Store.find

    def find_slowly(store: Store, query: Query) -> "array[int]":
        asked.set()
        assert answers.wait(5)
        return find(store, query)

    monkeypatch.setattr(Store, "find", find_slowly)
    monkeypatch.setattr("readerapp.storage.library_search._MANY", 3)
    window.browsing.show("all")
    qtbot.waitUntil(asked.is_set)
    search(window, "lamp")
    rows = window.list.rows
    qtbot.waitUntil(lambda: {rows.key(row) for row in range(rows.rowCount())} == expected)
    answers.set()
    qtbot.wait(100)
    assert set(rows.keys()) == expected


@pytest.mark.usefixtures("small_screen")
def test_dimmed_papers_keep_their_places(
    window: MainWindow, press: Press, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that was ever dismissed was read each time: a search took 6 s in a library of a million papers."""
    settings.change("dismissed_papers", "dim")
    window._store.dismiss(all_of(window)[4:5])
    window.browsing.show("undecided")
    before, [lamp] = list(window.browsing.keys()), window._store.find(parse("lamp"))
    for row in (before.index(lamp), 1):
        window.list.go_to(row)
        press("D")
    window.list.go_to(0)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "find", lambda store, query: pytest.fail("all of the list was read"))
        window.browsing.reload()
    rows = window.list.rows
    assert (rows.rowCount(), rows.paper_count, rows.key(1), rows.is_whole) == (5, 11, before[1], False)
    qtbot.waitUntil(lambda: rows.is_whole)
    assert list(rows.keys()) == before
    search(window, "lamp")
    assert list(rows.keys()) == [lamp]


@pytest.mark.usefixtures("small_screen")
def test_a_library_that_cannot_be_read_is_said_to_be_so(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(store: Store, query: object) -> None:
        raise LibraryDamagedError(store.path, "malformed")

    monkeypatch.setattr(Store, "find", fail)
    window.browsing.show("all")
    qtbot.waitUntil(lambda: "damaged" in window.bar.message)
    assert current(window) == 0


@pytest.mark.usefixtures("small_screen")
def test_a_list_that_was_left_takes_nothing_more(window: MainWindow, qtbot: QtBot) -> None:
    window.browsing.show("all")
    window.browsing.show("starred")
    qtbot.wait(200)
    assert window.list.rows.paper_count == 0
    assert window.list.rows.is_whole


@pytest.mark.usefixtures("small_screen")
def test_a_search_for_a_day_keeps_the_order_of_its_listing(window: MainWindow, qtbot: QtBot) -> None:
    """Such a list is read as a whole: its papers do not go by key."""
    typed = f"date:{window.browsing.day}"
    expected = list(window._store.find(parse(typed)))
    assert expected != sorted(expected, reverse=True)
    window.browsing.show("all")
    search(window, typed)
    qtbot.wait(50)
    assert list(window.list.rows.keys()) == expected


@pytest.mark.usefixtures("small_screen")
def test_a_list_begins_where_it_was_left_however_far_down(window: MainWindow, press: Press) -> None:
    window.browsing.show("all")
    press("End", "K")
    key = window.list.current_key()
    window.browsing.show("starred")
    window.browsing.show("all")
    assert window.list.current_key() == key


@pytest.mark.usefixtures("small_screen")
def test_after_a_search_the_list_is_read_as_far_as_the_paper_that_was_found(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To read all of it held the window up for 0.35 s in a library of a million papers."""
    window.browsing.show("all")
    expected = all_of(window)
    window.list.go_to(window.list.rows.found_row(expected[6]))
    window.browsing.show("starred")
    monkeypatch.setattr(Store, "find", lambda store, query: pytest.fail("all of the list was read"))
    window.browsing.show("all")
    rows = window.list.rows
    assert (window.list.current_key(), rows.rowCount(), rows.is_whole) == (expected[6], 11, False)
    title = window._store.paper(expected[5]).paper.title
    search(window, f'"{title}"')
    assert window.list.current_key() == expected[5]
    window.header.search.clear()
    window.browsing.searching.now()
    assert (window.list.current_key(), rows.rowCount(), rows.is_whole) == (expected[5], 10, False)


def test_what_is_decided_while_a_search_is_on_its_way_is_not_found(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list that was asked for before a paper was dismissed does not show it."""
    press("Ctrl+2")
    monkeypatch.setattr("readerapp.storage.library_search._MANY", 3)
    expected = set(window._store.find(parse("lamp is:undecided", unfinished=True)))
    found = next(iter(expected))
    window.browsing.go_to_paper(found)
    window.browsing.searching.text = "lamp"
    window.browsing.searching.changed.emit()
    press("D")
    qtbot.waitUntil(lambda: set(window.browsing.keys()) == expected - {found})
    qtbot.wait(50)
    assert set(window.browsing.keys()) == expected - {found}


def test_undo_of_another_day_puts_no_paper_into_a_listing(window: MainWindow, press: Press) -> None:
    """A listing of one section, sorted by chance as lists are, is still that of its day."""
    store = window._store
    store.add_listing(listing([paper(1)], date(2026, 7, 1), "cs.LG"))
    press("D")
    assert store.next_acts()[0]
    window.browsing.go_to(View("day", "2026-07-01"))
    assert len(window.browsing.keys()) == 1
    press("Z")
    assert len(window.browsing.keys()) == 1


@pytest.mark.usefixtures("small_screen")
def test_a_search_counts_what_it_found_so_far(window: MainWindow, qtbot: QtBot) -> None:
    words = []
    show = window.list_pane.show_search
    window.browsing.show("all")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window.list_pane, "show_search", lambda line: words.append(line and line[1]) or show(line))
        search(window, "the")
        assert words[-1] == "More than 4 papers"
        qtbot.waitUntil(lambda: window.list.rows.is_whole)
    assert words[-1].startswith(f"{window.list.rows.paper_count} papers")


def test_papers_of_a_long_search_come_back_without_a_look_at_each(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_search, "_MANY", 0)
    monkeypatch.setattr(browsing, "FEW", 2)
    window.browsing.show("undecided")
    qtbot.waitUntil(lambda: window.list.rows.is_whole)
    search(window, "we")
    qtbot.waitUntil(lambda: 3 <= window.list.rows.paper_count < 12)
    found = list(window.browsing.keys())
    window.list.setFocus()
    press("Ctrl+A", "D")
    assert not window.list.rows.paper_count

    monkeypatch.setattr(Store, "among", lambda *_: pytest.fail("the index was asked about each paper"))
    press("Z")
    qtbot.waitUntil(lambda: list(window.browsing.keys()) == found)


@pytest.mark.usefixtures("small_screen")
def test_a_motion_goes_on_into_the_rest_before_it_has_come(window: MainWindow, press: Press) -> None:
    expected = all_of(window)
    window.browsing.show("all")
    window.moving.last(9)
    assert window.list.current_key() == expected[8]
    window.browsing.show("all")
    press("J", "J", "J", "J")
    assert window.list.current_key() == expected[4]
