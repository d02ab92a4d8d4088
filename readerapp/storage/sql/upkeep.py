"""What keeps a library file from being much larger than what is in it. Private to the library."""

import sqlite3

_MUCH = 4
"""A file is written anew when one page of so many is free; of fewer, the next papers make use."""


def shrink(connection: sqlite3.Connection) -> None:
    """Write the file anew if much of it is free, unless somebody else is at work in it or the disk is full."""
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    if free * _MUCH < pages:
        return
    try:
        connection.execute("VACUUM")
        # The file itself becomes shorter when the log is written back.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL")):
            raise
