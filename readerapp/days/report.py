"""How much of a day's listing is known: the state of each category on each listing day.

A day is complete only when every paper that arXiv counts has been seen. Every other state has a name and says what happens
next.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from readerapp.arxiv.calendar import announced_at, eastern_day, is_listing_day, supposed_holiday
from readerapp.arxiv.invented import SAMPLE
from readerapp.arxiv.listing import Count, Kind
from readerapp.text.language import tr
from readerapp.text.words import weekday

_RECENT = timedelta(days=14)
_LATE = timedelta(hours=4)
"""Up to this long after its hour a listing is merely late: the feeds switch at midnight Eastern, four hours after the pages.
"""


class DayState(StrEnum):
    """What is known about the listing of one category on one day."""

    COMPLETE = "complete"
    """arXiv's own counts agree with the papers read."""
    PARTIAL = "partial"
    """Papers are missing, or arXiv's counts are unknown."""
    STALE = "stale"
    """arXiv served an older listing instead."""
    DUE = "due"
    """Not announced yet."""
    NONE = "none"
    """No listing: a weekend or a holiday."""
    FAILED = "failed"
    """It could not be fetched; `reason` says why."""


class DayReport(NamedTuple):
    """What is known about the listing of `category` on `day` (US Eastern)."""

    day: date
    category: str
    state: DayState
    counts: Mapping[Kind, Count] = MappingProxyType({})
    reason: str = ""
    """A sentence, if the state alone does not say enough."""
    retry_at: datetime | None = None
    """When to try again (UTC)."""
    checked_at: datetime | None = None
    """When it was last fetched (UTC)."""

    @property
    def shown(self) -> int:
        """How many papers were read."""
        return sum(count.shown for count in self.counts.values())

    @property
    def missing(self) -> int:
        """How many of the papers that arXiv counts have not been seen."""
        return sum(max(0, (count.announced or 0) - count.shown) for count in self.counts.values())

    @property
    def has_arxiv_counts(self) -> bool:
        """Whether arXiv's own counts are known."""
        return any(count.announced is not None for count in self.counts.values())

    @property
    def settled(self) -> bool:
        """Whether there is nothing to fetch: the day is complete, or nothing is announced (yet)."""
        return self.state in (DayState.COMPLETE, DayState.NONE, DayState.DUE)

    @property
    def next_try(self) -> datetime | None:
        """When another fetch is worth trying (UTC), if at all."""
        return self.retry_at if self.without_listing or not self.settled else None

    @property
    def without_listing(self) -> bool:
        """Whether arXiv has had no listing for the day so far, although one might still come."""
        return self.state is DayState.STALE or (self.state is DayState.NONE and self.retry_at is not None)


def state_from_counts(counts: Mapping[Kind, Count]) -> DayState:
    """COMPLETE if the counts agree, PARTIAL if they differ or the announced ones are unknown."""
    if not counts or any(count.announced is None for count in counts.values()):
        return DayState.PARTIAL
    return DayState.COMPLETE if all(count.shown == count.announced for count in counts.values()) else DayState.PARTIAL


def not_served(day: date, category: str, served: date, now: datetime) -> DayReport:
    """The report of `day` when arXiv, asked at `now`, still served the listing of an earlier day.

    On a supposed holiday nothing is wrong: the day is only looked at again at the hour of the next announcement.
    """
    if now < announced_at(day) + _LATE:
        return DayReport(day, category, DayState.DUE)
    if supposed_holiday(day):
        evening = announced_at(day + timedelta(days=1))
        return unlisted(day, category)._replace(retry_at=evening if now < evening else None)
    reason = tr("arXiv served {weekday}’s listing again.", weekday=weekday(served))
    return DayReport(day, category, DayState.STALE, reason=reason)


def unlisted_any_more(known: DayReport) -> DayReport:
    """The report of a day whose listing arXiv no longer keeps: there is nothing more to fetch."""
    reason = tr("arXiv no longer has the listing of this day.")
    return known._replace(reason=reason, retry_at=None, state=DayState.PARTIAL)


def unlisted(day: date, category: str) -> DayReport:
    """The report of a weekend, a holiday, or a day that passed without a listing."""
    name = supposed_holiday(day)
    if name is None:
        return DayReport(day, category, DayState.NONE)
    words = tr("No announcement: {holiday} (arXiv’s calendar for {year} is not known here).", holiday=tr(name), year=day.year)
    return DayReport(day, category, DayState.NONE, reason=words)


def nothing_listed(report: DayReport, known: DayReport | None) -> DayReport:
    """`report`, from arXiv’s own page, or NONE if the page lists nothing and nothing was expected.

    That is so on a supposed holiday, and on a day for which arXiv served an older listing at the `known` report: it
    announced nothing at all, rather than nothing in this category.
    """
    if report.state is not DayState.COMPLETE or report.shown:
        return report
    if supposed_holiday(report.day) or (known and known.without_listing):
        return unlisted(report.day, report.category)
    return report


def that_count(reports: Iterable[DayReport], followed: Container[str]) -> list[DayReport]:
    """The `reports` of what is `followed`, and of the sample, which nobody follows.

    What is no longer followed is not fetched, so its state does not matter.
    """
    return [report for report in reports if report.category in followed or report.category == SAMPLE]


def with_days_without_listing(known: Sequence[DayReport], followed: Iterable[str], now: datetime) -> list[DayReport]:
    """The reports `known`, plus those of the days without a listing in each category `followed`; newest first.

    Days without a listing are included for the last two weeks, from the first known day of the category on. Future days,
    reported when the clock was wrong, are left out.
    """
    # A listing comes out on the evening before its day, and UTC is ahead of arXiv.
    last = now.date() + timedelta(days=1)
    known = [report for report in known if report.day <= last or report.shown]
    found = list(known)
    for category in followed:
        own = {report.day for report in known if report.category == category}
        if own:
            # Computed late: loading the time zone is slow, and a start without followed categories does not need it.
            today = eastern_day(now)
            first = max(min(own), today - _RECENT)
            days = [first + timedelta(days=offset) for offset in range((today - first).days + 1)]
            found += [unlisted(day, category) for day in days if day not in own and not is_listing_day(day)]
    return sorted(found, key=lambda report: (-report.day.toordinal(), report.category))
