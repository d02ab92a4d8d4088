"""The search index `paper_search`, which may lag behind the papers: `unindexed` says by which. Private to the library.

A fetch would wait longer for the index than for everything else together. So it only notes which papers are new; the window
indexes them when it has time, and a search first indexes what is left.
"""

import sqlite3
from collections.abc import Iterable

_TEXTS = """
    SELECT key, coalesce(title_text, title), coalesce(abstract_text, abstract, ''), coalesce(authors_text, authors)
    FROM papers WHERE key = ?
"""
_PENDING = """
    INSERT INTO paper_search (rowid, title, abstract, authors)
    SELECT key, coalesce(title_text, title), coalesce(abstract_text, abstract, ''), coalesce(authors_text, authors)
    FROM papers WHERE key IN (SELECT paper FROM unindexed ORDER BY paper LIMIT ?)
"""
_FORGET = "INSERT INTO paper_search (paper_search, rowid, title, abstract, authors) VALUES ('delete', ?, ?, ?, ?)"


def lags(connection: sqlite3.Connection) -> bool:
    """Whether papers are missing in the index."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM unindexed)").fetchone()[0])


def catch_up(connection: sqlite3.Connection, limit: int) -> None:
    """Index at most `limit` papers that are missing. The caller holds the transaction."""
    connection.execute(_PENDING, (limit,))
    connection.execute("DELETE FROM unindexed WHERE paper IN (SELECT paper FROM unindexed ORDER BY paper LIMIT ?)", (limit,))


def postpone(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Note papers that are not in the index. The caller holds the transaction."""
    connection.executemany("INSERT OR IGNORE INTO unindexed (paper) VALUES (?)", ((key,) for key in keys))


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew from the papers. The caller holds the transaction."""
    # The index is made of the papers that are not said to be missing in it.
    connection.execute("DELETE FROM unindexed")
    connection.execute("INSERT INTO paper_search (paper_search) VALUES ('rebuild')")


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Take the paper out of the index, before its texts change or go. The caller holds the transaction."""
    # The index must be told the very words that it was given, https://sqlite.org/fts5.html#external_content_tables
    if not connection.execute("DELETE FROM unindexed WHERE paper = ?", (key,)).rowcount:
        connection.execute(_FORGET, connection.execute(_TEXTS, (key,)).fetchone())
