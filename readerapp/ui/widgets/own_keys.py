"""Keys that a widget handles itself while it has the focus, whatever they do elsewhere in the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""One key for users, two for Qt."""
PRESS = (*ENTER, Qt.Key.Key_Space)
"""The keys that press the focused button."""


def takes_key(event: QEvent, wants: Callable[[QKeyEvent], object]) -> bool:
    """Accept a ShortcutOverride `event` for a key that the widget `wants`, so that no shortcut of the window takes it.

    Returns whether it was accepted; then the widget's `event` must return True.
    """
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and wants(event):
        event.accept()
        return True
    return False


def press(button: QAbstractButton, key: QKeyEvent) -> bool:
    """Press `button` if `key` is Enter, which Qt handles only in dialogs. Returns whether it was pressed."""
    if key.key() in ENTER:
        button.click()
        return True
    return False


def is_plain(key: QKeyEvent) -> bool:
    """Whether no Shift, Ctrl or Alt is held. On macOS, arrows count as keys of the keypad."""
    return not key.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def leaves_sign(key: QKeyEvent) -> bool:
    """Leave a sign to the keys of the window: typing must not search a list. Returns whether it was one."""
    if is_sign(key):
        key.ignore()
        return True
    return False


def is_sign(key: QKeyEvent) -> bool:
    """Whether it types a letter, a digit or another sign; none is a key of a list."""
    return key.text().isprintable() and bool(key.text().strip())
