"""Notices when another readerapp, or another thread of this one, has written to the library."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import StorageError
from readerapp.storage.store import Store

_POLL_MS = 1500
"""Milliseconds between checks."""
_REMINDS = 40
"""Looks between two reminders that the library is gone: a minute."""


class OtherWriters(QObject):
    """Checks periodically, and on request."""

    wrote = Signal()
    """Another writer changed the library."""
    gone = Signal()
    """The library's file was moved, removed or replaced. The open one works until the window is closed. Emitted again every
    minute, because other messages hide this one.
    """

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._seen = store.data_version()
        self._file = _identity(store.path)
        self._gone_for = 0
        """How many looks in a row have found the file gone."""
        self.are_told: Callable[[], bool] = lambda: False
        """Whether a thread of this window has written what its own object is about to show."""
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Check now, and emit `wrote` if anything changed."""
        if not self._timer.isActive() or self.are_told():
            # The library is closed with the window; or the changes would be shown twice.
            return
        self._look_for_the_file()
        before = self._seen
        try:
            self.mark_seen()
        except StorageError:
            return
        if self._seen != before:
            self.wrote.emit()

    def _look_for_the_file(self) -> None:
        if _identity(self._store.path) == self._file:
            self._gone_for = 0
            return
        if self._gone_for % _REMINDS == 0:
            self.gone.emit()
        self._gone_for += 1

    def mark_seen(self) -> None:
        """Treat the present state as seen, without emitting `wrote`. Raises StorageError."""
        self._seen = self._store.data_version()

    def stop(self) -> None:
        """Stop checking."""
        self._timer.stop()


def _identity(path: Path) -> tuple[int, int] | None:
    """The file at `path` as the system identifies it, whatever its name; None if there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a look at each poll
    except OSError:
        return None
    return found.st_dev, found.st_ino
