"""The table `quiet`, and with it when a paper counts as read, as unread and as left, in SQL. Private to the library.

A paper that only ever came as a replacement is in `quiet`. As long as the user has not touched it (it has no row in
`triage`), it counts as read, although nothing is written into the user's own table. So `triage` alone never answers whether
a paper is read.

The pieces of SQL take the place of the paper's key by `format(key=...)`.
"""

import sqlite3
from collections.abc import Iterable, Mapping

from readerapp.arxiv.listing import REPLACEMENTS, Announcement

READ_FLAG = "coalesce(read, {key} IN (SELECT paper FROM quiet))"
"""Whether a paper to which `triage` is left-joined is read; it may be dismissed as well."""
LEFT = "coalesce(NOT (starred OR read OR dismissed), {key} NOT IN (SELECT paper FROM quiet))"
"""Whether the user still has to decide about a paper to which `triage` is left-joined, see `TriageState.is_left`."""


def quieten(
    connection: sqlite3.Connection,
    announcements: Iterable[Announcement],
    keys: Mapping[str, int],
    new: Iterable[str],
    quiet: bool,
) -> None:
    """Let papers among `new` that came only as replacements count as read (if `quiet`), and others no longer.

    The caller holds the transaction.
    """
    first_seen = set(new)
    mere: dict[str, bool] = {}
    for one in announcements:
        mere[one.paper_id] = mere.get(one.paper_id, True) and one.kind in REPLACEMENTS
    if quiet:
        only_replaced = ((keys[paper_id],) for paper_id, replaced in mere.items() if replaced and paper_id in first_seen)
        connection.executemany("INSERT INTO quiet (paper) VALUES (?)", only_replaced)
    heard = ((keys[paper_id],) for paper_id, replaced in mere.items() if not replaced and paper_id not in first_seen)
    connection.executemany("DELETE FROM quiet WHERE paper = ?", heard)
