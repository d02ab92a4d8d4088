"""Links within a PDF, and the way back."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from readerapp.ui.pdf.pane import PdfPane
from tests.ui.pdf.pane.hands import Make, press, show
from tests.ui.pdf.pdf_files import pdf
from tests.ui.pdf.typeset_files import Jump, Line, column, typeset

PAGES = [
    column(72, 100, "A lamp is described in [1] and", "in the fog below."),
    [Line(72, 100, "Of lamps.")],
    column(72, 400, "[1] A. Quill, Lanterns and fog, J. Lamp 3", "(1999), 12-34."),
]
TO_REFERENCE = Jump(0, (168, 98, 20, 14), 2, 398)


def open_with_link(pane: PdfPane, make: Make, qtbot: QtBot) -> QPoint:
    """Show the pages; returns where the link is."""
    show(pane, make(typeset(PAGES, jumps=[TO_REFERENCE])))
    qtbot.waitUntil(lambda: pane.text.texts.placed(0) is not None, timeout=10_000)
    left, top, width, height = TO_REFERENCE.area
    place = dict(pane.pages.in_sight())[0]
    return pane.pages._on_screen(place, 0, QRectF(QPointF(left, top), QPointF(left + width, top + height))).center().toPoint()


def test_a_link_has_a_hand_and_says_where_it_leads(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    pointed: list[str] = []
    pane.link_pointed.connect(pointed.append)
    link, view = open_with_link(pane, make, qtbot), pane.pages.viewport()
    QTest.mouseMove(view, link + QPoint(-60, 0))
    assert view.cursor().shape() is Qt.CursorShape.IBeamCursor
    QTest.mouseMove(view, link + QPoint(0, 200))
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseMove(view, link)
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert pointed == ["page 3"]
    qtbot.waitUntil(lambda: pane.text.texts.placed(2) is not None)
    QTest.mouseMove(view, link + QPoint(0, 200))
    QTest.mouseMove(view, link)
    assert pane.text._pointer.tip == "Page 3: [1] A. Quill, Lanterns and fog, J. Lamp 3 (1999), 12-34."


def test_a_link_is_followed_and_there_is_a_way_back(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    said: list[str] = []
    pane.said.connect(lambda words, _: said.append(words))
    link, view, bar = open_with_link(pane, make, qtbot), pane.pages.viewport(), pane.pages.verticalScrollBar()
    back = next(one for one in pane.tools._tools if one.accessibleName() == "Back to where you were")
    assert not back.isVisible()
    press(pane, "J")
    before = bar.value()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=link - QPoint(0, before))
    assert pane.page == 2
    assert said == ["Page 3. Alt+← goes back."]
    after = bar.value()
    press(pane, "Alt+Left")
    assert (pane.page, bar.value()) == (0, before)
    press(pane, "Alt+Right")
    assert (pane.page, bar.value()) == (2, after)
    assert back.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert bar.value() == before
    assert not back.isVisible()
    press(pane, "Alt+Left")
    assert said[-1] == "You have not jumped from here."


def test_a_drag_over_a_link_selects_and_does_not_follow(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    link, view = open_with_link(pane, make, qtbot), pane.pages.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=link)
    QTest.mouseMove(view, link + QPoint(30, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=link + QPoint(30, 0))
    assert pane.page == 0
    assert not pane.text.selection.is_empty


def test_the_address_of_a_link_can_be_copied(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(pdf([["Click"]], link="https://lamps.example.org/fog")))
    qtbot.waitUntil(lambda: pane.text.texts.placed(0) is not None, timeout=10_000)
    link = pane.text._pointer._link_at(QPointF(300, 300))[0]
    pane.text._show_menu(link, pane.mapToGlobal(QPoint(50, 50)))
    menu = next(one for one in pane.pages.findChildren(QMenu) if one.isVisible())
    assert [one.text() for one in menu.actions()][-2:] == ["Open lamps.example.org", "Copy link address"]
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "https://lamps.example.org/fog")
