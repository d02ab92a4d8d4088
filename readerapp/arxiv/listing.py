"""A listing: the papers that one document names, and how it announces them.

A batch of announcements is dated by its listing day, the calendar day in US Eastern time on which the e-mail goes out and
the page says "Showing new listings for ..." (https://info.arxiv.org/help/availability.html). It is never the submission day.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from readerapp.arxiv.paper import Paper
from readerapp.text.language import tr


class Kind(StrEnum):
    """Why a paper is in the listing of one category on one day, in arXiv's own words.

    The same paper has different kinds in different categories: it is new in its primary one and a cross-list elsewhere.
    """

    NEW = "new"
    CROSS = "cross"
    REPLACE = "replace"
    REPLACE_CROSS = "replace-cross"

    @property
    def section(self) -> "Kind":
        """The section of arXiv's page that counts it: replaced cross-lists are among the other replacements."""
        return Kind.REPLACE if self is Kind.REPLACE_CROSS else self


REPLACEMENTS = (Kind.REPLACE, Kind.REPLACE_CROSS)
"""The kinds of papers that were announced before, with a new version."""


SECTIONS: tuple[Kind | None, ...] = (Kind.NEW, None, Kind.CROSS, Kind.REPLACE, Kind.REPLACE_CROSS)
"""The kinds in the order of arXiv's page, from most to least attention; papers of unknown kind come after the new ones."""


class Announcement(NamedTuple):
    """That `paper_id` was in the listing of `category` on `day`; `kind` and `version` are None if the source did not say."""

    paper_id: str
    day: date
    category: str
    kind: Kind | None = None
    version: int | None = None
    position: int = 0
    """The place in the listing, counted from 1 as arXiv numbers it."""


class Damage(NamedTuple):
    """A place in a document that could not be read: `line`, counted from 1, and what is wrong there."""

    line: int
    what: str

    def __str__(self) -> str:
        return tr("line {line}: {what}", line=self.line, what=self.what)


class Count(NamedTuple):
    """How many of the announced papers of one kind a document shows; `announced` is None if the document does not say."""

    shown: int
    announced: int | None = None


class Listing(NamedTuple):
    """What one document says: `papers` without repetition, their announcements, and the places that were damaged.

    `day` and `counts` are set only where the document is the listing of one category on one day and says so; a day without
    papers has them too.
    """

    papers: tuple[Paper, ...]
    announcements: tuple[Announcement, ...] = ()
    damages: tuple[Damage, ...] = ()
    day: date | None = None
    """The listing day that the document says it is for, US Eastern."""
    category: str | None = None
    """The category or archive whose listing this is; for a feed that is not arXiv's, the feed's own name."""
    counts: Mapping[Kind, Count] = MappingProxyType({})
    """By section of the page. arXiv counts replacements of cross-lists with the other replacements, under REPLACE."""
    total: int | None = None
    """How many entries the whole listing has, in all sections and pages, if it says so."""
    hearsay: frozenset[str] = frozenset()
    """The ids of arXiv papers that another source describes here: it fills gaps, but never overrides arXiv."""
    named: Mapping[str, int] = MappingProxyType({})
    """For a list of references: the papers it names, by id (arXiv's, or a DOI), with their lines."""
    feeds: Mapping[str, int] = MappingProxyType({})
    """For a list of feeds: the categories, and the addresses of other feeds, with their lines."""
    next_url: str | None = None
    """Where the rest of it is, relative to the address the document came from (RFC 3986, 5.2); None at its end."""
