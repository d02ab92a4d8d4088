"""What is selected in a PDF, from one place in its text to another."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from readerapp.text.unicode import without_surrogates
from readerapp.ui.pdf.words.page import PageWords
from readerapp.ui.pdf.words.texts import PdfTexts

_FEW_PAGES = 8
"""Up to this many pages are copied as paragraphs, for which their letters must be placed."""


class Place(NamedTuple):
    """A place between letters: a page, counted from 0, and the number of the letter after it."""

    page: int
    at: int


class Selection(QObject):
    """The selected text, from its anchor to its head: the end that moves, and may come first."""

    changed = Signal()

    def __init__(self, texts: PdfTexts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._anchor = self._head = Place(0, 0)
        self.by_keys = False
        """Whether the keyboard made it; then its head is shown."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._anchor == self._head

    @property
    def is_shown(self) -> bool:
        """Whether any of it is shown, if only its head."""
        return not self.is_empty or self.by_keys

    @property
    def head(self) -> Place:
        """The end that moves."""
        return self._head

    @property
    def pages(self) -> range:
        """The pages on which something is selected."""
        first, last = sorted((self._anchor, self._head))
        return range(first.page, last.page + 1) if first != last else range(0)

    def on_page(self, page: int) -> tuple[int, int]:
        """Where the selection begins and ends on a page; the same place twice if it is not there."""
        first, last = sorted((self._anchor, self._head))
        if not first.page <= page <= last.page:
            return 0, 0
        words = self._texts.page(page)
        return first.at if page == first.page else 0, last.at if page == last.page else words.end if words else 0

    def select(self, anchor: Place, head: Place, by_keys: bool = False) -> None:
        """Select from `anchor` to `head`."""
        if (anchor, head, by_keys) != (self._anchor, self._head, self.by_keys):
            self._anchor, self._head, self.by_keys = anchor, head, by_keys
            self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        self.select(self._head, self._head)

    # --- with the keyboard ------------------------------------------------------------------------------------------------

    def select_page(self, page: int) -> bool:
        """Select a page or, if all of it is selected, all pages. Returns whether there is text."""
        words, last = self._texts.page(page), self._texts.page(self._texts.count - 1)
        if words is None or words.is_empty:
            return False
        whole = (Place(page, 0), Place(page, words.end))
        if (self._anchor, self._head) == whole and last is not None:
            whole = (Place(0, 0), Place(self._texts.count - 1, last.end))
        self.select(*whole)
        return True

    def start_at(self, anchor: Place, head: Place) -> None:
        """Begin a selection with the keyboard."""
        self.select(anchor, head, by_keys=True)

    def move(self, by: str, step: int) -> bool:
        """Move the head by a "letter", "word" or "line", or to the "edge" of its line; `step` is 1 or -1.

        Returns False while the letters of its page are not placed.
        """
        page = self._texts.placed(self._head.page)
        if page is None:
            return False
        self.select(self._anchor, self._moved(page, by, step), by_keys=True)
        return True

    def _moved(self, page: PageWords, by: str, step: int) -> Place:
        number, at = self._head
        match by:
            case "letter":
                found: int | None = page.step(at, step)
            case "word":
                found = page.step_word(at, step)
            case "line":
                found = page.step_line(at, step)
            case _:
                found = page.edge(at, step)
        if found is not None and (found != at or by == "edge"):
            return Place(number, found)
        other = self._texts.page(number + step)
        if other is None:
            return Place(number, page.end if step > 0 else 0)
        return Place(number + step, 0 if step > 0 else other.end)

    # --- copying ----------------------------------------------------------------------------------------------------------

    def copied(self) -> str | None:
        """The selected text, each paragraph on one line; None while it is not known."""
        pages = self.pages
        parts = []
        for number in pages:
            page = self._texts.placed(number) if len(pages) <= _FEW_PAGES else self._texts.page(number)
            page = page or (self._texts.page(number) if self._texts.failed else None)
            if page is None:
                return None
            parts.append(page.copied(*self.on_page(number), self._texts.keeps_hyphen))
        return without_surrogates("\n".join(filter(None, parts)))
