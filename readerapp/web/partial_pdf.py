"""A PDF on its way to the disk: what has arrived is kept beside its final place until it is complete.

`2601.00001.pdf.part` has the bytes, `2601.00001.pdf.part.json` says which file they belong to. The final name only ever
belongs to a whole PDF. A download is resumed if the server can tell that the file is still the same: by a strong ETag or its
modification time (RFC 9110, 13.1.5). Without either, it starts again.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO

from readerapp.errors import StorageError
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_BEGINNING = b"%PDF-"
_END = b"%%EOF"
_END_WITHIN = 4096  # Readers look for it in the last 1024 bytes; blanks and signatures follow it in some files.
_RANGE = pattern(r"bytes (?:(?P<first>\d+)-\d+|\*)/(?P<total>\d+)")


class NotPdfError(Exception):
    """What arrives, or has arrived, is not a whole PDF. For the callers of this module only."""


class PartialPdf:
    """What has arrived of the PDF at `url`, which is to become `target`; a context manager that closes its files.

    `have` of `total` bytes (None if unknown) are there. Raises StorageError if the disk fails.
    """

    def __init__(self, url: str, target: Path) -> None:
        self._url = url
        self._target = target
        self._part = target.with_name(f"{target.name}.part")
        self._notes = target.with_name(f"{target.name}.part.json")
        self._file: IO[bytes] | None = None
        self.have, self.total, self._validators = self._found()

    def __enter__(self) -> "PartialPdf":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file:
            self._file.close()
        if isinstance(error, OSError):
            what = error.strerror or str(error)
            raise StorageError(
                self._target,
                tr(
                    "The PDF cannot be saved to {target}: {why}. Make room or choose another folder.",
                    target=self._target,
                    why=what,
                ),
            ) from error

    @property
    def whole(self) -> bool:
        """Whether every byte is there."""
        return bool(self.have) and self.have == self.total

    @property
    def resumable(self) -> bool:
        """Whether the server will be able to tell that its file is still the same."""
        return bool(self.have and self._validator)

    def headers(self) -> dict[str, str]:
        """The request headers for what is missing."""
        return {"Range": f"bytes={self.have}-", "If-Range": self._validator} if self.resumable else {}

    def goes_on(self, headers: Mapping[str, str]) -> bool:
        """Whether the part that a 206 announces in `headers` directly follows what is there."""
        said = _RANGE.fullmatch(headers.get("Content-Range", ""))
        if not said or said["first"] is None or int(said["first"]) != self.have or not self._same(headers):
            return False
        if self.total not in (None, int(said["total"])):
            return False
        self.total = int(said["total"])
        self._file = self._file or self._part.open("ab")
        return True

    def ends_here(self, headers: Mapping[str, str]) -> bool:
        """Whether a 416 says that nothing is missing: everything had arrived, but was not yet put in place."""
        said = _RANGE.fullmatch(headers.get("Content-Range", ""))
        if said and int(said["total"]) == self.have and self._same(headers):
            self.total = self.have
        return self.whole

    def start(self, headers: Mapping[str, str], total: int | None) -> None:
        """Start afresh with the file that `headers` describe."""
        self.discard()
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self.total = total
        self._validators = {name: headers[name] for name in ("ETag", "Last-Modified") if name in headers}
        notes = {"url": self._url, "total": total, "validators": self._validators}
        self._notes.write_text(json.dumps(notes), encoding="utf-8")
        self._file = self._part.open("wb")

    def append(self, piece: bytes) -> None:
        """Add the next bytes. Raises NotPdfError, and keeps nothing, if they do not begin like a PDF."""
        if self._file is None:
            raise ValueError("neither started nor going on")
        self._file.write(piece)
        begun = self.have >= len(_BEGINNING)
        self.have += len(piece)
        if not begun and self.have >= len(_BEGINNING):
            self._file.flush()
            if not self._begins_well():
                self.discard()
                raise NotPdfError

    def finish(self) -> None:
        """Put the whole PDF in place. Raises NotPdfError, and keeps nothing, if it lacks a PDF's beginning or end."""
        if self._file:
            self._file.close()  # Its buffer belongs to the end of the file; and Windows cannot rename an open file.
        with self._part.open("rb+") as part:
            os.fsync(part.fileno())
            part.seek(max(0, self.have - _END_WITHIN))
            ends_well = _END in part.read()
        if not ends_well or self.total not in (None, self.have) or not self._begins_well():
            self.discard()
            raise NotPdfError
        self._part.replace(self._target)
        self._notes.unlink(missing_ok=True)

    def discard(self) -> None:
        """Discard all that has arrived."""
        if self._file:
            self._file.close()
        self._file, self.have, self.total, self._validators = None, 0, None, {}
        for path in (self._part, self._notes):
            path.unlink(missing_ok=True)

    @property
    def _validator(self) -> str:
        etag = self._validators.get("ETag", "")
        # A weak ETag promises the same meaning, not the same bytes.
        return etag if etag and not etag.startswith("W/") else self._validators.get("Last-Modified", "")

    def _same(self, headers: Mapping[str, str]) -> bool:
        return all(headers.get(name, value) == value for name, value in self._validators.items())

    def _begins_well(self) -> bool:
        with self._part.open("rb") as part:
            return part.read(len(_BEGINNING)) == _BEGINNING

    def _found(self) -> tuple[int, int | None, dict[str, str]]:
        """What an earlier download left, if it was from the same address and can be trusted."""
        try:
            notes = json.loads(self._notes.read_bytes())
            total, validators = notes["total"], dict(notes["validators"])
            have = self._part.stat().st_size
        except (OSError, ValueError, TypeError, KeyError):
            return 0, None, {}
        known = total is None or (isinstance(total, int) and have <= total)
        if notes["url"] != self._url or not known or not all(isinstance(one, str) for one in validators.values()):
            return 0, None, {}
        return have, total, validators
