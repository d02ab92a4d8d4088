"""The quiet bar at the bottom of the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.buttons import LinkButton
from readerapp.ui.widgets.notice import Button
from readerapp.ui.widgets.strips import Bar, ProgressLine
from readerapp.ui.widgets.text import IconLabel, KeyCap, KeyHint, Label, Text, announce

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation
    from PySide6.QtWidgets import QGraphicsOpacityEffect

_LEAST_TIME = 8_000
"""Milliseconds for which a message stays at least."""
_FADE = 120


class QuietBar(Bar):
    """One message with at most one action and, at the right, how many papers are left."""

    failed = Signal(str)
    """An error was shown."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "window", 2.45, "top")
        self.row.setContentsMargins(12, 1, 12, 0)
        self.row.setSpacing(8)
        self._icon = IconLabel(look, "undo-2", "text_2", 14)
        self._message = Label(look, -1, "text_2")
        self._action = LinkButton(look)
        self._key = KeyCap(look, "Z")
        self._left = QWidget()
        self._progress_words = Text(look, -1, "text_2")
        self.progress = ProgressLine(look, 96, 4)
        self._hints = QWidget()
        self._hint_row = QHBoxLayout(self._hints)
        self._hint_row.setContentsMargins(0, 0, 0, 0)
        self._hint_row.setSpacing(16)
        for widget in (self._icon, self._message, self._action, self._key, self._hints):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self._progress_words)
        left.addWidget(self.progress)
        self.row.addWidget(self._left)
        self._progress: tuple[str, float | None] | None = None
        """The words and the share at the right."""
        self._resting = self._said = ""
        self._least = QTimer(self)
        self._least.setSingleShot(True)
        self._least.setInterval(_LEAST_TIME)
        self._fade: tuple[QGraphicsOpacityEffect, QPropertyAnimation] | None = None
        self._hints.hide()
        self.say_nothing()
        self.show_progress("", None)

    @property
    def message(self) -> str:
        """The last message."""
        return self._said

    def say(
        self,
        message: str,
        icon: str = "info",
        role: str = "text_2",
        action: str = "",
        key: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Show a message until the next one, with an optional action and its key."""
        self._hints.hide()
        self._icon.set_icon(icon, role)
        self._icon.setVisible(bool(icon))
        self._said = message
        self._message.setText(message)
        self._message.show()
        self._action.show_button(Button(action, key, do or (lambda: None)))
        self._action.setVisible(bool(action))
        self._key.setVisible(bool(key))
        if key:
            self._key.set_key(key)
        self.fit()
        self._least.start()
        self._fade_in()
        # Wherever the focus is, and with what can be done about it.
        announce(self, " ".join(filter(None, (message, action, key))))

    def fail(self, error: object) -> None:
        """Show an error."""
        self.say(str(error), "circle-alert", "bad")
        self.failed.emit(str(error))

    def show_link_target(self, where: str) -> None:
        """Show the host that the link under the pointer leads to; with "", show the message again."""
        self._message.setText(tr("Opens {where}", where=where) if where else self._said)

    def set_idle_message(self, message: str) -> None:
        """Set the message for when nothing happens. It does not replace a recent one."""
        self._resting = message
        if not self._least.isActive():
            self.say_nothing()

    def say_nothing(self) -> None:
        """Show the idle message."""
        self._icon.hide()
        self._action.hide()
        self._key.hide()
        self._said = self._resting
        self._message.setText(self._resting)
        self.fit()

    def show_hints(self, hints: list[tuple[str, str]]) -> None:
        """Show keys and what they do, side by side, instead of a message."""
        while item := self._hint_row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for key, words in hints:
            self._hint_row.addWidget(KeyHint(self.look, key, words, "text_2"))
        self.say_nothing()
        self._message.hide()
        self._hints.show()
        self.fit()

    def hide_hints(self) -> None:
        """Show the message instead of the keys."""
        if not self._hints.isHidden():
            self._hints.hide()
            self._message.show()

    def show_progress(self, words: str, share: float | None) -> None:
        """Show at the right how many papers are left. `share` from 0 to 1 fills the line; None hides it."""
        if (words, share) == self._progress:
            # Each act says it anew, but outside of listings it stays the same; fitting it in takes a third of a millisecond.
            return
        self._progress = words, share
        self._progress_words.setText(words)
        self.progress.setVisible(share is not None)
        self.progress.show_share(share or 0.0, words)
        self.fit()

    def fit(self) -> None:
        """Without room for both, the message comes before what is left. Keys that do not fit whole are hidden."""
        room = self.width() - self.look.px(2)
        for place in range(self._hint_row.count()):
            if (item := self._hint_row.itemAt(place)) and (hint := item.widget()):
                room -= hint.sizeHint().width() + self._hint_row.spacing()
                hint.setVisible(room >= 0)
        room = self.width() - self._left.sizeHint().width() - self.look.px(2.5)
        said = (self._icon, self._message, self._action, self._key)
        wanted = sum(one.sizeHint().width() + self.row.spacing() for one in said if not one.isHidden())
        self._left.setVisible(wanted <= room)

    def _fade_in(self) -> None:
        if not self.look.moves:
            return
        if self._fade is None:
            self._fade = self._made_fade()
        effect, fade = self._fade
        fade.stop()
        effect.setEnabled(True)
        fade.start()

    def _made_fade(self) -> "tuple[QGraphicsOpacityEffect, QPropertyAnimation]":
        """Those of all messages: making them took a quarter of the time of saying something."""
        from PySide6.QtCore import QPropertyAnimation  # noqa: PLC0415 - a start does without
        from PySide6.QtWidgets import QGraphicsOpacityEffect  # noqa: PLC0415

        effect = QGraphicsOpacityEffect(self._message)
        self._message.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(_FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: effect.setEnabled(False))
        return effect, fade
