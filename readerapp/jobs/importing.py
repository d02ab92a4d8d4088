"""Imports a document: recognises its format, parses it and stores it in the library."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from io import BufferedReader
from typing import BinaryIO, NamedTuple

from readerapp.arxiv.calendar import is_listing_day, supposed_holiday
from readerapp.arxiv.listing import Announcement, Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.days.report import DayReport, DayState, state_from_counts, unlisted
from readerapp.days.tally import without_settled_days
from readerapp.errors import ParseError
from readerapp.jobs.references import Ask, take_references
from readerapp.sources import recognise, snapshot
from readerapp.sources.table import SUFFIXES
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store
from readerapp.text.language import number, tr
from readerapp.text.words import papers_words

Beat = Callable[[int], object]

FILES = tuple(f"*{suffix}" for suffix in (*SUFFIXES, ".gz", ".zip"))
"""Globs for names of listings, for file dialogs; how a file is read depends on its content alone."""

_HEAD = 8192
_ENCRYPTED = 1
"""The flag for an encrypted file in a ZIP archive (APPNOTE.TXT, 4.4.4)."""
_MOST_DAMAGES = 10_000
"""The most damages kept of a snapshot: more would be useless, and fill the memory."""
_LARGEST = 256 << 20
"""The most bytes read: a page of 2,000 papers has 8 million."""


class Imported(NamedTuple):
    """The result of an import: how the library changed, and which places were damaged."""

    name: str
    changes: ListingChanges
    damages: tuple[Damage, ...]
    summary: str = ""
    """The result in words, if the changes do not say it all."""
    problems: tuple[str, ...] = ()
    """Why some of it is still missing, a sentence each."""

    @property
    def sentence(self) -> str:
        """ "115 papers, 115 new"."""
        return self.summary or self.changes.sentence


def import_from(
    store: Store,
    opened: Callable[[], AbstractContextManager[BinaryIO]],
    name: str,
    day: date | None = None,
    category: str | None = None,
    quiet: bool = True,
    ask: Ask | None = None,
    beat: Beat | None = None,
) -> Imported:
    """Import the document that `opened` opens, as `import_document` does; raises what that raises.

    A document that cannot be read, or is unreasonably long, is a ParseError. The snapshot of arXiv's metadata is read however
    long it is; `beat` is called with the number of papers read so far, and may stop the import by raising. Papers read before
    that, or from a truncated snapshot, stay.
    """
    try:
        with opened() as stream, lines_of_snapshot(stream) as (rest, lines):
            if lines is not None:
                return import_snapshot(store, lines, name, beat)
            data = rest.read(_LARGEST + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        words = tr(
            "is damaged or truncated: it could not be unpacked to its end. The papers before that are kept; fetch it again."
        )
        raise ParseError(name, words) from error
    except OSError as error:
        raise ParseError(name, tr("cannot be read: {why}.", why=error.strerror or error)) from error
    if len(data) > _LARGEST:
        words = tr("is larger than {size} MB, too large for a listing. None of it was read.", size=_LARGEST >> 20)
        raise ParseError(name, words)
    return import_document(store, data, name, day, category, quiet, ask)


def import_document(
    store: Store,
    data: bytes,
    name: str,
    day: date | None = None,
    category: str | None = None,
    quiet: bool = True,
    ask: Ask | None = None,
) -> Imported:
    """Import the listing `data`, in any known format; messages call it `name`.

    `ask`, if given, fetches from arXiv what a list of references names and the library lacks.

    `day` (US Eastern) and `category` say what the document itself does not. `quiet`: mere replacements count as read.
    Raises StorageError, and ParseError and RefusedError, after which nothing has changed.
    """
    listing = recognise.parse(data, name)
    if listing.named or listing.feeds:
        taken = take_references(store, listing, ask)
        return Imported(name, taken.changes, taken.damages, taken.sentence, taken.problems)
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


def import_snapshot(store: Store, lines: Iterable[bytes], name: str, beat: Beat | None = None) -> Imported:
    """Import the papers of a snapshot of arXiv's metadata, part by part; they need no decision."""
    papers = new = 0
    damages: list[Damage] = []
    for part in snapshot.parts(lines):
        changes = store.add_listing(part)
        store.ask_no_decision(changes.new)
        papers, new = papers + len(part.papers), new + len(changes.new)
        damages += part.damages[: _MOST_DAMAGES - len(damages)]
        if beat:
            beat(papers)
    if not papers and damages:
        raise ParseError(name, tr("could not be read. The first problem is in {place}.", place=damages[0]))
    summary = tr("{papers}, {new} new", papers=papers_words(papers), new=number(new))
    return Imported(name, ListingChanges(), tuple(damages), summary)


@contextmanager
def lines_of_snapshot(stream: BinaryIO) -> Iterator[tuple[BinaryIO, Iterable[bytes] | None]]:
    """`stream`, unread, and the lines of the snapshot in it, plain, gzipped or in a ZIP file; None if it holds none."""
    whole = stream if isinstance(stream, BufferedReader) else BufferedReader(stream)  # type: ignore[type-var]
    head = whole.peek(_HEAD)
    if snapshot.looks_like(head):
        yield whole, whole
    elif head.startswith(b"\x1f\x8b") and snapshot.looks_like(_unzipped(head)):
        yield whole, gzip.GzipFile(fileobj=whole)
    elif head.startswith(b"PK\x03\x04") and b".json" in head[:200] and whole.seekable():
        import zipfile  # noqa: PLC0415 - only Kaggle sends it so

        try:
            with zipfile.ZipFile(whole) as archive:
                packed = archive.infolist()[0]
                if packed.flag_bits & _ENCRYPTED:
                    raise OSError(tr("it is encrypted"))
                with archive.open(packed) as file:
                    yield whole, file
        except zipfile.BadZipFile as error:
            raise EOFError(*error.args) from error
    else:
        yield whole, None


def _unzipped(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, _HEAD)
    except zlib.error:
        return b""


def _reports_of(listing: Listing) -> list[DayReport]:
    """What the document says about the days it lists: complete if it counts them and the counts agree, else partial."""
    days = {(one.day, one.category) for one in listing.announcements}
    if listing.day and listing.category and listing.counts and days <= {(listing.day, listing.category)}:
        if not days and (supposed_holiday(listing.day) or not is_listing_day(listing.day)):
            return [unlisted(listing.day, listing.category)]
        state = DayState.PARTIAL if listing.damages else state_from_counts(listing.counts)
        return [DayReport(listing.day, listing.category, state, listing.counts)]
    return [DayReport(day, category, DayState.PARTIAL) for day, category in sorted(days)]


def _tells_more(report: DayReport, known: DayReport | None) -> bool:
    """Whether a document says more than is known about its day: a complete day stays so, and arXiv's counts stay.

    A page from another hour may count fewer papers than have been seen, or none.
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
    """`listing` with its papers that have no day announced on `day` in `category`."""
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
