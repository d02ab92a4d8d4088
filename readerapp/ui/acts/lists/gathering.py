"""Gathers the papers of a list; what takes longer than a frame, and the rest of a long list, on a thread of its own."""

import time
from array import array
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import ReaderAppError
from readerapp.storage.store import Store
from readerapp.ui.acts.lists.looking import Looking
from readerapp.ui.acts.lists.wanted import Found, Wanted
from readerapp.ui.background import Background
from readerapp.ui.paper_list.rows import PaperListModel

_T = TypeVar("_T")

_PATIENCE = 0.02
"""Seconds that the window's thread spends on a search before it leaves that to the other thread."""
_AFTER_THE_BEGINNING = 50
"""Milliseconds before the rest of a long list is read: Python runs one thread at a time, and the beginning has to be painted
first.
"""


class Gathering(QObject):
    """Works for one list at a time: a new one ends the work for the last, even within a step of SQLite's."""

    whole = Signal()
    """The rest of a long list has come."""
    failed = Signal(object)
    """The library could not be read; the error says why."""

    def __init__(self, store: Store, rows: PaperListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._rows = store, rows
        self._background = Background("readerapp-gathering", self)
        self._rest = Looking(store, "readerapp-rest", self, self.failed.emit)
        """Reads the rest of long lists. The search index cannot be interrupted while it gathers the words with a prefix, and
        the next letter must not wait for that: on one thread it took 150 ms instead of 25 to show what it finds.
        """
        self._reader: Store | None = None
        """The library as opened on the thread."""
        self._turn = 0
        """Counts the lists; results for an earlier one are dropped."""
        self._looking: tuple[int, int | None, Callable[[Found], object]] | None = None
        """What `find` was asked: how far down the list is to be read, and who is told. None if it has answered."""
        self._lacks: tuple[Wanted, int] | None = None
        """What the whole list is, if the model has only its beginning, and the last paper of that."""
        rows.complete = self.finish

    def find(self, wanted: Wanted, row: int, reach: int | None, then: Callable[[Found], object]) -> None:
        """Call `then` with what was found, at least down to `row` and to where the paper `reach` would be: before this
        returns, or later, unless another list is wanted by then.
        """
        self.forget()
        if (found := self._at_once(wanted, row, reach)) is not None:
            then(found)
            return
        self._looking = row, reach, then

        def tell(found: Found) -> None:
            self._looking = None
            then(found)

        self._run(lambda store: wanted.read(store, row, reach), tell)

    def again(self, wanted: Wanted) -> None:
        """The library has changed: start over with what is still being looked for."""
        if self._looking:
            self.find(wanted, *self._looking)

    def _at_once(self, wanted: Wanted, row: int, reach: int | None) -> Found | None:
        """What was found; None if that takes longer than a frame."""
        if self._store.looks_long(wanted.query):
            return None
        end = time.monotonic() + _PATIENCE
        with self._store.goes_on_while(lambda: time.monotonic() < end):
            return wanted.read(self._store, row, reach)
        return None

    def show_rest(self, found: Found) -> None:
        """The model shows `found`: append the rest as soon as it has been read."""
        self.forget()
        if not found.goes_on:
            return
        turn, wanted, last = self._turn, found.wanted, found.sections[-1].keys[-1]
        self._lacks = wanted, last

        def read() -> None:
            if turn == self._turn:
                self._rest.ask(lambda store, _: wanted.below(store, last), self._append)

        QTimer.singleShot(_AFTER_THE_BEGINNING, self, read)

    def finish(self) -> None:
        """Read what is missing now."""
        if self._lacks:
            wanted, last = self._lacks
            self.forget()
            self._append(wanted.below(self._store, last))

    def forget(self) -> None:
        """Another list is shown: drop what is still being read for this one."""
        self._turn += 1
        self._rest.forget()
        self._looking = self._lacks = None

    def close(self) -> None:
        """End the thread: the window is closing."""
        self.forget()
        self._rest.close()
        self._background.run(self._close_reader, lambda _: None, lambda _: None)
        self._background.close(finish=True)

    def _close_reader(self) -> None:
        if self._reader:
            self._reader.close()

    def _append(self, keys: "array[int]") -> None:
        self._lacks = None
        self._rows.extend(keys)
        self.whole.emit()

    def _run(self, read: Callable[[Store], _T], tell: Callable[[_T], object]) -> None:
        turn = self._turn

        def work() -> _T | None:
            if turn != self._turn:
                return None
            if self._reader is None:
                self._reader = self._store.for_another_thread()
                # Search what is indexed so far: another thread indexes the rest.
                self._reader.waits_for_index = False
            with self._reader.goes_on_while(lambda: turn == self._turn):
                return read(self._reader)
            return None

        def tell_if_wanted(found: _T | None) -> None:
            if found is not None and turn == self._turn:
                tell(found)

        def fail(error: Exception) -> None:
            if turn == self._turn and isinstance(error, ReaderAppError):
                self.failed.emit(error)

        self._background.run(work, tell_if_wanted, fail)
