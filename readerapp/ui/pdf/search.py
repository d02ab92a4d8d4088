"""Searches the text of a PDF: matches page by page, one of them current."""

import re
import time
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.text.folding import NO_BLANKS, folded
from readerapp.text.language import number, tr
from readerapp.ui.pdf.words.page import DIVIDED
from readerapp.ui.pdf.words.texts import PdfTexts

_TYPING = 120
"""Milliseconds after the last key press."""
_MOMENT = 0.008
"""Seconds for which a search may keep the window busy at a time."""


class Hit(NamedTuple):
    """A match: its page, counted from 0, and the places of its first letter and after its last."""

    page: int
    start: int
    end: int


def pattern_of(text: str) -> re.Pattern[str]:
    """A pattern that finds `text` in the folded text of a page.

    Words match across the ends of lines, with or without the hyphen there: "column" finds "col-/umn", and "well-known"
    finds "well-/known".
    """
    return re.compile(r"[ \n]+".join(map(_word, folded(text).split())))


def _word(word: str) -> str:
    parts = []
    for letter, after in zip(word, [*word[1:], ""], strict=True):
        parts.append(f"[-{DIVIDED}]" if letter == "-" else re.escape(letter))
        if after:
            # Between a letter and its index, and in scripts without blanks, a line may end anywhere.
            may_end = letter.isdigit() != after.isdigit() or re.match(f"[{NO_BLANKS}]", letter)
            parts.append(f"{DIVIDED}?\n?" if may_end else f"{DIVIDED}?")
    return "".join(parts)


class PdfSearch(QObject):
    """Searches as the user types: from the current page to the end, then from the beginning."""

    found = Signal()
    """More matches are known, or another one is current."""
    moved = Signal(object)
    """The Hit to go to."""

    def __init__(self, texts: PdfTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.text = ""
        """The text searched for."""
        self._pattern: re.Pattern[str] | None = None
        self._from_page = 0
        self._hits: dict[int, list[Hit]] = {}
        self._todo: list[int] = []
        self._current: tuple[int, int] | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self._start)
        self._working = QTimer(self)
        self._working.setInterval(0)
        self._working.timeout.connect(self._work)
        texts.text_read.connect(self._go_on)
        texts.ended.connect(self._go_on)

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

    @property
    def words(self) -> str:
        """The state of the search in words: "3 of 17", "not found"; with "…" as long as it goes on."""
        more = "" if self.finished else "…"
        if self._current is not None:
            return tr("{at} of {count}", at=number(self.at + 1), count=number(self.count)) + more
        if self._texts.failed:
            return tr("text cannot be read")
        if self.finished and self._texts.is_empty:
            return tr("no text in this PDF")
        return tr("searching…") if more else tr("not found")

    def search(self, text: str, page: int = 0) -> None:
        """Search for `text`; without one, forget all matches. The first match from `page` on becomes current."""
        self.text, self._from_page = text.strip(), page
        self._todo = []
        if self.text:
            self._typing.start()
        else:
            # Matches of a PDF that is closed must not be marked on the next one.
            self._typing.stop()
            self._start()

    def on_page(self, page: int) -> list[Hit]:
        """The matches on one page, as far as it has been searched."""
        return self._hits.get(page, [])

    def step(self, by: int) -> bool:
        """Go to the next match (1) or the previous one (-1), wrapping around. Returns whether there is one."""
        if self._typing.isActive():
            self._typing.stop()
            self._start()
            self._work()
        pages = sorted(self._hits)
        if self._current is None or not pages:
            return False
        page, number = self._current
        if 0 <= number + by < len(self._hits[page]):
            self._go((page, number + by))
        else:
            page = pages[(pages.index(page) + by) % len(pages)]
            self._go((page, 0 if by > 0 else len(self._hits[page]) - 1))
        return True

    def _start(self) -> None:
        self._hits, self._current = {}, None
        self._pattern = pattern_of(self.text) if folded(self.text).strip() else None
        pages = range(self._texts.count) if self._pattern else range(0)
        # Popped from the end.
        self._todo = [*reversed(pages[: self._from_page]), *reversed(pages[self._from_page :])]
        if self._todo:
            self._texts.read()
            self._working.start()
        self.found.emit()

    def _go_on(self) -> None:
        if self._todo:
            self._working.start()

    def _work(self) -> None:
        """Search as many pages as the time slice allows, up to one whose text is not known yet."""
        until = time.monotonic() + _MOMENT
        if self._texts.failed:
            self._todo = [page for page in self._todo if self._texts.page(page)]
        while self._todo and time.monotonic() < until and (page := self._texts.page(self._todo[-1])) and self._pattern:
            number = self._todo.pop()
            if hits := [Hit(number, start, end) for start, end in page.found(self._pattern)]:
                self._hits[number] = hits
                if self._current is None:
                    self._go((number, 0))
        if not self._todo or not self._texts.page(self._todo[-1]):
            self._working.stop()
        self.found.emit()

    def _go(self, place: tuple[int, int]) -> None:
        self._current = place
        self.found.emit()
        if hit := self.current:
            self.moved.emit(hit)
