"""The palette: a field, and below it what the letters typed may mean. Enter does it or goes there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from readerapp.text.language import later, tr
from readerapp.ui.dialogs.palette.choices import Choice, Offers, matching
from readerapp.ui.dialogs.palette.rows import PaletteList, said
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.own_keys import ENTER
from readerapp.ui.widgets.popover import Popover
from readerapp.ui.widgets.text import IconLabel, Label, announce

_WIDTH, _HEIGHT = 49.2, 38
"""In S."""
_DOWN = 0.12
"""How far below the top of the window it opens, as a share of its height."""
_HINTS = (("↑ ↓", later("choose")), (later("Enter"), later("do it")), (later("Esc"), later("close")))


class _Line(QWidget):
    """A line from edge to edge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "line")


class Palette(Popover):
    """Everything to do or to go to."""

    asked = Signal(str)
    """Other letters were typed."""
    chosen = Signal(object)
    """The Choice; the palette has closed."""

    def __init__(self, look: Look, parent: QWidget, offers: Offers, words: str = "") -> None:
        """`words`: what can be chosen, if not everything."""
        super().__init__(look, parent)
        self._window = parent.window()
        self._offers = offers
        self._found: Sequence[Choice] = ()
        self.setAccessibleName(words or tr("Go to anything"))
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(look.font(3))
        self.field.setPlaceholderText(words or tr("Actions, lists, tags, days, authors, papers"))
        self.field.setAccessibleName(words or tr("Go to anything"))
        self.field.setStyleSheet("QLineEdit { background: transparent; border: none; padding: 0; }")
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.list = PaletteList(look)
        self.list.chosen.connect(self._choose)
        self._nothing = Label(look, 0, "text_3")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setText(tr("Nothing matches."))
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        look = self.look
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(10)
        top.addWidget(IconLabel(look, "search", "text_2", 18))
        top.addWidget(self.field, 1)
        top_strip = QWidget()
        top_strip.setLayout(top)
        top_strip.setFixedHeight(look.px(4))
        foot = self.hint([(tr(key), tr(does)) for key, does in _HINTS])
        narrow = Label(look, -1, "text_3")
        narrow.setText("" if self.accessibleName() != tr("Go to anything") else tr("cat:  #tag  au:  narrow it"))
        foot.addWidget(narrow)
        foot.setContentsMargins(16, 6, 16, 6)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(top_strip)
        self.column.addWidget(_Line(look))
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 6, 0, 6)
        middle.addWidget(self.list, 1)
        middle.addWidget(self._nothing, 1)
        self.column.addLayout(middle, 1)
        self.column.addWidget(_Line(look))
        self.column.addLayout(foot)

    def open(self) -> None:
        """Open over the window, below its top, and take the keyboard."""
        window = self._window
        margin = 2 * self._margin
        width = min(self.look.px(_WIDTH), window.width() - 32)
        height = min(self.look.px(_HEIGHT), round(window.height() * (1 - 2 * _DOWN)))
        self.setFixedSize(width + margin, height + margin)
        if self.field.fontMetrics().horizontalAdvance(self.field.placeholderText()) > width - self.look.px(5):
            self.field.setPlaceholderText(self.accessibleName())
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(
            corner.x() + (window.width() - self.width()) // 2, corner.y() + round(window.height() * _DOWN) - self._margin
        )
        self.show()
        self.field.setFocus()

    def show_found(self, text: str, found: Sequence[Choice]) -> None:
        """Show the authors and papers that the library has for `text`, if that is still what is typed."""
        if text == self.field.text():
            self._found = found
            self._show(self.list.choice)

    def add(self, choices: Sequence[Choice]) -> None:
        """Offer these as well."""
        self._offers.add(choices)
        self._show(self.list.choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self.list.rows_in_view,
            Qt.Key.Key_PageUp: -self.list.rows_in_view,
        }
        if ctrl:
            # As in terminals and editors.
            steps |= {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1, Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
        if key in ENTER:
            self._choose(self.list.choice)
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in steps:
            self.list.step(steps[Qt.Key(key)])
            self._announce()
        else:
            # Tab would lead out of the field, but there is nothing else to go to.
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _type(self, text: str) -> None:
        # Until the library answers, what it found for fewer letters stays, as far as it matches.
        self._found = matching(text, self._found)
        self._show()
        self.asked.emit(text)

    def _show(self, keep: Choice | None = None) -> None:
        self.list.show_rows(self._offers.rows(self.field.text(), self._found), keep)
        has_rows = bool(self.list.table.rows)
        self.list.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        self._announce()

    def _choose(self, choice: Choice | None) -> None:
        if choice is not None:
            self.close()
            self.chosen.emit(choice)

    def _announce(self) -> None:
        """Have a screen reader say the current row, while the focus is in the field."""
        if self.isVisible():
            announce(self.field, said(self.list.choice) if self.list.choice else self._nothing.text())
