"""The header of a section stays at the top of the list while its papers are looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.conftest import send

NEW, CROSS = 20, 15
HEADER = 32


@pytest.fixture
def papers(library: Path, make_window: Callable[[], MainWindow]) -> PaperList:
    """Row 0 is the header of 20 new papers, row 21 that of 15 cross-lists."""
    with Store(library, texts_of) as store:
        store.add_listing(listing([paper(number) for number in range(1, NEW + 1)], kind=Kind.NEW))
        store.add_listing(listing([paper(number) for number in range(NEW + 1, NEW + CROSS + 1)], kind=Kind.CROSS))
    found = make_window().list
    assert found.rows.header_rows() == [0, NEW + 1]
    return found


def top_of(papers: PaperList) -> QImage:
    QApplication.processEvents()
    return papers.viewport().grab(QRect(0, 0, papers.viewport().width(), HEADER)).toImage()


def shown(papers: PaperList) -> QImage:
    """What is on the screen, which scrolling moves and paints only in part."""
    QApplication.processEvents()
    return papers.screen().grabWindow(papers.window().winId()).toImage()


def row_at_top(papers: PaperList) -> int:
    return papers.indexAt(QPoint(60, HEADER // 2)).row()


def test_it_stays_while_the_list_goes_by(papers: PaperList) -> None:
    send(papers.window(), "Home")
    own_place = top_of(papers)
    bar = papers.verticalScrollBar()
    for value in (1, HEADER, 300, 777, 301):
        bar.setValue(value)
        assert top_of(papers) == own_place
        assert row_at_top(papers) == 0
    bar.setValue(0)
    assert top_of(papers) == own_place


def test_on_the_screen_it_is_what_a_new_painting_would_be(papers: PaperList) -> None:
    for value in (500, 480, 900, 1490, 1480, 1600, 40, 0):
        papers.verticalScrollBar().setValue(value)
        scrolled = shown(papers)
        papers.viewport().repaint()
        assert shown(papers) == scrolled


def test_what_is_lit_is_below_the_pointer(papers: PaperList) -> None:
    send(papers.window(), "Home")
    view, here = papers.viewport(), QPoint(200, 300)
    QTest.mouseMove(view, here)
    assert papers.hovered_row == papers.indexAt(here).row() > 0
    turned, none = QPoint(0, -240), Qt.KeyboardModifier.NoModifier
    place = QPointF(here)
    wheel = QWheelEvent(
        place, view.mapToGlobal(place), QPoint(), turned, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view, wheel)
    assert papers.verticalScrollBar().value() > 0
    assert papers.hovered_row == papers.indexAt(here).row()
    # In another list it lights nothing before it moves.
    papers.rows.show([], headed=False)
    assert papers.hovered_row == -1


def test_the_next_one_pushes_it_away(papers: PaperList) -> None:
    place = papers.rowViewportPosition(NEW + 1) + papers.verticalScrollBar().value()
    papers.verticalScrollBar().setValue(place - HEADER // 2)
    assert papers.indexAt(QPoint(60, 2)).row() == 0
    assert papers.indexAt(QPoint(60, HEADER // 2 + 2)).row() == NEW + 1
    papers.verticalScrollBar().setValue(place)
    assert row_at_top(papers) == NEW + 1
    papers.verticalScrollBar().setValue(place + 200)
    assert row_at_top(papers) == NEW + 1


def test_no_paper_is_current_below_it(papers: PaperList) -> None:
    def seen() -> None:
        row = papers.current_row()
        top = papers.rowViewportPosition(row)
        assert HEADER <= top <= papers.viewport().height() - papers.rowHeight(row)

    send(papers.window(), "End")
    seen()
    for _ in range(NEW + CROSS - 1):
        send(papers.window(), "K")
        seen()
    assert papers.rowViewportPosition(0) == 0
    for _ in range(NEW + CROSS - 1):
        send(papers.window(), "J")
        seen()


def test_page_down_and_up_go_by_what_is_seen(papers: PaperList) -> None:
    send(papers.window(), "Home")
    rows = [papers.current_row()]
    for key in (*["PageDown"] * 5, *["PageUp"] * 5):
        send(papers.window(), key)
        row = papers.current_row()
        assert papers.current_key() is not None
        assert HEADER <= papers.rowViewportPosition(row) <= papers.viewport().height() - papers.rowHeight(row)
        rows.append(row)
    page = (papers.viewport().height() - HEADER) // papers.rowHeight(1) - 1
    assert rows[:4] == [1, 1 + page, 1 + 2 * page, 1 + 3 * page]
    assert (rows[5], rows[-1]) == (NEW + CROSS + 1, 1)


def test_keys_with_ctrl_or_shift_go_where_those_without_go(papers: PaperList) -> None:
    send(papers.window(), "Home")
    first, last = 1, NEW + CROSS + 1
    found = []
    for key in ("Ctrl+Down", "Shift+Down", "Ctrl+Up", "Ctrl+End", "Ctrl+Home", "Shift+Up", "Shift+PageDown", "Ctrl+PageUp"):
        send(papers.window(), key)
        found.append(papers.current_row())
    page = (papers.viewport().height() - HEADER) // papers.rowHeight(1) - 1
    assert found == [2, 3, 2, last, first, first, first + page, first]


def test_a_page_of_the_scroll_bar_leaves_nothing_out(papers: PaperList) -> None:
    bar = papers.verticalScrollBar()
    bar.setValue(0)
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    assert bar.value() == papers.viewport().height() - HEADER


def test_a_screen_reader_finds_it_where_it_is(papers: PaperList) -> None:
    papers.verticalScrollBar().setValue(300)
    QApplication.processEvents()
    table = QAccessible.queryAccessibleInterface(papers)
    place = papers.viewport().mapToGlobal(QPoint(60, HEADER // 2))
    found = table.childAt(place.x(), place.y())
    assert found.text(QAccessible.Text.Name).startswith("New, 20")
    assert found.rect().contains(place)
    assert not found.state().invisible


def test_the_menu_key_works_where_it_lies_over_the_current_row(papers: PaperList) -> None:
    window = papers.window()
    assert isinstance(window, MainWindow)
    row = 5
    papers.go_to(row)
    papers.verticalScrollBar().setValue(papers.verticalScrollBar().value() + papers.rowViewportPosition(row) + 10)
    middle = papers.visualRect(papers.currentIndex()).center()
    assert papers.rows.key(papers.indexAt(middle).row()) is None
    opened = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        opened.append(menu is not None)
        if menu:
            menu.close()

    QTimer.singleShot(0, look)
    papers.customContextMenuRequested.emit(middle)
    assert opened == [True]
    assert papers.current_row() == row


def test_it_counts_on(papers: PaperList) -> None:
    send(papers.window(), "Home")
    for _ in range(14):
        send(papers.window(), "J")
    place = papers.verticalScrollBar().value()
    assert place > HEADER
    before = top_of(papers)
    send(papers.window(), "S")
    after = shown(papers)
    assert papers.verticalScrollBar().value() == place
    papers.viewport().repaint()
    assert shown(papers) == after
    assert top_of(papers) != before


def test_a_click_folds_its_section_and_shows_it(papers: PaperList) -> None:
    papers.verticalScrollBar().setValue(600)
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, HEADER // 2))
    assert papers.rows.header_rows() == [0, 1]
    assert papers.rowViewportPosition(0) == 0
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, HEADER // 2))
    assert papers.rows.header_rows() == [0, NEW + 1]


def test_a_list_without_sections_has_none(papers: PaperList) -> None:
    window = papers.window()
    assert isinstance(window, MainWindow)
    send(window, "G")
    send(window, "A")
    assert papers.rows.header_rows() == []
    papers.verticalScrollBar().setValue(100)
    assert row_at_top(papers) == 1
