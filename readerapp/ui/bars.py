"""The strips of the window: headers of panes and the quiet bar at the bottom."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from readerapp.ui.look import Look
from readerapp.ui.own_keys import ENTER, PRESS, claims, press

_SEARCH_KEYS = (*ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Space)
_LEAST_TIME = 8_000
"""Milliseconds for which a message stays at least."""
_FADE = 120
_ICON = 18
"""The icons of buttons, in pixels."""
_LEAST_TARGET = 28
_PAD = 6
"""Between the edge of a button and its icon."""


class Bar(QWidget):
    """A horizontal strip on a ground of the palette, with a line at its lower or upper edge."""

    def __init__(self, look: Look, ground: str, height: float, line: str = "", parent: QWidget | None = None) -> None:
        """`height` in S; `line` is "bottom", "top" or nothing."""
        super().__init__(parent)
        self.look = look
        self._ground, self._height, self._line = ground, height, line
        self.row = QHBoxLayout(self)
        self.row.setSpacing(2)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the sizes of the look."""
        self.setFixedHeight(self.look.px(self._height))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        self.look.fill(painter, self.rect(), self._ground)
        if self._line:
            y = self.height() - 1 if self._line == "bottom" else 0
            self.look.fill(painter, QRect(0, y, self.width(), 1), "line")


def tip(text: str) -> str:
    """A text as a tooltip shows it: wrapped, and word for word whatever is in it."""
    from readerapp.rendering.abstract import escaped  # noqa: PLC0415 - a start shows none

    return f"<p>{escaped(text)}</p>" if text else ""


