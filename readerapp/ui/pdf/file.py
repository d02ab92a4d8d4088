"""Whether a file is a PDF that can be shown here, and if not, the sentence that says why."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtPdf import QPdfDocument

_MB = 1_000_000
LARGEST = 200 * _MB
MOST_PAGES = 5_000
_RIBBON, _LONGEST = 40, 100_000
_BEGINS_WITHIN = 1024
"""Readers look for "%PDF-" in that many bytes (ISO 32000-1, annex H, implementation note 13)."""


class Trouble(Enum):
    """What is the matter with a file."""

    GONE = "gone"
    DAMAGED = "damaged"
    LOCKED = "locked"
    LARGE = "large"


class Refusal(NamedTuple):
    """Why a PDF is not shown, in a few words and in a sentence."""

    trouble: Trouble
    heading: str
    sentence: str


def opened(document: QPdfDocument, path: Path, password: str = "") -> Refusal | None:
    """Load the PDF at `path` into `document`. Returns why that cannot be, or None."""
    document.close()
    refusal = _refused_unread(path)
    if refusal:
        return refusal
    document.setPassword(password)
    error = document.load(str(path))
    if error is not QPdfDocument.Error.None_:
        refusal = _refused(path, error, bool(password))
    elif document.pageCount() <= 0:
        refusal = _damaged(path, "It has no pages.")
    elif document.pageCount() > MOST_PAGES:
        refusal = Refusal(
            Trouble.LARGE,
            "This PDF is too long to be shown here",
            f"It has {document.pageCount():,} pages, and readerapp shows {MOST_PAGES:,} at the most. Another program may do "
            "better.",
        )
    elif not all(_has_shape(document.pagePointSize(page)) for page in range(document.pageCount())):
        refusal = Refusal(
            Trouble.LARGE,
            "This PDF has pages of a shape that cannot be shown here",
            "One of them has no size, or is a ribbon. Another program may be able to show it.",
        )
    if refusal:
        document.close()
    return refusal


def _has_shape(size: QSizeF) -> bool:
    """Whether a page has a size, and is no longer than _RIBBON times its width: it is drawn as a whole."""
    return 0 < size.width() < _LONGEST and 0 < size.height() < min(_LONGEST, _RIBBON * size.width())


def _refused_unread(path: Path) -> Refusal | None:
    """Why the file is not even given to the reader of PDFs."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(_BEGINS_WITHIN)
    except OSError as error:
        return Refusal(
            Trouble.GONE, "The PDF cannot be opened", f"{path} cannot be read ({error.strerror or error}). Fetch it again."
        )
    if size == 0:
        return _damaged(path, "It is empty.")
    if b"%PDF-" not in beginning:
        return _damaged(path, "It does not begin like a PDF.")
    if size > LARGEST:
        return Refusal(
            Trouble.LARGE,
            "This PDF is too large to be shown here",
            f"It has {size / _MB:,.0f} MB, and readerapp shows {LARGEST // _MB} at the most. Another program may do better.",
        )
    return None


def _refused(path: Path, error: QPdfDocument.Error, tried: bool) -> Refusal:
    match error:
        case QPdfDocument.Error.IncorrectPassword if tried:
            return Refusal(Trouble.LOCKED, "That is not its password", "The PDF is locked. Type its password once more.")
        case QPdfDocument.Error.IncorrectPassword:
            return Refusal(Trouble.LOCKED, "This PDF is locked", "Its authors gave it a password. Type it to read the PDF.")
        case QPdfDocument.Error.UnsupportedSecurityScheme:
            return Refusal(
                Trouble.LARGE,
                "This PDF is locked in a way readerapp does not know",
                "Another program may be able to open it.",
            )
        case QPdfDocument.Error.FileNotFound:
            return Refusal(Trouble.GONE, "The PDF cannot be opened", f"{path} is not there any more. Fetch it again.")
    return _damaged(path, "Its inside cannot be read.")


def _damaged(path: Path, why: str) -> Refusal:
    return Refusal(
        Trouble.DAMAGED,
        "This PDF is damaged",
        f"{why} Fetch it again, or open it in another program. (The file is {path.name}.)",
    )
