"""The rows of the palette: the model, how they are painted, and the list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readerapp.keymap.actions import spoken
from readerapp.text.language import later, tr
from readerapp.ui.dialogs.palette.choices import Choice, Row
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.key_caps import draw_keys

_ROW_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT, _HEADING = 2.6, 2.2
"""In S."""
_EDGE = 16
_Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.choice.title if row.choice else tr(row.heading)
            case Qt.ItemDataRole.AccessibleTextRole:
                return said(row.choice) if row.choice else tr(row.heading)
        return row if role == _ROW_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].choice is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


_KINDS = {
    "author": later("author", "a choice"),
    "paper": later("paper", "a choice"),
    "tag": later("tag", "a choice"),
    "category": later("category", "a choice"),
    "day": later("day", "a choice"),
}


def said(choice: Choice) -> str:
    """A choice as a screen reader says it: title, detail, kind, key."""
    kind = tr(_KINDS[choice.kind], "a choice") if choice.kind in _KINDS else ""
    key = spoken(choice.keys[0]) if choice.keys else ""
    return ", ".join(filter(None, (choice.title.removesuffix("…"), choice.detail, kind, key)))


class _Delegate(QStyledItemDelegate):
    """Paints a row: icon or dot, the title with matching letters in the accent colour, more words, the key at the right."""

    def __init__(self, view: QListView, look: Look) -> None:
        super().__init__(view)
        self._view, self._look = view, look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        row: Row = index.data(_ROW_ROLE)
        return QSize(100, self._look.px(_HEIGHT if row.choice else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, rect = self._look, QRectF(option.rect)
        row: Row = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.choice is None:
            font = look.font(-2, 600)
            look.draw_text(painter, rect.left() + _EDGE, rect.bottom() - 7, tr(row.heading), font, "text_3")
        else:
            box = rect.adjusted(6, 0, -6, 0)
            current = self._view.currentIndex().row() == index.row()
            if current:
                look.draw_box(painter, box, "selected", "focus" if look.high_contrast else None)
            elif option.state & QStyle.StateFlag.State_MouseOver:
                look.draw_box(painter, box, "hover")
            self._paint_choice(painter, rect, row, row.choice, current)
        painter.restore()

    def _paint_choice(self, painter: QPainter, rect: QRectF, row: Row, choice: Choice, current: bool) -> None:
        look, middle, icon = self._look, rect.center().y(), self._look.zoomed(16)
        if choice.dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(choice.dot))
            dot = look.zoomed(9) / 2
            painter.drawEllipse(QPointF(rect.left() + _EDGE + icon / 2, middle), dot, dot)
        elif choice.icon:
            role = "accent" if current else "text_2"
            look.draw_icon(painter, rect.left() + _EDGE, middle - icon / 2, choice.icon, role, icon)
        x, right = rect.left() + _EDGE + icon + look.zoomed(12), rect.right() - _EDGE
        right = draw_keys(look, painter, right, middle, choice.keys[:1]) - look.zoomed(8)
        x += self._paint_title(painter, x, right, middle, choice.title, row.marks) + look.zoomed(10)
        if right - x > look.px(3):
            baseline = look.baseline(middle, look.font())
            look.draw_text(painter, x, baseline, row.more, look.font(-1), "text_3", right - x)

    def _paint_title(
        self, painter: QPainter, x: float, right: float, middle: float, title: str, marks: Sequence[tuple[int, int]]
    ) -> float:
        """Paint the title. Returns the width painted."""
        look, plain, strong = self._look, self._look.font(0, 500), self._look.font(0, 600)
        baseline, left, at = look.baseline(middle, plain), x, 0
        for start, end in [*marks, (len(title), len(title))]:
            for text, font, role in ((title[at:start], plain, "text"), (title[start:end], strong, "accent")):
                room = right - x
                if not text or room < 1:
                    continue
                cut = QFontMetricsF(font).horizontalAdvance(text) > room
                x += look.draw_text(painter, x, baseline, text, font, role, room)
                if cut:
                    return x - left
            at = end
        return x - left


class PaletteList(QListView):
    """The list under the field, which keeps the focus."""

    chosen = Signal(object)
    """A Choice was clicked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.table = PaletteModel(self)
        self.setModel(self.table)
        self.setItemDelegate(_Delegate(self, look))
        self.setAccessibleName(tr("Choices"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; }")
        look.dress(self.verticalScrollBar(), "scroll bars")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # `go` scrolls to the current row.
        self.setAutoScroll(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda index: self.chosen.emit(self.table.rows[index.row()].choice))

    @property
    def choice(self) -> Choice | None:
        """The current choice."""
        row = self.currentIndex().row()
        return self.table.rows[row].choice if 0 <= row < len(self.table.rows) else None

    def show_rows(self, rows: Sequence[Row], keep: Choice | None = None) -> None:
        """Show `rows`; the choice `keep`, or else the first one, becomes current."""
        self.table.show(rows)
        places = [number for number, row in enumerate(rows) if row.choice]
        place = next((number for number in places if keep and rows[number].choice == keep), None)
        self.go(place if place is not None else places[0] if places else -1)

    def step(self, step: int) -> None:
        """Go down so many choices, or up if negative; single steps wrap around."""
        places = [number for number, row in enumerate(self.table.rows) if row.choice]
        if not places:
            return
        row = self.currentIndex().row()
        at = places.index(row) + step if row in places else 0
        self.go(places[at % len(places) if abs(step) == 1 else max(0, min(at, len(places) - 1))])

    def go(self, row: int) -> None:
        """Make the choice in `row` current, and show it and the heading above it; if negative, no choice is current."""
        if row < 0:
            self.setCurrentIndex(QModelIndex())
            return
        self.setCurrentIndex(self.table.index(row))
        if row <= 1:
            self.scrollToTop()
            return
        if self.table.rows[row - 1].choice is None:
            self.scrollTo(self.table.index(row - 1))
        self.scrollTo(self.table.index(row))

    @property
    def rows_in_view(self) -> int:
        """How many rows Page Down moves."""
        height = self.sizeHintForRow(max(self.currentIndex().row(), 0)) if self.table.rows else 1
        return max(2, self.viewport().height() // max(height, 1) - 1)
