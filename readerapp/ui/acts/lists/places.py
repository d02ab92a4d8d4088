"""Where the user stopped: the paper last current in each view, and the view that was shown when readerapp was closed."""

from typing import NamedTuple

from readerapp.search.view import View
from readerapp.storage.store import Store


class Stop(NamedTuple):
    """A view, its current paper, and the newest listing day the library had at the time."""

    view: View
    paper: int
    newest: str
    """An ISO date; empty if the library had no listings."""

    @classmethod
    def parse(cls, text: object) -> "Stop | None":
        """The stop that str(stop) wrote; None if `text` is not one."""
        words = text.split(" ", 2) if isinstance(text, str) else []
        view = View.parse(words[2]) if len(words) == 3 else None
        if view is None or not words[0].isdecimal():
            return None
        return cls(view, int(words[0]), words[1].strip("-") and words[1])

    def __str__(self) -> str:
        return f"{self.paper} {self.newest or '-'} {self.view}"


class Places:
    """Remembers where the user stopped in each view."""

    def __init__(self) -> None:
        self._papers: dict[View, int] = {}

    def stop_at(self, view: View, paper: int | None) -> None:
        """Remember the current paper of a view that the user leaves."""
        if paper is None:
            self._papers.pop(view, None)
        else:
            self._papers[view] = paper

    def view_to_open(self, store: Store, stopped: object) -> View:
        """The view to show at a start: where the user `stopped`, as str(Stop) writes it, or else the newest listing."""
        stop = Stop.parse(stopped)
        if stop is None or not is_worth_a_return(store, stop):
            return View("today")
        self.stop_at(stop.view, stop.paper)
        return stop.view

    def of(self, view: View) -> int | None:
        """The paper at which the user stopped in `view`."""
        return self._papers.get(view)


def is_worth_a_return(store: Store, stop: Stop) -> bool:
    """Whether to start there: undecided papers are left, and no newer listing has come since."""
    newest = store.newest_day()
    if (newest.isoformat() if newest else "") != stop.newest:
        return False
    view = stop.view
    if view.kind == "undecided":
        return store.counts().undecided > 0
    category = view.value if view.kind == "category" else None
    day = view.named_day or store.newest_day(category)
    return view.is_listing and day is not None and store.day_summary(day, category).undecided > 0
