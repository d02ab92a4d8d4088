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
            return _far_row(store, papers, at, step, And((query, wanted.query)))
        at = papers.paper_row(at + step, step)
    return None


def _far_row(store: Store, papers: PaperListModel, row: int, step: int, query: Query) -> int | None:
    found = store.find(query)
    here = papers.key(row)
    if here is None:
        key = found[0] if found and step > 0 else None
    elif step > 0:
        key = next((one for one in found if one < here), None)
    else:
        key = next((one for one in reversed(found) if one > here), None)
    return papers.row_of(key) if key is not None else None
