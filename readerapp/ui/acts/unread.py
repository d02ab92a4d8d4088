"""Where the next unread paper of a list is."""

from array import array

from readerapp.search.query import And, Is, Query
from readerapp.storage.store import Store
from readerapp.ui.paper_list.rows import PaperListModel

SMALL_LIST = 2000
"""In a list of up to so many papers all rows are looked at; in a longer one those near by, and then the library is asked."""
_NEAR = 128


def next_row(store: Store, papers: PaperListModel, row: int, step: int, query: Query | None) -> int | None:
    """The next row from `row` in the direction of `step` (1 or -1) whose paper is unread and not dismissed.

    `query` is what the list shows, where it is sorted by key, newest first, and may be long; None for a listing.
    """
    at = papers.paper_row(row + step, step)
    asks = query is not None and papers.paper_count > SMALL_LIST
    while at is not None:
        paper = papers.paper(at)
        if paper and not paper.read and not paper.dismissed:
            return at
        if asks and query is not None and abs(at - row) >= _NEAR:
            return _far_row(store, papers, at, step, query)
        at = papers.paper_row(at + step, step)
    return None


def _far_row(store: Store, papers: PaperListModel, row: int, step: int, query: Query) -> int | None:
    unread: array[int] = store.find(And((query, Is("unread"))))
    here = papers.key(row)
    if here is None:
        key = unread[0] if unread and step > 0 else None
    elif step > 0:
        key = next((one for one in unread if one < here), None)
    else:
        key = next((one for one in reversed(unread) if one > here), None)
    return papers.row_of(key) if key is not None else None
