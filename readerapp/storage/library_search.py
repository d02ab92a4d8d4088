"""Searching a library file: whole lists, the beginnings of long ones, and single papers in them."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from readerapp.search.query import Everything, Query, WrittenBy
from readerapp.storage.library_file import LibraryFile, guarded
from readerapp.storage.records import Section
from readerapp.storage.sql import listing_order, search, views
from readerapp.storage.sql.connection import failures
from readerapp.storage.sql.transaction import interruptible
from readerapp.storage.sql.words import vocabulary

_CHUNK = 500
_MANY = 20_000
"""From this many papers on, a search may be slow."""


class LibrarySearch(LibraryFile):
    """What matches a query. Every method first indexes what the search index lacks, if the library waits for it."""

    @guarded
    def find(self, query: Query) -> "array[int]":
        """The keys of the papers that match, newest first.

        If the query asks for a day, or for a month or less, each day has the order of its listing, as in `day_sections`.
        """
        self._catch_up_for(query)
        return search.find(self.connection, query)

    @guarded
    def count(self, query: Query) -> int:
        """How many papers match."""
        self._catch_up_for(query)
        kept = views.kept_count(self.connection, query)
        return search.count(self.connection, query) if kept is None else kept

    @guarded
    def unknown_words(self, words: Mapping[str, bool], wanted: Callable[[], bool] = lambda: True) -> dict[str, str | None]:
        """Those of `words` that no title, abstract or author has, each with the library's word that is probably meant.

        `words` says for each whether it is only a prefix. Empty while papers wait to be indexed. It takes up to half a second
        in a library of 100,000 papers; once it is no longer `wanted`, the result is meaningless.
        """
        return {} if self.unindexed() else vocabulary.unknown(self.connection, words, wanted)

    @guarded
    def spellings(self, who: WrittenBy, limit: int = 2_000) -> dict[str, int]:
        """The spellings of the names that `who` may mean, most frequent first, each with its number of papers.

        Only the newest `limit` indexed papers are examined.
        """
        return search.spellings(self.connection, who, limit)

    @guarded
    def authors_like(self, start: str, limit: int = 8) -> list[str]:
        """The names of authors that begin with `start`, from the newest indexed papers: last names first, then by number of
        papers.

        The index gathers all papers with such an author before it returns the first: up to a tenth of a second in a
        library of a million papers.
        """
        return vocabulary.authors(self.connection, start, limit)

    @staticmethod
    def goes_by_key(query: Query) -> bool:
        """Whether `find` returns the newest papers first. It does not if the query asks for a month or less."""
        return not listing_order.is_short(query)

    @guarded
    def first(self, query: Query, limit: int, reach: int | None = None) -> "array[int]":
        """The first `limit` keys that `find` returns; all, unless the query `goes_by_key`.

        If the paper `reach` is further down, the keys down to it, and `limit` more.
        """
        self._catch_up_for(query)
        found = search.first(self.connection, query, limit)
        if reach is not None and len(found) == limit and reach < found[-1]:
            found += search.between(self.connection, query, found[-1], reach)
            found += search.first(self.connection, query, limit, below=found[-1])
        return found

    @guarded
    def looks_long(self, query: Query) -> bool:
        """Whether finding the first papers may take longer than a frame, and cannot be interrupted until then.

        The index gathers all papers with a matching prefix before it returns the first.
        """
        return search.needs_index(query) and views.counts(self.connection).papers > _MANY

    @contextmanager
    def goes_on_while(self, goes_on: Callable[[], bool]) -> Iterator[None]:
        """End the block early, without an error, once `goes_on` returns False. For reading only.

        What the library is doing at that moment is interrupted, and the rest of the block is skipped.
        """
        with failures(self.path), interruptible(self.connection, goes_on):
            yield

    @guarded
    def next_key(self, query: Query, key: int, newer: bool = False) -> int | None:
        """The key nearest to `key` among the lesser (or, if `newer`, the greater) ones that match."""
        self._catch_up_for(query)
        if newer:
            return search.next_newer(self.connection, query, key)
        found = search.first(self.connection, query, 1, below=key)
        return found[0] if found else None

    @guarded
    def among(self, query: Query, keys: Sequence[int]) -> set[int]:
        """Those of `keys` that match."""
        self._catch_up_for(query)
        return {
            key
            for start in range(0, len(keys), _CHUNK)
            for key in search.among(self.connection, query, keys[start : start + _CHUNK])
        }

    @guarded
    def kept_count(self, query: Query) -> int | None:
        """How many papers match, if the library keeps that count."""
        return views.kept_count(self.connection, query)

    def _catch_up_for(self, query: Query) -> None:
        if self.waits_for_index and search.needs_index(query):
            self._catch_up()

    @guarded
    def day_sections(self, day: date, query: Query | None = None, category: str | None = None) -> list[Section]:
        """The papers of a listing day (of one `category`) that match `query`, by kind, in the order of the listing."""
        wanted = query or Everything()
        self._catch_up_for(wanted)
        return views.day_sections(self.connection, day, wanted, category)
