"""Highlights behind watched words and authors: the box, and a line of the list with such boxes."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QTextCharFormat, QTextLayout, QTextLine

from readerapp.rendering.highlights import Span
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.positions import for_qt, in_units

_RADIUS = 3
_AIR = 0.32
"""The height above capitals and below the baseline, in em."""
_AROUND = 0.5
"""Pixels to the left and right of the letters, so that a comma stays readable."""


def box(line: QTextLine, text: str, start: int, end: int, font: QFont, baseline: float) -> QRectF:
    """The box behind the characters of `text` from `start` to `end`, in the coordinates of its laid-out `line`.

    `text` has as many characters as Qt counts. Its height fits letters of `font` on `baseline`.
    """
    # In right-to-left runs only the glyphs know their position; formulas have no glyphs.
    across = [x for run in line.glyphRuns(start, end - start) for x in _edges(run)]
    for place in range(start, end):
        if text[place] == "\ufffc":
            across += [_x(line, place, edge) for edge in (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)]
    if not across:
        return QRectF()
    top = baseline - round(QFontMetricsF(font).capHeight() + font.pixelSize() * _AIR)
    bottom = baseline + round(font.pixelSize() * _AIR)
    return QRectF(min(across) - _AROUND, top, max(across) - min(across) + 2 * _AROUND, bottom - top)


def _edges(run: QGlyphRun) -> list[float]:
    places = [place.x() for place in run.positions()]
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    return places + [x + advance.x() for x, advance in zip(places, advances, strict=True)]


def _x(line: QTextLine, place: int, edge: QTextLine.Edge) -> float:
    # PySide6 returns two numbers here, although its stub says otherwise.
    x: Any = line.cursorToX(place, edge)
    return float(x[0])


def draw_mark(painter: QPainter, look: Look, place: QRectF) -> None:
    """Paint the box of a highlight."""
    look.draw_box(painter, place, "mark", None, _RADIUS)


class MarkedLine:
    """One line of text in one font with highlighted words; laid out once, painted often."""

    def __init__(self, look: Look, text: str, font: QFont, spans: Iterable[Span]) -> None:
        """The highlight has the present colour of the look."""
        self._look = look
        self._layout = QTextLayout(text, font)
        marked = QTextCharFormat()
        marked.setForeground(look.colour("mark_text"))
        formats = []
        for start, end in ((for_qt(text, one), for_qt(text, other)) for one, other in spans):
            words = QTextLayout.FormatRange()
            words.start, words.length, words.format = start, end - start, marked
            formats.append(words)
        self._layout.setFormats(formats)
        self._layout.beginLayout()
        line = self._layout.createLine()
        line.setNumColumns(for_qt(text, len(text)))
        self._layout.endLayout()
        self.width = line.naturalTextWidth()
        self._ascent = line.ascent()
        self.boxes = [box(line, in_units(text), one.start, one.start + one.length, font, 0) for one in formats]
        """The boxes, relative to the start of the baseline."""

    def paint(self, painter: QPainter, x: float, baseline: float, role: str) -> None:
        """Paint the line from `x` on `baseline` in the colour of `role`."""
        for place in self.boxes:
            draw_mark(painter, self._look, place.translated(x, baseline))
        painter.setPen(self._look.colour(role))
        self._layout.draw(painter, QPointF(x, baseline - self._ascent))


def within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """The parts of `spans` between `start` and `end`, counted from `start`."""
    return [(max(one, start) - start, min(other, end) - start) for one, other in spans if one < end and other > start]