class Text(QLabel):
    """A plain text in the font and colour of a step and role."""

    def __init__(
        self, look: Look, step: int = 0, role: str = "text", weight: int = 400, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._step, self._role, self._weight = look, step, role, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the font and colour of the look."""
        self.setFont(self._look.font(self._step, self._weight))
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(palette)


class Label(Text):
    """One line, which ends in "…" instead of pushing others aside; then its tooltip has the whole text."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._look.colour(self._role))
        whole = self.text()
        text = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        if (cut := text != whole) or self.toolTip():
            self.setToolTip(tip(whole) if cut else "")
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


class KeyCap(QWidget):
    """A key as it looks on a keyboard."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.key = key
        look.changed.connect(self.restyle)
        self.restyle()

    def set_key(self, key: str) -> None:
        """Show another key."""
        self.key = key
        self.restyle()

    def restyle(self) -> None:
        """Take on the sizes of the look."""
        font = self._look.font(-2, 500)
        self.setFont(font)
        self.setFixedSize(max(20, self.fontMetrics().horizontalAdvance(self.key) + 12), self._look.size + 7)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        look = self._look
        border = "line_strong" if look.high_contrast else "line"
        look.draw_box(painter, QRectF(self.rect()), "chip" if look.dark else "raised", border, 4)
        painter.setFont(self.font())
        painter.setPen(look.colour("text_2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.key)


class IconLabel(QWidget):
    """An icon that only says something."""

    def __init__(self, look: Look, name: str, role: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name, self._role, self._size = look, name, role, size
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the sizes of the look."""
        self.setFixedSize(self._look.zoomed(self._size), self._look.zoomed(self._size))
        self.update()

    def set_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.draw_icon(QPainter(self), 0, 0, self._name, self._role, self.width())


class PressButton(QPushButton):
    """A button that Enter presses as well as Space, whatever these keys do elsewhere in the window."""

    def event(self, event: QEvent) -> bool:
        return claims(event, lambda key: key.key() in PRESS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not press(self, event):
            super().keyPressEvent(event)


class ActionButton(QAbstractButton):
    """A button for an action: its icon, perhaps its words, and a tooltip that names the key.

    Where the action has a role as its data the icon is shown in that colour: what the action would do is so already.
    """

    def __init__(self, look: Look, action: QAction, icon: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon, self._words, self.action = look, icon, words, action
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self.restyle)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the sizes of the look and the words of the action."""
        self.setFont(self._look.font(0, 500))
        self.setToolTip(self.action.toolTip())
        self.setAccessibleName(self.action.text().removesuffix("…"))
        self.setEnabled(self.action.isEnabled())
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        words = QFontMetrics(self.font()).horizontalAdvance(self._words) + 12 if self._words else 0
        # Small type makes no button too small for a finger or an unsteady hand.
        side = max(self._look.zoomed(_ICON) + 2 * _PAD, _LEAST_TARGET)
        return QSize(side + words, max(side, self._look.size + 12))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        # Only here: of `event` overridden Qt would tell Python whatever happens to any of these buttons.
        self.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        return claims(event, lambda key: key.key() in PRESS)

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
                painter, pad + icon + 4, baseline, self._words, self.font(), "text_2" if self.isEnabled() else "text_3"
            )


class FindField(QLineEdit):
    """A text field with a magnifying glass. (An action of QLineEdit would be a small button without a name.)"""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is shown while the field is empty, and spoken."""
        super().__init__(parent)
        self._look = look
        look.dress(self, "fields")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        look.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take on the sizes of the look."""
        self.setTextMargins(self._look.px(1.7), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        icon = self._look.zoomed(14)
        self._look.draw_icon(QPainter(self), 9, (self.height() - icon) / 2, "search", "text_3", icon)


class SearchField(FindField):
    """The search of the list. Enter and Down go to the list, Esc clears first and then leaves."""

    left = Signal()
    accepted = Signal()
    """Enter was pressed; `left` comes first."""
    grown = Signal(bool)
    """Whether the field wants the whole width: while it has the focus or a text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Search", parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def empty(self) -> None:
        """Have no text, without telling what is to be searched."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self.grown.emit(self.hasFocus())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._look.px(10.8), super().sizeHint().height())

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
        # Keys that mean something else in the window are the field's own while one types.
        return claims(event, lambda key: key.key() in _SEARCH_KEYS) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.grown.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.grown.emit(bool(self.text()))


class ListHeader(Bar):
    """Above the list: what it shows, the search, and at its left, when the sidebar is away, the button that brings it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "window", 4, "bottom", parent)
        self.row.setContentsMargins(10, 0, 10, 0)
        self.title = Label(look, 2, "text", 600)
        self.subtitle = Label(look, -1, "text_3")
        self.search = SearchField(look)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        # A button before them keeps its distance.
        words.setContentsMargins(4, 0, 0, 0)
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        self.row.addWidget(self._words, 1)
        self.row.addWidget(self.search)
        self.search.grown.connect(self._grow)
        self._grow(False)

    def show_words(self, title: str, subtitle: str) -> None:
        """Name what the list shows."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)

    def add_left(self, widget: QWidget) -> None:
        """Put a button before the title."""
        self.row.insertWidget(0, widget)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "search"):
            self._grow(self.search.hasFocus() or bool(self.search.text()))

    def _grow(self, whole: bool) -> None:
        self._words.setVisible(not whole)
        self.search.setMaximumWidth(16_777_215 if whole else self.look.px(10.8))
        # Where there is little room the name of the list gets its part.
        self._words.setMinimumWidth(self.look.px(6.3))
        self.search.setMinimumWidth(self.look.px(5.2))


class ProgressLine(QWidget):
    """How much is done, as a line; an empty one where nobody knows of how much."""

    def __init__(self, look: Look, width: int | None, height: int, parent: QWidget | None = None) -> None:
        """Its size in pixels; `width` None takes the whole width there is."""
        super().__init__(parent)
        self._look = look
        self.share = 0.0
        self.setFixedHeight(height)
        if width is not None:
            self.setFixedWidth(width)
        self.setAccessibleName("Progress")
        look.changed.connect(self.update)

    def show_share(self, share: float, words: str) -> None:
        """Fill the line from 0 to 1; `words` say the same."""
        self.share = share
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._look.draw_share(QPainter(self), QRectF(self.rect()), self.share)


class QuietBar(Bar):
    """At the bottom: one message with at most one action, and at the right how much is left."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "window", 2.45, "top", parent)
        self.row.setContentsMargins(12, 1, 12, 0)
        self.row.setSpacing(8)
        self._icon = IconLabel(look, "undo-2", "text_2", 14)
        self._message = Label(look, -1, "text_2")
        self._action = PressButton()
        self._action.setFlat(True)
        self._action.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action.setCursor(Qt.CursorShape.PointingHandCursor)
        self._key = KeyCap(look, "Z")
        self._progress_words = Text(look, -1, "text_2")
        self.progress = ProgressLine(look, 96, 4)
        self._hints = QWidget()
        self._hint_row = QHBoxLayout(self._hints)
        self._hint_row.setContentsMargins(0, 0, 0, 0)
        self._hint_row.setSpacing(6)
        for widget in (self._icon, self._message, self._action, self._key, self._hints):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self.row.addWidget(self._progress_words)
        self.row.addWidget(self.progress)
        self._resting = self._said = ""
        self._do: Callable[[], object] | None = None
        self._action.clicked.connect(self._act)
        self._least = QTimer(self)
        self._least.setSingleShot(True)
        self._least.setInterval(_LEAST_TIME)
        self._fade: QObject | None = None
        self._hints.hide()
        self.say_nothing()
        self.show_progress("", None)

    @property
    def message(self) -> str:
        """The message that was said last."""
        return self._said

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_action"):
            self._style_action()

    def say(
        self,
        message: str,
        icon: str = "info",
        role: str = "text_2",
        action: str = "",
        key: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Show a message until the next one, with an action and its key if given."""
        self._hints.hide()
        self._icon.set_icon(icon, role)
        self._icon.setVisible(bool(icon))
        self._said = message
        self._message.setText(message)
        self._message.show()
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self._key.setVisible(bool(key))
        if key:
            self._key.set_key(key)
        self._style_action()
        self._least.start()
        self._fade_in()

    def fail(self, error: object) -> None:
        """Say what went wrong."""
        self.say(str(error), "circle-alert", "bad")

    def point(self, where: str) -> None:
        """Show where the link under the pointer leads, instead of the message; nothing gives the message back."""
        self._message.setText(f"Opens {where}" if where else self._said)

    def rest(self, message: str) -> None:
        """The message for times when nothing happens; it does not push away a fresh one."""
        self._resting = message
        if not self._least.isActive():
            self.say_nothing()

    def say_nothing(self) -> None:
        """Show the resting message."""
        self._icon.hide()
        self._action.hide()
        self._key.hide()
        self._said = self._resting
        self._message.setText(self._resting)
        self._do = None

    def show_hints(self, hints: list[tuple[str, str]]) -> None:
        """Teach keys: (key, what it does) side by side, instead of a message."""
        while self._hint_row.count():
            item = self._hint_row.takeAt(0)
            if item and (widget := item.widget()):
                widget.deleteLater()
        for key, words in hints:
            self._hint_row.addWidget(KeyCap(self.look, key))
            label = Label(self.look, -1, "text_2")
            label.setText(words)
            self._hint_row.addWidget(label)
            self._hint_row.addSpacing(10)
        self.say_nothing()
        self._message.hide()
        self._hints.show()

    def hide_hints(self) -> None:
        """Teach no keys any more; the message is back."""
        if not self._hints.isHidden():
            self._hints.hide()
            self._message.show()

    def show_progress(self, words: str, share: float | None) -> None:
        """Say at the right how much is left; `share` from 0 to 1 fills the line, None hides it."""
        self._progress_words.setText(words)
        self.progress.setVisible(share is not None)
        self.progress.show_share(share or 0.0, words)

    def _act(self) -> None:
        if self._do:
            self._do()

    def _style_action(self) -> None:
        # A link, not a button with an edge: the bar is quiet.
        colour = self.look.colours["link"]
        self._action.setFont(self.look.font(-1, 500))
        self._action.setStyleSheet(
            f"QPushButton {{ border: none; background: transparent; padding: 0 2px; color: {colour}; min-height: 20px; }}"
            f"QPushButton:focus {{ border: 2px solid {self.look.colours['focus']}; padding: 0; }}"
        )

    def _fade_in(self) -> None:
        if not self.look.moves:
            return
        from PySide6.QtCore import QPropertyAnimation  # noqa: PLC0415 - a start does without
        from PySide6.QtWidgets import QGraphicsOpacityEffect  # noqa: PLC0415

        effect = QGraphicsOpacityEffect(self._message)
        self._message.setGraphicsEffect(effect)
        self._fade = fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(_FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: self._message.setGraphicsEffect(None))  # type: ignore[arg-type]
        fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
