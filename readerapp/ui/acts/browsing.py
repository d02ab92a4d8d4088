"""What the list shows: a view of the library, narrowed by a search."""

from array import array
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.words import day_words
from readerapp.triage import Changes, TriageState
from readerapp.ui.acts.counting import Counting
from readerapp.ui.acts.lists import undecided
from readerapp.ui.acts.lists.folding import Folding
from readerapp.ui.acts.lists.gathering import Gathering
from readerapp.ui.acts.lists.places import Places, Stop
from readerapp.ui.acts.lists.still_listed import still_listed
from readerapp.ui.acts.lists.wanted import Found, Wanted
from readerapp.ui.acts.searching import Searching
from readerapp.ui.paper_list.part import FEW
from readerapp.ui.paper_list.table import PaperList


class Browsing(QObject):
    """Fills the list from the library and keeps track of the current paper."""

    done = Signal()
    """The last undecided paper of a listing was decided by an act that moves on."""
    shown = Signal(bool)
    """The list shows something else or, with True, the same list again, reloaded."""
    current_changed = Signal()
    """The current paper changed."""
    counted = Signal()
    """The number of undecided papers changed."""

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
        """The `day` when the list was last read."""
        self.counting = counting
        self.view = View("today")
        self.places = Places()
        self.day: date | None = None
        """The listing day shown, if the view is one."""
        self.total = self.undecided = 0
        """How many papers the listing has, and how many of them are undecided; in other views, 0 are."""
        self.searching = Searching(self)
        self.show_dismissed = self.show_muted = False
        self.kept: tuple[int, ...] = ()
        """The papers in the view "kept"."""
        self.kept_of = self.view
        """The view that those two passes go through."""
        self._dimmed: set[int] = set()
        """Papers dismissed in this list that stay in it, dimmed, until another list is shown."""
        self._opened_at: int | None = None
        """The current paper when the list was opened."""
        self.is_begun = False
        """Whether the user has done anything in the list since."""
        self._left_at: int | None = None
        """The current paper before the search."""
        self.order: Callable[[Found], Found] = lambda found: found
        """Puts the papers of a list into the order in which they are shown."""
        self._folding = Folding(papers, self.go_to_row)
        self.searching.changed.connect(self._narrow)
        self.searching.reworded.connect(self.counted)
        papers.current_changed.connect(self.current_changed)
        papers.header_clicked.connect(self._folding.fold)

    # --- what is shown ----------------------------------------------------------------------------------------------------

    def go_to(
        self, view: View, search: str = "", show_dismissed: bool = False, show_muted: bool = False, in_library: bool = False
    ) -> None:
        """Show `view` narrowed by `search`, or what that finds `in_library`. The first undecided paper becomes current, at or
        below the one where the user stopped.
        """
        if view != self.view:
            self.places.stop_at(self.view, self._list.current_key())
        self.view = view
        self._folding.forget()
        self.searching.clear()
        self.searching.text, self.searching.in_library = search, in_library
        self._left_at = None
        self.show_dismissed, self.show_muted = show_dismissed, show_muted
        self._dimmed.clear()
        self.day = self._listing_day()
        self.searching.ask()
        others = self._fill(self._wanted().read(self._store, reach=self.places.of(view)))
        self._begin()
        if not others:
            self.current_changed.emit()
        self.counting.show_chosen(view)
        self.shown.emit(False)

    def show(self, kind: str) -> None:
        """Show one of the named views: "today", "undecided", "starred", "all" or "dismissed"."""
        self.go_to(View(kind))

    def go_to_paper(self, key: int) -> bool:
        """Make a paper current. Returns whether it is in the list."""
        row = self._model.found_row(key)
        if row is None:
            return False
        self._list.go_to(row)
        return True

    def reload(self, keep: int | None = None) -> None:
        """Reload the view. The paper `keep`, or else the current one, stays current if it is still in the list."""
        self._gather(lambda found: self._show_again(found, keep), keep)

    def _show_again(self, found: Found, keep: int | None) -> None:
        self._refill(found, keep)
        self.shown.emit(True)
        self.counting.soon()

    def removes_dismissed(self) -> bool:
        """Whether dismissing a paper removes it from the list; in the list of dismissed papers, whether restoring does."""
        if self.view.kind == "dismissed" and not self.searching.finds_anywhere:
            return True
        if self._dims_dismissed() or self.show_dismissed or self.searching.finds_anywhere:
            return False
        return not self.view.has_dismissed(self.searching.query())

    def skip(self, keys: Container[int], quiet_too: bool | None = None) -> None:
        """Go to the next undecided paper outside `keys`, which will leave the list; by default `quiet_too` if this one is."""
        if self.view.kind == "dismissed":
            key = self._model.nearest_key(self._list.current_row(), keys)
            self.go_to_row(None if key is None else self._model.row_of(key))
        else:
            self._go_to_undecided(self._list.current_row() - 1, keys, self._is_quiet() if quiet_too is None else quiet_too)

    def go_on(self, left_out: Container[int] = ()) -> None:
        """Go from the paper just decided to the next undecided one below outside `left_out`, or else to the nearest above.

        If there is none, no paper is current: one key press too many must not change a decided paper.
        """
        self._go_to_undecided(self._list.current_row(), left_out, self._is_quiet())
        self.check_done()

    def check_done(self) -> None:
        """Emit `done` if nothing is undecided in the listing shown."""
        if self.view.is_listing and not (self.undecided or self.searching.is_on or self._is_quiet()):
            self.done.emit()

    def _is_quiet(self) -> bool:
        """Whether the current paper is a mere replacement. Only some users decide about those."""
        paper = self._model.paper(self._list.current_row())
        return paper is not None and paper.quiet

    def _go_to_undecided(self, row: int, left_out: Container[int] = (), quiet_too: bool = False) -> None:
        """Go to the next undecided paper below `row`, or else above; `quiet_too`: mere replacements count as undecided."""
        for start, step in ((row, 1), (row + 1, -1)):
            found = self.undecided_row(start, step, quiet_too)
            while found is not None and self._model.key(found) in left_out:
                found = self.undecided_row(found, step, quiet_too)
            if found is not None:
                self._list.go_to(found)
                return
        self.go_to_row(None)

    def apply(self, changes: Changes) -> None:
        """Show what an act changed. Dismissed papers leave the list unless they stay dimmed."""
        self.is_begun = True
        before, after, _, moves = changes
        knows_all = self.day is not None and not self._model.lacking(after)
        self._model.apply(before, after)
        leaves = self.view.kind != "dismissed"
        gone = [key for (was, now), its in moves.items() if now.dismissed == leaves != was.dismissed for key in its]
        if gone and self.removes_dismissed():
            current = self._list.current_key()
            self._remove(gone, quiet_too=current is not None and current in before and before[current].quiet)
        elif gone and self._dims_dismissed():
            self._dimmed.update(key for key in gone if self._model.row_of(key) is not None)
        self._dimmed = {key for key in self._dimmed if key not in after or after[key].dismissed}
        if knows_all and not self.searching.finds_anywhere:
            waiting = sum((now.undecided - was.undecided) * len(its) for (was, now), its in moves.items())
            self.undecided = max(0, self.undecided + waiting)
        elif self.day is not None:
            # An undo, or an act in a search of the library, may change papers of other days, which do not count here.
            self.undecided = self._store.day_summary(self.day, self.category()).undecided
        self.gathering.again(self._wanted())
        self.counted.emit()
        self.counting.soon()

    def _remove(self, gone: Sequence[int], quiet_too: bool) -> None:
        """Remove papers from the list. If the current one goes, the next undecided paper becomes current, or none."""
        if self._list.current_key() in gone:
            # Before its row goes: Qt would make a neighbour current for a moment, and a screen reader would announce it.
            bar = self._list.verticalScrollBar()
            place = bar.value()
            self.skip(set(gone), quiet_too)
            bar.setValue(place)
        current = self._list.current_key()
        self._model.remove(gone)
        if current is not None:
            self.go_to_paper(current)

    def bring_back(self, after: Mapping[int, TriageState]) -> None:
        """Put the papers of an act that was undone or redone back into the list, as far as they belong to it."""
        lacking = self._model.lacking(after)
        if not lacking:
            return
        nowhere, wanted = self._list.current_key() is None, self._wanted()
        if wanted.goes_by_key and len(lacking) > FEW and self._store.looks_long(wanted.query):
            # The search index would gather a prefix again for every few hundred of them.
            self.reload()
            back = lacking
        elif self._model.takes_back and wanted.goes_by_key:
            # Only these papers are looked at, however long the list is.
            back = self._store.among(wanted.query, list(lacking))
            if back:
                self._model.insert(back)
                self.shown.emit(True)
        elif not self._model.is_whole:
            # The rest, which is still being read, may be from before the act.
            self.reload()
            back = lacking
        else:
            back = {key for section in wanted.read(self._store).sections for key in lacking.intersection(section.keys)}
            if back:
                self.reload()
        rows = [row for key in back if (row := self._model.row_of(key)) is not None] if nowhere else []
        if rows:
            self._list.go_to(min(rows))

    def stay_on_this_day(self) -> None:
        """Stay on the listing shown when a newer one arrives, until the user switches."""
        self.is_begun = True

    def in_the_middle(self, key: int | None) -> bool:
        """Whether the user, who is at the paper `key`, has begun with the list or is searching it."""
        return self.is_begun or key != self._opened_at or self.searching.is_on

    def keys(self) -> "array[int]":
        """The keys of the papers in the list."""
        return self._model.keys()

    def stopped_at(self) -> str:
        """Where the user is now, for the next start. Raises StorageError."""
        newest = self._store.newest_day()
        view = self.kept_of if self.view.kind == "kept" else self.view
        return str(Stop(view, self._list.current_key() or 0, newest.isoformat() if newest else ""))

    def stop(self) -> None:
        """Stop all timers: the window is closing, and the library after it."""
        self.searching.stop()
        self.gathering.close()
        self.counting.stop()

    def toggle_hidden(self, muted: bool = False) -> None:
        """Show dismissed (or `muted`) papers in the list, dimmed, or hide them again."""
        if muted:
            self.show_muted = not self.show_muted
        else:
            self.show_dismissed = not self.show_dismissed
            self._dimmed.clear()
        self._narrow()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _narrow(self) -> None:
        """Show more or fewer papers of the view: the search changed, or whether hidden papers are shown."""
        if self.searching.is_on and self._left_at is None:
            self._left_at = self._list.current_key()
        self._gather(self._show_narrowed)

    def _show_narrowed(self, found: Found) -> None:
        self._refill(found)
        if not self.searching.is_on:
            self._left_at = None
        if self._list.current_key() is None:
            self.go_to_row(self._model.nearest_paper_row(0))
        self.shown.emit(False)

    def _gather(self, then: Callable[[Found], None], keep: int | None = None) -> None:
        """Find what the list is to show, and call `then` to show it. Until then, acts apply to the old list."""
        key = keep if keep is not None else self._list.current_key()
        if not (self.in_the_middle(key) and self.undecided and self.day is not None):
            # Somebody in the middle of a listing is not moved to a newer one.
            self.day = self._listing_day()
        self.searching.ask()
        # Read at least down to what has been scrolled to, and to the paper that will be current, see `_go_back`.
        ways = (key, self._left_at, self.places.of(self.view))
        reach = None if self.searching.is_on else next((way for way in ways if way is not None), None)
        self.gathering.find(self._wanted(), max(self._list.current_row(), 0), reach, then)

    def _refill(self, found: Found, keep: int | None = None) -> None:
        row, day, was_empty = self._list.current_row(), self._day_shown, not self._model.paper_count
        key = keep if keep is not None else self._list.current_key()
        place = self._list.verticalScrollBar().value()
        checked = set(self._model.checked)
        others = self._fill(found)
        if checked:
            self._model.check(still_listed(self._model, checked), on=True)
        self._list.verticalScrollBar().setValue(place)
        self._go_back(row, key, is_new=was_empty or self.day != day)
        if not others:
            # The same paper is current, but may have another version or other tags.
            self.current_changed.emit()

    def _go_back(self, row: int, key: int | None, is_new: bool) -> None:
        """Make the paper `key`, which was in `row`, current again, or else one near it. `is_new`: this is another list."""
        # The results of a search are read as far down as the current paper was, which is deep enough while letters are
        # added. Looking for the paper in all of them would hold up the window.
        is_near = key is not None and (not self.searching.is_on or self._model.row_of(key) is not None)
        if key is not None and is_near and self.go_to_paper(key):
            return
        if not self.searching.is_on and self._left_at is not None and self.go_to_paper(self._left_at):
            return
        if is_new:
            # A list that was empty before, or another listing, starts at its first undecided paper.
            self._begin()
        elif self.view.kind == "dismissed":
            self.go_to_row(self._model.nearest_paper_row(row))
        else:
            # Another process removed the current paper, or there was none. The next key press is not for a decided one.
            self._go_to_undecided(row - 1)

    def _begin(self) -> None:
        paper = self.places.of(self.view)
        stopped = None if paper is None else self._model.found_row(paper)
        row = None
        if self._model.paper_count <= undecided.SMALL_LIST:
            row = self.undecided_row(-1 if stopped is None else stopped - 1, 1)
            if row is None and stopped:
                row = self.undecided_row(-1, 1)
        self.go_to_row(row if row is not None else self._model.nearest_paper_row(stopped or 0))
        self._opened_at, self.is_begun = self._list.current_key(), False

    def _fill(self, found: Found) -> bool:
        """Show what was found. Returns whether the papers or their order differ from before."""
        found = self.order(found)
        self._day_shown, sections = self.day, found.sections
        if self.day is not None:
            summary = self._store.day_summary(self.day, self.category())
            self.total, self.undecided = summary.papers, summary.undecided
        else:
            self.total, self.undecided = sum(len(section.keys) for section in sections), 0
        headed = self.view.is_listing and any(section.kind is not None for section in sections)
        # Search results are never hidden in a folded section.
        others = self._model.show(sections, headed, not self.searching.is_on, not found.goes_on, found.total)
        self.gathering.show_rest(found)
        return others

    def _listing_day(self) -> date | None:
        """The day of the listing shown; None if the view is not a listing or there is none yet."""
        if not self.view.is_listing:
            return None
        return self.view.named_day or self._store.newest_day(self.category())

    def _wanted(self) -> Wanted:
        if self.searching.finds_anywhere:
            return Wanted(View("all"), None, self.searching.asked)
        if self.view.kind == "kept":
            return Wanted(self.view, None, self.searching.asked, among=self.kept)
        hides_muted = not self.show_muted and self._store.mutes_any()
        return Wanted(self.view, self.day, self.searching.asked, self.show_dismissed, frozenset(self._dimmed), hides_muted)

    @property
    def view_title(self) -> str:
        """The name of the view: "Today", "Tue 30 June", "cs.CV"."""
        if self.view.kind == "search":
            return self.counting.search_name(self.view.value)
        return day_words(self.day, clock.today()) if self.view.kind == "day" and self.day else self.view.title

    def category(self) -> str | None:
        """The category whose listings are shown, if the view is one."""
        return self.view.value if self.view.kind == "category" else None

    def step(self, step: int) -> None:
        """Go `step` papers down, or up if negative; without a current paper, to the first."""
        row = self._list.current_row()
        target = self._model.nearest_paper_row(0) if row < 0 else self._model.paper_row(row + step, step)
        if target is not None:
            self._list.go_to(target)

    def go_to_row(self, row: int | None) -> None:
        """Make the paper in `row` current; with None, no paper is current."""
        self._list.go_to(-1 if row is None else row)
        if row is None:
            self.current_changed.emit()

    def undecided_row(self, row: int, step: int, quiet_too: bool = False) -> int | None:
        """The next row from `row` in direction `step` (1 or -1) with an undecided paper; `quiet_too`: or a replacement."""
        return undecided.next_row(self._store, self._model, row, step, self._wanted(), quiet_too)
