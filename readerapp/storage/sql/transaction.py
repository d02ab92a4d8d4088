"""How a transaction is held, how moments are stored, and the marks by which a file is known as a library."""

import sqlite3
from collections.abc import Iterator, Sized
from contextlib import contextmanager
from datetime import UTC, datetime

APPLICATION_ID = 0x52445250
"""`PRAGMA application_id` of a library: "RDRP"."""
SCHEMA_VERSION = 3
"""`PRAGMA user_version`: how many migrations of migrations.py a library of this program has seen."""
BATCH = 200
"""Papers a transaction: a key press that waits for one stays under a frame."""


@contextmanager
def writing(connection: sqlite3.Connection, durable: bool = True) -> Iterator[None]:
    """One transaction that takes the write lock at once, so that it never fails half way for another writer.

    Without `durable` the commit is left to the system's own time; a power cut may then lose it, never damage the file.
    """
    if not durable:
        connection.execute("PRAGMA synchronous = NORMAL")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        if not durable:
            connection.execute("PRAGMA synchronous = FULL")


def placeholders(values: Sized) -> str:
    """`?,?,?`, one for each of `values`."""
    return ",".join("?" * len(values))


def milliseconds(moment: datetime) -> int:
    """What is stored of an aware moment: milliseconds since 1970, UTC."""
    return round(moment.timestamp() * 1000)


def from_milliseconds(stored: int) -> datetime:
    """The moment that was stored, in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)
