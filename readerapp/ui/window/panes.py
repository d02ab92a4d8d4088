"""Moves the focus between the panes, and closes what is open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.paper_list.header import ListHeader
from readerapp.ui.window.arrangement import Arrangement


class Panes(QObject):
    """Moves the focus."""

    def __init__(
        self,
        browsing: Browsing,
        header: ListHeader,
        arrangement: Arrangement,
        closers: Sequence[Callable[[], bool]],
        parent: QObject | None = None,
    ) -> None:
        """Each of `closers` closes one open thing and returns whether there was one. Q and Esc call them in turn."""
        super().__init__(parent)
        self._browsing, self._header, self._closers = browsing, header, closers
        self.leave: Callable[[], bool] = lambda: False
        """When nothing else is open, leaves what the list is a part of, if anything, and returns whether there was any."""
        self._stops = arrangement.stops
        self._reveal, self._focus = arrangement.reveal, arrangement.focus
        header.search.left.connect(self.focus_list)
        header.search.grown.connect(self._forget_library)
        header.search.textChanged.connect(browsing.searching.type)

    def next(self) -> None:
        """Move the focus to the next pane: sidebar, list, paper."""
        focus, stops = QApplication.focusWidget(), self._stops
        at = next((n for n, stop in enumerate(stops) if focus is stop or (focus and stop.isAncestorOf(focus))), -1)
        for step in range(1, len(stops) + 1):
            if self._focus(stops[(at + step) % len(stops)]):
                return

    def focus_list(self) -> None:
        """Put the focus on the list, or on the page in its place."""
        self._browsing.searching.now()
        self._focus(self._stops[1])

    def search(self) -> bool:
        """Put the focus on the search field, if there is a list to search. Returns whether there is."""
        self._reveal(self._stops[1])
        if not self._header.search.isVisible():
            return False
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()
        return True

    def search_library(self) -> bool:
        """Switch the search between the list and the whole library. Without one, put the focus on the search field.

        Returns whether there is anything to search.
        """
        searching = self._browsing.searching
        if not (searching.is_on or self.search()):
            return False
        searching.widen(not searching.in_library)
        return True

    def search_for(self, text: str) -> None:
        """Put `text` into the search field, and search for it at once."""
        self._header.search.setText(text)
        self._browsing.searching.now()

    def _forget_library(self) -> None:
        searching = self._browsing.searching
        if searching.in_library and not (self._header.search.is_wide or searching.is_on):
            searching.widen(False)

    def close_or_back(self) -> None:
        """Close one thing that is open, else clear the search and put the focus on the list."""
        if any(close() for close in self._closers) or (not self._browsing.searching.text and self.leave()):
            return
        self._header.search.clear()
        self.focus_list()
