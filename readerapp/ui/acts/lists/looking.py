"""Asks the library things that no key press may wait for, on a thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from readerapp.errors import ReaderAppError
from readerapp.storage.store import Store
from readerapp.ui.background import Background

_T = TypeVar("_T")

IsWanted = Callable[[], bool]
"""Whether somebody still waits for the answer."""


class Looking:
    """Asks one question after another. Those no longer wanted end at once, even within a step of SQLite's."""

    def __init__(
        self, store: Store, name: str, parent: QObject, failed: Callable[[ReaderAppError], object] = lambda error: None
    ) -> None:
        """`name`: the name of the thread. `failed` is told why a question could not be answered; by default nobody is: if the
        library cannot be read, the list says so.
        """
        self._store, self._background, self._failed = store, Background(name, parent), failed
        self._turn = 0
        """Counts the calls of `forget`; answers to earlier questions are dropped."""

    def ask(self, read: Callable[[Store, IsWanted], _T], tell: Callable[[_T], object]) -> None:
        """Call `tell` with what `read` returns, unless `forget` is called first."""
        turn = self._turn

        def is_wanted() -> bool:
            return turn == self._turn

        def work() -> _T | None:
            if not is_wanted():
                return None
            with self._store.for_another_thread() as store:
                # Search what is indexed so far: another thread indexes the rest.
                store.waits_for_index = False
                with store.goes_on_while(is_wanted):
                    return read(store, is_wanted)
            return None

        def tell_if_wanted(answer: _T | None) -> None:
            if answer is not None and is_wanted():
                tell(answer)

        def fail(error: Exception) -> None:
            if is_wanted() and isinstance(error, ReaderAppError):
                self._failed(error)

        self._background.run(work, tell_if_wanted, fail)

    def forget(self) -> None:
        """Drop all questions asked so far."""
        self._turn += 1

    def close(self) -> None:
        """Drop them and wait for the thread: the window is closing."""
        self.forget()
        self._background.close()
