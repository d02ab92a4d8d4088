"""Updates the search index in the background: after a fetch or an import, and once after an update of readerapp."""

import threading
import time

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import StorageError
from readerapp.storage.store import Store
from readerapp.text.language import number, tr
from readerapp.ui.background import Background

_STEP = 50
"""Papers in a transaction: few enough that a key press waiting for it is not noticeably late."""
_YIELD_SECONDS = 0.002
"""Seconds between two transactions, for the GUI thread to use."""
_TELLING = 0.25
"""Seconds between two progress updates."""
_MANY = 1_000
"""Indexing up to this many papers is not mentioned: it takes less than half a second."""
_FEW_STEPS = 5
"""Calls of Store.index, which index a thousand papers."""
_LATER = 3_000
"""Milliseconds until the next try if the library could not be written."""


def index_few(store: Store) -> None:
    """Index papers just added, on the thread that added them. If there are very many, leave the rest to Indexing."""
    for _ in range(_FEW_STEPS):
        if not store.index():
            return


class Indexing(QObject):
    """Indexes the missing papers off the GUI thread. Meanwhile, searches find what is already indexed."""

    progressed = Signal()
    """More papers have been indexed."""
    finished = Signal()
    """All papers are indexed."""
    _told = Signal(int)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._background = Background("readerapp-index", self)
        self._stopped = threading.Event()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LATER)
        self._again.timeout.connect(self.begin)
        self._told.connect(self._tell)
        self.running = False
        self.left = self.papers = 0
        """Papers left to index, and papers in the library, at the last count."""

    @property
    def words(self) -> str:
        """ "34,200 of 100,000 papers indexed" while indexing takes noticeably long; else ""."""
        if not self.takes_long:
            return ""
        return tr("{done} of {total} papers indexed", done=number(self.papers - self.left), total=number(self.papers))

    @property
    def takes_long(self) -> bool:
        """Whether indexing takes noticeably long."""
        return self.running and self.left > _MANY

    def begin(self) -> None:
        """Index the missing papers, if any."""
        if self.running or self._stopped.is_set():
            return
        try:
            left = self._store.unindexed()
            if not left:
                return
            self.left, self.papers = left, self._store.counts().papers
        except StorageError:
            self._again.start()
            return
        self.running = True
        self._background.run(self._work, self._done, self._failed)

    def close(self) -> None:
        """Stop, and wait for the current transaction. The rest is indexed after the next start."""
        self._again.stop()
        self._stopped.set()
        self._background.close()
        # A progress update may still be on its way.
        self.running = False

    def _work(self) -> None:
        told = time.monotonic()
        with self._store.for_another_thread() as store:
            while not self._stopped.is_set() and store.index(_STEP):
                time.sleep(_YIELD_SECONDS)
                if time.monotonic() - told > _TELLING:
                    told = time.monotonic()
                    self._told.emit(store.unindexed())

    def _tell(self, left: int) -> None:
        if self.running:
            self.left, self.papers = left, max(self.papers, left)
            self.progressed.emit()

    def _done(self, _: None) -> None:
        self.running = False
        self.finished.emit()
        # Papers may have been added since the thread last checked.
        self.begin()

    def _failed(self, error: Exception) -> None:
        self.running = False
        if isinstance(error, StorageError):
            self._again.start()
