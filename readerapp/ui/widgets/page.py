"""A page in place of the list: a column of text and buttons that scrolls if there is little room."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readerapp.ui.look.look import Look

SENTENCE_LINE = 1.2
"""The space between the lines of a sentence on a button, in S."""


class Words(QLabel):
    """Wrapped, centred text on a page."""

    def __init__(self, look: Look, step: int, role: str, weight: int = 400) -> None:
        super().__init__()
        self._look, self._step, self._role, self._weight = look, step, role, weight
        self._words, self._mark = "", slice(0)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        look.changed.connect(self.restyle)

    def show_words(self, words: str, mark: slice = slice(0)) -> None:
        """Show `words`, plain text; the part of it in `mark` is marked as wrong."""
        self._words, self._mark = words, mark
        self.setAccessibleName(words)
        self.restyle()

    def set_role(self, role: str) -> None:
        """Use the colour of another role."""
        self._role = role
        self.restyle()

    def restyle(self) -> None:
        """Apply the font and colour of the look."""
        self.setFont(self._look.font(self._step, self._weight))
        colour = self._look.colours[self._role]
        text = _html(self._words)
        if marked := self._words[self._mark]:
            bad, ground = self._look.colours["bad"], self._look.colours["bad_bg"]
            before, after = _html(self._words[: self._mark.start]), _html(self._words[self._mark.stop :])
            style = f"color:{bad}; background-color:{ground}; text-decoration:underline; font-weight:600"
            text = f'{before}<span style="{style}">{_html(marked)}</span>{after}'
        # Plain QLabels wrap too tightly.
        self.setText(f'<p style="line-height:125%; margin:0; color:{colour}">{text}</p>')


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")


def scrolling(look: Look, inside: QWidget) -> QScrollArea:
    """`inside`, scrollable if the window is too low for it."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    look.dress(area.verticalScrollBar(), "scroll bars")
    return area


class Page(QWidget):
    """A column in the middle of a pane."""

    def __init__(self, look: Look, width: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._box, self._width = QWidget(), width
        self._box.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._box, 20)
        row.addStretch(1)
        inside = QWidget()
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addStretch(2)
        middle.addLayout(row)
        middle.addStretch(3)
        self._outer = QGridLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(look, inside)
        self._outer.addWidget(self._area, 0, 0)
        look.changed.connect(self._take_width)
        self._take_width()

    def focus_on(self, widget: QWidget) -> None:
        """Put the focus on `widget` and scroll to it."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if widget is not self:
            # Its position is known once the page is laid out.
            QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget))

    def _take_width(self) -> None:
        self._box.setMaximumWidth(self._look.px(self._width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.fill(QPainter(self), self.rect(), "reader")
