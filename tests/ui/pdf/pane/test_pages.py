"""The pages of a PDF, and moving in them."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.ui.look.look import Look
from readerapp.ui.pdf.pages import Fit
from readerapp.ui.pdf.pane import PdfPane
from tests.ui.pdf.pane.hands import Make, press, show
from tests.ui.pdf.pdf_files import paper


def test_opens_at_the_page_where_it_was_left(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    told: list[int] = []
    pane.page_changed.connect(told.append)
    show(pane, make(paper(5)), page=3)
    assert pane.page == 3
    assert pane.tools.page.text() == "4"
    told.clear()
    press(pane, "Home")
    assert (pane.page, told) == (0, [0])
    press(pane, "End")
    assert (pane.page, told[-1]) == (4, 4)
    press(pane, "P", "Left", "N")
    assert pane.page == 3


def test_a_page_asked_for_before_the_window_is_shown(look: Look, qtbot: QtBot, make: Make) -> None:
    pane = PdfPane(look)
    qtbot.addWidget(pane)
    assert pane.open_file(make(paper(6)), 4)
    pane.resize(600, 700)
    pane.show()
    qtbot.waitUntil(lambda: pane.pages.verticalScrollBar().value() > 0)
    assert pane.page == 4


@pytest.mark.parametrize("size", [(900, 700), (420, 500)])
def test_the_place_stays_when_the_size_changes(pane: PdfPane, make: Make, size: tuple[int, int]) -> None:
    show(pane, make(paper(6)), page=2)
    press(pane, "J", "J")
    before = pane.pages._top
    pane.window().resize(*size)
    QApplication.processEvents()
    assert pane.page == 2
    assert pane.pages._top == before
    press(pane, "+", "+", "-")
    assert pane.pages._top == before


def test_in_a_narrow_pane_the_numbers_are_whole(pane: PdfPane, make: Make, look: Look) -> None:
    """At 200 % on 800 pixels "of 4" and "1 of 2" were cut by the words for the zoom, which has buttons."""
    tools = pane.tools
    show(pane, make(paper(4)))
    pane.window().resize(900, 700)
    assert tools.size_words.isVisible()
    tools.show_hits("1 of 2")
    pane.window().resize(450, 700)
    QApplication.processEvents()
    assert not tools.size_words.isVisible()
    for label in (tools._of, tools._hits):
        assert label.width() >= label.sizeHint().width()


def test_keys_scroll_and_zoom(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(4)))
    bar = pane.pages.verticalScrollBar()
    press(pane, "J", "Down")
    lines = bar.value()
    assert lines > 0
    press(pane, "K", "Up")
    assert bar.value() == 0
    press(pane, "Space")
    assert bar.value() > 3 * lines
    press(pane, "Shift+Space")
    assert bar.value() == 0
    assert pane.tools.size_words.text() == "Fit width"
    width = pane.pages.scale
    press(pane, "+")
    assert pane.pages.scale == pytest.approx(width * 1.2, rel=0.01)
    assert pane.tools.size_words.text() == f"{pane.pages.scale * 100:.0f} %"
    press(pane, "-", "-")
    assert pane.pages.scale < width
    press(pane, "F")
    assert pane.pages.how is Fit.PAGE
    press(pane, "0")
    assert (pane.pages.how, pane.pages.scale) == (Fit.WIDTH, width)


def test_the_number_of_the_page(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(12)))
    press(pane, "G")
    assert QApplication.focusWidget() is pane.tools.page
    QTest.keyClicks(pane.tools.page, "9")
    press(pane, "Return")
    assert pane.page == 8
    assert QApplication.focusWidget() is pane.pages
    press(pane, "G")
    QTest.keyClicks(pane.tools.page, "99")
    press(pane, "Return")
    assert pane.page == 11
    press(pane, "G")
    QTest.keyClicks(pane.tools.page, "3")
    press(pane, "Esc")
    assert pane.page == 11
    assert pane.tools.page.text() == "12"
