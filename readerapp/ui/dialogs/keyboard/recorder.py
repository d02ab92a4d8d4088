"""A field that records the key pressed, or two in a row."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from readerapp.keymap.actions import spoken
from readerapp.keymap.spelling import canonical
from readerapp.text.language import tr
from readerapp.ui.look.look import Look

_MOMENT = 1000
"""Milliseconds within which a second key belongs to the first."""
_HELD = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock),
    *(Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_NumLock, Qt.Key.Key_Mode_switch, Qt.Key.Key_unknown),
)
_LEAVES = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
"""Keys that keep their usual meaning."""
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
"""Keys that cannot come second: pressed after the first one, they end the recording."""
_DEAD = range(Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value + 1)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""How Windows reports AltGr."""


class Recorder(QLineEdit):
    """Shows the key pressed; nothing can be typed."""

    recorded = Signal(str)
    """A key as the table of actions writes it: "S", "Ctrl+S", "G, T"."""
    refused = Signal(str)
    """Why what was pressed cannot be used."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.dress(self, "fields")
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the new key, or two in a row"))
        self.setAccessibleName(tr("New key"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._first = ""
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT)
        self._moment.timeout.connect(self._finish)

    def event(self, event: QEvent) -> bool:
        """Take every key but those that leave the field."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            leaves = event.key() in _LEAVES and not event.modifiers() & _CHORD
            if not leaves:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._take(event)
                return True
            self._finish()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self._finish()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _HELD or event.isAutoRepeat():
            return
        if self._first and event.key() in _ENDS:
            self._finish()
            return
        try:
            stroke = stroke_of(event)
        except ValueError as error:
            self.refused.emit(str(error))
            return
        if self._first:
            stroke, self._first = f"{self._first}, {stroke}", ""
            self._tell(stroke)
        else:
            self._first = stroke
            self.setText(f"{spoken(stroke)} …")
            self._moment.start()

    def _finish(self) -> None:
        """No second key has followed."""
        if self._first:
            first, self._first = self._first, ""
            self._tell(first)

    def _tell(self, key: str) -> None:
        self._moment.stop()
        self.setText(spoken(key))
        self.recorded.emit(key)


def stroke_of(event: QKeyEvent) -> str:
    """The key pressed, as the table of actions writes it: signs as typed, whatever is held down to type them.

    Raises ValueError for keys that cannot be used.
    """
    if event.key() in _DEAD:
        raise ValueError(tr("This key waits for a letter to put its accent on, so it cannot be used by itself."))
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    typed = event.text()
    by_alt_gr = modifiers & _CHORD == _ALT_GR
    if len(typed) == 1 and typed.isprintable() and typed != " " and not (modifiers & _CHORD and not by_alt_gr):
        shift = "Shift+" if typed.isalpha() and modifiers & Qt.KeyboardModifier.ShiftModifier else ""
        return canonical(shift + typed)
    combination = QKeyCombination(modifiers, Qt.Key(event.key()))
    return canonical(QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText))
