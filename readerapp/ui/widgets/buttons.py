"""Buttons: for actions, for pages, and plain ones. Enter presses all of them, as Space does."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QPushButton,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.own_keys import PRESS, press, takes_key

_ICON = 18
"""The size of icons on buttons, in pixels."""
_LEAST_TARGET = 28
"""The least side of a button, in pixels."""
_PAD = 6
"""The space between the edge of a button and its icon."""


class PressButton(QPushButton):
    """A button that Enter and Space press, whatever these keys do elsewhere in the window."""

    def event(self, event: QEvent) -> bool:
        return takes_key(event, lambda key: key.key() in PRESS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not press(self, event):
            super().keyPressEvent(event)


class ActionButton(QAbstractButton):
    """A button for an action: its icon, optionally its text, and a tooltip with the key.

    If the data of the action is a role, the icon has that colour: the action is in effect already. A button that `tells` so
    is a check box for screen readers, and keeps its name.
    """

    def __init__(self, look: Look, action: QAction, icon: str, words: str = "", tells: bool = False) -> None:
        super().__init__()
        self.setCheckable(tells)
        self._name = action.text() if tells else ""
        self._look, self._icon, self._words, self.action = look, icon, words, action
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self.restyle)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the sizes of the look and the text of the action."""
        self.setFont(self._look.font(0, 500))
        self.setToolTip(self.action.toolTip())
        if key := self.action.toolTip().partition("  ")[2]:
            # Otherwise a screen reader would say the tooltip, which begins with the name.
            self.setAccessibleDescription(tr("Key {key}", key=key))
        self.setAccessibleName(self._name or self.action.text().removesuffix("…"))
        if self.isCheckable():
            self.setChecked(bool(self.action.data()))
        self.setEnabled(self.action.isEnabled())
        self.setFixedSize(self.sizeHint())
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """A click changes nothing by itself: what is in effect is known when the action is done."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        words = QFontMetrics(self.font()).horizontalAdvance(self._words) if self._words else 0
        words += self._look.zoomed(4) + 8 if words else 0
        # Even with small type, buttons stay large enough to hit.
        side = max(self._look.zoomed(_ICON) + 2 * _PAD, _LEAST_TARGET)
        return QSize(side + words, max(side, self._look.size + 12))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        # Handled here, because an overridden `event` would call Python for every event of these buttons.
        self.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        return takes_key(event, lambda key: key.key() in PRESS)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not press(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = self._look, QPainter(self)
        if self.isDown() or (self.isEnabled() and self.underMouse()):
            look.draw_box(painter, QRectF(self.rect()), "selected_idle" if self.isDown() else "hover")
        if self.hasFocus():
            look.draw_box(painter, QRectF(self.rect()), None, "focus", 6, 2)
        lit = self.action.data()
        role = (lit or "text_2") if self.isEnabled() else "text_3"
        icon = look.zoomed(_ICON)
        pad = (max(icon + 2 * _PAD, _LEAST_TARGET) - icon) / 2
        look.draw_icon(painter, pad, (self.height() - icon) / 2, self._icon, role, icon, filled=lit == "star")
        if self._words:
            baseline = look.baseline(self.height() / 2, self.font())
            look.draw_text(
                painter,
                pad + icon + look.zoomed(4),
                baseline,
                self._words,
                self.font(),
                "text_2" if self.isEnabled() else "text_3",
            )


class PageButton(PressButton):
    """A button on a page, with the key that does the same."""

    def __init__(self, look: Look, button: Button, primary: bool) -> None:
        super().__init__(f"{button.words}   {button.key}" if button.key else button.words)
        look.dress(self, "buttons")
        self.setAccessibleName(button.words)
        self.setProperty("primary", primary)
        self._look = look
        self.clicked.connect(lambda: button.do())
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Apply the font of the look."""
        self.setFont(self._look.font(0, 500))


class LinkButton(PressButton):
    """A button drawn as a link, without an edge: for bars that are to stay quiet."""

    _role, _weight = "link", 500

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._do: Callable[[], object] | None = None
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self._do and self._do())
        look.changed.connect(self.restyle)
        self.restyle()

    def show_button(self, button: Button) -> None:
        """Show what the button says, and do it when it is pressed."""
        self.setText(button.words)
        self._do = button.do

    def restyle(self) -> None:
        """Apply the font and colours of the look."""
        colours = self._look.colours
        self.setFont(self._look.font(-1, self._weight))
        self.setStyleSheet(
            f"QPushButton {{ border: none; background: transparent; padding: 0 2px; color: {colours[self._role]};"
            " min-height: 20px; }"
            f"QPushButton:focus {{ border: 2px solid {colours['focus']}; padding: 0; }}"
        )


class Buttons(QWidget):
    """The buttons of a page: side by side, or stacked if there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._shown: list[PageButton] = []

    def show_buttons(self, buttons: Sequence[PageButton]) -> None:
        """Replace the buttons."""
        for old in self._shown:
            # It is deleted only in the event loop.
            old.hide()
            old.deleteLater()
        while self._box.count():
            self._box.takeAt(0)
        self._shown = list(buttons)
        self._box.addStretch(1)
        for button in buttons:
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
            # Otherwise it is shown, and can take the focus, only in the event loop.
            button.show()
        self._box.addStretch(1)
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        widest = max((one.sizeHint().width() for one in self._shown), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # The text or size of a button changed.
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        width = sum(one.sizeHint().width() + self._box.spacing() for one in self._shown) - self._box.spacing()
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.LeftToRight if width <= self.width() else ways.TopToBottom)
