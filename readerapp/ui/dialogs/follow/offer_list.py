"""The rows of the dialog "Follow categories": the model, how rows are painted, and the list."""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.dialogs.follow.offers import Offer, Row, about, marks
from readerapp.ui.look.look import Look

_ROW_ROLE = Qt.ItemDataRole.UserRole
_BOX_LEFT, _BOX_GAP = 14, 10
_Index = QModelIndex | QPersistentModelIndex


class OfferModel(QAbstractListModel):
    """The rows, and what is ticked."""

    toggled = Signal(object)
    """An Offer was ticked or unticked."""

    def __init__(self, chosen: Iterable[str], papers_a_day: Mapping[str, float], parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.chosen = set(chosen)
        self._papers_a_day = papers_a_day

    def show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def toggle(self, row: int) -> None:
        if offer := self.rows[row].offer:
            self.chosen ^= {offer.key}
            self.dataChanged.emit(self.index(row), self.index(row))
            self.toggled.emit(offer)

    def papers(self, offer: Offer) -> float | None:
        """The papers a day, measured under any name of the category."""
        return next((self._papers_a_day[one] for one in (offer.key, *offer.others) if one in self._papers_a_day), None)

    def note(self, offer: Offer) -> str:
        papers = self.papers(offer)
        return "" if papers is None else tr("{about} a day", about=about(papers))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.offer.code} {row.offer.label}".strip() if row.offer else row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(row)
            case Qt.ItemDataRole.CheckStateRole if row.offer:
                return Qt.CheckState.Checked if row.offer.key in self.chosen else Qt.CheckState.Unchecked
        return row if role == _ROW_ROLE else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Screen readers tick a row in this way."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or not self.rows[index.row()].offer:
            return False
        if Qt.CheckState(value) != self.data(index, role):
            self.toggle(index.row())
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].offer is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def spoken(self, row: Row) -> str:
        if row.offer is None:
            return row.words
        followed = tr("followed") if row.offer.key in self.chosen else ""
        return ", ".join(part for part in (row.offer.code, row.offer.label, followed, self.note(row.offer)) if part)


