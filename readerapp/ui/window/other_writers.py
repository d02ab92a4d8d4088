"""Whether another readerapp, or another thread of this one, has written to the library."""

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import StorageError
from readerapp.storage.store import Store

_PAUSE = 1500
"""Milliseconds between two looks."""


class OtherWriters(QObject):
    """Looks now and then, and when it is told to."""

    wrote = Signal()
    """The library is another one than at the last look."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._seen = store.data_version()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        if not self._timer.isActive():
            # The window is closed, and the library with it.
            return
        before = self._seen
        try:
            self.note()
        except StorageError:
            return
        if self._seen != before:
            self.wrote.emit()

    def note(self) -> None:
        """Know of what was written so far without telling it. Raises StorageError."""
        self._seen = self._store.data_version()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
