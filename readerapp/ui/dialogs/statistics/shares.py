"""Categories or authors with their numbers, each with a bar of proportional length."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readerapp.days.statistics import Share
from readerapp.text.language import number, tr
from readerapp.ui.dialogs.statistics.calendar import Index
from readerapp.ui.look.look import Look

_ROW = 1.9
"""The height of a row, in S."""


class Shares(QListWidget):
    """A list that a screen reader reads row by row."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Rows(look, self))
        look.dress(self.verticalScrollBar(), "scroll bars")

    def show_shares(self, shares: Sequence[Share], none: str) -> None:
        """Show these, or the words `none`; the greatest number has the longest bar."""
        self.clear()
        most = max((one.decided or one.starred for one in shares), default=1)
        if not shares:
            item = QListWidgetItem(none)
            item.setData(Qt.ItemDataRole.UserRole, ("", None))
            self.addItem(item)
        for one in shares:
            item = QListWidgetItem(one.name)
            counts = {"decided": number(one.decided), "starred": number(one.starred)}
            if one.decided:
                words = tr("{decided} · {starred} starred", **counts)
                spoken = tr("{name}: {decided} decided, {starred} starred", name=one.name, **counts)
            else:
                words = tr("{starred} starred", **counts)
                spoken = tr("{name}: {starred} starred", name=one.name, **counts)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setData(Qt.ItemDataRole.UserRole, (words, (one.decided or one.starred) / most))
            self.addItem(item)


class _Rows(QStyledItemDelegate):
    def __init__(self, look: Look, view: Shares) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(120, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, place = self._look, QRectF(option.rect)
        words, share = index.data(Qt.ItemDataRole.UserRole)
        current = index == self._view.currentIndex() and self._view.hasFocus()
        look.fill(painter, place, "selected" if current else "raised")
        font, small = look.font(), look.font(-1)
        middle = place.center().y() - 2
        width = QFontMetricsF(small).horizontalAdvance(words)
        look.draw_text(painter, place.right() - width - 8, look.baseline(middle, small), words, small, "text_2")
        look.draw_text(
            painter,
            8,
            look.baseline(middle, font),
            index.data(),
            font,
            "text" if words else "text_3",
            place.width() - width - 28,
        )
        if share is not None:
            look.draw_share(painter, QRectF(8, place.bottom() - 5, place.width() - 16, 3), share)
