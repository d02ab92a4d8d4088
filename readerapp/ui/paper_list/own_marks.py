"""The user's own marks in a row: a note, tags, and the rules that highlight the paper."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from readerapp.storage.records import PaperRow
from readerapp.text.language import tr
from readerapp.ui.look.look import Look

_NAMED = 2
"""How many tags show their names; the others are dots."""
_DOTS = 4
_RULES = 2
"""How many rules are named."""
_WIDEST = 96
"""Pixels for the name of a tag, at 100 %."""


def paint_own_marks(
    look: Look, painter: QPainter, right: float, middle: float, row: PaperRow, font: QFont, named: bool
) -> float:
    """Paint the marks to the left of `right`, tags with their names if `named`. Returns their width with the space beside."""
    start = right
    metrics = QFontMetricsF(font)
    dot, gap = look.zoomed(7), look.zoomed(4)
    baseline = look.baseline(middle, font)
    for place, (name, colour) in reversed(list(enumerate(row.tags[:_DOTS]))):
        if named and place < _NAMED:
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, look.zoomed(_WIDEST))
            right -= metrics.horizontalAdvance(shown)
            look.draw_text(painter, right, baseline, shown, font, "text_3" if row.dismissed else "text_2")
            right -= gap
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"tag_{colour}"))
        painter.drawEllipse(QPointF(right - dot / 2, middle), dot / 2, dot / 2)
        right -= dot + 2 * gap
    for name in reversed(row.highlighted_by[:_RULES]):
        right -= _paint_rule(look, painter, right, middle, name, font) + gap
    if row.has_note:
        icon = look.zoomed(13)
        look.draw_icon(painter, right - icon, middle - icon / 2, "notebook-pen", "text_2", icon)
        right -= icon + 2 * gap
    return start - right


def _paint_rule(look: Look, painter: QPainter, right: float, middle: float, name: str, font: QFont) -> float:
    """Paint the name of a rule that highlights the paper as if with a highlighter. Returns its width."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, look.zoomed(_WIDEST))
    width, height = round(metrics.horizontalAdvance(shown)) + 10, look.size + 4
    box = QRectF(right - width, round(middle - height / 2), width, height)
    look.draw_box(painter, box, "mark", "line_strong" if look.high_contrast else None, 3)
    look.draw_text(painter, right - width + 5, look.baseline(box.center().y(), font), shown, font, "mark_text")
    return width


def muted_by(row: PaperRow) -> str:
    """ "Muted by “Surveys”", or by how many rules."""
    first, *others = row.muted_by
    if others:
        return tr("Muted by “{rule}” and {more} more", rule=first, more=len(others))
    return tr("Muted by “{rule}”", rule=first)
