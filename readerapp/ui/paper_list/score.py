"""The bars of likely interest at the right end of a row."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from readerapp.ui.look.look import Look

_WIDTH, _STEP = 3, 4
_HEIGHTS = (4, 7, 10)


def paint_score(look: Look, painter: QPainter, right: float, bottom: float, bars: int) -> float:
    """Paint `bars` of three bars to the left of `right`, standing on `bottom`. Returns their width with the space beside."""
    left = right - look.zoomed(2 * _STEP + _WIDTH)
    # In high contrast, an empty bar would be brighter than a full one.
    shown = _HEIGHTS[:bars] if look.high_contrast else _HEIGHTS
    for place, height in enumerate(shown):
        size = look.zoomed(height)
        bar = QRectF(left + look.zoomed(place * _STEP), bottom - size, look.zoomed(_WIDTH), size)
        look.draw_box(painter, bar, "accent" if place < bars else "field_line", None, 1)
    return right - left + look.zoomed(8)
