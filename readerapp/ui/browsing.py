"""What the list shows, and moving in it."""

from array import array
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp import clock
from readerapp.errors import QueryError, StorageError
from readerapp.listing_day import DayReport
from readerapp.query import And, Everything, HasId, Is, Or, Query
from readerapp.storage.records import DaySummary, Section
from readerapp.storage.store import Store
from readerapp.triage import TriageState
from readerapp.ui.paper_list import PaperList
from readerapp.ui.sidebar import Sidebar, sidebar_items
from readerapp.ui.view import View
from readerapp.words import day_words, papers_words

_DAYS_SHOWN = 7
_MORE_DAYS = 30
_SIDEBAR_DELAY = 60
_SEARCH_DELAY = 90
_SMALL_LIST = 2000
"""Up to here the next unread paper is looked for in all rows; beyond it in those near by, then the library is asked."""
_NEAR = 128


class Browsing(QObject):
    """Fills list and sidebar from the library, and moves through them."""

    shown = Signal(bool)
    """The list shows something else; or (True) the same once more, as it is in the library now."""
    current_changed = Signal()
    """Another paper is the current one."""
    counted = Signal()
    """How many papers are left has changed."""
    sidebar_counted = Signal()
    """The numbers of the sidebar are fresh."""
    finished = Signal()
    """Somebody asked for the next unread paper of a listing, and there is none."""
    ended = Signal(str)
    """Somebody wanted to go on where nothing follows; a sentence says what ends here."""

    def __init__(
        self,
        store: Store,
        papers: PaperList,
        sidebar: Sidebar,
        scroll_page: Callable[[bool], bool],
        dims_dismissed: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`scroll_page` scrolls the abstract down (True) or up and returns whether there was anything to scroll.

        `dims_dismissed` tells whether dismissed papers stay in the list, dimmed.
        """
        super().__init__(parent)
        self._store = store
        self._scroll_page, self._dims_dismissed = scroll_page, dims_dismissed
        self._list = papers
        self._model = papers.papers
        self._sidebar = sidebar
        self.view = View("today")
        self.day: date | None = None
        """The listing day that is shown, if it is one."""
        self.total = 0
        self.left = 0
        """Papers of the listing, and how many of them wait for a decision; for other views papers and unread ones."""
        self.papers = 0
        """Papers of the whole library, when the sidebar was counted."""
        self.search_text = ""
        self.search_error = ""
        self._asked: Query = Everything()
        """What the search text meant when the list was read."""
        self.show_dismissed = False
        self._dimmed: set[int] = set()
        """Papers that were dismissed in this list and stay, dimmed, until another is shown."""
        self._opened_at: int | None = None
        """The paper that was current when the list was opened."""
        self._is_begun = False
        """Whether something was done in the list since then."""
        self._folded_away: tuple[int, int | None] | None = None
        """The paper that was current when its section was folded, and the one that became current then."""
        self._days = _DAYS_SHOWN
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_DELAY)
        self._typing.timeout.connect(self._follow_typing)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_SIDEBAR_DELAY)
        self._counting.timeout.connect(self.refresh_sidebar)
        papers.current_changed.connect(self.current_changed)
        papers.header_clicked.connect(self._fold)
        sidebar.chosen.connect(self.go_to)
        sidebar.earlier_wanted.connect(self._show_earlier_days)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def go_to(self, view: View) -> None:
        """Show `view` from its first unread paper."""
        self.view, self._folded_away = view, None
        self.search_text, self.search_error = "", ""
        self.show_dismissed = False
        self._dimmed.clear()
        self._typing.stop()
        self._fill()
        self._begin()
        self._sidebar.show_chosen(view._replace(day=""))
        self.shown.emit(False)

    def go_to_paper(self, key: int) -> bool:
        """Make a paper the current one, if the list has it."""
        row = self._model.row_of(key)
        if row is None:
            return False
        self._list.go_to(row)
        return True

    def search(self, text: str) -> None:
        """Show only what matches `text`, a moment after the last letter was typed."""
        if text == self.search_text:
            return
        self.search_text = text
        if text.strip():
            self._typing.start()
        else:
            self._typing.stop()
            self._narrow()

    def search_now(self) -> None:
        """Do not wait for another letter."""
        if self._typing.isActive():
            self._typing.stop()
            self._follow_typing()

    def reload(self, keep: int | None = None) -> None:
        """Read the view anew; the paper `keep`, or the current one, stays current if it is still there."""
        self._refill(keep)
        self.shown.emit(True)
        self._counting.start()

    def sorts_out(self) -> bool:
        """Whether a paper leaves the list when it is dismissed; from the list of the dismissed ones when it is taken back."""
        if self.view.kind == "dismissed":
            return True
        return not (self._dims_dismissed() or self.show_dismissed or self.view.has_dismissed(self._typed()))

    def pass_by(self, keys: Container[int]) -> None:
        """Go on from these papers to the next one, as if they had left the list."""
        key = self._nearest_key(self._list.current_row(), keys)
        if key is not None:
            self.go_to_paper(key)

    def apply(self, before: Mapping[int, TriageState], after: Mapping[int, TriageState]) -> None:
        """Show what an act changed. Dismissed papers leave the list, unless they may stay, dimmed."""
        self._is_begun = True
        knows_all = self._model.has_all(after)
        self._model.apply(before, after)
        leaves = self.view.kind != "dismissed"
        gone = [key for key, state in after.items() if state.dismissed == leaves != before[key].dismissed]
        if gone and self.sorts_out():
            key = self._nearest_key(self._list.current_row(), set(gone))
            self._model.remove(gone)
            if key is None or not self.go_to_paper(key):
                self._go_to_row(self._model.nearest_paper_row(0))
        elif gone and self._dims_dismissed():
            self._dimmed.update(set(gone).intersection(self._model.keys()))
        self._dimmed.difference_update(key for key, state in after.items() if not state.dismissed)
        if knows_all:
            waiting = sum(state.is_left - before[key].is_left for key, state in after.items())
            self.left = max(0, self.left + waiting)
        elif self.day is not None:
            # An undo may reach papers of other days, which are not counted here.
            self.left = self._store.day_summary(self.day, self._category()).left
        self.counted.emit()
        self._counting.start()

    def bring_back(self, after: Mapping[int, TriageState]) -> None:
        """Show the papers of an act that was undone, redone or reverted: those that belong to the list are in it again."""
        if not self._model.has_all(after):
            lacking = set(after).difference(self._model.keys())
            if any(lacking.intersection(section.keys) for section in self._sections()):
                nowhere = self._list.current_key() is None
                self.reload()
                rows = [row for key in after if (row := self._model.row_of(key)) is not None] if nowhere else []
                if rows:
                    self._list.go_to(min(rows))

    def hold(self) -> None:
        """Somebody reads what is shown: no newer listing takes its place by itself."""
        self._is_begun = True

    def newer_day(self) -> date | None:
        """The day of a newer listing than the one shown, which came while somebody was in the middle of this one."""
        newest = None if self._named_day() or self.day is None else self._store.newest_day(self._category())
        return newest if newest != self.day else None

    def keys(self) -> "array[int]":
        """The papers of the list."""
        return self._model.keys()

    @property
    def is_folded(self) -> bool:
        """Whether papers of the list are in sections that are folded."""
        return self._model.rowCount() - len(self._model.header_rows()) < self._model.papers

    def title(self) -> tuple[str, str]:
        """The name of what is shown, and the line below it."""
        if self.search_error:
            return self.view.title, self.search_error
        found = self._model.papers
        if self.day is None:
            return self.view.title, papers_words(found)
        words = day_words(self.day, clock.today())
        count = papers_words(self.total) if not self.search_text.strip() else f"{papers_words(found)} found"
        if self.view.kind == "day":
            return words, count
        return self.view.title, f"{words} · {count}"

    def refresh_sidebar(self) -> None:
        """Count anew what the sidebar shows."""
        try:
            listed = self._store.days(self._days + 1)
            days, reports = self._days_with_reports(listed)
            counts = self._store.counts()
            items = sidebar_items(
                counts,
                listed[0].left if listed else 0,
                days[: self._days],
                reports,
                len(days) > self._days,
                self._store.categories(),
                self._store.tags(),
                clock.today(),
            )
        except StorageError:
            # Another process writes at this moment; the numbers come a little later.
            self._counting.start()
            return
        self.papers = counts.papers
        self._sidebar.show_items(items)
        self._sidebar.show_chosen(self.view._replace(day=""))
        self.sidebar_counted.emit()

    def _days_with_reports(self, listed: list[DaySummary]) -> tuple[list[DaySummary], dict[date, list[DayReport]]]:
        """The days to show, newest first, those of which only a report is known among them; and the reports of each."""
        week_ago = clock.today() - timedelta(days=_DAYS_SHOWN)
        oldest = min(listed[-1].day, week_ago) if listed else week_ago
        reports: dict[date, list[DayReport]] = {}
        for report in self._store.known_days(oldest):
            reports.setdefault(report.day, []).append(report)
        with_papers = {summary.day for summary in listed}
        silent = [DaySummary(day, 0, 0) for day in reports if day not in with_papers]
        return sorted([*listed, *silent], reverse=True), reports

    def stop(self) -> None:
        """Do nothing more by itself: the window closes, and the library after it."""
        self._typing.stop()
        self._counting.stop()

    # --- moving -----------------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go to the paper below."""
        self._step(1)

    def previous(self) -> None:
        """Go to the paper above."""
        self._step(-1)

    def page_or_next(self) -> None:
        """Scroll the abstract by a page; from its end go to the next paper."""
        if not self._scroll_page(True):
            self.next()

    def page_back(self) -> None:
        """Scroll the abstract back by a page; from its top go to the paper above."""
        if not self._scroll_page(False):
            self.previous()

    def first(self) -> None:
        """Go to the first paper."""
        self._go_to_row(self._model.nearest_paper_row(0))

    def last(self) -> None:
        """Go to the last paper."""
        self._go_to_row(self._model.paper_row(self._model.rowCount() - 1, -1))

    def next_unread(self) -> None:
        """Go to the next unread paper; from the end on to the first; if none is left, say so."""
        row = self._unread_row(self._list.current_row(), 1)
        if row is None:
            row = self._unread_row(-1, 1)
        if row is None or row == self._list.current_row():
            self.finished.emit()
        else:
            self._list.go_to(row)

    def previous_unread(self) -> None:
        """Go to the unread paper before this one."""
        row = self._unread_row(self._list.current_row(), -1)
        if row is None:
            self.ended.emit("No unread paper is above this one.")
        else:
            self._list.go_to(row)

    def previous_day(self) -> None:
        """Show the listing day before the one shown."""
        self._neighbour_day(later=False)

    def next_day(self) -> None:
        """Show the listing day after the one shown."""
        self._neighbour_day(later=True)

    def next_category(self) -> None:
        """Show the next category of the sidebar."""
        self._neighbour_category(1)

    def previous_category(self) -> None:
        """Show the category before it in the sidebar."""
        self._neighbour_category(-1)

    def today(self) -> None:
        """Show the newest listing."""
        self.go_to(View("today"))

    def unread(self) -> None:
        """Show all unread papers."""
        self.go_to(View("unread"))

    def starred(self) -> None:
        """Show the starred papers."""
        self.go_to(View("starred"))

    def all(self) -> None:
        """Show all papers of the library."""
        self.go_to(View("all"))

    def dismissed(self) -> None:
        """Show the dismissed papers."""
        self.go_to(View("dismissed"))

    def toggle_hidden(self) -> None:
        """Show dismissed papers in the list, dimmed, or leave them out again."""
        self.show_dismissed = not self.show_dismissed
        self._dimmed.clear()
        self._narrow()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _follow_typing(self) -> None:
        """Show what matches the search text, unless it still means the same."""
        before, error = self._asked, self.search_error
        # As text: two kinds of query with the same words may compare as equal.
        if repr(self._typed()) != repr(before) or error or self.search_error:
            self._narrow()

    def _narrow(self) -> None:
        """Show other papers of the view: those that match what is typed, or the dismissed ones as well."""
        self._refill()
        self.shown.emit(False)

    def _refill(self, keep: int | None = None) -> None:
        row, day = self._list.current_row(), self.day
        key = keep if keep is not None else self._list.current_key()
        place = self._list.verticalScrollBar().value()
        checked = set(self._model.checked)
        in_the_middle = self._is_begun or key != self._opened_at or self.search_text.strip()
        self._fill(stays=bool(in_the_middle and self.left))
        if checked:
            self._model.check(checked & set(self._model.keys()), on=True)
        self._list.verticalScrollBar().setValue(place)
        if key is not None and self.go_to_paper(key):
            return
        if row < 0 or self.day != day:
            # Papers that have come where none was, or another listing, are read from the first unread one on.
            self._begin()
        else:
            self._go_to_row(self._model.nearest_paper_row(row))

    def _begin(self) -> None:
        self._go_to_row(self._first_unread_row())
        self._opened_at, self._is_begun = self._list.current_key(), False

    def _fill(self, stays: bool = False) -> None:
        """Read what is shown; with `stays` a listing is not left for a newer one."""
        if not (stays and self.day is not None):
            self.day = self._listing_day()
        sections = self._sections()
        if self.day is not None:
            summary: DaySummary = self._store.day_summary(self.day, self._category())
            self.total, self.left = summary.papers, summary.left
        else:
            self.total, self.left = sum(len(section.keys) for section in sections), 0
        headed = self.view.is_listing and any(section.kind is not None for section in sections)
        # What was searched for is not hidden in a folded section.
        self._model.show(sections, headed, folds=not self.search_text.strip())

    def _listing_day(self) -> date | None:
        """The day whose listing is shown; None where the view is no listing, or there is none yet."""
        if not self.view.is_listing:
            return None
        named = self._named_day()
        return date.fromisoformat(named) if named else self._store.newest_day(self._category())

    def _named_day(self) -> str:
        """The day that the view itself names."""
        return self.view.day or (self.view.value if self.view.kind == "day" else "")

    def _sections(self) -> Sequence[Section]:
        """What belongs to the list, as the library has it now."""
        self._asked = typed = self._typed()
        if isinstance(typed, HasId):
            # Who names a paper wants that one, wherever it is.
            return [Section(None, self._store.find(typed))]
        query = self.view.search(typed, self.show_dismissed)
        if not self._dimmed or self.show_dismissed or self.view.has_dismissed(typed):
            return self._read_sections(query)
        # Those that stay are among all that are dismissed; so each is at its place.
        dismissed = And((typed, Is("dismissed")))
        left_out = set(self._store.find(dismissed)) - self._dimmed
        sections = self._read_sections(Or((query, dismissed)))
        kept = [one._replace(keys=array("q", (key for key in one.keys if key not in left_out))) for one in sections]
        return [section for section in kept if section.keys]

    def _read_sections(self, query: Query) -> Sequence[Section]:
        if self.day is not None:
            return self._store.day_sections(self.day, query, self._category())
        return [] if self.view.is_listing else [Section(None, self._store.find(query))]

    def _category(self) -> str | None:
        """The category whose listings are shown, if it is one."""
        return self.view.value if self.view.kind == "category" else None

    def _typed(self) -> Query:
        if not self.search_text.strip():
            self.search_error = ""
            return Everything()
        from readerapp.search_language import parse  # noqa: PLC0415 - a start searches for nothing

        try:
            found = parse(self.search_text, unfinished=True)
        except QueryError as error:
            self.search_error = str(error)
            return Everything()
        self.search_error = ""
        return found

    def _step(self, step: int) -> None:
        row = self._list.current_row()
        if row < 0:
            self.first()
            return
        target = self._model.paper_row(row + step, step)
        if target is not None:
            self._list.go_to(target)

    def _go_to_row(self, row: int | None) -> None:
        self._list.go_to(-1 if row is None else row)
        if row is None:
            self.current_changed.emit()

    def _nearest_key(self, row: int, gone: Container[int]) -> int | None:
        """The paper in `row`, or the next below it, or else above it, that is not among those that are `gone`."""
        for way in (1, -1):
            at = self._model.paper_row(max(row, 0), way)
            while at is not None:
                key = self._model.key(at)
                if key is not None and key not in gone:
                    return key
                at = self._model.paper_row(at + way, way)
        return None

    def _first_unread_row(self) -> int | None:
        row = self._unread_row(-1, 1) if self._model.papers <= _SMALL_LIST else None
        return row if row is not None else self._model.nearest_paper_row(0)

    def _unread_row(self, row: int, step: int) -> int | None:
        """The next row from `row` in the direction of `step` whose paper is unread."""
        # Listings are never long, and not sorted by key.
        asks = self._model.papers > _SMALL_LIST and not self.view.is_listing
        at = self._model.paper_row(row + step, step)
        while at is not None:
            paper = self._model.paper(at)
            if paper and not paper.read and not paper.dismissed:
                return at
            if asks and abs(at - row) >= _NEAR:
                return self._unread_row_by_query(at, step)
            at = self._model.paper_row(at + step, step)
        return None

    def _unread_row_by_query(self, row: int, step: int) -> int | None:
        """The same for what is far away in a long list, which is sorted by key, newest first."""
        query = And((self.view.search(self._typed(), self.show_dismissed), Is("unread")))
        unread: array[int] = self._store.find(query)
        here = self._model.key(row)
        if here is None:
            key = unread[0] if unread and step > 0 else None
        elif step > 0:
            key = next((one for one in unread if one < here), None)
        else:
            key = next((one for one in reversed(unread) if one > here), None)
        return self._model.row_of(key) if key is not None else None

    def _neighbour_day(self, later: bool) -> None:
        day = self.day or self._store.newest_day()
        if day is None:
            self.ended.emit("No listing is in your library yet.")
            return
        category = self._category()
        # From a view that is no day, "the day before" is the newest one.
        found = self._store.neighbour_day(day, later, category) if self.day else day
        if found is None:
            self.ended.emit(f"No {'later' if later else 'earlier'} listing {'of this category ' if category else ''}is here.")
            return
        iso = found.isoformat()
        self.go_to(self.view._replace(day=iso) if category else View("day", iso))

    def _neighbour_category(self, step: int) -> None:
        if view := self._sidebar.neighbour("category", step):
            self.go_to(view)
        else:
            self.ended.emit(f"No category stands {'below' if step > 0 else 'above'} this one in the sidebar.")

    def _show_earlier_days(self) -> None:
        self._days += _MORE_DAYS
        self.refresh_sidebar()

    def _fold(self, row: int) -> None:
        key = self._list.current_key()
        # The paper that was folded away before, if nobody has gone on since.
        before = self._folded_away[0] if self._folded_away and self._folded_away[1] == key else None
        self._model.fold(row)
        if key is not None and self._model.row_of(key) is None:
            self._go_to_row(self._model.nearest_paper_row(row))
            self._folded_away = key if before is None else before, self._list.current_key()
        elif before is not None and self.go_to_paper(before):
            self._folded_away = None
        elif key is None:
            self._go_to_row(self._model.nearest_paper_row(row))
        self._list.show_header(row)
