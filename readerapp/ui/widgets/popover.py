"""A small window that opens beside the widget it belongs to."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QVBoxLayout,
    QWidget,
)

from readerapp.ui.look.compositor import blends
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.resting_keys import rest_keys_after
from readerapp.ui.widgets.small_screens import WrappingRow
from readerapp.ui.widgets.text import KeyHint

_MARGIN = 24
"""Pixels for the shadow, if windows may be translucent."""


class Popover(QWidget):
    """A raised surface that closes on Esc or a click elsewhere. It has a soft shadow if windows may be translucent."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(
            parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.look = look
        look.dress(self)
        rest_keys_after(self)
        self._margin = _MARGIN if blends() else 0
        self._ground: QPixmap | None = None
        self._ground_of: tuple[object, ...] = ()
        """What the ground was painted for."""
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._margin > 0)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(self._margin, self._margin, self._margin, self._margin)
        self.surface = QFrame()
        outer.addWidget(self.surface)
        self.column = QVBoxLayout(self.surface)
        self.column.setContentsMargins(10, 10, 10, 8)
        self.column.setSpacing(6)

    def show_below(self, anchor: QWidget, place: QRect | None = None) -> None:
        """Open below `anchor`, or below `place` in it, moved to stay inside the window and the screen."""
        self.adjustSize()
        corner = anchor.mapToGlobal((place or anchor.rect()).bottomLeft())
        self._move_inside(corner.x() - self._margin - 12, corner.y() - self._margin + 6)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self.isVisible():
            self._move_inside(self.x(), self.y())

    def _move_inside(self, x: int, y: int) -> None:
        if window := self.parentWidget():
            area = window.window().frameGeometry() & window.screen().availableGeometry()
            x = max(area.left() - self._margin, min(x, area.right() - self.width() + self._margin))
            y = max(area.top() - self._margin, min(y, area.bottom() - self.height() + self._margin))
        self.move(x, y)

    def hint(self, pairs: Sequence[tuple[str, str]]) -> WrappingRow:
        """A line of keys and what they do."""
        row = WrappingRow()
        row.setContentsMargins(4, 2, 4, 0)
        row.setSpacing(18)
        for key, words in pairs:
            row.addWidget(KeyHint(self.look, key, words, "text_3"))
        row.addStretch(1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        # Painted once: the shadow takes longer than all that stands on the surface.
        ratio = self.devicePixelRatioF()
        wanted = (self.size(), self.surface.geometry(), ratio, self.look.dark, self.look.high_contrast)
        if self._ground is None or self._ground_of != wanted:
            self._ground, self._ground_of = QPixmap(self.size() * ratio), wanted
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(Qt.GlobalColor.transparent)
            self._paint_ground(self._ground)
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._ground)

    def _paint_ground(self, ground: QPixmap) -> None:
        look = self.look
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.surface.geometry())
        # Without a compositor: no shadow and no round corners.
        depth, radius = self._margin - 4, 10 if self._margin else 0
        for step in range(depth, 0, -1):
            shade = QColor(0, 0, 0)
            shade.setAlphaF((0.055 if look.dark else 0.03) * (1 - step / depth) ** 1.4 + 0.002)
            painter.setBrush(shade)
            painter.drawRoundedRect(box.adjusted(-step, 4 - step, step, 4 + step), 10 + step, 10 + step)
        look.draw_box(painter, box, "raised", "line" if self._margin and not look.high_contrast else "line_strong", radius)
        painter.end()
