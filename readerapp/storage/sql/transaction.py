"""How a transaction is held, how moments are stored, and the marks by which a file is known as a library."""

import sqlite3
from collections.abc import Callable, Iterator, Sized
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple

APPLICATION_ID = 0x52445250
"""`PRAGMA application_id` of a library: "RDRP"."""
SCHEMA_VERSION = 6
"""`PRAGMA user_version`: how many migrations of migrations.py a library of this program has seen."""
BATCH = 200
"""Papers a transaction: a key press that waits for one stays under a frame."""

_STEPS_BETWEEN = 5_000
"""Instructions of SQLite's machine."""


class NewerFormatError(sqlite3.DatabaseError):
    """A newer readerapp has brought the file up to date while it was open here. `found` is its format."""

    def __init__(self, found: int) -> None:
        super().__init__(f"format {found}")
        self.found = found


class Pace(NamedTuple):
    """How a long work lets others have their turn."""

    rest: Callable[[], object] = lambda: None
    """Called after a piece of work, outside of transactions."""
    give_way: Callable[[], object] = lambda: None
    """Called before a transaction."""


@contextmanager
def writing(connection: sqlite3.Connection, durable: bool = True) -> Iterator[None]:
    """One transaction that takes the write lock at once, so that it never fails half way for another writer.

    Without `durable` the commit is left to the system's own time; a power cut may then lose it, never damage the file.
    Raises NewerFormatError, before anything is written, if a newer readerapp has changed the format meanwhile.
    """
    if not durable:
        connection.execute("PRAGMA synchronous = NORMAL")
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > SCHEMA_VERSION:
                raise NewerFormatError(version)
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    finally:
        if not durable:
            connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def interruptible(connection: sqlite3.Connection, goes_on: Callable[[], bool]) -> Iterator[None]:
    """End the block early, without an error, when `goes_on` returns False; SQLite asks it every millisecond or so."""
    connection.set_progress_handler(lambda: not goes_on(), _STEPS_BETWEEN)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_INTERRUPT":
            raise
    finally:
        connection.set_progress_handler(None, 0)


def data_version(connection: sqlite3.Connection) -> int:
    """A number that changes when another connection has written to the file."""
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


def placeholders(values: Sized) -> str:
    """`?,?,?`, one for each of `values`."""
    return ",".join("?" * len(values))


def milliseconds(moment: datetime) -> int:
    """What is stored of an aware moment: milliseconds since 1970, UTC."""
    return round(moment.timestamp() * 1000)


def from_milliseconds(stored: int) -> datetime:
    """The moment that was stored, in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)
