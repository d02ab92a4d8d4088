"""Marks matches and the selection on the pages of a PDF."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from readerapp.ui.look.look import Look
from readerapp.ui.look.palette import themes
from readerapp.ui.pdf.search import PdfSearch
from readerapp.ui.pdf.selection import Selection
from readerapp.ui.pdf.words.page import Box
from readerapp.ui.pdf.words.texts import PdfTexts

_AROUND = 1.5
"""Points around a match."""
_ABOVE = 2.0
"""Points above and below selected lines, so that they touch."""
_MODE = QPainter.CompositionMode


class Marks:
    """Paints like a highlighter: what is below stays visible, on dark pages too."""

    def __init__(self, look: Look, texts: PdfTexts, search: PdfSearch, selection: Selection) -> None:
        self._look, self._texts, self._search, self._selection = look, texts, search, selection

    def paint(self, painter: QPainter, page: int, place: QRectF, scale: float, dark: bool) -> None:
        """Paint a page that is at `place`, shown at `scale` pixels a point."""
        hits, selected = self._search.on_page(page), self._selection.on_page(page)
        if not hits and not self._selection.is_shown:
            return
        words = self._texts.placed(page)
        if words is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._search.current
        for hit in hits:
            for box in words.areas(hit.start, hit.end):
                area = _area(box, place, scale, _AROUND, _AROUND)
                lit = hit == current
                shape = QPainterPath()
                shape.addRoundedRect(area, 3, 3)
                self._fill(painter, shape, "found" if lit else "mark", dark)
                if lit:
                    painter.setPen(QPen(self._colour(dark, "star"), 1.5))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(area, 3, 3)
        shape = QPainterPath()
        # As one shape: where the areas of two lines overlap, the colour is laid on once.
        shape.setFillRule(Qt.FillRule.WindingFill)
        for box in words.areas(*selected):
            shape.addRect(_area(box, place, scale, 0.5, _ABOVE))
        self._fill(painter, shape, "picked", dark)
        self._paint_head(painter, page, place, scale, dark)

    def _paint_head(self, painter: QPainter, page: int, place: QRectF, scale: float, dark: bool) -> None:
        """Show the end of a selection that the keyboard moves."""
        head, words = self._selection.head, self._texts.page(page)
        if not self._selection.by_keys or head.page != page or words is None:
            return
        line = words.line_of(head.at)
        after = next((box for box in words.boxes[head.at : line.end] if box), None) if line else None
        before = words.box_of(head.at - 1)
        if line is None or not (after or before):
            return
        x = after[0] if after else before[2] if before else 0.0
        area = _area((x, line.box[1], x, line.box[3]), place, scale, 0.6, 2)
        painter.fillRect(area, self._colour(dark, "accent"))

    def _fill(self, painter: QPainter, shape: QPainterPath, role: str, dark: bool) -> None:
        painter.setCompositionMode(_MODE.CompositionMode_Screen if dark else _MODE.CompositionMode_Multiply)
        painter.fillPath(shape, self._colour(dark, role))
        painter.setCompositionMode(_MODE.CompositionMode_SourceOver)

    def _colour(self, dark: bool, role: str) -> QColor:
        """The colour of a role on a page, which is white or dark regardless of the theme."""
        contrast = "high-contrast-" if self._look.high_contrast else ""
        return QColor(themes()[f"{contrast}{'dark' if dark else 'light'}"][role])


def _area(box: Box, place: QRectF, scale: float, across: float, down: float) -> QRectF:
    left, top, right, bottom = box
    area = QRectF(left - across, top - down, right - left + 2 * across, bottom - top + 2 * down)
    return QRectF(place.topLeft() + area.topLeft() * scale, area.size() * scale)
