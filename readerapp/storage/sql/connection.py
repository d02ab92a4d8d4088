"""The connection to a library file: how it is opened, and what its errors mean."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from readerapp.errors import (
    DiskFullError,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryNewerError,
    LibraryReadOnlyError,
    NotALibraryError,
    StorageError,
)
from readerapp.storage.sql.match import written_by
from readerapp.storage.sql.transaction import APPLICATION_ID, SCHEMA_VERSION, NewerFormatError
from readerapp.text.folding import folded, searchable, searchable_names
from readerapp.text.language import tr

SQLITE_VERSION = sqlite3.sqlite_version
BUSY_TIMEOUT = 5.0
"""Seconds that a write waits for another process by default."""
_RETRY_SECONDS = 0.01
_LARGEST_LOG = 16 << 20
"""The most bytes that the write-ahead log keeps once it has been written back."""
_LEAST_ROOM = 1 << 16
"""The free bytes that SQLite needs for the files beside a library."""


def connect(
    path: Path, patience: float = BUSY_TIMEOUT, told: Callable[[float], object] = lambda share: None
) -> sqlite3.Connection:
    """Open the library at `path` for use in this thread, creating or updating it if necessary.

    `told` is called with the progress, see `migrations.bring_up_to_date`.

    Raises StorageError: NotALibraryError, LibraryNewerError, LibraryBusyError or one with the system's reason.
    """
    with failures(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(
                path,
                tr(
                    "The folder {folder} cannot be created: {why}. Choose another place for the library.",
                    folder=path.parent,
                    why=error.strerror,
                ),
            ) from error
        # Not Path.is_dir, which raises if the folder is not accessible; SQLite then says so.
        if os.path.isdir(path):  # noqa: PTH112
            raise NotALibraryError(path)
        # A window of the old version may be open, and writing. Wait for it, however short the patience for a key press is.
        connection = sqlite3.connect(path, timeout=max(patience, BUSY_TIMEOUT), isolation_level=None)
        # One damaged text must not keep all others from being read; `check` names it.
        connection.text_factory = _as_text
        try:
            with failures(path, opening=True):
                _prepare(connection, path, patience, told)
            connection.create_function("folded", 1, _folded, deterministic=True)
            connection.create_function("searchable", 1, searchable, deterministic=True)
            connection.create_function("searchable_names", 1, searchable_names, deterministic=True)
            connection.create_function("written_by", 4, _written_by, deterministic=True)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection, path: Path, patience: float, told: Callable[[float], object]) -> None:
    version = _version(connection, path)
    connection.execute("PRAGMA foreign_keys = ON")
    # The user's acts survive a power cut; fetched data can be fetched again (see `transaction.writing`).
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_LOG}")
    if version != SCHEMA_VERSION:
        from readerapp.storage.sql import migrations  # noqa: PLC0415 - sqlite-utils takes 80 ms to import

        _keep_a_write_ahead_log(connection, max(patience, BUSY_TIMEOUT) if version else patience)
        migrations.bring_up_to_date(connection, path, told)
    connection.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")


def _keep_a_write_ahead_log(connection: sqlite3.Connection, patience: float) -> None:
    # SQLite does not wait for this change of mode, as it does for every other lock: of two processes that created a
    # library at the same moment, one failed at once.
    end = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """How many migrations the file has seen: 0 for an empty one. Raises NotALibraryError, LibraryNewerError."""
    # In one transaction: another process may be creating the library at this moment.
    connection.execute("BEGIN")
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    finally:
        connection.execute("ROLLBACK")
    if application != APPLICATION_ID:
        if application or version or tables:
            raise NotALibraryError(path)
        return 0
    if version > SCHEMA_VERSION:
        raise LibraryNewerError(path, version, SCHEMA_VERSION)
    return version


@contextmanager
def failures(path: Path, opening: bool = False) -> Iterator[None]:
    """Turn SQLite's errors into those of readerapp.errors; anything unforeseen remains a bug."""
    try:
        yield
    except NewerFormatError as error:
        raise LibraryNewerError(path, error.found, SCHEMA_VERSION) from error
    except sqlite3.Error as error:
        known = _known_failure(path, error)
        if known is None:
            raise
        if opening and isinstance(known, DiskFullError):
            known = DiskFullError(path, opening)
        raise known from error


def _as_text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _folded(data: bytes | None) -> str:
    return folded(_as_text(data or b""))


def _written_by(authors: bytes, family: str, given: str, name: str) -> bool:
    return written_by(_as_text(authors), family, given, name)


def _has_room(path: Path) -> bool:
    import shutil  # noqa: PLC0415 - disks seldom fail

    try:
        return shutil.disk_usage(path.parent).free >= _LEAST_ROOM
    except OSError:
        return True


def _known_failure(path: Path, error: sqlite3.Error) -> StorageError | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryBusyError(path)
    if name.startswith("SQLITE_FULL"):
        return DiskFullError(path)
    if name.startswith("SQLITE_NOTADB"):
        return NotALibraryError(path)
    if name.startswith("SQLITE_CORRUPT"):
        return LibraryDamagedError(path, str(error))
    if name.startswith("SQLITE_READONLY"):
        return LibraryReadOnlyError(path)
    if name.startswith("SQLITE_CANTOPEN"):
        if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
            return LibraryReadOnlyError(path)
        return StorageError(
            path, tr("The library {path} cannot be opened. Check that the folder exists and is yours to write.", path=path)
        )
    if name.startswith("SQLITE_IOERR") and not _has_room(path):
        # Without room for the files beside it, the library cannot even be read.
        return DiskFullError(path)
    if name.startswith(("SQLITE_IOERR", "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_PROTOCOL")):
        return StorageError(
            path,
            tr("The disk failed while the library {path} was in use ({error}). Nothing was changed.", path=path, error=error),
        )
    return None
