"""The base of the dialogs: background, heading, and a row of buttons."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from readerapp.ui.look.look import Look
from readerapp.ui.widgets.resting_keys import rest_keys_after
from readerapp.ui.widgets.small_screens import Column, WrappingRow
from readerapp.ui.widgets.text import Label

_AROUND = 24
"""Pixels of the screen that a dialog leaves free for its frame."""


class Dialog(QDialog):
    """A dialog: heading above, `body` to fill, `foot` for buttons. Esc closes it."""

    def __init__(self, look: Look, title: str, parent: QWidget | None, margin: int = 24, scrolls: bool = False) -> None:
        """`scrolls`: whether the body scrolls on a low screen. Lists scroll by themselves."""
        super().__init__(parent)
        self.look = look
        look.dress(self)
        rest_keys_after(self)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, margin - 4, margin, margin - 6)
        outer.setSpacing(0)
        self.top = WrappingRow()
        heading = Label(look, 7, "text", 600)
        heading.setText(title)
        self.top.addWidget(heading, 1)
        self.foot = WrappingRow(at_right=True)
        outer.addLayout(self.top)
        outer.addSpacing(14)
        if scrolls:
            column = Column(look)
            self.body = column.rows
            outer.addWidget(column, 1)
        else:
            self.body = QVBoxLayout()
            self.body.setSpacing(8)
            outer.addLayout(self.body, 1)
        outer.addSpacing(14)
        outer.addLayout(self.foot)
        self._buttons: list[QPushButton] = []
        look.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Apply the colours and fonts of the look."""
        for button in self._buttons:
            button.setFont(self.look.font(0, 500))
        self.update()

    def add_button(self, words: str, primary: bool = False) -> QPushButton:
        """Add a button to the foot."""
        button = QPushButton(words)
        button.setAccessibleName(words.split("   ", maxsplit=1)[0])
        button.setProperty("primary", primary)
        button.setFont(self.look.font(0, 500))
        self._buttons.append(button)
        button.setAutoDefault(primary)
        button.setDefault(primary)
        self.foot.addWidget(button)
        return button

    def exec(self) -> int:
        """Show the dialog until it is answered, then delete it: read the answer at once."""
        answer = super().exec()
        # Otherwise the window would keep it, and restyle it at each change of the look.
        self.deleteLater()
        return answer

    def take_room(self, width: float, height: float) -> None:
        """Be at least this size in S, as far as the screen allows. A larger size set by the user stays."""
        room = self.screen().availableSize() - QSize(_AROUND, _AROUND)
        wanted = QSize(self.look.px(width), self.look.px(height))
        self.resize((wanted.expandedTo(self.size()) if self.isVisible() else wanted).boundedTo(room))

    def event(self, event: QEvent) -> bool:
        """Be high enough for lines that wrap: the least height that Qt knows is that of the widest dialog."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and self.isVisible():
            needed = self._outer.totalMinimumHeightForWidth(self.width())
            room = self.screen().availableSize().height() - _AROUND
            if self.height() < min(needed, room):
                self.resize(self.width(), min(needed, room))
        return done

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.look.fill(QPainter(self), self.rect(), "raised")
