"""The table `quiet`, and with it when a paper is read, unread and undecided, in SQL. Private to the library.

A paper that only ever came as a replacement is in `quiet`: it waits for no decision. As long as the user has not touched it
(it has no row in `triage`), it counts as read too, although nothing is written into the user's own table. So `triage` alone
never answers whether a paper is read or undecided.

The pieces of SQL take the place of the paper's key by `format(key=...)`.
"""

import sqlite3
from collections.abc import Iterable, Mapping

from readerapp.arxiv.listing import REPLACEMENTS, Announcement

READ_FLAG = "coalesce(read, {key} IN (SELECT paper FROM quiet))"
"""Whether a paper to which `triage` is left-joined is read; it may be dismissed as well."""
IS_QUIET = "{key} IN (SELECT paper FROM quiet)"
UNDECIDED = f"(NOT coalesce(starred OR dismissed, 0) AND NOT {IS_QUIET})"
"""Whether a paper to which `triage` is left-joined waits for a decision, see `TriageState.undecided`."""

DECIDED = "SELECT paper FROM triage WHERE starred UNION ALL SELECT paper FROM triage WHERE dismissed AND NOT starred"
"""Each paper that is starred or dismissed, once. Both halves have an index of their own."""
IS_UNDECIDED = f"({{key}} NOT IN ({DECIDED}) AND NOT {IS_QUIET})"
"""The same as a condition on a key alone."""

SEEN = "SELECT paper FROM triage WHERE read OR dismissed"
UNTOUCHED = "SELECT paper FROM quiet WHERE paper NOT IN (SELECT paper FROM triage)"
"""No paper is in both of them; those in neither are unread."""
IS_UNREAD = f"({{key}} NOT IN ({SEEN}) AND {{key}} NOT IN ({UNTOUCHED}))"
IS_READ = f"({{key}} IN (SELECT paper FROM triage WHERE read AND NOT dismissed) OR {{key}} IN ({UNTOUCHED}))"  # noqa: S608
"""Conditions on a key alone, which say what `TriageState.state` does: dismissed says more than read."""


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
