"""What a fetch has achieved so far: the papers stored, the days reported, what went wrong, and its progress."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import BinaryIO, NamedTuple

from readerapp.arxiv.listing import Listing
from readerapp.days.report import DayReport, DayState
from readerapp.errors import CancelledError, FetchError
from readerapp.jobs.asking import Network
from readerapp.storage.records import LastAnswer, ListingChanges
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.text.language import tr
from readerapp.web.http import Answer

_AGAIN = timedelta(minutes=30)
"""How soon an incomplete day is worth another look."""
_LATEST = timedelta(hours=6)
"""After this long at most a missed day is worth another look."""
_ROUND = timedelta(minutes=5)


class Step(NamedTuple):
    """What a fetch is doing: "cs.LG", the `number`th of the `total` documents known to be needed."""

    what: str
    number: int
    total: int


class Fetched(NamedTuple):
    """The result of a fetch: the changes to the library, the days asked for, and whatever else went wrong."""

    changes: ListingChanges
    reports: tuple[DayReport, ...]
    problems: tuple[str, ...] = ()
    cancelled: bool = False

    @property
    def settled(self) -> bool:
        """Whether every day asked for is complete, or has no announcement (yet)."""
        return not self.problems and not self.cancelled and all(report.settled for report in self.reports)


class Ledger:
    """Asks and stores for a fetch, and keeps track of it."""

    def __init__(self, store: Store, network: Network, quiet: bool, progress: Callable[[Step], object] | None) -> None:
        """`quiet`: mere replacements count as read. `progress` is called with each step."""
        self.store = store
        self.network = network
        self.quiet = quiet
        self.progress = progress
        self._changes = ListingChanges()
        self._reports: dict[tuple[date, str], DayReport] = {}
        self._problems: list[str] = []
        self._number = 0
        self._total = 0

    def _get(
        self, url: str, gap: float, last: LastAnswer | None = None, page: bool = False, into: BinaryIO | None = None
    ) -> Answer:
        etag, modified = (last.etag, last.last_modified) if last else (None, None)
        answer = self.network.get(url, gap=gap, etag=etag, last_modified=modified, page=page, into=into)
        if answer.status == 404:
            raise FetchError(
                url,
                tr("There is nothing at {address} (404). Everything fetched before is here; try again later.", address=url),
            )
        return answer

    def _add(self, listing: Listing) -> None:
        self._changes = self._changes.with_those_of(self.store.add_listing(listing, self.quiet, current=True))

    def _keep(self, report: DayReport) -> None:
        report = report._replace(checked_at=report.checked_at or clock.now())
        self.store.keep_report(report)
        self._reports[report.day, report.category] = report

    @staticmethod
    def _again(report: DayReport) -> DayReport:
        """The report with the time of the next try, rounded up to five minutes, unless arXiv named one."""
        if report.retry_at or report.state in (DayState.DUE, DayState.NONE):
            return report
        return report._replace(retry_at=_rounded(clock.now() + _AGAIN))

    @staticmethod
    def _later(report: DayReport) -> DayReport:
        """The report of a missed day. The longer it has been tried, the later the next try: it may never come."""
        tried = clock.now() - report.checked_at if report.checked_at else timedelta()
        soonest = _rounded(clock.now() + min(tried, _LATEST))
        return report._replace(retry_at=soonest) if report.retry_at and report.retry_at < soonest else report

    def _step(self, what: str) -> None:
        if self.network.cancelled.is_set():
            raise CancelledError
        self._number += 1
        if self.progress:
            self.progress(Step(what, self._number, self._total))

    def _outcome(self, cancelled: bool = False) -> Fetched:
        reports = tuple(report for _, report in sorted(self._reports.items(), reverse=True))
        return Fetched(self._changes, reports, tuple(self._problems), cancelled)


def _rounded(moment: datetime) -> datetime:
    """`moment`, rounded up to a multiple of five minutes."""
    over = timedelta(minutes=moment.minute % 5, seconds=moment.second, microseconds=moment.microsecond)
    return moment + (_ROUND - over) if over else moment
