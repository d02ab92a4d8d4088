"""Contents, dark pages and links of a PDF."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.settings.file import Settings
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.dark import darkened
from readerapp.ui.pdf.pane import PdfPane
from tests.ui.pdf.pane.hands import Make, colours, press, settled, show
from tests.ui.pdf.pdf_files import Heading, pdf


def test_contents(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    pages = [[f"{n}. Chapter"] for n in range(1, 5)]
    headings = [Heading("First", 0, (Heading("Within", 1),)), Heading("Third", 2), Heading("Última", 3)]
    show(pane, make(pdf(pages, headings)), page=2)
    press(pane, "I")
    assert pane.outline.isVisible()
    assert pane.outline.currentIndex().data() == "Third"
    press(pane, "Up", "Return")
    assert pane.page == 1
    assert QApplication.focusWidget() is pane.pages
    assert not pane.outline.isVisible()
    press(pane, "Alt+Left")
    assert pane.page == 2
    press(pane, "I", "Esc")
    assert not pane.outline.isVisible()
    show(pane, make(pdf(pages)))
    press(pane, "I")
    assert not pane.outline.isVisible()


def test_the_contents_lie_over_the_pages(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(pdf([["1. Chapter"], ["2. Chapter"]], [Heading("First", 0), Heading("Second", 1)])))
    before = pane.pages.viewport().size(), pane.pages.scale
    press(pane, "I")
    assert (pane.pages.viewport().size(), pane.pages.scale) == before
    assert pane.outline.width() < pane.pages.width()
    beside = QPoint(pane.outline.width() + 10, 100)
    QTest.mouseClick(pane.pages.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert not pane.outline.isVisible()
    assert QApplication.focusWidget() is pane.pages


def test_open_contents_cover_the_height_of_the_pages_at_any_size(
    pane: PdfPane, make: Make, look: Look, settings: Settings
) -> None:
    show(pane, make(pdf([["1. Chapter"]], [Heading("First", 0)])))
    press(pane, "I")
    for zoom in (150, 80):
        settings.change("zoom", zoom)
        look.refresh()
        QApplication.processEvents()
        assert pane.outline.height() == pane.pages.height()
    pane.window().resize(300, 500)
    QApplication.processEvents()
    assert pane.outline.height() == pane.pages.height()
    assert pane.outline.width() < pane.pages.viewport().width()


def test_dark_pages(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    told: list[bool] = []
    pane.dark_changed.connect(told.append)
    show(pane, make(pdf([["A red word"]], colour="1 0 0")))
    light = settled(pane, qtbot)
    press(pane, "Shift+I")
    dark = settled(pane, qtbot)
    assert told == [True]
    place = pane.pages._pages()[0]
    corner = place.topLeft() + QPoint(30, 30)
    assert light.pixelColor(corner).lightness() > 250
    assert dark.pixelColor(corner).lightness() < 50
    assert dark.pixelColor(3, 3) == light.pixelColor(3, 3)  # the ground between the pages
    reddest = max((QColor(colour) for colour in colours(dark)), key=lambda colour: colour.saturation() * colour.value())
    assert reddest.hue() < 15 or reddest.hue() > 345
    press(pane, "Shift+I")
    assert settled(pane, qtbot) == light


@pytest.mark.parametrize(
    ("before", "after"),
    [("#ffffff", "#000000"), ("#000000", "#ffffff"), ("#ff0000", "#ff0101"), ("#808080", "#7f7f7f"), ("#2459c9", "#6398ff")],
)
def test_lightness_is_turned_round_and_the_hue_stays(before: str, after: str) -> None:
    image = QImage(3, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(before))
    assert darkened(image, QColor("#000000")).pixelColor(1, 99).name() == after
    lifted = darkened(image, QColor("#25262a")).pixelColor(1, 99)
    assert lifted.lightness() >= QColor(after).lightness()


def test_a_link_out_of_the_pdf_is_asked_for_and_not_followed(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    wanted: list[QUrl] = []
    pointed: list[str] = []
    pane.link_activated.connect(wanted.append)
    pane.link_pointed.connect(pointed.append)
    show(pane, make(pdf([["Click"]], link="file:///etc/passwd")))
    place = pane.pages._pages()[0].center()
    QTest.mouseMove(pane.pages.viewport(), QPoint(place.x(), 300))
    QTest.mouseClick(pane.pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), 300))
    qtbot.waitUntil(lambda: bool(wanted))
    assert [url.toString() for url in wanted] == ["file:///etc/passwd"]
    QTest.mouseMove(pane.pages.viewport(), QPoint(place.x(), 301))
    assert pointed == ["file: address"]
    assert pane.pages.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    show(pane, make(pdf([["Click"]], link="https://www.arxiv.org@evil.example/x")))
    qtbot.waitUntil(lambda: pane.text.texts.placed(0) is not None)
    pointed.clear()
    QTest.mouseMove(pane.pages.viewport(), QPoint(place.x(), 310))
    assert pointed == ["evil.example"]
