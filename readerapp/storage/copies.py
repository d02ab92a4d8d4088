"""Copies a library while others use it, checks one before it replaces another, holds one alone. Private to the library."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from readerapp.errors import CancelledError, LibraryInUseError, LibraryNewerError, NotALibraryError
from readerapp.storage.sql.health import file_problems
from readerapp.storage.sql.transaction import APPLICATION_ID, SCHEMA_VERSION, interruptible

_PAGES = 2_000
"""Pages copied at a time: 8 MB, after which a closing window can interrupt."""
_PATIENCE = 2.0
"""Seconds to wait for a command that is about to finish."""


class Holds(NamedTuple):
    """What a library holds, for choosing among backups."""

    format: int
    """`PRAGMA user_version`."""
    papers: int
    starred: int
    acts: int


def copy(source: sqlite3.Connection, target: Path, goes_on: Callable[[], bool]) -> None:
    """Write the library as it is at this moment to `target`. Others may write meanwhile, without waiting; that is not copied.

    Raises CancelledError as soon as `goes_on` returns False.
    """

    def look(status: int, left: int, total: int) -> None:
        if not goes_on():
            raise CancelledError

    # In its own transaction the copy is of one moment. Outside, it would restart after every write by others.
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(target)) as written:
            written.execute("PRAGMA synchronous = OFF")
            source.backup(written, pages=_PAGES, progress=look)
    finally:
        source.execute("ROLLBACK")


def examined(path: Path, goes_on: Callable[[], bool]) -> Holds:
    """What the library at `path`, which nobody is using, holds. It is left in WAL mode, like every library.

    Raises NotALibraryError, LibraryNewerError, sqlite3.DatabaseError with the first problem of the file, and CancelledError
    soon after `goes_on` returns False: with a million papers, it takes 20 s.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, interruptible(connection, goes_on):
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application != APPLICATION_ID:
            raise NotALibraryError(path)
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > SCHEMA_VERSION:
            raise LibraryNewerError(path, version, SCHEMA_VERSION)
        if problems := file_problems(connection):
            raise sqlite3.DatabaseError(problems[0])
        connection.execute("PRAGMA journal_mode = WAL")
        papers, starred, acts = (
            connection.execute(sql).fetchone()[0]
            for sql in (
                "SELECT count(*) FROM papers",
                "SELECT count(*) FROM triage WHERE starred",
                "SELECT count(*) FROM acts",
            )
        )
        return Holds(version, papers, starred, acts)
    raise CancelledError


@contextmanager
def held_alone(path: Path) -> Iterator[None]:
    """In the block, no other program has the library open, and all of it is in the one file. Raises LibraryInUseError.

    Every connection to a library with a write-ahead log holds a lock on it, however idle. So only a process that is alone can
    leave WAL mode (https://sqlite.org/wal.html#persistence_of_wal_mode).
    """
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise LibraryInUseError(path) from error
            # If a file is so damaged, it is impossible to tell who has it open, or to write to it.
        if os.name == "nt":
            # On Windows an open file cannot be renamed, neither by others nor by us.
            connection.close()
        yield
    finally:
        connection.close()


def keep_a_write_ahead_log(path: Path) -> None:
    """Return a library that was held alone to normal use, if it exists and is usable."""
    if not path.exists():
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
