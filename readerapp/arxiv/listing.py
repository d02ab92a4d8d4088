"""A listing: the papers that one document names, and what it announces of them.

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
    """Why a paper stands in the listing of one category on one day, in arXiv's own words.

    The same paper has different kinds in different categories: it is new in its primary one and a cross-list elsewhere.
    """

    NEW = "new"
    CROSS = "cross"
    REPLACE = "replace"
    REPLACE_CROSS = "replace-cross"

    @property
    def section(self) -> "Kind":
        """The section in which arXiv's page counts it: replacements of cross-lists stand with the other replacements."""
        return Kind.REPLACE if self is Kind.REPLACE_CROSS else self


REPLACEMENTS = (Kind.REPLACE, Kind.REPLACE_CROSS)
"""The kinds of papers that were announced before, with a new version."""


SECTIONS: tuple[Kind | None, ...] = (Kind.NEW, None, Kind.CROSS, Kind.REPLACE, Kind.REPLACE_CROSS)
"""The kinds in the order of arXiv's page, which is how much attention they ask for; the untold come after the new."""


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
        return tr("line {line}: {what}", line=self.line, what=self.what)


class Count(NamedTuple):
    """How many papers of one kind a document shows of those announced; `announced` None where the document is silent."""

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
    """The listing day that the document states of itself, US Eastern."""
    category: str | None = None
    """The category or archive whose listing this is; for a feed that is not arXiv's, the name it gives itself."""
    counts: Mapping[Kind, Count] = MappingProxyType({})
    """By section of the page. arXiv counts replacements of cross-lists with the other replacements, under REPLACE."""
    total: int | None = None
    """How many entries the listing has as a whole, over all its sections and pages, where it says so."""
    hearsay: frozenset[str] = frozenset()
    """The ids of papers of arXiv's of which others tell here: they fill gaps, and arXiv's own word stands."""
    named: Mapping[str, int] = MappingProxyType({})
    """Of a list of references: the papers that it names, by id (arXiv's, or a DOI), with their lines."""
    feeds: Mapping[str, int] = MappingProxyType({})
    """Of a list of feeds: the categories, and the addresses of other feeds, with their lines."""
    next_url: str | None = None
    """Where the rest of it is, relative to the address the document came from (RFC 3986, 5.2); None at its end."""
