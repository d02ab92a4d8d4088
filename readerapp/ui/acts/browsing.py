"""What the list shows: a view of the library, narrowed by a search."""

from array import array
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from readerapp.errors import QueryError
from readerapp.search.query import Everything, Query
from readerapp.search.view import View
from readerapp.storage.records import DaySummary
from readerapp.storage.store import Store
from readerapp.triage import TriageState
from readerapp.ui.acts import unread
from readerapp.ui.acts.counting import Counting
from readerapp.ui.acts.gathering import Gathering
from readerapp.ui.acts.wanted import Found, Wanted
from readerapp.ui.paper_list.table import PaperList

_SEARCH_DELAY = 15
"""Milliseconds after a key press: what is pasted, or typed at once, is one search. No search holds the window up."""


class Browsing(QObject):
    """Fills the list from the library and keeps track of the current paper."""

    done = Signal()
    """The last undecided paper of a listing was decided by an act that moves on."""
    shown = Signal(bool)
    """The list shows something else; with True, the same list was reloaded."""
    current_changed = Signal()
    """The current paper changed."""
    counted = Signal()
    """The number of papers left changed."""

    def __init__(
        self,
        store: Store,
        papers: PaperList,
        counting: Counting,
        dims_dismissed: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`dims_dismissed` returns whether dismissed papers stay in the list, dimmed."""
        super().__init__(parent)
        self._store, self._dims_dismissed = store, dims_dismissed
        self._list = papers
        self._model = papers.rows
        self.gathering = Gathering(store, papers.rows, self)
        self.gathering.whole.connect(self.counted)
        self._day_shown: date | None = None
        """The `day` at the last reading."""
        self.counting = counting
        self.view = View("today")
        self.day: date | None = None
        """The listing day shown, if the view is one."""
        self.total = 0
        self.left = 0
        """The papers of the listing and how many are undecided; in other views, papers and unread papers."""
        self.search_text = ""
        self.search_error = ""
        self._asked: Query = Everything()
        """The parsed search at the time the list was asked for."""
        self.show_dismissed = False
        self._dimmed: set[int] = set()
        """Papers dismissed in this list that stay, dimmed, until another list is shown."""
        self._opened_at: int | None = None
        """The paper that was current when the list was opened."""
        self._is_begun = False
        """Whether the user has done anything in the list since."""
        self._folded_away: tuple[int, int | None] | None = None
        """The current paper before its section was folded, and the one after."""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SEARCH_DELAY)
        self._typing.timeout.connect(self._follow_typing)
        papers.current_changed.connect(self.current_changed)
        papers.header_clicked.connect(self._fold)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def go_to(self, view: View) -> None:
        """Show `view` from its first unread paper."""
        self.view, self._folded_away = view, None
        self.search_text, self.search_error = "", ""
        self.show_dismissed = False
        self._dimmed.clear()
        self._typing.stop()
        self.day = self._listing_day()
        self._fill(self._wanted().read(self._store))
        self._begin()
        self.counting.show_chosen(view)
        self.shown.emit(False)

    def show(self, kind: str) -> None:
        """Show one of the named views: "today", "unread", "starred", "all" or "dismissed"."""
        self.go_to(View(kind))

    def go_to_paper(self, key: int) -> bool:
        """Make a paper the current one, if it is in the list."""
        row = self._model.found_row(key)
        if row is None:
            return False
        self._list.go_to(row)
        return True

    def search(self, text: str) -> None:
        """Show only what matches `text`, shortly after the last key press."""
        if text == self.search_text:
            return
        self.search_text = text
        if text.strip():
            self._typing.start()
        else:
            self._typing.stop()
            self._narrow()

    def search_now(self) -> None:
        """Search at once."""
        if self._typing.isActive():
            self._typing.stop()
            self._follow_typing()

    def reload(self, keep: int | None = None) -> None:
        """Reload the view. The paper `keep`, or else the current one, stays current if it is still in the list."""
        self._gather(lambda found: self._show_again(found, keep))

    def _show_again(self, found: Found, keep: int | None) -> None:
        self._refill(found, keep)
        self.shown.emit(True)
        self.counting.soon()

    def removes_dismissed(self) -> bool:
        """Whether dismissing a paper removes it from the list (in the list of dismissed papers: restoring it)."""
        if self.view.kind == "dismissed":
            return True
        return not (self._dims_dismissed() or self.show_dismissed or self.view.has_dismissed(self._typed()))

    def skip(self, keys: Container[int]) -> None:
        """Go to the next undecided paper outside `keys`, whose dismissal is pending."""
        if self.view.kind == "dismissed":
            key = self._model.nearest_key(self._list.current_row(), keys)
            self.go_to_row(None if key is None else self._model.row_of(key))
        else:
            self._go_to_undecided(self._list.current_row() - 1, keys)

    def go_on(self, left_out: Container[int] = ()) -> None:
        """Go from the paper just decided to the next undecided one below, or else to the nearest above, outside `left_out`.

        If none is left, no paper is current, so that one key press too many does not change a decided paper.
        """
        self._go_to_undecided(self._list.current_row(), left_out)
        self.check_done()

    def check_done(self) -> None:
        """Emit `done` if nothing is left of the listing shown."""
        if self.view.is_listing and not (self.left or self.search_text.strip()):
            self.done.emit()

    def _go_to_undecided(self, row: int, left_out: Container[int] = ()) -> None:
        for start, step in ((row, 1), (row + 1, -1)):
            found = self._next_row(start, step, unread.UNDECIDED)
            while found is not None and self._model.key(found) in left_out:
                found = self._next_row(found, step, unread.UNDECIDED)
            if found is not None:
                self._list.go_to(found)
                return
        self.go_to_row(None)

    def apply(self, before: Mapping[int, TriageState], after: Mapping[int, TriageState]) -> None:
        """Show what an act changed. Dismissed papers leave the list unless they stay dimmed."""
        self._is_begun = True
        knows_all = self._model.has_all(after)
        self._model.apply(before, after)
        leaves = self.view.kind != "dismissed"
        gone = [key for key, state in after.items() if state.dismissed == leaves != before[key].dismissed]
        if gone and self.removes_dismissed():
            self._remove(gone)
        elif gone and self._dims_dismissed():
            self._dimmed.update(key for key in gone if self._model.row_of(key) is not None)
        self._dimmed.difference_update(key for key, state in after.items() if not state.dismissed)
        if knows_all:
            waiting = sum(state.is_left - before[key].is_left for key, state in after.items())
            self.left = max(0, self.left + waiting)
        elif self.day is not None:
            # An undo may change papers of other days, which are not counted here.
            self.left = self._store.day_summary(self.day, self.category()).left
        self.counted.emit()
        self.counting.soon()

    def _remove(self, gone: Sequence[int]) -> None:
        """Remove papers from the list. If the current one goes, the next undecided paper becomes current, or none."""
        current, row = self._list.current_key(), self._list.current_row()
        following = self._model.nearest_key(row, set(gone))
        self._model.remove(gone)
        if current is None or current not in gone:
            if current is not None:
                self.go_to_paper(current)
            return
        at = self._model.row_of(following) if following is not None else None
        if at is None:
            self.go_to_row(None)
        elif self.view.kind == "dismissed":
            self.go_to_row(at)
        else:
            # Rows above come first if `following` lies above the removed rows.
            self._go_to_undecided(at - 1)

    def bring_back(self, after: Mapping[int, TriageState]) -> None:
        """Show the papers of an act that was undone or redone: those that belong to the list are in it again."""
        if self._model.has_all(after):
            return
        nowhere = self._list.current_key() is None
        lacking = self._model.lacking(after)
        if self._model.takes_back:
            # A look at these papers, however many there are in the list.
            back = self._store.among(self._wanted().query, list(lacking))
            if back:
                self._model.insert(back)
                self.shown.emit(True)
        else:
            back = {
                key for section in self._wanted().read(self._store).sections for key in lacking.intersection(section.keys)
            }
            if back:
                self.reload()
        rows = [row for key in back if (row := self._model.row_of(key)) is not None] if nowhere else []
        if rows:
            self._list.go_to(min(rows))

    def stay_on_this_day(self) -> None:
        """Do not switch to a newer listing until the user does."""
        self._is_begun = True

    def keys(self) -> "array[int]":
        """The keys of the papers in the list."""
        return self._model.keys()

    def stop(self) -> None:
        """Stop all timers: the window is closing, and then the library."""
        self._typing.stop()
        self.gathering.close()
        self.counting.stop()

    def toggle_hidden(self) -> None:
        """Show dismissed papers in the list, dimmed, or hide them again."""
        self.show_dismissed = not self.show_dismissed
        self._dimmed.clear()
        self._narrow()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _follow_typing(self) -> None:
        """Show what matches the search text, unless its meaning is unchanged."""
        before, error = self._asked, self.search_error
        # Compare texts: two kinds of query with the same words may compare as equal.
        if repr(self._typed()) != repr(before) or error or self.search_error:
            self._narrow()

    def _narrow(self) -> None:
        """Show other papers of the view: those that match the search, or dismissed ones as well."""
        self._gather(self._show_narrowed)

    def _show_narrowed(self, found: Found) -> None:
        self._refill(found)
        self.shown.emit(False)

    def _gather(self, then: Callable[[Found], None]) -> None:
        """Find what is to be shown now, and then show it by `then`. What the user does meanwhile is done to the old list."""
        if not (self._is_in_the_middle() and self.left and self.day is not None):
            # Else a listing is not left for a newer one.
            self.day = self._listing_day()
        # What has been scrolled to stays in reach.
        self.gathering.find(self._wanted(), max(self._list.current_row(), 0), then)

    def _is_in_the_middle(self) -> bool:
        return self._is_begun or self._list.current_key() != self._opened_at or bool(self.search_text.strip())

    def _refill(self, found: Found, keep: int | None = None) -> None:
        row, day = self._list.current_row(), self._day_shown
        key = keep if keep is not None else self._list.current_key()
        place = self._list.verticalScrollBar().value()
        checked = set(self._model.checked)
        self._fill(found)
        if checked:
            self._model.check(self._model.in_order(checked), on=True)
        self._list.verticalScrollBar().setValue(place)
        # What a search finds is read as far down as the current paper was, deep enough while letters are added. To look for
        # it in all that is found would hold the window up.
        is_near = key is not None and (not self.search_text.strip() or self._model.row_of(key) is not None)
        if key is not None and is_near and self.go_to_paper(key):
            return
        if row < 0 or self.day != day:
            # A list that was empty, or another listing, starts at its first unread paper.
            self._begin()
        else:
            self.go_to_row(self._model.nearest_paper_row(row))

    def _begin(self) -> None:
        row = self.unread_row(-1, 1) if self._model.paper_count <= unread.SMALL_LIST else None
        self.go_to_row(row if row is not None else self._model.nearest_paper_row(0))
        self._opened_at, self._is_begun = self._list.current_key(), False

    def _fill(self, found: Found) -> None:
        """Show what was found."""
        self._day_shown, sections = self.day, found.sections
        if self.day is not None:
            summary: DaySummary = self._store.day_summary(self.day, self.category())
            self.total, self.left = summary.papers, summary.left
        else:
            self.total, self.left = sum(len(section.keys) for section in sections), 0
        headed = self.view.is_listing and any(section.kind is not None for section in sections)
        # Search results are never hidden in a folded section.
        folds = not self.search_text.strip()
        self._model.show(sections, headed, folds, found.rest is None, found.total)
        self.gathering.show_rest(found)

    def _listing_day(self) -> date | None:
        """The day of the listing shown; None if the view is not a listing or there is none yet."""
        if not self.view.is_listing:
            return None
        named = self._named_day()
        return date.fromisoformat(named) if named else self._store.newest_day(self.category())

    def _named_day(self) -> str:
        """The day named by the view itself."""
        return self.view.day or (self.view.value if self.view.kind == "day" else "")

    def _wanted(self) -> Wanted:
        self._asked = self._typed()
        return Wanted(self.view, self.day, self._asked, self.show_dismissed, frozenset(self._dimmed))

    def category(self) -> str | None:
        """The category whose listings are shown, if the view is one."""
        return self.view.value if self.view.kind == "category" else None

    def _typed(self) -> Query:
        if not self.search_text.strip():
            self.search_error = ""
            return Everything()
        from readerapp.search.language import parse  # noqa: PLC0415 - a start searches for nothing

        try:
            found = parse(self.search_text, unfinished=True)
        except QueryError as error:
            self.search_error = str(error)
            return Everything()
        self.search_error = ""
        return found

    def step(self, step: int) -> None:
        """Go `step` papers down, or up if negative; without a current paper, to the first."""
        row = self._list.current_row()
        if row < 0:
            self.go_to_row(self._model.nearest_paper_row(0))
            return
        target = self._model.paper_row(row + step, step)
        if target is not None:
            self._list.go_to(target)

    def go_to_row(self, row: int | None) -> None:
        """Make the paper in `row` current; with None, no paper is current."""
        self._list.go_to(-1 if row is None else row)
        if row is None:
            self.current_changed.emit()

    def unread_row(self, row: int, step: int) -> int | None:
        """The next row from `row` in direction `step` (1 or -1) whose paper is unread and not dismissed."""
        return self._next_row(row, step, unread.UNREAD)

    def _next_row(self, row: int, step: int, wanted: unread.Wanted) -> int | None:
        # Listings are not sorted by key.
        short = self.view.is_listing or self._model.paper_count <= unread.SMALL_LIST
        far = None if short else self.view.search(self._typed(), self.show_dismissed)
        return unread.next_row(self._store, self._model, row, step, wanted, far)

    def _fold(self, row: int) -> None:
        key = self._list.current_key()
        # Return to the paper that was folded away, if the user has not moved on.
        before = self._folded_away[0] if self._folded_away and self._folded_away[1] == key else None
        self._model.fold(row)
        if key is not None and self._model.row_of(key) is None:
            self.go_to_row(self._model.nearest_paper_row(row))
            self._folded_away = key if before is None else before, self._list.current_key()
        elif before is not None and self.go_to_paper(before):
            self._folded_away = None
        elif key is None:
            self.go_to_row(self._model.nearest_paper_row(row))
        self._list.show_header(row)
