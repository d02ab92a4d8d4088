"""Strips across a pane: the bar that holds other widgets, and the progress line."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.look.look import Look


class Bar(QWidget):
    """A horizontal strip with a line at its top or bottom edge."""

    def __init__(self, look: Look, ground: str, height: float, line: str = "", parent: QWidget | None = None) -> None:
        """`height` in S; `line` is "bottom", "top" or ""."""
        super().__init__(parent)
        self.look = look
        self._ground, self._height, self._line = ground, height, line
        self.row = QHBoxLayout(self)
        self.row.setSpacing(2)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        self.setFixedHeight(self.look.px(self._height))
        self.update()

    def fit(self) -> None:
        """Show as much as there is room for; called at every width."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        self.look.fill(painter, self.rect(), self._ground)
        if self._line:
            y = self.height() - 1 if self._line == "bottom" else 0
            self.look.fill(painter, QRect(0, y, self.width(), 1), "line")


class ProgressLine(QProgressBar):
    """A progress line; empty if the total is unknown."""

    def __init__(self, look: Look, width: int | None, height: int) -> None:
        """Its size in pixels; with `width` None, as wide as possible."""
        super().__init__()
        self._look = look
        self.share = 0.0
        self.setFixedHeight(height)
        if width is not None:
            self.setFixedWidth(width)
        self.setAccessibleName(tr("Progress"))
        look.changed.connect(self.update)

    def show_share(self, share: float, words: str) -> None:
        """Fill the line from 0 to 1; `words` describe it for screen readers."""
        self.share = share
        # Qt would paint at once what else has changed in the window so far, and the rest a second time.
        self.setUpdatesEnabled(False)
        self.setValue(round(100 * share))
        self.setUpdatesEnabled(True)
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.draw_share(QPainter(self), QRectF(self.rect()), self.share)
