"""What the tests of this folder do again and again."""

from collections.abc import Callable
from datetime import date

from pytestqt.qtbot import QtBot

from readerapp.ui.pages.away import AwayPage
from readerapp.ui.window.main_window import MainWindow


def current(window: MainWindow) -> int:
    return window.list.current_row()


def current_id(window: MainWindow) -> str:
    assert window.paper.entry is not None
    return window.paper.entry.paper.id


def line(window: MainWindow, row: int = -1):  # type: ignore[no-untyped-def]
    return window.list.rows.paper(row if row >= 0 else current(window))


BEFORE = 25
"""Papers on gloves that were starred earlier, and as many on hats that were dismissed."""
TUESDAY, MONDAY = date(2026, 6, 30), date(2026, 6, 29)


NOW = "2026-06-30T08:00:00-04:00"


Make = Callable[[], MainWindow]


def fold_all(window: MainWindow) -> None:
    for row in reversed(window.list.rows.header_rows()):
        window.list.header_clicked.emit(row)


def asks(window: MainWindow) -> bool:
    """Whether the question about the missed listings is to be seen."""
    return any(page.isVisible() for page in window.findChildren(AwayPage))


def wait_for_fetch(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.verbs.has_made("missed"), timeout=10_000)
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)
    qtbot.wait(400)


def wait_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.bar.message, timeout=10_000)
