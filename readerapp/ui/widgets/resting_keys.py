"""Keys rest for a moment after a dialog, popover or menu has closed, so that typing on does not act on papers.

Someone still typing after Enter has not seen that the field is gone: the letters would star and dismiss. So once anything
over the window has closed, keys go nowhere until none has come for PAUSE_MS, or until a click. Chords with Ctrl, Alt or Meta
are not typing and pass, unless the key is held down. Keys that only move, such as arrows and Page Down, decide nothing: they
pass even when held down, lest the list seem stuck.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

PAUSE_MS = 400
"""Milliseconds without a key after which the user has stopped typing: at 40 words a minute, letters are 300 apart."""
_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)
_OVERLAYS = (Qt.WindowType.Popup, Qt.WindowType.Dialog)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def rest_keys_after(overlay: QWidget) -> None:
    """Let keys rest whenever `overlay`, a dialog, popover or menu, has closed."""
    overlay.installEventFilter(_resting())


def watch_dialogs(window: QWidget) -> None:
    """Let keys rest whenever a modal dialog over `window` has closed, even one that is not ours."""
    window.installEventFilter(_resting())


def keys_rest() -> bool:
    """Whether keys rest now."""
    return _resting().on


class _RestingKeys(QObject):
    """Takes the keys of the application while they rest."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self.setObjectName(_NAME)
        self.on = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        # Keys pressed while the window was busy are still to be delivered, before this.
        self._pause.timeout.connect(lambda: QTimer.singleShot(0, self, self._end_if_quiet))

    def begin(self) -> None:
        """Let keys rest from now on."""
        if not self.on:
            self.on = True
            self._application.installEventFilter(self)
        self._pause.start(PAUSE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.WindowUnblocked:
            self.begin()
        elif kind == QEvent.Type.Hide and isinstance(watched, QWidget) and watched.windowType() in _OVERLAYS:
            # A click beside a popover closes it, and is no typing.
            if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self.begin()
        elif self.on and kind in _CLICKS:
            self._end()
        elif self.on and kind in _KEYS and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        if _is_overlaid():
            # Something else has opened, and takes what is typed.
            self._end()
            return False
        if event.modifiers() & _CHORD and not event.isAutoRepeat():
            return False
        if event.key() in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        event.accept()
        self._pause.start(PAUSE_MS)
        return True

    def _end_if_quiet(self) -> None:
        if not self._pause.isActive():
            self._end()

    def _end(self) -> None:
        self.on = False
        self._pause.stop()
        self._application.removeEventFilter(self)


def _is_overlaid() -> bool:
    """Whether a dialog, popover or menu has the keyboard."""
    over = QApplication.activeModalWidget() or QApplication.activePopupWidget() or QApplication.activeWindow()
    return over is not None and over.isVisible() and over.windowType() in _OVERLAYS


_NAME = "resting keys"


def _resting() -> _RestingKeys:
    """The one object of the application."""
    application = QApplication.instance()
    if application is None:
        raise RuntimeError("Keys need an application.")
    found = application.findChild(_RestingKeys, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, _RestingKeys) else _RestingKeys(application)
