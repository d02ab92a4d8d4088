"""What the tests of the dialog “Follow categories” do again and again."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtTest import QTest

from readerapp.ui.dialogs.follow.chooser import Chooser
from tests.ui.conftest import send

FOLLOWED: tuple[str, ...] = ("cs.CV", "cs.LG", "math.AP", "astro-ph.EP")
PAPERS = {"cs.CV": 190.2, "cs.LG": 211.0, "math.AP": 44.0, "astro-ph.EP": 20.4, "cs.RO": 95.0, "cs.SY": 36.0}
FEED = "https://weather.example.org/atom.xml"
Open = Callable[..., Chooser]


def press(chooser: Chooser, *keys: str) -> None:
    for key in keys:
        send(chooser, key)  # type: ignore[arg-type]


def write(chooser: Chooser, text: str) -> None:
    QTest.keyClicks(chooser._field, text)


def shown(chooser: Chooser) -> list[str]:
    """The rows as one reads them: headings in brackets, codes, words."""
    return [
        f"[{row.words}]" if row.heading else (row.offer.code or row.offer.name) if row.offer else row.words
        for row in chooser._table.rows
    ]


def current(chooser: Chooser) -> str:
    row = chooser._table.rows[chooser._rows.currentIndex().row()]
    return row.offer.key if row.offer else ""


def index_of(chooser: Chooser, key: str) -> QModelIndex:
    return next(chooser._table.index(at) for at, row in enumerate(chooser._table.rows) if row.offer and row.offer.key == key)


def place_of(chooser: Chooser, key: str) -> QPoint:
    return chooser._rows.visualRect(index_of(chooser, key)).center()
