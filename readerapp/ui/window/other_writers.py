"""Notices when another readerapp, or another thread of this one, has written to the library."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import StorageError
from readerapp.storage.store import Store

_POLL_MS = 1500
"""Milliseconds between checks."""


class OtherWriters(QObject):
    """Checks periodically, and on request."""

    wrote = Signal()
    """Another writer changed the library."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._seen = store.data_version()
        self.are_told: Callable[[], bool] = lambda: False
        """Whether what a thread of this window wrote is about to be shown by somebody else."""
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Check now, and emit `wrote` if anything changed."""
        if not self._timer.isActive() or self.are_told():
            # The window is closed, and with it the library; or what is new would be shown twice.
            return
        before = self._seen
        try:
            self.mark_seen()
        except StorageError:
            return
        if self._seen != before:
            self.wrote.emit()

    def mark_seen(self) -> None:
        """Take the present state as seen; emit nothing. Raises StorageError."""
        self._seen = self._store.data_version()

    def stop(self) -> None:
        """Stop checking."""
        self._timer.stop()
