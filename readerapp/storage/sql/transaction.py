"""How a transaction is held, how times are stored, and the marks that identify a file as a library."""

import sqlite3
import time
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

_ASK_SECONDS, _ASK_SELDOM_SECONDS = 0.001, 0.005
"""Between two attempts to begin, at first and after `_AT_FIRST_SECONDS`. SQLite itself soon sleeps for 25 ms at a time, and
misses the moment between two transactions of another process that imports papers.
"""
_AT_FIRST_SECONDS = 0.1
_STEPS_BETWEEN = 5_000
"""Instructions of SQLite's virtual machine."""


class NewerFormatError(sqlite3.DatabaseError):
    """A newer readerapp has updated the file's format while it was open here. `found` is the new format."""

    def __init__(self, found: int) -> None:
        super().__init__(f"format {found}")
        self.found = found


class Pace(NamedTuple):
    """How long-running work lets others have their turn."""

    rest: Callable[[], object] = lambda: None
    """Called after a piece of work, outside of transactions."""
    give_way: Callable[[], object] = lambda: None
    """Called before a transaction."""


@contextmanager
def writing(connection: sqlite3.Connection, durable: bool = True) -> Iterator[None]:
    """One transaction that takes the write lock at once, so that no other writer can make it fail halfway.

    Unless `durable`, the system writes the commit to disk in its own time; a power cut may then lose it, but never damage
    the file.
    Raises NewerFormatError, before anything is written, if a newer readerapp has changed the format meanwhile.
    """
    if not durable:
        connection.execute("PRAGMA synchronous = NORMAL")
    try:
        _begin(connection)
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


def _begin(connection: sqlite3.Connection) -> None:
    """Take the write lock as soon as it is free; wait as long as the connection waits for any lock."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    start = time.monotonic()
    with waiting_for_nobody(connection):
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                waited = time.monotonic() - start
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or waited * 1000 >= patience:
                    raise
            else:
                return
            time.sleep(_ASK_SECONDS if waited < _AT_FIRST_SECONDS else _ASK_SELDOM_SECONDS)


@contextmanager
def waiting_for_nobody(connection: sqlite3.Connection) -> Iterator[None]:
    """In the block, a transaction that would have to wait for another fails at once."""
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")


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
    """An aware datetime as stored: milliseconds since 1970, UTC."""
    return round(moment.timestamp() * 1000)


def from_milliseconds(stored: int) -> datetime:
    """A stored time as a datetime, in UTC."""
    return datetime.fromtimestamp(stored / 1000, UTC)
