"""Keys that are a widget's own while it has the focus, whatever they do elsewhere in the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""One key for people, two for Qt."""
PRESS = (*ENTER, Qt.Key.Key_Space)
"""What presses the button that has the focus."""


def takes_key(event: QEvent, wants: Callable[[QKeyEvent], object]) -> bool:
    """Whether `event` asks if a key is the widget's own, and not a shortcut of the window, and the widget `wants` it.

    Then it is answered, and the widget's `event` has to return True.
    """
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and wants(event):
        event.accept()
        return True
    return False


def press(button: QAbstractButton, key: QKeyEvent) -> bool:
    """Press `button` if `key` is Enter, which Qt leaves to dialogs. Returns whether it was."""
    if key.key() in ENTER:
        button.click()
        return True
    return False


def is_plain(key: QKeyEvent) -> bool:
    """Whether no Shift, Ctrl or Alt is held with it; macOS has the arrows on the keypad."""
    return not key.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
