"""A listing: the papers that one document names, and what it announces of them.

A batch of announcements is dated by its listing day, the calendar day in US Eastern time on which the e-mail goes out and
the page says "Showing new listings for ..." (https://info.arxiv.org/help/availability.html). It is never the submission day.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from readerapp.arxiv.paper import Paper


class Kind(StrEnum):
    """Why a paper stands in the listing of one category on one day, in arXiv's own words.

    The same paper has different kinds in different categories: it is new in its primary one and a cross-list elsewhere.
    """

    NEW = "new"
    CROSS = "cross"
    REPLACE = "replace"
    REPLACE_CROSS = "replace-cross"


class Announcement(NamedTuple):
    """That `paper_id` stood in the listing of `category` on `day`; `kind` and `version` are None where nobody said."""

    paper_id: str
    day: date
    category: str
    kind: Kind | None = None
    version: int | None = None
    position: int = 0
    """The place in the listing, counted from 1 as arXiv numbers it."""


class Damage(NamedTuple):
    """A place of a document that could not be read: `line` counted from 1, and what is wrong there."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


class Listing(NamedTuple):
    """What one document says: `papers` without repetition, their announcements, and the places that were damaged."""

    papers: tuple[Paper, ...]
    announcements: tuple[Announcement, ...] = ()
    damages: tuple[Damage, ...] = ()
