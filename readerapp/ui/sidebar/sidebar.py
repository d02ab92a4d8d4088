"""The sidebar: views, days, categories, tags and saved searches, each with the number of papers left."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readerapp.search.view import View
from readerapp.text.language import number, tr
from readerapp.ui.look.look import Look
from readerapp.ui.sidebar.items import EARLIER, FOLLOW, GAP, ITEM_ROLE, SidebarItem, SidebarModel
from readerapp.ui.widgets.own_keys import ENTER, is_plain, leaves_sign, takes_key

_OWN_KEYS = (*ENTER, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_PLUS, _TARGET = 16, 40


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: "Sidebar", look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        item: SidebarItem = index.data(ITEM_ROLE)
        if item is GAP:
            return QSize(100, 8)
        return QSize(100, self._look.px(2.3) if item.heading else 2 * self._look.size + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        item: SidebarItem = index.data(ITEM_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.heading:
            font = self._look.font(-2, 600)
            self._look.draw_text(painter, rect.left() + 16, rect.bottom() - 6, item.label, font, "text_3")
            if item.adds:
                role = "text" if self._view.plus_hovered else "text_2"
                self._look.draw_icon(painter, rect.right() - 14 - _PLUS, rect.bottom() - 1 - _PLUS, "plus", role, _PLUS)
        else:
            self._paint_item(painter, rect, item, index)
        painter.restore()

    def _paint_item(
        self, painter: QPainter, rect: QRect, item: SidebarItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._look
        current = item.view == self._view.shown
        marked = self._view.currentIndex().row() if self._view.menu_row < 0 else self._view.menu_row
        focused = index.row() == marked and (self._view.hasFocus() or self._view.menu_row >= 0)
        middle = rect.top() + rect.height() / 2
        box = QRectF(rect.left() + 8, rect.top(), rect.width() - 16, rect.height())
        if current:
            look.draw_box(painter, box, "selected" if self._view.hasFocus() else "selected_idle")
        if focused:
            look.draw_box(painter, box, None, "focus", 6, 2)
        font = look.font(0, 500 if current or item.waiting else 400)
        baseline = look.baseline(middle, font)
        x, right, gap = rect.left() + 16.0, rect.right() - 15.0, look.zoomed(8)
        if item.icon:
            role = "accent" if current and item.icon_role == "text_2" else item.icon_role
            icon = look.zoomed(16)
            look.draw_icon(painter, x, middle - icon / 2, item.icon, role, icon)
            x += icon + gap
        elif item.dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(item.dot))
            dot = look.zoomed(9) / 2
            painter.drawEllipse(QPointF(x + look.zoomed(6), middle), dot, dot)
            x += look.zoomed(16) + gap
        label = item.short or item.label
        if count := number(item.waiting) if item.waiting else item.words:
            small = look.font(-1)
            width = QFontMetricsF(small).horizontalAdvance(count)
            room = right - width - gap - x
            fits = QFontMetricsF(font).horizontalAdvance
            if item.short and fits(label) > room:
                # The day without its weekday.
                label = label.partition(" ")[2]
            # A date says more than "no listing", which its icon says too.
            if item.waiting or fits(label) <= room:
                look.draw_text(painter, right - width, baseline, count, small, "text_2" if current else "text_3")
                right -= width + gap
        role = "text_3" if item.words else "text"
        width = look.draw_text(painter, x, baseline, label, font, role, right - x)
        if item.detail and right - x - width > 30:
            look.draw_text(painter, x + width + gap, baseline, item.detail, look.font(-1), "text_3", right - x - width - gap)


class Sidebar(QListView):
    """The rows. A click, Enter, or moving with the arrows goes to a view."""

    chosen = Signal(object)
    """A View."""
    left = Signal()
    """A view was chosen by a click or Enter, or the mouse was pressed outside: the sidebar may close."""
    earlier_wanted = Signal()
    follow_wanted = Signal()
    menu_wanted = Signal(object, QPoint)
    """The context menu of a View's row is wanted at this place on the screen."""
    search_moved = Signal(str, int)
    """A saved search was dragged to a place among them, counted from 0."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items = SidebarModel(self)
        self.shown = View("today")
        """The view shown in the list."""
        self.plus_hovered = False
        self.menu_row = -1
        """The row whose context menu is open."""
        self._dragged: View | None = None
        """The saved search on which the mouse button was pressed."""
        self._pressed_at, self._drop_place = 0, -1
        """The y where it was pressed, and the place among the saved searches where it would be dropped; -1 before a drag."""
        self.setMouseTracking(True)
        self.setModel(self._items)
        self.setItemDelegate(_Delegate(self, look))
        self.floats = False
        """Whether it is open over the list. It then has an edge."""
        self.opener: QWidget | None = None
        """The button that opens and closes it."""
        self.setAccessibleName(tr("Sidebar"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        look.dress(self.verticalScrollBar(), "scroll bars")
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the colours and sizes of the look."""
        palette = self.palette()
        for role in (palette.ColorRole.Base, palette.ColorRole.Window):
            palette.setColor(role, self._look.colour("sidebar"))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._drop_place >= 0:
            rows = self._searches()
            row = rows.start + self._drop_place
            place = self.visualRect(self._items.index(min(row, rows.stop - 1)))
            y = place.top() if row < rows.stop else place.bottom()
            self._look.fill(QPainter(self.viewport()), QRect(16, y - 1, self.viewport().width() - 32, 2), "accent")
        if self.floats:
            whole = self.viewport().rect()
            self._look.fill(QPainter(self.viewport()), QRect(whole.right(), 0, 1, whole.height()), "line_strong")

    def dataChanged(  # noqa: N802 - Qt's name
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        # A row is as high as before, whatever it says. A QListView would lay out and paint all rows again.
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    @property
    def items(self) -> list[SidebarItem]:
        """The rows shown."""
        return self._items.items

    def show_items(self, items: list[SidebarItem]) -> None:
        """Show these rows. The keyboard stays on its view; from "Earlier days" it goes to the first day added there."""
        row = self.currentIndex().row()
        view = self._view_in(self.currentIndex())
        self._items.show(items)
        if row >= 0 and not self.currentIndex().isValid():
            again = self._row_of(view) if view and view != EARLIER else -1
            self.setCurrentIndex(self._items.index(again if again >= 0 else min(row, len(items) - 1)))

    def show_chosen(self, view: View) -> None:
        """Mark `view` as the one shown in the list."""
        before, self.shown = self.shown, view
        for row, item in enumerate(self._items.items):
            if item.view == view and not self.hasFocus():
                self.scrollTo(self._items.index(row))
            elif item.view == view != before:
                # When the same view is marked again after counting, the keyboard stays: it may be on another row.
                self.setCurrentIndex(self._items.index(row))
            if item.view in (before, view):
                self.update(self._items.index(row))

    def neighbour(self, kind: str, step: int) -> View | None:
        """The view of `kind` that is `step` rows below the one shown, if that is of `kind`, else the first or last one."""
        views = [item.view for item in self._items.items if item.view and item.view.kind == kind]
        if not views:
            return None
        if self.shown not in views:
            return views[0] if step > 0 else views[-1]
        at = views.index(self.shown) + step
        return views[at] if 0 <= at < len(views) else None

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if not self.currentIndex().isValid():
            self._point_at(self._row_of(self.shown))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        # Qt tells screen readers that the current row has the focus, even if another widget has it.
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._point_at(-1)

    def _point_at(self, row: int) -> None:
        """Make a row current (-1: none) without telling screen readers, to which Qt announces the focus itself."""
        with QSignalBlocker(self.selectionModel()):
            self.setCurrentIndex(self._items.index(row))

    def event(self, event: QEvent) -> bool:
        # With the focus here, arrows and Enter belong to the sidebar, not to the list.
        return takes_key(event, lambda key: is_plain(key) and key.key() in _OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if leaves_sign(event):
            return
        before = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Home:
            self.setCurrentIndex(self._items.index(1))  # Qt's Home is the space above it, which takes no keys.
        else:
            super().keyPressEvent(event)
        # Enter has chosen its row already, and may have closed the sidebar, which leaves no row current.
        view = self._view_in(self.currentIndex()) if event.key() not in ENTER else None
        if view and view not in (EARLIER, FOLLOW) and self.currentIndex().row() != before:
            self.chosen.emit(view)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        here = event.position().toPoint()
        if self._dragged and event.buttons() & Qt.MouseButton.LeftButton:
            if self._drop_place >= 0 or abs(here.y() - self._pressed_at) >= QApplication.startDragDistance():
                self._drag(here)
            return
        super().mouseMoveEvent(event)
        hovered = self._is_plus(here)
        if hovered != self.plus_hovered:
            self.plus_hovered = hovered
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.RightButton:
            # The row is only marked while its menu is open; it does not become current.
            return
        here = event.position().toPoint()
        if self._is_plus(here):
            self.follow_wanted.emit()
            return
        view = self._view_in(self.indexAt(here))
        self._dragged = view if view and view.kind == "search" else None
        self._pressed_at, self._drop_place = here.y(), -1
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        view = self._view_in(index)
        if view is None:
            return
        self.menu_row = index.row()
        self.viewport().update()
        row = self.visualRect(index)
        beside = self.viewport().mapToGlobal(QPoint(row.left() + self._look.zoomed(40), row.bottom()))
        self.menu_wanted.emit(view, event.globalPos() if by_mouse else beside)
        self.menu_row = -1
        self.viewport().update()

    def _is_plus(self, position: QPoint) -> bool:
        index = self.indexAt(position)
        return index.isValid() and self._items.items[index.row()].adds and position.x() >= self.viewport().width() - _TARGET

    def _choose(self, index: QModelIndex) -> None:
        view = self._view_in(index)
        if view == EARLIER:
            self.earlier_wanted.emit()
        elif view == FOLLOW:
            self.follow_wanted.emit()
        elif view:
            self.chosen.emit(view)
            self.left.emit()

    # --- saved searches are dragged into the user's order ------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        dragged, self._dragged = self._dragged, None
        if dragged is None or self._drop_place < 0:
            super().mouseReleaseEvent(event)
            return
        place, self._drop_place = self._drop_place, -1
        # Dropped below its own place, the search moves up by one, because it is taken out first.
        self.search_moved.emit(dragged.value, place - (self._row_of(dragged) < self._searches().start + place))
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _drag(self, position: QPoint) -> None:
        """Show before which search the dragged one would be dropped."""
        rows, index = self._searches(), self.indexAt(position)
        row = index.row() if index.isValid() else rows.stop
        if index.isValid() and position.y() > self.visualRect(index).center().y():
            row += 1
        self._drop_place = min(max(row, rows.start), rows.stop) - rows.start
        self.viewport().update()

    def _searches(self) -> range:
        """The rows of the saved searches."""
        rows = [row for row, item in enumerate(self._items.items) if item.view and item.view.kind == "search"]
        return range(rows[0], rows[-1] + 1) if rows else range(0)

    def _view_in(self, index: QModelIndex) -> View | None:
        return self._items.items[index.row()].view if index.isValid() else None

    def _row_of(self, view: View) -> int:
        return next((row for row, item in enumerate(self._items.items) if item.view == view), -1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self.floats and (application := QApplication.instance()):
            application.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        if application := QApplication.instance():
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # Losing the focus is no sign of a click outside, because some widgets, such as buttons and bars, take none.
        # Presses in a row's menu or popover are not outside.
        pressed = event.type() == QEvent.Type.MouseButtonPress and not QApplication.activePopupWidget()
        if pressed and isinstance(watched, QWidget) and watched not in (self, self.opener) and not self.isAncestorOf(watched):
            self.left.emit()
        return super().eventFilter(watched, event)
