"""Finds the next undecided paper of a list."""

from readerapp.search.query import And, Is, Query
from readerapp.storage.store import Store
from readerapp.ui.acts.lists.wanted import Wanted
from readerapp.ui.paper_list.rows import PaperListModel

SMALL_LIST = 2000
"""In lists of up to this many papers, all rows are checked; in longer ones, nearby rows, and then the library is asked."""
_NEAR = 128


def next_row(
    store: Store, papers: PaperListModel, row: int, step: int, wanted: Wanted, quiet_too: bool = False
) -> int | None:
    """The next row from `row` in direction `step` (1 or -1) with an undecided paper; `quiet_too`: or a mere replacement that
    is neither starred nor dismissed.

    `wanted` is what the list shows: if that is long and goes by key, the library is asked beyond the nearby rows.
    """
    is_small = papers.is_whole and papers.paper_count <= SMALL_LIST
    query = None if is_small or not wanted.goes_by_key else wanted.query
    at, last = papers.paper_row(row + step, step), row
    while at is not None:
        paper = papers.paper(at)
        if paper and (paper._replace(quiet=False) if quiet_too else paper).undecided:
            return at
        last = at
        if query is not None and abs(at - row) >= _NEAR:
            break
        at = papers.paper_row(at + step, step)
    if query is None or (at is None and (step < 0 or papers.is_whole)):
        return None
    return _far_row(store, papers, last, step, And((*_parts(query), Is("undecided"))))


def _parts(query: Query) -> tuple[Query, ...]:
    return query.queries if isinstance(query, And) else (query,)


def _far_row(store: Store, papers: PaperListModel, row: int, step: int, query: Query) -> int | None:
    here = papers.key(row)
    if here is None:
        return None
    key = store.next_key(query, here, newer=step < 0)
    return papers.found_row(key) if key is not None else None
