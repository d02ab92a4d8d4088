"""Completions below the search field. The list never takes the focus, so typing goes on in the field."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from readerapp.search.completing import Offer
from readerapp.text.language import tr
from readerapp.ui.look.look import Look

_ROLE = Qt.ItemDataRole.UserRole
_LEAST_WIDTH, _MOST_WIDTH = 25, 40
"""In S: the field may be narrow, or as wide as the window."""


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(100, self._look.px(2.1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, offer, rect = self._look, index.data(_ROLE), QRectF(option.rect)
        painter.save()
        view = self.parent()
        if isinstance(view, QListWidget) and view.currentRow() == index.row():
            look.draw_box(painter, rect.adjusted(4, 0, -4, 0), "selected", "focus" if look.high_contrast else None, 4)
        font, small = look.font(0), look.font(-1)
        baseline = look.baseline(rect.center().y(), font)
        width = look.draw_text(painter, rect.left() + 14, baseline, offer.text, font, "text", rect.width() - 28)
        room = rect.width() - width - 44
        hint = QFontMetricsF(small).elidedText(offer.hint, Qt.TextElideMode.ElideRight, max(room, 0))
        right = rect.right() - 14 - QFontMetricsF(small).horizontalAdvance(hint)
        if room > look.px(2):
            look.draw_text(painter, right, baseline, hint, small, "text_3")
        painter.restore()


class OfferList(QListWidget):
    """The offers, none of which is chosen until Down or Tab is pressed."""

    accepted = Signal(object)
    """An Offer was clicked."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setItemDelegate(_Delegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Completions"))
        self.itemClicked.connect(lambda item: self.accepted.emit(item.data(_ROLE)))
        self.hide()

    def show_offers(self, offers: Sequence[Offer], below: QWidget) -> None:
        """Show `offers` below a field; without any, hide the list."""
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.text)
            item.setData(_ROLE, offer)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, offer)))
            self.addItem(item)
        self.setCurrentRow(-1)
        if not offers:
            self.hide()
            return
        parent = self.parentWidget()
        colours = self._look.colours
        self.setStyleSheet(
            f"QListWidget {{ background: {colours['raised']}; border: 1px solid {colours['field_line']};"
            " border-radius: 6px; padding: 4px 0; }"
        )
        width = max(min(below.width(), self._look.px(_MOST_WIDTH)), self._look.px(_LEAST_WIDTH))
        place = below.mapTo(parent, QPoint(min(0, below.width() - width), below.height() + 4)) if parent else QPoint()
        self.setGeometry(max(place.x(), 4), place.y(), width, len(offers) * self._look.px(2.1) + 10)
        self.show()
        self.raise_()

    def step(self, step: int) -> None:
        """Choose the next offer (1) or the previous one (-1); beyond either end, none."""
        row = self.currentRow() + step
        self.setCurrentRow(row if 0 <= row < self.count() else -1 if row != -2 else self.count() - 1)

    def chosen(self, first: bool = False) -> Offer | None:
        """The chosen offer; if none is, with `first` the first one, else None."""
        item = self.currentItem() if self.currentRow() >= 0 else self.item(0) if first else None
        return item.data(_ROLE) if item else None
