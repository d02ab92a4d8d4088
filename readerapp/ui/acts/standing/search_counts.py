"""Counts beside the window how many undecided papers each saved search finds: among a million, one may take a second."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.search.query import And, Is
from readerapp.search.view import View
from readerapp.storage.records import SavedSearch
from readerapp.storage.store import Store
from readerapp.ui.background import Background

_PAUSE = 250
"""Milliseconds after the last act: someone pressing key after key should not have to share the processor with a count."""


class SearchCounts(QObject):
    """Counts one search after another; a new request ends the last one, even in the middle of a count."""

    counted = Signal()
    """More numbers are known."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._background = Background("readerapp-searches", self)
        self._turn = 0
        self._searches: Sequence[SavedSearch] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._count)
        self.numbers: dict[str, int] = {}
        """The number of undecided papers each search had at its last count, by its text."""

    def count(self, searches: Sequence[SavedSearch]) -> None:
        """Count them; `counted` follows if any number changed."""
        self._turn += 1
        self._searches = searches
        self._pause.start()

    def _count(self) -> None:
        turn, texts = self._turn, [one.text for one in self._searches]

        def work() -> dict[str, int]:
            found: dict[str, int] = {}
            if turn != self._turn:
                return found
            with self._store.for_another_thread() as store:
                # Count what is indexed so far; once everything is, it is counted again.
                store.waits_for_index = False
                with store.goes_on_while(lambda: turn == self._turn):
                    for text in texts:
                        found[text] = store.count(And((View("search", text).query(), Is("undecided"))))
            return found

        def tell(found: dict[str, int]) -> None:
            before = dict(self.numbers)
            self.numbers.update(found)
            if self.numbers != before:
                self.counted.emit()

        # If the library cannot be read now, the list says so.
        self._background.run(work, tell, lambda error: None)

    def close(self) -> None:
        """Wait for the thread: the window is closing."""
        self._pause.stop()
        self._turn += 1
        self._background.close()
