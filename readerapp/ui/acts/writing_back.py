"""Writes the log of the library back into its file, so that no key press has to.

SQLite first writes to a log (https://www.sqlite.org/wal.html), and the commit that makes the log long writes it back: a tenth
of a second, more on slow disks.
"""

from PySide6.QtCore import QObject, QTimer

from readerapp.storage.store import Store
from readerapp.ui.background import Background

_AFTER = 10_000
"""Milliseconds after the first write; what is written by then is written back with it."""


class WritingBack(QObject):
    """Writes the log back off the GUI thread, some time after commits of `store`, which no longer do so themselves."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        store.leave_log(self._plan)
        self._background = Background("readerapp-log", self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self.begin)

    def begin(self) -> None:
        """Write the log back, including that of a program that was killed."""
        self._background.run(self._work, lambda _: None, lambda error: None)

    def close(self) -> None:
        """Wait for a write that is going on. What has come since is written back when the library is closed."""
        self._store.leave_log()
        self._soon.stop()
        self._background.close()

    def _plan(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _work(self) -> None:
        with self._store.for_another_thread() as store:
            store.write_log_back()
