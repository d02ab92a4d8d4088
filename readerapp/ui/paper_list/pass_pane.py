"""The pane of two passes: the steps and what is left, the titles of the first pass, and the summary."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from readerapp.text.language import later, tr
from readerapp.ui.look.look import Look
from readerapp.ui.pages.message import MessagePage
from readerapp.ui.paper_list.titles import Titles
from readerapp.ui.widgets.buttons import ActionButton, LinkButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import KeyCap, Label

STEPS = (later("Titles"), later("Abstracts"), later("Summary"))
_STEP, _GAP = 7.7, 14
"""The width of a step in S, and the distance of two in pixels at 100 %."""


class Steps(QWidget):
    """The three steps, each with how much of it is done."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._at, self._shares = 0, (0.0, 0.0, 0.0)
        look.changed.connect(self.restyle)
        self.restyle()

    def show_steps(self, at: int, shares: tuple[float, float, float]) -> None:
        """Show the present step, counted from 0, and how much of each is done, from 0 to 1."""
        self._at, self._shares = at, shares
        self.setAccessibleName(tr("Step {number} of 3, {name}", number=at + 1, name=tr(STEPS[at])))
        self.update()

    def restyle(self) -> None:
        """Apply the sizes of the look."""
        look = self._look
        self.setFixedHeight(look.px(2.4))
        self.setMaximumWidth(3 * look.px(_STEP) + 2 * look.zoomed(_GAP))
        bold = QFontMetrics(look.font(0, 600))
        widest = max(bold.horizontalAdvance(f"3  {tr(name)}") for name in STEPS)
        self.setMinimumWidth(3 * min(widest, look.px(_STEP)) + 2 * look.zoomed(_GAP))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        gap = look.zoomed(_GAP)
        width, left = (self.width() - 2 * gap) // 3, 0
        for number, name in enumerate(map(tr, STEPS)):
            font = look.font(0, 600 if number == self._at else 400)
            role = "text" if number == self._at else "text_2"
            baseline = look.baseline(look.px(0.8), font)
            look.draw_text(painter, left, baseline, f"{number + 1}  {name}", font, role)
            look.draw_share(painter, QRectF(left, self.height() - 4, width, 3), self._shares[number])
            left += width + gap


class _Hint(LinkButton):
    """What a key does; a click does the same."""

    _role, _weight = "text_2", 400

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 6, super().sizeHint().height())


class _Hints(Bar):
    """Keys and what they do, as many as fit, and a remark at the end if that fits too."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "window", 3.4, "top")
        self.row.setContentsMargins(20, 1, 20, 0)
        self.row.setSpacing(16)
        self._groups: list[QWidget] = []
        look.changed.connect(self.fit)

    def show_hints(self, hints: Sequence[tuple[Button, ...]], remark: str) -> None:
        """Show these keys. Those of one tuple are shown or hidden together."""
        while item := self.row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._groups = []
        for buttons in hints:
            self._add([part for button in buttons for part in self._parts(button)])
        self.row.addStretch(1)
        said = Label(self.look, -1, "text_3")
        said.setText(remark)
        self._add([said])
        self.fit()

    def _parts(self, button: Button) -> list[QWidget]:
        if not button.words:
            return [KeyCap(self.look, button.key)]
        hint = _Hint(self.look)
        hint.show_button(button)
        return [KeyCap(self.look, button.key), hint]

    def _add(self, parts: Sequence[QWidget]) -> None:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in parts:
            row.addWidget(part)
        self._groups.append(group)
        self.row.addWidget(group)

    def fit(self) -> None:
        room = self.width() - 40
        for group in self._groups:
            room -= group.sizeHint().width() + 16
            group.setVisible(room >= -16)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.height())


class PassPane(QWidget):
    """Above the panes in the second pass; in their place in the first one and for the summary."""

    def __init__(self, look: Look, mark: Callable[[int], str], leave: Callable[[], object]) -> None:
        """`mark`: see Titles. `leave` is called by the button that closes the passes."""
        super().__init__()
        self._look = look
        self._header = Bar(look, "window", 4, "bottom")
        self._header.row.setContentsMargins(20, 0, 12, 0)
        self._header.row.setSpacing(12)
        self._steps = Steps(look)
        self._words, self._said = Label(look, -1, "text_2"), ""
        close = QAction(self)
        close.setText(tr("Leave the passes"))
        close.setToolTip(tr("Leave; the passes can be resumed  Esc"))
        close.triggered.connect(lambda: leave())
        self._header.row.addWidget(self._steps)
        self._header.row.addStretch(1)
        self._header.row.addWidget(self._words)
        self._header.row.addWidget(ActionButton(look, close, "x"))
        self.titles = Titles(look, mark)
        self.message = MessagePage(look)
        self._foot = _Hints(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.titles)
        self._stack.addWidget(self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, share in ((self._header, 0), (self._stack, 1), (self._foot, 0)):
            column.addWidget(widget, share)

    @property
    def words(self) -> str:
        """What the header says is left."""
        return self._said

    def show_progress(self, progress: tuple[int, tuple[float, float, float], str]) -> None:
        """Show the present step, counted from 0, how much of each is done, and in words what is left."""
        at, shares, words = progress
        self._steps.show_steps(at, shares)
        self._said = words
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say what is left, without the last parts if they do not fit."""
        room = self.width() - self._steps.minimumWidth() - self._look.px(5)
        parts = self._said.split(" · ")
        while len(parts) > 1 and self._words.fontMetrics().horizontalAdvance(" · ".join(parts)) > room:
            parts.pop()
        self._words.setText(" · ".join(parts))

    def show_titles(self, hints: Sequence[tuple[Button, ...]], remark: str) -> None:
        """Show the titles; below them keys and what they do, and at the end a remark."""
        self._foot.show_hints(hints, remark)
        self._foot.show()
        self._show(self.titles)

    def show_summary(self, heading: str, sentence: str, buttons: Sequence[Button]) -> None:
        """Show what both passes came to. The first button is the default."""
        self.message.show_message("sunrise", "star", heading, sentence, buttons)
        self._foot.hide()
        self._show(self.message)

    def show_header(self) -> None:
        """Show only the steps, and what is left."""
        self._stack.hide()
        self._foot.hide()

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._stack.show()

    def take_focus(self) -> None:
        """Put the focus on the titles, or on the default button of the summary."""
        if self._stack.currentWidget() is self.message:
            self.message.take_focus()
        else:
            self.titles.setFocus()
