"""What a list is to show, and how it is read from the library: all of it, or as much as the screen needs."""

from array import array
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from readerapp.search.query import And, Is, Or, Query
from readerapp.search.view import View
from readerapp.storage.records import Section
from readerapp.storage.store import Store

BEGINNING = 500
"""Papers of a long list that are read before it is shown."""


class Found(NamedTuple):
    """What was found of a list."""

    wanted: "Wanted"
    sections: Sequence[Section]
    rest: Query | None = None
    """The query for the whole list, newest first, if `sections` is only its beginning."""
    total: int | None = None
    """How many papers the list has, if that is known."""


class Wanted(NamedTuple):
    """The papers of `view` that match `typed`."""

    view: View
    day: date | None
    """The listing day, if the view is one."""
    typed: Query
    show_dismissed: bool = False
    dimmed: frozenset[int] = frozenset()
    """Papers dismissed in this list that stay in it."""
    hides_muted: bool = False
    """Whether papers muted by rules are left out."""
    among: tuple[int, ...] = ()
    """The papers of the view "kept", in their order."""

    @property
    def category(self) -> str | None:
        """The category whose listing this is."""
        return self.view.value if self.view.kind == "category" else None

    @property
    def query(self) -> Query:
        """The search that finds the papers; for a listing, those of all days."""
        return self.view.search(self.typed, self.show_dismissed, self.hides_muted)

    @property
    def goes_by_key(self) -> bool:
        """Whether the newest paper comes first: not in a listing, nor if the search asks for a few days."""
        return not self.view.is_listing and self.view.kind != "kept" and Store.goes_by_key(self.query)

    def read(self, store: Store, row: int = 0, reach: int | None = None) -> Found:
        """Read the list; a long one only to BEGINNING papers below `row`, or down to the paper `reach`. On any thread."""
        query, at_least = self.query, row + BEGINNING
        if self.view.kind == "kept":
            there = store.among(query, self.among)
            return Found(self, [Section(None, array("q", (key for key in self.among if key in there)))])
        if self.dimmed and not (self.show_dismissed or self.view.has_dismissed(self.typed)):
            return Found(self, self._with_dimmed(store, query))
        if not self.goes_by_key:
            return Found(self, self._whole(store, query))
        keys = store.first(query, at_least, reach)
        if len(keys) < at_least:
            return Found(self, [Section(None, keys)])
        return Found(self, [Section(None, keys)], query, store.kept_count(query))

    def _with_dimmed(self, store: Store, query: Query) -> Sequence[Section]:
        """Query all dismissed papers too, and drop those that are not dimmed, so that each keeps its place."""
        dismissed = And((self.typed, Is("dismissed")))
        left_out = set(store.find(dismissed)) - self.dimmed
        sections = self._whole(store, Or((query, dismissed)))
        kept = [one._replace(keys=array("q", (key for key in one.keys if key not in left_out))) for one in sections]
        return [section for section in kept if section.keys]

    def _whole(self, store: Store, query: Query) -> Sequence[Section]:
        if not self.view.is_listing:
            return [Section(None, store.find(query))]
        return store.day_sections(self.day, query, self.category) if self.day is not None else []
