"""The PDFs that are kept on this computer, by paper and version. The folder itself is the only record of them.

`2601.00001v2.pdf` is version 2, `hep-th_9901001.pdf` the newest version at the time when nobody had said its number. The
moment a file was last changed is the moment the PDF was last opened. Beside them lie the downloads that are under way
(see web.partial_pdf).
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
"""Seconds after which what came of a PDF is no longer a download under way."""


class Eprint(NamedTuple):
    """One PDF: of a paper (arXiv's identifier without version), in a version or, with None, the newest."""

    paper_id: str
    version: int | None = None

    def __str__(self) -> str:
        return self.paper_id if self.version is None else f"{self.paper_id}v{self.version}"


class KeptPdf(NamedTuple):
    """A PDF that is kept; `opened` is when it was last opened, or came, in seconds since 1970."""

    eprint: Eprint
    path: Path
    size: int
    opened: float


class Summary(NamedTuple):
    """How many PDFs are kept, and their bytes."""

    pdfs: int
    size: int


class KeptPdfs:
    """The PDFs in `folder`, which is made when the first one comes. Methods may be called from any thread."""

    def __init__(self, folder: Path, limit: int) -> None:
        """`limit`: the bytes beyond which the PDFs opened longest ago go."""
        self.folder, self._limit = folder, limit
        self._held: Counter[Path] = Counter()
        self._lock = threading.Lock()
        # Two threads at once would each make the room that is wanted.
        self._making_room = threading.Lock()

    def path(self, eprint: Eprint) -> Path:
        """Where the PDF lies, or would. Raises InvalidIdentifierError for what is no arXiv identifier."""
        if Identifier.parse(eprint.paper_id).id != eprint.paper_id:
            raise InvalidIdentifierError(eprint.paper_id)
        return self.folder / f"{str(eprint).replace('/', '_')}{ENDING}"

    def find(self, eprint: Eprint) -> Path | None:
        """The kept PDF, or None. Raises InvalidIdentifierError."""
        path = self.path(eprint)
        return path if path.is_file() else None

    def kept(self) -> list[KeptPdf]:
        """All that are kept, those opened last first. Raises StorageError where the folder cannot be read."""
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
        """Keep the PDF, which may still have to come, until `let_go` has been called as often."""
        with self._lock:
            self._held[self.path(eprint)] += 1

    def let_go(self, eprint: Eprint) -> None:
        """Take back one `hold`."""
        with self._lock:
            self._held[self.path(eprint)] -= 1

    def opened(self, eprint: Eprint) -> None:
        """Note that the PDF is opened at this moment. On a disk that cannot be written it looks older than it is."""
        with suppress(OSError):
            os.utime(self.path(eprint))

    def limit_to(self, limit: int) -> None:
        """Keep at most `limit` bytes from now on; see `make_room`."""
        self._limit = limit
        self.make_room()

    def make_room(self) -> None:
        """Take away what was opened longest ago until the rest is within the limit.

        What is held stays, and so does the one opened last, however large it is. Of the downloads only those go that
        nobody went on with for two weeks. Raises StorageError.
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
        """Take one PDF away, and what came of it. Returns whether it is gone; one that is held stays."""
        path = self.path(eprint)
        for ending in (".part", ".part.json"):
            _unlink(path.with_name(path.name + ending))
        return self._remove(path)

    def remove_all(self) -> None:
        """Take all PDFs away that nobody holds. Raises StorageError."""
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
    """What the file `name` is the PDF of; None for files of others, which are left alone."""
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
    """What the disk says of a file; None if it is none, or has just gone."""
    try:
        return entry.stat() if entry.is_file() else None
    except OSError:
        return None


def _unlink(path: Path) -> bool:
    """Whether the file is gone. On Windows one that another program has open stays."""
    try:
        path.unlink()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True
