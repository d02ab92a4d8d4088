"""What a list is to show, and how it is read from the library: all of it, or as much as the screen needs."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import neg
from typing import NamedTuple

from readerapp.search.query import And, Everything, Is, Or, Query
from readerapp.search.view import View
from readerapp.storage.records import Section
from readerapp.storage.store import Store

BEGINNING = 500
"""Papers of a long list that are read before it is shown."""


class Found(NamedTuple):
    """What was found of a list."""

    wanted: "Wanted"
    sections: Sequence[Section]
    goes_on: bool = False
    """Whether `sections` is only the beginning of the list; `Wanted.below` reads the rest."""
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
        if not self.goes_by_key:
            return Found(self, self._with_dimmed(store, query) if self._dims else self._whole(store, query))
        keys, dimmed = store.first(query, at_least, reach), self._dimmed_in(store)
        if len(keys) < at_least:
            return Found(self, [Section(None, _merged(keys, dimmed))])
        total = store.kept_count(query)
        above = {key for key in dimmed if key > keys[-1]}
        return Found(self, [Section(None, _merged(keys, above))], True, total and total + len(dimmed))

    def below(self, store: Store, last: int) -> "array[int]":
        """The papers of a list that goes by key which come after the paper `last`."""
        keys = _merged(store.find(self.query), self._dimmed_in(store))
        return keys[bisect_right(keys, -last, key=neg) :]

    @property
    def _dims(self) -> bool:
        """Whether there are papers to dim: nothing is where dismissed papers are shown anyway."""
        return bool(self.dimmed) and not (self.show_dismissed or self.view.has_dismissed(self.typed))

    @property
    def _dismissed(self) -> Query:
        return Is("dismissed") if isinstance(self.typed, Everything) else And((self.typed, Is("dismissed")))

    def _dimmed_in(self, store: Store) -> set[int]:
        """The dimmed papers of the list."""
        return store.among(self._dismissed, tuple(self.dimmed)) if self._dims else set()

    def _with_dimmed(self, store: Store, query: Query) -> Sequence[Section]:
        """Query all dismissed papers too, and drop those that are not dimmed, so that each keeps its place."""
        sections = self._whole(store, Or((query, self._dismissed)))
        dismissed = store.among(Is("dismissed"), [key for section in sections for key in section.keys])
        left_out = dismissed - self.dimmed
        kept = [one._replace(keys=array("q", (key for key in one.keys if key not in left_out))) for one in sections]
        return [section for section in kept if section.keys]

    def _whole(self, store: Store, query: Query) -> Sequence[Section]:
        if not self.view.is_listing:
            return [Section(None, store.find(query))]
        return store.day_sections(self.day, query, self.category) if self.day is not None else []


def _merged(keys: "array[int]", more: set[int]) -> "array[int]":
    """Descending `keys` and `more` of them, which are few, in their places."""
    return array("q", sorted((*keys, *more), reverse=True)) if more else keys
