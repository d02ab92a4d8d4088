"""Questions to the library that no key press waits for, asked on a thread of their own."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from readerapp.storage.store import Store
from readerapp.ui.background import Background

_T = TypeVar("_T")

IsWanted = Callable[[], bool]
"""Whether somebody still waits for the answer."""


class Looking:
    """Asks one question after the other. Those that are not wanted any more end, even in the middle of a step of SQLite's."""

    def __init__(self, store: Store, name: str, parent: QObject) -> None:
        """`name` is that of the thread."""
        self._store, self._background = store, Background(name, parent)
        self._turn = 0
        """Counts the calls of `forget`; answers to what was asked before are of no use."""

    def ask(self, read: Callable[[Store, IsWanted], _T], tell: Callable[[_T], object]) -> None:
        """Call `tell` with what `read` returns, unless `forget` is called first."""
        turn = self._turn

        def is_wanted() -> bool:
            return turn == self._turn

        def work() -> _T | None:
            if not is_wanted():
                return None
            with self._store.for_another_thread() as store:
                # What is indexed so far can be found; indexing the rest is the work of another thread.
                store.waits_for_index = False
                with store.goes_on_while(is_wanted):
                    return read(store, is_wanted)
            return None

        def tell_if_wanted(answer: _T | None) -> None:
            if answer is not None and is_wanted():
                tell(answer)

        # A library that cannot be read now is said to be so by the list.
        self._background.run(work, tell_if_wanted, lambda error: None)

    def forget(self) -> None:
        """Nothing that was asked is wanted any more."""
        self._turn += 1

    def close(self) -> None:
        """Wait for the present question to end: the window is closing."""
        self.forget()
        self._background.close()
