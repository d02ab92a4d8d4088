"""What a list can show: today, the undecided, a day, a category, a tag. Each is a search of the library with a name."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from readerapp.arxiv.category import taxonomy
from readerapp.errors import QueryError
from readerapp.search.query import NOTHING, And, Everything, Is, Not, Query, Tagged, mentions
from readerapp.text.language import later, tr

LIBRARY_VIEWS = ("today", "undecided", "starred", "all", "dismissed")
_TITLES = {
    "today": later("Today"),
    "undecided": later("Undecided"),
    "starred": later("Starred"),
    "all": later("All papers"),
    "dismissed": later("Dismissed"),
    "kept": later("Kept in the first pass"),
}
_FORMER_NAMES = {"unread": "undecided"}
"""Earlier names of views, which people may still have written down."""

_WITH_DISMISSED = ("all", "starred", "dismissed", "tag", "kept")
"""Views that show dismissed papers too: all means all, a paper stays in the list of its star or tag until that is removed,
and what was kept in a first pass stays until the second is over.
"""


class View(NamedTuple):
    """One of LIBRARY_VIEWS, or "day", "category", "tag" or "search" with its `value` (ISO date, identifier, name, text).

    A category shows its listing of `day` (ISO date), by default the newest. "kept" shows what was kept in the first of two
    passes, which only the window knows; it is never written out.
    """

    kind: str
    value: str = ""
    day: str = ""

    @classmethod
    def parse(cls, text: str) -> "View | None":
        """The view written as str(view) writes it: "undecided", "day:2020-12-15", "tag:to read"; None if it is not a view."""
        text = _FORMER_NAMES.get(text, text)
        kind, _, value = text.partition(":")
        if text in LIBRARY_VIEWS:
            return cls(text)
        if kind == "day":
            day = _iso(value)
            return cls(kind, day) if day else None
        if kind == "category" and value:
            # The address or the title of a feed may contain an @.
            name, _, written = value.rpartition("@")
            day = _iso(written)
            name = name if day else value
            found = taxonomy().find(name)
            return cls(kind, found.id if found else name, day)
        return cls(kind, value) if kind in ("tag", "search") and value else None

    def __str__(self) -> str:
        day = f"@{self.day}" if self.day else ""
        return f"{self.kind}:{self.value}{day}" if self.value else self.kind

    @property
    def named_day(self) -> date | None:
        """The listing day that the view itself names."""
        named = self.day or (self.value if self.kind == "day" else "")
        return date.fromisoformat(named) if named else None

    @property
    def title(self) -> str:
        """Its name in the header of the list; `day_words` names a day."""
        return tr(_TITLES[self.kind]) if self.kind in _TITLES else self.value

    @property
    def is_listing(self) -> bool:
        """Whether it shows what was announced on one day, in sections."""
        return self.kind in ("today", "day", "category")

    def query(self) -> Query:
        """The search that finds its papers; listings ("today", a day, a category) are read instead of searched."""
        match self.kind:
            case "undecided" | "starred" | "dismissed":
                return Is(self.kind)
            case "tag":
                return Tagged(self.value)
            case "search":
                return _read(self.value)[0]
        return Everything()

    @property
    def error(self) -> QueryError | None:
        """Why a saved search cannot be understood: a newer readerapp may have saved it."""
        return _read(self.value)[1] if self.kind == "search" else None

    def search(self, typed: Query, show_dismissed: bool, hides_muted: bool = False) -> Query:
        """The papers of the view that match `typed`. Dismissed ones are left out unless requested, and so are muted ones if
        it `hides_muted`.
        """
        parts = [part for part in (self.query(), typed) if not isinstance(part, Everything)]
        if not (show_dismissed or self.has_dismissed(typed) or self.kind == "undecided"):
            parts.append(Not(Is("dismissed")))
        if hides_muted and not self.has_muted(typed):
            parts.append(Not(Is("muted")))
        return parts[0] if len(parts) == 1 else And(tuple(parts)) if parts else Everything()

    def has_dismissed(self, typed: Query) -> bool:
        """Whether it includes dismissed papers, or `typed` asks for them."""
        if self.kind == "search" and mentions(self.query(), "dismissed"):
            return True
        return self.kind in _WITH_DISMISSED or (self.kind != "undecided" and mentions(typed, "dismissed"))

    def has_muted(self, typed: Query) -> bool:
        """Whether it includes muted papers, or `typed` asks for them."""
        return self.kind in _WITH_DISMISSED or mentions(typed, "muted") or mentions(self.query(), "muted")


def _iso(text: str) -> str:
    """The date `text` as 2020-12-15; "" if it is not a date."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[Query, QueryError | None]:
    """The query of a saved search, or one that finds nothing and the reason, if it cannot be understood."""
    from readerapp.search.language import parse  # noqa: PLC0415 - a start searches for nothing

    try:
        return parse(text), None
    except QueryError as error:
        return NOTHING, error
