"""The numbers in the sidebar: how many papers are undecided in each view, day, category, tag and saved search."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.days.report import DayReport
from readerapp.errors import StorageError
from readerapp.search.view import View
from readerapp.storage.records import DaySummary, SavedSearch
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.ui.sidebar.items import SidebarItem, sidebar_items
from readerapp.ui.sidebar.sidebar import Sidebar

if TYPE_CHECKING:
    from readerapp.ui.acts.standing.search_counts import SearchCounts

_DAYS_SHOWN = 7
_MORE_DAYS = 30
_DELAY_MS = 60
_MOST_SLEEP = 600_000
"""Milliseconds after which everything is counted again: a listing may be due by now, and midnight may have passed."""
_COUNTED = object()


class Counting(QObject):
    """Counts papers in the library and updates the sidebar."""

    counted = Signal(int)
    """The sidebar was updated; the number of papers in the library."""

    def __init__(self, store: Store, sidebar: Sidebar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._sidebar = store, sidebar
        self._view = View("today")
        self._days = _DAYS_SHOWN
        self._searches: list[SavedSearch] = []
        self._items: Callable[[Sequence[tuple[SavedSearch, int | None]]], list[SidebarItem]] | None = None
        """Makes the rows from the saved searches and their numbers."""
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY_MS)
        self._delay.timeout.connect(self._begin)
        self._steps: Iterator[None] = iter(())
        """The rest of a count that is going on."""
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)
        self._clock = QTimer(self)
        self._clock.setInterval(_MOST_SLEEP)
        self._clock.timeout.connect(self.now)
        sidebar.earlier_wanted.connect(self._show_earlier_days)
        sidebar.search_moved.connect(self._move_search)

    def show_chosen(self, view: View) -> None:
        """Mark the row of `view` as the current one."""
        self._view = view
        self._sidebar.show_chosen(view._replace(day=""))

    def soon(self) -> None:
        """Count after a short delay, so that acts in quick succession are counted together; and in pieces, so that a key
        press in between waits for one piece only.
        """
        self._next.stop()
        self._delay.start()

    def now(self) -> None:
        """Count and update the sidebar now."""
        self._next.stop()
        self._steps = self._count()
        for _ in self._steps:
            pass

    def _begin(self) -> None:
        self._steps = self._count()
        self._go_on()

    def _go_on(self) -> None:
        if next(self._steps, _COUNTED) is not _COUNTED:
            self._next.start()

    def _count(self) -> Iterator[None]:
        """Count and update the sidebar, in pieces of some milliseconds."""
        try:
            listed = self._store.days(self._days + 1)
            yield
            days, reports = self._days_with_reports(listed)
            yield
            counts, categories, tags = self._store.counts(), self._store.categories(), self._store.tags()
            self._searches = self._store.saved_searches()
        except StorageError:
            # Another process is writing; count again shortly.
            self._delay.start()
            return
        undecided, more = listed[0].undecided if listed else 0, len(days) > self._days
        self._items = partial(
            sidebar_items, counts, undecided, days[: self._days], reports, more, categories, tags, clock.today()
        )
        yield
        self._show()
        self._clock.start()
        if self._searches or self._counts_searches:
            self._numbers.count(self._searches)
        self.counted.emit(counts.papers)

    @property
    def _counts_searches(self) -> bool:
        return "_numbers" in self.__dict__

    @cached_property
    def _numbers(self) -> "SearchCounts":
        from readerapp.ui.acts.standing.search_counts import SearchCounts  # noqa: PLC0415 - many save no search

        numbers = SearchCounts(self._store, self)
        numbers.counted.connect(self._show)
        return numbers

    def _show(self) -> None:
        known = self._numbers.numbers if self._counts_searches else {}
        if self._items:
            self._sidebar.show_items(self._items([(one, known.get(one.text)) for one in self._searches]))
            self.show_chosen(self._view)

    def search_name(self, text: str) -> str:
        """The name of a saved search; its text, if it is no longer saved."""
        return next((one.name for one in self._store.saved_searches() if one.text == text), text)

    def _move_search(self, text: str, place: int) -> None:
        with suppress(StorageError):
            # Another process is writing: the search stays where it was.
            self._store.move_search(text, place)
        self.now()

    def _days_with_reports(self, listed: list[DaySummary]) -> tuple[list[DaySummary], dict[date, list[DayReport]]]:
        """The days to show, newest first, including those known only from a report, and the reports of each day."""
        week_ago = clock.today() - timedelta(days=_DAYS_SHOWN)
        oldest = min(listed[-1].day, week_ago) if listed else week_ago
        reports: dict[date, list[DayReport]] = {}
        for report in self._store.followed_days(oldest):
            reports.setdefault(report.day, []).append(report)
        with_papers = {summary.day for summary in listed}
        silent = [DaySummary(day, 0, 0) for day in reports if day not in with_papers]
        return sorted([*listed, *silent], reverse=True), reports

    def _show_earlier_days(self) -> None:
        self._days += _MORE_DAYS
        self.now()

    def stop(self) -> None:
        """Stop counting: the window is closing."""
        self._delay.stop()
        self._next.stop()
        self._clock.stop()
        if self._counts_searches:
            self._numbers.close()
