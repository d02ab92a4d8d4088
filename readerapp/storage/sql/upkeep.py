"""Keeps a library file from being much larger than its content. Private to the library."""

import sqlite3

_MUCH = 4
"""A file is rewritten when one in so many pages is free; fewer free pages are left for the next papers."""


def shrink(connection: sqlite3.Connection) -> None:
    """Rewrite the file if much of it is free, unless somebody else is using it or the disk is full."""
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    if free * _MUCH < pages:
        return
    try:
        connection.execute("VACUUM")
        # The file itself shrinks when the log is written back.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL")):
            raise
