"""Links on a paper's page lead to the papers of an author, a category or a tag; Back returns."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple
from urllib.parse import unquote

from PySide6.QtCore import QObject, QUrl

from readerapp.search.view import View
from readerapp.system.lazy_patterns import pattern
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.lists.seen import SeenList
from readerapp.ui.paper.links import AUTHOR, CATEGORY, TAG
from readerapp.ui.paper_list.header import SearchField
from readerapp.ui.window.arrangement import Arrangement
from readerapp.ui.window.ways.namesakes import Namesakes, by_author
from readerapp.ui.window.ways.same_day import same_day

_ONE_WORD = pattern(r"[\w.-]+")
_ALL = View("all")


class _Place(NamedTuple):
    """What the window showed when a link was followed."""

    seen: SeenList
    day: date | None
    current: int | None
    selected: frozenset[int]
    scrolled: int
    detail_alone: bool
    """Whether the narrow window showed the paper in place of the list."""


class Detours(QObject):
    """Searches the whole library for the papers that a link leads to, and returns to where the user was."""

    def __init__(self, desk: Desk, field: SearchField, arrangement: Arrangement) -> None:
        super().__init__(desk.window)
        self._store, self._browsing, self._list = desk.store, desk.browsing, desk.papers
        self._field, self._arrangement = field, arrangement
        self._places: list[_Place] = []
        self._travels = False
        self._namesakes = Namesakes(desk.store, desk.bar, self._show_all, self._is_shown, self)
        desk.browsing.shown.connect(lambda: self._forget())

    def follow(self, url: QUrl) -> None:
        """Show the papers that `url`, a link of ui/paper/links, leads to. The current paper stays current."""
        kind, _, rest = url.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")
        search = _SEARCHES[kind](unquote(rest))
        browsing, model = self._browsing, self._list.rows
        here = _Place(
            SeenList.now(browsing),
            browsing.day,
            self._list.current_key(),
            frozenset(model.checked),
            self._list.verticalScrollBar().value(),
            not self._list.isVisible(),
        )
        self._places.append(here)
        self._show_all(search)
        self._arrangement.show_list()
        self._arrangement.take_focus()
        if kind == AUTHOR:
            self._namesakes.tell(unquote(rest), search)

    def close(self) -> None:
        """The window is closing."""
        self._namesakes.close()

    def back(self) -> bool:
        """Return to where the last link was followed. Returns whether there was one."""
        if not self._places:
            return False
        place = self._places.pop()
        self._show(place.seen._replace(view=same_day(self._store, place.seen.view, place.day)))
        self._list.rows.check(place.selected.intersection(self._list.rows.keys()), on=True)
        if place.current is not None:
            self._browsing.go_to_paper(place.current)
        self._list.verticalScrollBar().setValue(place.scrolled)
        if place.detail_alone:
            self._arrangement.show_detail()
        self._arrangement.take_focus()
        return True

    def _show_all(self, search: str) -> None:
        """Show all papers of the library that `search` finds. The current paper stays current, if it is among them."""
        current = self._list.current_key()
        # All papers of an author include the dismissed ones.
        self._show(SeenList(_ALL, search, show_dismissed=True))
        if current is not None:
            self._browsing.go_to_paper(current)

    def _is_shown(self, search: str) -> bool:
        return self._browsing.view == _ALL and self._browsing.searching.text == search

    def _show(self, seen: SeenList) -> None:
        self._travels = True
        seen.show(self._browsing, self._field)
        self._travels = False

    def _forget(self) -> None:
        """Offer no way back if the user has gone elsewhere without a link."""
        if not self._travels and self._browsing.view != _ALL:
            self._places.clear()


def _quoted(field: str, value: str) -> str:
    return f"{field}:{value}" if _ONE_WORD.fullmatch(value) else f'{field}:"{value}"'


_SEARCHES: dict[str, Callable[[str], str]] = {
    AUTHOR: by_author,
    CATEGORY: lambda name: _quoted("cat", name),
    TAG: lambda name: _quoted("tag", name),
}
