"""Finds out beside the window how many papers a search has in the whole library, and which of its words no paper has."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from readerapp.search.language import TypedWord, words_of
from readerapp.search.query import HasId
from readerapp.storage.store import Store
from readerapp.ui.acts.lists.looking import IsWanted, Looking
from readerapp.ui.acts.searching import Searching


class Findings(NamedTuple):
    """What the whole library has for a search."""

    papers: int
    unknown: Mapping[str, str | None] | None = None
    """The words that no paper has, each with the word probably meant, if any; None until they are known."""
    corrected: str = ""
    """The search with those words in place of the unknown ones; "" if there is nothing to suggest."""


class Finding(QObject):
    """Counts and corrects on a thread of its own: no key press may wait for that."""

    found = Signal()
    """More is known about the present search."""

    def __init__(self, store: Store, searching: Searching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searching = searching
        self._looking = Looking(store, "readerapp-finding", self)
        self.findings: Findings | None = None
        """What is known so far about the present search."""

    def look(self) -> None:
        """Find out about the present search; `found` follows, unless another search comes first."""
        self.forget()
        text, query = self._searching.text, self._searching.in_whole_library()

        def correct(store: Store, is_wanted: IsWanted) -> tuple[Mapping[str, str | None], str]:
            words = [] if isinstance(query, HasId) else words_of(text, unfinished=True)
            unknown = store.unknown_words({one.word: one.prefix for one in words}, is_wanted)
            return unknown, _corrected(text, words, unknown)

        def tell(findings: Findings | None) -> None:
            self.findings = findings
            self.found.emit()

        self._looking.ask(lambda store, _: Findings(store.count(query)), tell)
        self._looking.ask(
            correct, lambda words: tell(self.findings and self.findings._replace(unknown=words[0], corrected=words[1]))
        )

    def forget(self) -> None:
        """There is no search any more."""
        self._looking.forget()
        self.findings = None

    def close(self) -> None:
        """Wait for the thread: the window is closing."""
        self._looking.close()


def _corrected(text: str, words: Sequence[TypedWord], unknown: Mapping[str, str | None]) -> str:
    corrected = text
    for one in reversed(words):
        if meant := unknown.get(one.word):
            corrected = corrected[: one.start] + meant + corrected[one.end :]
    return corrected if corrected != text else ""
