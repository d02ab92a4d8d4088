"""Moving through papers, days and categories by key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.text.language import tr
from readerapp.ui.acts.browsing import Browsing
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.sidebar.sidebar import Sidebar


class Moving(QObject):
    """Moves from the current paper, day or category to another."""

    finished = Signal()
    """The user asked for the next undecided paper, and there is none."""
    ended = Signal(str)
    """There is nothing further in that direction, as the sentence says."""

    def __init__(
        self,
        store: Store,
        browsing: Browsing,
        papers: PaperList,
        sidebar: Sidebar,
        scroll_page: Callable[[bool], bool],
        parent: QObject | None = None,
    ) -> None:
        """`scroll_page` scrolls the abstract down (True) or up (False), and returns whether it moved."""
        super().__init__(parent)
        self._store, self._browsing, self._list, self._sidebar = store, browsing, papers, sidebar
        self._model = papers.rows
        self._scroll_page = scroll_page

    def next(self, papers: int = 1) -> None:
        """Go down so many papers, or to the last."""
        self._step(papers, 1)

    def previous(self, papers: int = 1) -> None:
        """Go up so many papers, or to the first."""
        self._step(papers, -1)

    def _step(self, papers: int, step: int) -> None:
        row = self._list.current_row()
        if step > 0 and row + papers >= self._model.rowCount():
            # Only the beginning of a long list may be here.
            self._model.complete()
        if papers == 1 or row < 0:
            self._browsing.step(step)
            return
        for _ in range(papers):
            # Headers between papers do not count.
            found = self._model.paper_row(row + step, step)
            if found is None:
                break
            row = found
        self._list.go_to(row)

    def page_or_next(self) -> None:
        """Scroll the abstract down by a page; at its end, go to the next paper."""
        if not self._scroll_page(True):
            self.next()

    def page_back(self) -> None:
        """Scroll the abstract up by a page; at its top, go to the previous paper."""
        if not self._scroll_page(False):
            self.previous()

    def first(self, number: int = 0) -> None:
        """Go to the first paper, or to the one with that `number`, counted from 1."""
        self._browsing.go_to_row(self._model.nearest_paper_row(0))
        if number > 1:
            self._step(number - 1, 1)

    def last(self, number: int = 0) -> None:
        """Go to the last paper, or to the one with that `number`, counted from 1."""
        if number:
            self.first(number)
            return
        self._model.complete()
        self._browsing.go_to_row(self._model.paper_row(self._model.rowCount() - 1, -1))

    def next_undecided(self) -> None:
        """Go to the next undecided paper, going on from the top at the end of the list; if there is none, say so."""
        row = self._browsing.undecided_row(self._list.current_row(), 1)
        if row is None:
            row = self._browsing.undecided_row(-1, 1)
        if row is None:
            self.finished.emit()
        elif row == self._list.current_row():
            self.ended.emit(tr("No other undecided papers in this list."))
        else:
            self._list.go_to(row)

    def previous_undecided(self) -> None:
        """Go to the previous undecided paper."""
        row = self._browsing.undecided_row(self._list.current_row(), -1)
        if row is None:
            self.ended.emit(tr("No undecided papers above."))
        else:
            self._list.go_to(row)

    def previous_day(self) -> None:
        """Show the previous listing day."""
        self._neighbour_day(later=False)

    def next_day(self) -> None:
        """Show the next listing day."""
        self._neighbour_day(later=True)

    def next_category(self) -> None:
        """Show the next category of the sidebar."""
        self._neighbour_category(1)

    def previous_category(self) -> None:
        """Show the previous category of the sidebar."""
        self._neighbour_category(-1)

    def _neighbour_day(self, later: bool) -> None:
        browsing = self._browsing
        day = browsing.day or self._store.newest_day()
        if day is None:
            self.ended.emit(tr("Your library has no listings yet."))
            return
        category = browsing.category()
        # From a view that is not a day, the previous day is the newest one.
        found = self._store.neighbour_day(day, later, category) if browsing.day else day
        if found is None:
            self.ended.emit(_end_of_days(later, of_category=category is not None))
            return
        iso = found.isoformat()
        self._browsing.go_to(browsing.view._replace(day=iso) if category else View("day", iso))

    def _neighbour_category(self, step: int) -> None:
        if view := self._sidebar.neighbour("category", step):
            self._browsing.go_to(view)
        else:
            self.ended.emit(tr("No category below this one.") if step > 0 else tr("No category above this one."))


def _end_of_days(later: bool, of_category: bool) -> str:
    if of_category:
        return (
            tr("This is the newest listing of this category.")
            if later
            else tr("This is the oldest listing of this category.")
        )
    return tr("This is the newest day.") if later else tr("This is the oldest day.")
