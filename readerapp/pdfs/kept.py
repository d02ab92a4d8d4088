"""The PDFs kept on this computer, by paper and version. The folder itself is the only record of them.

`2601.00001v2.pdf` is version 2, `hep-th_9901001.pdf` the newest version at a time when its number was unknown. A file's
modification time is when the PDF was last opened. Unfinished downloads are in the same folder (see web.partial_pdf).
"""

import os
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from readerapp.arxiv.identifier import Identifier
from readerapp.errors import InvalidIdentifierError, StorageError
from readerapp.text.language import tr

ENDING = ".pdf"
_UNDER_WAY = (".pdf.part", ".pdf.part.json")
_ABANDONED_AFTER = 14 * 24 * 3600.0
"""Seconds after which a partial PDF no longer counts as an unfinished download."""


class Eprint(NamedTuple):
    """One PDF: a paper (arXiv's identifier without version), in a version or, if None, the newest."""

    paper_id: str
    version: int | None = None

    def __str__(self) -> str:
        return self.paper_id if self.version is None else f"{self.paper_id}v{self.version}"


class KeptPdf(NamedTuple):
    """A kept PDF; `opened` is when it was last opened, or arrived, in seconds since 1970."""

    eprint: Eprint
    path: Path
    size: int
    opened: float


class Summary(NamedTuple):
    """How many PDFs are kept, and their size in bytes."""

    pdfs: int
    size: int


class KeptPdfs:
    """The PDFs in `folder`, which is created for the first one. Methods may be called from any thread."""

    def __init__(self, folder: Path, limit: int) -> None:
        """`limit`: the bytes beyond which the PDFs opened longest ago are removed."""
        self.folder, self._limit = folder, limit
        self._held: Counter[Path] = Counter()
        self._lock = threading.Lock()
        # Two threads at once would each make room.
        self._making_room = threading.Lock()

    def path(self, eprint: Eprint) -> Path:
        """Where the PDF is, or would be. Raises InvalidIdentifierError."""
        if Identifier.parse(eprint.paper_id).id != eprint.paper_id:
            raise InvalidIdentifierError(eprint.paper_id)
        return self.folder / f"{str(eprint).replace('/', '_')}{ENDING}"

    def find(self, eprint: Eprint) -> Path | None:
        """The kept PDF, or None. Raises InvalidIdentifierError."""
        path = self.path(eprint)
        return path if path.is_file() else None

    def kept(self) -> list[KeptPdf]:
        """All that are kept, most recently opened first. Raises StorageError if the folder cannot be read."""
        found = []
        for entry in self._files():
            if entry.name.endswith(ENDING) and (eprint := _eprint(entry.name)):
                told = _told(entry)
                if told:
                    found.append(KeptPdf(eprint, Path(entry.path), told.st_size, told.st_mtime))
        return sorted(found, key=lambda one: (-one.opened, one.path.name))

    def summary(self) -> Summary:
        """How much is kept. Raises StorageError."""
        kept = self.kept()
        return Summary(len(kept), sum(one.size for one in kept))

    def hold(self, eprint: Eprint) -> None:
        """Keep the PDF, which need not have arrived yet, until `let_go` has been called as often."""
        with self._lock:
            self._held[self.path(eprint)] += 1

    def let_go(self, eprint: Eprint) -> None:
        """Undo one `hold`."""
        with self._lock:
            self._held[self.path(eprint)] -= 1

    def opened(self, eprint: Eprint) -> None:
        """Record that the PDF is opened now. On a read-only disk it keeps its old time."""
        with suppress(OSError):
            os.utime(self.path(eprint))

    def limit_to(self, limit: int) -> None:
        """Keep at most `limit` bytes from now on; see `make_room`."""
        self._limit = limit
        self.make_room()

    def make_room(self) -> None:
        """Remove the PDFs opened longest ago until the rest is within the limit.

        PDFs that are held stay, and so does the one opened last, however large. Unfinished downloads are removed only after
        two weeks without progress. Raises StorageError.
        """
        with self._making_room:
            self._forget_abandoned()
            kept = self.kept()
            size = sum(one.size for one in kept)
            for one in reversed(kept[1:]):
                if size <= self._limit:
                    break
                if self._remove(one.path):
                    size -= one.size

    def remove(self, eprint: Eprint) -> bool:
        """Remove one PDF, and any partial download of it. Returns whether it is gone; one that is held stays."""
        path = self.path(eprint)
        for ending in (".part", ".part.json"):
            _unlink(path.with_name(path.name + ending))
        return self._remove(path)

    def remove_all(self) -> None:
        """Remove all PDFs that nobody holds. Raises StorageError."""
        for one in self.kept():
            self._remove(one.path)

    def _remove(self, path: Path) -> bool:
        with self._lock:
            return self._held[path] <= 0 and _unlink(path)

    def _forget_abandoned(self) -> None:
        now = time.time()
        for entry in self._files():
            told = _told(entry)
            if _is_under_way(entry.name) and told and now - told.st_mtime > _ABANDONED_AFTER:
                _unlink(Path(entry.path))

    def _files(self) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.folder) as entries:
                return list(entries)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StorageError(
                self.folder,
                tr(
                    "The folder of the PDFs, {folder}, cannot be read ({why}).",
                    folder=self.folder,
                    why=error.strerror or error,
                ),
            ) from error


def _eprint(name: str) -> Eprint | None:
    """The e-print of the PDF file `name`; None for files that are not ours, which are left alone."""
    try:
        found = Identifier.parse(name.removesuffix(ENDING).replace("_", "/"))
    except InvalidIdentifierError:
        return None
    eprint = Eprint(found.id, found.version)
    return eprint if f"{str(eprint).replace('/', '_')}{ENDING}" == name else None


def _is_under_way(name: str) -> bool:
    ending = next((ending for ending in _UNDER_WAY if name.endswith(ending)), None)
    return ending is not None and _eprint(name.removesuffix(ending) + ENDING) is not None


def _told(entry: os.DirEntry[str]) -> os.stat_result | None:
    """What the disk says about a file; None if it is not a file, or has just disappeared."""
    try:
        return entry.stat() if entry.is_file() else None
    except OSError:
        return None


def _unlink(path: Path) -> bool:
    """Whether the file is gone. On Windows, one that another program has open stays."""
    try:
        path.unlink()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
