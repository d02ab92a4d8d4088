"""Key caps where no widget is made for each: in lists and columns."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from readerapp.keymap.keys import caps
from readerapp.text.language import tr
from readerapp.ui.look.look import Look

_GAP = 4


def draw_keys(look: Look, painter: QPainter, right: float, middle: float, keys: Sequence[str]) -> float:
    """Draw the caps of `keys` up to `right`, "or" between them, around the height `middle`. Returns where they begin."""
    pieces: list[tuple[str, bool]] = []
    for key in keys:
        if pieces:
            pieces.append((tr("or", "between keys"), False))
        pieces += [(cap, cap != tr("then", "one key, then another")) for cap in caps(key)]
    for text, is_cap in reversed(pieces):
        right -= _draw_piece(look, painter, right, middle, text, is_cap) + _GAP
    return right


def _draw_piece(look: Look, painter: QPainter, right: float, middle: float, text: str, is_cap: bool) -> float:
    font = look.font(-2, 500 if is_cap else 400)
    advance = QFontMetricsF(font).horizontalAdvance(text)
    width = max(20.0, round(advance) + 12.0) if is_cap else advance
    if is_cap:
        border = "line_strong" if look.high_contrast else "line"
        height = look.size + 7
        look.draw_box(painter, QRectF(right - width, middle - height / 2, width, height), "chip", border, 4)
    baseline = look.baseline(middle, font)
    look.draw_text(painter, right - width + (width - advance) / 2, baseline, text, font, "text" if is_cap else "text_3")
    return width
