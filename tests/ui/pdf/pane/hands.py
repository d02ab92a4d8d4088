"""What the tests of this folder do again and again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from readerapp.ui.pdf.pane import PdfPane
from tests.ui.conftest import send

Make = Callable[[bytes], Path]


_QT_NAMES = {"Esc": "Escape", "PgDown": "PageDown", "PgUp": "PageUp"}


def press(pane: PdfPane, *keys: str) -> None:
    window = pane.window()
    assert isinstance(window, QMainWindow)
    for key in keys:
        send(window, _QT_NAMES.get(key, key))  # type: ignore[arg-type]


def show(pane: PdfPane, path: Path, page: int = 0) -> None:
    assert pane.open_file(path, page)
    pane.take_focus()
    QApplication.processEvents()


def find(pane: PdfPane, text: str, qtbot: QtBot, hits: int) -> None:
    press(pane, "/")
    QTest.keyClicks(QApplication.focusWidget(), text)
    qtbot.waitUntil(lambda: pane._search.finished and pane._search.count == hits, timeout=20_000)


def settled(pane: PdfPane, qtbot: QtBot) -> QImage:
    """The picture of the pages once they are drawn, which a thread does."""
    pictures: list[QImage] = []

    def same() -> bool:
        pictures.append(pane.pages.viewport().grab().toImage())
        return len(pictures) > 3 and pictures[-1] == pictures[-2] and len(colours(pictures[-1])) > 3

    qtbot.waitUntil(same, timeout=5000)
    return pictures[-1]


def on_screen(pane: PdfPane, page: int, start: int, end: int) -> list[QRect]:
    """Where the letters between two places of a page are in the view, line by line."""
    words = pane.text.texts.placed(page)
    assert words is not None
    place = dict(pane.pages.in_sight())[page]
    return [
        pane.pages._on_screen(place, page, QRectF(QPointF(left, top), QPointF(right, bottom))).toRect()
        for left, top, right, bottom in words.areas(start, end)
    ]


def colours(picture: QImage) -> set[int]:
    step = max(picture.width() // 150, 1)
    return {picture.pixel(x, y) for x in range(0, picture.width(), step) for y in range(0, picture.height(), 2)}
