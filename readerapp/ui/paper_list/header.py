"""The header of the list: the title and the search field."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.fields import FindField
from readerapp.ui.widgets.own_keys import ENTER, takes_key
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import Label

_FIELD, _LEAST_FIELD = 10.8, 5.2
"""The usual and the least width of the search field, in S."""
_SEARCH_KEYS = (*ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Space)


class SearchField(FindField):
    """The search field of the list. Enter and Down move to the list; Esc first clears the field, then leaves it."""

    left = Signal()
    accepted = Signal()
    """Enter was pressed. `left` is emitted first."""
    grown = Signal()
    """`is_wide` may have changed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Search"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def is_wide(self) -> bool:
        """Whether the field takes the whole width: while it has the focus or a text."""
        return self.hasFocus() or bool(self.text())

    def show_text(self, text: str) -> None:
        """Show the text of the current search, or "", without starting one."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self.grown.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(_LEAST_FIELD), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
                self.accepted.emit()
            case Qt.Key.Key_Escape | Qt.Key.Key_Down:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Keys that mean something else in the window belong to the field while the user types.
        return takes_key(event, lambda key: key.key() in _SEARCH_KEYS and not _is_with_ctrl(key)) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.grown.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.grown.emit()


def _is_with_ctrl(key: QKeyEvent) -> bool:
    return bool(key.modifiers() & Qt.KeyboardModifier.ControlModifier)


class ListHeader(Bar):
    """Shows the title of the list and the search field and, while the sidebar is hidden, the button that opens it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "window", 4, "bottom")
        self.row.setContentsMargins(10, 0, 10, 0)
        self.title = Label(look, 2, "text", 600)
        self.subtitle = Label(look, -1, "text_3")
        self.search = SearchField(look)
        self._order: QWidget | None = None
        self._words = QWidget()
        self._lines = words = QVBoxLayout(self._words)
        # Keeps a button before the words at a distance.
        words.setContentsMargins(4, 0, 0, 0)
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        # The words get the width they need; the field takes what it wants of the rest.
        self._free = QWidget()
        self.row.addWidget(self._words)
        self.row.addWidget(self._free, 1)
        self.row.addWidget(self.search, 9)
        self.search.grown.connect(self._grow)
        look.changed.connect(self._grow)
        self._grow()

    def show_words(self, title: str, subtitle: str) -> None:
        """Set the title and the line below it."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        # Otherwise they would first be painted in the space of the words before.
        for layout in (self._lines, self.row):
            layout.activate()

    def add_left(self, widget: QWidget) -> None:
        """Add a button before the title."""
        self.row.insertWidget(0, widget)

    def show_order(self, make: Callable[[], QWidget] | None) -> None:
        """Show the button that sorts the list, created when first needed; None hides it."""
        if make and self._order is None:
            self._order = make()
            # Before the button of the menu.
            self.row.insertWidget(self.row.count() - 1, self._order)
        if self._order:
            self._order.setVisible(make is not None)

    def _grow(self) -> None:
        whole = self.search.is_wide
        self._words.setVisible(not whole)
        self._free.setVisible(not whole)
        self.search.setMaximumWidth(16_777_215 if whole else self.look.px(_FIELD))
        # In a narrow pane the title keeps some of the width.
        self._words.setMinimumWidth(self.look.px(6.3))
        self.search.setMinimumWidth(self.look.px(_LEAST_FIELD))
