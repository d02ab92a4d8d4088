"""Prints the page of a paper, or saves it as a PDF: black on white, whatever the theme."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QIODevice, QMarginsF, QObject, QRectF, QSaveFile, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from readerapp.errors import ExportError
from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.ui.look import palette
from readerapp.ui.look.look import Look
from readerapp.ui.paper.page import PaperPage
from readerapp.ui.paper.sheet import Sheet

_MARGIN = 20
"""The margins, in millimetres."""
_DOTS = 96
"""Pixels an inch, to convert the sizes of the screen to sizes on paper."""


class _Ink(Look):
    """The look on paper: the light theme with the fonts of the window. The window itself does not change."""

    def __init__(self, look: Look) -> None:
        QObject.__init__(self)
        self.theme = "light"
        self.colours = palette.themes()[self.theme]
        self.type = look.type
        self.dark = self.high_contrast = False
        self._qt_colours = {}

    def dress(self, widget: QWidget, *parts: str) -> None:
        """Nothing to do: scroll bars are not printed."""


def write_pdf(path: Path, look: Look, entry: LibraryPaper, tags: Sequence[TagSummary]) -> None:
    """Save the page of `entry` as a PDF. Raises ExportError if the file cannot be written."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportError(str(path), f"{file.errorString()}.")
    writer = QPdfWriter(file)
    writer.setTitle(entry.texts.title_plain)
    writer.setCreator("readerapp")
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    if not print_paper(writer, look, entry, tags) or not file.commit():
        raise ExportError(str(path), f"{file.errorString()}.")


def print_paper(device: QPagedPaintDevice, look: Look, entry: LibraryPaper, tags: Sequence[TagSummary]) -> bool:
    """Print the page of `entry`, on as many pages as it needs. Returns whether the device accepted it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / _DOTS
    margin = _MARGIN / 25.4 * _DOTS
    paper = QSizeF(device.width() / scale, device.height() / scale)
    text = QSizeF(paper.width() - 2 * margin, paper.height() - 2 * margin)
    sheet = _laid_out(look, entry, tags, round(text.width()))
    sheet.setPageSize(text)
    for number in range(sheet.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        painter.translate(margin, margin - number * text.height())
        sheet.drawContents(painter, QRectF(0, number * text.height(), text.width(), text.height()))
        painter.restore()
    return painter.end()


def _laid_out(look: Look, entry: LibraryPaper, tags: Sequence[TagSummary], width: int) -> Sheet:
    ink = _Ink(look)
    sheet = Sheet(ink.font(), width)
    page = PaperPage(ink, ink.font(1, serif=True), editable=False)
    sheet.write(page.markup(entry, tags, True, True, frozenset()))
    sheet.lay_out()
    return sheet
