"""A document that somebody has: told apart, parsed and put into the library."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import BinaryIO, NamedTuple

from readerapp.arxiv.calendar import is_listing_day, supposed_holiday
from readerapp.arxiv.listing import Announcement, Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.days.report import DayReport, DayState, state_from_counts, unlisted
from readerapp.days.tally import without_settled_days
from readerapp.errors import ParseError
from readerapp.sources import recognise
from readerapp.sources.table import SUFFIXES
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store

FILES = tuple(f"*{suffix}" for suffix in (*SUFFIXES, ".gz"))
"""What the names of listings look like, for a person who looks for one; what a file is read as, its content decides."""

_LARGEST = 256 << 20
"""Bytes: a page of 2,000 papers has 8 million."""


class Imported(NamedTuple):
    """What came of a document: how the library changed, and which places were damaged."""

    name: str
    changes: ListingChanges
    damages: tuple[Damage, ...]

    @property
    def sentence(self) -> str:
        """ "115 papers, 115 new"."""
        return self.changes.sentence


def import_from(
    store: Store,
    opened: Callable[[], AbstractContextManager[BinaryIO]],
    name: str,
    day: date | None = None,
    category: str | None = None,
    quiet: bool = True,
) -> Imported:
    """Put the document that `opened` opens into the library, as `import_document` does; raises what that raises.

    A document that cannot be read, or has no end within reason, is a ParseError.
    """
    try:
        with opened() as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise ParseError(name, f"cannot be read: {error.strerror or error}.") from error
    if len(data) > _LARGEST:
        raise ParseError(name, f"is larger than {_LARGEST >> 20} MB, which no listing is. Nothing of it was read.")
    return import_document(store, data, name, day, category, quiet)


def import_document(
    store: Store, data: bytes, name: str, day: date | None = None, category: str | None = None, quiet: bool = True
) -> Imported:
    """Put the listing `data`, of whatever format, into the library; `name` is how messages call it.

    `day` (US Eastern) and `category` say what the document itself does not. `quiet`: mere replacements count as read.
    Raises ParseError and RefusedError, then nothing has changed, and StorageError.
    """
    listing = recognise.parse(data, name)
    if day and category:
        listing = _announced_on(listing, day, category)
    reports = [(report, store.report(report.day, report.category)) for report in _reports_of(listing)]
    changes = store.add_listing(without_settled_days(listing, store.report), quiet)
    for report, known in reports:
        if _tells_more(report, known):
            if report.state is DayState.COMPLETE and report.shown:
                store.keep_listed(report.category, report.day, {one.paper_id for one in listing.announcements})
            store.keep_report(report._replace(retry_at=None if known is None or report.settled else known.retry_at))
    return Imported(name, changes, listing.damages)


def _reports_of(listing: Listing) -> list[DayReport]:
    """What the document tells of the days that it lists: complete if it counts them and the counts agree, else partial."""
    days = {(one.day, one.category) for one in listing.announcements}
    if listing.day and listing.category and listing.counts and days <= {(listing.day, listing.category)}:
        if not days and (supposed_holiday(listing.day) or not is_listing_day(listing.day)):
            return [unlisted(listing.day, listing.category)]
        state = DayState.PARTIAL if listing.damages else state_from_counts(listing.counts)
        return [DayReport(listing.day, listing.category, state, listing.counts)]
    return [DayReport(day, category, DayState.PARTIAL) for day, category in sorted(days)]


def _tells_more(report: DayReport, known: DayReport | None) -> bool:
    """Whether a document is worth more than what is known of its day: a complete day stays so, and arXiv's counts stay.

    A page of another hour may count fewer papers than were seen, or none.
    """
    if known is None:
        return True
    if known.state is DayState.COMPLETE:
        return report.state is DayState.COMPLETE and report.shown >= known.shown
    if report.state is DayState.COMPLETE:
        return report.shown > 0 or not known.shown
    if known.has_arxiv_counts:
        return report.has_arxiv_counts and report.shown >= known.shown
    return True


def _announced_on(listing: Listing, day: date, category: str) -> Listing:
    """`listing` with the papers that stand in no day announced on `day` in `category`."""
    announced = {one.paper_id for one in listing.announcements}
    papers: list[Paper] = []
    announcements = list(listing.announcements)
    for position, paper in enumerate(listing.papers, start=1):
        if paper.id in announced:
            papers.append(paper)
        else:
            papers.append(paper._replace(categories=paper.categories or (category,)))
            announcements.append(Announcement(paper.id, day, category, None, paper.version, position))
    return listing._replace(papers=tuple(papers), announcements=tuple(announcements))
