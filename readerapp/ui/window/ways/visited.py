"""The way back to papers that were current before, each in its list."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from readerapp.text.language import tr
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.seen import SeenList
from readerapp.ui.paper_list.header import SearchField
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.ways.same_day import same_day

_MOST = 200
_STEP = 2
"""How many rows one step may move: over a paper and a header."""


class _Place(NamedTuple):
    """A paper in a list."""

    seen: SeenList
    paper: int
    row: int
    day: date | None


class Visited(QObject):
    """Remembers where the user jumped from. Single steps are no jumps: Back leads to where they began."""

    def __init__(self, desk: Desk, field: SearchField, arrangement: Arrangement) -> None:
        super().__init__(desk.window)
        self._desk, self._browsing, self._list = desk, desk.browsing, desk.papers
        self._field, self._arrangement = field, arrangement
        self._here: _Place | None = None
        self._places: list[_Place] = []
        desk.browsing.current_changed.connect(self._follow)

    def back(self) -> None:
        """Return to the paper before the last jump, in its list."""
        here = self._here
        while here and self._places and self._places[-1][:2] == here[:2]:
            # Single steps have led back there already.
            self._places.pop()
        if not self._places:
            self._desk.bar.say(tr("There is no paper to go back to."))
            return
        place, self._here, places = self._places.pop(), None, self._places
        self._show(place, here)
        # On the way, the list may have opened at another paper.
        self._places = places
        # As it is shown now: a listing that was the newest may be shown by its day, and its rows may have moved.
        self._here = self._now(place.paper)
        self._arrangement.take_focus()

    def _show(self, place: _Place, here: _Place | None) -> None:
        if here and place.seen == here.seen and self._browsing.go_to_paper(place.paper):
            if self._list.isHidden():
                # A page, such as “Done for today”, is in its place.
                self._browsing.shown.emit(False)
            return
        # Show the paper even if it has been dismissed or muted since.
        seen = place.seen._replace(view=same_day(self._desk.store, place.seen.view, place.day))
        with_dismissed = seen._replace(show_dismissed=True)
        for one in (seen, with_dismissed, with_dismissed._replace(show_muted=True)):
            one.show(self._browsing, self._field)
            if self._browsing.go_to_paper(place.paper):
                return

    def _follow(self) -> None:
        paper = self._list.current_key()
        if paper is None:
            return
        before = self._here
        self._here = now = self._now(paper)
        if before is None or before.paper == now.paper:
            return
        # While the user types a search, the current paper changes all the time.
        types = bool(before.seen.search and now.seen.search) and self._field.hasFocus()
        if types or (before.seen == now.seen and abs(now.row - before.row) <= _STEP):
            return
        self._places = [*self._places[-_MOST:], before]

    def _now(self, paper: int) -> _Place:
        """`paper` in the list shown at this moment."""
        return _Place(SeenList.now(self._browsing), paper, self._list.current_row(), self._browsing.day)
