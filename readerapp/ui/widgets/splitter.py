"""Panes side by side, with our own line between them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from readerapp.ui.look.look import Look

_SEAM = 1
"""Pixels. At 0 the handle would have no mask and cover both panes, and scrolling would repaint them entirely."""


class Splitter(QSplitter):
    """Panes side by side, none of which can be collapsed."""

    reset = Signal()
    """The line between the panes was double-clicked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setHandleWidth(_SEAM)
        self.setChildrenCollapsible(False)

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        super().insertWidget(index, widget)
        # Qt puts the new pane below the others, and screen readers follow that order. The lines lie above all panes.
        for part in (self.widget, self.handle):
            for number in range(self.count()):
                if shown := part(number):
                    shown.raise_()

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        self.insertWidget(self.count(), widget)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's name
        return _Seam(self)


class _Seam(QSplitterHandle):
    def __init__(self, splitter: Splitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._look, self._reset = splitter.look, splitter.reset

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._reset.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "line")
