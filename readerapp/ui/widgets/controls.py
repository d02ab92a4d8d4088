"""Controls that Qt lacks in this form: switch, segments, drop-down list, columns, and a field that saves itself."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QStyleOptionViewItem,
    QTreeWidget,
    QWidget,
)

from readerapp.ui.look.look import Look

_FIELD = 20
"""The width of a text field, in S."""
_PAUSE = 400
"""Milliseconds after the last key press before the text is saved."""


class Switch(QAbstractButton):
    """A yes-or-no switch."""

    def __init__(self, look: Look, name: str, on: bool) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the size of the look. Small type makes no smaller switch."""
        self._zoom = max(1.0, self._look.type.zoom)
        self.setFixedSize(round(38 * self._zoom), round(24 * self._zoom))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = self._look
        painter = QPainter(self)
        painter.scale(self._zoom, self._zoom)
        on = self.isChecked()
        look.draw_box(painter, QRectF(2, 2, 34, 20), "accent" if on else "field", None if on else "line_strong", 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text_on_accent" if on else "line_strong"))
        painter.drawEllipse(QPointF(26 if on else 12, 12), 6.5, 6.5)
        if self.hasFocus():
            look.draw_box(painter, QRectF(0, 0, 38, 24), None, "focus", 12, 2)


class Segments(QWidget):
    """A few choices side by side, one of them selected. The arrow keys move the selection."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, values: Sequence[str], labels: Sequence[str], value: str) -> None:
        super().__init__()
        self._look, self._values, self._labels = look, list(values), list(labels)
        self._name = name
        self._at = self._values.index(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe()
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(round(sum(self._widths())) + 4, self._look.px(2.3))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        x = 2.0
        for number, width in enumerate(self._widths()):
            if x <= event.position().x() < x + width:
                self._choose(number)
            x += width

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step:
            self._choose(min(max(self._at + step, 0), len(self._values) - 1))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = self._look
        painter = QPainter(self)
        look.draw_box(painter, QRectF(self.rect()), "field", "field_line", 7)
        x = 2.0
        for number, (label, width) in enumerate(zip(self._labels, self._widths(), strict=True)):
            on = number == self._at
            if on:
                look.draw_box(painter, QRectF(x, 2, width, self.height() - 4), "selected", "accent", 5)
            font = look.font(0, 500 if on else 400)
            metrics = QFontMetricsF(font)
            baseline = look.baseline(self.height() / 2, font)
            left = x + (width - metrics.horizontalAdvance(label)) / 2
            look.draw_text(painter, left, baseline, label, font, "text" if on else "text_2")
            x += width
        if self.hasFocus():
            look.draw_box(painter, QRectF(self.rect()), None, "focus", 7, 2)

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._look.font(0, 500))
        return [round(metrics.horizontalAdvance(label)) + 26.0 for label in self._labels]

    def _choose(self, number: int) -> None:
        if number != self._at:
            self._at = number
            self._describe()
            self.update()
            self.chosen.emit(self._values[number])

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._labels[self._at]}")


class Choices(QComboBox):
    """A drop-down list with our own arrow icon."""

    def __init__(self, look: Look, name: str, labels: Sequence[str], at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.addItems(list(labels))
        self.setCurrentIndex(at)
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The wheel scrolls the page and never changes the choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        icon = self._look.zoomed(14)
        self._look.draw_icon(painter, self.width() - icon - 10, (self.height() - icon) / 2, "chevron-down", "text_2", icon)


class Columns(QTreeWidget):
    """Rows in columns. The current row has a ring while the list has the focus."""

    def __init__(self, look: Look, name: str, titles: Sequence[str], when_empty: str) -> None:
        """`titles` are those of the columns; `when_empty` is shown while there are no rows."""
        super().__init__()
        self._look, self._when_empty = look, when_empty
        self.setAccessibleName(name)
        self.setColumnCount(len(titles))
        self.setHeaderLabels(titles)
        self.header().setStretchLastSection(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for changed in (self.model().rowsInserted, self.model().rowsRemoved, self.model().modelReset):
            changed.connect(self._tell)
        self._tell()

    def _tell(self, *changed: object) -> None:
        self.setAccessibleDescription("" if self.topLevelItemCount() else self._when_empty)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.topLevelItemCount():
            painter = QPainter(self.viewport())
            painter.setFont(self._look.font())
            painter.setPen(self._look.colour("text_3"))
            room = self.viewport().rect().adjusted(self._look.px(2), 0, -self._look.px(2), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._when_empty)

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().drawRow(painter, option, index)
        if self.hasFocus() and index.row() == self.currentIndex().row():
            self._look.draw_box(painter, QRectF(option.rect), None, "focus", 4, 2)


class TextField(QLineEdit):
    """A text field that emits its text shortly after the last key press, or when it loses the focus."""

    written = Signal(str)

    def __init__(self, look: Look, name: str, text: str, least: float = _FIELD) -> None:
        """`least` is the least width, in S."""
        super().__init__(text)
        self._look, self._told, self._least = look, text, least
        self.setAccessibleName(name)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(lambda: self._pause.start())
        self.editingFinished.connect(self._tell)
        # A connected lambda would outlive the field.
        look.changed.connect(self._take_width)
        self._take_width()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        # Esc closes a dialog before the field loses the focus.
        self._tell()
        super().hideEvent(event)

    def _take_width(self) -> None:
        self.setMinimumWidth(self._look.px(self._least))
        self.setMaximumWidth(self._look.px(_FIELD))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(_FIELD), super().sizeHint().height())

    def _tell(self) -> None:
        self._pause.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.written.emit(self._told)
