"""Looks up, beside the window, the authors and papers that some letters may mean."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import ReaderAppError
from readerapp.search.query import And, HasId, Query, Text
from readerapp.storage.records import CategorySummary, PaperRow, TagSummary
from readerapp.storage.store import Store
from readerapp.text.folding import folded
from readerapp.ui.acts.lists.looking import IsWanted, Looking

_PAPERS, _AUTHORS = 10, 5
_LOOKED_AT = 200
"""Of so many papers, the newest, the authors are looked through."""
_DAYS = 200
_DELAY = 20
"""Milliseconds after a letter: Python runs one thread at a time, and the letter has to be painted first."""
_LEAST = 2
"""Letters of the shortest word looked for: nearly every title has a word that begins with any single letter."""
_WORD = re.compile(r"[^\W_]+")


class Found(NamedTuple):
    """What the library has for `text`."""

    text: str
    authors: Sequence[str]
    """Names as written; first the authors of most of the newest papers."""
    papers: Sequence[PaperRow]


class Lists(NamedTuple):
    """All lists of the library, beyond those in the sidebar."""

    tags: Sequence[TagSummary]
    categories: Sequence[CategorySummary]
    days: Sequence[date]


class Lookup(QObject):
    """Looks things up on threads, and gives up what is no longer wanted."""

    found = Signal(object)
    """A Found, for the text asked for last."""
    listed = Signal(object)
    """A Lists."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = Looking(store, "readerapp-lists", self)
        self._looking = Looking(store, "readerapp-lookup", self)
        self._text = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DELAY)
        self._soon.timeout.connect(self._begin)

    def list_all(self) -> None:
        """Find out which lists there are; `listed` follows."""
        self._listing.ask(lambda store, _: _lists(store), self.listed.emit)

    def look(self, text: str) -> None:
        """Look for `text`; `found` follows, unless something else is asked for first."""
        self.forget()
        if _WORD.search(text):
            self._text = text
            self._soon.start()

    def _begin(self) -> None:
        text = self._text
        self._looking.ask(lambda store, is_wanted: _look(store, text, is_wanted), self.found.emit)

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._looking.forget()
        self._soon.stop()

    def close(self) -> None:
        """Wait for the threads: the window is closing."""
        self.forget()
        self._looking.close()
        self._listing.close()


def _lists(store: Store) -> Lists:
    days: list[date] = []
    day = store.newest_day()
    while day is not None and len(days) < _DAYS:
        days.append(day)
        day = store.neighbour_day(day, later=False)
    return Lists(store.tags(all_tags=True), store.categories(), days)


def _look(store: Store, text: str, is_wanted: IsWanted) -> Found:
    if (named := _named(text)) is not None:
        return Found(text, (), store.rows(store.find(named)))
    words = _WORD.findall(folded(text))
    query = _all(words, "title")
    papers = store.rows(store.first(query, _PAPERS)) if query and is_wanted() else []
    query = _all(words, "authors")
    names = _authors(store.rows(store.first(query, _LOOKED_AT)), words) if query and is_wanted() else []
    return Found(text, names, papers)


def _named(text: str) -> HasId | None:
    """The query for the paper that `text` names."""
    from readerapp.search.language import parse  # noqa: PLC0415 - a start searches for nothing

    try:
        query = parse(text, unfinished=True)
    except ReaderAppError:
        return None
    return query if isinstance(query, HasId) else None


def _all(words: Sequence[str], field: str) -> Query | None:
    """The query for papers that have, for each of `words`, a word beginning with it."""
    parts = tuple(Text(word, field, prefix=True, exact=True) for word in dict.fromkeys(words) if len(word) >= _LEAST)
    return (And(parts) if len(parts) > 1 else parts[0]) if parts else None


def _authors(rows: Sequence[PaperRow], words: Sequence[str]) -> list[str]:
    found: Counter[str] = Counter()
    for row in rows:
        for name in row.authors:
            parts = _WORD.findall(folded(name))
            if all(any(part.startswith(word) for part in parts) for word in words):
                found[name] += 1
    return [name for name, _ in found.most_common(_AUTHORS)]
