"""Which days of a category were missed."""

from datetime import date, timedelta

from readerapp.arxiv.calendar import FIRST_DAY, eastern_day, latest_listing_day, listing_days
from readerapp.days.followed import is_feed
from readerapp.days.report import DayReport, DayState
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.web.addresses import KEPT_DAYS


def missed_days(store: Store, category: str, since: date | None = None) -> list[date]:
    """The listing days before the newest that are not complete, since the category was followed or `since`; oldest first.

    Without `since` only those of which there is more to be had: arXiv tells its listings for KEPT_DAYS days.
    """
    if is_feed(category):
        return []
    newest = latest_listing_day(clock.now())
    start = max(FIRST_DAY, since or store.follows().get(category, newest))
    known = {report.day: report for report in store.reports(category, start)}
    days = listing_days(start, newest - timedelta(days=1)) if start < newest else []
    told_since = first_told_day()
    return [day for day in days if day not in known or not _is_done(known[day], given_up=not since and day < told_since)]


def without_listing(store: Store, category: str, before: date) -> list[date]:
    """The days on which arXiv had no listing of `category` so far, until one of `before` came out; oldest first."""
    known = store.reports(category, first_told_day())
    return sorted(report.day for report in known if report.without_listing and report.day < before)


def first_told_day() -> date:
    """The oldest day whose listing arXiv still tells."""
    return eastern_day(clock.now()) - timedelta(days=KEPT_DAYS - 1)


def _is_done(report: DayReport, given_up: bool) -> bool:
    """Whether nothing more is to be had of a day: of one so old also if it was asked for and is no longer told."""
    if report.state is DayState.PARTIAL:
        return given_up and report.retry_at is None
    return report.state in (DayState.COMPLETE, DayState.NONE) and not report.without_listing
