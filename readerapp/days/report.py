"""How much of a day's listing is known: the state of each category on each listing day, and how it is said.

A day is complete only when every paper that arXiv counts was seen. Everything less has a name and says what comes next.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from readerapp.arxiv.calendar import announced_at, eastern_day, is_listing_day
from readerapp.arxiv.listing import Count, Kind
from readerapp.text.words import WEEKDAYS

_RECENT = timedelta(days=14)
_LATE = timedelta(hours=4)
"""So long after its hour a listing is merely late; the feeds turn over at midnight Eastern, four hours after the pages."""


class DayState(StrEnum):
    """What is known of the listing of one category on one day."""

    COMPLETE = "complete"
    """arXiv's own counts agree with what was read."""
    PARTIAL = "partial"
    """Papers are missing, or nobody has said how many there are."""
    STALE = "stale"
    """arXiv served an older listing in its place."""
    DUE = "due"
    """It is not announced yet."""
    NONE = "none"
    """There is none: a weekend or a holiday."""
    FAILED = "failed"
    """It could not be had; `reason` says why."""


class DayReport(NamedTuple):
    """What is known of the listing of `category` on `day` (US Eastern)."""

    day: date
    category: str
    state: DayState
    counts: Mapping[Kind, Count] = MappingProxyType({})
    reason: str = ""
    """A sentence, where the state does not say it all."""
    retry_at: datetime | None = None
    """When it is worth another look (UTC)."""
    checked_at: datetime | None = None
    """When it was looked at last (UTC)."""

    @property
    def shown(self) -> int:
        """How many papers were read."""
        return sum(count.shown for count in self.counts.values())

    @property
    def missing(self) -> int:
        """How many papers arXiv counts that were not seen."""
        return sum(max(0, (count.announced or 0) - count.shown) for count in self.counts.values())

    @property
    def has_arxiv_counts(self) -> bool:
        """Whether arXiv's own counts were seen."""
        return any(count.announced is not None for count in self.counts.values())

    @property
    def settled(self) -> bool:
        """Whether there is nothing to fetch: all is there, or nothing is announced (yet)."""
        return self.state in (DayState.COMPLETE, DayState.NONE, DayState.DUE)


def state_from_counts(counts: Mapping[Kind, Count]) -> DayState:
    """COMPLETE if the counts agree, PARTIAL if they do not or if the announced ones are unknown."""
    if not counts or any(count.announced is None for count in counts.values()):
        return DayState.PARTIAL
    return DayState.COMPLETE if all(count.shown == count.announced for count in counts.values()) else DayState.PARTIAL


def not_served(day: date, category: str, served: date, now: datetime) -> DayReport:
    """The report of `day` when arXiv, asked at `now`, still served the listing of an earlier day."""
    if now < announced_at(day) + _LATE:
        return DayReport(day, category, DayState.DUE)
    return DayReport(day, category, DayState.STALE, reason=f"arXiv served {WEEKDAYS[served.weekday()]}’s listing again.")


def unlisted_any_more(known: DayReport) -> DayReport:
    """The report of a day so long ago that arXiv no longer tells its listing; there is nothing more to fetch."""
    return known._replace(reason="arXiv no longer has the listing of this day.", retry_at=None, state=DayState.PARTIAL)


def unlisted(day: date, category: str) -> DayReport:
    """The report of a weekend or a holiday."""
    return DayReport(day, category, DayState.NONE)


# --- words ----------------------------------------------------------------------------------------------------------------


def with_days_without_listing(known: Sequence[DayReport], followed: Iterable[str], now: datetime) -> list[DayReport]:
    """The reports `known` and, of each category `followed`, those of the days without a listing; newest first.

    Of these days those of the last two weeks are told, since the first day that is known of the category.
    """
    found = list(known)
    for category in followed:
        own = {report.day for report in known if report.category == category}
        if own:
            # Not before: the time zone takes its time to load, which a start without follows does without.
            today = eastern_day(now)
            first = max(min(own), today - _RECENT)
            days = [first + timedelta(days=offset) for offset in range((today - first).days + 1)]
            found += [unlisted(day, category) for day in days if day not in own and not is_listing_day(day)]
    return sorted(found, key=lambda report: (-report.day.toordinal(), report.category))
