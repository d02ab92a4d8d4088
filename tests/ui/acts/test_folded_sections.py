"""Folded sections, and what acts do to the papers in them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import MONDAY, fold_all
from tests.ui.conftest import send


def test_all_selected_and_folded_are_starred(fetched: MainWindow) -> None:
    fold_all(fetched)
    send(fetched, "Ctrl+A")
    send(fetched, "S")
    keys = list(fetched.browsing.keys())
    assert len(keys) == 30
    assert all(p.triage.starred for p in fetched._store.papers(keys)), fetched.bar.message


def test_all_selected_and_folded_are_dismissed(fetched: MainWindow) -> None:
    send(fetched, "Ctrl+A")
    fold_all(fetched)
    send(fetched, "D")
    assert fetched.bar.message == "Dismissed 30 papers."
    assert (len(fetched.browsing.keys()), fetched.browsing.undecided) == (0, 0)
    send(fetched, "Z")
    assert (len(fetched.browsing.keys()), fetched.browsing.undecided) == (30, 24)


def test_a_dismissed_paper_of_a_folded_section_is_gone_when_it_unfolds(fetched: MainWindow) -> None:
    send(fetched, "X")
    fold_all(fetched)
    send(fetched, "D")
    first = fetched.list.rows.header_rows()[0]
    fetched.list.header_clicked.emit(first)
    assert len(fetched.browsing.keys()) == 29


def test_the_paper_of_a_folded_section_comes_back_with_it(fetched: MainWindow) -> None:
    send(fetched, "J")
    key, first = fetched.list.current_key(), fetched.list.rows.header_rows()[0]
    fetched.list.header_clicked.emit(first)
    assert fetched.list.current_key() not in (None, key)
    assert fetched.paper.entry is not None
    fetched.list.header_clicked.emit(first)
    assert fetched.list.current_key() == key
    # Who has gone on stays there.
    fetched.list.header_clicked.emit(first)
    send(fetched, "J")
    elsewhere = fetched.list.current_key()
    fetched.list.header_clicked.emit(first)
    assert fetched.list.current_key() == elsewhere


def test_only_the_left_button_folds(fetched: MainWindow) -> None:
    rows = fetched.list.rows.rowCount()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(fetched.list.viewport(), button, pos=QPoint(60, 10))
        assert fetched.list.rows.rowCount() == rows
    QTest.mouseClick(fetched.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert fetched.list.rows.rowCount() < rows


def test_a_search_shows_what_it_found_in_folded_sections(fetched: MainWindow, qtbot: QtBot) -> None:
    fold_all(fetched)
    assert fetched.list.current_key() is None
    fetched.header.search.setText("th")
    fetched.browsing.searching.now()
    found = fetched.list.rows.paper_count
    assert found == fetched.list.rows.rowCount() - len(fetched.list.rows.header_rows())
    assert fetched.list.current_key() is not None


def test_dismissing_selected_papers_leaves_the_current_one(fetched: MainWindow) -> None:
    send(fetched, "Home")
    for key in "XJXJXJJJ":
        send(fetched, key)
    key = fetched.list.current_key()
    send(fetched, "D")
    assert fetched.bar.message == "Dismissed 3 papers."
    assert fetched.list.current_key() == key


def test_dismissing_selected_papers_and_the_current_one_goes_to_the_next(fetched: MainWindow) -> None:
    send(fetched, "Home")
    for key in "XJXJX":
        send(fetched, key)
    model, row = fetched.list.rows, fetched.list.current_row()
    below = model.key(row + 1)
    send(fetched, "D")
    assert fetched.list.current_key() == below


def test_all_sections_folded_and_one_unfolded(fetched: MainWindow) -> None:
    send(fetched, "J")
    key, model = fetched.list.current_key(), fetched.list.rows
    for number in range(len(model.header_rows())):
        fetched.list.header_clicked.emit(model.header_rows()[number])
    assert fetched.list.current_key() is None
    fetched.list.header_clicked.emit(model.header_rows()[0])
    assert fetched.list.current_key() == key
    # What came back once is forgotten.
    fetched.list.header_clicked.emit(model.header_rows()[1])
    send(fetched, "End")
    last = fetched.list.current_key()
    fetched.list.header_clicked.emit(model.header_rows()[0])
    assert fetched.list.current_key() == last
    fold_all(fetched)
    fetched.list.header_clicked.emit(model.header_rows()[-1])
    assert fetched.list.current_key() is not None


def test_what_is_no_longer_selected_is_said(fetched: MainWindow) -> None:
    for key in "XJX":
        send(fetched, key)
    assert fetched.bar.message.startswith("2 selected")
    send(fetched, "Ctrl+4")
    assert fetched.bar.message == "Selection cleared."


def test_an_undo_on_another_day_is_not_counted_here(fetched: MainWindow, qtbot: QtBot) -> None:
    send(fetched, "S")
    fetched.verbs.fetching._fetch(["cs.LG"], lambda _: [MONDAY])
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)
    send(fetched, "[")
    assert fetched.browsing.day == MONDAY
    assert fetched.browsing.undecided == 18
    send(fetched, "Z")
    assert fetched.browsing.undecided == 18


def test_selection_survives_the_end_of_a_fetch(fetched: MainWindow, qtbot: QtBot) -> None:
    send(fetched, "X")
    send(fetched, "J")
    send(fetched, "X")
    assert len(fetched.triage.keys()) == 2
    send(fetched, "R")
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)
    assert len(fetched.list.rows.checked) == 2