class OfferDelegate(QStyledItemDelegate):
    """Paints a row: the box, the code, 10.7 S further the name, and the papers a day at the right."""

    def __init__(self, view: "OfferList", look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, self._look.px(2.3))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: _Index) -> bool:  # noqa: N802
        """A click ticks the whole row, not just its box: see `OfferList.clicked_row`."""
        return False

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        row: Row | None = index.data(_ROW_ROLE)
        label = row.offer.label if row and row.offer else ""
        cut = row and row.offer and self._advance(label) > self._name_place(QRectF(option.rect), row.offer)[1]
        QToolTip.showText(event.globalPos(), label if cut else "", view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.offer:
            current = index.row() == self._view.currentIndex().row()
            self._paint_ground(painter, rect, current, bool(option.state & QStyle.StateFlag.State_MouseOver))
            self._paint_offer(painter, rect, row, row.offer, current)
        else:
            self._paint_words(painter, rect, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look = self._look
        font = look.font(-1, 600) if row.heading else look.font()
        baseline = look.baseline(rect.center().y(), font) + (3 if row.heading else 0)
        look.draw_text(painter, rect.left() + 12, baseline, row.words, font, "text_3", rect.width() - 24)
        if row.heading:
            look.fill(painter, QRectF(rect.left() + 12, rect.bottom() - 1, rect.width() - 24, 1), "line")

    def _paint_ground(self, painter: QPainter, rect: QRectF, current: bool, hovered: bool) -> None:
        box = rect.adjusted(4, 0, -4, 0)
        if current:
            ground = "selected" if self._view.lit() else "selected_idle"
            self._look.draw_box(painter, box, ground, "focus" if self._look.high_contrast else None)
        elif hovered:
            self._look.draw_box(painter, box, "hover")
        if current and self._view.hasFocus():
            self._look.draw_box(painter, box, None, "focus", 6, 2)

    def _paint_offer(self, painter: QPainter, rect: QRectF, row: Row, offer: Offer, current: bool) -> None:
        look, middle, box = self._look, rect.center().y(), self._box()
        icon, role = ("square-check", "accent") if offer.key in self._view.table.chosen else ("square", "line_strong")
        look.draw_icon(painter, rect.left() + _BOX_LEFT, middle - box / 2, icon, role, box)
        plain, small, marked = look.font(), look.font(-1), marks(row.marked, offer)
        self._paint_marked(painter, rect, self._code_left(rect), offer.code, self._bold(), "text", marked)
        left, width = self._name_place(rect, offer)
        label = QFontMetricsF(plain).elidedText(offer.label, Qt.TextElideMode.ElideRight, max(0.0, width))
        role = "text" if current or row.marked or not offer.code else "text_2"
        self._paint_marked(painter, rect, left, label, plain, role, marked)
        if note := self._note(rect, offer):
            right = rect.right() - 16 - QFontMetricsF(small).horizontalAdvance(note)
            look.draw_text(painter, right, look.baseline(rect.center().y(), plain), note, small, "text_3")

    def _paint_marked(
        self, painter: QPainter, rect: QRectF, x: float, text: str, font: QFont, role: str, marked: re.Pattern[str] | None
    ) -> None:
        """Paint a text, its matching parts on the colour `mark`."""
        look, metrics = self._look, QFontMetricsF(font)
        baseline = look.baseline(rect.center().y(), font)
        look.draw_text(painter, x, baseline, text, font, role)
        for found in marked.finditer(text) if marked else ():
            start, height = x + metrics.horizontalAdvance(text[: found.start()]), look.size + 5
            box = QRectF(start - 1, rect.center().y() - height / 2, metrics.horizontalAdvance(found[0]) + 2, height)
            look.draw_box(painter, box, "mark", None, 3)
            look.draw_text(painter, start, baseline, found[0], font, "mark_text")

    def _code_left(self, rect: QRectF) -> float:
        return rect.left() + _BOX_LEFT + self._box() + _BOX_GAP

    def _name_place(self, rect: QRectF, offer: Offer) -> tuple[float, float]:
        """Where the name begins, and its width: up to the papers a day, which a narrow window leaves out."""
        left = self._code_left(rect)
        if offer.code:
            # In a narrow window, the longest codes, such as cond-mat.quant-gas, push their names to the right.
            left += max(
                self._look.px(10.7 if self._wide(rect) else 9.25),
                QFontMetricsF(self._bold()).horizontalAdvance(offer.code) + _BOX_GAP,
            )
        note = self._note(rect, offer)
        reserved = QFontMetricsF(self._look.font(-1)).horizontalAdvance(note) + 16 if note else 0
        return left, rect.right() - 16 - reserved - left

    def _bold(self) -> QFont:
        return self._look.font(0, 500)

    def _box(self) -> int:
        return self._look.px(16 / 13)

    def _note(self, rect: QRectF, offer: Offer) -> str:
        return self._view.table.note(offer) if self._wide(rect) else ""

    def _wide(self, rect: QRectF) -> bool:
        return rect.width() >= self._look.px(42)

    def _advance(self, text: str) -> float:
        return QFontMetricsF(self._look.font()).horizontalAdvance(text)


class OfferList(QListView):
    """The list under the search field."""

    clicked_row = Signal(int)
    """A row. A double click counts as one click, as in all of Qt's lists."""

    def __init__(self, look: Look, table: OfferModel, field: QWidget) -> None:
        super().__init__()
        self.table, self._field = table, field
        self.setModel(table)
        self.setItemDelegate(OfferDelegate(self, look))
        self.setAccessibleName(tr("Categories"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda index: self.clicked_row.emit(index.row()))
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def lit(self) -> bool:
        """Whether the rows, or the field above them, have the focus."""
        return self.hasFocus() or self._field.hasFocus()

    def go(self, row: int) -> None:
        """Make `row` current, and scroll to it and to the heading above it."""
        index = self.table.index(row)
        self.setCurrentIndex(index)
        if row and self.table.rows[row - 1].heading:
            self.scrollTo(self.table.index(row - 1))
        self.scrollTo(index)
