"""Replaces a library with a backup, which is checked first; the old library is kept under another name."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from readerapp.errors import BackupError, LibraryNewerError, NotALibraryError
from readerapp.storage.backup import LIBRARY, PDFS, Backup, GoesOn, look_at, opened, pour
from readerapp.storage.copies import copy, examined, held_alone, keep_a_write_ahead_log
from readerapp.system import clock
from readerapp.text.language import later, tr

_BESIDE = ("-wal", "-shm")
_SQLITE = b"SQLite format 3\0"


class Prepared(NamedTuple):
    """A library that was extracted from a backup and checked, and waits beside the present one."""

    backup: Backup
    library: Path
    part: Path
    done: str = later("Backup restored")
    """The message once it is in place."""

    def discard(self) -> None:
        """Leave the present library as it is."""
        _remove(self.part)


def prepare(source: Path, library: Path, goes_on: GoesOn = lambda: True) -> Prepared:
    """Extract the library from the backup `source`, which may also be a library, and check it. `library` is not touched.

    Raises BackupError if the backup is truncated, altered, damaged or newer, or the disk fails, and CancelledError.
    """
    if library.exists() and source.exists() and source.samefile(library):
        raise BackupError(str(source), tr("is the library that is open. Choose a backup of it."))
    part = library.with_name(f".{library.name}-{os.getpid()}.restored")
    try:
        library.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as file:
            is_library = file.read(len(_SQLITE)) == _SQLITE
        if is_library:
            told = None
            with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)) as old:
                copy(old, part, goes_on)
        else:
            told = look_at(source, goes_on)
            with opened(source) as archive, archive.open(LIBRARY) as packed, part.open("wb") as target:
                pour(packed, target, goes_on)
        holds = examined(part, goes_on)
        made = told.made if told else datetime.fromtimestamp(source.stat().st_mtime).astimezone()
        return Prepared(Backup(source, made, holds, told.pdfs if told else 0), library, part)
    except BaseException as error:
        _remove(part)
        if (known := _known(source, error)) is error:
            raise
        raise known from error


def _remove(part: Path) -> None:
    for ending in ("", *_BESIDE):
        part.with_name(part.name + ending).unlink(missing_ok=True)


def _known(source: Path, error: BaseException) -> BaseException:
    if isinstance(error, LibraryNewerError):
        return BackupError(str(source), tr("was made by a newer readerapp. Update readerapp, then restore it."))
    if isinstance(error, NotALibraryError):
        return BackupError(str(source), tr("holds another program’s data. Choose a readerapp backup."))
    if isinstance(error, sqlite3.DatabaseError):
        return BackupError(str(source), tr("holds a damaged library ({error}). Choose another backup.", error=error))
    if isinstance(error, OSError):
        return BackupError(str(source), tr("cannot be restored: {why}. Nothing was changed.", why=error.strerror or error))
    return error


def put_in_place(prepared: Prepared) -> Path | None:
    """Replace the present library with the restored one; returns where the old one is kept, None if there was none.

    Raises LibraryInUseError if another program has the library open, and BackupError. Then nothing has changed.
    """
    library = prepared.library
    try:
        if not library.exists():
            prepared.part.replace(library)
            return None
        with held_alone(library):
            aside = set_aside(library, "before-restore")
            try:
                prepared.part.replace(library)
            except OSError:
                aside.rename(library)
                raise
    except OSError as error:
        raise BackupError(
            str(prepared.backup.path), tr("could not be restored: {why}. Nothing was changed.", why=error.strerror)
        ) from error
    finally:
        prepared.discard()
        keep_a_write_ahead_log(library)
    keep_a_write_ahead_log(aside)
    return aside


def set_aside(library: Path, why: str) -> Path:
    """Rename a library, and the files that belong to it, to an unused name; returns that name. Raises OSError."""
    moment = f"{clock.now():%Y-%m-%d-%H%M%S}"
    aside = library.with_name(f"{library.stem}-{why}-{moment}{library.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = aside.with_name(f"{library.stem}-{why}-{moment}-{number}{library.suffix}")
    library.rename(aside)
    for ending in _BESIDE:
        beside = library.with_name(library.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    return aside


def restore_pdfs(backup: Backup, folder: Path, goes_on: GoesOn = lambda: True) -> int:
    """Copy PDFs missing in `folder` from a backup; returns how many. Raises BackupError, CancelledError."""
    if not backup.pdfs:
        return 0
    came = 0
    with opened(backup.path) as archive:
        folder.mkdir(parents=True, exist_ok=True)
        for name in _pdfs(archive.namelist()):
            target = folder / name
            if target.exists():
                continue
            part = target.with_name(f".{name}.restored")
            try:
                with archive.open(PDFS + name) as packed, part.open("wb") as file:
                    pour(packed, file, goes_on)
                part.replace(target)
                came += 1
            finally:
                part.unlink(missing_ok=True)
    return came


def _pdfs(names: Sequence[str]) -> list[str]:
    """The names of PDFs, none of which can lead outside their folder."""
    inside = [one.removeprefix(PDFS) for one in names if one.startswith(PDFS)]
    return [one for one in inside if one == Path(one).name and one.endswith(".pdf") and "\\" not in one]
