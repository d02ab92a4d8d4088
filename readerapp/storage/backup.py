"""Backups: a library and, on request, PDFs in one ZIP file that says what it holds and can prove that it is unchanged.

It contains `backup.json`, which describes the contents, `library.sqlite3`, and the PDFs in `pdfs/`. The comment at the end of
the file has the SHA-256 of all bytes before the digest, so that a single changed byte is noticed. docs/library.md describes
the format.
"""

import hashlib
import json
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, NamedTuple

from readerapp import __version__
from readerapp.errors import BackupError, CancelledError, DiskFullError, LibraryDamagedError, StorageError
from readerapp.storage.copies import Holds, copy, examined
from readerapp.storage.sql.connection import connect, failures
from readerapp.storage.sql.transaction import SCHEMA_VERSION
from readerapp.system import clock
from readerapp.text.language import later, number, tr, tr_count
from readerapp.text.words import papers_words

FORMAT = 1
"""The format of the ZIP file. A newer readerapp may write another."""
LIBRARY, PDFS = "library.sqlite3", "pdfs/"

_ABOUT = "backup.json"
_MARK = b"readerapp backup, SHA-256 "
_DIGEST = 64
"""Hexadecimal digits at the very end of the file."""
_CHUNK = 1 << 20
_COMPRESSION = 1
"""A higher level would take three times as long to save a tenth."""
_LONGEST = 1 << 16
"""The most bytes of `backup.json` that are read."""

GoesOn = Callable[[], bool]


class Backup(NamedTuple):
    """What a backup says about itself. `pdfs` is how many it holds."""

    path: Path
    made: datetime
    holds: Holds
    pdfs: int = 0

    @property
    def words(self) -> str:
        """ "1,204 papers, 12 starred, 3 PDFs"."""
        papers, starred = papers_words(self.holds.papers), number(self.holds.starred)
        holds = tr("{papers}, {starred} starred", papers=papers, starred=starred)
        return tr_count("{holds}, {count} PDF", "{holds}, {count} PDFs", self.pdfs, holds=holds) if self.pdfs else holds


def back_up(library: Path, target: Path, pdfs: Sequence[Path] = (), goes_on: GoesOn = lambda: True) -> Backup:
    """Write `library` as it is now to the file `target`, checked, and `pdfs` with it. Others may write meanwhile.

    Whatever happens, `target` is replaced as a whole or stays as it was. Raises StorageError, also if the library is
    damaged, BackupError if the disk fails, and CancelledError as soon as `goes_on` returns False.
    """
    if not library.is_file():
        raise StorageError(library, tr("There is no library at {path}, so there is nothing to back up.", path=library))
    _check_target(target)
    part, copied = (target.with_name(f".readerapp-backup-{os.getpid()}.{ending}") for ending in ("part", "copy"))
    with _disk(target), failures(library):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with closing(connect(library)) as connection:
                copy(connection, copied, goes_on)
            try:
                holds = examined(copied, goes_on)
            except sqlite3.DatabaseError as error:
                raise LibraryDamagedError(library, str(error)) from error
            made = Backup(target, clock.now(), holds, len(pdfs))
            _write(part, made, copied, pdfs, goes_on)
            part.replace(target)
            return made
        except DiskFullError as error:
            raise BackupError(
                str(target), tr("could not be written: the disk is full. Free some space and try again.")
            ) from error
        finally:
            for one in (part, copied):
                one.unlink(missing_ok=True)


def _check_target(target: Path) -> None:
    """Raises BackupError if `target` is anything but a backup: it would be lost."""
    if not target.exists():
        return
    try:
        with target.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _DIGEST - len(_MARK)))
            is_backup = file.read(len(_MARK)) == _MARK
    except OSError:
        is_backup = False
    if not is_backup:
        raise BackupError(str(target), tr("already exists, and is not a backup. Choose another name."))


