"""Searches the text of a PDF: matches page by page, one of them current."""

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel

_TYPING = 150
"""Milliseconds after the last key press."""
_FARTHEST = 100_000
"""Points."""
_MOMENT = 0.008
"""Seconds for which a search may block the window at a time."""


class Hit(NamedTuple):
    """A match: its page, and a rectangle for each line, in points from the upper left corner."""

    page: int
    lines: tuple[QRectF, ...]


def lines_of(letters: list[QRectF]) -> tuple[QRectF, ...]:
    """The rectangles of a match, which QPdf gives letter by letter, united line by line."""
    lines: list[QRectF] = []
    for letter in filter(_is_sane, letters):
        last = lines[-1] if lines else None
        # A letter of the same line overlaps in height and is further right; small ones may hang within tall ones.
        same = last is not None and letter.top() < last.bottom() and letter.bottom() > last.top()
        if last is not None and same and letter.left() >= last.left():
            lines[-1] = last.united(letter)
        else:
            lines.append(QRectF(letter))
    return tuple(lines)


def _is_sane(letter: QRectF) -> bool:
    """Whether the letter may be on a page: in damaged PDFs some are far outside."""
    return all(abs(edge) < _FARTHEST for edge in letter.getCoords())  # type: ignore[attr-defined]


class PdfSearch(QObject):
    """Searches `document` while one types: from the page that is read to the end, then from the beginning.

    QPdfSearchModel searches in an order of its own and counts hits in that of the pages, so that its numbers shift. Here
    each page is asked for by itself, for a moment at a time.
    """

    found = Signal()
    """More matches are known, or another one is current."""
    moved = Signal(object)
    """The Hit to go to."""

    def __init__(self, document: QPdfDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._model = QPdfSearchModel(self)
        self._model.setDocument(document)
        self.text = ""
        """The text searched for."""
        self._from_page = 0
        self._hits: dict[int, list[Hit]] = {}
        self._todo: list[int] = []
        self._current: tuple[int, int] | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self._start)
        self._working = QTimer(self)
        self._working.timeout.connect(self._work)

    @property
    def finished(self) -> bool:
        """Whether all pages have been searched."""
        return not self._todo and not self._typing.isActive()

    @property
    def count(self) -> int:
        """The number of matches found so far."""
        return sum(map(len, self._hits.values()))

    @property
    def at(self) -> int:
        """The index of the current match, counted from 0; -1 if there is none."""
        if self._current is None:
            return -1
        page, number = self._current
        return sum(len(hits) for other, hits in self._hits.items() if other < page) + number

    @property
    def current(self) -> Hit | None:
        """The current match."""
        return None if self._current is None else self._hits[self._current[0]][self._current[1]]

    def search(self, text: str, page: int = 0) -> None:
        """Search for `text`. The first match from `page` on becomes current."""
        self.text, self._from_page = text.strip(), page
        self._todo = []
        self._typing.start()

    def on_page(self, page: int) -> list[Hit]:
        """The matches on one page, which is searched now if it was not yet."""
        if page not in self._hits:
            if not self.text or self._typing.isActive():
                return []
            self._hits[page] = [Hit(page, lines_of(link.rectangles())) for link in self._model.resultsOnPage(page)]
        return self._hits[page]

    def step(self, by: int) -> bool:
        """Go to the next match (1) or the previous one (-1), wrapping around. Returns whether there is one."""
        if self._typing.isActive():
            self._typing.stop()
            self._start()
            self._work()
        known = [(page, number) for page in sorted(self._hits) for number in range(len(self._hits[page]))]
        if not known:
            return False
        self._go(known[(self.at + by) % len(known)])
        return True

    def _start(self) -> None:
        self._model.setSearchString(self.text)
        self._hits, self._current = {}, None
        pages = range(self._document.pageCount()) if self.text else range(0)
        # Popped from the end.
        self._todo = [*reversed(pages[: self._from_page]), *reversed(pages[self._from_page :])]
        self._working.start(0)
        self.found.emit()

    def _work(self) -> None:
        """Search for as many pages as the time slice allows."""
        until = time.monotonic() + _MOMENT
        while self._todo and time.monotonic() < until:
            page = self._todo.pop()
            if self.on_page(page) and self._current is None:
                self._go((page, 0))
        if not self._todo:
            self._working.stop()
        self.found.emit()

    def _go(self, place: tuple[int, int]) -> None:
        self._current = place
        self.found.emit()
        if hit := self.current:
            self.moved.emit(hit)
