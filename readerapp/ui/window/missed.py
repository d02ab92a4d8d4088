"""Asks which missed listings to fetch. The question interrupts nobody, and stays until it is answered."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from readerapp.errors import StorageError
from readerapp.jobs.missed import first_told_day, missed_days
from readerapp.text.language import tr
from readerapp.ui.acts.desk import Desk
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.paper_list.pane import ListPane
from readerapp.ui.window.arrangement import Arrangement

_POLL_MS = 300
"""Milliseconds between checks whether the user is still busy."""


class Missed(QObject):
    """Asks in place of the list. The question waits while the user searches, types, reads a PDF or has a dialog open, and
    returns with Today until it is answered.
    """

    answered = Signal(object)
    """The days to fetch."""
    closed = Signal()
    """The list is to be shown again."""

    def __init__(self, desk: Desk, pane: ListPane, arrangement: Arrangement) -> None:
        super().__init__(desk.window)
        self._look, self._store, self._browsing, self._bar = desk.look, desk.store, desk.browsing, desk.bar
        self._header, self._pane, self._arrangement = pane.header, pane, arrangement
        self._missed: Mapping[date, Sequence[str]] = {}
        self._page: AwayPage | None = None
        self._asked = False
        """Whether the question was visible."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_POLL_MS)
        self._later.timeout.connect(lambda: self.show(same_list=True))

    def ask(self, missed: Mapping[date, Sequence[str]]) -> None:
        """Ask which of the `missed` listings to fetch: {day: [categories]}."""
        usual = {one: self._store.papers_a_day(one) or 0 for categories in missed.values() for one in categories}
        papers = {day: round(sum(usual[one] for one in categories)) for day, categories in missed.items()}
        before, self._page = self._page, AwayPage(self._look, papers)
        self._missed, self._asked = missed, False
        self._page.fetch_wanted.connect(self._answer)
        self._page.closed.connect(self.put_away)
        if before is not None and self._pane.shows(before):
            # It replaces a page, so it interrupts nobody.
            self._asked = True
            self._pane.show_page(self._page)
        self.show(same_list=True)
        self._pane.remove_page(before)

    def show(self, same_list: bool) -> bool:
        """Show the question if there is one and the user is not busy. Returns whether it is visible.

        `same_list`: the list, or the page in its place, is the same as before.
        """
        page = self._page
        if page is None:
            return False
        is_there = self._pane.shows(page)
        if self._browsing.searching.text or not (is_there or self._is_quiet()):
            self._later.start()
            return False
        if self._asked and self._browsing.view.kind != "today" and not (same_list and is_there):
            return False
        self._asked = True
        self._header.show_words(tr("Welcome back"), tr("You missed some listings while you were away"))
        if not is_there:
            self._pane.show_page(page)
            self._arrangement.show_list()
        return True

    @property
    def is_seen(self) -> bool:
        """Whether the question is shown in place of the list."""
        return self._page is not None and self._pane.shows(self._page)

    def put_away(self) -> bool:
        """Close the question, if it is visible. Returns whether it was."""
        if not self.is_seen:
            return False
        self._forget()
        return True

    def check(self) -> None:
        """Close the question if all its listings have been fetched meanwhile."""
        if not any(day in missed_days(self._store, one) for day, categories in self._missed.items() for one in categories):
            self._forget()

    def _forget(self) -> None:
        page, self._page = self._page, None
        self._later.stop()
        if page is not None and self._pane.shows(page):
            self.closed.emit()
        self._pane.remove_page(page)

    def _answer(self, days: Sequence[date]) -> None:
        try:
            # Do not ask again about days the user does not want.
            if skipped := self._missed.keys() - set(days):
                self._store.skip_days(skipped, first_told_day())
        except StorageError as error:
            # The question stays, so that the user can answer again.
            self._bar.fail(error)
            return
        self.put_away()
        self.answered.emit(days)

    def _is_quiet(self) -> bool:
        """Whether the user is not typing, reading a PDF, or using a dialog."""
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        return not over and not self._header.search.hasFocus() and self._arrangement.shows_paper
