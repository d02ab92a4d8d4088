"""Layouts that keep dialogs usable on small screens with large type: nothing is cut off, overlaps, or scrolls sideways."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayoutItem, QListWidget, QScrollArea, QVBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Choices

_LEAST_HEIGHT = 6
"""The least height of a column that scrolls, in S."""
_LEAST_BESIDE = 22
"""The least width of what is beside a list, in S."""


class WrappingRow(QHBoxLayout):
    """Widgets side by side; where there is no room for all of them, on several lines.

    A line ends before a gap and after a widget that stretches. Labels are not shortened while there is a line for them.
    """

    def __init__(self, at_right: bool = False) -> None:
        """`at_right`: whether all lines but the first end at the right, as buttons do."""
        super().__init__()
        self._at_right = at_right
        self.setSpacing(8)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._arrange(QRect(0, 0, width, 0), lays_out=False)

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        least = super().minimumSize()
        around = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._items()), default=0)
        return QSize(widest + around.left() + around.right(), least.height())

    def setGeometry(self, place: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(place)
        if len(self._lines(place.width())) > 1:
            self._arrange(place, lays_out=True)

    def _items(self) -> list[QLayoutItem]:
        """The items that can be seen, gaps included."""
        items = map(self.itemAt, range(self.count()))
        return [item for item in items if item and (item.spacerItem() or not item.isEmpty())]

    def _lines(self, whole: int) -> list[list[QLayoutItem]]:
        around = self.contentsMargins()
        width = whole - around.left() - around.right()
        items = self._items()
        if self._wanted(items) <= width:
            return [items]
        groups: list[list[QLayoutItem]] = [[]]
        for item in items:
            if item.spacerItem():
                groups.append([])
            else:
                groups[-1].append(item)
                if self._stretches(item):
                    groups.append([])
        lines: list[list[QLayoutItem]] = []
        for group in filter(None, groups):
            lines.append([])
            for item in group:
                if lines[-1] and self._wanted([*lines[-1], item]) > width:
                    lines.append([])
                lines[-1].append(item)
        return lines

    def _stretches(self, wanted: QLayoutItem) -> bool:
        return any(self.itemAt(at) is wanted and self.stretch(at) > 0 for at in range(self.count()))

    def _wanted(self, items: list[QLayoutItem]) -> int:
        """How wide these are side by side."""
        widths = [_wanted(item) for item in items]
        seen = sum(not item.spacerItem() for item in items)
        return sum(widths) + max(seen - 1, 0) * self.spacing()

    def _arrange(self, place: QRect, lays_out: bool) -> int:
        """Return how high the lines are; with `lays_out`, lay them out in `place`."""
        around = self.contentsMargins()
        inside = place.marginsRemoved(around)
        y = inside.top()
        lines = self._lines(place.width())
        for number, items in enumerate(lines):
            left = max(inside.width() - self._wanted(items), 0)
            alone = items[0] if len(items) == 1 and items[0].hasHeightForWidth() else None
            filling = next(filter(self._stretches, items), alone)
            x = inside.left() + (left if self._at_right and number and not filling else 0)
            widths = [_wanted(item) + (left if item is filling else 0) for item in items]
            heights = (
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                for item, width in zip(items, widths, strict=True)
            )
            height = max(heights, default=0)
            for item, width in zip(items, widths, strict=True):
                if lays_out:
                    item.setGeometry(QRect(x, y, min(width, inside.right() + 1 - x), height))
                x += width + self.spacing()
            y += height + self.spacing()
        return y - self.spacing() - inside.top() + around.top() + around.bottom() if lines else 0


def _wanted(item: QLayoutItem) -> int:
    # What wraps is content with its longest word.
    least = item.minimumSize().width()
    return least if item.hasHeightForWidth() else max(least, item.sizeHint().width())


class Column(QScrollArea):
    """A column as high as its content, which scrolls if the screen is too low for that."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._inside = look, QWidget()
        self.rows = QVBoxLayout(self._inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(8)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QScrollArea { background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        look.dress(self.verticalScrollBar(), "scroll bars")

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        # While there is a scroll bar, lines break beside it, and would keep it there.
        least = self.rows.totalMinimumHeightForWidth(width - self._bar)
        return max(least, self.rows.totalMinimumSize().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._inside.minimumSizeHint().width() + self._bar, self._look.px(_LEAST_HEIGHT))

    @property
    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()


class Beside(QWidget):
    """A list with the content of its current row beside it; without room for both, a drop-down list above the content."""

    def __init__(self, look: Look, index: QListWidget, content: QWidget, gap: int = 20) -> None:
        """`index` is filled and has its accessible name."""
        super().__init__()
        self._look, self._index, self._content = look, index, content
        labels = [item.text() for row in range(index.count()) if (item := index.item(row))]
        self.choices = Choices(look, index.accessibleName(), labels, max(index.currentRow(), 0), self)
        self.choices.hide()
        self.choices.activated.connect(index.setCurrentRow)
        index.currentRowChanged.connect(self.choices.setCurrentIndex)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(index)
        row.addWidget(content, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.choices)
        column.addLayout(row, 1)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the colours and sizes of the look. Where the keyboard is, the current row has a ring."""
        text, selected, focus = (self._look.colours[role] for role in ("text", "selected", "focus"))
        self._index.setFont(self._look.font())
        self._index.setStyleSheet(
            "QListWidget { background: transparent; outline: none; }"
            f"QListWidget::item {{ padding: 6px 8px; border-radius: 6px; color: {text}; }}"
            f"QListWidget::item:selected {{ background: {selected}; color: {text}; }}"
            f"QListWidget::item:selected:focus {{ border: 2px solid {focus}; padding: 4px 6px; }}"
        )
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._content.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = max(self._look.px(_LEAST_BESIDE), self._content.minimumSizeHint().width())
        beside = self.width() - self._index.minimumWidth() >= needed
        if beside == self._index.isHidden():
            # Even of a window that is not shown yet.
            focused = self.window().focusWidget()
            self._index.setVisible(beside)
            self.choices.setHidden(beside)
            if focused in (self._index, self.choices):
                (self._index if beside else self.choices).setFocus()
