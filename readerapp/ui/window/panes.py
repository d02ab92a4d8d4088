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
        """Each of `closers` closes one thing that is open and returns whether there was one. Q and Esc call them in turn."""
        super().__init__(parent)
        self._browsing, self._header, self._closers = browsing, header, closers
        self._stops = arrangement.stops
        self._reveal, self._focus = arrangement.reveal, arrangement.focus
        header.search.left.connect(self.focus_list)
        header.search.textChanged.connect(browsing.search)

    def next(self) -> None:
        """Move the focus to the next pane: sidebar, list, paper."""
        focus, stops = QApplication.focusWidget(), self._stops
        at = next((n for n, stop in enumerate(stops) if focus is stop or (focus and stop.isAncestorOf(focus))), -1)
        for step in range(1, len(stops) + 1):
            if self._focus(stops[(at + step) % len(stops)]):
                return

    def focus_list(self) -> None:
        """Put the focus on the list, or on the page in its place."""
        self._browsing.search_now()
        self._focus(self._stops[1])

    def search(self) -> None:
        """Put the focus on the search field, if there is a list to search."""
        self._reveal(self._stops[1])
        if self._header.search.isVisible():
            self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._header.search.selectAll()

    def close_or_back(self) -> None:
        """Close what is open, clear the search, or clear the selection, whichever comes first."""
        if any(close() for close in self._closers):
            return
        self._header.search.clear()
        self.focus_list()
