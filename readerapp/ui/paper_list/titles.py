"""The titles of a list, which move past the current one: the first of two passes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from readerapp.storage.records import PaperRow
from readerapp.text.language import tr
from readerapp.text.words import authors_words
from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.delegate import broken, elided

_WIDEST, _EDGE, _GUTTER = 992, 24, 52
"""The widest column, the least distance from the edge of the window, and where text begins, in pixels at 100 %."""
_STANDS_AT = 0.4
"""How far down the page the current title stands: a share of its height."""
_PITCH = 3.4
"""The distance of titles, in S."""
_TITLE_LINES = 3
_NOTCH = 120
"""One notch of a mouse wheel, in eighths of a degree."""
_SIGNS = {"kept": ("check", "ok"), "dismissed": ("x", "text_3"), "starred": ("star", "star")}


class Titles(QWidget):
    """Paints the current title with authors and categories, and as many others above and below as there is room for."""

    chosen = Signal(int)
    """The title with that index was clicked."""
    turned = Signal(int)
    """The wheel asks for the next title (1) or the one before (-1)."""

    def __init__(self, look: Look, mark: Callable[[int], str]) -> None:
        """`mark` returns what was decided about a paper: "starred", "dismissed", "kept" or ""."""
        super().__init__()
        self._look, self._mark = look, mark
        self._rows: Sequence[PaperRow] = ()
        self._at = 0
        self._turned_by = 0
        self.abstract = ""
        """The abstract of the current paper, while the user peeks at it."""
        self._places: list[tuple[QRect, int]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Titles"))
        look.changed.connect(self.update)

    def show_titles(self, rows: Sequence[PaperRow], at: int, abstract: str = "") -> None:
        """Show these papers, the one at index `at` as the current one, with its `abstract` while the user peeks at it."""
        self._rows, self._at, self.abstract = rows, at, abstract
        if 0 <= at < len(rows):
            self.setAccessibleDescription(rows[at].title)
        self.update()

    # --- painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look.fill(painter, self.rect(), "reader")
        self._places = []
        if not 0 <= self._at < len(self._rows):
            return
        width = min(self.width() - 2 * look.zoomed(_EDGE), look.zoomed(_WIDEST))
        column = QRect((self.width() - width) // 2, 0, width, self.height())
        box = self._paint_current(painter, column)
        pitch = look.px(_PITCH)
        for step, start in ((-1, box.top() - pitch), (1, box.bottom() + 1)):
            at, top = self._at + step, start
            while 0 <= at < len(self._rows) and -pitch < top < self.height():
                place = QRect(column.left(), top, column.width(), pitch)
                self._paint_title(painter, place, self._rows[at])
                self._places.append((place, at))
                at, top = at + step, top + step * pitch

    def _paint_title(self, painter: QPainter, place: QRect, row: PaperRow) -> None:
        look, mark = self._look, self._mark(row.key)
        font = look.font(2)
        middle = place.top() + place.height() / 2
        baseline = look.baseline(middle, font)
        left = place.left() + look.zoomed(_GUTTER)
        self._paint_sign(painter, place.left(), middle, mark)
        title = elided(row.title, font, place.right() - look.zoomed(_EDGE) - left)
        role = {"dismissed": "text_3", "": "text_2"}.get(mark, "text")
        look.put_text(painter, left, baseline, title, font, role)
        if mark == "dismissed":
            metrics = QFontMetricsF(font)
            strike = round(baseline - metrics.xHeight() / 2)
            look.fill(painter, QRectF(left, strike, metrics.horizontalAdvance(title), 1), "text_3")

    def _paint_sign(self, painter: QPainter, left: int, middle: float, mark: str) -> None:
        if mark:
            icon, size = _SIGNS[mark], self._look.zoomed(16)
            x = left + self._look.zoomed(_GUTTER / 2) - size / 2
            self._look.draw_icon(painter, x, middle - size / 2, *icon, size, filled=mark == "starred")

    def _paint_current(self, painter: QPainter, column: QRect) -> QRect:
        """Paint the current title. Returns the place it takes."""
        look, row = self._look, self._rows[self._at]
        bold, small, large = look.font(6, 600), look.font(0), look.font(2)
        left, room = column.left() + look.zoomed(_GUTTER), column.width() - look.zoomed(_GUTTER + _EDGE)
        title = broken(row.title, bold, room, _TITLE_LINES)
        pad, line, below = look.px(1.7), look.px(2), look.px(2.1)
        top = round(self.height() * _STANDS_AT) - pad - line // 2
        height, pitch = 2 * pad + line * len(title) + below, look.px(1.8)
        abstract: list[str] = []
        if self.abstract:
            height += look.px(0.8)
            abstract = broken(self.abstract, large, room, max(1, (self.height() - 8 - top - height) // pitch))
            height += len(abstract) * pitch
        box = QRect(column.left(), top, column.width(), height)
        look.draw_box(painter, QRectF(box), "selected", "focus" if look.high_contrast else None, 10)
        look.draw_box(painter, QRectF(box.left(), top + 12, 3, height - 24), "accent", None, 1.5)
        self._paint_sign(painter, box.left(), top + pad + line / 2, self._mark(row.key))
        y = self._put_lines(painter, left, top + pad, title, bold, line)
        about = "  ·  ".join(filter(None, (authors_words(row.authors), "  ".join(row.categories))))
        baseline = look.baseline(y + below / 2, small)
        look.put_text(painter, left, baseline, elided(about, small, room), small, "text_2")
        self._put_lines(painter, left, y + below + look.px(0.8), abstract, large, pitch)
        return box

    def _put_lines(self, painter: QPainter, left: float, top: float, lines: Sequence[str], font: QFont, height: int) -> float:
        """Paint lines of that `height` from `top` on. Returns where they end."""
        for words in lines:
            self._look.put_text(painter, left, self._look.baseline(top + height / 2, font), words, font, "text")
            top += height
        return top

    # --- mouse ------------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        here: QPointF = event.position()
        for place, at in self._places:
            if place.contains(here.toPoint()):
                self.chosen.emit(at)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        self._turned_by += event.angleDelta().y()
        notches = int(self._turned_by / _NOTCH)
        self._turned_by -= notches * _NOTCH
        for _ in range(abs(notches)):
            self.turned.emit(-1 if notches > 0 else 1)
