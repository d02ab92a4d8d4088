"""Finds the next unread or undecided paper."""

from collections.abc import Callable
from typing import NamedTuple

from readerapp.search.query import And, Is, Not, Query
from readerapp.storage.records import PaperRow
from readerapp.storage.store import Store
from readerapp.ui.paper_list.rows import PaperListModel

SMALL_LIST = 2000
"""In lists of up to this many papers, all rows are checked; in longer ones, those nearby, and then the library."""
_NEAR = 128


class Wanted(NamedTuple):
    """The papers to stop at: as a test of a row, and as a search of the library."""

    in_row: Callable[[PaperRow], bool]
    query: Query


UNREAD = Wanted(lambda paper: not (paper.read or paper.dismissed), Is("unread"))
UNDECIDED = Wanted(lambda paper: not (paper.starred or paper.dismissed), And((Not(Is("starred")), Not(Is("dismissed")))))


def next_row(store: Store, papers: PaperListModel, row: int, step: int, wanted: Wanted, query: Query | None) -> int | None:
    """The next row from `row` in direction `step` (1 or -1) whose paper is `wanted`.

    `query` is what the list shows, if it is long and sorted by key, newest first; None for any other list.
    """
    at = papers.paper_row(row + step, step)
    while at is not None:
        paper = papers.paper(at)
        if paper and wanted.in_row(paper):
            return at
        if query is not None and abs(at - row) >= _NEAR:
            # `at` itself was looked at.
            return _far_row(store, papers, at, step, And((*_parts(query), *_parts(wanted.query))))
        at = papers.paper_row(at + step, step)
    return None


def _parts(query: Query) -> tuple[Query, ...]:
    return query.queries if isinstance(query, And) else (query,)


def _far_row(store: Store, papers: PaperListModel, row: int, step: int, query: Query) -> int | None:
    here = papers.key(row)
    if here is None:
        return None
    key = store.next_key(query, here, newer=step < 0)
    return papers.found_row(key) if key is not None else None
