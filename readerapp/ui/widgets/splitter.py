"""Panes side by side, with a line of ours between them."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from readerapp.ui.look.look import Look

_SEAM = 1
"""Pixels. At 0 the handle would have no mask and cover both panes, and scrolling would repaint them entirely."""


class Splitter(QSplitter):
    """Panes side by side, none of which can be collapsed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setHandleWidth(_SEAM)
        self.setChildrenCollapsible(False)

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:  # noqa: N802 - Qt's name
        restored = super().restoreState(state)
        # The restored state includes its own width.
        self.setHandleWidth(_SEAM)
        return restored

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's name
        return _Seam(self)


class _Seam(QSplitterHandle):
    def __init__(self, splitter: Splitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self._look = splitter.look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "line")
