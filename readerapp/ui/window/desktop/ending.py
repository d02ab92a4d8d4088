"""The end of a session: the user logs out, or the system asks the process to end. The window closes as if by its button."""

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication, QSessionManager

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


class Ending(QObject):
    """Closes the window, which then saves unfinished notes and its layout."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._save, Qt.ConnectionType.DirectConnection)
        if os.name == "posix":
            self._hear_signals()

    def _hear_signals(self) -> None:
        # Python calls signal handlers only between its own instructions, of which there are none while Qt waits for events.
        # Writing to the pipe wakes Qt.
        self._reading, writing = os.pipe()
        os.set_blocking(writing, False)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: None)

    def _save(self, manager: QSessionManager) -> None:
        self._window.save()

    def _close(self) -> None:
        os.read(self._reading, 64)
        self._window.close()
