"""Searching in a PDF."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.settings.file import Settings
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.pane import PdfPane
from tests.ui.pdf.pane.hands import Make, find, on_screen, press, settled, show
from tests.ui.pdf.pdf_files import paper, pdf


def test_search(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(4)))
    find(pane, "lantern", qtbot, 12)
    assert pane.tools._hits.text() == "1 of 12"
    press(pane, "Return", "Return", "Return")
    assert (pane.tools._hits.text(), pane._search.current.page) == ("4 of 12", 1)  # type: ignore[union-attr]
    press(pane, "Shift+Return")
    assert pane.tools._hits.text() == "3 of 12"
    pane.take_focus()
    press(pane, "P", "P", "P")
    assert (pane.tools._hits.text(), pane.page) == ("12 of 12", 3)
    press(pane, "N")
    assert (pane.tools._hits.text(), pane.page) == ("1 of 12", 0)
    press(pane, "Esc")
    assert pane.tools.find_field.text() == ""
    qtbot.waitUntil(lambda: pane._search.count == 0)
    assert pane.tools._hits.text() == ""


def test_a_search_begins_where_one_reads(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(5)), page=2)
    find(pane, "lantern", qtbot, 15)
    assert pane._search.current is not None
    assert pane._search.current.page == 2
    assert pane.tools._hits.text() == "7 of 15"


def test_no_hit(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(2)))
    press(pane, "Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "kettle")
    qtbot.waitUntil(lambda: pane.tools._hits.text() == "not found")


def test_hits_go_with_their_pdf(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(2)))
    find(pane, "lantern", qtbot, 6)
    pane.close_file()
    assert pane._search.on_page(0) == []
    assert pane._search.current is None
    show(pane, make(paper(2)))
    assert pane.tools._hits.text() == ""


def test_the_field_is_as_wide_as_the_type_wants(pane: PdfPane, make: Make, look: Look, settings: Settings) -> None:
    show(pane, make(paper(2)))
    pane.window().resize(1400, 760)
    for zoom in (200, 100):
        settings.change("zoom", zoom)
        look.refresh()
        QApplication.processEvents()
        assert pane.tools.find_field.width() == look.px(14.6)


@pytest.mark.parametrize("dark", [False, True])
def test_hits_are_painted_over_the_words(pane: PdfPane, make: Make, qtbot: QtBot, look: Look, dark: bool) -> None:
    pane.show_dark(dark)
    show(pane, make(pdf([["Lamps", "nothing here", "one lantern here", "another lantern"]])))
    find(pane, "lantern", qtbot, 2)
    picture = settled(pane, qtbot)
    for number in (0, 1):
        hit = pane._search.on_page(0)[number]
        place = on_screen(pane, 0, hit.start, hit.end)[0]
        colours = [picture.pixelColor(x, y) for x in range(place.left(), place.right()) for y in range(*edges(place))]
        # The letters are dark (or light) and the ground is lit; a pen that covers would leave one colour.
        assert min(map(lightness, colours)) < 80 if not dark else max(map(lightness, colours)) > 200
        ground = max(colours, key=lightness) if not dark else min(colours, key=lightness)
        assert ground.saturation() > 60, ground.name()
        assert 30 < ground.hue() < 60, ground.name()
    outside = picture.pixelColor(place.right() + 60, place.center().y())
    assert outside.saturation() < 40


def lightness(colour: QColor) -> int:
    return colour.lightness()


def edges(place: QRect) -> tuple[int, int]:
    return place.top(), place.bottom()
