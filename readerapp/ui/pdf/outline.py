"""The table of contents of a PDF."""

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.own_keys import ENTER, takes_key

_OWN_KEYS = (*ENTER, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_PAGE = int(QPdfBookmarkModel.Role.Page)
_LOCATION = int(QPdfBookmarkModel.Role.Location)
_TALLEST = 100_000
"""Points; no page of a PDF is as tall."""


class PdfOutline(QTreeView):
    """The headings, which lie over the pages; Enter or a click goes to one."""

    chosen = Signal(int, QPointF)
    """The page, counted from 0, and the position on it in points."""
    left = Signal()
    """Something else was clicked."""

    def __init__(self, look: Look, document: QPdfDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bookmarks = QPdfBookmarkModel(self)
        self._bookmarks.setDocument(document)
        self.setModel(self._bookmarks)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Contents of the PDF"))
        self.clicked.connect(self._go)
        look.dress(self.verticalScrollBar(), "scroll bars")
        look.changed.connect(self.restyle)
        self.restyle()

    @property
    def is_empty(self) -> bool:
        """Whether the PDF has no contents."""
        return self._bookmarks.rowCount(QModelIndex()) == 0

    def show_page(self, page: int) -> None:
        """Mark the last heading at or before `page`."""
        if self.hasFocus():
            return
        found = None
        todo = [self._bookmarks.index(row, 0) for row in reversed(range(self._bookmarks.rowCount(QModelIndex())))]
        while todo:
            index = todo.pop()
            if int(index.data(_PAGE)) > page:
                break
            found = index
            todo += [self._bookmarks.index(row, 0, index) for row in reversed(range(self._bookmarks.rowCount(index)))]
        if found is not None:
            self.setCurrentIndex(found)

    def restyle(self) -> None:
        """Apply the fonts and colours of the look."""
        look = self._look
        self.setFont(look.font(-1))
        colours = look.colours
        self.setStyleSheet(
            f"QTreeView {{ background: {colours['raised']}; color: {colours['text']}; outline: none; padding: 8px 4px;"
            f"    border: none; border-right: 1px solid {colours['line_strong']};"
            "    show-decoration-selected: 0; }"
            f"QTreeView::item {{ min-height: {look.px(1.9)}px; border-radius: 4px; padding-right: 4px; }}"
            f"QTreeView::item:hover {{ background: {colours['hover']}; }}"
            f"QTreeView::item:selected {{ background: {colours['selected_idle']}; color: {colours['text']}; }}"
            f"QTreeView::item:selected:active {{ background: {colours['selected']}; }}"
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        # Here Enter goes to the heading, and letters belong to the pane rather than to a search by first letter.
        return takes_key(event, lambda key: key.key() in _OWN_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in ENTER:
            self._go(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _go(self, index: QModelIndex) -> None:
        page = index.data(_PAGE)
        if isinstance(page, int) and page >= 0:
            place = index.data(_LOCATION)
            # For a damaged heading Qt returns uninitialised memory.
            sane = isinstance(place, QPointF) and 0 <= place.y() < _TALLEST
            self.chosen.emit(page, place if sane else QPointF())
