"""Checks whether a PDF can be shown here and, if not, explains why."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtPdf import QPdfDocument

from readerapp.text.language import decimal, number, tr

_MB = 1_000_000
LARGEST = 200 * _MB
MOST_PAGES = 5_000
_RIBBON, _LONGEST = 40, 100_000
_BEGINS_WITHIN = 1024
"""Readers look for "%PDF-" in this many bytes (ISO 32000-1, annex H, implementation note 13)."""


class Trouble(Enum):
    """What is wrong with a file."""

    GONE = "gone"
    DAMAGED = "damaged"
    LOCKED = "locked"
    LARGE = "large"


class Refusal(NamedTuple):
    """Why a PDF is not shown: a heading and a sentence."""

    trouble: Trouble
    heading: str
    sentence: str


def opened(document: QPdfDocument, path: Path, password: str = "") -> Refusal | None:
    """Load the PDF at `path` into `document`. Returns why it cannot be shown, or None."""
    document.close()
    refusal = _refused_unread(path)
    if refusal:
        return refusal
    document.setPassword(password)
    error = document.load(str(path))
    if error is not QPdfDocument.Error.None_:
        refusal = _refused(path, error, bool(password))
    elif document.pageCount() <= 0:
        refusal = _damaged(path, tr("It has no pages."))
    elif document.pageCount() > MOST_PAGES:
        refusal = Refusal(
            Trouble.LARGE,
            tr("This PDF is too long to show here"),
            tr(
                "It has {pages} pages; readerapp shows up to {most}. Another program may open it.",
                pages=number(document.pageCount()),
                most=number(MOST_PAGES),
            ),
        )
    elif not all(_has_shape(document.pagePointSize(page)) for page in range(document.pageCount())):
        refusal = Refusal(
            Trouble.LARGE,
            tr("This PDF has pages that cannot be shown here"),
            tr("A page has no size, or is far too long. Another program may open it."),
        )
    if refusal:
        document.close()
    return refusal


def _has_shape(size: QSizeF) -> bool:
    """Whether a page has a size, and is no longer than _RIBBON times its width: it is drawn as a whole."""
    return 0 < size.width() < _LONGEST and 0 < size.height() < min(_LONGEST, _RIBBON * size.width())


def _refused_unread(path: Path) -> Refusal | None:
    """Why the file is refused before Qt reads it."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(_BEGINS_WITHIN)
    except OSError as error:
        return Refusal(
            Trouble.GONE,
            tr("The PDF cannot be opened"),
            tr("{path} cannot be read ({why}). Download it again.", path=path, why=error.strerror or error),
        )
    if size == 0:
        return _damaged(path, tr("It is empty."))
    if b"%PDF-" not in beginning:
        return _damaged(path, tr("It does not begin like a PDF."))
    if size > LARGEST:
        return Refusal(
            Trouble.LARGE,
            tr("This PDF is too large to show here"),
            tr(
                "It has {size} MB; readerapp shows up to {most} MB. Another program may open it.",
                size=decimal(size / _MB, 0),
                most=LARGEST // _MB,
            ),
        )
    return None


def _refused(path: Path, error: QPdfDocument.Error, tried: bool) -> Refusal:
    match error:
        case QPdfDocument.Error.IncorrectPassword if tried:
            return Refusal(Trouble.LOCKED, tr("Wrong password"), tr("The PDF is locked. Enter its password again."))
        case QPdfDocument.Error.IncorrectPassword:
            return Refusal(Trouble.LOCKED, tr("This PDF is locked"), tr("Enter its password to read it."))
        case QPdfDocument.Error.UnsupportedSecurityScheme:
            return Refusal(
                Trouble.LARGE,
                tr("This PDF has an unknown kind of encryption"),
                tr("Another program may open it."),
            )
        case QPdfDocument.Error.FileNotFound:
            return Refusal(
                Trouble.GONE, tr("The PDF cannot be opened"), tr("{path} no longer exists. Download it again.", path=path)
            )
    return _damaged(path, tr("Its contents cannot be read."))


def _damaged(path: Path, why: str) -> Refusal:
    return Refusal(
        Trouble.DAMAGED,
        tr("This PDF is damaged"),
        tr("{why} Download it again, or open it in another program. (The file is {name}.)", why=why, name=path.name),
    )
