"""The paper list: a table whose current section header stays at the top."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyleOptionViewItem, QTableView

from readerapp.text.language import tr
from readerapp.ui.paper_list.rows import Index, PaperListModel
from readerapp.ui.widgets.own_keys import leaves_sign

_DRAG_DISTANCE = 12
"""How many pixels a press moves before it is a drag."""


class PaperList(QTableView):
    """Paper rows under section headers, which differ in height. The keyboard moves the current row; so can the mouse.

    The header of the section at the top of the view stays there until the next one replaces it.
    """

    current_changed = Signal()
    header_clicked = Signal(int)
    opened = Signal()
    dragged = Signal()
    """The user drags the current or selected papers."""
    checked_by_mouse = Signal(int, bool)
    """A row was clicked with Ctrl or, if True, with Shift."""
    ticked = Signal(int)
    """The check box of a row was clicked."""

    extended = Signal(int)
    """Select from the anchor to this row (Shift and an arrow)."""
    clicked_alone = Signal()
    """A row was clicked without Ctrl or Shift, and not on its check box."""

    def __init__(self, model: PaperListModel) -> None:
        super().__init__()
        self.rows = model
        self.hovered_row = -1
        """The row under the pointer. It never follows the keyboard."""
        self._pressed: QPoint | None = None
        self._heights, self._gutter = (1, 1), 0
        self._sized: set[int] = set()
        self.setModel(model)
        self.setAccessibleName(tr("Papers"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        model.modelReset.connect(self._size_headers)
        model.rowsInserted.connect(self._size_headers)
        model.rowsRemoved.connect(self._size_headers)

    def set_sizes(self, row: int, header: int, gutter: int) -> None:
        """Set the heights of paper rows and headers, and the width of the gutter, in pixels."""
        self._heights, self._gutter = (row, header), gutter
        self.verticalHeader().setDefaultSectionSize(row)
        self._size_headers()

    def current_row(self) -> int:
        """The row of the current paper, -1 if there is none."""
        return self.currentIndex().row()

    def current_key(self) -> int | None:
        """The key of the current paper."""
        return self.rows.key(self.current_row())

    def go_to(self, row: int) -> None:
        """Make `row` the current one and scroll to it and the next one."""
        self.setCurrentIndex(self.rows.index(row, 0))
        if 0 <= row < self.rows.rowCount() and self._out_of_view(row):
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._out_of_view(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The standard keys of a list that are not actions: Page Up and Page Down, and some with Ctrl or Shift."""
        if leaves_sign(event):
            return
        if event.key() == Qt.Key.Key_End:
            self.rows.complete()
        row, header = self._heights
        page = max(1, (self.height() - header) // row - 1)
        at = self.current_row()
        key = Qt.Key
        ways: dict[int, tuple[int, int]] = {
            key.Key_PageDown: (at + page, 1),
            key.Key_PageUp: (at - page, -1),
            key.Key_Down: (at + 1, 1),
            key.Key_Up: (at - 1, -1),
            key.Key_Home: (0, 1),
            key.Key_End: (self.rows.rowCount(), -1),
        }
        target, way = ways.get(event.key(), (0, 0))
        if not way or not self.rows.rowCount() or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif (found := self.rows.nearest_paper_row(target, way)) is not None:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.extended.emit(found)
            else:
                self.go_to(found)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802 - Qt's name
        """Qt's own moves would stop at headers and leave the view."""
        return self.currentIndex()

    def show_header(self, row: int) -> None:
        """Scroll a header into view if it is above the view."""
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + min(0, self.rowViewportPosition(row)))

    def _out_of_view(self, row: int) -> int:
        """How many pixels to scroll until a row and the one after it are fully visible below the fixed header."""
        headers = self.rows.header_rows()
        last = min(row + 1, self.rows.rowCount() - 1)
        top, bottom = self.rowViewportPosition(row), self.rowViewportPosition(last) + self.rowHeight(last)
        if headers and row not in headers:
            top -= self._heights[1]
        if top < 0:
            return top
        # Without room for both rows, the top of the first counts. The viewport is as high as the table, but to return it
        # PySide goes through all types of widgets, and a start would wait for that.
        return min(top, max(bottom - self.height(), 0))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The index visible at `point`, which may be the fixed header."""
        held, bottom = self._held_header()
        return self.rows.index(held, 0) if 0 <= point.y() < bottom else super().indexAt(point)

    def _held_header(self) -> tuple[int, int]:
        """The row of the fixed header and its lower edge; -1 if the header is at its own place."""
        held, bottom = -1, self._heights[1]
        for row in self.rows.header_rows():
            place = self.rowViewportPosition(row)
            if place >= 0:
                bottom = min(bottom, place)
                break
            held = row
        return (held, bottom) if held >= 0 and bottom else (-1, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        held, bottom = self._held_header()
        if event.rect().top() < bottom:
            option, index = QStyleOptionViewItem(), self.rows.index(held, 0)
            option.rect = self.visualRect(index)
            painter = QPainter(self.viewport())
            self.itemDelegate().paint(painter, option, index)
            painter.end()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """The visible rectangle of a row, also of the fixed header."""
        held, bottom = self._held_header()
        if held < 0 or index.row() != held:
            return super().visualRect(index)
        return QRect(0, bottom - self._heights[1], self.columnWidth(0), self._heights[1])

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        super().updateGeometries()
        if self._sized:
            # A page is what is visible below the header.
            self.verticalScrollBar().setPageStep(max(1, self.height() - self._heights[1]))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        super().scrollContentsBy(dx, dy)
        if self._sized:
            # Scrolling moved the fixed header's pixels too.
            self.viewport().update(0, 0, self.columnWidth(0), self._heights[1] + max(dy, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.update(index)
        self.current_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        row = self.indexAt(event.position().toPoint()).row()
        if row in self.rows.header_rows():
            if event.button() == Qt.MouseButton.LeftButton:
                self.header_clicked.emit(row)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            # The middle button would make a paper current and leave others selected.
            return
        if row >= 0 and (shift or control):
            if event.button() == Qt.MouseButton.LeftButton:
                self.checked_by_mouse.emit(row, shift)
            return
        if row >= 0 and self._is_on_box(event):
            self.ticked.emit(row)
            return
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.clicked_alone.emit()
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint() if row >= 0 and event.button() == Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._is_on_box(event):
            # Two quick clicks select and deselect.
            self.mousePressEvent(event)
            return
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and self.rows.key(self.indexAt(event.position().toPoint()).row()) is not None:
            self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update(self.currentIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        here = event.position().toPoint()
        if self._pressed and event.buttons() & Qt.MouseButton.LeftButton:
            # A press that moves is no click; rows on the way must not become current.
            if (here - self._pressed).manhattanLength() >= _DRAG_DISTANCE:
                self._pressed = None
                self.dragged.emit()
            return
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        super().wheelEvent(event)
        # The rows moved below the pointer, which Qt does not report.
        self._hover(self.indexAt(event.position().toPoint()).row())

    def reset(self) -> None:
        # In another list no row is lit until the pointer moves.
        self.hovered_row = -1
        super().reset()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def _is_on_box(self, event: QMouseEvent) -> bool:
        """Whether a left click is on a check box: while papers are selected, the gutter has them."""
        in_gutter = event.button() == Qt.MouseButton.LeftButton and event.position().x() < self._gutter
        return in_gutter and bool(self.rows.checked)

    def _hover(self, row: int) -> None:
        before, self.hovered_row = self.hovered_row, row
        for one in {before, row} if before != row else ():
            self.update(self.rows.index(one, 0))

    def _size_headers(self) -> None:
        row, header = self._heights
        headers = set(self.rows.header_rows())
        sizes = self.verticalHeader()
        for one in self._sized - headers:
            if one < sizes.count():
                sizes.resizeSection(one, row)
        for one in headers:
            sizes.resizeSection(one, header)
        self._sized = headers
