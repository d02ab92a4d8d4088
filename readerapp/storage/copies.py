"""A library copied while others use it, looked at before it takes another's place, and held alone. Private to the library."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from readerapp.errors import CancelledError, LibraryInUseError, LibraryNewerError, NotALibraryError
from readerapp.storage.sql.health import file_problems
from readerapp.storage.sql.transaction import APPLICATION_ID, SCHEMA_VERSION

_PAGES = 2_000
"""Copied at once: 8 MB, between which a closing window is heard."""
_PATIENCE = 2.0
"""Seconds to wait for a command that is about to end."""


class Holds(NamedTuple):
    """What a library holds, for a person who chooses among backups."""

    format: int
    """`PRAGMA user_version`."""
    papers: int
    starred: int
    acts: int


def copy(source: sqlite3.Connection, target: Path, goes_on: Callable[[], bool]) -> None:
    """Write the library as it is at this moment to `target`. Others may write meanwhile: they do not wait, and are not in it.

    Raises CancelledError as soon as `goes_on` returns False.
    """

    def look(status: int, left: int, total: int) -> None:
        if not goes_on():
            raise CancelledError

    # Within a transaction of its own the copy is of one moment. Outside, it would begin again after each write of others.
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(sqlite3.connect(target)) as written:
            written.execute("PRAGMA synchronous = OFF")
            source.backup(written, pages=_PAGES, progress=look)
    finally:
        source.execute("ROLLBACK")


def examined(path: Path) -> Holds:
    """What the library at `path`, which nobody uses, holds. It is left as a library is kept: with a write-ahead log.

    Raises NotALibraryError, LibraryNewerError, or sqlite3.DatabaseError with the first thing that is wrong with the file.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
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


@contextmanager
def held_alone(path: Path) -> Iterator[None]:
    """Within, no other program has the library open, and all of it is in the one file. Raises LibraryInUseError.

    Every connection to a library with a write-ahead log keeps a lock on it, however idle it is. So the log can be given up
    only by one who is alone (https://sqlite.org/wal.html#persistence_of_wal_mode).
    """
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise LibraryInUseError(path) from error
            # Of a file that is so damaged nobody can say who has it open, or write to it.
        if os.name == "nt":
            # There an open file has no other name, and cannot be given one: neither by others nor by us.
            connection.close()
        yield
    finally:
        connection.close()


def keep_a_write_ahead_log(path: Path) -> None:
    """Let a library that was held alone be used as before, if it is there and can be."""
    if not path.exists():
        return
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