def look_at(path: Path, goes_on: GoesOn = lambda: True) -> Backup:
    """What the backup at `path` holds, after checking every byte. Raises BackupError, and CancelledError."""
    with _disk(path, later("cannot be read: {why}. Nothing was changed.")), path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _DIGEST - len(_MARK)))
        tail = file.read()
        is_zip = _starts_as_zip(file)
        if not tail.startswith(_MARK):
            raise BackupError(
                str(path),
                tr("is truncated, or not a readerapp backup. Choose another one.")
                if is_zip
                else tr("is not a readerapp backup. Choose another file."),
            )
        if _digest(file, size - _DIGEST, goes_on).encode() != tail[len(_MARK) :]:
            raise BackupError(str(path), tr("is not what readerapp wrote: its checksum is wrong. Choose another backup."))
        try:
            with zipfile.ZipFile(file) as archive:
                return _told(path, archive)
        except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
            raise BackupError(str(path), tr("cannot be understood ({error}). Choose another backup.", error=error)) from error


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The ZIP file of a backup that was checked. Raises BackupError if it cannot be unpacked."""
    with _disk(path, later("cannot be unpacked: {why}. Nothing was changed.")):
        try:
            with zipfile.ZipFile(path) as archive:
                yield archive
        except (zipfile.BadZipFile, zlib.error, EOFError, KeyError) as error:
            raise BackupError(str(path), tr("cannot be unpacked ({error}). Choose another backup.", error=error)) from error


def pour(source: IO[bytes], target: IO[bytes], goes_on: GoesOn = lambda: True) -> None:
    """Write all of `source` to `target`. Raises CancelledError as soon as `goes_on` returns False."""
    while chunk := source.read(_CHUNK):
        if not goes_on():
            raise CancelledError
        target.write(chunk)


@contextmanager
def _disk(path: Path, what: str = later("could not be written: {why}. Nothing was changed.")) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BackupError(str(path), tr(what, why=error.strerror or error)) from error


def _write(part: Path, made: Backup, library: Path, pdfs: Sequence[Path], goes_on: GoesOn) -> None:
    about = {
        "readerapp": "backup",
        "format": FORMAT,
        "version": __version__,
        "made": made.made.isoformat(timespec="seconds"),
        "library_format": SCHEMA_VERSION,
        "papers": made.holds.papers,
        "starred": made.holds.starred,
        "acts": made.holds.acts,
        "pdfs": made.pdfs,
    }
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        archive.writestr(_ABOUT, json.dumps(about, indent=1))
        _add(archive, library, LIBRARY, goes_on)
        for one in pdfs:
            # Stored uncompressed: PDFs already are compressed. One that disappears meanwhile can be fetched again.
            with suppress(FileNotFoundError):
                _add(archive, one, zipfile.ZipInfo.from_file(one, PDFS + one.name, strict_timestamps=False), goes_on)
        archive.comment = _MARK + b"0" * _DIGEST
    with part.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        digest = _digest(file, size - _DIGEST, goes_on)
        file.seek(size - _DIGEST)
        file.write(digest.encode())
        file.flush()
        os.fsync(file.fileno())


def _add(archive: zipfile.ZipFile, source: Path, entry: str | zipfile.ZipInfo, goes_on: GoesOn) -> None:
    # For an entry we create ourselves, zipfile ignores the archive's compression.
    with source.open("rb") as file, archive.open(entry, "w", force_zip64=True) as target:
        pour(file, target, goes_on)


def _digest(file: IO[bytes], size: int, goes_on: GoesOn) -> str:
    """The SHA-256 of the first `size` bytes."""
    file.seek(0)
    digest = hashlib.sha256()
    left = size
    while left and (chunk := file.read(min(_CHUNK, left))):
        if not goes_on():
            raise CancelledError
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest()


def _starts_as_zip(file: IO[bytes]) -> bool:
    file.seek(0)
    return file.read(4) == b"PK\x03\x04"


def _told(path: Path, archive: zipfile.ZipFile) -> Backup:
    """What `backup.json` says. Raises BackupError if it is newer than we are, else KeyError, ValueError or TypeError."""
    with archive.open(_ABOUT) as file:
        about = json.loads(file.read(_LONGEST))
    if about["readerapp"] != "backup":
        raise ValueError(tr("it does not say that it is a backup"))
    if about["format"] > FORMAT or about["library_format"] > SCHEMA_VERSION:
        newer = tr(
            "was made by a newer readerapp ({version}; this one is {own}). Update readerapp, then restore it.",
            version=about["version"],
            own=__version__,
        )
        raise BackupError(str(path), newer)
    archive.getinfo(LIBRARY)
    holds = Holds(*(int(about[name]) for name in ("library_format", "papers", "starred", "acts")))
    return Backup(path, datetime.fromisoformat(about["made"]).astimezone(UTC), holds, int(about["pdfs"]))
