"""Looks, beside the window, at what a search would find in the whole library, and for words that no paper has."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from readerapp.search.language import TypedWord, words_of
from readerapp.search.query import HasId
from readerapp.storage.store import Store
from readerapp.ui.acts.searching import Searching
from readerapp.ui.background import Background

_T = TypeVar("_T")


class Findings(NamedTuple):
    """What the whole library has for a search."""

    papers: int
    unknown: Mapping[str, str | None] | None = None
    """The words that no paper has, each with the word that is probably meant, if any; None until they are known."""
    corrected: str = ""
    """The search with these words in place of the unknown ones; "" if there is none to suggest."""


class Finding(QObject):
    """Counts and corrects on a thread of its own: neither may take a moment from the keys."""

    found = Signal()
    """More is known of the present search."""

    def __init__(self, store: Store, searching: Searching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._searching = store, searching
        self._background = Background("readerapp-finding", self)
        self._turn = 0
        self.findings: Findings | None = None
        """What the library has for the present search, as far as that is known."""

    def look(self) -> None:
        """Look at what the present search finds in the library; `found` follows unless another search comes first."""
        self.forget()
        text, query = self._searching.text, self._searching.in_whole_library()
        self._run(lambda store, _: store.count(query), Findings)

        def correct(store: Store, wanted: Callable[[], bool]) -> tuple[Mapping[str, str | None], str]:
            words = [] if isinstance(query, HasId) else words_of(text, unfinished=True)
            unknown = store.unknown_words({one.word: one.prefix for one in words}, wanted)
            return unknown, _corrected(text, words, unknown)

        self._run(correct, lambda words: self.findings and self.findings._replace(unknown=words[0], corrected=words[1]))

    def _run(self, job: Callable[[Store, Callable[[], bool]], _T], known: Callable[[_T], Findings | None]) -> None:
        """Do `job` beside the window, unless another search comes first; `known` says what is known then."""
        turn = self._turn

        def wanted() -> bool:
            return turn == self._turn

        def work() -> _T | None:
            if not wanted():
                return None
            with self._store.for_another_thread() as store:
                # What is indexed so far can be counted; indexing the rest is the work of another thread.
                store.waits_for_index = False
                with store.goes_on_while(wanted):
                    return job(store, wanted)
            return None

        def tell(result: _T | None) -> None:
            if result is not None and wanted():
                self.findings = known(result)
                self.found.emit()

        # A library that cannot be read now is said to be so by the list.
        self._background.run(work, tell, lambda error: None)

    def forget(self) -> None:
        """There is no search to look at."""
        self._turn += 1
        self.findings = None

    def close(self) -> None:
        """Wait for the present look: the window is closing."""
        self._turn += 1
        self._background.close()


def _corrected(text: str, words: Sequence[TypedWord], unknown: Mapping[str, str | None]) -> str:
    corrected = text
    for one in reversed(words):
        if meant := unknown.get(one.word):
            corrected = corrected[: one.start] + meant + corrected[one.end :]
    return corrected if corrected != text else ""
