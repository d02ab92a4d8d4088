"""Which days of a category were missed."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from readerapp.arxiv.calendar import FIRST_DAY, eastern_day, latest_listing_day, listing_days
from readerapp.days.followed import is_feed
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.web.addresses import KEPT_DAYS


def missed_days(store: Store, category: str, since: date | None = None) -> list[date]:
    """The incomplete listing days before the newest, since the category was followed or `since`; oldest first.

    Without `since`, only those that can still be fetched: arXiv keeps its listings for KEPT_DAYS days.
    """
    if is_feed(category):
        return []
    newest = latest_listing_day(clock.now())
    start = max(FIRST_DAY, since or store.follows().get(category, newest))
    done = store.done_days(category, start, date.min if since else first_told_day())
    return [day for day in _listing_days(start, newest - timedelta(days=1)) if day.isoformat() not in done]


@lru_cache(maxsize=4)
def _listing_days(first: date, last: date) -> tuple[date, ...]:
    """The same days, category by category."""
    return tuple(listing_days(first, last)) if first <= last else ()


def to_try_again(store: Store, categories: Iterable[str]) -> dict[str, dict[date, datetime]]:
    """For each of `categories`, the missed days that could not be fetched, and when to try each again (UTC).

    Days that the user skipped are not among them.
    """
    newest, told_since, skipped = latest_listing_day(clock.now()), first_told_day(), store.skipped_days()
    found: dict[str, dict[date, datetime]] = {}
    for category in categories:
        known = (one for one in store.reports(category, told_since) if one.day < newest and one.day not in skipped)
        found[category] = {one.day: when for one in known if (when := one.next_try)}
    return found


def without_listing(store: Store, category: str, before: date) -> list[date]:
    """The days for which arXiv has had no listing of `category`, up to the listing of `before`; oldest first."""
    known = store.reports(category, first_told_day())
    return sorted(report.day for report in known if report.without_listing and report.day < before)


def first_told_day() -> date:
    """The oldest day whose listing arXiv still keeps."""
    return eastern_day(clock.now()) - timedelta(days=KEPT_DAYS - 1)
