"""A small window that opens beside what it belongs to, with a shadow."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.text import KeyCap, Label

_MARGIN = 24
"""Room for the shadow."""


class Popover(QWidget):
    """A raised surface with a soft shadow that closes on Esc or a click elsewhere."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(
            parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.look = look
        look.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.surface = QFrame()
        outer.addWidget(self.surface)
        self.column = QVBoxLayout(self.surface)
        self.column.setContentsMargins(10, 10, 10, 8)
        self.column.setSpacing(6)

    def show_below(self, anchor: QWidget, place: QRect | None = None) -> None:
        """Open under `anchor`, or under `place` in it, moved in where the window or the screen ends."""
        self.adjustSize()
        corner = anchor.mapToGlobal((place or anchor.rect()).bottomLeft())
        self._move_inside(corner.x() - _MARGIN - 12, corner.y() - _MARGIN + 6)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self.isVisible():
            self._move_inside(self.x(), self.y())

    def _move_inside(self, x: int, y: int) -> None:
        if window := self.parentWidget():
            area = window.window().frameGeometry() & window.screen().availableGeometry()
            x = max(area.left() - _MARGIN, min(x, area.right() - self.width() + _MARGIN))
            y = max(area.top() - _MARGIN, min(y, area.bottom() - self.height() + _MARGIN))
        self.move(x, y)

    def hint(self, pairs: Sequence[tuple[str, str]]) -> QHBoxLayout:
        """A line that says which key does what."""
        row = QHBoxLayout()
        row.setContentsMargins(4, 2, 4, 0)
        row.setSpacing(6)
        for key, words in pairs:
            row.addWidget(KeyCap(self.look, key))
            label = Label(self.look, -1, "text_3")
            label.setText(words)
            row.addWidget(label)
            row.addSpacing(6)
        row.addStretch(1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.surface.geometry())
        depth = _MARGIN - 4
        for step in range(depth, 0, -1):
            shade = QColor(0, 0, 0)
            shade.setAlphaF((0.055 if look.dark else 0.03) * (1 - step / depth) ** 1.4 + 0.002)
            painter.setBrush(shade)
            painter.drawRoundedRect(box.adjusted(-step, 4 - step, step, 4 + step), 10 + step, 10 + step)
        look.draw_box(painter, box, "raised", "line_strong" if look.high_contrast else "line", 10)
